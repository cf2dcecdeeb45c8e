<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Balie</source>
        <translation>Über Balie</translation>
    </message>
    <message>
        <source>Version {program}, schema {schema}</source>
        <translation>Version {program}, Schema {schema}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Balie is free software under the European Union Public Licence 1.2.</source>
        <translation>Balie ist freie Software unter der European Union Public Licence 1.2.</translation>
    </message>
    <message>
        <source>It uses Qt {qt} under the GNU Lesser General Public License 3: you may replace it.</source>
        <translation>Es nutzt Qt {qt} unter der GNU Lesser General Public License 3: Sie dürfen es ersetzen.</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Das Protokoll</translation>
    </message>
    <message>
        <source>Licences and list of parts</source>
        <translation>Lizenzen und Liste der Teile</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AfterSending</name>
    <message>
        <source>It was not sent, so its conversation is not closed.</source>
        <translation>Es wurde nicht gesendet, deshalb ist das Gespräch nicht abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>AgentSheet</name>
    <message>
        <source>Knows</source>
        <translation>Kennt</translation>
    </message>
    <message>
        <source>There is no label yet.</source>
        <translation>Es gibt noch kein Label.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Es gibt noch kein Team.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Conversations at once</source>
        <translation>Gespräche gleichzeitig</translation>
    </message>
    <message>
        <source>Cannot sign in yet…</source>
        <translation>Kann sich noch nicht anmelden…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>AgreementsSheet</name>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>What waits with somebody absent goes back to the queue by itself</source>
        <translation>Was bei Abwesenden wartet, geht von selbst zurück in die Warteschlange</translation>
    </message>
    <message>
        <source>First answer within</source>
        <translation>Erste Antwort innerhalb von</translation>
    </message>
    <message>
        <source>After an absence of</source>
        <translation>Nach einer Abwesenheit von</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>Open the conversation</source>
        <translation>Das Gespräch öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>AlarmPresenter</name>
    <message numerus="yes">
        <source>%n possible emergencies wait. Nobody has recorded what was done.</source>
        <translation>
            <numerusform>%n möglicher Notfall wartet. Niemand hat festgehalten, was getan wurde.</numerusform>
            <numerusform>%n mögliche Notfälle warten. Niemand hat festgehalten, was getan wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Possible emergency on {channel}, {time}. Nobody has recorded what was done.</source>
        <translation>Möglicher Notfall über {channel}, {time}. Niemand hat festgehalten, was getan wurde.</translation>
    </message>
</context>
<context>
    <name>AnnounceSheet</name>
    <message>
        <source>{channel} ends</source>
        <translation>{channel} endet</translation>
    </message>
    <message>
        <source>somewhere else, as the text says</source>
        <translation>anderswo, wie es im Text steht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Which channel ends, when, and where to go on.</source>
        <translation>Welcher Kanal endet, wann, und wo es weitergeht.</translation>
    </message>
    <message>
        <source>Only answering from</source>
        <translation>Nur noch antworten ab</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Citizens go on in</source>
        <translation>Es geht weiter in</translation>
    </message>
    <message>
        <source>Goes with the first answer of each conversation</source>
        <translation>Geht mit der ersten Antwort jedes Gesprächs mit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Ankündigen</translation>
    </message>
    <message>
        <source>To everybody, unless there are words in their language</source>
        <translation>An alle, außer es gibt hier Text in ihrer Sprache</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Canned answer</source>
        <translation>Textbaustein</translation>
    </message>
    <message>
        <source>New canned answer</source>
        <translation>Neuer Textbaustein</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Bis einschließlich</translation>
    </message>
    <message>
        <source>Only a team lead changes this answer. Make one of your own, or ask a team lead.</source>
        <translation>Nur eine Teamleitung ändert diesen Textbaustein. Legen Sie einen eigenen an, oder fragen Sie eine Teamleitung.</translation>
    </message>
    <message>
        <source>Add a wording</source>
        <translation>Fassung hinzufügen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>Team {name}</source>
        <translation>Team {name}</translation>
    </message>
    <message>
        <source>Every channel</source>
        <translation>Jeder Kanal</translation>
    </message>
    <message>
        <source>Every tone</source>
        <translation>Jeder Ton</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Words to find it by</source>
        <translation>Suchwörter</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>In, on, how</source>
        <translation>Sprache, Kanal, Ton</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Variables: </source>
        <translation>Variablen: </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Frisian</source>
        <translation>Friesisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>formal</source>
        <translation>förmlich</translation>
    </message>
    <message>
        <source>informal</source>
        <translation>persönlich</translation>
    </message>
    <message>
        <source>In {language} from now on: {titles}. What you typed yourself stays.</source>
        <translation>Ab jetzt auf {language}: {titles}. Was Sie selbst getippt haben, bleibt.</translation>
    </message>
    <message>
        <source>There is no text in {language} for {titles}: it stays as it is.</source>
        <translation>Für {titles} gibt es keinen Text auf {language}: er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>No canned answer in your draft to exchange. New ones will be in {language}.</source>
        <translation>In Ihrem Entwurf steht kein Textbaustein zum Tauschen. Neue kommen auf {language}.</translation>
    </message>
    <message>
        <source>not known: to be filled in</source>
        <translation>nicht bekannt: selbst ausfüllen</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>Key</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Search answers</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Municipality…</source>
        <translation>Gemeinde…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>New answer…</source>
        <translation>Neuer Textbaustein…</translation>
    </message>
    <message>
        <source>There is no canned answer yet. Make one, or import a file.</source>
        <translation>Es gibt noch keinen Textbaustein. Erstellen Sie einen oder importieren Sie eine Datei.</translation>
    </message>
    <message>
        <source>No answer has these words.</source>
        <translation>Kein Textbaustein enthält diese Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>{all} answers, of which %n is over and no longer offered.</source>
        <translation>
            <numerusform>{all} Textbausteine, davon ist %n abgelaufen und wird nicht mehr angeboten.</numerusform>
            <numerusform>{all} Textbausteine, davon sind %n abgelaufen und werden nicht mehr angeboten.</numerusform>
        </translation>
    </message>
    <message>
        <source>{all} answers. Press Enter on one to change it.</source>
        <translation>{all} Textbausteine. Mit der Eingabetaste lässt sich einer ändern.</translation>
    </message>
</context>
<context>
    <name>AnswersPagePresenter</name>
    <message>
        <source>Import canned answers</source>
        <translation>Textbausteine importieren</translation>
    </message>
    <message>
        <source>Export canned answers</source>
        <translation>Textbausteine exportieren</translation>
    </message>
    <message>
        <source>Say what your municipality is called: {{municipality}} in answers stands for nothing yet.</source>
        <translation>Geben Sie an, wie Ihre Gemeinde heißt: {{municipality}} in Textbausteinen steht noch für nichts.</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{day}: over</source>
        <translation>{day}: abgelaufen</translation>
    </message>
    <message>
        <source>What is your municipality called?</source>
        <translation>Wie heißt Ihre Gemeinde?</translation>
    </message>
    <message>
        <source>As it stands in answers</source>
        <translation>So, wie es in Antworten steht</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>a canned answer</source>
        <translation>ein Textbaustein</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Nicht in der Datei</translation>
    </message>
    <message>
        <source>The same: {count}</source>
        <translation>Unverändert: {count}</translation>
    </message>
</context>
<context>
    <name>AnswersPopup</name>
    <message>
        <source>Canned answers</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>No canned answer has these words.</source>
        <translation>Kein Textbaustein enthält diese Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s). Choose with the arrow keys.</source>
        <translation>
            <numerusform>%n Vorschlag. Wählen Sie mit den Pfeiltasten.</numerusform>
            <numerusform>%n Vorschläge. Wählen Sie mit den Pfeiltasten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPresenter</name>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Nichts hier hat diese Wörter.</translation>
    </message>
    <message>
        <source>Your answer /{key} is over and no longer offered. Give it a later last day, or delete it.</source>
        <translation>Ihr Textbaustein /{key} ist abgelaufen und wird nicht mehr angeboten. Geben Sie einen späteren letzten Tag an oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>wording {place} of {all}: {key} for the next</source>
        <translation>Fassung {place} von {all}: {key} für die nächste</translation>
    </message>
    <message>
        <source>wording {place} of {all}</source>
        <translation>Fassung {place} von {all}</translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>Name of a colleague or a team</source>
        <translation>Name einer Person oder eines Teams</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Colleagues and teams</source>
        <translation>Personen und Teams</translation>
    </message>
    <message>
        <source>What must the next one know?</source>
        <translation>Was muss die nächste Person wissen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>There is no other colleague and no team yet.</source>
        <translation>Es gibt noch niemand anderen und kein Team.</translation>
    </message>
    <message>
        <source>No colleague or team is called so.</source>
        <translation>So heißt niemand im Kollegium und kein Team.</translation>
    </message>
    <message numerus="yes">
        <source>What the next one must know is %n character(s) too long.</source>
        <translation>
            <numerusform>Was die nächste Person wissen muss, ist %n Zeichen zu lang.</numerusform>
            <numerusform>Was die nächste Person wissen muss, ist %n Zeichen zu lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than fits: {name}, {load}.</source>
        <translation>Das ist mehr, als passt: {name}, {load}.</translation>
    </message>
</context>
<context>
    <name>AssigningPresenter</name>
    <message>
        <source>You see it anyway.</source>
        <translation>Sie sehen es auf jeden Fall.</translation>
    </message>
    <message>
        <source>You see it anyway, and {name}, who has it.</source>
        <translation>Sie sehen es auf jeden Fall, ebenso {name}: Dort liegt das Gespräch.</translation>
    </message>
    <message>
        <source>Nobody: back to the queue</source>
        <translation>Niemand: zurück in die Warteschlange</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n conversation(s)</source>
        <translation>
            <numerusform>%n Gespräch zuweisen</numerusform>
            <numerusform>%n Gespräche zuweisen</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>does not see it</source>
        <translation>sieht es nicht</translation>
    </message>
    <message>
        <source>Team {name}</source>
        <translation>Team {name}</translation>
    </message>
    <message>
        <source>does not answer it</source>
        <translation>beantwortet es nicht</translation>
    </message>
    <message>
        <source>Back in the queue.</source>
        <translation>Zurück in der Warteschlange.</translation>
    </message>
    <message>
        <source>Yours now.</source>
        <translation>Jetzt Ihre.</translation>
    </message>
    <message>
        <source>With {name} now.</source>
        <translation>Jetzt bei {name}.</translation>
    </message>
    <message>
        <source>Back in the queue: {count}.</source>
        <translation>Zurück in der Warteschlange: {count}.</translation>
    </message>
    <message>
        <source>Yours now: {count}.</source>
        <translation>Jetzt Ihre: {count}.</translation>
    </message>
    <message>
        <source>With {name} now: {count}.</source>
        <translation>Jetzt bei {name}: {count}.</translation>
    </message>
    <message>
        <source>the team {name}</source>
        <translation>das Team {name}</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>die Warteschlange</translation>
    </message>
</context>
<context>
    <name>AttachingPresenter</name>
    <message>
        <source>Choose a file ({limits})</source>
        <translation>Datei auswählen ({limits})</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>Save {name}…</source>
        <translation>{name} speichern…</translation>
    </message>
    <message>
        <source>Play or pause {name}</source>
        <translation>{name} abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Show {name} larger</source>
        <translation>{name} größer anzeigen</translation>
    </message>
    <message>
        <source>Not taken in: {size} is too much. Ask the citizen to send it another way.</source>
        <translation>Nicht angenommen: {size} ist zu viel. Bitten Sie die Person, es auf anderem Weg zu senden.</translation>
    </message>
    <message>
        <source>Being fetched…</source>
        <translation>Wird geholt…</translation>
    </message>
    <message>
        <source>Could not be fetched. Ask the citizen to send it again.</source>
        <translation>Konnte nicht geholt werden. Bitten Sie die Person, es noch einmal zu senden.</translation>
    </message>
    <message>
        <source>Not taken in: too large, or a kind of file that is not allowed.</source>
        <translation>Nicht angenommen: zu groß oder eine unzulässige Dateiart.</translation>
    </message>
    <message>
        <source>Not fetched: perhaps an identity document</source>
        <translation>Nicht geholt: vielleicht ein Ausweis</translation>
    </message>
    <message>
        <source>Removed: perhaps an identity document</source>
        <translation>Entfernt: vielleicht ein Ausweis</translation>
    </message>
    <message>
        <source>This picture is not here. Ask the citizen to send it again.</source>
        <translation>Dieses Bild ist nicht vorhanden. Bitten Sie die Person, es noch einmal zu senden.</translation>
    </message>
    <message>
        <source>This kind of picture is not shown. Click to save it.</source>
        <translation>Diese Bildart wird nicht angezeigt. Zum Speichern anklicken.</translation>
    </message>
    <message>
        <source>This picture is too large to show. Click to save it.</source>
        <translation>Dieses Bild ist zu groß zum Anzeigen. Zum Speichern anklicken.</translation>
    </message>
    <message>
        <source>This picture is damaged. Click to save it as it is.</source>
        <translation>Dieses Bild ist beschädigt. Anklicken, um es so zu speichern.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Rule and source</source>
        <translation>Regel und Quelle</translation>
    </message>
    <message>
        <source>Record what was done</source>
        <translation>Festhalten, was getan wurde</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Everything is taken. There is nothing to distribute.</source>
        <translation>Alles ist vergeben. Es gibt nichts zu verteilen.</translation>
    </message>
    <message>
        <source>Nobody who is there has room. Ask who can come, or raise what somebody can take.</source>
        <translation>Niemand, der da ist, hat Platz. Fragen Sie, wer kommen kann, oder erhöhen Sie, was jemand übernehmen kann.</translation>
    </message>
    <message>
        <source>Emergencies come first, then the longest wait. Look at it, then distribute.</source>
        <translation>Notfälle kommen zuerst, dann wer am längsten wartet. Sehen Sie es sich an und verteilen Sie dann.</translation>
    </message>
    <message>
        <source>within the norm ({minutes} min)</source>
        <translation>innerhalb der Vorgabe ({minutes} min)</translation>
    </message>
    <message>
        <source>open conversations</source>
        <translation>offene Gespräche</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nicht zugewiesen</translation>
    </message>
    <message>
        <source>median first answer</source>
        <translation>Median erste Antwort</translation>
    </message>
    <message>
        <source>end within two hours</source>
        <translation>laufen binnen 2 Stunden ab</translation>
    </message>
    <message>
        <source>emergencies referred</source>
        <translation>Notfälle weiterverwiesen</translation>
    </message>
    <message>
        <source>assignee:&quot;{name}&quot; state:open,pending</source>
        <translation>assignee:&quot;{name}&quot; state:open,pending</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>kein Platz</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>stays: nobody has room</source>
        <translation>bleibt: niemand hat Platz</translation>
    </message>
    <message>
        <source>waits for a label, until {time}</source>
        <translation>wartet auf ein Label, bis {time}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Distribute…</source>
        <translation>Verteilen…</translation>
    </message>
    <message>
        <source>Agreements…</source>
        <translation>Vereinbarungen…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Zurück in die Warteschlange</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wartet seit</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Spät</translation>
    </message>
    <message>
        <source>Division of work</source>
        <translation>Arbeitsverteilung</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Time to answer ends soon</source>
        <translation>Antwortzeit endet bald</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add colleagues on their page.</source>
        <translation>Hier arbeitet noch niemand. Fügen Sie Kolleginnen und Kollegen auf ihrer Seite hinzu.</translation>
    </message>
    <message>
        <source>Everything is taken.</source>
        <translation>Alles ist zugewiesen.</translation>
    </message>
    <message>
        <source>Conversations per day and channel, the last 30 days</source>
        <translation>Gespräche je Tag und Kanal, die letzten 30 Tage</translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n conversation(s)</source>
        <translation>
            <numerusform>%n Gespräch verteilen</numerusform>
            <numerusform>%n Gespräche verteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations per day and channel</source>
        <translation>Gespräche je Tag und Kanal</translation>
    </message>
</context>
<context>
    <name>BoardPresenter</name>
    <message>
        <source>Back in the queue: {count}.</source>
        <translation>Zurück in der Warteschlange: {count}.</translation>
    </message>
    <message>
        <source>Save the division of work</source>
        <translation>Arbeitsverteilung speichern</translation>
    </message>
</context>
<context>
    <name>BringBackSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>There is no label yet</source>
        <translation>Es gibt noch kein Label</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>To me</source>
        <translation>An mich</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Label…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Zurückstellen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Markierung aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n markiert</numerusform>
            <numerusform>%n markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>More cannot be marked at once.</source>
        <translation>Mehr lässt sich nicht auf einmal markieren.</translation>
    </message>
</context>
<context>
    <name>BulkPresenter</name>
    <message numerus="yes">
        <source>%n stayed as it was.</source>
        <translation>
            <numerusform>%n blieb, wie es war.</numerusform>
            <numerusform>%n blieben, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Yours now: {count}.</source>
        <translation>Jetzt Ihre: {count}.</translation>
    </message>
    <message>
        <source>{count} labelled.</source>
        <translation>{count} mit Label versehen.</translation>
    </message>
    <message>
        <source>{count} closed.</source>
        <translation>{count} abgeschlossen.</translation>
    </message>
    <message>
        <source>{count} snoozed.</source>
        <translation>{count} zurückgestellt.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>CasesPresenter</name>
    <message>
        <source>Link a case</source>
        <translation>Fall verknüpfen</translation>
    </message>
    <message>
        <source>Number in the case system, such as 2026-12345</source>
        <translation>Nummer im Fachverfahren, zum Beispiel 2026-12345</translation>
    </message>
    <message>
        <source>Type the number as it stands in the case system, such as 2026-12345.</source>
        <translation>Tippen Sie die Nummer, wie sie im Fachverfahren steht, zum Beispiel 2026-12345.</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Open in the case system …</source>
        <translation>Im Fachverfahren öffnen …</translation>
    </message>
    <message>
        <source>Take off this conversation</source>
        <translation>Von diesem Gespräch entfernen</translation>
    </message>
    <message>
        <source>Taken off this conversation: case {number}</source>
        <translation>Von diesem Gespräch entfernt: Fall {number}</translation>
    </message>
    <message>
        <source>Copied: the number of the case</source>
        <translation>Kopiert: die Nummer des Falls</translation>
    </message>
</context>
<context>
    <name>ChannelForm</name>
    <message>
        <source>Add {kind}</source>
        <translation>{kind} hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>So colleagues know it, such as the department&apos;s name.</source>
        <translation>Damit ihn alle erkennen, etwa der Name der Abteilung.</translation>
    </message>
    <message>
        <source>Name in the inbox</source>
        <translation>Name im Posteingang</translation>
    </message>
    <message>
        <source>The rules above want one. It is kept in the compliance log.</source>
        <translation>Die Regeln oben verlangen eine. Sie kommt ins Compliance-Protokoll.</translation>
    </message>
    <message>
        <source>Who agreed to this channel, and why</source>
        <translation>Wer diesem Kanal zugestimmt hat und warum</translation>
    </message>
    <message>
        <source>Asking {kind}…</source>
        <translation>{kind} wird gefragt…</translation>
    </message>
    <message>
        <source>Fill in what is secret to check it. It is kept nowhere here.</source>
        <translation>Füllen Sie aus, was geheim ist, um es zu prüfen. Es wird hier nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Es funktioniert.</translation>
    </message>
    <message>
        <source>The provider calls this account: {name}</source>
        <translation>Der Anbieter nennt dieses Konto: {name}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Look at “{field}”.</source>
        <translation>Prüfen Sie „{field}“.</translation>
    </message>
    <message>
        <source>Or choose the button again: the channel is then kept without a working check.</source>
        <translation>Oder wählen Sie die Schaltfläche noch einmal: Der Kanal wird dann ohne bestandene Prüfung gespeichert.</translation>
    </message>
    <message>
        <source>It does not work yet.</source>
        <translation>Es funktioniert noch nicht.</translation>
    </message>
</context>
<context>
    <name>ChannelSheet</name>
    <message>
        <source>We keep to these rules</source>
        <translation>Wir halten uns an diese Regeln</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>App chat</source>
        <translation>App-Chat</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>asks to slow down</source>
        <translation>bittet um weniger Tempo</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>set up wrongly</source>
        <translation>falsch eingerichtet</translation>
    </message>
    <message>
        <source>winding down</source>
        <translation>läuft aus</translation>
    </message>
    <message>
        <source>answering only</source>
        <translation>nur Antworten</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Answered by: {teams}</source>
        <translation>Beantwortet von: {teams}</translation>
    </message>
    <message>
        <source>No team answers it: nobody sees what comes in. Give it to one on Teams.</source>
        <translation>Kein Team beantwortet es: Niemand sieht, was ankommt. Geben Sie es unter Teams einem Team.</translation>
    </message>
    <message>
        <source>Added without the reason that {rules} asks for. Choose “Change or check…” and give it.</source>
        <translation>Hinzugefügt ohne den Grund, nach dem {rules} fragt. Wählen Sie „Ändern oder prüfen…“ und nennen Sie ihn.</translation>
    </message>
    <message>
        <source>Added without the reason that {rules} asks for. Ask your administrator to give it.</source>
        <translation>Hinzugefügt ohne den Grund, nach dem {rules} fragt. Bitten Sie Ihre Administration, ihn zu nennen.</translation>
    </message>
    <message>
        <source>Conversations that are not closed: {open}. Nobody could answer them any more. Close them first, or wind {channel} down, so that citizens hear where to go.</source>
        <translation>Gespräche, die nicht abgeschlossen sind: {open}. Niemand könnte sie mehr beantworten. Schließen Sie sie zuerst ab oder lassen Sie {channel} auslaufen, damit die Menschen erfahren, wohin sie sich wenden.</translation>
    </message>
    <message>
        <source>Nothing comes in through {channel} any more, and its secrets go. What stays to be read, in conversations: {all}.</source>
        <translation>Über {channel} kommt nichts mehr an, und seine Geheimnisse werden gelöscht. Gespräche, die lesbar bleiben: {all}.</translation>
    </message>
    <message>
        <source>Messages still to be sent: {waiting}. They do not go out any more, and stand under “Not sent”.</source>
        <translation>Noch zu sendende Nachrichten: {waiting}. Sie gehen nicht mehr hinaus und stehen unter „Nicht gesendet“.</translation>
    </message>
    <message>
        <source>The channel is there. It starts as soon as one engine has its secrets: send these lines to whoever looks after the engines, and the secrets by a safe way.</source>
        <translation>Der Kanal ist da. Er beginnt, sobald eine Engine seine Geheimnisse hat: Schicken Sie diese Zeilen an die Verwaltung der Engines, und die Geheimnisse auf einem sicheren Weg.</translation>
    </message>
    <message>
        <source>{channel} is set up wrongly and stands still. Ask your administrator to look at it.</source>
        <translation>{channel} ist falsch eingerichtet und steht still. Bitten Sie Ihre Administration, danach zu sehen.</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>Add a channel…</source>
        <translation>Kanal hinzufügen…</translation>
    </message>
    <message>
        <source>Channels are set up by your administrator.</source>
        <translation>Kanäle richtet die Administration ein.</translation>
    </message>
    <message>
        <source>There is no channel yet. Add the first one.</source>
        <translation>Es gibt noch keinen Kanal. Fügen Sie den ersten hinzu.</translation>
    </message>
    <message>
        <source>Change or check…</source>
        <translation>Ändern oder prüfen…</translation>
    </message>
    <message>
        <source>Change or check {channel}</source>
        <translation>{channel} ändern oder prüfen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove {channel}</source>
        <translation>{channel} entfernen</translation>
    </message>
</context>
<context>
    <name>ChannelsPresenter</name>
    <message>
        <source>WhatsApp on an ordinary telephone</source>
        <translation>WhatsApp auf einem gewöhnlichen Telefon</translation>
    </message>
    <message>
        <source>WhatsApp Business App</source>
        <translation>WhatsApp Business App</translation>
    </message>
    <message>
        <source>Use the Business Platform</source>
        <translation>Die Business Platform verwenden</translation>
    </message>
    <message>
        <source>This is not connected</source>
        <translation>Dies wird nicht verbunden</translation>
    </message>
</context>
<context>
    <name>CitizenPanel</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Wartet auf andere</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>{state}, confidential</source>
        <translation>{state}, vertraulich</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Reachable via</source>
        <translation>Erreichbar über</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>Frühere Gespräche</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Looking along</source>
        <translation>Lesen mit</translation>
    </message>
    <message>
        <source>Go on via {channel}…</source>
        <translation>Weiter über {channel}…</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Label hinzufügen</translation>
    </message>
    <message>
        <source>Remove label {name}</source>
        <translation>Label {name} entfernen</translation>
    </message>
</context>
<context>
    <name>CitizenPresenter</name>
    <message numerus="yes">
        <source>%n earlier conversation(s)</source>
        <translation>
            <numerusform>%n früheres Gespräch</numerusform>
            <numerusform>%n frühere Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>This citizen is known in no other channel</source>
        <translation>Diese Person ist in keinem anderen Kanal bekannt</translation>
    </message>
</context>
<context>
    <name>CitizenText</name>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>Unnamed file</source>
        <translation>Datei ohne Namen</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>Close the channel?</source>
        <translation>Kanal schließen?</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
