import Foundation
import Samples
import Testing

@testable import Locales

/// Chains as a mediator judges them, with the project's own relations; the site's last resort is English, then Italian.
@Suite struct Chains {
    static let it = LanguageTag("it")!

    @Test(arguments: chainCases) func asAMediatorJudges(_ test: ChainCase) throws {
        let library = test.library.map { LanguageTag($0)! }
        let resolver = Resolver(
            languages: library, relations: projectLanguages.relations,
            siteFallback: ["en", "it"].map { LanguageTag($0)! })
        let found = resolver.resolve(
            try #require(LanguageTag(test.asked)), mode: test.mode, available: Set(library), source: Self.it)
        #expect("\(found.language?.text ?? "none") \(found.reason)" == "\(test.expected) \(test.reason)", "\(test)")
    }
}
