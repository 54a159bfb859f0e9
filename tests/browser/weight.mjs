// What the first page costs somebody who comes for the first time.

import { modes, openPage } from './browser.mjs';
import { expect } from './harness.mjs';
import * as words from './words.mjs';

const mostBytes = 60_000;
const mostRequests = 4;

export async function run(tally, world) {
  await tally.section('Weight of the first page', () =>
    tally.check(`at most ${mostRequests} requests and ${mostBytes / 1000} kB`, async () => {
      const { context, page } = await openPage(world.browser, world.service.base, modes.script);
      try {
        const sizes = await transferred(context, page);
        const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
        const list = [...sizes].map(([path, size]) => `${path} ${size}`).join(', ');
        console.log(`  ${sizes.size} requests, ${(bytes / 1000).toFixed(1)} kB: ${list}`);
        expect(sizes.size <= mostRequests && bytes <= mostBytes, `${sizes.size} requests, ${bytes} bytes: ${list}`);
      } finally {
        await context.close();
      }
    }));
}

// Bytes over the wire by address, heads included, the icon left out.
async function transferred(context, page) {
  const session = await context.newCDPSession(page);
  const [names, sizes] = [new Map(), new Map()];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => names.set(requestId, new URL(request.url).pathname));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = names.get(requestId);
    if (path && !/icon|\.ico$|manifest/.test(path)) sizes.set(path, encodedDataLength);
  });
  await session.send('Network.enable');
  await page.goto(words.start.path, { waitUntil: 'networkidle' });
  return sizes;
}
