/*
 * Helps once, by itself, when the app cannot start from what the browser keeps of it: that is dropped, never a plan,
 * and the page is loaded anew. When that does not help either, the message of the page stays.
 *
 *   window.backcast.repair()   called by shell/boot.js when a part of the app is missing or does not fit
 */
(function () {
  "use strict";

  var TRIED = "backcast.repaired"; // in the storage of this tab
  var write = Storage.prototype.setItem; // as it is before a crash

  window.backcast.repair = repair;
  window.addEventListener("backcast-fetched", forget);

  function repair() {
    if (!canRepair() || !isFirstTry()) return;
    // Without the host, what is kept is better than nothing.
    fetch("./?" + Date.now(), { cache: "no-store" }).then(function (answer) {
      if (answer.ok) dropAll().then(reload);
    }, ignore);
  }

  function canRepair() {
    return "serviceWorker" in navigator && "caches" in window && Boolean(navigator.serviceWorker.controller);
  }

  function isFirstTry() {
    try {
      if (sessionStorage.getItem(TRIED)) return false;
      write.call(sessionStorage, TRIED, "yes");
      return true;
    } catch (blocked) {
      return false;
    }
  }

  // The start has succeeded: what goes wrong later may be helped again.
  function forget() {
    try {
      sessionStorage.removeItem(TRIED);
    } catch (blocked) {
      return;
    }
  }

  function dropAll() {
    return navigator.serviceWorker.getRegistration().then(function (registration) {
      return Promise.all([registration && registration.unregister(), dropKept(registration)]);
    });
  }

  // The names are those that shell/service-worker.js gives.
  function dropKept(registration) {
    return caches.keys().then(function (names) {
      return Promise.all(names.filter(isOurs).map(drop));
    });
    function isOurs(name) {
      return registration && name.indexOf("backcast-") === 0 && name.split(" ")[1] === registration.scope;
    }
  }

  function drop(name) {
    return caches["delete"](name);
  }

  function reload() {
    location.reload();
  }

  function ignore() {
    return;
  }
})();
