// What a row needs of this machine.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, version } from './run_program.mjs';

// A sentence that says what is missing, or null.
export async function lacking(needs, kind) {
  const programs = { sqlite: ['sqlite3'], postgres: [], nginx: ['nginx', 'openssl'], caddy: ['caddy', 'openssl'] };
  const all = [...needs, ...programs[kind]];
  for (const need of all) {
    if (need === 'root') {
      if (process.getuid() !== 0) return 'it mounts a file system of its own, which only root may';
    } else if (need === 'tracing') {
      if (!(await traces())) return 'strace is not installed, or may not trace here';
    } else if (!installed(need)) {
      return `${need} is not installed`;
    }
  }
  return null;
}

export function installed(program) {
  return [...process.env.PATH.split(':'), '/usr/sbin', '/sbin'].some((folder) => existsSync(join(folder, program)));
}

async function traces() {
  if ((await version('strace', '-V')) === null) return false;
  return (await run('strace', ['-qq', '-o', '/dev/null', 'true'], { must: false })).code === 0;
}
