//! What people write of themselves, put together from sentences.

use super::somebody::Somebody;
use super::tasks::Work;
use crate::assistants::About;
use crate::assistants::terms::Task;
use crate::demo::dice::Dice;

const BEGIN: [&str; 8] = [
    "I have been a personal assistant for some years and still look forward to Mondays.",
    "I came to this work after I had looked after my grandmother.",
    "I like to work with one person and to get to know them well.",
    "I worked in a care home before and wanted more time for each person.",
    "I am calm, I listen, and I turn up when I said I would.",
    "My children are at school now and I am back at work.",
    "I support people to do things their own way, not mine.",
    "I am patient and I do not mind doing things twice.",
];

const END: [&str; 8] = [
    "I am happy to talk on the telephone before we meet.",
    "A good day is one on which we have laughed.",
    "I would rather have one regular job than many small ones.",
    "I can be flexible if I know a few days before.",
    "I am learning something new this year.",
    "I keep notes in the way you like them.",
    "Please tell me how you like your tea.",
    "I respect your home as your home.",
];

const INTERESTS: [&str; 16] = [
    "cooking",
    "gardening",
    "football",
    "cricket",
    "singing",
    "sewing",
    "films",
    "walking",
    "board games",
    "reading",
    "dancing",
    "history",
    "swimming",
    "baking",
    "photography",
    "dogs",
];

/// What somebody says who does this.
const fn of_task(task: Task) -> Option<&'static str> {
    match task {
        Task::Cooking => Some("I like to cook, and I cook what you like."),
        Task::GettingOut => Some("I enjoy getting out, whatever the weather."),
        Task::Driving => Some("I drive and know the roads around here."),
        Task::Digital => Some("I am good with telephones and computers."),
        Task::EndOfLife => Some("I have been with people and their families at the end of life."),
        Task::Garden => Some("I can keep a small garden."),
        Task::WakingNights => Some("I have worked many nights and stay awake."),
        _ => None,
    }
}

/// Draws what somebody writes.
pub(super) fn about(dice: &mut Dice, who: &Somebody, work: &Work) -> Option<About> {
    let begin =
        if who.is_of_age() { dice.one(&BEGIN)? } else { "I help my neighbour after school and at weekends." };
    let told: Vec<_> = work.tasks.iter().filter_map(|task| of_task(*task)).collect();
    let middle = dice.one(&told).unwrap_or("I learn quickly.");
    let text = format!("{begin} {middle} {}", dice.one(&END)?);
    let (one, other) = (dice.one(&INTERESTS)?, dice.one(&INTERESTS)?);
    let interests = if one == other { one.to_owned() } else { format!("{one}, {other}") };
    About::read(&text, if dice.percent(80) { &interests } else { "" }).ok()
}
