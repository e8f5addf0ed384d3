import Files
import Leaflets
import Locales

/// Newer content for a program that goes on running.
extension Workspace {
    /// The library as it is now, where only files that have changed are read.
    func library(after earlier: Library, on day: CalendarDate) throws -> Library {
        try Library.load(
            content: FileTree(folder: content), languages: languages(), date: day, showsDrafts: earlier.showsDrafts,
            thoroughness: .blocking, reusing: earlier.snapshot)
    }

    /// Differs where any file of the content or of the languages does.
    var stamp: String {
        [content, localesFolder].map { folder in
            (try? FileTree(folder: folder)).map { "\($0.entries.hashValue) \($0.refused)" } ?? "unreadable"
        }.joined(separator: " ")
    }
}
