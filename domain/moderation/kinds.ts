export const reasonKinds = ['unkind', 'off-topic', 'advertising', 'private', 'other'] as const;
/** What somebody finds wrong with a thing, and for what those who moderate act upon it. */
export type ReasonKind = (typeof reasonKinds)[number];

export const reasonWords: Record<ReasonKind, { name: string; meaning: string }> = {
  unkind: { name: 'Unkind', meaning: 'It attacks, mocks or threatens somebody.' },
  'off-topic': { name: 'Off topic', meaning: 'It has nothing to do with what is talked about here.' },
  advertising: { name: 'Advertising', meaning: 'It is there to sell something.' },
  private: { name: 'A private matter', meaning: 'It tells what somebody would not want told.' },
  other: { name: 'Something else', meaning: 'Say in your sentence what it is.' },
};

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

export const actWords: Record<ActKind, ActWords> = {
  dismiss: {
    label: 'Leave it as it is',
    hint: 'Whoever flagged it reads your words. Nobody else hears of it.',
    done: 'left it as it is',
    counted: 'Left as it was',
    meaning: 'Nothing changes.',
  },
  hide: {
    label: 'Hide the post',
    hint: 'Its author and those who moderate can still read it. It is in no search and in no mail.',
    done: 'hid a post of yours',
    counted: 'Posts hidden',
    meaning: 'You and those who moderate can still read it; others see that a post was hidden there. You can go on writing.',
  },
  silence: {
    label: 'Silence its author here',
    hint: 'They read in this community and its summits, and write nothing until the day you choose.',
    done: 'silenced you',
    counted: 'People silenced',
    meaning: 'You can read in this community and its summits, and write nothing there until that day. You can take back your own posts, and flag what others write.',
  },
  suspend: {
    label: 'Suspend its author from the community',
    hint: 'They read what everybody may read, and take part in nothing until the day you choose.',
    done: 'suspended you',
    counted: 'People suspended',
    meaning: 'Until that day you can read what everybody may read in this community, and take part neither in it nor in its summits. Your membership stays, and is yours again afterwards.',
  },
  ban: {
    label: 'Ban its author from the site',
    hint: 'They are signed out everywhere and cannot sign in again. They are told by mail, with a link to appeal.',
    done: 'banned you from this site',
    counted: 'People banned',
    meaning: 'You are signed out everywhere, and cannot sign in again. What you wrote stays.',
  },
};

/** Whether it lasts until a day. */
export const isForATime = (kind: ActKind): boolean => kind === 'silence' || kind === 'suspend';

/** For how many days somebody can be silenced or suspended. */
export const lengths = ['1', '3', '7', '14', '28', '84'] as const;
export type Length = (typeof lengths)[number];
export const lengthWords: Record<Length, string> = { 1: '1 day', 3: '3 days', 7: '1 week', 14: '2 weeks', 28: '4 weeks', 84: '12 weeks' };
