//! One pass over the JSON of a file that makes values of it and checks its bounds, names used twice, odd texts.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

use super::json::{Fields, Json};
use super::{LONG_TEXT, MAX_ENTRIES, MAX_VALUES, Part, Place, Repair, Root, Unreadable};

/// The longest name of a field, in bytes.
const LONGEST_NAME: usize = 200;

/// The JSON that stands at a place of a file, an object at its root, with the texts that are worth knowing.
pub(super) fn inspected(text: &str, at: Place) -> Result<(Json, Vec<Repair>), Unreadable> {
    let mut walk = Walk { place: at, ..Walk::default() };
    let mut json = serde_json::Deserializer::from_str(text);
    let value = Below(&mut walk).deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    match (walk.refusal, value) {
        (Some(refusal), _) => Err(refusal),
        (None, Err(error)) => Err(Unreadable::not_json(&error)),
        (None, Ok(value)) => Ok((value, walk.notices)),
    }
}

/// What was seen on the way through the file.
#[derive(Default)]
struct Walk {
    place: Place,
    values: usize,
    notices: Vec<Repair>,
    refusal: Option<Unreadable>,
}

impl Walk {
    /// Ends the walk: the parser needs an error of its own, and the reason is kept beside it.
    fn refuse<E: Error>(&mut self, why: fn(Place) -> Unreadable) -> E {
        self.refusal = Some(why(std::mem::take(&mut self.place)));
        E::custom("refused")
    }

    fn not_at_root<E: Error>(&mut self, root: Root) -> Result<(), E> {
        if !self.place.0.is_empty() {
            return Ok(());
        }
        self.refusal = Some(Unreadable::NotAnObject(root));
        Err(E::custom("refused"))
    }

    /// Lists what is worth knowing about a text, as long as anyone would still read the list.
    fn note_text(&mut self, text: &str) {
        if self.notices.len() >= MAX_ENTRIES {
            return;
        }
        if text.len() > LONG_TEXT && text.chars().nth(LONG_TEXT).is_some() {
            let characters = text.chars().count();
            self.notices.push(Repair::Long { place: self.place.clone(), characters });
        }
        if text.chars().any(Repair::hides) {
            self.notices.push(Repair::Hidden { place: self.place.clone() });
        }
    }
}

/// Walks through whatever comes next.
struct Below<'a>(&'a mut Walk);

impl<'de> DeserializeSeed<'de> for Below<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Json, D::Error> {
        self.0.values += 1;
        if self.0.values > MAX_VALUES {
            return Err(self.0.refuse(|_| Unreadable::TooMuch));
        }
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Below<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        self.0.not_at_root(Root::Nothing)?;
        Ok(Json::Nothing)
    }

    fn visit_bool<E: Error>(self, claim: bool) -> Result<Json, E> {
        self.0.not_at_root(Root::Claim)?;
        Ok(Json::Claim(claim))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Json, E> {
        self.0.not_at_root(Root::Number)?;
        // The parser refuses numbers that are not finite.
        Ok(Number::from_f64(number).map_or(Json::Nothing, Json::Number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
        self.0.not_at_root(Root::Number)?;
        Ok(Json::Number(number.into()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Json, E> {
        self.0.not_at_root(Root::Number)?;
        Ok(Json::Number(number.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        self.0.not_at_root(Root::Text)?;
        self.0.note_text(text);
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        self.0.not_at_root(Root::List)?;
        let mut entries = Vec::new();
        for entry in 0..=MAX_ENTRIES {
            self.0.place.0.push(Part::Entry(entry));
            let value = list.next_element_seed(Below(self.0))?;
            self.0.place.0.pop();
            let Some(value) = value else { return Ok(Json::List(entries)) };
            entries.push(value);
        }
        Err(self.0.refuse(Unreadable::TooMany))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut fields = Fields::new();
        while let Some(name) = map.next_key::<String>()? {
            if fields.len() == MAX_ENTRIES {
                return Err(self.0.refuse(Unreadable::TooMany));
            }
            if name.len() > LONGEST_NAME {
                return Err(self.0.refuse(Unreadable::LongName));
            }
            self.0.place.0.push(Part::Field(name.clone()));
            if fields.iter().any(|(before, _)| *before == name) {
                return Err(self.0.refuse(Unreadable::Twice));
            }
            fields.push((name, map.next_value_seed(Below(self.0))?));
            self.0.place.0.pop();
        }
        Ok(Json::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is worth knowing about the texts of a file.
    fn noted(text: &str) -> Result<Vec<Repair>, Unreadable> {
        inspected(text, Place::default()).map(|(_, notices)| notices)
    }

    fn place(parts: &[&str]) -> Place {
        Place(parts.iter().map(|part| Part::Field((*part).to_owned())).collect())
    }

    #[test]
    fn a_name_used_twice_is_found_at_any_depth_and_behind_escapes() {
        let text = r#"{"a": {"b": {"name": 1, "n\u0061me": 2}}}"#;
        assert_eq!(noted(text), Err(Unreadable::Twice(place(&["a", "b", "name"]))));
    }

    #[test]
    fn a_list_may_be_as_long_as_the_bound_and_no_longer() {
        let list = |entries: usize| format!(r#"{{"a": [{}]}}"#, vec!["1"; entries].join(","));
        assert_eq!(noted(&list(MAX_ENTRIES)), Ok(Vec::new()));
        assert_eq!(noted(&list(MAX_ENTRIES + 1)), Err(Unreadable::TooMany(place(&["a"]))));
    }

    #[test]
    fn an_object_may_have_as_many_fields_as_the_bound_and_no_more() {
        let object = |fields: usize| {
            let fields: Vec<String> = (0..fields).map(|field| format!("\"{field}\": 1")).collect();
            format!("{{{}}}", fields.join(","))
        };
        assert_eq!(noted(&object(MAX_ENTRIES)), Ok(Vec::new()));
        assert_eq!(noted(&object(MAX_ENTRIES + 1)), Err(Unreadable::TooMany(Place::default())));
    }

    #[test]
    fn a_file_may_have_as_many_values_as_the_bound_and_no_more() {
        let hundred = format!("[{}]", vec!["1"; 99].join(","));
        let file = |more: &str| format!(r#"{{"a": [{}{more}]}}"#, vec![hundred.as_str(); 999].join(","));
        // The file, the list, and 999 lists of 100 values each leave room for 98.
        let rest = |entries: usize| format!(",[{}]", vec!["1"; entries].join(","));
        assert_eq!(noted(&file(&rest(97))), Ok(Vec::new()));
        assert_eq!(noted(&file(&rest(98))), Err(Unreadable::TooMuch));
    }

    #[test]
    fn long_texts_are_counted_in_characters() {
        let text = |characters: usize| format!(r#"{{"name": "{}"}}"#, "ä".repeat(characters));
        assert_eq!(noted(&text(LONG_TEXT)), Ok(Vec::new()));
        let long = Repair::Long { place: place(&["name"]), characters: LONG_TEXT + 1 };
        assert_eq!(noted(&text(LONG_TEXT + 1)), Ok(vec![long]));
    }

    #[test]
    fn texts_that_turn_the_direction_are_named_and_joined_emoji_are_not() {
        let text = |name: &str| noted(&format!(r#"{{"name": "{name}"}}"#));
        assert_eq!(text("\u{202e}gnp.exe"), Ok(vec![Repair::Hidden { place: place(&["name"]) }]));
        assert_eq!(text("👩\u{200d}🔧 line\\nbreak"), Ok(Vec::new()));
    }
}
