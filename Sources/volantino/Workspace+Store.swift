import ArgumentParser
import Files
import Leaflets
import Store

extension Workspace {
    /// The store; in memory for `--no-store`, and with one warning where its file cannot be written.
    func openStore() throws -> Store {
        do {
            guard let path = storePath else { return try Store(path: nil, program: Program.identity) }
            do {
                if store == nil { try makePrivateFolder("\(content)/.volantino") }
                return try Store(path: path, program: Program.identity)
            } catch {
                complain("\(error); going on without a store")
                return try Store(path: nil, program: Program.identity)
            }
        } catch {
            complain("\(error)")
            throw ExitCode.failed
        }
    }
}

extension Store {
    /// Brings the index to a library.
    func bring(to library: Library) throws {
        do {
            try update(to: library)
        } catch {
            complain("\(error)")
            throw ExitCode.failed
        }
    }
}
