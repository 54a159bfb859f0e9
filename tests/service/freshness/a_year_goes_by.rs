//! A year, day by day, with two instances of the service: every reminder once, every listing as domain.md says.

use std::collections::BTreeSet;

use pa_registry::assistants::terms::Looking;
use pa_registry::assistants::{Freshness, Way, confirm, look, pause, remind, resume};
use pa_registry::clock::Timestamp;
use pa_registry::ids::AssistantId;
use pa_registry::jobs::{self, Plan, Schedule, queue_due};
use pa_registry::mail::Mailer;
use pa_registry::storage::Sql;
use time::macros::time;
use time::{Date, Duration};

use super::scene::{Pa, confirmed, on_register, without_email};
use crate::support::App;

/// What somebody does at noon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Confirms,
    Pauses,
    Resumes,
    Looks(Looking),
}

/// Somebody, by what she does on which day of the year.
struct Person<'a> {
    name: &'static str,
    pa: Pa<'a>,
    /// How she is reminded.
    by: &'static str,
    listed: bool,
    acts: Vec<(i64, Act)>,
    // What follows from it, told by domain.md and by nothing of the code.
    looks: bool,
    rests: bool,
    since: i64,
}

/// A line that is expected, or was found: the day, whose, what, and how.
type Line = (Date, AssistantId, String);

impl Person<'_> {
    fn is_monthly(&self) -> bool {
        self.listed && self.looks
    }

    /// The reminders that fall so many days after a confirmation, and the end of a listing.
    fn falls(&self, age: i64) -> Option<String> {
        let (asked, days) = if self.is_monthly() { (30, [23, 30, 44]) } else { (365, [358, 365, 379]) };
        let by = self.by;
        if let Some(number) = days.iter().position(|day| *day == age) {
            return Some(format!("{} {by}", ["first", "second", "third"][number]));
        }
        (self.listed && age == asked + 30).then(|| "hidden".to_owned())
    }

    /// How the listing stands, as domain.md says it.
    fn stands(&self, age: i64) -> &'static str {
        let asked = if self.is_monthly() { 30 } else { 365 };
        match age - asked {
            ..=0 => "fresh",
            1..=29 => "not confirmed",
            _ if self.listed => "hidden",
            _ => "not confirmed",
        }
    }

    async fn does(&mut self, app: &App, day: i64) {
        let (db, now) = (&app.service.db, app.clock.now());
        for (_, act) in self.acts.iter().copied().filter(|(on, _)| *on == day) {
            match act {
                Act::Confirms => confirm(db, self.pa.who, now).await.unwrap(),
                Act::Pauses => pause(db, self.pa.who, now).await.unwrap(),
                Act::Resumes => resume(db, self.pa.who, now).await.unwrap(),
                Act::Looks(looking) => look(db, self.pa.who, looking, now).await.unwrap(),
            }
            self.rests = act == Act::Pauses;
            if act != Act::Pauses {
                self.since = day;
            }
            if let Act::Looks(looking) = act {
                self.looks = looking != Looking::No;
            }
        }
    }
}

/// Name, way, whether she looks, whether she has e-mail, what she does.
type Intent = (&'static str, Way, Looking, bool, Vec<(i64, Act)>);

async fn people(app: &App) -> Vec<Person<'_>> {
    let (listed, only) = (Way::Listed, Way::RecordOnly);
    let (yes, soon, no) = (Looking::Yes, Looking::Soon, Looking::No);
    let each = |step: usize| (1..400).step_by(step).map(|day| (day, Act::Confirms)).collect::<Vec<_>>();
    let now_and_then = [20, 55, 105, 180, 270, 271, 300].map(|day| (day, Act::Confirms)).to_vec();
    let pauses = vec![(40, Act::Pauses), (140, Act::Resumes), (205, Act::Confirms), (206, Act::Pauses)];
    let looks = vec![(200, Act::Looks(yes)), (280, Act::Looks(no)), (281, Act::Looks(soon))];
    let never = Vec::new;
    let all: Vec<Intent> = vec![
        ("never confirms", listed, yes, true, never()),
        ("never confirms, no mail", listed, soon, false, never()),
        ("record only", only, no, true, never()),
        ("record only, no mail", only, yes, false, never()),
        ("listed, looks no", listed, no, true, never()),
        ("confirms on the last day", listed, yes, true, each(30)),
        ("confirms too late", listed, soon, true, each(31)),
        ("confirms now and then", listed, yes, true, now_and_then),
        ("pauses", listed, yes, true, pauses),
        ("looks again", listed, no, true, looks),
    ];
    let mut people = Vec::new();
    for (name, way, looking, has_email, acts) in all {
        let pa = on_register(app, way, looking).await;
        if !has_email {
            without_email(app, pa.id).await;
        }
        let (listed, looks) = (way == listed, looking != no);
        let by = if has_email { "mail" } else { "telephone" };
        people.push(Person { name, pa, by, listed, acts, looks, rests: false, since: 0 });
    }
    people
}

