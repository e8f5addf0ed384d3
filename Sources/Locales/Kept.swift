internal import Synchronization

/// Values that were dear to compute and depend on their key alone; shared by the copies of the value that owns it.
///
/// Bounded: where too many have gathered, all are dropped and computed again as they are needed.
final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// The value of a key; computed outside the lock, so that one slow key does not hold up the others.
    func value(for key: Key, _ compute: () -> Value) -> Value {
        if let known = values.withLock({ $0[key] }) { return known }
        let value = compute()
        values.withLock { values in
            if values.count >= limit { values.removeAll(keepingCapacity: true) }
            values[key] = value
        }
        return value
    }
}
