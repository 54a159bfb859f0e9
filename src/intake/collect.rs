//! Lists that are short enough to be kept in memory until their last row was read.

use super::error::IntakeError;
use super::load::Wish;
use super::outlet::{Batch, Inflow};
use super::report::Report;

/// Everything that a reader hands on. With errors there is nothing, unless wrong rows are to be left out.
pub async fn collect<T>(
    mut inflow: Inflow<T, ()>,
    wish: Wish,
    most: usize,
    report: &mut Report,
    mut progress: impl FnMut(u64),
) -> Result<Vec<T>, IntakeError> {
    let read = take_all(&mut inflow, most, report, &mut progress).await;
    let ended = match read {
        Ok(rows) => inflow.end().await.map(|()| rows),
        Err(error) => Err(error),
    };
    if let Err(IntakeError::Broken(finding)) = &ended {
        report.note(finding.clone())?;
    }
    let rows = ended?;
    if report.errors() > 0 && !wish.skip_wrong_rows {
        return Err(IntakeError::Errors(report.errors()));
    }
    Ok(rows)
}

async fn take_all<T>(
    inflow: &mut Inflow<T, ()>,
    most: usize,
    report: &mut Report,
    progress: &mut impl FnMut(u64),
) -> Result<Vec<T>, IntakeError> {
    let mut rows = Vec::new();
    while let Some(Batch { rows: batch, findings, bytes }) = inflow.next().await {
        for finding in findings {
            report.note(finding)?;
        }
        if report.is_hopeless() {
            return Err(IntakeError::Errors(report.errors()));
        }
        rows.extend(batch);
        if rows.len() > most {
            return Err(IntakeError::TooMany(most));
        }
        progress(bytes);
    }
    Ok(rows)
}
