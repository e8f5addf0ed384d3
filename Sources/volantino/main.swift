import Files
import Findings
import Leaflets
import Locales
let languages = Languages.load(try FileTree(folder: "Locales"))
let library = try Library.load(content: FileTree(folder: CommandLine.arguments[1]), languages: languages, date: CalendarDate("2026-11-22")!)
for f in library.findings { print(f) }
print(library.leaflets.count, library.leaflets.map(\.texts.count).reduce(0, +))
