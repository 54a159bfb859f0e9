// nginx and Caddy with the very files of deploy/, on private ports, with a certificate made for the run.

import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import tls from 'node:tls';
import { freePort, root } from '../../browser/service.mjs';
import { run } from '../run_program.mjs';
import { sleep } from '../writers.mjs';

export const NAME = 'register.example';

const kinds = {
  nginx: {
    file: 'nginx.conf',
    changes: (front, service) => [
      ['pid /run/nginx.pid;', `pid ${front.directory}/nginx.pid;`],
      ['/var/log/nginx/', `${front.directory}/`],
      ['listen 80 ', `listen 127.0.0.1:${front.plainPort} `],
      ['listen [::]:80 ', `listen [::1]:${front.plainPort} `],
      ['listen 443 ', `listen 127.0.0.1:${front.port} `],
      ['listen [::]:443 ', `listen [::1]:${front.port} `],
      ['server 127.0.0.1:8000;', `server 127.0.0.1:${service.port};`],
    ],
    words: (file) => ['nginx', '-e', 'stderr', '-c', file, '-g', 'daemon off;'],
  },
  caddy: {
    file: 'Caddyfile',
    changes: (front, service) => [
      ['\tservers {', `\thttp_port ${front.plainPort}\n\thttps_port ${front.port}\n\tadmin off\n\tservers {`],
      [`\n${NAME} {`, `\n${NAME} {\n\tbind 127.0.0.1`],
      ['reverse_proxy 127.0.0.1:8000 {', `reverse_proxy 127.0.0.1:${service.port} {`],
    ],
    words: (file) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file],
  },
};

export class Front {
  static async start(kind, directory, service) {
    const front = new Front();
    Object.assign(front, { kind, directory, port: await freePort(), plainPort: await freePort() });
    mkdirSync(directory, { recursive: true });
    await certificate(directory);
    const file = join(directory, kinds[kind].file);
    writeFileSync(file, changed(kinds[kind], front, service));
    const log = openSync(join(directory, 'proxy.log'), 'a');
    const [program, ...words] = kinds[kind].words(file);
    const home = { XDG_DATA_HOME: directory, XDG_CONFIG_HOME: directory };
    front.child = spawn(program, words, { env: { ...process.env, ...home, PATH: `${process.env.PATH}:/usr/sbin` }, stdio: ['ignore', log, log] });
    closeSync(log);
    process.on('exit', () => front.child.kill('SIGKILL'));
    await front.answers();
    return front;
  }

  get base() {
    return `https://${NAME}:${this.port}`;
  }

  // A connection with TLS. `from` is a loopback address to come from.
  connect({ from = '127.0.0.1', name = NAME } = {}) {
    return tls.connect({ host: '127.0.0.1', port: this.port, localAddress: from, servername: name, rejectUnauthorized: false });
  }

  async answers() {
    for (let i = 0; i < 200; i += 1) {
      if (this.child.exitCode !== null) throw new Error(`${this.kind} ended:\n${readFileSync(join(this.directory, 'proxy.log'), 'utf8')}`);
      const up = await new Promise((done) => {
        const socket = this.connect();
        socket.on('secureConnect', () => (socket.destroy(), done(true)));
        socket.on('error', () => done(false));
      });
      if (up) return;
      await sleep(25);
    }
    throw new Error(`${this.kind} does not answer`);
  }

  // All that the proxy has written down.
  written() {
    const files = readdirSync(this.directory).filter((name) => name.endsWith('.log'));
    return files.map((name) => readFileSync(join(this.directory, name), 'utf8')).join('\n');
  }

  async stop() {
    const ended = new Promise((done) => this.child.on('exit', done));
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
  }
}

// The shipped file with what must differ here; each change has to find its place.
function changed({ file, changes }, front, service) {
  let text = readFileSync(join(root, 'deploy', file), 'utf8');
  const both = [
    ['/etc/ssl/register/fullchain.pem', join(front.directory, 'fullchain.pem')],
    ['/etc/ssl/register/privkey.pem', join(front.directory, 'privkey.pem')],
  ];
  for (const [from, to] of [...both, ...changes(front, service)]) {
    if (!text.includes(from)) throw new Error(`deploy/${file} has no ${JSON.stringify(from)} any more; tests/endurance.d/proxies/front.mjs changes it`);
    text = text.replaceAll(from, to);
  }
  return text;
}

function certificate(directory) {
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const out = ['-keyout', join(directory, 'privkey.pem'), '-out', join(directory, 'fullchain.pem')];
  return run('openssl', [...words, ...out, '-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`]);
}
