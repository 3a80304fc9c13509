/** Which Pythons somebody chose for this workspace. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

const PYTHON_EXTENSION = 'ms-python.python';
const USUAL = ['.venv', 'venv', 'env'];

/** The part of the Python extension's interface that is used here. It is a partner, never a need. */
interface PythonExtension {
  readonly environments: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { readonly path: string };
    resolveEnvironment(path: { readonly path: string }): Promise<Environment | undefined>;
    readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

interface Environment {
  readonly executable: { readonly uri?: vscode.Uri };
}

/** Paths of Python, the best first. None while the workspace is not trusted: they may lie in it. */
export async function chosenPythons(): Promise<string[]> {
  if (!vscode.workspace.isTrusted) {
    return [];
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const selected = await ofExtension(folder);
  const usual = (folder?.scheme === 'file' ? USUAL : []).map((name) => interpreterIn(join(folder?.fsPath ?? '', name)));
  const all = [selected, ofSetting(folder), ...usual.filter((path) => existsSync(path))];
  return [...new Set(all.filter((path) => path !== undefined))];
}

/** Calls back when somebody chooses another Python. Waits for the Python extension only if that runs already. */
export function onPythonChosen(call: () => void): vscode.Disposable | undefined {
  const extension = vscode.extensions.getExtension<PythonExtension>(PYTHON_EXTENSION);
  return extension?.isActive ? extension.exports.environments.onDidChangeActiveEnvironmentPath(call) : undefined;
}

async function ofExtension(folder: vscode.Uri | undefined): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<PythonExtension>(PYTHON_EXTENSION);
  if (!extension) {
    return undefined;
  }
  try {
    const { environments } = await extension.activate();
    const found = await environments.resolveEnvironment(environments.getActiveEnvironmentPath(folder));
    return found?.executable.uri?.fsPath;
  } catch {
    return undefined; // An old version, or one that did not start. There are other ways.
  }
}

function ofSetting(folder: vscode.Uri | undefined): string | undefined {
  const path = vscode.workspace.getConfiguration('python', folder).get<string>('defaultInterpreterPath');
  if (!path || path === 'python') {
    return undefined; // It is as it comes: nobody chose it.
  }
  return path.replaceAll('${workspaceFolder}', folder?.fsPath ?? '');
}

function interpreterIn(environment: string): string {
  return process.platform === 'win32' ? join(environment, 'Scripts', 'python.exe') : join(environment, 'bin', 'python');
}
