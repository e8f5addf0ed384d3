internal import Synchronization

/// Brings a plan to a folder: only what changed, each file whole or not at all, safe to kill at any moment.
package struct Publisher: Sendable {
    package struct Options: Sendable {
        /// Files made at the same time; the bytes do not depend on it.
        package var jobs: Int
        /// Whether `.gz` and `.br` siblings are written.
        package var compresses: Bool

        package init(jobs: Int = 1, compresses: Bool = false) {
            self.jobs = max(1, jobs)
            self.compresses = compresses
        }
    }

    /// What a run did.
    package struct Summary: Sendable, Equatable {
        package var new = 0
        package var changed = 0
        package var unchanged = 0
        package var removed = 0
        /// Bytes of every weighed file after compression, by path.
        package var weights: [String: Int] = [:]

        package var written: Int { new + changed }
    }

    package let output: String
    let options: Options

    package init(output: String, options: Options = Options()) {
        self.output = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
        self.options = options
    }

    /// The input of each file that lies in the folder as the last run wrote it, by path.
    ///
    /// - Throws: `FileError` where the folder cannot be used.
    package func held() throws(FileError) -> [String: String] {
        let folder = try OutputFolder(path: output)
        let state = try folder.state()
        return state.list.entries.filter { folder.holds($0.key, input: $0.value.input, in: state) }.mapValues(\.input)
    }

    /// Writes new files, then changed ones, then those that refer to them; removes what is no longer planned; writes the list.
    ///
    /// - Parameter progress: told how many of the files to be made are done; from any thread.
    /// - Throws: `FileError`; before anything is written where the folder cannot be used or a foreign file is in the way.
    package func run(
        _ plan: Plan, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws(FileError) -> Summary {
        let folder = try OutputFolder(path: output)
        let state = try folder.state()
        let work = Worklist(plan, state: state, folder: folder, compresses: options.compresses)
        try folder.refuseForeign(work.paths, in: state)
        folder.clear(after: state, planned: plan.items.map(\.path))
        var list = work.kept
        var summary = Summary()
        summary.unchanged = work.unchanged
        if !work.isEmpty {
            try folder.begin(work.newPaths, after: state)
            let results = try await make(work, folder: folder, progress: progress)
            for result in results {
                list.entries.merge(result.entries) { _, new in new }
                switch result.outcome {
                case .new: summary.new += 1
                case .changed: summary.changed += 1
                case .unchanged: summary.unchanged += 1
                }
            }
            for path in work.surplus {
                summary.removed += try folder.remove(path) && !work.isSibling(path) ? 1 : 0
            }
        }
        try folder.end(list, was: state.list)
        for (path, entry) in list.entries { summary.weights[path] = entry.weight }
        return summary
    }

    private struct Made: Sendable {
        enum Outcome: Sendable { case new, changed, unchanged }
        var entries: [String: PublishedList.Entry]
        var outcome: Outcome
    }

    /// Batch after batch, the items of one batch in parallel.
    private func make(
        _ work: Worklist, folder: OutputFolder, progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws(FileError) -> [Made] {
        let shared = Shared(work.kept)
        for batch in work.batches where !batch.isEmpty {
            let queue = Queue(count: batch.count)
            let known = shared.known
            let total = work.count
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<min(options.jobs, batch.count) {
                    group.addTask { @Sendable in
                        while !shared.hasFailed, let index = queue.take() {
                            do throws(FileError) {
                                progress(shared.add(try make(batch[index], folder: folder, known: known)), total)
                            } catch {
                                shared.fail(error)
                            }
                        }
                    }
                }
            }
            if let failure = shared.failure { throw failure }
        }
        return shared.made
    }

    /// - Parameter known: what the stages before have written.
    private func make(
        _ todo: Worklist.Todo, folder: OutputFolder, known: [String: PublishedList.Entry]
    ) throws(FileError) -> Made {
        let item = todo.item
        var entries: [String: PublishedList.Entry] = [:]
        var isTouched = false
        func put(_ bytes: [UInt8], _ path: String, weight: Int? = nil) throws(FileError) {
            if try folder.write(bytes, to: path) { isTouched = true }
            entries[path] = PublishedList.Entry(
                hash: SHA256.hex(bytes, length: 32), input: item.input, size: bytes.count, weight: weight)
        }
        let bytes: [UInt8]
        if case .derived(let paths, let make, _) = item.body {
            bytes = make(
                paths.compactMap { path in
                    known[path].map { Plan.Known(path: path, hash: $0.hash, size: $0.size) }
                })
        } else {
            bytes = try item.bytes()
        }
        try put(bytes, item.path, weight: item.isWeighed ? Compression.weight(of: bytes) : nil)
        if options.compresses && item.isCompressible {
            try put(Compression.gzip(bytes), item.path + ".gz")
            try put(Compression.brotli(bytes), item.path + ".br")
        }
        return Made(entries: entries, outcome: !isTouched ? .unchanged : todo.isNew ? .new : .changed)
    }

    /// Deals out the indexes of a batch, each once.
    private final class Queue: Sendable {
        private let next = Atomic(0)
        private let count: Int

        init(count: Int) { self.count = count }

        func take() -> Int? {
            let index = next.add(1, ordering: .relaxed).oldValue
            return index < count ? index : nil
        }
    }

    /// What the workers have in common.
    private final class Shared: Sendable {
        private let results = Mutex<[Made]>([])
        private let error = Mutex<FileError?>(nil)
        private let kept: PublishedList

        init(_ kept: PublishedList) { self.kept = kept }

        /// Every file that is there by now.
        var known: [String: PublishedList.Entry] {
            results.withLock { made in
                made.reduce(into: kept.entries) { $0.merge($1.entries) { _, new in new } }
            }
        }

        var made: [Made] { results.withLock { $0 } }
        var failure: FileError? { error.withLock { $0 } }
        var hasFailed: Bool { error.withLock { $0 != nil } }

        func add(_ made: Made) -> Int {
            results.withLock {
                $0.append(made)
                return $0.count
            }
        }

        func fail(_ failure: FileError) {
            error.withLock { $0 = $0 ?? failure }
        }
    }
}
