//! What was looked for and hardly found: counted, without who asked (domain.md, part 3).

use time::{Date, Duration};

use super::{criteria::Criteria, search::Finder, seeker::Seeker, store};
use crate::{
    accounts::Whom,
    assistants::terms::{Member, Set, Week},
    clock::Timestamp,
    ids::UnmetSearchId,
    keys::Purpose,
    places::WardCode,
    storage,
};

/// A search with fewer results than this is a need that is not met.
pub(super) const FEW: usize = 3;

/// Counts a search that found fewer than three people, once for each employer and week. Who asked stands nowhere: that
/// somebody was counted is kept as a code that only a holder of the key can make, and leads to no search; and of the search
/// no more than the week is kept. So it leaves no line in the audit either.
pub(super) async fn count(
    finder: &Finder<'_>,
    who: &Seeker,
    from: &WardCode,
    criteria: &Criteria,
    now: Timestamp,
) -> storage::Result<()> {
    let week = monday(now.today());
    let Some(code) = code(finder, who, week) else { return Ok(()) };
    let db = finder.db;
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::count_asker(&mut tx, &code, week).await? == 0 {
            return Ok(());
        }
        store::forget_askers(&mut tx, week).await?;
        // An id tells when it was made; this one says no more than the week.
        let id = UnmetSearchId::new(Timestamp::start_of_day(week));
        store::insert(&mut tx, id, (from, week), times(criteria)).await?;
        let tasks = all(criteria.tasks.must, criteria.tasks.wish);
        let languages = all(criteria.languages.must, criteria.languages.wish);
        let tasks = tasks.members().map(|task| ("task", task.as_str()));
        let words = tasks.chain(languages.members().map(|language| ("language", language.as_str())));
        store::insert_words(&mut tx, id, words.collect()).await?;
        tx.commit().await
    })
    .await
}

fn times(criteria: &Criteria) -> Week {
    criteria.times.must.with(criteria.times.wish)
}

fn all<T: Member>(must: Set<T>, wish: Set<T>) -> Set<T> {
    must.with(wish)
}

/// The code of an employer in a week; none where the key is not here, or nobody's need is searched for.
fn code(finder: &Finder<'_>, who: &Seeker, week: Date) -> Option<String> {
    let (kind, id) = match who.whose()? {
        Whom::Account(account) => ("account", account.as_uuid()),
        Whom::Person(person) => ("person", person.as_uuid()),
    };
    let day = week.to_julian_day().to_be_bytes();
    let parts: [&[u8]; 3] = [kind.as_bytes(), id.as_bytes(), &day];
    finder.keys.code(Purpose::UnmetSearches, finder.keys.current(), &parts)
}

/// The first day of a week.
fn monday(day: Date) -> Date {
    day.saturating_sub(Duration::days(day.weekday().number_days_from_monday().into()))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(monday(date!(2026 - 11 - 02)), date!(2026 - 11 - 02));
        assert_eq!(monday(date!(2026 - 11 - 08)), date!(2026 - 11 - 02));
    }
}
