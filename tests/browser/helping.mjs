// What registrars do for people who do not go online, and what such a person does who takes the account over: for
// journeys, and for pages that stand only after it.

import { asRegistrar } from './checking.mjs';
import { as } from './officers.mjs';
import * as words from './words.mjs';

const { assisting, employers, record, records } = words;
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

// Everything that is asked of an employer who needs the support herself, and sent; gives the id in the address of her page.
export async function sendsEmployer(registrar) {
  const id = await begins(registrar, assisting.roles.employer);
  const tells = async (page, says) => {
    await registrar.open(assisting.of(id, page));
    await says();
    await registrar.press(employers.save);
  };
  await tells(employers.who, () => registrar.choose(employers.myself));
  await tells(employers.name, async () => {
    await registrar.fill(assisting.first, assisting.firstName);
    await registrar.fill(assisting.last, assisting.lastName);
  });
  await tells(employers.money, () => registrar.choose(employers.ownMoney));
  await tells(employers.place, () => registrar.fill(employers.postcode, employers.madeUpPostcode));
  await registrar.answer(words.place.ward);
  await registrar.press(employers.save);
  await registrar.press(employers.send);
  await registrar.at(`${assisting.path}/${id}`);
  return id;
}

// Another registrar accepts whoever was sent last.
async function accepts(other) {
  await other.open(employers.list);
  const next = other.page.locator('.govuk-pagination__next a');
  while ((await next.count()) > 0) await other.open(await next.getAttribute('href'));
  await other.open(await other.page.locator('tbody tr').last().locator('a').getAttribute('href'));
  await other.choose(records.notKnown);
  await other.press(records.goOn);
  await other.follow(employers.decide);
  await other.choose(employers.accept);
  await other.choose(employers.documents);
  await other.press(employers.saveDecision);
  await other.reads(employers.decided);
}

// An employer for whom a registrar acts and whom another one has checked; gives the id in the address of her page.
export async function checkedEmployer(registrar, world) {
  const id = await sendsEmployer(registrar);
  await asRegistrar(world, registrar.mode, accepts, 1);
  return id;
}

// Makes the letter with a code for somebody; gives the code. Employers agree on a word beforehand.
export async function makesLetter(registrar, id, word = undefined) {
  await registrar.open(`${assisting.path}/${id}/code`);
  if (word) await registrar.fill(assisting.word, word);
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
  const letter = async (registrar) => makesLetter(registrar, await begins(registrar, employer), assisting.madeUpWord);
  const code = await as(world.service.account('registrar'), world, person.mode, letter);
  return claims(person, code, employer, async () => {
    await person.fill(claim.family, assisting.lastName);
    await person.fill(claim.word, assisting.madeUpWord);
  });
}
