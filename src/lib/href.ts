import { withBase, type Address, type FixedFile, type FixedRoute } from './urls.ts';

/** The address of a page or file of the site as a link has it, below the base path. A fixed one comes from the list in `urls.ts`; any other from a function there. */
export const href = (address: FixedRoute | FixedFile | Address): string => withBase(address, import.meta.env.BASE_URL);
