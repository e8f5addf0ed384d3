internal import Files
internal import Findings
package import Locales

extension Library {
    /// Computes what depends on several files: states, freshness, editions, and the resolver.
    mutating func settle() {
        for index in leaflets.indices {
            settleTexts(of: &leaflets[index])
        }
        let written = Set(leaflets.flatMap { available($0) })
        resolver = Resolver(
            languages: written.sorted(), relations: languages.relations, siteFallback: site.fallback)
        let settled = self
        for index in leaflets.indices {
            for (tag, text) in settled.leaflets[index].texts where text.namesFacts {
                leaflets[index].texts[tag]!.edition = Revision.edition(of: text) { settled.fact($0, in: tag).text }
            }
        }
    }

    private func settleTexts(of leaflet: inout Leaflet) {
        if let source = leaflet.texts[leaflet.source], source.state != .draft {
            leaflet.texts[leaflet.source]!.state = .source
        }
        let freshness = leaflet.texts.mapValues { leaflet.freshness(of: $0) }
        for (tag, value) in freshness { leaflet.texts[tag]!.freshness = value }
    }

    /// The library as `--keep-going` sees it: every text with an error, and every leaflet whose own file has one, is missing.
    package func leavingOutErrors() -> Library {
        let broken = Set(findings.filter { $0.severity == .error }.map(\.path))
        var library = self
        library.leaflets.removeAll { broken.contains(shown($0.path)) }
        for index in library.leaflets.indices {
            library.leaflets[index].texts = library.leaflets[index].texts.filter {
                !broken.contains(shown($0.value.path))
            }
        }
        library.settle()
        return library
    }

    /// A path below the content folder as findings show it.
    package func shown(_ path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }
}

extension Leaflet {
    /// Whether a translation still says what its source says, along the chain of relay texts.
    func freshness(of text: Text) -> Text.Freshness {
        var seen: Set<LanguageTag> = []
        var current = text
        var isFirst = true
        while current.tag != source {
            guard let origin = current.provenance.of, seen.insert(current.tag).inserted else { return .unknown }
            guard let base = texts[origin.language] else { return isFirst ? .orphan : .inheritedOutdated }
            guard base.revision == origin.revision || base.equivalent.contains(origin.revision) else {
                return isFirst ? .outdated : .inheritedOutdated
            }
            current = base
            isFirst = false
        }
        return .current
    }

    /// The state of a language of this leaflet, whether it has a text or not.
    package func state(of tag: LanguageTag) -> Text.State {
        if withdrawn != nil { return .withdrawn }
        return texts[tag]?.state ?? .missing
    }
}

extension Text {
    /// Whether the edition can differ from the revision.
    var namesFacts: Bool { !factUses.isEmpty }
}
