/** The universal package, which has no server in it: what is said, and where one is found. */

import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Driver, given } from './driver.ts';

const folder = given('WORKSPACE');
const LEAST = 3;
let vscode: Driver;

before(async () => {
  vscode = await Driver.open(folder, 'letter.md');
});
after(() => vscode.close());

test('without a Python, a clear message says what to do', async () => {
  await vscode.until(async () => (await vscode.messages()).length > 0, 'a message');
  const [said] = await vscode.messages();
  assert.match(said ?? '', /speakeasy needs Python 3\.11 or later, and found none/);
  assert.equal(await vscode.status(), 'speakeasy needs Python');
  await vscode.picture('no-python');
});

test('its button leads to the help', async () => {
  await vscode.page.locator('.notification-list-item-buttons-container .monaco-button', { hasText: 'Show Me How' }).click();
  await vscode.page.locator('.getting-started-step.expanded', { hasText: 'If it does not start' }).waitFor();
  await vscode.page.waitForTimeout(1_000);
  await vscode.picture('walkthrough');
  await vscode.page.keyboard.press('Control+F4');
  await vscode.page.locator('.tab', { hasText: 'letter.md' }).click();
  await vscode.shows('We utilise the hall');
});

test('an environment of the workspace is found', async () => {
  const bin = join(folder, '.venv', 'bin');
  mkdirSync(bin, { recursive: true });
  program(join(bin, 'python'), '"$@"');
  await starts('.venv');
  rmSync(join(folder, '.venv'), { recursive: true });
});

test('then speakeasy on the PATH', async () => {
  program(join(given('BIN'), 'speakeasy'), '-P -m speakeasy "$@"');
  await starts('speakeasy');
  rmSync(join(given('BIN'), 'speakeasy'));
});

test('the setting goes before all', async () => {
  const path = join(folder, 'mine');
  program(path, '-P -m speakeasy "$@"');
  const settings = given('MACHINE_SETTINGS');
  const before = JSON.parse(readFileSync(settings, 'utf8'));
  writeFileSync(settings, JSON.stringify({ ...before, 'speakeasy.server.command': [path, 'lsp'] }));
  await starts('mine');
});

/** Start again, and see that it checks, with the program of this name. */
async function starts(name: string): Promise<void> {
  rmSync(given('RAN'), { force: true });
  await vscode.command('speakeasy: Start Again');
  await vscode.until(async () => existsSync(given('RAN')), `a start of ${name}`);
  await vscode.until(async () => (await vscode.lines.count()) >= LEAST, `lines, from ${name}`);
  assert.match(readFileSync(given('RAN'), 'utf8'), new RegExp(`/${name}.*(lsp|speakeasy_lsp)\n$`));
}

/** A program that starts Python with speakeasy, and notes that it was started. */
function program(path: string, call: string): void {
  const lines = ['#!/bin/sh', `echo "$0 $*" >> "${given('RAN')}"`, `export PYTHONPATH="${given('LIBRARIES')}"`];
  writeFileSync(path, [...lines, `exec "${given('PYTHON')}" ${call}`, ''].join('\n'));
  chmodSync(path, 0o755);
}
