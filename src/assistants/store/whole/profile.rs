//! Who they are, and what they say of themselves.

use crate::{
    accounts::Whom,
    assistants::{
        life::Life,
        search::NameKeys,
        store::{choices::List, name_keys, rows},
        terms::{DelegatedHealthcare, Need, Task, WorkMark},
        whole::WholeRecord,
    },
    storage::{Conn, Result, Sql, Value},
};

pub(super) async fn insert(db: &mut Conn, all: &[WholeRecord]) -> Result<()> {
    let numbers = || Sql::new("INSERT INTO register_numbers (number, assistant_id, given_at) VALUES");
    rows::insert(db, numbers, all.iter().filter_map(number).collect()).await?;
    let records = || {
        Sql::new(
            "INSERT INTO assistants (id, account_id, person_id, number, status, paused_from, way, looking, first_name,
                 last_name, born_on, created_at, updated_at, sent_at, left_at, name_keyed) VALUES",
        )
    };
    rows::insert(db, records, all.iter().map(record).collect()).await?;
    name_keys::insert(db, all.iter().flat_map(name_keys_of).collect()).await?;
    let profiles = || {
        Sql::new(
            "INSERT INTO assistant_profiles (assistant_id, home_postcode, home_ward, home_ward_chosen, place_shown,
                 travel_miles, about, interests, gender, smoking, week, sleep_in, school_holidays, short_notice,
                 hours_from, hours_to, starts_on, notice_weeks, fixed_hours, pay_asked_pence) VALUES",
        )
    };
    rows::insert(db, profiles, all.iter().map(profile).collect()).await?;
    let answers = || Sql::new("INSERT INTO assistant_answers (assistant_id, section, answered_at) VALUES");
    rows::insert(db, answers, all.iter().flat_map(answers_of).collect()).await?;
    let choices = || Sql::new("INSERT INTO assistant_choices (assistant_id, list, word) VALUES");
    rows::insert(db, choices, all.iter().flat_map(choices_of).collect()).await?;
    let languages =
        || Sql::new("INSERT INTO assistant_languages (assistant_id, language, level, name) VALUES");
    rows::insert(db, languages, all.iter().flat_map(languages_of).collect()).await?;
    let blocks = || {
        Sql::new(
            "INSERT INTO assistant_blocks (id, assistant_id, name, name_folded, email, telephone, created_at) VALUES",
        )
    };
    rows::insert(db, blocks, all.iter().flat_map(blocks_of).collect()).await
}

fn number(whole: &WholeRecord) -> Option<Vec<Value>> {
    let number = whole.record.number.as_ref()?;
    Some(vec![number.into(), whole.record.id.into(), whole.sent_at.unwrap_or(whole.begun_at).into()])
}

fn record(whole: &WholeRecord) -> Vec<Value> {
    let (account, person) = match whole.owner {
        Whom::Account(account) => (Some(account), None),
        Whom::Person(person) => (None, Some(person)),
    };
    let (record, profile) = (&whole.record, &whole.record.profile);
    vec![
        record.id.into(),
        account.into(),
        person.into(),
        record.number.as_ref().into(),
        record.life.status().into(),
        record.life.paused_from().into(),
        profile.way.into(),
        record.looking.into(),
        profile.name.as_ref().map(|name| &name.first).into(),
        profile.name.as_ref().map(|name| &name.last).into(),
        profile.born_on.into(),
        whole.begun_at.into(),
        whole.changed_at.into(),
        whole.sent_at.into(),
        (record.life == Life::Left).then_some(whole.changed_at).into(),
        profile.name.is_some().into(),
    ]
}

fn name_keys_of(whole: &WholeRecord) -> Vec<Vec<Value>> {
    let keys = whole.record.profile.name.as_ref().map(NameKeys::of);
    keys.iter().flat_map(|keys| name_keys::rows_of(whole.record.id, keys)).collect()
}

fn profile(whole: &WholeRecord) -> Vec<Value> {
    let profile = &whole.record.profile;
    let (home, terms) = (profile.home.as_ref(), &profile.terms);
    let has = |mark| profile.availability.as_ref().map(|available| available.marks.contains(&mark));
    vec![
        whole.record.id.into(),
        home.map(|home| &home.postcode).into(),
        home.map(|home| &home.ward).into(),
        home.map(|home| home.ward_chosen).into(),
        home.map(|home| home.shown).into(),
        profile.travel.as_ref().map(|travel| i64::from(travel.reach.miles())).into(),
        profile.about.about.as_ref().into(),
        profile.about.interests.as_ref().into(),
        profile.details.gender.into(),
        profile.details.smoking.into(),
        profile.availability.as_ref().map(|available| available.week).into(),
        has(WorkMark::SleepIn).into(),
        has(WorkMark::SchoolHolidays).into(),
        has(WorkMark::ShortNotice).into(),
        terms.hours.map(|hours| hours.from).into(),
        terms.hours.map(|hours| hours.to).into(),
        terms.starts_on.into(),
        terms.notice.into(),
        terms.fixed.into(),
        terms.pay.into(),
    ]
}

fn answers_of(whole: &WholeRecord) -> impl Iterator<Item = Vec<Value>> {
    let row = |section| vec![whole.record.id.into(), Value::from(section), whole.changed_at.into()];
    whole.record.answered.iter().copied().map(row)
}

fn choices_of(whole: &WholeRecord) -> impl Iterator<Item = Vec<Value>> {
    let profile = &whole.record.profile;
    let transport = profile.travel.iter().flat_map(|travel| &travel.transport).map(|by| by.as_str());
    let tasks = profile.tasks.all().map(Task::as_str);
    let needs = profile.needs.all().map(Need::as_str);
    let healthcare = profile.healthcare.all().map(DelegatedHealthcare::as_str);
    let pets = profile.details.pet_words().into_iter();
    let of = |list: List| move |word: &'static str| (list, word);
    let all = transport.map(of(List::Transport)).chain(tasks.map(of(List::Tasks)));
    let all = all.chain(needs.map(of(List::Needs))).chain(healthcare.map(of(List::Healthcare)));
    let all = all.chain(pets.map(of(List::Pets)));
    all.map(|(list, word)| vec![whole.record.id.into(), list.as_str().into(), word.into()])
}

fn languages_of(whole: &WholeRecord) -> impl Iterator<Item = Vec<Value>> {
    whole.record.profile.languages.all().iter().map(|spoken| {
        let (language, fluency) = (spoken.language.into(), spoken.fluency.into());
        vec![whole.record.id.into(), language, fluency, spoken.name.as_ref().into()]
    })
}

fn blocks_of(whole: &WholeRecord) -> impl Iterator<Item = Vec<Value>> {
    whole.blocks.iter().map(|block| {
        let person = &block.person;
        vec![
            block.id.into(),
            whole.record.id.into(),
            (&person.name).into(),
            person.folded().into(),
            person.email.as_ref().into(),
            person.telephone.as_ref().into(),
            whole.begun_at.into(),
        ]
    })
}
