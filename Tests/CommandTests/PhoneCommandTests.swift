import Files
import Foundation
import Samples
import Testing

/// Messages, scripts and exports as the program gives them out.
struct PhoneCommandTests {
    private static let date = ["--locales", locales, "--date", "2026-11-22"]

    private func sms(_ text: String, _ arguments: String..., language: String = "it") throws -> Run {
        let all = ["sms", "--text", "-", "--lang", language] + arguments
        return try Scratch().run(all, input: text)
    }

    /// Bad input: a clear refusal in one line, nothing on standard output, never a `?`.
    @Test(arguments: [
        ("", [], "the text is empty: there is nothing to send"),
        (" \n\t", [], "the text is empty: there is nothing to send"),
        ("a\u{1B}b", [], "U+001B at offset 1 cannot be sent: remove it"),
        ("\u{FFFD}", [], "U+FFFD at offset 0 cannot be sent: remove it"),
        (String(repeating: "Questa è lunga. ", count: 6400), [], "parts where 6 are allowed: this much fits: Questa è"),
        ("ciao", ["--sender", "OIMItalia123"], "it has 12 characters, and 11 are carried"),
        ("ciao", ["--sender", "8Numero"], "it begins with a digit, like a phone number"),
        (
            "ciao", ["--budget", "1", "--opt-out", String(repeating: "Per non ricevere altri messaggi ", count: 6)],
            "the opt-out line does not fit into 1 part: shorten it, or allow more parts"
        ),
        ("ciao", ["--profile", "nobody"], "`nobody` is no gateway profile"),
        ("ciao", ["--budget", "0"], "a budget is 1 to 6 parts, not 0"),
        ("ciao", ["--opt-out", ""], "the opt-out line is empty"),
    ])
    func whatCannotBeSent(_ text: String, _ arguments: [String], _ complaint: String) throws {
        let run = try Scratch().run(["sms", "--text", "-", "--lang", "it"] + arguments, input: text)
        #expect(run.status == 2 && run.output.isEmpty, "\(run.output)")
        #expect(run.errors.contains(complaint), "\(run.errors.prefix(300))")
        #expect(!run.errors.contains("?"))
    }

    /// What is left out is said: no leaflet goes missing in silence.
    @Test func whatIsNotGivenOut() throws {
        let scratch = try Scratch(sample)
        try scratch.write(
            "-- leaflets/law/leaflet.yaml\ntopic: health\nfallback: none\n-- leaflets/law/it.md\n---\ntitle: Legge\n---\nTesto.\n"
        )
        for command in ["sms", "voice"] {
            let one = try scratch.run([command, "law", "--lang", "th"] + Self.date)
            #expect(one.status == 2 && one.output.isEmpty, "\(one.output)")
            #expect(one.errors.contains("`law` is not given out to readers of `th`"))
            let all = try scratch.run([command, "--all", "--lang", "th"] + Self.date)
            #expect(all.status == 0 && !all.output.isEmpty && all.errors.contains("`law` is not given out"))
        }
        // Which one is refused, and in which language a text is given.
        let refused = try scratch.run(
            ["sms", "law", "--lang", "it", "--budget", "1", "--opt-out", String(repeating: "x", count: 161)] + Self.date
        )
        #expect(refused.status == 2 && refused.errors.contains("law it: the opt-out line does not fit"))
        let other = try scratch.run(["sms", "tuberculosis", "--lang", "th"] + Self.date)
        #expect(other.output.contains(" for th · "), "\(other.output)")
    }

    @Test func tablesForSpreadsheetsAndPrices() throws {
        let guarded = try sms("=1+1", "--format", "csv", "--spreadsheet")
        #expect(guarded.output.hasPrefix("\u{FEFF}leaflet,") && guarded.output.hasSuffix(",'=1+1\r\n"))
        #expect(try sms("=1+1", "--format", "csv").output.hasSuffix(",=1+1\r\n"))
        #expect(try sms("ciao", "--spreadsheet").status == 64)
        let scratch = try Scratch()
        try scratch.write("-- prices.yaml\npart: 0.05\n-- wrong.yaml\npart: 1.2.3\n")
        func priced(_ file: String, _ format: String) throws -> Run {
            try scratch.run(
                ["sms", "--text", "-", "--lang", "ti", "--price", "Content/" + file, "--format", format], input: "ሰላም")
        }
        #expect(try priced("prices.yaml", "text").output.hasSuffix("total\t1\t1\t0.05\n"))
        #expect(try priced("prices.yaml", "csv").status == 64)
        let wrong = try priced("wrong.yaml", "text")
        #expect(wrong.status == 2 && wrong.output.isEmpty && wrong.errors.contains("a price is a number"))
    }

