import type { ReactNode } from 'react';
import type { ReadEntry, ReadSection } from '#domain/feedback/reading-sections.ts';
import { WebLink } from '#app/credentials/sources-told.tsx';
import { Prose, Section } from '#app/ui/page.tsx';
import { EntryPair } from './entry-pair.tsx';
import { ChangedSince, PlaceWords } from './place-words.tsx';
import { ReportEntry } from './report-entry.tsx';
import { RubricRow } from './rubric-row.tsx';

/** The draft, part by part, as far as it is shown. */
export const DraftSections = ({ sections, language }: { sections: readonly ReadSection[]; language: string }) =>
  sections.map((section) => (
    <Section key={section.title} id={`part-${section.key}`} title={section.title}>
      <div lang={language} data-part>
        <Entries section={section} />
      </div>
    </Section>
  ));

function Entries({ section: { form, entries } }: { section: ReadSection }) {
  if (form === 'report')
    return entries.map((entry) => (
      <Pair key={entry.key} entry={entry} className="py-1.5">
        <ReportEntry entry={entry} />
      </Pair>
    ));
  if (form === 'rubric') return entries.map((entry) => <Pair key={entry.key} entry={entry} className="mb-8">{<RubricRow entry={entry} />}</Pair>);
  if (form === 'facts') return entries.map((entry) => <Pair key={entry.key} entry={entry} className="py-1.5">{<Fact entry={entry} />}</Pair>);
  if (form === 'prose')
    return entries.map((entry) => (
      <Pair key={entry.key} entry={entry}>
        <Prose>
          <PlaceWords place={entry.main} />
          <ChangedSince place={entry.main} />
        </Prose>
      </Pair>
    ));
  const List = form === 'numbered' ? 'ol' : 'ul';
  return (
    <List className={`grid gap-4 font-serif text-read ${form === 'numbered' ? 'list-decimal pl-7' : ''}`}>
      {entries.map((entry) => (
        <li key={entry.key} {...(form === 'numbered' && { value: entry.number })}>
          <Pair entry={entry}>
            <ListEntry entry={entry} />
          </Pair>
        </li>
      ))}
    </List>
  );
}

const Pair = ({ entry, className, children }: { entry: ReadEntry; className?: string; children: ReactNode }) => (
  <EntryPair entryKey={entry.key} places={[entry.main, ...entry.more]} className={className}>
    {children}
  </EntryPair>
);

const ListEntry = ({ entry: { main, more, url } }: { entry: ReadEntry }) => (
  <>
    <PlaceWords place={main} />
    <ChangedSince place={main} />
    {url !== '' && !main.text.includes(url) && (
      <p className="font-sans text-s wrap-anywhere [&_a]:inline-block [&_a]:min-h-6">
        <WebLink url={url}>{url.replace(/^https?:\/\//, '')}</WebLink>
      </p>
    )}
    {more.map((place) => (
      <div key={place.key} className="mt-1 font-sans text-s text-ink-soft">
        <span className="font-semibold">{place.label}:</span>{' '}
        <span className="[&>p]:inline">
          <PlaceWords place={place} />
        </span>
        <ChangedSince place={place} />
      </div>
    ))}
  </>
);

const Fact = ({ entry: { main } }: { entry: ReadEntry }) => (
  <div className="grid gap-x-4 text-s sm:grid-cols-[7rem_minmax(0,1fr)]">
    <span className="text-ink-soft">{main.label}</span>
    <div>
      <PlaceWords place={main} />
      <ChangedSince place={main} />
    </div>
  </div>
);
