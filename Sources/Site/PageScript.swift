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
        window.volantino = { whole: whole, mend: mend };

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
            if (found) { suggestion.appendChild(found.cloneNode(true)); suggestion.hidden = false; }
          }
        }

        // A printed copy's code: is that edition still the current one?
        var check = one('_check'), edition = /[?&]edition=([0-9a-f]{12})/.exec(location.search);
        if (check && edition) {
          var same = doc.querySelector('li[data-edition="' + edition[1] + '"]');
          if (same) {
            same.className += ' here';
            same.querySelector('em').hidden = false;
          } else check.hidden = false;
        }

        all('[data-print]').forEach(function (button) {
          button.hidden = false;
          button.addEventListener('click', function () { window['print'](); });
        });
        })();

        """
}
