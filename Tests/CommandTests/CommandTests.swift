import Files
import Foundation
import Samples
import Testing

/// A run of the program: what it printed and how it ended.
struct Run {
    var output: String
    var errors: String
    var status: Int32
}

extension Scratch {
    /// The program, run in this folder with the project's `Locales/`.
    @discardableResult
    func run(_ arguments: String..., input: String = "") throws -> Run { try run(arguments, input: input) }

    @discardableResult
    func run(_ arguments: [String], input: String = "") throws -> Run {
        try start(program, arguments, input: Data(input.utf8))
    }

    /// A command line for `sh`, with the program as `$0`.
    func shell(_ script: String, _ arguments: String...) throws -> Run {
        try start(URL(filePath: "/bin/sh"), ["-c", script, program.path] + arguments)
    }

    /// Any program, run in this folder to its end.
    func start(_ executable: URL, _ arguments: [String], input: Data = Data()) throws -> Run {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: path)
        let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = standardInput
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: input)
        try standardInput.fileHandleForWriting.close()
        // Errors are few lines: only the output could fill its pipe.
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            output: String(decoding: text, as: UTF8.self), errors: String(decoding: complaint, as: UTF8.self),
            status: process.terminationStatus)
    }
}

/// The program beside the tests.
let program: URL = {
    let tests = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    let candidates = [Bundle.main.bundleURL, tests, URL(filePath: projectRoot + "/.build/debug")]
    return candidates.map { $0.appending(path: "volantino") }.first { FileManager.default.fileExists(atPath: $0.path) }
        ?? candidates[2].appending(path: "volantino")
}()

let locales = "\(projectRoot)/Locales"

let sample = """
    -- site.yaml
    title: { it: Prova, en: Sample }
    baseURL: https://example.org/
    sourceLanguage: it
    languages: [it, en, ar, ti]
    fallback: [en, it]
    topics: [health]
    -- facts.yaml
    phone.health: { value: "800 111 222", source: https://example.org/, verified: 2026-11-01 }
    -- leaflets/tuberculosis/leaflet.yaml
    topic: health
    -- leaflets/tuberculosis/it.md
    ---
    title: Tubercolosi
    summary: Che cosa fare.
    ---
    Se hai la tosse da settimane, va' dal medico.

    ## Sintomi {#symptoms}
    Chiama {{phone.health}}.
    -- leaflets/tuberculosis/ar.md
    ---
    title: السل
    ---
    إذا كان عندك سعال، اذهب إلى الطبيب.

    ## الأعراض {#symptoms}
    اتصل على {{phone.health}}.

    """

