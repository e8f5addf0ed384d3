import Files
import Site

extension Publish {
    /// What a run wrote and how heavy the pages are; pages over the limit go to standard error.
    func report(_ summary: Publisher.Summary, site: SitePlan, took time: Duration) -> String {
        var lines = [
            "\(summary.written) files written, \(summary.unchanged) unchanged, \(summary.removed) removed in \(time.seconds) s"
        ]
        let weights = site.leafletWeights(summary.weights)
        if let heaviest = weights.first {
            let median = weights[weights.count / 2].bytes
            lines.append(
                "a leaflet page with its stylesheet, compressed: median \(median) bytes, heaviest \(heaviest.bytes) (\(heaviest.path))"
            )
        }
        let heavy = weights.filter { $0.bytes > SitePlan.weightLimit }
        for page in heavy.prefix(10) { complain("over \(SitePlan.weightLimit) bytes: \(page.path), \(page.bytes)") }
        if heavy.count > 10 { complain("… and \(heavy.count - 10) more pages over \(SitePlan.weightLimit) bytes") }
        return lines.joined(separator: "\n")
    }
}
