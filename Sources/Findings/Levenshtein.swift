/// Bytes put in, left out or changed that turn one name into another (Levenshtein's distance).
package func levenshteinDistance(_ a: some Sequence<UInt8>, _ b: some Collection<UInt8>) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, y) in b.enumerated() {
            let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
            (diagonal, row[j + 1]) = (row[j + 1], next)
        }
    }
    return row[b.count]
}
