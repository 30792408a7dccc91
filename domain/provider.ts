import { z } from 'zod';
import { MINUTE_MS } from './clock.ts';
import { nameField } from './account.ts';
import { speaksAsFields } from './speaks-as-fields.ts';

/** Where one can have an account that signs in here, when the site is set up for it. */
export const providerIds = ['google', 'github', 'oidc'] as const;
export type ProviderId = (typeof providerIds)[number];
export const isProviderId = (written: unknown): written is ProviderId => (providerIds as readonly unknown[]).includes(written);

/** How long somebody may take at the provider, and afterwards to say what is to become of it. */
export const VISIT_OPEN_MS = 10 * MINUTE_MS;
export const PROOF_OPEN_MS = 30 * MINUTE_MS;

/** What a provider says about whoever was there. Issuer and subject together name one account, for good; an address may change hands. */
export type ProvenAccount = { issuer: string; subject: string; email: string | null; isEmailVerified: boolean; name: string | null };

export const welcomeSchema = z.object({ name: nameField, ...speaksAsFields });
export type Welcome = z.infer<typeof welcomeSchema>;
