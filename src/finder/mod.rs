//! Finding: whom an employer could ask, of those who want to be found (docs/finder.md).
//!
//! [`Criteria`] say what is looked for, each as a must or as a wish. The [`Index`] holds, for everybody who is listed,
//! bits and days in memory and nothing that names anybody; it gives the ids of one page, ranked by rules that
//! `ranking` and `matching` say and every result explains. [`search`] then reads those rows, looks at each again, and
//! shows only who may be shown at this moment to the person who asks. So a stale index may miss or misplace somebody, and
//! never shows somebody who is hidden.
//!
//! Distances run between the middles of wards and are told in bands: no number of searches tells more than the ward.

mod around;
mod criteria;
mod cursor;
mod entry;
mod events;
mod index;
mod look;
mod lookout;
mod matching;
mod near;
mod noted;
mod ranking;
mod reason;
mod relax;
mod search;
mod seeker;
mod shelves;
mod store;
mod unmet;

pub use criteria::{
    Criteria, Drive, Field, GenderReason, Interests, LookingFor, NonSmoker, NotMiles, Place, Problem,
    TimesHow, Wanted, Weight, Within, Wrong,
};
pub use cursor::{Cursor, NotACursor};
pub use entry::Entry;
pub use index::{Followed, Index};
pub use look::{Looked, MOST_ON_PAPER, look, look_at_all, print};
pub use lookout::Lookout;
pub use near::count_near;
pub use ranking::Key;
pub use reason::{Item, Reason};
pub use relax::Relaxed;
pub use search::{Finder, Found, PageAsked, Results, SearchError, fitting, search};
pub use seeker::Seeker;
pub use shelves::{Batch, Query, Run, Shelves};
