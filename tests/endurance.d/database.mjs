// The two databases as these runs see them: made with people in it, copied, asked behind the service's back.

import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run_program.mjs';

const NUMBERS =
  'SELECT accounts.email, people.letter_address FROM people JOIN accounts ON accounts.id = people.account_id ' +
  "WHERE accounts.email LIKE 'writer.%' AND people.letter_address IS NOT NULL";

// By the account that acted, how often the audit says that it saved its address.
const SAVES =
  'SELECT accounts.email, count(*) FROM audit_events JOIN accounts ON accounts.id = audit_events.who_id ' +
  "WHERE audit_events.kind = 'person.contact_changed' GROUP BY accounts.email";

class Base {
  async saves() {
    return new Map((await this.query(SAVES)).map(([email, count]) => [email, Number(count)]));
  }

  // By email, the number that each writer last saved.
  async numbers() {
    return new Map((await this.query(NUMBERS)).map(([email, address]) => [email, parseInt(address, 10)]));
  }

  // How many rows a table has; null where this version has no such table.
  async count(table, where = '') {
    if (!(await this.hasTable(table))) return null;
    return Number((await this.query(`SELECT count(*) FROM ${table} ${where}`))[0][0]);
  }
}

export class Sqlite extends Base {
  kind = 'sqlite';

  constructor(directory, file = 'register.sqlite') {
    super();
    this.directory = directory;
    this.file = join(directory, file);
    mkdirSync(directory, { recursive: true });
  }

  get settings() {
    return { REGISTER_DATABASE_URL: `sqlite:${this.file}` };
  }

  async query(sql) {
    const { out } = await run('sqlite3', ['-batch', '-cmd', '.timeout 10000', this.file, sql]);
    return out.trim().split('\n').filter(Boolean).map((line) => line.split('|'));
  }

  async hasTable(name) {
    return (await this.query(`SELECT 1 FROM sqlite_master WHERE name = '${name}'`)).length > 0;
  }

  // What is wrong with the file: an empty list when nothing is.
  async faults() {
    const integrity = (await this.query('PRAGMA integrity_check')).flat().filter((line) => line !== 'ok');
    return [...integrity, ...(await this.query('PRAGMA foreign_key_check')).map((row) => row.join(' '))];
  }

  // A copy of a database that nobody has open.
  async copyTo(directory) {
    const copy = new Sqlite(directory);
    for (const ending of ['', '-wal', '-shm']) rmSync(copy.file + ending, { force: true });
    copyFileSync(this.file, copy.file);
    return copy;
  }
}

export class PostgresDatabase extends Base {
  kind = 'postgres';

  constructor(server, name) {
    super();
    Object.assign(this, { server, name });
  }

  get settings() {
    return { REGISTER_DATABASE_URL: this.server.url(this.name) };
  }

  query(sql) {
    return this.server.query(this.name, sql);
  }

  async hasTable(name) {
    return (await this.query(`SELECT 1 FROM pg_tables WHERE tablename = '${name}'`)).length > 0;
  }

  async faults() {
    return []; // the server checks its own pages; a broken foreign key cannot be stored
  }

  async copyTo(name) {
    await this.server.query('postgres', `DROP DATABASE IF EXISTS ${name}`);
    await this.server.create(name, this.name);
    return new PostgresDatabase(this.server, name);
  }
}
