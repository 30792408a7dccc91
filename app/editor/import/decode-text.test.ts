import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const latin = (words: string) => Uint8Array.from(words, (sign) => sign.charCodeAt(0));

it.each([
  ['UTF-8', new TextEncoder().encode('naïve – 世界'), 'naïve – 世界'],
  ['UTF-8 with its mark', bytesOf(0xef, 0xbb, 0xbf, 0x61), 'a'],
  ['UTF-16, low byte first', bytesOf(0xff, 0xfe, 0x16, 0x4e), '世'],
  ['UTF-16, high byte first', bytesOf(0xfe, 0xff, 0x4e, 0x16), '世'],
  ['the Western encoding of Windows', latin('na\xefve \xfcber'), 'naïve über'],
  ['what a page declares', latin('<meta charset="windows-1251"><p>\xcc\xe8\xf0'), '<meta charset="windows-1251"><p>Мир'],
  ['what a page declares and nobody knows', latin('<meta charset="klingon">\xefa'), '<meta charset="klingon">ïa'],
])('words are read from %s', (_encoding, bytes, words) => {
  expect(decodeText(bytes)).toBe(words);
});

it('what is no text is not read as one', () => {
  expect(decodeText(bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00))).toBeNull();
});
