//! Whoever wants to see how a state of a record looks finds somebody in it in `accounts.json`, whenever the demo is made.

use std::collections::BTreeMap;

use pa_registry::accounts::{AssistantActor, Role};
use pa_registry::assistants::ledger::{ClaimState, ListingNeeds, claims};
use pa_registry::assistants::questions::{Question, own_questions};
use pa_registry::assistants::risk::count_matches;
use pa_registry::assistants::rulings::{RulingKind, RulingReason, Stage, own_ruling};
use pa_registry::assistants::suspensions::{Notice, count_due, own_suspension};
use pa_registry::assistants::{
    Ends, Freshness, Life, Nearness, NotShown, Shown, find_confirmed, find_endings, find_overview,
};
use pa_registry::clock::Timestamp;
use pa_registry::demo::{self, Scale};
use pa_registry::ids::AccountId;
use pa_registry::keys::Keyring;
use pa_registry::storage::{Database, Sql};
use time::{Date, Duration};

use super::scene::{MADE_BY, actor};
use crate::support::app::{cheap_hashes, noon};
use crate::support::database::TestDatabase;

/// Those who are made to be looked at, by what there is to see.
struct People<'a> {
    db: &'a Database,
    today: Date,
    by_note: BTreeMap<String, AssistantActor>,
}

