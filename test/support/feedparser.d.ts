/** The little of the library that tests use; it comes without types. */
declare module 'feedparser' {
  import type { Transform } from 'node:stream';
  type Person = { name?: string };
  export type Entry = { guid: string; title: string; description: string; summary: string; link: string; author: string | null; pubdate: Date; date: Date; 'atom:author'?: Person };
  export type Meta = { '#type': string; '#version': string; title: string; link: string; xmlurl: string; date: Date };
  export default class FeedParser extends Transform {
    constructor(options: { addmeta: boolean });
    meta: Meta;
    read(): Entry | null;
  }
}
