import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { AuditedAct, AuditedKind, AuditFacts } from '#domain/audit/audited-act.ts';
import { moment } from './columns.ts';

/**
 * Who did what, when, to what. Rows are only added: the database refuses the rest. So nothing here refers to another table, which could take a row
 * along; what people and things are called is looked up when the log is read, and who was erased is nobody there.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull(),
    /** Null: the house itself. */
    actorId: uuid('actor_id'),
    act: text('act').$type<AuditedAct>().notNull(),
    thingKind: text('thing_kind').$type<AuditedKind>().notNull(),
    thingId: uuid('thing_id'),
    /** Whose part of the log it is in, beside the whole. */
    communityId: uuid('community_id'),
    facts: jsonb('facts').$type<AuditFacts>().notNull(),
  },
  (table) => [index('audit_entries_community').on(table.communityId, table.id), index('audit_entries_actor').on(table.actorId, table.id), index('audit_entries_thing').on(table.thingId, table.id), index('audit_entries_act').on(table.act, table.id), index('audit_entries_at').on(table.at)],
);
