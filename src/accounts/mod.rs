//! Accounts: who may come in, and as what.
mod hash;
mod hasher;
mod password;
mod token;
pub use hash::{HashSettings, PasswordHash};
pub use hasher::{HashError, Hasher, HasherGauge};
pub use password::{ForbiddenWords, Password, PasswordRefused};
pub use token::{DeviceToken, NotAToken, SessionToken, SignUpToken, Token};
