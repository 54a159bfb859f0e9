// The pages on which registrars act for people who do not go online, and on which such a person takes the account over, for
// pages.mjs.

import { begins, born, employerClaims, makesLetter, sends, today } from './helping.mjs';
import { linkFor } from './mail.mjs';
import * as words from './words.mjs';

const { assisting } = words;
const { claim } = assisting;
const as = ['registrar'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });

// From the page of somebody new to one that belongs to it, or to a page of her record.
const to = (page) => async (registrar) => registrar.open(`${assisting.path}/${await begins(registrar)}/${page}`);
const toRecord = (page) => async (registrar) => {
  const id = await begins(registrar);
  await registrar.open(`${assisting.record}/${id}${page}`);
};

async function takesBack(registrar) {
  await to('consent')(registrar);
  await registrar.choose(assisting.byTelephone);
  await registrar.date(assisting.when, today());
  await registrar.press(assisting.takeBack);
}

// Pages of a record that open before anything is told of it, each as its owner has it.
const ofRecord = [
  '/name', '/birth-date', '/way', '/home', '/travel', '/languages', '/tasks', '/needs', '/healthcare', '/about', '/details',
  '/availability', '/hours', '/jobs/first', '/jobs/add', '/qualifications/first', '/qualifications/add', '/training/first',
  '/training/add', '/training/ask', '/pathway', '/checks', '/checks/identity', '/checks/right-to-work', '/checks/reference',
  '/checks/dbs', '/checks/car-insurance', '/check', '/preview',
];

// The same acts as its owner's, under the addresses of somebody's record.
const { jobs, qualifications, training } = words.experience;
const { checks, record } = words;
const at = (base, own) => own.replace(record.path, base);

async function opens(registrar, part) {
  const base = `${assisting.record}/${await begins(registrar)}`;
  if (!part.first) return base;
  await registrar.open(at(base, part.first));
  await registrar.answer(part.opening);
  await registrar.press(words.record.save);
  return base;
}

async function addsJob(registrar) {
  await registrar.open(at(await opens(registrar, jobs), jobs.add));
  await registrar.answer(jobs.told);
  await registrar.date(jobs.began, ['1', '3', '2024']);
  await registrar.date(jobs.ended, ['1', '10', '2026']);
  await registrar.press(words.record.save);
}

async function addsQualification(registrar) {
  await registrar.open(at(await opens(registrar, qualifications), qualifications.add));
  await registrar.fill(qualifications.find, qualifications.query);
  await registrar.press(qualifications.search);
  await registrar.choose(qualifications.title);
  await registrar.press(words.record.save);
}

async function addsTraining(registrar) {
  await registrar.open(at(await opens(registrar, training), training.add));
  await registrar.answer(training.told);
  await registrar.date(training.done, ['1', '3', '2024']);
  await registrar.press(words.record.save);
}

async function asksForTraining(registrar) {
  await registrar.open(at(await opens(registrar, training), training.ask));
  await registrar.answer(training.asked);
  await registrar.date(training.when, ['1', '3', '2026']);
  await registrar.press(words.record.save);
}

async function tellsReferee(registrar) {
  await registrar.open(at(await opens(registrar, {}), `${checks.path}/reference`));
  await registrar.answer(checks.told.reference.answers);
  await registrar.press(words.record.save);
}

// A list with an entry, and the entry opened to be changed.
const listed = (part, one, adds, change) => [
  { path: at(`${assisting.record}/:id`, part), as, states: [{ name: 'filled', go: adds }] },
  {
    path: at(`${assisting.record}/:id`, `${one}:entry`),
    as,
    states: [{ name: 'filled', go: async (registrar) => { await adds(registrar); await registrar.follow(change); } }],
  },
];

// Pay below the legal minimum.
async function asksLittle(registrar) {
  const id = await begins(registrar);
  await born(registrar, id);
  await registrar.open(`${assisting.record}/${id}/hours`);
  await registrar.answer(record.sections.hours.answers);
  await registrar.press(words.record.save);
}

const toLink = async (person, world) => person.open(await linkFor(world.service, await employerClaims(person, world), claim.link));

