// The pages of jobs, qualifications, training and the next step, for pages.mjs.

import * as words from './words.mjs';

const { jobs, qualifications, training, pathway } = words.experience;

const as = ['assistant'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });
const sentEmpty = (path) => wrong('errors', async (person) => {
  await person.open(path);
  await person.press(words.record.save);
});

// Three fields with labels that come more than once on a page go by their ids.
async function day(person, field, [day, month, year]) {
  for (const [part, value] of Object.entries({ day, month, year })) {
    await person.page.locator(`#${field}-${part}`).fill(value);
  }
}

// The part is opened with this answer, whatever was answered before.
async function opens(person, part) {
  await person.open(part.first);
  await person.answer(part.opening);
  await person.press(words.record.save);
}

async function addsJob(person) {
  await opens(person, jobs);
  await person.open(jobs.add);
  await person.answer(jobs.told);
  await day(person, 'started', ['1', '3', '2024']);
  await day(person, 'ended', ['1', '10', '2026']);
  await person.press(words.record.save);
}

async function findsQualification(person, query) {
  await person.open(qualifications.add);
  await person.fill(qualifications.find, query);
  await person.press(qualifications.search);
}

async function addsQualification(person) {
  await opens(person, qualifications);
  await findsQualification(person, qualifications.query);
  await person.choose(qualifications.title);
  await person.press(words.record.save);
}

async function addsTraining(person) {
  await opens(person, training);
  await person.open(training.add);
  await person.answer(training.told);
  await day(person, 'completed', ['1', '3', '2024']);
  await person.press(words.record.save);
}

async function asksForTraining(person) {
  await opens(person, training);
  await person.open(training.ask);
  await person.answer(training.asked);
  await day(person, 'asked', ['1', '3', '2026']);
  await person.press(words.record.save);
}

// The first entry of a list, opened to be changed.
async function toFirst(person, part, adds, name) {
  await adds(person);
  await person.open(part.path);
  await person.follow(name);
}

const emptied = (part, adds, name) => [
  { name: 'filled', go: (person) => toFirst(person, part, adds, name) },
];

export const experiencePages = [
  { path: jobs.first, as, states: [shown(jobs.first), sentEmpty(jobs.first)] },
  { path: jobs.add, as, states: [shown(jobs.add), sentEmpty(jobs.add)] },
  {
    path: jobs.path,
    as,
    states: [
      { name: 'opened', go: async (person) => { await opens(person, jobs); await person.open(jobs.path); } },
      { name: 'filled', go: async (person) => { await addsJob(person); } },
    ],
  },
  { path: `${jobs.one}:id`, as, states: emptied(jobs, addsJob, jobs.change) },
  { path: qualifications.first, as, states: [shown(qualifications.first), sentEmpty(qualifications.first)] },
  {
    path: qualifications.add,
    as,
    states: [
      shown(qualifications.add),
      sentEmpty(qualifications.add),
      { name: 'found', go: (person) => findsQualification(person, qualifications.query) },
      { name: 'found-nothing', go: (person) => findsQualification(person, qualifications.unknown) },
    ],
  },
  { path: qualifications.path, as, states: [{ name: 'filled', go: addsQualification }] },
  {
    path: `${qualifications.one}:id`,
    as,
    states: emptied(qualifications, addsQualification, qualifications.change),
  },
  { path: training.first, as, states: [shown(training.first), sentEmpty(training.first)] },
  { path: training.add, as, states: [shown(training.add), sentEmpty(training.add)] },
  { path: training.ask, as, states: [shown(training.ask), sentEmpty(training.ask)] },
  {
    path: training.path,
    as,
    states: [{ name: 'filled', go: async (person) => { await addsTraining(person); await asksForTraining(person); } }],
  },
  { path: `${training.one}:id`, as, states: emptied(training, addsTraining, training.change) },
  { path: `${training.oneAsked}:id`, as, states: emptied(training, asksForTraining, training.changeAsked) },
  { path: pathway.path, as, states: [shown(pathway.path), sentEmpty(pathway.path)] },
];
