//! Files: downloads, and files that are chosen, dropped or pasted.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

/// A file somebody gave to the app.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GivenFile {
    /// What it is called.
    pub(crate) name: String,
    /// What is in it; `None` when it is larger than asked for or cannot be read.
    pub(crate) bytes: Option<Vec<u8>>,
}

/// A file on the disk that somebody has chosen to save to.
#[derive(Clone)]
pub(crate) struct ChosenFile(JsValue);

/// Whether this browser can save to a file that somebody chooses.
pub(crate) fn can_choose() -> bool {
    picker().is_some()
}

/// Lets somebody choose a file to save to; nothing where they do not.
pub(crate) async fn choose(name: &str, mime: &str, ending: &str) -> Option<ChosenFile> {
    let accept = object(&[(mime, Array::of1(&ending.into()).into())]);
    let kind = object(&[("accept", accept)]);
    let options = object(&[("suggestedName", name.into()), ("types", Array::of1(&kind).into())]);
    let chosen = picker()?.call1(&JsValue::NULL, &options).ok()?;
    JsFuture::from(chosen.dyn_into::<Promise>().ok()?).await.ok().map(ChosenFile)
}

impl ChosenFile {
    /// What it is called.
    pub(crate) fn name(&self) -> String {
        Reflect::get(&self.0, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// Writes a text in the place of what is in it; tells whether it is on the disk.
    pub(crate) async fn write(&self, text: &str) -> bool {
        self.try_write(text).await.is_some()
    }

    async fn try_write(&self, text: &str) -> Option<()> {
        let stream = called(&self.0, "createWritable", &JsValue::UNDEFINED).await?;
        called(&stream, "write", &text.into()).await?;
        called(&stream, "close", &JsValue::UNDEFINED).await.map(drop)
    }
}

fn picker() -> Option<Function> {
    Reflect::get(web_sys::window()?.as_ref(), &"showSaveFilePicker".into()).ok()?.dyn_into().ok()
}

async fn called(of: &JsValue, call: &str, with: &JsValue) -> Option<JsValue> {
    let call: Function = Reflect::get(of, &call.into()).ok()?.dyn_into().ok()?;
    JsFuture::from(call.call1(of, with).ok()?.dyn_into::<Promise>().ok()?).await.ok()
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        // A plain object takes any value.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// Offers a text for download.
pub(crate) fn download(name: &str, mime: &str, text: &str) {
    // Every step can only fail where the browser has no downloads at all.
    let _ = try_download(name, mime, text);
}

fn try_download(name: &str, mime: &str, text: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser needs the address until it has started the download.
    super::clock::after(60_000, move || drop(Url::revoke_object_url(&address)));
    Some(())
}

/// Reads the file chosen in an `<input type="file">`, and clears the input so that the same file can be
/// chosen again. Files above `most` bytes are not read.
pub(crate) fn read_chosen(event: &ev::Event, most: f64, then: impl FnOnce(GivenFile) + 'static) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        read(file, most, then);
    }
    input.set_value("");
}

/// Reads the first file that was dropped. Files above `most` bytes are not read.
pub(crate) fn read_dropped(event: &ev::DragEvent, most: f64, then: impl FnOnce(GivenFile) + 'static) {
    let files = event.data_transfer().and_then(|transfer| transfer.files());
    if let Some(file) = files.and_then(|files| files.get(0)) {
        read(file, most, then);
    }
}

/// Calls `take` with every text that is pasted outside a field, as long as the calling component lives.
pub(crate) fn on_paste(take: impl Fn(String) + 'static) {
    let listener = window_event_listener_untyped("paste", move |event| {
        let event: ClipboardEvent = event.unchecked_into();
        let text = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        if !text.trim().is_empty() && !super::keyboard::is_typing(&event) {
            event.prevent_default();
            take(text);
        }
    });
    on_cleanup(move || listener.remove());
}

fn read(file: File, most: f64, then: impl FnOnce(GivenFile) + 'static) {
    spawn_local(async move {
        let bytes = if file.size() > most { None } else { bytes_of(&file).await };
        then(GivenFile { name: file.name(), bytes });
    });
}

async fn bytes_of(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
