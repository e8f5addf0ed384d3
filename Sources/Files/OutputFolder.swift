internal import CSync
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The folder that a plan is brought to, locked against a second run while this value lives.
final class OutputFolder: Sendable {
    /// What the runs before left.
    struct State: Sendable {
        var list = PublishedList()
        /// Modification time of the list, in nanoseconds; a file changed later is not trusted.
        var listed: Int64 = 0
        /// Paths that an unfinished run had begun to write; empty where the last run ended.
        var begun: Set<String> = []
        var isUnfinished = false

        func isOurs(_ path: String) -> Bool { list.entries[path] != nil || begun.contains(path) }
    }

    /// Names the files that a run is about to write for the first time; there only while a run is under way.
    private static let journal = ".volantino.run"
    private let root: String
    private let lock: Int32

    init(path: String) throws(FileError) {
        root = path
        try Self.makeFolders(path)
        var status = stat()
        guard stat(path, &status) == 0 else { throw .last(path) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw FileError(path, "is a file: name a folder for the pages")
        }
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .last(path) }
        lock = folder
        if flock(lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK {
            throw FileError(path, "another run is writing here: wait until it has ended")
        }
    }

    deinit {
        // A child of this program that is just being started may still hold the folder open: closing alone would not do.
        flock(lock, LOCK_UN)
        close(lock)
    }

