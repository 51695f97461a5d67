//! JSON as it stands in a file, with the fields of an object in their order.

use serde::ser::{Serialize, Serializer};
use serde_json::Number;

/// A value of a file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    /// `null`.
    Nothing,
    /// True or false.
    Claim(bool),
    /// A number, with all the digits of a whole one.
    Number(Number),
    /// A text.
    Text(String),
    /// Values one after the other.
    List(Vec<Json>),
    /// Values by their names.
    Object(Fields),
}

/// The fields of an object; no two have the same name.
pub(super) type Fields = Vec<(String, Json)>;

impl Json {
    /// The field of this name, if this is an object that has it.
    pub(super) fn field(&self, name: &str) -> Option<&Json> {
        let Json::Object(fields) = self else { return None };
        fields.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The value in one line.
    pub(super) fn line(&self) -> String {
        // Writing to memory cannot fail, and every name is text.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The value with each entry and field in a line of its own.
    pub(super) fn lines(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, json: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Nothing => json.serialize_unit(),
            Json::Claim(claim) => json.serialize_bool(*claim),
            Json::Number(number) => number.serialize(json),
            Json::Text(text) => json.serialize_str(text),
            Json::List(list) => json.collect_seq(list),
            Json::Object(fields) => json.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}
