/** What the server found, by document; and whether it is shown, or waits until the writing is done. */

import * as vscode from 'vscode';
import { level } from './settings.ts';
import type { Told } from './reasons.ts';

export type Show = (uri: vscode.Uri, diagnostics: vscode.Diagnostic[]) => void;

/** A finding, with its name as a text. */
export interface Finding extends Told {
  readonly diagnostic: vscode.Diagnostic;
}

export class Findings implements vscode.Disposable {
  /** Why a document was not checked; empty for one that is left out on purpose. */
  readonly #notChecked = new Map<string, string>();
  readonly #all = new Map<string, { uri: vscode.Uri; diagnostics: vscode.Diagnostic[]; show: Show }>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #writing = false;

  get writing(): boolean {
    return this.#writing;
  }

  set writing(on: boolean) {
    this.#writing = on;
    this.showAgain();
  }

  /** Take what the server says of a document. None at all for a closed one. */
  take(uri: vscode.Uri, diagnostics: vscode.Diagnostic[], show: Show): void {
    this.#all.set(uri.toString(), { uri, diagnostics, show });
    this.#notChecked.delete(uri.toString());
    show(uri, this.#writing ? [] : diagnostics.filter(isLoudEnough));
    this.#changed.fire();
  }

  /** The server did not read a document. That it has no findings means nothing then. */
  takeNotChecked(uri: string, why: string): void {
    this.#notChecked.set(vscode.Uri.parse(uri).toString(), why);
    this.#changed.fire();
  }

  /** Why a document was not checked, if there is a reason to tell. */
  whyNot(uri: vscode.Uri): string {
    return this.#notChecked.get(uri.toString()) ?? '';
  }

  /** Show all again, after a change of mode or level. Nothing is checked again. */
  showAgain(): void {
    for (const { uri, diagnostics, show } of this.#all.values()) {
      show(uri, this.#writing ? [] : diagnostics.filter(isLoudEnough));
    }
    this.#changed.fire();
  }

  /** What is to be seen of a document, first to last; nothing at all while it was not checked. */
  of(uri: vscode.Uri): Finding[] | undefined {
    const kept = this.#notChecked.has(uri.toString()) ? undefined : this.#all.get(uri.toString());
    return kept?.diagnostics.filter(isLoudEnough).sort(byPlace).map(asFinding);
  }

  /** The server is gone, and its findings with it. */
  clear(): void {
    this.#all.clear();
    this.#notChecked.clear();
    this.#changed.fire();
  }

  /** Forget a document that was closed. */
  forget(uri: vscode.Uri): void {
    this.#all.delete(uri.toString());
    this.#notChecked.delete(uri.toString());
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The server shows what people could change as warnings, ideas as information and notes as hints. */
function isLoudEnough({ severity }: vscode.Diagnostic): boolean {
  return level() !== 'change' || severity <= vscode.DiagnosticSeverity.Warning;
}

function byPlace(a: vscode.Diagnostic, b: vscode.Diagnostic): number {
  return a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end);
}

function asFinding(diagnostic: vscode.Diagnostic): Finding {
  const { code, message } = diagnostic;
  return { code: String(typeof code === 'object' ? code.value : (code ?? '')), message, diagnostic };
}
