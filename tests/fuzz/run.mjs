// Schemathesis on the API's own description, as each role: no 5xx, and no answer outside the description.
//
//   node tests/fuzz/run.mjs [--binary FILE] [--seconds 30] [--program FILE]
//
// The seconds are for all roles together. `--program` is Schemathesis; tests/run installs it under build/schemathesis.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Service, options, output, root } from '../browser/service.mjs';

const asked = { seconds: '30', program: join(root, 'build/schemathesis/bin/schemathesis'), ...options() };
const roles = ['nobody', 'assistant', 'registrar', 'safeguarding', 'commissioner', 'administrator'];
const checks = [
  'not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_headers_conformance',
  'response_schema_conformance',
].join(',');

// The first made-up person of a role who has a token; of personal assistants the one who has told everything.
const token = (service, role) => service.accounts(role).find((account) => account.api_token)?.api_token;

function fuzz(service, role, seconds) {
  const header = role === 'nobody' ? [] : ['--header', `Authorization: Bearer ${token(service, role)}`];
  const words = [
    'run', join(output, 'openapi.json'), '--url', service.base, '--checks', checks, '--workers', '2', '--no-color',
    '--max-time', String(seconds), '--generation-database', 'none', '--suppress-health-check', 'all', ...header,
  ];
  const done = spawnSync(asked.program, words, { cwd: output, encoding: 'utf8', timeout: (seconds + 120) * 1000 });
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`;
  writeFileSync(join(output, `schemathesis-${role}.log`), said);
  const cases = said.match(/(\d+) generated/)?.[1] ?? '0';
  return { role, passed: done.status === 0 && Number(cases) > 0, cases, said };
}

mkdirSync(output, { recursive: true });
const directory = Service.directory('demo-fuzz');
const env = { REGISTER_API_REQUESTS_PER_MINUTE: '1000000' };
const service = await Service.demo(asked.binary, directory, { env });
let passed = 0;
let failed = 0;
try {
  const answer = await fetch(`${service.base}/api/v1/openapi.json`);
  writeFileSync(join(output, 'openapi.json'), await answer.text());
  const each = Math.max(1, Math.floor(Number(asked.seconds) / roles.length));
  for (const role of roles) {
    const done = fuzz(service, role, each);
    console.log(`${done.passed ? 'ok    ' : 'FAILED'} ${role}: ${done.cases} requests in about ${each} s`);
    if (done.passed) passed += 1;
    else { failed += 1; console.log(done.said.trimEnd().split('\n').slice(-80).join('\n')); }
  }
} finally {
  const how = await service.stop();
  if (how.code !== 0) { failed += 1; console.log(`FAILED the service ended with ${how.code ?? how.signal}`); }
}
console.log(`fuzz: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
