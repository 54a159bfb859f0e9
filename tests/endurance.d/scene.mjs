// What a row begins with: a database with people in it who are signed in, copied from one made once.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresDatabase, Sqlite } from './database.mjs';
import { Instance } from './instance.mjs';
import { settleAll } from './people.mjs';
import { Postgres } from './postgres.mjs';
import { Crowd } from './writers.mjs';

// Limits that count strangers would count this machine as one. All share one key, as instances of one register do.
const common = (output) => ({ REGISTER_GUESSES_PER_NETWORK: '1000000', REGISTER_KEY_FILE: join(output, 'register.key') });

export class Scenes {
  #bases = {};

  constructor({ binary, output, people }) {
    Object.assign(this, { binary, output, people });
    rmSync(output, { recursive: true, force: true });
    mkdirSync(output, { recursive: true });
  }

  async server() {
    this.postgres ??= await Postgres.start();
    return this.postgres;
  }

  async #base(kind) {
    return (this.#bases[kind] ??= await this.#make(kind));
  }

  async #make(kind) {
    const directory = join(this.output, `base-${kind}`);
    const database = kind === 'sqlite' ? new Sqlite(join(directory, 'data')) : new PostgresDatabase(await this.server(), 'base');
    if (kind === 'postgres') await this.postgres.create('base');
    const instance = this.#instance(database, directory);
    await instance.start();
    // Where linkFor looks for mails.
    const people = await settleAll({ base: instance.base, directory }, this.people);
    await instance.stop();
    return { database, people };
  }

  #instance(database, directory, more = {}) {
    const settings = { ...common(this.output), REGISTER_MAIL: `directory:${join(directory, 'mail')}`, ...database.settings, ...more.settings };
    return new Instance({ binary: this.binary, directory, wrap: more.wrap, settings });
  }

  // A scene of a row: { database, directory, people }, and ways to add instances and writers.
  async scene(name, kind, { directory = join(this.output, `${name}-${kind}`) } = {}) {
    const base = await this.#base(kind);
    mkdirSync(directory, { recursive: true });
    const place = kind === 'sqlite' ? join(directory, 'data') : `${name.replaceAll('-', '_')}`;
    const database = await base.database.copyTo(place);
    return {
      kind, directory, database,
      people: base.people,
      server: this.postgres,
      instance: (more = {}, label = '') => this.#instance(database, join(directory, `service${label}`), more),
      crowd: (instances, count = base.people.length) => new Crowd(base.people.slice(0, count), instances.map((i) => i.base)),
    };
  }

  async close() {
    await this.postgres?.remove();
  }
}
