/** Where the benches' shops sell. */
export const germany = {
  id: 'de',
  countries: ['DE'],
  currency: 'EUR',
  tax: { included: true, label: 'VAT', rates: [{ tax_class: 'standard', basis_points: 1900 }] },
  shipping: [{ id: 'parcel', title: 'Parcel', base: 490, per_kg: 90 }],
};
