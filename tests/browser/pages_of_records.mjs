// The pages on which registrars look at records, for pages.mjs.

import { linkFor } from './mail.mjs';
import * as words from './words.mjs';

const { calls, records, stillRight } = words;
const as = ['registrar'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });

// The question before a record opens.
async function takesNext(person) {
  await person.open(records.path);
  await person.press(records.next);
}

async function opensNext(person) {
  await takesNext(person);
  await person.choose(records.notKnown);
  await person.press(records.goOn);
}

async function toDecision(person) {
  await opensNext(person);
  await person.follow(records.decide);
}

async function toCall(person) {
  await person.open(calls.path);
  await person.open(await person.page.locator('tbody a').first().getAttribute('href'));
}

// The demo has asked some people when it started; whose mail it is does not matter.
const linkOf = ({ service }) => linkFor(service, '', stillRight.path);

export const recordPages = [
  {
    path: `${stillRight.path}:token`,
    as: ['visitor'],
    states: [
      { name: 'shown', go: async (person, world) => person.open(await linkOf(world)) },
      { name: 'unknown', status: 404, go: (person) => person.open(`${stillRight.path}${'A'.repeat(43)}`) },
    ],
  },
  { path: stillRight.done, as: ['visitor'], states: [shown(stillRight.done)] },
  { path: calls.path, as, states: [shown(calls.path)] },
  {
    path: `${calls.path}/:id`,
    as,
    states: [
      { name: 'asked', go: toCall },
      wrong('errors', async (person) => { await toCall(person); await person.press(records.goOn); }),
      {
        name: 'opened',
        go: async (person) => {
          await toCall(person);
          await person.choose(records.notKnown);
          await person.press(records.goOn);
        },
      },
      { name: 'unknown', status: 404, go: (person) => person.open(`${calls.path}/${records.never}`) },
    ],
  },
  { path: records.path, as, states: [shown(records.path), { name: 'mine', go: async (person) => { await takesNext(person); await person.open(records.mine); } }] },
  {
    path: `${records.path}/:id`,
    as,
    states: [
      { name: 'asked', go: takesNext },
      wrong('errors', async (person) => { await takesNext(person); await person.press(records.goOn); }),
      { name: 'opened', go: opensNext },
      { name: 'unknown', status: 404, go: (person) => person.open(`${records.path}/${records.never}`) },
    ],
  },
  {
    path: `${records.path}/:id/claims/:claim`,
    as,
    states: [
      { name: 'shown', go: toDecision },
      wrong('errors', async (person) => { await toDecision(person); await person.press(records.save); }),
    ],
  },
];
