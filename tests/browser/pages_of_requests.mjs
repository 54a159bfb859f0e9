// The pages of requests about data, of whoever asks and of administrators, and those of periods, for pages.mjs.

import { as } from './officers.mjs';
import * as words from './words.mjs';

const { records, requests, retention } = words;
const administrator = ['administrator'];
const officers = ['registrar', 'safeguarding', 'administrator'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });

async function ask(person, kind) {
  await person.open(requests.ask);
  await person.choose(kind);
  await person.fill(requests.text, requests.madeUp);
  await person.press(requests.send);
  await person.reads(requests.sent);
}

// The pages of one request of each kind: an employer asks when the first of them is wanted.
const asked = new Map();

async function request(officer, world, kind) {
  if (!asked.has(kind)) {
    await as(world.service.account('employer'), world, officer.mode, (employer) => ask(employer, kind));
    await officer.open(requests.list);
    asked.set(kind, await officer.page.getByRole('link', { name: kind }).last().getAttribute('href'));
  }
  return asked.get(kind);
}

async function toQuestion(officer, world, kind = requests.erase) {
  await officer.open(await request(officer, world, kind));
}

async function opens(officer, world, kind = requests.erase) {
  await toQuestion(officer, world, kind);
  if ((await officer.named('button', records.goOn).count()) === 0) return;
  await officer.choose(records.notKnown);
  await officer.press(records.goOn);
}

// A form of an opened request.
async function toForm(officer, world, form) {
  await opens(officer, world);
  await officer.open(`${await request(officer, world, requests.erase)}/${form}`);
}

async function plan(officer, months) {
  const later = new Date(Date.now() + 7 * 24 * 3600 * 1000);
  await officer.open(retention.plan);
  await officer.choose(retention.draft);
  await officer.fill(retention.months, months);
  const parts = [later.getUTCDate(), later.getUTCMonth() + 1, later.getUTCFullYear()];
  await officer.date(retention.from, parts.map(String));
  await officer.press(retention.set);
}

export const requestPages = [
  {
    path: requests.own,
    as: ['assistant', 'employer'],
    also: officers,
    states: [
      shown(requests.own),
      { name: 'sent', go: (person) => ask(person, requests.erase) },
      {
        name: 'taken-back',
        go: async (person) => {
          await person.open(requests.own);
          await person.press(requests.takeBack);
          await person.reads(requests.takenBack);
        },
      },
    ],
  },
  {
    path: requests.ask,
    as: ['assistant'],
    also: ['employer', ...officers],
    states: [
      shown(requests.ask),
      wrong('errors', async (person) => { await person.open(requests.ask); await person.press(requests.send); }),
    ],
  },
  { path: requests.list, as: administrator, states: [shown(requests.list)] },
  {
    path: `${requests.list}/:id`,
    as: administrator,
    states: [
      { name: 'asked', go: (officer, world) => toQuestion(officer, world) },
      wrong('errors', async (officer, world) => { await toQuestion(officer, world); await officer.press(records.goOn); }),
      { name: 'opened', go: (officer, world) => opens(officer, world) },
      { name: 'complaint', go: (officer, world) => opens(officer, world, requests.complaint) },
      {
        name: 'acknowledged',
        go: async (officer, world) => {
          await opens(officer, world, requests.complaint);
          await officer.press(requests.acknowledge);
          await officer.reads(requests.acknowledged);
        },
      },
      { name: 'unknown', status: 404, go: (officer) => officer.open(`${requests.list}/${records.never}`) },
    ],
  },
  {
    path: `${requests.list}/:id/extend`,
    as: administrator,
    states: [
      { name: 'shown', go: (officer, world) => toForm(officer, world, 'extend') },
      wrong('errors', async (officer, world) => {
        await toForm(officer, world, 'extend');
        await officer.press(requests.sendLonger);
      }),
    ],
  },
  {
    path: `${requests.list}/:id/answer`,
    as: administrator,
    states: [
      { name: 'shown', go: (officer, world) => toForm(officer, world, 'answer') },
      wrong('errors', async (officer, world) => {
        await toForm(officer, world, 'answer');
        await officer.press(requests.sendAnswer);
      }),
    ],
  },
  {
    path: `${requests.list}/:id`,
    as: administrator,
    states: [
      {
        name: 'answered',
        go: async (officer, world) => {
          await toForm(officer, world, 'answer');
          await officer.fill(requests.answer, requests.madeUp);
          await officer.press(requests.sendAnswer);
          await officer.reads(requests.isAnswered);
        },
      },
    ],
    print: true,
  },
  { path: requests.answered, as: administrator, states: [shown(requests.answered)] },
  {
    path: retention.plan,
    as: administrator,
    states: [
      shown(retention.plan),
      wrong('errors', async (officer) => { await officer.open(retention.plan); await officer.press(retention.set); }),
      wrong('errors-months', (officer) => plan(officer, '999')),
    ],
  },
  {
    path: retention.path,
    as: administrator,
    states: [
      shown(retention.path),
      { name: 'planned', go: async (officer) => { await plan(officer, '7'); await officer.reads(retention.planned); } },
      {
        name: 'withdrawn',
        go: async (officer) => {
          await officer.open(retention.path);
          await officer.press(retention.withdraw);
          await officer.reads(retention.withdrawn);
        },
      },
    ],
  },
  { path: retention.log, as: administrator, states: [shown(retention.log)] },
];
