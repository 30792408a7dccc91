import { describe, expect, it } from 'vitest';
import { placeOf, withParts } from './drawn-parts.ts';

describe('parts that were drawn before the page', () => {
  it('are put into their places, once each, whatever letters stand around', () => {
    const page = `<p>Før</p>${placeOf('posts')}<p>Después</p>`;
    expect(withParts(page, new Map([['posts', [Buffer.from('<i>ñ</i>'), Buffer.from('<i>2</i>')]]])).toString()).toBe('<p>Før</p><i>ñ</i><i>2</i><p>Después</p>');
  });

  it('are left out where the page has no place for them, as when an error is shown in its stead', () => {
    expect(withParts('<p>Not found</p>', new Map([['posts', [Buffer.from('<i>1</i>')]]])).toString()).toBe('<p>Not found</p>');
  });
});