</context>
<context>
    <name>ColleaguesPage</name>
    <message>
        <source>Colleague</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>Meldet sich an als</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Kennt</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>New colleague…</source>
        <translation>Neue Kollegin, neuer Kollege…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>Scheidet aus…</translation>
    </message>
    <message>
        <source>Who left…</source>
        <translation>Wer gegangen ist…</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächstes Gespräch</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Voriges Gespräch</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>Nächstes ungelesenes Gespräch</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>Voriges ungelesenes Gespräch</translation>
    </message>
    <message>
        <source>Mark this conversation</source>
        <translation>Dieses Gespräch markieren</translation>
    </message>
    <message>
        <source>Mark everything in the list</source>
        <translation>Alles in der Liste markieren</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Markierung aufheben</translation>
    </message>
    <message>
        <source>Undo what was done to conversations</source>
        <translation>Rückgängig machen, was mit Gesprächen getan wurde</translation>
    </message>
    <message>
        <source>Open the emergency that waits longest</source>
        <translation>Den am längsten wartenden Notfall öffnen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Show or hide the citizen</source>
        <translation>Die Person ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the navigation</source>
        <translation>Die Navigation ein- oder ausblenden</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Everything: actions, views, citizens, answers</source>
        <translation>Alles: Aktionen, Ansichten, Personen, Textbausteine</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Problem report …</source>
        <translation>Problembericht …</translation>
    </message>
    <message>
        <source>About Balie …</source>
        <translation>Über Balie …</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Do not disturb …</source>
        <translation>Nicht stören …</translation>
    </message>
    <message>
        <source>Hide the window and lock the computer</source>
        <translation>Fenster verbergen und Computer sperren</translation>
    </message>
    <message>
        <source>Import canned answers (CSV, TOML) …</source>
        <translation>Textbausteine importieren (CSV, TOML) …</translation>
    </message>
    <message>
        <source>Distribute …</source>
        <translation>Verteilen …</translation>
    </message>
    <message>
        <source>Agreements about the work …</source>
        <translation>Vereinbarungen über die Arbeit …</translation>
    </message>
    <message>
        <source>Division of work as a spreadsheet (CSV) …</source>
        <translation>Arbeitsverteilung als Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>Figures as a spreadsheet (CSV) …</source>
        <translation>Zahlen als Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>Figures as a PDF …</source>
        <translation>Zahlen als PDF …</translation>
    </message>
    <message>
        <source>New canned answer …</source>
        <translation>Neuer Textbaustein …</translation>
    </message>
    <message>
        <source>Export canned answers (CSV, TOML) …</source>
        <translation>Textbausteine exportieren (CSV, TOML) …</translation>
    </message>
    <message>
        <source>Add a channel …</source>
        <translation>Kanal hinzufügen …</translation>
    </message>
    <message>
        <source>Save this search as a view …</source>
        <translation>Diese Suche als Ansicht speichern …</translation>
    </message>
    <message>
        <source>Remove this view of mine</source>
        <translation>Diese eigene Ansicht entfernen</translation>
    </message>
    <message>
        <source>Send and go to the next</source>
        <translation>Senden und zum nächsten</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Senden und abschließen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Switch between reply and note</source>
        <translation>Zwischen Antwort und Notiz wechseln</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Canned answer (or type /)</source>
        <translation>Textbaustein (oder / tippen)</translation>
    </message>
    <message>
        <source>First way out of a warning</source>
        <translation>Erster Ausweg aus einer Warnung</translation>
    </message>
    <message>
        <source>Replace what may not be sent</source>
        <translation>Ersetzen, was nicht gesendet werden darf</translation>
    </message>
    <message>
        <source>Reply to the selected message</source>
        <translation>Auf die gewählte Nachricht antworten</translation>
    </message>
    <message>
        <source>Change the message that was sent (↑ in an empty answer)</source>
        <translation>Gesendete Nachricht ändern (↑ in einer leeren Antwort)</translation>
    </message>
    <message>
        <source>Take the selected message back …</source>
        <translation>Die gewählte Nachricht zurückziehen …</translation>
    </message>
    <message>
        <source>Take the answer back (Ctrl+Z)</source>
        <translation>Die Antwort zurückholen (Strg+Z)</translation>
    </message>
    <message>
        <source>How long sending can be undone …</source>
        <translation>Wie lange das Senden rückgängig zu machen ist …</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Emoji (or type : and a word)</source>
        <translation>Emoji (oder : und ein Wort tippen)</translation>
    </message>
    <message>
        <source>What was meant by the misspelt word</source>
        <translation>Was mit dem falsch geschriebenen Wort gemeint war</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>Take a case off …</source>
        <translation>Fall entfernen …</translation>
    </message>
    <message>
        <source>Go on in another channel …</source>
        <translation>In einem anderen Kanal weitermachen …</translation>
    </message>
    <message>
        <source>The next wording of the canned answer</source>
        <translation>Nächste Fassung des Textbausteins</translation>
    </message>
    <message>
        <source>The previous wording of the canned answer</source>
        <translation>Vorige Fassung des Textbausteins</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Mir zuweisen</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>Übergeben …</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Zurück in die Warteschlange</translation>
    </message>
    <message>
        <source>Who sees this conversation …</source>
        <translation>Wer dieses Gespräch sieht …</translation>
    </message>
    <message>
        <source>Snooze …</source>
        <translation>Zurückstellen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>May this be done here? …</source>
        <translation>Ist das hier erlaubt? …</translation>
    </message>
    <message>
        <source>Label …</source>
        <translation>Label …</translation>
    </message>
    <message>
        <source>Link a case …</source>
        <translation>Fall verknüpfen …</translation>
    </message>
    <message>
        <source>Copy the number (twice: and the citizen, three times: and the address)</source>
        <translation>Die Nummer kopieren (zweimal: und die Person, dreimal: und die Adresse)</translation>
    </message>
    <message>
        <source>Voice messages: another speed</source>
        <translation>Sprachnachrichten: andere Geschwindigkeit</translation>
    </message>
    <message>
        <source>Rules of this channel</source>
        <translation>Regeln dieses Kanals</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In diesem Gespräch suchen</translation>
    </message>
    <message>
        <source>To what is unread</source>
        <translation>Zum Ungelesenen</translation>
    </message>
    <message>
        <source>Save all files …</source>
        <translation>Alle Dateien speichern …</translation>
    </message>
    <message>
        <source>Everything with this citizen</source>
        <translation>Alles mit dieser Person</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Copy the selected message</source>
        <translation>Die gewählte Nachricht kopieren</translation>
    </message>
    <message>
        <source>My status: {status}</source>
        <translation>Mein Status: {status}</translation>
    </message>
    <message>
        <source>Accept the hand-over</source>
        <translation>Die Übergabe annehmen</translation>
    </message>
    <message>
        <source>End my shift …</source>
        <translation>Meine Schicht beenden …</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>„{title}“</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>via {channel} to {name}</source>
        <translation>über {channel} an {name}</translation>
    </message>
    <message>
        <source>via {channel}</source>
        <translation>über {channel}</translation>
    </message>
    <message>
        <source>Goes along: “{words}”</source>
        <translation>Geht mit: „{words}“</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Entwurf gespeichert</translation>
    </message>
    <message>
        <source>Only colleagues see this note</source>
        <translation>Diese Notiz ist nur intern zu sehen</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Answer to {name}</source>
        <translation>Antwort an {name}</translation>
    </message>
    <message>
        <source>New words for {name}</source>
        <translation>Neuer Text für {name}</translation>
    </message>
    <message>
        <source>Send via {channel} to {name}</source>
        <translation>Über {channel} an {name} senden</translation>
    </message>
    <message>
        <source>Change via {channel} for {name}</source>
        <translation>Über {channel} bei {name} ändern</translation>
    </message>
    <message>
        <source>Send via {channel}</source>
        <translation>Über {channel} senden</translation>
    </message>
    <message>
        <source>Change via {channel}</source>
        <translation>Über {channel} ändern</translation>
    </message>
    <message>
        <source>{channel} to {name}</source>
        <translation>{channel} an {name}</translation>
    </message>
</context>
<context>
    <name>ComposerFooter</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
    <message>
        <source>Language of canned answers: {language}</source>
        <translation>Sprache der Textbausteine: {language}</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>Insert a canned answer</source>
        <translation>Textbaustein einfügen</translation>
    </message>
</context>
<context>
    <name>ConfideSheet</name>
    <message>
        <source>Who sees this conversation</source>
        <translation>Wer dieses Gespräch sieht</translation>
    </message>
    <message>
        <source>Confidential: only who is named here sees it</source>
        <translation>Vertraulich: nur wer hier genannt ist, sieht es</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Nobody else answers this channel.</source>
        <translation>Niemand sonst beantwortet diesen Kanal.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Wants messages of ours (opt-in)</source>
        <translation>Möchte Nachrichten von uns (Opt-in)</translation>
    </message>
    <message>
        <source>Wants no messages of ours (opt-out)</source>
        <translation>Möchte keine Nachrichten von uns (Opt-out)</translation>
    </message>
    <message>
        <source>Opt-in or opt-out</source>
        <translation>Opt-in oder Opt-out</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
</context>
<context>
    <name>ConversationListView</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
</context>
<context>
    <name>ConversationPresenter</name>
    <message>
        <source>A colleague goes on over another channel: your text went along.</source>
        <translation>Ein Kollege oder eine Kollegin macht über einen anderen Kanal weiter: Ihr Text ging mit.</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>New message: {words}</source>
        <translation>Neue Nachricht: {words}</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>My conversations</source>
        <translation>Meine Gespräche</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Alle offenen</translation>
    </message>
    <message>
        <source>Expires first</source>
        <translation>Läuft zuerst ab</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>Notfälle</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Expiring first</source>
        <translation>Läuft zuerst ab</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>Everything is taken</source>
        <translation>Alles ist vergeben</translation>
    </message>
    <message>
        <source>Everything is answered</source>
        <translation>Alles ist beantwortet</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves.</source>
        <translation>Neue Gespräche erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>Nothing expires</source>
        <translation>Nichts läuft ab</translation>
    </message>
    <message>
        <source>You can answer every open conversation as late as you like.</source>
        <translation>Jedes offene Gespräch lässt sich beliebig spät beantworten.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Nichts ist zurückgestellt</translation>
    </message>
    <message>
        <source>Nothing is closed yet</source>
        <translation>Noch nichts ist abgeschlossen</translation>
    </message>
    <message>
        <source>[view.unassigned] shows what nobody has taken yet; [conversation.take] takes it.</source>
        <translation>[view.unassigned] zeigt, was noch niemand übernommen hat; [conversation.take] übernimmt es.</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves. [view.open] shows all that are open.</source>
        <translation>Neue Gespräche erscheinen hier von selbst. [view.open] zeigt alle, die offen sind.</translation>
    </message>
    <message>
        <source>[conversation.snooze] puts the open conversation away until later.</source>
        <translation>[conversation.snooze] legt das offene Gespräch bis später weg.</translation>
    </message>
    <message>
        <source>[conversation.close] closes the open conversation.</source>
        <translation>[conversation.close] schließt das offene Gespräch ab.</translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation>Alles wurde gesendet</translation>
    </message>
    <message>
        <source>What could not be sent appears here, with what to do.</source>
        <translation>Was nicht gesendet werden konnte, erscheint hier, mit dem, was zu tun ist.</translation>
    </message>
    <message>
        <source>No emergency waits</source>
        <translation>Kein Notfall wartet</translation>
    </message>
    <message>
        <source>A possible emergency stays here until somebody records what was done.</source>
        <translation>Ein möglicher Notfall bleibt hier, bis jemand festhält, was getan wurde.</translation>
    </message>
    <message>
        <source>Nobody mentioned you</source>
        <translation>Niemand hat Sie erwähnt</translation>
    </message>
    <message>
        <source>A note with @ and your name brings the conversation here.</source>
        <translation>Eine Notiz mit @ und Ihrem Namen bringt das Gespräch hierher.</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Noch keine Gespräche</translation>
    </message>
    <message>
        <source>They appear as soon as a citizen writes.</source>
        <translation>Sie erscheinen, sobald jemand schreibt.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>[palette] finds every conversation. [keys] shows all keys.</source>
        <translation>[palette] findet jedes Gespräch. [keys] zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>No conversation to open</source>
        <translation>Kein Gespräch zum Öffnen</translation>
    </message>
    <message>
        <source>[list.next] opens the first one. [keys] shows all keys.</source>
        <translation>[list.next] öffnet das erste. [keys] zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>Choose a conversation</source>
        <translation>Wählen Sie ein Gespräch</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Take away a condition, or look at how it is written. Esc ends the search.</source>
        <translation>Nehmen Sie eine Bedingung weg oder prüfen Sie, wie sie geschrieben ist. Esc beendet die Suche.</translation>
    </message>
    <message>
        <source>Nothing open here</source>
        <translation>Hier ist nichts offen</translation>
    </message>
    <message>
        <source>[view.open] shows all open conversations.</source>
        <translation>[view.open] zeigt alle offenen Gespräche.</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Sie: {text}</translation>
    </message>
    <message>
        <source>112 / emergency</source>
        <translation>112 / Notfall</translation>
    </message>
    <message>
        <source>threat</source>
        <translation>Drohung</translation>
    </message>
    <message>
        <source>BSN</source>
        <translation>BSN</translation>
    </message>
    <message>
        <source>sensitive data</source>
        <translation>sensible Daten</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>window closed</source>
        <translation>Frist vorbei</translation>
    </message>
    <message>
        <source>window {time} left</source>
        <translation>Frist noch {time}</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>{count} unread</source>
        <translation>{count} ungelesen</translation>
    </message>
    <message>
        <source>sending failed</source>
        <translation>Senden fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>DeedSheet</name>
    <message>
        <source>The reason; it is kept in the compliance log</source>
        <translation>Der Grund; er kommt ins Compliance-Protokoll</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>Trotzdem tun</translation>
    </message>
    <message>
        <source>Read: go on</source>
        <translation>Gelesen: weiter</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Forward something to another citizen</source>
        <translation>Etwas an eine andere Person weiterleiten</translation>
    </message>
    <message>
        <source>Delete a message or the conversation</source>
        <translation>Eine Nachricht oder das Gespräch löschen</translation>
    </message>
    <message>
        <source>Erase because the citizen asks for it</source>
        <translation>Löschen, weil die Person es verlangt</translation>
    </message>
    <message>
        <source>Add to what we know of the citizen</source>
        <translation>Ergänzen, was wir über die Person wissen</translation>
    </message>
    <message>
        <source>Decide on a benefit or a provision</source>
        <translation>Über eine Leistung entscheiden</translation>
    </message>
</context>
<context>
    <name>DeedsPresenter</name>
    <message>
        <source>No rule of this channel speaks about that.</source>
        <translation>Keine Regel dieses Kanals sagt dazu etwas.</translation>
    </message>
    <message>
        <source>Save a file of the citizen</source>
        <translation>Eine Datei der Person speichern</translation>
    </message>
</context>
<context>
    <name>DeleteLabelSheet</name>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete label</source>
        <translation>Label löschen</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Accepted by the channel</source>
        <translation>Vom Kanal angenommen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ergebnis unbekannt</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Opening the conversations…</source>
        <translation>Die Gespräche werden geöffnet…</translation>
    </message>
    <message>
        <source>Balie cannot open the conversations</source>
        <translation>Balie kann die Gespräche nicht öffnen</translation>
    </message>
    <message>
        <source>{server} wants the password of {user}.</source>
        <translation>{server} möchte das Passwort von {user} wissen.</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Anmelden …</translation>
    </message>
</context>
<context>
    <name>DistributeSheet</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wartet seit</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>What would be divided</source>
        <translation>Was verteilt würde</translation>
    </message>
    <message>
        <source>How full each would be</source>
        <translation>Wie voll alle wären</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
</context>
<context>
    <name>DistributingPresenter</name>
    <message numerus="yes">
        <source>Distribute %n conversation(s)</source>
        <translation>
            <numerusform>%n Gespräch verteilen</numerusform>
            <numerusform>%n Gespräche verteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>Distributed: {count}.</source>
        <translation>Verteilt: {count}.</translation>
    </message>
    <message>
        <source>Distributed: {count}. Still unassigned: {left}.</source>
        <translation>Verteilt: {count}. Noch nicht zugewiesen: {left}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s): distribute again for the next.</source>
        <translation>
            <numerusform>Es wartet noch %n: Verteilen Sie noch einmal für das nächste.</numerusform>
            <numerusform>Es warten noch %n: Verteilen Sie noch einmal für die nächsten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DivideSheet</name>
    <message>
        <source>How {name} divides</source>
        <translation>Wie {name} verteilt</translation>
    </message>
    <message>
        <source>The engine divides by itself</source>
        <translation>Die Engine verteilt von selbst</translation>
    </message>
    <message>
        <source>Who comes back goes to the same colleague, if there</source>
        <translation>Wer wiederkommt, geht an dieselbe Person, wenn sie da ist</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wartet seit</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>What would be divided</source>
        <translation>Was verteilt würde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>If it counted now:</source>
        <translation>Wenn es jetzt gelten würde:</translation>
    </message>
    <message>
        <source>The next conversation goes to</source>
        <translation>Das nächste Gespräch geht an</translation>
    </message>
</context>
<context>
    <name>DraftCheck</name>
    <message>
        <source>This now goes via {channel} to {name}. Look whether the text still fits.</source>
        <translation>Dies geht jetzt über {channel} an {name}. Prüfen Sie, ob der Text noch passt.</translation>
    </message>
    <message>
        <source>The recipient changed.</source>
        <translation>Die Empfängerin oder der Empfänger hat sich geändert.</translation>
    </message>
    <message>
        <source>Not filled in yet: {name}.</source>
        <translation>Noch nicht ausgefüllt: {name}.</translation>
    </message>
    <message>
        <source>Fill it in or take it out before you send.</source>
        <translation>Füllen Sie es aus oder entfernen Sie es vor dem Senden.</translation>
    </message>
    <message>
        <source>rule {id}</source>
        <translation>Regel {id}</translation>
    </message>
    <message>
        <source>Possible emergency</source>
        <translation>Möglicher Notfall</translation>
    </message>
</context>
<context>
    <name>DroppingPresenter</name>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop on a colleague, a team, a label or a view at the left. Esc stops.</source>
        <translation>Links auf einer Person, einem Team, einem Label oder einer Ansicht ablegen. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Gets the label {name}.</source>
        <translation>Bekommt das Label {name}.</translation>
    </message>
    <message>
        <source>This list fills itself: what belongs there is there already.</source>
        <translation>Diese Liste füllt sich selbst: was dazugehört, ist schon da.</translation>
    </message>
    <message>
        <source>To {name}: {load}.</source>
        <translation>An {name}: {load}.</translation>
    </message>
    <message>
        <source>To {name}: {load}. That is more than fits.</source>
        <translation>An {name}: {load}. Das ist mehr, als passt.</translation>
    </message>
    <message>
        <source>To the team {name}, for whoever takes it there.</source>
        <translation>An das Team {name}; wer es dort nimmt, bekommt es.</translation>
    </message>
    <message>
        <source>Becomes yours.</source>
        <translation>Wird Ihres.</translation>
    </message>
    <message>
        <source>Goes back to the queue.</source>
        <translation>Geht zurück in die Warteschlange.</translation>
    </message>
    <message>
        <source>Is snoozed until a time that you choose.</source>
        <translation>Wird bis zu einer Zeit zurückgestellt, die Sie wählen.</translation>
    </message>
    <message>
        <source>Is closed.</source>
        <translation>Wird abgeschlossen.</translation>
    </message>
    <message>
        <source>Team {name}</source>
        <translation>Team {name}</translation>
    </message>
</context>
<context>
    <name>EditingPresenter</name>
    <message>
        <source>Being changed …</source>
        <translation>Wird geändert …</translation>
    </message>
    <message>
        <source>The message has its new words.</source>
        <translation>Die Nachricht hat den neuen Text.</translation>
    </message>
</context>
<context>
    <name>EmojiSheet</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Search, such as: heart, thumb, waste</source>
        <translation>Suchen, etwa: heart, thumb, waste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No emoji has these words.</source>
        <translation>Kein Emoji passt zu diesen Wörtern.</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>You see no conversations</source>
        <translation>Sie sehen keine Gespräche</translation>
    </message>
    <message>
        <source>[channels.add] adds the first one. What citizens write there appears here.</source>
        <translation>[channels.add] fügt den ersten hinzu. Was Menschen dort schreiben, erscheint hier.</translation>
    </message>
    <message>
        <source>There is no channel yet</source>
        <translation>Es gibt noch keinen Kanal</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has taken %n conversation(s) yet: [view.unassigned] shows them.</source>
        <translation>
            <numerusform>%n Gespräch hat noch niemand übernommen: [view.unassigned] zeigt es.</numerusform>
            <numerusform>%n Gespräche hat noch niemand übernommen: [view.unassigned] zeigt sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndTeamSheet</name>
    <message>
        <source>End the team “{name}”?</source>
        <translation>Das Team „{name}“ auflösen?</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Goes on with it</source>
        <translation>Macht damit weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End the team</source>
        <translation>Team auflösen</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Kept in the keyring; leave it empty to keep it</source>
        <translation>Liegt im Schlüsselbund; leer lassen, um es zu behalten</translation>
    </message>
    <message>
        <source>Only to check it here. The engines have it; this desktop does not keep it.</source>
        <translation>Nur um es hier zu prüfen. Die Engines haben es; dieser Computer bewahrt es nicht auf.</translation>
    </message>
    <message>
        <source>Address of the homeserver</source>
        <translation>Adresse des Homeservers</translation>
    </message>
    <message>
        <source>Such as https://matrix.example.nl, without a path.</source>
        <translation>Etwa https://matrix.example.nl, ohne Pfad.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>The inbox&apos;s own account, such as @balie:example.nl.</source>
        <translation>Das eigene Konto des Posteingangs, etwa @balie:example.nl.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The name of this sign-in. Keep it the same: by it the homeserver knows what was already sent.</source>
        <translation>Der Name dieser Anmeldung. Lassen Sie ihn gleich: Daran erkennt der Homeserver, was schon gesendet wurde.</translation>
    </message>
    <message>
        <source>Other accounts of ours</source>
        <translation>Andere Konten von uns</translation>
    </message>
    <message>
        <source>Others who answer for us in the same rooms, such as @anna:example.nl @welkom:example.nl.</source>
        <translation>Andere, die in denselben Räumen für uns antworten, etwa @anna:example.nl @welkom:example.nl.</translation>
    </message>
    <message>
        <source>Citizens who are logged in</source>
        <translation>Angemeldete Personen</translation>
    </message>
    <message>
        <source>How the ids of citizens begin who logged in with DigiD, such as @digid-. Empty: nobody counts as such.</source>
        <translation>Wie die IDs von Personen beginnen, die sich mit DigiD angemeldet haben, etwa @digid-. Leer: niemand gilt als angemeldet.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>From the homeserver&apos;s administrator.</source>
        <translation>Von der Verwaltung des Homeservers.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Instead of a token; then Balie signs in by itself, also after the token has run out.</source>
        <translation>Statt eines Tokens; dann meldet Balie sich selbst an, auch wenn das Token abgelaufen ist.</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Erneuerungstoken</translation>
    </message>
    <message>
        <source>If one came with the access token.</source>
        <translation>Falls eines mit dem Zugriffstoken kam.</translation>
    </message>
    <message>
        <source>Page ID</source>
        <translation>Seiten-ID</translation>
    </message>
    <message>
        <source>On the page: About, Page transparency.</source>
        <translation>Auf der Seite: Info, Seitentransparenz.</translation>
    </message>
    <message>
        <source>Page access token</source>
        <translation>Seiten-Zugriffstoken</translation>
    </message>
    <message>
        <source>Of a system user, with pages_messaging and pages_manage_metadata.</source>
        <translation>Eines Systembenutzers, mit pages_messaging und pages_manage_metadata.</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>App-Geheimnis</translation>
    </message>
    <message>
        <source>Only where the app requires proof of it with every call.</source>
        <translation>Nur wenn die App bei jedem Aufruf einen Nachweis davon verlangt.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Adresse des Relays</translation>
    </message>
    <message>
        <source>Only for webhooks: messages then come at once, and read marks and edits too.</source>
        <translation>Nur für Webhooks: Nachrichten kommen dann sofort, Lesebestätigungen und Änderungen ebenso.</translation>
    </message>
    <message>
        <source>Token for the relay</source>
        <translation>Token für das Relay</translation>
    </message>
    <message>
        <source>One of the readers&apos; tokens in the relay&apos;s settings.</source>
        <translation>Eines der Lesertoken in den Einstellungen des Relays.</translation>
    </message>
    <message>
        <source>Seconds between two looks</source>
        <translation>Sekunden zwischen zwei Abfragen</translation>
    </message>
    <message>
        <source>How often new messages are fetched.</source>
        <translation>Wie oft neue Nachrichten geholt werden.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Where the network wants one: http://proxy.example:3128, or system, or pac+ and the address of a script.</source>
        <translation>Wenn das Netz einen verlangt: http://proxy.example:3128, oder system, oder pac+ und die Adresse eines Skripts.</translation>
    </message>
    <message>
        <source>Extra certificate authority</source>
        <translation>Zusätzliche Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>The path of a file in PEM form, where the network inspects connections.</source>
        <translation>Der Pfad einer Datei im PEM-Format, wenn das Netz Verbindungen prüft.</translation>
    </message>
    <message>
        <source>Version of the Graph API</source>
        <translation>Version der Graph API</translation>
    </message>
    <message>
        <source>Leave it as it is unless Meta ends this version.</source>
        <translation>Lassen Sie sie, wie sie ist, solange Meta diese Version nicht beendet.</translation>
    </message>
    <message>
        <source>Address of the Graph API</source>
        <translation>Adresse der Graph API</translation>
    </message>
    <message>
        <source>Another one only for a provider in between.</source>
        <translation>Eine andere nur bei einem Anbieter dazwischen.</translation>
    </message>
    <message>
        <source>Address of signal-cli</source>
        <translation>Adresse von signal-cli</translation>
    </message>
    <message>
        <source>Where signal-cli listens: its --http value. It has no sign-in of its own: run it beside the engine.</source>
        <translation>Wo signal-cli lauscht: der Wert von --http. Es hat keine eigene Anmeldung: Betreiben Sie es neben der Engine.</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>The number that signal-cli is registered with, such as +31701234567.</source>
        <translation>Die Nummer, mit der signal-cli registriert ist, etwa +31701234567.</translation>
    </message>
    <message>
        <source>Spool file</source>
        <translation>Spool-Datei</translation>
    </message>
    <message>
        <source>The file that balie signal spool writes (see its --help). Without it a crash can lose messages.</source>
        <translation>Die Datei, die balie signal spool schreibt (siehe dessen --help). Ohne sie kann ein Absturz Nachrichten kosten.</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Verschwindende Nachrichten</translation>
    </message>
    <message>
        <source>tombstone: gone once read and their time is over, with a mark left. keep: kept. The archivist decides.</source>
        <translation>tombstone: weg, wenn gelesen und die Zeit um ist, mit einer Spur. keep: behalten. Das Archiv entscheidet.</translation>
    </message>
    <message>
        <source>Phone number ID</source>
        <translation>ID der Telefonnummer</translation>
    </message>
    <message>
        <source>Meta for Developers, your app, WhatsApp, API setup: the number below “From”.</source>
        <translation>Meta for Developers, Ihre App, WhatsApp, API-Einrichtung: die Nummer unter „Von“.</translation>
    </message>
    <message>
        <source>WhatsApp Business account ID</source>
        <translation>ID des WhatsApp-Business-Kontos</translation>
    </message>
    <message>
        <source>On the same page, below the phone number ID. Needed for templates.</source>
        <translation>Auf derselben Seite, unter der ID der Telefonnummer. Für Vorlagen nötig.</translation>
    </message>
    <message>
        <source>Where “balie relay” of your municipality can be reached, with https://.</source>
        <translation>Wo „balie relay“ Ihrer Gemeinde zu erreichen ist, mit https://.</translation>
    </message>
    <message>
        <source>Of a system user, with whatsapp_business_messaging and _management.</source>
        <translation>Eines Systembenutzers, mit whatsapp_business_messaging und _management.</translation>
    </message>
    <message>
        <source>The token of this channel&apos;s own reader in the relay&apos;s settings.</source>
        <translation>Das Token des eigenen Lesers dieses Kanals in den Einstellungen des Relays.</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>80, or 20 for a number that is used in the WhatsApp Business app as well.</source>
        <translation>80, oder 20 für eine Nummer, die auch in der WhatsApp Business App genutzt wird.</translation>
    </message>
