internal import Files
internal import Leaflets
internal import Locales
internal import Site
internal import Synchronization

/// One state of the content, with all that is made from it; requests see one snapshot from beginning to end.
final class Snapshot: Sendable {
    let library: Library
    private let leaves: [String: Leaf]
    let budget: Budget
    /// The tags of the published languages by their likely subtags: `zh-CN` is `zh-Hans`.
    private let tags: [String: LanguageTag]

    /// - Parameters:
    ///   - baseURL: where the site will be found; nil takes the address of `site.yaml`. Ends in `/`.
    ///   - program: whatever identifies this build of the program.
    ///   - memory: bytes of pages that may be kept.
    init(_ library: Library, baseURL: String? = nil, program: String, memory: Int) {
        var library = library
        if let baseURL { library.site.baseURL = baseURL }
        self.library = library
        let budget = Budget(memory)
        self.budget = budget
        let plan = SitePlan(library: library, program: program)
        leaves = Dictionary(
            plan.items.map { ($0.path, Leaf($0, budget: budget)) }, uniquingKeysWith: { first, _ in first })
        tags = Dictionary(library.site.languages.map { ($0.maximized, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var pageCount: Int { leaves.count }

    /// The file of the site at a path such as `it/tuberculosis/index.html`.
    func leaf(_ path: String) -> Leaf? { leaves[path] }

    /// The published language that a text names in another case, by an alias or with likely subtags.
    func language(_ text: String) -> LanguageTag? { LanguageTag(text).flatMap { tags[$0.maximized] } }
}

/// One file of the site: made when first asked for, and kept while there is room.
final class Leaf: Sendable {
    let item: SiteItem
    private let budget: Budget
    private let kept = Mutex<Representation?>(nil)

    init(_ item: SiteItem, budget: Budget) {
        self.item = item
        self.budget = budget
    }

    /// - Throws: `FileError` where a file of media has gone since the content was read.
    func representation() throws(FileError) -> Representation {
        if let known = kept.withLock({ $0 }) { return known }
        if let file = item.location {
            let size = try fileSize(file)
            if size > Representation.mostHeld {
                return Representation(file: file, size: size, hash: item.input, contentType: item.contentType)
            }
        }
        let bytes = try item.bytes()
        let isKept = budget.take(bytes.count)
        let made = Representation(bytes, contentType: item.contentType, budget: isKept ? budget : nil)
        guard isKept else { return made }
        return kept.withLock { kept in
            // Another request may have been faster.
            if let first = kept {
                budget.giveBack(bytes.count)
                return first
            }
            kept = made
            return made
        }
    }
}
