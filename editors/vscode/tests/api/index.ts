/** Runs inside VS Code, beside the packed extension, and asks through VS Code's own interface. */

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const EXTENSION = 'speakeasy-words.speakeasy-words';
const PATIENCE = 60_000;
const root = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

const tests: Record<string, () => Promise<void>> = {
  async 'ranges count as VS Code counts, after emoji and combining marks'() {
    const document = await write('places.md', '👩‍👩‍👧 Cafe\u0301 😀 utilise.\r\n\r\n* 😀😀 prior to Monday');
    const found = await diagnostics(document, 2);
    assert.deepEqual(
      found.map((one) => document.getText(one.range)),
      ['utilise', 'prior to'],
    );
    assert.equal(found[0]?.range.start.character, '👩‍👩‍👧 Cafe\u0301 😀 '.length);
  },

  async 'nothing is an error'() {
    const document = await write('kind.md', 'We utilise it. Service users and the elderly are hard to reach.');
    const found = await diagnostics(document, 3);
    assert.ok(found.every((one) => one.severity !== vscode.DiagnosticSeverity.Error));
    assert.ok(found.every((one) => one.source === 'speakeasy'));
  },

  async 'a fix is an edit that stands in the right place'() {
    const document = await write('fix.md', '😀😀 Utilise the hall.');
    const [found] = await diagnostics(document, 1);
    const fix = await action(document, found!.range, vscode.CodeActionKind.QuickFix, 'Use “Use”');
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    assert.equal(document.getText(), '😀😀 Use the hall.');
    await diagnostics(document, 0);
  },

  async 'fix all needs no finding at the cursor'() {
    const document = await write('all.md', 'We utilise it.\n\nCome prior to noon.');
    await diagnostics(document, 2);
    const none = new vscode.Range(1, 0, 1, 0);
    const fix = await action(document, none, vscode.CodeActionKind.SourceFixAll, 'Use all plain replacements');
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    assert.equal(document.getText(), 'We use it.\n\nCome before noon.');
  },

  async 'the hover does not say again what VS Code says above it'() {
    const document = await write('hover.md', 'We utilise it.');
    await diagnostics(document, 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 5),
    );
    const said = hovers.flatMap((one) => one.contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');
    assert.match(said, /Who says so/);
    assert.doesNotMatch(said, /has a plainer word|You could say/);
  },

  async 'a document that is no file yet is checked too'() {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'We utilise it.' });
    await diagnostics(document, 1);
  },

  async 'a kind of document that is not named is left alone'() {
    const code = await write('code.py', '# We utilise it.\n');
    const text = await write('after.txt', 'We utilise it.');
    await diagnostics(text, 1);
    assert.deepEqual(vscode.languages.getDiagnostics(code.uri), []);
  },

  async 'the settings of the editor count, and a new value at once'() {
    const document = await write('readers.md', 'There were 50% more people. We utilise it.');
    await diagnostics(document, 1);
    await set('audience', 'easy-read');
    await until(() => codes(document).includes('percentage'), 'the findings of Easy Read');
    await set('audience', undefined);
    await diagnostics(document, 1);
    await set('rules', { utilise: false });
    await diagnostics(document, 0);
    await set('rules', undefined);
    await diagnostics(document, 1);
  },

  async 'a mistake in a settings file is shown in it'() {
    const document = await write('speakeasy.toml', 'audiance = "board"\n');
    const [found] = await diagnostics(document, 1);
    assert.match(found!.message, /audience/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(document.uri);
  },

  async 'it is quiet where nobody uses it, if it is told so'() {
    const document = await write('quiet.md', 'We utilise it.');
    await diagnostics(document, 1);
    await set('when', 'inProjects');
    await diagnostics(document, 0);
    const file = vscode.Uri.joinPath(root(), 'speakeasy.toml');
    await vscode.workspace.fs.writeFile(file, Buffer.from('audience = "board"\n'));
    await diagnostics(document, 1);
    await vscode.workspace.fs.delete(file);
    await diagnostics(document, 0);
    await set('when', undefined);
    await diagnostics(document, 1);
  },

  async 'the whole workspace is checked, open or not'() {
    const file = vscode.Uri.joinPath(root(), 'closed.md');
    await vscode.workspace.fs.writeFile(file, Buffer.from('We utilise it.'));
    void vscode.commands.executeCommand('speakeasy.checkAll'); // It ends when somebody presses a button.
    await until(() => vscode.languages.getDiagnostics(file).length === 1, 'the finding in a closed file');
  },

  async 'a glossary comes at the end of the document'() {
    const document = await write('glossary.md', '# News\n\nThe DWP will write to you. The DWP helps.\n');
    await until(() => codes(document).includes('dwp'), 'the finding');
    await vscode.commands.executeCommand('speakeasy.glossary');
    await until(() => document.getText().includes('Department for Work and Pensions'), 'the glossary');
    assert.match(document.getText(), /^# News\n\nThe DWP will write to you\. The DWP helps\.\n\n## /);
  },

  async 'a file that is only called plain text is not read as one'() {
    const table = await write('table.csv', 'We utilise it.');
    assert.equal(table.languageId, 'plaintext');
    await diagnostics(await write('after.md', 'We utilise it.'), 1);
    assert.deepEqual(vscode.languages.getDiagnostics(table.uri), []);
  },

  async 'every command of the palette is there'() {
    const { contributes } = vscode.extensions.getExtension(EXTENSION)!.packageJSON;
    const known = await vscode.commands.getCommands(true);
    for (const { command } of contributes.commands) {
      assert.ok(known.includes(command), command);
    }
  },
};

/** VS Code calls this. What it throws is shown, and counts as a failure. */
export async function run(): Promise<void> {
  const failures: string[] = [];
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`ok: ${name}`);
    } catch (error) {
      failures.push(name);
      console.log(`not ok: ${name}\n${error instanceof Error ? error.stack : error}`);
    }
  }
  assert.deepEqual(failures, []);
}

async function write(name: string, text: string): Promise<vscode.TextDocument> {
  const file = vscode.Uri.joinPath(root(), name);
  await vscode.workspace.fs.writeFile(file, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('speakeasy').update(name, value, vscode.ConfigurationTarget.Workspace);
}

async function diagnostics(document: vscode.TextDocument, number: number): Promise<vscode.Diagnostic[]> {
  const now = () => vscode.languages.getDiagnostics(document.uri);
  await until(() => now().length === number, `${number} findings in ${document.fileName}`, () => JSON.stringify(now()));
  return now().sort((a, b) => a.range.start.compareTo(b.range.start));
}

function codes(document: vscode.TextDocument): unknown[] {
  return vscode.languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}

/** A code action by its title. Right after a start VS Code may not have them yet, so it is asked again. */
async function action(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
  title: string,
): Promise<vscode.CodeAction> {
  let found: vscode.CodeAction | undefined;
  await until(async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind.value,
    );
    found = all.find((one) => one.title === title);
    return found !== undefined;
  }, `the fix “${title}”`);
  return found!;
}

async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  otherwise: () => string = () => '',
): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error(`Waited for ${what}. ${otherwise()}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}
