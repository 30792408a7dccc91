import { credentialFields, credentialParts, type FieldKey } from '#domain/credential/credential-fields.ts';
import { t } from '#domain/words/t.ts';
import type { StudioView } from '#server/services/credentials/read-studio.ts';
import { OpenRemarksLink } from '#app/feedback/open-remarks-link.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { useStudio } from './studio-context.ts';

/** The fields of the credential by the parts of the template, each with what the checks say of it, and with the way to its open remarks. */
export function StudioContents({ openRemarks }: Pick<StudioView, 'openRemarks'>) {
  return (
    <nav className="studio-contents" aria-label="Fields">
      {credentialParts.map(({ key, label }) => (
        <div key={key}>
          <h2 className="composer-label">{label()}</h2>
          <ul>
            {credentialFields.filter(({ part }) => part === key).map((field) => (
              <li key={field.key} className="flex">
                <FieldLink field={field.key} label={field.label()} />
                <RemarksLink field={field.key} openRemarks={openRemarks} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function RemarksLink({ field, openRemarks }: { field: FieldKey } & Pick<StudioView, 'openRemarks'>) {
  const { slug } = useStudio();
  const open = openRemarks?.counts[field];
  return open ? (
    <OpenRemarksLink about={{ kind: 'credential', slug }} round={openRemarks.round} place={field} count={open} isNarrow />
  ) : null;
}

function FieldLink({ field, label }: { field: FieldKey; label: string }) {
  const { findings, goTo } = useStudio();
  const own = findings?.filter(({ place }) => place.field === field) ?? [];
  const isBlocked = own.some(({ severity }) => severity === 'E');
  const mark = isBlocked ? ({ name: 'minus', className: 'text-bad', words: t`blocks publication` } as const) : own.length > 0 ? ({ name: 'warning', className: 'text-warn', words: t`has warnings` } as const) : null;
  return (
    <button type="button" className="studio-field-link" onClick={() => goTo({ field })}>
      {mark ? <Icon name={mark.name} size="small" className={mark.className} /> : findings ? <Icon name="check" size="small" className="text-good" /> : <Icon name="ring" size="small" className="text-ink-faint" />}
      {label}
      {mark && <span className="sr-only">, {mark.words}</span>}
    </button>
  );
}
