//! What a personal assistant says of herself.

use serde::Serialize;

use super::word::{Word, hours, word};
use crate::{
    assistants::{
        About, Availability, Details, Home, Languages, Profile, Travel, WorkTerms,
        terms::{Day, NoticeWeeks, PartOfDay},
    },
    places::Gazetteer,
    text::{PlainLine, PlainText, Postcode},
};

/// The answers of the record, as far as there are any.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    first_name: Option<String>,
    last_name: Option<String>,
    date_of_birth: Option<String>,
    on_the_register_as: Option<Word>,
    home: Option<Place>,
    postcode_from_the_council: Option<String>,
    travel: Option<Travels>,
    languages: Vec<Speaks>,
    tasks: Vec<Word>,
    needs: Vec<Word>,
    delegated_healthcare: Vec<Word>,
    #[serde(flatten)]
    writes: Writes,
    #[serde(flatten)]
    details: More,
    availability: Option<Available>,
    #[serde(flatten)]
    terms: Terms,
}

impl Told {
    pub(super) fn of(profile: &Profile, gazetteer: &Gazetteer) -> Self {
        let name = profile.name.as_ref();
        Self {
            first_name: name.map(|name| name.first.as_str().to_owned()),
            last_name: name.map(|name| name.last.as_str().to_owned()),
            date_of_birth: profile.born_on.map(|born| born.day().to_string()),
            on_the_register_as: profile.way.map(|way| word!(way)),
            home: profile.home.as_ref().map(|home| Place::of(home, gazetteer)),
            postcode_from_the_council: profile
                .brought_postcode
                .as_ref()
                .map(Postcode::as_str)
                .map(str::to_owned),
            travel: profile.travel.as_ref().map(Travels::of),
            languages: speaks(&profile.languages),
            tasks: profile.tasks.all().map(|task| word!(task)).collect(),
            needs: profile.needs.all().map(|need| word!(need)).collect(),
            delegated_healthcare: profile.healthcare.all().map(|done| word!(done)).collect(),
            writes: Writes::of(&profile.about),
            details: More::of(&profile.details),
            availability: profile.availability.as_ref().map(Available::of),
            terms: Terms::of(&profile.terms),
        }
    }
}

#[derive(Debug, Serialize)]
struct Place {
    postcode: String,
    ward_code: String,
    ward: Option<String>,
    ward_chosen_by_you: bool,
    others_see: Word,
}

impl Place {
    fn of(home: &Home, gazetteer: &Gazetteer) -> Self {
        Self {
            postcode: home.postcode.as_str().to_owned(),
            ward_code: home.ward.as_str().to_owned(),
            ward: gazetteer.ward(&home.ward).map(|ward| ward.name.clone()),
            ward_chosen_by_you: home.ward_chosen,
            others_see: word!(home.shown),
        }
    }
}

#[derive(Debug, Serialize)]
struct Travels {
    up_to_miles: u16,
    by: Vec<Word>,
}

impl Travels {
    fn of(travel: &Travel) -> Self {
        Self { up_to_miles: travel.reach.miles(), by: travel.transport.iter().map(|by| word!(by)).collect() }
    }
}

#[derive(Debug, Serialize)]
struct Speaks {
    language: Word,
    called: Option<String>,
    level: Word,
}

fn speaks(languages: &Languages) -> Vec<Speaks> {
    let all = languages.all().iter();
    all.map(|spoken| Speaks {
        language: word!(spoken.language),
        called: spoken.name.as_ref().map(PlainLine::as_str).map(str::to_owned),
        level: word!(spoken.fluency),
    })
    .collect()
}

#[derive(Debug, Serialize)]
struct Writes {
    about_me: Option<String>,
    interests: Option<String>,
}

impl Writes {
    fn of(about: &About) -> Self {
        Self {
            about_me: about.about.as_ref().map(PlainText::as_str).map(str::to_owned),
            interests: about.interests.as_ref().map(PlainText::as_str).map(str::to_owned),
        }
    }
}

#[derive(Debug, Serialize)]
struct More {
    pets: Option<Vec<Word>>,
    smoking: Option<Word>,
    gender: Option<Word>,
}

impl More {
    fn of(details: &Details) -> Self {
        Self {
            pets: details.pets.as_ref().map(|pets| pets.iter().map(|pet| word!(pet)).collect()),
            smoking: details.smoking.map(|smoking| word!(smoking)),
            gender: details.gender.map(|gender| word!(gender)),
        }
    }
}

#[derive(Debug, Serialize)]
struct Available {
    /// Each day of the week with its parts.
    week: Vec<DayOfWork>,
    also: Vec<Word>,
}

#[derive(Debug, Serialize)]
struct DayOfWork {
    day: &'static str,
    parts: Vec<&'static str>,
}

impl Available {
    fn of(available: &Availability) -> Self {
        let parts = |day: Day| available.week.parts_of(day).map(PartOfDay::as_str).collect();
        let days = Day::ALL.iter().map(|day| DayOfWork { day: day.as_str(), parts: parts(*day) });
        Self { week: days.collect(), also: available.marks.iter().map(|mark| word!(mark)).collect() }
    }
}

#[derive(Debug, Serialize)]
struct Terms {
    hours_wanted_from: Option<f32>,
    hours_wanted_to: Option<f32>,
    can_start_on: Option<String>,
    notice_in_weeks: Option<u8>,
    prefers_fixed_hours: Option<Word>,
    pay_asked_per_hour: Option<String>,
}

impl Terms {
    fn of(terms: &WorkTerms) -> Self {
        Self {
            hours_wanted_from: terms.hours.map(|wanted| hours(wanted.from)),
            hours_wanted_to: terms.hours.map(|wanted| hours(wanted.to)),
            can_start_on: terms.starts_on.map(|day| day.to_string()),
            notice_in_weeks: terms.notice.map(NoticeWeeks::weeks),
            prefers_fixed_hours: terms.fixed.map(|fixed| word!(fixed)),
            pay_asked_per_hour: terms.pay.map(|pay| pay.to_string()),
        }
    }
}
