//! What she says of herself, in one row.

use time::Date;

use super::{
    choices::{self, Choices, List},
    languages,
};
use crate::{
    assistants::{
        about::About,
        availability::Availability,
        details::Details,
        healthcare::Healthcare,
        languages::Languages,
        needs::Needs,
        record::Profile,
        tasks::Tasks,
        terms::{FixedHours, Gender, Hours, NoticeWeeks, Reach, Smoking, Week, WorkMark},
        travel::Travel,
        wage::HourlyPay,
        work_terms::{HoursWanted, WorkTerms},
    },
    ids::AssistantId,
    storage::{Conn, Result, Sql},
    text::PlainText,
};

#[derive(sqlx::FromRow)]
pub(super) struct ProfileRow {
    travel_miles: Option<i64>,
    about: Option<PlainText<1000>>,
    interests: Option<PlainText<300>>,
    gender: Option<Gender>,
    smoking: Option<Smoking>,
    week: Option<Week>,
    sleep_in: Option<bool>,
    school_holidays: Option<bool>,
    short_notice: Option<bool>,
    hours_from: Option<Hours>,
    hours_to: Option<Hours>,
    starts_on: Option<Date>,
    notice_weeks: Option<NoticeWeeks>,
    fixed_hours: Option<FixedHours>,
    pay_asked_pence: Option<HourlyPay>,
}

impl ProfileRow {
    fn travel(&self, choices: &Choices) -> Option<Travel> {
        let miles = u16::try_from(self.travel_miles?).ok()?;
        Some(Travel { reach: Reach::from_code(miles)?, transport: choices.of(List::Transport) })
    }

    fn availability(&self) -> Option<Availability> {
        let marks = [
            (self.sleep_in, WorkMark::SleepIn),
            (self.school_holidays, WorkMark::SchoolHolidays),
            (self.short_notice, WorkMark::ShortNotice),
        ];
        let marks = marks.into_iter().filter(|(said, _)| *said == Some(true)).map(|(_, mark)| mark);
        Some(Availability { week: self.week?, marks: marks.collect() })
    }

    fn details(&self, choices: &Choices) -> Details {
        Details { pets: choices.of_or_none(List::Pets), smoking: self.smoking, gender: self.gender }
    }

    /// The profile, but for what stands in the row of the record and about the home.
    pub(super) fn into_profile(self, choices: &Choices, languages: Languages) -> Profile {
        Profile {
            travel: self.travel(choices),
            languages,
            tasks: Tasks::kept(choices.of(List::Tasks)),
            needs: Needs::kept(choices.of(List::Needs)),
            healthcare: Healthcare::kept(choices.of(List::Healthcare)),
            details: self.details(choices),
            availability: self.availability(),
            terms: self.terms(),
            about: About { about: self.about, interests: self.interests },
            ..Profile::default()
        }
    }

    fn terms(&self) -> WorkTerms {
        WorkTerms {
            hours: HoursWanted::kept(self.hours_from, self.hours_to),
            starts_on: self.starts_on,
            notice: self.notice_weeks,
            fixed: self.fixed_hours,
            pay: self.pay_asked_pence,
        }
    }
}

/// Everything of the profile that does not stand in the row of the record itself.
pub(in crate::assistants) async fn find(db: &mut Conn, id: AssistantId) -> Result<Profile> {
    let sql = Sql::new(
        "SELECT travel_miles, about, interests, gender, smoking, week, sleep_in, school_holidays, short_notice,
                hours_from, hours_to, starts_on, notice_weeks, fixed_hours, pay_asked_pence
         FROM assistant_profiles WHERE assistant_id = $1",
    );
    let row: ProfileRow = db.fetch_one(sql.bind(id)).await?;
    let choices = choices::all(db, id).await?;
    let languages = languages::all(db, id).await?;
    Ok(row.into_profile(&choices, languages))
}

pub(in crate::assistants) async fn save_reach(db: &mut Conn, id: AssistantId, reach: Reach) -> Result<()> {
    let sql = Sql::new("UPDATE assistant_profiles SET travel_miles = $1 WHERE assistant_id = $2");
    db.execute(sql.bind(i64::from(reach.miles())).bind(id)).await?;
    Ok(())
}

pub(in crate::assistants) async fn save_about(db: &mut Conn, id: AssistantId, said: &About) -> Result<()> {
    let sql = Sql::new("UPDATE assistant_profiles SET about = $1, interests = $2 WHERE assistant_id = $3");
    db.execute(sql.bind(said.about.as_ref()).bind(said.interests.as_ref()).bind(id)).await?;
    Ok(())
}

pub(in crate::assistants) async fn save_details(
    db: &mut Conn,
    id: AssistantId,
    said: &Details,
) -> Result<()> {
    let sql = Sql::new("UPDATE assistant_profiles SET gender = $1, smoking = $2 WHERE assistant_id = $3");
    db.execute(sql.bind(said.gender).bind(said.smoking).bind(id)).await?;
    Ok(())
}

pub(in crate::assistants) async fn save_availability(
    db: &mut Conn,
    id: AssistantId,
    said: &Availability,
) -> Result<()> {
    let sql = Sql::new(
        "UPDATE assistant_profiles SET week = $1, sleep_in = $2, school_holidays = $3, short_notice = $4
         WHERE assistant_id = $5",
    );
    let has = |mark| said.marks.contains(&mark);
    let sql = sql.bind(said.week).bind(has(WorkMark::SleepIn)).bind(has(WorkMark::SchoolHolidays));
    db.execute(sql.bind(has(WorkMark::ShortNotice)).bind(id)).await?;
    Ok(())
}

pub(in crate::assistants) async fn save_work_terms(
    db: &mut Conn,
    id: AssistantId,
    said: &WorkTerms,
) -> Result<()> {
    let sql = Sql::new(
        "UPDATE assistant_profiles SET hours_from = $1, hours_to = $2, starts_on = $3, notice_weeks = $4,
                fixed_hours = $5, pay_asked_pence = $6
         WHERE assistant_id = $7",
    );
    let (from, to) = (said.hours.map(|hours| hours.from), said.hours.map(|hours| hours.to));
    let sql = sql.bind(from).bind(to).bind(said.starts_on).bind(said.notice);
    db.execute(sql.bind(said.fixed).bind(said.pay).bind(id)).await?;
    Ok(())
}
