import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const improving: AreaWords<SkillKeyOf<'improving'>> = {
  name: 'Trying and improving',
  description: 'Making work a little better, bit by bit, by trying, asking and learning.',
  encouragement: 'You do not have to change everything. One small step that works is worth a hundred good plans.',
  skills: {
    'improve-a-task': {
      name: 'Making a task better',
      definition: 'Looking at how a task is done, removing what is not needed, and seeing if it helped.',
      statements: {
        1: 'I have not yet tried to change how a task is done.',
        2: 'I can make a task better when someone looks at the steps with me.',
        3: 'I can make a task better on my own, and see whether it helped.',
        4: 'I help others to find and remove what makes their tasks heavy.',
      },
      examples: {
        council:
          'A licence needed four signatures. A clerk asked what each one was for. Two were enough, and people now wait a week less.',
        hospital: 'A ward moves the gloves to where they are used. Each nurse saves a short walk, forty times a day.',
        kommune:
          'Caretakers get jobs on their phones in the order of the route, and no longer drive across the valley twice.',
      },
      tryAtWork:
        'Write each step of a task you did today on its own slip of paper. Take one slip away, or swap two. What would happen?',
      readNext: {
        title: 'Take away before you add',
        paragraphs: [
          'When something is heavy, we like to add: a form, a check, a new system. More often the best thing is to take something away. So begin by looking at what is there.',
          'Write down the steps as they are really done, not as the routine says. Ask of each one: who needs this? What would happen without it? Is it done twice? Where does it lie and wait? You will often find that the waiting takes more time than the work.',
          'Ask “why” a few times, kindly. “We print it.” Why? “So that it can be signed.” Why? “Because it was once a rule.” Some rules are there for good reasons, such as safety. Others are habits that nobody has asked about.',
          'Change one thing, and measure something small before and after: minutes, mistakes, phone calls. Five lines on paper are enough. Ask those who are affected as well, so that your gain is not another person’s loss.',
          'If it helped, write down the new way and tell others. If it did not, go back and thank the idea for what it taught you.',
        ],
      },
      askAPerson:
        'Ask the colleague who does the step after yours: what could I do differently to make your job easier?',
    },
    'small-experiments': {
      name: 'Trying small experiments',
      definition: 'Testing an idea in a small and safe way, with a question and an end, before doing it at large.',
      statements: {
        1: 'I have not yet tried out an idea at work as a small experiment.',
        2: 'I can try out an idea on a small scale when someone helps me to plan it.',
        3: 'I can plan a small, safe experiment on my own and say what we learned.',
        4: 'I help others to plan small experiments and to learn from them.',
      },
      examples: {
        council:
          'A library opens one hour earlier on Saturdays, for four weeks only. It counts visitors and asks ten of them.',
        hospital:
          'A clinic tries a friendlier reminder on half of its patients for a month, and counts how many in each half turn up.',
        kommune:
          'Three teams in home care try a new order of visits for two weeks. After that they decide to keep it, change it or stop.',
      },
      tryAtWork:
        'Fill in this line: “We believe that … will make … better. We will try it for … and we will know by …”. Show it to a colleague.',
      readNext: {
        title: 'Small enough to fail without harm',
        paragraphs: [
          'We do not know if an idea works until somebody has tried it. A big start makes it costly to be wrong. A small one makes it cheap. So ask: what is the smallest thing that we could do this week to learn something?',
          'Write four lines before you begin. What do we believe? What will we do, with whom, and for how long? What will we measure? What would make us stop? Then the answer cannot be bent afterwards to suit our hopes.',
          'Make it safe. Nobody’s rights, care or private data may be part of a gamble. Ask those who take part and tell them how long it lasts. Talk to your manager first if it touches people’s health, money or safety.',
          'Try one change at a time, and compare with something: the time before, or a team that does as usual. Ask people how it felt, too. Some of what matters cannot be counted.',
          'At the end, choose: keep, change or stop. To stop is a good result. You have saved everyone from doing it at large. Tell others what you found, in five lines, even when it did not work.',
        ],
      },
      askAPerson:
        'Ask your manager: which small thing may we try for two weeks, and what do you need to feel safe about it?',
    },
    'ask-for-feedback': {
      name: 'Asking for feedback',
      definition: 'Asking people how something worked for them, listening well, and showing what came of it.',
      statements: {
        1: 'I have not yet asked people for feedback on something I have made or done.',
        2: 'I can ask for feedback when someone helps me with what to ask.',
        3: 'I can ask for feedback on my own, and use it to change something.',
        4: 'I help others to ask for feedback, and to receive it well.',
      },
      examples: {
        council:
          'After each planning meeting, residents get one question on a card: what was unclear? The answers shape the next agenda.',
        hospital: 'A ward hangs up a board: “You said it was noisy at night. We now close the doors at ten.”',
        kommune:
          'The dinner service at the nursing home asks the diners to rate each meal with a face on a tablet, and shows what has changed.',
      },
      tryAtWork:
        'Ask one person about something you did this week: what was good, and what is one thing I could do better? Say thank you and nothing else.',
      readNext: {
        title: 'Thank you is the whole answer',
        paragraphs: [
          'It takes courage to ask how we did, and courage to answer. Make it small. “Any feedback?” gets you a nod. “What is one thing that I could make clearer?” gets you something you can use.',
          'Ask soon after, while people still remember. Ask those who stayed away or gave up as well, for they know most about what is wrong. Keep it to one to three questions. Say what the answers will be used for and who will see them.',
          'When somebody answers, do not explain or defend. Listen, say it back in your own words, and thank them. You do not have to agree with everything. One person’s view is a clue, and five who say the same are a pattern.',
          'A complaint is a gift that is badly wrapped. Someone has used their time to tell us where it hurts. Most people do not. They leave, or they suffer in silence.',
          'Close the circle: show what you changed and what you did not, and why. People who see that it helps will tell you more next time.',
        ],
      },
      askAPerson:
        'Ask a colleague you trust to watch you do something, and to tell you one thing to keep and one thing to try.',
    },
    'keep-learning': {
      name: 'Learning new things',
      definition: 'Knowing what you want to learn next, finding a way that suits you, and making time for it.',
      statements: {
        1: 'I have not yet chosen a digital skill that I want to learn.',
        2: 'I can choose something to learn when someone helps me to find a way.',
        3: 'I can choose something, find a way to learn it and make time for it on my own.',
        4: 'I help others to choose what to learn, and I learn along with them.',
      },
      examples: {
        council:
          'A parks team learns one new thing each Friday at coffee. Whoever learned something shows it on the phone.',
        hospital:
          'A cleaner and a secretary swap skills for an hour: one shows the tablet, the other some shortcuts on the keyboard.',
        kommune:
          'A carer of 61 takes a short course online, a quarter of an hour at a time. Her manager has put it in the roster.',
      },
      tryAtWork:
        'Choose one skill in this passport that you would like to raise by one level. Put 15 minutes for it in your calendar next week.',
      readNext: {
        title: 'A little, often, with someone',
        paragraphs: [
          'Nobody is too old, and nobody is ever done. Tools change, so the skill that lasts is to learn the next one. You have done it before. Think of the first time you drove a car, or lifted a patient safely.',
          'Choose one thing that would help you this month. A small thing you use tomorrow stays with you. A large course that you need next year is soon forgotten. Fifteen minutes a week is enough, if the time is really yours.',
          'Find your own way. Some read, some watch a film, some need to do it with their hands. Most learn best with another person. Ask someone to sit beside you, and keep your own fingers on the keys.',
          'Try it without looking it up, get it wrong, and try again the next day. It feels slow, and it is how memory works. Then show it to a colleague. We learn twice when we explain.',
          'Write down what you have learned. In a year you will see how far you have come. That is what this passport is for, and not for anyone to measure you by.',
        ],
      },
      askAPerson:
        'Ask your manager for a fixed time to learn, and ask your digital champion to help you with the first step.',
    },
  },
}
