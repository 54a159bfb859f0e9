// Thousands who keep a connection and send nothing, or slowly: all are sent away, and honest visitors notice nothing.

import { readFileSync } from 'node:fs';
import net from 'node:net';
import { Agent } from 'node:https';
import { Client } from '../client.mjs';
import { percentile, sleep } from '../writers.mjs';
import { NAME } from './front.mjs';

const START = `GET / HTTP/1.1\r\nHost: ${NAME}\r\n`;
const BODY = `POST /sign-in HTTP/1.1\r\nHost: ${NAME}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntoken=`;

// What each kind sends at first, and again every second.
const kinds = [
  { name: 'silent before TLS', plain: true },
  { name: 'silent after TLS' },
  { name: 'slow header', first: START, drip: 'X-Slow: 1\r\n' },
  { name: 'slow body', first: BODY, drip: 'a' },
  { name: 'idle after an answer', first: `GET /health/live HTTP/1.1\r\nHost: ${NAME}\r\n\r\n` },
];

// `keeps` names a kind that this proxy does not close: nobody waits for it.
export async function crowdOfSlow(front, service, { each, seconds }, keeps) {
  const alone = await honest(front, 2000);
  const memory = rss(service);
  const sockets = [];
  let [behind, stood] = [0, 0];
  const watch = setInterval(() => {
    behind = Math.max(behind, connections(service.port));
    stood = Math.max(stood, sockets.filter((socket) => socket.isOpen && socket.closedAfter === null).length);
  }, 200);
  for (const [i, kind] of kinds.entries()) {
    for (let n = 0; n < each; n += 1) {
      sockets.push(open(front, kind, `127.0.${20 + i}.${1 + (n % 250)}`));
      if (n % 100 === 99) await sleep(20);
    }
  }
  await Promise.all(sockets.map((socket) => socket.opened));
  const among = await honest(front, Math.min(seconds * 1000, 8000));
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until && sockets.some((socket) => socket.closedAfter === null && socket.name !== keeps)) await sleep(100);
  const grown = rss(service) - memory;
  const left = {};
  for (const { name } of kinds) left[name] = sockets.filter((s) => s.name === name && s.closedAfter === null).length;
  const closed = sockets.map((socket) => socket.closedAfter).filter((ms) => ms !== null);
  clearInterval(watch);
  sockets.forEach((socket) => socket.end());
  return { opened: sockets.length, stood, left, behind, longest: Math.max(...closed), alone, among, grown, failed: sockets.filter((s) => s.error).length };
}

function open(front, { name, plain, first, drip }, from) {
  const slow = { name, closedAfter: null, error: null };
  let [began, ticking] = [Date.now(), null];
  const socket = plain
    ? net.connect({ host: '127.0.0.1', port: front.port, localAddress: from })
    : front.connect({ from });
  slow.opened = new Promise((done) => {
    socket.on(plain ? 'connect' : 'secureConnect', () => {
      began = Date.now();
      slow.isOpen = true;
      if (first) socket.write(first);
      if (drip) ticking = setInterval(() => socket.writable && socket.write(drip), 1000);
      done();
    });
    socket.on('error', (error) => {
      if (slow.closedAfter === null && error.code !== 'ECONNRESET' && error.code !== 'EPIPE') slow.error = error.code;
      done();
    });
    socket.on('close', () => {
      clearInterval(ticking);
      slow.closedAfter ??= Date.now() - began;
      done();
    });
  });
  socket.resume();
  slow.end = () => socket.destroy();
  return slow;
}

// One honest visitor at a time who asks for pages; the 99th percentile of the milliseconds, and what went wrong.
async function honest(front, forMs) {
  const visitor = new Client(`https://127.0.0.1:${front.port}`, { headers: { host: NAME } });
  visitor.secure = new Agent({ rejectUnauthorized: false, servername: NAME, keepAlive: true });
  const [times, until] = [[], Date.now() + forMs];
  let wrong = 0;
  while (Date.now() < until) {
    const began = performance.now();
    const answer = await visitor.get('/').catch(() => ({ status: 0 }));
    if (answer.status !== 200) wrong += 1;
    times.push(performance.now() - began);
    await sleep(10);
  }
  visitor.close();
  return { p99: percentile(times, 0.99), count: times.length, wrong };
}

// How many connections stand at a port of this machine.
function connections(port) {
  const end = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1).map((line) => line.trim().split(/\s+/));
  return lines.filter(([, local, , state]) => local?.endsWith(end) && state === '01').length;
}

// Memory of the service in MB.
function rss(service) {
  const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'));
  return Number(line[1]) / 1024;
}
