//! The head of a file: whether it says that it is a plan, and in which version of the format.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::{Unreadable, VERSION};

/// What a file says it is.
pub(super) const MARKER: &str = "backcast-plan";

/// The version of the format that the file says it is in, checked to be one this version reads.
pub(super) fn version(text: &str) -> Result<u32, Unreadable> {
    let head: Head = serde_json::from_str(text).map_err(|error| Unreadable::not_json(&error))?;
    if head.format != Some(Said::Text(MARKER.to_owned())) {
        return Err(Unreadable::NotAPlan);
    }
    let version = head.version.as_ref().and_then(Said::version);
    match version.ok_or_else(|| Unreadable::NoVersion(head.version.map(Said::words)))? {
        newer if newer > VERSION => Err(Unreadable::Newer(newer)),
        version => Ok(version),
    }
}

#[derive(Deserialize)]
struct Head {
    format: Option<Said>,
    version: Option<Said>,
}

/// Anything that may stand where the marker and the version should.
#[derive(Deserialize, PartialEq)]
#[serde(untagged)]
enum Said {
    Number(f64),
    Text(String),
    Other(IgnoredAny),
}

impl Said {
    /// The version, if this is a whole number from 1.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be whole and in range"
    )]
    fn version(&self) -> Option<u32> {
        match self {
            Said::Number(number) if number.fract() == 0.0 && (1.0..=1e9).contains(number) => {
                Some(*number as u32)
            }
            Said::Number(_) | Said::Text(_) | Said::Other(_) => None,
        }
    }

    fn words(self) -> String {
        match self {
            Said::Number(number) => number.to_string(),
            Said::Text(text) => super::reader::shortened(&text),
            Said::Other(_) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version_of(stated: &str) -> Result<u32, Unreadable> {
        version(&format!(r#"{{"format": "backcast-plan", "version": {stated}}}"#))
    }

    #[test]
    fn only_whole_numbers_from_one_are_versions() {
        assert_eq!(version_of("1"), Ok(1));
        assert_eq!(version_of("1.0"), Ok(1));
        for stated in ["0", "-1", "1.5", "\"1\"", "true", "[1]", "1e300"] {
            assert!(matches!(version_of(stated), Err(Unreadable::NoVersion(Some(_)))), "{stated}");
        }
        assert_eq!(version_of("null"), Err(Unreadable::NoVersion(None)));
    }

    #[test]
    fn a_newer_version_is_named() {
        assert_eq!(version_of("2"), Err(Unreadable::Newer(2)));
        assert_eq!(version_of("999999"), Err(Unreadable::Newer(999_999)));
    }

    #[test]
    fn only_the_marker_makes_a_plan() {
        for text in [r#"{"version": 1}"#, r#"{"format": true}"#, r#"{"format": ["backcast-plan"]}"#] {
            assert_eq!(version(text), Err(Unreadable::NotAPlan), "{text}");
        }
    }
}
