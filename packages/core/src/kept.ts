/** Where things lie in a shop's storage: whether they do is asked before the code that reads them is brought. */
export const KEPT_CART = 'cart';
export const KEPT_PAYMENT = 'placing';
