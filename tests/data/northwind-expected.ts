// What every row with one field too many means once its address is whole again: read off the raw lines of
// customers.csv and orders.csv, where each of the 24 customers and 22 shipping addresses was looked at by eye.
// Never to be made anew by the program that is tested with it.

/** line in customers.csv, number, street, city, region, postcode, country */
export const raggedCustomers: readonly (readonly [number, string, string, string, string, string, string])[] = [
  [8, 'BLONP', '24, place Kléber', 'Strasbourg', '', '67000', 'France'],
  [9, 'BOLID', 'C/ Araquil, 67', 'Madrid', '', '28023', 'Spain'],
  [10, 'BONAP', '12, rue des Bouchers', 'Marseille', '', '13008', 'France'],
  [16, 'COMMI', 'Av. dos Lusíadas, 23', 'Sao Paulo', 'SP', '05432-043', 'Brazil'],
  [19, 'DUMON', '67, rue des Cinquante Otages', 'Nantes', '', '44000', 'France'],
  [22, 'FAMIA', 'Rua Orós, 92', 'Sao Paulo', 'SP', '05442-030', 'Brazil'],
  [23, 'FISSA', 'C/ Moralzarzal, 86', 'Madrid', '', '28034', 'Spain'],
  [24, 'FOLIG', '184, chaussée de Tournai', 'Lille', '', '59000', 'France'],
  [27, 'FRANR', '54, rue Royale', 'Nantes', '', '44000', 'France'],
  [30, 'GALED', 'Rambla de Cataluña, 23', 'Barcelona', '', '08022', 'Spain'],
  [31, 'GODOS', 'C/ Romero, 33', 'Sevilla', '', '41101', 'Spain'],
  [32, 'GOURL', 'Av. Brasil, 442', 'Campinas', 'SP', '04876-786', 'Brazil'],
  [35, 'HANAR', 'Rua do Paço, 67', 'Rio de Janeiro', 'RJ', '05454-876', 'Brazil'],
  [41, 'LACOR', "67, avenue de l'Europe", 'Versailles', '', '78000', 'France'],
  [58, 'PARIS', '265, boulevard Charonne', 'Paris', '', '75012', 'France'],
  [62, 'QUEDE', 'Rua da Panificadora, 12', 'Rio de Janeiro', 'RJ', '02389-673', 'Brazil'],
  [63, 'QUEEN', 'Alameda dos Canàrios, 891', 'Sao Paulo', 'SP', '05487-020', 'Brazil'],
  [68, 'RICAR', 'Av. Copacabana, 267', 'Rio de Janeiro', 'RJ', '02389-890', 'Brazil'],
  [70, 'ROMEY', 'Gran Vía, 1', 'Madrid', '', '28001', 'Spain'],
  [75, 'SPECD', '25, rue Lauriston', 'Paris', '', '75016', 'France'],
  [77, 'SUPRD', 'Boulevard Tirou, 255', 'Charleroi', '', 'B-6000', 'Belgium'],
  [82, 'TRADH', 'Av. Inês de Castro, 414', 'Sao Paulo', 'SP', '05634-030', 'Brazil'],
  [85, 'VICTE', '2, rue du Commerce', 'Lyon', '', '69004', 'France'],
  [89, 'WELLI', 'Rua do Mercado, 12', 'Resende', 'SP', '08737-363', 'Brazil'],
]

export type RaggedOrders = {
  readonly customer: string
  readonly street: string
  readonly city: string
  readonly region: string
  /** As orders.csv has it: GALED lost its leading zero there. */
  readonly postcode: string
  readonly country: string
  readonly orders: readonly number[]
}

