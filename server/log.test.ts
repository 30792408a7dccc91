import { describe, expect, it } from 'vitest';
import { loggablePath } from './log.ts';

describe('a path in the log', () => {
  it('keeps neither the secret of a link nor the query', () => {
    expect(loggablePath('/reset/9mJ2s0Zk3l4x8vQm1aT7yB6cN5pR2wEo?then=/account')).toBe('/reset/…');
    expect(loggablePath('/join?code=KTM492')).toBe('/join');
  });

  it('keeps readable parts and identifiers', () => {
    expect(loggablePath('/summits/educator-workforce-micro-credential-summit')).toBe('/summits/educator-workforce-micro-credential-summit');
    expect(loggablePath('/summits/autumn/prepare/agenda/8079583e-8321-506c-95af-fd2903a5f075')).toBe('/summits/autumn/prepare/agenda/8079583e-8321-506c-95af-fd2903a5f075');
  });
});
