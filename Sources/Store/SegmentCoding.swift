/// A segment as bytes: a checksum, then each array as its length and its elements, all little-endian.
extension Segment {
    func encoded() -> [UInt8] {
        var writer = ByteWriter()
        for table in [leaflets, keys, folded, exact, stems] {
            writer.write(table.start)
            writer.write(table.bytes)
        }
        for lists in [formsOfStem, formsOfGram] {
            writer.write(lists.start)
            writer.write(lists.values)
        }
        for numbers in [firstSection, words, grams, frequency, postingStart] { writer.write(numbers) }
        writer.write(kinds)
        writer.write(postings)
        writer.write(gramKeys)
        return writer.finished()
    }

    /// Nil where the bytes are not what `encoded` wrote.
    init?(_ bytes: [UInt8]) {
        guard var reader = ByteReader(bytes) else { return nil }
        func table() -> StringTable { StringTable(start: reader.read(), bytes: reader.read()) }
        leaflets = table()
        keys = table()
        folded = table()
        exact = table()
        stems = table()
        formsOfStem = Lists(start: reader.read(), values: reader.read())
        formsOfGram = Lists(start: reader.read(), values: reader.read())
        firstSection = reader.read()
        words = reader.read()
        grams = reader.read()
        frequency = reader.read()
        postingStart = reader.read()
        kinds = reader.read()
        postings = reader.read()
        gramKeys = reader.read()
        guard reader.isWhole else { return nil }
    }
}

/// Writes arrays of numbers as bytes.
struct ByteWriter {
    private var bytes: [UInt8] = [UInt8](repeating: 0, count: 8)

    mutating func write<Number: FixedWidthInteger>(_ numbers: [Number]) {
        withUnsafeBytes(of: UInt64(numbers.count).littleEndian) { bytes.append(contentsOf: $0) }
        numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    consuming func finished() -> [UInt8] {
        withUnsafeBytes(of: checksum(bytes[8...]).littleEndian) { bytes.replaceSubrange(0..<8, with: $0) }
        return bytes
    }
}

/// Reads what `ByteWriter` wrote.
struct ByteReader {
    private let bytes: [UInt8]
    private var index = 8
    private var isGood = true

    /// Nil where the checksum is wrong; what follows may then be trusted.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 8 else { return nil }
        let written = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
        guard checksum(bytes[8...]) == written else { return nil }
        self.bytes = bytes
    }

    var isWhole: Bool { isGood && index == bytes.count }

    mutating func read<Number: FixedWidthInteger>() -> [Number] {
        guard let count = readCount(of: MemoryLayout<Number>.size) else { return [] }
        let size = count * MemoryLayout<Number>.size
        defer { index += size }
        return [Number](unsafeUninitializedCapacity: count) { buffer, written in
            bytes.withUnsafeBytes { source in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(from: .init(rebasing: source[index..<(index + size)]))
            }
            written = count
        }
    }

    private mutating func readCount(of size: Int) -> Int? {
        guard isGood, index + 8 <= bytes.count else {
            isGood = false
            return nil
        }
        let count = bytes.withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        index += 8
        guard count <= (bytes.count - index) / size else {
            isGood = false
            return nil
        }
        return Int(count)
    }
}

/// FNV-1a over words of eight bytes: catches damage, not malice.
private func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { raw in
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = 0
        while index + 8 <= raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x100_0000_01B3
            hash ^= hash >> 29
            index += 8
        }
        while index < raw.count {
            hash = (hash ^ UInt64(raw[index])) &* 0x100_0000_01B3
            index += 1
        }
        return hash
    }
}
