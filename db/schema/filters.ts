import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { FilterKind, FilterOutcome } from '#domain/filters/filter-rule.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { communities } from './communities.ts';

/** What those who moderate a community look for in its posts, and what is done with it. Who made a rule, the audit log says. */
export const filterRules = pgTable(
  'filter_rules',
  {
    id: idColumn(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<FilterKind>().notNull(),
    /** As it was typed. */
    pattern: text('pattern').notNull(),
    outcome: text('outcome').$type<FilterOutcome>().notNull(),
    /** What whoever is asked to write it otherwise reads. */
    words: text('words').notNull().default(''),
    /** Only tells what it would find, and does nothing. */
    isTrial: boolean('is_trial').notNull(),
    createdAt: createdAt(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [index('filter_rules_community').on(table.communityId, table.createdAt)],
);
