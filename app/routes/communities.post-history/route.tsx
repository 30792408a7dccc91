import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { postAddress, topicPath } from '#domain/discussion/topic-address.ts';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { LocalTime } from '#app/ui/time.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`What post ${view?.number ?? ''} said · ${view?.topic.title ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

const pageSchema = z.coerce.number().int().min(1).max(1_000_000).catch(1);

export const loader = (asked: LoaderFunctionArgs) => {
  const { params, context, request } = asked;
  const page = pageSchema.parse(new URL(request.url).searchParams.get('page'));
  return orRefusal(asked, context.services.discussion.readPostHistory(context.actor, { slug: params.slug ?? '', number: Number(params.number), post: Number(params.post) }, { page }));
};

export default function PostHistory() {
  const { community, topic, number, author, wordings, page, pages } = useLoaderData<typeof loader>();
  const address = { slug: community.slug, number: topic.number };
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<Link to={topicPath(address)}>{topic.title}</Link>}
        title={`What post ${number} said`}
        standfirst={
          <>
            By {author ?? 'somebody who left'}. <Link to={postAddress(address, number)}>Back to the post</Link>
          </>
        }
      />
      <ol>
        {wordings.map(({ id, content, from, until }) => (
          <li key={id} className="border-t border-line py-5">
            <h2 className="mb-3 font-sans text-s font-semibold tracking-normal">
              {until ? 'Until ' : 'Since '}
              <LocalTime at={until ?? from} zone="UTC" show="day-time" isPlaceOnly /> UTC
            </h2>
            <RichTextView text={content} headings={3} />
          </li>
        ))}
      </ol>
      <Pagination current={page} last={pages} toPage={(each) => `${topicPath(address)}/posts/${number}/history?page=${each}`} />
      {pages === 1 && wordings.length === 1 && <p className="text-s text-ink-soft">It was not changed since it was written.</p>}
    </Page>
  );
}
