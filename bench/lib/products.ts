/** How many ordinary products the order bench sells, beside the hot one. */
export const PRODUCTS = 100;
