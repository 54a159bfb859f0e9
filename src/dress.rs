//! The council's own colours, as a small style sheet that changes the design system's custom properties.
//!
//! A pair of colours that people cannot tell apart is found when the service starts, by the contrast of WCAG.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

/// A colour, written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// A text that is not a colour.
#[derive(Debug, thiserror::Error)]
#[error("\"{0}\" is not a colour: please write # and six digits from 0 to f, for instance #12545a")]
pub struct NotAColour(String);

impl Colour {
    /// White, the ground of every page.
    pub const WHITE: Self = Self { red: 255, green: 255, blue: 255 };
    /// Black.
    pub const BLACK: Self = Self { red: 0, green: 0, blue: 0 };

    /// How well one colour can be read on the other: from 1, not at all, to 21, black on white (WCAG 2.2).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// This colour with so many hundredths of another.
    fn mixed(self, other: Self, hundredths: u16) -> Self {
        let mix = |ours: u8, theirs: u8| {
            let sum = u16::from(ours) * (100 - hundredths) + u16::from(theirs) * hundredths;
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }
}

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let digits = digits.filter(|digits| digits.chars().all(|digit| digit.is_ascii_hexdigit()));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let [_, red, green, blue] = number.ok_or_else(|| NotAColour(text.to_owned()))?.to_be_bytes();
        Ok(Self { red, green, blue })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// The colours that a council sets.
#[derive(Clone, Copy, Debug)]
pub struct Colours {
    /// The ground of the header, and lines that stand out.
    pub brand: Colour,
    /// What is written on it.
    pub brand_text: Colour,
    /// Links.
    pub link: Colour,
}

impl Default for Colours {
    fn default() -> Self {
        let teal = Colour { red: 0x12, green: 0x54, blue: 0x5a };
        Self { brand: teal, brand_text: Colour::WHITE, link: teal }
    }
}

/// The council's colours, ready to be served.
#[derive(Clone, Debug)]
pub struct Dress {
    colours: Colours,
    css: String,
    file: String,
}

/// Text needs this contrast at least (WCAG 2.2 AA).
const ENOUGH: f64 = 4.5;

impl Dress {
    /// The style sheet for these colours.
    #[must_use]
    pub fn new(colours: Colours) -> Self {
        let Colours { brand, brand_text, link } = colours;
        let (hover, pale) = (link.mixed(Colour::BLACK, 45), Self::pale(colours));
        let css = format!(
            ":root{{--govuk-brand-colour:{brand};--app-brand-text-colour:{brand_text};--govuk-link-colour:{link};\
             --govuk-link-hover-colour:{hover};--govuk-template-background-colour:{pale};\
             --govuk-surface-background-colour:{pale};--govuk-surface-border-colour:{brand}}}"
        );
        let file = format!("dress-{}.css", tag(css.as_bytes()));
        Self { colours, css, file }
    }

    /// The ground of the footer and the navigation.
    fn pale(colours: Colours) -> Colour {
        colours.brand.mixed(Colour::WHITE, 94)
    }

    /// The colours themselves.
    #[must_use]
    pub fn colours(&self) -> Colours {
        self.colours
    }

    /// The colour of the header.
    #[must_use]
    pub fn brand(&self) -> Colour {
        self.colours.brand
    }

    /// The style sheet.
    #[must_use]
    pub fn css(&self) -> &str {
        &self.css
    }

    /// The name under which it is served.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The poorest contrast that a page has.
    #[must_use]
    pub fn least_contrast(&self) -> f64 {
        self.pairs()
            .into_iter()
            .map(|(_, text, _, ground)| text.contrast(ground))
            .fold(f64::INFINITY, f64::min)
    }

    /// What is written on what.
    fn pairs(&self) -> [(&'static str, Colour, &'static str, Colour); 3] {
        let Colours { brand, brand_text, link } = self.colours;
        [
            ("brand_text_colour", brand_text, "brand_colour", brand),
            ("link_colour", link, "the white page", Colour::WHITE),
            ("link_colour", link, "the pale ground made from brand_colour", Self::pale(self.colours)),
        ]
    }

    /// A sentence for each pair of colours that is too hard to read.
    #[must_use]
    pub fn check(&self) -> Vec<String> {
        let poor = self.pairs().into_iter().filter(|(_, text, _, ground)| text.contrast(*ground) < ENOUGH);
        poor.map(|(name, text, on, ground)| {
            let found = text.contrast(ground);
            format!(
                "{name} ({text}) is hard to read on {on} ({ground}): the contrast is {found:.1} and must be \
                 {ENOUGH} or more. Please choose a darker or a lighter one."
            )
        })
        .collect()
    }
}

impl Default for Dress {
    fn default() -> Self {
        Self::new(Colours::default())
    }
}

/// A name for this content, and no other: what is served under it may be kept for good.
#[must_use]
pub fn tag(content: &[u8]) -> String {
    let hash = Sha256::digest(content);
    hash.iter().take(8).fold(String::new(), |tag, byte| format!("{tag}{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        for (one, two, known) in [
            ("#000000", "#ffffff", 21.0),
            ("#ffffff", "#ffffff", 1.0),
            ("#767676", "#ffffff", 4.54),
            ("#777777", "#ffffff", 4.48),
            ("#0000ff", "#ffffff", 8.59),
            ("#ff0000", "#ffffff", 4.0),
        ] {
            let found = colour(one).contrast(colour(two));
            assert!((found - known).abs() < 0.005, "{one} on {two}: {found}, not {known}");
        }
    }

    #[test]
    fn only_six_digits_make_a_colour() {
        assert_eq!(colour("#12ABef").to_string(), "#12abef");
        for wrong in ["", "#", "12abef", "#12abe", "#12abeff", "#12abeg", "#+12345", "red", "#é1234"] {
            let said = wrong.parse::<Colour>().unwrap_err().to_string();
            assert!(said.contains("for instance #12545a"), "{said}");
        }
    }

    #[test]
    fn poor_pairs_are_named() {
        assert!(Dress::default().check().is_empty());
        assert!(Dress::default().least_contrast() > 7.0);
        let poor =
            Dress::new(Colours { brand: colour("#ffdd00"), link: colour("#00a0ff"), ..Colours::default() });
        let said = poor.check();
        assert_eq!(said.len(), 3, "{said:?}");
        assert!(
            said[0].starts_with("brand_text_colour (#ffffff) is hard to read on brand_colour (#ffdd00)"),
            "{said:?}"
        );
    }

    #[test]
    fn other_colours_have_another_name() {
        let other = Dress::new(Colours { link: colour("#003366"), ..Colours::default() });
        assert_ne!(other.file(), Dress::default().file());
        assert!(other.css().contains("--govuk-link-colour:#003366;"));
    }
}
