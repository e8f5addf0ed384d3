internal import HTTPTypes
internal import Testing

@testable import Server

/// The description of the API against the server: what it says is what is answered.
struct OpenAPITests {
    private func description(_ serving: Serving) async throws -> JSON {
        try await serving.ask("/api/openapi.json").json()
    }

    @Test func everyRouteIsDescribed() async throws {
        let document = try await description(serving())
        #expect(document["openapi"]?.text == "3.1.0")
        #expect(document["paths"]?.keys == Route.all.map(\.path).sorted())
        for path in document["paths"]!.keys {
            let operation = try #require(document["paths"]?[path]?["get"])
            #expect(operation["operationId"]?.text?.isEmpty == false)
            for parameter in operation["parameters"]!.list { #expect(parameter["schema"] != nil) }
        }
    }

    @Test func everyReferenceLeadsSomewhere() async throws {
        let document = try await description(serving())
        func walk(_ value: JSON) {
            if let target = value["$ref"]?.text {
                let name = String(target.split(separator: "/").last!)
                #expect(document["components"]?["schemas"]?[name] != nil, "\(target)")
            }
            for key in value.keys { walk(value[key]!) }
            for item in value.list { walk(item) }
        }
        walk(document)
    }

    /// Requests made from the description: each parameter alone and left out, with good and with bad values.
    @Test func whatIsDescribedIsAnswered() async throws {
        let serving = try serving()
        let document = try await description(serving)
        var count = 0
        for path in document["paths"]!.keys {
            let operation = document["paths"]![path]!["get"]!
            for request in Self.requests(path, operation["parameters"]!.list) {
                let seen = try await serving.ask(request)
                let response = operation["responses"]?["\(seen.status)"]
                #expect(response != nil, "\(request) answers \(seen.status), which is not described")
                guard let content = response?["content"] else { continue }
                let type = content.keys.first { seen.fields[.contentType]?.hasPrefix($0) == true } ?? ""
                #expect(!type.isEmpty, "\(request) answers \(seen.fields[.contentType] ?? "")")
                if type.hasSuffix("json"), let schema = content[type]?["schema"] {
                    let faults = Check(schemas: document["components"]!["schemas"]!).faults(try seen.json(), schema, "")
                    #expect(faults.isEmpty, "\(request): \(faults)")
                }
                count += 1
            }
        }
        #expect(count > 300)
    }

    private static let values: [String: [String]] = [
        "id": ["cough", "escape", "old", "nothing"],
        "lang": ["it", "ar", "wo", "zh-Hant-TW", "*", "", "xx-yy-zz!", "und", "%00"],
        "in": ["ti", "x", "%F0%9F%98%80"], "show": ["ti", "km", "--"],
        "q": ["tosse", "", "%22", "%ED%A0%80", "99", "ሰዓል"],
        "mode": ["read", "listen", "concatenated", "separate", "x"],
        "format": ["json", "text", "ssml", "vxml", "radio", "prompts", "x"],
        "topic": ["health", "x", "X!"], "campaign": ["winter", "x"], "limit": ["0", "3", "-1", "a"],
        "offset": ["0", "1", "10001"], "territory": ["IT", "it", "MT-01"], "area": ["IT-62", "FR", "?"],
    ]

    private static func requests(_ path: String, _ parameters: [JSON]) -> [String] {
        let queries = parameters.filter { $0["in"]?.text == "query" }
        var requests: [String] = []
        for id in path.contains("{id}") ? values["id"]! : [""] {
            let address = path.replacing("{id}", with: id)
            let base = queries.filter { $0["required"] == .flag(true) }.map {
                ($0["name"]!.text!, values[$0["name"]!.text!]![0])
            }
            let text = { (pairs: [(String, String)]) in pairs.map { "\($0)=\($1)" }.joined(separator: "&") }
            requests += [address, address + "?unheard=1", address + "?" + text(base)]
            for name in queries.compactMap({ $0["name"]?.text }) {
                for value in values[name] ?? [] {
                    requests.append(address + "?" + text(base.filter { $0.0 != name } + [(name, value)]))
                }
            }
        }
        return requests
    }
}

/// As much of JSON Schema as the description uses; what a schema does not name is a fault too.
private struct Check {
    let schemas: JSON

    func faults(_ value: JSON, _ schema: JSON, _ place: String) -> [String] {
        if let target = schema["$ref"]?.text {
            return faults(value, schemas[String(target.split(separator: "/").last!)]!, place)
        }
        if let words = schema["enum"], !words.list.contains(value) { return ["\(place): \(value)"] }
        switch (schema["type"]?.text, value) {
        case ("string", .text), ("number", .number), ("boolean", .flag): return []
        case ("integer", .number(let number)): return number == number.rounded() ? [] : ["\(place) is no integer"]
        case ("array", .list(let list)):
            return list.enumerated().flatMap { faults($1, schema["items"]!, "\(place)[\($0)]") }
        case ("object", .object(let object)): return faults(object, schema, place)
        default: return ["\(place) is no \(schema["type"]?.text ?? "")"]
        }
    }

    private func faults(_ object: [String: JSON], _ schema: JSON, _ place: String) -> [String] {
        let missing = schema["required"]?.list.compactMap(\.text).filter { object[$0] == nil } ?? []
        let properties = schema["properties"]
        return missing.map { "\(place).\($0) is missing" }
            + object.sorted { $0.key < $1.key }.flatMap { key, value -> [String] in
                if let known = properties?[key] ?? schema["additionalProperties"] {
                    return faults(value, known, "\(place).\(key)")
                }
                return properties == nil ? [] : ["\(place).\(key) is not described"]
            }
    }
}
