import { afterEach, describe, expect, it } from 'vitest';
import { learnWords } from '../words/known-words.ts';
import { readBy } from '../words/reading-language.ts';
import { gatherDays, gatherLines, type ReadNotice } from './gather-notices.ts';
import { namesWords, noticeSentence, sentenceText } from './notice-sentence.ts';
import { shortWords } from './short-words.ts';

let count = 0;
const notice = (given: Partial<ReadNotice> = {}): ReadNotice => ({
  id: `notice-${(count += 1)}`,
  kind: 'mention',
  thing: { kind: 'room', id: 'r1' },
  byName: 'Ada',
  isReadable: true,
  title: 'Room 2: Trust',
  words: '',
  happensAt: null,
  timeZone: 'UTC',
  place: '',
  createdAt: new Date('2026-03-02T10:00:00Z'),
  isUnread: false,
  ...given,
});
const at = (time: string) => ({ createdAt: new Date(`2026-03-02T${time}:00Z`) });
const textOf = (notices: ReadNotice[]) => gatherLines(notices).map(({ sentence }) => sentenceText(sentence));

describe('names in a line', () => {
  it('stand once each, with two at least left to count', () => {
    expect(namesWords([])).toBe('');
    expect(namesWords(['Ada'])).toBe('Ada');
    expect(namesWords(['Ada', 'Ben', 'Ada'])).toBe('Ada and Ben');
    expect(namesWords(['Ada', 'Ben', 'Cid'])).toBe('Ada, Ben and Cid');
    expect(namesWords(['Ada', 'Ben', 'Cid', 'Dee'])).toBe('Ada, Ben and 2 others');
    expect(namesWords(['Ada', 'Ben', 'Cid', 'Dee', 'Eve', 'Ben'])).toBe('Ada, Ben and 3 others');
  });
});

describe('a line of notices', () => {
  it('tells in one sentence what several people did to one thing, the newest first', () => {
    expect(textOf([notice(at('10:00')), notice({ byName: 'Ben', ...at('11:00') }), notice({ byName: 'Ada', ...at('12:00') })])).toEqual(['Ada and Ben mentioned you in “Room 2: Trust”']);
  });

  it('is another for another act, thing or name of it', () => {
    expect(textOf([notice(), notice({ kind: 'reply' }), notice({ thing: { kind: 'room', id: 'r2' }, title: 'Room 3: Costs' })])).toHaveLength(3);
  });

  it('repeats what was said by whom, three sayings at most and none twice, and names nobody twice where one alone speaks', () => {
    const [one] = gatherLines([notice({ words: 'Look', ...at('09:00') }), notice({ words: 'Look', ...at('10:00') }), notice({ words: 'And here', ...at('11:00') })]);
    expect(one?.sayings).toEqual([{ name: null, words: 'And here' }, { name: null, words: 'Look' }]);
    const [two] = gatherLines([notice({ words: 'Look', ...at('09:00') }), notice({ byName: 'Ben', words: 'Where?', ...at('10:00') })]);
    expect(two?.sayings).toEqual([{ name: 'Ben', words: 'Where?' }, { name: 'Ada', words: 'Look' }]);
    expect(gatherLines(['a', 'b', 'c', 'd'].map((words) => notice({ words })))[0]?.sayings).toHaveLength(3);
  });

  it('is new as long as one of what it tells was not read', () => {
    expect(gatherLines([notice({ isUnread: true }), notice()])[0]?.isUnread).toBe(true);
    expect(gatherLines([notice(), notice()])[0]?.isUnread).toBe(false);
  });

  it('tells nothing of what can no longer be read, and is one for all of it', () => {
    const hidden = { isReadable: false, title: '', words: '', byName: null };
    const lines = gatherLines([notice({ ...hidden, kind: 'reply' }), notice({ ...hidden, kind: 'round', place: 'Hall', happensAt: new Date() })]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ sentence: { before: 'Something you can no longer read', title: '' }, sayings: [], place: '', happensAt: null });
  });

  it('speaks without a name where the house tells it, and counts', () => {
    expect(sentenceText(noticeSentence({ kind: 'post', names: [], title: 'Costs', count: 3 }))).toBe('There are 3 new posts in “Costs”');
    expect(sentenceText(noticeSentence({ kind: 'place', names: [], title: 'Spring summit', count: 1 }))).toBe('You have a place in “Spring summit”');
  });
});

describe('a line of notices in Spanish', () => {
  afterEach(() => readBy(() => 'en'));

  it('is one whole sentence for one name and for several', () => {
    learnWords('es', { '{0} mentioned you in': 'Tienes una mención de {0} en' });
    readBy(() => 'es');
    expect(gatherLines([notice()])[0]?.sentence.before).toBe('Tienes una mención de Ada en');
    expect(gatherLines([notice(at('11:00')), notice({ byName: 'Ian', ...at('10:00') })])[0]?.sentence.before).toBe('Tienes una mención de Ada e Ian en');
  });
});

describe('the days of notices', () => {
  it('begin by the clocks of who reads them, the newest first', () => {
    const late = notice({ createdAt: new Date('2026-03-02T05:30:00Z') });
    const early = notice({ createdAt: new Date('2026-03-02T06:30:00Z') });
    expect(gatherDays([late, early], 'America/Chicago').map(({ day, lines }) => [day, lines.length])).toEqual([['2026-03-02', 1], ['2026-03-01', 1]]);
    expect(gatherDays([late, early], 'UTC').map(({ day }) => day)).toEqual(['2026-03-02']);
  });
});

describe('what was said, in short', () => {
  it('stands on one line, whole as long as a glance takes it, and is cut between words otherwise', () => {
    expect(shortWords(' One\n\n two ')).toBe('One two');
    const cut = shortWords('word '.repeat(100));
    expect(cut.length).toBeLessThanOrEqual(280);
    expect(cut).toMatch(/word…$/);
  });
});
