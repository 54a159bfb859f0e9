//! Setting another period from a later day on.

use super::page::RETENTION;
use crate::accounts::AdministratorActor;
use crate::retention::{self, Kept, Months, Period, PlanError};
use crate::web::components::{Button, DateInput, Input as TextInput, Radios, Width};
use crate::web::days::{day_problem, typed_day, wrong_parts};
use crate::web::form::{Errors, Fields, Input, Signed};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};
use time::Date;

/// The first of the three fields of the day, to which an error points.
const DAY: &str = "from-day";

/// Another period, as it was typed.
#[derive(Debug)]
pub(super) struct Typed {
    kept: Kept,
    period: Period,
}

#[derive(Template)]
#[template(path = "administrator/retention/plan.html")]
struct PlanPage {
    frame: Frame,
    errors: Errors,
    kept: Radios,
    months: TextInput,
    from: DateInput,
    send: Button,
}

impl PlanPage {
    fn new(frame: FormFrame, today: Date, fields: &Fields, errors: Errors) -> Self {
        let words = frame.words;
        let w = &words.retention.plan;
        let choices: Vec<_> = Kept::ALL.iter().map(|kept| (kept.as_str(), kept.label())).collect();
        let kept = Radios::new("kept", w.kept).choices(choices).value(fields.get("kept"));
        let months = TextInput::new("months", w.months).hint(w.months_hint(Months::MOST));
        let [day, month, year] = ["day", "month", "year"].map(|part| fields.shown(&format!("from.{part}")));
        let tomorrow = today.next_day().unwrap_or(today);
        let example = format!("{} {} {}", tomorrow.day(), u8::from(tomorrow.month()), tomorrow.year());
        let from = DateInput::new("from", w.from, words)
            .hint(w.from_hint(example))
            .values(day, month, year)
            .error(errors.of(DAY));
        Self {
            kept: kept.error(errors.of("kept")),
            months: months.width(Width::Three).value(fields.shown("months")).error(errors.of("months")),
            from: wrong_parts(from, &typed_day("from", fields), errors.of(DAY).is_some()),
            send: Button::new(w.send).once(),
            frame: frame.back(RETENTION).with(&errors),
            errors,
        }
    }
}

impl Input for Typed {
    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let w = &service.words.retention.plan;
        let mut errors = Errors::default();
        let kept = fields.get("kept").parse().map_err(|_| errors.add("kept", w.kept_missing)).ok();
        let months = fields.get("months").parse();
        let months = months.map_err(|_| errors.add("months", w.months_wrong(Months::MOST))).ok();
        let from = typed_day("from", fields).read();
        let from =
            from.map_err(|refused| errors.add(DAY, day_problem(refused, w.from_name, service.words))).ok();
        let period = months.zip(from).map(|(months, from)| Period { months, from });
        errors.unless_any(kept.zip(period).map(|(kept, period)| Self { kept, period }))
    }
}

#[get("/administrator/retention/new")]
pub(super) fn form(_actor: As<AdministratorActor>, frame: FormFrame, our: Our) -> Answer {
    let today = our.clock.now().today();
    Reply::page(&PlanPage::new(frame, today, &Fields::default(), Errors::default()))
}

#[post("/administrator/retention/new", data = "<form>")]
pub(super) async fn send(
    form: Signed<Typed>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let (w, now) = (&frame.words.retention.plan, our.clock.now());
    let errors = match form.input {
        Ok(Typed { kept, period }) => match retention::plan(&our.db, actor.0, (kept, period), now).await {
            Ok(()) => return Ok(Reply::see(format!("{RETENTION}?done=planned"))),
            Err(PlanError::NotLater) => Errors::one(DAY, w.from_early),
            Err(PlanError::TooFar) => Errors::one(DAY, w.from_far),
            Err(PlanError::Same) => Errors::one("months", w.months_same),
            Err(PlanError::Storage(error)) => return Err(error.into()),
        },
        Err(errors) => errors,
    };
    Reply::failed(&PlanPage::new(frame, now.today(), &form.fields, errors))
}
