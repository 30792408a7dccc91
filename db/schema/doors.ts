import { bigint, boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Scope } from '#domain/api/scope.ts';
import type { PasskeyPurpose } from '#domain/passkey.ts';
import type { ProviderId } from '#domain/provider.ts';
import { accounts } from './accounts.ts';
import { bytea } from './bytea.ts';
import { createdAt, idColumn, moment } from './columns.ts';

/** Keys that people keep on their devices; here are only the public halves. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: idColumn(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** As the device calls it, in base64url. */
    credentialId: text('credential_id').notNull(),
    /** COSE. */
    publicKey: bytea('public_key').notNull(),
    /** How often the device says to have signed; 0 for ever where the key lives on several devices. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    /** How the device is reached: internal, usb, nfc, ble, hybrid. */
    transports: text('transports').array().notNull(),
    name: text('name').notNull(),
    /** Whether a copy is kept beyond the one device. */
    isBackedUp: boolean('is_backed_up').notNull(),
    createdAt: createdAt(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [uniqueIndex('passkeys_credential').on(table.credentialId), index('passkeys_account').on(table.accountId)],
);

/** What a device is asked to sign, once, by the browser whose cookie hashes to this; taken away when it is answered. */
export const passkeyChallenges = pgTable(
  'passkey_challenges',
  {
    secretHash: text('secret_hash').primaryKey(),
    purpose: text('purpose').$type<PasskeyPurpose>().notNull(),
    challenge: text('challenge').notNull(),
    /** Who adds a passkey; null for whoever signs in. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('passkey_challenges_expiry').on(table.expiresAt), index('passkey_challenges_account').on(table.accountId)],
);

/** Somebody who is on their way to a provider, by the browser whose cookie hashes to this; taken away when they come back. */
export const providerVisits = pgTable(
  'provider_visits',
  {
    secretHash: text('secret_hash').primaryKey(),
    provider: text('provider').$type<ProviderId>().notNull(),
    state: text('state').notNull(),
    nonce: text('nonce').notNull(),
    codeVerifier: text('code_verifier').notNull(),
    /** Who links an account there with theirs here; null for whoever signs in. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    /** A path of this site: where to go once signed in. */
    then: text('then').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('provider_visits_expiry').on(table.expiresAt), index('provider_visits_account').on(table.accountId)],
);

/** Somebody whom a provider has proven and nobody here is yet known by: until they say whether to make an account or to link their own. */
export const providerProofs = pgTable(
  'provider_proofs',
  {
    secretHash: text('secret_hash').primaryKey(),
    provider: text('provider').$type<ProviderId>().notNull(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    /** Lower case; the provider says that it is theirs. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    then: text('then').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('provider_proofs_expiry').on(table.expiresAt)],
);

/** Accounts elsewhere that sign in to accounts here. */
export const providerAccounts = pgTable(
  'provider_accounts',
  {
    id: idColumn(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    provider: text('provider').$type<ProviderId>().notNull(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    /** What the account is called there, to know it again; never used to find anybody. */
    label: text('label').notNull(),
    createdAt: createdAt(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [uniqueIndex('provider_accounts_subject').on(table.issuer, table.subject), index('provider_accounts_account').on(table.accountId)],
);

/** Tokens with which people's programs use the interface over HTTP in their name. */
export const accessTokens = pgTable(
  'access_tokens',
  {
    id: idColumn(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The token itself is shown once and kept nowhere. */
    secretHash: text('secret_hash').notNull(),
    /** Its last four characters, to know it again. */
    ending: text('ending').notNull(),
    scopes: text('scopes').array().$type<Scope[]>().notNull(),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [uniqueIndex('access_tokens_secret').on(table.secretHash), index('access_tokens_account').on(table.accountId)],
);
