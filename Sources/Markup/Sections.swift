internal import Findings

extension Document {
    /// Cuts blocks at their level-2 headings and names each section.
    static func bySection(_ blocks: [Block], path: String, into findings: inout [Finding]) -> Document? {
        let headings = blocks.count { if case .heading = $0.kind { true } else { false } }
        guard headings <= Limits.headings else {
            findings.append(
                .error(path, .tooLarge, "\(headings) headings; at most \(Limits.headings) in a text: split the leaflet")
            )
            return nil
        }
        var sections = [Section(id: "", hasOwnID: false, heading: nil, blocks: [], line: blocks.first?.line ?? 1)]
        var taken: [String: Int] = [:]
        for block in blocks {
            if case .heading(_, let id?, _) = block.kind {
                if let line = taken[id] {
                    findings.append(
                        .error(
                            path, line: block.line, .doubleHeadingID,
                            "`{#\(id)}` stands already at line \(line): give each heading its own"))
                } else {
                    taken[id] = block.line
                }
            }
            guard case .heading(2, let id, let content) = block.kind else {
                sections[sections.count - 1].blocks.append(block)
                continue
            }
            let isOwn = id != nil && taken[id!] == block.line
            sections.append(
                Section(
                    id: isOwn ? id! : "", hasOwnID: isOwn, heading: content, blocks: [], line: block.line))
        }
        for index in sections.indices.dropFirst() where !sections[index].hasOwnID {
            sections[index].id = freeID(index, taken: taken)
        }
        return Document(sections: sections)
    }

    /// `s1`, `s2` … by position; an author's own `{#s1}` goes first.
    private static func freeID(_ position: Int, taken: [String: Int]) -> String {
        var id = "s\(position)"
        while taken[id] != nil { id += "-" }
        return id
    }
}
