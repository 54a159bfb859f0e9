//! What a registrar asks somebody about her record before deciding, and what she answers.
//!
//! One thing is asked at a time. While it is open, the record is out of the queue of everybody; the answer brings it
//! back, and so do four weeks without one. Whoever is not online answers by telephone or letter, and a registrar writes
//! the answer down.

mod ask;
mod letter;
mod own;
mod question;

pub use ask::{AskError, answer_for, ask, take_back};
pub use own::{AnswerError, answer, own_questions};
pub use question::{AWAITED, Answer, Asking, Question};
