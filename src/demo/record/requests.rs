//! Training that somebody asked for, and what came of it.

use super::days::{DayText, before};
use super::somebody::Somebody;
use crate::assistants::terms::{AccessStage, TrainingCategory};
use crate::assistants::{Bounds, TrainingRequest, TypedTrainingRequest};
use crate::demo::dice::Dice;
use crate::demo::shares;

/// What people ask for: a guess.
const WISHES: [TrainingCategory; 9] = [
    TrainingCategory::MovingPeople,
    TrainingCategory::FirstAid,
    TrainingCategory::DementiaCare,
    TrainingCategory::Autism,
    TrainingCategory::MedicationManagement,
    TrainingCategory::Epilepsy,
    TrainingCategory::MentalHealth,
    TrainingCategory::EndOfLifeCare,
    TrainingCategory::PositiveBehaviourSupport,
];

/// What came of it, of a hundred: a guess.
const STAGES: [(u32, AccessStage); 5] = [
    (12, AccessStage::Asked),
    (10, AccessStage::Offered),
    (14, AccessStage::Waiting),
    (44, AccessStage::TakenUp),
    (20, AccessStage::NotTaken),
];

/// Draws what somebody asked for in the last thirteen months; nothing for most.
pub(super) fn requests(dice: &mut Dice, who: &Somebody) -> Option<Vec<TrainingRequest>> {
    let mut all: Vec<TrainingRequest> = Vec::new();
    let count = if dice.percent(shares::ASKED_FOR_TRAINING) { dice.between(1, 2) } else { 0 };
    for _ in 0..count {
        let wish = request(dice, who)?;
        if !all.iter().any(|known| known.category == wish.category) {
            all.push(wish);
        }
    }
    Some(all)
}

fn request(dice: &mut Dice, who: &Somebody) -> Option<TrainingRequest> {
    let from = who.since(395);
    let asked = dice.day(from, before(who.today, 3).max(from))?;
    let (asked_on, stage) = (DayText::of(Some(asked)), dice.weighed(&STAGES)?);
    let has_money = matches!(stage, AccessStage::Offered | AccessStage::TakenUp);
    let typed = TypedTrainingRequest {
        category: dice.one(&WISHES)?.as_str(),
        asked_on: asked_on.typed(),
        stage: stage.as_str(),
        funded_by: if has_money {
            dice.one(&["direct_payment", "skills_for_care", "council", "myself", "free", "dont_know"])?
        } else {
            ""
        },
        why_not: match stage {
            AccessStage::NotTaken => {
                dice.one(&["money", "cover", "place", "distance", "language", "digital"])?
            }
            _ => "",
        },
    };
    TrainingRequest::read(&typed, Bounds::new(Some(who.born_on), who.today)).ok()
}
