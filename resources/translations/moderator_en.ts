<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>moderator</name>
  <message numerus="yes">
   <source>%n absent people have places in {round}</source>
   <translation>
    <numerusform>%n absent person has a place in {round}</numerusform>
    <numerusform>%n absent people have places in {round}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n backups of this event still hold the original.</source>
   <translation>
    <numerusform>%n backup of this event still holds the original.</numerusform>
    <numerusform>%n backups of this event still hold the original.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n begun</source>
   <translation>
    <numerusform>%n begun</numerusform>
    <numerusform>%n begun</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n came without registration</source>
   <translation>
    <numerusform>%n came without registration</numerusform>
    <numerusform>%n came without registration</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cancelled</source>
   <translation>
    <numerusform>%n cancelled</numerusform>
    <numerusform>%n cancelled</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cards found</source>
   <translation>
    <numerusform>%n card found</numerusform>
    <numerusform>%n cards found</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells were not taken over: {problems}</source>
   <translation>
    <numerusform>%n cell was not taken over: {problems}</numerusform>
    <numerusform>%n cells were not taken over: {problems}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changed</source>
   <translation>
    <numerusform>%n changed</numerusform>
    <numerusform>%n changed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes</source>
   <translation>
    <numerusform>%n change</numerusform>
    <numerusform>%n changes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes are not saved yet.</source>
   <translation>
    <numerusform>%n change is not saved yet.</numerusform>
    <numerusform>%n changes are not saved yet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes since {version}</source>
   <translation>
    <numerusform>%n change since {version}</numerusform>
    <numerusform>%n changes since {version}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes with {version}</source>
   <translation>
    <numerusform>%n change with {version}</numerusform>
    <numerusform>%n changes with {version}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n checked in</source>
   <translation>
    <numerusform>%n checked in</numerusform>
    <numerusform>%n checked in</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n clashes</source>
   <translation>
    <numerusform>%n clash</numerusform>
    <numerusform>%n clashes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n columns have codes for headings and were not understood.</source>
   <translation>
    <numerusform>%n column has a code for its heading and was not understood.</numerusform>
    <numerusform>%n columns have codes for headings and were not understood.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n come later</source>
   <translation>
    <numerusform>%n comes later</numerusform>
    <numerusform>%n come later</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n did not come</source>
   <translation>
    <numerusform>%n did not come</numerusform>
    <numerusform>%n did not come</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n dots</source>
   <translation>
    <numerusform>%n dot</numerusform>
    <numerusform>%n dots</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n double?</source>
   <translation>
    <numerusform>%n double?</numerusform>
    <numerusform>%n double?</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n edited texts name people who may not be named</source>
   <translation>
    <numerusform>%n edited text names people who may not be named</numerusform>
    <numerusform>%n edited texts name people who may not be named</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n empty rows stand above this row; it is read like the others.</source>
   <translation>
    <numerusform>%n empty row stands above this row; it is read like the others.</numerusform>
    <numerusform>%n empty rows stand above this row; it is read like the others.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n files in it are unknown to this program and left out.</source>
   <translation>
    <numerusform>%n file in it is unknown to this program and left out.</numerusform>
    <numerusform>%n files in it are unknown to this program and left out.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n first wishes, does not take place</source>
   <translation>
    <numerusform>%n first wish, does not take place</numerusform>
    <numerusform>%n first wishes, does not take place</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n first wishes, {places} places</source>
   <translation>
    <numerusform>%n first wish, {places} places</numerusform>
    <numerusform>%n first wishes, {places} places</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n fixed ones stay</source>
   <translation>
    <numerusform>%n fixed one stays</numerusform>
    <numerusform>%n fixed ones stay</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n flipchart photos</source>
   <translation>
    <numerusform>%n flipchart photo</numerusform>
    <numerusform>%n flipchart photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n groups</source>
   <translation>
    <numerusform>%n group</numerusform>
    <numerusform>%n groups</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n groups in summary</source>
   <translation>
    <numerusform>%n group in summary</numerusform>
    <numerusform>%n groups in summary</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have no place in some round.</source>
   <translation>
    <numerusform>%n has no place in some round.</numerusform>
    <numerusform>%n have no place in some round.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n hints</source>
   <translation>
    <numerusform>%n hint</numerusform>
    <numerusform>%n hints</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n items</source>
   <translation>
    <numerusform>%n item</numerusform>
    <numerusform>%n items</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n items after it up to {shift}</source>
   <translation>
    <numerusform>%n item after it up to {shift}</numerusform>
    <numerusform>%n items after it up to {shift}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n items after it {shift}</source>
   <translation>
    <numerusform>%n item after it {shift}</numerusform>
    <numerusform>%n items after it {shift}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n items are called “{title}”.</source>
   <translation>
    <numerusform>%n item is called “{title}”.</numerusform>
    <numerusform>%n items are called “{title}”.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n joined points with fewer than two points were left out.</source>
   <translation>
    <numerusform>%n joined point with fewer than two points was left out.</numerusform>
    <numerusform>%n joined points with fewer than two points were left out.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n left early</source>
   <translation>
    <numerusform>%n left early</numerusform>
    <numerusform>%n left early</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n mere consequences are not listed: {titles}</source>
   <translation>
    <numerusform>%n mere consequence is not listed: {titles}</numerusform>
    <numerusform>%n mere consequences are not listed: {titles}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n min</numerusform>
    <numerusform>%n min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min early</source>
   <translation>
    <numerusform>%n min early</numerusform>
    <numerusform>%n min early</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min free</source>
   <translation>
    <numerusform>%n min free</numerusform>
    <numerusform>%n min free</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min gained</source>
   <translation>
    <numerusform>%n min gained</numerusform>
    <numerusform>%n min gained</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min late</source>
   <translation>
    <numerusform>%n min late</numerusform>
    <numerusform>%n min late</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min left</source>
   <translation>
    <numerusform>%n min left</numerusform>
    <numerusform>%n min left</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min lost</source>
   <translation>
    <numerusform>%n min lost</numerusform>
    <numerusform>%n min lost</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min to spare</source>
   <translation>
    <numerusform>%n min to spare</numerusform>
    <numerusform>%n min to spare</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min too much</source>
   <translation>
    <numerusform>%n min too much</numerusform>
    <numerusform>%n min too much</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes</source>
   <translation>
    <numerusform>%n minute</numerusform>
    <numerusform>%n minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes fewer for {room}</source>
   <translation>
    <numerusform>%n minute fewer for {room}</numerusform>
    <numerusform>%n minutes fewer for {room}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes for each group</source>
   <translation>
    <numerusform>%n minute for each group</numerusform>
    <numerusform>%n minutes for each group</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes late</source>
   <translation>
    <numerusform>%n minute late</numerusform>
    <numerusform>%n minutes late</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes more for {room}</source>
   <translation>
    <numerusform>%n minute more for {room}</numerusform>
    <numerusform>%n minutes more for {room}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes of buffer after {title}</source>
   <translation>
    <numerusform>%n minute of buffer after {title}</numerusform>
    <numerusform>%n minutes of buffer after {title}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n missing</source>
   <translation>
    <numerusform>%n missing</numerusform>
    <numerusform>%n missing</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n moderators in reach</source>
   <translation>
    <numerusform>%n moderator in reach</numerusform>
    <numerusform>%n moderators in reach</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more</source>
   <translation>
    <numerusform>%n more</numerusform>
    <numerusform>%n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more places became known by it.</source>
   <translation>
    <numerusform>%n more place became known by it.</numerusform>
    <numerusform>%n more places became known by it.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more places in round {round}, for example: {rooms}.</source>
   <translation>
    <numerusform>%n more place in round {round}, for example: {rooms}.</numerusform>
    <numerusform>%n more places in round {round}, for example: {rooms}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more places, for example: {rooms}.</source>
   <translation>
    <numerusform>%n more place, for example: {rooms}.</numerusform>
    <numerusform>%n more places, for example: {rooms}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more rooms</source>
   <translation>
    <numerusform>%n more room</numerusform>
    <numerusform>%n more rooms</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n new</numerusform>
    <numerusform>%n new</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new points</source>
   <translation>
    <numerusform>%n new point</numerusform>
    <numerusform>%n new points</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new rooms: {names}</source>
   <translation>
    <numerusform>%n new room: {names}</numerusform>
    <numerusform>%n new rooms: {names}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n no longer in the list</source>
   <translation>
    <numerusform>%n no longer in the list</numerusform>
    <numerusform>%n no longer in the list</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not ready</source>
   <translation>
    <numerusform>%n not ready</numerusform>
    <numerusform>%n not ready</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them know their place already.</source>
   <translation>
    <numerusform>%n of them knows the place already.</numerusform>
    <numerusform>%n of them know their place already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them not checked in</source>
   <translation>
    <numerusform>%n of them not checked in</numerusform>
    <numerusform>%n of them not checked in</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of these are mere consequences.</source>
   <translation>
    <numerusform>%n of these is a mere consequence.</numerusform>
    <numerusform>%n of these are mere consequences.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of {all} results are not ready</source>
   <translation>
    <numerusform>%n of {all} results is not ready</numerusform>
    <numerusform>%n of {all} results are not ready</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on the waiting list</source>
   <translation>
    <numerusform>%n on the waiting list</numerusform>
    <numerusform>%n on the waiting list</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open proposals keep the kind with which they were read. Read their photos again for another one (right-click a photo).</source>
   <translation>
    <numerusform>%n open proposal keeps the kind with which it was read. Read its photo again for another one (right-click the photo).</numerusform>
    <numerusform>%n open proposals keep the kind with which they were read. Read their photos again for another one (right-click a photo).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n organisations</source>
   <translation>
    <numerusform>%n organisation</numerusform>
    <numerusform>%n organisations</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n organisations sent one person only: whoever was there will know who is meant.</source>
   <translation>
    <numerusform>%n organisation sent one person only: whoever was there will know who is meant.</numerusform>
    <numerusform>%n organisations sent one person only: whoever was there will know who is meant.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n others would change groups too.</source>
   <translation>
    <numerusform>%n other would change groups too.</numerusform>
    <numerusform>%n others would change groups too.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n others would have to move:</source>
   <translation>
    <numerusform>%n other would have to move:</numerusform>
    <numerusform>%n others would have to move:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n others would move too.</source>
   <translation>
    <numerusform>%n other would move too.</numerusform>
    <numerusform>%n others would move too.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pages</source>
   <translation>
    <numerusform>%n page</numerusform>
    <numerusform>%n pages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pages were sent to the printer.</source>
   <translation>
    <numerusform>%n page was sent to the printer.</numerusform>
    <numerusform>%n pages were sent to the printer.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n participants</source>
   <translation>
    <numerusform>%n participant</numerusform>
    <numerusform>%n participants</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parts</source>
   <translation>
    <numerusform>%n part</numerusform>
    <numerusform>%n parts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n person</numerusform>
    <numerusform>%n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people always have their first wish</source>
   <translation>
    <numerusform>%n person always has the first wish</numerusform>
    <numerusform>%n people always have their first wish</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people are called “{name}”.</source>
   <translation>
    <numerusform>%n person is called “{name}”.</numerusform>
    <numerusform>%n people are called “{name}”.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people arrive at {time}</source>
   <translation>
    <numerusform>%n person arrives at {time}</numerusform>
    <numerusform>%n people arrive at {time}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people change rooms in {minutes} minutes</source>
   <translation>
    <numerusform>%n person moves between rooms in {minutes} min</numerusform>
    <numerusform>%n people change rooms in {minutes} minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people chosen</source>
   <translation>
    <numerusform>%n person chosen</numerusform>
    <numerusform>%n people chosen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people cut: go to a room with the arrow keys, Ctrl+V; Esc leaves it.</source>
   <translation>
    <numerusform>%n person cut: go to a room with the arrow keys, Ctrl+V; Esc leaves it.</numerusform>
    <numerusform>%n people cut: go to a room with the arrow keys, Ctrl+V; Esc leaves it.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people go from “{begin}” to “{end}”.</source>
   <translation>
    <numerusform>%n person goes from “{begin}” to “{end}”.</numerusform>
    <numerusform>%n people go from “{begin}” to “{end}”.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people go without {title}.</source>
   <translation>
    <numerusform>%n person goes without {title}.</numerusform>
    <numerusform>%n people go without {title}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people have no place</source>
   <translation>
    <numerusform>%n person has no place</numerusform>
    <numerusform>%n people have no place</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people have no place in every round yet.</source>
   <translation>
    <numerusform>%n person has no place in every round yet.</numerusform>
    <numerusform>%n people have no place in every round yet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people have not said whether they may be listed</source>
   <translation>
    <numerusform>%n person has not said whether they may be listed</numerusform>
    <numerusform>%n people have not said whether they may be listed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people have places in two rounds at once</source>
   <translation>
    <numerusform>%n person has places in two rounds at once</numerusform>
    <numerusform>%n people have places in two rounds at once</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people have {minutes} min less of {title}.</source>
   <translation>
    <numerusform>%n person has {minutes} min less of {title}.</numerusform>
    <numerusform>%n people have {minutes} min less of {title}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people leave at {time}</source>
   <translation>
    <numerusform>%n person leaves at {time}</numerusform>
    <numerusform>%n people leave at {time}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people move</source>
   <translation>
    <numerusform>%n person moves</numerusform>
    <numerusform>%n people move</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people selected</source>
   <translation>
    <numerusform>%n person selected</numerusform>
    <numerusform>%n people selected</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people to group {number}</source>
   <translation>
    <numerusform>%n person to group {number}</numerusform>
    <numerusform>%n people to group {number}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people to {room}</source>
   <translation>
    <numerusform>%n person to {room}</numerusform>
    <numerusform>%n people to {room}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people want “{theme}” first in every round, and there are {places} places.</source>
   <translation>
    <numerusform>%n person wants “{theme}” first in every round, and there are {places} places.</numerusform>
    <numerusform>%n people want “{theme}” first in every round, and there are {places} places.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people were not told yet</source>
   <translation>
    <numerusform>%n person was not told yet</numerusform>
    <numerusform>%n people were not told yet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people were told</source>
   <translation>
    <numerusform>%n person was told</numerusform>
    <numerusform>%n people were told</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people who are not there have places</source>
   <translation>
    <numerusform>%n person who is not there has a place</numerusform>
    <numerusform>%n people who are not there have places</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people who know their place go elsewhere now.</source>
   <translation>
    <numerusform>%n person who knows their place goes elsewhere now.</numerusform>
    <numerusform>%n people who know their place go elsewhere now.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people who know their place would get another group.</source>
   <translation>
    <numerusform>%n person who knows their place would get another group.</numerusform>
    <numerusform>%n people who know their place would get another group.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people who know their place would have to go elsewhere.</source>
   <translation>
    <numerusform>%n person who knows their place would have to go elsewhere.</numerusform>
    <numerusform>%n people who know their place would have to go elsewhere.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people wish for “{theme}”, which no round offers.</source>
   <translation>
    <numerusform>%n person wishes for “{theme}”, which no round offers.</numerusform>
    <numerusform>%n people wish for “{theme}”, which no round offers.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people wish for “{theme}”, which no round to come offers.</source>
   <translation>
    <numerusform>%n person wishes for “{theme}”, which no round to come offers.</numerusform>
    <numerusform>%n people wish for “{theme}”, which no round to come offers.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people with a role</source>
   <translation>
    <numerusform>%n person with a role</numerusform>
    <numerusform>%n people with a role</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people without a place</source>
   <translation>
    <numerusform>%n person without a place</numerusform>
    <numerusform>%n people without a place</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people without a place in {round}</source>
   <translation>
    <numerusform>%n person without a place in {round}</numerusform>
    <numerusform>%n people without a place in {round}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people without an answer on being listed</source>
   <translation>
    <numerusform>%n person without an answer on being listed</numerusform>
    <numerusform>%n people without an answer on being listed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people would get another group.</source>
   <translation>
    <numerusform>%n person would get another group.</numerusform>
    <numerusform>%n people would get another group.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people would have to move:</source>
   <translation>
    <numerusform>%n person would have to move:</numerusform>
    <numerusform>%n people would have to move:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: cancelled</source>
   <translation>
    <numerusform>%n person: cancelled</numerusform>
    <numerusform>%n people: cancelled</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: checked in</source>
   <translation>
    <numerusform>%n person: checked in</numerusform>
    <numerusform>%n people: checked in</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: did not come</source>
   <translation>
    <numerusform>%n person: did not come</numerusform>
    <numerusform>%n people: did not come</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: left early</source>
   <translation>
    <numerusform>%n person: left early</numerusform>
    <numerusform>%n people: left early</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: registered</source>
   <translation>
    <numerusform>%n person: registered</numerusform>
    <numerusform>%n people: registered</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: waiting list</source>
   <translation>
    <numerusform>%n person: waiting list</numerusform>
    <numerusform>%n people: waiting list</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: {where} ({round}).</source>
   <translation>
    <numerusform>%n person: {where} ({round}).</numerusform>
    <numerusform>%n people: {where} ({round}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n phones</source>
   <translation>
    <numerusform>%n phone</numerusform>
    <numerusform>%n phones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n phones connected</source>
   <translation>
    <numerusform>%n phone connected</numerusform>
    <numerusform>%n phones connected</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos</source>
   <translation>
    <numerusform>%n photo</numerusform>
    <numerusform>%n photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos added</source>
   <translation>
    <numerusform>%n photo added</numerusform>
    <numerusform>%n photos added</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos are damaged or missing in the file.</source>
   <translation>
    <numerusform>%n photo is damaged or missing in the file.</numerusform>
    <numerusform>%n photos are damaged or missing in the file.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos are internal now, since their blurred pictures are missing.</source>
   <translation>
    <numerusform>%n photo is internal now, since its blurred picture is missing.</numerusform>
    <numerusform>%n photos are internal now, since their blurred pictures are missing.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos are not sorted yet</source>
   <translation>
    <numerusform>%n photo is not sorted yet</numerusform>
    <numerusform>%n photos are not sorted yet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos could not be read and are missing.</source>
   <translation>
    <numerusform>%n photo could not be read and is missing.</numerusform>
    <numerusform>%n photos could not be read and are missing.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos could not be read: {files}.</source>
   <translation>
    <numerusform>%n photo could not be read: {files}.</numerusform>
    <numerusform>%n photos could not be read: {files}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos filed</source>
   <translation>
    <numerusform>%n photo filed</numerusform>
    <numerusform>%n photos filed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos for {theme}, group {number}</source>
   <translation>
    <numerusform>%n photo for {theme}, group {number}</numerusform>
    <numerusform>%n photos for {theme}, group {number}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos lie there already.</source>
   <translation>
    <numerusform>%n photo lies there already.</numerusform>
    <numerusform>%n photos lie there already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos of this phone are on their way already.</source>
   <translation>
    <numerusform>%n photo of this phone is on its way already.</numerusform>
    <numerusform>%n photos of this phone are on their way already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos taken</source>
   <translation>
    <numerusform>%n photo taken</numerusform>
    <numerusform>%n photos taken</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos wait in the intake</source>
   <translation>
    <numerusform>%n photo waits in the intake</numerusform>
    <numerusform>%n photos wait in the intake</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos wait in the intake, the others are filed</source>
   <translation>
    <numerusform>%n photo waits in the intake, the other are filed</numerusform>
    <numerusform>%n photos wait in the intake, the others are filed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos wait in the intake.</source>
   <translation>
    <numerusform>%n photo waits in the intake.</numerusform>
    <numerusform>%n photos wait in the intake.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos were left out, since their pictures are missing.</source>
   <translation>
    <numerusform>%n photo was left out, since its picture is missing.</numerusform>
    <numerusform>%n photos were left out, since their pictures are missing.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos were there already</source>
   <translation>
    <numerusform>%n photo was there already</numerusform>
    <numerusform>%n photos were there already</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos with text that nobody has confirmed</source>
   <translation>
    <numerusform>%n photo with text that nobody has confirmed</numerusform>
    <numerusform>%n photos with text that nobody has confirmed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos with unconfirmed text</source>
   <translation>
    <numerusform>%n photo with unconfirmed text</numerusform>
    <numerusform>%n photos with unconfirmed text</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places</source>
   <translation>
    <numerusform>%n place</numerusform>
    <numerusform>%n places</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places are free here.</source>
   <translation>
    <numerusform>%n place is free here.</numerusform>
    <numerusform>%n places are free here.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places are lacking.</source>
   <translation>
    <numerusform>%n place is lacking.</numerusform>
    <numerusform>%n places are lacking.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places are wish {rank}</source>
   <translation>
    <numerusform>%n place is wish {rank}</numerusform>
    <numerusform>%n places are wish {rank}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places at least cannot be a first wish, whatever one does.</source>
   <translation>
    <numerusform>At least one place cannot be a first wish, whatever one does.</numerusform>
    <numerusform>%n places at least cannot be a first wish, whatever one does.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places count as known by this.</source>
   <translation>
    <numerusform>%n place counts as known by this.</numerusform>
    <numerusform>%n places count as known by this.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places count as known: the hall saw them.</source>
   <translation>
    <numerusform>%n place counts as known: the hall saw it.</numerusform>
    <numerusform>%n places count as known: the hall saw them.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places free</source>
   <translation>
    <numerusform>%n place free</numerusform>
    <numerusform>%n places free</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places given</source>
   <translation>
    <numerusform>%n place given</numerusform>
    <numerusform>%n places given</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places have no group yet.</source>
   <translation>
    <numerusform>%n place has no group yet.</numerusform>
    <numerusform>%n places have no group yet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places of people who are not there become free.</source>
   <translation>
    <numerusform>%n place of people who are not there becomes free.</numerusform>
    <numerusform>%n places of people who are not there become free.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places without a stated or met wish</source>
   <translation>
    <numerusform>%n place without a stated or met wish</numerusform>
    <numerusform>%n places without a stated or met wish</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places would change</source>
   <translation>
    <numerusform>%n place would change</numerusform>
    <numerusform>%n places would change</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n points</source>
   <translation>
    <numerusform>%n point</numerusform>
    <numerusform>%n points</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n points are typed already.</source>
   <translation>
    <numerusform>%n point is typed already.</numerusform>
    <numerusform>%n points are typed already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n points for {theme}, group {number}</source>
   <translation>
    <numerusform>%n point for {theme}, group {number}</numerusform>
    <numerusform>%n points for {theme}, group {number}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n points found</source>
   <translation>
    <numerusform>%n point found</numerusform>
    <numerusform>%n points found</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n proposals</source>
   <translation>
    <numerusform>%n proposal</numerusform>
    <numerusform>%n proposals</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n proposals from the photo, read without internet.</source>
   <translation>
    <numerusform>%n proposal from the photo, read without internet.</numerusform>
    <numerusform>%n proposals from the photo, read without internet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n proposals open</source>
   <translation>
    <numerusform>%n proposal open</numerusform>
    <numerusform>%n proposals open</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n remarks</source>
   <translation>
    <numerusform>%n remark</numerusform>
    <numerusform>%n remarks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rooms</source>
   <translation>
    <numerusform>%n room</numerusform>
    <numerusform>%n rooms</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rooms have no moderator</source>
   <translation>
    <numerusform>%n room has no moderator</numerusform>
    <numerusform>%n rooms have no moderator</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rounds</source>
   <translation>
    <numerusform>%n round</numerusform>
    <numerusform>%n rounds</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rows twice</source>
   <translation>
    <numerusform>%n row twice</numerusform>
    <numerusform>%n rows twice</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rows unclear</source>
   <translation>
    <numerusform>%n row unclear</numerusform>
    <numerusform>%n rows unclear</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n slides</source>
   <translation>
    <numerusform>%n slide</numerusform>
    <numerusform>%n slides</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n slides of text</source>
   <translation>
    <numerusform>%n slide of text</numerusform>
    <numerusform>%n slides of text</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sticky dots</source>
   <translation>
    <numerusform>%n sticky dot</numerusform>
    <numerusform>%n sticky dots</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n take part</source>
   <translation>
    <numerusform>%n takes part</numerusform>
    <numerusform>%n take part</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n talks begin together on {day} at {start}. Make them the workshops of a round, to which people are assigned? Otherwise they come as single items.</source>
   <translation>
    <numerusform>%n talk begins together on {day} at {start}. Make them the workshop of a round, to which people are assigned? Otherwise they come as single items.</numerusform>
    <numerusform>%n talks begin together on {day} at {start}. Make them the workshops of a round, to which people are assigned? Otherwise they come as single items.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n talks of {day} begin together with others, at {times} times. Make them the workshops of rounds, to which people are assigned? Otherwise they come as single items.</source>
   <translation>
    <numerusform>%n talk of {day} begins together with others, at {times} times. Make them the workshop of rounds, to which people are assigned? Otherwise they come as single items.</numerusform>
    <numerusform>%n talks of {day} begin together with others, at {times} times. Make them the workshops of rounds, to which people are assigned? Otherwise they come as single items.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n talks of {minutes} minutes begin together on {day} at {start}, beside others of {others} minutes. Make them the workshops of a round, to which people are assigned? Otherwise they come as single items.</source>
   <translation>
    <numerusform>%n talk of {minutes} minutes begins on {day} at {start}, beside others of {others} minutes. Make it the workshop of a round, to which people are assigned? Otherwise they come as single items.</numerusform>
    <numerusform>%n talks of {minutes} minutes begin together on {day} at {start}, beside others of {others} minutes. Make them the workshops of a round, to which people are assigned? Otherwise they come as single items.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n talks without a text</source>
   <translation>
    <numerusform>%n talk without a text</numerusform>
    <numerusform>%n talks without a text</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts with a name left out</source>
   <translation>
    <numerusform>%n text with a name left out</numerusform>
    <numerusform>%n texts with a name left out</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n themes</source>
   <translation>
    <numerusform>%n theme</numerusform>
    <numerusform>%n themes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n times</source>
   <translation>
    <numerusform>%n time</numerusform>
    <numerusform>%n times</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n to be told</source>
   <translation>
    <numerusform>%n to be told</numerusform>
    <numerusform>%n to be told</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n twice</source>
   <translation>
    <numerusform>%n twice</numerusform>
    <numerusform>%n twice</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unchanged</source>
   <translation>
    <numerusform>%n unchanged</numerusform>
    <numerusform>%n unchanged</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unclear</source>
   <translation>
    <numerusform>%n unclear</numerusform>
    <numerusform>%n unclear</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n values without meaning</source>
   <translation>
    <numerusform>%n value without meaning</numerusform>
    <numerusform>%n values without meaning</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait for their group</source>
   <translation>
    <numerusform>%n waits for its group</numerusform>
    <numerusform>%n wait for their group</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n with a new place</source>
   <translation>
    <numerusform>%n with a new place</numerusform>
    <numerusform>%n with a new place</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a caption</source>
   <translation>
    <numerusform>%n without a caption</numerusform>
    <numerusform>%n without a caption</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a place</source>
   <translation>
    <numerusform>%n without a place</numerusform>
    <numerusform>%n without a place</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a stated wish</source>
   <translation>
    <numerusform>%n without a stated wish</numerusform>
    <numerusform>%n without a stated wish</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without real times</source>
   <translation>
    <numerusform>%n without its real time</numerusform>
    <numerusform>%n without real times</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops</source>
   <translation>
    <numerusform>%n workshop</numerusform>
    <numerusform>%n workshops</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops are about {theme}.</source>
   <translation>
    <numerusform>%n workshop is about {theme}.</numerusform>
    <numerusform>%n workshops are about {theme}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops have the questions and the example of this one.</source>
   <translation>
    <numerusform>%n workshop has the questions and the example of this one.</numerusform>
    <numerusform>%n workshops have the questions and the example of this one.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops take place in {room}.</source>
   <translation>
    <numerusform>%n workshop takes place in {room}.</numerusform>
    <numerusform>%n workshops take place in {room}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops without guiding questions</source>
   <translation>
    <numerusform>%n workshop without guiding questions</numerusform>
    <numerusform>%n workshops without guiding questions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops without moderation</source>
   <translation>
    <numerusform>%n workshop without moderation</numerusform>
    <numerusform>%n workshops without moderation</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n × a theme twice, as it was wished.</source>
   <translation>
    <numerusform>%n × a theme twice, as it was wished.</numerusform>
    <numerusform>%n × a theme twice, as it was wished.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n × none</source>
   <translation>
    <numerusform>%n × none</numerusform>
    <numerusform>%n × none</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>+ {minutes} min if %n get ready</source>
   <translation>
    <numerusform>+ {minutes} min if it gets ready</numerusform>
    <numerusform>+ {minutes} min if all get ready</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>+%n min</source>
   <translation>
    <numerusform>+%n min</numerusform>
    <numerusform>+%n min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>, %n places changed</source>
   <translation>
    <numerusform>, %n place changed</numerusform>
    <numerusform>, %n places changed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>, %n without a place</source>
   <translation>
    <numerusform>, %n without a place</numerusform>
    <numerusform>, %n without a place</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>, %n × no wish stated</source>
   <translation>
    <numerusform>, %n × no wish stated</numerusform>
    <numerusform>, %n × no wish stated</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>, theme twice for %n</source>
   <translation>
    <numerusform>, theme twice for %n</numerusform>
    <numerusform>, theme twice for %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Accept %n proposals for {theme}, group {number}</source>
   <translation>
    <numerusform>Accept %n proposal for {theme}, group {number}</numerusform>
    <numerusform>Accept %n proposals for {theme}, group {number}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Accept all %n</source>
   <translation>
    <numerusform>Accept this one</numerusform>
    <numerusform>Accept all %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n of them:</source>
   <translation>
    <numerusform>This one:</numerusform>
    <numerusform>All %n of them:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n rows</source>
   <translation>
    <numerusform>All (%n)</numerusform>
    <numerusform>All %n rows</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All at %n min</source>
   <translation>
    <numerusform>All at %n min</numerusform>
    <numerusform>All at %n min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>An item without a kind is a talk, unless its title names one (%n rows: {rows}).</source>
   <translation>
    <numerusform>An item without a kind is a talk, unless its title names one (%n row: {rows}).</numerusform>
    <numerusform>An item without a kind is a talk, unless its title names one (%n rows: {rows}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>An item without an end lasts until the next one in its room begins (%n rows: {rows}).</source>
   <translation>
    <numerusform>An item without an end lasts until the next one in its room begins (%n row: {rows}).</numerusform>
    <numerusform>An item without an end lasts until the next one in its room begins (%n rows: {rows}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Assumed from %n items that were run.</source>
   <translation>
    <numerusform>Assumed from %n item that was run.</numerusform>
    <numerusform>Assumed from %n items that were run.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Backups: %n damaged or unfinished ones removed</source>
   <translation>
    <numerusform>Backups: %n damaged or unfinished one removed</numerusform>
    <numerusform>Backups: %n damaged or unfinished ones removed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Backups: %n removed</source>
   <translation>
    <numerusform>Backups: %n removed</numerusform>
    <numerusform>Backups: %n removed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Backups: names removed from %n</source>
   <translation>
    <numerusform>Backups: name removed from %n</numerusform>
    <numerusform>Backups: names removed from %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Beneath %n edited texts the text has changed</source>
   <translation>
    <numerusform>Beneath %n edited text the text has changed</numerusform>
    <numerusform>Beneath %n edited texts the text has changed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Buffer of %n minutes after {title}</source>
   <translation>
    <numerusform>Buffer of %n minute after {title}</numerusform>
    <numerusform>Buffer of %n minutes after {title}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Calculate on (up to %n minutes)</source>
   <translation>
    <numerusform>Calculate on (up to %n minute)</numerusform>
    <numerusform>Calculate on (up to %n minutes)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Change %n cells</source>
   <translation>
    <numerusform>Change %n cell</numerusform>
    <numerusform>Change %n cells</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Change %n items</source>
   <translation>
    <numerusform>Change %n item</numerusform>
    <numerusform>Change %n items</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Change for all %n</source>
   <translation>
    <numerusform>Change for all %n</numerusform>
    <numerusform>Change for all %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Copy %n agenda items</source>
   <translation>
    <numerusform>Copy %n agenda item</numerusform>
    <numerusform>Copy %n agenda items</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Delete %n items</source>
   <translation>
    <numerusform>Delete %n item</numerusform>
    <numerusform>Delete %n items</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Delete %n items (places: {places})</source>
   <translation>
    <numerusform>Delete %n item (places: {places})</numerusform>
    <numerusform>Delete %n items (places: {places})</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Delete %n items (places: {places}, points and photos: {contents})</source>
   <translation>
    <numerusform>Delete %n item (places: {places}, points and photos: {contents})</numerusform>
    <numerusform>Delete %n items (places: {places}, points and photos: {contents})</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Delete %n parts</source>
   <translation>
    <numerusform>Delete %n part</numerusform>
    <numerusform>Delete %n parts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Delete {title} with the places of %n people</source>
   <translation>
    <numerusform>Delete {title} with the place of %n person</numerusform>
    <numerusform>Delete {title} with the places of %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Delete {title} with {places} places and %n points and photos</source>
   <translation>
    <numerusform>Delete {title} with {places} places and %n point or photo</numerusform>
    <numerusform>Delete {title} with {places} places and %n points and photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Done for %n people.</source>
   <translation>
    <numerusform>Done for %n person.</numerusform>
    <numerusform>Done for %n people.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Edit %n people</source>
   <translation>
    <numerusform>Edit %n person</numerusform>
    <numerusform>Edit %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>End {title} %n minutes sooner</source>
   <translation>
    <numerusform>End {title} %n minute sooner</numerusform>
    <numerusform>End {title} %n minutes sooner</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Everyone (%n)</source>
   <translation>
    <numerusform>Everyone (%n)</numerusform>
    <numerusform>Everyone (%n)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Everything is assigned anew for %n cases: one more group, or a second workshop. Nothing is changed.</source>
   <translation>
    <numerusform>Everything is assigned anew for %n case: one more group, or a second workshop. Nothing is changed.</numerusform>
    <numerusform>Everything is assigned anew for %n cases: one more group, or a second workshop. Nothing is changed.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Extend the event to %n days</source>
   <translation>
    <numerusform>Extend the event to %n day</numerusform>
    <numerusform>Extend the event to %n days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Extend {title} by %n minutes</source>
   <translation>
    <numerusform>Extend {title} by %n minute</numerusform>
    <numerusform>Extend {title} by %n minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Free texts: names replaced in %n</source>
   <translation>
    <numerusform>Free texts: name replaced in %n</numerusform>
    <numerusform>Free texts: names replaced in %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>From 1 to %n minutes can be asked for.</source>
   <translation>
    <numerusform>At most one minute can be asked for.</numerusform>
    <numerusform>From 1 to %n minutes can be asked for.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>From begin to end it is %n minutes; these count.</source>
   <translation>
    <numerusform>From begin to end it is %n minute; this counts.</numerusform>
    <numerusform>From begin to end it is %n minutes; these count.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Give %n  G</source>
   <translation>
    <numerusform>Give %n  G</numerusform>
    <numerusform>Give %n  G</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Give only %n</source>
   <translation>
    <numerusform>Give only %n</numerusform>
    <numerusform>Give only %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Here: if wished for in both, as %n people list other themes from round to round.</source>
   <translation>
    <numerusform>Here: if wished for in both, as %n person lists other themes from round to round.</numerusform>
    <numerusform>Here: if wished for in both, as %n people list other themes from round to round.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Here: never, as all %n people list the same for all rounds.</source>
   <translation>
    <numerusform>Here: never, as the %n person who lists wishes lists the same for all rounds.</numerusform>
    <numerusform>Here: never, as all %n people list the same for all rounds.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Hold %n people</source>
   <translation>
    <numerusform>Hold %n person</numerusform>
    <numerusform>Hold %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>In %n other rounds the first wish.</source>
   <translation>
    <numerusform>In %n other round the first wish.</numerusform>
    <numerusform>In %n other rounds the first wish.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>In %n places something was left out; all the rest counts.</source>
   <translation>
    <numerusform>In %n place something was left out; all the rest counts.</numerusform>
    <numerusform>In %n places something was left out; all the rest counts.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>In none of %n runs was anything fixed missed.</source>
   <translation>
    <numerusform>In none of %n run was anything fixed missed.</numerusform>
    <numerusform>In none of %n runs was anything fixed missed.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Join %n points (Enter)</source>
   <translation>
    <numerusform>Join %n point (Enter)</numerusform>
    <numerusform>Join %n points (Enter)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Join %n points: “{name}”</source>
   <translation>
    <numerusform>Join %n point: “{name}”</numerusform>
    <numerusform>Join %n points: “{name}”</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Let go of %n people</source>
   <translation>
    <numerusform>Let go of %n person</numerusform>
    <numerusform>Let go of %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Looks for better places for up to %n minutes; what stands stays unless something better is found. It can be cancelled at any time.</source>
   <translation>
    <numerusform>Looks for better places for up to %n minute; what stands stays unless something better is found. It can be cancelled at any time.</numerusform>
    <numerusform>Looks for better places for up to %n minutes; what stands stays unless something better is found. It can be cancelled at any time.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>More than %n people: type on, the organisation too.</source>
   <translation>
    <numerusform>More than %n person: type on, the organisation too.</numerusform>
    <numerusform>More than %n people: type on, the organisation too.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Move %n agenda items</source>
   <translation>
    <numerusform>Move %n agenda item</numerusform>
    <numerusform>Move %n agenda items</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Move %n people …</source>
   <translation>
    <numerusform>Move %n person …</numerusform>
    <numerusform>Move %n people …</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>New or changed since the last print (%n)</source>
   <translation>
    <numerusform>New or changed since the last print (%n)</numerusform>
    <numerusform>New or changed since the last print (%n)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>No place: %n people are present, and there are {places} places.</source>
   <translation>
    <numerusform>No place: %n person is present, and there are {places} places.</numerusform>
    <numerusform>No place: %n people are present, and there are {places} places.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Over all rounds %n people need {wants} places in {themes}, and there are {places}; {missing} wishes cannot be met.</source>
   <translation>
    <numerusform>Over all rounds %n person needs {wants} places in {themes}, and there are {places}; {missing} wishes cannot be met.</numerusform>
    <numerusform>Over all rounds %n people need {wants} places in {themes}, and there are {places}; {missing} wishes cannot be met.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Participants: %n nameless ones stand for them, in another order</source>
   <translation>
    <numerusform>Participants: %n nameless one stands for them, in another order</numerusform>
    <numerusform>Participants: %n nameless ones stand for them, in another order</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Participants: %n names replaced by numbers</source>
   <translation>
    <numerusform>Participants: %n name replaced by a number</numerusform>
    <numerusform>Participants: %n names replaced by numbers</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Paste %n cells</source>
   <translation>
    <numerusform>Paste %n cell</numerusform>
    <numerusform>Paste %n cells</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Paste %n rows</source>
   <translation>
    <numerusform>Paste %n row</numerusform>
    <numerusform>Paste %n rows</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Photos: %n reduced to what is shown of them</source>
   <translation>
    <numerusform>Photos: %n reduced to what is shown of them</numerusform>
    <numerusform>Photos: %n reduced to what is shown of them</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Photos: %n stay, with all that can be seen on them</source>
   <translation>
    <numerusform>Photos: %n stays, with all that can be seen on it</numerusform>
    <numerusform>Photos: %n stay, with all that can be seen on them</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Photos: %n unreadable ones removed</source>
   <translation>
    <numerusform>Photos: %n unreadable one removed</numerusform>
    <numerusform>Photos: %n unreadable ones removed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Photos: place, time and camera removed from %n</source>
   <translation>
    <numerusform>Photos: place, time and camera removed from %n</numerusform>
    <numerusform>Photos: place, time and camera removed from %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Places: %n kept without a name, so that rooms count as many</source>
   <translation>
    <numerusform>Places: %n kept without a name, so that room count as many</numerusform>
    <numerusform>Places: %n kept without a name, so that rooms count as many</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Programme – %n items</source>
   <translation>
    <numerusform>Programme – %n item</numerusform>
    <numerusform>Programme – %n items</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Propose %n left apart again</source>
   <translation>
    <numerusform>Propose %n left apart again</numerusform>
    <numerusform>Propose %n left apart again</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Public roles: %n names kept</source>
   <translation>
    <numerusform>Public roles: %n name kept</numerusform>
    <numerusform>Public roles: %n names kept</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Public roles: %n names removed</source>
   <translation>
    <numerusform>Public roles: %n name removed</numerusform>
    <numerusform>Public roles: %n names removed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Put in %n minutes of break at {start}</source>
   <translation>
    <numerusform>Put in %n minute of break at {start}</numerusform>
    <numerusform>Put in %n minutes of break at {start}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Raise {room} to {places} places in round {round} (%n more).</source>
   <translation>
    <numerusform>Raise {room} to {places} places in round {round} (%n more).</numerusform>
    <numerusform>Raise {room} to {places} places in round {round} (%n more).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Read %n photos</source>
   <translation>
    <numerusform>Read %n photo</numerusform>
    <numerusform>Read %n photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Release %n locks: {names}.</source>
   <translation>
    <numerusform>Release %n lock: {names}.</numerusform>
    <numerusform>Release %n locks: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remove %n people</source>
   <translation>
    <numerusform>Remove %n person</numerusform>
    <numerusform>Remove %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Repair: %n people move</source>
   <translation>
    <numerusform>Repair: %n person moves</numerusform>
    <numerusform>Repair: %n people move</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Repair: %n people move, {missing} without a place</source>
   <translation>
    <numerusform>Repair: %n person moves, {missing} without a place</numerusform>
    <numerusform>Repair: %n people move, {missing} without a place</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Repair: %n people without a place</source>
   <translation>
    <numerusform>Repair: %n person without a place</numerusform>
    <numerusform>Repair: %n people without a place</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Repair: %n places given</source>
   <translation>
    <numerusform>Repair: %n place given</numerusform>
    <numerusform>Repair: %n places given</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Results of %n groups</source>
   <translation>
    <numerusform>Results of %n group</numerusform>
    <numerusform>Results of %n groups</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Room on the disk for about %n photos</source>
   <translation>
    <numerusform>Room on the disk for about %n photo</numerusform>
    <numerusform>Room on the disk for about %n photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people and {places} places; {missing} stay without a place.</source>
   <translation>
    <numerusform>Round {round}: %n person and {places} places; {missing} stay without a place.</numerusform>
    <numerusform>Round {round}: %n people and {places} places; {missing} stay without a place.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people are all to be apart, and there are {workshops} workshops; {missing} stay without a place: {names}.</source>
   <translation>
    <numerusform>Round {round}: %n person is to be apart from all, and there are {workshops} workshops; {missing} stay without a place: {names}.</numerusform>
    <numerusform>Round {round}: %n people are all to be apart, and there are {workshops} workshops; {missing} stay without a place: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people are locked in {room}, which has {places} places: {names}.</source>
   <translation>
    <numerusform>Round {round}: %n person is locked in {room}, which has {places} places: {names}.</numerusform>
    <numerusform>Round {round}: %n people are locked in {room}, which has {places} places: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people are to stay together, and the largest room that all of them reach has {places} places: {names}.</source>
   <translation>
    <numerusform>Round {round}: %n person is to stay together, and the largest room that all of them reach has {places} places: {names}.</numerusform>
    <numerusform>Round {round}: %n people are to stay together, and the largest room that all of them reach has {places} places: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people in {room}, which has {places} places.</source>
   <translation>
    <numerusform>Round {round}: %n person in {room}, which has {places} places.</numerusform>
    <numerusform>Round {round}: %n people in {room}, which has {places} places.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people in “{theme}”, which needs at least {least}.</source>
   <translation>
    <numerusform>Round {round}: %n person in “{theme}”, which needs at least {least}.</numerusform>
    <numerusform>Round {round}: %n people in “{theme}”, which needs at least {least}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people list nothing that takes place then.</source>
   <translation>
    <numerusform>Round {round}: %n person lists nothing that takes place then.</numerusform>
    <numerusform>Round {round}: %n people list nothing that takes place then.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people locked in {room}: {names}.</source>
   <translation>
    <numerusform>Round {round}: %n person locked in {room}: {names}.</numerusform>
    <numerusform>Round {round}: %n people locked in {room}: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people need rooms without steps, and these have {places} places: {names}.</source>
   <translation>
    <numerusform>Round {round}: %n person needs rooms without steps, and these have {places} places: {names}.</numerusform>
    <numerusform>Round {round}: %n people need rooms without steps, and these have {places} places: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people present, {places} places.</source>
   <translation>
    <numerusform>Round {round}: %n person present, {places} places.</numerusform>
    <numerusform>Round {round}: %n people present, {places} places.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people present.</source>
   <translation>
    <numerusform>Round {round}: %n person present.</numerusform>
    <numerusform>Round {round}: %n people present.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people refuse everything that takes place then: {names}.</source>
   <translation>
    <numerusform>Round {round}: %n person refuses everything that takes place then: {names}.</numerusform>
    <numerusform>Round {round}: %n people refuse everything that takes place then: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people want nothing but {themes} within {among} wishes, and there are {places} places; {missing} have to go elsewhere.</source>
   <translation>
    <numerusform>Round {round}: %n person wants nothing but {themes} within {among} wishes, and there are {places} places; {missing} have to go elsewhere.</numerusform>
    <numerusform>Round {round}: %n people want nothing but {themes} within {among} wishes, and there are {places} places; {missing} have to go elsewhere.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people want {themes} first, and there are {places} places; {missing} have to go elsewhere.</source>
   <translation>
    <numerusform>Round {round}: %n person wants {themes} first, and there are {places} places; {missing} have to go elsewhere.</numerusform>
    <numerusform>Round {round}: %n people want {themes} first, and there are {places} places; {missing} have to go elsewhere.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people wish for “{theme}” and nothing else that takes place; it has {places} places, so {missing} get none of their wishes.</source>
   <translation>
    <numerusform>Round {round}: %n person wishes for “{theme}” and nothing else that takes place; it has {places} places, so {missing} get none of their wishes.</numerusform>
    <numerusform>Round {round}: %n people wish for “{theme}” and nothing else that takes place; it has {places} places, so {missing} get none of their wishes.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people wish for “{theme}”, which does not take place then.</source>
   <translation>
    <numerusform>Round {round}: %n person wishes for “{theme}”, which does not take place then.</numerusform>
    <numerusform>Round {round}: %n people wish for “{theme}”, which does not take place then.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people wish only for what does not take place then or cannot be reached: {names}.</source>
   <translation>
    <numerusform>Round {round}: %n person wishes only for what does not take place then or cannot be reached: {names}.</numerusform>
    <numerusform>Round {round}: %n people wish only for what does not take place then or cannot be reached: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people without a place</source>
   <translation>
    <numerusform>Round {round}: %n person without a place</numerusform>
    <numerusform>Round {round}: %n people without a place</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: “{theme}” in {room} has no places, and %n people wish for it.</source>
   <translation>
    <numerusform>Round {round}: “{theme}” in {room} has no places, and %n person wishes for it.</numerusform>
    <numerusform>Round {round}: “{theme}” in {room} has no places, and %n people wish for it.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Search in %n points …</source>
   <translation>
    <numerusform>Search in %n point …</numerusform>
    <numerusform>Search in %n points …</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Selected (%n)</source>
   <translation>
    <numerusform>Selected (%n)</numerusform>
    <numerusform>Selected (%n)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Shorten {title} by %n minutes</source>
   <translation>
    <numerusform>Shorten {title} by %n minute</numerusform>
    <numerusform>Shorten {title} by %n minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Show %n more</source>
   <translation>
    <numerusform>Show %n more</numerusform>
    <numerusform>Show %n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Show all %n themes</source>
   <translation>
    <numerusform>Show the one theme</numerusform>
    <numerusform>Show all %n themes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>So far %n min gained</source>
   <translation>
    <numerusform>So far %n min gained</numerusform>
    <numerusform>So far %n min gained</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>So far %n min lost</source>
   <translation>
    <numerusform>So far %n min lost</numerusform>
    <numerusform>So far %n min lost</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Take %n people out of {round}</source>
   <translation>
    <numerusform>Take %n person out of {round}</numerusform>
    <numerusform>Take %n people out of {round}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Take %n photos</source>
   <translation>
    <numerusform>Take %n photo</numerusform>
    <numerusform>Take %n photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Take over %n questions from the other rounds</source>
   <translation>
    <numerusform>Take over %n question from the other rounds</numerusform>
    <numerusform>Take over %n questions from the other rounds</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Take the time from %n agenda items</source>
   <translation>
    <numerusform>Take the time from %n agenda item</numerusform>
    <numerusform>Take the time from %n agenda items</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The check of the file found %n faults.</source>
   <translation>
    <numerusform>The check of the file found %n fault.</numerusform>
    <numerusform>The check of the file found %n faults.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The day holds: %n minutes</source>
   <translation>
    <numerusform>The day holds: %n minute</numerusform>
    <numerusform>The day holds: %n minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The event has only %n workshop rounds.</source>
   <translation>
    <numerusform>The event has only %n workshop round.</numerusform>
    <numerusform>The event has only %n workshop rounds.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The list has a programme for day {day}; the event lasts %n days. Extend it?</source>
   <translation>
    <numerusform>The list has a programme for day {day}; the event lasts %n day. Extend it?</numerusform>
    <numerusform>The list has a programme for day {day}; the event lasts %n days. Extend it?</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The photo is on %n other pages too; there too only what they show remains.</source>
   <translation>
    <numerusform>The photo is on %n other page too; there too only what it shows remains.</numerusform>
    <numerusform>The photo is on %n other pages too; there too only what they show remains.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The picture is in {file}; the scene has %n slides.</source>
   <translation>
    <numerusform>The picture is in {file}; the scene has %n slide.</numerusform>
    <numerusform>The picture is in {file}; the scene has %n slides.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The row has %n columns too few ({found} of {wanted}) and was left out.</source>
   <translation>
    <numerusform>The row has %n column too few ({found} of {wanted}) and was left out.</numerusform>
    <numerusform>The row has %n columns too few ({found} of {wanted}) and was left out.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The row has %n columns too many ({found} instead of {wanted}) and was left out.</source>
   <translation>
    <numerusform>The row has %n column too many ({found} instead of {wanted}) and was left out.</numerusform>
    <numerusform>The row has %n columns too many ({found} instead of {wanted}) and was left out.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The scene has %n slides.</source>
   <translation>
    <numerusform>The scene has %n slide.</numerusform>
    <numerusform>The scene has %n slides.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The whole event stands in {file}, without %n photos that are damaged or missing.</source>
   <translation>
    <numerusform>The whole event stands in {file}, without %n photo that is damaged or missing.</numerusform>
    <numerusform>The whole event stands in {file}, without %n photos that are damaged or missing.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Their answers:</source>
   <translation>
    <numerusform>Their answers:</numerusform>
    <numerusform>Their answers:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Undo: %n steps removed, nothing before can be undone</source>
   <translation>
    <numerusform>Undo: %n step removed, nothing before can be undone</numerusform>
    <numerusform>Undo: %n steps removed, nothing before can be undone</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Win back %n minutes</source>
   <translation>
    <numerusform>Win back %n minute</numerusform>
    <numerusform>Win back %n minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Wishes: %n removed; how they were met is counted no more</source>
   <translation>
    <numerusform>Wishes: %n removed; how they were met is counted no more</numerusform>
    <numerusform>Wishes: %n removed; how they were met is counted no more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>at {time} · %n groups</source>
   <translation>
    <numerusform>at {time} · %n group</numerusform>
    <numerusform>at {time} · %n groups</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>for %n groups</source>
   <translation>
    <numerusform>for %n group</numerusform>
    <numerusform>for %n groups</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>from %n groups</source>
   <translation>
    <numerusform>from %n group</numerusform>
    <numerusform>from %n groups</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>from %n organisations</source>
   <translation>
    <numerusform>from %n organisation</numerusform>
    <numerusform>from %n organisations</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>groups</source>
   <translation>
    <numerusform>group</numerusform>
    <numerusform>groups</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>is watched, %n photos taken</source>
   <translation>
    <numerusform>is watched, %n photo taken</numerusform>
    <numerusform>is watched, %n photos taken</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>it is enough that %n people move</source>
   <translation>
    <numerusform>it is enough that %n person moves</numerusform>
    <numerusform>it is enough that %n people move</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>like the others: %n min</source>
   <translation>
    <numerusform>like the others: %n min</numerusform>
    <numerusform>like the others: %n min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>people</source>
   <translation>
    <numerusform>person</numerusform>
    <numerusform>people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>photos</source>
   <translation>
    <numerusform>photo</numerusform>
    <numerusform>photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>points on flipcharts</source>
   <translation>
    <numerusform>point on flipcharts</numerusform>
    <numerusform>points on flipcharts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>rooms</source>
   <translation>
    <numerusform>room</numerusform>
    <numerusform>rooms</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>themes</source>
   <translation>
    <numerusform>theme</numerusform>
    <numerusform>themes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>then %n without a place</source>
   <translation>
    <numerusform>then %n without a place</numerusform>
    <numerusform>then %n without a place</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>workshops</source>
   <translation>
    <numerusform>workshop</numerusform>
    <numerusform>workshops</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{done} · %n places freed</source>
   <translation>
    <numerusform>{done} · %n place freed</numerusform>
    <numerusform>{done} · %n places freed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{name} and %n others do not take part in {round}.</source>
   <translation>
    <numerusform>{name} and %n other person do not take part in {round}.</numerusform>
    <numerusform>{name} and %n others do not take part in {round}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{name} from {start} to {end}: {start} would have %n people in {places} places.</source>
   <translation>
    <numerusform>{name} from {start} to {end}: {start} would have %n person in {places} places.</numerusform>
    <numerusform>{name} from {start} to {end}: {start} would have %n people in {places} places.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{name} has %n minutes to change rooms</source>
   <translation>
    <numerusform>{name} has %n minute to change rooms</numerusform>
    <numerusform>{name} has %n minutes to change rooms</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{name} to {room}, and %n others move on</source>
   <translation>
    <numerusform>{name} to {room}, and %n other moves on</numerusform>
    <numerusform>{name} to {room}, and %n others move on</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{people} people to {room}: none of the wishes of %n</source>
   <translation>
    <numerusform>{people} people to {room}: none of the wishes of %n</numerusform>
    <numerusform>{people} people to {room}: none of the wishes of %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{room} asks for %n minutes</source>
   <translation>
    <numerusform>{room} asks for %n minute</numerusform>
    <numerusform>{room} asks for %n minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{room} gives back %n of its minutes</source>
   <translation>
    <numerusform>{room} gives back %n of its minutes</numerusform>
    <numerusform>{room} gives back %n of its minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{room} in round {round}: %n people in {places} places</source>
   <translation>
    <numerusform>{room} in round {round}: %n person in {places} places</numerusform>
    <numerusform>{room} in round {round}: %n people in {places} places</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{room} in round {round}: %n people, at least {least}</source>
   <translation>
    <numerusform>{room} in round {round}: %n person, at least {least}</numerusform>
    <numerusform>{room} in round {round}: %n people, at least {least}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{room} is not step-free, but %n people need it</source>
   <translation>
    <numerusform>{room} is not step-free, but %n person needs it</numerusform>
    <numerusform>{room} is not step-free, but %n people need it</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{room}: %n people in {places} places, and all are held.</source>
   <translation>
    <numerusform>{room}: %n person in {places} places, and is held.</numerusform>
    <numerusform>{room}: %n people in {places} places, and all are held.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{room}: %n people, and at least {least} are needed.</source>
   <translation>
    <numerusform>{room}: %n person, and at least {least} are needed.</numerusform>
    <numerusform>{room}: %n people, and at least {least} are needed.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{title} (%n days)</source>
   <translation>
    <numerusform>{title} (%n day)</numerusform>
    <numerusform>{title} (%n days)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{title} then begins %n minutes late.</source>
   <translation>
    <numerusform>{title} then begins %n minute late.</numerusform>
    <numerusform>{title} then begins %n minutes late.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{title}, %n minutes late</source>
   <translation>
    <numerusform>{title}, %n minute late</numerusform>
    <numerusform>{title}, %n minutes late</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{who} asks for %n more minutes in {room}.</source>
   <translation>
    <numerusform>{who} ask for %n more minute in {room}.</numerusform>
    <numerusform>{who} asks for %n more minutes in {room}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{words}: %n too few</source>
   <translation>
    <numerusform>{words}: %n too few</numerusform>
    <numerusform>{words}: %n too few</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“Calculate on” looks for better places for up to %n minutes.</source>
   <translation>
    <numerusform>“Calculate on” looks for better places for up to %n minute.</numerusform>
    <numerusform>“Calculate on” looks for better places for up to %n minutes.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{theme}” is full in round {round}: %n people in {places} places.</source>
   <translation>
    <numerusform>“{theme}” is full in round {round}: %n person in {places} places.</numerusform>
    <numerusform>“{theme}” is full in round {round}: %n people in {places} places.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>“{value}” is no rank and was left out (%n×).</source>
   <translation>
    <numerusform>“{value}” is no rank and was left out (%n×).</numerusform>
    <numerusform>“{value}” is no rank and was left out (%n×).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>… and %n more</source>
   <translation>
    <numerusform>… and %n more</numerusform>
    <numerusform>… and %n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>−%n min</source>
   <translation>
    <numerusform>−%n min</numerusform>
    <numerusform>−%n min</numerusform>
   </translation>
  </message>
 </context>
</TS>
