// Making and restoring backups as docs/operations.md says: by `pa-registry backup` and `restore`, and on PostgreSQL by
// the very commands that these print.

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresDatabase, Sqlite } from './database.mjs';
import { bareEnvironment } from './instance.mjs';
import { run } from './run_program.mjs';

export class Archive {
  constructor({ binary, scene, service }) {
    Object.assign(this, { binary, scene, service, folder: join(scene.directory, 'backups') });
    mkdirSync(this.folder, { recursive: true });
  }

  #program(words, settings = {}, must = true) {
    const env = { ...bareEnvironment(), ...this.service.settings, ...settings };
    return run(this.binary, words, { must, cwd: this.service.directory, env });
  }

  // Gives the file.
  async make(i) {
    const folder = join(this.folder, String(i));
    mkdirSync(folder);
    if (this.scene.kind === 'postgres') {
      await this.#asTold(await this.#program(['backup', '--to', folder], {}, false), 'pg_dump');
      const [dump] = readdirSync(folder);
      return join(folder, dump);
    }
    const { out } = await this.#program(['backup', '--to', folder]);
    const file = /^The backup (\S+) is whole/m.exec(out)?.[1];
    if (!file) throw new Error(`the backup says nothing of its file:\n${out}`);
    return file;
  }

  // Restores it where nothing is, and gives the database.
  async restore(file, i) {
    if (this.scene.kind === 'postgres') {
      const database = new PostgresDatabase(this.scene.server, `restored_${i}`);
      await this.scene.server.create(database.name);
      await this.#asTold(await this.#program(['restore', file], database.settings, false), 'pg_restore');
      return database;
    }
    const database = new Sqlite(join(this.scene.directory, `restored-${i}`));
    await this.#program(['restore', file], database.settings);
    return database;
  }

  // Runs the line that the program printed, as an operator would copy it.
  async #asTold({ code, out, err }, program) {
    const line = `${out}\n${err}`.split('\n').find((text) => text.trim().startsWith(`${program} `));
    if (code === 0 || !line) throw new Error(`it ended with ${code} and names no ${program}:\n${out}${err}`);
    await run('bash', ['-c', line.trim()], { env: { ...bareEnvironment(), PATH: `${this.scene.server.bin}:${process.env.PATH}` } });
  }

  async forget(database) {
    if (this.scene.kind === 'postgres') await this.scene.server.query('postgres', `DROP DATABASE ${database.name}`);
  }
}
