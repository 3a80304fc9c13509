/** “Challenge this word” and “keep this, because …”: both need words of the person, which the server cannot ask for. */

import { ask } from './ask.ts';

export const CHALLENGE = 'speakeasy.challenge';
export const KEEP = 'speakeasy.keep';

/** What the server is told. `range` counts as the protocol does. */
export interface Decision {
  readonly uri: string;
  readonly range: unknown;
  readonly word: string;
  readonly why?: string;
  readonly instead?: string;
}

/**
 * The arguments of a command with all that it needs. A quick fix comes without the reason, so it is asked for.
 * Nothing if the person changes their mind.
 */
export async function completed(command: string, args: readonly unknown[]): Promise<unknown[] | undefined> {
  const [given, ...rest] = args;
  if ((command !== CHALLENGE && command !== KEEP) || !isDecision(given) || given.why) {
    return [...args];
  }
  const full = await withReason(command, given);
  return full && [full, ...rest];
}

/** The decision with its reason, in the words of the person. */
export async function withReason(command: string, given: Decision): Promise<Decision | undefined> {
  if (command === KEEP) {
    const why = await ask(`Keep “${given.word}”`, 'Why is it right here?', true);
    return why ? { ...given, why } : undefined;
  }
  const title = `Challenge “${given.word}”`;
  const why = await ask(title, 'Why is it not right for you?', true);
  const instead = why && (await ask(title, 'What would you say?', false));
  if (!why || instead === undefined) {
    return undefined;
  }
  return instead ? { ...given, why, instead } : { ...given, why };
}

function isDecision(given: unknown): given is Decision {
  return typeof given === 'object' && given !== null && 'uri' in given && 'word' in given;
}
