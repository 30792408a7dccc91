import { useSearchParams } from '@remix-run/react';
import type { ReadVersionView } from '#server/services/documents/read-version.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, Reading, Section } from '#app/ui/page.tsx';
import { ChangeLegend } from '#app/versions/change-legend.tsx';
import { ComparedText } from '#app/versions/compared-text.tsx';
import { changesIn } from '#app/versions/changes-in.ts';
import { KeptLine } from '#app/versions/kept-line.tsx';
import { notesPath, NotesPageHeader } from '#app/versions/notes-page-header.tsx';
import { comparedWords, versionTitle } from '#app/versions/version-words.ts';
import { CompareForm } from './compare-form.tsx';
import { RenameStep } from './rename-step.tsx';
import { RestoredNotice } from './restored-notice.tsx';

/** One version with what changed in it, or against another. */
export function VersionPage({ version, others, compared, parts, people, mayName, mayRestore, ...place }: ReadVersionView) {
  const asked = useSearchParams()[0];
  const isRenaming = mayName && asked.get('step') === 'name';
  const changes = changesIn(parts, 'history');
  const versions = `${notesPath(place)}/versions`;
  return (
    <Page>
      <NotesPageHeader
        place={place}
        title={versionTitle(version)}
        standfirst={<KeptLine version={version} zone={place.summit.timeZone} />}
        acts={
          <>
            <LinkButton to={versions}>All versions</LinkButton>
            {mayName && !isRenaming && (
              <LinkButton to="?step=name" variant="quiet">
                {version.name === null ? 'Name it' : 'Rename'}
              </LinkButton>
            )}
            {mayRestore && !isRenaming && (
              <LinkButton to="?step=restore" variant="quiet">
                Restore this version
              </LinkButton>
            )}
          </>
        }
      />
      {asked.has('restored') && <RestoredNotice number={version.number} before={others.find(({ number }) => String(number) === asked.get('restored'))?.number ?? null} versions={versions} />}
      {isRenaming && <RenameStep version={version} back={`${versions}/${version.number}`} />}
      <Reading
        areNotesFirst
        notes={
          <>
            <CompareForm others={others} number={version.number} compared={compared} />
            {compared && <ChangeLegend people={people} changes={changes} tale="history" />}
          </>
        }
      >
        <Section title={compared ? comparedWords(compared) : 'The text'} rule="none">
          {compared && changes.numbers.size === 0 && !changes.hasUnnumbered && <p className="mb-4 text-s text-ink-soft">{changes.hasFormatted ? 'No words changed between the two, only formatting.' : 'Nothing changed between the two.'}</p>}
          <div className="notes compared">
            <ComparedText parts={parts} people={people} numbers={changes.numbers} tale="history" />
          </div>
        </Section>
      </Reading>
    </Page>
  );
}
