import { groupName } from '#domain/opinion-map/group-name.ts';
import type { Side } from '#domain/opinion-map/representative-statements.ts';
import type { Tally } from '#domain/opinion-map/tally.ts';
import type { MapView } from '#server/services/deliberations/view-map.ts';
import { Icon } from '#app/ui/icon.tsx';
import { peopleWords, percent } from './map-words.ts';

/** What each group says otherwise than everybody else on the map. */
export const GroupsApart = ({ groups }: Pick<MapView, 'groups'>) => (
  <div className="grid gap-x-8 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
    {groups.map(({ people, isMine, setApart }, group) => (
      <section key={group} aria-labelledby={`group-${group}`}>
        <h3 id={`group-${group}`} className="border-b-2 border-line-strong pb-2 text-l">
          {groupName(group)}
          <span className="ml-2 font-sans text-xs font-normal text-ink-soft">
            {peopleWords(people)}
            {isMine && ', yours'}
          </span>
        </h3>
        {setApart.length === 0 && <p className="py-4 text-s text-ink-soft">Nothing that you have voted on sets this group apart.</p>}
        <ul>
          {setApart.map(({ text, side, group: own, others }) => (
            <li key={text} className="border-b border-line py-4">
              <p className="font-serif text-m leading-snug">{text}</p>
              <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft">
                <SideShare side={side} tally={own} />
                <span>
                  {countOf(own, side)} of {own.seen}
                </span>
                {others.seen > 0 && (
                  <span>
                    others {percent(countOf(others, side) / others.seen)}, {countOf(others, side)} of {others.seen}
                  </span>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
);

const countOf = (tally: Tally, side: Side): number => (side === 'agree' ? tally.agrees : tally.disagrees);

/** "93 % agree", with its icon. */
export const SideShare = ({ side, tally }: { side: Side; tally: Tally }) => (
  <b className={`inline-flex items-center gap-1 ${side === 'agree' ? 'text-good' : 'text-bad'}`}>
    <Icon name={side === 'agree' ? 'check' : 'close'} size="small" />
    {percent(countOf(tally, side) / Math.max(1, tally.seen))} {side === 'agree' ? 'agree' : 'disagree'}
  </b>
);
