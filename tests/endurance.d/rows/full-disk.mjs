// The disk under the database is full: people can read, are told that nothing was saved, and can save again as soon
// as there is room.

import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectEqual, expectNone } from '../expect.mjs';
import { run } from '../run_program.mjs';

export const row = {
  name: 'full-disk',
  title: 'the disk is full (a small tmpfs)',
  on: ['sqlite'],
  needs: ['root'],
  short: { rounds: 2, tries: 20 },
  long: { rounds: 20, tries: 50 },
  async run(context) {
    const disk = join(context.scenes.output, 'full-disk-sqlite', 'data');
    mkdirSync(disk, { recursive: true });
    await run('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=700', 'register-endurance', disk]);
    try {
      return await onSmallDisk(context, disk);
    } finally {
      await run('umount', ['--lazy', disk]);
    }
  },
};

async function onSmallDisk({ plan, scenes, kind, tally }, disk) {
  const scene = await scenes.scene('full-disk', kind);
  const service = scene.instance();
  await service.start();
  const crowd = scene.crowd([service]);
  await crowd.prepare();
  const seen = { read: 0, refused: 0, wrong: [], firstAfter: 0 };
  for (let round = 0; round < plan.rounds; round += 1) await fillAndFree(crowd, disk, plan.tries, seen);
  await tally.check('people read while the disk is full', () => expectNone(seen.wrong, 'wrong answers'));
  await tally.check('writes were refused', () => expect(seen.refused > 0, 'the disk was never full'));
  await tally.check('the first write after freeing succeeds', () => expectEqual(seen.firstAfter, plan.rounds, 'rounds'));
  const lost = crowd.lost(await scene.database.numbers());
  await tally.check('nothing acknowledged is lost', () => expectNone(lost, 'lost'));
  await tally.check('the database is whole', async () => expectNone(await scene.database.faults(), 'faults'));
  await tally.check('SIGTERM ends it with 0', async () => expectEqual((await service.stop()).code, 0, 'exit code'));
  crowd.close();
  return (
    `${plan.rounds} times full: ${seen.read} of ${seen.read + seen.wrong.length} pages read, ${seen.refused} saves answered 503 ` +
    `with a page and none acknowledged in vain; the first save after freeing succeeded ${seen.firstAfter} times; ` +
    `${lost.length} of ${crowd.acknowledged} acknowledged lost`
  );
}

async function fillAndFree(crowd, disk, tries, seen) {
  const ballast = join(disk, 'ballast');
  for (let i = 0; i < tries; i += 1) await crowd.writers[i % crowd.writers.length].save();
  await fill(ballast, disk);
  for (let i = 0; i < tries; i += 1) {
    const writer = crowd.writers[i % crowd.writers.length];
    const saved = await writer.save();
    // The file may have room inside for a while yet.
    if (!saved) lookAtRefusal(writer.last, seen);
    await read(writer.client, ['/account', '/account/contact', '/', '/health/live'][i % 4], seen);
  }
  rmSync(ballast);
  if (await crowd.writers[0].save()) seen.firstAfter += 1;
}

function lookAtRefusal(answer, seen) {
  if (answer.status === 503 && answer.body.includes('<h1') && answer.headers['retry-after']) seen.refused += 1;
  else seen.wrong.push(`a save was answered with ${answer.status}`);
}

async function read(client, path, seen) {
  const { status } = await client.get(path);
  if (status === 200) seen.read += 1;
  else seen.wrong.push(`${path} was answered with ${status}`);
}

// Takes every block that is left.
async function fill(ballast, disk) {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(ballast, Buffer.alloc(bavail * bsize + bsize));
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
}
