import { expect, it } from 'vitest';
import type { ComparedNode, ComparedRun } from '../compare-versions.ts';
import { agreedChanges } from './agreed-changes.ts';

const stamp = { id: 's1', by: 'ben' };
const suggestedBlock = { suggestedInsertion: JSON.stringify({ ...stamp, depth: 0 }) };
const run = (text: string, change: ComparedRun['change'], marks = {}, marksBefore?: object): ComparedRun => ({ type: 'text', text, change, accountId: 'ada', marks, ...(marksBefore && { marksBefore: { ...marksBefore } }) });
const block = (content: ComparedNode['content'], change: ComparedRun['change'] = 'same', attributes = {}, attributesBefore?: object): ComparedNode => ({ type: 'paragraph', change, accountId: 'ada', attributes, content, ...(attributesBefore && { attributesBefore: { ...attributesBefore } }) });

it('words that are only suggested are no change, whether they came, stayed or were declined', () => {
  const open = { insertion: stamp };
  expect(agreedChanges([block([run('Trust', 'same'), run(' slowly', 'inserted', open), run(' grows', 'same'), run(' fast', 'same', open), run(' now', 'deleted', open)])])).toEqual([block([run('Trust grows', 'same')])]);
});

it('words come with the acceptance of their suggestion', () => {
  expect(agreedChanges([run('Trust', 'same'), run(' grows', 'same', {}, { insertion: stamp })])).toEqual([run('Trust', 'same'), run(' grows', 'inserted')]);
});

it('words that are suggested to go stay until it is accepted, and formatting until it is too', () => {
  const wish = { modification: { ...stamp, mark: 'bold', before: null }, bold: true };
  expect(agreedChanges([run('Trust', 'same', { deletion: stamp }, {}), run(' grows', 'deleted', { deletion: stamp }), run(' on', 'same', wish, {})])).toEqual([run('Trust', 'same'), run(' grows', 'deleted'), run(' on', 'same')]);
  expect(agreedChanges([run('Trust', 'same', { bold: true }, wish)])).toEqual([run('Trust', 'same', { bold: true }, {})]);
});

it('a block that is only suggested is no change, and comes with its acceptance', () => {
  const suggested = { insertion: stamp };
  expect(agreedChanges([block([run('Trust', 'inserted', suggested)], 'inserted', suggestedBlock)])).toEqual([]);
  expect(agreedChanges([block([run('Trust', 'same', {}, suggested)], 'same', {}, suggestedBlock)])).toEqual([block([run('Trust', 'inserted')], 'inserted')]);
  expect(agreedChanges([block([run('Trust', 'deleted', suggested)], 'deleted', suggestedBlock)])).toEqual([]);
});

it('a suggested block in which others wrote stays with their words, and an agreed empty line is one', () => {
  expect(agreedChanges([block([run('Mine', 'inserted')], 'inserted', suggestedBlock), block([], 'inserted')])).toEqual([block([run('Mine', 'inserted')], 'inserted'), block([], 'inserted')]);
});
