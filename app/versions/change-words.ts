import type { ComparedPart } from '#domain/document/compare-versions.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import type { Tale } from './changes-in.ts';
import type { People } from './compared-text.tsx';

/** "Inserted by Ada Byron, coach", and of what restoring would do "Comes back; written by Ada Byron, coach". */
export function changeWords(part: Pick<ComparedPart, 'change' | 'accountId' | 'isRelayed' | 'deletedBy'>, people: People, tale: Tale): string {
  const author = nameOf(part.accountId, people) ?? (part.isRelayed ? t`somebody, brought back after a restore from a backup` : t`Plenary`);
  if (tale === 'restore') return part.change === 'inserted' ? t`Comes back; written by ${author}` : t`Is taken out; written by ${author}`;
  if (part.change === 'inserted') return t`Inserted by ${author}`;
  const by = part.deletedBy ? nameOf(part.deletedBy.accountId, people) : null;
  return by ? t`Deleted by ${by}; written by ${author}` : t`Deleted; written by ${author}`;
}

function nameOf(accountId: string | null, people: People): string | null {
  const writer = people[accountId ?? ''];
  return writer ? `${writer.name}, ${perspectiveWord(writer.perspective)}` : null;
}
