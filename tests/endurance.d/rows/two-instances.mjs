// Two instances on one PostgreSQL; in turn one is killed and started again. People are sent to one and then the other,
// and to the other once more when the first does not answer, as a load balancer does.

import { auditProblems, auditRows } from '../audit.mjs';
import { Client } from '../client.mjs';
import { expect, expectEqual, expectNone } from '../expect.mjs';
import { MailServer, mailProblems } from '../mail_server.mjs';
import { askForAccount } from '../people.mjs';
import { lapse, parked, waiting } from '../work.mjs';
import { sleep } from '../writers.mjs';

export const row = {
  name: 'two-instances',
  title: 'two instances, one killed again and again, clients with one retry',
  on: ['postgres'],
  short: { kills: 3, everyMs: 2000, downMs: 300 },
  long: { kills: 30, everyMs: 10_000, downMs: 2000 },
  async run({ plan, scenes, kind, tally }) {
    const scene = await scenes.scene('two-instances', kind);
    const mail = await MailServer.make();
    await mail.open();
    const settings = { REGISTER_MAIL: mail.setting };
    const both = [scene.instance({ settings }, '-a'), scene.instance({ settings }, '-b')];
    // At the same moment, on a database that both may have to migrate.
    await Promise.all(both.map((service) => service.start()));
    const crowd = scene.crowd(both);
    await crowd.prepare();
    const before = await auditRows(scene.database);
    crowd.start({ retries: 1, pauseMs: 100, everyMs: 50 });
    const joiners = new Joiners(both);
    for (let i = 0; i < plan.kills; i += 1) {
      await sleep(plan.everyMs - plan.downMs);
      await both[i % 2].kill();
      await sleep(plan.downMs);
      await both[i % 2].start();
    }
    await sleep(1000);
    await crowd.stop();
    await joiners.stop();
    return tell({ plan, scene, tally, both, crowd, before, mail, joiners });
  },
};

async function tell({ plan, scene, tally, both, crowd, before, mail, joiners }) {
  const lost = crowd.lost(await scene.database.numbers());
  const asked = crowd.writers.reduce((sum, writer) => sum + writer.sent, 0);
  const share = (100 * crowd.acknowledged) / asked;
  await tally.check('nothing acknowledged is lost', () => expectNone(lost, 'lost'));
  await tally.check('at least 99.9 % succeed with one retry', () => expect(share >= 99.9, `${share.toFixed(3)} %`));
  const audit = await auditProblems(scene.database, before, crowd);
  await tally.check('nothing is doubled', () => expectNone(audit.problems, 'audit rows'));
  const signedIn = await stillSignedIn(crowd, both);
  await tally.check('everybody is still signed in, on both', () => expectEqual(signedIn, crowd.writers.length * 2, 'pages'));
  for (const service of both) await service.stop();
  const work = await mailsOnce({ scene, tally, service: both[0], mail, joiners });
  crowd.close();
  return (
    `${plan.kills} kills, one every ${plan.everyMs / 1000} s; ${asked} saves asked for, ${crowd.acknowledged} acknowledged, ${lost.length} lost; ${audit.sentence}; ` +
    `${share.toFixed(3)} % answered with at most one retry; everybody still signed in on both; ${work}`
  );
}

async function stillSignedIn(crowd, both) {
  let pages = 0;
  for (const { client } of crowd.writers) {
    for (const { base } of both) {
      if ((await client.ask('GET', '/account', undefined, base)).status === 200) pages += 1;
    }
  }
  return pages;
}

// People who sign up meanwhile: each asks for one mail, which a worker of either instance sends.
class Joiners {
  told = []; // addresses whose owners were told that a mail is on its way

  constructor(both) {
    this.going = true;
    this.loop = this.#run(both);
  }

  async #run(both) {
    for (let i = 1; this.going; i += 1) {
      const client = new Client(both[i % 2].base);
      const email = `joiner.${i}@people.example`;
      try {
        await askForAccount(client, email);
        this.told.push(email);
      } catch {
        await sleep(100); // killed in between: whoever this was tries again as somebody else
      }
      client.close();
    }
  }

  stop() {
    this.going = false;
    return this.loop;
  }
}

// What the killed ones had in hand is done by those that live once their claims have lapsed.
async function mailsOnce({ scene, tally, service, mail, joiners }) {
  if ((await waiting(scene.database)) === null) {
    await mail.close();
    return 'no outbox in this version';
  }
  await lapse(scene.database);
  await service.start();
  for (let i = 0; i < 300 && (await waiting(scene.database)) > 0; i += 1) await sleep(100);
  await service.stop();
  await mail.close();
  // Killed between the server's yes and the note of it, an instance leaves a mail that goes again, by the same name.
  const problems = mailProblems(mail.messages, joiners.told, { again: true });
  const again = mail.messages.length - new Set(mail.messages.map(({ id }) => id)).size;
  await tally.check('people signed up meanwhile', () => expect(joiners.told.length > 0, 'nobody'));
  await tally.check('every mail was sent, once', () => expectNone(problems, 'mails'));
  await tally.check('no mail waits, no job is parked', async () => {
    expectEqual(`${await waiting(scene.database)} ${await parked(scene.database)}`, '0 0', 'waiting and parked');
  });
  return `${joiners.told.length} sign-ups meanwhile and a mail for each, ${problems.length} lost or under two names, ${again} sent again under the same name`;
}
