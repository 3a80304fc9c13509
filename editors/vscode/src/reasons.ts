/** Why something was flagged, in words for people. A rule tells by its name, a word by what is said of it. */

import table from './reasons.json' with { type: 'json' };

/** The part of a diagnostic that is read here. */
export interface Told {
  readonly code: string;
  readonly message: string;
}

const LONG = 'hard-sentence';
const RULES: Readonly<Record<string, string>> = table.rules;
const OTHER = table.order.at(-1) ?? '';

/** What the server says of a word, and the reason behind it. The first that fits counts. */
const SAID = table.said.map(([said = '', reason = '']) => [new RegExp(said), reason] as const);

export function reasonOf({ code, message }: Told): string {
  return RULES[code] ?? SAID.find(([said]) => said.test(message))?.[1] ?? OTHER;
}

/** Findings by reason: people first, then words, then sentences. */
export function byReason<T extends Told>(found: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of found) {
    const reason = reasonOf(one);
    const group = groups.get(reason);
    if (group) {
      group.push(one);
    } else {
      groups.set(reason, [one]);
    }
  }
  return [...groups].sort(([a], [b]) => table.order.indexOf(a) - table.order.indexOf(b));
}

export interface Facts {
  readonly hardWords: number;
  readonly longSentences: number;
  readonly aboutPeople: number;
}

export function factsOf(found: readonly Told[]): Facts {
  const reasons = found.map(reasonOf);
  return {
    hardWords: reasons.filter((reason) => table.hardWords.includes(reason)).length,
    longSentences: found.filter((one) => one.code === LONG).length,
    aboutPeople: reasons.filter((reason) => table.aboutPeople.includes(reason)).length,
  };
}

/** “3 hard words · 1 long sentence”; words to say when there is nothing to count. */
export function inWords(facts: Facts, found: number): string {
  const parts = [
    counted(facts.hardWords, 'hard word'),
    counted(facts.longSentences, 'long sentence'),
    counted(facts.aboutPeople, 'word about people', 'words about people'),
  ].filter((part) => part !== '');
  if (parts.length > 0) {
    return parts.join(' · ');
  }
  return counted(found, 'thing to look at', 'things to look at') || 'clear';
}

function counted(number: number, one: string, many = `${one}s`): string {
  return number > 0 ? `${number} ${number === 1 ? one : many}` : '';
}
