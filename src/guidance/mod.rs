//! The page of help that an administrator writes, without a release of the program.
//!
//! The page is a list of sections, each a title and plain text with links ([`Block`]). Whatever is changed becomes a
//! new version of all of it ([`edit()`]), so that nothing is lost and any version can be brought back; everybody reads
//! the version that was published last ([`publish()`], [`published()`]). A change says which version it was made from:
//! when somebody else changed the page meanwhile, it is refused, and the door keeps what was typed.
//!
//! Until a council has published a page of its own, everybody reads examples ([`examples()`]), and the page says so.

mod address;
mod block;
mod change;
mod edit;
mod events;
mod examples;
mod inline;
mod publish;
mod read;
mod section;
mod store;
mod version;

pub use address::Address;
pub use block::Block;
pub use change::{Change, Direction, Edit};
pub use edit::{EditError, edit};
pub use examples::examples;
pub use inline::{Line, Piece, refused_links};
pub use publish::{PublishError, publish};
pub use read::{current, find_version, last_published, list_versions, published};
pub use section::{Section, SectionProblem, SectionText, SectionTitle, SectionWords};
pub use version::{Guide, Published, Stamp, Version};
