import type { ProviderId } from '#domain/provider.ts';
import type { Env } from '../env.ts';

/** How this site is known to a provider; GitHub's addresses are known, the others tell theirs at the issuer. */
export type ProviderSettings = { id: ProviderId; /** What people call it. */ name: string; issuer: string; clientId: string; clientSecret: string };

type Settings = Pick<Env, 'GOOGLE_CLIENT_ID' | 'GOOGLE_CLIENT_SECRET' | 'GITHUB_CLIENT_ID' | 'GITHUB_CLIENT_SECRET' | 'OIDC_ISSUER' | 'OIDC_NAME' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET'>;

/** The providers that the settings name, in the order of their buttons. */
export function providerSettings(env: Settings): ProviderSettings[] {
  const all = [
    { id: 'oidc', name: env.OIDC_NAME, issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID, clientSecret: env.OIDC_CLIENT_SECRET },
    { id: 'google', name: 'Google', issuer: 'https://accounts.google.com', clientId: env.GOOGLE_CLIENT_ID, clientSecret: env.GOOGLE_CLIENT_SECRET },
    { id: 'github', name: 'GitHub', issuer: 'https://github.com/login/oauth', clientId: env.GITHUB_CLIENT_ID, clientSecret: env.GITHUB_CLIENT_SECRET },
  ] as const;
  return all.flatMap(({ id, name, issuer, clientId, clientSecret }) => (issuer && clientId && clientSecret ? [{ id, name, issuer, clientId, clientSecret }] : []));
}
