// What registrars do with a record of which the number is known: for journeys, and for pages that stand only after it.

import { as } from './officers.mjs';
import * as words from './words.mjs';

const { checks, record, records, search } = words;

// As one of the registrars, in a browser of her own.
export const asRegistrar = (world, mode, body, which = 0) =>
  as(world.service.accounts('registrar')[which], world, mode, body);

// Finds the record by its number, and says that it is of nobody close.
export async function opens(registrar, number, path = search.path) {
  await registrar.open(path);
  await registrar.fill(search.box, number);
  await registrar.press(search.button);
  await registrar.follow(number);
  if ((await registrar.named('button', records.goOn).count()) === 0) return;
  await registrar.choose(records.notKnown);
  await registrar.press(records.goOn);
}

// A personal assistant tells of a paper, a certificate or a reference.
export async function tells(person, kind) {
  const { answers, dates = {} } = checks.told[kind];
  await person.open(`${checks.path}/${kind}`);
  await person.answer(answers);
  for (const [legend, day] of Object.entries(dates)) await person.date(legend, day);
  await person.press(record.save);
}

// Asks the owner of an opened record something.
export async function asks(registrar, question) {
  await registrar.follow(records.ask);
  await registrar.fill(records.question, question);
  await registrar.press(records.send);
  await registrar.reads(records.asked);
}

// Accepts a claim of an opened record.
export async function accepts(registrar, claim) {
  await registrar.follow(claim);
  await registrar.choose(records.accept);
  await registrar.choose(records.inPerson);
  await registrar.press(records.save);
  await registrar.reads(records.decided);
}

// Accepts everything about which nothing was decided yet.
export async function acceptsAll(registrar) {
  while ((await registrar.named('link', records.undecided).count()) > 0) {
    await registrar.follow(records.undecided);
    await registrar.choose(records.accept);
    await registrar.choose((await registrar.offers(records.inPerson)) ? records.inPerson : records.byTelephone);
    if (await registrar.offers(records.nothingShown)) {
      await registrar.choose(records.nothingShown);
      await registrar.date(records.lookAgain, records.inThreeYears());
    }
    await registrar.press(records.save);
    await registrar.reads(records.decided);
  }
}

// Proposes to refuse an opened record.
export async function proposes(registrar) {
  await registrar.follow(records.refuse);
  await registrar.choose(records.reason);
  await registrar.fill(records.reasons, records.madeUpReasons);
  await registrar.press(records.propose);
  await registrar.reads(records.proposed);
}

// Decides what was proposed, after the reply.
export async function decides(registrar) {
  await registrar.follow(records.ruling);
  await registrar.press(records.decideRuling);
  await registrar.reads(records.ruled);
}

// The register number on the first page of a personal assistant.
export async function numberOf(person) {
  await person.open(words.home.assistant);
  const [number] = words.record.number.exec(await person.page.locator('main').innerText());
  return number;
}

// The owner of a record answers what was asked.
export async function answers(person) {
  await person.open(words.home.assistant);
  await person.follow(records.own.read);
  await person.fill(records.own.answer, records.own.madeUp);
  await person.press(records.own.send);
  await person.reads(records.own.sent);
}

// The owner of a record replies to a proposal, or appeals.
export async function writes(person, { label, button, done }) {
  await person.open(words.home.assistant);
  await person.follow(records.own.decision);
  await person.fill(label, records.own.madeUp);
  await person.press(button);
  await person.reads(done);
}