</context>
<context>
    <name>FieldCompleter</name>
    <message>
        <source>What may come next</source>
        <translation>Was als Nächstes kommen kann</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (optional)</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>Take out {name}</source>
        <translation>{name} herausnehmen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>In diesem Gespräch suchen</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Happening</name>
    <message>
        <source>Balie</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>{who} gave this conversation to {what}</source>
        <translation>{who} hat dieses Gespräch {what} gegeben</translation>
    </message>
    <message>
        <source>{who} put this conversation back in the queue</source>
        <translation>{who} hat dieses Gespräch in die Warteschlange zurückgelegt</translation>
    </message>
    <message>
        <source>{who} gave this conversation to the team {what}</source>
        <translation>{who} hat dieses Gespräch dem Team {what} gegeben</translation>
    </message>
    <message>
        <source>{who} offered this conversation to {what}</source>
        <translation>{who} hat dieses Gespräch {what} angeboten</translation>
    </message>
    <message>
        <source>{who} accepted this conversation</source>
        <translation>{who} hat dieses Gespräch angenommen</translation>
    </message>
    <message>
        <source>{who} did not accept this conversation</source>
        <translation>{who} hat dieses Gespräch nicht angenommen</translation>
    </message>
    <message>
        <source>{who} keeps this conversation after all</source>
        <translation>{who} behält dieses Gespräch nun doch</translation>
    </message>
    <message>
        <source>{what} did not accept this conversation in time</source>
        <translation>{what} hat dieses Gespräch nicht rechtzeitig angenommen</translation>
    </message>
    <message>
        <source>{what} can no longer accept this conversation</source>
        <translation>{what} kann dieses Gespräch nicht mehr annehmen</translation>
    </message>
    <message>
        <source>{who} made this conversation confidential. It is seen by: {what}</source>
        <translation>{who} hat dieses Gespräch vertraulich gemacht. Zu sehen ist es für: {what}</translation>
    </message>
    <message>
        <source>{who} had everybody of the team see this conversation again</source>
        <translation>{who} lässt wieder das ganze Team dieses Gespräch sehen</translation>
    </message>
    <message>
        <source>{who} snoozed this conversation until {what}</source>
        <translation>{who} hat dieses Gespräch zurückgestellt bis {what}</translation>
    </message>
    <message>
        <source>This conversation is back: its snooze is over</source>
        <translation>Dieses Gespräch ist zurück: die Zurückstellung ist vorbei</translation>
    </message>
    <message>
        <source>{who} closed this conversation</source>
        <translation>{who} hat dieses Gespräch abgeschlossen</translation>
    </message>
    <message>
        <source>This conversation was opened again</source>
        <translation>Dieses Gespräch wurde wieder geöffnet</translation>
    </message>
    <message>
        <source>{who} added the label {what}</source>
        <translation>{who} hat das Label {what} hinzugefügt</translation>
    </message>
    <message>
        <source>{who} removed the label {what}</source>
        <translation>{who} hat das Label {what} entfernt</translation>
    </message>
    <message>
        <source>{who} linked case {what}</source>
        <translation>{who} hat Fall {what} verknüpft</translation>
    </message>
    <message>
        <source>{who} took off case {what}</source>
        <translation>{who} hat Fall {what} entfernt</translation>
    </message>
    <message>
        <source>{who} recorded that it is on record: {what}</source>
        <translation>{who} hat festgehalten, wo es vermerkt ist: {what}</translation>
    </message>
    <message>
        <source>{who} recorded an opt-in: {what}</source>
        <translation>{who} hat ein Opt-in festgehalten: {what}</translation>
    </message>
    <message>
        <source>{who} recorded an opt-out: {what}</source>
        <translation>{who} hat ein Opt-out festgehalten: {what}</translation>
    </message>
    <message>
        <source>{who} recorded that the citizen prefers {what}</source>
        <translation>{who} hat festgehalten, dass die Person {what} bevorzugt</translation>
    </message>
    <message>
        <source>{who} recorded that the citizen prefers no channel</source>
        <translation>{who} hat festgehalten, dass die Person keinen Kanal bevorzugt</translation>
    </message>
    <message>
        <source>{who} went on here from {what}</source>
        <translation>{who} hat hier nach {what} weitergemacht</translation>
    </message>
    <message>
        <source>{who} went on over {what}</source>
        <translation>{who} hat über {what} weitergemacht</translation>
    </message>
    <message>
        <source>{who} linked another address of this citizen</source>
        <translation>{who} hat eine weitere Adresse dieser Person verknüpft</translation>
    </message>
    <message>
        <source>Conversation {what} became part of this one: both are of the same citizen</source>
        <translation>Gespräch {what} gehört jetzt zu diesem: Es ist dieselbe Person</translation>
    </message>
    <message>
        <source>{who} undid a link with another address</source>
        <translation>{who} hat die Verknüpfung mit einer anderen Adresse gelöst</translation>
    </message>
    <message>
        <source>{who} compared the new safety number with the citizen</source>
        <translation>{who} hat die neue Sicherheitsnummer mit der Person verglichen</translation>
    </message>
    <message>
        <source>{who} accepted the new safety number without comparing it</source>
        <translation>{who} hat die neue Sicherheitsnummer ohne Vergleich angenommen</translation>
    </message>
    <message>
        <source>{who} changed a message; it is not certain that the citizen sees it</source>
        <translation>{who} hat eine Nachricht geändert; ob es dort zu sehen ist, ist nicht sicher</translation>
    </message>
    <message>
        <source>{who} left a message unsent</source>
        <translation>{who} ließ eine Nachricht ungesendet</translation>
    </message>
    <message>
        <source>{who} recorded: {what}</source>
        <translation>{who} hat festgehalten: {what}</translation>
    </message>
    <message>
        <source>{who} removed a file: perhaps a copy of an identity document</source>
        <translation>{who} hat eine Datei entfernt: vielleicht die Kopie eines Ausweises</translation>
    </message>
    <message>
        <source>{who} took this conversation</source>
        <translation>{who} hat dieses Gespräch übernommen</translation>
    </message>
    <message>
        <source>{who} opened this conversation again</source>
        <translation>{who} hat dieses Gespräch wieder geöffnet</translation>
    </message>
    <message>
        <source>{who} snoozed this conversation</source>
        <translation>{who} hat dieses Gespräch zurückgestellt</translation>
    </message>
    <message>
        <source>citizen referred to the emergency services</source>
        <translation>Person an den Notruf verwiesen</translation>
    </message>
    <message>
        <source>emergency services called</source>
        <translation>Notruf gewählt</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>letters of several scripts</source>
        <translation>Buchstaben mehrerer Schriften</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Niemandem zugewiesen</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Fall {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschließen</translation>
    </message>
</context>
<context>
    <name>HeldFilesPresenter</name>
    <message>
        <source>File removed</source>
        <translation>Datei entfernt</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>No page has these words. Try another one.</source>
        <translation>Keine Seite hat diese Wörter. Versuchen Sie ein anderes.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>HireSheet</name>
    <message>
        <source>New colleague</source>
        <translation>Neue Kollegin, neuer Kollege</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Es gibt noch kein Team.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>Changes of /{key}</source>
        <translation>Änderungen von /{key}</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>Wer was geändert hat</translation>
    </message>
    <message>
        <source>Nobody has changed it here.</source>
        <translation>Niemand hat ihn hier geändert.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>HoldPresenter</name>
    <message>
        <source>Your text is kept. Sending waits until Balie has caught up.</source>
        <translation>Ihr Text bleibt erhalten. Das Senden wartet, bis Balie wieder auf dem Stand ist.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Keine Verbindung.</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) since you began.</source>
        <translation>
            <numerusform>%n neue Nachricht, seit Sie begonnen haben.</numerusform>
            <numerusform>%n neue Nachrichten, seit Sie begonnen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether your text still fits.</source>
        <translation>Prüfen Sie, ob Ihr Text noch passt.</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Ich habe es gelesen</translation>
    </message>
    <message>
        <source>Wait a moment, or write anyway.</source>
        <translation>Warten Sie kurz, oder schreiben Sie trotzdem.</translation>
    </message>
    <message>
        <source>Write anyway</source>
        <translation>Trotzdem schreiben</translation>
    </message>
</context>
<context>
    <name>HoursSheet</name>
    <message>
        <source>Office hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Outside these hours Balie refers an emergency to 112 at once, where the rules allow it.</source>
        <translation>Außerhalb dieser Zeiten verweist Balie einen Notfall sofort an die 112, wo die Regeln es erlauben.</translation>
    </message>
    <message>
        <source>Leave it empty if somebody is always there.</source>
        <translation>Leer lassen, wenn immer jemand da ist.</translation>
    </message>
    <message>
        <source>mon-fri 9:00-17:00, thu 9:00-20:00</source>
        <translation>mo-fr 9:00-17:00, do 9:00-20:00</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>IdentitySheet</name>
    <message>
        <source>Is this still {name}?</source>
        <translation>Ist das noch {name}?</translation>
    </message>
    <message>
        <source>The safety number with this citizen changed.</source>
        <translation>Die Sicherheitsnummer mit dieser Person hat sich geändert.</translation>
    </message>
    <message>
        <source>Most often somebody has a new phone or installed Signal again. But somebody else may be writing.</source>
        <translation>Meist hat jemand ein neues Telefon oder Signal neu installiert. Aber es kann auch jemand anderes schreiben.</translation>
    </message>
    <message>
        <source>To be sure, call the citizen on a number that you know from another source. Both of you see the same digits: in Signal under the name of the municipality, “View safety number”.</source>
        <translation>Um sicher zu sein, rufen Sie die Person unter einer Nummer an, die Sie aus anderer Quelle kennen. Beide sehen dieselben Ziffern: in Signal unter dem Namen der Gemeinde, „Sicherheitsnummer anzeigen“.</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Sicherheitsnummer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on without comparing</source>
        <translation>Ohne Vergleich weiter</translation>
    </message>
    <message>
        <source>Compared: the same</source>
        <translation>Verglichen: gleich</translation>
    </message>
    <message>
        <source>Asking for the number…</source>
        <translation>Die Nummer wird abgefragt…</translation>
    </message>
    <message>
        <source>There is no number to compare for this citizen.</source>
        <translation>Für diese Person gibt es keine Nummer zum Vergleichen.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import canned answers</source>
        <translation>Textbausteine importieren</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Was der Import tut</translation>
    </message>
    <message>
        <source>Also remove everybody&apos;s answers that are not in the file</source>
        <translation>Auch Textbausteine für alle entfernen, die nicht in der Datei sind</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>InboxPresenter</name>
    <message>
        <source>This search is not clear</source>
        <translation>Diese Suche ist nicht eindeutig</translation>
    </message>
</context>
<context>
    <name>Jumping</name>
    <message>
        <source>Nothing here was unread.</source>
        <translation>Hier war nichts ungelesen.</translation>
    </message>
    <message>
        <source>That message is not here any more.</source>
        <translation>Diese Nachricht ist nicht mehr hier.</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Keys without Ctrl or Alt work while no text field has the focus</source>
        <translation>Tasten ohne Strg oder Alt wirken, solange kein Textfeld den Fokus hat</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>Die neue Taste</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>Neue Taste: hier drücken</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>Taste hinzufügen</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Ohne Taste</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>This key moves, writes or copies everywhere. Choose another one.</source>
        <translation>Diese Taste bewegt, schreibt oder kopiert überall. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This action has four keys already. Take them away first.</source>
        <translation>Diese Aktion hat schon vier Tasten. Nehmen Sie erst eine weg.</translation>
    </message>
    <message>
        <source>This key already does “{action}”. Choose another one, or take it away there first.</source>
        <translation>Diese Taste ist schon mit „{action}“ belegt. Wählen Sie eine andere, oder nehmen Sie sie dort erst weg.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Sprachnachricht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Kontaktkarte</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Kann nicht angezeigt werden</translation>
    </message>
</context>
<context>
    <name>KindSheet</name>
    <message>
        <source>Add a channel</source>
        <translation>Kanal hinzufügen</translation>
    </message>
    <message>
        <source>What do citizens use?</source>
        <translation>Was nutzen die Menschen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>New label</source>
        <translation>Neues Label</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>Label ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>lila</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>blaugrün</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>No conversation has this label.</source>
        <translation>Kein Gespräch hat dieses Label.</translation>
    </message>
    <message>
        <source>One conversation has this label.</source>
        <translation>Ein Gespräch hat dieses Label.</translation>
    </message>
    <message>
        <source>{all} conversations have this label, {open} of them open.</source>
        <translation>{all} Gespräche haben dieses Label, davon {open} offen.</translation>
    </message>
    <message>
        <source>What has “{name}” gets the other label, and “{name}” goes. The history says so.</source>
        <translation>Was „{name}“ hat, bekommt das andere Label, und „{name}“ verschwindet. Das steht im Verlauf.</translation>
    </message>
    <message>
        <source>“{name}” goes for good. What happened in a conversation stays in its history.</source>
        <translation>„{name}“ verschwindet endgültig. Was in einem Gespräch geschah, bleibt im Verlauf stehen.</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <translation>Offene Gespräche</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Alle Gespräche</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Neues Label…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Everybody puts these on conversations. What happened there stays in the history.</source>
        <translation>Alle versehen damit Gespräche. Was geschah, bleibt im Verlauf stehen.</translation>
    </message>
    <message>
        <source>There is no label yet.</source>
        <translation>Es gibt noch kein Label.</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>{name} no longer works here?</source>
        <translation>Arbeitet {name} nicht mehr hier?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>sent with a reason</source>
        <translation>mit Grund gesendet</translation>
    </message>
    <message>
        <source>sent despite a warning</source>
        <translation>trotz Warnung gesendet</translation>
    </message>
    <message>
        <source>stopped by Balie</source>
        <translation>von Balie angehalten</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>hidden value shown</source>
        <translation>verborgene Angabe gezeigt</translation>
    </message>
    <message>
        <source>done with a reason</source>
        <translation>mit einem Grund getan</translation>
    </message>
    <message>
        <source>done after a warning</source>
        <translation>nach einer Warnung getan</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht getan</translation>
    </message>
    <message>
        <source>file deleted</source>
        <translation>Datei gelöscht</translation>
    </message>
    <message>
        <source>access given</source>
        <translation>Zugang gegeben</translation>
    </message>
    <message>
        <source>access taken away</source>
        <translation>Zugang entzogen</translation>
    </message>
    <message>
        <source>emergency: citizen referred</source>
        <translation>Notfall: Person verwiesen</translation>
    </message>
    <message>
        <source>emergency: called by us</source>
        <translation>Notfall: Notruf gewählt</translation>
    </message>
    <message>
        <source>no emergency</source>
        <translation>kein Notfall</translation>
    </message>
    <message>
        <source>Entry {seq} was changed.</source>
        <translation>Eintrag {seq} wurde geändert.</translation>
    </message>
    <message>
        <source>Entry {seq} was removed.</source>
        <translation>Eintrag {seq} wurde entfernt.</translation>
    </message>
    <message>
        <source>Entry {seq} does not follow from the one before it.</source>
        <translation>Eintrag {seq} folgt nicht aus dem davor.</translation>
    </message>
    <message>
        <source>Entry {seq} and what came after it were removed.</source>
        <translation>Eintrag {seq} und was danach kam, wurden entfernt.</translation>
    </message>
    <message>
        <source>Entry {seq} was put in by another program.</source>
        <translation>Eintrag {seq} hat ein anderes Programm eingefügt.</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one that was noted.</source>
        <translation>Eintrag {seq} ist nicht der, der vermerkt wurde.</translation>
    </message>
    <message>
        <source>changed by somebody</source>
        <translation>von jemandem geändert</translation>
    </message>
    <message>
        <source>Cannot be read. Choose: Check the chain.</source>
        <translation>Nicht lesbar. Wählen Sie: Kette prüfen.</translation>
    </message>
    <message>
        <source>Every link is whole. Newest link: {seq} · {hash}</source>
        <translation>Jedes Glied ist intakt. Neuestes Glied: {seq} · {hash}</translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message>
        <source>{count} bytes too many</source>
        <translation>{count} Byte zu viel</translation>
    </message>
    <message>
        <source>{count} / {limit} bytes</source>
        <translation>{count} / {limit} Byte</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>{count} zu viel</translation>
    </message>
</context>
<context>
    <name>LineChart</name>
    <message>
        <source>There is nothing to count yet.</source>
        <translation>Es gibt noch nichts zu zählen.</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>The link leads to {host}</source>
        <translation>Der Link führt zu {host}</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Ganze Adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>This connection is not encrypted: others can read along.</source>
        <translation>Diese Verbindung ist nicht verschlüsselt: andere können mitlesen.</translation>
    </message>
    <message>
        <source>The name has letters of another alphabet, which can imitate another name. Look at it closely.</source>
        <translation>Der Name hat Buchstaben eines anderen Alphabets, die einen anderen Namen nachahmen können. Sehen Sie genau hin.</translation>
    </message>
    <message>
        <source>The part before the @ is not where the link leads.</source>
        <translation>Der Teil vor dem @ ist nicht, wohin der Link führt.</translation>
    </message>
    <message>
        <source>This address lies on this computer or inside this network.</source>
        <translation>Diese Adresse liegt auf diesem Computer oder in diesem Netz.</translation>
    </message>
</context>
<context>
    <name>ListColumn</name>
    <message>
        <source>Save as view…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
</context>
<context>
    <name>LockPane</name>
    <message>
        <source>Balie is hidden</source>
        <translation>Balie ist verborgen</translation>
    </message>
    <message>
        <source>Messages keep coming in. This hides the window; what protects it is your system’s own lock.</source>
        <translation>Nachrichten kommen weiter herein. Dies verbirgt das Fenster; was es schützt, ist die Sperre Ihres Systems.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Which decisions</source>
        <translation>Welche Entscheidungen</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Alle Entscheidungen</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Kette prüfen</translation>
    </message>
    <message>
        <source>Entries are added and never changed. What was written to citizens does not stand here.</source>
        <translation>Einträge kommen hinzu und ändern sich nie. Was den Menschen geschrieben wurde, steht hier nicht.</translation>
    </message>
    <message>
        <source>Nobody has decided this yet</source>
        <translation>Das hat noch niemand entschieden</translation>
    </message>
    <message>
        <source>Choose all decisions to see the others.</source>
        <translation>Wählen Sie „Alle Entscheidungen“, um die anderen zu sehen.</translation>
    </message>
    <message>
        <source>Nothing has been decided yet</source>
        <translation>Es ist noch nichts entschieden</translation>
    </message>
    <message>
        <source>As soon as a rule warns and somebody goes on, stops or shows a number, it stands here.</source>
        <translation>Sobald eine Regel warnt und jemand weitermacht, aufhört oder eine Nummer zeigt, steht es hier.</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Merge “{name}”</source>
        <translation>„{name}“ zusammenführen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Save file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>File saved</source>
        <translation>Datei gespeichert</translation>
    </message>
    <message>
        <source>The channel has not said yet whether this message arrived.</source>
        <translation>Der Kanal hat noch nicht gesagt, ob diese Nachricht ankam.</translation>
    </message>
</context>
<context>
    <name>MessageDeeds</name>
    <message>
        <source>Reply to this message</source>
        <translation>Auf diese Nachricht antworten</translation>
    </message>
    <message>
        <source>Change this message</source>
        <translation>Diese Nachricht ändern</translation>
    </message>
    <message>
        <source>Take this message back…</source>
        <translation>Diese Nachricht zurückziehen…</translation>
    </message>
    <message>
        <source>Take this message back?</source>
        <translation>Diese Nachricht zurückziehen?</translation>
    </message>
    <message>
        <source>It disappears for the citizen too, who may have read it. Your archive keeps the text.</source>
        <translation>Sie verschwindet auch bei der Person, die sie gelesen haben kann. Ihr Archiv behält den Text.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückziehen</translation>
    </message>
