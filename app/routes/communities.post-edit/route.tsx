import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { postActSchema } from '#domain/discussion/topic-forms.ts';
import { PictureFields } from '#app/discussion/picture-fields.tsx';
import { PostField } from '#app/discussion/post-field.tsx';
import { useNames } from '#app/discussion/use-names.ts';
import { postAddress, topicPath } from '#domain/discussion/topic-address.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction = () => [{ title: t`Change your post · Plenary` }, { name: 'robots', content: 'noindex' }];

const addressIn = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({ slug: params.slug ?? '', number: Number(params.number), post: Number(params.post) });

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.discussion.readOwnPost(asked.context.actor, addressIn(asked)));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, postActSchema, async (act) => {
    const { actor, services, origin } = asked.context;
    const address = addressIn(asked);
    if (act.intent === 'edit') await services.discussion.editPost(actor, address, act);
    else await services.discussion.removePost(actor, address);
    const text = act.intent === 'edit' ? t`Saved. What the post said before can still be read.` : t`You have taken your post back.`;
    return redirectWithFlash(postAddress(address, address.post), { tone: 'good', text }, origin);
  });

export default function EditPost() {
  const { community, topic, number, text, mayEdit, isHidden } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<{ text: string; picture: File; pictureWords: string }>({ id: 'edit-post', lastResult, defaultValue: { text } });
  useNames(form.id, community.slug);
  const address = { slug: community.slug, number: topic.number };
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={topicPath(address)}>{topic.title}</Link>} title="Change your post" standfirst="Everybody who may read the topic can look up what a post said before." />
      {mayEdit ? (
        <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="grid gap-6">
          <FormErrors form={form} refusal={lastResult} />
          <PostField field={fields.text} label={`Post ${number}`} rows={8} />
          <PictureFields picture={fields.picture} words={fields.pictureWords} />
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton name="intent" value="edit" variant="primary">
              Save
            </SubmitButton>
            <Link to={postAddress(address, number)} className="text-s">
              Leave it as it is
            </Link>
          </div>
        </Form>
      ) : (
        <p className="text-s">{isHidden ? 'Those who moderate hid this post, so it stays as it is. Your notices say why, and how to appeal.' : 'The topic is locked, so its posts stay as they are.'}</p>
      )}
      <Section id="remove" title="Take it back">
        <p className="mb-4 max-w-measure text-s text-ink-soft">Its words go for good, with all that it said before. Its place stays, so that answers to it keep theirs.</p>
        <Form method="post">
          <SubmitButton name="intent" value="remove" icon="trash">
            Take the post back
          </SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}
