// nginx and Caddy before the service, as deploy/ configures them.

import { join } from 'node:path';
import { expect, expectEqual, expectNone } from '../expect.mjs';
import { claimAddresses, claimHosts, GUESSES } from '../proxies/addresses.mjs';
import { Front, NAME } from '../proxies/front.mjs';
import { manners } from '../proxies/manners.mjs';
import { crowdOfSlow } from '../proxies/slow.mjs';
import { smuggle } from '../proxies/smuggling.mjs';

export const row = {
  name: 'proxies',
  title: 'a proxy in front: slow clients, claimed addresses, smuggled requests',
  on: ['nginx', 'caddy'],
  short: { rounds: 1, each: 40, seconds: 20 },
  long: { rounds: 10, each: 1000, seconds: 20 },
  async run({ plan, scenes, kind, tally, short }) {
    const scene = await scenes.scene(`proxies-${kind}`, 'sqlite');
    const service = scene.instance({
      settings: {
        REGISTER_LOG: 'json', REGISTER_BASE_ADDRESS: `https://${NAME}`, REGISTER_TRUSTED_PROXIES: '127.0.0.1',
        REGISTER_GUESSES_PER_NETWORK: String(GUESSES),
      },
    });
    await service.start();
    const front = await Front.start(kind, join(scene.directory, 'proxy'), service);
    try {
      return await all({ plan, front, service, tally, short });
    } finally {
      await front.stop();
      await service.stop();
    }
  },
};

async function all({ plan, front, service, tally, short }) {
  const told = [
    await smuggled(plan, front, service, tally),
    await addresses(front, tally),
    await slow({ plan, front, service, tally, short }),
  ];
  await manners(front, service, tally);
  return told.join('; ');
}

async function smuggled(plan, front, service, tally) {
  const seen = await smuggle(front, service, plan.rounds);
  await tally.check('every request that the service saw was answered to its sender', () => expectNone(seen.desync, 'desync'));
  await tally.check('honest visitors were there', () => expect(seen.honest > 0, 'none'));
  if (seen.asTwo.size > 0) console.log(`  read as two requests of one sender:\n    ${[...seen.asTwo].join('\n    ')}`);
  return (
    `smuggling: ${seen.sent} requests that can be read in two ways, ${seen.refused} refused, ${seen.brokenOff} broken off, ${seen.desync.length} out of step, ` +
    `${seen.honest} honest requests between them all answered right`
  );
}

async function addresses(front, tally) {
  const { passed, second, claims } = await claimAddresses(front);
  const wrong = passed.filter((count) => count !== GUESSES);
  await tally.check('no claimed address is believed', () => expectEqual(passed.join(), Array(claims).fill(GUESSES).join(), 'guesses let through'));
  await tally.check('another visitor is another', () => expectEqual(second, 1, 'guesses of another visitor'));
  const { strange, tried } = await claimHosts(front);
  await tally.check('no claimed host shows', () => expectNone(strange, 'hosts'));
  return `${claims + tried} kinds of claimed addresses and hosts, ${wrong.length + strange.length} believed`;
}

async function slow({ plan, front, service, tally, short }) {
  // nginx has no limit for how long a whole body may take, only for the pause in it; it keeps those to itself.
  const keeps = front.kind === 'nginx' ? 'slow body' : null;
  const seen = await crowdOfSlow(front, service, plan, keeps);
  const kept = seen.left[keeps] ?? 0;
  const left = Object.values(seen.left).reduce((sum, count) => sum + count, 0) - kept;
  await tally.check('all slow connections were there', () => {
    expectEqual(seen.failed, 0, 'connections that failed');
    // A busy machine takes longer to open thousands than the first of them are borne.
    expect(seen.stood > Math.min(1000, seen.opened / 2), `only ${seen.stood} of ${seen.opened} stood at once`);
  });
  await tally.check('all slow connections are closed', () => expectEqual(left, 0, `left of ${JSON.stringify(seen.left)}`));
  // Caddy hands a form on while it still comes in, so that those with a slow body reach the service, for a while.
  const may = front.kind === 'caddy' ? plan.each + 100 : 150;
  await tally.check('the service meets no more of them than it must', () => expect(seen.behind < may, `${seen.behind} connections behind the proxy`));
  await tally.check('honest visitors are answered', () => expectEqual(seen.among.wrong, 0, 'wrong answers'));
  // The short form runs beside other tests, where times say nothing.
  if (!short) await tally.check('honest visitors wait for nobody', () => expect(seen.among.p99 < 1000, `p99 ${seen.among.p99.toFixed(0)} ms`));
  return (
    `${seen.opened} slow connections of five kinds, ${seen.stood} at once, ${seen.opened - left - kept} closed within ${(seen.longest / 1000).toFixed(1)} s` +
    `${kept > 0 ? `, the ${kept} with a slow body kept by the proxy` : ''}, never more than ${seen.behind} connections at the service; p99 of an honest visitor ` +
    `${seen.among.p99.toFixed(1)} ms among them, ${seen.alone.p99.toFixed(1)} ms alone; the service grew by ${seen.grown.toFixed(0)} MB`
  );
}
