import { withLinks } from '#domain/discussion/post-links.ts';
import type { RichText } from '#domain/rich-text.ts';
import { richText } from '#server/markdown/rich-text.ts';
import type { Deps } from '../deps.ts';

/** What a post shows of what was typed: Markdown, and addresses as links. Made once, when it is written. */
export const postContent = ({ origin }: Pick<Deps, 'origin'>, markdown: string): RichText => withLinks(richText(markdown), origin);
