import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { ReadingHandle } from '#app/shell/use-is-to-read.ts';
import { CodeBlock } from '#app/ui/code-block.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { EndpointEntry } from './endpoint-entry.tsx';
import { readReference } from './reference.server.ts';
import { WebhooksPart } from './webhooks-part.tsx';

export const handle: ReadingHandle = { isToRead: true };

export const meta: MetaFunction = () => [{ title: t`For programs · Plenary` }, { name: 'description', content: t`How programs read and write summits, agendas, questions, topics, credentials, reports and votes.` }];

export const loader = ({ context: { origin } }: LoaderFunctionArgs) => ({ ...readReference(origin), origin });

/** What programs can ask for and do, made of the same table as what answers them. */
export default function ApiPage() {
  const { areas, problems, origin } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader title="For programs" standfirst="Whatever the pages do with summits, agendas, questions, topics, credentials, reports and votes, a program can do as well: over HTTP, in JSON." />
      <section aria-labelledby="begin">
        <h2 id="begin" className="text-xl">
          How to begin
        </h2>
        <p className="mt-3">
          What everybody may read is answered to everybody. For more, <Link to="/account/tokens">make an access token</Link>, choose what it may do, and send it with each call. It never may more than you, and does nothing in live rooms, with accounts or with roles.
        </p>
        <CodeBlock>{`curl \\\n  -H "Authorization: Bearer $TOKEN" \\\n  ${origin}/api/v1/me`}</CodeBlock>
        <p className="mt-4">
          The same is described in <a href="/api/v1/openapi.json">OpenAPI 3.1</a>, from which clients can be made. Times are of Greenwich unless a zone is named; texts are Markdown. Lists come page by page, and the header <code className="font-mono text-[0.9em]">Link</code> names the next one. A token may ask 600
          times a minute and change something 120 times; <code className="font-mono text-[0.9em]">RateLimit</code> says how many are left.
        </p>
        <p className="mt-4">
          Where several people may change the same, the answer has an <code className="font-mono text-[0.9em]">ETag</code>. Send it back as <code className="font-mono text-[0.9em]">If-Match</code>: so nobody saves over words that they have not seen.
        </p>
      </section>
      <nav aria-label="Parts of this page" className="mt-8 text-s">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {areas.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
          <li>
            <a href="#webhooks">Webhooks</a>
          </li>
          <li>
            <a href="#problems">What can stand in the way</a>
          </li>
        </ul>
      </nav>
      {areas.map(({ id, title, endpoints }) => (
        <section key={id} aria-labelledby={id} className="mt-10">
          <h2 id={id} className="text-xl">
            {title}
          </h2>
          <ul className="mt-3 border-t border-line-strong">
            {endpoints.map((entry) => (
              <EndpointEntry key={entry.name} {...entry} />
            ))}
          </ul>
        </section>
      ))}
      <WebhooksPart />
      <section aria-labelledby="problems" className="mt-10">
        <h2 id="problems" className="text-xl">
          What can stand in the way
        </h2>
        <p className="mt-3">
          Then the answer is a problem as in <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>: a sentence for people in <code className="font-mono text-[0.9em]">detail</code>, a word for programs in <code className="font-mono text-[0.9em]">code</code>, and each fault at its place in <code className="font-mono text-[0.9em]">errors</code>.
        </p>
        <dl className="mt-3 border-t border-line-strong text-s">
          {problems.map(({ kind, status, title, meaning }) => (
            <div key={kind} id={kind} className="border-b border-line py-2.5">
              <dt className="font-semibold">
                {status} {title}
              </dt>
              <dd className="text-ink-soft">{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
}
