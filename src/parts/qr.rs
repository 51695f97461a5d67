//! A QR code: a text that a camera reads.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode as Code, QrCodeEcc};

use super::dynamic::dynamic;

/// The empty border that a camera needs, in modules.
const BORDER: i32 = 4;

/// A text as a QR code; nothing where it is too long for one.
#[component]
pub(crate) fn QrCode(
    /// The text that a camera reads.
    text: Signal<String>,
    /// What it is, for those who do not see it.
    label: &'static str,
) -> impl IntoView {
    let code = move || Code::encode_text(&text.read(), QrCodeEcc::Low).ok();
    dynamic(move || code().map(|code| view! { <Modules code label/> }))
}

#[component]
fn Modules(code: Code, label: &'static str) -> impl IntoView {
    let size = code.size() + 2 * BORDER;
    view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=label focusable="false">
            <rect class="qr__ground" width=size height=size/>
            <path class="qr__modules" d=move || modules(&code)/>
        </svg>
    }
}

/// The dark modules as a path: one stroke for each run of a row.
fn modules(code: &Code) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + BORDER, y + BORDER);
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code = Code::encode_text("#p=1.a-link", QrCodeEcc::Low).unwrap();
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = all.filter(|(x, y)| code.get_module(*x, *y)).count();
        let path = modules(&code);
        let runs = path
            .split('M')
            .skip(1)
            .map(|run| run.split(['h', 'v']).nth(1).unwrap().parse::<usize>().unwrap());
        assert_eq!(runs.sum::<usize>(), dark);
    }
}
