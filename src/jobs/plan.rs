//! The tables: all jobs, all schedules, all duties.

use time::{Duration, macros::time};

use super::{
    Duty, Schedule, When, Work, alerts, checkpoint, closed, confirmations, decided, endings, mail, seal,
    sweep, tend,
};
use crate::{accounts::ACCOUNT_CLOSED, assistants::casework::DECIDED, mail::SEND};

/// What there is to do.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// What is done for each kind of work.
    pub work: &'static [Work],
    /// What is queued by itself.
    pub schedules: &'static [Schedule],
    /// What goes on at short intervals.
    pub duties: &'static [Duty],
}

impl Plan {
    /// What the register does.
    #[must_use]
    pub const fn ours() -> Self {
        Self { work: WORK, schedules: SCHEDULES, duties: DUTIES }
    }
}

const WORK: &[Work] = &[
    Work { kind: SEND, run: |context, job| Box::pin(mail::send(context, job)) },
    Work { kind: ACCOUNT_CLOSED, run: |context, job| Box::pin(closed::run(context, job)) },
    Work { kind: DECIDED, run: |context, job| Box::pin(decided::run(context, job)) },
    Work { kind: sweep::KIND, run: |context, _| Box::pin(sweep::run(context)) },
    Work { kind: confirmations::KIND, run: |context, _| Box::pin(confirmations::run(context)) },
    Work { kind: endings::KIND, run: |context, _| Box::pin(endings::run(context)) },
    Work { kind: alerts::KIND, run: |context, _| Box::pin(alerts::run(context)) },
    Work { kind: seal::LOG_HEAD, run: |context, _| Box::pin(seal::log_head(context)) },
    Work { kind: tend::KIND, run: |context, _| Box::pin(tend::run(context)) },
];

const SCHEDULES: &[Schedule] = &[
    Schedule { name: "register.sweep", when: When::Every(Duration::minutes(5)), kind: sweep::KIND },
    // A mail that is read at breakfast, and a list for officers before they begin.
    Schedule { name: "register.confirmations", when: When::Daily(time!(07:00)), kind: confirmations::KIND },
    Schedule { name: "register.endings", when: When::Daily(time!(07:15)), kind: endings::KIND },
    Schedule { name: "register.alerts", when: When::Daily(time!(07:30)), kind: alerts::KIND },
    Schedule { name: "audit.log_head", when: When::Daily(time!(00:05)), kind: seal::LOG_HEAD },
    Schedule { name: "database.tend", when: When::Daily(time!(03:30)), kind: tend::KIND },
];

const DUTIES: &[Duty] = &[checkpoint::DUTY, seal::DUTY];
