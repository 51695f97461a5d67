//! The worker's program: start.js hands it a request, and posts its answers.

use backcast_worker::{Answer, Request, Said, read, written};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The answer to a request; `undefined` where the text is no request. Answers on how far it is go to `tell`.
#[wasm_bindgen]
pub fn answer(request: &str, tell: &Function) -> Option<String> {
    let request: Request = read(request)?;
    let answer = |said| written(&Answer { number: request.number, said });
    let found = request.found(&mut |progress| {
        // Whether anybody hears it makes no difference to what is found.
        let _ = tell.call1(&JsValue::NULL, &answer(Said::Underway(progress)).into());
    })?;
    Some(answer(Said::Found(found)))
}

fn main() {}
