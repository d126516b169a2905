/**
 * The place of the first of some values that is as asked; their number where none is. They are in such an order that all behind it are so
 * as well.
 */
export function firstIndexOf<Value>(values: readonly Value[], isIt: (value: Value) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isIt(values[middle] as Value)) high = middle;
    else low = middle + 1;
  }
  return low;
}
