import { createHash, createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { DbOrTx } from '#db/client.ts';
import { insertAuditEntry } from '#db/repositories/audit-entries.ts';
import { insertMail } from '#db/repositories/mails.ts';
import { shortFacts } from '#domain/audit/audited-act.ts';
import { createId } from '#domain/ids.ts';
import { createPasskeyCeremonies } from '#server/passkeys/passkey-ceremonies.ts';
import { createSealer } from '#server/webhooks/seal-secret.ts';
import type { Deps, Mail } from './deps.ts';
import { createKeptPosts } from './discussion/kept-posts.ts';
import { createFilterCache } from './filters/filter-cache.ts';

/** argon2id at the strength OWASP names for an interactive sign-in: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

type Given = Pick<Deps, 'db' | 'now' | 'origin' | 'adminEmail' | 'isDemo' | 'isMailSent' | 'limit' | 'accessChanged' | 'notesAccessChanged' | 'accountMerged' | 'documentStore' | 'documentHands' | 'live' | 'solveSeating' | 'lookUpDoi' | 'readTitle' | 'webhookLine' | 'webhookPosted' | 'pushKeysGiven' | 'providers' | 'makeMap' | 'imageStore' | 'imageStoreIn' | 'prepareImage' | 'writeReportFile' | 'writeCredentialFile' | 'reportPublished' | 'bundleStore' | 'bundleAsked' | 'siteState'> & { secret: string; mailPosted: () => void };

/** The dependencies of the use cases as they are in earnest; a test passes its own clock and its own limits. */
export const createDeps = ({ mailPosted, secret, ...given }: Given): Deps => ({
  ...given,
  postMail: async (tx: DbOrTx, { notBefore, ...mail }: Mail) => {
    const now = given.now();
    await insertMail(tx, { id: createId(), ...mail, createdAt: now, nextAttemptAt: notBefore ?? now });
    mailPosted();
  },
  record: async (tx, who, { act, thing, communityId, facts }) =>
    insertAuditEntry(tx, { at: given.now(), actorId: who !== null && 'accountId' in who ? who.accountId : null, act, thingKind: thing.kind, thingId: thing.id ?? null, communityId: communityId ?? null, facts: shortFacts(facts ?? {}) }),
  passwords: {
    hash: (password) => hash(password, ARGON2ID),
    verify: (stored, password) => verify(stored, password),
  },
  keptPosts: createKeptPosts(),
  filterCache: createFilterCache(),
  passkeys: createPasskeyCeremonies(given.origin),
  createSecret: () => randomBytes(32).toString('base64url'),
  hashSecret: (linkSecret) => createHash('sha256').update(linkSecret).digest('hex'),
  sealer: createSealer(secret),
  sign: (text) => createHmac('sha256', secret).update(text).digest('base64url'),
});
