/** Small questions to the person who writes. */

import * as vscode from 'vscode';

/** One line of text; nothing if the person changes their mind. */
export async function ask(title: string, prompt: string, needed: boolean, given = ''): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt: needed ? prompt : `${prompt} You can leave this empty.`,
    value: given,
    ignoreFocusOut: true,
    validateInput: (value) => (needed && value.trim() === '' ? 'A few words are enough.' : undefined),
  });
  return answer?.trim();
}

/** One of a few answers that the server offers. In a list all of them can be read, and chosen by key. */
export async function choose(question: string, answers: readonly string[]): Promise<string | undefined> {
  return vscode.window.showQuickPick(answers, { title: question, ignoreFocusOut: true });
}
