//! Light, dark, or as the system says.

use keeping::shelf::Storage;
use leptos::prelude::*;

use crate::platform::page;
use crate::platform::storage::Browser;
use crate::wording::frame as words;

/// Where the choice is kept. The start-up script reads the same text before the first paint.
const SETTINGS: &str = "backcast.settings";

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system says.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The name used in the page and in the storage.
    pub(crate) const fn slug(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme chosen on an earlier visit.
    pub(crate) fn stored() -> Theme {
        let kept = Browser.read(SETTINGS).ok().flatten().unwrap_or_default();
        Theme::ALL.into_iter().find(|theme| kept == theme.text()).unwrap_or(Theme::System)
    }

    fn text(self) -> String {
        format!("{{\"theme\":\"{}\"}}", self.slug())
    }

    fn choose(self) {
        page::set_theme(self.slug());
        // A browser that keeps nothing shows the theme until the page is closed.
        let _ = Browser.write(SETTINGS, &self.text());
    }
}

/// Chooses the theme.
#[component]
pub(crate) fn ThemeChoice() -> impl IntoView {
    let chosen = RwSignal::new(Theme::stored());
    let choose = move |slug: String| {
        let theme = Theme::ALL.into_iter().find(|theme| theme.slug() == slug).unwrap_or(Theme::System);
        theme.choose();
        chosen.set(theme);
    };
    let option = move |theme: Theme| {
        view! { <option value=theme.slug() prop:selected=move || chosen.get() == theme>{words::theme(theme)}</option> }
    };
    view! {
        <label class="masthead__theme">
            <span class="masthead__theme-word">{words::THEME}</span>
            " "
            <select class="select select--bare" on:change:target=move |event| choose(event.target().value())>
                {Theme::ALL.map(option).collect_view()}
            </select>
        </label>
    }
}
