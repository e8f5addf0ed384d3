/// The built-in stylesheet: calm, large, legible in every script; light and dark, both directions, screen and paper.
///
/// No property that knows left from right, so that one rule serves both directions. Phones that get no updates since 2019 lay it
/// out too: no gap between flex items, no `inset`, nothing but decoration that hangs on `min()`.
enum Stylesheet {
    static let text = ground + scripts + frame + parts + paper

    private static let ground = """
        :root {
        --ground: #fdfcf9; --ink: #1c1f23; --quiet: #555b64; --line: #8b8577; --hair: #dfdacf; --tint: #f3f0e8;
        --link: #0a5670; --note: #fff1cf; --note-line: #a86f00; --alarm: #a3151b; --on-alarm: #fff;
        }
        @media (prefers-color-scheme: dark) {
        :root {
        --ground: #15181b; --ink: #eceae5; --quiet: #adb4bc; --line: #7d858d; --hair: #343a40; --tint: #20252a;
        --link: #8fd0e4; --note: #332a14; --note-line: #d9a441; --alarm: #ffb3ae; --on-alarm: #3a0608;
        }
        }
        * { box-sizing: border-box; }
        html { scroll-padding-bottom: min(10rem, 50vh); font-size: 112.5%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; background: var(--ground); }
        body { margin: 0; color: var(--ink); background: var(--ground); overflow-wrap: break-word; }
        html, [lang] { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; line-height: 1.6; }
        h1, h2, h3, h4 { line-height: inherit; margin: 1.4em 0 .4em; text-wrap: balance; }
        h1 { font-size: 1.8rem; line-height: 1.3; margin-top: .6em; }
        @media (max-width: 30em) { h1 { font-size: 1.6rem; } }
        h2 { font-size: 1.3rem; line-height: 1.4; }
        h3, h4, h5, h6 { font-size: 1.05rem; }
        p, ul, ol, table, blockquote, pre { margin: 0 0 .9em; }
        ul, ol { padding-inline-start: 1.5em; }
        li { margin-bottom: .35em; }
        a { color: var(--link); text-underline-offset: .18em; }
        :focus-visible, audio:focus-within, video:focus-within { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        img, video, audio, svg { max-width: 100%; }
        img, video { height: auto; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 1.5em 0; }
        small { font-size: .85rem; color: var(--quiet); }
        blockquote { margin-inline-start: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--hair); }
        code { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; font-size: .9em; }
        pre { overflow-x: auto; padding: .6em; background: var(--tint); }
        table { border-collapse: collapse; display: block; overflow-x: auto; max-width: 100%; }
        th, td { border: 1px solid var(--line); padding: .35em .6em; text-align: start; vertical-align: top; }
        .align-center { text-align: center; }
        .align-end { text-align: end; }
        [hidden] { display: none !important; }

        """

