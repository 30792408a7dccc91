import FeedParser, { type Entry, type Meta } from 'feedparser';

/** An Atom feed as a library reads it that shares no parser with what writes ours. Rejects with what that finds wrong. */
export function readFeed(xml: string): Promise<{ meta: Meta; entries: Entry[] }> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({ addmeta: false });
    const entries: Entry[] = [];
    parser.on('error', reject);
    parser.on('readable', () => {
      for (let entry = parser.read(); entry !== null; entry = parser.read()) entries.push(entry);
    });
    parser.on('end', () => resolve({ meta: parser.meta, entries }));
    parser.end(xml);
  });
}
