//! Every text of every page, by key.
//!
//! The texts stand in `templates/words/<language>/<group>.toml`. The build script turns them into [`Words`]
//! (a field for each file, in it a field for each key), so a page that asks for a text which does not exist
//! does not compile, and neither does a language that lacks one.
//! A text with gaps, `sent = "We sent a link to {address}."`, is a method: `words.account.sent(address)`.

use std::fmt::{Display, Write as _};

use time::Date;

/// A text with gaps.
type Phrase = &'static [Piece];

#[derive(Debug)]
enum Piece {
    Words(&'static str),
    /// The place of the value among the arguments.
    Gap(usize),
}

fn fill(phrase: Phrase, values: &[&dyn Display]) -> String {
    let mut text = String::new();
    for piece in phrase {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Gap(place) => {
                if let Some(value) = values.get(*place) {
                    // Writing into a `String` does not fail.
                    _ = write!(text, "{value}");
                }
            }
        }
    }
    text
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Words {
    /// "2 November 2026".
    #[must_use]
    pub fn date(&self, day: Date) -> String {
        let words = self;
        let w = &words.moment;
        let month = w.months.get(usize::from(u8::from(day.month())) - 1).copied().unwrap_or_default();
        w.day(day.day(), month, day.year())
    }

    /// "6 months", "2 years".
    #[must_use]
    pub fn period(&self, months: u16) -> String {
        let words = self;
        let w = &words.moment;
        match (months, months / 12, months % 12) {
            (1, ..) => w.one_month.to_owned(),
            (_, 1, 0) => w.one_year.to_owned(),
            (_, years, 0) if years > 0 => w.many_years(years),
            _ => w.many_months(months),
        }
    }
}

/// The words of the language with this code, if there is a pack for it.
#[must_use]
pub fn language(code: &str) -> Option<&'static Words> {
    LANGUAGES.iter().find(|(known, _)| *known == code).map(|(_, words)| *words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_by_place() {
        let phrase = &[Piece::Words("From "), Piece::Gap(1), Piece::Words(" to "), Piece::Gap(0)];
        assert_eq!(fill(phrase, &[&"B", &1]), "From 1 to B");
    }

    #[test]
    fn a_period_is_said_in_years_where_it_is_years() {
        for (months, said) in
            [(1, "1 month"), (6, "6 months"), (12, "1 year"), (18, "18 months"), (72, "6 years")]
        {
            assert_eq!(EN.period(months), said);
        }
    }

    #[test]
    fn a_template_hands_over_what_it_has() {
        use askama::Template as _;
        #[derive(askama::Template)]
        #[template(
            source = "{{ w.layout.telephone(number) }}{{ w.components.week.night_of(w.layout.home) }}",
            ext = "txt"
        )]
        struct Page {
            w: &'static Words,
            number: String,
        }
        let page = Page { w: &EN, number: "1 ".into() };
        assert_eq!(page.render().unwrap(), "Telephone: 1 Home night");
    }

    #[test]
    fn english_is_there_and_unknown_languages_are_not() {
        assert_eq!(language("en").unwrap().layout.skip, "Skip to main content");
        assert!(language("xx").is_none());
    }
}
