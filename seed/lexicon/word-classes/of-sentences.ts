/** Verbs, and what stands around them. */
export const OF_SENTENCES = [
  // A name ends before one of these: verbs and turns that follow a subject.
  'ends',
  // Verbs of speech, as they follow a name (« X a déclaré », « X explique ») or precede it (« souligne X »).
  'speechVerbs',
  // Verbs of speech that companies and bodies seldom are the subject of: they show a person.
  'personVerbs',
  // « dirigée par X », « un comité que préside X »: who directs is a person.
  'agentVerbs',
  // What is said of a person alone: « X a été nommé », « succède à X ».
  'appointmentVerbs',
  'successionVerbs',
  // « qui préside la fondation », « que dirige X », « sous la conduite de X ».
  'presidingVerbs',
  'leadVerbs',
  'leadNouns',
  // « a déclaré », « has said »; what may stand between a speaker and the verb: « pour sa part », « également ».
  'auxiliaries',
  'asides',
  // « Alu 4.0 est un programme »
  'copulas',
  // Behind these an article goes on with a name; else it opens another phrase.
  'articleLeads',
  // « pendant huit ans », « depuis trois saisons »: a time ends with one of these.
  'spansOfTime',
] as const;
