import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const meaning: AreaWords<SkillKeyOf<'meaning'>> = {
  name: 'What digital means here',
  description: 'Why we work digitally, where it helps, and how you can take part in change.',
  encouragement: 'You know your work and the people you serve. There is no better place to start.',
  skills: {
    'explain-digital': {
      name: 'Saying what digital means',
      definition: 'Telling others, in your own words, how digital ways of working help the people we serve.',
      statements: {
        1: 'I have not yet put into words what digital means for my work.',
        2: 'I can talk about what digital means for my work when someone helps me get started.',
        3: 'I can explain on my own what digital means for my work, with an example.',
        4: 'I help others to find their own words for what digital means for their work.',
      },
      examples: {
        council:
          'A housing officer tells a new colleague why tenants can now book a repair on their phone, even at night.',
        hospital: 'A ward manager explains why the handover has moved from a paper list to a shared screen.',
        kommune:
          'A home carer explains to a daughter how a sensor lets her mother sleep all night without being woken by a visit.',
      },
      tryAtWork:
        'Finish this sentence on paper: “For the people I serve, digital means that …”. Read it to a colleague and ask what they would write.',
      readNext: {
        title: 'Digital is about people, not gadgets',
        paragraphs: [
          'When we hear the word digital, many of us think of computers. But a tablet changes little by itself. What counts is the new way of working that it opens up. A form can be filled in at night. A nurse can read the notes before knocking on the door. A resident does not have to tell the same story three times.',
          'So start with a person. Who gets a better day because of this? What do they no longer have to do? If you can answer that, you have explained digital better than many strategies do.',
          'An honest answer has two sides. Some things get faster. Other things are harder for a while, and some people need another way in. Say both. People trust you more when you also say what is hard.',
          'Keep one example ready from your own work. A true story about one person is worth more than ten slides. Say how it was, what changed, and what is better now. Leave out names and anything that could show who it was.',
        ],
      },
      askAPerson:
        'Ask your manager: what do we want digital to do for the people we serve, and what does that mean for my job?',
    },
    'spot-opportunities': {
      name: 'Spotting where digital helps',
      definition: 'Seeing which tasks a digital way could make better, and which are best left as they are.',
      statements: {
        1: 'I have not yet looked for tasks in my work that digital could improve.',
        2: 'I can find a task that digital could improve when someone talks it through with me.',
        3: 'I can point out on my own a task that digital could improve, and say why.',
        4: 'I help others to see which of their tasks digital could improve, and which not.',
      },
      examples: {
        council:
          'A school caretaker sees that he writes each meter reading down three times. He suggests one shared list.',
        hospital:
          'A porter finds that half of his calls are about missing wheelchairs. He asks if the chairs can carry a small tracker.',
        kommune:
          'A kindergarten assistant sees that parents ask the same thing each morning. She suggests a message in the app they all have.',
      },
      tryAtWork:
        'Take 15 minutes and list what you did more than once today: typed, copied, searched, waited. Put a ring round the one that annoys you most.',
      readNext: {
        title: 'Look for the stone in the shoe',
        paragraphs: [
          'Big projects get the attention. But a good deal of time is lost on small things, like a stone in a shoe. The list that we copy by hand. The form that asks for what we know already. The phone call that only asks whether something has arrived.',
          'Four signs tell you where to look. We type the same thing twice. We wait for someone to answer. We hunt for something we had last week. We make the same mistake again and again.',
          'Then ask whether the task is needed at all. Often the best thing is to stop doing it. A needless task is still a waste when it is done on a screen.',
          'Some things are best left as they are. A hard conversation, a hand on a shoulder, a choice that needs good judgement. Digital work at its best gives us more time for exactly these.',
          'You do not have to know the answer. Say what hurts, how often, and for whom. Someone else may know the tool.',
        ],
      },
      askAPerson:
        'Ask your digital champion: this task takes too long. Have you seen another team do it in a better way?',
    },
    'prepare-for-change': {
      name: 'Getting ready for change',
      definition: 'Finding out what is about to change in your work, and taking part before it arrives.',
      statements: {
        1: 'I have not yet prepared for a digital change. I meet it when it comes.',
        2: 'I can get ready for a digital change when someone helps me see what it means for me.',
        3: 'I can find out on my own what a digital change means for me, and get ready.',
        4: 'I help others to get ready for a digital change and to say what worries them.',
      },
      examples: {
        council:
          'A planner hears that applications will move to a new system. She books an hour with the practice version first.',
        hospital:
          'A nurse tells the project that the new screen is too bright beside a sleeping patient. It is changed in time.',
        kommune: 'A home carer asks in a staff meeting how the new medicine dispenser will change her morning round.',
      },
      tryAtWork:
        'Look up one change that is on its way to your team. Write down two questions about it and send them to the person in charge.',
      readNext: {
        title: 'Change feels smaller when you can touch it',
        paragraphs: [
          'It is normal to worry about a new system. Most of the worry comes from not knowing. So turn it into questions. What will change? When? For whom? Who can I ask?',
          'Ask early. Before it goes live, the people who build it can still change it. They know the system, but you know the work. One remark from someone who does the job every day can save a whole service a year of trouble.',
          'Ask to try it. Ten minutes with a practice version tell you more than an hour of slides. Do a task that you did yesterday, and note where you get stuck.',
          'Expect a dip. For the first weeks nearly everyone is slower. That does not mean that you are bad at it. Agree as a team who sits beside whom, and which tasks can wait.',
          'Say what you will miss, too. If there was something good in the old way, tell people. Perhaps it can be kept.',
        ],
      },
      askAPerson:
        'Ask your manager what will change for your team in the next six months, and who you can talk to before it is settled.',
    },
  },
}
