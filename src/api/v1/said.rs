//! What a PA tells of herself, in the words of the vocabularies: in a listing and in her own record alike.

use crate::assistants::terms::{
    DelegatedHealthcare, FixedHours, Fluency, Gender, Hours, Need, NoticeWeeks, Pet, Smoking, Task,
    Transport, WorkMark,
};
use crate::assistants::{
    About, Availability, Details, Healthcare, HoursWanted, Languages, Needs, Tasks, Travel,
};
use serde::Serialize;
use time::Date;
use utoipa::ToSchema;

/// What she does, for whom, in which languages, and what she has done of healthcare.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Work {
    tasks: Vec<Task>,
    needs: Vec<Need>,
    healthcare: Vec<DelegatedHealthcare>,
    languages: Vec<Spoken>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Spoken {
    language: &'static str,
    called: String,
    fluency: Fluency,
}

impl Work {
    pub(super) fn of(
        (tasks, needs): (&Tasks, &Needs),
        healthcare: &Healthcare,
        languages: &Languages,
    ) -> Self {
        let spoken = languages.all().iter().map(|one| Spoken {
            language: one.language.as_str(),
            called: one.called(),
            fluency: one.fluency,
        });
        Self {
            tasks: tasks.all().collect(),
            needs: needs.all().collect(),
            healthcare: healthcare.all().collect(),
            languages: spoken.collect(),
        }
    }
}

/// How far, by what and when.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Reachable {
    #[serde(skip_serializing_if = "Option::is_none")]
    travel: Option<Travels>,
    #[serde(skip_serializing_if = "Option::is_none")]
    availability: Option<Available>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Travels {
    up_to_miles: u16,
    transport: Vec<Transport>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Available {
    times: Vec<String>,
    marks: Vec<WorkMark>,
}

impl Reachable {
    pub(super) fn of(travel: Option<&Travel>, availability: Option<&Availability>) -> Self {
        Self {
            travel: travel.map(|travel| Travels {
                up_to_miles: travel.reach.miles(),
                transport: travel.transport.iter().copied().collect(),
            }),
            availability: availability.map(|said| Available {
                times: said.week.slots().map(|slot| slot.to_string()).collect(),
                marks: said.marks.iter().copied().collect(),
            }),
        }
    }
}

/// Hours a week, start, notice.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Terms {
    #[serde(skip_serializing_if = "Option::is_none")]
    hours_from: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours_to: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    starts_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice_weeks: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixed_hours: Option<FixedHours>,
}

impl Terms {
    pub(super) fn of(
        hours: Option<HoursWanted>,
        (starts_on, notice): (Option<Date>, Option<NoticeWeeks>),
        fixed_hours: Option<FixedHours>,
    ) -> Self {
        Self {
            hours_from: hours.map(|wanted| in_hours(wanted.from)),
            hours_to: hours.map(|wanted| in_hours(wanted.to)),
            starts_on: starts_on.map(|day| day.to_string()),
            notice_weeks: notice.map(NoticeWeeks::weeks),
            fixed_hours,
        }
    }
}

/// Hours a week, with halves.
fn in_hours(hours: Hours) -> f32 {
    f32::from(hours.halves()) / 2.0
}

/// What she writes, and what she says of animals, smoking and gender.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Personal {
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    interests: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pets: Option<Vec<Pet>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    smoking: Option<Smoking>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gender: Option<Gender>,
}

impl Personal {
    pub(super) fn of(about: &About, details: &Details) -> Self {
        Self {
            about: about.about.as_ref().map(ToString::to_string),
            interests: about.interests.as_ref().map(ToString::to_string),
            pets: details.pets.as_ref().map(|pets| pets.iter().copied().collect()),
            smoking: details.smoking,
            gender: details.gender,
        }
    }
}
