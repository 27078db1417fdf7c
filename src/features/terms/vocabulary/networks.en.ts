import { term } from './term-words.ts'

export const en = {
  carers: term('Carers’ network', 'unpaid carers, working carers', 'For colleagues who look after somebody at home.'),
  disability: term(
    'Disability network',
    'disabled staff, accessibility network',
    'For disabled colleagues and allies.',
  ),
  neurodiversity: term(
    'Neurodiversity network',
    'ADHD, autism, dyslexia',
    'For colleagues who think in different ways.',
  ),
  'race-equality': term(
    'Race equality network',
    'ethnic diversity, global majority, Black and Asian staff',
    'For colleagues of every background who work against racism.',
  ),
  lgbt: term(
    'LGBT+ network',
    'LGBTQ+, pride, rainbow network',
    'For lesbian, gay, bi and trans colleagues and allies.',
  ),
  women: term(
    'Women’s network',
    'gender equality, women in leadership',
    'For women at work and those who support them.',
  ),
  men: term('Men’s health network', 'men’s group', 'For men who want to talk about health and life.'),
  menopause: term('Menopause network', 'menopause café', 'For anyone who is touched by the menopause.'),
  parents: term('Parents’ network', 'new parents, working families', 'For colleagues with children.'),
  faith: term('Faith and belief network', 'faith group, interfaith, prayer', 'For colleagues of every faith and none.'),
  'young-staff': term(
    'Young staff network',
    'early careers, under 30s, graduates',
    'For those at the start of working life.',
  ),
  veterans: term(
    'Armed forces network',
    'veterans, reservists, military families',
    'For those who serve or have served.',
  ),
  remote: term(
    'Home and hybrid workers',
    'remote workers, flexible working',
    'For those who rarely meet at the office.',
  ),
  green: term(
    'Green network',
    'climate, sustainability, environment group',
    'For a workplace that wears the planet less.',
  ),
  'mental-health': term(
    'Wellbeing network',
    'mental health allies, wellness',
    'For looking after ourselves and each other.',
  ),
  newcomers: term(
    'New to the country',
    'migrant staff, overseas staff, internationals',
    'For colleagues who moved here.',
  ),
}
