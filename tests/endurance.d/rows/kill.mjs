// Killed without warning while people save: what was acknowledged is there, once, and service is back at once.

import { expect, expectNone } from '../expect.mjs';
import { auditProblems, auditRows } from '../audit.mjs';
import { check } from '../check.mjs';
import { sleep } from '../writers.mjs';

export const row = {
  name: 'kill',
  title: 'kill -9 while people save',
  on: ['sqlite', 'postgres'],
  short: { writes: 400, kills: 3 },
  long: { writes: 20_000, kills: 50 },
  async run({ plan, scenes, kind, tally, binary }) {
    const scene = await scenes.scene('kill', kind);
    const service = scene.instance();
    await service.start();
    const crowd = scene.crowd([service]);
    await crowd.prepare();
    const before = await auditRows(scene.database);
    const wrong = [];
    const readyMs = [];
    for (let kills = 0; kills < plan.kills || crowd.acknowledged < plan.writes; kills += 1) {
      const goal = (plan.writes / plan.kills) * (kills + 1);
      crowd.start();
      // Not at a round number: a little later each time, somewhere inside a save.
      while (crowd.acknowledged < goal) await sleep(3);
      await sleep(Math.random() * 40);
      await service.kill();
      await crowd.stop();
      readyMs.push(await service.start());
      wrong.push(...crowd.lost(await scene.database.numbers()));
    }
    await tally.check('nothing acknowledged is lost', () => expectNone(wrong, 'lost or never sent'));
    await tally.check('serving again in under 2 seconds', () => {
      expect(Math.max(...readyMs) < 2000, `it took up to ${Math.max(...readyMs).toFixed(0)} ms`);
    });
    const doubled = await auditProblems(scene.database, before, crowd);
    await tally.check('every save has left one audit row', () => expectNone(doubled.problems, 'audit rows'));
    await tally.check('the database is whole', async () => expectNone(await scene.database.faults(), 'faults'));
    await service.stop();
    const checked = await check({ binary, scene, tally });
    await tally.check('a loss would have been seen', () => aLossIsSeen(scene.database, crowd));
    crowd.close();
    return (
      `${crowd.acknowledged} acknowledged saves over ${readyMs.length} kills, ${wrong.length} lost; ${doubled.sentence}; ` +
      `ready again after ${median(readyMs)} ms (median), ${Math.max(...readyMs).toFixed(0)} ms at most; ${checked}`
    );
  },
};

// Takes one save away, behind the service's back, and looks whether the comparison tells.
async function aLossIsSeen(database, crowd) {
  const { email, acknowledged } = crowd.writers[0];
  const account = `(SELECT id FROM accounts WHERE email = '${email}')`;
  await database.query(`UPDATE people SET letter_address = '${acknowledged - 1} Made-up Road' WHERE account_id = ${account}`);
  expect(crowd.lost(await database.numbers()).length === 1, 'a save was taken away and nobody noticed');
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)].toFixed(0);
}
