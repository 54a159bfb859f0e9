//! One instance's turns at a duty.

use time::Duration;

use super::{Context, Duty, DutyError, Where};
use crate::{
    clock::Timestamp,
    ids::InstanceId,
    queue,
    storage::{self, Database},
};

/// How long a lease lasts: after so long another instance takes over from one that is gone.
const LASTS: Duration = Duration::seconds(10);
/// It is made to last anew when no more than this is left, so that a duty at short intervals writes few rows.
const RENEWED_BEFORE: Duration = Duration::seconds(5);
/// How often an instance asks for what another has.
const ASKED_EVERY: Duration = Duration::seconds(2);

/// One instance's turns at a duty.
#[derive(Debug)]
pub struct Shift {
    duty: Duty,
    instance: InstanceId,
    lease: Lease,
}

/// What is known of the lease without asking the database again.
#[derive(Clone, Copy, Debug)]
enum Lease {
    HeldUntil(Timestamp),
    NotHeld { asked_at: Timestamp },
}

impl Shift {
    /// The turns of this instance.
    #[must_use]
    pub fn new(duty: Duty, instance: InstanceId) -> Self {
        Self { duty, instance, lease: Lease::NotHeld { asked_at: Timestamp::MIN } }
    }

    /// Does the duty once if it is this instance's turn; says whether it was. A panic in it is an error like others.
    pub async fn turn(&mut self, context: &Context) -> Result<bool, DutyError> {
        if self.duty.place == Where::OneInstance && !self.is_ours(&context.db, context.clock.now()).await? {
            return Ok(false);
        }
        match tokio::spawn((self.duty.act)(context.clone())).await {
            Ok(done) => done.map(|()| true),
            Err(_) => Err("it broke off because of a fault in the service".into()),
        }
    }

    /// Lets another instance take over at once.
    pub async fn end(&mut self, db: &Database) -> storage::Result<()> {
        if let Lease::HeldUntil(_) = self.lease {
            self.lease = Lease::NotHeld { asked_at: Timestamp::MIN };
            queue::release(db, self.duty.name, self.instance).await?;
        }
        Ok(())
    }

    async fn is_ours(&mut self, db: &Database, now: Timestamp) -> storage::Result<bool> {
        match self.lease {
            Lease::HeldUntil(until) if until - now > RENEWED_BEFORE => return Ok(true),
            Lease::NotHeld { asked_at } if now - asked_at < ASKED_EVERY => return Ok(false),
            _ => {}
        }
        let held = queue::hold(db, self.duty.name, self.instance, LASTS, now).await?;
        self.lease = if held { Lease::HeldUntil(now + LASTS) } else { Lease::NotHeld { asked_at: now } };
        Ok(held)
    }
}
