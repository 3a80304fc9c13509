/** What is said when there is no server: once, with what to do about it. */

import * as vscode from 'vscode';
import type { Missing } from './server/find.ts';
import { EXTENSION } from './settings.ts';

const SAID: Readonly<Record<Missing, string>> = {
  noPython: 'speakeasy needs Python 3.11 or later, and found none on this computer.',
  notInstalled: 'speakeasy is not in your Python yet. Put it there with: pip install speakeasy-words',
};
const HELP = 'Show Me How';
const SETTINGS = 'Name It in Settings';
const AGAIN = 'Try Again';

/** Say it, and do what the person chooses. */
export async function tell(missing: Missing): Promise<void> {
  const answer = await vscode.window.showWarningMessage(SAID[missing], HELP, SETTINGS, AGAIN);
  if (answer === HELP) {
    const walkthrough = { category: `${EXTENSION}#start`, step: 'python' };
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
  } else if (answer === SETTINGS) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'speakeasy.server.command');
  } else if (answer === AGAIN) {
    await vscode.commands.executeCommand('speakeasy.restart');
  }
}
