internal import Files
internal import HTTPTypes
internal import Leaflets
internal import Locales
internal import Site

/// Addresses of pages: the published files byte for byte, and the ways that lead to them.
extension Snapshot {
    /// What is answered where no other route knows the path. Paths are looked up in the site, never in a file system.
    func page(_ inquiry: Inquiry) throws(Problem) -> Answer {
        let path = inquiry.segments.joined(separator: "/")
        // A part that is empty or holds a slash of its own is in no address.
        guard inquiry.segments.allSatisfy({ !$0.isEmpty && !$0.contains("/") }) else { return try notFound() }
        if let leaf = leaf(file(path, isFolder: inquiry.endsInSlash || path.isEmpty)) {
            if let answer = try choose(inquiry, path) { return answer }
            return try answer(leaf)
        }
        if let location = otherAddress(inquiry) {
            return .redirect(to: inquiry.root + location + inquiry.rawQuery, permanent: true)
        }
        return try notFound()
    }

    private func file(_ path: String, isFolder: Bool) -> String {
        !isFolder ? path : path.isEmpty ? "index.html" : "\(path)/index.html"
    }

    private func answer(_ leaf: Leaf) throws(Problem) -> Answer {
        do {
            let item = leaf.item
            return Answer(
                content: try leaf.representation(),
                keeping: item.isSensitive ? .never : item.isImmutable ? .forever : .checked)
        } catch {
            throw .failed("A file of the content has gone.")
        }
    }

    private func notFound() throws(Problem) -> Answer {
        guard let leaf = leaf("404.html") else { throw .unknown("There is no such page.") }
        var answer = try answer(leaf)
        answer.status = .notFound
        return answer
    }

    /// `/<id>/`: on to the language that the browser asks for, where the leaflet has it. With `?edition=` a reader checks a
    /// printed copy: she stays.
    private func choose(_ inquiry: Inquiry, _ path: String) throws(Problem) -> Answer? {
        guard inquiry.endsInSlash, let leaflet = library.leaflet(path), let leaf = leaf("\(path)/index.html") else {
            return nil
        }
        var page = try answer(leaf)
        page.fields[.vary] = "Accept-Language"
        guard leaflet.withdrawn == nil, inquiry.query["edition"] == nil,
            let header = inquiry.fields[.acceptLanguage],
            let resolution = library.resolver.resolve(
                wanted: acceptedLanguages(header), available: Set(library.available(leaflet)), source: leaflet.source,
                allowsFallback: false),
            let language = resolution.language
        else { return page }
        var answer = Answer.redirect(
            to: "\(inquiry.root)\(language)/\(path)/\(inquiry.rawQuery)", permanent: false, keeping: page.keeping)
        answer.fields[.vary] = "Accept-Language"
        return answer
    }

    /// The address, from the root, of a page that was asked for without its last `/`, or by another case or alias of its language.
    private func otherAddress(_ inquiry: Inquiry) -> String? {
        guard let first = inquiry.segments.first else { return nil }
        var segments = inquiry.segments
        if let language = language(first) { segments[0] = language.text }
        let path = segments.joined(separator: "/")
        if leaf("\(path)/index.html") != nil { return "\(path)/" }
        return path != inquiry.segments.joined(separator: "/") && leaf(path) != nil ? path : nil
    }
}
