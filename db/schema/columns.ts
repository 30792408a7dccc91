import { timestamp, uuid } from 'drizzle-orm/pg-core';

/** The columns most tables share: an id made by us, and when the row came to be. */
export const idColumn = () => uuid('id').primaryKey();
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const createdAt = () => moment('created_at').notNull();
