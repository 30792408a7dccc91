import type { BundleJobView } from '#server/services/bundle/read-bundle-job.ts';
import { fileSizeWords } from '#domain/document/image-limits.ts';
import { usePreparation } from '#app/preparation/use-preparation.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { slug: string; ready: NonNullable<BundleJobView['ready']> };

/** The bundle that can be had, and by what it can be checked. */
export function ReadyBundle({ slug, ready: { size, hash, writtenAt, goesAt } }: Props) {
  const { timeZone } = usePreparation();
  return (
    <div className="max-w-measure">
      <LinkButton to={`/summits/${slug}/bundle.zip`} reloadDocument variant="primary" icon="download">
        Download the bundle, {fileSizeWords(size)}
      </LinkButton>
      <p className="mt-3 text-s text-ink-soft">
        Written <LocalTime at={writtenAt} zone={timeZone} show="day-time" />. It is kept here until <LocalTime at={goesAt} zone={timeZone} show="day" isPlaceOnly />.
      </p>
      <p className="mt-1 text-s text-ink-soft">
        SHA-256: <code className="text-xs break-all">{hash}</code>
      </p>
    </div>
  );
}