    @Test func bytesThatAreNoText() throws {
        // Half a surrogate pair, as some programs write it.
        let bytes = Data([0x61, 0xED, 0xA0, 0xBD, 0x62])
        let run = try Scratch().start(program, ["sms", "--text", "-", "--lang", "it"], input: bytes)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errors.contains("standard input is not UTF-8"))
    }

    @Test func oddTextsThatCanBeSent() throws {
        let emoji = try sms("👩🏽‍⚕️📞")
        #expect(emoji.status == 0 && emoji.output.contains("1 part\n") && emoji.output.contains("👩🏽‍⚕️📞"))
        let mixed = try sms("Call 800 905 570 اتصل بالرقم 800 905 570 now", language: "ar")
        #expect(mixed.status == 0 && mixed.output.contains("\n\u{200E}800905570\u{200E}\n"))
        let cluster = try sms("e" + String(repeating: "\u{0301}\u{0323}", count: 100))
        #expect(cluster.status == 0)
        #expect(cluster.output.contains("# warning: a character with its marks is longer than a part: it was divided"))
    }

    @Test func languageWithoutDigitNames() throws {
        let scratch = try Scratch(sample.replacing("languages: [it,", with: "languages: [din, it,"))
        try scratch.write("-- leaflets/tuberculosis/din.md\n---\ntitle: Tuaany\n---\nYin {{phone.health}} cɔl.\n")
        let run = try scratch.run(["voice", "tuberculosis", "--lang", "din"] + Self.date)
        #expect(run.status == 0 && run.output.contains("8, 0, 0, 1, 1, 1, 2, 2, 2"))
        #expect(run.output.contains("# warning: no names of digits are known in `din`"))
        let check = try scratch.run(["check"] + Self.date)
        #expect(check.output.contains("`din` has no names of digits: its scripts give numbers as spaced digits"))
    }

    @Test func recordingOfAnEditionThatIsGone() throws {
        let scratch = try Scratch(sample)
        let media = "- file: it.mp3\n  kind: audio\n  lang: it\n  edition: 000000000000\n"
        try scratch.write("-- leaflets/tuberculosis/media.yaml\n\(media)-- leaflets/tuberculosis/media/it.mp3\nx\n")
        let run = try scratch.run(["voice", "tuberculosis", "--lang", "it"] + Self.date)
        #expect(run.status == 0 && !run.output.contains("# recorded:"))
        #expect(run.output.contains("# warning: it.mp3 says edition 000000000000, the text is "))
        let check = try scratch.run(["check"] + Self.date)
        #expect(check.output.contains("it.mp3 says edition 000000000000") && check.output.contains("[stale-recording]"))
        // Stated as it is, the recording counts, in the script and in what is exported.
        let stale = try #require(run.output.firstMatch(of: #/the text is ([0-9a-f]{12})/#)).1
        try scratch.write(
            "-- leaflets/tuberculosis/media.yaml\n" + media.replacing("000000000000", with: String(stale)))
        let current = try scratch.run(["voice", "tuberculosis", "--lang", "it"] + Self.date)
        #expect(current.output.contains("# recorded: https://example.org/media/tuberculosis/it.mp3"))
        try scratch.run(["export", "--all", "--output", "out"] + Self.date)
        let ssml = String(
            decoding: try #require(scratch.snapshot("out")["voice/it/tuberculosis.ssml"]), as: UTF8.self)
        #expect(ssml.contains("<audio src=\"https://example.org/media/tuberculosis/it.mp3\">"))
    }
}

/// The folder that `export` writes.
struct ExportCommandTests {
    private let date = ["--locales", locales, "--date", "2026-11-22"]

    private struct Manifest: Decodable {
        struct Entry: Decodable {
            struct Seconds: Decodable {
                var low: Int
                var high: Int
            }
            var file: String
            var leaflet: String
            var channel: String
            var lang: String
            var edition: String
            var parts: Int?
            var seconds: Seconds?
            var sha256: String
        }
        var files: [Entry]
        var totals: [String: Int]
    }

