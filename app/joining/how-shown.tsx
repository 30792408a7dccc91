import { Link } from '@remix-run/react';
import { type Attribution, roomRuleWords } from '#domain/attribution.ts';

type Props = { /** They have a profile already. */ isKnown: boolean; /** What the summit says. */ level: Attribution; mayChoose: boolean };

/** Said once, before somebody's first word: where their name stands beside it, and where they change that. Below the button, which a phone shows first. */
export const HowShown = ({ isKnown, level, mayChoose }: Props) => (
  <p className="text-xs text-ink-soft">
    In the summit others see your name beside what you write.{' '}
    {level === 'named' ? (
      <>
        In what is published or downloaded{' '}
        {isKnown ? (
          <>
            you are shown as <Link to="/account/profile">your profile says</Link>, or as you choose for this summit once you are in.
          </>
        ) : (
          'it stands there too, unless you say otherwise under “My place”, at any time.'
        )}
      </>
    ) : (
      <>
        In what is published or downloaded people are shown {roomRuleWords()[level]}; {mayChoose ? 'you may choose otherwise' : 'you may choose to be shown with less'} under “My place”, at any time.
      </>
    )}
  </p>
);
