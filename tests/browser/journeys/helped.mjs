// A registrar fills in a record for somebody who does not go online, and later she does.

import { asRegistrar } from '../checking.mjs';
import { claims, makesLetter, sends } from '../helping.mjs';
import { linkFor } from '../mail.mjs';
import * as words from '../words.mjs';
import { signInAs } from './sign_in.mjs';

const { assisting, record } = words;
const { claim } = assisting;

export const takesOver = {
  name: 'a record is filled in for somebody, who takes the account over by a code',
  async run(person, world) {
    const letter = async (registrar) => makesLetter(registrar, await sends(registrar));
    const code = await asRegistrar(world, person.mode, letter);
    const born = () => person.answer(record.sections['birth-date'].answers);
    const email = await claims(person, code, assisting.roles.assistant, born);
    await person.at(claim.sent);
    await person.open(await linkFor(world.service, email, claim.link));
    await person.fill(claim.confirmPassword, words.madeUp.password);
    await person.press(claim.confirm);
    await person.at(words.signIn.path);
    await signInAs(person, { email, password: words.madeUp.password });
    await person.at(words.home.assistant);
    await person.reads(record.states.sent);
  },
};
