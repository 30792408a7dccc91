import type { VersionsPlace } from '#server/services/documents/open-versions.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';

/** What is so while there is no version, and how the first one comes, if one still does. */
export function NoVersions({ isClosed, mayName }: Pick<VersionsPlace, 'isClosed' | 'mayName'>) {
  if (isClosed) {
    return (
      <EmptyState icon="clock" title="No version was kept">
        Nobody writes in these notes any more, so there will be none.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="clock" title="No version yet">
      {mayName ? 'The first one is kept by itself two minutes after people stop writing, or when you name the notes as they are now.' : 'The first one is kept by itself two minutes after people stop writing.'}
    </EmptyState>
  );
}
