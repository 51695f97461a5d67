//! A plan with one fault, in many ways.

use serde_json::{Value, json};

/// The plan that faults are put into.
pub const PLAN: &str = include_str!("../saved/v1-typical.json");

pub fn plan() -> Value {
    serde_json::from_str(PLAN).unwrap()
}

pub fn in_front(bytes: &[u8]) -> Vec<u8> {
    [bytes, PLAN.as_bytes()].concat()
}

pub fn swap(this: &str, for_that: &str) -> Vec<u8> {
    assert!(PLAN.contains(this), "{this}");
    PLAN.replacen(this, for_that, 1).into()
}

pub fn budget(number: &str) -> Vec<u8> {
    swap("\"budget\": 100000", &format!("\"budget\": {number}"))
}

pub fn version(stated: &str) -> Vec<u8> {
    swap("\"version\": 1", &format!("\"version\": {stated}"))
}

/// The plan up to a text, which is replaced by the beginning of another.
pub fn cut(this: &str, for_that: &str) -> Vec<u8> {
    let (before, _) = PLAN.split_once(this).unwrap();
    format!("{before}{for_that}").into()
}

pub fn cut_in_utf8() -> Vec<u8> {
    let mut bytes = cut("\"Pumps 2027\"", "\"Plän €");
    bytes.pop();
    bytes
}

pub fn with_all(fields: &Value) -> Vec<u8> {
    let mut plan = plan();
    for (field, value) in fields.as_object().unwrap() {
        plan[field] = value.clone();
    }
    plan.to_string().into()
}

pub fn with(field: &str, value: &Value) -> Vec<u8> {
    with_all(&json!({ field: value }))
}

/// The plan with the fields of the hostile file, but for those that a plan has too.
pub fn with_its_fields(file: &[u8]) -> Vec<u8> {
    let mut fields: Value = serde_json::from_slice(file).unwrap();
    fields.as_object_mut().unwrap().retain(|field, _| field != "id" && field != "name");
    with_all(&fields)
}

/// The plan with one goal for each text of the hostile file, named by it.
pub fn with_its_names(file: &[u8]) -> Vec<u8> {
    let file: Value = serde_json::from_slice(file).unwrap();
    let names = ["goals", "names", "name"].into_iter().find_map(|field| {
        let texts = file.get(field).map(texts).unwrap_or_default();
        (texts.len() > 1 || field == "name").then_some(texts)
    });
    let goals = names.unwrap().into_iter().zip(23..).map(|(name, id)| json!({"id": id, "name": name}));
    with("goals", &goals.collect())
}

/// Every text in a value that is a name: the texts of a list or an object, or the names of its objects.
pub fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::Object(object) => match object.get("name") {
            Some(name) => texts(name),
            None => object.values().flat_map(texts).collect(),
        },
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

pub fn nested(levels: usize) -> Vec<u8> {
    let value = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    swap("\"budget\"", &format!("\"ext\": {value}, \"budget\""))
}

pub fn wide(fields: usize) -> Value {
    (0..fields).map(|field| (format!("k{field}"), json!(field))).collect::<serde_json::Map<_, _>>().into()
}

/// The plan with the same value in every field but its marker and version.
pub fn every_field(value: &Value) -> Vec<u8> {
    changed(|plan| {
        for (field, old) in plan.as_object_mut().unwrap() {
            if field != "format" && field != "version" {
                *old = value.clone();
            }
        }
    })
}

pub fn whole_as_float() -> Vec<u8> {
    let text = PLAN.replace("\"id\": 23", "\"id\": 23.0").replace("\"most\": 2", "\"most\": 2.0");
    text.replace("\"months\": 12", "\"months\": 12.0")
        .replace("\"version\": 1", "\"version\": 1.0")
        .replace("[23]", "[2.3e1]")
        .into()
}

pub fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut plan = plan();
    change(&mut plan);
    plan.to_string().into()
}

pub fn locale_strings() -> Vec<u8> {
    changed(|plan| {
        plan["budget"] = json!("(5)");
        plan["goals"][0]["target"] = json!("1.234,56");
        plan["goals"][0]["last_year"] = json!("50%");
        plan["tactics"][0]["cost"] = json!("$1k");
    })
}

