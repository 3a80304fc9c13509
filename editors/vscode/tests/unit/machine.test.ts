import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { thisMachine } from '../../src/server/machine.ts';

const home = mkdtempSync(join(tmpdir(), 'speakeasy-'));
const skip = process.platform === 'win32' && 'these programs are shell scripts';

function program(name: string, script: string): string {
  const path = join(home, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

test('a Python says its version and whether it has speakeasy', { skip }, async () => {
  const python = program('python', 'echo "3 12 True"');
  assert.deepEqual(await thisMachine(home).python([python]), { version: [3, 12], hasSpeakeasy: true });
});

test('the real Python of this computer answers', { skip }, async () => {
  const python = await thisMachine(home).python(['python3']);
  assert.equal(python?.version[0], 3);
});

test('nothing runs there: no Python', { skip }, async () => {
  const { python } = thisMachine(home);
  assert.equal(await python([join(home, 'gone')]), undefined);
  assert.equal(await python([program('broken', 'exit 1')]), undefined);
  assert.equal(await python([program('other', 'echo hello')]), undefined);
});

test('another program called speakeasy is not ours', { skip }, async () => {
  const { isOurs } = thisMachine(home);
  assert.equal(await isOurs(program('theirs', 'echo "The API tool"')), false);
  assert.equal(await isOurs(program('ours', 'echo "Start the language server, for editors."')), true);
});

test('the bundled copy fits the Pythons that it has a folder for', () => {
  mkdirSync(join(home, 'bundled', 'cp312'), { recursive: true });
  const { bundled } = thisMachine(home);
  assert.deepEqual(bundled([3, 12]), [join(home, 'bundled', 'libs'), join(home, 'bundled', 'cp312')]);
  assert.deepEqual(bundled([3, 13]), []);
});
