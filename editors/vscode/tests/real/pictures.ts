/** Takes the pictures of the README and of the first steps. Look at them, then copy them to `images`. */

import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Driver, given } from './driver.ts';

const SIZE = { width: 940, height: 540 };
const folder = given('WORKSPACE');
const letter = join(folder, 'letter.md');
copyFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'welcome-letter.md'), letter);
writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'editor.occurrencesHighlight': 'off' }));

const vscode = await Driver.open(folder, 'letter.md', SIZE);
const { page } = vscode;
await vscode.until(async () => (await vscode.lines.count()) > 5, 'lines under words');

await vscode.command('speakeasy: List the Findings of This Document');
await page.waitForTimeout(1_500);
await vscode.picture('side-view');

await vscode.command('View: Close Primary Side Bar');
await vscode.hoverOver('prior to');
await page.waitForTimeout(1_000);
await vscode.picture('findings');
await page.keyboard.press('Escape');

await vscode.clickOn('confined to a');
await page.mouse.move(5, 5);
await vscode.fixes();
await vscode.picture('fix');
await page.keyboard.press('Escape');

await vscode.clickOn('Dear neighbour');
await page.keyboard.press('Alt+w');
await vscode.lined(0);
await page.waitForTimeout(500);
await vscode.picture('writing');
await page.keyboard.press('Alt+w');

await vscode.command('speakeasy: Open Settings');
await page.locator('.setting-item').first().waitFor();
await page.mouse.move(5, SIZE.height - 60);
await page.waitForTimeout(1_500);
await vscode.picture('settings');
await vscode.close();
