import { showJoinCode } from '#domain/join-code.ts';
import { QrCode } from '#app/ui/qr-code.tsx';

/** How to come in: a code to scan, and the same to type. */
export const ScreenJoin = ({ joinAddress, code }: { joinAddress: string; code: string }) => (
  <section className="screen-join" aria-labelledby="join-heading">
    <h2 id="join-heading">Join</h2>
    <QrCode text={`${joinAddress}/${code}`} label="opens the page on which one joins, with the code filled in" className="screen-qr" />
    <p className="screen-code">{showJoinCode(code)}</p>
    <p>{joinAddress.replace(/^https?:\/\//, '')}</p>
    <small>No account needed</small>
  </section>
);
