//! What is looked for, as fields: those of an address, and those of the form of one question.
//!
//! An address has a name for each weight, `hours` and `wish_hours`. A form asks once, and how important it is beside it:
//! `hours` and `hours_weight`.

use super::step::Step;
use crate::finder::{Field, Weight};
use crate::web::form::Fields;

/// Fields that take one value, so that their form asks how important it is.
const SINGLES: [Field; 7] =
    [Field::Miles, Field::Hours, Field::Drive, Field::Gender, Field::Smoking, Field::Pay, Field::Looking];

/// With this the form of a question says that it was filled in.
pub(super) const SAID: &str = "said";

/// What stands before the name of what is a wish.
const WISH: &str = "wish_";

/// The name under which a form asks how important a field is.
pub(super) const fn weight_of(field: Field) -> &'static str {
    match field {
        Field::Miles => "miles_weight",
        Field::Hours => "hours_weight",
        Field::Drive => "drive_weight",
        Field::Gender => "gender_weight",
        Field::Smoking => "smoking_weight",
        Field::Pay => "pay_weight",
        _ => "looking_weight",
    }
}

/// The name of a list of wishes.
pub(super) fn wish(field: Field) -> String {
    format!("{WISH}{field}")
}

/// The field for which a name of an address stands.
fn field_of(name: &str) -> Option<Field> {
    name.strip_prefix(WISH).unwrap_or(name).parse().ok()
}

fn is_of(step: Step, name: &str) -> bool {
    field_of(name).is_some_and(|field| step.fields().contains(&field))
}

/// What the form of a question shows of an address.
pub(super) fn known(asked: &Fields) -> Fields {
    let mut fields = asked.clone();
    for field in SINGLES {
        let wished = wish(field);
        let is_wish = asked.get(field.as_str()).is_empty() && !asked.get(&wished).is_empty();
        let weight = if is_wish { Weight::Wish } else { Weight::Must };
        if is_wish {
            fields = fields.with(field.as_str(), asked.get(&wished));
        }
        fields = fields.with(weight_of(field), weight.as_str());
    }
    fields
}

/// What an address has besides a question: it goes along with its form.
pub(super) fn besides(step: Step, asked: &Fields) -> Vec<(String, String)> {
    let others = asked.pairs().filter(|(name, value)| {
        field_of(name).is_some_and(Field::is_in_addresses) && !is_of(step, name) && !value.is_empty()
    });
    others.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The fields of an address that the form of a question means.
pub(super) fn meant(step: Step, typed: &Fields) -> Vec<(String, String)> {
    let own = typed.pairs().filter(|(name, value)| is_of(step, name) && !value.trim().is_empty());
    let own = own.map(|(name, value)| {
        let single = SINGLES.into_iter().find(|single| single.as_str() == name);
        let is_wish = single.is_some_and(|single| typed.get(weight_of(single)) == Weight::Wish.as_str());
        let name = if is_wish { format!("{WISH}{name}") } else { name.to_owned() };
        (name, value.trim().to_owned())
    });
    besides(step, typed).into_iter().chain(own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(all: &[(&str, &str)]) -> Fields {
        all.iter().fold(Fields::default(), |fields, (name, value)| fields.with(name, *value))
    }

    #[test]
    fn a_form_asks_once_and_an_address_has_a_name_for_each_weight() {
        let typed =
            fields(&[("said", "yes"), ("tasks", "cooking"), ("hours", " 7.5 "), ("hours_weight", "wish")]);
        let meant = meant(Step::Hours, &typed);
        let wanted = [("tasks", "cooking"), ("wish_hours", "7.5")].map(|(n, v)| (n.to_owned(), v.to_owned()));
        assert_eq!(meant, wanted);
        let shown = known(&fields(&[("tasks", "cooking"), ("wish_hours", "7.5")]));
        assert_eq!((shown.get("hours"), shown.get("hours_weight")), ("7.5", "wish"));
        assert_eq!(known(&fields(&[("hours", "3")])).get("hours_weight"), "must");
    }

    #[test]
    fn what_is_no_criterion_does_not_go_along() {
        let asked = fields(&[("after", "x"), ("gender_reason", "belief"), ("pay", "12"), ("wish_times", "")]);
        assert_eq!(besides(Step::Hours, &asked), [("pay".to_owned(), "12".to_owned())]);
        assert_eq!(besides(Step::Pay, &asked), []);
    }
}
