// A personal assistant tells her story, sees what is missing, looks at what others would see, leaves, and comes back.

import { expect } from '../harness.mjs';
import * as words from '../words.mjs';
import { askForAccount, confirmByMail } from './sign_up.mjs';
import { signInAs } from './sign_in.mjs';

const { record } = words;

export const journey = {
  name: 'a PA tells her story, sees what is missing, leaves and comes back',
  async run(person, { service }) {
    const email = words.madeUp.email('record', person.mode.slug);
    await askForAccount(person, 'assistant', email);
    await confirmByMail(person, service, email);
    await signInAs(person, { email, password: words.madeUp.password });
    await person.follow(record.start);
    await person.at(record.path);
    await tells(person);
    await looks(person);
    await leavesAndComesBack(person);
  },
};

// Every page once, each reached by its own link or by the one before; what was told comes back.
async function tells(person) {
  for (const [section, { answers }] of Object.entries(record.sections)) {
    const path = `${record.path}/${section}`;
    await person.open(path);
    await person.answer(answers);
    await person.press(record.save);
    expect(person.path() !== path, `${path} was not taken`);
    await person.open(path);
    await person.finds(answers);
  }
}

async function looks(person) {
  await person.open(record.lowPay);
  await person.reads(record.advice);
  await person.open(record.check);
  await person.reads(record.missing);
  await person.open(record.preview);
  await person.reads(record.shown);
  await person.reads(record.legalMinimum);
}

async function leavesAndComesBack(person) {
  await person.open(words.home.assistant);
  await person.follow(record.leaveLink);
  await person.press(record.leaveButton);
  await person.at(words.home.assistant);
  await person.reads(record.left);
  await person.press(record.backButton);
  await person.at(record.path);
}
