// Running a program to its end.

import { spawn } from 'node:child_process';

// Gives { code, out, err }; with `must`, what does not end with 0 is an error.
export function run(program, words, { must = true, ...options } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let [out, err] = ['', ''];
    child.stdout?.on('data', (part) => (out += part));
    child.stderr?.on('data', (part) => (err += part));
    child.on('error', failed);
    child.on('close', (code, signal) => {
      if (must && code !== 0) failed(new Error(`${program} ${words.join(' ')} ended with ${code ?? signal}:\n${err || out}`));
      else done({ code: code ?? signal, out, err });
    });
  });
}

// The first line that a program says of itself, or null where it is not installed.
export async function version(program, ...words) {
  try {
    const { out, err } = await run(program, words, { must: false });
    return (out || err).trim().split('\n')[0];
  } catch {
    return null;
  }
}
