// What others see of a personal assistant, and by whom she does not want to be found.

import { expect } from '../harness.mjs';
import * as words from '../words.mjs';
import { asNew, pageOf, tellsSome } from './telling.mjs';

const { record, blocked } = words;

export const preview = {
  name: 'a PA sees what others see: first name and initial, the ward, and not the postcode',
  async run(person, { service }) {
    await asNew(person, service, 'preview');
    await tellsSome(person, ['name', 'birth-date', 'way', 'home', 'tasks']);
    await asksTooLittle(person);
    await person.open(words.home.assistant);
    await person.follow(record.previewLink);
    await person.at(record.preview);
    for (const text of Object.values(record.shown)) await person.reads(text);
    const page = await person.page.locator('main').innerText();
    for (const text of record.hidden) expect(!page.includes(text), `others would see ${text}`);
  },
};

// Pay below the legal minimum is kept, with a warning.
async function asksTooLittle(person) {
  await person.open(pageOf('hours'));
  await person.answer(record.sections.hours.answers);
  await person.press(record.save);
  await person.at(record.lowPay);
  await person.reads(record.lowPayWarning);
  await person.reads(record.advice);
}

export const block = {
  name: 'a PA names somebody who is not to find her, and takes the name off again',
  async run(person, { service }) {
    await asNew(person, service, 'block');
    await tellsSome(person, ['name']);
    await person.open(words.home.assistant);
    await person.follow(blocked.link);
    await person.at(blocked.path);
    await person.answer(blocked.answers);
    await person.press(blocked.button);
    await person.reads(blocked.saved);
    await person.reads(blocked.name);
    await person.press(blocked.remove);
    await person.reads(blocked.none);
  },
};

// Every page that has answers gives them back.
export const kept = {
  name: 'every answer of a record is kept',
  async run(person, { service }) {
    await asNew(person, service, 'kept');
    const sections = Object.entries(record.sections);
    await tellsSome(person, sections.map(([section]) => section));
    for (const [section, { answers }] of sections) {
      await person.open(pageOf(section));
      await person.finds(answers);
    }
  },
};
