/// The description of the API (OpenAPI 3.1), made from the table of routes.
enum OpenAPI {
    static let document: JSONValue = [
        "openapi": "3.1.0",
        "info": [
            "title": "Volantino", "version": "1",
            "description": "Leaflets in many languages: what is there, search, SMS and scripts to be read aloud.",
            "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
        ],
        "paths": .object(
            Dictionary(uniqueKeysWithValues: Route.all.map { ($0.path, ["get": operation($0)] as JSONValue) })),
        "components": ["schemas": .object(Schema.all)],
    ]

    private static func operation(_ route: Route) -> JSONValue {
        let id: [JSONValue] =
            route.path.contains("{id}")
            ? [
                [
                    "name": "id", "in": "path", "required": true, "description": "The leaflet's id.",
                    "schema": schema(of: .id),
                ]
            ] : []
        return [
            "operationId": .text(route.name), "summary": .text(route.summary),
            "parameters": .list(id + route.parameters.map(parameter)),
            "responses": .object(responses(of: route)),
        ]
    }

    private static func parameter(_ parameter: Parameter) -> JSONValue {
        [
            "name": .text(parameter.name), "in": "query", "required": .flag(parameter.isRequired),
            "description": .text(parameter.summary), "schema": schema(of: parameter.kind),
        ]
    }

    private static func schema(of kind: Parameter.Kind) -> JSONValue {
        switch kind {
        case .language: ["type": "string", "description": "BCP 47", "examples": ["it", "zh-Hans"]]
        case .languageOrAll: ["type": "string", "description": "BCP 47, or *", "examples": ["it", "*"]]
        case .choice(let words): ["type": "string", "enum": .list(words.map { .text($0) })]
        case .id: ["type": "string", "pattern": "^[a-z0-9-]{1,200}$"]
        case .number(let range):
            ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
        case .territory: ["type": "string", "pattern": "^[A-Z]{2}(-[A-Z0-9]{1,3})?$"]
        case .text: ["type": "string", "maxLength": .number(ServingLimits().query)]
        }
    }

    /// What a route may refuse, by status.
    private static func responses(of route: Route) -> [String: JSONValue] {
        var responses = ["200": success(route), "400": problem("Ill-formed")]
        if route.path.contains("{id}") || route.name == "leaflets" { responses["404"] = problem("Unknown") }
        if ["sms", "voice"].contains(route.name) { responses["422"] = problem("It cannot be made so") }
        if route.name == "search" {
            responses["414"] = problem("The query is too long")
            responses["503"] = problem("Too many searches at once; see Retry-After")
        }
        if route.name == "readyz" { responses["503"] = success(route) }
        return responses
    }

    private static func success(_ route: Route) -> JSONValue {
        let text: JSONValue = ["schema": ["type": "string"]]
        var content = Dictionary(uniqueKeysWithValues: route.otherTypes.map { ($0, text) })
        if let schema = route.schema { content["application/json"] = ["schema": Schema.reference(schema)] }
        return ["description": .text(route.schema ?? "Text"), "content": .object(content)]
    }

    private static func problem(_ description: String) -> JSONValue {
        [
            "description": .text(description),
            "content": ["application/problem+json": ["schema": Schema.reference("Problem")]],
        ]
    }
}
