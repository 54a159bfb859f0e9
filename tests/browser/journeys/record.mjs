// Somebody new becomes a personal assistant on the register, by the links and buttons alone: she begins, stops, returns,
// sees what is missing, sends, pauses, says that she is looking, leaves, and comes back.

import { expect } from '../harness.mjs';
import * as words from '../words.mjs';
import { newAccount } from './own_account.mjs';
import { signInAs } from './sign_in.mjs';
import { tells, tellsPlace } from './telling.mjs';

const { record } = words;

// Of the issue: a PA registers in under 12 pages of typing.
const tooMany = 12;

export const journey = {
  name: 'a new PA registers, sees what is missing, sends, pauses, returns and leaves',
  async run(person, { service }) {
    const account = await newAccount(person, service, 'record');
    await signInAs(person, account);
    const entered = { ...person.counted };
    await begins(person);
    await stopsAndReturns(person, account);
    await seesWhatIsMissing(person);
    await tellsTheRest(person);
    await sends(person, entered);
    await pausesAndReturns(person);
    await leavesAndComesBack(person);
  },
};

// The first group: each page leads to the next.
async function begins(person) {
  await person.follow(record.start);
  await person.at(record.path);
  await person.follow(record.links.name);
  for (const section of ['name', 'birth-date', 'way']) await tells(person, section);
  await tellsPlace(person);
  await person.at(record.path);
  await person.reads(record.progress);
}

async function stopsAndReturns(person, account) {
  const before = { ...person.counted };
  await person.press(words.signOut.button);
  await signInAs(person, account);
  person.counted = before; // signing in once more is no page of registering
  await person.follow(record.yours);
  await person.reads(record.progress);
}

async function seesWhatIsMissing(person) {
  await person.follow(record.links.check);
  await person.at(record.check);
  await person.reads(record.missing);
  for (const link of record.rest) expect((await person.named('link', link).count()) > 0, `${link} is not missing`);
  expect((await person.named('button', record.send).count()) === 0, 'what is not whole can be sent');
}

// What is optional is left out.
async function tellsTheRest(person) {
  await person.follow(record.links.travel);
  for (const section of ['travel', 'languages', 'tasks']) await tells(person, section);
  await person.follow(record.backToList);
  await person.follow(record.links.availability);
  await tells(person, 'availability');
  await person.follow(record.backToList);
  await person.follow(record.links.jobs);
  await person.answer(record.neverWorked);
  await person.press(record.save);
  await person.answer(record.unqualified);
  await person.press(record.save);
  await person.follow(record.backToList);
}

async function sends(person, entered) {
  await person.follow(record.links.check);
  await person.press(record.send);
  await person.at(record.sent);
  const { filled, typed } = person.counted;
  const own = filled - entered.filled;
  expect(own < tooMany && typed < tooMany, `${own} pages filled in for the record, ${typed} pages of typing`);
  console.log(`  to be on the register: ${filled} pages filled in, ${own} of them for the record; typed on ${typed}`);
  const [number] = record.number.exec(await person.page.locator('.govuk-panel__body').innerText()) ?? [];
  expect(number, 'no register number');
  await person.follow(record.toHome);
  await person.reads(number);
  await person.reads(record.states.sent);
}

async function pausesAndReturns(person) {
  await person.follow(record.pauseLink);
  await person.at(record.pause);
  await person.press(record.pauseButton);
  await person.at(words.home.assistant);
  await person.reads(record.states.paused);
  await person.press(record.resumeButton);
  await person.reads(record.states.resumed);
  for (const [answer, said] of Object.entries(record.looking)) {
    await person.press(answer);
    await person.reads(said);
  }
}

async function leavesAndComesBack(person) {
  await person.follow(record.leaveLink);
  await person.at(record.leave);
  await person.press(record.leaveButton);
  await person.at(words.home.assistant);
  await person.reads(record.left);
  await person.press(record.backButton);
  await person.at(record.path);
  await person.open(words.home.assistant);
  await person.reads(record.states.draft);
}
