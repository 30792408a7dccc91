import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { LiveAct } from '#domain/live/live-act.ts';
import type { RefusedEvent } from '#domain/live-events.ts';
import { unreachable } from './live-connection.ts';
import { useAct, useLine } from './live-summit.tsx';
import { reachesServer } from '#app/ui/reaches-server.ts';

/** An act of which the fields of a form say the rest: what they say is left out, so that it is not sent twice. */
type PartOf<Act> = Act extends LiveAct ? Pick<Act, 'kind'> & Partial<Act> : never;
/** What pressing does; with `complete`, that and what the fields of the form add. */
type Pressed = { act: LiveAct; complete?: undefined } | { act: PartOf<LiveAct>; complete: (form: FormData) => LiveAct };

type Props = Pressed & {
  /** Called once it is done over the line. */
  done?: () => void;
  className?: string;
  /** For fields that stand outside of the form and belong to it. */
  id?: string;
  /** The buttons and fields; told while it is under way. */
  children: (isUnderWay: boolean) => ReactNode;
};

/**
 * A form that does something in the live summit: over the page's line while there is one, else, and without JavaScript, as a form
 * post. A refusal stands below it in words, and what was typed stays; so it does where nothing can be reached.
 */
export function ActForm({ done, className, id, children, ...pressed }: Props) {
  const send = useAct();
  const line = useLine();
  const post = useSubmit();
  const navigation = useNavigation();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<RefusedEvent | null>(null);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    setSending(true);
    const answer = await send(pressed.complete ? pressed.complete(new FormData(form)) : pressed.act);
    setSending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    form.reset();
    done?.();
  };
  const submitPastTheLine = async (form: HTMLFormElement): Promise<void> => {
    setSending(true);
    const isThere = await reachesServer();
    setSending(false);
    setRefusal(isThere ? null : unreachable);
    if (isThere) post(form, { method: 'post', preventScrollReset: true });
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    if (line.state === 'connecting' || line.state === 'ended') return;
    event.preventDefault();
    if (!isSending) void (line.state === 'live' ? submit : submitPastTheLine)(event.currentTarget);
  };
  return (
    <Form method="post" preventScrollReset onSubmit={onSubmit} id={id} className={className}>
      {fieldsOf(pressed.act).map(([name, value], place) => (
        <input key={`${name} ${place}`} type="hidden" name={name} value={value} />
      ))}
      {children(isSending || navigation.state === 'submitting')}
      {refusal && (
        <p role="alert" className="mt-1 text-s text-bad">
          {refusal.message}
        </p>
      )}
    </Form>
  );
}

type Sent = string | number | boolean | null | undefined | readonly (string | number)[] | { readonly [name: string]: Sent };

/** An act as the fields of a form: what is true is "on", what is false or empty is left out, lists repeat their name. */
function fieldsOf(act: Record<string, Sent>, within = ''): [name: string, value: string][] {
  return Object.entries(act).flatMap(([name, value]): [string, string][] => {
    const path = within ? `${within}.${name}` : name;
    if (value === true) return [[path, 'on']];
    if (value === false || value === undefined || value === null || value === '') return [];
    if (typeof value !== 'object') return [[path, String(value)]];
    return isList(value) ? value.map((each) => [path, String(each)]) : fieldsOf(value, path);
  });
}

const isList = (value: object): value is readonly (string | number)[] => Array.isArray(value);
