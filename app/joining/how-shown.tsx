import { Link } from '@remix-run/react';

/** Said once, before somebody's first word: where their name stands beside it, and where they change that. Below the button, which a phone shows first. */
export const HowShown = ({ isKnown }: { /** They have a profile already. */ isKnown: boolean }) => (
  <p className="text-xs text-ink-soft">
    In the summit others see your name beside what you write. In what is published or downloaded{' '}
    {isKnown ? (
      <>
        you are shown as <Link to="/account/profile">your profile says</Link>.
      </>
    ) : (
      'it stands there too, unless you say otherwise in your profile, at any time.'
    )}
  </p>
);
