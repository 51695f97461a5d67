//! Objects of a file: fields that may be missing, and fields that this version does not know.

/// Declares an object of the file: every field may be missing, and unknown fields are kept.
macro_rules! object {
    ($(#[$about:meta])* $name:ident { $($(#[$field_about:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[cfg_attr(test, schemars(transform = crate::document::schema::without_required))]
        pub(in crate::document) struct $name {
            $(
                $(#[$field_about])*
                pub(in crate::document) $field: $type,
            )+
            /// Fields that this version does not know.
            #[cfg_attr(test, schemars(skip))]
            pub(in crate::document) extra: crate::document::json::Fields,
        }

        impl $name {
            fn slots(&mut self) -> crate::document::saved::field::Slots<'_> {
                crate::document::saved::field::Slots {
                    known: vec![$((stringify!($field), &mut self.$field),)+],
                    extra: &mut self.extra,
                }
            }
        }

        impl crate::document::saved::field::Field for $name {
            fn fill(
                &mut self,
                json: crate::document::json::Json,
                at: &crate::document::place::Spot,
            ) -> Result<(), crate::document::Unreadable> {
                self.slots().fill(json, at)
            }

            fn take(&mut self) -> crate::document::json::Json {
                self.slots().take()
            }

            fn is_said(&self) -> bool {
                $(self.$field.is_said() ||)+ !self.extra.is_empty()
            }
        }
    };
}
pub(in crate::document) use object;
