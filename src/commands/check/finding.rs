//! What was found about one subject.

use serde::Serialize;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Verdict {
    Ok,
    /// The service runs, and somebody should look at it.
    Warning,
    /// The service does not run, or not as it should.
    Wrong,
}

/// One line of the report.
#[derive(Debug, Serialize)]
pub(super) struct Finding {
    pub(super) subject: &'static str,
    pub(super) verdict: Verdict,
    /// What was found, and what to do.
    pub(super) says: String,
}

impl Finding {
    pub(super) fn ok(subject: &'static str, says: impl Into<String>) -> Self {
        Self { subject, verdict: Verdict::Ok, says: says.into() }
    }

    pub(super) fn wrong(subject: &'static str, says: impl Into<String>) -> Self {
        Self { subject, verdict: Verdict::Wrong, says: says.into() }
    }

    /// Of everything found about a subject the sentences that matter, with the worst verdict.
    pub(super) fn of(subject: &'static str, all: Vec<(Verdict, String)>) -> Self {
        let verdict = all.iter().map(|(verdict, _)| *verdict).max().unwrap_or(Verdict::Ok);
        // What is in order is of no interest beside what is not.
        let told = all.into_iter().filter(|(of_this, _)| verdict == Verdict::Ok || *of_this > Verdict::Ok);
        Self { subject, verdict, says: told.map(|(_, sentence)| sentence).collect::<Vec<_>>().join(" ") }
    }

    pub(super) fn line(&self) -> String {
        let verdict = match self.verdict {
            Verdict::Ok => "OK",
            Verdict::Warning => "warning",
            Verdict::Wrong => "WRONG",
        };
        format!("{verdict:<8} {:<9} {}", self.subject, self.says)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_counts_and_what_is_in_order_is_left_out_beside_it() {
        let said = |verdict, text: &str| (verdict, text.to_owned());
        let found = Finding::of("disk", vec![said(Verdict::Ok, "Much."), said(Verdict::Warning, "Little.")]);
        assert_eq!((found.verdict, found.says.as_str()), (Verdict::Warning, "Little."));
        let found = Finding::of("disk", vec![said(Verdict::Ok, "Much."), said(Verdict::Ok, "More.")]);
        assert_eq!(found.line(), "OK       disk      Much. More.");
    }
}
