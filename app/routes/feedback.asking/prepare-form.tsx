import { getFormProps, useForm } from '@conform-to/react';
import { Form, useSearchParams } from '@remix-run/react';
import { attributions, roomRuleWords } from '#domain/attribution.ts';
import { noLinkYet, ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import { subjectPath } from '#domain/feedback/subject.ts';
import { perspectiveKeys, perspectiveWord } from '#domain/perspective.ts';
import type { RoundView } from '#server/services/feedback/rounds/read-round.ts';
import { writingPath } from '#app/feedback/feedback-addresses.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { ChangedMeanwhile, MarkField, useMeanwhile } from '#app/preparation/changed-meanwhile.tsx';
import { TimeZoneField } from '#app/preparation/time-zone-field.tsx';
import { capital } from '#app/perspectives/perspective-mark.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '#app/ui/choice-groups.tsx';
import { DateField, TimeField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';
import { AskedPerspective, EverybodyAsked } from './asked-perspective.tsx';
import { type PrepareFields, writtenOf } from './prepare-fields.ts';

type Props = { view: RoundView; zones: readonly string[]; refused: RefusedForm | undefined };

const whom = perspectiveKeys.map((value) => ({ value, label: capital(perspectiveWord(value, 2)) }));

/** All that is said about a round before it opens, in one form: each of its buttons saves all of it. */
export function PrepareForm({ view, zones, refused }: Props) {
  const lastResult = refused?.lastResult;
  const { latest: meanwhile } = useMeanwhile(refused);
  const [form, fields] = useForm<PrepareFields>({ id: 'round', lastResult, defaultValue: writtenOf(view), constraint: requiredFields('title', 'closesOn', 'timeZone') });
  const [query] = useSearchParams();
  const people = fields.people.getFieldset();
  const isReport = view.subject.kind === 'report';
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="group/round grid gap-6">
      {/* Enter in a field presses the first button of a form, which must not be one that moves a row. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only" name="intent" value="save">
        Save
      </button>
      <MarkField field={fields.mark} />
      <FormErrors form={form} refusal={lastResult} />
      <ChangedMeanwhile meanwhile={meanwhile} />
      <TextField field={fields.title} label="Title" maxLength={ROUND_LIMITS.title} />
      <TextArea field={fields.introduction} label="A word to those you ask" isOptional rows={3} maxLength={ROUND_LIMITS.introduction} hint="Stands in the mail and above the draft: what you would like to know most." />
      <Section id="whom" title="Whom you ask" className="mt-4!">
        <CheckboxGroup field={fields.perspectives} label="Perspectives" choices={whom} isInline />
      </Section>
      <Section id="questions" title="What you ask them" className="mt-4!">
        <p className="mb-3 max-w-measure text-s text-ink-soft">
          {isReport
            ? 'Everybody can say something about any place of the report. These questions come beside that; they ask whether it is true to the rooms and what follows from it, and are yours to change.'
            : 'Everybody can say something about any place of the draft. These questions come beside that; they are what the field asks, and are yours to change.'}
        </p>
        {perspectiveKeys.map((key) => (
          <AskedPerspective key={key} of={key} form={form} questions={fields.questions} people={people[key]} ofWhom={isReport ? 'summit' : 'community'} membersLeft={view.membersLeft[key] ?? []} membersAsked={view.membersAsked[key] ?? []} isOpen={lastResult !== undefined || query.get('at') === key} />
        ))}
        <EverybodyAsked form={form} questions={fields.questions} isOpen={lastResult !== undefined} />
        {view.unasked > 0 && (
          <div className="mt-4">
            <p className="max-w-measure text-s">
              {view.unasked === 1
                ? 'One person gave feedback before without being asked. They are asked again when the round opens; you are not told who.'
                : `${view.unasked} people gave feedback before without being asked. All of them are asked again when the round opens; you are not told who.`}
            </p>
            <SubmitButton size="small" variant="quiet" className="mt-1" formNoValidate name="intent" value="without-unasked">
              Do not ask them
            </SubmitButton>
          </div>
        )}
      </Section>
      <Section id="until" title="Until when" className="mt-4!">
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <DateField field={fields.closesOn} label="It closes on" />
          <TimeField field={fields.closesAt} label="at" />
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-2 text-s">
          <SubmitButton size="small" formNoValidate name="intent" value="week">
            One week from now
          </SubmitButton>
          <SubmitButton size="small" formNoValidate name="intent" value="two-weeks">
            Two weeks from now
          </SubmitButton>
        </div>
        <div className="mt-4">
          <TimeZoneField field={fields.timeZone} zones={zones} keeps="The round closes by these clocks." />
        </div>
      </Section>
      <Section id="shown" title="Who is shown, and who may read it" className="mt-4!">
        <RadioGroup field={fields.attribution} label="Those who give feedback are shown" choices={attributions.map((value) => ({ value, label: capital(roomRuleWords()[value]) }))} hint="To you, to each other, and in what is published. They are told before they write." />
        <Checkbox field={fields.mayChooseAttribution} label="They may choose to be shown with less, or with more" />
        <Checkbox field={fields.isLedgerPublic} label="Everybody may read what was said, and what became of it" hint={isReport ? 'Nobody outside the summit reads it before a version of the report with these words is published.' : 'The words of the draft that a remark is about become readable with it, before the credential is published.'} />
        {view.mayLink || view.round.link ? (
          <Checkbox field={fields.hasLink} label="Whoever has the link can give feedback" hint={view.round.link ? `The link: ${view.round.link}` : isReport ? 'Beside those who are invited and everybody who took part. The link is shown once this is saved.' : 'Beside those who are invited and the members of the community. The link is shown once this is saved.'} />
        ) : (
          <p className="max-w-measure text-s text-ink-soft">Those who are invited and everybody who took part can give feedback. {noLinkYet()}</p>
        )}
      </Section>
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-6">
        <SubmitButton variant="primary" icon="mail" name="intent" value="open">
          Open the round
        </SubmitButton>
        <SubmitButton name="intent" value="save">
          {meanwhile ? 'Save anyway' : 'Save'}
        </SubmitButton>
        <LinkButton to={isReport ? `${subjectPath(view.subject)}/preview` : writingPath(view.subject)} variant="quiet">
          {isReport ? 'Look at the report' : 'Look at the draft'}
        </LinkButton>
      </div>
      <p className="max-w-measure text-s text-ink-soft">
        {isReport
          ? 'Opening it freezes the report as it would be published now, writes to everybody on the list, and cannot be taken back. You can go on writing; those you ask read the frozen text.'
          : 'Opening it freezes the draft as it is read, writes to everybody on the list, and cannot be taken back. You can go on writing; those you ask read the frozen text.'}
      </p>
    </Form>
  );
}
