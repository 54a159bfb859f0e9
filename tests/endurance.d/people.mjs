// Made-up people with an account, by the pages that everybody uses.

import { linkFor } from '../browser/mail.mjs';
import { Client } from './client.mjs';

export const password = 'kettle violin saxifrage 58';

export const emailOf = (number) => `writer.${number}@people.example`;

// Signs somebody up, up to the mail.
export async function askForAccount(client, email) {
  for (const [step, fields] of [
    ['role', { role: 'assistant' }],
    ['email', { email }],
    ['password', { password }],
    ['check', {}],
  ]) {
    const answer = await client.fill(`/join/${step}`, fields);
    if (answer.status !== 303) throw new Error(`/join/${step} answered ${answer.status}`);
  }
}

// Signs somebody up, confirms and signs in. Gives the cookies.
export async function settle(service, email) {
  const client = new Client(service.base);
  await askForAccount(client, email);
  const link = new URL(await linkFor(service, email, '/confirm/'));
  expectSeeOther(await client.fill(link.pathname, { current: password }), 'confirming');
  await signIn(client, email);
  client.close();
  return Object.fromEntries(client.cookies);
}

export async function signIn(client, email) {
  expectSeeOther(await client.fill('/sign-in', { email, password }), 'signing in');
}

function expectSeeOther({ status }, what) {
  if (status !== 303) throw new Error(`${what} was answered with ${status}`);
}

// `count` people, a few at a time: hashing has as many slots as there are processors.
export async function settleAll(service, count) {
  const people = [];
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const worker = async () => {
    for (let number = numbers.shift(); number; number = numbers.shift()) {
      const email = emailOf(number);
      people.push({ email, cookies: await settle(service, email) });
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return people;
}
