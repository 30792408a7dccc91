import { Form } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PendingMember } from '#server/services/community/read-membership.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { LocalTime } from '#app/ui/time.tsx';

/** Invitations that wait for an answer: to whom, by whom, until when. */
export const InvitedMembers = ({ invitations }: { invitations: readonly PendingMember[] }) => (
  <Table caption="Invitations that nobody has accepted yet" columns={[t`Sent to`, t`Sent`, t`Works until`, { label: t`Acts`, isHidden: true }]}>
    {invitations.map(({ id, email, invitedBy, sentAt, expiresAt, hasEnded }) => (
      <Row key={id}>
        <RowHeader detail={`invited by ${invitedBy}`}>{email}</RowHeader>
        <Cell label="Sent"><LocalTime at={sentAt} zone="UTC" show="day" isPlaceOnly /></Cell>
        <Cell label="Works until">{hasEnded ? <ToneLine tone="warn">has ended</ToneLine> : <LocalTime at={expiresAt} zone="UTC" show="day" isPlaceOnly />}</Cell>
        <Cell align="end">
          <Form method="post" preventScrollReset className="flex flex-wrap gap-2 max-md:-ml-3 md:justify-end">
            <input type="hidden" name="invitationId" value={id} />
            <SubmitButton size="small" variant={hasEnded ? 'default' : 'quiet'} name="intent" value="resend" aria-label={`Send again to ${email}`}>Send again</SubmitButton>
            <SubmitButton size="small" variant="quiet" name="intent" value="withdraw" aria-label={`Withdraw the invitation to ${email}`}>Withdraw</SubmitButton>
          </Form>
        </Cell>
      </Row>
    ))}
  </Table>
);
