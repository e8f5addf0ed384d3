internal import HTTPTypes
internal import Leaflets
internal import Locales

/// An address of the API and what it answers: one row of the table of routes.
struct Route: Sendable {
    /// The path, with `{id}` for a leaflet's id.
    let path: String
    /// What it is called in metrics and in the description of the API.
    let name: String
    let summary: String
    var parameters: [Parameter] = []
    /// The schema of the answer in the description of the API; nil for text.
    let schema: String?
    /// Media types of texts that it answers besides JSON.
    var otherTypes: [String] = []
    let answer: @Sendable (Call) async throws(Problem) -> Answer

    /// Parts of the path; nil stands for the id.
    var pattern: [String?] {
        path.split(separator: "/").map { $0 == "{id}" ? nil : String($0) }
    }

    /// The leaflet's id in a path of this route, empty where the route has none; nil where the path is not this route's.
    func match(_ segments: [String]) -> String? {
        let pattern = pattern
        guard pattern.count == segments.count else { return nil }
        var id = ""
        for (part, segment) in zip(pattern, segments) {
            if let part {
                guard part == segment else { return nil }
            } else {
                id = segment
            }
        }
        return id
    }

    /// - Throws: a problem 400 where a parameter is unknown, missing or ill-formed; 414 where a text is too long.
    func check(_ inquiry: Inquiry, limits: ServingLimits) throws(Problem) {
        for name in inquiry.query.keys.sorted() where !parameters.contains(where: { $0.name == name }) {
            let known = parameters.map(\.name).joined(separator: ", ")
            throw .illFormed("A parameter is unknown here. Known: \(known.isEmpty ? "none" : known).")
        }
        for parameter in parameters {
            if let value = inquiry.query[parameter.name] {
                if let problem = parameter.objection(to: value, limits: limits) { throw problem }
            } else if parameter.isRequired {
                throw .illFormed("The parameter `\(parameter.name)` is missing.")
            }
        }
    }
}

/// What a route is asked: the request, its parameters already checked, and the state of the content.
struct Call: Sendable {
    let inquiry: Inquiry
    let snapshot: Snapshot
    let reception: Reception
    /// From the path; empty where the route has none.
    let id: String

    var library: Library { snapshot.library }

    func text(_ name: String) -> String? { inquiry.query[name] }
    func language(_ name: String) -> LanguageTag? { text(name).flatMap(LanguageTag.init) }
    func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

    /// The language that was asked for, else the site's source language.
    var reader: LanguageTag { language("lang") ?? library.site.sourceLanguage }

    func leaflet() throws(Problem) -> Leaflet {
        guard let leaflet = library.leaflet(id) else { throw .unknown("There is no such leaflet.") }
        return leaflet
    }

    func campaign() throws(Problem) -> Campaign? {
        guard let id = text("campaign") else { return nil }
        guard let campaign = library.campaigns.first(where: { $0.id == id }) else {
            throw .unknown("There is no such campaign.")
        }
        return campaign
    }
}
