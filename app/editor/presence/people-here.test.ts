import { describe, expect, it } from 'vitest';
import { nextRestMs, peopleHere, readsTheSame, readTab, type Tab, WRITING_MS } from './people-here.ts';

const you = { person: 'y', name: 'Yara', perspective: 'coach' as const };
const tab = (clientId: number, person: string, given: Partial<Tab> = {}): Tab => ({ clientId, person, name: person.toUpperCase(), perspective: 'funder', hasCaret: false, lastActiveMs: null, ...given });
const here = (tabs: Tab[], nowMs = 100_000) => peopleHere({ tabs, you, nowMs, headingOf: (clientId) => `Heading ${clientId}` });

describe('who is here', () => {
  it('is you first, then others in the order in which they came', () => {
    expect(here([tab(1, 'b'), tab(2, 'a')]).map(({ name, isYou }) => [name, isYou])).toEqual([['Yara', true], ['B', false], ['A', false]]);
  });

  it('is each person once, in however many tabs, and you too', () => {
    expect(here([tab(1, 'a'), tab(2, 'a'), tab(3, 'y'), tab(4, 'y')]).map(({ person }) => person)).toEqual(['y', 'a']);
  });

  it('has two people of one name twice', () => {
    expect(here([tab(1, 'a', { name: 'Kim' }), tab(2, 'b', { name: 'Kim' })])).toHaveLength(3);
  });

  it('says that somebody writes for ten seconds after they last typed, in whichever tab', () => {
    const tabs = [tab(1, 'a', { lastActiveMs: 50_000 }), tab(2, 'a', { lastActiveMs: 90_500 })];
    expect(here(tabs, 100_000)[1]?.isWriting).toBe(true);
    expect(here(tabs, 90_500 + WRITING_MS)[1]?.isWriting).toBe(false);
  });

  it('says that somebody reads who has not typed at all', () => {
    expect(here([tab(1, 'a')], 5)[1]?.isWriting).toBe(false);
  });

  it('finds somebody where their caret moved last, and nowhere without one', () => {
    const tabs = [tab(1, 'a', { hasCaret: true, lastActiveMs: 1 }), tab(2, 'a', { hasCaret: true, lastActiveMs: 2 }), tab(3, 'a', { lastActiveMs: 3 })];
    expect(here(tabs)[1]).toMatchObject({ clientId: 2, heading: 'Heading 2' });
    expect(here([tab(3, 'a')])[1]).toMatchObject({ clientId: null, heading: null });
  });

  it('reads the same while nothing of it changed', () => {
    expect(readsTheSame(here([tab(1, 'a')]), here([tab(1, 'a')]))).toBe(true);
    expect(readsTheSame(here([tab(1, 'a')]), here([tab(1, 'a', { hasCaret: true })]))).toBe(false);
    expect(readsTheSame(here([tab(1, 'a')]), here([]))).toBe(false);
  });

  it('changes next when the first of those who write rests', () => {
    expect(nextRestMs([tab(1, 'a', { lastActiveMs: 5_000 }), tab(2, 'b', { lastActiveMs: 3_000 })], 6_000)).toBe(3_000 + WRITING_MS);
    expect(nextRestMs([tab(1, 'a', { lastActiveMs: 5_000 })], 5_000 + WRITING_MS)).toBeNull();
  });
});

describe('what stands beside a caret', () => {
  it('is read as the server wrote it', () => {
    expect(readTab(7, { user: { name: 'Ada', perspective: 'coach', person: 'k' }, cursor: {} }, 5)).toEqual({ clientId: 7, person: 'k', name: 'Ada', perspective: 'coach', hasCaret: true, lastActiveMs: 5 });
  });

  it('is passed over when nobody is named, and is of no perspective that we do not know', () => {
    expect([readTab(7, {}, null), readTab(7, null, null), readTab(7, { user: { name: 'Ada' } }, null)]).toEqual([null, null, null]);
    expect(readTab(7, { user: { name: 'Ada', perspective: 'wizard', person: 'k' } }, null)).toMatchObject({ perspective: 'other', hasCaret: false });
  });
});
