/** A calm line at the foot of the window: facts about the document in front. */

import * as vscode from 'vscode';
import type { Findings } from '../findings.ts';
import { factsOf, inWords } from '../reasons.ts';

/** After the language and the line ends: this is no news that should come first. */
const PLACE = 90;

export type State = 'starting' | 'running' | 'quiet' | 'missing';

export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('speakeasy.facts', vscode.StatusBarAlignment.Right, PLACE);
  readonly #findings: Findings;
  readonly #held: vscode.Disposable[];
  #state: State = 'quiet';

  constructor(findings: Findings) {
    this.#findings = findings;
    this.#item.name = 'speakeasy';
    this.#held = [
      this.#item,
      findings.onDidChange(() => this.#draw()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#draw()),
    ];
  }

  set state(state: State) {
    this.#state = state;
    this.#draw();
  }

  #draw(): void {
    if (this.#state === 'missing') {
      this.#show('$(book) speakeasy needs Python', 'Press to try again.', 'speakeasy.restart');
    } else if (this.#state === 'running' && this.#findings.writing) {
      this.#show('$(edit) Writing', 'Your findings wait. Press to see them.', 'speakeasy.toggleWriteMode');
    } else {
      this.#drawFacts();
    }
  }

  #drawFacts(): void {
    const document = vscode.window.activeTextEditor?.document;
    const found = document && this.#findings.of(document.uri);
    const why = document && this.#state === 'running' ? this.#findings.whyNot(document.uri) : '';
    if (why) {
      this.#show('$(book) not checked', why, 'speakeasy.showLog');
      return;
    }
    if (this.#state !== 'running' || !found || document.languageId === 'toml' || document.fileName.endsWith('.toml')) {
      this.#item.hide();
      return;
    }
    this.#show(`$(book) ${inWords(factsOf(found), found.length)}`, 'Press to list them.', 'speakeasy.showFindings');
  }

  #show(text: string, hint: string, command: string): void {
    const plain = text.replace(/\$\([^)]*\) /, '');
    this.#item.text = text;
    this.#item.tooltip = `speakeasy: ${plain}\n${hint}`;
    this.#item.accessibilityInformation = { label: `speakeasy: ${plain.replaceAll(' · ', ', ')}. ${hint}` };
    this.#item.command = command;
    this.#item.show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#held).dispose();
  }
}
