import type { ReadParagraph, RollingParagraph } from '@adref/shared/rolling';

/** A paragraph of the rolling text as its print reads back. */
export const readable = ({
  label,
  segments,
  deletedBy,
  retain,
  reserve,
  added,
  agreed,
}: RollingParagraph): ReadParagraph => ({
  label,
  segments,
  deletedBy,
  retain,
  reserve,
  holders: added?.holders ?? null,
  agreed: agreed !== undefined,
  ...(agreed && { agreedAs: agreed }),
});
