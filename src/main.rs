//! Starts the app.

// Components are public to the macro that makes them, not to anyone else.
#![allow(missing_docs, unreachable_pub, reason = "the app has no public items")]

mod app;
mod desk;
mod examples;
mod fields;
mod library;
mod parts;
mod platform;
mod route;
mod session;
mod steps;
mod theme;
mod wording;
mod worker;

fn main() {
    platform::net::watch();
    app::restore_theme();
    leptos::mount::mount_to_body(app::App);
}
