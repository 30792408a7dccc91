import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { createProviderClients, returnAddress } from '#server/providers/provider-clients.ts';
import { TEST_ORIGIN } from './services.ts';

/** Somebody with an account at the provider. */
export type Elsewhere = { subject: string; email?: string | undefined; isEmailVerified?: boolean; name?: string };

const CLIENT = { clientId: 'plenary', clientSecret: 'a secret that the provider and this site share' };

/** A certified OpenID provider on a port of its own, at which whoever a test names is signed in, and agrees or does not. */
export async function openOidcHouse() {
  const people = new Map<string, Elsewhere>();
  let present: { person: Elsewhere; agrees: boolean } | null = null;
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [returnAddress(TEST_ORIGIN, 'oidc')] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key of the provider'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/interaction' },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_context: unknown, subject: string) => ({ accountId: subject, claims: () => claimsOf(people.get(subject) ?? { subject }) }),
  });
  const answer = provider.callback();

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (!present?.agrees) return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'Not today' }, { mergeWithLastSubmission: false });
    if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId: present.person.subject } }, { mergeWithLastSubmission: false });
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: params.client_id });
    grant.addOIDCScope('openid email profile');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  }
  server.on('request', (request, response) => (request.url?.startsWith('/interaction') ? void interact(request, response) : answer(request, response)));

  const problems: unknown[] = [];
  const settings = { id: 'oidc' as const, name: 'School', issuer, ...CLIENT };
  return {
    issuer,
    problems,
    clients: createProviderClients([settings], { origin: TEST_ORIGIN, report: (problem) => void problems.push(problem) }),
    /** Goes there with a browser of its own as somebody, and answers the address to which that is sent back. */
    async visit(address: string, person: Elsewhere, agrees = true): Promise<URL> {
      people.set(person.subject, person);
      present = { person, agrees };
      const cookies = new Map<string, string>();
      let at = new URL(address);
      while (at.origin === issuer) {
        const response = await fetch(at, { redirect: 'manual', headers: { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } });
        for (const [name = '', value = ''] of response.headers.getSetCookie().map((each) => (each.split(';')[0] ?? '').split(/=(.*)/s))) cookies.set(name, value);
        const location = response.headers.get('Location');
        if (location === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
        at = new URL(location, at);
      }
      return at;
    },
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
export type OidcHouse = Awaited<ReturnType<typeof openOidcHouse>>;

const claimsOf = ({ subject, email, isEmailVerified = true, name }: Elsewhere) => ({ sub: subject, email, email_verified: isEmailVerified, name });
