import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../clock.ts';
import type { RichInline, RichText } from '../rich-text.ts';
import { allowances } from './allowances.ts';
import { holdsOf, refusalOfContent, refusalOfPace } from './trust-refusals.ts';

const at = new Date('2026-03-02T15:00:00Z');
const before = (minutes: number): Date => new Date(at.getTime() - minutes * MINUTE_MS);
const said = (...children: RichInline[]): RichText => [{ kind: 'paragraph', children }];
const link = (url: string): RichInline => ({ kind: 'link', url, children: [{ kind: 'text', text: url }] });
const holds = (given: Partial<ReturnType<typeof holdsOf>>) => ({ links: 0, pictures: 0, mentions: 0, ...given });

describe('what a post holds', () => {
  it('counts links to other sites wherever they stand, and neither paths of this one nor mail', () => {
    const inner: RichText = [{ kind: 'quote', blocks: said(link('https://a.example/')) }, { kind: 'list', start: null, entries: [said({ kind: 'strong', children: [link('http://b.example/')] })] }];
    expect(holdsOf([...inner, ...said(link('/communities/field'), link('mailto:ada@example.org'))])).toEqual(holds({ links: 2 }));
  });

  it('counts each person once, and each picture', () => {
    const picture: RichInline = { kind: 'image', src: '/post-images/1', text: 'A square', width: 1, height: 1 };
    expect(holdsOf(said({ kind: 'mention', text: '@Ada' }, { kind: 'mention', text: '@Ada' }, { kind: 'mention', text: '@Bo' }, picture, picture))).toEqual(holds({ mentions: 2, pictures: 2 }));
  });
});

describe('what may be put into one post', () => {
  it.each(['links', 'pictures', 'mentions'] as const)('%s: as many as the step allows, and not one more', (what) => {
    for (const step of ['new', 'known'] as const) {
      expect(refusalOfContent(step, holds({ [what]: allowances[step][what] }))).toBeNull();
      expect(refusalOfContent(step, holds({ [what]: allowances[step][what] + 1 }))).toMatchObject({ kind: 'invalid', code: `too-many-${what}`, field: 'text' });
    }
    expect(refusalOfContent('office', holds({ [what]: 1_000 }))).toBeNull();
  });

  it('says how many there may be, how many there are, and what it takes for more', () => {
    expect(refusalOfContent('new', holds({ links: 3 }))?.message).toBe('Put at most 2 links to other sites into one post; there are 3. More is possible once you have been a member for 2 days and 3 posts of yours stand, and no post of yours was hidden in the last 30 days.');
  });

  it('lets a post that is changed hold what it held before, and no more', () => {
    expect(refusalOfContent('new', holds({ links: 6 }), holds({ links: 6 }))).toBeNull();
    expect(refusalOfContent('new', holds({ links: 7 }), holds({ links: 6 }))).toMatchObject({ code: 'too-many-links' });
  });
});

describe('how often somebody may post', () => {
  const fivePosts = [50, 40, 30, 20, 10].map(before);

  it('lets the fifth post of an hour pass and refuses the sixth, until the first of them is an hour old', () => {
    expect(refusalOfPace('new', 'post', { posts: fivePosts.slice(1), topics: [] }, at)).toBeNull();
    expect(refusalOfPace('new', 'post', { posts: fivePosts, topics: [] }, at)).toMatchObject({ kind: 'too-many', retryAfterSeconds: 600, message: expect.stringContaining('again in 10 minutes') as string });
    expect(refusalOfPace('new', 'post', { posts: fivePosts, topics: [] }, new Date(at.getTime() + 10 * MINUTE_MS))).toBeNull();
    expect(refusalOfPace('known', 'post', { posts: fivePosts, topics: [] }, at)).toBeNull();
  });

  it('reckons from the post that has to be past, where there were more than may be', () => {
    expect(refusalOfPace('new', 'post', { posts: [before(59), ...fivePosts], topics: [] }, at)).toMatchObject({ retryAfterSeconds: 600 });
  });

  it('counts topics by the day, and as posts too', () => {
    const topics = [before(20 * 60), before(60)];
    expect(refusalOfPace('new', 'topic', { posts: [], topics }, at)).toMatchObject({ retryAfterSeconds: (4 * HOUR_MS) / 1000, message: expect.stringContaining('2 topics within a day') as string });
    expect(refusalOfPace('new', 'post', { posts: [], topics }, at)).toBeNull();
    expect(refusalOfPace('new', 'topic', { posts: fivePosts, topics: [] }, at)).toMatchObject({ retryAfterSeconds: 600 });
    expect(refusalOfPace('new', 'topic', { posts: fivePosts, topics }, at)).toMatchObject({ retryAfterSeconds: (4 * HOUR_MS) / 1000 });
  });

  it('bounds nobody with an office', () => expect(refusalOfPace('office', 'topic', { posts: [...fivePosts, ...fivePosts], topics: fivePosts }, at)).toBeNull());
});
