import { describe, expect, it } from 'vitest';
import { readAddress } from './read-address.ts';

const read = (typed: string) => readAddress(typed, 'https://plenary.example');

describe('the address of a link', () => {
  it('is completed where somebody left out its beginning', () => {
    expect(read(' example.org ')).toBe('https://example.org/');
    expect(read('www.example.org/a?b#c')).toBe('https://www.example.org/a?b#c');
    expect(read('ada@example.org')).toBe('mailto:ada@example.org');
    expect(read('/summits/one')).toBe('https://plenary.example/summits/one');
  });

  it('stays as it was written when it is whole', () => {
    expect(read('http://example.org/')).toBe('http://example.org/');
    expect(read('mailto:ada@example.org')).toBe('mailto:ada@example.org');
  });

  it.each(['', 'see below', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//evil.example', 'https://', 'word'])('is none in %j', (typed) => {
    expect(read(typed)).toBeNull();
  });
});
