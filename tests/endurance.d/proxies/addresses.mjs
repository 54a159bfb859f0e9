// Whom the service takes a visitor for. It counts guesses of passwords by network address; so one visitor who claims
// to be many is counted as one, and two visitors are counted as two.

import { Agent } from 'node:https';
import { Client } from '../client.mjs';
import { NAME } from './front.mjs';
import { answers, exchange } from './raw.mjs';

export const GUESSES = 10;

// What a stranger may claim; `n` makes each one another.
const claims = [
  (n) => ({ 'x-forwarded-for': `203.0.113.${n}` }),
  (n) => ({ 'x-forwarded-for': `203.0.113.${n}, 127.0.0.1` }),
  (n) => ({ 'x-forwarded-for': ['127.0.0.1', `203.0.113.${n}`] }),
  (n) => ({ 'x-forwarded-for': `::ffff:203.0.113.${n}` }),
  (n) => ({ 'x-real-ip': `203.0.113.${n}` }),
  (n) => ({ forwarded: `for=203.0.113.${n};proto=https` }),
  (n) => ({ 'x-client-ip': `203.0.113.${n}`, 'true-client-ip': `203.0.113.${n}`, 'cf-connecting-ip': `203.0.113.${n}` }),
  (n) => ({ 'x_forwarded_for': `203.0.113.${n}` }),
  (n) => ({ connection: 'keep-alive, X-Forwarded-For', 'x-forwarded-for': `203.0.113.${n}` }),
];

// How many guesses got through for one visitor with each claim (`believed`: more than the limit), and for an honest
// second visitor (`second`: must not suffer for the first).
export async function claimAddresses(front) {
  const passed = [];
  for (const [i, claim] of claims.entries()) {
    // Each claim from an address of its own, for the count is kept for minutes.
    const from = `127.0.7.${i + 1}`;
    passed.push(await guess(front, from, GUESSES * 2, claim));
  }
  return { passed, second: await guess(front, '127.0.8.1', 1, () => ({})), claims: claims.length };
}

async function guess(front, from, times, claim) {
  let through = 0;
  for (let n = 1; n <= times; n += 1) {
    const visitor = new Client(`https://127.0.0.1:${front.port}`, { headers: { host: NAME, ...claim(n) } });
    visitor.secure = new Agent({ rejectUnauthorized: false, servername: NAME, localAddress: from, keepAlive: true });
    // Another account each time: only the network is the same.
    const answer = await visitor.fill('/sign-in', { email: `nobody.${from}.${n}@people.example`, password: 'not the password' });
    if (answer.status !== 429) through += 1;
    visitor.close();
  }
  return through;
}

// Other names of hosts: none may appear in an answer.
export async function claimHosts(front) {
  const strange = [];
  const requests = [
    'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: ${NAME}\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: http\r\nConnection: close\r\n\r\n`,
    `GET /account HTTP/1.1\r\nHost: ${NAME}\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n`,
    `GET /account HTTP/1.1\r\nHost: ${NAME}\r\nX-Original-URL: /health/live\r\nX-Rewrite-URL: /health/live\r\nConnection: close\r\n\r\n`,
    'GET https://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: ${NAME}@evil.example\r\nConnection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: evil.example:${front.port}\r\nConnection: close\r\n\r\n`,
  ];
  for (const request of requests) {
    const text = await exchange(front, request, { from: '127.0.9.1' });
    if (text.includes('evil.example') || answers(text).some(({ body }) => body === 'live\n')) strange.push(request.split('\r\n').slice(0, 3).join(' | '));
  }
  return { strange, tried: requests.length };
}
