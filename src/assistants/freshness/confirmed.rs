//! A confirmation, and how things stand on a day after it.

use time::{Date, Duration};

use super::rhythm::{Rhythm, Step};

/// When a record was confirmed last, and how far what follows without another confirmation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// The day, in London.
    pub on: Date,
    /// How often it is to be confirmed.
    pub rhythm: Rhythm,
    /// The last step that was done since.
    pub done: Option<Step>,
}

/// How fresh a record is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Confirmed.
    Fresh {
        /// The last day on which it is.
        until: Date,
    },
    /// Not confirmed for longer than it should be. A listing is still found, and marked.
    NotConfirmed {
        /// The day of the last confirmation.
        since: Date,
        /// The day on which the listing hides itself; never, where nothing is listed.
        hidden_from: Option<Date>,
    },
    /// The listing has hidden itself.
    Hidden {
        /// The day of the last confirmation.
        since: Date,
    },
}

/// What is to be done on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// The reminder to be sent: the latest that fell, also where others before it were missed.
    pub reminder: Option<Step>,
    /// Whether the listing has hidden itself since this was looked at last.
    pub hides: bool,
}

impl Confirmed {
    /// A confirmation of this day.
    #[must_use]
    pub const fn new(on: Date, rhythm: Rhythm) -> Self {
        Self { on, rhythm, done: None }
    }

    /// The same after everything was done that fell before a day.
    #[must_use]
    pub fn followed_up_to(self, day: Date) -> Self {
        let done = day.previous_day().and_then(|before| self.last_step(before));
        Self { done, ..self }
    }

    /// How things stand on a day.
    #[must_use]
    pub fn state(&self, today: Date) -> Freshness {
        let until = self.fresh_until();
        let hidden_from = self.day_of(Step::Hide);
        if today <= until {
            Freshness::Fresh { until }
        } else if hidden_from.is_some_and(|day| day <= today) {
            Freshness::Hidden { since: self.on }
        } else {
            Freshness::NotConfirmed { since: self.on, hidden_from }
        }
    }

    /// The last day on which it counts as confirmed.
    #[must_use]
    pub fn fresh_until(&self) -> Date {
        self.on.saturating_add(Duration::days(self.rhythm.days()))
    }

    /// What has to be done on a day, that was not done yet.
    #[must_use]
    pub fn due(&self, today: Date) -> Due {
        let fallen = self.last_step(today).filter(|step| Some(*step) > self.done);
        let Some(step) = fallen else { return Due::default() };
        let reminder = Some(step.min(Step::Third)).filter(|reminder| Some(*reminder) > self.done);
        Due { reminder, hides: step == Step::Hide }
    }

    /// The same when everything that falls up to and with a day was done.
    #[must_use]
    pub fn after(self, today: Date) -> Self {
        Self { done: self.done.max(self.last_step(today)), ..self }
    }

    /// The day on which the next step falls; none where nothing follows.
    #[must_use]
    pub fn next_on(&self) -> Option<Date> {
        let next = Step::ALL.iter().find(|step| Some(**step) > self.done)?;
        self.day_of(*next)
    }

    /// The day on which the first reminder falls.
    #[must_use]
    pub fn asked_on(&self) -> Date {
        self.day_of(Step::First).unwrap_or(self.on)
    }

    /// The day on which a step falls.
    #[must_use]
    pub fn day_of(&self, step: Step) -> Option<Date> {
        self.rhythm.age_at(step).map(|age| self.on.saturating_add(Duration::days(age)))
    }

