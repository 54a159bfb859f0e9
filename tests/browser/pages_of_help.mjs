// Pages of help, consent and privacy, for pages.mjs.

import * as words from './words.mjs';

const everybody = ['visitor', 'assistant', 'employer'];
const officers = ['registrar', 'safeguarding', 'administrator'];

const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });

const { help, consents, equality, privacy } = words;

export const helpPages = [
  { path: help.path, as: everybody, also: officers, states: [shown(help.path)], print: true },
  { path: help.employers, as: ['visitor', 'employer'], also: ['assistant', ...officers], states: [shown(help.employers)], print: true },
  ...privacy.purposes.map((path) => ({ path, as: ['visitor'], also: ['assistant', 'employer', ...officers], states: [shown(path)], print: true })),
  {
    path: `${privacy.path}/:purpose`,
    as: ['visitor'],
    states: [{ name: 'unknown', status: 404, go: (person) => person.open(`${privacy.path}/nothing`) }],
  },
  {
    path: consents.path,
    as: ['assistant', 'employer'],
    also: officers,
    states: [
      shown(consents.path),
      { name: 'given', go: (person) => answer(person, consents.give) },
      { name: 'withdrawn', go: (person) => answer(person, consents.withdraw) },
    ],
  },
  { path: consents.path, as: ['registrar'], states: [{ ...shown(consents.path), name: 'nothing-to-agree-to' }] },
  {
    path: equality.path,
    as: ['assistant'],
    states: [
      { name: 'asked', go: async (person) => { await begin(person); await person.open(equality.path); } },
    ],
  },
  ...equality.topics.map((topic) => ({
    path: `${equality.path}/${topic}`,
    as: ['assistant'],
    states: [
      { name: 'shown', go: (person) => toQuestion(person, topic) },
      wrong('errors', async (person) => { await toQuestion(person, topic); await person.press(equality.save); }),
    ],
  })),
  { path: equality.path, as: ['assistant'], states: [{ ...shown(equality.path), name: 'answers' }], print: true },
  {
    path: help.overview,
    as: ['administrator'],
    states: [
      shown(help.overview),
      {
        name: 'moved',
        go: async (person) => {
          await person.open(help.overview);
          await person.press(help.down);
        },
      },
    ],
  },
  {
    path: help.add,
    as: ['administrator'],
    states: [
      shown(help.add),
      wrong('errors', async (person) => { await person.open(help.add); await person.press(words.saveButton); }),
      wrong('errors-link', async (person) => {
        await person.open(help.add);
        await person.answer(help.wrong);
        await person.press(words.saveButton);
      }),
    ],
  },
  {
    path: `${help.sections}:id`,
    as: ['administrator'],
    states: [
      { name: 'shown', go: toSection },
      wrong('errors-unchanged', async (person) => { await toSection(person); await person.press(words.saveButton); }),
      wrong('errors-meanwhile', async (person) => {
        await toSection(person);
        const address = person.path();
        await person.page.locator('main input[name=base]').evaluate((field) => (field.value = '99999'));
        await person.answer(help.right);
        await person.press(words.saveButton);
        if (person.path() !== address) throw new Error(`arrived at ${person.path()}`);
      }),
      { name: 'unknown', status: 404, go: (person) => person.open(`${help.sections}nothing`) },
    ],
  },
  { path: help.preview, as: ['administrator'], states: [shown(help.preview)] },
  { path: help.versions, as: ['administrator'], states: [shown(help.versions)] },
  {
    path: `${help.versions}/:number`,
    as: ['administrator'],
    states: [
      shown(`${help.versions}/0`),
      { name: 'unknown', status: 404, go: (person) => person.open(`${help.versions}/999`) },
    ],
  },
];

// A record has to be there first.
async function begin(person) {
  await person.open(equality.way);
  await person.choose(equality.recordOnly);
  await person.press(equality.begin);
}

async function toQuestion(person, topic) {
  await person.open(equality.path);
  if (await person.named('button', equality.agree).count()) {
    await person.press(equality.agree);
  } else if (!(await person.page.locator('main dl').count())) {
    await begin(person);
    await toQuestion(person, topic);
  }
  await person.open(`${equality.path}/${topic}`);
}

// The form of the first section.
async function toSection(person) {
  await person.open(help.overview);
  const address = await person.page.locator(`main a[href^="${help.sections}"]`).first().getAttribute('href');
  await person.open(address);
}

// Presses the first button of this name.
async function answer(person, button) {
  await person.open(consents.path);
  await person.press(button);
}
