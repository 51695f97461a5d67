//! The worker's program: start.js hands it a request, and posts its answer.

use backcast_worker::{Request, read, written};
use wasm_bindgen::prelude::wasm_bindgen;

/// The answer to a request; `undefined` where the text is no request.
#[wasm_bindgen]
pub fn answer(request: &str) -> Option<String> {
    let request: Request = read(request)?;
    request.answered().map(|answer| written(&answer))
}

fn main() {}
