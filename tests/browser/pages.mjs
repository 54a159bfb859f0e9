// Every page, in every state, as everybody who may see it. A page that can be reached by a link and
// is not listed here fails the run, so this list cannot fall behind.

import * as words from './words.mjs';
import { askForAccount, confirmByMail } from './journeys/sign_up.mjs';
import { linkFor } from './mail.mjs';
import { eventually } from './harness.mjs';
import { assistantPages } from './pages_of_assistants.mjs';
import { checksPages } from './pages_of_checks.mjs';
import { answerPages } from './pages_of_answers.mjs';
import { recordPages } from './pages_of_records.mjs';
import { suspensionPages } from './pages_of_suspensions.mjs';
import { riskPages } from './pages_of_risk.mjs';
import { assistingPages } from './pages_of_assisting.mjs';
import { experiencePages } from './pages_of_experience.mjs';
import { lifePages } from './pages_of_lives.mjs';
import { employerPages } from './pages_of_employers.mjs';
import { finderPages } from './pages_of_finder.mjs';
import { helpedEmployerPages } from './pages_of_helped_employers.mjs';
import { helpPages } from './pages_of_help.mjs';
import { importPages } from './pages_of_imports.mjs';
import { ownDataPages } from './pages_of_own_data.mjs';
import { requestPages } from './pages_of_requests.mjs';
import { entrance, officerPages } from './pages_of_officers.mjs';

const everybody = ['visitor', 'assistant', 'employer'];
const signedIn = ['assistant', 'employer'];
// They come to these pages too, which look the same as for everybody else.
const officers = ['registrar', 'safeguarding', 'administrator'];

const [roleStep, emailStep, passwordStep, checkStep, sentStep] = words.join.steps;

// A state is a name, what brings a person there, and what is expected: `status` (200), whether the
// page tells of errors, where one arrives (`at`) when not at the page's own address, and whom a visitor
// `becomes` by coming there.
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go, more = {}) => ({ name, go, status: 422, errors: true, ...more });

// A form sent as it stands when empty.
const sentEmpty = (path, button) => wrong('errors', async (person) => {
  await person.open(path);
  await person.press(button);
});

async function toEmail(person) {
  await person.open(roleStep);
  await person.choose(words.join.roles.assistant);
  await person.press(words.continueButton);
}

async function toPassword(person, email = words.madeUp.email('states', 'pages')) {
  await toEmail(person);
  await person.fill(words.join.email, email);
  await person.press(words.continueButton);
}

async function toCheck(person) {
  await toPassword(person);
  await person.fill(words.join.password, words.madeUp.password);
  await person.press(words.continueButton);
}

// An address that leads nowhere.
export const noSuchPage = '/no-such-page';

