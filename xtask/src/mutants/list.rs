//! The breaks, by what they break. One entry in one of these lists adds one.

use super::Break;

mod app;
mod document;
mod link;
mod mirror;
mod shelf;
mod stored;

const GROUPS: [&[Break]; 6] =
    [shelf::BREAKS, stored::BREAKS, mirror::BREAKS, link::BREAKS, document::BREAKS, app::BREAKS];

/// Every break.
pub(super) fn all() -> impl Iterator<Item = &'static Break> {
    GROUPS.into_iter().flatten()
}
