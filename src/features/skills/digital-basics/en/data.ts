import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const data: AreaWords<SkillKeyOf<'data'>> = {
  name: 'Data',
  description: 'Recording things well, reading figures with care, and sharing what can be open.',
  encouragement: 'Behind each figure is a person or a thing you know. You may be better at this than you think.',
  skills: {
    'record-well': {
      name: 'Recording things well',
      definition: 'Writing things down once, in the right place, so that others can understand and use them.',
      statements: {
        1: 'I have not yet recorded anything in a system at work, or others do it for me.',
        2: 'I can record what happened in the right place when someone helps me.',
        3: 'I can record what happened on my own, so that others can rely on it.',
        4: 'I help others to record things in the same clear way.',
      },
      examples: {
        council:
          'A street cleaner chooses “broken glass” from the list and adds the spot on the map. The crew finds it at once.',
        hospital: 'A nurse notes the weight in kilos, with the time it was taken. The dose depends on it.',
        kommune: 'A home carer writes “ate half of the dinner, walked to the window twice” instead of “fine as usual”.',
      },
      tryAtWork:
        'Read something that you recorded last week as if you were new here. Change one thing so that a stranger would understand it.',
      readNext: {
        title: 'Write it for someone who was not there',
        paragraphs: [
          'What you record is used by people you never meet. The colleague on the next shift. The one who plans next year’s budget. The person it is about, who may ask to read it. Think of them for a second before you save.',
          'Write what you saw, heard or did, and when. Keep what you think apart from what you know. “Had two cups of tea and laughed at the radio” says more than “good mood”. Use plain words. Write about people as you would if they stood beside you.',
          'Choose from the list when there is one, even if your own words feel better. Lists are what let us count. If nothing on the list fits, say so to the one who owns the list. Do not choose “other” for everything.',
          'Record it soon, once, and in one place. If you have to write the same thing in two systems, tell someone. It is a fault worth fixing, and it is not yours.',
          'An empty field can mean three things: no, do not know, or forgot. If you can, show which one it is. And if you find a mistake, correct it in the way the system wants, so that the history stays true.',
        ],
      },
      askAPerson:
        'Ask someone who uses what you record, such as an analyst or the next shift: what do you miss most often, and why does it matter?',
    },
    'read-figures': {
      name: 'Reading figures and charts',
      definition: 'Understanding what a figure or chart says, what it does not say, and what to ask about it.',
      statements: {
        1: 'I have not yet used figures or charts in my work.',
        2: 'I can understand a chart when someone explains it to me.',
        3: 'I can read a chart on my own, and ask how the figures were made.',
        4: 'I help others to understand figures, and to see what they do not tell.',
      },
      examples: {
        council:
          'A chart shows twice as many complaints. A manager asks how many visits there were, and finds that these had doubled too.',
        hospital:
          'Waiting times are given as an average. A nurse asks about those who wait longest, since an average can hide them.',
        kommune:
          'Falls at the nursing home rose from two to four. The unit leader says “two more” to the councillors, not “100 per cent up”.',
      },
      tryAtWork:
        'Find one chart about your service. Say in one sentence what it shows, and write down one question that it does not answer.',
      readNext: {
        title: 'Five questions to ask a number',
        paragraphs: [
          'A number looks certain. But someone has counted something, in some way, for some reason. Five small questions bring it down to earth, and you need no mathematics for them.',
          'Out of how many? “40 per cent” can be four people of ten or 4,000 of 10,000. With small groups, chance does most of the work. Compared with what? Last month, last year, or a place like ours?',
          'Who is missing? If only those who are online can answer, the rest are not in the figure. What was counted? “Visits” may mean visits that were planned or visits that took place. How sure are we? Ask for a range rather than one exact number.',
          'Look at the axis in a chart. If it does not start at zero, a small hill can look like a mountain. Read the title, the years and the small print before you look at the shape.',
          'Two things that rise together need not cause each other. And most things go up and down a little by themselves. So wait for a few more points before you praise or worry. Then go and see: the people behind the figure know why.',
        ],
      },
      askAPerson:
        'Ask an analyst, or the one who made the chart, to explain it to you in five minutes: where do the figures come from?',
    },
    spreadsheets: {
      name: 'Using spreadsheets',
      definition: 'Keeping lists and sums in a spreadsheet that others can understand and check.',
      statements: {
        1: 'I have not yet worked in a spreadsheet, or I leave it to others.',
        2: 'I can fill in a spreadsheet when someone shows me where things go.',
        3: 'I can make a list, sort it and add up a column on my own.',
        4: 'I help others to make spreadsheets that are clear and correct.',
      },
      examples: {
        council:
          'A caretaker keeps a list of keys: one line for each key, with who has it and since when. She can sort it by name.',
        hospital: 'A ward manager adds up hours by week. He checks three sums by hand before he trusts the sheet.',
        kommune:
          'An arts officer has all the applications for grants in one sheet, and filters out those from the sports clubs.',
      },
      tryAtWork:
        'Make a list with ten lines and three columns about something you have in your store or office. Sort it in two ways.',
      readNext: {
        title: 'One line for each thing',
        paragraphs: [
          'A good spreadsheet is a plain list. One line for each thing, one column for each kind of fact, and one heading at the top. Do not merge cells, do not leave empty lines, and do not put two facts in one cell. Then sorting and counting work by themselves.',
          'Write dates and names in the same way every time. “Oak School”, “Oak Sch.” and “Oak” are three schools to a computer. Let people choose from a list if you can.',
          'Let the sheet do the sums. To begin with you need only three: add up, count and average. Check one or two in your head. If the answer is ten times what you thought, you are most likely right to doubt.',
          'Use colour to help the eye, and not to carry the meaning. A red cell cannot be sorted, read aloud or printed in black and white. Add a column called “Status” instead.',
          'A spreadsheet is good for one team and a short while. When many people write in it, or it holds things about people, a proper system is better. Look for hidden columns and other sheets before you send it on. Many leaks begin there.',
        ],
      },
      askAPerson:
        'Ask a colleague who likes spreadsheets to build one with you, with you at the keyboard, for something you need.',
    },
    'open-data': {
      name: 'Using and sharing open data',
      definition: 'Knowing which of our data others may use freely, and using what others share.',
      statements: {
        1: 'I have not yet used open data, or thought about which of ours could be open.',
        2: 'I can find and use open data when someone helps me.',
        3: 'I can find open data on my own, and suggest which of ours could be shared.',
        4: 'I help others to use open data and to share theirs in a safe way.',
      },
      examples: {
        council:
          'The council shares where its salt bins are. A resident puts them on a map that all the neighbours use when it snows.',
        hospital:
          'A hospital shares how long the wait is by day and hour. A patients’ group finds the best time to come.',
        kommune:
          'The kommune shares the water temperature at its bathing places. Now the weather service Yr can show it to everyone.',
      },
      tryAtWork:
        'Look for open data about your own place, such as trees, bus stops or school numbers. Note one thing that you did not know.',
      readNext: {
        title: 'What we know can be useful to others',
        paragraphs: [
          'We collect a great deal on behalf of everyone: maps, opening hours, air, water, traffic, budgets. Much of it is not secret. When it is open, a firm can make an app, a student can find a pattern, and a neighbour can check what we say.',
          'Open means three things. Anyone can find it. A computer can read it, so a table is better than a picture of a table. And it comes with a licence that says it may be used again, even for things we never thought of.',
          'Some data must never be open: what concerns a person, or could be traced to one. Small numbers are risky. “One nine-year-old in the village has diabetes” gives no name, but the whole village knows who it is. Ask before you share anything that began with people.',
          'Share a little and keep it fresh. A small table that is right and updated each month is worth more than a big one from long ago. Say what the columns mean, where the data come from and what is uncertain.',
          'Use what others share, too. Before you collect something yourself, look for it. Name the source and the date when you use it.',
        ],
      },
      askAPerson:
        'Ask those who work with maps or statistics here: which of our data are open, who uses them, and what do people ask for?',
    },
  },
}
