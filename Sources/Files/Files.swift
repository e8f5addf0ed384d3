/// The file system's one door: walks a folder, hashes bytes, and brings a plan of files to a folder.
///
/// A tree is either a folder on disk or texts in memory, so that whatever reads one can be tested without a disk.
package struct FileTree: Sendable {
    /// What tells whether a file has changed since it was last read.
    package struct Stamp: Hashable, Sendable, Codable {
        package var size: Int
        /// Modification time in nanoseconds since 1970.
        package var modified: Int64
        package var inode: UInt64

        package init(size: Int, modified: Int64, inode: UInt64) {
            self.size = size
            self.modified = modified
            self.inode = inode
        }
    }

    /// One file of the tree.
    package struct Entry: Hashable, Sendable {
        /// Path below the root, parts joined with `/`.
        package var path: String
        package var stamp: Stamp
    }

    /// The folder as the person named it; what messages begin with.
    package let name: String
    /// Regular files, sorted by path.
    package let entries: [Entry]
    /// Paths of links that lead out of the folder, and of anything that is neither file nor folder; never followed.
    package let refused: [String]
    let storage: Storage

    enum Storage: Sendable {
        case disk(root: String)
        case memory([String: [UInt8]])
    }

    /// A tree in memory; `name` stands in for the folder's name.
    package init(_ files: [String: [UInt8]], name: String = "Content") {
        self.name = name
        entries = files.map { path, bytes in
            // The hash stands for time and inode: the same bytes count as the same file.
            let digest = SHA256.digest(bytes)
            let stamp = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return Entry(path: path, stamp: Stamp(size: bytes.count, modified: 0, inode: stamp))
        }.sorted { $0.path < $1.path }
        refused = []
        storage = .memory(files)
    }

    init(name: String, entries: [Entry], refused: [String], root: String) {
        self.name = name
        self.entries = entries
        self.refused = refused
        storage = .disk(root: root)
    }

    /// 24 hexadecimal digits that differ where a file came, went or changed, by path, size, modification time and inode.
    package static func stamp(of entries: [Entry]) -> String {
        let lines = entries.map { "\($0.path) \($0.stamp.size) \($0.stamp.modified) \($0.stamp.inode)" }
        return SHA256.hex(lines.joined(separator: "\n").utf8, length: 24)
    }

    /// The path to show in a message.
    package func shown(_ path: String) -> String { name.isEmpty ? path : "\(name)/\(path)" }
}
