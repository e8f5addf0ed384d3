internal import Locales

/// The script of the search pages: finds leaflets in the index files, over HTTP and from disk alike.
///
/// Classic scripts bring the index, since a page on disk may not fetch. Words are folded by the server's own table and
/// scored by the store's sums; scripts without spaces are compared by pairs of clusters, as `UnspacedRuns` does.
/// Written for old phones: no newer syntax than ES5.
enum SearchScript {
    static let text: String =
        head + "var fold = \(FoldingTable.script(for: LanguageTag("en")!)), runs = \(ranges(UnspacedRuns.ranges)), "
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

    /// Index files arrive as scripts that call what stands here.
    private static let files = """
        var first = JSON.parse(data('first')), titleFiles = JSON.parse(data('titles')), ownCount = +data('own');
        var saturation = data('saturation') / 100, version = data('version');
        var tables = [], titles = [], waiting = {};
        // Of each section its leaflet; of each leaflet its length among its like and its first section.
        var leafletOf = [], norms = [], heads = [];
        data('leaflets').split(' ').forEach(function (leaflet, number) {
          var parts = leaflet.split('.'), count = parseInt(parts[0], 36);
          norms.push(parseInt(parts[1], 36) / 100);
          heads.push(leafletOf.length);
          while (count--) leafletOf.push(number);
        });
        function byKey(a, b) { return a.key < b.key ? -1 : a.key > b.key ? 1 : 0; }
        window.volantino.words = function (number, lines, references, terms) {
          var table = { words: [], stems: {}, references: [], terms: terms ? terms.split(';') : [] };
          if (lines) lines.split(';').forEach(function (line) {
            var parts = line.split(','), stem = parts[0], members = [];
            parts.slice(1).forEach(function (part) {
              var space = part.indexOf(' '), word = part.slice(0, space);
              word = word.charAt(0) === '=' ? word.slice(1) : stem + word;
              members.push({ word: word, key: keyOf(word), places: part.slice(space + 1), members: members });
            });
            table.stems[':' + stem] = members;
            table.words = table.words.concat(members);
          });
          if (references) references.split(';').forEach(function (line) {
            var parts = line.split(' ');
            table.references.push({ word: parts[0], key: keyOf(parts[0]), file: +parts[1] });
          });
          table.words.sort(byKey);
          table.references.sort(byKey);
          tables[number] = table;
          arrived('words-' + number);
        };
        window.volantino.titles = function (number, from, list) {
          list.forEach(function (item, k) { titles[from + k] = item; });
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
            script.onerror = function () { var then = waiting[name]; delete waiting[name]; then.forEach(function (f) { f(); }); };
            doc.head.appendChild(script);
          });
          one();
        }
        // Number of the file in which a key stands; and of all those in which words stand that begin with it.
        function fileOf(key) {
          var low = 0, high = first.length;
          while (low < high) { var mid = (low + high) >> 1; if (first[mid] <= key) low = mid + 1; else high = mid; }
          return Math.max(0, low - 1);
        }
        function filesOf(term) {
          var files = [];
          term.forms.forEach(function (form) {
            var key = keyOf(form), file = fileOf(key);
            files.push(file);
            while (term.isOpen && file + 1 < first.length && first[file + 1].indexOf(key) === 0 && files.length < 4) files.push(file += 1);
          });
          return files;
        }
        function wordFiles(numbers) { return numbers.map(function (number) { return 'words-' + number; }); }
        // The entries of a sorted list that begin with a key.
        function startingWith(list, key, each) {
          var low = 0, high = list.length;
          while (low < high) { var mid = (low + high) >> 1; if (list[mid].key < key) low = mid + 1; else high = mid; }
          for (; low < list.length && list[low].key.indexOf(key) === 0; low += 1) each(list[low]);
        }

        """

