// PostgreSQL goes away under load, in order or by a crash, and comes back: nothing is lost, service is back by itself.

import { expect, expectNone } from '../expect.mjs';
import { auditProblems, auditRows } from '../audit.mjs';
import { percentile, sleep } from '../writers.mjs';

export const row = {
  name: 'postgres-restart',
  title: 'PostgreSQL restarted under load',
  on: ['postgres'],
  short: { restarts: 2, loadMs: 600 },
  long: { restarts: 20, loadMs: 3000 },
  async run({ plan, scenes, kind, tally }) {
    const scene = await scenes.scene('postgres-restart', kind);
    const service = scene.instance();
    await service.start();
    const crowd = scene.crowd([service]);
    await crowd.prepare();
    const before = await auditRows(scene.database);
    const backMs = [];
    const lost = [];
    for (let i = 0; i < plan.restarts; i += 1) {
      crowd.start();
      await sleep(plan.loadMs);
      await scene.server.down(i % 2 === 0 ? 'fast' : 'immediate');
      await sleep(300);
      await scene.server.up();
      backMs.push(await firstSave(crowd));
      await crowd.stop();
      lost.push(...crowd.lost(await scene.database.numbers()));
    }
    const slowest = Math.max(...backMs);
    await tally.check('nothing acknowledged is lost', () => expectNone(lost, 'lost'));
    await tally.check('saving again within 2 seconds', () => expect(slowest < 2000, `it took ${slowest.toFixed(0)} ms`));
    await tally.check('the service was not restarted', () => expect(!service.gone, `it ended: ${JSON.stringify(service.gone)}`));
    const audit = await auditProblems(scene.database, before, crowd);
    await tally.check('every save has left one audit row', () => expectNone(audit.problems, 'audit rows'));
    await service.stop();
    crowd.close();
    return (
      `${plan.restarts} restarts, every second one a crash: ${crowd.acknowledged} acknowledged saves, ${lost.length} lost; ` +
      `${audit.sentence}; first save after the server was back: ${percentile(backMs, 0.5).toFixed(0)} ms (median), ${slowest.toFixed(0)} ms at most`
    );
  },
};

// How long until somebody's save is acknowledged.
async function firstSave(crowd) {
  const began = performance.now();
  const before = crowd.acknowledged;
  while (crowd.acknowledged === before && performance.now() - began < 30_000) await sleep(2);
  return performance.now() - began;
}
