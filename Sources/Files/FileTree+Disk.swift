#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What went wrong with a file or folder: its path and the system's reason.
package struct FileError: Error, CustomStringConvertible {
    package var path: String
    package var reason: String

    package init(_ path: String, _ reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The system's word for the last failed call.
    static func last(_ path: String) -> FileError {
        FileError(path, String(cString: strerror(errno)))
    }

    package var description: String { "\(path): \(reason)" }
}

extension FileTree {
    /// Walks a folder on disk. Hidden names (`.git`) are passed over; links are followed only within the folder.
    ///
    /// - Throws: `FileError` where the folder itself cannot be read.
    package init(folder: String) throws(FileError) {
        guard let resolved = realpath(folder, nil) else { throw .last(folder) }
        defer { free(resolved) }
        let root = String(cString: resolved)
        var walk = Walk(root: root)
        guard walk.isFolder(root) else { throw FileError(folder, "is not a folder") }
        guard walk.visit(folder: root, prefix: "", depth: 0) else { throw .last(folder) }
        self.init(
            name: folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder,
            entries: walk.entries.sorted { $0.path < $1.path }, refused: walk.refused.sorted(), root: root)
    }

    /// The bytes of one file of this tree.
    ///
    /// - Throws: `FileError` where it is gone, unreadable, or larger than `limit` bytes.
    package func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
        switch storage {
        case .memory(let files):
            guard let bytes = files[path] else { throw FileError(shown(path), "No such file") }
            return bytes
        case .disk(let root):
            do {
                return try readFile("\(root)/\(path)", limit: limit)
            } catch {
                throw FileError(shown(path), error.reason)
            }
        }
    }

    /// Where a file lies on disk; nil in a tree of memory.
    package func location(of path: String) -> String? {
        if case .disk(let root) = storage { "\(root)/\(path)" } else { nil }
    }
}

/// Whether a path, of which the last parts may not be there yet, is a folder or lies in it, links followed.
package func isInside(_ path: String, _ folder: String) -> Bool {
    guard let root = realpath(folder, nil) else { return false }
    defer { free(root) }
    var rest = path[...]
    var ending = ""
    while true {
        if let resolved = realpath(rest.isEmpty ? "." : String(rest), nil) {
            defer { free(resolved) }
            return (String(cString: resolved) + ending + "/").hasPrefix(String(cString: root) + "/")
        }
        guard let slash = rest.lastIndex(of: "/") else {
            ending = "/" + rest + ending
            rest = ""
            continue
        }
        ending = rest[slash...] + ending
        rest = slash == rest.startIndex ? "/" : rest[..<slash]
    }
}

/// The bytes of a file, read in one go.
///
/// - Throws: `FileError` where it is gone, unreadable, or larger than `limit` bytes.
package func readFile(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(path) }
    guard status.st_size <= limit else { throw FileError(path, "is larger than \(limit) bytes") }
    let size = Int(status.st_size)
    var filled = 0
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while filled < size {
            let got = Glibc.read(descriptor, buffer.baseAddress! + filled, size - filled)
            if got < 0 && errno == EINTR { continue }
            failed = got < 0
            if got <= 0 { break }
            filled += got
        }
        count = filled
    }
    if failed { throw .last(path) }
    return bytes
}

/// Some bytes of a file; the rest is not read.
///
/// - Throws: `FileError` where it is gone, unreadable, or has fewer bytes.
package func readFile(_ path: String, range: Range<Int>) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
        count = max(0, pread(descriptor, buffer.baseAddress, range.count, off_t(range.lowerBound)))
    }
    guard bytes.count == range.count else { throw FileError(path, "is shorter than it was") }
    return bytes
}

/// The bytes that a file has.
package func fileSize(_ path: String) throws(FileError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last(path) }
    return Int(status.st_size)
}

/// The state of one walk.
private struct Walk {
    let root: String
    var entries: [FileTree.Entry] = []
    var refused: [String] = []
    /// Deeper than any content folder; also ends a loop of links.
    let depthLimit = 16

    init(root: String) { self.root = root }

    func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// False where the folder cannot be opened.
    mutating func visit(folder: String, prefix: String, depth: Int) -> Bool {
        guard let stream = opendir(folder) else { return false }
        defer { closedir(stream) }
        while let item = readdir(stream) {
            let name = withUnsafePointer(to: &item.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            visit(item: "\(folder)/\(name)", path: prefix + name, depth: depth)
        }
        return true
    }

    private mutating func visit(item: String, path: String, depth: Int) {
        var status = stat()
        guard lstat(item, &status) == 0 else { return refused.append(path) }
        if status.st_mode & S_IFMT == S_IFLNK {
            guard staysInside(item), stat(item, &status) == 0 else { return refused.append(path) }
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            if depth >= depthLimit || !visit(folder: item, prefix: path + "/", depth: depth + 1) {
                refused.append(path)
            }
        case S_IFREG:
            let modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
            let stamp = FileTree.Stamp(size: Int(status.st_size), modified: modified, inode: UInt64(status.st_ino))
            entries.append(FileTree.Entry(path: path, stamp: stamp))
        default:
            refused.append(path)
        }
    }

    private func staysInside(_ link: String) -> Bool {
        guard let resolved = realpath(link, nil) else { return false }
        defer { free(resolved) }
        return String(cString: resolved).hasPrefix(root + "/")
    }
}
