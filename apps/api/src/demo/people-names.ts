/** First names, family names and firms of the customers, who come from all over Europe and a little beyond. */
export const FIRST_NAMES =
  `Anke Arnaud Astrid Bastian Beatrix Benoît Birgit Caroline Cédric Charlotte Clara Claudia Colm
Daniel Delphine Dirk Dominik Édouard Eilidh Elif Emily Erik Esther Fabian Fatima Florian François Franziska Frederik Fiona
Gabriel Georg Gwen Hanna Harriet Heike Hélène Holger Hugo Imogen Ingrid Isabelle Jakob Jana Jens Joanna Johannes Julien
Jürgen Karim Katrin Kirsten Klaas Laszlo Laura Lennart Leyla Lorenzo Louise Łukasz Magnus Malin Manuel Margot Marek Marlies
Mathilde Matteo Mehmet Milena Nadine Neil Niamh Nicolas Nina Olga Oliver Oskar Owen Pascal Patrick Paula Philippe Piet
Quentin Rachel Rafael Ralf Rosalind Ruth Samira Sandra Sébastien Selma Silke Siobhan Stefan Sven Tamsin Theo Thibault
Thijs Tobias Ulrike Uwe Valentin Véronique Viktor Wenke Wiebke Xavier Yannick Yusuf Zofia`.split(/\s+/);

export const FAMILY_NAMES =
  `Abbott Ahrens Albrecht Almeida Andersen Aubert Bakker Barbier Baumann Beaumont Becker Bell
Berger Bergström Besson Blanchard Boateng Böhm Bouchard Brandt Brennan Brouwer Buchholz Calder Carlier Chevalier Clarke
Colin Crowther Dahl Dawson Delacroix Dietrich Doyle Dubois Eklund Engel Evans Fabre Falk Farrell Fischer Fontaine Fraser
Friedrich Garnier Gerber Girard Graf Grant Guérin Haas Hansen Hartmann Heinrich Henriksen Hoffmann Horvath Hughes Iversen
Jansen Jäger Jordan Joubert Kaiser Kavanagh Keller Kiefer Klein Kowalski Krämer Krause Lacroix Lambert Lang Lefèvre Lenz
Lindgren Lorenz Maes Mancini Marchetti Mercier Meyer Moreau Morgan Mulder Müller Nagel Nielsen Novak Nowak O'Neill Olsen
Otto Peeters Pelletier Perrin Petersen Pham Pohl Poulsen Renard Reuter Ribeiro Richter Rossi Roux Sauer Schäfer Schmitt
Schreiber Schulte Seidel Sharma Simon Skov Sommer Stein Sutton Szabó Thiel Tremblay Vidal Visser Vogt Wagner Walsh Weber
Whitaker Wolff Yildiz Zimmermann`.split(/\s+/);

export type Firm = { name: string; place: string; timeZone: string };

const firm = (name: string, place: string, timeZone: string): Firm => ({ name, place, timeZone });

export const FIRMS: readonly Firm[] = [
  firm('Brandmoor Klimatechnik', 'Kassel', 'Europe/Berlin'),
  firm('Hollerbach Aufzüge', 'Bielefeld', 'Europe/Berlin'),
  firm('Seidlitz Brandschutz', 'Leipzig', 'Europe/Berlin'),
  firm('Elbtal Haustechnik', 'Dresden', 'Europe/Berlin'),
  firm('Wärmewerk Nord', 'Kiel', 'Europe/Berlin'),
  firm('Kranz & Töchter Sanitär', 'Freiburg', 'Europe/Berlin'),
  firm('Alpenblick Seilprüfung', 'Innsbruck', 'Europe/Vienna'),
  firm('Rheinlicht Solarservice', 'Basel', 'Europe/Zurich'),
  firm('Ateliers du Midi Ascenseurs', 'Toulouse', 'Europe/Paris'),
  firm('Plomberie des Trois Ponts', 'Nantes', 'Europe/Paris'),
  firm('Froid Boréal', 'Lille', 'Europe/Paris'),
  firm('Maison Garrel Chauffage', 'Lyon', 'Europe/Paris'),
  firm('Verrières & Fils', 'Strasbourg', 'Europe/Paris'),
  firm('Northgate Lifts', 'Leeds', 'Europe/London'),
  firm('Penhallow Heating', 'Truro', 'Europe/London'),
  firm('Tern & Daughters Plumbing', 'Norwich', 'Europe/London'),
  firm('Caledon Fire Safety', 'Perth', 'Europe/London'),
  firm('Harbourside Pest Control', 'Bristol', 'Europe/London'),
  firm('Ashdown Grounds Care', 'Crawley', 'Europe/London'),
  firm('Corrib Water Services', 'Galway', 'Europe/Dublin'),
  firm('Liffey Door Systems', 'Dublin', 'Europe/Dublin'),
  firm('De Wilgen Installatie', 'Utrecht', 'Europe/Amsterdam'),
  firm('Polderman Pompen', 'Zwolle', 'Europe/Amsterdam'),
  firm('Vandamme Koeltechniek', 'Ghent', 'Europe/Brussels'),
  firm('Skagen Ventilation', 'Aalborg', 'Europe/Copenhagen'),
  firm('Fjordvarme Service', 'Bergen', 'Europe/Oslo'),
  firm('Sörbyn Hiss', 'Umeå', 'Europe/Stockholm'),
  firm('Bialowiez Serwis', 'Białystok', 'Europe/Warsaw'),
  firm('Officina Lario', 'Como', 'Europe/Rome'),
  firm('Serra Verde Climatização', 'Porto', 'Europe/Lisbon'),
  firm('Maple Ridge Mechanical', 'Hamilton, Ontario', 'America/Toronto'),
  firm('Southern Cross Refrigeration', 'Dunedin', 'Pacific/Auckland'),
];

export const JOBS = [
  'Dispatcher',
  'Dispatcher',
  'Dispatcher',
  'Service coordinator',
  'Service coordinator',
  'Operations manager',
  'Operations manager',
  'Field service manager',
  'Head of service',
  'Office manager',
  'Technician and planner',
  'IT administrator',
  'Systems and integrations',
  'Owner',
  'Route planner',
  'Customer service lead',
] as const;

export const BIOS = [
  'I plan {n} vans from a converted garage and drink too much coffee while doing it.',
  'Started on the tools, now on the board. I still keep my old torque wrench in the desk.',
  '{n} technicians, two depots, one very stubborn spreadsheet that we finally retired.',
  'I look after everything between the phone ringing and the van leaving.',
  'Lifts, mostly. If it goes up and down and somebody is stuck in it, it lands on my board.',
  'Heating in winter, air conditioning in summer, planning all year.',
  'I care about short routes and long lunch breaks.',
  'IT for a firm of {n}. Half of my job is connecting systems that were never meant to meet.',
  'Moved our firm from paper to Ottermile. Ask me about the mistakes, I made them all.',
  'New to planning, long in the trade. Happy to learn from people who have done this before.',
  'I answer questions about maintenance plans because somebody once answered mine.',
  'Part time dispatcher, full time parent. Replies may be short.',
  'We do fire doors and extinguishers, about {n} inspections a day in the season.',
  'Former route planner for a dairy. Boilers are easier, they do not go sour.',
] as const;

export const PRONOUNS = ['she/her', 'he/him', 'they/them'] as const;
