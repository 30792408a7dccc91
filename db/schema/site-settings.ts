import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';

/** What administrators settled about the site, by its name; what has no row is as it is by default. Who changed it, and when, stands in the audit log. */
export const siteSettings = pgTable('site_settings', { name: text('name').primaryKey(), value: jsonb('value').notNull() });
