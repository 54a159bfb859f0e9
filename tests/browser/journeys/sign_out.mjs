// Somebody signs out, and the way back is closed.

import * as words from '../words.mjs';
import { signInAs } from './sign_in.mjs';
import { expectSignedOut } from './exit.mjs';

export const journey = {
  name: 'signing out ends the session',
  async run(person, { service }) {
    await signInAs(person, service.account('assistant'));
    const before = await person.context.storageState();
    await person.press(words.signOut.button);
    await person.at(words.signOut.path);
    await expectSignedOut(person);
    // The cookie itself is dead, not only forgotten.
    await person.context.addCookies(before.cookies);
    await expectSignedOut(person);
  },
};
