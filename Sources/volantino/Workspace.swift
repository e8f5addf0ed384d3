import ArgumentParser
import Files
import Findings
import Foundation
import Leaflets
import Locales
import Store

/// The options that every command shares, and the library they name.
struct Workspace: ParsableArguments {
    @Option(help: "The folder of leaflets.")
    var content = "Content"

    @Option(help: "The folder of interface messages and fallback; default: Locales here, or beside the content folder.")
    var locales: String?

    @Option(help: "The database file; default: .volantino/store.sqlite in the content folder.")
    var store: String?

    @Flag(name: .customLong("no-store"), help: "Work without a database file.")
    var withoutStore = false

    @Option(help: "The day to work for, YYYY-MM-DD; default: today in the site's time zone.", transform: day)
    var date: CalendarDate?

    func validate() throws {
        if store != nil, withoutStore { throw ValidationError("choose --store or --no-store, not both") }
    }

    /// The database file; nil for `--no-store`.
    var storePath: String? { withoutStore ? nil : store ?? "\(content)/.volantino/store.sqlite" }

    private static func day(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(text) else {
            throw ValidationError("--date: `\(text)` is no day; write YYYY-MM-DD")
        }
        return date
    }

    func languages() throws -> Languages {
        do throws(FileError) {
            return Languages.load(try FileTree(folder: localesFolder))
        } catch {
            throw FileError(error.path, "\(error.reason); --locales names the folder that comes with the program")
        }
    }

    private func contentTree() throws(FileError) -> FileTree {
        do throws(FileError) {
            return try FileTree(folder: content)
        } catch {
            throw FileError(error.path, "\(error.reason); --content names the folder of leaflets")
        }
    }

    /// The folder of languages: as named, here, or beside the content folder.
    var localesFolder: String { locales ?? defaultLocales() }

    private func defaultLocales() -> String {
        let beside = (content as NSString).standardizingPath + "/../Locales"
        return ["Locales", beside].first { FileManager.default.fileExists(atPath: $0) } ?? "Locales"
    }

    /// Stops where the output would lie among the sources: the next load would read it, and find it strange.
    func refuse(output: String) throws {
        for source in [content, localesFolder] where isInside(output, source) {
            complain("\(output): lies in \(source): name a folder outside of it")
            throw ExitCode.failed
        }
    }

    /// The library on its day; with `keepsGoing` all that has an error is missing from it.
    ///
    /// - Parameters:
    ///   - thoroughness: `.all` for those who are shown every warning.
    ///   - store: keeps what the load read, so that the next one reads only files that have changed.
    /// - Throws: `ExitCode.failed` with a line on standard error where there is none.
    func library(
        _ thoroughness: Library.Thoroughness = .blocking, showsDrafts: Bool = false, keepsGoing: Bool = false,
        store: Store? = nil
    ) throws -> Library {
        do {
            let folder = try contentTree()
            let languages = try languages()
            let snapshot = store?.snapshot("load").flatMap { LoadSnapshot($0) }
            func load(_ day: CalendarDate, _ snapshot: LoadSnapshot?) throws -> Library {
                try Library.load(
                    content: folder, languages: languages, date: day, showsDrafts: showsDrafts,
                    thoroughness: thoroughness, reusing: snapshot)
            }
            // The site's time zone stands in the content: without --date it is read first with UTC's day.
            let day = date ?? Clock.today(in: "UTC")
            var library = try load(day, snapshot)
            if !library.snapshot.isUnchanged { try? store?.save(snapshot: library.snapshot.bytes, as: "load") }
            let local = Clock.today(in: library.site.timeZone)
            if date == nil, local != day { library = try load(local, library.snapshot) }
            return keepsGoing ? library.leavingOutErrors() : library
        } catch let error as LoadError {
            complain("\(error)")
            throw ExitCode.contentHasErrors
        } catch {
            complain("\(error)")
            throw ExitCode.failed
        }
    }

    /// The library of a command that gives text out: stops where a finding is an error, unless told to keep going.
    func library(keepGoing: Bool, store: Store? = nil) throws -> Library {
        let library = try library(keepsGoing: keepGoing, store: store)
        let errors = library.findings.filter { $0.severity == .error }
        for error in errors { complain(error.description) }
        if !errors.isEmpty, !keepGoing {
            complain(
                "\(errors.count) errors: nothing was written; mend them, or use --keep-going to leave those texts out")
            throw ExitCode.contentHasErrors
        }
        return library
    }
}
