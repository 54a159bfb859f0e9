// The pages on which safeguarding officers remove somebody for risk, and know whoever comes back, for pages.mjs.

import * as words from './words.mjs';

const { records, risk, search, suspensions } = words;
const as = ['safeguarding'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });

async function saysNotKnown(officer) {
  if ((await officer.named('button', records.goOn).count()) === 0) return;
  await officer.choose(records.notKnown);
  await officer.press(records.goOn);
}

// One of the people of the demo who are on the register, from the end of the list; each state takes another one, because one
// ruling is under way at a time.
let next = 0;

async function toRecord(officer) {
  await officer.open(suspensions.search);
  await officer.fill(search.box, search.many);
  await officer.press(search.button);
  const rows = officer.page.locator('tbody tr', { hasText: 'On the register' });
  next += 1;
  await officer.open(await rows.nth((await rows.count()) - next).locator('a').getAttribute('href'));
  await saysNotKnown(officer);
}

const toRuling = async (officer) => { await toRecord(officer); await officer.follow(risk.remove); };

async function proposed(officer, held) {
  await toRuling(officer);
  await officer.fill(risk.reasons, risk.madeUp);
  if (held) await officer.tick(risk.held);
  await officer.press(risk.propose);
  await officer.reads(risk.proposed);
  await officer.follow(risk.under);
}

// The record of the demo that is like somebody who was removed.
async function toMatch(officer) {
  await officer.open(risk.matches);
  const address = await officer.page.locator('tbody a').first().getAttribute('href');
  await officer.open(address);
  await saysNotKnown(officer);
  await officer.open(address);
}

async function opensMatched(officer) {
  await toMatch(officer);
  await officer.open(new URL(officer.page.url()).pathname.replace(/\/same-person$/, ''));
}

const unknown = (rest) => `${suspensions.path}/records/${records.never}/${rest}`;

export const riskPages = [
  { path: risk.rulings, as, states: [shown(risk.rulings)] },
  { path: risk.matches, as, states: [shown(risk.matches)] },
  { path: `${suspensions.path}/records/:id`, as, states: [{ name: 'matched', go: opensMatched }] },
  {
    path: `${suspensions.path}/records/:id/same-person`,
    as,
    states: [
      { name: 'shown', go: toMatch },
      wrong('errors', async (officer) => { await toMatch(officer); await officer.press(risk.send); }),
      { name: 'unknown', status: 404, go: (officer) => officer.open(unknown('same-person')) },
    ],
  },
  {
    path: `${suspensions.path}/records/:id/ruling`,
    as,
    states: [
      { name: 'shown', go: toRuling },
      wrong('errors', async (officer) => { await toRuling(officer); await officer.press(risk.propose); }),
      { name: 'told', go: (officer) => proposed(officer, false) },
      { name: 'held', go: (officer) => proposed(officer, true) },
      { name: 'unknown', status: 404, go: (officer) => officer.open(unknown('ruling')) },
    ],
  },
  { path: risk.rulings, as, states: [{ ...shown(risk.rulings), name: 'filled' }] },
];
