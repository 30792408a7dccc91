import { Form, Link } from '@remix-run/react';
import { dispositionWords } from '#domain/feedback/disposition.ts';
import { ratingWords } from '#domain/feedback/feedback-round.ts';
import type { OwnRemark as View } from '#server/services/feedback/giving/view-remarks.ts';
import { ChangedWords } from '#app/composing/changed-words.tsx';
import { NotSent } from '#app/http/not-sent.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { useGiving } from './giving-context.ts';
import { backTo, changeLink, remarkAnchor, takeBackLink } from './giving-links.ts';
import { ledgerPath } from './ledger/ledger-query.ts';

/** A remark of one's own at its place, with what became of it. */
export function OwnRemark({ remark, about, words }: { remark: View; about: string; /** What stands there. */ words: string }) {
  const { isOpen, takeBack, view } = useGiving();
  const { id, quote, rating, text, suggestion, agrees, became } = remark;
  return (
    <section id={remarkAnchor(id)} tabIndex={-1} aria-label={`Your remark on ${about}`} className="scroll-mt-4 scroll-mb-24 border-t-2 border-good pt-3 pb-4 text-s focus:outline-none">
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs font-bold text-good">
        <Icon name="check" size="small" className="self-center" />
        Your remark on {about}
        {rating !== null && (
          <span className="ml-auto font-normal text-ink-soft">
            rated {rating}, {ratingWords()[rating]}
          </span>
        )}
      </p>
      <div lang={view.subject.language}>
        {quote !== null && <p className="mt-1 line-clamp-2 font-serif text-ink-soft italic">“{quote}”</p>}
        {suggestion !== null && <ChangedWords was={words} now={suggestion} />}
      </div>
      {text !== '' && <p className="mt-2 leading-normal whitespace-pre-line">{text}</p>}
      {agrees > 0 && <p className="mt-1 text-xs text-ink-soft">{agrees === 1 ? '1 other agrees with it.' : `${agrees} others agree with it.`}</p>}
      <BecameOf became={became} />
      {takeBack === id ? (
        <Form method="post" preventScrollReset className="mt-3 border-l-3 border-warn bg-warn-wash px-4 py-3">
          <p>Take this remark back? Its words are removed; that there was one stays in the ledger{became.disposition !== 'open' && ', with what the authors did for it'}{agrees > 0 && ', and who agreed with it agrees with nothing'}.</p>
          <input type="hidden" name="remarkId" value={id} />
          <div className="mt-2 flex flex-wrap gap-2">
            <Button name="intent" value="take-back" size="small">
              Take it back
            </Button>
            <LinkButton to={backTo(remarkAnchor(id))} preventScrollReset variant="quiet" size="small">
              Keep it
            </LinkButton>
          </div>
          <NotSent form={{ intent: 'take-back', remarkId: id }} />
        </Form>
      ) : (
        <div className="mt-2 flex flex-wrap gap-2">
          {isOpen && became.disposition === 'open' && (
            <LinkButton to={changeLink(id)} preventScrollReset icon="pencil" size="small">
              Change<span className="sr-only"> your remark on {about}</span>
            </LinkButton>
          )}
          <LinkButton to={takeBackLink(id)} preventScrollReset variant="quiet" size="small">
            Take back<span className="sr-only"> your remark on {about}</span>
          </LinkButton>
        </div>
      )}
    </section>
  );
}

/** What was done with a remark, once something was. */
export function BecameOf({ became: { disposition, reason, change }, isEarlier = false }: { became: View['became']; /** Of a round before this one: also that it is still open. */ isEarlier?: boolean }) {
  const { view, isOpen } = useGiving();
  if (disposition === 'open' && reason === '' && isOpen && !isEarlier) return null;
  return (
    <div className={`mt-2 border-l-3 pl-3 ${disposition === 'open' ? 'border-dashed border-line-strong' : disposition === 'declined' ? 'border-line-strong' : 'border-good'}`}>
      <p className="leading-normal">
        <b>{dispositionWords()[disposition]}.</b> {reason || 'Those who asked have not answered yet.'}
      </p>
      {change && (
        <div lang={view.subject.language}>
          <ChangedWords was={change.before} now={change.after} />
        </div>
      )}
      <Link to={ledgerPath(view.subject)} className="text-xs">
        In the ledger
      </Link>
    </div>
  );
}
