internal import Dispatch
internal import Synchronization

/// Results in order, whoever made them first.
///
/// - Parameter jobs: results made at the same time, as far as there are cores.
func inParallel<Result: Sendable>(
    _ count: Int, jobs: Int = .max, _ make: @Sendable (Int) -> Result
) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
        while true {
            let place = next.add(1, ordering: .relaxed).oldValue
            guard place < count else { return }
            let result = make(place)
            results.withLock { $0[place] = result }
        }
    }
    return results.withLock { $0.map { $0! } }
}