pub fn out_of_range() -> Vec<u8> {
    changed(|plan| {
        plan["months"] = json!(99);
        plan["budget"] = json!(-1);
        let stages = &mut plan["funnel"]["stages"];
        stages[0]["rate"] = json!(1.5);
        stages[1]["rate"] = json!({"low": -0.1, "high": 0.5});
        stages[2]["lag"] = json!({"by_month": [0, 0]});
        stages[3]["lag"] = json!({"by_month": [50, 60]});
        let tactic = &mut plan["tactics"][0];
        tactic["cost"] = json!(1e-300);
        tactic["most"] = json!(0.5);
        tactic["lead_time"] = json!(-1);
        tactic["least_in_month"] = json!(-1);
        tactic["most_in_month"] = json!(1_000_001);
        tactic["locked"] = json!([{"month": "2027-03", "units": -1}]);
        tactic["share"] = json!({"of": "people", "least": -0.1, "most": 1.5});
        tactic["seasonality"] = json!([1, 11]);
        let tiers = [(5, 0.5), (2, 0.4), (5, 0.1), (-1, 0.1), (9, 2.0)];
        tactic["tiers"] =
            tiers.iter().map(|(after, share)| json!({"after": after, "share": share})).collect();
        plan["budget_per_month"] = json!(-1);
        plan["question"] = json!({"asks": "target-return", "returns": 1001});
        plan["own_mix"] = json!([{"tactic": 25, "units": vec![-1; 37]}]);
        plan["own_mix"][0]["units"].as_array_mut().unwrap()[1..].fill(json!(0));
        plan["scenarios"] = json!([{"id": 30, "changes": [
            {"what": "rate", "stage": 1, "rate": 2},
            {"what": "hours-per-month", "department": 14, "hours": -1},
            {"what": "least-units", "tactic": 25, "units": -1},
            {"what": "most-units", "tactic": 25, "units": -1},
            {"what": "off", "off": {"budget": true, "hours": [14]}},
            {"what": "deal", "rate": 1},
            {"what": "something-else"},
        ]}]);
        plan["seed"] = json!(-1);
    })
}

pub fn bad_ids() -> Vec<u8> {
    changed(|plan| {
        let ids = json!([" ", "a/b:c#d?e", -1, 7, 7, null]);
        let goals = ids.as_array().unwrap().iter().map(|id| json!({"id": id}));
        plan["goals"] = goals.collect();
        plan["tactics"][0]["goals"] = json!(["../../index", 7]);
        plan["question"] = json!({"asks": "best-result", "goal": 99});
        plan["switched_off"] = json!({"hours": [99], "least": [25, 99]});
        plan["own_mix"] = json!([{"tactic": 99}, {"tactic": 25}, {"tactic": 25, "units": [1]}]);
        plan["scenarios"] = json!([{"id": 8, "changes": [
            {"what": "most-units", "tactic": 99},
            {"what": "rate", "stage": 1, "audience": 99, "rate": 0.5},
            {"what": "question", "question": {"asks": "best-result", "goal": 99}},
            {"what": "off", "off": {"hours": [99]}},
            {"what": "deadline"},
        ]}, {"id": 8}]);
    })
}

pub fn dates() -> Vec<u8> {
    changed(|plan| {
        plan["first_month"] = json!("0000-00");
        plan["business_goals"][0]["horizon"] = json!("+275760-09");
        plan["goals"][0]["deadline"] = json!("2026-13");
        plan["tactics"][0]["first"] = json!("2026-W01");
        plan["tactics"][0]["last"] = json!("01/02/2026");
        plan["tactics"][0]["locked"] = json!([{"month": "2027-13", "units": 1}, {"month": "2027-03"},
            {"month": "2027-03", "units": 2}]);
        plan["scenarios"] = json!([{"id": 30, "changes": [
            {"what": "last-month", "tactic": 25, "month": "never"},
            {"what": "deadline", "goal": 23, "month": "2027-1"},
        ]}]);
    })
}

pub fn utf16(mark: &[u8], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let units = PLAN.encode_utf16().flat_map(bytes);
    mark.iter().copied().chain(units).collect()
}
