internal import Findings
internal import Locales
internal import Markup

extension Library {
    /// How much of what can be wrong is looked for.
    package enum Thoroughness: Sendable {
        /// Everything, for those who mend it.
        case all
        /// What stops a publication: the checks that only warn of wording are left to `check`.
        case blocking
    }

    /// Findings that need more than one file; a table, so that a check is added by adding a row.
    func checks() -> [Finding] {
        let ofLeaflets: [(Leaflet) -> [Finding]] = [
            missingSource, unpublishedLanguages, references, reviewDate, freshnessFindings, brokenLinks,
            mediaFindings,
        ]
        let ofTexts: [(Text, Leaflet) -> [Finding]] = [unknownFacts]
        var findings = expiredFacts() + references(of: campaigns) + references(of: contacts)
        findings += contactsWithoutHours() + unknownHelp + topicsWithoutName()
        for leaflet in leaflets {
            for check in ofLeaflets { findings += check(leaflet) }
            for text in leaflet.texts.values {
                for check in ofTexts { findings += check(text, leaflet) }
            }
        }
        return findings
    }

    private func topicsWithoutName() -> [Finding] {
        let known = Set(languages.messages.keys)
        return site.topics.filter { !known.contains("topic_\($0)") }.map {
            .warning(
                shown("site.yaml"), .missingMessage,
                "topic `\($0)` has no name: write the message `topic_\($0)` in en.arb and the other files of Locales/")
        }
    }

    private func missingSource(_ leaflet: Leaflet) -> [Finding] {
        guard leaflet.texts[leaflet.source] == nil else { return [] }
        return [
            .error(
                shown(leaflet.path), .missingSource,
                "its source language has no text: write \(leaflet.source).md, or set `source:` to a language that has one"
            )
        ]
    }

    private func unpublishedLanguages(_ leaflet: Leaflet) -> [Finding] {
        leaflet.texts.values.filter { !published.contains($0.tag) }.map {
            .warning(shown($0.path), .unpublishedLanguage, "is not published: \(wayOut(for: $0.tag, of: leaflet))")
        }
    }

    /// What to do about a text in a language that is not published; often only the file's name is wrong.
    private func wayOut(for tag: LanguageTag, of leaflet: Leaflet) -> String {
        if tag.language.utf8.count > 3 {
            return "`\(tag)` is no language code; rename the file by its code, such as ti.md for Tigrinya"
        }
        if let own = site.languages.first(where: { $0.language == tag.language && $0.script == tag.script }),
            leaflet.texts[own] == nil
        {
            return "the site publishes `\(own)`; rename the file to \(own).md"
        }
        return "add `\(tag)` to `languages:` in site.yaml, or remove the file"
    }

    private func references(_ leaflet: Leaflet) -> [Finding] {
        let path = shown(leaflet.path)
        let known = Set(contacts.map(\.id))
        var findings = leaflet.contacts.filter { !known.contains($0) }.map {
            Finding.error(path, .unknownContact, "contact `\($0)` is not in contacts.yaml")
        }
        if let other = leaflet.withdrawn?.replacedBy, self.leaflet(other) == nil {
            findings.append(.error(path, .unknownLeaflet, "`replacedBy: \(other)`: there is no such leaflet"))
        }
        return findings
    }

    private var unknownHelp: [Finding] {
        site.help.filter { id in contacts.first { $0.id == id }?.phone == nil }.map {
            .warning(
                shown("site.yaml"), .unknownContact, "`help: \($0)`: contacts.yaml has no such contact with a phone")
        }
    }

    private func references(of campaigns: [Campaign]) -> [Finding] {
        campaigns.flatMap { campaign in
            campaign.leaflets.filter { leaflet($0) == nil }.map {
                .error(
                    shown("campaigns.yaml"), line: campaign.line, .unknownLeaflet,
                    "`\(campaign.id)`: there is no leaflet `\($0)`")
            }
        }
    }

    private func references(of contacts: [Contact]) -> [Finding] {
        contacts.flatMap { contact in
            let named: [(String?, Fact.Kind)] = [
                (contact.phone, .phone), (contact.email, .email), (contact.link, .link), (contact.hours, .hours),
            ]
            return named.compactMap { name, kind -> Finding? in
                guard let name, facts.byName[name]?.kind != kind else { return nil }
                return .error(
                    shown("contacts.yaml"), line: contact.line, .unknownFact,
                    "`\(contact.id)`: `\(name)` is no \(kind.rawValue) in facts.yaml")
            }
        }
    }

    private func reviewDate(_ leaflet: Leaflet) -> [Finding] {
        guard let day = leaflet.reviewBy, day < date, leaflet.withdrawn == nil else { return [] }
        return [
            .warning(shown(leaflet.path), .reviewDate, "was to be reviewed by \(day): check it and move `reviewBy:`")
        ]
    }

    /// One warning a leaflet for translations of unknown origin, one each for those known to be old.
    private func freshnessFindings(_ leaflet: Leaflet) -> [Finding] {
        guard leaflet.withdrawn == nil, let source = leaflet.texts[leaflet.source] else { return [] }
        var findings: [Finding] = []
        let unknown = leaflet.texts.values.filter { $0.freshness == .unknown }.map(\.tag.text).sorted()
        if !unknown.isEmpty {
            findings.append(
                .warning(
                    shown(leaflet.path), .unknownFreshness,
                    "\(unknown.joined(separator: ", ")): no `translation: of:`; for a translation of the present text write `of: \(leaflet.source)@\(source.revision)`"
                ))
        }
        for text in leaflet.texts.values {
            let path = shown(text.path)
            let origin = text.provenance.of
            switch text.freshness {
            case .outdated:
                let now = origin.flatMap { leaflet.texts[$0.language]?.revision } ?? source.revision
                findings.append(
                    .warning(
                        path, .outdated,
                        "made from \(origin?.description ?? "?"), which is now @\(now): translate the change and set `of:`"
                    ))
            case .inheritedOutdated:
                findings.append(
                    .warning(
                        path, .outdated,
                        "made from \(origin?.description ?? "?"), which is itself outdated: update that text first"))
            case .orphan:
                findings.append(
                    .warning(
                        path, .orphan, "made from \(origin?.description ?? "?"), a text that is not there any more"))
            case .current, .unknown: break
            }
        }
        return findings
    }

    private func unknownFacts(_ text: Text, _ leaflet: Leaflet) -> [Finding] {
        text.factUses.filter { facts.byName[$0.name] == nil }.map {
            .error(shown(text.path), line: $0.line, .unknownFact, "`{{\($0.name)}}` is not in facts.yaml")
        }
    }

    /// An error for each fact that has no value on the library's date, where a text names it; a warning where none does.
    private func expiredFacts() -> [Finding] {
        var uses: [String: Set<String>] = [:]
        for leaflet in leaflets where leaflet.withdrawn == nil {
            for text in leaflet.texts.values {
                for use in text.factUses { uses[use.name, default: []].insert(leaflet.id) }
            }
        }
        return facts.byName.values.filter { $0.value(on: date) == nil }.map { fact in
            let line = fact.versions.map(\.line).max() ?? 1
            let message = "`\(fact.name)` has no value on \(date)"
            guard let leaflets = uses[fact.name]?.sorted() else {
                return .warning(shown("facts.yaml"), line: line, .expiredFact, "\(message), and nothing uses it")
            }
            return .error(
                shown("facts.yaml"), line: line, .expiredFact,
                "\(message): set a new value or `valid:`; used in \(leaflets.joined(separator: ", "))")
        }
    }
}

extension Text.Origin: CustomStringConvertible {
    package var description: String { "\(language)@\(revision)" }
}
