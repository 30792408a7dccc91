import { Link } from '@remix-run/react';
import { useState } from 'react';
import { reportKindWords } from '#domain/report/report.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ComposeForm } from './compose-form.tsx';
import { useComposing } from './composing-context.ts';
import { nextStep } from './next-step.ts';
import { useComposeAct } from './use-compose-act.ts';

const primary = { variant: 'primary', size: 'small' } as const;

/** The head of the composer: which report of which summit, how its readers will see it, and the one next step. */
export function ComposerBar() {
  const { summit, report } = useComposing().view;
  return (
    <div className="composer-bar">
      <Link to={`/summits/${summit.slug}/prepare/reports`} aria-label="Back to the reports of the summit" className="-ml-2 grid size-10 shrink-0 place-items-center text-accent pointer-coarse:size-11">
        <Icon name="back" />
      </Link>
      <p className="min-w-0 truncate font-serif text-m font-semibold md:text-l">{reportKindWords()[report.kind]}</p>
      <Link to={`/summits/${summit.slug}`} className="min-w-0 truncate text-s text-ink-soft max-md:hidden">
        {summit.title}
      </Link>
      <div className="composer-acts">
        <LinkButton to={`/reports/${report.slug}/settings`} size="small" variant="quiet" icon="settings">
          Settings
        </LinkButton>
        <LinkButton to={`/reports/${report.slug}/feedback`} size="small" variant="quiet" icon="people">
          Feedback
        </LinkButton>
        <LinkButton to={`/reports/${report.slug}/preview`} size="small" icon="eye">
          As readers see it
        </LinkButton>
        <NextAct />
      </div>
    </div>
  );
}

function NextAct() {
  const { view, places } = useComposing();
  const [arrive] = useState(() => () => document.getElementById('report')?.focus());
  const draft = useComposeAct(arrive);
  const step = nextStep(view, places);
  const address = `/reports/${view.report.slug}`;
  switch (step.kind) {
    case 'draft':
      return (
        <ComposeForm fields={{ intent: 'draft' }} act={draft}>
          <Button {...primary} isPending={draft.isUnderWay}>
            Make a first draft
          </Button>
        </ComposeForm>
      );
    case 'look':
      return (
        <LinkButton to={`#changed-${step.sourceId}`} reloadDocument {...primary}>
          {step.count > 1 ? 'Look at the changed passages' : 'Look at the changed passage'}
        </LinkButton>
      );
    case 'ask':
      return (
        <LinkButton to={`${address}/approval`} {...primary}>
          Ask the rooms to approve
        </LinkButton>
      );
    case 'publish':
      return (
        <LinkButton to={`${address}/publish`} {...primary}>
          Publish version {step.number}
        </LinkButton>
      );
    case 'read':
      return null;
  }
}
