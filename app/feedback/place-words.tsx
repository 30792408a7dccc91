import type { ReadPlace } from '#domain/feedback/reading-sections.ts';
import type { ReadPart } from '#domain/feedback/sentences.ts';
import { ChangedWords } from '#app/composing/changed-words.tsx';
import { useGiving } from './giving-context.ts';
import { Pressable } from './pressable.tsx';

/** The words at a place, sentence by sentence where it has several. */
export const PlaceWords = ({ place }: { place: ReadPlace }) =>
  place.parts === null ? (
    <p>
      <Pressable place={place.key} quote={null}>
        {place.text}
      </Pressable>
    </p>
  ) : (
    <Parts place={place.key} parts={place.parts} />
  );

const Parts = ({ place, parts }: { place: string; parts: readonly ReadPart[] }) =>
  parts.map((part, at) => {
    if (part.kind === 'paragraph')
      return (
        <p key={at}>
          <Sentences place={place} sentences={part.sentences} />
        </p>
      );
    const List = part.kind === 'bullets' ? 'ul' : 'ol';
    return (
      <List key={at}>
        {part.entries.map((entry, number) => (
          <li key={number}>
            <Sentences place={place} sentences={entry.sentences} />
            <Parts place={place} parts={entry.parts} />
          </li>
        ))}
      </List>
    );
  });

const Sentences = ({ place, sentences }: { place: string; sentences: readonly string[] }) =>
  sentences.map((sentence, at) => {
    const quote = sentence.trim();
    return (
      <span key={at}>
        <Pressable place={place} quote={quote}>
          {quote}
        </Pressable>
        {sentence.slice(sentence.trimEnd().length)}
      </span>
    );
  });

/** What stood at a place when one read it last, where that was something else. */
export function ChangedSince({ place }: { place: ReadPlace }) {
  const before = useGiving().view.earlier?.before[place.key];
  if (before === undefined) return null;
  return (
    <div className="mt-2 border-l-2 border-line-strong pl-3">
      <p className="font-sans text-xs font-semibold text-ink-soft">{before === '' ? 'New since you read it' : 'Changed since you read it'}</p>
      {before !== '' && <ChangedWords was={before} now={place.text} />}
    </div>
  );
}
