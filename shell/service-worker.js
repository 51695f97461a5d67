// Keeps the app in the browser, so that it starts without a network. The build writes above this what the app is made
// of (xtask/src/offline.rs): BUILT = { version, files: { path: hash } }, the page itself under the path "".
//
//   - A version is kept whole or not at all; a file that is not what the list says is not kept.
//   - The page and what it fetches are of one version: the page comes from the version that this program belongs to, and
//     every other file is named by its content or checked against the list.
//   - A newer version waits until people ask for it ("take over") or have closed every tab of the older one.
//   - Tabs of the version before go on with their own files, which stay kept.
//
// Other pages of the host, their caches included, are left alone.

const FOLDER = self.registration.scope;
const KEPT_VERSIONS = 3;
const CACHE = `backcast-${BUILT.version} ${FOLDER}`;

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", ({ data }) => data === "take over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

async function keep() {
  const requests = Object.entries(BUILT.files).map(
    ([path, integrity]) => new Request(FOLDER + path, { integrity, cache: "no-cache" }),
  );
  try {
    await (await caches.open(CACHE)).addAll(requests);
  } catch (fault) {
    await caches.delete(CACHE);
    throw fault;
  }
}

async function takeOver() {
  const older = (await versions()).filter((name) => name !== CACHE);
  const dropped = older.slice(0, Math.max(0, older.length - KEPT_VERSIONS + 1));
  await Promise.all(dropped.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The names of the versions that are kept, the oldest first. A space ends the version: no address has one. */
async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith("backcast-") && name.endsWith(` ${FOLDER}`));
}

/** What is kept for a request, or nothing where the request is no matter of the app. */
function answerTo(request) {
  if (request.method !== "GET" || !request.url.startsWith(FOLDER)) return null;
  const { pathname, search } = new URL(request.url);
  const path = pathname.slice(new URL(FOLDER).pathname.length);
  if (request.mode === "navigate") return ["", "index.html"].includes(path) ? page(request) : null;
  return search === "" && isFile(path) ? file(request, path) : null;
}

/** Whether a path is one that files of the app have, in this version or another. */
function isFile(path) {
  return path in BUILT.files || /^(app-[0-9a-f]{16}\/)?[^/]+$/.test(path);
}

async function page(request) {
  return (await kept(CACHE, "")) ?? fetch(request);
}

async function file(request, path) {
  for (const name of [CACHE, ...(await versions()).reverse()]) {
    const answer = await kept(name, path);
    if (answer) return answer;
  }
  return fetch(request);
}

async function kept(name, path) {
  return (await caches.has(name)) ? (await caches.open(name)).match(FOLDER + path, { ignoreVary: true }) : undefined;
}
