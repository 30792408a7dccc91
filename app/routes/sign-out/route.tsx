import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { NarrowPage } from '#app/accounts/narrow-page.tsx';
import { SignOutForm } from '#app/device/sign-out-form.tsx';
import { CLEARED_DEVICE } from '#app/http/cleared-device.server.ts';
import { setFlash } from '#app/http/flash.server.ts';
import { readForm } from '#app/http/read-form.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction = () => [{ title: t`Sign out · Plenary` }];

export const loader = ({ context: { actor } }: LoaderFunctionArgs) => (actor.kind === 'visitor' || !actor.isGuest ? redirect('/') : { accountId: actor.accountId });

/** Signs out at once, except a guest, who has no address to come back by and is asked first. */
export async function action({ request, context: { actor, authentication, origin } }: ActionFunctionArgs) {
  const isSure = (await readForm(request)).get('intent') === 'leave-place';
  if (actor.kind === 'person' && actor.isGuest && !isSure) return redirect('/sign-out');
  const headers = new Headers({ 'Set-Cookie': await authentication.signOut(), ...CLEARED_DEVICE });
  headers.append('Set-Cookie', await setFlash({ tone: 'plain', text: t`You are signed out.` }, origin));
  return redirect('/', { headers });
}

export default function SignOut() {
  const { accountId } = useLoaderData<typeof loader>();
  return (
    <NarrowPage title="Keep your place before you go?" standfirst="You are here as a guest, without an address. Once signed out, nobody can tell that your place was yours, and you cannot come back to it.">
      <LinkButton to="/claim" variant="primary" size="big" isWide>
        Keep my place
      </LinkButton>
      <SignOutForm accountId={accountId}>
        <SubmitButton name="intent" value="leave-place" isWide>
          Sign out and give the place up
        </SubmitButton>
      </SignOutForm>
    </NarrowPage>
  );
}
