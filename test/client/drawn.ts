import { createRequire } from 'node:module';

/** React as the client has it: these tests are no package of its. */
const ofClient = createRequire(new URL('../../client/package.json', import.meta.url));
const { createElement } = ofClient('react') as {
  createElement: (component: unknown, props?: object, ...children: unknown[]) => object;
};
const { renderToStaticMarkup } = ofClient('react-dom/server') as { renderToStaticMarkup: (node: object) => string };

/** A part of a page as markup, inside of a context. */
export function drawnIn(context: object, value: object, component: unknown, props: object = {}): string {
  return renderToStaticMarkup(createElement(context, { value }, createElement(component, props)));
}

/** A component of the client; `file` is under `client/src`. The types of these tests are made without those of its pages. */
export async function component(file: string, name: string): Promise<unknown> {
  const made: Record<string, unknown> = await import(new URL(`../../client/src/${file}`, import.meta.url).pathname);
  if (typeof made[name] !== 'function' && typeof made[name] !== 'object') throw new Error(`${file} has no ${name}`);
  return made[name];
}
