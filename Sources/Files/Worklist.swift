/// What a run has to do: the plan compared with the list of the last run and with what lies in the folder.
struct Worklist: Sendable {
    struct Todo: Sendable {
        var item: Plan.Item
        var isNew: Bool
    }

    /// In the order of writing: a file comes before those that refer to it, and a new one before a changed one.
    var batches: [[Todo]] = []
    /// Entries of files that stay as they are.
    var kept = PublishedList()
    var unchanged = 0
    /// All that is to be written.
    var paths: [String] = []
    /// Those among them that no run has written yet.
    var newPaths: [String] = []
    /// Listed files that the plan no longer holds.
    var surplus: [String] = []
    private var planned: Set<String> = []

    init(_ plan: Plan, state: OutputFolder.State, folder: OutputFolder, compresses: Bool) {
        var new: [Plan.Stage: [Todo]] = [:]
        var changed: [Plan.Stage: [Todo]] = [:]
        var wanted: Set<String> = []
        for item in plan.items {
            let paths = Self.paths(of: item, compresses: compresses)
            wanted.formUnion(paths)
            planned.insert(item.path)
            if paths.allSatisfy({ folder.holds($0, input: item.input, in: state) }) {
                unchanged += 1
                for path in paths { kept.entries[path] = state.list.entries[path] }
                continue
            }
            self.paths += paths
            newPaths += paths.filter { !state.isOurs($0) }
            let isNew = state.list.entries[item.path] == nil
            let todo = Todo(item: item, isNew: isNew)
            if isNew {
                new[item.stage, default: []].append(todo)
            } else {
                changed[item.stage, default: []].append(todo)
            }
        }
        for stage in Plan.Stage.allCases { batches += [new[stage] ?? [], changed[stage] ?? []] }
        surplus = Set(state.list.entries.keys).union(state.begun).subtracting(wanted).sorted()
    }

    /// Number of files to be made.
    var count: Int { batches.reduce(0) { $0 + $1.count } }
    var isEmpty: Bool { count == 0 && surplus.isEmpty }

    /// Whether a surplus path is the compressed sibling of a planned or surplus file; those are not counted.
    func isSibling(_ path: String) -> Bool {
        guard path.hasSuffix(".gz") || path.hasSuffix(".br") else { return false }
        let base = String(path.dropLast(3))
        return planned.contains(base) || surplus.contains(base)
    }

    static func paths(of item: Plan.Item, compresses: Bool) -> [String] {
        compresses && item.isCompressible ? [item.path, item.path + ".gz", item.path + ".br"] : [item.path]
    }
}
