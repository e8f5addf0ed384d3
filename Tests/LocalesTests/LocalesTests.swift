import Findings
import Samples
import Testing

@testable import Locales

/// The project's own folder of languages.
@Suite struct OwnFolder {
    @Test func hasNoErrors() {
        #expect(projectLanguages.findings.filter { $0.severity == .error } == [])
    }
}
