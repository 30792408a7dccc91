import { describe, expect, it } from 'vitest';
import { compileFilters } from './compiled-filters.ts';
import { type FilterKind, readPattern } from './filter-rule.ts';

const found = (kind: FilterKind, pattern: string, text: string): string[] => compileFilters([{ id: 'rule', kind, pattern }]).find([text]).map(({ start, end }) => text.slice(start, end));

describe('a rule of words', () => {
  it.each([
    ['casino', 'Come to the Casino!', ['Casino']],
    ['casino', 'Casinos are many.', []],
    ['casino*', 'Casinos and the casino-goers', ['Casinos', 'casino']],
    ['art', 'Start with arts, not art.', ['art']],
    ['free money', 'Free, really FREE   money!', ['FREE   money']],
    ['free money', 'free\nmoney', ['free\nmoney']],
    ['free money', 'free of money', []],
    ['free mon*', 'free monies and free moons', ['free monies']],
    ['estupido', 'Eso es ESTÚPIDO.', ['ESTÚPIDO']],
    ['estúpid*', 'Una idea estupida, dos estúpidos', ['estupida', 'estúpidos']],
    ['ano', 'Feliz año nuevo', []],
    ['año', 'Feliz AN\u0303O nuevo', ['AN\u0303O']],
    ['vergüenza', '¡Qué verguenza!', ['verguenza']],
    ['naïve', 'a nai\u0308ve idea', ['nai\u0308ve']],
    ['casino', 'ca\u200Bsi\u00ADno and ｃａｓｉｎｏ', ['ca\u200Bsi\u00ADno', 'ｃａｓｉｎｏ']],
    ['casino', 'с\u0430sin\u043e in letters that look alike', ['с\u0430sin\u043e']],
    ['casino', '𝐜𝐚𝐬𝐢𝐧𝐨', ['𝐜𝐚𝐬𝐢𝐧𝐨']],
    ['don’t', 'I don\'t know', ["don't"]],
    ['a.b+c', 'the a b c of it', ['a b c']],
    ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaa!', []],
    ['50', 'It costs 50 euros, not 500.', ['50']],
  ])('%s in “%s”', (pattern, text, expected) => expect(found('words', pattern, text)).toEqual(expected));

  it.each([
    ['...', 'no-words'],
    ['*', 'no-words'],
    ['ab*', 'star-alone'],
    ['one two three four five six seven eight nine', 'too-many-words'],
  ])('cannot be %s', (typed, fault) => expect(readPattern('words', typed)).toBe(fault));
});

describe('a rule of a site', () => {
  it.each([
    ['example.org', 'Look at https://example.org/buy?now', true],
    ['example.org', 'http://shop.EXAMPLE.org:8080/', true],
    ['example.org', 'example.org has it, too', true],
    ['example.org', 'See: www.example.org.', true],
    ['example.org', '//example.org/x', true],
    ['example.org', 'https://example.org.', true],
    ['example.org', 'https://notexample.org/', false],
    ['example.org', 'https://example.org.evil.test/', false],
    ['example.org', 'https://example.org@evil.test/', false],
    ['evil.test', 'https://example.org@evil.test/', true],
    ['evil.test', 'https://example.org:80@evil.test:81/path', true],
    ['evil.test', 'https://good.test/evil.test', false],
    ['evil.test', 'https:\u200B//evil\u200B.test', true],
    ['evil.test', 'ｅｖｉｌ．test', true],
    ['evil.test', 'evil。test', true],
    ['bücher.example', 'https://xn--bcher-kva.example/', true],
    ['xn--bcher-kva.example', 'https://bücher.example/', true],
    ['https://www.example.org/path', 'at example.org', true],
    ['shop.example.org', 'https://example.org/', false],
  ])('%s in “%s”', (pattern, text, isFound) => expect(found('site', pattern, text).length > 0).toBe(isFound));

  it.each(['no site', 'localhost', 'https://', ''])('cannot be “%s”', (typed) => expect(readPattern('site', typed)).toBe('no-site'));
});

describe('many rules at once', () => {
  it('find each their own, and say in which text', () => {
    const { find } = compileFilters([{ id: 'a', kind: 'words', pattern: 'free money' }, { id: 'b', kind: 'words', pattern: 'free*' }, { id: 'c', kind: 'site', pattern: 'example.org' }, { id: 'd', kind: 'words', pattern: 'free money now' }]);
    expect(find(['nothing', 'free money now', 'https://example.org']).map(({ ruleId, text }) => `${ruleId}${text}`).toSorted()).toEqual(['a1', 'b1', 'c2', 'd1']);
  });

  it('read a text that repeats how all of them begin in a bounded number of steps for each word', () => {
    const rules = Array.from({ length: 200 }, (_, number) => ({ id: String(number), kind: 'words' as const, pattern: `aaa* aaaa* aaa* aaaa* aaa* aaaa* aaa* end${number}` }));
    const text = `${'aaaaa '.repeat(5_000)}end7`;
    expect(compileFilters(rules).find([text]).map(({ ruleId }) => ruleId)).toEqual(['7']);
  });
});
