internal import Files
internal import Foundation
internal import Leaflets
internal import Locales
internal import Markup

/// A hash over values, field by field: tells whether a page would come out as it did the last time.
///
/// Every text goes in with its length, every choice with a mark, so that two values never run into one another.
struct Seal {
    private var bytes: [UInt8] = []

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes += text.utf8
    }

    mutating func add(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes += $0 }
    }

    mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }
    mutating func add(_ text: String?) {
        add(text != nil)
        if let text { add(text) }
    }
    mutating func add(_ texts: [String]) {
        add(texts.count)
        for text in texts { add(text) }
    }
    mutating func add(_ tag: LanguageTag?) { add(tag?.text) }
    mutating func add(_ date: CalendarDate?) { add(date?.description) }
    mutating func add(_ text: LocalizedText?) {
        let texts = (text?.texts ?? [:]).sorted { $0.key < $1.key }
        add(texts.flatMap { [$0.key.text, $0.value] })
    }

    /// 24 hexadecimal digits.
    var hash: String { SHA256.hex(bytes, length: 24) }

    static func of(_ parts: String...) -> String {
        var seal = Seal()
        seal.add(parts)
        return seal.hash
    }
}

extension Seal {
    /// Over what search reads of a text; its state does not count.
    static func ofSearched(_ text: Text) -> String {
        var seal = Seal()
        seal.add([text.edition, text.direction.rawValue, text.script])
        seal.add(text.keywords)
        for question in text.questions { seal.add(question.pieces) }
        return seal.hash
    }

    /// Over a whole text; its length serves as the text's size.
    static func of(_ text: Text) -> (hash: String, length: Int) {
        var seal = Seal()
        seal.add(text)
        return (seal.hash, seal.bytes.count)
    }

    /// - Parameter texts: the hash of each text.
    mutating func add(_ leaflet: Leaflet, texts: [LanguageTag: (hash: String, length: Int)]) {
        add([leaflet.id, leaflet.topic, leaflet.source.text, leaflet.fallback.rawValue])
        add(leaflet.audience.map(\.rawValue))
        add(leaflet.territory)
        add(leaflet.isSensitive)
        add(leaflet.reviewBy)
        add(leaflet.withdrawn?.date)
        add(leaflet.withdrawn?.replacedBy)
        add(leaflet.contacts)
        add(leaflet.origin)
        add(leaflet.license)
        for (tag, text) in texts.sorted(by: { $0.key < $1.key }) {
            add(tag)
            add(text.hash)
        }
        add(leaflet.media.count)
        for medium in leaflet.media { add(medium) }
    }

    private mutating func add(_ text: Text) {
        add([text.state.rawValue, text.freshness.rawValue, text.revision, text.edition, text.script])
        add(text.direction.rawValue)
        add(text.title.pieces)
        add(text.summary?.pieces ?? [])
        add(text.keywords)
        add(text.questions.count)
        for question in text.questions { add(question.pieces) }
        add(text.neutralTitle)
        add(text.sms?.pieces ?? [])
        add(text.date)
        add(text.document.sections.count)
        for section in text.document.sections {
            add(section.id)
            add(section.hasOwnID)
            add(section.heading ?? [])
            add(section.blocks)
        }
    }

    private mutating func add(_ medium: Medium) {
        add([medium.kind.rawValue, medium.file.name, medium.file.hash])
        add(medium.file.size)
        add(medium.language)
        add(medium.edition)
        add(medium.section)
        add(medium.captions?.hash)
        add(medium.captions?.name)
        add(medium.alternative)
    }

    private mutating func add(_ blocks: [Block]) {
        add(blocks.count)
        for block in blocks {
            switch block.kind {
            case .paragraph(let content):
                add(0)
                add(content)
            case .heading(let level, let id, let content):
                add(level)
                add(id)
                add(content)
            case .list(let start, let tight, let items):
                add(10)
                add(start ?? -1)
                add(tight)
                add(items.count)
                for item in items { add(item) }
            case .quote(let blocks):
                add(11)
                add(blocks)
            case .code(let text):
                add(12)
                add(text)
            case .thematicBreak: add(13)
            case .table(let header, let rows):
                add(14)
                add(header.count)
                add(rows.count)
                for row in [header] + rows {
                    for cell in row {
                        add(cell.alignment?.rawValue)
                        add(cell.content)
                    }
                }
            }
        }
    }

    private mutating func add(_ inlines: [Inline]) {
        add(inlines.count)
        for inline in inlines {
            switch inline {
            case .text(let text): add(("t", text))
            case .emphasis(let content): add(("e", content))
            case .strong(let content): add(("s", content))
            case .strikethrough(let content): add(("d", content))
            case .code(let text): add(("c", text))
            case .link(let destination, let content):
                add(("l", destination))
                add(content)
            case .image(let source, let alternative):
                add(("i", source))
                add(alternative)
            case .fact(let name): add(("f", name))
            case .softBreak: add("n")
            case .lineBreak: add("b")
            }
        }
    }

    private mutating func add(_ pair: (String, String)) {
        add(pair.0)
        add(pair.1)
    }

    private mutating func add(_ pair: (String, [Inline])) {
        add(pair.0)
        add(pair.1)
    }
}

extension Seal {
    private mutating func add(_ value: Fact.Value) {
        switch value {
        case .phone(let text): add(("phone", text))
        case .email(let text): add(("email", text))
        case .link(let text): add(("link", text))
        case .amount(let number, let currency): add(["amount", "\(number)", currency])
        case .number(let number): add(("number", "\(number)"))
        case .date(let date): add(("date", date.description))
        case .hours(let hours): add(("hours", hours.text))
        case .text(let text):
            add("text")
            add(text)
        }
    }

    /// Everything of the library that any page may show, beside the leaflets.
    mutating func addSettings(of library: Library) {
        let site = library.site
        add(site.title)
        add([site.sourceLanguage.text] + site.fallback.map(\.text))
        add(site.topics)
        add(site.holidays.map(\.description))
        add(site.exitURL)
        add(site.help)
        add(library.date)
        add(library.showsDrafts)
        for fact in library.facts.byName.values.sorted(by: { $0.name < $1.name }) {
            add(fact.name)
            for version in fact.versions {
                add(version.value)
                add(version.from)
                add(version.until)
            }
        }
        for contact in library.contacts {
            add(contact.id)
            add(contact.name)
            add(contact.kind.rawValue)
            for name in [contact.phone, contact.email, contact.link, contact.hours] { add(name) }
            add(contact.languages.map(\.text))
            add(contact.area)
            add(contact.address)
            add(contact.audience.map(\.rawValue))
        }
        for campaign in library.campaigns {
            add(campaign.id)
            add(campaign.name)
            add(campaign.from)
            add(campaign.until)
            add(campaign.languages.map(\.text))
            add(campaign.channels.map(\.rawValue))
            add(campaign.leaflets)
        }
        for (tag, relation) in library.languages.relations.byLanguage.sorted(by: { $0.key < $1.key }) {
            add(tag)
            add(relation.read.map(\.text))
            add(relation.countries)
        }
    }
}
