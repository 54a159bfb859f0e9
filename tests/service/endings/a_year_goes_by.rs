//! A year, day by day, with two instances of the service: everything that ends is told 90, 60 and 30 days before and once
//! after, all of a day in one mail, and to nobody whom it does not concern.

use std::collections::BTreeMap;

use pa_registry::accounts::AssistantActor;
use pa_registry::assistants::ledger::ClaimKind;
use pa_registry::assistants::terms::{Looking, TrainingCategory as About};
use pa_registry::assistants::{Way, leave, pause, remind_of_endings, resume};
use pa_registry::clock::Timestamp;
use pa_registry::ids::AssistantId;
use pa_registry::jobs::{self, Plan, Schedule, queue_due};
use pa_registry::mail::{Mailer, waiting_letters};
use pa_registry::storage::{PageRequest, Sql};
use pa_registry::words::EN;
use time::macros::time;
use time::{Date, Duration};

use super::scene::{insures, is_checked, is_not_accepted, may_work, renews};
use crate::assistants::scene::{a_pa, actor, begins, record};
use crate::casework::scene::{a_registrar, a_sent_record, declares};
use crate::freshness::scene::{on_register, without_email};
use crate::support::App;

/// Nobody works on these days: the service stands still.
const STANDS_STILL: std::ops::Range<i64> = 225..245;

/// What somebody does at noon.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// Has done training that holds up to and with this day.
    Trains(About, i64),
    /// Has insured the car up to and with this day.
    Insures(i64),
    Pauses,
    Resumes,
    Leaves,
}

