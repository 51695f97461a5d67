//! A worker beside the page: a program of its own that holds nothing up, however long it takes.

use js_sys::WebAssembly::{self, Module};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Response, WorkerOptions, WorkerType};

/// The worker's program, fetched and compiled once; starting it again costs next to nothing.
#[derive(Clone)]
pub(crate) struct Program {
    folder: String,
    module: Module,
}

/// A worker that runs. It stops when it is dropped, in the middle of its work if need be.
pub(crate) struct Worker {
    worker: web_sys::Worker,
    /// Kept for as long as the worker may speak.
    _listeners: [Closure<dyn Fn(JsValue)>; 3],
}

impl Program {
    /// Fetches and compiles the program; `None` where it does not arrive.
    pub(crate) async fn fetched() -> Option<Program> {
        let folder = folder()?;
        let response = web_sys::window()?.fetch_with_str(&format!("{folder}worker_bg.wasm"));
        let response: Response = settled(response).await?.dyn_into().ok()?;
        let bytes = settled(response.ok().then(|| response.array_buffer().ok())??).await?;
        let module = settled(WebAssembly::compile(&bytes)).await?.dyn_into().ok()?;
        Some(Program { folder, module })
    }
}

impl Worker {
    /// Starts a worker. What it says is heard as text, and `None` is heard when it fails or cannot start after all.
    /// `None` is returned where the browser does not let it start.
    pub(crate) fn start(
        program: &Program,
        hear: impl Fn(Option<String>) + Clone + 'static,
    ) -> Option<Worker> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let address = format!("{}worker_start.js", program.folder);
        let worker = web_sys::Worker::new_with_options(&address, &options).ok()?;
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

async fn settled(promise: js_sys::Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
