import { useActionData, useParams, useSearchParams } from '@remix-run/react';
import type { AgendaSessionEditView, AgendaSessionFormView } from '#server/services/agenda/prepare-agenda-session.ts';
import { AgendaSessionEditor } from '#app/agenda/agenda-session-editor.tsx';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { ChangedMeanwhile, useMeanwhile } from '#app/preparation/changed-meanwhile.tsx';

type Props = {
  view: AgendaSessionFormView & Partial<Pick<AgendaSessionEditView, 'value' | 'mark'>>;
  /** Somebody removed the session meanwhile: its words can only be added again. */
  isRemoved: boolean;
};

/** The form as it was opened: it begins anew with another session and with each save, and with nothing else, so that no typed word is lost. */
export function OpenedEditor(props: Props) {
  const { sessionId = '' } = useParams();
  const [query] = useSearchParams();
  return <Editor key={`${sessionId} ${query.get('saved') ?? ''}`} {...props} />;
}

function Editor({ view: { value, mark, ...view }, isRemoved }: Props) {
  const refused = useActionData<RefusedForm>();
  const sent = refused?.lastResult.initialValue?.intent;
  const lastResult = sent === 'save' || sent === 'add-again' ? refused?.lastResult : undefined;
  const meanwhile = useMeanwhile(refused);
  return (
    <AgendaSessionEditor
      key={meanwhile.count}
      view={view}
      value={value && { ...value, mark }}
      lastResult={lastResult}
      intent={isRemoved ? 'add-again' : 'save'}
      act={isRemoved ? 'Add it again as a new session' : meanwhile.latest ? 'Save anyway' : 'Save'}
    >
      {!isRemoved && <ChangedMeanwhile meanwhile={meanwhile.latest} />}
    </AgendaSessionEditor>
  );
}
