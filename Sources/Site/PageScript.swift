/// The script that every page has; each page is whole without it. Written for old phones: no newer syntax than ES5.
enum PageScript {
    static let text = """
        (function () {
        'use strict';
        var doc = document, onDisk = location.protocol === 'file:';
        function all(selector) { return Array.prototype.slice.call(doc.querySelectorAll(selector)); }
        function one(id) { return doc.getElementById(id); }

        // From disk no server adds index.html to an address that ends in a slash.
        function whole(address) {
          return onDisk && !/^[a-z]+:/i.test(address) ? address.replace(/^([^?#]*\\/)([?#]|$)/, '$1index.html$2') : address;
        }
        function mend(root) {
          if (!onDisk) return;
          Array.prototype.forEach.call(root.querySelectorAll('a[href]'), function (a) {
            a.setAttribute('href', whole(a.getAttribute('href')));
          });
          Array.prototype.forEach.call(root.querySelectorAll('form[action]'), function (f) {
            f.setAttribute('action', whole(f.getAttribute('action')));
          });
        }
        mend(doc);
        // What this tab alone remembers until it is closed; some browsers keep nothing on disk.
        function recall(name) { try { return sessionStorage.getItem(name) || ''; } catch (e) { return ''; } }
        function remember(name, value) {
          try { sessionStorage.setItem(name, value); } catch (e) { return; }
        }
        window.volantino = { whole: whole, mend: mend, recall: recall, remember: remember };

        // What somebody searches for stands in no address, which a phone would remember: the tab hands it to the search page.
        var seek = one('_results') ? null : doc.querySelector('form.search');
        if (seek) seek.addEventListener('submit', function (event) {
          event.preventDefault();
          remember('query', one('_query').value);
          one('_query').value = '';
          location.href = seek.getAttribute('action');
        });

        // Quick exit: hide at once, then leave without a way back. Three times Shift, alone, leaves too.
        var exit = one('_exit');
        if (exit) {
          var progress = one('_progress'), presses = 0, alone = false, timer = 0;
          var reset = function () { presses = 0; alone = false; progress.textContent = ''; clearTimeout(timer); };
          var leave = function (event) {
            if (event) event.preventDefault();
            progress.textContent = exit.getAttribute('data-leaving');
            doc.documentElement.classList.add('gone');
            doc.title = '\\u00a0';
            // Searches from before do not come back.
            remember('exits', String(+recall('exits') + 1));
            remember('query', '');
            location.replace(exit.href);
          };
          exit.addEventListener('click', leave);
          doc.addEventListener('keydown', function (event) {
            if (event.key === 'Shift') { if (!event.repeat) alone = true; } else alone = false;
          });
          doc.addEventListener('mousedown', function () { alone = false; });
          doc.addEventListener('keyup', function (event) {
            if (event.key !== 'Shift' || !alone) return;
            alone = false;
            presses += 1;
            clearTimeout(timer);
            if (presses > 2) return leave();
            progress.textContent = exit.getAttribute(presses === 1 ? 'data-two' : 'data-one');
            timer = setTimeout(reset, 5000);
          });
          var title = doc.title;
          window.addEventListener('pageshow', function () {
            reset();
            doc.title = title;
            doc.documentElement.classList.remove('gone');
          });
        }

        // The chooser: filter, and suggest what the browser asks for; nothing is chosen for anybody.
        var filter = one('_filter');
        if (filter) {
          var plain = function (text) {
            text = text.toLowerCase();
            return text.normalize ? text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '') : text;
          };
          var items = all('#_languages li'), words = one('_words'), none = one('_none');
          filter.hidden = false;
          words.addEventListener('input', function () {
            var wanted = plain(words.value.trim()), shown = 0;
            items.forEach(function (item) {
              item.hidden = plain(item.getAttribute('data-words')).indexOf(wanted) < 0;
              if (!item.hidden) shown += 1;
            });
            none.textContent = shown ? '' : none.getAttribute('data-none');
          });
          var suggestion = one('_suggestion'), asked = navigator.languages || [navigator.language || ''];
          var links = all('#_languages a');
          for (var i = 0; i < asked.length && suggestion.hidden; i += 1) {
            var tag = asked[i].toLowerCase(), found = null;
            links.forEach(function (link) {
              var own = link.getAttribute('hreflang').toLowerCase();
              if (own === tag || (!found && own.split('-')[0] === tag.split('-')[0])) found = link;
            });
            if (found) {
              var offer = found.cloneNode(false);
              offer.textContent = found.getAttribute('data-go');
              suggestion.appendChild(offer);
              suggestion.hidden = false;
            }
          }
        }

        // A printed copy's code: is that edition still the current one?
        var check = one('_check'), edition = /[?&]edition=([0-9a-f]{12})/.exec(location.search);
        if (check && !edition) all('[data-edition] small').forEach(function (line) { line.hidden = true; });
        if (check && edition) {
          var same = doc.querySelector('li[data-edition="' + edition[1] + '"]');
          if (same) {
            same.className += ' here';
            same.querySelector('em').hidden = false;
          } else check.hidden = false;
        }

        // Two languages side by side: the other page is loaded in a hidden frame and posts its parts back, which works on
        // disk too, where no page may read another.
        var bridge = one('_bridge'), article = doc.querySelector('article'), asking = /[?&]with=([A-Za-z0-9-]+)/.exec(location.search);
        function parts() { return all('article > [data-part], article > .pair > [data-part]'); }
        function keyOf(part) { return part.getAttribute('data-part') || part.id; }
        if (article && window.parent !== window && /[?&]bridge=1/.test(location.search)) {
          window.parent.postMessage({ volantino: parts().map(function (part) {
            var kind = part.lang ? part.className : (article.className + ' ' + part.className).trim();
            return { key: keyOf(part), lang: part.lang || article.lang, dir: part.dir || article.dir, kind: kind, html: part.innerHTML };
          }) }, '*');
        } else if (bridge && article) {
          var others = all('.tags a[hreflang]').filter(function (a) { return a.getAttribute('hreflang') !== bridge.getAttribute('data-own'); });
          var choice = doc.createElement('select'), label = doc.createElement('label');
          choice.id = label.htmlFor = '_with';
          label.textContent = bridge.getAttribute('data-with');
          choice.appendChild(doc.createElement('option'));
          others.forEach(function (a) {
            var option = doc.createElement('option');
            option.value = a.getAttribute('hreflang');
            option.lang = a.lang;
            option.textContent = a.textContent;
            option.selected = !!asking && asking[1] === option.value;
            choice.appendChild(option);
          });
          choice.addEventListener('change', function () { if (choice.value) location.search = '?with=' + choice.value; });
          bridge.appendChild(label);
          bridge.appendChild(doc.createTextNode(' '));
          bridge.appendChild(choice);
          bridge.hidden = false;
          var other = asking && others.filter(function (a) { return a.getAttribute('hreflang') === asking[1]; })[0];
          if (other) {
            article.parentNode.insertBefore(bridge, article);
            var close = doc.createElement('a'), frame = doc.createElement('iframe');
            close.href = location.pathname.replace(/^.*\\//, '') || './';
            close.className = 'button';
            close.textContent = bridge.getAttribute('data-close');
            bridge.appendChild(doc.createTextNode(' '));
            bridge.appendChild(close);
            frame.hidden = true;
            frame.title = other.textContent;
            window.addEventListener('message', function (event) {
              if (event.source !== frame.contentWindow || !event.data || !event.data.volantino) return;
              var theirs = {};
              event.data.volantino.forEach(function (part) { theirs[part.key] = part; });
              parts().forEach(function (part) {
                var match = theirs[keyOf(part)];
                if (!match || part.parentNode.className === 'pair' || !(part.innerHTML + match.html).trim()) return;
                var pair = doc.createElement('div'), copy = doc.createElement('div');
                pair.className = 'pair';
                copy.lang = match.lang;
                copy.dir = match.dir;
                copy.className = match.kind;
                // The page keeps one main heading.
                copy.innerHTML = match.html.replace(/<(\\/?)h1/g, '<$1h2');
                Array.prototype.forEach.call(copy.querySelectorAll('[id]'), function (e) { e.removeAttribute('id'); });
                part.parentNode.insertBefore(pair, part);
                pair.appendChild(part);
                pair.appendChild(copy);
              });
              one('_main').className = 'wide';
              frame.parentNode.removeChild(frame);
            });
            frame.src = other.href.replace(/[?#].*$/, '') + '?bridge=1';
            doc.body.appendChild(frame);
          }
        }

        // Pages for use without internet, fetched on request alone; a second run fetches what has changed.
        var offline = one('_offline'), self = doc.currentScript && doc.currentScript.src;
        var keeps = self && !onDisk && window.caches && navigator.serviceWorker;
        var root = keeps && self.replace(/assets\\/[^\\/]*$/, ''), saved = 'volantino-' + doc.documentElement.lang;
        function old() {
          return caches.open(saved).then(function (cache) { return cache.match(root + 'offline-list'); }).then(function (kept) {
            return kept ? kept.json() : null;
          });
        }
        if (offline && keeps) {
          var list = offline.getAttribute('data-list'), personal = one('_personal'), state = one('_state');
          var save = one('_save'), remove = one('_remove'), bar = one('_bar');
          var say = function (name) { state.textContent = name ? offline.getAttribute('data-' + name) : ''; };
          var status = function () {
            old().then(function (kept) {
              remove.hidden = !kept;
              if (kept) { personal.checked = kept.personal; say(kept.list === list ? 'saved' : 'newer'); }
            });
          };
          save.addEventListener('click', function () {
            save.disabled = true;
            say('');
            bar.hidden = false;
            bar.removeAttribute('value');
            navigator.serviceWorker.register(root + 'sw.js', { scope: root }).then(old).then(function (kept) {
              var before = kept && kept.files || {}, after = {};
              return fetch(list).then(function (answer) { return answer.json(); }).then(function (wanted) {
                var files = wanted.files.concat(personal.checked ? wanted.sensitive : []);
                bar.max = files.length;
                return caches.open(saved).then(function (cache) {
                  return files.reduce(function (chain, file, at) {
                    return chain.then(function () {
                      bar.value = at;
                      after[file.address] = file.hash;
                      if (before[file.address] === file.hash) return null;
                      return fetch(root + file.address, { cache: 'no-cache' }).then(function (answer) {
                        if (!answer.ok) throw new Error(file.address);
                        return cache.put(root + file.address, answer);
                      });
                    });
                  }, Promise.resolve()).then(function () { return cache.addAll([root, location.pathname]); }).then(function () {
                    return Promise.all(Object.keys(before).map(function (address) {
                      return after[address] ? null : cache.delete(root + address);
                    }));
                  }).then(function () {
                    var note = { list: list, personal: personal.checked, files: after };
                    return cache.put(root + 'offline-list', new Response(JSON.stringify(note)));
                  });
                });
              });
            }).then(status, function () { say('failed'); }).then(function () { save.disabled = false; bar.hidden = true; });
          });
          remove.addEventListener('click', function () {
            caches.delete(saved).then(function () { remove.hidden = true; say(''); });
          });
          offline.hidden = false;
          status();
        }

        // Who has kept a language learns on its home page of a newer edition: the page of languages names the current list.
        var home = doc.querySelector('.top .brand'), menu = doc.querySelector('.top a[href$="languages/"]');
        if (keeps && menu && home.href === location.href.replace(/[?#].*$/, '')) {
          caches.has(saved).then(function (has) { return has ? old() : null; }).then(function (kept) {
            if (kept) return fetch(menu.href).then(function (answer) { return answer.text(); }).then(function (text) {
              var panel = new DOMParser().parseFromString(text, 'text/html').getElementById('_offline');
              if (!panel || panel.getAttribute('data-list') === kept.list) return;
              var note = doc.createElement('p'), link = doc.createElement('a');
              note.className = 'note';
              note.setAttribute('role', 'status');
              link.href = menu.href;
              link.textContent = panel.getAttribute('data-newer');
              note.appendChild(link);
              one('_main').insertBefore(note, one('_main').firstChild);
            });
          }).catch(function () {});
        }

        all('[data-print]').forEach(function (button) {
          button.hidden = false;
          button.addEventListener('click', function () { window['print'](); });
        });
        })();

        """
}
