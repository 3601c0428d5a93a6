<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>moderator</name>
  <message>
   <source> mm</source>
   <translation> mm</translation>
  </message>
  <message numerus="yes">
   <source>%n absent people have places in {round}</source>
   <translation>
    <numerusform>%n abwesende Person hat einen Platz in {round}</numerusform>
    <numerusform>%n Abwesende haben Plätze in {round}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n backups of this event still hold the original.</source>
   <translation>
    <numerusform>Eine Sicherung dieser Veranstaltung enthält das Original weiterhin.</numerusform>
    <numerusform>%n Sicherungen dieser Veranstaltung enthalten das Original weiterhin.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n begun</source>
   <translation>
    <numerusform>%n begonnen</numerusform>
    <numerusform>%n begonnen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n came without registration</source>
   <translation>
    <numerusform>%n ohne Anmeldung da</numerusform>
    <numerusform>%n ohne Anmeldung da</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cancelled</source>
   <translation>
    <numerusform>%n abgesagt</numerusform>
    <numerusform>%n abgesagt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cards found</source>
   <translation>
    <numerusform>Eine Karte gefunden</numerusform>
    <numerusform>%n Karten gefunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells were not taken over: {problems}</source>
   <translation>
    <numerusform>%n Zelle wurde nicht übernommen: {problems}</numerusform>
    <numerusform>%n Zellen wurden nicht übernommen: {problems}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changed</source>
   <translation>
    <numerusform>%n geändert</numerusform>
    <numerusform>%n geändert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes</source>
   <translation>
    <numerusform>Eine Änderung</numerusform>
    <numerusform>%n Änderungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes are not saved yet.</source>
   <translation>
    <numerusform>%n Änderung ist noch nicht gespeichert.</numerusform>
    <numerusform>%n Änderungen sind noch nicht gespeichert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes since {version}</source>
   <translation>
    <numerusform>Eine Änderung seit {version}</numerusform>
    <numerusform>%n Änderungen seit {version}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes with {version}</source>
   <translation>
    <numerusform>Eine Änderung mit {version}</numerusform>
    <numerusform>%n Änderungen mit {version}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n checked in</source>
   <translation>
    <numerusform>%n eingecheckt</numerusform>
    <numerusform>%n eingecheckt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n clashes</source>
   <translation>
    <numerusform>%n Widerspruch</numerusform>
    <numerusform>%n Widersprüche</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n columns have codes for headings and were not understood.</source>
   <translation>
    <numerusform>%n Spalte hat einen Code als Überschrift und wurde nicht verstanden.</numerusform>
    <numerusform>%n Spalten haben Codes als Überschriften und wurden nicht verstanden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n come later</source>
   <translation>
    <numerusform>%n kommt später</numerusform>
    <numerusform>%n kommen später</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n did not come</source>
   <translation>
    <numerusform>%n nicht gekommen</numerusform>
    <numerusform>%n nicht gekommen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n dots</source>
   <translation>
    <numerusform>%n Klebepunkt</numerusform>
    <numerusform>%n Klebepunkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n double?</source>
   <translation>
    <numerusform>%n doppelt?</numerusform>
    <numerusform>%n doppelt?</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n edited texts name people who may not be named</source>
   <translation>
    <numerusform>%n bearbeiteter Text nennt Personen, die nicht genannt werden dürfen</numerusform>
    <numerusform>%n bearbeitete Texte nennen Personen, die nicht genannt werden dürfen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n empty rows stand above this row; it is read like the others.</source>
   <translation>
    <numerusform>%n leere Zeile steht über dieser Zeile; sie wird wie die anderen gelesen.</numerusform>
    <numerusform>%n leere Zeilen stehen über dieser Zeile; sie wird wie die anderen gelesen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n files in it are unknown to this program and left out.</source>
   <translation>
    <numerusform>Eine Datei darin kennt dieses Programm nicht; sie blieb weg.</numerusform>
    <numerusform>%n Dateien darin kennt dieses Programm nicht; sie blieben weg.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n first wishes, does not take place</source>
   <translation>
    <numerusform>Ein Erstwunsch, findet nicht statt</numerusform>
    <numerusform>%n Erstwünsche, findet nicht statt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n first wishes, {places} places</source>
   <translation>
    <numerusform>ein Erstwunsch, {places} Plätze</numerusform>
    <numerusform>%n Erstwünsche, {places} Plätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n fixed ones stay</source>
   <translation>
    <numerusform>%n fester bleibt</numerusform>
    <numerusform>%n feste bleiben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n flipchart photos</source>
   <translation>
    <numerusform>%n Flipchartfoto</numerusform>
    <numerusform>%n Flipchartfotos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n groups</source>
   <translation>
    <numerusform>%n Gruppe</numerusform>
    <numerusform>%n Gruppen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n groups in summary</source>
   <translation>
    <numerusform>%n Gruppe im Überblick</numerusform>
    <numerusform>%n Gruppen im Überblick</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have no place in some round.</source>
   <translation>
    <numerusform>%n Person hat in einer Runde keinen Platz.</numerusform>
    <numerusform>%n Personen haben in einer Runde keinen Platz.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n hints</source>
   <translation>
    <numerusform>%n Hinweis</numerusform>
    <numerusform>%n Hinweise</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n items</source>
   <translation>
    <numerusform>%n Punkt</numerusform>
    <numerusform>%n Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n items after it up to {shift}</source>
   <translation>
    <numerusform>%n Punkt danach bis zu {shift}</numerusform>
    <numerusform>%n Punkte danach bis zu {shift}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n items after it {shift}</source>
   <translation>
    <numerusform>%n Punkt danach auch {shift}</numerusform>
    <numerusform>%n Punkte danach auch {shift}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n items are called “{title}”.</source>
   <translation>
    <numerusform>%n Programmpunkt heißt „{title}“.</numerusform>
    <numerusform>%n Programmpunkte heißen „{title}“.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n joined points with fewer than two points were left out.</source>
   <translation>
    <numerusform>Ein zusammengelegter Punkt mit weniger als zwei Punkten wurde weggelassen.</numerusform>
    <numerusform>%n zusammengelegte Punkte mit weniger als zwei Punkten wurden weggelassen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n left early</source>
   <translation>
    <numerusform>%n früher gegangen</numerusform>
    <numerusform>%n früher gegangen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n mere consequences are not listed: {titles}</source>
   <translation>
    <numerusform>Eine bloße Folge ist nicht aufgeführt: {titles}</numerusform>
    <numerusform>%n bloße Folgen sind nicht aufgeführt: {titles}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n Min.</numerusform>
    <numerusform>%n Min.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min early</source>
   <translation>
    <numerusform>%n Min. früher</numerusform>
    <numerusform>%n Min. früher</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min free</source>
   <translation>
    <numerusform>Luft %n Min.</numerusform>
    <numerusform>Luft %n Min.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min gained</source>
   <translation>
    <numerusform>%n Min. gewonnen</numerusform>
    <numerusform>%n Min. gewonnen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min late</source>
   <translation>
    <numerusform>%n Min. später</numerusform>
    <numerusform>%n Min. später</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min left</source>
   <translation>
    <numerusform>noch eine Min.</numerusform>
    <numerusform>noch %n Min.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min lost</source>
   <translation>
    <numerusform>%n Min. verloren</numerusform>
    <numerusform>%n Min. verloren</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min to spare</source>
   <translation>
    <numerusform>eine Min. Luft</numerusform>
    <numerusform>%n Min. Luft</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min too much</source>
   <translation>
    <numerusform>%n Min. zu viel</numerusform>
    <numerusform>%n Min. zu viel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes</source>
   <translation>
    <numerusform>%n Minute</numerusform>
    <numerusform>%n Minuten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes fewer for {room}</source>
   <translation>
    <numerusform>%n Minute weniger für {room}</numerusform>
    <numerusform>%n Minuten weniger für {room}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes for each group</source>
   <translation>
    <numerusform>%n Minute für jede Gruppe</numerusform>
    <numerusform>%n Minuten für jede Gruppe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes late</source>
   <translation>
    <numerusform>%n Minute später</numerusform>
    <numerusform>%n Minuten später</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes more for {room}</source>
   <translation>
    <numerusform>%n Minute mehr für {room}</numerusform>
    <numerusform>%n Minuten mehr für {room}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes of buffer after {title}</source>
   <translation>
    <numerusform>Eine Minute Puffer nach {title}</numerusform>
    <numerusform>%n Minuten Puffer nach {title}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n missing</source>
   <translation>
    <numerusform>%n fehlt</numerusform>
    <numerusform>%n fehlen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n moderators in reach</source>
   <translation>
    <numerusform>%n Moderation erreichbar</numerusform>
    <numerusform>%n Moderationen erreichbar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more</source>
   <translation>
    <numerusform>%n weitere Person</numerusform>
    <numerusform>%n weitere</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more places became known by it.</source>
   <translation>
    <numerusform>Damit gilt %n weiterer Platz als bekannt.</numerusform>
    <numerusform>Damit gelten %n weitere Plätze als bekannt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more places in round {round}, for example: {rooms}.</source>
   <translation>
    <numerusform>Ein Platz mehr in Runde {round}, zum Beispiel: {rooms}.</numerusform>
    <numerusform>%n Plätze mehr in Runde {round}, zum Beispiel: {rooms}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more places, for example: {rooms}.</source>
   <translation>
    <numerusform>Ein Platz mehr, zum Beispiel: {rooms}.</numerusform>
    <numerusform>%n Plätze mehr, zum Beispiel (Runde in Klammern): {rooms}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more rooms</source>
   <translation>
    <numerusform>ein weiterer Raum</numerusform>
    <numerusform>%n weitere Räume</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n neu</numerusform>
    <numerusform>%n neu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new points</source>
   <translation>
    <numerusform>%n neuer Punkt</numerusform>
    <numerusform>%n neue Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new rooms: {names}</source>
   <translation>
    <numerusform>%n neuer Raum: {names}</numerusform>
    <numerusform>%n neue Räume: {names}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n no longer in the list</source>
   <translation>
    <numerusform>%n nicht mehr in der Liste</numerusform>
    <numerusform>%n nicht mehr in der Liste</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not ready</source>
   <translation>
    <numerusform>%n nicht bereit</numerusform>
    <numerusform>%n nicht bereit</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them know their place already.</source>
   <translation>
    <numerusform>%n davon kennt den Platz schon.</numerusform>
    <numerusform>%n davon kennen ihren Platz schon.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them not checked in</source>
   <translation>
    <numerusform>%n nicht eingecheckt</numerusform>
    <numerusform>%n nicht eingecheckt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of these are mere consequences.</source>
   <translation>
    <numerusform>Eine davon ist eine bloße Folge.</numerusform>
    <numerusform>%n davon sind bloße Folgen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of {all} results are not ready</source>
   <translation>
    <numerusform>%n von {all} Ergebnissen ist nicht bereit</numerusform>
    <numerusform>%n von {all} Ergebnissen sind nicht bereit</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on the waiting list</source>
   <translation>
    <numerusform>%n auf der Warteliste</numerusform>
    <numerusform>%n auf der Warteliste</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open proposals keep the kind with which they were read. Read their photos again for another one (right-click a photo).</source>
   <translation>
    <numerusform>Ein offener Vorschlag behält die Art, mit der er gelesen wurde. Für eine andere lesen Sie sein Foto noch einmal (Rechtsklick auf das Foto).</numerusform>
    <numerusform>%n offene Vorschläge behalten die Art, mit der sie gelesen wurden. Für eine andere lesen Sie ihre Fotos noch einmal (Rechtsklick auf ein Foto).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n organisations</source>
   <translation>
    <numerusform>%n Organisation</numerusform>
    <numerusform>%n Organisationen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n organisations sent one person only: whoever was there will know who is meant.</source>
   <translation>
    <numerusform>Aus einer Organisation kam nur eine Person: Wer dabei war, weiß dann, wer gemeint ist.</numerusform>
    <numerusform>Aus %n Organisationen kam nur eine Person: Wer dabei war, weiß dann, wer gemeint ist.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n others would change groups too.</source>
   <translation>
    <numerusform>%n weitere Person würde auch die Gruppe wechseln.</numerusform>
    <numerusform>%n weitere würden auch die Gruppe wechseln.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n others would have to move:</source>
   <translation>
    <numerusform>%n andere Person müsste umziehen:</numerusform>
    <numerusform>%n andere müssten umziehen:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n others would move too.</source>
   <translation>
    <numerusform>%n weitere Person würde ebenfalls wechseln.</numerusform>
    <numerusform>%n weitere Personen würden ebenfalls wechseln.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pages</source>
   <translation>
    <numerusform>%n Seite</numerusform>
    <numerusform>%n Seiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pages were sent to the printer.</source>
   <translation>
    <numerusform>%n Seite wurde an den Drucker geschickt.</numerusform>
    <numerusform>%n Seiten wurden an den Drucker geschickt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n participants</source>
   <translation>
    <numerusform>%n Teilnehmende:r</numerusform>
    <numerusform>%n Teilnehmende</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n parts</source>
   <translation>
    <numerusform>%n Teil</numerusform>
    <numerusform>%n Teile</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n Person</numerusform>
    <numerusform>%n Personen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people always have their first wish</source>
   <translation>
    <numerusform>%n Person hat immer den 1. Wunsch</numerusform>
    <numerusform>%n Personen haben immer den 1. Wunsch</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people are called “{name}”.</source>
   <translation>
    <numerusform>%n Person heißt „{name}“.</numerusform>
    <numerusform>%n Personen heißen „{name}“.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people arrive at {time}</source>
   <translation>
    <numerusform>%n Person kommt um {time}</numerusform>
    <numerusform>%n Personen kommen um {time}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people change rooms in {minutes} minutes</source>
   <translation>
    <numerusform>%n Person wechselt in {minutes} Minuten den Raum</numerusform>
    <numerusform>%n Personen wechseln in {minutes} Minuten den Raum</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people chosen</source>
   <translation>
    <numerusform>%n Person gewählt</numerusform>
    <numerusform>%n Personen gewählt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people cut: go to a room with the arrow keys, Ctrl+V; Esc leaves it.</source>
   <translation>
    <numerusform>%n Person ausgeschnitten: mit den Pfeiltasten in einen Raum gehen, dann Strg+V; Esc lässt es.</numerusform>
    <numerusform>%n Personen ausgeschnitten: mit den Pfeiltasten in einen Raum gehen, dann Strg+V; Esc lässt es.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people go from “{begin}” to “{end}”.</source>
   <translation>
    <numerusform>Eine Person geht von „{begin}“ zu „{end}“.</numerusform>
    <numerusform>%n Personen gehen von „{begin}“ zu „{end}“.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people go without {title}.</source>
   <translation>
    <numerusform>Eine Person kommt ohne {title} aus.</numerusform>
    <numerusform>%n Personen kommen ohne {title} aus.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people have no place</source>
   <translation>
    <numerusform>%n Person hat keinen Platz</numerusform>
    <numerusform>%n Personen haben keinen Platz</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people have no place in every round yet.</source>
   <translation>
    <numerusform>%n Person hat noch nicht in jeder Runde einen Platz.</numerusform>
    <numerusform>%n Personen haben noch nicht in jeder Runde einen Platz.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people have not said whether they may be listed</source>
   <translation>
    <numerusform>%n Person hat nicht gesagt, ob sie genannt werden darf</numerusform>
    <numerusform>%n Personen haben nicht gesagt, ob sie genannt werden dürfen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people have places in two rounds at once</source>
   <translation>
    <numerusform>%n Person hat zur selben Zeit Plätze in zwei Runden</numerusform>
    <numerusform>%n Personen haben zur selben Zeit Plätze in zwei Runden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people have {minutes} min less of {title}.</source>
   <translation>
    <numerusform>Eine Person hat {minutes} Min. weniger von {title}.</numerusform>
    <numerusform>%n Personen haben {minutes} Min. weniger von {title}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people leave at {time}</source>
   <translation>
    <numerusform>%n Person geht um {time}</numerusform>
    <numerusform>%n Personen gehen um {time}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people move</source>
   <translation>
    <numerusform>eine Person zieht um</numerusform>
    <numerusform>%n Personen ziehen um</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people selected</source>
   <translation>
    <numerusform>%n Person ausgewählt</numerusform>
    <numerusform>%n Personen ausgewählt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people to group {number}</source>
   <translation>
    <numerusform>%n Person in Gruppe {number}</numerusform>
    <numerusform>%n Personen in Gruppe {number}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people to {room}</source>
   <translation>
    <numerusform>%n Person nach {room}</numerusform>
    <numerusform>%n Personen nach {room}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people want “{theme}” first in every round, and there are {places} places.</source>
   <translation>
    <numerusform>Eine Person will „{theme}“ in jeder Runde zuerst, es gibt {places} Plätze.</numerusform>
    <numerusform>%n Personen wollen „{theme}“ in jeder Runde zuerst, es gibt {places} Plätze.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people were not told yet</source>
   <translation>
    <numerusform>%n Person ist noch nicht informiert</numerusform>
    <numerusform>%n Personen sind noch nicht informiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people were told</source>
   <translation>
    <numerusform>%n Person ist informiert</numerusform>
    <numerusform>%n Personen sind informiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people who are not there have places</source>
   <translation>
    <numerusform>Eine Person, die nicht da ist, hat noch einen Platz</numerusform>
    <numerusform>%n Personen, die nicht da sind, haben noch Plätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people who know their place go elsewhere now.</source>
   <translation>
    <numerusform>%n Person, die ihren Platz kennt, kommt jetzt woandershin.</numerusform>
    <numerusform>%n Personen, die ihren Platz kennen, kommen jetzt woandershin.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people who know their place would get another group.</source>
   <translation>
    <numerusform>%n Person, die ihren Platz schon kennt, bekäme eine andere Gruppe.</numerusform>
    <numerusform>%n Personen, die ihren Platz schon kennen, bekämen eine andere Gruppe.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people who know their place would have to go elsewhere.</source>
   <translation>
    <numerusform>%n Person, die ihren Platz schon kennt, käme in einen anderen Raum.</numerusform>
    <numerusform>%n Personen, die ihren Platz schon kennen, kämen in einen anderen Raum.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people wish for “{theme}”, which no round offers.</source>
   <translation>
    <numerusform>Eine Person wünscht „{theme}“, das keine Runde anbietet.</numerusform>
    <numerusform>%n Personen wünschen „{theme}“, das keine Runde anbietet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people wish for “{theme}”, which no round to come offers.</source>
   <translation>
    <numerusform>Eine Person wünscht „{theme}“, das keine der kommenden Runden anbietet.</numerusform>
    <numerusform>%n Personen wünschen „{theme}“, das keine der kommenden Runden anbietet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people with a role</source>
   <translation>
    <numerusform>Eine Person mit Aufgabe</numerusform>
    <numerusform>%n Personen mit Aufgabe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people without a place</source>
   <translation>
    <numerusform>Eine Person ohne Platz</numerusform>
    <numerusform>%n Personen ohne Platz</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people without a place in {round}</source>
   <translation>
    <numerusform>%n Person ohne Platz in {round}</numerusform>
    <numerusform>%n Personen ohne Platz in {round}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people without an answer on being listed</source>
   <translation>
    <numerusform>%n Person ohne Antwort zur Nennung</numerusform>
    <numerusform>%n Personen ohne Antwort zur Nennung</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people would get another group.</source>
   <translation>
    <numerusform>%n Person bekäme eine andere Gruppe.</numerusform>
    <numerusform>%n Personen bekämen eine andere Gruppe.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people would have to move:</source>
   <translation>
    <numerusform>%n Person müsste wechseln:</numerusform>
    <numerusform>%n Personen müssten wechseln:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: cancelled</source>
   <translation>
    <numerusform>%n Person: storniert</numerusform>
    <numerusform>%n Personen: storniert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: checked in</source>
   <translation>
    <numerusform>%n Person: eingecheckt</numerusform>
    <numerusform>%n Personen: eingecheckt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: did not come</source>
   <translation>
    <numerusform>%n Person: nicht erschienen</numerusform>
    <numerusform>%n Personen: nicht erschienen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: left early</source>
   <translation>
    <numerusform>%n Person: früher gegangen</numerusform>
    <numerusform>%n Personen: früher gegangen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: registered</source>
   <translation>
    <numerusform>%n Person: angemeldet</numerusform>
    <numerusform>%n Personen: angemeldet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: waiting list</source>
   <translation>
    <numerusform>%n Person: Warteliste</numerusform>
    <numerusform>%n Personen: Warteliste</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people: {where} ({round}).</source>
   <translation>
    <numerusform>Eine Person: {where} ({round}).</numerusform>
    <numerusform>%n Personen: {where} ({round}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n phones</source>
   <translation>
    <numerusform>%n Telefon</numerusform>
    <numerusform>%n Telefone</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n phones connected</source>
   <translation>
    <numerusform>%n Telefon verbunden</numerusform>
    <numerusform>%n Telefone verbunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos</source>
   <translation>
    <numerusform>%n Foto</numerusform>
    <numerusform>%n Fotos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos added</source>
   <translation>
    <numerusform>%n Foto hinzugefügt</numerusform>
    <numerusform>%n Fotos hinzugefügt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos are damaged or missing in the file.</source>
   <translation>
    <numerusform>Ein Foto fehlt in der Datei oder ist beschädigt.</numerusform>
    <numerusform>%n Fotos fehlen in der Datei oder sind beschädigt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos are internal now, since their blurred pictures are missing.</source>
   <translation>
    <numerusform>Ein Foto ist jetzt intern, weil sein verwischtes Bild fehlt.</numerusform>
    <numerusform>%n Fotos sind jetzt intern, weil ihre verwischten Bilder fehlen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos are not sorted yet</source>
   <translation>
    <numerusform>%n Foto ist noch nicht einsortiert</numerusform>
    <numerusform>%n Fotos sind noch nicht einsortiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos could not be read and are missing.</source>
   <translation>
    <numerusform>Ein Foto war nicht lesbar und fehlt.</numerusform>
    <numerusform>%n Fotos waren nicht lesbar und fehlen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos could not be read: {files}.</source>
   <translation>
    <numerusform>%n Foto konnte nicht gelesen werden: {files}.</numerusform>
    <numerusform>%n Fotos konnten nicht gelesen werden: {files}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos filed</source>
   <translation>
    <numerusform>%n Foto eingeordnet</numerusform>
    <numerusform>%n Fotos eingeordnet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos for {theme}, group {number}</source>
   <translation>
    <numerusform>%n Foto für {theme}, Gruppe {number}</numerusform>
    <numerusform>%n Fotos für {theme}, Gruppe {number}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos lie there already.</source>
   <translation>
    <numerusform>Ein Foto liegt schon darin.</numerusform>
    <numerusform>%n Fotos liegen schon darin.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos of this phone are on their way already.</source>
   <translation>
    <numerusform>%n Foto dieses Telefons ist schon unterwegs.</numerusform>
    <numerusform>%n Fotos dieses Telefons sind schon unterwegs.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos taken</source>
   <translation>
    <numerusform>%n Foto aufgenommen</numerusform>
    <numerusform>%n Fotos aufgenommen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos wait in the intake</source>
   <translation>
    <numerusform>Ein Foto wartet im Eingang</numerusform>
    <numerusform>%n Fotos warten im Eingang</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos wait in the intake, the others are filed</source>
   <translation>
    <numerusform>Ein Foto wartet im Eingang, die anderen sind einsortiert</numerusform>
    <numerusform>%n Fotos warten im Eingang, die anderen sind einsortiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos wait in the intake.</source>
   <translation>
    <numerusform>Ein Foto wartet im Eingang.</numerusform>
    <numerusform>%n Fotos warten im Eingang.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos were left out, since their pictures are missing.</source>
   <translation>
    <numerusform>Ein Foto blieb weg, weil sein Bild fehlt.</numerusform>
    <numerusform>%n Fotos blieben weg, weil ihre Bilder fehlen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos were there already</source>
   <translation>
    <numerusform>Das Foto war schon da</numerusform>
    <numerusform>%n Fotos waren schon da</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos with text that nobody has confirmed</source>
   <translation>
    <numerusform>%n Foto mit gelesenem Text, den noch niemand bestätigt hat</numerusform>
    <numerusform>%n Fotos mit gelesenem Text, den noch niemand bestätigt hat</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n photos with unconfirmed text</source>
   <translation>
    <numerusform>%n Foto mit unbestätigtem Text</numerusform>
    <numerusform>%n Fotos mit unbestätigtem Text</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places</source>
   <translation>
    <numerusform>%n Platz</numerusform>
    <numerusform>%n Plätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places are free here.</source>
   <translation>
    <numerusform>Hier ist %n Platz frei.</numerusform>
    <numerusform>Hier sind %n Plätze frei.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places are lacking.</source>
   <translation>
    <numerusform>%n Platz fehlt.</numerusform>
    <numerusform>%n Plätze fehlen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places are wish {rank}</source>
   <translation>
    <numerusform>ein Platz ist {rank}. Wunsch</numerusform>
    <numerusform>%n Plätze sind {rank}. Wunsch</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places at least cannot be a first wish, whatever one does.</source>
   <translation>
    <numerusform>Mindestens ein Platz kann kein Erstwunsch sein, was man auch tut.</numerusform>
    <numerusform>Mindestens %n Plätze können kein Erstwunsch sein, was man auch tut.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places count as known by this.</source>
   <translation>
    <numerusform>%n Platz gilt damit als bekannt.</numerusform>
    <numerusform>%n Plätze gelten damit als bekannt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places count as known: the hall saw them.</source>
   <translation>
    <numerusform>%n Platz gilt als bekannt: Er war im Saal zu sehen.</numerusform>
    <numerusform>%n Plätze gelten als bekannt: Sie waren im Saal zu sehen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places free</source>
   <translation>
    <numerusform>%n Platz frei</numerusform>
    <numerusform>%n Plätze frei</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places given</source>
   <translation>
    <numerusform>%n Platz vergeben</numerusform>
    <numerusform>%n Plätze vergeben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places have no group yet.</source>
   <translation>
    <numerusform>%n Platz hat noch keine Gruppe.</numerusform>
    <numerusform>%n Plätze haben noch keine Gruppe.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places of people who are not there become free.</source>
   <translation>
    <numerusform>Ein Platz einer Person, die nicht da ist, wird frei.</numerusform>
    <numerusform>%n Plätze von Personen, die nicht da sind, werden frei.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places without a stated or met wish</source>
   <translation>
    <numerusform>ein Platz ohne genannten oder erfüllten Wunsch</numerusform>
    <numerusform>%n Plätze ohne genannten oder erfüllten Wunsch</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places would change</source>
   <translation>
    <numerusform>Ein Platz würde sich ändern</numerusform>
    <numerusform>%n Plätze würden sich ändern</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n points</source>
   <translation>
    <numerusform>%n Punkt</numerusform>
    <numerusform>%n Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n points are typed already.</source>
   <translation>
    <numerusform>Ein Punkt ist schon getippt.</numerusform>
    <numerusform>%n Punkte sind schon getippt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n points for {theme}, group {number}</source>
   <translation>
    <numerusform>%n Punkt für {theme}, Gruppe {number}</numerusform>
    <numerusform>%n Punkte für {theme}, Gruppe {number}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n points found</source>
   <translation>
    <numerusform>%n Punkt gefunden</numerusform>
    <numerusform>%n Punkte gefunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n proposals</source>
   <translation>
    <numerusform>%n Vorschlag</numerusform>
    <numerusform>%n Vorschläge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n proposals from the photo, read without internet.</source>
   <translation>
    <numerusform>%n Vorschlag aus dem Foto, ohne Internet gelesen.</numerusform>
    <numerusform>%n Vorschläge aus dem Foto, ohne Internet gelesen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n proposals open</source>
   <translation>
    <numerusform>%n Vorschlag offen</numerusform>
    <numerusform>%n Vorschläge offen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n remarks</source>
   <translation>
    <numerusform>%n Hinweis</numerusform>
    <numerusform>%n Hinweise</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rooms</source>
   <translation>
    <numerusform>%n Raum</numerusform>
    <numerusform>%n Räume</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rooms have no moderator</source>
   <translation>
    <numerusform>%n Raum ist ohne Moderation</numerusform>
    <numerusform>%n Räume sind ohne Moderation</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rounds</source>
   <translation>
    <numerusform>%n Runde</numerusform>
    <numerusform>%n Runden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rows twice</source>
   <translation>
    <numerusform>%n Zeile doppelt</numerusform>
    <numerusform>%n Zeilen doppelt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rows unclear</source>
   <translation>
    <numerusform>%n Zeile unklar</numerusform>
    <numerusform>%n Zeilen unklar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n slides</source>
   <translation>
    <numerusform>%n Folie</numerusform>
    <numerusform>%n Folien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n slides of text</source>
   <translation>
    <numerusform>%n Folie Text</numerusform>
    <numerusform>%n Folien Text</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sticky dots</source>
   <translation>
    <numerusform>%n Klebepunkt</numerusform>
    <numerusform>%n Klebepunkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n take part</source>
   <translation>
    <numerusform>%n nimmt teil</numerusform>
    <numerusform>%n nehmen teil</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n talks begin together on {day} at {start}. Make them the workshops of a round, to which people are assigned? Otherwise they come as single items.</source>
   <translation>
    <numerusform>%n Vortrag beginnt am {day} um {start}. Zu einem Workshop einer Runde machen, der Personen zugeteilt werden? Sonst kommen sie als einzelne Programmpunkte.</numerusform>
    <numerusform>%n Vorträge beginnen am {day} um {start} gemeinsam. Zu Workshops einer Runde machen, denen Personen zugeteilt werden? Sonst kommen sie als einzelne Programmpunkte.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n talks of {day} begin together with others, at {times} times. Make them the workshops of rounds, to which people are assigned? Otherwise they come as single items.</source>
   <translation>
    <numerusform>%n Vortrag am {day} beginnt zusammen mit anderen, zu {times} Zeiten. Zu Workshops von Runden machen, denen Personen zugeteilt werden? Sonst kommen sie als einzelne Programmpunkte.</numerusform>
    <numerusform>%n Vorträge am {day} beginnen zusammen mit anderen, zu {times} Zeiten. Zu Workshops von Runden machen, denen Personen zugeteilt werden? Sonst kommen sie als einzelne Programmpunkte.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n talks of {minutes} minutes begin together on {day} at {start}, beside others of {others} minutes. Make them the workshops of a round, to which people are assigned? Otherwise they come as single items.</source>
   <translation>
    <numerusform>%n Vortrag von {minutes} Minuten beginnt am {day} um {start}, neben anderen von {others} Minuten. Zu einem Workshop einer Runde machen, der Personen zugeteilt werden? Sonst kommen sie als einzelne Programmpunkte.</numerusform>
    <numerusform>%n Vorträge von {minutes} Minuten beginnen am {day} um {start} gemeinsam, neben anderen von {others} Minuten. Zu Workshops einer Runde machen, denen Personen zugeteilt werden? Sonst kommen sie als einzelne Programmpunkte.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n talks without a text</source>
   <translation>
    <numerusform>%n Vortrag ohne Text</numerusform>
    <numerusform>%n Vorträge ohne Text</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts with a name left out</source>
   <translation>
    <numerusform>%n Text, in dem ein Name wegbleibt</numerusform>
    <numerusform>%n Texte, in denen ein Name wegbleibt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n themes</source>
   <translation>
    <numerusform>%n Thema</numerusform>
    <numerusform>%n Themen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n times</source>
   <translation>
    <numerusform>%n-mal</numerusform>
    <numerusform>%n-mal</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n to be told</source>
   <translation>
    <numerusform>%n zu informieren</numerusform>
    <numerusform>%n zu informieren</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n twice</source>
   <translation>
    <numerusform>%n doppelt</numerusform>
    <numerusform>%n doppelt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unchanged</source>
   <translation>
    <numerusform>%n unverändert</numerusform>
    <numerusform>%n unverändert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unclear</source>
   <translation>
    <numerusform>%n zu klären</numerusform>
    <numerusform>%n zu klären</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n values without meaning</source>
   <translation>
    <numerusform>%n Wert ohne Bedeutung</numerusform>
    <numerusform>%n Werte ohne Bedeutung</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait for their group</source>
   <translation>
    <numerusform>%n wartet auf seine Gruppe</numerusform>
    <numerusform>%n warten auf ihre Gruppe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n with a new place</source>
   <translation>
    <numerusform>%n mit neuem Platz</numerusform>
    <numerusform>%n mit neuem Platz</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a caption</source>
   <translation>
    <numerusform>%n ohne Bildunterschrift</numerusform>
    <numerusform>%n ohne Bildunterschrift</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a place</source>
   <translation>
    <numerusform>%n ohne Platz</numerusform>
    <numerusform>%n ohne Platz</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a stated wish</source>
   <translation>
    <numerusform>%n ohne Wunsch</numerusform>
    <numerusform>%n ohne Wunsch</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without real times</source>
   <translation>
    <numerusform>%n ohne tatsächliche Zeit</numerusform>
    <numerusform>%n ohne tatsächliche Zeiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops</source>
   <translation>
    <numerusform>%n Workshop</numerusform>
    <numerusform>%n Workshops</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops are about {theme}.</source>
   <translation>
    <numerusform>Ein Workshop behandelt {theme}.</numerusform>
    <numerusform>%n Workshops behandeln {theme}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops have the questions and the example of this one.</source>
   <translation>
    <numerusform>%n Workshop hat die Leitfragen und das Praxisbeispiel von diesem.</numerusform>
    <numerusform>%n Workshops haben die Leitfragen und das Praxisbeispiel von diesem.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops take place in {room}.</source>
   <translation>
    <numerusform>Ein Workshop findet in {room} statt.</numerusform>
    <numerusform>%n Workshops finden in {room} statt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops without guiding questions</source>
   <translation>
    <numerusform>%n Workshop ohne Leitfragen</numerusform>
    <numerusform>%n Workshops ohne Leitfragen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n workshops without moderation</source>
   <translation>
    <numerusform>%n Workshop ohne Moderation</numerusform>
    <numerusform>%n Workshops ohne Moderation</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n × a theme twice, as it was wished.</source>
   <translation>
    <numerusform>%n-mal ein Thema doppelt, weil so gewünscht.</numerusform>
    <numerusform>%n-mal ein Thema doppelt, weil so gewünscht.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n × none</source>
   <translation>
    <numerusform>%n × keiner</numerusform>
    <numerusform>%n × keiner</numerusform>
   </translation>
  </message>
  <message>
   <source>({minutes} before)</source>
   <translation>(vorher {minutes})</translation>
  </message>
  <message>
   <source>+ / −</source>
   <translation>+ / −</translation>
  </message>
  <message numerus="yes">
   <source>+ {minutes} min if %n get ready</source>
   <translation>
    <numerusform>+ {minutes} Min., falls sie bereit wird</numerusform>
    <numerusform>+ {minutes} Min., falls alle bereit werden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>+%n min</source>
   <translation>
    <numerusform>+%n Min.</numerusform>
    <numerusform>+%n Min.</numerusform>
   </translation>
  </message>
  <message>
   <source>+1 min</source>
   <translation>+1 Min.</translation>
  </message>
  <message>
   <source>+5 min</source>
   <translation>+5 Min.</translation>
  </message>
  <message numerus="yes">
   <source>, %n places changed</source>
   <translation>
    <numerusform>, %n Platz geändert</numerusform>
    <numerusform>, %n Plätze geändert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>, %n without a place</source>
   <translation>
    <numerusform>, %n ohne Platz</numerusform>
    <numerusform>, %n ohne Platz</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>, %n × no wish stated</source>
   <translation>
    <numerusform>, %n × kein Wunsch genannt</numerusform>
    <numerusform>, %n × kein Wunsch genannt</numerusform>
   </translation>
  </message>
  <message>
   <source>, theme twice</source>
   <translation>, Thema doppelt</translation>
  </message>
  <message numerus="yes">
   <source>, theme twice for %n</source>
   <translation>
    <numerusform>, für eine Person Thema doppelt</numerusform>
    <numerusform>, für %n Thema doppelt</numerusform>
   </translation>
  </message>
  <message>
   <source>, then </source>
   <translation>, dann </translation>
  </message>
  <message>
   <source>1  Into the WLAN of this laptop</source>
   <translation>1  Ins WLAN dieses Laptops</translation>
  </message>
  <message>
   <source>1 minute earlier or later</source>
   <translation>1 Minute früher oder später</translation>
  </message>
  <message>
   <source>1 minute more or less for what runs</source>
   <translation>Dem, was läuft, 1 Minute mehr oder weniger geben</translation>
  </message>
  <message>
   <source>1 to 3 choose a group · G another one · Del no flipchart · O original</source>
   <translation>1 bis 3 Gruppe wählen · G andere · Entf kein Flipchart · O Original</translation>
  </message>
  <message>
   <source>1, 2, 3</source>
   <translation>1, 2, 3</translation>
  </message>
  <message>
   <source>15 minutes, and the rest of the day along</source>
   <translation>15 Minuten, und der Rest des Tages mit</translation>
  </message>
  <message>
   <source>15 minutes, breaks and gaps give way first</source>
   <translation>15 Minuten, Pausen und Lücken geben zuerst nach</translation>
  </message>
  <message>
   <source>1st</source>
   <translation>1.</translation>
  </message>
  <message>
   <source>1st wish</source>
   <translation>1. Wunsch</translation>
  </message>
  <message>
   <source>2  Open the page</source>
   <translation>2  Seite öffnen</translation>
  </message>
  <message>
   <source>2nd</source>
   <translation>2.</translation>
  </message>
  <message>
   <source>2nd wish</source>
   <translation>2. Wunsch</translation>
  </message>
  <message>
   <source>3rd</source>
   <translation>3.</translation>
  </message>
  <message>
   <source>3rd wish or later</source>
   <translation>3. Wunsch oder später</translation>
  </message>
  <message>
   <source>5</source>
   <translation>5</translation>
  </message>
  <message>
   <source>5 minutes earlier or later</source>
   <translation>5 Minuten früher oder später</translation>
  </message>
  <message>
   <source>5 minutes left</source>
   <translation>Noch 5 Minuten</translation>
  </message>
  <message>
   <source>5 minutes more for what runs</source>
   <translation>Dem, was läuft, 5 Minuten mehr geben</translation>
  </message>
  <message>
   <source>5 minutes shorter or longer</source>
   <translation>5 Minuten kürzer oder länger</translation>
  </message>
  <message>
   <source>A ZIP or JSON that was written by “Hand the event over …” at another computer. You see what is in it before anything is changed.</source>
   <translation>Ein ZIP oder JSON, das an einem anderen Rechner mit „Veranstaltung weitergeben …“ angelegt wurde. Sie sehen, was darin steht, bevor sich etwas ändert.</translation>
  </message>
  <message>
   <source>A bond of {name} stands against it.</source>
   <translation>Dem steht entgegen, mit wem {name} zusammen oder nicht zusammen sein soll.</translation>
  </message>
  <message>
   <source>A calendar file for each person</source>
   <translation>Eine Kalenderdatei für jede Person</translation>
  </message>
  <message>
   <source>A calendar file for each person, in a ZIP archive.</source>
   <translation>Eine Datei je Person, in einem ZIP-Archiv.</translation>
  </message>
  <message>
   <source>A calendar file for each room</source>
   <translation>Eine Kalenderdatei für jeden Raum</translation>
  </message>
  <message>
   <source>A calendar file for each room, in a ZIP archive.</source>
   <translation>Eine Kalenderdatei je Raum, in einem ZIP-Archiv.</translation>
  </message>
  <message>
   <source>A character that cannot be shown was dropped: “{text}” is left.</source>
   <translation>Ein Zeichen, das sich nicht darstellen lässt, fiel weg: Übrig bleibt „{text}“.</translation>
  </message>
  <message>
   <source>A corner outside the photo is estimated.</source>
   <translation>Eine Ecke außerhalb des Fotos ist geschätzt.</translation>
  </message>
  <message>
   <source>A file named {file} is already there.</source>
   <translation>Eine Datei namens {file} gibt es schon.</translation>
  </message>
  <message>
   <source>A guest’s slide</source>
   <translation>Folie eines Gastes</translation>
  </message>
  <message>
   <source>A guide to rooms or groups is split by letter over these screens.</source>
   <translation>„Wer wohin“ und Gruppenplan werden nach Buchstaben auf diese Bildschirme verteilt.</translation>
  </message>
  <message>
   <source>A label needs at least {width} × {height} mm.</source>
   <translation>Ein Etikett braucht mindestens {width} × {height} mm.</translation>
  </message>
  <message>
   <source>A letter may be missing here; compare it with the list.</source>
   <translation>Hier kann ein Buchstabe fehlen; bitte mit der Liste vergleichen.</translation>
  </message>
  <message>
   <source>A list for letters and e-mails</source>
   <translation>Eine Liste für Briefe und E-Mails</translation>
  </message>
  <message>
   <source>A name in {file} leads out of it: {name}.</source>
   <translation>Ein Name in {file} führt aus der Datei hinaus: {name}.</translation>
  </message>
  <message>
   <source>A name is missing.</source>
   <translation>Ein Name fehlt.</translation>
  </message>
  <message>
   <source>A name is needed.</source>
   <translation>Ein Name wird gebraucht.</translation>
  </message>
  <message>
   <source>A name stands in: {place}</source>
   <translation>Ein Name steht in: {place}</translation>
  </message>
  <message>
   <source>A person needs a name.</source>
   <translation>Eine Person braucht einen Namen.</translation>
  </message>
  <message>
   <source>A person was removed.</source>
   <translation>Eine Person wurde entfernt.</translation>
  </message>
  <message>
   <source>A phone has the remote control: {phone}</source>
   <translation>Fernbedienung: {phone}</translation>
  </message>
  <message>
   <source>A phone has this code.</source>
   <translation>Ein Telefon hat diesen Code.</translation>
  </message>
  <message>
   <source>A photo could not be read and is missing: {photo}</source>
   <translation>Ein Foto ließ sich nicht lesen und fehlt: {photo}</translation>
  </message>
  <message>
   <source>A photo in {file} cannot be read.</source>
   <translation>Ein Foto in {file} lässt sich nicht lesen.</translation>
  </message>
  <message>
   <source>A photo is damaged ({content}).</source>
   <translation>Ein Foto ist beschädigt ({content}).</translation>
  </message>
  <message>
   <source>A photo of the intake was read</source>
   <translation>Ein Foto im Eingang wurde gelesen</translation>
  </message>
  <message>
   <source>A preference is a number from 0 to 3.</source>
   <translation>Eine Gewichtung ist eine Zahl von 0 bis 3.</translation>
  </message>
  <message>
   <source>A quotation mark is opened in this row and never closed; the row was left out.</source>
   <translation>In dieser Zeile wird ein Anführungszeichen geöffnet und nie geschlossen; sie wurde ausgelassen.</translation>
  </message>
  <message>
   <source>A record ({kind}) refers to something that is missing.</source>
   <translation>Ein Eintrag ({kind}) verweist auf etwas, das fehlt.</translation>
  </message>
  <message>
   <source>A room has no less than 0 places.</source>
   <translation>Ein Raum hat nicht weniger als 0 Plätze.</translation>
  </message>
  <message>
   <source>A round was removed.</source>
   <translation>Eine Runde wurde entfernt.</translation>
  </message>
  <message>
   <source>A row needs a title.</source>
   <translation>Eine Zeile braucht einen Titel.</translation>
  </message>
  <message>
   <source>A schedule has no columns: what its fields mean is known.</source>
   <translation>Ein Fahrplan hat keine Spalten: Was seine Felder bedeuten, steht fest.</translation>
  </message>
  <message>
   <source>A sheet of all participants with their places, one of their wishes, one for each round and each workshop, one of all results and one of the programme. It contains e-mail addresses: for the organisers only.</source>
   <translation>Ein Blatt mit allen Teilnehmenden und ihren Plätzen, eines mit den Wünschen, eines je Runde und je Workshop, eines mit allen Ergebnissen und eines mit dem Programm. Die Mappe enthält E-Mail-Adressen: nur für die Organisation.</translation>
  </message>
  <message>
   <source>A single point cannot be joined.</source>
   <translation>Ein einzelner Punkt lässt sich nicht zusammenlegen.</translation>
  </message>
  <message>
   <source>A text of the documentation cannot be empty here.</source>
   <translation>Hier kann kein Text der Dokumentation leer sein.</translation>
  </message>
  <message>
   <source>A theme in two rounds</source>
   <translation>Ein Thema in zwei Runden</translation>
  </message>
  <message>
   <source>A theme that was not wanted: no other place was left.</source>
   <translation>Ein Thema, das nicht gewünscht war: Ein anderer Platz war nicht mehr frei.</translation>
  </message>
  <message>
   <source>A turn takes 1 to {most} minutes.</source>
   <translation>Ein Beitrag dauert 1 bis {most} Minuten.</translation>
  </message>
  <message>
   <source>A whole page or half of one for each person.</source>
   <translation>Eine ganze oder halbe Seite je Person.</translation>
  </message>
  <message>
   <source>A workshop of {round}.</source>
   <translation>Ein Workshop von {round}.</translation>
  </message>
  <message>
   <source>A workshop of {round}; it stays as it is.</source>
   <translation>Ein Workshop von {round}; er bleibt, wie er ist.</translation>
  </message>
  <message>
   <source>A workshop was removed or moved.</source>
   <translation>Ein Workshop wurde entfernt oder verlegt.</translation>
  </message>
  <message>
   <source>A+</source>
   <translation>A+</translation>
  </message>
  <message>
   <source>A3, larger for the wall</source>
   <translation>A3, größer für die Wand</translation>
  </message>
  <message>
   <source>A4</source>
   <translation>A4</translation>
  </message>
  <message>
   <source>A4 to be cut, </source>
   <translation>A4 zum Schneiden, </translation>
  </message>
  <message>
   <source>A5, two on a sheet, to be cut</source>
   <translation>A5, zwei auf einem Blatt, zum Schneiden</translation>
  </message>
  <message>
   <source>Academic title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Übernehmen</translation>
  </message>
  <message numerus="yes">
   <source>Accept %n proposals for {theme}, group {number}</source>
   <translation>
    <numerusform>Einen Vorschlag für {theme}, Gruppe {number} übernehmen</numerusform>
    <numerusform>%n Vorschläge für {theme}, Gruppe {number} übernehmen</numerusform>
   </translation>
  </message>
  <message>
   <source>Accept all</source>
   <translation>Alle annehmen</translation>
  </message>
  <message numerus="yes">
   <source>Accept all %n</source>
   <translation>
    <numerusform>%n übernehmen</numerusform>
    <numerusform>Alle %n übernehmen</numerusform>
   </translation>
  </message>
  <message>
   <source>Accept all proposals</source>
   <translation>Alle Vorschläge annehmen</translation>
  </message>
  <message>
   <source>Accept the proposal, or correct it in the list.</source>
   <translation>Nehmen Sie den Vorschlag an oder berichtigen Sie die Liste.</translation>
  </message>
  <message>
   <source>Accept “{text}”</source>
   <translation>„{text}“ übernehmen</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Add a point …</source>
   <translation>Punkt hinzufügen …</translation>
  </message>
  <message>
   <source>Add a room</source>
   <translation>Raum hinzufügen</translation>
  </message>
  <message>
   <source>Add a room under Rooms and themes.</source>
   <translation>Fügen Sie im Ablauf einen Raum hinzu.</translation>
  </message>
  <message>
   <source>Add a sign</source>
   <translation>Zeichen hinzufügen</translation>
  </message>
  <message>
   <source>Add a sign for {kind}</source>
   <translation>Zeichen hinzufügen für {kind}</translation>
  </message>
  <message>
   <source>Add a theme</source>
   <translation>Thema hinzufügen</translation>
  </message>
  <message>
   <source>Add a theme under Rooms and themes.</source>
   <translation>Fügen Sie im Ablauf ein Thema hinzu.</translation>
  </message>
  <message>
   <source>Add a workshop</source>
   <translation>Workshop hinzufügen</translation>
  </message>
  <message>
   <source>Add a workshop with a theme that these people have not had.</source>
   <translation>Bieten Sie einen weiteren Workshop an, mit einem Thema, das diese Personen noch nicht hatten.</translation>
  </message>
  <message>
   <source>Add agenda item</source>
   <translation>Programmpunkt hinzufügen</translation>
  </message>
  <message>
   <source>Add an own slide</source>
   <translation>Eigene Folie einfügen</translation>
  </message>
  <message>
   <source>Add and check in (Ctrl+Enter)</source>
   <translation>Aufnehmen und einchecken (Strg+Eingabetaste)</translation>
  </message>
  <message>
   <source>Add it to the selection</source>
   <translation>Zur Auswahl dazunehmen</translation>
  </message>
  <message>
   <source>Add one to the programme, or take the last step back.</source>
   <translation>Fügen Sie einen Programmpunkt hinzu oder gehen Sie einen Schritt zurück.</translation>
  </message>
  <message>
   <source>Add one to the selection, or all up to it</source>
   <translation>Einen zur Auswahl dazunehmen, oder alle bis dorthin</translation>
  </message>
  <message>
   <source>Add person</source>
   <translation>Person hinzufügen</translation>
  </message>
  <message>
   <source>Add person (Ins)</source>
   <translation>Person hinzufügen (Einfg)</translation>
  </message>
  <message>
   <source>Add photos</source>
   <translation>Fotos hinzufügen</translation>
  </message>
  <message>
   <source>Add photos …</source>
   <translation>Fotos hinzufügen …</translation>
  </message>
  <message>
   <source>Add something that tells the two apart, such as a middle name.</source>
   <translation>Bitte ergänzen Sie etwas, das beide unterscheidet, etwa einen zweiten Vornamen.</translation>
  </message>
  <message>
   <source>Add the round to the schedule, or correct the headings.</source>
   <translation>Ergänzen Sie die Runde im Ablauf oder berichtigen Sie die Überschriften.</translation>
  </message>
  <message>
   <source>Add {name}</source>
   <translation>{name} hinzugefügt</translation>
  </message>
  <message>
   <source>Add {theme} to {round}</source>
   <translation>{theme} zu {round} hinzugefügt</translation>
  </message>
  <message>
   <source>Add {title}</source>
   <translation>{title} hinzugefügt</translation>
  </message>
  <message>
   <source>Add “{sign}” to the legend</source>
   <translation>„{sign}“ in die Legende aufnehmen</translation>
  </message>
  <message>
   <source>Added</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>Added in the plenary</source>
   <translation>Im Plenum ergänzt</translation>
  </message>
  <message>
   <source>Additions from the plenary are not shown in the hall</source>
   <translation>Ergänzungen aus dem Plenum werden im Saal nicht gezeigt</translation>
  </message>
  <message>
   <source>Additions from the plenary are shown in the hall</source>
   <translation>Ergänzungen aus dem Plenum werden im Saal gezeigt</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Address and code</source>
   <translation>Adresse und Code</translation>
  </message>
  <message>
   <source>Adjust corners</source>
   <translation>Ecken anpassen</translation>
  </message>
  <message>
   <source>Adjust corners (E)</source>
   <translation>Ecken anpassen (E)</translation>
  </message>
  <message>
   <source>Adjust photo of {theme}, group {number}</source>
   <translation>Foto von {theme}, Gruppe {number} anpassen</translation>
  </message>
  <message>
   <source>Adjust what else counts</source>
   <translation>Anpassen, was sonst noch zählt</translation>
  </message>
  <message>
   <source>Adjust …</source>
   <translation>Anpassen …</translation>
  </message>
  <message>
   <source>After the event</source>
   <translation>Nach der Veranstaltung</translation>
  </message>
  <message>
   <source>Agenda item</source>
   <translation>Programmpunkt</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message numerus="yes">
   <source>All %n of them:</source>
   <translation>
    <numerusform>Diese %n Zeile:</numerusform>
    <numerusform>Alle %n Zeilen:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n rows</source>
   <translation>
    <numerusform>Alle (%n)</numerusform>
    <numerusform>Alle (%n)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All at %n min</source>
   <translation>
    <numerusform>Alle auf %n Min.</numerusform>
    <numerusform>Alle auf %n Min.</numerusform>
   </translation>
  </message>
  <message>
   <source>All days with times, titles and rooms, as large as they fit.</source>
   <translation>Alle Tage mit Zeiten, Titeln und Räumen, so groß es passt.</translation>
  </message>
  <message>
   <source>All dots</source>
   <translation>Klebepunkte gesamt</translation>
  </message>
  <message>
   <source>All else in the file is sound.</source>
   <translation>Alles andere in der Datei ist in Ordnung.</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>All groups at the same minutes</source>
   <translation>Alle Gruppen auf gleich viele Minuten</translation>
  </message>
  <message>
   <source>All items with their times and rooms, the same for everyone. Who is in which workshop is not in it.</source>
   <translation>Alle Programmpunkte mit Zeiten und Räumen, für alle gleich. Wer in welchem Workshop ist, steht nicht darin.</translation>
  </message>
  <message>
   <source>All lists in “{column}” keep one order, as boxes to tick do: count the wishes of a person as equal?</source>
   <translation>Alle Listen in „{column}“ stehen in derselben Reihenfolge, wie bei Kästchen zum Ankreuzen: Die Wünsche einer Person als gleichrangig zählen?</translation>
  </message>
  <message>
   <source>All of this is needed:</source>
   <translation>All das ist nötig:</translation>
  </message>
  <message>
   <source>All others stay.</source>
   <translation>Alle anderen bleiben.</translation>
  </message>
  <message>
   <source>All points as a workbook (XLSX)</source>
   <translation>Alle Punkte als Arbeitsmappe (XLSX)</translation>
  </message>
  <message>
   <source>All printed</source>
   <translation>Alles gedruckt</translation>
  </message>
  <message>
   <source>All rooms are done.</source>
   <translation>Alle Räume sind fertig.</translation>
  </message>
  <message>
   <source>All rounds</source>
   <translation>Alle Runden</translation>
  </message>
  <message>
   <source>All rounds are announced</source>
   <translation>Alle Runden sind bekannt gegeben</translation>
  </message>
  <message>
   <source>All rounds have begun.</source>
   <translation>Alle Runden haben schon begonnen.</translation>
  </message>
  <message>
   <source>All that you did is still here, and saved by itself once that is possible.</source>
   <translation>Alles, was Sie gemacht haben, ist noch da und wird von selbst gespeichert, sobald es geht.</translation>
  </message>
  <message>
   <source>All themes</source>
   <translation>Alle Themen</translation>
  </message>
  <message>
   <source>All workshops</source>
   <translation>Alle Workshops</translation>
  </message>
  <message>
   <source>All {pages} pages take {seconds} s.</source>
   <translation>Alle {pages} Seiten dauern {seconds} s.</translation>
  </message>
  <message>
   <source>All · {number}</source>
   <translation>Alle · {number}</translation>
  </message>
  <message>
   <source>Allow a theme in two rounds where it was wished for in both.</source>
   <translation>Ein Thema in zwei Runden zulassen, wenn es für beide gewünscht ist.</translation>
  </message>
  <message>
   <source>Also</source>
   <translation>Außerdem</translation>
  </message>
  <message>
   <source>Also a place for: {names}</source>
   <translation>Auch ein Platz für: {names}</translation>
  </message>
  <message>
   <source>Also the name as moderator or speaker</source>
   <translation>Auch den Namen als Moderierende:r oder Vortragende:r</translation>
  </message>
  <message>
   <source>Alt while dragging</source>
   <translation>Alt beim Ziehen</translation>
  </message>
  <message>
   <source>Alt+Down</source>
   <translation>Alt+Ab</translation>
  </message>
  <message>
   <source>Alt+Enter</source>
   <translation>Alt+Enter</translation>
  </message>
  <message>
   <source>Alt+Page up / Page down</source>
   <translation>Alt+Bild↑ / Bild↓</translation>
  </message>
  <message>
   <source>Alt+Shift+Page up / Page down</source>
   <translation>Alt+Umschalt+Bild↑ / Bild↓</translation>
  </message>
  <message>
   <source>Alt+Shift+↑ / ↓</source>
   <translation>Alt+Umschalt+↑ / ↓</translation>
  </message>
  <message>
   <source>Alt+Up</source>
   <translation>Alt+Auf</translation>
  </message>
  <message>
   <source>Alt+{number}, or drop a point here</source>
   <translation>Alt+{number}, oder einen Punkt hierher ziehen</translation>
  </message>
  <message>
   <source>Alt+← / Alt+→</source>
   <translation>Alt+← / Alt+→</translation>
  </message>
  <message>
   <source>Alt+↑ / Alt+↓</source>
   <translation>Alt+↑ / Alt+↓</translation>
  </message>
  <message>
   <source>Alt: other way · Esc: back</source>
   <translation>Alt wechselt · Esc zurück</translation>
  </message>
  <message>
   <source>An event begins between 1900 and 2999, not in {year}.</source>
   <translation>Eine Veranstaltung beginnt zwischen 1900 und 2999, nicht im Jahr {year}.</translation>
  </message>
  <message>
   <source>An event is one file: schedule, participants, rooms, flipcharts and the documentation. Open yours, create a new one, or look around in the demo.</source>
   <translation>Eine Veranstaltung ist eine Datei: Ablauf, Teilnehmende, Räume, Flipcharts und die Dokumentation. Öffnen Sie Ihre, legen Sie eine neue an oder sehen Sie sich in der Demo um.</translation>
  </message>
  <message>
   <source>An event takes 1 to 31 days, not {days}.</source>
   <translation>Eine Veranstaltung dauert 1 bis 31 Tage, nicht {days}.</translation>
  </message>
  <message>
   <source>An event takes 1 to 31 days.</source>
   <translation>Eine Veranstaltung dauert 1 bis 31 Tage.</translation>
  </message>
  <message>
   <source>An item lasts at least one minute.</source>
   <translation>Ein Programmpunkt dauert mindestens eine Minute.</translation>
  </message>
  <message>
   <source>An item takes 1 to {most} minutes.</source>
   <translation>Ein Programmpunkt dauert 1 bis {most} Minuten.</translation>
  </message>
  <message numerus="yes">
   <source>An item without a kind is a talk, unless its title names one (%n rows: {rows}).</source>
   <translation>
    <numerusform>Ein Programmpunkt ohne Art ist ein Vortrag, wenn sein Titel nichts anderes sagt (%n Zeile: {rows}).</numerusform>
    <numerusform>Programmpunkte ohne Art sind Vorträge, wenn ihr Titel nichts anderes sagt (%n Zeilen: {rows}).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>An item without an end lasts until the next one in its room begins (%n rows: {rows}).</source>
   <translation>
    <numerusform>Ein Programmpunkt ohne Ende dauert, bis in seinem Raum der nächste beginnt (%n Zeile: {rows}).</numerusform>
    <numerusform>Programmpunkte ohne Ende dauern, bis in ihrem Raum der nächste beginnt (%n Zeilen: {rows}).</numerusform>
   </translation>
  </message>
  <message>
   <source>An organisation can tell who somebody is, as where one person came alone.</source>
   <translation>Auch eine Organisation kann verraten, wer gemeint ist, etwa wenn nur eine Person von dort kam.</translation>
  </message>
  <message>
   <source>And all else: programme, workshops, places, results, notes, also internal.</source>
   <translation>Und alles Übrige: Programm, Workshops, Plätze, Ergebnisse, Notizen, auch interne.</translation>
  </message>
  <message>
   <source>Announce places</source>
   <translation>Plätze bekannt geben</translation>
  </message>
  <message>
   <source>Announce: who has to be told</source>
   <translation>Bekannt geben: wer es noch erfahren muss</translation>
  </message>
  <message>
   <source>Announced</source>
   <translation>Bekannt gegeben</translation>
  </message>
  <message>
   <source>Annual conference of the networks</source>
   <translation>Jahreskonferenz der Netzwerke</translation>
  </message>
  <message>
   <source>Another file …</source>
   <translation>Andere Datei …</translation>
  </message>
  <message>
   <source>Another group …</source>
   <translation>Andere Gruppe …</translation>
  </message>
  <message>
   <source>Another phone needs a new code.</source>
   <translation>Ein weiteres Telefon braucht einen neuen Code.</translation>
  </message>
  <message>
   <source>Another program is reading {file}, so names still stand beside it.</source>
   <translation>Ein anderes Programm liest {file}, deshalb stehen daneben noch Namen.</translation>
  </message>
  <message>
   <source>Another program is writing to {file}.</source>
   <translation>Ein anderes Programm schreibt gerade in {file}.</translation>
  </message>
  <message>
   <source>Another run</source>
   <translation>Anderer Lauf</translation>
  </message>
  <message>
   <source>Another start, or another end</source>
   <translation>Anderer Beginn, oder anderes Ende</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>Answer no.</source>
   <translation>Antwort Nr.</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <source>Answers no.</source>
   <translation>Antwort auf Nr.</translation>
  </message>
  <message>
   <source>Answers …</source>
   <translation>Beantwortet …</translation>
  </message>
  <message>
   <source>Any delay at its beginning reaches something that is fixed.</source>
   <translation>Jede Verspätung zu Beginn trifft etwas Festes.</translation>
  </message>
  <message>
   <source>Anything but</source>
   <translation>Alles außer</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Arrange the running order</source>
   <translation>Regieplan ordnen</translation>
  </message>
  <message>
   <source>Arrived last</source>
   <translation>Zuletzt angekommen</translation>
  </message>
  <message>
   <source>Arrives later</source>
   <translation>Kommt später</translation>
  </message>
  <message>
   <source>Arrows</source>
   <translation>Pfeile</translation>
  </message>
  <message>
   <source>As a new event in a file of its own</source>
   <translation>Als neue Veranstaltung in einer eigenen Datei</translation>
  </message>
  <message>
   <source>As a slide for the plenary</source>
   <translation>Als Folie fürs Plenum</translation>
  </message>
  <message>
   <source>As a table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <source>As in the schedule</source>
   <translation>Wie im Ablauf</translation>
  </message>
  <message>
   <source>As of</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>As of {day}, {time}</source>
   <translation>Stand: {day}, {time} Uhr</translation>
  </message>
  <message>
   <source>As soon as a projector is connected as a second screen, also during the show, the presenter’s view with notes and time comes up here by itself.</source>
   <translation>Sobald ein Beamer als zweiter Bildschirm angeschlossen ist, auch während der Präsentation, erscheint hier von selbst die Referentenansicht mit Notizen und Zeit.</translation>
  </message>
  <message>
   <source>As soon as its expected time has come</source>
   <translation>Sobald seine erwartete Zeit gekommen ist</translation>
  </message>
  <message>
   <source>As soon as the event has a programme, you start, extend and skip its items here, and see what a delay means for the rest of the day.</source>
   <translation>Sobald die Veranstaltung ein Programm hat, starten, verlängern und überspringen Sie hier die Programmpunkte und sehen, was eine Verspätung für den Rest des Tages bedeutet.</translation>
  </message>
  <message>
   <source>Assign again</source>
   <translation>Neu zuteilen</translation>
  </message>
  <message>
   <source>Assign everyone</source>
   <translation>Alle zuteilen</translation>
  </message>
  <message>
   <source>Assign nevertheless</source>
   <translation>Trotzdem zuteilen</translation>
  </message>
  <message>
   <source>Assign now</source>
   <translation>Jetzt zuteilen</translation>
  </message>
  <message>
   <source>Assigned, and proven: it cannot be done better ({seconds} s).</source>
   <translation>Zugeteilt und bewiesen: Besser geht es nicht ({seconds} s).</translation>
  </message>
  <message>
   <source>Assigned. {quality}.</source>
   <translation>Zugeteilt. {quality}.</translation>
  </message>
  <message>
   <source>Assigning everyone</source>
   <translation>Alle werden zugeteilt</translation>
  </message>
  <message>
   <source>Assigning everyone to rooms</source>
   <translation>Alle werden auf die Räume verteilt</translation>
  </message>
  <message>
   <source>Assigning gives everyone a room in each round, so that as many first wishes as possible come true, and proves that it cannot be done better.</source>
   <translation>Die Zuteilung gibt allen in jeder Runde einen Raum, erfüllt so viele erste Wünsche wie möglich und beweist, dass es nicht besser geht.</translation>
  </message>
  <message>
   <source>Assignment</source>
   <translation>Zuteilung</translation>
  </message>
  <message numerus="yes">
   <source>Assumed from %n items that were run.</source>
   <translation>
    <numerusform>Angenommen aus einem gelaufenen Programmpunkt.</numerusform>
    <numerusform>Angenommen aus %n gelaufenen Programmpunkten.</numerusform>
   </translation>
  </message>
  <message>
   <source>Assumed from what is usual; it learns from what is run.</source>
   <translation>Angenommen, was üblich ist; die Probe lernt aus dem, was gelaufen ist.</translation>
  </message>
  <message>
   <source>At a glance</source>
   <translation>Auf einen Blick</translation>
  </message>
  <message>
   <source>At least</source>
   <translation>Mindestens</translation>
  </message>
  <message>
   <source>At least {least} people do not fit on {most} places.</source>
   <translation>Mindestens {least} Personen passen nicht auf {most} Plätze.</translation>
  </message>
  <message>
   <source>At most {most} % from the best</source>
   <translation>Höchstens {most} % vom Besten entfernt</translation>
  </message>
  <message>
   <source>At the same time as others: only for those in its rooms.</source>
   <translation>Gleichzeitig mit anderen: nur für die in seinen Räumen.</translation>
  </message>
  <message>
   <source>At {before} it is {after}</source>
   <translation>Um {before} wird es {after}</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <source>A−</source>
   <translation>A−</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back to its place</source>
   <translation>Zurück an den Platz</translation>
  </message>
  <message>
   <source>Back to the list</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <source>Back to the list (Esc twice)</source>
   <translation>Zurück zur Liste (zweimal Esc)</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Back without changes</source>
   <translation>Zurück ohne Änderung</translation>
  </message>
  <message>
   <source>Back: print on both sides, turned over the long edge.</source>
   <translation>Rückseite: beidseitig drucken, über die lange Kante gewendet.</translation>
  </message>
  <message>
   <source>Backing up</source>
   <translation>Sicherung läuft</translation>
  </message>
  <message>
   <source>Backspace</source>
   <translation>Rücktaste</translation>
  </message>
  <message>
   <source>Backup made.</source>
   <translation>Sicherung angelegt.</translation>
  </message>
  <message>
   <source>Backup of {moment}. The event as it is now is backed up first.</source>
   <translation>Sicherung vom {moment}. Der jetzige Stand wird vorher gesichert.</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Backups and file</source>
   <translation>Sicherungen und Datei</translation>
  </message>
  <message>
   <source>Backups of the event that hold the same</source>
   <translation>Sicherungen der Veranstaltung, in denen dasselbe steht</translation>
  </message>
  <message numerus="yes">
   <source>Backups: %n damaged or unfinished ones removed</source>
   <translation>
    <numerusform>Sicherungen: %n beschädigte oder unfertige entfernt</numerusform>
    <numerusform>Sicherungen: %n beschädigte oder unfertige entfernt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Backups: %n removed</source>
   <translation>
    <numerusform>Sicherungen: %n entfernt</numerusform>
    <numerusform>Sicherungen: %n entfernt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Backups: names removed from %n</source>
   <translation>
    <numerusform>Sicherungen: Namen aus %n entfernt</numerusform>
    <numerusform>Sicherungen: Namen aus %n entfernt</numerusform>
   </translation>
  </message>
  <message>
   <source>Backups: {count}</source>
   <translation>Sicherungen: {count}</translation>
  </message>
  <message>
   <source>Before assigning</source>
   <translation>Vor der Zuteilung</translation>
  </message>
  <message>
   <source>Before: {text}</source>
   <translation>Bisher: {text}</translation>
  </message>
  <message>
   <source>Before: {wishes}</source>
   <translation>Vorher: {wishes}</translation>
  </message>
  <message>
   <source>Began</source>
   <translation>Begann</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Beginn</translation>
  </message>
  <message>
   <source>Begin 5 minutes earlier or later, and end as before</source>
   <translation>5 Minuten früher oder später beginnen, Ende bleibt</translation>
  </message>
  <message>
   <source>Begin on this screen</source>
   <translation>Auf diesem Bildschirm beginnen</translation>
  </message>
  <message>
   <source>Begin with the selected slide (Shift+F5)</source>
   <translation>Mit der gewählten Folie beginnen (Umschalt+F5)</translation>
  </message>
  <message>
   <source>Begin {title} at {start}</source>
   <translation>{title} um {start} beginnen</translation>
  </message>
  <message>
   <source>Begin: {title} ⏎</source>
   <translation>Beginnen: {title} ⏎</translation>
  </message>
  <message>
   <source>Begins</source>
   <translation>Beginn</translation>
  </message>
  <message>
   <source>Begins on time</source>
   <translation>Beginnt pünktlich</translation>
  </message>
  <message>
   <source>Begins on time, or moves along</source>
   <translation>Beginnt fest oder rückt mit</translation>
  </message>
  <message>
   <source>Behind the still picture: {slide}</source>
   <translation>Hinter dem Standbild: {slide}</translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation>Gehört zu</translation>
  </message>
  <message numerus="yes">
   <source>Beneath %n edited texts the text has changed</source>
   <translation>
    <numerusform>Unter %n bearbeiteten Text hat sich der Text geändert</numerusform>
    <numerusform>Unter %n bearbeiteten Texten hat sich der Text geändert</numerusform>
   </translation>
  </message>
  <message>
   <source>Beside the preview</source>
   <translation>Neben der Vorschau</translation>
  </message>
  <message>
   <source>Best found so far. {quality}.</source>
   <translation>Beste bisher gefundene. {quality}.</translation>
  </message>
  <message>
   <source>Best possible</source>
   <translation>Bestmöglich</translation>
  </message>
  <message>
   <source>Best possible, proven</source>
   <translation>Bestmöglich, bewiesen</translation>
  </message>
  <message>
   <source>Black</source>
   <translation>Schwarz</translation>
  </message>
  <message>
   <source>Black out the hall</source>
   <translation>Saal schwarz</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Blur faces</source>
   <translation>Gesichter verwischen</translation>
  </message>
  <message>
   <source>Blur once more</source>
   <translation>Neu verwischen</translation>
  </message>
  <message>
   <source>Bond</source>
   <translation>Wer mit wem</translation>
  </message>
  <message>
   <source>Both</source>
   <translation>Beide</translation>
  </message>
  <message>
   <source>Both are taken over; move one of them in the schedule.</source>
   <translation>Beide werden übernommen; verschieben Sie einen davon im Ablauf.</translation>
  </message>
  <message>
   <source>Both times were left out; correct them in the list.</source>
   <translation>Beide Zeiten werden ausgelassen; berichtigen Sie sie in der Liste.</translation>
  </message>
  <message>
   <source>Both were taken over; correct the number in the list.</source>
   <translation>Beide werden übernommen; berichtigen Sie die Nummer in der Liste.</translation>
  </message>
  <message>
   <source>Break</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Brick red</source>
   <translation>Ziegelrot</translation>
  </message>
  <message>
   <source>Bring in an event from another computer</source>
   <translation>Veranstaltung von einem anderen Rechner übernehmen</translation>
  </message>
  <message>
   <source>Bring in an event from another computer …</source>
   <translation>Veranstaltung von einem anderen Rechner übernehmen …</translation>
  </message>
  <message>
   <source>Bring the event in from {file}</source>
   <translation>Veranstaltung aus {file} übernehmen</translation>
  </message>
  <message>
   <source>Bring the two people together on the board if you know who is meant.</source>
   <translation>Bringen Sie die beiden auf der Tafel zusammen, wenn Sie wissen, wer gemeint ist.</translation>
  </message>
  <message>
   <source>Bringing in {file}</source>
   <translation>{file} wird übernommen</translation>
  </message>
  <message>
   <source>Bringing in …</source>
   <translation>Wird übernommen …</translation>
  </message>
  <message>
   <source>Brown</source>
   <translation>Braun</translation>
  </message>
  <message>
   <source>Brush that blurs</source>
   <translation>Pinsel, der unkenntlich macht</translation>
  </message>
  <message>
   <source>Buffer</source>
   <translation>Puffer</translation>
  </message>
  <message numerus="yes">
   <source>Buffer of %n minutes after {title}</source>
   <translation>
    <numerusform>Eine Minute Puffer nach {title}</numerusform>
    <numerusform>%n Minuten Puffer nach {title}</numerusform>
   </translation>
  </message>
  <message>
   <source>Build the programme</source>
   <translation>Programm anlegen</translation>
  </message>
  <message>
   <source>By group</source>
   <translation>Nach Gruppen</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Nach Name</translation>
  </message>
  <message>
   <source>By theme</source>
   <translation>Nach Themen</translation>
  </message>
  <message>
   <source>By wish, unmet ones first</source>
   <translation>Nach Wunsch, unerfüllte zuerst</translation>
  </message>
  <message>
   <source>CSV, Excel (.xlsx) or OpenDocument (.ods), with headings such as day, begin, end, kind, title, room, people, notes; or a published schedule (.xml, .json) or calendar (.ics). You see every row before anything is written.</source>
   <translation>CSV, Excel (.xlsx) oder OpenDocument (.ods) mit Überschriften wie Tag, Beginn, Ende, Art, Titel, Raum, Personen, Hinweis; oder ein veröffentlichter Fahrplan (.xml, .json) oder Kalender (.ics). Sie sehen jede Zeile, bevor etwas geschrieben wird.</translation>
  </message>
  <message>
   <source>CSV, Excel (.xlsx) or OpenDocument (.ods), with headings such as theme, room, places, at least, groups, moderator, guiding questions. You see every row before anything is written.</source>
   <translation>CSV, Excel (.xlsx) oder OpenDocument (.ods), mit Überschriften wie Thema, Raum, Plätze, mindestens, Gruppen, Moderation, Leitfragen. Sie sehen jede Zeile, bevor etwas geschrieben wird.</translation>
  </message>
  <message>
   <source>CSV, Excel (.xlsx) or OpenDocument (.ods): participants, the programme or workshops, as the headings tell; or a published schedule (.xml, .json) or calendar (.ics). You see every row before anything is written.</source>
   <translation>CSV, Excel (.xlsx) oder OpenDocument (.ods): Teilnehmende, Programm oder Workshops, je nach Überschriften; oder ein veröffentlichter Fahrplan (.xml, .json) oder Kalender (.ics). Sie sehen jede Zeile, bevor etwas geschrieben wird.</translation>
  </message>
  <message>
   <source>CSV, Excel (.xlsx) or OpenDocument (.ods): your own list, or what Indico, pretix, Eventbrite, Microsoft Forms, Google Forms or LimeSurvey export. You see every row before anything is written.</source>
   <translation>CSV, Excel (.xlsx) oder OpenDocument (.ods): Ihre eigene Liste oder der Export aus Indico, pretix, Eventbrite, Microsoft Forms, Google Forms oder LimeSurvey. Sie sehen jede Zeile, bevor etwas geschrieben wird.</translation>
  </message>
  <message>
   <source>Calculate on</source>
   <translation>Weiterrechnen</translation>
  </message>
  <message numerus="yes">
   <source>Calculate on (up to %n minutes)</source>
   <translation>
    <numerusform>Weiterrechnen (bis zu einer Minute)</numerusform>
    <numerusform>Weiterrechnen (bis zu %n Min.)</numerusform>
   </translation>
  </message>
  <message>
   <source>Calendar (*.ics)</source>
   <translation>Kalender (*.ics)</translation>
  </message>
  <message>
   <source>Calendar of the programme</source>
   <translation>Kalender des Programms</translation>
  </message>
  <message>
   <source>Calendars of the rooms</source>
   <translation>Kalender der Räume</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message>
   <source>Camera card or folder</source>
   <translation>Speicherkarte oder Ordner</translation>
  </message>
  <message>
   <source>Camera of this computer</source>
   <translation>Kamera dieses Computers</translation>
  </message>
  <message>
   <source>Camera off</source>
   <translation>Kamera aus</translation>
  </message>
  <message>
   <source>Camera off (F8 or Esc)</source>
   <translation>Kamera aus (F8 oder Esc)</translation>
  </message>
  <message>
   <source>Camera {number}</source>
   <translation>Kamera {number}</translation>
  </message>
  <message>
   <source>Camera …</source>
   <translation>Kamera …</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cancel  Esc</source>
   <translation>Abbrechen  Esc</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>Abgebrochen.</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was changed; the best so far can be used.</source>
   <translation>Abgebrochen. Nichts wurde geändert; die beste Zuteilung bis hierher können Sie übernehmen.</translation>
  </message>
  <message>
   <source>Cancelling …</source>
   <translation>Wird abgebrochen …</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>Bildunterschrift</translation>
  </message>
  <message>
   <source>Caption of photo, {theme}, group {number}</source>
   <translation>Bildunterschrift, {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Caption of the photo</source>
   <translation>Bildunterschrift des Fotos</translation>
  </message>
  <message>
   <source>Card size as the screen allows</source>
   <translation>Kartengröße nach Platz</translation>
  </message>
  <message>
   <source>Catering</source>
   <translation>Verpflegung</translation>
  </message>
  <message>
   <source>Catering, step-free access</source>
   <translation>Verpflegung, stufenloser Zugang</translation>
  </message>
  <message>
   <source>Challenge</source>
   <translation>Herausforderung</translation>
  </message>
  <message>
   <source>Challenge no.</source>
   <translation>Herausforderung Nr.</translation>
  </message>
  <message>
   <source>Challenges</source>
   <translation>Herausforderungen</translation>
  </message>
  <message>
   <source>Chance</source>
   <translation>Zufall</translation>
  </message>
  <message numerus="yes">
   <source>Change %n cells</source>
   <translation>
    <numerusform>%n Zelle ändern</numerusform>
    <numerusform>%n Zellen ändern</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Change %n items</source>
   <translation>
    <numerusform>%n Programmpunkt ändern</numerusform>
    <numerusform>%n Programmpunkte ändern</numerusform>
   </translation>
  </message>
  <message>
   <source>Change a colour of the legend</source>
   <translation>Farbe der Legende ändern</translation>
  </message>
  <message>
   <source>Change a note on {title}</source>
   <translation>Notiz zu {title} ändern</translation>
  </message>
  <message>
   <source>Change an own slide</source>
   <translation>Eigene Folie ändern</translation>
  </message>
  <message>
   <source>Change for all</source>
   <translation>Für alle ändern</translation>
  </message>
  <message numerus="yes">
   <source>Change for all %n</source>
   <translation>
    <numerusform>Für alle %n ändern</numerusform>
    <numerusform>Für alle %n ändern</numerusform>
   </translation>
  </message>
  <message>
   <source>Change name or folder</source>
   <translation>Namen oder Ordner ändern</translation>
  </message>
  <message>
   <source>Change signs and colours …</source>
   <translation>Zeichen und Farben ändern …</translation>
  </message>
  <message>
   <source>Change the colour of the documentation</source>
   <translation>Farbe der Dokumentation ändern</translation>
  </message>
  <message>
   <source>Change the event's details</source>
   <translation>Angaben zur Veranstaltung geändert</translation>
  </message>
  <message>
   <source>Change the language of the documentation</source>
   <translation>Sprache der Dokumentation ändern</translation>
  </message>
  <message>
   <source>Change the limit …</source>
   <translation>Grenze ändern …</translation>
  </message>
  <message>
   <source>Change the slide “{title}”</source>
   <translation>Folie „{title}“ ändern</translation>
  </message>
  <message>
   <source>Change the status or the times of presence first.</source>
   <translation>Bitte ändern Sie zuerst den Status oder die Anwesenheit.</translation>
  </message>
  <message>
   <source>Change which signs and colours stand for which kind</source>
   <translation>Ändern, welche Zeichen und Farben für welche Art stehen</translation>
  </message>
  <message>
   <source>Change wishes</source>
   <translation>Wünsche ändern</translation>
  </message>
  <message>
   <source>Change {name}</source>
   <translation>{name} geändert</translation>
  </message>
  <message>
   <source>Change {title}</source>
   <translation>{title} geändert</translation>
  </message>
  <message>
   <source>Change “{sign}” in the legend</source>
   <translation>„{sign}“ in der Legende ändern</translation>
  </message>
  <message>
   <source>Change “{text}”</source>
   <translation>„{text}“ geändert</translation>
  </message>
  <message>
   <source>Change …</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <source>Change, keep internal, move or delete the selected note</source>
   <translation>Die gewählte Notiz ändern, intern halten, verschieben oder löschen</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>Changed by hand</source>
   <translation>Von Hand geändert</translation>
  </message>
  <message>
   <source>Changed since</source>
   <translation>Seither geändert</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Changes of the schedule</source>
   <translation>Änderungen im Ablauf</translation>
  </message>
  <message>
   <source>Chapter of the documentation</source>
   <translation>Kapitel der Dokumentation</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>Kapitel</translation>
  </message>
  <message>
   <source>Characters</source>
   <translation>Zeichen</translation>
  </message>
  <message>
   <source>Check how it is spelt; docs/event-json.md lists every key.</source>
   <translation>Bitte prüfen Sie die Schreibweise; docs/event-json.md nennt alle Schlüssel.</translation>
  </message>
  <message>
   <source>Check how long it lasts, in the list or in the schedule.</source>
   <translation>Bitte prüfen Sie in der Liste oder im Ablauf, wie lange er dauert.</translation>
  </message>
  <message>
   <source>Check in</source>
   <translation>Einchecken</translation>
  </message>
  <message>
   <source>Check in (Ctrl+E)</source>
   <translation>Einchecken (Strg+E)</translation>
  </message>
  <message>
   <source>Check in all the same</source>
   <translation>Trotzdem einchecken</translation>
  </message>
  <message>
   <source>Check in the schedule that no day is missing.</source>
   <translation>Prüfen Sie im Ablauf, ob kein Tag fehlt.</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Jetzt prüfen</translation>
  </message>
  <message>
   <source>Check of the slides</source>
   <translation>Prüfung der Folien</translation>
  </message>
  <message>
   <source>Check people in</source>
   <translation>Teilnehmende einchecken</translation>
  </message>
  <message>
   <source>Check that there is room on the disk and that you may write there.</source>
   <translation>Prüfen Sie, ob auf dem Datenträger Platz ist und ob Sie dort schreiben dürfen.</translation>
  </message>
  <message>
   <source>Check that this is the right list, or say in the preview what they mean.</source>
   <translation>Prüfen Sie, ob es die richtige Liste ist, oder sagen Sie in der Vorschau, was die Spalten bedeuten.</translation>
  </message>
  <message>
   <source>Check the corners</source>
   <translation>Ecken prüfen</translation>
  </message>
  <message>
   <source>Check the file</source>
   <translation>Datei prüfen</translation>
  </message>
  <message>
   <source>Check the name and the folder.</source>
   <translation>Prüfen Sie Namen und Ordner.</translation>
  </message>
  <message>
   <source>Check whether the file is complete or still being written, then read it again.</source>
   <translation>Prüfen Sie, ob die Datei vollständig ist oder noch geschrieben wird, und lesen Sie sie dann erneut ein.</translation>
  </message>
  <message>
   <source>Check-in</source>
   <translation>Check-in</translation>
  </message>
  <message>
   <source>Checked in</source>
   <translation>Eingecheckt</translation>
  </message>
  <message>
   <source>Checked in at</source>
   <translation>Eingecheckt um</translation>
  </message>
  <message>
   <source>Checked in at the event as well.</source>
   <translation>Ist damit auch bei der Veranstaltung eingecheckt.</translation>
  </message>
  <message>
   <source>Checked in last</source>
   <translation>Zuletzt eingecheckt</translation>
  </message>
  <message>
   <source>Checked in, but not there in time</source>
   <translation>Eingecheckt, aber zur Runde nicht da</translation>
  </message>
  <message>
   <source>Checked in, but not there in time: {names}</source>
   <translation>Eingecheckt, aber zur Runde nicht da: {names}</translation>
  </message>
  <message>
   <source>Checking the file</source>
   <translation>Datei wird geprüft</translation>
  </message>
  <message>
   <source>Choose a CSV file or a workbook (.xlsx, .ods).</source>
   <translation>Wählen Sie eine CSV-Datei oder eine Arbeitsmappe (.xlsx, .ods).</translation>
  </message>
  <message>
   <source>Choose a file that Moderator exported as JSON.</source>
   <translation>Wählen Sie eine Datei, die Moderator als JSON exportiert hat.</translation>
  </message>
  <message>
   <source>Choose a file that Moderator wrote to hand an event over.</source>
   <translation>Bitte wählen Sie eine Datei, mit der Moderator eine Veranstaltung weitergegeben hat.</translation>
  </message>
  <message>
   <source>Choose a file, or drop it here</source>
   <translation>Datei wählen oder hier ablegen</translation>
  </message>
  <message>
   <source>Choose a list</source>
   <translation>Liste wählen</translation>
  </message>
  <message>
   <source>Choose a list, or drop it here</source>
   <translation>Liste wählen oder hierher ziehen</translation>
  </message>
  <message>
   <source>Choose another encoding, or let it be guessed.</source>
   <translation>Wählen Sie eine andere Zeichenkodierung oder lassen Sie sie erkennen.</translation>
  </message>
  <message>
   <source>Choose another one, or save it as a template once more.</source>
   <translation>Wählen Sie eine andere oder speichern Sie sie noch einmal als Vorlage.</translation>
  </message>
  <message>
   <source>Choose another picture.</source>
   <translation>Wählen Sie ein anderes Bild.</translation>
  </message>
  <message>
   <source>Choose another sheet in the preview.</source>
   <translation>Wählen Sie in der Vorschau ein anderes Blatt.</translation>
  </message>
  <message>
   <source>Choose another …</source>
   <translation>Anderes wählen …</translation>
  </message>
  <message>
   <source>Choose at least two points.</source>
   <translation>Wählen Sie mindestens zwei Punkte.</translation>
  </message>
  <message>
   <source>Choose file …</source>
   <translation>Datei wählen …</translation>
  </message>
  <message>
   <source>Choose from the calendar</source>
   <translation>Aus dem Kalender wählen</translation>
  </message>
  <message>
   <source>Choose photos …</source>
   <translation>Fotos wählen …</translation>
  </message>
  <message>
   <source>Choose picture</source>
   <translation>Bild wählen</translation>
  </message>
  <message>
   <source>Choose picture …</source>
   <translation>Bild wählen …</translation>
  </message>
  <message>
   <source>Choose the calendar that holds the programme.</source>
   <translation>Wählen Sie den Kalender, der das Programm enthält.</translation>
  </message>
  <message>
   <source>Choose the file that holds the list.</source>
   <translation>Wählen Sie die Datei, in der die Liste steht.</translation>
  </message>
  <message>
   <source>Choose the file that the conference's site offers as schedule XML.</source>
   <translation>Wählen Sie die Datei, die die Konferenz als Fahrplan-XML (schedule.xml) anbietet.</translation>
  </message>
  <message>
   <source>Choose the file that the conference's site offers as schedule.json. A whole event is imported into an empty event instead.</source>
   <translation>Wählen Sie die Datei, die die Konferenz als schedule.json anbietet. Eine ganze Veranstaltung wird dagegen in eine leere Veranstaltung eingelesen.</translation>
  </message>
  <message>
   <source>Choose the logo</source>
   <translation>Logo wählen</translation>
  </message>
  <message>
   <source>Choose which rooms are shown</source>
   <translation>Wählen, welche Räume zu sehen sind</translation>
  </message>
  <message>
   <source>Chosen file</source>
   <translation>Gewählte Datei</translation>
  </message>
  <message>
   <source>Circle</source>
   <translation>Kreis</translation>
  </message>
  <message>
   <source>Clashes</source>
   <translation>Widersprüche</translation>
  </message>
  <message>
   <source>Clashes of the schedule</source>
   <translation>Widersprüche im Ablauf</translation>
  </message>
  <message>
   <source>Clashes only · {number}</source>
   <translation>Nur Widersprüche · {number}</translation>
  </message>
  <message>
   <source>Click a card to see why somebody is where they are. Drag cards to another room, or cut and paste them with the keyboard.</source>
   <translation>Klicken Sie auf eine Karte, um zu sehen, warum jemand dort ist. Ziehen Sie Karten in einen anderen Raum, oder schneiden Sie sie mit Strg+X aus und fügen Sie sie mit Strg+V ein.</translation>
  </message>
  <message>
   <source>Click a room to give it minutes, or once it is done.</source>
   <translation>Klicken Sie auf einen Raum, um ihm Minuten zu geben oder wenn er fertig ist.</translation>
  </message>
  <message>
   <source>Click a text in the preview to edit it.</source>
   <translation>Ein Klick auf einen Text in der Vorschau öffnet ihn hier.</translation>
  </message>
  <message>
   <source>Click to see it large</source>
   <translation>Klicken, um es groß zu sehen</translation>
  </message>
  <message>
   <source>Click to take it back</source>
   <translation>Klicken, um das zurückzunehmen</translation>
  </message>
  <message>
   <source>Click when this page may be shown in the plenary</source>
   <translation>Klicken, wenn diese Seite im Plenum gezeigt werden kann</translation>
  </message>
  <message>
   <source>Click: one dot more (Ctrl++) · Shift+click: one fewer (Ctrl+-)</source>
   <translation>Klick: ein Klebepunkt mehr (Strg++) · Umschalt+Klick: einer weniger (Strg+-)</translation>
  </message>
  <message>
   <source>Clocks change</source>
   <translation>Zeitumstellung</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close it in other programs and check that you may read it.</source>
   <translation>Schließen Sie sie in anderen Programmen und prüfen Sie, ob Sie sie lesen dürfen.</translation>
  </message>
  <message>
   <source>Close the details</source>
   <translation>Einzelheiten schließen</translation>
  </message>
  <message>
   <source>Close the gap</source>
   <translation>Lücke schließen</translation>
  </message>
  <message>
   <source>Close the list</source>
   <translation>Liste schließen</translation>
  </message>
  <message>
   <source>Close without saving</source>
   <translation>Ohne Speichern schließen</translation>
  </message>
  <message>
   <source>Closing</source>
   <translation>Abschluss</translation>
  </message>
  <message>
   <source>Closing words</source>
   <translation>Schlusswort</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Code of this badge</source>
   <translation>Code dieses Namensschilds</translation>
  </message>
  <message>
   <source>Code of this group</source>
   <translation>Code dieser Gruppe</translation>
  </message>
  <message>
   <source>Code of this sheet</source>
   <translation>Code dieses Blattes</translation>
  </message>
  <message>
   <source>Code {code}</source>
   <translation>Code {code}</translation>
  </message>
  <message>
   <source>Collapse the rail</source>
   <translation>Leiste einklappen</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Colour for {kind}</source>
   <translation>Farbe für {kind}</translation>
  </message>
  <message>
   <source>Column to the left</source>
   <translation>Spalte nach links</translation>
  </message>
  <message>
   <source>Column to the right</source>
   <translation>Spalte nach rechts</translation>
  </message>
  <message>
   <source>Column {number}</source>
   <translation>Spalte {number}</translation>
  </message>
  <message>
   <source>Column “{column}”</source>
   <translation>Spalte „{column}“</translation>
  </message>
  <message>
   <source>Column “{column}” is taken as:</source>
   <translation>Spalte „{column}“ gilt als:</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Columns for begin and title were not recognised.</source>
   <translation>Spalten für Beginn und Titel wurden nicht erkannt.</translation>
  </message>
  <message>
   <source>Columns for theme and room were not recognised.</source>
   <translation>Spalten für Thema und Raum wurden nicht erkannt.</translation>
  </message>
  <message>
   <source>Columns mean what they meant last time.</source>
   <translation>Zuordnung wie beim letzten Mal.</translation>
  </message>
  <message>
   <source>Comma</source>
   <translation>Komma</translation>
  </message>
  <message>
   <source>Compare entries that are likely to be one person</source>
   <translation>Einträge vergleichen, die wohl ein und dieselbe Person sind</translation>
  </message>
  <message>
   <source>Compare points</source>
   <translation>Punkte werden verglichen</translation>
  </message>
  <message>
   <source>Comparing wishes with places</source>
   <translation>Wünsche und Plätze werden verglichen</translation>
  </message>
  <message>
   <source>Complete the row in the list and read it again; the other rows are not touched.</source>
   <translation>Ergänzen Sie die Zeile in der Liste und lesen Sie die Liste erneut ein; die anderen Zeilen sind nicht betroffen.</translation>
  </message>
  <message>
   <source>Connect one beside yours and the hall’s.</source>
   <translation>Schließen Sie neben Ihrem und dem des Saals noch einen an.</translation>
  </message>
  <message>
   <source>Connect phones</source>
   <translation>Telefone verbinden</translation>
  </message>
  <message>
   <source>Connect the projector, or press F5 to show it on this screen.</source>
   <translation>Schließen Sie den Beamer an, oder zeigen Sie es mit F5 auf diesem Bildschirm.</translation>
  </message>
  <message>
   <source>Connected</source>
   <translation>Verbunden</translation>
  </message>
  <message>
   <source>Connected phones</source>
   <translation>Verbundene Telefone</translation>
  </message>
  <message>
   <source>Connected since {time}. It ends with the show.</source>
   <translation>Verbunden seit {time}. Sie endet mit der Präsentation.</translation>
  </message>
  <message>
   <source>Connecting phones</source>
   <translation>Telefone verbinden</translation>
  </message>
  <message>
   <source>Consent to be listed</source>
   <translation>Nennung erlaubt</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <source>Contributors</source>
   <translation>Mitwirkende</translation>
  </message>
  <message>
   <source>Control characters were left out of: {texts}</source>
   <translation>Steuerzeichen wurden weggelassen aus: {texts}</translation>
  </message>
  <message>
   <source>Copied: {file}. It holds all names.</source>
   <translation>Kopie: {file}. Darin stehen alle Namen.</translation>
  </message>
  <message>
   <source>Copies</source>
   <translation>Kopien</translation>
  </message>
  <message>
   <source>Copies of the event, exported files, and the phone or camera that the photo came from are not touched.</source>
   <translation>Kopien der Veranstaltung, exportierte Dateien und das Telefon oder die Kamera, von der das Foto kam, bleiben unberührt.</translation>
  </message>
  <message>
   <source>Copies of this event that the program has made by itself, beside its file.</source>
   <translation>Kopien dieser Veranstaltung, die das Programm von selbst neben der Datei angelegt hat.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message numerus="yes">
   <source>Copy %n agenda items</source>
   <translation>
    <numerusform>%n Programmpunkt kopieren</numerusform>
    <numerusform>%n Programmpunkte kopieren</numerusform>
   </translation>
  </message>
  <message>
   <source>Copy as table</source>
   <translation>Als Tabelle kopieren</translation>
  </message>
  <message>
   <source>Copy as text for a mail</source>
   <translation>Als Text für eine Mail kopieren</translation>
  </message>
  <message>
   <source>Copy day {day} to day {other}</source>
   <translation>Tag {day} auf Tag {other} kopieren</translation>
  </message>
  <message>
   <source>Copy of {title}</source>
   <translation>Kopie von {title}</translation>
  </message>
  <message>
   <source>Copy the day to the next day without items</source>
   <translation>Den Tag auf den nächsten leeren Tag kopieren</translation>
  </message>
  <message>
   <source>Copy {day} to …</source>
   <translation>{day} kopieren nach …</translation>
  </message>
  <message>
   <source>Copy {title}</source>
   <translation>{title} kopiert</translation>
  </message>
  <message>
   <source>Copy, cut and paste, also from a spreadsheet</source>
   <translation>Kopieren, ausschneiden und einfügen, auch aus einer Tabellenkalkulation</translation>
  </message>
  <message>
   <source>Copy, cut, and paste after the selection</source>
   <translation>Kopieren, ausschneiden, hinter der Auswahl einfügen</translation>
  </message>
  <message>
   <source>Copying the event</source>
   <translation>Veranstaltung wird kopiert</translation>
  </message>
  <message>
   <source>Corner at the bottom left</source>
   <translation>Ecke unten links</translation>
  </message>
  <message>
   <source>Corner at the bottom right</source>
   <translation>Ecke unten rechts</translation>
  </message>
  <message>
   <source>Corner at the top left</source>
   <translation>Ecke oben links</translation>
  </message>
  <message>
   <source>Corner at the top right</source>
   <translation>Ecke oben rechts</translation>
  </message>
  <message>
   <source>Corners</source>
   <translation>Ecken</translation>
  </message>
  <message>
   <source>Corners of the sheet</source>
   <translation>Ecken des Blatts</translation>
  </message>
  <message>
   <source>Correct it in the list or in the event.</source>
   <translation>Berichtigen Sie sie in der Liste oder in der Veranstaltung.</translation>
  </message>
  <message>
   <source>Correct it in the list, or add the theme and read the list again.</source>
   <translation>Berichtigen Sie es in der Liste, oder legen Sie das Thema an und lesen Sie die Liste erneut ein.</translation>
  </message>
  <message>
   <source>Correct the cell in the list, or enter the value in the event.</source>
   <translation>Berichtigen Sie die Zelle in der Liste oder tragen Sie den Wert in der Veranstaltung ein.</translation>
  </message>
  <message>
   <source>Correct the date in the list, or the days of the event.</source>
   <translation>Berichtigen Sie das Datum in der Liste oder die Tage der Veranstaltung.</translation>
  </message>
  <message>
   <source>Correct the file there, or export the event once more.</source>
   <translation>Berichtigen Sie die Datei an dieser Stelle oder exportieren Sie die Veranstaltung noch einmal.</translation>
  </message>
  <message>
   <source>Correct “{text}”</source>
   <translation>„{text}“ berichtigen</translation>
  </message>
  <message>
   <source>Countdown</source>
   <translation>Countdown</translation>
  </message>
  <message>
   <source>Countdown of minutes</source>
   <translation>Countdown in Minuten</translation>
  </message>
  <message>
   <source>Cover</source>
   <translation>Titelseite</translation>
  </message>
  <message>
   <source>Create a new event and import the file there.</source>
   <translation>Legen Sie eine neue Veranstaltung an und importieren Sie die Datei dort.</translation>
  </message>
  <message>
   <source>Create event …</source>
   <translation>Veranstaltung anlegen …</translation>
  </message>
  <message>
   <source>Create the event</source>
   <translation>Veranstaltung anlegen</translation>
  </message>
  <message>
   <source>Create …</source>
   <translation>Anlegen …</translation>
  </message>
  <message>
   <source>Creating the event …</source>
   <translation>Die Veranstaltung wird angelegt …</translation>
  </message>
  <message>
   <source>Creating {file}</source>
   <translation>{file} wird angelegt</translation>
  </message>
  <message>
   <source>Cross</source>
   <translation>Kreuz</translation>
  </message>
  <message>
   <source>Ctrl and a click compare two versions.</source>
   <translation>Strg und ein Klick vergleichen zwei Fassungen.</translation>
  </message>
  <message>
   <source>Ctrl while dragging</source>
   <translation>Strg beim Ziehen</translation>
  </message>
  <message>
   <source>Ctrl++</source>
   <translation>Strg++</translation>
  </message>
  <message>
   <source>Ctrl++ / Ctrl+−</source>
   <translation>Strg++ / Strg+−</translation>
  </message>
  <message>
   <source>Ctrl+-</source>
   <translation>Strg+-</translation>
  </message>
  <message>
   <source>Ctrl+.</source>
   <translation>Strg+.</translation>
  </message>
  <message>
   <source>Ctrl+A</source>
   <translation>Strg+A</translation>
  </message>
  <message>
   <source>Ctrl+C, Ctrl+X, Ctrl+V</source>
   <translation>Strg+C, Strg+X, Strg+V</translation>
  </message>
  <message>
   <source>Ctrl+D</source>
   <translation>Strg+D</translation>
  </message>
  <message>
   <source>Ctrl+Enter</source>
   <translation>Strg+Enter</translation>
  </message>
  <message>
   <source>Ctrl+Enter, Insert</source>
   <translation>Strg+Enter, Einfg</translation>
  </message>
  <message>
   <source>Ctrl+L</source>
   <translation>Strg+L</translation>
  </message>
  <message>
   <source>Ctrl+Page up / Page down</source>
   <translation>Strg+Bild auf / Bild ab</translation>
  </message>
  <message>
   <source>Ctrl+Shift+P</source>
   <translation>Strg+Umschalt+P</translation>
  </message>
  <message>
   <source>Ctrl+Shift+← / →</source>
   <translation>Strg+Umschalt+← / →</translation>
  </message>
  <message>
   <source>Ctrl+Shift+↑ / ↓</source>
   <translation>Strg+Umschalt+↑ / ↓</translation>
  </message>
  <message>
   <source>Ctrl+click, Shift+click</source>
   <translation>Strg+Klick, Umschalt+Klick</translation>
  </message>
  <message>
   <source>Ctrl+wheel</source>
   <translation>Strg+Mausrad</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>Ausschneiden</translation>
  </message>
  <message>
   <source>Cut the stack once in the middle and lay the left pile on the right one: then it is in the order of the names.</source>
   <translation>Den Stapel einmal in der Mitte schneiden und den linken auf den rechten legen: Dann ist er nach Namen geordnet.</translation>
  </message>
  <message>
   <source>DOS 850</source>
   <translation>DOS 850</translation>
  </message>
  <message>
   <source>Damage in the database: “{what}”</source>
   <translation>Schaden in der Datenbank: „{what}“</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Dark slides in the hall</source>
   <translation>Dunkle Folien im Saal</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Angaben</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Date, name and signature</source>
   <translation>Datum, Name und Unterschrift</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>Day from which to remind</source>
   <translation>Tag, ab dem erinnert wird</translation>
  </message>
  <message>
   <source>Day {day} has agenda items already.</source>
   <translation>Tag {day} hat schon Programmpunkte.</translation>
  </message>
  <message>
   <source>Day {day} is not a day of the event</source>
   <translation>Tag {day} gehört nicht zur Veranstaltung</translation>
  </message>
  <message>
   <source>Day {day}, {start}–{end}</source>
   <translation>Tag {day}, {start}–{end} Uhr</translation>
  </message>
  <message>
   <source>Day {number}</source>
   <translation>Tag {number}</translation>
  </message>
  <message>
   <source>Day {number} · {date}</source>
   <translation>Tag {number} · {date}</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>Deadline</source>
   <translation>Termin</translation>
  </message>
  <message>
   <source>Deadlines</source>
   <translation>Termine</translation>
  </message>
  <message>
   <source>Decides the smallest letters on all slides</source>
   <translation>Bestimmt die kleinste Schrift auf allen Folien</translation>
  </message>
  <message>
   <source>Del</source>
   <translation>Entf</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message numerus="yes">
   <source>Delete %n items</source>
   <translation>
    <numerusform>Einen Programmpunkt löschen</numerusform>
    <numerusform>%n Programmpunkte löschen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Delete %n items (places: {places})</source>
   <translation>
    <numerusform>Einen Programmpunkt löschen (Plätze: {places})</numerusform>
    <numerusform>%n Programmpunkte löschen (Plätze: {places})</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Delete %n items (places: {places}, points and photos: {contents})</source>
   <translation>
    <numerusform>Einen Programmpunkt löschen (Plätze: {places}, Punkte und Fotos: {contents})</numerusform>
    <numerusform>%n Programmpunkte löschen (Plätze: {places}, Punkte und Fotos: {contents})</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Delete %n parts</source>
   <translation>
    <numerusform>%n Teil löschen</numerusform>
    <numerusform>%n Teile löschen</numerusform>
   </translation>
  </message>
  <message>
   <source>Delete a note on {title}</source>
   <translation>Notiz zu {title} löschen</translation>
  </message>
  <message>
   <source>Delete everywhere</source>
   <translation>Überall löschen</translation>
  </message>
  <message>
   <source>Delete original</source>
   <translation>Original löschen</translation>
  </message>
  <message>
   <source>Delete original, {theme}, group {number}</source>
   <translation>Original gelöscht, {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Delete original…</source>
   <translation>Original löschen …</translation>
  </message>
  <message>
   <source>Delete people; nameless ones take their places</source>
   <translation>Personen löschen; an ihre Stelle treten Namenlose</translation>
  </message>
  <message>
   <source>Delete the backups instead of only taking the names out of them</source>
   <translation>Sicherungen löschen, statt nur die Namen daraus zu entfernen</translation>
  </message>
  <message>
   <source>Delete the edit</source>
   <translation>Bearbeitung löschen</translation>
  </message>
  <message>
   <source>Delete the original of a photo</source>
   <translation>Original eines Fotos löschen</translation>
  </message>
  <message>
   <source>Delete the original of this photo?</source>
   <translation>Das Original dieses Fotos löschen?</translation>
  </message>
  <message>
   <source>Delete these workshops or give them another theme first.</source>
   <translation>Löschen Sie diese Workshops oder geben Sie ihnen zuerst ein anderes Thema.</translation>
  </message>
  <message>
   <source>Delete this person everywhere</source>
   <translation>Diese Person überall löschen</translation>
  </message>
  <message>
   <source>Delete this person everywhere …</source>
   <translation>Diese Person überall löschen …</translation>
  </message>
  <message>
   <source>Delete {name} everywhere?</source>
   <translation>{name} überall löschen?</translation>
  </message>
  <message>
   <source>Delete {title}</source>
   <translation>{title} gelöscht</translation>
  </message>
  <message numerus="yes">
   <source>Delete {title} with the places of %n people</source>
   <translation>
    <numerusform>{title} gelöscht, mit dem Platz von einer Person</numerusform>
    <numerusform>{title} gelöscht, mit den Plätzen von %n Personen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Delete {title} with {places} places and %n points and photos</source>
   <translation>
    <numerusform>{title} löschen, mit {places} Plätzen und einem Punkt oder Foto</numerusform>
    <numerusform>{title} löschen, mit {places} Plätzen und %n Punkten und Fotos</numerusform>
   </translation>
  </message>
  <message>
   <source>Deleting a person everywhere</source>
   <translation>Eine Person überall löschen</translation>
  </message>
  <message>
   <source>Depth of the hall</source>
   <translation>Tiefe des Saals</translation>
  </message>
  <message>
   <source>Describe the event</source>
   <translation>Veranstaltung beschreiben</translation>
  </message>
  <message>
   <source>Describe the way to the rooms</source>
   <translation>Wege zu den Räumen beschreiben</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <source>Description, public</source>
   <translation>Beschreibung, öffentlich</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Details are in the log file.</source>
   <translation>Einzelheiten stehen in der Protokolldatei.</translation>
  </message>
  <message>
   <source>Details beside the table</source>
   <translation>Details neben der Tabelle</translation>
  </message>
  <message>
   <source>Details of the event</source>
   <translation>Angaben zur Veranstaltung</translation>
  </message>
  <message>
   <source>Diamond</source>
   <translation>Raute</translation>
  </message>
  <message>
   <source>Disconnect</source>
   <translation>Trennen</translation>
  </message>
  <message>
   <source>Disconnect all</source>
   <translation>Alle trennen</translation>
  </message>
  <message>
   <source>Disconnect the remote control</source>
   <translation>Fernbedienung trennen</translation>
  </message>
  <message>
   <source>Disconnect {phone}</source>
   <translation>{phone} trennen</translation>
  </message>
  <message>
   <source>Disconnected. The code is another one now; what waits stays on the phones.</source>
   <translation>Getrennt. Der Code ist jetzt ein anderer; was wartet, bleibt auf den Telefonen.</translation>
  </message>
  <message>
   <source>Distance of the last row in picture heights</source>
   <translation>Entfernung der letzten Reihe: wie oft die Höhe des Bildes</translation>
  </message>
  <message>
   <source>Do it</source>
   <translation>Ausführen</translation>
  </message>
  <message>
   <source>Do it like this</source>
   <translation>So umsetzen</translation>
  </message>
  <message>
   <source>Do without the room</source>
   <translation>Auf den Raum verzichten</translation>
  </message>
  <message>
   <source>Documentation</source>
   <translation>Dokumentation</translation>
  </message>
  <message>
   <source>Documentation in another format</source>
   <translation>Dokumentation in einem anderen Format</translation>
  </message>
  <message>
   <source>Documentation of the event “{title}”</source>
   <translation>Dokumentation der Veranstaltung „{title}“</translation>
  </message>
  <message>
   <source>Documentation: chapters, edits, notes</source>
   <translation>Dokumentation: Kapitel, Änderungen, Notizen</translation>
  </message>
  <message>
   <source>Does not take part</source>
   <translation>Nimmt nicht teil</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Erledigt</translation>
  </message>
  <message>
   <source>Done again: {what}</source>
   <translation>Wiederholt: {what}</translation>
  </message>
  <message numerus="yes">
   <source>Done for %n people.</source>
   <translation>
    <numerusform>Für %n Person erledigt.</numerusform>
    <numerusform>Für %n Personen erledigt.</numerusform>
   </translation>
  </message>
  <message>
   <source>Door signs</source>
   <translation>Türschilder</translation>
  </message>
  <message>
   <source>Dots by phone</source>
   <translation>Klebepunkte per Telefon</translation>
  </message>
  <message>
   <source>Dots from phones</source>
   <translation>Klebepunkte von Telefonen</translation>
  </message>
  <message>
   <source>Dots of a phone</source>
   <translation>Klebepunkte eines Telefons</translation>
  </message>
  <message>
   <source>Dots on “{text}”</source>
   <translation>Klebepunkte bei „{text}“</translation>
  </message>
  <message>
   <source>Download or save the file once more, then read it again.</source>
   <translation>Laden oder sichern Sie die Datei noch einmal und lesen Sie sie dann erneut ein.</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <source>Drag an edge</source>
   <translation>Eine Kante ziehen</translation>
  </message>
  <message>
   <source>Drag an item</source>
   <translation>Einen Punkt ziehen</translation>
  </message>
  <message>
   <source>Drag here what loses its time.</source>
   <translation>Was hierher gezogen wird, verliert seine Zeit.</translation>
  </message>
  <message>
   <source>Drag on free time</source>
   <translation>In freier Zeit ziehen</translation>
  </message>
  <message>
   <source>Drag them to a room</source>
   <translation>In einen Raum ziehen</translation>
  </message>
  <message>
   <source>Drag to move (Alt+Up, Alt+Down)</source>
   <translation>Ziehen zum Verschieben (Alt+Auf, Alt+Ab)</translation>
  </message>
  <message>
   <source>Draw on the timeline</source>
   <translation>Im Zeitplan aufziehen</translation>
  </message>
  <message>
   <source>Draw the first item here: press, and drag down.</source>
   <translation>Hier den ersten Punkt aufziehen: drücken und nach unten ziehen.</translation>
  </message>
  <message>
   <source>Drawing the areas</source>
   <translation>Bereiche werden gezeichnet</translation>
  </message>
  <message>
   <source>Drawing the slides</source>
   <translation>Folien werden gezeichnet</translation>
  </message>
  <message>
   <source>Drop photos here, paste them, or choose files.</source>
   <translation>Ziehen Sie Fotos hierher, fügen Sie sie ein oder wählen Sie Dateien aus.</translation>
  </message>
  <message>
   <source>Drop photos or folders here</source>
   <translation>Fotos oder Ordner hierher ziehen</translation>
  </message>
  <message>
   <source>Drop the workshop …</source>
   <translation>Workshop ausfallen lassen …</translation>
  </message>
  <message>
   <source>Drop: it loses its time only.</source>
   <translation>Ablegen nimmt nur die Zeit weg.</translation>
  </message>
  <message>
   <source>Dropped here</source>
   <translation>Hierher gezogen</translation>
  </message>
  <message>
   <source>Duplicate the event</source>
   <translation>Veranstaltung duplizieren</translation>
  </message>
  <message>
   <source>Duplicate the event …</source>
   <translation>Veranstaltung duplizieren …</translation>
  </message>
  <message>
   <source>Duration</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>E-mail addresses</source>
   <translation>E-Mail-Adressen</translation>
  </message>
  <message>
   <source>E-mail of who ordered</source>
   <translation>E-Mail der bestellenden Person</translation>
  </message>
  <message>
   <source>E-mail, mobile number, function, needs, remarks, consents: removed</source>
   <translation>E-Mail, Mobilnummer, Funktion, Bedarfe, Bemerkungen, Einwilligungen: entfernt</translation>
  </message>
  <message>
   <source>Each code is for one phone, which may ask for more minutes.</source>
   <translation>Jeder Code gilt für ein Telefon, das um mehr Minuten bitten darf.</translation>
  </message>
  <message>
   <source>Each file has the programme with the rooms and groups of that person. It opens in Outlook, Google Calendar and Apple Calendar; a newer file replaces the entries.</source>
   <translation>Jede Datei enthält das Programm mit den Räumen und Gruppen dieser Person. Sie öffnet sich in Outlook, Google Kalender und Apple Kalender; eine neuere Datei ersetzt die Einträge.</translation>
  </message>
  <message>
   <source>Each group gets a page for its flipchart. Assign people and form groups first.</source>
   <translation>Jede Gruppe bekommt eine Seite für ihr Flipchart. Teilen Sie zuerst alle zu und bilden Sie Gruppen.</translation>
  </message>
  <message>
   <source>Each guiding question in large letters, for the wall.</source>
   <translation>Jede Leitfrage in großer Schrift, für die Wand.</translation>
  </message>
  <message>
   <source>Each photo in it is checked. Nothing is changed by that.</source>
   <translation>Jedes Foto darin wird geprüft. Geändert wird dabei nichts.</translation>
  </message>
  <message>
   <source>Each point stays with its group, in its own words.</source>
   <translation>Jeder Punkt bleibt bei seiner Gruppe, im Wortlaut.</translation>
  </message>
  <message>
   <source>Each room gets a QR code. Who scans it sends photos and points from the phone, without an app and without the internet.</source>
   <translation>Jeder Raum bekommt einen QR-Code. Wer ihn scannt, sendet Fotos und Punkte vom Telefon, ohne App und ohne Internet.</translation>
  </message>
  <message>
   <source>Each room has its own code.</source>
   <translation>Jeder Raum hat seinen eigenen Code.</translation>
  </message>
  <message>
   <source>Earlier names may stand in them.</source>
   <translation>Darin können frühere Namen stehen.</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message numerus="yes">
   <source>Edit %n people</source>
   <translation>
    <numerusform>%n Person bearbeitet</numerusform>
    <numerusform>%n Personen bearbeitet</numerusform>
   </translation>
  </message>
  <message>
   <source>Edit a text of the documentation</source>
   <translation>Text der Dokumentation bearbeiten</translation>
  </message>
  <message>
   <source>Edit texts of the documentation</source>
   <translation>Texte der Dokumentation bearbeiten</translation>
  </message>
  <message>
   <source>Edit the cell</source>
   <translation>Zelle bearbeiten</translation>
  </message>
  <message>
   <source>Edit the text in “{place}”</source>
   <translation>Den Text in „{place}“ bearbeiten</translation>
  </message>
  <message>
   <source>Edit the title</source>
   <translation>Titel bearbeiten</translation>
  </message>
  <message>
   <source>Edit title</source>
   <translation>Titel bearbeiten</translation>
  </message>
  <message>
   <source>Edit {name}</source>
   <translation>{name} bearbeitet</translation>
  </message>
  <message>
   <source>Edited by hand: it stays unless you tick it here.</source>
   <translation>Von Hand geändert: bleibt, außer Sie haken es hier an.</translation>
  </message>
  <message>
   <source>Edited text of the documentation</source>
   <translation>Bearbeiteter Text der Dokumentation</translation>
  </message>
  <message>
   <source>Emergency folder</source>
   <translation>Notfallordner</translation>
  </message>
  <message>
   <source>Emergency folder not up to date</source>
   <translation>Notfallordner nicht aktuell</translation>
  </message>
  <message>
   <source>Emergency folder on a stick …</source>
   <translation>Notfallordner auf einen Stick …</translation>
  </message>
  <message>
   <source>Emergency folder up to date</source>
   <translation>Notfallordner aktuell</translation>
  </message>
  <message>
   <source>Emergency folder updated {time}</source>
   <translation>Notfallordner aktualisiert {time}</translation>
  </message>
  <message>
   <source>Emergency folder updated {time}, not complete</source>
   <translation>Notfallordner aktualisiert {time}, nicht vollständig</translation>
  </message>
  <message>
   <source>Emergency folder: the stick is not there</source>
   <translation>Notfallordner: Der Stick ist nicht da</translation>
  </message>
  <message>
   <source>Empty point</source>
   <translation>Leerer Punkt</translation>
  </message>
  <message>
   <source>Empty the cells, or delete whole rows</source>
   <translation>Zellen leeren oder ganze Zeilen löschen</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>End  Esc</source>
   <translation>Beenden  Esc</translation>
  </message>
  <message>
   <source>End now</source>
   <translation>Jetzt beenden</translation>
  </message>
  <message>
   <source>End of the day ⏎</source>
   <translation>Tag beenden ⏎</translation>
  </message>
  <message>
   <source>End of the presentation</source>
   <translation>Ende der Präsentation</translation>
  </message>
  <message>
   <source>End the dots</source>
   <translation>Punkten beenden</translation>
  </message>
  <message>
   <source>End the show</source>
   <translation>Präsentation beenden</translation>
  </message>
  <message>
   <source>End the show first: Escape turns the hall black, E ends it.</source>
   <translation>Beenden Sie zuerst die Präsentation: Esc macht den Saal schwarz, E beendet sie.</translation>
  </message>
  <message>
   <source>End time</source>
   <translation>Ende</translation>
  </message>
  <message>
   <source>End {title}</source>
   <translation>{title} beendet</translation>
  </message>
  <message numerus="yes">
   <source>End {title} %n minutes sooner</source>
   <translation>
    <numerusform>{title} eine Minute früher beenden</numerusform>
    <numerusform>{title} %n Minuten früher beenden</numerusform>
   </translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>Endete</translation>
  </message>
  <message>
   <source>Ended after {seconds} s; at most {most} % from the best</source>
   <translation>Nach {seconds} s beendet; höchstens {most} % vom Besten entfernt</translation>
  </message>
  <message>
   <source>Ended after {seconds} s; wishes proven best, what counts after them not</source>
   <translation>Nach {seconds} s beendet; Wünsche bewiesen bestmöglich, was danach zählt nicht</translation>
  </message>
  <message>
   <source>Ends on time</source>
   <translation>Endet pünktlich</translation>
  </message>
  <message>
   <source>English</source>
   <translation>Englisch</translation>
  </message>
  <message>
   <source>Enough room on the disk</source>
   <translation>Genug Platz auf der Festplatte</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Enter a given name or a family name.</source>
   <translation>Bitte geben Sie einen Vor- oder Nachnamen ein.</translation>
  </message>
  <message>
   <source>Enter a later end or an earlier begin.</source>
   <translation>Bitte geben Sie ein späteres Ende oder einen früheren Beginn ein.</translation>
  </message>
  <message>
   <source>Enter it as {example}.</source>
   <translation>Bitte so eingeben: {example}.</translation>
  </message>
  <message>
   <source>Enter more places for a workshop</source>
   <translation>Mehr Plätze für einen Workshop eintragen</translation>
  </message>
  <message>
   <source>Enter reads the badge.</source>
   <translation>Eingabetaste liest das Namensschild.</translation>
  </message>
  <message>
   <source>Enter results</source>
   <translation>Ergebnisse erfassen</translation>
  </message>
  <message>
   <source>Enter sends it · Escape leaves · ↑ ↓ prepared ones</source>
   <translation>Enter sendet sie · Escape bricht ab · ↑ ↓ vorbereitete</translation>
  </message>
  <message>
   <source>Enter shows a point in its group, and joins several (with Shift or Ctrl).</source>
   <translation>Enter zeigt einen Punkt bei seiner Gruppe und legt mehrere zusammen (mit Umschalt oder Strg).</translation>
  </message>
  <message>
   <source>Enter shows {group}, Escape clears it</source>
   <translation>Enter zeigt {group}, Escape löscht die Eingabe</translation>
  </message>
  <message>
   <source>Enter the name in the list and read it again.</source>
   <translation>Tragen Sie den Namen in der Liste ein und lesen Sie sie erneut ein.</translation>
  </message>
  <message>
   <source>Enter the workshop rounds with their themes and rooms in the schedule first.</source>
   <translation>Tragen Sie zuerst im Ablauf die Workshoprunden mit ihren Themen und Räumen ein.</translation>
  </message>
  <message>
   <source>Enter ⏎</source>
   <translation>Enter ⏎</translation>
  </message>
  <message>
   <source>Enter, F2</source>
   <translation>Eingabe, F2</translation>
  </message>
  <message>
   <source>Enter, Shift+Enter</source>
   <translation>Enter, Umschalt+Enter</translation>
  </message>
  <message>
   <source>Enter: accept · Tab: skip · 1–3: reading · type: word or wrong part · Space: next word · F2: edit · Del: set aside</source>
   <translation>Enter: nimmt · Tab: weiter · 1–3: Lesart · Tippen: Wort oder Teil · Leertaste: nächstes · F2: ändern · Entf: weg</translation>
  </message>
  <message>
   <source>Enter: check in · Alt+2: the second one · Ctrl+Enter: add as a new person</source>
   <translation>Eingabetaste: einchecken · Alt+2: die zweite Person · Strg+Eingabetaste: neu anlegen</translation>
  </message>
  <message>
   <source>Enter: is here · Alt+2: the second one · Ctrl+Enter: add as a new person</source>
   <translation>Eingabetaste: ist da · Alt+2: die zweite Person · Strg+Eingabetaste: neu anlegen</translation>
  </message>
  <message>
   <source>Enter: next point · Alt+1 … 5: kind · Ctrl+Enter: next group</source>
   <translation>Enter: nächster Punkt · Alt+1 … 5: Art · Strg+Enter: nächste Gruppe</translation>
  </message>
  <message>
   <source>Enter: send</source>
   <translation>Eingabetaste: schicken</translation>
  </message>
  <message>
   <source>Enter: send · Ctrl+Enter: take in</source>
   <translation>Eingabetaste: schicken · Strg+Eingabetaste: aufnehmen</translation>
  </message>
  <message>
   <source>Enter: yes · Esc: no</source>
   <translation>Eingabetaste: ja · Esc: nein</translation>
  </message>
  <message>
   <source>Entrance of the event</source>
   <translation>Einlass zur Veranstaltung</translation>
  </message>
  <message>
   <source>Erasure protocol</source>
   <translation>Löschprotokoll</translation>
  </message>
  <message>
   <source>Erasure protocol.txt</source>
   <translation>Löschprotokoll.txt</translation>
  </message>
  <message>
   <source>Esc once more: back to the list.</source>
   <translation>Noch einmal Esc: zurück zur Liste.</translation>
  </message>
  <message>
   <source>Escape</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Escape turns the screen black. On the black screen E ends the show.</source>
   <translation>Esc macht den Bildschirm schwarz. Auf dem schwarzen Bildschirm beendet E die Präsentation.</translation>
  </message>
  <message>
   <source>Evening</source>
   <translation>Abend</translation>
  </message>
  <message>
   <source>Evening programme</source>
   <translation>Abendprogramm</translation>
  </message>
  <message>
   <source>Event</source>
   <translation>Veranstaltung</translation>
  </message>
  <message>
   <source>Event and its settings</source>
   <translation>Veranstaltung und Einstellungen</translation>
  </message>
  <message>
   <source>Event created</source>
   <translation>Veranstaltung angelegt</translation>
  </message>
  <message>
   <source>Event menu</source>
   <translation>Menü der Veranstaltung</translation>
  </message>
  <message>
   <source>Events (*{suffix} *.zip)</source>
   <translation>Veranstaltungen (*{suffix} *.zip)</translation>
  </message>
  <message>
   <source>Events (*{suffix})</source>
   <translation>Veranstaltungen (*{suffix})</translation>
  </message>
  <message>
   <source>Events that were handed over ({endings})</source>
   <translation>Weitergegebene Veranstaltungen ({endings})</translation>
  </message>
  <message>
   <source>Every group is ready.</source>
   <translation>Alle Gruppen sind bereit.</translation>
  </message>
  <message>
   <source>Every round, not wanted</source>
   <translation>Alle Runden, nicht gewünscht</translation>
  </message>
  <message>
   <source>Every round, rank of {theme}</source>
   <translation>Alle Runden, Rang von {theme}</translation>
  </message>
  <message>
   <source>Every round, wish {rank}</source>
   <translation>Alle Runden, {rank}. Wunsch</translation>
  </message>
  <message>
   <source>Every round, wishes in order</source>
   <translation>Alle Runden, Wünsche der Reihe nach</translation>
  </message>
  <message>
   <source>Every theme has enough places for those who want it.</source>
   <translation>Jedes Thema hat genug Plätze für alle, die es wollen.</translation>
  </message>
  <message>
   <source>Everybody who has a place knows it.</source>
   <translation>Alle, die einen Platz haben, kennen ihn.</translation>
  </message>
  <message>
   <source>Everybody who was told of a place still has it, and nobody got a new one.</source>
   <translation>Alle, die ihren Platz kennen, haben ihn noch, und niemand hat einen neuen bekommen.</translation>
  </message>
  <message>
   <source>Everyone</source>
   <translation>Alle im Raum</translation>
  </message>
  <message numerus="yes">
   <source>Everyone (%n)</source>
   <translation>
    <numerusform>Alle (%n)</numerusform>
    <numerusform>Alle (%n)</numerusform>
   </translation>
  </message>
  <message>
   <source>Everyone has a place</source>
   <translation>Alle haben einen Platz</translation>
  </message>
  <message>
   <source>Everyone has the first wish in each round.</source>
   <translation>Alle haben in jeder Runde ihren ersten Wunsch.</translation>
  </message>
  <message>
   <source>Everyone is assigned</source>
   <translation>Alle zugeteilt</translation>
  </message>
  <message>
   <source>Everyone is held already</source>
   <translation>Alle sind schon festgehalten</translation>
  </message>
  <message>
   <source>Everyone is held or in the room already</source>
   <translation>Alle sind festgehalten oder schon im Raum</translation>
  </message>
  <message>
   <source>Everyone knows their place</source>
   <translation>Alle kennen ihren Platz</translation>
  </message>
  <message>
   <source>Everything else works as before, and points can be typed beside the photo.</source>
   <translation>Alles andere geht wie bisher, und Punkte lassen sich neben dem Foto tippen.</translation>
  </message>
  <message>
   <source>Everything from {start} stays as it is.</source>
   <translation>Alles ab {start} bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>Everything in one workbook</source>
   <translation>Alles in einer Excel-Arbeitsmappe</translation>
  </message>
  <message numerus="yes">
   <source>Everything is assigned anew for %n cases: one more group, or a second workshop. Nothing is changed.</source>
   <translation>
    <numerusform>Für einen Fall wird alles neu zugeteilt: eine Gruppe mehr oder ein zweiter Workshop. Geändert wird nichts.</numerusform>
    <numerusform>Für %n Fälle wird alles neu zugeteilt: eine Gruppe mehr oder ein zweiter Workshop. Geändert wird nichts.</numerusform>
   </translation>
  </message>
  <message>
   <source>Everything is saved again.</source>
   <translation>Alles ist wieder gespeichert.</translation>
  </message>
  <message>
   <source>Everything up to the last step is safe on disk.</source>
   <translation>Alles bis zum letzten Schritt ist sicher gespeichert.</translation>
  </message>
  <message>
   <source>Exchange the item with the one above or below</source>
   <translation>Punkt mit dem darüber oder darunter tauschen</translation>
  </message>
  <message>
   <source>Expected</source>
   <translation>Erwartet</translation>
  </message>
  <message>
   <source>Export full questions and answers, or say what the columns mean.</source>
   <translation>Exportieren Sie vollständige Fragen und Antworten, oder legen Sie fest, was die Spalten bedeuten.</translation>
  </message>
  <message>
   <source>Export the event once more, and take that file.</source>
   <translation>Exportieren Sie die Veranstaltung noch einmal und nehmen Sie diese Datei.</translation>
  </message>
  <message numerus="yes">
   <source>Extend the event to %n days</source>
   <translation>
    <numerusform>Veranstaltung auf einen Tag verlängern</numerusform>
    <numerusform>Veranstaltung auf %n Tage verlängern</numerusform>
   </translation>
  </message>
  <message>
   <source>Extend to {minutes} minutes</source>
   <translation>Auf {minutes} Minuten verlängern</translation>
  </message>
  <message numerus="yes">
   <source>Extend {title} by %n minutes</source>
   <translation>
    <numerusform>{title} um eine Minute verlängert</numerusform>
    <numerusform>{title} um %n Minuten verlängert</numerusform>
   </translation>
  </message>
  <message>
   <source>F shows</source>
   <translation>F zeigt</translation>
  </message>
  <message>
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <source>F2</source>
   <translation>F2</translation>
  </message>
  <message>
   <source>F2, I, V, Del</source>
   <translation>F2, I, V, Entf</translation>
  </message>
  <message>
   <source>Family name</source>
   <translation>Nachname</translation>
  </message>
  <message>
   <source>File in the archive of photos</source>
   <translation>Datei im Fotoarchiv</translation>
  </message>
  <message>
   <source>File photo under {theme}, group {number}</source>
   <translation>Foto unter {theme}, Gruppe {number} einsortieren</translation>
  </message>
  <message>
   <source>Filed under {group}</source>
   <translation>Einsortiert unter {group}</translation>
  </message>
  <message>
   <source>Fill it</source>
   <translation>Füllen</translation>
  </message>
  <message>
   <source>Fill rooms evenly</source>
   <translation>Räume gleichmäßig füllen</translation>
  </message>
  <message>
   <source>Fill the cells below with the first</source>
   <translation>Zellen darunter mit der ersten füllen</translation>
  </message>
  <message>
   <source>Fill with people without a place</source>
   <translation>Mit Personen ohne Platz auffüllen</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Find a slide</source>
   <translation>Folie suchen</translation>
  </message>
  <message>
   <source>Find a text</source>
   <translation>Text suchen</translation>
  </message>
  <message>
   <source>Find a text …  Ctrl+F</source>
   <translation>Text suchen …  Strg+F</translation>
  </message>
  <message>
   <source>Find the cards of a pinboard</source>
   <translation>Karten einer Pinnwand suchen</translation>
  </message>
  <message>
   <source>Finding a place</source>
   <translation>Platz suchen</translation>
  </message>
  <message>
   <source>Finding the reasons</source>
   <translation>Gründe suchen</translation>
  </message>
  <message>
   <source>First agenda item</source>
   <translation>Erster Programmpunkt</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Erster Tag</translation>
  </message>
  <message>
   <source>First free label</source>
   <translation>Ab Etikett</translation>
  </message>
  <message>
   <source>First time</source>
   <translation>Zum ersten Mal dabei</translation>
  </message>
  <message>
   <source>First wish.</source>
   <translation>Erster Wunsch.</translation>
  </message>
  <message>
   <source>First wishes</source>
   <translation>Erste Wünsche</translation>
  </message>
  <message>
   <source>Fixed start</source>
   <translation>Fester Beginn</translation>
  </message>
  <message>
   <source>Flipchart</source>
   <translation>Flipchart</translation>
  </message>
  <message>
   <source>Flipchart of group {number}, {theme}</source>
   <translation>Flipchart der Gruppe {number}, {theme}</translation>
  </message>
  <message>
   <source>Flipchart of group {number}, {theme}: {headline}</source>
   <translation>Flipchart der Gruppe {number}, {theme}: {headline}</translation>
  </message>
  <message>
   <source>Flipchart photos</source>
   <translation>Fotos der Flipcharts</translation>
  </message>
  <message>
   <source>Flipcharts</source>
   <translation>Flipcharts</translation>
  </message>
  <message>
   <source>Folder “{name}”</source>
   <translation>Ordner „{name}“</translation>
  </message>
  <message>
   <source>Folder: {folder}</source>
   <translation>Ordner: {folder}</translation>
  </message>
  <message>
   <source>Follows at once</source>
   <translation>Folgt sofort</translation>
  </message>
  <message>
   <source>For apps and tools that show or plan conferences.</source>
   <translation>Für Apps, die Konferenzen zeigen oder planen.</translation>
  </message>
  <message>
   <source>For each door: what takes place in this room.</source>
   <translation>Für jede Tür: was in diesem Raum stattfindet.</translation>
  </message>
  <message>
   <source>For everyone</source>
   <translation>Für alle</translation>
  </message>
  <message>
   <source>For one phone, which may ask for more minutes.</source>
   <translation>Für ein Telefon, das um mehr Minuten bitten darf.</translation>
  </message>
  <message>
   <source>For the files: what was done with personal data.</source>
   <translation>Für die Akten: was mit personenbezogenen Daten geschah.</translation>
  </message>
  <message>
   <source>For the first time</source>
   <translation>Zum ersten Mal dabei</translation>
  </message>
  <message>
   <source>For the flipcharts; a photo of it files itself.</source>
   <translation>Für die Flipcharts; ein Foto davon ordnet sich selbst zu.</translation>
  </message>
  <message>
   <source>For the moderation team only, as each page says.</source>
   <translation>Nur für das Moderationsteam; so steht es auf jeder Seite.</translation>
  </message>
  <message>
   <source>For the moderator of the workshop. Please do not put it up.</source>
   <translation>Für die Moderation des Workshops. Bitte nicht aushängen.</translation>
  </message>
  <message>
   <source>For the participants only</source>
   <translation>Nur für die Teilnehmenden</translation>
  </message>
  <message>
   <source>For the wall of a workshop: who is in which group.</source>
   <translation>Zum Aushängen im Workshop: wer in welcher Gruppe ist.</translation>
  </message>
  <message>
   <source>For the wall: what has changed since it was published.</source>
   <translation>Für den Aushang: was sich seither geändert hat.</translation>
  </message>
  <message>
   <source>For this output</source>
   <translation>Für diese Ausgabe</translation>
  </message>
  <message>
   <source>For those who go round with it. Please do not put it up.</source>
   <translation>Für alle, die damit herumgehen. Bitte nicht aushängen.</translation>
  </message>
  <message>
   <source>For whom</source>
   <translation>Für wen</translation>
  </message>
  <message>
   <source>For your eyes only</source>
   <translation>Nur für Sie sichtbar</translation>
  </message>
  <message>
   <source>Form groups</source>
   <translation>Gruppen bilden</translation>
  </message>
  <message>
   <source>Form nevertheless</source>
   <translation>Trotzdem bilden</translation>
  </message>
  <message>
   <source>Form only for those without one</source>
   <translation>Nur für Personen ohne Gruppe bilden</translation>
  </message>
  <message>
   <source>Forming groups</source>
   <translation>Gruppen werden gebildet</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Gefunden</translation>
  </message>
  <message>
   <source>Foyer: now and next</source>
   <translation>Foyer: jetzt und danach</translation>
  </message>
  <message>
   <source>Free elsewhere: {rooms}</source>
   <translation>Frei sind noch: {rooms}</translation>
  </message>
  <message>
   <source>Free places:</source>
   <translation>Freie Plätze:</translation>
  </message>
  <message numerus="yes">
   <source>Free texts: names replaced in %n</source>
   <translation>
    <numerusform>Freie Texte: Namen in %n ersetzt</numerusform>
    <numerusform>Freie Texte: Namen in %n ersetzt</numerusform>
   </translation>
  </message>
  <message>
   <source>Fri</source>
   <translation>Fr.</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message numerus="yes">
   <source>From 1 to %n minutes can be asked for.</source>
   <translation>
    <numerusform>Gewünscht werden kann höchstens eine Minute.</numerusform>
    <numerusform>Gewünscht werden können 1 bis %n Minuten.</numerusform>
   </translation>
  </message>
  <message>
   <source>From a file …</source>
   <translation>Aus einer Datei …</translation>
  </message>
  <message>
   <source>From a phone</source>
   <translation>Von einem Telefon</translation>
  </message>
  <message>
   <source>From a template …</source>
   <translation>Aus einer Vorlage …</translation>
  </message>
  <message numerus="yes">
   <source>From begin to end it is %n minutes; these count.</source>
   <translation>
    <numerusform>Von Beginn bis Ende ist es eine Minute; diese zählt.</numerusform>
    <numerusform>Von Beginn bis Ende sind es %n Minuten; diese zählen.</numerusform>
   </translation>
  </message>
  <message>
   <source>From here</source>
   <translation>Ab hier</translation>
  </message>
  <message>
   <source>From the beginning (F5)</source>
   <translation>Von vorn (F5)</translation>
  </message>
  <message>
   <source>From the plenary</source>
   <translation>Aus dem Plenum</translation>
  </message>
  <message>
   <source>From the plenary for {group} · Enter takes it down, ↑ ↓ change the kind</source>
   <translation>Aus dem Plenum zu {group} · Enter nimmt auf, ↑ ↓ wechseln die Art</translation>
  </message>
  <message>
   <source>From the plenary for {theme}, group {number}</source>
   <translation>Aus dem Plenum zu {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>From this round on …</source>
   <translation>Ab dieser Runde …</translation>
  </message>
  <message>
   <source>From {older} to {newer}</source>
   <translation>Von {older} zu {newer}</translation>
  </message>
  <message>
   <source>Function</source>
   <translation>Funktion</translation>
  </message>
  <message>
   <source>Functions</source>
   <translation>Funktionen</translation>
  </message>
  <message>
   <source>Further details</source>
   <translation>Weitere Angaben</translation>
  </message>
  <message>
   <source>Further entries</source>
   <translation>Weitere Einträge</translation>
  </message>
  <message>
   <source>Further points</source>
   <translation>Weitere Punkte</translation>
  </message>
  <message>
   <source>Further screens: as the hall</source>
   <translation>Weitere Bildschirme: wie der Saal</translation>
  </message>
  <message>
   <source>G</source>
   <translation>G</translation>
  </message>
  <message>
   <source>Gap across</source>
   <translation>Abstand quer</translation>
  </message>
  <message>
   <source>Gap down</source>
   <translation>Abstand längs</translation>
  </message>
  <message>
   <source>German</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Getting ready to read</source>
   <translation>Lesen vorbereiten</translation>
  </message>
  <message numerus="yes">
   <source>Give %n  G</source>
   <translation>
    <numerusform>%n geben  G</numerusform>
    <numerusform>%n geben  G</numerusform>
   </translation>
  </message>
  <message>
   <source>Give dots</source>
   <translation>Punkten beginnen</translation>
  </message>
  <message numerus="yes">
   <source>Give only %n</source>
   <translation>
    <numerusform>Nur %n geben</numerusform>
    <numerusform>Nur %n geben</numerusform>
   </translation>
  </message>
  <message>
   <source>Give the workshop another room, or another round in a column “Runde”.</source>
   <translation>Geben Sie dem Workshop einen anderen Raum oder in einer Spalte „Runde“ eine andere Runde.</translation>
  </message>
  <message>
   <source>Give the workshops other rooms.</source>
   <translation>Geben Sie den Workshops andere Räume.</translation>
  </message>
  <message>
   <source>Give these places</source>
   <translation>Diese Plätze geben</translation>
  </message>
  <message>
   <source>Give these workshops another room first.</source>
   <translation>Geben Sie diesen Workshops zuerst einen anderen Raum.</translation>
  </message>
  <message>
   <source>Give up a drag, a cut, or the selection</source>
   <translation>Ziehen, Ausschneiden oder die Auswahl aufgeben</translation>
  </message>
  <message>
   <source>Give {room} {places} places.</source>
   <translation>{room} auf {places} Plätze setzen.</translation>
  </message>
  <message>
   <source>Give {title} a time: {start}</source>
   <translation>{title} bekommt eine Zeit: {start}</translation>
  </message>
  <message>
   <source>Given name</source>
   <translation>Vorname</translation>
  </message>
  <message>
   <source>Given name Family name, organisation</source>
   <translation>Vorname Nachname, Organisation</translation>
  </message>
  <message>
   <source>Go on with the presentation</source>
   <translation>Präsentation fortsetzen</translation>
  </message>
  <message>
   <source>Go on with the selected slide (Shift+F5)</source>
   <translation>Mit der gewählten Folie weitermachen (Umschalt+F5)</translation>
  </message>
  <message>
   <source>Go on with {title}</source>
   <translation>{title} fortsetzen</translation>
  </message>
  <message>
   <source>Go on: {slide}</source>
   <translation>Weiter: {slide}</translation>
  </message>
  <message>
   <source>Go to the assignment</source>
   <translation>Zur Zuteilung</translation>
  </message>
  <message>
   <source>Go to the group</source>
   <translation>Zur Gruppe</translation>
  </message>
  <message>
   <source>Go to the next place</source>
   <translation>Zur nächsten Stelle</translation>
  </message>
  <message>
   <source>Go to the participants</source>
   <translation>Zu den Teilnehmenden</translation>
  </message>
  <message>
   <source>Go to the schedule</source>
   <translation>Zum Ablauf</translation>
  </message>
  <message>
   <source>Go to {area}</source>
   <translation>Gehe zu {area}</translation>
  </message>
  <message>
   <source>Goes</source>
   <translation>Entfernt werden</translation>
  </message>
  <message>
   <source>Gr. {number}</source>
   <translation>Gr. {number}</translation>
  </message>
  <message>
   <source>Grant the minutes that a room asks for</source>
   <translation>Einem Raum die erbetenen Minuten geben</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>Greeting</source>
   <translation>Begrüßung</translation>
  </message>
  <message>
   <source>Grey</source>
   <translation>Grau</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <source>Group guide</source>
   <translation>Gruppenplan</translation>
  </message>
  <message>
   <source>Group labels</source>
   <translation>Gruppenetiketten</translation>
  </message>
  <message>
   <source>Group lists</source>
   <translation>Gruppenlisten</translation>
  </message>
  <message>
   <source>Group sheets</source>
   <translation>Gruppenblätter</translation>
  </message>
  <message>
   <source>Group {numbers}</source>
   <translation>Gruppe {numbers}</translation>
  </message>
  <message>
   <source>Group {number}</source>
   <translation>Gruppe {number}</translation>
  </message>
  <message>
   <source>Group {number} into group {other}</source>
   <translation>Gruppe {number} in Gruppe {other}</translation>
  </message>
  <message>
   <source>Group {number} · {theme}</source>
   <translation>Gruppe {number} · {theme}</translation>
  </message>
  <message>
   <source>Group {number}, {round}</source>
   <translation>Gruppe {number}, {round}</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>Gruppen</translation>
  </message>
  <message>
   <source>Groups are formed, and none mix better: {repeated} meet again, {same} pairs of one organisation</source>
   <translation>Gruppen gebildet, besser mischen geht nicht: {repeated} Paare treffen sich erneut, {same} Paare aus einer Organisation</translation>
  </message>
  <message>
   <source>Groups are formed: {repeated} meet again (at least {fewest}), {same} pairs of one organisation (at least {least})</source>
   <translation>Gruppen gebildet: {repeated} Paare treffen sich erneut (mindestens {fewest}), {same} Paare aus einer Organisation (mindestens {least})</translation>
  </message>
  <message>
   <source>Groups {numbers}</source>
   <translation>Gruppen {numbers}</translation>
  </message>
  <message>
   <source>Groups’ results</source>
   <translation>Gruppenergebnisse</translation>
  </message>
  <message>
   <source>Guiding question</source>
   <translation>Leitfrage</translation>
  </message>
  <message>
   <source>Guiding questions</source>
   <translation>Leitfragen</translation>
  </message>
  <message>
   <source>Guiding questions for the groups</source>
   <translation>Leitfragen für die Gruppen</translation>
  </message>
  <message>
   <source>Guiding questions of {theme}</source>
   <translation>Leitfragen zu {theme}</translation>
  </message>
  <message>
   <source>Guiding questions, one in a line</source>
   <translation>Leitfragen, je Zeile eine</translation>
  </message>
  <message>
   <source>Hall</source>
   <translation>Saal</translation>
  </message>
  <message>
   <source>Halves of photo, {theme}, group {number}</source>
   <translation>Hälften des Fotos, {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Hand the event over</source>
   <translation>Veranstaltung weitergeben</translation>
  </message>
  <message>
   <source>Hand the event over …</source>
   <translation>Veranstaltung weitergeben …</translation>
  </message>
  <message>
   <source>Handing the event over</source>
   <translation>Veranstaltung wird weitergegeben</translation>
  </message>
  <message>
   <source>Has no place in this round</source>
   <translation>Hat in dieser Runde keinen Platz</translation>
  </message>
  <message>
   <source>Have a safe journey home.</source>
   <translation>Kommen Sie gut nach Hause.</translation>
  </message>
  <message>
   <source>Have the event handed over as a ZIP.</source>
   <translation>Bitte lassen Sie sich die Veranstaltung als ZIP weitergeben.</translation>
  </message>
  <message>
   <source>Have the event handed over once more, and take that file.</source>
   <translation>Bitte lassen Sie sich die Veranstaltung noch einmal weitergeben und nehmen Sie diese Datei.</translation>
  </message>
  <message>
   <source>Headings</source>
   <translation>Überschriften</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>Überschrift</translation>
  </message>
  <message>
   <source>Headline of {theme}, group {number}</source>
   <translation>Überschrift von {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Height</source>
   <translation>Höhe</translation>
  </message>
  <message>
   <source>Help: all commands and their keys</source>
   <translation>Hilfe: alle Befehle und ihre Tasten</translation>
  </message>
  <message>
   <source>Here you build the days of the event: what happens when, where and with whom.</source>
   <translation>Hier planen Sie die Tage der Veranstaltung: was wann, wo und mit wem geschieht.</translation>
  </message>
  <message numerus="yes">
   <source>Here: if wished for in both, as %n people list other themes from round to round.</source>
   <translation>
    <numerusform>Hier: wenn für beide gewünscht, denn eine Person wünscht von Runde zu Runde anderes.</numerusform>
    <numerusform>Hier: wenn für beide gewünscht, denn %n Personen wünschen von Runde zu Runde anderes.</numerusform>
   </translation>
  </message>
  <message>
   <source>Here: if wished for in both, as fewer than {enough} people list wishes for several rounds.</source>
   <translation>Hier: wenn für beide gewünscht, denn weniger als {enough} Personen haben Wünsche für mehrere Runden.</translation>
  </message>
  <message numerus="yes">
   <source>Here: never, as all %n people list the same for all rounds.</source>
   <translation>
    <numerusform>Hier: nie, denn die eine Person hat für alle Runden dieselbe Liste.</numerusform>
    <numerusform>Hier: nie, denn alle %n Personen haben für alle Runden dieselbe Liste.</numerusform>
   </translation>
  </message>
  <message>
   <source>Here: {option}</source>
   <translation>Hier: {option}</translation>
  </message>
  <message>
   <source>Hexagon</source>
   <translation>Sechseck</translation>
  </message>
  <message>
   <source>Hidden in the file, and read like the others: column {columns}.</source>
   <translation>In der Datei ausgeblendet und trotzdem gelesen: Spalte {columns}.</translation>
  </message>
  <message>
   <source>Hidden in the file, and read like the others: row {rows}.</source>
   <translation>In der Datei ausgeblendet und trotzdem gelesen: Zeile {rows}.</translation>
  </message>
  <message>
   <source>Hidden: only Enter shows it, Page Down leaves it out</source>
   <translation>Ausgeblendet: Nur Enter zeigt sie, Bild ↓ lässt sie aus</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <source>Higher or lower hours</source>
   <translation>Stunden höher oder flacher</translation>
  </message>
  <message>
   <source>Higher or lower hours at the pointer</source>
   <translation>Stunden am Mauszeiger höher oder flacher</translation>
  </message>
  <message numerus="yes">
   <source>Hold %n people</source>
   <translation>
    <numerusform>%n Person festgehalten</numerusform>
    <numerusform>%n Personen festgehalten</numerusform>
   </translation>
  </message>
  <message>
   <source>Hold everyone here</source>
   <translation>Alle hier festhalten</translation>
  </message>
  <message>
   <source>Hold here</source>
   <translation>Festhalten</translation>
  </message>
  <message>
   <source>Hold the code on the badge up to the camera.</source>
   <translation>Den Code auf dem Namensschild vor die Kamera halten.</translation>
  </message>
  <message>
   <source>Hold {name}</source>
   <translation>{name} festgehalten</translation>
  </message>
  <message>
   <source>Home, End</source>
   <translation>Pos1, Ende</translation>
  </message>
  <message>
   <source>How it is brought in</source>
   <translation>Wie sie übernommen wird</translation>
  </message>
  <message>
   <source>How it is read</source>
   <translation>So wird gelesen</translation>
  </message>
  <message>
   <source>How large this photo is was not told, or it is empty.</source>
   <translation>Wie groß dieses Foto ist, wurde nicht mitgeteilt, oder es ist leer.</translation>
  </message>
  <message>
   <source>How wishes were met</source>
   <translation>Wie Wünsche erfüllt wurden</translation>
  </message>
  <message>
   <source>ISO 8859-15</source>
   <translation>ISO 8859-15</translation>
  </message>
  <message>
   <source>If it is a person, take the row over in the preview.</source>
   <translation>Ist es doch eine Person, übernehmen Sie die Zeile in der Vorschau.</translation>
  </message>
  <message>
   <source>If it was wished for in both</source>
   <translation>Wenn es für beide gewünscht ist</translation>
  </message>
  <message>
   <source>If names look wrong, choose other characters in the preview.</source>
   <translation>Sehen Namen falsch aus, wählen Sie in der Vorschau andere Zeichen.</translation>
  </message>
  <message>
   <source>If the computer with Moderator fails, the event goes on with any other:</source>
   <translation>Fällt der Computer mit Moderator aus, geht die Veranstaltung mit jedem anderen weiter:</translation>
  </message>
  <message>
   <source>If they are marks, say in the preview what each number means.</source>
   <translation>Sind es Noten, sagen Sie in der Vorschau, was jede Zahl bedeutet.</translation>
  </message>
  <message>
   <source>If you want it, add --confirm “{title}”.</source>
   <translation>Wenn Sie es wollen, ergänzen Sie --confirm „{title}“.</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Import a list</source>
   <translation>Liste importieren</translation>
  </message>
  <message>
   <source>Import it as programme, in the schedule.</source>
   <translation>Lesen Sie sie im Ablauf als Programm ein.</translation>
  </message>
  <message>
   <source>Import list …</source>
   <translation>Liste importieren …</translation>
  </message>
  <message>
   <source>Import participants</source>
   <translation>Teilnehmende importieren</translation>
  </message>
  <message>
   <source>Import participants from {file}</source>
   <translation>Teilnehmende aus {file} importiert</translation>
  </message>
  <message>
   <source>Import participants …</source>
   <translation>Teilnehmende importieren …</translation>
  </message>
  <message>
   <source>Import the event from {file}</source>
   <translation>Veranstaltung aus {file} importiert</translation>
  </message>
  <message>
   <source>Import the programme</source>
   <translation>Programm importieren</translation>
  </message>
  <message>
   <source>Import the programme and the workshops first, then this list once more.</source>
   <translation>Importieren Sie zuerst Programm und Workshops, dann diese Liste noch einmal.</translation>
  </message>
  <message>
   <source>Import the programme first, then this list once more.</source>
   <translation>Importieren Sie zuerst das Programm, dann diese Liste noch einmal.</translation>
  </message>
  <message>
   <source>Import the programme from {file}</source>
   <translation>Programm aus {file} importiert</translation>
  </message>
  <message>
   <source>Import the programme …</source>
   <translation>Programm importieren …</translation>
  </message>
  <message>
   <source>Import the workshops first, then this list once more.</source>
   <translation>Importieren Sie zuerst die Workshops, dann diese Liste noch einmal.</translation>
  </message>
  <message>
   <source>Import workshops</source>
   <translation>Workshops importieren</translation>
  </message>
  <message>
   <source>Import workshops from {file}</source>
   <translation>Workshops aus {file} importiert</translation>
  </message>
  <message>
   <source>Import workshops …</source>
   <translation>Workshops importieren …</translation>
  </message>
  <message>
   <source>Import, event, rooms and themes</source>
   <translation>Einlesen, Veranstaltung, Räume und Themen</translation>
  </message>
  <message>
   <source>Importing {file}</source>
   <translation>{file} wird importiert</translation>
  </message>
  <message>
   <source>Imprint</source>
   <translation>Impressum</translation>
  </message>
  <message>
   <source>Imprint and privacy</source>
   <translation>Impressum und Datenschutz</translation>
  </message>
  <message numerus="yes">
   <source>In %n other rounds the first wish.</source>
   <translation>
    <numerusform>In einer weiteren Runde der erste Wunsch.</numerusform>
    <numerusform>In %n weiteren Runden der erste Wunsch.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>In %n places something was left out; all the rest counts.</source>
   <translation>
    <numerusform>An %n Stelle wurde etwas ausgelassen; alles andere gilt.</numerusform>
    <numerusform>An %n Stellen wurde etwas ausgelassen; alles andere gilt.</numerusform>
   </translation>
  </message>
  <message>
   <source>In a deeper hall please use a larger picture or a second one.</source>
   <translation>Bitte nutzen Sie in einem tieferen Saal ein größeres oder ein zweites Bild.</translation>
  </message>
  <message>
   <source>In a theme that was not wanted</source>
   <translation>In einem Thema, das nicht gewünscht war</translation>
  </message>
  <message>
   <source>In all rounds to come …</source>
   <translation>In allen kommenden Runden …</translation>
  </message>
  <message>
   <source>In common</source>
   <translation>Gemeinsames</translation>
  </message>
  <message numerus="yes">
   <source>In none of %n runs was anything fixed missed.</source>
   <translation>
    <numerusform>In einem Lauf wurde nichts Festes verfehlt.</numerusform>
    <numerusform>In keinem von %n Läufen wurde etwas Festes verfehlt.</numerusform>
   </translation>
  </message>
  <message>
   <source>In round {round} the first wish.</source>
   <translation>Dafür in Runde {round} der erste Wunsch.</translation>
  </message>
  <message>
   <source>In rounds {one} and {other} the first wish.</source>
   <translation>Dafür in Runde {one} und {other} der erste Wunsch.</translation>
  </message>
  <message>
   <source>In the documentation</source>
   <translation>In der Dokumentation</translation>
  </message>
  <message>
   <source>In the event, but not in this list; nothing is deleted.</source>
   <translation>In der Veranstaltung, aber nicht in dieser Liste; gelöscht wird nichts.</translation>
  </message>
  <message>
   <source>In the file</source>
   <translation>In der Datei</translation>
  </message>
  <message>
   <source>In the group:</source>
   <translation>In der Gruppe:</translation>
  </message>
  <message>
   <source>In the hall</source>
   <translation>Im Saal</translation>
  </message>
  <message>
   <source>In the hall now</source>
   <translation>Jetzt im Saal</translation>
  </message>
  <message>
   <source>In the list it is no talk any more; here it stays a workshop.</source>
   <translation>In der Liste ist es kein Vortrag mehr; hier bleibt es ein Workshop.</translation>
  </message>
  <message>
   <source>In the list: {title}, {day} {start}, {minutes} minutes, {room}.</source>
   <translation>In der Liste: {title}, {day} {start}, {minutes} Minuten, {room}.</translation>
  </message>
  <message>
   <source>In the making …</source>
   <translation>Wird erstellt …</translation>
  </message>
  <message>
   <source>In the room</source>
   <translation>Im Raum</translation>
  </message>
  <message>
   <source>In their words:</source>
   <translation>In ihren Worten:</translation>
  </message>
  <message>
   <source>In your event: {new} added, {changed} changed, {gone} removed</source>
   <translation>In Ihrer Veranstaltung: {new} neu, {changed} geändert, {gone} entfallen</translation>
  </message>
  <message>
   <source>Indigo</source>
   <translation>Indigo</translation>
  </message>
  <message>
   <source>Insert</source>
   <translation>Einfg</translation>
  </message>
  <message>
   <source>Insert a guest’s PDF or picture …</source>
   <translation>PDF oder Bild eines Gastes einfügen …</translation>
  </message>
  <message>
   <source>Insert a slide with a QR code</source>
   <translation>Folie mit QR-Code einfügen</translation>
  </message>
  <message>
   <source>Insert a slide with text</source>
   <translation>Folie mit Text einfügen</translation>
  </message>
  <message>
   <source>Intake</source>
   <translation>Eingang</translation>
  </message>
  <message>
   <source>Intake and proposals</source>
   <translation>Eingang und Vorschläge</translation>
  </message>
  <message>
   <source>Intake {count}</source>
   <translation>Eingang {count}</translation>
  </message>
  <message>
   <source>Internal</source>
   <translation>Intern</translation>
  </message>
  <message>
   <source>Internal edition</source>
   <translation>Interne Ausgabe</translation>
  </message>
  <message>
   <source>Internal: it holds the notes of the team.</source>
   <translation>Intern: enthält die Hinweise des Teams.</translation>
  </message>
  <message>
   <source>Internal: neither hall nor documentation</source>
   <translation>Intern: weder Saal noch Dokumentation</translation>
  </message>
  <message>
   <source>Interrupted.</source>
   <translation>Abgebrochen.</translation>
  </message>
  <message>
   <source>Into the WLAN</source>
   <translation>Ins WLAN</translation>
  </message>
  <message>
   <source>Into the WLAN of the house, in which the laptop is</source>
   <translation>Ins WLAN des Hauses, in dem auch der Laptop ist</translation>
  </message>
  <message>
   <source>Into the next day</source>
   <translation>Bis in den nächsten Tag</translation>
  </message>
  <message>
   <source>Into the open event: what it holds is replaced</source>
   <translation>In die geöffnete Veranstaltung: Ihr jetziger Inhalt wird ersetzt</translation>
  </message>
  <message>
   <source>Into the room beside, or to the day before or after</source>
   <translation>In den Raum daneben, oder auf den Tag davor oder danach</translation>
  </message>
  <message>
   <source>Into this WLAN</source>
   <translation>In dieses WLAN</translation>
  </message>
  <message>
   <source>Introduction</source>
   <translation>Einleitung</translation>
  </message>
  <message>
   <source>Is held there: somebody wanted it so.</source>
   <translation>Ist dort festgehalten: Jemand wollte es so.</translation>
  </message>
  <message>
   <source>Is in the room already.</source>
   <translation>Ist schon im Raum.</translation>
  </message>
  <message>
   <source>Is one missing? Search it and choose several points (Ctrl+F).</source>
   <translation>Fehlt eines? Danach suchen und mehrere Punkte auswählen (Strg+F).</translation>
  </message>
  <message>
   <source>Is there already</source>
   <translation>Ist schon dort</translation>
  </message>
  <message>
   <source>It comes with the proposal to change the days of the event.</source>
   <translation>Er kommt mit dem Vorschlag, die Tage der Veranstaltung zu ändern.</translation>
  </message>
  <message>
   <source>It goes on by itself within a minute.</source>
   <translation>Es geht innerhalb einer Minute von selbst weiter.</translation>
  </message>
  <message>
   <source>It goes on by itself.</source>
   <translation>Es geht von selbst weiter.</translation>
  </message>
  <message>
   <source>It goes on in a moment</source>
   <translation>Gleich geht es weiter</translation>
  </message>
  <message>
   <source>It goes on where it is (F5)</source>
   <translation>Sie geht dort weiter, wo sie steht (F5)</translation>
  </message>
  <message>
   <source>It has these sheets: {sheets}.</source>
   <translation>Es gibt diese Blätter: {sheets}.</translation>
  </message>
  <message>
   <source>It holds names: keep it as you keep lists on paper.</source>
   <translation>Er enthält Namen: Bitte verwahren Sie ihn wie Listen auf Papier.</translation>
  </message>
  <message>
   <source>It is a folder.</source>
   <translation>Es ist ein Ordner.</translation>
  </message>
  <message>
   <source>It is a new theme</source>
   <translation>Es ist ein neues Thema</translation>
  </message>
  <message>
   <source>It is always read as {first}: please choose another sign or colour for one.</source>
   <translation>Gelesen wird immer {first}: Bitte geben Sie einer Art ein anderes Zeichen oder eine andere Farbe.</translation>
  </message>
  <message>
   <source>It is as before.</source>
   <translation>Er ist, wie er war.</translation>
  </message>
  <message>
   <source>It is on only while you see this. Only what you take is kept, and only on this laptop.</source>
   <translation>Sie ist nur an, solange Sie dies sehen. Behalten wird nur, was Sie aufnehmen, und nur auf diesem Laptop.</translation>
  </message>
  <message>
   <source>It is sent as soon as those have arrived.</source>
   <translation>Es wird gesendet, sobald diese angekommen sind.</translation>
  </message>
  <message>
   <source>It is shown on welcome and closing.</source>
   <translation>Es ist bei Begrüßung und Abschluss zu sehen.</translation>
  </message>
  <message>
   <source>It is the same event, as it was left elsewhere. Undo brings back what is here.</source>
   <translation>Es ist dieselbe Veranstaltung, auf dem Stand des anderen Rechners. „Rückgängig“ holt Ihren Stand zurück.</translation>
  </message>
  <message>
   <source>It lasts all day ({date}), so it has no time.</source>
   <translation>Der Eintrag gilt ganztägig ({date}) und hat deshalb keine Uhrzeit.</translation>
  </message>
  <message>
   <source>It repeats by a rule; the first {most} times were read.</source>
   <translation>Der Eintrag wiederholt sich nach einer Regel; die ersten {most} Male wurden gelesen.</translation>
  </message>
  <message>
   <source>It shows what the hall sees, the next slide, your note and the time, and pages, goes back and turns the hall black. The code is for one phone and only once.</source>
   <translation>Es zeigt, was der Saal sieht, die nächste Folie, Ihre Notiz und die Zeit. Es blättert weiter und zurück und schaltet den Saal schwarz. Der Code gilt für ein Telefon und nur einmal.</translation>
  </message>
  <message>
   <source>It was called off there.</source>
   <translation>Der Eintrag ist dort abgesagt.</translation>
  </message>
  <message>
   <source>It was left out.</source>
   <translation>Er wurde weggelassen.</translation>
  </message>
  <message>
   <source>It was left out: an item ends within 24 hours. Enter what of it is to be seen in the programme.</source>
   <translation>Er wurde weggelassen: Ein Programmpunkt endet innerhalb von 24 Stunden. Tragen Sie ein, was davon im Programm stehen soll.</translation>
  </message>
  <message>
   <source>It was left out; enter it in the schedule if it belongs there.</source>
   <translation>Er wurde weggelassen; tragen Sie ihn im Ablauf ein, wenn er dorthin gehört.</translation>
  </message>
  <message>
   <source>It was left out; write it as 04.11.2024 14:30.</source>
   <translation>Er wird ausgelassen; schreiben Sie ihn wie 04.11.2024 14:30.</translation>
  </message>
  <message>
   <source>It was not touched.</source>
   <translation>Sie blieb, wie sie war.</translation>
  </message>
  <message>
   <source>It was taken over as it stands; correct it in the list or in the event.</source>
   <translation>Sie wird übernommen, wie sie dasteht; berichtigen Sie sie in der Liste oder in der Veranstaltung.</translation>
  </message>
  <message>
   <source>It works: a phone has opened the page.</source>
   <translation>Es geht: Ein Telefon hat die Seite geöffnet.</translation>
  </message>
  <message>
   <source>It would begin on another day.</source>
   <translation>Es würde an einem anderen Tag beginnen.</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Programmpunkt</translation>
  </message>
  <message>
   <source>Items overlap</source>
   <translation>Überschneidung</translation>
  </message>
  <message>
   <source>JPEG, PNG, HEIC, WebP, AVIF and TIFF can be sent.</source>
   <translation>Senden lassen sich JPEG, PNG, HEIC, WebP, AVIF und TIFF.</translation>
  </message>
  <message numerus="yes">
   <source>Join %n points (Enter)</source>
   <translation>
    <numerusform>%n Punkt zusammenlegen (Enter)</numerusform>
    <numerusform>%n Punkte zusammenlegen (Enter)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Join %n points: “{name}”</source>
   <translation>
    <numerusform>%n Punkt zusammengelegt: „{name}“</numerusform>
    <numerusform>%n Punkte zusammengelegt: „{name}“</numerusform>
   </translation>
  </message>
  <message>
   <source>Join with</source>
   <translation>Zusammenlegen mit</translation>
  </message>
  <message>
   <source>Joined</source>
   <translation>Zusammengelegt</translation>
  </message>
  <message>
   <source>Joined point</source>
   <translation>Gemeinsamer Punkt</translation>
  </message>
  <message>
   <source>Keep a note on {title} internal</source>
   <translation>Notiz zu {title} intern halten</translation>
  </message>
  <message>
   <source>Keep as in the event</source>
   <translation>Wie in der Veranstaltung lassen</translation>
  </message>
  <message>
   <source>Keep by name</source>
   <translation>Namen behalten</translation>
  </message>
  <message>
   <source>Keep mine</source>
   <translation>Meinen behalten</translation>
  </message>
  <message>
   <source>Keep only the rows of this event in the list, then read it again.</source>
   <translation>Behalten Sie nur die Zeilen dieser Veranstaltung in der Liste und lesen Sie sie erneut ein.</translation>
  </message>
  <message>
   <source>Keep open</source>
   <translation>Offen lassen</translation>
  </message>
  <message>
   <source>Keep original</source>
   <translation>Original behalten</translation>
  </message>
  <message>
   <source>Keep others from reading along</source>
   <translation>Mitlesen verhindern</translation>
  </message>
  <message>
   <source>Keep the edited text</source>
   <translation>Bearbeiteten Text behalten</translation>
  </message>
  <message>
   <source>Keep the edited text in “{place}”</source>
   <translation>Den bearbeiteten Text in „{place}“ behalten</translation>
  </message>
  <message>
   <source>Keep the event</source>
   <translation>Veranstaltung behalten</translation>
  </message>
  <message>
   <source>Keep {one} and {other} apart</source>
   <translation>{one} und {other} getrennt</translation>
  </message>
  <message>
   <source>Keep {one} and {other} together</source>
   <translation>{one} und {other} zusammengehalten</translation>
  </message>
  <message>
   <source>Key {keys}</source>
   <translation>Taste {keys}</translation>
  </message>
  <message>
   <source>Key: {key}</source>
   <translation>Taste: {key}</translation>
  </message>
  <message>
   <source>Keynote</source>
   <translation>Keynote</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Keys of the run sheet</source>
   <translation>Tasten der Regie</translation>
  </message>
  <message>
   <source>Keys of the schedule</source>
   <translation>Tasten im Ablauf</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Kind of addition</source>
   <translation>Art der Ergänzung</translation>
  </message>
  <message>
   <source>Kind of time</source>
   <translation>Art der Zeit</translation>
  </message>
  <message>
   <source>Kind of “{text}”</source>
   <translation>Art von „{text}“</translation>
  </message>
  <message>
   <source>Kind: {kind}</source>
   <translation>Art: {kind}</translation>
  </message>
  <message>
   <source>Known are: {words}.</source>
   <translation>Bekannt sind: {words}.</translation>
  </message>
  <message>
   <source>Knows the old place</source>
   <translation>Kennt den alten Platz</translation>
  </message>
  <message>
   <source>Labels before it stay empty, so that a begun sheet is used up.</source>
   <translation>Etiketten davor bleiben leer, damit ein angefangener Bogen aufgebraucht wird.</translation>
  </message>
  <message>
   <source>Landscape 1 : {ratio}</source>
   <translation>Querformat 1 : {ratio}</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Language of the documentation</source>
   <translation>Sprache der Dokumentation</translation>
  </message>
  <message>
   <source>Language of the program</source>
   <translation>Sprache des Programms</translation>
  </message>
  <message>
   <source>Language: {language}</source>
   <translation>Sprache: {language}</translation>
  </message>
  <message>
   <source>Large cards</source>
   <translation>Große Karten</translation>
  </message>
  <message>
   <source>Large letters for the wall: who goes where, by name.</source>
   <translation>Zum Aushängen, groß: wer wohin geht, nach Namen.</translation>
  </message>
  <message>
   <source>Larger note</source>
   <translation>Notiz größer</translation>
  </message>
  <message>
   <source>Last row</source>
   <translation>Letzte Reihe</translation>
  </message>
  <message>
   <source>Last row of the hall</source>
   <translation>Letzte Reihe im Saal</translation>
  </message>
  <message>
   <source>Lateness in minutes</source>
   <translation>Verspätung in Minuten</translation>
  </message>
  <message>
   <source>Lateness over the day</source>
   <translation>Verspätung über den Tag</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>Least</source>
   <translation>Mindestens</translation>
  </message>
  <message>
   <source>Leave a chapter out of the documentation</source>
   <translation>Kapitel aus der Dokumentation nehmen</translation>
  </message>
  <message>
   <source>Leave apart (Del)</source>
   <translation>Getrennt lassen (Entf)</translation>
  </message>
  <message>
   <source>Leave everyone where they are</source>
   <translation>Alle lassen, wo sie sind</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>So lassen</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Leave out in the preview whoever does not belong to the list.</source>
   <translation>Lassen Sie in der Vorschau weg, wer nicht dazugehört.</translation>
  </message>
  <message>
   <source>Leave out {title}</source>
   <translation>{title} weglassen</translation>
  </message>
  <message>
   <source>Leave the groups as they are</source>
   <translation>Gruppen lassen, wie sie sind</translation>
  </message>
  <message>
   <source>Leave the original, and drop a copy</source>
   <translation>Das Original bleibt, abgelegt wird eine Kopie</translation>
  </message>
  <message>
   <source>Leave the preview</source>
   <translation>Die Vorschau verlassen</translation>
  </message>
  <message>
   <source>Leave them</source>
   <translation>Liegen lassen</translation>
  </message>
  <message>
   <source>Leave without</source>
   <translation>Ohne Platz lassen</translation>
  </message>
  <message>
   <source>Leaves early</source>
   <translation>Geht früher</translation>
  </message>
  <message>
   <source>Left apart, and not proposed again.</source>
   <translation>Bleibt getrennt und wird nicht wieder vorgeschlagen.</translation>
  </message>
  <message>
   <source>Left is left, as in a mirror; codes are read either way</source>
   <translation>Links ist links, wie im Spiegel; Codes werden so oder so gelesen</translation>
  </message>
  <message>
   <source>Left margin</source>
   <translation>Rand links</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <source>Legend</source>
   <translation>Legende</translation>
  </message>
  <message>
   <source>Legend: signs and colours of points</source>
   <translation>Legende: Zeichen und Farben der Punkte</translation>
  </message>
  <message>
   <source>Legible in the hall</source>
   <translation>Im Saal lesbar</translation>
  </message>
  <message>
   <source>Legible to the last row</source>
   <translation>Lesbar bis hinten</translation>
  </message>
  <message>
   <source>Let everyone go</source>
   <translation>Alle lösen</translation>
  </message>
  <message>
   <source>Let go</source>
   <translation>Lösen</translation>
  </message>
  <message numerus="yes">
   <source>Let go of %n people</source>
   <translation>
    <numerusform>%n Person gelöst</numerusform>
    <numerusform>%n Personen gelöst</numerusform>
   </translation>
  </message>
  <message>
   <source>Let go of {name}</source>
   <translation>{name} gelöst</translation>
  </message>
  <message>
   <source>Let go of: {pairs}.</source>
   <translation>Bindung lösen: {pairs}.</translation>
  </message>
  <message>
   <source>Let it float first, with Ctrl+L.</source>
   <translation>Lassen Sie ihn zuerst fließen, mit Strg+L.</translation>
  </message>
  <message>
   <source>Let it go on</source>
   <translation>Weitergehen lassen</translation>
  </message>
  <message>
   <source>Let it wait again</source>
   <translation>Wieder warten lassen</translation>
  </message>
  <message>
   <source>Let the sheet fill the picture. Space or Enter takes it.</source>
   <translation>Das Blatt sollte das Bild füllen. Leertaste oder Enter nimmt es auf.</translation>
  </message>
  <message>
   <source>Let the system extend the screens instead of mirroring them, and the presenter’s view with notes and time comes up here by itself, also during the show.</source>
   <translation>Lassen Sie das System die Bildschirme erweitern statt spiegeln: Dann erscheint hier von selbst die Referentenansicht mit Notizen und Zeit, auch während der Präsentation.</translation>
  </message>
  <message>
   <source>Let the system extend the screens instead of mirroring them, or press F5 to show it on both.</source>
   <translation>Lassen Sie das System die Bildschirme erweitern statt spiegeln, oder zeigen Sie es mit F5 auf beiden.</translation>
  </message>
  <message>
   <source>Let {name} in</source>
   <translation>{name} eingelassen</translation>
  </message>
  <message>
   <source>Let {title} go on</source>
   <translation>{title} weiterlaufen lassen</translation>
  </message>
  <message>
   <source>Let {title} pause again</source>
   <translation>Uhr von {title} wieder anhalten</translation>
  </message>
  <message>
   <source>Let “{theme}” be left out in round {round}.</source>
   <translation>„{theme}“ in Runde {round} entfallen lassen.</translation>
  </message>
  <message>
   <source>Letters in the hall</source>
   <translation>Schrift im Saal</translation>
  </message>
  <message>
   <source>Letters were saved in the wrong encoding and were put right, as in “{word}”.</source>
   <translation>Buchstaben waren falsch gespeichert und wurden richtiggestellt, wie in „{word}“.</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Light slides in the hall</source>
   <translation>Helle Folien im Saal</translation>
  </message>
  <message>
   <source>Lightning talks</source>
   <translation>Kurzvorträge</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Line of the erasure protocol</source>
   <translation>Zeile des Löschprotokolls</translation>
  </message>
  <message>
   <source>Link of a solution</source>
   <translation>Verbindung einer Lösung</translation>
  </message>
  <message>
   <source>Lists (*.csv *.txt *.tsv *.xlsx *.xlsm *.ods);;All files (*)</source>
   <translation>Listen (*.csv *.txt *.tsv *.xlsx *.xlsm *.ods);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Lists, schedules and calendars (*.csv *.txt *.tsv *.xlsx *.xlsm *.ods *.xml *.json *.ics);;All files (*)</source>
   <translation>Listen, Fahrpläne und Kalender (*.csv *.txt *.tsv *.xlsx *.xlsm *.ods *.xml *.json *.ics);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Logo</source>
   <translation>Logo</translation>
  </message>
  <message>
   <source>Logo of the organiser</source>
   <translation>Logo des Veranstalters</translation>
  </message>
  <message>
   <source>Long without a break</source>
   <translation>Lange ohne Pause</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>Look ahead</source>
   <translation>Ausblick</translation>
  </message>
  <message>
   <source>Look at it now</source>
   <translation>Jetzt ansehen</translation>
  </message>
  <message>
   <source>Look back</source>
   <translation>Rückblick</translation>
  </message>
  <message>
   <source>Look into a folder</source>
   <translation>In einen Ordner sehen</translation>
  </message>
  <message>
   <source>Look: {look}</source>
   <translation>Aussehen: {look}</translation>
  </message>
  <message>
   <source>Looking ahead</source>
   <translation>Es wird vorausgeschaut</translation>
  </message>
  <message>
   <source>Looking back</source>
   <translation>Rückblick</translation>
  </message>
  <message>
   <source>Looking for double entries</source>
   <translation>Doppelte Einträge suchen</translation>
  </message>
  <message>
   <source>Looking for networks</source>
   <translation>Netze suchen</translation>
  </message>
  <message>
   <source>Looking for personal data</source>
   <translation>Personenbezogene Daten suchen</translation>
  </message>
  <message>
   <source>Looking for places …</source>
   <translation>Plätze werden gesucht …</translation>
  </message>
  <message>
   <source>Looking for printers</source>
   <translation>Drucker werden gesucht</translation>
  </message>
  <message>
   <source>Looking for the best assignment …</source>
   <translation>Die beste Zuteilung wird gesucht …</translation>
  </message>
  <message>
   <source>Looking for the fewest moves</source>
   <translation>Die wenigsten Umzüge werden gesucht</translation>
  </message>
  <message>
   <source>Looking for the fewest moves …</source>
   <translation>Die wenigsten Umzüge werden gesucht …</translation>
  </message>
  <message>
   <source>Looking for ways to win time back</source>
   <translation>Wege suchen, Zeit zurückzugewinnen</translation>
  </message>
  <message>
   <source>Looking …</source>
   <translation>Wird gesucht …</translation>
  </message>
  <message numerus="yes">
   <source>Looks for better places for up to %n minutes; what stands stays unless something better is found. It can be cancelled at any time.</source>
   <translation>
    <numerusform>Sucht bis zu einer Minute lang nach besseren Plätzen; was steht, bleibt, wenn nichts Besseres gefunden wird. Sie können jederzeit abbrechen.</numerusform>
    <numerusform>Sucht bis zu %n Minuten lang nach besseren Plätzen; was steht, bleibt, wenn nichts Besseres gefunden wird. Sie können jederzeit abbrechen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Loses the place in round {number}.</source>
   <translation>Verliert den Platz in Runde {number}.</translation>
  </message>
  <message>
   <source>Lower the minimum in round {round}: {rooms}.</source>
   <translation>Mindestzahl in Runde {round} senken: {rooms}.</translation>
  </message>
  <message>
   <source>Lower the minimum: {rooms}.</source>
   <translation>Mindestzahl senken (Runde in Klammern): {rooms}.</translation>
  </message>
  <message>
   <source>M</source>
   <translation>M</translation>
  </message>
  <message>
   <source>Mac Roman</source>
   <translation>Mac Roman</translation>
  </message>
  <message>
   <source>Mail-merge list</source>
   <translation>Serienbriefliste</translation>
  </message>
  <message>
   <source>Mail-merge list (*.csv)</source>
   <translation>Serienbriefliste (*.csv)</translation>
  </message>
  <message>
   <source>Make PDF …</source>
   <translation>PDF erstellen …</translation>
  </message>
  <message>
   <source>Make a copy with all names first</source>
   <translation>Vorher eine Kopie mit allen Namen anlegen</translation>
  </message>
  <message>
   <source>Make a copy with all names first …</source>
   <translation>Vorher eine Kopie mit allen Namen anlegen …</translation>
  </message>
  <message>
   <source>Make the rooms step-free for {names}.</source>
   <translation>Die Räume für {names} stufenlos machen.</translation>
  </message>
  <message>
   <source>Making the pages for phones</source>
   <translation>Seiten für Telefone erstellen</translation>
  </message>
  <message>
   <source>Markdown</source>
   <translation>Markdown</translation>
  </message>
  <message>
   <source>May be listed</source>
   <translation>Nennung erlaubt</translation>
  </message>
  <message>
   <source>Meaning of {column}</source>
   <translation>Bedeutung von {column}</translation>
  </message>
  <message>
   <source>Meaning of {value}</source>
   <translation>Bedeutung von {value}</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Zusammenführen</translation>
  </message>
  <message>
   <source>Merge double entries</source>
   <translation>Doppelte Einträge zusammenführen</translation>
  </message>
  <message>
   <source>Merge two entries</source>
   <translation>Zwei Einträge zusammenführen</translation>
  </message>
  <message>
   <source>Merge two entries of {name}</source>
   <translation>Zwei Einträge von {name} zusammengeführt</translation>
  </message>
  <message>
   <source>Merge …</source>
   <translation>Zusammenführen …</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Mitteilung</translation>
  </message>
  <message>
   <source>Message before it goes out</source>
   <translation>Mitteilung, bevor sie hinausgeht</translation>
  </message>
  <message>
   <source>Message for the hall</source>
   <translation>Mitteilung für den Saal</translation>
  </message>
  <message>
   <source>Message over the hall’s picture, or away with it (M)</source>
   <translation>Mitteilung über das Bild im Saal, oder weg damit (M)</translation>
  </message>
  <message>
   <source>Message · ↑ ↓ prepared ones</source>
   <translation>Mitteilung · ↑ ↓ vorbereitete</translation>
  </message>
  <message>
   <source>Message …</source>
   <translation>Mitteilung …</translation>
  </message>
  <message>
   <source>Messages of other programs would be seen there, too, and no system lets a program hold them off: turn on “Do not disturb” before.</source>
   <translation>Auch Mitteilungen anderer Programme wären dort zu sehen, und kein System lässt ein Programm sie zurückhalten: Schalten Sie vorher „Nicht stören“ ein.</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <source>Minutes a group</source>
   <translation>Minuten je Gruppe</translation>
  </message>
  <message>
   <source>Minutes between rooms</source>
   <translation>Minuten zwischen Räumen</translation>
  </message>
  <message>
   <source>Minutes to it</source>
   <translation>Minuten dorthin</translation>
  </message>
  <message>
   <source>Minutes to {room}</source>
   <translation>Minuten bis {room}</translation>
  </message>
  <message>
   <source>Minutes without a break</source>
   <translation>Minuten ohne Pause</translation>
  </message>
  <message>
   <source>Minutes, people, and the notes of the team; internal.</source>
   <translation>Minuten, Personen, Hinweise des Teams; intern.</translation>
  </message>
  <message>
   <source>Minutes, speaker, note …</source>
   <translation>Minuten, Sprecher:in, Notiz …</translation>
  </message>
  <message>
   <source>Mirrored</source>
   <translation>Gespiegelt</translation>
  </message>
  <message>
   <source>Missed in {count} of {runs} runs instead; {title} has {minutes} min.</source>
   <translation>Dann in {count} von {runs} Läufen verfehlt; {title} hat {minutes} Min.</translation>
  </message>
  <message>
   <source>Mix functions</source>
   <translation>Funktionen mischen</translation>
  </message>
  <message>
   <source>Mix organisations</source>
   <translation>Organisationen mischen</translation>
  </message>
  <message>
   <source>Mobile number</source>
   <translation>Mobilnummer</translation>
  </message>
  <message>
   <source>Mobile numbers</source>
   <translation>Mobilnummern</translation>
  </message>
  <message>
   <source>Moderation</source>
   <translation>Moderation</translation>
  </message>
  <message>
   <source>Moderation cards</source>
   <translation>Moderationskarten</translation>
  </message>
  <message>
   <source>Moderator</source>
   <translation>Moderation</translation>
  </message>
  <message>
   <source>Mon</source>
   <translation>Mo.</translation>
  </message>
  <message>
   <source>More of this photo arrived than was announced.</source>
   <translation>Von diesem Foto kam mehr an als angekündigt.</translation>
  </message>
  <message numerus="yes">
   <source>More than %n people: type on, the organisation too.</source>
   <translation>
    <numerusform>Mehr als %n Person: weiter tippen, auch die Organisation.</numerusform>
    <numerusform>Mehr als %n Personen: weiter tippen, auch die Organisation.</numerusform>
   </translation>
  </message>
  <message>
   <source>Most</source>
   <translation>Höchstens</translation>
  </message>
  <message>
   <source>Motto</source>
   <translation>Motto</translation>
  </message>
  <message>
   <source>Mouse</source>
   <translation>Maus</translation>
  </message>
  <message numerus="yes">
   <source>Move %n agenda items</source>
   <translation>
    <numerusform>Einen Programmpunkt verschieben</numerusform>
    <numerusform>%n Programmpunkte verschieben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Move %n people …</source>
   <translation>
    <numerusform>1 Person umsetzen …</numerusform>
    <numerusform>%n Personen umsetzen …</numerusform>
   </translation>
  </message>
  <message>
   <source>Move a chapter of the documentation</source>
   <translation>Kapitel der Dokumentation verschieben</translation>
  </message>
  <message>
   <source>Move a note to {title}</source>
   <translation>Notiz verschieben zu {title}</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <source>Move here</source>
   <translation>Hierher verschieben</translation>
  </message>
  <message>
   <source>Move here nevertheless</source>
   <translation>Trotzdem hierher</translation>
  </message>
  <message>
   <source>Move photo of {theme}, group {number}</source>
   <translation>Foto verschieben, {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Move the selection, also to another room or day</source>
   <translation>Die Auswahl verschieben, auch in einen anderen Raum oder auf einen anderen Tag</translation>
  </message>
  <message>
   <source>Move the workshop into another room</source>
   <translation>Workshop in anderen Raum verlegen</translation>
  </message>
  <message>
   <source>Move these wishes to round {round}, behind the wishes there.</source>
   <translation>Diese Wünsche nach Runde {round} verschieben, hinter die Wünsche dort.</translation>
  </message>
  <message>
   <source>Move to</source>
   <translation>Umsetzen nach</translation>
  </message>
  <message>
   <source>Move to day {day}</source>
   <translation>Auf Tag {day} legen</translation>
  </message>
  <message>
   <source>Move to the group</source>
   <translation>Zur Gruppe verschieben</translation>
  </message>
  <message>
   <source>Move to the left</source>
   <translation>Nach links</translation>
  </message>
  <message>
   <source>Move to the right</source>
   <translation>Nach rechts</translation>
  </message>
  <message>
   <source>Move to {room}</source>
   <translation>Nach {room} verlegen</translation>
  </message>
  <message>
   <source>Move to …</source>
   <translation>Verschieben nach …</translation>
  </message>
  <message>
   <source>Move under the question</source>
   <translation>Unter die Leitfrage verschieben</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <source>Move {title}</source>
   <translation>{title} verschieben</translation>
  </message>
  <message>
   <source>Move {title} to {start}</source>
   <translation>{title} auf {start} verschoben</translation>
  </message>
  <message>
   <source>Move {what} to {room}</source>
   <translation>{what} nach {room} verlegen</translation>
  </message>
  <message>
   <source>Move “{text}”</source>
   <translation>„{text}“ verschoben</translation>
  </message>
  <message>
   <source>Moves along</source>
   <translation>Schiebt sich mit</translation>
  </message>
  <message>
   <source>N</source>
   <translation>N</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name (role)</source>
   <translation>Name (Rolle)</translation>
  </message>
  <message>
   <source>Name badges</source>
   <translation>Namensschilder</translation>
  </message>
  <message>
   <source>Name in common</source>
   <translation>Gemeinsamer Name</translation>
  </message>
  <message>
   <source>Name of the WLAN</source>
   <translation>Name des WLANs</translation>
  </message>
  <message>
   <source>Name of the person, to confirm</source>
   <translation>Name der Person, zur Bestätigung</translation>
  </message>
  <message>
   <source>Name of who ordered</source>
   <translation>Name der bestellenden Person</translation>
  </message>
  <message>
   <source>Name or badge</source>
   <translation>Name oder Namensschild</translation>
  </message>
  <message>
   <source>Name “{name}”</source>
   <translation>„{name}“ benannt</translation>
  </message>
  <message>
   <source>Name, addresses, wishes and remarks go from the list, from texts, from all steps that could be undone, and from the backups. Somebody without a name keeps the place, so that rooms and figures stay the same. This cannot be undone; other steps still can.</source>
   <translation>Name, Adressen, Wünsche und Bemerkungen verschwinden aus der Liste, aus Texten, aus allen Schritten, die sich zurücknehmen ließen, und aus den Sicherungen. Jemand ohne Namen behält den Platz, damit Räume und Zahlen gleich bleiben. Das lässt sich nicht rückgängig machen; andere Schritte schon.</translation>
  </message>
  <message>
   <source>Named in texts</source>
   <translation>In Texten genannt</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>Names and hand scanners work as before.</source>
   <translation>Namen und Handscanner funktionieren weiter wie bisher.</translation>
  </message>
  <message>
   <source>Names may still stand in files of this computer.</source>
   <translation>In Dateien dieses Computers können noch Namen stehen.</translation>
  </message>
  <message>
   <source>Names of moderators and speakers</source>
   <translation>Namen von Moderierenden und Vortragenden</translation>
  </message>
  <message>
   <source>Names of people with a public role: {count}</source>
   <translation>Namen von Menschen mit öffentlicher Rolle: {count}</translation>
  </message>
  <message>
   <source>Names of the participants</source>
   <translation>Namen der Teilnehmenden</translation>
  </message>
  <message>
   <source>Names still stand in it.</source>
   <translation>Darin stehen noch Namen.</translation>
  </message>
  <message>
   <source>Needs a step-free room; this one is not.</source>
   <translation>Braucht einen stufenfreien Raum; dieser ist es nicht.</translation>
  </message>
  <message>
   <source>Needs step-free access</source>
   <translation>Braucht stufenfreien Zugang</translation>
  </message>
  <message>
   <source>Needs step-free access, says the remark “{remark}”.</source>
   <translation>Braucht einen stufenlosen Zugang, sagt die Bemerkung „{remark}“.</translation>
  </message>
  <message>
   <source>Never</source>
   <translation>Nie</translation>
  </message>
  <message>
   <source>New code</source>
   <translation>Neuer Code</translation>
  </message>
  <message>
   <source>New event</source>
   <translation>Neue Veranstaltung</translation>
  </message>
  <message>
   <source>New event …</source>
   <translation>Neue Veranstaltung …</translation>
  </message>
  <message>
   <source>New in this event: {names}</source>
   <translation>Neu in dieser Veranstaltung: {names}</translation>
  </message>
  <message>
   <source>New item</source>
   <translation>Neuer Punkt</translation>
  </message>
  <message>
   <source>New item after the selection</source>
   <translation>Neuer Punkt hinter der Auswahl</translation>
  </message>
  <message numerus="yes">
   <source>New or changed since the last print (%n)</source>
   <translation>
    <numerusform>Neu oder geändert seit dem letzten Druck (%n)</numerusform>
    <numerusform>Neu oder geändert seit dem letzten Druck (%n)</numerusform>
   </translation>
  </message>
  <message>
   <source>New part</source>
   <translation>Neuer Teil</translation>
  </message>
  <message>
   <source>New part, such as “Practice 15”</source>
   <translation>Neuer Teil, etwa „Praxisbeispiel 15“</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>Neue Person</translation>
  </message>
  <message>
   <source>New photos in it come in by themselves.</source>
   <translation>Neue Fotos darin kommen von selbst herein.</translation>
  </message>
  <message>
   <source>New rooms and people: {names}</source>
   <translation>Neue Räume und Personen: {names}</translation>
  </message>
  <message>
   <source>New row</source>
   <translation>Neue Zeile</translation>
  </message>
  <message>
   <source>New row below</source>
   <translation>Neue Zeile darunter</translation>
  </message>
  <message>
   <source>New row: just type, such as “Break 15” or “14:30 Talk Petersen 40 Plenary”</source>
   <translation>Neue Zeile: einfach schreiben, etwa „Pause 15“ oder „14:30 Vortrag Petersen 40 Plenum“</translation>
  </message>
  <message>
   <source>New, without registration</source>
   <translation>Neu, ohne Anmeldung</translation>
  </message>
  <message>
   <source>New: {title}</source>
   <translation>Neu: {title}</translation>
  </message>
  <message>
   <source>New: {title}, {where}</source>
   <translation>Neu: {title}, {where}</translation>
  </message>
  <message>
   <source>Newcomers more than if evenly spread</source>
   <translation>Neue mehr als bei gleicher Verteilung</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Danach</translation>
  </message>
  <message>
   <source>Next event, for the closing</source>
   <translation>Nächste Veranstaltung, für den Abschluss</translation>
  </message>
  <message>
   <source>Next in {room}</source>
   <translation>Als Nächstes in: {room}</translation>
  </message>
  <message>
   <source>Next on {day}</source>
   <translation>Weiter am {day}</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>Nächste Seite</translation>
  </message>
  <message>
   <source>Next slide</source>
   <translation>Nächste Folie</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>Nächster Schritt</translation>
  </message>
  <message>
   <source>Next steps</source>
   <translation>Nächste Schritte</translation>
  </message>
  <message>
   <source>Next {time}</source>
   <translation>Danach {time}</translation>
  </message>
  <message>
   <source>Next · {time}</source>
   <translation>Danach · {time}</translation>
  </message>
  <message>
   <source>Next: {title} at {start}</source>
   <translation>Als Nächstes: {title} um {start}</translation>
  </message>
  <message>
   <source>Next: {title} ⏎</source>
   <translation>Weiter: {title} ⏎</translation>
  </message>
  <message>
   <source>No assignment exists.</source>
   <translation>Es gibt keine mögliche Zuteilung.</translation>
  </message>
  <message>
   <source>No assignment was found in the time allowed.</source>
   <translation>In der vorgegebenen Zeit wurde keine Zuteilung gefunden.</translation>
  </message>
  <message>
   <source>No break for {minutes} minutes</source>
   <translation>{minutes} Minuten ohne Pause</translation>
  </message>
  <message>
   <source>No camera was found.</source>
   <translation>Es wurde keine Kamera gefunden.</translation>
  </message>
  <message>
   <source>No challenge or problem field on this page yet</source>
   <translation>Noch keine Herausforderung und kein Problemfeld auf dieser Seite</translation>
  </message>
  <message>
   <source>No clashes</source>
   <translation>Keine Widersprüche</translation>
  </message>
  <message>
   <source>No closing words and no next event</source>
   <translation>Keine Schlussworte und keine nächste Veranstaltung</translation>
  </message>
  <message>
   <source>No closing words yet – enter them</source>
   <translation>Noch keine Schlussworte – eintragen</translation>
  </message>
  <message>
   <source>No column with names was recognised.</source>
   <translation>Es wurde keine Spalte mit Namen erkannt.</translation>
  </message>
  <message>
   <source>No contradictions</source>
   <translation>Nichts widerspricht sich</translation>
  </message>
  <message>
   <source>No day is without items: none to copy this one to.</source>
   <translation>Kein Tag ist leer: Es gibt keinen, auf den dieser kopiert werden könnte.</translation>
  </message>
  <message>
   <source>No delay at its beginning harms anything that is fixed.</source>
   <translation>Keine Verspätung zu Beginn schadet etwas, was fest ist.</translation>
  </message>
  <message>
   <source>No dots yet</source>
   <translation>Noch keine Klebepunkte</translation>
  </message>
  <message>
   <source>No flipchart</source>
   <translation>Kein Flipchart</translation>
  </message>
  <message>
   <source>No font on this computer has: {letters}</source>
   <translation>Dafür fehlt auf diesem Rechner eine Schrift: {letters}</translation>
  </message>
  <message>
   <source>No further minutes for {room}</source>
   <translation>Keine weiteren Minuten für {room}</translation>
  </message>
  <message>
   <source>No group comes next, so none was put off.</source>
   <translation>Als Nächstes kommt keine Gruppe, also wurde keine zurückgestellt.</translation>
  </message>
  <message>
   <source>No group has a point yet.</source>
   <translation>Noch hat keine Gruppe einen Punkt.</translation>
  </message>
  <message>
   <source>No group is in the hall to which that belongs.</source>
   <translation>Im Saal ist keine Gruppe, zu der das gehört.</translation>
  </message>
  <message>
   <source>No group {group}</source>
   <translation>Keine Gruppe {group}</translation>
  </message>
  <message>
   <source>No groups in this round yet</source>
   <translation>In dieser Runde gibt es noch keine Gruppen</translation>
  </message>
  <message>
   <source>No headings were found. Choose their row above.</source>
   <translation>Keine Überschriften gefunden. Wählen Sie oben deren Zeile.</translation>
  </message>
  <message>
   <source>No headline yet</source>
   <translation>Noch keine Überschrift</translation>
  </message>
  <message>
   <source>No item has a room yet.</source>
   <translation>Noch hat kein Programmpunkt einen Raum.</translation>
  </message>
  <message>
   <source>No item is called “{title}”.</source>
   <translation>Kein Programmpunkt heißt „{title}“.</translation>
  </message>
  <message>
   <source>No item of the programme falls into the time of your presence.</source>
   <translation>Kein Programmpunkt fällt in die Zeit Ihrer Anwesenheit.</translation>
  </message>
  <message>
   <source>No limit is longer than a day.</source>
   <translation>Keine Grenze ist länger als ein Tag.</translation>
  </message>
  <message>
   <source>No longer in the list: {title}</source>
   <translation>Nicht mehr in der Liste: {title}</translation>
  </message>
  <message>
   <source>No organiser is named</source>
   <translation>Kein Veranstalter ist genannt</translation>
  </message>
  <message>
   <source>No participants yet</source>
   <translation>Noch keine Teilnehmenden</translation>
  </message>
  <message>
   <source>No personal data have been taken out so far.</source>
   <translation>Bisher wurden keine personenbezogenen Daten entfernt.</translation>
  </message>
  <message>
   <source>No phone has opened the page yet. In this WLAN phones do not seem to reach the laptop: use the laptop’s own WLAN.</source>
   <translation>Noch hat kein Telefon die Seite geöffnet. In diesem WLAN erreichen Telefone den Laptop wohl nicht: Nehmen Sie das WLAN dieses Laptops.</translation>
  </message>
  <message>
   <source>No photo has come in yet</source>
   <translation>Noch kein Foto eingegangen</translation>
  </message>
  <message>
   <source>No photo has these words.</source>
   <translation>Auf keinem Foto stehen diese Wörter.</translation>
  </message>
  <message>
   <source>No photo of the flipchart yet</source>
   <translation>Noch kein Foto vom Flipchart</translation>
  </message>
  <message>
   <source>No photo, no point yet</source>
   <translation>Noch kein Foto, kein Punkt</translation>
  </message>
  <message>
   <source>No photos yet</source>
   <translation>Noch keine Fotos</translation>
  </message>
  <message>
   <source>No picture is kept, and none leaves this laptop.</source>
   <translation>Kein Bild wird gespeichert, keines verlässt diesen Laptop.</translation>
  </message>
  <message>
   <source>No place</source>
   <translation>Kein Platz</translation>
  </message>
  <message>
   <source>No place is free</source>
   <translation>Kein Platz ist frei</translation>
  </message>
  <message>
   <source>No place is free here: {people} of {places}.</source>
   <translation>Hier ist kein Platz frei: {people} von {places}.</translation>
  </message>
  <message>
   <source>No place yet.</source>
   <translation>Noch ohne Platz.</translation>
  </message>
  <message numerus="yes">
   <source>No place: %n people are present, and there are {places} places.</source>
   <translation>
    <numerusform>Kein Platz: Eine Person ist da, es gibt {places} Plätze.</numerusform>
    <numerusform>Kein Platz: %n Personen sind da, es gibt {places} Plätze.</numerusform>
   </translation>
  </message>
  <message>
   <source>No plenary of results after this round</source>
   <translation>Nach dieser Runde ist kein Ergebnisplenum geplant</translation>
  </message>
  <message>
   <source>No programme yet</source>
   <translation>Noch kein Programm</translation>
  </message>
  <message>
   <source>No programme yet – build it</source>
   <translation>Noch kein Programm – anlegen</translation>
  </message>
  <message>
   <source>No repair was found.</source>
   <translation>Es wurde keine Reparatur gefunden.</translation>
  </message>
  <message>
   <source>No result is ready yet</source>
   <translation>Noch kein Ergebnis bereit</translation>
  </message>
  <message>
   <source>No results yet</source>
   <translation>Noch keine Ergebnisse</translation>
  </message>
  <message>
   <source>No results yet – enter them</source>
   <translation>Noch keine Ergebnisse – eintragen</translation>
  </message>
  <message>
   <source>No room</source>
   <translation>Kein Raum</translation>
  </message>
  <message>
   <source>No room is free during {title}.</source>
   <translation>Während {title} ist kein Raum frei.</translation>
  </message>
  <message>
   <source>No room is free then</source>
   <translation>Dann ist kein Raum frei</translation>
  </message>
  <message>
   <source>No room is more than a day away.</source>
   <translation>Kein Raum ist mehr als einen Tag entfernt.</translation>
  </message>
  <message>
   <source>No room yet for {title}</source>
   <translation>Noch kein Raum für {title}</translation>
  </message>
  <message>
   <source>No rooms yet</source>
   <translation>Noch keine Räume</translation>
  </message>
  <message>
   <source>No round is announced yet, so nobody has to be told of changes.</source>
   <translation>Noch ist keine Runde bekannt gegeben; deshalb muss niemand über Änderungen informiert werden.</translation>
  </message>
  <message>
   <source>No row of this kind.</source>
   <translation>Keine Zeile dieser Art.</translation>
  </message>
  <message>
   <source>No row with headings was recognised.</source>
   <translation>Es wurde keine Zeile mit Überschriften erkannt.</translation>
  </message>
  <message>
   <source>No show is running, so nothing was done.</source>
   <translation>Es läuft keine Präsentation, darum ist nichts geschehen.</translation>
  </message>
  <message>
   <source>No talk in the schedule – add one</source>
   <translation>Kein Vortrag im Ablauf – anlegen</translation>
  </message>
  <message>
   <source>No text yet</source>
   <translation>Noch kein Text</translation>
  </message>
  <message>
   <source>No theme is wanted first by more people than it has places.</source>
   <translation>Kein Thema wollen mehr Personen zuerst, als es Plätze hat.</translation>
  </message>
  <message>
   <source>No time to change rooms</source>
   <translation>Keine Zeit für den Raumwechsel</translation>
  </message>
  <message>
   <source>No version of the schedule was published yet.</source>
   <translation>Noch wurde keine Fassung des Ablaufs veröffentlicht.</translation>
  </message>
  <message>
   <source>No wish was stated for this round.</source>
   <translation>Für diese Runde wurde kein Wunsch genannt.</translation>
  </message>
  <message>
   <source>No wishes were stated.</source>
   <translation>Es wurden keine Wünsche genannt.</translation>
  </message>
  <message>
   <source>No workshop round yet</source>
   <translation>Noch keine Workshoprunde</translation>
  </message>
  <message>
   <source>No workshop round – add one</source>
   <translation>Keine Workshoprunde – anlegen</translation>
  </message>
  <message>
   <source>No workshops were entered for this round.</source>
   <translation>Für diese Runde sind keine Workshops eingetragen.</translation>
  </message>
  <message>
   <source>No workshops yet</source>
   <translation>Noch keine Workshops</translation>
  </message>
  <message>
   <source>No workshops yet in {title}</source>
   <translation>Noch keine Workshops in {title}</translation>
  </message>
  <message>
   <source>No.</source>
   <translation>Nr.</translation>
  </message>
  <message>
   <source>Nobody can be reached: no phones are connected, and no show is running.</source>
   <translation>Niemand ist erreichbar: Es sind keine Telefone verbunden, und keine Präsentation läuft.</translation>
  </message>
  <message>
   <source>Nobody can make room in {room}: all are locked, or would repeat a theme.</source>
   <translation>In {room} kann niemand Platz machen: Alle sind festgehalten oder hätten ein Thema doppelt.</translation>
  </message>
  <message>
   <source>Nobody chosen</source>
   <translation>Niemand gewählt</translation>
  </message>
  <message>
   <source>Nobody counts as told by this file.</source>
   <translation>Durch diese Datei gilt niemand als informiert.</translation>
  </message>
  <message>
   <source>Nobody has a place here yet.</source>
   <translation>Hier hat noch niemand einen Platz.</translation>
  </message>
  <message>
   <source>Nobody has a place in a workshop yet.</source>
   <translation>Noch hat niemand einen Platz in einem Workshop.</translation>
  </message>
  <message>
   <source>Nobody has a place yet</source>
   <translation>Noch hat niemand einen Platz</translation>
  </message>
  <message>
   <source>Nobody has a place yet.</source>
   <translation>Noch niemand hat einen Platz.</translation>
  </message>
  <message>
   <source>Nobody has edited this text.</source>
   <translation>Diesen Text hat niemand bearbeitet.</translation>
  </message>
  <message>
   <source>Nobody has this badge any more.</source>
   <translation>Dieses Namensschild gehört niemandem mehr.</translation>
  </message>
  <message>
   <source>Nobody has to be told of a place.</source>
   <translation>Niemand muss über einen Platz informiert werden.</translation>
  </message>
  <message>
   <source>Nobody in the list is called so. Ctrl+Enter: add as a new person</source>
   <translation>Niemand in der Liste heißt so. Strg+Eingabetaste: als neue Person aufnehmen</translation>
  </message>
  <message>
   <source>Nobody in the list or the event is named “{text}”.</source>
   <translation>Niemand in der Liste oder der Veranstaltung heißt „{text}“.</translation>
  </message>
  <message>
   <source>Nobody is called “{name}”.</source>
   <translation>Niemand heißt „{name}“.</translation>
  </message>
  <message>
   <source>Nobody is held</source>
   <translation>Niemand ist festgehalten</translation>
  </message>
  <message>
   <source>Nobody is in it</source>
   <translation>Es ist niemand darin</translation>
  </message>
  <message>
   <source>Nobody is missing.</source>
   <translation>Niemand fehlt.</translation>
  </message>
  <message>
   <source>Nobody is to have a theme twice.</source>
   <translation>Niemand soll ein Thema zweimal haben.</translation>
  </message>
  <message>
   <source>Nobody knows of the places in {round} yet</source>
   <translation>{round}: Bekanntgabe zurückgenommen</translation>
  </message>
  <message>
   <source>Nobody knows of the places yet</source>
   <translation>Bekanntgabe zurückgenommen</translation>
  </message>
  <message>
   <source>Nobody matches the search and the filters.</source>
   <translation>Zu Suche und Filtern passt niemand.</translation>
  </message>
  <message>
   <source>Nobody may be listed – see who may</source>
   <translation>Niemand darf genannt werden – ansehen</translation>
  </message>
  <message>
   <source>Nobody may have a theme twice without having wished for it.</source>
   <translation>Niemand darf ein Thema doppelt haben, ohne es sich gewünscht zu haben.</translation>
  </message>
  <message>
   <source>Nobody seems to stand in the list twice.</source>
   <translation>Niemand scheint doppelt in der Liste zu stehen.</translation>
  </message>
  <message>
   <source>Nobody selected</source>
   <translation>Niemand ausgewählt</translation>
  </message>
  <message>
   <source>Nobody to assign yet</source>
   <translation>Noch niemand zuzuteilen</translation>
  </message>
  <message>
   <source>Nobody was added.</source>
   <translation>Niemand wurde aufgenommen.</translation>
  </message>
  <message>
   <source>Nobody was moved.</source>
   <translation>Niemand wurde umgesetzt.</translation>
  </message>
  <message>
   <source>Nobody without a place could go there, or no place is free.</source>
   <translation>Niemand ohne Platz kann dorthin, oder es ist kein Platz frei.</translation>
  </message>
  <message>
   <source>Nobody without a place may go there</source>
   <translation>Niemand ohne Platz darf dorthin</translation>
  </message>
  <message>
   <source>None of the missing is called so.</source>
   <translation>Von den Fehlenden heißt niemand so.</translation>
  </message>
  <message>
   <source>None of the wishes</source>
   <translation>Keiner der Wünsche</translation>
  </message>
  <message>
   <source>None of the wishes, or none stated</source>
   <translation>Keiner der Wünsche oder keiner genannt</translation>
  </message>
  <message>
   <source>None of the wishes.</source>
   <translation>Keiner der Wünsche.</translation>
  </message>
  <message>
   <source>None yet. A picture can be dropped here.</source>
   <translation>Noch keines. Ein Bild lässt sich hier ablegen.</translation>
  </message>
  <message>
   <source>Not a minute to spare</source>
   <translation>Keine Minute Luft</translation>
  </message>
  <message>
   <source>Not announced yet</source>
   <translation>Noch nicht bekannt</translation>
  </message>
  <message>
   <source>Not applied – in {room} everything stays as it is.</source>
   <translation>Nicht übernommen – in {room} bleibt alles, wie es ist.</translation>
  </message>
  <message>
   <source>Not assigned yet</source>
   <translation>Noch nicht zugeteilt</translation>
  </message>
  <message>
   <source>Not assigned yet.</source>
   <translation>Noch nicht zugeteilt.</translation>
  </message>
  <message>
   <source>Not checked in at the event:</source>
   <translation>Bei der Veranstaltung nicht eingecheckt:</translation>
  </message>
  <message>
   <source>Not everything is saved yet.</source>
   <translation>Noch ist nicht alles gespeichert.</translation>
  </message>
  <message>
   <source>Not expected anywhere at the moment.</source>
   <translation>Wird gerade nirgends erwartet.</translation>
  </message>
  <message>
   <source>Not in the list. Ctrl+Enter adds this person:</source>
   <translation>Nicht in der Liste. Strg+Eingabetaste nimmt diese Person auf:</translation>
  </message>
  <message>
   <source>Not legible. Please type it …</source>
   <translation>Nicht lesbar. Bitte abtippen …</translation>
  </message>
  <message>
   <source>Not noted as announced</source>
   <translation>Nicht als bekannt gegeben vermerkt</translation>
  </message>
  <message>
   <source>Not reached: other files in the folder of backups: {files}</source>
   <translation>Nicht erreicht: andere Dateien im Ordner der Sicherungen: {files}</translation>
  </message>
  <message>
   <source>Not reached: what was printed, exported, copied or sent before</source>
   <translation>Nicht erreicht: was vorher gedruckt, exportiert, kopiert oder verschickt wurde</translation>
  </message>
  <message>
   <source>Not ready after all</source>
   <translation>Doch noch nicht bereit</translation>
  </message>
  <message>
   <source>Not ready yet – never in the hall</source>
   <translation>Noch nicht bereit – nie im Saal</translation>
  </message>
  <message>
   <source>Not ready: only Enter shows it, Page Down leaves it out</source>
   <translation>Nicht bereit: Nur Enter zeigt sie, Bild ↓ lässt sie aus</translation>
  </message>
  <message>
   <source>Not saved</source>
   <translation>Nicht gespeichert</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Noch nicht gespeichert</translation>
  </message>
  <message>
   <source>Not saved yet: {why}</source>
   <translation>Noch nicht gespeichert: {why}</translation>
  </message>
  <message>
   <source>Not there in this round.</source>
   <translation>In dieser Runde nicht da.</translation>
  </message>
  <message>
   <source>Not used: {columns}</source>
   <translation>Nicht verwendet: {columns}</translation>
  </message>
  <message>
   <source>Not wanted, {round}</source>
   <translation>Nicht gewünscht, {round}</translation>
  </message>
  <message>
   <source>Not yet</source>
   <translation>Noch nicht</translation>
  </message>
  <message>
   <source>Not yet a place in every round to come.</source>
   <translation>Noch nicht in jeder kommenden Runde ein Platz.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Note as cancelled</source>
   <translation>Als storniert führen</translation>
  </message>
  <message>
   <source>Note for the presenter</source>
   <translation>Notiz für die Vortragenden</translation>
  </message>
  <message>
   <source>Note of {time}: Enter saves, Escape leaves it.</source>
   <translation>Notiz von {time} Uhr: Enter sichert sie, Escape lässt sie, wie sie war.</translation>
  </message>
  <message>
   <source>Note on a slide</source>
   <translation>Notiz zu einer Folie</translation>
  </message>
  <message>
   <source>Note on an agenda item</source>
   <translation>Notiz zu einem Programmpunkt</translation>
  </message>
  <message>
   <source>Note on what the hall sees</source>
   <translation>Notiz zu dem, was der Saal sieht</translation>
  </message>
  <message>
   <source>Note on {title}</source>
   <translation>Notiz zu {title}</translation>
  </message>
  <message>
   <source>Note on “{title}”</source>
   <translation>Notiz zu „{title}“</translation>
  </message>
  <message>
   <source>Note, for the moderators only</source>
   <translation>Notiz, nur für die Moderation</translation>
  </message>
  <message>
   <source>Note: {note}</source>
   <translation>Notiz: {note}</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Notes ({count})</source>
   <translation>Hinweise ({count})</translation>
  </message>
  <message>
   <source>Notes for presenting, never shown in the hall</source>
   <translation>Notizen zum Vortragen, im Saal nie zu sehen</translation>
  </message>
  <message>
   <source>Notes go to “{title}”; choose another item</source>
   <translation>Notizen gehen zu „{title}“; anderen Programmpunkt wählen</translation>
  </message>
  <message>
   <source>Notes of the presenters</source>
   <translation>Notizen der Moderation zu den Szenen</translation>
  </message>
  <message>
   <source>Notes on</source>
   <translation>Notizen zu</translation>
  </message>
  <message>
   <source>Notes on {theme}, group {number}</source>
   <translation>Notizen zu {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Nothing better was found in {seconds} s; everyone stays where they are.</source>
   <translation>In {seconds} s wurde nichts Besseres gefunden; alle bleiben, wo sie sind.</translation>
  </message>
  <message>
   <source>Nothing can be taken over yet; please settle what is marked “unclear” first.</source>
   <translation>Noch lässt sich nichts übernehmen; bitte klären Sie zuerst, was mit „zu klären“ markiert ist.</translation>
  </message>
  <message>
   <source>Nothing can be written beside {file}.</source>
   <translation>Neben {file} lässt sich nichts schreiben.</translation>
  </message>
  <message>
   <source>Nothing can be written to its folder.</source>
   <translation>In ihren Ordner kann nichts geschrieben werden.</translation>
  </message>
  <message>
   <source>Nothing can be written to {folder}.</source>
   <translation>In {folder} kann nichts geschrieben werden.</translation>
  </message>
  <message>
   <source>Nothing can take more than a day longer or shorter than planned.</source>
   <translation>Nichts kann um mehr als einen Tag länger oder kürzer dauern als geplant.</translation>
  </message>
  <message>
   <source>Nothing else moves.</source>
   <translation>Sonst bewegt sich nichts.</translation>
  </message>
  <message>
   <source>Nothing else to be told.</source>
   <translation>Sonst ist nichts zu sagen.</translation>
  </message>
  <message>
   <source>Nothing else was opened.</source>
   <translation>Es wurde nichts anderes geöffnet.</translation>
  </message>
  <message>
   <source>Nothing follows that could be shown instead.</source>
   <translation>Danach kommt nichts, was stattdessen gezeigt werden könnte.</translation>
  </message>
  <message>
   <source>Nothing found. You can look for people, organisations, agenda items, rooms, themes, groups and their points by the beginning of a word, and for what the program does: wishes, groups, print, check in …</source>
   <translation>Nichts gefunden. Suchen lassen sich Personen, Organisationen, Programmpunkte, Räume, Themen, Gruppen und ihre Punkte nach dem Anfang eines Wortes und alles, was das Programm tut: Wünsche, Gruppen, Drucken, Einchecken …</translation>
  </message>
  <message>
   <source>Nothing had to be guessed.</source>
   <translation>Es musste nichts geraten werden.</translation>
  </message>
  <message>
   <source>Nothing has been changed so far.</source>
   <translation>Noch ist nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing has begun yet.</source>
   <translation>Es hat noch nichts begonnen.</translation>
  </message>
  <message>
   <source>Nothing has changed since the schedule was published.</source>
   <translation>Seit der Veröffentlichung des Ablaufs hat sich nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing has changed since version {number}.</source>
   <translation>Seit Fassung {number} hat sich nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing has changed since {version}</source>
   <translation>Nichts geändert seit {version}</translation>
  </message>
  <message>
   <source>Nothing has changed that would have to be told.</source>
   <translation>Nichts hat sich geändert, was gesagt werden müsste.</translation>
  </message>
  <message>
   <source>Nothing has to be repaired.</source>
   <translation>Es gibt nichts zu reparieren.</translation>
  </message>
  <message>
   <source>Nothing in the list could be understood.</source>
   <translation>In der Liste war nichts zu verstehen.</translation>
  </message>
  <message>
   <source>Nothing is changed yet.</source>
   <translation>Noch ist nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing is missing.</source>
   <translation>Es fehlt nichts.</translation>
  </message>
  <message>
   <source>Nothing is running</source>
   <translation>Gerade läuft nichts</translation>
  </message>
  <message>
   <source>Nothing is running.</source>
   <translation>Es läuft gerade nichts.</translation>
  </message>
  <message>
   <source>Nothing is written before you take it over.</source>
   <translation>Bis zum Übernehmen wird nichts geschrieben.</translation>
  </message>
  <message>
   <source>Nothing more to say about this row.</source>
   <translation>Zu dieser Zeile ist nichts weiter zu sagen.</translation>
  </message>
  <message>
   <source>Nothing published yet</source>
   <translation>Noch nichts veröffentlicht</translation>
  </message>
  <message>
   <source>Nothing stands in the way any more.</source>
   <translation>Es steht nichts mehr im Weg.</translation>
  </message>
  <message>
   <source>Nothing to join here</source>
   <translation>Hier ist nichts zusammenzulegen</translation>
  </message>
  <message>
   <source>Nothing to redo</source>
   <translation>Nichts zu wiederholen</translation>
  </message>
  <message>
   <source>Nothing to rehearse on this day</source>
   <translation>An diesem Tag gibt es nichts zu proben</translation>
  </message>
  <message>
   <source>Nothing to run yet</source>
   <translation>Noch nichts zu steuern</translation>
  </message>
  <message>
   <source>Nothing to undo</source>
   <translation>Nichts zurückzunehmen</translation>
  </message>
  <message>
   <source>Nothing was added.</source>
   <translation>Nichts wurde hinzugefügt.</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation>Es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing was deleted.</source>
   <translation>Es wurde nichts gelöscht.</translation>
  </message>
  <message>
   <source>Nothing was noted – add notes now</source>
   <translation>Nichts notiert – jetzt nachtragen</translation>
  </message>
  <message>
   <source>Nothing was printed.</source>
   <translation>Es wurde nichts gedruckt.</translation>
  </message>
  <message>
   <source>Nothing was sent to the hall.</source>
   <translation>Im Saal ist nichts davon zu sehen.</translation>
  </message>
  <message>
   <source>Nothing was shown.</source>
   <translation>Es wurde nichts gezeigt.</translation>
  </message>
  <message>
   <source>Nothing was taken over from {file}.</source>
   <translation>Aus {file} wurde nichts übernommen.</translation>
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation>Nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>Nothing would change.</source>
   <translation>Es würde sich nichts ändern.</translation>
  </message>
  <message>
   <source>Nothing: everyone has a place, no room is too full, nobody has a theme twice unasked.</source>
   <translation>Nichts: Alle haben einen Platz, kein Raum ist zu voll, kein Thema kommt ungewollt doppelt.</translation>
  </message>
  <message>
   <source>Notice</source>
   <translation>Aushang</translation>
  </message>
  <message>
   <source>Noting who was told</source>
   <translation>Vermerken, wer informiert ist</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <source>Now and next</source>
   <translation>Jetzt und danach</translation>
  </message>
  <message>
   <source>Now and next in the foyer</source>
   <translation>Jetzt und danach im Foyer</translation>
  </message>
  <message>
   <source>Now in {room}</source>
   <translation>Jetzt in: {room}</translation>
  </message>
  <message>
   <source>Now open the page with a phone …</source>
   <translation>Öffnen Sie die Seite jetzt mit einem Telefon …</translation>
  </message>
  <message>
   <source>Now · until {time}</source>
   <translation>Jetzt · bis {time}</translation>
  </message>
  <message>
   <source>Now: {text}</source>
   <translation>Jetzt: {text}</translation>
  </message>
  <message>
   <source>Now: {title} until {end}</source>
   <translation>Jetzt: {title} bis {end}</translation>
  </message>
  <message>
   <source>Now: {what}</source>
   <translation>Jetzt: {what}</translation>
  </message>
  <message>
   <source>Now: {what}, without a place</source>
   <translation>Jetzt: {what}, noch ohne Platz</translation>
  </message>
  <message>
   <source>Now: {what}, {rooms}</source>
   <translation>Jetzt: {what}, {rooms}</translation>
  </message>
  <message>
   <source>Now: {wishes}</source>
   <translation>Jetzt: {wishes}</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <source>Number within the order</source>
   <translation>Nummer innerhalb der Bestellung</translation>
  </message>
  <message>
   <source>Number {number} stands for {first} (row {row}) and for {second}.</source>
   <translation>Nummer {number} steht für {first} (Zeile {row}) und für {second}.</translation>
  </message>
  <message>
   <source>Numbers before themes belong to the themes; the order in the cell is the ranking.</source>
   <translation>Zahlen vor Themen gehören zum Thema; die Reihenfolge in der Zelle ist die Rangfolge.</translation>
  </message>
  <message>
   <source>Numbers in “{column}” may be ranks or numbers of the themes: go by the order in the cell?</source>
   <translation>Zahlen in „{column}“ können Ränge sein oder Nummern der Themen: Soll die Reihenfolge in der Zelle gelten?</translation>
  </message>
  <message>
   <source>Ochre</source>
   <translation>Ocker</translation>
  </message>
  <message>
   <source>Of which group this is was not said.</source>
   <translation>Von welcher Gruppe das ist, steht nirgends.</translation>
  </message>
  <message>
   <source>Offer it in the schedule, or let the assignment move these wishes.</source>
   <translation>Bieten Sie es im Ablauf an, oder lassen Sie die Zuteilung diese Wünsche verschieben.</translation>
  </message>
  <message>
   <source>Offer “{theme}” in round {round} in {room} with {places} places.</source>
   <translation>„{theme}“ in Runde {round} auch anbieten: {room}, {places} Plätze.</translation>
  </message>
  <message>
   <source>Offers</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>On the group sheet</source>
   <translation>Auf dem Gruppenblatt</translation>
  </message>
  <message>
   <source>On the sheet stands “{words}”.</source>
   <translation>Auf dem Blatt steht „{words}“.</translation>
  </message>
  <message>
   <source>On their way</source>
   <translation>Unterwegs</translation>
  </message>
  <message>
   <source>On time</source>
   <translation>Pünktlich</translation>
  </message>
  <message>
   <source>On which day of the event these times are was not said.</source>
   <translation>Von welchem Tag der Veranstaltung diese Uhrzeiten sind, steht nirgends.</translation>
  </message>
  <message>
   <source>On which day {time} is meant was not said.</source>
   <translation>An welchem Tag {time} gemeint ist, steht nirgends.</translation>
  </message>
  <message>
   <source>On {screens} screens ({letters}) a turn takes {seconds} s.</source>
   <translation>Auf {screens} Bildschirmen ({letters}) dauert ein Durchgang {seconds} s.</translation>
  </message>
  <message>
   <source>Once turned on, phones reach this laptop at {addresses} and nowhere else.</source>
   <translation>Nach dem Einschalten erreichen Telefone diesen Laptop unter {addresses}, sonst nirgends.</translation>
  </message>
  <message>
   <source>One calendar file for everyone.</source>
   <translation>Eine Kalenderdatei für alle.</translation>
  </message>
  <message>
   <source>One dot fewer</source>
   <translation>Ein Klebepunkt weniger</translation>
  </message>
  <message>
   <source>One dot more</source>
   <translation>Ein Klebepunkt mehr</translation>
  </message>
  <message>
   <source>One for each group, to be folded in the middle.</source>
   <translation>Für jede Gruppe eins, in der Mitte zu falten.</translation>
  </message>
  <message>
   <source>One minute less</source>
   <translation>Eine Minute weniger</translation>
  </message>
  <message>
   <source>One minute more</source>
   <translation>Eine Minute mehr</translation>
  </message>
  <message>
   <source>One of these is enough:</source>
   <translation>Eins davon genügt:</translation>
  </message>
  <message>
   <source>One of these points is gone by now.</source>
   <translation>Einen dieser Punkte gibt es inzwischen nicht mehr.</translation>
  </message>
  <message>
   <source>One person deleted everywhere. The protocol tells what was done.</source>
   <translation>Eine Person ist überall gelöscht. Was geschah, steht im Protokoll.</translation>
  </message>
  <message>
   <source>One place stays in each round: the held one, if one of the two is held. Bonds and refusals of both stay. The badge of the newer entry is no longer valid.</source>
   <translation>In jeder Runde bleibt ein Platz; ist einer der beiden festgehalten, bleibt dieser. Bindungen und Ablehnungen beider bleiben erhalten. Das Namensschild des neueren Eintrags gilt nicht mehr.</translation>
  </message>
  <message>
   <source>One row down, or up</source>
   <translation>Eine Zeile nach unten oder oben</translation>
  </message>
  <message>
   <source>One row for each person who takes part, with day, time, theme, room and group of every round. Word and LibreOffice take it as the source of a mail merge. It contains e-mail addresses.</source>
   <translation>Eine Zeile für jede Person, die teilnimmt, mit Tag, Uhrzeit, Thema, Raum und Gruppe jeder Runde. Word und LibreOffice nehmen sie als Datenquelle für Serienbriefe. Sie enthält E-Mail-Adressen.</translation>
  </message>
  <message>
   <source>One row for each person with all rounds, for letters.</source>
   <translation>Eine Zeile je Person mit allen Runden, für Serienbriefe.</translation>
  </message>
  <message>
   <source>One step that can be undone. Keys 1 to 3 preview a way.</source>
   <translation>Ein Schritt, der sich zurücknehmen lässt. Die Tasten 1 bis 3 zeigen einen Weg im Plan.</translation>
  </message>
  <message>
   <source>Only a look: nothing changes.</source>
   <translation>Nur ansehen – es ändert sich nichts.</translation>
  </message>
  <message>
   <source>Only a rehearsal: plan and hall stay untouched</source>
   <translation>Nur eine Probe: Plan und Saal bleiben unberührt</translation>
  </message>
  <message>
   <source>Only a solution can answer a challenge or a problem of the same group.</source>
   <translation>Nur ein Lösungsansatz kann eine Herausforderung oder ein Problemfeld derselben Gruppe beantworten.</translation>
  </message>
  <message>
   <source>Only edited ones</source>
   <translation>Nur bearbeitete</translation>
  </message>
  <message>
   <source>Only edited ones ({count})</source>
   <translation>Nur bearbeitete ({count})</translation>
  </message>
  <message>
   <source>Only for the moderation team</source>
   <translation>Nur für das Moderationsteam</translation>
  </message>
  <message>
   <source>Only for the moderation team, never in the documentation for everyone</source>
   <translation>Nur für das Moderationsteam, nie in der Dokumentation für alle</translation>
  </message>
  <message>
   <source>Only for who moderates this room: one phone, which may ask for minutes.</source>
   <translation>Nur für die Moderation dieses Raums: ein Telefon, das um mehr Minuten bitten darf.</translation>
  </message>
  <message>
   <source>Only in this round …</source>
   <translation>Nur in dieser Runde …</translation>
  </message>
  <message>
   <source>Only one screen is connected: the hall sees all that you see.</source>
   <translation>Nur ein Bildschirm ist angeschlossen: Der Saal sieht alles, was Sie sehen.</translation>
  </message>
  <message>
   <source>Only people who were checked in</source>
   <translation>Nur wer eingecheckt wurde</translation>
  </message>
  <message>
   <source>Only results that are ready</source>
   <translation>Nur Ergebnisse, die bereit sind</translation>
  </message>
  <message>
   <source>Only so does the list fall into the event; else write it as 04.11.2024 14:30.</source>
   <translation>Nur so fällt die Liste in die Veranstaltung; sonst schreiben Sie es bitte als 04.11.2024 14:30.</translation>
  </message>
  <message>
   <source>Only the rounds show cards.</source>
   <translation>Karten zeigen nur die Runden.</translation>
  </message>
  <message>
   <source>Only the sheet “{sheet}” is read, and not the hidden: {others}.</source>
   <translation>Nur das Blatt „{sheet}“ wird gelesen, nicht aber ausgeblendet: {others}.</translation>
  </message>
  <message>
   <source>Only the sheet “{sheet}” is read, and not: {others}.</source>
   <translation>Nur das Blatt „{sheet}“ wird gelesen, nicht aber: {others}.</translation>
  </message>
  <message>
   <source>Only this</source>
   <translation>Nur das</translation>
  </message>
  <message>
   <source>Only those in its rooms</source>
   <translation>Nur in ihren Räumen</translation>
  </message>
  <message>
   <source>Only two groups of one workshop can become one.</source>
   <translation>Nur zwei Gruppen desselben Workshops lassen sich zusammenlegen.</translation>
  </message>
  <message>
   <source>Only two people who both have a place can swap.</source>
   <translation>Nur zwei Personen, die beide einen Platz haben, können tauschen.</translation>
  </message>
  <message>
   <source>Only two workshops of one round can become one.</source>
   <translation>Nur zwei Workshops derselben Runde lassen sich zusammenlegen.</translation>
  </message>
  <message>
   <source>Only what is shown remains, straightened and blurred as it is now. This cannot be undone, and earlier changes of this photo cannot be taken back any more.</source>
   <translation>Es bleibt nur, was gezeigt wird: gerade gerückt und verwischt wie jetzt. Das lässt sich nicht zurücknehmen, auch frühere Änderungen an diesem Foto dann nicht mehr.</translation>
  </message>
  <message>
   <source>Only who moderates this room can ask for more minutes.</source>
   <translation>Nur wer diesen Raum moderiert, kann um mehr Minuten bitten.</translation>
  </message>
  <message>
   <source>Only workshop rounds hold workshops.</source>
   <translation>Nur Workshoprunden enthalten Workshops.</translation>
  </message>
  <message>
   <source>Only {most} columns are read; what stands to the right was left out.</source>
   <translation>Nur {most} Spalten werden gelesen; was rechts davon steht, wurde weggelassen.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open JSON, for small events (*.json)</source>
   <translation>Offenes JSON, für kleine Veranstaltungen (*.json)</translation>
  </message>
  <message>
   <source>Open a fresh demo event</source>
   <translation>Frische Demo öffnen</translation>
  </message>
  <message>
   <source>Open event</source>
   <translation>Veranstaltung öffnen</translation>
  </message>
  <message>
   <source>Open event …</source>
   <translation>Veranstaltung öffnen …</translation>
  </message>
  <message>
   <source>Open it in your spreadsheet program and save it as .xlsx or CSV.</source>
   <translation>Öffnen Sie sie in Ihrem Tabellenprogramm und speichern Sie sie als .xlsx oder CSV.</translation>
  </message>
  <message>
   <source>Open question</source>
   <translation>Offene Frage</translation>
  </message>
  <message>
   <source>Open questions</source>
   <translation>Offene Fragen</translation>
  </message>
  <message>
   <source>Open the demo</source>
   <translation>Demo öffnen</translation>
  </message>
  <message>
   <source>Open the demo event</source>
   <translation>Demo-Veranstaltung öffnen</translation>
  </message>
  <message>
   <source>Open the page</source>
   <translation>Seite öffnen</translation>
  </message>
  <message>
   <source>Open the result</source>
   <translation>Ergebnis öffnen</translation>
  </message>
  <message>
   <source>Opened lately</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <source>Opened to read: {why}</source>
   <translation>Nur zum Lesen geöffnet: {why}</translation>
  </message>
  <message>
   <source>Opens the list, with what resolves each of them</source>
   <translation>Öffnet die Liste, mit Abhilfe zu jedem</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <source>Order and size of the cards</source>
   <translation>Reihenfolge und Größe der Karten</translation>
  </message>
  <message>
   <source>Order of the rooms</source>
   <translation>Reihenfolge der Räume</translation>
  </message>
  <message>
   <source>Order of the themes</source>
   <translation>Reihenfolge der Themen</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <source>Organisation: after a comma</source>
   <translation>Organisation: nach einem Komma</translation>
  </message>
  <message>
   <source>Organisations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <source>Organisations: kept</source>
   <translation>Organisationen: bleiben</translation>
  </message>
  <message>
   <source>Organisations: removed</source>
   <translation>Organisationen: entfernt</translation>
  </message>
  <message>
   <source>Organisations: replaced by numbers, their count is the same</source>
   <translation>Organisationen: durch Nummern ersetzt, ihre Anzahl bleibt gleich</translation>
  </message>
  <message>
   <source>Organiser</source>
   <translation>Veranstalter</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>Original deleted</source>
   <translation>Original gelöscht</translation>
  </message>
  <message>
   <source>Original deleted; its last traces go when the event is closed</source>
   <translation>Original gelöscht; die letzten Spuren verschwinden beim Schließen der Veranstaltung</translation>
  </message>
  <message>
   <source>Other formats</source>
   <translation>Andere Formate</translation>
  </message>
  <message>
   <source>Other reading: {word}</source>
   <translation>Andere Lesart: {word}</translation>
  </message>
  <message>
   <source>Other slides</source>
   <translation>Weitere Folien</translation>
  </message>
  <message>
   <source>Other slides for the hall</source>
   <translation>Weitere Folien für den Saal</translation>
  </message>
  <message>
   <source>Other time</source>
   <translation>Andere Zeit</translation>
  </message>
  <message>
   <source>Other time, as 14:30</source>
   <translation>Andere Zeit, etwa 14:30</translation>
  </message>
  <message>
   <source>Our sentence for the plenary</source>
   <translation>Unser Satz fürs Plenum</translation>
  </message>
  <message>
   <source>Out of reach</source>
   <translation>Nicht erreicht</translation>
  </message>
  <message>
   <source>Output of the documentation</source>
   <translation>Ausgabe der Dokumentation</translation>
  </message>
  <message>
   <source>Output …</source>
   <translation>Ausgeben …</translation>
  </message>
  <message>
   <source>Outputs in</source>
   <translation>Ausgaben auf</translation>
  </message>
  <message>
   <source>Outside the days</source>
   <translation>Außerhalb der Tage</translation>
  </message>
  <message numerus="yes">
   <source>Over all rounds %n people need {wants} places in {themes}, and there are {places}; {missing} wishes cannot be met.</source>
   <translation>
    <numerusform>Über alle Runden braucht eine Person {wants} Plätze in {themes}, es gibt {places}; {missing} Wünsche lassen sich nicht erfüllen.</numerusform>
    <numerusform>Über alle Runden brauchen %n Personen {wants} Plätze in {themes}, es gibt {places}; {missing} Wünsche lassen sich nicht erfüllen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <source>Overview of all groups</source>
   <translation>Überblick über alle Gruppen</translation>
  </message>
  <message>
   <source>Overview of the assignment</source>
   <translation>Überblick über die Zuteilung</translation>
  </message>
  <message>
   <source>Own colour</source>
   <translation>Eigene Farbe</translation>
  </message>
  <message>
   <source>Own colour, as {example}</source>
   <translation>Eigene Farbe, etwa {example}</translation>
  </message>
  <message>
   <source>Own sheet</source>
   <translation>Eigener Bogen</translation>
  </message>
  <message>
   <source>Own sheet, by its measures</source>
   <translation>Eigener Bogen, nach Maßen</translation>
  </message>
  <message>
   <source>Own slide</source>
   <translation>Eigene Folie</translation>
  </message>
  <message>
   <source>Own slide “{title}”</source>
   <translation>Eigene Folie „{title}“</translation>
  </message>
  <message>
   <source>Own slide: at its place again</source>
   <translation>Eigene Folie: wieder an ihrem Platz</translation>
  </message>
  <message>
   <source>Own slide: in the plenary again</source>
   <translation>Eigene Folie: wieder im Plenum</translation>
  </message>
  <message>
   <source>Own slide: later</source>
   <translation>Eigene Folie: später</translation>
  </message>
  <message>
   <source>Own slide: left out of the plenary</source>
   <translation>Eigene Folie: im Plenum ausgeblendet</translation>
  </message>
  <message>
   <source>Own slide: minutes</source>
   <translation>Eigene Folie: Minuten</translation>
  </message>
  <message>
   <source>P</source>
   <translation>P</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>PDF and pictures (*.pdf *.jpg *.jpeg *.heic *.png *.webp *.avif *.tif *.tiff)</source>
   <translation>PDF und Bilder (*.pdf *.jpg *.jpeg *.heic *.png *.webp *.avif *.tif *.tiff)</translation>
  </message>
  <message>
   <source>PDF or picture of a guest</source>
   <translation>PDF oder Bild eines Gastes</translation>
  </message>
  <message>
   <source>PDF, 16:9 (*.pdf)</source>
   <translation>PDF, 16:9 (*.pdf)</translation>
  </message>
  <message>
   <source>PDF, 4:3 (*.pdf)</source>
   <translation>PDF, 4:3 (*.pdf)</translation>
  </message>
  <message>
   <source>PDF, accessible</source>
   <translation>PDF, barrierefrei</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Page before</source>
   <translation>Vorige Seite</translation>
  </message>
  <message>
   <source>Page {number}</source>
   <translation>Seite {number}</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>Seite {number} von {total}</translation>
  </message>
  <message>
   <source>Page {page} of {pages}</source>
   <translation>Seite {page} von {pages}</translation>
  </message>
  <message>
   <source>Page ↑</source>
   <translation>Bild ↑</translation>
  </message>
  <message>
   <source>Page ↓</source>
   <translation>Bild ↓</translation>
  </message>
  <message>
   <source>Pairs of one function in one room</source>
   <translation>Paare einer Funktion im selben Raum</translation>
  </message>
  <message>
   <source>Pairs of one organisation in one room</source>
   <translation>Paare einer Organisation im selben Raum</translation>
  </message>
  <message>
   <source>Panel</source>
   <translation>Podium</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Papier</translation>
  </message>
  <message>
   <source>Part of a joined point</source>
   <translation>Teil eines gemeinsamen Punkts</translation>
  </message>
  <message>
   <source>Part of an agenda item</source>
   <translation>Teil eines Programmpunkts</translation>
  </message>
  <message>
   <source>Participant</source>
   <translation>Teilnehmer:in</translation>
  </message>
  <message>
   <source>Participant: a nameless one stands in the list, so that figures stay</source>
   <translation>Teilnehmer:in: In der Liste steht jemand ohne Namen, damit die Zahlen bleiben</translation>
  </message>
  <message>
   <source>Participants</source>
   <translation>Teilnehmende</translation>
  </message>
  <message>
   <source>Participants with a name</source>
   <translation>Teilnehmende mit Namen</translation>
  </message>
  <message>
   <source>Participants with a name: {count}</source>
   <translation>Teilnehmende mit Namen: {count}</translation>
  </message>
  <message numerus="yes">
   <source>Participants: %n nameless ones stand for them, in another order</source>
   <translation>
    <numerusform>Teilnehmende: An ihrer Stelle steht %n ohne Namen, in anderer Reihenfolge</numerusform>
    <numerusform>Teilnehmende: An ihrer Stelle stehen %n ohne Namen, in anderer Reihenfolge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Participants: %n names replaced by numbers</source>
   <translation>
    <numerusform>Teilnehmende: %n Name durch eine Nummer ersetzt</numerusform>
    <numerusform>Teilnehmende: %n Namen durch Nummern ersetzt</numerusform>
   </translation>
  </message>
  <message>
   <source>Partly announced</source>
   <translation>Teils bekannt gegeben</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Teile</translation>
  </message>
  <message>
   <source>Parts of {title}</source>
   <translation>Teile von {title}</translation>
  </message>
  <message>
   <source>Parts too long</source>
   <translation>Teile zu lang</translation>
  </message>
  <message>
   <source>Parts, one in a line with its minutes</source>
   <translation>Teile, je Zeile einer mit Minuten</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <source>Password {password}</source>
   <translation>Passwort {password}</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Einfügen</translation>
  </message>
  <message numerus="yes">
   <source>Paste %n cells</source>
   <translation>
    <numerusform>%n Zelle einfügen</numerusform>
    <numerusform>%n Zellen einfügen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Paste %n rows</source>
   <translation>
    <numerusform>%n Zeile einfügen</numerusform>
    <numerusform>%n Zeilen einfügen</numerusform>
   </translation>
  </message>
  <message>
   <source>Pasted</source>
   <translation>Eingefügt</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Teilnehmende</translation>
  </message>
  <message>
   <source>People give themes the same number, as marks; 1 counts as the most wanted.</source>
   <translation>Manche geben mehreren Themen dieselbe Zahl, wie bei Noten; 1 zählt als höchster Wunsch.</translation>
  </message>
  <message>
   <source>People more than if rooms were even</source>
   <translation>Personen mehr als bei gleich vollen Räumen</translation>
  </message>
  <message>
   <source>People of one kind in a room</source>
   <translation>Gleichartige Personen in einem Raum</translation>
  </message>
  <message>
   <source>People of {title}</source>
   <translation>Personen bei {title}</translation>
  </message>
  <message>
   <source>People removed before</source>
   <translation>Früher entfernte Personen</translation>
  </message>
  <message>
   <source>People who were removed but could be brought back by undo: {count}</source>
   <translation>Entfernte Personen, die „Rückgängig“ noch zurückholen könnte: {count}</translation>
  </message>
  <message>
   <source>People with a role</source>
   <translation>Mitwirkende</translation>
  </message>
  <message>
   <source>People with this name</source>
   <translation>Personen mit diesem Namen</translation>
  </message>
  <message>
   <source>People with two poor rounds</source>
   <translation>Personen mit zwei schwachen Runden</translation>
  </message>
  <message>
   <source>People without a place</source>
   <translation>Personen ohne Platz</translation>
  </message>
  <message>
   <source>People, one in a line</source>
   <translation>Personen, je Zeile eine</translation>
  </message>
  <message>
   <source>People, wishes, rounds, workshops, results, programme.</source>
   <translation>Teilnehmende, Wünsche, Runden, Ergebnisse, Programm.</translation>
  </message>
  <message>
   <source>Perhaps a name stands in: {place}</source>
   <translation>Vielleicht steht ein Name in: {place}</translation>
  </message>
  <message>
   <source>Perhaps another program is using it, as a video call does, or the system's privacy settings forbid it.</source>
   <translation>Vielleicht benutzt sie gerade ein anderes Programm, etwa eine Videokonferenz, oder die Datenschutz-Einstellungen des Systems verbieten es.</translation>
  </message>
  <message>
   <source>Person in two places</source>
   <translation>Person an zwei Orten</translation>
  </message>
  <message>
   <source>Person not there</source>
   <translation>Person nicht da</translation>
  </message>
  <message>
   <source>Person with a role</source>
   <translation>Mitwirkende Person</translation>
  </message>
  <message>
   <source>Personal calendars</source>
   <translation>Persönliche Kalender</translation>
  </message>
  <message>
   <source>Personal data</source>
   <translation>Personenbezogene Daten</translation>
  </message>
  <message>
   <source>Personal data deleted</source>
   <translation>Personenbezogene Daten gelöscht</translation>
  </message>
  <message>
   <source>Personal data pseudonymised</source>
   <translation>Personenbezogene Daten pseudonymisiert</translation>
  </message>
  <message>
   <source>Personal data were to be kept until {day}. Now they can go.</source>
   <translation>Personenbezogene Daten sollten bis {day} bleiben. Jetzt können sie weg.</translation>
  </message>
  <message>
   <source>Personal data …</source>
   <translation>Personenbezogene Daten …</translation>
  </message>
  <message>
   <source>Personal schedules</source>
   <translation>Persönliche Pläne</translation>
  </message>
  <message>
   <source>Persons</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Phone, {sender}</source>
   <translation>Telefon, {sender}</translation>
  </message>
  <message>
   <source>Phones</source>
   <translation>Telefone</translation>
  </message>
  <message>
   <source>Phones are not being connected</source>
   <translation>Telefone sind nicht verbunden</translation>
  </message>
  <message>
   <source>Phones are not being connected any more.</source>
   <translation>Telefone werden nicht mehr verbunden.</translation>
  </message>
  <message>
   <source>Phones are not connected yet.</source>
   <translation>Noch sind keine Telefone verbunden.</translation>
  </message>
  <message>
   <source>Phones cannot be connected at {address}.</source>
   <translation>Unter {address} lassen sich keine Telefone verbinden.</translation>
  </message>
  <message>
   <source>Phones cannot be connected: the disk cannot be written to.</source>
   <translation>Telefone lassen sich nicht verbinden: Auf die Festplatte kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Phones of all rooms</source>
   <translation>Telefone aller Räume</translation>
  </message>
  <message>
   <source>Phones reach this laptop at {addresses} and nowhere else. Who has the code can send, but see or delete nothing of others.</source>
   <translation>Telefone erreichen diesen Laptop unter {addresses}, sonst nirgends. Wer den Code hat, kann senden, aber nichts von anderen sehen oder löschen.</translation>
  </message>
  <message>
   <source>Phones: {room}</source>
   <translation>Telefone: {room}</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <source>Photo as it came</source>
   <translation>Foto, wie es kam</translation>
  </message>
  <message>
   <source>Photo consent</source>
   <translation>Fotos erlaubt</translation>
  </message>
  <message>
   <source>Photo of a flipchart</source>
   <translation>Foto eines Flipcharts</translation>
  </message>
  <message>
   <source>Photo of the intake</source>
   <translation>Foto im Eingang</translation>
  </message>
  <message>
   <source>Photo of {theme}, group {number} was read</source>
   <translation>Foto von {theme}, Gruppe {number} gelesen</translation>
  </message>
  <message>
   <source>Photo shows no flipchart</source>
   <translation>Foto zeigt kein Flipchart</translation>
  </message>
  <message>
   <source>Photo taken – it is being read</source>
   <translation>Aufgenommen – wird gelesen</translation>
  </message>
  <message>
   <source>Photo that waits for its group, {time}</source>
   <translation>Foto, das auf seine Gruppe wartet, {time}</translation>
  </message>
  <message>
   <source>Photo waits for its group again</source>
   <translation>Foto wartet wieder auf seine Gruppe</translation>
  </message>
  <message>
   <source>Photo without a flipchart, {time}</source>
   <translation>Foto ohne Flipchart, {time}</translation>
  </message>
  <message>
   <source>Photo {place}</source>
   <translation>Foto {place}</translation>
  </message>
  <message>
   <source>Photo {place} of {count}</source>
   <translation>Foto {place} von {count}</translation>
  </message>
  <message>
   <source>Photo {place}: {caption}</source>
   <translation>Foto {place}: {caption}</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>Photos (*.jpg *.jpeg *.heic *.heif *.png *.webp *.avif *.tif *.tiff)</source>
   <translation>Fotos (*.jpg *.jpeg *.heic *.heif *.png *.webp *.avif *.tif *.tiff)</translation>
  </message>
  <message>
   <source>Photos allowed</source>
   <translation>Fotos erlaubt</translation>
  </message>
  <message>
   <source>Photos also come in from phones, from a camera's card or a folder.</source>
   <translation>Fotos kommen auch von Telefonen, von der Karte einer Kamera oder aus einem Ordner herein.</translation>
  </message>
  <message>
   <source>Photos as they were taken (ZIP)</source>
   <translation>Fotos, wie sie aufgenommen wurden (ZIP)</translation>
  </message>
  <message>
   <source>Photos belong to a group: drop them on its page or its name here.</source>
   <translation>Fotos gehören zu einer Gruppe: Legen Sie sie hier auf deren Seite oder Namen ab.</translation>
  </message>
  <message>
   <source>Photos came in</source>
   <translation>Fotos eingegangen</translation>
  </message>
  <message>
   <source>Photos from {sender}</source>
   <translation>Fotos von {sender}</translation>
  </message>
  <message>
   <source>Photos of group sheets file themselves by their code; all others wait here until you choose their group.</source>
   <translation>Fotos von Gruppenblättern sortieren sich durch ihren Code selbst ein; alle anderen warten hier, bis Sie ihre Gruppe wählen.</translation>
  </message>
  <message>
   <source>Photos of the same minutes are of this group.</source>
   <translation>Fotos aus denselben Minuten sind von dieser Gruppe.</translation>
  </message>
  <message>
   <source>Photos of this phone came from {room}.</source>
   <translation>Fotos dieses Telefons kamen aus {room}.</translation>
  </message>
  <message>
   <source>Photos that came in</source>
   <translation>Eingegangene Fotos</translation>
  </message>
  <message>
   <source>Photos, straightened (ZIP)</source>
   <translation>Fotos, entzerrt (ZIP)</translation>
  </message>
  <message numerus="yes">
   <source>Photos: %n reduced to what is shown of them</source>
   <translation>
    <numerusform>Fotos: %n auf das verkleinert, was gezeigt wird</numerusform>
    <numerusform>Fotos: %n auf das verkleinert, was gezeigt wird</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Photos: %n stay, with all that can be seen on them</source>
   <translation>
    <numerusform>Fotos: %n bleibt, mit allem, was darauf zu sehen ist</numerusform>
    <numerusform>Fotos: %n bleiben, mit allem, was darauf zu sehen ist</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Photos: %n unreadable ones removed</source>
   <translation>
    <numerusform>Fotos: %n nicht lesbares entfernt</numerusform>
    <numerusform>Fotos: %n nicht lesbare entfernt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Photos: place, time and camera removed from %n</source>
   <translation>
    <numerusform>Fotos: Ort, Zeit und Kamera aus %n entfernt</numerusform>
    <numerusform>Fotos: Ort, Zeit und Kamera aus %n entfernt</numerusform>
   </translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>Picture from the camera</source>
   <translation>Bild von der Kamera</translation>
  </message>
  <message>
   <source>Picture from the clipboard</source>
   <translation>Bild aus der Zwischenablage</translation>
  </message>
  <message>
   <source>Picture of the camera</source>
   <translation>Bild der Kamera</translation>
  </message>
  <message>
   <source>Pictures and documents lie in {folder}</source>
   <translation>Bilder und Dokumente liegen in {folder}</translation>
  </message>
  <message>
   <source>Pinboard</source>
   <translation>Pinnwand</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Platz</translation>
  </message>
  <message>
   <source>Place and elsewhere at once</source>
   <translation>Platz und zugleich woanders</translation>
  </message>
  <message>
   <source>Place by hand</source>
   <translation>Von Hand verteilen</translation>
  </message>
  <message>
   <source>Place in round {number}</source>
   <translation>Platz in Runde {number}</translation>
  </message>
  <message>
   <source>Place in the running order</source>
   <translation>Platz im Regieplan</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Plätze</translation>
  </message>
  <message>
   <source>Places are 0 or more, groups 1 or more.</source>
   <translation>Plätze sind mindestens 0, Gruppen mindestens 1.</translation>
  </message>
  <message>
   <source>Places changed</source>
   <translation>Geänderte Plätze</translation>
  </message>
  <message>
   <source>Places handed out in writing</source>
   <translation>Plätze schriftlich ausgegeben</translation>
  </message>
  <message>
   <source>Places of absent people</source>
   <translation>Plätze von Abwesenden</translation>
  </message>
  <message>
   <source>Places or groups are being worked out.</source>
   <translation>Gerade wird gerechnet.</translation>
  </message>
  <message>
   <source>Places shown in the hall</source>
   <translation>Plätze im Saal gezeigt</translation>
  </message>
  <message>
   <source>Places that are only the {ordinal} wish</source>
   <translation>Plätze, die nur der {ordinal} Wunsch sind</translation>
  </message>
  <message numerus="yes">
   <source>Places: %n kept without a name, so that rooms count as many</source>
   <translation>
    <numerusform>Plätze: %n bleibt ohne Namen, damit die Räume gleich viele zählen</numerusform>
    <numerusform>Plätze: %n bleiben ohne Namen, damit die Räume gleich viele zählen</numerusform>
   </translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Plan this</source>
   <translation>So planen</translation>
  </message>
  <message>
   <source>Play  Space</source>
   <translation>Abspielen  Leertaste</translation>
  </message>
  <message>
   <source>Please add --of; “moderator show --help” tells with what.</source>
   <translation>Bitte ergänzen Sie --of; „moderator show --help“ sagt, womit.</translation>
  </message>
  <message>
   <source>Please add another sign first, or restore the standard legend.</source>
   <translation>Bitte nehmen Sie zuerst ein anderes Zeichen auf, oder stellen Sie die Vorgabe wieder her.</translation>
  </message>
  <message>
   <source>Please add one to the schedule.</source>
   <translation>Bitte nehmen Sie eine in den Ablauf auf.</translation>
  </message>
  <message>
   <source>Please add the photo once more.</source>
   <translation>Bitte fügen Sie das Foto noch einmal hinzu.</translation>
  </message>
  <message>
   <source>Please allow it in the settings of the system, under privacy.</source>
   <translation>Bitte erlauben Sie es in den Einstellungen des Systems unter Datenschutz.</translation>
  </message>
  <message>
   <source>Please allow more time, or release some locks.</source>
   <translation>Bitte lassen Sie mehr Zeit oder halten Sie weniger Personen fest.</translation>
  </message>
  <message>
   <source>Please assign again.</source>
   <translation>Bitte teilen Sie neu zu.</translation>
  </message>
  <message>
   <source>Please assign the workshops first.</source>
   <translation>Bitte teilen Sie zuerst die Workshops zu.</translation>
  </message>
  <message>
   <source>Please build the programme first.</source>
   <translation>Bitte bauen Sie zuerst den Ablauf.</translation>
  </message>
  <message>
   <source>Please change the photo as it is now by hand.</source>
   <translation>Bitte ändern Sie das Foto, wie es jetzt ist, von Hand.</translation>
  </message>
  <message>
   <source>Please check</source>
   <translation>Bitte prüfen</translation>
  </message>
  <message>
   <source>Please check that card, stick or phone is still connected.</source>
   <translation>Bitte prüfen Sie, ob Karte, Stick oder Telefon noch angeschlossen ist.</translation>
  </message>
  <message>
   <source>Please check that it is there, and that its disk or stick is connected.</source>
   <translation>Bitte prüfen Sie, ob sie da ist und ob ihr Laufwerk oder Stick angeschlossen ist.</translation>
  </message>
  <message>
   <source>Please check that the disk is still connected and has room.</source>
   <translation>Bitte prüfen Sie, ob der Datenträger noch verbunden ist und Platz hat.</translation>
  </message>
  <message>
   <source>Please check that the disk of your own data has room.</source>
   <translation>Bitte prüfen Sie, ob auf der Festplatte mit Ihren eigenen Daten Platz ist.</translation>
  </message>
  <message>
   <source>Please check that the folder can be written to.</source>
   <translation>Bitte prüfen Sie, ob in den Ordner geschrieben werden darf.</translation>
  </message>
  <message>
   <source>Please check that your computer’s own disk has room.</source>
   <translation>Bitte prüfen Sie, ob auf dem eigenen Datenträger Ihres Computers Platz ist.</translation>
  </message>
  <message>
   <source>Please check the printer, or save a PDF and print that.</source>
   <translation>Bitte prüfen Sie den Drucker, oder speichern Sie ein PDF und drucken Sie dieses.</translation>
  </message>
  <message>
   <source>Please check this computer’s network, or choose another one.</source>
   <translation>Bitte prüfen Sie das Netz dieses Computers oder wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>Please check who may read it, and that its disk is connected.</source>
   <translation>Bitte prüfen Sie, wer sie lesen darf und ob ihr Datenträger verbunden ist.</translation>
  </message>
  <message>
   <source>Please check {folder}.</source>
   <translation>Bitte sehen Sie in {folder} nach.</translation>
  </message>
  <message>
   <source>Please choose a darker colour.</source>
   <translation>Bitte eine dunklere Farbe wählen.</translation>
  </message>
  <message>
   <source>Please choose a number between them.</source>
   <translation>Bitte wählen Sie eine Zahl dazwischen.</translation>
  </message>
  <message>
   <source>Please choose a photo as JPEG, HEIC, PNG, WebP, AVIF or TIFF.</source>
   <translation>Bitte wählen Sie ein Foto als JPEG, HEIC, PNG, WebP, AVIF oder TIFF.</translation>
  </message>
  <message>
   <source>Please choose an event file, or restore a backup of it.</source>
   <translation>Bitte wählen Sie eine Veranstaltungsdatei oder stellen Sie eine Sicherung wieder her.</translation>
  </message>
  <message>
   <source>Please choose an event file.</source>
   <translation>Bitte wählen Sie eine Veranstaltungsdatei.</translation>
  </message>
  <message>
   <source>Please choose another backup.</source>
   <translation>Bitte wählen Sie eine andere Sicherung.</translation>
  </message>
  <message>
   <source>Please choose another folder.</source>
   <translation>Bitte wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Please choose another group.</source>
   <translation>Bitte wählen Sie eine andere Gruppe.</translation>
  </message>
  <message>
   <source>Please choose another name.</source>
   <translation>Bitte wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Please choose another room.</source>
   <translation>Bitte wählen Sie einen anderen Raum.</translation>
  </message>
  <message>
   <source>Please choose another stick or folder; this one may be write-protected.</source>
   <translation>Bitte wählen Sie einen anderen Stick oder Ordner; dieser ist vielleicht schreibgeschützt.</translation>
  </message>
  <message>
   <source>Please choose the group and its kind, and send it again.</source>
   <translation>Bitte wählen Sie Gruppe und Art und senden Sie ihn noch einmal.</translation>
  </message>
  <message>
   <source>Please choose the name of a file.</source>
   <translation>Bitte wählen Sie einen Dateinamen.</translation>
  </message>
  <message>
   <source>Please choose the photos themselves.</source>
   <translation>Bitte wählen Sie die Fotos selbst aus.</translation>
  </message>
  <message>
   <source>Please choose the times of one and the same entry.</source>
   <translation>Bitte wählen Sie die Zeiten ein und desselben Eintrags.</translation>
  </message>
  <message>
   <source>Please choose what stays where the two differ.</source>
   <translation>Bitte wählen Sie, was bleibt, wo sich beide unterscheiden.</translation>
  </message>
  <message>
   <source>Please close it there and try again.</source>
   <translation>Bitte schließen Sie sie dort und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Please close it there, or choose another name.</source>
   <translation>Bitte schließen Sie die Datei dort, oder wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Please close the event in the other window and try again.</source>
   <translation>Bitte schließen Sie die Veranstaltung im anderen Fenster und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>Please close the other program, and open the event once more.</source>
   <translation>Bitte schließen Sie das andere Programm und öffnen Sie die Veranstaltung noch einmal.</translation>
  </message>
  <message>
   <source>Please close the other program.</source>
   <translation>Bitte schließen Sie das andere Programm.</translation>
  </message>
  <message>
   <source>Please come to an end</source>
   <translation>Bitte kommen Sie zum Ende</translation>
  </message>
  <message>
   <source>Please come to the plenary</source>
   <translation>Bitte kommen Sie ins Plenum</translation>
  </message>
  <message>
   <source>Please connect it with the house’s WLAN first.</source>
   <translation>Bitte verbinden Sie ihn zuerst mit dem WLAN des Hauses.</translation>
  </message>
  <message>
   <source>Please copy both files to a disk that can be written.</source>
   <translation>Bitte kopieren Sie beide Dateien auf einen beschreibbaren Datenträger.</translation>
  </message>
  <message>
   <source>Please copy it once more, or have it exported as PDF again.</source>
   <translation>Bitte kopieren Sie sie noch einmal, oder lassen Sie sie neu als PDF ausgeben.</translation>
  </message>
  <message>
   <source>Please copy it onto this computer and add it from there.</source>
   <translation>Bitte kopieren Sie sie auf diesen Rechner und fügen Sie sie von dort hinzu.</translation>
  </message>
  <message>
   <source>Please copy it to a disk that can be written, and open it there.</source>
   <translation>Bitte kopieren Sie sie auf einen beschreibbaren Datenträger und öffnen Sie sie dort.</translation>
  </message>
  <message>
   <source>Please copy its text and paste it into the group’s page, or export it as a picture and add that.</source>
   <translation>Bitte kopieren Sie seinen Text und fügen Sie ihn auf der Seite der Gruppe ein, oder exportieren Sie es als Bild und fügen dieses hinzu.</translation>
  </message>
  <message>
   <source>Please copy the event to a disk that can be written.</source>
   <translation>Bitte kopieren Sie die Veranstaltung auf einen beschreibbaren Datenträger.</translation>
  </message>
  <message>
   <source>Please copy the photo from the camera or phone once more.</source>
   <translation>Bitte kopieren Sie das Foto noch einmal von der Kamera oder vom Telefon.</translation>
  </message>
  <message>
   <source>Please correct the first day.</source>
   <translation>Bitte korrigieren Sie den ersten Tag.</translation>
  </message>
  <message>
   <source>Please correct the list as told above and import it again, or use the window.</source>
   <translation>Bitte korrigieren Sie die Liste wie oben gesagt und übernehmen Sie sie noch einmal, oder nehmen Sie das Fenster.</translation>
  </message>
  <message>
   <source>Please correct the number of days.</source>
   <translation>Bitte berichtigen Sie die Zahl der Tage.</translation>
  </message>
  <message>
   <source>Please create the folder or choose another.</source>
   <translation>Bitte legen Sie den Ordner an oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>Please enter a headline or a point, or add a photo first.</source>
   <translation>Bitte geben Sie zuerst eine Überschrift oder einen Punkt ein, oder fügen Sie ein Foto hinzu.</translation>
  </message>
  <message>
   <source>Please enter a sign, or choose a colour first.</source>
   <translation>Bitte geben Sie ein Zeichen ein, oder wählen Sie zuerst eine Farbe.</translation>
  </message>
  <message>
   <source>Please enter a single sign, as + or !.</source>
   <translation>Bitte geben Sie ein einzelnes Zeichen ein, etwa + oder !.</translation>
  </message>
  <message>
   <source>Please enter another sign, or choose another colour.</source>
   <translation>Bitte geben Sie ein anderes Zeichen ein, oder wählen Sie eine andere Farbe.</translation>
  </message>
  <message>
   <source>Please enter the code that stands on the laptop now.</source>
   <translation>Bitte geben Sie den Code ein, der jetzt am Laptop steht.</translation>
  </message>
  <message>
   <source>Please export its pages as JPEG or PNG and add these.</source>
   <translation>Bitte speichern Sie die Seiten als JPEG oder PNG und fügen Sie diese hinzu.</translation>
  </message>
  <message>
   <source>Please file it there first, or set it aside.</source>
   <translation>Bitte ordnen Sie es dort zuerst zu oder legen Sie es beiseite.</translation>
  </message>
  <message>
   <source>Please give another page.</source>
   <translation>Bitte nennen Sie eine andere Seite.</translation>
  </message>
  <message>
   <source>Please give day and planned start, as “1 13:30”.</source>
   <translation>Bitte nennen Sie Tag und geplanten Beginn, etwa „1 13:30“.</translation>
  </message>
  <message>
   <source>Please give fewer minutes.</source>
   <translation>Bitte geben Sie weniger Minuten an.</translation>
  </message>
  <message>
   <source>Please give given and family name, or the e-mail address.</source>
   <translation>Bitte geben Sie Vor- und Nachnamen an oder die E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>Please give it a title.</source>
   <translation>Bitte geben Sie ihr einen Titel.</translation>
  </message>
  <message>
   <source>Please give its number, or write it as in the event.</source>
   <translation>Bitte nennen Sie die Nummer oder schreiben Sie sie wie in der Veranstaltung.</translation>
  </message>
  <message>
   <source>Please give the e-mail address or the number.</source>
   <translation>Bitte geben Sie die E-Mail-Adresse oder die Nummer an.</translation>
  </message>
  <message>
   <source>Please go to the rooms</source>
   <translation>Bitte in die Räume</translation>
  </message>
  <message>
   <source>Please have it exported once more as a smaller PDF, or add pictures of it.</source>
   <translation>Bitte lassen Sie sie noch einmal als kleineres PDF ausgeben, oder fügen Sie Bilder davon hinzu.</translation>
  </message>
  <message>
   <source>Please have only the pages exported that are to be shown.</source>
   <translation>Bitte lassen Sie nur die Seiten ausgeben, die gezeigt werden sollen.</translation>
  </message>
  <message>
   <source>Please have the guest save it without a password.</source>
   <translation>Bitte lassen Sie sie vom Gast ohne Kennwort speichern.</translation>
  </message>
  <message>
   <source>Please have the repair proposed again.</source>
   <translation>Bitte lassen Sie sich die Umzüge noch einmal vorschlagen.</translation>
  </message>
  <message>
   <source>Please hold still …</source>
   <translation>Bitte stillhalten …</translation>
  </message>
  <message>
   <source>Please install the program anew with the versions that it names.</source>
   <translation>Bitte installieren Sie das Programm neu, mit den Versionen, die es nennt.</translation>
  </message>
  <message>
   <source>Please install the program with its extra “reading”.</source>
   <translation>Bitte installieren Sie das Programm mit seinem Zusatz „reading“.</translation>
  </message>
  <message>
   <source>Please leave --of out.</source>
   <translation>Bitte lassen Sie --of weg.</translation>
  </message>
  <message>
   <source>Please leave at least one theme.</source>
   <translation>Bitte lassen Sie mindestens ein Thema übrig.</translation>
  </message>
  <message>
   <source>Please leave groups out, or make the plenary of results longer.</source>
   <translation>Bitte blenden Sie Gruppen aus oder verlängern Sie die Vorstellung der Ergebnisse.</translation>
  </message>
  <message>
   <source>Please let the name end in {suffixes}.</source>
   <translation>Bitte lassen Sie den Namen auf {suffixes} enden.</translation>
  </message>
  <message>
   <source>Please look at its plug and start the camera again.</source>
   <translation>Bitte prüfen Sie den Stecker und starten Sie die Kamera noch einmal.</translation>
  </message>
  <message>
   <source>Please look at the laptop: the code may have changed.</source>
   <translation>Bitte sehen Sie am Laptop nach: Der Code kann sich geändert haben.</translation>
  </message>
  <message>
   <source>Please look at what is proposed now.</source>
   <translation>Bitte sehen Sie sich an, was jetzt vorgeschlagen wird.</translation>
  </message>
  <message>
   <source>Please look at what the page shows now.</source>
   <translation>Bitte sehen Sie nach, was die Seite jetzt zeigt.</translation>
  </message>
  <message>
   <source>Please look for it, or restore a backup of it.</source>
   <translation>Bitte suchen Sie sie, oder stellen Sie eine Sicherung davon wieder her.</translation>
  </message>
  <message>
   <source>Please make one of these bonds a wish, or take it away.</source>
   <translation>Bitte machen Sie eine dieser Bindungen zum Wunsch oder entfernen Sie sie.</translation>
  </message>
  <message>
   <source>Please make room on the disk first.</source>
   <translation>Bitte schaffen Sie zuerst Platz auf dem Datenträger.</translation>
  </message>
  <message>
   <source>Please make room on the disk.</source>
   <translation>Bitte schaffen Sie Platz auf dem Datenträger.</translation>
  </message>
  <message>
   <source>Please make room on the drive or choose another.</source>
   <translation>Bitte schaffen Sie Platz auf dem Laufwerk oder wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>Please make room on the stick or choose another.</source>
   <translation>Bitte schaffen Sie Platz auf dem Stick oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>Please make the picture smaller and add it again.</source>
   <translation>Bitte verkleinern Sie das Bild und fügen Sie es noch einmal hinzu.</translation>
  </message>
  <message>
   <source>Please measure the sheet again. What is wrong stands below the measures.</source>
   <translation>Bitte messen Sie den Bogen noch einmal aus. Was nicht stimmt, steht unter den Maßen.</translation>
  </message>
  <message>
   <source>Please note it with another item.</source>
   <translation>Bitte bei einem anderen Programmpunkt notieren.</translation>
  </message>
  <message>
   <source>Please open or create the event first; then drop the files on it.</source>
   <translation>Bitte öffnen Sie zuerst die Veranstaltung oder legen Sie sie an; ziehen Sie die Dateien dann darauf.</translation>
  </message>
  <message>
   <source>Please open “Remote control” on the laptop for another code.</source>
   <translation>Bitte am Laptop „Fernbedienung“ öffnen, dort steht ein neuer Code.</translation>
  </message>
  <message>
   <source>Please open “Remote control” on the laptop for another one.</source>
   <translation>Bitte am Laptop „Fernbedienung“ öffnen, dort steht ein neuer.</translation>
  </message>
  <message>
   <source>Please plug in the stick, or choose another folder.</source>
   <translation>Bitte stecken Sie den Stick ein oder wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Please plug it in again; it is then written anew.</source>
   <translation>Bitte stecken Sie ihn wieder ein; dann wird der Ordner neu geschrieben.</translation>
  </message>
  <message>
   <source>Please plug one in, or switch it on, and start the camera again.</source>
   <translation>Bitte schließen Sie eine an oder schalten Sie sie ein und starten Sie die Kamera noch einmal.</translation>
  </message>
  <message>
   <source>Please press again.</source>
   <translation>Bitte noch einmal drücken.</translation>
  </message>
  <message>
   <source>Please put it back in its place, or open it where it is now.</source>
   <translation>Bitte legen Sie sie an ihren Platz zurück, oder öffnen Sie sie dort, wo sie jetzt liegt.</translation>
  </message>
  <message>
   <source>Please remove these photos and add them again.</source>
   <translation>Bitte entfernen Sie diese Fotos und fügen Sie sie neu hinzu.</translation>
  </message>
  <message>
   <source>Please restore a backup in the menu at the top left.</source>
   <translation>Bitte stellen Sie im Menü oben links eine Sicherung wieder her.</translation>
  </message>
  <message>
   <source>Please restore a backup.</source>
   <translation>Bitte stellen Sie eine Sicherung wieder her.</translation>
  </message>
  <message>
   <source>Please restore a backup. Details are in the log file.</source>
   <translation>Bitte stellen Sie eine Sicherung wieder her. Einzelheiten stehen in der Protokolldatei.</translation>
  </message>
  <message>
   <source>Please restore a backup; it lies beside the file.</source>
   <translation>Bitte stellen Sie eine Sicherung wieder her; sie liegt neben der Datei.</translation>
  </message>
  <message>
   <source>Please save a PDF and print that on any other computer.</source>
   <translation>Bitte speichern Sie ein PDF und drucken Sie es an einem anderen Rechner.</translation>
  </message>
  <message>
   <source>Please say the day, as --day 1.</source>
   <translation>Bitte nennen Sie den Tag, etwa --day 1.</translation>
  </message>
  <message>
   <source>Please scan it again, or type the name.</source>
   <translation>Bitte noch einmal scannen oder den Namen tippen.</translation>
  </message>
  <message>
   <source>Please send it as JPEG, or install the program with its extra “heic”.</source>
   <translation>Bitte schicken Sie es als JPEG, oder installieren Sie das Programm mit der Erweiterung „heic“.</translation>
  </message>
  <message>
   <source>Please start it when its turn has come; it then has its full time.</source>
   <translation>Bitte starten Sie diesen Programmpunkt, sobald er an der Reihe ist; er hat dann seine volle Zeit.</translation>
  </message>
  <message>
   <source>Please take a photo of the flipchart.</source>
   <translation>Bitte machen Sie ein Foto vom Flipchart.</translation>
  </message>
  <message>
   <source>Please take back the later changes first.</source>
   <translation>Bitte nehmen Sie zuerst die späteren Änderungen zurück.</translation>
  </message>
  <message>
   <source>Please take that picture again.</source>
   <translation>Bitte nehmen Sie dieses Bild noch einmal auf.</translation>
  </message>
  <message>
   <source>Please take the photo again, or save it anew as JPEG.</source>
   <translation>Bitte machen Sie das Foto noch einmal, oder speichern Sie es neu als JPEG.</translation>
  </message>
  <message>
   <source>Please tell the moderator, who can disconnect some of them.</source>
   <translation>Bitte sagen Sie es der Moderation; sie kann einige davon trennen.</translation>
  </message>
  <message>
   <source>Please tell the moderator; it is sent once there is room.</source>
   <translation>Bitte sagen Sie der Moderation Bescheid; es wird gesendet, sobald Platz ist.</translation>
  </message>
  <message>
   <source>Please tell them, or undo the assignment in the window.</source>
   <translation>Bitte sagen Sie es ihnen, oder machen Sie die Zuteilung im Fenster rückgängig.</translation>
  </message>
  <message>
   <source>Please try once more; the event stays open.</source>
   <translation>Bitte versuchen Sie es noch einmal; die Veranstaltung bleibt offen.</translation>
  </message>
  <message>
   <source>Please turn on the mobile hotspot in the system’s settings first.</source>
   <translation>Bitte schalten Sie zuerst in den Einstellungen des Systems den mobilen Hotspot ein.</translation>
  </message>
  <message>
   <source>Please type the name: whoever is registered here is found by it.</source>
   <translation>Bitte geben Sie den Namen ein: Wer hier angemeldet ist, wird darüber gefunden.</translation>
  </message>
  <message>
   <source>Please type the text anew.</source>
   <translation>Bitte geben Sie den Text neu ein.</translation>
  </message>
  <message>
   <source>Please unpack it and add the photos in it.</source>
   <translation>Bitte entpacken Sie es und fügen Sie die Fotos darin hinzu.</translation>
  </message>
  <message>
   <source>Please update the program on this computer.</source>
   <translation>Bitte bringen Sie das Programm auf diesem Computer auf den neuesten Stand.</translation>
  </message>
  <message>
   <source>Please wait a minute.</source>
   <translation>Bitte warten Sie eine Minute.</translation>
  </message>
  <message>
   <source>Please wait a moment.</source>
   <translation>Bitte einen Moment warten.</translation>
  </message>
  <message>
   <source>Please wait until it is copied and add it again.</source>
   <translation>Bitte warten Sie, bis es kopiert ist, und fügen Sie es noch einmal hinzu.</translation>
  </message>
  <message>
   <source>Please walk over and ask. A click shows the group.</source>
   <translation>Bitte hingehen und fragen. Ein Klick zeigt die Gruppe.</translation>
  </message>
  <message>
   <source>Please write a number from 0 to 99.</source>
   <translation>Bitte schreiben Sie eine Zahl von 0 bis 99.</translation>
  </message>
  <message>
   <source>Please write it as 13:05.</source>
   <translation>Bitte schreiben Sie sie als 13:05.</translation>
  </message>
  <message>
   <source>Please write it as 1920x1080.</source>
   <translation>Bitte schreiben Sie sie als 1920x1080.</translation>
  </message>
  <message>
   <source>Please write it as 2024-11-04T13:05.</source>
   <translation>Bitte schreiben Sie sie als 2024-11-04T13:05.</translation>
  </message>
  <message>
   <source>Please write the headings into the first row.</source>
   <translation>Bitte schreiben Sie die Überschriften in die erste Zeile.</translation>
  </message>
  <message>
   <source>Please write what was said.</source>
   <translation>Bitte schreiben Sie, was gesagt wurde.</translation>
  </message>
  <message>
   <source>Plenary</source>
   <translation>Plenum</translation>
  </message>
  <message>
   <source>Plenary begins in</source>
   <translation>Plenum beginnt in</translation>
  </message>
  <message>
   <source>Plenary on {theme}, group {number}</source>
   <translation>Ergänzung des Plenums zu {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Plenary: order, own slides, notes</source>
   <translation>Plenum: Regieplan, eigene Folien, Notizen</translation>
  </message>
  <message>
   <source>Plum</source>
   <translation>Pflaume</translation>
  </message>
  <message>
   <source>Point</source>
   <translation>Punkt</translation>
  </message>
  <message>
   <source>Point at a ribbon, or step through them with the arrow keys.</source>
   <translation>Zeigen Sie auf ein Band, oder gehen Sie mit den Pfeiltasten von einem zum nächsten.</translation>
  </message>
  <message>
   <source>Point for {theme}, group {number}</source>
   <translation>Punkt für {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Pointer</source>
   <translation>Zeiger</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <source>Points can be typed beside it.</source>
   <translation>Punkte lassen sich daneben tippen.</translation>
  </message>
  <message>
   <source>Points no.</source>
   <translation>Punkte Nr.</translation>
  </message>
  <message>
   <source>Points without a sign</source>
   <translation>Punkte ohne Zeichen</translation>
  </message>
  <message>
   <source>Portrait 1 : {ratio}</source>
   <translation>Hochformat 1 : {ratio}</translation>
  </message>
  <message>
   <source>PowerPoint, 16:9 (*.pptx)</source>
   <translation>PowerPoint, 16:9 (*.pptx)</translation>
  </message>
  <message>
   <source>PowerPoint, 4:3 (*.pptx)</source>
   <translation>PowerPoint, 4:3 (*.pptx)</translation>
  </message>
  <message>
   <source>Practice example</source>
   <translation>Praxisbeispiel</translation>
  </message>
  <message>
   <source>Practice example and questions</source>
   <translation>Praxisbeispiel und Leitfragen</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>Vorgaben</translation>
  </message>
  <message>
   <source>Present from</source>
   <translation>Anwesend ab</translation>
  </message>
  <message>
   <source>Present until</source>
   <translation>Anwesend bis</translation>
  </message>
  <message>
   <source>Presented by</source>
   <translation>Vorgestellt von</translation>
  </message>
  <message>
   <source>Presented by:</source>
   <translation>Vorgestellt von:</translation>
  </message>
  <message>
   <source>Presenter’s view</source>
   <translation>Referentenansicht</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Preview of the message</source>
   <translation>Vorschau der Mitteilung</translation>
  </message>
  <message>
   <source>Preview of the pages</source>
   <translation>Vorschau der Seiten</translation>
  </message>
  <message>
   <source>Preview of way {number} · Esc</source>
   <translation>Vorschau von Weg {number} · Esc</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>Print and hand out</source>
   <translation>Drucken und Ausgeben</translation>
  </message>
  <message>
   <source>Print and hand out (Ctrl+P)</source>
   <translation>Drucken und Ausgeben (Strg+P)</translation>
  </message>
  <message>
   <source>Print and hand out …</source>
   <translation>Drucken und Ausgeben …</translation>
  </message>
  <message>
   <source>Print earlier protocols …</source>
   <translation>Frühere Löschprotokolle drucken …</translation>
  </message>
  <message>
   <source>Print group sheets</source>
   <translation>Gruppenblätter drucken</translation>
  </message>
  <message>
   <source>Print list …</source>
   <translation>Liste drucken …</translation>
  </message>
  <message>
   <source>Print on both sides, turned over the long edge.</source>
   <translation>Beidseitig drucken, über die lange Kante gedreht.</translation>
  </message>
  <message>
   <source>Print schedules …</source>
   <translation>Tagespläne drucken …</translation>
  </message>
  <message>
   <source>Print the erasure protocol …</source>
   <translation>Löschprotokoll drucken …</translation>
  </message>
  <message>
   <source>Print the notice …</source>
   <translation>Aushang drucken …</translation>
  </message>
  <message>
   <source>Print …</source>
   <translation>Drucken …</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Datenschutz</translation>
  </message>
  <message>
   <source>Problem field</source>
   <translation>Problemfeld</translation>
  </message>
  <message>
   <source>Problem fields</source>
   <translation>Problemfelder</translation>
  </message>
  <message>
   <source>Programme</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Programme as a table</source>
   <translation>Programm als Tabelle</translation>
  </message>
  <message>
   <source>Programme as schedule JSON</source>
   <translation>Programm als Fahrplan-JSON</translation>
  </message>
  <message>
   <source>Programme as schedule XML</source>
   <translation>Programm als Fahrplan-XML</translation>
  </message>
  <message>
   <source>Programme from a template</source>
   <translation>Programm aus einer Vorlage</translation>
  </message>
  <message>
   <source>Programme in detail</source>
   <translation>Programm ausführlich</translation>
  </message>
  <message>
   <source>Programme of the rooms</source>
   <translation>Programm der Räume</translation>
  </message>
  <message>
   <source>Programme of {name}</source>
   <translation>Programm von {name}</translation>
  </message>
  <message>
   <source>Programme on one page</source>
   <translation>Programm auf einer Seite</translation>
  </message>
  <message numerus="yes">
   <source>Programme – %n items</source>
   <translation>
    <numerusform>Programm – %n Punkt</numerusform>
    <numerusform>Programm – %n Punkte</numerusform>
   </translation>
  </message>
  <message>
   <source>Programme, workshops and the results of all groups become one accessible PDF for the participants. It begins with the programme.</source>
   <translation>Programm, Workshops und die Ergebnisse aller Gruppen werden zu einer barrierefreien PDF-Datei für die Teilnehmenden. Den Anfang macht das Programm.</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Progress of the output</source>
   <translation>Fortschritt der Ausgabe</translation>
  </message>
  <message>
   <source>Progress of the preview</source>
   <translation>Fortschritt der Vorschau</translation>
  </message>
  <message>
   <source>Proof</source>
   <translation>Nachweis</translation>
  </message>
  <message>
   <source>Proposal</source>
   <translation>Vorschlag</translation>
  </message>
  <message>
   <source>Proposal, {kind}</source>
   <translation>Vorschlag, {kind}</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>Proposals ({count})</source>
   <translation>Vorschläge ({count})</translation>
  </message>
  <message numerus="yes">
   <source>Propose %n left apart again</source>
   <translation>
    <numerusform>%n getrennt gelassenes wieder vorschlagen</numerusform>
    <numerusform>%n getrennt gelassene wieder vorschlagen</numerusform>
   </translation>
  </message>
  <message>
   <source>Protocol</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Proven best for these preferences</source>
   <translation>Bewiesen: besser geht es mit diesen Gewichten nicht</translation>
  </message>
  <message>
   <source>Proven in {seconds} s: no assignment has more wishes come true.</source>
   <translation>In {seconds} s bewiesen: Keine Zuteilung erfüllt mehr Wünsche.</translation>
  </message>
  <message>
   <source>Proven: fewer moves are not possible.</source>
   <translation>Bewiesen: Mit weniger Umzügen geht es nicht.</translation>
  </message>
  <message>
   <source>Proven: with what is left out, fewer moves are not possible.</source>
   <translation>Bewiesen: Mit dem, was ausgelassen ist, geht es nicht mit weniger Umzügen.</translation>
  </message>
  <message numerus="yes">
   <source>Public roles: %n names kept</source>
   <translation>
    <numerusform>Öffentliche Rollen: %n Name bleibt</numerusform>
    <numerusform>Öffentliche Rollen: %n Namen bleiben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Public roles: %n names removed</source>
   <translation>
    <numerusform>Öffentliche Rollen: %n Name entfernt</numerusform>
    <numerusform>Öffentliche Rollen: %n Namen entfernt</numerusform>
   </translation>
  </message>
  <message>
   <source>Public roles: the name is kept in the programme</source>
   <translation>Öffentliche Rollen: Im Programm bleibt der Name</translation>
  </message>
  <message>
   <source>Publish a note on {title}</source>
   <translation>Notiz zu {title} freigeben</translation>
  </message>
  <message>
   <source>Publish the documentation</source>
   <translation>Dokumentation veröffentlichen</translation>
  </message>
  <message>
   <source>Publish the schedule once it may be printed or sent. What changes afterwards then stands here in words, for notice board, mail and hall.</source>
   <translation>Veröffentlichen Sie den Ablauf, sobald er gedruckt oder verschickt werden darf. Was sich danach ändert, steht dann hier in Worten: für Aushang, Mail und Saal.</translation>
  </message>
  <message>
   <source>Publish version 1</source>
   <translation>Fassung 1 veröffentlichen</translation>
  </message>
  <message>
   <source>Publish version {number}</source>
   <translation>Fassung {number} veröffentlichen</translation>
  </message>
  <message>
   <source>Publish version {number} of the schedule</source>
   <translation>Fassung {number} des Ablaufs veröffentlichen</translation>
  </message>
  <message>
   <source>Push the rest</source>
   <translation>Rest schieben</translation>
  </message>
  <message>
   <source>Push the rest, close the gap, or only this</source>
   <translation>Rest schieben, Lücke schließen oder nur das</translation>
  </message>
  <message numerus="yes">
   <source>Put in %n minutes of break at {start}</source>
   <translation>
    <numerusform>Um {start} %n Minute Pause einfügen</numerusform>
    <numerusform>Um {start} %n Minuten Pause einfügen</numerusform>
   </translation>
  </message>
  <message>
   <source>Put into group</source>
   <translation>In Gruppe setzen</translation>
  </message>
  <message>
   <source>Put sign and colour before each point. Keep all four corners free, and in the photo.</source>
   <translation>Zeichen und Farbe vor jeden Punkt setzen. Alle vier Ecken frei lassen und mit aufs Foto nehmen.</translation>
  </message>
  <message>
   <source>QR code</source>
   <translation>QR-Code</translation>
  </message>
  <message>
   <source>QR code of the WLAN</source>
   <translation>QR-Code des WLANs</translation>
  </message>
  <message>
   <source>QR code of the page</source>
   <translation>QR-Code der Seite</translation>
  </message>
  <message>
   <source>QR code of the remote control</source>
   <translation>QR-Code der Fernbedienung</translation>
  </message>
  <message>
   <source>Question posters</source>
   <translation>Leitfragen-Plakate</translation>
  </message>
  <message>
   <source>Questions and example to all of the theme</source>
   <translation>Leitfragen und Praxisbeispiel für das ganze Thema</translation>
  </message>
  <message>
   <source>Questions and practice example of {theme} in all workshops</source>
   <translation>Leitfragen und Praxisbeispiel von {theme} in allen Workshops</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>R</source>
   <translation>R</translation>
  </message>
  <message>
   <source>READ ME</source>
   <translation>LIESMICH</translation>
  </message>
  <message>
   <source>Raise to {places} places</source>
   <translation>Auf {places} Plätze erhöhen</translation>
  </message>
  <message numerus="yes">
   <source>Raise {room} to {places} places in round {round} (%n more).</source>
   <translation>
    <numerusform>{room} in Runde {round} auf {places} Plätze setzen (einer mehr).</numerusform>
    <numerusform>{room} in Runde {round} auf {places} Plätze setzen (%n mehr).</numerusform>
   </translation>
  </message>
  <message>
   <source>Ranking by dots</source>
   <translation>Rangliste nach Klebepunkten</translation>
  </message>
  <message numerus="yes">
   <source>Read %n photos</source>
   <translation>
    <numerusform>%n Foto wird gelesen</numerusform>
    <numerusform>%n Fotos werden gelesen</numerusform>
   </translation>
  </message>
  <message>
   <source>Read badges with the camera (F8)</source>
   <translation>Namensschilder mit der Kamera lesen (F8)</translation>
  </message>
  <message>
   <source>Read it once more.</source>
   <translation>Bitte lesen Sie sie noch einmal ein.</translation>
  </message>
  <message>
   <source>Read new photos without being asked</source>
   <translation>Neue Fotos ungefragt lesen</translation>
  </message>
  <message>
   <source>Read the handwriting</source>
   <translation>Handschrift lesen</translation>
  </message>
  <message>
   <source>Read what is written on a photo</source>
   <translation>Lesen, was auf einem Foto steht</translation>
  </message>
  <message>
   <source>Reading a list</source>
   <translation>Liste lesen</translation>
  </message>
  <message>
   <source>Reading {file}</source>
   <translation>{file} wird gelesen</translation>
  </message>
  <message>
   <source>Reading {file} …</source>
   <translation>{file} wird gelesen …</translation>
  </message>
  <message>
   <source>Reading {name}</source>
   <translation>{name} wird gelesen</translation>
  </message>
  <message>
   <source>Reading …</source>
   <translation>Wird gelesen …</translation>
  </message>
  <message>
   <source>Ready for the plenary</source>
   <translation>Bereit fürs Plenum</translation>
  </message>
  <message>
   <source>Recognise anew</source>
   <translation>Neu erkennen</translation>
  </message>
  <message>
   <source>Recognised by likeness or by what stands in the column: please check.</source>
   <translation>Nach Ähnlichkeit oder Inhalt erkannt: bitte prüfen.</translation>
  </message>
  <message>
   <source>Recommended: works without the house’s WLAN. Enough for about eight phones at once; more take turns by themselves.</source>
   <translation>Empfohlen: geht ohne das WLAN des Hauses. Reicht für etwa acht Telefone gleichzeitig; weitere kommen von selbst nacheinander dran.</translation>
  </message>
  <message>
   <source>Records: {new} new, {changed} changed, {gone} gone.</source>
   <translation>Einträge: {new} neu, {changed} geändert, {gone} entfallen.</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Redo: {what}</source>
   <translation>Wiederholen: {what}</translation>
  </message>
  <message>
   <source>Refusals of {name} for {round}</source>
   <translation>Ablehnungen von {name} für {round}</translation>
  </message>
  <message>
   <source>Refuse</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <source>Refused theme</source>
   <translation>Abgelehntes Thema</translation>
  </message>
  <message>
   <source>Registered on (not kept)</source>
   <translation>Angemeldet am (wird nicht übernommen)</translation>
  </message>
  <message>
   <source>Registration</source>
   <translation>Anmeldung</translation>
  </message>
  <message>
   <source>Rehearsal · {day}</source>
   <translation>Probe · {day}</translation>
  </message>
  <message>
   <source>Rehearsal …</source>
   <translation>Probe …</translation>
  </message>
  <message>
   <source>Rehearsing the day</source>
   <translation>Der Tag wird geprobt</translation>
  </message>
  <message numerus="yes">
   <source>Release %n locks: {names}.</source>
   <translation>
    <numerusform>Eine Person nicht länger festhalten: {names}.</numerusform>
    <numerusform>%n Personen nicht länger festhalten: {names}.</numerusform>
   </translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>Bemerkung</translation>
  </message>
  <message>
   <source>Remarks</source>
   <translation>Hinweise</translation>
  </message>
  <message>
   <source>Remarks on people</source>
   <translation>Bemerkungen</translation>
  </message>
  <message>
   <source>Remind me from</source>
   <translation>Erinnern ab</translation>
  </message>
  <message>
   <source>Remote control</source>
   <translation>Fernbedienung</translation>
  </message>
  <message>
   <source>Remote on</source>
   <translation>Fernbedienung an</translation>
  </message>
  <message>
   <source>Remote out of sight</source>
   <translation>Fernbedienung fehlt</translation>
  </message>
  <message>
   <source>Remote …</source>
   <translation>Fernbedienung …</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message numerus="yes">
   <source>Remove %n people</source>
   <translation>
    <numerusform>%n Person entfernt</numerusform>
    <numerusform>%n Personen entfernt</numerusform>
   </translation>
  </message>
  <message>
   <source>Remove an own slide</source>
   <translation>Eigene Folie entfernen</translation>
  </message>
  <message>
   <source>Remove filter: {words}</source>
   <translation>Filter entfernen: {words}</translation>
  </message>
  <message>
   <source>Remove from the event</source>
   <translation>Aus der Veranstaltung entfernen</translation>
  </message>
  <message>
   <source>Remove from the list</source>
   <translation>Aus der Liste entfernen</translation>
  </message>
  <message>
   <source>Remove logo</source>
   <translation>Logo entfernen</translation>
  </message>
  <message>
   <source>Remove photo</source>
   <translation>Foto entfernen</translation>
  </message>
  <message>
   <source>Remove photo from {theme}, group {number}</source>
   <translation>Foto entfernen, {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Remove the logo</source>
   <translation>Logo entfernen</translation>
  </message>
  <message>
   <source>Remove the names of moderators and speakers too</source>
   <translation>Auch die Namen von Moderierenden und Vortragenden entfernen</translation>
  </message>
  <message>
   <source>Remove the slide</source>
   <translation>Folie entfernen</translation>
  </message>
  <message>
   <source>Remove the slide “{title}”</source>
   <translation>Folie „{title}“ entfernen</translation>
  </message>
  <message>
   <source>Remove this filter</source>
   <translation>Diesen Filter entfernen</translation>
  </message>
  <message>
   <source>Remove this sign</source>
   <translation>Dieses Zeichen entfernen</translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation>{name} entfernt</translation>
  </message>
  <message>
   <source>Remove “{sign}” from the legend</source>
   <translation>„{sign}“ aus der Legende nehmen</translation>
  </message>
  <message>
   <source>Remove “{text}”</source>
   <translation>„{text}“ entfernt</translation>
  </message>
  <message>
   <source>Remove: {words}</source>
   <translation>Entfernen: {words}</translation>
  </message>
  <message>
   <source>Removed</source>
   <translation>Entfallen</translation>
  </message>
  <message>
   <source>Repair</source>
   <translation>Umzüge</translation>
  </message>
  <message>
   <source>Repair the assignment: see the proposal</source>
   <translation>Zuteilung reparieren: Vorschlag ansehen</translation>
  </message>
  <message numerus="yes">
   <source>Repair: %n people move</source>
   <translation>
    <numerusform>Eine Person zieht um</numerusform>
    <numerusform>%n Personen ziehen um</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Repair: %n people move, {missing} without a place</source>
   <translation>
    <numerusform>Eine Person zieht um, {missing} ohne Platz</numerusform>
    <numerusform>%n Personen ziehen um, {missing} ohne Platz</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Repair: %n people without a place</source>
   <translation>
    <numerusform>Eine Person ohne Platz</numerusform>
    <numerusform>%n Personen ohne Platz</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Repair: %n places given</source>
   <translation>
    <numerusform>Ein Platz vergeben</numerusform>
    <numerusform>%n Plätze vergeben</numerusform>
   </translation>
  </message>
  <message>
   <source>Repair: {name} moves</source>
   <translation>{name} zieht um</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <source>Replace by numbers</source>
   <translation>Durch Nummern ersetzen</translation>
  </message>
  <message>
   <source>Replace names by numbers (pseudonymise)</source>
   <translation>Namen durch Nummern ersetzen (pseudonymisieren)</translation>
  </message>
  <message>
   <source>Replace the event by this backup?</source>
   <translation>Veranstaltung durch diese Sicherung ersetzen?</translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Sicherung wiederherstellen</translation>
  </message>
  <message>
   <source>Restore the standard</source>
   <translation>Vorgabe wiederherstellen</translation>
  </message>
  <message>
   <source>Restore the standard legend</source>
   <translation>Vorgabe der Legende wiederherstellen</translation>
  </message>
  <message>
   <source>Restore the usual chapters</source>
   <translation>Übliche Kapitel wiederherstellen</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>Result or flipchart</source>
   <translation>Ergebnis oder Flipchart</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <source>Results and points</source>
   <translation>Ergebnisse und Punkte</translation>
  </message>
  <message>
   <source>Results are collected from the groups of a workshop round. Plan a round first.</source>
   <translation>Ergebnisse kommen aus den Gruppen einer Workshoprunde. Planen Sie zuerst eine Runde.</translation>
  </message>
  <message>
   <source>Results from {file}</source>
   <translation>Ergebnisse aus {file}</translation>
  </message>
  <message>
   <source>Results in the plenary</source>
   <translation>Ergebnisse im Plenum</translation>
  </message>
  <message numerus="yes">
   <source>Results of %n groups</source>
   <translation>
    <numerusform>Ergebnisse von %n Gruppe</numerusform>
    <numerusform>Ergebnisse von %n Gruppen</numerusform>
   </translation>
  </message>
  <message>
   <source>Results of one group</source>
   <translation>Ergebnisse einer Gruppe</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Return to version {number}</source>
   <translation>Zu Fassung {number} zurück</translation>
  </message>
  <message>
   <source>Ring</source>
   <translation>Ring</translation>
  </message>
  <message>
   <source>Roles</source>
   <translation>Rollen</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Raum</translation>
  </message>
  <message>
   <source>Room change</source>
   <translation>Raumwechsel</translation>
  </message>
  <message>
   <source>Room guide</source>
   <translation>Wer wohin</translation>
  </message>
  <message>
   <source>Room lists</source>
   <translation>Raumlisten</translation>
  </message>
  <message>
   <source>Room of an agenda item</source>
   <translation>Raum eines Programmpunkts</translation>
  </message>
  <message numerus="yes">
   <source>Room on the disk for about %n photos</source>
   <translation>
    <numerusform>Platz auf der Festplatte für etwa %n Foto</numerusform>
    <numerusform>Platz auf der Festplatte für etwa %n Fotos</numerusform>
   </translation>
  </message>
  <message>
   <source>Room taken twice</source>
   <translation>Raum doppelt belegt</translation>
  </message>
  <message>
   <source>Room {number}</source>
   <translation>Raum {number}</translation>
  </message>
  <message>
   <source>Room: {way}</source>
   <translation>Raum: {way}</translation>
  </message>
  <message>
   <source>Rooms</source>
   <translation>Räume</translation>
  </message>
  <message>
   <source>Rooms and ways</source>
   <translation>Räume und Wege</translation>
  </message>
  <message>
   <source>Rooms of the round</source>
   <translation>Räume der Runde</translation>
  </message>
  <message>
   <source>Rooms of {title}</source>
   <translation>Räume von {title}</translation>
  </message>
  <message>
   <source>Rooms, people and times fit together.</source>
   <translation>Räume, Personen und Zeiten passen zusammen.</translation>
  </message>
  <message>
   <source>Round</source>
   <translation>Runde</translation>
  </message>
  <message>
   <source>Round overview</source>
   <translation>Überblick der Runde</translation>
  </message>
  <message>
   <source>Round without workshops</source>
   <translation>Runde ohne Workshops</translation>
  </message>
  <message>
   <source>Round {number}</source>
   <translation>Runde {number}</translation>
  </message>
  <message>
   <source>Round {number} by room</source>
   <translation>Runde {number} nach Räumen</translation>
  </message>
  <message>
   <source>Round {number} day</source>
   <translation>Runde {number} Tag</translation>
  </message>
  <message>
   <source>Round {number} group</source>
   <translation>Runde {number} Gruppe</translation>
  </message>
  <message>
   <source>Round {number} room</source>
   <translation>Runde {number} Raum</translation>
  </message>
  <message>
   <source>Round {number} theme</source>
   <translation>Runde {number} Thema</translation>
  </message>
  <message>
   <source>Round {number} time</source>
   <translation>Runde {number} Uhrzeit</translation>
  </message>
  <message>
   <source>Round {number} · {room}</source>
   <translation>Runde {number} · {room}</translation>
  </message>
  <message>
   <source>Round {number} · {time}</source>
   <translation>Runde {number} · {time}</translation>
  </message>
  <message>
   <source>Round {number} – no groups yet</source>
   <translation>Runde {number} – noch keine Gruppen</translation>
  </message>
  <message>
   <source>Round {number} – {ready} of {groups} groups ready</source>
   <translation>Runde {number} – {ready} von {groups} Gruppen bereit</translation>
  </message>
  <message>
   <source>Round {number}, {time}: {room}, {theme}</source>
   <translation>Runde {number}, {time}: {room}, {theme}</translation>
  </message>
  <message>
   <source>Round {number}: has no place</source>
   <translation>Runde {number}: hat keinen Platz</translation>
  </message>
  <message>
   <source>Round {number}: without a place</source>
   <translation>Runde {number}: ohne Platz</translation>
  </message>
  <message>
   <source>Round {number}: {room}</source>
   <translation>Runde {number}: {room}</translation>
  </message>
  <message>
   <source>Round {number}: {themes}</source>
   <translation>Runde {number}: {themes}</translation>
  </message>
  <message>
   <source>Round {number}: {what}</source>
   <translation>Runde {number}: {what}</translation>
  </message>
  <message>
   <source>Round {round}, group {group}</source>
   <translation>Runde {round}, Gruppe {group}</translation>
  </message>
  <message>
   <source>Round {round}, not wanted</source>
   <translation>Runde {round}, nicht gewünscht</translation>
  </message>
  <message>
   <source>Round {round}, rank of {theme}</source>
   <translation>Runde {round}, Rang von {theme}</translation>
  </message>
  <message>
   <source>Round {round}, wish {rank}</source>
   <translation>Runde {round}, {rank}. Wunsch</translation>
  </message>
  <message>
   <source>Round {round}, wishes in order</source>
   <translation>Runde {round}, Wünsche der Reihe nach</translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people and {places} places; {missing} stay without a place.</source>
   <translation>
    <numerusform>Runde {round}: eine Person und {places} Plätze; {missing} bleiben ohne Platz.</numerusform>
    <numerusform>Runde {round}: %n Personen und {places} Plätze; {missing} bleiben ohne Platz.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people are all to be apart, and there are {workshops} workshops; {missing} stay without a place: {names}.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person soll von allen getrennt sein, es gibt {workshops} Workshops; {missing} bleiben ohne Platz: {names}.</numerusform>
    <numerusform>Runde {round}: %n Personen sollen alle voneinander getrennt sein, es gibt aber nur {workshops} Workshops; {missing} bleiben ohne Platz: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people are locked in {room}, which has {places} places: {names}.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person ist in {room} festgehalten, dort sind aber {places} Plätze: {names}.</numerusform>
    <numerusform>Runde {round}: %n Personen sind in {room} festgehalten, dort sind aber {places} Plätze: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people are to stay together, and the largest room that all of them reach has {places} places: {names}.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person soll zusammenbleiben; der größte Raum, den sie erreicht, hat {places} Plätze: {names}.</numerusform>
    <numerusform>Runde {round}: %n Personen sollen zusammenbleiben; der größte Raum, den alle erreichen, hat {places} Plätze: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people in {room}, which has {places} places.</source>
   <translation>
    <numerusform>Runde {round}: eine Person in {room}, dort sind aber {places} Plätze.</numerusform>
    <numerusform>Runde {round}: %n Personen in {room}, dort sind aber {places} Plätze.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people in “{theme}”, which needs at least {least}.</source>
   <translation>
    <numerusform>Runde {round}: nur eine Person in „{theme}“, nötig sind mindestens {least}.</numerusform>
    <numerusform>Runde {round}: nur %n Personen in „{theme}“, nötig sind mindestens {least}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people list nothing that takes place then.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person nennt nichts, was dann stattfindet.</numerusform>
    <numerusform>Runde {round}: %n Personen nennen nichts, was dann stattfindet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people locked in {room}: {names}.</source>
   <translation>
    <numerusform>Runde {round}: eine Person in {room} festgehalten: {names}.</numerusform>
    <numerusform>Runde {round}: %n Personen in {room} festgehalten: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people need rooms without steps, and these have {places} places: {names}.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person braucht stufenlose Räume, diese haben {places} Plätze: {names}.</numerusform>
    <numerusform>Runde {round}: %n Personen brauchen stufenlose Räume, diese haben {places} Plätze: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people present, {places} places.</source>
   <translation>
    <numerusform>Runde {round}: eine Person da, {places} Plätze.</numerusform>
    <numerusform>Runde {round}: %n Personen da, {places} Plätze.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people present.</source>
   <translation>
    <numerusform>Runde {round}: eine Person da.</numerusform>
    <numerusform>Runde {round}: %n Personen da.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people refuse everything that takes place then: {names}.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person lehnt alles ab, was dann angeboten wird: {names}.</numerusform>
    <numerusform>Runde {round}: %n Personen lehnen alles ab, was dann angeboten wird: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people want nothing but {themes} within {among} wishes, and there are {places} places; {missing} have to go elsewhere.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person will mit {among} Wünschen nur {themes}, es gibt {places} Plätze; {missing} müssen anderswohin.</numerusform>
    <numerusform>Runde {round}: %n Personen wollen mit {among} Wünschen nur {themes}, es gibt {places} Plätze; {missing} müssen anderswohin.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people want {themes} first, and there are {places} places; {missing} have to go elsewhere.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person will zuerst {themes}, es gibt {places} Plätze; {missing} müssen anderswohin.</numerusform>
    <numerusform>Runde {round}: %n Personen wollen zuerst {themes}, es gibt {places} Plätze; {missing} müssen anderswohin.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people wish for “{theme}” and nothing else that takes place; it has {places} places, so {missing} get none of their wishes.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person wünscht nur „{theme}“ und sonst nichts, was angeboten wird; dort sind {places} Plätze, {missing} bekommen also keinen ihrer Wünsche.</numerusform>
    <numerusform>Runde {round}: %n Personen wünschen nur „{theme}“ und sonst nichts, was angeboten wird; dort sind {places} Plätze, {missing} bekommen also keinen ihrer Wünsche.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people wish for “{theme}”, which does not take place then.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person wünscht „{theme}“, das dann nicht angeboten wird.</numerusform>
    <numerusform>Runde {round}: %n Personen wünschen „{theme}“, das dann nicht angeboten wird.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people wish only for what does not take place then or cannot be reached: {names}.</source>
   <translation>
    <numerusform>Runde {round}: Eine Person wünscht nur, was dann nicht angeboten wird oder nicht erreichbar ist: {names}.</numerusform>
    <numerusform>Runde {round}: %n Personen wünschen nur, was dann nicht angeboten wird oder nicht erreichbar ist: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: %n people without a place</source>
   <translation>
    <numerusform>Runde {round}: %n Person ohne Platz</numerusform>
    <numerusform>Runde {round}: %n Personen ohne Platz</numerusform>
   </translation>
  </message>
  <message>
   <source>Round {round}: a second workshop “{theme}” with {places} places: {after} instead of {before} without their first wish, {none_after} instead of {none_before} without any.</source>
   <translation>Runde {round}: ein zweiter Workshop „{theme}“ mit {places} Plätzen: {after} statt {before} ohne ihren Erstwunsch, {none_after} statt {none_before} ohne jeden.</translation>
  </message>
  <message>
   <source>Round {round}: hold “{theme}” in another room</source>
   <translation>Runde {round}: „{theme}“ in einem anderen Raum abhalten</translation>
  </message>
  <message>
   <source>Round {round}: no place for {names} with their bonds and the rooms that they reach.</source>
   <translation>Runde {round}: kein Platz für {names} mit dem, mit wem sie zusammen sein sollen, in Räumen, die sie erreichen.</translation>
  </message>
  <message>
   <source>Round {round}: no place for {names}, as nobody is to have a theme twice.</source>
   <translation>Runde {round}: kein Platz für {names}, weil niemand ein Thema zweimal haben soll.</translation>
  </message>
  <message>
   <source>Round {round}: no place for {names}, as nobody may have a theme twice without having wished for it.</source>
   <translation>Runde {round}: kein Platz für {names}, da niemand ein Thema ungewünscht doppelt haben darf.</translation>
  </message>
  <message>
   <source>Round {round}: the workshops need at least {least} people together, {people} are present.</source>
   <translation>Runde {round}: Die Workshops brauchen zusammen mindestens {least} Personen, da sind {people}.</translation>
  </message>
  <message>
   <source>Round {round}: {name} has a place, but is not there.</source>
   <translation>Runde {round}: {name} hat einen Platz, ist aber nicht da.</translation>
  </message>
  <message>
   <source>Round {round}: {name} is in a workshop that does not take place then.</source>
   <translation>Runde {round}: {name} ist in einem Workshop, der dann nicht stattfindet.</translation>
  </message>
  <message>
   <source>Round {round}: {name} is to stay with people who are held in different rooms, and stays without a place: {names}.</source>
   <translation>Runde {round}: {name} soll bei Personen bleiben, die in verschiedenen Räumen festgehalten sind, und bleibt ohne Platz: {names}.</translation>
  </message>
  <message>
   <source>Round {round}: {name} needs step-free access, which {room} has not.</source>
   <translation>Runde {round}: {name} braucht einen stufenlosen Zugang, den {room} nicht hat.</translation>
  </message>
  <message>
   <source>Round {round}: {one} and {other} have to be in one workshop and are not.</source>
   <translation>Runde {round}: {one} und {other} müssen im selben Workshop sein und sind es nicht.</translation>
  </message>
  <message>
   <source>Round {round}: {one} and {other} must not be in one workshop and are.</source>
   <translation>Runde {round}: {one} und {other} dürfen nicht im selben Workshop sein und sind es.</translation>
  </message>
  <message>
   <source>Round {round}: {places} more places for “{theme}” gain nothing.</source>
   <translation>Runde {round}: {places} Plätze mehr für „{theme}“ bringen nichts.</translation>
  </message>
  <message>
   <source>Round {round}: {places} more places for “{theme}”: {after} instead of {before} without their first wish, {none_after} instead of {none_before} without any.</source>
   <translation>Runde {round}: {places} Plätze mehr für „{theme}“: {after} statt {before} ohne ihren Erstwunsch, {none_after} statt {none_before} ohne jeden.</translation>
  </message>
  <message>
   <source>Round {round}: {rooms} still need {needed} people for their minimum, but only {free} are not locked elsewhere.</source>
   <translation>Runde {round}: {rooms} – zur Mindestzahl fehlen noch {needed} Personen, aber nur {free} sind nicht anderswo festgehalten.</translation>
  </message>
  <message>
   <source>Round {round}: {room} has {places} places.</source>
   <translation>Runde {round}: {room} hat {places} Plätze.</translation>
  </message>
  <message numerus="yes">
   <source>Round {round}: “{theme}” in {room} has no places, and %n people wish for it.</source>
   <translation>
    <numerusform>Runde {round}: „{theme}“ in {room} hat keine Plätze, und eine Person wünscht es.</numerusform>
    <numerusform>Runde {round}: „{theme}“ in {room} hat keine Plätze, und %n Personen wünschen es.</numerusform>
   </translation>
  </message>
  <message>
   <source>Round {round}: “{theme}” is always left out: it needs at least {least} people, but {room} takes only {places}.</source>
   <translation>Runde {round}: „{theme}“ entfällt immer: Es braucht mindestens {least} Personen, in {room} ist aber nur für {places} Platz.</translation>
  </message>
  <message>
   <source>Round {round}: “{theme}” needs at least {least} people, but {room} takes only {places}.</source>
   <translation>Runde {round}: „{theme}“ braucht mindestens {least} Personen, {room} hat aber nur {places} Plätze.</translation>
  </message>
  <message>
   <source>Round {round}: “{theme}” needs at least {least} people.</source>
   <translation>Runde {round}: „{theme}“ braucht mindestens {least} Personen.</translation>
  </message>
  <message>
   <source>Rounds</source>
   <translation>Runden</translation>
  </message>
  <message>
   <source>Rounds {numbers}</source>
   <translation>Runden {numbers}</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>Row {number}</source>
   <translation>Zeile {number}</translation>
  </message>
  <message>
   <source>Row {number}: {text}</source>
   <translation>Zeile {number}: {text}</translation>
  </message>
  <message>
   <source>Row {row} changed: {title}</source>
   <translation>Zeile {row} geändert: {title}</translation>
  </message>
  <message>
   <source>Row {row} twice: {title}</source>
   <translation>Zeile {row} doppelt: {title}</translation>
  </message>
  <message>
   <source>Row {row} unclear: {title}</source>
   <translation>Zeile {row} unklar: {title}</translation>
  </message>
  <message>
   <source>Row {row}, {title}: edited by hand, stays: {field} {value} (in the list: {new})</source>
   <translation>Zeile {row}, {title}: von Hand geändert, bleibt: {field} {value} (in der Liste: {new})</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Reihen</translation>
  </message>
  <message>
   <source>Rows of the list</source>
   <translation>Zeilen der Liste</translation>
  </message>
  <message>
   <source>Run sheet</source>
   <translation>Regie</translation>
  </message>
  <message>
   <source>Run sheet for the moderators</source>
   <translation>Ablaufplan für die Moderation</translation>
  </message>
  <message>
   <source>Run sheet, {time}: {words}</source>
   <translation>Regie, {time}: {words}</translation>
  </message>
  <message>
   <source>Run the programme</source>
   <translation>Ablauf durchführen</translation>
  </message>
  <message>
   <source>Running order</source>
   <translation>Regieplan</translation>
  </message>
  <message>
   <source>Running order by group</source>
   <translation>Regieplan nach Gruppennummern</translation>
  </message>
  <message>
   <source>Running order by theme</source>
   <translation>Regieplan nach Themen</translation>
  </message>
  <message>
   <source>Running order of the plenary</source>
   <translation>Regieplan des Plenums</translation>
  </message>
  <message>
   <source>Running the programme</source>
   <translation>Der Ablauf wird nachgetragen</translation>
  </message>
  <message>
   <source>R{number}</source>
   <translation>R{number}</translation>
  </message>
  <message>
   <source>S</source>
   <translation>S</translation>
  </message>
  <message>
   <source>Said by</source>
   <translation>Gesagt von</translation>
  </message>
  <message>
   <source>Salutation</source>
   <translation>Anrede</translation>
  </message>
  <message>
   <source>Same e-mail address, similar name</source>
   <translation>Gleiche E-Mail-Adresse, ähnlicher Name</translation>
  </message>
  <message>
   <source>Same name</source>
   <translation>Gleicher Name</translation>
  </message>
  <message>
   <source>Same organisation, similar name</source>
   <translation>Gleiche Organisation, ähnlicher Name</translation>
  </message>
  <message>
   <source>Sat</source>
   <translation>Sa.</translation>
  </message>
  <message>
   <source>Save  Ctrl+⏎</source>
   <translation>Sichern  Strg+⏎</translation>
  </message>
  <message>
   <source>Save PDF …</source>
   <translation>PDF speichern …</translation>
  </message>
  <message>
   <source>Save and hand over</source>
   <translation>Speichern und weitergeben</translation>
  </message>
  <message>
   <source>Save as a template</source>
   <translation>Als Vorlage speichern</translation>
  </message>
  <message>
   <source>Save as text …</source>
   <translation>Als Text sichern …</translation>
  </message>
  <message>
   <source>Save file …</source>
   <translation>Datei speichern …</translation>
  </message>
  <message>
   <source>Save list …</source>
   <translation>Liste speichern …</translation>
  </message>
  <message>
   <source>Save the documentation</source>
   <translation>Dokumentation speichern</translation>
  </message>
  <message>
   <source>Save the programme as a template</source>
   <translation>Programm als Vorlage speichern</translation>
  </message>
  <message>
   <source>Save the protocol</source>
   <translation>Protokoll sichern</translation>
  </message>
  <message>
   <source>Save the slides</source>
   <translation>Folien sichern</translation>
  </message>
  <message>
   <source>Save the slides as PowerPoint or PDF …</source>
   <translation>Folien als PowerPoint oder PDF sichern …</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Gespeichert</translation>
  </message>
  <message>
   <source>Saving</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Say in the preview what it means, or that it is not used.</source>
   <translation>Sagen Sie in der Vorschau, was sie bedeutet oder dass sie nicht zählt.</translation>
  </message>
  <message>
   <source>Say in the preview what it means.</source>
   <translation>Sagen Sie in der Vorschau, was sie bedeutet.</translation>
  </message>
  <message>
   <source>Say in the preview what this value means.</source>
   <translation>Sagen Sie in der Vorschau, was dieser Wert bedeutet.</translation>
  </message>
  <message>
   <source>Say in the preview which columns hold given name and family name.</source>
   <translation>Sagen Sie in der Vorschau, welche Spalten Vorname und Nachname enthalten.</translation>
  </message>
  <message>
   <source>Scan with the phone that gets the remote control</source>
   <translation>Mit dem Telefon scannen, das die Fernbedienung wird</translation>
  </message>
  <message>
   <source>Scenes</source>
   <translation>Szenen</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>Ablauf</translation>
  </message>
  <message>
   <source>Schedule JSON (*.json)</source>
   <translation>Fahrplan-JSON (*.json)</translation>
  </message>
  <message>
   <source>Schedule XML (*.xml)</source>
   <translation>Fahrplan-XML (*.xml)</translation>
  </message>
  <message>
   <source>Screen</source>
   <translation>Bildschirm</translation>
  </message>
  <message>
   <source>Screen {number}</source>
   <translation>Bildschirm {number}</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Search all points</source>
   <translation>Alle Punkte durchsuchen</translation>
  </message>
  <message>
   <source>Search corners anew</source>
   <translation>Ecken neu suchen</translation>
  </message>
  <message numerus="yes">
   <source>Search in %n points …</source>
   <translation>
    <numerusform>In %n Punkt suchen …</numerusform>
    <numerusform>In %n Punkten suchen …</numerusform>
   </translation>
  </message>
  <message>
   <source>Search in the list</source>
   <translation>In der Liste suchen</translation>
  </message>
  <message>
   <source>Search names, organisations, rooms …</source>
   <translation>Name, Organisation, Raum …</translation>
  </message>
  <message>
   <source>Search or command …</source>
   <translation>Suchen oder Befehl …</translation>
  </message>
  <message>
   <source>Search people, items, rooms, groups and commands</source>
   <translation>Personen, Programm, Räume, Gruppen, Befehle suchen</translation>
  </message>
  <message>
   <source>Search people, items, rooms, groups and commands (Ctrl+K)</source>
   <translation>Personen, Programm, Räume, Gruppen und Befehle suchen (Strg+K)</translation>
  </message>
  <message>
   <source>Search photos</source>
   <translation>Fotos durchsuchen</translation>
  </message>
  <message>
   <source>Search photos by what is written on them</source>
   <translation>Fotos suchen: was darauf steht</translation>
  </message>
  <message>
   <source>Search the corners</source>
   <translation>Ecken suchen</translation>
  </message>
  <message>
   <source>Second wish.</source>
   <translation>Zweiter Wunsch.</translation>
  </message>
  <message>
   <source>See proposal</source>
   <translation>Vorschlag ansehen</translation>
  </message>
  <message>
   <source>See the effect</source>
   <translation>Wirkung ansehen</translation>
  </message>
  <message>
   <source>See the wishes</source>
   <translation>Wünsche ansehen</translation>
  </message>
  <message>
   <source>See what helps</source>
   <translation>Ansehen, was hilft</translation>
  </message>
  <message>
   <source>Select all items that are shown</source>
   <translation>Alle gezeigten Punkte auswählen</translation>
  </message>
  <message>
   <source>Select all rows</source>
   <translation>Alle Zeilen auswählen</translation>
  </message>
  <message>
   <source>Select all that the frame touches</source>
   <translation>Alles auswählen, was der Rahmen berührt</translation>
  </message>
  <message>
   <source>Select somebody to see and edit the day, the wishes and the data.</source>
   <translation>Wählen Sie jemanden aus, um Tag, Wünsche und Angaben zu sehen und zu bearbeiten.</translation>
  </message>
  <message>
   <source>Select the first or last item</source>
   <translation>Den ersten oder letzten Punkt auswählen</translation>
  </message>
  <message>
   <source>Select the item beside, above or below</source>
   <translation>Den Punkt daneben, darüber oder darunter auswählen</translation>
  </message>
  <message>
   <source>Select the items that are missing there, and copy them.</source>
   <translation>Wählen Sie die Punkte aus, die dort fehlen, und kopieren Sie sie.</translation>
  </message>
  <message>
   <source>Select the row</source>
   <translation>Zeile auswählen</translation>
  </message>
  <message>
   <source>Select whole rows</source>
   <translation>Ganze Zeilen auswählen</translation>
  </message>
  <message numerus="yes">
   <source>Selected (%n)</source>
   <translation>
    <numerusform>Ausgewählte (%n)</numerusform>
    <numerusform>Ausgewählte (%n)</numerusform>
   </translation>
  </message>
  <message>
   <source>Semicolon</source>
   <translation>Semikolon</translation>
  </message>
  <message>
   <source>Send photos of the flipchart and points; no app is needed.</source>
   <translation>Fotos vom Flipchart und Punkte senden; eine App ist nicht nötig.</translation>
  </message>
  <message>
   <source>Send to {room}</source>
   <translation>Nach {room} schicken</translation>
  </message>
  <message>
   <source>Send ⏎</source>
   <translation>Senden ⏎</translation>
  </message>
  <message>
   <source>Separator</source>
   <translation>Trennzeichen</translation>
  </message>
  <message>
   <source>Set to {places} places</source>
   <translation>Auf {places} Plätze setzen</translation>
  </message>
  <message>
   <source>Set “{text}” aside</source>
   <translation>„{text}“ beiseitelegen</translation>
  </message>
  <message>
   <source>Shared challenges</source>
   <translation>Gemeinsame Herausforderungen</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Blatt</translation>
  </message>
  <message>
   <source>Sheet {number} of {total}</source>
   <translation>Blatt {number} von {total}</translation>
  </message>
  <message>
   <source>Sheets that were printed before keep the old legend.</source>
   <translation>Schon gedruckte Blätter zeigen die alte Legende.</translation>
  </message>
  <message>
   <source>Shift while dragging</source>
   <translation>Umschalt beim Ziehen</translation>
  </message>
  <message>
   <source>Shift+Space</source>
   <translation>Umschalt+Leertaste</translation>
  </message>
  <message>
   <source>Shift+arrows</source>
   <translation>Umschalt+Pfeile</translation>
  </message>
  <message>
   <source>Shift+drag on free time</source>
   <translation>Umschalt+Ziehen in freier Zeit</translation>
  </message>
  <message>
   <source>Shorten it in the list and read the list again.</source>
   <translation>Kürzen Sie die Liste und lesen Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>Shorten or move something before it, or let the rest stay.</source>
   <translation>Bitte kürzen oder verschieben Sie etwas davor, oder lassen Sie den Rest stehen.</translation>
  </message>
  <message>
   <source>Shorten several, in minutes: {titles}</source>
   <translation>Mehreres kürzen, in Minuten: {titles}</translation>
  </message>
  <message numerus="yes">
   <source>Shorten {title} by %n minutes</source>
   <translation>
    <numerusform>{title} um eine Minute gekürzt</numerusform>
    <numerusform>{title} um %n Minuten gekürzt</numerusform>
   </translation>
  </message>
  <message>
   <source>Shorten {title} to {minutes} minutes</source>
   <translation>{title} auf {minutes} Minuten kürzen</translation>
  </message>
  <message>
   <source>Shorten {title}: {minutes} instead of {planned} min</source>
   <translation>{title} kürzen: {minutes} statt {planned} Min.</translation>
  </message>
  <message>
   <source>Shortest duration</source>
   <translation>Kürzeste Dauer</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message numerus="yes">
   <source>Show %n more</source>
   <translation>
    <numerusform>Noch eines zeigen</numerusform>
    <numerusform>%n weitere zeigen</numerusform>
   </translation>
  </message>
  <message>
   <source>Show a photo</source>
   <translation>Foto zeigen</translation>
  </message>
  <message>
   <source>Show a preview</source>
   <translation>Vorschau zeigen</translation>
  </message>
  <message>
   <source>Show again</source>
   <translation>Einblenden</translation>
  </message>
  <message numerus="yes">
   <source>Show all %n themes</source>
   <translation>
    <numerusform>Das eine Thema zeigen</numerusform>
    <numerusform>Alle %n Themen zeigen</numerusform>
   </translation>
  </message>
  <message>
   <source>Show all rooms</source>
   <translation>Alle Räume zeigen</translation>
  </message>
  <message>
   <source>Show anyway</source>
   <translation>Trotzdem zeigen</translation>
  </message>
  <message>
   <source>Show as</source>
   <translation>Zeigen als</translation>
  </message>
  <message>
   <source>Show everyone</source>
   <translation>Alle zeigen</translation>
  </message>
  <message>
   <source>Show folder</source>
   <translation>Ordner zeigen</translation>
  </message>
  <message>
   <source>Show from group {number}</source>
   <translation>Ab Gruppe {number} zeigen</translation>
  </message>
  <message>
   <source>Show in the assignment</source>
   <translation>In der Zuteilung zeigen</translation>
  </message>
  <message>
   <source>Show in the hall</source>
   <translation>Im Saal zeigen</translation>
  </message>
  <message>
   <source>Show in the hall anyway</source>
   <translation>Trotzdem im Saal zeigen</translation>
  </message>
  <message>
   <source>Show in the hall as two halves</source>
   <translation>Im Saal als zwei Hälften zeigen</translation>
  </message>
  <message>
   <source>Show in the hall at once</source>
   <translation>Sofort im Saal zeigen</translation>
  </message>
  <message>
   <source>Show in the plan what a way to win time back would bring</source>
   <translation>Im Plan zeigen, was ein Weg zum Zurückgewinnen brächte</translation>
  </message>
  <message>
   <source>Show in the plenary again</source>
   <translation>Wieder im Plenum zeigen</translation>
  </message>
  <message>
   <source>Show in the schedule</source>
   <translation>Im Ablauf zeigen</translation>
  </message>
  <message>
   <source>Show only rows of one kind</source>
   <translation>Nur Zeilen einer Art zeigen</translation>
  </message>
  <message>
   <source>Show only the {count} tightest themes of each round</source>
   <translation>Nur die {count} engsten Themen jeder Runde zeigen</translation>
  </message>
  <message>
   <source>Show or hide the details</source>
   <translation>Details zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Show or hide the parts</source>
   <translation>Teile zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Show the event's folder</source>
   <translation>Ordner der Veranstaltung zeigen</translation>
  </message>
  <message>
   <source>Show the group</source>
   <translation>Gruppe zeigen</translation>
  </message>
  <message>
   <source>Show the row in the list</source>
   <translation>Zeile in der Liste zeigen</translation>
  </message>
  <message>
   <source>Show the words</source>
   <translation>Leiste ausklappen</translation>
  </message>
  <message>
   <source>Show this list</source>
   <translation>Diese Liste zeigen</translation>
  </message>
  <message>
   <source>Show which screen is which</source>
   <translation>Bildschirme anzeigen</translation>
  </message>
  <message>
   <source>Show {name} on the board</source>
   <translation>{name} auf der Tafel zeigen</translation>
  </message>
  <message>
   <source>Shows no flipchart</source>
   <translation>Zeigt kein Flipchart</translation>
  </message>
  <message>
   <source>Shows where the labels lie, before a sheet of them is spent.</source>
   <translation>Zeigt, wo die Etiketten liegen, bevor ein Bogen verbraucht wird.</translation>
  </message>
  <message>
   <source>Sign and colour tell the kind</source>
   <translation>Zeichen und Farbe bestimmen die Art</translation>
  </message>
  <message>
   <source>Sign for {kind}</source>
   <translation>Zeichen für {kind}</translation>
  </message>
  <message>
   <source>Sign of the legend</source>
   <translation>Zeichen der Legende</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>Unterschrift</translation>
  </message>
  <message>
   <source>Signs and colours</source>
   <translation>Zeichen und Farben</translation>
  </message>
  <message>
   <source>Since the last print nobody is new, and nobody's sheet has changed.</source>
   <translation>Seit dem letzten Druck ist niemand dazugekommen, und kein Blatt hat sich geändert.</translation>
  </message>
  <message>
   <source>Since the proof a place, a wish, a person, a room or a preference was changed. Assigning again proves it anew.</source>
   <translation>Seit dem Beweis wurde ein Platz, ein Wunsch, eine Person, ein Raum oder eine Vorgabe geändert. „Neu zuteilen“ beweist es neu.</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <source>Skip next</source>
   <translation>Nächsten überspringen</translation>
  </message>
  <message>
   <source>Skip the next item</source>
   <translation>Den nächsten Punkt überspringen</translation>
  </message>
  <message>
   <source>Skip to the contents</source>
   <translation>Zum Inhalt springen</translation>
  </message>
  <message>
   <source>Skip {title}</source>
   <translation>{title} übersprungen</translation>
  </message>
  <message>
   <source>Slate</source>
   <translation>Schiefer</translation>
  </message>
  <message>
   <source>Sleep and screen saver are held off while the hall is shown or the day runs.</source>
   <translation>Ruhezustand und Bildschirmschoner warten, solange der Saal etwas sieht oder der Tag läuft.</translation>
  </message>
  <message>
   <source>Slide {place} of {count}</source>
   <translation>Folie {place} von {count}</translation>
  </message>
  <message>
   <source>Slide “{title}”: at its place again</source>
   <translation>Folie „{title}“: wieder an ihrem Platz</translation>
  </message>
  <message>
   <source>Slide “{title}”: in the plenary again</source>
   <translation>Folie „{title}“: wieder im Plenum</translation>
  </message>
  <message>
   <source>Slide “{title}”: later</source>
   <translation>Folie „{title}“: später</translation>
  </message>
  <message>
   <source>Slide “{title}”: left out of the plenary</source>
   <translation>Folie „{title}“: im Plenum ausgeblendet</translation>
  </message>
  <message>
   <source>Slide “{title}”: minutes</source>
   <translation>Folie „{title}“: Minuten</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>Folien</translation>
  </message>
  <message>
   <source>Slides in the hall</source>
   <translation>Folien im Saal</translation>
  </message>
  <message>
   <source>Slides of the plenary (PPTX, PDF) …</source>
   <translation>Folien des Plenums (PPTX, PDF) …</translation>
  </message>
  <message>
   <source>Slides that were found</source>
   <translation>Gefundene Folien</translation>
  </message>
  <message>
   <source>Small cards</source>
   <translation>Kleine Karten</translation>
  </message>
  <message>
   <source>Smaller note</source>
   <translation>Notiz kleiner</translation>
  </message>
  <message>
   <source>Smallest letters for a hall of {depth} picture heights: Rr Ee aäs 0689</source>
   <translation>Kleinste Schrift für {depth} × Höhe des Bildes: Rr Ee aäs 0689</translation>
  </message>
  <message numerus="yes">
   <source>So far %n min gained</source>
   <translation>
    <numerusform>Bisher %n Min. gewonnen</numerusform>
    <numerusform>Bisher %n Min. gewonnen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>So far %n min lost</source>
   <translation>
    <numerusform>Bisher %n Min. verloren</numerusform>
    <numerusform>Bisher %n Min. verloren</numerusform>
   </translation>
  </message>
  <message>
   <source>So far {over}, {under}</source>
   <translation>Bisher {over}, {under}</translation>
  </message>
  <message>
   <source>Solution</source>
   <translation>Lösungsansatz</translation>
  </message>
  <message>
   <source>Solutions</source>
   <translation>Lösungsansätze</translation>
  </message>
  <message>
   <source>Solutions that answer it</source>
   <translation>Lösungen, die darauf antworten</translation>
  </message>
  <message>
   <source>Some lines are in another encoding than the others; they were put right, as in “{word}”.</source>
   <translation>Einige Zeilen sind anders kodiert als die übrigen; sie wurden richtiggestellt, wie in „{word}“.</translation>
  </message>
  <message>
   <source>Something foreign is in the file: {name}</source>
   <translation>In der Datei steckt etwas Fremdes: {name}</translation>
  </message>
  <message>
   <source>Something unexpected happened.</source>
   <translation>Etwas Unerwartetes ist passiert.</translation>
  </message>
  <message>
   <source>Something unexpected happened. The event is safe up to the last step. Details are in the log file.</source>
   <translation>Etwas Unerwartetes ist passiert. Die Veranstaltung ist bis zum letzten Schritt sicher. Näheres steht in der Protokolldatei.</translation>
  </message>
  <message>
   <source>Source of a workshop</source>
   <translation>Quelle eines Workshops</translation>
  </message>
  <message>
   <source>Source of an agenda item</source>
   <translation>Quelle eines Programmpunkts</translation>
  </message>
  <message>
   <source>Space takes a point out</source>
   <translation>Leertaste nimmt einen Punkt heraus</translation>
  </message>
  <message>
   <source>Space ticks a point</source>
   <translation>Leertaste wählt einen Punkt ab oder an</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Sprecher:in</translation>
  </message>
  <message>
   <source>Speaker of the group</source>
   <translation>Sprecher:in der Gruppe</translation>
  </message>
  <message>
   <source>Speaker of {theme}, group {number}</source>
   <translation>Sprecher:in von {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Speaker: {name}</source>
   <translation>es spricht: {name}</translation>
  </message>
  <message>
   <source>Speakers of groups</source>
   <translation>Sprecher:innen von Gruppen</translation>
  </message>
  <message>
   <source>Speakers, contributors, senders of photos: removed</source>
   <translation>Sprecher:innen, Beitragende, Absender von Fotos: entfernt</translation>
  </message>
  <message>
   <source>Speaks</source>
   <translation>Spricht</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Geschwindigkeit</translation>
  </message>
  <message>
   <source>Split into</source>
   <translation>Teilen in</translation>
  </message>
  <message>
   <source>Spread newcomers</source>
   <translation>Neue verteilen</translation>
  </message>
  <message>
   <source>Square</source>
   <translation>Quadrat</translation>
  </message>
  <message>
   <source>Stage: presenter’s view and remote control</source>
   <translation>Bühne: Referentenansicht und Fernbedienung</translation>
  </message>
  <message>
   <source>Star</source>
   <translation>Stern</translation>
  </message>
  <message>
   <source>Start an item of the programme first.</source>
   <translation>Starten Sie zuerst einen Programmpunkt.</translation>
  </message>
  <message>
   <source>Start now</source>
   <translation>Jetzt starten</translation>
  </message>
  <message>
   <source>Start the camera again</source>
   <translation>Kamera noch einmal starten</translation>
  </message>
  <message>
   <source>Start the presentation</source>
   <translation>Präsentation starten</translation>
  </message>
  <message>
   <source>Start the presentation, or return to it</source>
   <translation>Präsentation starten oder dorthin zurück</translation>
  </message>
  <message>
   <source>Start what comes next, or end the day</source>
   <translation>Das Nächste beginnen oder den Tag beenden</translation>
  </message>
  <message>
   <source>Start {title}</source>
   <translation>{title} gestartet</translation>
  </message>
  <message>
   <source>Starts by itself</source>
   <translation>Startet von selbst</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>State ({count})</source>
   <translation>Stand ({count})</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Stays</source>
   <translation>Es bleiben</translation>
  </message>
  <message>
   <source>Step {id} of the journal is damaged.</source>
   <translation>Schritt {id} des Journals ist beschädigt.</translation>
  </message>
  <message>
   <source>Step-free</source>
   <translation>Stufenlos erreichbar</translation>
  </message>
  <message>
   <source>Step-free access</source>
   <translation>Stufenfreier Zugang</translation>
  </message>
  <message>
   <source>Steps in the journal</source>
   <translation>Schritte im Journal</translation>
  </message>
  <message>
   <source>Steps on the way</source>
   <translation>Stufen im Weg</translation>
  </message>
  <message>
   <source>Steps that can be undone</source>
   <translation>Schritte für „Rückgängig“</translation>
  </message>
  <message>
   <source>Steps that can be undone: {count}</source>
   <translation>Schritte für „Rückgängig“: {count}</translation>
  </message>
  <message>
   <source>Sticky dots</source>
   <translation>Klebepunkte</translation>
  </message>
  <message>
   <source>Still empty</source>
   <translation>Noch leer</translation>
  </message>
  <message>
   <source>Still missing:</source>
   <translation>Noch offen:</translation>
  </message>
  <message>
   <source>Still picture</source>
   <translation>Standbild</translation>
  </message>
  <message>
   <source>Still picture, F ends it</source>
   <translation>Standbild, F beendet es</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop clock</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <source>Stop the clock of what runs, or resume</source>
   <translation>Die Uhr dessen, was läuft, anhalten oder fortsetzen</translation>
  </message>
  <message>
   <source>Stop the clock of {title}</source>
   <translation>Uhr von {title} anhalten</translation>
  </message>
  <message>
   <source>Stopped; nothing was written.</source>
   <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>Storing the pages</source>
   <translation>Seiten werden gespeichert</translation>
  </message>
  <message>
   <source>Straighten a photo</source>
   <translation>Foto geradeziehen</translation>
  </message>
  <message>
   <source>Strike these wishes; the next ones move up.</source>
   <translation>Diese Wünsche streichen; die nächsten rücken auf.</translation>
  </message>
  <message>
   <source>Strongest answers</source>
   <translation>Stärkste Antworten</translation>
  </message>
  <message>
   <source>Such files can fill a computer: take one from another source.</source>
   <translation>Solche Dateien können einen Rechner lahmlegen: Nehmen Sie eine aus anderer Quelle.</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Zusammenfassung</translation>
  </message>
  <message>
   <source>Sun</source>
   <translation>So.</translation>
  </message>
  <message>
   <source>Swap</source>
   <translation>Tauschen</translation>
  </message>
  <message>
   <source>Swap rooms with {theme}</source>
   <translation>Raum mit {theme} tauschen</translation>
  </message>
  <message>
   <source>Swap the screens</source>
   <translation>Bildschirme tauschen</translation>
  </message>
  <message>
   <source>Swap the two</source>
   <translation>Die beiden tauschen</translation>
  </message>
  <message>
   <source>Swap the two screens? Enter swaps them, Escape leaves them as they are.</source>
   <translation>Bildschirme tauschen? Enter tauscht sie, Escape lässt sie, wie sie sind.</translation>
  </message>
  <message>
   <source>Swap {one} and {other}</source>
   <translation>{one} und {other} getauscht</translation>
  </message>
  <message>
   <source>Symbol</source>
   <translation>Symbol</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <source>Tab takes</source>
   <translation>Tab nimmt</translation>
  </message>
  <message>
   <source>Tab takes · comma: another</source>
   <translation>Tab nimmt · Komma: noch eins</translation>
  </message>
  <message>
   <source>Tab: next corner · Shift: fine</source>
   <translation>Tab: nächste Ecke · Umschalt: fein</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <source>Table (*.csv)</source>
   <translation>Tabelle (*.csv)</translation>
  </message>
  <message>
   <source>Table signs</source>
   <translation>Tischschilder</translation>
  </message>
  <message numerus="yes">
   <source>Take %n people out of {round}</source>
   <translation>
    <numerusform>%n Person aus {round} nehmen</numerusform>
    <numerusform>%n Personen aus {round} nehmen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Take %n photos</source>
   <translation>
    <numerusform>Ein Foto übernehmen</numerusform>
    <numerusform>%n Fotos übernehmen</numerusform>
   </translation>
  </message>
  <message>
   <source>Take a chapter into the documentation</source>
   <translation>Kapitel in die Dokumentation nehmen</translation>
  </message>
  <message>
   <source>Take all back</source>
   <translation>Alle zurücknehmen</translation>
  </message>
  <message>
   <source>Take all edits of the documentation back</source>
   <translation>Alle Bearbeitungen der Dokumentation zurücknehmen</translation>
  </message>
  <message>
   <source>Take all from the list</source>
   <translation>Alles aus der Liste übernehmen</translation>
  </message>
  <message>
   <source>Take an edit of the documentation back</source>
   <translation>Bearbeitung der Dokumentation zurücknehmen</translation>
  </message>
  <message>
   <source>Take apart (Del)</source>
   <translation>Wieder trennen (Entf)</translation>
  </message>
  <message>
   <source>Take apart “{name}”</source>
   <translation>„{name}“ wieder getrennt</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <source>Take back that {title} was skipped</source>
   <translation>Überspringen von {title} zurückgenommen</translation>
  </message>
  <message>
   <source>Take back that {title} was taken in again</source>
   <translation>Wiederaufnahme von {title} zurückgenommen</translation>
  </message>
  <message>
   <source>Take down</source>
   <translation>Aufnehmen</translation>
  </message>
  <message>
   <source>Take down the results of all groups</source>
   <translation>Ergebnisse aller Gruppen eintragen</translation>
  </message>
  <message>
   <source>Take everyone out</source>
   <translation>Alle herausnehmen</translation>
  </message>
  <message>
   <source>Take in again</source>
   <translation>Wieder aufnehmen</translation>
  </message>
  <message>
   <source>Take in here</source>
   <translation>Hier aufnehmen</translation>
  </message>
  <message>
   <source>Take it from the one before</source>
   <translation>Vom Punkt davor nehmen</translation>
  </message>
  <message>
   <source>Take notes on it</source>
   <translation>Notizen dazu machen</translation>
  </message>
  <message>
   <source>Take out for good</source>
   <translation>Endgültig entfernen</translation>
  </message>
  <message>
   <source>Take out of the room</source>
   <translation>Aus dem Raum nehmen</translation>
  </message>
  <message>
   <source>Take out “{text}”</source>
   <translation>„{text}“ herausgenommen</translation>
  </message>
  <message numerus="yes">
   <source>Take over %n questions from the other rounds</source>
   <translation>
    <numerusform>%n Frage aus den anderen Runden übernehmen</numerusform>
    <numerusform>%n Fragen aus den anderen Runden übernehmen</numerusform>
   </translation>
  </message>
  <message>
   <source>Take over all the same</source>
   <translation>Trotzdem übernehmen</translation>
  </message>
  <message>
   <source>Take over the moderation from the other rounds</source>
   <translation>Moderation aus den anderen Runden übernehmen</translation>
  </message>
  <message>
   <source>Take over the registration list first; then everyone gets a room in each round.</source>
   <translation>Lesen Sie zuerst die Anmeldeliste ein; dann bekommen alle in jeder Runde einen Raum.</translation>
  </message>
  <message>
   <source>Take over what is proposed for {name}</source>
   <translation>Den Vorschlag für {name} übernehmen</translation>
  </message>
  <message>
   <source>Take photo</source>
   <translation>Aufnehmen</translation>
  </message>
  <message>
   <source>Take photo (Space or Enter)</source>
   <translation>Aufnehmen (Leertaste oder Enter)</translation>
  </message>
  <message>
   <source>Take photos with the camera</source>
   <translation>Mit der Kamera aufnehmen</translation>
  </message>
  <message>
   <source>Take photos with the camera ({key})</source>
   <translation>Mit der Kamera aufnehmen ({key})</translation>
  </message>
  <message>
   <source>Take that way, or the first</source>
   <translation>Diesen Weg übernehmen, oder den ersten</translation>
  </message>
  <message>
   <source>Take the edit back</source>
   <translation>Bearbeitung zurücknehmen</translation>
  </message>
  <message>
   <source>Take the edit in “{place}” back</source>
   <translation>Die Bearbeitung in „{place}“ zurücknehmen</translation>
  </message>
  <message>
   <source>Take the last start or end back</source>
   <translation>Den letzten Beginn oder Schluss zurücknehmen</translation>
  </message>
  <message>
   <source>Take the minutes of {title} back</source>
   <translation>Die Minuten von {title} zurücknehmen</translation>
  </message>
  <message>
   <source>Take the new one</source>
   <translation>Neuen übernehmen</translation>
  </message>
  <message>
   <source>Take the pause of {title} back</source>
   <translation>Anhalten der Uhr von {title} zurücknehmen</translation>
  </message>
  <message>
   <source>Take the registration list over as it is, CSV or Excel; you see what is new before anything is written, and can do so again whenever the list has changed.</source>
   <translation>Lesen Sie die Anmeldeliste ein, wie sie ist, CSV oder Excel. Sie sehen, was neu ist, bevor etwas geschrieben wird, und können das jederzeit wiederholen, wenn sich die Liste geändert hat.</translation>
  </message>
  <message>
   <source>Take the start of {title} back</source>
   <translation>Start von {title} zurückgenommen</translation>
  </message>
  <message>
   <source>Take the time away</source>
   <translation>Zeit wegnehmen</translation>
  </message>
  <message numerus="yes">
   <source>Take the time from %n agenda items</source>
   <translation>
    <numerusform>%n Programmpunkt die Zeit nehmen</numerusform>
    <numerusform>%n Programmpunkten die Zeit nehmen</numerusform>
   </translation>
  </message>
  <message>
   <source>Take the time from {title}</source>
   <translation>{title} die Zeit nehmen</translation>
  </message>
  <message>
   <source>Take way {number}  Ctrl+⏎</source>
   <translation>Weg {number} übernehmen  Strg+⏎</translation>
  </message>
  <message>
   <source>Take {name} out of {round}</source>
   <translation>{name} aus {round} nehmen</translation>
  </message>
  <message>
   <source>Take {room}</source>
   <translation>{room} nehmen</translation>
  </message>
  <message>
   <source>Take {title} in again</source>
   <translation>{title} wieder aufgenommen</translation>
  </message>
  <message>
   <source>Taken</source>
   <translation>Aufgenommen</translation>
  </message>
  <message>
   <source>Taken back.</source>
   <translation>Zurückgenommen.</translation>
  </message>
  <message>
   <source>Taken back: the hall sees “{slide}” again.</source>
   <translation>Zurückgenommen: Der Saal sieht wieder „{slide}“.</translation>
  </message>
  <message>
   <source>Taken back: these places do not count as known.</source>
   <translation>Zurückgenommen: Diese Plätze gelten nicht als bekannt.</translation>
  </message>
  <message>
   <source>Taken back: “{words}”</source>
   <translation>Zurückgenommen: „{words}“</translation>
  </message>
  <message>
   <source>Taken down, on the group’s last slide with text: {kind} – {text}</source>
   <translation>Aufgenommen, auf der letzten Textfolie der Gruppe: {kind} – {text}</translation>
  </message>
  <message>
   <source>Taken down: {kind} – {text}</source>
   <translation>Aufgenommen: {kind} – {text}</translation>
  </message>
  <message>
   <source>Taking down the results</source>
   <translation>Die Ergebnisse werden eingetragen</translation>
  </message>
  <message>
   <source>Taking in {file}</source>
   <translation>{file} wird übernommen</translation>
  </message>
  <message>
   <source>Taking over {file}</source>
   <translation>{file} übernehmen</translation>
  </message>
  <message>
   <source>Taking over …</source>
   <translation>Wird übernommen …</translation>
  </message>
  <message>
   <source>Taking personal data out</source>
   <translation>Personenbezogene Daten entfernen</translation>
  </message>
  <message>
   <source>Talk</source>
   <translation>Vortrag</translation>
  </message>
  <message>
   <source>Test page with outlines instead</source>
   <translation>Stattdessen Testseite mit Umrissen</translation>
  </message>
  <message>
   <source>Test page: hold it with the sheet of labels against the light.</source>
   <translation>Testseite: bitte mit dem Etikettenbogen gegen das Licht halten.</translation>
  </message>
  <message>
   <source>Test picture</source>
   <translation>Testbild</translation>
  </message>
  <message>
   <source>Test picture in the hall</source>
   <translation>Testbild im Saal zeigen</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Text in {place}</source>
   <translation>Text in {place}</translation>
  </message>
  <message>
   <source>Texts</source>
   <translation>Texte</translation>
  </message>
  <message>
   <source>Texts (*.txt)</source>
   <translation>Texte (*.txt)</translation>
  </message>
  <message>
   <source>Texts ({count})</source>
   <translation>Texte ({count})</translation>
  </message>
  <message>
   <source>Texts of the documentation</source>
   <translation>Texte der Dokumentation</translation>
  </message>
  <message>
   <source>Texts that name somebody; the name is replaced there</source>
   <translation>Texte, die jemanden nennen; der Name wird dort ersetzt</translation>
  </message>
  <message>
   <source>Texts that perhaps name somebody; please look yourself</source>
   <translation>Texte, die vielleicht jemanden nennen; bitte sehen Sie selbst nach</translation>
  </message>
  <message>
   <source>Thank you!</source>
   <translation>Herzlichen Dank!</translation>
  </message>
  <message>
   <source>Thanks to the moderators: {names}</source>
   <translation>Danke an die Moderationen: {names}</translation>
  </message>
  <message>
   <source>The PDF {file} is ready.</source>
   <translation>Die PDF-Datei {file} ist fertig.</translation>
  </message>
  <message>
   <source>The backup is {file}.</source>
   <translation>Die Sicherung ist {file}.</translation>
  </message>
  <message>
   <source>The backup of {file} could not be written.</source>
   <translation>Die Sicherung von {file} konnte nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The backup was restored.</source>
   <translation>Die Sicherung ist wiederhergestellt.</translation>
  </message>
  <message>
   <source>The backup {file} could not be changed.</source>
   <translation>Die Sicherung {file} ließ sich nicht ändern.</translation>
  </message>
  <message>
   <source>The backup {file} could not be restored.</source>
   <translation>Die Sicherung {file} ließ sich nicht wiederherstellen.</translation>
  </message>
  <message>
   <source>The backup {file} is damaged.</source>
   <translation>Die Sicherung {file} ist beschädigt.</translation>
  </message>
  <message>
   <source>The begin holds another end than the end.</source>
   <translation>Beim Beginn steht ein anderes Ende als in der Spalte für das Ende.</translation>
  </message>
  <message>
   <source>The begin is on another day than the row.</source>
   <translation>Der Beginn liegt an einem anderen Tag als die Zeile.</translation>
  </message>
  <message>
   <source>The begin “{start}” is another than in the date “{date}”, which counts.</source>
   <translation>Der Beginn „{start}“ ist ein anderer als im Datum „{date}“, das zählt.</translation>
  </message>
  <message>
   <source>The better rank counts.</source>
   <translation>Es zählt der bessere Rang.</translation>
  </message>
  <message>
   <source>The camera cannot be opened.</source>
   <translation>Die Kamera lässt sich nicht öffnen.</translation>
  </message>
  <message>
   <source>The camera gives no picture.</source>
   <translation>Die Kamera liefert kein Bild.</translation>
  </message>
  <message>
   <source>The camera is gone.</source>
   <translation>Die Kamera ist nicht mehr da.</translation>
  </message>
  <message>
   <source>The camera is on</source>
   <translation>Die Kamera ist an</translation>
  </message>
  <message>
   <source>The camera is starting …</source>
   <translation>Die Kamera startet …</translation>
  </message>
  <message>
   <source>The camera was switched off before the last picture was taken.</source>
   <translation>Die Kamera wurde ausgeschaltet, bevor das letzte Bild aufgenommen war.</translation>
  </message>
  <message>
   <source>The camera's driver has failed.</source>
   <translation>Der Treiber der Kamera ist abgestürzt.</translation>
  </message>
  <message>
   <source>The cell is longer than {most} letters; the rest was left out.</source>
   <translation>Die Zelle ist länger als {most} Zeichen; der Rest wurde weggelassen.</translation>
  </message>
  <message>
   <source>The chapter “Look ahead” is left out.</source>
   <translation>Das Kapitel „Ausblick“ entfällt.</translation>
  </message>
  <message>
   <source>The check found damaged photos: {groups}.</source>
   <translation>Die Prüfung hat beschädigte Fotos gefunden: {groups}.</translation>
  </message>
  <message numerus="yes">
   <source>The check of the file found %n faults.</source>
   <translation>
    <numerusform>Die Prüfung der Datei hat %n Fehler gefunden.</numerusform>
    <numerusform>Die Prüfung der Datei hat %n Fehler gefunden.</numerusform>
   </translation>
  </message>
  <message>
   <source>The clock of {title} is not stopped.</source>
   <translation>Die Uhr von {title} ist nicht angehalten.</translation>
  </message>
  <message>
   <source>The clock of {title} is stopped already.</source>
   <translation>Die Uhr von {title} ist schon angehalten.</translation>
  </message>
  <message>
   <source>The clocks go back during {title}</source>
   <translation>Die Uhr wird während {title} zurückgestellt</translation>
  </message>
  <message>
   <source>The clocks go forward during {title}</source>
   <translation>Die Uhr wird während {title} vorgestellt</translation>
  </message>
  <message>
   <source>The code for that is on the laptop, under “Connect phones”.</source>
   <translation>Der Code dafür steht am Laptop unter „Telefone verbinden“.</translation>
  </message>
  <message>
   <source>The code needs an address.</source>
   <translation>Für den Code fehlt die Adresse.</translation>
  </message>
  <message>
   <source>The code on a photo says {theme}, group {number}; it is where you put it.</source>
   <translation>Der Code auf einem Foto sagt {theme}, Gruppe {number}; es liegt dort, wo Sie es hingelegt haben.</translation>
  </message>
  <message>
   <source>The code was wrong too often.</source>
   <translation>Der Code war zu oft falsch.</translation>
  </message>
  <message>
   <source>The colour decides: {told}.</source>
   <translation>Die Farbe entscheidet: {told}.</translation>
  </message>
  <message>
   <source>The colour is as before.</source>
   <translation>Die Farbe ist, wie sie war.</translation>
  </message>
  <message>
   <source>The column holds the theme “{theme}” and is not used.</source>
   <translation>In der Spalte steht das Thema „{theme}“, sie wird nicht verwendet.</translation>
  </message>
  <message>
   <source>The column names the theme “{theme}” and is not used.</source>
   <translation>Die Spalte nennt das Thema „{theme}“ und wird nicht verwendet.</translation>
  </message>
  <message>
   <source>The computer may fall asleep</source>
   <translation>Der Rechner kann einschlafen</translation>
  </message>
  <message>
   <source>The computer stays awake</source>
   <translation>Der Rechner bleibt wach</translation>
  </message>
  <message>
   <source>The database library {version} can damage files and is not used.</source>
   <translation>Die Datenbankbibliothek {version} kann Dateien beschädigen und wird nicht verwendet.</translation>
  </message>
  <message>
   <source>The date “{text}” does not exist.</source>
   <translation>Das Datum „{text}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>The dates of this list have the month first: only so do they fall into the event.</source>
   <translation>In den Daten dieser Liste steht der Monat vorn: Nur so fallen sie in die Veranstaltung.</translation>
  </message>
  <message>
   <source>The day before or after</source>
   <translation>Der Tag davor oder danach</translation>
  </message>
  <message>
   <source>The day holds</source>
   <translation>Der Tag hält</translation>
  </message>
  <message>
   <source>The day holds another time than the begin.</source>
   <translation>Beim Tag steht eine andere Uhrzeit als beim Beginn.</translation>
  </message>
  <message numerus="yes">
   <source>The day holds: %n minutes</source>
   <translation>
    <numerusform>Der Tag hält eine Minute</numerusform>
    <numerusform>Der Tag hält %n Minuten</numerusform>
   </translation>
  </message>
  <message>
   <source>The demo could not be created.</source>
   <translation>Die Demo konnte nicht angelegt werden.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>Der Datenträger ist voll.</translation>
  </message>
  <message>
   <source>The disk with {file} does not take what is written.</source>
   <translation>Der Datenträger mit {file} nimmt nicht an, was geschrieben wird.</translation>
  </message>
  <message>
   <source>The disk with {file} is full.</source>
   <translation>Der Datenträger mit {file} ist voll.</translation>
  </message>
  <message>
   <source>The documentation could not be set; the typesetting program says “{reason}”.</source>
   <translation>Die Dokumentation konnte nicht gesetzt werden; das Satzprogramm meldet „{reason}“.</translation>
  </message>
  <message>
   <source>The documentation writes itself</source>
   <translation>Die Dokumentation schreibt sich selbst</translation>
  </message>
  <message>
   <source>The effect of what counts is being worked out.</source>
   <translation>Gerade wird die Wirkung ermittelt.</translation>
  </message>
  <message>
   <source>The emergency folder could not be written ({reason}).</source>
   <translation>Der Notfallordner konnte nicht geschrieben werden ({reason}).</translation>
  </message>
  <message>
   <source>The emergency folder is on {place}. It holds names: keep the stick as you keep lists on paper.</source>
   <translation>Der Notfallordner liegt auf {place}. Er enthält Namen: Bitte verwahren Sie den Stick wie Listen auf Papier.</translation>
  </message>
  <message>
   <source>The emergency folder is {folder}.</source>
   <translation>Der Notfallordner ist {folder}.</translation>
  </message>
  <message>
   <source>The end is not after the begin.</source>
   <translation>Das Ende liegt nicht nach dem Beginn.</translation>
  </message>
  <message>
   <source>The entry ends before it begins.</source>
   <translation>Der Eintrag endet, bevor er beginnt.</translation>
  </message>
  <message>
   <source>The entry has no date.</source>
   <translation>Der Eintrag hat kein Datum.</translation>
  </message>
  <message>
   <source>The entry has no time of begin.</source>
   <translation>Der Eintrag hat keine Anfangszeit.</translation>
  </message>
  <message>
   <source>The entry is broken and cannot be read: {written}</source>
   <translation>Der Eintrag ist beschädigt und nicht lesbar: {written}</translation>
  </message>
  <message>
   <source>The entry lasts longer than a day.</source>
   <translation>Der Eintrag dauert länger als einen Tag.</translation>
  </message>
  <message>
   <source>The entry was removed or merged. Please type the name.</source>
   <translation>Der Eintrag wurde entfernt oder zusammengeführt. Bitte den Namen tippen.</translation>
  </message>
  <message>
   <source>The event and its backups are done.</source>
   <translation>Veranstaltung und Sicherungen sind bereinigt.</translation>
  </message>
  <message>
   <source>The event can be read; nothing was changed.</source>
   <translation>Die Veranstaltung lässt sich lesen; es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>The event has changed meanwhile.</source>
   <translation>Die Veranstaltung hat sich inzwischen geändert.</translation>
  </message>
  <message>
   <source>The event has changed since this repair was proposed.</source>
   <translation>Die Veranstaltung hat sich geändert, seit diese Umzüge vorgeschlagen wurden.</translation>
  </message>
  <message>
   <source>The event has changed since this was solved; nothing was changed.</source>
   <translation>Die Veranstaltung hat sich seit der Berechnung geändert; es wurde nichts übernommen.</translation>
  </message>
  <message>
   <source>The event has no day {day}.</source>
   <translation>Die Veranstaltung hat keinen Tag {day}.</translation>
  </message>
  <message>
   <source>The event has no themes yet; the wishes were left out.</source>
   <translation>Die Veranstaltung hat noch keine Themen; die Wünsche werden ausgelassen.</translation>
  </message>
  <message>
   <source>The event has no title.</source>
   <translation>Die Veranstaltung hat keinen Titel.</translation>
  </message>
  <message>
   <source>The event has no workshop round {rounds}; wishes for it were left out.</source>
   <translation>Die Veranstaltung hat keine Workshoprunde {rounds}; Wünsche dafür werden ausgelassen.</translation>
  </message>
  <message>
   <source>The event has no workshop rounds yet: themes and rooms were taken over, the workshops were not.</source>
   <translation>Die Veranstaltung hat noch keine Workshoprunden: Themen und Räume werden übernommen, die Workshops nicht.</translation>
  </message>
  <message>
   <source>The event has no workshop rounds yet; the wishes were left out.</source>
   <translation>Die Veranstaltung hat noch keine Workshoprunden; die Wünsche werden ausgelassen.</translation>
  </message>
  <message numerus="yes">
   <source>The event has only %n workshop rounds.</source>
   <translation>
    <numerusform>Die Veranstaltung hat nur eine Workshoprunde.</numerusform>
    <numerusform>Die Veranstaltung hat nur %n Workshoprunden.</numerusform>
   </translation>
  </message>
  <message>
   <source>The event is as before.</source>
   <translation>Die Veranstaltung ist wie zuvor.</translation>
  </message>
  <message>
   <source>The event is being closed.</source>
   <translation>Die Veranstaltung wird gerade geschlossen.</translation>
  </message>
  <message>
   <source>The event is only open for reading.</source>
   <translation>Die Veranstaltung ist nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>The event is open for reading only.</source>
   <translation>Die Veranstaltung ist nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>The event is unchanged.</source>
   <translation>Die Veranstaltung ist unverändert.</translation>
  </message>
  <message>
   <source>The event itself is safe.</source>
   <translation>Die Veranstaltung selbst ist sicher.</translation>
  </message>
  <message>
   <source>The event needs a title.</source>
   <translation>Die Veranstaltung braucht einen Titel.</translation>
  </message>
  <message>
   <source>The event was not touched.</source>
   <translation>Die Veranstaltung blieb, wie sie war.</translation>
  </message>
  <message>
   <source>The extra that reads handwriting is not installed.</source>
   <translation>Der Zusatz, der Handschrift liest, ist nicht installiert.</translation>
  </message>
  <message>
   <source>The fewest moves are being looked for.</source>
   <translation>Die wenigsten Umzüge werden noch gesucht.</translation>
  </message>
  <message>
   <source>The file cannot be read.</source>
   <translation>Die Datei lässt sich nicht lesen.</translation>
  </message>
  <message>
   <source>The file does not exist.</source>
   <translation>Die Datei gibt es nicht.</translation>
  </message>
  <message>
   <source>The file holds another event. It would replace this one: {event}</source>
   <translation>In der Datei steht eine andere Veranstaltung. Sie würde diese ersetzen: {event}</translation>
  </message>
  <message>
   <source>The file holds exactly what the open event holds.</source>
   <translation>In der Datei steht genau das, was auch die geöffnete Veranstaltung enthält.</translation>
  </message>
  <message>
   <source>The file is already open in another window.</source>
   <translation>Die Datei ist schon in einem anderen Fenster offen.</translation>
  </message>
  <message>
   <source>The file is being made …</source>
   <translation>Die Datei wird erstellt …</translation>
  </message>
  <message>
   <source>The file is damaged.</source>
   <translation>Die Datei ist beschädigt.</translation>
  </message>
  <message>
   <source>The file is empty.</source>
   <translation>Die Datei ist leer.</translation>
  </message>
  <message>
   <source>The file is not an event file.</source>
   <translation>Die Datei ist keine Veranstaltung.</translation>
  </message>
  <message>
   <source>The file is ready, with remarks.</source>
   <translation>Die Datei ist fertig, mit Hinweisen.</translation>
  </message>
  <message>
   <source>The file is ready.</source>
   <translation>Die Datei ist fertig.</translation>
  </message>
  <message>
   <source>The file is sound.</source>
   <translation>Die Datei ist in Ordnung.</translation>
  </message>
  <message>
   <source>The file that was there is unchanged.</source>
   <translation>Die vorhandene Datei ist unverändert.</translation>
  </message>
  <message>
   <source>The file was not touched and the event is as before.</source>
   <translation>Die Datei blieb unberührt, und die Veranstaltung ist wie zuvor.</translation>
  </message>
  <message>
   <source>The file was opened to read.</source>
   <translation>Die Datei wurde nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <source>The file was written by a newer version of the program.</source>
   <translation>Die Datei stammt von einer neueren Version des Programms.</translation>
  </message>
  <message>
   <source>The file {file} cannot be created.</source>
   <translation>Die Datei {file} lässt sich nicht anlegen.</translation>
  </message>
  <message>
   <source>The file {file} is damaged.</source>
   <translation>Die Datei {file} ist beschädigt.</translation>
  </message>
  <message>
   <source>The file {file} is ready.</source>
   <translation>Die Datei {file} ist fertig.</translation>
  </message>
  <message>
   <source>The file {file} was moved, deleted or replaced.</source>
   <translation>Die Datei {file} wurde verschoben, gelöscht oder ersetzt.</translation>
  </message>
  <message>
   <source>The file's times are written for another zone than {zone}. They stay as they are shown there; convert them?</source>
   <translation>Die Zeiten der Datei gelten für eine andere Zeitzone als {zone}. Sie bleiben, wie sie dort stehen; umrechnen?</translation>
  </message>
  <message>
   <source>The first {shown} of {total} people</source>
   <translation>Die ersten {shown} von {total} Personen</translation>
  </message>
  <message>
   <source>The flipcharts</source>
   <translation>Die Flipcharts</translation>
  </message>
  <message>
   <source>The folder is not there. Once it is back, it goes on.</source>
   <translation>Der Ordner ist nicht da. Sobald er wieder da ist, geht es weiter.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written to.</source>
   <translation>In den Ordner {folder} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The folder {folder} does not exist.</source>
   <translation>Den Ordner {folder} gibt es nicht.</translation>
  </message>
  <message>
   <source>The folder {folder} is not there.</source>
   <translation>Der Ordner {folder} ist nicht da.</translation>
  </message>
  <message>
   <source>The format that conference apps, screens and planning tools such as frab and pretalx read. Private notes and who is in which workshop are not in it.</source>
   <translation>Das Format, das Konferenz-Apps, Anzeigen und Planungswerkzeuge wie frab und pretalx lesen. Interne Hinweise und wer in welchem Workshop ist, stehen nicht darin.</translation>
  </message>
  <message>
   <source>The group has no photo yet.</source>
   <translation>Die Gruppe hat noch kein Foto.</translation>
  </message>
  <message>
   <source>The groups are not formed yet.</source>
   <translation>Die Gruppen stehen noch nicht fest.</translation>
  </message>
  <message>
   <source>The hall is being shown something of this event.</source>
   <translation>Dem Saal wird gerade etwas aus dieser Veranstaltung gezeigt.</translation>
  </message>
  <message>
   <source>The hall is black now. Close once more to end the show and the program.</source>
   <translation>Der Saal ist jetzt schwarz. Schließen Sie noch einmal, um Präsentation und Programm zu beenden.</translation>
  </message>
  <message>
   <source>The hall is black. E ends the show, B or Page Down brings the slide back.</source>
   <translation>Der Saal ist schwarz. E beendet die Präsentation, B oder Bild↓ bringt die Folie zurück.</translation>
  </message>
  <message>
   <source>The hall is black. It sees the message with the next slide.</source>
   <translation>Der Saal ist schwarz. Er sieht die Mitteilung mit der nächsten Folie.</translation>
  </message>
  <message>
   <source>The hall is black: end now</source>
   <translation>Saal ist schwarz: jetzt beenden</translation>
  </message>
  <message>
   <source>The hall keeps what it sees until F is pressed again</source>
   <translation>Der Saal behält, was er sieht, bis Sie wieder F drücken</translation>
  </message>
  <message>
   <source>The hall sees no slide that it could keep.</source>
   <translation>Der Saal sieht keine Folie, die stehen bleiben könnte.</translation>
  </message>
  <message>
   <source>The hall sees nothing yet</source>
   <translation>Der Saal sieht noch nichts</translation>
  </message>
  <message>
   <source>The hall’s screen</source>
   <translation>Bildschirm des Saals</translation>
  </message>
  <message>
   <source>The import was stopped.</source>
   <translation>Der Import wurde abgebrochen.</translation>
  </message>
  <message>
   <source>The item has no end, and none follows in its room: {minutes} minutes were taken.</source>
   <translation>Der Programmpunkt hat kein Ende, und in seinem Raum folgt keiner: Es wurden {minutes} Minuten angenommen.</translation>
  </message>
  <message>
   <source>The kind “{text}” is unknown.</source>
   <translation>Die Art „{text}“ ist unbekannt.</translation>
  </message>
  <message>
   <source>The labels do not fit the sheet</source>
   <translation>Die Etiketten passen nicht auf den Bogen</translation>
  </message>
  <message>
   <source>The labels lie upon each other.</source>
   <translation>Die Etiketten liegen übereinander.</translation>
  </message>
  <message>
   <source>The labels stick out of the sheet at the side, by {over} mm.</source>
   <translation>Die Etiketten ragen seitlich {over} mm über den Bogen hinaus.</translation>
  </message>
  <message>
   <source>The labels stick out of the sheet below, by {below} mm.</source>
   <translation>Die Etiketten ragen unten {below} mm über den Bogen hinaus.</translation>
  </message>
  <message>
   <source>The laptop has this photo already</source>
   <translation>Der Laptop hat dieses Foto schon</translation>
  </message>
  <message>
   <source>The laptop’s disk cannot be written to.</source>
   <translation>Auf die Festplatte des Laptops kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The laptop’s disk is nearly full, so it takes no more photos.</source>
   <translation>Die Festplatte des Laptops ist fast voll, deshalb nimmt er keine Fotos mehr an.</translation>
  </message>
  <message>
   <source>The laptop’s own WLAN is not on yet. Turn on “Mobile hotspot” in the system’s settings; the program notices by itself.</source>
   <translation>Das WLAN dieses Laptops ist noch nicht an. Schalten Sie in den Einstellungen des Systems „Mobiler Hotspot“ ein; das Programm merkt es von selbst.</translation>
  </message>
  <message>
   <source>The last picture was not taken any more; what was taken before is in the intake.</source>
   <translation>Das letzte Bild wurde nicht mehr aufgenommen; was vorher aufgenommen wurde, liegt im Eingang.</translation>
  </message>
  <message>
   <source>The last row can sit {least} to {most} picture heights away.</source>
   <translation>Die letzte Reihe kann {least}- bis {most}-mal so weit weg sein, wie das Bild hoch ist.</translation>
  </message>
  <message>
   <source>The legend is as before.</source>
   <translation>Die Legende ist wie vorher.</translation>
  </message>
  <message>
   <source>The legend needs one sign at least.</source>
   <translation>Die Legende braucht mindestens ein Zeichen.</translation>
  </message>
  <message>
   <source>The letters fit another encoding than usual; they were read as in “{word}”.</source>
   <translation>Die Zeichen sind anders kodiert als üblich; gelesen wurde wie in „{word}“.</translation>
  </message>
  <message>
   <source>The list changes nothing; what was edited by hand stays.</source>
   <translation>Die Liste ändert nichts; was von Hand geändert wurde, bleibt.</translation>
  </message>
  <message numerus="yes">
   <source>The list has a programme for day {day}; the event lasts %n days. Extend it?</source>
   <translation>
    <numerusform>Die Liste enthält Programm für Tag {day}; die Veranstaltung dauert einen Tag. Verlängern?</numerusform>
    <numerusform>Die Liste enthält Programm für Tag {day}; die Veranstaltung dauert %n Tage. Verlängern?</numerusform>
   </translation>
  </message>
  <message>
   <source>The list has the programme of {first} to {last}, the event lasts from {start} to {end}. Take the days of the list?</source>
   <translation>Die Liste enthält das Programm vom {first} bis {last}, die Veranstaltung dauert vom {start} bis {end}. Tage der Liste übernehmen?</translation>
  </message>
  <message>
   <source>The list needs a row with headings such as given name and family name; choose it in the preview if it is there.</source>
   <translation>Die Liste braucht eine Zeile mit Überschriften wie Vorname und Nachname; wählen Sie sie in der Vorschau, falls es sie gibt.</translation>
  </message>
  <message>
   <source>The list says nothing that the event does not have.</source>
   <translation>Die Liste enthält nichts Neues für die Veranstaltung.</translation>
  </message>
  <message>
   <source>The logo is as before.</source>
   <translation>Das Logo ist wie zuvor.</translation>
  </message>
  <message>
   <source>The newest edits lie beside it in {log}, and nothing can be written there.</source>
   <translation>Die neuesten Änderungen liegen daneben in {log}, und dort kann nichts geschrieben werden.</translation>
  </message>
  <message>
   <source>The next event</source>
   <translation>Die nächste Veranstaltung</translation>
  </message>
  <message>
   <source>The note stays where it is.</source>
   <translation>Die Notiz bleibt, wo sie ist.</translation>
  </message>
  <message>
   <source>The note was kept with “{title}”.</source>
   <translation>Die Notiz steht jetzt bei „{title}“.</translation>
  </message>
  <message>
   <source>The note was not saved.</source>
   <translation>Die Notiz wurde nicht gesichert.</translation>
  </message>
  <message>
   <source>The notice is on the clipboard.</source>
   <translation>Der Aushang liegt in der Zwischenablage.</translation>
  </message>
  <message>
   <source>The older emergency folder is still there, and can be used.</source>
   <translation>Der ältere Notfallordner ist noch da und kann benutzt werden.</translation>
  </message>
  <message>
   <source>The original is kept until you delete it.</source>
   <translation>Das Original bleibt erhalten, bis Sie es löschen.</translation>
  </message>
  <message>
   <source>The other photos were added.</source>
   <translation>Die anderen Fotos wurden hinzugefügt.</translation>
  </message>
  <message>
   <source>The others were there already.</source>
   <translation>Die anderen waren schon da.</translation>
  </message>
  <message>
   <source>The pages are being set …</source>
   <translation>Die Seiten werden gesetzt …</translation>
  </message>
  <message>
   <source>The parts take {parts} of {minutes} minutes</source>
   <translation>Die Teile dauern {parts} von {minutes} Minuten</translation>
  </message>
  <message>
   <source>The phone is connected for this group.</source>
   <translation>Das Telefon ist für diese Gruppe verbunden.</translation>
  </message>
  <message>
   <source>The phone sleeps or has lost the network; it goes on by itself. Keys and clicker work as ever.</source>
   <translation>Das Telefon schläft oder hat kein Netz; es macht von selbst weiter. Tasten und Klicker gehen wie immer.</translation>
  </message>
  <message>
   <source>The photo can no longer be read.</source>
   <translation>Das Foto lässt sich nicht mehr lesen.</translation>
  </message>
  <message>
   <source>The photo could not be opened for reading.</source>
   <translation>Das Foto ließ sich nicht zum Lesen öffnen.</translation>
  </message>
  <message>
   <source>The photo is no longer in the event file.</source>
   <translation>Das Foto ist nicht mehr in der Veranstaltungsdatei.</translation>
  </message>
  <message numerus="yes">
   <source>The photo is on %n other pages too; there too only what they show remains.</source>
   <translation>
    <numerusform>Das Foto liegt auch auf einer anderen Seite; auch dort bleibt nur, was sie zeigt.</numerusform>
    <numerusform>Das Foto liegt auch auf %n anderen Seiten; auch dort bleibt nur, was sie zeigen.</numerusform>
   </translation>
  </message>
  <message>
   <source>The photo itself is kept as it is.</source>
   <translation>Das Foto selbst bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>The photo stays on your phone.</source>
   <translation>Das Foto bleibt auf Ihrem Telefon.</translation>
  </message>
  <message>
   <source>The picture is dark. Is the camera covered?</source>
   <translation>Das Bild ist dunkel. Ist die Kamera verdeckt?</translation>
  </message>
  <message numerus="yes">
   <source>The picture is in {file}; the scene has %n slides.</source>
   <translation>
    <numerusform>Das Bild steht in {file}; die Szene hat %n Folie.</numerusform>
    <numerusform>Das Bild steht in {file}; die Szene hat %n Folien.</numerusform>
   </translation>
  </message>
  <message>
   <source>The picture shown of a photo is damaged ({content}).</source>
   <translation>Das gezeigte Bild eines Fotos ist beschädigt ({content}).</translation>
  </message>
  <message>
   <source>The place in {room} is taken by now, so the one here is kept.</source>
   <translation>Der Platz in {room} ist inzwischen vergeben; deshalb bleibt der Platz hier.</translation>
  </message>
  <message>
   <source>The place is locked.</source>
   <translation>Der Platz ist festgehalten.</translation>
  </message>
  <message>
   <source>The plenary has begun</source>
   <translation>Das Plenum hat begonnen</translation>
  </message>
  <message>
   <source>The plenary is left out</source>
   <translation>Das Plenum entfällt</translation>
  </message>
  <message>
   <source>The plenary is over</source>
   <translation>Das Plenum ist vorbei</translation>
  </message>
  <message>
   <source>The point stays on your phone.</source>
   <translation>Der Punkt bleibt auf Ihrem Telefon.</translation>
  </message>
  <message>
   <source>The preview could not be made</source>
   <translation>Die Vorschau konnte nicht erstellt werden</translation>
  </message>
  <message>
   <source>The preview is being made …</source>
   <translation>Vorschau wird erstellt …</translation>
  </message>
  <message>
   <source>The preview is being renewed …</source>
   <translation>Die Vorschau wird erneuert …</translation>
  </message>
  <message>
   <source>The preview is not up to date.</source>
   <translation>Die Vorschau ist nicht auf dem neuesten Stand.</translation>
  </message>
  <message>
   <source>The printer does not take the pages.</source>
   <translation>Der Drucker nimmt die Seiten nicht an.</translation>
  </message>
  <message>
   <source>The program is not sure where the sheet ends.</source>
   <translation>Das Programm ist nicht sicher, wo das Blatt endet.</translation>
  </message>
  <message>
   <source>The programme as a calendar file</source>
   <translation>Das Programm als Kalenderdatei</translation>
  </message>
  <message>
   <source>The programme as it was</source>
   <translation>Das Programm, wie es war</translation>
  </message>
  <message>
   <source>The programme as schedule JSON</source>
   <translation>Das Programm als Fahrplan-JSON</translation>
  </message>
  <message>
   <source>The programme as schedule XML</source>
   <translation>Das Programm als Fahrplan-XML</translation>
  </message>
  <message>
   <source>The programme has changed since this was proposed.</source>
   <translation>Das Programm hat sich seit diesem Vorschlag geändert.</translation>
  </message>
  <message>
   <source>The programme has no further item.</source>
   <translation>Das Programm hat keinen weiteren Punkt.</translation>
  </message>
  <message>
   <source>The programme has no items yet.</source>
   <translation>Der Ablauf hat noch keine Programmpunkte.</translation>
  </message>
  <message>
   <source>The programme is over</source>
   <translation>Das Programm ist zu Ende</translation>
  </message>
  <message>
   <source>The protocol is in {file}.</source>
   <translation>Das Protokoll steht in {file}.</translation>
  </message>
  <message>
   <source>The refusals are as before.</source>
   <translation>Die Ablehnungen sind wie zuvor.</translation>
  </message>
  <message>
   <source>The remote control is out of sight: {phone}</source>
   <translation>Fernbedienung gerade nicht zu erreichen: {phone}</translation>
  </message>
  <message>
   <source>The remote control reaches the laptop like the phones in the rooms. Which network they use is set in Results, “Connect phones”.</source>
   <translation>Die Fernbedienung erreicht den Laptop wie die Telefone in den Räumen. Welches Netz sie nutzen, steht unter Ergebnisse, „Telefone verbinden“.</translation>
  </message>
  <message>
   <source>The result is as it was.</source>
   <translation>Das Ergebnis ist, wie es war.</translation>
  </message>
  <message>
   <source>The rooms are not assigned yet.</source>
   <translation>Die Zuteilung steht noch nicht fest.</translation>
  </message>
  <message>
   <source>The round has begun or is over</source>
   <translation>Die Runde läuft schon oder ist vorbei</translation>
  </message>
  <message>
   <source>The round is over</source>
   <translation>Die Runde ist vorbei</translation>
  </message>
  <message>
   <source>The round of {room} does not run.</source>
   <translation>Die Runde von {room} läuft nicht.</translation>
  </message>
  <message>
   <source>The row does not say how many places there are.</source>
   <translation>Die Zeile sagt nicht, wie viele Plätze es gibt.</translation>
  </message>
  <message numerus="yes">
   <source>The row has %n columns too few ({found} of {wanted}) and was left out.</source>
   <translation>
    <numerusform>Der Zeile fehlt eine Spalte ({found} von {wanted}); sie wurde ausgelassen.</numerusform>
    <numerusform>Der Zeile fehlen %n Spalten ({found} von {wanted}); sie wurde ausgelassen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The row has %n columns too many ({found} instead of {wanted}) and was left out.</source>
   <translation>
    <numerusform>Die Zeile hat eine Spalte zu viel ({found} statt {wanted}); sie wurde ausgelassen.</numerusform>
    <numerusform>Die Zeile hat %n Spalten zu viel ({found} statt {wanted}); sie wurde ausgelassen.</numerusform>
   </translation>
  </message>
  <message>
   <source>The row has no day, and the day above it was not understood.</source>
   <translation>Die Zeile hat keinen Tag, und der Tag darüber wurde nicht verstanden.</translation>
  </message>
  <message>
   <source>The row has no day.</source>
   <translation>Die Zeile hat keinen Tag.</translation>
  </message>
  <message>
   <source>The row has no name and was left out.</source>
   <translation>Die Zeile hat keinen Namen und wurde ausgelassen.</translation>
  </message>
  <message>
   <source>The row has no theme or no room.</source>
   <translation>Der Zeile fehlt das Thema oder der Raum.</translation>
  </message>
  <message>
   <source>The row has no time of begin.</source>
   <translation>Die Zeile hat keine Uhrzeit für den Beginn.</translation>
  </message>
  <message>
   <source>The row has no title.</source>
   <translation>Die Zeile hat keinen Titel.</translation>
  </message>
  <message>
   <source>The row repeats the headings and was left out.</source>
   <translation>Die Zeile wiederholt die Überschriften und wurde weggelassen.</translation>
  </message>
  <message>
   <source>The row was left out; correct it in the list and read it again.</source>
   <translation>Die Zeile wurde ausgelassen; berichtigen Sie sie in der Liste und lesen Sie die Liste erneut ein.</translation>
  </message>
  <message>
   <source>The row was left out; decide in the preview, or add the number.</source>
   <translation>Die Zeile wird ausgelassen; entscheiden Sie in der Vorschau oder ergänzen Sie die Nummer.</translation>
  </message>
  <message>
   <source>The rows differ: {values}. The first row counts.</source>
   <translation>Die Zeilen unterscheiden sich: {values}. Es gilt die erste.</translation>
  </message>
  <message>
   <source>The rows have different statuses; the one that takes part counts.</source>
   <translation>Die Zeilen haben verschiedene Status; es gilt der mit Teilnahme.</translation>
  </message>
  <message>
   <source>The running order is as it was.</source>
   <translation>Der Regieplan ist, wie er war.</translation>
  </message>
  <message>
   <source>The same as schedule XML, as websites and newer tools read it. Private notes and who is in which workshop are not in it.</source>
   <translation>Dasselbe wie das Fahrplan-XML, so wie Websites und neuere Werkzeuge es lesen. Interne Hinweise und wer in welchem Workshop ist, stehen nicht darin.</translation>
  </message>
  <message>
   <source>The same code once more</source>
   <translation>Derselbe Code noch einmal</translation>
  </message>
  <message>
   <source>The same for websites and newer tools.</source>
   <translation>Dasselbe für Websites und neuere Werkzeuge.</translation>
  </message>
  <message>
   <source>The same group once more. Does it say something else?</source>
   <translation>Dieselbe Gruppe noch einmal. Sagt es etwas anderes?</translation>
  </message>
  <message>
   <source>The same in both</source>
   <translation>In beiden gleich</translation>
  </message>
  <message>
   <source>The same person stands in row {row}.</source>
   <translation>Dieselbe Person steht in Zeile {row}.</translation>
  </message>
  <message>
   <source>The same photo still waits in the intake.</source>
   <translation>Dasselbe Foto wartet noch im Eingang.</translation>
  </message>
  <message numerus="yes">
   <source>The scene has %n slides.</source>
   <translation>
    <numerusform>Die Szene hat %n Folie.</numerusform>
    <numerusform>Die Szene hat %n Folien.</numerusform>
   </translation>
  </message>
  <message>
   <source>The schedule has no plenary of results.</source>
   <translation>Der Ablauf enthält keine Vorstellung der Ergebnisse.</translation>
  </message>
  <message>
   <source>The schedule is as in version {number}.</source>
   <translation>Der Ablauf ist wie in Fassung {number}.</translation>
  </message>
  <message>
   <source>The screens show the same: the picture would cover your own screen, too.</source>
   <translation>Die Bildschirme zeigen dasselbe: Das Bild würde auch Ihren eigenen Bildschirm verdecken.</translation>
  </message>
  <message>
   <source>The sheets could not be set; the typesetting program says “{reason}”.</source>
   <translation>Die Blätter konnten nicht gesetzt werden; das Satzprogramm meldet „{reason}“.</translation>
  </message>
  <message>
   <source>The show broke off at “{slide}”. F5 goes on there.</source>
   <translation>Die Präsentation brach bei „{slide}“ ab. F5 setzt sie dort fort.</translation>
  </message>
  <message>
   <source>The sign before a point counts first, then its colour. A circled digit begins a guiding question.</source>
   <translation>Das Zeichen vor einem Punkt zählt zuerst, dann seine Farbe. Eine eingekreiste Ziffer beginnt eine Leitfrage.</translation>
  </message>
  <message>
   <source>The slide that was chosen was removed: nothing is sent.</source>
   <translation>Die gewählte Folie wurde entfernt: Es wird nichts gesendet.</translation>
  </message>
  <message>
   <source>The slides are in {file}.</source>
   <translation>Die Folien stehen in {file}.</translation>
  </message>
  <message>
   <source>The slides could not be set; the typesetting program says “{reason}”.</source>
   <translation>Die Folien konnten nicht gesetzt werden; das Satzprogramm sagt „{reason}“.</translation>
  </message>
  <message>
   <source>The solver has not proven these places.</source>
   <translation>Diese Plätze sind nicht als bestmöglich bewiesen.</translation>
  </message>
  <message>
   <source>The stick was removed while the emergency folder was written.</source>
   <translation>Der Stick wurde abgezogen, während der Notfallordner geschrieben wurde.</translation>
  </message>
  <message>
   <source>The system does not let this program use the camera.</source>
   <translation>Das System lässt dieses Programm nicht auf die Kamera zugreifen.</translation>
  </message>
  <message>
   <source>The table or index {name} is not as it should be.</source>
   <translation>Die Tabelle oder der Index {name} ist nicht, wie sie sein soll.</translation>
  </message>
  <message>
   <source>The template could not be kept in {folder}.</source>
   <translation>Die Vorlage konnte in {folder} nicht gespeichert werden.</translation>
  </message>
  <message>
   <source>The text beneath has changed</source>
   <translation>Darunter hat sich der Text geändert</translation>
  </message>
  <message>
   <source>The text beneath is no longer in the documentation</source>
   <translation>Den Text darunter gibt es in der Dokumentation nicht mehr</translation>
  </message>
  <message>
   <source>The text holds a letter that cannot be stored.</source>
   <translation>Der Text enthält ein Zeichen, das sich nicht speichern lässt.</translation>
  </message>
  <message>
   <source>The theme “{text}” is unknown. Is “{meant}” meant? The row was left out.</source>
   <translation>Das Thema „{text}“ ist unbekannt. Ist „{meant}“ gemeint? Die Zeile wurde ausgelassen.</translation>
  </message>
  <message>
   <source>The theme “{text}” is unknown; this wish was left out.</source>
   <translation>Das Thema „{text}“ ist unbekannt; dieser Wunsch wird ausgelassen.</translation>
  </message>
  <message>
   <source>The theme “{text}” is unknown; this wish was left out. Is “{meant}” meant?</source>
   <translation>Das Thema „{text}“ ist unbekannt; dieser Wunsch wird ausgelassen. Ist „{meant}“ gemeint?</translation>
  </message>
  <message>
   <source>The themes are: {themes}.</source>
   <translation>Die Themen sind: {themes}.</translation>
  </message>
  <message>
   <source>The themes in summary</source>
   <translation>Die Themen im Überblick</translation>
  </message>
  <message>
   <source>The time “{text}” does not exist.</source>
   <translation>Die Uhrzeit „{text}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>The time “{text}” does not exist: the clocks skip it that night.</source>
   <translation>Die Zeit „{text}“ gibt es nicht: In dieser Nacht wird die Uhr vorgestellt.</translation>
  </message>
  <message>
   <source>The title does not match yet</source>
   <translation>Titel stimmt noch nicht überein</translation>
  </message>
  <message>
   <source>The whole event goes into one file, with which it can be worked on at another computer. Yours stays as it is.</source>
   <translation>Die ganze Veranstaltung kommt in eine Datei, mit der an einem anderen Rechner weitergearbeitet werden kann. Ihre eigene bleibt, wie sie ist.</translation>
  </message>
  <message numerus="yes">
   <source>The whole event stands in {file}, without %n photos that are damaged or missing.</source>
   <translation>
    <numerusform>Die ganze Veranstaltung steht in {file}, ohne ein Foto, das beschädigt ist oder fehlt.</numerusform>
    <numerusform>Die ganze Veranstaltung steht in {file}, ohne %n Fotos, die beschädigt sind oder fehlen.</numerusform>
   </translation>
  </message>
  <message>
   <source>The whole event stands in {file}.</source>
   <translation>Die ganze Veranstaltung steht in {file}.</translation>
  </message>
  <message>
   <source>The wishes are as before.</source>
   <translation>Die Wünsche sind wie vorher.</translation>
  </message>
  <message>
   <source>The work ended unexpectedly in its own process.</source>
   <translation>Die Arbeit ist unerwartet abgebrochen.</translation>
  </message>
  <message>
   <source>The work needed more memory than it may take and was stopped.</source>
   <translation>Die Arbeit brauchte mehr Speicher, als sie haben darf, und wurde angehalten.</translation>
  </message>
  <message>
   <source>The work took too long and was stopped.</source>
   <translation>Das hat zu lange gedauert und wurde angehalten.</translation>
  </message>
  <message>
   <source>The workshop has no guiding question “{text}”.</source>
   <translation>Der Workshop hat keine Leitfrage „{text}“.</translation>
  </message>
  <message>
   <source>The workshops of {title} have the rooms.</source>
   <translation>Die Räume von {title} haben die Workshops.</translation>
  </message>
  <message>
   <source>The zone “{zone}” is unknown; the time was taken as the event's.</source>
   <translation>Die Zeitzone „{zone}“ ist unbekannt; die Zeit wurde als die der Veranstaltung genommen.</translation>
  </message>
  <message numerus="yes">
   <source>Their answers:</source>
   <translation>
    <numerusform>Die Antworten:</numerusform>
    <numerusform>Die Antworten:</numerusform>
   </translation>
  </message>
  <message>
   <source>Their places changed after they were announced, or are new. Tick off whom you told.</source>
   <translation>Ihr Platz ist neu oder hat sich nach der Bekanntgabe geändert. Haken Sie ab, wen Sie informiert haben.</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>Theme {number}</source>
   <translation>Thema {number}</translation>
  </message>
  <message>
   <source>Theme, headline, group or a word</source>
   <translation>Thema, Überschrift, Gruppe oder ein Wort</translation>
  </message>
  <message>
   <source>Theme, room, time, moderator and practice example.</source>
   <translation>Thema, Raum, Zeit, Moderation und Praxisbeispiel.</translation>
  </message>
  <message>
   <source>Theme: {theme}</source>
   <translation>Thema: {theme}</translation>
  </message>
  <message>
   <source>Themes</source>
   <translation>Themen</translation>
  </message>
  <message>
   <source>Themes had twice without a wish</source>
   <translation>Themen ungewollt doppelt</translation>
  </message>
  <message>
   <source>Themes had twice, as wished</source>
   <translation>Themen doppelt, weil gewünscht</translation>
  </message>
  <message>
   <source>Then</source>
   <translation>Danach</translation>
  </message>
  <message>
   <source>Then at {time}: {title}</source>
   <translation>Danach um {time}: {title}</translation>
  </message>
  <message>
   <source>There are fewer than two people in it</source>
   <translation>Es sind weniger als zwei Personen darin</translation>
  </message>
  <message>
   <source>There are no groups with people yet.</source>
   <translation>Es gibt noch keine Gruppen mit Teilnehmenden.</translation>
  </message>
  <message>
   <source>There are no groups yet.</source>
   <translation>Es gibt noch keine Gruppen.</translation>
  </message>
  <message>
   <source>There are no guiding questions yet.</source>
   <translation>Es gibt noch keine Leitfragen.</translation>
  </message>
  <message>
   <source>There are no participants yet.</source>
   <translation>Es gibt noch keine Teilnehmenden.</translation>
  </message>
  <message>
   <source>There are no photos.</source>
   <translation>Da sind keine Fotos.</translation>
  </message>
  <message>
   <source>There are no results of the groups {numbers}.</source>
   <translation>Von den Gruppen {numbers} liegen keine Ergebnisse vor.</translation>
  </message>
  <message>
   <source>There are no workshops in this round yet.</source>
   <translation>In dieser Runde gibt es noch keine Workshops.</translation>
  </message>
  <message>
   <source>There are no workshops yet.</source>
   <translation>Es gibt noch keine Workshops.</translation>
  </message>
  <message>
   <source>There for the first time</source>
   <translation>Zum ersten Mal dabei</translation>
  </message>
  <message>
   <source>There from {time} on.</source>
   <translation>Da ab {time} Uhr.</translation>
  </message>
  <message>
   <source>There is a free place, nobody else has to move.</source>
   <translation>Dort ist ein Platz frei, niemand sonst muss umziehen.</translation>
  </message>
  <message>
   <source>There is no backup of this event yet.</source>
   <translation>Von dieser Veranstaltung gibt es noch keine Sicherung.</translation>
  </message>
  <message>
   <source>There is no display here, so no window can be opened.</source>
   <translation>Hier gibt es keinen Bildschirm, deshalb kann kein Fenster geöffnet werden.</translation>
  </message>
  <message>
   <source>There is no display here: the demo runs without a window.</source>
   <translation>Hier gibt es keinen Bildschirm: Die Demo läuft ohne Fenster.</translation>
  </message>
  <message>
   <source>There is no encoding “{encoding}”.</source>
   <translation>Die Zeichenkodierung „{encoding}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no group {number}: nothing was sent.</source>
   <translation>Es gibt keine Gruppe {number}: Es wurde nichts gezeigt.</translation>
  </message>
  <message>
   <source>There is no group {number}: they are 1 to {count}.</source>
   <translation>Es gibt keine Gruppe {number}, nur 1 bis {count}.</translation>
  </message>
  <message>
   <source>There is no original of this photo beside what is shown.</source>
   <translation>Neben dem, was gezeigt wird, gibt es kein Original dieses Fotos.</translation>
  </message>
  <message>
   <source>There is no other workshop</source>
   <translation>Es gibt keinen anderen Workshop</translation>
  </message>
  <message>
   <source>There is no place left.</source>
   <translation>Kein Platz mehr frei.</translation>
  </message>
  <message>
   <source>There is no programme to be kept.</source>
   <translation>Es gibt kein Programm, das gespeichert werden könnte.</translation>
  </message>
  <message>
   <source>There is no programme to publish yet.</source>
   <translation>Es gibt noch keinen Ablauf zum Veröffentlichen.</translation>
  </message>
  <message>
   <source>There is no programme yet.</source>
   <translation>Es gibt noch kein Programm.</translation>
  </message>
  <message>
   <source>There is no result of group {number}.</source>
   <translation>Von Gruppe {number} liegt kein Ergebnis vor.</translation>
  </message>
  <message>
   <source>There is no room for the copy by which an older file is checked.</source>
   <translation>Für die Kopie, an der eine ältere Datei geprüft wird, ist kein Platz.</translation>
  </message>
  <message>
   <source>There is no round {number}.</source>
   <translation>Eine Runde {number} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no round “{text}”.</source>
   <translation>Eine Runde „{text}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no second screen, so the hall sees nothing.</source>
   <translation>Es gibt keinen zweiten Bildschirm, der Saal sieht also nichts.</translation>
  </message>
  <message>
   <source>There is no slide “{text}”.</source>
   <translation>Es gibt keine Folie „{text}“.</translation>
  </message>
  <message>
   <source>There is no space left for the emergency folder.</source>
   <translation>Für den Notfallordner ist kein Platz mehr.</translation>
  </message>
  <message>
   <source>There is no space left for {file}.</source>
   <translation>Für {file} ist kein Platz mehr.</translation>
  </message>
  <message>
   <source>There is no such backup of {file}.</source>
   <translation>Von {file} gibt es keine solche Sicherung.</translation>
  </message>
  <message>
   <source>There is no theme yet.</source>
   <translation>Es gibt noch kein Thema.</translation>
  </message>
  <message>
   <source>There is no third screen for the foyer.</source>
   <translation>Für das Foyer gibt es keinen dritten Bildschirm.</translation>
  </message>
  <message>
   <source>There is no workshop round yet.</source>
   <translation>Es gibt noch keine Workshoprunde.</translation>
  </message>
  <message>
   <source>There is not a minute for each group.</source>
   <translation>Für jede Gruppe bleibt keine ganze Minute.</translation>
  </message>
  <message>
   <source>There is nothing to note yet.</source>
   <translation>Noch steht nichts da, was notiert werden könnte.</translation>
  </message>
  <message>
   <source>There is nothing to print for this choice.</source>
   <translation>Für diese Auswahl gibt es nichts zu drucken.</translation>
  </message>
  <message>
   <source>There is nothing to redo.</source>
   <translation>Es gibt nichts zu wiederholen.</translation>
  </message>
  <message>
   <source>There is nothing to show yet.</source>
   <translation>Noch gibt es nichts zu zeigen.</translation>
  </message>
  <message>
   <source>There is nothing to take back.</source>
   <translation>Es gibt nichts zurückzunehmen.</translation>
  </message>
  <message>
   <source>There is nothing to take down.</source>
   <translation>Es gibt nichts festzuhalten.</translation>
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation>Es gibt nichts zurückzunehmen.</translation>
  </message>
  <message>
   <source>There until {time}.</source>
   <translation>Da bis {time} Uhr.</translation>
  </message>
  <message>
   <source>There you learn your room.</source>
   <translation>Dort erfahren Sie Ihren Raum.</translation>
  </message>
  <message>
   <source>These can be chosen: {encodings}.</source>
   <translation>Wählbar sind: {encodings}.</translation>
  </message>
  <message>
   <source>These dots cannot be given now.</source>
   <translation>Diese Klebepunkte lassen sich jetzt nicht vergeben.</translation>
  </message>
  <message>
   <source>These dots could not be understood.</source>
   <translation>Diese Klebepunkte waren nicht zu verstehen.</translation>
  </message>
  <message>
   <source>These minutes could not be understood.</source>
   <translation>Diese Minuten waren nicht zu verstehen.</translation>
  </message>
  <message>
   <source>These names are left out.</source>
   <translation>Diese Namen bleiben weg.</translation>
  </message>
  <message>
   <source>They are not named.</source>
   <translation>Sie werden nicht genannt.</translation>
  </message>
  <message>
   <source>They are there already</source>
   <translation>Sind schon dort</translation>
  </message>
  <message>
   <source>They stand in the columns for themes; without a meaning they are left out.</source>
   <translation>Sie stehen in den Spalten für Themen; ohne Bedeutung fallen sie weg.</translation>
  </message>
  <message>
   <source>Third wish.</source>
   <translation>Dritter Wunsch.</translation>
  </message>
  <message>
   <source>This badge cannot be read.</source>
   <translation>Dieses Namensschild ist nicht lesbar.</translation>
  </message>
  <message>
   <source>This badge is of another event.</source>
   <translation>Dieses Namensschild gehört zu einer anderen Veranstaltung.</translation>
  </message>
  <message>
   <source>This badge is of another event. Please search by name.</source>
   <translation>Dieses Namensschild gehört zu einer anderen Veranstaltung. Bitte suchen Sie nach dem Namen.</translation>
  </message>
  <message>
   <source>This bond no longer exists.</source>
   <translation>Diese Bindung gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This camera has only {width} × {height} pixels: let the sheet fill the picture, or take a phone.</source>
   <translation>Diese Kamera hat nur {width} × {height} Bildpunkte: Das Blatt sollte das Bild füllen; besser ist ein Telefon.</translation>
  </message>
  <message>
   <source>This cannot be assigned</source>
   <translation>So ist keine Zuteilung möglich</translation>
  </message>
  <message>
   <source>This cannot be assigned: {cause}</source>
   <translation>So geht keine Zuteilung: {cause}</translation>
  </message>
  <message>
   <source>This cannot be assigned; nothing was changed.</source>
   <translation>So lässt es sich nicht zuteilen; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>This cannot be done here.</source>
   <translation>Das lässt sich hier nicht ausführen.</translation>
  </message>
  <message>
   <source>This cannot be undone, and no step before it either.</source>
   <translation>Das lässt sich nicht rückgängig machen, und kein Schritt davor mehr.</translation>
  </message>
  <message>
   <source>This cannot be undone.</source>
   <translation>Das lässt sich nicht rückgängig machen.</translation>
  </message>
  <message>
   <source>This cell holds a formula without a stored value and counts as empty.</source>
   <translation>Diese Zelle enthält eine Formel ohne gespeicherten Wert und gilt als leer.</translation>
  </message>
  <message>
   <source>This cell holds a formula; its last value “{value}” counts.</source>
   <translation>Diese Zelle enthält eine Formel; es gilt ihr letzter Wert „{value}“.</translation>
  </message>
  <message>
   <source>This code is not valid, or no longer.</source>
   <translation>Dieser Code gilt nicht oder nicht mehr.</translation>
  </message>
  <message>
   <source>This code is not valid, or was used already.</source>
   <translation>Dieser Code gilt nicht, oder er wurde schon benutzt.</translation>
  </message>
  <message>
   <source>This column is not kept; correct the list if you need it.</source>
   <translation>Diese Spalte wird nicht übernommen; berichtigen Sie die Liste, wenn Sie sie brauchen.</translation>
  </message>
  <message>
   <source>This computer knows no printer.</source>
   <translation>Auf diesem Rechner ist kein Drucker eingerichtet.</translation>
  </message>
  <message>
   <source>This deadline no longer exists.</source>
   <translation>Diesen Termin gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This documentation has no list of the people who took part.</source>
   <translation>Diese Dokumentation enthält keine Liste der Teilnehmenden.</translation>
  </message>
  <message>
   <source>This documentation names people who took part. It is for the participants; whoever publishes it or passes it on asks them before.</source>
   <translation>Diese Dokumentation nennt Teilnehmende mit Namen. Sie ist für die Teilnehmenden bestimmt; wer sie veröffentlicht oder weitergibt, fragt sie vorher.</translation>
  </message>
  <message>
   <source>This event has a programme already.</source>
   <translation>Diese Veranstaltung hat schon ein Programm.</translation>
  </message>
  <message>
   <source>This event has no programme and no participants yet. As soon as they are entered, they appear here.</source>
   <translation>Diese Veranstaltung hat noch kein Programm und keine Teilnehmenden. Sobald sie eingetragen sind, erscheinen sie hier.</translation>
  </message>
  <message>
   <source>This event is not empty.</source>
   <translation>Diese Veranstaltung ist nicht leer.</translation>
  </message>
  <message>
   <source>This file is not a photo that the laptop can read.</source>
   <translation>Diese Datei ist kein Foto, das der Laptop lesen kann.</translation>
  </message>
  <message>
   <source>This folder holds names of participants. Keep the stick as you keep lists on paper, and delete the folder after the event.</source>
   <translation>Dieser Ordner enthält Namen von Teilnehmenden. Bitte verwahren Sie den Stick wie Listen auf Papier, und löschen Sie den Ordner nach der Veranstaltung.</translation>
  </message>
  <message>
   <source>This group is gone.</source>
   <translation>Diese Gruppe gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This group is no longer there.</source>
   <translation>Diese Gruppe gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This group no longer exists.</source>
   <translation>Diese Gruppe gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This guiding question belongs to another workshop.</source>
   <translation>Diese Leitfrage gehört zu einem anderen Workshop.</translation>
  </message>
  <message>
   <source>This has changed since it was proposed.</source>
   <translation>Das hat sich seit dem Vorschlag geändert.</translation>
  </message>
  <message>
   <source>This is another person</source>
   <translation>Das ist eine andere Person</translation>
  </message>
  <message>
   <source>This is what the hall sees now.</source>
   <translation>Das sieht der Saal jetzt.</translation>
  </message>
  <message>
   <source>This is {name} of the event</source>
   <translation>Das ist {name} aus der Veranstaltung</translation>
  </message>
  <message>
   <source>This item does not run.</source>
   <translation>Dieser Programmpunkt läuft nicht.</translation>
  </message>
  <message>
   <source>This item is no longer in the programme.</source>
   <translation>Dieser Punkt steht nicht mehr im Programm.</translation>
  </message>
  <message>
   <source>This kind has “{sign}” in this colour already.</source>
   <translation>Diese Art hat „{sign}“ in dieser Farbe schon.</translation>
  </message>
  <message>
   <source>This laptop has another address now: {address}. Where a phone does not find it by itself, scan the QR code again.</source>
   <translation>Dieser Laptop hat jetzt eine andere Adresse: {address}. Findet ein Telefon ihn nicht von selbst, scannen Sie den QR-Code noch einmal.</translation>
  </message>
  <message>
   <source>This laptop is in no network yet.</source>
   <translation>Dieser Laptop ist noch in keinem Netz.</translation>
  </message>
  <message>
   <source>This laptop is not in the house’s WLAN yet.</source>
   <translation>Dieser Laptop ist noch nicht im WLAN des Hauses.</translation>
  </message>
  <message>
   <source>This laptop’s own WLAN is not on.</source>
   <translation>Das WLAN dieses Laptops ist nicht an.</translation>
  </message>
  <message>
   <source>This line is 100 mm long. If not, print at actual size, without fitting it.</source>
   <translation>Diese Linie ist 100 mm lang. Wenn nicht: in Originalgröße drucken, ohne Anpassen an die Seite.</translation>
  </message>
  <message>
   <source>This list is for the participants only. Please do not publish it or pass it on.</source>
   <translation>Diese Liste ist nur für die Teilnehmenden bestimmt. Bitte nicht veröffentlichen und nicht weitergeben.</translation>
  </message>
  <message>
   <source>This message is too long for two lines in the hall. It was not sent.</source>
   <translation>Diese Mitteilung ist zu lang für zwei Zeilen im Saal. Sie wurde nicht gesendet.</translation>
  </message>
  <message>
   <source>This names somebody who may not be named. The name is left out.</source>
   <translation>Hier steht jemand, der nicht genannt werden darf. Der Name bleibt weg.</translation>
  </message>
  <message>
   <source>This names somebody who said no to being named. “N. N.” stands there instead.</source>
   <translation>Hier steht jemand, der nicht genannt werden will. Stattdessen steht dort „N. N.“.</translation>
  </message>
  <message>
   <source>This note no longer exists.</source>
   <translation>Diese Notiz gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This part is no longer in the programme.</source>
   <translation>Diesen Teil gibt es im Programm nicht mehr.</translation>
  </message>
  <message>
   <source>This person is no longer in the list.</source>
   <translation>Diese Person steht nicht mehr in der Liste.</translation>
  </message>
  <message>
   <source>This person is not in the event.</source>
   <translation>Diese Person ist nicht in der Veranstaltung.</translation>
  </message>
  <message>
   <source>This person is not there in round {round}.</source>
   <translation>Diese Person ist in Runde {round} nicht da.</translation>
  </message>
  <message>
   <source>This phone asks for too much at once.</source>
   <translation>Dieses Telefon will zu viel auf einmal.</translation>
  </message>
  <message>
   <source>This phone is no longer connected with the laptop.</source>
   <translation>Dieses Telefon ist nicht mehr mit dem Laptop verbunden.</translation>
  </message>
  <message>
   <source>This phone is not the remote control any more.</source>
   <translation>Dieses Telefon ist nicht mehr die Fernbedienung.</translation>
  </message>
  <message>
   <source>This phone sends too many points at once.</source>
   <translation>Dieses Telefon sendet zu viele Punkte auf einmal.</translation>
  </message>
  <message>
   <source>This photo is missing.</source>
   <translation>Dieses Foto fehlt.</translation>
  </message>
  <message>
   <source>This photo is too large: {size} MB.</source>
   <translation>Dieses Foto ist zu groß: {size} MB.</translation>
  </message>
  <message>
   <source>This picture is missing.</source>
   <translation>Dieses Bild fehlt.</translation>
  </message>
  <message>
   <source>This place has been changed since.</source>
   <translation>Dieser Platz wurde seitdem geändert.</translation>
  </message>
  <message>
   <source>This point could not be understood.</source>
   <translation>Dieser Punkt war nicht zu verstehen.</translation>
  </message>
  <message>
   <source>This press arrived too late, so nothing was done.</source>
   <translation>Dieser Druck kam zu spät an, darum ist nichts geschehen.</translation>
  </message>
  <message>
   <source>This press could not be understood.</source>
   <translation>Dieser Druck war nicht zu verstehen.</translation>
  </message>
  <message>
   <source>This room no longer exists.</source>
   <translation>Diesen Raum gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This round</source>
   <translation>Diese Runde</translation>
  </message>
  <message>
   <source>This row is hidden in the file; it is read like the others.</source>
   <translation>Diese Zeile ist in der Datei ausgeblendet; sie wird wie die anderen gelesen.</translation>
  </message>
  <message>
   <source>This row is skipped.</source>
   <translation>Diese Zeile wird übersprungen.</translation>
  </message>
  <message>
   <source>This scene is always of the whole event, not of “{text}”.</source>
   <translation>Diese Szene zeigt immer die ganze Veranstaltung, nicht „{text}“.</translation>
  </message>
  <message>
   <source>This slide is still empty.</source>
   <translation>Diese Folie ist noch leer.</translation>
  </message>
  <message>
   <source>This step needs the original of a photo, which was deleted.</source>
   <translation>Dieser Schritt braucht das Original eines Fotos, und das wurde gelöscht.</translation>
  </message>
  <message>
   <source>This system does not let the program hold off sleep and screen saver: turn them off in its settings while the hall is shown or the day runs.</source>
   <translation>Dieses System lässt das Programm Ruhezustand und Bildschirmschoner nicht zurückhalten: Schalten Sie beides in seinen Einstellungen aus, solange der Saal etwas sieht oder der Tag läuft.</translation>
  </message>
  <message>
   <source>This takes a few seconds. You can already choose chapters and export.</source>
   <translation>Das dauert einige Sekunden. Kapitel wählen und ausgeben können Sie schon jetzt.</translation>
  </message>
  <message>
   <source>This template cannot be read.</source>
   <translation>Diese Vorlage ist nicht lesbar.</translation>
  </message>
  <message>
   <source>This text is no longer in the documentation.</source>
   <translation>Dieser Text ist nicht mehr in der Dokumentation.</translation>
  </message>
  <message>
   <source>This theme no longer exists.</source>
   <translation>Dieses Thema gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This version no longer exists.</source>
   <translation>Diese Fassung gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This workshop is no longer there.</source>
   <translation>Diesen Workshop gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This workshop no longer exists.</source>
   <translation>Diesen Workshop gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This workshop or this person no longer exists.</source>
   <translation>Diesen Workshop oder diese Person gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This would contradict what is already in the event.</source>
   <translation>Das widerspräche dem, was schon in der Veranstaltung steht.</translation>
  </message>
  <message>
   <source>Three letters are enough: mwa for Maja Wagner. Enter takes the first one, Alt+2 the second.</source>
   <translation>Drei Buchstaben genügen: mwa für Maja Wagner. Eingabetaste nimmt die erste Person, Alt+2 die zweite.</translation>
  </message>
  <message>
   <source>Three on a sheet, for each kind of point.</source>
   <translation>Drei je Blatt, für jede Art von Punkt.</translation>
  </message>
  <message>
   <source>Thu</source>
   <translation>Do.</translation>
  </message>
  <message>
   <source>Tick all of them off</source>
   <translation>Alle abhaken</translation>
  </message>
  <message>
   <source>Tightest first</source>
   <translation>Engste zuerst</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Uhrzeit</translation>
  </message>
  <message>
   <source>Time left for this group</source>
   <translation>Restzeit für diese Gruppe</translation>
  </message>
  <message>
   <source>Time of the rehearsal</source>
   <translation>Zeit der Probe</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Zeitplan</translation>
  </message>
  <message>
   <source>Times of {title}</source>
   <translation>Zeiten von {title}</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Title of the event, to confirm</source>
   <translation>Titel der Veranstaltung, zur Bestätigung</translation>
  </message>
  <message>
   <source>Title of the slide</source>
   <translation>Titel der Folie</translation>
  </message>
  <message>
   <source>Title · 15</source>
   <translation>Titel · 15</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Nach</translation>
  </message>
  <message>
   <source>To be read (*.html);;For machines (*.json)</source>
   <translation>Zum Lesen (*.html);;Für Maschinen (*.json)</translation>
  </message>
  <message>
   <source>To be stuck on any flipchart, with the same code.</source>
   <translation>Zum Aufkleben auf jedes Flipchart, mit demselben Code.</translation>
  </message>
  <message>
   <source>To be told</source>
   <translation>Noch zu informieren</translation>
  </message>
  <message>
   <source>To be told ({here} in this round, {people} in all) …</source>
   <translation>Noch zu informieren ({here} in dieser Runde, {people} insgesamt) …</translation>
  </message>
  <message>
   <source>To be told ({people}) …</source>
   <translation>Noch zu informieren ({people}) …</translation>
  </message>
  <message>
   <source>To confirm, type the name: {name}</source>
   <translation>Zur Bestätigung tippen Sie bitte den Namen: {name}</translation>
  </message>
  <message>
   <source>To confirm, type the title of the event: {title}</source>
   <translation>Zur Bestätigung tippen Sie bitte den Titel der Veranstaltung: {title}</translation>
  </message>
  <message>
   <source>To go round with and tick off: who has a new place.</source>
   <translation>Zum Herumgehen und Abhaken: wer einen neuen Platz hat.</translation>
  </message>
  <message>
   <source>To leave something out, delete it where it was entered.</source>
   <translation>Was entfallen soll, bitte dort löschen, wo es eingegeben wurde.</translation>
  </message>
  <message>
   <source>To the minute instead of five</source>
   <translation>Auf die Minute statt auf fünf</translation>
  </message>
  <message>
   <source>To the presentation</source>
   <translation>Zur Präsentation</translation>
  </message>
  <message>
   <source>To the program</source>
   <translation>Zum Programm</translation>
  </message>
  <message>
   <source>To whom</source>
   <translation>An wen</translation>
  </message>
  <message>
   <source>To {group}</source>
   <translation>Zu {group}</translation>
  </message>
  <message>
   <source>Together and apart</source>
   <translation>Zusammen und getrennt</translation>
  </message>
  <message>
   <source>Together or apart</source>
   <translation>Zusammen oder getrennt</translation>
  </message>
  <message>
   <source>Together with</source>
   <translation>Zusammen mit</translation>
  </message>
  <message>
   <source>Told</source>
   <translation>Informiert</translation>
  </message>
  <message>
   <source>Too long: two lines in the hall do not hold it. It is not sent.</source>
   <translation>Zu lang: Zwei Zeilen im Saal fassen es nicht. Es wird nicht gesendet.</translation>
  </message>
  <message>
   <source>Too many people</source>
   <translation>Zu viele Personen</translation>
  </message>
  <message>
   <source>Too many phones are connected with the laptop.</source>
   <translation>Zu viele Telefone sind mit dem Laptop verbunden.</translation>
  </message>
  <message>
   <source>Top margin</source>
   <translation>Rand oben</translation>
  </message>
  <message>
   <source>Triangle</source>
   <translation>Dreieck</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Tue</source>
   <translation>Di.</translation>
  </message>
  <message>
   <source>Turn left</source>
   <translation>Nach links drehen</translation>
  </message>
  <message>
   <source>Turn off</source>
   <translation>Ausschalten</translation>
  </message>
  <message>
   <source>Turn on</source>
   <translation>Einschalten</translation>
  </message>
  <message>
   <source>Turn photo of {theme}, group {number}</source>
   <translation>Foto drehen, {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>Turn right</source>
   <translation>Nach rechts drehen</translation>
  </message>
  <message>
   <source>Two entries of the list are needed.</source>
   <translation>Es braucht zwei Einträge der Liste.</translation>
  </message>
  <message>
   <source>Type a name or scan a badge</source>
   <translation>Namen tippen oder Namensschild scannen</translation>
  </message>
  <message>
   <source>Type a start as well, or put it on the next day.</source>
   <translation>Geben Sie auch einen Beginn ein, oder legen Sie es auf den nächsten Tag.</translation>
  </message>
  <message>
   <source>Type an organisation …</source>
   <translation>Organisation tippen …</translation>
  </message>
  <message>
   <source>USB stick broken computer fails all else backup slides lists plan B</source>
   <translation>USB-Stick Computer kaputt ausgefallen Absturz Ersatz Sicherung Folien Listen Plan B</translation>
  </message>
  <message>
   <source>UTF-16</source>
   <translation>UTF-16</translation>
  </message>
  <message>
   <source>UTF-16 BE</source>
   <translation>UTF-16 BE</translation>
  </message>
  <message>
   <source>UTF-16 LE</source>
   <translation>UTF-16 LE</translation>
  </message>
  <message>
   <source>UTF-8</source>
   <translation>UTF-8</translation>
  </message>
  <message>
   <source>UTF-8 with mark</source>
   <translation>UTF-8 mit BOM</translation>
  </message>
  <message>
   <source>UTF-8, mixed</source>
   <translation>UTF-8, gemischt</translation>
  </message>
  <message>
   <source>UTF-8, twice</source>
   <translation>UTF-8, doppelt</translation>
  </message>
  <message>
   <source>Under no question</source>
   <translation>Unter keine Leitfrage</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo (Ctrl+Z)</source>
   <translation>Rückgängig (Strg+Z)</translation>
  </message>
  <message>
   <source>Undo could still bring them back.</source>
   <translation>„Rückgängig“ könnte sie noch zurückholen.</translation>
  </message>
  <message numerus="yes">
   <source>Undo: %n steps removed, nothing before can be undone</source>
   <translation>
    <numerusform>„Rückgängig“: ein Schritt entfernt; was vorher war, lässt sich nicht mehr zurücknehmen</numerusform>
    <numerusform>„Rückgängig“: %n Schritte entfernt; was vorher war, lässt sich nicht mehr zurücknehmen</numerusform>
   </translation>
  </message>
  <message>
   <source>Undo: the person is removed from all steps that can be undone</source>
   <translation>„Rückgängig“: die Person ist aus allen Schritten entfernt</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>Rückgängig: {what}</translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation>Zurückgenommen: {what}</translation>
  </message>
  <message>
   <source>Uneven luck over the rounds</source>
   <translation>Ungleiches Glück über die Runden</translation>
  </message>
  <message>
   <source>Unlink “{solution}”</source>
   <translation>Verknüpfung von „{solution}“ gelöst</translation>
  </message>
  <message>
   <source>Unpack it with the password and pack it again without one.</source>
   <translation>Bitte entpacken Sie sie mit dem Passwort und packen Sie sie ohne Passwort neu.</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Bis</translation>
  </message>
  <message>
   <source>Up to {most} MB can be sent. Please take it again with a lower resolution.</source>
   <translation>Bis zu {most} MB lassen sich senden. Bitte nehmen Sie es mit geringerer Auflösung noch einmal auf.</translation>
  </message>
  <message>
   <source>Update this program, then import the file again.</source>
   <translation>Aktualisieren Sie dieses Programm und importieren Sie die Datei dann erneut.</translation>
  </message>
  <message>
   <source>Use the best so far</source>
   <translation>Beste bis hierher übernehmen</translation>
  </message>
  <message>
   <source>Usual chapters</source>
   <translation>Übliche Kapitel</translation>
  </message>
  <message>
   <source>Usual widths</source>
   <translation>Übliche Breiten</translation>
  </message>
  <message>
   <source>Valid until {time}</source>
   <translation>Gilt bis {time}</translation>
  </message>
  <message>
   <source>Venue</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Version of the schedule</source>
   <translation>Fassung des Ablaufs</translation>
  </message>
  <message>
   <source>Version {number}</source>
   <translation>Fassung {number}</translation>
  </message>
  <message>
   <source>Version {number} is published.</source>
   <translation>Fassung {number} ist veröffentlicht.</translation>
  </message>
  <message>
   <source>Version {number} still holds.</source>
   <translation>Fassung {number} gilt weiter.</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Fassungen</translation>
  </message>
  <message>
   <source>Versions of the schedule</source>
   <translation>Fassungen des Ablaufs</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>Violet</source>
   <translation>Violett</translation>
  </message>
  <message>
   <source>WLAN of the house</source>
   <translation>WLAN des Hauses</translation>
  </message>
  <message>
   <source>WLAN of this laptop</source>
   <translation>WLAN dieses Laptops</translation>
  </message>
  <message>
   <source>Wait until it is copied completely, or have the event handed over once more.</source>
   <translation>Bitte warten Sie, bis sie ganz kopiert ist, oder lassen Sie sich die Veranstaltung noch einmal weitergeben.</translation>
  </message>
  <message>
   <source>Wait until it is saved or downloaded, or complete its last row; then read it again.</source>
   <translation>Warten Sie, bis sie gespeichert oder heruntergeladen ist, oder ergänzen Sie die letzte Zeile; lesen Sie sie dann erneut ein.</translation>
  </message>
  <message>
   <source>Waiting for you</source>
   <translation>Warten auf Sie</translation>
  </message>
  <message>
   <source>Waits on the laptop to be put with its group</source>
   <translation>Wartet am Laptop auf seine Gruppe</translation>
  </message>
  <message>
   <source>Walk-in</source>
   <translation>Ohne Anmeldung</translation>
  </message>
  <message>
   <source>Wanted anything but “{theme}”.</source>
   <translation>Wollte alles außer „{theme}“.</translation>
  </message>
  <message>
   <source>Was seen in {room} already.</source>
   <translation>War schon in {room}.</translation>
  </message>
  <message>
   <source>Was there before</source>
   <translation>War schon einmal dabei</translation>
  </message>
  <message>
   <source>Watch a folder</source>
   <translation>Ordner beobachten</translation>
  </message>
  <message>
   <source>Watch a folder …</source>
   <translation>Ordner beobachten …</translation>
  </message>
  <message>
   <source>Watched folder</source>
   <translation>Beobachteter Ordner</translation>
  </message>
  <message>
   <source>Way there</source>
   <translation>Weg dorthin</translation>
  </message>
  <message>
   <source>Way to the room</source>
   <translation>Weg zum Raum</translation>
  </message>
  <message>
   <source>Way {number}</source>
   <translation>Weg {number}</translation>
  </message>
  <message>
   <source>Ways to win time back</source>
   <translation>Wege, Zeit zurückzugewinnen</translation>
  </message>
  <message>
   <source>We begin in 2 minutes</source>
   <translation>Wir beginnen in 2 Minuten</translation>
  </message>
  <message>
   <source>We go on in</source>
   <translation>Weiter geht es in</translation>
  </message>
  <message>
   <source>Web page in one file (HTML)</source>
   <translation>Webseite in einer Datei (HTML)</translation>
  </message>
  <message>
   <source>Wed</source>
   <translation>Mi.</translation>
  </message>
  <message>
   <source>Welcome</source>
   <translation>Begrüßung</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What becomes of it</source>
   <translation>Was daraus wird</translation>
  </message>
  <message>
   <source>What cannot be met</source>
   <translation>Was sich nicht erfüllen lässt</translation>
  </message>
  <message>
   <source>What changes</source>
   <translation>Was sich ändert</translation>
  </message>
  <message>
   <source>What comes near a limit in the hall</source>
   <translation>Was im Saal an eine Grenze kommt</translation>
  </message>
  <message>
   <source>What counts when assigning</source>
   <translation>Was beim Zuteilen zählt</translation>
  </message>
  <message>
   <source>What do these values mean?</source>
   <translation>Was bedeuten diese Werte?</translation>
  </message>
  <message>
   <source>What else counts</source>
   <translation>Was sonst noch zählt</translation>
  </message>
  <message>
   <source>What follows for everyone waits for {room}, until {time}.</source>
   <translation>Was danach für alle kommt, wartet auf {room}, bis {time}.</translation>
  </message>
  <message>
   <source>What follows from {time}</source>
   <translation>Danach ab {time}</translation>
  </message>
  <message>
   <source>What follows {title} has begun already.</source>
   <translation>Was auf {title} folgt, hat schon begonnen.</translation>
  </message>
  <message>
   <source>What found most support</source>
   <translation>Was am meisten Zuspruch fand</translation>
  </message>
  <message>
   <source>What goes along</source>
   <translation>Was mitgeht</translation>
  </message>
  <message>
   <source>What got the most dots</source>
   <translation>Was die meisten Punkte bekam</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>Was geschieht</translation>
  </message>
  <message>
   <source>What has changed</source>
   <translation>Das hat sich geändert</translation>
  </message>
  <message>
   <source>What has changed: {event}</source>
   <translation>Das hat sich geändert: {event}</translation>
  </message>
  <message>
   <source>What helps</source>
   <translation>Was hilft</translation>
  </message>
  <message>
   <source>What if …</source>
   <translation>Was wäre, wenn …</translation>
  </message>
  <message>
   <source>What is in the file</source>
   <translation>Was in der Datei steht</translation>
  </message>
  <message>
   <source>What is it about?</source>
   <translation>Worum geht es?</translation>
  </message>
  <message>
   <source>What is not accepted is left out; all else is taken over.</source>
   <translation>Was Sie nicht annehmen, bleibt weg; alles andere wird übernommen.</translation>
  </message>
  <message>
   <source>What is not in order</source>
   <translation>Was nicht in Ordnung ist</translation>
  </message>
  <message>
   <source>What is running</source>
   <translation>Was gerade läuft</translation>
  </message>
  <message>
   <source>What is shown beside the rows</source>
   <translation>Was neben den Zeilen steht</translation>
  </message>
  <message>
   <source>What it has to hold stands in docs/commands.md.</source>
   <translation>Was sie enthalten muss, steht in docs/commands.md.</translation>
  </message>
  <message>
   <source>What kind of point this is was not said.</source>
   <translation>Was für ein Punkt das ist, steht nirgends.</translation>
  </message>
  <message>
   <source>What mattered most to you</source>
   <translation>Was Ihnen am wichtigsten war</translation>
  </message>
  <message>
   <source>What matters most to each group</source>
   <translation>Was den Gruppen am wichtigsten ist</translation>
  </message>
  <message>
   <source>What more places would gain</source>
   <translation>Was mehr Plätze brächten</translation>
  </message>
  <message>
   <source>What phones send is encrypted then. But each phone warns once, since it does not know this laptop. That is expected here. Android: “Advanced”, then “Proceed”. iPhone: “Show details”, then “visit this website”.</source>
   <translation>Was die Telefone senden, ist dann verschlüsselt. Dafür warnt jedes Telefon einmal, weil es diesen Laptop nicht kennt. Das ist hier normal. Android: „Erweitert“, dann „Weiter zu …“. iPhone: „Details einblenden“, dann „diese Website öffnen“.</translation>
  </message>
  <message>
   <source>What really happened stands in the documentation.</source>
   <translation>Wie es wirklich lief, steht in der Dokumentation.</translation>
  </message>
  <message>
   <source>What resolves it</source>
   <translation>Was Abhilfe schafft</translation>
  </message>
  <message>
   <source>What several groups named</source>
   <translation>Was mehrere Gruppen genannt haben</translation>
  </message>
  <message>
   <source>What should be taken back has been changed again since.</source>
   <translation>Was zurückgenommen werden soll, wurde inzwischen wieder geändert.</translation>
  </message>
  <message>
   <source>What should everyone remember?</source>
   <translation>Was sollen alle mitnehmen?</translation>
  </message>
  <message>
   <source>What stays open</source>
   <translation>Was offen bleibt</translation>
  </message>
  <message>
   <source>What takes place in the room, with the workshops of the rounds: for screens at the door and for those who look after the rooms.</source>
   <translation>Was im Raum stattfindet, mit den Workshops der Runden: für Anzeigen an der Tür und für alle, die die Räume betreuen.</translation>
  </message>
  <message>
   <source>What the documentation still lacks</source>
   <translation>Was der Dokumentation noch fehlt</translation>
  </message>
  <message>
   <source>What the event holds of people</source>
   <translation>Angaben über Personen</translation>
  </message>
  <message>
   <source>What the event holds of {name} is in {file}.</source>
   <translation>Was die Veranstaltung von {name} enthält, steht in {file}.</translation>
  </message>
  <message>
   <source>What the foyer sees</source>
   <translation>Was das Foyer sieht</translation>
  </message>
  <message>
   <source>What the groups work out appears here by itself, in the order of the workshops.</source>
   <translation>Was die Gruppen erarbeiten, erscheint hier von selbst, in der Reihenfolge der Workshops.</translation>
  </message>
  <message>
   <source>What the hall saw was removed, so it is black. Page Down goes on.</source>
   <translation>Was der Saal sah, wurde entfernt: Er ist schwarz. Bild↓ geht weiter.</translation>
  </message>
  <message>
   <source>What the hall sees</source>
   <translation>Was der Saal sieht</translation>
  </message>
  <message>
   <source>What the list holds</source>
   <translation>Was in der Liste steht</translation>
  </message>
  <message>
   <source>What the scene shows was not said.</source>
   <translation>Was die Szene zeigen soll, steht nirgends.</translation>
  </message>
  <message>
   <source>What to print or hand out</source>
   <translation>Was gedruckt oder ausgegeben wird</translation>
  </message>
  <message>
   <source>What waits stays on your phone.</source>
   <translation>Was wartet, bleibt auf Ihrem Telefon.</translation>
  </message>
  <message>
   <source>What was blurred can no longer be read, so this photo is internal.</source>
   <translation>Was verwischt war, lässt sich nicht mehr lesen; dieses Foto ist deshalb intern.</translation>
  </message>
  <message>
   <source>What was on it before is still on it.</source>
   <translation>Was vorher darauf war, ist noch darauf.</translation>
  </message>
  <message>
   <source>What was said</source>
   <translation>Was gesagt wurde</translation>
  </message>
  <message>
   <source>What was taken before is in the intake.</source>
   <translation>Was vorher aufgenommen wurde, liegt im Eingang.</translation>
  </message>
  <message>
   <source>What was wished for</source>
   <translation>Was gewünscht war</translation>
  </message>
  <message>
   <source>What would help …</source>
   <translation>Was helfen würde …</translation>
  </message>
  <message>
   <source>What would help:</source>
   <translation>Was helfen würde:</translation>
  </message>
  <message>
   <source>What you do is kept in the program and saved as soon as possible.</source>
   <translation>Was Sie machen, bleibt im Programm und wird gespeichert, sobald es geht.</translation>
  </message>
  <message>
   <source>What you sent stays on your phone.</source>
   <translation>Was Sie gesendet haben, bleibt auf Ihrem Telefon.</translation>
  </message>
  <message>
   <source>What you type has precedence.</source>
   <translation>Was Sie tippen, hat Vorrang.</translation>
  </message>
  <message>
   <source>Wheel: size · Backspace: back</source>
   <translation>Rad: Größe · Rücktaste: zurück</translation>
  </message>
  <message>
   <source>When it gets late</source>
   <translation>Wenn es spät wird</translation>
  </message>
  <message>
   <source>Where do I go?</source>
   <translation>Wohin gehe ich?</translation>
  </message>
  <message>
   <source>Where does the emergency folder go? A USB stick is best.</source>
   <translation>Wohin kommt der Notfallordner? Am besten auf einen USB-Stick.</translation>
  </message>
  <message>
   <source>Where does this photo belong?</source>
   <translation>Wohin gehört dieses Foto?</translation>
  </message>
  <message>
   <source>Where it broke off (F5)</source>
   <translation>Dort, wo sie abbrach (F5)</translation>
  </message>
  <message>
   <source>Where only little is wrong, a repair moves the fewest.</source>
   <translation>Wenn nur wenig nicht stimmt, hilft eine Reparatur: Dabei behalten die meisten ihren Platz.</translation>
  </message>
  <message>
   <source>Where several groups named the same, it stands at the left to be joined. Any points can be joined, too: search them and choose several.</source>
   <translation>Wo mehrere Gruppen dasselbe genannt haben, steht es links und lässt sich zusammenlegen. Auch beliebige Punkte gehen: suchen und mehrere auswählen.</translation>
  </message>
  <message>
   <source>Where this laptop stands</source>
   <translation>Wo dieser Laptop steht</translation>
  </message>
  <message>
   <source>Where to</source>
   <translation>Wohin</translation>
  </message>
  <message>
   <source>Wherever a wish was stated and there is a place, it is the first wish.</source>
   <translation>Wo ein Wunsch genannt wurde und es einen Platz gibt, ist es der erste Wunsch.</translation>
  </message>
  <message>
   <source>Which camera</source>
   <translation>Welche Kamera</translation>
  </message>
  <message>
   <source>Which conference is it?</source>
   <translation>Welche Veranstaltung ist es?</translation>
  </message>
  <message>
   <source>Which group am I in?</source>
   <translation>In welcher Gruppe bin ich?</translation>
  </message>
  <message>
   <source>Which item is meant was not said.</source>
   <translation>Welcher Programmpunkt gemeint ist, steht nirgends.</translation>
  </message>
  <message>
   <source>Which network?</source>
   <translation>Welches Netz?</translation>
  </message>
  <message>
   <source>Which rounds</source>
   <translation>Welche Runden</translation>
  </message>
  <message>
   <source>White</source>
   <translation>Weiß</translation>
  </message>
  <message>
   <source>Whiteboard</source>
   <translation>Whiteboard</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <source>Who (may be left out)</source>
   <translation>Wer (kann wegbleiben)</translation>
  </message>
  <message>
   <source>Who added something in the plenary</source>
   <translation>Wer im Plenum etwas ergänzt hat</translation>
  </message>
  <message>
   <source>Who gets a place</source>
   <translation>Wer einen Platz bekommt</translation>
  </message>
  <message>
   <source>Who goes where</source>
   <translation>Wer wohin geht</translation>
  </message>
  <message>
   <source>Who got what</source>
   <translation>Wer was bekam</translation>
  </message>
  <message>
   <source>Who had the least luck</source>
   <translation>Wer am wenigsten Glück hatte</translation>
  </message>
  <message>
   <source>Who has no place any more</source>
   <translation>Wer keinen Platz mehr hat</translation>
  </message>
  <message>
   <source>Who is in which workshop, with a column to sign.</source>
   <translation>Wer in welchem Workshop ist, zum Unterschreiben.</translation>
  </message>
  <message>
   <source>Who is missing</source>
   <translation>Wer fehlt</translation>
  </message>
  <message>
   <source>Who is shown</source>
   <translation>Wer gezeigt wird</translation>
  </message>
  <message>
   <source>Who knows their place counts as told; repairs move them last.</source>
   <translation>Wer den Platz kennt, zieht bei Reparaturen zuletzt um.</translation>
  </message>
  <message>
   <source>Who moves</source>
   <translation>Wer umzieht</translation>
  </message>
  <message>
   <source>Who named it</source>
   <translation>Wer es genannt hat</translation>
  </message>
  <message>
   <source>Who said it</source>
   <translation>Wer es gesagt hat</translation>
  </message>
  <message>
   <source>Who sees a photo of {theme}, group {number}</source>
   <translation>Wer ein Foto von {theme}, Gruppe {number} sieht</translation>
  </message>
  <message>
   <source>Who sent photos</source>
   <translation>Wer Fotos geschickt hat</translation>
  </message>
  <message>
   <source>Who speaks</source>
   <translation>Wer spricht</translation>
  </message>
  <message>
   <source>Who took part</source>
   <translation>Wer dabei war</translation>
  </message>
  <message>
   <source>Who wants to be with whom</source>
   <translation>Wer mit wem zusammen sein will</translation>
  </message>
  <message>
   <source>Whoever does not come frees a place in the assignment.</source>
   <translation>Wer nicht kommt, macht in der Zuteilung einen Platz frei.</translation>
  </message>
  <message>
   <source>Whoever gets the file can read all of this; it is not encrypted. Give it only to people who may see these data, and delete it where it is no longer needed.</source>
   <translation>Wer die Datei bekommt, kann das alles lesen; sie ist nicht verschlüsselt. Geben Sie sie nur Personen, die diese Daten sehen dürfen, und löschen Sie sie, wo sie nicht mehr gebraucht wird.</translation>
  </message>
  <message>
   <source>Whoever is moved from now on has to be told.</source>
   <translation>Wer ab jetzt umzieht, muss informiert werden.</translation>
  </message>
  <message>
   <source>Whole event with its photos (*.zip)</source>
   <translation>Ganze Veranstaltung mit Fotos (*.zip)</translation>
  </message>
  <message>
   <source>Whole name</source>
   <translation>Ganzer Name</translation>
  </message>
  <message>
   <source>Whole room (Ctrl+M)</source>
   <translation>Ganzer Raum (Strg+M)</translation>
  </message>
  <message>
   <source>Whom to remind</source>
   <translation>Wen erinnern?</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Breite</translation>
  </message>
  <message numerus="yes">
   <source>Win back %n minutes</source>
   <translation>
    <numerusform>1 Minute zurückgewinnen</numerusform>
    <numerusform>%n Minuten zurückgewinnen</numerusform>
   </translation>
  </message>
  <message>
   <source>Windows-1250</source>
   <translation>Windows-1250</translation>
  </message>
  <message>
   <source>Windows-1252</source>
   <translation>Windows-1252</translation>
  </message>
  <message>
   <source>Wish</source>
   <translation>Wunsch</translation>
  </message>
  <message>
   <source>Wish number {rank}.</source>
   <translation>{rank}. Wunsch.</translation>
  </message>
  <message>
   <source>Wish: after a further comma</source>
   <translation>Wunsch: nach einem weiteren Komma</translation>
  </message>
  <message>
   <source>Wishes</source>
   <translation>Wünsche</translation>
  </message>
  <message>
   <source>Wishes against places</source>
   <translation>Wünsche und Plätze</translation>
  </message>
  <message>
   <source>Wishes and demand</source>
   <translation>Wünsche und Nachfrage</translation>
  </message>
  <message>
   <source>Wishes and places: kept under the number</source>
   <translation>Wünsche und Plätze: bleiben unter der Nummer</translation>
  </message>
  <message>
   <source>Wishes come first. Where several assignments meet them equally well, this decides.</source>
   <translation>Wünsche gehen vor. Erfüllen mehrere Zuteilungen sie gleich gut, entscheidet dies.</translation>
  </message>
  <message>
   <source>Wishes for company not met</source>
   <translation>Nicht erfüllte Wünsche nach Gesellschaft</translation>
  </message>
  <message>
   <source>Wishes for round {number}</source>
   <translation>Wünsche für Runde {number}</translation>
  </message>
  <message>
   <source>Wishes of {name} for {round}</source>
   <translation>Wünsche von {name} für {round}</translation>
  </message>
  <message>
   <source>Wishes proven best, what counts after them not</source>
   <translation>Wünsche bewiesen bestmöglich, was danach zählt nicht</translation>
  </message>
  <message>
   <source>Wishes that came true</source>
   <translation>Erfüllte Wünsche</translation>
  </message>
  <message>
   <source>Wishes, refusals, together or apart</source>
   <translation>Wünsche, Ablehnungen, zusammen oder getrennt</translation>
  </message>
  <message>
   <source>Wishes, refused themes, who wants to be with whom: removed</source>
   <translation>Wünsche, abgelehnte Themen, wer mit wem: entfernt</translation>
  </message>
  <message>
   <source>Wishes, {round}</source>
   <translation>Wünsche, {round}</translation>
  </message>
  <message numerus="yes">
   <source>Wishes: %n removed; how they were met is counted no more</source>
   <translation>
    <numerusform>Wünsche: %n entfernt; wie sie erfüllt wurden, wird nicht mehr gezählt</numerusform>
    <numerusform>Wünsche: %n entfernt; wie sie erfüllt wurden, wird nicht mehr gezählt</numerusform>
   </translation>
  </message>
  <message>
   <source>Wishes: {themes}</source>
   <translation>Wünsche: {themes}</translation>
  </message>
  <message>
   <source>With --seconds {seconds} it is looked for longer.</source>
   <translation>Mit --seconds {seconds} wird länger gesucht.</translation>
  </message>
  <message>
   <source>With --told everyone counts as told who can read of a place in it.</source>
   <translation>Mit --told gilt als informiert, wer darin seinen Platz lesen kann.</translation>
  </message>
  <message>
   <source>With Enter</source>
   <translation>Mit Enter</translation>
  </message>
  <message>
   <source>With a code to check people in; their rooms on the back.</source>
   <translation>Mit Code zum Einchecken; Räume auf der Rückseite.</translation>
  </message>
  <message>
   <source>With backs, for printing on both sides</source>
   <translation>Mit Rückseiten, für beidseitigen Druck</translation>
  </message>
  <message>
   <source>With chance</source>
   <translation>Mit Zufall</translation>
  </message>
  <message>
   <source>With group {number}</source>
   <translation>Liegt bei Gruppe {number}</translation>
  </message>
  <message>
   <source>With internal notes and the groups' notes for the presenter; each page says that it is for the moderation team only. Internal photos are never in it.</source>
   <translation>Mit internen Notizen und den Notizen der Gruppen fürs Vorstellen; auf jeder Seite steht, dass sie nur für das Moderationsteam ist. Interne Fotos sind nie dabei.</translation>
  </message>
  <message>
   <source>With names for the participants only.</source>
   <translation>Mit Namen: nur für die Teilnehmenden.</translation>
  </message>
  <message>
   <source>With people, parts and descriptions.</source>
   <translation>Mit Personen, Teilen und Beschreibungen.</translation>
  </message>
  <message>
   <source>With whom</source>
   <translation>Mit wem</translation>
  </message>
  <message>
   <source>With “{text}” the person would be there on no day of the event.</source>
   <translation>Mit „{text}“ wäre die Person an keinem Tag der Veranstaltung da.</translation>
  </message>
  <message>
   <source>Within {limit} s: the rooms first, the list printed at the doors, or {split}.</source>
   <translation>In {limit} s geht es so: zuerst die Räume zeigen, die Liste an den Türen aushängen oder {split}.</translation>
  </message>
  <message>
   <source>Without a group</source>
   <translation>Ohne Gruppe</translation>
  </message>
  <message>
   <source>Without a room</source>
   <translation>Ohne Raum</translation>
  </message>
  <message>
   <source>Without a sign and a colour no kind can be told.</source>
   <translation>Ohne Zeichen und ohne Farbe ist keine Art zu erkennen.</translation>
  </message>
  <message>
   <source>Without a sign, {colour} stands for {kinds}.</source>
   <translation>Ohne Zeichen steht {colour} für {kinds}.</translation>
  </message>
  <message>
   <source>Without a time</source>
   <translation>Noch ohne Zeit</translation>
  </message>
  <message>
   <source>Without chance</source>
   <translation>Ohne Zufall</translation>
  </message>
  <message>
   <source>Without encryption, somebody in the same network who reads along could read the notes and page as well.</source>
   <translation>Ohne Verschlüsselung könnte jemand, der im selben Netz mitliest, auch die Notizen lesen und selbst blättern.</translation>
  </message>
  <message>
   <source>Without group</source>
   <translation>Ohne Gruppe</translation>
  </message>
  <message>
   <source>Without it no phone warns. Who knows the WLAN’s password could read along.</source>
   <translation>Ohne das warnt kein Telefon. Wer das WLAN-Passwort kennt, könnte mitlesen.</translation>
  </message>
  <message>
   <source>Without moderation</source>
   <translation>Ohne Moderation</translation>
  </message>
  <message>
   <source>Without names it may be passed on.</source>
   <translation>Ohne Namen darf sie weitergegeben werden.</translation>
  </message>
  <message>
   <source>Without place</source>
   <translation>Ohne Platz</translation>
  </message>
  <message>
   <source>Without proof</source>
   <translation>Ohne Beweis</translation>
  </message>
  <message>
   <source>Without questions</source>
   <translation>Ohne Leitfragen</translation>
  </message>
  <message>
   <source>Word (DOCX)</source>
   <translation>Word (DOCX)</translation>
  </message>
  <message>
   <source>Word DOCX HTML web page intranet Markdown Excel XLSX photos ZIP slides PPTX export</source>
   <translation>Word DOCX HTML Webseite Intranet Markdown Excel XLSX Fotos ZIP Folien PPTX Export ausgeben</translation>
  </message>
  <message>
   <source>Work it out</source>
   <translation>Ausrechnen</translation>
  </message>
  <message>
   <source>Workbook (*.xlsx)</source>
   <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
  </message>
  <message>
   <source>Workbook of everything</source>
   <translation>Excel-Arbeitsmappe mit allem</translation>
  </message>
  <message>
   <source>Working out the effect</source>
   <translation>Die Wirkung wird ermittelt</translation>
  </message>
  <message>
   <source>Working out what more places would gain</source>
   <translation>Es wird ermittelt, was mehr Plätze brächten</translation>
  </message>
  <message>
   <source>Works where phones and laptop are in the same WLAN. In a WLAN for guests, phones often cannot reach the laptop.</source>
   <translation>Geht, wenn Telefone und Laptop im selben WLAN sind. In einem Gäste-WLAN erreichen Telefone den Laptop oft nicht.</translation>
  </message>
  <message>
   <source>Workshop</source>
   <translation>Workshop</translation>
  </message>
  <message>
   <source>Workshop round</source>
   <translation>Workshoprunde</translation>
  </message>
  <message>
   <source>Workshop round {number}</source>
   <translation>Workshoprunde {number}</translation>
  </message>
  <message>
   <source>Workshop rounds</source>
   <translation>Workshoprunden</translation>
  </message>
  <message>
   <source>Workshops</source>
   <translation>Workshops</translation>
  </message>
  <message>
   <source>Workshops and guiding questions</source>
   <translation>Workshops und Leitfragen</translation>
  </message>
  <message>
   <source>Workshops left out</source>
   <translation>Workshops, die ausfallen</translation>
  </message>
  <message>
   <source>Write a message to the phones or the hall</source>
   <translation>Eine Mitteilung an Telefone oder Saal schreiben</translation>
  </message>
  <message>
   <source>Write a note on what is running</source>
   <translation>Notiz zum laufenden Programmpunkt schreiben</translation>
  </message>
  <message>
   <source>Write a note on what runs, or on the chosen item</source>
   <translation>Eine Notiz schreiben, zu dem, was läuft, oder zum gewählten Programmpunkt</translation>
  </message>
  <message>
   <source>Write all data of this person to a file</source>
   <translation>Alle Daten dieser Person in eine Datei schreiben</translation>
  </message>
  <message>
   <source>Write all data of this person to a file …</source>
   <translation>Alle Daten dieser Person in eine Datei schreiben …</translation>
  </message>
  <message>
   <source>Write for instance Vortrag, Pause, Workshoprunde, or accept the proposal.</source>
   <translation>Schreiben Sie zum Beispiel Vortrag, Pause, Workshoprunde, oder nehmen Sie den Vorschlag an.</translation>
  </message>
  <message>
   <source>Write minutes as 45, or hours as 1:15, and read the list again.</source>
   <translation>Schreiben Sie Minuten als 45 oder Stunden als 1:15, und lesen Sie die Liste noch einmal ein.</translation>
  </message>
  <message>
   <source>Write registered, waiting list or cancelled.</source>
   <translation>Schreiben Sie angemeldet, Warteliste oder storniert.</translation>
  </message>
  <message>
   <source>Write rounds as 1, as 1, 3 or as 1-3; the row was left out.</source>
   <translation>Schreiben Sie Runden als 1, als 1, 3 oder als 1-3; die Zeile wurde ausgelassen.</translation>
  </message>
  <message>
   <source>Write the date as 04.11.2024, or correct the days of the event.</source>
   <translation>Schreiben Sie das Datum als 04.11.2024, oder berichtigen Sie die Tage der Veranstaltung.</translation>
  </message>
  <message>
   <source>Write the file</source>
   <translation>Datei anlegen</translation>
  </message>
  <message>
   <source>Write the theme alone into the column of its rank.</source>
   <translation>Schreiben Sie nur das Thema in die Spalte seines Rangs.</translation>
  </message>
  <message>
   <source>Write the value into the cell instead of the formula.</source>
   <translation>Schreiben Sie statt der Formel den Wert in die Zelle.</translation>
  </message>
  <message>
   <source>Write the value, =, and a rank from 1, “no” or “never”.</source>
   <translation>Schreiben Sie den Wert, = und einen Rang ab 1, „no“ oder „never“.</translation>
  </message>
  <message>
   <source>Write yes or no.</source>
   <translation>Schreiben Sie ja oder nein.</translation>
  </message>
  <message>
   <source>Writing the documentation</source>
   <translation>Dokumentation wird geschrieben</translation>
  </message>
  <message>
   <source>Writing the emergency folder</source>
   <translation>Notfallordner wird geschrieben</translation>
  </message>
  <message>
   <source>Writing the slides</source>
   <translation>Folien werden geschrieben</translation>
  </message>
  <message>
   <source>Writing {file}</source>
   <translation>{file} wird geschrieben</translation>
  </message>
  <message>
   <source>Your flipchart in the plenary</source>
   <translation>Ihr Flipchart ins Plenum</translation>
  </message>
  <message>
   <source>Your schedule</source>
   <translation>Ihr persönlicher Plan</translation>
  </message>
  <message>
   <source>Your screen and the hall’s show the same.</source>
   <translation>Ihr Bildschirm und der im Saal zeigen dasselbe.</translation>
  </message>
  <message>
   <source>ZIP archive (*.zip)</source>
   <translation>ZIP-Archiv (*.zip)</translation>
  </message>
  <message>
   <source>a little</source>
   <translation>etwas</translation>
  </message>
  <message>
   <source>actual</source>
   <translation>tatsächlich</translation>
  </message>
  <message>
   <source>after “{title}”</source>
   <translation>nach „{title}“</translation>
  </message>
  <message>
   <source>again do again</source>
   <translation>erneut nochmals vor</translation>
  </message>
  <message>
   <source>again solve distribute places automatically optimal</source>
   <translation>neu rechnen verteilen Plätze automatisch optimal Lösung einteilen lösen Zuteilung</translation>
  </message>
  <message>
   <source>all backups</source>
   <translation>alle Sicherungen</translation>
  </message>
  <message>
   <source>all slides of the plenary. Open it, and show it full screen (Ctrl+L, or F11).</source>
   <translation>alle Folien des Plenums. Öffnen und als Vollbild zeigen (Strg+L oder F11).</translation>
  </message>
  <message>
   <source>all steps that could be undone</source>
   <translation>alles, was „Rückgängig“ noch zurückholen könnte</translation>
  </message>
  <message>
   <source>all with their real times</source>
   <translation>alle mit tatsächlichen Zeiten</translation>
  </message>
  <message>
   <source>already here</source>
   <translation>schon da</translation>
  </message>
  <message>
   <source>already here since {time}</source>
   <translation>schon da seit {time}</translation>
  </message>
  <message>
   <source>also came</source>
   <translation>außerdem da</translation>
  </message>
  <message>
   <source>always together</source>
   <translation>immer zusammen</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>und %n weitere</numerusform>
    <numerusform>und %n weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>another room</source>
   <translation>anderer Raum</translation>
  </message>
  <message>
   <source>answered by</source>
   <translation>darauf die Antwort</translation>
  </message>
  <message>
   <source>answers:</source>
   <translation>antwortet auf:</translation>
  </message>
  <message>
   <source>any colour</source>
   <translation>jede Farbe</translation>
  </message>
  <message>
   <source>any other colour</source>
   <translation>jede andere Farbe</translation>
  </message>
  <message>
   <source>anything but {themes}</source>
   <translation>alles außer {themes}</translation>
  </message>
  <message>
   <source>apart if possible</source>
   <translation>möglichst getrennt</translation>
  </message>
  <message>
   <source>as a whole {rows}</source>
   <translation>als Ganzes {rows}</translation>
  </message>
  <message>
   <source>as in the file</source>
   <translation>wie in der Datei</translation>
  </message>
  <message>
   <source>as it stands</source>
   <translation>wie es dasteht</translation>
  </message>
  <message>
   <source>as much as the one above</source>
   <translation>genauso gern wie der darüber</translation>
  </message>
  <message>
   <source>as planned</source>
   <translation>wie geplant</translation>
  </message>
  <message>
   <source>as planned, no real times yet</source>
   <translation>wie geplant, noch ohne tatsächliche Zeiten</translation>
  </message>
  <message>
   <source>as the hotspot is called</source>
   <translation>wie der Hotspot heißt</translation>
  </message>
  <message>
   <source>as the point before</source>
   <translation>wie der Punkt davor</translation>
  </message>
  <message>
   <source>as to others</source>
   <translation>wie sonst</translation>
  </message>
  <message>
   <source>at least</source>
   <translation>mind.</translation>
  </message>
  <message>
   <source>at the desk</source>
   <translation>Anmeldung</translation>
  </message>
  <message>
   <source>at the front: {names}</source>
   <translation>nach vorn: {names}</translation>
  </message>
  <message numerus="yes">
   <source>at {time} · %n groups</source>
   <translation>
    <numerusform>um {time} · %n Gruppe</numerusform>
    <numerusform>um {time} · %n Gruppen</numerusform>
   </translation>
  </message>
  <message>
   <source>back take back mistake</source>
   <translation>zurück zurücknehmen Fehler versehentlich rückgängig</translation>
  </message>
  <message>
   <source>badges name tags lists signs door guide schedules PDF calendar ICS mail merge paper printer table workbook Excel XLSX CSV save as</source>
   <translation>Namensschilder Badges Listen Schilder Türschilder Wegweiser Pläne Laufzettel PDF Kalender ICS Serienbrief Papier Drucker Tabelle Arbeitsmappe Excel XLSX CSV speichern unter exportieren drucken Aushang</translation>
  </message>
  <message>
   <source>beamer focus sharp colours try screen</source>
   <translation>Beamer scharf Schärfe Farben ausprobieren Leinwand Bildschirm</translation>
  </message>
  <message>
   <source>begins at {time}</source>
   <translation>beginnt um {time}</translation>
  </message>
  <message>
   <source>begun</source>
   <translation>begonnen</translation>
  </message>
  <message>
   <source>being switched …</source>
   <translation>wird umgeschaltet …</translation>
  </message>
  <message>
   <source>black</source>
   <translation>schwarz</translation>
  </message>
  <message>
   <source>black night</source>
   <translation>schwarz Nacht Nachtmodus</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>blau</translation>
  </message>
  <message>
   <source>board rooms rounds places seats distribution workshops lock move swap</source>
   <translation>Tafel Räume Runden Plätze Verteilung Workshops festhalten verschieben tauschen</translation>
  </message>
  <message>
   <source>bright white day</source>
   <translation>weiß Tag</translation>
  </message>
  <message>
   <source>came without registration</source>
   <translation>kam ohne Anmeldung</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>storniert</translation>
  </message>
  <message>
   <source>change</source>
   <translation>ändern</translation>
  </message>
  <message>
   <source>change correct wording sentence preview</source>
   <translation>ändern verbessern Wortlaut Satz Vorschau</translation>
  </message>
  <message>
   <source>change places with {name}</source>
   <translation>mit {name} tauschen</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>changed beneath</source>
   <translation>darunter geändert</translation>
  </message>
  <message>
   <source>changed {moment}</source>
   <translation>geändert {moment}</translation>
  </message>
  <message>
   <source>checked in</source>
   <translation>eingecheckt</translation>
  </message>
  <message>
   <source>checked in {time}</source>
   <translation>eingecheckt {time}</translation>
  </message>
  <message>
   <source>checked in, of {all}</source>
   <translation>eingecheckt, von {all}</translation>
  </message>
  <message>
   <source>chosen</source>
   <translation>gewählt</translation>
  </message>
  <message>
   <source>clock stopped since {time}</source>
   <translation>Uhr angehalten seit {time}</translation>
  </message>
  <message>
   <source>close exit end leave</source>
   <translation>schließen verlassen Ende Programm</translation>
  </message>
  <message>
   <source>code of a group that is gone</source>
   <translation>Code einer Gruppe, die es nicht mehr gibt</translation>
  </message>
  <message>
   <source>code of another event</source>
   <translation>Code einer anderen Veranstaltung</translation>
  </message>
  <message>
   <source>code read</source>
   <translation>Code gelesen</translation>
  </message>
  <message>
   <source>code that cannot be read</source>
   <translation>unlesbarer Code</translation>
  </message>
  <message>
   <source>complete</source>
   <translation>vollständig</translation>
  </message>
  <message>
   <source>connected</source>
   <translation>verbunden</translation>
  </message>
  <message>
   <source>continued</source>
   <translation>Fortsetzung</translation>
  </message>
  <message>
   <source>contradictions hints problems overlap twice missing break check</source>
   <translation>Widerspruch Hinweise Probleme Überschneidung doppelt fehlt Pause prüfen Konflikte</translation>
  </message>
  <message>
   <source>copy again next year new date same programme template reuse</source>
   <translation>kopieren wieder nächstes Jahr neues Datum gleiches Programm Vorlage verwenden</translation>
  </message>
  <message>
   <source>create begin file</source>
   <translation>anlegen erstellen beginnen Datei Konferenz Tagung</translation>
  </message>
  <message>
   <source>d MMMM</source>
   <translation>d. MMMM</translation>
  </message>
  <message>
   <source>damaged broken sound verify repair</source>
   <translation>beschädigt kaputt in Ordnung überprüfen Fehler Datei</translation>
  </message>
  <message>
   <source>dark on light</source>
   <translation>dunkel auf hell</translation>
  </message>
  <message>
   <source>dashed: not ready or
hidden, only by Enter</source>
   <translation>gestrichelt: nicht bereit oder
ausgeblendet, nur mit Enter</translation>
  </message>
  <message>
   <source>day {day}, {time}</source>
   <translation>Tag {day}, {time}</translation>
  </message>
  <message>
   <source>dddd, d MMMM</source>
   <translation>dddd, d. MMMM</translation>
  </message>
  <message>
   <source>delete names GDPR privacy anonymise pseudonymise retention protocol</source>
   <translation>löschen Namen DSGVO Datenschutz anonymisieren pseudonymisieren aufbewahren Protokoll</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>gelöscht</translation>
  </message>
  <message>
   <source>deletion retention GDPR proof files what was done</source>
   <translation>Löschung Aufbewahrung DSGVO Nachweis Akten was geschah Protokoll</translation>
  </message>
  <message>
   <source>did not come</source>
   <translation>nicht erschienen</translation>
  </message>
  <message>
   <source>did not take place</source>
   <translation>entfallen</translation>
  </message>
  <message>
   <source>differs, stays as it is</source>
   <translation>verschieden, bleibt so</translation>
  </message>
  <message>
   <source>documentation report publish save minutes</source>
   <translation>Dokumentation Bericht veröffentlichen speichern Protokoll erstellen</translation>
  </message>
  <message>
   <source>does not take place</source>
   <translation>fällt aus</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>door arrival scan code camera badge arrived present register</source>
   <translation>Tür Ankunft scannen Code Kamera Namensschild angekommen anwesend da registrieren Empfang Check-in Personen</translation>
  </message>
  <message>
   <source>duplicates twice join same person</source>
   <translation>doppelt Dubletten zweimal dieselbe gleiche Person Duplikate vereinen</translation>
  </message>
  <message>
   <source>each card keeps its colour</source>
   <translation>jede Karte behält ihre Farbe</translation>
  </message>
  <message>
   <source>edited</source>
   <translation>bearbeitet</translation>
  </message>
  <message>
   <source>edited by hand, stays: {field} {value} (in the list: {new})</source>
   <translation>von Hand geändert, bleibt: {field} {value} (in der Liste: {new})</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>ended at {time}</source>
   <translation>{time} beendet</translation>
  </message>
  <message>
   <source>ends at {expected}, planned {planned}</source>
   <translation>endet {expected}, geplant {planned}</translation>
  </message>
  <message>
   <source>ends at {planned}, as planned</source>
   <translation>endet um {planned}, wie geplant</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>everyone has a place</source>
   <translation>alle haben einen Platz</translation>
  </message>
  <message>
   <source>export the whole event ZIP JSON save as copy another laptop archive send</source>
   <translation>exportieren ganze Veranstaltung ZIP JSON speichern unter Kopie anderer Laptop Archiv senden übergeben</translation>
  </message>
  <message>
   <source>file checked</source>
   <translation>Datei geprüft</translation>
  </message>
  <message>
   <source>file load open other conference</source>
   <translation>Datei laden andere Konferenz Tagung</translation>
  </message>
  <message>
   <source>filed</source>
   <translation>einsortiert</translation>
  </message>
  <message>
   <source>first wish</source>
   <translation>erster Wunsch</translation>
  </message>
  <message>
   <source>fits exactly</source>
   <translation>passt genau</translation>
  </message>
  <message>
   <source>fits the gap {start}</source>
   <translation>passt in die Lücke {start}</translation>
  </message>
  <message>
   <source>fixed</source>
   <translation>fest</translation>
  </message>
  <message>
   <source>fixed end</source>
   <translation>festes Ende</translation>
  </message>
  <message>
   <source>fixed or floating</source>
   <translation>fest oder fließend</translation>
  </message>
  <message>
   <source>floating</source>
   <translation>fließend</translation>
  </message>
  <message>
   <source>folded</source>
   <translation>eingeklappt</translation>
  </message>
  <message numerus="yes">
   <source>for %n groups</source>
   <translation>
    <numerusform>für %n Gruppe</numerusform>
    <numerusform>für %n Gruppen</numerusform>
   </translation>
  </message>
  <message>
   <source>for “{title}”</source>
   <translation>zu „{title}“</translation>
  </message>
  <message>
   <source>formerly “{title}”</source>
   <translation>bisher „{title}“</translation>
  </message>
  <message>
   <source>found by the program</source>
   <translation>vom Programm gefunden</translation>
  </message>
  <message>
   <source>free</source>
   <translation>frei</translation>
  </message>
  <message>
   <source>free from {end}</source>
   <translation>frei ab {end}</translation>
  </message>
  <message>
   <source>free until {start} · drag here to begin earlier</source>
   <translation>frei bis {start} · hierher ziehen, um früher zu beginnen</translation>
  </message>
  <message numerus="yes">
   <source>from %n groups</source>
   <translation>
    <numerusform>aus %n Gruppe</numerusform>
    <numerusform>aus %n Gruppen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>from %n organisations</source>
   <translation>
    <numerusform>aus %n Organisation</numerusform>
    <numerusform>aus %n Organisationen</numerusform>
   </translation>
  </message>
  <message>
   <source>from {time}</source>
   <translation>ab {time}</translation>
  </message>
  <message>
   <source>gone</source>
   <translation>fehlt jetzt</translation>
  </message>
  <message>
   <source>green</source>
   <translation>grün</translation>
  </message>
  <message>
   <source>group done finished release results take back</source>
   <translation>Gruppe fertig abgeschlossen freigeben Ergebnisse zurücknehmen</translation>
  </message>
  <message>
   <source>group tables mix</source>
   <translation>Gruppe Tische mischen Gruppeneinteilung</translation>
  </message>
  <message>
   <source>group {group}, photo {number}</source>
   <translation>Gruppe {group}, Foto {number}</translation>
  </message>
  <message>
   <source>group {numbers}</source>
   <translation>Gr. {numbers}</translation>
  </message>
  <message>
   <source>group {number}</source>
   <translation>Gruppe {number}</translation>
  </message>
  <message numerus="yes">
   <source>groups</source>
   <translation>
    <numerusform>Gruppe</numerusform>
    <numerusform>Gruppen</numerusform>
   </translation>
  </message>
  <message>
   <source>groups flipchart photos points problem challenge solution question headline speaker notes dots minutes</source>
   <translation>Gruppen Flipchart Fotos Punkte Problem Herausforderung Lösung Frage Überschrift Sprecher Sprecherin Notizen Klebepunkte Protokoll Plakate</translation>
  </message>
  <message>
   <source>groups {numbers}</source>
   <translation>Gr. {numbers}</translation>
  </message>
  <message>
   <source>has cancelled</source>
   <translation>hat abgesagt</translation>
  </message>
  <message>
   <source>has no place in round {number}</source>
   <translation>hat in Runde {number} keinen Platz</translation>
  </message>
  <message>
   <source>has to be told of this place</source>
   <translation>muss von diesem Platz erfahren</translation>
  </message>
  <message>
   <source>headline missing</source>
   <translation>Überschrift fehlt</translation>
  </message>
  <message>
   <source>held</source>
   <translation>fest</translation>
  </message>
  <message>
   <source>help F1 keyboard shortcuts how what manual instructions</source>
   <translation>F1 Tastatur Tastenkürzel Kürzel wie Anleitung Handbuch Befehle was</translation>
  </message>
  <message>
   <source>help keyboard shortcuts mouse drag move schedule</source>
   <translation>hilfe tastatur kürzel maus ziehen verschieben ablauf zeitplan f1</translation>
  </message>
  <message>
   <source>help keyboard shortcuts start skip pause day</source>
   <translation>Hilfe Tastatur Tastenkürzel beginnen überspringen Pause Tag</translation>
  </message>
  <message>
   <source>help try learn example tour practise rehearse</source>
   <translation>Hilfe ausprobieren lernen Beispiel Übung üben Probe Vorführung</translation>
  </message>
  <message>
   <source>here</source>
   <translation>da</translation>
  </message>
  <message>
   <source>here since {time}</source>
   <translation>da seit {time}</translation>
  </message>
  <message>
   <source>hidden</source>
   <translation>ausgeblendet</translation>
  </message>
  <message>
   <source>import handover ZIP JSON another laptop merge back receive take over</source>
   <translation>importieren weitergeben Weitergabe weitergegebene ZIP JSON anderer Laptop zurück empfangen übernehmen</translation>
  </message>
  <message>
   <source>import list file CSV Excel XLSX ODS table read take over registrations</source>
   <translation>importieren einlesen Liste Datei CSV Excel XLSX ODS Tabelle laden übernehmen Anmeldungen</translation>
  </message>
  <message>
   <source>in common join same challenge points search all most dots</source>
   <translation>Gemeinsames zusammenlegen gleiche Herausforderung Punkte suchen alle meiste Klebepunkte</translation>
  </message>
  <message>
   <source>in force</source>
   <translation>gilt</translation>
  </message>
  <message>
   <source>in the hall</source>
   <translation>im Saal</translation>
  </message>
  <message>
   <source>in the list: {value}</source>
   <translation>in der Liste: {value}</translation>
  </message>
  <message>
   <source>in the room</source>
   <translation>im Raum</translation>
  </message>
  <message>
   <source>in the room · {here} of {expected} here</source>
   <translation>im Raum · {here} von {expected} da</translation>
  </message>
  <message>
   <source>in the rooms: {names}</source>
   <translation>in den Räumen: {names}</translation>
  </message>
  <message>
   <source>in two halves {rows}</source>
   <translation>in zwei Hälften {rows}</translation>
  </message>
  <message>
   <source>incomplete</source>
   <translation>unvollständig</translation>
  </message>
  <message>
   <source>intake queue unsorted phone camera folder flipchart file</source>
   <translation>Eingang Warteschlange unsortiert Telefon Kamera Ordner Flipchart Datei</translation>
  </message>
  <message>
   <source>internal</source>
   <translation>intern</translation>
  </message>
  <message>
   <source>is being read</source>
   <translation>wird gelesen</translation>
  </message>
  <message>
   <source>is here now, without registration</source>
   <translation>ist jetzt da, ohne Anmeldung</translation>
  </message>
  <message>
   <source>is in the room already</source>
   <translation>ist schon im Raum</translation>
  </message>
  <message>
   <source>is noted as a no-show</source>
   <translation>gilt als nicht gekommen</translation>
  </message>
  <message>
   <source>is running</source>
   <translation>läuft</translation>
  </message>
  <message numerus="yes">
   <source>is watched, %n photos taken</source>
   <translation>
    <numerusform>wird beobachtet, ein Foto übernommen</numerusform>
    <numerusform>wird beobachtet, %n Fotos übernommen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>it is enough that %n people move</source>
   <translation>
    <numerusform>es genügt, dass eine Person umzieht</numerusform>
    <numerusform>es genügt, dass %n Personen umziehen</numerusform>
   </translation>
  </message>
  <message>
   <source>its screen is not connected</source>
   <translation>der Bildschirm ist nicht angeschlossen</translation>
  </message>
  <message>
   <source>just over</source>
   <translation>gerade vorbei</translation>
  </message>
  <message>
   <source>later than planned</source>
   <translation>später als geplant</translation>
  </message>
  <message>
   <source>left at {time}</source>
   <translation>um {time} gegangen</translation>
  </message>
  <message>
   <source>left early</source>
   <translation>früher gegangen</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <source>legend sign colour ink pen kind meaning problem challenge solution</source>
   <translation>Legende Zeichen Farbe Stift Art Bedeutung Problem Herausforderung Lösung Vorgabe</translation>
  </message>
  <message>
   <source>light on dark</source>
   <translation>hell auf dunkel</translation>
  </message>
  <message numerus="yes">
   <source>like the others: %n min</source>
   <translation>
    <numerusform>wie die anderen: %n Min.</numerusform>
    <numerusform>wie die anderen: %n Min.</numerusform>
   </translation>
  </message>
  <message>
   <source>line: usual · dark: three of four runs · pale: 19 of 20 · dashed: this run</source>
   <translation>Linie: meist · dunkel: drei von vier Läufen · hell: 19 von 20 · gestrichelt: dieser Lauf</translation>
  </message>
  <message>
   <source>linked</source>
   <translation>verknüpft</translation>
  </message>
  <message>
   <source>list rows edit times spreadsheet</source>
   <translation>Liste Zeilen bearbeiten Zeiten Tabellenansicht</translation>
  </message>
  <message>
   <source>look theme colours mode appearance design</source>
   <translation>Farben Modus Darstellung Design Ansicht Oberfläche Thema Dunkelmodus</translation>
  </message>
  <message>
   <source>min. share equally time plenary running order fits</source>
   <translation>Min. alle auf gleich verteilen Zeit Plenum Regieplan passt Minuten</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <source>missing complete results texts captions consent</source>
   <translation>fehlt fehlend vollständig Stand Ergebnisse Texte Bildunterschriften Einwilligung</translation>
  </message>
  <message>
   <source>moderates</source>
   <translation>moderiert</translation>
  </message>
  <message>
   <source>monitor display beamer number identify two</source>
   <translation>Monitor Anzeige Beamer Nummer erkennen zwei Leinwand</translation>
  </message>
  <message>
   <source>more</source>
   <translation>mehr</translation>
  </message>
  <message>
   <source>move row up</source>
   <translation>Zeile nach oben</translation>
  </message>
  <message>
   <source>much</source>
   <translation>viel</translation>
  </message>
  <message>
   <source>name left out</source>
   <translation>Name bleibt weg</translation>
  </message>
  <message>
   <source>names not wanted</source>
   <translation>Namen abgewählt</translation>
  </message>
  <message>
   <source>names of moderators and speakers</source>
   <translation>Namen von Moderierenden und Vortragenden</translation>
  </message>
  <message>
   <source>names, addresses, numbers, functions, needs, remarks, consents</source>
   <translation>Namen, Adressen, Telefonnummern, Funktionen, Bedarfe, Bemerkungen, Einwilligungen</translation>
  </message>
  <message>
   <source>needs step-free access</source>
   <translation>braucht stufenfreien Zugang</translation>
  </message>
  <message>
   <source>never together</source>
   <translation>nie zusammen</translation>
  </message>
  <message>
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>new hall places seats venue</source>
   <translation>neu neuer Saal Plätze Ort anlegen</translation>
  </message>
  <message>
   <source>new participant walk-in guest register enter</source>
   <translation>neu neue Teilnehmerin Teilnehmer Gast Nachzügler anmelden eintragen unangemeldet</translation>
  </message>
  <message>
   <source>new talk break round keynote panel greeting slot session programme</source>
   <translation>neu neuer Vortrag Pause Runde Keynote Podium Begrüßung Programm Termin</translation>
  </message>
  <message>
   <source>new topic subject colour symbol workshop</source>
   <translation>neu neues Farbe Symbol Workshop anlegen</translation>
  </message>
  <message>
   <source>next cell</source>
   <translation>nächste Zelle</translation>
  </message>
  <message>
   <source>next row</source>
   <translation>nächste Zeile</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>no app, no internet</source>
   <translation>ohne App, ohne Internet</translation>
  </message>
  <message>
   <source>no code in the picture</source>
   <translation>kein Code im Bild</translation>
  </message>
  <message>
   <source>no countdown</source>
   <translation>ohne Countdown</translation>
  </message>
  <message>
   <source>no dots</source>
   <translation>ohne Klebepunkte</translation>
  </message>
  <message>
   <source>no flipchart</source>
   <translation>kein Flipchart</translation>
  </message>
  <message>
   <source>no flipchart photos</source>
   <translation>keine Flipchartfotos</translation>
  </message>
  <message>
   <source>no group yet</source>
   <translation>noch keine Gruppe</translation>
  </message>
  <message>
   <source>no longer in the documentation</source>
   <translation>nicht mehr in der Dokumentation</translation>
  </message>
  <message>
   <source>no look ahead</source>
   <translation>kein Ausblick</translation>
  </message>
  <message>
   <source>no move can mend it</source>
   <translation>kein Umzug kann es beheben</translation>
  </message>
  <message>
   <source>no organisation</source>
   <translation>ohne Organisation</translation>
  </message>
  <message>
   <source>no organiser</source>
   <translation>kein Veranstalter</translation>
  </message>
  <message>
   <source>no participants</source>
   <translation>keine Teilnehmenden</translation>
  </message>
  <message>
   <source>no phone yet</source>
   <translation>noch kein Telefon</translation>
  </message>
  <message>
   <source>no photo</source>
   <translation>ohne Foto</translation>
  </message>
  <message>
   <source>no photos</source>
   <translation>keine Fotos</translation>
  </message>
  <message>
   <source>no points yet</source>
   <translation>noch keine Punkte</translation>
  </message>
  <message>
   <source>no sign</source>
   <translation>ohne</translation>
  </message>
  <message>
   <source>no time yet</source>
   <translation>noch ohne Zeit</translation>
  </message>
  <message>
   <source>no wish</source>
   <translation>kein Wunsch</translation>
  </message>
  <message>
   <source>no wish stated</source>
   <translation>kein Wunsch genannt</translation>
  </message>
  <message>
   <source>no writing found</source>
   <translation>keine Schrift gefunden</translation>
  </message>
  <message>
   <source>no-show</source>
   <translation>nicht erschienen</translation>
  </message>
  <message>
   <source>nobody has to move</source>
   <translation>niemand muss umziehen</translation>
  </message>
  <message>
   <source>nobody moves</source>
   <translation>niemand zieht um</translation>
  </message>
  <message>
   <source>nobody named who speaks</source>
   <translation>niemand benannt, der spricht</translation>
  </message>
  <message>
   <source>nobody named yet</source>
   <translation>noch niemand benannt</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keiner</translation>
  </message>
  <message>
   <source>none found</source>
   <translation>keine gefunden</translation>
  </message>
  <message>
   <source>none of the wishes</source>
   <translation>keiner der Wünsche</translation>
  </message>
  <message>
   <source>not answered</source>
   <translation>nicht beantwortet</translation>
  </message>
  <message>
   <source>not assigned</source>
   <translation>nicht zugeteilt</translation>
  </message>
  <message>
   <source>not at all</source>
   <translation>gar nicht</translation>
  </message>
  <message>
   <source>not checked in yet</source>
   <translation>noch nicht eingecheckt</translation>
  </message>
  <message>
   <source>not even in the first row</source>
   <translation>nicht einmal in der ersten Reihe</translation>
  </message>
  <message>
   <source>not in sight</source>
   <translation>nicht in Sicht</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <source>not ready yet</source>
   <translation>noch nicht bereit</translation>
  </message>
  <message>
   <source>not ready: {state}</source>
   <translation>nicht bereit: {state}</translation>
  </message>
  <message>
   <source>not there</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <source>not there all the time</source>
   <translation>nicht die ganze Zeit da</translation>
  </message>
  <message>
   <source>not wanted at all</source>
   <translation>auf keinen Fall</translation>
  </message>
  <message>
   <source>not {theme}</source>
   <translation>nicht {theme}</translation>
  </message>
  <message>
   <source>notes minutes talk panel keynote take down write</source>
   <translation>Notizen Protokoll Mitschrift Vortrag Podium Keynote mitschreiben</translation>
  </message>
  <message>
   <source>nothing has to change</source>
   <translation>es muss sich nichts ändern</translation>
  </message>
  <message>
   <source>nothing is seen: the screen is not connected</source>
   <translation>nichts zu sehen: Bildschirm nicht angeschlossen</translation>
  </message>
  <message>
   <source>nothing yet</source>
   <translation>noch nichts da</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>now in {rooms}</source>
   <translation>jetzt in {rooms}</translation>
  </message>
  <message>
   <source>now · {count}</source>
   <translation>jetzt · {count}</translation>
  </message>
  <message>
   <source>of delay at its beginning, and nothing that is fixed suffers.</source>
   <translation>Verspätung zu Beginn aus, ohne dass etwas Festes leidet.</translation>
  </message>
  <message>
   <source>of {time}</source>
   <translation>von {time}</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>old</source>
   <translation>alt</translation>
  </message>
  <message>
   <source>on since {time}</source>
   <translation>an seit {time}</translation>
  </message>
  <message>
   <source>on the waiting list</source>
   <translation>steht auf der Warteliste</translation>
  </message>
  <message>
   <source>only a preview</source>
   <translation>nur eine Vorschau</translation>
  </message>
  <message>
   <source>or paste them with Ctrl+V</source>
   <translation>oder mit Strg+V einfügen</translation>
  </message>
  <message>
   <source>orange</source>
   <translation>orange</translation>
  </message>
  <message>
   <source>organisations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <source>organisations by name</source>
   <translation>Organisationen mit Namen</translation>
  </message>
  <message>
   <source>over</source>
   <translation>vorbei</translation>
  </message>
  <message>
   <source>own legend</source>
   <translation>eigene Legende</translation>
  </message>
  <message>
   <source>p. {page}</source>
   <translation>S. {page}</translation>
  </message>
  <message>
   <source>page groups results order minutes hide later own slide</source>
   <translation>seite gruppen ergebnisse reihenfolge minuten ausblenden später eigene folie</translation>
  </message>
  <message>
   <source>page type points headline flipchart write</source>
   <translation>Seite tippen Punkte Überschrift Flipchart schreiben</translation>
  </message>
  <message>
   <source>page welcome rooms guide countdown look back closing phones</source>
   <translation>seite willkommen räume wegweiser countdown rückblick abschluss telefone</translation>
  </message>
  <message>
   <source>part {number} of {count}</source>
   <translation>Teil {number} von {count}</translation>
  </message>
  <message>
   <source>participants</source>
   <translation>Teilnehmende</translation>
  </message>
  <message>
   <source>parts</source>
   <translation>Teile</translation>
  </message>
  <message numerus="yes">
   <source>people</source>
   <translation>
    <numerusform>Teilnehmer:in</numerusform>
    <numerusform>Teilnehmende</numerusform>
   </translation>
  </message>
  <message>
   <source>people list registration attendance guests names status filter columns</source>
   <translation>Personen Liste Anmeldung Anwesenheit Gäste Namen Status Filter Spalten Anmeldeliste</translation>
  </message>
  <message>
   <source>phone QR code WLAN hotspot network send photos dots smartphone mobile</source>
   <translation>Telefon Handy QR-Code WLAN Hotspot Netz senden Fotos Punkten Smartphone mobil</translation>
  </message>
  <message>
   <source>phone clicker page slides code QR presenter</source>
   <translation>Telefon Handy Klicker blättern Folien Code QR Presenter</translation>
  </message>
  <message>
   <source>photo legible to row {row} of {rows}</source>
   <translation>Foto lesbar bis Reihe {row} von {rows}</translation>
  </message>
  <message>
   <source>photo missing</source>
   <translation>Foto fehlt</translation>
  </message>
  <message>
   <source>photo not legible even in the first row</source>
   <translation>Foto nicht einmal in der ersten Reihe lesbar</translation>
  </message>
  <message numerus="yes">
   <source>photos</source>
   <translation>
    <numerusform>Foto</numerusform>
    <numerusform>Fotos</numerusform>
   </translation>
  </message>
  <message>
   <source>picture heights</source>
   <translation>Bildhöhen</translation>
  </message>
  <message>
   <source>picture image flipchart camera file JPG HEIC</source>
   <translation>Bild Bilder Flipchart Kamera Datei JPG HEIC hochladen</translation>
  </message>
  <message>
   <source>picture photograph webcam flipchart document camera laptop</source>
   <translation>Bild Foto fotografieren Webcam Flipchart Dokumentenkamera Laptop Kamera</translation>
  </message>
  <message>
   <source>places and groups of nameless people, in another order</source>
   <translation>Plätze und Gruppen der Namenlosen, in anderer Reihenfolge</translation>
  </message>
  <message>
   <source>places, groups and wishes under the number; whoever still has the printed badges can tell who it was</source>
   <translation>Plätze, Gruppen und Wünsche unter der Nummer; wer noch die gedruckten Namensschilder hat, kann sie zuordnen</translation>
  </message>
  <message>
   <source>planned</source>
   <translation>geplant</translation>
  </message>
  <message>
   <source>planned to begin at {time}</source>
   <translation>geplanter Beginn {time}</translation>
  </message>
  <message>
   <source>planned {times}</source>
   <translation>geplant {times}</translation>
  </message>
  <message>
   <source>please check them</source>
   <translation>bitte prüfen</translation>
  </message>
  <message>
   <source>plenary in {minutes} min</source>
   <translation>Plenum in {minutes} Min.</translation>
  </message>
  <message numerus="yes">
   <source>points on flipcharts</source>
   <translation>
    <numerusform>Punkt auf Flipcharts</numerusform>
    <numerusform>Punkte auf Flipcharts</numerusform>
   </translation>
  </message>
  <message>
   <source>preferences sliders mix organisations newcomers effect settings</source>
   <translation>Einstellungen Regler mischen Organisationen Neue Wirkung Gewichtung Vorgaben Gewichte</translation>
  </message>
  <message>
   <source>presentation slides hall projector screen black message announcement welcome guide light dark font row</source>
   <translation>Präsentation Folien Saal Beamer Leinwand Bildschirm schwarz Nachricht Durchsage Begrüßung Wegweiser Schrift Reihe</translation>
  </message>
  <message>
   <source>probably</source>
   <translation>wahrscheinlich</translation>
  </message>
  <message>
   <source>programme agenda days rooms themes timeline plan times breaks venue title motto organiser clashes</source>
   <translation>Programm Agenda Tage Räume Themen Zeitleiste Plan Zeiten Pausen Ort Titel Motto Veranstalter Konflikte Zeitplan</translation>
  </message>
  <message>
   <source>programme, results, dots and all figures</source>
   <translation>Programm, Ergebnisse, Klebepunkte und alle Zahlen</translation>
  </message>
  <message>
   <source>publish version notice compare what changed draft return</source>
   <translation>veröffentlichen fassung version aushang vergleichen geändert entwurf zurück</translation>
  </message>
  <message>
   <source>put off</source>
   <translation>zurückgestellt</translation>
  </message>
  <message>
   <source>ready</source>
   <translation>bereit</translation>
  </message>
  <message>
   <source>recover bring back earlier version lost undo everything</source>
   <translation>Sicherung zurückholen frühere ältere Fassung Version verloren Backup</translation>
  </message>
  <message>
   <source>red</source>
   <translation>rot</translation>
  </message>
  <message>
   <source>registered</source>
   <translation>angemeldet</translation>
  </message>
  <message>
   <source>report minutes PDF Word results export</source>
   <translation>Bericht Protokoll PDF Word Ergebnisse exportieren</translation>
  </message>
  <message>
   <source>report minutes website archive export PDF publish result</source>
   <translation>Bericht Protokoll Webseite Archiv Export PDF veröffentlichen Ergebnis</translation>
  </message>
  <message>
   <source>results of groups</source>
   <translation>Gruppenergebnisse</translation>
  </message>
  <message>
   <source>room and group</source>
   <translation>Raum und Gruppe</translation>
  </message>
  <message numerus="yes">
   <source>rooms</source>
   <translation>
    <numerusform>Raum</numerusform>
    <numerusform>Räume</numerusform>
   </translation>
  </message>
  <message>
   <source>row between</source>
   <translation>Zeile dazwischen</translation>
  </message>
  <message>
   <source>row {row}, column {column}: {why}</source>
   <translation>Zeile {row}, Spalte {column}: {why}</translation>
  </message>
  <message>
   <source>running order time delay next start extend skip back minutes late clock day countdown</source>
   <translation>Regieplan Zeit Verspätung weiter starten verlängern überspringen zurück Minuten spät Uhr Tag Countdown Ablaufregie Verzug nächster</translation>
  </message>
  <message>
   <source>save copy backup secure disk</source>
   <translation>speichern Kopie Backup sicher Datensicherung</translation>
  </message>
  <message>
   <source>second wish</source>
   <translation>zweiter Wunsch</translation>
  </message>
  <message>
   <source>shown</source>
   <translation>gezeigt</translation>
  </message>
  <message>
   <source>sidebar narrow icons words wider room</source>
   <translation>Seitenleiste Leiste schmal Symbole Wörter ausklappen Platz</translation>
  </message>
  <message>
   <source>skipped</source>
   <translation>entfällt</translation>
  </message>
  <message>
   <source>slides PPTX PowerPoint presentation export plenary Keynote Impress</source>
   <translation>Folien PPTX PowerPoint Präsentation exportieren speichern Plenum Keynote Impress</translation>
  </message>
  <message>
   <source>slides show hall beamer projector screen full fullscreen begin</source>
   <translation>Folien zeigen Saal Beamer Leinwand Vollbild beginnen Show Vortrag</translation>
  </message>
  <message>
   <source>so far {time}</source>
   <translation>bisher {time}</translation>
  </message>
  <message>
   <source>solutions</source>
   <translation>Lösungsansätze</translation>
  </message>
  <message>
   <source>speaks for the group</source>
   <translation>spricht für die Gruppe</translation>
  </message>
  <message>
   <source>speaks {time}</source>
   <translation>spricht {time}</translation>
  </message>
  <message>
   <source>special catering</source>
   <translation>besondere Verpflegung</translation>
  </message>
  <message>
   <source>standard</source>
   <translation>Vorgabe</translation>
  </message>
  <message>
   <source>stay, without place, time and camera in the file. What can be seen on them stays, also faces and names on flipcharts, and the original beneath a blurred one: delete such photos in Results first.</source>
   <translation>bleiben, ohne Ort, Zeit und Kamera in der Datei. Was darauf zu sehen ist, bleibt, auch Gesichter und Namen auf Flipcharts und das Original unter einem verwischten: Löschen Sie solche Fotos vorher unter „Ergebnisse“.</translation>
  </message>
  <message>
   <source>stays as it is</source>
   <translation>bleibt, wie es ist</translation>
  </message>
  <message>
   <source>sticky dots</source>
   <translation>Klebepunkte</translation>
  </message>
  <message>
   <source>taken {time}</source>
   <translation>belegt {time}</translation>
  </message>
  <message>
   <source>takes part</source>
   <translation>wirkt mit</translation>
  </message>
  <message>
   <source>takes reflections out</source>
   <translation>nimmt Spiegelungen heraus</translation>
  </message>
  <message>
   <source>tell inform told publish</source>
   <translation>bekanntgeben Bekanntgabe informieren sagen mitteilen veröffentlichen</translation>
  </message>
  <message>
   <source>template reuse again next year pattern keep schedule</source>
   <translation>Vorlage wiederverwenden nächstes Jahr Muster behalten Ablauf Programm</translation>
  </message>
  <message>
   <source>the check found damage</source>
   <translation>die Prüfung hat Schäden gefunden</translation>
  </message>
  <message>
   <source>the hall or you use its screen</source>
   <translation>den Bildschirm nutzen der Saal oder Sie</translation>
  </message>
  <message>
   <source>the same as pictures, for a projector or television with a USB port.</source>
   <translation>dasselbe als Bilder, für Beamer oder Fernseher mit USB-Anschluss.</translation>
  </message>
  <message numerus="yes">
   <source>themes</source>
   <translation>
    <numerusform>Thema</numerusform>
    <numerusform>Themen</numerusform>
   </translation>
  </message>
  <message>
   <source>themes demand tight wanted</source>
   <translation>Themen Bedarf Engpass knapp gewünscht</translation>
  </message>
  <message numerus="yes">
   <source>then %n without a place</source>
   <translation>
    <numerusform>dann %n ohne Platz</numerusform>
    <numerusform>dann %n ohne Platz</numerusform>
   </translation>
  </message>
  <message>
   <source>then {people} of {places}</source>
   <translation>dann {people} von {places}</translation>
  </message>
  <message>
   <source>then {slide}</source>
   <translation>dann {slide}</translation>
  </message>
  <message>
   <source>there for the first time</source>
   <translation>zum ersten Mal dabei</translation>
  </message>
  <message>
   <source>there only from {time}</source>
   <translation>erst ab {time} da</translation>
  </message>
  <message>
   <source>there only until {time}</source>
   <translation>nur bis {time} da</translation>
  </message>
  <message>
   <source>third screen monitor entrance lobby on off</source>
   <translation>dritter Bildschirm Monitor Eingang Empfang Vorraum an aus</translation>
  </message>
  <message>
   <source>third wish</source>
   <translation>dritter Wunsch</translation>
  </message>
  <message>
   <source>those in its rooms</source>
   <translation>wer in den Räumen ist</translation>
  </message>
  <message>
   <source>tiles missing ready begun remind who round state</source>
   <translation>Kacheln fehlt bereit begonnen erinnern wer Runde Stand</translation>
  </message>
  <message>
   <source>time of day</source>
   <translation>Uhr</translation>
  </message>
  <message>
   <source>title motto date days venue organiser language hall settings options preferences</source>
   <translation>Titel Motto Datum Tage Ort Veranstalter Sprache Saal Einstellungen Optionen</translation>
  </message>
  <message>
   <source>to come</source>
   <translation>danach</translation>
  </message>
  <message>
   <source>to come, {time} each</source>
   <translation>danach, je {time}</translation>
  </message>
  <message>
   <source>to row {row} of {rows}</source>
   <translation>bis Reihe {row} von {rows}</translation>
  </message>
  <message>
   <source>to the last row</source>
   <translation>bis zur letzten Reihe</translation>
  </message>
  <message>
   <source>to {group}</source>
   <translation>in {group}</translation>
  </message>
  <message>
   <source>together if possible</source>
   <translation>möglichst zusammen</translation>
  </message>
  <message>
   <source>twice</source>
   <translation>doppelt</translation>
  </message>
  <message>
   <source>uncertain</source>
   <translation>unsicher</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>unverändert</translation>
  </message>
  <message>
   <source>unclear</source>
   <translation>zu klären</translation>
  </message>
  <message>
   <source>unfolded</source>
   <translation>ausgeklappt</translation>
  </message>
  <message>
   <source>unlimited</source>
   <translation>unbegrenzt</translation>
  </message>
  <message>
   <source>until {end}</source>
   <translation>bis {end}</translation>
  </message>
  <message>
   <source>until {time}</source>
   <translation>bis {time}</translation>
  </message>
  <message>
   <source>up to {depth} picture heights</source>
   <translation>bis {depth} × Höhe des Bildes</translation>
  </message>
  <message>
   <source>used</source>
   <translation>vergeben</translation>
  </message>
  <message>
   <source>waiting list</source>
   <translation>Warteliste</translation>
  </message>
  <message>
   <source>waits</source>
   <translation>wartet</translation>
  </message>
  <message>
   <source>was there already</source>
   <translation>war schon da</translation>
  </message>
  <message>
   <source>was to begin at {time}; start it as soon as it begins</source>
   <translation>sollte um {time} beginnen; starten Sie, sobald es losgeht</translation>
  </message>
  <message>
   <source>what happens when and where.</source>
   <translation>was wann wo ist.</translation>
  </message>
  <message>
   <source>what was printed, sent, exported or handed over before, and the emergency folder on a stick</source>
   <translation>was schon gedruckt, verschickt, exportiert oder weitergegeben ist, und der Notfallordner auf einem Stick</translation>
  </message>
  <message>
   <source>where file path explorer finder directory location</source>
   <translation>wo Datei Pfad Explorer Finder Verzeichnis Ort Speicherort</translation>
  </message>
  <message>
   <source>whitens the paper, inks stay</source>
   <translation>weißt das Papier, Stiftfarben bleiben</translation>
  </message>
  <message>
   <source>who goes where, by name, to be put up.</source>
   <translation>wer wohin geht, nach Namen, zum Aushängen.</translation>
  </message>
  <message>
   <source>who is in which group.</source>
   <translation>wer in welcher Gruppe ist.</translation>
  </message>
  <message>
   <source>who is in which workshop, to be ticked off at the door.</source>
   <translation>wer in welchem Workshop ist, zum Abhaken an der Tür.</translation>
  </message>
  <message>
   <source>who spoke for a group or sent a photo; names in all texts</source>
   <translation>wer für eine Gruppe sprach oder ein Foto schickte; Namen in allen Texten</translation>
  </message>
  <message>
   <source>will probably end at {expected}, planned {planned}</source>
   <translation>endet voraussichtlich {expected}, geplant {planned}</translation>
  </message>
  <message>
   <source>wish {rank}</source>
   <translation>{rank}. Wunsch</translation>
  </message>
  <message>
   <source>wishes and who wanted to be with whom</source>
   <translation>Wünsche und wer mit wem zusammen sein wollte</translation>
  </message>
  <message>
   <source>wishes for {themes}</source>
   <translation>wünscht {themes}</translation>
  </message>
  <message>
   <source>wishes luck flow in order wrong</source>
   <translation>Übersicht Wünsche Glück Fluss in Ordnung Fehler</translation>
  </message>
  <message>
   <source>with whom: type a name</source>
   <translation>mit wem: Namen tippen</translation>
  </message>
  <message>
   <source>with {people}</source>
   <translation>mit {people}</translation>
  </message>
  <message>
   <source>without a headline</source>
   <translation>ohne Überschrift</translation>
  </message>
  <message>
   <source>without a place</source>
   <translation>ohne Platz</translation>
  </message>
  <message>
   <source>without a place full room fails proposal no-show missing</source>
   <translation>ohne Platz voll Raum fällt aus Vorschlag nicht erschienen fehlt Reparatur überfüllt Umsetzen</translation>
  </message>
  <message>
   <source>worked out from the slant of the sheet</source>
   <translation>aus der Schräge des Blatts errechnet</translation>
  </message>
  <message numerus="yes">
   <source>workshops</source>
   <translation>
    <numerusform>Workshop</numerusform>
    <numerusform>Workshops</numerusform>
   </translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>{choice} – {why}</source>
   <translation>{choice} – {why}</translation>
  </message>
  <message>
   <source>{colour} is too pale to be read on white paper.</source>
   <translation>{colour} ist zu blass, um auf weißem Papier gelesen zu werden.</translation>
  </message>
  <message>
   <source>{day} {time}</source>
   <translation>{day} {time}</translation>
  </message>
  <message numerus="yes">
   <source>{done} · %n places freed</source>
   <translation>
    <numerusform>{done} · %n Platz wieder frei</numerusform>
    <numerusform>{done} · %n Plätze wieder frei</numerusform>
   </translation>
  </message>
  <message>
   <source>{field}: {new}</source>
   <translation>{field}: {new}</translation>
  </message>
  <message>
   <source>{field}: {old} → {new}</source>
   <translation>{field}: {old} → {new}</translation>
  </message>
  <message>
   <source>{file}</source>
   <translation>{file}</translation>
  </message>
  <message>
   <source>{file} cannot be opened.</source>
   <translation>{file} lässt sich nicht öffnen.</translation>
  </message>
  <message>
   <source>{file} cannot be read as {encoding}.</source>
   <translation>{file} lässt sich nicht als {encoding} lesen.</translation>
  </message>
  <message>
   <source>{file} cannot be read.</source>
   <translation>{file} lässt sich nicht lesen.</translation>
  </message>
  <message>
   <source>{file} changes nothing in the event.</source>
   <translation>{file} ändert nichts an der Veranstaltung.</translation>
  </message>
  <message>
   <source>{file} could not be opened: something unexpected happened.</source>
   <translation>{file} konnte nicht geöffnet werden: Etwas Unerwartetes ist passiert.</translation>
  </message>
  <message>
   <source>{file} could not be read and is missing.</source>
   <translation>{file} ließ sich nicht lesen und fehlt.</translation>
  </message>
  <message>
   <source>{file} could not be removed.</source>
   <translation>{file} ließ sich nicht entfernen.</translation>
  </message>
  <message>
   <source>{file} could not be written ({reason}).</source>
   <translation>{file} konnte nicht geschrieben werden ({reason}).</translation>
  </message>
  <message>
   <source>{file} defines abbreviations of its own (entities).</source>
   <translation>{file} legt eigene Abkürzungen fest (Entities).</translation>
  </message>
  <message>
   <source>{file} has a key at “{place}” that is unknown.</source>
   <translation>{file} hat bei „{place}“ einen Schlüssel, den es nicht gibt.</translation>
  </message>
  <message>
   <source>{file} has a value at “{place}” that does not fit.</source>
   <translation>{file} enthält bei „{place}“ einen Wert, der nicht passt.</translation>
  </message>
  <message>
   <source>{file} has a version that Moderator never had.</source>
   <translation>{file} hat eine Version, die es von Moderator nie gab.</translation>
  </message>
  <message>
   <source>{file} has changed since it was read.</source>
   <translation>{file} hat sich geändert, seit sie gelesen wurde.</translation>
  </message>
  <message>
   <source>{file} has more than {rows} rows.</source>
   <translation>{file} hat mehr als {rows} Zeilen.</translation>
  </message>
  <message>
   <source>{file} has no column “{column}”.</source>
   <translation>{file} hat keine Spalte „{column}“.</translation>
  </message>
  <message>
   <source>{file} has no sheet “{sheet}”.</source>
   <translation>{file} hat kein Blatt „{sheet}“.</translation>
  </message>
  <message>
   <source>{file} has {name} twice.</source>
   <translation>{file} enthält {name} doppelt.</translation>
  </message>
  <message>
   <source>{file} holds a photo that was damaged.</source>
   <translation>{file} enthält ein beschädigtes Foto.</translation>
  </message>
  <message>
   <source>{file} holds more files than any event has.</source>
   <translation>{file} enthält mehr Dateien, als eine Veranstaltung hat.</translation>
  </message>
  <message>
   <source>{file} holds more records than any event has.</source>
   <translation>{file} enthält mehr Einträge, als eine Veranstaltung hat.</translation>
  </message>
  <message>
   <source>{file} holds no event.</source>
   <translation>{file} enthält keine Veranstaltung.</translation>
  </message>
  <message>
   <source>{file} holds no list of results.</source>
   <translation>{file} enthält keine Liste von Ergebnissen.</translation>
  </message>
  <message>
   <source>{file} holds {size} MB; at most {limit} MB are read.</source>
   <translation>{file} umfasst {size} MB; gelesen werden höchstens {limit} MB.</translation>
  </message>
  <message>
   <source>{file} in {folder}</source>
   <translation>{file} in {folder}</translation>
  </message>
  <message>
   <source>{file} is JSON, but no schedule: it has no days.</source>
   <translation>{file} ist JSON, aber kein Fahrplan: Es gibt keine Tage.</translation>
  </message>
  <message>
   <source>{file} is JSON, but not of an event.</source>
   <translation>{file} ist JSON, aber keine Veranstaltung.</translation>
  </message>
  <message>
   <source>{file} is a ZIP, but not of an event.</source>
   <translation>{file} ist ein ZIP, aber nicht das einer Veranstaltung.</translation>
  </message>
  <message>
   <source>{file} is a calendar without entries.</source>
   <translation>{file} ist ein Kalender ohne Einträge.</translation>
  </message>
  <message>
   <source>{file} is a device, and no file.</source>
   <translation>{file} ist ein Gerät und keine Datei.</translation>
  </message>
  <message>
   <source>{file} is a folder.</source>
   <translation>{file} ist ein Ordner.</translation>
  </message>
  <message>
   <source>{file} is a schedule, and no list of this kind.</source>
   <translation>{file} ist ein Programm und keine solche Liste.</translation>
  </message>
  <message>
   <source>{file} is a workbook of the old kind (.xls) or protected by a password.</source>
   <translation>{file} ist eine Arbeitsmappe alter Art (.xls) oder durch ein Kennwort geschützt.</translation>
  </message>
  <message>
   <source>{file} is damaged: {place} cannot be read.</source>
   <translation>{file} ist beschädigt: {place} lässt sich nicht lesen.</translation>
  </message>
  <message>
   <source>{file} is empty.</source>
   <translation>{file} ist leer.</translation>
  </message>
  <message>
   <source>{file} is no ZIP, or it is not complete.</source>
   <translation>{file} ist kein ZIP oder nicht vollständig.</translation>
  </message>
  <message>
   <source>{file} is no complete JSON: it cannot be read from line {line} on.</source>
   <translation>{file} ist kein vollständiges JSON: Ab Zeile {line} ist es nicht lesbar.</translation>
  </message>
  <message>
   <source>{file} is no complete XML: it cannot be read from line {line} on.</source>
   <translation>{file} ist kein vollständiges XML: Ab Zeile {line} ist es nicht lesbar.</translation>
  </message>
  <message>
   <source>{file} is no kind of file that can be written.</source>
   <translation>{file} ist keine Art von Datei, die geschrieben werden kann.</translation>
  </message>
  <message>
   <source>{file} is no schedule: its outermost element is another.</source>
   <translation>{file} ist kein Fahrplan: Das äußerste Element ist ein anderes.</translation>
  </message>
  <message>
   <source>{file} is not JSON, or it is not complete.</source>
   <translation>{file} ist kein JSON oder nicht vollständig.</translation>
  </message>
  <message>
   <source>{file} is not a table: it holds binary data instead of text.</source>
   <translation>{file} ist keine Tabelle: Die Datei enthält Binärdaten statt Text.</translation>
  </message>
  <message>
   <source>{file} is not a workbook that can be read.</source>
   <translation>{file} ist keine lesbare Arbeitsmappe.</translation>
  </message>
  <message>
   <source>{file} is not complete: it is still being written or was cut off.</source>
   <translation>{file} ist nicht vollständig: Die Datei wird noch geschrieben oder wurde abgeschnitten.</translation>
  </message>
  <message>
   <source>{file} is not complete: {place} has {count} of {listed} lines.</source>
   <translation>{file} ist nicht vollständig: {place} hat {count} von {listed} Zeilen.</translation>
  </message>
  <message>
   <source>{file} is not complete: {place} is missing.</source>
   <translation>{file} ist nicht vollständig: {place} fehlt.</translation>
  </message>
  <message>
   <source>{file} is open in another program.</source>
   <translation>{file} ist in einem anderen Programm geöffnet.</translation>
  </message>
  <message>
   <source>{file} is packed in a way that is not read.</source>
   <translation>{file} ist auf eine Weise gepackt, die nicht gelesen wird.</translation>
  </message>
  <message>
   <source>{file} is protected by a password.</source>
   <translation>{file} ist mit einem Kennwort geschützt.</translation>
  </message>
  <message>
   <source>{file} is ready.</source>
   <translation>{file} ist fertig.</translation>
  </message>
  <message>
   <source>{file} is restored.</source>
   <translation>{file} ist wiederhergestellt.</translation>
  </message>
  <message>
   <source>{file} is the event itself.</source>
   <translation>{file} ist die Veranstaltung selbst.</translation>
  </message>
  <message>
   <source>{file} is too large for a JSON.</source>
   <translation>{file} ist zu groß für ein JSON.</translation>
  </message>
  <message>
   <source>{file} is written.</source>
   <translation>{file} ist geschrieben.</translation>
  </message>
  <message>
   <source>{file} lies where nothing can be written.</source>
   <translation>{file} liegt dort, wo nichts geschrieben werden kann.</translation>
  </message>
  <message>
   <source>{file} taken over.</source>
   <translation>{file} übernommen.</translation>
  </message>
  <message>
   <source>{file} was not found.</source>
   <translation>{file} wurde nicht gefunden.</translation>
  </message>
  <message>
   <source>{file} was written by a newer Moderator.</source>
   <translation>{file} wurde von einem neueren Moderator geschrieben.</translation>
  </message>
  <message>
   <source>{file} would unpack to far more than it holds.</source>
   <translation>{file} würde sich zu weit mehr entpacken, als sie enthält.</translation>
  </message>
  <message>
   <source>{file}, column “{column}”</source>
   <translation>{file}, Spalte „{column}“</translation>
  </message>
  <message>
   <source>{file}, line {line}</source>
   <translation>{file}, Zeile {line}</translation>
  </message>
  <message>
   <source>{file}, line {line}, {element}</source>
   <translation>{file}, Zeile {line}, {element}</translation>
  </message>
  <message>
   <source>{file}, row {row}</source>
   <translation>{file}, Zeile {row}</translation>
  </message>
  <message>
   <source>{file}, row {row}, column “{column}”</source>
   <translation>{file}, Zeile {row}, Spalte „{column}“</translation>
  </message>
  <message>
   <source>{file}:</source>
   <translation>{file}:</translation>
  </message>
  <message>
   <source>{file}: as it is shown, not as it was taken.</source>
   <translation>{file}: wie gezeigt, nicht wie aufgenommen.</translation>
  </message>
  <message>
   <source>{file}: taken over, {out} left out.</source>
   <translation>{file}: übernommen, {out} ausgelassen.</translation>
  </message>
  <message>
   <source>{file}: with its blurred places, not as it was taken.</source>
   <translation>{file}: mit den unkenntlich gemachten Stellen, nicht wie aufgenommen.</translation>
  </message>
  <message>
   <source>{file}: {changed} changed, {out} left out.</source>
   <translation>{file}: {changed} geändert, {out} ausgelassen.</translation>
  </message>
  <message>
   <source>{file}: {changed} changed.</source>
   <translation>{file}: {changed} geändert.</translation>
  </message>
  <message>
   <source>{file}: {gone} no longer in the list.</source>
   <translation>{file}: {gone} nicht mehr in der Liste.</translation>
  </message>
  <message>
   <source>{file}: {new} new, {changed} changed, {out} left out.</source>
   <translation>{file}: {new} neu, {changed} geändert, {out} ausgelassen.</translation>
  </message>
  <message>
   <source>{file}: {new} new, {changed} changed.</source>
   <translation>{file}: {new} neu, {changed} geändert.</translation>
  </message>
  <message>
   <source>{file}: {new} new, {out} left out.</source>
   <translation>{file}: {new} neu, {out} ausgelassen.</translation>
  </message>
  <message>
   <source>{file}: {new} new.</source>
   <translation>{file}: {new} neu.</translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} und {second}</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} bis {last}</translation>
  </message>
  <message>
   <source>{groups} until {time}; {planned} min were planned.</source>
   <translation>{groups} bis {time} Uhr; geplant waren {planned} Min.</translation>
  </message>
  <message>
   <source>{groups}, the schedule leaves {minutes} min until {time}.</source>
   <translation>{groups}, der Ablauf lässt {minutes} Min. bis {time} Uhr.</translation>
  </message>
  <message>
   <source>{groups}, {dots}. The larger the sign, the more support.</source>
   <translation>{groups}, {dots}. Je größer das Zeichen, desto mehr Zuspruch.</translation>
  </message>
  <message>
   <source>{groups}, {minutes} min are left until {time}.</source>
   <translation>{groups}, noch {minutes} Min. bis {time} Uhr.</translation>
  </message>
  <message>
   <source>{groups}; the schedule has no item for them.</source>
   <translation>{groups}; der Ablauf hat keinen Punkt dafür.</translation>
  </message>
  <message>
   <source>{groups}; {title} is over.</source>
   <translation>{groups}; {title} ist vorbei.</translation>
  </message>
  <message>
   <source>{group} comes later, after the others.</source>
   <translation>{group} kommt später, nach den anderen.</translation>
  </message>
  <message>
   <source>{group} is hidden and was passed over.</source>
   <translation>{group} ist ausgeblendet und wurde ausgelassen.</translation>
  </message>
  <message>
   <source>{group} is hidden: Escape clears it, Enter twice shows it anyway</source>
   <translation>{group} ist ausgeblendet: zweimal Enter zeigt sie, Escape löscht</translation>
  </message>
  <message>
   <source>{group} is not ready and was left out.</source>
   <translation>{group} ist nicht bereit und wurde ausgelassen.</translation>
  </message>
  <message>
   <source>{group} is not ready.</source>
   <translation>{group} ist nicht bereit.</translation>
  </message>
  <message>
   <source>{group} is not ready: Escape clears it, Enter twice shows it anyway</source>
   <translation>{group} ist nicht bereit: zweimal Enter zeigt sie, Escape löscht</translation>
  </message>
  <message>
   <source>{group} · photo</source>
   <translation>{group} · Foto</translation>
  </message>
  <message>
   <source>{group} – recognised</source>
   <translation>{group} – erkannt</translation>
  </message>
  <message>
   <source>{here} of {expected} here</source>
   <translation>{here} von {expected} da</translation>
  </message>
  <message>
   <source>{hours} h {minutes:02} min</source>
   <translation>{hours} Std. {minutes:02} Min.</translation>
  </message>
  <message>
   <source>{kind} {id} is not what the journal says.</source>
   <translation>{kind} {id} ist anders, als das Protokoll sagt.</translation>
  </message>
  <message>
   <source>{kind}, {theme}, group {number}</source>
   <translation>{kind}, {theme}, Gruppe {number}</translation>
  </message>
  <message>
   <source>{kind}, {title}</source>
   <translation>{kind}, {title}</translation>
  </message>
  <message>
   <source>{kind}: no text yet</source>
   <translation>{kind}: noch kein Text</translation>
  </message>
  <message>
   <source>{label}: {state} – {number} and Enter</source>
   <translation>{label}: {state} – {number} und Enter</translation>
  </message>
  <message>
   <source>{language} (the event’s)</source>
   <translation>{language} (Veranstaltung)</translation>
  </message>
  <message>
   <source>{line}</source>
   <translation>{line}</translation>
  </message>
  <message>
   <source>{list} wish</source>
   <translation>{list} Wunsch</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} Min.</translation>
  </message>
  <message>
   <source>{minutes} min each</source>
   <translation>je {minutes} Min.</translation>
  </message>
  <message>
   <source>{minutes} min earlier</source>
   <translation>{minutes} Min. früher</translation>
  </message>
  <message>
   <source>{minutes} min later</source>
   <translation>{minutes} Min. später</translation>
  </message>
  <message>
   <source>{minutes} min {seconds:02} s</source>
   <translation>{minutes} Min. {seconds:02} Sek.</translation>
  </message>
  <message>
   <source>{minutes} min, can be cut to {shortest}</source>
   <translation>{minutes} Min., kürzbar auf {shortest}</translation>
  </message>
  <message>
   <source>{names} must know it before {time}.</source>
   <translation>Bis {time} Bescheid geben: {names}.</translation>
  </message>
  <message>
   <source>{names} must know it now.</source>
   <translation>Jetzt Bescheid geben: {names}.</translation>
  </message>
  <message>
   <source>{name} ({organisation}) is in the event already: the same person, or another?</source>
   <translation>{name} ({organisation}) ist schon in der Veranstaltung: dieselbe Person oder eine andere?</translation>
  </message>
  <message numerus="yes">
   <source>{name} and %n others do not take part in {round}.</source>
   <translation>
    <numerusform>{name} und %n weitere Person nehmen an {round} nicht teil.</numerusform>
    <numerusform>{name} und %n weitere nehmen an {round} nicht teil.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} apart from {other}? (“{text}”)</source>
   <translation>{name} getrennt von {other}? („{text}“)</translation>
  </message>
  <message>
   <source>{name} arrives at {time}</source>
   <translation>{name} kommt um {time}</translation>
  </message>
  <message>
   <source>{name} belongs in {room}</source>
   <translation>{name} gehört in {room}</translation>
  </message>
  <message>
   <source>{name} cannot be kept together with or apart from themselves.</source>
   <translation>{name} lässt sich nicht mit sich selbst zusammenhalten oder von sich trennen.</translation>
  </message>
  <message>
   <source>{name} cannot both wish for and refuse “{theme}”.</source>
   <translation>{name} kann „{theme}“ nicht zugleich wünschen und ablehnen.</translation>
  </message>
  <message>
   <source>{name} cannot wish for “{theme}” twice in one round.</source>
   <translation>{name} kann „{theme}“ in einer Runde nicht zweimal wünschen.</translation>
  </message>
  <message>
   <source>{name} does not take part in {round}.</source>
   <translation>{name} nimmt an {round} nicht teil.</translation>
  </message>
  <message>
   <source>{name} from {start} to {end}: both workshops become one.</source>
   <translation>{name} von {start} nach {end}: Die beiden Workshops werden zusammengelegt.</translation>
  </message>
  <message>
   <source>{name} from {start} to {end}: not to be with {other}.</source>
   <translation>{name} von {start} nach {end}: um nicht mit {other} zusammen zu sein.</translation>
  </message>
  <message>
   <source>{name} from {start} to {end}: so that all others get a place.</source>
   <translation>{name} von {start} nach {end}: damit alle anderen einen Platz bekommen.</translation>
  </message>
  <message>
   <source>{name} from {start} to {end}: the workshop in {start} is closed.</source>
   <translation>{name} von {start} nach {end}: Der Workshop in {start} findet nicht statt.</translation>
  </message>
  <message>
   <source>{name} from {start} to {end}: the workshop in {start} is split in two.</source>
   <translation>{name} von {start} nach {end}: Der Workshop in {start} wird geteilt.</translation>
  </message>
  <message>
   <source>{name} from {start} to {end}: to be with {other}.</source>
   <translation>{name} von {start} nach {end}: um mit {other} zusammen zu sein.</translation>
  </message>
  <message>
   <source>{name} from {start} to {end}: too few people are left in {start}.</source>
   <translation>{name} von {start} nach {end}: In {start} bleiben zu wenige übrig.</translation>
  </message>
  <message>
   <source>{name} from {start} to {end}: {end} would have only {people} of at least {least} people.</source>
   <translation>{name} von {start} nach {end}: {end} hätte nur {people} von mindestens {least} Personen.</translation>
  </message>
  <message>
   <source>{name} from {start} to {end}: {start} cannot be used.</source>
   <translation>{name} von {start} nach {end}: {start} fällt aus.</translation>
  </message>
  <message numerus="yes">
   <source>{name} from {start} to {end}: {start} would have %n people in {places} places.</source>
   <translation>
    <numerusform>{name} von {start} nach {end}: {start} hätte eine Person auf {places} Plätzen.</numerusform>
    <numerusform>{name} von {start} nach {end}: {start} hätte %n Personen auf {places} Plätzen.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} from {start} to {end}: “{theme}” would come twice.</source>
   <translation>{name} von {start} nach {end}: „{theme}“ käme zweimal.</translation>
  </message>
  <message>
   <source>{name} from {time} on</source>
   <translation>{name} ab {time}</translation>
  </message>
  <message numerus="yes">
   <source>{name} has %n minutes to change rooms</source>
   <translation>
    <numerusform>{name} hat %n Minute, um den Raum zu wechseln</numerusform>
    <numerusform>{name} hat %n Minuten, um den Raum zu wechseln</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} has a place and a task at once</source>
   <translation>{name} hat zugleich einen Platz und eine Aufgabe</translation>
  </message>
  <message>
   <source>{name} has cancelled</source>
   <translation>{name} hat abgesagt</translation>
  </message>
  <message>
   <source>{name} has left before day {day}</source>
   <translation>{name} ist am Tag {day} schon abgereist</translation>
  </message>
  <message>
   <source>{name} has no place any more: {room} is too full, and there is no other place.</source>
   <translation>{name} hat keinen Platz mehr: {room} ist zu voll, und einen anderen Platz gibt es nicht.</translation>
  </message>
  <message>
   <source>{name} has no place in {round}.</source>
   <translation>{name} hat keinen Platz in {round}.</translation>
  </message>
  <message>
   <source>{name} has not come</source>
   <translation>{name} ist nicht gekommen</translation>
  </message>
  <message>
   <source>{name} has to leave {room}, and there is no other place.</source>
   <translation>{name} muss {room} verlassen, und einen anderen Platz gibt es nicht.</translation>
  </message>
  <message>
   <source>{name} has “{theme}” in another round and did not wish for it twice.</source>
   <translation>{name} hat „{theme}“ in einer anderen Runde und hat es sich nicht doppelt gewünscht.</translation>
  </message>
  <message>
   <source>{name} has “{theme}” in round {first} and in round {second}.</source>
   <translation>{name} hat „{theme}“ in Runde {first} und in Runde {second}.</translation>
  </message>
  <message>
   <source>{name} is in a room of {round} already.</source>
   <translation>{name} ist schon in einem Raum von {round}.</translation>
  </message>
  <message>
   <source>{name} is in two places at once</source>
   <translation>{name} ist zugleich an zwei Orten</translation>
  </message>
  <message>
   <source>{name} is in {room}</source>
   <translation>{name} ist in {room}</translation>
  </message>
  <message>
   <source>{name} is in {room} already.</source>
   <translation>{name} ist schon in {room}.</translation>
  </message>
  <message>
   <source>{name} is in “{theme}” in round {first} and again in round {second}, but nobody is to have a theme twice.</source>
   <translation>{name} ist in Runde {first} und noch einmal in Runde {second} in „{theme}“, dabei soll niemand ein Thema zweimal haben.</translation>
  </message>
  <message>
   <source>{name} is in “{theme}” in round {first} and again in round {second}, without having wished for it twice.</source>
   <translation>{name} ist in Runde {first} und noch einmal in Runde {second} in „{theme}“, ohne es sich doppelt gewünscht zu haben.</translation>
  </message>
  <message>
   <source>{name} is locked in round {round}.</source>
   <translation>{name} ist in Runde {round} festgehalten.</translation>
  </message>
  <message>
   <source>{name} is locked in {round}.</source>
   <translation>{name} ist in {round} festgehalten.</translation>
  </message>
  <message>
   <source>{name} is locked into “{theme}” in round {first} and again in round {second}, but nobody is to have a theme twice.</source>
   <translation>{name} ist in Runde {first} und noch einmal in Runde {second} in „{theme}“ festgehalten, dabei soll niemand ein Thema zweimal haben.</translation>
  </message>
  <message>
   <source>{name} is locked into “{theme}” in round {first} and again in round {second}, without having wished for it twice.</source>
   <translation>{name} ist in Runde {first} und noch einmal in Runde {second} in „{theme}“ festgehalten, ohne es sich doppelt gewünscht zu haben.</translation>
  </message>
  <message>
   <source>{name} is locked into “{theme}” in round {round} and has had this theme already.</source>
   <translation>{name} ist in Runde {round} in „{theme}“ festgehalten und hatte dieses Thema schon.</translation>
  </message>
  <message>
   <source>{name} is not in {room}</source>
   <translation>{name} ist nicht in {room}</translation>
  </message>
  <message>
   <source>{name} is not there yet on day {day}</source>
   <translation>{name} ist am Tag {day} noch nicht da</translation>
  </message>
  <message>
   <source>{name} is taken in at {room}</source>
   <translation>{name} in {room} aufgenommen</translation>
  </message>
  <message>
   <source>{name} is there already.</source>
   <translation>{name} gibt es schon.</translation>
  </message>
  <message>
   <source>{name} is there from {time} on only</source>
   <translation>{name} ist erst ab {time} da</translation>
  </message>
  <message>
   <source>{name} is there until {time} only</source>
   <translation>{name} ist nur bis {time} da</translation>
  </message>
  <message>
   <source>{name} leaves at {time}</source>
   <translation>{name} geht um {time}</translation>
  </message>
  <message>
   <source>{name} needs rooms without steps, but is locked in {room} in round {round}.</source>
   <translation>{name} braucht Räume ohne Stufen, wird aber in Runde {round} in {room} festgehalten.</translation>
  </message>
  <message>
   <source>{name} needs rooms without steps.</source>
   <translation>{name} braucht Räume ohne Stufen.</translation>
  </message>
  <message>
   <source>{name} needs step-free access, which {room} has not.</source>
   <translation>{name} braucht einen stufenlosen Zugang, den {room} nicht hat.</translation>
  </message>
  <message>
   <source>{name} not on day {day}</source>
   <translation>{name} nicht an Tag {day}</translation>
  </message>
  <message>
   <source>{name} of the same organisation is in the list already.</source>
   <translation>{name} aus derselben Organisation steht schon in der Liste.</translation>
  </message>
  <message>
   <source>{name} to group {number}</source>
   <translation>{name} in Gruppe {number}</translation>
  </message>
  <message>
   <source>{name} to {room}</source>
   <translation>{name} nach {room}</translation>
  </message>
  <message numerus="yes">
   <source>{name} to {room}, and %n others move on</source>
   <translation>
    <numerusform>{name} nach {room}, %n andere Person zieht weiter</numerusform>
    <numerusform>{name} nach {room}, %n andere ziehen weiter</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} to {room}, no wish stated.</source>
   <translation>{name} nach {room}, kein Wunsch genannt.</translation>
  </message>
  <message>
   <source>{name} to {room}, not a wish (wish {before} before).</source>
   <translation>{name} nach {room}, kein Wunsch (bisher {before}. Wunsch).</translation>
  </message>
  <message>
   <source>{name} to {room}, not a wish as before.</source>
   <translation>{name} nach {room}, wie bisher kein Wunsch.</translation>
  </message>
  <message>
   <source>{name} to {room}, wish {after} (no wish met before).</source>
   <translation>{name} nach {room}, {after}. Wunsch (bisher kein Wunsch).</translation>
  </message>
  <message>
   <source>{name} to {room}, wish {after} (wish {before} before).</source>
   <translation>{name} nach {room}, {after}. Wunsch (bisher {before}. Wunsch).</translation>
  </message>
  <message>
   <source>{name} to {room}: no wish is stated for this round.</source>
   <translation>{name} nach {room}: Für diese Runde ist kein Wunsch genannt.</translation>
  </message>
  <message>
   <source>{name} to {room}: none of the wishes</source>
   <translation>{name} nach {room} – keiner der Wünsche</translation>
  </message>
  <message>
   <source>{name} to {room}: the wishes could only be met by moving others.</source>
   <translation>{name} nach {room}: Die Wünsche ließen sich nur erfüllen, wenn andere umziehen.</translation>
  </message>
  <message>
   <source>{name} to {room}: “{theme}” is the first wish.</source>
   <translation>{name} nach {room}: „{theme}“ ist der erste Wunsch.</translation>
  </message>
  <message>
   <source>{name} to {room}: “{theme}” is wish {rank}.</source>
   <translation>{name} nach {room}: „{theme}“ ist der {rank}. Wunsch.</translation>
  </message>
  <message>
   <source>{name} together with {other}? (“{text}”)</source>
   <translation>{name} zusammen mit {other}? („{text}“)</translation>
  </message>
  <message>
   <source>{name} until {time}</source>
   <translation>{name} bis {time}</translation>
  </message>
  <message>
   <source>{name} was not told yet</source>
   <translation>{name} ist noch nicht informiert</translation>
  </message>
  <message>
   <source>{name} was told</source>
   <translation>{name} ist informiert</translation>
  </message>
  <message>
   <source>{name} without a place in {round}</source>
   <translation>{name} ohne Platz in {round}</translation>
  </message>
  <message>
   <source>{name} would leave before arriving.</source>
   <translation>{name} würde gehen, bevor sie oder er kommt.</translation>
  </message>
  <message>
   <source>{name} would refuse everything in {round}.</source>
   <translation>{name} würde in {round} alles ablehnen.</translation>
  </message>
  <message>
   <source>{name}: cancelled</source>
   <translation>{name}: storniert</translation>
  </message>
  <message>
   <source>{name}: checked in</source>
   <translation>{name}: eingecheckt</translation>
  </message>
  <message>
   <source>{name}: did not come</source>
   <translation>{name}: nicht erschienen</translation>
  </message>
  <message>
   <source>{name}: left early</source>
   <translation>{name}: früher gegangen</translation>
  </message>
  <message>
   <source>{name}: present from {when}? (“{remark}”)</source>
   <translation>{name}: anwesend ab {when}? („{remark}“)</translation>
  </message>
  <message>
   <source>{name}: present until {when}? (“{remark}”)</source>
   <translation>{name}: anwesend bis {when}? („{remark}“)</translation>
  </message>
  <message>
   <source>{name}: registered</source>
   <translation>{name}: angemeldet</translation>
  </message>
  <message>
   <source>{name}: waiting list</source>
   <translation>{name}: Warteliste</translation>
  </message>
  <message>
   <source>{number}. wish</source>
   <translation>{number}. Wunsch</translation>
  </message>
  <message>
   <source>{one} and {other}</source>
   <translation>{one} und {other}</translation>
  </message>
  <message>
   <source>{one} and {other} are not together in round {round}.</source>
   <translation>{one} und {other} sind in Runde {round} nicht zusammen.</translation>
  </message>
  <message>
   <source>{one} and {other} are together in round {round}.</source>
   <translation>{one} und {other} sind in Runde {round} zusammen.</translation>
  </message>
  <message>
   <source>{one} and {other} have to be in one workshop, but are locked in two in round {round}.</source>
   <translation>{one} und {other} müssen im selben Workshop sein, werden aber in Runde {round} in zwei festgehalten.</translation>
  </message>
  <message>
   <source>{one} and {other} have to be in one workshop.</source>
   <translation>{one} und {other} müssen im selben Workshop sein.</translation>
  </message>
  <message>
   <source>{one} and {other} must be apart, and would be kept together by others.</source>
   <translation>{one} und {other} müssen getrennt sein und würden über andere zusammengehalten.</translation>
  </message>
  <message>
   <source>{one} and {other} must not be in one workshop, but are both locked in one in round {round}.</source>
   <translation>{one} und {other} dürfen nicht im selben Workshop sein, werden aber in Runde {round} beide im selben festgehalten.</translation>
  </message>
  <message>
   <source>{one} and {other} must not be in one workshop, but others keep them together: {names}.</source>
   <translation>{one} und {other} dürfen nicht in einem Workshop sein, werden aber über andere zusammengehalten: {names}.</translation>
  </message>
  <message>
   <source>{one} and {other} must not be in one workshop.</source>
   <translation>{one} und {other} dürfen nicht im selben Workshop sein.</translation>
  </message>
  <message>
   <source>{one} and {other} overlap</source>
   <translation>{one} und {other} überschneiden sich</translation>
  </message>
  <message>
   <source>{one} and {other}: no bond</source>
   <translation>{one} und {other}: keine Bindung</translation>
  </message>
  <message>
   <source>{ordinal} wish</source>
   <translation>{ordinal} Wunsch</translation>
  </message>
  <message>
   <source>{ordinal} wish for round {number}</source>
   <translation>{ordinal} Wunsch für Runde {number}</translation>
  </message>
  <message>
   <source>{own} / {other}</source>
   <translation>{own} / {other}</translation>
  </message>
  <message>
   <source>{page} of {pages}</source>
   <translation>{page} von {pages}</translation>
  </message>
  <message>
   <source>{people} from {organisations}</source>
   <translation>{people} aus {organisations}</translation>
  </message>
  <message>
   <source>{people} of {places}</source>
   <translation>{people} von {places}</translation>
  </message>
  <message>
   <source>{people} of {places} places</source>
   <translation>{people} von {places} Plätzen</translation>
  </message>
  <message numerus="yes">
   <source>{people} people to {room}: none of the wishes of %n</source>
   <translation>
    <numerusform>{people} Personen nach {room} – für %n keiner der Wünsche</numerusform>
    <numerusform>{people} Personen nach {room} – für %n keiner der Wünsche</numerusform>
   </translation>
  </message>
  <message>
   <source>{people}, at least {least}</source>
   <translation>{people}, mindestens {least}</translation>
  </message>
  <message>
   <source>{places} places</source>
   <translation>{places} Plätze</translation>
  </message>
  <message>
   <source>{places} with wishes in {rounds}</source>
   <translation>{places} mit Wünschen in {rounds}</translation>
  </message>
  <message>
   <source>{place} has no photo that may be shown.</source>
   <translation>{place} hat kein Foto, das gezeigt werden darf.</translation>
  </message>
  <message>
   <source>{planned} → {actual} min</source>
   <translation>{planned} → {actual} Min.</translation>
  </message>
  <message>
   <source>{rank}th</source>
   <translation>{rank}.</translation>
  </message>
  <message>
   <source>{ready} of {count} ready</source>
   <translation>{ready} von {count} bereit</translation>
  </message>
  <message>
   <source>{receiver}, since {time}: “{words}”</source>
   <translation>{receiver}, seit {time}: „{words}“</translation>
  </message>
  <message>
   <source>{room} ({places} places)</source>
   <translation>{room} ({places} Plätze)</translation>
  </message>
  <message>
   <source>{room} already holds the workshop of row {row} in the same round.</source>
   <translation>{room} ist in derselben Runde schon mit dem Workshop aus Zeile {row} belegt.</translation>
  </message>
  <message numerus="yes">
   <source>{room} asks for %n minutes</source>
   <translation>
    <numerusform>{room} bittet um %n Minute</numerusform>
    <numerusform>{room} bittet um %n Minuten</numerusform>
   </translation>
  </message>
  <message>
   <source>{room} cannot be used</source>
   <translation>{room} fällt aus</translation>
  </message>
  <message numerus="yes">
   <source>{room} gives back %n of its minutes</source>
   <translation>
    <numerusform>{room} gibt %n Minute zurück</numerusform>
    <numerusform>{room} gibt %n Minuten zurück</numerusform>
   </translation>
  </message>
  <message>
   <source>{room} goes into {other}</source>
   <translation>{room} zieht in {other} um</translation>
  </message>
  <message>
   <source>{room} goes on</source>
   <translation>{room} geht weiter</translation>
  </message>
  <message>
   <source>{room} has no open wish.</source>
   <translation>{room} hat keinen offenen Wunsch.</translation>
  </message>
  <message>
   <source>{room} has no places.</source>
   <translation>{room} hat keine Plätze.</translation>
  </message>
  <message numerus="yes">
   <source>{room} in round {round}: %n people in {places} places</source>
   <translation>
    <numerusform>{room} in Runde {round}: eine Person auf {places} Plätzen</numerusform>
    <numerusform>{room} in Runde {round}: %n Personen auf {places} Plätzen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{room} in round {round}: %n people, at least {least}</source>
   <translation>
    <numerusform>{room} in Runde {round}: eine Person, mindestens {least}</numerusform>
    <numerusform>{room} in Runde {round}: %n Personen, mindestens {least}</numerusform>
   </translation>
  </message>
  <message>
   <source>{room} is closed</source>
   <translation>{room} findet nicht statt</translation>
  </message>
  <message>
   <source>{room} is done</source>
   <translation>{room} ist fertig</translation>
  </message>
  <message>
   <source>{room} is full: {people} of {places} places</source>
   <translation>{room} ist voll: {people} von {places} Plätzen</translation>
  </message>
  <message>
   <source>{room} is not free in {round}.</source>
   <translation>{room} ist in {round} nicht frei.</translation>
  </message>
  <message>
   <source>{room} is not over.</source>
   <translation>{room} ist noch nicht zu Ende.</translation>
  </message>
  <message numerus="yes">
   <source>{room} is not step-free, but %n people need it</source>
   <translation>
    <numerusform>{room} ist nicht stufenlos, %n Person braucht das</numerusform>
    <numerusform>{room} ist nicht stufenlos, %n Personen brauchen das</numerusform>
   </translation>
  </message>
  <message>
   <source>{room} is over.</source>
   <translation>{room} ist zu Ende.</translation>
  </message>
  <message>
   <source>{room} is split, half go to {other}</source>
   <translation>{room} wird geteilt, die Hälfte geht in {other}</translation>
  </message>
  <message>
   <source>{room} is taken twice</source>
   <translation>{room} ist doppelt belegt</translation>
  </message>
  <message>
   <source>{room} joins {other}</source>
   <translation>{room} geht in {other} auf</translation>
  </message>
  <message>
   <source>{room} · {people} of {places}</source>
   <translation>{room} · {people} von {places}</translation>
  </message>
  <message numerus="yes">
   <source>{room}: %n people in {places} places, and all are held.</source>
   <translation>
    <numerusform>{room}: eine Person auf {places} Plätzen, und sie wird festgehalten.</numerusform>
    <numerusform>{room}: %n Personen auf {places} Plätzen, und alle werden festgehalten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{room}: %n people, and at least {least} are needed.</source>
   <translation>
    <numerusform>{room}: eine Person, mindestens {least} sind nötig.</numerusform>
    <numerusform>{room}: %n Personen, mindestens {least} sind nötig.</numerusform>
   </translation>
  </message>
  <message>
   <source>{room}: all {people} here</source>
   <translation>{room}: alle {people} da</translation>
  </message>
  <message>
   <source>{room}: nobody placed</source>
   <translation>{room}: niemand zugeteilt</translation>
  </message>
  <message>
   <source>{room}: {missing} of {people} missing</source>
   <translation>{room}: {missing} von {people} fehlen</translation>
  </message>
  <message>
   <source>{room}: {most} places planned, {places} in the room</source>
   <translation>{room}: {most} Plätze geplant, {places} im Raum</translation>
  </message>
  <message>
   <source>{room}: {people} of {places} places</source>
   <translation>{room}: {people} von {places} Plätzen</translation>
  </message>
  <message>
   <source>{room}: {people} of {places} places; see who is there under Assignment, round {round}</source>
   <translation>{room}: {people} von {places} Plätzen; wer dort ist, steht unter Zuteilung, Runde {round}</translation>
  </message>
  <message>
   <source>{rounds}: note as announced</source>
   <translation>{rounds}: als bekannt gegeben vermerken</translation>
  </message>
  <message>
   <source>{rounds}: note as not known yet</source>
   <translation>{rounds}: Bekanntgabe zurücknehmen</translation>
  </message>
  <message>
   <source>{round} has begun or was skipped.</source>
   <translation>{round} hat begonnen oder entfällt.</translation>
  </message>
  <message>
   <source>{round} has no workshop “{text}”.</source>
   <translation>{round} hat keinen Workshop „{text}“.</translation>
  </message>
  <message>
   <source>{round} is announced</source>
   <translation>{round} ist bekannt gegeben</translation>
  </message>
  <message>
   <source>{round}, {room}</source>
   <translation>{round}, {room}</translation>
  </message>
  <message>
   <source>{round}, {theme}</source>
   <translation>{round}, {theme}</translation>
  </message>
  <message>
   <source>{round}: at least</source>
   <translation>{round}: mindestens</translation>
  </message>
  <message>
   <source>{round}: group</source>
   <translation>{round}: Gruppe</translation>
  </message>
  <message>
   <source>{round}: groups</source>
   <translation>{round}: Gruppen</translation>
  </message>
  <message>
   <source>{round}: guiding questions</source>
   <translation>{round}: Leitfragen</translation>
  </message>
  <message>
   <source>{round}: moderator</source>
   <translation>{round}: Moderation</translation>
  </message>
  <message>
   <source>{round}: places</source>
   <translation>{round}: Plätze</translation>
  </message>
  <message>
   <source>{round}: practice example</source>
   <translation>{round}: Praxisbeispiel</translation>
  </message>
  <message>
   <source>{round}: room</source>
   <translation>{round}: Raum</translation>
  </message>
  <message>
   <source>{round}: theme</source>
   <translation>{round}: Thema</translation>
  </message>
  <message>
   <source>{round}: {known} of {places} know their place</source>
   <translation>{round}: {known} von {places} kennen ihren Platz</translation>
  </message>
  <message>
   <source>{round}: {themes}</source>
   <translation>{round}: {themes}</translation>
  </message>
  <message>
   <source>{row}: {about}</source>
   <translation>{row}: {about}</translation>
  </message>
  <message>
   <source>{run} of {all} with their real times</source>
   <translation>{run} von {all} mit tatsächlichen Zeiten</translation>
  </message>
  <message>
   <source>{said} {note}</source>
   <translation>{said} {note}</translation>
  </message>
  <message>
   <source>{score} % alike</source>
   <translation>{score} % ähnlich</translation>
  </message>
  <message>
   <source>{screens} screens with a part of the letters each</source>
   <translation>{screens} Bildschirme mit je einem Teil der Buchstaben</translation>
  </message>
  <message>
   <source>{screen} (this one)</source>
   <translation>{screen} (dieser)</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} Sek.</translation>
  </message>
  <message>
   <source>{sentence} (not proven)</source>
   <translation>{sentence} (nicht bewiesen)</translation>
  </message>
  <message>
   <source>{several} and {last}</source>
   <translation>{several} und {last}</translation>
  </message>
  <message>
   <source>{sheet} (hidden)</source>
   <translation>{sheet} (ausgeblendet)</translation>
  </message>
  <message>
   <source>{sheet}, stickers</source>
   <translation>{sheet}, selbstklebend</translation>
  </message>
  <message>
   <source>{some} of {all}</source>
   <translation>{some} von {all}</translation>
  </message>
  <message>
   <source>{some} of {all} groups say so.</source>
   <translation>Das sagen {some} von {all} Gruppen.</translation>
  </message>
  <message>
   <source>{start} to {end}</source>
   <translation>{start} bis {end}</translation>
  </message>
  <message>
   <source>{start}: from {one} to {other}, up to {needed} minutes away</source>
   <translation>{start}: von {one} zu {other}, bis zu {needed} Minuten Weg</translation>
  </message>
  <message>
   <source>{start}: from {room} to {other}, {needed} minutes away</source>
   <translation>{start}: von {room} nach {other}, {needed} Minuten Weg</translation>
  </message>
  <message>
   <source>{start}–{end}: {first} to {last}</source>
   <translation>{start}–{end}: {first} bis {last}</translation>
  </message>
  <message>
   <source>{start}–{end}: {title}</source>
   <translation>{start}–{end}: {title}</translation>
  </message>
  <message>
   <source>{text}</source>
   <translation>{text}</translation>
  </message>
  <message>
   <source>{theme} has no group “{text}”.</source>
   <translation>{theme} hat keine Gruppe „{text}“.</translation>
  </message>
  <message>
   <source>{theme} has no other workshop.</source>
   <translation>{theme} hat keinen anderen Workshop.</translation>
  </message>
  <message>
   <source>{theme} · Group {number}</source>
   <translation>{theme} · Gruppe {number}</translation>
  </message>
  <message>
   <source>{theme} · group {number}</source>
   <translation>{theme} · Gruppe {number}</translation>
  </message>
  <message>
   <source>{theme} · group {number} · photo {place} of {count}</source>
   <translation>{theme} · Gruppe {number} · Foto {place} von {count}</translation>
  </message>
  <message>
   <source>{theme} · round {round}, group {group} · {kind}</source>
   <translation>{theme} · Runde {round}, Gruppe {group} · {kind}</translation>
  </message>
  <message>
   <source>{theme}, group {number}, {round}</source>
   <translation>{theme}, Gruppe {number}, {round}</translation>
  </message>
  <message>
   <source>{theme}, group {number}, {state}</source>
   <translation>{theme}, Gruppe {number}, {state}</translation>
  </message>
  <message>
   <source>{theme}, group {number}: at its place again</source>
   <translation>{theme}, Gruppe {number}: wieder an ihrem Platz</translation>
  </message>
  <message>
   <source>{theme}, group {number}: in the plenary again</source>
   <translation>{theme}, Gruppe {number}: wieder im Plenum</translation>
  </message>
  <message>
   <source>{theme}, group {number}: later</source>
   <translation>{theme}, Gruppe {number}: später</translation>
  </message>
  <message>
   <source>{theme}, group {number}: left out of the plenary</source>
   <translation>{theme}, Gruppe {number}: im Plenum ausgeblendet</translation>
  </message>
  <message>
   <source>{theme}, group {number}: minutes</source>
   <translation>{theme}, Gruppe {number}: Minuten</translation>
  </message>
  <message>
   <source>{theme}, group {number}: not ready</source>
   <translation>{theme}, Gruppe {number}: noch nicht bereit</translation>
  </message>
  <message>
   <source>{theme}, group {number}: not shown after all</source>
   <translation>{theme}, Gruppe {number}: doch nicht gezeigt</translation>
  </message>
  <message>
   <source>{theme}, group {number}: ready</source>
   <translation>{theme}, Gruppe {number}: bereit</translation>
  </message>
  <message>
   <source>{theme}, group {number}: shown</source>
   <translation>{theme}, Gruppe {number}: gezeigt</translation>
  </message>
  <message>
   <source>{theme}, group {number}: there is nothing to show yet.</source>
   <translation>{theme}, Gruppe {number}: Es gibt noch nichts zu zeigen.</translation>
  </message>
  <message>
   <source>{theme}, {room} ({people} of {places})</source>
   <translation>{theme}, {room} ({people} von {places})</translation>
  </message>
  <message>
   <source>{theme}: at its place again</source>
   <translation>{theme}: wieder an seinem Platz</translation>
  </message>
  <message>
   <source>{theme}: in the plenary again</source>
   <translation>{theme}: wieder im Plenum</translation>
  </message>
  <message>
   <source>{theme}: later</source>
   <translation>{theme}: später</translation>
  </message>
  <message>
   <source>{theme}: left out of the plenary</source>
   <translation>{theme}: im Plenum ausgeblendet</translation>
  </message>
  <message>
   <source>{theme}: {places}; {second} as second wish, {later} as third or later.</source>
   <translation>{theme}: {places}; {second} als 2. Wunsch, {later} als 3. oder späterer.</translation>
  </message>
  <message>
   <source>{these}, {one}</source>
   <translation>{these}, {one}</translation>
  </message>
  <message>
   <source>{times} (planned {planned})</source>
   <translation>{times} (geplant {planned})</translation>
  </message>
  <message>
   <source>{times}× · arrows: 1 pixel</source>
   <translation>{times}-fach · Pfeile: 1 Pixel</translation>
  </message>
  <message>
   <source>{time} late</source>
   <translation>{time} zu spät</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>noch {time}</translation>
  </message>
  <message>
   <source>{time} until the beginning</source>
   <translation>{time} bis zum Beginn</translation>
  </message>
  <message>
   <source>{time}: {what}</source>
   <translation>{time} Uhr: {what}</translation>
  </message>
  <message>
   <source>{time}: {what}, without a place</source>
   <translation>{time} Uhr: {what}, noch ohne Platz</translation>
  </message>
  <message>
   <source>{time}: {what}, {rooms}</source>
   <translation>{time} Uhr: {what}, {rooms}</translation>
  </message>
  <message numerus="yes">
   <source>{title} (%n days)</source>
   <translation>
    <numerusform>{title} (%n Tag)</numerusform>
    <numerusform>{title} (%n Tage)</numerusform>
   </translation>
  </message>
  <message>
   <source>{title} begins at {start}, as planned.</source>
   <translation>{title} beginnt um {start}, wie geplant.</translation>
  </message>
  <message>
   <source>{title} can be taken over from {file}.</source>
   <translation>{title} lässt sich aus {file} übernehmen.</translation>
  </message>
  <message>
   <source>{title} from {time}</source>
   <translation>{title} ab {time}</translation>
  </message>
  <message>
   <source>{title} has begun already.</source>
   <translation>{title} hat schon begonnen.</translation>
  </message>
  <message>
   <source>{title} has no time yet</source>
   <translation>{title} hat noch keine Zeit</translation>
  </message>
  <message>
   <source>{title} is a template now, without people and results.</source>
   <translation>{title} ist jetzt eine Vorlage, ohne Personen und Ergebnisse.</translation>
  </message>
  <message>
   <source>{title} is a template now, without people and results. A family name may stand in {texts}. Change it in the programme and save the template again, if it is one.</source>
   <translation>{title} ist jetzt eine Vorlage, ohne Personen und Ergebnisse. In {texts} steht vielleicht ein Familienname. Falls ja: im Programm ändern und die Vorlage noch einmal sichern.</translation>
  </message>
  <message>
   <source>{title} is fixed, and there is no time before it.</source>
   <translation>{title} liegt fest, und davor ist keine Zeit.</translation>
  </message>
  <message>
   <source>{title} is left out</source>
   <translation>{title} entfällt</translation>
  </message>
  <message>
   <source>{title} is over.</source>
   <translation>{title} ist vorbei.</translation>
  </message>
  <message>
   <source>{title} is ready, without people and results.</source>
   <translation>{title} ist fertig, ohne Personen und Ergebnisse.</translation>
  </message>
  <message>
   <source>{title} runs into the next day</source>
   <translation>{title} reicht in den nächsten Tag</translation>
  </message>
  <message>
   <source>{title} should begin at {time}: missed in {count} of {runs} runs.</source>
   <translation>{title} soll um {time} beginnen: in {count} von {runs} Läufen verfehlt.</translation>
  </message>
  <message>
   <source>{title} should end at {time}: missed in {count} of {runs} runs.</source>
   <translation>{title} soll um {time} enden: in {count} von {runs} Läufen verfehlt.</translation>
  </message>
  <message>
   <source>{title} stays fixed</source>
   <translation>{title} bleibt fest</translation>
  </message>
  <message>
   <source>{title} takes {minutes} minutes</source>
   <translation>{title} auf {minutes} Minuten gesetzt</translation>
  </message>
  <message numerus="yes">
   <source>{title} then begins %n minutes late.</source>
   <translation>
    <numerusform>{title} beginnt dann eine Minute später.</numerusform>
    <numerusform>{title} beginnt dann %n Minuten später.</numerusform>
   </translation>
  </message>
  <message>
   <source>{title} until {time}</source>
   <translation>{title} bis {time}</translation>
  </message>
  <message>
   <source>{title} was brought in from {file}.</source>
   <translation>{title} wurde aus {file} übernommen.</translation>
  </message>
  <message>
   <source>{title} would begin on another day.</source>
   <translation>{title} würde an einem anderen Tag beginnen.</translation>
  </message>
  <message>
   <source>{title} would end before it begins.</source>
   <translation>{title} würde enden, bevor es beginnt.</translation>
  </message>
  <message>
   <source>{title} · over by {time}</source>
   <translation>{title} · {time} darüber</translation>
  </message>
  <message>
   <source>{title} · {field}: {value}</source>
   <translation>{title} · {field}: {value}</translation>
  </message>
  <message>
   <source>{title} · {time} left</source>
   <translation>{title} · noch {time}</translation>
  </message>
  <message>
   <source>{title} – Documentation</source>
   <translation>{title} – Dokumentation</translation>
  </message>
  <message>
   <source>{title} – Photos</source>
   <translation>{title} – Fotos</translation>
  </message>
  <message>
   <source>{title} – Slides</source>
   <translation>{title} – Folien</translation>
  </message>
  <message>
   <source>{title} – {minutes} min</source>
   <translation>{title} – {minutes} Min.</translation>
  </message>
  <message numerus="yes">
   <source>{title}, %n minutes late</source>
   <translation>
    <numerusform>{title}, eine Minute später</numerusform>
    <numerusform>{title}, %n Minuten später</numerusform>
   </translation>
  </message>
  <message>
   <source>{title}, {start}</source>
   <translation>{title}, {start}</translation>
  </message>
  <message>
   <source>{title}: take from the list what was edited by hand?</source>
   <translation>{title}: aus der Liste übernehmen, was von Hand geändert wurde?</translation>
  </message>
  <message>
   <source>{title}: the new time will follow</source>
   <translation>{title}: neue Zeit folgt</translation>
  </message>
  <message>
   <source>{title}: {changes}</source>
   <translation>{title}: {changes}</translation>
  </message>
  <message>
   <source>{version}, the first one</source>
   <translation>{version}, die erste</translation>
  </message>
  <message>
   <source>{what} – the photo will wait for you</source>
   <translation>{what} – das Foto wartet dann auf Sie</translation>
  </message>
  <message>
   <source>{what}: {count}</source>
   <translation>{what}: {count}</translation>
  </message>
  <message>
   <source>{what}: {value}, cannot be below {bound}</source>
   <translation>{what}: {value}, weniger als {bound} geht nicht</translation>
  </message>
  <message numerus="yes">
   <source>{who} asks for %n more minutes in {room}.</source>
   <translation>
    <numerusform>{who} bittet um eine Minute mehr in {room}.</numerusform>
    <numerusform>{who} bittet um %n Minuten mehr in {room}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{words}: %n too few</source>
   <translation>
    <numerusform>{words}: einer zu wenig</numerusform>
    <numerusform>{words}: %n zu wenig</numerusform>
   </translation>
  </message>
  <message>
   <source>{word} (stays)</source>
   <translation>{word} (bleibt)</translation>
  </message>
  <message>
   <source>{written} → {meant}</source>
   <translation>{written} → {meant}</translation>
  </message>
  <message>
   <source>– not used –</source>
   <translation>– nicht verwendet –</translation>
  </message>
  <message>
   <source>– please choose –</source>
   <translation>– bitte wählen –</translation>
  </message>
  <message numerus="yes">
   <source>“Calculate on” looks for better places for up to %n minutes.</source>
   <translation>
    <numerusform>„Weiterrechnen“ sucht bis zu einer Minute lang nach besseren Plätzen.</numerusform>
    <numerusform>„Weiterrechnen“ sucht bis zu %n Minuten lang nach besseren Plätzen.</numerusform>
   </translation>
  </message>
  <message>
   <source>“Show in the hall anyway” sends it.</source>
   <translation>„Trotzdem im Saal zeigen“ zeigt es.</translation>
  </message>
  <message>
   <source>“moderator backup EVENT --list” tells which there are.</source>
   <translation>„moderator backup EVENT --list“ nennt die vorhandenen.</translation>
  </message>
  <message>
   <source>“moderator demo” runs without a display; “moderator --help” tells the rest.</source>
   <translation>„moderator demo“ läuft auch ohne Bildschirm; „moderator --help“ sagt, was noch geht.</translation>
  </message>
  <message>
   <source>“moderator repair” proposes who would have to move.</source>
   <translation>„moderator repair“ schlägt vor, wer wechseln müsste.</translation>
  </message>
  <message>
   <source>“{file}” can no longer be read.</source>
   <translation>„{file}“ lässt sich nicht mehr lesen.</translation>
  </message>
  <message>
   <source>“{file}” cannot be opened.</source>
   <translation>„{file}“ lässt sich nicht öffnen.</translation>
  </message>
  <message>
   <source>“{file}” could not be read: it broke its decoder.</source>
   <translation>„{file}“ ließ sich nicht lesen: Das Einlesen ist daran gescheitert.</translation>
  </message>
  <message>
   <source>“{file}” has more than {most} pages.</source>
   <translation>„{file}“ hat mehr als {most} Seiten.</translation>
  </message>
  <message>
   <source>“{file}” is a HEIC photo, and the extra that reads these is missing.</source>
   <translation>„{file}“ ist ein HEIC-Foto, und die Erweiterung, die solche liest, fehlt.</translation>
  </message>
  <message>
   <source>“{file}” is a PDF and not a photo.</source>
   <translation>„{file}“ ist eine PDF-Datei und kein Foto.</translation>
  </message>
  <message>
   <source>“{file}” is a ZIP archive and not a photo.</source>
   <translation>„{file}“ ist ein ZIP-Archiv und kein Foto.</translation>
  </message>
  <message>
   <source>“{file}” is a document and not a photo.</source>
   <translation>„{file}“ ist ein Dokument und kein Foto.</translation>
  </message>
  <message>
   <source>“{file}” is a video and not a photo.</source>
   <translation>„{file}“ ist ein Video und kein Foto.</translation>
  </message>
  <message>
   <source>“{file}” is damaged or was not copied to its end.</source>
   <translation>„{file}“ ist beschädigt oder wurde nicht bis zum Ende kopiert.</translation>
  </message>
  <message>
   <source>“{file}” is empty.</source>
   <translation>„{file}“ ist leer.</translation>
  </message>
  <message>
   <source>“{file}” is larger than {most} MB.</source>
   <translation>„{file}“ ist größer als {most} MB.</translation>
  </message>
  <message>
   <source>“{file}” is not a file.</source>
   <translation>„{file}“ ist keine Datei.</translation>
  </message>
  <message>
   <source>“{file}” is not a photo that can be read.</source>
   <translation>„{file}“ ist kein Foto, das sich lesen lässt.</translation>
  </message>
  <message>
   <source>“{file}” is not complete; it is probably still being copied.</source>
   <translation>„{file}“ ist unvollständig und wird vermutlich noch kopiert.</translation>
  </message>
  <message>
   <source>“{file}” is protected by a password.</source>
   <translation>„{file}“ ist durch ein Kennwort geschützt.</translation>
  </message>
  <message>
   <source>“{file}” is too large for a photo: {size} MB.</source>
   <translation>„{file}“ ist für ein Foto zu groß: {size} MB.</translation>
  </message>
  <message>
   <source>“{file}” is too large: it has more than {most} megapixels.</source>
   <translation>„{file}“ ist zu groß: mehr als {most} Megapixel.</translation>
  </message>
  <message>
   <source>“{file}” needs too much time or memory to be shown.</source>
   <translation>„{file}“ braucht zu viel Zeit oder Speicher, um gezeigt zu werden.</translation>
  </message>
  <message>
   <source>“{file}” takes too long to read.</source>
   <translation>„{file}“ braucht zu lange zum Einlesen.</translation>
  </message>
  <message>
   <source>“{name}” shows nothing.</source>
   <translation>„{name}“ zeigt nichts.</translation>
  </message>
  <message>
   <source>“{name}” would be new</source>
   <translation>„{name}“ wäre neu</translation>
  </message>
  <message>
   <source>“{one}” and “{other}” are taken for the same sign when a photo is read.</source>
   <translation>„{one}“ und „{other}“ gelten beim Lesen als dasselbe Zeichen.</translation>
  </message>
  <message>
   <source>“{sign}” is a digit, and a digit begins a guiding question.</source>
   <translation>„{sign}“ ist eine Ziffer, und eine Ziffer beginnt eine Leitfrage.</translation>
  </message>
  <message>
   <source>“{sign}” is more than one sign.</source>
   <translation>„{sign}“ ist mehr als ein Zeichen.</translation>
  </message>
  <message>
   <source>“{sign}” stands for {kinds}.</source>
   <translation>„{sign}“ steht für {kinds}.</translation>
  </message>
  <message>
   <source>“{solution}” answers “{challenge}”</source>
   <translation>„{solution}“ beantwortet „{challenge}“</translation>
  </message>
  <message>
   <source>“{text}” can be {first} or {second}, and neither is a day of the event.</source>
   <translation>„{text}“ kann der {first} oder der {second} sein, und keiner ist ein Tag der Veranstaltung.</translation>
  </message>
  <message>
   <source>“{text}” checks nobody in here.</source>
   <translation>„{text}“ checkt hier niemanden ein.</translation>
  </message>
  <message>
   <source>“{text}” does not say what a value means.</source>
   <translation>„{text}“ sagt nicht, was ein Wert bedeutet.</translation>
  </message>
  <message>
   <source>“{text}” has another rank than its column; this wish was left out.</source>
   <translation>„{text}“ hat einen anderen Rang als seine Spalte; dieser Wunsch fiel weg.</translation>
  </message>
  <message>
   <source>“{text}” is a sum and no person; the row was left out.</source>
   <translation>„{text}“ ist eine Summe und keine Person; die Zeile wurde weggelassen.</translation>
  </message>
  <message>
   <source>“{text}” is more than one e-mail address; {address} counts.</source>
   <translation>„{text}“ ist mehr als eine E-Mail-Adresse; es zählt {address}.</translation>
  </message>
  <message>
   <source>“{text}” is neither yes nor no; it counts as not answered.</source>
   <translation>„{text}“ ist weder ja noch nein; es gilt als nicht beantwortet.</translation>
  </message>
  <message>
   <source>“{text}” is neither yes nor no; it was left open.</source>
   <translation>„{text}“ ist weder Ja noch Nein; es blieb offen.</translation>
  </message>
  <message>
   <source>“{text}” is no badge of this event.</source>
   <translation>„{text}“ ist kein Namensschild dieser Veranstaltung.</translation>
  </message>
  <message>
   <source>“{text}” is no kind of time.</source>
   <translation>„{text}“ ist keine Art der Zeit.</translation>
  </message>
  <message>
   <source>“{text}” is no number of dots.</source>
   <translation>„{text}“ ist keine Anzahl von Klebepunkten.</translation>
  </message>
  <message>
   <source>“{text}” is no round.</source>
   <translation>„{text}“ ist keine Runde.</translation>
  </message>
  <message>
   <source>“{text}” is no size of a picture.</source>
   <translation>„{text}“ ist keine Größe eines Bildes.</translation>
  </message>
  <message>
   <source>“{text}” is no time.</source>
   <translation>„{text}“ ist keine Uhrzeit.</translation>
  </message>
  <message>
   <source>“{text}” is none of the themes.</source>
   <translation>„{text}“ ist keines der Themen.</translation>
  </message>
  <message>
   <source>“{text}” is not a colour.</source>
   <translation>„{text}“ ist keine Farbe.</translation>
  </message>
  <message>
   <source>“{text}” is not a date with a time that exists.</source>
   <translation>„{text}“ ist kein Zeitpunkt, den es gibt.</translation>
  </message>
  <message>
   <source>“{text}” is not a date.</source>
   <translation>„{text}“ ist kein Datum.</translation>
  </message>
  <message>
   <source>“{text}” is not a day of the event.</source>
   <translation>„{text}“ ist kein Tag der Veranstaltung.</translation>
  </message>
  <message>
   <source>“{text}” is not a day.</source>
   <translation>„{text}“ ist kein Tag.</translation>
  </message>
  <message>
   <source>“{text}” is not a duration from {least} to {most} minutes.</source>
   <translation>„{text}“ ist keine Dauer von {least} bis {most} Minuten.</translation>
  </message>
  <message>
   <source>“{text}” is not a duration.</source>
   <translation>„{text}“ ist keine Dauer.</translation>
  </message>
  <message>
   <source>“{text}” is not a duration; it was left open.</source>
   <translation>„{text}“ ist keine Dauer; es blieb offen.</translation>
  </message>
  <message>
   <source>“{text}” is not a known status; it counts as registered.</source>
   <translation>„{text}“ ist kein bekannter Status; es gilt „angemeldet“.</translation>
  </message>
  <message>
   <source>“{text}” is not a number.</source>
   <translation>„{text}“ ist keine Zahl.</translation>
  </message>
  <message>
   <source>“{text}” is not a time of day.</source>
   <translation>„{text}“ ist keine Uhrzeit.</translation>
  </message>
  <message>
   <source>“{text}” is not a time.</source>
   <translation>„{text}“ ist keine Zeitangabe.</translation>
  </message>
  <message>
   <source>“{text}” is not a whole number from {least} to {most}.</source>
   <translation>„{text}“ ist keine ganze Zahl von {least} bis {most}.</translation>
  </message>
  <message>
   <source>“{text}” is not an e-mail address.</source>
   <translation>„{text}“ ist keine E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>“{text}” is not known here.</source>
   <translation>„{text}“ ist hier nicht bekannt.</translation>
  </message>
  <message>
   <source>“{text}” is nothing that can happen at the door.</source>
   <translation>„{text}“ ist nichts, was an der Tür geschehen kann.</translation>
  </message>
  <message>
   <source>“{text}” is read with the month first.</source>
   <translation>„{text}“ wird mit dem Monat vorn gelesen.</translation>
  </message>
  <message>
   <source>“{text}” stands alone in its row and may be no person; it was left out.</source>
   <translation>„{text}“ steht allein in der Zeile und ist wohl keine Person; sie wurde weggelassen.</translation>
  </message>
  <message>
   <source>“{theme}” as a whole from {start} to {end} in {round}.</source>
   <translation>„{theme}“ geht in {round} als Ganzes von {start} nach {end}.</translation>
  </message>
  <message>
   <source>“{theme}” does not take place in round {round}.</source>
   <translation>„{theme}“ findet in Runde {round} nicht statt.</translation>
  </message>
  <message>
   <source>“{theme}” has a free place now.</source>
   <translation>In „{theme}“ ist jetzt ein Platz frei.</translation>
  </message>
  <message>
   <source>“{theme}” has places left, but others would have to move for it.</source>
   <translation>In „{theme}“ sind Plätze frei, dafür müssten aber andere umziehen.</translation>
  </message>
  <message>
   <source>“{theme}” has places left, but “{home}” needs its {least} people.</source>
   <translation>In „{theme}“ sind Plätze frei, aber „{home}“ braucht seine {least} Personen.</translation>
  </message>
  <message>
   <source>“{theme}” has places left.</source>
   <translation>In „{theme}“ sind Plätze frei.</translation>
  </message>
  <message>
   <source>“{theme}” has places left; the place was chosen by hand.</source>
   <translation>„{theme}“ hat noch Plätze frei; der Platz wurde von Hand gewählt.</translation>
  </message>
  <message numerus="yes">
   <source>“{theme}” is full in round {round}: %n people in {places} places.</source>
   <translation>
    <numerusform>„{theme}“ ist in Runde {round} voll: eine Person auf {places} Plätzen.</numerusform>
    <numerusform>„{theme}“ ist in Runde {round} voll: %n Personen auf {places} Plätzen.</numerusform>
   </translation>
  </message>
  <message>
   <source>“{theme}” is in a room with steps.</source>
   <translation>„{theme}“ ist in einem Raum mit Stufen.</translation>
  </message>
  <message>
   <source>“{theme}” is left out in this round.</source>
   <translation>„{theme}“ entfällt in dieser Runde.</translation>
  </message>
  <message>
   <source>“{theme}” is not offered in round {round}.</source>
   <translation>„{theme}“ gibt es in Runde {round} nicht.</translation>
  </message>
  <message>
   <source>“{theme}” is not wanted: place these people anywhere else?</source>
   <translation>„{theme}“ ist nicht gewünscht: diese Personen dort nicht einteilen?</translation>
  </message>
  <message>
   <source>“{theme}” is taken in round {round} already.</source>
   <translation>„{theme}“ gibt es für diese Person schon in Runde {round}.</translation>
  </message>
  <message>
   <source>“{theme}” is wished twice in this round.</source>
   <translation>„{theme}“ ist in dieser Runde zweimal gewünscht.</translation>
  </message>
  <message>
   <source>“{theme}” takes place in {room}</source>
   <translation>„{theme}“ findet in {room} statt</translation>
  </message>
  <message>
   <source>“{theme}” was full in round {round}: {wanted} wanted to go there, {places} places.</source>
   <translation>„{theme}“ war in Runde {round} voll: {wanted} wollten dorthin, {places} Plätze.</translation>
  </message>
  <message>
   <source>“{title}” overlaps with “{other}” (line {line}) in {room}.</source>
   <translation>„{title}“ überschneidet sich mit „{other}“ (Zeile {line}) in {room}.</translation>
  </message>
  <message>
   <source>“{value}” is an error value; the cell counts as empty.</source>
   <translation>„{value}“ ist ein Fehlerwert; die Zelle zählt als leer.</translation>
  </message>
  <message numerus="yes">
   <source>“{value}” is no rank and was left out (%n×).</source>
   <translation>
    <numerusform>„{value}“ ist kein Rang und wurde weggelassen (%n×).</numerusform>
    <numerusform>„{value}“ ist kein Rang und wurde weggelassen (%n×).</numerusform>
   </translation>
  </message>
  <message>
   <source>“{written}” could mean “{meant}” ({score} % alike).</source>
   <translation>„{written}“ könnte „{meant}“ bedeuten ({score} % ähnlich).</translation>
  </message>
  <message>
   <source>“{written}” is taken as {meant}.</source>
   <translation>„{written}“ wird als {meant} übernommen.</translation>
  </message>
  <message numerus="yes">
   <source>… and %n more</source>
   <translation>
    <numerusform>… und %n weiterer</numerusform>
    <numerusform>… und %n weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>↑ ↓ choose · Enter takes it as the next slide · Escape closes</source>
   <translation>↑ ↓ wählen · Enter: als nächste Folie · Escape schließt</translation>
  </message>
  <message numerus="yes">
   <source>−%n min</source>
   <translation>
    <numerusform>−%n Min.</numerusform>
    <numerusform>−%n Min.</numerusform>
   </translation>
  </message>
  <message>
   <source>−1 min</source>
   <translation>−1 Min.</translation>
  </message>
 </context>
</TS>
