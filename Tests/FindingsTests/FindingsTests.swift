import Findings
import Testing

/// The YAML of a text with its findings.
func parse(_ text: String, firstLine: Int = 1) -> (yaml: YAML?, findings: [String]) {
    var findings: [Finding] = []
    let yaml = YAML.parse(text, path: "f.yaml", firstLine: firstLine, into: &findings)
    return (yaml, findings.map(\.description))
}

struct YAMLTests {
    /// Scalars are the author's characters, never YAML's types.
    @Test(arguments: ["no", "yes", "123456789012", "2026-11-01", "1.000", "0x1F", "null", "~", "1_000", "12:30:45"])
    func scalarsAreText(_ text: String) throws {
        let (yaml, findings) = parse("key: \(text)")
        guard case .map(let entries) = try #require(yaml).value, case .text(let value) = entries[0].value.value else {
            Issue.record("no map of a text")
            return
        }
        #expect(value == text)
        #expect(findings == [])
    }

    @Test func eachValueKnowsItsLine() throws {
        var findings: [Finding] = []
        let yaml = try #require(YAML.parse("a: 1\nb:\n  - x\n  - y\n", path: "f.yaml", firstLine: 10, into: &findings))
        var record = try #require(Record(yaml, path: "f.yaml", into: &findings))
        #expect(record.text("a", into: &findings) == Line("1", line: 10))
        #expect(record.texts("b", into: &findings) == [Line("x", line: 12), Line("y", line: 13)])
        #expect(record.unknownKeys() == [] && findings == [])
    }

    @Test(arguments: [
        ("a: &x 1", "f.yaml:1: error: anchors (&) and aliases (*) are not read here"),
        ("a: &x [1]\nb: *x", "f.yaml:1: error: anchors (&) and aliases (*) are not read here"),
        ("a: !!int 1", "f.yaml:1: error: tags (!) are not read here"),
        ("a: !x 1", "f.yaml:1: error: tags (!) are not read here"),
        ("a: 1\na: 2", "error: written twice: a [double-key]"), ("a: [1", "f.yaml:2: error: not YAML"),
        ("a: 1\n b: 2", "f.yaml:2: error: not YAML"), ("[a]: 1", "keys that are not plain text are not read here"),
        ("a: 1\n\t- b", "f.yaml:2: error: not YAML: a tab at the beginning of the line: indent with spaces [yaml]"),
        ("a: one: two", "f.yaml:1: error: not YAML: a second `: ` in the line: put the text in quotes"),
        ("a: 'L'acqua'\nb: 1", "error: not YAML: text after a closed quote"), ("a: [x, y\nb: 1", "that is not closed"),
        ("a: \"x\nb: 1", "a quote or bracket that is never closed"), ("a: @x", "a text that begins with `@`"),
        ("a: *", "a text that begins with `*` or `&`"), ("a: \"\\ù\"", "a `\\` in"),
    ])
    func whatIsNotReadIsSaid(text: String, expected: String) {
        let (yaml, findings) = parse(text)
        #expect(yaml == nil)
        #expect(findings.count == 1 && findings[0].contains(expected), "\(findings)")
    }

    /// Nine aliases on each of thirty levels would be 9^30 values.
    @Test(arguments: [
        (0..<30).map { "b\($0): &b\($0) [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" }.joined(),
        String(repeating: "[", count: 100_000), (0..<500).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        String(repeating: "{a: ", count: 40) + String(repeating: "}", count: 40),
    ])
    func bombsAreRefused(text: String) {
        let (yaml, findings) = parse(text)
        #expect(yaml == nil && findings.count == 1)
    }

    @Test func anEmptyTextIsAnEmptyMap() throws {
        guard case .map(let entries)? = parse("").yaml?.value else {
            Issue.record("no map")
            return
        }
        #expect(entries.isEmpty)
    }
}

struct FindingTests {
    @Test func aFindingIsOneLineWhateverItQuotes() {
        let finding = Finding.error("a.md", line: 3, .yaml, "first\nsecond\u{1B}[31m")
        #expect(finding.description == "a.md:3: error: first second [31m [yaml]")
    }

    @Test func findingsSortByPlace() {
        let findings = [
            Finding.warning("b.md", line: 1, .yaml, "x"), .error("a.md", line: 10, .yaml, "x"),
            .error("a.md", line: 9, .yaml, "x"),
        ]
        #expect(findings.sorted().map { "\($0.path):\($0.line)" } == ["a.md:9", "a.md:10", "b.md:1"])
    }

    @Test func wordsOfCodesAreStable() {
        #expect(Set(Finding.Code.allCases.map(\.rawValue)).count == Finding.Code.allCases.count)
        #expect(Finding.Code.allCases.allSatisfy { $0.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
    }
}
