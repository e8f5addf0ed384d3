internal import Files
internal import Foundation
package import Leaflets
package import Locales

/// Small content folders written out in a test, one `-- path` line before each file.
///
///     -- site.yaml
///     title: Sample
///     -- leaflets/a/it.md
///     …
package func files(_ listing: String) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    var path: String?
    var lines: [Substring] = []
    func close() {
        if let path { result[path] = Array((lines.joined(separator: "\n") + "\n").utf8) }
    }
    for line in listing.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("-- ") {
            close()
            path = String(line.dropFirst(3))
            lines = []
        } else {
            lines.append(line)
        }
    }
    close()
    return result
}

/// The folder of the project.
package let projectRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

/// The project's own `Locales/`, read once.
package let projectLanguages: Languages = {
    guard let folder = try? FileTree(folder: projectRoot + "/Locales") else { fatalError("no Locales folder") }
    return Languages.load(folder)
}()

/// The folder of other people's test data, named by `VOLANTINO_DATA`; nil where it is not set.
///
/// Tests that need it are listed as skipped without it, and fail where it is set and lacks what they read.
package let sharedData: String? = ProcessInfo.processInfo.environment["VOLANTINO_DATA"].map {
    $0.hasPrefix("/") ? $0 : projectRoot + "/" + $0
}

/// A library of the listed files, judged on a fixed day.
package func library(_ listing: String, date: String = "2026-11-22") throws -> Library {
    try Library.load(content: FileTree(files(listing)), languages: projectLanguages, date: CalendarDate(date)!)
}
