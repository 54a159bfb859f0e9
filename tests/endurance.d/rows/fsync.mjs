// The disk does not keep what it is told to keep: fsync and fdatasync fail from the N-th call on, or for a while.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
    await tally.check('after the failure has passed it goes on at once, or it has ended and said so', () => expectNone(sum.stuck, 'stuck'));
    await tally.check('the failures were felt', () => expect(sum.refused > 0, 'no save was refused'));
    await tally.check('and until they came it saved', () => expect(sum.acknowledged > 0, 'no save was acknowledged'));
    return (
      `${sum.runs} runs (N = ${plan.calls[0]} to ${plan.calls.at(-1)}; an outage that passes at the N-th call, and all calls from it on): ` +
      `${sum.acknowledged} saves acknowledged, ${sum.refused} refused, ${sum.lost.length} acknowledged and lost, ` +
      `${sum.stuck.length} times stuck; the file whole after every run`
    );
  },
};

const strace = (when) => [
  '-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', `inject=fsync,fdatasync:error=EIO:when=${when}`,
];

async function broken(scene, when, sum) {
  const once = !when.endsWith('+');
  // All calls from the N-th on, from the very start; or an outage that passes, while it runs.
  const service = scene.instance(once ? {} : { wrap: ['strace', ...strace(when)] });
  sum.runs += 1;
  if (!(await starts(service, when, sum))) return;
  const crowd = scene.crowd([service], 4);
  await crowd.prepare();
  const outage = once ? await attach(service, when) : null;
  // Enough saves to pass the N-th call by far.
  for (let i = 0; i < parseInt(when, 10) + 12 && !service.gone; i += 1) {
    if (!(await crowd.writers[i % 4].save()) && outage) break;
  }
  if (outage) await outage.end();
  if (once && !service.gone && !(await crowd.writers[0].save())) sum.stuck.push(`after the failure at call ${when} had passed`);
  if (service.gone?.code === 0) sum.stuck.push(`ended with 0 after a failure at call ${when}`);
  await service.kill();
  sum.acknowledged += crowd.acknowledged;
  sum.refused += crowd.attempts - crowd.acknowledged;
  await lookAgain(scene, crowd, when, sum);
}

// What is there after a new start.
async function lookAgain(scene, crowd, when, sum) {
  const again = scene.instance({}, '-again');
  await again.start();
  const found = await scene.database.numbers();
  sum.lost.push(...crowd.lost(found).map((line) => `call ${when}: ${line}`));
  sum.faults.push(...(await scene.database.faults()).map((line) => `call ${when}: ${line}`));
  await again.stop();
  crowd.close();
}

// Lets calls of a running service fail until `end`.
async function attach(service, when) {
  const tracer = spawn('strace', [...strace(when), '-p', String(service.pid)], { stdio: 'ignore' });
  const traced = () => /TracerPid:\t[1-9]/.test(readFileSync(`/proc/${service.pid}/status`, 'utf8'));
  for (let i = 0; i < 500 && !traced(); i += 1) await sleep(10);
  const ended = new Promise((done) => tracer.on('exit', done));
  return { end: () => (tracer.kill('SIGTERM'), ended) };
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
