//! What the council has checked, and what waits: guesses, but for that they go together.

use time::{Date, Duration};

use super::life::Stand;
use super::moments::Moments;
use super::somebody::Somebody;
use crate::accounts::Role;
use crate::assistants::ledger::{
    CarInsurance, CheckMethod, Claim, ClaimKind, DbsCertificate, DbsLevel, DbsOutcome, DbsWorkforce,
    Decision, Evidence, IdentityPaper, NotAccepted, Referee, Relation, RightToWork, Standing, Told,
    TypedReferee, WorkBasis,
};
use crate::assistants::terms::Hours;
use crate::assistants::{Experience, Expiry, Life, Way};
use crate::clock::{Timestamp, months_before};
use crate::demo::communities;
use crate::demo::dice::Dice;
use crate::ids::ClaimId;

/// A council looks at DBS decisions again after three years.
const LOOK_AGAIN: Duration = Duration::days(3 * 365);

const PAPERS: [(u32, IdentityPaper); 5] = [
    (62, IdentityPaper::Passport),
    (20, IdentityPaper::DrivingLicence),
    (10, IdentityPaper::Evisa),
    (3, IdentityPaper::IdentityCard),
    (5, IdentityPaper::BirthCertificate),
];
const BASES: [(u32, WorkBasis); 3] =
    [(78, WorkBasis::BritishOrIrish), (14, WorkBasis::Settled), (8, WorkBasis::TimeLimited)];
const LEVELS: [(u32, DbsLevel); 3] =
    [(12, DbsLevel::Basic), (35, DbsLevel::Enhanced), (53, DbsLevel::EnhancedAdults)];
const RELATIONS: [(u32, Relation); 4] = [
    (50, Relation::Employer),
    (25, Relation::OtherEmployer),
    (15, Relation::Colleague),
    (10, Relation::Professional),
];

/// Draws the ledger of a record: a claim for each entry, and what she has told beside.
pub(super) fn claims(
    dice: &mut Dice,
    who: &Somebody,
    (stand, moments): (Stand, Moments),
    experience: &Experience,
) -> Option<Vec<Claim>> {
    let maker = Maker { stand, moments };
    let mut claims = Vec::new();
    for entry in &experience.qualifications {
        let id = ClaimId::from_uuid(entry.id.as_uuid());
        claims.push(maker.claim(dice, id, Evidence::Qualification(entry.id), None)?);
    }
    for entry in &experience.trainings {
        let (id, ends_on) = (ClaimId::from_uuid(entry.id.as_uuid()), entry.item.expiry.and_then(Expiry::day));
        claims.push(maker.claim(dice, id, Evidence::Training(entry.id), ends_on)?);
    }
    for told in told(dice, who, stand)? {
        let id = ClaimId::with_random(moments.begun, dice.bytes());
        let ends_on = ends_on(&told);
        claims.push(maker.claim(dice, id, Evidence::Told(told), ends_on)?);
    }
    Some(claims)
}

/// Who wants to be listed has told all of it once the record was sent; others tell some.
fn told(dice: &mut Dice, who: &Somebody, stand: Stand) -> Option<Vec<Told>> {
    let share = match (stand.life, stand.way) {
        _ if stand.is_full => 100,
        (Life::Draft, _) => 20,
        (_, Way::Listed) => 97,
        (_, Way::RecordOnly) => 45,
    };
    let mut all = Vec::new();
    if dice.percent(share) {
        all.push(Told::Identity(dice.weighed(&PAPERS)?));
    }
    if dice.percent(share) {
        all.push(Told::RightToWork(right_to_work(dice, who)?));
    }
    if dice.percent(share) {
        all.push(Told::Dbs(certificate(dice, who)?));
    }
    for _ in 0..2 {
        if dice.percent(share) {
            all.push(Told::Reference(referee(dice)?));
        }
    }
    if who.drives && dice.percent(share / 4) {
        let ends_on = who.today + Duration::days(dice.between(1, 360).into());
        all.push(Told::CarInsurance(CarInsurance { ends_on }));
    }
    Some(all)
}

fn right_to_work(dice: &mut Dice, who: &Somebody) -> Option<RightToWork> {
    let basis = dice.weighed(&BASES)?;
    let ends_on = who.today + Duration::days(dice.between(1, 900).into());
    let is_student = dice.percent(40);
    let limited = basis == WorkBasis::TimeLimited;
    Some(RightToWork {
        basis,
        ends_on: limited.then_some(ends_on),
        hours_limit: Hours::from_halves(40).ok().filter(|_| limited && is_student),
        sponsor_only: limited.then_some(false),
    })
}

