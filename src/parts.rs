//! Building blocks of the pages: fields, forms, tables and pictures.
//!
//! They know nothing of plans or of the browser: they take and give texts and numbers.

pub(crate) use bars::{Bar, Bars};
pub(crate) use choice::{Choice, Choices, Pick, Picks, Select};
pub(crate) use columns::{Column, Columns};
pub(crate) use details::Details;
pub(crate) use dynamic::{When, dynamic};
pub(crate) use field::{TextArea, TextField};
pub(crate) use fold::Fold;
pub(crate) use form::Form;
pub(crate) use intervals::{Interval, Intervals};
pub(crate) use number_field::{Drafts, NumberField};
pub(crate) use page::{Headings, Ink, Page, PageTitle};
pub(crate) use qr::QrCode;
pub(crate) use rows::{Behind, Rows};
pub(crate) use source_link::SourceLink;
pub(crate) use staircase::{Stair, Staircase};
pub(crate) use summary::{RowLink, SummaryRow};
pub(crate) use swing::SwingBar;

mod bars;
mod choice;
mod columns;
mod details;
mod dynamic;
mod field;
mod fold;
mod form;
mod intervals;
mod number_field;
mod page;
mod qr;
mod rows;
mod source_link;
mod staircase;
mod summary;
mod swing;
