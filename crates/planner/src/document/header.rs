//! The head of a file: whether it says that it is a plan, and in which version of the format.

use super::json::Json;
use super::reader::shortened;
use super::saved::number::Number;
use super::{Unreadable, VERSION};

/// What a file says it is.
pub(super) const MARKER: &str = "backcast-plan";

/// The version of the format that the file says it is in, checked to be one this version reads.
pub(super) fn version(file: &Json) -> Result<u32, Unreadable> {
    match file.field("format") {
        Some(Json::Text(marker)) if marker == MARKER => {}
        _ => return Err(Unreadable::NotAPlan),
    }
    let stated = match file.field("version") {
        None | Some(Json::Nothing) => return Err(Unreadable::NoVersion(None)),
        Some(stated) => Number::of(stated),
    };
    match stated.as_ref().and_then(|stated| stated.whole(1.0, 1e9)) {
        None => {
            let words = stated.map(|stated| shortened(&stated.to_string()));
            Err(Unreadable::NoVersion(Some(words.unwrap_or_default())))
        }
        Some(newer) if newer > VERSION => Err(Unreadable::Newer(newer)),
        Some(version) => Ok(version),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Place;
    use crate::document::inspect::inspected;

    fn version_of(stated: &str) -> Result<u32, Unreadable> {
        version_in(&format!(r#"{{"format": "backcast-plan", "version": {stated}}}"#))
    }

    fn version_in(text: &str) -> Result<u32, Unreadable> {
        let (file, _) = inspected(text, Place::default())?;
        version(&file)
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
            assert_eq!(version_in(text), Err(Unreadable::NotAPlan), "{text}");
        }
    }
}
