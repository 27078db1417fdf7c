import type { Locale } from '#platform/i18n/index.ts'

/** A small public body as its HR system would write it down, once in January and once in February. */
export interface StaffList {
  readonly organisation: string
  readonly administrator: { readonly name: string; readonly email: string }
  readonly fileName: string
  readonly january: Buffer
  readonly february: Buffer
  /** Column titles, as the faults name them. */
  readonly columns: { readonly email: string; readonly manager: string; readonly jobTitle: string }
  /** Whose address cannot be read, whose manager does not exist, and whose job looks like a formula. */
  readonly badAddress: string
  readonly lostManager: string
  /** Typed in instead of the manager who does not exist, by employee number. */
  readonly topManager: string
  readonly formula: string
  readonly joiner: string
  readonly mover: { readonly name: string; readonly to: string }
  readonly leaver: string
  readonly units: readonly [top: string, below: string]
}

/** The English one is as a database writes it; the Norwegian one as a spreadsheet saves it: Windows-1252, semicolons. */
export const staffLists: Readonly<Record<Locale, StaffList>> = {
  en: {
    organisation: 'Littlewick Council',
    administrator: { name: 'Ada Marsh', email: 'ada.marsh@littlewick.example' },
    fileName: 'staff.csv',
    january: Buffer.from(
      `Employee number,Name,E-mail,Job title,Unit,Parent unit,Manager
1001,Alice Moore,alice.moore@littlewick.example,Chief executive,Littlewick Council,,
1002,Bilal Aziz,bilal.aziz@littlewick.example,Head of care,Adult care,Littlewick Council,1001
1003,Cora Lind,cora.lind@littlewick.example,Care assistant,Night team,Adult care,1002
1004,Dev Shah,dev.shah at littlewick,Planner,Planning,Littlewick Council,1001
1005,Ella Brook,ella.brook@littlewick.example,Planning officer,Planning,Littlewick Council,Nora Nobody
1006,Finn Gray,finn.gray@littlewick.example,=1+1,Planning,Littlewick Council,1001
1007,Grace Hughes,grace.hughes@littlewick.example,Care assistant,Night team,Adult care,1002
`,
    ),
    february: Buffer.from(
      `Employee number,Name,E-mail,Job title,Unit,Parent unit,Manager
1001,Alice Moore,alice.moore@littlewick.example,Chief executive,Littlewick Council,,
1002,Bilal Aziz,bilal.aziz@littlewick.example,Head of care,Adult care,Littlewick Council,1001
1003,Cora Lind,cora.lind@littlewick.example,Planning assistant,Planning,Littlewick Council,1005
1004,Dev Shah,dev.shah@littlewick.example,Planner,Planning,Littlewick Council,1001
1005,Ella Brook,ella.brook@littlewick.example,Planning officer,Planning,Littlewick Council,1001
1007,Grace Hughes,grace.hughes@littlewick.example,Care assistant,Night team,Adult care,1002
1008,Ivy Stone,ivy.stone@littlewick.example,Care assistant,Night team,Adult care,1002
`,
    ),
    columns: { email: 'E-mail', manager: 'Manager', jobTitle: 'Job title' },
    badAddress: 'Dev Shah',
    lostManager: 'Ella Brook',
    topManager: 'Alice Moore',
    formula: 'Finn Gray',
    joiner: 'Ivy Stone',
    mover: { name: 'Cora Lind', to: 'Planning' },
    leaver: 'Finn Gray',
    units: ['Adult care', 'Night team'],
  },
  nb: {
    organisation: 'Småvik kommune',
    administrator: { name: 'Åse Bråten', email: 'ase.braten@smavik.example' },
    fileName: 'ansatte.csv',
    january: Buffer.from(
      [
        'Ansattnummer;Navn;E-post;Stilling;Enhet;Overordnet enhet;Leder',
        '1001;Mari Nygård;mari.nygard@smavik.example;Kommunedirektør;Småvik kommune;;',
        '1002;Bjørn Sæther;bjorn.saether@smavik.example;Enhetsleder;Hjemmetjenesten;Småvik kommune;1001',
        '1003;Kåre Øien;kare.oien@smavik.example;Helsefagarbeider;Nattjenesten;Hjemmetjenesten;1002',
        '1004;Siri Lønn;siri.lonn hos smavik;Arealplanlegger;Plan;Småvik kommune;1001',
        '1005;Ola Berg;ola.berg@smavik.example;Byggesaksbehandler;Plan;Småvik kommune;Ingen Kjent',
        '1006;Tone Vik;tone.vik@smavik.example;=1+1;Plan;Småvik kommune;1001',
        '1007;Ida Ås;ida.as@smavik.example;Helsefagarbeider;Nattjenesten;Hjemmetjenesten;1002',
        '',
      ].join('\r\n'),
      'latin1',
    ),
    february: Buffer.from(
      [
        'Ansattnummer;Navn;E-post;Stilling;Enhet;Overordnet enhet;Leder',
        '1001;Mari Nygård;mari.nygard@smavik.example;Kommunedirektør;Småvik kommune;;',
        '1002;Bjørn Sæther;bjorn.saether@smavik.example;Enhetsleder;Hjemmetjenesten;Småvik kommune;1001',
        '1003;Kåre Øien;kare.oien@smavik.example;Planmedarbeider;Plan;Småvik kommune;1005',
        '1004;Siri Lønn;siri.lonn@smavik.example;Arealplanlegger;Plan;Småvik kommune;1001',
        '1005;Ola Berg;ola.berg@smavik.example;Byggesaksbehandler;Plan;Småvik kommune;1001',
        '1007;Ida Ås;ida.as@smavik.example;Helsefagarbeider;Nattjenesten;Hjemmetjenesten;1002',
        '1008;Jørgen Næss;jorgen.naess@smavik.example;Helsefagarbeider;Nattjenesten;Hjemmetjenesten;1002',
        '',
      ].join('\r\n'),
      'latin1',
    ),
    columns: { email: 'E-post', manager: 'Leder', jobTitle: 'Stilling' },
    badAddress: 'Siri Lønn',
    lostManager: 'Ola Berg',
    topManager: 'Mari Nygård',
    formula: 'Tone Vik',
    joiner: 'Jørgen Næss',
    mover: { name: 'Kåre Øien', to: 'Plan' },
    leaver: 'Tone Vik',
    units: ['Hjemmetjenesten', 'Nattjenesten'],
  },
}