    /// From a word to the words of the index that it means.
    private static let find = """
        // Files of other stretches that hold forms of the query's words.
        function referred(terms) {
          var files = [];
          terms.forEach(function (term) {
            filesOf(term).forEach(function (number) {
              if (!tables[number]) return;
              term.forms.forEach(function (form) {
                startingWith(tables[number].references, keyOf(form), function (entry) {
                  if (entry.word === form || (term.isOpen && files.length < 4)) files.push(entry.file);
                });
              });
            });
          });
          return files;
        }
        // What a query finds depends on its own files alone, not on those that an earlier one brought.
        var atHand = [];
        function everyTable(each) { atHand.forEach(function (number) { if (tables[number]) each(tables[number]); }); }
        function exactly(form) {
          var found = [];
          everyTable(function (table) {
            startingWith(table.words, keyOf(form), function (entry) { if (entry.word === form) found.push(entry); });
          });
          return found;
        }
        // The words of the index that a term means: a list of { entry, factor }.
        function matches(term) {
          var found = [];
          function add(entry, factor) {
            for (var i = 0; i < found.length; i += 1) if (found[i].entry === entry) return;
            found.push({ entry: entry, factor: factor });
          }
          function addStem(members) { members.forEach(function (entry) { add(entry, 1); }); }
          term.forms.forEach(function (form) { exactly(form).forEach(function (entry) { addStem(entry.members); }); });
          if (term.isOpen) {
            var factor = found.length ? 0.3 : 1;
            term.forms.forEach(function (form) {
              everyTable(function (table) { startingWith(table.words, keyOf(form), function (entry) { add(entry, factor); }); });
            });
          }
          if (!found.length && data('stems') && !term.isNumber && !term.isPair) {
            var key = keyOf(term.forms[0]), size;
            // A form that no text has: its stem is the longest with which it begins.
            for (size = key.length; !found.length && size >= Math.max(3, key.length / 2); size -= 1) {
              everyTable(function (table) {
                if (table.stems.hasOwnProperty(':' + key.slice(0, size))) addStem(table.stems[':' + key.slice(0, size)]);
              });
            }
          }
          return found;
        }
        // Edits that turn one word into another or, for an open one, into its beginning; beyond the limit, more than it.
        function distance(a, b, limit, isOpen) {
          var before = [], last = [], row, i, k, least;
          for (k = 0; k <= b.length; k += 1) last.push(k);
          for (i = 1; i <= a.length; i += 1) {
            row = [i];
            for (k = 1; k <= b.length; k += 1) {
              least = Math.min(last[k] + 1, row[k - 1] + 1, last[k - 1] + (a.charAt(i - 1) === b.charAt(k - 1) ? 0 : 1));
              if (i > 1 && k > 1 && a.charAt(i - 1) === b.charAt(k - 2) && a.charAt(i - 2) === b.charAt(k - 1)) least = Math.min(least, before[k - 2] + 1);
              row.push(least);
            }
            if (Math.min.apply(null, row) > limit) return limit + 1;
            before = last;
            last = row;
          }
          return isOpen ? Math.min.apply(null, last) : last[b.length];
        }
        // The likeliest word for one that stands nowhere, among the files at hand.
        function nearest(term) {
          var word = term.forms[0], best = null, least = 9, often = 0;
          if (word.length < 4 || term.isNumber || term.isPair) return null;
          var limit = word.length >= 8 ? 2 : 1;
          everyTable(function (table) {
            table.words.forEach(function (entry) {
              var other = entry.word;
              if (/^[0-9]/.test(other) || within(runs, other.charCodeAt(0))) return;
              if (other.length < word.length - limit || (!term.isOpen && other.length > word.length + limit)) return;
              var d = distance(word, other, Math.min(limit, least), term.isOpen), count = entry.places.split(' ').length;
              if (d <= limit && (d < least || (d === least && count > often))) { best = other; least = d; often = count; }
            });
          });
          return best;
        }
        // What the glossary says for stretches of a query: from, to, the words of each meaning.
        function synonyms(terms, text) {
          var found = [];
          function begins(term, stem) {
            var word = term && term.forms[0], more = word ? word.length - stem.length : -1;
            return more >= 0 && more <= (stem.length < 4 ? 0 : 3) && word.indexOf(stem) === 0;
          }
          everyTable(function (table) {
            table.terms.forEach(function (line) {
              var parts = line.split('='), stems = parts[0].split(' ');
              function add(from, to) {
                parts[1].split('|').forEach(function (meaning) {
                  for (var i = 0; i < found.length; i += 1) if (found[i].text === meaning) return;
                  found.push({ from: from, to: to, text: meaning, words: words(meaning) });
                });
              }
              if (within(runs, stems[0].charCodeAt(0))) { if (text.indexOf(stems[0]) >= 0) add(0, terms.length); return; }
              terms.forEach(function (term, at) {
                if (stems.every(function (stem, k) { return begins(terms[at + k], stem); })) add(at, at + stems.length);
              });
            });
          });
          return found;
        }

        """

