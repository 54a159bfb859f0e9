// The mail server is dead, slow, or lies. People sign up all the same, and in the end each has got their mail, once; or
// again under the same name, where the server took it and did not say so.

import { Client, Unanswered } from '../client.mjs';
import { expect, expectEqual, expectNone } from '../expect.mjs';
import { MailServer, mailProblems } from '../mail_server.mjs';
import { askForAccount } from '../people.mjs';
import { hasten, waiting } from '../work.mjs';
import { sleep } from '../writers.mjs';

export const row = {
  name: 'mail',
  title: 'the mail server is dead, slow and lies',
  on: ['sqlite', 'postgres'],
  short: { each: 2, moodMs: 1500, patienceSeconds: 60 },
  long: { each: 20, moodMs: 15_000, patienceSeconds: 300 },
  async run({ plan, scenes, kind, tally }) {
    const scene = await scenes.scene('mail', kind);
    const server = await MailServer.make();
    const service = scene.instance({ settings: { REGISTER_MAIL: server.setting } });
    await service.start();
    if ((await waiting(scene.database)) === null) {
      await service.stop();
      throw new Error('this version has no outbox (table outgoing_mails)');
    }
    const seen = { addresses: [], refused: [], slowestMs: 0 };
    // Nobody listens at first.
    await signUp(service, 'dead', plan.each, seen);
    await sleep(plan.moodMs);
    await server.open();
    for (const mood of ['slow', 'busy', 'full', 'closed', 'rude', 'babbling', 'withholding']) {
      server.mood = mood;
      await signUp(service, mood, plan.each, seen);
      await hasten(scene.database);
      await sleep(plan.moodMs);
    }
    server.mood = 'well';
    await signUp(service, 'well', plan.each, seen);
    const tookSeconds = await emptied(scene.database, plan.patienceSeconds);
    await service.stop();
    await server.close();
    return tell({ tally, server, seen, tookSeconds, left: await waiting(scene.database) });
  },
};

async function tell({ tally, server, seen, tookSeconds, left }) {
  const problems = mailProblems(server.messages, seen.addresses);
  const unsaid = server.messages.filter(({ said }) => !said).length;
  await tally.check('everybody could sign up', () => expectNone(seen.refused, 'refused'));
  await tally.check('nobody waited for the mail server', () => expect(seen.slowestMs < 2000, `${seen.slowestMs.toFixed(0)} ms`));
  await tally.check('every mail arrived once', () => expectNone(problems, 'mails'));
  await tally.check('the server did lie', () => expect(unsaid > 0, 'it acknowledged every message'));
  await tally.check('nothing waits in the outbox', () => expectEqual(left, 0, 'mails that wait'));
  const once = seen.addresses.filter((address) => server.messages.filter(({ to }) => to === address).length === 1).length;
  return (
    `${seen.addresses.length} sign-ups, dead and well and seven moods between, ${seen.refused.length} refused, the slowest page ${seen.slowestMs.toFixed(0)} ms; ` +
    `${once} mails arrived once, ${seen.addresses.length - once} again under the same name after an answer that never came, ` +
    `${problems.length} lost or doubled; the outbox was empty ${tookSeconds.toFixed(0)} s after the server was well`
  );
}

async function signUp(service, mood, count, seen) {
  for (let i = 1; i <= count; i += 1) {
    const client = new Client(service.base);
    const email = `joiner.${mood}.${i}@people.example`;
    const began = performance.now();
    try {
      await askForAccount(client, email);
      seen.addresses.push(email);
    } catch (error) {
      if (!(error instanceof Unanswered) && !/answered/.test(error.message)) throw error;
      seen.refused.push(`${email}: ${error.message}`);
    }
    seen.slowestMs = Math.max(seen.slowestMs, (performance.now() - began) / 4); // of four pages
    client.close();
  }
}

// Seconds until no mail waits any more.
async function emptied(database, patience) {
  const began = Date.now();
  while ((await waiting(database)) > 0 && Date.now() - began < patience * 1000) {
    await hasten(database);
    await sleep(500);
  }
  return (Date.now() - began) / 1000;
}
