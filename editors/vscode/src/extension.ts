/** Where VS Code comes in: puts the parts together, and starts and ends the server. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { clientFor } from './client.ts';
import { registerCommands } from './commands/all.ts';
import { Findings } from './findings.ts';
import { tell } from './missing.ts';
import { chosenPythons, onPythonChosen } from './server/chosen.ts';
import { findServer, type Missing, type Server } from './server/find.ts';
import { thisMachine } from './server/machine.ts';
import { NEW_START, SECTION, serverCommand } from './settings.ts';
import { isWanted, SETTINGS_FILES } from './used.ts';
import { SideView } from './view/sideView.ts';
import { StatusBar } from './view/statusBar.ts';

const WRITING = 'speakeasy.writing';
const RUNNING = 'speakeasy.running';

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): void {
  extension = new Extension(context);
  void extension.restart(); // VS Code need not wait for it.
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}

class Extension {
  readonly #context: vscode.ExtensionContext;
  readonly #log = vscode.window.createOutputChannel(SECTION, { log: true });
  readonly #findings = new Findings();
  readonly #statusBar = new StatusBar(this.#findings);
  readonly #sideView = new SideView(this.#findings);
  #client: LanguageClient | undefined;
  #server: Server | undefined;
  #watchesPython = false;
  #isMissing = false;
  #last: Promise<void> = Promise.resolve();

  constructor(context: vscode.ExtensionContext) {
    this.#context = context;
    this.#setWriting(context.workspaceState.get(WRITING, false));
    const settingsFiles = vscode.workspace.createFileSystemWatcher(SETTINGS_FILES);
    const tools = {
      findings: this.#findings,
      client: () => this.#client,
      restart: () => this.#restartByHand(),
      log: this.#log,
      toggleWriteMode: () => this.#toggleWriteMode(),
      showFindings: () => this.#sideView.focus(),
    };
    context.subscriptions.push(
      this.#log,
      this.#findings,
      this.#statusBar,
      this.#sideView,
      settingsFiles,
      ...registerCommands(tools),
      ...[settingsFiles.onDidCreate, settingsFiles.onDidDelete, settingsFiles.onDidChange].map((on) =>
        on(() => this.#startOrStop()),
      ),
      vscode.workspace.onDidChangeConfiguration((event) => this.#settingsChanged(event)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.restart()),
    );
  }

  /** End the server if it runs, and start it if it is wanted here. One after the other, however often it is asked. */
  restart(): Promise<void> {
    this.#last = this.#last
      .then(() => this.#stopNow())
      .then(() => this.#startNow())
      .catch((error: unknown) => {
        this.#log.error(String(error));
        this.#statusBar.state = 'quiet';
      });
    return this.#last;
  }

  stop(): Promise<void> {
    this.#last = this.#last.then(() => this.#stopNow());
    return this.#last;
  }

  async #startNow(): Promise<void> {
    if (!(await isWanted())) {
      this.#statusBar.state = 'quiet';
      return;
    }
    this.#statusBar.state = 'starting';
    const server = await this.#find();
    this.#watchPython();
    this.#isMissing = typeof server === 'string';
    if (typeof server === 'string') {
      this.#log.warn(`No server: ${server}.`);
      this.#statusBar.state = 'missing';
      void tell(server);
      return;
    }
    this.#log.info(`Server: ${server.command.join(' ')} (${server.how}).`);
    this.#server = server;
    this.#client = clientFor(server, {
      findings: this.#findings,
      log: this.#log,
      home: this.#context.extensionPath,
    });
    await this.#client.start();
    this.#statusBar.state = 'running';
    await setContext(RUNNING, true);
  }

  async #stopNow(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#server = undefined;
    await setContext(RUNNING, false);
    if (client?.isRunning()) {
      await client.stop();
    }
    await client?.dispose();
    this.#findings.clear();
  }

  async #find(): Promise<Server | Missing> {
    const wishes = { command: serverCommand(), chosen: await chosenPythons(), platform: process.platform };
    return findServer(wishes, thisMachine(this.#context.extensionPath));
  }

  /** Start again when another Python is chosen, if that changes anything. */
  #watchPython(): void {
    const watch = this.#watchesPython ? undefined : onPythonChosen(() => void this.#pythonChosen());
    if (watch) {
      this.#watchesPython = true;
      this.#context.subscriptions.push(watch);
    }
  }

  async #pythonChosen(): Promise<void> {
    const server = await this.#find();
    const isNew = typeof server !== 'string' && JSON.stringify(server) !== JSON.stringify(this.#server);
    if (isNew && (await isWanted())) {
      await this.restart();
    }
  }

  /** Somebody pressed “Start”. If a setting keeps it quiet here, that must not look like nothing. */
  async #restartByHand(): Promise<void> {
    await this.restart();
    if (!(await isWanted())) {
      const settings = 'Open Settings';
      const said = 'The setting “when” keeps speakeasy quiet here.';
      if ((await vscode.window.showInformationMessage(said, settings)) === settings) {
        await vscode.commands.executeCommand('workbench.action.openSettings', `${SECTION}.when`);
      }
    }
  }

  /** A settings file came or went: does that change whether speakeasy is wanted here? */
  async #startOrStop(): Promise<void> {
    if (!this.#isMissing && (await isWanted()) !== (this.#client !== undefined)) {
      await this.restart();
    }
  }

  #settingsChanged(event: vscode.ConfigurationChangeEvent): void {
    if (NEW_START.some((name) => event.affectsConfiguration(name))) {
      void this.restart();
    } else if (event.affectsConfiguration(`${SECTION}.level`)) {
      this.#findings.showAgain();
    }
  }

  async #toggleWriteMode(): Promise<void> {
    const writing = !this.#findings.writing;
    this.#setWriting(writing);
    await this.#context.workspaceState.update(WRITING, writing);
  }

  #setWriting(writing: boolean): void {
    this.#findings.writing = writing;
    void setContext(WRITING, writing);
  }
}

function setContext(name: string, value: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', name, value);
}
