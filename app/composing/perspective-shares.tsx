import { perspectiveWord } from '#domain/perspective.ts';
import { capital, PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { perspectiveColour } from '#app/perspectives/perspective-drawings.tsx';
import { useComposing } from './composing-context.ts';

const percent = (share: number): string => `${Math.round(100 * share)} %`;
/** Below this part of its share in the rooms a perspective is called low. */
const LOW = 0.6;

/** Each perspective's share of the words in the report beside its share in the rooms. */
export function PerspectiveShares() {
  const { shares, report } = useComposing().view;
  if (shares.length === 0 || report.isEmpty) return null;
  return (
    <section aria-labelledby="shares" className="mb-5">
      <h3 id="shares" className="sr-only">
        Whose words are in the report
      </h3>
      <ul className="composer-shares">
        {shares.map(({ key, inReport, inRooms }) => (
          <li key={key ?? 'others'}>
            <PerspectiveMark of={key ?? 'other'} drawing="shape">
              {key === null ? 'Others' : capital(perspectiveWord(key, 2))}
            </PerspectiveMark>
            <svg aria-hidden="true" className={perspectiveColour[key ?? 'other']}>
              <rect width="100%" height="6" className="ground" />
              <rect width={`${(100 * inReport).toFixed(1)}%`} height="6" rx="1" />
            </svg>
            <span className={inReport < LOW * inRooms ? 'font-semibold text-warn' : ''}>
              {percent(inReport)} <span aria-hidden>·</span>
              <span className="sr-only">of the report, </span> rooms {percent(inRooms)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
