// People who save their address again and again, with a number in it that grows. Each remembers what was
// acknowledged and what was sent without an answer.

import { Client, Unanswered, token } from './client.mjs';

const PATH = '/account/contact';

export class Writer {
  acknowledged = 0; // the last number whose saving was acknowledged
  sent = 0; // the last number sent
  open = new Set(); // numbers sent after that one, whose fate nobody knows
  kept = []; // every number whose saving was acknowledged
  attempts = 0; // saves sent, retries among them
  latencies = []; // [when it was answered, milliseconds]
  answers = new Map(); // how often each status, or 0 for no answer

  constructor(person, addresses) {
    this.email = person.email;
    this.addresses = addresses;
    this.client = new Client(addresses[0], { cookies: person.cookies });
  }

  async prepare() {
    this.token = token(await this.client.get(PATH), PATH);
  }

  // Saves the next number. True when it was acknowledged.
  async save({ retries = 0, turn = 0 } = {}) {
    this.sent += 1;
    const number = this.sent;
    for (let attempt = 0; attempt <= retries; attempt += 1) {
      if (await this.#attempt(number, this.addresses[(turn + attempt) % this.addresses.length])) return true;
    }
    return false;
  }

  async #attempt(number, address) {
    this.attempts += 1;
    this.open.add(number);
    const began = performance.now();
    const form = { token: this.token, name: 'Wren Writer', telephone: '', address: `${number} Made-up Road`, postcode: '' };
    let status = 0;
    try {
      const answer = await this.client.ask('POST', PATH, new URLSearchParams(form).toString(), address);
      status = answer.headers.location?.startsWith('/account?saved') ? answer.status : -answer.status;
      this.last = answer;
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
    }
    const seen = Math.abs(status);
    this.answers.set(seen, (this.answers.get(seen) ?? 0) + 1);
    if (status !== 303) return false;
    this.latencies.push([Date.now(), performance.now() - began]);
    this.kept.push(number);
    this.acknowledged = number;
    this.open.clear();
    return true;
  }

  // How many saves the database may have counted when it holds the number `found`: those acknowledged up to it are
  // sure, and those that were refused or not answered may each have happened.
  counts(found) {
    const sure = this.kept.filter((number) => number <= found).length;
    return [sure, found];
  }

  // What the database may hold for this person: null when there is nothing yet.
  allows(found) {
    return (found ?? 0) === this.acknowledged || this.open.has(found);
  }
}

// Many writers at once, until told to stop.
export class Crowd {
  constructor(people, addresses) {
    this.writers = people.map((person) => new Writer(person, addresses));
    this.going = false;
  }

  async prepare() {
    for (const writer of this.writers) await writer.prepare();
  }

  // Begins to write; `pauseMs` after a save that was not acknowledged keeps a dead service from being hammered.
  start({ retries = 0, pauseMs = 20, everyMs = 0 } = {}) {
    this.going = true;
    let turn = 0;
    const loop = async (writer) => {
      while (this.going) {
        const began = Date.now();
        const saved = await writer.save({ retries, turn: turn++ });
        const rest = Math.max(saved ? 0 : pauseMs, everyMs - (Date.now() - began));
        if (rest > 0 || everyMs > 0) await sleep(Math.max(rest, 0));
      }
    };
    this.loops = this.writers.map(loop);
  }

  async stop() {
    this.going = false;
    await Promise.all(this.loops ?? []);
  }

  get acknowledged() {
    return this.writers.reduce((sum, writer) => sum + writer.kept.length, 0);
  }

  get attempts() {
    return this.writers.reduce((sum, writer) => sum + writer.attempts, 0);
  }

  answers() {
    const all = new Map();
    for (const writer of this.writers) {
      for (const [status, count] of writer.answers) all.set(status, (all.get(status) ?? 0) + count);
    }
    return Object.fromEntries([...all].sort(([a], [b]) => a - b));
  }

  latencies(from = 0, to = Infinity) {
    return this.writers.flatMap((w) => w.latencies.filter(([at]) => at >= from && at < to).map(([, ms]) => ms));
  }

  // What differs from the database, `found` being a Map from email to number: an empty list when nothing was lost.
  lost(found) {
    return this.writers
      .filter((writer) => !writer.allows(found.get(writer.email)))
      .map((w) => `${w.email}: acknowledged ${w.acknowledged}, open [${[...w.open]}], found ${found.get(w.email)}`);
  }

  close() {
    for (const writer of this.writers) writer.client.close();
  }
}

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
