internal import Locales

/// The script of the search pages: finds leaflets in the index files, over HTTP and from disk alike.
///
/// Classic scripts bring the index, since a page on disk may not fetch. Words are folded by the server's own table;
/// scripts without spaces are compared by pairs of clusters, as `UnspacedRuns` does.
enum SearchScript {
    static let text: String =
        head + "var fold = \(FoldingTable.script(for: LanguageTag("en")!)), runs = \(ranges(UnspacedRuns.ranges)), "
        + "marks = \(ranges(UnspacedRuns.marks));\n" + body

    private static func ranges(_ ranges: [ClosedRange<UInt16>]) -> String {
        "[" + ranges.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",") + "]"
    }

    private static let head = """
        (function () {
        'use strict';

        """

    private static let body = """
        var doc = document, place = doc.getElementById('_results'), field = doc.getElementById('_query');
        if (!place || !field) return;
        function data(name) { return place.getAttribute('data-' + name); }
        var first = JSON.parse(data('first')), counts = JSON.parse(data('counts')), inFile = +data('in-file');
        var own = JSON.parse(data('fold') || '{}'), tables = [], titles = [], waiting = {}, version = data('version');
        var letters;
        try { letters = new RegExp('[\\\\p{L}\\\\p{M}\\\\p{N}]', 'u'); } catch (e) { letters = /[^\\u0000-\\u002f\\u003a-\\u0060\\u007b-\\u00bf\\u2000-\\u206f\\u3000-\\u3004\\uff00-\\uff0f]/; }

        function within(list, unit) {
          for (var i = 0; i < list.length; i += 1) if (unit >= list[i][0] && unit <= list[i][1]) return true;
          return false;
        }
        function folded(text) {
          if (text.normalize) text = text.normalize('NFKC');
          text = text.toLowerCase();
          var out = '';
          for (var i = 0; i < text.length; i += 1) {
            var c = text.charAt(i);
            out += own.hasOwnProperty(c) ? own[c] : fold.hasOwnProperty(c) ? fold[c] : c;
          }
          return out;
        }
        // Words of a query, each as the spellings that may stand in the index for it.
        function words(query) {
          var text = folded(query).replace(/[’‘`´]/g, "'"), found = [], word = '', run = [], i;
          function closeWord() {
            var whole = word.replace(/'/g, ''), parts = word.split("'");
            var last = parts[parts.length - 1];
            if (whole) found.push(last && last !== whole ? [last, whole] : [whole]);
            word = '';
          }
          function closeRun() {
            if (run.length === 1) found.push([run[0]]);
            for (var k = 0; k + 1 < run.length; k += 1) found.push([run[k] + run[k + 1]]);
            run = [];
          }
          for (i = 0; i < text.length; i += 1) {
            var unit = text.charCodeAt(i), c = text.charAt(i);
            if (within(runs, unit)) {
              closeWord();
              if (run.length && within(marks, unit)) run[run.length - 1] += c; else run.push(c);
            } else {
              closeRun();
              if (unit >= 0xd800 && unit < 0xe000 || letters.test(c) || (c === "'" && word)) word += c; else closeWord();
            }
          }
          closeWord();
          closeRun();
          var digits = text.replace(/[^0-9]/g, '');
          if (digits.length > 4 && !/[a-z]/.test(text) && found.length > 1) found = [[digits]].concat(found);
          return found.slice(0, 12);
        }

        // Index files arrive as scripts that call these.
        window.volantino.words = function (number, text) {
          var list = [];
          text.split('\\n').forEach(function (line) {
            var colon = line.indexOf(':');
            if (colon < 0) return;
            line.slice(0, colon).split(',').forEach(function (word) { list.push([word, line, colon]); });
          });
          list.sort(function (a, b) { return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0; });
          tables[number] = list;
          arrived('words-' + number);
        };
        window.volantino.titles = function (number, list) {
          list.forEach(function (item, k) { titles[number * inFile + k] = item; });
          arrived('titles-' + number);
        };
        function arrived(name) { (waiting[name] || []).forEach(function (then) { then(); }); waiting[name] = 'done'; }
        function load(names, then) {
          var left = 1;
          function one() { left -= 1; if (!left) then(); }
          names.forEach(function (name) {
            if (waiting[name] === 'done') return;
            left += 1;
            if (waiting[name]) { waiting[name].push(one); return; }
            waiting[name] = [one];
            var script = doc.createElement('script');
            script.src = name + '.js?v=' + version;
            script.onerror = function () { delete waiting[name]; one(); };
            doc.head.appendChild(script);
          });
          one();
        }
        // The files in which a word and all that begin with it may stand.
        function filesOf(word) {
          var from = 0, files = [];
          for (var i = 0; i < first.length; i += 1) if (first[i] <= word) from = i;
          for (i = Math.max(0, from - 1); i < first.length && (i <= from || first[i].indexOf(word) === 0); i += 1) {
            if (i === from || first[i].indexOf(word) === 0) files.push('words-' + i);
          }
          return files;
        }
        function look(word, isLast, scores) {
          var any = false;
          filesOf(word).forEach(function (file) {
            var list = tables[+file.slice(6)] || [], low = 0, high = list.length, seen = {}, taken = 0;
            while (low < high) { var mid = (low + high) >> 1; if (list[mid][0] < word) low = mid + 1; else high = mid; }
            var exact = low < list.length && list[low][0] === word;
            for (; low < list.length && taken < 40; low += 1) {
              var entry = list[low], same = entry[0] === word;
              if (entry[0].indexOf(word) !== 0 || (exact && !same && !isLast) || (!same && word.length < 2)) break;
              if (seen[entry[1]]) continue;
              seen[entry[1]] = true;
              taken += 1;
              any = true;
              entry[1].slice(entry[2] + 1).split(' ').forEach(function (pair) {
                var dot = pair.indexOf('.'), leaflet = parseInt(pair.slice(0, dot), 36);
                var weight = parseInt(pair.slice(dot + 1), 36) * (same ? 1 : 0.6);
                if (!(scores[leaflet] >= weight)) scores[leaflet] = weight;
              });
            }
          });
          return any;
        }

        window.volantino.asWords = words;
        var asked = '';
        function search(query) {
          asked = query;
          var wanted = words(query), files = [];
          if (!wanted.length) { place.textContent = ''; return; }
          wanted.forEach(function (forms) { forms.forEach(function (word) { files = files.concat(filesOf(word)); }); });
          load(files, function () {
            if (asked !== query) return;
            var total = {}, matched = {};
            wanted.forEach(function (forms, at) {
              var scores = {};
              var any = false, k, size;
              for (k = 0; k < forms.length && !any; k += 1) any = look(forms[k], at === wanted.length - 1, scores);
              // A form that no text has: the words that share its beginning, down to half of it.
              for (size = forms[0].length - 1; !any && size >= Math.max(4, forms[0].length / 2); size -= 1) {
                any = look(forms[0].slice(0, size), true, scores);
              }
              Object.keys(scores).forEach(function (leaflet) {
                total[leaflet] = (total[leaflet] || 0) + scores[leaflet];
                matched[leaflet] = (matched[leaflet] || 0) + 1;
              });
            });
            var hits = Object.keys(total).map(Number);
            hits.forEach(function (hit) { total[hit] *= 0.4 + 0.6 * matched[hit] / wanted.length; });
            hits.sort(function (a, b) { return total[b] - total[a] || a - b; });
            hits = hits.slice(0, 20);
            var need = [];
            hits.forEach(function (hit) {
              var name = 'titles-' + Math.floor(hit / inFile);
              if (need.indexOf(name) < 0) need.push(name);
            });
            load(need, function () { if (asked === query) show(hits); });
          });
        }
        function element(name, text) {
          var made = doc.createElement(name);
          if (text) made.textContent = text;
          return made;
        }
        function mark(made, item) {
          made.lang = item[3];
          made.dir = item[4];
          if (item[5]) made.className = item[5];
          return made;
        }
        function show(hits) {
          var here = [], there = [];
          hits.forEach(function (hit) { var item = titles[hit]; if (item) (item.length > 3 ? there : here).push(item); });
          place.textContent = '';
          var status = element('p', here.length ? counts[here.length] : data('none'));
          status.setAttribute('role', 'status');
          place.appendChild(status);
          list(here);
          if (there.length) { place.appendChild(element('h2', data('elsewhere'))); list(there); }
        }
        function list(items) {
          if (!items.length) return;
          var made = element('ul');
          made.className = 'leaflets';
          items.forEach(function (item) {
            var line = element('li'), link = element('a', item[1]), summary = element('p', item[2]);
            link.href = window.volantino.whole('../' + item[0] + '/');
            if (item.length > 3) { mark(link, item); mark(summary, item); }
            line.appendChild(link);
            if (item.length > 3) {
              line.appendChild(doc.createTextNode(' '));
              var tag = element('small', item[6]);
              tag.lang = item[3];
              tag.dir = item[4];
              tag.className = 'tag ' + item[5];
              line.appendChild(tag);
            }
            if (item[2]) line.appendChild(summary);
            made.appendChild(line);
          });
          place.appendChild(made);
        }

        var timer = 0, given = /[?&]q=([^&]*)/.exec(location.search);
        field.addEventListener('input', function () {
          clearTimeout(timer);
          timer = setTimeout(function () { search(field.value); }, 150);
        });
        field.form.addEventListener('submit', function (event) { event.preventDefault(); search(field.value); });
        if (given) {
          try { field.value = decodeURIComponent(given[1].replace(/\\+/g, ' ')); } catch (e) { field.value = ''; }
          if (field.value) search(field.value);
        }
        })();

        """
}
