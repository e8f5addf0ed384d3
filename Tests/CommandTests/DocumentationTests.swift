import Foundation
import Samples
import Testing

/// What the documentation prints is what the program reads.
struct DocumentationTests {
    /// The fenced blocks of a document in one notation, in order.
    func blocks(_ notation: String, in document: String) throws -> [String] {
        let text = try String(contentsOfFile: "\(projectRoot)/\(document)", encoding: .utf8)
        return text.components(separatedBy: "```\(notation)\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
    }

    @Test func theTourOfTheReadmeWorks() throws {
        let scratch = try Scratch()
        for name in ["site.yaml", "facts.yaml"] {
            let text = try String(contentsOfFile: "\(projectRoot)/Content/\(name)", encoding: .utf8)
            try scratch.write("-- \(name)\n\(text)")
        }
        try FileManager.default.createSymbolicLink(
            atPath: "\(scratch.path)/Locales", withDestinationPath: locales)
        let folder = "leaflets/drinking-water"
        try scratch.write("-- \(folder)/leaflet.yaml\n\(try blocks("yaml", in: "README.md")[0])")
        try scratch.write("-- \(folder)/it.md\n\(try blocks("markdown", in: "README.md")[0])")

        let lines = try blocks("sh", in: "README.md").flatMap { $0.split(separator: "\n") }
        let commands = lines.filter { $0.hasPrefix("volantino ") }.map { String($0.prefix { $0 != "#" }) }
        #expect(commands.count >= 6)
        for command in commands {
            let words = command.trimmingCharacters(in: .whitespaces).split(separator: "\"").enumerated().flatMap {
                $0.offset % 2 == 1 ? [String($0.element)] : $0.element.split(separator: " ").map(String.init)
            }
            let run = try scratch.run(Array(words.dropFirst()))
            #expect(run.status == 0, "\(command): \(run.errors)\(run.output)")
            if words.contains("search") { #expect(run.output.hasPrefix("1 found"), "\(run.output)") }
        }
        let pages = scratch.snapshot("public")
        #expect(pages["index.html"] != nil && pages["ti/drinking-water/index.html"] != nil)
    }

    @Test func theContentFolderIsReadAsDescribed() throws {
        let yaml = try blocks("yaml", in: "docs/content.md")
        let scratch = try Scratch()
        let files = [
            ("site.yaml", yaml[0]), ("facts.yaml", yaml[2]), ("contacts.yaml", yaml[3]), ("campaigns.yaml", yaml[4]),
            ("glossary.yaml", yaml[5]), ("leaflets/tuberculosis/media.yaml", yaml[6]),
            ("leaflets/tuberculosis/leaflet.yaml", "topic: health\ncontacts: [return-desk]\n"),
            ("leaflets/tuberculosis/it.md", try blocks("markdown", in: "docs/content.md")[0]),
            (
                "leaflets/tuberculosis/ar.md",
                "---\ntitle: السل\n\(yaml[1])---\nاذهب.\n\n## الأعراض {#symptoms}\nاتصل {{phone.emergency}}.\n"
            ),
        ]
        for (name, text) in files { try scratch.write("-- \(name)\n\(text)") }
        for name in ["ti.mp3", "glass.png", "it.webm", "it.vtt"] {
            try scratch.write("-- leaflets/tuberculosis/media/\(name)\nx\n")
        }
        let run = try scratch.run("check", "--locales", locales, "--date", "2026-11-22")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(!run.output.contains("unknown-") && !run.output.contains("bad-"), "\(run.output)")
    }
}
