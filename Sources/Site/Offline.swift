internal import Files
internal import Leaflets
internal import Locales
internal import Markup

/// Pages for use without internet: a list for each language of what to fetch, and the service worker that answers from it.
///
/// Nothing is kept unless the reader asks; pages on personal safety only where she says so a second time.
struct Offline: Sendable {
    let tag: LanguageTag
    /// Files of the language, without recordings.
    let files: [SiteItem]
    /// Pages on personal safety.
    let sensitive: [SiteItem]

    init(_ tag: LanguageTag, items: [SiteItem]) {
        self.tag = tag
        files = items.filter { !$0.isSensitive }.sorted { $0.path < $1.path }
        sensitive = items.filter(\.isSensitive).sorted { $0.path < $1.path }
    }

    /// The name changes with any file in the list.
    var path: String {
        var seal = Seal()
        for item in files + sensitive { seal.add([item.path, item.input]) }
        return "assets/offline/\(tag).\(seal.hash.prefix(12)).json"
    }

    var item: SiteItem {
        let all = files + sensitive
        let personal = Set(sensitive.map(\.path))
        let list: @Sendable ([Plan.Known]) -> [UInt8] = { known in Self.json(known, personal: personal) }
        return SiteItem(
            path: path, input: Seal.of(path), stage: .lists, isImmutable: true,
            body: .derived(from: all.map(\.path), list) {
                list(all.compactMap { item in (try? item.bytes()).map { Plan.Known(path: item.path, bytes: $0) } })
            })
    }

    /// `{"files":[{"address":…,"hash":…,"bytes":…}],"sensitive":[…]}`.
    private static func json(_ known: [Plan.Known], personal: Set<String>) -> [UInt8] {
        func lines(_ files: [Plan.Known]) -> String {
            files.map { file in
                let suffix = "index.html"
                let address = file.path.hasSuffix(suffix) ? String(file.path.dropLast(suffix.count)) : file.path
                return "{\"address\":\(Site.json(address)),\"hash\":\"\(file.hash)\",\"bytes\":\(file.size)}"
            }.joined(separator: ",\n")
        }
        let open = known.filter { !personal.contains($0.path) }
        let closed = known.filter { personal.contains($0.path) }
        return Array("{\"files\":[\n\(lines(open))],\n\"sensitive\":[\n\(lines(closed))]}\n".utf8)
    }

    /// The service worker: the network first, then what was kept; nothing is kept on the way.
    static let worker = """
        'use strict';
        self.addEventListener('install', function () { self.skipWaiting(); });
        self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });
        self.addEventListener('fetch', function (event) {
          var request = event.request;
          if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
          var kept = function () { return caches.match(request, { ignoreSearch: true }); };
          if (/\\/assets\\/[^\\/]+$/.test(new URL(request.url).pathname)) {
            event.respondWith(kept().then(function (answer) { return answer || fetch(request); }));
            return;
          }
          event.respondWith(fetch(request).catch(function (error) {
            return kept().then(function (answer) { if (answer) return answer; throw error; });
          }));
        });

        """
}

extension LanguagePages {
    /// The offer to keep this language on the device, for the script to show.
    func offline(_ list: Offline, root: String) -> String {
        let bytes = press.estimate(list)
        let values = [
            "language": HTML.escape(library.languages.endonym(of: tag)),
            "size": HTML.escape(library.languages.format(bytes: bytes, in: tag)),
        ]
        func text(_ key: String) -> String { HTML.escape(wording.text(key)) }
        return """
            <section class="offline" id="_offline" hidden aria-labelledby="_kept" data-list="\(root)\(list.path)" \
            data-saved="\(text("offline_saved"))" data-failed="\(text("offline_failed"))" \
            data-newer="\(text("update_available"))">
            <h2 id="_kept">\(wording.html("offline_title"))</h2>
            <p><label><input type="checkbox" id="_personal"> \(wording.html("offline_sensitive"))</label></p>
            <p><button type="button" id="_save">\(wording.html("offline_save", values))</button> \
            <button type="button" id="_remove" hidden>\(wording.html("offline_remove"))</button></p>
            <p><progress id="_bar" hidden aria-labelledby="_kept"></progress></p>
            <p id="_state" role="status"></p>
            </section>

            """
    }
}

extension Press {
    /// Bytes of a language's pages, about: the texts, and the frame of a page around each.
    func estimate(_ list: Offline) -> Int {
        let texts = folios.reduce(0) { sum, folio in
            let chosen = library.resolve(folio.leaflet, for: list.tag).language
            return sum + (chosen.flatMap { folio.sizes[$0] } ?? 0) * 2
        }
        return texts + list.files.count * 7_000
    }
}
