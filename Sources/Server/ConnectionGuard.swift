internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypes
internal import Synchronization

/// Stands in each connection's way: a request that comes too slowly or is too large, an answer that nobody reads, and
/// connections beyond the limit end here, with a problem document where there is still somebody to read it.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ServingLimits
    private let metrics: Metrics
    /// Requests that were passed on and are not answered yet.
    private var unanswered = 0
    private var hasHead = false
    private var isSurplus = false
    /// What is answered last, once the requests before it are.
    private var refusal: Problem?
    private var isClosing = false
    private var requestTimer: Scheduled<Void>?
    private var readerTimer: Scheduled<Void>?
    private let watch = ByteWatch()

    init(limits: ServingLimits, metrics: Metrics) {
        self.limits = limits
        self.metrics = metrics
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let count = metrics.connections.add(1, ordering: .relaxed).newValue
        isSurplus = count > limits.connections
        watch.bytesCame = { [weak self] in self?.requestBegins(context) }
        // Where it cannot be added the channel is closed already.
        try? context.pipeline.syncOperations.addHandler(watch, position: .first)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        metrics.connections.subtract(1, ordering: .relaxed)
        requestTimer?.cancel()
        readerTimer?.cancel()
        watch.bytesCame = nil
    }

    private func requestBegins(_ context: ChannelHandlerContext) {
        guard requestTimer == nil, refusal == nil else { return }
        requestTimer = schedule(limits.requestTime, context) { guardian, context in
            guardian.hasHead ? guardian.close(context) : guardian.refuse(.tooSlow(), context)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard refusal == nil else { return }
        switch unwrapInboundIn(data) {
        case .head:
            hasHead = true
            guard !isSurplus else { return refuse(.busy("Too many connections; come again in a second."), context) }
            unanswered += 1
        case .body: break
        case .end:
            hasHead = false
            requestTimer?.cancel()
            requestTimer = nil
            watch.startLine()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isClosing else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        context.write(data, promise: promise)
        if case .end = unwrapOutboundIn(data) {
            unanswered -= 1
            if let refusal { answer(refusal, context) }
        }
    }

    /// A reader who takes nothing for long is let go.
    func channelWritabilityChanged(context: ChannelHandlerContext) {
        readerTimer?.cancel()
        readerTimer = nil
        if !context.channel.isWritable {
            readerTimer = schedule(limits.idleTime, context) { guardian, context in guardian.close(context) }
        }
        context.fireChannelWritabilityChanged()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
        switch error {
        case .invalidEOFState where unanswered > 0:
            // The client has ended in the middle of a body that nobody reads; its answer is under way.
            break
        case .invalidEOFState where hasHead:
            // The same after its answer: a second one would answer nothing.
            close(context)
        case .headerOverflow where watch.lineLength > limits.target:
            refuse(.addressTooLong("An address has at most \(limits.target) bytes here."), context)
        case .headerOverflow: refuse(.headerTooLarge(), context)
        default: refuse(.illFormed("That is no HTTP/1.1."), context)
        }
    }

    /// Answers with a problem, after the requests that came before, and closes.
    private func refuse(_ problem: Problem, _ context: ChannelHandlerContext) {
        guard refusal == nil else { return }
        refusal = problem
        metrics.count("refused", status: problem.status)
        if unanswered == 0 { answer(problem, context) }
    }

    private func answer(_ problem: Problem, _ context: ChannelHandlerContext) {
        guard !isClosing else { return }
        isClosing = true
        let answer = problem.answer
        var fields = answer.response(to: nil).headers
        fields[.connection] = "close"
        let head = HTTPResponse(status: answer.status, headerFields: fields)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if let bytes = try? answer.content?.bytes.bytes() { context.write(wrapOutboundOut(.body(bytes)), promise: nil) }
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.whenComplete { _ in bound.value.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
    }

    private func close(_ context: ChannelHandlerContext) {
        isClosing = true
        context.close(promise: nil)
    }

    private func schedule(
        _ time: Duration, _ context: ChannelHandlerContext,
        _ act: @escaping (ConnectionGuard, ChannelHandlerContext) -> Void
    ) -> Scheduled<Void> {
        let loop = context.eventLoop.assumeIsolated()
        return loop.scheduleTask(in: TimeAmount(time)) { [weak self] in
            if let self { act(self, context) }
        }
    }
}

/// Sees the bytes before they are a request: when one begins, and how long its first line is.
private final class ByteWatch: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    var bytesCame: (() -> Void)?
    private(set) var lineLength = 0
    private var lineHasEnded = false

    func startLine() {
        lineLength = 0
        lineHasEnded = false
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        if !lineHasEnded {
            let view = bytes.readableBytesView
            let end = view.firstIndex(of: UInt8(ascii: "\n"))
            lineLength += end.map { $0 - view.startIndex } ?? view.count
            lineHasEnded = end != nil
        }
        bytesCame?()
        context.fireChannelRead(data)
    }
}
