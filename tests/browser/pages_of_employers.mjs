// The pages of employers, and those on which registrars check them, for pages.mjs. The first employer of the demo has told
// nothing; the others show one state each.

import { signInAs } from './journeys/sign_in.mjs';
import * as words from './words.mjs';

const { employers, records } = words;
const as = ['employer'];
const registrar = ['registrar'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });

// A form sent as it stands.
const sends = async (person, path) => { await person.open(path); await person.press(employers.save); };

// A page of somebody whom the demo made to be looked at.
const made = (path) => ([name, note]) => ({
  name,
  go: async (person, { service }) => {
    await person.context.clearCookies();
    await signInAs(person, service.account('employer', note));
    await person.open(path);
  },
});

async function toActing(person) {
  await person.open(employers.who);
  await person.choose(employers.another);
  await person.press(employers.save);
  // Whoever has answered this before was led on.
  await person.open(employers.acting);
}

async function toSupport(person) {
  await toActing(person);
  await person.choose(employers.nominated);
  await person.fill(employers.person, employers.madeUpPerson);
  await person.press(employers.save);
  await person.open(employers.support);
}

async function home(person) {
  await person.open(employers.place);
  await person.fill(employers.postcode, employers.madeUpPostcode);
  await person.press(employers.save);
}

async function elsewhere(person) {
  await toSupport(person);
  await person.choose(employers.elsewhere);
  await person.fill(employers.otherPostcode, employers.madeUpPostcode);
  await person.press(employers.save);
}

// Somebody who waits; of those who act for another person, where that is wanted.
async function toOne(person, isActing = false) {
  await person.open(employers.list);
  const rows = person.page.locator('tbody tr', isActing ? { hasText: employers.forSomebodyElse } : {});
  await person.open(await rows.first().locator('a').getAttribute('href'));
}

async function opens(person, isActing) {
  await toOne(person, isActing);
  if ((await person.named('button', records.goOn).count()) === 0) return;
  await person.choose(records.notKnown);
  await person.press(records.goOn);
}

async function toDecision(person, isActing) {
  await opens(person, isActing);
  await person.follow(employers.decide);
}

export const employerPages = [
  { path: employers.who, as, states: [shown(employers.who), wrong('errors', (person) => sends(person, employers.who))] },
  {
    path: employers.acting,
    as,
    states: [
      { name: 'shown', go: toActing },
      wrong('errors', async (person) => { await toActing(person); await person.press(employers.save); }),
    ],
  },
  { path: employers.name, as, states: [shown(employers.name), wrong('errors', (person) => sends(person, employers.name))] },
  { path: employers.money, as, states: [shown(employers.money), wrong('errors', (person) => sends(person, employers.money))] },
  {
    path: employers.place,
    as,
    states: [
      shown(employers.place),
      wrong('errors', (person) => sends(person, employers.place)),
      { name: 'ward', go: home },
      wrong('errors-ward', async (person) => { await home(person); await person.press(employers.save); }),
    ],
  },
  {
    path: employers.support,
    as,
    states: [
      { name: 'shown', go: toSupport },
      wrong('errors', async (person) => { await toSupport(person); await person.press(employers.save); }),
      { name: 'ward', go: elsewhere },
    ],
  },
  {
    path: employers.check,
    as,
    states: [
      { name: 'not-whole', go: async (person) => { await toSupport(person); await person.open(employers.check); } },
      ...Object.entries(employers.shows).map(made(employers.check)),
    ],
    print: true,
  },
  { path: employers.home, as, states: [{ name: 'begun', go: (person) => person.open(employers.home) }, ...Object.entries(employers.shows).map(made(employers.home))] },
  { path: employers.list, as: registrar, states: [shown(employers.list)] },
  {
    path: `${employers.list}/:id`,
    as: registrar,
    states: [
      { name: 'asked', go: (person) => toOne(person) },
      wrong('errors', async (person) => { await toOne(person); await person.press(records.goOn); }),
      { name: 'opened', go: (person) => opens(person) },
      { name: 'acting', go: (person) => opens(person, true) },
      { name: 'unknown', status: 404, go: (person) => person.open(`${employers.list}/${records.never}`) },
    ],
    print: true,
  },
  {
    path: `${employers.list}/:id/decide`,
    as: registrar,
    states: [
      { name: 'shown', go: (person) => toDecision(person) },
      { name: 'acting', go: (person) => toDecision(person, true) },
      wrong('errors', async (person) => { await toDecision(person); await person.press(employers.saveDecision); }),
      wrong('errors-acting', async (person) => {
        await toDecision(person, true);
        await person.choose(employers.accept);
        await person.press(employers.saveDecision);
      }),
    ],
  },
  {
    path: employers.list,
    as: registrar,
    states: [
      {
        name: 'decided',
        go: async (person) => {
          await toDecision(person);
          await person.choose(employers.notAccept);
          await person.choose(employers.differs);
          await person.press(employers.saveDecision);
          await person.reads(employers.decided);
        },
      },
    ],
  },
];
