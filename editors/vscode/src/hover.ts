/** The box at a finding. VS Code puts the message above what the server says, so the server need not say it again. */

import * as vscode from 'vscode';

const BETWEEN = '\n\n';
/** The message stands in bold, and what to say in a line of its own. Both are in VS Code's part of the box. */
const TOLD = /^\*\*[^*]+\*\*$|^You could say: /;

export function withoutTwice(hover: vscode.Hover | null | undefined): vscode.Hover | null | undefined {
  return hover && new vscode.Hover(hover.contents.map(shorter), hover.range);
}

function shorter(content: vscode.MarkdownString | vscode.MarkedString): vscode.MarkdownString | vscode.MarkedString {
  if (!(content instanceof vscode.MarkdownString)) {
    return content;
  }
  const parts = content.value.split(BETWEEN).filter((part) => !TOLD.test(part));
  const made = new vscode.MarkdownString(parts.join(BETWEEN), content.supportThemeIcons);
  made.isTrusted = content.isTrusted ?? false;
  return made;
}
