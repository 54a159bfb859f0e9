//! Refusing a record or taking one off the register: proposed, decided, appealed against. Registrars and safeguarding
//! officers do it at a desk of their own, on the same pages.

mod acts;
mod desk;
mod forms;
mod page;
mod shown;

pub(in crate::web) use acts::{go_on, tell, withdraw};
pub(in crate::web) use desk::{Desk, Says};
pub(in crate::web) use page::ruling;
pub(in crate::web) use shown::cards;
