// The program's own look at a register: `pa-registry check`, where this version has it.

import { expect } from './expect.mjs';
import { bareEnvironment } from './instance.mjs';
import { run } from './run_program.mjs';

let commands;

// Whether the program knows a command.
export async function has(binary, command) {
  commands ??= (await run(binary, ['--help'])).out;
  return new RegExp(`^ +${command}\\b`, 'm').test(commands);
}

export async function check({ binary, scene, tally }) {
  if (!(await has(binary, 'check'))) return 'no `check` in this version';
  const instance = scene.instance();
  const { code, out, err } = await run(binary, ['check'], {
    must: false, cwd: instance.directory, env: { ...bareEnvironment(), ...instance.settings },
  });
  await tally.check('pa-registry check finds nothing wrong', () => expect(code === 0, `it ended with ${code}:\n${out}${err}`));
  return code === 0 ? '`check` clean' : '`check` NOT clean';
}
