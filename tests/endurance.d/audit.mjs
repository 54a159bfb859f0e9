// One audit row for each save: as many as were acknowledged, and at most as many as were sent.

// How many audit rows tell of a save; null in a version that has none.
export function auditRows(database) {
  return database.count('audit_events', "WHERE kind = 'person.contact_changed'");
}

// Compares with what a crowd did since `before`.
export async function auditProblems(database, before, crowd) {
  if (before === null) return { problems: [], sentence: 'no audit in this version' };
  const rows = (await auditRows(database)) - before;
  const problems = [];
  if (rows < crowd.acknowledged) problems.push(`${crowd.acknowledged} saves were acknowledged and only ${rows} audit rows are there`);
  if (rows > crowd.attempts) problems.push(`${crowd.attempts} saves were sent and ${rows} audit rows are there`);
  return { problems, sentence: `${rows} audit rows for ${crowd.acknowledged} acknowledged of ${crowd.attempts} sent` };
}
