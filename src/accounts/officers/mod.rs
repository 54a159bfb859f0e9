//! Officers of the council: invited, given roles, and known to one another.
//!
//! An administrator invites ([`invite`]); the first administrator is invited by whoever runs the service
//! ([`invite_first_administrator`]). Whoever is invited opens a link and chooses a password ([`accept`]). Roles are a
//! set and are given and withdrawn one by one ([`grant`], [`withdraw`]); every change ends all sessions of the account,
//! so that no session has a role that its account has not. To see concerns somebody needs the agreement of a second
//! officer ([`propose`], [`decide`]).

mod accept;
mod appoint;
mod invite;
mod list;
mod roles;
mod upkeep;

pub use accept::{AcceptError, Invitation, accept, find_invitation};
pub use appoint::{DecideError, Proposal, decide, proposals};
pub use invite::{InviteError, OfficerRole, invite, invite_first_administrator, withdraw_invitation};
pub use list::{Officer, PendingInvitation, find_officer, invitations, officers};
pub use roles::{RoleError, grant, withdraw};
pub use upkeep::{UpkeepError, end_sessions_of, reset_factor};
