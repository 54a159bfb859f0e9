//! Five searches.

use pa_registry::assistants::terms::{Day, Gender, Language, PartOfDay, Set, Slot, Task, Week};
use pa_registry::finder::{Criteria, Drive, GenderReason, TimesHow, Wanted, Within};
use pa_registry::places::WardCode;

use crate::people::Country;

/// A search, and from where.
pub(crate) struct Search {
    pub(crate) name: &'static str,
    pub(crate) criteria: Criteria,
    pub(crate) from: WardCode,
}

/// All of them.
pub(crate) fn all(country: &Country) -> Vec<Search> {
    let (town, rural) = (country.in_town(), country.in_the_country());
    let search = |name, criteria, from: &WardCode| Search { name, criteria, from: from.clone() };
    vec![
        search("near, in a dense town", near("5"), &town),
        search("in the country", near("15"), &rural),
        search("many criteria", many(), &town),
        search("no result", nobody(), &town),
        search("as wide as can be", Criteria::default(), &town),
    ]
}

fn near(miles: &str) -> Criteria {
    let tasks = Wanted { must: [Task::PersonalCare].into_iter().collect(), wish: Set::EMPTY };
    Criteria { miles: within(miles), tasks, ..Criteria::default() }
}

fn many() -> Criteria {
    let mornings: Week =
        [Day::Tuesday, Day::Thursday].map(|day| Slot { day, part: PartOfDay::Morning }).into_iter().collect();
    let gujarati: Set<Language> = "gu".parse().into_iter().collect();
    Criteria {
        times: Wanted { must: mornings, wish: Week::WHOLE },
        times_how: TimesHow::Any,
        languages: Wanted { must: Set::EMPTY, wish: gujarati },
        drive: Wanted { must: Some(Drive::AnyCar), wish: None },
        gender: Wanted { must: None, wish: Some(Gender::Woman) },
        gender_reason: Some(GenderReason::IntimateCare),
        pay: Wanted { must: 1_500_i64.try_into().ok(), wish: None },
        ..near("10")
    }
}

fn nobody() -> Criteria {
    let tasks = Wanted { must: Task::ALL.iter().copied().collect(), wish: Set::EMPTY };
    Criteria { tasks, ..near("10") }
}

fn within(miles: &str) -> Wanted<Option<Within>> {
    Wanted { must: miles.parse().ok(), wish: None }
}
