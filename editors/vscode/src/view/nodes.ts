/** The rows of the side view. */

import type * as vscode from 'vscode';
import type { Finding } from '../findings.ts';

export interface Group {
  readonly kind: 'group';
  readonly reason: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly kind: 'item';
  readonly uri: vscode.Uri;
  readonly finding: Finding;
  /** The words that were flagged. */
  readonly text: string;
  readonly number: number;
}

export type Node = Group | Item;

export function isItem(given: unknown): given is Item {
  return typeof given === 'object' && given !== null && 'kind' in given && given.kind === 'item';
}
