//! The saved form of a plan: what a file holds, as plain data.
//!
//! Each file below this one holds the saved form of some things, how they are made of the plan, and how the
//! plan is made of them. The comments on the fields are the descriptions in the JSON Schema.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::header::MARKER;
use super::place::Spot;
use super::reader::Reader;
use super::writer::Writer;
use super::{Opened, Repair, Stamp, VERSION};
use crate::funnel::Numbers;
use crate::plan::{Plan, Settings};
use crate::strategy::Strategy;
use crate::units::{Currency, Period};
use number::Number;

pub(super) mod funnel;
pub(super) mod goal;
pub(super) mod number;
pub(super) mod quantity;
pub(super) mod strategy;
pub(super) mod tactic;
pub(super) mod word;

/// Fields that this version does not know.
pub(super) type Extra = BTreeMap<String, serde_json::Value>;

/// Whether a field is as it is when nothing was said, and need not be written.
pub(super) fn is_default<T: Default + PartialEq>(field: &T) -> bool {
    *field == T::default()
}

/// Declares an object of the file: every field may be missing, and unknown fields are kept.
macro_rules! object {
    ($(#[$about:meta])* $name:ident { $($(#[$field_about:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(default)]
        pub(in crate::document) struct $name {
            $(
                $(#[$field_about])*
                #[serde(skip_serializing_if = "crate::document::saved::is_default")]
                pub(in crate::document) $field: $type,
            )+
            #[serde(flatten)]
            #[cfg_attr(test, schemars(skip))]
            pub(in crate::document) extra: crate::document::saved::Extra,
        }
    };
}
pub(super) use object;
