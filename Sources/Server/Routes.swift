internal import Answers
internal import Exchange
internal import HTTPTypes
internal import Leaflets
internal import Locales
internal import Phone
internal import Store

extension Route {
    /// The addresses that are no page, in the order in which they are looked up.
    static let all: [Route] = [
        Route(
            path: "/api/languages", name: "languages", summary: "The published languages, in menu order.",
            parameters: [
                Parameter(name: "in", kind: .language, summary: "The language in which to name them.")
            ], schema: "Languages"
        ) { call throws(Problem) in
            try .json(LanguagesAnswer(of: call.library, in: call.language("in") ?? call.library.site.sourceLanguage))
        },
        Route(
            path: "/api/leaflets", name: "leaflets",
            summary: "The leaflets that are given out, resolved with fallback.",
            parameters: [
                .lang("The reader's language; default: the site's source language."),
                Parameter(name: "topic", kind: .id, summary: "The leaflets of this topic alone."),
                Parameter(name: "campaign", kind: .id, summary: "The leaflets of this campaign alone."), .territory,
            ], schema: "Leaflets", answer: leaflets),
        Route(
            path: "/api/leaflets/{id}", name: "leaflet",
            summary: "One leaflet as a person who asks for a language gets it.",
            parameters: [
                .lang("The language that the person asks for.", isRequired: true),
                Parameter(
                    name: "mode", kind: .choice(["read", "listen"]), summary: "Whether the person reads or listens."),
            ], schema: "Leaflet", answer: leaflet),
        Route(
            path: "/api/leaflets/{id}/sms", name: "sms", summary: "The leaflet as an SMS.",
            parameters: [
                .lang("The language that the person asks for.", isRequired: true),
                Parameter(
                    name: "mode", kind: .choice(SMSMode.allCases.map(\.rawValue)),
                    summary: "One text that the phone joins, or parts that stand alone."),
            ], schema: "SMS", answer: sms),
        Route(
            path: "/api/leaflets/{id}/voice", name: "voice", summary: "The leaflet as a script to be read aloud.",
            parameters: [
                .lang("The language that the person asks for.", isRequired: true),
                Parameter(
                    name: "format", kind: .choice(VoiceFormat.allCases.map(\.rawValue)),
                    summary: "The form of the script; default: json."),
            ], schema: "Voice", otherTypes: VoiceFormat.otherTypes, answer: voice),
        Route(
            path: "/api/search", name: "search", summary: "Full-text search; a leaflet comes once.",
            parameters: [
                Parameter(name: "q", kind: .text, isRequired: true, summary: "What is looked for, as typed."),
                Parameter(
                    name: "lang", kind: .languageOrAll, summary: "The language to search in; default: every language."),
                Parameter(name: "show", kind: .language, summary: "Say what a reader of this language gets."),
                Parameter(name: "limit", kind: .number(0...100), summary: "The most hits to answer; default: 10."),
                Parameter(name: "offset", kind: .number(0...10_000), summary: "Hits to pass over."), .territory,
            ], schema: "Search", answer: search),
        Route(
            path: "/api/contacts", name: "contacts", summary: "Services and focal points.",
            parameters: [
                .lang("The reader's language; default: the site's source language."),
                Parameter(name: "area", kind: .territory, summary: "Those that serve this area (ISO 3166)."),
            ], schema: "Contacts"
        ) { call throws(Problem) in
            try .json(ContactsAnswer(of: call.library, in: call.reader, area: call.text("area")))
        },
        Route(
            path: "/api/status", name: "status", summary: "How far each language is, and what to do next.",
            parameters: [.lang("This language alone.")], schema: "Status"
        ) { call throws(Problem) in
            try .json(StatusAnswer(of: Coverage(of: call.library, language: call.language("lang"))))
        },
        Route(
            path: "/api/openapi.json", name: "openapi", summary: "This description.", schema: "Description"
        ) { _ throws(Problem) in try .json(OpenAPI.document) },
        Route(
            path: "/healthz", name: "healthz", summary: "Whether the server lives.", schema: "Health"
        ) { _ throws(Problem) in try .json(["status": "ok"], keeping: .never) },
        Route(
            path: "/readyz", name: "readyz", summary: "Whether the server takes requests, and which content it serves.",
            schema: "Readiness", answer: readiness),
        Route(
            path: "/metrics", name: "metrics", summary: "Counters in Prometheus' text format.", schema: nil,
            otherTypes: ["text/plain"], answer: metrics),
    ]
}

