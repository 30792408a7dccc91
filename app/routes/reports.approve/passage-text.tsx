import { t } from '#domain/words/t.ts';
import type { PassageView } from '#server/services/reports/approving/read-own-words.ts';
import { ReportNodes } from '#app/reports/report-nodes.tsx';
import { ShownPersonMark } from '#app/reports/shown-person.tsx';

/** A passage as it will be read, with as whom its authors are shown, and how the room wrote it where that is otherwise. */
export const PassageText = ({ passage: { kind, nodes, rooms, by, original } }: { passage: PassageView }) => (
  <>
    {kind === 'recommendation' && <p className="mb-1 text-xs font-semibold text-ink-soft">As a recommendation</p>}
    <div className="font-serif text-read [&>*+*]:mt-3">
      <ReportNodes nodes={nodes} imageAddress={noImage} />
    </div>
    <p className="mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-xs text-ink-soft">
      <span>{rooms.map(({ number, focus }) => t`Room ${number}, ${focus}`).join('; ')}</span>
      {by.map((person) => (
        <span key={JSON.stringify(person)}>
          <ShownPersonMark person={person} />
        </span>
      ))}
    </p>
    {original !== null && <p className="mt-1.5 text-xs text-ink-soft">Edited for this report. In the room it reads: “{original}”</p>}
  </>
);

/** No picture is part of a passage. */
const noImage = (): string => '';
