//! `pa-registry create-administrator`.

use super::say::say;
use super::settings::{connect, read, told};
use crate::accounts::invite_first_administrator;
use crate::clock::Clock;
use crate::serve;
use crate::text::Email;
use clap::Args;

const EXAMPLES: &str = "Examples:
  pa-registry create-administrator kim@council.example";

/// Makes a link with which somebody becomes an administrator
///
/// A fresh register has no account. The link works once, for seven days; whoever opens it chooses a password, and sets
/// up an authenticator app at the first sign-in. Nobody is written to: hand the link on by a safe way. Administrators
/// invite all other officers on the pages. An earlier link for the same address stops working.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct CreateAdministratorArguments {
    /// The address to sign in with
    #[arg(value_name = "EMAIL")]
    email: Email,
}

/// Invites an administrator to the configured register.
pub(super) async fn run(arguments: CreateAdministratorArguments) -> Result<(), String> {
    let settings = read()?;
    let db = connect(&serve::database_settings(&settings)).await?;
    db.migrate().await.map_err(|error| told(&error))?;
    let invited = invite_first_administrator(&db, &arguments.email, Clock::System.now()).await;
    db.close().await.map_err(|error| told(&error))?;
    let token = invited.map_err(|error| told(&error))?;
    let base = settings.letterhead().link(&format!("invitation/{}", token.reveal()));
    say(&format!(
        "Open this link once, within 7 days, to become an administrator as {}:\n\n  {base}\n",
        arguments.email.as_str()
    ));
    Ok(())
}
