import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** To a guest who looks at their account: it hangs by one browser until it has an address. */
export const GuestAccountNotice = () => (
  <Notice
    className="mb-6"
    title="You are here as a guest"
    acts={
      <LinkButton to="/claim" size="small">
        Keep my place
      </LinkButton>
    }
  >
    Only this browser knows you. With an e-mail address you can come back from any other and keep everything.
  </Notice>
);
