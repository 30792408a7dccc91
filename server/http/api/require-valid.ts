import type { z } from 'zod';

/** A value that a schema does not take, field by field. */
export class Unfit extends Error {
  constructor(readonly faults: readonly { path: readonly PropertyKey[]; message: string }[]) {
    super('What was sent cannot be used.');
    this.name = 'Unfit';
  }
}

/** What a schema makes of something that was sent; refuses with every fault at once. */
export function requireValid<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const parsed = schema.safeParse(sent);
  if (!parsed.success) throw new Unfit(parsed.error.issues.map(({ path, message }) => ({ path, message })));
  return parsed.data;
}
