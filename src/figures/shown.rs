//! A count of people as it may be shown.

use std::{borrow::Cow, fmt};

use serde::ser::{Serialize, SerializeStruct, Serializer};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr,
        schema::{ObjectBuilder, Schema, Type},
    },
};

use super::people::RawPeople;

/// From so many people on a count is shown, rounded.
pub(super) const SHOWN_FROM: u64 = 8;
/// To so many people a count is rounded.
pub(super) const STEP: u64 = 5;

/// A count of people that can be shown: none, fewer than 8, or a multiple of 5.
///
/// As JSON it is `{"count":0}`, `{"fewer_than":8}` or `{"count":40,"rounded_to":5}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownCount(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Nobody,
    Few,
    About(u64),
}

impl ShownCount {
    /// What may be shown of a count.
    #[must_use]
    pub const fn of(people: RawPeople) -> Self {
        Self(match people.number() {
            0 => Kind::Nobody,
            few if few < SHOWN_FROM => Kind::Few,
            many => Kind::About(rounded(many, STEP)),
        })
    }

    /// The number that is shown; none where it is hidden.
    #[must_use]
    pub const fn number(self) -> Option<u64> {
        match self.0 {
            Kind::Nobody => Some(0),
            Kind::Few => None,
            Kind::About(number) => Some(number),
        }
    }

    /// Whether it says only that there are few.
    #[must_use]
    pub const fn is_hidden(self) -> bool {
        matches!(self.0, Kind::Few)
    }
}

/// To the nearest multiple of a step, from the half on to the one above.
pub(super) const fn rounded(number: u64, step: u64) -> u64 {
    number.saturating_add(step / 2) / step * step
}

impl fmt::Display for ShownCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Kind::Nobody => f.write_str("0"),
            Kind::Few => write!(f, "fewer than {SHOWN_FROM}"),
            Kind::About(number) => number.fmt(f),
        }
    }
}

impl Serialize for ShownCount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut shown = serializer.serialize_struct("ShownCount", 2)?;
        match self.0 {
            Kind::Nobody => shown.serialize_field("count", &0)?,
            Kind::Few => shown.serialize_field("fewer_than", &SHOWN_FROM)?,
            Kind::About(number) => {
                shown.serialize_field("count", &number)?;
                shown.serialize_field("rounded_to", &STEP)?;
            }
        }
        shown.end()
    }
}

impl PartialSchema for ShownCount {
    fn schema() -> RefOr<Schema> {
        let number = |says: &str| ObjectBuilder::new().schema_type(Type::Integer).description(Some(says));
        ObjectBuilder::new()
            .description(Some(
                "How many people, by the rules for small numbers: none, fewer than some, or rounded.",
            ))
            .property("count", number("None, or the number rounded."))
            .property("rounded_to", number("To what it is rounded."))
            .property("fewer_than", number("Where there are some, and fewer than this."))
            .into()
    }
}

impl ToSchema for ShownCount {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("ShownCount")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(people: u64) -> ShownCount {
        ShownCount::of(RawPeople::counted(people))
    }

    #[test]
    fn what_is_shown_is_none_or_few_or_a_multiple_of_five() {
        let words: Vec<String> =
            [0, 1, 7, 8, 9, 12, 13, 17, 18, 998].iter().map(|people| shown(*people).to_string()).collect();
        let few = "fewer than 8";
        assert_eq!(words, ["0", few, few, "10", "10", "10", "15", "15", "20", "1000"]);
        assert_eq!(serde_json::to_string(&shown(0)).unwrap(), r#"{"count":0}"#);
        assert_eq!(serde_json::to_string(&shown(7)).unwrap(), r#"{"fewer_than":8}"#);
        assert_eq!(serde_json::to_string(&shown(42)).unwrap(), r#"{"count":40,"rounded_to":5}"#);
    }

    proptest! {
        #[test]
        fn no_output_tells_one_to_seven_apart(one in 1..8_u64, other in 1..8_u64) {
            prop_assert_eq!(shown(one), shown(other));
            prop_assert_eq!(shown(one).to_string(), shown(other).to_string());
            prop_assert_eq!(format!("{:?}", shown(one)), format!("{:?}", shown(other)));
            let json = |people| serde_json::to_string(&shown(people)).unwrap();
            prop_assert_eq!(json(one), json(other));
            prop_assert_eq!(shown(one).number(), None);
        }

        #[test]
        fn what_is_shown_is_near_and_never_exact_to_one(people in 8..1_000_000_u64) {
            let number = shown(people).number().unwrap();
            prop_assert!(number.is_multiple_of(STEP) && number.abs_diff(people) <= 2);
            let alike = (people.saturating_sub(4).max(8)..people + 5).filter(|other| shown(*other) == shown(people));
            prop_assert!(alike.count() >= 5);
        }

        #[test]
        fn no_count_is_too_large(people: u64) {
            prop_assert!(!shown(people).to_string().is_empty());
        }
    }
}
