import { describe, expect, it } from 'vitest';
import { providerSettings } from './provider-settings.ts';

const none = { OIDC_NAME: 'your organisation' };

describe('the providers that a site offers', () => {
  it('are none unless it is set up for them', () => expect(providerSettings(none)).toEqual([]));

  it('are those of the settings, one’s own organisation first', () => {
    const all = { ...none, GOOGLE_CLIENT_ID: 'a', GOOGLE_CLIENT_SECRET: 'b', GITHUB_CLIENT_ID: 'c', GITHUB_CLIENT_SECRET: 'd', OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'e', OIDC_CLIENT_SECRET: 'f', OIDC_NAME: 'School' };
    expect(providerSettings(all).map(({ id, name }) => [id, name])).toEqual([['oidc', 'School'], ['google', 'Google'], ['github', 'GitHub']]);
  });
});
