// The pages of a record that is whole, sent, paused or left, for pages.mjs. What changes something makes somebody new.

import * as words from './words.mjs';
import { signInAs } from './journeys/sign_in.mjs';
import { asNew, sendsAll, tellsNoWork, tellsSome } from './journeys/telling.mjs';
import { Person } from './person.mjs';

const { record, equality } = words;
const home = words.home.assistant;
const as = ['assistant'];

// Somebody with a new account, and then `go`.
const anew = (name, go, more = {}) => ({
  name,
  go: async (person, world) => {
    await asNew(person, world.service, `${name}-${Date.now()}`);
    await go(person, world);
  },
  ...more,
});

// Somebody whose record was sent, and then `go`.
export const sent = (name, go, more = {}) =>
  anew(name, async (person, world) => { await sendsAll(person); await go(person, world); }, more);

// Somebody who is made once, by the first state that needs her; the others go on with her session. For states that change
// nothing of hers.
const sessions = new Map();
export const once = (who, make) => async (person, world) => {
  const key = `${world.service.base} ${who}`;
  await person.context.clearCookies();
  if (sessions.has(key)) return person.context.addCookies(sessions.get(key));
  await asNew(person, world.service, `${who}-${Date.now()}`);
  await make(person, world);
  sessions.set(key, await person.context.cookies());
};

// A state in which such a person is, and then `go`.
export const being = (who, name, go, more = {}) => ({
  name,
  go: async (person, world) => { await who(person, world); await go(person, world); },
  ...more,
});

export const isSent = once('is-sent', sendsAll);

// The home page of somebody whom the demo made to be looked at.
const made = ([name, note]) => ({
  name,
  go: async (person, { service }) => {
    await person.context.clearCookies();
    await signInAs(person, service.account('assistant', note));
    await person.open(home);
  },
});

// Presses the button of a page of its own.
async function presses(person, path, button) {
  await person.open(path);
  await person.press(button);
}

const pauses = (person) => presses(person, record.pause, record.pauseButton);
const leaves = (person) => presses(person, record.leave, record.leaveButton);
const hasLeft = once('has-left', async (person) => { await sendsAll(person); await leaves(person); });

// Nothing was missing, and then something was changed in another window before the button was pressed.
async function sendsLess(person) {
  await tellsSome(person, ['name', 'birth-date', 'home']);
  await person.open(equality.way);
  await person.choose(equality.recordOnly);
  await person.press(record.save);
  await tellsNoWork(person);
  await person.open(record.check);
  const { context, watch, mode } = person;
  const other = new Person({ context, watch, page: await context.newPage() }, mode);
  await tellsSome(other, ['way']);
  await other.page.close();
  await person.press(record.send);
}

export const lifePages = [
  {
    path: record.path,
    as,
    states: [
      anew('new', (person) => person.open(record.path)),
      being(isSent, 'sent', (person) => person.open(record.path)),
      being(hasLeft, 'left', (person) => person.open(record.path)),
    ],
  },
  {
    path: record.check,
    as,
    states: [
      anew('errors', sendsLess, { status: 422, errors: true }),
      being(isSent, 'sent', (person) => person.open(record.check)),
      being(hasLeft, 'left', (person) => person.open(record.check)),
    ],
    print: true,
  },
  {
    path: record.preview,
    as,
    states: [
      anew('whole', async (person) => {
        await tellsSome(person, [...Object.keys(record.sections), 'home']);
        await person.open(record.preview);
      }),
    ],
    print: true,
  },
  { path: record.sent, as, states: [sent('shown', async () => {})], print: true },
  { path: record.pause, as, states: [being(isSent, 'shown', (person) => person.open(record.pause))] },
  { path: record.leave, as, states: [being(isSent, 'sent', (person) => person.open(record.leave))] },
  {
    path: home,
    as,
    states: [
      anew('new', (person) => person.open(home)),
      being(isSent, 'sent', (person) => person.open(home)),
      sent('looking', (person) => presses(person, home, Object.keys(record.looking)[0])),
      sent('paused', pauses),
      sent('resumed', async (person) => { await pauses(person); await person.press(record.resumeButton); }),
      sent('left', leaves),
      ...Object.entries(words.shows).map(made),
    ],
  },
  { path: equality.path, as, states: [anew('no-record', (person) => person.open(equality.path))] },
];
