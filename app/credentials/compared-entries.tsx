import type { ComparedEntry, ComparedField } from '#domain/credential/versions/compare-drafts.ts';
import { t } from '#domain/words/t.ts';
import { ChangedWords } from '#app/composing/changed-words.tsx';

const words: Record<ComparedEntry['change'], string> = { added: t`Added`, removed: t`Taken out`, changed: t`Changed`, moved: t`Moved` };

/** What became of one field, entry by entry, marked by line and wash, and in words for who cannot see them. */
export const ComparedEntries = ({ field: { label, entries }, language }: { field: Pick<ComparedField, 'label' | 'entries'>; language: string }) => (
  <ul className="grid gap-5">
    {entries.map((entry) => (
      <li key={entry.id}>
        <p className="text-s text-ink-soft">
          {words[entry.change]}
          {entry.isMoved && entry.change === 'changed' && ' and moved'}
          {entry.name !== '' && entry.name !== label && `: ${entry.name}`}
        </p>
        {entry.values.map((value, at) => (
          <div key={at} className="mt-2" lang={language}>
            {value.label !== label && <p className="text-xs text-ink-faint">{value.label}</p>}
            <ChangedWords was={value.before} now={value.after} />
          </div>
        ))}
      </li>
    ))}
  </ul>
);
