// Told to stop under load: nobody is cut off. The client is a load balancer in small: twice a second it asks whether
// the service is ready, and once it is not it sends nothing new. Until then it does, on new connections.

import { expect, expectEqual } from '../expect.mjs';
import { Client, Unanswered } from '../client.mjs';
import { status } from '../instance.mjs';
import { emailOf, signIn } from '../people.mjs';
import { percentile, sleep } from '../writers.mjs';

export const row = {
  name: 'stop',
  title: 'SIGTERM under 500 requests a second',
  on: ['sqlite', 'postgres'],
  short: { stops: 1, loadMs: 1000, rate: 500 },
  long: { stops: 20, loadMs: 4000, rate: 500 },
  async run({ plan, scenes, kind, tally, short }) {
    const scene = await scenes.scene('stop', kind);
    const sum = { answered: 0, late: 0, cut: [], exitMs: [], codes: new Set(), rates: [] };
    for (let i = 0; i < plan.stops; i += 1) await oneStop(scene, plan, sum);
    const slowest = Math.max(...sum.exitMs);
    await tally.check('nobody is cut off', () => expectEqual(sum.cut.length, 0, `cut answers (${sum.cut[0]})`));
    await tally.check('it ends with 0', () => expectEqual([...sum.codes].join(), '0', 'exit codes'));
    await tally.check('it ends within a second after the drain and its last answer', () => expect(slowest < 1000, `${slowest.toFixed(0)} ms`));
    // The short form runs beside other tests, where it may be less.
    const least = short ? 1 : plan.rate * 0.8;
    await tally.check('the load was there', () => expect(Math.min(...sum.rates) > least, `${sum.rates} a second`));
    return (
      `${plan.stops} stops under ${Math.min(...sum.rates).toFixed(0)} to ${Math.max(...sum.rates).toFixed(0)} requests a second: ` +
      `${sum.answered} answered, ${sum.late} of them after the signal, ${sum.cut.length} cut off; ` +
      'from the last answer, or the end of the drain of 3 s, to the exit ' +
      `${percentile(sum.exitMs, 0.5).toFixed(0)} ms (median), ${slowest.toFixed(0)} ms at most`
    );
  },
};

// Longer than the load balancer needs to notice, also on a busy machine.
const DRAIN_MS = 3000;

async function oneStop(scene, plan, sum) {
  const service = scene.instance({ settings: { REGISTER_DRAIN_SECONDS: String(DRAIN_MS / 1000) } });
  await service.start();
  const load = new Load(service, scene.people, plan.rate);
  load.start();
  await sleep(plan.loadMs);
  sum.rates.push(load.answered / ((Date.now() - load.began) / 1000));
  const told = Date.now();
  const before = load.answered;
  const how = await service.stop();
  const ended = Date.now();
  await load.stop();
  sum.late += load.answered - before;
  sum.answered += load.answered;
  sum.cut.push(...load.cut);
  sum.exitMs.push(ended - Math.max(load.lastAnswer, told + DRAIN_MS));
  sum.codes.add(how.code);
}

class Load {
  answered = 0;
  cut = [];
  lastAnswer = 0;

  constructor(service, people, rate) {
    this.service = service;
    this.rate = rate;
    this.clients = Array.from({ length: 40 }, (_, i) => new Client(service.base, { cookies: people[i % people.length].cookies }));
  }

  start() {
    this.going = true;
    this.began = Date.now();
    // Each client asks in its own rhythm.
    this.loops = this.clients.map((client, i) => this.#ask(client, ['/account', '/', '/health/live', '/account/contact'][i % 4]));
    this.loops.push(this.#signInAgainAndAgain());
    this.watch = this.#watch();
  }

  // Answers that take long: a password is hashed for each.
  async #signInAgainAndAgain() {
    while (this.going) {
      const client = new Client(this.service.base);
      await this.#count(() => signIn(client, emailOf(1)));
      client.close();
    }
  }

  async #count(request) {
    try {
      await request();
      this.answered += 1;
      this.lastAnswer = Date.now();
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      this.cut.push(error.message);
    }
  }

  async #ask(client, path) {
    const every = (1000 * this.clients.length) / this.rate;
    let next = Date.now() + Math.random() * every;
    while (this.going) {
      await sleep(Math.max(0, next - Date.now()));
      next += every;
      if (!this.going) return;
      await this.#count(() => client.get(path));
    }
  }

  async #watch() {
    while (this.going) {
      if ((await status(`${this.service.base}/health/ready`)) !== 200) this.going = false;
      await sleep(500);
    }
  }

  async stop() {
    this.going = false;
    await Promise.all([...this.loops, this.watch]);
    this.clients.forEach((client) => client.close());
  }
}
