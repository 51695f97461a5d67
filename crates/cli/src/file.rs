//! Plans from files and from standard input.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};

use planner::document::{self, MAX_BYTES, Opened};

use crate::wording;

/// Opens the plan in a file, or in standard input where the file is `-`.
///
/// The error is a sentence for whoever typed the command.
pub(crate) fn open(file: &OsStr) -> Result<Opened, String> {
    let bytes = bytes(file).map_err(|error| wording::no_bytes(file, &error))?;
    document::read(&bytes).map_err(|why| wording::unreadable(file, &why))
}

fn bytes(file: &OsStr) -> io::Result<Vec<u8>> {
    if file == "-" { beginning(io::stdin().lock()) } else { beginning(File::open(file)?) }
}

/// No more than shows that a file is too large, however large it is.
fn beginning(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_end_is_read_to_one_byte_above_the_limit() {
        assert_eq!(beginning(io::repeat(b' ')).unwrap().len(), MAX_BYTES + 1);
    }
}
