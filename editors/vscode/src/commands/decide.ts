/** “Challenge this word” and “keep this, because …”: both need words of the person, which the server cannot ask for. */

import { ask } from './ask.ts';

export const CHALLENGE = 'speakeasy.challenge';
export const KEEP = 'speakeasy.keep';

/** What the server wants to know: one table. It writes most of it itself, into the command of a fix. */
export type Table = Readonly<Record<string, unknown>>;

/**
 * The arguments of a command, with what the person says. A fix comes without their reason, so they are asked.
 * Nothing if they change their mind.
 */
export async function completed(command: string, args: readonly unknown[]): Promise<unknown[] | undefined> {
  const [given, ...rest] = args;
  if (!isTable(given)) {
    return [...args];
  }
  const full = command === KEEP ? await keep(given) : command === CHALLENGE ? await challenge(given) : given;
  return full && [full, ...rest];
}

async function keep(given: Table): Promise<Table | undefined> {
  if (given['because']) {
    return given;
  }
  const because = await ask(`Keep “${given['words']}”`, 'Why is it right here?', true);
  return because ? { ...given, because } : undefined;
}

/** Nobody needs a reason. With neither answer the server offers a few to choose from. */
async function challenge(given: Table): Promise<Table | undefined> {
  if (given['why'] || given['instead']) {
    return given;
  }
  const title = `Challenge “${given['word']}”`;
  const why = await ask(title, 'Why is it not right for you?', false);
  const instead = why === undefined ? undefined : await ask(title, 'What would you say?', false);
  if (why === undefined || instead === undefined) {
    return undefined;
  }
  return { ...given, ...(why && { why }), ...(instead && { instead: [instead] }) };
}

function isTable(given: unknown): given is Table {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
