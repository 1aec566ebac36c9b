/** Words that say nothing about what somebody writes about, whatever they stand next to. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

/** No theme is one of these, or ends in one. */
export const emptyNouns = set(`
  thing things something anything everything nothing someone anyone everyone lot lots bit bits way ways kind kinds
  sort sorts type types couple number numbers amount amounts rest part parts piece pieces side end start beginning
  middle top bottom front back case cases example examples instance fact facts point points reason reasons idea ideas
  question questions answer answers problem problems issue issues stuff item items set sets list lists line lines
  place places area areas level levels step steps stage form forms place
  time times day days week weeks month months year years hour hours minute minutes second seconds today tomorrow
  yesterday tonight morning afternoon evening night weekend weekends weekday moment moments while date dates
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter past future present century decade
  people person man woman guy guys men women folks others other anybody everybody somebody
  difference result results change changes chance sense matter order use uses course need needs help
  thought thoughts thanks thank hi hello note notes ps edit update updates link links post posts entry entries
  page pages article articles paragraph section image picture photo photos figure screenshot video
  one ones two three half quarter third first last next same
  yes no ok okay yeah hey oh please sorry
  word words name names term terms version versions detail details
  will want wants look looks get gets make makes let lets see go goes take takes put try tries
  something somewhat bunch handful plenty majority plus minus
  etc ie eg vs re st nd rd th am pm
`);

/** No theme by itself, though a longer one may end in it: `platform work`, `panel call`. */
export const vagueAlone = set(`
  work works working hand hands nobody none somewhere anywhere everywhere nowhere text texts whole feeling feelings
  read turn round call calls share mind eye eyes head
`);

/** Adjectives that a theme does not begin with: they judge or count, or place in time or order. */
export const emptyAdjectives = set(`
  good better best bad worse worst great nice big bigger biggest large larger largest small smaller smallest little
  new newer newest old older oldest young same different other another such certain various several many few much
  more most less least own whole entire full half last next previous former latter first second third final
  past present future current recent early earlier late later daily weekly monthly yearly annual
  long longer longest short shorter high higher highest low lower lowest
  able available possible impossible likely unlikely sure unsure important main major minor key real actual true false
  right wrong easy easier easiest hard harder hardest simple simpler difficult interesting amazing awesome cool fun
  funny happy sad glad sorry lovely beautiful ugly excellent perfect terrible horrible awful decent fine okay
  only single double multiple additional extra further particular specific general common usual normal typical
  free busy ready open close close-by nearby common overall total average enough
  huge tiny quick quicker slow slower fast faster initial original
  favorite favourite fantastic wonderful strange weird crazy silly proper obvious clear cheap expensive
  one two three four five six seven eight nine ten
  very really quite pretty bit
`);
