// What the council checks, for pages.mjs.

import { tells } from './checking.mjs';
import * as words from './words.mjs';

const { checks, record } = words;

const as = ['assistant'];
const pathOf = (kind) => `${checks.path}/${kind}`;
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });
const sentEmpty = (kind) => wrong('errors', async (person) => {
  await person.open(pathOf(kind));
  await person.press(record.save);
});

async function tellsAll(person) {
  for (const kind of Object.keys(checks.told)) await tells(person, kind);
  await person.open(checks.path);
}

const kinds = Object.keys(checks.told).map((kind) => ({
  path: pathOf(kind),
  as,
  states: [shown(pathOf(kind)), sentEmpty(kind)],
}));

export const checksPages = [
  { path: checks.path, as, states: [shown(checks.path)] },
  ...kinds,
  { path: checks.path, as, states: [{ name: 'filled', go: tellsAll }] },
  {
    path: `${pathOf('reference')}/:id`,
    as,
    states: [
      {
        name: 'filled',
        go: async (person) => {
          await tells(person, 'reference');
          await person.open(checks.path);
          await person.follow(checks.changeReferee);
        },
      },
      { name: 'unknown', status: 404, go: (person) => person.open(`${pathOf('reference')}/${words.letters.never}`) },
    ],
  },
];
