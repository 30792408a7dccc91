import { useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { StudioView } from '#server/services/credentials/read-studio.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { createStudioSlots, type StudioSlot } from '#app/editor/credential/studio-slots.ts';
import { FromNotes } from '#app/credentials/from-notes.tsx';
import { NotesPlace } from '#app/editor/notes-place.tsx';
import { EntryTools } from './entry-tools.tsx';
import { ListFoot } from './list-foot.tsx';
import { StoredCredential } from './stored-credential.tsx';
import { type Studio, useStudio } from './studio-context.ts';
import { ValueField } from './value-fields.tsx';

const none: readonly StudioSlot[] = [];

type Props = { view: StudioView; told: (draft: CredentialDraft) => void; opened: (goTo: Studio['goTo']) => void };

/** The credential's text, shared and live, with what the page draws beside its fields. */
export function StudioSheet({ view: { documentId, writer, readOnly, credential, draft, sources }, told, opened }: Props) {
  const [slots] = useState(createStudioSlots);
  const [loadBlocks] = useState(() => async () => (await import('#app/editor/credential/credential-text.ts')).credentialText({ slots, told, opened }));
  const known = useSyncExternalStore(slots.watch, slots.known, () => none);
  return (
    <>
      <NotesPlace documentId={documentId} writer={writer} readOnly={readOnly} label={`Credential: ${credential.name}`} placeholder="" loadBlocks={loadBlocks}>
        <StoredCredential draft={draft} sources={sources} />
      </NotesPlace>
      {known.map((slot) => createPortal(<Drawn slot={slot} />, slot.element, String(slot.key)))}
    </>
  );
}

function Drawn({ slot }: { slot: StudioSlot }) {
  switch (slot.kind) {
    case 'list':
      return <ListFoot slot={slot} />;
    case 'entry':
      return <EntryTools slot={slot} />;
    case 'prose':
      return <ProseSource field={slot.field} />;
    case 'value':
      return <ValueField slot={slot} />;
  }
}

const ProseSource = ({ field }: { field: string }) => <FromNotes sources={useStudio().sources} field={field} />;
