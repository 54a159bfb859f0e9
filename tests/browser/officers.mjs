// Officers of the council: signing in with a code, and acting for a journey or a page that needs one.

import { openPage } from './browser.mjs';
import { signInAs } from './journeys/sign_in.mjs';
import { linkFor } from './mail.mjs';
import { Person } from './person.mjs';
import { freshCode } from './totp.mjs';
import * as words from './words.mjs';

const saved = new Map(); // service and address → cookies of a session

// From any page to the home page of an officer.
export async function signInWithCode(person, account) {
  await signInAs(person, account);
  await person.at(words.code.path);
  await person.fill(words.code.field, await freshCode(account.totp_secret));
  await person.press(words.code.button);
}

// The cookies of an officer who signed in once. A code works once, so each officer signs in once for all acts.
export async function sessionOf(account, world, mode) {
  const key = `${world.service.base} ${account.email}`;
  if (!saved.has(key)) {
    const opened = await openPage(world.browser, world.service.base, mode);
    try {
      const person = new Person(opened, mode);
      await (account.totp_secret ? signInWithCode(person, account) : signInAs(person, account));
      saved.set(key, await opened.context.storageState());
    } finally {
      await opened.context.close();
    }
  }
  return saved.get(key);
}

// Runs `body` as a signed-in officer in a browser of their own.
export async function as(account, world, mode, body) {
  const opened = await openPage(world.browser, world.service.base, mode, await sessionOf(account, world, mode));
  try {
    return await body(new Person(opened, mode));
  } finally {
    await opened.context.close();
  }
}

// An administrator invites somebody; gives the link in the mail.
export async function invite(world, mode, email, roles) {
  await propose(world, mode, email, roles, (administrator) => administrator.reads(email));
  return linkFor(world.service, email, words.invitation.path);
}

// An administrator wants somebody to have roles. Who has an account gets them, or is proposed, and no invitation.
export async function propose(world, mode, email, roles, afterwards = async () => {}) {
  await as(world.service.account('administrator'), world, mode, async (administrator) => {
    await administrator.open(words.officer.path);
    await administrator.follow(words.officers.title);
    await administrator.follow(words.invite.link);
    await administrator.at(words.invite.path);
    await administrator.fill(words.invite.email, email);
    for (const role of roles) await administrator.tick(role);
    await administrator.press(words.invite.button);
    await administrator.at(words.officers.path);
    await afterwards(administrator);
  });
}

// The invited one takes the invitation, and has an account.
export async function accept(person, link) {
  await person.open(link);
  await person.fill(words.invitation.password, words.madeUp.password);
  await person.press(words.invitation.button);
  await person.at(words.signIn.path);
}

// The first sign-in of an officer: to the page that offers a key for the app. Gives the key.
export async function toSetUp(person, email) {
  await signInAs(person, { email, password: words.madeUp.password });
  await person.at(words.setUp.path);
  return (await person.page.locator('p .app-code').innerText()).replaceAll(' ', '');
}

// Sets the app up, and comes to the recovery codes, which are given.
export async function setUp(person, email) {
  const secret = await toSetUp(person, email);
  await person.fill(words.code.field, await freshCode(secret));
  await person.press(words.code.button);
  await person.reads(words.setUp.done);
  return person.page.locator('li.app-code').allInnerTexts();
}
