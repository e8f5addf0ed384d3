import Foundation
import Testing

/// The invariants of the README's map that a compiler does not hold.
struct TidyTests {
    /// Targets from bottom to top, as in the manifest; a target may import only those above its line.
    static let order = [
        "CICU", "CMarkdown", "CStemmer", "CQRCode", "CCompression", "CCrypto", "CSync", "Findings", "Files", "Locales",
        "Words",
        "Markup", "Leaflets", "Store", "Site", "Phone", "Exchange", "Answers", "Server", "volantino",
    ]

    /// Modules that must not know one another.
    static let peers: Set<String> = ["Store", "Site", "Phone", "Exchange"]

    /// The doors of outside dependencies; whatever is not listed may not be imported at all.
    static let doors: [String: Set<String>] = [
        "CICU": ["Locales", "Words", "Phone"], "CMarkdown": ["Markup"], "CStemmer": ["Words"], "CQRCode": ["Site"],
        "CCompression": ["Files"], "CCrypto": ["Files"], "CSync": ["Files"], "Yams": ["Findings"], "GRDB": ["Store"],
        "Mustache": ["Site"],
        "Hummingbird": ["Server"], "HummingbirdCore": ["Server"], "HTTPTypes": ["Server"], "NIOCore": ["Server"],
        "NIOHTTP1": ["Server"], "NIOHTTPTypes": ["Server"], "UnixSignals": ["Server"],
        "Logging": ["Server", "volantino"], "ArgumentParser": ["volantino"],
        "ServiceLifecycle": ["Server", "volantino"],
    ]

    static let anywhere: Set<String> = ["Foundation", "Dispatch", "Synchronization", "Glibc", "Darwin"]

    struct Source {
        var module: String
        var name: String
        var lines: [String]
    }

    static let sources: [Source] = swiftFiles(below: "Sources").map { path, text in
        let parts = path.split(separator: "/")
        return Source(module: String(parts[1]), name: String(parts.last!), lines: lines(text))
    }

    static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func swiftFiles(below folder: String) -> [(path: String, text: String)] {
        let all = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let bytes = FileManager.default.contents(atPath: "\(root)/\(folder)/\(path)") ?? Data()
            return ("\(folder)/\(path)", String(decoding: bytes, as: UTF8.self))
        }
    }

    static func imports(_ source: Source) -> [String] {
        source.lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index <= 2, words.count > index + 1 else { return nil }
            return String(words.last!.split(separator: ".").first!)
        }
    }

    @Test func theSourcesAreThere() {
        #expect(Set(Self.sources.map(\.module)).isSubset(of: Self.order))
        #expect(Self.sources.count > 30)
    }

    @Test func arrowsPointDown() {
        for source in Self.sources {
            let place = Self.order.firstIndex(of: source.module)!
            for module in Self.imports(source) {
                if let other = Self.order.firstIndex(of: module) {
                    #expect(other < place, "\(source.module)/\(source.name) imports \(module), which is above it")
                    let arePeers = Self.peers.contains(module) && Self.peers.contains(source.module)
                    #expect(!arePeers, "\(source.module)/\(source.name) imports its peer \(module)")
                }
            }
        }
    }

    @Test func outsideDependenciesHaveTheirDoors() {
        for source in Self.sources {
            for module in Self.imports(source) where !Self.anywhere.contains(module) {
                if let doors = Self.doors[module] {
                    #expect(doors.contains(source.module), "\(source.module)/\(source.name) imports \(module)")
                } else {
                    #expect(
                        Self.order.contains(module),
                        "\(source.module)/\(source.name) imports \(module), which has no door")
                }
            }
        }
    }

    /// Words that have no place below the command line.
    static let forbidden: [(word: String, why: String)] = [
        (" Date()", "reads the clock"), (".now", "reads the clock"), ("ProcessInfo", "reads the environment"),
        ("CommandLine", "reads the command line"), ("print(", "prints"), ("getenv(", "reads the environment"),
    ]

    @Test func onlyTheCommandLineReadsTheWorld() {
        for source in Self.sources where source.module != "volantino" {
            for (number, line) in source.lines.enumerated() {
                let code = line.trimmingCharacters(in: .whitespaces)
                guard !code.hasPrefix("//") else { continue }
                for (word, why) in Self.forbidden where code.contains(word) {
                    // A monotonic clock measures a duration and tells no time of day.
                    guard !code.contains("ContinuousClock"), !code.contains("NIODeadline"),
                        !code.contains("MonotonicClock")
                    else { continue }
                    #expect(Bool(false), "\(source.module)/\(source.name):\(number + 1) \(why): \(code)")
                }
            }
        }
    }

    @Test func onlyFilesWrites() {
        let words = ["createFile", "removeItem", "fopen(", "O_CREAT", "write(to", "rename(", "unlink("]
        for source in Self.sources where source.module != "Files" && source.module != "Store" {
            for line in source.lines where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
                #expect(!words.contains { line.contains($0) }, "\(source.module)/\(source.name): \(line)")
            }
        }
    }

    @Test func nothingIsPublicAndNoFileIsAJunkDrawer() {
        let junk = ["Utils", "Utilities", "Helpers", "Common", "Extensions", "Models", "Manager"]
        for source in Self.sources {
            let isPublic = source.lines.contains {
                $0.contains(/\bpublic (func|var|let|struct|enum|class|init|static)/)
            }
            #expect(!isPublic, "\(source.module)/\(source.name)")
            #expect(!junk.contains { source.name.contains($0) }, "\(source.module)/\(source.name)")
        }
    }

    @Test func filesStayShort() {
        for (path, text) in Self.swiftFiles(below: "Sources") + Self.swiftFiles(below: "Tests") {
            let count = Self.lines(text).count
            #expect(count <= 400, "\(path) has \(count) lines")
        }
    }

    @Test func commandsStayShort() {
        for source in Self.sources where source.module == "volantino" {
            #expect(
                source.lines.count <= 120, "\(source.name) has \(source.lines.count) lines: logic belongs in a module")
        }
    }

    @Test func eachModuleOpensWithItsCharter() {
        let modules = Set(Self.sources.map(\.module)).subtracting(["volantino"])
        for module in modules {
            let first = Self.sources.first { $0.module == module && $0.name == "\(module).swift" }
            let opening = first?.lines.first { !$0.isEmpty && !$0.contains("import ") }
            #expect(opening?.hasPrefix("///") == true, "\(module)/\(module).swift does not open with its charter")
            let namesake = Self.sources.filter { $0.module == module }.flatMap(\.lines).contains { line in
                ["struct", "enum", "class", "actor", "protocol"].contains { line.contains("package \($0) \(module) ") }
            }
            #expect(!namesake, "\(module) holds a type of its own name")
        }
    }

    @Test func filesSpeakOfTheProjectAlone() {
        let words = ["/work/", "/root/", "/tmp/bash"]
        for (path, text) in Self.swiftFiles(below: "Sources") + Self.swiftFiles(below: "Tests")
        where !path.contains("Tidy") {
            #expect(!words.contains { text.contains($0) }, "\(path) names a path of one machine")
        }
    }
}
