//! The page: its title, language, theme, focus and scroll position.

use std::time::Duration;

use js_sys::{Function, Promise};
use leptos::prelude::{request_animation_frame, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement};

/// Names the page in the browser's title bar.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Shows the page in a theme: `light`, `dark` or `system`.
pub(crate) fn set_theme(theme: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Setting an attribute with a valid name cannot fail.
        let _ = root.set_attribute("data-theme", theme);
    }
}

/// Moves the focus to the first element that the selector finds, without scrolling there.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus to the element with this id, and scrolls it into view.
pub(crate) fn focus_id(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // What is folded away cannot take the focus.
        if let Ok(Some(fold)) = element.closest("details") {
            let _ = fold.set_attribute("open", "");
        }
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// The id of the element that has the focus.
pub(crate) fn focused_id() -> Option<String> {
    Some(document()?.active_element()?.id())
}

/// Whether this element has the focus.
pub(crate) fn has_focus(element: &Element) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|focused| focused == *element)
}

/// Scrolls to the top of the page.
pub(crate) fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Waits until what is on the page by now is painted.
pub(crate) async fn painted() {
    let wait = |done: Function, _| {
        let tell = move || drop(done.call0(&JsValue::NULL));
        // A frame is painted after its callbacks, so the next thing done comes after the paint.
        request_animation_frame(move || set_timeout(tell, Duration::ZERO));
    };
    let _ = JsFuture::from(Promise::new(&mut { wait })).await;
}

/// Copies a text for pasting elsewhere; tells whether the browser did.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).ok();
    let Some(clipboard) = clipboard.and_then(|clipboard| clipboard.dyn_into::<web_sys::Clipboard>().ok())
    else {
        return false;
    };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Opens the print dialogue.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The language the browser prefers, such as `de-AT`.
pub(crate) fn language() -> String {
    web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default()
}

fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
