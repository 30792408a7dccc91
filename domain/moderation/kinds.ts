import { t } from '../words/t.ts';

export const reasonKinds = ['unkind', 'off-topic', 'advertising', 'private', 'other'] as const;
/** What somebody finds wrong with a thing, and for what those who moderate act upon it. */
export type ReasonKind = (typeof reasonKinds)[number];

export const reasonWords = (): Record<ReasonKind, { name: string; meaning: string }> => ({
  unkind: { name: t`Unkind`, meaning: t`It attacks, mocks or threatens somebody.` },
  'off-topic': { name: t`Off topic`, meaning: t`It has nothing to do with what is talked about here.` },
  advertising: { name: t`Advertising`, meaning: t`It is there to sell something.` },
  private: { name: t`A private matter`, meaning: t`It tells what somebody would not want told.` },
  other: { name: t`Something else`, meaning: t`Say in your sentence what it is.` },
});

export const actKinds = ['dismiss', 'hide', 'silence', 'suspend', 'ban'] as const;
/** What is done about a thing that was flagged, from the mildest to the hardest. */
export type ActKind = (typeof actKinds)[number];

type ActWords = {
  /** What the press is called, with what is done and to whom. */
  label: string;
  hint: string;
  /** What was done, to finish "Those who moderate ...". */
  done: string;
  /** What the public log counts. */
  counted: string;
  /** What it means for whom it concerns, as they read it. */
  meaning: string;
};

export const actWords = (): Record<ActKind, ActWords> => ({
  dismiss: {
    label: t`Leave it as it is`,
    hint: t`Whoever flagged it reads your words. Nobody else hears of it.`,
    done: t`left it as it is`,
    counted: t`Left as it was`,
    meaning: t`Nothing changes.`,
  },
  hide: {
    label: t`Hide the post`,
    hint: t`Its author and those who moderate can still read it. It is in no search and in no mail.`,
    done: t`hid a post of yours`,
    counted: t`Posts hidden`,
    meaning: t`You and those who moderate can still read it; others see that a post was hidden there. You can go on writing.`,
  },
  silence: {
    label: t`Silence its author here`,
    hint: t`They read in this community and its summits, and write nothing until the day you choose.`,
    done: t`silenced you`,
    counted: t`People silenced`,
    meaning: t`You can read in this community and its summits, and write nothing there until that day. You can take back your own posts, and flag what others write.`,
  },
  suspend: {
    label: t`Suspend its author from the community`,
    hint: t`They read what everybody may read, and take part in nothing until the day you choose.`,
    done: t`suspended you`,
    counted: t`People suspended`,
    meaning: t`Until that day you can read what everybody may read in this community, and take part neither in it nor in its summits. Your membership stays, and is yours again afterwards.`,
  },
  ban: {
    label: t`Ban its author from the site`,
    hint: t`They are signed out everywhere and cannot sign in again. They are told by mail, with a link to appeal.`,
    done: t`banned you from this site`,
    counted: t`People banned`,
    meaning: t`You are signed out everywhere, and cannot sign in again. What you wrote stays.`,
  },
});

/** Whether it lasts until a day. */
export const isForATime = (kind: ActKind): boolean => kind === 'silence' || kind === 'suspend';

/** For how many days somebody can be silenced or suspended. */
export const lengths = ['1', '3', '7', '14', '28', '84'] as const;
export type Length = (typeof lengths)[number];
export const lengthWords = (): Record<Length, string> => ({ 1: t`1 day`, 3: t`${3} days`, 7: t`1 week`, 14: t`${2} weeks`, 28: t`${4} weeks`, 84: t`${12} weeks` });
