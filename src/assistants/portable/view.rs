//! What stands in a record that is taken along: another type than the record, with nothing in it but what an employer
//! to come asks about. Of a check it says what, how, by which role and when; never what was found.

use time::Date;

use crate::{
    accounts::Role,
    assistants::{
        FullName,
        experience::Experience,
        ledger::{CheckMethod, Claim, ClaimKind, ClaimState, DbsLevel, Evidence, Standing, Told},
        life::Life,
        number::RegisterNumber,
        qualification::Held,
        record::Record,
        suspensions::Notice,
        terms::{CareCertificate, LevelTwoCertificate},
        training::{Training, TrainingState},
    },
};

/// A record as it is taken along.
#[derive(Debug)]
pub struct Portable {
    /// Whose it is, in full.
    pub name: FullName,
    /// Its number.
    pub number: RegisterNumber,
    /// The day on which it is looked at.
    pub on: Date,
    /// The day on which somebody said last that it is right.
    pub confirmed_on: Option<Date>,
    /// How far she is with the Care Certificate.
    pub care_certificate: Option<CareCertificate>,
    /// How far she is with the Level 2 Adult Social Care Certificate.
    pub level_two: Option<LevelTwoCertificate>,
    /// Qualifications.
    pub qualifications: Vec<Learned<Held>>,
    /// Training, and how each stands on that day.
    pub trainings: Vec<(Learned<Training>, TrainingState)>,
    /// What else was checked, and still holds on that day.
    pub checks: Vec<Check>,
}

/// Something learned, and the check of it; none where the council has not looked, or has to look again.
#[derive(Debug)]
pub struct Learned<T> {
    /// What.
    pub what: T,
    /// The check.
    pub check: Option<Check>,
}

/// That something was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// What.
    pub kind: ClaimKind,
    /// Of a DBS certificate, its level.
    pub level: Option<DbsLevel>,
    /// How.
    pub method: CheckMethod,
    /// By an officer in this role.
    pub role: Role,
    /// The day.
    pub on: Date,
    /// The day by which the council looks again.
    pub look_again_by: Option<Date>,
}

impl Check {
    /// The check of a claim that holds on a day.
    pub(in crate::assistants) fn of(claim: &Claim, today: Date) -> Option<Self> {
        let Standing::Checked { method, decision } = claim.standing else { return None };
        let level = match &claim.evidence {
            Evidence::Told(Told::Dbs(dbs)) => Some(dbs.level),
            _ => None,
        };
        let check = Self {
            kind: claim.kind(),
            level,
            method,
            role: decision.role,
            on: decision.on,
            look_again_by: decision.look_again_by,
        };
        (claim.state(today) == ClaimState::Checked).then_some(check)
    }
}

impl Portable {
    /// The record as it can be taken along on a day; none while it is not on the register.
    pub(super) fn of(
        record: &Record,
        experience: Experience,
        claims: &[Claim],
        confirmed_on: Option<Date>,
        today: Date,
    ) -> Option<Self> {
        let (name, number) = (record.profile.name.clone()?, record.number.clone()?);
        let check = |of: Evidence| {
            let claim = claims.iter().find(|claim| claim.evidence == of)?;
            Check::of(claim, today)
        };
        let told = claims.iter().filter(|claim| matches!(claim.evidence, Evidence::Told(_)));
        let mut checks: Vec<_> = told.filter_map(|claim| Check::of(claim, today)).collect();
        checks.sort_by_key(|check| (check.kind, check.on));
        let portable = Self {
            name,
            number,
            on: today,
            confirmed_on,
            care_certificate: experience.told.care_certificate,
            level_two: experience.told.level_two,
            qualifications: (experience.qualifications.into_iter())
                .map(|entry| Learned { check: check(Evidence::Qualification(entry.id)), what: entry.item })
                .collect(),
            trainings: (experience.trainings.into_iter())
                .map(|entry| {
                    let state = entry.item.state(today);
                    (Learned { check: check(Evidence::Training(entry.id)), what: entry.item }, state)
                })
                .collect(),
            checks,
        };
        let is_told = record.suspended == Some(Notice::Told);
        (record.life == Life::OnRecord && !is_told).then_some(portable)
    }
}