</context>
<context>
    <name>MessagePane</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Läuft …</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message>
        <source>Colleagues</source>
        <translation>Kollegium</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Meine Ansichten</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>NavigationView</name>
    <message>
        <source>Views, channels and labels</source>
        <translation>Ansichten, Kanäle und Labels</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OffersPresenter</name>
    <message>
        <source>{name} hands a conversation over to you.</source>
        <translation>{name} übergibt Ihnen ein Gespräch.</translation>
    </message>
    <message numerus="yes">
        <source>{summary} (and %n more)</source>
        <translation>
            <numerusform>{summary} (und noch %n)</numerusform>
            <numerusform>{summary} (und noch %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Erst ansehen</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>Nicht für mich</translation>
    </message>
    <message>
        <source>Offered to {name}.</source>
        <translation>{name} angeboten.</translation>
    </message>
    <message numerus="yes">
        <source>Comes back to you in %n minute(s) if nobody accepts.</source>
        <translation>
            <numerusform>Kommt in %n Minute zu Ihnen zurück, wenn niemand annimmt.</numerusform>
            <numerusform>Kommt in %n Minuten zu Ihnen zurück, wenn niemand annimmt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>Doch behalten</translation>
    </message>
    <message>
        <source>{name} accepted the conversation.</source>
        <translation>{name} hat das Gespräch angenommen.</translation>
    </message>
    <message>
        <source>{name} did not accept the conversation. It is still yours.</source>
        <translation>{name} hat das Gespräch nicht angenommen. Es gehört weiter Ihnen.</translation>
    </message>
    <message>
        <source>{name} did not accept the conversation in time. It is yours again.</source>
        <translation>{name} hat das Gespräch nicht rechtzeitig angenommen. Es gehört wieder Ihnen.</translation>
    </message>
    <message>
        <source>{name} can no longer accept the conversation. It is yours again.</source>
        <translation>{name} kann das Gespräch nicht mehr annehmen. Es gehört wieder Ihnen.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Division of work</source>
        <translation>Arbeitsverteilung</translation>
    </message>
    <message>
        <source>Canned answers</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kollegium</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Channel report</source>
        <translation>Kanalbericht</translation>
    </message>
    <message>
        <source>Wind-down</source>
        <translation>Auslaufen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Compliance log</source>
        <translation>Compliance-Protokoll</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
</context>
<context>
    <name>PagesPresenter</name>
    <message>
        <source>Your role is another one now. The pages show what you may do.</source>
        <translation>Ihre Rolle ist jetzt eine andere. Die Seiten zeigen, was Sie dürfen.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do, or where to?</source>
        <translation>Was möchten Sie tun, oder wohin?</translation>
    </message>
    <message>
        <source>Action, view, citizen, answer or channel</source>
        <translation>Aktion, Ansicht, Person, Textbaustein oder Kanal</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>PalettePresenter</name>
    <message>
        <source>Search for “{text}”</source>
        <translation>Nach „{text}“ suchen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>PasswordPresenter</name>
    <message>
        <source>{server} does not accept this password. Look at capitals and small letters; enter it again.</source>
        <translation>{server} nimmt dieses Passwort nicht an. Achten Sie auf Groß- und Kleinschreibung und geben Sie es noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Sign in to {server}</source>
        <translation>Anmelden bei {server}</translation>
    </message>
    <message>
        <source>Password of {user}</source>
        <translation>Passwort von {user}</translation>
    </message>
    <message>
        <source>It goes to the keyring of this computer, and is asked for only once.</source>
        <translation>Es kommt in den Schlüsselbund dieses Computers und wird nur einmal abgefragt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Previous</source>
        <translation>Vorheriges</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{number} of {count}: {name}</source>
        <translation>{number} von {count}: {name}</translation>
    </message>
</context>
<context>
    <name>PicturesPresenter</name>
    <message>
        <source>Save all files</source>
        <translation>Alle Dateien speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>%n Datei gespeichert</numerusform>
            <numerusform>%n Dateien gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not here</source>
        <translation>
            <numerusform>%n nicht vorhanden</numerusform>
            <numerusform>%n nicht vorhanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferenceSheet</name>
    <message>
        <source>No preference</source>
        <translation>Keine Präferenz</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Bevorzugter Kanal</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{channel} takes no text with a file: the file goes first, the text is a message of its own.</source>
        <translation>{channel} nimmt mit einer Datei keinen Text an: die Datei geht zuerst, der Text ist eine eigene Nachricht.</translation>
    </message>
    <message>
        <source>{channel} knows no bold or italic: the citizen sees the marks as they stand here.</source>
        <translation>{channel} kennt weder fett noch kursiv: die Person sieht die Zeichen so, wie sie hier stehen.</translation>
    </message>
    <message>
        <source>The citizen sees, in {channel}:</source>
        <translation>Die Person sieht, in {channel}:</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Printed {moment} by {agent}. Internal notes are left out.</source>
        <translation>Gedruckt {moment} von {agent}. Interne Notizen fehlen.</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>[deleted]</source>
        <translation>[gelöscht]</translation>
    </message>
</context>
<context>
    <name>PrintingPresenter</name>
    <message>
        <source>conversation {number}.pdf</source>
        <translation>Gespräch {number}.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Conversation saved as PDF</source>
        <translation>Gespräch als PDF gespeichert</translation>
    </message>
    <message>
        <source>Conversation printed</source>
        <translation>Gespräch gedruckt</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>the channel</source>
        <translation>der Kanal</translation>
    </message>
    <message>
        <source>“{text}” is no moment that Balie knows. Write it as: tomorrow 9:00, monday 14:00, in 2 hours.</source>
        <translation>„{text}“ ist kein Zeitpunkt, den Balie kennt. Schreiben Sie zum Beispiel: morgen 9:00, Montag 14:00, in 2 Stunden.</translation>
    </message>
    <message>
        <source>“{text}” is over already. Choose a later moment.</source>
        <translation>„{text}“ ist schon vorbei. Wählen Sie einen späteren Zeitpunkt.</translation>
    </message>
    <message>
        <source>At most {limit} moments of your own stand in the menu. Take one out in the settings first.</source>
        <translation>Im Menü stehen höchstens {limit} eigene Zeitpunkte. Nehmen Sie zuerst einen in den Einstellungen heraus.</translation>
    </message>
    <message>
        <source>“{text}” is more than three years away. Choose an earlier moment.</source>
        <translation>„{text}“ ist mehr als drei Jahre entfernt. Wählen Sie einen früheren Zeitpunkt.</translation>
    </message>
    <message>
        <source>There is no search key “{key}”. There are: {known}. Put words with a colon in quotation marks.</source>
        <translation>Es gibt kein Suchwort „{key}“. Es gibt: {known}. Setzen Sie Wörter mit Doppelpunkt in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write what to look for right behind “{key}:”, without a space.</source>
        <translation>Schreiben Sie direkt hinter „{key}:“, ohne Leerzeichen, was gesucht wird.</translation>
    </message>
    <message>
        <source>“{key}” knows no “{value}”. It knows: {known}.</source>
        <translation>„{key}“ kennt „{value}“ nicht. Es kennt: {known}.</translation>
    </message>
    <message>
        <source>There is no “{value}” for “{key}”. Choose one that is there: {known}.</source>
        <translation>Für „{key}“ gibt es „{value}“ nicht. Wählen Sie etwas, das es gibt: {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no day for “{key}”. Write it as: today, monday, 12-11 or 3d for three days back.</source>
        <translation>„{value}“ ist kein Tag für „{key}“. Schreiben Sie zum Beispiel: heute, Montag, 12-11 oder 3d für drei Tage zurück.</translation>
    </message>
    <message>
        <source>“{value}” is no length of time for “{key}”. Write it as: &lt;2h, &gt;30min or &lt;1d.</source>
        <translation>„{value}“ ist keine Dauer für „{key}“. Schreiben Sie zum Beispiel: &lt;2h, &gt;30min oder &lt;1d.</translation>
    </message>
    <message>
        <source>Too many messages have “{words}” to leave it out. Add a word that you do look for.</source>
        <translation>„{words}“ steht in zu vielen Nachrichten, um sie wegzulassen. Suchen Sie auch nach einem Wort, das darin steht.</translation>
    </message>
    <message>
        <source>You have a view called {name} already. Choose another name.</source>
        <translation>Sie haben schon eine Ansicht mit dem Namen {name}. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The citizen sent something that Balie cannot show. It is kept; ask the citizen to send it as text.</source>
        <translation>Die Person hat etwas gesendet, das Balie nicht zeigen kann. Es bleibt erhalten; bitten Sie, es als Text zu senden.</translation>
    </message>
    <message>
        <source>This message could not be decrypted. Ask the citizen to send it again.</source>
        <translation>Diese Nachricht ließ sich nicht entschlüsseln. Bitten Sie die Person, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>This message is encrypted from end to end and cannot be read here. Ask for it in an ordinary chat.</source>
        <translation>Diese Nachricht ist Ende-zu-Ende-verschlüsselt und hier nicht lesbar. Bitten Sie um sie in einem gewöhnlichen Chat.</translation>
    </message>
    <message>
        <source>This message could not be read. It is kept and read again after an update.</source>
        <translation>Diese Nachricht ließ sich nicht lesen. Sie bleibt erhalten und wird nach einem Update noch einmal gelesen.</translation>
    </message>
    <message>
        <source>The citizen meant this to be seen once. It is gone a day after it was read: note what you need.</source>
        <translation>Die Person wollte, dass dies einmal gesehen wird. Einen Tag nach dem Lesen ist es weg: notieren Sie, was Sie brauchen.</translation>
    </message>
    <message>
        <source>The citizen meant this to be seen once. Balie keeps it with the rest.</source>
        <translation>Die Person wollte, dass dies einmal gesehen wird. Balie bewahrt es mit dem Rest auf.</translation>
    </message>
    <message>
        <source>The citizen has set this message to disappear, here as well. Note what you need for the case.</source>
        <translation>Die Person lässt diese Nachricht verschwinden, auch hier. Notieren Sie, was Sie für den Vorgang brauchen.</translation>
    </message>
    <message>
        <source>This message disappears from the citizen&apos;s phone after a while. Balie keeps it with the rest.</source>
        <translation>Diese Nachricht verschwindet nach einer Weile vom Telefon der Person. Balie bewahrt sie mit dem Rest auf.</translation>
    </message>
    <message>
        <source>This message has disappeared, as the citizen had set. Ask again if you still need it.</source>
        <translation>Diese Nachricht ist verschwunden, wie von der Person eingestellt. Fragen Sie noch einmal, wenn Sie sie brauchen.</translation>
    </message>
    <message>
        <source>The citizen tried to call. Balie takes no calls: answer here, or call back by telephone.</source>
        <translation>Die Person hat versucht anzurufen. Balie nimmt keine Anrufe an: antworten Sie hier, oder rufen Sie zurück.</translation>
    </message>
    <message>
        <source>The citizen wrote this in public on the page. Answer it there; what you write here is private.</source>
        <translation>Die Person hat dies öffentlich auf der Seite geschrieben. Antworten Sie dort; was Sie hier schreiben, ist privat.</translation>
    </message>
    <message>
        <source>This conversation was handed over: to us, or to another program. If you may not answer, take it over.</source>
        <translation>Dieses Gespräch wurde übergeben: an uns oder an ein anderes Programm. Wenn Sie nicht antworten können, übernehmen Sie es.</translation>
    </message>
    <message>
        <source>A program took this conversation over. If you may not answer, take it over yourself.</source>
        <translation>Ein Programm hat dieses Gespräch übernommen. Wenn Sie nicht antworten können, übernehmen Sie es selbst.</translation>
    </message>
    <message>
        <source>Another program asks for this conversation. Go on answering, or leave it to that program.</source>
        <translation>Ein anderes Programm bittet um dieses Gespräch. Antworten Sie weiter, oder überlassen Sie es ihm.</translation>
    </message>
    <message>
        <source>Messages are missing here: the provider gives only the newest ones. Look in the page&apos;s own inbox.</source>
        <translation>Hier fehlen Nachrichten: der Anbieter gibt nur die neuesten. Sehen Sie im Posteingang der Seite selbst nach.</translation>
    </message>
    <message>
        <source>This is a group: everybody in it would read an answer. So Balie shows it and does not write in it. Write to the citizen alone.</source>
        <translation>Dies ist eine Gruppe: alle darin würden eine Antwort lesen. Darum zeigt Balie sie nur und schreibt nicht hinein. Schreiben Sie der Person allein.</translation>
    </message>
    <message>
        <source>{channel} cannot be reached. Balie keeps trying; nothing is lost.</source>
        <translation>{channel} ist nicht erreichbar. Balie versucht es weiter; nichts geht verloren.</translation>
    </message>
    <message>
        <source>The network answers in the place of {channel}, as a sign-in page does. Open a browser and sign in to it.</source>
        <translation>Statt {channel} antwortet das Netz, wie eine Anmeldeseite es tut. Öffnen Sie einen Browser und melden Sie sich dort an.</translation>
    </message>
    <message>
        <source>What answers at this address is not {channel}. Look at the address.</source>
        <translation>Was unter dieser Adresse antwortet, ist nicht {channel}. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{channel} does not answer under this address. Enter it as the daemon was started, with 127.0.0.1.</source>
        <translation>{channel} antwortet unter dieser Adresse nicht. Geben Sie sie so an, wie der Dienst gestartet wurde, mit 127.0.0.1.</translation>
    </message>
    <message>
        <source>signal-cli already received when Balie began to listen, so a message can get lost. Start it with --receive-mode=manual, or give the channel its spool file.</source>
        <translation>signal-cli empfing schon, als Balie zu lauschen begann; so kann eine Nachricht verloren gehen. Starten Sie es mit --receive-mode=manual, oder geben Sie dem Kanal seine Spool-Datei.</translation>
    </message>
    <message>
        <source>signal-cli receives nothing by itself, so nothing comes into {path}. Start it with --receive-mode=on-start, or leave the spool file of the channel empty.</source>
        <translation>signal-cli empfängt nichts von selbst, also kommt nichts in {path} an. Starten Sie es mit --receive-mode=on-start, oder lassen Sie die Spool-Datei des Kanals leer.</translation>
    </message>
    <message>
        <source>signal-cli {version} is too old for Signal. Install {wanted} or newer.</source>
        <translation>signal-cli {version} ist zu alt für Signal. Installieren Sie {wanted} oder neuer.</translation>
    </message>
    <message>
        <source>{channel} asks to slow down. Balie sends this by itself in a moment.</source>
        <translation>{channel} bittet um weniger Tempo. Balie sendet dies gleich von selbst.</translation>
    </message>
    <message>
        <source>{channel} no longer accepts our sign-in. Ask your administrator to enter a new token.</source>
        <translation>{channel} nimmt unsere Anmeldung nicht mehr an. Bitten Sie Ihre Administration, ein neues Token einzugeben.</translation>
    </message>
    <message>
        <source>{channel} refused this message. Change it, or choose another channel.</source>
        <translation>{channel} hat diese Nachricht abgelehnt. Ändern Sie sie, oder wählen Sie einen anderen Kanal.</translation>
    </message>
    <message>
        <source>The time to answer freely on {channel} is over. Go on in another channel or by telephone, or send an approved template where the channel has any.</source>
        <translation>Die Zeit für freie Antworten auf {channel} ist vorbei. Machen Sie in einem anderen Kanal oder am Telefon weiter, oder senden Sie eine genehmigte Vorlage, wenn der Kanal welche hat.</translation>
    </message>
    <message>
        <source>{channel} now takes only what a person typed for this citizen. Use your own words, or telephone.</source>
        <translation>{channel} nimmt jetzt nur an, was ein Mensch für diese Person getippt hat. Schreiben Sie mit eigenen Worten, oder rufen Sie an.</translation>
    </message>
    <message>
        <source>{channel} cannot deliver to this citizen. Use another channel or the telephone.</source>
        <translation>{channel} kann dieser Person nichts zustellen. Nutzen Sie einen anderen Kanal oder das Telefon.</translation>
    </message>
    <message>
        <source>Another program handles this conversation on {channel}. Answer there, or take the conversation over.</source>
        <translation>Ein anderes Programm bearbeitet dieses Gespräch auf {channel}. Antworten Sie dort, oder übernehmen Sie das Gespräch.</translation>
    </message>
    <message>
        <source>This message is too long for {channel}. Shorten it or split it in two.</source>
        <translation>Diese Nachricht ist zu lang für {channel}. Kürzen Sie sie, oder teilen Sie sie in zwei.</translation>
    </message>
    <message>
        <source>{channel} does not take this file. Look at its size and type, or send it another way.</source>
        <translation>{channel} nimmt diese Datei nicht an. Prüfen Sie Größe und Art, oder senden Sie sie auf anderem Weg.</translation>
    </message>
    <message>
        <source>This file is too large: {channel} takes {limit} of this kind at most. Make it smaller or send a link.</source>
        <translation>Diese Datei ist zu groß: {channel} nimmt von dieser Art höchstens {limit} an. Verkleinern Sie sie, oder senden Sie einen Link.</translation>
    </message>
    <message>
        <source>{channel} does not take files of this type. It takes: {types}.</source>
        <translation>{channel} nimmt keine Dateien dieser Art an. Möglich sind: {types}.</translation>
    </message>
    <message>
        <source>This file can no longer be fetched from {channel}. Ask the citizen to send it again.</source>
        <translation>Diese Datei lässt sich nicht mehr von {channel} holen. Bitten Sie die Person, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>This file arrived damaged. Ask the citizen to send it again.</source>
        <translation>Diese Datei kam beschädigt an. Bitten Sie die Person, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>{channel} does not let us do this. Ask your administrator to give our access more rights.</source>
        <translation>{channel} erlaubt uns das nicht. Bitten Sie Ihre Administration, unserem Zugang mehr Rechte zu geben.</translation>
    </message>
    <message>
        <source>Our account on {channel} cannot send yet. Ask your administrator about registration and payment.</source>
        <translation>Unser Konto auf {channel} kann noch nicht senden. Fragen Sie Ihre Administration nach Registrierung und Bezahlung.</translation>
    </message>
    <message>
        <source>{channel} does not deliver this kind of message to this citizen now. Use another channel.</source>
        <translation>{channel} stellt dieser Person jetzt keine Nachricht dieser Art zu. Nutzen Sie einen anderen Kanal.</translation>
    </message>
    <message>
        <source>{channel} needs this citizen&apos;s number for this message. Ask for it, or use another channel.</source>
        <translation>{channel} braucht für diese Nachricht die Nummer dieser Person. Fragen Sie danach, oder nutzen Sie einen anderen Kanal.</translation>
    </message>
    <message>
        <source>{channel} does not know this kind of message. Send it as text or as a file.</source>
        <translation>{channel} kennt diese Art von Nachricht nicht. Senden Sie sie als Text oder als Datei.</translation>
    </message>
    <message>
        <source>{channel} takes no text with this kind of file. Send the text by itself.</source>
        <translation>{channel} nimmt mit dieser Art von Datei keinen Text an. Senden Sie den Text für sich.</translation>
    </message>
    <message>
        <source>{channel} could not process this message. Send it again.</source>
        <translation>{channel} konnte diese Nachricht nicht verarbeiten. Senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The setting {key} cannot be used. It looks like this: {example}.</source>
        <translation>Die Einstellung {key} ist so nicht brauchbar. Sie sieht so aus: {example}.</translation>
    </message>
    <message>
        <source>This citizen&apos;s safety number changed. Check who it is before you answer.</source>
        <translation>Die Sicherheitsnummer dieser Person hat sich geändert. Prüfen Sie, wer es ist, bevor Sie antworten.</translation>
    </message>
    <message>
        <source>{channel} has another safety number for this citizen by now. Look at it again.</source>
        <translation>{channel} hat inzwischen eine andere Sicherheitsnummer für diese Person. Sehen Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>{channel} wants proof that a person is sending. Ask your administrator to solve the puzzle.</source>
        <translation>{channel} will einen Nachweis, dass ein Mensch sendet. Bitten Sie Ihre Administration, das Rätsel zu lösen.</translation>
    </message>
    <message>
        <source>{channel} did not accept this solution. Solve a new puzzle and hand it in at once.</source>
        <translation>{channel} hat diese Lösung nicht angenommen. Lösen Sie ein neues Rätsel, und reichen Sie es gleich ein.</translation>
    </message>
    <message>
        <source>{channel} asks for no proof now. There is nothing to solve.</source>
        <translation>{channel} verlangt jetzt keinen Nachweis. Es gibt nichts zu lösen.</translation>
    </message>
    <message>
        <source>There is nothing to hand in. Paste what the puzzle gave you.</source>
        <translation>Es gibt nichts einzureichen. Fügen Sie ein, was das Rätsel Ihnen gab.</translation>
    </message>
    <message>
        <source>No engine answered, so nothing was done. Look whether the engine runs, and try again.</source>
        <translation>Keine Engine hat geantwortet, also wurde nichts getan. Prüfen Sie, ob die Engine läuft, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This cannot be done on {channel}. Use the telephone instead.</source>
        <translation>Das geht auf {channel} nicht. Nutzen Sie stattdessen das Telefon.</translation>
    </message>
    <message>
        <source>This citizen&apos;s safety number had changed and was accepted. Send again what was not sent.</source>
        <translation>Die Sicherheitsnummer dieser Person hatte sich geändert und wurde angenommen. Senden Sie noch einmal, was nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>{channel} has restricted our account. Ask your administrator; use another channel until then.</source>
        <translation>{channel} hat unser Konto eingeschränkt. Fragen Sie Ihre Administration; nutzen Sie bis dahin einen anderen Kanal.</translation>
    </message>
    <message>
        <source>{channel} refused this template. Choose another one or fill in every field.</source>
        <translation>{channel} hat diese Vorlage abgelehnt. Wählen Sie eine andere, oder füllen Sie jedes Feld aus.</translation>
    </message>
    <message>
        <source>The templates of {channel} need the WhatsApp Business account ID. Ask your administrator to enter it.</source>
        <translation>Die Vorlagen von {channel} brauchen die ID des WhatsApp-Business-Kontos. Bitten Sie Ihre Administration, sie einzugeben.</translation>
    </message>
    <message>
        <source>This template of {channel} has parts that Balie cannot fill in, such as a catalogue. Choose another one.</source>
        <translation>Diese Vorlage von {channel} hat Teile, die Balie nicht ausfüllen kann, etwa einen Katalog. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The field {name} of the template cannot hold that. It looks like this: {example}.</source>
        <translation>Das Feld {name} der Vorlage kann das nicht enthalten. Es sieht so aus: {example}.</translation>
    </message>
    <message>
        <source>{channel} has no templates. Write an answer of your own.</source>
        <translation>{channel} hat keine Vorlagen. Schreiben Sie eine eigene Antwort.</translation>
    </message>
    <message>
        <source>There is no approved template {name} on {channel}. List them with: balie templates.</source>
        <translation>Auf {channel} gibt es keine genehmigte Vorlage {name}. Eine Liste gibt: balie templates.</translation>
    </message>
    <message>
        <source>It is not certain that this message arrived. Check it, send it again, or mark it as sent.</source>
        <translation>Es ist nicht sicher, ob diese Nachricht ankam. Prüfen Sie es, senden Sie sie noch einmal, oder markieren Sie sie als gesendet.</translation>
    </message>
    <message>
        <source>This message waited for more than a day and was not sent. Read it again; send it if it still fits.</source>
        <translation>Diese Nachricht wartete mehr als einen Tag und wurde nicht gesendet. Lesen Sie sie noch einmal; senden Sie sie, wenn sie noch passt.</translation>
    </message>
    <message>
        <source>The sign-in belongs to another account than {account}. Check the channel.</source>
        <translation>Die Anmeldung gehört zu einem anderen Konto als {account}. Prüfen Sie den Kanal.</translation>
    </message>
    <message>
        <source>{channel} sends no webhooks for this page. Subscribe your app to the page&apos;s messages at Meta.</source>
        <translation>{channel} sendet für diese Seite keine Webhooks. Abonnieren Sie bei Meta mit Ihrer App die Nachrichten der Seite.</translation>
    </message>
    <message>
        <source>The address {address} is not safe. Use one that begins with https://.</source>
        <translation>Die Adresse {address} ist nicht sicher. Nehmen Sie eine, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>The channel {channel} misses {key}. Add it again with every field.</source>
        <translation>Dem Kanal {channel} fehlt {key}. Fügen Sie ihn mit allen Feldern neu hinzu.</translation>
    </message>
    <message>
        <source>{channel} is set up wrongly and stands still. Choose “Change or check…” at the channel: it names the field.</source>
        <translation>{channel} ist falsch eingerichtet und steht still. Wählen Sie beim Kanal „Ändern oder prüfen…“: dort steht das Feld.</translation>
    </message>
    <message>
        <source>There is no conversation {id}. List them with: balie inbox.</source>
        <translation>Es gibt kein Gespräch {id}. Eine Liste gibt: balie inbox.</translation>
    </message>
    <message>
        <source>There is no channel {id}. List them with: balie channels list.</source>
        <translation>Es gibt keinen Kanal {id}. Eine Liste gibt: balie channels list.</translation>
    </message>
    <message>
        <source>There is no agent called {id}.</source>
        <translation>Es gibt niemanden mit dem Namen {id}.</translation>
    </message>
    <message>
        <source>There is no team {id}. List them with: balie teams list.</source>
        <translation>Es gibt kein Team {id}. Eine Liste gibt: balie teams list.</translation>
    </message>
    <message>
        <source>There is no message {id} in this conversation.</source>
        <translation>In diesem Gespräch gibt es keine Nachricht {id}.</translation>
    </message>
    <message>
        <source>There is no rule {id}. See the rule cards for the rules that hold.</source>
        <translation>Es gibt keine Regel {id}. Welche gelten, steht auf den Regelkarten.</translation>
    </message>
    <message>
        <source>There is nothing to send. Write a message or add a file.</source>
        <translation>Es gibt nichts zu senden. Schreiben Sie eine Nachricht, oder fügen Sie eine Datei hinzu.</translation>
    </message>
    <message>
        <source>A variable is not filled in yet: {name}. Fill it in or take it out.</source>
        <translation>Eine Variable ist noch nicht ausgefüllt: {name}. Füllen Sie sie aus, oder nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <source>Rule {rule} stops this message. Change it, or use the way out that it offers.</source>
        <translation>Regel {rule} hält diese Nachricht an. Ändern Sie sie, oder nehmen Sie den Ausweg, den die Regel bietet.</translation>
    </message>
    <message>
        <source>Rule {rule} stops this message. Change it, or send it with a reason.</source>
        <translation>Regel {rule} hält diese Nachricht an. Ändern Sie sie, oder senden Sie sie mit einem Grund.</translation>
    </message>
    <message>
        <source>This may be an emergency. First record what was done: referred, called, or false alarm.</source>
        <translation>Dies kann ein Notfall sein. Halten Sie erst fest, was getan wurde: verwiesen, Notruf gewählt oder Fehlalarm.</translation>
    </message>
    <message>
        <source>The conversation that you left is not closed: something must be recorded first. Open it and close it there.</source>
        <translation>Das Gespräch, das Sie verlassen haben, ist nicht abgeschlossen: Zuerst muss etwas festgehalten werden. Öffnen Sie es und schließen Sie es dort ab.</translation>
    </message>
    <message>
        <source>This message needs no retry.</source>
        <translation>Diese Nachricht muss nicht noch einmal versucht werden.</translation>
    </message>
    <message>
        <source>It stays unsent: somebody here decided so.</source>
        <translation>Sie bleibt ungesendet: Das wurde hier so entschieden.</translation>
    </message>
    <message>
        <source>The channel {channel} ends. Go on in another channel.</source>
        <translation>Der Kanal {channel} endet. Machen Sie in einem anderen Kanal weiter.</translation>
    </message>
    <message>
        <source>The channel {channel} is closed. Use another channel.</source>
        <translation>Der Kanal {channel} ist geschlossen. Nutzen Sie einen anderen Kanal.</translation>
    </message>
    <message>
        <source>{channel} has no field {key} here. Known are: {known}.</source>
        <translation>{channel} hat hier kein Feld {key}. Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>There is no channel kind {kind}. Known are: {known}.</source>
        <translation>Es gibt keine Kanalart {kind}. Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>This is a practice profile. It cannot hold a real channel.</source>
        <translation>Dies ist ein Übungsprofil. Es kann keinen echten Kanal enthalten.</translation>
    </message>
    <message>
        <source>The practice channels did not start. Start Balie again; if it stays, look in the log.</source>
        <translation>Die Übungskanäle sind nicht gestartet. Starten Sie Balie neu; bleibt es so, sehen Sie ins Protokoll.</translation>
    </message>
    <message>
        <source>{path} is not a practice profile. Practise in another profile; your real one stays untouched.</source>
        <translation>{path} ist kein Übungsprofil. Üben Sie in einem anderen Profil; Ihr echtes bleibt unberührt.</translation>
    </message>
    <message>
        <source>Balie already runs on this profile. Its window was brought to the front.</source>
        <translation>Balie läuft schon mit diesem Profil. Sein Fenster ist jetzt vorn.</translation>
    </message>
    <message>
        <source>Another engine already works on {path}. Leave it at work, or stop it first.</source>
        <translation>Eine andere Engine arbeitet schon an {path}. Lassen Sie sie arbeiten, oder halten Sie sie erst an.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read. Look whether it is there and whether you may open it.</source>
        <translation>Die Datei {path} kann nicht gelesen werden. Prüfen Sie, ob sie da ist und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>Line {line} is no labelled message. It needs text, direction, and expect with names of detectors.</source>
        <translation>Zeile {line} ist keine markierte Nachricht. Nötig sind text, direction, und expect mit Namen von Detektoren.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Choose another place.</source>
        <translation>Die Datei {path} ist nicht beschreibbar. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The answers in {path} cannot be read: {reason}.</source>
        <translation>Die Textbausteine in {path} sind nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>In {path}, the answer {answer} lacks “{field}”. Fill it in, and import the file again.</source>
        <translation>In {path} fehlt beim Textbaustein {answer} „{field}“. Ergänzen Sie es und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>In {path}, “{field}” of the answer {answer} cannot be “{value}”. Correct it, and import the file again.</source>
        <translation>In {path} kann „{field}“ des Textbausteins {answer} nicht „{value}“ sein. Berichtigen Sie es und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>In {path}, the answer {answer} has a wording for “{value}”, which is no channel. Write one of {known}, and import the file again.</source>
        <translation>In {path} hat der Textbaustein {answer} eine Fassung für „{value}“, und das ist kein Kanal. Schreiben Sie einen von {known} und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The key {answer} stands in {path} twice. Change one of them, and import the file again.</source>
        <translation>Das Kürzel {answer} steht zweimal in {path}. Ändern Sie eines davon und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>In {path}, the answer {answer} has two texts for the same language, channel and tone. Take one away, and import the file again.</source>
        <translation>In {path} hat der Textbaustein {answer} zwei Fassungen für dieselbe Sprache, denselben Kanal und denselben Ton. Nehmen Sie eine heraus, und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Balie does not know what “{field}” in {path} is. Use {known}, or take it out, and import the file again.</source>
        <translation>Balie weiß nicht, was „{field}“ in {path} ist. Verwenden Sie {known}, oder nehmen Sie es heraus, und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>In {path}, the row of {answer} has more fields than there are columns. Put its text in quotation marks, and import the file again.</source>
        <translation>In {path} hat die Zeile von {answer} mehr Felder, als es Spalten gibt. Setzen Sie den Text in Anführungszeichen, und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>There is no answer in {path}. A CSV has the columns key, title and text; a TOML has [[answer]]. Export the answers to see an example.</source>
        <translation>In {path} steht kein Textbaustein. Eine CSV hat die Spalten key, title und text; eine TOML hat [[answer]]. Exportieren Sie die Textbausteine, um ein Beispiel zu sehen.</translation>
    </message>
    <message>
        <source>The file {path} is larger than {limit} MB. Make it smaller, and import the answers again.</source>
        <translation>Die Datei {path} ist größer als {limit} MB. Verkleinern Sie sie und importieren Sie die Textbausteine noch einmal.</translation>
    </message>
    <message>
        <source>In the policy pack {path}, line {line}, {where}: {reason}. The other rules keep working.</source>
        <translation>Im Regelpaket {path}, Zeile {line}, {where}: {reason}. Die anderen Regeln gelten weiter.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read: {reason}. Nothing in that file holds; everything else works.</source>
        <translation>Die Einstellungen in {path} sind nicht lesbar: {reason}. Nichts in dieser Datei gilt; alles andere funktioniert.</translation>
    </message>
    <message>
        <source>{origin} names {key}, which is no setting of this Balie. It is passed over.</source>
        <translation>{origin} nennt {key}; diese Einstellung hat dieses Balie nicht. Sie wird übergangen.</translation>
    </message>
    <message>
        <source>{origin} gives {key} a value that does not fit. It should be {wanted}. It is passed over.</source>
        <translation>{origin} gibt {key} einen Wert, der nicht passt. Er sollte {wanted} sein. Er wird übergangen.</translation>
    </message>
    <message>
        <source>{key} is {value}, and {needed} is empty. Set it as well.</source>
        <translation>{key} ist {value}, und {needed} ist leer. Setzen Sie es ebenfalls.</translation>
    </message>
    <message>
        <source>The setting {key} does not take this. It should be {wanted}.</source>
        <translation>Die Einstellung {key} nimmt das nicht an. Sie sollte {wanted} sein.</translation>
    </message>
    <message>
        <source>There is no setting {key}. See: balie settings list</source>
        <translation>Es gibt keine Einstellung {key}. Siehe: balie settings list</translation>
    </message>
    <message>
        <source>Your administrator decides about {key} ({origin}). Ask there if you need it otherwise.</source>
        <translation>Über {key} entscheidet Ihre Administration ({origin}). Fragen Sie dort, wenn Sie es anders brauchen.</translation>
    </message>
    <message>
        <source>Your organisation does not allow {channel} here. Use another channel, or ask your administrator.</source>
        <translation>Ihre Organisation erlaubt {channel} hier nicht. Nutzen Sie einen anderen Kanal, oder fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <source>Citizens&apos; files can be saved in {path} and folders below it alone. Choose a place there.</source>
        <translation>Dateien von Bürgerinnen und Bürgern lassen sich nur in {path} und Ordnern darunter speichern. Wählen Sie dort einen Ort.</translation>
    </message>
    <message>
        <source>The proxy script {address} cannot be used, so {channel} is not reached. Ask your administrator to look at it.</source>
        <translation>Das Proxy-Skript {address} ist nicht brauchbar, also ist {channel} nicht erreichbar. Bitten Sie Ihre Administration, es anzusehen.</translation>
    </message>
    <message>
        <source>The extra certificates in {path} cannot be read, so {channel} is not reached. Correct the path.</source>
        <translation>Die zusätzlichen Zertifikate in {path} sind nicht lesbar, also ist {channel} nicht erreichbar. Berichtigen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The address {address} is already in use. Choose another one.</source>
        <translation>Die Adresse {address} ist schon belegt. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The relay cannot start: {reason}. Correct its settings and start again.</source>
        <translation>Das Relay kann nicht starten: {reason}. Berichtigen Sie seine Einstellungen, und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Another relay already uses the log {path}. Stop it, or choose another file.</source>
        <translation>Ein anderes Relay nutzt schon das Protokoll {path}. Halten Sie es an, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The window needs system libraries that are missing: {libraries}. Install them with: {command}</source>
        <translation>Dem Fenster fehlen Systembibliotheken: {libraries}. Installieren Sie sie mit: {command}</translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Sign in to a desktop, or see the commands: balie --help.</source>
        <translation>Es gibt keinen Bildschirm für das Fenster. Melden Sie sich an einem Desktop an, oder sehen Sie die Befehle: balie --help.</translation>
    </message>
    <message>
        <source>Something went wrong inside Balie. It goes on; nothing is lost. Details are in the log.</source>
        <translation>In Balie ging etwas schief. Es läuft weiter; nichts geht verloren. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The program {program} cannot be started. Install it, or give its whole path.</source>
        <translation>Das Programm {program} lässt sich nicht starten. Installieren Sie es, oder geben Sie seinen ganzen Pfad an.</translation>
    </message>
    <message>
        <source>Rule {rule} does not allow this here. Look at the rule for what to do instead.</source>
        <translation>Regel {rule} erlaubt das hier nicht. Die Regel sagt, was stattdessen geht.</translation>
    </message>
    <message>
        <source>Rule {rule} stops this. Do what it says first, or give a reason to do it all the same.</source>
        <translation>Regel {rule} hält dies an. Tun Sie erst, was sie sagt, oder geben Sie einen Grund an, es trotzdem zu tun.</translation>
    </message>
    <message>
        <source>This is not connected. Rule {rule}: {words}</source>
        <translation>Dies wird nicht verbunden. Regel {rule}: {words}</translation>
    </message>
    <message>
        <source>Rule {rule} wants a reason first: {words}</source>
        <translation>Regel {rule} verlangt erst einen Grund: {words}</translation>
    </message>
    <message>
        <source>“{text}” is no time of opening. Write days and hours such as: mon-fri 9:00-17:00, thu 9:00-20:00.</source>
        <translation>„{text}“ ist keine Öffnungszeit. Schreiben Sie Tage und Stunden so: mo-fr 9:00-17:00, do 9:00-20:00.</translation>
    </message>
    <message>
        <source>The recipient changed since you began to type. Look who gets it now, and send it again.</source>
        <translation>Wer dies bekommt, hat sich geändert, seit Sie zu tippen begannen. Prüfen Sie es, und senden Sie noch einmal.</translation>
    </message>
    <message>
        <source>This citizen asked for no more messages on {channel}. Wait until they write, or call them.</source>
        <translation>Diese Person wollte keine Nachrichten mehr auf {channel}. Warten Sie, bis sie schreibt, oder rufen Sie an.</translation>
    </message>
    <message>
        <source>Say where it was said, such as: by telephone, or the form of today.</source>
        <translation>Geben Sie an, wo es gesagt wurde, etwa: am Telefon, oder im Formular von heute.</translation>
    </message>
    <message>
        <source>There is no other citizen {id} to link. Look at the proposals.</source>
        <translation>Es gibt keine andere Person {id} zum Verknüpfen. Sehen Sie sich die Vorschläge an.</translation>
    </message>
    <message>
        <source>There is no link {id} of this citizen that could be undone.</source>
        <translation>Diese Person hat keine Verknüpfung {id}, die sich lösen ließe.</translation>
    </message>
    <message>
        <source>Say where citizens go on. That text goes with the first answer.</source>
        <translation>Geben Sie an, wo es weitergeht. Dieser Text geht mit der ersten Antwort mit.</translation>
    </message>
    <message>
        <source>Balie does not tell by a message that it is in {language}. Use one of {known}.</source>
        <translation>Balie erkennt an einer Nachricht nicht, dass sie auf {language} ist. Wählen Sie aus {known}.</translation>
    </message>
    <message>
        <source>That day is still to come. Give the day on which it was said.</source>
        <translation>Dieser Tag kommt erst noch. Geben Sie den Tag an, an dem es gesagt wurde.</translation>
    </message>
    <message>
        <source>The days do not follow each other. The end lies today or later, and after answering only begins.</source>
        <translation>Die Tage folgen nicht aufeinander. Das Ende liegt heute oder später und nach dem Beginn von „nur antworten“.</translation>
    </message>
    <message>
        <source>{channel} is not being wound down. Begin that first, with a last day and a text for citizens.</source>
        <translation>{channel} läuft nicht aus. Beginnen Sie das zuerst, mit einem letzten Tag und einem Text.</translation>
    </message>
    <message>
        <source>{channel} cannot go to that phase from here. Look at where it stands.</source>
        <translation>{channel} kann von hier nicht in diese Phase wechseln. Sehen Sie nach, wo der Kanal steht.</translation>
    </message>
    <message>
        <source>Open conversations on {channel}: {count}. Move or close them, or close the channel anyway.</source>
        <translation>Offene Gespräche auf {channel}: {count}. Verschieben Sie sie oder schließen Sie sie ab, oder schließen Sie den Kanal trotzdem.</translation>
    </message>
    <message>
        <source>On {channel} only citizens who write are still answered. Use another channel.</source>
        <translation>Auf {channel} wird nur noch geantwortet, wenn jemand schreibt. Nutzen Sie einen anderen Kanal.</translation>
    </message>
    <message>
        <source>The period ends before it begins. Choose other days.</source>
        <translation>Der Zeitraum endet, bevor er beginnt. Wählen Sie andere Tage.</translation>
    </message>
    <message>
        <source>Balie counts at most {years} years at once. Choose other days.</source>
        <translation>Balie zählt höchstens {years} Jahre auf einmal. Wählen Sie andere Tage.</translation>
    </message>
    <message>
        <source>This conversation is on {channel} already.</source>
        <translation>Dieses Gespräch ist schon auf {channel}.</translation>
    </message>
    <message>
        <source>This citizen has no address on {channel} yet. Ask the citizen to write there first.</source>
        <translation>Diese Person hat noch keine Adresse auf {channel}. Bitten Sie sie, dort zuerst zu schreiben.</translation>
    </message>
    <message>
        <source>Only who wrote a message can change it or take it back. Ask your colleague.</source>
        <translation>Nur wer eine Nachricht geschrieben hat, kann sie ändern oder zurückziehen. Fragen Sie diese Person.</translation>
    </message>
    <message>
        <source>First choose a message: go to the conversation and walk with the arrow keys, or click on it.</source>
        <translation>Wählen Sie zuerst eine Nachricht: Gehen Sie ins Gespräch und bewegen Sie sich mit den Pfeiltasten, oder klicken Sie darauf.</translation>
    </message>
    <message>
        <source>An answer cannot point at this message. Write in your answer which one you mean.</source>
        <translation>Eine Antwort kann nicht auf diese Nachricht verweisen. Schreiben Sie in der Antwort, welche Sie meinen.</translation>
    </message>
    <message>
        <source>You have sent nothing in this conversation yet that could be changed. Write an answer.</source>
        <translation>Sie haben in diesem Gespräch noch nichts gesendet, was sich ändern lässt. Schreiben Sie eine Antwort.</translation>
    </message>
    <message>
        <source>This message cannot be taken back any more. Send another one that puts it right.</source>
        <translation>Diese Nachricht lässt sich nicht mehr zurückziehen. Senden Sie eine weitere, die sie richtigstellt.</translation>
    </message>
    <message>
        <source>On {channel} what was sent stays as it is. Send another message that puts it right.</source>
        <translation>Auf {channel} bleibt stehen, was gesendet wurde. Senden Sie eine weitere Nachricht, die es richtigstellt.</translation>
    </message>
    <message>
        <source>This message cannot be changed any more. Send another one that puts it right.</source>
        <translation>Diese Nachricht lässt sich nicht mehr ändern. Senden Sie eine weitere, die sie richtigstellt.</translation>
    </message>
    <message>
        <source>{channel} lets a message be changed {limit} times at most. Send another one that puts it right.</source>
        <translation>Auf {channel} lässt sich eine Nachricht höchstens {limit} Mal ändern. Senden Sie eine weitere, die sie richtigstellt.</translation>
    </message>
    <message>
        <source>A message that was sent takes no file any more. Send the file as another message.</source>
        <translation>Eine gesendete Nachricht nimmt keine Datei mehr auf. Senden Sie die Datei als weitere Nachricht.</translation>
    </message>
    <message>
        <source>Only the first {limit} characters were pasted. Paste the rest in parts, or send it as a file.</source>
        <translation>Nur die ersten {limit} Zeichen wurden eingefügt. Fügen Sie den Rest in Teilen ein, oder senden Sie ihn als Datei.</translation>
    </message>
    <message>
        <source>A note takes no files. Switch to the answer, and add the file there.</source>
        <translation>Zu einer Notiz gehört keine Datei. Wechseln Sie zur Antwort und fügen Sie sie dort hinzu.</translation>
    </message>
    <message>
        <source>It is not certain that the citizen sees your new words. Ask, or send them as another message.</source>
        <translation>Es ist nicht sicher, dass Ihre neuen Worte angekommen sind. Fragen Sie nach, oder senden Sie sie als weitere Nachricht.</translation>
    </message>
    <message>
        <source>{channel} shows no bold or italic. Say it in words.</source>
        <translation>{channel} zeigt weder fett noch kursiv. Sagen Sie es in Worten.</translation>
    </message>
    <message>
        <source>{channel} takes no files. Send a link, or use another channel.</source>
        <translation>{channel} nimmt keine Dateien an. Senden Sie einen Link, oder nutzen Sie einen anderen Kanal.</translation>
    </message>
    <message>
        <source>Not everything was added.{reasons}</source>
        <translation>Nicht alles wurde hinzugefügt.{reasons}</translation>
    </message>
    <message>
        <source>This file is empty. Look whether it is the right one.</source>
        <translation>Diese Datei ist leer. Prüfen Sie, ob es die richtige ist.</translation>
    </message>
    <message>
        <source>One answer takes {limit} files at most. Send the others after it.</source>
        <translation>Eine Antwort fasst höchstens {limit} Dateien. Senden Sie die anderen danach.</translation>
    </message>
    <message>
        <source>It is too late: this message is on its way. Send another one that puts it right.</source>
        <translation>Es ist zu spät: diese Nachricht ist unterwegs. Senden Sie eine weitere, die sie richtigstellt.</translation>
    </message>
    <message>
        <source>This answer needs a short key and a title. Fill in both.</source>
        <translation>Dieser Textbaustein braucht ein kurzes Kürzel und einen Titel. Füllen Sie beides aus.</translation>
    </message>
    <message>
        <source>This answer has no text yet. Write at least one wording.</source>
        <translation>Dieser Textbaustein hat noch keinen Text. Schreiben Sie mindestens eine Fassung.</translation>
    </message>
    <message>
        <source>There is an answer /{key} already. Choose another key.</source>
        <translation>Es gibt schon einen Textbaustein /{key}. Wählen Sie ein anderes Kürzel.</translation>
    </message>
    <message>
        <source>Somebody else has changed /{key} meanwhile. Copy what you wrote, close this, and look at it anew.</source>
        <translation>Jemand anderes hat /{key} inzwischen geändert. Kopieren Sie, was Sie geschrieben haben, schließen Sie dies und sehen Sie neu nach.</translation>
    </message>
    <message>
        <source>This answer is no longer there, or it is not yours to change. Ask your team lead.</source>
        <translation>Diesen Textbaustein gibt es nicht mehr, oder Sie dürfen ihn nicht ändern. Fragen Sie Ihre Teamleitung.</translation>
    </message>
    <message>
        <source>There is no answer /{key}. Write to the citizen in your own words, and tell your team lead.</source>
        <translation>Es gibt keinen Textbaustein /{key}. Schreiben Sie in eigenen Worten und sagen Sie es Ihrer Teamleitung.</translation>
    </message>
    <message>
        <source>{path} is there already. Choose another name, or move it away first.</source>
        <translation>{path} gibt es schon. Wählen Sie einen anderen Namen, oder verschieben Sie es zuerst.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing new can be stored. Free some space; Balie goes on by itself.</source>
        <translation>Der Datenträger ist voll, also kann nichts Neues gespeichert werden. Schaffen Sie Platz; Balie macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Another program holds the store. Close it and start Balie again.</source>
        <translation>Ein anderes Programm hält den Speicher fest. Schließen Sie es, und starten Sie Balie neu.</translation>
    </message>
    <message>
        <source>This store was made by a newer Balie (version {found}, this one reads {known}). Install the newer version.</source>
        <translation>Dieser Speicher stammt von einem neueren Balie (Version {found}, dieses liest {known}). Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>The store is damaged. Do not delete it; restore the last backup with: balie store --help.</source>
        <translation>Der Speicher ist beschädigt. Löschen Sie ihn nicht; spielen Sie die letzte Sicherung ein mit: balie store --help.</translation>
    </message>
    <message>
        <source>The key in the keyring does not open this store. Restore the key or ask your administrator.</source>
        <translation>Der Schlüssel im Schlüsselbund öffnet diesen Speicher nicht. Stellen Sie den Schlüssel wieder her, oder fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <source>BALIE_STORE_KEY, or the credential store-key, does not open this store. Hand over the key it was made with.</source>
        <translation>BALIE_STORE_KEY oder das Credential store-key öffnet diesen Speicher nicht. Übergeben Sie den Schlüssel, mit dem er angelegt wurde.</translation>
    </message>
    <message>
        <source>This store exists, but its key is not in the keyring. Restore the key; Balie makes no new empty store.</source>
        <translation>Dieser Speicher existiert, aber sein Schlüssel ist nicht im Schlüsselbund. Stellen Sie ihn wieder her; Balie legt keinen neuen leeren Speicher an.</translation>
    </message>
    <message>
        <source>The key of this store is handed over at the start. Set BALIE_STORE_KEY, or the credential store-key.</source>
        <translation>Der Schlüssel dieses Speichers wird beim Start übergeben. Setzen Sie BALIE_STORE_KEY oder das Credential store-key.</translation>
    </message>
    <message>
        <source>The key of the store must be 64 hexadecimal digits. Look at where it comes from.</source>
        <translation>Der Schlüssel des Speichers muss aus 64 hexadezimalen Ziffern bestehen. Prüfen Sie, woher er kommt.</translation>
    </message>
    <message>
        <source>There is already a store in {path}. It was left as it is.</source>
        <translation>In {path} gibt es schon einen Speicher. Er blieb, wie er war.</translation>
    </message>
    <message>
        <source>The key file {path} of this store cannot be read. Put it back; Balie makes no new empty store.</source>
        <translation>Die Schlüsseldatei {path} dieses Speichers ist nicht lesbar. Legen Sie sie zurück; Balie legt keinen neuen leeren Speicher an.</translation>
    </message>
    <message>
        <source>The key file {path} does not open this store. Put back the key that the store was made with.</source>
        <translation>Die Schlüsseldatei {path} öffnet diesen Speicher nicht. Legen Sie den Schlüssel zurück, mit dem er angelegt wurde.</translation>
    </message>
    <message>
        <source>Others can read the key file {path}. Make it yours alone with: chmod 600 {path}</source>
        <translation>Andere können die Schlüsseldatei {path} lesen. Behalten Sie sie für sich allein mit: chmod 600 {path}</translation>
    </message>
    <message>
        <source>The file {path} is damaged. Restore it from a backup; the store itself is untouched.</source>
        <translation>Die Datei {path} ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her; der Speicher selbst ist unberührt.</translation>
    </message>
    <message>
        <source>There is no store in {path} yet. Make one with: balie store init.</source>
        <translation>In {path} gibt es noch keinen Speicher. Legen Sie einen an mit: balie store init.</translation>
    </message>
    <message>
        <source>{path} is the profile that is copied. Name another one after --to, with an empty store.</source>
        <translation>{path} ist das Profil, das kopiert wird. Nennen Sie nach --to ein anderes, mit leerem Speicher.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written. Check its rights.</source>
        <translation>In den Ordner {path} kann nicht geschrieben werden. Prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>The file {path} does not say which server to use: {reason}. Correct it, or ask your administrator.</source>
        <translation>Die Datei {path} sagt nicht, welcher Server gemeint ist: {reason}. Berichtigen Sie sie, oder fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <source>The store lies on {server}. Copy it there, with pg_dump or as your administrator does.</source>
        <translation>Der Speicher liegt auf {server}. Kopieren Sie ihn dort, mit pg_dump oder so, wie Ihre Administration es tut.</translation>
    </message>
    <message>
        <source>The profile {path} names no server. Write server.toml into it first: see balie store --help.</source>
        <translation>Das Profil {path} nennt keinen Server. Schreiben Sie zuerst server.toml hinein: siehe balie store --help.</translation>
    </message>
    <message>
        <source>{server} cannot be reached. Nothing is lost: what you type stays here. Look at the network, then try again.</source>
        <translation>{server} ist nicht erreichbar. Nichts geht verloren: was Sie tippen, bleibt hier. Prüfen Sie das Netz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The connection to {server} broke while this was saved. Look whether it is there before you do it again.</source>
        <translation>Die Verbindung zu {server} brach ab, während dies gespeichert wurde. Prüfen Sie, ob es da ist, bevor Sie es noch einmal tun.</translation>
    </message>
    <message>
        <source>There is no password of {user} for {server} yet. Enter it with: balie store login --as {user}.</source>
        <translation>Für {user} auf {server} gibt es noch kein Passwort. Geben Sie es ein mit: balie store login --as {user}.</translation>
    </message>
    <message>
        <source>{server} cannot prove who it is, so nothing was sent. Check the name and the certificate in server.toml and the clock of this computer, or ask your administrator whether the server’s certificate has expired.</source>
        <translation>{server} kann nicht nachweisen, wer er ist, also wurde nichts gesendet. Prüfen Sie Name und Zertifikat in server.toml und die Uhr dieses Computers, oder fragen Sie Ihre Administration, ob das Zertifikat des Servers abgelaufen ist.</translation>
    </message>
    <message>
        <source>{server} does not ask for the password of {user} in a safe way, so it was not sent. Ask your administrator for scram-sha-256 in pg_hba.conf.</source>
        <translation>{server} fragt nicht auf sichere Weise nach dem Passwort von {user}, also wurde es nicht gesendet. Bitten Sie Ihre Administration um scram-sha-256 in pg_hba.conf.</translation>
    </message>
    <message>
        <source>The network does not know the name of {server}. Nothing is lost: look at the network, or at the name in server.toml, then try again.</source>
        <translation>Das Netzwerk kennt den Namen von {server} nicht. Nichts ist verloren: Sehen Sie nach dem Netzwerk oder nach dem Namen in server.toml, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{server} does not accept the password of {user}. Enter it again with: balie store login --as {user}.</source>
        <translation>{server} nimmt das Passwort von {user} nicht an. Geben Sie es neu ein mit: balie store login --as {user}.</translation>
    </message>
    <message>
        <source>{server} does not accept the password of {user} in BALIE_DATABASE_PASSWORD, or in the credential database-password. Hand over the right one.</source>
        <translation>{server} nimmt das Passwort von {user} in BALIE_DATABASE_PASSWORD oder im Credential database-password nicht an. Übergeben Sie das richtige.</translation>
    </message>
    <message>
        <source>This computer has no safe keyring for the password of {user}. Install GNOME Keyring or KWallet and sign in again; a service gets it as BALIE_DATABASE_PASSWORD.</source>
        <translation>Dieser Computer hat keinen sicheren Schlüsselbund für das Passwort von {user}. Installieren Sie GNOME Keyring oder KWallet und melden Sie sich neu an; ein Dienst bekommt es als BALIE_DATABASE_PASSWORD.</translation>
    </message>
    <message>
        <source>There is no valid Kerberos ticket to sign in to {server}. Sign in to this computer again, or run kinit; then try again.</source>
        <translation>Es gibt kein gültiges Kerberos-Ticket für die Anmeldung bei {server}. Melden Sie sich an diesem Computer neu an oder führen Sie kinit aus; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{server} does not accept your Kerberos ticket for {user}. Ask your administrator which name is yours there, and whether it takes tickets.</source>
        <translation>{server} nimmt Ihr Kerberos-Ticket für {user} nicht an. Fragen Sie Ihre Administration, welcher Name dort Ihrer ist und ob Tickets dort gelten.</translation>
    </message>
    <message>
        <source>Kerberos gives no ticket for {server}. Look at the clock and the network of this computer, and at the name in server.toml; or ask your administrator.</source>
        <translation>Kerberos gibt kein Ticket für {server}. Prüfen Sie Uhr und Netz dieses Computers und den Namen in server.toml, oder fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <source>{server} does not let {user} sign in. Ask your administrator to add this name, and to allow this computer.</source>
        <translation>{server} lässt {user} nicht hinein. Bitten Sie Ihre Administration, diesen Namen hinzuzufügen und diesen Computer zuzulassen.</translation>
    </message>
    <message>
        <source>{server} does not let {user} in, and says: {said}. Ask your administrator what to do about it.</source>
        <translation>{server} lässt {user} nicht herein und sagt: {said}. Fragen Sie Ihre Administration, was zu tun ist.</translation>
    </message>
    <message>
        <source>{user} may not do this on {server}. Ask your administrator for the right role.</source>
        <translation>{user} darf dies auf {server} nicht. Bitten Sie Ihre Administration um die passende Rolle.</translation>
    </message>
    <message>
        <source>{user} is the login of an engine, and this is for a colleague. Sign in as one; the engine itself starts with: balie engine.</source>
        <translation>{user} ist die Anmeldung einer Engine, und dies ist für Kolleginnen und Kollegen. Melden Sie sich als solche an; die Engine selbst startet mit: balie engine.</translation>
    </message>
    <message>
        <source>There is no such database: {server}. Check its name in server.toml.</source>
        <translation>Diese Datenbank gibt es nicht: {server}. Prüfen Sie ihren Namen in server.toml.</translation>
    </message>
    <message>
        <source>{user} may not make Balie&apos;s roles on {server}. Have its administrator run roles.sql in that database, and then: GRANT balie_owner TO {user}.</source>
        <translation>{user} darf die Rollen von Balie auf {server} nicht anlegen. Lassen Sie dessen Administration roles.sql in dieser Datenbank ausführen, und danach: GRANT balie_owner TO {user}.</translation>
    </message>
    <message>
        <source>{server} holds no store yet. An administrator makes one with: balie store init.</source>
        <translation>{server} enthält noch keinen Speicher. Die Administration legt einen an mit: balie store init.</translation>
    </message>
    <message>
        <source>The store is of an older Balie (version {found}, this one needs {known}). Ask your administrator to run: balie store migrate.</source>
        <translation>Der Speicher ist von einem älteren Balie (Version {found}, dieses braucht {known}). Bitten Sie Ihre Administration um: balie store migrate.</translation>
    </message>
    <message>
        <source>The store is of a newer Balie, so this one can only read. Install the newer version to answer.</source>
        <translation>Der Speicher ist von einem neueren Balie, also kann dieses nur lesen. Installieren Sie die neuere Version, um zu antworten.</translation>
    </message>
    <message>
        <source>The disk of {server} is full, so nothing new can be stored. Tell your administrator; nothing is lost.</source>
        <translation>Der Datenträger von {server} ist voll, also kann nichts Neues gespeichert werden. Melden Sie es Ihrer Administration; nichts geht verloren.</translation>
    </message>
    <message>
        <source>{server} takes no changes at the moment. Try again soon; if it stays, tell your administrator.</source>
        <translation>{server} nimmt gerade keine Änderungen an. Versuchen Sie es bald noch einmal; bleibt es so, melden Sie es Ihrer Administration.</translation>
    </message>
    <message>
        <source>The PostgreSQL of {server} (version {found}) is not safe to use. Ask your administrator to update it.</source>
        <translation>Das PostgreSQL von {server} (Version {found}) ist nicht sicher. Bitten Sie Ihre Administration, es zu aktualisieren.</translation>
    </message>
    <message>
        <source>The clock of this computer is {minutes} min off the server&apos;s. Set it right: until then the times that stand here are wrong.</source>
        <translation>Die Uhr dieses Computers weicht {minutes} min von der des Servers ab. Stellen Sie sie richtig: bis dahin stimmen die Zeiten hier nicht.</translation>
    </message>
    <message>
        <source>{server} has no connection left. Ask your administrator to allow more.</source>
        <translation>{server} hat keine Verbindung mehr frei. Bitten Sie Ihre Administration, mehr zuzulassen.</translation>
    </message>
    <message>
        <source>Another engine works on channel {channel} now. Nothing is lost; this one tries again by itself.</source>
        <translation>Eine andere Engine arbeitet jetzt an Kanal {channel}. Nichts geht verloren; diese versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Somebody has worked in the store to copy to. Copy to an empty one: make it with balie store init.</source>
        <translation>In dem Speicher, in den kopiert werden soll, hat schon jemand gearbeitet. Kopieren Sie in einen leeren: anlegen mit balie store init.</translation>
    </message>
    <message>
        <source>The table {table} is not the same in both stores, so nothing was copied. See what is wrong with: balie store check.</source>
        <translation>Die Tabelle {table} ist nicht in beiden Speichern gleich, also wurde nichts kopiert. Sehen Sie nach, was nicht stimmt, mit: balie store check.</translation>
    </message>
    <message>
        <source>{user} does not see everything on {server}, so nothing was copied. Copy as an administrator of the server: balie store copy --as NAME.</source>
        <translation>{user} sieht auf {server} nicht alles, also wurde nichts kopiert. Kopieren Sie als Administration des Servers: balie store copy --as NAME.</translation>
    </message>
    <message>
        <source>The copy was broken off, and nothing of it was kept. Copy again when it suits you.</source>
        <translation>Das Kopieren wurde abgebrochen, und nichts davon wurde behalten. Kopieren Sie noch einmal, wenn es passt.</translation>
    </message>
    <message>
        <source>Windows or engines are at work on {server} (of {logins}), so nothing was copied. Close them first, then copy again.</source>
        <translation>Auf {server} wird gearbeitet (von {logins}), also wurde nichts kopiert. Schließen Sie zuerst diese Fenster und Engines, und kopieren Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>A row of {table}, {after} or one soon after it, is damaged and cannot be copied. Nothing was kept. Have it mended, or copy a backup that is whole.</source>
        <translation>Eine Zeile von {table}, {after} oder eine kurz danach, ist beschädigt und kann nicht kopiert werden. Es wurde nichts behalten. Lassen Sie sie reparieren, oder kopieren Sie eine unversehrte Sicherung.</translation>
    </message>
    <message>
        <source>The copy of {table} is not what it was copied from, so nothing was kept. Copy again.</source>
        <translation>Die Kopie von {table} gleicht nicht dem Original, also wurde nichts behalten. Kopieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>{server} took too long for this, so it was stopped and nothing was changed. Try again, or ask for less at once; if it stays so, tell your administrator.</source>
        <translation>{server} hat hierfür zu lange gebraucht, also wurde es abgebrochen und nichts geändert. Versuchen Sie es noch einmal, oder fragen Sie weniger auf einmal ab; bleibt es so, sagen Sie es Ihrer Administration.</translation>
    </message>
    <message>
        <source>Too many changes at once on {server}, so this one was not saved. Do it again.</source>
        <translation>Zu viele Änderungen zugleich auf {server}, also wurde diese nicht gespeichert. Tun Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This computer has no safe keyring. Install GNOME Keyring or KWallet and sign in again, or keep the key in a file of your own with: balie store init --key-file FILE</source>
        <translation>Dieser Computer hat keinen sicheren Schlüsselbund. Installieren Sie GNOME Keyring oder KWallet und melden Sie sich neu an, oder bewahren Sie den Schlüssel in einer eigenen Datei auf mit: balie store init --key-file FILE</translation>
    </message>
    <message>
        <source>This computer has no safe keyring, and a team’s engines need the secrets of its channels. Leave them out here and hand them to each engine.</source>
        <translation>Dieser Computer hat keinen sicheren Schlüsselbund, und die Geheimnisse der Kanäle brauchen die Engines eines Teams. Lassen Sie sie hier weg und geben Sie sie jeder Engine.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not answer. Unlock it and choose “Try again”.</source>
        <translation>Der Schlüsselbund ist gesperrt oder antwortet nicht. Entsperren Sie ihn, und wählen Sie „Erneut versuchen“.</translation>
    </message>
    <message>
        <source>The keyring {backend} does not protect secrets, so Balie does not use it. Choose the system&apos;s keyring.</source>
        <translation>Der Schlüsselbund {backend} schützt Geheimnisse nicht, also nutzt Balie ihn nicht. Wählen Sie den Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The secret {key} is too long for this keyring, which takes {limit} characters. Ask for a new one.</source>
        <translation>Das Geheimnis {key} ist zu lang für diesen Schlüsselbund, der {limit} Zeichen fasst. Bitten Sie um ein neues.</translation>
    </message>
    <message>
        <source>The keyring holds no {key} for {channel}. Enter it again.</source>
        <translation>Im Schlüsselbund gibt es kein {key} für {channel}. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>No engine that runs has the secrets of {channel}: nothing comes in or goes out there. Whoever looks after the engines gives them to one; balie engine --help says how.</source>
        <translation>Keine laufende Engine hat die Geheimnisse von {channel}: Dort kommt nichts herein und geht nichts hinaus. Wer die Engines betreut, gibt sie einer davon; balie engine --help sagt, wie.</translation>
    </message>
    <message>
        <source>{name} does not see this conversation. Give it to the team, or ask your lead to add {name} there.</source>
        <translation>{name} sieht dieses Gespräch nicht. Geben Sie es dem Team, oder bitten Sie Ihre Leitung, {name} dort aufzunehmen.</translation>
    </message>
    <message>
        <source>The note is saved, but {name} does not see this conversation and is not told. Tell {name} in another way, or ask your lead to add {name} to its team.</source>
        <translation>Die Notiz ist gespeichert, aber {name} sieht dieses Gespräch nicht und erfährt nichts davon. Sagen Sie es {name} auf anderem Weg, oder bitten Sie Ihre Teamleitung, {name} ins Team aufzunehmen.</translation>
    </message>
    <message>
        <source>{name} was faster and has this conversation now. Take it again if you still want it.</source>
        <translation>{name} war schneller und hat dieses Gespräch jetzt. Übernehmen Sie es noch einmal, wenn Sie es weiterhin wollen.</translation>
    </message>
    <message>
        <source>Meanwhile, at {time}, {by} gave this conversation to {to}. It stays there; assign it again if you still want to.</source>
        <translation>Inzwischen, um {time}, hat {by} dieses Gespräch an {to} gegeben. Dort bleibt es; weisen Sie es erneut zu, wenn Sie das noch möchten.</translation>
    </message>
    <message>
        <source>Meanwhile given to others: {count} of {all}, the last by {by} to {to} at {time}. Those stay there; assign them again if you still want to.</source>
        <translation>Inzwischen an andere gegeben: {count} von {all}, das letzte von {by} an {to} um {time}. Diese bleiben dort; weisen Sie sie erneut zu, wenn Sie das noch möchten.</translation>
    </message>
    <message>
        <source>Meanwhile given to a team whose conversations you do not see: {count} of {all}. Those stay there.</source>
        <translation>Inzwischen an ein Team gegeben, dessen Gespräche Sie nicht sehen: {count} von {all}. Diese bleiben dort.</translation>
    </message>
    <message>
        <source>Not divided as it was shown: {count} of {all}. Meanwhile they were taken, or somebody went or has no room any more. Look at who has what, and distribute again.</source>
        <translation>Nicht wie gezeigt verteilt: {count} von {all}. Inzwischen wurden sie übernommen, oder jemand ist gegangen oder hat keinen Platz mehr. Sehen Sie nach, wer was hat, und verteilen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The team {name} does not answer this channel. Choose another team, or ask your lead.</source>
        <translation>Das Team {name} beantwortet diesen Kanal nicht. Wählen Sie ein anderes Team, oder fragen Sie Ihre Leitung.</translation>
    </message>
    <message>
        <source>You do not see conversation {id}: it went to another team, it is confidential, or there never was one. Ask a colleague.</source>
        <translation>Sie sehen das Gespräch {id} nicht: Es ging an ein anderes Team, es ist vertraulich, oder es gab es nie. Fragen Sie im Team nach.</translation>
    </message>
    <message>
        <source>Conversation {id} became part of conversation {into}: both are of the same citizen.</source>
        <translation>Gespräch {id} gehört jetzt zu Gespräch {into}: Es ist dieselbe Person.</translation>
    </message>
    <message>
        <source>This store lies on this computer alone, so nobody else sees the conversation. On a team&apos;s server you choose who does.</source>
        <translation>Dieser Speicher liegt nur auf diesem Computer, also sieht niemand sonst das Gespräch. Auf dem Server eines Teams wählen Sie, wer es sieht.</translation>
    </message>
    <message>
        <source>You are no longer on the list of colleagues, so you see no conversation. If that is a mistake, ask your administrator to bring you back.</source>
        <translation>Sie stehen nicht mehr auf der Liste des Kollegiums. Deshalb sehen Sie keine Gespräche. Ist das ein Irrtum, bitten Sie die Administration, Sie zurückzuholen.</translation>
    </message>
    <message>
        <source>As an administrator you shape teams, colleagues and channels, and see no conversation. To answer as well, ask for the role balie_agent.</source>
        <translation>In der Administration richten Sie Teams, Personen und Kanäle ein und sehen keine Gespräche. Wollen Sie auch antworten, bitten Sie um die Rolle balie_agent.</translation>
    </message>
    <message>
        <source>You are in no team that answers a channel, so you see no conversation. A lead can add you to one on the page Teams.</source>
        <translation>Sie sind in keinem Team, das einen Kanal beantwortet. Deshalb sehen Sie keine Gespräche. Eine Teamleitung kann Sie auf der Seite Teams aufnehmen.</translation>
    </message>
    <message>
        <source>There is no label {id}. Look at how it is written.</source>
        <translation>Es gibt kein Label {id}. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>There is a label {name} already. Choose another name, or merge the two.</source>
        <translation>Es gibt schon ein Label {name}. Wählen Sie einen anderen Namen, oder führen Sie die beiden zusammen.</translation>
    </message>
    <message>
        <source>Case {number} is not linked to this conversation. Look which ones are, at the top of it.</source>
        <translation>Fall {number} ist nicht mit diesem Gespräch verknüpft. Sehen Sie oben im Gespräch nach, welche es sind.</translation>
    </message>
    <message>
        <source>“{number}” is no case number. Type it as it stands in the case system, such as 2026-12345: one word with a digit in it, at most 40 characters.</source>
        <translation>„{number}“ ist keine Fallnummer. Tippen Sie sie, wie sie im Fachverfahren steht, zum Beispiel 2026-12345: ein Wort mit einer Ziffer, höchstens 40 Zeichen.</translation>
    </message>
    <message>
        <source>There is a team {name} already, or there was one that still stands in the history. Choose another name.</source>
        <translation>Es gibt schon ein Team {name}, oder es gab eines, das noch im Verlauf steht. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This team has ended meanwhile. Look at the list of teams again.</source>
        <translation>Dieses Team wurde inzwischen aufgelöst. Sehen Sie noch einmal in der Liste der Teams nach.</translation>
    </message>
    <message>
        <source>Somebody else has changed how {name} divides meanwhile. Close this, look at it anew, then choose.</source>
        <translation>Jemand anderes hat inzwischen geändert, wie {name} verteilt. Schließen Sie dies, sehen Sie es neu an und wählen Sie dann.</translation>
    </message>
    <message>
        <source>The team {name} still has work or channels. Choose the team that goes on with them.</source>
        <translation>Das Team {name} hat noch Arbeit oder Kanäle. Wählen Sie das Team, das damit weitermacht.</translation>
    </message>
    <message>
        <source>{name} works here with the login {login} already. Look at how the login is written.</source>
        <translation>{name} arbeitet hier schon, mit dem Anmeldenamen {login}. Prüfen Sie, wie der Anmeldename geschrieben ist.</translation>
    </message>
    <message>
        <source>A colleague is called {name}, which looks the same. Choose a name that tells the two apart, such as one with the team.</source>
        <translation>Eine Kollegin oder ein Kollege heißt {name}, und das sieht gleich aus. Wählen Sie einen Namen, der die beiden unterscheidet, etwa mit dem Team.</translation>
    </message>
    <message>
        <source>{name} has offered this. Only {name} or a team lead can take that back.</source>
        <translation>{name} hat das angeboten. Nur {name} oder die Teamleitung kann das zurücknehmen.</translation>
    </message>
    <message>
        <source>Confidential conversations that only {name} sees: {count}. Have {name} name a colleague in them first.</source>
        <translation>Vertrauliche Gespräche, die nur {name} sieht: {count}. Lassen Sie {name} dort zuerst eine weitere Person nennen.</translation>
    </message>
    <message>
        <source>The name of {name} cannot be changed by you. Ask your administrator to do it.</source>
        <translation>Sie können den Namen von {name} nicht ändern. Bitten Sie die Administration darum.</translation>
    </message>
    <message>
        <source>You work in this window. Have another administrator do this.</source>
        <translation>Sie arbeiten selbst in diesem Fenster. Lassen Sie das jemand anderen aus der Administration tun.</translation>
    </message>
    <message>
        <source>Write in one line what the next one must know. Then hand it over.</source>
        <translation>Schreiben Sie in einer Zeile, was die nächste Person wissen muss. Übergeben Sie dann.</translation>
    </message>
    <message>
        <source>This hand-over does not stand any more. Look in the conversation who has it now.</source>
        <translation>Diese Übergabe gilt nicht mehr. Im Gespräch steht, wer es jetzt hat.</translation>
    </message>
    <message>
        <source>New messages since you began: {count}. Read them, then send.</source>
        <translation>Neue Nachrichten, seit Sie begonnen haben: {count}. Lesen Sie sie, und senden Sie dann.</translation>
    </message>
    <message>
        <source>Balie is not up to date at the moment. Your text is kept; send it as soon as the connection is back.</source>
        <translation>Balie ist gerade nicht auf dem Stand. Ihr Text bleibt erhalten; senden Sie ihn, sobald die Verbindung zurück ist.</translation>
    </message>
    <message>
        <source>there is no such key, only {known}</source>
        <translation>diesen Schlüssel gibt es nicht, nur {known}</translation>
    </message>
    <message>
        <source>there is no trigger {given}</source>
        <translation>es gibt keinen Anlass {given}</translation>
    </message>
    <message>
        <source>there is no {given}, only {known}</source>
        <translation>{given} gibt es nicht, nur {known}</translation>
    </message>
    <message>
        <source>{given} is no name of a channel</source>
        <translation>{given} ist kein Name eines Kanals</translation>
    </message>
    <message>
        <source>there is no action {given}</source>
        <translation>es gibt keine Aktion {given}</translation>
    </message>
    <message>
        <source>there is no source {given}</source>
        <translation>es gibt keine Quelle {given}</translation>
    </message>
    <message>
        <source>there is no rule of this id</source>
        <translation>es gibt keine Regel mit dieser ID</translation>
    </message>
    <message>
        <source>nothing is known to stand for {given}</source>
        <translation>für {given} ist nichts bekannt</translation>
    </message>
    <message>
        <source>it needs a text</source>
        <translation>hier gehört ein Text hin</translation>
    </message>
    <message>
        <source>it needs a list of texts</source>
        <translation>hier gehört eine Liste von Texten hin</translation>
    </message>
    <message>
        <source>it needs a date such as 2026-11-24</source>
        <translation>hier gehört ein Datum hin, etwa 2026-11-24</translation>
    </message>
    <message>
        <source>it needs one, such as OWN-1</source>
        <translation>sie ist nötig, etwa OWN-1</translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation>dies ist true oder false</translation>
    </message>
    <message>
        <source>`answer` goes with insert_answer, and only with it</source>
        <translation>`answer` gehört zu insert_answer, und nur dazu</translation>
    </message>
    <message>
        <source>it stands in this file more than once</source>
        <translation>sie steht mehr als einmal in dieser Datei</translation>
    </message>
</context>
<context>
    <name>ProblemReportPresenter</name>
    <message>
        <source>Problem report</source>
        <translation>Problembericht</translation>
    </message>
    <message>
        <source>It holds no message, no name and no password. Nothing is sent; you can save and hand it on.</source>
        <translation>Er enthält keine Nachricht, keinen Namen und kein Passwort. Nichts wird gesendet; Sie können ihn speichern und weitergeben.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the problem report</source>
        <translation>Problembericht speichern</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>{channel} asks whether a person is sending</source>
        <translation>{channel} fragt, ob ein Mensch sendet</translation>
    </message>
    <message>
        <source>1.</source>
        <translation>1.</translation>
    </message>
    <message>
        <source>Open the page with the puzzle, on this computer, and solve it.</source>
        <translation>Öffnen Sie die Seite mit dem Rätsel auf diesem Computer, und lösen Sie es.</translation>
    </message>
    <message>
        <source>2.</source>
        <translation>2.</translation>
    </message>
    <message>
        <source>Copy the address of the link “Open Signal” there. Do not follow that link.</source>
        <translation>Kopieren Sie dort die Adresse des Links „Signal öffnen“. Folgen Sie dem Link nicht.</translation>
    </message>
    <message>
        <source>3.</source>
        <translation>3.</translation>
    </message>
    <message>
        <source>Paste it here and hand it in within a few minutes.</source>
        <translation>Fügen Sie sie hier ein, und reichen Sie sie binnen weniger Minuten ein.</translation>
    </message>
    <message>
        <source>Address of the puzzle</source>
        <translation>Adresse des Rätsels</translation>
    </message>
    <message>
        <source>What the puzzle gave you</source>
        <translation>Was das Rätsel Ihnen gab</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open the puzzle</source>
        <translation>Rätsel öffnen</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
</context>
<context>
    <name>PublishSheet</name>
    <message>
        <source>Publish /{key}?</source>
        <translation>/{key} veröffentlichen?</translation>
    </message>
    <message>
        <source>Delete /{key}?</source>
        <translation>/{key} löschen?</translation>
    </message>
    <message>
        <source>This changes for your colleagues as soon as you publish it.</source>
        <translation>Das ändert sich für Ihre Kolleginnen und Kollegen, sobald Sie es veröffentlichen.</translation>
    </message>
    <message>
        <source>Nobody is offered it any more as soon as you delete it.</source>
        <translation>Sobald Sie den Textbaustein löschen, wird er niemandem mehr angeboten.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Laufwerk</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>Schritt nach &amp;oben</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Schritt nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 ist schon vorhanden.
Möchten Sie es ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Suchen in:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Neuen Ordner anlegen</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Datei&amp;name:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Datei&amp;typ:</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>&amp;Versteckte Dateien anzeigen</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Date Modified</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einf&amp;ügen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einf&amp;ügen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QuoteLine</name>
    <message>
        <source>Do not reply to this message</source>
        <translation>Nicht auf diese Nachricht antworten</translation>
    </message>
    <message>
        <source>You change: {words}</source>
        <translation>Sie ändern: {words}</translation>
    </message>
    <message>
        <source>In reply to: {words}</source>
        <translation>Antwort auf: {words}</translation>
    </message>
    <message>
        <source>Leave this message as it is</source>
        <translation>Diese Nachricht lassen, wie sie ist</translation>
    </message>
</context>
<context>
    <name>Quoted</name>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>ReceivedPresenter</name>
    <message numerus="yes">
        <source>You were given %n conversation(s).</source>
        <translation>
            <numerusform>Sie haben %n Gespräch bekommen.</numerusform>
            <numerusform>Sie haben %n Gespräche bekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} gave you %n conversation(s).</source>
        <translation>
            <numerusform>{name} hat Ihnen %n Gespräch gegeben.</numerusform>
            <numerusform>{name} hat Ihnen %n Gespräche gegeben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>Is this conversation on record?</source>
        <translation>Ist dieses Gespräch vermerkt?</translation>
    </message>
    <message numerus="yes">
        <source>Are these %n on record?</source>
        <translation>
            <numerusform>Ist %n Gespräch vermerkt?</numerusform>
            <numerusform>Sind diese %n Gespräche vermerkt?</numerusform>
        </translation>
    </message>
    <message>
        <source>On record: {where}</source>
        <translation>Vermerkt: {where}</translation>
    </message>
    <message>
        <source>Not needed: {why}</source>
        <translation>Nicht nötig: {why}</translation>
    </message>
    <message>
        <source>case system</source>
        <translation>Fachverfahren</translation>
    </message>
    <message>
        <source>registered contact</source>
        <translation>Kontaktvermerk</translation>
    </message>
    <message>
        <source>question of a moment, nothing to keep</source>
        <translation>kurze Frage, nichts aufzubewahren</translation>
    </message>
    <message>
        <source>not meant for us, or spam</source>
        <translation>nicht für uns bestimmt, oder Spam</translation>
    </message>
    <message>
        <source>Another reason; it is kept in the compliance log</source>
        <translation>Ein anderer Grund; er kommt ins Compliance-Protokoll</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Gespräch abschließen</translation>
    </message>
    <message numerus="yes">
        <source>Close %n conversations</source>
        <translation>
            <numerusform>%n Gespräch abschließen</numerusform>
            <numerusform>%n Gespräche abschließen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>Copied: the number</source>
        <translation>Kopiert: die Nummer</translation>
    </message>
    <message>
        <source>Copied: the number and the citizen</source>
        <translation>Kopiert: die Nummer und die Person</translation>
    </message>
    <message>
        <source>Copied: the number, the citizen and the address</source>
        <translation>Kopiert: die Nummer, die Person und die Adresse</translation>
    </message>
</context>
<context>
    <name>RefusedLinkSheet</name>
    <message>
        <source>This link is not opened</source>
        <translation>Dieser Link wird nicht geöffnet</translation>
    </message>
    <message>
        <source>It does not lead to an ordinary website. Ask the citizen what it should show.</source>
        <translation>Er führt nicht zu einer gewöhnlichen Website. Fragen Sie die Person, was er zeigen soll.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RefusedSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RemoveSheet</name>
    <message>
        <source>Remove this file?</source>
        <translation>Diese Datei entfernen?</translation>
    </message>
    <message>
        <source>Balie deletes the file for good. The message stays and says that a file was removed.</source>
        <translation>Balie löscht die Datei endgültig. Die Nachricht bleibt und sagt, dass eine Datei entfernt wurde.</translation>
    </message>
    <message>
        <source>What you saved yourself and what the provider keeps is not deleted.</source>
        <translation>Was Sie selbst gespeichert haben und was der Anbieter aufbewahrt, wird nicht gelöscht.</translation>
    </message>
    <message>
        <source>Remove “{channel}”?</source>
        <translation>„{channel}“ entfernen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>To the wind-down</source>
        <translation>Zum Auslaufen</translation>
    </message>
    <message>
        <source>Remove channel</source>
        <translation>Kanal entfernen</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Datei entfernen</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Last twelve weeks</source>
        <translation>Letzte zwölf Wochen</translation>
    </message>
    <message>
        <source>Last four weeks</source>
        <translation>Letzte vier Wochen</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Use of channels</source>
        <translation>Nutzung der Kanäle</translation>
    </message>
    <message>
        <source>Conversations begun in each week</source>
        <translation>Begonnene Gespräche je Woche</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Messages received by hour of the day</source>
        <translation>Empfangene Nachrichten je Stunde des Tages</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Rules that spoke about messages</source>
        <translation>Regeln, die sich zu Nachrichten meldeten</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>{median} (nine in ten within {most})</source>
        <translation>{median} (neun von zehn in {most})</translation>
    </message>
    <message>
        <source>Conversations begun</source>
        <translation>Begonnene Gespräche</translation>
    </message>
    <message>
        <source>Messages received</source>
        <translation>Empfangene Nachrichten</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Gesendete Nachrichten</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>wk {number}</source>
        <translation>KW {number}</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)…</source>
        <translation>Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>For the council (PDF)…</source>
        <translation>Für den Rat (PDF)…</translation>
    </message>
    <message>
        <source>Conversations begun in each week</source>
        <translation>Begonnene Gespräche je Woche</translation>
    </message>
    <message>
        <source>Messages received by hour of the day</source>
        <translation>Empfangene Nachrichten je Stunde des Tages</translation>
    </message>
    <message>
        <source>Topic or rule</source>
        <translation>Thema oder Regel</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Topics and rules</source>
        <translation>Themen und Regeln</translation>
    </message>
