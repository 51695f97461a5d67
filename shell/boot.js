/*
 * The safety net of the page. It works when the app does not: plain JavaScript that old browsers read too, no imports.
 *
 *   - sets data-theme on <html> ("light", "dark" or "system") before the first paint;
 *   - shows the states of #shell in index.html: loading, slow, framed, file, failed, crashed;
 *   - does not let the app start inside a page of somebody else, or as a file;
 *   - after a crash, lets nothing on this page write to the browser's storage again.
 *
 * Plans are handed out by shell/rescue.js; shell/repair.js helps once where the browser keeps a damaged app.
 *
 * The contract with the app:
 *
 *   window.backcast.refused           true where the app must not start
 *   window.backcast.stopped           true after a crash: the app must not write any more
 *   window.backcast.crash(reason)     called by the app's panic hook, with the message as text
 *   window.backcast.started()         called by the app once its first page is there
 *   window.backcast.fetched()         called by the app once all its parts are here; event "backcast-fetched"
 *   window.backcast.failed(reason)    called by start.js and the app when a part of it cannot be had
 */
(function () {
  "use strict";

  var SETTINGS = "backcast.settings";
  var PATIENCE = 4000; // milliseconds until the page says that loading takes long

  var backcast = {
    refused: isFramed() || isFile(),
    stopped: false,
    started: started,
    fetched: fetched,
    failed: failed,
    crash: crash
  };
  var shell = null;
  var onShell = null; // what to say as soon as the page is there
  var isRunning = false;
  var isFetched = false;

  window.backcast = backcast;
  document.documentElement.setAttribute("data-theme", theme());
  window.addEventListener("error", onError, true);
  window.addEventListener("unhandledrejection", onRejection);
  document.addEventListener("DOMContentLoaded", onPage);

  // Whether a page around this one is somebody else's. Their pages do not let this one look inside.
  function isFramed() {
    try {
      for (var page = window; page !== page.parent; page = page.parent) {
        if (!page.parent.document) return true;
      }
      return false;
    } catch (refused) {
      return true;
    }
  }

  function isFile() {
    return location.protocol === "file:";
  }

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
    if (backcast.refused) return show(isFile() ? "file" : "framed");
    if (!canRunTheApp()) failed("This browser knows no WebAssembly or no JavaScript modules.");
    if (onShell) onShell();
    setTimeout(onSlow, PATIENCE);
  }

  function canRunTheApp() {
    return typeof WebAssembly === "object" && "noModule" in document.createElement("script");
  }

  function onSlow() {
    if (!isRunning && isShown("loading")) show("slow");
  }

  function started() {
    if (backcast.stopped) return;
    isRunning = true;
    performance.mark("backcast.started");
    shell.remove();
  }

  function fetched() {
    if (backcast.stopped || isFetched) return;
    isFetched = true;
    window.dispatchEvent(new Event("backcast-fetched"));
  }

  function failed(reason) {
    if (backcast.stopped || backcast.refused) return;
    takeOver("failed", reason);
  }

  function crash(reason) {
    if (backcast.stopped) return;
    backcast.stopped = true;
    refuseWrites();
    takeOver("crashed", reason);
  }

  function takeOver(state, reason) {
    if (!shell) {
      onShell = takeOver.bind(null, state, reason);
      return;
    }
    cover();
    show(state, reason);
    if (!isFetched && canRunTheApp() && backcast.repair) backcast.repair();
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
    refuse(Storage.prototype, ["setItem", "removeItem", "clear"]);
    if (window.IDBObjectStore) refuse(IDBObjectStore.prototype, ["add", "put", "delete", "clear"]);
  }

  function refuse(kind, names) {
    names.forEach(function (name) {
      kind[name] = function () {
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
    var plansPlace = shown.querySelector("[data-plans]");
    if (reasonPlace) reasonPlace.textContent = String(reason);
    if (plansPlace && backcast.offerPlans) backcast.offerPlans(plansPlace);
  }

  // Moves a screen reader and the keyboard to the news.
  function focus(heading) {
    heading.setAttribute("tabindex", "-1");
    heading.focus();
  }

  function onClick(event) {
    if (event.target.hasAttribute("data-reload")) location.reload();
  }
})();