fn certificate(dice: &mut Dice, who: &Somebody) -> Option<DbsCertificate> {
    Some(DbsCertificate {
        level: dice.weighed(&LEVELS)?,
        issued_on: dice.day(who.since(5 * 365), who.today)?,
        workforce: Some(if dice.percent(80) { DbsWorkforce::Adult } else { DbsWorkforce::AdultAndChild }),
        update_service: Some(dice.percent(45)),
        seen: None,
    })
}

fn referee(dice: &mut Dice) -> Option<Referee> {
    let (name, number) = (communities::name(dice)?, dice.between(0, 999));
    let in_full = format!("{} {}", name.first, name.last);
    // Ofcom keeps these numbers free for drama.
    let telephone = format!("0116 496 0{number:03}");
    let relation = dice.weighed(&RELATIONS)?.as_str();
    Referee::read(&TypedReferee { name: &in_full, relation, telephone: &telephone, email: "" }).ok()
}

fn ends_on(told: &Told) -> Option<Date> {
    match told {
        Told::RightToWork(right) => right.ends_on,
        Told::CarInsurance(insurance) => Some(insurance.ends_on),
        Told::Identity(_) | Told::Dbs(_) | Told::Reference(_) => None,
    }
}

/// What decides how the claims of one record stand.
struct Maker {
    stand: Stand,
    moments: Moments,
}

impl Maker {
    fn claim(
        &self,
        dice: &mut Dice,
        id: ClaimId,
        evidence: Evidence,
        ends_on: Option<Date>,
    ) -> Option<Claim> {
        let standing = self.standing(dice, evidence.kind(), ends_on)?;
        let evidence = match (evidence, standing) {
            (Evidence::Told(Told::Dbs(dbs)), Standing::Checked { decision, .. }) => {
                let outcome =
                    if dice.percent(95) { DbsOutcome::NothingRelevant } else { DbsOutcome::Considered };
                Evidence::Told(Told::Dbs(self.seen(dbs, decision.on, outcome)))
            }
            (Evidence::Told(Told::Dbs(dbs)), Standing::NotAccepted { decision, .. }) => {
                Evidence::Told(Told::Dbs(self.seen(dbs, decision.on, DbsOutcome::NotAccepted)))
            }
            (evidence, _) => evidence,
        };
        let said_at = match standing {
            Standing::Waiting { since } if self.stand.life == Life::OnRecord => since,
            _ => self.moments.begun,
        };
        Some(Claim { id, evidence, standing, said_at })
    }

    /// Of what was sent long ago most is checked. What the first of the demo have is all checked.
    fn standing(&self, dice: &mut Dice, kind: ClaimKind, ends_on: Option<Date>) -> Option<Standing> {
        let Some(sent) = self.moments.sent else { return Some(Standing::Said) };
        if self.stand.life == Life::Left {
            return Some(Standing::Said);
        }
        let is_new = matches!(self.stand.life, Life::Sent) || self.stand.life.paused_from().is_some();
        let (waits, fails) = if self.stand.is_full { (0, 0) } else { (if is_new { 80 } else { 1 }, 2) };
        let lot = dice.between(0, 99);
        if lot < waits {
            let since = if is_new { sent } else { self.moments.told_anew };
            return Some(Standing::Waiting { since });
        }
        let on = self.decided_on(dice, sent)?;
        if lot < waits + fails {
            let reason = dice.one(&reasons(kind))?;
            let decision = Decision { role: Role::Registrar, on, look_again_by: None };
            return Some(Standing::NotAccepted { reason, decision });
        }
        let methods: Vec<_> = CheckMethod::ALL.iter().copied().filter(|method| method.fits(kind)).collect();
        let look_again_by =
            if kind == ClaimKind::Dbs { Some(on.saturating_add(LOOK_AGAIN)) } else { ends_on };
        let decision = Decision { role: Role::Registrar, on, look_again_by };
        Some(Standing::Checked { method: dice.one(&methods)?, decision })
    }

    fn decided_on(&self, dice: &mut Dice, sent: Timestamp) -> Option<Date> {
        let (first, last) = (sent.today(), self.moments.looked);
        dice.day(first.min(last), first.saturating_add(Duration::days(20)).min(last))
    }

    /// An officer has seen it. Six months after the decision less is kept.
    fn seen(&self, dbs: DbsCertificate, on: Date, outcome: DbsOutcome) -> DbsCertificate {
        let is_reduced = on <= months_before(self.moments.looked, 6);
        DbsCertificate {
            seen: Some((on, outcome)),
            issued_on: dbs.issued_on.min(on),
            workforce: dbs.workforce.filter(|_| !is_reduced),
            update_service: dbs.update_service.filter(|_| !is_reduced),
            ..dbs
        }
    }
}

fn reasons(kind: ClaimKind) -> Vec<NotAccepted> {
    NotAccepted::ALL.iter().copied().filter(|reason| reason.fits(kind)).collect()
}
