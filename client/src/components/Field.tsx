import { type ComponentProps, type ReactNode, useId } from 'react';
import style from './Field.module.css';

/** What every field has: a label above, and a line of help or the error below. */
interface FieldWords {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
}

/** One line of text. */
export function TextField({
  label,
  help,
  error,
  onText,
  ...props
}: FieldWords & ComponentProps<'input'> & { onText: (text: string) => void }) {
  const id = useId();
  return (
    <Framed id={id} label={label} help={help} error={error}>
      <input
        {...props}
        id={id}
        className={style.input}
        aria-describedby={help || error ? `${id}-told` : undefined}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </Framed>
  );
}

/** Several lines of text; `serif` for words of a document. */
export function TextArea({
  label,
  help,
  error,
  onText,
  serif = false,
  ...props
}: FieldWords & ComponentProps<'textarea'> & { onText: (text: string) => void; serif?: boolean }) {
  const id = useId();
  return (
    <Framed id={id} label={label} help={help} error={error}>
      <textarea
        {...props}
        id={id}
        className={`${style.input} ${serif ? style.serif : ''}`}
        aria-describedby={help || error ? `${id}-told` : undefined}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </Framed>
  );
}

/** One of several, as the platform shows it: on a phone that is the phone's own list. */
export function Select({
  label,
  help,
  error,
  onChoice,
  children,
  ...props
}: FieldWords & ComponentProps<'select'> & { onChoice: (value: string) => void }) {
  const id = useId();
  return (
    <Framed id={id} label={label} help={help} error={error}>
      <select
        {...props}
        id={id}
        className={`${style.input} ${style.select}`}
        aria-describedby={help || error ? `${id}-told` : undefined}
        onChange={(event) => onChoice(event.currentTarget.value)}
      >
        {children}
      </select>
    </Framed>
  );
}

/** A choice of its own, or one of several of the same `name`. */
export function Choice({
  label,
  help,
  type = 'checkbox',
  ...props
}: Omit<FieldWords, 'error'> & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className={style.choice}>
      <input {...props} type={type} id={id} aria-describedby={help ? `${id}-told` : undefined} />
      <label htmlFor={id}>{label}</label>
      {help && (
        <div id={`${id}-told`} className={style.help}>
          {help}
        </div>
      )}
    </div>
  );
}

function Framed({ id, label, help, error, children }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className={style.field}>
      <label htmlFor={id} className={style.label}>
        {label}
      </label>
      {children}
      {(error || help) && (
        <div id={`${id}-told`} className={error ? style.error : style.help}>
          {error || help}
        </div>
      )}
    </div>
  );
}
