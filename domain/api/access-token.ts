import { z } from 'zod';
import { currentPasswordSchema } from '../account.ts';
import { DAY_MS } from '../clock.ts';
import { t } from '../words/t.ts';
import { scopes } from './scope.ts';
import { TOKEN_NAME_MAX_CHARACTERS, tokenDays } from './token-choices.ts';

/** What a token begins with, so that a program that looks for secrets in files knows it for one. */
export const TOKEN_PREFIX = 'plenary_';
/** As many as anybody has programs; a list without end would be somebody else's doing. */
export const TOKENS_AT_MOST = 20;

const makeForm = currentPasswordSchema.extend({
  intent: z.literal('make'),
  name: z
    .string({ error: () => t`Give the token a name, such as the program that uses it.` })
    .trim()
    .min(1, { error: () => t`Give the token a name, such as the program that uses it.` })
    .max(TOKEN_NAME_MAX_CHARACTERS, { error: () => t`Use at most ${TOKEN_NAME_MAX_CHARACTERS} characters.` }),
  scopes: z.array(z.enum(scopes)).min(1, { error: () => t`Choose at least one thing that the token may do.` }).transform((chosen) => scopes.filter((scope) => chosen.includes(scope))),
  days: z.enum(tokenDays, { error: () => t`Choose how long the token works.` }).transform(Number),
});
export type MakeToken = Omit<z.infer<typeof makeForm>, 'intent'>;

/** What one does with one's own access tokens. */
export const ownTokensSchema = z.discriminatedUnion('intent', [makeForm, z.object({ intent: z.literal('revoke'), id: z.uuid() })]);

/** When a token made now stops working. */
export const tokenEnd = (days: number, now: Date): Date => new Date(now.getTime() + days * DAY_MS);
