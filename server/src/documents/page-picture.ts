import { getResolvedPDFJS } from 'unpdf';
import type { PdfPage } from './pdf-page.ts';

/** The share of a page that its pictures cover, those on each other counted twice; 0 where it has none. */
export async function coveredByPictures(page: PdfPage): Promise<number> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: readonly number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const kept: number[] = [];
  // How many times as large as the square of one unit a picture is: it fills that square.
  let area = 1;
  let covered = 0;
  for (const [at, operation] of fnArray.entries()) {
    const args: unknown = argsArray[at];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) kept.push(area);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) area = kept.pop() ?? area;
    if (operation === OPS.transform) area *= sizeOf(args);
    if (operation === OPS.paintFormXObjectBegin && Array.isArray(args)) area *= sizeOf(args[0]);
    if (pictures.includes(operation)) covered += area;
  }
  return covered / Math.max(1, (right - left) * (top - bottom));
}

/** By how much a matrix makes areas larger; 1 for what is none. */
function sizeOf(matrix: unknown): number {
  const [a, b, c, d] =
    Array.isArray(matrix) || ArrayBuffer.isView(matrix) ? Array.from(matrix as ArrayLike<number>) : [];
  const size = Math.abs((a ?? 1) * (d ?? 1) - (b ?? 0) * (c ?? 0));
  return Number.isFinite(size) ? size : 1;
}
