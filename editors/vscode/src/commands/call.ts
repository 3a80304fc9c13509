/** Asks the server to do something, and says so kindly if it cannot. */

import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';

/** What the server answers. Nothing if it does not know the command or could not do it; the person is told. */
export async function call(
  client: LanguageClient | undefined,
  command: string,
  args: readonly unknown[],
): Promise<{ readonly result: unknown } | undefined> {
  if (!client?.isRunning()) {
    void vscode.window.showInformationMessage('speakeasy is not checking here, so it cannot do this.');
    return undefined;
  }
  if (!client.initializeResult?.capabilities.executeCommandProvider?.commands.includes(command)) {
    void vscode.window.showInformationMessage('Your speakeasy cannot do this yet. A newer one can.');
    return undefined;
  }
  try {
    return { result: await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] }) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(`speakeasy could not do this. ${said}`);
    return undefined;
  }
}
