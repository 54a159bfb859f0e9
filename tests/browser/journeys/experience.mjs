// A personal assistant tells of a job, a qualification and training.

import * as words from '../words.mjs';
import { asNew, tellsSome } from './telling.mjs';

const { record, experience } = words;
const { jobs, qualifications, training } = experience;

export const lowPaid = {
  name: 'a PA adds a job below the minimum wage, and reads the rate and where to get advice',
  async run(person, { service }) {
    await asNew(person, service, 'low-paid');
    await tellsSome(person, ['birth-date']);
    await person.open(jobs.path);
    await opens(person, jobs);
    await person.at(jobs.add);
    await person.answer(jobs.lowPaid);
    await person.date(jobs.began, ['1', '3', '2024']);
    await person.choose(jobs.yes, jobs.goesOn);
    await person.press(record.save);
    await person.at(jobs.path);
    await person.reads(jobs.belowMinimum);
    await person.reads(record.advice);
  },
};

export const learned = {
  name: 'a PA finds her qualification by searching, and adds training',
  async run(person, { service }) {
    await asNew(person, service, 'learned');
    await person.open(qualifications.path);
    await opens(person, qualifications);
    await person.at(qualifications.add);
    await person.fill(qualifications.find, qualifications.query);
    await person.press(qualifications.search);
    await person.choose(qualifications.title);
    await person.answer({ texts: qualifications.year });
    await person.press(record.save);
    await person.at(qualifications.path);
    await person.reads(qualifications.title);
    await person.follow(experience.goOn);
    await person.at(training.first);
    await opens(person, training);
    await person.at(training.add);
    await person.answer(training.told);
    await person.date(training.done, ['1', '3', '2024']);
    await person.press(record.save);
    await person.at(training.path);
    await person.reads(training.card);
  },
};

// The question before a list.
async function opens(person, part) {
  await person.at(part.first);
  await person.answer(part.opening);
  await person.press(record.save);
}
