// The pages behind the link to a draft that a council imported, for pages.mjs.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { linkFor } from './mail.mjs';
import { options, root } from './service.mjs';
import * as words from './words.mjs';

const unknown = `${words.imported.path}${'A'.repeat(43)}`;
const shown = { name: 'shown', go: async (person, world) => person.open(await linkOf(world, 'opened')) };
const gone = (path) => ({ name: 'unknown', status: 404, go: (person) => person.open(path) });

export const importPages = [
  {
    path: `${words.imported.path}:token`,
    as: ['visitor'],
    states: [
      shown,
      {
        name: 'errors',
        status: 422,
        errors: true,
        go: async (person, world) => {
          await person.open(await linkOf(world, 'kept-empty'));
          await person.press(words.imported.button);
        },
      },
      gone(unknown),
    ],
  },
  {
    path: `${words.imported.path}:token${words.imported.away}`,
    as: ['visitor'],
    states: [
      { name: 'shown', go: async (person, world) => person.open((await linkOf(world, 'away')) + words.imported.away) },
      gone(unknown + words.imported.away),
    ],
  },
  {
    path: words.imported.done,
    as: ['visitor'],
    states: [
      {
        name: 'shown',
        go: async (person, world) => {
          await person.open((await linkOf(world, 'taken')) + words.imported.away);
          await person.press(words.imported.takeAway);
        },
      },
    ],
  },
];

// Somebody new is imported each time: an address is written to once.
let people = 0;

// An operator imports a list of one person into the register that is served; gives the link in the mail.
export function linkOf({ service }, name) {
  people += 1;
  const email = words.madeUp.email(`imported-${name}-${people}-${process.pid}`, 'pages');
  const directory = resolve(service.directory);
  const list = join(directory, 'list.csv');
  writeFileSync(list, `${words.imported.columns}\n${email},${words.imported.row}\n`);
  const inherited = Object.entries(process.env).filter(([setting]) => !/^(REGISTER|ROCKET)_/.test(setting));
  execFileSync(resolve(root, options().binary), ['import', 'assistants', list], {
    cwd: root,
    env: {
      ...Object.fromEntries(inherited),
      REGISTER_DATABASE_URL: `sqlite:${join(directory, 'register.sqlite')}`,
      REGISTER_KEY_FILE: join(directory, 'register.key'),
      REGISTER_BASE_ADDRESS: service.base,
    },
  });
  return linkFor(service, email, words.imported.path);
}
