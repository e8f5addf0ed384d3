import Answers
import ArgumentParser
import Leaflets
import Locales
import Store

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Search the leaflets in a language, or in all of them, and say what a caller gets.",
        discussion: "Example: volantino search \"ho la tosse\" --lang it --show ti")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "Words, the beginning of a word, or a whole question.")
    var query: String

    @Option(help: "The language of the query, or '*' for every language.", transform: language)
    var lang: LanguageTag?

    @Option(help: "The caller's language: each hit says what she gets.")
    var show: LanguageTag?

    @Option(help: "The most hits to show.")
    var limit = 10

    @Option(help: "Only leaflets that hold in this country or region (ISO 3166).")
    var territory: String?

    @Flag(help: "Say which words matched, in which form.")
    var explain = false

    @Option(help: "How to print the hits.")
    var format = Format.text

    @OptionGroup var workspace: Workspace

    func validate() throws {
        if !(1...100).contains(limit) { throw ValidationError("--limit is 1 to 100") }
    }

    func run() throws {
        let store = try workspace.openStore()
        let library = try workspace.library(keepsGoing: true, store: store)
        try store.bring(to: library)
        let answer = store.search(
            SearchQuery(query, language: lang, show: show, limit: limit, territory: territory, explain: explain))
        print(try format == .json ? json(answer) : answer.report)
    }

    private static func language(_ text: String) throws -> LanguageTag? {
        if text == "*" { return nil }
        guard let tag = LanguageTag(text) else {
            throw ValidationError("--lang: `\(text)` is no language tag; or write '*'")
        }
        return tag
    }
}
