// Counting: a check passes or fails, and the run goes on.

export class Tally {
  passed = 0;
  failures = [];
  #section = '';
  #spent = new Map(); // what a check is called after the name of its state → milliseconds
  #told = new Map();

  async section(name, body) {
    const began = Date.now();
    const [passed, failed] = [this.passed, this.failures.length];
    this.#section = name;
    console.log(`\n# ${name}`);
    try {
      await body();
    } catch (error) {
      this.fail('did not finish', error);
    }
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`  ${this.passed - passed} passed, ${this.failures.length - failed} failed, ${seconds} s`);
  }

  // Runs `body`; what it throws is the failure. True when it passed.
  async check(name, body) {
    const began = Date.now();
    try {
      await body();
      this.passed += 1;
      return true;
    } catch (error) {
      this.fail(name, error);
      return false;
    } finally {
      const kind = name.split(': ')[1];
      if (kind) this.#spent.set(kind, (this.#spent.get(kind) ?? 0) + Date.now() - began);
    }
  }

  fail(name, error) {
    this.failures.push(`${this.#section}: ${name}`);
    // One fault in the frame of all pages is told in full once.
    const text = String(error?.message ?? error).replaceAll('\n', '\n    ');
    console.log(`  FAILED ${name}\n    ${this.#told.has(text) ? `as ${this.#told.get(text)}` : text}`);
    if (!this.#told.has(text)) this.#told.set(text, name);
  }

  // Prints the closing line and gives the exit code.
  close(title) {
    const most = 40;
    if (this.failures.length > 0) console.log(`\nFailed:\n${this.failures.slice(0, most).map((f) => `  ${f}`).join('\n')}`);
    if (this.failures.length > most) console.log(`  and ${this.failures.length - most} more, above`);
    const spent = [...this.#spent].sort(([, one], [, other]) => other - one).slice(0, 12);
    if (spent.length > 1) console.log(`\nTime by kind of check: ${spent.map(([kind, ms]) => `${kind} ${Math.round(ms / 1000)} s`).join(', ')}`);
    console.log(`\n${title}: ${this.passed} passed, ${this.failures.length} failed`);
    return this.failures.length === 0 ? 0 : 1;
  }
}

export function expect(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

export function expectEqual(found, wanted, what) {
  expect(found === wanted, `${what}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
}

export function expectNone(list, what) {
  expect(list.length === 0, `${what}:\n${list.map((item) => `- ${item}`).join('\n')}`);
}

// Asks again until `body` gives something, or the time is up.
export async function eventually(what, body, { seconds = 20, everyMs = 100 } = {}) {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = await body();
    if (found) return found;
    if (Date.now() > until) throw new Error(`waited ${seconds} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
