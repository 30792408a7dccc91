import { Link } from '@remix-run/react';
import type { CaseView } from '#server/services/moderation/read-case.ts';
import { postAddress } from '#domain/discussion/topic-address.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';

/** What was flagged: the post among those around it, or what somebody says of themselves. */
export function FlaggedThing({ view: { community, post, person } }: { view: Pick<CaseView, 'community' | 'post' | 'person'> }) {
  if (!post)
    return person ? (
      <div className="grid gap-4 border-l-3 border-warn pl-4 text-s">
        <dl className="grid gap-4">
          <Said term="Affiliation" words={person.affiliation} />
          <Said term="Offers" words={person.offers} />
          <Said term="Looks for" words={person.seeks} />
        </dl>
        <p><Link to={`/people/${person.id}`}>The page of {person.name}</Link></p>
      </div>
    ) : (
      <p className="text-s text-ink-soft">Whoever it was has left.</p>
    );
  const address = { slug: community.slug, number: post.topic.number };
  const [before, after] = [post.around.filter(({ number }) => number < post.number), post.around.filter(({ number }) => number > post.number)];
  return (
    <div>
      <p className="mb-4 text-s">In <Link to={postAddress(address, post.number)}>{post.topic.title}</Link></p>
      <Around posts={before} />
      <div className="my-3 border-l-3 border-warn pl-4">
        <p className="mb-1.5 flex flex-wrap gap-x-4 text-s">
          <b>Post {post.number}, {person?.name ?? 'somebody who left'}</b>
          <span className="text-ink-soft"><LocalTime at={post.at} zone="UTC" show="day-time" isPlaceOnly /> UTC</span>
          {post.isHidden && <ToneLine icon="eye">Hidden</ToneLine>}
        </p>
        {post.isRemoved ? <p className="text-s text-ink-soft">Its author took it back.</p> : <RichTextView text={post.content} headings={2} />}
      </div>
      <Around posts={after} />
    </div>
  );
}

const Around = ({ posts }: { posts: NonNullable<CaseView['post']>['around'] }) =>
  posts.length === 0 ? null : (
    <ul className="grid gap-1.5 pl-4.5 text-s text-ink-soft">
      {posts.map(({ number, author, words }) => <li key={number} className="break-words">Post {number}, {author ?? 'somebody who left'}: {words}</li>)}
    </ul>
  );

const Said = ({ term, words }: { term: string; words: string }) =>
  words === '' ? null : (
    <div>
      <dt className="text-xs font-semibold text-ink-soft">{term}</dt>
      <dd className="font-serif text-m break-words whitespace-pre-line">{words}</dd>
    </div>
  );
