/** The tests of `tests/api`, run inside VS Code. Each line that they print is shown here. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Driver, given, remote } from './driver.ts';

const TOO_LONG = 240_000;

test('the packed extension, through the interface of VS Code', async () => {
  const folder = given('WORKSPACE');
  const inside = given('API_TESTS');
  const all: string[] = [];
  const payload: [string, string][] = [
    ['extensionDevelopmentPath', remote(inside)],
    ['extensionTestsPath', remote(`${inside}/index.js`)],
  ];
  const code = await Driver.runInside(folder, payload, (line) => all.push(line), TOO_LONG);
  const said = all.filter((line) => /^(not )?ok: /.test(line)); // VS Code itself prints a lot.
  console.log(said.join('\n'));
  assert.equal(code, 0, said.filter((line) => line.startsWith('not ok')).join('\n'));
  assert.ok(said.some((line) => line.startsWith('ok')));
});
