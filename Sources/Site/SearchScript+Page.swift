/// What a reader sees of a search: results while she types, counted aloud, with the found words marked.
extension SearchScript {
    static let show = """
        var counts = JSON.parse(data('counts')), status = doc.createElement('p'), asked = null, help = doc.getElementById('_help');
        // The place for the count is there before anything is said in it, so that it is read aloud.
        status.setAttribute('role', 'status');
        status.className = 'found';
        place.parentNode.insertBefore(status, help || place);
        function offer(isNeeded) { if (help) help.hidden = !isNeeded; }

        function search(query) {
          asked = query;
          keep(query);
          var terms = words(query), text = folded(query);
          if (!terms.length) { place.textContent = ''; status.textContent = ''; offer(false); return; }
          function unless(then) { return function () { if (asked === query) then(); }; }
          var content = terms.filter(function (term) { return !term.isStop; }), files = [];
          terms.forEach(function (term) { if (!term.isStop) files = files.concat(filesOf(term)); });
          files = once(files);
          function all() {
            load(wordFiles(files), unless(function () {
              atHand = files;
              var meanings = synonyms(terms, text), more = referred(content);
              meanings.forEach(function (meaning) { meaning.words.forEach(function (term) { more = more.concat(filesOf(term)); }); });
              function last() {
                load(wordFiles(more), unless(function () { atHand = once(files.concat(more)); answer(terms, meanings, unless); }));
              }
              if (files.length < 3) early(terms, files, more, unless, last); else last();
            }));
          }
          var some = files.slice(0, 2);
          if (files.length < 3) all(); else load(wordFiles(some), unless(function () { early(terms, some, files, unless, all); }));
        }
        // A query over many files shows what the first two of them say before it asks for the others.
        function early(terms, some, files, unless, then) {
          if (wordFiles(files).every(function (name) { return waiting[name] === 'done'; })) { then(); return; }
          atHand = some;
          var found = rank(terms, []);
          if (!found.here.length) { then(); return; }
          load([titleFile(found.here[0])], unless(function () { show(found, null); then(); }));
        }
        function titleFile(hit) {
          var file = titleFiles.length - 1;
          while (file > 0 && titleFiles[file] > hit.leaflet) file -= 1;
          return 'titles-' + file;
        }
        function once(numbers) { return numbers.filter(function (number, at) { return numbers.indexOf(number) === at; }); }
        function answer(terms, meanings, unless) {
          var unknown = terms.filter(function (term, at) {
            return !term.isStop && !matches(term).length && !meanings.some(function (meaning) { return at >= meaning.from && at < meaning.to; });
          });
          if (!unknown.length) { list(terms, meanings, '', unless); return; }
          // Words that stand nowhere are looked for among those with the same first letter.
          var files = atHand;
          unknown.forEach(function (term) { files = files.concat(filesOf({ forms: [term.forms[0].charAt(0)], isOpen: true })); });
          load(wordFiles(files), unless(function () {
            atHand = once(files);
            var isChanged = false;
            terms.forEach(function (term) {
              var other = term.isStop || matches(term).length ? null : nearest(term);
              if (other) { isChanged = true; term.forms = [other]; }
            });
            terms.forEach(shorten);
            list(terms, meanings, isChanged ? terms.map(function (term) { return term.forms[0]; }).join(' ') : '', unless);
          }));
        }
        function list(terms, meanings, corrected, unless) {
          var found = rank(terms, meanings), all = found.here.concat(found.there), need = [];
          all.forEach(function (hit) {
            if (need.indexOf(titleFile(hit)) < 0) need.push(titleFile(hit));
          });
          // The file with the first result comes first, so that it is shown without waiting for the others.
          load(need.slice(0, 1), unless(function () {
            if (need.length > 1) show(found, corrected);
            load(need.slice(1), unless(function () { show(found, corrected); }));
          }));
        }
        // A word that no text has: all that share its beginning, down to half of it.
        function shorten(term) {
          if (term.isStop || term.isNumber || term.isPair || matches(term).length) return;
          var word = term.forms[0], size;
          for (size = word.length - 1; size >= Math.max(4, word.length / 2); size -= 1) {
            var shorter = { forms: [word.slice(0, size)], isOpen: true };
            if (matches(shorter).length) { term.forms = shorter.forms; term.isOpen = true; return; }
          }
        }

        function element(name, text, from) {
          var made = doc.createElement(name);
          if (text) made.textContent = text;
          if (from && from.length > 4) {
            made.lang = from[4];
            made.dir = from[5];
            if (from[6]) made.className = from[6];
          }
          return made;
        }
        // A text with the found words marked.
        function marked(made, text, seen) {
          var plain = '', i = 0;
          function flush() { if (plain) made.appendChild(doc.createTextNode(plain)); plain = ''; }
          function mark(piece) { flush(); made.appendChild(element('mark', piece)); }
          while (i < text.length) {
            var start = i, unit = text.charCodeAt(i);
            if (within(runs, unit)) {
              var ends = clusters(text, i), hits = [], k;
              for (k = 0; k + 2 < ends.length; k += 1) if (seen[folded(text.slice(ends[k], ends[k + 2]))]) hits[k] = hits[k + 1] = true;
              if (ends.length === 2 && seen[folded(text.slice(ends[0], ends[1]))]) hits[0] = true;
              for (k = 0; k + 1 < ends.length; k += 1) {
                var from = k;
                while (hits[k] && hits[k + 1] && k + 2 < ends.length) k += 1;
                if (hits[from]) mark(text.slice(ends[from], ends[k + 1])); else plain += text.slice(ends[from], ends[from + 1]);
              }
              i = ends[ends.length - 1];
            } else if (isLetter(text.charAt(i), unit)) {
              while (i < text.length && !within(runs, text.charCodeAt(i)) && (isLetter(text.charAt(i), text.charCodeAt(i)) || (/['’\\u200c\\u200d]/.test(text.charAt(i)) && i + 1 < text.length && isLetter(text.charAt(i + 1), 0)))) i += 1;
              var word = text.slice(start, i), cut = Math.max(word.indexOf("'"), word.indexOf('’')) + 1;
              if (seen[folded(word).replace(/'/g, '')]) mark(word);
              else if (cut && seen[withoutElision(folded(word))]) { plain += word.slice(0, cut); mark(word.slice(cut)); } else plain += word;
            } else { plain += text.charAt(i); i += 1; }
          }
          flush();
          return made;
        }
        // Where the clusters of a run begin, and its end.
        function clusters(text, at) {
          var ends = [];
          for (; at < text.length && within(runs, text.charCodeAt(at)); at += 1) {
            if (!ends.length || !within(marks, text.charCodeAt(at))) ends.push(at);
          }
          ends.push(at);
          return ends;
        }
        function show(found, corrected) {
          var here = found.here.filter(function (hit) { return titles[hit.leaflet]; });
          var there = found.there.filter(function (hit) { return titles[hit.leaflet]; });
          var said = found.here.length ? counts[found.here.length] : data('none');
          place.textContent = '';
          if (corrected !== null) status.textContent = corrected && found.here.length ? data('corrected').replace('\\ufffc', corrected) + ' – ' + said : said;
          if (corrected !== null) offer(!found.here.length);
          put(here, found.seen);
          if (there.length) { place.appendChild(element('h2', data('elsewhere'))); put(there, found.seen); }
        }
        function put(hits, seen) {
          if (!hits.length) return;
          var made = doc.createElement('ul');
          made.className = 'leaflets';
          hits.forEach(function (hit) {
            var item = titles[hit.leaflet], at = (hit.section - 1) * 3, id = hit.section && item[3][at], heading = hit.section && item[3][at + 1];
            var line = doc.createElement('li'), link = marked(element('a', '', item), item[1], seen);
            link.href = window.volantino.whole('../' + item[0] + '/') + (id ? '#' + id : '');
            line.appendChild(link);
            if (item.length > 4) {
              line.appendChild(doc.createTextNode(' '));
              var tag = element('small', item[7], item);
              tag.className = 'tag ' + item[6];
              line.appendChild(tag);
            }
            var beginning = hit.section ? item[3][at + 2] : item[2], text = element('p', '', item);
            if (heading) {
              marked(text.appendChild(doc.createElement('b')), heading, seen);
              text.appendChild(doc.createTextNode(' – '));
            }
            if (heading || beginning) line.appendChild(marked(text, beginning || '', seen));
            made.appendChild(line);
          });
          place.appendChild(made);
        }

        """

