import { defineConfig } from 'drizzle-kit';

/** `npm run db:generate` compares the schema with the last migration and writes the next one; no database is needed. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema',
  out: './db/migrations',
  strict: true,
  verbose: true,
});