    /// The last step that has fallen on a day.
    fn last_step(self, today: Date) -> Option<Step> {
        let has_fallen = |step: &Step| self.day_of(*step).is_some_and(|day| day <= today);
        Step::ALL.iter().copied().rfind(has_fallen)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    const RHYTHMS: [Rhythm; 3] = [Rhythm::Monthly, Rhythm::Yearly, Rhythm::RecordOnly];

    fn day(age: i64) -> Date {
        date!(2026 - 01 - 31) + Duration::days(age)
    }

    #[test]
    fn a_month_is_thirty_days_and_the_listing_hides_on_the_sixtieth() {
        let confirmed = Confirmed::new(day(0), Rhythm::Monthly);
        for (from, to, state) in [
            (0, 30, Freshness::Fresh { until: day(30) }),
            (31, 59, Freshness::NotConfirmed { since: day(0), hidden_from: Some(day(60)) }),
            (60, 800, Freshness::Hidden { since: day(0) }),
        ] {
            for age in from..=to {
                assert_eq!(confirmed.state(day(age)), state, "day {age}");
            }
        }
    }

    #[test]
    fn a_record_that_nobody_finds_is_never_hidden() {
        let confirmed = Confirmed::new(day(0), Rhythm::RecordOnly);
        assert_eq!(confirmed.state(day(365)), Freshness::Fresh { until: day(365) });
        for age in 366..3_000 {
            let state = Freshness::NotConfirmed { since: day(0), hidden_from: None };
            assert_eq!(confirmed.state(day(age)), state, "day {age}");
        }
        assert_eq!(Confirmed { done: Some(Step::Third), ..confirmed }.next_on(), None);
    }

    #[test]
    fn after_a_pause_of_the_service_one_reminder_is_sent_and_not_three() {
        let confirmed = Confirmed::new(day(0), Rhythm::Monthly);
        let due = |reminder, hides| Due { reminder, hides };
        assert_eq!(confirmed.due(day(22)), Due::default());
        assert_eq!(confirmed.due(day(31)), due(Some(Step::Second), false));
        assert_eq!(confirmed.due(day(50)), due(Some(Step::Third), false));
        assert_eq!(confirmed.due(day(70)), due(Some(Step::Third), true));
        let done = |done| Confirmed { done: Some(done), ..confirmed };
        assert_eq!(done(Step::Third).due(day(70)), due(None, true));
        assert_eq!(done(Step::Hide).due(day(700)), Due::default());
        assert_eq!(done(Step::Second).due(day(43)), Due::default());
    }

    /// Every reminder in its order, once, and the hide once, whenever somebody looks.
    fn looked_at(rhythm: Rhythm, days: impl IntoIterator<Item = i64>) -> (Vec<Step>, usize) {
        let (mut confirmed, mut sent, mut hidden) = (Confirmed::new(day(0), rhythm), Vec::new(), 0);
        for age in days {
            let due = confirmed.due(day(age));
            sent.extend(due.reminder);
            hidden += usize::from(due.hides);
            confirmed = confirmed.after(day(age));
            assert_eq!(confirmed.due(day(age)), Due::default(), "what was done is not done again");
            assert!(confirmed.next_on().is_none_or(|next| next > day(age)), "day {age}");
        }
        (sent, hidden)
    }

    #[test]
    fn looked_at_every_day_each_reminder_is_sent_on_its_day() {
        for rhythm in RHYTHMS {
            let steps = vec![Step::First, Step::Second, Step::Third];
            let hides = usize::from(rhythm != Rhythm::RecordOnly);
            assert_eq!(looked_at(rhythm, 0..1_000), (steps, hides), "{rhythm:?}");
        }
    }

    proptest! {
        #[test]
        fn looked_at_on_any_days_nothing_comes_twice(days in proptest::collection::btree_set(0..500_i64, 0..40)) {
            for rhythm in RHYTHMS {
                let last = days.iter().next_back().copied().unwrap_or(0);
                let (sent, hidden) = looked_at(rhythm, days.iter().copied());
                prop_assert!(sent.is_sorted_by(|one, other| one < other), "{:?}", sent);
                prop_assert_eq!(sent.is_empty(), last < rhythm.age_at(Step::First).unwrap());
                let hides = rhythm.age_at(Step::Hide).is_some_and(|age| last >= age);
                prop_assert_eq!(hidden, usize::from(hides));
            }
        }

        /// Somebody who looks only on the days that are noted misses nothing.
        #[test]
        fn the_noted_day_is_the_day_on_which_there_is_something_to_do(age in 0..500_i64) {
            for rhythm in RHYTHMS {
                let confirmed = Confirmed::new(day(0), rhythm).after(day(age));
                if let Some(next) = confirmed.next_on() {
                    prop_assert_eq!(confirmed.due(next.previous_day().unwrap()), Due::default());
                    prop_assert_ne!(confirmed.due(next), Due::default());
                }
            }
        }

        #[test]
        fn what_was_followed_up_to_a_day_leaves_that_day_to_do(age in 0..500_i64) {
            for rhythm in RHYTHMS {
                let confirmed = Confirmed::new(day(0), rhythm).followed_up_to(day(age));
                let is_a_day = Step::ALL.iter().any(|step| rhythm.age_at(*step) == Some(age));
                prop_assert_eq!(confirmed.due(day(age)) != Due::default(), is_a_day);
            }
        }
    }
}
