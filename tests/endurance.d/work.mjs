// Background work, by the tables that keep it. Versions without those tables say so.

// How many mails have not left; null where this version has no outbox.
export function waiting(database) {
  return database.count('outgoing_mails', 'WHERE sent_at IS NULL');
}

// Makes jobs that failed due now: what would take hours of doubling waits takes seconds.
export async function hasten(database) {
  await database.query('UPDATE jobs SET run_at = queued_at WHERE claimed_by IS NULL AND parked_at IS NULL AND failure IS NOT NULL');
}

// Makes the claims of instances that are gone lapse now; no instance may be running.
export async function lapse(database) {
  await database.query('UPDATE jobs SET run_at = queued_at WHERE parked_at IS NULL');
}

export async function parked(database) {
  return database.count('jobs', 'WHERE parked_at IS NOT NULL');
}
