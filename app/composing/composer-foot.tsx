import { Link } from '@remix-run/react';
import { LinkButton } from '#app/ui/button.tsx';
import { useComposing } from './composing-context.ts';

/** After the text: what the rooms say of it, and what publishing would do. */
export function ComposerFoot() {
  const { report, approval, mayPublish } = useComposing().view;
  if (report.isEmpty || report.isWithdrawn) return null;
  const address = `/reports/${report.slug}`;
  const missing = approval === null ? 0 : approval.asked - approval.approved;
  return (
    <section aria-labelledby="approval" className="composer-foot">
      <h2 id="approval">Approval by the rooms</h2>
      <p>
        {approval === null
          ? 'The rooms have not been asked yet. '
          : missing === 0
            ? `All ${approval.asked} rooms that were asked have approved it. `
            : `${approval.approved} of ${approval.asked} rooms that were asked have approved it. `}
        <Link to={`${address}/approval`}>{approval === null ? 'Ask them' : 'See what they say'}</Link>
      </p>
      {mayPublish && (
        <div className="composer-publish">
          <LinkButton to={`${address}/publish`} icon="lock">
            Publish version {report.version + 1}
          </LinkButton>
          <p>
            {approval === null || missing > 0
              ? 'Can be published now; the page will say which rooms have not approved. Publishing freezes the words and gives them a number.'
              : 'Can be published now. Publishing freezes the words and gives them a number.'}
          </p>
        </div>
      )}
    </section>
  );
}
