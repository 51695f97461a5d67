//! A plan in an address: `…#p=1.1480.9bd366ae.7VZNb9s…`.
//!
//! After `#p=` stand the version of this form, how many characters follow the last dot, and their checksum; what
//! follows is the plan as one line of JSON, compressed (raw deflate, RFC 1951) and written in base64url without
//! padding (RFC 4648, section 5). What stands after `#` is never sent to the server of the page.
//!
//! The checksum is the CRC-32 of version, length and compressed bytes. A changed character changes at most eight
//! bits in a row, and CRC-32 notices every burst of up to 32; so each such link is refused, not only nearly each.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc32fast::Hasher;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use planner::document::{self, Opened, Stamp, Unreadable};
use planner::plan::Plan;

use crate::shelf::PLAN_UNITS;
use sent::{Sent, sent};

mod sent;

/// The version of the form that is written.
const VERSION: u32 = 1;
/// The longest address that chat and mail programs pass on whole, in characters.
pub const SAFE: usize = 2_000;
/// The longest address that is made at all, in characters.
pub const LONGEST: usize = 32_000;
/// The most bytes that are unpacked: the longest plan, each unit of it three bytes of UTF-8.
const UNPACKED: usize = 3 * PLAN_UNITS;
/// The best compression that the library has.
const EFFORT: u8 = 10;

/// How a plan is best passed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// As this link; at most [`SAFE`] characters.
    Link(String),
    /// As a file; this link is longer than some programs pass on.
    FileFirst(String),
    /// Only as a file: the link would have so many characters, more than [`LONGEST`].
    OnlyFile(usize),
}

/// Why a text is not a link to a plan that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no plan in it.
    NotALink,
    /// It was made by a newer version of the app, in this version of the form.
    Newer(u32),
    /// It is longer, or unpacks to more, than any plan that is shared as a link.
    TooLarge,
    /// Its end is missing; so many characters at least, where that is known.
    CutShort(Option<usize>),
    /// Something in it has changed.
    Changed,
    /// It arrived whole, but what is in it is no plan that this version reads.
    Unreadable(Unreadable),
}

/// How a plan is best passed on: as a link to the page of this address, or as a file.
///
/// Leave out the notes with [`without_notes`](document::without_notes) first where they are nobody's business.
///
/// ```
/// use keeping::link::{Offer, offer, read};
/// use planner::document::Stamp;
/// use planner::plan::{Plan, Settings};
/// let plan = Plan::new("Spring", Settings::default());
/// let Offer::Link(link) = offer("https://example.org/backcast/", &plan, &Stamp::default()) else { panic!() };
/// assert!(link.starts_with("https://example.org/backcast/#p=1."));
/// assert_eq!(read(&link).map(|opened| opened.plan), Ok(plan));
/// ```
pub fn offer(page: &str, plan: &Plan, stamp: &Stamp) -> Offer {
    let link = format!("{page}#{}", write(plan, stamp));
    match link.chars().count() {
        length if length <= SAFE => Offer::Link(link),
        length if length <= LONGEST => Offer::FileFirst(link),
        length => Offer::OnlyFile(length),
    }
}

/// What stands after `#` in the address of a plan.
pub fn write(plan: &Plan, stamp: &Stamp) -> String {
    let packed = compress_to_vec(document::write_line(plan, stamp).as_bytes(), EFFORT);
    let payload = URL_SAFE_NO_PAD.encode(&packed);
    let checksum = checksum(VERSION, payload.len(), &packed);
    format!("p={VERSION}.{}.{checksum}.{payload}", payload.len())
}

/// Reads the plan in an address, as it arrives through chat and mail.
///
/// # Errors
///
/// [`Refusal`] says what happened to the link.
pub fn read(text: &str) -> Result<Opened, Refusal> {
    let sent = sent(text).ok_or(Refusal::NotALink)?;
    let json = unpacked(&packed(&sent)?)?;
    document::read(&json).map_err(Refusal::Unreadable)
}

/// The compressed bytes, certain to be those that were sent.
fn packed(sent: &Sent) -> Result<Vec<u8>, Refusal> {
    let version = sent.version()?;
    if version > VERSION {
        return Err(Refusal::Newer(version));
    }
    let length = sent.length()?;
    if length > LONGEST {
        return Err(Refusal::TooLarge);
    }
    if sent.payload.len() < length {
        return Err(Refusal::CutShort(Some(length - sent.payload.len())));
    }
    // What follows is the full stop, the bracket or the words after the link.
    let payload = sent.payload.get(..length).ok_or(Refusal::Changed)?;
    let packed = URL_SAFE_NO_PAD.decode(payload).map_err(|_| Refusal::Changed)?;
    let is_whole = checksum(version, length, &packed) == sent.checksum()?;
    if is_whole { Ok(packed) } else { Err(Refusal::Changed) }
}

fn unpacked(packed: &[u8]) -> Result<Vec<u8>, Refusal> {
    let is_more = |status| status == TINFLStatus::HasMoreOutput;
    decompress_to_vec_with_limit(packed, UNPACKED)
        .map_err(|error| if is_more(error.status) { Refusal::TooLarge } else { Refusal::Changed })
}

fn checksum(version: u32, length: usize, packed: &[u8]) -> String {
    let mut hasher = Hasher::new();
    hasher.update(format!("{version}.{length}.").as_bytes());
    hasher.update(packed);
    format!("{:08x}", hasher.finalize())
}
