// The browser tests: journeys, then every page. See docs/testing.md.
//
//   node tests/browser/run.mjs [--binary FILE] [--part journeys|pages] [--only TEXT] [--roles visitor,employer] [--pictures no]
//   node tests/browser/run.mjs --base http://127.0.0.1:8000 --data data/demo    (a demo that runs already)

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { Tally, expect } from './harness.mjs';
import * as html from './html.mjs';
import * as journeys from './journeys/all.mjs';
import { Service, options, root, running } from './service.mjs';
import * as survey from './survey.mjs';
import * as weight from './weight.mjs';

const asked = options();
const tally = new Tally();
const world = {
  // `--only privacy,help`: whatever has one of these in its name.
  wants: (name) => !asked.only || asked.only.split(',').some((text) => name.includes(text)),
  // `--roles assistant`: the pages that these see. `tests/run` looks at two lots side by side, each with folders of its own.
  roles: asked.roles?.split(',') ?? survey.roles,
  html: Service.directory(`html${asked.roles ? `-${asked.roles}` : ''}`),
  screenshots: join(root, `build/screenshots${asked.roles ? `-${asked.roles}` : ''}`),
  binary: asked.binary,
  pictures: asked.pictures !== 'no',
  undecided: [],
};
rmSync(world.screenshots, { recursive: true, force: true });
mkdirSync(world.screenshots, { recursive: true });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

try {
  world.service = asked.base
    ? running(asked.base, asked.data)
    : await Service.demo(asked.binary, Service.directory(`demo${asked.roles ? `-${asked.roles}` : ''}`));
  world.browser = await launch({ pagesOnly: asked.part === 'pages' });
  console.log(`Chromium ${world.browser.version()}, ${world.service.base}`);
  if (asked.part !== 'pages') await journeys.run(tally, world);
  if (asked.part !== 'journeys') {
    await weight.run(tally, world);
    await survey.run(tally, world);
    await html.run(tally, world);
    review(world.undecided);
  }
} catch (error) {
  tally.fail('the run', error);
} finally {
  await world.browser?.close();
}

if (world.service?.process) {
  await tally.section('The end', () =>
    tally.check('SIGTERM ends the service properly', async () => {
      const how = await world.service.stop();
      expect(how.code === 0, `ended with ${how.code ?? how.signal} after ${how.seconds} s`);
    }));
}

// What axe could not decide, for people to look at: one line per rule and element.
function review(undecided) {
  const times = new Map();
  for (const { rule, target } of undecided) times.set(`${rule}: ${target}`, (times.get(`${rule}: ${target}`) ?? 0) + 1);
  console.log(`\n# What axe leaves to people: ${times.size}`);
  for (const [what, count] of times) console.log(`  ${what} (${count} times)`);
}

process.exitCode = tally.close('browser');