/// Reminders and ends of listings that stand in the audit.
async fn found(app: &App) -> Vec<Line> {
    let sql = Sql::new(
        "SELECT at, subject_id, kind, detail FROM audit_events WHERE kind IN ('record.reminded', 'record.hidden')",
    );
    let rows: Vec<(Timestamp, uuid::Uuid, String, serde_json::Value)> =
        app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    let line = |(at, id, kind, detail): (Timestamp, uuid::Uuid, String, serde_json::Value)| {
        let word = |key: &str| detail[key].as_str().unwrap_or_default().to_owned();
        let what = match kind.as_str() {
            "record.hidden" => "hidden".to_owned(),
            _ => format!("{} {}", word("step"), word("by")),
        };
        (at.today(), AssistantId::from_uuid(id), what)
    };
    let mut lines: Vec<Line> = rows.into_iter().map(line).collect();
    lines.sort();
    lines
}

/// The schedule of the morning, alone.
fn schedule() -> &'static [Schedule] {
    let all = Plan::ours().schedules;
    let place = all.iter().position(|one| one.name == "register.confirmations").unwrap();
    &all[place..=place]
}

/// Both instances do what there is to do in the morning, at once: on some days by their own schedule, on others by hand.
async fn morning(contexts: &[jobs::Context; 2], day: i64) {
    let mut both = Vec::new();
    for context in contexts.iter().cloned() {
        both.push(tokio::spawn(async move {
            let now = context.clock.now();
            if day % 2 == 0 {
                remind(&context.db, &context.keys, &context.letterhead, now).await.unwrap();
            }
            queue_due(&context.db, schedule(), now).await.unwrap();
            jobs::run_all(&context, Plan::ours().work).await.unwrap();
        }));
    }
    for one in both {
        one.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_reminder_once_and_every_listing_as_it_should_be() {
    let app = App::new().await;
    let contexts = [app.jobs(), jobs::Context { db: app.database.another_instance().await, ..app.jobs() }];
    let mut people = people(&app).await;
    app.work().await;
    let (first_day, before) = (app.clock.now().today(), app.mails().await.len());
    let (mut expected, mut rung, mut seen) = (Vec::<Line>::new(), BTreeSet::new(), BTreeSet::new());
    for day in 0..400 {
        let today = first_day + Duration::days(day);
        app.clock.set(Timestamp::when_clocks_show(today, time!(07:10)));
        morning(&contexts, day).await;
        for person in people.iter().filter(|person| !person.rests) {
            let age = day - person.since;
            expected.extend(person.falls(age).map(|what| (today, person.pa.id, what)));
            if person.by == "telephone" {
                rung.extend((age >= if person.is_monthly() { 23 } else { 358 }).then_some(person.pa.id));
                continue;
            }
            let state = match confirmed(&app, person.pa.who).await.state(today) {
                Freshness::Fresh { .. } => "fresh",
                Freshness::NotConfirmed { .. } => "not confirmed",
                Freshness::Hidden { .. } => "hidden",
            };
            assert_eq!(state, person.stands(age), "{} on day {day}", person.name);
            seen.insert((person.name, state));
        }
        app.clock.set(Timestamp::when_clocks_show(today, time!(12:00)));
        for person in &mut people {
            person.does(&app, day).await;
        }
    }
    expected.sort();
    assert_eq!(found(&app).await, expected);
    let mails = expected.iter().filter(|(_, _, what)| what.ends_with("mail")).count();
    assert!(mails > 30, "{mails}");
    app.work().await;
    let Mailer::Memory(sent) = &app.service.mailer else { unreachable!("tests keep mails in memory") };
    assert_eq!(sent.lock().unwrap().len() - before, mails);
    let sql = Sql::new("SELECT assistant_id FROM assistant_confirmations WHERE call_since IS NOT NULL");
    let waiting: Vec<(AssistantId,)> = app.service.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    assert_eq!(waiting.into_iter().map(|(id,)| id).collect::<BTreeSet<_>>(), rung);
    assert!(seen.contains(&("confirms now and then", "hidden")), "the story tells of each state: {seen:?}");
    assert!(
        seen.contains(&("listed, looks no", "hidden")) && seen.contains(&("record only", "not confirmed"))
    );
}
