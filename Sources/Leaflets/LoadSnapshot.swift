internal import Files
internal import Findings
internal import Locales

/// The text files of a load as they were read, to be used again for those that have not changed.
///
/// A file is the same where path, size, modification time and inode are; `check` never uses a snapshot. `Store` keeps the
/// bytes with the versions of the program and of ICU: another version reads everything anew.
package struct LoadSnapshot: Sendable {
    struct Entry: Sendable {
        var stamp: FileTree.Stamp
        var result: TextReader.Result
    }

    /// The parity errors of one leaflet, and what they were found in.
    struct Parity: Sendable {
        /// The leaflet's `Library.stamps`.
        var key: String
        var findings: [Finding]
    }

    /// By leaflet.
    var parity: [String: Parity] = [:]
    /// By path below the content folder.
    var entries: [String: Entry] = [:]
    /// The folder as the person named it: findings begin with it.
    var folder: String
    /// Whether every file was as in the snapshot that the load reused: there is nothing to save.
    package var isUnchanged = false

    init(folder: String) { self.folder = folder }

    /// Reads what `bytes` wrote; nil at the least doubt.
    package init?(_ bytes: [UInt8]) {
        var reader = PackedReader(bytes)
        guard let snapshot = try? LoadSnapshot(from: &reader), reader.isAtEnd else { return nil }
        self = snapshot
    }

    /// The snapshot as bytes, in a form of this program's own.
    package var bytes: [UInt8] {
        var writer = PackedWriter()
        // Of a text about as many bytes are kept as its file has; an array that grows would for a while be held twice.
        writer.bytes.reserveCapacity(entries.values.reduce(1 << 16) { $0 + $1.stamp.size * 5 / 4 + 512 })
        writer.write(folder)
        let sorted = entries.sorted { $0.key < $1.key }
        writer.write(sorted.count)
        for (path, entry) in sorted {
            writer.write(path)
            writer.write(entry.stamp.size)
            writer.write(Int(entry.stamp.modified))
            writer.write(Int(bitPattern: UInt(entry.stamp.inode)))
            writer.write(optional: entry.result.text) { $0.write($1) }
            writer.write(list: entry.result.findings) { $0.write($1) }
        }
        writer.write(parity.count)
        for (leaflet, known) in parity.sorted(by: { $0.key < $1.key }) {
            writer.write(leaflet)
            writer.write(known.key)
            writer.write(list: known.findings) { $0.write($1) }
        }
        return writer.bytes
    }

    private init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        folder = try reader.text()
        let count = try reader.count()
        entries.reserveCapacity(count)
        for _ in 0..<count {
            let path = try reader.text()
            let stamp = FileTree.Stamp(
                size: try reader.number(), modified: Int64(try reader.number()),
                inode: UInt64(UInt(bitPattern: try reader.number())))
            let text = try reader.optional { reader throws(PackedReader.Damage) in try reader.leafletText() }
            let findings = try reader.list { reader throws(PackedReader.Damage) in try reader.finding() }
            entries[path] = Entry(stamp: stamp, result: TextReader.Result(text: text, findings: findings))
        }
        for _ in 0..<(try reader.count()) {
            let leaflet = try reader.text()
            let key = try reader.text()
            let findings = try reader.list { reader throws(PackedReader.Damage) in try reader.finding() }
            parity[leaflet] = Parity(key: key, findings: findings)
        }
    }
}
