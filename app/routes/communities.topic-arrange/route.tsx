import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { arrangingSchema } from '#domain/discussion/arranging.ts';
import type { ArrangingView } from '#server/services/discussion/arrange-topic.ts';
import { topicPath } from '#domain/discussion/topic-address.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { CheckboxGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`Split, merge or move a topic · Plenary` }, { name: 'robots', content: 'noindex' }];

const addressIn = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({ slug: params.slug ?? '', number: Number(params.number) });

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.discussion.readArranging(asked.context.actor, addressIn(asked)));

const done = { split: t`The posts have a topic of their own now. Both tell of it.`, merge: t`The topics are one now. Whoever opens the old address comes here.`, move: t`The topic is here now. Its old address leads on.` };

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, arrangingSchema, async (act) => {
    const { services, actor, origin } = asked.context;
    const address = addressIn(asked);
    const { discussion } = services;
    const at = act.intent === 'move' ? await discussion.moveTopic(actor, address, act) : { slug: address.slug, ...(act.intent === 'split' ? await discussion.splitTopic(actor, address, act) : await discussion.mergeTopic(actor, address, act)) };
    return redirectWithFlash(topicPath(at), { tone: 'good', text: done[act.intent] }, origin);
  });

type Props = { view: ArrangingView; lastResult: SubmissionResult | undefined };
const answerTo = (lastResult: SubmissionResult | undefined, intent: string) => (lastResult?.initialValue?.intent === intent ? lastResult : undefined);

function SplitForm({ view, lastResult: answer }: Props) {
  const lastResult = answerTo(answer, 'split');
  const [form, fields] = useForm<{ title: string; posts: string[] }>({ id: 'split', lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} refusal={lastResult} title="Not split." />
      <CheckboxGroup field={fields.posts} label="Posts that get a topic of their own" choices={view.posts.map(({ number, author, words }) => ({ value: String(number), label: `${number}, ${author ?? t`somebody who left`}`, hint: words }))} />
      <TextField field={fields.title} label="Title of the new topic" />
      <SubmitButton name="intent" value="split" className="justify-self-start">
        Split
      </SubmitButton>
    </Form>
  );
}

function MergeForm({ view, lastResult: answer }: Props) {
  const lastResult = answerTo(answer, 'merge');
  const [form, fields] = useForm<{ into: string }>({ id: 'merge', lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} refusal={lastResult} title="Not merged." />
      <NativeSelect field={fields.into} label="It becomes part of" choices={view.others.map(({ number, title }) => ({ value: String(number), label: title }))} />
      <SubmitButton name="intent" value="merge" className="justify-self-start">
        Merge
      </SubmitButton>
    </Form>
  );
}

function MoveForm({ view, lastResult: answer }: Props) {
  const lastResult = answerTo(answer, 'move');
  const [form, fields] = useForm<{ community: string }>({ id: 'move', lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} refusal={lastResult} title="Not moved." />
      <NativeSelect field={fields.community} label="Community" choices={view.communities.map(({ slug, name }) => ({ value: slug, label: name }))} />
      <SubmitButton name="intent" value="move" className="justify-self-start">
        Move
      </SubmitButton>
    </Form>
  );
}

export default function ArrangeTopic() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={topicPath({ slug: view.community.slug, number: view.topic.number })}>{view.topic.title}</Link>} title="Split, merge or move" standfirst="Whatever you do, both places tell of it, and old addresses lead on." />
      <Section id="split-topic" title="Split" rule="none">
        {view.posts.length < 2 ? <p className="text-s text-ink-soft">There is one post alone, so there is nothing to split.</p> : <SplitForm view={view} lastResult={lastResult} />}
      </Section>
      <Section id="merge-topic" title="Merge into another topic">
        {view.others.length === 0 ? <p className="text-s text-ink-soft">There is no other topic in this community.</p> : <MergeForm view={view} lastResult={lastResult} />}
      </Section>
      <Section id="move-topic" title="Move to another community">
        {view.communities.length === 0 ? <p className="text-s text-ink-soft">You lead no other community.</p> : <MoveForm view={view} lastResult={lastResult} />}
      </Section>
    </Page>
  );
}
