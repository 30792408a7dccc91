import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Distance } from '#domain/distance/distance.ts';
import { accounts } from './accounts.ts';
import { moment } from './columns.ts';

/** Whom somebody muted or blocked; nobody else reads it. */
export const distances = pgTable(
  'distances',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** From whom they keep it. */
    otherId: uuid('other_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<Distance>().notNull(),
    since: moment('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.otherId] }), index('distances_other').on(table.otherId)],
);
