import { english, type Reason, type RefusalKey, reason } from '@adref/shared/refusal';
import type { ZodError } from 'zod';

/**
 * Why a request does not have the form that its schema asks for, from the first thing that does not fit: as a reason, and not in the words
 * of the library that checks. `field` is the path to it in the request, such as `target.paragraph`; never a value that was sent.
 */
export function unfitInput({ issues }: ZodError): Reason {
  const [issue] = issues;
  if (!issue) return reason('body-unfit');
  const field = issue.path.join('.');
  // A check of our own says its key.
  if (isKey(issue.message)) return { key: issue.message, params: { field } };
  if (field === '') return reason('body-unfit');
  switch (issue.code) {
    case 'invalid_type':
      return reason('field-of-other-type', { field, type: issue.expected });
    case 'invalid_value':
      return reason('field-not-among', { field, choices: issue.values.map(String).join(', ') });
    case 'too_big': {
      const most = Number(issue.maximum);
      if (issue.origin === 'string') return reason('field-too-long', { field, most });
      return reason(isList(issue.origin) ? 'field-with-too-many' : 'field-too-high', { field, most });
    }
    case 'too_small': {
      const least = Number(issue.minimum);
      // Of a text the schemas ask for no more than that there is one.
      if (issue.origin === 'string') return reason('field-empty', { field });
      return reason(isList(issue.origin) ? 'field-with-too-few' : 'field-too-low', { field, least });
    }
    default:
      return reason('field-unfit', { field });
  }
}

const isList = (origin: string): boolean => origin === 'array' || origin === 'set';

function isKey(message: string): message is RefusalKey {
  return Object.hasOwn(english, message);
}
