//! Numbers as they stand in a file, whole or not.

use super::field::Field;
use crate::document::Unreadable;
use crate::document::json::Json;
use crate::document::place::Spot;

/// A number, or the text that stands where a number should.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::document) enum Number {
    /// A finite number.
    Value(f64),
    /// Text, which is never guessed to be a number.
    Text(String),
}

/// The largest identity that is kept; above it there would be no room for new ones.
const LAST_IDENTITY: f64 = 2_147_483_647.0;

impl Number {
    /// A number for a file; what is not finite becomes 0, because JSON has no word for it.
    pub(in crate::document) fn new(number: f64) -> Number {
        // Adding zero turns −0 into 0.
        Number::Value(if number.is_finite() { number + 0.0 } else { 0.0 })
    }

    /// The number that JSON is, or the text in its place; `None` when it is of another kind.
    pub(in crate::document) fn of(json: &Json) -> Option<Number> {
        match json {
            Json::Number(number) => number.as_f64().map(Number::Value),
            Json::Text(text) => Some(Number::Text(text.clone())),
            Json::Nothing | Json::Claim(_) | Json::List(_) | Json::Object(_) => None,
        }
    }

    /// An identity.
    pub(in crate::document) fn id(id: impl Into<u32>) -> Number {
        Number::Value(id.into().into())
    }

    /// The number, unless text stands in its place.
    pub(in crate::document) fn value(self) -> Option<f64> {
        match self {
            Number::Value(value) => Some(value),
            Number::Text(_) => None,
        }
    }

    /// The identity this is, if it is a whole number in range; `3.0` is 3.
    pub(in crate::document) fn identity(&self) -> Option<u32> {
        self.whole(0.0, LAST_IDENTITY)
    }

    /// The whole number between `least` and `most` that this is; `100.0` is 100.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be whole and in range"
    )]
    pub(in crate::document) fn whole(&self, least: f64, most: f64) -> Option<u32> {
        match self {
            Number::Value(value) if value.fract() == 0.0 && (least..=most).contains(value) => {
                Some(*value as u32)
            }
            Number::Value(_) | Number::Text(_) => None,
        }
    }
}

impl Default for Number {
    fn default() -> Number {
        Number::Value(0.0)
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Number::Value(value) if (1e-6..1e16).contains(&value.abs()) || *value == 0.0 => value.fmt(f),
            Number::Value(value) => write!(f, "{value:e}"),
            Number::Text(text) => text.fmt(f),
        }
    }
}

impl Field for Number {
    fn fill(&mut self, json: Json, at: &Spot) -> Result<(), Unreadable> {
        *self = Number::of(&json).ok_or_else(|| Unreadable::other_kind(at))?;
        Ok(())
    }

    /// Whole numbers are written without `.0`.
    fn take(&mut self) -> Json {
        #[expect(clippy::cast_possible_truncation, reason = "whole and below 10^16")]
        match std::mem::take(self) {
            Number::Value(value) if value.fract() == 0.0 && value.abs() < 1e16 => {
                Json::Number((value as i64).into())
            }
            Number::Value(value) => serde_json::Number::from_f64(value).map_or(Json::Nothing, Json::Number),
            Number::Text(text) => Json::Text(text),
        }
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Number {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "number"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::inspect::inspected;

    fn read(json: &str) -> Number {
        let (json, _) = inspected(json, Spot::Root.field("id").place()).unwrap();
        Number::of(&json).unwrap()
    }

    #[test]
    fn whole_numbers_may_be_written_with_a_fraction_of_nothing() {
        assert_eq!(read("100.0").identity(), Some(100));
        assert_eq!(read("1e2").identity(), Some(100));
        for odd in ["100.5", "-1", "1e20", "\"7\"", "4294967295"] {
            assert_eq!(read(odd).identity(), None, "{odd}");
        }
    }

    #[test]
    fn whole_numbers_are_written_plainly() {
        let written = |number: f64| Number::new(number).take().line();
        assert_eq!([written(1000.0), written(0.25), written(-0.0)], ["1000", "0.25", "0"]);
        assert_eq!([written(1e300), written(f64::NAN)], ["1e+300", "0"]);
    }

    #[test]
    fn odd_numbers_are_quoted_shortly() {
        assert_eq!(Number::Value(1.7e308).to_string(), "1.7e308");
        assert_eq!(Number::Value(1e-300).to_string(), "1e-300");
        assert_eq!(Number::Value(1.5).to_string(), "1.5");
    }
}
