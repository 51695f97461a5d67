// Starts the worker. The page first sends the compiled program, so that starting anew costs next to nothing, and
// then requests as text (src/platform/worker.rs). The build puts this below what wasm-bindgen writes.

addEventListener("message", ({ data }) => {
  if (data instanceof WebAssembly.Module) wasm_bindgen.initSync({ module: data });
  else postMessage(wasm_bindgen.answer(data, (text) => postMessage(text)));
});
