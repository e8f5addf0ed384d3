import Files
import Site

extension Publish {
    /// What a run wrote and how heavy the pages are.
    func report(_ summary: Publisher.Summary, site: SitePlan, took time: Duration) -> String {
        let written =
            "\(summary.written) files written, \(summary.unchanged) unchanged, \(summary.removed) removed in \(time.seconds) s"
        let weights = site.leafletWeights(summary.weights)
        guard let heaviest = weights.first else { return written }
        let median = weights[weights.count / 2].bytes
        return written
            + "\na leaflet page with its stylesheet, compressed: median \(median) bytes, heaviest \(heaviest.bytes) (\(heaviest.path))"
    }
}
