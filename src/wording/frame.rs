//! What the frame around every page says.

use keeping::shelf::{NotSaved, Refused};

use crate::session::{Filed, Saving, Since};
use crate::theme::Theme;

pub(crate) const SKIP: &str = "Skip to the page";
pub(crate) const UNDO: &str = "Undo";
pub(crate) const REDO: &str = "Redo";
pub(crate) const THEME: &str = "Theme";
pub(crate) const YOUR_PLANS: &str = "Your plans";
pub(crate) const SETTINGS: &str = "Plan settings";
pub(crate) const FOOTER_LABEL: &str = "Plans and settings";
pub(crate) const NOTHING_LEAVES: &str = "Nothing you write leaves this device.";
pub(crate) const VERSION: &str = concat!("Version ", env!("CARGO_PKG_VERSION"));
pub(crate) const STILL_LOADING: &str =
    "The rest of Backcast is still loading. It goes on by itself as soon as everything is here.";
pub(crate) const NEW_VERSION: &str = "A new version is ready.";
pub(crate) const RELOAD: &str = "Reload";
pub(crate) const NOT_RELOADED: &str = "It waits, because reloading would lose what is not saved. Download a copy first, then load the page again.";
pub(crate) const DOWNLOAD_A_COPY: &str = "Download a copy";

/// The name of the plan, or what stands for it.
pub(crate) fn plan_name(name: &str) -> String {
    if name.trim().is_empty() { "Plan without a name".to_owned() } else { name.to_owned() }
}

/// How far saving has come, in words.
pub(crate) fn saving(state: &Saving, filed: &Filed) -> String {
    match (state, filed) {
        (Saving::Idle | Saving::Done, Filed::Saved(file)) => format!("Saved to {file}"),
        (Saving::Idle, _) => String::new(),
        (Saving::Pending, _) => "Saving…".to_owned(),
        (Saving::Done, _) => "Saved on this device".to_owned(),
        (Saving::Failed(_), _) => "Not saved".to_owned(),
    }
}

/// Why the plan is not saved, and what to do.
pub(crate) fn not_saved(reason: &NotSaved) -> &'static str {
    match reason {
        NotSaved::Refused(Refused::Blocked) => {
            "This browser does not let the page keep anything. You can go on working; the plan is gone when you close the page unless you download a copy."
        }
        NotSaved::Refused(Refused::Full) | NotSaved::NoRoom(_) => {
            "Not saved: the storage of this browser is full. Download a copy, then delete plans you no longer need."
        }
        NotSaved::TooLong(_) => {
            "Not saved: this plan is longer than any that is kept here. Download a copy, then shorten it."
        }
        NotSaved::Refused(Refused::Other(_)) | NotSaved::NotKept | NotSaved::Nothing => {
            "Not saved: this browser did not keep the plan. Download a copy. The next change tries again."
        }
        NotSaved::Conflict { .. } | NotSaved::Newer | NotSaved::NoPlace => {
            "Not saved: another tab or a newer version of the app has this plan. Download a copy."
        }
        NotSaved::Refused(Refused::Stopped) => "Nothing is saved any more until the page is loaded again.",
    }
}

/// Says that what is open is a copy now, and why.
pub(crate) fn copied(since: Since) -> &'static str {
    match since {
        Since::Changed => {
            "This plan was changed in another tab meanwhile. What you do here is kept as a plan of its own, a copy; \
             the other one stays as that tab left it."
        }
        Since::Deleted => {
            "This plan was deleted in another tab. What you do here is kept as a plan of its own, a copy."
        }
    }
}

/// What a theme is called.
pub(crate) fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "System",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}
