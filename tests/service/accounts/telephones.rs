//! The telephones of those who have a second factor: they sign in with a code from it, as often as they like.

use std::collections::HashMap;
use std::sync::Mutex;

use pa_registry::accounts::{
    AdministratorActor, Arrival, RecoveryCode, SignedIn, StepToken, TotpSecret, find_step,
    give_second_factor, offer, pass, set_up_at_sign_in,
};
use pa_registry::clock::Timestamp;
use pa_registry::ids::AccountId;
use pa_registry::storage::Sql;

use super::scene::Scene;

/// The secret in the app of each.
#[derive(Default)]
pub(super) struct Telephones(Mutex<HashMap<AccountId, TotpSecret>>);

impl Scene {
    /// The code that the app of this account shows now.
    pub(super) fn code(&self, account: AccountId) -> String {
        self.code_of(account, self.now)
    }

    /// The code that it shows at some other time.
    pub(super) fn code_of(&self, account: AccountId, at: Timestamp) -> String {
        self.telephones.0.lock().unwrap()[&account].code_at(at)
    }

    /// Puts a secret into the app.
    pub(super) fn takes_secret(&self, account: AccountId, secret: TotpSecret) {
        self.telephones.0.lock().unwrap().insert(account, secret);
    }

    /// Gives an account a second factor, as if its owner had set it up.
    pub(super) async fn gets_second_factor(&self, account: AccountId) {
        let secret = TotpSecret::draw().unwrap();
        let mut tx = self.db().begin().await.unwrap();
        give_second_factor(&mut tx, &self.keys, account, &secret, self.now).await.unwrap();
        tx.commit().await.unwrap();
        self.takes_secret(account, secret);
    }

    /// Takes the second factor away, as if the account had just been made.
    pub(super) async fn loses_second_factor(&self, account: AccountId) {
        let mut tx = self.db().begin().await.unwrap();
        let lose = Sql::new("DELETE FROM second_factors WHERE account_id = $1");
        tx.execute(lose.bind(account)).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Shows the second factor, or sets it up where an officer has none yet.
    pub(super) async fn steps_in(&self, token: &StepToken, arrival: &Arrival) -> SignedIn {
        let step = find_step(self.db(), token, self.now).await.unwrap().unwrap();
        if !step.has_factor {
            return self.sets_up_at_sign_in(token, arrival).await.0;
        }
        // The clock stands still, and a code is taken once: this one passes for one that was not used.
        let mut tx = self.db().begin().await.unwrap();
        let unused = Sql::new("UPDATE second_factors SET last_step = 0 WHERE account_id = $1");
        tx.execute(unused.bind(step.account)).await.unwrap();
        tx.commit().await.unwrap();
        pass(&self.desk(), token, &self.code(step.account), arrival, self.now).await.unwrap()
    }

    /// Sets the second factor up that an officer needs to come in, and takes the recovery codes.
    pub(super) async fn sets_up_at_sign_in(
        &self,
        token: &StepToken,
        arrival: &Arrival,
    ) -> (SignedIn, Vec<RecoveryCode>) {
        let step = find_step(self.db(), token, self.now).await.unwrap().unwrap();
        let offered = offer(&self.keys, step.account, None).unwrap();
        self.takes_secret(step.account, offered.secret.clone());
        let offered = (offered.sealed.as_str(), self.code(step.account));
        set_up_at_sign_in(&self.desk(), (token, arrival), (offered.0, &offered.1), self.now).await.unwrap()
    }

    /// An administrator who signs in.
    pub(super) async fn administrator(&self, address: &str) -> AdministratorActor {
        AdministratorActor::of(&self.in_session(address).await).unwrap()
    }
}
