import type { ReactNode } from 'react';
import { reportKindWords } from '#domain/report/report.ts';
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
      <Part name="Agenda">{counted(agendaSessions, 'session', 'sessions')}</Part>
      {rooms.length > 0 && (
        <Part name="Breakout rooms">
          {counted(rooms.length, 'room', 'rooms')}, each with its notes{images > 0 && ` and ${counted(images, 'picture', 'pictures')} in all`}
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
        <Part name="Reports">
          <ul>
            {reports.map(({ title, kind, versions }, place) => (
              <li key={place}>
                {title} <span className="text-ink-soft">· {reportKindWords[kind]}{versions > 1 && `, ${versions} versions`}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {strategicQuestions > 0 && (
        <Part name="Strategic questions">
          {counted(strategicQuestions, 'question', 'questions')}
          {!here.obstacle && here.questions > 0 && `; ${here.questions} of them ${here.questions === 1 ? 'is here already, and stays as it is' : 'are here already, and stay as they are'}`}
        </Part>
      )}
      {floorQuestions + polls > 0 && <Part name="From the floor">{[floorQuestions > 0 && counted(floorQuestions, 'question', 'questions'), polls > 0 && counted(polls, 'poll as counts', 'polls as counts')].filter(Boolean).join(', ')}</Part>}
      {deliberations > 0 && <Part name="Deliberations">{counted(deliberations, 'deliberation', 'deliberations')}, with statements, votes and map; no voter is known</Part>}
      {readings > 0 && <Part name="Related reading">{counted(readings, 'piece', 'pieces')}</Part>}
      <Part name="People">{peopleWords(people)}</Part>
    </dl>
  );
}

function peopleWords({ attendance, named, unnamed }: Props['people']): string {
  const took = attendance === 0 ? '' : `${counted(attendance, 'person', 'people')} took part. `;
  const shown = named === 0 ? (unnamed === 0 ? '' : 'Nobody is named. ') : `${named} ${named === 1 ? 'is' : 'are'} named as the notes and questions have it${unnamed > 0 ? ', others are not' : ''}. `;
  return `${took}${shown}Nobody gets an account by it.`;
}
