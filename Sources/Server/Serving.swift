internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import Leaflets
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import Store
internal import UnixSignals

/// The server: `run` serves until the program is told to stop.
package struct Serving: Sendable {
    let configuration: ServingConfiguration
    let reception: Reception
    let keeper: Keeper

    /// Brings the store to the content; pages are made when they are first asked for.
    ///
    /// - Throws: `StoreError` where the index can neither be read nor made.
    package init(_ configuration: ServingConfiguration) throws {
        self.configuration = configuration
        let snapshot = Snapshot(
            configuration.content.library.leavingOutErrors(), baseURL: configuration.baseURL,
            program: configuration.program, memory: configuration.limits.memory)
        try configuration.store.update(to: snapshot.library)
        reception = Reception(
            snapshot, store: configuration.store, limits: configuration.limits,
            allowsSensitive: configuration.allowsSensitive)
        keeper = Keeper(configuration, reception: reception)
    }

    /// Serves until SIGTERM or SIGINT, then ends what is under way; SIGHUP reads the content anew.
    ///
    /// - Throws: `ServingError` where the address cannot be listened at.
    package func run() async throws {
        var group = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: Self.quiet)
        group.maximumGracefulShutdownDuration = configuration.limits.stopTime
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let error as IOError {
            throw ServingError.address(configuration.address, reason: error.reasonInWords)
        }
        configuration.logger.info("stopped")
    }

    /// Without the lines of others: what they would log may tell of a client.
    private static let quiet = Logger(label: "volantino.http") { _ in SwiftLogNoOpLogHandler() }

    /// The server as an application, for tests without a socket too.
    var application: Application<Reception> {
        let (limits, metrics) = (configuration.limits, reception.metrics)
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(limits: limits, metrics: metrics)],
            idleTimeout: TimeAmount(limits.idleTime),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: max(limits.target, limits.header) * 2,
                maxHeaderListSize: (limits.target + limits.header) * 2, maxHeaderFieldCount: 100))
        return Application(
            responder: reception, server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.address.host, port: configuration.address.port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections * 2, logger: Self.quiet)),
            services: [Reloading(keeper: keeper, reception: reception, logger: configuration.logger)],
            onServerRunning: { [self] channel in announce(port: channel.localAddress?.port) }, logger: Self.quiet)
    }

    private func announce(port: Int?) {
        let library = reception.snapshot.library
        let address = ServingAddress(host: configuration.address.host, port: port ?? configuration.address.port)
        configuration.logger.info(
            "\(library.current.count) leaflets in \(library.site.languages.count) languages at http://\(address)/")
    }
}

/// Looks at the clock and the folders once a second, and listens for SIGHUP.
private struct Reloading: Service {
    let keeper: Keeper
    let reception: Reception
    let logger: Logger

    func run() async throws {
        await withGracefulShutdownHandler {
            await cancelWhenGracefulShutdown {
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for await _ in await UnixSignalsSequence(trapping: .sighup) { await keeper.reload() }
                    }
                    group.addTask {
                        while (try? await Task.sleep(for: .seconds(1))) != nil { await keeper.look() }
                    }
                }
            }
        } onGracefulShutdown: {
            reception.stop()
        }
    }
}

extension IOError {
    /// The system's word for it alone, without the call that failed.
    fileprivate var reasonInWords: String { String(cString: strerror(errnoCode)) }
}
