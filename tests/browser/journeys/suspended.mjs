// Somebody is suspended, reads of it, and is let go on after a second look.

import * as checking from '../checking.mjs';
import { asSafeguarding, decides, finds, suspends } from '../suspending.mjs';
import * as words from '../words.mjs';
import { asNew, sendsAll } from './telling.mjs';

const { records, suspensions } = words;

export const lifted = {
  name: 'somebody is suspended, looked at again, and the suspension is lifted',
  async run(person, world) {
    await asNew(person, world.service, `suspended-${person.mode.slug}`);
    await sendsAll(person);
    const number = await checking.numberOf(person);
    await asSafeguarding(world, person.mode, async (officer) => {
      await finds(officer, number);
      await suspends(officer);
    });
    await person.open(words.home.assistant);
    await person.follow(suspensions.own.read);
    await person.reads(suspensions.own.since);
    await checking.asRegistrar(world, person.mode, async (registrar) => {
      await checking.opens(registrar, number);
      await registrar.reads(suspensions.seen);
    });
    await asSafeguarding(world, person.mode, async (officer) => {
      await finds(officer, number);
      await decides(officer, suspensions.goesOn, suspensions.reviewed);
      await decides(officer, suspensions.lifts, suspensions.lifted);
    });
    await person.open(words.home.assistant);
    await person.reads(words.record.states.sent);
    await checking.asRegistrar(world, person.mode, async (registrar) => {
      await checking.opens(registrar, number);
      await registrar.reads(records.ask);
    });
  },
};
