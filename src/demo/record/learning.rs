//! Whether somebody is qualified, how far she is with the two certificates, and where she stands.

use super::qualifications::qualifications;
use super::somebody::Somebody;
use super::tasks::Work;
use crate::assistants::terms::{CareCertificate, LevelTwoCertificate, NextStep, PathwayCategory, YesNo};
use crate::assistants::{Held, Pathway, Qualified};
use crate::demo::dice::Dice;
use crate::demo::shares;

/// Draws whether somebody is qualified, and the qualifications.
pub(super) fn qualified(dice: &mut Dice, who: &Somebody) -> Option<(Qualified, Vec<Held>)> {
    let holds = who.is_of_age() && dice.percent(shares::QUALIFIED);
    let held = if holds { qualifications(dice, who)? } else { Vec::new() };
    let unsure = dice.percent(3);
    let said = match (held.is_empty(), unsure) {
        (false, _) => YesNo::Yes,
        (true, true) => YesNo::DontKnow,
        (true, false) => YesNo::No,
    };
    let qualified = Qualified {
        holds: said,
        care_certificate: care_certificate(dice, said),
        level_two: dice.weighed(&[
            (4, Some(LevelTwoCertificate::Completed)),
            (8, Some(LevelTwoCertificate::InProgress)),
            (80, Some(LevelTwoCertificate::No)),
            (8, None),
        ])?,
    };
    Some((qualified, held))
}

/// Two of three who are engaged with it have completed it: a guess. Of the qualified fewer needed it.
fn care_certificate(dice: &mut Dice, said: YesNo) -> Option<CareCertificate> {
    let share = if said == YesNo::Yes { 55 } else { shares::CARE_CERTIFICATE };
    let engaged = dice.percent(share);
    let completed = dice.percent(67);
    let known = match (engaged, completed) {
        (true, true) => CareCertificate::Completed,
        (true, false) => CareCertificate::InProgress,
        (false, _) => CareCertificate::No,
    };
    dice.weighed(&[(96, Some(known)), (4, None)]).flatten()
}

/// Draws where somebody stands, and what she wants next.
pub(super) fn pathway(dice: &mut Dice, who: &Somebody, work: &Work, is_new: bool) -> Option<Pathway> {
    let category = if is_new {
        PathwayCategory::NewToCare
    } else if !work.healthcare.is_empty() && dice.percent(60) {
        PathwayCategory::Enhanced
    } else {
        dice.weighed(&[
            (66, PathwayCategory::Assistant),
            (20, PathwayCategory::CareWorker),
            (4, PathwayCategory::Supervisor),
            (8, PathwayCategory::DontKnow),
            (2, PathwayCategory::None),
        ])?
    };
    let retires = if who.age >= 58 { 30 } else { 0 };
    let young = if who.age < 35 { 14 } else { 4 };
    let next = dice.weighed(&[
        (26, Some(NextStep::Stay)),
        (14, Some(NextStep::MoreHours)),
        (3, Some(NextStep::FewerHours)),
        (16, Some(NextStep::Skills)),
        (12, Some(NextStep::Qualification)),
        (8, Some(NextStep::Enhanced)),
        (6, Some(NextStep::Lead)),
        (young, Some(NextStep::Health)),
        (3, Some(NextStep::SelfEmployed)),
        (3, Some(NextStep::Leave)),
        (retires, Some(NextStep::Retire)),
        (7, None),
    ])?;
    Pathway::read(category.as_str(), next.map_or("", NextStep::as_str))
}
