import type { Plugin } from 'vite';
/**
 * Keeps French out of the first load. As compiled, each message carries its sentences in both languages, and a reader of one would load the other
 * with it. Here each carries English alone and asks `locale/spoken.ts` for another language first; `locale/french.ts` gets the same messages
 * with French alone, in a chunk that is loaded when French is chosen. What goes into a sentence goes through `locale/isolated.ts`. Tests run the
 * messages as compiled: they say the same.
 */
export declare const frenchApart: Plugin;
