import type { Extensions } from '@tiptap/core';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { credentialExtensions } from '#domain/document/credential-extensions.ts';
import type { DraftPlace } from '#domain/credential/draft-place.ts';
import { drawsOrder } from './draws-order.ts';
import { drawnFields } from './drawn-fields.ts';
import { leadsToPlaces } from './leads-to-places.ts';
import { keepsStructure } from './keeps-structure.ts';
import { readsDraft } from './reads-draft.ts';
import type { StudioSlots } from './studio-slots.ts';

type Given = {
  slots: StudioSlots;
  /** Called with what the text says whenever that has changed. */
  told: (draft: CredentialDraft) => void;
  /** Called with the way to places of the draft once there is one. */
  opened: (goTo: (place: DraftPlace) => void) => void;
};

/** What may stand in a credential, as `credentialExtensions` has it, drawn with the names of its fields. */
export function credentialText({ slots, told, opened }: Given): Extensions {
  const fields = drawnFields(slots);
  const names = new Set(fields.map(({ name }) => name));
  return [...credentialExtensions.filter(({ name }) => !names.has(name)), ...fields, keepsStructure, drawsOrder, readsDraft(told), leadsToPlaces(opened)];
}
