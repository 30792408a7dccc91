import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PrintedPage } from '#app/live/printed-page.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { drawQr } from '#app/ui/qr-code.tsx';
import { tagSheets, type Tag } from './tag-sheets.ts';

export const meta: MetaFunction<typeof loader> = ({ data: paper }) => [{ title: t`Name tags · ${paper?.summit.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.live.readPaper(asked.context.actor, asked.params.slug ?? ''));

const QR_ID = 'tag-qr';

/** Name tags to print and cut, eight to a page: who somebody is, what they speak as, and where they sit. */
export default function NameTags() {
  const { summit, breakouts, people, nowUrl, unseated, mayPrepare } = useLoaderData<typeof loader>();
  const sheets = tagSheets(people);
  const qr = drawQr(nowUrl);
  return (
    <PrintedPage slug={summit.slug} mayPrepare={mayPrepare} title="Name tags" hint={<TagHint {...{ breakouts, unseated }} count={sheets.flat().length} slug={summit.slug} />}>
      {sheets.length === 0 && (
        <EmptyState icon="person" title="Nobody is registered yet">
          The tags of all who join stand here, with room and focus once they have a seat.
        </EmptyState>
      )}
      <svg aria-hidden="true" className="absolute size-0">
        <path id={QR_ID} fill="#000" d={qr.path} />
      </svg>
      {sheets.map((tags, place) => (
        <ul key={place} className="printed-sheet mb-6 grid grid-cols-1 border-t border-l border-dashed border-line-strong sm:grid-cols-2 print:mb-0 print:grid-cols-2">
          {tags.map((tag) => (
            <TagOnPaper key={tag.accountId} {...{ tag }} title={summit.title} size={qr.size} />
          ))}
        </ul>
      ))}
    </PrintedPage>
  );
}

const TagOnPaper = ({ tag, title, size }: { tag: Tag; title: string; size: number }) => (
  <li className="grid h-[66mm] grid-cols-[1fr_24mm] grid-rows-[auto_1fr_auto] gap-x-[4mm] border-r border-b border-dashed border-line-strong p-[6mm]">
    <p className="col-span-2 truncate text-xs text-ink-soft">{title}</p>
    <div className="col-span-2 self-center">
      <p className={`line-clamp-2 font-serif leading-[1.1] font-semibold ${tag.name.length > 24 ? 'text-[16pt]' : 'text-[22pt]'}`}>{tag.name}</p>
      <PerspectiveMark of={tag.speaksAs} size="normal" className="mt-[1.5mm]" />
    </div>
    <p className="self-end text-s leading-snug">
      {tag.room && (
        <>
          <strong className="block font-serif text-[15pt] leading-tight">Room {tag.room.number}</strong>
          <span className="line-clamp-2">{tag.room.focus}</span>
        </>
      )}
    </p>
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR code: where to be now" shapeRendering="crispEdges" className="size-[24mm] self-end">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <use href={`#${QR_ID}`} />
    </svg>
  </li>
);

const TagHint = ({ breakouts, count, unseated, slug }: { breakouts: { title: string } | null; count: number; unseated: number; slug: string }) => (
  <>
    <p>
      {count === 1 ? '1 tag, eight to a page of A4.' : `${count} tags, eight to a page of A4.`} Print, cut along the dashed lines, and lay them out by name. The code is the same on all: on a phone that is signed in it opens where its owner is to be, on another it asks to sign in or to join first.
    </p>
    {breakouts && unseated > 0 && (
      <p className="mt-1">
        {unseated === 1 ? `One person has no seat in ${breakouts.title} yet: their tag names no room.` : `${unseated} people have no seat in ${breakouts.title} yet: their tags name no room.`} <Link to={`/summits/${slug}/room-sheets`}>Room sheets</Link> hang at the doors.
      </p>
    )}
  </>
);