    /// Fonts of each script as systems bring them, and the height that its letters need.
    private static let scripts = """
        .arab { font-family: "Noto Naskh Arabic", "Noto Sans Arabic", "Segoe UI", "Geeza Pro", Tahoma, "Noto Sans", system-ui, sans-serif; line-height: 1.85; }
        .aran { font-family: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", "Noto Naskh Arabic", "Geeza Pro", Tahoma, "Noto Sans", system-ui, sans-serif; line-height: 2.5; }
        .ethi { font-family: "Noto Sans Ethiopic", "Abyssinica SIL", Nyala, Ebrima, Kefa, "Noto Sans", system-ui, sans-serif; line-height: 1.8; }
        .beng, .deva, .guru, .gujr, .taml, .telu, .knda, .mlym, .sinh, .orya { font-family: "Noto Sans Bengali", "Noto Sans Devanagari", "Noto Sans Gurmukhi", "Noto Sans Gujarati", "Noto Sans Tamil", "Noto Sans Telugu", "Noto Sans Kannada", "Noto Sans Malayalam", "Noto Sans Sinhala", "Noto Sans Oriya", "Nirmala UI", "Kohinoor Bangla", "Kohinoor Devanagari", "Noto Sans", system-ui, sans-serif; line-height: 1.8; }
        .mymr { font-family: "Noto Sans Myanmar", Padauk, "Myanmar Text", "Myanmar MN", "Noto Sans", system-ui, sans-serif; line-height: 2.1; }
        .khmr { font-family: "Noto Sans Khmer", "Khmer OS Content", "Leelawadee UI", "Khmer Sangam MN", "Noto Sans", system-ui, sans-serif; line-height: 2; }
        .thai, .laoo { font-family: "Noto Sans Thai", "Noto Sans Lao", "Noto Sans Thai Looped", "Leelawadee UI", Thonburi, "Lao Sangam MN", "Noto Sans", system-ui, sans-serif; line-height: 1.8; }
        .hans { font-family: "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif; line-height: 1.75; }
        .hant { font-family: "PingFang TC", "Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei", system-ui, sans-serif; line-height: 1.75; }
        .jpan, .kore { font-family: "Noto Sans CJK JP", "Noto Sans CJK KR", "Hiragino Sans", "Apple SD Gothic Neo", Meiryo, "Malgun Gothic", system-ui, sans-serif; line-height: 1.75; }
        .hebr { font-family: "Noto Sans Hebrew", "Arial Hebrew", "Segoe UI", Arial, sans-serif; line-height: 1.7; }
        .armn, .geor { font-family: "Noto Sans Armenian", "Noto Sans Georgian", Sylfaen, "Noto Sans", system-ui, sans-serif; line-height: 1.7; }
        .arab, .ethi, .khmr { font-size: 1.08em; }
        .arab .arab, .ethi .ethi, .khmr .khmr { font-size: inherit; }
        html.arab, html.ethi, html.khmr { font-size: 120%; }
        .arab h1, .ethi h1, .khmr h1, .mymr h1, .thai h1, .beng h1, .deva h1 { line-height: 1.6; }
        .khmr h2, .mymr h2 { line-height: 1.7; }
        .aran h1, .aran h2 { line-height: 2.2; }
        .arab em, .aran em, .ethi em, .khmr em, .hans em, .hant em, .thai em, .mymr em, .beng em, .deva em { font-style: normal; font-weight: 600; }

        """

    private static let frame = """
        .skip { position: absolute; top: -10rem; }
        .skip:focus { position: static; flex: 1 0 100%; }
        .top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; padding: .4rem 1rem; border-bottom: 1px solid var(--hair); background: var(--tint); }
        .top a { display: inline-flex; align-items: center; min-height: 44px; color: var(--ink); text-decoration: none; }
        .top a:hover { text-decoration: underline; }
        .top .brand { font-weight: 700; }
        .top nav { display: flex; flex-wrap: wrap; }
        .top nav a { margin-inline-start: 1.2rem; text-decoration: underline; }
        .top nav a:first-child { margin-inline-start: 0; }
        .top svg { flex: none; width: 1.25em; height: 1.25em; margin-inline-end: .35em; }
        main { max-width: 42rem; margin: 0 auto; padding: .5rem 1rem 4rem; }
        h1 > span[lang] { display: block; }
        h1 > span[lang] + span[lang] { font-size: 1.3rem; font-weight: 600; }
        .lead { font-size: 1.12rem; color: var(--quiet); }
        .exit { position: fixed; left: 0; right: 0; bottom: 0; z-index: 9; display: flex; flex-wrap: wrap; align-items: center; padding: .5rem 1rem; background: var(--ground); border-top: 2px solid var(--alarm); max-height: 50vh; overflow: auto; }
        .exit a { display: inline-flex; align-items: center; justify-content: center; min-height: 52px; padding: .3rem 1rem; margin-inline-end: 1rem; font-weight: 700; text-align: center; color: var(--on-alarm); background: var(--alarm); border-radius: 4px; text-decoration: none; }
        .exit p { margin: .3rem 0 0; flex: 1 1 12rem; font-size: .8rem; line-height: 1.5; color: var(--quiet); }
        .aran .exit p { line-height: 2.1; }
        @media (hover: none) { .exit .keys { display: none; } }
        @media (max-width: 36em) { .exit a { flex: 1 0 auto; max-width: 100%; margin-inline-end: 0; } .exit p { flex-basis: 100%; } }
        .exit .progress { flex: 1 0 100%; font-weight: 700; color: var(--alarm); }
        .exit .progress:empty { display: none; }
        .sensitive main { padding-bottom: 11rem; }
        .gone body > :not(.exit), .gone .exit > :not(.progress) { display: none; }
        .gone .exit { opacity: 0; }

        """

