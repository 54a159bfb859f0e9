// Backups while people save. Each is restored into a new place, and must be one moment of the register: not less than
// what was acknowledged before it began, not more than what was sent before it ended, and whole.

import { Archive } from '../archive.mjs';
import { has } from '../check.mjs';
import { expect, expectEqual, expectNone } from '../expect.mjs';
import { percentile, sleep } from '../writers.mjs';

export const row = {
  name: 'backup',
  title: 'backups while people save, each restored and compared',
  on: ['sqlite', 'postgres'],
  short: { backups: 3, everyMs: 2000, aloneMs: 2000, filler: 5000 },
  long: { backups: 10, everyMs: 60_000, aloneMs: 60_000, filler: 100_000 },
  async run({ plan, scenes, kind, tally, binary }) {
    await tally.check('the program makes backups', async () => expect(await has(binary, 'backup'), 'it has no command `backup`'));
    const scene = await scenes.scene('backup', kind);
    await fill(scene.database, plan.filler);
    const service = scene.instance();
    await service.start();
    const crowd = scene.crowd([service], 8);
    await crowd.prepare();
    crowd.start({ everyMs: 40 });
    await sleep(plan.aloneMs);
    const alone = crowd.latencies();
    const archive = new Archive({ binary, scene, service });
    const seen = { wrong: [], during: [], seconds: [] };
    for (let i = 0; i < plan.backups; i += 1) {
      const began = Date.now();
      await one(archive, i, crowd, seen);
      await sleep(Math.max(0, plan.everyMs - (Date.now() - began)));
    }
    await crowd.stop();
    const lost = crowd.lost(await scene.database.numbers());
    await service.stop();
    return tell({ plan, tally, crowd, seen, alone, lost });
  },
};

async function tell({ plan, tally, crowd, seen, alone, lost }) {
  await tally.check('every backup is one moment, and whole', () => expectNone(seen.wrong, 'wrong in restored backups'));
  await tally.check('nobody was refused meanwhile', () => expectEqual(Object.keys(crowd.answers()).join(), '303', 'answers'));
  await tally.check('nothing acknowledged is lost', () => expectNone(lost, 'lost'));
  await tally.check('people saved during the backups', () => expect(seen.during.length > 0, 'nobody saved'));
  crowd.close();
  const [without, with_] = [percentile(alone, 0.99), percentile(seen.during, 0.99)];
  return (
    `${plan.backups} backups, one every ${plan.everyMs / 1000} s, under ${crowd.acknowledged} saves: ` +
    `${plan.backups - new Set(seen.wrong.map((line) => line.split(':')[0])).size} restored and equal to one moment, ${lost.length} saves lost; ` +
    `a backup took ${percentile(seen.seconds, 0.5).toFixed(1)} s (median); p99 of a save meanwhile ${(with_ / without).toFixed(1)} times that ` +
    `without (${with_.toFixed(1)} ms, ${without.toFixed(1)} ms)`
  );
}

async function one(archive, i, crowd, seen) {
  const least = new Map(crowd.writers.map((writer) => [writer.email, writer.acknowledged]));
  const began = Date.now();
  const file = await archive.make(i);
  const ended = Date.now();
  const most = new Map(crowd.writers.map((writer) => [writer.email, writer.sent]));
  seen.during.push(...crowd.latencies(began, ended));
  seen.seconds.push((ended - began) / 1000);

  const restored = await archive.restore(file, i);
  const name = `backup ${i + 1}`;
  seen.wrong.push(...(await restored.faults()).map((fault) => `${name}: ${fault}`));
  const numbers = await restored.numbers();
  const saves = await restored.saves();
  for (const writer of crowd.writers) {
    const { email } = writer;
    const found = numbers.get(email) ?? 0;
    if (found < least.get(email)) seen.wrong.push(`${name}: ${email} had saved ${least.get(email)}, and it holds ${found}`);
    if (found > most.get(email)) seen.wrong.push(`${name}: ${email} had sent ${most.get(email)}, and it holds ${found}`);
    const [fewest, greatest] = writer.counts(found);
    const rows = saves.get(email) ?? 0;
    if (rows < fewest || rows > greatest) seen.wrong.push(`${name}: ${email}: ${rows} audit rows for ${fewest} to ${greatest} saves`);
  }
  await archive.forget(restored);
}

// Sign-ups that wait for their link, so that a backup takes a while.
async function fill(database, rows) {
  const id = database.kind === 'sqlite' ? 'randomblob(16)' : 'gen_random_uuid()';
  const at = "'2026-01-01T00:00:00.000000Z', '2099-01-01T00:00:00.000000Z'";
  await database.query(
    `WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < ${rows}) ` +
      'INSERT INTO sign_ups (id, role, email, email_folded, password_hash, token_hash, created_at, expires_at) ' +
      `SELECT ${id}, 'assistant', 'filler.' || n || '@people.example', 'filler.' || n || '@people.example', ` +
      `'a hash as long as those that are kept of passwords ' || n, 'token ' || n, ${at} FROM series`,
  );
}
