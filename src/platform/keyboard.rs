//! Keys pressed anywhere on the page.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Something that a combination of keys stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shortcut {
    /// Ctrl+Z
    Undo,
    /// Ctrl+Shift+Z or Ctrl+Y
    Redo,
    /// Ctrl+S
    Save,
}

/// Calls `act` for every shortcut, as long as the calling component lives. Undo and redo inside a text field
/// stay with the field.
pub(crate) fn on_shortcut(act: impl Fn(Shortcut) + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let Some(shortcut) = shortcut(&event) else { return };
        if shortcut == Shortcut::Save || !is_typing(&event) {
            event.prevent_default();
            act(shortcut);
        }
    });
    on_cleanup(move || listener.remove());
}

fn shortcut(event: &ev::KeyboardEvent) -> Option<Shortcut> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Shortcut::Undo),
        ("z", true) | ("y", false) => Some(Shortcut::Redo),
        ("s", false) => Some(Shortcut::Save),
        _ => None,
    }
}

/// Whether something happened inside a text field.
pub(super) fn is_typing(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| {
        element.matches("textarea, input:not([type=radio]):not([type=checkbox])").unwrap_or(false)
    })
}
