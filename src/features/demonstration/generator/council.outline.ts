/** An invented English council, as an outline: see outline.ts for how a line is read. */
export const council = `
Wendlemoor Council [office] @ Civic Centre: Chief executive = chief-executive, Executive assistant 2, Chief of staff
  Strategy and engagement: Director of strategy and engagement, Executive assistant, Business manager
    Policy and performance [professional]: Policy and performance manager, Policy officer 6, Performance analyst 4
      Equality and inclusion: Equality and inclusion lead, Inclusion officer 2
      Climate and sustainability: Climate programme manager, Sustainability officer 3
    Digital programme [technical]: Digital programme lead = programme-lead, Digital skills officer
    Communications [professional]: Head of communications, Communications officer 5, Web editor 2, Graphic designer, Internal communications officer
    Democratic services: Democratic services manager, Committee officer 5, Member support officer 3
      Elections: Electoral services manager, Electoral services officer 4
      Scrutiny: Scrutiny officer 2
    Customer services [front] @ Wendle Street Hub: Head of customer services, Customer service improvement officer 2
      Contact centre: Contact centre manager, Contact centre team leader* 4, Customer service adviser 38
      Wendle Street hub: Hub manager, Customer service adviser 9
      Eastgate hub @ Eastgate Hub: Hub manager, Customer service adviser 6
      Harbour Road hub @ Harbour Road Hub: Senior customer service adviser, Customer service adviser 3
      Complaints and feedback: Complaints manager, Complaints officer 3
    Registration services [front] @ Old Town Hall: Superintendent registrar, Registration officer 7
    Emergency planning [professional]: Resilience manager, Emergency planning officer 2
  Adults and communities [professional]: Director of adults and communities, Executive assistant, Business manager, Principal social worker
    Adult social care: Assistant director for adult social care, Business support officer 2
      First contact and prevention [front] @ Wendle Street Hub: First contact manager, Social care adviser 12, Occupational therapy assistant 3
      Community social work: Head of community social work, Business support officer
        Social work north @ Northgate House: Team manager, Senior social worker* 2, Social worker 10, Social care officer 5
        Social work south @ Southlands Centre: Team manager, Senior social worker* 2, Social worker 9, Social care officer 6
        Social work rural @ Millbrook Offices: Team manager, Social worker 6, Social care officer 3
        Hospital discharge team @ Wendlemoor Infirmary: Team manager, Social worker 7, Discharge coordinator 3
      Learning disability and autism: Head of learning disability services
        Learning disability social work: Team manager, Social worker 8, Social care officer 3
        Supported living [care]: Registered manager, Deputy manager 2
          Ash Court [care] @ Ash Court: Team leader, Support worker 14
          Beech House [care] @ Beech House: Team leader, Support worker 12
          Rowan Close [care] @ Rowan Close: Team leader, Support worker 9
          Elm View [care] @ Elm View: Team leader, Support worker 6
        Day opportunities [care] @ Southlands Centre: Day services manager, Senior day services worker* 3, Day services worker 22
        Shared Lives [care]: Shared Lives coordinator, Shared Lives worker 4
      Mental health social work @ Northgate House: Team manager, Approved mental health professional 7, Social worker 5, Recovery worker 4
        Night duty desk: Approved mental health professional 2
      Safeguarding adults: Safeguarding manager, Safeguarding social worker 5, Safeguarding administrator 2
    Provider services [care]: Head of provider services, Quality manager, Business support officer 3
      Home care [care] @ Millbrook Offices: Home care service manager, Care coordinator 6
        Home care north [care] @ Northgate House: Team manager = team-manager, Senior care worker* 3, Care worker 34 = carer
          Home care north nights [care] @ Northgate House: Senior care worker, Night care worker 7
        Home care south [care] @ Southlands Centre: Team manager, Senior care worker* 3, Care worker 31
          Home care south nights [care] @ Southlands Centre: Senior care worker, Night care worker 6
        Home care rural east [care] @ Millbrook Offices: Team manager, Senior care worker* 2, Care worker 22
        Home care rural west [care] @ Millbrook Offices: Team manager, Senior care worker* 2, Care worker 19
        Scheduling and rotas [office] @ Millbrook Offices: Scheduling officer 4
      Reablement [care] @ Southlands Centre: Reablement manager, Occupational therapist 6 = champion, Physiotherapist 2, Reablement worker 24
      Residential care [care]: Residential services manager
        Fernbank care home [care] @ Fernbank: Registered manager, Deputy manager, Senior care assistant* 5, Care assistant 38, Activities coordinator 2
          Fernbank kitchen and housekeeping [manual] @ Fernbank: Housekeeping supervisor, Cook 3, Housekeeping assistant 9
        Larkrise care home [care] @ Larkrise: Registered manager, Deputy manager, Senior care assistant* 4, Care assistant 31, Activities coordinator
          Larkrise kitchen and housekeeping [manual] @ Larkrise: Housekeeping supervisor, Cook 2, Housekeeping assistant 7
        Sandhill respite unit [care] @ Sandhill: Registered manager, Senior care assistant 2, Care assistant 11
      Extra care housing [care] @ Orchard Court: Scheme manager, Care worker 16
      Telecare and equipment [front] @ Ridgeway Depot: Telecare manager, Telecare responder 9, Equipment technician 5
    Commissioning [professional]: Head of commissioning, Commissioning manager 3, Commissioning officer 5
      Contracts and quality: Contracts manager, Quality monitoring officer 4
      Brokerage [office]: Brokerage team leader, Brokerage officer 5
    Public health [professional]: Director of public health, Public health consultant 2, Executive assistant
      Health improvement: Health improvement manager, Health improvement specialist 6
        Stop smoking service [front]: Stop smoking adviser 4
        Healthy weight service [front]: Healthy lifestyle adviser 3
      Public health intelligence [technical]: Public health analyst 4
      Sexual health and substance misuse: Public health practitioner 3
    Communities and libraries [front]: Head of communities and libraries, Community development officer 5
      Libraries [front] @ Central Library: Libraries manager, Stock and reading officer 3
        Central Library [front] @ Central Library: Library supervisor* 2, Library assistant 17, Local studies librarian
        Eastgate Library [front] @ Eastgate Hub: Library supervisor, Library assistant 6
        Millbrook Library [front] @ Millbrook Library: Library supervisor, Library assistant 4
        Harbour Road Library [front] @ Harbour Road Hub: Library assistant 3
        Mobile and home library [front] @ Ridgeway Depot: Mobile librarian 2
      Museum and archive [professional] @ Old Town Hall: Museum manager, Archivist 2, Museum assistant 5
      Adult learning [school] @ Southlands Centre: Adult learning manager, Tutor 12, Learning support assistant 4
  Children and families [professional] @ Northgate House: Director of children and families, Executive assistant, Principal social worker, Business manager
    Children's social care: Assistant director for children's social care, Business support officer 2
      Front door and assessment: Service manager, Business support officer 3
        Multi-agency safeguarding hub: Team manager, Social worker 7, Referral officer 4
        Assessment team one: Team manager, Senior social worker 2, Social worker 8
        Assessment team two: Team manager, Senior social worker 2, Social worker 7
      Support and protection: Service manager, Business support officer 4
        Support and protection north: Team manager, Senior social worker 2, Social worker 9, Family support worker 4
        Support and protection south @ Southlands Centre: Team manager, Senior social worker 2, Social worker 8, Family support worker 4
        Support and protection rural @ Millbrook Offices: Team manager, Social worker 5, Family support worker 2
        Court team: Team manager, Social worker 5, Court progression officer
      Children in care: Service manager
        Children in care team: Team manager, Social worker 9, Personal adviser 3
        Leaving care: Team manager, Personal adviser 9
        Fostering and kinship: Team manager, Supervising social worker 9, Recruitment officer 2
        Bramble House children's home [care] @ Bramble House: Registered manager, Deputy manager, Residential support worker 13
        Quayside children's home [care] @ Quayside: Registered manager, Deputy manager, Residential support worker 11
      Children with disabilities: Team manager, Social worker 6, Short breaks worker 5
      Emergency duty team: Team manager, Social worker 4
    Early help: Head of early help, Early help coordinator 2
      Family hubs north [front] @ Northgate House: Hub coordinator, Family worker 11
      Family hubs south [front] @ Southlands Centre: Hub coordinator, Family worker 9
      Youth service [front] @ Harbour Road Hub: Youth service manager, Youth worker 12
      Youth justice: Youth justice manager, Youth justice officer 7, Restorative practitioner 2
    Quality and safeguarding: Head of quality and safeguarding, Independent reviewing officer 6, Quality assurance officer 2
      Participation: Participation officer 2
    Education and inclusion [professional]: Assistant director for education, Executive assistant
      Special educational needs: Head of special educational needs, Case officer 12, Plan writer 3
        Educational psychology: Principal educational psychologist, Educational psychologist 6, Assistant psychologist 2
        Portage and early years inclusion [school]: Specialist teacher 3, Portage home visitor 4
        Sensory support [school]: Specialist teacher 4, Communication support worker 3
      School improvement: School improvement lead, School adviser 4
        Governor services [office]: Governor services officer 2
      Admissions and attendance [office]: Admissions manager, Admissions officer 5, Attendance officer 4
      Virtual school [school]: Virtual school head, Education adviser 3
      Alternative provision [school] @ The Bridge: Headteacher, Teacher 8, Teaching assistant 9
      Music service [school] @ The Bridge: Music service manager, Instrumental teacher 13
      School catering [manual] @ School kitchens: Catering manager, Area catering supervisor* 4, Cook 21, Kitchen assistant 44
      School crossing patrol [manual]: Road safety supervisor, Crossing patrol officer 16
      Home to school transport [office] @ Ridgeway Depot: Transport manager, Transport officer 4
        Passenger assistants [manual] @ Ridgeway Depot: Senior passenger assistant 2, Passenger assistant 31
  Place and growth [professional] @ Wharf House: Director of place and growth, Executive assistant, Business manager
    Planning and building: Head of planning and building, Business support officer 2
      Development management: Development manager, Principal planning officer* 3, Planning officer 11 = planner, Planning technician 4
        Planning enforcement: Enforcement team leader, Enforcement officer 3
      Planning policy: Planning policy manager, Planning policy officer 5
        Conservation and heritage: Conservation officer 2
        Trees and landscape: Tree officer 2, Landscape architect
      Building control: Building control manager, Building inspector 6, Building control technician 2
      Land charges [office]: Land charges officer 3
      Planning support [office]: Support team leader, Planning support officer 6
    Economy and regeneration: Head of economy and regeneration, Regeneration manager 2, Economic development officer 4
      Business and skills: Business adviser 3, Employment adviser 4
      Markets and events [front] @ Market Hall: Markets manager, Market supervisor 2, Events officer 2
      Tourism [front] @ Old Town Hall: Visitor information adviser 3
    Highways and transport: Head of highways and transport, Business support officer 2
      Highways maintenance [manual] @ Ridgeway Depot: Highways operations manager, Highways inspector 6, Highways supervisor* 3, Highways operative 27
        Winter and drainage crew [manual] @ Ridgeway Depot: Ganger, Drainage operative 5
      Highway design: Design manager, Highway engineer 8, Design technician 3
        Bridges and structures: Structures engineer 3
      Traffic and road safety: Traffic manager, Traffic engineer 4, Road safety officer 2
      Transport planning: Transport planner 4
      Parking [front] @ Eastgate Hub: Parking manager, Civil enforcement officer 16, Parking appeals officer 3
      Street lighting [technical] @ Ridgeway Depot: Lighting engineer 2
    Waste and street scene [manual] @ Ridgeway Depot: Head of waste and street scene, Business support officer 2
      Refuse and recycling [manual]: Operations manager, Round supervisor* 5, Driver 26, Refuse loader 48
        Garden and bulky waste [manual]: Round supervisor, Driver 5, Loader 7
        Trade waste [office]: Trade waste officer 2
      Street cleansing [manual]: Street cleansing manager, Area supervisor* 3, Street cleansing operative 35
        Town centre crew [manual]: Charge hand, Street cleansing operative 6
      Household recycling centres [manual] @ Marsh Lane Site: Site manager, Site attendant 11
      Fleet and workshop [manual]: Fleet manager, Fitter 7, Workshop administrator
      Waste policy and education [professional] @ Wharf House: Waste strategy officer 3
    Parks and green spaces [manual] @ Victoria Park Depot: Parks manager, Parks development officer 2
      Grounds maintenance [manual]: Grounds supervisor* 3, Gardener 25, Apprentice gardener 3
      Countryside rangers [front] @ Moor Top: Senior ranger, Ranger 4
      Cemeteries and crematorium [front] @ Wendlemoor Crematorium: Bereavement services manager, Bereavement officer 3, Cemetery operative 5
      Allotments: Allotments officer
    Leisure and culture [front] @ Riverside Centre: Head of leisure and culture, Business support officer
      Riverside leisure centre [front] @ Riverside Centre: Centre manager, Duty manager* 4, Lifeguard 19, Fitness instructor 8, Receptionist 7
      Eastgate pool [front] @ Eastgate Pool: Centre manager, Duty manager 2, Lifeguard 9, Receptionist 3
      Corn Exchange theatre [front] @ Corn Exchange: Theatre manager, Technician 3, Box office assistant 5
      Sports development [front]: Sports development officer 3
    Regulatory services: Head of regulatory services, Business support officer 3
      Environmental health: Environmental health manager, Environmental health officer 8
        Food safety: Food safety officer 4
        Pest control [manual] @ Ridgeway Depot: Pest control officer 2
      Trading standards: Trading standards manager, Trading standards officer 5
      Licensing [office]: Licensing manager, Licensing officer 4
      Community safety: Community safety manager, Antisocial behaviour officer 4, Community warden 7
        CCTV control room [front]: CCTV operator 7
  Homes and neighbourhoods [office] @ Eastgate Hub: Director of homes and neighbourhoods, Executive assistant
    Housing options [front]: Housing options manager, Housing options officer 11, Temporary accommodation officer 4
      Rough sleeping team [front]: Outreach worker 4
      Refugee resettlement [front]: Resettlement coordinator, Resettlement support worker 3
    Tenancy services [front]: Head of tenancy services, Tenant engagement officer 2
      Housing north [front] @ Northgate House: Area housing manager, Housing officer 9
      Housing south [front] @ Southlands Centre: Area housing manager, Housing officer 8
      Rent and income [office]: Income manager, Income officer 9
      Sheltered housing [care] @ Orchard Court: Sheltered housing manager, Scheme officer 11
    Repairs and maintenance [manual] @ Ridgeway Depot: Head of repairs, Repairs planner 5
      Responsive repairs [manual]: Repairs manager, Trades supervisor* 3, Plumber 9, Electrician 8, Joiner 11, Multi-skilled operative 13
      Empty homes team [manual]: Empty homes supervisor, Multi-skilled operative 9
      Gas and heating [manual]: Gas manager, Gas engineer 8
      Caretaking [manual] @ Harbour Road Hub: Caretaking supervisor, Caretaker 17
    Housing development [professional]: Housing development manager, Development officer 4, Clerk of works 2
    Private sector housing [professional]: Private sector housing officer 4, Grants officer 2
  Resources [office]: Director of resources, Executive assistant, Business manager
    Finance [professional]: Head of finance, Business support officer
      Financial planning: Finance manager, Accountant 6, Finance officer 4
      Service accounting: Principal accountant* 3, Accountant 9, Accounting technician 4
      Payments and income [office]: Payments manager, Payments officer 9, Income officer 5
      Treasury and pensions: Treasury accountant 2
      Internal audit: Audit manager, Auditor 4, Fraud investigator 2
      Insurance: Insurance officer 2
    Revenues and benefits [office] @ Eastgate Hub: Head of revenues and benefits, Systems and quality officer 3
      Council tax: Council tax manager, Council tax officer 14
      Business rates: Business rates manager, Business rates officer 4
      Benefits and welfare: Benefits manager, Benefits assessor 16, Welfare rights adviser 3
      Recovery and enforcement: Recovery team leader, Recovery officer 5
    People and organisation [professional]: Head of people, HR business partner 4
      HR operations [office]: HR operations manager, HR adviser 5, HR administrator 6
      Payroll [office]: Payroll manager, Payroll officer 5
      Learning and development: Learning manager, Learning adviser 4, Apprenticeship officer
      Health, safety and wellbeing: Health and safety adviser 3, Occupational health nurse 2
    Legal and governance [professional]: Monitoring officer, Legal business manager
      Adults and children's law: Principal solicitor, Solicitor 7, Legal assistant 3
      Property and planning law: Principal solicitor, Solicitor 4, Legal executive 2
      Litigation and licensing: Principal solicitor, Solicitor 3
      Information governance: Information governance manager, Information governance officer 4
    IT and data [technical]: Head of IT and data, IT business partner 2, Systems administrator 2 = administrator
      Service desk: Service desk manager, IT support analyst 8, Field engineer 4
      Infrastructure and security: Infrastructure manager, Infrastructure engineer 5, Cyber security analyst 2
      Applications: Applications manager, Applications analyst 7, Developer 4
        Social care systems: Systems analyst 3
        Planning and housing systems: Systems analyst 2
      Data and insight: Data manager, Data analyst 4, Data engineer 2
      Digital services: Digital services manager, Service designer 2, User researcher, Content designer 2
        Web team: Web developer 2
    Procurement [professional]: Procurement manager, Category officer 4
    Property and facilities [professional]: Head of property, Estates surveyor 4
      Building surveying: Building surveyor 4, Energy officer
      Facilities [manual] @ Civic Centre: Facilities manager, Site officer 7
        Cleaning [manual] @ All sites: Cleaning supervisor* 3, Cleaner 39
        Post and print [office]: Print operator 3
      Security desk [front]: Security officer 5
    Business support [office]: Business support manager, Business support team leader* 3, Business support officer 27
      Mailroom and scanning: Scanning assistant 4
    Programme office [professional]: Programme manager 2, Project manager 5, Business analyst 4
`
