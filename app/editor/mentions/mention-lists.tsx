import { t } from '#domain/words/t.ts';
import { PopupList } from '../popup-list/popup-list.tsx';
import { useWriting } from '../writing.ts';

const people = { one: t`1 person`, several: (count: number) => t`${count} people`, none: t`No people by these letters` };
const questions = { one: t`1 question`, several: (count: number) => t`${count} questions`, none: t`No questions by these letters` };

/** The lists of people and questions that open at the caret. */
export function MentionLists() {
  const { editor, mayWrite } = useWriting();
  const { person, question } = editor.storage.mentionsInText;
  if (!mayWrite) return null;
  return (
    <>
      <PopupList popup={person} text={editor.view.dom} label="People" words={people} />
      <PopupList popup={question} text={editor.view.dom} label="Strategic questions" words={questions} />
    </>
  );
}
