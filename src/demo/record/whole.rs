//! A record from its first page to its last.

use super::confirmed::confirmed;
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
use crate::accounts::Whom;
use crate::assistants::wage::WageRates;
use crate::assistants::{
    Block, FullName, Life, NewBlock, Profile, Record, RegisterNumber, TypedBlock, Way, WholeRecord,
};
use crate::clock::Timestamp;
use crate::demo::communities;
use crate::demo::dice::Dice;
use crate::demo::homes::Homes;
use crate::ids::{AssistantId, BlockId};
use time::Date;

/// What made-up records are made of, besides chance.
#[derive(Debug)]
pub(in crate::demo) struct World<'a> {
    /// Where people can live.
    pub(in crate::demo) homes: Homes<'a>,
    /// What an hour must bring.
    pub(in crate::demo) rates: WageRates,
    /// Until when everything happened.
    pub(in crate::demo) now: Timestamp,
    /// The day on which the demo is made: records were confirmed up to then, and what waits has waited until then.
    pub(in crate::demo) made_on: Date,
}

impl World<'_> {
    /// Until when what waits has waited.
    pub(in crate::demo) fn until(&self) -> Timestamp {
        Timestamp::start_of_day(self.made_on).max(self.now)
    }
}

/// Whose a record is.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) struct Owner {
    pub(in crate::demo) whom: Whom,
    /// Since when the council knows this person.
    pub(in crate::demo) known_since: Timestamp,
}

/// Makes up the record of somebody. The number is for the record if it is one that was sent.
pub(in crate::demo) fn whole(
    dice: &mut Dice,
    world: &World<'_>,
    (who, owner): (&Somebody, Owner),
    kind: Kind,
    number: RegisterNumber,
) -> Option<WholeRecord> {
    let stand = Stand::draw(dice, who, kind)?;
    let moments = Moments::draw(dice, who, stand, (owner.known_since, world.now, world.until()))?;
    let work = Work::draw(dice, who)?;
    let parts = Parts {
        profile: profile(dice, world, who, &work, stand)?,
        experience: experience(dice, who, &work, &world.rates, moments.begun)?,
    };
    let (parts, answered) = told(dice, stand, parts);
    let is_draft = stand.life == Life::Draft;
    let record = Record {
        suspended: None,
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
    let has_email = matches!(owner.whom, Whom::Account(_));
    let confirmed = confirmed(dice, (stand, moments), has_email, world.made_on);
    Some(WholeRecord {
        owner: owner.whom,
        record,
        experience: parts.experience,
        claims,
        confirmed,
        told_up_to: world.made_on,
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
