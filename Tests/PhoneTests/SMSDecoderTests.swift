import Foundation
import Testing

@testable import Phone

/// A program beside the tests that decodes parts; nil where it, or what it needs, is not installed.
struct Decoder: CustomTestStringConvertible {
    let program: String
    let script: String
    let probe: [String]

    static let all = [
        Decoder(program: "perl", script: "gsm0338.pl", probe: ["-MEncode::GSM0338", "-e", "1"]),
        Decoder(program: "python3", script: "pdu.py", probe: ["-c", "from smspdudecoder.fields import SMSDeliver"]),
    ].filter { run($0.program, $0.probe, input: "") != nil }

    var testDescription: String { script }

    func decode(_ parts: [SMSUserData]) -> [String]? {
        let lines = parts.map { (part: SMSUserData) -> String in
            let octets = part.octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            return "\(part.dataCoding) \(part.header.isEmpty ? 0 : 1) \(part.length) \(octets)\n"
        }
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Decoders/\(script)").path
        return run(program, [path], input: lines.joined())?.split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map { hex in
                var bytes: [UInt8] = []
                var rest = hex[...]
                while !rest.isEmpty {
                    bytes.append(UInt8(rest.prefix(2), radix: 16)!)
                    rest = rest.dropFirst(2)
                }
                return String(decoding: bytes, as: UTF8.self)
            }
    }
}

/// What a program answers; nil where it is absent or fails.
func run(_ program: String, _ arguments: [String], input: String, folder: String? = nil) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let given = FileManager.default.temporaryDirectory.appending(path: "phone-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: given) }
    let output = Pipe()
    guard (try? input.write(to: given, atomically: true, encoding: .utf8)) != nil,
        let reading = try? FileHandle(forReadingFrom: given)
    else { return nil }
    process.standardInput = reading
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
}

/// Parts as they travel, read by programs that others wrote.
@Suite struct SMSDecoderTests {
    @Test(.enabled(if: !Decoder.all.isEmpty), arguments: Decoder.all)
    func decodedPartsAreTheText(_ decoder: Decoder) throws {
        var random = Random(seed: 7)
        let gsm =
            (0..<128).compactMap { GSMAlphabet.default.locking![$0] }.filter { $0 != "\r" }
            + GSMAlphabet.default.single.values.filter { $0 != "\u{0C}" }.sorted()
        var written = (0..<60).map { _ in
            (0..<random.below(700) + 1).map { _ in String(gsm[random.below(gsm.count)]) }.joined()
        }
        written += SMSPropertyTests.samples.map { sample in
            (0..<90).map { _ in sample.words[random.below(sample.words.count)] }.joined(separator: " ")
        }
        let messages = try written.enumerated().map { place, text in
            var options = SMSOptions()
            options.profile = SMSProfile.all[place % 2]
            return try SMSDraft(text, in: tag("en"), numbers: [], options: options).message
        }
        let sent = messages.flatMap(\.userData)
        let answer = decoder.decode(sent)
        let decoded = try #require(answer)
        let texts = messages.flatMap { $0.parts.map(\.text) }
        #expect(decoded.count == texts.count)
        let difference = zip(decoded, texts).first { $0 != $1 }
        #expect(difference == nil)
        #expect(sent.allSatisfy { $0.octets.count <= 140 } && sent.count > 200)
    }

    @Test func headerOfTheSecondPart() throws {
        let message = try SMSMessage(text: String(repeating: "a", count: 200), in: tag("it"))
        let header = message.userData[1].header
        #expect(header.count == 6 && header.prefix(3) == [5, 0, 3] && header.suffix(2) == [2, 2])
        #expect(message.userData[0].header.suffix(2) == [2, 1])
        #expect(message.userData[0].length == 160 && message.userData[0].octets.count == 140)
        #expect(try SMSMessage(text: "ciao", in: tag("it")).userData[0].header.isEmpty)
    }
}
