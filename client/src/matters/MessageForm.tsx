import type { ComponentProps, ReactNode } from 'react';
import style from './Conversation.module.css';
import { MessageField } from './MessageField.tsx';

/** A message while it is written, with the buttons that send it and leave it. */
export function MessageForm({ children, ...field }: ComponentProps<typeof MessageField> & { children: ReactNode }) {
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        field.onSend();
      }}
    >
      <MessageField {...field} />
      {children}
    </form>
  );
}
