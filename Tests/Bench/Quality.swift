internal import Foundation
internal import Locales
internal import Store

/// Where the right leaflet stands among the first ten, by language.
struct Quality {
    struct Question: Decodable {
        var lang: String
        var q: String
        var leaflet: String
    }

    let questions: [Question]

    init(_ folder: String) throws {
        let path = folder + "/queries.jsonl"
        guard FileManager.default.fileExists(atPath: path) else {
            questions = []
            return
        }
        questions = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Question.self, from: Data($0.utf8))
        }
    }

    func run(_ store: Store) {
        var means: [Double] = []
        var times: [Double] = []
        for (lang, questions) in Dictionary(grouping: questions, by: \.lang).sorted(by: { $0.key < $1.key }) {
            var first = 0
            var found = 0
            var reciprocal = 0.0
            for question in questions {
                var ids: [String] = []
                times.append(
                    measure {
                        let query = SearchQuery(question.q, language: LanguageTag(lang), limit: 10)
                        ids = store.search(query).hits.map(\.leaflet)
                    })
                guard let rank = ids.firstIndex(of: question.leaflet) else { continue }
                first += rank == 0 ? 1 : 0
                found += 1
                reciprocal += 1 / Double(rank + 1)
            }
            let count = Double(questions.count)
            means.append(reciprocal / count)
            print(
                lang, "n=\(questions.count)", "R@1=\(rounded(Double(first) / count))",
                "MRR@10=\(rounded(reciprocal / count, digits: 4))", "R@10=\(rounded(Double(found) / count))")
        }
        guard !means.isEmpty else { return }
        print("MEAN MRR@10=\(rounded(means.reduce(0, +) / Double(means.count), digits: 4))", percentiles(times))
    }
}
