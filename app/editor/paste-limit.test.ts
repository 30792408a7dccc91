import { describe, expect, it } from 'vitest';
import { documentLimits } from '#domain/document/limits.ts';
import { isTooLargeToPaste } from './paste-limit.ts';

const pasted = (kinds: Record<string, string>) => ({ getData: (kind: string) => kinds[kind] ?? '' });

describe('what is pasted', () => {
  it('is let in when it fits into one frame', () => {
    expect(isTooLargeToPaste(pasted({ 'text/plain': 'a page '.repeat(1_000) }))).toBe(false);
  });

  it('is refused when it is as large as a frame, and well before', () => {
    expect(isTooLargeToPaste(pasted({ 'text/plain': 'x'.repeat(documentLimits.frameBytes) }))).toBe(true);
    expect(isTooLargeToPaste(pasted({ 'text/plain': 'x'.repeat(documentLimits.frameBytes * 0.6) }))).toBe(true);
  });

  it('is measured in bytes, not in letters', () => {
    expect(isTooLargeToPaste(pasted({ 'text/plain': '字'.repeat(documentLimits.frameBytes / 5) }))).toBe(true);
  });

  it('is let in when its formatting alone is large, since pictures are left out', () => {
    expect(isTooLargeToPaste(pasted({ 'text/plain': 'two words', 'text/html': 'x'.repeat(documentLimits.frameBytes) }))).toBe(false);
  });

  it('is measured with its formatting where there is nothing else', () => {
    expect(isTooLargeToPaste(pasted({ 'text/html': 'x'.repeat(documentLimits.frameBytes) }))).toBe(true);
  });
});
