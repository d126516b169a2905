import type { ReadDocument } from '@adref/shared/protocol';
import { useChineseFont } from '../components/use-chinese-font.ts';
import * as m from '../paraglide/messages.js';
import style from './LinesRead.module.css';

/** A text as it was read, to look through before a negotiation begins with it: its paragraphs under their labels, then its notes. */
export function LinesRead({ lines }: { lines: NonNullable<ReadDocument['lines']> }) {
  useChineseFont(lines.some(({ text }) => /\p{Script=Han}/u.test(text)));
  return (
    <details className={style.read} data-lines-read>
      <summary>{m.create_as_read()}</summary>
      <p>{m.create_as_read_help()}</p>
      <table>
        <tbody>
          {lines.map(({ label, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it is
            <tr key={at}>
              <th scope="row">{label}</th>
              <td dir="auto">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
