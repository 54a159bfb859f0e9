// The pages of a personal assistant's record, for pages.mjs.

import * as words from './words.mjs';
import { pageOf as pathOf, tellsPlace } from './journeys/telling.mjs';

const { record, blocked, place } = words;
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, status: 422, errors: true, go });

async function send(person, section, answers) {
  await person.open(pathOf(section));
  await person.answer(answers);
  await person.press(record.save);
}

// Saves, and comes back to the filled page.
const filled = (section, answers) => ({
  name: 'filled',
  go: async (person) => {
    await send(person, section, answers);
    await person.open(pathOf(section));
  },
});

const states = ([section, { wrong: said, answers }]) => ({
  path: pathOf(section),
  as: ['assistant'],
  states: [
    shown(pathOf(section)),
    ...(said ? [wrong('errors', (person) => send(person, section, said))] : []),
    filled(section, answers),
  ],
});

// Where she lives is asked in two steps as long as no postcodes were read in.
const placeStates = [
  shown(place.path),
  wrong('errors', (person) => send(person, 'home', {})),
  wrong('errors-format', (person) => send(person, 'home', place.wrong)),
  wrong('errors-unknown', (person) => send(person, 'home', place.unknown)),
  { name: 'ward', go: (person) => send(person, 'home', place.answers) },
  wrong('errors-ward', async (person) => { await send(person, 'home', place.answers); await person.press(record.save); }),
  { name: 'filled', go: async (person) => { await person.open(place.path); await tellsPlace(person); await person.open(place.path); } },
];

// A page that stands only where a record was begun.
const begun = (path, print = false) => ({
  path,
  as: ['assistant'],
  states: [
    {
      name: 'shown',
      go: async (person) => {
        await send(person, 'name', record.sections.name.answers);
        await person.open(path);
      },
    },
  ],
  print,
});

export const assistantPages = [
  { path: record.path, as: ['assistant'], states: [shown(record.path)] },
  ...Object.entries(record.sections).map(states),
  {
    path: pathOf('languages'),
    as: ['assistant'],
    states: [
      {
        name: 'more',
        go: async (person) => {
          await person.open(pathOf('languages'));
          await person.press(record.more);
        },
      },
    ],
  },
  {
    path: record.lowPay,
    as: ['assistant'],
    states: [
      {
        name: 'shown',
        go: async (person) => {
          await send(person, 'birth-date', record.sections['birth-date'].answers);
          await send(person, 'hours', record.sections.hours.answers);
        },
      },
    ],
  },
  { path: place.path, as: ['assistant'], states: placeStates },
  { path: record.path, as: ['assistant'], states: [{ ...shown(record.path), name: 'filled' }] },
  begun(record.check, true),
  begun(record.preview, true),
  begun(record.leave),
  {
    path: blocked.path,
    as: ['assistant'],
    states: [
      shown(blocked.path),
      wrong('errors', async (person) => {
        await person.open(blocked.path);
        await person.press(blocked.button);
      }),
      wrong('errors-format', async (person) => {
        await person.open(blocked.path);
        await person.answer(blocked.wrong);
        await person.press(blocked.button);
      }),
      {
        name: 'filled',
        go: async (person) => {
          await person.open(blocked.path);
          await person.answer(blocked.answers);
          await person.press(blocked.button);
        },
      },
    ],
  },
  { path: words.home.assistant, as: ['assistant'], states: [{ ...shown(words.home.assistant), name: 'begun' }] },
];
