import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const peopleFirst: AreaWords<SkillKeyOf<'people-first'>> = {
  name: 'People first',
  description: 'Starting with what people need, and leaving nobody out.',
  encouragement: 'You meet people every day and listen to them. That is the heart of all good digital work.',
  skills: {
    'user-needs': {
      name: 'Understanding what people need',
      definition: 'Finding out what people are trying to do before anyone chooses a solution.',
      statements: {
        1: 'I have not yet tried to find out what people need from a service.',
        2: 'I can ask people what they need from a service when someone helps me with the questions.',
        3: 'I can find out on my own what people need from a service, by asking and watching.',
        4: 'I help others to find out what people need before they choose a solution.',
      },
      examples: {
        council:
          'A planner watches three residents look for a neighbour’s application. None of them knows the number, so she asks for a search by street.',
        hospital:
          'A receptionist asks ten patients what worried them the night before. Most of them say: where to park.',
        kommune:
          'The home care service asks five older residents about the text message that announces a visit. Two of them thought it was a scam.',
      },
      tryAtWork:
        'Ask one person you serve: “Tell me about the last time you had to get in touch with us.” Listen for ten minutes and write down three of their own words.',
      readNext: {
        title: 'Ask about last time, not about wishes',
        paragraphs: [
          'Ask people what they want, and many will name a solution: an app, a button, a phone number. Behind it there is a need, such as knowing when the carer will come. Once you have found the need, you may see several ways to meet it. Some of them cost nothing.',
          'Ask about the last time. “Tell me about the last time you applied for a parking permit” gives better answers than “What do you think of our website?”. Then be quiet for a while. The most important part often comes after a pause.',
          'Watch as well. People are polite, and they blame themselves. Someone who says that it went fine may have tried four times. Look for the sigh, the note stuck to the screen, the grandson who does it for them.',
          'Five conversations are enough to begin with. Choose people who differ: one who finds it hard, one who is short of time, one with another first language. Write down their words rather than yours, and leave out their names.',
          'Then put the need in one line: who, what, why. “A daughter who lives far away needs to know that the visit took place, so that she can stop worrying.” Hold every idea up against a line like that.',
        ],
      },
      askAPerson:
        'Ask a colleague who meets the public every day: what do people ask you most often, and what lies behind it?',
    },
    'service-journeys': {
      name: 'Following the whole journey',
      definition: 'Seeing a service from start to finish as the person meets it, across teams and channels.',
      statements: {
        1: 'I have not yet followed a service from start to finish as the person meets it.',
        2: 'I can describe a person’s steps through our service when someone draws them with me.',
        3: 'I can describe on my own a person’s steps through our service, and where it gets hard.',
        4: 'I help others to follow a person’s steps through a service, even across teams.',
      },
      examples: {
        council:
          'Three teams put all the steps of moving house on one wall. They find that a tenant gives the same address five times.',
        hospital: 'A physiotherapist walks the way from the letter to the treatment room. The signs stop at the lift.',
        kommune:
          'A caseworker draws what a family meets when a child in a wheelchair starts school: six offices and nine letters.',
      },
      tryAtWork:
        'Pick one service that you are part of. Draw the person’s steps as boxes in a row, from their first thought to the end. Mark the box you know least about.',
      readNext: {
        title: 'Walk the road yourself',
        paragraphs: [
          'Each of us sees one piece of a service. The person sees all of it. They do not know which team answers the phone and which one sends the letter. To them it is one journey, and it is only as good as its worst step.',
          'The journey starts earlier than we think. It starts when someone wonders: can I get help with this? It ends later, too. It ends when life has moved on, not when we close the case.',
          'Go through it as if you were that person. Read the letter. Ring the number. Open the form on a phone. Write down what you do, what you have to know, and how it feels. Note each time you wait, and each time you tell the same thing again.',
          'Look closely at the gaps between teams. Most trouble sits there, since nobody owns them. It is not the fault of any one person. Invite one colleague from each side and look at the drawing together.',
          'You do not have to fix everything. Choose the step that hurts most people most, and start there.',
        ],
      },
      askAPerson:
        'Ask a colleague in the team before or after yours: what happens to people right before they come to us, and right after?',
    },
    'help-people-online': {
      name: 'Helping people online',
      definition: 'Helping people to use our digital services, and finding another way when that suits them better.',
      statements: {
        1: 'I have not yet helped anyone to use our digital services, or I send them to others.',
        2: 'I can help a person to use a digital service when a colleague is there to help me.',
        3: 'I can help a person to use our digital services, or to find another way, on my own.',
        4: 'I help colleagues to get better at guiding people through our digital services.',
      },
      examples: {
        council: 'A librarian sits beside a man who wants to renew his bus pass. He holds the mouse, and she points.',
        hospital:
          'A receptionist shows a patient how to open his letter on the phone. She prints it for the next one, who prefers paper.',
        kommune:
          'A woman without BankID comes to the front desk. A member of staff helps her find out how to apply on paper.',
      },
      tryAtWork:
        'Open one of our digital services on your own phone and go as far as you can without sending anything. Note what you would have to explain to someone new to it.',
      readNext: {
        title: 'Keep your hands in your pockets',
        paragraphs: [
          'When someone is stuck, we want to take over. It is quick, and it is kind. But next time the person is as stuck as before. So let them hold the phone. Point, wait, and let it take the time it takes.',
          'Start with what they came for, not with the device. “What would you like to get done?” is a good first question. Use the words they see on the screen: “press Send, at the bottom” rather than “submit the form”.',
          'Never sign in for another person with their password, code or electronic ID. That key is theirs, like the key to a house. Look away when they type it. If they cannot manage by themselves, find out how someone else may lawfully act for them.',
          'Some people will not or cannot go online. They may have poor sight, no safe phone, or a crisis on their hands. They have the same right to the service. Know the other ways in: phone, paper, a visit.',
          'Tell those who own the service where people get stuck. If ten people need help at the same place, it is not the people who need to change.',
        ],
      },
      askAPerson:
        'Ask someone at the front desk or in the library whether you can sit beside them for half an hour while they help people.',
    },
    'test-with-users': {
      name: 'Trying things out with people',
      definition: 'Letting people try a form, letter or page before it is finished, and learning from what you see.',
      statements: {
        1: 'I have not yet let people try out something before it was finished.',
        2: 'I can let people try out a draft when someone helps me to plan it.',
        3: 'I can let people try out a draft, and improve it afterwards, on my own.',
        4: 'I help others to let people try out their drafts and to learn from it.',
      },
      examples: {
        council:
          'An officer shows a draft letter about council tax to four residents and asks what they would do now. Two would ignore it.',
        hospital: 'A nurse lets three patients try the new check-in screen. One cannot reach it from her wheelchair.',
        kommune:
          'Five parents try the new kindergarten form on their phones before it opens. All five stop at the same word.',
      },
      tryAtWork:
        'Take a message you are about to send. Let one person outside your team read it, and ask: what would you do now? Change one thing.',
      readNext: {
        title: 'Show it before it is pretty',
        paragraphs: [
          'We often wait to show things until they are done. By then it hurts to change them. A rough draft on paper is a better thing to show. People dare to say what they think of it, and you dare to throw it away.',
          'Give the person a task, not a tour. “You have had this letter. What would you do?” Then stay silent. Do not explain and do not help, even if it is hard. What they do tells you more than what they say.',
          'Say first that you are testing the draft and not them. Nothing that they do is wrong. Ask if you may take notes, and tell them what will happen to the notes. They may stop when they like.',
          'Three to five people will show you most of the big stumbling blocks. Invite someone who uses a screen reader, someone who reads slowly, and someone who has never met the service.',
          'Afterwards, fix the thing that stopped most people, and try it once more. Two small rounds teach you more than one big one.',
        ],
      },
      askAPerson:
        'Ask your digital champion to sit with you the first time. One of you talks with the person, and the other takes notes.',
    },
  },
}
