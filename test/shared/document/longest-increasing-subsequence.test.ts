import { longestIncreasing } from '@adref/shared/document';
import { expect, test } from 'vitest';

/** Which of paragraphs with these lengths have moved, when they are in this order; by their places before. */
const moved = (order: readonly number[], sizes: readonly number[]) => {
  const kept = longestIncreasing(order.map((a, b) => ({ a, b, size: sizes[a] ?? 0 })));
  return order.filter((_, at) => !kept[at]);
};

test('of two that changed places the shorter one has moved, of equally long ones the one that went up', () => {
  expect(moved([1, 0], [40, 60])).toEqual([0]);
  expect(moved([1, 0], [60, 40])).toEqual([1]);
  expect(moved([1, 0], [50, 50])).toEqual([1]);
  expect(moved([0, 2, 1, 3], [10, 50, 50, 10])).toEqual([2]);
  // Three tenths are no more than one and two tenths, whichever way they are added up.
  expect(moved([2, 0, 1], [1, 2, 3])).toEqual([2]);
  expect(moved([1, 2, 0], [3, 1, 2])).toEqual([0]);
});
