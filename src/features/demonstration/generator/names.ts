/** Names that people of one background often have. Combined by chance, so whoever comes out is invented. */
export interface NameGroup {
  readonly weight: number
  readonly first: readonly string[]
  readonly last: readonly string[]
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Who works for an English council: British people of many origins, and people who came from elsewhere. */
export const britishNames: readonly NameGroup[] = [
  {
    weight: 60,
    first: words(`
      Alison Amanda Amy Andrea Andrew Angela Anna Anne Anthony Barbara Ben Beth Brian Callum Carol Caroline Catherine
      Charlotte Chloe Chris Christine Claire Colin Craig Daniel Darren David Dawn Deborah Denise Diane Donna Edward
      Eleanor Elizabeth Ellie Emily Emma Fiona Fran Gareth Gary Gemma George Georgia Gillian Glenn Grace Graham Hannah
      Harry Hayley Hazel Heather Helen Holly Ian Isabel Jack Jacqueline Jade James Jamie Jane Janet Jason Jean Jenny
      Jess Jill Joanne Joe John Jonathan Josh Judith Julia Julie Karen Kate Katherine Katie Keith Kelly Kerry Kevin
      Kim Kirsty Laura Lauren Lee Lesley Lewis Liam Linda Lisa Louise Lucy Luke Lynn Maggie Marie Mark Martin Mary
      Matt Megan Melanie Michael Michelle Natalie Neil Nicola Nigel Olivia Pamela Pat Paul Paula Pauline Peter Phil
      Philippa Rachel Rebecca Richard Rob Robert Robin Rosie Ruth Ryan Sally Sam Samantha Sandra Sarah Scott Sharon
      Sheila Shirley Simon Sophie Stacey Stephanie Stephen Steve Stuart Sue Susan Suzanne Tara Thomas Tina Toby Tom
      Tony Tracey Trevor Val Vicky Victoria Wendy Will Yvonne Zoe`),
    last: words(`
      Abbott Allen Andrews Armitage Ashworth Atkinson Bailey Baker Ball Barker Barnes Barrett Bates Baxter Bell Bennett
      Berry Birch Bird Bolton Booth Bowen Bradley Bradshaw Brooks Brown Bryant Burgess Burton Butler Byrne Carr Carter
      Chambers Chapman Clark Clarke Cole Collins Cook Cooper Cox Crawford Cross Curtis Dale Davies Dawson Day Dean Dixon
      Douglas Doyle Duffy Dunn Edwards Elliott Ellis Evans Farmer Field Fisher Fleming Fletcher Ford Foster Fox Francis
      Freeman Gallagher Gardner Gibson Gill Goddard Goodwin Gordon Graham Grant Gray Green Greenwood Gregory Griffiths
      Hall Hamilton Hancock Hardy Harper Harris Harrison Hart Harvey Hayes Henderson Hewitt Hicks Higgins Hill Hobbs
      Holland Holmes Hopkins Howard Hudson Hughes Hunt Hunter Ingham Jackson Jenkins Jennings Johnson Johnston Jones
      Jordan Kaye Kelly Kemp Kennedy King Kirk Knight Lamb Lane Lawson Lee Lewis Lloyd Long Lowe Lynch Macdonald Marsden
      Marshall Martin Mason Matthews McCarthy McKenzie Mellor Miller Mills Mitchell Moore Morgan Morris Morrison Murphy
      Murray Naylor Nelson Newman Newton Nicholson Nolan Norris North Oliver Osborne Owen Page Palmer Parker Parsons
      Payne Pearce Pearson Perkins Perry Phillips Pickering Porter Potter Powell Pratt Preston Price Pritchard Quinn
      Reed Rees Reid Reynolds Rhodes Richards Richardson Riley Roberts Robertson Robinson Rogers Rose Ross Russell Ryan
      Sanders Saunders Schofield Scott Sharp Shaw Shepherd Simpson Slater Smith Spencer Stephens Stevens Stewart Stone
      Sutcliffe Sutton Swift Tate Taylor Thomas Thompson Thornton Todd Tucker Turner Tyler Wade Walker Wallace Walsh
      Ward Warren Watkins Watson Watts Webb Webster Wells West Wheeler White Whitehead Wilkinson Williams Willis Wilson
      Winter Wood Woods Wright Wyatt Yates Young`),
  },
  {
    weight: 9,
    first: words(`
      Aarav Aisha Amit Anita Anjali Arjun Asha Bhavna Deepak Dinesh Gita Gurpreet Harjit Hema Jaspreet Jyoti Kavita
      Kiran Kuldip Lata Mandeep Manisha Meera Mina Mohan Navdeep Neha Nikhil Nisha Pooja Prakash Priya Rajesh Rakesh
      Ravi Reena Rohan Sandeep Sanjay Seema Shreya Simran Sunita Sunil Usha Varsha Vijay Vikram`),
    last: words(`
      Agarwal Bains Bhatt Chauhan Chopra Dhaliwal Gandhi Ghosh Gupta Joshi Kapoor Kaur Kumar Lad Mehta Mistry Modi Nair
      Parmar Patel Rai Rao Sandhu Sharma Shah Sidhu Singh Solanki Thakur Varma`),
  },
  {
    weight: 8,
    first: words(`
      Abdul Adnan Ahmed Aliyah Amina Amir Asif Ayesha Bilal Fahim Faisal Farah Farzana Fatima Halima Hamza Hassan Humaira
      Ibrahim Imran Iqra Jamal Javed Khadija Mariam Maryam Mohammed Nadia Nasreen Nazia Omar Rabia Rashid Rukhsana Saba
      Saima Salma Samina Shabana Shahid Sumaya Tahira Tariq Usman Yasmin Yusuf Zahra Zainab`),
    last: words(`
      Abbas Ahmed Akhtar Ali Anwar Aziz Begum Chaudhry Chowdhury Hussain Iqbal Islam Jahan Javed Karim Khan Mahmood Malik
      Miah Mirza Mughal Nawaz Qureshi Rahman Rashid Raza Saeed Shaikh Siddiqui Sultana Uddin Zaman`),
  },
  {
    weight: 8,
    first: words(`
      Abena Ada Adaeze Adebayo Akosua Ama Amara Ayo Bukola Chidi Chinwe Comfort Daniel Efua Emeka Esther Faith Femi Folake
      Funmi Gloria Ife Ikenna Joy Kemi Kofi Kwame Kwesi Mercy Ngozi Nia Nkechi Nneka Obi Olu Patience Precious Rutendo
      Segun Sade Tendai Tola Tunde Uche Yaa Yemi`),
    last: words(`
      Acheampong Adebayo Adeyemi Agyeman Akande Amoah Asante Balogun Boateng Chikwanha Darko Eze Frimpong Ibe Igwe Kamara
      Mensah Moyo Mutasa Ncube Nkemelu Nwosu Obi Odunsi Ogunleye Okafor Okeke Okonkwo Oladipo Opoku Osei Owusu Sesay
      Sithole Tetteh Yeboah`),
  },
  {
    weight: 4,
    first: words(`
      Andre Beverley Carlton Cedric Claudette Cynthia Delroy Desmond Dionne Earl Errol Gloria Hyacinth Jermaine Leroy
      Lorna Marcia Marlon Maxine Merlene Nadine Novlette Patrice Sonia Tanisha Tyrone Winston Yvette`),
    last: words(`
      Bailey Barrett Beckford Blake Brown Campbell Clarke Cunningham Daley Dixon Francis Gayle Gordon Grant Henry Lewis
      McKenzie Morgan Pinnock Powell Reid Samuels Stewart Thompson Wallace Williams`),
  },
  {
    weight: 6,
    first: words(`
      Agnieszka Aleksandra Alina Andrei Andrzej Anca Beata Cristina Dariusz Dorota Elena Ewa Gabriela Grzegorz Ilona Ioana
      Irina Iwona Jacek Jolanta Justyna Katarzyna Krzysztof Lina Liliana Magda Marek Mariusz Mihai Monika Oksana Pawel
      Piotr Ramune Radu Renata Simona Stefan Tomasz Vasile Viktor Zofia`),
    last: words(`
      Balan Cieslak Ciobanu Dumitru Georgescu Gorski Ionescu Jankowska Jankauskas Kaminski Kowalczyk Kowalski Kozlowska
      Kravchenko Kubiak Lewandowski Lungu Mazur Moldovan Nowak Petrov Petrauskas Popa Popescu Rusu Sadowska Sikora
      Stan Szymanski Wieczorek Wojcik Zajac Zielinska`),
  },
  {
    weight: 5,
    first: words(`
      Abdi Amal Aziza Ayan Carmen Catarina Chi Dilan Emine Fadumo Grace Hodan Ines Jing Joao Leila Li Lourdes Mahin Maria
      Mei Merve Minh Nuno Omid Parisa Paulo Ping Reza Rosa Samira Shirin Sofia Thuy Wai Xin Ying Zeynep`),
    last: words(`
      Abdi Aguilar Ali Aydin Chan Chen Cheung Costa Cruz Demir Farah Fernandes Ferreira Garcia Ho Hosseini Kaya Lam Lau
      Liu Lopez Martins Nguyen Osman Pereira Rahimi Reyes Santos Silva Tran Wong Yilmaz Yusuf Zhang`),
  },
]

/** Who works for a kommune in the north of Norway: Norwegian and Sámi people, and people who came from elsewhere. */
export const norwegianNames: readonly NameGroup[] = [
  {
    weight: 74,
    first: words(`
      Anders Andreas Anita Ann-Kristin Anne Arild Arne Asbjørn Astrid Aud Bente Berit Birgit Bjørg Bjørn Borghild Brit
      Camilla Christian Dag Ellen Elin Elisabeth Emilie Endre Erik Erlend Espen Eva Frode Gerd Geir Grete Gro Gunn Gunnar
      Guro Hanne Harald Hege Heidi Helene Henrik Hilde Håkon Ida Inger Ingrid Ingvild Ivar Jan Janne Jens Jonas Jorunn
      Julie Jørgen Kari Karianne Kenneth Kirsten Kjell Kjersti Knut Kristian Kristin Lars Lene Line Linda Lise Liv Magnus
      Maja Malin Marianne Marit Marte Mona Morten Nils Nina Odd Oddvar Ola Olav Per Petter Ragnhild Randi Reidun Roar
      Rolf Roy Rune Sigrid Silje Siri Sissel Siv Solveig Stein Stian Sunniva Svein Synnøve Terje Thea Tone Tor Torbjørn
      Tore Torill Tormod Trine Trond Trude Turid Unni Vegard Vibeke Vidar Wenche Øystein Åse Åshild`),
    last: words(`
      Aasen Andersen Andreassen Aune Bakken Berg Berntsen Bjerke Bjørnstad Brekke Bråten Bøe Christensen Dahl Dalen
      Danielsen Edvardsen Eide Eliassen Ellingsen Engen Eriksen Evensen Fjeld Fjellheim Forsberg Fossum Fredriksen
      Gabrielsen Gulbrandsen Gundersen Haaland Hagen Halvorsen Hansen Hanssen Haug Haugen Helgesen Hellesund Henriksen
      Holm Holmen Isaksen Iversen Jacobsen Jakobsen Jensen Jenssen Johannessen Johansen Johnsen Jørgensen Karlsen
      Knudsen Knutsen Kristensen Kristiansen Kvam Larsen Lie Lien Lorentzen Lund Lunde Løkken Martinsen Mathisen Mikalsen
      Moe Moen Myhre Myklebust Nergård Ness Nilsen Nordby Nordli Nygård Næss Olsen Paulsen Pedersen Pettersen Rasmussen
      Rønning Sandberg Sandvik Sjursen Skog Solberg Solheim Solli Strand Strøm Sunde Svendsen Sæther Sørensen Thomassen
      Thorsen Tveit Vik Wiik Ødegård Østby Aas`),
  },
  {
    weight: 9,
    first: words(`
      Áilu Áile Ante Áslat Biret Elle Elle-Márjá Gáren Inga Ingá-Biret Issát Jovnna Juhán Káre Láilá Lemet Máhtte Máret
      Márjá Mihkkal Nils-Ánte Nilla Ole-Heaika Piera Rávdná Risten Sárá Sunná Ánne Ánte`),
    last: words(`
      Anti Balto Bongo Eira Gaup Guttorm Hætta Kemi Laiti Magga Nystad Oskal Sara Siri Somby Turi Utsi Valkeapää Varsi`),
  },
  {
    weight: 5,
    first: words(`
      Agnieszka Aleksander Aneta Dariusz Ewa Grażyna Jolanta Katarzyna Krzysztof Lina Marek Magda Monika Paweł Piotr
      Rasa Renata Tomasz Vilma Zofia`),
    last: words(`
      Adamczyk Jankauskas Kazlauskiene Kowalska Kowalski Kozłowska Lewandowski Mazur Nowak Petrauskas Sikora Wójcik
      Zieliński Žukauskas`),
  },
  {
    weight: 7,
    first: words(`
      Abdi Ahmad Amina Asmeron Ayan Bahar Elham Fadumo Farhiya Fatuma Filmon Halima Hiwot Hodan Ibrahim Khaled Layla Luwam
      Mahad Mariam Mohamed Nour Rahma Rania Samira Selam Yonas Zahra`),
    last: words(`
      Abdi Abraham Ahmadi Al-Khatib Ali Berhane Farah Ghebremedhin Haile Hassan Hussein Ibrahim Jama Kidane Mohamed
      Nazari Osman Tesfay Warsame Yusuf`),
  },
  {
    weight: 5,
    first: words(`
      Alona Anong Ananya Bohdan Carmela Chanida Daryna Grace Iryna Jasmine Kanya Kateryna Lourdes Maricel Malee Nataliia
      Oksana Oleh Olha Priya Rowena Somchai Suda Thi Viktoriia Yuliia`),
    last: words(`
      Bondarenko Boonmee Cruz Dela-Peña Hansen Johansen Kovalenko Kravchuk Kumar Melnyk Nguyen Olsen Pedersen Ramos Reyes
      Santos Shevchuk Srisai Tkachenko Tran`),
  },
]