@Sendable private func leaflets(_ call: Call) async throws(Problem) -> Answer {
    let topic = call.text("topic")
    if let topic, !call.library.site.topics.contains(topic) { throw .unknown("There is no such topic.") }
    return try .json(
        LeafletsAnswer(
            of: call.library, for: call.reader, topic: topic, campaign: call.campaign(),
            territory: call.text("territory")))
}

@Sendable private func leaflet(_ call: Call) async throws(Problem) -> Answer {
    let leaflet = try call.leaflet()
    let mode: Mode = call.text("mode") == "listen" ? .listen : .read
    return try .json(
        LeafletAnswer(of: leaflet, for: call.reader, mode: mode, library: call.library), of: leaflet)
}

@Sendable private func sms(_ call: Call) async throws(Problem) -> Answer {
    let leaflet = try call.leaflet()
    var options = SMSOptions()
    options.mode = call.text("mode").flatMap(SMSMode.init) ?? .concatenated
    options.allowsSensitive = call.reception.allowsSensitive
    do {
        guard let message = try call.library.sms(leaflet, for: call.reader, options: options) else {
            throw Problem.nothingToGive
        }
        return try .json(message, of: leaflet)
    } catch let refusal as PhoneRefusal {
        throw .refused("\(refusal)")
    } catch let problem as Problem {
        throw problem
    } catch {
        throw .failed("The message could not be made.")
    }
}

@Sendable private func voice(_ call: Call) async throws(Problem) -> Answer {
    let leaflet = try call.leaflet()
    guard let script = call.library.voice(leaflet, for: call.reader) else { throw .nothingToGive }
    let format = call.text("format").flatMap(VoiceFormat.init) ?? .json
    guard let type = format.contentType else { return try .json(script, of: leaflet) }
    do {
        let text = try format.render([script], languages: call.library.languages)
        return Answer(
            content: Representation(Array(text.utf8), contentType: "\(type); charset=utf-8"),
            keeping: leaflet.isSensitive ? .never : .checked)
    } catch {
        throw .refused("\(error)")
    }
}

extension VoiceFormat {
    /// Nil for JSON, which is written as every other answer.
    fileprivate var contentType: String? {
        switch self {
        case .json: nil
        case .text, .radio: "text/plain"
        case .prompts: "text/csv"
        case .ssml: "application/ssml+xml"
        case .vxml: "application/voicexml+xml"
        }
    }

    fileprivate static var otherTypes: [String] { Set(allCases.compactMap(\.contentType)).sorted() }
}

@Sendable private func search(_ call: Call) async throws(Problem) -> Answer {
    let query = SearchQuery(
        call.text("q") ?? "", language: call.language("lang"), show: call.language("show"),
        limit: call.number("limit") ?? 10, offset: call.number("offset") ?? 0, territory: call.text("territory"))
    return try await call.reception.search(query)
}

@Sendable private func readiness(_ call: Call) async throws(Problem) -> Answer {
    let readiness = call.reception.readiness(of: call.snapshot)
    var answer = try Answer.json(readiness, keeping: .never)
    if readiness.status != "ready" { answer.status = .serviceUnavailable }
    return answer
}

@Sendable private func metrics(_ call: Call) async throws(Problem) -> Answer {
    let text = call.reception.metrics.text(snapshot: call.snapshot)
    return Answer(
        content: Representation(Array(text.utf8), contentType: "text/plain; version=0.0.4; charset=utf-8"),
        keeping: .never)
}

extension Problem {
    static let nothingToGive = Problem.unknown("The leaflet is withdrawn, or may not be given in another language.")
}
