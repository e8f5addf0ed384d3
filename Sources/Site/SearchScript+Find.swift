/// The index files of a search: which are loaded, and which of their words are meant.
extension SearchScript {
    /// Index files arrive as scripts that call what stands here.
    static let files = """
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
        function arrived(name) {
          var then = waiting[name] || [];
          // Whoever is called may ask for it again: it is there.
          waiting[name] = 'done';
          then.forEach(function (f) { f(); });
        }
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
    static let find = """
        // Files of other stretches that hold forms of the query's words; for the beginning of a word only where nothing else has it.
        function referred(terms) {
          var files = [];
          terms.forEach(function (term) {
            var same = [], longer = [];
            filesOf(term).forEach(function (number) {
              if (tables[number]) term.forms.forEach(function (form) {
                startingWith(tables[number].references, keyOf(form), function (entry) {
                  if (entry.word === form) same.push(entry.file); else if (term.isOpen) longer.push(entry.file);
                });
              });
            });
            files = files.concat(same.length || matches(term).length ? same : longer.slice(0, 2));
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
}
