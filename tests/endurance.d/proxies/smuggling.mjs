// Every request that the service saw was answered to the one who sent it: each answer bears the id under which the
// service logged the request, so the two lists must be the same.

import { readFileSync } from 'node:fs';
import { Client } from '../client.mjs';
import { sleep } from '../writers.mjs';
import { corpus, INNER } from './corpus.mjs';
import { answers, exchange } from './raw.mjs';
import { NAME } from './front.mjs';

// Honest visitors whose requests share the proxy's connections: what each asks for, and by what its answer is known.
const visits = [
  ['/health/live', /^live\n$/],
  ['/privacy', /<h1[^>]*>[^<]*rivacy/],
  ['/sign-in', /<h1[^>]*>\s*Sign in/],
  ['/health/live', /^live\n$/],
];

export async function smuggle(front, service, rounds) {
  const seen = { sent: 0, honest: 0, desync: [], asTwo: new Set(), refused: 0, brokenOff: 0 };
  const visitors = visits.map(() => new Client(`https://127.0.0.1:${front.port}`, { headers: { host: NAME } }));
  visitors.forEach((visitor) => (visitor.secure.options.servername = NAME));
  for (let round = 0; round < rounds; round += 1) {
    for (const item of corpus) await one(front, service, item, visitors, seen);
  }
  visitors.forEach((visitor) => visitor.close());
  return seen;
}

async function one(front, service, { name, bytes }, visitors, seen) {
  const from = readFileSync(service.log).length;
  const ids = new Map();
  // On a busy machine an answer may come late; nobody waits longer for what the service has not seen.
  const heard = (text) => logged(service, from).every(({ request_id, route }) => route !== INNER || idsOf(text).includes(request_id));
  const [attack, ...calls] = await Promise.all([
    exchange(front, bytes, { quietMs: 60, enough: heard }),
    ...visitors.map((visitor, i) => visit(visitor, visits[i], name, ids, seen)),
  ]);
  // And once more afterwards, when what was left over in a connection would be met.
  await Promise.all(visitors.map((visitor, i) => visit(visitor, visits[i], name, ids, seen)));
  const got = answers(attack);
  idsOf(attack).forEach((id) => ids.set(id, 'sender'));
  seen.sent += 1;
  seen.honest += calls.length * 2;
  if (got.every(({ status }) => status >= 400)) seen.refused += 1;
  await sleep(5); // the log is written after the answer
  compare(name, logged(service, from), ids, seen);
}

const idsOf = (text) => answers(text).flatMap(({ headers }) => headers['x-request-id'] ?? []);

function compare(name, requests, ids, seen) {
  const unheard = requests.filter(({ request_id }) => !ids.has(request_id));
  // A proxy may hand on the head of a request whose body turns out to be broken; it then hangs up on both.
  if (unheard.length === 1 && unheard[0].route !== INNER && unheard[0].status >= 400) seen.brokenOff += 1;
  else seen.desync.push(...unheard.map(({ route }) => `${name}: the service saw ${route}, and its answer reached nobody`));
  for (const { request_id, route } of requests.filter((request) => !unheard.includes(request))) {
    if (route === INNER && ids.get(request_id) === 'sender') seen.asTwo.add(name);
    else if (route === INNER) seen.desync.push(`${name}: the inner request was answered to somebody else`);
  }
}

async function visit(visitor, [path, wanted], name, ids, seen) {
  try {
    const { status, body, headers } = await visitor.get(path);
    ids.set(headers['x-request-id'], 'visitor');
    if (status !== 200 || !wanted.test(body)) seen.desync.push(`${name}: ${path} was answered with ${status} and another page`);
  } catch (error) {
    seen.desync.push(`${name}: an honest visitor got no answer: ${error.message}`);
  }
}

// What the service says that it answered since `from`, but for the proxy's own questions.
function logged(service, from) {
  const lines = readFileSync(service.log).subarray(from).toString().split('\n');
  return lines
    .filter((line) => line.includes('A request was answered.'))
    .map((line) => JSON.parse(line))
    .filter(({ route }) => route !== '/health/ready');
}
