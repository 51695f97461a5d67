/*
 * Hands out the plans kept in this browser, unread, when the app cannot: plain JavaScript that old browsers read too.
 *
 *   window.backcast.offerPlans(place)   fills an element of the page with a sentence and a button for each plan
 *
 * Plans are kept as texts in localStorage, each in up to three places, and once more in a database, the mirror. The
 * first line of a kept text says its form, revision, length and checksum; what follows is the plan.
 */
(function () {
  "use strict";

  var PLANS = "backcast.plan.";
  var MIRROR = "backcast"; // the database
  var TEXTS = "plans"; // its store: the key of a plan → the kept text

  window.backcast.offerPlans = offerPlans;

  function offerPlans(place) {
    var keys = planKeys();
    place.textContent = "";
    // A list of its own: what the mirror says later belongs to it, and goes with it when it is replaced.
    var list = append(place, "div", "");
    append(list, "p", sentence(keys));
    (keys || []).forEach(function (key) {
      offer(list, key, localStorage.getItem(key));
    });
    readMirror(function (texts) {
      offerMirrored(list, keys || [], texts);
    });
  }

  function sentence(keys) {
    if (!keys) return "This browser does not let the page see what it keeps.";
    if (keys.length === 0) return "No plan is kept in this browser.";
    return "What was saved is still in this browser. You can download it to be on the safe side.";
  }

  // One button, which downloads the plan in a text, or the text as it is where that cannot be read.
  function offer(list, key, text) {
    var button = append(append(list, "p", ""), "button", "Download " + nameOf(key, text));
    button.type = "button";
    button.className = "button button--quiet";
    button.onclick = function () {
      download(key + ".json", isReadable(text) ? planIn(text) : text);
    };
  }

  function planKeys() {
    try {
      return newest(Object.keys(localStorage).filter(isPlanKey).sort());
    } catch (blocked) {
      return null;
    }
  }

  function isPlanKey(key) {
    return key.indexOf(PLANS) === 0;
  }

  // A plan is kept as "….key", "….key.2" and "….key.3". Of those that can be read only the newest is offered, and
  // everything that cannot.
  function newest(keys) {
    var best = {};
    keys.filter(isReadableKey).forEach(function (key) {
      var plan = planOf(key);
      if (!best[plan] || revisionAt(best[plan]) < revisionAt(key)) best[plan] = key;
    });
    return keys.filter(function (key) {
      return !isReadableKey(key) || best[planOf(key)] === key;
    });
  }

  function planOf(key) {
    return key.slice(PLANS.length).replace(/\.[23]$/, "");
  }

  function isReadableKey(key) {
    return isReadable(localStorage.getItem(key));
  }

  function revisionAt(key) {
    return revisionOf(localStorage.getItem(key));
  }

  function revisionOf(text) {
    var head = headOf(text);
    return head ? Number(head[1]) : 0;
  }

  function isReadable(text) {
    try {
      return typeof JSON.parse(planIn(text)) === "object";
    } catch (unreadable) {
      return false;
    }
  }

  function headOf(text) {
    return /^backcast-stored \d+ (\d+) [^\n]*\n/.exec(text);
  }

  function planIn(text) {
    var head = headOf(text);
    return text.slice(head ? head[0].length : 0);
  }

  function nameOf(key, text) {
    try {
      return "“" + JSON.parse(planIn(text)).name.toString() + "”";
    } catch (unreadable) {
      return "plan " + key.replace(PLANS, "");
    }
  }

  // What only the mirror has, or has newer. A plan that was deleted is empty there, and not offered.
  function offerMirrored(list, keys, texts) {
    var kept = {};
    keys.filter(isReadableKey).forEach(function (key) {
      kept[planOf(key)] = revisionAt(key);
    });
    var more = Object.keys(texts).sort().filter(function (plan) {
      return !(kept[plan] >= revisionOf(texts[plan])) && planIn(texts[plan]) !== "";
    });
    if (more.length === 0) return;
    append(list, "p", "A second copy that this browser keeps has more:");
    more.forEach(function (plan) {
      offer(list, PLANS + plan, texts[plan]);
    });
  }

  // Reads the texts of the mirror. Where there is no mirror, none is made.
  function readMirror(use) {
    try {
      if (!indexedDB.databases) return openMirror(use);
      indexedDB.databases().then(function (found) {
        if (found.some(isMirror)) openMirror(use);
      }, ignore);
    } catch (blocked) {
      return;
    }
  }

  function isMirror(database) {
    return database.name === MIRROR;
  }

  function openMirror(use) {
    var request = indexedDB.open(MIRROR);
    request.onupgradeneeded = function () {
      request.transaction.abort();
    };
    request.onerror = ignore;
    request.onsuccess = function () {
      if (request.result.objectStoreNames.contains(TEXTS)) readTexts(request.result, use);
    };
  }

  function readTexts(database, use) {
    var texts = {};
    var cursor = database.transaction(TEXTS).objectStore(TEXTS).openCursor();
    cursor.onsuccess = function () {
      if (!cursor.result) return finish();
      if (typeof cursor.result.value === "string") texts[cursor.result.key] = cursor.result.value;
      cursor.result["continue"]();
    };
    function finish() {
      database.close();
      use(texts);
    }
  }

  function ignore(event) {
    if (event.preventDefault) event.preventDefault();
  }

  function append(place, tag, text) {
    var element = document.createElement(tag);
    element.textContent = text;
    return place.appendChild(element);
  }

  function download(name, text) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
  }
})();
