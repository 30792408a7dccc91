import { CodeBlock } from '#app/ui/code-block.tsx';
import type { EndpointLine } from './reference.server.ts';

type Props = { title: string; fields: EndpointLine['body']; /** Whether it says which of them have to be sent. */ areSent?: boolean };

const Fields = ({ title, fields, areSent = false }: Props) =>
  fields.length === 0 ? null : (
    <div className="mt-3">
      <p className="text-xs font-semibold text-ink-soft">{title}</p>
      <dl className="mt-1 grid gap-x-4 text-s sm:grid-cols-[minmax(7rem,auto)_1fr]">
        {fields.map(({ name, words, isRequired }) => (
          <div key={name} className="border-t border-line py-1 sm:contents">
            <dt className="font-mono text-xs break-all sm:border-t sm:border-line sm:py-1.5">
              {name}
              {isRequired && areSent && <span className="font-sans text-ink-soft"> needed</span>}
            </dt>
            <dd className="min-w-0 break-words text-ink-soft sm:border-t sm:border-line sm:py-1">{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );

/** One thing that programs can ask for or do: what it is for, and folded below it what it takes and answers. */
export const EndpointEntry = ({ name, method, path, summary, detail, asks, query, body, answer, status, example }: EndpointLine) => (
  <li className="border-b border-line">
    <details id={name}>
      <summary className="cursor-pointer py-3 text-s">
        <span className="font-mono text-xs break-all">
          <strong>{method}</strong> {path}
        </span>
        <span className="mt-0.5 block text-ink-soft">{summary}</span>
      </summary>
      <div className="pb-5">
        {detail && <p className="text-s">{detail}</p>}
        <p className="text-s text-ink-soft">{asks}</p>
        <Fields title="Query" fields={query} />
        <Fields title="Body" fields={body} areSent />
        <Fields title={`Answer ${status}`} fields={answer} />
        {answer.length === 0 && <p className="mt-3 text-s text-ink-soft">Answer {status}, with nothing in it.</p>}
        <CodeBlock>{example}</CodeBlock>
      </div>
    </details>
  </li>
);
