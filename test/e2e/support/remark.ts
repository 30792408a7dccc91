import { expect, type Page } from '@playwright/test';
import { aRemarkDraft } from '#test/support/remark-drafts.ts';
import type { OwnRoom } from './own-room.ts';

/** Says something about the notes of a room to somebody as the editor does, which has tests of its own. */
export async function remark(page: Page, { documentId }: OwnRoom, name: string, text: string): Promise<void> {
  const form = { intent: 'add', ...aRemarkDraft({ text }) };
  const status = await page.evaluate(
    async ([address, fields, mentioned]) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) if (typeof value === 'string') body.append(name, value);
      for (const [place, id] of mentioned.entries()) body.append(`mentions[${place}]`, id);
      return (await fetch(address, { method: 'POST', body })).status;
    },
    [`/documents/${documentId}/remarks`, form, [await idOf(page, documentId, name)]] as const,
  );
  expect(status).toBe(200);
}

/** Of somebody who can be called by name there. */
const idOf = (page: Page, documentId: string, name: string): Promise<string> =>
  page.evaluate(
    async ([address, called]) => {
      const { people } = (await (await fetch(address)).json()) as { people: { id: string; name: string }[] };
      return people.find((person) => person.name === called)?.id ?? '';
    },
    [`/documents/${documentId}/mentions`, name] as const,
  );
