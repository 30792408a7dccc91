import { allowInsecureRequests, AuthorizationResponseError, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, Configuration, discovery, fetchProtectedResource, fetchUserInfo, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { ProvenAccount, ProviderId } from '#domain/provider.ts';
import { githubAccount } from './github-account.ts';
import type { ProviderSettings } from './provider-settings.ts';

/** What has to be the same when somebody comes back. */
export type VisitMarks = { state: string; nonce: string; codeVerifier: string };
export type VisitEnd = { kind: 'proven'; account: ProvenAccount } | { kind: 'not-allowed' } | { kind: 'failed' };

/** The providers at which one can sign in, as far as this site is set up for them. */
export type ProviderClients = {
  offered: readonly { id: ProviderId; name: string }[];
  /** Where to send a browser, and the marks to keep for its return; null where the provider does not answer. */
  begin: (id: ProviderId) => Promise<(VisitMarks & { address: string }) | null>;
  /** What a browser that came back with this query brings. Never throws: what fails is reported. */
  end: (id: ProviderId, query: string, marks: VisitMarks) => Promise<VisitEnd>;
};

const ANSWERED_WITHIN_SECONDS = 8;
const GITHUB = { authorization_endpoint: 'https://github.com/login/oauth/authorize', token_endpoint: 'https://github.com/login/oauth/access_token' };
const GITHUB_INTERFACE = 'https://api.github.com';

/** Where a provider sends people back to; to be registered there. */
export const returnAddress = (origin: string, id: ProviderId): string => `${origin}/sign-in/with/${id}/back`;

/**
 * Signs in elsewhere by the authorization code flow with PKCE (RFC 7636), state and, where the provider speaks OpenID Connect, a nonce.
 * What a provider says of itself is asked once, when it is first needed.
 */
export function createProviderClients(settings: readonly ProviderSettings[], { origin, report }: { origin: string; report: (problem: unknown) => void }): ProviderClients {
  const known = new Map<ProviderId, Promise<Configuration>>();
  const find = (id: ProviderId) => settings.find((each) => each.id === id);

  function configurationOf(provider: ProviderSettings): Promise<Configuration> {
    const found = known.get(provider.id) ?? configure(provider);
    known.set(provider.id, found);
    // Asked anew the next time.
    found.catch(() => known.delete(provider.id));
    return found;
  }

  return {
    offered: settings.map(({ id, name }) => ({ id, name })),
    async begin(id) {
      const provider = find(id);
      if (!provider) return null;
      const marks = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
      try {
        const address = buildAuthorizationUrl(await configurationOf(provider), {
          redirect_uri: returnAddress(origin, id),
          state: marks.state,
          code_challenge: await calculatePKCECodeChallenge(marks.codeVerifier),
          code_challenge_method: 'S256',
          ...(id === 'github' ? { scope: 'read:user user:email' } : { scope: 'openid email profile', nonce: marks.nonce }),
        });
        return { ...marks, address: address.href };
      } catch (problem) {
        report(problem);
        return null;
      }
    },
    async end(id, query, { state, nonce, codeVerifier }) {
      const provider = find(id);
      if (!provider) return { kind: 'failed' };
      try {
        const configuration = await configurationOf(provider);
        const checks = { expectedState: state, pkceCodeVerifier: codeVerifier, ...(id === 'github' ? {} : { expectedNonce: nonce, idTokenExpected: true }) };
        const tokens = await authorizationCodeGrant(configuration, new URL(`${returnAddress(origin, id)}${query}`), checks);
        const account = id === 'github' ? await readGithub(configuration, provider, tokens.access_token) : await readClaims(configuration, provider, tokens);
        return { kind: 'proven', account };
      } catch (problem) {
        if (problem instanceof AuthorizationResponseError && problem.error === 'access_denied') return { kind: 'not-allowed' };
        report(problem);
        return { kind: 'failed' };
      }
    },
  };
}

async function configure({ id, issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  // The settings allow a connection that is not encrypted to a provider on this machine alone.
  const options = { timeout: ANSWERED_WITHIN_SECONDS, execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [] };
  if (id !== 'github') return discovery(new URL(issuer), clientId, clientSecret, undefined, options);
  const configuration = new Configuration({ issuer, ...GITHUB }, clientId, clientSecret);
  configuration.timeout = ANSWERED_WITHIN_SECONDS;
  return configuration;
}

type Tokens = Awaited<ReturnType<typeof authorizationCodeGrant>>;

/** Some put the address into the token, others tell it only when asked. */
async function readClaims(configuration: Configuration, { issuer }: ProviderSettings, tokens: Tokens): Promise<ProvenAccount> {
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider told nobody’s identity');
  const told = claims.email === undefined ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
  return {
    issuer,
    subject: claims.sub,
    email: typeof told.email === 'string' ? told.email : null,
    isEmailVerified: isTrue(told.email_verified),
    name: typeof told.name === 'string' ? told.name : null,
  };
}

/** Not every provider writes it as JSON has it. */
const isTrue = (told: unknown): boolean => told === true || told === 'true';

async function readGithub(configuration: Configuration, { issuer }: ProviderSettings, accessToken: string): Promise<ProvenAccount> {
  const ask = async (path: string): Promise<unknown> => {
    const headers = new Headers({ Accept: 'application/vnd.github+json', 'User-Agent': 'Plenary' });
    return (await fetchProtectedResource(configuration, accessToken, new URL(path, GITHUB_INTERFACE), 'GET', null, headers)).json();
  };
  const [user, emails] = await Promise.all([ask('/user'), ask('/user/emails')]);
  return githubAccount(issuer, user, emails);
}
