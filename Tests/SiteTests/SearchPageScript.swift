import Foundation
import Testing

@testable import Site

/// Where a JavaScript engine lies that can run the script; nil: those tests are skipped.
let node = ["/usr/bin/node", "/usr/local/bin/node"].first(where: FileManager.default.isExecutableFile)

/// The search page of one language, run by its own script over a page of nothing but what that touches.
struct SearchPageScript {
    /// What the page shows for a query.
    struct Answer: Codable {
        /// Where the hits lead, the first one first.
        var links: [String]
        var status: String
        /// The marked stretches of all hits.
        var marks: [String]
        /// Files that were fetched until the first hit was shown, and all.
        var requestsToFirst: Int
        var requests: Int
    }

    private let harness: String

    init(_ plan: SitePlan, _ tag: String) throws {
        let page = try plan.page("\(tag)/search/")
        let attributes = try #require(page.firstMatch(of: /<div id="_results" ([^>]*)>/)).1
        var data: [String: String] = [:]
        for match in attributes.matches(of: /data-([a-z-]+)="([^"]*)"/) {
            data[String(match.1)] = String(match.2).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
                .replacing("&amp;", with: "&")
        }
        var files: [String: String] = [:]
        for item in plan.items where item.path.hasPrefix("\(tag)/search/") && item.path.hasSuffix(".js") {
            files[(item.path as NSString).lastPathComponent] = String(decoding: try item.bytes(), as: UTF8.self)
        }
        harness = """
            const data = \(try encoded(data)), files = \(try encoded(files));
            let answer, onsubmit, fetched, due;
            class Node {
              constructor(name) { this.name = name; this.parentNode = { insertBefore() {} }; }
              appendChild(n) {
                if (n.name === 'a') {
                  answer.requestsToFirst = answer.requestsToFirst || fetched.length;
                  answer.links.push(n.href);
                }
                return n;
              }
              set textContent(text) {
                if (this.name === 'place') { answer.links = []; answer.marks = []; }
                if (this.name === 'mark') answer.marks.push(text);
                if (this.isStatus) answer.status = text;
              }
              setAttribute(name, value) { if (value === 'status') this.isStatus = true; }
              getAttribute(name) { return data[name.slice(5)] ?? null; }
              addEventListener() {}
              querySelectorAll() { return []; }
            }
            const place = new Node('place'), field = new Node('field'), help = new Node('help');
            field.form = { addEventListener(kind, f) { onsubmit = f; } };
            globalThis.window = globalThis;
            globalThis.location = { search: '', href: 'file:///search/' };
            globalThis.history = { state: null, replaceState() {} };
            globalThis.addEventListener = () => {};
            globalThis.volantino = { whole: (address) => address, recall: () => '', remember() {} };
            globalThis.document = {
              getElementById: (id) => ({ _results: place, _query: field, _help: help })[id],
              createElement: (name) => new Node(name), createTextNode: () => new Node('text'),
              // A file arrives when the script has nothing more to do, as in a browser.
              head: { appendChild(s) { fetched.push(s.src); due.push(s.src.split('?')[0]); } } };
            function run() {
            \(SearchScript.text)
            }
            // Each query on a page that has fetched nothing yet.
            function ask(query) {
              answer = { links: [], status: '', marks: [], requestsToFirst: 0, requests: 0 };
              fetched = [];
              due = [];
              field.value = '';
              run();
              field.value = query;
              onsubmit({ preventDefault() {} });
              while (due.length) (0, eval)(files[due.shift()]);
              answer.requests = fetched.length;
              return answer;
            }
            """
    }

    /// The words of each query, each with the spellings that stand for it.
    func words(of queries: [String]) throws -> [[[String]]] {
        try decoded("run(); console.log(JSON.stringify(\(try encoded(queries)).map(volantino.asWords)));")
    }

    func answers(to queries: [String]) throws -> [Answer] {
        try decoded("console.log(JSON.stringify(\(try encoded(queries)).map(ask)));")
    }

    private func decoded<Value: Decodable>(_ code: String) throws -> Value {
        let file = FileManager.default.temporaryDirectory.appending(path: "volantino-\(UUID().uuidString).js")
        try (harness + code).write(to: file, atomically: true, encoding: .utf8)
        // A file, since a signal that interrupts the reading of a pipe stops the whole run.
        let output = file.appendingPathExtension("json")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        defer { for made in [file, output] { try? FileManager.default.removeItem(at: made) } }
        let process = Process()
        process.executableURL = URL(filePath: try #require(node))
        process.arguments = [file.path]
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        return try JSONDecoder().decode(Value.self, from: Data(contentsOf: output))
    }
}

private func encoded(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
}
