internal import CCompression

/// Compression for HTTP: gzip (RFC 1952) by zlib, Brotli (RFC 7932) by Google's library.
///
/// Neither writes a time or a name: the same bytes give the same bytes.
package enum Compression {
    /// - Parameter level: 1, fast, to 9, small.
    package static func gzip(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window, and 16 for the gzip header.
        let ready = deflateInit2_(
            &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
        )
        precondition(ready == Z_OK, "zlib does not start")
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count))) + 32
        var source = bytes
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            source.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(bound)
                let done = deflate(&stream, Z_FINISH)
                precondition(done == Z_STREAM_END, "zlib does not end")
            }
            count = bound - Int(stream.avail_out)
        }
    }

    /// Bytes of a file as a server sends it that compresses while it answers: gzip at level 4, in the middle of those in use.
    package static func weight(of bytes: [UInt8]) -> Int { gzip(bytes, level: 4).count }

    /// - Parameter quality: 0, fast, to 11, small and thirty times slower than 9.
    package static func brotli(_ bytes: [UInt8], quality: Int32 = 9) -> [UInt8] {
        let bound = BrotliEncoderMaxCompressedSize(bytes.count) + 64
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            var size = bound
            let done = BrotliEncoderCompress(
                quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size, buffer.baseAddress!)
            precondition(done == BROTLI_TRUE, "Brotli refuses")
            count = size
        }
    }

    /// The bytes of a Brotli stream; nil where it is damaged or longer than `limit` bytes.
    package static func decompressedBrotli(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        var isWhole = false
        let result = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            var size = limit
            isWhole =
                BrotliDecoderDecompress(bytes.count, bytes, &size, buffer.baseAddress!) == BROTLI_DECODER_RESULT_SUCCESS
            count = isWhole ? size : 0
        }
        return isWhole ? result : nil
    }
}
