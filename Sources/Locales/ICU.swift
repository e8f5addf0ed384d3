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
