//! Copies of the plan outside the browser: downloads, and a file on the disk that Ctrl+S writes to.

use keeping::download::{self, Download, Due};
use keeping::shelf::PlanKey;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::document;

use super::Session;
use crate::library;
use crate::platform::clock;
use crate::platform::files::{self, ChosenFile};
use crate::wording::share as words;

const MIME: &str = "application/json";

/// What came of saving to a file last, until the plan changes again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Filed {
    /// Nothing to say.
    #[default]
    Not,
    /// The plan as it is, is in the file of this name.
    Saved(String),
    /// The file of this name could not be written.
    Failed(String),
}

impl Session {
    /// Offers the plan for download.
    pub(crate) fn download(self) {
        if self.key_now().is_some() {
            let (name, text) = self.copy();
            files::download(&name, MIME, &text);
            self.note_copy();
        }
    }

    /// Saves the plan to the file it was saved to before, or to one that is chosen now.
    pub(crate) fn save_to_file(self) {
        let Some(key) = self.key_now() else { return };
        let known = self.file.with_value(Clone::clone).filter(|(of, _)| *of == key);
        let (name, _) = self.copy();
        spawn_local(async move {
            let chosen = match known {
                Some((_, file)) => Some(file),
                None => files::choose(&name, MIME, ".json").await,
            };
            // Who chooses no file has changed their mind.
            if let Some(file) = chosen.filter(|_| self.key_now().as_ref() == Some(&key)) {
                self.write_to(file, key).await;
            }
        });
    }

    async fn write_to(self, file: ChosenFile, key: PlanKey) {
        let (plan, name) = (self.plan_now(), file.name());
        let is_written = file.write(&document::write(&plan, &library::stamp())).await;
        self.file.set_value(Some((key, file)));
        if is_written {
            self.note_copy();
        }
        self.filed.set(if is_written { Filed::Saved(name) } else { Filed::Failed(name) });
    }

    /// What came of saving to a file last.
    pub(crate) fn filed(self) -> Filed {
        self.filed.get()
    }

    /// Whether it is time for a copy outside the browser.
    pub(crate) fn copy_due(self) -> Option<Due> {
        // The revision is another one after each save.
        self.saving.track();
        download::due(self.copied.get(), clock::day(), self.revision.get_value())
    }

    /// The name and the text of a copy.
    fn copy(self) -> (String, String) {
        let (plan, stamp) = (self.plan_now(), library::stamp());
        let name = words::file_name(&plan.name, stamp.saved.as_deref().unwrap_or_default());
        (name, document::write(&plan, &stamp))
    }

    fn note_copy(self) {
        self.save_now();
        let Some(key) = self.key_now() else { return };
        let download = Download { day: clock::day(), revision: self.revision.get_value() };
        library::note_download(&key, download);
        self.copied.set(Some(download));
    }
}
