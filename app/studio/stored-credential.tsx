import { credentialFields, type CredentialField } from '#domain/credential/credential-fields.ts';
import { t } from '#domain/words/t.ts';
import type { StudioView } from '#server/services/credentials/read-studio.ts';
import { FromNotes } from '#app/credentials/from-notes.tsx';
import { fieldWords } from '#app/editor/credential/field-words.ts';
import { mediumWordsOf } from './value-words.ts';

/** A credential as it is stored, in the look of the studio: until the live text is there, on paper, and without JavaScript. */
export const StoredCredential = ({ draft, sources }: Pick<StudioView, 'draft' | 'sources'>) => (
  <div className="notes studio-text">
    {credentialFields.map((field) => (
      <section key={field.key} className="studio-field">
        <header className="studio-head">
          <h2>{fieldWords(field.key).label}</h2>
        </header>
        <FieldWords draft={draft} field={field} sources={sources} />
        <FromNotes sources={sources} field={field.key} />
      </section>
    ))}
  </div>
);

function FieldWords({ draft, field: { key, entry }, sources }: { field: CredentialField } & Pick<StudioView, 'draft' | 'sources'>) {
  if (key === 'rubric') return <StoredRubric draft={draft} sources={sources} />;
  const value = draft[key];
  if (key === 'hours') return <p>{[draft.hours.least, draft.hours.most].filter((hours) => hours !== null).join(t` to `) || 'Not said yet'}</p>;
  if (key === 'issuer') return <p>{draft.issuer.name}</p>;
  if (typeof value === 'string') return <p>{value}</p>;
  if (!entry) return <p>{draft.tags.join(', ')}</p>;
  return (
    <ol>
      {(value as Record<string, unknown>[]).map((each) => (
        <li key={String(each.id)}>
          {entry.fields
            .map((part) => wordsOf(each[part.key]))
            .filter((words) => words !== '')
            .map((words, place) => (
              <p key={place}>{words}</p>
            ))}
          <FromNotes sources={sources} field={key} entryId={String(each.id)} />
        </li>
      ))}
    </ol>
  );
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return '';
  return value.map((each: unknown) => (typeof each === 'string' ? mediumWordsOf(each) : nameOf(each))).join(', ');
}

const nameOf = (author: unknown): string => (typeof author === 'object' && author !== null && 'family' in author ? String(author.family) : '');

const StoredRubric = ({ draft: { rubric }, sources }: Pick<StudioView, 'draft' | 'sources'>) => (
  <div className="overflow-x-auto">
    <table className="studio-table">
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          {rubric.levels.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rubric.rows.map(({ id, criterion, cells }) => (
          <tr key={id}>
            <th scope="row">
              {criterion}
              <FromNotes sources={sources} field="rubric" entryId={id} />
            </th>
            {rubric.levels.map((level) => (
              <td key={level.id}>{cells[level.id]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
