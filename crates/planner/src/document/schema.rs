//! The JSON Schema of the format stays the one that is committed.

use super::SCHEMA;
use super::saved::PlanFile;

/// Every field of an object may be missing.
pub(super) fn without_required(schema: &mut schemars::Schema) {
    schema.remove("required");
}

/// The schema that follows from the saved forms.
fn generated() -> String {
    let mut schema = schemars::schema_for!(PlanFile);
    schema.insert("title".to_owned(), "Backcast plan".into());
    schema.insert("required".to_owned(), serde_json::json!(["format", "version"]));
    serde_json::to_string_pretty(&schema).unwrap() + "\n"
}

#[test]
fn the_committed_schema_follows_from_the_saved_forms() {
    let schema = generated();
    if std::env::var_os("UPDATE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/plan-v1.schema.json");
        std::fs::write(path, &schema).unwrap();
    } else {
        assert_eq!(
            SCHEMA, schema,
            "the format has changed: look at what changed, then run \
             UPDATE=1 cargo test -p backcast-planner schema"
        );
    }
}
