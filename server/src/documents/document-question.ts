import { type Corrections, chooseUpload, listUpload, type UploadChoice, type UploadList } from './uploaded-document.ts';

/** What is asked about an uploaded file: everything that costs time in proportion to what somebody sent. */
export type DocumentQuestion =
  | { readonly kind: 'list'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'choose';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly symbol: string | null;
      readonly corrections?: Corrections;
    };

/** The answers, by the kind of their question. */
export interface DocumentAnswers {
  readonly list: UploadList;
  readonly choose: UploadChoice;
}

/** Answers a question in the thread that calls it. */
export function answerQuestion(question: DocumentQuestion): DocumentAnswers[DocumentQuestion['kind']] {
  switch (question.kind) {
    case 'list':
      return listUpload(question.bytes, question.name);
    case 'choose':
      return chooseUpload(question.bytes, question.name, question.symbol, question.corrections);
  }
}
