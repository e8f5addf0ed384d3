import Foundation
import Synchronization

/// What this program is, and where it runs.
enum Program {
    static let version = "0.1.0"

    /// The version and the build: whatever another build made is made anew.
    static var identity: String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: "/proc/self/exe")
        let target = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let file = (try? FileManager.default.attributesOfItem(atPath: target)) ?? attributes
        let modified = (file?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(version) \(Int(modified))"
    }

    static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}

/// A bar on standard error, drawn only on a terminal.
final class ProgressBar: Sendable {
    private let drawn = Mutex(-1)
    private let isTerminal = isatty(STDERR_FILENO) != 0

    func show(_ done: Int, of total: Int) {
        guard isTerminal, total > 0 else { return }
        let percent = done * 100 / total
        drawn.withLock { last in
            guard percent > last else { return }
            last = percent
            let full = percent * 40 / 100
            let bar = String(repeating: "#", count: full) + String(repeating: ".", count: 40 - full)
            FileHandle.standardError.write(Data("\r[\(bar)] \(percent) % of \(total)".utf8))
        }
    }

    func clear() {
        guard isTerminal, drawn.withLock({ $0 >= 0 }) else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}

extension Duration {
    /// Seconds with two decimals.
    var seconds: String {
        let hundredths = (components.seconds * 100) + components.attoseconds / 10_000_000_000_000_000
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
