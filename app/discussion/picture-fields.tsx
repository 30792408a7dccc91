import { imageLimits } from '#domain/document/image-limits.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { controlLook, describedBy, type FieldLike } from '#app/ui/field-control.ts';
import { Field } from '#app/ui/field.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type Props = { picture: FieldLike; words: FieldLike };

/** A picture that goes below a post, and what it shows. The form that holds it is sent as multipart. */
export const PictureFields = ({ picture, words }: Props) => (
  <Disclosure summary="Add a picture" isOpen={Boolean(picture.errors ?? words.errors)}>
    <div className="grid gap-4">
      <Field field={picture} label="Picture" hint={`JPEG, PNG, WebP, GIF or AVIF, at most ${imageLimits.fileBytes / 1024 / 1024} MB. It is put below the text, and nothing but its pixels is kept.`}>
        <input key={picture.key} type="file" accept="image/*" className={`${controlLook} py-2`} id={picture.id} name={picture.name} {...describedBy(picture, true)} />
      </Field>
      <TextField field={words} label="What the picture shows" hint="Read out to those who cannot see it." />
    </div>
  </Disclosure>
);
