import { Link } from '@remix-run/react';
import { useRef, useState } from 'react';
import type { FigureView } from '#server/services/reports/read-composer.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ComposeForm } from './compose-form.tsx';
import { useComposing } from './composing-context.ts';
import { figureKey } from './places-in-report.ts';
import { useComposeAct } from './use-compose-act.ts';
import { draggedAs, useDragStart } from './use-drag-start.ts';

/** What else the report can show: what was voted on and asked, who took part, and its recommendations. */
export function FigureList() {
  const { view } = useComposing();
  const list = useDragStart<HTMLUListElement>();
  const { count, unowned, changed } = view.recommendations;
  return (
    <section aria-labelledby="figures" className="composer-part">
      <div className="composer-part-head">
        <h3 id="figures">Figures</h3>
        <span>They stay live until the report is published</span>
      </div>
      <ul ref={list}>
        {view.figures.map((figure) => (
          <FigureLine key={figureKey(figure)} figure={figure} />
        ))}
      </ul>
      <p className="pt-3 text-s">
        <Link to={`/reports/${view.report.slug}/recommendations`} className="pointer-coarse:inline-block pointer-coarse:py-3">
          {count === 0 ? 'Write recommendations' : count === 1 ? 'One recommendation' : `${count} recommendations`}
        </Link>
        {count > 0 && <span className={unowned > 0 ? 'text-warn' : 'text-good'}>{unowned === 0 ? ', each with an owner' : unowned === 1 ? ', one has no owner yet' : `, ${unowned} have no owner yet`}</span>}
        {changed > 0 && <span className="text-warn">{changed === 1 ? ', the room of one changed its words' : `, the rooms of ${changed} changed their words`}</span>}
      </p>
    </section>
  );
}

function FigureLine({ figure }: { figure: FigureView }) {
  const { places } = useComposing();
  const state = useRef<HTMLSpanElement>(null);
  const [arrive] = useState(() => () => state.current?.focus());
  const act = useComposeAct(arrive);
  const isUsed = places.figures.has(figureKey(figure));
  const fields = { intent: 'figure', kind: figure.kind, of: figure.of };
  return (
    <li className="composer-passage" data-used={isUsed ? '' : undefined} {...(!isUsed && draggedAs(fields))}>
      <span className="composer-grip" aria-hidden title="Drag it into the report">
        {!isUsed && <Icon name="drag" />}
      </span>
      <p className="min-w-0 py-1 text-s">{figure.name}</p>
      {isUsed ? (
        <span ref={state} tabIndex={-1} className="composer-used">
          <Icon name="check" size="small" />
          <span>In it</span>
        </span>
      ) : (
        <ComposeForm fields={fields} act={act}>
          <Button size="small" icon="add" isPending={act.isUnderWay} aria-label={`Add ${figure.name}`}>
            Add
          </Button>
        </ComposeForm>
      )}
    </li>
  );
}
