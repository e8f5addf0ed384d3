internal import Leaflets
internal import Synchronization

/// Counters for whoever watches the server: routes, statuses and times, never a query, an address or a language.
final class Metrics: Sendable {
    private struct Key: Hashable, Comparable {
        var route: String
        var status: Int

        static func < (a: Key, b: Key) -> Bool { (a.route, a.status) < (b.route, b.status) }
    }

    private struct Counts {
        var requests: [Key: Int] = [:]
        /// Searches that took no longer than each bound, in its place; the last place is for all.
        var searches = [Int](repeating: 0, count: bounds.count + 1)
        var searchSeconds = 0.0
        var reloads: [String: Int] = [:]
    }

    /// In seconds.
    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]
    private let counts = Mutex(Counts())
    let connections = Atomic(0)

    func count(_ route: String, status: Int) {
        counts.withLock { $0.requests[Key(route: route, status: status), default: 0] += 1 }
    }

    func search(took duration: Duration) {
        let parts = duration.components
        let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
        counts.withLock { counts in
            for (place, bound) in Self.bounds.enumerated() where seconds <= bound { counts.searches[place] += 1 }
            counts.searches[Self.bounds.count] += 1
            counts.searchSeconds += seconds
        }
    }

    /// - Parameter outcome: `taken`, `kept` or `unreadable`.
    func reload(_ outcome: String) { counts.withLock { $0.reloads[outcome, default: 0] += 1 } }

    /// Prometheus' text format, version 0.0.4.
    func text(snapshot: Snapshot) -> String {
        let counts = counts.withLock { $0 }
        var lines: [String] = []
        func metric(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: String)]) {
            lines.append("# HELP volantino_\(name) \(help)")
            lines.append("# TYPE volantino_\(name) \(type)")
            lines += samples.map { "volantino_\(name)\($0.labels) \($0.value)" }
        }
        func gauge(_ name: String, _ help: String, _ value: Int) { metric(name, "gauge", help, [("", "\(value)")]) }
        metric(
            "requests_total", "counter", "Requests by route and status.",
            counts.requests.sorted { $0.key < $1.key }.map {
                ("{route=\"\($0.key.route)\",status=\"\($0.key.status)\"}", "\($0.value)")
            })
        metric("search_seconds", "histogram", "Time of a search, waiting included.", Self.histogram(counts))
        metric(
            "reloads_total", "counter", "Times that content was read anew, by what came of it.",
            counts.reloads.sorted { $0.key < $1.key }.map { ("{outcome=\"\($0.key)\"}", "\($0.value)") })
        gauge("connections", "Open connections.", connections.load(ordering: .relaxed))
        gauge("leaflets", "Leaflets that are given out.", snapshot.library.current.count)
        gauge("languages", "Published languages.", snapshot.library.site.languages.count)
        gauge("files", "Files of the site.", snapshot.pageCount)
        gauge("kept_bytes", "Bytes of pages and their compressed forms in memory.", snapshot.budget.taken)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func histogram(_ counts: Counts) -> [(labels: String, value: String)] {
        // The suffix stands between name and labels, so each sample brings its own.
        let total = counts.searches[bounds.count]
        return zip(bounds, counts.searches).map { ("_bucket{le=\"\($0)\"}", "\($1)") }
            + [("_bucket{le=\"+Inf\"}", "\(total)"), ("_sum", "\(counts.searchSeconds)"), ("_count", "\(total)")]
    }
}
