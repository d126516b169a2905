/** The form in which texts are kept now. */
export { nestedForm as currentForm } from './nested-form.ts';
