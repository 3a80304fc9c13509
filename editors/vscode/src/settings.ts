/** The extension's own settings. All others go to the server as they are. */

import * as vscode from 'vscode';

export const SECTION = 'speakeasy';
export const EXTENSION = 'speakeasy-words.speakeasy-words';

export type When = 'always' | 'inProjects' | 'never';
export type Level = 'change' | 'consider' | 'note';

const of = () => vscode.workspace.getConfiguration(SECTION);

export const when = (): When => of().get<When>('when', 'always');
export const level = (): Level => of().get<Level>('level', 'consider');
export const languages = (): string[] => of().get<string[]>('languages', []);
export const serverCommand = (): string[] => of().get<string[]>('server.command', []);

/** Settings that only hold after a new start. */
export const NEW_START = ['when', 'languages', 'server.command'].map((name) => `${SECTION}.${name}`);

/** What the server gets: it knows “notes” as a switch, and nothing of our levels. */
export function forServer(values: unknown): unknown {
  return typeof values === 'object' && values !== null ? { ...values, notes: level() === 'note' } : values;
}
