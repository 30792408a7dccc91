import type { Contributor } from '#domain/document/attributed-content.ts';
import { ShownPersonMark } from '#app/reports/shown-person.tsx';

/** Who wrote notes that came in a bundle: they have no account here, and are shown as it showed them. */
export const WhoWrote = ({ contributors }: { contributors: readonly Contributor[] }) => (
  <section aria-labelledby="who-wrote" className="mt-6 max-w-measure text-s">
    <h2 id="who-wrote" className="font-sans text-s font-semibold tracking-normal">
      Who wrote this
    </h2>
    <p className="text-ink-soft">These notes came here in a bundle of their summit, which shows who wrote them as they chose, or as the room asked.</p>
    <ul className="mt-2 flex list-none flex-wrap gap-x-5 gap-y-1 p-0">
      {contributors.map((person) => (
        <li key={JSON.stringify(person)}>
          <ShownPersonMark person={person} />
        </li>
      ))}
    </ul>
  </section>
);
