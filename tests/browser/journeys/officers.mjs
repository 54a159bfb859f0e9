// Officers come, sign in with a second factor, and go; two of them decide on a safeguarding officer.

import { expect, expectEqual } from '../harness.mjs';
import { accept, as, invite, setUp, signInWithCode } from '../officers.mjs';
import * as words from '../words.mjs';
import { signInAs } from './sign_in.mjs';

export const code = {
  name: 'an officer signs in with a code from the app',
  async run(person, { service }) {
    await signInWithCode(person, service.account('commissioner'));
    await person.at(words.officer.path);
  },
};

export const invited = {
  name: 'an officer is invited, sets up the app, and signs in with a recovery code',
  async run(person, world) {
    const email = await becomeOfficer(person, world, 'invited');
    const codes = await setUp(person, email);
    expectEqual(new Set(codes).size, 10, 'number of recovery codes');
    await person.follow(words.setUp.next);
    await person.at(words.officer.path);
    await person.press(words.signOut.button);
    await signInAs(person, { email, password: words.madeUp.password });
    await person.follow(words.recovery.link);
    await person.at(words.recovery.path);
    await person.fill(words.recovery.field, codes[0]);
    await person.press(words.code.button);
    await person.at(words.factor.path);
    await person.reads(words.factor.nineLeft);
  },
};

export const withdrawn = {
  name: 'an officer whose role is withdrawn is out at the next click',
  async run(person, world) {
    const email = await becomeOfficer(person, world, 'withdrawn');
    await setUp(person, email);
    await person.follow(words.setUp.next);
    await as(world.service.account('administrator'), world, person.mode, async (administrator) => {
      await administrator.open(words.officers.path);
      await administrator.follow(words.officers.change(email));
      await administrator.press(words.oneOfficer.withdraw(words.roles.registrar));
      await administrator.reads(words.oneOfficer.withdrawn);
    });
    await person.follow(words.proposals.title);
    await person.at(words.signIn.path);
    await signInAs(person, { email, password: words.madeUp.password });
    expect((await person.page.title()).startsWith('Error:'), 'somebody without a role came in');
  },
};

export const secondOfficer = {
  name: 'a safeguarding officer is proposed by one officer and agreed by another',
  async run(person, world) {
    const email = words.madeUp.officer('safeguarding', person.mode.slug);
    await accept(person, await invite(world, person.mode, email, [words.roles.safeguarding]));
    await signInAs(person, { email, password: words.madeUp.password });
    expect((await person.page.title()).startsWith('Error:'), 'one officer alone made a safeguarding officer');
    // Who proposed sees it, and cannot decide.
    await as(world.service.account('administrator'), world, person.mode, async (administrator) => {
      await administrator.open(words.officer.path);
      await administrator.follow(words.proposals.title);
      await administrator.reads(words.proposals.notYou);
    });
    await as(world.service.account('registrar'), world, person.mode, async (second) => {
      await second.open(words.officer.path);
      await second.follow(words.proposals.title);
      await second.reads(email);
      await second.press(words.proposals.agree);
      await second.reads(words.proposals.agreed);
    });
    await setUp(person, email);
    await person.follow(words.setUp.next);
    await person.at(words.officer.path);
    await person.reads(words.roles.safeguarding);
  },
};

// By invitation; gives the address.
async function becomeOfficer(person, world, name) {
  const email = words.madeUp.officer(name, person.mode.slug);
  await accept(person, await invite(world, person.mode, email, [words.roles.registrar]));
  return email;
}
