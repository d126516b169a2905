/** A range of a text, in UTF-16 code units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
