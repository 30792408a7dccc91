/** An entry of a feed; its address is its id, and stays the same from version to version. */
export type FeedEntry = {
  url: string;
  title: string;
  /** What kind of thing it is: for programs, and in words, which stand in for a title that no XML may hold. */
  kind: { term: string; label: string };
  summary: string;
  /** What a reader of feeds shows of it, as HTML that is safe. */
  html: string;
  publishedAt: Date;
  /** When its latest version was published. */
  updatedAt: Date;
  by: string;
  licence: string;
  language: string;
  imageUrl: string;
  tags: string[];
};

/** What was published, last first. */
export type Feed = { title: string; description: string; /** The page that it belongs to. */ pageUrl: string; /** Its own address without what names its format. */ feedUrl: string; updatedAt: Date; entries: FeedEntry[] };

export const feedFormats = ['atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];
