import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byReason, factsOf, inWords, reasonOf } from '../../src/reasons.ts';

const utilise = { code: 'utilise', message: '“utilise” has a plainer word. You could say “use”.' };
const elderly = { code: 'the-elderly', message: '“the elderly” may shut people out.' };
const crazy = { code: 'crazy', message: '“crazy” may shut some people out.' };
const user = { code: 'service-user', message: 'People differ about “service users”. Ask the people it is about.' };
const long = { code: 'hard-sentence', message: 'This sentence has 34 words.' };
const hard = { code: 'hard-word', message: 'Some readers may not know “pulchritudinous”.' };
const odd = { code: 'settings', message: 'Nobody knows “audiance”.' };

test('a word tells its reason by what is said of it', () => {
  assert.equal(reasonOf(utilise), 'Has a plainer word');
  assert.equal(reasonOf(elderly), 'May shut people out');
  assert.equal(reasonOf(crazy), 'May shut people out');
  assert.equal(reasonOf(user), 'Where people differ');
});

test('a rule tells it by its name', () => {
  assert.equal(reasonOf(long), 'Long or tangled sentences');
});

test('what nobody foresaw has a group too', () => {
  assert.equal(reasonOf(odd), 'More to look at');
});

test('words about people come first, and the order in a group stays', () => {
  const groups = byReason([long, utilise, odd, elderly, crazy]);
  assert.deepEqual(groups.map(([reason]) => reason), [
    'May shut people out',
    'Has a plainer word',
    'Long or tangled sentences',
    'More to look at',
  ]);
  assert.deepEqual(groups[0]?.[1], [elderly, crazy]);
});

test('facts, in words', () => {
  const found = [utilise, hard, long, elderly, user];
  assert.deepEqual(factsOf(found), { hardWords: 2, longSentences: 1, aboutPeople: 2 });
  assert.equal(inWords(factsOf(found), found.length), '2 hard words · 1 long sentence · 2 words about people');
  assert.equal(inWords(factsOf([utilise]), 1), '1 hard word');
  assert.equal(inWords(factsOf([odd]), 1), '1 thing to look at');
  assert.equal(inWords(factsOf([]), 0), 'clear');
});
