//! An employer whom the council has checked: the only kind that looks for PAs and writes to them.

use time::Date;

use super::{
    employer::Employer,
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
    holding: Holding,
}

/// What is known of an employer whose check holds.
#[derive(Clone, Debug)]
pub(super) struct Holding {
    id: EmployerId,
    pub(super) name: FullName,
    funding: Funding,
    pub(super) work: Address,
    acting: Option<Capacity>,
    pub(super) acts_for: Option<PersonName>,
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
    let holding = employer.and_then(|employer| Holding::of(employer, now.today()));
    Ok(holding.map(|holding| CheckedEmployer { who, holding }))
}

impl Holding {
    /// None where no check holds on this day.
    pub(super) fn of(employer: Employer, today: Date) -> Option<Self> {
        let Life::Checked { check, .. } = employer.life else { return None };
        let work = employer.told.place_of_work()?.clone();
        let (name, funding) = (employer.told.name?, employer.told.funding?);
        let (acting, acts_for) = employer.told.acting.map(|acting| (acting.capacity, acting.name)).unzip();
        let holding = Self { id: employer.id, name, funding, work, acting, acts_for, check };
        check.holds_on(today).then_some(holding)
    }
}

impl CheckedEmployer {
    /// Which.
    #[must_use]
    pub fn id(&self) -> EmployerId {
        self.holding.id
    }

    /// Who asks: the person, or a registrar for her.
    #[must_use]
    pub fn who(&self) -> Teller {
        self.who
    }

    /// What the person is called in full: by this a PA may have blocked her. PAs see [`ShownEmployer`].
    #[must_use]
    pub fn name(&self) -> &FullName {
        &self.holding.name
    }

    /// The person for whom a representative acts: a PA may have blocked this one.
    #[must_use]
    pub fn acts_for(&self) -> Option<&PersonName> {
        self.holding.acts_for.as_ref()
    }

    /// The ward in which the work would be; distances run from its middle, and never from a postcode.
    #[must_use]
    pub fn ward(&self) -> &WardCode {
        &self.holding.work.ward
    }

    /// What a PA sees.
    #[must_use]
    pub fn shown(&self, gazetteer: &Gazetteer) -> ShownEmployer {
        let Holding { name, funding, work, acting, check, .. } = &self.holding;
        ShownEmployer {
            name: name.for_others(),
            ward: gazetteer.shown(&work.ward, false),
            acting: *acting,
            funding: *funding,
            method: check.method,
            checked_on: check.on,
            until: check.until,
        }
    }
}