impl People<'_> {
    fn who(&self, note: &str) -> AssistantActor {
        *self.by_note.get(note).unwrap_or_else(|| panic!("nobody is “{note}”"))
    }

    /// How her record is shown to employers.
    async fn shown(&self, note: &str) -> Shown {
        let (db, who) = (self.db, self.who(note));
        let record = find_overview(db, who).await.unwrap().unwrap();
        let confirmed = find_confirmed(db, who).await.unwrap();
        let claims = claims(db, who).await.unwrap();
        Shown::on(self.today, &record, confirmed.as_ref(), &claims, &ListingNeeds::default())
    }

    async fn questions(&self) {
        for (note, is_open) in [
            ("the council has a question", true),
            ("a question is answered, and the answer is not read yet", false),
        ] {
            let asked = own_questions(self.db, self.who(note)).await.unwrap();
            assert_eq!(asked.iter().map(Question::is_open).collect::<Vec<_>>(), [is_open], "{note}");
        }
    }

    async fn rulings(&self) {
        let (refusal, removal) = (RulingKind::Refusal, RulingKind::Removal);
        let reply_by = Stage::AwaitsReply(self.today + Duration::days(10));
        let appeal_by = Stage::MayBeAppealed(self.today + Duration::days(23));
        for (note, kind, stage, life) in [
            ("a refusal is proposed", refusal, reply_by, Life::Sent),
            ("refused", refusal, appeal_by, Life::Left),
            ("refused, and an appeal waits for another officer", refusal, Stage::Appealed, Life::Left),
            ("a removal is proposed", removal, reply_by, Life::OnRecord),
            ("taken off the register", removal, appeal_by, Life::Left),
            (
                "taken off the register, and an appeal waits for another officer",
                removal,
                Stage::Appealed,
                Life::Left,
            ),
        ] {
            let ruling = own_ruling(self.db, self.who(note)).await.unwrap().unwrap();
            assert_eq!((ruling.kind, ruling.stage(self.today)), (kind, stage), "{note}");
            let record = find_overview(self.db, self.who(note)).await.unwrap().unwrap();
            assert_eq!(record.life, life, "{note}");
        }
    }

    async fn risks(&self) {
        for (note, notice) in [
            ("suspended for risk", Notice::Told),
            ("suspended for risk, and not told yet", Notice::Held),
            ("suspended for risk, and due to be looked at again", Notice::Told),
        ] {
            let record = find_overview(self.db, self.who(note)).await.unwrap().unwrap();
            assert_eq!((record.suspended, record.life), (Some(notice), Life::OnRecord), "{note}");
            let own = own_suspension(self.db, self.who(note)).await.unwrap();
            assert_eq!(own.is_some(), notice == Notice::Told, "{note}");
        }
        let (now, mut db) = (Timestamp::start_of_day(self.today), self.db.read().await.unwrap());
        assert_eq!(count_due(&mut db, now).await.unwrap(), 1, "one is due to be looked at again");
        assert_eq!(count_matches(&mut db).await.unwrap(), 1, "one may have been removed before");
        let note = "sent, and like somebody who was removed for risk";
        assert_eq!(find_overview(self.db, self.who(note)).await.unwrap().unwrap().life, Life::Sent);
        let note = "taken off the register for risk";
        let ruling = own_ruling(self.db, self.who(note)).await.unwrap().unwrap();
        assert_eq!((ruling.kind, ruling.reason), (RulingKind::Removal, RulingReason::Risk));
        let removed = Sql::new("SELECT COUNT(*) FROM removed_for_risk");
        assert_eq!(db.fetch_one::<(i64,)>(removed).await.unwrap().0, 2, "both are kept");
    }

    async fn listings(&self) {
        let note = "listed, and marked as not confirmed";
        let since = self.today - Duration::days(40);
        assert_eq!(self.shown(note).await, Shown::Yes { not_confirmed_since: Some(since) });
        let note = "the listing is hidden: nobody confirmed it";
        let since = self.today - Duration::days(75);
        assert_eq!(self.shown(note).await, Shown::No(vec![NotShown::NotConfirmed { since }]));
        let confirmed = find_confirmed(self.db, self.who(note)).await.unwrap().unwrap();
        assert_eq!(confirmed.state(self.today), Freshness::Hidden { since });
    }

    async fn endings(&self) {
        let who = self.who("training has run out, or runs out within 30, 60 and 90 days");
        let ends = find_endings(self.db, who, self.today).await.unwrap();
        let trainings = ends.iter().filter(|ending| matches!(ending.what, Ends::Training(_)));
        let near: Vec<_> = trainings.filter_map(|ending| Nearness::of(ending.on, self.today)).collect();
        for nearness in Nearness::ALL {
            assert!(near.contains(nearness), "{nearness}: {near:?}");
        }
        let note = "checks have run out, so the listing is not shown";
        let Shown::No(reasons) = self.shown(note).await else { panic!("{note}") };
        assert!(matches!(&reasons[..], [NotShown::Lacking(lacking)] if lacking.len() == 2), "{reasons:?}");
        let claims = claims(self.db, self.who(note)).await.unwrap();
        let run_out = claims.iter().filter(|claim| claim.state(self.today) == ClaimState::Expired).count();
        assert!(run_out >= 2, "{run_out}");
    }
}

async fn looks_at_everybody(made_on: Date) {
    let (test, keys) = (TestDatabase::new().await, Keyring::draw().unwrap());
    let entries = demo::make((&test.db, &keys), Scale::City, 1, cheap_hashes(), made_on).await.unwrap();
    let mut by_note = BTreeMap::new();
    for entry in entries.into_iter().filter(|entry| entry.role == Role::Assistant) {
        let sql = Sql::new("SELECT id FROM accounts WHERE email = $1").bind(entry.email.clone());
        let (account,): (AccountId,) = test.db.read().await.unwrap().fetch_one(sql).await.unwrap();
        by_note.insert(entry.note.unwrap(), actor(account, &entry.email));
    }
    assert_eq!(by_note.len(), 3 + 17);
    let people = People { db: &test.db, today: made_on, by_note };
    people.questions().await;
    people.rulings().await;
    people.risks().await;
    people.listings().await;
    people.endings().await;
}

#[tokio::test]
async fn on_a_day_of_today() {
    looks_at_everybody(noon().today()).await;
}

#[tokio::test]
async fn and_years_later() {
    looks_at_everybody((MADE_BY + Duration::days(1_000)).today()).await;
}
