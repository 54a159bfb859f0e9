// The whole way of a listing: sent for checking, asked about, answered, checked, listed; nobody confirms it, it hides
// itself, and one button brings it back.

import { openPage } from '../browser.mjs';
import * as checking from '../checking.mjs';
import { withOwnClock } from '../moved.mjs';
import { Person } from '../person.mjs';
import * as words from '../words.mjs';
import { signInAs } from './sign_in.mjs';
import { newAccount } from './own_account.mjs';
import { sendsAll } from './telling.mjs';

const { checks, record, records, stillRight } = words;
const seeds = { script: 11, plain: 12, keyboard: 13 };

export const staysTrue = {
  name: 'a listing is checked, expires, hides itself and comes back',
  run: ({ mode }, world) =>
    withOwnClock(world, { name: `listing-${mode.slug}`, seed: seeds[mode.slug] }, async (own, later) => {
      let account;
      await walks(own, mode, async (person) => {
        account = await newAccount(person, own.service, 'listing');
        await signInAs(person, account);
        await becomesListed(person, own);
      });
      await later(61);
      await walks(own, mode, async (person) => {
        await signInAs(person, account);
        await isHidden(person);
        await person.press(stillRight.back);
        await person.reads(stillRight.saved);
        await isShown(person);
      });
    }),
};

// Somebody with a browser at the service of this world.
async function walks(world, mode, body) {
  const opened = await openPage(world.browser, world.service.base, mode);
  try {
    await body(new Person(opened, mode));
  } finally {
    await opened.context.close();
  }
}

async function becomesListed(person, world) {
  for (const [kind, times] of Object.entries(checks.needed)) {
    for (let time = 0; time < times; time += 1) await checking.tells(person, kind);
  }
  await sendsAll(person);
  const number = await checking.numberOf(person);
  await checking.asRegistrar(world, person.mode, async (registrar) => {
    await checking.opens(registrar, number);
    await checking.asks(registrar, records.madeUpQuestion);
  });
  await checking.answers(person);
  await checking.asRegistrar(world, person.mode, async (registrar) => {
    await checking.opens(registrar, number);
    await registrar.reads(records.own.madeUp);
    await checking.acceptsAll(registrar);
    await registrar.press(records.put);
    await registrar.reads(records.isOn);
  });
  await isShown(person);
}

async function isShown(person) {
  await person.open(words.home.assistant);
  await person.reads(records.own.onRegister);
  await person.readsRow(stillRight.shownKey, 'Yes');
}

async function isHidden(person) {
  await person.open(words.home.assistant);
  await person.readsRow(stillRight.shownKey, 'No');
  await person.reads(stillRight.why);
}
