//! How plans survive: as texts in the browser's storage, in its mirror, and in links.
//!
//! - [`stored`] is the text of a plan that can tell by itself whether it is whole, and how new it is;
//! - [`shelf`] keeps such texts in a [`Storage`](shelf::Storage), two generations of each plan;
//! - [`mirror`] compares the shelf with a second home that outlives it, and says what is to be done;
//! - [`download`] says when it is time for a copy outside the browser;
//! - [`link`] puts a plan into an address, and takes it out again.
//!
//! Nothing here touches the browser, and no text makes it panic. What is to be said to people is data.

#![warn(clippy::panic, clippy::indexing_slicing, clippy::expect_used, clippy::wildcard_enum_match_arm)]

pub mod download;
pub mod link;
pub mod mirror;
pub mod shelf;
pub mod stored;