    func state() throws(FileError) -> State {
        var state = State()
        let path = "\(root)/\(PublishedList.name)"
        var status = stat()
        if lstat(path, &status) == 0 {
            guard let list = PublishedList(try readFile(path)) else {
                throw FileError(path, "is damaged: remove the folder, or name another one, and publish anew")
            }
            state.list = list
            state.listed = Self.modified(status)
        }
        if let bytes = try? readFile("\(root)/\(Self.journal)") {
            state.isUnfinished = true
            state.begun = Set(bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
        }
        return state
    }

    /// Whether a listed file lies there as it was written, from the same input.
    func holds(_ path: String, input: String, in state: State) -> Bool {
        guard let entry = state.list.entries[path], entry.input == input else { return false }
        var status = stat()
        return lstat("\(root)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            && Int(status.st_size) == entry.size && Self.modified(status) <= state.listed
    }

    /// - Parameters:
    ///   - paths: all that is to be written.
    ///   - state: tells which of them a run wrote before.
    /// - Throws: `FileError` naming the first path at which something lies that no run wrote.
    func refuseForeign(_ paths: [String], in state: State) throws(FileError) {
        var checked: Set<Substring> = []
        var foreign: [String] = []
        for path in paths {
            if !state.isOurs(path), exists(path) { foreign.append(path) }
            var parent = path[...]
            while let slash = parent.lastIndex(of: "/") {
                parent = parent[..<slash]
                guard checked.insert(parent).inserted else { break }
                if exists(String(parent)) && !isFolder(String(parent)) { foreign.append(String(parent)) }
            }
        }
        guard let first = foreign.min() else { return }
        let more = foreign.count > 1 ? " (and \(foreign.count - 1) more)" : ""
        throw FileError(
            "\(root)/\(first)",
            "is in the way\(more) and was not written by this program: move it, or name another folder; nothing was written"
        )
    }

    /// Removes what a killed run left half written.
    func clear(after state: State, planned: [String]) {
        for name in [Self.journal, PublishedList.name] { unlink("\(root)/\(Self.unfinished(name[...]))") }
        guard state.isUnfinished else { return }
        sweep(Set(planned).union(state.list.entries.keys).union(state.begun))
    }

    /// Marks the run as under way.
    func begin(_ newPaths: [String], after state: State) throws(FileError) {
        guard access(root, W_OK | X_OK) == 0 else { throw .last(root) }
        let names = state.begun.union(newPaths).sorted()
        let bytes = Array(names.map { Array($0.utf8) }.joined(separator: [0]))
        try replace("\(root)/\(Self.journal)", with: bytes)
    }

    /// Writes the list, where it differs, and ends the run.
    ///
    /// All that the list names is on the disk before the list is: after a power cut the next run sees what is lacking.
    func end(_ list: PublishedList, was: PublishedList) throws(FileError) {
        if list != was || !exists(PublishedList.name) {
            guard syncfs(lock) == 0 else { throw .last(root) }
            try replace("\(root)/\(PublishedList.name)", with: list.bytes)
        } else if exists(Self.journal) {
            // Files were written again with the bytes they should have: the list is as new as they are.
            utimensat(AT_FDCWD, "\(root)/\(PublishedList.name)", nil, 0)
        }
        unlink("\(root)/\(Self.journal)")
    }

    /// Brings one file to these bytes. False where it has them already: then it is left alone.
    func write(_ bytes: [UInt8], to path: String) throws(FileError) -> Bool {
        let target = "\(root)/\(path)"
        var status = stat()
        if lstat(target, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw FileError(target, "is in the way: a folder or link stands where a file was written")
            }
            if Int(status.st_size) == bytes.count, let old = try? readFile(target), old == bytes { return false }
        }
        try replace(target, with: bytes)
        return true
    }

    /// Removes a file, and the folders that become empty. False where it was gone.
    func remove(_ path: String) throws(FileError) -> Bool {
        guard unlink("\(root)/\(path)") == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw .last("\(root)/\(path)") }
            removeEmptyFolders(above: path)
            return false
        }
        removeEmptyFolders(above: path)
        return true
    }

    private func removeEmptyFolders(above path: String) {
        var parent = path[...]
        while let slash = parent.lastIndex(of: "/") {
            parent = parent[..<slash]
            guard rmdir("\(root)/\(parent)") == 0 || errno == ENOENT else { break }
        }
    }

    private func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat("\(root)/\(path)", &status) == 0
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat("\(root)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Removes half-written files from the folders of these paths.
    private func sweep(_ paths: Set<String>) {
        var folders: Set<String> = [root]
        for path in paths {
            if let slash = path.lastIndex(of: "/") { folders.insert("\(root)/\(path[..<slash])") }
        }
        for folder in folders {
            guard let stream = opendir(folder) else { continue }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if Self.isUnfinished(name) { unlink("\(folder)/\(name)") }
            }
        }
    }

    private static func unfinished(_ name: Substring) -> String { ".volantino-\(name)~" }
    private static func isUnfinished(_ name: String) -> Bool { name.hasPrefix(".volantino-") && name.hasSuffix("~") }

    /// Writes beside the target, then renames: a reader sees the old file or the new one. Missing folders are made.
    private func replace(_ target: String, with bytes: [UInt8]) throws(FileError) {
        let slash = target.lastIndex(of: "/")!
        let draft = "\(target[...slash])\(Self.unfinished(target[target.index(after: slash)...]))"
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
        var descriptor = open(draft, flags, 0o644)
        if descriptor < 0 && errno == ENOENT {
            try Self.makeFolders(String(target[..<slash]))
            descriptor = open(draft, flags, 0o644)
        }
        guard descriptor >= 0 else { throw .last(target) }
        var done = 0
        var failure: FileError?
        bytes.withUnsafeBytes { buffer in
            while done < buffer.count {
                let got = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                if got < 0 && errno == EINTR { continue }
                if got <= 0 {
                    failure = .last(target)
                    return
                }
                done += got
            }
        }
        if close(descriptor) != 0 && failure == nil { failure = .last(target) }
        if failure == nil && rename(draft, target) != 0 { failure = .last(target) }
        if let failure {
            unlink(draft)
            throw failure
        }
    }

    private static func makeFolders(_ path: String) throws(FileError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw .last(path) }
        try makeFolders(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last(path) }
    }

    private static func modified(_ status: stat) -> Int64 {
        Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    }
}
