//! What the home page says of training and checks that run out.

use crate::accounts::AssistantActor;
use crate::assistants::{Ending, Ends, Life, Nearness, Overview, find_endings};
use crate::web::fault::Fault;
use crate::web::moment;
use crate::web::service::Service;
use crate::words::Words;
use time::Date;

/// In sentences what runs out in a record that was sent; what runs out first comes first.
pub(super) async fn run_out(
    our: &Service,
    actor: AssistantActor,
    record: &Overview,
    words: &Words,
) -> Result<Vec<String>, Fault> {
    if matches!(record.life, Life::Draft | Life::Left) {
        return Ok(Vec::new());
    }
    let today = our.clock.now().today();
    let endings = find_endings(&our.db, actor, today).await?;
    Ok(endings.into_iter().map(|ending| said(ending, today, words)).collect())
}

fn said(Ending { what, on }: Ending, today: Date, words: &Words) -> String {
    let (w, day) = (&words.runs_out, moment::date(on, words));
    let has_ended = Nearness::of(on, today) == Some(Nearness::Ended);
    match (what, has_ended) {
        (Ends::Training(about), false) => w.training(about.label(), day),
        (Ends::Training(about), true) => w.training_ended(about.label(), day),
        (Ends::Told(kind), false) => w.told(kind.label(), day),
        (Ends::Told(kind), true) => w.told_ended(kind.label(), day),
        (Ends::Check(kind), false) => w.check(kind.label(), day),
        (Ends::Check(kind), true) => w.check_ended(kind.label(), day),
    }
}
