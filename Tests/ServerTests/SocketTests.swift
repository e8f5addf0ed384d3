internal import Foundation
internal import HummingbirdTesting
internal import Testing

@testable import Server

#if canImport(Glibc)
    internal import Glibc
#endif

/// What only a socket shows: clients that are slow, send too much, or come in crowds.
@Suite(.serialized)
struct SocketTests {
    private func live(
        _ limits: ServingLimits = ServingLimits(), _ body: @Sendable (RawClient.Port) async throws -> Void
    ) async throws {
        try await serving(limits: limits).application.test(.live) { client in
            try await body(RawClient.Port(client.port!))
        }
    }

    private func limit<Value>(_ path: WritableKeyPath<ServingLimits, Value>, _ value: Value) -> ServingLimits {
        var limits = ServingLimits()
        limits[keyPath: path] = value
        return limits
    }

    @Test func aWholeRequestIsAnswered() async throws {
        try await live { port in
            let answer = try await port.send("GET /it/cough/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("La tosse"))
        }
    }

    @Test func aRequestThatDoesNotEndIsLetGo() async throws {
        try await live(limit(\.requestTime, .milliseconds(300))) { port in
            for start in ["G", "GET /it/ HTTP/1.1\r\n", "GET /it/ HTTP/1.1\r\nHost: x\r\nX-Slow: "] {
                let answer = try await port.send(start)
                #expect(answer.hasPrefix("HTTP/1.1 408 "), "\(start)")
                #expect(answer.contains("application/problem+json"))
            }
        }
    }

    @Test func anIdleConnectionIsClosedInSilence() async throws {
        try await live(limit(\.idleTime, .milliseconds(300))) { port in
            let answer = try await port.send("")
            #expect(answer == "")
        }
    }

    @Test func whatIsTooLargeIsRefusedWhileItComes() async throws {
        try await live { port in
            let long = String(repeating: "a", count: 1_000_000)
            let address = try await port.send("GET /\(long) HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(address.hasPrefix("HTTP/1.1 414 "))
            let field = try await port.send("GET / HTTP/1.1\r\nHost: x\r\nX-Long: \(long)\r\n\r\n")
            #expect(field.hasPrefix("HTTP/1.1 431 "))
            let fields = try await port.send(
                "GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: "a: b\r\n", count: 100_000) + "\r\n")
            #expect(fields.hasPrefix("HTTP/1.1 431 "))
            let body = try await port.send("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n", ends: true)
            #expect(body.hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test func noiseIsRefused() async throws {
        try await live { port in
            for noise in ["\u{16}\u{3}\u{1}\u{2}\u{0}", "HELLO\r\n\r\n", "GET / HTTP/3.0\r\n\r\n"] {
                let answer = try await port.send(noise)
                #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(noise.debugDescription): \(answer.prefix(60))")
                #expect(answer.lowercased().contains("connection: close\r\n"))
            }
            let metrics = try await port.send("GET /metrics HTTP/1.1\r\nConnection: close\r\n\r\n")
            #expect(metrics.contains("{route=\"refused\",status=\"400\"} 3\n"))
            #expect(try await port.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func connectionsBeyondTheLimitAreToldToComeAgain() async throws {
        try await live(limit(\.connections, 3)) { port in
            let held = try (0..<4).map { _ in try RawClient(port) }
            try await Task.sleep(for: .milliseconds(200))
            let answer = try await port.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 503 "))
            #expect(answer.contains("Retry-After: 1\r\n"))
            for client in held { client.close() }
            try await Task.sleep(for: .milliseconds(200))
            #expect(try await port.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func requestsInOneGoAreAnsweredInOrder() async throws {
        try await live { port in
            let answer = try await port.send(
                "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nHEAD /it/ HTTP/1.1\r\nHost: x\r\n\r\n"
                    + "GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let statuses = answer.matches(of: /HTTP\/1\.1 (\d+)/).map(\.1)
            #expect(statuses == ["200", "200", "404"])
        }
    }

    @Test func noiseAfterARequestDoesNotCutItsAnswer() async throws {
        try await live { port in
            let answer = try await port.send("GET /it/ HTTP/1.1\r\nHost: x\r\n\r\nHELLO\r\n\r\n")
            #expect(answer.matches(of: /HTTP\/1\.1 (\d+)/).map(\.1) == ["200", "400"])
            #expect(answer.contains("</html>"))
        }
    }

    /// Nobody reads a body: one that stays away costs its connection, not its answer.
    @Test func aBodyThatDoesNotComeDoesNotCutTheAnswer() async throws {
        try await live(limit(\.requestTime, .milliseconds(300))) { port in
            for ends in [true, false] {
                let answer = try await port.send(
                    "GET /it/ HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n", ends: ends)
                #expect(answer.matches(of: /HTTP\/1\.1 (\d+)/).map(\.1) == ["200"])
                #expect(answer.contains("</html>"))
            }
        }
    }

    /// Who ends in the middle of a body after the answer has come gets no second answer.
    @Test func aBodyCutAfterItsAnswerIsNotAnswered() async throws {
        try await live { port in
            let answer = try await port.send(
                "GET /it/ HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n", "cut", ends: true)
            #expect(answer.matches(of: /HTTP\/1\.1 (\d+)/).map(\.1) == ["200"])
        }
    }

    @Test func eachRequestOfAConnectionHasItsOwnTimeAndLimits() async throws {
        try await live(limit(\.requestTime, .milliseconds(300))) { port in
            let long = String(repeating: "a", count: 1_000_000)
            let answer = try await port.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", "GET /\(long) HTTP/1.1\r\n")
            #expect(answer.matches(of: /HTTP\/1\.1 (\d+)/).map(\.1) == ["200", "414"])
        }
    }

    @Test func aBusyPortIsOneClearLine() async throws {
        try await live { port in
            var configuration = try serving().configuration
            configuration.address = ServingAddress(host: "127.0.0.1", port: Int(port.number))
            let second = try Serving(configuration)
            await #expect {
                try await second.run()
            } throws: { error in
                "\(error)".hasPrefix("127.0.0.1:\(port.number): Address already in use: choose")
                    && !"\(error)".contains("\n")
            }
        }
    }
}

/// A client that sends bytes as they are and reads until the server closes.
struct RawClient {
    struct Port: Sendable {
        let number: UInt16

        init(_ number: Int) { self.number = UInt16(number) }

        /// Everything that the server answers, until it closes or forty seconds have passed: other suites may hold both cores.
        ///
        /// - Parameter texts: sent one after the other, with half a second between them.
        func send(_ texts: String..., ends: Bool = false) async throws -> String {
            let client = try RawClient(self)
            return await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    for (number, text) in texts.enumerated() {
                        if number > 0 { usleep(500_000) }
                        client.write(text, ends: ends && number == texts.count - 1)
                    }
                    let answer = client.readAll()
                    client.close()
                    continuation.resume(returning: answer)
                }
            }
        }
    }

    struct NoConnection: Error {}

    private let descriptor: Int32

    init(_ port: Port) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var timeout = timeval(tv_sec: 40, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.number.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw NoConnection() }
    }

    func write(_ text: String, ends: Bool) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            // The server may have closed already.
            guard count > 0 else { break }
            sent += count
        }
        if ends { shutdown(descriptor, Int32(SHUT_WR)) }
    }

    func readAll() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    func close() { _ = Glibc.close(descriptor) }
}
