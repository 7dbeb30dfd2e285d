// A person who does not exist.
export const citizen = {
  sub: '7f3c1d0a9be24865c02f7ad1e63b58947c1f0e2d3a4b5c6d7e8f90a1b2c3d4e5v1',
  given_name: 'Marie Ève Solène',
  given_name_array: ['Marie Ève', 'Solène'],
  family_name: "D'ÉPREUVE-ESSAI",
  preferred_username: 'FICTIVE',
  birthdate: '1984-02-01',
  idp_birthdate: '1984-02-00',
  gender: 'female',
  birthplace: '2A004',
  birthcountry: '99100',
  email: 'marie.fictive@example.org',
};

// The same person at FranceConnect+: as their identity provider knows them, and beside it what the civil registry holds.
const { given_name_array, idp_birthdate, ...declared } = citizen;
export const plusCitizen = {
  ...declared,
  family_name: "d'Épreuve-Essai",
  birthdate: idp_birthdate,
  rnipp_given_name: citizen.given_name,
  rnipp_given_name_array: given_name_array,
  rnipp_family_name: citizen.family_name,
  rnipp_birthdate: citizen.birthdate,
  rnipp_gender: citizen.gender,
  rnipp_birthplace: citizen.birthplace,
  rnipp_birthcountry: citizen.birthcountry,
};
