internal import Locales

/// Fills SMS with text; a part is text and its cost.
///
/// No part divides an escape code from its character, a surrogate pair or a grapheme cluster. One cluster that is larger
/// than a part, which no language has, is divided between its code points.
struct SMSPacking {
    private let text: String
    private let encoding: SMSEncoding
    private let mode: SMSMode
    private let reference: SMSProfile.Reference
    private let total: Int
    /// Of a text that needs several parts.
    private let clusters: [SMSCluster]

    /// More parts than this are refused.
    static let partLimit = 6

    init(_ text: String, in tag: LanguageTag, encoding: SMSEncoding, mode: SMSMode, reference: SMSProfile.Reference) {
        self.text = text
        self.encoding = encoding
        self.mode = mode
        self.reference = reference
        total = encoding.units(text) ?? 0
        let isAlone = total <= encoding.capacity(reference: nil)
        clusters = isAlone ? [] : SMSCluster.list(text, in: tag, encoding: encoding, places: mode == .separate)
    }

    var parts: [SMSPart] {
        if clusters.isEmpty { return [SMSPart(text: text, units: total)] }
        return mode == .concatenated ? concatenated : separate
    }

    /// Whether a cluster is larger than a part.
    var dividesCluster: Bool {
        let capacity = encoding.capacity(reference: reference)
        return clusters.contains { $0.units > capacity }
    }

    /// Parts that the phone joins: each as full as it can be.
    private var concatenated: [SMSPart] {
        let capacity = encoding.capacity(reference: reference)
        var parts: [SMSPart] = []
        var part = SMSPart(text: "", units: 0)
        for cluster in atoms(capacity: capacity) {
            if part.units + cluster.units > capacity {
                parts.append(part)
                part = SMSPart(text: "", units: 0)
            }
            part.text += cluster.text
            part.units += cluster.units
        }
        return parts + [part]
    }

    /// Parts that each stand alone, with counters such as `1/3` where there are several.
    private var separate: [SMSPart] {
        let capacity = encoding.capacity(reference: nil)
        let clusters = atoms(capacity: capacity - 16)
        // The counters' length depends on the number of parts, which depends on the counters' length.
        for digits in 1...6 {
            let counter = 2 * digits + 2
            let bodies = divided(clusters, capacity: capacity - counter)
            guard String(bodies.count).count <= digits else { continue }
            return bodies.enumerated().map { place, body in
                let prefix = "\(place + 1)/\(bodies.count) "
                return SMSPart(text: prefix + body.text, units: prefix.count + body.units)
            }
        }
        return []
    }

    /// Clusters, the oversized ones as their code points.
    private func atoms(capacity: Int) -> [SMSCluster] {
        clusters.flatMap { cluster in
            guard cluster.units > capacity else { return [cluster] }
            return cluster.text.unicodeScalars.indices.map { index in
                let next = cluster.text.unicodeScalars.index(after: index)
                let scalar = cluster.text.unicodeScalars[index]
                let end = next == cluster.text.endIndex ? cluster.end : .cluster
                return SMSCluster(
                    text: cluster.text[index..<next], units: encoding.units(scalar) ?? 0, end: end, isSpace: false)
            }
        }
    }

    /// Divides at the best place that a part can reach; white space at the edges is left out.
    private func divided(_ clusters: [SMSCluster], capacity: Int) -> [SMSPart] {
        var parts: [SMSPart] = []
        var start = 0
        while true {
            while start < clusters.count, clusters[start].isSpace { start += 1 }
            guard start < clusters.count else { return parts }
            let end = partEnd(clusters, from: start, capacity: capacity)
            var last = end
            while clusters[last - 1].isSpace { last -= 1 }
            parts.append(
                SMSPart(
                    text: clusters[start..<last].map(\.text).joined(),
                    units: clusters[start..<last].reduce(0) { $0 + $1.units }))
            start = end
        }
    }

    private func partEnd(_ clusters: [SMSCluster], from start: Int, capacity: Int) -> Int {
        var units = 0
        var reach = start
        /// The last place of each level within reach.
        var places: [SMSBreak: Int] = [:]
        while reach < clusters.count {
            units += clusters[reach].units
            // White space at the end costs nothing: it is left out.
            guard units <= capacity || clusters[reach].isSpace else { break }
            reach += 1
            places[clusters[reach - 1].end] = reach
        }
        if reach == clusters.count { return reach }
        let half = start + (reach - start) / 2
        if let paragraph = places[.paragraph], paragraph > half { return paragraph }
        if let sentence = [places[.paragraph], places[.sentence]].compactMap({ $0 }).max() { return sentence }
        if let clause = places[.clause], clause > half { return clause }
        let word = [places[.clause], places[.word]].compactMap { $0 }.max()
        return word ?? places[.cluster] ?? max(reach, start + 1)
    }
}
