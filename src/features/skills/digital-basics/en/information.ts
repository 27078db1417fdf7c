import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const information: AreaWords<SkillKeyOf<'information'>> = {
  name: 'Finding and judging information',
  description: 'Finding what you need, and knowing what you can trust, whoever or whatever gave the answer.',
  encouragement: 'Asking “how do we know?” is a sign of good work. You may well do it already.',
  skills: {
    'search-well': {
      name: 'Searching well',
      definition: 'Finding what you need on the web and in our own systems with good search words.',
      statements: {
        1: 'I have not yet searched for information for my work, or I ask others to look.',
        2: 'I can find what I need when someone helps me to choose search words.',
        3: 'I can find what I need on my own, and try other words when I do not.',
        4: 'I help others to search in ways that find what they need faster.',
      },
      examples: {
        council:
          'A tree officer limits her search to the websites of public bodies, and reads those before the adverts.',
        hospital:
          'A pharmacist gets too many hits, so he searches for the name of the medicine together with the word “breastfeeding”.',
        kommune:
          'A teacher looks for material about the Sámi people. She chooses results from the last year and from the Sámi Parliament.',
      },
      tryAtWork:
        'Search for something you need at work in three ways: with one word, with four words, and with a whole question. Note which one worked best.',
      readNext: {
        title: 'Think of the page that holds the answer',
        paragraphs: [
          'A search engine looks for words on pages. So picture the page that you would like to find. Which words are on it? A page about back pain may well say “lower back” and “exercises”. Search for those rather than for how you feel.',
          'Start with three or four words. Are there too many answers? Add a word, such as the place or the year. Too few? Take one away, or use a word that others would use. Put words in quotation marks when they must stand together.',
          'The first answers are not always the best. Some are adverts and have a small mark that says so. More and more often a machine has written the text at the top. Read past it and look at where the answers come from.',
          'Our own systems need another kind of search. They know titles, names and numbers. Try the title of a form, the name of a street or the number of a case. Look for a filter for date or type.',
          'If you find something good, save the link together with a few words about why. Then you do not have to search again.',
        ],
      },
      askAPerson:
        'Ask a librarian or your digital champion: how would you search for this? Watch which words they pick.',
    },
    'find-our-guidance': {
      name: 'Finding our own guidance',
      definition: 'Knowing where our routines and decisions are kept, and which version is the one that counts.',
      statements: {
        1: 'I have not yet looked up our routines or guidance on a screen. I ask a colleague.',
        2: 'I can find the right routine or guidance when someone shows me where to look.',
        3: 'I can find the right routine or guidance on my own, and see that it is current.',
        4: 'I help others to find the right guidance, and report it when it is out of date.',
      },
      examples: {
        council:
          'A new planner asks how long a notice must hang. Instead of guessing, her colleague shows her where the rule is kept.',
        hospital:
          'A nurse sees that the printed routine on the wall is from 2021. He opens the current one and takes the old one down.',
        kommune:
          'A night-shift carer wonders what to do after a fall. He finds the routine in the quality system on his phone.',
      },
      tryAtWork:
        'Choose a routine you follow every week from memory. Find the written one, check its date, and see if you do what it says.',
      readNext: {
        title: 'The paper on the wall may be old',
        paragraphs: [
          'We learn most of our work from each other. That is good, but habits grow old without anyone noticing. A copy on the wall, in a ring binder or in your own folder may be years behind. The one in the system counts.',
          'Three things tell you whether a text is valid: a date, an owner, and a date for the next check. If one of them is missing, ask. You are not being difficult. You protect the people we serve, and your colleagues too.',
          'Save a link to what you use often, rather than a copy. The link leads to the newest version, and the copy stays as it was. On a phone you can put the page on the first screen.',
          'Did you find something wrong or hard to follow? Tell the owner, in one or two sentences. Say where it is, what is unclear, and what you would write. Most owners are happy to hear that someone reads it.',
        ],
      },
      askAPerson:
        'Ask your manager: which five routines matter most in my job, and who is responsible for each of them?',
    },
    'judge-sources': {
      name: 'Judging what I find',
      definition: 'Working out who stands behind something, how old it is, and whether you can trust it.',
      statements: {
        1: 'I have not yet checked who is behind the things I read online.',
        2: 'I can check whether a source can be trusted when someone shows me what to look for.',
        3: 'I can check on my own who is behind a source, how old it is and if others agree.',
        4: 'I help others to check their sources before they share or use them.',
      },
      examples: {
        council:
          'A picture of a flooded street is shared widely. The press officer checks, and sees that it was taken in another town years ago.',
        hospital:
          'A patient brings a printout about a miracle cure. The nurse looks with him for who wrote it and who sells the cure.',
        kommune:
          'A public health adviser finds a figure on the web. She traces it to Statistics Norway and sees that it is five years old.',
      },
      tryAtWork:
        'Take a claim that you have heard this week. Spend ten minutes finding where it was said first, by whom, and when.',
      readNext: {
        title: 'Step sideways before you step in',
        paragraphs: [
          'A page can look fine and still be wrong. A good design costs little, and pictures and voices can now be made by a machine. So do not stare at the page itself. Open a new tab and see what others say about the one who wrote it.',
          'Ask four things. Who is behind it? What do they gain if I believe it? How old is it? Who else says the same, without having copied it? Two sources with the same mistake are still one source.',
          'Be most careful when you feel most. Anger, fear and delight make us share without thinking. Those who want to mislead us know that. Take a breath and wait ten minutes. If it is true now, it will still be true then.',
          'Go back to the beginning of the chain. A newspaper tells of a study, a friend tells of the newspaper. The study may say something smaller and less certain. Read at least its summary.',
          'It is fine to say “I do not know”. It is also fine to change your mind in front of others. It shows them how it is done.',
        ],
      },
      askAPerson:
        'Ask a colleague in communications or in the library: how do you check a claim when you only have five minutes?',
    },
    'check-ai-answers': {
      name: 'Checking answers from AI',
      definition: 'Asking an AI assistant for help, and checking what it says before you rely on it.',
      statements: {
        1: 'I have not yet asked an AI assistant about anything in my work.',
        2: 'I can ask an AI assistant a question when someone helps me to check the answer.',
        3: 'I can ask an AI assistant and check its answer against a trusted source on my own.',
        4: 'I help others to see when an AI answer is good, and when it is not.',
      },
      examples: {
        council:
          'An AI assistant names a law that a planner has never heard of. She looks it up and finds that it does not exist.',
        hospital:
          'A dietitian asks for ideas for a leaflet. He checks each figure against the national advice before he uses it.',
        kommune:
          'A caseworker asks an approved assistant where a rule is. She reads the rule herself in Lovdata, the law database, before she writes.',
      },
      tryAtWork:
        'Ask an AI assistant that you are allowed to use three questions about something you know really well. Count what it gets right and wrong.',
      readNext: {
        title: 'A quick helper that sounds sure of everything',
        paragraphs: [
          'An AI assistant has read a great deal of text. It builds an answer from what usually follows what. Often the answer is good. But the assistant cannot tell by itself what is true, and it can sound equally sure when it is wrong. It can make up a law, a number or a book.',
          'So use it where you can check, or where a mistake does no harm: ideas, questions to ask, a first overview. Do not let it decide anything about a person. You are responsible for what you send and what you decide, whoever wrote the draft.',
          'Ask for the sources and open them. Do they exist? Do they say what the assistant claims? Check names, figures, dates and rules every time. Ask as well what speaks against the answer, and what it has left out.',
          'Look out for whom it forgets. It has learned from texts by people, with all our prejudices. It may take for granted that the nurse is a woman, or that everyone has a car.',
          'Never put in anything about a person, or anything secret. Use only the tools that we have approved. And tell people when a machine has helped, if it matters to them.',
        ],
      },
      askAPerson:
        'Ask your digital champion: which AI assistants may we use here, for what, and what must we never put into them?',
    },
  },
}
