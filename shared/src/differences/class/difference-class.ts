/** What kind a difference is, the gravest first; a view may hide classes, and by default hides typography and nothing else. */
export const differenceClasses = [
  'force',
  'substance',
  'citations',
  'update',
  'reference',
  'numbering',
  'brackets',
  'footnote',
  'typography',
] as const;

export type DifferenceClass = (typeof differenceClasses)[number];
