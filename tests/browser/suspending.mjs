// What safeguarding officers do with a record of which the number is known: for journeys, and for pages that stand only
// after it.

import { opens } from './checking.mjs';
import { as } from './officers.mjs';
import * as words from './words.mjs';

const { suspensions } = words;

// As a safeguarding officer, in a browser of her own.
export const asSafeguarding = (world, mode, body) => as(world.service.account('safeguarding'), world, mode, body);

// Finds the record by its number, and says that it is of nobody close.
export const finds = (officer, number) => opens(officer, number, suspensions.search);

// Suspends the owner of an opened record.
export async function suspends(officer, held = false) {
  await officer.follow(suspensions.suspend);
  await officer.choose(suspensions.reason);
  await officer.fill(suspensions.grounds, suspensions.madeUp);
  if (held) await officer.tick(suspensions.held);
  await officer.press(suspensions.send);
  await officer.reads(suspensions.done);
}

// Looks again at the suspension of an opened record.
export async function decides(officer, outcome, done) {
  await officer.follow(suspensions.review);
  await officer.choose(outcome);
  await officer.fill(suspensions.grounds, suspensions.madeUp);
  await officer.press(suspensions.save);
  await officer.reads(done);
}
