/** The talk with the language server. */

import { delimiter } from 'node:path';
import * as vscode from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  ShowMessageRequest,
  type LanguageClientOptions,
  type Middleware,
} from 'vscode-languageclient/node';
import { choose } from './commands/ask.ts';
import { completed } from './commands/decide.ts';
import type { Findings } from './findings.ts';
import { withoutTwice } from './hover.ts';
import type { Server } from './server/find.ts';
import { forServer, languages, SECTION } from './settings.ts';

/** What the client stands on. `home` is the folder of the extension. */
export interface Surroundings {
  readonly findings: Findings;
  readonly log: vscode.LogOutputChannel;
  readonly home: string;
}

/** A client for this server; it is not started yet. */
export function clientFor(server: Server, { findings, log, home }: Surroundings): LanguageClient {
  const [command, ...args] = server.command;
  // It starts in our own folder: Windows would take a program of the same name from the folder of the workspace.
  const run = { command, args, options: { env: environment(server), cwd: home } };
  const options: LanguageClientOptions = {
    documentSelector: [
      ...languages().flatMap((language) => ['file', 'untitled'].map((scheme) => ({ scheme, language }))),
      { scheme: 'file', pattern: '**/*.toml' }, // Settings and word lists: mistakes in them are shown too.
    ],
    // Findings are sent to us, so that they can be hidden and shown again at once.
    initializationOptions: { diagnostics: 'push', notChecked: true },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: middleware(findings),
  };
  const client = new LanguageClient(SECTION, SECTION, run, options);
  client.onRequest(ShowMessageRequest.type, async ({ message, actions = [] }) => {
    const title = await choose(message, actions.map((action) => action.title));
    return actions.find((action) => action.title === title) ?? null;
  });
  client.onNotification('speakeasy/notChecked', ({ uri, why }: { uri: string; why: string }) =>
    findings.takeNotChecked(uri, why),
  );
  return client;
}

function environment({ libraries }: Server): NodeJS.ProcessEnv {
  const base = { ...process.env, PYTHONUTF8: '1' };
  const path = [...libraries, process.env['PYTHONPATH']].filter((part) => part).join(delimiter);
  return libraries.length > 0 ? { ...base, PYTHONPATH: path } : base;
}

/** While people write, everything is quiet: no lines, no boxes, no light bulbs. */
function middleware(findings: Findings): Middleware {
  return {
    handleDiagnostics: (uri, diagnostics, next) => findings.take(uri, diagnostics, next),
    provideHover: async (document, position, token, next) =>
      findings.writing ? null : withoutTwice(await next(document, position, token)),
    provideCodeLenses: (document, token, next) => (findings.writing ? [] : next(document, token)),
    provideCodeActions: (document, range, context, token, next) =>
      findings.writing ? [] : next(document, range, context, token),
    provideCompletionItem: (document, position, context, token, next) =>
      findings.writing && !document.fileName.endsWith('.toml') ? [] : next(document, position, context, token),
    didClose: async (document, next) => {
      await next(document);
      findings.forget(document.uri);
    },
    executeCommand: async (command, args, next) => {
      const full = await completed(command, args);
      return full ? next(command, full) : undefined;
    },
    workspace: {
      configuration: async (params, token, next) => {
        const values = await next(params, token);
        return Array.isArray(values)
          ? values.map((value, at) => (params.items[at]?.section === SECTION ? forServer(value) : value))
          : values;
      },
    },
  };
}
