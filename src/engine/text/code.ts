/** What searches need, which comes apart from the first load. */
export const searchCode = () => import('./search')
