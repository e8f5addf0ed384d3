/// The description of the API.
enum OpenAPI {
    static let document: [String: String] = [:]
}
