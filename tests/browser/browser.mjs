// Chromium, and one watched page in it.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
// Debian's Chromium without its windows and menus: the same engine, a quarter faster at hundreds of pages.
const bare = '/usr/bin/chromium-headless-shell';

// For journeys the browser that people have; to look at pages one after the other, the bare one where there is one.
export function launch({ pagesOnly = false } = {}) {
  const executablePath = process.env.CHROMIUM ?? [...(pagesOnly ? [bare] : []), ...usual].find(existsSync);
  if (!executablePath) throw new Error('Chromium is not installed; CHROMIUM may name its program');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-proxy-server',
      // Whatever a page asks of another host is seen by the watch below and goes nowhere.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

// The three ways in which every journey has to work.
export const modes = {
  script: { name: 'with script', slug: 'script', width: 1280, javaScript: true, keyboard: false },
  plain: { name: 'without script, 320 px', slug: 'plain', width: 320, javaScript: false, keyboard: false },
  keyboard: { name: 'by keyboard alone, 320 px', slug: 'keyboard', width: 320, javaScript: true, keyboard: true },
};

// A page in a context of its own. `state` is what a signed-in context saved.
export async function openPage(browser, base, mode, state = undefined) {
  const context = await browser.newContext({
    baseURL: base,
    javaScriptEnabled: mode.javaScript,
    viewport: { width: mode.width, height: 800 },
    storageState: state,
    locale: 'en-GB',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const watch = new Watch(base);
  await watch.on(page);
  return { context, page, watch };
}

// What must not happen on any page: console messages, errors, policy violations, other hosts.
export class Watch {
  problems = [];
  elsewhere = [];

  constructor(base) {
    this.base = base;
  }

  async on(page) {
    page.on('console', (message) => this.#console(page, message));
    page.on('pageerror', (error) => this.problems.push(`error in a script: ${error.message}`));
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(`${this.base}/`) && !address.startsWith('data:')) this.elsewhere.push(address);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest()) {
        this.problems.push(`${response.status()} for ${response.url()}`);
      }
    });
    const session = await page.context().newCDPSession(page);
    session.on('Audits.issueAdded', ({ issue }) => {
      const details = issue.details.contentSecurityPolicyIssueDetails;
      if (details) this.problems.push(`policy violation: ${details.violatedDirective} ${details.blockedURL ?? ''}`);
      if (issue.code === 'QuirksModeIssue') this.problems.push('the page is in quirks mode');
    });
    await session.send('Audits.enable');
  }

  #console(page, message) {
    if (!['error', 'warning', 'assert'].includes(message.type())) return;
    // Chromium says this of every page that answers with an error status, which is what we asked for.
    if (message.text().startsWith('Failed to load resource') && message.location().url === page.url()) return;
    this.problems.push(`console ${message.type()}: ${message.text()}`);
  }

  // Gives what was seen since the last time.
  take() {
    const seen = [...this.problems, ...this.elsewhere.map((address) => `request to another host: ${address}`)];
    this.problems = [];
    this.elsewhere = [];
    return [...new Set(seen)];
  }
}
