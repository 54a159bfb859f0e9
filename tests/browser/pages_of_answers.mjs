// What a personal assistant is asked, and what is decided about her record, for pages.mjs: a registrar acts beside her.

import { answers, asRegistrar, asks, decides, numberOf, opens, proposes, writes } from './checking.mjs';
import { sendsAll } from './journeys/telling.mjs';
import { being, once, sent } from './pages_of_lives.mjs';
import * as words from './words.mjs';

const { records } = words;
const as = ['assistant'];
const shown = (path) => ({ name: 'shown', go: (person) => person.open(path) });
const failed = { status: 422, errors: true };

// A registrar acts on the record of this person.
async function beside(person, world, act) {
  const number = await numberOf(person);
  await asRegistrar(world, person.mode, async (registrar) => { await opens(registrar, number); await act(registrar); });
}

async function isAsked(person, world) {
  await beside(person, world, (registrar) => asks(registrar, records.madeUpQuestion));
  await person.open(records.own.question);
}

async function isProposed(person, world) {
  await beside(person, world, proposes);
  await person.open(records.own.path);
}

async function isDecided(person, world) {
  await isProposed(person, world);
  await writes(person, records.own.reply);
  await beside(person, world, decides);
  await person.open(records.own.path);
}

const wasAsked = once('was-asked', async (person, world) => { await sendsAll(person); await isAsked(person, world); });
const isWarned = once('is-warned', async (person, world) => { await sendsAll(person); await isProposed(person, world); });
const wasRefused = once('was-refused', async (person, world) => { await sendsAll(person); await isDecided(person, world); });

// Presses a button of a page of its own.
const pressing = (path, button) => async (person) => { await person.open(path); await person.press(button); };

export const answerPages = [
  {
    path: records.own.question,
    as,
    states: [
      shown(records.own.question),
      being(wasAsked, 'asked', (person) => person.open(records.own.question)),
      being(wasAsked, 'errors', pressing(records.own.question, records.own.send), failed),
      sent('answered', async (person, world) => {
        await isAsked(person, world);
        await answers(person);
        await person.open(records.own.question);
      }),
    ],
  },
  {
    path: records.own.path,
    as,
    states: [
      shown(records.own.path),
      being(isWarned, 'proposed', (person) => person.open(records.own.path)),
      sent('replied', async (person, world) => { await isProposed(person, world); await writes(person, records.own.reply); }),
      being(isWarned, 'errors-reply', pressing(records.own.path, records.own.reply.button), failed),
      being(wasRefused, 'decided', (person) => person.open(records.own.path)),
      sent('appealed', async (person, world) => { await isDecided(person, world); await writes(person, records.own.appeal); }),
      being(wasRefused, 'errors-appeal', pressing(records.own.path, records.own.appeal.button), failed),
    ],
  },
  {
    path: words.home.assistant,
    as,
    states: [
      being(wasAsked, 'asked', (person) => person.open(words.home.assistant)),
      being(wasRefused, 'refused', (person) => person.open(words.home.assistant)),
    ],
  },
];
