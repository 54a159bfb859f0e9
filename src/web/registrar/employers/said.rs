//! What to say of what is wrong with a decision about an employer.

use crate::employers::checks::AcceptanceProblem;
use crate::web::days::day_problem;
use crate::web::moment;
use crate::words::Words;

/// The field, and its sentence.
pub(super) fn said(problem: AcceptanceProblem, words: &Words) -> (&'static str, String) {
    let w = &words.employers.decide;
    match problem {
        AcceptanceProblem::MethodMissing => ("method", w.method_missing.to_owned()),
        AcceptanceProblem::Until(refused) => ("until-day", day_problem(refused, w.until_what, words)),
        AcceptanceProblem::UntilPast => ("until-day", w.until_past.to_owned()),
        AcceptanceProblem::UntilFar { latest } => ("until-day", w.until_far(moment::date(latest, words))),
        AcceptanceProblem::UntilAfterEnd { end } => {
            ("until-day", w.until_after_end(moment::date(end, words)))
        }
        AcceptanceProblem::NotOnRecord => ("on_record", w.on_record_missing.to_owned()),
        AcceptanceProblem::Ends(refused) => ("ends-day", day_problem(refused, w.ends_what, words)),
        AcceptanceProblem::EndsPast => ("ends-day", w.ends_past.to_owned()),
        AcceptanceProblem::EndsFar => ("ends-day", w.ends_far.to_owned()),
        AcceptanceProblem::Told(refused) => ("told-day", day_problem(refused, w.told_what, words)),
        AcceptanceProblem::ToldFuture => ("told-day", w.told_future.to_owned()),
        AcceptanceProblem::ToldLongAgo => ("told-day", w.told_long_ago.to_owned()),
        AcceptanceProblem::ToldByMissing => ("told_by", w.told_by_missing.to_owned()),
    }
}
