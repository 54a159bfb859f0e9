//! Starting everything, and stopping it without cutting anything off.

use std::time::Duration;

use tokio::task::JoinSet;

use super::{
    Context, Duty, Plan, Schedule, Shift,
    schedule::queue_due,
    stop::{Stop, Stopper, stop},
    trouble::Trouble,
    worker::Worker,
};
use crate::ids::InstanceId;

/// How many jobs one process does at a time.
const WORKERS: usize = 4;

/// How often a process looks for what other processes queued, and for what has become due.
const LOOKS_EVERY: Duration = Duration::from_secs(1);

/// How often schedules are looked at.
const SCHEDULES_EVERY: Duration = Duration::from_secs(5);

/// Jobs and duties on their way.
#[derive(Debug)]
pub struct Jobs {
    stopper: Stopper,
    tasks: JoinSet<()>,
}

/// Starts workers, schedules and duties.
#[must_use = "dropped, they stop at once, in the middle of whatever they do"]
pub fn start(context: &Context, plan: Plan) -> Jobs {
    let (stopper, stop) = stop();
    let mut tasks = JoinSet::new();
    for _ in 0..WORKERS {
        tasks.spawn(Worker::new(context.clone(), plan.work).keep_working(stop.clone()));
    }
    tasks.spawn(look_again(context.clone(), stop.clone()));
    tasks.spawn(keep_schedules(context.clone(), plan.schedules, stop.clone()));
    let instance = InstanceId::new(context.clock.now());
    for duty in plan.duties {
        tasks.spawn(keep_duty(context.clone(), *duty, instance, stop.clone()));
    }
    Jobs { stopper, tasks }
}

impl Jobs {
    /// What says that it is time to stop, for whoever hears of it first.
    #[must_use]
    pub fn stopper(&self) -> Stopper {
        self.stopper.clone()
    }

    /// Stops, and waits until what was begun is finished.
    pub async fn stop(mut self) {
        self.stopper.begin();
        while self.tasks.join_next().await.is_some() {}
    }
}

/// Rings once in a while for what no bell of this process rings for.
async fn look_again(context: Context, mut stop: Stop) {
    loop {
        context.db.bell().ring();
        if !stop.pause(LOOKS_EVERY).await {
            return;
        }
    }
}

async fn keep_schedules(context: Context, schedules: &'static [Schedule], mut stop: Stop) {
    let mut trouble = Trouble::of("schedules");
    loop {
        let queued = queue_due(&context.db, schedules, context.clock.now()).await;
        trouble.note(queued);
        if !stop.pause(SCHEDULES_EVERY).await {
            return;
        }
    }
}

async fn keep_duty(context: Context, duty: Duty, instance: InstanceId, mut stop: Stop) {
    let mut shift = Shift::new(duty, instance);
    let mut trouble = Trouble::of(duty.name);
    let pause = duty.every.unsigned_abs();
    loop {
        let turn = shift.turn(&context).await;
        trouble.note(turn);
        if !stop.pause(pause).await {
            break;
        }
    }
    trouble.note(shift.end(&context.db).await);
}
