/** The commands of the palette, and what each one does. What came of it, the server says itself. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Findings } from '../findings.ts';
import { EXTENSION, SECTION } from '../settings.ts';
import { ask } from './ask.ts';
import { call, can } from './call.ts';
import { CHALLENGE, KEEP } from './decide.ts';
import { offered, placeOf, textOf } from './place.ts';

/** What commands work with. The client changes when the server is started again. */
export interface Tools {
  readonly findings: Findings;
  readonly client: () => LanguageClient | undefined;
  readonly restart: () => Promise<void>;
  readonly log: vscode.LogOutputChannel;
  readonly toggleWriteMode: () => Promise<void>;
  readonly showFindings: () => Promise<void>;
}

export function registerCommands(tools: Tools): vscode.Disposable[] {
  const commands: Record<string, (argument?: unknown) => Promise<unknown>> = {
    toggleWriteMode: tools.toggleWriteMode,
    showFindings: tools.showFindings,
    checkAll: () => checkAll(tools),
    score: () => ofDocument(tools, 'speakeasy.showScore'),
    glossary: () => ofDocument(tools, 'speakeasy.makeGlossary'),
    addWord: () => addWord(tools),
    challengeHere: (item) => challenge(tools, item),
    keepHere: (item) => keep(tools, item),
    restart: tools.restart,
    showLog: async () => tools.log.show(),
    openSettings: async () => vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${EXTENSION}`),
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`${SECTION}.${name}`, run));
}

async function checkAll(tools: Tools): Promise<void> {
  const counts = await call<{ files: number; findings: number }>(tools.client(), 'speakeasy.checkWorkspace');
  if (counts) {
    const places = counts.findings === 1 ? '1 place' : `${counts.findings} places`;
    const files = counts.files === 1 ? '1 file' : `${counts.files} files`;
    const list = 'Show the List';
    if ((await vscode.window.showInformationMessage(`${places} to look at in ${files}.`, list)) === list) {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }
  }
}

/** Run a command of the server about the document in front. */
async function ofDocument(tools: Tools, command: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) {
    await call(tools.client(), command, document.uri.toString());
  } else {
    void vscode.window.showInformationMessage('Open a document first.');
  }
}

/** Keep a finding. The server knows its sentence, so its own fix is carried out; that asks for the reason. */
async function keep(tools: Tools, item: unknown): Promise<void> {
  if (!can(tools.client(), KEEP)) {
    return;
  }
  const place = await placeOf(item, tools.findings);
  const fix = place && (await offered(place, KEEP));
  if (fix) {
    await vscode.commands.executeCommand(fix.command, ...(fix.arguments ?? []));
  } else {
    void vscode.window.showInformationMessage('Put the cursor on a finding first.');
  }
}

/** Challenge a word, flagged or not. */
async function challenge(tools: Tools, item: unknown): Promise<void> {
  if (!can(tools.client(), CHALLENGE)) {
    return;
  }
  const place = await placeOf(item, tools.findings);
  if (!place) {
    void vscode.window.showInformationMessage('Put the cursor on a word first.');
    return;
  }
  const fix = await offered(place, CHALLENGE);
  const table = { uri: place.document.uri.toString(), word: textOf(place) };
  await vscode.commands.executeCommand(CHALLENGE, ...(fix?.arguments ?? [table]));
}

async function addWord(tools: Tools): Promise<void> {
  const command = 'speakeasy.newWord';
  if (!can(tools.client(), command)) {
    return;
  }
  const place = await placeOf(undefined, tools.findings);
  const text = place?.document.getText().toLowerCase() ?? '';
  const word = await ask('Add a word to your list', 'Which word should be flagged?', true, place && textOf(place));
  const title = `Add “${word}”`;
  const use = word && (await ask(title, 'What could people say?', true));
  const why = use && (await ask(title, 'Why?', true));
  const told = why && !text.includes(word.toLowerCase()) && (await ask(title, 'A sentence with this word?', true));
  if (word && use && why && told !== undefined) {
    const uri = place?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const table = { uri: uri?.toString() ?? '', word, use: [use], why, ...(told && { flags: [told] }) };
    await call(tools.client(), command, table);
  }
}
