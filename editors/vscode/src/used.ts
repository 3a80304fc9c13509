/** Whether the folders of the workspace use speakeasy: they have settings for it. */

import * as vscode from 'vscode';
import { when } from './settings.ts';

export const SETTINGS_FILES = '**/{speakeasy,pyproject}.toml';
const NOT_THERE = '**/{node_modules,.venv,venv,.git}/**';
const MOST = 50;
const TABLE = /^\s*\[tool\.speakeasy\b/m;

/** Should the server run here? */
export async function isWanted(): Promise<boolean> {
  const setting = when();
  return setting === 'always' || (setting === 'inProjects' && (await isUsed()));
}

async function isUsed(): Promise<boolean> {
  if ((await vscode.workspace.findFiles('**/speakeasy.toml', NOT_THERE, 1)).length > 0) {
    return true;
  }
  for (const file of await vscode.workspace.findFiles('**/pyproject.toml', NOT_THERE, MOST)) {
    const text = Buffer.from(await vscode.workspace.fs.readFile(file)).toString('utf8');
    if (TABLE.test(text)) {
      return true;
    }
  }
  return false;
}
