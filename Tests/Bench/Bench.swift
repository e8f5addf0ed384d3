internal import Files
internal import Foundation
internal import Leaflets
internal import Locales
internal import Markup
internal import Store

/// Measures search over a content folder: index rate, quality over `queries.jsonl` with known answers, latency.
///
///     bench-search CONTENT [quality] [latency] [runs] [misspellings] [crossing] [size] [copies=N]
///
/// `copies=N` indexes N copies of each leaflet, for scale. Without a word: quality and latency.
@main
struct Bench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first else {
            print("usage: bench-search CONTENT [quality] [latency] [runs] [misspellings] [crossing] [copies=N]")
            exit(64)
        }
        let copies = arguments.compactMap { $0.hasPrefix("copies=") ? Int($0.dropFirst(7)) : nil }.first ?? 1
        let what = Set(arguments.dropFirst().filter { !$0.hasPrefix("copies=") })
        let library = try load(folder).copied(copies)
        let store = try Store(path: nil, program: "bench")
        let seconds = try measure { try store.update(to: library) }
        report(library, seconds)
        if what.isEmpty || what.contains("quality") { try Quality(folder).run(store) }
        if what.isEmpty || what.contains("latency") { Latency(library).run(store) }
        if what.contains("runs") { Runs(library).run(store) }
        if what.contains("misspellings") { Misspellings(library).run(store) }
        if what.contains("crossing") { try Crossing().run(library) }
        if what.contains("size") { print("\(try size(library)) bytes") }
    }

    static func load(_ folder: String) throws -> Library {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let languages = Languages.load(try FileTree(folder: root + "/Locales"))
        return try Library.load(
            content: FileTree(folder: folder), languages: languages, date: CalendarDate("2026-11-22")!)
    }

    /// Bytes of the index of a library in a file.
    static func size(_ library: Library) throws -> Int {
        let path = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString).sqlite").path
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) } }
        do {
            let store = try Store(path: path, program: "bench")
            print("first import into a file: \(rounded(try measure { try store.update(to: library) })) s")
        }
        print(
            "import of nothing new: \(rounded(try measure { try Store(path: path, program: "bench").update(to: library) })) s"
        )
        return (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }

    static func report(_ library: Library, _ seconds: Double) {
        let texts = library.current.flatMap { leaflet in library.available(leaflet).map { leaflet.texts[$0]! } }
        let sections = texts.reduce(0) { $0 + $1.document.sections.count }
        print(
            "\(texts.count) texts, \(sections) sections indexed in \(rounded(seconds)) s:",
            "\(Int(Double(sections) / seconds)) sections/s")
    }
}

extension Library {
    /// The library with so many copies of each leaflet.
    fileprivate func copied(_ copies: Int) -> Library {
        var result = self
        for copy in 0..<max(0, copies - 1) {
            result.leaflets += leaflets.map { leaflet in
                var leaflet = leaflet
                leaflet.id += "-c\(copy)"
                return leaflet
            }
        }
        result.leaflets.sort { $0.id < $1.id }
        return result
    }
}

func measure(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock().now
    try work()
    let duration = ContinuousClock().now - start
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

func rounded(_ value: Double, digits: Int = 3) -> String { String(format: "%.\(digits)f", value) }

/// Median and 99th percentile of times in seconds, as milliseconds.
func percentiles(_ times: [Double]) -> String {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return "-" }
    let p99 = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
    return "median \(rounded(sorted[sorted.count / 2] * 1000)) ms, p99 \(rounded(p99 * 1000)) ms"
}
