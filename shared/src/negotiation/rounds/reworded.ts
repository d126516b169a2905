import type { Paragraph } from '../../document/index.ts';
import { carriedAnchors } from './carried-anchors.ts';
import { carriedEmphasis } from './carried-emphasis.ts';

/** The paragraph with other words: marks of notes beside them, and what is set apart among them, where they then are. */
export function withText<P extends Paragraph>(paragraph: P, text: string): P {
  if (text === paragraph.text) return paragraph;
  const { anchors = [], emphasis = [], ...rest } = paragraph;
  const called = carriedAnchors(anchors, paragraph.text, text);
  const apart = carriedEmphasis(emphasis, paragraph.text, text);
  const words: Omit<P, 'anchors' | 'emphasis'> = {
    ...rest,
    text,
    ...(called.length > 0 && { anchors: called }),
    ...(apart.length > 0 && { emphasis: apart }),
  };
  return words as P;
}
