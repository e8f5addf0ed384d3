internal import Leaflets
internal import Locales
internal import Markup

/// A leaflet in one language as search sees it: plain texts with the weight of their field.
struct Indexed {
    struct Field {
        var text: String
        var weight: Int
    }

    var leaflet: String
    /// Changes when any text here does, a fact's value included.
    var key: String
    /// Head first, then the sections of the text in order.
    var sections: [[Field]]
}

/// How much a word counts by where it stands.
enum FieldWeight {
    static let title = 3
    static let keywords = 3
    static let questions = 2
    static let heading = 2
    static let summary = 2
    static let body = 1
}

extension Library {
    /// What search knows of a text; sections of another language never enter it.
    func indexed(_ leaflet: Leaflet, _ text: Text) -> Indexed {
        func plain(_ phrase: Phrase) -> String { self.plain(phrase, in: text.tag) }
        var head = [Indexed.Field(text: plain(text.title), weight: FieldWeight.title)]
        head += text.keywords.map { .init(text: $0, weight: FieldWeight.keywords) }
        head += text.questions.map { .init(text: plain($0), weight: FieldWeight.questions) }
        head += text.summary.map { [.init(text: plain($0), weight: FieldWeight.summary)] } ?? []
        let renderer = plainText(in: text.tag)
        let sections = text.document.sections.map { section -> [Indexed.Field] in
            let body = Indexed.Field(text: renderer.render(section.blocks), weight: FieldWeight.body)
            guard let heading = section.heading else { return [body] }
            return [.init(text: renderer.render(heading), weight: FieldWeight.heading), body]
        }
        return Indexed(leaflet: leaflet.id, key: indexKey(text), sections: [head] + sections)
    }

    /// The edition stands for title, summary and body with their facts; keywords and questions are not in it.
    func indexKey(_ text: Text) -> String {
        ([text.edition] + text.keywords + text.questions.map { plain($0, in: text.tag) }).joined(separator: "\u{1F}")
    }

    /// Plain text with facts as on the page.
    func plainText(in tag: LanguageTag) -> PlainText {
        PlainText { fact($0, in: tag, channel: .page).text }
    }
}
