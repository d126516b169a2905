/** What a paste can hold that a draft cannot, and that is therefore left out or, for a table, made otherwise. */
export type LeftOut = 'pictures' | 'struck' | 'notes' | 'comments' | 'tables' | 'signs' | 'overrides';