    /// The store's sums: BM25 of each word, the very words again, synonyms like what they stand for.
    private static let rank = """
        function placesOf(entry) {
          if (!entry.list) entry.list = entry.places.split(' ').map(function (text) {
            var dot = text.indexOf('.');
            return dot < 0 ? [parseInt(text, 36), 1] : [parseInt(text.slice(0, dot), 36), parseInt(text.slice(dot + 1), 36)];
          });
          return entry.list;
        }
        // How often some words stand in each section.
        function countsOf(found) {
          var counts = {};
          found.forEach(function (match) {
            placesOf(match.entry).forEach(function (place) { counts[place[0]] = (counts[place[0]] || 0) + place[1] * match.factor; });
          });
          return counts;
        }
        function Scores() { this.total = {}; this.sections = {}; this.present = {}; }
        // Adds one term by how often it stands in each section; own leaflets and stand-ins have statistics of their own.
        Scores.prototype.add = function (counts, weight, bits) {
          var self = this, docs = {}, own = 0, other = 0;
          Object.keys(counts).forEach(function (section) {
            var leaflet = leafletOf[section];
            if (!docs[leaflet]) { docs[leaflet] = 0; if (leaflet < ownCount) own += 1; else other += 1; }
            docs[leaflet] += counts[section];
          });
          function worth(leaflet) {
            var all = leaflet < ownCount ? ownCount : norms.length - ownCount, holders = leaflet < ownCount ? own : other;
            return weight * Math.log(1 + (all - holders + 0.5) / (holders + 0.5)) * (saturation + 1);
          }
          Object.keys(docs).forEach(function (leaflet) {
            self.total[leaflet] = (self.total[leaflet] || 0) + worth(leaflet) * docs[leaflet] / (docs[leaflet] + saturation * norms[leaflet]);
            if (bits.length && !self.present[leaflet]) self.present[leaflet] = {};
            bits.forEach(function (bit) { self.present[leaflet][bit] = true; });
          });
          Object.keys(counts).forEach(function (section) {
            self.sections[section] = (self.sections[section] || 0) + worth(leafletOf[section]) * counts[section] / (counts[section] + saturation);
          });
        };
        function having(table, gram, each) {
          if (!table.text) {
            table.starts = [];
            table.text = table.words.map(function (entry) { return '_' + entry.word + '_'; }).join('');
            table.words.reduce(function (start, entry) { table.starts.push(start); return start + entry.word.length + 2; }, 0);
          }
          for (var at = table.text.indexOf(gram); at >= 0;) {
            var low = 0, high = table.starts.length;
            while (low < high) { var mid = (low + high) >> 1; if (table.starts[mid] <= at) low = mid + 1; else high = mid; }
            each(table.words[low - 1]);
            at = low < table.starts.length ? table.text.indexOf(gram, table.starts[low]) : -1;
          }
        }
        // Fours of letters that a word shares with others of its files: compounds, and forms that no stem brings together.
        function scoreGrams(term, scores) {
          var word = '_' + term.forms[0] + '_', done = {};
          if (term.isPair || term.isNumber) return;
          for (var i = 0; i === 0 || i + 4 <= word.length; i += 1) {
            var gram = word.slice(i, i + 4), found = [];
            if (done[gram]) continue;
            done[gram] = true;
            everyTable(function (table) { having(table, gram, function (entry) { found.push({ entry: entry, factor: 1 }); }); });
            scores.add(countsOf(found), 0.4, []);
          }
        }
        // The places of a synonym: sections that hold all its words.
        function placesOfAll(parts) {
          var counts = null;
          parts.forEach(function (term) {
            var here = countsOf(matches(term)), both = {};
            if (counts) { Object.keys(counts).forEach(function (s) { if (here[s]) both[s] = Math.min(here[s], counts[s]); }); counts = both; } else counts = here;
          });
          return counts || {};
        }
        // The leaflets that answer, the best first: { leaflet, section }, and the words by which they were found.
        function rank(terms, meanings) {
          var scores = new Scores(), content = [], seen = {};
          terms.forEach(function (term, at) { if (!term.isStop) content.push(at); });
          content.forEach(function (at) {
            var found = matches(terms[at]);
            found.forEach(function (match) { seen[match.entry.word] = true; });
            scores.add(countsOf(found), 1, [at]);
          });
          if (terms.length <= 4 && content.length === terms.length) terms.forEach(function (term) {
            if (term.isPair) return;
            scores.add(countsOf(exactly(term.forms[0]).map(function (entry) { return { entry: entry, factor: 1 }; })), 3 / terms.length, []);
          });
          if (content.length <= 6) content.forEach(function (at) { scoreGrams(terms[at], scores); });
          meanings.forEach(function (meaning) {
            var parts = meaning.words.map(function (term) { return { forms: term.forms, isPair: term.isPair, isNumber: term.isNumber }; });
            parts.forEach(function (term) { matches(term).forEach(function (match) { seen[match.entry.word] = true; }); });
            scores.add(placesOfAll(parts), parts.length, content.filter(function (at) { return at >= meaning.from && at < meaning.to; }));
          });
          var pairs = content.filter(function (at) { return terms[at].isPair; }).length;
          var wantsAll = content.length > 1 && content.length < 5 && content.length === terms.length && !pairs;
          var hits = Object.keys(scores.present).map(function (leaflet) {
            var count = Object.keys(scores.present[leaflet]).length, total = scores.total[leaflet];
            return { leaflet: +leaflet, hasAll: wantsAll && count === content.length, score: pairs ? total * (0.4 + 0.6 * count / content.length) : total, section: sectionOf(+leaflet, scores.sections) };
          });
          hits.sort(function (a, b) { return (b.hasAll - a.hasAll) || (b.score - a.score) || a.leaflet - b.leaflet; });
          function some(isOwn, count) { return hits.filter(function (hit) { return (hit.leaflet < ownCount) === isOwn; }).slice(0, count); }
          return { here: some(true, 20), there: some(false, 10), seen: seen };
        }
        // Number of the best section after the head, from 1; 0 where only the head has what was asked.
        function sectionOf(leaflet, sections) {
          var best = 0, end = leaflet + 1 < heads.length ? heads[leaflet + 1] : leafletOf.length;
          for (var s = heads[leaflet] + 1; s < end; s += 1) {
            if (sections[s] > (best ? sections[heads[leaflet] + best] : 0)) best = s - heads[leaflet];
          }
          return best;
        }

        """
}
