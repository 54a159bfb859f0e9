// The pages of the second factor and of officers, for pages.mjs.

import { modes, openPage } from './browser.mjs';
import { newAccount } from './journeys/own_account.mjs';
import { signInAs } from './journeys/sign_in.mjs';
import { accept, as, invite, propose, setUp, toSetUp } from './officers.mjs';
import { Person } from './person.mjs';
import * as words from './words.mjs';

const officers = ['registrar', 'safeguarding', 'administrator'];

const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });
const sentEmpty = (path, button) => wrong('errors', async (person) => {
  await person.open(path);
  await person.press(button);
});

// What stands between the password and the inside.
export const entrance = [
  {
    path: words.code.path,
    as: ['visitor'],
    states: [
      { name: 'shown', go: toCode },
      wrong('errors', async (person, world) => { await toCode(person, world); await person.press(words.code.button); }),
    ],
  },
  {
    path: words.recovery.path,
    as: ['visitor'],
    states: [
      { name: 'shown', go: toRecovery },
      wrong('errors', async (person, world) => { await toRecovery(person, world); await person.press(words.code.button); }),
    ],
  },
  {
    path: `${words.invitation.path}:token`,
    as: ['visitor'],
    states: [
      { name: 'shown', go: async (person, world) => person.open(await invited(world, 'opened')) },
      wrong('errors', async (person, world) => {
        await person.open(await invited(world, 'empty'));
        await person.press(words.invitation.button);
      }),
      { name: 'unknown', status: 404, go: (person) => person.open(`${words.invitation.path}${'A'.repeat(43)}`) },
    ],
  },
  {
    path: words.setUp.path,
    as: ['visitor'],
    // Whose page of codes leads to its own parts.
    also: ['registrar'],
    states: [
      { name: 'shown', go: async (person, world) => toSetUp(person, await newOfficer(person, world, 'set-up')) },
      wrong('errors', async (person, world) => {
        await toSetUp(person, await newOfficer(person, world, 'set-up-empty'));
        await person.press(words.code.button);
      }),
      {
        name: 'codes',
        becomes: 'registrar',
        go: async (person, world) => setUp(person, await newOfficer(person, world, 'codes')),
      },
    ],
  },
];

export const officerPages = [
  { path: words.factor.path, as: ['assistant', 'registrar'], also: ['employer', 'administrator'], states: [shown(words.factor.path)] },
  {
    path: words.factor.setUp,
    as: ['assistant', 'registrar'],
    also: ['employer', 'administrator'],
    states: [shown(words.factor.setUp), sentEmpty(words.factor.setUp, words.code.button)],
  },
  {
    path: words.factor.codes,
    as: ['registrar'],
    also: ['administrator'],
    states: [
      shown(words.factor.codes),
      sentEmpty(words.factor.codes, words.factor.codesButton),
      {
        name: 'given',
        go: async (person, { service }) => {
          await person.open(words.factor.codes);
          await person.fill(words.current, service.account('registrar').password);
          await person.press(words.factor.codesButton);
        },
      },
    ],
    print: true,
  },
  {
    path: words.factor.off,
    as: ['assistant'],
    states: [shown(words.factor.off), sentEmpty(words.factor.off, words.factor.offButton)],
  },
  { path: words.officer.path, as: officers, states: [shown(words.officer.path)] },
  {
    path: words.proposals.path,
    as: officers,
    states: [
      shown(words.proposals.path),
      {
        name: 'filled',
        go: async (person, world) => {
          await proposed(world, `proposed-${Date.now()}`);
          await person.open(words.proposals.path);
        },
      },
    ],
  },
  {
    path: words.officers.path,
    as: ['administrator'],
    states: [
      shown(words.officers.path),
      { name: 'invited', go: async (person, world) => { await invited(world, 'waiting'); await person.open(words.officers.path); } },
      {
        name: 'withdrawn',
        go: async (person, world) => {
          await invited(world, 'withdrawn');
          await person.open(words.officers.path);
          await person.press(words.officers.withdraw);
        },
      },
    ],
  },
  {
    path: words.invite.path,
    as: ['administrator'],
    states: [shown(words.invite.path), sentEmpty(words.invite.path, words.invite.button)],
  },
  {
    path: `${words.oneOfficer.path}:id`,
    as: ['administrator'],
    states: [
      { name: 'shown', go: toOneOfficer },
      {
        name: 'unchanged',
        go: async (person, world) => {
          await toOneOfficer(person, world);
          await person.open(`${person.path()}?done=unchanged`);
        },
      },
    ],
  },
  {
    path: words.letters.path,
    as: ['registrar'],
    states: [
      shown(words.letters.path),
      {
        name: 'filled',
        go: async (person, world) => {
          await written(world, 'Standard');
          await person.open(words.letters.path);
        },
      },
    ],
  },
  {
    path: `${words.letters.path}/:id`,
    as: ['registrar'],
    states: [
      { name: 'shown', go: (person, world) => toLetter(person, world, 'Standard') },
      {
        name: 'printed',
        go: async (person, world) => {
          await toLetter(person, world, 'Standard');
          const letter = person.path();
          await person.press(words.letters.printed);
          await person.open(letter);
        },
      },
      { name: 'large-print', go: (person, world) => toLetter(person, world, 'Large print') },
      { name: 'gone', status: 404, go: (person) => person.open(`${words.letters.path}/${words.letters.never}`) },
    ],
    print: true,
  },
  {
    path: words.jobs.path,
    as: ['administrator'],
    states: [
      shown(words.jobs.path),
      { name: 'all', go: async (person) => { await person.open(words.jobs.path); await person.follow(words.jobs.all); } },
    ],
  },
  {
    path: words.audit.path,
    as: ['administrator'],
    states: [
      shown(words.audit.path),
      sentEmpty(words.audit.path, words.audit.button),
      {
        name: 'filled',
        go: async (person, { service }) => {
          await person.open(words.audit.path);
          await person.fill(words.audit.officer, service.account('administrator').email);
          await person.press(words.audit.button);
        },
      },
      {
        name: 'opened',
        go: async (person) => {
          await person.open(words.audit.path);
          await person.select(words.audit.act, words.audit.opened);
          await person.press(words.audit.button);
        },
      },
    ],
    print: true,
  },
  {
    path: words.officers.path,
    as: ['registrar'],
    states: [{ name: '403', status: 403, go: (person) => person.open(words.officers.path) }],
  },
];

