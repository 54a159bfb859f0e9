// The Nu HTML checker over every page that was saved, all at once, since it takes long to start.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { expect, expectNone } from './harness.mjs';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

// The GOV.UK Design System writes the role at its date input on purpose, for screen readers that do not tell of the
// group otherwise; our component writes what it writes.
const known = ['The “group” role is unnecessary for element “fieldset”.'];

export async function run(tally, world) {
  await tally.section('HTML checker', async () => {
    const pages = readdirSync(world.html).filter((name) => name.endsWith('.html'));
    const ran = spawnSync('java', ['-jar', jar, '--format', 'json', world.html], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const started = await tally.check('the checker ran', async () => {
      expect(pages.length > 0, 'no page was saved');
      expect(ran.stderr?.trimStart().startsWith('{'), `no answer from the checker: ${ran.error ?? ran.stderr}`);
    });
    if (!started) return;
    const messages = JSON.parse(ran.stderr).messages.filter(({ message }) => !known.includes(message));
    for (const page of pages) {
      const about = messages.filter(({ url }) => basename(url ?? '') === page);
      await tally.check(page, async () => expectNone(about.map(sentence), 'HTML'));
    }
  });
}

function sentence({ type, subType, lastLine, message, extract }) {
  return `${subType ?? type} in line ${lastLine}: ${message} ${JSON.stringify(extract ?? '').slice(0, 160)}`;
}
