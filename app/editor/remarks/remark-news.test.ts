import { describe, expect, it } from 'vitest';
import type { RemarkListView, RemarkView, ThreadView } from '#server/services/remarks/list-remarks.ts';
import { remarkNews } from './remark-news.ts';

const said = (id: string, given: Partial<RemarkView> = {}): RemarkView => ({ id, author: { name: 'Ada', perspective: 'coach' }, isOwn: false, text: id, mentions: [], at: '2026-03-02T15:00:00Z', isEdited: false, removedBy: null, mayEdit: false, mayRemove: false, ...given });
const thread = (id: string, answers: RemarkView[] = [], given: Partial<ThreadView> = {}): ThreadView => ({ ...said(id), anchor: { start: '', end: '', quote: id }, resolved: null, mayResolve: true, answers, ...given });
const list = (...threads: ThreadView[]): RemarkListView => ({ threads, closed: null });

describe('what is told of remarks of others', () => {
  it('names who made a remark or an answer', () => {
    expect(remarkNews(list(), list(thread('a')))).toBe('New remark by Ada');
    expect(remarkNews(list(thread('a')), list(thread('a', [said('b')])))).toBe('New answer by Ada');
  });

  it('counts several', () => {
    expect(remarkNews(list(), list(thread('a', [said('b')])))).toBe('2 new remarks');
  });

  it('is nothing when the page opens, of one’s own, or when something changed that was known', () => {
    expect(remarkNews(null, list(thread('a')))).toBeNull();
    expect(remarkNews(list(), list(thread('a', [], { isOwn: true })))).toBeNull();
    expect(remarkNews(list(thread('a')), list())).toBeNull();
  });
});
