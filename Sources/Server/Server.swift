package import Leaflets
package import Locales
package import Logging
package import Store

/// Pages, search and exports over HTTP: the published site byte for byte, and an API that answers as the commands do.
///
/// `Serving` is where to start. `Reception` answers requests from a `Snapshot`, by the table of routes; `Keeper` brings new
/// content; `ConnectionGuard` shuts the door on clients that are too slow or send too much. No HTML and no wording is made here.
package struct ServingConfiguration: Sendable {
    package var address: ServingAddress
    /// Where the site will be found; nil takes the address of `site.yaml`. Ends in `/`.
    package var baseURL: String?
    /// Whether an SMS of a sensitive leaflet gives its full text.
    package var allowsSensitive = false
    /// Whatever identifies this build of the program.
    package var program: String
    package var limits = ServingLimits()
    package var content: ServedContent
    package var store: Store
    package var logger: Logger

    package init(
        address: ServingAddress, program: String, content: ServedContent, store: Store, logger: Logger
    ) {
        self.address = address
        self.program = program
        self.content = content
        self.store = store
        self.logger = logger
    }
}

/// The content that is served, and the ways to newer content. Only the command line knows the clock and the folders.
package struct ServedContent: Sendable {
    /// What the server starts with, findings included; texts with errors are left out.
    package var library: Library
    /// Reads the folders anew, for a day; may reuse what an earlier load read.
    package var load: @Sendable (_ earlier: Library, _ day: CalendarDate) throws -> Library
    /// The day in a time zone (IANA name).
    package var today: @Sendable (String) -> CalendarDate
    /// Differs where any file of the folders does; asked once a second. Nil: only a signal brings new content.
    package var stamp: (@Sendable () -> String)?

    package init(
        library: Library, load: @escaping @Sendable (Library, CalendarDate) throws -> Library,
        today: @escaping @Sendable (String) -> CalendarDate, stamp: (@Sendable () -> String)? = nil
    ) {
        self.library = library
        self.load = load
        self.today = today
        self.stamp = stamp
    }
}

/// What a client may cost; beyond it the answer is 408, 413, 414, 431 or 503.
package struct ServingLimits: Sendable {
    /// Bytes of the address, path and query together.
    package var target = 16_384
    /// Bytes of all header fields.
    package var header = 16_384
    /// Bytes of a body, which no route reads.
    package var body = 65_536
    /// UTF-16 code units of a search.
    package var query = 2_000
    /// From the first byte of a request to its last.
    package var requestTime = Duration.seconds(10)
    /// Without a request, and without progress of an answer.
    package var idleTime = Duration.seconds(60)
    /// From the wish to stop to the end of what is under way.
    package var stopTime = Duration.seconds(10)
    /// Open connections; more are told to come again.
    package var connections = 1_000
    /// Searches under way and waiting; more are told to come again.
    package var searches = 64
    /// Bytes of pages and their compressed forms that are kept; what is beyond is made at each request.
    package var memory = 256 << 20

    package init() {}
}

/// Host and port to listen at.
package struct ServingAddress: Sendable, Equatable, CustomStringConvertible {
    package let host: String
    /// 0 takes any free one.
    package let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `127.0.0.1:8080`, `[::1]:8080`, `localhost:8080` or `:8080` for every interface.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let digits = text[text.index(after: colon)...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
            port <= 65_535
        else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = String(host.dropFirst().dropLast())
        } else if host.contains(":") {
            return nil
        }
        self.init(host: host.isEmpty ? "0.0.0.0" : host, port: port)
    }

    package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// Why the server does not run.
package enum ServingError: Error, CustomStringConvertible {
    /// The address cannot be listened at, with the system's reason.
    case address(ServingAddress, reason: String)

    package var description: String {
        switch self {
        case .address(let address, let reason):
            "\(address): \(reason): choose another --address, or stop the program that listens there"
        }
    }
}
