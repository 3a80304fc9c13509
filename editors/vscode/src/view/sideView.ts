/** The findings of the document in front, by reason. Made for the keyboard and for screen readers as much as for eyes. */

import * as vscode from 'vscode';
import type { Findings } from '../findings.ts';
import { byReason } from '../reasons.ts';
import type { Group, Item, Node } from './nodes.ts';

const LONGEST = 60;

export class SideView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #findings: Findings;
  readonly #held: vscode.Disposable[];
  readonly #view: vscode.TreeView<Node>;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(findings: Findings) {
    this.#findings = findings;
    this.#view = vscode.window.createTreeView('speakeasy.findings', { treeDataProvider: this, showCollapseAll: true });
    this.#held = [
      this.#view,
      this.#changed,
      findings.onDidChange(() => this.#changed.fire()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#changed.fire()),
    ];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? groupRow(node) : itemRow(node);
  }

  getChildren(node?: Node): Node[] {
    if (node) {
      return node.kind === 'group' ? [...node.items] : [];
    }
    const document = vscode.window.activeTextEditor?.document;
    if (!document || this.#findings.writing) {
      return [];
    }
    return byReason(this.#findings.of(document.uri) ?? []).map(([reason, found]) => ({
      kind: 'group',
      reason,
      items: found.map((finding, number) => {
        const text = document.getText(finding.diagnostic.range).replace(/\s+/g, ' ').trim();
        return { kind: 'item', uri: document.uri, finding, text, number } as const;
      }),
    }));
  }

  /** `reveal` asks for it. Only groups are revealed, and nothing is above them. */
  getParent(): undefined {
    return undefined;
  }

  /** Put the keyboard into the list. Show it first: a list without rows would give the keyboard to a hidden button. */
  async focus(): Promise<void> {
    const [first] = this.getChildren();
    if (!first) {
      await vscode.commands.executeCommand('speakeasy.findings.focus');
      return;
    }
    await this.#view.reveal(first, { focus: false, select: false });
    await this.#view.reveal(first, { focus: true, select: false });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#held).dispose();
  }
}

function groupRow({ reason, items }: Group): vscode.TreeItem {
  const row = new vscode.TreeItem(reason, vscode.TreeItemCollapsibleState.Expanded);
  row.id = reason;
  row.description = String(items.length);
  row.accessibilityInformation = { label: `${reason}: ${items.length} ${items.length === 1 ? 'place' : 'places'}` };
  return row;
}

function itemRow({ uri, finding, text, number }: Item): vscode.TreeItem {
  const { range, message } = finding.diagnostic;
  const line = range.start.line + 1;
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
  const row = new vscode.TreeItem(short || finding.code);
  row.id = `${finding.code} ${number}`;
  row.description = `line ${line}`;
  row.tooltip = message;
  row.contextValue = 'finding';
  row.accessibilityInformation = { label: `${short}, line ${line}. ${message}` };
  row.command = { command: 'vscode.open', title: 'Go There', arguments: [uri, { selection: range }] };
  return row;
}
