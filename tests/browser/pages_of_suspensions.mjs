// The pages on which safeguarding officers suspend people, and what those people read, for pages.mjs.

import { numberOf } from './checking.mjs';
import { sendsAll } from './journeys/telling.mjs';
import { being, once } from './pages_of_lives.mjs';
import { asSafeguarding, decides, finds, suspends } from './suspending.mjs';
import * as words from './words.mjs';

const { records, search, suspensions } = words;
const as = ['safeguarding'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });

// One of the people of the demo; each state takes another one, because a record is suspended once at a time.
let next = 0;

async function toQuestion(officer) {
  await officer.open(suspensions.search);
  await officer.fill(search.box, search.many);
  await officer.press(search.button);
  next += 1;
  await officer.open(await officer.page.locator('tbody a').nth(next).getAttribute('href'));
}

async function toRecord(officer) {
  await toQuestion(officer);
  if ((await officer.named('button', records.goOn).count()) === 0) return;
  await officer.choose(records.notKnown);
  await officer.press(records.goOn);
}

const toForm = async (officer) => { await toRecord(officer); await officer.follow(suspensions.suspend); };
const suspended = async (officer, held) => { await toRecord(officer); await suspends(officer, held); };
const toReview = async (officer) => { await suspended(officer); await officer.follow(suspensions.review); };

// The owner of a record is suspended, and reads of it.
async function isSuspended(person, world) {
  const number = await numberOf(person);
  await asSafeguarding(world, person.mode, async (officer) => { await finds(officer, number); await suspends(officer); });
}

const wasSuspended = once('was-suspended', async (person, world) => { await sendsAll(person); await isSuspended(person, world); });

export const suspensionPages = [
  {
    path: suspensions.search,
    as,
    states: [
      shown(suspensions.search),
      wrong('errors', async (officer) => { await officer.open(suspensions.search); await officer.press(search.button); }),
    ],
  },
  { path: suspensions.path, as, states: [shown(suspensions.path)] },
  {
    path: `${suspensions.path}/records/:id`,
    as,
    states: [
      { name: 'asked', go: toQuestion },
      wrong('errors', async (officer) => { await toQuestion(officer); await officer.press(records.goOn); }),
      { name: 'opened', go: toRecord },
      { name: 'held', go: (officer) => suspended(officer, true) },
      {
        name: 'lifted',
        go: async (officer) => {
          await suspended(officer);
          await decides(officer, suspensions.goesOn, suspensions.reviewed);
          await decides(officer, suspensions.lifts, suspensions.lifted);
        },
      },
      { name: 'unknown', status: 404, go: (officer) => officer.open(`${suspensions.path}/records/${records.never}`) },
    ],
  },
  {
    path: `${suspensions.path}/records/:id/suspend`,
    as,
    states: [
      { name: 'shown', go: toForm },
      wrong('errors', async (officer) => { await toForm(officer); await officer.press(suspensions.send); }),
    ],
  },
  {
    path: `${suspensions.path}/records/:id/review`,
    as,
    states: [
      { name: 'shown', go: toReview },
      wrong('errors', async (officer) => { await toReview(officer); await officer.press(suspensions.save); }),
    ],
  },
  { path: suspensions.path, as, states: [{ ...shown(suspensions.path), name: 'filled' }] },
  {
    path: suspensions.own.path,
    as: ['assistant'],
    states: [
      shown(suspensions.own.path),
      being(wasSuspended, 'suspended', (person) => person.open(suspensions.own.path)),
    ],
  },
  {
    path: words.home.assistant,
    as: ['assistant'],
    states: [
      being(wasSuspended, 'suspended', (person) => person.open(words.home.assistant)),
    ],
  },
];
