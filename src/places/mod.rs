//! Where things are: postcodes, wards, authorities, a council's own localities, and how far wards lie apart.
//!
//! What comes from a person's postcode stays apart from what others may see. [`locate`] gives a [`Place`] with a
//! [`HomePoint`], which cannot be printed or sent; [`Gazetteer`] knows wards, and [`Gazetteer::distance`] runs from
//! ward to ward and takes nothing else. The files that fill it are read by [`import_postcodes`], [`import_wards`],
//! [`import_boundaries`] and [`import_localities`] (docs/places.md); without any, a small table about Leicester serves.
//!
//! [`Charts`] draws every map of the service: wards by their imported outlines, on the server.

mod atlas;
mod boundaries;
mod built_in;
mod centre;
mod chart;
mod clear;
mod code;
mod columns;
mod distance;
mod gazetteer;
mod import;
mod kind;
mod localities;
mod locate;
mod made_up;
mod names;
mod national_grid;
mod outline;
mod outlined;
mod postcode_row;
mod postcodes;
mod rows;
mod seen;
mod shown;
mod store;
mod totals;
mod ward_of;

pub use atlas::Atlas;
pub use centre::{Centre, GlobePoint, HomePoint};
pub use chart::{Chart, ChartArea, Charts};
pub use clear::{clear_leftovers, sweep};
pub use code::{AuthorityCode, NotACode, WardCode};
pub use distance::{Band, Miles};
pub use gazetteer::{Gazetteer, Ward};
pub use import::{Done, Job, import_boundaries, import_localities, import_postcodes, import_wards};
pub use locate::{ApproximatePlace, ExactPlace, Place, locate};
pub use made_up::keep_made_up_outlines;
pub use outline::outline;
pub use shown::ShownPlace;
pub use ward_of::{NoWard, WardOf};
