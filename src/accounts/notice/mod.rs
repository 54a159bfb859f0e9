//! What people are told about accounts, by mail or by letter: the words stand in `templates/words`, and what each says is
//! put together here.

mod handover;
mod officers;
mod own;
mod second_factor;
mod sign_up;

pub(super) use handover::{code_did_not_fit, confirm_handover};
pub(super) use officers::{
    appointment_declined, ended_by_administrator, factor_reset, invitation, role_granted, role_withdrawn,
};
pub(super) use own::{
    address_asked, address_changed, address_in_use, api_token_made, closed, confirm_address, new_password,
    no_account, password_set, sessions_ended,
};
pub(super) use second_factor::{
    factor_set_up, factor_switched_off, recovery_code_used, recovery_codes_renewed,
};
pub(super) use sign_up::{already_registered, confirm_sign_up};
