// The program's own look at a register: `pa-registry check` and `pa-registry audit verify`, where this version has them.

import { expect } from './expect.mjs';
import { bareEnvironment } from './instance.mjs';
import { run } from './run_program.mjs';

let commands;

// Whether the program knows a command.
export async function has(binary, command) {
  commands ??= (await run(binary, ['--help'])).out;
  return new RegExp(`^ +${command}\\b`, 'm').test(commands);
}

// Runs both and gives what to say of them.
export async function check({ binary, scene, tally }) {
  return `${await one(binary, scene, tally, ['check'])}, ${await one(binary, scene, tally, ['audit', 'verify'])}`;
}

async function one(binary, scene, tally, words) {
  const name = words.join(' ');
  if (!(await has(binary, words[0]))) return `no \`${name}\` in this version`;
  const instance = scene.instance();
  const { code, out, err } = await run(binary, words, {
    must: false, cwd: instance.directory, env: { ...bareEnvironment(), ...instance.settings },
  });
  await tally.check(`pa-registry ${name} finds nothing wrong`, () => expect(code === 0, `it ended with ${code}:\n${out}${err}`));
  return code === 0 ? `\`${name}\` clean` : `\`${name}\` NOT clean`;
}
