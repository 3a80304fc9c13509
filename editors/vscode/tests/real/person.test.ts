/** VS Code as a person uses it: with eyes, a mouse and keys. The extension runs with the copy that it brings along. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Driver, given } from './driver.ts';

const folder = given('WORKSPACE');
const settings = join(folder, 'speakeasy.toml');
const FLAGGED = ['prior to', 'utilise', 'the elderly'];
let vscode: Driver;

before(async () => {
  vscode = await Driver.open(folder, 'letter.md');
});
after(() => vscode.close());

test('a line is under each word, and just there, even after emoji', async () => {
  await vscode.until(async () => (await vscode.lines.count()) >= FLAGGED.length, 'lines under words');
  const lines = await vscode.boxesOfLines();
  for (const word of FLAGGED) {
    const box = await vscode.boxOf(word);
    const under = lines.find((line) => Math.abs(line.left - box.left) < 2 && Math.abs(line.right - box.right) < 2);
    assert.ok(under, `“${word}” is at ${JSON.stringify(box)}, the lines at ${JSON.stringify(lines)}`);
  }
  await vscode.picture('findings');
});

test('the status bar says calm facts', async () => {
  const facts = '2 hard words · 1 long sentence · 1 word about people';
  await vscode.until(async () => (await vscode.status()) === facts, `“${facts}”`);
});

test('the box at a word says why, and what to say', async () => {
  const said = await vscode.hoverOver('prior to');
  assert.match(said, /has a plainer word/);
  assert.match(said, /“before”/);
  assert.match(said, /Who says so/);
  await vscode.picture('hover');
  await vscode.page.keyboard.press('Escape');
});

test('the side view lists findings by reason, with labels for screen readers', async () => {
  await vscode.command('speakeasy: List the Findings of This Document');
  const rows = vscode.page.locator('[id="workbench.view.extension.speakeasy"] .monaco-list-row');
  await rows.first().waitFor();
  const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  assert.ok(labels.includes('Has a plainer word: 2 places'), labels.join('\n'));
  assert.ok(labels.some((label) => label?.startsWith('prior to, line 3. “prior to” has a plainer word.')));
  assert.equal(labels[0], 'May shut people out: 1 place');
  await vscode.picture('side-view');
});

test('with the keyboard alone, a finding of the side view leads to its word', async () => {
  for (const key of ['Home', 'ArrowDown', 'Enter']) {
    await vscode.page.keyboard.press(key);
    await vscode.page.waitForTimeout(300);
  }
  await vscode.until(async () => (await position(vscode)) === 'Ln 5, Col 23 (11 selected)', '“the elderly” selected');
});

test('one key hides everything, and brings it back', async () => {
  await vscode.clickOn('Lunch club');
  const before = await vscode.lines.count();
  await vscode.page.keyboard.press('Alt+w');
  await vscode.lined(0);
  await vscode.until(async () => (await vscode.status()) === 'Writing', 'the status bar to say so');
  const rows = vscode.page.locator('[id="workbench.view.extension.speakeasy"] .monaco-list-row');
  await vscode.until(async () => (await rows.count()) === 0, 'an empty side view');
  await vscode.picture('writing');
  await vscode.page.keyboard.press('End');
  await vscode.page.keyboard.type(' prior to');
  await vscode.page.waitForTimeout(2_000);
  assert.equal(await vscode.lines.count(), 0, 'what is typed in write mode stays without lines');
  await vscode.page.keyboard.press('Alt+w');
  await vscode.lined(before + 1);
  await vscode.page.keyboard.press('Control+z');
  await vscode.lined(before);
});

test('a quick fix puts the plainer word in', async () => {
  await vscode.clickOn('prior to');
  const fixes = await vscode.fixes();
  assert.ok(fixes.some((title) => title.includes('Use “before”')), fixes.join('\n'));
  await vscode.picture('fix');
  await vscode.page.locator('.action-widget .monaco-list-row', { hasText: 'Use “before”' }).first().click();
  await vscode.shows('😀😀 please ring Amina before Tuesday.');
  await vscode.until(async () => (await vscode.status()).startsWith('1 hard word ·'), 'one hard word fewer');
});

test('the problems panel has them all', async () => {
  await vscode.page.keyboard.press('Control+Shift+M');
  const rows = vscode.page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  const texts = (await rows.allInnerTexts()).join('\n');
  assert.match(texts, /“utilise” has a plainer word/);
  assert.match(texts, /“the elderly” may shut people out/);
  await vscode.picture('problems');
  await vscode.page.keyboard.press('Control+Shift+M');
});

test('a settings file counts as soon as it is saved', async () => {
  const before = await vscode.lines.count();
  writeFileSync(settings, 'allow = ["utilise"]\n');
  await vscode.lined(before - 1);
  rmSync(settings);
  await vscode.lined(before);
});

test('what was not read is not called clear', async () => {
  const before = await vscode.lines.count();
  const facts = await vscode.status();
  writeFileSync(settings, 'max-size = 20\n');
  await vscode.until(async () => (await vscode.status()) === 'not checked', 'the status bar to say so');
  await vscode.lined(0);
  writeFileSync(settings, 'exclude = ["letter.md"]\n');
  await vscode.until(async () => (await vscode.status()) === '', 'a quiet status bar');
  rmSync(settings);
  await vscode.lined(before);
  await vscode.until(async () => (await vscode.status()) === facts, 'the facts again');
});

test('so does a setting of the editor', async () => {
  const before = await vscode.lines.count();
  writeSettings({ 'speakeasy.level': 'change' });
  await vscode.until(async () => (await vscode.page.locator('.squiggly-info').count()) === 0, 'only what to change');
  writeSettings({ 'speakeasy.allow': ['utilise'] });
  await vscode.lined(before - 1);
  writeSettings({ 'speakeasy.languages': ['html'] });
  await vscode.lined(0);
  writeSettings({});
  await vscode.lined(before);
});

test('to keep a word asks for the reason', async () => {
  await vscode.clickOn('utilise');
  await vscode.command('speakeasy: Keep This, Because…');
  if (await refused()) {
    return;
  }
  await vscode.answer('The hall calls it that.');
  await vscode.until(async () => decisions().includes('The hall calls it that.'), 'the decision in its file');
  rmSync(join(folder, 'decisions'), { recursive: true });
});

test('to challenge a word asks why, and what to say', async () => {
  await vscode.clickOn('the elderly');
  await vscode.command('speakeasy: Challenge This Word');
  if (await refused()) {
    return;
  }
  await vscode.answer('It makes us sound frail.');
  await vscode.answer('older people');
  await vscode.until(async () => decisions().includes('It makes us sound frail.'), 'the challenge in its file');
  assert.match(decisions(), /older people/);
  rmSync(join(folder, 'decisions'), { recursive: true });
});

test('a new word is asked for, and flagged at once', async () => {
  const before = await vscode.lines.count();
  await vscode.clickOn('hall');
  await vscode.command('speakeasy: Add a Word to Your List');
  for (const said of ['', 'room', 'Nobody here says it.']) {
    await vscode.answer(said); // The word at the cursor stands there already.
  }
  await vscode.shownToChoose('What kind of word is it?');
  await vscode.picture('new-word');
  await vscode.answer('jargon');
  await vscode.shownToChoose('How is it used?');
  await vscode.answer('noun');
  await vscode.lined(before + 1);
  assert.match(readFileSync(join(folder, 'house', 'words.toml'), 'utf8'), /^\[words\.hall\]$/m);
  rmSync(join(folder, 'house'), { recursive: true });
  rmSync(settings, { force: true });
  await vscode.lined(before);
});

test('the score is told in words', async () => {
  await vscode.clickOn('Lunch club');
  await vscode.command('speakeasy: Show the Score of This Document');
  await vscode.until(async () => (await vscode.messages()).some((one) => /letter\.md: \d+ words, /.test(one)), 'the score');
});

test('fix all uses the plainer words, and saves', async () => {
  await vscode.clickOn('Lunch club');
  await vscode.command('Fix All');
  await vscode.shows('We use the hall');
  await vscode.page.keyboard.press('Control+s');
  const saved = () => readFileSync(join(folder, 'letter.md'), 'utf8');
  await vscode.until(async () => saved().includes('We use the hall'), 'the saved file');
  assert.match(saved(), /😀😀 please ring Amina before Tuesday\. We use the hall on Mill Lane\.\n/);
});

/** An older server cannot do it. Then a kind message must say so. */
async function refused(): Promise<boolean> {
  const box = vscode.page.locator('.quick-input-widget .quick-input-title', { hasText: '“' });
  let said: string[] = [];
  await vscode.until(async () => {
    said = await vscode.messages();
    return said.some((one) => one.includes('cannot do this yet')) || (await box.isVisible());
  }, 'a question or a message');
  if (await box.isVisible()) {
    await vscode.picture('question');
    return false;
  }
  await vscode.picture('cannot-yet');
  await vscode.command('Notifications: Clear All Notifications');
  await vscode.until(async () => (await vscode.messages()).length === 0, 'no messages');
  return true;
}

/** All that stands in the files of decisions. */
function decisions(): string {
  const place = join(folder, 'decisions');
  if (!existsSync(place)) {
    return '';
  }
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.toml'));
  return files.map((name) => readFileSync(join(place, name), 'utf8')).join('\n');
}

function writeSettings(values: object): void {
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(values));
}

async function position({ page }: Driver): Promise<string> {
  return page.locator('.statusbar-item[id="status.editor.selection"]').innerText();
}
