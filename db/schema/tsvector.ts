import { customType } from 'drizzle-orm/pg-core';

/** Words as Postgres looks them up. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
