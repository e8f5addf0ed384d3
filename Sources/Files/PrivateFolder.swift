#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Makes a folder for derived files inside a folder of sources, with a `.gitignore` that keeps all of it out of Git.
///
/// - Throws: `FileError` where it cannot be made, as on a read-only disk.
package func makePrivateFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last(path) }
    let ignore = "\(path)/.gitignore"
    // Made once; what a person changed in it stays.
    let descriptor = open(ignore, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
        if errno == EEXIST { return }
        throw .last(ignore)
    }
    defer { close(descriptor) }
    guard write(descriptor, "*\n", 2) == 2 else { throw .last(ignore) }
}
