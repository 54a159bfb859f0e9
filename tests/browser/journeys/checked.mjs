// A record is sent, asked about, answered, checked and put on the register; another is refused, and another officer
// lets it back.

import * as checking from '../checking.mjs';
import * as words from '../words.mjs';
import { asNew, sendsAll } from './telling.mjs';

const { checks, record, records } = words;

// Somebody who has sent her record, with a paper to show; gives her register number.
async function sent(person, world, name) {
  await asNew(person, world.service, `${name}-${person.mode.slug}`);
  await person.open(`${checks.path}/identity`);
  await person.answer(checks.told.identity.answers);
  await person.press(record.save);
  await sendsAll(person);
  return checking.numberOf(person);
}

export const listed = {
  name: 'a record is asked about, answered, checked and put on the register',
  async run(person, world) {
    const number = await sent(person, world, 'checked');
    await checking.asRegistrar(world, person.mode, async (registrar) => {
      await checking.opens(registrar, number);
      await checking.asks(registrar, records.madeUpQuestion);
    });
    await checking.answers(person);
    await checking.asRegistrar(world, person.mode, async (registrar) => {
      await checking.opens(registrar, number);
      await registrar.reads(records.own.madeUp);
      await checking.accepts(registrar, records.decideIdentity);
      await registrar.press(records.put);
      await registrar.reads(records.lacking);
    });
    // Whoever keeps a record only needs nothing else.
    await person.open(words.equality.way);
    await person.choose(words.equality.recordOnly);
    await person.press(record.save);
    await checking.asRegistrar(world, person.mode, async (registrar) => {
      await checking.opens(registrar, number);
      await registrar.press(records.put);
      await registrar.reads(records.isOn);
    });
    await person.open(words.home.assistant);
    await person.reads(records.own.onRegister);
    await person.open(checks.path);
    await person.reads(records.inPerson);
  },
};

export const appealed = {
  name: 'a record is refused, and another officer decides about the appeal',
  async run(person, world) {
    const number = await sent(person, world, 'refused');
    await checking.asRegistrar(world, person.mode, async (registrar) => {
      await checking.opens(registrar, number);
      await checking.proposes(registrar);
    });
    await checking.writes(person, records.own.reply);
    await checking.asRegistrar(world, person.mode, async (registrar) => {
      await checking.opens(registrar, number);
      await checking.decides(registrar);
    });
    await person.open(words.home.assistant);
    await person.reads(records.own.refused);
    await checking.writes(person, records.own.appeal);
    await checking.asRegistrar(world, person.mode, async (registrar) => {
      await checking.opens(registrar, number);
      await registrar.follow(records.ruling);
      await registrar.reads(records.another);
    });
    await checking.asRegistrar(world, person.mode, (registrar) => letsBack(registrar, number), 1);
    await person.open(words.home.assistant);
    await person.reads(record.states.sent);
    await person.follow(records.own.decision);
    await person.reads(records.overturned);
  },
};

async function letsBack(registrar, number) {
  await checking.opens(registrar, number);
  await registrar.follow(records.ruling);
  await registrar.choose(records.overturned);
  await registrar.fill(records.reasons, records.madeUpReasons);
  await registrar.press(records.decideAppeal);
  await registrar.reads(records.ruled);
}
