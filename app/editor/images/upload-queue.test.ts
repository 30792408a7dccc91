import { expect, it } from 'vitest';
import { imageWords } from '#domain/document/image-limits.ts';
import { type Outcome, outcomeOf, sendImagesTo } from './send-image.ts';
import { createUploadQueue } from './upload-queue.ts';

const stored: Outcome = { kind: 'stored', image: { src: '/one', width: 1, height: 1 } };
const lost: Outcome = { kind: 'lost', sentence: 'The line was lost.' };
const words = { alt: '', decorative: null };
const settled = () => new Promise((resolve) => setTimeout(resolve));

function aQueue() {
  const sent: { name: string; answer: (outcome: Outcome) => void; signal: AbortSignal }[] = [];
  const ended: string[] = [];
  const queue = createUploadQueue(
    (file, _progressed, signal) => new Promise((answer) => sent.push({ name: (file as File).name, answer, signal })),
    { stored: ({ file }) => ended.push(`stored ${file.name}`), failed: ({ file, state }) => ended.push(`${state} ${file.name}`), gone: ({ file }) => ended.push(`gone ${file.name}`) },
  );
  return { queue, sent, ended, add: (name: string) => queue.add(new File(['x'], name), words) };
}

it('images are sent one after the other, in the order in which they came', async () => {
  const { sent, ended, add } = aQueue();
  ['a', 'b'].forEach(add);
  expect(sent.map(({ name }) => name)).toEqual(['a']);
  sent[0]?.answer(stored);
  await settled();
  expect(sent.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(ended).toEqual(['stored a']);
});

it('an image whose line was lost is kept with its file, and sent again when the line is back', async () => {
  const { queue, sent, ended, add } = aQueue();
  const id = add('a');
  sent[0]?.answer(lost);
  await settled();
  expect(queue.find(id)).toMatchObject({ state: 'lost', sentence: 'The line was lost.' });
  queue.retryLost();
  sent[1]?.answer(stored);
  await settled();
  expect(ended).toEqual(['lost a', 'stored a']);
  expect(queue.all()).toEqual([]);
});

it('one that is left out is stopped on its way, and the next is sent', async () => {
  const { queue, sent, ended, add } = aQueue();
  const id = add('a');
  add('b');
  queue.leaveOut(id);
  expect(sent[0]?.signal.aborted).toBe(true);
  sent[0]?.answer(lost);
  await settled();
  expect(ended).toEqual(['gone a']);
  expect(sent.map(({ name }) => name)).toEqual(['a', 'b']);
});

it('one that is refused stays to be read, and is not sent again by itself', async () => {
  const { queue, sent, ended, add } = aQueue();
  add('a');
  sent[0]?.answer({ kind: 'refused', sentence: 'That file is not an image.' });
  await settled();
  queue.retryLost();
  expect(sent).toHaveLength(1);
  expect(ended).toEqual(['refused a']);
});

it.each([
  [201, { src: '/one', width: 1, height: 1 }, stored],
  [400, { message: 'Not an image.' }, { kind: 'refused', sentence: 'Not an image.' }],
  [413, null, { kind: 'refused', sentence: 'This image was not taken. Load the page again and try once more.' }],
  [429, { message: 'Please wait.' }, { kind: 'lost', sentence: 'Please wait.' }],
  [503, null, { kind: 'lost', sentence: 'This image could not be stored for now. It is kept on this page; try again in a moment.' }],
] as const)('an answer %i means what it says', (status, body, outcome) => {
  expect(outcomeOf(status, body)).toEqual(outcome);
});

it('a file that is too large is refused before it is sent', async () => {
  const file = { size: 10 * 1024 * 1024 + 1 } as File;
  expect(await sendImagesTo('id')(file, () => undefined, new AbortController().signal)).toEqual({ kind: 'refused', sentence: imageWords.tooLarge() });
});
