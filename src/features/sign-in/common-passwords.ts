/** Words that passwords are made of again and again, in our languages. A word plus a few signs around it is refused. */
export const commonWords: readonly string[] = `
password passord passwort passw0rd hemmelig secret welcome velkommen letmein slippmeginn changeme byttmeg login logon
loginn admin administrator user bruker guest gjest default standard temporary midlertidig test testing system master
qwerty qwertyuiop asdfgh zxcvbn iloveyou jegelskerdeg jegelsker monkey dragon princess prinsesse sunshine solskinn
football fotball baseball superman batman starwars pokemon minecraft whatever nothing trustno abcdef
summer sommer winter vinter spring autumn høst january januar february februar march mars april june juni july juli
august september october oktober november december desember monday mandag tuesday tirsdag wednesday onsdag thursday
torsdag friday fredag saturday lørdag sunday søndag christmas jul easter påske
london england scotland wales ireland liverpool arsenal chelsea manchester oslo bergen trondheim norge norway sverige
council kommune kommunen hospital sykehus department office kontor computer datamaskin internet windows microsoft google
capable digital passport health helse
`
  .split(/\s+/)
  .filter(word => word.length >= 3)
