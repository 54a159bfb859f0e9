//! An employer whom the council has checked: the only kind that looks for PAs and writes to them.

use time::Date;

use super::{
    life::{Check, Life},
    place::Address,
    store,
    teller::{Teller, admit},
    words::{Capacity, CheckMethod, Funding},
};
use crate::{
    clock::Timestamp,
    ids::EmployerId,
    places::{Gazetteer, ShownPlace, WardCode},
    storage::{self, Database},
    text::{FullName, PersonName},
};

/// An employer, or somebody who acts for one, whose check holds on the day on which this was made. Only [`checked()`] makes
/// one, so what is for checked employers cannot be reached by anybody else.
///
/// ```compile_fail
/// use pa_registry::employers::CheckedEmployer;
/// let nobody = CheckedEmployer { ..panic!() };
/// ```
#[derive(Clone, Debug)]
pub struct CheckedEmployer {
    who: Teller,
    id: EmployerId,
    name: FullName,
    funding: Funding,
    work: Address,
    acting: Option<Capacity>,
    acts_for: Option<PersonName>,
    check: Check,
}

/// What a PA sees of an employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownEmployer {
    /// First name and first letter of the last, such as "Asha P.".
    pub name: String,
    /// The ward in which the work would be; none where the ward is no longer known.
    pub ward: Option<ShownPlace>,
    /// As what somebody acts for another person, if so.
    pub acting: Option<Capacity>,
    /// What was checked.
    pub funding: Funding,
    /// How.
    pub method: CheckMethod,
    /// The day.
    pub checked_on: Date,
    /// The last day on which it holds.
    pub until: Date,
}

/// The person who asks, or of whom a registrar asks, as a checked employer; none where no check holds today.
pub async fn checked(
    db: &Database,
    who: impl Into<Teller>,
    now: Timestamp,
) -> storage::Result<Option<CheckedEmployer>> {
    let who = who.into();
    let mut db = db.read_current().await?;
    if admit(&mut db, who, now).await?.is_err() {
        return Ok(None);
    }
    let employer = store::employer::find_of(&mut db, who.whose()).await?;
    Ok(employer.and_then(|employer| {
        let Life::Checked { check, .. } = employer.life else { return None };
        let work = employer.told.place_of_work()?.clone();
        let acting = employer.told.acting.as_ref().map(|acting| acting.capacity);
        let acts_for = employer.told.acting.as_ref().map(|acting| acting.name.clone());
        let (name, funding) = (employer.told.name?, employer.told.funding?);
        check.holds_on(now.today()).then_some(CheckedEmployer {
            who,
            id: employer.id,
            name,
            funding,
            work,
            acting,
            acts_for,
            check,
        })
    }))
}

impl CheckedEmployer {
    /// Which.
    #[must_use]
    pub fn id(&self) -> EmployerId {
        self.id
    }

    /// Who asks: the person, or a registrar for her.
    #[must_use]
    pub fn who(&self) -> Teller {
        self.who
    }

    /// What the person is called in full: by this a PA may have blocked her. PAs see [`ShownEmployer`].
    #[must_use]
    pub fn name(&self) -> &FullName {
        &self.name
    }

    /// The person for whom a representative acts: a PA may have blocked this one.
    #[must_use]
    pub fn acts_for(&self) -> Option<&PersonName> {
        self.acts_for.as_ref()
    }

    /// The ward in which the work would be; distances run from its middle, and never from a postcode.
    #[must_use]
    pub fn ward(&self) -> &WardCode {
        &self.work.ward
    }

    /// What a PA sees.
    #[must_use]
    pub fn shown(&self, gazetteer: &Gazetteer) -> ShownEmployer {
        ShownEmployer {
            name: self.name.for_others(),
            ward: gazetteer.shown(&self.work.ward, false),
            acting: self.acting,
            funding: self.funding,
            method: self.check.method,
            checked_on: self.check.on,
            until: self.check.until,
        }
    }
}