    static let foot = """
        window.volantino.asWords = function (query) { return words(query).map(function (term) { return term.forms; }); };
        // The page's entry in the tab's history holds the words, for Back and a reload; its address does not. After a quick
        // exit they are forgotten.
        var timer = 0, given = /[?&]q=([^&]*)/.exec(location.search), known = history.state || {};
        function exits() { return window.volantino.recall('exits'); }
        function keep(query) {
          known = { query: query, exits: exits() };
          // A browser may refuse: too often, or on disk.
          try { history.replaceState(known, '', location.href.replace(/\\?[^#]*/, '')); } catch (e) { return; }
        }
        function begin(query) {
          field.value = query;
          search(query);
        }
        window.addEventListener('pageshow', function (event) {
          if (event.persisted && known.exits !== exits()) begin('');
        });
        field.addEventListener('input', function () {
          clearTimeout(timer);
          timer = setTimeout(function () { search(field.value); }, 150);
        });
        field.form.addEventListener('submit', function (event) {
          event.preventDefault();
          clearTimeout(timer);
          search(field.value);
        });
        // Arrows lead from the field through the results and back.
        function move(event) {
          var step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
          var stops = [field].concat(Array.prototype.slice.call(place.querySelectorAll('a'))), at = stops.indexOf(event.target);
          if (at < 0 || !stops[at + step]) return;
          event.preventDefault();
          stops[at + step].focus();
        }
        field.addEventListener('keydown', move);
        place.addEventListener('keydown', move);
        // From another page's form, from an address that somebody wrote, or from before.
        var handed = window.volantino.recall('query');
        window.volantino.remember('query', '');
        if (!handed && given) try { handed = decodeURIComponent(given[1].replace(/\\+/g, ' ')); } catch (e) { handed = ''; }
        if (!handed && known.exits === exits()) handed = known.query;
        handed = handed || field.value || '';
        if (handed || location.search) begin(handed);
        })();

        """
}
