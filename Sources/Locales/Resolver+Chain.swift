/// How a chain is made: the steps one after the other, each language once, at the first step that leads to it.
extension Resolver {
    func makeChain(for requested: LanguageTag, mode: Mode) -> Chain {
        var chain = Chain(requested: requested, mode: mode, steps: [])
        var seen: Set<LanguageTag> = []
        func add(_ tags: [LanguageTag], _ reason: Reason) {
            for tag in tags where seen.insert(tag).inserted {
                chain.steps.append(Chain.Step(language: tag, reason: reason))
            }
        }
        add(exact(requested), .exact)
        add(parents(of: requested), .parent)
        add(variants(of: requested, besides: seen), .variant)
        add(relations.list(for: requested, mode: mode).flatMap(sameLanguage), .related)
        if requested.isNear(anyOf: allTags) {
            add(requested.nearest(among: languages.filter { !seen.contains($0) }), .similar)
        }
        add(siteFallback.flatMap(sameLanguage), .site)
        return chain
    }

    /// The tags of ours that mean the same language: the tag itself, then those with the same likely subtags.
    private func exact(_ tag: LanguageTag) -> [LanguageTag] {
        let same = byMaximum[tag.maximized] ?? []
        return same.filter { $0 == tag } + same.filter { $0 != tag }
    }

    /// The tags of ours above a tag; one that names a region of its own (`pt-BR` for `pt`) stands beside it, not above.
    private func parents(of tag: LanguageTag) -> [LanguageTag] {
        tag.parents.flatMap { parent in exact(parent).filter { $0.region == parent.region } }
    }

    /// Other tags of ours of the same language and script, nearest first, then by tag.
    private func variants(of tag: LanguageTag, besides seen: Set<LanguageTag>) -> [LanguageTag] {
        let others = (byLanguage[tag.language] ?? []).filter { !seen.contains($0) && tag.isOfSameScript(as: $0) }
        let near = tag.nearest(among: others)
        return near + others.filter { !near.contains($0) }
    }

    /// The tags of ours in one language: steps 2 to 4 in their order.
    private func sameLanguage(_ tag: LanguageTag) -> [LanguageTag] {
        let own = exact(tag) + parents(of: tag)
        return own + variants(of: tag, besides: Set(own))
    }
}
