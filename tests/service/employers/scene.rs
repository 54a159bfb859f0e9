//! An employer, and a registrar who checks.

use pa_registry::accounts::{EmployerActor, RegistrarActor, Role, SignUpRole};
use pa_registry::assisting::AssistingActor;
use pa_registry::employers::checks::{
    Acceptance, DecideError, TypedAcceptance, accept, declare, longest_until, not_accept,
};
use pa_registry::employers::kept::{annotate, put};
use pa_registry::employers::{
    Acting, ActsFor, Address, Answer, Capacity, CheckMethod, CheckedEmployer, Employer, Funding, NotAccepted,
    Support, Teller, checked, find, send, tell,
};
use pa_registry::ids::{AssistantId, EmployerId, PersonId};
use pa_registry::text::{FullName, TypedDay};

use crate::assistants::scene::{CASTLE, a_pa, actor, record};
use crate::assisting::scene::begun;
use crate::audit::session;
use crate::casework::scene::a_registrar;
use crate::support::App;
use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::people::somebody;

/// The first page of an employer.
pub(crate) const HOME: &str = "/employer";
/// All answers.
pub(crate) const CHECK: &str = "/employer/about/check";
/// The list of registrars.
pub(crate) const LIST: &str = "/registrar/employers";

/// An employer with a browser.
pub(crate) async fn an_employer(app: &App) -> (Browser<'_>, EmployerActor) {
    let browser = somebody(&[Role::Employer]).signed_in(app).await;
    let who = EmployerActor::of(&session(app, &browser).await).unwrap();
    (browser, who)
}

/// A postcode of which the register knows only the first half.
pub(crate) fn address(postcode: &str) -> Address {
    Address { postcode: postcode.parse().unwrap(), ward: CASTLE.parse().unwrap(), ward_chosen: true }
}

/// What somebody tells who needs the support, or acts for somebody.
pub(crate) fn answers(acts_for: ActsFor) -> Vec<Answer> {
    let mut answers = vec![
        Answer::ActsFor(acts_for),
        Answer::Name(FullName::read("Kim", "Ashby").unwrap()),
        Answer::Funding(Funding::DirectPayment),
        Answer::Home(address("LE2 1AA")),
    ];
    if acts_for == ActsFor::Another {
        let name = "Robin Fieldsend".parse().unwrap();
        answers.push(Answer::Acting(Acting { capacity: Capacity::NominatedPerson, name }));
        answers.push(Answer::Support(Support::Elsewhere(address("LE2 3BB"))));
    }
    answers
}

/// Tells everything.
pub(crate) async fn tells(app: &App, who: impl Into<Teller>, acts_for: ActsFor) {
    let who = who.into();
    for answer in answers(acts_for) {
        tell(&app.service.db, who, &answer, app.clock.now()).await.unwrap();
    }
}

/// What is known of somebody.
pub(crate) async fn employer(app: &App, who: impl Into<Teller>) -> Employer {
    find(&app.service.db, who).await.unwrap().unwrap()
}

/// Somebody who has sent everything.
pub(crate) struct Sent<'a> {
    pub(crate) browser: Browser<'a>,
    pub(crate) who: EmployerActor,
    pub(crate) id: EmployerId,
}

pub(crate) async fn a_sent_employer(app: &App, acts_for: ActsFor) -> Sent<'_> {
    let (browser, who) = an_employer(app).await;
    tells(app, who, acts_for).await;
    send(&app.service.db, who, app.clock.now()).await.unwrap();
    let id = employer(app, who).await.id;
    Sent { browser, who, id }
}

/// The registrar says that this is neither family nor friend.
pub(crate) async fn declares(app: &App, who: RegistrarActor, id: EmployerId) {
    declare(&app.service.db, who, id, app.clock.now()).await.unwrap();
}