/// Something that ends: what the mail calls it, and its last day.
type End = (&'static str, i64);

/// A name, whether there is e-mail, and what is done on which day.
type Story = (&'static str, bool, Vec<(i64, Act)>);

struct Person {
    name: &'static str,
    who: AssistantActor,
    id: AssistantId,
    acts: Vec<(i64, Act)>,
    // What follows from it, told by domain.md and by nothing of the code.
    is_told: bool,
    ends: Vec<End>,
    /// How many of the four steps she was told, of each end.
    told: BTreeMap<End, usize>,
}

/// How many of the four steps have come on a day.
fn steps(last: i64, day: i64) -> usize {
    [last - 90, last - 60, last - 30, last + 1].iter().filter(|begins| **begins <= day).count()
}

impl Person {
    /// What the mail of a morning has to say, in order.
    fn expects(&mut self, first_day: Date, day: i64) -> Vec<String> {
        let mut due: Vec<End> = Vec::new();
        for end in self.ends.iter().filter(|(_, last)| day <= last + 30) {
            let steps = steps(end.1, day);
            if self.is_told && steps > self.told.get(end).copied().unwrap_or(0) {
                due.push(*end);
                self.told.insert(*end, steps);
            }
        }
        let line = |(what, last): End| {
            let on = EN.date(first_day + Duration::days(last));
            format!("{what} {} on {on}.", if day > last { "ran out" } else { "runs out" })
        };
        let mut lines: Vec<String> = due.into_iter().map(line).collect();
        lines.sort();
        lines
    }

    async fn does(&mut self, app: &App, first_day: Date, day: i64) {
        let (db, now) = (&app.service.db, app.clock.now());
        let on = |last: i64| first_day + Duration::days(last);
        for (_, act) in self.acts.iter().copied().filter(|(at, _)| *at == day) {
            match act {
                Act::Trains(about, last) => {
                    renews(app, self.who, about, on(last)).await;
                    let what = called(about);
                    self.ends.retain(|(other, _)| *other != what);
                    self.ends.push((what, last));
                }
                Act::Insures(last) => {
                    insures(app, self.who, on(last)).await;
                    self.ends.retain(|(other, _)| *other != INSURANCE);
                    self.ends.push((INSURANCE, last));
                }
                Act::Pauses => pause(db, self.who, now).await.unwrap(),
                Act::Resumes => resume(db, self.who, now).await.unwrap(),
                Act::Leaves => leave(db, self.who, now).await.unwrap(),
            }
            match act {
                Act::Pauses | Act::Leaves => self.is_told = false,
                Act::Resumes => self.is_told = true,
                Act::Trains(..) | Act::Insures(_) => {}
            }
        }
    }
}

const INSURANCE: &str = "Your car insurance for work";
const CHECK: &str = "One of your checks";

/// What a mail calls training.
fn called(about: About) -> &'static str {
    match about {
        About::FirstAid => "Your training “Basic life support and first aid”",
        About::FireSafety => "Your training “Fire safety”",
        other => panic!("{other} is in nobody's story"),
    }
}

/// People on the register or on the way to it, by their stories.
async fn people(app: &App) -> Vec<Person> {
    let (aid, fire) = (About::FirstAid, About::FireSafety);
    let rests = vec![(0, Act::Trains(aid, 150)), (40, Act::Pauses), (141, Act::Resumes)];
    let rests_long = vec![(0, Act::Insures(100)), (5, Act::Pauses), (131, Act::Resumes)];
    let stories: Vec<Story> = vec![
        ("trains", true, vec![(0, Act::Trains(aid, 200))]),
        ("renews in time", true, vec![(0, Act::Trains(aid, 120)), (50, Act::Trains(aid, 300))]),
        ("renews late", true, vec![(0, Act::Trains(aid, 95)), (100, Act::Trains(aid, 230))]),
        (
            "several",
            true,
            vec![(0, Act::Trains(aid, 150)), (3, Act::Trains(fire, 150)), (9, Act::Insures(151))],
        ),
        ("ends while all stands still", true, vec![(0, Act::Insures(235)), (0, Act::Trains(aid, 300))]),
        ("told late", true, vec![(10, Act::Trains(aid, -5)), (10, Act::Trains(fire, -40))]),
        ("rests", true, rests),
        ("rests until it is old", true, rests_long),
        ("leaves", true, vec![(0, Act::Trains(aid, 150)), (70, Act::Leaves)]),
        ("no mail", false, Vec::new()),
    ];
    let mut people = Vec::new();
    for (name, has_email, acts) in stories {
        let pa = on_register(app, Way::Listed, Looking::Yes).await;
        if !has_email {
            renews(app, pa.who, aid, app.clock.now().today() + Duration::days(100)).await;
            without_email(app, pa.id).await;
        }
        let (who, id) = (pa.who, pa.id);
        let (ends, told) = (Vec::new(), BTreeMap::new());
        people.push(Person { name, who, id, acts, is_told: has_email, ends, told });
    }
    people
}

/// People whose records are not on the register.
async fn not_on_register(app: &App) -> Vec<Person> {
    let acts = || vec![(0, Act::Trains(About::FirstAid, 100))];
    let sent = a_sent_record(app).await;
    let mut draft = a_pa(app).await;
    begins(&mut draft).await;
    let drafting = actor(app, &draft).await;
    let of = |name, who, id, is_told| {
        let (ends, told) = (Vec::new(), BTreeMap::new());
        Person { name, who, id, acts: acts(), is_told, ends, told }
    };
    let draft = record(app, drafting).await.id;
    vec![of("sent", sent.who, sent.id, true), of("draft", drafting, draft, false)]
}

/// Somebody with checks that end.
async fn checked(app: &App) -> Person {
    let pa = on_register(app, Way::Listed, Looking::Yes).await;
    let (_, registrar) = a_registrar(app).await;
    declares(app, registrar, pa.id).await;
    let on = |days| app.clock.now().today() + Duration::days(days);
    let of = (registrar, pa.id, pa.who);
    is_checked(app, of, ClaimKind::Identity, Some(on(120))).await;
    // The council looks again before the right to work ends: both are days to know.
    may_work(app, pa.who, on(180)).await;
    is_checked(app, of, ClaimKind::RightToWork, Some(on(140))).await;
    // What was not accepted holds nothing up.
    insures(app, pa.who, on(130)).await;
    is_not_accepted(app, of, ClaimKind::CarInsurance).await;
    let ends = vec![(CHECK, 120), (CHECK, 180), (CHECK, 140)];
    let (who, id, told) = (pa.who, pa.id, BTreeMap::new());
    Person { name: "checked", who, id, acts: Vec::new(), is_told: true, ends, told }
}

/// The schedule of the morning, alone.
fn schedule() -> &'static [Schedule] {
    let all = Plan::ours().schedules;
    let place = all.iter().position(|one| one.name == "register.endings").unwrap();
    &all[place..=place]
}

