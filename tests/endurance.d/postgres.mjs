// A private PostgreSQL that keeps its promises (fsync on), and can be stopped and started.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../browser/service.mjs';
import { run } from './run_program.mjs';

const asRoot = process.getuid() === 0;

// The newest folder of the server's programs.
function programs() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((v) => join(base, v, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
  if (found) return found;
  const path = process.env.PATH.split(':').find((folder) => existsSync(join(folder, 'initdb')));
  if (!path) throw new Error('PostgreSQL is not installed');
  return path;
}

export class Postgres {
  static async start() {
    const server = new Postgres();
    server.bin = programs();
    server.directory = mkdtempSync('/tmp/register-endurance-pg.'); // a socket's path has to be short
    server.data = join(server.directory, 'data');
    mkdirSync(server.data);
    if (asRoot) await run('chown', ['-R', 'postgres', server.directory]);
    server.port = await freePort();
    await server.program('initdb', ['--pgdata', server.data, '--username=postgres', '--auth=trust', '--locale=C', '--encoding=UTF8']);
    await server.up();
    return server;
  }

  // The server refuses to run as root.
  program(name, words) {
    const [program, ...all] = [...(asRoot ? ['runuser', '-u', 'postgres', '--'] : []), join(this.bin, name), ...words];
    return run(program, all, { cwd: '/', stdio: ['ignore', 'ignore', 'ignore'] });
  }

  up() {
    const options = `-p ${this.port} -k ${this.directory} -c listen_addresses=127.0.0.1 -c max_connections=100`;
    return this.program('pg_ctl', [
      '--pgdata', this.data, '--wait', '--timeout=60', `--log=${join(this.directory, 'server.log')}`, `--options=${options}`, 'start',
    ]);
  }

  // `immediate` is as good as a crash; `fast` cuts connections and closes in order.
  down(mode) {
    return this.program('pg_ctl', ['--pgdata', this.data, '--wait', '--timeout=60', `--mode=${mode}`, 'stop']);
  }

  url(database) {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  async query(database, sql) {
    const { out } = await run(join(this.bin, 'psql'), ['--no-psqlrc', '-qAtX', '-v', 'ON_ERROR_STOP=1', '-c', sql, this.url(database)]);
    return out.trim().split('\n').filter(Boolean).map((line) => line.split('|'));
  }

  create(name, template = 'template0') {
    const fresh = template === 'template0' ? " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'" : '';
    return this.query('postgres', `CREATE DATABASE ${name} TEMPLATE ${template}${fresh}`);
  }

  async remove() {
    await this.down('immediate').catch(() => {});
    rmSync(this.directory, { recursive: true, force: true });
  }
}
