/** How much somebody may post in a community: posts in an hour, topics in a day, and in each post links to other sites, pictures, and people called by name. */
export type Allowance = { postsInAnHour: number; topicsInADay: number; links: number; pictures: number; mentions: number };

/** What those may who are new in a community, and those who are known there. Whoever has an office there is bound by none of it. */
export const allowances: Record<'new' | 'known', Allowance> = {
  new: { postsInAnHour: 5, topicsInADay: 2, links: 2, pictures: 2, mentions: 5 },
  known: { postsInAnHour: 30, topicsInADay: 10, links: 20, pictures: 10, mentions: 20 },
};

/** Somebody is new for as many days as a member, and until as many of their posts stand. */
export const KNOWN_AFTER_DAYS = 2;
export const KNOWN_AFTER_POSTS = 3;
/** Whose post was hidden is new again for as many days. */
export const HIDING_COUNTS_DAYS = 30;
