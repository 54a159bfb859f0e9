// The pages of one's own data, and of a record that is taken along, for pages.mjs.

import { asRegistrar, numberOf, opens } from './checking.mjs';
import { sent } from './pages_of_lives.mjs';
import * as words from './words.mjs';

const { equality, ownData, portable, record, records, sharing } = words;
const as = ['assistant'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });

// A record that a registrar has put on the register, and then `go`.
const onRegister = (name, go, more = {}) =>
  sent(name, async (person, world) => {
    await person.open(equality.way);
    await person.choose(equality.recordOnly);
    await person.press(record.save);
    const number = await numberOf(person);
    await asRegistrar(world, person.mode, async (registrar) => {
      await opens(registrar, number);
      await registrar.press(records.put);
      await registrar.reads(records.isOn);
    });
    await go(person, world);
  }, more);

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
      sent('not-yet', (person) => person.open(portable.path)),
      onRegister('shown', (person) => person.open(portable.path)),
    ],
    print: true,
  },
  {
    path: sharing.path,
    as,
    states: [
      onRegister('none', (person) => person.open(sharing.path)),
      onRegister('made', makes),
      onRegister('withdrawn', async (person) => { await makes(person); await person.press(sharing.withdraw); }),
      onRegister('errors', async (person) => {
        await person.open(sharing.path);
        await person.press(sharing.make);
      }, { status: 422, errors: true }),
    ],
  },
  {
    path: `${sharing.page}:token`,
    as,
    states: [
      onRegister('waits', follows),
      onRegister('shown', async (person) => { await follows(person); await person.press(sharing.show); }),
      { name: 'unknown', status: 404, go: (person) => person.open(`${sharing.page}${'A'.repeat(43)}`) },
    ],
    print: true,
  },
];
