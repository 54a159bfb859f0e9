//! What pays for the support.

use super::question::{Page, show, take};
use super::telling::Telling;
use crate::employers::{Answer as Given, Funding, Question as Asks, Told};
use crate::web::components::Radios;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::parts::Question;
use crate::web::reply::Answer;
use crate::words::Words;
use rocket::{get, post};

struct Money;

impl Page for Money {
    const ASKS: Asks = Asks::Funding;

    fn known(told: &Told) -> Fields {
        Fields::default().with("funding", told.funding.map_or("", Funding::as_str))
    }

    fn ask(fields: &Fields, errors: &Errors, words: &Words) -> Question {
        let w = &words.employers.money;
        let hint = |funding: Funding| match funding {
            Funding::DirectPayment => w.direct_payment_hint,
            Funding::PersonalHealthBudget => w.personal_health_budget_hint,
            Funding::OwnMoney => w.own_money_hint,
        };
        let radios = Funding::ALL.iter().fold(Radios::new("funding", w.title).heading(), |radios, one| {
            radios.choice_with(one.as_str(), one.label(), hint(*one))
        });
        Question::single(w.title, radios.value(fields.get("funding")).error(errors.of("funding")))
    }

    fn read(fields: &Fields, words: &Words) -> Result<Given, Errors> {
        let funding = fields.get("funding").parse().map(Given::Funding);
        funding.map_err(|_| Errors::one("funding", words.employers.money.missing))
    }
}

#[get("/employer/about/money")]
pub(super) async fn money(telling: Telling, frame: FormFrame, our: Our) -> Answer {
    show::<Money>(telling, frame, our).await
}

#[post("/employer/about/money", data = "<form>")]
pub(super) async fn take_money(form: Signed<Unread>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    take::<Money>(form, telling, frame, our).await
}
