internal import Files
internal import Leaflets
internal import Locales

/// Every file of the site, with the hash of what it is made from; nothing is rendered here.
extension Press {
    var items: [SiteItem] {
        assetItems + mediaItems + languages.flatMap(items) + folios.map(folioItem) + rootItems
    }

    private var assetItems: [SiteItem] {
        assets.all.map { asset in
            SiteItem(
                path: asset.path, input: Seal.of(asset.path), stage: .assets, isImmutable: true,
                body: .rendered { Array(asset.text.utf8) })
        }
    }

    private var mediaItems: [SiteItem] {
        folios.filter { $0.leaflet.withdrawn == nil }.flatMap { folio in
            folio.leaflet.media.flatMap { [$0.file] + ($0.captions.map { [$0] } ?? []) }.compactMap { file in
                file.location.map {
                    SiteItem(
                        path: Address.media(folio.leaflet.id, file.name), input: file.hash, stage: .assets,
                        isSensitive: folio.leaflet.isSensitive, body: .copied(location: $0))
                }
            }
        }.reduce(into: [String: SiteItem]()) { $0[$1.path] = $1 }.values.sorted { $0.path < $1.path }
    }

    /// Hash over all leaflets: what lists are made from.
    var allLeaflets: String {
        var seal = Seal()
        for folio in folios { seal.add(folio.hash) }
        return seal.hash
    }

    /// What a list of topics shows of the leaflets.
    private var topicCounts: String {
        library.site.topics.map { topic in "\(listed.count { $0.topic == topic })" }.joined(separator: " ")
    }

    private func items(of tag: LanguageTag) -> [SiteItem] {
        let wordingHash = wording(tag).hash
        let lists = Seal.of("list 1", common, wordingHash, allLeaflets)
        let pages = LanguagePages(self, tag)
        let search = SearchPages(self, tag)
        func page(_ address: String, _ render: @escaping @Sendable () -> String) -> SiteItem {
            .page(address, input: lists, render)
        }
        let own: [SiteItem] = [
            page(Address.home(tag)) { pages.home() },
            .page(
                Address.search(tag), input: Seal.of("search page 2", common, wordingHash, search.version, topicCounts)
            ) { pages.search(search.data) },
        ]
        let topics = library.site.topics.filter { topic in listed.contains { $0.topic == topic } }.map { topic in
            page(Address.topic(topic, tag)) { pages.topic(topic) }
        }
        let campaigns = library.campaigns.filter(isOnSite).map { campaign in
            page(Address.campaign(campaign.id, tag)) { pages.campaign(campaign) }
        }
        let leaflets = folios.map { leafletItem($0, tag, wordingHash: wordingHash) }
        let kept = own + search.items + topics + campaigns + leaflets
        let offline = Offline(tag, items: kept + assetItems)
        let languages = SiteItem.page(
            Address.languages(tag), input: Seal.of(lists, offline.path), stage: .last
        ) { pages.languages(offline) }
        return kept + [offline.item, languages]
    }

    private func leafletItem(_ folio: Folio, _ tag: LanguageTag, wordingHash: String) -> SiteItem {
        let replacement = folio.leaflet.withdrawn?.replacedBy.flatMap { self.folio($0)?.hash } ?? ""
        return .page(
            Address.leaflet(folio.leaflet.id, tag),
            input: Seal.of("leaflet 1", common, wordingHash, folio.hash, replacement), stage: .pages,
            isSensitive: folio.leaflet.isSensitive, isLeaflet: true
        ) { LeafletPage(self, folio, tag).html }
    }

    private func folioItem(_ folio: Folio) -> SiteItem {
        let replacement = folio.leaflet.withdrawn?.replacedBy.flatMap { self.folio($0)?.hash } ?? ""
        return .page(
            Address.folio(folio.leaflet.id),
            input: Seal.of("folio 1", common, allWording, folio.hash, replacement), stage: .pages,
            isSensitive: folio.leaflet.isSensitive
        ) { folioPage(folio) }
    }

    /// Hash over the wording of every language.
    private var allWording: String {
        var seal = Seal()
        for wording in wordings.sorted(by: { $0.key < $1.key }) { seal.add(wording.value.hash) }
        return seal.hash
    }

    private var rootItems: [SiteItem] {
        let input = Seal.of("root 1", common, allWording)
        let maps = siteMaps.map { map in
            SiteItem(
                path: map.path, input: siteMapInput, stage: .indexes,
                body: .rendered { Array(map.render().utf8) })
        }
        return maps + [
            .page("", input: input) { chooser() }, .page("404.html", input: input) { notFound() },
            SiteItem(
                path: "sw.js", input: Seal.of(Offline.worker), stage: .indexes,
                body: .rendered { Array(Offline.worker.utf8) }),
            SiteItem(
                path: "robots.txt", input: Seal.of(robots), stage: .indexes,
                body: .rendered { Array(robots.utf8) }),
        ]
    }
}
