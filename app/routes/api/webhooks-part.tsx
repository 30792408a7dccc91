import { eventKinds, eventWords } from '#domain/webhooks/event-kinds.ts';
import { CodeBlock } from '#app/ui/code-block.tsx';

const MESSAGE = `POST /your/address
webhook-id: 5f0c0c52-2d6f-4b8e-9b7e-0d1b6a1f6c3e
webhook-timestamp: 1772463600
webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=

{"type":"topic.begun","timestamp":"2026-03-02T15:00:00.000Z","data":{"id":"…","title":"…","url":"…","community":{"id":"…","name":"…","url":"…"}}}`;

const CHECK = `import { createHmac, timingSafeEqual } from 'node:crypto';

const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
const signed = \`\${headers['webhook-id']}.\${headers['webhook-timestamp']}.\${body}\`;
const ours = createHmac('sha256', key).update(signed).digest();
const isOurs = headers['webhook-signature'].split(' ').some((each) => {
  const theirs = Buffer.from(each.replace('v1,', ''), 'base64');
  return theirs.length === ours.length && timingSafeEqual(theirs, ours);
});`;

/** How a program is told what happens, and how it knows that a message is ours. */
export const WebhooksPart = () => (
  <section aria-labelledby="webhooks" className="mt-10">
    <h2 id="webhooks" className="text-xl">
      Webhooks
    </h2>
    <p className="mt-3">Whoever leads a community can have a program told at once when something happens there: on the page of the community, under Webhooks. A message says what it is about, what that is called and where it is read, and nothing that only members may read.</p>
    <CodeBlock>{MESSAGE}</CodeBlock>
    <dl className="mt-4 border-t border-line-strong text-s">
      {eventKinds.map((kind) => (
        <div key={kind} className="border-b border-line py-2">
          <dt className="font-mono text-xs">{kind}</dt>
          <dd className="text-ink-soft">{eventWords(kind)}</dd>
        </div>
      ))}
    </dl>
    <p className="mt-4">
      Answer with a status from 200 to 299 within 10 seconds. Any other answer, or none, counts as failed: the message is tried again, seven times within a day. It may come twice, and messages may come in another order than things happened: <code className="font-mono text-[0.9em]">webhook-id</code> stays the same, so remember it.
    </p>
    <p className="mt-4">
      Messages are signed as <a href="https://www.standardwebhooks.com/">Standard Webhooks</a> says; it has libraries for many languages. By hand it takes the body as it came, before anything reads it:
    </p>
    <CodeBlock>{CHECK}</CodeBlock>
    <p className="mt-4">
      Turn away what is not signed so, and whatever has a <code className="font-mono text-[0.9em]">webhook-timestamp</code> more than five minutes from your clock. While a secret is changed, two signatures stand beside each other; one that fits is enough.
    </p>
  </section>
);
