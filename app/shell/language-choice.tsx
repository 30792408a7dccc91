import { useLocation } from '@remix-run/react';
import { interfaceLanguages } from '#domain/words/interface-language.ts';
import { readingLanguage } from '#domain/words/reading-language.ts';
import { footPress } from '#app/ui/foot-press.ts';

/** Each language by its own name. The page is loaded anew, since its scripts are written in the language too. */
export function LanguageChoice() {
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/language">
      <input type="hidden" name="returnTo" value={pathname + search} />
      <div role="group" aria-label="Language" className="flex gap-x-4">
        {Object.entries(interfaceLanguages).map(([tag, name]) => (
          <button key={tag} name="language" value={tag} lang={tag} aria-pressed={tag === readingLanguage()} className={footPress}>
            {name}
          </button>
        ))}
      </div>
    </form>
  );
}