/** Orders of one customer all go to the same address. */
export const raggedOrders: readonly RaggedOrders[] = [
  {
    customer: 'BLONP', street: '24, place Kléber',
    city: 'Strasbourg', region: '', postcode: '67000', country: 'France',
    orders: [
      10265, 10297, 10360, 10436, 10449, 10559, 10566, 10584, 10628, 10679, 10826,
    ],
  },
  {
    customer: 'BOLID', street: 'C/ Araquil, 67',
    city: 'Madrid', region: '', postcode: '28023', country: 'Spain',
    orders: [
      10326, 10801, 10970,
    ],
  },
  {
    customer: 'BONAP', street: '12, rue des Bouchers',
    city: 'Marseille', region: '', postcode: '13008', country: 'France',
    orders: [
      10331, 10340, 10362, 10470, 10511, 10525, 10663, 10715, 10730, 10732, 10755, 10827, 10871, 10876, 10932,
      10940, 11076,
    ],
  },
  {
    customer: 'COMMI', street: 'Av. dos Lusíadas, 23',
    city: 'Sao Paulo', region: 'SP', postcode: '05432-043', country: 'Brazil',
    orders: [
      10290, 10466, 10494, 10969, 11042,
    ],
  },
  {
    customer: 'DUMON', street: '67, rue des Cinquante Otages',
    city: 'Nantes', region: '', postcode: '44000', country: 'France',
    orders: [
      10311, 10609, 10683, 10890,
    ],
  },
  {
    customer: 'FAMIA', street: 'Rua Orós, 92',
    city: 'Sao Paulo', region: 'SP', postcode: '05442-030', country: 'Brazil',
    orders: [
      10347, 10386, 10414, 10512, 10581, 10650, 10725,
    ],
  },
  {
    customer: 'FOLIG', street: '184, chaussée de Tournai',
    city: 'Lille', region: '', postcode: '59000', country: 'France',
    orders: [
      10408, 10480, 10634, 10763, 10789,
    ],
  },
  {
    customer: 'FRANR', street: '54, rue Royale',
    city: 'Nantes', region: '', postcode: '44000', country: 'France',
    orders: [
      10671, 10860, 10971,
    ],
  },
  {
    customer: 'GALED', street: 'Rambla de Cataluña, 23',
    city: 'Barcelona', region: '', postcode: '8022', country: 'Spain',
    orders: [
      10366, 10426, 10568, 10887, 10928,
    ],
  },
  {
    customer: 'GODOS', street: 'C/ Romero, 33',
    city: 'Sevilla', region: '', postcode: '41101', country: 'Spain',
    orders: [
      10303, 10550, 10629, 10872, 10874, 10888, 10911, 10948, 11009, 11037,
    ],
  },
  {
    customer: 'GOURL', street: 'Av. Brasil, 442',
    city: 'Campinas', region: 'SP', postcode: '04876-786', country: 'Brazil',
    orders: [
      10423, 10652, 10685, 10709, 10734, 10777, 10790, 10959, 11049,
    ],
  },
  {
    customer: 'HANAR', street: 'Rua do Paço, 67',
    city: 'Rio de Janeiro', region: 'RJ', postcode: '05454-876', country: 'Brazil',
    orders: [
      10250, 10253, 10541, 10645, 10690, 10770, 10783, 10886, 10903, 10922, 10925, 10981, 11022, 11052,
    ],
  },
  {
    customer: 'LACOR', street: "67, avenue de l'Europe",
    city: 'Versailles', region: '', postcode: '78000', country: 'France',
    orders: [
      10858, 10927, 10972, 10973,
    ],
  },
  {
    customer: 'QUEDE', street: 'Rua da Panificadora, 12',
    city: 'Rio de Janeiro', region: 'RJ', postcode: '02389-673', country: 'Brazil',
    orders: [
      10261, 10291, 10379, 10421, 10587, 10647, 10720, 10794, 10989,
    ],
  },
  {
    customer: 'QUEEN', street: 'Alameda dos Canàrios, 891',
    city: 'Sao Paulo', region: 'SP', postcode: '05487-020', country: 'Brazil',
    orders: [
      10372, 10406, 10487, 10637, 10659, 10704, 10728, 10786, 10868, 10913, 10914, 10961, 11068,
    ],
  },
  {
    customer: 'RICAR', street: 'Av. Copacabana, 267',
    city: 'Rio de Janeiro', region: 'RJ', postcode: '02389-890', country: 'Brazil',
    orders: [
      10287, 10299, 10447, 10481, 10563, 10622, 10648, 10813, 10851, 10877, 11059,
    ],
  },
  {
    customer: 'ROMEY', street: 'Gran Vía, 1',
    city: 'Madrid', region: '', postcode: '28001', country: 'Spain',
    orders: [
      10281, 10282, 10306, 10917, 11013,
    ],
  },
  {
    customer: 'SPECD', street: '25, rue Lauriston',
    city: 'Paris', region: '', postcode: '75016', country: 'France',
    orders: [
      10738, 10907, 10964, 11043,
    ],
  },
  {
    customer: 'SUPRD', street: 'Boulevard Tirou, 255',
    city: 'Charleroi', region: '', postcode: 'B-6000', country: 'Belgium',
    orders: [
      10252, 10302, 10458, 10463, 10475, 10767, 10841, 10846, 10885, 10930, 11035, 11038,
    ],
  },
  {
    customer: 'TRADH', street: 'Av. Inês de Castro, 414',
    city: 'Sao Paulo', region: 'SP', postcode: '05634-030', country: 'Brazil',
    orders: [
      10292, 10496, 10606, 10830, 10834, 10839,
    ],
  },
  {
    customer: 'VICTE', street: '2, rue du Commerce',
    city: 'Lyon', region: '', postcode: '69004', country: 'France',
    orders: [
      10251, 10334, 10450, 10459, 10478, 10546, 10806, 10814, 10843, 10850,
    ],
  },
  {
    customer: 'WELLI', street: 'Rua do Mercado, 12',
    city: 'Resende', region: 'SP', postcode: '08737-363', country: 'Brazil',
    orders: [
      10256, 10420, 10585, 10644, 10803, 10809, 10900, 10905, 10935,
    ],
  },
]
