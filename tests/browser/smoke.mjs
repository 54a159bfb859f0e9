// The release binary by itself, without a browser: it starts with nothing set, signs somebody in,
// is served again from the same directory, and stops when told.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Tally, expect, expectEqual } from './harness.mjs';
import { Service, freePort, options, output, status } from './service.mjs';
import * as words from './words.mjs';

const { binary } = options();
const tally = new Tally();

await tally.section('A demo', async () => {
  const directory = Service.directory('smoke-demo');
  const service = await Service.demo(binary, directory);
  await tally.check('live and ready', async () => {
    expectEqual(await status(`${service.base}/health/live`), 200, '/health/live');
    expectEqual(await status(`${service.base}/health/ready`), 200, '/health/ready');
  });
  await tally.check('the start page is a page', async () => {
    expect((await (await fetch(service.base)).text()).includes('<h1'), 'no h1');
  });
  for (const role of ['assistant', 'employer']) {
    await tally.check(`${role} signs in`, () => signIn(service, service.account(role), words.home[role]));
  }
  await stops(tally, service);

  const accounts = JSON.stringify(service.account('assistant'));
  const again = await Service.demo(binary, directory);
  await tally.check('the same register is served again', async () => {
    expectEqual(JSON.stringify(again.account('assistant')), accounts, 'the account');
    await signIn(again, again.account('assistant'), words.home.assistant);
  });
  await stops(tally, again);
});

await tally.section('A fresh machine, nothing set', async () => {
  const directory = Service.directory('smoke-serve');
  mkdirSync(join(output), { recursive: true });
  const port = await freePort();
  const service = await Service.start(binary, ['serve'], {
    directory,
    port,
    cwd: directory,
    env: { ROCKET_PORT: String(port) },
  });
  await tally.check('the start page answers', async () => expectEqual(await status(`${service.base}/`), 200, '/'));
  await stops(tally, service);
});

process.exitCode = tally.close('smoke');

async function stops(tally, service) {
  await tally.check('SIGTERM ends it with 0', async () => {
    const how = await service.stop();
    expect(how.code === 0, `ended with ${how.code ?? how.signal} after ${how.seconds} s`);
  });
}

// As a browser would, with cookies and the form's token.
async function signIn(service, { email, password }, home) {
  const cookies = new Map();
  const ask = async (path, body) => {
    const answer = await fetch(service.base + path, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), ...(body && { origin: service.base }) },
      body: body && new URLSearchParams(body),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split(/=(.*)/s);
      cookies.set(name, value);
    }
    return answer;
  };
  const form = await (await ask(words.signIn.path)).text();
  const token = /name="token" value="([^"]+)"/.exec(form)?.[1];
  expect(token, 'the sign-in form has no token');
  const answer = await ask(words.signIn.path, { token, email, password });
  expectEqual(answer.status, 303, 'status after signing in');
  expectEqual((await ask(home)).status, 200, `status of ${home}`);
}
