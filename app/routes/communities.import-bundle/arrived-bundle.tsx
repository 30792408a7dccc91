import { Form, Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { ArrivedBundle as Arrived } from '#server/services/bundle/preview-arrival.ts';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Eyebrow, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { BundleParts } from './bundle-parts.tsx';

type Props = { arrived: Arrived; community: string };

/** What a bundle would bring in, and the press that does it. */
export function ArrivedBundle({ arrived, community }: Props) {
  const { mark, title, startsOn, endsOn, place, host, isDraft, from, here } = arrived;
  return (
    <Section id="arrived" rule="none" className="mb-12">
      <Eyebrow className="mb-1.5">What this bundle would bring in</Eyebrow>
      <h2 className="text-xl">{title}</h2>
      <p className="mt-2 text-s text-ink-soft">{[datesInWords(startsOn, endsOn), place, host && t`hosted by ${host}`].filter(Boolean).join(' · ')}</p>
      <p className="mt-1 text-s break-words text-ink-soft">
        From {from.community}, {from.address}
      </p>
      {here.obstacle && (
        <Notice tone="warn" title="It cannot be imported." className="mt-6" acts={here.summit && <Link to={`/summits/${here.summit.slug}`}>Go to “{here.summit.title}”</Link>}>
          {here.obstacle} Nothing was changed.
        </Notice>
      )}
      <BundleParts {...arrived} />
      <Form method="post" className="mt-8 flex flex-wrap items-center gap-3">
        {!here.obstacle && (
          <>
            <input type="hidden" name="mark" value={mark} />
            <SubmitButton variant="primary" name="intent" value="import">
              Import into {community}
            </SubmitButton>
          </>
        )}
        <Button type="submit" name="intent" value="discard" variant={here.obstacle ? 'default' : 'quiet'}>
          Discard the file
        </Button>
      </Form>
      {!here.obstacle && <p className="mt-3 max-w-measure text-s text-ink-soft">{isDraft ? 'It comes in as a draft: only those who prepare summits here see it.' : 'Everybody can read it here from then on, as they could where it was held.'} Who convenes {community} prepares it.</p>}
    </Section>
  );
}
