import { afterEach, describe, expect, it } from 'vitest';
import { learnWords } from '../words/known-words.ts';
import { readBy } from '../words/reading-language.ts';
import { drawDigest } from './digest.ts';
import type { ReadNotice } from './gather-notices.ts';

let count = 0;
const notice = (given: Partial<ReadNotice> = {}): ReadNotice => ({ id: `n${(count += 1)}`, kind: 'mention', thing: { kind: 'room', id: 'r1' }, byName: 'Ada', isReadable: true, title: 'Room 2: Trust', words: 'Is this so?', happensAt: null, timeZone: 'UTC', place: '', createdAt: new Date('2026-03-02T10:00:00Z'), isUnread: true, ...given });
const draw = (notices: ReadNotice[], zone: string | null = null, language: 'en' | 'es' = 'en') => drawDigest({ language, notices, zone, name: 'Ben', origin: 'https://plenary.test', stopUrl: 'https://plenary.test/notices/stop/a/mention/m' });

describe('a mail of notices', () => {
  afterEach(() => readBy(() => 'en'));

  it('of one is called by it, and says in both parts what was said and where it leads', () => {
    const told = notice({ id: 'the-one' });
    const { subject, text, html } = draw([told]);
    expect(subject).toBe('Ada mentioned you in “Room 2: Trust”');
    for (const part of [text, html]) for (const word of ['Hello Ben,', 'Ada mentioned you in', 'Is this so?', 'https://plenary.test/notices/the-one', 'https://plenary.test/account/notices', 'https://plenary.test/notices/stop/a/mention/m']) expect(part).toContain(word);
  });

  it('of many tells the newest first, each name once in a line', () => {
    const at = (time: string) => ({ createdAt: new Date(`2026-03-0${time}:00Z`) });
    const { subject, text } = draw([notice({ ...at('2T10:00'), words: 'One' }), notice({ ...at('2T11:00'), byName: 'Cid', words: 'Two' }), notice({ ...at('2T12:00'), words: 'Three' }), notice({ ...at('3T09:00'), kind: 'place', byName: null, title: 'Spring summit', words: '' })]);
    expect(subject).toBe('You have a place in “Spring summit”, and 1 more');
    expect(text.indexOf('Spring summit')).toBeLessThan(text.indexOf('Ada and Cid mentioned you'));
    expect(text.match(/mentioned you/g)).toHaveLength(1);
    expect(text).toContain('  Ada: Three\n  Cid: Two\n  Ada: One');
  });

  it('says when and where by the clocks of who reads it, or of the place where they chose none', () => {
    const place = notice({ kind: 'place', byName: null, happensAt: new Date('2026-03-10T15:00:00Z'), timeZone: 'America/Chicago', place: 'Chicago' });
    expect(draw([place], 'Europe/Berlin').text).toContain('10 March 2026, 16:00 (Europe/Berlin), Chicago');
    expect(draw([place]).text).toContain('10 March 2026, 10:00 (America/Chicago), Chicago');
    expect(draw([notice({ kind: 'round', byName: null, happensAt: new Date('2026-03-10T15:00:00Z') })]).html).toContain('Until 10 March 2026, 15:00 (UTC)');
  });

  it('lets nobody’s words be anything but words in its written part', () => {
    const { html, text } = draw([notice({ byName: '<b>Ada</b>', title: '"><img src=x onerror=alert(1)>', words: '</li><script>alert(1)</script> & more' })]);
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain('&#60;script&#62;');
    expect(text).toContain('</li><script>alert(1)</script> & more');
  });

  it('is in the language of whom it is for, whoever reads when it is written', () => {
    learnWords('es', { '{0} mentioned you in': 'Tienes una mención de {0} en', 'Hello {0},': 'Hola, {0}:', 'Until {0}': 'Hasta el {0}', '{0} March {1}': '{0} de marzo de {1}' });
    const waiting = [notice(), notice({ kind: 'round', byName: null, happensAt: new Date('2026-03-10T15:00:00Z') })];
    const spanish = draw(waiting, 'UTC', 'es');
    expect(spanish.text).toMatch(/^Hola, Ben:[^]*Tienes una mención de Ada en[^]*Hasta el 10 de marzo de 2026, 15:00 \(UTC\)/);
    expect(spanish.html).toContain('<html lang="es">');
    readBy(() => 'es');
    const english = draw(waiting, 'UTC', 'en');
    expect(english.text).toMatch(/^Hello Ben,[^]*Ada mentioned you in[^]*Until 10 March 2026, 15:00 \(UTC\)/);
    expect(english.html).toContain('<html lang="en">');
  });
});
