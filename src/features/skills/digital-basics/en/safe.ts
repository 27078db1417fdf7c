import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const safe: AreaWords<SkillKeyOf<'safe'>> = {
  name: 'Staying safe',
  description: 'Looking after our keys, other people’s secrets, each other and yourself.',
  encouragement: 'You lock the door when you leave. This is the same good habit in other rooms.',
  skills: {
    'sign-in': {
      name: 'Passwords and passkeys',
      definition: 'Signing in so that only you get in, with strong passwords, a second step or a passkey.',
      statements: {
        1: 'I have not yet learned how to make my sign-in safe. I use what I was given.',
        2: 'I can set up a strong password or a passkey when someone helps me.',
        3: 'I can keep every sign-in safe on my own, with a different key for each.',
        4: 'I help others to set up safe ways to sign in.',
      },
      examples: {
        council:
          'A leisure assistant keeps all his passwords in a password manager. He has to remember one long one, and no more.',
        hospital:
          'A doctor gets a request on her phone to approve a sign-in that she did not start. She says no and reports it.',
        kommune:
          'The carers on a shared tablet each sign in as themselves, with a key card and a code. The notes show who wrote what.',
      },
      tryAtWork: 'Choose one account that matters to you. Turn on sign-in in two steps, or a passkey if it is offered.',
      readNext: {
        title: 'Good keys, and not many to remember',
        paragraphs: [
          'A thief seldom guesses your password. It leaks from some website, and is then tried everywhere else. That is why each place needs its own. Nobody can remember so many, so let a password manager do it. It makes long ones and fills them in for you.',
          'The few that you must remember can be long and still kind to your memory. Put together three or four words that have nothing to do with each other, and picture them. Do not use names, birthdays or the name of the team you support.',
          'A second step stops most thieves, even when they have the password. It may be an app, a key card or a code. If you are asked to approve something that you did not start, say no and report it at once. Never give a code to anyone on the phone.',
          'A passkey is better still. Your phone or computer keeps a secret key, and you open it with your finger, your face or a PIN. There is nothing to remember and nothing to give away. A false website cannot get it from you.',
          'Never lend your sign-in, even to a good colleague in a hurry. If someone needs access, they get their own. You are both safer that way.',
        ],
      },
      askAPerson:
        'Ask your digital champion or the IT desk: which password manager may I use, and can you help me with my first passkey?',
    },
    'spot-fraud': {
      name: 'Spotting fraud and phishing',
      definition: 'Noticing when a message, call or website tries to trick you, and knowing what to do.',
      statements: {
        1: 'I have not yet learned what to look for in false messages and calls.',
        2: 'I can spot a false message when someone looks at it with me.',
        3: 'I can spot most false messages and calls on my own, and report them.',
        4: 'I help others to spot fraud and to report it without fear.',
      },
      examples: {
        council:
          'Accounts get a message that a builder has a new bank account. They ring the number they already have, and the builder knows nothing of it.',
        hospital:
          'A message says that the mailbox is full and asks for a password. A medical secretary reports it with one click.',
        kommune:
          'Someone rings a night-shift carer, says he is from IT, and asks for a code. She hangs up and rings the IT desk herself.',
      },
      tryAtWork:
        'Find out how you report a suspicious message here. Tell one colleague how it is done, so that both of you know it.',
      readNext: {
        title: 'The message that is in a hurry',
        paragraphs: [
          'False messages used to be full of mistakes. Not any more. They can be well written, know your name, and even sound like your boss on the phone. So do not look for bad spelling. Look for what it wants you to do, and how it makes you feel.',
          'Three signs go together: it is urgent, it comes out of the blue, and it wants something. A click, a code, money, or your help with a secret. The more it hurries you, the more time you can take.',
          'Take another road to check. Do not use the link or the number in the message. Go to the website the way you always do, or ring a number that you know. A real sender will not mind that you check.',
          'Take care with QR codes on posters, with files that you did not expect, and with pages that ask for your password when you have already signed in. If your password manager does not fill it in, the page may be false.',
          'Did you click? It happens to the best of us, often when we are tired. Tell the IT desk at once. You deserve thanks, not blame, for a quick word can save everyone else.',
        ],
      },
      askAPerson:
        'Ask the IT desk or your digital champion to show you a real false message that came to us, and what gave it away.',
    },
    'personal-data': {
      name: 'Protecting personal information',
      definition: 'Handling information about people so that only those who need it for their work can see it.',
      statements: {
        1: 'I have not yet learned which rules apply to information about people.',
        2: 'I can handle personal information safely when someone tells me what applies.',
        3: 'I can handle personal information safely on my own, and notice when it is at risk.',
        4: 'I help others to protect personal information in their daily work.',
      },
      examples: {
        council: 'A planner hides the phone numbers in an objection before it goes on the website.',
        hospital:
          'A porter hears two colleagues talk about a patient in the lift. He asks them kindly to wait until they are alone.',
        kommune:
          'A teacher wants to sum up notes about a pupil with an AI assistant. He stops, since the notes do not belong there.',
      },
      tryAtWork:
        'Look at your desk, your screen and your downloads as a stranger would. Put away or delete one thing about a person that you no longer need.',
      readNext: {
        title: 'Would I want mine handled like this?',
        paragraphs: [
          'People tell us things because they have to, or because they trust us. A known address can be dangerous for someone in hiding. An illness can cost someone a job. So ask yourself: would I want this to happen to what is known about me?',
          'Only look at what you need for the task in front of you. Curiosity is human, but a neighbour’s record is not yours to open. Systems keep a list of who looked.',
          'Share as little as possible, with as few as possible, in the safe channel. Check the name before you send. Talk where nobody else can hear, and take your papers from the printer. Hide names in what you show to others.',
          'Never put anything about a person into an AI assistant, a translation site or an app that we have not approved. You cannot take it back. Leaving out the name is not enough if the story can be recognised.',
          'Keep things no longer than you need. Delete downloads and copies when the job is done. People have a right to see what we hold about them, so write as if they were reading over your shoulder.',
        ],
      },
      askAPerson:
        'Ask our data protection officer or your manager: what in my work counts as personal information, and which systems may I use for it?',
    },
    'speak-up': {
      name: 'Speaking up when something goes wrong',
      definition: 'Telling the right people at once when you or a system made a mistake, so that harm can be stopped.',
      statements: {
        1: 'I have not yet learned how to report a digital mistake or incident.',
        2: 'I can report a mistake or incident when someone shows me how.',
        3: 'I can report a mistake or incident at once on my own, even when it is mine.',
        4: 'I help others to report mistakes, and make it safe for them to do so.',
      },
      examples: {
        council:
          'An officer sends a list to the wrong firm. She rings within five minutes, and it is deleted before anyone has opened it.',
        hospital:
          'A nurse sees that two patients with the same name have been mixed up on the screen. He reports it, and a warning is added.',
        kommune:
          'A carer leaves the tablet on a bus. He rings the duty phone at once, and the tablet is locked from afar.',
      },
      tryAtWork:
        'Find out whom you ring if a device is lost or a message goes to the wrong person. Save the number on your phone.',
      readNext: {
        title: 'The first five minutes',
        paragraphs: [
          'Everyone makes mistakes. We press send too soon, lose a phone, or click on something false. What happens in the next five minutes matters far more than the mistake. Early on, most harm can still be stopped.',
          'So do not wait until you are sure, and do not try to hide it or fix it alone. Ring the IT desk or your manager. Say what happened, when, and whose information it concerns. Write down the time. Do not delete anything before you are told to.',
          'The law gives organisations a short time to assess and report some kinds of incident, often counted in hours. You do not have to know which. You only have to speak up, and others will do the rest.',
          'Report near misses too, and systems that make it hard to do things right. A button in the wrong place will catch the next person as well. It is a fault in the system and not in you.',
          'If a colleague comes to you with a mistake, start with thanks. How we meet the first one decides whether there will be a second. You may also be shaken yourself, and that is fine. Talk to someone.',
        ],
      },
      askAPerson:
        'Ask your manager: what do you do when one of us makes a mistake with a system or with data, and whom do I ring at night?',
    },
    'screen-balance': {
      name: 'Staying well with screens',
      definition: 'Using screens in a way that is good for your body, your attention and your free time.',
      statements: {
        1: 'I have not yet changed anything to make my screen work healthier.',
        2: 'I can make my screen work healthier when someone shows me what helps.',
        3: 'I can arrange my screen, breaks and alerts on my own so that I stay well.',
        4: 'I help others to find a healthy way of working with screens.',
      },
      examples: {
        council:
          'A finance team holds no meetings before ten on Tuesdays and Thursdays, so that everyone can work in peace.',
        hospital: 'A medical secretary dictates some of his letters, and his sore wrist gets a rest.',
        kommune:
          'A home care unit agrees that nobody needs to read messages on a day off. What is urgent comes by phone.',
      },
      tryAtWork:
        'Turn off every alert that nobody would miss for an hour. Then stand up, look out of the window, and roll your shoulders.',
      readNext: {
        title: 'Small changes your body will thank you for',
        paragraphs: [
          'The best position is the next one. Change often: sit, stand, walk while you talk. Put the top of the screen at the height of your eyes, and the keyboard where your shoulders can rest. On a tablet, lift it up now and then instead of bending your neck.',
          'Eyes tire when they look at one distance. Look far away for a moment, several times an hour. Make the text larger before you move closer. Turn down the light in a dark room.',
          'Each alert takes you away from what you were doing, and the way back is longer than we think. Choose who may interrupt you. Turn off the rest, and look when it suits you. Most people can wait for half an hour.',
          'Work follows us home on the phone. Agree as a team when nobody needs to answer. Move work apps out of sight when you are off, or turn them off. Rest is a part of the job.',
          'If screens give you pain, stress or poor sleep, tell someone early. There are aids, other tools and other ways to share the work. If somebody is unkind to you online at work, you do not have to carry that alone either.',
        ],
      },
      askAPerson:
        'Ask your safety representative or your manager to look at your workplace with you, and to say what can be changed.',
    },
  },
}
