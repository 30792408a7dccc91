import { describe, expect, it } from 'vitest';
import type { ReadNotice } from '../notices/gather-notices.ts';
import { drawPush, PUSH_MAX_BYTES } from './push-message.ts';

const notice = (given: Partial<ReadNotice> & { path?: string } = {}): ReadNotice & { path: string } => ({ id: 'n1', kind: 'mention', thing: { kind: 'room', id: 'r1' }, byName: 'Ada', isReadable: true, title: 'Room 1: Trust', words: 'Is this so?', happensAt: null, timeZone: 'UTC', place: '', createdAt: new Date('2030-01-01T10:00:00Z'), isUnread: true, path: '/summits/spring/rooms/trust/notes#remark-1', ...given });
const draw = (...notices: (ReadNotice & { path: string })[]) => drawPush({ notices, zone: 'UTC', lang: 'en' });

describe('what a device shows', () => {
  it('says of one notice who did what where and how it begins, and where it leads', () => {
    expect(draw(notice())).toEqual({ title: 'Ada mentioned you in “Room 1: Trust”', body: 'Is this so?', path: '/notices/n1', page: '/summits/spring/rooms/trust/notes#remark-1', tag: 'mention room r1', lang: 'en' });
  });

  it('says of several that tell the same so in one sentence, with who said what', () => {
    const later = notice({ id: 'n2', byName: 'Ben', words: 'I think so', createdAt: new Date('2030-01-01T10:05:00Z') });
    expect(draw(later, notice())).toMatchObject({ title: 'Ben and Ada mentioned you in “Room 1: Trust”', body: 'Ben: I think so\nAda: Is this so?', path: '/notices/n2' });
  });

  it('says of several things the newest and how many more there are, and leads to the list', () => {
    const others = [2, 3].map((number) => notice({ id: `n${number}`, thing: { kind: 'room', id: `r${number}` }, title: `Room ${number}`, createdAt: new Date('2029-12-31T10:00:00Z') }));
    expect(draw(notice(), ...others.slice(1))).toMatchObject({ title: 'Ada mentioned you in “Room 1: Trust”', body: 'And one more notice', path: '/notices', page: '/notices', tag: 'notices' });
    expect(draw(notice(), ...others).body).toBe('And 2 more notices');
  });

  it('fits what push services take, however long a name, a title and words are, in whatever script', () => {
    const long = notice({ byName: '漢'.repeat(120), title: '🏛️'.repeat(200), words: '語 '.repeat(500) });
    const drawn = draw(long, notice({ ...long, id: 'n2', byName: 'Ω'.repeat(120), words: '𝔸'.repeat(500) }), notice({ ...long, id: 'n3', byName: 'B', words: 'é'.repeat(900) }));
    expect(Buffer.byteLength(JSON.stringify(drawn))).toBeLessThan(PUSH_MAX_BYTES);
    expect(drawn.title.endsWith('…')).toBe(true);
  });

  it('tells of at least one', () => {
    expect(() => draw()).toThrow('at least one');
  });
});
