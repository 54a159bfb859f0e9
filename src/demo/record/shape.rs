//! Brings a whole record into a state, as of the day on which the demo is made.

use time::{Date, Duration};

use super::days::{after, before};
use super::states::State;
use crate::assistants::ledger::{Claim, ClaimKind, Evidence, RightToWork, Standing, Told, WorkBasis};
use crate::assistants::{Confirmed, Expiry, Life, Rhythm, WholeRecord};
use crate::clock::Timestamp;
use crate::ids::ClaimId;

/// In how many days training runs out: one for each step of the reminders, and one that has.
pub(super) const TRAINING_ENDS: [i64; 4] = [-10, 20, 45, 75];

/// So many days ago, in the morning.
pub(in crate::demo) fn days_ago(until: Timestamp, days: i64) -> Timestamp {
    until - Duration::days(days) + Duration::hours(11)
}

impl State {
    /// Brings a record into this state. What it lacks for that is said by nothing: then it is not one to look at.
    pub(in crate::demo) fn shape(self, mut whole: WholeRecord, until: Timestamp) -> Option<WholeRecord> {
        let today = until.today();
        if let Some(days) = self.sent_days_ago() {
            send(&mut whole, days_ago(until, days));
        }
        if self.life() == Life::OnRecord {
            renew_checks(&mut whole, today);
        }
        match self {
            Self::NotConfirmed => confirm(&mut whole, 40, today),
            Self::Hidden => confirm(&mut whole, 75, today),
            Self::TrainingEnds => end_trainings(&mut whole, today)?,
            Self::ChecksEnded => end_checks(&mut whole, today)?,
            Self::Decided(_) | Self::RemovedForRisk => {
                whole.changed_at = days_ago(until, super::cases::DECIDED);
            }
            Self::Appealed(_) => whole.changed_at = days_ago(until, super::cases::APPEAL_AGAINST),
            Self::Asked | Self::Answered | Self::Proposed(_) | Self::Suspended(_) | Self::Alike => {}
        }
        Some(whole)
    }
}

/// It was sent then, and everything waits since.
fn send(whole: &mut WholeRecord, at: Timestamp) {
    whole.sent_at = Some(at);
    whole.changed_at = whole.changed_at.max(at);
    whole.confirmed = whole.confirmed.map(|confirmed| Confirmed::new(at.today(), confirmed.rhythm));
    for claim in whole.claims.iter_mut().filter(|claim| claim.standing != Standing::Said) {
        claim.standing = Standing::Waiting { since: at };
        if let Evidence::Told(Told::Dbs(dbs)) = &mut claim.evidence {
            dbs.seen = None;
        }
    }
}

/// Every check holds: what has run out since its day was drawn would hide what is to be seen.
fn renew_checks(whole: &mut WholeRecord, today: Date) {
    let last = after(today, 300);
    for claim in whole.claims.iter_mut().filter(|claim| claim.kind() != ClaimKind::Training) {
        match &mut claim.evidence {
            Evidence::Told(Told::RightToWork(right)) => right.ends_on = right.ends_on.map(|_| last),
            Evidence::Told(Told::CarInsurance(insurance)) => insurance.ends_on = last,
            _ => {}
        }
        if let Standing::Checked { decision, .. } = &mut claim.standing {
            decision.look_again_by = decision.look_again_by.map(|_| last);
        }
    }
}

/// It was confirmed so many days ago; what fell since was done.
fn confirm(whole: &mut WholeRecord, days: i64, today: Date) {
    whole.confirmed = Some(Confirmed::new(before(today, days), Rhythm::Monthly).followed_up_to(today));
}

/// Training runs out on these days; the first entries of the list do.
fn end_trainings(whole: &mut WholeRecord, today: Date) -> Option<()> {
    for (place, days) in TRAINING_ENDS.into_iter().enumerate() {
        let (entry, last) = (whole.experience.trainings.get_mut(place)?, after(today, days));
        entry.item.completed_on = entry.item.completed_on.min(before(last, 365));
        entry.item.expiry = Some(Expiry::On(last));
        let id = ClaimId::from_uuid(entry.id.as_uuid());
        look_again(whole.claims.iter_mut().find(|claim| claim.id == id)?, last);
    }
    Some(())
}

/// The right to work has ended, and the council should have looked at the papers again; the DBS decision comes next.
fn end_checks(whole: &mut WholeRecord, today: Date) -> Option<()> {
    let (basis, last) = (WorkBasis::TimeLimited, before(today, 12));
    let right = RightToWork { basis, ends_on: Some(last), hours_limit: None, sponsor_only: Some(false) };
    let may_work = claim(whole, ClaimKind::RightToWork)?;
    may_work.evidence = Evidence::Told(Told::RightToWork(right));
    look_again(may_work, last);
    look_again(claim(whole, ClaimKind::Identity)?, before(today, 20));
    look_again(claim(whole, ClaimKind::Dbs)?, after(today, 25));
    Some(())
}

fn claim(whole: &mut WholeRecord, kind: ClaimKind) -> Option<&mut Claim> {
    whole.claims.iter_mut().find(|claim| claim.kind() == kind)
}

/// The council looks again by then.
fn look_again(claim: &mut Claim, by: Date) {
    if let Standing::Checked { decision, .. } = &mut claim.standing {
        decision.look_again_by = Some(by);
        decision.on = decision.on.min(before(by, 180));
    }
}
