import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import style from './Button.module.css';

type Look = 'plain' | 'primary' | 'quiet' | 'danger';

/** A button's own properties, with what pressing does under one name for mouse, finger and key. */
export interface ButtonProps extends Omit<ComponentProps<'button'>, 'onClick' | 'disabled'> {
  /** Its weight. One `primary` at most in sight at a time. */
  readonly look?: Look;
  readonly small?: boolean;
  readonly isDisabled?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
}

/** A button. The platform's own: it is on every page, and anything cleverer would weigh more than the page's own code. */
export function Button({
  look = 'plain',
  small = false,
  isDisabled = false,
  onPress,
  className,
  type = 'button',
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      disabled={isDisabled}
      onClick={onPress && (() => onPress())}
      className={classes(look, small, className)}
    />
  );
}

/** A link that looks like a button: for going somewhere, never for doing something. `to` is inside the current place of the router. */
export function ButtonLink({ look = 'plain', to, children }: { look?: Look; to: string; children: ReactNode }) {
  return (
    <Link to={to} className={classes(look, false)}>
      {children}
    </Link>
  );
}

function classes(look: Look, small: boolean, more = ''): string {
  return `${style.button} ${style[look]} ${small ? style.small : ''} ${more}`;
}
