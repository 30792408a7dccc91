import type { ReadEntry } from '#domain/feedback/reading-sections.ts';
import { useGiving } from './giving-context.ts';
import { ChangedSince, PlaceWords } from './place-words.tsx';
import { Pressable } from './pressable.tsx';

const levelOf = (key: string): string => key.split('/').at(-1) ?? '';

/** A row of the rubric with its cells beside each other; on a phone one below the other. The required level is marked by line and word. */
export function RubricRow({ entry: { main, more, judgedOn } }: { entry: ReadEntry }) {
  const { rubricLevels } = useGiving().view;
  const isRequired = (key: string) => rubricLevels.some(({ id, isRequired: required }) => required && id === levelOf(key));
  return (
    <>
      <div className="mb-2 font-sans text-s font-semibold">
        <PlaceWords place={main} />
        <ChangedSince place={main} />
        {judgedOn !== '' && <p className="text-xs font-normal text-ink-soft">Judged on {judgedOn}</p>}
      </div>
      <dl className="grid md:auto-cols-fr md:grid-flow-col">
        {more.map((place) => (
          <div key={place.key} className={`border-l-2 px-3 py-1 max-md:mb-2 md:py-2 ${isRequired(place.key) ? 'border-accent' : 'border-line-strong md:border-line'}`}>
            <dt className={`mb-1 font-sans text-xs leading-normal font-semibold ${isRequired(place.key) ? 'text-accent' : 'text-ink-soft'}`}>
              {place.label}
              {isRequired(place.key) && ', required'}
            </dt>
            <dd className="font-serif text-m leading-normal">
              <Pressable place={place.key} quote={null}>
                {place.text}
              </Pressable>
              <ChangedSince place={place} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
