//! The parameters of a search, made from its fields.

use crate::api::v1::reason::HEADER;
use crate::assistants::ledger::ClaimKind;
use crate::assistants::terms::{DelegatedHealthcare, Gender, Hours, Language, Need, Pet, Slot, Task};
use crate::finder::{Drive, Field, GenderReason, LookingFor, NonSmoker, PageAsked, TimesHow, Weight, Within};
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Required, Schema};
use utoipa::{IntoParams, PartialSchema};

/// What a search takes.
pub(in crate::api::v1) struct Search;

impl IntoParams for Search {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let fields = Field::ALL.iter().copied().filter(|field| field.is_in_addresses());
        let weighed = fields.flat_map(|field| {
            let weights = if field.is_weighed() { Weight::ALL } else { &[Weight::Must] };
            weights.iter().map(move |weight| criterion(field, *weight))
        });
        weighed.chain(page()).chain([reason()]).collect()
    }
}

fn criterion(field: Field, weight: Weight) -> Parameter {
    let (schema, says) = takes(field);
    let label = field.label();
    let wish = if weight == Weight::Wish { ", as a wish: it hides nobody" } else { "" };
    let required = if field == Field::Place { Required::True } else { Required::False };
    query(field.name(weight))
        .schema(Some(schema))
        .description(Some(format!("{label}{wish}. {says}").trim_end()))
        .required(required)
        .build()
}

fn query(name: String) -> ParameterBuilder {
    ParameterBuilder::new().name(name).parameter_in(ParameterIn::Query).required(Required::False)
}

/// The values of a field, and what there is to say of them.
fn takes(field: Field) -> (RefOr<Schema>, &'static str) {
    const SEVERAL: &str = "Several values are several parameters of this name.";
    const AMOUNT: &str = "In pounds an hour, such as 13 or 12.60.";
    match field {
        Field::Place => {
            (text(), "A ward code or a full postcode; distances run from the middle of the ward.")
        }
        Field::Miles => (
            number(Type::Integer, (1.0, f64::from(Within::MOST.number())), 1.0),
            "A number of miles, between the middles of two wards.",
        ),
        Field::Times => (many(of(Slot::all().map(|slot| slot.to_string()))), SEVERAL),
        Field::TimesHow => (TimesHow::schema(), ""),
        Field::Hours => (
            number(Type::Number, (0.5, f64::from(Hours::MOST.halves()) / 2.0), 0.5),
            "Hours a week, in halves.",
        ),
        Field::Tasks => (many(Task::schema()), SEVERAL),
        Field::Needs => (many(Need::schema()), SEVERAL),
        Field::Healthcare => (many(DelegatedHealthcare::schema()), SEVERAL),
        Field::Languages => (many(of(Language::all().map(|one| one.as_str().to_owned()))), SEVERAL),
        Field::Drive => (Drive::schema(), ""),
        Field::Gender => (Gender::schema(), "The reason comes in the header Gender-Reason."),
        Field::GenderReason => (GenderReason::schema(), ""),
        Field::Pets => (many(Pet::schema()), SEVERAL),
        Field::Smoking => (NonSmoker::schema(), ""),
        Field::Pay => (text(), AMOUNT),
        Field::Checked => (many(ClaimKind::schema()), SEVERAL),
        Field::Looking => (LookingFor::schema(), ""),
        Field::Interests => (text(), "Words that somebody may write of herself; always a wish."),
    }
}

fn text() -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).into()
}

/// One of these words.
fn of(words: impl Iterator<Item = String>) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words)).into()
}

/// A number between two, in steps.
fn number(kind: Type, (least, most): (f64, f64), step: f64) -> RefOr<Schema> {
    let number = ObjectBuilder::new().schema_type(kind).minimum(Some(least)).maximum(Some(most));
    number.multiple_of(Some(step)).into()
}

fn many(one: RefOr<Schema>) -> RefOr<Schema> {
    ArrayBuilder::new().items(one).into()
}

fn page() -> [Parameter; 2] {
    let most = f64::from(u32::try_from(PageAsked::MOST).unwrap_or(u32::MAX));
    let limit = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1.0)).maximum(Some(most));
    let rows = query("limit".to_owned())
        .schema(Some(limit))
        .description(Some("How many on a page; 20 where it is left out."));
    let after = query("after".to_owned())
        .schema(Some(text()))
        .description(Some("What `next` of the page before says."));
    [rows.build(), after.build()]
}

fn reason() -> Parameter {
    ParameterBuilder::new()
        .name(HEADER)
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .schema(Some(GenderReason::schema()))
        .description(Some("Why somebody of one gender is looked for: it stands in no address."))
        .build()
}
