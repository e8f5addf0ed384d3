package import Foundation

/// A folder of its own for one test, removed with it.
package final class Scratch: Sendable {
    package let path: String

    /// - Parameter listing: content that lies in its folder `Content` (see `files`).
    package init(_ listing: String = "") throws {
        path = FileManager.default.temporaryDirectory.appending(path: "volantino-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try write(listing)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a listing of files (see `files`) below a folder of it.
    package func write(_ listing: String, to folder: String = "Content") throws {
        for (name, bytes) in files(listing) { try put(bytes, "\(folder)/\(name)") }
    }

    package func put(_ bytes: some Sequence<UInt8>, _ name: String) throws {
        let file = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    package func text(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

    /// Every file below a folder of it with its bytes, hidden ones included.
    package func snapshot(_ folder: String = ".") -> [String: Data] {
        let names = FileManager.default.enumerator(atPath: "\(path)/\(folder)")?.compactMap { $0 as? String } ?? []
        return names.reduce(into: [:]) { files, name in
            files[name] = FileManager.default.contents(atPath: "\(path)/\(folder)/\(name)")
        }
    }

    package func modified(_ name: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.modificationDate] as? Date
    }

    /// Sets the time of a file so many seconds back.
    package func age(_ name: String, by seconds: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: "\(path)/\(name)")
    }

    package func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

    /// Makes a link at a name, to a path that may be relative.
    package func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }
}
