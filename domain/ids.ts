import { z } from 'zod';
import { t } from './words/t.ts';

/** An identifier of ours: a UUID in lower case. */
export const idSchema = z.uuid({ error: () => t`This link is incomplete.` });

/** Whether something that a text holds may be an identifier of ours; there need be nothing that has it. */
export const isId = (written: unknown): written is string => idSchema.safeParse(written).success;

/** Makes a fresh identifier, the same way in the browser and in Node. */
export const createId = (): string => globalThis.crypto.randomUUID();

/** A readable part of an address made from a title: "Promises & Practices" -> "promises-practices"; at most 60 characters. */
export function slugFrom(title: string, fallback = 'untitled'): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug || fallback;
}

/** The first of `slug`, `slug-2`, `slug-3`, ... that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
