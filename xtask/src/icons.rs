//! The icons of the installed app: `shell/icon.svg`, drawn as PNG. It is made of rectangles on whole units, so that
//! every pixel is known and the same drawing always gives the same bytes.

use crate::run::{Done, root};
use flate2::{Compression, Crc, write::ZlibEncoder};
use std::fs;
use std::io::Write;
use std::path::PathBuf;

/// The sizes that systems ask for. Each is a multiple of the drawing's own size.
const SIZES: [usize; 2] = [192, 512];

/// Units on each side of the drawing, as its `viewBox` says.
const UNITS: usize = 16;

/// Draws the icons anew.
pub(crate) fn chore(_args: &[String]) -> Done {
    let rectangles = drawn()?;
    for size in SIZES {
        let path = path(size);
        let image = png(&rectangles, size)?;
        fs::write(&path, image)
            .map_err(|error| format!("`{}` cannot be written: {error}.", path.display()))?;
        println!("{}", path.display());
    }
    Ok(())
}

fn path(size: usize) -> PathBuf {
    root().join(format!("shell/icon-{size}.png"))
}

/// A rectangle of one colour, in units.
#[derive(Debug, PartialEq)]
struct Rectangle {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
    colour: [u8; 3],
}

impl Rectangle {
    fn read(tag: &str) -> Option<Self> {
        let value = |name: &str| Some(tag.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0);
        let number = |name: &str| value(name)?.parse().ok();
        Some(Rectangle {
            left: number("x")?,
            top: number("y")?,
            width: number("width")?,
            height: number("height")?,
            colour: colour(value("fill")?)?,
        })
    }

    fn covers(&self, column: usize, row: usize) -> bool {
        (self.left..self.left + self.width).contains(&column)
            && (self.top..self.top + self.height).contains(&row)
    }
}

/// A colour such as `#1c3a94`.
fn colour(text: &str) -> Option<[u8; 3]> {
    let [_, red, green, blue] = u32::from_str_radix(text.strip_prefix('#')?, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

/// What is drawn in `shell/icon.svg`, from back to front.
fn drawn() -> Done<Vec<Rectangle>> {
    let svg = fs::read_to_string(root().join("shell/icon.svg")).map_err(|error| error.to_string())?;
    let tags = svg.split("<rect").skip(1).map(Rectangle::read);
    tags.collect::<Option<_>>()
        .ok_or_else(|| "shell/icon.svg holds a rectangle that is not on whole units.".to_owned())
}

/// The drawing as a PNG image: the colours in a list, and for each pixel its place on the list.
fn png(rectangles: &[Rectangle], size: usize) -> Done<Vec<u8>> {
    let length = u32::try_from(size).map_err(|error| error.to_string())?.to_be_bytes();
    // Eight bits a pixel, colours from a list; the usual compression and filters; not interlaced.
    let header = [&length[..], &length[..], &[8, 3, 0, 0, 0]].concat();
    let colours = rectangles.iter().flat_map(|rectangle| rectangle.colour).collect::<Vec<_>>();
    let mut image = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, content) in
        [(b"IHDR", header), (b"PLTE", colours), (b"IDAT", packed(rectangles, size)?), (b"IEND", Vec::new())]
    {
        image.extend(chunk(*kind, &content)?);
    }
    Ok(image)
}

/// The rows of pixels, compressed. Each starts with a zero: no filter.
fn packed(rectangles: &[Rectangle], size: usize) -> Done<Vec<u8>> {
    let scale = size / UNITS;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    for row in 0..size {
        let pixels = (0..size).map(|column| front(rectangles, column / scale, row / scale));
        let line = std::iter::once(0).chain(pixels).collect::<Vec<_>>();
        encoder.write_all(&line).map_err(|error| error.to_string())?;
    }
    encoder.finish().map_err(|error| error.to_string())
}

/// The place of the rectangle that is seen at a unit.
fn front(rectangles: &[Rectangle], column: usize, row: usize) -> u8 {
    let place = rectangles.iter().rposition(|rectangle| rectangle.covers(column, row));
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or_default()
}

fn chunk(kind: [u8; 4], content: &[u8]) -> Done<Vec<u8>> {
    let length = u32::try_from(content.len()).map_err(|error| error.to_string())?;
    let mut crc = Crc::new();
    crc.update(&kind);
    crc.update(content);
    Ok([&length.to_be_bytes()[..], &kind, content, &crc.sum().to_be_bytes()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icons_are_what_is_drawn() {
        for size in SIZES {
            let committed = fs::read(path(size)).unwrap();
            let drawn = png(&drawn().unwrap(), size).unwrap();
            assert!(committed == drawn, "run `cargo xtask icons`: {size} pixels");
        }
    }

    #[test]
    fn what_lies_in_front_is_seen() {
        let tag = |x, fill| format!(r#" x="{x}" y="0" width="2" height="1" fill="{fill}"/>"#);
        let read = [tag(0, "#000000"), tag(1, "#ff0102")].map(|tag| Rectangle::read(&tag).unwrap());
        assert_eq!(read[1].colour, [255, 1, 2]);
        assert_eq!([0, 1, 2].map(|column| front(&read, column, 0)), [0, 1, 1]);
        assert_eq!(Rectangle::read(r#" x="0.5""#), None);
    }

    /// The circle that systems cut icons to has two fifths of the side as its radius.
    #[test]
    fn nothing_of_the_steps_is_cut_off() {
        let middle = UNITS / 2;
        let is_within = |x: usize, y: usize| {
            let [across, down] = [x.abs_diff(middle), y.abs_diff(middle)];
            // Rounded up to the next tenth of a unit.
            (across * across + down * down) * 100 <= 65 * 65
        };
        for steps in drawn().unwrap().iter().skip(1) {
            for x in [steps.left, steps.left + steps.width] {
                assert!([steps.top, steps.top + steps.height].iter().all(|y| is_within(x, *y)), "{steps:?}");
            }
        }
    }
}
