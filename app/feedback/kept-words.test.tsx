// @vitest-environment jsdom
import { act, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnRemark } from '#server/services/feedback/giving/view-remarks.ts';
import { forgetKept, keptAnswerKey, keptKey, useBegun, useForgetGiven, useKeptWords, useLeftOver } from './kept-words.ts';

const at = { place: 'keyMethod', quote: 'Sort them.', change: null };
const KEY = keptKey('giver', at);

function Typed({ own }: { own: OwnRemark[] }) {
  const form = useRef<HTMLFormElement>(null);
  const isKept = useKeptWords(form, KEY, false);
  useForgetGiven('giver', { own, questions: [] });
  return (
    <form ref={form}>
      <textarea name="text" />
      <input type="radio" name="rating" value="2" />
      <output>{isKept ? 'kept' : 'not kept'}</output>
    </form>
  );
}

const page = () => document.body.appendChild(document.createElement('div'));
async function draw(own: OwnRemark[] = []) {
  const place = page();
  await act(async () => createRoot(place).render(<Typed own={own} />));
  const words = place.querySelector('textarea');
  if (!words) throw new Error('no field');
  return { place, words };
}

describe('words that are typed and not given yet', () => {
  beforeEach(() => {
    localStorage.clear();
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  });

  it('are there again when the page is, and are called kept from then on', async () => {
    const first = await draw();
    expect(first.place.textContent).toBe('not kept');
    first.words.value = 'Which piles?';
    await act(async () => void first.words.dispatchEvent(new Event('input', { bubbles: true })));
    expect(first.place.textContent).toBe('kept');
    const second = await draw();
    expect(second.words.value).toBe('Which piles?');
    expect(second.place.querySelector('output')?.textContent).toBe('kept');
  });

  it('are all there to be copied once the round has closed, without those of the draft and those that were given', async () => {
    const keep = (giverId: string, place: string, quote: string | null, text: string, suggestion: string) => localStorage.setItem(keptKey(giverId, { place, quote, change: null }), JSON.stringify({ rating: '', text, suggestion }));
    keep('giver', 'keyMethod', 'Sort them.', 'Which piles?', 'Sort them.');
    keep('giver', 'competency', null, 'Given before.', 'For whom?');
    keep('somebody else', 'competency', null, 'Not mine.', '');
    const Left = () => <p>{useLeftOver('giver', ['Given  before.', 'The competency.']).toSorted().join(' | ')}</p>;
    const place = page();
    await act(async () => createRoot(place).render(<Left />));
    expect(place.textContent).toBe('For whom? | Which piles?');
  });

  it('are kept for the answer to a question as for a remark, and go once it was given', async () => {
    const key = keptAnswerKey('giver', 'q');
    function Answer({ given }: { given: string | null }) {
      const form = useRef<HTMLFormElement>(null);
      useKeptWords(form, key, false);
      useForgetGiven('giver', { own: [], questions: [{ id: 'q', answer: given === null ? null : { rating: null, choice: null, text: given } }] });
      return (
        <form ref={form}>
          <textarea name="text" />
        </form>
      );
    }
    const drawn = async (given: string | null) => {
      const place = page();
      await act(async () => createRoot(place).render(<Answer given={given} />));
      return place.querySelector('textarea');
    };
    const words = await drawn(null);
    if (!words) throw new Error('no field');
    words.value = 'The second one.';
    await act(async () => void words.dispatchEvent(new Event('input', { bubbles: true })));
    expect((await drawn('The first one.'))?.value).toBe('The second one.');
    await drawn('The second one.');
    expect(localStorage.getItem(key)).toBeNull();
  });

  it('are known to be begun while they are kept: a remark, the change of one, an answer', async () => {
    const keep = (key: string, text: string, suggestion = '') => localStorage.setItem(key, JSON.stringify({ rating: '', text, suggestion }));
    keep(KEY, 'Which piles?', 'Sort them.');
    keep(keptKey('giver', { place: 'rubric/row-1', quote: null, change: null }), 'Two rows.');
    keep(keptKey('giver', { ...at, change: 'r-1' }), 'Otherwise.');
    keep(keptAnswerKey('giver', 'q-1'), 'The second.');
    keep(keptKey('giver', { place: 'audience', quote: 'Teachers.', change: null }), '', 'Teachers.');
    const Begun = () => <p>{JSON.stringify(useBegun('giver'))}</p>;
    const place = page();
    await act(async () => createRoot(place).render(<Begun />));
    const begun = () => JSON.parse(place.textContent) as unknown[];
    expect(begun()).toHaveLength(4);
    expect(begun()).toEqual(expect.arrayContaining([{ place: 'keyMethod', quote: 'Sort them.' }, { place: 'rubric/row-1', quote: null }, { change: 'r-1' }, { question: 'q-1' }]));
    await act(async () => forgetKept(KEY));
    expect(begun()).toHaveLength(3);
  });

  it('go once they stand among what was given, and stay while something else does', async () => {
    const remark: OwnRemark = { id: 'r', ...at, where: '', rating: null, text: 'Which  piles?\r\n', suggestion: null, isEdited: false, agrees: 0, became: { disposition: 'open', reason: '', change: null } };
    localStorage.setItem(KEY, JSON.stringify({ rating: '', text: 'Which piles?', suggestion: '' }));
    await draw([{ ...remark, text: 'Something else.' }]);
    expect(localStorage.getItem(KEY)).not.toBeNull();
    await draw([remark]);
    expect(localStorage.getItem(KEY)).toBeNull();
  });
});
