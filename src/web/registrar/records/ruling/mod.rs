//! Refusing a record or taking one off the register: proposed, decided, appealed against.

mod acts;
mod forms;
mod page;
mod shown;

pub(super) use acts::{go_on, tell, withdraw};
pub(super) use page::ruling;
pub(super) use shown::cards;
