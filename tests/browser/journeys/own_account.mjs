// Somebody changes what lets them in, and somebody leaves for good. Each journey makes an account of its own, because it
// spoils it for the others.

import { expect } from '../harness.mjs';
import { linkFor } from '../mail.mjs';
import { openPage } from '../browser.mjs';
import { Person } from '../person.mjs';
import * as words from '../words.mjs';
import { expectSignedOut } from './exit.mjs';
import { signInAs } from './sign_in.mjs';
import { askForAccount, confirmByMail } from './sign_up.mjs';

export const forgotten = {
  name: 'a forgotten password is set anew by a link, which lets nobody in',
  async run(person, { service }) {
    const account = await newAccount(person, service, 'forgotten');
    await person.open(words.signIn.path);
    await person.follow(words.forgotten.link);
    await person.at(words.forgotten.path);
    await person.fill(words.forgotten.email, account.email);
    await person.press(words.forgotten.button);
    await person.at(words.forgotten.sent);
    await person.open(await linkFor(service, account.email, words.reset.path));
    await person.fill(words.reset.password, words.madeUp.newPassword);
    await person.press(words.reset.button);
    await person.at(words.reset.done);
    await expectSignedOut(person);
    await signInAs(person, { ...account, password: words.madeUp.newPassword });
    await person.at(words.home.assistant);
  },
};

export const address = {
  name: 'a new address is confirmed from its mailbox, and the old one is told',
  async run(person, { service }) {
    const account = await newAccount(person, service, 'address');
    const email = words.madeUp.email('moved', person.mode.slug);
    await signInAs(person, account);
    await person.open(words.account.path);
    await person.follow(words.changeEmail.link);
    await person.at(words.changeEmail.path);
    await person.fill(words.changeEmail.email, email);
    await person.fill(words.current, account.password);
    await person.press(words.changeEmail.button);
    await person.at(words.changeEmail.sent);
    await person.open(await linkFor(service, email, words.newAddress.path));
    await person.press(words.newAddress.button);
    await person.reads(words.newAddress.done);
    // The mail to the old address says where to get a new password.
    await linkFor(service, account.email, words.forgotten.path);
    await person.press(words.signOut.button);
    await signInAs(person, { ...account, email });
    await person.at(words.home.assistant);
  },
};

export const session = {
  name: 'a session elsewhere is ended',
  async run(person, world) {
    const account = await newAccount(person, world.service, 'session');
    const opened = await openPage(world.browser, world.service.base, person.mode);
    try {
      const elsewhere = new Person(opened, person.mode);
      await signInAs(elsewhere, account);
      await signInAs(person, account);
      await person.open(words.account.path);
      await person.follow(words.sessions.link);
      await person.at(words.sessions.path);
      await person.press(words.sessions.end);
      await person.reads(words.sessions.ended);
      await expectSignedOut(elsewhere);
      await person.open(words.account.path);
      await person.at(words.account.path);
    } finally {
      await opened.context.close();
    }
  },
};

export const close = {
  name: 'an account is closed, and lets nobody in any more',
  async run(person, { service }) {
    const account = await newAccount(person, service, 'close');
    await signInAs(person, account);
    await person.open(words.account.path);
    await person.follow(words.close.link);
    await person.at(words.close.path);
    await person.fill(words.current, account.password);
    await person.press(words.close.button);
    await person.at(words.close.done);
    await expectSignedOut(person);
    await signInAs(person, account);
    await person.at(words.signIn.path);
    expect((await person.page.title()).startsWith('Error:'), 'a closed account let somebody in');
  },
};

export const password = {
  name: 'the password is changed with the password',
  async run(person, { service }) {
    const account = await newAccount(person, service, 'password');
    await signInAs(person, account);
    await person.open(words.changePassword.path);
    await person.fill(words.current, account.password);
    await person.fill(words.changePassword.password, words.madeUp.newPassword);
    await person.press(words.changePassword.button);
    await person.reads(words.changePassword.done);
    await person.press(words.signOut.button);
    await signInAs(person, { ...account, password: words.madeUp.newPassword });
    await person.at(words.home.assistant);
  },
};

// A personal assistant with an account, not signed in.
export async function newAccount(person, service, name) {
  const email = words.madeUp.email(name, person.mode.slug);
  await askForAccount(person, 'assistant', email);
  await confirmByMail(person, service, email);
  return { email, password: words.madeUp.password };
}
