//! Accounts: who may come in, and as what.
//!
//! The story: somebody gives an address and a password ([`sign_up()`]) and gets a mail; the link in it opens a page
//! that asks for that password ([`find_sign_up`], [`confirm()`]); from then on address and password open a session
//! ([`sign_in()`], [`find_session`]). A session makes actors ([`AccountActor`] and one for each role), and every act
//! of every capability takes an actor: who is asking is a type.
//!
//! An owner changes password and address, sees and ends the own sessions, and closes the account; the current password
//! is asked for once more ([`Retyped`]), each act is audited, and the owner is told by mail. Who forgot the password gets
//! a link ([`forgotten_password()`], [`reset_password()`]), which sets another one and lets nobody in.
//!
//! Personal assistants and officers make tokens with which a program asks the API in their name ([`make_api_token`]); a
//! token or a session makes a [`Caller`], and a caller makes actors as a session does.
//!
//! Nobody learns here who has an account. Signing up answers the same for every address, signing in counts and
//! works the same for every address, and only a mailbox's owner is told more.
//!
//! Of secrets only hashes are kept: argon2id of passwords, made in a few slots off the async threads
//! ([`Hasher`]); SHA-256 of tokens, which are random and cannot be guessed. No secret shows in debug output.

mod account;
mod actor;
mod addresses;
mod agent;
mod api;
mod asker;
mod change_address;
mod change_password;
mod close;
mod confirm;
mod confirm_address;
mod contact;
mod desk;
mod end_sessions;
mod entry;
mod events;
mod forgotten_password;
mod guess;
mod handover;
mod handover_code;
mod handover_word;
mod has_role;
mod hash;
mod hasher;
mod known_by;
mod limits;
mod links;
mod notice;
mod officers;
mod password;
mod person;
mod post;
mod preferences;
mod proof;
mod read_audit;
mod remembered;
mod reset_password;
mod role;
mod second_factor;
mod session;
mod sessions;
mod sign_in;
mod sign_up;
mod store;
mod sweep;
mod tell;
mod token;
mod without_account;

pub use account::{CreateAccountError, NewAccount, create_account, create_accounts};
pub use actor::{
    AccountActor, AdministratorActor, AssistantActor, CommissionerActor, EmployerActor, OfficerActor,
    OwnActor, RecordOfficer, RegistrarActor, SafeguardingActor,
};
pub use addresses::addresses_with_account;
pub use agent::{Agent, Browser, System};
pub use api::{
    ApiScope, Caller, Lasting, MOST_TOKENS, MadeToken, MakeTokenError, api_tokens, find_caller,
    give_api_token, make_api_token, note_use, withdraw_api_token,
};
pub use asker::{Asker, find_asker, is_open};
pub use change_address::{ChangeAddressError, change_address};
pub use change_password::{ChangePasswordError, change_password};
pub use close::{ACCOUNT_CLOSED, CloseError, close_account, closed_account};
pub use confirm::{ConfirmError, PendingSignUp, confirm, find_sign_up};
pub use confirm_address::{ConfirmAddressError, addresses_to_confirm, confirm_address, find_address_change};
pub use contact::{ContactDetails, ContactProblem, LetterAddress, TypedContactDetails};
pub use desk::Desk;
pub use end_sessions::end_all_sessions;
pub use entry::{Arrival, SignedIn};
pub use forgotten_password::{ForgottenPasswordError, forgotten_password};
pub use guess::GuessLimits;
pub use handover::{
    HandedOver, Handover, HandoverError, Proven, ask_handover, find_handover, hand_over, make_code,
    prove_handover,
};
pub use handover_code::{Answer, CodeRefused, HandoverCode};
pub use handover_word::{HandoverWord, WordRefused};
pub use has_role::has_role;
pub use hash::{HashSettings, PasswordHash};
pub use hasher::{HashError, Hasher, HasherGauge};
pub use known_by::{KnownBy, known_by};
pub use limits::SessionLimits;
pub use officers::{
    AcceptError, DecideError, Invitation, InviteError, Officer, OfficerRole, PendingInvitation, Proposal,
    RoleError, UpkeepError, accept, decide, end_sessions_of, find_invitation, find_officer, grant,
    invitations, invite, invite_first_administrator, officers, proposals, reset_factor, withdraw,
    withdraw_invitation,
};
pub use password::{ForbiddenWords, Password, PasswordRefused};
pub use person::{
    Person, SaveContactError, SavePreferencesError, find_contact_for_letter, find_person,
    find_person_to_ring, save_contact_details, save_preferences, save_reach,
};
pub use preferences::{
    ContactBy, Format, Interpreter, Language, PreferenceProblem, Preferences, TypedPreferences,
};
pub use proof::{ProofError, Retyped};
pub use read_audit::{
    AuditPage, ExportError, Named, export_audit, find_account_by_email, name_account, read_audit,
};
pub use remembered::Remembered;
pub use reset_password::{ResetPasswordError, find_password_reset, reset_password};
pub use role::{Role, Roles, SignUpRole};
pub use second_factor::{
    ChangeFactorError, FactorStatus, Offer, PassError, RecoveryCode, SetUpError, Step, TotpSecret,
    factor_status, find_step, give_second_factor, offer, pass, recover, renew_recovery_codes, set_up,
    set_up_at_sign_in, switch_off,
};
pub use session::{Session, find_session, sign_out, touch_session};
pub use sessions::{OpenSession, end_other_sessions, end_session, list_sessions};
pub use sign_in::{SignIn, SignInError, Welcome, sign_in};
pub use sign_up::{SignUp, SignUpError, sign_up};
pub use sweep::sweep;
pub use tell::{Whom, concerning, tell};
pub use token::{
    AddressToken, AlertToken, ApiToken, ConfirmationToken, DeviceToken, HandoverToken, ImportToken,
    InvitationToken, NotAToken, ResetToken, SessionToken, ShareToken, SignUpToken, StepToken, Token,
};
pub use without_account::{NewPerson, create_people};
