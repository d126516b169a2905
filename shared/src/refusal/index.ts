export {
  forbidden,
  invalid,
  isRefusal,
  type Refusal,
  type RefusalKey,
  refusal,
  stale,
} from './refusal.ts';
export { sentenceOf } from './sentence.ts';