</context>
<context>
    <name>ReportPresenter</name>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Zahlen speichern</translation>
    </message>
</context>
<context>
    <name>RuleSheet</name>
    <message>
        <source>Rules of this channel</source>
        <translation>Regeln dieses Kanals</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>What it says</source>
        <translation>Was die Regel sagt</translation>
    </message>
    <message>
        <source>What to do instead</source>
        <translation>Was stattdessen geht</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Wie die Regel wirkt</translation>
    </message>
    <message>
        <source>Version of the rule</source>
        <translation>Version der Regel</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt aus</translation>
    </message>
    <message>
        <source>{file} (own)</source>
        <translation>{file} (eigene)</translation>
    </message>
    <message>
        <source>not in this version</source>
        <translation>nicht in dieser Version</translation>
    </message>
    <message>
        <source>{file}, of the municipality</source>
        <translation>{file}, der Gemeinde</translation>
    </message>
    <message>
        <source>{file}, of Balie</source>
        <translation>{file}, von Balie</translation>
    </message>
    <message>
        <source>{date}: read again now</source>
        <translation>{date}: jetzt neu zu lesen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Date of the text</source>
        <translation>Datum des Textes</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Review before</source>
        <translation>Neu zu lesen vor</translation>
    </message>
    <message>
        <source>{date}, by {person}</source>
        <translation>{date}, von {person}</translation>
    </message>
    <message>
        <source>the text itself was not checked</source>
        <translation>der Text selbst wurde nicht geprüft</translation>
    </message>
    <message>
        <source>Yes, for this citizen</source>
        <translation>Ja, für diese Person</translation>
    </message>
    <message>
        <source>Insert referral</source>
        <translation>Verweis einfügen</translation>
    </message>
    <message>
        <source>Replace by ●●●</source>
        <translation>Durch ●●● ersetzen</translation>
    </message>
    <message>
        <source>Send a template…</source>
        <translation>Vorlage senden…</translation>
    </message>
    <message>
        <source>Go on in another channel…</source>
        <translation>In anderem Kanal weiter…</translation>
    </message>
    <message>
        <source>Note to telephone</source>
        <translation>Notiz zum Anrufen</translation>
    </message>
    <message>
        <source>Note as a task</source>
        <translation>Notiz als Aufgabe</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Übergeben…</translation>
    </message>
    <message>
        <source>Answer myself</source>
        <translation>Selbst antworten</translation>
    </message>
    <message>
        <source>Record the opt-out</source>
        <translation>Opt-out festhalten</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>Zur Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Stops, unless you give a reason</source>
        <translation>Hält an, solange Sie keinen Grund angeben</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Citizen referred to the emergency services</source>
        <translation>Person an den Notruf verwiesen</translation>
    </message>
    <message>
        <source>Emergency services called</source>
        <translation>Notruf gewählt</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>Rules {ids}</source>
        <translation>Regeln {ids}</translation>
    </message>
    <message>
        <source>Rule {ids}</source>
        <translation>Regel {ids}</translation>
    </message>
    <message>
        <source>read {date}</source>
        <translation>gelesen {date}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Review before</source>
        <translation>Neu zu lesen vor</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt aus</translation>
    </message>
    <message>
        <source>Which rules</source>
        <translation>Welche Regeln</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
    <message>
        <source>To be read again</source>
        <translation>Neu zu lesen</translation>
    </message>
    <message>
        <source>Of the municipality</source>
        <translation>Der Gemeinde</translation>
    </message>
    <message>
        <source>Office hours…</source>
        <translation>Öffnungszeiten…</translation>
    </message>
    <message numerus="yes">
        <source>Of {all} rules, %n must be read again. Press Enter on a rule to see its sources.</source>
        <translation>
            <numerusform>Von {all} Regeln ist %n neu zu lesen. Die Eingabetaste zeigt die Quellen einer Regel.</numerusform>
            <numerusform>Von {all} Regeln sind %n neu zu lesen. Die Eingabetaste zeigt die Quellen einer Regel.</numerusform>
        </translation>
    </message>
    <message>
        <source>{all} rules hold. None has to be read again yet.</source>
        <translation>{all} Regeln gelten. Keine ist schon neu zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>Of all rules %n are for channels that this version does not have.</source>
        <translation>
            <numerusform>Von allen Regeln sind %n für Kanäle, die diese Version nicht hat.</numerusform>
            <numerusform>Von allen Regeln sind %n für Kanäle, die diese Version nicht hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be read again yet</source>
        <translation>Noch ist nichts neu zu lesen</translation>
    </message>
    <message>
        <source>They stand in files of their own in the folder policies of the profile, and go before ours.</source>
        <translation>Eigene Regeln stehen in Dateien im Ordner policies des Profils. Sie gehen denen von Balie vor.</translation>
    </message>
    <message>
        <source>The municipality has no rules of its own</source>
        <translation>Die Gemeinde hat keine eigenen Regeln</translation>
    </message>
