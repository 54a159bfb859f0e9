// The service under test: the release binary, run as a demo in a directory of its own.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from './harness.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '../../..');
export const output = join(root, 'build/browser');

// `--binary FILE`, `--only TEXT`, `--base ADDRESS --data DIR` (a service that runs already).
export function options(argv = process.argv.slice(2)) {
  const found = { binary: 'target/release/pa-registry' };
  for (let i = 0; i < argv.length; i += 2) found[argv[i].replace(/^--/, '')] = argv[i + 1];
  return found;
}

export function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

export class Service {
  // An empty directory under build/browser, made anew.
  static directory(name) {
    const directory = join(output, name);
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    return directory;
  }

  static async demo(binary, directory, { seed = 1, env = {} } = {}) {
    const port = await freePort();
    const words = ['demo', '--data', directory, '--port', String(port), '--seed', String(seed)];
    return Service.start(binary, words, { directory, port, env });
  }

  static async start(binary, words, { directory, port, env = {}, cwd = root }) {
    const service = new Service();
    service.directory = directory;
    service.base = `http://127.0.0.1:${port}`;
    service.log = join(output, 'service.log');
    mkdirSync(output, { recursive: true });
    const log = openSync(service.log, 'a');
    // Nothing from the caller's settings may reach the service.
    const inherited = Object.entries(process.env).filter(([name]) => !/^(REGISTER|ROCKET)_/.test(name));
    service.process = spawn(resolve(root, binary), words, {
      cwd,
      env: { ...Object.fromEntries(inherited), ...env },
      stdio: ['ignore', log, log],
    });
    // Whatever becomes of the tests, the service does not outlive them.
    process.on('exit', () => service.process.kill('SIGKILL'));
    service.ended = new Promise((done) => {
      service.process.on('error', (error) => done({ code: null, signal: error.message }));
      service.process.on('exit', (code, signal) => done({ code, signal }));
    });
    let gone = null;
    service.ended.then((how) => (gone = how));
    await eventually(`${service.base}/health/ready`, async () => {
      if (gone) {
        const lines = readFileSync(service.log, 'utf8').trimEnd().split('\n').slice(-15);
        throw new Error(`the service ended at start (${gone.code ?? gone.signal}):\n${lines.join('\n')}`);
      }
      return (await status(`${service.base}/health/ready`)) === 200;
    }, { seconds: 120 }).catch(async (error) => {
      service.process.kill('SIGKILL');
      throw error;
    });
    return service;
  }

  // The first demo account of a role; of those with this note, where one is named.
  account(role, note) {
    const found = this.accounts(role).find((account) => !note || account.note === note);
    if (!found) throw new Error(`accounts.json has no ${role}`);
    return found;
  }

  // All made-up people of a role.
  accounts(role) {
    const accounts = JSON.parse(readFileSync(join(this.directory, 'accounts.json'), 'utf8'));
    return accounts.filter((account) => account.role === role);
  }

  // Ends it as an operator would, and says how it went: {code, signal, seconds}.
  async stop({ seconds = 20 } = {}) {
    if (!this.process) return { code: 0, signal: null, seconds: 0 };
    const began = Date.now();
    this.process.kill('SIGTERM');
    const late = setTimeout(() => this.process.kill('SIGKILL'), seconds * 1000);
    const how = await this.ended;
    clearTimeout(late);
    return { ...how, seconds: (Date.now() - began) / 1000 };
  }
}

// A service that somebody else started; used while writing tests.
export function running(base, directory) {
  return Object.assign(new Service(), { base, directory });
}

export async function status(address) {
  try {
    return (await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(5000) })).status;
  } catch {
    return 0;
  }
}
