import { describe, expect, it } from 'vitest';
import { createId } from '../ids.ts';
import { hasWords, postImageAddress, postImageIdOf, withPicture } from './post-images.ts';

describe('a picture of a post', () => {
  it('has an address of its own, which names it and nothing else', () => {
    const id = createId();
    expect(postImageIdOf(postImageAddress(id))).toBe(id);
    for (const other of [`/documents/${id}/images/${id}`, `https://evil.example/post-images/${id}`, `/post-images/${id}/x`, '/post-images/x', '']) expect(postImageIdOf(other), other).toBeNull();
  });

  it('says what it shows, in words that end neither its mark nor its line', () => {
    expect(withPicture('Look', 'i1', 'A [rubric]\nwith \\ rows')).toBe('Look\n\n![A \\[rubric\\] with \\\\ rows](/post-images/i1)');
    const picture = new File(['x'], 'a.png');
    expect([hasWords({}), hasWords({ picture }), hasWords({ picture, pictureWords: '' }), hasWords({ picture, pictureWords: 'A rubric' })]).toEqual([true, false, false, true]);
  });
});
