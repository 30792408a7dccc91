import { z } from 'zod';
import { t } from './words/t.ts';
import { MINUTE_MS } from './clock.ts';

export const PASSKEY_NAME_MAX_CHARACTERS = 60;
/** As many as anybody has devices; a list without end would be somebody else's doing. */
export const PASSKEYS_AT_MOST = 20;
/** How long a device may take to answer: long enough to find the key and its PIN. */
export const PASSKEY_CHALLENGE_OPEN_MS = 5 * MINUTE_MS;

/** What a challenge is for: one for adding a passkey signs nobody in, and the other way round. */
export type PasskeyPurpose = 'add' | 'sign-in';

const passkeyNameField = z
  .string({ error: () => t`Give the passkey a name, such as the device it is kept on.` })
  .trim()
  .min(1, { error: () => t`Give the passkey a name, such as the device it is kept on.` })
  .max(PASSKEY_NAME_MAX_CHARACTERS, { error: () => t`Use at most ${PASSKEY_NAME_MAX_CHARACTERS} characters.` });

const encoded = z.string().max(12_000);
const signedParts = z.object({ id: encoded, rawId: encoded, type: z.literal('public-key'), authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined) });

/** What a browser answers when it has made a passkey (WebAuthn, RegistrationResponseJSON), as far as it is read. */
const madePasskeySchema = signedParts.extend({
  response: z.object({ clientDataJSON: encoded, attestationObject: encoded, transports: z.array(z.string().max(20)).max(10).optional() }),
});
export type MadePasskeyAnswer = z.infer<typeof madePasskeySchema>;

/** What a browser answers when it has signed with a passkey (AuthenticationResponseJSON), as far as it is read. */
const signedSchema = signedParts.extend({
  response: z.object({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded, userHandle: encoded.optional() }),
});
export type PasskeyAnswer = z.infer<typeof signedSchema>;

/** A field of a form that holds JSON which a script of ours wrote. */
const jsonField = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string({ error: () => t`Your browser sent no passkey.` })
    .max(20_000, { error: () => t`Your browser sent something that is no passkey.` })
    .transform((written, context): unknown => {
      try {
        return JSON.parse(written);
      } catch {
        context.addIssue({ code: 'custom', message: t`Your browser sent something that is no passkey.` });
        return z.NEVER;
      }
    })
    .pipe(schema);

export const answerPasskeySchema = z.object({ answer: jsonField(signedSchema) });

const addForm = z.object({ intent: z.literal('add'), name: passkeyNameField, answer: jsonField(madePasskeySchema) });
/** What one does with one's own passkeys. */
export const ownPasskeyForms = [
  addForm,
  z.object({ intent: z.literal('rename'), id: z.uuid(), name: passkeyNameField }),
  z.object({ intent: z.literal('remove'), id: z.uuid() }),
] as const;
export type MadePasskey = Pick<z.infer<typeof addForm>, 'name' | 'answer'>;
