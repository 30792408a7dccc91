import { describe, expect, it } from 'vitest';
import { githubAccount } from './github-account.ts';

const ISSUER = 'https://github.com/login/oauth';
const user = { id: 583_231, login: 'octocat', name: 'Mona', type: 'User' };

describe('an account at GitHub', () => {
  it('is known by its number, and has the primary address', () => {
    const emails = [{ email: 'other@example.org', primary: false, verified: true, visibility: null }, { email: 'mona@example.org', primary: true, verified: true, visibility: 'public' }];
    expect(githubAccount(ISSUER, user, emails)).toEqual({ issuer: ISSUER, subject: '583231', email: 'mona@example.org', isEmailVerified: true, name: 'Mona' });
  });

  it('is called by its login where it has no name, and has no address where it shows none', () => {
    expect(githubAccount(ISSUER, { ...user, name: null }, [])).toMatchObject({ name: 'octocat', email: null, isEmailVerified: false });
  });

  it('has an unverified address where GitHub says so', () => {
    expect(githubAccount(ISSUER, user, [{ email: 'mona@example.org', primary: true, verified: false }])).toMatchObject({ isEmailVerified: false });
  });

  it('is none where the answer is another', () => {
    expect(() => githubAccount(ISSUER, { message: 'Bad credentials' }, [])).toThrow();
  });
});