</context>
<context>
    <name>SavedViewsPresenter</name>
    <message>
        <source>Save this search as a view</source>
        <translation>Diese Suche als Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search conversations, citizens and messages</source>
        <translation>Gespräche und Nachrichten suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>Type at least three letters</source>
        <translation>Tippen Sie mindestens drei Buchstaben</translation>
    </message>
    <message>
        <source>Esc ends the search.</source>
        <translation>Esc beendet die Suche.</translation>
    </message>
    <message>
        <source>This search is not clear</source>
        <translation>Diese Suche ist nicht eindeutig</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found</source>
        <translation>
            <numerusform>%n Nachricht gefunden</numerusform>
            <numerusform>%n Nachrichten gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n message(s)</source>
        <translation>
            <numerusform>Die neuesten %n Nachrichten</numerusform>
            <numerusform>Die neuesten %n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer or shorter words. Esc ends the search.</source>
        <translation>Versuchen Sie weniger oder kürzere Wörter. Esc beendet die Suche.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>SearchResultsView</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
</context>
<context>
    <name>SelectableText</name>
    <message>
        <source>Text to copy</source>
        <translation>Text zum Kopieren</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Being told</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>This computer, from the next start on</source>
        <translation>Dieser Computer, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Own moments to snooze until</source>
        <translation>Eigene Zeitpunkte zum Zurückstellen</translation>
    </message>
    <message>
        <source>They stand in the menu of Snooze. With commas: friday 10:00, in 2 hours.</source>
        <translation>Sie stehen im Menü von Zurückstellen. Mit Kommas: Freitag 10:00, in 2 Stunden.</translation>
    </message>
    <message>
        <source>This cannot be changed.</source>
        <translation>Das lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Seconds in which an answer can be taken back</source>
        <translation>Sekunden, in denen sich eine Antwort zurückholen lässt</translation>
    </message>
    <message>
        <source>It goes only then. 0: at once. Where somebody may be in danger, always at once.</source>
        <translation>Sie geht erst dann weg. 0: sofort. Wo jemand in Gefahr sein kann, immer sofort.</translation>
    </message>
    <message>
        <source>Keys of your own</source>
        <translation>Eigene Tasten</translation>
    </message>
    <message>
        <source>Every action can have other keys, or none.</source>
        <translation>Jede Aktion kann andere Tasten haben, oder keine.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Of the draft</source>
        <translation>Des Entwurfs</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>Your organisation has decided this.</source>
        <translation>Das hat Ihre Organisation entschieden.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window, not of your answers. The window opens again at once.</source>
        <translation>Des Fensters, nicht Ihrer Antworten. Das Fenster öffnet sich gleich neu.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>High contrast draws every edge and makes text darker or lighter.</source>
        <translation>Hoher Kontrast zeichnet jeden Rand und macht Text dunkler oder heller.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Everything grows along. The window opens again at once.</source>
        <translation>Alles wächst mit. Das Fenster öffnet sich gleich neu.</translation>
    </message>
    <message>
        <source>Room between rows</source>
        <translation>Abstand der Zeilen</translation>
    </message>
    <message>
        <source>How many conversations fit on the list.</source>
        <translation>Wie viele Gespräche in die Liste passen.</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>With which the window begins. Above the list you can choose another one.</source>
        <translation>Womit das Fenster beginnt. Über der Liste lässt sich eine andere wählen.</translation>
    </message>
    <message>
        <source>Announce new messages</source>
        <translation>Neue Nachrichten melden</translation>
    </message>
    <message>
        <source>While Balie is not in front. No announcement names a citizen or quotes a message.</source>
        <translation>Solange Balie nicht vorn ist. Keine Meldung nennt eine Person oder zitiert eine Nachricht.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>With an announcement. A possible emergency always sounds.</source>
        <translation>Mit einer Meldung. Ein möglicher Notfall ist immer zu hören.</translation>
    </message>
    <message>
        <source>Icon beside the clock</source>
        <translation>Symbol neben der Uhr</translation>
    </message>
    <message>
        <source>Shows how many messages are unread, and brings the window back.</source>
        <translation>Zeigt, wie viele Nachrichten ungelesen sind, und holt das Fenster zurück.</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter sendet</translation>
    </message>
    <message>
        <source>Shift+Enter then begins a new line.</source>
        <translation>Umschalt+Enter beginnt dann eine neue Zeile.</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Rechtschreibung prüfen</translation>
    </message>
    <message>
        <source>Underlines what no dictionary knows. Nothing leaves this computer.</source>
        <translation>Unterstreicht, was kein Wörterbuch kennt. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Language of the spelling</source>
        <translation>Sprache der Rechtschreibung</translation>
    </message>
    <message>
        <source>For a draft in which Balie does not recognise it by itself.</source>
        <translation>Für einen Entwurf, in dem Balie sie nicht selbst erkennt.</translation>
    </message>
    <message>
        <source>Minutes until the window locks</source>
        <translation>Minuten, bis das Fenster sich sperrt</translation>
    </message>
    <message>
        <source>Without a key or the mouse. 0 is never.</source>
        <translation>Ohne Taste oder Maus. 0 heißt nie.</translation>
    </message>
    <message>
        <source>Folder for citizens’ files</source>
        <translation>Ordner für Dateien von Bürgerinnen und Bürgern</translation>
    </message>
    <message>
        <source>Where saving begins. Empty: your downloads.</source>
        <translation>Wo das Speichern beginnt. Leer: Ihre Downloads.</translation>
    </message>
    <message>
        <source>Address of a case</source>
        <translation>Adresse eines Falls</translation>
    </message>
    <message>
        <source>In your case system, with {zaak} for the number. Empty: not opened.</source>
        <translation>In Ihrem Fachverfahren, mit {zaak} für die Nummer. Leer: nicht zu öffnen.</translation>
    </message>
    <message>
        <source>Channels that may be used</source>
        <translation>Kanäle, die genutzt werden dürfen</translation>
    </message>
    <message>
        <source>Channels of another kind stay, but nothing is received or sent on them.</source>
        <translation>Kanäle anderer Art bleiben, aber darauf wird nichts empfangen oder gesendet.</translation>
    </message>
    <message>
        <source>Server of the team</source>
        <translation>Server des Teams</translation>
    </message>
    <message>
        <source>Empty: this computer has a store of its own.</source>
        <translation>Leer: dieser Computer hat einen eigenen Speicher.</translation>
    </message>
    <message>
        <source>How channels reach the Internet</source>
        <translation>Wie Kanäle ins Internet kommen</translation>
    </message>
    <message>
        <source>Ask your administrator if channels stay unreachable.</source>
        <translation>Fragen Sie Ihre Administration, wenn Kanäle nicht erreichbar bleiben.</translation>
    </message>
    <message>
        <source>Fixed proxy</source>
        <translation>Fester Proxy</translation>
    </message>
    <message>
        <source>Such as http://proxy.duinstad.example:3128</source>
        <translation>Etwa http://proxy.duinstad.example:3128</translation>
    </message>
    <message>
        <source>Proxy script (PAC)</source>
        <translation>Proxy-Skript (PAC)</translation>
    </message>
    <message>
        <source>Such as http://wpad.duinstad.example/proxy.pac</source>
        <translation>Etwa http://wpad.duinstad.example/proxy.pac</translation>
    </message>
    <message>
        <source>Extra certificate authorities</source>
        <translation>Zusätzliche Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>The path of a PEM file that channels trust as well.</source>
        <translation>Der Pfad einer PEM-Datei, der Kanäle ebenfalls vertrauen.</translation>
    </message>
    <message>
        <source>Days that received originals are kept</source>
        <translation>Tage, die empfangene Originale bleiben</translation>
    </message>
    <message>
        <source>The messages themselves stay. 0: the originals stay as well.</source>
        <translation>Die Nachrichten selbst bleiben. 0: die Originale bleiben auch.</translation>
    </message>
    <message>
        <source>How much is logged</source>
        <translation>Wie viel protokolliert wird</translation>
    </message>
    <message>
        <source>Never what citizens wrote.</source>
        <translation>Nie, was Menschen geschrieben haben.</translation>
    </message>
    <message>
        <source>No updates by the program itself</source>
        <translation>Keine Updates durch das Programm selbst</translation>
    </message>
    <message>
        <source>Always so: Balie contains no updater.</source>
        <translation>Immer so: Balie enthält keinen Updater.</translation>
    </message>
    <message>
        <source>No telemetry</source>
        <translation>Keine Telemetrie</translation>
    </message>
    <message>
        <source>Always so: Balie sends no figures, reports or crashes to anybody.</source>
        <translation>Immer so: Balie sendet niemandem Zahlen, Berichte oder Abstürze.</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Einzelne Tasten</translation>
    </message>
    <message>
        <source>A letter alone does something while no text field has the focus.</source>
        <translation>Ein Buchstabe allein löst etwas aus, solange kein Textfeld den Fokus hat.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Who waits longest first</source>
        <translation>Wer am längsten wartet, zuerst</translation>
    </message>
    <message>
        <source>What expires first</source>
        <translation>Was zuerst abläuft, zuerst</translation>
    </message>
    <message>
        <source>Everything that comes in</source>
        <translation>Alles, was hereinkommt</translation>
    </message>
    <message>
        <source>In my conversations</source>
        <translation>In meinen Gesprächen</translation>
    </message>
    <message>
        <source>Possible emergencies alone</source>
        <translation>Nur mögliche Notfälle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>Knock</source>
        <translation>Klopfen</translation>
    </message>
    <message>
        <source>By a script</source>
        <translation>Über ein Skript</translation>
    </message>
    <message>
        <source>By a fixed proxy</source>
        <translation>Über einen festen Proxy</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>Das Übliche</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Own app</source>
        <translation>Eigene App</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>No setting is called that. Try another word.</source>
        <translation>Keine Einstellung heißt so. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
