internal import Foundation
internal import Synchronization

/// Lets so many searches in at once, each on a thread of its own, so that pages are answered beside them.
final class SearchGate: Sendable {
    private let limit: Int
    private let admitted = Atomic(0)
    private let queue: OperationQueue

    init(limit: Int) {
        self.limit = limit
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = max(2, OperationQueue.defaultWidth)
    }

    /// What the work answers; nil, at once, where too many are under way or waiting.
    func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value? {
        guard admitted.add(1, ordering: .acquiring).newValue <= limit else {
            admitted.subtract(1, ordering: .releasing)
            return nil
        }
        defer { admitted.subtract(1, ordering: .releasing) }
        return await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: work()) }
        }
    }
}

extension OperationQueue {
    /// Searches that run at once: as many as there are cores to run them.
    fileprivate static var defaultWidth: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
}
