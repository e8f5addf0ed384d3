import Foundation
import Samples
import Testing

@testable import Locales

/// What holds of every chain and every answer, whatever the library and the question.
@Suite struct ResolverProperties {
    static let pool = tags(
        """
        it en en-GB en-NG fr fr-CA es es-419 es-MX pt pt-PT pt-BR ar ar-MA ary ti ti-ER am om so aa tig wo fr-SN ff \
        ff-Adlm bm bm-Nkoo man dyu snk ak ee ha yo ig pcm kri ln kg lg rw rn sw zh zh-Hans zh-Hant zh-TW yue pa pa-Arab \
        ur hi bn si ta ne fil fa fa-AF ps ku ku-Arab ckb tr az az-Arab ka hy ru uk be pl cs sk sr sr-Latn hr bs mk bg sq \
        ro mt rom th lo km my vi id ms din nus ber kab x-kru ht nb no da de uz uz-Cyrl uz-Arab tg
        """)
    static let relations = projectLanguages.relations

    @Test(arguments: 0..<40) func holdForRandomLibraries(_ seed: Int) {
        var random = SeededGenerator(UInt64(seed))
        let library = Array(Self.pool.shuffled(using: &random).prefix(Int.random(in: 0...40, using: &random)))
        let siteFallback = Array(Self.pool.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
        let resolver = Resolver(languages: library, relations: Self.relations, siteFallback: siteFallback)
        for requested in Self.pool {
            for mode in Mode.allCases {
                check(resolver.chain(for: requested, mode: mode), library: library)
                let available = Set(library.shuffled(using: &random).prefix(Int.random(in: 0...10, using: &random)))
                let source = library.randomElement(using: &random) ?? requested
                check(resolver, requested, mode, available, source)
            }
        }
    }

    /// A chain ends, names each language once, only languages of the library, and its reasons in the order of the steps.
    private func check(_ chain: Chain, library: [LanguageTag]) {
        let order: [Reason] = [.exact, .parent, .variant, .related, .similar, .site]
        let languages = chain.steps.map(\.language)
        #expect(Set(languages).count == languages.count)
        #expect(Set(languages).isSubset(of: library))
        let places = chain.steps.map { order.firstIndex(of: $0.reason)! }
        #expect(places == places.sorted())
        for step in chain.steps where step.reason.isSameLanguage {
            #expect(chain.requested.isOfSameScript(as: step.language), "\(chain.requested) → \(step)")
        }
        for step in chain.steps where step.reason == .exact {
            #expect(step.language.maximized == chain.requested.maximized)
        }
    }

    private func check(
        _ resolver: Resolver, _ requested: LanguageTag, _ mode: Mode, _ available: Set<LanguageTag>,
        _ source: LanguageTag
    ) {
        let found = resolver.resolve(requested, mode: mode, available: available, source: source)
        #expect((found.language == nil) == (found.reason == .none))
        if let language = found.language { #expect(available.contains(language)) }
        if available.contains(requested) {
            #expect(found == Resolution(requested: requested, language: requested, reason: .exact))
        } else if available.contains(where: { $0.maximized == requested.maximized }) {
            #expect(found.reason == .exact)
        }
        if available.contains(source) { #expect(found.reason != .none) }
        let strict = resolver.resolve(
            requested, mode: mode, available: available, source: source, allowsFallback: false)
        #expect(strict.reason.isSameLanguage || strict.reason == .none)
        if found.reason.isSameLanguage { #expect(strict == found) } else { #expect(strict.language == nil) }
    }

    @Test func orderOfTheLibraryDoesNotMatter() {
        var random = SeededGenerator(7)
        let site = tags("en it")
        let one = Resolver(languages: Self.pool, relations: Self.relations, siteFallback: site)
        let other = Resolver(
            languages: Self.pool.shuffled(using: &random) + Self.pool, relations: Self.relations, siteFallback: site)
        for requested in Self.pool { #expect(one.chain(for: requested) == other.chain(for: requested)) }
    }

    @Test func keptChainsAreThoseThatWouldBeComputed() {
        let resolver = Resolver(languages: Self.pool, relations: Self.relations, siteFallback: tags("en"))
        for requested in Self.pool + Self.pool {
            #expect(resolver.chain(for: requested, mode: .listen) == resolver.makeChain(for: requested, mode: .listen))
        }
    }

    @Test func manyThreadsAskAtOnce() async {
        let resolver = Resolver(languages: Self.pool, relations: Self.relations, siteFallback: tags("en"))
        let expected = Self.pool.map { resolver.makeChain(for: $0, mode: .read) }
        await withTaskGroup(of: [Chain].self) { group in
            for _ in 0..<8 { group.addTask { Self.pool.map { resolver.chain(for: $0) } } }
            for await chains in group { #expect(chains == expected) }
        }
    }
}

@Suite struct Negotiation {
    let resolver = Resolver(
        languages: tags("it en fr ar ti am zh-Hans"), relations: projectLanguages.relations, siteFallback: tags("en it")
    )

    private func resolve(_ wanted: String, _ available: String, allowsFallback: Bool = true) -> String {
        let found = resolver.resolve(
            wanted: tags(wanted), available: Set(tags(available)), source: tag("it"), allowsFallback: allowsFallback)
        return found.map { "\($0.requested) \($0.language?.text ?? "-") \($0.reason)" } ?? "nothing wanted"
    }

    @Test func aLanguageThatIsThereBeatsAnyDetour() {
        #expect(resolve("ti fr", "it en fr am") == "fr fr exact")
        #expect(resolve("wo ar-MA", "it en fr ar") == "ar-MA ar parent")
        #expect(resolve("ti fr", "it en am ti fr") == "ti ti exact")
        #expect(resolve("ti wo", "it en fr am") == "ti am related")
        #expect(resolve("ja wo", "it en fr") == "wo fr related")
        #expect(resolve("ja ko", "it en fr") == "ja en site")
        #expect(resolve("", "it en fr") == "nothing wanted")
    }

    @Test func withoutFallbackOnlyTheSameLanguageCounts() {
        #expect(resolve("ti zh-CN", "it am zh-Hans", allowsFallback: false) == "zh-CN zh-Hans exact")
        #expect(resolve("ti wo", "it am fr", allowsFallback: false) == "ti - none")
    }

    /// A kept chain answers in microseconds; this holds even without optimisation, with room for a busy machine.
    @Test func isQuick() {
        let available = Set(tags("it en"))
        let source = tag("it")
        let asked = ResolverProperties.pool
        for requested in asked { _ = resolver.resolve(requested, available: available, source: source) }
        let clock = ContinuousClock()
        let fastest = (0..<5).map { _ in
            clock.measure {
                for requested in asked { _ = resolver.resolve(requested, available: available, source: source) }
            } / asked.count
        }.min()!
        #expect(fastest < .microseconds(60))
    }
}
