// Runs the rows, counts the checks, and writes the table. Started by tests/endurance.

import { join, resolve } from 'node:path';
import { Tally } from '../browser/harness.mjs';
import { root } from '../browser/service.mjs';
import { lacking } from './needs.mjs';
import { write } from './report.mjs';
import { Scenes } from './scene.mjs';

const ORDER = ['kill', 'full-disk', 'fsync', 'postgres-restart', 'two-instances', 'stop', 'mail', 'backup', 'proxies'];

const { short, only, again, binary, report } = choices(process.argv.slice(2));
const scenes = new Scenes({ binary, output: join(root, 'build/endurance'), people: short ? 8 : 32 });
// Ended from outside, it leaves no server behind.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => scenes.close().finally(() => process.exit(1)));
const tally = new Tally();
const results = [];

for (const name of ORDER.filter((name) => !only || only.includes(name))) {
  const { row } = await import(`./rows/${name}.mjs`);
  for (const kind of row.on) await once(row, kind);
}
await scenes.close();
await write({ results, short, again, file: report, binary });
process.exitCode = tally.close('endurance');
process.exit();

async function once(row, kind) {
  const missing = await lacking(row.needs ?? [], kind);
  if (missing) {
    console.log(`\n# ${row.title} (${kind})\n  SKIPPED: ${missing}`);
    results.push({ row, kind, figure: `not run here: ${missing}` });
    return;
  }
  const failures = tally.failures.length;
  await tally.section(`${row.title} (${kind})`, async () => {
    const figure = await row.run({ plan: short ? row.short : row.long, scenes, kind, tally, binary, short });
    console.log(`  ${figure}`);
    results.push({ row, kind, figure, failed: tally.failures.length > failures });
  });
  // A row that did not finish has no figure, and must not vanish from the table.
  if (results.at(-1)?.row !== row || results.at(-1)?.kind !== kind) results.push({ row, kind, figure: 'did not finish', failed: true });
}

function choices(words) {
  const found = { short: false, only: null, again: false, binary: 'target/release/pa-registry', report: null };
  while (words.length > 0) {
    const word = words.shift();
    if (word === '--short') found.short = true;
    else if (word === '--again') found.again = true;
    else if (word === '--only') found.only = words.shift().split(',');
    else if (word === '--binary') found.binary = words.shift();
    else if (word === '--report') found.report = words.shift();
    else throw new Error(`what is ${word}?`);
  }
  const unknown = (found.only ?? []).filter((name) => !ORDER.includes(name));
  if (unknown.length > 0) throw new Error(`no such row: ${unknown.join(', ')}. There are: ${ORDER.join(', ')}`);
  return { ...found, binary: resolve(root, found.binary) };
}
