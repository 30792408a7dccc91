import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { orRefusal } from '#app/http/refusal-response.server.ts';

export const meta: MetaFunction = () => [{ title: 'Administration · Plenary' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services, actor } = context;
  const { total, isMailSent } = await orRefusal({ request, context }, services.outbox.listOutbox(actor, 1));
  return { total, isMailSent };
}

export default function Administration() {
  const { total, isMailSent } = useLoaderData<typeof loader>();
  const mails = total === 0 ? 'No mail yet' : total === 1 ? 'One mail' : `${total} mails`;
  const places = [
    { to: '/administration/outbox', name: 'Outbox', what: isMailSent ? `${mails}, and whether each was sent.` : `${mails}. No mail server is set, so they wait here.` },
    { to: '/communities/new', name: 'Make a community', what: 'A standing group around a field; its conveners then prepare summits.' },
  ];
  return (
    <ul className="border-t border-line">
      {places.map(({ to, name, what }) => (
        <li key={to} className="border-b border-line py-4">
          <Link to={to} className="font-serif text-l font-semibold">
            {name}
          </Link>
          <p className="text-s text-ink-soft">{what}</p>
        </li>
      ))}
    </ul>
  );
}
