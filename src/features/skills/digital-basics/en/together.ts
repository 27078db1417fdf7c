import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const together: AreaWords<SkillKeyOf<'together'>> = {
  name: 'Working together',
  description: 'Meeting, talking, writing and learning together, wherever each of us happens to be.',
  encouragement: 'You work with others every day. Here you get to know a few new rooms to do it in.',
  skills: {
    'online-meetings': {
      name: 'Taking part in online meetings',
      definition: 'Joining and holding meetings on a screen in which everyone can see, hear and be heard.',
      statements: {
        1: 'I have not yet taken part in an online meeting at work.',
        2: 'I can take part in an online meeting when someone helps me to join.',
        3: 'I can join an online meeting, speak and share my screen on my own.',
        4: 'I help others to take part in online meetings, or to run them well.',
      },
      examples: {
        council: 'A planner shares the map in a meeting with residents, and reads aloud what is written in the chat.',
        hospital:
          'A ward nurse joins a meeting with the district nurses by phone, and mutes it when an alarm goes off.',
        kommune: 'A coordinator holds a meeting with a family, the school and a specialist in a town four hours away.',
      },
      tryAtWork:
        'Open your meeting program without a meeting. Try the microphone, the camera, the background and the captions.',
      readNext: {
        title: 'A meeting that does not tire you out',
        paragraphs: [
          'Online meetings tire us, since we have to guess what we would otherwise see. A few habits help. Say your name the first time that you speak. Mute yourself when others talk. Turn on captions, which help far more people than you may think.',
          'Come two minutes early and check sound and picture. Sit with the light in front of you. A headset is often the best thing you can do for the others. If the picture freezes, turn your camera off and keep the sound.',
          'Before you share your screen, close what others have no need to see. Share one window rather than the whole screen. Say what you are showing, for some take part by phone or cannot see it.',
          'If you run the meeting, write in the invitation why you meet and what you want to decide. Let everyone speak once. Those who sit alone on a screen come first, because a room full of people forgets them.',
          'Ask before you record, and say who will see it. End with who does what. Stop five minutes before the hour, so that people can stretch their legs.',
        ],
      },
      askAPerson:
        'Ask a colleague to hold a practice meeting with you for ten minutes. Try to share a screen, write in the chat and raise a hand.',
    },
    'team-chat': {
      name: 'Talking in channels and chat',
      definition: 'Using chat and channels so that the right people see things, and everyone gets peace to work.',
      statements: {
        1: 'I have not yet written in a chat or a channel at work.',
        2: 'I can read and answer in our channels when someone helps me.',
        3: 'I can choose the right channel, write clearly and manage my alerts on my own.',
        4: 'I help others to use channels well, and to agree on how we use them.',
      },
      examples: {
        council:
          'The caretakers have a channel for each school. The one who takes over on Monday reads what happened on Friday.',
        hospital:
          'A ward agrees that nothing about patients goes into the chat. What is urgent is still said by phone.',
        kommune:
          'A kindergarten moves from a private app group to an approved channel, so that those who are off duty can be off.',
      },
      tryAtWork:
        'Open the alerts in your chat program. Turn off the sound for one channel that can wait, and turn it on for one that cannot.',
      readNext: {
        title: 'Write where others can find it',
        paragraphs: [
          'A question asked in private gets one answer, for one person. Asked in a channel, it helps all who have the same question. It may also be answered by someone you did not think of. So write in the open when the subject is work, and in private when it is about a person.',
          'Write one message rather than five small ones. Say what it is about, what you need, and by when. “Hi” on its own makes people wait. Answer under the message that you answer, so that the thread stays together. A thumbs up often says enough.',
          'A chat is not the place for everything. Urgent things need a phone call. Decisions need to be written down where they last. What belongs in a record system goes there, and personal data stays out of the chat.',
          'Nobody has to answer at once. Set your status, turn off alerts when you need quiet, and let others do the same. Write in the evening if that suits you, but send it in the morning.',
          'Tone is hard to hear in writing. If you grow angry, wait. If you do not understand, ring.',
        ],
      },
      askAPerson:
        'Ask your team: which channel do we use for what, how fast do we expect an answer, and what do we never write there?',
    },
    'shared-documents': {
      name: 'Writing in shared documents',
      definition: 'Working with others in one document at the same time, with comments, versions and the right access.',
      statements: {
        1: 'I have not yet worked in a document together with others.',
        2: 'I can write or comment in a shared document when someone helps me to open it.',
        3: 'I can share a document, comment in it and find an older version on my own.',
        4: 'I help others to write together in one document instead of sending copies.',
      },
      examples: {
        council:
          'Six people write one report for the committee at the same time. Nobody has to paste six files together the night before.',
        hospital:
          'A team writes its new routine in one document. The night shift adds its comments at three in the morning.',
        kommune:
          'Two kommuner write a joint application in one document. When a paragraph is lost, they bring back yesterday’s version.',
      },
      tryAtWork:
        'Share a harmless document with one colleague. Write a comment to each other in it, then find the list of earlier versions.',
      readNext: {
        title: 'One document, many hands',
        paragraphs: [
          'When we send copies to each other, somebody must put them together, and somebody’s change gets lost. In a shared document there is one text only. All of you see what is new, and nothing is lost: older versions are kept.',
          'Share with those who need it, and choose what they may do: read, comment or write. Look at the list of who has access before you write something sensitive. Remove people when the work is over. Be careful with links that anyone can open.',
          'Suggest rather than overwrite when the text is someone else’s. Use comments for questions, and add a name if you want an answer. Close the comment when it is settled. Be as kind in the margin as you would be at the table.',
          'Agree on three things at the start. Who holds the pen at the end? When is it finished? Where will it live? A short line at the top of the document is enough.',
          'Do not be afraid that people will see half-done work. A rough text invites help. A smooth one invites silence.',
        ],
      },
      askAPerson:
        'Ask a colleague you write with: can we do the next one in a shared document, and can you show me how to see earlier versions?',
    },
    'share-learning': {
      name: 'Sharing what we learn',
      definition: 'Telling others what you tried and what you learned, so that they do not have to start from nothing.',
      statements: {
        1: 'I have not yet shared what I have learned at work beyond my own team.',
        2: 'I can share something I have learned when someone helps me to put it into words.',
        3: 'I can share what I have learned on my own, including what did not work.',
        4: 'I help others to share what they learn, and make it safe for them to do so.',
      },
      examples: {
        council:
          'A leisure centre posts five lines on how it cut the queue at the door. Two other councils copy it within a month.',
        hospital:
          'A ward shows what it learned from a trial that failed. The next ward is spared the same three months.',
        kommune:
          'A technician writes a short note on Fridays about the week’s work with water meters. A neighbouring kommune rings to ask more.',
      },
      tryAtWork:
        'Write three lines about something you learned this week: what you tried, what happened, what you would do next time. Share it with your team.',
      readNext: {
        title: 'Share it while it is warm',
        paragraphs: [
          'Most of what we learn is never told to anyone. Not because it is secret, but because it seems too small. Yet someone three doors away, or three towns away, struggles with the same thing today. Five lines from you may save them a week.',
          'You do not need a report. Write what you wanted, what you did, what happened, and what you would do now. Add a picture of the whiteboard. Say where people can ask you more.',
          'Tell people what did not work, too. It is the most useful part, and the part that is hardest to find. Speak of what happened, and not of who was to blame. When a leader shares a mistake, others dare to do the same.',
          'Share early. What is half done can still be changed, and people like to be asked. If you wait for the perfect moment, it will be old news, or it will never come.',
          'Think about who could be harmed. Leave out people’s names and details that give them away. Thank those whose ideas you used. The rest can often be open.',
        ],
      },
      askAPerson:
        'Ask your digital champion: who else would be glad to know what we found out, and where is the best place to tell them?',
    },
  },
}
