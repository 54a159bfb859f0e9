// As in the browser tests, but a thousand things that went wrong in the same way fill no screen.

import { expect } from '../browser/harness.mjs';

export { expect, expectEqual } from '../browser/harness.mjs';

export function expectNone(list, what) {
  const more = list.length > 8 ? `\n- and ${list.length - 8} more` : '';
  expect(list.length === 0, `${what}: ${list.length}\n${list.slice(0, 8).map((item) => `- ${item}`).join('\n')}${more}`);
}
