import { Form, Link, useSearchParams } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PreparationView } from '#server/services/summits/read-preparation.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ConfirmByName, type Confirmation } from '#app/ui/confirm-by-name.tsx';
import { ConfirmLink } from '#app/ui/confirm-link.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { wayWords } from '../summit-prepare/way-words.ts';

/** What is still missing, or the button that opens the summit to all. */
export function PublishDraft({ view: { slug, steps } }: { view: PreparationView }) {
  const missing = steps.filter(({ isRequired, isDone }) => isRequired && !isDone);
  if (missing[0]) {
    return (
      <>
        <p className="mb-2 font-semibold">{missing.length === 1 ? 'One thing is missing:' : `${missing.length} things are missing:`}</p>
        <ul className="mb-6 max-w-2xl">
          {missing.map(({ code, page, sentence }) => (
            <li key={code} className="grid grid-cols-[20px_1fr_auto] items-baseline gap-x-3 border-b border-line py-3">
              <Icon name="warning" className="translate-y-1 text-warn" />
              {sentence}
              <Link to={`/summits/${slug}/prepare/${page}`} className="py-1 text-s font-semibold">
                Mend it
              </Link>
            </li>
          ))}
        </ul>
        <LinkButton to={`/summits/${slug}/prepare/${missing[0].page}`} variant="primary" iconAfter="arrow">
          {wayWords[missing[0].page]}
        </LinkButton>
      </>
    );
  }
  return (
    <Form method="post" className="max-w-measure">
      <p className="mb-4 font-serif text-read">
        Nothing is missing. Publishing shows the description and the agenda to everybody and opens the door to those who have the code. It can be taken back while nobody has joined.
      </p>
      <SubmitButton variant="primary" icon="globe" name="intent" value="publish">
        Publish the summit
      </SubmitButton>
    </Form>
  );
}

/** Deleting a draft for good, confirmed by its title: in a dialog, or in the page where that was asked for by an address. */
export function DeleteDraft({ view: { slug, title }, error }: { view: PreparationView; error: string | undefined }) {
  const [asked] = useSearchParams();
  const address = `/summits/${slug}/prepare/publish`;
  const confirmation: Confirmation = {
    action: `${address}?delete=draft`,
    name: title,
    intent: 'delete',
    act: t`Delete the draft`,
    consequence: t`Its agenda, rooms, reading and invitations go with it, and nobody can bring them back. The questions of the community stay.`,
  };
  return (
    <Section title="Delete the draft" id="delete">
      {asked.has('delete') ? (
        <div className="max-w-measure">
          <ConfirmByName {...confirmation} error={error} cancel={<LinkButton to={address}>Keep it</LinkButton>} />
        </div>
      ) : (
        <>
          <p className="mb-4 max-w-measure text-s text-ink-soft">A draft that is no longer wanted can go, with its agenda. A published summit cannot be deleted.</p>
          <ConfirmLink label="Delete this draft" title="Delete this draft?" confirmation={confirmation} />
        </>
      )}
    </Section>
  );
}
