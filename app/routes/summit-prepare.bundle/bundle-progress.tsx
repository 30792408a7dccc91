import { Link } from '@remix-run/react';
import type { BundleJobView } from '#server/services/bundle/read-bundle-job.ts';
import { Notice } from '#app/ui/notice.tsx';
import { useQuietRefresh } from '#app/ui/use-quiet-refresh.ts';

const LOOK_EVERY_MS = 1_000;
type Props = { job: NonNullable<BundleJobView['job']> };

/** How far a bundle is; the page looks again by itself, or when it is opened again. */
export function BundleProgress({ job }: Props) {
  if (job.state === 'failed') return <Notice tone="bad" title="The bundle could not be written. Nothing is lost; make it anew." className="mb-6" />;
  return <AtWork job={job} />;
}

function AtWork({ job: { state, step, done, of } }: Props) {
  useQuietRefresh(LOOK_EVERY_MS);
  return (
    <div role="status" className="mb-6 max-w-measure">
      <p className="font-semibold">{state === 'waiting' ? 'The bundle is written as soon as its turn comes.' : 'The bundle is being written.'}</p>
      <progress className="mt-2 block h-2 w-full" max={Math.max(1, of)} value={done} aria-label="How much of the bundle is written" />
      <p className="mt-1 text-s text-ink-soft">
        {step === '' ? 'You can close this page meanwhile. ' : `${step}. `}
        <Link to="." replace>
          Look again
        </Link>
      </p>
    </div>
  );
}