</context>
<context>
    <name>ShiftSheet</name>
    <message>
        <source>End my shift</source>
        <translation>Meine Schicht beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing lies with you. You can go home.</source>
        <translation>Nichts liegt bei Ihnen. Sie können nach Hause gehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are still yours. Say for each where it goes.</source>
        <translation>
            <numerusform>%n Gespräch gehört noch Ihnen. Geben Sie an, wohin es geht.</numerusform>
            <numerusform>%n Gespräche gehören noch Ihnen. Geben Sie für jedes an, wohin es geht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards nothing open lies with you.</source>
        <translation>Danach liegt nichts Offenes mehr bei Ihnen.</translation>
    </message>
    <message>
        <source>{name}: what becomes of it</source>
        <translation>{name}: was damit geschieht</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>each as below</source>
        <translation>jedes wie unten</translation>
    </message>
</context>
<context>
    <name>Slashes</name>
    <message>
        <source>Snooze the conversation</source>
        <translation>Das Gespräch zurückstellen</translation>
    </message>
    <message>
        <source>Label the conversation</source>
        <translation>Dem Gespräch ein Label geben</translation>
    </message>
    <message>
        <source>Assign the conversation</source>
        <translation>Das Gespräch zuweisen</translation>
    </message>
    <message>
        <source>Take the conversation yourself</source>
        <translation>Das Gespräch selbst übernehmen</translation>
    </message>
    <message>
        <source>Put the conversation back in the queue</source>
        <translation>Das Gespräch in die Warteschlange zurücklegen</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Eine interne Notiz schreiben</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Gespräch abschließen</translation>
    </message>
    <message>
        <source>Write a moment, such as tomorrow 9:00, fri 14:00, in 2 weeks or end of the month.</source>
        <translation>Schreiben Sie einen Zeitpunkt, zum Beispiel morgen 9:00, Freitag 14 Uhr, in 2 Wochen oder Ende des Monats.</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>For one hour</source>
        <translation>Eine Stunde</translation>
    </message>
    <message>
        <source>Until this afternoon, 14:00</source>
        <translation>Bis heute Nachmittag, 14:00</translation>
    </message>
    <message>
        <source>Until tomorrow, 9:00</source>
        <translation>Bis morgen, 9:00</translation>
    </message>
    <message>
        <source>Until Monday, 9:00</source>
        <translation>Bis Montag, 9:00</translation>
    </message>
    <message>
        <source>Until the citizen answers (four weeks at most)</source>
        <translation>Bis die Person antwortet (höchstens vier Wochen)</translation>
    </message>
    <message>
        <source>Another moment…</source>
        <translation>Ein anderer Zeitpunkt…</translation>
    </message>
</context>
<context>
    <name>SnoozeSheet</name>
    <message>
        <source>Snooze until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>tomorrow 9:00, monday 14:00, in 2 hours, next week</source>
        <translation>morgen 9:00, Montag 14:00, in 2 Stunden, nächste Woche</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Keep this moment in the menu</source>
        <translation>Diesen Zeitpunkt im Menü behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Until {moment}</source>
        <translation>Bis {moment}</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>This sound is not here. Ask the citizen to send it again.</source>
        <translation>Diese Aufnahme ist nicht vorhanden. Bitten Sie die Person, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>This computer has no sound output. Connect a headset, or save the file.</source>
        <translation>Dieser Computer hat keine Tonausgabe. Schließen Sie ein Headset an, oder speichern Sie die Datei.</translation>
    </message>
    <message>
        <source>This sound cannot be played here. Save it and open it in another program.</source>
        <translation>Diese Aufnahme lässt sich hier nicht abspielen. Speichern Sie sie, und öffnen Sie sie in einem anderen Programm.</translation>
    </message>
</context>
<context>
    <name>SpellingPresenter</name>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>„{word}“ zu meinen Wörtern hinzufügen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n channel(s) connected</source>
        <translation>
            <numerusform>%n Kanal verbunden</numerusform>
            <numerusform>%n Kanäle verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected to the server. What you see may be old.</source>
        <translation>Keine Verbindung zum Server. Was Sie sehen, kann veraltet sein.</translation>
    </message>
    <message>
        <source>{channel}: solve the puzzle…</source>
        <translation>{channel}: das Rätsel lösen…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting to be sent</source>
        <translation>
            <numerusform>%n Nachricht wartet auf das Senden</numerusform>
            <numerusform>%n Nachrichten warten auf das Senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be read and are kept</source>
        <translation>
            <numerusform>%n Nachricht war nicht lesbar und bleibt erhalten</numerusform>
            <numerusform>%n Nachrichten waren nicht lesbar und bleiben erhalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusPresenter</name>
    <message>
        <source>Pause, {minutes} minutes</source>
        <translation>Pause, {minutes} Minuten</translation>
    </message>
    <message>
        <source>Pause, without an end</source>
        <translation>Pause, ohne Ende</translation>
    </message>
    <message>
        <source>Conversations at once</source>
        <translation>Gespräche gleichzeitig</translation>
    </message>
    <message>
        <source>End my shift…</source>
        <translation>Meine Schicht beenden…</translation>
    </message>
    <message>
        <source>You are still away. You get nothing new before you say that you are available.</source>
        <translation>Sie sind noch abwesend. Sie bekommen nichts Neues, bevor Sie sagen, dass Sie verfügbar sind.</translation>
    </message>
    <message>
        <source>My status: {status}</source>
        <translation>Mein Status: {status}</translation>
    </message>
    <message>
        <source>Your pause was until {time}. You get nothing new before you say that you are available.</source>
        <translation>Ihre Pause war bis {time}. Sie bekommen nichts Neues, bevor Sie sagen, dass Sie verfügbar sind.</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Zurück in die Warteschlange</translation>
    </message>
    <message>
        <source>To the team {name}</source>
        <translation>An das Team {name}</translation>
    </message>
    <message>
        <source>Your shift has ended. Nothing lies with you any more.</source>
        <translation>Ihre Schicht ist beendet. Nichts liegt mehr bei Ihnen.</translation>
    </message>
    <message>
        <source>Your shift has ended. What is snoozed goes to everybody if you are not there then.</source>
        <translation>Ihre Schicht ist beendet. Was zurückgestellt ist, geht an alle, wenn Sie dann nicht da sind.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Rule…</source>
        <translation>Regel…</translation>
    </message>
    <message>
        <source>Why must this be sent?</source>
        <translation>Warum muss dies gesendet werden?</translation>
    </message>
    <message>
        <source>Reason for sending against the rule</source>
        <translation>Grund, gegen die Regel zu senden</translation>
    </message>
    <message>
        <source>Send with this reason</source>
        <translation>Mit diesem Grund senden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>TeamPresenter</name>
    <message>
        <source>Your role changes nothing here. Ask your lead or your administrator.</source>
        <translation>Mit Ihrer Rolle ändern Sie hier nichts. Fragen Sie Ihre Teamleitung oder die Administration.</translation>
    </message>
    <message>
        <source>Who comes and who leaves, your administrator says here.</source>
        <translation>Wer kommt und wer geht, trägt die Administration hier ein.</translation>
    </message>
    <message>
        <source>Who works here again?</source>
        <translation>Wer arbeitet wieder hier?</translation>
    </message>
