import { useNavigation } from '@remix-run/react';
import { Button, type ButtonProps } from './button.tsx';

/** A submit button that knows by itself whether its own form is on the way; with an intent, only that intent counts. */
export function SubmitButton(props: Omit<ButtonProps, 'isPending'>) {
  const { formData } = useNavigation();
  const isMine = props.name ? formData?.get(props.name) === props.value : formData !== undefined;
  return <Button {...props} isPending={formData !== undefined && isMine} />;
}
