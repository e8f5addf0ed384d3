// swift-tools-version: 6.2
import PackageDescription

// The manifest is the map: targets from bottom to top, a charter on each; arrows point down only.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "volantino",
    products: [.executable(name: "volantino", targets: ["volantino"])],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The outside libraries in C and C++, each behind one door.
        .target(
            name: "CICU",
            cxxSettings: [.unsafeFlags(["-std=c++17"])],
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        .systemLibrary(name: "CMarkdown"),
        .systemLibrary(name: "CStemmer"),
        .systemLibrary(name: "CQRCode"),
        .systemLibrary(name: "CCompression"),
        .systemLibrary(name: "CCrypto"),
        .systemLibrary(name: "CSync"),

        // What an author wrote, line by line, and what is wrong with it: strict YAML, findings.
        .target(
            name: "Findings",
            dependencies: [.product(name: "Yams", package: "Yams")],
            swiftSettings: settings),

        // The file system's one door: walk a folder, SHA-256, bring a plan of files to a folder.
        .target(
            name: "Files",
            dependencies: ["CCompression", "CCrypto", "CSync"],
            swiftSettings: settings),

        // Languages: tags, fallback, negotiation, names, direction, numbers, interface messages.
        .target(
            name: "Locales",
            dependencies: ["CICU", "Files", "Findings"],
            swiftSettings: settings),

        // Text to search terms and sentences, per language; one function for documents and queries.
        .target(
            name: "Words",
            dependencies: ["CICU", "CStemmer", "Locales"],
            swiftSettings: settings),

        // Markdown to a small tree of blocks; the tree to HTML and plain text.
        .target(
            name: "Markup",
            dependencies: ["CMarkdown", "Findings"],
            swiftSettings: settings),

        // The content model: loads the content folder into a library with findings.
        .target(
            name: "Leaflets",
            dependencies: ["Files", "Findings", "Locales", "Markup"],
            swiftSettings: settings),

        // The library in SQLite: import, look-up, full-text search.
        .target(
            name: "Store",
            dependencies: [
                "Files", "Leaflets", "Locales", "Markup", "Words",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings),

        // Leaflets to pages, pages to a plan of files.
        .target(
            name: "Site",
            dependencies: [
                "CQRCode", "Files", "Findings", "Leaflets", "Locales", "Markup", "Words",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings),

        // Leaflets to SMS parts and spoken scripts.
        .target(
            name: "Phone",
            dependencies: ["Files", "Findings", "Leaflets", "Locales", "Markup", "Words"],
            swiftSettings: settings),

        // The exchange with translators: coverage, and what to do next.
        .target(
            name: "Exchange",
            dependencies: ["Leaflets", "Locales", "Markup"],
            swiftSettings: settings),

        // The JSON documents that the command line and HTTP answer alike.
        .target(
            name: "Answers",
            dependencies: ["Exchange", "Findings", "Leaflets", "Locales", "Markup", "Phone", "Site", "Store"],
            swiftSettings: settings),

        // Pages, search and exports over HTTP.
        .target(
            name: "Server",
            dependencies: [
                "Answers", "Exchange", "Files", "Findings", "Leaflets", "Locales", "Markup", "Phone", "Site", "Store",
                "Words",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),

        // The command line: one file a command.
        .executableTarget(
            name: "volantino",
            dependencies: [
                "Answers", "Exchange", "Files", "Findings", "Leaflets", "Locales", "Phone", "Server", "Site", "Store",
                "Words",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),

        // Small content folders written in the tests themselves, and the way to the data of other people's tests.
        .target(
            name: "Samples",
            dependencies: ["Files", "Leaflets", "Locales"],
            path: "Tests/Samples",
            swiftSettings: settings),
        // The program itself, run in folders of its own.
        .testTarget(
            name: "CommandTests", dependencies: ["Files", "Samples", "volantino"], swiftSettings: settings),
        // The whole way of the data, on leaflets that people translated.
        .testTarget(
            name: "RealInputTests",
            dependencies: [
                "Files", "Findings", "Leaflets", "Locales", "Markup", "Phone", "Samples", "Site", "Store", "Words",
            ],
            swiftSettings: settings),
        .testTarget(name: "TidyTests", swiftSettings: settings),
        // Measures search: quality over questions with known answers, latency, index rate.
        .executableTarget(
            name: "bench-search", dependencies: ["Files", "Leaflets", "Locales", "Markup", "Store", "Words"],
            path: "Tests/Bench", exclude: ["README.md", "compare_publish.py"], swiftSettings: settings),
        .testTarget(name: "FindingsTests", dependencies: ["Findings", "Samples"], swiftSettings: settings),
        .testTarget(name: "FilesTests", dependencies: ["Files", "Samples"], swiftSettings: settings),
        .testTarget(
            name: "LocalesTests", dependencies: ["CICU", "Files", "Findings", "Locales", "Samples"],
            exclude: ["Golden"], swiftSettings: settings),
        .testTarget(
            name: "WordsTests", dependencies: ["CICU", "Locales", "Samples", "Words"], swiftSettings: settings),
        .testTarget(name: "MarkupTests", dependencies: ["Findings", "Markup", "Samples"], swiftSettings: settings),
        .testTarget(
            name: "LeafletsTests", dependencies: ["Files", "Findings", "Leaflets", "Locales", "Markup", "Samples"],
            swiftSettings: settings),
        .testTarget(
            name: "StoreTests",
            dependencies: ["Files", "Findings", "Leaflets", "Locales", "Markup", "Samples", "Store", "Words"],
            swiftSettings: settings),
        .testTarget(
            name: "SiteTests",
            dependencies: ["Files", "Findings", "Leaflets", "Locales", "Markup", "Samples", "Site", "Store", "Words"],
            swiftSettings: settings),
        .testTarget(
            name: "PhoneTests",
            dependencies: ["CICU", "Files", "Findings", "Leaflets", "Locales", "Markup", "Phone", "Samples", "Words"],
            swiftSettings: settings),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Exchange", "Leaflets", "Locales", "Samples"],
            swiftSettings: settings),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Answers", "Exchange", "Files", "Findings", "Leaflets", "Locales", "Phone", "Samples", "Server", "Site",
                "Store", "Words",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ], swiftSettings: settings),
    ]
)
