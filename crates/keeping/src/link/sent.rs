//! What chat and mail programs do to a link, undone as far as it does no harm.

use super::Refusal;

/// How the plan begins in an address; in some mail programs, after they have encoded the address.
const BEGINNINGS: [&str; 3] = ["#p=", "%23p=", "%23p%3D"];

/// The parts of what follows in the address, without line breaks and the like.
pub(super) struct Sent {
    head: [Option<String>; 3],
    /// What follows the last dot of the head: all of the plan, or a part of it, or more.
    pub(super) payload: String,
}

/// The plan in an address, however much of it arrived.
pub(super) fn sent(text: &str) -> Option<Sent> {
    let after = |beginning: &str| text.split_once(beginning).map(|(_, after)| after);
    let after = BEGINNINGS.into_iter().find_map(after)?;
    let joined = joined(after);
    let mut parts = joined.splitn(4, '.').map(str::to_owned);
    let head = [parts.next(), parts.next(), parts.next()];
    Some(Sent { head, payload: parts.next().unwrap_or_default() })
}

impl Sent {
    /// The version of the form.
    pub(super) fn version(&self) -> Result<u32, Refusal> {
        self.number(0).and_then(|version| if version == 0 { Err(Refusal::Changed) } else { Ok(version) })
    }

    /// How many characters the payload had when it was sent.
    pub(super) fn length(&self) -> Result<usize, Refusal> {
        self.number(1).map(|length| usize::try_from(length).unwrap_or(usize::MAX))
    }

    /// The checksum it was sent with.
    pub(super) fn checksum(&self) -> Result<&str, Refusal> {
        self.part(2)
    }

    fn number(&self, part: usize) -> Result<u32, Refusal> {
        let word = self.part(part)?;
        let is_plain = word.bytes().all(|byte| byte.is_ascii_digit());
        word.parse().ok().filter(|_| is_plain).ok_or(Refusal::Changed)
    }

    /// A part of the head. Where the next one is there, this one is whole; else the link ends in it.
    fn part(&self, part: usize) -> Result<&str, Refusal> {
        let is_cut = self.head.get(part + 1).is_some_and(Option::is_none);
        self.head.get(part).and_then(Option::as_deref).filter(|_| !is_cut).ok_or(Refusal::CutShort(None))
    }
}

/// The text without what breaks lines: white space, characters that only mark where a line may break, and the
/// `=` that mail puts at the end of a line that goes on.
fn joined(text: &str) -> String {
    let unbroken = text.replace("=\r\n", "").replace("=\n", "");
    unbroken.chars().filter(|character| !breaks(*character)).collect()
}

fn breaks(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}
