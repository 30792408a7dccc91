import { pageOfPost } from '#domain/discussion/lengths.ts';
import { reactionKinds, reactionWords } from '#domain/discussion/reactions.ts';
import { topicPath } from '#domain/discussion/topic-address.ts';
import { type PerspectiveKey, perspectiveOf, perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import type { PostView } from '#server/services/discussion/post-view.ts';
import type { TopicView } from '#server/services/discussion/read-topic.ts';
import { richTextHtml } from '#app/markdown/rich-text-html.ts';
import { html, type SafeHtml } from '#app/markdown/safe-html.ts';
import { capital } from '#app/perspectives/perspective-mark.tsx';
import { iconAddress } from '#app/ui/icon-address.ts';
import type { IconName } from '#app/ui/icon-names.ts';
import { shortMoment } from './short-moment.ts';
import { thingAlone } from './thing-words.ts';

/** The posts of a page of a topic as markup in UTF-8: five hundred of them, with what can be done to each, are more than React draws in time. */
export function postsHtml({ community, topic, posts, accepted, firstNew, newCount, may }: TopicView): Buffer<ArrayBuffer>[] {
  const around: Around = { home: `/communities/${community.slug}`, path: topicPath({ slug: community.slug, number: topic.number }), accepted: accepted?.number ?? null, may };
  return posts.flatMap((post) => (post.number === firstNew ? [sinceLine(newCount), drawnOnce(post, around)] : [drawnOnce(post, around)]));
}

const sinceLine = (count: number): Buffer<ArrayBuffer> => Buffer.from(html`<p id="new" class="post-new">${count === 1 ? t`1 new post since your last visit` : t`${count} new posts since your last visit`}</p>`.markup);

/** What was drawn of each view, by what else it depends on. Views that everybody sees alike outlive a request; so does their markup, and no longer. */
const drawn = new WeakMap<PostView, Map<string, Buffer<ArrayBuffer>>>();

function drawnOnce(post: PostView, around: Around): Buffer<ArrayBuffer> {
  const { path, may, accepted } = around;
  const key = `${path} ${may.react} ${may.reply} ${may.flag} ${may.accept} ${may.keepAway} ${post.number === accepted}`;
  const before = drawn.get(post);
  const known = before?.get(key);
  if (known !== undefined) return known;
  const markup = Buffer.from(html`<article id="post-${post.number}" aria-label="${t`Post ${post.number}`}" class="${post.number === accepted ? 'post is-accepted' : 'post'}">${postHtml(post, around)}</article>`.markup);
  if (before) before.set(key, markup);
  else drawn.set(post, new Map([[key, markup]]));
  return markup;
}

type Around = { home: string; path: string; accepted: number | null; may: TopicView['may'] };

function postHtml(post: PostView, around: Around): SafeHtml {
  const whole = wholePost(post, around);
  if (!post.folded || post.isRemoved || post.isHidden) return whole;
  // Opened by the browser itself.
  return html`<details class="post-folded"><summary>${foldedWords(post.folded)} <span>${t`Show it`}</span><span>${t`Hide it`}</span></summary><div>${whole}</div></details>`;
}

/** An office that its author has is said: what stands there may be said in it. */
function foldedWords({ by, role }: NonNullable<PostView['folded']>): string {
  if (role === 'convener') return by === 'block' ? t`A post by somebody you blocked, who convenes this community.` : t`A post by somebody you muted, who convenes this community.`;
  if (role === 'facilitator') return by === 'block' ? t`A post by somebody you blocked, who facilitates this community.` : t`A post by somebody you muted, who facilitates this community.`;
  return by === 'block' ? t`A post by somebody you blocked.` : t`A post by somebody you muted.`;
}

function wholePost(post: PostView, around: Around): SafeHtml {
  if (post.isRemoved) return html`<p class="post-gone">${t`Post ${post.number} was taken back by who wrote it.`}</p>`;
  if (post.isHidden && !post.isMine && post.content.length === 0) return html`<p class="post-gone">${t`Post ${post.number} was hidden by those who moderate this community.`} <a href="${around.home}/rules">${t`What counts here`}</a></p>`;
  if (post.isHidden) return html`<p class="post-hidden">${icon('eye')}${post.isMine ? t`Hidden: only you and those who moderate read it.` : t`Hidden: only its author and those who moderate read it.`}</p>${head(post, around)}<div class="post-text">${richTextHtml(post.content)}</div><div class="post-acts">${ownAct(post, around)}</div>`;
  return html`${post.number === around.accepted ? html`<p class="post-accepted">${icon('check')}${t`Accepted answer`}</p>` : null}${head(post, around)}${answers(post)}<div class="post-text">${richTextHtml(post.content)}</div>${previews(post)}<div class="post-acts">${reactions(post, around)}${acts(post, around)}</div>`;
}

const icon = (name: IconName): SafeHtml => html`<svg aria-hidden="true"><use href="${iconAddress(name)}"></use></svg>`;
/** Drawn once on the page (`PostIcons`), in the colour of what somebody speaks as. */
const face = (speaksAs: PerspectiveKey): SafeHtml => html`<svg aria-hidden="true"><use href="#post-as-${speaksAs}"></use></svg>`;

function head({ author, number, at, isEdited }: PostView, { path }: Around): SafeHtml {
  const edited = isEdited ? html`<a href="${path}/posts/${number}/history" aria-label="${t`Edited: what post ${number} said before`}">${t`Edited`}</a>` : null;
  const time = html`<span class="post-when">${edited}<a href="#post-${number}" aria-label="${t`${shortMoment(at)}, post ${number}`}"><time datetime="${at.toISOString()}">${shortMoment(at)}</time></a></span>`;
  if (!author) return html`<div class="post-head"><span class="post-face">${face('other')}</span><b>${t`Somebody who left`}</b>${time}</div>`;
  const colour = `text-${perspectiveOf(author.speaksAs)}`;
  return html`<div class="post-head"><span class="post-face ${colour}">${face(author.speaksAs)}</span><b>${author.name}</b><span class="post-as ${colour}">${face(author.speaksAs)}${capital(perspectiveWord(author.speaksAs))}</span>${time}</div>`;
}

const answers = ({ answers: to, number }: PostView): SafeHtml | null =>
  to && html`<p class="post-answers"><a href="#post-${to.number}" aria-label="${t`In reply to ${to.author ?? t`somebody who left`}, from post ${number}`}">${icon('reply')}${t`In reply to ${to.author ?? t`somebody who left`}`}</a></p>`;

const previews = ({ previews: told }: PostView): SafeHtml | null =>
  told.length > 0 ? html`<ul class="post-previews">${told.map(({ kind, title, path }) => html`<li><span>${thingAlone[kind]}</span><a href="${path}">${title}</a></li>`)}</ul>` : null;

/** Whoever may not say something by a press reads what others said. */
function reactions(post: PostView, { path, may }: Around): SafeHtml | null {
  const given = new Map(post.reactions.map((each) => [each.kind, each]));
  if (!may.react || post.isMine) {
    const told = reactionKinds.flatMap((kind) => (given.has(kind) ? [html`<span>${reactionWords()[kind]} ${given.get(kind)?.people ?? 0}</span>`] : []));
    return told.length > 0 ? html`<p class="post-said">${told}</p>` : null;
  }
  const buttons = reactionKinds.map((kind) => {
    const { people = 0, isMine = false } = given.get(kind) ?? {};
    const words = `${reactionWords()[kind]}${people > 0 ? ` ${people}` : ''}`;
    return html`<button id="${kind}-${post.number}" name="kind" value="${kind}" aria-pressed="${String(isMine)}" aria-label="${t`${words}: post ${post.number}`}">${words}</button>`;
  });
  return html`<form method="post" action="${path}"><input type="hidden" name="intent" value="react" /><input type="hidden" name="post" value="${post.number}" />${buttons}</form>`;
}

const ownAct = ({ number, isMine }: PostView, { path }: Around): SafeHtml | null => (isMine ? html`<a href="${path}/posts/${number}/edit" aria-label="${t`Change post ${number}`}">${icon('pencil')}${t`Change`}</a>` : null);

function acts(post: PostView, around: Around): SafeHtml {
  const { number, isMine } = post;
  const { path, may, accepted } = around;
  const here = pageOfPost(number) > 1 ? `${path}?page=${pageOfPost(number)}&` : `${path}?`;
  const reply = may.reply ? html`<a href="${here}reply=${number}#reply" aria-label="${t`Reply to post ${number}`}">${icon('reply')}${t`Reply`}</a><a href="${here}quote=${number}#reply" aria-label="${t`Quote post ${number}`}">${icon('quote')}${t`Quote`}</a>` : null;
  const flag = may.flag && !isMine ? html`<a href="${path}/posts/${number}/flag" aria-label="${t`Flag post ${number}`}">${icon('flag')}${t`Flag`}</a>` : null;
  const keepAway = may.keepAway && post.author && !isMine ? keepAwayAct(post, post.author.name, path) : null;
  const isAccepted = accepted === number;
  const acceptWords = isAccepted ? t`Not the answer` : t`Accept as the answer`;
  const accept =
    may.accept && (number > 1 || isAccepted)
      ? html`<form method="post" action="${path}"><input type="hidden" name="post" value="${number}" /><button id="accept-${number}" name="intent" value="${isAccepted ? 'unaccept' : 'accept'}" aria-label="${t`${acceptWords}: post ${number}`}">${acceptWords}</button></form>`
      : null;
  return html`${actGroup([reply, ownAct(post, around), accept])}${actGroup([flag, keepAway])}`;
}

/** Acts that go to the next line together, where there is no room for them. */
function actGroup(acts: readonly (SafeHtml | null)[]): SafeHtml | null {
  const there = acts.flatMap((act) => act ?? []);
  return there.length > 0 ? html`<div>${there}</div>` : null;
}

/** Leads to the choice between muting and blocking, and the way back from either. */
function keepAwayAct({ number, folded }: PostView, name: string, path: string): SafeHtml {
  const [words, label] =
    folded === null ? [t`Mute or block`, t`Mute or block: ${name}, post ${number}`] : folded.by === 'block' ? [t`Blocked`, t`Blocked, change it: ${name}, post ${number}`] : [t`Muted`, t`Muted, change it: ${name}, post ${number}`];
  return html`<a href="${path}/posts/${number}/author" aria-label="${label}">${icon('quiet')}${words}</a>`;
}
