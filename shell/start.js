// Starts the app. The build writes its two addresses into the page as links (see Trunk.toml).

const address = (id) => document.getElementById(id).href;

import(address("app-js"))
  .then((app) => app.default({ module_or_path: address("app-wasm") }))
  .then(window.backcast.started, window.backcast.failed);
