import type { IncomingMessage } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { visitor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { createRateLimits, limitNetwork } from '../http/rate-limits.ts';
import { createAccessLook } from './connection-access.ts';

/** A server at which the cookie says who asks; it counts what was looked up. */
function aServer(proxies = 0, answered: Promise<void> = Promise.resolve()) {
  let looks = 0;
  const limit = createRateLimits();
  const { find, changed } = createAccessLook({
    limit,
    limitNetwork: limitNetwork(limit, proxies),
    authenticator: async (cookie) => {
      looks += 1;
      if (cookie === undefined) return { actor: visitor };
      const actor = { kind: 'person', accountId: cookie, name: cookie, isGuest: false, isSiteAdmin: false, isEmailVerified: true, perspective: 'educator', educatorRole: 'coach' } as const;
      return { actor };
    },
    open: async (actor, documentId) => {
      await answered;
      return { documentId, summitId: 'summit', mayWrite: true, accountId: actor.kind === 'person' ? actor.accountId : '', name: '', perspective: 'coach', person: '' };
    },
  });
  const connect = (cookie: string | undefined, address = '192.0.2.1', forwarded?: string) => {
    const request = { headers: { cookie, ...(forwarded && { 'x-forwarded-for': forwarded }) }, socket: { remoteAddress: address } } as unknown as IncomingMessage;
    return find(request, 'room').then(
      (opened) => opened?.accountId ?? 'visitor',
      (reason: unknown) => (isRefusal(reason) ? reason.kind : 'defect'),
    );
  };
  return { connect, changed, looks: () => looks };
}

const times = (count: number) => Array.from({ length: count }, (_, number) => number);

describe('connection attempts', () => {
  it('[ACC-6] of a hundred people behind one address, each with five pages, are let in after ten restarts within a minute', async () => {
    const { connect } = aServer();
    const outcomes = await Promise.all(times(10).flatMap(() => times(100).flatMap((person) => times(5).map(() => connect(`person${person}`)))));
    expect(outcomes.filter((outcome) => outcome === 'too-many')).toEqual([]);
  });

  it('[ACC-6] of one account are refused over an amount, and nobody else’s are', async () => {
    const { connect } = aServer();
    const outcomes: string[] = [];
    for (const number of times(20_001)) outcomes.push(await connect('eve', `192.0.2.${number % 200}`));
    expect(outcomes.filter((outcome) => outcome === 'too-many')).toHaveLength(1);
    expect(await connect('ada')).toBe('ada');
  });

  it('[ACC-6] of one network are refused over an amount before anything is looked up', async () => {
    const { connect, looks } = aServer();
    await Promise.all(times(40_000).map(() => connect(undefined)));
    const before = looks();
    expect([await connect('ada'), looks() - before]).toEqual(['too-many', 0]);
    expect(await connect('ben', '198.51.100.1')).toBe('ben');
  });

  it('[ACC-6] are counted for whom a trusted proxy names, whatever somebody claims before it', async () => {
    const { connect } = aServer(1);
    await Promise.all(times(40_000).map((number) => connect(undefined, '10.0.0.1', `claimed${number}, 203.0.113.5`)));
    expect(await connect('ada', '10.0.0.1', '203.0.113.5')).toBe('too-many');
    expect(await connect('ben', '10.0.0.1', '203.0.113.6')).toBe('ben');
  });

  it('[ACC-2] of one sign-in at once share one look, but never one that began before access changed', async () => {
    let answer: () => void = () => undefined;
    const { connect, changed, looks } = aServer(0, new Promise((resolve) => (answer = resolve)));
    const before = times(100).map(() => connect('ada'));
    await vi.waitFor(() => expect(looks()).toBe(1));
    changed();
    const after = times(100).map(() => connect('ada'));
    await vi.waitFor(() => expect(looks()).toBe(2));
    answer();
    expect(new Set(await Promise.all([...before, ...after]))).toEqual(new Set(['ada']));
    expect(looks()).toBe(2);
  });
});
