// Somebody changes how they can be reached, and finds the change again.

import * as words from '../words.mjs';
import { signInAs } from './sign_in.mjs';

export const journey = {
  name: 'contact details are changed and kept',
  run: (person, { service }) => changeAndFind(person, service.account('employer'), words.contact),
};

// Each mode gives other answers than the one before, so that "kept" means something.
export async function changeAndFind(person, account, form) {
  const answers = form.answers[person.mode.slug];
  await signInAs(person, account);
  await person.follow(form.link);
  await person.at(form.path);
  await person.answer(answers);
  await person.press(words.saveButton);
  await person.reads(words.saved);
  await person.open(form.path);
  await person.finds(answers);
}
