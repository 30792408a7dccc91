import { describe, expect, it } from 'vitest';
import { acts, can, nobody, type Standing } from '../permissions.ts';
import { coversScope, isWithinScopes, type Scope, scopes } from './scope.ts';
import { scopeWords } from './scope-words.ts';

const leader: Standing = { ...nobody, isSignedIn: true, community: 'convener', summit: 'convener' };
const mayWith = (given: readonly Scope[] | undefined) => acts.filter((act) => can({ ...leader, scopes: given }, act));

describe('a scope', () => {
  it('to write covers reading the same, and nothing else', () => {
    expect(coversScope(['topics:write'], 'topics:read')).toBe(true);
    expect(coversScope(['topics:write'], 'topics:write')).toBe(true);
    expect(coversScope(['topics:read'], 'topics:write')).toBe(false);
    expect(coversScope(['topics:write'], 'reports:read')).toBe(false);
  });

  it('has words of its own', () => {
    expect(new Set(scopes.map(scopeWords)).size).toBe(scopes.length);
  });

  it('each opens an act that without it is closed', () => {
    for (const scope of scopes.filter((each) => each.endsWith(':write'))) expect(mayWith([scope]).length, scope).toBeGreaterThan(mayWith([]).length);
  });
});

describe('who asks with an access token', () => {
  it('may do no act that they may not do on the pages', () => {
    for (const act of acts) if (!can(nobody, act)) expect(can({ ...nobody, isSignedIn: true, scopes }, act), act).toBe(can({ ...nobody, isSignedIn: true }, act) && isWithinScopes(scopes, act));
  });

  it('may do fewer than they may there, even with every scope', () => {
    const all = mayWith(scopes);
    expect(mayWith(undefined)).toEqual(expect.arrayContaining(all));
    for (const act of ['community.changeRoles', 'community.decideMembers', 'summit.delete', 'summit.listParticipants', 'account.edit', 'account.changeSignIn', 'live.open-rooms'] as const) {
      expect(mayWith(undefined), act).toContain(act);
      expect(all, act).not.toContain(act);
    }
  });

  it('may do with each scope exactly the acts of that scope, and what is open to everybody', () => {
    const open = acts.filter((act) => can(nobody, act));
    expect(mayWith([])).toEqual(open);
    expect(mayWith(['agenda:write']).filter((act) => !open.includes(act))).toEqual(['summit.read', 'agenda.edit', 'agenda.release']);
    expect(mayWith(['votes:read']).filter((act) => !open.includes(act))).toEqual(['summit.read', 'deliberation.read']);
  });

  it('may always do what a visitor may', () => {
    expect(can({ ...leader, scopes: ['topics:read'] }, 'summit.read', { isPublished: true })).toBe(true);
    expect(can({ ...leader, scopes: ['topics:read'] }, 'summit.read', { isPublished: false })).toBe(false);
  });
});
