import Findings
import Foundation
import Leaflets
import Testing

@testable import Phone

/// Messages written out.
@Suite struct SMSFormatTests {
    private func messages() throws -> [SMSMessage] {
        var options = SMSOptions()
        options.sender = "Volantino"
        return try ["it", "ar", "bn"].compactMap { try sample.sms(leaflet("tb"), for: tag($0), options: options) }
    }

    @Test(arguments: SMSFormat.allCases) func formats(_ format: SMSFormat) throws {
        let once = format.render(try messages())
        #expect(once == format.render(try messages()))
        try expectGolden(once, "sms.\(format.rawValue)")
    }

    @Test func jsonHasTheKeysOfTheInterface() throws {
        let line = SMSFormat.jsonl.render(try messages()).split(separator: "\n")[1]
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(
            Set(object.keys) == [
                "leaflet", "requested", "lang", "reason", "edition", "encoding", "units", "mode", "neutral", "parts",
                "forcing", "warnings", "sender",
            ])
    }

    @Test func csvReadsBack() throws {
        let text = "a\"b,c\n=1+1"
        let message = try SMSMessage(text: text, in: tag("it"))
        #expect(SMSFormat.csv.render([message]).hasSuffix("\"a\"\"b,c\n=1+1\"\r\n"))
        let formula = try SMSMessage(text: "=1+1", in: tag("it"))
        #expect(SMSFormat.csv.render([formula]).hasSuffix(",=1+1\r\n"))
        let guarded = SMSFormat.csv.render([formula], isForSpreadsheet: true)
        #expect(guarded.hasPrefix("\u{FEFF}leaflet,") && guarded.hasSuffix(",'=1+1\r\n"))
    }

    @Test func costs() throws {
        var findings: [Finding] = []
        let text = "currency: EUR\npart: 0.049\nlanguages: { ar: 0.062 }\n"
        let prices = try #require(SMSPrices(text, path: "prices.yaml", into: &findings))
        let cost = SMSCost(try messages(), prices: prices)
        #expect(findings.isEmpty)
        #expect(
            cost.text
                == "language\tmessages\tparts\tEUR\nar\t1\t2\t0.124\nbn\t1\t2\t0.098\nit\t1\t1\t0.049\ntotal\t3\t5\t0.271\n"
        )
    }

    @Test func badPrices() {
        for text in ["", "part: x", "part: -1", "- 1", "part: .", "part: 1.2.3", "part: 1.", "part: 1\ncolour: red"] {
            var findings: [Finding] = []
            let prices = SMSPrices(text, path: "prices.yaml", into: &findings)
            #expect(!findings.isEmpty && (prices == nil || text.contains("colour")), "\(text)")
        }
    }
}
