import { loadBaseDocuments } from '@adref/fixtures';
import { readDocument } from '@adref/shared/formats';
import { measure, type Row } from './row.ts';

/** Reading the two base documents: goal 300 ms each. */
export async function benchReading(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { symbol, name, bytes } of await loadBaseDocuments()) {
    rows.push(await measure(`read ${symbol}`, () => readDocument(bytes, { name }), { goal: 300 }));
  }
  return rows;
}
