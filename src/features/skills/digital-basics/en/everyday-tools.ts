import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const everydayTools: AreaWords<SkillKeyOf<'everyday-tools'>> = {
  name: 'Everyday tools',
  description:
    'Feeling at home with your device, messages, calendar and files, and knowing what to do when you get stuck.',
  encouragement:
    'Nobody was born with these skills. Each small thing you learn here gives you back a little time, every day.',
  skills: {
    devices: {
      name: 'Using my phone, tablet or computer',
      definition: 'Finding your way around the device you use at work, and keeping it locked and up to date.',
      statements: {
        1: 'I have not yet used a phone, tablet or computer at work, or I leave it to others.',
        2: 'I can use my device for my daily tasks when someone is there to help.',
        3: 'I can use my device for all my daily tasks on my own.',
        4: 'I help others to feel at home with their phone, tablet or computer.',
      },
      examples: {
        council: 'A caretaker takes a photo of a broken lock with her work phone and adds it to the job.',
        hospital:
          'A healthcare assistant makes the text on the ward tablet bigger. He locks the tablet before he walks away.',
        kommune:
          'A home carer opens the shared tablet and checks the list of visits. He signs out before the next shift takes over.',
      },
      tryAtWork:
        'Open the settings on your work device. Find where you change the size of the text, and choose the size that suits your eyes.',
      readNext: {
        title: 'Make the device fit you',
        paragraphs: [
          'A device comes set up for nobody in particular. Ten minutes in the settings can make it yours. Make the text larger. Turn the light down in the evening. Let it read aloud to you, or write down what you say. These aids are made for everyone, and many people use them.',
          'You cannot break much by looking. Open a menu, read it, and close it again. If a question comes up that you do not understand, choose cancel. Then nothing has happened.',
          'Updates are a bit of a bother, but they close holes that thieves know about. Let them run when you go for lunch or at the end of your shift. Turn the device off and on once a week as well. It cures more than you would think.',
          'Lock the screen each time you leave it, even for a minute. Sign out of a device that others use after you. Otherwise what they do is done in your name.',
          'Learn one new thing at a time, and use it for a week. After ten weeks you know ten things, and nobody had to send you on a course.',
        ],
      },
      askAPerson:
        'Ask your digital champion to show you three settings that most people are glad of, next time you meet.',
    },
    'email-calendar': {
      name: 'Using e-mail and calendar',
      definition: 'Sending, finding and sorting messages, and keeping a calendar that others can rely on.',
      statements: {
        1: 'I have not yet used work e-mail or a digital calendar, or others do it for me.',
        2: 'I can answer a message or an invitation when someone helps me.',
        3: 'I can handle my messages, invitations and appointments on my own.',
        4: 'I help others to get on top of their messages and appointments.',
      },
      examples: {
        council:
          'A planner blocks two hours for quiet reading in her calendar, so that colleagues can see when she is free.',
        hospital:
          'A therapist sends one invitation with the place and a link, and no longer has to ring eleven people.',
        kommune:
          'A cleaner reads his roster and two messages on his phone before the shift, and says yes to a meeting.',
      },
      tryAtWork:
        'Find a long message that you sent this week. Rewrite its subject line so that the reader knows what you want before opening it.',
      readNext: {
        title: 'A message that gets an answer',
        paragraphs: [
          'Many messages go without an answer because nobody can see what the sender wants. Put it in the subject line: “Please choose a date by Friday”. Say it once more in the first sentence. The background can come after that, for those who want it.',
          'Write to as few people as you can. Those in the “To” field are asked to do something. Those in copy only need to know. When everyone is asked, it often happens that no one answers.',
          'Check the name before you send. Many mistakes in offices begin with an address that the program filled in by itself. If a message holds anything about a person, look twice, or use the safe system that we have for it.',
          'You do not have to read everything at once. Look at set times, such as morning, midday and before you go. For each message choose one of four: answer, do, plan or delete. Move what is done out of sight.',
          'Let the calendar tell the truth. If your busy time is in it, others can find a gap by themselves. Add travel, breaks and time for quiet work as well.',
        ],
      },
      askAPerson:
        'Ask a colleague with a tidy inbox: what do you do with a message in the first ten seconds after you have read it?',
    },
    files: {
      name: 'Keeping files in order',
      definition: 'Saving files where the right people find them again, with names that say what they are.',
      statements: {
        1: 'I have not yet saved a file in a place we share, or others do it for me.',
        2: 'I can save a file in the right place when someone shows me where.',
        3: 'I can save, name and find files in the places we share on my own.',
        4: 'I help others to keep files where all of us can find them.',
      },
      examples: {
        council:
          'A parks officer saves the playground report under the name of the park and the date. The next inspector finds it in a minute.',
        hospital:
          'A ward clerk moves the rota from his own computer to the ward’s folder, so that it is there when he is ill.',
        kommune:
          'A school secretary puts a parent’s letter in the case archive and not in her own folder, because the law asks for it.',
      },
      tryAtWork:
        'Choose five files of yours with names such as “Document1”. Give them names that a new colleague would understand.',
      readNext: {
        title: 'Save it for the person who comes after you',
        paragraphs: [
          'Think of someone who takes over from you tomorrow. Would they find the file? Would they know that it is the right one? If so, you have saved it well. It is a kindness to your colleagues and to yourself next year.',
          'A good name says what, who or where, and when: “Fire drill, Oak School, 2026-05-12”. Put the year first in the date, and the files sort themselves. Leave out “new”, “last” and “really last”. Shared places keep the older versions for you.',
          'Keep work files in the team’s place rather than on your own device. A tablet can be lost, and a person can be ill. Keep your own place for things that nobody else needs.',
          'Share a link instead of sending a copy. With copies there are soon five versions, and four of them are wrong. Look at who can open the place before you put something private there.',
          'Some things belong in a proper archive or record system: decisions, letters, notes about a person. That is for fairness as well as for order. If you are not sure, ask before you save.',
        ],
      },
      askAPerson:
        'Ask the person who knows your team’s folders best: where does this belong, and what do we never keep here?',
    },
    'get-unstuck': {
      name: 'Getting unstuck',
      definition: 'Trying a few safe things when something does not work, and knowing how to get help.',
      statements: {
        1: 'I have not yet tried to fix a digital problem. I get someone else to do it.',
        2: 'I can try to fix a digital problem when someone tells me what to do.',
        3: 'I can try the usual fixes on my own before I ask for help.',
        4: 'I help others to get unstuck, so that they manage by themselves next time.',
      },
      examples: {
        council:
          'A meeting room has no sound. The clerk checks the cable, the volume and the chosen speaker, and finds it at the third try.',
        hospital:
          'A nurse cannot print. He notes the words of the error message and the printer’s number, and the IT desk solves it in one call.',
        kommune:
          'A home carer’s list of visits will not load. She closes the app, checks the network, and opens it again.',
      },
      tryAtWork:
        'Find out how you reach the IT desk from your device, and what they want to know. Save the number where you can find it without a network.',
      readNext: {
        title: 'Five safe things to try',
        paragraphs: [
          'Things go wrong for everyone, even for those who build computers. Being good with digital tools does not mean that you never get stuck. It means that you know a few safe things to try.',
          'First, breathe and read what it says on the screen. Often the answer is there. Second, go one step back, or close the program and open it again. Third, check the plain things: power, cable, network, sound. Fourth, turn the device off and on. Fifth, look the message up, word for word.',
          'Give yourself ten minutes. After that, ask. Asking is not a defeat. It saves time, and it tells those who run the system where it fails.',
          'Make it easy for others to help you. Say what you wanted to do, what you did, what happened and what the message said. A photo of the screen is good, as long as nobody’s private details are in it.',
          'When it is solved, ask what the cause was. Write one line about it where your team can see it. Next time, somebody saves ten minutes.',
        ],
      },
      askAPerson:
        'Ask the colleague whom everyone turns to: which three problems do you solve most often, and how do you do it?',
    },
  },
}
