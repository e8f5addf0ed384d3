internal import Files
internal import NIOCore
internal import Synchronization

/// A way to carry content (RFC 9110, 8.4.1).
enum Coding: String, CaseIterable, Sendable {
    case brotli = "br"
    case gzip
}

/// Bytes to be sent: held in memory, or a stretch of a file that is read while it is sent.
enum Sent: Sendable {
    case memory(ByteBuffer)
    case file(String, Range<Int>)

    var count: Int {
        switch self {
        case .memory(let bytes): bytes.readableBytes
        case .file(_, let range): range.count
        }
    }

    /// The part in a range of these bytes.
    func part(_ range: Range<Int>) -> Sent {
        switch self {
        case .memory(let bytes):
            .memory(bytes.getSlice(at: bytes.readerIndex + range.lowerBound, length: range.count) ?? ByteBuffer())
        case .file(let path, let whole):
            .file(path, (whole.lowerBound + range.lowerBound)..<(whole.lowerBound + range.upperBound))
        }
    }

    /// - Throws: `FileError` where the file has gone or shrunk.
    func bytes() throws(FileError) -> ByteBuffer {
        switch self {
        case .memory(let bytes): bytes
        case .file(let path, let range): ByteBuffer(bytes: try readFile(path, range: range))
        }
    }
}

/// Content as it goes over the wire: its bytes, its entity tag, and its compressed forms, made when first asked for.
final class Representation: Sendable {
    let contentType: String
    let bytes: Sent
    /// Over the bytes themselves, so that a tag never outlives what it names.
    let hash: String
    private let budget: Budget?
    private let variants = Mutex<[Coding: ByteBuffer]>([:])

    init(_ bytes: [UInt8], contentType: String, budget: Budget? = nil) {
        self.contentType = contentType
        self.bytes = .memory(ByteBuffer(bytes: bytes))
        self.budget = budget
        hash = SHA256.hex(bytes, length: 32)
    }

    /// A file that is never held as a whole.
    ///
    /// - Parameter hash: SHA-256 of its bytes, in hexadecimal digits.
    init(file: String, size: Int, hash: String, contentType: String) {
        self.contentType = contentType
        bytes = .file(file, 0..<size)
        budget = nil
        self.hash = String(hash.prefix(32))
    }

    /// Files of more bytes are read while they are sent.
    static let mostHeld = 256 << 10

    /// Below this number of bytes a compressed form saves nothing.
    private static let leastCompressed = 256

    var isCompressible: Bool {
        guard case .memory(let bytes) = bytes, bytes.readableBytes >= Self.leastCompressed else { return false }
        return contentType.hasPrefix("text/") || contentType.contains("json") || contentType.contains("xml")
    }

    /// The bytes in a coding.
    func bytes(in coding: Coding?) -> Sent {
        guard let coding, case .memory(let bytes) = bytes else { return bytes }
        if let known = variants.withLock({ $0[coding] }) { return .memory(known) }
        let plain = Array(bytes.readableBytesView)
        // Fast levels: a page is compressed while a reader waits.
        let packed = ByteBuffer(
            bytes: coding == .brotli
                ? Compression.brotli(plain, quality: 5) : Compression.gzip(plain, level: 6))
        if budget?.take(packed.readableBytes) ?? false { variants.withLock { $0[coding] = packed } }
        return .memory(packed)
    }

    /// The strong entity tag of the bytes in a coding (RFC 9110, 8.8.3).
    func entityTag(in coding: Coding?) -> String { "\"\(hash)\(coding.map { "-\($0.rawValue)" } ?? "")\"" }
}

/// Memory for what is kept, in bytes.
final class Budget: Sendable {
    private let left: Atomic<Int>
    let limit: Int

    init(_ limit: Int) {
        self.limit = limit
        left = Atomic(limit)
    }

    /// Whether so much is left; then it is taken.
    func take(_ count: Int) -> Bool {
        if left.subtract(count, ordering: .relaxed).newValue >= 0 { return true }
        giveBack(count)
        return false
    }

    func giveBack(_ count: Int) { left.add(count, ordering: .relaxed) }

    var taken: Int { limit - left.load(ordering: .relaxed) }
}
