// Telling a record, page by page: for journeys, and for the pages that stand only after it.

import { expect } from '../harness.mjs';
import * as words from '../words.mjs';
import { newAccount } from './own_account.mjs';
import { signInAs } from './sign_in.mjs';

const { record, place } = words;

export const pageOf = (section) => `${record.path}/${section}`;

// Fills in the page of a section, on which the person is, and is led on.
export async function tells(person, section) {
  await person.at(pageOf(section));
  await person.answer(record.sections[section].answers);
  await person.press(record.save);
  expect(person.path() !== pageOf(section), `${section} was not taken`);
}

// Where she lives: the postcode is not known exactly, and what was typed is kept while the ward is asked for.
export async function tellsPlace(person) {
  await person.at(place.path);
  await person.answer(place.answers);
  await person.press(record.save);
  if (person.path() !== place.path) return;
  await person.reads(place.rough);
  await person.finds(place.answers);
  await person.answer(place.ward);
  await person.press(record.save);
  expect(person.path() !== place.path, 'the ward was not taken');
}

// Some of these sections, each from its own address.
export async function tellsSome(person, sections) {
  for (const section of sections) {
    await person.open(pageOf(section));
    await (section === 'home' ? tellsPlace(person) : tells(person, section));
  }
}

// Everything without which a record cannot be sent, and sends it.
export async function sendsAll(person) {
  await tellsSome(person, ['name', 'birth-date', 'way', 'home', 'travel', 'languages', 'tasks', 'availability']);
  await tellsNoWork(person);
  await person.open(record.check);
  await person.press(record.send);
  await person.at(record.sent);
}

// No job yet, and no qualification: the shortest answers.
export async function tellsNoWork(person) {
  for (const [part, answers] of [['jobs', record.neverWorked], ['qualifications', record.unqualified]]) {
    await person.open(words.experience[part].first);
    await person.answer(answers);
    await person.press(record.save);
  }
}

// A personal assistant with a new account, signed in, instead of whoever was.
export async function asNew(person, service, name) {
  await person.context.clearCookies();
  await signInAs(person, await newAccount(person, service, name));
}
