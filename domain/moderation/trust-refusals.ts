import { DAY_MS, HOUR_MS } from '../clock.ts';
import { invalid, Refusal } from '../refusal.ts';
import type { RichBlock, RichInline, RichText } from '../rich-text.ts';
import { waitWords } from '../wait-words.ts';
import { t } from '../words/t.ts';
import { type Allowance, KNOWN_AFTER_DAYS, KNOWN_AFTER_POSTS, HIDING_COUNTS_DAYS } from './allowances.ts';
import { allowanceOf, type TrustStep } from './trust-step.ts';

/** What a post holds of what is counted. */
export type PostHolds = Pick<Allowance, 'links' | 'pictures' | 'mentions'>;

/** Counts the links to other sites and the pictures of a post, what it quotes included, and whom it calls by name, each once. */
export function holdsOf(content: RichText): PostHolds {
  let [links, pictures] = [0, 0];
  const called = new Set<string>();
  const inline = (part: RichInline): void => {
    if (part.kind === 'image') pictures += 1;
    if (part.kind === 'link' && /^https?:/i.test(part.url)) links += 1;
    if (part.kind === 'mention') called.add(part.text);
    if ('children' in part) part.children.forEach(inline);
  };
  const block = (each: RichBlock): void => {
    if (each.kind === 'list') each.entries.flat().forEach(block);
    else if (each.kind === 'quote') each.blocks.forEach(block);
    else if ('children' in each) each.children.forEach(inline);
  };
  content.forEach(block);
  return { links, pictures, mentions: called.size };
}

const holdsNothing: PostHolds = { links: 0, pictures: 0, mentions: 0 };

/** Refuses beside its field what is more than somebody on this step may put into one post; of a post that is changed, what it held before is no more than it was. */
export function refusalOfContent(step: TrustStep, holds: PostHolds, before: PostHolds = holdsNothing): Refusal | null {
  const allowance = allowanceOf(step);
  if (!allowance) return null;
  const isTooMuch = (what: keyof PostHolds): boolean => holds[what] > Math.max(allowance[what], before[what]);
  if (isTooMuch('links')) return invalid('text', 'too-many-links', `${t`Put at most ${allowance.links} links to other sites into one post; there are ${holds.links}.`} ${whyWords(step)}`);
  if (isTooMuch('pictures')) return invalid('text', 'too-many-pictures', `${t`Put at most ${allowance.pictures} pictures into one post; there are ${holds.pictures}.`} ${whyWords(step)}`);
  if (isTooMuch('mentions')) return invalid('text', 'too-many-mentions', `${t`Call at most ${allowance.mentions} people by name in one post; there are ${holds.mentions}.`} ${whyWords(step)}`);
  return null;
}

/** When somebody posted in the last hour and began topics in the last day, in any order. */
export type Lately = { posts: readonly Date[]; topics: readonly Date[] };

/** Refuses one more post, or one more topic with its first post, to who did so as often as they may on this step, and says when it is possible again. */
export function refusalOfPace(step: TrustStep, what: 'post' | 'topic', { posts, topics }: Lately, at: Date): Refusal | null {
  const allowance = allowanceOf(step);
  if (!allowance) return null;
  const untilNextPost = untilNext(posts, allowance.postsInAnHour, HOUR_MS, at);
  const untilNextTopic = what === 'topic' ? untilNext(topics, allowance.topicsInADay, DAY_MS, at) : 0;
  // Whichever lasts longer, so that nobody who waited is refused once more.
  const wait = Math.max(untilNextPost, untilNextTopic);
  if (wait === 0) return null;
  const often = untilNextTopic >= untilNextPost ? t`You have begun ${allowance.topicsInADay} topics within a day, which is as many as you may.` : t`You have posted ${allowance.postsInAnHour} times within an hour, which is as often as you may.`;
  return new Refusal('too-many', 'too-often', `${often} ${t`It is possible again in ${waitWords(wait)}. What you wrote is kept as your draft.`} ${whyWords(step)}`, null, wait);
}

/** How many seconds somebody waits who may do something so many times in a while. */
function untilNext(moments: readonly Date[], most: number, whileMs: number, at: Date): number {
  const within = moments.map((moment) => moment.getTime()).filter((moment) => moment > at.getTime() - whileMs);
  const freeing = within.toSorted((one, other) => other - one)[most - 1];
  return freeing === undefined ? 0 : Math.max(1, Math.ceil((freeing + whileMs - at.getTime()) / 1000));
}

const whyWords = (step: TrustStep): string =>
  step === 'known' ? t`Everybody is bound by this who has no office here; the rules of the community tell of it.` : t`More is possible once you have been a member for ${KNOWN_AFTER_DAYS} days and ${KNOWN_AFTER_POSTS} posts of yours stand, and no post of yours was hidden in the last ${HIDING_COUNTS_DAYS} days.`;
