internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdTesting
internal import NIOCore

@testable import Server

extension Serving {
    /// Asks as a client would, the target sent as it is.
    func ask(
        _ target: String, _ fields: HTTPFields = [:], method: HTTPRequest.Method = .get
    ) async throws -> Seen {
        let application = application
        let test = Application(responder: application.responder, logger: application.logger)
        return try await test.test(.router) { client in
            try await client.execute(uri: target, method: method, headers: fields) { response in
                Seen(
                    status: response.status.code, fields: response.headers,
                    body: Array(response.body.readableBytesView))
            }
        }
    }
}

extension Seen {
    /// The body as JSON.
    func json() throws -> JSON { try JSONDecoder().decode(JSON.self, from: Data(body)) }
}

/// JSON as it was read, to be compared and walked through.
enum JSON: Equatable, Decodable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([JSON].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    /// What the command line prints of a value, read again.
    init(printed value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        self = try JSONDecoder().decode(JSON.self, from: encoder.encode(value))
    }

    subscript(key: String) -> JSON? { if case .object(let object) = self { object[key] } else { nil } }
    subscript(index: Int) -> JSON? { list.indices.contains(index) ? list[index] : nil }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [JSON] { if case .list(let list) = self { list } else { [] } }
    var keys: [String] { if case .object(let object) = self { object.keys.sorted() } else { [] } }
}
