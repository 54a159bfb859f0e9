// Somebody with an account signs in and comes to the home page of their role.

import { expect } from '../harness.mjs';
import * as words from '../words.mjs';

export const assistant = { name: 'a PA signs in', run: (person, { service }) => arrive(person, service, 'assistant') };
export const employer = { name: 'an employer signs in', run: (person, { service }) => arrive(person, service, 'employer') };

export const wrongPassword = {
  name: 'a wrong password is refused, and what was typed is kept',
  async run(person, { service }) {
    const { email } = service.account('assistant');
    await person.open(words.signIn.path);
    await enter(person, { email, password: words.madeUp.wrongPassword });
    await person.at(words.signIn.path);
    expect((await person.page.title()).startsWith('Error:'), 'the title does not start with "Error:"');
    expect((await person.value(words.signIn.email)) === email, 'the address was not kept');
    expect((await person.value(words.signIn.password)) === '', 'the password came back');
  },
};

async function arrive(person, service, role) {
  await person.open(words.start.path);
  await person.follow(words.start.signIn);
  await enter(person, service.account(role));
  await person.at(words.home[role]);
}

// From any page to the home page of the account's role.
export async function signInAs(person, account) {
  await person.open(words.signIn.path);
  await enter(person, account);
}

async function enter(person, { email, password }) {
  await person.fill(words.signIn.email, email);
  await person.fill(words.signIn.password, password);
  await person.press(words.signIn.button);
}