export const pages = [
  { path: words.start.path, as: everybody, also: officers, states: [shown(words.start.path)], print: true },
  { path: words.join.path, as: ['visitor'], states: [shown(words.join.path)] },
  {
    path: roleStep,
    as: ['visitor'],
    states: [
      shown(roleStep),
      sentEmpty(roleStep, words.continueButton),
      { name: 'filled', go: async (person) => { await toEmail(person); await person.open(roleStep); } },
    ],
  },
  {
    path: emailStep,
    as: ['visitor'],
    states: [
      { name: 'shown', go: toEmail },
      wrong('errors', async (person) => { await toEmail(person); await person.press(words.continueButton); }),
      wrong('errors-long', async (person) => toPassword(person, `${'very-long-name-'.repeat(15)} and no address`)),
      { name: 'filled', go: async (person) => { await toPassword(person); await person.open(emailStep); } },
    ],
  },
  {
    path: passwordStep,
    as: ['visitor'],
    states: [
      { name: 'shown', go: (person) => toPassword(person) },
      wrong('errors', async (person) => { await toPassword(person); await person.press(words.continueButton); }),
      wrong('errors-common', async (person) => {
        await toPassword(person);
        await person.fill(words.join.password, words.madeUp.commonPassword);
        await person.press(words.continueButton);
      }),
    ],
  },
  { path: checkStep, as: ['visitor'], states: [{ name: 'filled', go: toCheck }], print: true },
  {
    path: sentStep,
    as: ['visitor'],
    states: [{ name: 'shown', go: (person) => askForAccount(person, 'assistant', words.madeUp.email('sent', 'pages')) }],
  },
  {
    path: `${words.confirm.path}:token`,
    as: ['visitor'],
    states: [
      {
        name: 'shown',
        go: async (person, { service }) => {
          const email = words.madeUp.email('confirm', 'pages');
          await askForAccount(person, 'employer', email);
          await person.open(await linkFor(service, email, words.confirm.path));
        },
      },
      wrong('errors', async (person, { service }) => {
        const email = words.madeUp.email('confirm-errors', 'pages');
        await askForAccount(person, 'employer', email);
        await person.open(await linkFor(service, email, words.confirm.path));
        await person.press(words.confirm.button);
      }),
      { name: 'unknown', status: 404, go: (person) => person.open(`${words.confirm.path}${'A'.repeat(43)}`) },
    ],
  },
  {
    path: words.forgotten.path,
    as: ['visitor'],
    // Who is signed in may come too, and is led home by its link to the sign-in.
    also: [...signedIn, ...officers],
    states: [shown(words.forgotten.path), sentEmpty(words.forgotten.path, words.forgotten.button)],
  },
  { path: words.forgotten.sent, as: ['visitor'], states: [shown(words.forgotten.sent)] },
  {
    path: `${words.reset.path}:token`,
    as: ['visitor'],
    states: [
      { name: 'shown', go: toReset },
      wrong('errors', async (person, world) => { await toReset(person, world); await person.press(words.reset.button); }),
      { name: 'unknown', status: 404, go: (person) => person.open(`${words.reset.path}${'A'.repeat(43)}`) },
    ],
  },
  { path: words.reset.done, as: ['visitor'], states: [shown(words.reset.done)] },
  {
    path: words.signIn.path,
    as: ['visitor'],
    states: [
      shown(words.signIn.path),
      sentEmpty(words.signIn.path, words.signIn.button),
      wrong('errors-refused', async (person) => signInWrongly(person, words.madeUp.email('nobody', 'pages'))),
      {
        name: 'confirmed',
        go: async (person, { service }) => {
          const email = words.madeUp.email('confirmed', 'pages');
          await askForAccount(person, 'assistant', email);
          await confirmByMail(person, service, email);
        },
      },
    ],
  },
  { path: words.home.path, as: ['assistant'], states: [{ ...shown(words.home.path), at: words.home.assistant }] },
  { path: words.home.path, as: ['employer'], states: [{ ...shown(words.home.path), at: words.home.employer }] },
  { path: words.home.path, as: officers, states: [{ ...shown(words.home.path), at: words.officer.path }] },
  { path: words.home.assistant, as: ['assistant'], states: [shown(words.home.assistant)] },
  { path: words.home.employer, as: ['employer'], states: [shown(words.home.employer)] },
  { path: words.account.path, as: signedIn, also: officers, states: [shown(words.account.path)] },
  {
    path: words.contact.path,
    as: signedIn,
    also: officers,
    states: [
      shown(words.contact.path),
      wrong('errors', async (person) => {
        await person.open(words.contact.path);
        await person.answer(words.contact.wrong);
        await person.press(words.saveButton);
      }),
      { name: 'filled-long', go: (person) => save(person, words.contact, words.contact.long) },
    ],
  },
  {
    path: words.preferences.path,
    as: signedIn,
    also: officers,
    states: [
      shown(words.preferences.path),
      wrong('errors', async (person) => {
        await person.open(words.preferences.path);
        await person.answer(words.preferences.wrong);
        await person.press(words.saveButton);
      }),
      { name: 'filled', go: (person) => save(person, words.preferences, words.preferences.answers.plain) },
    ],
  },
  {
    path: words.changePassword.path,
    as: ['assistant'],
    also: ['employer', ...officers],
    states: [shown(words.changePassword.path), sentEmpty(words.changePassword.path, words.changePassword.button)],
  },
  {
    path: words.changeEmail.path,
    as: ['assistant'],
    also: ['employer', ...officers],
    states: [shown(words.changeEmail.path), sentEmpty(words.changeEmail.path, words.changeEmail.button)],
  },
  { path: words.changeEmail.sent, as: ['assistant'], states: [shown(words.changeEmail.sent)] },
  {
    path: `${words.newAddress.path}:token`,
    as: ['assistant'],
    states: [
      { name: 'shown', go: toNewAddress },
      { name: 'unknown', status: 404, go: (person) => person.open(`${words.newAddress.path}${'A'.repeat(43)}`) },
    ],
  },
  { path: words.sessions.path, as: signedIn, also: officers, states: [shown(words.sessions.path)] },
  {
    path: words.tokens.path,
    as: ['assistant'],
    also: officers,
    states: [
      shown(words.tokens.path),
      sentEmpty(words.tokens.path, words.tokens.make),
      { name: 'made', go: makesToken },
      { name: 'withdrawn', go: withdrawsToken },
    ],
  },
  {
    path: words.close.path,
    as: ['assistant'],
    also: ['employer', ...officers],
    states: [shown(words.close.path), sentEmpty(words.close.path, words.close.button)],
  },
  { path: words.close.done, as: ['visitor'], states: [shown(words.close.done)] },
  ...assistantPages,
  ...experiencePages,
  ...checksPages,
  ...lifePages,
  ...answerPages,
  ...entrance,
  ...importPages,
  ...ownDataPages,
  ...officerPages,
  ...recordPages,
  ...suspensionPages,
  ...riskPages,
  ...assistingPages,
  ...requestPages,
  ...employerPages,
  ...finderPages,
  ...helpedEmployerPages,
  ...helpPages,
  { path: words.signOut.path, as: ['visitor'], states: [shown(words.signOut.path)] },
  // Once more, now that everything is filled in.
  { path: words.account.path, as: signedIn, also: officers, states: [{ ...shown(words.account.path), name: 'filled' }], print: true },
  ...words.footer.map((path) => ({ path, as: everybody, also: officers, states: [shown(path)] })),

  // Pages that tell of a refusal. Nothing links to them.
  { path: noSuchPage, as: everybody, also: officers, states: [{ name: '404', status: 404, go: (person) => person.open(noSuchPage) }] },
  {
    path: words.home.employer,
    as: ['assistant'],
    states: [{ name: '403', status: 403, go: (person) => person.open(words.home.employer) }],
  },
  {
    path: words.signIn.path,
    as: ['visitor'],
    states: [
      { name: '403-token', status: 403, go: withoutToken },
      { name: '413', status: 413, go: tooLarge },
      { name: '429', status: 429, go: tooManyTimes },
    ],
  },
];

