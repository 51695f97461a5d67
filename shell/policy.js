/*
 * What the page may do, beyond the policy in index.html. Plain JavaScript that old browsers read too.
 *
 *   - Where the browser knows Trusted Types, text becomes markup or the address of a program only through here.
 *     Nothing that people type takes this way; what is refused here would have been a fault of ours.
 *   - Once everything is fetched, the page gives up the right to fetch anything more.
 */
(function () {
  "use strict";

  // Scripts and their like; attributes that run; addresses that run; characters written so that they pass unseen.
  var RUNS = /<\s*\/?\s*(script|iframe|object|embed|base|meta|link)|(^|[^a-z0-9_-])on[a-z]+\s*=|srcdoc\s*=|javascript\s*:|&(#|tab;|newline;|colon;)/i;

  window.addEventListener("backcast-fetched", seal);
  if (window.trustedTypes) {
    window.trustedTypes.createPolicy("default", { createHTML: markup, createScriptURL: program });
  }

  function markup(text) {
    if (RUNS.test(text) || RUNS.test(text.replace(/[\x00-\x20]/g, ""))) throw new TypeError("This markup would run something.");
    return text;
  }

  // From the folder of the page, or made by the page itself.
  function program(text) {
    var address = new URL(text, location.href).href;
    if (address.indexOf(folder()) !== 0 && address.indexOf("blob:" + location.origin + "/") !== 0) {
      throw new TypeError("This program is not a part of the app.");
    }
    return text;
  }

  function folder() {
    return location.href.split(/[?#]/)[0].replace(/[^\/]*$/, "");
  }

  function seal() {
    var policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "connect-src 'none'";
    document.head.appendChild(policy);
  }
})();
