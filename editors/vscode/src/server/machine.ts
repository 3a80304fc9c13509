/** This computer, asked by starting small programs. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Command, Machine, Python } from './find.ts';

const run = promisify(execFile);

/** A first start from a cold disk can take seconds. */
const PATIENCE = 15_000;

const ASK = 'import sys, importlib.util as u; print(*sys.version_info[:2], u.find_spec("speakeasy_lsp") is not None)';

/** `home` is the folder of the extension: programs start there, so nothing of a workspace is on their path. */
export function thisMachine(home: string): Machine {
  return {
    python: (command) => python(command, home),
    isOurs: async (command) => (await said([command, 'lsp', '--help'], home)).includes('language server'),
    bundled: (version) => bundled(version, join(home, 'bundled')),
  };
}

async function python([program, ...rest]: Command, home: string): Promise<Python | undefined> {
  const answer = /^(\d+) (\d+) (True|False)\s*$/.exec(await said([program, ...rest, '-c', ASK], home));
  return answer ? { version: [Number(answer[1]), Number(answer[2])], hasSpeakeasy: answer[3] === 'True' } : undefined;
}

/** What a program prints; nothing if it cannot be started or is not content. */
async function said([program, ...rest]: Command, cwd: string): Promise<string> {
  try {
    return (await run(program, rest, { cwd, timeout: PATIENCE, windowsHide: true })).stdout;
  } catch {
    return '';
  }
}

/** Compiled parts fit one version of Python only, so each has a folder of its own. */
function bundled([major, minor]: readonly [number, number], folder: string): string[] {
  const compiled = join(folder, `cp${major}${minor}`);
  return existsSync(compiled) ? [join(folder, 'libs'), compiled] : [];
}
