import { Dialog } from '#app/ui/dialog.tsx';
import { useWriting } from '../writing.ts';
import { PeopleList } from './people-list.tsx';
import { type Following, usePresence } from './use-presence.ts';

/** Who is here, over the text where there is no room beside it. Loaded when it is opened. */
export default function PeoplePanel() {
  const { shown, show } = useWriting();
  const { people, following } = usePresence();
  /** What is done leads back to the text. */
  const closing: Following = {
    person: following.person,
    follow: (person) => {
      show(null);
      following.follow(person);
    },
    goTo: (...given) => {
      show(null);
      following.goTo(...given);
    },
  };
  return (
    <Dialog title={`Here, ${people.length}`} isOpen={shown === 'people'} onOpenChange={(isOpen) => show(isOpen ? 'people' : null)}>
      <PeopleList following={closing} />
    </Dialog>
  );
}
