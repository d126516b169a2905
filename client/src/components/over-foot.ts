/** What `overFoot` tells of; heard by foot-clearance.ts. */
export const footChanged = 'adref-foot';

/** What lies over the foot of the page: these attributes say so, and tell when it comes and goes. */
export const overFoot = { 'data-over-foot': '', ref: () => void dispatchEvent(new Event(footChanged)) };
