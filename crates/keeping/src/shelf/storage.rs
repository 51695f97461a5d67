//! What the shelf asks of the browser: texts under names, any call of which may be refused.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::stored::units;

/// Texts under names, as in the browser's `localStorage`.
///
/// Reading gives what was last written, by whatever tab; nothing is kept back in memory.
pub trait Storage {
    /// The names under which anything is kept, also by others who share the storage.
    ///
    /// # Errors
    ///
    /// Why the browser refused.
    fn keys(&self) -> Result<Vec<String>, Refused>;

    /// The text under a name, if there is one.
    ///
    /// # Errors
    ///
    /// Why the browser refused.
    fn read(&self, name: &str) -> Result<Option<String>, Refused>;

    /// Keeps a text under a name, in place of what was there.
    ///
    /// # Errors
    ///
    /// Why the browser refused.
    fn write(&self, name: &str, text: &str) -> Result<(), Refused>;

    /// Removes what is under a name, if anything is.
    ///
    /// # Errors
    ///
    /// Why the browser refused.
    fn remove(&self, name: &str) -> Result<(), Refused>;

    /// How long the text under a name is, in UTF-16 units; worth a way of its own where reading copies.
    ///
    /// # Errors
    ///
    /// Why the browser refused.
    fn units(&self, name: &str) -> Result<usize, Refused> {
        Ok(self.read(name)?.map_or(0, |text| units(&text)))
    }
}

/// Why the browser refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It does not let this page keep anything.
    Blocked,
    /// There is no room left.
    Full,
    /// The app has stopped after a fault of its own and writes nothing more.
    Stopped,
    /// Something else; the name of the browser's error.
    Other(String),
}

impl Refused {
    /// What the name of a browser's error means.
    ///
    /// ```
    /// use keeping::shelf::Refused;
    /// assert_eq!(Refused::named("NS_ERROR_DOM_QUOTA_REACHED"), Refused::Full);
    /// assert_eq!(Refused::named("DataError"), Refused::Other("DataError".to_owned()));
    /// ```
    pub fn named(error: &str) -> Refused {
        match error {
            "SecurityError" | "NS_ERROR_DOM_SECURITY_ERR" => Refused::Blocked,
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" | "QUOTA_EXCEEDED_ERR" => Refused::Full,
            other => Refused::Other(other.to_owned()),
        }
    }
}

/// Texts kept in memory: until the page is closed, where the browser keeps nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory(RefCell<BTreeMap<String, String>>);

impl Storage for Memory {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        Ok(self.0.borrow().keys().cloned().collect())
    }

    fn read(&self, name: &str) -> Result<Option<String>, Refused> {
        Ok(self.0.borrow().get(name).cloned())
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.0.borrow_mut().insert(name.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.0.borrow_mut().remove(name);
        Ok(())
    }
}

impl<S: Storage + ?Sized> Storage for &S {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        (**self).keys()
    }

    fn read(&self, name: &str) -> Result<Option<String>, Refused> {
        (**self).read(name)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Refused> {
        (**self).write(name, text)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        (**self).remove(name)
    }

    fn units(&self, name: &str) -> Result<usize, Refused> {
        (**self).units(name)
    }
}
