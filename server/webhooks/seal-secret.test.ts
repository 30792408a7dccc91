import { describe, expect, it } from 'vitest';
import { createSealer } from './seal-secret.ts';

describe('a sealed secret', () => {
  const sealer = createSealer('a secret for tests that is long enough');

  it('is read again by the installation that sealed it, and looks different each time', () => {
    const [one, other] = [sealer.seal('whsec_abc'), sealer.seal('whsec_abc')];
    expect([sealer.open(one), sealer.open(other)]).toEqual(['whsec_abc', 'whsec_abc']);
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('whsec');
  });

  it('is read by no other, nor once it was changed', () => {
    const sealed = sealer.seal('whsec_abc');
    expect(createSealer('another secret for tests that is long enough').open(sealed)).toBeNull();
    expect([sealer.open(`A${sealed.slice(1)}`) === 'whsec_abc' && sealed[0] !== 'A', sealer.open(sealed.slice(0, -4)), sealer.open('')]).toEqual([false, null, null]);
  });
});
