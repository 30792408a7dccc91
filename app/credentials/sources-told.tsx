import type { CredentialDraft } from '#domain/credential/draft.ts';
import { doiUrl } from '#domain/credential/references/doi.ts';
import { referenceParts } from '#domain/credential/references/reference-parts.ts';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { Prose } from '#app/ui/page.tsx';
import { CredentialPart } from './credential-part.tsx';
import { FromNotes } from './from-notes.tsx';
import { ProseText } from './prose-text.tsx';

const isLink = (url: string): boolean => /^https?:\/\//.test(url);

/** Words that lead to an address of the web; the words alone where it is none. */
export const WebLink = ({ url, children }: { url: string; children: string }) => (isLink(url) ? <a href={url}>{children}</a> : children);

/** Why it works, the works that say so, and what helps. */
export const SourcesTold = ({ draft, sources }: { draft: CredentialDraft; sources: CredentialView['sources'] }) => (
  <>
    {(draft.rationale !== '' || draft.research.length > 0) && (
      <CredentialPart id="research" title="Research and rationale">
        <Prose>
          <ProseText text={draft.rationale} />
        </Prose>
        <FromNotes sources={sources} field="rationale" />
        <ul className="mt-4 grid max-w-measure gap-3 font-serif text-m">
          {draft.research.map((work) => (
            <li key={work.id} className="pl-6 -indent-6 wrap-anywhere">
              {referenceParts(work).map(({ text, isItalic }, place) => (isItalic ? <i key={place}>{text}</i> : <WebLink key={place} url={text === doiUrl(work.doi) || text === work.url ? text : ''}>{text}</WebLink>))}
            </li>
          ))}
        </ul>
      </CredentialPart>
    )}
    {draft.resources.length > 0 && (
      <CredentialPart id="resources" title="Resources">
        <ul className="grid max-w-measure gap-3">
          {draft.resources.map(({ id, title, url, isFree, note }) => (
            <li key={id}>
              <WebLink url={url}>{title}</WebLink>
              {isFree && <span className="text-s text-ink-soft">, free to use</span>}
              <div className="text-s text-ink-soft">
                <ProseText text={note} />
              </div>
              <FromNotes sources={sources} field="resources" entryId={id} />
            </li>
          ))}
        </ul>
      </CredentialPart>
    )}
  </>
);
