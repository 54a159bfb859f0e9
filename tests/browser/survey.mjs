// Every page in pages.mjs is looked at, and every link on them must lead to a page in that list.

import { readFileSync } from 'node:fs';
import { modes, openPage } from './browser.mjs';
import { expect, expectNone } from './harness.mjs';
import { look } from './looking.mjs';
import { sessionOf } from './officers.mjs';
import { Person } from './person.mjs';
import { noSuchPage, notPages, pages } from './pages.mjs';
import * as words from './words.mjs';

// Everybody who looks at pages, in the order in which they do.
export const roles = ['visitor', 'assistant', 'employer', 'registrar', 'safeguarding', 'administrator'];

export async function run(tally, world) {
  const links = new Map(); // "role address" → where it was first seen
  for (const role of roles.filter((role) => world.roles.includes(role))) {
    await tally.section(`Pages as ${role}`, async () => {
      const session = role === 'visitor' ? undefined : await sessionOf(account(world, role), world, modes.script);
      const tab = new Tab(world);
      for (const page of pages.filter(({ as }) => as.includes(role))) {
        for (const state of page.states) await survey({ tally, world, role, session, tab, page, state, links });
      }
      await tab.close();
    });
  }
  await tally.section('Links', () => tally.check('every linked page is in pages.mjs', () => expectNone(unlisted(links), 'not listed')));
  await tally.section('Routes', async () => {
    await tally.check('every address that can be read is in pages.mjs', async () => expectNone(unseen(), 'not looked at'));
    await tally.check('every page in pages.mjs has its route', async () => expectNone(unmounted(), 'no such route'));
  });
}

// The addresses that can be read, and who may come; a service test holds this file to the table of routes.
function routes() {
  const lines = readFileSync(new URL('./routes.txt', import.meta.url), 'utf8').trim().split('\n');
  return lines.map((line) => line.split(' ')).map(([address, who]) => ({ address, who }));
}

// Routes that nobody looks at. A page of one role is looked at as that role.
function unseen() {
  const surveyed = new Set(pages.flatMap(({ as }) => as));
  const looked = ({ address, who }) =>
    pages.some(({ path, as }) => leads(address, path) && (!surveyed.has(who) || as.includes(who)));
  const missed = routes().filter(({ address }) => !notPages.includes(address)).filter((route) => !looked(route));
  return missed.map(({ address, who }) => `${address} (${who})`);
}

function unmounted() {
  const addresses = routes().map(({ address }) => address);
  return pages.map(({ path }) => path).filter((path) => path !== noSuchPage && !addresses.some((address) => leads(address, path)));
}

// Whether a page is one of a route's: a gap such as <id> takes any part.
function leads(address, path) {
  const parts = [address.split('/'), path.split('/')];
  return parts[0].length === parts[1].length && parts[0].every((part, i) => part.startsWith('<') || part === parts[1][i]);
}

// Pages of an empty record come first, so the PA has none yet.
function account({ service }, role) {
  return role === 'assistant' ? service.account(role, words.newcomer) : service.account(role);
}

// One page of the browser for all states of a role: a new one for each would take a third of the time. Between two states it
// is emptied, and somebody else sits before it. What went wrong in one leaves nothing to the next.
class Tab {
  #opened;

  constructor(world) {
    this.world = world;
  }

  async person(session) {
    this.#opened ??= await openPage(this.world.browser, this.world.service.base, modes.script);
    const { context, page, watch } = this.#opened;
    await page.goto('about:blank');
    await context.clearCookies();
    if (session) await context.addCookies(session.cookies);
    await page.setViewportSize({ width: modes.script.width, height: 800 });
    watch.take();
    return new Person(this.#opened, modes.script);
  }

  async close() {
    await this.#opened?.context.close();
    this.#opened = undefined;
  }
}

async function survey({ tally, world, role, session, tab, page, state, links }) {
  const name = [role, page.path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'start', state.name].join('.');
  if (!world.wants(name)) return;
  const person = await tab.person(session);
  const came = await tally.check(`${name}: can be reached`, async () => {
    await state.go(person, world);
    expect(matches(state.at ?? page.path, person.path()), `arrived at ${person.path()}`);
  });
  if (came) {
    const now = state.becomes ?? role;
    await collect(person, now, name, links);
    await look(tally, person, { ...state, name, signedIn: now !== 'visitor', print: page.print && state.name !== 'errors' }, world);
  } else {
    await tab.close();
  }
  person.leave();
}

async function collect(person, role, name, links) {
  const found = await person.page.evaluate(() => [
    ...[...document.querySelectorAll('a[href]')].map((a) => a.href),
    ...[...document.querySelectorAll('form:not([method=post])')].map((form) => form.action),
  ]);
  for (const address of found) {
    const { origin, pathname } = new URL(address);
    if (origin !== new URL(person.page.url()).origin) continue;
    const key = `${role} ${pathname}`;
    if (!links.has(key)) links.set(key, name);
  }
}

function unlisted(links) {
  return [...links]
    .filter(([key]) => {
      const [role, pathname] = key.split(' ');
      const known = pages.filter(({ as, also }) => as.includes(role) || also?.includes(role)).map(({ path }) => path);
      return !notPages.includes(pathname) && !known.some((path) => matches(path, pathname));
    })
    .map(([key, name]) => `${key} (on ${name})`);
}

function matches(path, pathname) {
  const parts = [path.split('/'), pathname.split('/')];
  return parts[0].length === parts[1].length && parts[0].every((part, i) => part.startsWith(':') || part === parts[1][i]);
}
