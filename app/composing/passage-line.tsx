import { useRef, useState } from 'react';
import type { PassageView, RoomToUse } from '#server/services/reports/read-composer.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { ComposeForm } from './compose-form.tsx';
import { useComposing } from './composing-context.ts';
import { PersonMarks } from './person-marks.tsx';
import type { Joining } from './chosen-passages.ts';
import { useComposeAct } from './use-compose-act.ts';
import { draggedAs } from './use-drag-start.ts';

type Props = { room: RoomToUse; passage: PassageView; isOneRoom: boolean; /** The sentence below which it may be put. */ joining: Joining | null };

/** A passage of a room: its words, where and when they stood and by whom, and the way into the report, by a press or dragged there, or below a sentence that says the same. */
export function PassageLine({ room, passage, isOneRoom, joining }: Props) {
  const { view, places } = useComposing();
  const state = useRef<HTMLAnchorElement>(null);
  // The button is gone once it was pressed; what stands in its place takes the focus.
  const [arrive] = useState(() => () => state.current?.focus());
  const act = useComposeAct(arrive);
  const { wording, minute, by, block, sourceIds } = passage;
  const place = sourceIds.map((id) => ({ id, at: places.ofSource.get(id) })).find(({ at }) => at !== undefined);
  const taken = { roomId: room.id, client: block.client, clock: block.clock };
  const fields = { intent: 'take', ...taken };
  const mayJoin = joining !== null && place?.at !== joining.at;
  const id = `take-${block.client}-${block.clock}`;
  return (
    <li className="composer-passage" data-used={place ? '' : undefined} {...(!place && draggedAs(fields))}>
      <span className="composer-grip" aria-hidden title="Drag it into the report">
        {!place && <Icon name="drag" />}
      </span>
      <div className="min-w-0">
        <p id={id} className="composer-words">
          {wording}
        </p>
        <div className="composed-source">
          <span className="whitespace-nowrap">
            {isOneRoom ? (passage.prompt ?? `Room ${room.number}`) : `Room ${room.number}`}
            {minute && (
              <>
                {' · '}
                <LocalTime at={minute} zone={view.summit.timeZone} isPlaceOnly />
              </>
            )}
          </span>
          <PersonMarks by={by} />
        </div>
      </div>
      {mayJoin ? (
        <ComposeForm fields={{ intent: 'join', below: joining.below, ...taken }} act={act}>
          <Button size="small" icon="link" isPending={act.isUnderWay} aria-describedby={id}>
            Says the same
          </Button>
        </ComposeForm>
      ) : place && act.joined && joining ? (
        <ComposeForm fields={{ intent: 'part', sourceId: act.joined.sourceId, put: act.joined.stood === null ? 'nowhere' : 'own', at: act.joined.stood }} act={act}>
          <a ref={state} href={`#block-${place.id}`} className="composer-used">
            <Icon name="check" size="small" />
            <span>In {place.at}</span>
          </a>
          <Button size="small" variant="quiet" icon="undo" isPending={act.isUnderWay} aria-describedby={id}>
            Undo
          </Button>
        </ComposeForm>
      ) : place ? (
        <a ref={state} href={`#block-${place.id}`} className="composer-used">
          <Icon name="check" size="small" />
          <span>In {place.at?.startsWith('0.') ? 'the opening' : place.at}</span>
        </a>
      ) : (
        <ComposeForm fields={fields} act={act}>
          <Button size="small" icon="add" isPending={act.isUnderWay} aria-describedby={id}>
            Add
          </Button>
        </ComposeForm>
      )}
    </li>
  );
}
