/** What a command is about: an entry of the side view, or what is at the cursor. */

import * as vscode from 'vscode';
import type { Findings } from '../findings.ts';
import { isItem } from '../view/nodes.ts';

export interface Place {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
}

/** The finding that is meant. At the cursor it is the shortest one; without one, what is selected or the word there. */
export async function placeOf(given: unknown, findings: Findings): Promise<Place | undefined> {
  if (isItem(given)) {
    return { document: await vscode.workspace.openTextDocument(given.uri), range: given.finding.diagnostic.range };
  }
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { document, selection } = editor;
  const here = (findings.of(document.uri) ?? []).map((one) => one.diagnostic.range);
  const around = here.filter((range) => range.contains(selection)).sort((a, b) => size(document, a) - size(document, b));
  const word = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  const range = around[0] ?? word;
  return range && { document, range };
}

export function textOf({ document, range }: Place): string {
  return document.getText(range).replace(/\s+/g, ' ').trim();
}

/** The command of the fix that the server offers at a place, if it offers that one. */
export async function offered({ document, range }: Place, command: string): Promise<vscode.Command | undefined> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions?.find((action) => action.command?.command === command)?.command;
}

function size(document: vscode.TextDocument, range: vscode.Range): number {
  return document.offsetAt(range.end) - document.offsetAt(range.start);
}
