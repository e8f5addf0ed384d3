package import Leaflets
package import Locales
package import Markup

/// Facts and bodies as HTML in one language.
extension Library {
    /// Blocks of a leaflet as they stand in its page; links lead from the root of the site's address.
    package func html(_ blocks: [Block], of leaflet: Leaflet, in tag: LanguageTag) -> String {
        renderer(leaflet, in: tag, root: site.baseURL).render(blocks)
    }

    /// Renders a leaflet's tree in one language; `root` is the way from the page up to the root.
    func renderer(_ leaflet: Leaflet, in tag: LanguageTag, root: String) -> HTML {
        HTML(
            fact: { html(fact($0, in: tag)) },
            address: { destination in address(destination, leaflet: leaflet, in: tag, root: root) })
    }

    /// A fact as it stands in a page. Phone numbers are links to dial and run from left to right in every script.
    func html(_ fact: GivenFact) -> String {
        let text = HTML.escape(fact.text)
        guard !fact.isExpired else { return "<strong class=\"expired\"><bdi>\(text)</bdi></strong>" }
        switch (fact.kind, fact.address) {
        case (.phone, let address?):
            return "<bdi dir=\"ltr\"><a class=\"tel\" href=\"\(HTML.escape(address))\">\(text)</a></bdi>"
        case (.phone, nil): return "<bdi dir=\"ltr\">\(text)</bdi>"
        case (.email, let address?), (.link, let address?):
            return "<bdi dir=\"ltr\"><a href=\"\(HTML.escape(address))\">\(text)</a></bdi>"
        default: return "<bdi>\(text)</bdi>"
        }
    }

    /// Where a link of a text leads; nil for what a page must not lead to, such as `javascript:`, and for pages that are not there.
    private func address(_ destination: String, leaflet: Leaflet, in tag: LanguageTag, root: String) -> String? {
        switch LinkTarget(destination, in: leaflet) {
        case .fact(let name): fact(name, in: tag).address
        case .address(let address): address
        case .media(let file): root + Address.media(leaflet.id, file)
        case .leaflet(leaflet.id, let section?): "#\(section)"
        case .leaflet(let id, let section):
            self.leaflet(id) == nil ? nil : root + Address.leaflet(id, tag) + (section.map { "#\($0)" } ?? "")
        case nil: nil
        }
    }
}
