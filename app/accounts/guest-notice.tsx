import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** To a guest who is about to sign in as somebody else: how not to leave their place behind. */
export const GuestNotice = ({ name }: { name: string }) => (
  <Notice
    title={`You are here as a guest called ${name}`}
    acts={
      <LinkButton to="/claim" size="small">
        Keep my place
      </LinkButton>
    }
  >
    Signing in leaves the guest’s place behind. To bring it along, keep it with your address first; this works with an account you already have, too.
  </Notice>
);
