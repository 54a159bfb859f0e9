// A service of its own whose clock can be set forward, by Debian's libfaketime: for what takes weeks.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './harness.mjs';
import { Service } from './service.mjs';

const libraries = '/usr/lib';

// Runs `body` with a world that has a service of its own and `later(days)`, which ends it and starts it on the same
// data that many days later. Its officers have other secrets than those of other seeds, so that no code is used twice.
export async function withOwnClock(world, { name, seed }, body) {
  const directory = Service.directory(name);
  const own = { ...world, service: await Service.demo(world.binary, directory, { seed }) };
  try {
    await body(own, async (days) => {
      const how = await own.service.stop();
      expect(how.code === 0, `the service ended with ${how.code ?? how.signal}`);
      own.service = await Service.demo(world.binary, directory, { seed, env: forward(days) });
    });
  } finally {
    await own.service.stop();
  }
}

// Only the time of day moves: what waits a while measures it by another clock, which stays as it is.
function forward(days) {
  return { LD_PRELOAD: library(), FAKETIME: `+${days}d`, DONT_FAKE_MONOTONIC: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
}

function library() {
  const folders = readdirSync(libraries).map((folder) => join(libraries, folder, 'faketime/libfaketimeMT.so.1'));
  const found = folders.find(existsSync);
  expect(found, 'libfaketime is not installed (in Debian: faketime)');
  return found;
}
