import { Form, Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { GivingView } from '#server/services/feedback/giving/read-giving.ts';
import { NotSent } from '#app/http/not-sent.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { EntryPair } from './entry-pair.tsx';
import { useGiving } from './giving-context.ts';
import { aboutLink, answerLink, changeLink, remarkAnchor } from './giving-links.ts';
import type { Begun } from './kept-words.ts';

/** What is to be said of all of it; a remark at no place. */
const whole = { key: '', section: 'name' as const, label: '', where: '', text: '', parts: null, maySuggest: false };

/** A remark on all of the draft, and the list of one's own. */
export function Overall() {
  const { view, isOpen, open } = useGiving();
  return (
    <Section id="mine" title="My remarks">
      <EntryPair entryKey="all" places={[whole]}>
        {view.own.length === 0 ? (
          <p className="text-s text-ink-soft">You have given none yet. Press a sentence above, or say something about all of it.</p>
        ) : (
          <ol>
            {view.own.map(({ id, where, text, suggestion }) => (
              <li key={id} className="border-b border-line py-2 text-s">
                <Link to={`#${remarkAnchor(id)}`} className="inline-block min-h-6 font-semibold">
                  {where || 'All of it'}
                </Link>{' '}
                <span className="line-clamp-2 text-ink-soft">{text || suggestion || 'A rating'}</span>
              </li>
            ))}
          </ol>
        )}
        {isOpen && open?.place !== '' && (
          <LinkButton to={aboutLink('', null)} preventScrollReset icon="remark" className="mt-4">
            Say something about all of it
          </LinkButton>
        )}
      </EntryPair>
    </Section>
  );
}

/** Finishing, with whatever is unanswered. */
export function Finish() {
  const { view, isOpen, begun } = useGiving();
  if (!isOpen) return <NoMoreMail />;
  const agreed = view.others.filter(({ iAgree }) => iAgree).length;
  return (
    <section id="finish" tabIndex={-1} aria-label="Finish" className="mt-8 grid max-w-measure scroll-mb-24 justify-items-start gap-3 text-s text-ink-soft focus:outline-none">
      <p>
        {view.own.length === 1 ? '1 remark given' : `${view.own.length} remarks given`}, {begun.length > 0 && `${begun.length} being written, `}{agreed} agreed with.{' '}
        {view.me.hasFinished ? 'You have finished; thank you. You may go on until the round closes, and you will be told what became of each remark.' : 'You can finish with questions unanswered, and you will be told what became of each remark.'}
      </p>
      {begun.length > 0 && <BegunNotice />}
      {!view.me.hasFinished && (
        <Form method="post" action="?" preventScrollReset>
          <SubmitButton name="intent" value="finish" icon="send" variant={begun.length === 0 ? 'primary' : 'default'}>
            {begun.length === 0 ? 'Finish my feedback' : 'Finish without it'}
          </SubmitButton>
          <NotSent form={{ intent: 'finish' }} />
        </Form>
      )}
      <NoMoreMail />
    </section>
  );
}

/** What was begun and not given, each with the way back to it. */
function BegunNotice() {
  const { view, begun, isAll } = useGiving();
  const linkTo = (each: Begun): string => ('question' in each ? answerLink(each.question) : 'change' in each ? changeLink(each.change) : aboutLink(each.place, each.quote, isAll));
  return (
    <Notice tone="warn" title={begun.length === 1 ? 'Something is written and not given yet' : `${begun.length} things are written and not given yet`}>
      <ul>
        {begun.map((each) => (
          <li key={linkTo(each)}>
            <Link to={linkTo(each)} preventScrollReset className="inline-block min-h-6 wrap-anywhere">
              {begunWords(each, view)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function begunWords(begun: Begun, { questions, own }: Pick<GivingView, 'questions' | 'own'>): string {
  if ('question' in begun) return t`Your answer to “${questions.find(({ id }) => id === begun.question)?.text ?? t`a question`}”`;
  if ('change' in begun) return t`What you change in your remark on ${own.find(({ id }) => id === begun.change)?.where || t`all of it`}`;
  return begun.quote !== null ? t`Your remark on “${begun.quote}”` : begun.place === '' ? t`Your remark on all of it` : t`Your remark on a part of the draft`;
}

/** Whom mails reach may want no more of them, whatever they gave. */
function NoMoreMail() {
  const { mails } = useGiving().view.me;
  if (mails === 'none') return null;
  return (
    <Form method="post" action="?" preventScrollReset id="rather-not" tabIndex={-1} className="focus:outline-none">
      {mails === 'declined' ? (
        <p>You get no more mail about this round.</p>
      ) : (
        <button name="intent" value="decline" className="min-h-11 text-accent underline underline-offset-4">
          Send me no more mail about this round
        </button>
      )}
      <NotSent form={{ intent: 'decline' }} />
    </Form>
  );
}

/** On phones, at the thumb: where to go on this page. */
export function PhoneBar() {
  const { view } = useGiving();
  const done = view.questions.filter(({ answer }) => answer !== null).length;
  const tab = (to: string, icon: IconName, words: string) => (
    <a href={to} className="grid min-h-13 content-center justify-items-center gap-0.5 font-sans text-[11px] leading-tight font-semibold text-ink-soft no-underline">
      <Icon name={icon} />
      {words}
    </a>
  );
  return (
    <nav aria-label="Feedback" className="fixed inset-x-0 bottom-0 z-10 grid auto-cols-fr grid-flow-col border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] md:hidden print:hidden">
      {tab('#read', 'eye', t`Read`)}
      {tab('#mine', 'remark', t`My remarks ${view.own.length}`)}
      {view.questions.length > 0 && tab('#questions', 'list', t`Questions ${done}/${view.questions.length}`)}
      {tab('#finish', 'send', t`Finish`)}
    </nav>
  );
}
