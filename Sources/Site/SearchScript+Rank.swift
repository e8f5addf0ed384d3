/// Which leaflets answer a search, the best first.
extension SearchScript {
    /// The store's sums: BM25 of each word, the very words again, synonyms like what they stand for.
    static let rank = """
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
        function Scores() { this.total = {}; this.sections = {}; this.present = {}; this.grams = {}; this.gramCount = 0; }
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
          return Object.keys(docs);
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
            scores.gramCount += 1;
            scores.add(countsOf(found), 0.4, []).forEach(function (leaflet) { scores.grams[leaflet] = (scores.grams[leaflet] || 0) + 1; });
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
          // None of the words stands in it, but half of their fours do: an answer too.
          Object.keys(scores.grams).forEach(function (leaflet) {
            if (!scores.present[leaflet] && scores.grams[leaflet] * 2 >= scores.gramCount) scores.present[leaflet] = {};
          });
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
