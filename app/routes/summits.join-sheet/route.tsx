import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { showJoinCode } from '#domain/join-code.ts';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: sheet }) => [{ title: t`Join sheet · ${sheet?.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.joining.readJoinSheet(asked.context.actor, asked.params.slug ?? ''));

/** One page for the door of the hall: readable from three steps away, printed without anything around it. */
export default function JoinSheet() {
  const sheet = useLoaderData<typeof loader>();
  return (
    <main id="main" tabIndex={-1} className="mx-auto grid min-h-dvh max-w-3xl content-start gap-6 px-4 py-8 text-center md:py-14 print:min-h-0 print:p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 text-left print:hidden">
        <p className="text-s text-ink-soft">Print this page and hang it at the door and beside the screen.</p>
        <LinkButton to={`/summits/${sheet.slug}/prepare/joining`} size="small" icon="back">
          Back to preparing
        </LinkButton>
        {sheet.state === 'draft' && (
          <Notice tone="warn" title="This summit is not published yet" className="w-full">
            Code and link open it as soon as it is; they stay the same.
          </Notice>
        )}
      </div>
      <header>
        <p className="text-m text-ink-soft">
          {datesInWords(sheet.startsOn, sheet.endsOn)}
          {sheet.place && ` · ${sheet.place}`}
        </p>
        <h1 className="mt-2 text-3xl">{sheet.title}</h1>
      </header>
      <QrCode text={sheet.joinUrl} label={`join ${sheet.title}`} className="mx-auto w-full max-w-80" />
      <div>
        <p className="text-l">Scan, or open</p>
        <p className="mt-1 text-xl font-semibold break-all">{sheet.joinUrl.replace(/^https?:\/\//, '').replace(/\/[^/]+$/, '')}</p>
        <p className="mt-5 text-l">and enter</p>
        <p className="mt-1 font-serif text-[4.5rem] leading-none font-semibold tracking-[0.08em]">{showJoinCode(sheet.joinCode)}</p>
      </div>
      <p className="border-t border-line pt-4 text-m text-ink-soft">Your name and what you speak as are enough. No account, no password.</p>
    </main>
  );
}
