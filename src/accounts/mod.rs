//! Accounts: who may come in, and as what.
//!
//! The story: somebody gives an address and a password ([`sign_up()`]) and gets a mail; the link in it opens a page
//! with one button ([`find_sign_up`], [`confirm()`]); from then on address and password open a session
//! ([`sign_in()`], [`find_session`]). A session makes actors ([`AccountActor`] and one for each role), and every act
//! of every capability takes an actor: who is asking is a type.
//!
//! Nobody learns here who has an account. Signing up answers the same for every address, signing in counts and
//! works the same for every address, and only a mailbox's owner is told more.
//!
//! Of secrets only hashes are kept: argon2id of passwords, made in a few slots off the async threads
//! ([`Hasher`]); SHA-256 of tokens, which are random and cannot be guessed. No secret shows in debug output.

mod account;
mod actor;
mod agent;
mod confirm;
mod contact;
mod end_sessions;
mod entry;
mod events;
mod guess;
mod hash;
mod hasher;
mod limits;
mod password;
mod person;
mod preferences;
mod role;
mod second_factor;
mod session;
mod sign_in;
mod sign_up;
mod store;
mod sweep;
mod tell;
mod token;

pub use account::{CreateAccountError, NewAccount, create_account, create_accounts};
pub use actor::{
    AccountActor, AdministratorActor, AssistantActor, CommissionerActor, EmployerActor, OfficerActor,
    RegistrarActor, SafeguardingActor,
};
pub use agent::{Agent, Browser, System};
pub use confirm::{ConfirmError, PendingSignUp, confirm, find_sign_up};
pub use contact::{ContactDetails, ContactProblem, LetterAddress, TypedContactDetails};
pub use end_sessions::end_all_sessions;
pub use entry::{Arrival, SignedIn};
pub use guess::GuessLimits;
pub use hash::{HashSettings, PasswordHash};
pub use hasher::{HashError, Hasher, HasherGauge};
pub use limits::SessionLimits;
pub use password::{ForbiddenWords, Password, PasswordRefused};
pub use person::{
    Person, SaveContactError, SavePreferencesError, find_person, save_contact_details, save_preferences,
};
pub use preferences::{
    ContactBy, Format, Interpreter, Language, PreferenceProblem, Preferences, TypedPreferences,
};
pub use role::{Role, Roles, SignUpRole};
pub use second_factor::{
    ChangeFactorError, FactorStatus, Offer, PassError, RecoveryCode, SetUpError, Step, TotpSecret,
    factor_status, find_step, give_second_factor, offer, pass, recover, renew_recovery_codes, set_up,
    set_up_at_sign_in, switch_off,
};
pub use session::{Session, find_session, sign_out, touch_session};
pub use sign_in::{SignIn, SignInError, Welcome, sign_in};
pub use sign_up::{SignUp, SignUpError, sign_up};
pub use sweep::sweep;
pub use tell::{Whom, tell};
pub use token::{DeviceToken, InvitationToken, NotAToken, SessionToken, SignUpToken, StepToken, Token};
