// The codes of an authenticator app (RFC 6238: SHA-1, 6 digits, 30 seconds), as a telephone makes them.

import { createHmac } from 'node:crypto';
import { eventually } from './harness.mjs';

const stepMs = 30_000;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const lastUsed = new Map(); // secret → step

// A code that was not given out before, because each works once. The service takes the code of the next step too,
// as from a telephone that is fast, which saves most of the waiting.
export function freshCode(secret) {
  return eventually('the next code of the app', () => {
    const now = Math.floor(Date.now() / stepMs);
    const step = Math.max(now, (lastUsed.get(secret) ?? 0) + 1);
    if (step > now + 1) return null;
    lastUsed.set(secret, step);
    return code(secret, step);
  }, { seconds: 65 });
}

function code(secret, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', bytes(secret)).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function bytes(base32) {
  const bits = [...base32.replace(/[\s=]/g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((eight) => parseInt(eight, 2)));
}