/// Both instances do what there is to do in the morning, at once: on some days by their own schedule, on others by hand.
async fn morning(contexts: &[jobs::Context; 2], day: i64) {
    let mut both = Vec::new();
    for context in contexts.iter().cloned() {
        both.push(tokio::spawn(async move {
            let now = context.clock.now();
            if day % 2 == 0 {
                remind_of_endings(&context.db, &context.keys, &context.letterhead, now).await.unwrap();
            }
            queue_due(&context.db, schedule(), now).await.unwrap();
            jobs::run_all(&context, Plan::ours().work).await.unwrap();
        }));
    }
    for one in both {
        one.await.unwrap();
    }
}

/// The lists in the mails that left since this was asked last, by address.
async fn mails(app: &App) -> Vec<(String, Vec<String>)> {
    app.work().await;
    let Mailer::Memory(sent) = &app.service.mailer else { unreachable!("tests keep mails in memory") };
    let mails: Vec<_> = sent.lock().unwrap().drain(..).collect();
    let lines = |text: &str| {
        let mut lines: Vec<_> =
            text.lines().filter_map(|line| line.strip_prefix("- ")).map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let ours = mails.iter().filter(|mail| mail.writing.kind == "runs_out");
    let mut all: Vec<_> = ours.map(|mail| (mail.to.to_string(), lines(&mail.writing.text))).collect();
    all.sort();
    all
}

async fn address(app: &App, id: AssistantId) -> String {
    let sql = Sql::new(
        "SELECT c.email FROM assistants a LEFT JOIN accounts c ON c.id = a.account_id WHERE a.id = $1",
    );
    let row: (Option<String>,) = app.service.db.read().await.unwrap().fetch_one(sql.bind(id)).await.unwrap();
    row.0.unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_step_is_told_once() {
    let app = App::new().await;
    let contexts = [app.jobs(), jobs::Context { db: app.database.another_instance().await, ..app.jobs() }];
    let mut people = people(&app).await;
    people.extend(not_on_register(&app).await);
    people.push(checked(&app).await);
    let mut addresses = Vec::new();
    for person in &people {
        addresses.push(address(&app, person.id).await);
    }
    let first_day = app.clock.now().today();
    app.clock.advance(Duration::minutes(20));
    mails(&app).await;
    let mut count = BTreeMap::new();
    for day in 0..340 {
        let today = first_day + Duration::days(day);
        if day > 0 && !STANDS_STILL.contains(&day) {
            app.clock.set(Timestamp::when_clocks_show(today, time!(07:20)));
            morning(&contexts, day).await;
            let mut expected = Vec::new();
            for (person, address) in people.iter_mut().zip(&addresses) {
                let lines = person.expects(first_day, day);
                if !lines.is_empty() {
                    *count.entry(person.name).or_insert(0) += 1;
                    expected.push((address.clone(), lines));
                }
            }
            expected.sort();
            assert_eq!(mails(&app).await, expected, "day {day}");
        }
        app.clock.set(Timestamp::when_clocks_show(today, time!(12:00)));
        for person in &mut people {
            person.does(&app, first_day, day).await;
        }
    }
    // Counted by hand: what falls on one morning is one mail, and so is what was missed while the service stood still.
    let expected = [
        ("checked", 11),
        ("ends while all stands still", 7),
        ("leaves", 1),
        ("renews in time", 5),
        ("renews late", 8),
        ("rests", 2),
        ("sent", 4),
        ("several", 8),
        ("told late", 1),
        ("trains", 4),
    ];
    assert_eq!(count.into_iter().collect::<Vec<_>>(), expected);
    // Who has no e-mail was written to as often, on paper.
    let mut db = app.service.db.read().await.unwrap();
    let letters = waiting_letters(&mut db, &PageRequest::first(50)).await.unwrap().rows;
    let of_endings = letters.iter().filter(|letter| letter.kind == "runs_out").count();
    assert_eq!(of_endings, 4);
}
