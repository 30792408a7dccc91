import { PopupList } from '../popup-list/popup-list.tsx';
import { useWriting } from '../writing.ts';

/** The lists of people and questions that open at the caret. */
export function MentionLists() {
  const { editor, mayWrite } = useWriting();
  const { person, question } = editor.storage.mentionsInText;
  if (!mayWrite) return null;
  return (
    <>
      <PopupList popup={person} text={editor.view.dom} label="People" words={['person', 'people']} />
      <PopupList popup={question} text={editor.view.dom} label="Strategic questions" words={['question', 'questions']} />
    </>
  );
}
