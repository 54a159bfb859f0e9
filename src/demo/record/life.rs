//! Where records are in their lives.

use crate::assistants::terms::Looking;
use crate::assistants::{Life, PausedFrom, Way};
use crate::demo::dice::Dice;
use crate::demo::shares;

use super::somebody::Somebody;
use super::states::State;

/// What kind of record somebody is to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Kind {
    /// As it comes.
    Any,
    /// Everything told, listed and looking for work: for trying things out.
    Full(Way),
    /// Listed, and in a state to be looked at.
    Shown(State),
}

/// Where a record is, and on which way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stand {
    pub(super) life: Life,
    pub(super) way: Way,
    pub(super) looking: Option<Looking>,
    /// Every question has its answer.
    pub(super) is_full: bool,
}

/// Lives, with how many of a hundred records stand there: a guess.
const LIVES: [(u32, Life); 6] = [
    (9, Life::Draft),
    (10, Life::Sent),
    (70, Life::OnRecord),
    (1, Life::Paused(PausedFrom::Sent)),
    (4, Life::Paused(PausedFrom::OnRecord)),
    (6, Life::Left),
];

/// Of a hundred who are listed, so many look for work: a guess.
const LISTED_LOOK: [(u32, Looking); 3] = [(45, Looking::Yes), (20, Looking::Soon), (35, Looking::No)];
/// Of a hundred who keep a record only: a guess.
const OTHERS_LOOK: [(u32, Looking); 3] = [(8, Looking::Yes), (12, Looking::Soon), (80, Looking::No)];

impl Stand {
    /// Draws where somebody's record is. Who is under 18 keeps a record only.
    pub(super) fn draw(dice: &mut Dice, who: &Somebody, kind: Kind) -> Option<Self> {
        if let Kind::Full(way) = kind {
            let looking = if way == Way::Listed { Looking::Yes } else { Looking::No };
            return Some(Self { life: Life::OnRecord, way, looking: Some(looking), is_full: true });
        }
        if let Kind::Shown(state) = kind {
            let (life, way, looking) = (state.life(), Way::Listed, Some(Looking::Yes));
            // What is on the register was checked.
            return Some(Self { life, way, looking, is_full: life == Life::OnRecord });
        }
        let life = dice.weighed(&LIVES)?;
        let way = if who.is_of_age() && dice.percent(shares::LISTED) { Way::Listed } else { Way::RecordOnly };
        let looks = if way == Way::Listed { &LISTED_LOOK } else { &OTHERS_LOOK };
        // Nobody is asked before the record was sent, and some say nothing.
        let says = life != Life::Draft && (way == Way::Listed || dice.percent(70));
        let looking = dice.weighed(looks).filter(|_| says);
        Some(Self { life, way, looking, is_full: false })
    }
}
