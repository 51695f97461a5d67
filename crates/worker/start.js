// Starts the worker. The page first sends the compiled program, so that starting anew costs next to nothing, and
// then requests as text (src/platform/worker.rs).

import { answer, initSync } from "./worker.js";

addEventListener("message", ({ data }) => {
  if (data instanceof WebAssembly.Module) initSync({ module: data });
  else postMessage(answer(data, (text) => postMessage(text)));
});
