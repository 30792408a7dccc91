import { Link } from '@remix-run/react';
import { ReportFigure } from '#app/reports/report-figure.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { useComposing } from './composing-context.ts';
import { figureKey } from './places-in-report.ts';
import { RemoveButton } from './remove-button.tsx';

type Props = { figure: { kind: string; of: string | null } | null; remove?: () => void };

/** A figure in the text as readers will see it, from what it shows at this moment. */
export function ComposedFigure({ figure, remove }: Props) {
  const { view } = useComposing();
  const shown = view.figures.find((each) => figure !== null && figureKey(each) === figureKey(figure));
  return (
    <>
      {shown ? (
        <div className="composed-shown">
          <ReportFigure figure={shown.figure} number={null} language="en" csv={null} recommendations={<Recommendations />} />
        </div>
      ) : (
        <p className="composed-notice text-ink-soft">
          <Icon name="ring" size="small" />
          This shows nothing any more: no later version has it.
        </p>
      )}
      <div className="composed-source">
        <span>{shown ? `${shown.name}, live until the report is published` : 'A figure'}</span>
        {remove && <RemoveButton remove={remove} label={shown ? `Remove the figure “${shown.name}”` : 'Remove the figure “without content”'} />}
      </div>
    </>
  );
}

function Recommendations() {
  const { recommendations, report } = useComposing().view;
  const { count } = recommendations;
  return (
    <p className="composed-blank">
      <Icon name="tasks" />
      <span>
        {count === 0 ? 'No recommendation is written yet.' : count === 1 ? 'One recommendation stands here, each with its owner, date and state.' : `${count} recommendations stand here, each with its owner, date and state.`}{' '}
        <Link to={`/reports/${report.slug}/recommendations`}>{count === 0 ? 'Write them' : 'Look at them'}</Link>
      </span>
    </p>
  );
}
