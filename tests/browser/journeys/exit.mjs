// Somebody leaves in a hurry: away from the service, and nothing of it left in the browser.

import { eventually, expect } from '../harness.mjs';
import * as words from '../words.mjs';
import { signInAs } from './sign_in.mjs';

export const journey = {
  name: '"Exit this page" leaves at once and signs out',
  run: (person, world) => leave(person, world, (p) => p.touch(p.named('button', words.exit.link), 'Enter')),
};

export const shiftKey = {
  name: '"Exit this page" by pressing Shift three times',
  only: (mode) => mode.javaScript,
  run: (person, world) =>
    leave(person, world, async (p) => {
      for (let i = 0; i < 3; i += 1) await p.page.keyboard.press('Shift');
    }),
};

async function leave(person, { service }, act) {
  await signInAs(person, service.account('employer'));
  const away = person.page.waitForRequest((request) => !request.url().startsWith(service.base));
  away.catch(() => {});
  await act(person);
  expect((await away).isNavigationRequest(), 'something else than the page left');
  // No other host can be reached from here.
  await eventually('the page being left', () => person.page.url().startsWith('chrome-error:'));
  person.watch.take(); // the other host is the point of it
  const left = await person.context.cookies(service.base);
  expect(left.length === 0, `cookies stay behind: ${left.map((cookie) => cookie.name)}`);
  await expectSignedOut(person);
  person.watch.take();
}

// A page for signed-in people asks to sign in.
export async function expectSignedOut(person) {
  await person.open(words.account.path);
  await person.at(words.signIn.path);
}
