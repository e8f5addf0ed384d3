import Foundation
import Glibc
import Samples
import Testing

/// Whether this user may mount a file system of her own.
private let mayMount = geteuid() == 0 && (try? Scratch().shell("unshare -m true").status) == 0

/// `publish` where something goes wrong: killed, no room, the wrong folder, too heavy a page.
struct PublishingTests {
    private static let fixed = ["--locales", locales, "--date", "2026-11-22", "--no-store"]

    private func publish(_ scratch: Scratch, _ output: String, _ more: String...) throws -> Run {
        try scratch.run(["publish", "--output", output] + Self.fixed + more)
    }

    private func times(_ scratch: Scratch, _ folder: String) throws -> [String: Date] {
        try scratch.snapshot(folder).keys.reduce(into: [:]) { $0[$1] = try scratch.modified("\(folder)/\($1)") }
    }

    // MARK: Killed

    @Test func aRunKilledAtAnyMomentIsFinishedByTheNext() throws {
        let scratch = try Scratch(sample)
        let start = ContinuousClock.now
        #expect(try publish(scratch, "undisturbed").status == 0)
        let took = (ContinuousClock.now - start) / .milliseconds(1)
        let seed = UInt64.random(in: 0...UInt64.max)
        print("kill test, seed \(seed)")
        var random = Moments(state: seed)
        for round in 0..<8 {
            let process = Process()
            process.executableURL = program
            process.arguments = ["publish", "--output", "killed"] + Self.fixed
            process.currentDirectoryURL = URL(filePath: scratch.path)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            // The later half: before that nothing is written yet.
            usleep(UInt32(Double.random(in: 0.4...1.05, using: &random) * took * 1000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // Every second time the whole is published anew.
            if round % 2 == 0 { try scratch.write("-- facts.yaml\n\(fact(round))\n") }
        }
        try scratch.write("-- facts.yaml\n\(fact(8))\n")
        let before = try times(scratch, "killed")
        let whole = scratch.snapshot("killed")
        #expect(try publish(scratch, "killed").status == 0, "seed \(seed)")
        #expect(try publish(scratch, "undisturbed").status == 0)
        let finished = scratch.snapshot("killed")
        #expect(finished == (scratch.snapshot("undisturbed")), "seed \(seed)")
        #expect(!finished.keys.contains { $0.hasSuffix("~") || $0.hasSuffix(".run") }, "seed \(seed)")
        let after = try times(scratch, "killed")
        for (name, bytes) in finished where whole[name] == bytes && !name.hasSuffix(".volantino.json") {
            #expect(after[name] == before[name], "\(name), seed \(seed)")
        }
    }

    private func fact(_ number: Int) -> String {
        "phone.health: { value: \"800 111 22\(number)\", source: https://example.org/, verified: 2026-11-01 }"
    }

    private struct Moments: RandomNumberGenerator {
        var state: UInt64

        /// SplitMix64.
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    // MARK: No room

    /// Files of more than 64 KiB cannot be written.
    private static let limited = "trap '' XFSZ; ulimit -f 128; exec \"$0\" \"$@\""

    @Test func aFileThatCannotBeWrittenLeavesTheOldSiteWhole() throws {
        let scratch = try Scratch(sample)
        #expect(try publish(scratch, "public").status == 0)
        let old = scratch.snapshot("public")
        try scratch.write("-- leaflets/tuberculosis/media.yaml\n- file: a.mp3\n  kind: audio\n  lang: it\n")
        try scratch.write("-- facts.yaml\n\(fact(9))\n-- leaflets/tuberculosis/media/a.mp3\n\(Self.long)\n")
        let run = try scratch.shell(
            Self.limited, "publish", "--output", "public", "--locales", locales, "--date", "2026-11-22",
            "--no-store")
        #expect(run.status == 2)
        #expect(run.errors == "public/media/tuberculosis/a.mp3: File too large\n")
        let left = scratch.snapshot("public")
        for (name, bytes) in old { #expect(left[name] == bytes, "\(name)") }
        #expect(!left.keys.contains { $0.hasSuffix("~") })
        #expect(try publish(scratch, "public").status == 0)
        #expect(try publish(scratch, "anew").status == 0)
        #expect(scratch.snapshot("public") == (scratch.snapshot("anew")))
    }

    private static let long = String(repeating: "0123456789abcdef", count: 10_000)

    @Test(.enabled(if: mayMount, "needs root, to mount a small disk"), arguments: [40, 100, 200])
    func aFullDiskIsOneLine(kilobytes: Int) throws {
        let scratch = try Scratch(sample)
        let run = try scratch.shell(
            """
            unshare -m sh -c 'mkdir disk && mount -t tmpfs -o size=\(kilobytes)k none disk && "$0" "$@"; code=$?
            find disk -name "*~"; exit $code' "$0" "$@"
            """, "publish", "--output", "disk/site", "--locales", locales, "--date", "2026-11-22", "--no-store")
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("disk/site") && run.errors.hasSuffix(": No space left on device\n"))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test(.enabled(if: mayMount, "needs root, to mount a disk that cannot be written"))
    func anOutputThatCannotBeWrittenIsOneLine() throws {
        let scratch = try Scratch(sample)
        let run = try scratch.shell(
            "unshare -m sh -c 'mkdir disk && mount -t tmpfs -o ro none disk && \"$0\" \"$@\"' \"$0\" \"$@\"",
            "publish", "--output", "disk", "--locales", locales, "--date", "2026-11-22", "--no-store")
        #expect(run.status == 2)
        #expect(run.errors == "disk: Read-only file system\n")
    }

    // MARK: The wrong folder

    @Test(arguments: ["Content", "Content/public", "./Content/a/b", "Content/leaflets/../x", "link/public"])
    func anOutputAmongTheSourcesIsRefused(output: String) throws {
        let scratch = try Scratch(sample)
        try scratch.link("link", to: "\(scratch.path)/Content")
        let before = scratch.snapshot("Content")
        let run = try publish(scratch, output)
        #expect(run.status == 2)
        #expect(run.errors == "\(output): lies in Content: name a folder outside of it\n")
        #expect(scratch.snapshot("Content") == before)
    }

    @Test func anOutputThatIsALinkIsFollowed() throws {
        let scratch = try Scratch(sample)
        try FileManager.default.createDirectory(atPath: "\(scratch.path)/elsewhere", withIntermediateDirectories: true)
        try scratch.link("public", to: "elsewhere")
        #expect(try publish(scratch, "public").status == 0)
        #expect(scratch.snapshot("elsewhere")["it/tuberculosis/index.html"] != nil)
    }

    // MARK: Weight, siblings, progress

    /// The heaviest page is the one where the text stands in for Tigrinya, with the note that says so.
    @Test func aPageThatIsTooHeavyIsWrittenAndFails() throws {
        let scratch = try Scratch(sample)
        var random = Moments(state: 1)
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let noise = String((0..<40_000).map { $0 % 8 == 7 ? " " : letters.randomElement(using: &random)! })
        try scratch.write("-- leaflets/tuberculosis/ar.md\n---\ntitle: السل\n---\n{{phone.health}}\n\n\(noise)\n")
        let expected = "Content/leaflets/tuberculosis/ar.md:1: error: its page ti/tuberculosis/ weighs "
        for _ in 0..<2 {
            let run = try publish(scratch, "public")
            #expect(run.status == 1)
            #expect(run.errors.hasPrefix(expected) && run.errors.hasSuffix("[page-weight]\n"))
            #expect(run.errors.split(separator: "\n").count == 1)
            #expect(run.output.contains("heaviest"))
        }
        #expect(scratch.snapshot("public")["ar/tuberculosis/index.html"] != nil)
    }

    @Test func siblingsComeAndGoWithTheirPage() throws {
        let scratch = try Scratch(sample)
        #expect(try publish(scratch, "one", "--compress", "--jobs", "1").status == 0)
        #expect(try publish(scratch, "many", "--compress", "--jobs", "4").status == 0)
        let one = scratch.snapshot("one")
        #expect(one == (scratch.snapshot("many")))
        let page = "ar/tuberculosis/index.html"
        #expect(one["\(page).gz"]?.starts(with: [0x1F, 0x8B]) == true && one["\(page).br"] != nil)
        #expect(try publish(scratch, "one", "--compress", "--lang", "it").status == 0)
        let rest = scratch.snapshot("one").keys
        #expect(!rest.contains { $0.hasPrefix("ar/") } && rest.contains("it/tuberculosis/index.html.br"))
        #expect(try publish(scratch, "many").status == 0)
        #expect(!scratch.snapshot("many").keys.contains { $0.hasSuffix(".br") || $0.hasSuffix(".gz") })
    }

    @Test func progressIsShownOnATerminalAlone() throws {
        let scratch = try Scratch(sample)
        let piped = try publish(scratch, "piped")
        #expect(piped.status == 0 && piped.errors.isEmpty && !piped.output.contains("\r"))
        let command = (["publish", "--output", "shown"] + Self.fixed).joined(separator: " ")
        let shown = try scratch.shell("exec script -qec \"$0 \(command)\" /dev/null < /dev/null")
        #expect(shown.status == 0 && shown.output.contains("\r[") && shown.output.contains("100 %"), "\(shown)")
    }
}
