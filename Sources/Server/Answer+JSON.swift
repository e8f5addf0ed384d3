internal import Foundation
internal import HTTPTypes
internal import Leaflets

extension Answer {
    /// A value as JSON with sorted keys.
    static func json(_ value: some Encodable, keeping: Keeping = .checked) throws(Problem) -> Answer {
        Answer(content: try document(value, contentType: "application/json; charset=utf-8"), keeping: keeping)
    }

    /// A value that tells of one leaflet; of a sensitive one nothing may stay in a cache.
    static func json(_ value: some Encodable, of leaflet: Leaflet) throws(Problem) -> Answer {
        try json(value, keeping: leaflet.isSensitive ? .never : .checked)
    }

    fileprivate static func document(_ value: some Encodable, contentType: String) throws(Problem) -> Representation {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Representation(Array(try encoder.encode(value)) + [0x0A], contentType: contentType)
        } catch {
            throw .failed("The answer could not be written.")
        }
    }
}

extension Problem {
    var answer: Answer {
        // A problem has nothing but texts and a number, which JSON can always hold.
        let document = try? Answer.document(self, contentType: "application/problem+json")
        return Answer(
            status: HTTPResponse.Status(code: status), content: document, keeping: .never, fields: fields)
    }
}
