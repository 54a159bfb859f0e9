// The table, as Markdown. Nothing in it is typed by hand.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../browser/service.mjs';
import { run, version } from './run_program.mjs';

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL', nginx: 'SQLite, nginx', caddy: 'SQLite, Caddy' };

export async function write({ results, short, again, file, binary }) {
  const text = again ? await patched(readFileSync(file, 'utf8'), results) : await table(results, short, binary);
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
    ...results.map((result) => line(result)),
    '',
  ];
  return lines.join('\n');
}

// The same table with some rows in place of those that were there; each says when it was run again, and with what.
async function patched(text, results) {
  const again = `Run again ${minute()} UTC${await commit()}.`;
  const lines = text.split('\n');
  for (const result of results) {
    const place = lines.findIndex((there) => there.startsWith(begin(result)));
    if (place < 0) throw new Error(`the table has no row ${begin(result)}`);
    lines[place] = line(result, `. ${again}`);
  }
  return lines.join('\n');
}

const begin = ({ row, kind }) => `| ${row.title} | ${names[kind]} | `;
const line = (result, more = '') => `${begin(result)}${result.failed ? '**FAILED** ' : ''}${result.figure}${more} |`;
const minute = () => new Date().toISOString().slice(0, 16).replace('T', ' ');

async function commit() {
  const told = (await run('git', ['-C', root, 'describe', '--always', '--dirty'], { must: false })).out.trim();
  return told && `, commit ${told}`;
}

async function circumstances(short, binary) {
  const processors = cpus();
  const versions = [
    `${await version(binary, '--version')}${await commit()}`,
    `Linux ${release()}`,
    `Node.js ${process.version}`,
    await version('psql', '--version'),
    (await version('nginx', '-v').then((it) => it ?? version('/usr/sbin/nginx', '-v'))),
    (await version('caddy', 'version').then((it) => it && `Caddy ${it}`)),
  ];
  return [
    `- ${minute()} UTC, ${short ? 'the short form' : 'the long form'}`,
    `- ${processors.length} processors (${processors[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB memory`,
    `- ${versions.filter(Boolean).join('; ')}`,
    '- Times are of this machine, with clients, database and service on it together.',
  ];
}
