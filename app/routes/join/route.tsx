import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { normaliseJoinCode } from '#domain/join-code.ts';
import { t } from '#domain/words/t.ts';
import { CodeStep } from '#app/joining/code-step.tsx';

export const meta: MetaFunction = () => [{ title: t`Join a summit · Plenary` }];

export function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('code');
  if (typed === null) return data({ typed: '', refusal: null });
  const code = normaliseJoinCode(typed);
  if (code) return redirect(`/join/${code}`);
  const refusal = t`A code has three letters and three digits, for example KTM 492. Look again at the screen or the invitation.`;
  return data({ typed: typed.slice(0, 20), refusal }, { status: 400 });
}

export default function JoinByCode() {
  return <CodeStep {...useLoaderData<typeof loader>()} />;
}
