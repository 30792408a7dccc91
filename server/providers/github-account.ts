import { z } from 'zod';
import type { ProvenAccount } from '#domain/provider.ts';

const userSchema = z.object({ id: z.number().int(), login: z.string(), name: z.string().nullish() });
const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** GitHub speaks OAuth alone: who it was is read from its interface. Its number stays when somebody changes their name there. */
export function githubAccount(issuer: string, user: unknown, emails: unknown): ProvenAccount {
  const { id, login, name } = userSchema.parse(user);
  const [primary] = emailsSchema.parse(emails).filter((each) => each.primary);
  return { issuer, subject: String(id), email: primary?.email ?? null, isEmailVerified: primary?.verified ?? false, name: name || login };
}
