/// One alphabet of 3GPP TS 23.038: a table of 128 codes, and a second one behind the escape code.
struct GSMAlphabet: Sendable {
    /// National language identifier; 0 is the default alphabet.
    let identifier: UInt8
    let name: String
    /// BCP 47 tag; nil for the default alphabet.
    let language: String?
    /// 128 cells by code; nil where the language has no locking table of its own.
    let locking: [Unicode.Scalar?]?
    /// Characters behind the escape code, by code.
    let single: [UInt8: Unicode.Scalar]

    private let lockingCodes: [Unicode.Scalar: UInt8]
    private let singleCodes: [Unicode.Scalar: UInt8]

    /// The code that announces a character of the single-shift table.
    static let escape: UInt8 = 0x1B
    static let `default` = all[0]

    init(identifier: UInt8, name: String, language: String?, locking: String?, single: String) {
        self.identifier = identifier
        self.name = name
        self.language = language
        self.locking = locking.map { $0.split { " \n".contains($0) }.map { Self.scalar($0) } }
        var pairs: [UInt8: Unicode.Scalar] = [:]
        for pair in single.split(whereSeparator: { " \n".contains($0) }) {
            pairs[UInt8(pair.prefix(2), radix: 16)!] = Self.scalar(pair.dropFirst(3))
        }
        self.single = pairs
        lockingCodes = Self.codes((self.locking ?? []).enumerated().map { (UInt8($0), $1) })
        singleCodes = Self.codes(pairs.map { ($0, $1) })
    }

    func lockingCode(_ scalar: Unicode.Scalar) -> UInt8? { lockingCodes[scalar] }
    func singleCode(_ scalar: Unicode.Scalar) -> UInt8? { singleCodes[scalar] }

    /// A cell; nil for `----`.
    private static func scalar(_ cell: Substring) -> Unicode.Scalar? {
        UInt32(cell, radix: 16).flatMap(Unicode.Scalar.init)
    }

    /// A few characters stand in a table twice: the lowest code is used.
    private static func codes(_ cells: [(UInt8, Unicode.Scalar?)]) -> [Unicode.Scalar: UInt8] {
        var codes: [Unicode.Scalar: UInt8] = [:]
        for case (let code, let scalar?) in cells {
            codes[scalar] = min(code, codes[scalar] ?? .max)
        }
        return codes
    }
}
