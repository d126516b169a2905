import * as m from '../paraglide/messages.js';
import style from './ComparisonView.module.css';
import { useComparedTexts } from './compared-texts.ts';
import spans from './Spans.module.css';

/** What a printed comparison says of itself, since the page around it is not printed. */
export function PrintHead() {
  const { a, b, agreed } = useComparedTexts();
  return (
    <div className={style.printed} data-own-head="">
      <h1>
        {agreed
          ? m.print_three({ agreed: agreed.symbol, a: a.symbol, b: b.symbol })
          : m.print_pair({ a: a.symbol, b: b.symbol })}
      </h1>
      {!agreed && (
        <p>
          <span className={spans.delete}>{m.print_legend_deleted()}</span>{' '}
          <span className={spans.insert}>{m.print_legend_inserted()}</span>
        </p>
      )}
    </div>
  );
}
