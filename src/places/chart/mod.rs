//! Maps of wards: one drawing for every map of the service, made on the server of imported outlines.
//!
//! [`Chart`] is the drawing as numbers and paths; names, counts and colours belong to whoever shows it. Drawing is pure;
//! [`Charts`] reads the outlines and keeps what was drawn.

mod charts;
mod drawing;
mod projection;
mod ring;

pub use charts::Charts;
pub use drawing::{Chart, ChartArea};
