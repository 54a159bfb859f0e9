// What a visitor meets otherwise: https, headers, sizes, a service that is away, and what the proxy writes down.

import http from 'node:http';
import { expect, expectEqual } from '../expect.mjs';
import { NAME } from './front.mjs';
import { answers, exchange } from './raw.mjs';

const CANARY = 'onetimelink0canary';

export async function manners(front, service, tally) {
  await tally.check('plain http leads to https', async () => {
    const { status, location } = await plain(front);
    expect([301, 308].includes(status) && location?.startsWith(`https://${NAME}`), `${status} to ${location}`);
  });
  await tally.check('HSTS is there once, and is the service\'s', async () => {
    const [page] = await ask(front, `GET / HTTP/1.1\r\nHost: ${NAME}\r\nConnection: close\r\n\r\n`);
    expectEqual(page.headers['strict-transport-security']?.length, 1, 'headers');
    expectEqual(page.headers['content-security-policy']?.length, 1, 'policies');
  });
  await tally.check('what is too large is refused', async () => {
    const body = 'a'.repeat(200_000);
    const [page] = await ask(front, `POST /sign-in HTTP/1.1\r\nHost: ${NAME}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
    expectEqual(page?.status, 413, 'status');
  });
  await tally.check('a large header is refused', async () => {
    const [page] = await ask(front, `GET / HTTP/1.1\r\nHost: ${NAME}\r\nX-Large: ${'a'.repeat(60_000)}\r\nConnection: close\r\n\r\n`);
    expect([400, 431, 494].includes(page?.status), `status ${page?.status}`);
  });
  await tally.check('another name gets nothing', async () => {
    expectEqual(await exchange(front, 'GET / HTTP/1.1\r\nHost: other.example\r\n\r\n', { name: 'other.example' }), '', 'the answer');
  });
  await ask(front, `GET /confirm/${CANARY} HTTP/1.1\r\nHost: ${NAME}\r\nConnection: close\r\n\r\n`);
  await service.stop();
  await tally.check('while the service is away there is a page', async () => {
    const [page] = await ask(front, `GET /confirm/${CANARY} HTTP/1.1\r\nHost: ${NAME}\r\nConnection: close\r\n\r\n`);
    expectEqual(page.status, 503, 'status');
    expect(page.body.includes('<h1>Sorry'), `no page: ${page.body}`);
    expectEqual(page.headers['retry-after']?.[0], '10', 'Retry-After');
  });
  await tally.check('the proxy writes down no address of a page', () => {
    const text = front.written();
    expect(text.length > 0, 'it wrote nothing at all');
    expect(!text.includes(CANARY), text.split('\n').find((line) => line.includes(CANARY)));
  });
}

async function ask(front, bytes) {
  return answers(await exchange(front, bytes, { from: '127.0.10.1' }));
}

function plain(front) {
  return new Promise((done, failed) => {
    const request = http.get({ host: '127.0.0.1', port: front.plainPort, path: '/privacy', headers: { host: NAME }, agent: false });
    request.on('response', (answer) => (answer.resume(), done({ status: answer.statusCode, location: answer.headers.location })));
    request.on('error', failed);
  });
}
