import { expect, it } from 'vitest';
import { aboutLink, openAt, sendTo } from './giving-links.ts';

const queryOf = (link: string) => new URL(link, 'http://plenary.test').searchParams;

it('a link to a place opens the form there, whatever its key and its words hold', () => {
  const [place, quote] = ['tags/peer%2Fself', 'Is it “done”? 100 % & more #1'];
  expect(openAt(queryOf(aboutLink(place, quote)), { own: [] })).toEqual({ place, quote, change: null });
  expect(openAt(queryOf(aboutLink('', null)), { own: [] })).toEqual({ place: '', quote: null, change: null });
  expect(openAt(new URLSearchParams('all=1'), { own: [] })).toBeNull();
});

it('what is sent from a form goes to an address at which the same form is open', () => {
  for (const open of [{ place: 'keyMethod', quote: 'Ask one question.', change: null }, { place: '', quote: null, change: null }]) expect(openAt(queryOf(sendTo(open, true)), { own: [] })).toEqual(open);
  expect(queryOf(sendTo({ place: 'keyMethod', quote: null, change: 'r1' }, false)).get('change')).toBe('r1');
});
