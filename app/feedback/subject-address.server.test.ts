import { describe, expect, it } from 'vitest';
import { roundAddressOf, subjectAddressOf } from './subject-address.server.ts';

const asked = (path: string) => ({ request: new Request(`http://localhost${path}`), params: { slug: 'what-we-heard', number: '2' } });

describe('what a page of feedback is about', () => {
  it.each([
    ['/reports/what-we-heard/ledger', 'report'],
    ['/Reports/what-we-heard/ledger', 'report'],
    ['/%72eports/what-we-heard/ledger', 'report'],
    ['/credentials/what-we-heard/ledger', 'credential'],
    ['/CREDENTIALS/reports/ledger', 'credential'],
  ] as const)('is told by its address as the router reads it: %s', (path, kind) => {
    expect(subjectAddressOf(asked(path))).toEqual({ kind, slug: 'what-we-heard' });
    expect(roundAddressOf(asked(path))).toEqual({ kind, slug: 'what-we-heard', number: 2 });
  });
});
