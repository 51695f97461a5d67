// Starts the app. The build writes its two addresses into the page as links (see xtask/src/app.rs).

const address = (id) => document.getElementById(id).href;

if (!window.backcast.refused) {
  import(address("app-js"))
    .then((app) => app.default({ module_or_path: address("app-wasm") }))
    .catch(window.backcast.failed);
}
