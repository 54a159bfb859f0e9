// The pages on which a registrar answers and searches for an employer who does not go online, for pages.mjs.

import { begins, checkedEmployer } from './helping.mjs';
import * as words from './words.mjs';

const { assisting, employers, finder } = words;
const as = ['registrar'];
const path = (own) => assisting.of(':id', own);
const wrong = (name, go) => ({ name, go, status: 422, errors: true });

// A page of somebody of whom nothing was told yet.
const fresh = (own) => async (registrar) => registrar.open(assisting.of(await begins(registrar, assisting.roles.employer), own));

// The same, for whom somebody acts.
const acting = (own) => async (registrar) => {
  const id = await begins(registrar, assisting.roles.employer);
  await registrar.open(assisting.of(id, employers.who));
  await registrar.choose(employers.another);
  await registrar.press(employers.save);
  await registrar.open(assisting.of(id, own));
};

// The same, where it was said who that is: where the support is given is asked after it.
async function supporting(registrar) {
  const id = await begins(registrar, assisting.roles.employer);
  await registrar.open(assisting.of(id, employers.who));
  await registrar.choose(employers.another);
  await registrar.press(employers.save);
  await registrar.open(assisting.of(id, employers.acting));
  await registrar.choose(employers.nominated);
  await registrar.fill(employers.person, employers.madeUpPerson);
  await registrar.press(employers.save);
  await registrar.open(assisting.of(id, employers.support));
}

let helped; // Nothing here changes what was checked, so one is enough.
const checked = (own) => async (registrar, world) => {
  helped ??= await checkedEmployer(registrar, world);
  await registrar.open(assisting.of(helped, own));
};
const open = (name, own, more = {}) => ({ name, go: checked(own), ...more });

async function toProfile(registrar, world) {
  await checked(finder.results)(registrar, world);
  await registrar.open(await registrar.page.locator('.app-result h2 a').first().getAttribute('href'));
}

async function toPaper(registrar, world) {
  await checked(finder.results)(registrar, world);
  await registrar.press(assisting.showPaper);
}

const sends = (own) => async (registrar) => { await fresh(own)(registrar); await registrar.press(employers.save); };

export const helpedEmployerPages = [
  ...[employers.who, employers.name, employers.money, employers.place].map((own) => ({
    path: path(own),
    as,
    states: [{ name: 'shown', go: fresh(own) }, wrong('errors', sends(own))],
  })),
  { path: path(employers.acting), as, states: [{ name: 'shown', go: acting(employers.acting) }] },
  { path: path(employers.support), as, states: [{ name: 'shown', go: supporting }] },
  {
    path: path(employers.check),
    as,
    states: [{ name: 'not-whole', go: acting(employers.check) }, open('checked', employers.check)],
    print: true,
  },
  {
    path: `${assisting.path}/:id`,
    as,
    states: [
      {
        name: 'checked-employer',
        go: async (registrar, world) => {
          await checked(employers.check)(registrar, world);
          await registrar.open(`${assisting.path}/${helped}`);
        },
      },
    ],
  },
  { path: path(finder.path), as, states: [open('empty', finder.path), open('everything', `${finder.path}?${finder.everything}`)] },
  ...finder.steps.map((step) => ({ path: path(finder.about(step)), as, states: [open('shown', finder.about(step))] })),
  { path: path(finder.gender), as, states: [open('shown', finder.gender)] },
  { path: path(finder.alert), as, states: [open('none', finder.alert)] },
  { path: path(finder.results), as, states: [open('all', finder.results), open('few', `${finder.results}?${finder.hardly}`)], print: true },
  {
    path: path(finder.profile),
    as,
    states: [{ name: 'shown', go: toProfile }, open('gone', `/employer/assistants/${finder.never}`, { status: 404 })],
    print: true,
  },
  { path: path(assisting.print), as, states: [{ name: 'shown', go: toPaper }], print: true },
];