/// What a registrar says who has looked at everything: it holds as long as it can.
pub(crate) async fn acceptance(app: &App, of: &Employer) -> Acceptance {
    let today = app.clock.now().today();
    let latest = longest_until(&mut app.service.db.read().await.unwrap(), today).await.unwrap();
    let told_on = [today.day().to_string(), u8::from(today.month()).to_string(), today.year().to_string()];
    let [day, month, year] = [0, 1, 2].map(|place: usize| told_on[place].as_str());
    let typed = TypedAcceptance {
        method: of.told.funding.map_or("", |funding| CheckMethod::of(funding).as_str()),
        until: TypedDay::default(),
        is_on_record: true,
        ends: TypedDay { day: "31", month: "3", year: "2029" },
        told: TypedDay { day, month, year },
        told_by: "letter",
    };
    Acceptance::read(&typed, &of.told, today, latest).unwrap()
}

/// The registrar accepts what was told as it is now.
pub(crate) async fn accepts(
    app: &App,
    who: RegistrarActor,
    of: impl Into<Teller>,
) -> Result<(), DecideError> {
    let employer = employer(app, of).await;
    let post = (&app.service.keys, &app.service.letterhead);
    let (acceptance, seen) = (acceptance(app, &employer).await, (employer.id, employer.said_at));
    accept(&app.service.db, post, who, seen, acceptance, app.clock.now()).await
}

/// The registrar does not accept what was told as it is now.
pub(crate) async fn refuses(
    app: &App,
    who: RegistrarActor,
    of: impl Into<Teller>,
) -> Result<(), DecideError> {
    let employer = employer(app, of).await;
    let post = (&app.service.keys, &app.service.letterhead);
    let seen = (employer.id, employer.said_at);
    not_accept(&app.service.db, post, who, seen, NotAccepted::Differs, app.clock.now()).await
}

/// Somebody whom a registrar has checked today.
pub(crate) async fn a_checked_employer(app: &App, acts_for: ActsFor) -> Sent<'_> {
    let sent = a_sent_employer(app, acts_for).await;
    let (_, registrar) = a_registrar(app).await;
    declares(app, registrar, sent.id).await;
    accepts(app, registrar, sent.who).await.unwrap();
    sent
}

/// An employer without an account for whom this registrar acts, and whom another one has checked today.
pub(crate) async fn a_checked_assisted_employer(
    app: &App,
    who: RegistrarActor,
    acts_for: ActsFor,
) -> AssistingActor {
    let actor = begun(app, who, SignUpRole::Employer).await;
    tells(app, actor, acts_for).await;
    send(&app.service.db, actor, app.clock.now()).await.unwrap();
    let (_, other) = a_registrar(app).await;
    declares(app, other, employer(app, actor).await.id).await;
    accepts(app, other, actor).await.unwrap();
    actor
}

/// A checked employer, as what is for such people asks for one.
pub(crate) async fn as_checked(app: &App, who: impl Into<Teller>) -> CheckedEmployer {
    checked(&app.service.db, who, app.clock.now()).await.unwrap().unwrap()
}

/// The record of a PA, of whom nothing else matters here.
pub(crate) async fn a_record(app: &App) -> AssistantId {
    let mut pa = a_pa(app).await;
    crate::assistants::scene::answer(&mut pa, "way", &[("way", "record_only")]).await;
    record(app, actor(app, &pa).await).await.id
}

/// Puts somebody on the list of a checked employer, with a note.
pub(crate) async fn remembers(app: &App, who: EmployerActor, of: AssistantId, noted: &str) {
    let (db, now, who) = (&app.service.db, app.clock.now(), as_checked(app, who).await);
    put(db, &who, of, now).await.unwrap();
    annotate(db, &who, of, Some(&noted.parse().unwrap()), now).await.unwrap();
}

/// Fills in a page of questions, and gives where that leads.
pub(crate) async fn answer(employer: &mut Browser<'_>, page: &str, typed: &[(&str, &str)]) -> Page {
    let page = employer.get(&format!("/employer/about/{page}")).await;
    assert_eq!(page.status.code, 200, "{}", page.html);
    employer.submit(&page, typed).await
}

impl App {
    /// An employer without an account for whom a registrar acts, and of whom nothing was told yet.
    pub(crate) async fn an_assisted_employer(&self) -> PersonId {
        let (_, who) = a_registrar(self).await;
        begun(self, who, SignUpRole::Employer).await.person()
    }

    /// The id of somebody who acts for another person, and waits to be checked.
    pub(crate) async fn a_waiting_employer(&self) -> EmployerId {
        a_sent_employer(self, ActsFor::Another).await.id
    }
}
