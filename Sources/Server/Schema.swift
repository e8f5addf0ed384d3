internal import Leaflets
internal import Locales

/// The shapes of the answers (JSON Schema 2020-12).
enum Schema {
    static func reference(_ name: String) -> JSONValue { ["$ref": .text("#/components/schemas/\(name)")] }

    private static let text: JSONValue = ["type": "string"]
    private static let number: JSONValue = ["type": "integer"]
    private static let flag: JSONValue = ["type": "boolean"]
    private static let tag = reference("Tag")
    private static let reason = words(Reason.allCases.map(\.rawValue))
    private static let direction = words(["ltr", "rtl"])
    private static let state = words(Text.State.allCases.map(\.rawValue))
    private static let freshness = words(["current", "outdated", "inherited-outdated", "orphan", "unknown"])

    private static func words(_ words: [String]) -> JSONValue {
        ["type": "string", "enum": .list(words.map { .text($0) })]
    }

    private static func list(_ item: JSONValue) -> JSONValue { ["type": "array", "items": item] }

    /// - Parameter optional: what may be absent.
    private static func object(_ required: [String: JSONValue], optional: [String: JSONValue] = [:]) -> JSONValue {
        [
            "type": "object", "required": .list(required.keys.sorted().map { .text($0) }),
            "properties": .object(required.merging(optional) { first, _ in first }),
        ]
    }

    static let all: [String: JSONValue] = [
        "Tag": ["type": "string", "description": "A language tag (BCP 47).", "pattern": "^[A-Za-z0-9-]+$"],
        "Problem": object(
            ["type": text, "title": text, "status": number], optional: ["detail": text]),
        "Languages": object(["languages": list(reference("Language"))]),
        "Language": object(
            [
                "tag": tag, "endonym": text, "name": text, "script": text, "dir": direction, "leaflets": number,
                "greeting": text, "countries": list(text),
            ], optional: ["review": words(["machine", "reviewed"])]),
        "Leaflets": object(["requested": tag, "leaflets": list(reference("LeafletEntry"))]),
        "LeafletEntry": object(
            [
                "leaflet": text, "reason": reason, "topic": text, "audience": list(text), "territory": list(text),
                "sensitive": flag, "available": list(tag), "url": text,
            ],
            optional: [
                "lang": tag, "dir": direction, "state": state, "freshness": freshness, "title": text, "summary": text,
                "date": text,
            ]),
        "Leaflet": object(
            [
                "leaflet": text, "requested": tag, "reason": reason, "state": state, "sensitive": flag,
                "available": list(tag), "sections": list(reference("Section")), "facts": list(reference("Fact")),
                "contacts": list(reference("Contact")), "url": text,
            ],
            optional: [
                "lang": tag, "dir": direction, "freshness": freshness, "rev": text, "edition": text, "title": text,
                "summary": text, "date": text, "replacedBy": text,
            ]),
        "Section": object(
            ["id": text, "lang": tag, "dir": direction, "html": text, "text": text], optional: ["heading": text]),
        "Fact": object(["name": text, "text": text], optional: ["tel": text, "expired": flag]),
        "Contacts": object(["contacts": list(reference("Contact"))]),
        "Contact": object(
            ["id": text, "kind": text, "name": text, "languages": list(tag), "area": list(text)],
            optional: [
                "phone": text, "tel": text, "email": text, "link": text, "hours": text, "address": text,
            ]),
        "Search": object(
            ["query": text, "lang": text, "total": number, "hits": list(reference("Hit"))],
            optional: [
                "show": tag, "corrected": text, "elsewhere": list(reference("Hit")), "searched": list(tag),
                "near": list(text),
            ]),
        "Hit": object(
            [
                "leaflet": text, "section": text, "lang": tag, "title": text, "state": state, "freshness": freshness,
                "snippet": list(object(["text": text], optional: ["match": flag])), "score": ["type": "number"],
                "url": text,
            ],
            optional: [
                "heading": text, "question": text, "show": reference("Shown"),
                "via": list(object(["term": text, "means": text])),
            ]),
        "Shown": object(
            ["reason": reason, "url": text],
            optional: ["lang": tag, "title": text, "state": state, "freshness": freshness]),
        "SMS": object(
            [
                "requested": tag, "lang": tag, "encoding": text, "units": number, "mode": text, "neutral": flag,
                "parts": list(object(["text": text, "units": number])), "forcing": list(reference("Forcing")),
                "warnings": list(text),
            ],
            optional: [
                "leaflet": text, "reason": reason, "edition": text, "shift": text, "sender": text,
                "changes": list(object(["from": text, "to": text, "count": number])),
            ]),
        "Forcing": object(
            ["character": text, "codePoint": text, "count": number, "offset": number], optional: ["replacement": text]),
        "Voice": object(
            [
                "leaflet": text, "requested": tag, "lang": tag, "reason": reason, "edition": text,
                "seconds": object(["low": number, "high": number]),
                "lines": list(object(["text": text, "pauseMs": number, "lang": tag, "kind": text])),
                "omitted": list(text), "warnings": list(text),
            ],
            optional: [
                "phone": text, "phoneOwner": text, "recording": text,
                "valid": object([:], optional: ["from": text, "until": text]),
            ]),
        "Status": object([
            "languages": list(object(["tag": tag, "endonym": text], optional: ["messages": text])),
            "counts": ["type": "object", "additionalProperties": number],
            "texts": list(
                object(
                    ["leaflet": text, "lang": tag, "state": state], optional: ["freshness": freshness, "next": text])
            ),
            "tasks": list(object(["leaflet": text, "lang": tag, "next": text])),
        ]),
        "Health": object(["status": text]),
        "Readiness": object(
            [
                "status": words(["ready", "stopping"]), "date": text, "leaflets": number, "languages": number,
                "content": words(["current", "kept"]),
            ], optional: ["kept": object(["reason": text, "errors": number, "findings": list(text)])]),
        "Description": ["type": "object"],
    ]
}
