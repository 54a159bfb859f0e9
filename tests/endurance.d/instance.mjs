// One running service, killed and started again at will.

import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync, readdirSync } from 'node:fs';
import http from 'node:http';
import { join, resolve } from 'node:path';
import { freePort, root } from '../browser/service.mjs';
import { sleep } from './writers.mjs';

const running = new Set();
process.on('exit', () => running.forEach((child) => end(child, 'SIGKILL')));

// A started program and what it started: strace and the service under it are one group.
function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // gone already
  }
}

export class Instance {
  // `directory` is where it runs; its log and, unless the settings say otherwise, its data lie there.
  constructor({ binary, directory, settings = {}, wrap = [] }) {
    Object.assign(this, { binary: resolve(root, binary), directory, settings, wrap });
    mkdirSync(directory, { recursive: true });
    this.log = join(directory, 'service.log');
  }

  get base() {
    return `http://127.0.0.1:${this.port}`;
  }

  // Starts it and waits until it is ready. Gives the milliseconds that took.
  async start({ seconds = 30 } = {}) {
    this.port ??= await freePort();
    const began = performance.now();
    this.spawn();
    while (!(await this.ready())) {
      if (this.gone) throw new Error(`the service ended at its start:\n${this.lastLines()}`);
      if (performance.now() - began > seconds * 1000) throw new Error(`not ready after ${seconds} s:\n${this.lastLines()}`);
      await sleep(5);
    }
    return performance.now() - began;
  }

  spawn() {
    const log = openSync(this.log, 'a');
    const [program, ...words] = [...this.wrap, this.binary, 'serve'];
    const child = spawn(program, words, {
      cwd: this.directory,
      env: { ...bareEnvironment(), ROCKET_PORT: String(this.port), ...this.settings },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    running.add(child);
    this.gone = null;
    this.child = child;
    this.ended = new Promise((done) => {
      const over = (how) => {
        running.delete(child);
        if (this.child === child) this.gone = how;
        done(how);
      };
      child.on('error', (error) => over({ code: null, signal: error.message }));
      child.on('exit', (code, signal) => over({ code, signal }));
    });
  }

  ready() {
    return status(`${this.base}/health/ready`).then((code) => code === 200);
  }

  async kill() {
    end(this.child, 'SIGKILL');
    await this.ended;
  }

  // As an operator would. Gives how it ended, and the milliseconds it took.
  async stop({ seconds = 25 } = {}) {
    const began = performance.now();
    end(this.child, 'SIGTERM');
    const late = setTimeout(() => end(this.child, 'SIGKILL'), seconds * 1000);
    const how = await this.ended;
    clearTimeout(late);
    return { ...how, ms: performance.now() - began };
  }

  // The process itself, also under strace.
  get pid() {
    const children = this.wrap.length > 0 ? childrenOf(this.child.pid) : [];
    return children[0] ?? this.child.pid;
  }

  lastLines(count = 15) {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  }
}

// Nothing of the caller's settings may reach a service.
export function bareEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(REGISTER|ROCKET|PG)/.test(name)));
}

function childrenOf(pid) {
  const tasks = readdirSync(`/proc/${pid}/task`);
  return tasks.flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number));
}

// The status of an address, 0 when nobody answers; a connection of its own.
export function status(address, seconds = 5) {
  return new Promise((done) => {
    const request = http.get(address, { agent: false }, (answer) => {
      answer.resume();
      answer.on('error', () => done(0));
      answer.on('end', () => done(answer.statusCode));
    });
    request.setTimeout(seconds * 1000, () => request.destroy(new Error('timed out')));
    request.on('error', () => done(0));
  });
}
