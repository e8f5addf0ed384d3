internal import Locales

/// Letters of the Basic Multilingual Plane by their script, looked up without asking ICU each time.
enum Letters {
    /// Stands for a mark, which belongs to the letter before it.
    static let mark: UInt8 = 255
    /// ISO 15924's codes; a letter's number in `table` is its script's place here. 0 is no letter.
    static var scripts: [String] { tables.scripts }
    static var table: [UInt8] { tables.numbers }

    private static let tables: (numbers: [UInt8], scripts: [String]) = {
        var scripts = [""]
        var known: [String: UInt8] = [:]
        var numbers = [UInt8](repeating: 0, count: 0x10000)
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark, .format: numbers[Int(value)] = mark
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter:
                let script = Script.of(scalar)
                guard script != "Zyyy", script != "Zinh" else { continue }
                if known[script] == nil {
                    known[script] = UInt8(scripts.count)
                    scripts.append(script)
                }
                numbers[Int(value)] = known[script]!
            default: break
            }
        }
        return (numbers, scripts)
    }()

    /// The places in `scripts` of a text's own script; Japanese, Korean and Chinese are written in several.
    static func numbers(of script: String) -> Set<UInt8> {
        let names: Set<String> =
            switch script {
            case "Hans", "Hant": ["Hani", "Bopo"]
            case "Jpan": ["Hani", "Hira", "Kana"]
            case "Kore": ["Hang", "Hani"]
            case "Aran": ["Arab"]
            default: [script]
            }
        return Set(scripts.indices.filter { names.contains(scripts[$0]) }.map { UInt8($0) })
    }
}

/// What one pass over a run's characters tells: its letters, sentences, and the threes of letters that mark a language.
struct Prose {
    /// Letters of all scripts, facts counted as none.
    var letters = 0
    /// Letters by the number of their script.
    var byScript: [UInt8: Int] = [:]
    /// Ends of sentences, at least one where there are letters.
    var sentences = 0
    /// Tells two texts apart that differ in a letter.
    var fingerprint: UInt64 = 0
    /// Hashes of three letters in a row within words; a word begins and ends with a blank.
    var threes: [UInt16] = []

    /// How many different hashes there are.
    static let hashes = 1 << 15

    init(_ text: String) {
        let table = Letters.table
        var counts = [Int](repeating: 0, count: 256)
        var (first, second): (UInt32, UInt32) = (0, 0)
        var sinceEnd = 0
        var pending = false
        threes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let value = scalar.value
            let number = value < 0x10000 ? table[Int(value)] : 0
            if number == Letters.mark { continue }
            if number != 0 {
                counts[Int(number)] += 1
                // A point before a letter, as in `www.example`, ends nothing.
                pending = false
                let letter = Self.lowercase(value)
                threes.append(Self.hash(first, second, letter))
                fingerprint = (fingerprint ^ UInt64(value)) &* 0x100_0000_01B3
                (first, second) = (second, letter)
                sinceEnd += 1
                continue
            }
            if second != 0 {
                threes.append(Self.hash(first, second, 0))
                (first, second) = (0, 0)
            }
            switch value {
            case 0x3002, 0xFF01, 0xFF1F, 0x6D4, 0x964, 0x965, 0x1362, 0x1367, 0x17D4, 0x17D5, 0x104B, 0x61F:
                if sinceEnd > 1 { sentences += 1 }
                sinceEnd = 0
            case 0x2E, 0x21, 0x3F, 0x2026: pending = sinceEnd > 2
            case 0x20, 0x0A, 0xA0:
                if pending { sentences += 1 }
                if pending { sinceEnd = 0 }
                pending = false
            case 0x30...0x39: pending = false
            default: break
            }
        }
        if second != 0 { threes.append(Self.hash(first, second, 0)) }
        if pending || sinceEnd > 1 { sentences += 1 }
        for (number, count) in counts.enumerated() where count > 0 {
            byScript[UInt8(number)] = count
            letters += count
        }
    }

    private static func lowercase(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x41...0x5A, 0xC0...0xDE, 0x410...0x42F: value + 0x20
        case 0x400...0x40F: value + 0x50
        default: value
        }
    }

    private static func hash(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt16 {
        var value = (a &* 0x9E37_79B1) ^ (b &* 0x85EB_CA77) ^ (c &* 0xC2B2_AE3D)
        value ^= value >> 15
        value = value &* 0x2C1B_3C6D
        return UInt16((value >> 13) & UInt32(hashes - 1))
    }
}
