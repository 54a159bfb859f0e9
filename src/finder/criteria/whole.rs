//! All criteria of a search.

use super::{
    field::Field,
    wanted::{Interests, Place, Wanted, Within},
    words::{Drive, GenderReason, LookingFor, NonSmoker, TimesHow},
};
use crate::assistants::{
    ledger::ClaimKind,
    terms::{DelegatedHealthcare, Gender, Hours, Language, Member, Need, Pet, Set, Task, Week},
    wage::HourlyPay,
};

/// What is looked for. Nothing in it can hold nonsense: it is read by [`Criteria::read`], which finds all that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criteria {
    /// From where distances run.
    pub place: Place,
    /// How far away somebody may live. How far she would travel herself always counts.
    pub miles: Wanted<Option<Within>>,
    /// Days and times.
    pub times: Wanted<Week>,
    /// How many of the times that are a must are needed.
    pub times_how: TimesHow,
    /// So many hours a week.
    pub hours: Wanted<Option<Hours>>,
    /// What is to be done.
    pub tasks: Wanted<Set<Task>>,
    /// Whom somebody has supported.
    pub needs: Wanted<Set<Need>>,
    /// Delegated healthcare that somebody has done.
    pub healthcare: Wanted<Set<DelegatedHealthcare>>,
    /// In which languages one can have a conversation.
    pub languages: Wanted<Set<Language>>,
    /// What somebody drives.
    pub drive: Wanted<Option<Drive>>,
    /// Of which gender.
    pub gender: Wanted<Option<Gender>>,
    /// Why; always there where a gender is.
    pub gender_reason: Option<GenderReason>,
    /// With which animals somebody has to be fine.
    pub pets: Wanted<Set<Pet>>,
    /// What is asked for about smoking.
    pub smoking: Wanted<Option<NonSmoker>>,
    /// The most that is paid for an hour.
    pub pay: Wanted<Option<HourlyPay>>,
    /// What has to be checked.
    pub checked: Wanted<Set<ClaimKind>>,
    /// Whether somebody has to be looking for work.
    pub looking: Wanted<Option<LookingFor>>,
    /// What one would like to have in common.
    pub interests: Interests,
}

impl Default for Criteria {
    fn default() -> Self {
        Self {
            place: Place::Own,
            miles: Wanted::default(),
            times: Wanted::default(),
            times_how: TimesHow::Any,
            hours: Wanted::default(),
            tasks: Wanted::default(),
            needs: Wanted::default(),
            healthcare: Wanted::default(),
            languages: Wanted::default(),
            drive: Wanted::default(),
            gender: Wanted::default(),
            gender_reason: None,
            pets: Wanted::default(),
            smoking: Wanted::default(),
            pay: Wanted::default(),
            checked: Wanted::default(),
            looking: Wanted::default(),
            interests: Interests::default(),
        }
    }
}

impl Criteria {
    /// Whether something of a field is a must.
    #[must_use]
    pub fn is_must(&self, field: Field) -> bool {
        self.relaxed(field) != *self
    }

    /// The same, but that nobody is left out because of a field: what was a must of it is a wish.
    #[must_use]
    pub fn relaxed(&self, field: Field) -> Self {
        let mut relaxed = self.clone();
        match field {
            Field::Miles => relaxed.miles = wish_one(self.miles),
            Field::Times => {
                let all = self.times.must.with(self.times.wish);
                relaxed.times = Wanted { must: Week::default(), wish: all };
            }
            Field::TimesHow if self.times.must.len() > 1 => relaxed.times_how = TimesHow::Any,
            Field::Hours => relaxed.hours = wish_one(self.hours),
            Field::Tasks => relaxed.tasks = wish_all(self.tasks),
            Field::Needs => relaxed.needs = wish_all(self.needs),
            Field::Healthcare => relaxed.healthcare = wish_all(self.healthcare),
            Field::Languages => relaxed.languages = wish_all(self.languages),
            Field::Drive => relaxed.drive = wish_one(self.drive),
            Field::Gender => relaxed.gender = wish_one(self.gender),
            Field::Pets => relaxed.pets = wish_all(self.pets),
            Field::Smoking => relaxed.smoking = wish_one(self.smoking),
            Field::Pay => relaxed.pay = wish_one(self.pay),
            Field::Checked => relaxed.checked = wish_all(self.checked),
            Field::Looking => relaxed.looking = wish_one(self.looking),
            Field::TimesHow | Field::Place | Field::GenderReason | Field::Interests => {}
        }
        relaxed
    }
}

fn wish_all<T: Member>(wanted: Wanted<Set<T>>) -> Wanted<Set<T>> {
    Wanted { must: Set::EMPTY, wish: wanted.must.with(wanted.wish) }
}

fn wish_one<T: Copy>(wanted: Wanted<Option<T>>) -> Wanted<Option<T>> {
    Wanted { must: None, wish: wanted.must.or(wanted.wish) }
}
