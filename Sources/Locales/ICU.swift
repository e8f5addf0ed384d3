/// Calls of the shim that answer text.
enum ICU {
    /// Runs a call that writes text into a buffer; nil where it answers less than zero.
    static func text(capacity: Int = 512, _ call: (UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
            let length = call(buffer.baseAddress!, Int32(capacity))
            guard length >= 0 else { return nil }
            return String(decoding: UnsafeRawBufferPointer(buffer).prefix(Int(length)), as: UTF8.self)
        }
    }
}

/// Several texts as one run of bytes with the length of each: how texts that may hold any character reach C.
struct PackedTexts {
    private(set) var bytes: [CChar] = []
    private(set) var lengths: [Int32] = []

    mutating func append(_ text: String) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
        lengths.append(Int32(bytes.count - start))
    }
}

/// Runs a body with several texts as an array of C strings.
func withCStrings<Result>(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
        starts.append(bytes.count)
        bytes.append(contentsOf: text.utf8CString)
    }
    return bytes.withUnsafeBufferPointer { buffer in body(starts.map { start in buffer.baseAddress.map { $0 + start } })
    }
}