// What answers with no page of ours to look at: a way out, files, and what machines ask.
export const notPages = [
  words.exit.path,
  words.audit.file,
  '/assets/<file>',
  '/favicon.ico',
  '/manifest.webmanifest',
  '/health/live',
  '/health/ready',
];

// The survey's PA, who is a newcomer, makes a token.
async function makesToken(person, { service }) {
  await person.open(words.tokens.path);
  await person.choose(words.tokens.own);
  await person.choose(words.tokens.month);
  await person.fill(words.current, service.account('assistant', words.newcomer).password);
  await person.press(words.tokens.make);
}

async function withdrawsToken(person, world) {
  await makesToken(person, world);
  await person.press(words.tokens.withdraw);
}

// By the link for somebody who forgot the password of a demo account; nothing is set.
async function toReset(person, { service }) {
  const { email } = service.account('employer');
  await person.open(words.forgotten.path);
  await person.fill(words.forgotten.email, email);
  await person.press(words.forgotten.button);
  await person.open(await linkFor(service, email, words.reset.path));
}

async function toNewAddress(person, { service }) {
  const email = words.madeUp.email('new-address', 'pages');
  await person.open(words.changeEmail.path);
  await person.fill(words.changeEmail.email, email);
  await person.fill(words.current, service.account('assistant').password);
  await person.press(words.changeEmail.button);
  await person.open(await linkFor(service, email, words.newAddress.path));
}

// Saves, and comes back to the filled form.
async function save(person, form, answers) {
  await person.open(form.path);
  await person.answer(answers);
  await person.press(words.saveButton);
  await person.open(form.path);
}

async function signInWrongly(person, email) {
  await person.open(words.signIn.path);
  await person.fill(words.signIn.email, email);
  await person.fill(words.signIn.password, words.madeUp.wrongPassword);
  await person.press(words.signIn.button);
}

async function withoutToken(person) {
  await person.open(words.signIn.path);
  await person.page.locator('input[name=token]').first().evaluate((field) => (field.value = 'forged'));
  await person.press(words.signIn.button);
}

async function tooLarge(person) {
  await person.open(words.signIn.path);
  const email = person.page.getByLabel(words.signIn.email, { exact: true });
  await email.evaluate((field) => (field.value = 'x'.repeat(300 * 1024)));
  await person.press(words.signIn.button);
}

async function tooManyTimes(person) {
  await eventually('too many wrong passwords being refused', async () => {
    await signInWrongly(person, words.madeUp.email('guessed', 'pages'));
    return person.response.status() === 429;
  }, { seconds: 60, everyMs: 0 });
}
