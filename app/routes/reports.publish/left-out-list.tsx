import type { PublishingView } from '#server/services/reports/read-publishing.ts';
import { Section } from '#app/ui/page.tsx';

const why = { 'taken-back': 'Taken back by its author, or nobody answered in time', 'no-source': 'Its source is not known' } as const;

/** The passages that stand in the text and not in the version, each with its reason. */
export function LeftOutList({ leftOut }: Pick<PublishingView, 'leftOut'>) {
  if (leftOut.length === 0) return null;
  return (
    <Section id="left-out" title={leftOut.length === 1 ? 'One passage is left out' : `${leftOut.length} passages are left out`} rule="none" className="mt-8">
      <ul>
        {leftOut.map(({ wording, rooms, why: reason }, place) => (
          <li key={place} className="border-b border-line py-3 first:border-t">
            <p className="line-clamp-3 font-serif text-m">{wording}</p>
            <p className="mt-1 text-s text-ink-soft">
              {why[reason]}
              {rooms.length > 0 && `, room ${rooms.join(', ')}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
