import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findServer, type Machine, type Python, type Wishes } from '../../src/server/find.ts';

const NEW: Python = { version: [3, 12], hasSpeakeasy: false };
const WITH: Python = { version: [3, 12], hasSpeakeasy: true };
const OLD: Python = { version: [3, 10], hasSpeakeasy: true };
const WISHES: Wishes = { command: [], chosen: [], platform: 'linux' };

/** A computer with these Pythons, and maybe ours on the PATH and a bundled copy for Python 3.12. */
function machine(pythons: Record<string, Python>, { onPath = false, bundle = true } = {}): Machine {
  return {
    python: async (command) => pythons[command.join(' ')],
    isOurs: async (command) => onPath && command === 'speakeasy',
    bundled: ([major, minor]) => (bundle && major === 3 && minor === 12 ? ['/b/libs', '/b/cp312'] : []),
  };
}

test('the setting comes first, as it stands', async () => {
  const everything = machine({ '/env/python': WITH, python3: NEW }, { onPath: true });
  const wishes = { ...WISHES, command: ['/my/speakeasy', 'lsp', '--log', 'x'], chosen: ['/env/python'] };
  const server = await findServer(wishes, everything);
  assert.ok(typeof server === 'object');
  assert.deepEqual(server.command, ['/my/speakeasy', 'lsp', '--log', 'x']);
  assert.deepEqual(server.libraries, []);
});

test('then the chosen Python, if it has speakeasy', async () => {
  const everything = machine({ '/env/python': WITH, python3: NEW }, { onPath: true });
  const server = await findServer({ ...WISHES, chosen: ['/gone/python', '/env/python'] }, everything);
  assert.ok(typeof server === 'object');
  assert.deepEqual(server.command, ['/env/python', '-P', '-m', 'speakeasy_lsp']);
  assert.deepEqual(server.libraries, []);
});

test('then speakeasy on the PATH', async () => {
  const server = await findServer({ ...WISHES, chosen: ['/env/python'] }, machine({ '/env/python': NEW }, { onPath: true }));
  assert.ok(typeof server === 'object');
  assert.deepEqual(server.command, ['speakeasy', 'lsp']);
});

test('then the bundled copy, with the chosen Python before that of the computer', async () => {
  const server = await findServer({ ...WISHES, chosen: ['/env/python'] }, machine({ '/env/python': NEW, python3: NEW }));
  assert.ok(typeof server === 'object');
  assert.equal(server.command[0], '/env/python');
  assert.deepEqual(server.libraries, ['/b/libs', '/b/cp312']);
});

test('a Python that the bundled copy does not fit is passed over', async () => {
  const pythons = { python3: { version: [3, 15], hasSpeakeasy: false } as const, 'python3.12': NEW };
  const server = await findServer(WISHES, machine(pythons));
  assert.ok(typeof server === 'object');
  assert.equal(server.command[0], 'python3.12');
});

test('on Windows the launcher is asked first', async () => {
  const server = await findServer({ ...WISHES, platform: 'win32' }, machine({ 'py -3': NEW, python: NEW }));
  assert.ok(typeof server === 'object');
  assert.deepEqual(server.command, ['py', '-3', '-P', '-m', 'speakeasy_lsp']);
});

test('with no bundled copy, speakeasy of any Python will do', async () => {
  const server = await findServer(WISHES, machine({ python3: NEW, 'python3.12': WITH }, { bundle: false }));
  assert.ok(typeof server === 'object');
  assert.deepEqual(server.command, ['python3.12', '-P', '-m', 'speakeasy_lsp']);
});

test('an old Python is no Python, even with speakeasy in it', async () => {
  assert.equal(await findServer({ ...WISHES, chosen: ['/env/python'] }, machine({ '/env/python': OLD, python3: OLD })), 'noPython');
});

test('no Python at all', async () => {
  assert.equal(await findServer(WISHES, machine({})), 'noPython');
});

test('a Python, and nothing to run with it', async () => {
  assert.equal(await findServer(WISHES, machine({ python3: NEW }, { bundle: false })), 'notInstalled');
});
