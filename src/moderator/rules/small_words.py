"""Words that say little of what a point is about."""

GERMAN = frozenset(
    """
    ab aber alle allem allen aller alles als also am an ander andere anderen anderer auch auf aus
    bei beim bis da dabei dadurch dafür damit dann daran darauf darüber das dass davon dazu dem den
    denen der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein
    eine einem einen einer eines er erst es etwas euch fehlt fehlen für gar gegen geht gibt hab habe
    haben hat hier hin ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja je jede jedem jeden
    jeder jedes kann kein keine keinem keinen keiner können man manche mehr mit muss müssen nach
    nicht nichts noch nur ob oder ohne schon sehr sein seine seinem seinen seiner sich sie sind so
    soll sollen sollte über um und uns unser unsere unserem unseren unserer unter viel viele vom von
    vor war was weil wenig weniger wenn wer werden wie wieder wir wird wo wollen zu zum zur zwischen
    """.split()  # noqa: SIM905  # a list of so many strings could not be read
)
ENGLISH = frozenset(
    """
    a about after all also an and any are as at be because been before being but by can could do
    does for from get had has have he her his how i if in into is it its lack more most must no not
    of on only or other our out own same she should so some such than that the their them then there
    these they this those to too under up us very was we were what when where which who why will
    with without would you your
    """.split()  # noqa: SIM905  # a list of so many strings could not be read
)

WEAK = frozenset(
    """
    ein eine erst erste ersten erster erstes zwei zweit zweite zweiten drei dritte dritten vier
    vierte fünf sechs sieben acht neun zehn zwölf zwanzig dreißig hundert minute minuten stunde
    stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren mal neu neue neuen
    besser gut gute one two first second three third four five six seven eight nine ten twelve
    twenty thirty hundred minute minutes hour hours day days week weeks month months year years
    new better good
    """.split()  # noqa: SIM905  # a list of so many strings could not be read
)
"""Numbers, units of time and words of praise: they say less than other words that are as rare."""
