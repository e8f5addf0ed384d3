internal import HTTPTypes
internal import Hummingbird
internal import Leaflets
internal import Store
internal import Synchronization

/// Answers every request from the snapshot of the moment; needs no socket.
final class Reception: HTTPResponder {
    typealias Context = BasicRequestContext

    let limits: ServingLimits
    let allowsSensitive: Bool
    let metrics = Metrics()
    private let store: Store
    private let gate: SearchGate
    private let current: Mutex<Snapshot>
    private let state = Mutex(State())

    private struct State {
        var isStopping = false
        var kept: KeptContent?
    }

    init(_ snapshot: Snapshot, store: Store, limits: ServingLimits, allowsSensitive: Bool) {
        current = Mutex(snapshot)
        self.store = store
        self.limits = limits
        self.allowsSensitive = allowsSensitive
        gate = SearchGate(limit: limits.searches)
    }

    var snapshot: Snapshot { current.withLock { $0 } }

    /// Requests from now on are answered from this snapshot; those under way end with theirs.
    func take(_ snapshot: Snapshot) { current.withLock { $0 = snapshot } }

    /// Why newer content on disk is not served; nil where it is.
    func keep(_ kept: KeptContent?) { state.withLock { $0.kept = kept } }

    func stop() { state.withLock { $0.isStopping = true } }

    func readiness(of snapshot: Snapshot) -> Readiness {
        let state = state.withLock { $0 }
        return Readiness(
            status: state.isStopping ? "stopping" : "ready", date: snapshot.library.date,
            leaflets: snapshot.library.current.count, languages: snapshot.library.site.languages.count,
            content: state.kept == nil ? "current" : "kept", kept: state.kept)
    }

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        await respond(request.head)
    }

    /// The answer to a request, its body not looked at.
    func respond(_ head: HTTPRequest) async -> Response {
        do throws(Problem) {
            let inquiry = try Inquiry(head, limits: limits)
            let (name, answer) = await self.answer(inquiry)
            let response = answer.response(to: inquiry)
            metrics.count(name, status: response.status.code)
            return response
        } catch {
            metrics.count("refused", status: error.status)
            return error.answer.response(to: nil)
        }
    }

    private func answer(_ inquiry: Inquiry) async -> (route: String, answer: Answer) {
        var name = "page"
        do throws(Problem) {
            if let answer = try options(inquiry) { return ("options", answer) }
            if let (route, id) = match(inquiry) {
                name = route.name
                try route.check(inquiry, limits: limits)
                return (
                    name,
                    try await route.answer(
                        Call(inquiry: inquiry, snapshot: snapshot, reception: self, id: id))
                )
            }
            if inquiry.segments.first == "api" { throw .unknown("There is no such address; see /api/openapi.json.") }
            return (name, try snapshot.page(inquiry))
        } catch {
            return (name, error.answer)
        }
    }

    private static let methods = "GET, HEAD, OPTIONS"

    /// Only reading is known here.
    private func options(_ inquiry: Inquiry) throws(Problem) -> Answer? {
        switch inquiry.method {
        case .get, .head: return nil
        case .options: return Answer(status: .noContent, fields: [.allow: Self.methods])
        default: throw .method(allow: Self.methods)
        }
    }

    private static let routes: [String: [Route]] = Dictionary(grouping: Route.all) { $0.pattern[0] ?? "" }

    private func match(_ inquiry: Inquiry) -> (Route, String)? {
        guard !inquiry.endsInSlash, let first = inquiry.segments.first, let routes = Self.routes[first] else {
            return nil
        }
        for route in routes {
            if let id = route.match(inquiry.segments) { return (route, id) }
        }
        return nil
    }

    /// A search beside the others, counted by its time alone.
    func search(_ query: SearchQuery) async throws(Problem) -> Answer {
        let start = ContinuousClock.now
        let store = store
        guard let answer = await gate.run({ store.search(query) }) else {
            throw .busy("Too many searches at once; come again in a second.")
        }
        metrics.search(took: ContinuousClock.now - start)
        return try .json(answer, keeping: .never)
    }
}
