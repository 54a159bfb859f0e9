// What a personal assistant is asked, and what is decided about her record, for pages.mjs: a registrar acts beside her.

import { answers, asRegistrar, asks, decides, numberOf, opens, proposes, writes } from './checking.mjs';
import { sent } from './pages_of_lives.mjs';
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

export const answerPages = [
  {
    path: records.own.question,
    as,
    states: [
      shown(records.own.question),
      sent('asked', isAsked),
      sent('errors', async (person, world) => { await isAsked(person, world); await person.press(records.own.send); }, failed),
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
      sent('proposed', isProposed),
      sent('replied', async (person, world) => { await isProposed(person, world); await writes(person, records.own.reply); }),
      sent('errors-reply', async (person, world) => { await isProposed(person, world); await person.press(records.own.reply.button); }, failed),
      sent('decided', isDecided),
      sent('appealed', async (person, world) => { await isDecided(person, world); await writes(person, records.own.appeal); }),
      sent('errors-appeal', async (person, world) => { await isDecided(person, world); await person.press(records.own.appeal.button); }, failed),
    ],
  },
  {
    path: words.home.assistant,
    as,
    states: [
      sent('asked', async (person, world) => { await isAsked(person, world); await person.open(words.home.assistant); }),
      sent('refused', async (person, world) => { await isDecided(person, world); await person.open(words.home.assistant); }),
    ],
  },
];
