export { type ArgumentsOf, filled, type Params } from './catalogue.ts';
export { english } from './en.ts';
export {
  type Arguments,
  forbidden,
  invalid,
  isRefusal,
  type Reason,
  type Refusal,
  type RefusalKey,
  reason,
  refusal,
  stale,
} from './refusal.ts';
export { sentenceOf } from './sentence.ts';
export { type RefusalCatalogue, sentenceIn } from './sentence-in.ts';
