import { Form } from '@remix-run/react';
import { bundleSizeWords } from '#domain/bundle/bundle-limits.ts';
import { controlLook, plainField } from '#app/ui/field-control.ts';
import { Field } from '#app/ui/field.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** A bundle to choose. Nothing is imported by it. */
export const BundleForm = ({ isAgain }: { isAgain: boolean }) => (
  <Form method="post" encType="multipart/form-data" className="grid max-w-2xl gap-5">
    <Field field={plainField('bundle')} label="Bundle" hint={`The zip as it was downloaded, at most ${bundleSizeWords}.`}>
      <input id="bundle" name="bundle" type="file" accept=".zip,application/zip" required aria-describedby="bundle-hint" className={`${controlLook} py-2`} />
    </Field>
    <div>
      <SubmitButton variant={isAgain ? 'default' : 'primary'}>See what it would bring in</SubmitButton>
    </div>
  </Form>
);
