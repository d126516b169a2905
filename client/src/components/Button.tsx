import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Link } from 'wouter';
import style from './Button.module.css';

type Look = 'plain' | 'primary' | 'quiet' | 'danger';

/** A button; `look` says its weight. One `primary` at most in sight at a time. */
export function Button({
  look = 'plain',
  small = false,
  className,
  ...props
}: Omit<AriaButtonProps, 'className'> & { look?: Look; small?: boolean; className?: string | undefined }) {
  return <AriaButton {...props} className={classes(look, small, className)} />;
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
