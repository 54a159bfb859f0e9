// Somebody says how they want to be written and spoken to, and finds it again.

import * as words from '../words.mjs';
import { changeAndFind } from './contact_details.mjs';

export const journey = {
  name: 'preferences are changed and kept',
  run: (person, { service }) => changeAndFind(person, service.account('assistant'), words.preferences),
};
