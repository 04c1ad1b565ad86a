/** Names as a German office meets them; all combinations are invented. */
export const familyNames =
  'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Beckmann Ebert Böttcher Ernst Hübner Nowak Kramer Bachmann Dörr Jansen Janssen Petersen Claßen Thießen Rößler Weißenborn Strauß Preuß Grüner Bühler Lüders Kücük Yılmaz Öztürk Çelik Demir Şahin Kaya Aydın Kowalski Wiśniewski Wójcik Nowicki Zieliński Nguyễn Trần Ivanov Petrow Popović Jovanović Horváth Kovács García Fernández Rossi Ferrari Dubois Lefèvre Papadopoulos Haddad Rahimi Sørensen Åkerlund Baumgärtner Hoffmeister Kirchgäßner Schönfeld Grünwald Lindenberg Rosenthal Steinmetz Breitenbach Oberländer Niedermeier Hintermeier Kleinschmidt Großmann Langenfeld Kurzweil Altmann Neubauer Feldhaus Waldschmidt Brückner Mühlenkamp Teichmann Seeberger Bachmeier'.split(
    ' ',
  )
export const doubleNameShare = 6

export const givenNames =
  'Anna Ayşe Andreas Alexander Antonia Astrid Björn Birgit Bernd Britta Carla Christian Christoph Claudia Cornelia Daniel Diana Dilek Dieter Doris Elif Emil Emma Erik Erika Ernst Eva Fatma Felix Finn Florian Frank Franziska Frieda Gabriele Georg Gerd Gisela Greta Gudrun Günter Hannah Hannes Hans Heike Heinz Helga Henriette Holger Horst Ibrahim Ida Ilse Ines Ingrid Jakob Jan Jana Jens Joachim Johanna Jonas Julia Jürgen Jörg Karin Karl Katarzyna Katharina Klaus Konrad Kristina Lars Lea Lena Leon Lieselotte Linda Lucía Luisa Lukas Małgorzata Manfred Maria Marie Markus Martina Matthias Mehmet Mia Michael Minh Monika Nadia Nele Nicole Nils Olaf Oskar Paula Peter Petra Philipp Rainer Ralf Renate Robert Rosa Sabine Sebastian Simone Sören Stefan Susanne Svenja Thomas Thorsten Tim Tobias Ulrich Ulrike Ursula Uwe Vera Viktor Volker Walter Werner Wolfgang Yusuf Zeynep Zoë'.split(
    ' ',
  )

export const firmKinds =
  'Gärtnerei Café Architekturbüro Steuerbüro Autohaus Apotheke Kanzlei Hofladen Bäckerei Metzgerei Elektro Schreinerei Musikschule Gasthaus Imkerei Optik Hausverwaltung Fahrschule Yogaraum Metallbau Buchhandlung Weingut Reisebüro Friseur Zahnarztpraxis Tierarztpraxis Malerbetrieb Dachdeckerei Sanitär Immobilien Druckerei Spedition'.split(
    ' ',
  )
export const firmTails = ['', '', '', ' GmbH', ' GmbH & Co. KG', ' & Söhne', ' und Partner', ' KG', ' e. K.']

export const streets =
  'Bahnhofstraße Gartenweg Hauptstraße Lindenallee Marktplatz Mühlgasse Rathausplatz Ringstraße Schillerstraße Goethestraße Schlossweg Talstraße Uferweg Weinbergstraße Wiesenstraße Kirchgasse Schulstraße Dorfstraße Bergstraße Waldweg Feldstraße Rosenweg Birkenweg Tannenweg Friedhofstraße Brunnengasse Am_Bächle Im_Grün An_der_Großen_Eiche Kaiser-Joseph-Straße'
    .split(' ')
    .map((street) => street.replaceAll('_', ' '))

export const places = [
  ['79098', 'Freiburg'],
  ['79100', 'Freiburg'],
  ['79104', 'Freiburg'],
  ['79110', 'Freiburg'],
  ['79189', 'Bad Krozingen'],
  ['79206', 'Breisach'],
  ['79211', 'Denzlingen'],
  ['79219', 'Staufen im Breisgau'],
  ['79227', 'Schallstadt'],
  ['79232', 'March'],
  ['79312', 'Emmendingen'],
  ['79336', 'Herbolzheim'],
  ['79359', 'Riegel'],
  ['79379', 'Müllheim'],
  ['79539', 'Lörrach'],
  ['79618', 'Rheinfelden'],
  ['77652', 'Offenburg'],
  ['78050', 'Villingen-Schwenningen'],
] as const

export const dialCodes = [
  '0761',
  '07633',
  '07641',
  '07631',
  '0171',
  '0151',
  '0160',
  '0176',
  '+49 170',
] as const

/** What is made, with the price of one in cents. */
export const goods = [
  ['Visitenkarten, 250 Stück', 3_900],
  ['Flyer A5, 500 Stück', 6_400],
  ['Plakat A2', 890],
  ['Plakat A1', 1_450],
  ['Roll-up-Banner 85 × 200 cm', 11_900],
  ['Magnetschild', 2_250],
  ['Klappkarten A6, 300 g', 89],
  ['Einladungen mit Umschlag', 160],
  ['Broschüre A5, 16 Seiten', 240],
  ['Abschlussarbeit, gebunden', 2_480],
  ['Bauzeichnung A1', 480],
  ['Speisekarte, laminiert', 620],
  ['Stempel, zweizeilig', 2_690],
  ['Alu-Verbund-Schild 60 × 40 cm', 7_900],
  ['Fahne 150 × 100 cm', 5_900],
  ['Schaufensterfolie', 4_200],
  ['Aufkleber rund, 500 Stück', 5_400],
  ['Hochzeitszeitung, 32 Seiten', 980],
  ['Fahrzeugbeschriftung Tür', 8_900],
  ['Leuchtkasten, Folie neu', 14_500],
] as const

/** What is done beside it: nothing that lies in a shelf. */
export const services = [
  ['Datenprüfung', 1_500],
  ['Logo neu zeichnen', 5_520],
  ['Satz und Gestaltung, je Stunde', 5_800],
  ['Express-Zuschlag', 1_900],
  ['Korrekturabzug', 900],
  ['Falzen und Rillen', 1_200],
  ['Lieferung im Stadtgebiet', 1_450],
] as const

export const benchNotes = [
  '',
  '',
  'Ecken wie beim Muster',
  'Farbe wie letztes Mal',
  'Beschnitt prüfen',
  'Papier liegt in Fach B03',
  'Kundin möchte vorher einen Abzug sehen',
] as const

export const timelineNotes = [
  'Hat angerufen und nach dem Termin gefragt.',
  'Möchte die Karten doch auf 350 g.',
  'Daten kamen per Mail, Schrift fehlte noch.',
  'Freigabe telefonisch erteilt.',
  'Holt der Sohn ab, Ausweis zeigen lassen.',
  'Zweite Lieferung auf Montag verschoben.',
] as const

export const holdReasons = [
  'Freigabe der Kundin fehlt',
  'Platten kommen Dienstag',
  'Ersatzteil bestellt',
  'Anzahlung fehlt',
  'Daten unvollständig',
] as const
