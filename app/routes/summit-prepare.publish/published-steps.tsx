import { Form } from '@remix-run/react';
import type { PreparationView } from '#server/services/summits/read-preparation.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** After publishing: take it back while nobody came, archive it when it is over, or undo that. */
export function PublishedSteps({ view }: { view: PreparationView }) {
  const { slug, state, life, releaseNumber } = view;
  if (state === 'archived') {
    return (
      <Form method="post" className="max-w-measure">
        <p className="mb-4 font-serif text-read">The summit stands among the past ones. It stays readable, and nobody joins any more.</p>
        <SubmitButton icon="undo" name="intent" value="reopen">
          Bring it back from the archive
        </SubmitButton>
      </Form>
    );
  }
  return (
    <>
      <p className="max-w-measure font-serif text-read">
        Everybody can read the summit.{' '}
        {releaseNumber === 0
          ? 'What you change shows at once, in the agenda too: until its first release everybody sees it as you work on it.'
          : 'What you change in the description shows at once; changes of the agenda show when you release them.'}
      </p>
      <div className="mt-4">
        <LinkButton to={`/summits/${slug}/prepare/releases`}>Go to the agenda’s releases</LinkButton>
      </div>
      {life === 'held' ? (
        <Section title="Archive the summit" id="archive">
          <Form method="post" className="max-w-measure text-s">
            <p className="mb-4">It is over. Archiving puts it among the past summits and closes the door for good; it can be undone.</p>
            <SubmitButton variant="primary" name="intent" value="archive">
              Archive the summit
            </SubmitButton>
          </Form>
        </Section>
      ) : (
        <Section title="Take it back" id="unpublish">
          <Form method="post" className="max-w-measure text-s">
            <p className="mb-4">Makes it a draft again. This works while nobody but those who prepare it has joined; after that, people would find their link leading nowhere.</p>
            <SubmitButton name="intent" value="unpublish">
              Take it back to a draft
            </SubmitButton>
          </Form>
        </Section>
      )}
    </>
  );
}