    private static let parts = """
        .note { margin: 1rem 0; padding: .8rem 1rem; background: var(--note); border-inline-start: 5px solid var(--note-line); }
        .note p:last-child, .note ul:last-child { margin-bottom: 0; }
        .expired { background: var(--note); }
        .tel { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; font-weight: 700; display: inline-block; max-width: 100%; }
        .numbers { margin: 1.2rem 0; padding: .6rem 1rem; background: var(--tint); border-radius: 6px; }
        .numbers h2 { margin: 0 0 .4rem; font-size: 1.05rem; }
        .numbers ul, ul.numbers { list-style: none; margin: 0; padding: 0; }
        ul.numbers { padding: .6rem 1rem; }
        .numbers li { display: flex; flex-wrap: wrap; align-items: baseline; margin: 0 -.4rem; padding: .3rem 0; border-top: 1px solid var(--hair); }
        .numbers li > * { margin: 0 .4rem; }
        .numbers li:first-child { border-top: 0; }
        .numbers .tel { display: inline-flex; align-items: center; min-height: 44px; font-size: 1.4rem; line-height: 1.2; }
        .call .tel { display: inline-flex; align-items: center; min-height: 44px; font-size: 1.25rem; }
        .contents { margin: 1.2rem 0; padding: .2rem 1rem .6rem; border: 1px solid var(--hair); border-radius: 6px; }
        .contents h2 { margin: .5rem 0 .2rem; font-size: 1.05rem; }
        .contents ol { margin: 0; }
        .contents li, .about li { margin: 0; }
        .contents li { padding: .2rem 0; }
        .tags { list-style: none; margin: .4rem 0 0; padding: 0; display: flex; flex-wrap: wrap; }
        .tags li { margin: 0 0 .5rem; margin-inline-end: .5rem; }
        .tags a { display: inline-flex; align-items: center; min-height: 44px; padding: .1rem .8rem; border: 1px solid var(--line); border-radius: 6px; background: var(--ground); text-decoration: none; }
        .tags a:hover, .topics a:hover { text-decoration: underline; }
        .tags.large { display: grid; grid-template-columns: 1fr 1fr; grid-template-columns: repeat(auto-fill, minmax(min(5.3rem, 100%), 1fr)); grid-gap: .5rem; }
        .tags.large li { margin: 0; }
        .tags.large a { display: flex; justify-content: center; min-height: 56px; padding: .1rem .2rem; text-align: center; font-size: .95rem; }
        @media (min-width: 36em) { .tags.large { grid-template-columns: repeat(auto-fill, minmax(7.4rem, 1fr)); } .tags.large a { font-size: 1.1rem; } }
        .suggestion a { display: flex; align-items: center; justify-content: center; min-height: 56px; padding: .2rem 1rem; font-weight: 600; color: var(--ground); background: var(--link); border-radius: 6px; text-decoration: none; }
        .leaflets, .languages ul, ul.languages, .topics { list-style: none; padding: 0; }
        .leaflets li, ul.languages li { padding: .7rem 0; margin: 0; border-top: 1px solid var(--hair); }
        .leaflets a { font-weight: 600; unicode-bidi: isolate; }
        .leaflets p { margin: .1rem 0 0; color: var(--quiet); }
        .leaflets a, .topics a, ul.languages a { display: inline-block; min-height: 24px; }
        .tag { padding: 0 .4em; border: 1px solid var(--hair); border-radius: 4px; white-space: nowrap; }
        ul.topics { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); grid-gap: .6rem; }
        ul.topics li { margin: 0; padding: .6rem .8rem; background: var(--tint); border-radius: 6px; }
        ul.topics a { display: block; font-weight: 600; }
        ul.languages li { display: flex; flex-wrap: wrap; align-items: baseline; margin: 0 -.3rem; }
        ul.languages li > * { margin: 0 .3rem; }
        ul.languages a { font-size: 1.25rem; font-weight: 600; }
        ul.languages small { flex: 1 1 100%; }
        ul.languages .here { background: var(--note); }
        .search label { display: block; font-weight: 600; margin-bottom: .3rem; }
        .search div { display: flex; }
        .search input, .filter input { flex: 1 1 auto; min-width: 0; min-height: 48px; padding: .3rem .7rem; font: inherit; color: inherit; background: var(--ground); border: 2px solid var(--line); border-radius: 6px; }
        .filter input { width: 100%; }
        button { min-height: 48px; padding: .3rem 1.1rem; font: inherit; font-weight: 600; color: var(--ground); background: var(--link); border: 0; border-radius: 6px; cursor: pointer; }
        .search button { flex: none; max-width: 60%; margin-inline-start: .5rem; }
        .found { margin-top: .9rem; }
        #_help { margin-bottom: 1.2rem; }
        mark { color: inherit; background: var(--note); box-shadow: 0 .12em 0 var(--note-line); }
        .contact { margin: .8rem 0; padding: .2rem 1rem .4rem; border: 1px solid var(--hair); border-radius: 6px; }
        .contact h3 { margin: .5rem 0 .2rem; }
        .contact p { margin: 0 0 .3rem; }
        .button { display: inline-flex; align-items: center; min-height: 48px; padding: .3rem 1.1rem; font-weight: 600; border: 2px solid var(--link); border-radius: 6px; text-decoration: none; }
        .share input { width: 100%; min-height: 44px; padding: .3rem .6rem; font: inherit; font-size: .9rem; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; }
        .share .button, .share button { margin: 0 0 .6rem; margin-inline-end: .6rem; }
        .code { width: 9.5rem; height: auto; border-radius: 4px; }
        .copy p { font-size: .85rem; color: var(--quiet); }
        .player { margin: .6rem 0; padding: .6rem 1rem; background: var(--tint); border-radius: 6px; }
        .player p { margin: 0 0 .3rem; }
        .player audio, .player video { width: 100%; }
        .bridge select, .bridge .button { margin-top: .4rem; }
        .bridge select { font: inherit; min-height: 48px; max-width: 100%; color: inherit; background: var(--ground); border: 2px solid var(--line); border-radius: 6px; padding: .2rem .5rem; }
        .pair { display: grid; grid-template-columns: 1fr 1fr; grid-gap: 0 1.5rem; border-top: 1px solid var(--hair); }
        .pair > * { min-width: 0; }
        .pair p:last-child { margin-bottom: .6rem; }
        .pair > .numbers { margin: 0; border-radius: 0; }
        .pair h2:first-child { margin-top: 1rem; }
        .pair :target, section:target { background: var(--tint); }
        .wide { max-width: 64rem; }
        @media (max-width: 36em) { .pair { grid-template-columns: 1fr; } .pair > * + * { border-inline-start: 4px solid var(--hair); padding-inline-start: .8rem; } }
        .about { margin-top: 2rem; padding-top: .6rem; border-top: 1px solid var(--hair); font-size: .85rem; color: var(--quiet); }
        .about ul { list-style: none; margin: 0; padding: 0; }
        progress { width: 100%; accent-color: var(--link); }
        .about a { display: inline-block; min-height: 24px; }
        .languages h2, .contacts h2 { margin-top: 2rem; }

        """

