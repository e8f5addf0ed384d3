internal import Findings
internal import Markup

/// Where a link of a text leads.
package enum LinkTarget: Hashable, Sendable {
    /// A page of this site: another leaflet, or this one, and perhaps a section of it.
    case leaflet(id: String, section: String?)
    /// A file of the leaflet's media.
    case media(String)
    /// An address elsewhere: http, https, mailto or tel.
    case address(String)
    /// A fact that is the whole address.
    case fact(String)
}

extension LinkTarget {
    /// Reads a link's destination as written; nil where it is neither of the above (another scheme, a path out of the site).
    ///
    /// A leaflet is linked as `../<id>/`, `../<id>/#section`, or `#section` in itself.
    package init?(_ destination: String, in leaflet: Leaflet) {
        if let name = Inline.factName(in: destination) {
            self = .fact(name)
        } else if destination.wholeMatch(of: /(https?:\/\/|mailto:|tel:)[^\s]+/) != nil {
            self = .address(destination)
        } else if let match = destination.wholeMatch(of: /(\.\.\/([a-z0-9-]+)\/)?(#([a-z0-9-]+))?/),
            !destination.isEmpty
        {
            self = .leaflet(id: match.2.map(String.init) ?? leaflet.id, section: match.4.map(String.init))
        } else if let match = destination.wholeMatch(of: /(media\/)?([a-z0-9-]+\.[a-z0-9]+)/),
            leaflet.media.contains(where: { $0.file.name == String(match.2) })
        {
            self = .media(String(match.2))
        } else {
            return nil
        }
    }
}

extension Library {
    /// Links that lead nowhere.
    func brokenLinks(_ leaflet: Leaflet) -> [Finding] {
        leaflet.texts.values.flatMap { text -> [Finding] in
            text.destinations.compactMap { destination, line in
                reason(destination, in: leaflet).map { .error(shown(text.path), line: line, .brokenLink, $0) }
            }
        }
    }

    private func reason(_ destination: String, in leaflet: Leaflet) -> String? {
        switch LinkTarget(destination, in: leaflet) {
        case .leaflet(let id, let section):
            guard let target = self.leaflet(id) else { return "`\(destination)`: there is no leaflet `\(id)`" }
            let sections = target.texts[target.source]?.document.sections.map(\.id) ?? []
            if let section, !sections.contains(section) {
                return "`\(destination)`: `\(id)` has no section `{#\(section)}`"
            }
            return nil
        case .media, .address, .fact: return nil
        case nil:
            return "`\(destination)` leads nowhere: link to `../<id>/`, `#section`, a file of media.yaml, or https://…"
        }
    }
}

extension Text {
    /// Destinations of links and pictures in the body, as written, with their line.
    fileprivate var destinations: [(String, Int)] {
        var result: [(String, Int)] = []
        for section in document.sections {
            for block in section.blocks {
                block.forEachRun { content, line in result += content.destinations.map { ($0, line) } }
            }
        }
        return result
    }
}

extension [Inline] {
    fileprivate var destinations: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .link(let destination, let content): [destination] + content.destinations
            case .image(let source, _): [source]
            case .emphasis(let content), .strong(let content), .strikethrough(let content): content.destinations
            case .text, .code, .fact, .softBreak, .lineBreak: []
            }
        }
    }
}
