import { describe, expect, it } from 'vitest';
import { createLog, loggablePath } from './log.ts';

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

describe('a failed query in the log', () => {
  it('tells what was asked and where, and nothing of what people wrote', () => {
    const lines: string[] = [];
    const log = createLog('error', { write: (line) => void lines.push(line) });
    const driver = Object.assign(new Error('invalid byte sequence'), { code: '22021', parameters: ['uses a wheelchair'] });
    const asked = { query: 'insert into participations values ($1)', params: ['uses a wheelchair\n    at home'], cause: driver };
    const failed = Object.assign(new Error(`Failed query: ${asked.query}\nparams: ${asked.params.join()}`), asked);
    log.error({ err: failed }, 'a request failed');
    const [line = ''] = lines;
    expect(line).not.toContain('wheelchair');
    const { err } = JSON.parse(line) as { err: { message: string; stack: string; cause: { code: string } } };
    expect(err.message).toBe('Failed query: insert into participations values ($1)');
    expect(err.stack).toContain('log.test.ts');
    expect(err.cause.code).toBe('22021');
  });
});
