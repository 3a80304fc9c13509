/** Hands and eyes for a real VS Code in a Chromium. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

/** Right after a start, two slow cores need this long. In milliseconds. */
const PATIENCE = 60_000;
const A_MOMENT = 600;
const SIZE = { width: 1280, height: 760 };

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** What the page of VS Code is told: names and values. */
type Payload = [string, string][];

export class Driver {
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  /** Open VS Code with a folder, and a file of it. */
  static async open(folder: string, file: string, size = SIZE): Promise<Driver> {
    const driver = await Driver.#launch(size);
    await driver.#go(folder, [['openFile', remote(join(folder, file))]]);
    await driver.page.waitForSelector('.monaco-editor .view-line');
    return driver;
  }

  /** Run tests inside VS Code. Returns their exit code; each line that they print is handed on. */
  static async runInside(folder: string, payload: Payload, say: (line: string) => void, limit: number): Promise<number> {
    const driver = await Driver.#launch(SIZE);
    const ended = new Promise<number>((resolve, reject) => {
      void driver.page.exposeFunction('codeAutomationExit', resolve);
      setTimeout(() => reject(new Error('The tests inside VS Code did not end.')), limit).unref();
    });
    await driver.page.exposeFunction('codeAutomationLog', (_: string, parts: unknown[]) => say(parts.join(' ')));
    try {
      await driver.#go(folder, payload);
      return await ended;
    } finally {
      await driver.close();
    }
  }

  static async #launch(viewport: typeof SIZE): Promise<Driver> {
    const browser = await chromium.launch({ executablePath: given('CHROMIUM'), args: ['--no-sandbox'] });
    const page = await (await browser.newContext({ viewport })).newPage();
    page.setDefaultTimeout(PATIENCE);
    return new Driver(browser, page);
  }

  async #go(folder: string, payload: Payload): Promise<void> {
    const query = `folder=${folder}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    await this.page.goto(`http://127.0.0.1:${port()}/?${query}`);
    await this.page.waitForSelector('.monaco-workbench');
  }

  get lines(): Locator {
    return this.page.locator('.squiggly-warning, .squiggly-info');
  }

  /** Wait until so many lines are under words. */
  async lined(number: number): Promise<void> {
    await this.until(async () => (await this.lines.count()) === number, `${number} lines under words`);
  }

  /** Where each line under a word is, from left to right and from top to bottom. */
  async boxesOfLines(): Promise<Box[]> {
    const boxes = await Promise.all((await this.lines.all()).map((line) => line.boundingBox()));
    return boxes
      .filter((box) => box !== null)
      .map(({ x, y, width }) => ({ left: x, right: x + width, top: y }))
      .sort((a, b) => a.top - b.top || a.left - b.left);
  }

  /** Where a word stands on the screen, by the letters that are drawn. */
  async boxOf(word: string): Promise<Box> {
    return this.page.evaluate((sought) => {
      for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
        const parts: Text[] = [];
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          parts.push(walker.currentNode as Text);
        }
        const at = parts.map((part) => part.data).join('').replaceAll('\u00a0', ' ').indexOf(sought);
        if (at < 0) {
          continue;
        }
        const place = (offset: number): [Text, number] => {
          let rest = offset;
          const part = parts.find((one) => (rest <= one.length ? true : ((rest -= one.length), false)));
          return [part as Text, rest];
        };
        const range = document.createRange();
        range.setStart(...place(at));
        range.setEnd(...place(at + sought.length));
        const { left, right, top } = range.getBoundingClientRect();
        return { left, right, top };
      }
      throw new Error(`“${sought}” is not on the screen.`);
    }, word);
  }

  /** Wait until a text can be read in the editor. */
  async shows(text: string): Promise<void> {
    const drawn = this.page.locator('.monaco-editor .view-lines').first();
    await this.until(async () => (await drawn.innerText()).replaceAll('\u00a0', ' ').includes(text), `“${text}”`);
  }

  /** Put the cursor into a word. */
  async clickOn(word: string): Promise<void> {
    const box = await this.boxOf(word);
    await this.page.mouse.click((box.left + box.right) / 2, box.top + 6);
  }

  /** Rest the mouse on a word, and read the box that comes up. */
  async hoverOver(word: string): Promise<string> {
    const box = await this.boxOf(word);
    await this.page.mouse.move((box.left + box.right) / 2, box.top + 6);
    await this.page.mouse.move((box.left + box.right) / 2 + 2, box.top + 7);
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-row').first();
    await hover.waitFor();
    await this.page.waitForTimeout(A_MOMENT);
    return (await this.page.locator('.monaco-hover:not(.hidden)').allInnerTexts()).join('\n');
  }

  /** The titles of the fixes at the cursor. The menu stays open. */
  async fixes(): Promise<string[]> {
    await this.until(async () => {
      await this.page.keyboard.press('Control+.');
      await this.page.waitForTimeout(A_MOMENT);
      const rows = await this.page.locator('.action-widget .monaco-list-row').count();
      if (rows === 0) {
        await this.page.keyboard.press('Escape');
      }
      return rows > 0;
    }, 'the menu of fixes');
    return this.page.locator('.action-widget .monaco-list-row').allInnerTexts();
  }

  /** Run a command of the palette, by its whole title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').first().waitFor();
    await this.page.keyboard.type(title);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await row.waitFor();
    await this.page.waitForTimeout(A_MOMENT);
    await this.page.keyboard.press('Enter');
  }

  /** Answer a question of one line. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:not([style*="display: none"]) input').first();
    await input.waitFor();
    await this.page.waitForTimeout(A_MOMENT);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForTimeout(A_MOMENT);
  }

  /** Wait for a question with a list of answers. */
  async shownToChoose(question: string): Promise<void> {
    await this.page.locator('.quick-input-widget .quick-input-title', { hasText: question }).waitFor();
  }

  /** The text of our part of the status bar; empty while it is not there. */
  async status(): Promise<string> {
    const item = this.page.locator('.statusbar-item[id*="speakeasy"]');
    return (await item.count()) > 0 ? (await item.first().innerText()).trim() : '';
  }

  /** What the messages in the corner say. */
  async messages(): Promise<string[]> {
    return this.page.locator('.notification-list-item-message').allInnerTexts();
  }

  async until(holds: () => Promise<boolean>, what: string, patience = PATIENCE): Promise<void> {
    const end = Date.now() + patience;
    while (!(await holds())) {
      if (Date.now() > end) {
        await this.picture('stopped-here');
        throw new Error(`Waited for ${what}.`);
      }
      await this.page.waitForTimeout(100);
    }
  }

  /** Keep a picture of the window, or of a part of it. */
  async picture(name: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void> {
    mkdirSync(given('PICTURES'), { recursive: true });
    const path = join(given('PICTURES'), `${name}.png`);
    await this.page.screenshot(clip ? { path, clip } : { path });
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** The address of a file, for the page. */
export function remote(path: string): string {
  return `vscode-remote://127.0.0.1:${port()}${path}`;
}

/** What the script that starts this gives. */
export function given(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set. Start this with: npm test`);
  }
  return value;
}

const port = (): string => given('VSCODE_PORT');
