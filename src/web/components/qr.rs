//! A square of dots that a telephone reads.

use std::fmt::Write as _;

use qrcodegen::{QrCode as Dots, QrCodeEcc};

/// Light dots around the square: readers need four.
const MARGIN: i32 = 4;

/// A QR code, drawn as one path, so that it needs no picture file and no style.
#[derive(Clone, Debug, Default)]
pub struct QrCode {
    /// What it is for those who hear the page.
    pub name: String,
    /// Dots on each side, margin included.
    pub size: i32,
    /// The dark dots, as the `d` of an SVG path.
    pub path: String,
}

impl QrCode {
    /// The code of a text; nothing when the text is too long for one.
    #[must_use]
    pub fn of(text: &str, name: &str) -> Option<Self> {
        let dots = Dots::encode_text(text, QrCodeEcc::Medium).ok()?;
        let mut path = String::new();
        for (x, y) in (0..dots.size()).flat_map(|y| (0..dots.size()).map(move |x| (x, y))) {
            if dots.get_module(x, y) {
                // Writing into a `String` does not fail.
                _ = write!(path, "M{},{}h1v1h-1z", x + MARGIN, y + MARGIN);
            }
        }
        Some(Self { name: name.to_owned(), size: dots.size() + 2 * MARGIN, path })
    }
}
