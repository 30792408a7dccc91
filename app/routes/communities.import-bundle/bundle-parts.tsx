import type { ReactNode } from 'react';
import { reportKindWords } from '#domain/report/report.ts';
import { t } from '#domain/words/t.ts';
import type { ArrivedBundle } from '#server/services/bundle/preview-arrival.ts';

type Props = Pick<ArrivedBundle, 'holds' | 'rooms' | 'reports' | 'people' | 'here'>;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
    <dt className="text-ink-soft">{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** What a bundle holds, part by part. */
export function BundleParts({ holds, rooms, reports, people, here }: Props) {
  const { agendaSessions, images, strategicQuestions, floorQuestions, polls, readings, deliberations } = holds;
  return (
    <dl className="mt-6 border-t border-line-strong text-s">
      <Part name={t`Agenda`}>{counted(agendaSessions, t`session`, t`sessions`)}</Part>
      {rooms.length > 0 && (
        <Part name={t`Breakout rooms`}>
          {counted(rooms.length, t`room`, t`rooms`)}, each with its notes{images > 0 && ` and ${counted(images, t`picture`, t`pictures`)} in all`}
          <ul className="mt-1 text-ink-soft">
            {rooms.map(({ number, focus }, place) => (
              <li key={place}>
                Room {number}: {focus}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {reports.length > 0 && (
        <Part name={t`Reports`}>
          <ul>
            {reports.map(({ title, kind, versions }, place) => (
              <li key={place}>
                {title} <span className="text-ink-soft">· {reportKindWords()[kind]}{versions > 1 && `, ${versions} versions`}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {strategicQuestions > 0 && (
        <Part name={t`Strategic questions`}>
          {counted(strategicQuestions, t`question`, t`questions`)}
          {!here.obstacle && here.questions > 0 && `; ${here.questions} of them ${here.questions === 1 ? 'is here already, and stays as it is' : 'are here already, and stay as they are'}`}
        </Part>
      )}
      {floorQuestions + polls > 0 && <Part name={t`From the floor`}>{[floorQuestions > 0 && counted(floorQuestions, t`question`, t`questions`), polls > 0 && counted(polls, t`poll as counts`, t`polls as counts`)].filter(Boolean).join(', ')}</Part>}
      {deliberations > 0 && <Part name={t`Deliberations`}>{counted(deliberations, t`deliberation`, t`deliberations`)}, with statements, votes and map; no voter is known</Part>}
      {readings > 0 && <Part name={t`Related reading`}>{counted(readings, t`piece`, t`pieces`)}</Part>}
      <Part name={t`People`}>{peopleWords(people)}</Part>
    </dl>
  );
}

function peopleWords({ attendance, named, unnamed }: Props['people']): string {
  const took = attendance === 0 ? '' : t`${counted(attendance, t`person`, t`people`)} took part. `;
  const shown = named === 0 ? (unnamed === 0 ? '' : t`Nobody is named. `) : t`${named} ${named === 1 ? t`is` : t`are`} named as the notes and questions have it${unnamed > 0 ? t`, others are not` : ''}. `;
  return t`${took}${shown}Nobody gets an account by it.`;
}
