import ArgumentParser
import Leaflets
import Locales
import Phone

/// Which leaflets, in which languages: one, those of a campaign, or all.
struct Selection: ParsableArguments {
    @Argument(help: "The leaflet's id, the name of its folder.")
    var leaflet: String?

    @Option(help: "The leaflets of this campaign.")
    var campaign: String?

    @Flag(help: "All leaflets.")
    var all = false

    @Option(
        parsing: .upToNextOption,
        help: "The languages that people ask for; default: those of the campaign, or all published.")
    var lang: [LanguageTag] = []

    func validate() throws {
        let chosen = [leaflet != nil, campaign != nil, all].count { $0 }
        if chosen > 1 { throw ValidationError("name one leaflet, --campaign or --all, not several") }
    }

    /// Whether nothing is named.
    var isEmpty: Bool { leaflet == nil && campaign == nil && !all }

    /// Leaflets and languages, in a fixed order.
    func pairs(in library: Library) throws -> [(leaflet: Leaflet, lang: LanguageTag)] {
        let leaflets: [Leaflet]
        var languages = lang
        if let id = leaflet {
            leaflets = [try library.leaflet(named: id)]
        } else if let id = campaign {
            let campaign = try library.campaign(named: id)
            leaflets = library.current.filter { campaign.leaflets.contains($0.id) }
            if languages.isEmpty { languages = campaign.languages }
        } else if all {
            leaflets = library.current
        } else {
            throw ValidationError("name a leaflet, --campaign or --all")
        }
        if languages.isEmpty { languages = library.site.languages }
        return leaflets.flatMap { leaflet in languages.map { (leaflet, $0) } }
    }

    /// What is made of each leaflet for each language; what cannot be is said on standard error.
    ///
    /// - Throws: `ExitCode.failed` where nothing is left, or where one is refused.
    func made<Made>(in library: Library, _ make: (Leaflet, LanguageTag) throws -> Made?) throws -> [Made] {
        let all = try pairs(in: library).compactMap { leaflet, lang in
            do {
                if let made = try make(leaflet, lang) { return made }
                complain("`\(leaflet.id)` is not given out to readers of `\(lang)`: `volantino show` tells why")
                return nil
            } catch let refusal as PhoneRefusal {
                complain("\(leaflet.id) \(lang): \(refusal)")
                throw ExitCode.failed
            }
        }
        if all.isEmpty { throw ExitCode.failed }
        return all
    }
}
