//! Whether somebody is shown to employers on a day, and why not.

use time::Date;

use super::{
    freshness::{Confirmed, Freshness},
    ledger::{Claim, Lacking, ListingNeeds},
    life::Life,
    record::Overview,
    suspensions::Notice,
    way::Way,
};

/// Whether employers find somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// They do.
    Yes {
        /// The day of the last confirmation, where it is too long ago: it is marked so.
        not_confirmed_since: Option<Date>,
    },
    /// They do not, for all of these reasons.
    No(Vec<NotShown>),
}

/// Why employers do not find somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotShown {
    /// She keeps a record only.
    RecordOnly,
    /// The record is not on the register.
    NotOnRegister,
    /// She is suspended for risk.
    Suspended,
    /// She has paused it.
    Paused,
    /// Nobody has confirmed it for so long that it hides itself.
    NotConfirmed {
        /// The day of the last confirmation.
        since: Date,
    },
    /// Too little of what the council needs is checked, or a check has run out.
    Lacking(Vec<Lacking>),
}

impl Shown {
    /// Whether the owner of this record is found on a day.
    #[must_use]
    pub fn on(
        today: Date,
        record: &Overview,
        confirmed: Option<&Confirmed>,
        claims: &[Claim],
        needs: &ListingNeeds,
    ) -> Self {
        Self::of((today, record.suspended.is_some()), record, confirmed, claims, needs)
    }

    /// The same as its owner is told: nothing of a suspension of which she is to learn later.
    #[must_use]
    pub fn told_to_owner(
        today: Date,
        record: &Overview,
        confirmed: Option<&Confirmed>,
        claims: &[Claim],
        needs: &ListingNeeds,
    ) -> Self {
        Self::of((today, record.suspended == Some(Notice::Told)), record, confirmed, claims, needs)
    }

    fn of(
        (today, is_suspended): (Date, bool),
        record: &Overview,
        confirmed: Option<&Confirmed>,
        claims: &[Claim],
        needs: &ListingNeeds,
    ) -> Self {
        let mut reasons = Vec::new();
        if record.way != Some(Way::Listed) {
            // What else may be missing matters to nobody who does not want to be found.
            return Self::No(vec![NotShown::RecordOnly]);
        }
        if is_suspended {
            reasons.push(NotShown::Suspended);
        }
        match record.life {
            Life::OnRecord => {}
            Life::Paused(_) => reasons.push(NotShown::Paused),
            Life::Draft | Life::Sent | Life::Left => reasons.push(NotShown::NotOnRegister),
        }
        let freshness = confirmed.map(|confirmed| confirmed.state(today));
        if let Some(Freshness::Hidden { since }) = freshness {
            reasons.push(NotShown::NotConfirmed { since });
        }
        let lacking = needs.lacking(claims, today);
        if !lacking.is_empty() {
            reasons.push(NotShown::Lacking(lacking));
        }
        match freshness {
            _ if !reasons.is_empty() => Self::No(reasons),
            Some(Freshness::NotConfirmed { since, .. }) => Self::Yes { not_confirmed_since: Some(since) },
            _ => Self::Yes { not_confirmed_since: None },
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::{
        assistants::{
            freshness::Rhythm,
            ledger::{ClaimKind, Decision, Evidence, IdentityPaper, Standing, Told},
            life::PausedFrom,
        },
        clock::Timestamp,
        ids::{AssistantId, ClaimId},
    };

    const TODAY: Date = date!(2026 - 11 - 22);
    const EPOCH: Timestamp = Timestamp::from_unix_micros(0);

    fn record(life: Life, way: Way) -> Overview {
        Overview { life, way: Some(way), ..Overview::new(AssistantId::new(EPOCH)) }
    }

    fn identity(look_again_by: Option<Date>) -> Claim {
        let method = crate::assistants::ledger::CheckMethod::InPerson;
        let decision =
            Decision { role: crate::accounts::Role::Registrar, on: date!(2026 - 01 - 05), look_again_by };
        Claim {
            id: ClaimId::new(EPOCH),
            evidence: Evidence::Told(Told::Identity(IdentityPaper::Passport)),
            standing: Standing::Checked { method, decision },
            said_at: EPOCH,
        }
    }

    fn shown(record: &Overview, confirmed_on: Date, claim: &Claim) -> Shown {
        let needs = "identity".parse().unwrap();
        let confirmed = Confirmed::new(confirmed_on, Rhythm::Monthly);
        Shown::on(TODAY, record, Some(&confirmed), std::slice::from_ref(claim), &needs)
    }

    #[test]
    fn who_is_listed_confirmed_and_checked_is_shown() {
        let listed = record(Life::OnRecord, Way::Listed);
        assert_eq!(shown(&listed, TODAY, &identity(None)), Shown::Yes { not_confirmed_since: None });
        let since = date!(2026 - 10 - 22);
        let marked = Shown::Yes { not_confirmed_since: Some(since) };
        assert_eq!(shown(&listed, since, &identity(None)), marked);
    }

    #[test]
    fn whoever_is_suspended_is_not_shown_and_learns_it_when_she_is_told() {
        let (needs, claim) = ("identity".parse().unwrap(), [identity(None)]);
        let confirmed = Confirmed::new(TODAY, Rhythm::Monthly);
        let suspended = |notice| Overview { suspended: Some(notice), ..record(Life::OnRecord, Way::Listed) };
        let not = Shown::No(vec![NotShown::Suspended]);
        let yes = Shown::Yes { not_confirmed_since: None };
        for (notice, to_owner) in [(Notice::Told, &not), (Notice::Held, &yes)] {
            let record = suspended(notice);
            assert_eq!(Shown::on(TODAY, &record, Some(&confirmed), &claim, &needs), not);
            assert_eq!(&Shown::told_to_owner(TODAY, &record, Some(&confirmed), &claim, &needs), to_owner);
        }
    }

    #[test]
    fn every_reason_against_it_is_told() {
        let since = date!(2026 - 09 - 23);
        let run_out = identity(TODAY.previous_day());
        let listed = record(Life::OnRecord, Way::Listed);
        let Shown::No(reasons) = shown(&listed, since, &run_out) else { panic!("it is hidden") };
        assert_eq!(reasons[0], NotShown::NotConfirmed { since });
        assert!(matches!(&reasons[1], NotShown::Lacking(all) if all[0].kind == ClaimKind::Identity));
        assert_eq!(reasons.len(), 2);
        let paused = record(Life::Paused(PausedFrom::OnRecord), Way::Listed);
        assert_eq!(shown(&paused, TODAY, &identity(None)), Shown::No(vec![NotShown::Paused]));
        let sent = record(Life::Sent, Way::Listed);
        assert_eq!(shown(&sent, TODAY, &identity(None)), Shown::No(vec![NotShown::NotOnRegister]));
        let other = record(Life::OnRecord, Way::RecordOnly);
        assert_eq!(shown(&other, since, &run_out), Shown::No(vec![NotShown::RecordOnly]));
    }
}
