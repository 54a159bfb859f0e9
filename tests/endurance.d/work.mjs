// Background work by the tables that keep it: every mail and every job done once. Versions without those tables say so.

import { expectNone } from './expect.mjs';

export async function workOnce(database, tally) {
  const mails = await database.count('outgoing_mails');
  const jobs = await database.count('jobs');
  if (mails === null && jobs === null) return 'no outbox and no jobs in this version';
  await tally.check('no mail or job is there twice', async () => expectNone(await doubles(database), 'doubled'));
  return `${mails ?? 0} mails and ${jobs ?? 0} jobs in the tables, none twice`;
}

async function doubles(database) {
  const found = [];
  for (const table of ['outgoing_mails', 'jobs']) {
    if (!(await database.hasTable(table))) continue;
    const rows = await database.query(`SELECT id, count(*) FROM ${table} GROUP BY id HAVING count(*) > 1`);
    found.push(...rows.map((row) => `${table}: ${row.join(' ')}`));
  }
  return found;
}
