// The pages on which employers look for a PA, for pages.mjs: somebody whom the council has checked.

import { linkFor } from './mail.mjs';
import { signInAs } from './journeys/sign_in.mjs';
import * as words from './words.mjs';

const { employers, finder } = words;
const as = ['employer'];
let signedIn; // Nothing here changes the account, so it signs in once.

async function checked(person, service) {
  await person.context.clearCookies();
  if (signedIn) return person.context.addCookies(signedIn);
  await signInAs(person, service.account('employer', employers.shows.checked));
  signedIn = await person.context.cookies();
}

// A page, as a checked employer.
const open = (name, address, more = {}) => ({
  name,
  go: async (person, { service }) => { await checked(person, service); await person.open(address); },
  ...more,
});
const wrong = (name, address) => open(name, address, { status: 422, errors: true });

async function toProfile(person, service) {
  await checked(person, service);
  await person.open(finder.results);
  await person.open(await person.page.locator('.app-result h2 a').first().getAttribute('href'));
}

// Somebody on the list, put there if need be.
async function remembered(person, service) {
  await toProfile(person, service);
  if ((await person.named('button', finder.putOn).count()) > 0) await person.press(finder.putOn);
}

async function toNote(person, service) {
  await remembered(person, service);
  await person.follow(finder.note);
}

// A page of the list with somebody on it.
const listed = (name, address) => ({
  name,
  go: async (person, { service }) => { await remembered(person, service); await person.open(address); },
});

export const finderPages = [
  { path: employers.home, as, states: [open('may-search', employers.home)] },
  {
    path: finder.path,
    as,
    states: [open('empty', finder.path), open('everything', `${finder.path}?${finder.everything}`), wrong('errors', `${finder.path}?${finder.wrong}`)],
    print: true,
  },
  ...finder.steps.map((step) => ({
    path: finder.about(step),
    as,
    states: [open('shown', finder.about(step)), open('filled', `${finder.about(step)}?${finder.everything}`)],
  })),
  { path: finder.about('place'), as, states: [wrong('errors', `${finder.about('place')}?said=yes&place=E05999999&miles=many`)] },
  { path: finder.about('hours'), as, states: [wrong('errors', `${finder.about('hours')}?said=yes&hours=8.3`)] },
  { path: finder.about('pay'), as, states: [wrong('errors', `${finder.about('pay')}?said=yes&pay=lots`)] },
  {
    path: finder.gender,
    as,
    states: [
      open('shown', finder.gender),
      {
        name: 'errors',
        status: 422,
        errors: true,
        go: async (person, { service }) => {
          await checked(person, service);
          await person.open(`${finder.gender}?tasks=cooking`);
          await person.choose(finder.woman);
          await person.press(finder.go);
        },
      },
    ],
  },
  {
    path: finder.results,
    as,
    states: [
      open('all', finder.results),
      open('from-another-ward', `${finder.results}?${finder.elsewhere}`),
      open('few', `${finder.results}?${finder.hardly}`),
      open('explained', `${finder.results}?place=own&times=tuesday-morning&times=thursday-morning&wish_tasks=cooking&wish_languages=gu`),
    ],
    print: true,
  },
  {
    path: finder.profile,
    as,
    states: [
      { name: 'shown', go: async (person, { service }) => toProfile(person, service) },
      open('gone', `/employer/assistants/${finder.never}`, { status: 404 }),
    ],
    print: true,
  },
  {
    path: finder.path,
    as,
    states: [
      {
        name: 'kept',
        go: async (person, { service }) => {
          await checked(person, service);
          await person.open(`${finder.path}?tasks=cooking`);
          if ((await person.named('button', finder.keep).count()) > 0) await person.press(finder.keep);
        },
      },
      open('kept-another', `${finder.path}?tasks=driving`),
    ],
  },
  { path: finder.profile, as, states: [{ name: 'on-the-list', go: async (person, { service }) => remembered(person, service) }] },
  { path: finder.shortlist, as, states: [open('empty', finder.shortlist), listed('shown', finder.shortlist)] },
  {
    path: finder.noted,
    as,
    states: [
      { name: 'shown', go: async (person, { service }) => toNote(person, service) },
      {
        name: 'errors',
        status: 422,
        errors: true,
        go: async (person, { service }) => {
          await toNote(person, service);
          await person.fill(finder.yourNote, 'x'.repeat(501));
          await person.press(finder.saveNote);
        },
      },
    ],
  },
  {
    path: finder.alert,
    as,
    states: [
      open('none', finder.alert),
      {
        name: 'asked',
        go: async (person, { service }) => {
          await checked(person, service);
          await person.open(`${finder.results}?${finder.hardly}`);
          if ((await person.named('button', finder.askAlert).count()) > 0) await person.press(finder.askAlert);
          await person.open(finder.alert);
        },
      },
    ],
  },
  { path: finder.results, as, states: [open('told', `${finder.results}?${finder.hardly}`)] },
  {
    path: `${finder.endAlert}/:token`,
    as: ['visitor'],
    states: [
      // The demo has told somebody when it started.
      { name: 'shown', go: async (person, { service }) => person.open(await linkFor(service, '', `${finder.endAlert}/`)) },
      { name: 'unknown', status: 404, go: (person) => person.open(`${finder.endAlert}/${'A'.repeat(43)}`) },
    ],
  },
  { path: finder.endAlert, as: ['visitor'], states: [{ name: 'shown', go: (person) => person.open(finder.endAlert) }] },
  {
    path: finder.paper,
    as,
    states: [listed('shown', finder.paper), listed('large', `${finder.paper}?size=large`)],
    print: true,
  },
];
