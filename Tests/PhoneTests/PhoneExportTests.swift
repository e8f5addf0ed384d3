import Files
import Foundation
import Leaflets
import Samples
import Testing

@testable import Phone

/// One folder with all messages and scripts.
@Suite struct PhoneExportTests {
    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phone-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    @Test func secondExportWritesNothing() async throws {
        try await withFolder { folder in
            let first = try PhoneExport(sample, leaflets: sample.current)
            let written = try await Publisher(output: folder).run(first.plan)
            #expect(written.new == first.plan.items.count && first.refusals.isEmpty)
            let again = try await Publisher(output: folder).run(
                PhoneExport(sample, leaflets: sample.current, jobs: 4).plan)
            #expect(again.written == 0 && again.removed == 0)
        }
    }

    @Test func onlyWhatChangedIsWritten() async throws {
        try await withFolder { folder in
            _ = try await Publisher(output: folder).run(PhoneExport(sample, leaflets: sample.current).plan)
            let changed = try library(
                sampleListing.replacing("A disease of the lungs", with: "An illness of the lungs"))
            let summary = try await Publisher(output: folder).run(PhoneExport(changed, leaflets: changed.current).plan)
            // The English message and scripts, and the manifest.
            #expect(summary.written == 7)
        }
    }

    /// Exports into a folder as the command does, and tells how many texts were made.
    private func export(
        _ library: Library, to folder: String, options: SMSOptions = SMSOptions(), program: String = "1"
    ) async throws -> Int {
        let publisher = Publisher(output: folder)
        let export = try PhoneExport(
            library, leaflets: library.current, options: options, program: program, earlier: .init(publisher))
        _ = try await publisher.run(export.plan)
        let alone = try PhoneExport(library, leaflets: library.current, options: options)
        for item in alone.plan.items { #expect(try readFile("\(folder)/\(item.path)") == item.bytes(), "\(item.path)") }
        #expect(try export.plan.items.map { try $0.bytes() } == alone.plan.items.map { try $0.bytes() })
        return export.made
    }

    @Test func onlyWhatChangedIsMade() async throws {
        try await withFolder { folder in
            #expect(try await export(sample, to: folder) == 11)
            #expect(try await export(sample, to: folder) == 0)
            let edited = try library(sampleListing.replacing("A disease of the lungs", with: "An illness of the lungs"))
            #expect(try await export(edited, to: folder) == 9)
            #expect(try await export(edited, to: folder) == 0)
            // A fact, a day, an option, another build: any text may be another one.
            let renumbered = try library(sampleListing.replacing("800 905 570", with: "800 905 571"))
            #expect(try await export(renumbered, to: folder) == 11)
            #expect(try await export(try library(sampleListing, date: "2027-01-01"), to: folder) == 11)
            #expect(try await export(sample, to: folder) == 11)
            var options = SMSOptions()
            options.allowsSensitive = true
            #expect(try await export(sample, to: folder, options: options) == 11)
            #expect(try await export(sample, to: folder, options: options, program: "2") == 11)
        }
    }

    @Test func whatIsMissingOrForeignIsMadeAgain() async throws {
        try await withFolder { folder in
            _ = try await export(sample, to: folder)
            try FileManager.default.removeItem(atPath: "\(folder)/voice/it/tb.vxml")
            #expect(try await export(sample, to: folder) == 1)
            // A manifest that somebody changed tells nothing, though it can be read.
            let manifest = String(decoding: try readFile("\(folder)/manifest.json"), as: UTF8.self)
            for changed in [manifest.replacing("\"parts\" : 1", with: "\"parts\" : 7"), "{}"] {
                #expect(changed != manifest)
                try changed.write(toFile: "\(folder)/manifest.json", atomically: true, encoding: .utf8)
                #expect(try await export(sample, to: folder) == 11)
            }
        }
    }

    @Test func manifestTellsAllFiles() throws {
        let export = try PhoneExport(sample, leaflets: sample.current)
        #expect(export.manifest.files.count + 1 == export.plan.items.count)
        #expect(export.manifest.totals.leaflets == 2 && export.manifest.totals.languages == 9)
        #expect(export.manifest.totals.messages == 11 && export.manifest.totals.scripts == 11)
        for (entry, item) in zip(export.manifest.files, export.plan.items.filter { $0.path != "manifest.json" }) {
            #expect(entry.file == item.path)
            #expect(try SHA256.hex(item.bytes()) == entry.sha256)
        }
        try expectGolden(
            String(decoding: export.plan.items.first { $0.path == "manifest.json" }!.bytes(), as: UTF8.self),
            "manifest.json")
    }

    @Test func manifestIsAsTheEncoderWritesIt() throws {
        for leaflets in [sample.current, []] {
            let manifest = try PhoneExport(sample, leaflets: leaflets).manifest
            #expect(manifest.json == PhoneJSON.text(manifest, isPretty: true) + "\n")
        }
    }

    @Test func languagesCanBeChosen() throws {
        let export = try PhoneExport(sample, leaflets: sample.current, tags: [tag("ar")])
        #expect(Set(export.manifest.files.map(\.lang)) == ["ar"])
    }

    @Test(.enabled(if: sharedData != nil)) func otherPeoplesLeaflets() throws {
        let library = try library(ofShared: "omos")
        let one = try PhoneExport(library, leaflets: library.current)
        let many = try PhoneExport(library, leaflets: library.current, jobs: 4)
        #expect(try one.plan.items.map { try $0.bytes() } == many.plan.items.map { try $0.bytes() })
        #expect(one.manifest.totals.messages + one.refusals.count == one.manifest.totals.scripts)
    }
}
