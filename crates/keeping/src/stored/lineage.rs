//! Where a text comes from, where the mirror may have another history than the shelf.

use super::{Revision, Stored};

/// How many tabs in a row are known by their numbers. Those before them are taken for another history, which costs a
/// needless copy of a plan and no more.
const TABS: usize = 4;

/// Where a text comes from: written since something was saved of which nobody knew whether the mirror has it, or something
/// newer that the shelf had forgotten. Then revisions alone do not say what is older, and what is another history.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Lineage {
    /// The last revision up to which the mirror was known to have nothing but what led to this.
    since: Revision,
    /// The tabs that saved what led to this, each with the last revision of it.
    before: Vec<(u32, Revision)>,
    /// The number of the tab that saved this, which no other has.
    tab: u32,
}

impl Lineage {
    /// Of what a tab saves over what was kept without knowing what the mirror has.
    pub fn alone(kept: &Stored, tab: u32) -> Lineage {
        let since = kept.lineage.as_ref().map_or(kept.revision, |lineage| lineage.since);
        Lineage { since, before: before(kept, tab), tab }
    }

    /// Of what a tab saves over what was kept once that is known to be of the mirror's history; none where it was never
    /// in doubt.
    pub fn agreed(kept: &Stored, tab: u32) -> Option<Lineage> {
        kept.lineage.as_ref().map(|_| Lineage { since: kept.revision, before: before(kept, tab), tab })
    }

    /// The number of the tab that saved it.
    pub const fn tab(&self) -> u32 {
        self.tab
    }

    /// Whether a text was saved by the same tab, or led to this.
    fn has(&self, other: &Stored) -> bool {
        let tab = other.lineage.as_ref().map(Lineage::tab);
        let mut before = self.before.iter();
        tab == Some(self.tab)
            || before.any(|(earlier, last)| tab == Some(*earlier) && other.revision <= *last)
    }

    /// As it stands in the first line of a stored text.
    pub(super) fn write(&self) -> String {
        let before = self.before.iter().map(|(tab, Revision(last))| format!("{tab:08x}-{last} "));
        format!("{} {}{:08x}", self.since.0, before.collect::<String>(), self.tab)
    }

    /// Reads the words of a first line.
    pub(super) fn read(words: &[&str]) -> Option<Lineage> {
        let [since, before @ .., tab] = words else { return None };
        let read_tab = |word: &str| u32::from_str_radix(word, 16).ok();
        let read_before = |word: &&str| {
            let (tab, last) = word.split_once('-')?;
            Some((read_tab(tab)?, Revision::read(last)?))
        };
        let before = before.iter().map(read_before).collect::<Option<_>>()?;
        Some(Lineage { since: Revision::read(since)?, before, tab: read_tab(tab)? })
    }
}

/// The other tabs that saved what was kept and what led to it.
fn before(kept: &Stored, tab: u32) -> Vec<(u32, Revision)> {
    let Some(lineage) = &kept.lineage else { return Vec::new() };
    let all = lineage.before.iter().copied().chain([(lineage.tab, kept.revision)]);
    let mut others: Vec<_> = all.filter(|(earlier, _)| *earlier != tab).collect();
    others.drain(..others.len().saturating_sub(TABS - 1));
    others
}

impl Stored {
    /// Whether this, from the mirror, is of the same history as what is kept on the shelf: one led to the other. Which of
    /// both is newer, their revisions say then.
    pub(crate) fn is_of_history_of(&self, kept: &Stored) -> bool {
        let Some(lineage) = &kept.lineage else { return true };
        let led_there = || self.lineage.as_ref().is_some_and(|own| own.has(kept));
        self.revision <= lineage.since || lineage.has(self) || led_there()
    }
}
