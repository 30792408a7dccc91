import { describe, expect, it } from 'vitest';
import { mailPieces, mailStateOf, nextMailAttempt, withoutLinkSecrets } from './mail.ts';

const now = new Date('2026-03-02T15:00:00Z');

describe('a mail of the outbox', () => {
  it('waits until it is sent or given up', () => {
    expect(mailStateOf({ sentAt: null, gaveUpAt: null })).toBe('waiting');
    expect(mailStateOf({ sentAt: now, gaveUpAt: null })).toBe('sent');
    expect(mailStateOf({ sentAt: null, gaveUpAt: now })).toBe('given-up');
  });

  it('waits longer after each failed try, and is given up after the sixth', () => {
    const waits = [1, 2, 3, 4, 5].map((failed) => (nextMailAttempt(failed, now)?.getTime() ?? 0) - now.getTime());
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(new Set(waits).size).toBe(5);
    expect(nextMailAttempt(6, now)).toBeNull();
  });

  it('loses the secrets of its links and nothing else', () => {
    const secret = 'A'.repeat(43);
    expect(withoutLinkSecrets(`Open\nhttps://plenary.test/reset/${secret}?then=%2Fsummits\nby 15:00.`)).toBe('Open\nhttps://plenary.test/reset/…?then=%2Fsummits\nby 15:00.');
    expect(withoutLinkSecrets('See https://plenary.test/summits/micro-credentials.')).toBe('See https://plenary.test/summits/micro-credentials.');
  });

  it('is taken apart into words and addresses', () => {
    expect(mailPieces('Open\nhttp://plenary.test/a\nsoon')).toEqual([
      { text: 'Open\n', isAddress: false },
      { text: 'http://plenary.test/a', isAddress: true },
      { text: '\nsoon', isAddress: false },
    ]);
  });
});
