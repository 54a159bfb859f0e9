// Schemathesis on the API's own description, as each role: no 5xx, and no answer outside the description.
//
//   node tests/fuzz/run.mjs [--binary FILE] [--seconds 30] [--program FILE]
//
// The seconds are for each role; two are at work at a time. `--program` is Schemathesis; tests/run installs it under
// build/schemathesis.

import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Service, options, output, root } from '../browser/service.mjs';

const asked = { seconds: '30', program: join(root, 'build/schemathesis/bin/schemathesis'), ...options() };
const roles = ['registrar', 'assistant', 'safeguarding', 'commissioner', 'administrator', 'nobody'];
const checks = [
  'not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_headers_conformance',
  'response_schema_conformance',
].join(',');
// Wards of the demo's city, and postcodes in and outside of it.
const places = ['E05010458', 'E05010463', 'E05010476', 'LE1 1AA', 'LE5 3GH', 'ZZ1 1ZZ'];

// The first made-up person of a role who has a token; of personal assistants the one who has told everything.
function header(service, role) {
  const found = role === 'nobody' ? null : service.accounts(role).find((account) => account.api_token);
  if (role !== 'nobody' && !found) throw new Error(`accounts.json has no token of a ${role}`);
  return found ? { Authorization: `Bearer ${found.api_token}` } : {};
}

// The description, with things that are there among what is made up: or hardly any search would find a place.
async function description(service) {
  const get = async (path, headers = {}) => (await fetch(`${service.base}${path}`, { headers })).json();
  const document = await get('/api/v1/openapi.json');
  const found = await get(`/api/v1/assistants?place=${places[1]}&limit=20`, header(service, 'registrar'));
  const ids = found.items.map((item) => item.id);
  if (ids.length === 0) throw new Error('nobody in the demo is found');
  const known = { place: places, postcode: places.slice(3), id: ids };
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  for (const parameter of operations.flatMap((operation) => operation.parameters ?? [])) {
    const there = known[parameter.name];
    if (there) parameter.schema = { anyOf: [{ type: 'string', enum: there }, parameter.schema] };
  }
  return document;
}

function fuzz(service, role) {
  const headers = Object.entries(header(service, role)).flatMap(([name, value]) => ['--header', `${name}: ${value}`]);
  const words = [
    'run', join(output, 'openapi.json'), '--url', service.base, '--checks', checks, '--workers', '1', '--no-color',
    '--max-time', asked.seconds, '--generation-database', 'none', '--suppress-health-check', 'all', ...headers,
  ];
  const process = spawn(asked.program, words, { cwd: output });
  let said = '';
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (text) => { said += text; });
  return new Promise((done) => {
    process.on('error', (error) => done({ role, passed: false, cases: 0, said: error.message }));
    process.on('close', (code) => {
      const cases = Number(said.match(/(\d+) generated/)?.[1] ?? 0);
      writeFileSync(join(output, `schemathesis-${role}.log`), said);
      done({ role, passed: code === 0 && cases > 0, cases, said });
    });
  });
}

// Takes roles until there are no more.
async function lane(service, waiting, tally) {
  for (let role = waiting.shift(); role; role = waiting.shift()) {
    const done = await fuzz(service, role);
    console.log(`${done.passed ? 'ok    ' : 'FAILED'} ${role}: ${done.cases} requests`);
    if (done.passed) tally.passed += 1;
    else {
      tally.failed += 1;
      console.log(done.said.trimEnd().split('\n').slice(-80).join('\n'));
    }
  }
}

mkdirSync(output, { recursive: true });
const env = { REGISTER_API_REQUESTS_PER_MINUTE: '1000000' };
const service = await Service.demo(asked.binary, Service.directory('demo-fuzz'), { env });
const tally = { passed: 0, failed: 0 };
try {
  writeFileSync(join(output, 'openapi.json'), JSON.stringify(await description(service)));
  const waiting = [...roles];
  await Promise.all([lane(service, waiting, tally), lane(service, waiting, tally)]);
} finally {
  const how = await service.stop();
  if (how.code !== 0) {
    tally.failed += 1;
    console.log(`FAILED the service ended with ${how.code ?? how.signal}`);
  }
}
console.log(`fuzz: ${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);
