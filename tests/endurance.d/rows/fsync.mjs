// The disk does not keep what it is told to keep: fsync and fdatasync fail from the N-th call on, or once.

import { expect, expectNone } from '../expect.mjs';
import { sleep } from '../writers.mjs';

export const row = {
  name: 'fsync',
  title: 'fsync and fdatasync fail (strace injects EIO)',
  on: ['sqlite'],
  needs: ['tracing'],
  // The N-th call of each thread.
  short: { calls: [2, 7] },
  long: { calls: Array.from({ length: 60 }, (_, i) => i + 1) },
  async run({ plan, scenes, kind, tally }) {
    const sum = { runs: 0, acknowledged: 0, refused: 0, lost: [], faults: [], stuck: [], untouched: [] };
    for (const call of plan.calls) {
      for (const when of [`${call}`, `${call}+`]) {
        const scene = await scenes.scene('fsync', kind);
        await broken(scene, when, sum);
      }
    }
    await tally.check('no acknowledged save is lost', () => expectNone(sum.lost, 'lost'));
    await tally.check('the database is whole', () => expectNone(sum.faults, 'faults'));
    await tally.check('after one failure it goes on, or ends and says so', () => expectNone(sum.stuck, 'stuck'));
    await tally.check('the failures were felt', () => expect(sum.refused > 0, 'no save was refused'));
    await tally.check('and until they came it saved', () => expect(sum.acknowledged > 0, 'no save was acknowledged'));
    return (
      `${sum.runs} runs (N = ${plan.calls[0]} to ${plan.calls.at(-1)}; the N-th call alone, and all from it on): ` +
      `${sum.acknowledged} saves acknowledged, ${sum.refused} refused, ${sum.lost.length} acknowledged and lost, ` +
      `${sum.stuck.length} times stuck; the file whole after every run`
    );
  },
};

async function broken(scene, when, sum) {
  const inject = ['-e', 'trace=fsync,fdatasync', '-e', `inject=fsync,fdatasync:error=EIO:when=${when}`];
  const service = scene.instance({ wrap: ['strace', '-f', '-qq', '-o', '/dev/null', ...inject] });
  sum.runs += 1;
  if (!(await starts(service, when, sum))) return;
  const crowd = scene.crowd([service], 4);
  await crowd.prepare();
  // Enough saves to pass the N-th call by far.
  for (let i = 0; i < parseInt(when, 10) + 12 && !service.gone; i += 1) await crowd.writers[i % 4].save();
  const once = !when.endsWith('+');
  if (once && !service.gone && !(await crowd.writers[0].save())) sum.stuck.push(`after one failure at call ${when}`);
  if (service.gone?.code === 0) sum.stuck.push(`ended with 0 after a failure at call ${when}`);
  await service.kill();
  sum.acknowledged += crowd.acknowledged;
  sum.refused += crowd.attempts - crowd.acknowledged;

  const again = scene.instance({}, '-again');
  await again.start();
  const found = await scene.database.numbers();
  sum.lost.push(...crowd.lost(found).map((line) => `call ${when}: ${line}`));
  sum.faults.push(...(await scene.database.faults()).map((line) => `call ${when}: ${line}`));
  await again.stop();
  crowd.close();
}

// A service that cannot write at its start may end, but not with 0.
async function starts(service, when, sum) {
  try {
    await service.start();
    return true;
  } catch (error) {
    await service.kill();
    if (!service.gone || service.gone.code === 0) sum.stuck.push(`at the start, call ${when}: ${error.message}`);
    sum.refused += 1;
    await sleep(0);
    return false;
  }
}
