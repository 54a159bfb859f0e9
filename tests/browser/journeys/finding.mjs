// A checked employer looks for a PA: near, on two mornings, for personal care, in Gujarati, who drives.

import { expect } from '../harness.mjs';
import * as words from '../words.mjs';
import { signInAs } from './sign_in.mjs';

const { employers, finder } = words;

export const finds = {
  name: 'an employer says what is looked for, sees who fits and why, looks at a PA, remembers and prints',
  async run(person, { service }) {
    await signInAs(person, service.account('employer', employers.shows.checked));
    await person.open(employers.home);
    await person.follow(finder.start);
    await person.at(finder.path);
    for (const [what, says] of [
      [finder.times, async () => { await person.tick(finder.tuesday); await person.tick(finder.thursday); }],
      [finder.tasks, () => person.tick(finder.personalCare)],
      [finder.languages, () => person.select(finder.must, finder.gujarati)],
      [finder.driving, () => person.choose(finder.drives)],
    ]) {
      await person.follow(finder.change(what));
      await says();
      await person.press(finder.go);
      await person.at(finder.path);
    }
    await person.follow(finder.show);
    await person.at(finder.results);
    const name = person.page.locator('.app-result h2 a').first();
    expect((await name.count()) > 0, 'nobody in the demo fits what the journey looks for');
    await person.reads(finder.fits);
    await person.reads(finder.wards);
    await person.follow(await name.innerText());
    await person.reads(finder.checks);
    await person.reads(finder.yourself);

    await person.press(finder.putOn);
    await person.follow(finder.note);
    await person.fill(finder.yourNote, finder.aNote);
    await person.press(finder.saveNote);
    await person.at(finder.shortlist);
    await person.reads(finder.aNote);
    await person.follow(finder.print);
    await person.at(finder.paper);
    await person.reads(finder.aNote);
    // Whoever walks this way next finds the list as it was.
    await person.open(finder.shortlist);
    await person.page.locator('.app-result p a').first().click();
    await person.press(finder.takeOff);
    await person.at(finder.shortlist);
  },
};

export const isTold = {
  name: 'an employer whom hardly anybody fits asks to be told, and stops it',
  async run(person, { service }) {
    await signInAs(person, service.account('employer', employers.shows.checked));
    await person.open(`${finder.results}?${finder.hardly}`);
    await person.press(finder.askAlert);
    await person.at(finder.alert);
    await person.reads(finder.toldWhen);
    await person.press(finder.stopTelling);
    await person.at(finder.alert);
    await person.reads(finder.toldNoMore);
  },
};