    private static let paper = """
        @page { margin: 15mm 14mm; }
        @media print {
        :root { --ground: #fff; --ink: #000; --quiet: #000; --link: #000; --tint: #fff; --note: #fff; --note-line: #000; --hair: #777; --line: #333; }
        html, html.arab, html.ethi, html.khmr { font-size: 11pt; }
        html.aran, html.khmr { font-size: 10.5pt; }
        html.aran, .aran { line-height: 2.2; }
        .top, .skip, .exit, .languages, .contents, .share, .bridge, .player, .tags, .choose, form { display: none; }
        .pair { grid-template-columns: 1fr 1fr; break-inside: avoid; }
        .copy { break-inside: avoid; }
        .code { width: 28mm; float: inline-end; }
        main { max-width: none; padding: 0; }
        .numbers, .contact, li, h1, h2, h3 { break-inside: avoid; }
        h1, h2, h3, .note.part { break-after: avoid; }
        .numbers { border: 1px solid #000; }
        article a, .contact a { text-decoration: none; }
        .numbers .tel, .call .tel { min-height: 0; }
        h2 { margin-top: 1em; }
        .contact { display: inline-block; width: 48%; margin: .3em 0; vertical-align: top; }
        .about { margin-top: .8rem; }
        .about li { display: inline-block; margin-inline-end: 1em; }
        }

        """
}
