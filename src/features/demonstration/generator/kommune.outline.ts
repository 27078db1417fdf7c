/** An invented Norwegian kommune, as an outline: see outline.ts for how a line is read. */
export const kommune = `
Bjørkvåg kommune [office] @ Rådhuset: Kommunedirektør = chief-executive, Rådgiver
  Stab og støtte: Leder for stab og støtte, Rådgiver
    Servicetorg og dokumentsenter [front]: Teamleder, Veileder på servicetorget 4, Arkivmedarbeider 3
    Økonomi: Økonomisjef, Økonomirådgiver 3, Regnskapsmedarbeider 2
      Skatt og innkreving: Innkrevingsmedarbeider 2
    Personal og lønn: Personalsjef, HR-rådgiver 2, Lønnsmedarbeider 2
    IKT [technical]: IKT-leder, Systemansvarlig 2 = administrator, IKT-rådgiver 3
    Digitalisering og innovasjon [technical]: Digitaliseringsleder = programme-lead, Prosjektleder
    Beredskap og kommuneoverlege [professional]: Kommuneoverlege, Beredskapskoordinator
  Helse og omsorg [care] @ Helsehuset: Kommunalsjef for helse og omsorg, Rådgiver 2
    Tildelingskontor [office]: Leder for tildelingskontoret, Saksbehandler 4
    Fjordgløtt sykehjem [care] @ Fjordgløtt: Virksomhetsleder, Merkantil medarbeider 2
      Langtidsavdelingen [care] @ Fjordgløtt: Avdelingsleder = team-manager, Sykepleier* 4, Helsefagarbeider 19 = carer, Pleieassistent 6
        Nattjenesten [care] @ Fjordgløtt: Nattevakt 7
      Korttid og rehabilitering [care] @ Fjordgløtt: Avdelingsleder, Sykepleier* 4, Helsefagarbeider 8, Fysioterapeut
      Skjermet enhet [care] @ Fjordgløtt: Avdelingsleder, Helsefagarbeider 9, Vernepleier 2
      Kjøkken og renhold [manual] @ Fjordgløtt: Kjøkkenleder, Kokk 2, Renholder 4
    Hjemmetjenesten [care] @ Helsehuset: Virksomhetsleder, Koordinator 2
      Hjemmesykepleien sør [care] @ Helsehuset: Avdelingsleder, Sykepleier* 4, Helsefagarbeider 14, Hjemmehjelp 3
      Hjemmesykepleien nord [care] @ Nordbotn: Avdelingsleder, Sykepleier 3, Helsefagarbeider 6
      Hverdagsrehabilitering [care]: Ergoterapeut 3 = champion, Fysioterapeut
      Velferdsteknologi [technical]: Fagansvarlig for velferdsteknologi 2
    Bo og habilitering [care] @ Strandveien: Virksomhetsleder
      Strandveien bofellesskap [care] @ Strandveien: Avdelingsleder, Vernepleier 3, Miljøarbeider 12
      Solbakken bofellesskap [care] @ Solbakken: Avdelingsleder, Vernepleier 2, Miljøarbeider 9
      Dagtilbud [care] @ Solbakken: Arbeidsleder 2, Miljøarbeider 3
    Psykisk helse og rus [care]: Avdelingsleder, Psykiatrisk sykepleier 2, Ruskonsulent 2
    Legesenter [professional]: Fastlege 3, Helsesekretær 4
    Helsestasjon og jordmor [professional]: Ledende helsesykepleier, Helsesykepleier 3, Jordmor
  Oppvekst [professional] @ Rådhuset: Kommunalsjef for oppvekst, Rådgiver 2
    Bjørkvåg skole [school] @ Bjørkvåg skole: Rektor, Inspektør* 2, Lærer 27, Fagarbeider 6, Skolesekretær
      Skolefritidsordningen [school] @ Bjørkvåg skole: SFO-leder, Assistent 6
    Nordbotn skole [school] @ Nordbotn: Rektor, Lærer 8, Fagarbeider 2
    Ytre Våg oppvekstsenter [school] @ Ytre Våg: Rektor, Lærer 4, Barnehagelærer 2, Assistent 2
    Kantarellen barnehage [school] @ Kantarellen: Styrer, Pedagogisk leder* 4, Fagarbeider 10, Assistent 6
    Fjæra barnehage [school] @ Fjæra: Styrer, Pedagogisk leder* 3, Fagarbeider 7, Assistent 4
    Giellaguovddáš samisk språksenter [school] @ Nordbotn: Språkkonsulent 2
    Barnevern: Barnevernsleder, Kontaktperson i barnevernet 5
    Pedagogisk-psykologisk tjeneste: PP-rådgiver 3
    Voksenopplæring og bosetting [school]: Avdelingsleder, Lærer 4, Programrådgiver 3
  Samfunn og teknisk [professional] @ Rådhuset: Kommunalsjef for samfunn og teknisk, Rådgiver
    Plan, byggesak og geodata: Leder for plan og byggesak, Arealplanlegger 2 = planner, Byggesaksbehandler 3, GIS-ingeniør
    Teknisk drift [manual] @ Driftsstasjonen: Driftsleder, Ingeniør 2
      Vei og park [manual] @ Driftsstasjonen: Formann, Fagarbeider 6
      Vann og avløp [manual] @ Vannverket: Driftsoperatør 5
    Bygg og eiendom [manual] @ Driftsstasjonen: Eiendomsleder, Vaktmester 6
      Renhold [manual] @ Driftsstasjonen: Renholdsleder, Renholder 13
    Brann og redning [manual] @ Brannstasjonen: Brannsjef, Brannkonstabel 9
    Havn [manual] @ Havna: Havnefogd, Havnebetjent
    Landbruk og miljø: Landbruksrådgiver, Miljørådgiver
    NAV Bjørkvåg [front] @ Helsehuset: NAV-leder, Veileder 4, Gjeldsrådgiver
  Kultur og fritid [front] @ Kulturhuset: Kultursjef
    Bibliotek @ Kulturhuset: Biblioteksjef, Bibliotekar 2
    Kulturskole [school] @ Kulturhuset: Rektor for kulturskolen, Kulturskolelærer 5
    Ungdom og frivillighet @ Kulturhuset: Ungdomsarbeider 2, Frivillighetskoordinator
    Kulturhus og kino @ Kulturhuset: Kulturhusleder, Kinomaskinist 2, Billettør 3
`
