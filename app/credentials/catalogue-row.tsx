import { Link } from '@remix-run/react';
import { hoursWords } from '#domain/credential/hours-words.ts';
import type { CatalogueLine } from '#server/services/credentials/catalogue-line.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { cataloguePath, credentialPath } from './credential-addresses.ts';

/** A published credential in a list: its name, the competency in one sentence, and what there is to know before it is opened. */
export function CatalogueRow({ credential: { slug, name, competency, issuer, tags, hours, language, version, publishedAt, isRetired, community }, isOfSite = false }: { credential: CatalogueLine; isOfSite?: boolean }) {
  const time = hoursWords(hours);
  return (
    <li className="grid gap-x-12 gap-y-2 break-inside-avoid border-t border-line py-5 first:border-0 md:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="min-w-0">
        <h3 className="mb-1 text-l wrap-anywhere" lang={language}>
          <Link to={credentialPath(slug)} className="text-ink decoration-line-strong hover:decoration-current">
            {name}
          </Link>
        </h3>
        <p className="max-w-measure font-serif text-m wrap-anywhere" lang={language}>
          {competency}
        </p>
        {tags.length > 0 && (
          <ul className="mt-1 flex flex-wrap gap-x-4 text-s" aria-label="Tags">
            {tags.map((tag) => (
              <li key={tag}>
                <Link to={cataloguePath({ tag })} className="inline-block py-1 text-ink-soft">
                  {tag}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="text-s text-ink-soft">
        {isRetired && <p className="font-semibold text-ink">Retired</p>}
        <p>{issuer || community.name}</p>
        {time !== '' && <p>{time === '1' ? '1 hour' : `${time} hours`}</p>}
        <p>
          Version {version}, <PlaceTime at={publishedAt} zone="UTC" />
        </p>
        {isOfSite && (
          <p>
            <Link to={`/communities/${community.slug}/credentials`} className="inline-block py-1 text-inherit">
              {community.name}
            </Link>
          </p>
        )}
      </div>
    </li>
  );
}
