// What registrars do for people who do not go online, and what such a person does who takes the account over: for
// journeys, and for pages that stand only after it.

import { as } from './officers.mjs';
import * as words from './words.mjs';

const { assisting, record, records } = words;
const { claim } = assisting;

// The fields of a date that is today.
export const today = () => { const now = new Date(); return [now.getDate(), now.getMonth() + 1, now.getFullYear()].map(String); };

// A registrar begins to act for somebody; gives the id in the address of her page.
export async function begins(registrar, role = assisting.roles.assistant) {
  await registrar.open(assisting.opening);
  await registrar.choose(records.notKnown);
  await registrar.tick(assisting.agreed);
  await registrar.choose(assisting.byTelephone);
  await registrar.date(assisting.when, today());
  await registrar.choose(role);
  await registrar.fill(assisting.first, assisting.firstName);
  await registrar.fill(assisting.last, assisting.lastName);
  await registrar.fill(assisting.telephone, assisting.number);
  await registrar.choose(assisting.call);
  await registrar.fill(assisting.language, assisting.english);
  await registrar.choose(assisting.large);
  await registrar.choose(assisting.noInterpreter, assisting.interpreter);
  await registrar.press(assisting.save);
  await registrar.reads(assisting.done);
  return registrar.path().split('/').at(-1);
}

// Tells the date of birth of somebody whose record has begun.
export async function born(registrar, id) {
  await registrar.open(`${assisting.record}/${id}/birth-date`);
  await registrar.answer(record.sections['birth-date'].answers);
  await registrar.press(record.save);
}

// Everything that a record needs that is not listed, and sent.
export async function sends(registrar) {
  const id = await begins(registrar);
  const base = `${assisting.record}/${id}`;
  await born(registrar, id);
  const tells = async (page, answers) => {
    await registrar.open(`${base}/${page}`);
    await registrar.answer(answers);
    await registrar.press(record.save);
  };
  await tells('way', assisting.recordOnly);
  await tells('home', words.place.answers);
  await registrar.answer(words.place.ward);
  await registrar.press(record.save);
  await tells('jobs/first', assisting.notWorked);
  await tells('qualifications/first', words.experience.training.none);
  await registrar.open(`${base}/check`);
  await registrar.press(assisting.send);
  return id;
}

// Makes the letter with a code for somebody; gives the code.
export async function makesLetter(registrar, id) {
  await registrar.open(`${assisting.path}/${id}/code`);
  await registrar.press(assisting.makeLetter);
  return registrar.page.locator(assisting.code).innerText();
}

// Somebody types a code with what only she knows; gives the address that the mail goes to.
let people = 0;
export async function claims(person, code, role, tells) {
  people += 1;
  const email = words.madeUp.email(`claims-${people}`, person.mode.slug);
  await person.open(claim.path);
  await person.fill(claim.code, code);
  await person.choose(role);
  await tells(person);
  await person.fill(claim.email, email);
  await person.fill(claim.password, words.madeUp.password);
  await person.press(claim.button);
  return email;
}

// An employer for whom a registrar acts, and who types the code; gives the address that the mail goes to.
export async function employerClaims(person, world) {
  const { employer } = assisting.roles;
  const letter = async (registrar) => makesLetter(registrar, await begins(registrar, employer));
  const code = await as(world.service.account('registrar'), world, person.mode, letter);
  return claims(person, code, employer, () => person.fill(claim.family, assisting.lastName));
}
