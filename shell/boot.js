/*
 * The safety net of the page. It works when the app does not: plain JavaScript that old browsers read too, no imports.
 *
 *   - sets data-theme on <html> ("light", "dark" or "system") before the first paint;
 *   - shows the states of #shell in index.html: loading, slow, failed, crashed;
 *   - hands out the plans kept in this browser, unread, when the app cannot;
 *   - after a crash, lets nothing on this page write to the browser's storage again.
 *
 * The contract with the app:
 *
 *   window.backcast.stopped           true after a crash: the app must not write any more
 *   window.backcast.crash(reason)     called by the app's panic hook, with the message as text
 *   window.backcast.started()         called by the app once its first page is there
 *   window.backcast.failed(reason)    called by start.js and the app when a part of it cannot be had
 */
(function () {
  "use strict";

  var SETTINGS = "backcast.settings";
  var PLANS = "backcast.plan.";
  var PATIENCE = 4000; // milliseconds until the page says that loading takes long

  var backcast = { stopped: false, started: started, failed: failed, crash: crash };
  var shell = null;
  var isRunning = false;

  window.backcast = backcast;
  document.documentElement.setAttribute("data-theme", theme());
  window.addEventListener("error", onError, true);
  window.addEventListener("unhandledrejection", onRejection);
  document.addEventListener("DOMContentLoaded", onPage);

  function theme() {
    try {
      var chosen = JSON.parse(localStorage.getItem(SETTINGS)).theme;
      return chosen === "light" || chosen === "dark" ? chosen : "system";
    } catch (nothingStored) {
      return "system";
    }
  }

  function onPage() {
    shell = document.getElementById("shell");
    shell.addEventListener("click", onClick);
    if (!canRunTheApp()) failed("This browser knows no WebAssembly or no JavaScript modules.");
    setTimeout(onSlow, PATIENCE);
  }

  function canRunTheApp() {
    return typeof WebAssembly === "object" && "noModule" in document.createElement("script");
  }

  function onSlow() {
    if (!isRunning && isShown("loading")) show("slow", "");
  }

  function started() {
    if (backcast.stopped) return;
    isRunning = true;
    performance.mark("backcast.started");
    shell.remove();
  }

  function failed(reason) {
    if (backcast.stopped || !shell) return;
    cover();
    show("failed", reason);
  }

  function crash(reason) {
    if (backcast.stopped) return;
    backcast.stopped = true;
    refuseWrites();
    cover();
    show("crashed", reason);
  }

  // Stands in for whatever is on the page.
  function cover() {
    document.body.insertBefore(shell, document.body.firstChild);
    Array.prototype.forEach.call(document.body.children, function (child) {
      if (child !== shell) child.setAttribute("inert", "");
    });
    window.scrollTo(0, 0);
  }

  // A panic ends in a trap, so a trap counts as a crash even when no panic hook ran before it.
  function onError(event) {
    if (isTrap(event.error)) crash(event.error);
    else if (!isRunning) failed(event.message || "Not loaded: " + addressOf(event.target));
  }

  function onRejection(event) {
    if (isTrap(event.reason)) crash(event.reason);
  }

  function isTrap(fault) {
    return typeof WebAssembly === "object" && fault instanceof WebAssembly.RuntimeError;
  }

  function addressOf(element) {
    return element.src || element.href || "a part of the page";
  }

  // The app goes on running after a panic, half alive. What it would save now may be damaged.
  function refuseWrites() {
    ["setItem", "removeItem", "clear"].forEach(function (name) {
      Storage.prototype[name] = function () {
        throw new Error("Backcast has stopped and writes nothing more.");
      };
    });
  }

  function isShown(state) {
    return !part(state).hidden;
  }

  function part(state) {
    return shell.querySelector('[data-state="' + state + '"]');
  }

  function show(state, reason) {
    Array.prototype.forEach.call(shell.querySelectorAll("[data-state]"), function (each) {
      each.hidden = each !== part(state);
    });
    fill(part(state), reason);
    focus(part(state).querySelector("h1"));
  }

  function fill(shown, reason) {
    var reasonPlace = shown.querySelector("[data-reason]");
    if (reasonPlace) reasonPlace.textContent = String(reason);
    var plansPlace = shown.querySelector("[data-plans]");
    plansPlace.textContent = "";
    offerPlans(plansPlace);
  }

  // Moves a screen reader and the keyboard to the news.
  function focus(heading) {
    heading.setAttribute("tabindex", "-1");
    heading.focus();
  }

  function offerPlans(place) {
    var keys = planKeys();
    append(place, "p", planSentence(keys));
    (keys || []).forEach(function (key) {
      var button = append(append(place, "p", ""), "button", "Download " + planName(key));
      button.type = "button";
      button.className = "button button--quiet";
      button.setAttribute("data-plan", key);
    });
  }

  function planSentence(keys) {
    if (!keys) return "This browser does not let the page see what it keeps.";
    if (keys.length === 0) return "No plan is kept in this browser.";
    return "What was saved is still in this browser. You can download it to be on the safe side.";
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

  // A plan is kept in up to three places, as "….key", "….key.2" and "….key.3". Of those that can be read only the
  // newest is offered, and everything that cannot.
  function newest(keys) {
    var best = {};
    keys.filter(isReadable).forEach(function (key) {
      var plan = planOf(key);
      if (!best[plan] || revision(best[plan]) < revision(key)) best[plan] = key;
    });
    return keys.filter(function (key) {
      return !isReadable(key) || best[planOf(key)] === key;
    });
  }

  function planOf(key) {
    return key.slice(PLANS.length).replace(/\.[23]$/, "");
  }

  function isReadable(key) {
    try {
      return typeof JSON.parse(textOf(key)) === "object";
    } catch (unreadable) {
      return false;
    }
  }

  // The first line of a kept text says its form, revision, length and checksum; what follows is the plan.
  function headOf(key) {
    return /^backcast-stored \d+ (\d+) [^\n]*\n/.exec(localStorage.getItem(key));
  }

  function revision(key) {
    var head = headOf(key);
    return head ? Number(head[1]) : 0;
  }

  function textOf(key) {
    var head = headOf(key);
    return localStorage.getItem(key).slice(head ? head[0].length : 0);
  }

  function planName(key) {
    try {
      return "“" + JSON.parse(textOf(key)).name.toString() + "”";
    } catch (unreadable) {
      return "plan " + key.slice(PLANS.length);
    }
  }

  function append(place, tag, text) {
    var element = document.createElement(tag);
    element.textContent = text;
    return place.appendChild(element);
  }

  function onClick(event) {
    var key = event.target.getAttribute("data-plan");
    if (key) download(key);
    if (event.target.hasAttribute("data-reload")) location.reload();
  }

  function download(key) {
    var link = document.createElement("a");
    var text = isReadable(key) ? textOf(key) : localStorage.getItem(key);
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = key + ".json";
    link.click();
  }
})();
