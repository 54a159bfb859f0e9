// The pages of jobs, qualifications, training and the next step, for pages.mjs.

import * as words from './words.mjs';
import { asNew } from './journeys/telling.mjs';

const { jobs, qualifications, training, pathway } = words.experience;

const as = ['assistant'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const wrong = (name, go) => ({ name, go, status: 422, errors: true });
const sentEmpty = (path) => wrong('errors', async (person) => {
  await person.open(path);
  await person.press(words.record.save);
});

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
  await person.date(jobs.began, ['1', '3', '2024']);
  await person.date(jobs.ended, ['1', '10', '2026']);
  await person.press(words.record.save);
}

// Hours, pay, and an end before the start.
async function addsJobWrongly(person) {
  await opens(person, jobs);
  await person.open(jobs.add);
  await person.answer(jobs.wrong);
  await person.choose(jobs.no, jobs.goesOn);
  await person.date(jobs.began, ['1', '3', '2024']);
  await person.date(jobs.ended, ['29', '2', '2024']);
  await person.press(words.record.save);
}

async function addsLowPaidJob(person) {
  await person.open(words.record.path + '/birth-date');
  await person.answer(words.record.sections['birth-date'].answers);
  await person.press(words.record.save);
  await opens(person, jobs);
  await person.open(jobs.add);
  await person.answer(jobs.lowPaid);
  await person.choose(jobs.yes, jobs.goesOn);
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
  await person.date(training.done, ['1', '3', '2024']);
  await person.press(words.record.save);
}

// It runs out before it was completed.
async function addsTrainingWrongly(person) {
  await opens(person, training);
  await person.open(training.add);
  await person.answer(training.told);
  await person.date(training.done, ['1', '3', '2024']);
  await person.choose(training.runsOut, training.expires);
  await person.date(training.until, ['29', '2', '2024']);
  await person.press(words.record.save);
}

async function answersNoTraining(person, { service }) {
  await asNew(person, service, `no-training-${Date.now()}`);
  await opens(person, { ...training, opening: training.none });
}

async function asksForTraining(person) {
  await opens(person, training);
  await person.open(training.ask);
  await person.answer(training.asked);
  await person.date(training.when, ['1', '3', '2026']);
  await person.press(words.record.save);
}

async function answersPathway(person) {
  await person.open(pathway.path);
  await person.answer(pathway.answers);
  await person.press(words.record.save);
  await person.open(pathway.path);
}

// The first entry of a list, opened to be changed.
async function toFirst(person, part, adds, name) {
  await adds(person);
  await person.open(part.path);
  await person.follow(name);
}

const entry = (address, part, adds, name) => [
  { name: 'filled', go: (person) => toFirst(person, part, adds, name) },
  { name: 'unknown', status: 404, go: (person) => person.open(`${address}${words.letters.never}`) },
];

export const experiencePages = [
  { path: jobs.first, as, states: [shown(jobs.first), sentEmpty(jobs.first)] },
  { path: jobs.add, as, states: [shown(jobs.add), sentEmpty(jobs.add), wrong('errors-all', addsJobWrongly)] },
  {
    path: jobs.path,
    as,
    states: [
      { name: 'opened', go: async (person) => { await opens(person, jobs); await person.open(jobs.path); } },
      { name: 'filled', go: addsJob },
      { name: 'low-paid', go: addsLowPaidJob },
    ],
  },
  { path: `${jobs.one}:id`, as, states: entry(jobs.one, jobs, addsJob, jobs.change) },
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
    states: entry(qualifications.one, qualifications, addsQualification, qualifications.change),
  },
  { path: training.first, as, states: [shown(training.first), sentEmpty(training.first)] },
  { path: training.add, as, states: [shown(training.add), sentEmpty(training.add), wrong('errors-until', addsTrainingWrongly)] },
  { path: training.ask, as, states: [shown(training.ask), sentEmpty(training.ask)] },
  {
    path: training.path,
    as,
    states: [
      { name: 'opened', go: answersNoTraining },
      { name: 'filled', go: async (person) => { await addsTraining(person); await asksForTraining(person); } },
    ],
  },
  { path: `${training.one}:id`, as, states: entry(training.one, training, addsTraining, training.change) },
  { path: `${training.oneAsked}:id`, as, states: entry(training.oneAsked, training, asksForTraining, training.changeAsked) },
  { path: pathway.path, as, states: [shown(pathway.path), sentEmpty(pathway.path), { name: 'filled', go: answersPathway }] },
];
