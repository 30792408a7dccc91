// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { replaceChanged } from './replace-changed.ts';

const post = (number: number, words = `Post ${number}`) => `<article id="post-${number}"><p>${words}</p></article>`;
const box = document.createElement('div');
const standing = () => [...box.children].map(({ id, textContent }) => `${id}: ${textContent}`);
beforeEach(() => {
  box.innerHTML = [post(1), '<p id="new">1 new</p>', post(3)].join('');
});

describe('what is drawn anew', () => {
  it('leaves alone what is the same, and replaces what is not', () => {
    const [first, , third] = box.children;
    replaceChanged(box, [post(1), '<p id="new">1 new</p>', post(3, 'Changed')].join(''));
    expect(box.children[0]).toBe(first);
    expect(box.children[2]).not.toBe(third);
    expect(standing()).toEqual(['post-1: Post 1', 'new: 1 new', 'post-3: Changed']);
  });

  it('adds what came, at its place, and takes away what went', () => {
    const third = box.children[2];
    replaceChanged(box, [post(2), post(3), '<p id="new">2 new</p>', post(4), post(5)].join(''));
    expect(standing()).toEqual(['post-2: Post 2', 'post-3: Post 3', 'new: 2 new', 'post-4: Post 4', 'post-5: Post 5']);
    expect(box.contains(third ?? null)).toBe(true);
    replaceChanged(box, '');
    expect(standing()).toEqual([]);
  });
});
