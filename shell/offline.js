// Has the browser keep the app once all of it is here, and says when a newer version is. The program that keeps it is
// shell/service-worker.js. Nothing is ever swapped under somebody: a newer version waits for `backcast.update`.
//
//   event "backcast-fetched"   from shell/boot.js: all that the page needs is here
//   event "backcast-update"    to the app: a newer version is ready; `backcast.hasUpdate` says the same later on
//   backcast.update()          called by the app, after saving: starts anew with the newest version
//   mark "backcast.settled"    the start is over: this page asks the network for nothing from here on

const { backcast } = window;
const container = navigator.serviceWorker;

addEventListener("backcast-fetched", start, { once: true });

async function start() {
  try {
    if (container) await keep();
  } catch {
    // Without a network, or where the browser keeps nothing, the app goes on as it is.
  }
  performance.mark("backcast.settled");
}

async function keep() {
  const registration = await container.register("./service-worker.js", { updateViaCache: "none" });
  if (!registration) return;
  const isKept = Boolean(registration.active);
  backcast.update = () => update(registration.waiting);
  registration.addEventListener("updatefound", () => announceOnce(registration));
  container.addEventListener("controllerchange", () => isKept && announce());
  if (isKept) await registration.update();
  await announceOnce(registration);
}

/** Waits until what is being kept is whole, or cannot be; then says so where an older version runs. */
async function announceOnce(registration) {
  const version = registration.installing;
  await settled(version, () => version.state === "installed" && registration.active);
  if (registration.waiting && container.controller) announce();
}

/** Waits for a version that is being kept: the first one until it has taken over the page, a newer one until it waits. */
function settled(version, waits) {
  const isSettled = () => !version || ["activated", "redundant"].includes(version.state) || waits();
  return new Promise((resolve) => {
    const look = () => isSettled() && resolve();
    version?.addEventListener("statechange", look);
    look();
  });
}

function announce() {
  backcast.hasUpdate = true;
  dispatchEvent(new Event("backcast-update"));
}

/** Lets the newest version take over, where another tab has not done so before, and starts anew. */
function update(waiting) {
  if (!waiting) return location.reload();
  container.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take over");
}
