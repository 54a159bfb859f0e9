// The table, as Markdown. Nothing in it is typed by hand.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../browser/service.mjs';
import { run, version } from './run_program.mjs';

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL', nginx: 'SQLite, nginx', caddy: 'SQLite, Caddy' };

export async function write({ results, short, file, binary }) {
  const text = await table(results, short, binary);
  console.log(`\n${text}`);
  const copy = join(root, 'build/endurance/endurance.md');
  for (const place of [copy, file].filter(Boolean)) {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

async function table(results, short, binary) {
  const lines = [
    '# Endurance: what was measured',
    '',
    'Written by `tests/endurance`; do not edit. [testing.md](testing.md) says how it is run, tests/endurance.d what each row does.',
    '',
    ...(await circumstances(short, binary)),
    '',
    '| What was done | With | What was seen |',
    '|---|---|---|',
    ...results.map(({ row, kind, figure, failed }) => `| ${row.title} | ${names[kind]} | ${failed ? '**FAILED** ' : ''}${figure} |`),
    '',
  ];
  return lines.join('\n');
}

async function circumstances(short, binary) {
  const processors = cpus();
  const commit = (await run('git', ['-C', root, 'describe', '--always', '--dirty'], { must: false })).out.trim();
  const versions = [
    await version(binary, '--version'),
    commit && `commit ${commit}`,
    `Linux ${release()}`,
    `Node.js ${process.version}`,
    await version('psql', '--version'),
    (await version('nginx', '-v').then((it) => it ?? version('/usr/sbin/nginx', '-v'))),
    (await version('caddy', 'version').then((it) => it && `Caddy ${it}`)),
  ];
  return [
    `- ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${short ? 'the short form' : 'the long form'}`,
    `- ${processors.length} processors (${processors[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB memory`,
    `- ${versions.filter(Boolean).join('; ')}`,
    '- Times are of this machine, with clients, database and service on it together.',
  ];
}
