/// The script of the search pages: finds leaflets in the index files, over HTTP and from disk alike.
///
/// Classic scripts bring the index, since a page on disk may not fetch. Words are folded by the server's own table and
/// scored by the store's sums; scripts without spaces are compared by pairs of clusters, as `UnspacedRuns` does.
/// Written for old phones: no newer syntax than ES5.
enum SearchScript {
    static let text: String =
        head + "var fold = \(FoldingTable.script), runs = \(ranges(UnspacedRuns.ranges)), "
        + "marks = \(ranges(UnspacedRuns.marks));\n" + words + files + find + rank + show + foot

    private static func ranges(_ ranges: [ClosedRange<UInt16>]) -> String {
        "[" + ranges.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",") + "]"
    }

    private static let head = """
        (function () {
        'use strict';

        """

    /// From what is typed to words, as the server's analyzer cuts and folds them.
    private static let words = """
        var doc = document, place = doc.getElementById('_results'), field = doc.getElementById('_query');
        if (!place || !field) return;
        function data(name) { return place.getAttribute('data-' + name) || ''; }
        function set(name) {
          var all = {};
          data(name).split(' ').forEach(function (word) { if (word) all[word] = true; });
          return all;
        }
        var own = JSON.parse(data('fold') || '{}'), stops = set('stop'), elisions = set('elisions');
        var articles = data('articles') ? data('articles').split(' ') : [];
        var letters;
        try { letters = new RegExp('[\\\\p{L}\\\\p{M}\\\\p{N}]', 'u'); } catch (e) { letters = /[^\\u0000-\\u002f\\u003a-\\u0060\\u007b-\\u00bf\\u2000-\\u206f\\u3000-\\u3004\\uff00-\\uff0f]/; }

        function within(list, unit) {
          for (var i = 0; i < list.length; i += 1) if (unit >= list[i][0] && unit <= list[i][1]) return true;
          return false;
        }
        function isLetter(c, unit) { return (unit >= 0xd800 && unit < 0xe000) || letters.test(c); }
        function folded(text) {
          if (text.normalize) text = text.normalize('NFKC');
          text = text.toLowerCase();
          var out = '';
          for (var i = 0; i < text.length; i += 1) {
            var c = text.charAt(i);
            out += own.hasOwnProperty(c) ? own[c] : fold.hasOwnProperty(c) ? fold[c] : c;
          }
          return out.replace(/[’‘`´]/g, "'");
        }
        // What a word is filed under: in Arabic without its article.
        function keyOf(word) {
          for (var i = 0; i < articles.length; i += 1) {
            if (word.indexOf(articles[i]) === 0) return word.length - articles[i].length < 2 ? word : word.slice(articles[i].length);
          }
          return word;
        }
        function withoutElision(word) {
          var at = word.indexOf("'");
          return (at > 0 && elisions[word.slice(0, at)] && word.slice(at + 1) || word).replace(/'/g, '');
        }
        // The words of a query in order, each with the spellings that stand for it.
        function words(query) {
          var text = folded(query), found = [], word = '', run = [], i;
          function add(spelling, at, isPair) { found.push({ forms: [spelling], isPair: isPair, isNumber: /^[0-9]+$/.test(spelling), at: at }); }
          function closeWord() {
            var whole = withoutElision(word);
            if (whole) add(whole, i - word.length, false);
            word = '';
          }
          function closeRun() {
            if (run.length === 1) add(run[0], i, true);
            for (var k = 0; k + 1 < run.length; k += 1) add(run[k] + run[k + 1], i, true);
            run = [];
          }
          for (i = 0; i < text.length; i += 1) {
            var unit = text.charCodeAt(i), c = text.charAt(i);
            if (within(runs, unit)) {
              closeWord();
              if (run.length && within(marks, unit)) run[run.length - 1] += c; else run.push(c);
            } else {
              closeRun();
              if (isLetter(c, unit) || (c === "'" && word)) word += c; else closeWord();
            }
          }
          closeWord();
          closeRun();
          joinNumbers(found, text);
          var last = found[found.length - 1];
          if (last) last.isOpen = isLetter(text.charAt(text.length - 1), text.charCodeAt(text.length - 1));
          var content = found.filter(function (term) { term.isStop = !term.isPair && stops.hasOwnProperty(term.forms[0]); return !term.isStop; });
          if (!content.length) found.forEach(function (term) { term.isStop = false; });
          return found.slice(0, 48);
        }
        // Groups of one phone number are found joined too; an international one also without its country code.
        function joinNumbers(found, text) {
          for (var i = 0; i < found.length; i += 1) {
            var end = i, all = found[i].forms[0];
            function gap() { return text.slice(found[end].at + found[end].forms[0].length, found[end + 1].at); }
            while (found[i].isNumber && end + 1 < found.length && found[end + 1].isNumber && /^[ \\u00a0\\u202f\\u2009\\u2010-\\u2013.\\/()-]{1,2}$/.test(gap())) {
              end += 1;
              all += found[end].forms[0];
            }
            if (end === i || all.length > 20) continue;
            found[i].forms.push(all);
            if (end - i > 1 && (/^00/.test(all) || text.charAt(found[i].at - 1) === '+')) found[i].forms.push(all.slice(found[i].forms[0].length));
            i = end;
          }
        }

        """
}
