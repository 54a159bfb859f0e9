// Every journey, each in every mode.

import * as signUp from './sign_up.mjs';
import * as signIn from './sign_in.mjs';
import * as contactDetails from './contact_details.mjs';
import * as preferences from './preferences.mjs';
import * as record from './record.mjs';
import * as othersSee from './others_see.mjs';
import * as experience from './experience.mjs';
import * as checked from './checked.mjs';
import * as listing from './listing.mjs';
import * as suspended from './suspended.mjs';
import * as helped from './helped.mjs';
import * as finding from './finding.mjs';
import * as officers from './officers.mjs';
import * as ownAccount from './own_account.mjs';
import * as signOut from './sign_out.mjs';
import * as exit from './exit.mjs';
import { modes, openPage } from '../browser.mjs';
import { expectNone } from '../harness.mjs';
import { Person } from '../person.mjs';

const journeys = [
  signUp.assistant,
  signUp.employer,
  signIn.assistant,
  signIn.employer,
  signIn.wrongPassword,
  contactDetails.journey,
  preferences.journey,
  record.journey,
  othersSee.preview,
  othersSee.block,
  othersSee.kept,
  experience.lowPaid,
  experience.learned,
  checked.listed,
  checked.appealed,
  listing.staysTrue,
  suspended.lifted,
  helped.takesOver,
  helped.searches,
  finding.finds,
  finding.isTold,
  ownAccount.forgotten,
  ownAccount.password,
  ownAccount.address,
  ownAccount.session,
  ownAccount.close,
  officers.code,
  officers.invited,
  officers.withdrawn,
  officers.secondOfficer,
  signOut.journey,
  exit.journey,
  exit.shiftKey,
];

export async function run(tally, world) {
  for (const mode of Object.values(modes)) {
    await tally.section(`Journeys ${mode.name}`, async () => {
      for (const journey of journeys) {
        if (journey.only && !journey.only(mode)) continue;
        if (!world.wants(journey.name)) continue;
        await tally.check(journey.name, () => walk(journey, mode, world));
      }
    });
  }
}

async function walk(journey, mode, world) {
  const opened = await openPage(world.browser, world.service.base, mode);
  try {
    await journey.run(new Person(opened, mode), world);
    expectNone(opened.watch.take(), 'the browser complains');
  } catch (error) {
    const name = `failed-${mode.slug}-${journey.name.replace(/[^a-z]+/gi, '-').toLowerCase()}`;
    await opened.page.screenshot({ path: `${world.screenshots}/${name}.png`, fullPage: true }).catch(() => {});
    throw error;
  } finally {
    await opened.context.close();
  }
}
