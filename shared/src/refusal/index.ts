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
