export { applyChanges, type Change, changes, changesIn, partsOf } from './change.ts';
export { comparisonKey, sameWords } from './comparison-key.ts';
export { type RedlineOp, redline } from './redline.ts';
export { type Token, tokenise } from './token.ts';
