//! Lists that are short enough to be kept in memory until their last row was read.

use super::error::IntakeError;
use super::load::Wish;
use super::outlet::Inflow;
use super::report::Report;

/// Everything that a reader hands on. With errors there is nothing, unless wrong rows are to be left out.
pub async fn collect<T>(
    mut inflow: Inflow<T, ()>,
    wish: Wish,
    most: usize,
    report: &mut Report,
    mut progress: impl FnMut(u64),
) -> Result<Vec<T>, IntakeError> {
    let mut rows = Vec::new();
    while let Some((batch, bytes)) = inflow.next(report).await? {
        rows.extend(batch);
        if rows.len() > most {
            return Err(IntakeError::TooMany(most));
        }
        progress(bytes);
    }
    inflow.end(report).await?;
    if report.errors() > 0 && !wish.skip_wrong_rows {
        return Err(IntakeError::Errors(report.errors()));
    }
    Ok(rows)
}
