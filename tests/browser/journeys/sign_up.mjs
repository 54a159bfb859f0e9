// Somebody signs up, confirms by the link in the mail, and signs in for the first time.

import { expect } from '../harness.mjs';
import { linkFor } from '../mail.mjs';
import * as words from '../words.mjs';
import { signInAs } from './sign_in.mjs';

export const assistant = { name: 'a PA signs up, confirms and signs in', run: (person, world) => signUp(person, world, 'assistant') };
export const employer = { name: 'an employer signs up, confirms and signs in', run: (person, world) => signUp(person, world, 'employer') };

async function signUp(person, { service }, role) {
  const email = words.madeUp.email(role, person.mode.slug);
  await askForAccount(person, role, email);
  await confirmByMail(person, service, email);
  await signInAs(person, { email, password: words.madeUp.password });
  await person.at(words.home[role]);
}

export async function askForAccount(person, role, email) {
  const [roleStep, emailStep, passwordStep, checkStep, sentStep] = words.join.steps;
  await person.open(words.start.path);
  await person.follow(words.start.createAccount);
  await person.at(words.join.path);
  await person.follow(words.join.start);
  await person.at(roleStep);
  await person.choose(words.join.roles[role]);
  await person.press(words.continueButton);
  await person.at(emailStep);
  await person.fill(words.join.email, email);
  await person.press(words.continueButton);
  await person.at(passwordStep);
  await person.fill(words.join.password, words.madeUp.password);
  await person.press(words.continueButton);
  await person.at(checkStep);
  await person.reads(email);
  await person.press(words.join.create);
  await person.at(sentStep);
}

export async function confirmByMail(person, service, email) {
  const link = await linkFor(service, email, words.confirm.path);
  expect(link.startsWith(`${service.base}/`), `the link in the mail leads elsewhere: ${link}`);
  await person.open(link);
  await person.fill(words.confirm.password, words.madeUp.password);
  await person.press(words.confirm.button);
  await person.at(words.signIn.path);
  await person.reads(words.confirm.done);
}
