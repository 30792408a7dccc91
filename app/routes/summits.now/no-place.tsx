import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** For who lost their place in the summit while the page was open: why, and where they see how they stand. */
export const NoPlace = ({ slug, reason }: { slug: string; reason: string | undefined }) => (
  <div className="max-w-2xl">
    <h1 className="mb-5 text-2xl">You have no place here any more</h1>
    <div role="alert">
      <Notice
        tone="warn"
        title={reason ?? 'Your place in this summit was given up or taken back.'}
        acts={
          <LinkButton to={`/summits/${slug}/lobby`} reloadDocument size="small">
            See where you stand
          </LinkButton>
        }
      >
        What you wrote stays where you wrote it.
      </Notice>
    </div>
  </div>
);
