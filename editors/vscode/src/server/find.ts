/** Where the language server is. Knows nothing of VS Code, so that it can be tried without one. */

export interface Python {
  /** `[3, 12]` for Python 3.12. */
  readonly version: readonly [number, number];
  readonly hasSpeakeasy: boolean;
}

/** What can be asked of this computer. */
export interface Machine {
  /** The Python at this path or of this name; nothing if there is none that runs. */
  python(command: Command): Promise<Python | undefined>;
  /** Does this command start our server? Another program may have the same name. */
  isOurs(command: string): Promise<boolean>;
  /** The folders of the bundled copy for this Python, or none where it does not fit. */
  bundled(version: readonly [number, number]): readonly string[];
}

/** What people and their workspace say. */
export interface Wishes {
  /** The setting: a whole command. */
  readonly command: readonly string[];
  /** Pythons that somebody chose for this workspace, the best first. Empty while the workspace is not trusted. */
  readonly chosen: readonly string[];
  readonly platform: NodeJS.Platform;
}

export type Command = readonly [string, ...string[]];

export interface Server {
  readonly command: Command;
  /** Folders for `PYTHONPATH`: those of the bundled copy. */
  readonly libraries: readonly string[];
  /** How it was found, for the log. */
  readonly how: string;
}

/** Why there is none. `noPython`: none that runs, or only old ones. `notInstalled`: nothing to run with it. */
export type Missing = 'noPython' | 'notInstalled';

const OLDEST: readonly [number, number] = [3, 11];

/** `-P` keeps the folder of the workspace off the import path: what lies in it must not run. */
const RUN = ['-P', '-m', 'speakeasy_lsp'] as const;

/** The server: the setting, then the chosen Python, then `speakeasy` on the PATH, then the bundled copy. */
export async function findServer(wishes: Wishes, machine: Machine): Promise<Server | Missing> {
  const [program, ...rest] = wishes.command;
  if (program) {
    return { command: [program, ...rest], libraries: [], how: 'the setting speakeasy.server.command' };
  }
  const good = await runnable(wishes.chosen.map((path): Command => [path]), machine);
  const own = good.find((one) => one.python.hasSpeakeasy);
  if (own) {
    return { command: [...own.command, ...RUN], libraries: [], how: 'the Python of this workspace' };
  }
  if (await machine.isOurs('speakeasy')) {
    return { command: ['speakeasy', 'lsp'], libraries: [], how: 'speakeasy on the PATH' };
  }
  return bundledWith(good, wishes.platform, machine);
}

async function bundledWith(chosen: Found[], platform: NodeJS.Platform, machine: Machine): Promise<Server | Missing> {
  const all = [...chosen, ...(await runnable(pythons(platform), machine))];
  for (const { command, python } of all) {
    const libraries = machine.bundled(python.version);
    if (libraries.length > 0) {
      return { command: [...command, ...RUN], libraries, how: `the copy that comes along, with ${command.join(' ')}` };
    }
  }
  const installed = all.find((one) => one.python.hasSpeakeasy);
  if (installed) {
    const how = `speakeasy of ${installed.command.join(' ')}`;
    return { command: [...installed.command, ...RUN], libraries: [], how };
  }
  return all.length > 0 ? 'notInstalled' : 'noPython';
}

interface Found {
  readonly command: Command;
  readonly python: Python;
}

async function runnable(commands: readonly Command[], machine: Machine): Promise<Found[]> {
  const found: Found[] = [];
  for (const command of commands) {
    const python = await machine.python(command);
    if (python && isNewEnough(python.version)) {
      found.push({ command, python });
    }
  }
  return found;
}

/** What Python may be called. The plain name is the one that people chose for themselves. */
function pythons(platform: NodeJS.Platform): Command[] {
  if (platform === 'win32') {
    return [['py', '-3'], ['python']];
  }
  return [['python3'], ['python3.14'], ['python3.13'], ['python3.12'], ['python3.11'], ['python']];
}

function isNewEnough([major, minor]: readonly [number, number]): boolean {
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
