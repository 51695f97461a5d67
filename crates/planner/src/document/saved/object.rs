//! Objects of a file: fields that may be missing, and fields that this version does not know.

use std::collections::BTreeMap;

/// Fields that this version does not know.
pub(in crate::document) type Extra = BTreeMap<String, serde_json::Value>;

/// Whether a field is as it is when nothing was said, and need not be written.
pub(in crate::document) fn is_default<T: Default + PartialEq>(field: &T) -> bool {
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
                #[serde(skip_serializing_if = "crate::document::saved::object::is_default")]
                pub(in crate::document) $field: $type,
            )+
            #[serde(flatten)]
            #[cfg_attr(test, schemars(skip))]
            pub(in crate::document) extra: crate::document::saved::object::Extra,
        }
    };
}
pub(in crate::document) use object;
