import { describe, expect, it } from 'vitest';
import { hasAnotherWayIn } from './ways-in.ts';

const only = { hasPassword: false, passkeys: 1, linked: 0, isMailSent: false, hasDemoLink: false };

describe('one way in can be given up', () => {
  it('where mails are sent, since a link signs in', () => expect(hasAnotherWayIn({ ...only, isMailSent: true })).toBe(true));
  it('where the demo has a link for this person', () => expect(hasAnotherWayIn({ ...only, hasDemoLink: true })).toBe(true));
  it('beside a password', () => expect(hasAnotherWayIn({ ...only, hasPassword: true })).toBe(true));
  it('beside another passkey', () => expect(hasAnotherWayIn({ ...only, passkeys: 2 })).toBe(true));
  it('beside an account elsewhere', () => expect(hasAnotherWayIn({ ...only, linked: 1 })).toBe(true));
  it('never where it is the last', () => expect(hasAnotherWayIn(only)).toBe(false));
});
