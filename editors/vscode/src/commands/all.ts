/** The commands of the palette, and what each one does. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Findings } from '../findings.ts';
import { SECTION } from '../settings.ts';
import { ask } from './ask.ts';
import { call } from './call.ts';
import { CHALLENGE, KEEP, withReason } from './decide.ts';
import { placeOf, textOf } from './place.ts';

/** What commands work with. The client changes when the server is started again. */
export interface Tools {
  readonly findings: Findings;
  readonly client: () => LanguageClient | undefined;
  readonly restart: () => Promise<void>;
  readonly log: vscode.LogOutputChannel;
  readonly toggleWriteMode: () => Promise<void>;
  readonly showFindings: () => Promise<void>;
}

const FOR_A_MOMENT = 6_000;

export function registerCommands(tools: Tools): vscode.Disposable[] {
  const commands: Record<string, (argument?: unknown) => Promise<unknown>> = {
    toggleWriteMode: tools.toggleWriteMode,
    showFindings: tools.showFindings,
    checkAll: () => checkAll(tools),
    score: () => ofDocument(tools, 'speakeasy.showScore'),
    glossary: async () => openText(await ofDocument(tools, 'speakeasy.makeGlossary')),
    addWord: () => addWord(tools),
    challengeHere: (item) => decide(tools, CHALLENGE, item),
    keepHere: (item) => decide(tools, KEEP, item),
    restart: tools.restart,
    showLog: async () => tools.log.show(),
    openSettings: async () => vscode.commands.executeCommand('workbench.action.openSettings', SECTION),
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`${SECTION}.${name}`, run));
}

async function checkAll(tools: Tools): Promise<void> {
  const answer = await call(tools.client(), 'speakeasy.checkWorkspace', []);
  if (!answer) {
    return;
  }
  const { files = 0, findings = 0 } = (answer.result ?? {}) as { files?: number; findings?: number };
  const said = `${findings} ${findings === 1 ? 'place' : 'places'} to look at in ${files} ${files === 1 ? 'file' : 'files'}.`;
  if ((await vscode.window.showInformationMessage(said, 'Show the List')) !== undefined) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

/** Run a command of the server about the document in front. */
async function ofDocument(tools: Tools, command: string): Promise<unknown> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage('Open a document first.');
    return undefined;
  }
  return (await call(tools.client(), command, [document.uri.toString()]))?.result;
}

/** Show a text that the server made, as a new document. */
async function openText(result: unknown): Promise<void> {
  if (typeof result === 'string' && result.includes('\n')) {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: result });
    await vscode.window.showTextDocument(document);
  }
}

async function decide(tools: Tools, command: string, item: unknown): Promise<void> {
  const place = await placeOf(item, tools.findings);
  const client = tools.client();
  if (!place || !client) {
    void vscode.window.showInformationMessage('Put the cursor on a word first.');
    return;
  }
  const range = client.code2ProtocolConverter.asRange(place.range);
  const given = { uri: place.document.uri.toString(), range, word: textOf(place) };
  const full = await withReason(command, given);
  const answer = full && (await call(client, command, [full]));
  if (answer) {
    say(answer.result, command === KEEP ? 'Kept, with your reason.' : 'Thank you. Your challenge is written down.');
  }
}

async function addWord(tools: Tools): Promise<void> {
  const place = await placeOf(undefined, tools.findings);
  const word = await ask('Add a word to your list', 'Which word should be flagged?', true);
  const instead = word && (await ask(`Add “${word}”`, 'What could people say?', true));
  const why = instead && (await ask(`Add “${word}”`, 'Why?', true));
  if (word && instead && why) {
    const uri = place?.document.uri.toString() ?? vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? '';
    const answer = await call(tools.client(), 'speakeasy.newWord', [{ uri, word, instead, why }]);
    if (answer) {
      say(answer.result, `“${word}” is on your list.`);
    }
  }
}

/** What the server says, or else our own words. A line at the foot of the window, for a moment. */
function say(result: unknown, otherwise: string): void {
  vscode.window.setStatusBarMessage(typeof result === 'string' && result ? result : otherwise, FOR_A_MOMENT);
}
