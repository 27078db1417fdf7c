import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const content: AreaWords<SkillKeyOf<'content'>> = {
  name: 'Making content',
  description: 'Writing and making things that everyone can find, read and use.',
  encouragement: 'If you can explain it to a neighbour, you can write it. The rest is practice.',
  skills: {
    'plain-language': {
      name: 'Writing in plain language',
      definition: 'Writing so that readers find what they need, understand it, and know what to do.',
      statements: {
        1: 'I have not yet thought about plain language when I write at work.',
        2: 'I can make a text clearer when someone shows me what to change.',
        3: 'I can write a text on my own that readers understand the first time.',
        4: 'I help others to write so that readers understand the first time.',
      },
      examples: {
        council:
          'A letter began with the law. Now it begins: “You can keep your parking space.” Fewer people ring to ask what it means.',
        hospital:
          'A surgeon swaps “nil by mouth from midnight” for “Do not eat after midnight. You may drink water until 6 am.”',
        kommune: 'A caseworker splits a decision of three pages into a clear answer, the reasons, and how to complain.',
      },
      tryAtWork:
        'Take a text of yours. Move the most important sentence to the top, cut one sentence in two, and swap one hard word for a plain one.',
      readNext: {
        title: 'Write as you would say it at the door',
        paragraphs: [
          'Imagine that the reader stands at your door and has two minutes. What would you say first? That is your first sentence. They want to know: what is this, does it concern me, and what must I do? The rest can follow.',
          'Use short sentences with one thought in each. Use the words that people use when they talk. If you need a word from your trade, say what it means. Write “you” and “we”, and say who does what: “We will ring you” and not “Contact will be made”.',
          'Help the eye. Write headings that say something: “You must reply by 1 May” rather than “Deadline”. Put things in a list when there are three or more. Leave some white space.',
          'Plain does not mean childish. Experts also read faster when the text is clear. It is a matter of rights, too. A person who does not understand a decision cannot complain about it.',
          'Read it aloud before you send it. Where you run out of breath, put a full stop. Then let somebody else read it and tell you what they would do.',
        ],
      },
      askAPerson:
        'Ask a colleague from another service to read your text and tell you, in their own words, what it says.',
    },
    'accessible-content': {
      name: 'Making content for everyone',
      definition: 'Making documents, pages and messages that people can use whatever their sight, hearing or device.',
      statements: {
        1: 'I have not yet thought about how disabled people use what I make.',
        2: 'I can make a document accessible when someone shows me what to do.',
        3: 'I can make documents and messages on my own that everyone can use.',
        4: 'I help others to make content that everyone can use.',
      },
      examples: {
        council:
          'A committee clerk uses real headings in the minutes. A councillor who is blind can now jump straight to item 7.',
        hospital:
          'A physiotherapist puts captions on an exercise film, so that it works for deaf patients and on a bus.',
        kommune:
          'A head teacher sent the weekly plan as a photo. Now she writes it as text, so that parents can have it read aloud or translated.',
      },
      tryAtWork:
        'Open a document that you have made and run the built-in accessibility check. Fix one of the things it finds.',
      readNext: {
        title: 'Small habits that let everyone in',
        paragraphs: [
          'About one person in six lives with a disability. Many more have tired eyes, a broken arm or a noisy bus. When we make things well for some, they get better for most. In public services it is also the law.',
          'Use the heading styles in your program, not big bold letters. Then a person who listens can jump between them, as you do with your eyes. Write links that say where they lead: “Apply for a place”, not “click here”.',
          'Say in words what a picture shows, if it carries something that the text does not. A picture that is only for decoration can go without. Never put important text inside a picture.',
          'Choose dark text on a light ground, or the other way round, and never let colour speak alone. “The red ones” means nothing to some of us. Give films captions. Keep tables small, with a heading for each column.',
          'A web page is most often better than a PDF file. And ask people who use such aids every day to try what you make. No check in a program can replace them.',
        ],
      },
      askAPerson:
        'Ask someone who uses a screen reader or large text to show you how they read one of our pages. Ask kindly, and accept a no.',
    },
    'pictures-video': {
      name: 'Using pictures and video',
      definition:
        'Taking, choosing and sharing pictures and short films that help, with respect for the people in them.',
      statements: {
        1: 'I have not yet made or chosen a picture or film for use at work.',
        2: 'I can make or choose a picture or film when someone helps me with the rules.',
        3: 'I can make or choose pictures and films on my own, and know that I may use them.',
        4: 'I help others to use pictures and films well and with respect.',
      },
      examples: {
        council: 'A gardener films for one minute how to prune a rose. It is the most watched film the council has.',
        hospital:
          'A nurse wants a photo of the team at the new machine. He makes sure that no patient’s name is on the screen behind them.',
        kommune:
          'A youth worker asks both the young people and their parents before a photo from the ski trip is published.',
      },
      tryAtWork:
        'Film for 30 seconds something that you do with your hands and often explain to others. Show it to one colleague.',
      readNext: {
        title: 'One minute that shows how',
        paragraphs: [
          'Some things are hard to write and take no time to show. How to fold a hoist sling, reset a pump, or find the right door. A short film from a phone is good enough. People want to see your hands, not a Hollywood picture.',
          'Decide on one thing to show. Hold the phone on its side and lean on something. Let the light come from behind you. Say what you do while you do it. Stop after one or two minutes.',
          'Ask before you film or photograph people, and say where it will be shown. They may say no, and they may change their mind later. Take special care with children, patients and people who depend on you. They may find it hard to refuse.',
          'Look at the background before you share. A name on a door, a board with patients, a number plate, an open screen. One look can save you a great deal of trouble.',
          'Do not take pictures from the web without asking. Someone owns them. Look for pictures with an open licence, say who made them, and keep a note of where you found them. Be open about it if a machine has made the picture.',
        ],
      },
      askAPerson:
        'Ask the communications team: where do we have pictures that we may use, and how do we ask people for consent?',
    },
    'write-with-ai': {
      name: 'Writing with an AI assistant',
      definition: 'Using an approved AI assistant for drafts and summaries, and staying the author yourself.',
      statements: {
        1: 'I have not yet used an AI assistant to write or shorten a text at work.',
        2: 'I can use an approved AI assistant for a draft when someone helps me.',
        3: 'I can use an approved AI assistant for drafts on my own, and make the text mine.',
        4: 'I help others to write with an AI assistant safely and well.',
      },
      examples: {
        council:
          'An officer asks for three versions of a notice about roadworks. She takes the best one and rewrites it in her own voice.',
        hospital:
          'A manager has a long guideline made into ten lines for the team. She compares it with the original before she shares it.',
        kommune:
          'A teacher asks for a text in simple Norwegian about the rules for homework. No pupil is mentioned, and he corrects it himself.',
      },
      tryAtWork:
        'Give an approved assistant a text of yours without any personal data. Ask it to halve the length. Keep what is better and drop the rest.',
      readNext: {
        title: 'You are the author',
        paragraphs: [
          'An AI assistant is good at a first draft, at making things shorter and at finding another tone. It helps when the page is blank. But it does not know your reader, your service or what was said in the meeting yesterday. You do.',
          'Tell it what you would tell a new colleague. Who is the reader? What will they need to do afterwards? How long may it be? Give an example of a text you like. Ask for two or three versions. Say what you did not like, and let it try again.',
          'Then take over. Check every fact. Take out what is empty, and put in what only you know. Read it aloud. If it does not sound like us, it is not done. A personal message, such as thanks or condolences, is best when it comes from you.',
          'Never paste names, birth dates, health details, case notes or other people’s messages into it. Changing the name is not enough, for a rare story can be recognised. Use only the tools that we have approved.',
          'Be open about it. If readers would want to know that a machine has helped, say so. And if a person’s rights are at stake, a person writes and a person decides.',
        ],
      },
      askAPerson:
        'Ask your digital champion to show you one text they wrote with an assistant: what they asked for, what they changed, and why.',
    },
  },
}
