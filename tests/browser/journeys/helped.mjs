// A registrar fills in a record for somebody who does not go online, and later she does.

import { asRegistrar } from '../checking.mjs';
import { checkedEmployer, claims, makesLetter, sends } from '../helping.mjs';
import { linkFor } from '../mail.mjs';
import * as words from '../words.mjs';
import { signInAs } from './sign_in.mjs';

const { assisting, finder, record } = words;
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

export const searches = {
  name: 'a registrar answers and searches for an employer, and prints who fits',
  async run(person, world) {
    await asRegistrar(world, person.mode, async (registrar) => {
      const id = await checkedEmployer(registrar, world);
      await registrar.open(`${assisting.path}/${id}`);
      await registrar.follow(assisting.search);
      await registrar.at(assisting.of(id, finder.path));
      await registrar.follow(finder.show);
      await registrar.at(assisting.of(id, finder.results));
      await registrar.press(assisting.showPaper);
      await registrar.at(assisting.of(id, assisting.print));
      await registrar.reads(assisting.paper);
      await registrar.reads(finder.checks);
    });
  },
};
