import { LinkButton } from '#app/ui/button.tsx';

type Props = { providers: readonly { id: string; name: string }[]; then: string };

/** A link for each provider at which one can sign in; none where the site is set up for none. They leave the site, so the browser follows them itself. */
export function ProviderLinks({ providers, then }: Props) {
  if (providers.length === 0) return null;
  return (
    <ul className="grid gap-3">
      {providers.map(({ id, name }) => (
        <li key={id} className="grid">
          <LinkButton to={`/sign-in/with/${id}${then === '/' ? '' : `?then=${encodeURIComponent(then)}`}`} reloadDocument prefetch="none" size="big" isWide>
            Sign in with {name}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
