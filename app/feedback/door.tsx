import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { perspectiveWord } from '#domain/perspective.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import type { DoorView } from '#server/services/feedback/giving/read-door.ts';
import { NotSent } from '#app/http/not-sent.tsx';
import { JoiningFrame } from '#app/joining/joining-frame.tsx';
import { PerspectiveChoice } from '#app/perspectives/perspective-choice.tsx';
import type { Viewer } from '#app/shell/viewer.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { ClosedRound } from './closed-round.tsx';
import { ClosesAt } from './closes-at.tsx';
import { shownHereWords, shownToAllWords } from './how-shown-words.ts';
import { GoOn } from './go-on.tsx';
import { wordsOfSubject } from './subject-words.ts';
import { plainForm } from './plain-form.ts';

const lists = new Intl.ListFormat(readingLocale());

type Props = { door: DoorView; me: Viewer | null; refused: SubmissionResult | undefined };

/** What is asked, by whom and until when, and one press to begin; who is signed in keeps their name. */
export function Door({ door, me, refused }: Props) {
  const { form, field } = plainForm('start', refused);
  if (door.state !== 'open') return <ClosedRound door={door} />;
  const { round, subject, community, questions, name, speaksAs, shown, isInvited, hasDeclined, cameBefore } = door;
  return (
    <JoiningFrame eyebrow={subject.kind === 'report' ? `Feedback on a report, ${round.title}` : `Feedback on a draft, ${round.title}`} title={<span lang={subject.language}>{subject.name}</span>}>
      <p className="mt-3 text-ink-soft">
        <strong className="text-ink">{community.name}</strong> asks {lists.format(round.perspectives.map((key) => perspectiveWord(key, 2)))} to read {wordsOfSubject[subject.kind].read}
        {questions > 0 && (questions === 1 ? ', with one short question at its end' : `, with ${questions} short questions at its end`)}. You will be told what became of each remark.
      </p>
      {round.introduction !== '' && <p className="mt-3 border-l-3 border-line-strong pl-4 font-serif whitespace-pre-line">{round.introduction}</p>}
      {round.closesAt !== null && <ClosesAt at={round.closesAt} className="mt-3" />}
      {cameBefore !== null && (
        <>
          <GoOn before={cameBefore} />
          <h2 className="mt-8 text-l font-semibold">Somebody else? Begin for yourself</h2>
        </>
      )}
      <Form method="post" action="?" id="start" className="mt-6 grid gap-5">
        <input type="hidden" name="intent" value="start" />
        <FormErrors form={form} refusal={refused} title="Not begun yet. What you wrote is still here." />
        {me ? (
          <p className="text-s">
            <input type="hidden" name="name" value={me.name} />
            As <strong>{me.name}</strong>
          </p>
        ) : (
          <TextField field={field('name', name, { required: true })} label="Your name" autoComplete="name" enterKeyHint="next" hint="No account is needed." />
        )}
        <PerspectiveChoice perspective={field('perspective', speaksAs?.perspective, { required: true })} educatorRole={field('educatorRole', speaksAs?.educatorRole ?? '')} label="I read it as a" hint="You are asked what only you can say" />
        <SubmitButton variant={cameBefore === null ? 'primary' : undefined} size="big" isWide>
          Give feedback
        </SubmitButton>
        <NotSent form={{ intent: 'start' }} keeps="page" />
        <p className="text-xs text-ink-soft">
          {shownHereWords(shown.level, null)} {shownToAllWords(shown.isPublic, shown.level)} {shown.mayChoose ? 'You may choose otherwise once you are in.' : 'You may choose to be shown with less once you are in.'}
        </p>
      </Form>
      {isInvited && (
        <Form method="post" action="?" id="rather-not" className="mt-6 border-t border-line pt-4 text-s text-ink-soft">
          {hasDeclined ? (
            <p role="status">You said that you would rather not, so you get no more mail about this round. Should you change your mind, begin above.</p>
          ) : (
            <>
              Not for you?{' '}
              <button name="intent" value="decline" className="min-h-11 text-accent underline underline-offset-4">
                I would rather not
              </button>
              <NotSent form={{ intent: 'decline' }} />
            </>
          )}
        </Form>
      )}
    </JoiningFrame>
  );
}
