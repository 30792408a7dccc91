/** The little of the library that tests use; it comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  type Details = { prompt: { name: string }; params: { client_id: string }; session?: { accountId: string } };
  type Finish = { error?: string; error_description?: string; login?: { accountId: string }; consent?: { grantId: string } };
  export default class Provider {
    constructor(issuer: string, configuration: object);
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Details>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: Finish, options: { mergeWithLastSubmission: boolean }): Promise<void>;
    Grant: new (given: { accountId: string | undefined; clientId: string }) => { addOIDCScope(scope: string): void; save(): Promise<string> };
  }
}
