internal import Foundation
internal import GRDB

/// The database file: trusted only where everything about it is as this program left it.
extension Store {
    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        return configuration
    }

    /// The store in a file that is whole, ours, and of this version; nil otherwise.
    static func openGood(_ path: String, version: String) -> (any DatabaseWriter)? {
        // Opening changes a file's journal mode: what is not ours is not opened at all.
        guard FileManager.default.fileExists(atPath: path), isOurs(path),
            let pool = try? DatabasePool(path: path, configuration: configuration())
        else { return nil }
        let isGood: Bool? = try? pool.read { database in
            let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
            let made = try Int.fetchOne(database, sql: "PRAGMA user_version")
            guard mark == applicationID, made == format else { return false }
            let writer = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'version'")
            let check = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
            return writer == version && check == "ok"
        }
        if isGood == true { return pool }
        try? pool.close()
        return nil
    }

    /// A new store in the place of whatever is there. A file that we did not make is kept beside it, as `….old`.
    static func makeAnew(_ path: String, version: String) throws(StoreError) -> any DatabaseWriter {
        do {
            let folder = URL(filePath: path).deletingLastPathComponent().path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try clear(path)
            // Not in the write-ahead log but in the file itself, so that the file bears our mark from the beginning.
            let new = try DatabaseQueue(path: path, configuration: configuration())
            try makeTables(in: new, version: version)
            try new.close()
            return try DatabasePool(path: path, configuration: configuration())
        } catch {
            throw StoreError("\(path): cannot be made: \(error)")
        }
    }

    private static func clear(_ path: String) throws {
        let manager = FileManager.default
        if manager.fileExists(atPath: path), !isOurs(path) {
            if manager.fileExists(atPath: path + ".old") { try manager.removeItem(atPath: path + ".old") }
            try manager.moveItem(atPath: path, toPath: path + ".old")
        }
        for suffix in ["", "-wal", "-shm", "-journal"] where manager.fileExists(atPath: path + suffix) {
            try manager.removeItem(atPath: path + suffix)
        }
    }

    /// Whether a file is empty or bears our mark at byte 68, where SQLite's file format keeps the application id.
    private static func isOurs(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        guard let head = try? file.read(upToCount: 72), !head.isEmpty else { return true }
        return head.count == 72 && Array(head[68..<72]) == [0x56, 0x4F, 0x4C, 0x41]
    }

    static func makeTables(in database: any DatabaseWriter, version: String) throws {
        try database.write { database in
            try database.execute(
                sql: """
                    PRAGMA application_id = \(applicationID);
                    PRAGMA user_version = \(format);
                    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
                    CREATE TABLE segment (language TEXT PRIMARY KEY, documents TEXT NOT NULL, size INTEGER NOT NULL,
                        data BLOB NOT NULL);
                    CREATE TABLE lexicon (language TEXT PRIMARY KEY, documents TEXT NOT NULL, data BLOB NOT NULL);
                    CREATE TABLE snapshot (name TEXT, part INTEGER, data BLOB NOT NULL, PRIMARY KEY (name, part));
                    """)
            try database.execute(sql: "INSERT INTO meta VALUES ('version', ?)", arguments: [version])
        }
    }
}
