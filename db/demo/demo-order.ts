import type { DbOrTx } from '#db/client.ts';
import { insertNotices } from '#db/repositories/notices.ts';
import * as tables from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { type ActKind, actWords, type ReasonKind } from '#domain/moderation/kinds.ts';
import { shortWords } from '#domain/notices/short-words.ts';
import { demoId } from './demo-id.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { postIdOf } from './discussion/demo-topic-rows.ts';
import { demoTopics } from './discussion/demo-topics.ts';

/** What counts in the demo's community, in its own words. Markdown. */
export const DEMO_RULES = `We talk about credentials that some of us sell, some pay for and some are judged by. That goes well while everybody keeps to this:

- **Say whose money it is.** Whoever makes, sells or pays for what they write about says so in the post. What you offer belongs in your entry in the directory, not in a topic.
- **Argue with the sentence, not with the person.** Nobody here has to prove that they have taught.
- **No learner can be recognised.** No names, no faces, no voices without the consent of those who look after them.
- **A draft is not a verdict.** What somebody shares unfinished is not quoted elsewhere.

If a post breaks one of these, flag it and let it be. Somebody looks at it within two days.`;

type DemoAct = { kind: ActKind; reason: ReasonKind | null; words: string; daysAgo: number; /** For so many days. */ days?: number; appeal?: { words: string; daysAgo: number } };
type DemoCase = {
  key: string;
  /** The post that was flagged; without it the entry of who is meant. */
  post?: [topic: string, number: number];
  of: string;
  flags: { by: string; kind: ReasonKind; words: string; daysAgo: number }[];
  /** Nothing while the case waits. */
  acts: DemoAct[];
};

const ACTED = 'convener-2';

/** One case that waits, about somebody who was silenced for the same before; one that was appealed against, which waits for another convener; and one that was left as it is. */
const cases: readonly DemoCase[] = [
  {
    key: 'catalogue',
    post: ['badge-word', 4],
    of: 'developer-19',
    flags: [{ by: 'teacher-9', kind: 'advertising', words: 'A catalogue of pins, in a topic about what words mean.', daysAgo: 45 }],
    acts: [
      { kind: 'hide', reason: 'advertising', words: 'The first of our rules: what you offer belongs in your entry in the directory. “Ask for our catalogue” offers, and answers nothing that was asked.', daysAgo: 44.8 },
      { kind: 'silence', reason: 'advertising', words: 'You posted the same catalogue in three topics on one day. Please read the rules before you write again.', daysAgo: 44.7, days: 7 },
    ],
  },
  {
    key: 'entry',
    of: 'funder-2',
    flags: [{ by: 'teacher-12', kind: 'advertising', words: 'This reads like an advertisement for their grants.', daysAgo: 21 }],
    acts: [{ kind: 'dismiss', reason: null, words: 'To say what one offers is what an entry is for. It names no price and asks nobody to buy.', daysAgo: 20 }],
  },
  {
    key: 'choice',
    post: ['ten-years-on', 5],
    of: 'teacher-20',
    flags: [
      { by: 'coach-3', kind: 'unkind', words: 'It tells somebody to keep quiet because of their job.', daysAgo: 10.7 },
      { by: 'administrator-5', kind: 'unkind', words: 'This is about me, and I taught for eleven years.', daysAgo: 10.6 },
    ],
    acts: [
      {
        kind: 'hide',
        reason: 'unkind',
        words: 'Two of the three sentences are about the matter and welcome. The last one tells a member to keep quiet because of their work. Write it again without that sentence and it stands.',
        daysAgo: 10.3,
        appeal: { words: 'I was angry about our timetable and it came out at a person. I have told them that I am sorry. What I say about time and choice should stand, even if the last sentence goes.', daysAgo: 3 },
      },
    ],
  },
  {
    key: 'two-days',
    post: ['six-weeks', 5],
    of: 'developer-19',
    flags: [
      { by: 'teacher-8', kind: 'advertising', words: 'A price list, where I asked how long it takes with others.', daysAgo: 1.2 },
      { by: 'coach-4', kind: 'advertising', words: 'The second time: they offered a catalogue of badges before.', daysAgo: 0.6 },
    ],
    acts: [],
  },
];

/** What members of the demo's community flagged, and what was decided about it: a case that waits, an appeal that waits, and what is settled; and somebody who muted another. The topics are there. */
export async function insertDemoOrder(tx: DbOrTx, communityId: string, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const rows = cases.map((of) => caseRows(of, communityId, ago));
  const appeals = rows.flatMap(({ appealed }) => appealed);
  await tx.insert(tables.flagCases).values(rows.map(({ flagCase }) => flagCase));
  await tx.insert(tables.flags).values(rows.flatMap(({ flags }) => flags));
  await tx.insert(tables.moderationActs).values(rows.flatMap(({ acts }) => acts));
  await tx.insert(tables.appeals).values(appeals);
  await tx.insert(tables.auditEntries).values(
    rows
      .flatMap(({ acts }) => acts)
      .toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
      .map(({ kind, accountId, actorId, createdAt }) => ({ at: createdAt, actorId, act: 'moderation.acted' as const, thingKind: 'person' as const, thingId: accountId, communityId, facts: { to: kind } })),
  );
  await insertNotices(tx, rows.flatMap(({ told }) => told));
  await tx.insert(tables.distances).values({ accountId: accountIdOf({ key: 'teacher-1' }), otherId: accountIdOf({ key: 'developer-19' }), kind: 'mute', since: ago(30) });
}

function caseRows({ key, post, of, flags, acts }: DemoCase, communityId: string, ago: (days: number) => Date) {
  const caseId = demoId(`case ${key}`);
  const accountId = accountIdOf({ key: of });
  const [first] = acts;
  const title = demoTopics.find((topic) => topic.key === post?.[0])?.title ?? 'People';
  const flagged = flags.map(({ by, daysAgo, ...flag }) => ({ ...flag, id: demoId(`flag ${key} ${by}`), caseId, accountId: accountIdOf({ key: by }), createdAt: ago(daysAgo) }));
  const done = acts.map(({ daysAgo, days, appeal, ...act }) => ({ appeal, row: { ...act, id: demoId(`act ${key} ${act.kind}`), caseId, communityId, accountId, actorId: accountIdOf({ key: ACTED }), createdAt: ago(daysAgo), until: days === undefined ? null : ago(daysAgo - days) } }));
  return {
    flagCase: { id: caseId, communityId, postId: post ? postIdOf({ key: post[0] }, post[1]) : null, personId: accountId, openedAt: ago(flags[0]?.daysAgo ?? 0), settledAt: first ? ago(first.daysAgo) : null },
    flags: flagged,
    acts: done.map(({ row }) => row),
    told: done.filter(({ row: { kind } }) => kind !== 'dismiss').map(({ row }) => ({ id: demoId(`notice of ${row.id}`), accountId, kind: 'decision' as const, thingKind: 'act' as const, thingId: row.id, title: shortWords(title), path: `/acts/${row.id}`, words: shortWords(`Those who moderate ${actWords()[row.kind].done}: ${row.words}`), createdAt: row.createdAt, readAt: row.createdAt, pace: 'list' as const })),
    appealed: done.flatMap(({ row, appeal }) => (appeal ? [{ actId: row.id, words: appeal.words, createdAt: ago(appeal.daysAgo) }] : [])),
  };
}
