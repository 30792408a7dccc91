import { type AgendaPersonPart, agendaPersonPartWords } from '#domain/agenda/agenda-session.ts';
import type { RichText } from '#domain/rich-text.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';

type Props = { people: { name: string; affiliation: string; part: AgendaPersonPart }[]; biographies?: { name: string; text: RichText }[] };

/** Who speaks, hosts or moderates: name, affiliation, part. A speaker's part goes without saying. */
export const PeopleList = ({ people, biographies = [] }: Props) =>
  people.length === 0 ? null : (
    <>
      <ul className="mt-8 grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {people.map(({ name, affiliation, part }, place) => (
          <li key={place}>
            <p className="font-serif text-l leading-tight font-semibold">{name}</p>
            <p className="mt-0.5 text-s text-ink-soft">{[part === 'speaker' ? '' : agendaPersonPartWords()[part], affiliation].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {biographies.map(({ name, text }) => (
        <Disclosure key={name} summary={`About ${name}`}>
          <RichTextView text={text} />
        </Disclosure>
      ))}
    </>
  );