struct CommandTests {
    @Test func helpNamesEveryCommand() throws {
        let help = try Scratch().run("--help")
        #expect(help.status == 0)
        for command in [
            "check", "status", "publish", "serve", "search", "show", "fallback", "languages", "sms", "voice",
        ] {
            #expect(help.output.contains("  \(command) "), "\(command)")
            let own = try Scratch().run(command, "--help")
            #expect(
                own.status == 0 && own.output.contains("OVERVIEW:") && own.output.contains("--content"), "\(command)")
        }
    }

    @Test(arguments: [
        (
            ["check", "--content", "nowhere", "--locales", locales], 2,
            "nowhere: No such file or directory; --content names"
        ),
        (["check", "--locales", "nowhere"], 2, "nowhere: No such file or directory; --locales names"),
        (["publish", "--output", "o", "--lang", "xx", "--locales", locales], 64, "`xx` is not among the `languages:`"),
        (["publish"], 64, "--output"), (["publish", "--output", "o", "--jobs", "0"], 64, "--jobs is at least 1"),
        (["show", "tuberculosis", "--lang", "xx-yy-zz!"], 64, "xx-yy-zz!"),
        (["show", "nobody", "--lang", "it", "--locales", locales], 64, "there is no leaflet `nobody`"),
        (["check", "--date", "2026-02-30"], 64, "is no day"), (["frobnicate"], 64, "frobnicate"),
        (["sms", "--locales", locales], 64, "name a leaflet"),
        (["sms", "tuberculosis", "--lang", "it", "--sender", "a name too long", "--locales", locales], 2, "sender"),
        (["search", "tosse", "--lang", "it", "--limit", "0"], 64, "--limit is 1 to 100"),
        (["status", "--campaign", "nobody", "--locales", locales], 64, "there is no campaign `nobody`"),
        (["show", "tub", "--lang", "it", "--locales", locales], 64, "perhaps tuberculosis"),
        (
            ["show", "tuberculosis", "--lang", "wo", "--format", "html", "--locales", locales], 64,
            "`wo` is not published"
        ),
        (["publish", "--output", "o", "--base-url", "example.org"], 64, "--base-url begins with https://"),
        (["serve", "--base-url", "ftp://example.org"], 64, "--base-url begins with https://"),
        (["serve", "--address", "8080"], 64, "--address: write host:port"),
        (["check", "--store", "s", "--no-store"], 64, "choose --store or --no-store"),
        (["export", "--output", "o"], 64, "name --campaign or --all"),
        (["export", "--output", "o", "--campaign", "c", "--all"], 64, "name --campaign or --all"),
        (["export", "--output", "o", "--all", "--jobs", "0"], 64, "--jobs is at least 1"),
        (["export", "--output", "Content/o", "--all", "--locales", locales], 2, "Content/o: lies in Content"),
        (["sms", "tuberculosis", "--text", "a", "--lang", "it"], 64, "name a leaflet or --text"),
        (["sms", "--text", "a", "--lang", "it", "ar"], 64, "--text needs one --lang"),
        (["voice", "tuberculosis", "--all"], 64, "name one leaflet, --campaign or --all"),
    ])
    func misuseIsAnsweredInOneLine(arguments: [String], status: Int32, expected: String) throws {
        let scratch = try Scratch(sample)
        let run = try scratch.run(arguments)
        #expect(run.status == status, "\(run.errors)")
        #expect(run.errors.contains(expected), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test func checkEndsWithOneWhereTheContentHasErrors() throws {
        let scratch = try Scratch(sample)
        let good = try scratch.run("check", "--locales", locales, "--date", "2026-11-22")
        #expect(good.status == 0 && good.errors.contains("1 leaflet: 0 errors"))
        #expect(try scratch.run("check", "--strict", "--locales", locales, "--date", "2026-11-22").status == 1)
        try scratch.write("-- leaflets/tuberculosis/en.md\n---\ntitle: Tuberculosis\n---\nCall {{phone.nobody}}.\n")
        let bad = try scratch.run("check", "--locales", locales, "--date", "2026-11-22")
        #expect(bad.status == 1)
        #expect(
            bad.output.contains("Content/leaflets/tuberculosis/en.md:4: error: `{{phone.nobody}}` is not in facts.yaml")
        )
        let json = try scratch.run("check", "--format", "json", "--locales", locales, "--date", "2026-11-22")
        #expect(json.output.contains("\"code\" : \"unknown-fact\""))
    }

    @Test func checkShowsOneLeafletAlone() throws {
        let scratch = try Scratch()
        try scratch.write(sample + "-- leaflets/other/leaflet.yaml\n\ttopic: health\n")
        func run(_ leaflets: String...) throws -> Run {
            try scratch.run(["check"] + leaflets + ["--locales", locales, "--date", "2026-11-22"])
        }
        let good = try run("tuberculosis")
        #expect(good.status == 0 && good.errors.contains("tuberculosis: 0 errors, "))
        #expect(good.output.contains("leaflets/tuberculosis/") && !good.output.contains("leaflets/other/"))
        let bad = try run("other")
        #expect(bad.status == 1 && bad.output.contains("Content/leaflets/other/leaflet.yaml:1: error: not YAML: a tab"))
        #expect(try run("nobody").status == 64)
    }

    @Test func aSiteWithoutItsKeysIsAnErrorOfTheContent() throws {
        let scratch = try Scratch()
        try scratch.write("-- site.yaml\ntitle: Prova\n")
        let run = try scratch.run("check", "--locales", locales)
        #expect(run.status == 1 && run.errors.contains("Content/site.yaml:1: error: `baseURL:` is missing"))
        #expect(!run.errors.contains("`title`"))
    }

    @Test func nothingIsWrittenWhereTheContentHasErrors() throws {
        let scratch = try Scratch(sample + "-- leaflets/tuberculosis/en.md\n---\ntitle: T\n---\n{{phone.nobody}}\n")
        let stopped = try scratch.run("publish", "--output", "public", "--locales", locales)
        #expect(stopped.status == 1 && stopped.errors.contains("nothing was written"))
        #expect(scratch.snapshot("public").isEmpty)
        let kept = try scratch.run("publish", "--output", "public", "--keep-going", "--locales", locales)
        #expect(kept.status == 1)
        let pages = scratch.snapshot("public")
        #expect(pages["it/tuberculosis/index.html"] != nil)
        // The text with the error counts as missing: the English page falls back.
        let english = String(decoding: try #require(pages["en/tuberculosis/index.html"]), as: UTF8.self)
        #expect(english.contains("noindex"))
    }

    @Test func publishingTwiceChangesNothing() throws {
        let scratch = try Scratch(sample)
        for folder in ["one", "two", "one"] {
            let run = try scratch.run(
                "publish", "--output", folder, "--jobs", folder == "two" ? "1" : "4", "--locales", locales, "--date",
                "2026-11-22")
            #expect(run.status == 0, "\(run.errors)")
        }
        let one = scratch.snapshot("one")
        #expect(one == scratch.snapshot("two"))
        let again = try scratch.run("publish", "--output", "one", "--locales", locales, "--date", "2026-11-22")
        #expect(again.output.hasPrefix("0 files written, "))
        #expect(one == scratch.snapshot("one"))
    }

    @Test func whatIsNotOursIsNeverTouched() throws {
        let scratch = try Scratch(sample)
        try scratch.write("-- it/index.html\nmine\n", to: "public")
        let run = try scratch.run("publish", "--output", "public", "--locales", locales)
        #expect(run.status == 2 && run.errors.contains("it/index.html"))
        #expect(scratch.snapshot("public").keys.filter { $0.hasSuffix(".html") } == ["it/index.html"])
        try scratch.write("-- file\nx\n", to: ".")
        let file = try scratch.run("publish", "--output", "file", "--locales", locales)
        #expect(file.status == 2 && file.errors.contains("file"))
    }

    @Test func theSameInEveryForm() throws {
        let scratch = try Scratch(sample)
        func run(_ arguments: String...) throws -> String {
            let run = try scratch.run(arguments + ["--locales", locales, "--date", "2026-11-22"])
            #expect(run.status == 0, "\(run.errors)")
            return run.output
        }
        let shown = try run("show", "tuberculosis", "--lang", "ti", "--format", "json")
        #expect(
            shown.contains("\"requested\" : \"ti\"") && shown.contains("\"lang\" : \"ar\"")
                && shown.contains("\"reason\" : \"related\""))
        try scratch.run("publish", "--output", "public", "--locales", locales, "--date", "2026-11-22")
        let page = try run("show", "tuberculosis", "--lang", "ar", "--format", "html")
        #expect(Data(page.utf8) == (scratch.snapshot("public"))["ar/tuberculosis/index.html"])
        #expect(try run("languages", "--in", "it").contains("ti  ትግርኛ  tigrino"))
        #expect(try run("fallback", "ti", "--leaflet", "tuberculosis").contains("→ tuberculosis: ar (related)"))
        #expect(try run("search", "tos", "--lang", "it").contains("Tubercolosi"))
        #expect(try run("search", "سعال", "--lang", "*").contains("السل"))
        #expect(try run("voice", "tuberculosis", "--lang", "it").contains("otto"))
        #expect(try run("status", "--format", "csv").contains("tuberculosis,ar,translated,unknown,confirm\r\n"))
        #expect(try run("sms", "tuberculosis", "--lang", "ar", "--format", "jsonl").contains("800111222"))
    }

    @Test func aTextFromStandardInput() throws {
        let run = try Scratch().run("sms", "--text", "-", "--lang", "it", input: "È vietato fumare\n")
        #expect(run.status == 0)
        #expect(run.output.contains("UCS-2 · 16 units · 1 part") && run.output.contains("U+00C8"))
    }

    @Test func aLinkOutOfTheFolderIsNotFollowed() throws {
        let scratch = try Scratch(sample)
        try scratch.write("-- secret.md\n---\ntitle: Secret\n---\nText\n", to: ".")
        try scratch.link("Content/leaflets/tuberculosis/en.md", to: "\(scratch.path)/secret.md")
        let run = try scratch.run("check", "--locales", locales)
        #expect(run.status == 1)
        #expect(run.output.contains("Content/leaflets/tuberculosis/en.md:1: error: is not followed"))
    }

    @Test func whatIsChosenIsGivenOutAlone() throws {
        let scratch = try Scratch(sample)
        try scratch.write(
            """
            -- campaigns.yaml
            winter: { name: Inverno, from: 2026-11-01, until: 2027-03-31, languages: [ar], channels: [sms], leaflets: [tuberculosis] }
            -- leaflets/rest/leaflet.yaml
            topic: health
            source: ar
            -- leaflets/rest/ar.md
            ---
            title: الراحة
            ---
            نم جيدا.
            """)
        func run(_ arguments: String...) throws -> String {
            let run = try scratch.run(arguments + ["--locales", locales, "--date", "2026-11-22"])
            #expect(run.status == 0, "\(run.errors)")
            return run.output
        }
        _ = try run("export", "--campaign", "winter", "--output", "out")
        let messages = scratch.snapshot("out").keys.filter { $0.hasPrefix("sms/") && $0.hasSuffix(".json") }
        #expect(messages == ["sms/ar/tuberculosis.json"])
        let sent = try run("sms", "--campaign", "winter", "--format", "jsonl")
        #expect(sent.split(separator: "\n").count == 1 && sent.contains("\"lang\":\"ar\""))
        let status = try run("status", "--campaign", "winter", "--lang", "ar", "--format", "csv")
        #expect(status.contains("tuberculosis,ar,") && !status.contains("rest,") && !status.contains(",ti,"))
        _ = try run("publish", "--output", "public", "--base-url", "https://other.example/x")
        #expect(scratch.text("public/it/tuberculosis/index.html")?.contains("https://other.example/x/it/") == true)
        #expect(try run("fallback", "wo", "--format", "json").hasPrefix("{\n  \"chain\" :"))
        #expect(try run("fallback", "wo", "ti", "--format", "json").hasPrefix("{\n  \"chains\" :"))
        #expect(try run("search", "رقم", "--lang", "ar", "--limit", "1", "--format", "json").contains("\"total\""))
    }

    /// What cannot be kept is made anew, with one warning; what is kept is nobody's business in Git.
    @Test func theStoreIsAConvenience() throws {
        let scratch = try Scratch(sample)
        let search = ["search", "tosse", "--lang", "it", "--locales", locales, "--date", "2026-11-22"]
        let without = try scratch.run(search + ["--no-store"])
        #expect(without.status == 0 && scratch.text("Content/.volantino/.gitignore") == nil)
        let kept = try scratch.run(search)
        #expect(kept.output == without.output && kept.errors.isEmpty)
        #expect(scratch.text("Content/.volantino/.gitignore") == "*\n")
        let nowhere = try scratch.run(search + ["--store", "Content/site.yaml/store.sqlite"])
        #expect(nowhere.status == 0 && nowhere.output == without.output)
        #expect(nowhere.errors.hasSuffix("going on without a store\n"), "\(nowhere.errors)")
    }
}
