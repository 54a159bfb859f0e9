//! Equality monitoring: answers that are kept apart from the record, with their owner's consent, and only counted.
//!
//! Answers stand in a table of their own under a code that only the register's key can make of an account, without a
//! moment and without a name. So no page of an officer can join them to a person, by accident or on purpose. Their
//! owner reads, changes and deletes them; whoever takes the consent back deletes them with it, in one transaction.

mod acts;
mod answer;
mod events;
mod owner;
mod topic;

pub use acts::{EqualityError, answers, forget, save, withdraw};
pub use answer::Answer;
pub use topic::Topic;

pub(super) use owner::Owner;
