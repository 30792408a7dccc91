import { interfaceLanguages } from '#domain/words/interface-language.ts';
import { Button } from '#app/ui/button.tsx';
import { useAccount } from './use-account.ts';

/** The language of an account. A form of its own, by which the page is loaded anew: its scripts are written in the language, too. */
export function AccountLanguage() {
  const { language } = useAccount();
  return (
    <form method="post" action="/language" className="mt-8 border-t border-line pt-6" aria-labelledby="account-language">
      <input type="hidden" name="returnTo" value="/account/profile" />
      <h2 id="account-language" className="text-m font-semibold">
        Language
      </h2>
      <p className="mt-1 text-s text-ink-soft">Mails to you are written in it, and pages speak it in every browser in which you have chosen no other.</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {Object.entries(interfaceLanguages).map(([tag, name]) => (
          <Button key={tag} variant={tag === language ? 'primary' : 'default'} name="language" value={tag} lang={tag} aria-pressed={tag === language}>
            {name}
          </Button>
        ))}
      </div>
    </form>
  );
}
