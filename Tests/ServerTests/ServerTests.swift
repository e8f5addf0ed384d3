internal import Files
internal import HTTPTypes
internal import Leaflets
internal import Locales
internal import Logging
internal import Samples
internal import Store
internal import Synchronization

@testable import Server

/// A small site with the traits that matter to a server: two directions, fallback, a sensitive leaflet, a withdrawn one, an
/// alias among the languages, facts, contacts, a campaign.
let sample = """
    -- site.yaml
    title: { it: Prova, en: Sample }
    baseURL: https://example.org/
    sourceLanguage: it
    languages: [it, en, ar, ti, ku, bn, th, km, zh-Hans]
    fallback: [en, it]
    topics: [health, safety]
    exitURL: https://www.example.com/
    -- facts.yaml
    phone.health: { value: "800 123 456", source: "https://example.org/", verified: 2026-11-01 }
    phone.short: { value: "800 777 555", valid: { from: 2026-11-01, until: 2026-11-22 }, source: "https://example.org/", verified: 2026-11-01 }
    -- contacts.yaml
    bolzano: { name: Bolzano, kind: service, phone: phone.health, area: [IT-62], languages: [it, ar] }
    italy: { name: Italia, kind: emergency, phone: phone.health, area: [IT], languages: [it] }
    malta: { name: Malta, kind: service, phone: phone.health, area: [MT], languages: [en] }
    -- campaigns.yaml
    winter: { name: Inverno, from: 2026-11-01, until: 2027-03-31, channels: [site, sms], leaflets: [cough] }
    -- leaflets/cough/leaflet.yaml
    topic: health
    source: it
    territory: [IT]
    contacts: [bolzano]
    -- leaflets/cough/it.md
    ---
    title: La tosse
    summary: Che cosa fare se la tosse non passa.
    date: 2026-11-01
    ---
    Chiama {{phone.health}}.

    ## Sintomi {#symptoms}
    Se tossisci da settimane, chiedi aiuto. È gratis.
    -- leaflets/cough/ar.md
    ---
    title: السعال
    ---
    اتصل على {{phone.health}}.

    ## الأعراض {#symptoms}
    اطلب المساعدة.
    -- leaflets/cough/ti.md
    ---
    title: ሰዓል
    ---
    ደውሉ {{phone.health}}።

    ## ምልክታት {#symptoms}
    ሓገዝ ሕተቱ።
    -- leaflets/escape/leaflet.yaml
    topic: safety
    source: it
    sensitive: true
    contacts: [italy]
    -- leaflets/escape/it.md
    ---
    title: Fuggire dalla violenza
    neutralTitle: Informazioni
    ---
    Chiama {{phone.health}}.
    -- leaflets/offer/leaflet.yaml
    topic: health
    source: it
    -- leaflets/offer/it.md
    ---
    title: Offerta breve
    ---
    Solo oggi {{phone.short}}.
    -- leaflets/old/leaflet.yaml
    topic: health
    source: it
    withdrawn: { date: 2026-11-01, replacedBy: cough }
    -- leaflets/old/it.md
    ---
    title: Vecchio
    ---
    Non vale.
    """

/// The content of a test, which may change while it is served.
final class Shelf: Sendable {
    private let state: Mutex<(listing: String, date: CalendarDate, stamp: Int)>

    init(_ listing: String) { state = Mutex((listing, CalendarDate("2026-11-22")!, 0)) }

    var date: CalendarDate { state.withLock { $0.date } }
    var stamp: String { state.withLock { "\($0.stamp)" } }

    func library(on date: CalendarDate) throws -> Library {
        try Samples.library(state.withLock { $0.listing }, date: "\(date)")
    }

    func replace(_ old: String, _ new: String) {
        state.withLock {
            precondition($0.listing.contains(old))
            $0.listing = $0.listing.replacing(old, with: new)
            $0.stamp += 1
        }
    }

    func remove() {
        state.withLock {
            $0.listing = "-- README\nnothing"
            $0.stamp += 1
        }
    }

    func move(to date: String) { state.withLock { $0.date = CalendarDate(date)! } }
}

/// A server of a sample, without a socket.
func serving(
    _ shelf: Shelf = Shelf(sample), limits: ServingLimits = ServingLimits(), allowsSensitive: Bool = false,
    baseURL: String? = nil, logger: Logger = silent
) throws -> Serving {
    var configuration = try configuration(
        ServedContent(
            library: try shelf.library(on: shelf.date), load: { _, day in try shelf.library(on: day) },
            today: { _ in shelf.date }, stamp: { shelf.stamp }))
    configuration.limits = limits
    configuration.allowsSensitive = allowsSensitive
    configuration.baseURL = baseURL
    configuration.logger = logger
    return try Serving(configuration)
}

/// A server of a content folder on disk, without a socket.
func serving(folder: String) throws -> Serving {
    let library = try Library.load(
        content: FileTree(folder: folder), languages: projectLanguages, date: CalendarDate("2026-11-22")!)
    return try Serving(
        configuration(
            ServedContent(library: library, load: { earlier, _ in earlier }, today: { _ in library.date })))
}

let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

private func configuration(_ content: ServedContent) throws -> ServingConfiguration {
    ServingConfiguration(
        address: ServingAddress(host: "127.0.0.1", port: 0), program: "test", content: content,
        store: try Store(path: nil, program: "test"), logger: silent)
}

/// What a client sees.
struct Seen {
    var status: Int
    var fields: HTTPFields
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
}
