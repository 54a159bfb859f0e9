//! Made-up people with accounts, who can sign in.

use super::app::{App, noon};
use super::browser::Browser;
use pa_registry::accounts::{NewAccount, Password, Role, TotpSecret, create_account, give_second_factor};
use pa_registry::ids::AccountId;
use pa_registry::text::Email;

/// The password of everybody made here.
pub(crate) const PASSWORD: &str = "kettle marble Thursday";

/// An account that stands in the database.
#[derive(Debug)]
pub(crate) struct Somebody {
    pub(crate) id: AccountId,
    pub(crate) email: String,
    /// The secret in the app on the telephone; officers have one.
    pub(crate) secret: Option<TotpSecret>,
}

impl Somebody {
    /// Signs in, with the second factor where there is one.
    pub(crate) async fn sign_in<'a>(&self, app: &'a App) -> Browser<'a> {
        let mut browser = app.browser();
        let mut page = browser.sign_in(&self.email, PASSWORD).await;
        if let Some(secret) = &self.secret {
            let code = secret.code_at(app.clock.now());
            page = browser.submit(&page, &[("code", &code)]).await;
        }
        assert_eq!(page.status.code, 200, "{}", page.html);
        browser
    }
}

/// Begins an account with these roles.
#[must_use = "does nothing until you call create"]
pub(crate) fn somebody(roles: &[Role]) -> Made {
    Made { roles: roles.to_vec(), email: format!("sam.{}@people.example", uuid::Uuid::now_v7().simple()) }
}

pub(crate) struct Made {
    roles: Vec<Role>,
    email: String,
}

impl Made {
    pub(crate) fn with_email(mut self, email: &str) -> Self {
        self.email = email.to_owned();
        self
    }

    pub(crate) async fn create(self, app: &App) -> Somebody {
        let email: Email = self.email.parse().unwrap();
        let password = Password::new(PASSWORD, &email, &app.forbidden()).unwrap();
        let hash = app.service.hasher.hash(&password).await.unwrap();
        let account = NewAccount::new(
            email,
            hash,
            self.roles.into_iter().collect::<pa_registry::accounts::Roles>(),
            noon(),
        );
        let mut tx = app.service.db.begin().await.unwrap();
        create_account(&mut tx, &account).await.unwrap();
        let secret = account.roles.has_officer().then(|| TotpSecret::draw().unwrap());
        if let Some(secret) = &secret {
            let keys = &app.service.keys;
            give_second_factor(&mut tx, keys, account.id, secret, noon()).await.unwrap();
        }
        tx.commit().await.unwrap();
        Somebody { id: account.id, email: self.email, secret }
    }

    /// A browser in which this person has signed in.
    pub(crate) async fn signed_in(self, app: &App) -> Browser<'_> {
        self.create(app).await.sign_in(app).await
    }
}