    @Test func theSameBytesASecondTime() throws {
        let scratch = try Scratch(sample)
        let first = try scratch.run(["export", "--all", "--output", "out", "--jobs", "1"] + date)
        #expect(
            first.status == 0 && first.output.hasPrefix("2 messages (2 parts) and 2 scripts in 2 languages: 13 files"))
        let files = scratch.snapshot("out")
        let second = try scratch.run(["export", "--all", "--output", "out", "--jobs", "4"] + date)
        #expect(second.status == 0 && second.output.contains(": 0 files written, 13 unchanged, 0 removed"))
        #expect(scratch.snapshot("out") == files)
        try scratch.run(["export", "--all", "--output", "other"] + date)
        #expect(scratch.snapshot("other") == files)
    }

    /// One changed number: the messages and scripts that say it, the manifest, and nothing else.
    @Test func onlyWhatChangedIsWritten() throws {
        let scratch = try Scratch(sample)
        try scratch.write(
            "-- leaflets/rest/leaflet.yaml\ntopic: health\n-- leaflets/rest/it.md\n---\ntitle: Riposo\n---\nDormi.\n")
        try scratch.run(["export", "--all", "--output", "out"] + date)
        let before = scratch.snapshot("out")
        try scratch.write(sample.replacing("800 111 222", with: "800 333 444"))
        let run = try scratch.run(["export", "--all", "--output", "out"] + date)
        #expect(run.output.contains(": 13 files written, 6 unchanged, 0 removed"))
        let after = scratch.snapshot("out")
        let changed = before.keys.filter { before[$0] != after[$0] && !$0.hasPrefix(".") }
        #expect(changed.count == 13 && !changed.contains { $0.contains("/rest.") }, "\(changed.sorted())")
    }

    @Test func theManifestTellsEveryFile() throws {
        let scratch = try Scratch(sample)
        try scratch.run(["export", "--all", "--output", "out"] + date)
        let files = scratch.snapshot("out")
        let manifest = try JSONDecoder().decode(Manifest.self, from: try #require(files["manifest.json"]))
        let told = Set(manifest.files.map(\.file))
        #expect(
            told
                == Set(
                    files.keys.filter {
                        $0.contains(".") && $0 != "manifest.json" && !$0.contains("/.") && !$0.hasPrefix(".")
                    }))
        #expect(manifest.files.map(\.file) == manifest.files.map(\.file).sorted())
        for entry in manifest.files {
            #expect(SHA256.hex([UInt8](files[entry.file]!)) == entry.sha256)
            #expect(entry.file.hasPrefix("\(entry.channel)/\(entry.lang)/\(entry.leaflet)."))
            let shown = try scratch.run(["show", entry.leaflet, "--lang", entry.lang, "--format", "json"] + date)
            #expect(shown.output.contains("\"edition\" : \"\(entry.edition)\""))
            #expect((entry.channel == "sms") == (entry.parts != nil) && (entry.parts == nil) == (entry.seconds != nil))
        }
        let scripts = manifest.files.filter { $0.channel == "voice" && $0.file.hasSuffix(".txt") }
        #expect(
            manifest.totals == [
                "leaflets": 1, "languages": 2, "messages": 2, "scripts": 2,
                "parts": manifest.files.compactMap(\.parts).reduce(0, +),
                "secondsLow": scripts.reduce(0) { $0 + $1.seconds!.low },
                "secondsHigh": scripts.reduce(0) { $0 + $1.seconds!.high },
            ])
    }

    @Test func whatCannotBeExportedIsTold() throws {
        let scratch = try Scratch(sample)
        let long = String(repeating: "Parola ", count: 200)
        try scratch.write(
            "-- leaflets/long/leaflet.yaml\ntopic: health\n-- leaflets/long/it.md\n---\ntitle: Lungo\nsms: \(long)\n---\nTesto.\n"
        )
        let run = try scratch.run(["export", "--all", "--output", "out", "--keep-going"] + date)
        #expect(run.errors.contains("not exported: long it: 10 parts where 6 are allowed: this much fits: Parola"))
        #expect(scratch.snapshot("out")["sms/it/long.json"] == nil)
        #expect(run.status == 1)
    }

    /// With a sender that nobody carries no message can be made: those of the last export stay.
    @Test func optionsAreCheckedBeforeAnythingIsRemoved() throws {
        let scratch = try Scratch(sample)
        try scratch.run(["export", "--all", "--output", "out"] + date)
        let files = scratch.snapshot("out")
        for wrong in [["--sender", "OIMItalia123"], ["--budget", "9"], ["--opt-out", " "]] {
            let run = try scratch.run(["export", "--all", "--output", "out"] + wrong + date)
            #expect(run.status == 2 && run.output.isEmpty && !run.errors.contains("not exported"), "\(run.errors)")
            #expect(scratch.snapshot("out") == files)
        }
    }
}
