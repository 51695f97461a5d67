//! What is said about plans in links.

use keeping::link::Refusal;

pub(crate) const LINK: &str = "A link";
pub(crate) const REFUSED: &str = "This link cannot be opened";
pub(crate) const REFUSED_LEAD: &str = "Nothing was opened, and none of your plans has changed.";
pub(crate) const TO_START: &str = "Go to the first page";

pub(crate) const AS_LINK: &str = "As a link";
pub(crate) const COPY: &str = "Copy the link";
pub(crate) const COPIED: &str = "The link is copied.";
pub(crate) const NOT_COPIED: &str =
    "This browser did not let the page copy. Copy the link from the field by hand.";
pub(crate) const FIELD: &str = "The link";
pub(crate) const SHOW_CODE: &str = "Show it to a camera";
pub(crate) const CODE: &str = "QR code of the link";
pub(crate) const SHOW: &str = "See the link";
pub(crate) const HOLDS: &str = "What the link holds";
pub(crate) const NOTES: &str = "With the notes: answers, reasons and remarks";

/// What a link is, and whether a file is better.
pub(crate) fn about(length: &str) -> String {
    format!("{length} characters. The plan is in the link itself and goes only to whom you give it.")
}

/// A link that some programs cut.
pub(crate) fn about_long(length: &str) -> String {
    format!("{length} characters. Some chat and mail programs cut a link that long: the file is safer.")
}

/// A plan that is too long for any link.
pub(crate) fn too_long(length: &str) -> String {
    format!("A link to this plan would have {length} characters, too many to be passed on. Hand on the file.")
}

/// Why a link is not opened, and what to do.
pub(crate) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotALink => "There is no plan in this address.".to_owned(),
        Refusal::Newer(_) => {
            "It was made by a newer version of Backcast. Load the page again to get that version, then open it once more."
                .to_owned()
        }
        Refusal::TooLarge => "It holds more than any plan that is shared as a link. Ask for the file.".to_owned(),
        Refusal::CutShort(Some(missing)) => {
            format!("Its last {missing} characters are missing. Some programs cut long links: ask for it again, or for the file.")
        }
        Refusal::CutShort(None) => "Its end is missing. Some programs cut long links: ask for it again, or for the file.".to_owned(),
        Refusal::Changed => {
            "Something in it has changed on the way. Ask for it again, or for the file.".to_owned()
        }
        Refusal::Unreadable(reason) => reason.sentence(),
    }
}
