internal import Synchronization

/// Numbers handed out one after another to whoever asks.
final class Counter: Sendable {
    private let next = Mutex(0)

    func take(below count: Int) -> Int? {
        next.withLock { next in
            guard next < count else { return nil }
            defer { next += 1 }
            return next
        }
    }
}

/// A place for each result, filled in any order.
final class Results<Value: Sendable>: Sendable {
    private let values: Mutex<[Value?]>

    init(_ count: Int) { values = Mutex(Array(repeating: nil, count: count)) }

    func put(_ value: Value, at place: Int) { values.withLock { $0[place] = value } }
    var all: [Value] { values.withLock { $0.compactMap { $0 } } }
}
