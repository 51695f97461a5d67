//! A worker beside the page: a program of its own that holds nothing up, however long it takes.

use js_sys::WebAssembly::{self, Module};
use js_sys::{Array, JsString, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Response, Url};

/// The worker's program: fetched and compiled once, and kept on the page, so that starting it again costs next to
/// nothing and asks nobody for anything.
#[derive(Clone)]
pub(crate) struct Program {
    /// The address at which the page holds the script.
    script: String,
    module: Module,
}

/// The program on its way. Whoever waits for it waits for the same one.
#[derive(Clone)]
pub(crate) struct Fetch(Promise);

/// A worker that runs. It stops when it is dropped, in the middle of its work if need be.
pub(crate) struct Worker {
    worker: web_sys::Worker,
    /// Kept for as long as the worker may speak.
    _listeners: [Closure<dyn Fn(JsValue)>; 3],
}

impl Fetch {
    /// Starts to fetch the program.
    pub(crate) fn begin() -> Fetch {
        let parts = async { fetched().await.map(JsValue::from).ok_or(JsValue::NULL) };
        Fetch(future_to_promise(parts))
    }

    /// Waits for the program; `None` where it does not arrive.
    pub(crate) async fn arrived(self) -> Option<Program> {
        let parts: Array = settled(self.0).await?.dyn_into().ok()?;
        Some(Program { script: parts.get(0).as_string()?, module: parts.get(1).dyn_into().ok()? })
    }
}

/// The address of the script, held by the page, and the compiled module.
async fn fetched() -> Option<Array> {
    let folder = folder()?;
    let script = response(&format!("{folder}worker.js")).await?;
    let module = response(&format!("{folder}worker_bg.wasm")).await?;
    let script: JsString = settled(script.text().ok()?).await?.dyn_into().ok()?;
    let module = settled(WebAssembly::compile(&settled(module.array_buffer().ok()?).await?)).await?;
    Some(Array::of2(&held(&script)?.into(), &module))
}

async fn response(address: &str) -> Option<Response> {
    let response: Response = settled(web_sys::window()?.fetch_with_str(address)).await?.dyn_into().ok()?;
    response.ok().then_some(response)
}

/// An address at which the page holds a script for as long as it is there. A worker that starts from it is under the
/// policy of the page, so it can fetch nothing either.
fn held(script: &JsString) -> Option<String> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(script), &kind).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

impl Worker {
    /// Starts a worker. What it says is heard as text, and `None` is heard when it fails or cannot start after all.
    /// `None` is returned where the browser does not let it start.
    pub(crate) fn start(
        program: &Program,
        hear: impl Fn(Option<String>) + Clone + 'static,
    ) -> Option<Worker> {
        let worker = web_sys::Worker::new(&program.script).ok()?;
        let heard = hear.clone();
        let message = listener(move |event| heard(text_of(&event)));
        let [error, unreadable] = [hear.clone(), hear].map(|hear| listener(move |_| hear(None)));
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(unreadable.as_ref().unchecked_ref()));
        worker.post_message(&program.module).ok()?;
        Some(Worker { worker, _listeners: [message, error, unreadable] })
    }

    /// Says something to the worker.
    pub(crate) fn say(&self, text: &str) {
        // Text can always be handed over.
        let _ = self.worker.post_message(&text.into());
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

fn listener(hear: impl Fn(JsValue) + 'static) -> Closure<dyn Fn(JsValue)> {
    Closure::new(hear)
}

fn text_of(event: &JsValue) -> Option<String> {
    event.dyn_ref::<MessageEvent>()?.data().as_string()
}

/// Where the build put the program: beside the app, which the page links to.
fn folder() -> Option<String> {
    let app = web_sys::window()?.document()?.get_element_by_id("app-js")?.get_attribute("href")?;
    app.rsplit_once('/').map(|(folder, _)| format!("{folder}/"))
}

async fn settled(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
