internal import Dispatch
internal import Findings
internal import Leaflets
internal import Locales
internal import Logging
internal import Store
internal import Synchronization

/// Brings new content while the old one is served: read aside, checked, then put in its place at once.
///
/// Content with new errors is not taken: the last good one stays, and the log and `/readyz` say so. At midnight the day moves
/// on in any case, so that nothing is given out beyond its time.
actor Keeper {
    enum Outcome: Equatable {
        case taken
        /// New errors: the last good content stays.
        case kept(errors: Int)
        case unreadable
    }

    private let content: ServedContent
    private let baseURL: String?
    private let program: String
    private let store: Store
    private let reception: Reception
    private let logger: Logger
    /// The library that is served, its errors left out.
    private var good: Library
    private var accepted: [ErrorKey: Int]
    private var stamp: String?
    private var changing: String?

    /// An error wherever its line is: an old one that moved is not new.
    private struct ErrorKey: Hashable {
        var path: String
        var code: String
        var message: String
    }

    init(_ configuration: ServingConfiguration, reception: Reception) {
        content = configuration.content
        baseURL = configuration.baseURL
        program = configuration.program
        store = configuration.store
        self.reception = reception
        logger = configuration.logger
        good = reception.snapshot.library
        accepted = Self.count(Self.errors(in: content.library))
        stamp = content.stamp?()
    }

    /// One look at the clock and at the folders, as once a second.
    func look() async {
        let today = content.today(good.site.timeZone)
        let now = content.stamp?()
        if now != stamp {
            // Whoever writes several files is given time to end.
            if now == changing {
                changing = nil
                await reload(today)
            } else {
                changing = now
            }
        } else if today != good.date {
            await reload(today)
        }
    }

    @discardableResult
    func reload() async -> Outcome { await reload(content.today(good.site.timeZone)) }

    @discardableResult
    private func reload(_ day: CalendarDate) async -> Outcome {
        stamp = content.stamp?()
        let (load, earlier) = (content.load, good)
        let outcome: Outcome
        switch await aside({ Result { try load(earlier, day) } }) {
        case .failure(let error):
            outcome = .unreadable
            await stay(.unreadable, day, log: ["\(error)"])
        case .success(let library):
            let errors = Self.errors(in: library)
            let new = newErrors(errors)
            if new.isEmpty {
                outcome = .taken
                accepted = Self.count(errors)
                await serve(library.leavingOutErrors())
                reception.keep(nil)
                logger.info("content taken: \(good.current.count) leaflets for \(good.date)")
            } else {
                outcome = .kept(errors: new.count)
                await stay(KeptContent(new, folder: library.folder), day, log: new.map(\.description))
            }
        }
        reception.metrics.reload(outcome.name)
        return outcome
    }

    /// Keeps the last good content, on the day that it is.
    private func stay(_ kept: KeptContent, _ day: CalendarDate, log: [String]) async {
        logger.error("\(kept.reason)")
        for line in log { logger.error("\(line)") }
        reception.keep(kept)
        guard day != good.date else { return }
        var moved = good
        moved.date = day
        await serve(moved.leavingOutErrors())
    }

    private func serve(_ library: Library) async {
        let (baseURL, program, store, logger) = (baseURL, program, store, logger)
        let memory = reception.limits.memory
        let snapshot = await aside {
            let snapshot = Snapshot(library, baseURL: baseURL, program: program, memory: memory)
            do {
                try store.update(to: snapshot.library)
            } catch {
                logger.error("search stays as it was: \(error)")
            }
            return snapshot
        }
        good = snapshot.library
        reception.take(snapshot)
    }

    /// Long work on a thread of its own: requests are answered meanwhile.
    private func aside<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .utility).async { continuation.resume(returning: work()) }
        }
    }

    private func newErrors(_ errors: [Finding]) -> [Finding] {
        var left = accepted
        return errors.filter { error in
            let key = Self.key(error)
            guard let count = left[key], count > 0 else { return true }
            left[key] = count - 1
            return false
        }
    }

    private static func errors(in library: Library) -> [Finding] { library.findings.filter { $0.severity == .error } }

    private static func key(_ error: Finding) -> ErrorKey {
        ErrorKey(path: error.path, code: error.code.rawValue, message: error.message)
    }

    private static func count(_ errors: [Finding]) -> [ErrorKey: Int] {
        errors.reduce(into: [:]) { $0[key($1), default: 0] += 1 }
    }
}

extension Keeper.Outcome {
    fileprivate var name: String {
        switch self {
        case .taken: "taken"
        case .kept: "kept"
        case .unreadable: "unreadable"
        }
    }
}