async function toCode(person, { service }) {
  await signInAs(person, service.account('commissioner'));
}

async function toRecovery(person, world) {
  await toCode(person, world);
  await person.follow(words.recovery.link);
}

function invited(world, name) {
  return invite(world, modes.script, words.madeUp.officer(name, 'pages'), [words.roles.registrar, words.roles.safeguarding]);
}

// Somebody took an invitation to a role that two officers decide on.
async function proposed(world, name) {
  const link = await invite(world, modes.script, words.madeUp.officer(name, 'pages'), [words.roles.safeguarding]);
  const opened = await openPage(world.browser, world.service.base, modes.script);
  try {
    await accept(new Person(opened, modes.script), link);
  } finally {
    await opened.context.close();
  }
}

async function newOfficer(person, world, name) {
  const email = words.madeUp.officer(name, 'pages');
  await accept(person, await invite(world, modes.script, email, [words.roles.registrar]));
  return email;
}

// Somebody who asked for letters, in this format, was proposed for a role and not agreed to: a letter says so.
async function written(world, format) {
  const opened = await openPage(world.browser, world.service.base, modes.script);
  try {
    const person = new Person(opened, modes.script);
    const account = await newAccount(person, world.service, `letters-${Date.now()}`);
    await signInAs(person, account);
    for (const [form, answers] of [[words.contact, words.contact.answers.plain], [words.preferences, words.preferences.byLetter(format)]]) {
      await person.open(form.path);
      await person.answer(answers);
      await person.press(words.saveButton);
    }
    await declined(world, account.email);
  } finally {
    await opened.context.close();
  }
}

// One officer proposes the owner of an account, another one does not agree to anybody who waits.
async function declined(world, email) {
  await propose(world, modes.script, email, [words.roles.safeguarding]);
  await as(world.service.account('registrar'), world, modes.script, async (second) => {
    await second.open(words.proposals.path);
    while ((await second.named('button', words.proposals.decline).count()) > 0) await second.press(words.proposals.decline);
  });
}

// The newest letter stands last.
async function toLetter(person, world, format) {
  await written(world, format);
  await person.open(words.letters.path);
  await person.open(await person.page.locator('main table th a').last().getAttribute('href'));
}

// The page of the first officer in the list.
async function toOneOfficer(person) {
  await person.open(words.officers.path);
  await person.open(await person.page.locator('.govuk-summary-card a').first().getAttribute('href'));
}
