/** Why something was flagged, in words for people. A rule tells by its name, a word by what is said of it. */

import table from './reasons.json' with { type: 'json' };

/** The part of a diagnostic that is read here. */
export interface Told {
  readonly code: string;
  readonly message: string;
}

export const SHUT_OUT = 'May shut people out';
export const DIFFER = 'Where people differ';
export const PLAINER = 'Has a plainer word';
const LONG = 'hard-sentence';

/** What the server says of a word, and the reason behind it. The first that fits counts. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/ shut (some )?people out| hurts people/, SHUT_OUT],
  [/^People differ about/, DIFFER],
  [/ is worth keeping/, 'Keep it and explain it'],
  [/ may be hard to follow| is better left out/, 'Words to think about'],
  [/ has a plainer word/, PLAINER],
];
const OTHER = 'More to look at';

const RULES: Readonly<Record<string, string>> = table.rules;

/** The order of groups: people first, then words, then sentences. */
const ORDER = [
  SHUT_OUT,
  DIFFER,
  PLAINER,
  'Keep it and explain it',
  'Words to think about',
  'Words that some may not know',
  'Letters that nobody explains',
  'Two names for one thing',
  'Long or tangled sentences',
  'Who does what',
  'Numbers and dates',
  'Layout, headings and links',
  OTHER,
];

const HARD_WORDS = new Set([
  PLAINER,
  'Keep it and explain it',
  'Words to think about',
  'Words that some may not know',
  'Letters that nobody explains',
]);

export function reasonOf({ code, message }: Told): string {
  return RULES[code] ?? SAID.find(([said]) => said.test(message))?.[1] ?? OTHER;
}

/** Findings by reason, in the order of the groups. */
export function byReason<T extends Told>(found: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of found) {
    const reason = reasonOf(one);
    groups.set(reason, [...(groups.get(reason) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

export interface Facts {
  readonly hardWords: number;
  readonly longSentences: number;
  readonly shutOut: number;
}

export function factsOf(found: readonly Told[]): Facts {
  const reasons = found.map(reasonOf);
  return {
    hardWords: reasons.filter((reason) => HARD_WORDS.has(reason)).length,
    longSentences: found.filter((one) => one.code === LONG).length,
    shutOut: reasons.filter((reason) => reason === SHUT_OUT || reason === DIFFER).length,
  };
}

/** “3 hard words · 1 long sentence”; words to say when there is nothing to count. */
export function inWords(facts: Facts, found: number): string {
  const parts = [
    counted(facts.hardWords, 'hard word'),
    counted(facts.longSentences, 'long sentence'),
    counted(facts.shutOut, 'word about people', 'words about people'),
  ].filter((part) => part !== '');
  if (parts.length > 0) {
    return parts.join(' · ');
  }
  return found > 0 ? counted(found, 'thing to look at', 'things to look at') : 'clear';
}

export function counted(number: number, one: string, many = `${one}s`): string {
  return number > 0 ? `${number} ${number === 1 ? one : many}` : '';
}
