//! Starts the app.

use leptos::prelude::*;

fn main() {
    leptos::mount::mount_to_body(|| view! { <main><h1>"Backcast"</h1></main> });
}
