import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import type { TextOnDevice } from './device-register.ts';

type Props = {
  texts: readonly TextOnDevice[];
  /** Texts with such words of others who write on this device, which are nobody else's to read. */
  ofOthers: number;
  stay: () => void;
  leave: () => void;
};

const documents = (count: number): string => (count === 1 ? t`1 document` : t`${count} documents`);

/** Asks before signing out takes words along that the server does not have. */
export default function SignOutQuestion({ texts, ofOthers, stay, leave }: Props) {
  return (
    <Dialog title="Sign out without your last words?" isOpen onOpenChange={stay}>
      <div className="text-s">
        {texts.length > 0 && (
          <>
            <p>You have words in {documents(texts.length)} that are not on the server yet. They are kept on this device alone, and signing out removes them:</p>
            <ul className="my-2 list-disc pl-5">
              {texts.map(({ name, address, documentId }) => (
                <li key={documentId}>
                  <Link to={address} onClick={stay} className="inline-block py-1">
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
            <p>{texts.length === 1 ? 'Open it while you are online, and your words are sent.' : 'Open them while you are online, and your words are sent.'}</p>
          </>
        )}
        {ofOthers > 0 && <p className="mt-2">Somebody else who wrote on this device has words in {documents(ofOthers)} that are not on the server yet. Those are removed too.</p>}
      </div>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button type="button" variant="primary" onClick={stay}>
          Stay signed in
        </Button>
        <Button type="button" variant="danger" onClick={leave}>
          Sign out and lose them
        </Button>
      </div>
    </Dialog>
  );
}
