/// What a folder is to hold: files by path, each with a cheap sign of its input and a way to its bytes.
package struct Plan: Sendable {
    /// One file to be.
    package struct Item: Sendable {
        /// Path below the output folder, parts joined with `/`, without `.`, `..` or a leading `/`.
        package var path: String
        /// A hash over everything that decides the bytes: where it is the same as at the last run, nothing is rendered.
        package var input: String
        package var stage: Stage
        package var body: Body
        /// Whether `.gz` and `.br` siblings are worth while.
        package var isCompressible: Bool
        /// Whether the compressed size is weighed and kept in the list.
        package var isWeighed: Bool

        package init(
            path: String, input: String, stage: Stage, body: Body, isCompressible: Bool = false,
            isWeighed: Bool = false
        ) {
            self.path = path
            self.input = input
            self.stage = stage
            self.body = body
            self.isCompressible = isCompressible
            self.isWeighed = isWeighed
        }
    }

    /// When a file is written: what others refer to comes before what refers to it.
    package enum Stage: Int, Sendable, CaseIterable {
        /// Stylesheets, scripts, media.
        case assets
        case pages
        /// Pages that lead to other pages; the site map; the service worker.
        case indexes
        /// Lists of what was written before them.
        case lists
        /// Pages that lead to such lists.
        case last
    }

    package enum Body: Sendable {
        /// Makes the bytes; called at most once a run, from any thread, and always with the same answer.
        case rendered(@Sendable () -> [UInt8])
        /// A file on disk, copied as it is.
        case copied(location: String)
        /// Made from what is known of other files, all of earlier stages; `alone` makes the same bytes without a run.
        case derived(from: [String], @Sendable ([Known]) -> [UInt8], alone: @Sendable () -> [UInt8])
    }

    /// A file that was written.
    package struct Known: Hashable, Sendable {
        package var path: String
        /// SHA-256 of its bytes, cut to 32 hexadecimal digits.
        package var hash: String
        package var size: Int

        package init(path: String, bytes: [UInt8]) {
            self.init(path: path, hash: SHA256.hex(bytes, length: 32), size: bytes.count)
        }

        init(path: String, hash: String, size: Int) {
            self.path = path
            self.hash = hash
            self.size = size
        }
    }

    /// Sorted by path, each path once.
    package let items: [Item]

    /// - Throws: `FileError` where two items have one path, or a path leads out of the folder.
    package init(_ items: [Item]) throws(FileError) {
        self.items = items.sorted { $0.path < $1.path }
        for item in items where !Self.isPlain(item.path) {
            throw FileError(item.path, "cannot be the path of a published file")
        }
        for (a, b) in zip(self.items, self.items.dropFirst()) where a.path == b.path {
            throw FileError(a.path, "would be written twice, with two contents")
        }
    }

    private static func isPlain(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != "." && part != ".." && !part.hasPrefix(".volantino")
                && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        }
    }
}

extension Plan.Item {
    /// The bytes of the file, as it would be written.
    package func bytes() throws(FileError) -> [UInt8] {
        try body.bytes()
    }
}

extension Plan.Body {
    /// The bytes, without a run.
    package func bytes() throws(FileError) -> [UInt8] {
        switch self {
        case .rendered(let render): render()
        case .copied(let location): try readFile(location)
        case .derived(_, _, let alone): alone()
        }
    }
}
