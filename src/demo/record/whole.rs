//! A record from its first page to its last.

use super::experience::experience;
use super::ledger::claims;
use super::life::{Kind, Stand};
use super::moments::Moments;
use super::phrases::about;
use super::profile::{details, travel};
use super::somebody::Somebody;
use super::spoken::languages;
use super::tasks::Work;
use super::terms::{availability, terms};
use super::told::{Parts, told};
use crate::accounts::NewAccount;
use crate::assistants::wage::WageRates;
use crate::assistants::{
    Block, FullName, Life, NewBlock, Profile, Record, RegisterNumber, TypedBlock, Way, WholeRecord,
};
use crate::clock::Timestamp;
use crate::demo::communities;
use crate::demo::dice::Dice;
use crate::demo::homes::Homes;
use crate::ids::{AssistantId, BlockId};

/// What made-up records are made of, besides chance.
#[derive(Debug)]
pub(in crate::demo) struct World<'a> {
    /// Where people can live.
    pub(in crate::demo) homes: Homes<'a>,
    /// What an hour must bring.
    pub(in crate::demo) rates: WageRates,
    /// Until when everything happened.
    pub(in crate::demo) now: Timestamp,
    /// Until when what waits has waited.
    pub(in crate::demo) until: Timestamp,
}

/// Makes up the record of somebody with an account. The number is for the record if it is one that was sent.
pub(in crate::demo) fn whole(
    dice: &mut Dice,
    world: &World<'_>,
    (who, account): (&Somebody, &NewAccount),
    kind: Kind,
    number: RegisterNumber,
) -> Option<WholeRecord> {
    let stand = Stand::draw(dice, who, kind)?;
    let moments = Moments::draw(dice, who, stand, (account.created_at, world.now, world.until))?;
    let work = Work::draw(dice, who)?;
    let parts = Parts {
        profile: profile(dice, world, who, &work, stand)?,
        experience: experience(dice, who, &work, &world.rates, moments.begun)?,
    };
    let (parts, answered) = told(dice, stand, parts);
    let is_draft = stand.life == Life::Draft;
    let record = Record {
        id: AssistantId::with_random(moments.begun, dice.bytes()),
        number: (!is_draft).then_some(number),
        life: stand.life,
        looking: stand.looking,
        profile: parts.profile,
        answered,
    };
    let blocks = blocks(dice, stand, moments.begun)?;
    let claims = claims(dice, who, (stand, moments), &parts.experience)?;
    let changed = claims.iter().map(|claim| claim.said_at).fold(moments.changed, Timestamp::max);
    Some(WholeRecord {
        account: account.id,
        record,
        experience: parts.experience,
        claims,
        blocks,
        begun_at: moments.begun,
        sent_at: moments.sent,
        changed_at: changed,
    })
}

fn profile(dice: &mut Dice, world: &World<'_>, who: &Somebody, work: &Work, stand: Stand) -> Option<Profile> {
    let (tasks, needs, healthcare) = work.answers()?;
    Some(Profile {
        name: Some(FullName::read(who.name.first, who.name.last).ok()?),
        born_on: Some(who.born_on),
        way: Some(stand.way),
        home: Some(world.homes.home(dice)?),
        brought_postcode: None,
        travel: Some(travel(dice, who)?),
        languages: languages(dice, who)?,
        tasks,
        needs,
        healthcare,
        about: about(dice, who, work)?,
        details: details(dice, who)?,
        availability: Some(availability(dice, who, work)?),
        terms: terms(dice, who, stand.looking, &world.rates)?,
    })
}

/// Somebody from whom a PA does not want to be found: few name one, and who has everything does.
fn blocks(dice: &mut Dice, stand: Stand, at: Timestamp) -> Option<Vec<Block>> {
    let names_one = dice.percent(3) && stand.life != Life::Draft;
    let name = communities::name(dice)?;
    let id = BlockId::with_random(at, dice.bytes());
    if stand.way != Way::Listed || !(names_one || stand.is_full) {
        return Some(Vec::new());
    }
    let in_full = format!("{} {}", name.first, name.last);
    let person = NewBlock::read(&TypedBlock { name: &in_full, ..TypedBlock::default() }).ok()?;
    Some(vec![Block { id, person }])
}
