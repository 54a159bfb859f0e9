//! Name, telephone and address for letters.

use super::not_saved::NotSaved;
use super::words::contact_problem;
use crate::accounts::{self, AccountActor, ContactDetails, ContactProblem, Person, TypedContactDetails};
use crate::web::components::{Input as TextInput, Textarea, Width};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/contact.html")]
struct ContactPage {
    frame: Frame,
    errors: Errors,
    name: TextInput,
    telephone: TextInput,
    address: Textarea,
    postcode: TextInput,
}

impl ContactPage {
    fn new(frame: FormFrame, fields: &Fields, errors: Errors) -> Self {
        let frame = frame.back("/account");
        let w = &frame.words.person.contact;
        let name = TextInput::new("name", w.name)
            .autocomplete("name")
            .spellcheck(false)
            .value(fields.shown("name"))
            .error(errors.of("name"));
        let telephone = TextInput::new("telephone", w.telephone)
            .telephone()
            .width(Width::Twenty)
            .hint(w.telephone_hint)
            .value(fields.shown("telephone"))
            .error(errors.of("telephone"));
        let address = Textarea::new("address", w.letters)
            .attribute("autocomplete", "street-address")
            .rows(4)
            .hint(w.letters_hint)
            .value(fields.shown("address"))
            .error(errors.of("address"));
        let postcode = TextInput::new("postcode", w.postcode)
            .autocomplete("postal-code")
            .width(Width::Ten)
            .hint(w.postcode_hint)
            .value(fields.shown("postcode"))
            .error(errors.of("postcode"));
        Self { frame: frame.with(&errors), errors, name, telephone, address, postcode }
    }
}

#[get("/account/contact")]
pub(super) async fn contact(actor: As<AccountActor>, frame: FormFrame, our: Our) -> Answer {
    let person = accounts::find_person(&our.db, actor.0).await?;
    let fields = person.contact.as_ref().map(known).unwrap_or_default();
    Reply::page(&ContactPage::new(frame, &fields, Errors::default()))
}

fn known(contact: &ContactDetails) -> Fields {
    Fields::default()
        .with("name", contact.name.as_str())
        .with("telephone", contact.telephone.as_ref().map_or("", |t| t.as_str()))
        .with("address", contact.address.as_ref().map_or("", |a| a.as_str()))
        .with("postcode", contact.postcode.as_ref().map_or("", |p| p.as_str()))
}

#[post("/account/contact", data = "<form>")]
pub(super) async fn take_contact(
    form: Signed<Unread>,
    actor: As<AccountActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let person = accounts::find_person(&our.db, actor.0).await?;
    match save(&our, actor.0, &person, &form.fields).await {
        Ok(()) => Ok(Reply::see("/account?saved=contact")),
        Err(NotSaved::Fault(fault)) => Err(fault),
        Err(NotSaved::Refused(problems)) => {
            let errors = Errors::of_all(problems.iter().map(|problem| contact_problem(problem, frame.words)));
            Reply::failed(&ContactPage::new(frame, &form.fields, errors))
        }
    }
}

async fn save(
    our: &Service,
    actor: AccountActor,
    person: &Person,
    fields: &Fields,
) -> Result<(), NotSaved<ContactProblem>> {
    let typed = TypedContactDetails {
        name: fields.get("name"),
        telephone: fields.get("telephone"),
        address: fields.get("address"),
        postcode: fields.get("postcode"),
    };
    let details = ContactDetails::read(&typed, person.preferences.as_ref()).map_err(NotSaved::Refused)?;
    Ok(accounts::save_contact_details(&our.db, actor, &details, our.clock.now()).await?)
}
