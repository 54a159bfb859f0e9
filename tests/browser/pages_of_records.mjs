// The pages on which registrars look at records, for pages.mjs.

import { asks } from './checking.mjs';
import { linkFor } from './mail.mjs';
import * as words from './words.mjs';

const { calls, lookAgain, records, search, stillRight } = words;
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

const toAsk = async (person) => { await opensNext(person); await person.follow(records.ask); };

// What was asked stands open.
async function asked(person) {
  await opensNext(person);
  await asks(person, records.madeUpQuestion);
  await person.follow(records.seeQuestion);
}

const toRuling = async (person) => { await opensNext(person); await person.follow(records.refuseOrRemove); };

// What is proposed stands there, told or held back.
async function proposed(person, held) {
  await toRuling(person);
  await person.choose(records.reason);
  await person.fill(records.reasons, records.madeUpReasons);
  if (held) await person.tick(records.held);
  await person.press(records.propose);
  await person.follow(records.ruling);
}

async function looksFor(person, typed) {
  await person.open(search.path);
  await person.fill(search.box, typed);
  await person.press(search.button);
}

async function toCall(person) {
  await person.open(calls.path);
  await person.open(await person.page.locator('tbody a').first().getAttribute('href'));
}

// The demo has asked some people when it started; whose mail it is does not matter.
const linkOf = ({ service }) => linkFor(service, '', stillRight.path);

export const recordPages = [
  {
    path: search.path,
    as,
    states: [
      shown(search.path),
      wrong('errors', async (person) => { await person.open(search.path); await person.press(search.button); }),
      wrong('mistyped', (person) => looksFor(person, search.mistyped)),
      { name: 'many', go: (person) => looksFor(person, search.many) },
      { name: 'nobody', go: (person) => looksFor(person, search.nobody) },
    ],
    print: true,
  },
  {
    path: `${stillRight.path}:token`,
    as: ['visitor'],
    states: [
      { name: 'shown', go: async (person, world) => person.open(await linkOf(world)) },
      { name: 'unknown', status: 404, go: (person) => person.open(`${stillRight.path}${'A'.repeat(43)}`) },
    ],
  },
  { path: stillRight.done, as: ['visitor'], states: [shown(stillRight.done)] },
  { path: lookAgain.path, as, states: [shown(lookAgain.path)] },
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
  {
    path: `${records.path}/:id/ask`,
    as,
    states: [
      { name: 'shown', go: toAsk },
      wrong('errors', async (person) => { await toAsk(person); await person.press(records.send); }),
      { name: 'open', go: asked },
      wrong('errors-answer', async (person) => { await asked(person); await person.press(records.saveAnswer); }),
    ],
  },
  {
    path: `${records.path}/:id/ruling`,
    as,
    states: [
      { name: 'shown', go: toRuling },
      wrong('errors', async (person) => { await toRuling(person); await person.press(records.propose); }),
      { name: 'told', go: (person) => proposed(person, false) },
      { name: 'held', go: (person) => proposed(person, true) },
    ],
  },
];
