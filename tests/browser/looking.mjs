// Looking at one page in one state: everything that must hold for every page.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, expectEqual, expectNone } from './harness.mjs';
import * as words from './words.mjs';
import { clipped, sideways, tabWalk, withTextSpacing } from './looks.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Where a page looks one way or the other; between them nothing but the width changes.
const narrow = 320;
const between = 768;
const wide = 1280;

// `person` has just arrived; `wanted` is {name, status, errors, print}.
export async function look(tally, person, wanted, world) {
  const { page, watch } = person;
  const { name } = wanted;
  await tally.check(`${name}: answer, title, heading, console`, async () => {
    expectEqual(person.response.status(), wanted.status ?? 200, 'status');
    await saveHtml(person, name, world);
    expectNone(watch.take(), 'the browser complains');
    await frame(page, wanted);
    if (wanted.signedIn) await waysOut(person);
  });
  if (wanted.errors) await tally.check(`${name}: error summary`, () => errorSummary(page));
  await page.evaluate(axeSource);
  for (const width of [wide, between, narrow]) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(() => scrollTo(0, 0));
    if (width !== between) {
      await shoot(page, `${name}-${width}`, world);
      await tally.check(`${name}: axe at ${width} px`, () => axe(page, world));
    }
    await tally.check(`${name}: reflow at ${width} px`, async () => expectNone(await sideways(page), 'scrolls sideways'));
  }
  await tally.check(`${name}: text spacing at 320 px`, () =>
    withTextSpacing(page, async () => {
      expectNone(await sideways(page), 'scrolls sideways');
      expectNone(await clipped(page), 'text is cut off');
    }));
  await tally.check(`${name}: forced colours`, () => forcedColours(page, name, world));
  await tally.check(`${name}: Tab through the page`, async () => expectNone(await tabWalk(page), 'keyboard'));
  if (wanted.print) await tally.check(`${name}: print`, () => print(page, name, world));
  await tally.check(`${name}: the browser stays silent`, async () => expectNone(watch.take(), 'the browser complains'));
}

// A picture for people to look at; it takes a third of the time, and no check reads it.
async function shoot(page, name, world) {
  if (world.pictures) await page.screenshot({ path: `${world.screenshots}/${name}.png`, fullPage: true });
}

// The page as the service sent it, for the HTML checker.
async function saveHtml(person, name, world) {
  writeFileSync(`${world.html}/${name}.html`, await person.response.body());
}

async function frame(page, wanted) {
  const seen = await page.evaluate(() => ({
    language: document.documentElement.lang,
    headings: [...document.querySelectorAll('h1')].map((h) => h.innerText.trim()),
    title: document.title,
    mainId: document.querySelector('main')?.id ?? null,
    brokenFragments: [...document.querySelectorAll('a[href^="#"]')]
      .map((a) => a.getAttribute('href').slice(1))
      .filter((id) => !document.getElementById(id)),
    inline: document.querySelectorAll('script:not([src]), style, [style], [onclick], [onload]').length,
  }));
  expect(seen.language, 'the page does not say its language');
  expectEqual(seen.headings.length, 1, `number of h1 (${seen.headings})`);
  expect(seen.headings[0], 'the h1 is empty');
  expect(seen.title.trim(), 'no title');
  expectEqual(seen.title.startsWith('Error:'), Boolean(wanted.errors), `title "${seen.title}" starts with "Error:"`);
  expect(seen.mainId, 'main has no id for the skip link');
  expectNone(seen.brokenFragments, 'links to places that are not on the page');
  expectEqual(seen.inline, 0, 'inline scripts or styles');
}

// Whoever is signed in can sign out and leave in a hurry, on error pages too.
async function waysOut(person) {
  expect((await person.named('button', words.signOut.button).count()) > 0, 'no way to sign out');
  expect((await person.named('button', words.exit.link).count()) > 0, 'no way to leave in a hurry');
}

// A summary with the focus, whose every link leads to a field that takes it, described by its error.
async function errorSummary(page) {
  const summary = page.locator('.govuk-error-summary');
  expectEqual(await summary.count(), 1, 'number of error summaries');
  expect(await summary.evaluate((e) => e.contains(document.activeElement)), 'the error summary does not have the focus');
  const links = summary.locator('a');
  expect((await links.count()) > 0, 'the summary links to no field');
  for (const link of await links.all()) {
    const text = await link.innerText();
    await link.click();
    const found = await page.evaluate(() => {
      const field = document.activeElement;
      const described = (field.closest('fieldset')?.getAttribute('aria-describedby') ?? '') + ' ' + (field.getAttribute('aria-describedby') ?? '');
      const messages = described.split(/\s+/).map((id) => document.getElementById(id)?.innerText ?? '');
      const list = field.matches('[tabindex="-1"]') && field.querySelector('a') !== null;
      return { list, field: field.matches('input, select, textarea'), messages };
    });
    // Before a record is sent, what is wrong is a list of questions without an answer.
    if (found.list) continue;
    expect(found.field, `"${text}" leads to no field`);
    expect(found.messages.some((message) => message.includes(text)), `the field of "${text}" does not say the same`);
  }
}

async function axe(page, world) {
  const found = await page.evaluate((values) =>
    globalThis.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations', 'incomplete'] }), rules);
  for (const { id, nodes } of found.incomplete) {
    for (const node of nodes) world.undecided.push({ rule: id, target: node.target.join(' ') });
  }
  const list = found.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`));
  expectNone(list, 'axe');
}

async function forcedColours(page, name, world) {
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    await shoot(page, `${name}-forced-colours`, world);
    expectNone(await sideways(page), 'scrolls sideways');
  } finally {
    await page.emulateMedia({ forcedColors: null });
  }
}

// What comes out of a printer: no navigation, no buttons, nothing cut at the right.
async function print(page, name, world) {
  await page.setViewportSize({ width: 718, height: 1000 }); // A4 less its margins
  await page.emulateMedia({ media: 'print' });
  try {
    await shoot(page, `${name}-print`, world);
    expectNone(await sideways(page), 'wider than the paper');
  } finally {
    await page.emulateMedia({ media: null });
  }
}
