import { agreedMarks, labelStyle, type Negotiation, openDraft, type Table, tableNow } from '@adref/shared/negotiation';
import {
  asProposed,
  ChangeMemory,
  type RollingParagraph,
  RollMemory,
  rollTable,
  TypingTable,
  withAgreed,
} from '@adref/shared/rolling';

/** Differences already computed for what is on the table. */
const memory = new ChangeMemory();
/** The table and its rolling text as they were last: what others write live changes a few paragraphs of them, several times a second. */
const divided = new TypingTable();
const rolled = new RollMemory();
/** Of each state of a negotiation, once: page and panel ask for the same, several times a second while others type. */
const tables = new WeakMap<Negotiation, Table>();
const texts = new WeakMap<Negotiation, readonly RollingParagraph[]>();

/** What is on the table of a negotiation, as everybody sees it. */
export function tableShown(negotiation: Negotiation): Table {
  const table = tables.get(negotiation) ?? tableNow(negotiation, memory);
  tables.set(negotiation, table);
  return table;
}

/** The rolling text of it: the same as `tableText` says. */
export function tableTextShown(negotiation: Negotiation): readonly RollingParagraph[] {
  const known = texts.get(negotiation);
  if (known) return known;
  const { wordings, positions, bases } = tableShown(negotiation);
  const draft = openDraft(negotiation).document.paragraphs;
  const table = divided.now(draft, wordings, null, []);
  const rolling = rollTable(draft, table, positions, rolled, bases, labelStyle(negotiation)).map(asProposed);
  const text = withAgreed(rolling, agreedMarks(negotiation));
  texts.set(negotiation, text);
  return text;
}
