import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PaperView } from '#server/services/live/read-paper.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PrintedPage } from '#app/live/printed-page.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: paper }) => [{ title: t`Room sheets · ${paper?.summit.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.live.readPaper(asked.context.actor, asked.params.slug ?? ''));

/** One page for the door of each room, readable from three steps away: its number, what it takes on, and who sits there. */
export default function RoomSheets() {
  const { summit, breakouts, rooms, mayPrepare } = useLoaderData<typeof loader>();
  return (
    <PrintedPage
      slug={summit.slug}
      mayPrepare={mayPrepare}
      title="Room sheets"
      hint={<p>{breakouts ? `One page of A4 for each room of ${breakouts.title}.` : 'One page of A4 for each room.'} Print and hang each at its door; the code leads into the room, by signing in or joining on a phone that is nobody’s yet.</p>}
    >
      {rooms.length === 0 && (
        <EmptyState icon="rooms" title="No rooms are planned">
          Plan rooms for a breakout session; their sheets then stand here.
        </EmptyState>
      )}
      {rooms.map((room) => (
        <RoomSheet key={room.number} {...{ room }} title={`${summit.title}${breakouts ? ` · ${breakouts.title}` : ''}`} />
      ))}
    </PrintedPage>
  );
}

const RoomSheet = ({ room: { number, focus, summary, question, prompts, people, url }, title }: { room: PaperView['rooms'][number]; title: string }) => (
  <article aria-labelledby={`room-${number}`} className="printed-sheet mb-10 border-t-2 border-ink pt-5 print:mb-0 print:border-t-0 print:pt-0">
    <p className="text-s text-ink-soft">{title}</p>
    <div className="mt-3 grid grid-cols-[1fr_auto] items-start gap-x-6">
      <h2 id={`room-${number}`} className="min-w-0 leading-none">
        <span className="block text-[3.5rem] leading-none sm:text-[6rem] print:text-[72pt]">Room {number}</span>
        <span className="mt-3 block text-2xl print:text-[26pt]">{focus}</span>
      </h2>
      <QrCode text={url} label={`open room ${number}`} className="size-24 sm:size-36 print:size-[38mm]" />
    </div>
    {question && <p className="mt-5 max-w-[34em] font-serif text-xl leading-snug italic">{question}</p>}
    {!question && summary && <p className="mt-5 max-w-[34em] font-serif text-l leading-snug">{summary}</p>}
    <div className="mt-7 grid gap-x-10 gap-y-6 sm:grid-cols-2 print:grid-cols-2">
      <div>
        <SheetHeading>What you write</SheetHeading>
        {prompts.length === 0 && <p className="py-2 text-s text-ink-soft">No prompts: the room writes freely.</p>}
        <ol>
          {prompts.map(({ id, title: prompt, hint }) => (
            <li key={id} className="border-b border-line py-2 last:border-b-0">
              <p className="font-serif text-l leading-snug font-semibold">{prompt}</p>
              {hint && <p className="text-s text-ink-soft">{hint}</p>}
            </li>
          ))}
        </ol>
      </div>
      <div>
        <SheetHeading>Who sits here</SheetHeading>
        {people.length === 0 && <p className="py-2 text-s text-ink-soft">Nobody has a seat here yet.</p>}
        <ul>
          {people.map(({ accountId, name, speaksAs }) => (
            <li key={accountId} className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-2 last:border-b-0">
              <span className="text-m">{name}</span>
              <PerspectiveMark of={speaksAs} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  </article>
);

const SheetHeading = ({ children }: { children: string }) => (
  <h3 className="border-b border-line-strong pb-1.5 font-sans text-xs leading-normal font-semibold tracking-[0.08em] text-ink-faint uppercase">
    {children}
  </h3>
);