</context>
<context>
    <name>TeamSheet</name>
    <message>
        <source>New team</source>
        <translation>Neues Team</translation>
    </message>
    <message>
        <source>Change the team</source>
        <translation>Team ändern</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>There is no channel yet.</source>
        <translation>Es gibt noch keinen Kanal.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Teams</name>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Sachbearbeitung</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>{method}, by itself</source>
        <translation>{method}, von selbst</translation>
    </message>
    <message>
        <source>No team answers {channels} then. On a server nobody sees what comes in there.</source>
        <translation>Kein Team beantwortet dann noch {channels}. Auf einem Server sieht niemand, was dort ankommt.</translation>
    </message>
    <message>
        <source>{team} answers {channels} from then on.</source>
        <translation>{team} beantwortet von da an {channels}.</translation>
    </message>
    <message>
        <source>Colleagues who come along to {team} and see what is there: {count}.</source>
        <translation>Personen, die mit zu {team} kommen und sehen, was dort ist: {count}.</translation>
    </message>
    <message>
        <source>No conversation is given to this team.</source>
        <translation>Diesem Team ist kein Gespräch zugewiesen.</translation>
    </message>
    <message>
        <source>Open conversations that go to {team}: {open}; with the closed ones {all}.</source>
        <translation>Offene Gespräche, die an {team} gehen: {open}; mit den abgeschlossenen {all}.</translation>
    </message>
    <message>
        <source>There is no other team to go on with its work and its channels. Make one first.</source>
        <translation>Es gibt kein anderes Team, das mit seiner Arbeit und seinen Kanälen weitermacht. Legen Sie zuerst eines an.</translation>
    </message>
    <message>
        <source>Open conversations that go back to the queue: {count}.</source>
        <translation>Offene Gespräche, die zurück in die Warteschlange gehen: {count}.</translation>
    </message>
    <message>
        <source>Snoozed conversations that come back to everybody in time: {count}.</source>
        <translation>Zurückgestellte Gespräche, die zu ihrer Zeit zu allen zurückkommen: {count}.</translation>
    </message>
    <message>
        <source>Nothing open is with {name}.</source>
        <translation>Bei {name} liegt nichts Offenes.</translation>
    </message>
    <message>
        <source>of {count} waiting conversations, {given} would go to somebody and {waiting} wait for a label.</source>
        <translation>von {count} wartenden Gesprächen gehen {given} an jemanden, und {waiting} warten auf ein Label.</translation>
    </message>
    <message>
        <source>Nothing is given to this team. What happened keeps its name. “Ended teams…” undoes it.</source>
        <translation>Diesem Team ist nichts zugewiesen. Was geschehen ist, behält den Namen. „Aufgelöste Teams…“ macht es rückgängig.</translation>
    </message>
    <message>
        <source>What happened keeps the name of the team. “Ended teams…” undoes it.</source>
        <translation>Was geschehen ist, behält den Namen des Teams. „Aufgelöste Teams…“ macht es rückgängig.</translation>
    </message>
    <message>
        <source>Nobody else leads. Ask the server’s administrator to let a colleague do so.</source>
        <translation>Sonst leitet niemand. Bitten Sie die Administration des Servers, jemandem diese Rolle zu geben.</translation>
    </message>
    <message>
        <source>Nothing comes to {name} any more. What happened keeps the name. “Who left…” undoes it.</source>
        <translation>An {name} geht nichts mehr. Was geschehen ist, behält den Namen. „Wer gegangen ist…“ macht es rückgängig.</translation>
    </message>
    <message>
        <source>It has its channels, colleagues, answers and conversations again. The team that went on with them no longer has what it had not before.</source>
        <translation>Das Team hat seine Kanäle, Mitglieder, Textbausteine und Gespräche wieder. Das Team, das damit weitermachte, hat nicht mehr, was es vorher nicht hatte.</translation>
    </message>
    <message>
        <source>They are in their teams again, with their topics and the conversations that nobody has taken since.</source>
        <translation>Wieder in den eigenen Teams, mit den eigenen Themen und den Gesprächen, die seither niemand übernommen hat.</translation>
    </message>
    <message>
        <source>The login is the name for signing in at the database server. You then get a line for the server’s administrator, who lets it in.</source>
        <translation>Der Anmeldename ist der Name für die Anmeldung am Datenbankserver. Danach bekommen Sie eine Zeile für die Administration des Servers, die ihn zulässt.</translation>
    </message>
    <message>
        <source>The login is the name in the operating system. Mentions and commands use it.</source>
        <translation>Der Anmeldename ist der Name am Computer. Erwähnungen und Befehle benutzen ihn.</translation>
    </message>
    <message>
        <source>The server does not let {login} in yet. Send this line to the server’s administrator, who chooses the password. With Kerberos none is needed.</source>
        <translation>Der Server lässt {login} noch nicht zu. Schicken Sie diese Zeile an die Administration des Servers, die das Passwort wählt. Mit Kerberos braucht es keines.</translation>
    </message>
    <message>
        <source>{login} sees nothing here any more, and can still sign in. Send this line to the server’s administrator.</source>
        <translation>{login} sieht hier nichts mehr und kann sich noch anmelden. Schicken Sie diese Zeile an die Administration des Servers.</translation>
    </message>
    <message>
        <source>you are not in this team and do not see what waits there, so it cannot be tried here.</source>
        <translation>Sie sind nicht in diesem Team und sehen nicht, was dort wartet, darum lässt es sich hier nicht ausprobieren.</translation>
    </message>
    <message>
        <source>nothing of this team waits that nobody has.</source>
        <translation>nichts von diesem Team wartet, das niemand hat.</translation>
    </message>
    <message>
        <source>waiting conversations that stay until somebody takes them: {count}.</source>
        <translation>wartende Gespräche, die liegen bleiben, bis jemand sie nimmt: {count}.</translation>
    </message>
    <message>
        <source>of {count} waiting conversations, {given} would go to somebody.</source>
        <translation>von {count} wartenden Gesprächen gehen {given} an jemanden.</translation>
    </message>
</context>
<context>
    <name>TeamsPage</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <translation>Offene Gespräche</translation>
    </message>
    <message>
        <source>Divides</source>
        <translation>Verteilt</translation>
    </message>
    <message>
        <source>New team…</source>
        <translation>Neues Team…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>How it divides…</source>
        <translation>Wie es verteilt…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Auflösen…</translation>
    </message>
    <message>
        <source>Ended teams…</source>
        <translation>Aufgelöste Teams…</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Es gibt noch kein Team.</translation>
    </message>
</context>
<context>
    <name>TeamsPresenter</name>
    <message>
        <source>Your role changes nothing here. Ask your lead or your administrator.</source>
        <translation>Mit Ihrer Rolle ändern Sie hier nichts. Fragen Sie Ihre Teamleitung oder die Administration.</translation>
    </message>
    <message>
        <source>A colleague sees the conversations on the channels of the own teams.</source>
        <translation>Alle sehen die Gespräche auf den Kanälen der eigenen Teams.</translation>
    </message>
    <message>
        <source>There is no team yet, so nobody sees a conversation. Make the first one.</source>
        <translation>Es gibt noch kein Team, darum sieht niemand ein Gespräch. Legen Sie das erste an.</translation>
    </message>
    <message>
        <source>There is no team yet: everybody answers every channel.</source>
        <translation>Es gibt noch kein Team: Alle beantworten jeden Kanal.</translation>
    </message>
    <message>
        <source>Which team comes back?</source>
        <translation>Welches Team kommt zurück?</translation>
    </message>
</context>
<context>
    <name>TellingPresenter</name>
    <message>
        <source>Until {time}</source>
        <translation>Bis {time}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>No announcement and no sound for a while. A possible emergency is told all the same.</source>
        <translation>Eine Zeit lang keine Meldung und kein Ton. Einen möglichen Notfall erfahren Sie trotzdem.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Nothing disturbs you until {time}.</source>
        <translation>Bis {time} stört Sie nichts.</translation>
    </message>
    <message>
        <source>New messages are announced again.</source>
        <translation>Neue Nachrichten werden wieder gemeldet.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n possible emergency(s)</source>
        <translation>
            <numerusform>%n möglicher Notfall</numerusform>
            <numerusform>%n mögliche Notfälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New messages in %n conversation(s)</source>
        <translation>
            <numerusform>Neue Nachricht in %n Gespräch</numerusform>
            <numerusform>Neue Nachrichten in %n Gesprächen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateSheet</name>
    <message>
        <source>Send a template</source>
        <translation>Vorlage senden</translation>
    </message>
    <message>
        <source>Fetch the list again</source>
        <translation>Liste neu holen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei auswählen…</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Vorlagen suchen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>What the citizen will read</source>
        <translation>Was die Person lesen wird</translation>
    </message>
    <message>
        <source>Reason to send it all the same; it is kept in the compliance log</source>
        <translation>Grund, es trotzdem zu senden; er kommt ins Compliance-Protokoll</translation>
    </message>
</context>
<context>
    <name>TemplatesPresenter</name>
    <message>
        <source>Send via {channel} to {name}</source>
        <translation>Über {channel} an {name} senden</translation>
    </message>
    <message>
        <source>Send via {channel}</source>
        <translation>Über {channel} senden</translation>
    </message>
    <message>
        <source>The list is still being fetched.</source>
        <translation>Die Liste wird noch geholt.</translation>
    </message>
    <message>
        <source>There is no approved template.</source>
        <translation>Es gibt keine genehmigte Vorlage.</translation>
    </message>
    <message>
        <source>Ask your administrator to make one.</source>
        <translation>Bitten Sie Ihre Administration, eine anzulegen.</translation>
    </message>
    <message>
        <source>Choose a file ({limits})</source>
        <translation>Datei auswählen ({limits})</translation>
    </message>
    <message>
        <source>“{field}” cannot hold that.</source>
        <translation>„{field}“ kann das nicht enthalten.</translation>
    </message>
    <message>
        <source>The list is being fetched.</source>
        <translation>Die Liste wird geholt.</translation>
    </message>
    <message>
        <source>Heading, field {name}</source>
        <translation>Überschrift, Feld {name}</translation>
    </message>
    <message>
        <source>End of the link</source>
        <translation>Ende des Links</translation>
    </message>
    <message>
        <source>Code to copy</source>
        <translation>Code zum Kopieren</translation>
    </message>
    <message>
        <source>Field {name}</source>
        <translation>Feld {name}</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Name des Ortes</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Latitude, such as 52.0786</source>
        <translation>Breitengrad, etwa 52.0786</translation>
    </message>
    <message>
        <source>Longitude, such as 4.3134</source>
        <translation>Längengrad, etwa 4.3134</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>The whole message</source>
        <translation>Die ganze Nachricht</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Open link…</source>
        <translation>Link öffnen…</translation>
    </message>
    <message>
        <source>Show the message that this answers</source>
        <translation>Die Nachricht zeigen, auf die dies antwortet</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Fetch and show</source>
        <translation>Holen und zeigen</translation>
    </message>
    <message>
        <source>Remove file…</source>
        <translation>Datei entfernen…</translation>
    </message>
    <message>
        <source>Open map…</source>
        <translation>Karte öffnen…</translation>
    </message>
    <message>
        <source>The citizen deleted this message.</source>
        <translation>Die Person hat diese Nachricht gelöscht.</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>Diese Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>Show what was deleted</source>
        <translation>Zeigen, was gelöscht wurde</translation>
    </message>
    <message>
        <source>empty message</source>
        <translation>leere Nachricht</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Zeigen, was verborgen ist</translation>
    </message>
    <message>
        <source>Show hidden number</source>
        <translation>Verborgene Nummer zeigen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Take over and send</source>
        <translation>Übernehmen und senden</translation>
    </message>
    <message>
        <source>Another way…</source>
        <translation>Anderer Weg…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Send again (may arrive twice)</source>
        <translation>Noch einmal senden (kommt vielleicht doppelt an)</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Als gesendet markieren</translation>
    </message>
    <message>
        <source>Leave it unsent</source>
        <translation>Nicht mehr senden</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Another speed</source>
        <translation>Anderes Tempo</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>another device</source>
        <translation>anderes Gerät</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>anderes Programm</translation>
    </message>
    <message>
        <source>It goes on {time}.</source>
        <translation>Geht um {time} weg.</translation>
    </message>
    <message>
        <source>1 new message since your last visit</source>
        <translation>1 neue Nachricht seit Ihrem letzten Besuch</translation>
    </message>
    <message>
        <source>{count} new messages since your last visit</source>
        <translation>{count} neue Nachrichten seit Ihrem letzten Besuch</translation>
    </message>
    <message>
        <source>Internal note by {author}, {time}</source>
        <translation>Interne Notiz von {author}, {time}</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>Bearbeitet.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Each in turn</source>
        <translation>Reihum</translation>
    </message>
    <message>
        <source>Who is least full</source>
        <translation>Wer am meisten Platz hat</translation>
    </message>
    <message>
        <source>Who knows the topic</source>
        <translation>Wer das Thema kennt</translation>
    </message>
    <message>
        <source>Whoever takes it, or whom a lead gives it to.</source>
        <translation>Wer es nimmt, oder wem die Teamleitung es gibt.</translation>
    </message>
    <message>
        <source>Of those who are there and have room: who was given something longest ago.</source>
        <translation>Von denen, die da sind und Platz haben: wer vor der längsten Zeit etwas bekam.</translation>
    </message>
    <message>
        <source>Of those who are there: who has the fewest for what they can take.</source>
        <translation>Von denen, die da sind: wer am wenigsten hat, gemessen an dem, was passt.</translation>
    </message>
    <message>
        <source>Who knows one of its labels; of those, and without any, who is least full. By itself, what has no label yet waits for one, for half of the norm at most.</source>
        <translation>Wer eines der Labels kennt; von diesen, sonst von allen, wer am wenigsten voll ist. Von selbst wartet, was noch kein Label hat, auf eines, höchstens die Hälfte der Vorgabe lang.</translation>
    </message>
    <message>
        <source>{status} was until {time}</source>
        <translation>{status} war bis {time}</translation>
    </message>
    <message>
        <source>{status} until {time}</source>
        <translation>{status} bis {time}</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} ist hier</translation>
    </message>
    <message>
        <source>{name} is typing an answer</source>
        <translation>{name} schreibt eine Antwort</translation>
    </message>
    <message>
        <source>{name} and {count} more are here</source>
        <translation>{name} und {count} weitere sind hier</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Practice: nothing here is real</source>
        <translation>Übung: hier ist nichts echt</translation>
    </message>
    <message>
        <source>Views, channels and labels</source>
        <translation>Ansichten, Kanäle und Labels</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>Angemeldet als {name}</translation>
    </message>
</context>
<context>
    <name>Translating</name>
    <message>
        <source>Other language</source>
        <translation>Andere Sprache</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Balie</source>
        <translation>Balie zeigen</translation>
    </message>
    <message>
        <source>Do not disturb for an hour</source>
        <translation>Eine Stunde nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb for four hours</source>
        <translation>Vier Stunden nicht stören</translation>
    </message>
    <message>
        <source>Disturb me again</source>
        <translation>Wieder stören</translation>
    </message>
    <message numerus="yes">
        <source>New messages in %n conversation(s)</source>
        <translation>
            <numerusform>Neue Nachricht in %n Gespräch</numerusform>
            <numerusform>Neue Nachrichten in %n Gesprächen</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
</context>
<context>
    <name>TriagePresenter</name>
    <message>
        <source>Closed.</source>
        <translation>Abgeschlossen.</translation>
    </message>
    <message>
        <source>Snoozed until {moment}.</source>
        <translation>Zurückgestellt bis {moment}.</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Neues Label…</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Neues Label</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>Name des Labels</translation>
    </message>
</context>
<context>
    <name>TrustPresenter</name>
    <message>
        <source>The safety number is accepted. Send again what was not sent.</source>
        <translation>Die Sicherheitsnummer ist angenommen. Senden Sie noch einmal, was nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>The puzzle is solved. What waited is being sent.</source>
        <translation>Das Rätsel ist gelöst. Was wartete, wird gesendet.</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>UndoPresenter</name>
    <message numerus="yes">
        <source>Undo sending: %n second(s)</source>
        <translation>
            <numerusform>Senden rückgängig: %n Sekunde</numerusform>
            <numerusform>Senden rückgängig: %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send at once, without undo</source>
        <translation>Sofort senden, ohne Rückgängig</translation>
    </message>
    <message>
        <source>Goes {recipient} in {seconds} s</source>
        <translation>Geht {recipient} in {seconds} s</translation>
    </message>
</context>
<context>
    <name>WaysPresenter</name>
    <message>
        <source>Go on via {channel}…</source>
        <translation>Weiter über {channel}…</translation>
    </message>
    <message>
        <source>Send a template…</source>
        <translation>Vorlage senden…</translation>
    </message>
    <message>
        <source>Check who it is…</source>
        <translation>Prüfen, wer es ist…</translation>
    </message>
    <message>
        <source>Note to telephone</source>
        <translation>Notiz zum Anrufen</translation>
    </message>
    <message>
        <source>Note as a task</source>
        <translation>Notiz als Aufgabe</translation>
    </message>
    <message>
        <source>Go on via {channel}. There is no conversation there yet: ask the citizen to write there first.</source>
        <translation>Weiter über {channel}. Dort gibt es noch kein Gespräch: bitten Sie die Person, dort zuerst zu schreiben.</translation>
    </message>
    <message>
        <source>To do: answer this citizen. Who does it, and before when:</source>
        <translation>Zu tun: dieser Person antworten. Wer tut es, und bis wann:</translation>
    </message>
    <message>
        <source>Go on in another channel. Ask the citizen which one is possible.</source>
        <translation>Weiter in einem anderen Kanal. Fragen Sie die Person, welcher möglich ist.</translation>
    </message>
    <message>
        <source>Telephone: call this citizen. The answer cannot go over {channel}.</source>
        <translation>Telefon: diese Person anrufen. Die Antwort kann nicht über {channel} gehen.</translation>
    </message>
    <message>
        <source>Often it is a new phone. Look at it once before you go on: somebody else may be writing.</source>
        <translation>Oft ist es ein neues Telefon. Sehen Sie einmal hin, bevor Sie weitermachen: es kann auch jemand anderes schreiben.</translation>
    </message>
    <message>
        <source>The time to answer here is over.</source>
        <translation>Die Zeit zum Antworten ist hier vorbei.</translation>
    </message>
</context>
<context>
    <name>WelcomePresenter</name>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Colleagues see it, and citizens where an answer is signed with it.</source>
        <translation>Kolleginnen und Kollegen sehen ihn, und wer eine damit unterschriebene Antwort bekommt.</translation>
    </message>
    <message>
        <source>Your language and your name</source>
        <translation>Ihre Sprache und Ihr Name</translation>
    </message>
    <message>
        <source>Three short steps. Esc skips them. Language and looks can be changed later, in “Settings”.</source>
        <translation>Drei kurze Schritte. Esc überspringt sie. Sprache und Aussehen lassen sich später unter „Einstellungen“ ändern.</translation>
    </message>
    <message>
        <source>How should the window look?</source>
        <translation>Wie soll das Fenster aussehen?</translation>
    </message>
    <message>
        <source>Choose what is easiest to read all day long.</source>
        <translation>Wählen Sie, was sich den ganzen Tag am besten liest.</translation>
    </message>
    <message>
        <source>For everybody: as it stands in answers to citizens.</source>
        <translation>Für alle: so steht er in Antworten an Bürgerinnen und Bürger.</translation>
    </message>
    <message>
        <source>Name of your municipality</source>
        <translation>Name Ihrer Gemeinde</translation>
    </message>
    <message>
        <source>Later, {help} opens the help, {keys} shows all keys, and {palette} finds everything.</source>
        <translation>Später öffnet {help} die Hilfe, {keys} zeigt alle Tasten, und {palette} findet alles.</translation>
    </message>
    <message>
        <source>A window beside this one with invented citizens who write and answer. Nothing leaves this computer. This command opens it as well:</source>
        <translation>Ein Fenster neben diesem mit erfundenen Personen, die schreiben und antworten. Nichts verlässt diesen Computer. Dieser Befehl öffnet es auch:</translation>
    </message>
    <message>
        <source>WhatsApp, Messenger, Signal or your own app. You need the account that citizens write to.</source>
        <translation>WhatsApp, Messenger, Signal oder die eigene App. Sie brauchen das Konto, an das geschrieben wird.</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Wo möchten Sie anfangen?</translation>
    </message>
    <message>
        <source>Add a first channel</source>
        <translation>Ersten Kanal hinzufügen</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Erst üben</translation>
    </message>
</context>
<context>
    <name>WelcomeSheet</name>
    <message>
        <source>Welcome to Balie</source>
        <translation>Willkommen bei Balie</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Schritt {number} von {all}</translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation>Zu den Gesprächen</translation>
    </message>
    <message>
        <source>Command that does the same</source>
        <translation>Befehl, der dasselbe tut</translation>
    </message>
</context>
<context>
    <name>WholePresenter</name>
    <message>
        <source>Everything with {name}</source>
        <translation>Alles mit {name}</translation>
    </message>
</context>
<context>
    <name>WholeSheet</name>
    <message>
        <source>Open this conversation</source>
        <translation>Dieses Gespräch öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>WindDown</name>
    <message>
        <source>not told yet</source>
        <translation>noch nicht informiert</translation>
    </message>
    <message>
        <source>told</source>
        <translation>informiert</translation>
    </message>
    <message>
        <source>agreed to another channel</source>
        <translation>mit anderem Kanal einverstanden</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>gewechselt</translation>
    </message>
    <message>
        <source>The channel stays. The end that was announced on {day} no longer holds.</source>
        <translation>Der Kanal bleibt. Das Ende, das am {day} angekündigt wurde, gilt nicht mehr.</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>only answering from {day}</source>
        <translation>nur Antworten ab {day}</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>letzter Tag {day}</translation>
    </message>
    <message>
        <source>citizens go on in {channel}</source>
        <translation>weiter geht es in {channel}</translation>
    </message>
    <message>
        <source>referral also in {languages}</source>
        <translation>Verweis auch auf {languages}</translation>
    </message>
    <message>
        <source>The last day has passed. Move or close what is open and close the channel, or choose another day.</source>
        <translation>Der letzte Tag ist vorbei. Verschieben oder schließen Sie ab, was offen ist, und schließen Sie den Kanal, oder wählen Sie einen anderen Tag.</translation>
    </message>
    <message>
        <source>From {day} on only citizens who write are answered; Balie sees to that.</source>
        <translation>Ab {day} wird nur noch geantwortet, wenn jemand schreibt; dafür sorgt Balie.</translation>
    </message>
    <message>
        <source>After the last day Balie closes the channel, if no conversation is open then.</source>
        <translation>Nach dem letzten Tag schließt Balie den Kanal, wenn dann kein Gespräch offen ist.</translation>
    </message>
    <message>
        <source>Open conversations: {count}</source>
        <translation>Offene Gespräche: {count}</translation>
    </message>
    <message>
        <source>You do not see {count} of them: their citizens are not counted here.</source>
        <translation>{count} davon sehen Sie nicht: Diese Personen sind hier nicht mitgezählt.</translation>
    </message>
    <message>
        <source>Wind-down {kind} · {label}</source>
        <translation>Auslaufen {kind} · {label}</translation>
    </message>
    <message>
        <source>{moved} of {all}</source>
        <translation>{moved} von {all}</translation>
    </message>
    <message>
        <source>Referral in the first answer</source>
        <translation>Verweis in der ersten Antwort</translation>
    </message>
    <message>
        <source>Citizens who moved</source>
        <translation>Personen, die gewechselt sind</translation>
    </message>
    <message>
        <source>Open conversations on this channel</source>
        <translation>Offene Gespräche in diesem Kanal</translation>
    </message>
    <message>
        <source>Closes on</source>
        <translation>Schließt am</translation>
    </message>
    <message>
        <source>Ends as well</source>
        <translation>Endet auch</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>noch {days} Tage</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>vor {days} Tagen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>WindDownCard</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Wind-down</source>
        <translation>Auslaufen</translation>
    </message>
    <message>
        <source>Figures as CSV or PDF…</source>
        <translation>Zahlen als CSV oder PDF…</translation>
    </message>
    <message>
        <source>To the wind-down</source>
        <translation>Zum Auslaufen</translation>
    </message>
</context>
<context>
    <name>WindDownPage</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Announce the end…</source>
        <translation>Ende ankündigen…</translation>
    </message>
    <message>
        <source>Only answer from now on</source>
        <translation>Ab jetzt nur antworten</translation>
    </message>
    <message>
        <source>Close the channel</source>
        <translation>Kanal schließen</translation>
    </message>
    <message>
        <source>Keep the channel</source>
        <translation>Kanal behalten</translation>
    </message>
    <message>
        <source>Open conversations at the end of each week</source>
        <translation>Offene Gespräche am Ende jeder Woche</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Change days or text…</source>
        <translation>Tage oder Text ändern…</translation>
    </message>
    <message>
        <source>Open again, only to answer</source>
        <translation>Wieder öffnen, nur zum Antworten</translation>
    </message>
</context>
<context>
    <name>WindDownPresenter</name>
    <message>
        <source>This channel does not end. Announce it here when it does: nothing is sent by itself.</source>
        <translation>Dieser Kanal endet nicht. Kündigen Sie es hier an, wenn er es tut: von selbst wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>time to answer is over</source>
        <translation>Zeit zum Antworten ist vorbei</translation>
    </message>
    <message>
        <source>only typed by yourself, {left} left</source>
        <translation>nur selbst Getipptes, noch {left}</translation>
    </message>
    <message>
        <source>{left} left to answer</source>
        <translation>noch {left} zum Antworten</translation>
    </message>
</context>
<context>
    <name>WishesPresenter</name>
    <message>
        <source>message of {when}</source>
        <translation>Nachricht von {when}</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Festhalten…</translation>
    </message>
    <message>
        <source>Preferred channel:</source>
        <translation>Bevorzugter Kanal:</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Messages of ours:</source>
        <translation>Nachrichten von uns:</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>nichts festgehalten</translation>
    </message>
    <message>
        <source>Wants messages:</source>
        <translation>Möchte Nachrichten:</translation>
    </message>
    <message>
        <source>Wants no messages:</source>
        <translation>Möchte keine Nachrichten:</translation>
    </message>
    <message>
        <source>by {who}, {when}</source>
        <translation>von {who}, {when}</translation>
    </message>
    <message>
        <source>Linked:</source>
        <translation>Verknüpft:</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>gleiche Nummer</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Perhaps the same citizen:</source>
        <translation>Vielleicht dieselbe Person:</translation>
    </message>
    <message>
        <source>Link two addresses of one citizen</source>
        <translation>Zwei Adressen einer Person verknüpfen</translation>
    </message>
</context>
<context>
    <name>_WishSheet</name>
    <message>
        <source>For example: by telephone, or the form of 3 November</source>
        <translation>Zum Beispiel: am Telefon, oder das Formular vom 3. November</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>Wo es gesagt wurde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>clearable</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
</TS>
