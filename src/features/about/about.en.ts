export interface Article {
  readonly title: string
  readonly lead: string
  readonly sections: readonly {
    readonly heading: string
    readonly paragraphs?: readonly string[]
    readonly points?: readonly string[]
  }[]
}

export const en = {
  about: {
    title: 'About Capable',
    lead: 'Capable is where we see what we can do, get better at it, and help each other.',
    sections: [
      {
        heading: 'What you can do here',
        points: [
          'Take your digital passport: see where you stand, and what a good next step is.',
          'Find colleagues by name, job or unit.',
          'See how far the whole organisation has come with the digital basics.',
        ],
      },
      {
        heading: 'What it is not',
        paragraphs: [
          'It is not a test, and it is not a way to compare people. Nobody is ranked, and your passport is yours.',
        ],
      },
      {
        heading: 'Who made it',
        paragraphs: [
          'Capable is open source software for public bodies. Anybody may read how it works, use it and improve it. Everything in it can be taken out again.',
        ],
      },
    ],
  } as Article,
  accessibility: {
    title: 'Accessibility statement',
    lead: 'Everybody who works here should be able to use this service.',
    sections: [
      {
        heading: 'What you can expect',
        points: [
          'You can use every page with a keyboard, with a screen reader and with speech.',
          'You can zoom to 400% without losing anything.',
          'Nothing needs JavaScript, and nothing depends on colour alone.',
          'Every picture has a table that says the same.',
          'The pages follow your device’s choice of light or dark, high contrast and less motion.',
        ],
      },
      {
        heading: 'How accessible it is',
        paragraphs: [
          'We aim for the Web Content Accessibility Guidelines version 2.2 at level AA. Every page is checked by machine in every language each time the service is changed, and by people with a keyboard and on a phone.',
          'Machines find only part of what can be wrong. We have not yet had the service tested by people who use assistive technology every day.',
        ],
      },
      {
        heading: 'If something does not work for you',
        paragraphs: [
          'Tell your administrator or your digital champion what you were trying to do and what got in the way. You do not need to know why. We treat it as a fault of the service.',
          'If you are not happy with the answer, the body that supervises accessibility in your country can help: in the United Kingdom the Equality Advisory and Support Service, in Norway the Authority for Universal Design of ICT (uutilsynet).',
        ],
      },
    ],
  } as Article,
  privacy: {
    title: 'Privacy',
    lead: 'What we know about you is yours. This page says what it is, why we have it and who can see it.',
    sections: [
      {
        heading: 'What we keep',
        points: [
          'From your employer’s staff list: name, job title, unit, manager, work e-mail, and sometimes phone, place and working time.',
          'What you tell colleagues yourself on your profile.',
          'Your passport: every answer you gave, how confident you were, and when; what you can show for it, and your stamps.',
          'Which role profiles you follow, your plan, and what you have learned.',
          'What you ask, offer, book and write: calls for help, events, posts and thanks.',
          'What you answer in surveys, in the way each survey promises before its first question.',
          'How you want to hear from us, and what we have sent you.',
          'Where you are signed in, so that you can sign out there.',
          'A record of important changes, such as who was given a role.',
        ],
      },
      {
        heading: 'Why',
        paragraphs: [
          'To help people and the organisation get better at working digitally. It is for development. It is not for pay, performance reviews or discipline, and no decision about you is made by a machine.',
        ],
      },
      {
        heading: 'Who can see it',
        points: [
          'Your passport, your plan and what you learn: only you. Not your manager, not the administrator of the service. Others see a part of it only if you send it to them or give them a link, and you can end a link at any time.',
          'Which role profiles you follow, and what you have of them: only you.',
          'Your name, job title, unit and manager: colleagues in your organisation.',
          'The rest of your profile: only what you chose to show.',
          'A call for help and a post: those you write it for. An offer to help: whoever asked, and your manager where your organisation’s rules say so.',
          'A booking: the host, and your manager where the rules say so. What you need to take part or to eat: the host alone.',
          'A question to a champion: that champion. If nobody answers for some days, the programme team sees it too.',
          'What you answer in a survey: each survey says so before its first question, and that promise cannot be weakened once somebody has answered.',
          'Partner organisations: only what you chose to show or to ask there.',
          'Results for a unit: as counts, and only when the group is large enough that nobody can be picked out.',
          'Pages that show something about you say at the top who can see it.',
        ],
      },
      {
        heading: 'How long',
        paragraphs: [
          'As long as you work here. When you leave, you disappear from every list at once, and you can take your passport along. Your employer then deletes what is left when its own rules say so.',
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'You can see and download everything about you at any time under “Your data”. You can ask for mistakes to be put right and for your data to be erased. Ask your administrator, or your organisation’s data protection officer.',
        ],
      },
    ],
  } as Article,
  cookies: {
    title: 'Cookies',
    lead: 'We use four small cookies. All of them are needed, and none of them follows you around.',
    sections: [
      {
        heading: 'What they do',
        points: [
          'session: keeps you signed in. It goes when you sign out, or after 30 days. On a shared device it goes when the browser is closed.',
          'language: remembers the language you chose, for a year.',
          'organisation: remembers which organisation you belong to, for a year.',
          'notice: carries a short message, such as “Saved”, to the next page. It lives for a minute at most.',
        ],
      },
      {
        heading: 'No banner',
        paragraphs: [
          'Because we use only what is needed to make the service work, there is nothing to accept or refuse. There is no measuring of visitors and nothing from other companies.',
        ],
      },
    ],
  } as Article,
  help: {
    title: 'Help',
    lead: 'Short answers to what people ask first.',
    sections: [
      {
        heading: 'I cannot sign in',
        paragraphs: [
          'Use your work e-mail address and ask for a link. It arrives within a few minutes and works for 20 minutes. Look in the folder for unwanted mail too. If nothing comes, your address may be missing from the staff list: ask your manager or administrator.',
        ],
      },
      {
        heading: 'I share a tablet with others',
        paragraphs: [
          'Tick “This is a shared tablet or computer” when you sign in, and sign out when you are done. Nobody after you can see your answers.',
        ],
      },
      {
        heading: 'I had to stop in the middle',
        paragraphs: [
          'That is fine. Every page you save is kept. Sign in again, on any device, and go on where you were.',
        ],
      },
      {
        heading: 'I answered something wrong',
        paragraphs: [
          'Open your passport, choose the area and change your answer. Your earlier answers stay in your own history.',
        ],
      },
      {
        heading: 'I would rather talk to somebody',
        paragraphs: ['Ask your digital champion. That is what they are there for, and no question is too small.'],
      },
    ],
  } as Article,
  whoCanSee: {
    title: 'Who can see what',
    lead: 'Every page with something personal has an eye and a line that says who can see it. This is what the lines mean.',
    sections: [
      {
        heading: 'Only you',
        paragraphs: [
          'Nobody else in your organisation can open the page: not your manager, not the programme team, not the administrator. Those who run the computers it is stored on must follow the law and your employer’s rules.',
        ],
      },
      {
        heading: 'Colleagues in your organisation',
        paragraphs: ['Everybody who is signed in to your organisation. People outside it cannot.'],
      },
      {
        heading: 'What each person chose',
        paragraphs: [
          'On a profile everybody decides for each thing who sees it: only they themselves, their team, everyone in the organisation, or partner organisations too. The team is their manager, those with the same manager, and those who report to them. What is not meant for you looks to you as if it were not there.',
        ],
      },
      {
        heading: 'Counts only',
        paragraphs: [
          'The page shows how many, never who. Groups smaller than the limit your organisation has set are hidden, and so is whatever would let somebody work them out by subtracting. That is why a number is sometimes missing.',
        ],
      },
      {
        heading: 'People with a role',
        paragraphs: [
          'Some pages are for administrators or for the programme team. Giving somebody a role is recorded.',
        ],
      },
    ],
  } as Article,
  seeAlso: 'Read also',
}
