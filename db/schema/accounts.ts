import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { EmailLinkPurpose } from '#domain/account.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { EducatorRole, Perspective } from '#domain/perspective.ts';
import type { InterfaceLanguage } from '#domain/words/interface-language.ts';
import { createdAt, idColumn, moment } from './columns.ts';

/** Everybody we know by name. A guest is an account without an e-mail address. */
export const accounts = pgTable(
  'accounts',
  {
    id: idColumn(),
    name: text('name').notNull(),
    /** Lower case; null for a guest and for a deleted account. */
    email: text('email'),
    emailVerifiedAt: moment('email_verified_at'),
    /** argon2id, with its parameters; null when the person signs in by mail only. */
    passwordHash: text('password_hash'),
    perspective: text('perspective').$type<Perspective>().notNull(),
    educatorRole: text('educator_role').$type<EducatorRole>(),
    /** How what they write is shown where it leaves the house: in reports, exports and published texts. */
    attribution: text('attribution').$type<Attribution>().notNull().default('named'),
    /** In which Plenary speaks and writes to them; null until they have said so. */
    language: text('language').$type<InterfaceLanguage>(),
    affiliation: text('affiliation').notNull().default(''),
    offers: text('offers').notNull().default(''),
    seeks: text('seeks').notNull().default(''),
    /** Shown in the directory of the communities they belong to. */
    isListed: boolean('is_listed').notNull().default(false),
    isSiteAdmin: boolean('is_site_admin').notNull().default(false),
    isDemo: boolean('is_demo').notNull().default(false),
    /** How often the person asked for another address of their personal calendars; part of what that address is signed with. */
    calendarRevision: integer('calendar_revision').notNull().default(0),
    createdAt: createdAt(),
    /** Since when they cannot sign in any more, as a site administrator decided. */
    bannedAt: moment('banned_at'),
    /** A deleted person keeps the row, without name or address, so that what they wrote stays whole. */
    deletedAt: moment('deleted_at'),
  },
  (table) => [
    uniqueIndex('accounts_email').on(table.email),
    check('accounts_educator_role', sql`${table.educatorRole} is null or ${table.perspective} = 'educator'`),
  ],
);

/** Signed-in browsers. The id is the hash of the cookie's secret, so that a copy of this table opens no door. */
export const authSessions = pgTable(
  'auth_sessions',
  {
    id: text('id').primaryKey(),
    userId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
    lastSeenAt: moment('last_seen_at').notNull(),
    userAgent: text('user_agent').notNull().default(''),
  },
  (table) => [index('auth_sessions_account').on(table.userId)],
);

/** Single-use links sent by mail; only the hash of the secret is kept. */
export const emailLinks = pgTable(
  'email_links',
  {
    secretHash: text('secret_hash').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    purpose: text('purpose').$type<EmailLinkPurpose>().notNull(),
    email: text('email').notNull(),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [index('email_links_account').on(table.accountId, table.purpose)],
);

/** Sign-in links of the made-up people of the demo; they work again and again, and only for accounts marked as demo. */
export const demoSignIns = pgTable('demo_sign_ins', {
  secret: text('secret').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' }),
});