export const assistingPages = [
  { path: assisting.path, as, states: [shown(assisting.path)] },
  {
    path: assisting.opening,
    as,
    states: [
      shown(assisting.opening),
      wrong('errors', async (registrar) => { await registrar.open(assisting.opening); await registrar.press(assisting.save); }),
    ],
  },
  {
    path: `${assisting.path}/:id`,
    as,
    states: [
      { name: 'opened', go: (registrar) => begins(registrar) },
      { name: 'employer', go: (registrar) => begins(registrar, assisting.roles.employer) },
      { name: 'withdrawn', go: takesBack },
      { name: 'unknown', status: 404, go: (registrar) => registrar.open(`${assisting.path}/${assisting.never}`) },
    ],
  },
  {
    path: `${assisting.path}/:id/contact`,
    as,
    states: [
      { name: 'shown', go: to('contact') },
      wrong('errors', async (registrar) => {
        await to('contact')(registrar);
        await registrar.fill(assisting.telephone, '');
        await registrar.press(assisting.saveContact);
      }),
    ],
  },
  {
    path: `${assisting.path}/:id/consent`,
    as,
    states: [
      { name: 'shown', go: to('consent') },
      wrong('errors', async (registrar) => { await to('consent')(registrar); await registrar.press(assisting.takeBack); }),
      {
        name: 'again',
        go: async (registrar) => {
          await takesBack(registrar);
          await registrar.open(`${registrar.path()}/consent`);
        },
      },
    ],
  },
  {
    path: `${assisting.path}/:id/code`,
    as,
    states: [
      { name: 'shown', go: to('code') },
      wrong('errors', async (registrar) => {
        await registrar.open(`${assisting.path}/${await begins(registrar, assisting.roles.employer)}/code`);
        await registrar.press(assisting.makeLetter);
      }),
      {
        name: 'letter',
        go: async (registrar) => makesLetter(registrar, await begins(registrar, assisting.roles.employer), assisting.madeUpWord),
      },
    ],
    print: true,
  },
  { path: `${assisting.path}/:id/print`, as, states: [{ name: 'shown', go: to('print') }], print: true },
  { path: `${assisting.record}/:id`, as, states: [{ name: 'shown', go: toRecord('') }] },
  ...ofRecord.map((page) => ({ path: `${assisting.record}/:id${page}`, as, states: [{ name: 'shown', go: toRecord(page) }] })),
  {
    path: `${assisting.record}/:id/birth-date`,
    as,
    states: [
      wrong('errors', async (registrar) => { await toRecord('/birth-date')(registrar); await registrar.press(words.record.save); }),
      { name: 'filled', go: async (registrar) => {
        const id = await begins(registrar);
        await born(registrar, id);
        await registrar.open(`${assisting.record}/${id}/birth-date`);
      } },
    ],
  },
  ...listed(jobs.path, jobs.one, addsJob, jobs.change),
  ...listed(qualifications.path, qualifications.one, addsQualification, qualifications.change),
  ...listed(training.path, training.one, addsTraining, training.change),
  ...listed(training.path, training.oneAsked, asksForTraining, training.changeAsked),
  ...listed(checks.path, `${checks.path}/reference/`, tellsReferee, checks.changeReferee),
  { path: `${assisting.record}/:id/hours/low-pay`, as, states: [{ name: 'shown', go: asksLittle }] },
  { path: `${assisting.record}/:id/sent`, as, states: [{ name: 'shown', go: sends }] },
  { path: assisting.path, as, states: [{ ...shown(assisting.path), name: 'filled' }] },
  {
    path: claim.path,
    as: ['visitor'],
    also: ['assistant', 'employer', 'registrar', 'safeguarding', 'administrator'],
    states: [
      shown(claim.path),
      wrong('errors', async (person) => { await person.open(claim.path); await person.press(claim.button); }),
    ],
  },
  { path: claim.sent, as: ['visitor'], states: [{ name: 'shown', go: employerClaims }] },
  {
    path: `${claim.link}:token`,
    as: ['visitor'],
    states: [
      { name: 'shown', go: toLink },
      wrong('errors', async (person, world) => { await toLink(person, world); await person.press(claim.confirm); }),
      { name: 'unknown', status: 404, go: (person) => person.open(`${claim.link}${'A'.repeat(43)}`) },
    ],
  },
];
