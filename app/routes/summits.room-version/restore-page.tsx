import type { RestorePreview } from '#server/services/documents/preview-restore.ts';
import { Page, Reading, Section } from '#app/ui/page.tsx';
import { ChangeLegend } from '#app/versions/change-legend.tsx';
import { changesIn } from '#app/versions/changes-in.ts';
import { ComparedText } from '#app/versions/compared-text.tsx';
import { KeptLine } from '#app/versions/kept-line.tsx';
import { restoreWords } from '#app/versions/restore-words.ts';
import { versionTitle } from '#app/versions/version-words.ts';
import { notesPath, NotesPageHeader } from '#app/versions/notes-page-header.tsx';
import { RestoreStep } from './restore-step.tsx';

/** The second step of restoring: what would go and come back, before anything does. */
export function RestorePage({ version, changes: preview, people, ...place }: RestorePreview) {
  const changes = changesIn(preview?.parts ?? [], 'restore');
  return (
    <Page>
      <NotesPageHeader place={place} title={versionTitle(version)} standfirst={<KeptLine version={version} zone={place.summit.timeZone} />} />
      <RestoreStep number={version.number} effect={preview && restoreWords(preview, people)} back={`${notesPath(place)}/versions/${version.number}`} />
      {preview && (
        <Reading areNotesFirst notes={<ChangeLegend people={people} changes={changes} tale="restore" />}>
          <Section title="What restoring changes in the notes as they are now" rule="none">
            <div className="notes compared">
              <ComparedText parts={preview.parts} people={people} numbers={changes.numbers} tale="restore" />
            </div>
          </Section>
        </Reading>
      )}
    </Page>
  );
}
