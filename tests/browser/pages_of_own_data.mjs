// The pages of one's own data, and of a record that is taken along, for pages.mjs.

import { asRegistrar, numberOf, opens } from './checking.mjs';
import { sendsAll } from './journeys/telling.mjs';
import { being, isSent, once } from './pages_of_lives.mjs';
import * as words from './words.mjs';

const { equality, ownData, portable, record, records, sharing } = words;
const as = ['assistant'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });

// Her record is on the register.
async function isPut(person, world) {
  await sendsAll(person);
  await person.open(equality.way);
  await person.choose(equality.recordOnly);
  await person.press(record.save);
  const number = await numberOf(person);
  await asRegistrar(world, person.mode, async (registrar) => {
    await opens(registrar, number);
    await registrar.press(records.put);
    await registrar.reads(records.isOn);
  });
}

const isOn = once('is-on-register', isPut);
const shares = once('shares-her-record', isPut);

async function makes(person) {
  await person.open(sharing.path);
  await person.choose(sharing.week);
  await person.press(sharing.make);
}

// Opens a link just made.
async function follows(person) {
  await makes(person);
  const link = await person.page.locator('.app-letter__address').innerText();
  await person.open(new URL(link).pathname);
}

export const ownDataPages = [
  { path: ownData.path, as: ['assistant', 'employer'], also: ['registrar', 'safeguarding', 'administrator'], states: [shown(ownData.path)] },
  {
    path: portable.path,
    as,
    states: [
      being(isSent, 'not-yet', (person) => person.open(portable.path)),
      being(isOn, 'shown', (person) => person.open(portable.path)),
    ],
    print: true,
  },
  {
    path: sharing.path,
    as,
    states: [
      being(isOn, 'none', (person) => person.open(sharing.path)),
      being(shares, 'made', makes),
      being(shares, 'withdrawn', async (person) => { await makes(person); await person.press(sharing.withdraw); }),
      being(isOn, 'errors', async (person) => {
        await person.open(sharing.path);
        await person.press(sharing.make);
      }, { status: 422, errors: true }),
    ],
  },
  {
    path: `${sharing.page}:token`,
    as,
    states: [
      being(shares, 'waits', follows),
      being(shares, 'shown', async (person) => { await follows(person); await person.press(sharing.show); }),
      { name: 'unknown', status: 404, go: (person) => person.open(`${sharing.page}${'A'.repeat(43)}`) },
    ],
    print: true,
  },
];
