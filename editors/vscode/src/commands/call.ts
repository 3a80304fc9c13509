/** Asks the server to do something, and says so kindly if it cannot. */

import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';

/** Can the server do this? If not, the person is told. */
export function can(client: LanguageClient | undefined, command: string): client is LanguageClient {
  if (!client?.isRunning()) {
    void vscode.window.showInformationMessage('speakeasy is not checking here, so it cannot do this.');
    return false;
  }
  if (!client.initializeResult?.capabilities.executeCommandProvider?.commands.includes(command)) {
    void vscode.window.showInformationMessage('Your speakeasy cannot do this yet. A newer one can.');
    return false;
  }
  return true;
}

/** What the server answers. Nothing if it does not know the command or could not do it; the person is told. */
export async function call<T>(
  client: LanguageClient | undefined,
  command: string,
  ...args: readonly unknown[]
): Promise<T | undefined> {
  if (!can(client, command)) {
    return undefined;
  }
  try {
    return await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(`speakeasy could not do this. ${said}`);
    return undefined;
  }
}
