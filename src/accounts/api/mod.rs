//! Asking by a program: tokens that people make for the API, and who a token or a session makes of whoever asks.

mod acts;
mod caller;
mod given;
mod made;
mod scope;

pub use acts::{MOST_TOKENS, MakeTokenError, api_tokens, make_api_token, withdraw_api_token};
pub use caller::{Caller, find_caller, note_use};
pub use given::give_api_token;
pub use made::{Lasting, MadeToken};
pub use scope::ApiScope;
