import { type Negotiation, type Table, tableNow, tableText } from '@adref/shared/negotiation';
import { ChangeMemory, type RollingParagraph } from '@adref/shared/rolling';

/** Differences already computed for what is on the table. */
const memory = new ChangeMemory();
/** Of each state of a negotiation, once: page and panel ask for the same, several times a second while others type. */
const tables = new WeakMap<Negotiation, Table>();
const texts = new WeakMap<Negotiation, readonly RollingParagraph[]>();

/** What is on the table of a negotiation, as everybody sees it. */
export function tableShown(negotiation: Negotiation): Table {
  const table = tables.get(negotiation) ?? tableNow(negotiation, memory);
  tables.set(negotiation, table);
  return table;
}

/** The rolling text of it. */
export function tableTextShown(negotiation: Negotiation): readonly RollingParagraph[] {
  const text = texts.get(negotiation) ?? tableText(negotiation, memory);
  texts.set(negotiation, text);
  return text;
}
