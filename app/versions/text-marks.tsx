import type { ReactNode } from 'react';

const tags = { bold: 'strong', italic: 'em', strike: 's', code: 'code', underline: 'u' } as const;

/** Words with their formatting. An address that is none of the web's or of mail stays words. */
export function withMarks(words: string, marks: Record<string, unknown>): ReactNode {
  const formatted = Object.entries(tags).reduce<ReactNode>((inside, [mark, Tag]) => (mark in marks ? <Tag>{inside}</Tag> : inside), words);
  const href = hrefOf(marks.link);
  return href ? <a href={href} rel="noreferrer nofollow">{formatted}</a> : formatted;
}

function hrefOf(link: unknown): string | null {
  const href = typeof link === 'object' && link !== null && 'href' in link && typeof link.href === 'string' ? link.href : '';
  return /^(https?:\/\/|mailto:)/i.test(href) ? href : null;
}
