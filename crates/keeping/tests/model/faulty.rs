//! A storage that fails when told to.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use keeping::shelf::{Refused, Storage};

/// What goes wrong with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Harm {
    /// The tab is gone before it.
    Crash,
    /// The browser refuses it, with an error of this name.
    Refusal(&'static str),
    /// The first half of a text is written.
    Torn(Said),
    /// The text is written with another last character.
    Garbled(Said),
    /// Nothing is written, and the browser says it was.
    Lost,
    /// The text is written, and the browser says it was not.
    Denied,
}

/// What the browser says about a damaged write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Said {
    Done,
    Refused,
}

pub(crate) const HARMS: [Harm; 12] = [
    Harm::Crash,
    Harm::Refusal("SecurityError"),
    Harm::Refusal("QuotaExceededError"),
    Harm::Refusal("NS_ERROR_DOM_QUOTA_REACHED"),
    Harm::Refusal("NS_ERROR_FILE_CORRUPTED"),
    Harm::Refusal("UnknownError"),
    Harm::Torn(Said::Done),
    Harm::Torn(Said::Refused),
    Harm::Garbled(Said::Done),
    Harm::Garbled(Said::Refused),
    Harm::Lost,
    Harm::Denied,
];

/// What goes wrong, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Fault {
    /// The call of a step, from 0.
    pub(crate) at: u32,
    pub(crate) harm: Harm,
    /// Whether it goes on like that with every call that follows.
    pub(crate) is_for_ever: bool,
}

impl Fault {
    /// Once and for ever; a tab that is gone is gone.
    pub(crate) fn at(at: u32, harm: Harm) -> impl Iterator<Item = Fault> {
        let all = [false, true].map(|is_for_ever| Fault { at, harm, is_for_ever });
        all.into_iter().take(if harm == Harm::Crash { 1 } else { 2 })
    }

    /// The fault from the next step on; it harms every call.
    pub(crate) fn at_once(self) -> Fault {
        Fault { at: 0, ..self }
    }
}

pub(crate) type Texts = BTreeMap<String, String>;

thread_local! {
    static TEXTS: RefCell<Texts> = const { RefCell::new(BTreeMap::new()) };
    static FAULT: Cell<Option<Fault>> = const { Cell::new(None) };
    static CALLS: Cell<u32> = const { Cell::new(0) };
    static IS_GONE: Cell<bool> = const { Cell::new(false) };
    static HAS_HARMED: Cell<bool> = const { Cell::new(false) };
}

/// The storage that every tab of a world shares.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Faulty;

/// What a step did to the storage.
pub(crate) struct Outcome {
    pub(crate) texts: Texts,
    pub(crate) calls: u32,
    pub(crate) has_harmed: bool,
    pub(crate) is_gone: bool,
}

/// Does something with a storage that holds these texts and fails so.
pub(crate) fn with<T>(texts: Texts, fault: Option<Fault>, act: impl FnOnce() -> T) -> (T, Outcome) {
    TEXTS.set(texts);
    FAULT.set(fault);
    CALLS.set(0);
    IS_GONE.set(false);
    HAS_HARMED.set(false);
    let done = act();
    let (calls, has_harmed, is_gone) = (CALLS.get(), HAS_HARMED.get(), IS_GONE.get());
    (done, Outcome { texts: TEXTS.take(), calls, has_harmed, is_gone })
}

/// The harm that comes to the next call.
fn harm(is_write: bool) -> Result<Option<Harm>, Refused> {
    let call = CALLS.replace(CALLS.get() + 1);
    let is_due = |fault: &Fault| fault.at == call || (fault.is_for_ever && fault.at < call);
    let harm = FAULT.get().filter(is_due).map(|fault| fault.harm);
    let harm = harm.filter(|harm| is_write || matches!(harm, Harm::Crash | Harm::Refusal(_)));
    HAS_HARMED.set(HAS_HARMED.get() || harm.is_some());
    IS_GONE.set(IS_GONE.get() || harm == Some(Harm::Crash));
    match harm {
        _ if IS_GONE.get() => Err(Refused::Stopped),
        Some(Harm::Refusal(name)) => Err(Refused::named(name)),
        harm => Ok(harm),
    }
}

fn said(said: Said) -> Result<(), Refused> {
    match said {
        Said::Done => Ok(()),
        Said::Refused => Err(Refused::Other("UnknownError".to_owned())),
    }
}

fn put(name: &str, text: &str) {
    TEXTS.with_borrow_mut(|texts| texts.insert(name.to_owned(), text.to_owned()));
}

impl Storage for Faulty {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        harm(false)?;
        Ok(TEXTS.with_borrow(|texts| texts.keys().cloned().collect()))
    }

    fn read(&self, name: &str) -> Result<Option<String>, Refused> {
        harm(false)?;
        Ok(TEXTS.with_borrow(|texts| texts.get(name).cloned()))
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Refused> {
        let (outcome, written) = match harm(true)? {
            Some(Harm::Torn(how)) => (said(how), text.get(..text.len() / 2)),
            Some(Harm::Garbled(how)) => (said(how), text.get(..text.len() - 1)),
            Some(Harm::Lost) => (Ok(()), None),
            Some(Harm::Denied) => (said(Said::Refused), Some(text)),
            _ => (Ok(()), Some(text)),
        };
        match written {
            Some(most) if most.len() + 1 == text.len() => put(name, &format!("{most}#")),
            Some(most) => put(name, most),
            None => {}
        }
        outcome
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        harm(false)?;
        TEXTS.with_borrow_mut(|texts| texts.remove(name));
        Ok(())
    }
}

/// The text under a name, whatever goes wrong.
pub(crate) fn text(name: &str) -> Option<String> {
    TEXTS.with_borrow(|texts| texts.get(name).cloned())
}

/// Every name, whatever goes wrong.
pub(crate) fn names() -> Vec<String> {
    TEXTS.with_borrow(|texts| texts.keys().cloned().collect())
}
