<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Balie</source>
        <translation>Over Balie</translation>
    </message>
    <message>
        <source>Version {program}, schema {schema}</source>
        <translation>Versie {program}, schema {schema}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Balie is free software under the European Union Public Licence 1.2.</source>
        <translation>Balie is vrije software onder de European Union Public Licence 1.2.</translation>
    </message>
    <message>
        <source>It uses Qt {qt} under the GNU Lesser General Public License 3: you may replace it.</source>
        <translation>Het gebruikt Qt {qt} onder de GNU Lesser General Public License 3: je mag die vervangen.</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Het logboek</translation>
    </message>
    <message>
        <source>Licences and list of parts</source>
        <translation>Licenties en lijst van onderdelen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>AfterSending</name>
    <message>
        <source>It was not sent, so its conversation is not closed.</source>
        <translation>Het is niet verstuurd, dus het gesprek is niet afgehandeld.</translation>
    </message>
</context>
<context>
    <name>AgentSheet</name>
    <message>
        <source>Knows</source>
        <translation>Kent</translation>
    </message>
    <message>
        <source>There is no label yet.</source>
        <translation>Er is nog geen label.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Er is nog geen team.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Conversations at once</source>
        <translation>Gesprekken tegelijk</translation>
    </message>
    <message>
        <source>Cannot sign in yet…</source>
        <translation>Kan nog niet inloggen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>AgreementsSheet</name>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>What waits with somebody absent goes back to the queue by itself</source>
        <translation>Wat bij een afwezige wacht, gaat vanzelf terug in de wachtrij</translation>
    </message>
    <message>
        <source>First answer within</source>
        <translation>Eerste antwoord binnen</translation>
    </message>
    <message>
        <source>After an absence of</source>
        <translation>Na een afwezigheid van</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
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
        <translation>Open het gesprek</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>AlarmPresenter</name>
    <message numerus="yes">
        <source>%n possible emergencies wait. Nobody has recorded what was done.</source>
        <translation>
            <numerusform>%n mogelijk noodgeval wacht. Nog niet vastgelegd wat er is gedaan.</numerusform>
            <numerusform>%n mogelijke noodgevallen wachten. Nog niet vastgelegd wat er is gedaan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Possible emergency on {channel}, {time}. Nobody has recorded what was done.</source>
        <translation>Mogelijk noodgeval via {channel}, {time}. Nog niet vastgelegd wat er is gedaan.</translation>
    </message>
</context>
<context>
    <name>AnnounceSheet</name>
    <message>
        <source>{channel} ends</source>
        <translation>{channel} stopt</translation>
    </message>
    <message>
        <source>somewhere else, as the text says</source>
        <translation>ergens anders, zoals de tekst zegt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Which channel ends, when, and where to go on.</source>
        <translation>Welk kanaal stopt, wanneer, en waar inwoners verder kunnen.</translation>
    </message>
    <message>
        <source>Only answering from</source>
        <translation>Alleen antwoorden vanaf</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Citizens go on in</source>
        <translation>Inwoners gaan verder in</translation>
    </message>
    <message>
        <source>Goes with the first answer of each conversation</source>
        <translation>Gaat mee met het eerste antwoord van elk gesprek</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Aankondigen</translation>
    </message>
    <message>
        <source>To everybody, unless there are words in their language</source>
        <translation>Aan iedereen, tenzij hier tekst in hun taal staat</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Canned answer</source>
        <translation>Standaardantwoord</translation>
    </message>
    <message>
        <source>New canned answer</source>
        <translation>Nieuw standaardantwoord</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Only a team lead changes this answer. Make one of your own, or ask a team lead.</source>
        <translation>Alleen een teamleider verandert dit antwoord. Maak er een voor jezelf, of vraag het een teamleider.</translation>
    </message>
    <message>
        <source>Add a wording</source>
        <translation>Tekst toevoegen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Alleen ik</translation>
    </message>
    <message>
        <source>Team {name}</source>
        <translation>Team {name}</translation>
    </message>
    <message>
        <source>Every channel</source>
        <translation>Elk kanaal</translation>
    </message>
    <message>
        <source>Every tone</source>
        <translation>Elke toon</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Words to find it by</source>
        <translation>Zoekwoorden</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Geldig</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>In, on, how</source>
        <translation>Taal, kanaal, toon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Variables: </source>
        <translation>Variabelen: </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Geschiedenis…</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Bestand toevoegen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Frisian</source>
        <translation>Fries</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Duits</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turks</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Pools</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Oekraïens</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spaans</translation>
    </message>
    <message>
        <source>formal</source>
        <translation>formeel</translation>
    </message>
    <message>
        <source>informal</source>
        <translation>informeel</translation>
    </message>
    <message>
        <source>In {language} from now on: {titles}. What you typed yourself stays.</source>
        <translation>Voortaan in het {language}: {titles}. Wat je zelf typte, blijft staan.</translation>
    </message>
    <message>
        <source>There is no text in {language} for {titles}: it stays as it is.</source>
        <translation>Er is geen tekst in het {language} voor {titles}: die blijft zoals hij is.</translation>
    </message>
    <message>
        <source>No canned answer in your draft to exchange. New ones will be in {language}.</source>
        <translation>In je concept staat geen standaardantwoord om te ruilen. Nieuwe komen in het {language}.</translation>
    </message>
    <message>
        <source>not known: to be filled in</source>
        <translation>niet bekend: zelf invullen</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Geldig tot en met</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Gebruikt</translation>
    </message>
    <message>
        <source>Search answers</source>
        <translation>Zoek in antwoorden</translation>
    </message>
    <message>
        <source>Municipality…</source>
        <translation>Gemeente…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>New answer…</source>
        <translation>Nieuw antwoord…</translation>
    </message>
    <message>
        <source>There is no canned answer yet. Make one, or import a file.</source>
        <translation>Er is nog geen standaardantwoord. Maak er een, of importeer een bestand.</translation>
    </message>
    <message>
        <source>No answer has these words.</source>
        <translation>Geen antwoord heeft deze woorden.</translation>
    </message>
    <message numerus="yes">
        <source>{all} answers, of which %n is over and no longer offered.</source>
        <translation>
            <numerusform>{all} antwoorden. Daarvan is er %n verlopen; dat staat niet meer in de lijst.</numerusform>
            <numerusform>{all} antwoorden. Daarvan zijn er %n verlopen; die staan niet meer in de lijst.</numerusform>
        </translation>
    </message>
    <message>
        <source>{all} answers. Press Enter on one to change it.</source>
        <translation>{all} antwoorden. Druk op Enter om er een te wijzigen.</translation>
    </message>
</context>
<context>
    <name>AnswersPagePresenter</name>
    <message>
        <source>Import canned answers</source>
        <translation>Standaardantwoorden importeren</translation>
    </message>
    <message>
        <source>Export canned answers</source>
        <translation>Standaardantwoorden exporteren</translation>
    </message>
    <message>
        <source>Say what your municipality is called: {{municipality}} in answers stands for nothing yet.</source>
        <translation>Vul in hoe je gemeente heet: {{municipality}} in antwoorden staat nog nergens voor.</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Alleen ik</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>{day}: over</source>
        <translation>{day}: verlopen</translation>
    </message>
    <message>
        <source>What is your municipality called?</source>
        <translation>Hoe heet je gemeente?</translation>
    </message>
    <message>
        <source>As it stands in answers</source>
        <translation>Zoals het in antwoorden staat</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Bestand toevoegen</translation>
    </message>
    <message>
        <source>a canned answer</source>
        <translation>een standaardantwoord</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Niet in het bestand</translation>
    </message>
    <message>
        <source>The same: {count}</source>
        <translation>Hetzelfde: {count}</translation>
    </message>
</context>
<context>
    <name>AnswersPopup</name>
    <message>
        <source>Canned answers</source>
        <translation>Standaardantwoorden</translation>
    </message>
    <message>
        <source>No canned answer has these words.</source>
        <translation>Geen standaardantwoord met deze woorden.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s). Choose with the arrow keys.</source>
        <translation>
            <numerusform>%n voorstel. Kies met de pijltoetsen.</numerusform>
            <numerusform>%n voorstellen. Kies met de pijltoetsen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPresenter</name>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Niets hier heeft deze woorden.</translation>
    </message>
    <message>
        <source>Your answer /{key} is over and no longer offered. Give it a later last day, or delete it.</source>
        <translation>Je antwoord /{key} is verlopen en staat niet meer in de lijst. Geef het een latere laatste dag, of verwijder het.</translation>
    </message>
    <message>
        <source>wording {place} of {all}: {key} for the next</source>
        <translation>tekst {place} van {all}: {key} voor de volgende</translation>
    </message>
    <message>
        <source>wording {place} of {all}</source>
        <translation>tekst {place} van {all}</translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>Name of a colleague or a team</source>
        <translation>Naam van een collega of een team</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Colleagues and teams</source>
        <translation>Collega’s en teams</translation>
    </message>
    <message>
        <source>What must the next one know?</source>
        <translation>Wat moet de volgende weten?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Toewijzen</translation>
    </message>
    <message>
        <source>There is no other colleague and no team yet.</source>
        <translation>Er is nog geen andere collega en geen team.</translation>
    </message>
    <message>
        <source>No colleague or team is called so.</source>
        <translation>Geen collega of team heet zo.</translation>
    </message>
    <message numerus="yes">
        <source>What the next one must know is %n character(s) too long.</source>
        <translation>
            <numerusform>Wat de volgende moet weten, is %n teken te lang.</numerusform>
            <numerusform>Wat de volgende moet weten, is %n tekens te lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than fits: {name}, {load}.</source>
        <translation>Dat is meer dan past: {name}, {load}.</translation>
    </message>
</context>
<context>
    <name>AssigningPresenter</name>
    <message>
        <source>You see it anyway.</source>
        <translation>Jij ziet het in elk geval.</translation>
    </message>
    <message>
        <source>You see it anyway, and {name}, who has it.</source>
        <translation>Jij ziet het in elk geval, en {name}, die het heeft.</translation>
    </message>
    <message>
        <source>Nobody: back to the queue</source>
        <translation>Niemand: terug in de wachtrij</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Toewijzen</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n conversation(s)</source>
        <translation>
            <numerusform>%n gesprek toewijzen</numerusform>
            <numerusform>%n gesprekken toewijzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ik</translation>
    </message>
    <message>
        <source>does not see it</source>
        <translation>ziet dit niet</translation>
    </message>
    <message>
        <source>Team {name}</source>
        <translation>Team {name}</translation>
    </message>
    <message>
        <source>does not answer it</source>
        <translation>beantwoordt dit niet</translation>
    </message>
    <message>
        <source>Back in the queue.</source>
        <translation>Terug in de wachtrij.</translation>
    </message>
    <message>
        <source>Yours now.</source>
        <translation>Nu van jou.</translation>
    </message>
    <message>
        <source>With {name} now.</source>
        <translation>Nu bij {name}.</translation>
    </message>
    <message>
        <source>Back in the queue: {count}.</source>
        <translation>Terug in de wachtrij: {count}.</translation>
    </message>
    <message>
        <source>Yours now: {count}.</source>
        <translation>Nu van jou: {count}.</translation>
    </message>
    <message>
        <source>With {name} now: {count}.</source>
        <translation>Nu bij {name}: {count}.</translation>
    </message>
    <message>
        <source>the team {name}</source>
        <translation>het team {name}</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>de wachtrij</translation>
    </message>
</context>
<context>
    <name>AttachingPresenter</name>
    <message>
        <source>Choose a file ({limits})</source>
        <translation>Kies een bestand ({limits})</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>Save {name}…</source>
        <translation>{name} opslaan…</translation>
    </message>
    <message>
        <source>Play or pause {name}</source>
        <translation>{name} afspelen of pauzeren</translation>
    </message>
    <message>
        <source>Show {name} larger</source>
        <translation>{name} groter tonen</translation>
    </message>
    <message>
        <source>Being fetched…</source>
        <translation>Wordt opgehaald…</translation>
    </message>
    <message>
        <source>Could not be fetched. Ask the citizen to send it again.</source>
        <translation>Kon niet worden opgehaald. Vraag de inwoner om het opnieuw te sturen.</translation>
    </message>
    <message>
        <source>Not taken in: too large, or a kind of file that is not allowed.</source>
        <translation>Niet aangenomen: te groot, of een soort bestand dat niet mag.</translation>
    </message>
    <message>
        <source>Not fetched: perhaps an identity document</source>
        <translation>Niet opgehaald: misschien een ID-bewijs</translation>
    </message>
    <message>
        <source>Removed: perhaps an identity document</source>
        <translation>Verwijderd: misschien een ID-bewijs</translation>
    </message>
    <message>
        <source>Not taken in: {size} is too much. Ask the citizen to send it another way.</source>
        <translation>Niet binnengehaald: {size} is te groot. Vraag de inwoner om het anders te sturen.</translation>
    </message>
    <message>
        <source>This picture is not here. Ask the citizen to send it again.</source>
        <translation>Deze afbeelding is er niet. Vraag de inwoner om hem opnieuw te sturen.</translation>
    </message>
    <message>
        <source>This kind of picture is not shown. Click to save it.</source>
        <translation>Dit soort afbeelding wordt niet getoond. Klik om hem op te slaan.</translation>
    </message>
    <message>
        <source>This picture is too large to show. Click to save it.</source>
        <translation>Deze afbeelding is te groot om te tonen. Klik om hem op te slaan.</translation>
    </message>
    <message>
        <source>This picture is damaged. Click to save it as it is.</source>
        <translation>Deze afbeelding is beschadigd. Klik om hem op te slaan zoals hij is.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Rule and source</source>
        <translation>Regel en bron</translation>
    </message>
    <message>
        <source>Record what was done</source>
        <translation>Leg vast wat er gedaan is</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Everything is taken. There is nothing to distribute.</source>
        <translation>Alles is toegewezen. Er valt niets te verdelen.</translation>
    </message>
    <message>
        <source>Nobody who is there has room. Ask who can come, or raise what somebody can take.</source>
        <translation>Niemand die er is heeft ruimte. Vraag wie er kan komen, of verhoog wat iemand aankan.</translation>
    </message>
    <message>
        <source>Emergencies come first, then the longest wait. Look at it, then distribute.</source>
        <translation>Noodgevallen komen eerst, dan wie het langst wacht. Kijk ernaar en verdeel dan.</translation>
    </message>
    <message>
        <source>within the norm ({minutes} min)</source>
        <translation>binnen de norm ({minutes} min)</translation>
    </message>
    <message>
        <source>open conversations</source>
        <translation>open gesprekken</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>niet toegewezen</translation>
    </message>
    <message>
        <source>median first answer</source>
        <translation>mediaan eerste reactie</translation>
    </message>
    <message>
        <source>end within two hours</source>
        <translation>verlopen binnen 2 uur</translation>
    </message>
    <message>
        <source>emergencies referred</source>
        <translation>noodmeldingen doorverwezen</translation>
    </message>
    <message>
        <source>assignee:&quot;{name}&quot; state:open,pending</source>
        <translation>bij:&quot;{name}&quot; status:open,wacht</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>geen ruimte</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertrouwelijk</translation>
    </message>
    <message>
        <source>stays: nobody has room</source>
        <translation>blijft: niemand heeft ruimte</translation>
    </message>
    <message>
        <source>waits for a label, until {time}</source>
        <translation>wacht op een label, tot {time}</translation>
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
        <translation>Verdelen…</translation>
    </message>
    <message>
        <source>Agreements…</source>
        <translation>Afspraken…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Terug in de wachtrij</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Toewijzen…</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Division of work</source>
        <translation>Werkverdeling</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Niet toegewezen</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Nog</translation>
    </message>
    <message>
        <source>Time to answer ends soon</source>
        <translation>Tijd om te antwoorden loopt af</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add colleagues on their page.</source>
        <translation>Er werkt hier nog niemand. Voeg collega’s toe op hun pagina.</translation>
    </message>
    <message>
        <source>Everything is taken.</source>
        <translation>Alles is toegewezen.</translation>
    </message>
    <message>
        <source>Conversations per day and channel, the last 30 days</source>
        <translation>Gesprekken per dag en kanaal, de laatste 30 dagen</translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n conversation(s)</source>
        <translation>
            <numerusform>Verdeel %n gesprek</numerusform>
            <numerusform>Verdeel %n gesprekken</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations per day and channel</source>
        <translation>Gesprekken per dag en kanaal · 30 dagen</translation>
    </message>
</context>
<context>
    <name>BoardPresenter</name>
    <message>
        <source>Back in the queue: {count}.</source>
        <translation>Terug in de wachtrij: {count}.</translation>
    </message>
    <message>
        <source>Save the division of work</source>
        <translation>Werkverdeling opslaan</translation>
    </message>
</context>
<context>
    <name>BringBackSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Terughalen</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>There is no label yet</source>
        <translation>Er is nog geen label</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>To me</source>
        <translation>Aan mij</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Toewijzen…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Label…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Uitstellen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afhandelen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Niets markeren</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n gemarkeerd</numerusform>
            <numerusform>%n gemarkeerd</numerusform>
        </translation>
    </message>
    <message>
        <source>More cannot be marked at once.</source>
        <translation>Meer tegelijk markeren kan niet.</translation>
    </message>
</context>
<context>
    <name>BulkPresenter</name>
    <message numerus="yes">
        <source>%n stayed as it was.</source>
        <translation>
            <numerusform>%n bleef zoals het was.</numerusform>
            <numerusform>%n bleven zoals ze waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>{count} closed.</source>
        <translation>{count} afgehandeld.</translation>
    </message>
    <message>
        <source>{count} snoozed.</source>
        <translation>{count} uitgesteld.</translation>
    </message>
    <message>
        <source>{count} labelled.</source>
        <translation>{count} van een label voorzien.</translation>
    </message>
    <message>
        <source>Yours now: {count}.</source>
        <translation>Nu van jou: {count}.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
</context>
<context>
    <name>CasesPresenter</name>
    <message>
        <source>Link a case</source>
        <translation>Koppel een zaak</translation>
    </message>
    <message>
        <source>Number in the case system, such as 2026-12345</source>
        <translation>Nummer in het zaaksysteem, zoals 2026-12345</translation>
    </message>
    <message>
        <source>Type the number as it stands in the case system, such as 2026-12345.</source>
        <translation>Typ het nummer zoals het in het zaaksysteem staat, zoals 2026-12345.</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Kopieer het nummer</translation>
    </message>
    <message>
        <source>Open in the case system …</source>
        <translation>Open in het zaaksysteem …</translation>
    </message>
    <message>
        <source>Take off this conversation</source>
        <translation>Haal van dit gesprek af</translation>
    </message>
    <message>
        <source>Taken off this conversation: case {number}</source>
        <translation>Van dit gesprek gehaald: zaak {number}</translation>
    </message>
    <message>
        <source>Copied: the number of the case</source>
        <translation>Gekopieerd: het nummer van de zaak</translation>
    </message>
</context>
<context>
    <name>ChannelForm</name>
    <message>
        <source>Add {kind}</source>
        <translation>{kind} toevoegen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>So colleagues know it, such as the department&apos;s name.</source>
        <translation>Zo herkennen collega’s het, bijvoorbeeld de naam van de afdeling.</translation>
    </message>
    <message>
        <source>Name in the inbox</source>
        <translation>Naam in het postvak</translation>
    </message>
    <message>
        <source>The rules above want one. It is kept in the compliance log.</source>
        <translation>De regels hierboven vragen erom. Dit komt in het logboek.</translation>
    </message>
    <message>
        <source>Who agreed to this channel, and why</source>
        <translation>Wie dit kanaal goed vond, en waarom</translation>
    </message>
    <message>
        <source>Asking {kind}…</source>
        <translation>{kind} wordt gevraagd…</translation>
    </message>
    <message>
        <source>Fill in what is secret to check it. It is kept nowhere here.</source>
        <translation>Vul in wat geheim is om het te controleren. Het wordt hier nergens bewaard.</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Het werkt.</translation>
    </message>
    <message>
        <source>The provider calls this account: {name}</source>
        <translation>De aanbieder noemt dit account: {name}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Geeft antwoord</translation>
    </message>
    <message>
        <source>Look at “{field}”.</source>
        <translation>Kijk naar “{field}”.</translation>
    </message>
    <message>
        <source>Or choose the button again: the channel is then kept without a working check.</source>
        <translation>Of kies de knop nog een keer: dan wordt het kanaal bewaard zonder geslaagde controle.</translation>
    </message>
    <message>
        <source>It does not work yet.</source>
        <translation>Het werkt nog niet.</translation>
    </message>
</context>
<context>
    <name>ChannelSheet</name>
    <message>
        <source>We keep to these rules</source>
        <translation>Wij houden ons aan deze regels</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Meer instellingen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>connecting</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbonden</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>niet bereikbaar</translation>
    </message>
    <message>
        <source>asks to slow down</source>
        <translation>vraagt om rustiger aan</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>afgemeld</translation>
    </message>
    <message>
        <source>set up wrongly</source>
        <translation>verkeerd ingesteld</translation>
    </message>
    <message>
        <source>winding down</source>
        <translation>afbouw</translation>
    </message>
    <message>
        <source>answering only</source>
        <translation>alleen antwoorden</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>Answered by: {teams}</source>
        <translation>Beantwoord door: {teams}</translation>
    </message>
    <message>
        <source>No team answers it: nobody sees what comes in. Give it to one on Teams.</source>
        <translation>Geen team beantwoordt het: niemand ziet wat er binnenkomt. Geef het bij Teams aan een team.</translation>
    </message>
    <message>
        <source>Added without the reason that {rules} asks for. Choose “Change or check…” and give it.</source>
        <translation>Toegevoegd zonder de reden waar {rules} om vraagt. Kies “Wijzigen of controleren…” en geef die.</translation>
    </message>
    <message>
        <source>Added without the reason that {rules} asks for. Ask your administrator to give it.</source>
        <translation>Toegevoegd zonder de reden waar {rules} om vraagt. Vraag je beheerder om die te geven.</translation>
    </message>
    <message>
        <source>Conversations that are not closed: {open}. Nobody could answer them any more. Close them first, or wind {channel} down, so that citizens hear where to go.</source>
        <translation>Gesprekken die niet zijn afgehandeld: {open}. Niemand kan ze dan nog beantwoorden. Handel ze eerst af, of bouw {channel} af, zodat inwoners horen waar ze terechtkunnen.</translation>
    </message>
    <message>
        <source>Nothing comes in through {channel} any more, and its secrets go. What stays to be read, in conversations: {all}.</source>
        <translation>Via {channel} komt niets meer binnen, en de geheimen ervan gaan weg. Gesprekken die leesbaar blijven: {all}.</translation>
    </message>
    <message>
        <source>Messages still to be sent: {waiting}. They do not go out any more, and stand under “Not sent”.</source>
        <translation>Berichten die nog verstuurd moeten worden: {waiting}. Die gaan niet meer uit en staan onder “Niet verstuurd”.</translation>
    </message>
    <message>
        <source>The channel is there. It starts as soon as one engine has its secrets: send these lines to whoever looks after the engines, and the secrets by a safe way.</source>
        <translation>Het kanaal is er. Het begint zodra één engine de geheimen heeft: stuur deze regels naar wie de engines beheert, en de geheimen langs een veilige weg.</translation>
    </message>
    <message>
        <source>{channel} is set up wrongly and stands still. Ask your administrator to look at it.</source>
        <translation>{channel} is verkeerd ingesteld en staat stil. Vraag je beheerder om ernaar te kijken.</translation>
    </message>
    <message>
        <source>App chat</source>
        <translation>App-chat</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>Add a channel…</source>
        <translation>Kanaal toevoegen…</translation>
    </message>
    <message>
        <source>Channels are set up by your administrator.</source>
        <translation>Kanalen stelt je beheerder in.</translation>
    </message>
    <message>
        <source>There is no channel yet. Add the first one.</source>
        <translation>Er is nog geen kanaal. Voeg het eerste toe.</translation>
    </message>
    <message>
        <source>Change or check…</source>
        <translation>Wijzigen of controleren…</translation>
    </message>
    <message>
        <source>Change or check {channel}</source>
        <translation>{channel} wijzigen of controleren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Remove {channel}</source>
        <translation>{channel} verwijderen</translation>
    </message>
</context>
<context>
    <name>ChannelsPresenter</name>
    <message>
        <source>WhatsApp on an ordinary telephone</source>
        <translation>WhatsApp op een gewone telefoon</translation>
    </message>
    <message>
        <source>WhatsApp Business App</source>
        <translation>WhatsApp Business App</translation>
    </message>
    <message>
        <source>Use the Business Platform</source>
        <translation>Gebruik het Business Platform</translation>
    </message>
    <message>
        <source>This is not connected</source>
        <translation>Dit wordt niet gekoppeld</translation>
    </message>
</context>
<context>
    <name>CitizenPanel</name>
    <message>
        <source>Citizen</source>
        <translation>Inwoner</translation>
    </message>
    <message>
        <source>Reachable via</source>
        <translation>Bereikbaar via</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wensen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>Eerdere gesprekken</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Looking along</source>
        <translation>Kijkt mee</translation>
    </message>
    <message>
        <source>Go on via {channel}…</source>
        <translation>Verder via {channel}…</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Label toevoegen</translation>
    </message>
    <message>
        <source>Remove label {name}</source>
        <translation>Label {name} weghalen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Wacht op anderen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Uitgesteld</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>{state}, confidential</source>
        <translation>{state}, vertrouwelijk</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Eerste reactie</translation>
    </message>
</context>
<context>
    <name>CitizenPresenter</name>
    <message numerus="yes">
        <source>%n earlier conversation(s)</source>
        <translation>
            <numerusform>%n eerder gesprek</numerusform>
            <numerusform>%n eerdere gesprekken</numerusform>
        </translation>
    </message>
    <message>
        <source>This citizen is known in no other channel</source>
        <translation>Deze inwoner is in geen ander kanaal bekend</translation>
    </message>
</context>
<context>
    <name>CitizenText</name>
    <message>
        <source>No name</source>
        <translation>Geen naam</translation>
    </message>
    <message>
        <source>Unnamed file</source>
        <translation>Bestand zonder naam</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>Close the channel?</source>
        <translation>Kanaal sluiten?</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Toch sluiten</translation>
    </message>
</context>
<context>
    <name>ColleaguesPage</name>
    <message>
        <source>Colleague</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Inlognaam</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>Logt in als</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Bezetting</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Kent</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>New colleague…</source>
        <translation>Nieuwe collega…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>Vertrekt…</translation>
    </message>
    <message>
        <source>Who left…</source>
        <translation>Wie vertrok…</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Next conversation</source>
        <translation>Volgend gesprek</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Vorig gesprek</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>Volgend ongelezen gesprek</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>Vorig ongelezen gesprek</translation>
    </message>
    <message>
        <source>Mark this conversation</source>
        <translation>Dit gesprek markeren</translation>
    </message>
    <message>
        <source>Mark everything in the list</source>
        <translation>Alles in de lijst markeren</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Niets markeren</translation>
    </message>
    <message>
        <source>Undo what was done to conversations</source>
        <translation>Ongedaan maken wat met gesprekken is gedaan</translation>
    </message>
    <message>
        <source>Open the emergency that waits longest</source>
        <translation>Open het noodgeval dat het langst wacht</translation>
    </message>
    <message>
        <source>Send and go to the next</source>
        <translation>Versturen en naar het volgende</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Versturen en afhandelen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne notitie</translation>
    </message>
    <message>
        <source>Switch between reply and note</source>
        <translation>Wisselen tussen antwoord en notitie</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Canned answer (or type /)</source>
        <translation>Standaardantwoord (of typ /)</translation>
    </message>
    <message>
        <source>First way out of a warning</source>
        <translation>Eerste uitweg bij een waarschuwing</translation>
    </message>
    <message>
        <source>Replace what may not be sent</source>
        <translation>Vervangen wat niet verstuurd mag worden</translation>
    </message>
    <message>
        <source>Reply to the selected message</source>
        <translation>Reageer op het gekozen bericht</translation>
    </message>
    <message>
        <source>Change the message that was sent (↑ in an empty answer)</source>
        <translation>Verstuurd bericht wijzigen (↑ in een leeg antwoord)</translation>
    </message>
    <message>
        <source>Take the selected message back …</source>
        <translation>Trek het gekozen bericht in …</translation>
    </message>
    <message>
        <source>Take the answer back (Ctrl+Z)</source>
        <translation>Haal het antwoord terug (Ctrl+Z)</translation>
    </message>
    <message>
        <source>How long sending can be undone …</source>
        <translation>Hoe lang versturen ongedaan te maken is …</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Vet</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Cursief</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Doorgestreept</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Emoji (or type : and a word)</source>
        <translation>Emoji (of typ : en een woord)</translation>
    </message>
    <message>
        <source>What was meant by the misspelt word</source>
        <translation>Wat is bedoeld met het verkeerd gespelde woord</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Bijlage toevoegen</translation>
    </message>
    <message>
        <source>Take a case off …</source>
        <translation>Zaak van dit gesprek halen …</translation>
    </message>
    <message>
        <source>Go on in another channel …</source>
        <translation>Verder in een ander kanaal …</translation>
    </message>
    <message>
        <source>The next wording of the canned answer</source>
        <translation>Volgende tekst van het standaardantwoord</translation>
    </message>
    <message>
        <source>The previous wording of the canned answer</source>
        <translation>Vorige tekst van het standaardantwoord</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Aan mij toewijzen</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>Toewijzen …</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>Overdragen …</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Terug in de wachtrij</translation>
    </message>
    <message>
        <source>Who sees this conversation …</source>
        <translation>Wie dit gesprek ziet …</translation>
    </message>
    <message>
        <source>Snooze …</source>
        <translation>Uitstellen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afhandelen</translation>
    </message>
    <message>
        <source>May this be done here? …</source>
        <translation>Mag dit hier? …</translation>
    </message>
    <message>
        <source>Label …</source>
        <translation>Label …</translation>
    </message>
    <message>
        <source>Link a case …</source>
        <translation>Koppel een zaak …</translation>
    </message>
    <message>
        <source>Copy the number (twice: and the citizen, three times: and the address)</source>
        <translation>Nummer kopiëren (twee keer: met de inwoner, drie keer: met het adres)</translation>
    </message>
    <message>
        <source>Voice messages: another speed</source>
        <translation>Spraakberichten: andere snelheid</translation>
    </message>
    <message>
        <source>Rules of this channel</source>
        <translation>Regels van dit kanaal</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Zoeken in dit gesprek</translation>
    </message>
    <message>
        <source>To what is unread</source>
        <translation>Naar wat ongelezen is</translation>
    </message>
    <message>
        <source>Save all files …</source>
        <translation>Alle bestanden opslaan …</translation>
    </message>
    <message>
        <source>Everything with this citizen</source>
        <translation>Alles met deze inwoner</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Afdrukken …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Opslaan als PDF …</translation>
    </message>
    <message>
        <source>Copy the selected message</source>
        <translation>Gekozen bericht kopiëren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Volgend deel van het venster</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Vorig deel van het venster</translation>
    </message>
    <message>
        <source>Show or hide the citizen</source>
        <translation>Inwoner tonen of verbergen</translation>
    </message>
    <message>
        <source>Show or hide the navigation</source>
        <translation>Navigatie tonen of verbergen</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>Toetsen wijzigen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Everything: actions, views, citizens, answers</source>
        <translation>Alles: acties, weergaven, inwoners, antwoorden</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Problem report …</source>
        <translation>Probleemrapport …</translation>
    </message>
    <message>
        <source>About Balie …</source>
        <translation>Over Balie …</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Instellingen …</translation>
    </message>
    <message>
        <source>Do not disturb …</source>
        <translation>Niet storen …</translation>
    </message>
    <message>
        <source>Hide the window and lock the computer</source>
        <translation>Venster verbergen en computer vergrendelen</translation>
    </message>
    <message>
        <source>Import canned answers (CSV, TOML) …</source>
        <translation>Standaardantwoorden importeren (CSV, TOML) …</translation>
    </message>
    <message>
        <source>Distribute …</source>
        <translation>Verdelen …</translation>
    </message>
    <message>
        <source>Agreements about the work …</source>
        <translation>Afspraken over het werk …</translation>
    </message>
    <message>
        <source>Division of work as a spreadsheet (CSV) …</source>
        <translation>Werkverdeling als rekenblad (CSV) …</translation>
    </message>
    <message>
        <source>Figures as a spreadsheet (CSV) …</source>
        <translation>Cijfers als rekenblad (CSV) …</translation>
    </message>
    <message>
        <source>Figures as a PDF …</source>
        <translation>Cijfers als PDF …</translation>
    </message>
    <message>
        <source>New canned answer …</source>
        <translation>Nieuw standaardantwoord …</translation>
    </message>
    <message>
        <source>Export canned answers (CSV, TOML) …</source>
        <translation>Standaardantwoorden exporteren (CSV, TOML) …</translation>
    </message>
    <message>
        <source>Add a channel …</source>
        <translation>Kanaal toevoegen …</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Venster</translation>
    </message>
    <message>
        <source>Save this search as a view …</source>
        <translation>Deze zoekopdracht als weergave opslaan …</translation>
    </message>
    <message>
        <source>Remove this view of mine</source>
        <translation>Deze eigen weergave weghalen</translation>
    </message>
    <message>
        <source>My status: {status}</source>
        <translation>Mijn status: {status}</translation>
    </message>
    <message>
        <source>Accept the hand-over</source>
        <translation>De overdracht aannemen</translation>
    </message>
    <message>
        <source>End my shift …</source>
        <translation>Dienst afsluiten …</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne notitie</translation>
    </message>
    <message>
        <source>via {channel} to {name}</source>
        <translation>via {channel} aan {name}</translation>
    </message>
    <message>
        <source>via {channel}</source>
        <translation>via {channel}</translation>
    </message>
    <message>
        <source>Goes along: “{words}”</source>
        <translation>Gaat mee: “{words}”</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Concept opgeslagen</translation>
    </message>
    <message>
        <source>Only colleagues see this note</source>
        <translation>Alleen collega’s zien deze notitie</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notitie opslaan</translation>
    </message>
    <message>
        <source>Answer to {name}</source>
        <translation>Antwoord aan {name}</translation>
    </message>
    <message>
        <source>New words for {name}</source>
        <translation>Nieuwe tekst voor {name}</translation>
    </message>
    <message>
        <source>Send via {channel} to {name}</source>
        <translation>Verstuur via {channel} aan {name}</translation>
    </message>
    <message>
        <source>Change via {channel} for {name}</source>
        <translation>Wijzig via {channel} bij {name}</translation>
    </message>
    <message>
        <source>Send via {channel}</source>
        <translation>Verstuur via {channel}</translation>
    </message>
    <message>
        <source>Change via {channel}</source>
        <translation>Wijzig via {channel}</translation>
    </message>
    <message>
        <source>{channel} to {name}</source>
        <translation>{channel} aan {name}</translation>
    </message>
</context>
<context>
    <name>ComposerFooter</name>
    <message>
        <source>File</source>
        <translation>Bijlage</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji invoegen</translation>
    </message>
    <message>
        <source>Language of canned answers: {language}</source>
        <translation>Taal van standaardantwoorden: {language}</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Bijlage toevoegen</translation>
    </message>
    <message>
        <source>Insert a canned answer</source>
        <translation>Standaardantwoord invoegen</translation>
    </message>
</context>
<context>
    <name>ConfideSheet</name>
    <message>
        <source>Who sees this conversation</source>
        <translation>Wie dit gesprek ziet</translation>
    </message>
    <message>
        <source>Confidential: only who is named here sees it</source>
        <translation>Vertrouwelijk: alleen wie hier genoemd is, ziet het</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Genoemd</translation>
    </message>
    <message>
        <source>Nobody else answers this channel.</source>
        <translation>Niemand anders beantwoordt dit kanaal.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Wants messages of ours (opt-in)</source>
        <translation>Wil berichten van ons (opt-in)</translation>
    </message>
    <message>
        <source>Wants no messages of ours (opt-out)</source>
        <translation>Wil geen berichten van ons (opt-out)</translation>
    </message>
    <message>
        <source>Opt-in or opt-out</source>
        <translation>Opt-in of opt-out</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Op</translation>
    </message>
</context>
<context>
    <name>ConversationListView</name>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
</context>
<context>
    <name>ConversationPresenter</name>
    <message>
        <source>A colleague goes on over another channel: your text went along.</source>
        <translation>Een collega gaat verder via een ander kanaal: je tekst ging mee.</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nieuw bericht</numerusform>
            <numerusform>%n nieuwe berichten</numerusform>
        </translation>
    </message>
    <message>
        <source>New message: {words}</source>
        <translation>Nieuw bericht: {words}</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>My conversations</source>
        <translation>Mijn gesprekken</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Niet toegewezen</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Alle open</translation>
    </message>
    <message>
        <source>Expires first</source>
        <translation>Verloopt eerst</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Uitgesteld</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niet verstuurd</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>Noodgevallen</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Genoemd</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oudste eerst</translation>
    </message>
    <message>
        <source>Expiring first</source>
        <translation>Verloopt eerst</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Er wacht niets op je</translation>
    </message>
    <message>
        <source>Everything is taken</source>
        <translation>Alles is toegewezen</translation>
    </message>
    <message>
        <source>Everything is answered</source>
        <translation>Alles is beantwoord</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves.</source>
        <translation>Nieuwe gesprekken verschijnen hier vanzelf.</translation>
    </message>
    <message>
        <source>Nothing expires</source>
        <translation>Niets verloopt</translation>
    </message>
    <message>
        <source>You can answer every open conversation as late as you like.</source>
        <translation>Je kunt elk open gesprek zo laat beantwoorden als je wilt.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Niets is uitgesteld</translation>
    </message>
    <message>
        <source>Nothing is closed yet</source>
        <translation>Nog niets is afgehandeld</translation>
    </message>
    <message>
        <source>[view.unassigned] shows what nobody has taken yet; [conversation.take] takes it.</source>
        <translation>[view.unassigned] toont wat nog niemand heeft; met [conversation.take] neem je een gesprek.</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves. [view.open] shows all that are open.</source>
        <translation>Nieuwe gesprekken verschijnen hier vanzelf. [view.open] toont alles wat open is.</translation>
    </message>
    <message>
        <source>[conversation.snooze] puts the open conversation away until later.</source>
        <translation>Met [conversation.snooze] stel je het geopende gesprek uit.</translation>
    </message>
    <message>
        <source>[conversation.close] closes the open conversation.</source>
        <translation>Met [conversation.close] handel je het geopende gesprek af.</translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation>Alles is verstuurd</translation>
    </message>
    <message>
        <source>What could not be sent appears here, with what to do.</source>
        <translation>Wat niet verstuurd kon worden, staat hier, met wat je kunt doen.</translation>
    </message>
    <message>
        <source>No emergency waits</source>
        <translation>Er wacht geen noodgeval</translation>
    </message>
    <message>
        <source>A possible emergency stays here until somebody records what was done.</source>
        <translation>Een mogelijk noodgeval blijft hier staan tot iemand vastlegt wat er is gedaan.</translation>
    </message>
    <message>
        <source>Nobody mentioned you</source>
        <translation>Niemand heeft je genoemd</translation>
    </message>
    <message>
        <source>A note with @ and your name brings the conversation here.</source>
        <translation>Een notitie met @ en je naam brengt het gesprek hier.</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Nog geen gesprekken</translation>
    </message>
    <message>
        <source>They appear as soon as a citizen writes.</source>
        <translation>Ze verschijnen zodra een inwoner schrijft.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>[palette] finds every conversation. [keys] shows all keys.</source>
        <translation>[palette] vindt elk gesprek. [keys] toont alle toetsen.</translation>
    </message>
    <message>
        <source>No conversation to open</source>
        <translation>Geen gesprek om te openen</translation>
    </message>
    <message>
        <source>[list.next] opens the first one. [keys] shows all keys.</source>
        <translation>[list.next] opent het eerste gesprek. [keys] toont alle toetsen.</translation>
    </message>
    <message>
        <source>Choose a conversation</source>
        <translation>Kies een gesprek</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Take away a condition, or look at how it is written. Esc ends the search.</source>
        <translation>Haal een voorwaarde weg, of kijk hoe die geschreven is. Met Esc stop je met zoeken.</translation>
    </message>
    <message>
        <source>Nothing open here</source>
        <translation>Hier is niets open</translation>
    </message>
    <message>
        <source>[view.open] shows all open conversations.</source>
        <translation>[view.open] toont alle open gesprekken.</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Jij: {text}</translation>
    </message>
    <message>
        <source>112 / emergency</source>
        <translation>112 / noodsituatie</translation>
    </message>
    <message>
        <source>threat</source>
        <translation>bedreiging</translation>
    </message>
    <message>
        <source>BSN</source>
        <translation>bsn</translation>
    </message>
    <message>
        <source>sensitive data</source>
        <translation>gevoelige gegevens</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>let op</translation>
    </message>
    <message>
        <source>window closed</source>
        <translation>venster dicht</translation>
    </message>
    <message>
        <source>window {time} left</source>
        <translation>venster nog {time}</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>gemarkeerd</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Geen naam</translation>
    </message>
    <message>
        <source>{count} unread</source>
        <translation>{count} ongelezen</translation>
    </message>
    <message>
        <source>sending failed</source>
        <translation>versturen mislukt</translation>
    </message>
</context>
<context>
    <name>DeedSheet</name>
    <message>
        <source>The reason; it is kept in the compliance log</source>
        <translation>De reden; die komt in het logboek</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>Toch doen</translation>
    </message>
    <message>
        <source>Read: go on</source>
        <translation>Gelezen: ga door</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Forward something to another citizen</source>
        <translation>Iets doorsturen naar een andere inwoner</translation>
    </message>
    <message>
        <source>Delete a message or the conversation</source>
        <translation>Een bericht of het gesprek verwijderen</translation>
    </message>
    <message>
        <source>Erase because the citizen asks for it</source>
        <translation>Gegevens wissen omdat de inwoner het vraagt</translation>
    </message>
    <message>
        <source>Add to what we know of the citizen</source>
        <translation>Iets toevoegen aan wat wij van de inwoner weten</translation>
    </message>
    <message>
        <source>Decide on a benefit or a provision</source>
        <translation>Beslissen over een uitkering of voorziening</translation>
    </message>
</context>
<context>
    <name>DeedsPresenter</name>
    <message>
        <source>No rule of this channel speaks about that.</source>
        <translation>Geen regel van dit kanaal gaat daarover.</translation>
    </message>
    <message>
        <source>Save a file of the citizen</source>
        <translation>Een bestand van de inwoner opslaan</translation>
    </message>
</context>
<context>
    <name>DeleteLabelSheet</name>
    <message>
        <source>Delete “{name}”?</source>
        <translation>“{name}” verwijderen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Delete label</source>
        <translation>Label verwijderen</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wacht op verzending</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wordt verstuurd</translation>
    </message>
    <message>
        <source>Accepted by the channel</source>
        <translation>Aangenomen door het kanaal</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Afgeleverd</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niet verstuurd</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Uitkomst onbekend</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Opening the conversations…</source>
        <translation>De gesprekken gaan open…</translation>
    </message>
    <message>
        <source>Balie cannot open the conversations</source>
        <translation>Balie kan de gesprekken niet openen</translation>
    </message>
    <message>
        <source>{server} wants the password of {user}.</source>
        <translation>{server} wil het wachtwoord van {user} weten.</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Inloggen …</translation>
    </message>
</context>
<context>
    <name>DistributeSheet</name>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dan</translation>
    </message>
    <message>
        <source>What would be divided</source>
        <translation>Wat er verdeeld wordt</translation>
    </message>
    <message>
        <source>How full each would be</source>
        <translation>Hoe vol ieder dan is</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verdelen</translation>
    </message>
</context>
<context>
    <name>DistributingPresenter</name>
    <message numerus="yes">
        <source>Distribute %n conversation(s)</source>
        <translation>
            <numerusform>Verdeel %n gesprek</numerusform>
            <numerusform>Verdeel %n gesprekken</numerusform>
        </translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verdelen</translation>
    </message>
    <message>
        <source>Distributed: {count}.</source>
        <translation>Verdeeld: {count}.</translation>
    </message>
    <message>
        <source>Distributed: {count}. Still unassigned: {left}.</source>
        <translation>Verdeeld: {count}. Nog niet toegewezen: {left}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s): distribute again for the next.</source>
        <translation>
            <numerusform>Er wacht er nog %n: verdeel opnieuw voor de volgende.</numerusform>
            <numerusform>Er wachten er nog %n: verdeel opnieuw voor de volgende.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DivideSheet</name>
    <message>
        <source>How {name} divides</source>
        <translation>Hoe {name} verdeelt</translation>
    </message>
    <message>
        <source>The engine divides by itself</source>
        <translation>Balie verdeelt vanzelf</translation>
    </message>
    <message>
        <source>Who comes back goes to the same colleague, if there</source>
        <translation>Wie terugkomt gaat naar dezelfde collega, als die er is</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>What would be divided</source>
        <translation>Wat er verdeeld wordt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>If it counted now:</source>
        <translation>Als het nu zou gelden:</translation>
    </message>
    <message>
        <source>The next conversation goes to</source>
        <translation>Het volgende gesprek gaat naar</translation>
    </message>
</context>
<context>
    <name>DraftCheck</name>
    <message>
        <source>This now goes via {channel} to {name}. Look whether the text still fits.</source>
        <translation>Dit gaat nu via {channel} naar {name}. Kijk of de tekst nog past.</translation>
    </message>
    <message>
        <source>The recipient changed.</source>
        <translation>De ontvanger is veranderd.</translation>
    </message>
    <message>
        <source>Not filled in yet: {name}.</source>
        <translation>Nog niet ingevuld: {name}.</translation>
    </message>
    <message>
        <source>Fill it in or take it out before you send.</source>
        <translation>Vul het in of haal het weg voor je verstuurt.</translation>
    </message>
    <message>
        <source>rule {id}</source>
        <translation>regel {id}</translation>
    </message>
    <message>
        <source>Possible emergency</source>
        <translation>Mogelijk noodgeval</translation>
    </message>
</context>
<context>
    <name>DroppingPresenter</name>
    <message>
        <source>Me</source>
        <translation>Ik</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n gesprek</numerusform>
            <numerusform>%n gesprekken</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop on a colleague, a team, a label or a view at the left. Esc stops.</source>
        <translation>Laat los op een collega, een team, een label of een lijst links. Esc stopt.</translation>
    </message>
    <message>
        <source>Gets the label {name}.</source>
        <translation>Krijgt het label {name}.</translation>
    </message>
    <message>
        <source>This list fills itself: what belongs there is there already.</source>
        <translation>Deze lijst vult zichzelf: wat er hoort, staat er al.</translation>
    </message>
    <message>
        <source>To {name}: {load}.</source>
        <translation>Naar {name}: {load}.</translation>
    </message>
    <message>
        <source>To {name}: {load}. That is more than fits.</source>
        <translation>Naar {name}: {load}. Dat is meer dan erbij past.</translation>
    </message>
    <message>
        <source>To the team {name}, for whoever takes it there.</source>
        <translation>Naar het team {name}, voor wie het daar neemt.</translation>
    </message>
    <message>
        <source>Becomes yours.</source>
        <translation>Wordt van jou.</translation>
    </message>
    <message>
        <source>Goes back to the queue.</source>
        <translation>Gaat terug in de wachtrij.</translation>
    </message>
    <message>
        <source>Is snoozed until a time that you choose.</source>
        <translation>Wordt uitgesteld tot een tijd die je kiest.</translation>
    </message>
    <message>
        <source>Is closed.</source>
        <translation>Wordt afgehandeld.</translation>
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
        <translation>Wordt gewijzigd …</translation>
    </message>
    <message>
        <source>The message has its new words.</source>
        <translation>Het bericht heeft de nieuwe tekst.</translation>
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
        <translation>Zoek, zoals: hart, duim, afval</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>No emoji has these words.</source>
        <translation>Geen emoji heeft deze woorden.</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>You see no conversations</source>
        <translation>Je ziet geen gesprekken</translation>
    </message>
    <message>
        <source>[channels.add] adds the first one. What citizens write there appears here.</source>
        <translation>[channels.add] voegt het eerste kanaal toe. Wat inwoners daar schrijven, verschijnt hier.</translation>
    </message>
    <message>
        <source>There is no channel yet</source>
        <translation>Er is nog geen kanaal</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has taken %n conversation(s) yet: [view.unassigned] shows them.</source>
        <translation>
            <numerusform>%n gesprek is nog door niemand opgepakt: [view.unassigned] toont het.</numerusform>
            <numerusform>%n gesprekken zijn nog door niemand opgepakt: [view.unassigned] toont ze.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndTeamSheet</name>
    <message>
        <source>End the team “{name}”?</source>
        <translation>Het team “{name}” opheffen?</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Goes on with it</source>
        <translation>Gaat ermee verder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>End the team</source>
        <translation>Team opheffen</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Page ID</source>
        <translation>Pagina-ID</translation>
    </message>
    <message>
        <source>On the page: About, Page transparency.</source>
        <translation>Op de pagina: Info, Paginatransparantie.</translation>
    </message>
    <message>
        <source>Page access token</source>
        <translation>Toegangstoken van de pagina</translation>
    </message>
    <message>
        <source>Of a system user, with pages_messaging and pages_manage_metadata.</source>
        <translation>Van een systeemgebruiker, met pages_messaging en pages_manage_metadata.</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>Appgeheim</translation>
    </message>
    <message>
        <source>Only where the app requires proof of it with every call.</source>
        <translation>Alleen als de app bij elke aanroep een bewijs ervan eist.</translation>
    </message>
    <message>
        <source>Only for webhooks: messages then come at once, and read marks and edits too.</source>
        <translation>Alleen voor webhooks: berichten komen dan meteen, en ook leesbevestigingen en wijzigingen.</translation>
    </message>
    <message>
        <source>Seconds between two looks</source>
        <translation>Seconden tussen twee keer kijken</translation>
    </message>
    <message>
        <source>How often new messages are fetched.</source>
        <translation>Hoe vaak nieuwe berichten worden opgehaald.</translation>
    </message>
    <message>
        <source>Where the network wants one: http://proxy.example:3128, or system, or pac+ and the address of a script.</source>
        <translation>Als het netwerk er een wil: http://proxy.example:3128, of system, of pac+ met het adres van een script.</translation>
    </message>
    <message>
        <source>Version of the Graph API</source>
        <translation>Versie van de Graph API</translation>
    </message>
    <message>
        <source>Leave it as it is unless Meta ends this version.</source>
        <translation>Laat dit zo, tenzij Meta deze versie beëindigt.</translation>
    </message>
    <message>
        <source>Address of the Graph API</source>
        <translation>Adres van de Graph API</translation>
    </message>
    <message>
        <source>Another one only for a provider in between.</source>
        <translation>Alleen anders bij een tussenpartij.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Extra certificate authority</source>
        <translation>Extra certificaatautoriteit</translation>
    </message>
    <message>
        <source>The path of a file in PEM form, where the network inspects connections.</source>
        <translation>Het pad van een PEM-bestand, als het netwerk verbindingen inspecteert.</translation>
    </message>
    <message>
        <source>Phone number ID</source>
        <translation>Telefoonnummer-ID</translation>
    </message>
    <message>
        <source>Meta for Developers, your app, WhatsApp, API setup: the number below “From”.</source>
        <translation>Meta for Developers, je app, WhatsApp, API-instellingen: het nummer onder “Van”.</translation>
    </message>
    <message>
        <source>WhatsApp Business account ID</source>
        <translation>ID van het WhatsApp Business-account</translation>
    </message>
    <message>
        <source>On the same page, below the phone number ID. Needed for templates.</source>
        <translation>Op dezelfde pagina, onder de telefoonnummer-ID. Nodig voor sjablonen.</translation>
    </message>
    <message>
        <source>The token of this channel&apos;s own reader in the relay&apos;s settings.</source>
        <translation>Het token van de eigen lezer van dit kanaal in de instellingen van het relay.</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Berichten per seconde</translation>
    </message>
    <message>
        <source>80, or 20 for a number that is used in the WhatsApp Business app as well.</source>
        <translation>80, of 20 voor een nummer dat ook in de WhatsApp Business-app wordt gebruikt.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Adres van het relay</translation>
    </message>
    <message>
        <source>Where “balie relay” of your municipality can be reached, with https://.</source>
        <translation>Waar “balie relay” van je gemeente bereikbaar is, met https://.</translation>
    </message>
    <message>
        <source>Address of the homeserver</source>
        <translation>Adres van de homeserver</translation>
    </message>
    <message>
        <source>Such as https://matrix.example.nl, without a path.</source>
        <translation>Zoals https://matrix.example.nl, zonder pad.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>The inbox&apos;s own account, such as @balie:example.nl.</source>
        <translation>Het eigen account van het postvak, zoals @balie:example.nl.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Apparaat</translation>
    </message>
    <message>
        <source>The name of this sign-in. Keep it the same: by it the homeserver knows what was already sent.</source>
        <translation>De naam van deze aanmelding. Houd die gelijk: zo weet de homeserver wat al is verstuurd.</translation>
    </message>
    <message>
        <source>Other accounts of ours</source>
        <translation>Andere accounts van ons</translation>
    </message>
    <message>
        <source>Others who answer for us in the same rooms, such as @anna:example.nl @welkom:example.nl.</source>
        <translation>Anderen die namens ons antwoorden in dezelfde kamers, zoals @anna:example.nl @welkom:example.nl.</translation>
    </message>
    <message>
        <source>Citizens who are logged in</source>
        <translation>Inwoners die zijn ingelogd</translation>
    </message>
    <message>
        <source>How the ids of citizens begin who logged in with DigiD, such as @digid-. Empty: nobody counts as such.</source>
        <translation>Hoe de ids beginnen van inwoners die met DigiD inlogden, zoals @digid-. Leeg: dan telt niemand als ingelogd.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Toegangstoken</translation>
    </message>
    <message>
        <source>From the homeserver&apos;s administrator.</source>
        <translation>Van de beheerder van de homeserver.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Instead of a token; then Balie signs in by itself, also after the token has run out.</source>
        <translation>In plaats van een token; Balie meldt zich dan zelf aan, ook als het token verlopen is.</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Vernieuwingstoken</translation>
    </message>
    <message>
        <source>If one came with the access token.</source>
        <translation>Als dat bij het toegangstoken hoorde.</translation>
    </message>
    <message>
        <source>Of a system user, with whatsapp_business_messaging and _management.</source>
        <translation>Van een systeemgebruiker, met whatsapp_business_messaging en _management.</translation>
    </message>
    <message>
        <source>Token for the relay</source>
        <translation>Token voor het relay</translation>
    </message>
    <message>
        <source>One of the readers&apos; tokens in the relay&apos;s settings.</source>
        <translation>Een van de leestokens uit de instellingen van het relay.</translation>
    </message>
    <message>
        <source>Kept in the keyring; leave it empty to keep it</source>
        <translation>Staat in de sleutelbos; laat leeg om het te houden</translation>
    </message>
    <message>
        <source>Only to check it here. The engines have it; this desktop does not keep it.</source>
        <translation>Alleen om het hier te controleren. De engines hebben het; deze computer bewaart het niet.</translation>
    </message>
    <message>
        <source>Address of signal-cli</source>
        <translation>Adres van signal-cli</translation>
    </message>
    <message>
        <source>Where signal-cli listens: its --http value. It has no sign-in of its own: run it beside the engine.</source>
        <translation>Waar signal-cli luistert: de waarde van --http. Het heeft geen eigen aanmelding: zet het naast de engine.</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefoonnummer</translation>
    </message>
    <message>
        <source>The number that signal-cli is registered with, such as +31701234567.</source>
        <translation>Het nummer waarmee signal-cli is geregistreerd, zoals +31701234567.</translation>
    </message>
    <message>
        <source>Spool file</source>
        <translation>Spoolbestand</translation>
    </message>
    <message>
        <source>The file that balie signal spool writes (see its --help). Without it a crash can lose messages.</source>
        <translation>Het bestand dat balie signal spool schrijft (zie --help daarvan). Zonder dit bestand kan een crash berichten kosten.</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Verdwijnende berichten</translation>
    </message>
    <message>
        <source>tombstone: gone once read and their time is over, with a mark left. keep: kept. The archivist decides.</source>
        <translation>tombstone: weg als ze gelezen zijn en hun tijd om is; er blijft een teken staan. keep: bewaren. De archivaris beslist.</translation>
    </message>
</context>
<context>
    <name>FieldCompleter</name>
    <message>
        <source>What may come next</source>
        <translation>Wat hierna kan komen</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (mag leeg blijven)</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>Take out {name}</source>
        <translation>Haal {name} eruit</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>Zoeken in dit gesprek</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ouder</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Nieuwer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} van {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Niet gevonden</translation>
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
        <translation>{who} gaf dit gesprek aan {what}</translation>
    </message>
    <message>
        <source>{who} put this conversation back in the queue</source>
        <translation>{who} zette dit gesprek terug in de wachtrij</translation>
    </message>
    <message>
        <source>{who} gave this conversation to the team {what}</source>
        <translation>{who} gaf dit gesprek aan het team {what}</translation>
    </message>
    <message>
        <source>{who} offered this conversation to {what}</source>
        <translation>{who} bood dit gesprek aan {what} aan</translation>
    </message>
    <message>
        <source>{who} accepted this conversation</source>
        <translation>{who} nam dit gesprek over</translation>
    </message>
    <message>
        <source>{who} did not accept this conversation</source>
        <translation>{who} nam dit gesprek niet over</translation>
    </message>
    <message>
        <source>{who} keeps this conversation after all</source>
        <translation>{who} houdt dit gesprek toch zelf</translation>
    </message>
    <message>
        <source>{what} did not accept this conversation in time</source>
        <translation>{what} nam dit gesprek niet op tijd over</translation>
    </message>
    <message>
        <source>{what} can no longer accept this conversation</source>
        <translation>{what} kan dit gesprek niet meer overnemen</translation>
    </message>
    <message>
        <source>{who} made this conversation confidential. It is seen by: {what}</source>
        <translation>{who} maakte dit gesprek vertrouwelijk. Het is te zien voor: {what}</translation>
    </message>
    <message>
        <source>{who} had everybody of the team see this conversation again</source>
        <translation>{who} liet het hele team dit gesprek weer zien</translation>
    </message>
    <message>
        <source>{who} snoozed this conversation until {what}</source>
        <translation>{who} stelde dit gesprek uit tot {what}</translation>
    </message>
    <message>
        <source>This conversation is back: its snooze is over</source>
        <translation>Dit gesprek is terug: het uitstel is voorbij</translation>
    </message>
    <message>
        <source>{who} closed this conversation</source>
        <translation>{who} handelde dit gesprek af</translation>
    </message>
    <message>
        <source>This conversation was opened again</source>
        <translation>Dit gesprek is heropend</translation>
    </message>
    <message>
        <source>{who} added the label {what}</source>
        <translation>{who} voegde het label {what} toe</translation>
    </message>
    <message>
        <source>{who} removed the label {what}</source>
        <translation>{who} haalde het label {what} weg</translation>
    </message>
    <message>
        <source>{who} linked case {what}</source>
        <translation>{who} koppelde zaak {what}</translation>
    </message>
    <message>
        <source>{who} took off case {what}</source>
        <translation>{who} haalde zaak {what} eraf</translation>
    </message>
    <message>
        <source>{who} recorded that it is on record: {what}</source>
        <translation>{who} heeft vastgelegd: {what}</translation>
    </message>
    <message>
        <source>{who} recorded an opt-in: {what}</source>
        <translation>{who} legde een opt-in vast: {what}</translation>
    </message>
    <message>
        <source>{who} recorded an opt-out: {what}</source>
        <translation>{who} legde een opt-out vast: {what}</translation>
    </message>
    <message>
        <source>{who} recorded that the citizen prefers {what}</source>
        <translation>{who} legde vast: de inwoner wil het liefst via {what}</translation>
    </message>
    <message>
        <source>{who} recorded that the citizen prefers no channel</source>
        <translation>{who} legde vast: de inwoner heeft geen voorkeur</translation>
    </message>
    <message>
        <source>{who} went on here from {what}</source>
        <translation>{who} ging hier verder vanaf {what}</translation>
    </message>
    <message>
        <source>{who} went on over {what}</source>
        <translation>{who} ging verder via {what}</translation>
    </message>
    <message>
        <source>{who} linked another address of this citizen</source>
        <translation>{who} koppelde een ander adres van deze inwoner</translation>
    </message>
    <message>
        <source>Conversation {what} became part of this one: both are of the same citizen</source>
        <translation>Gesprek {what} hoort nu bij dit gesprek: het is dezelfde inwoner</translation>
    </message>
    <message>
        <source>{who} undid a link with another address</source>
        <translation>{who} maakte een koppeling ongedaan</translation>
    </message>
    <message>
        <source>{who} compared the new safety number with the citizen</source>
        <translation>{who} heeft het nieuwe veiligheidsnummer met de inwoner vergeleken</translation>
    </message>
    <message>
        <source>{who} accepted the new safety number without comparing it</source>
        <translation>{who} heeft het nieuwe veiligheidsnummer geaccepteerd zonder te vergelijken</translation>
    </message>
    <message>
        <source>{who} changed a message; it is not certain that the citizen sees it</source>
        <translation>{who} wijzigde een bericht; het is niet zeker dat de inwoner dat ziet</translation>
    </message>
    <message>
        <source>{who} left a message unsent</source>
        <translation>{who} liet een bericht onverstuurd</translation>
    </message>
    <message>
        <source>{who} recorded: {what}</source>
        <translation>{who} legde vast: {what}</translation>
    </message>
    <message>
        <source>{who} removed a file: perhaps a copy of an identity document</source>
        <translation>{who} verwijderde een bestand: misschien een kopie van een identiteitsbewijs</translation>
    </message>
    <message>
        <source>{who} took this conversation</source>
        <translation>{who} nam dit gesprek</translation>
    </message>
    <message>
        <source>{who} opened this conversation again</source>
        <translation>{who} heropende dit gesprek</translation>
    </message>
    <message>
        <source>{who} snoozed this conversation</source>
        <translation>{who} stelde dit gesprek uit</translation>
    </message>
    <message>
        <source>citizen referred to the emergency services</source>
        <translation>inwoner verwezen naar de hulpdiensten</translation>
    </message>
    <message>
        <source>emergency services called</source>
        <translation>hulpdiensten gebeld</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>loos alarm</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Snooze</source>
        <translation>Uitstellen</translation>
    </message>
    <message>
        <source>letters of several scripts</source>
        <translation>letters uit verschillende schriften</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Aan niemand toegewezen</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Zaak {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n zaak</numerusform>
            <numerusform>%n zaken</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afhandelen</translation>
    </message>
</context>
<context>
    <name>HeldFilesPresenter</name>
    <message>
        <source>File removed</source>
        <translation>Bestand verwijderd</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>Zoek in de hulp</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina’s</translation>
    </message>
    <message>
        <source>No page has these words. Try another one.</source>
        <translation>Geen pagina heeft deze woorden. Probeer een ander woord.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n pagina</numerusform>
            <numerusform>%n pagina’s</numerusform>
        </translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>HireSheet</name>
    <message>
        <source>New colleague</source>
        <translation>Nieuwe collega</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Er is nog geen team.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Inlognaam</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>Changes of /{key}</source>
        <translation>Wijzigingen van /{key}</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>Wie wat wijzigde</translation>
    </message>
    <message>
        <source>Nobody has changed it here.</source>
        <translation>Niemand heeft het hier gewijzigd.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>HoldPresenter</name>
    <message>
        <source>Your text is kept. Sending waits until Balie has caught up.</source>
        <translation>Je tekst blijft bewaard. Versturen wacht tot Balie weer bij is.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Geen verbinding.</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) since you began.</source>
        <translation>
            <numerusform>%n nieuw bericht sinds je begon.</numerusform>
            <numerusform>%n nieuwe berichten sinds je begon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether your text still fits.</source>
        <translation>Kijk of je tekst nog past.</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Ik heb het gelezen</translation>
    </message>
    <message>
        <source>Wait a moment, or write anyway.</source>
        <translation>Wacht even, of schrijf toch.</translation>
    </message>
    <message>
        <source>Write anyway</source>
        <translation>Toch schrijven</translation>
    </message>
</context>
<context>
    <name>HoursSheet</name>
    <message>
        <source>Office hours</source>
        <translation>Openingstijden</translation>
    </message>
    <message>
        <source>Outside these hours Balie refers an emergency to 112 at once, where the rules allow it.</source>
        <translation>Buiten deze tijden verwijst Balie een noodgeval meteen naar 112, waar de regels dat toestaan.</translation>
    </message>
    <message>
        <source>Leave it empty if somebody is always there.</source>
        <translation>Laat het leeg als er altijd iemand is.</translation>
    </message>
    <message>
        <source>mon-fri 9:00-17:00, thu 9:00-20:00</source>
        <translation>ma-vr 9:00-17:00, do 9:00-20:00</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>IdentitySheet</name>
    <message>
        <source>Is this still {name}?</source>
        <translation>Is dit nog steeds {name}?</translation>
    </message>
    <message>
        <source>The safety number with this citizen changed.</source>
        <translation>Het veiligheidsnummer met deze inwoner is veranderd.</translation>
    </message>
    <message>
        <source>Most often somebody has a new phone or installed Signal again. But somebody else may be writing.</source>
        <translation>Meestal heeft iemand een nieuwe telefoon of Signal opnieuw geïnstalleerd. Maar het kan ook zijn dat iemand anders schrijft.</translation>
    </message>
    <message>
        <source>To be sure, call the citizen on a number that you know from another source. Both of you see the same digits: in Signal under the name of the municipality, “View safety number”.</source>
        <translation>Wil je het zeker weten? Bel de inwoner op een nummer dat je ergens anders vandaan hebt. Jullie zien dan allebei dezelfde cijfers. De inwoner vindt ze in Signal onder de naam van de gemeente, bij “Veiligheidsnummer bekijken”.</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Veiligheidsnummer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Go on without comparing</source>
        <translation>Verder zonder vergelijken</translation>
    </message>
    <message>
        <source>Compared: the same</source>
        <translation>Vergeleken: klopt</translation>
    </message>
    <message>
        <source>Asking for the number…</source>
        <translation>Het nummer wordt opgevraagd…</translation>
    </message>
    <message>
        <source>There is no number to compare for this citizen.</source>
        <translation>Voor deze inwoner is er geen nummer om te vergelijken.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import canned answers</source>
        <translation>Standaardantwoorden importeren</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Wat de import doet</translation>
    </message>
    <message>
        <source>Also remove everybody&apos;s answers that are not in the file</source>
        <translation>Verwijder ook gedeelde antwoorden die niet in het bestand staan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
</context>
<context>
    <name>InboxPresenter</name>
    <message>
        <source>This search is not clear</source>
        <translation>Deze zoekopdracht is niet duidelijk</translation>
    </message>
</context>
<context>
    <name>Jumping</name>
    <message>
        <source>Nothing here was unread.</source>
        <translation>Hier was niets ongelezen.</translation>
    </message>
    <message>
        <source>That message is not here any more.</source>
        <translation>Dat bericht is hier niet meer.</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Change keys</source>
        <translation>Toetsen wijzigen</translation>
    </message>
    <message>
        <source>Keys without Ctrl or Alt work while no text field has the focus</source>
        <translation>Toetsen zonder Ctrl of Alt werken zolang je niet in een tekstveld staat</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Zoek een actie</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>De nieuwe toets</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>Nieuwe toets: druk die hier in</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>Voeg toe</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Zonder toets</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Zoals het was</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nieuwe toets</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acties en hun toetsen</translation>
    </message>
    <message>
        <source>This key moves, writes or copies everywhere. Choose another one.</source>
        <translation>Met deze toets beweeg, schrijf of kopieer je overal. Kies een andere.</translation>
    </message>
    <message>
        <source>This action has four keys already. Take them away first.</source>
        <translation>Deze actie heeft al vier toetsen. Haal die eerst weg.</translation>
    </message>
    <message>
        <source>This key already does “{action}”. Choose another one, or take it away there first.</source>
        <translation>Deze toets doet al “{action}”. Kies een andere, of haal hem daar eerst weg.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Toetsen wijzigen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Spraakbericht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Contactkaart</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Keuze</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Kan niet worden getoond</translation>
    </message>
</context>
<context>
    <name>KindSheet</name>
    <message>
        <source>Add a channel</source>
        <translation>Kanaal toevoegen</translation>
    </message>
    <message>
        <source>What do citizens use?</source>
        <translation>Wat gebruiken inwoners?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>New label</source>
        <translation>Nieuw label</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>Label wijzigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>blue</source>
        <translation>blauw</translation>
    </message>
    <message>
        <source>green</source>
        <translation>groen</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>paars</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rood</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>oranje</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>groenblauw</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>roze</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grijs</translation>
    </message>
    <message>
        <source>No conversation has this label.</source>
        <translation>Geen enkel gesprek heeft dit label.</translation>
    </message>
    <message>
        <source>One conversation has this label.</source>
        <translation>Eén gesprek heeft dit label.</translation>
    </message>
    <message>
        <source>{all} conversations have this label, {open} of them open.</source>
        <translation>{all} gesprekken hebben dit label, waarvan {open} open.</translation>
    </message>
    <message>
        <source>What has “{name}” gets the other label, and “{name}” goes. The history says so.</source>
        <translation>Wat “{name}” heeft, krijgt het andere label, en “{name}” verdwijnt. Dat staat in de geschiedenis.</translation>
    </message>
    <message>
        <source>“{name}” goes for good. What happened in a conversation stays in its history.</source>
        <translation>“{name}” verdwijnt voorgoed. Wat er in een gesprek gebeurde, blijft in de geschiedenis staan.</translation>
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
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <translation>Open gesprekken</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Alle gesprekken</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nieuw label…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Samenvoegen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Everybody puts these on conversations. What happened there stays in the history.</source>
        <translation>Iedereen zet deze op gesprekken. Wat er gebeurde, blijft in de geschiedenis staan.</translation>
    </message>
    <message>
        <source>There is no label yet.</source>
        <translation>Er is nog geen label.</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>{name} no longer works here?</source>
        <translation>Werkt {name} hier niet meer?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Van de lijst halen</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>sent with a reason</source>
        <translation>verstuurd met reden</translation>
    </message>
    <message>
        <source>sent despite a warning</source>
        <translation>verstuurd na waarschuwing</translation>
    </message>
    <message>
        <source>stopped by Balie</source>
        <translation>tegengehouden door Balie</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verstuurd</translation>
    </message>
    <message>
        <source>hidden value shown</source>
        <translation>verborgen gegeven getoond</translation>
    </message>
    <message>
        <source>done with a reason</source>
        <translation>gedaan met een reden</translation>
    </message>
    <message>
        <source>done after a warning</source>
        <translation>gedaan na een waarschuwing</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>niet gedaan</translation>
    </message>
    <message>
        <source>file deleted</source>
        <translation>bestand verwijderd</translation>
    </message>
    <message>
        <source>access given</source>
        <translation>toegang gegeven</translation>
    </message>
    <message>
        <source>access taken away</source>
        <translation>toegang weggenomen</translation>
    </message>
    <message>
        <source>emergency: citizen referred</source>
        <translation>noodgeval: inwoner verwezen</translation>
    </message>
    <message>
        <source>emergency: called by us</source>
        <translation>noodgeval: wij hebben gebeld</translation>
    </message>
    <message>
        <source>no emergency</source>
        <translation>geen noodgeval</translation>
    </message>
    <message>
        <source>Entry {seq} was changed.</source>
        <translation>Regel {seq} is veranderd.</translation>
    </message>
    <message>
        <source>Entry {seq} was removed.</source>
        <translation>Regel {seq} is verwijderd.</translation>
    </message>
    <message>
        <source>Entry {seq} does not follow from the one before it.</source>
        <translation>Regel {seq} sluit niet aan op de regel ervoor.</translation>
    </message>
    <message>
        <source>Entry {seq} and what came after it were removed.</source>
        <translation>Regel {seq} en wat daarna kwam zijn verwijderd.</translation>
    </message>
    <message>
        <source>Entry {seq} was put in by another program.</source>
        <translation>Regel {seq} is door een ander programma toegevoegd.</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one that was noted.</source>
        <translation>Regel {seq} is niet de regel die is genoteerd.</translation>
    </message>
    <message>
        <source>changed by somebody</source>
        <translation>door iemand veranderd</translation>
    </message>
    <message>
        <source>Cannot be read. Choose: Check the chain.</source>
        <translation>Niet te lezen. Kies: Keten controleren.</translation>
    </message>
    <message>
        <source>Every link is whole. Newest link: {seq} · {hash}</source>
        <translation>Elke schakel is heel. Nieuwste schakel: {seq} · {hash}</translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message>
        <source>{count} bytes too many</source>
        <translation>{count} bytes te veel</translation>
    </message>
    <message>
        <source>{count} / {limit} bytes</source>
        <translation>{count} / {limit} bytes</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>{count} te veel</translation>
    </message>
</context>
<context>
    <name>LineChart</name>
    <message>
        <source>There is nothing to count yet.</source>
        <translation>Er valt nog niets te tellen.</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>Deze link openen?</translation>
    </message>
    <message>
        <source>The link leads to {host}</source>
        <translation>De link leidt naar {host}</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Volledig adres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Openen in de browser</translation>
    </message>
    <message>
        <source>This connection is not encrypted: others can read along.</source>
        <translation>Deze verbinding is niet versleuteld: anderen kunnen meelezen.</translation>
    </message>
    <message>
        <source>The name has letters of another alphabet, which can imitate another name. Look at it closely.</source>
        <translation>De naam heeft letters uit een ander alfabet, die een andere naam kunnen nabootsen. Kijk goed.</translation>
    </message>
    <message>
        <source>The part before the @ is not where the link leads.</source>
        <translation>Het deel voor de @ is niet waar de link naartoe leidt.</translation>
    </message>
    <message>
        <source>This address lies on this computer or inside this network.</source>
        <translation>Dit adres ligt op deze computer of binnen dit netwerk.</translation>
    </message>
</context>
<context>
    <name>ListColumn</name>
    <message>
        <source>Save as view…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Volgorde: {order}</translation>
    </message>
</context>
<context>
    <name>LockPane</name>
    <message>
        <source>Balie is hidden</source>
        <translation>Balie is verborgen</translation>
    </message>
    <message>
        <source>Messages keep coming in. This hides the window; what protects it is your system’s own lock.</source>
        <translation>Berichten blijven binnenkomen. Dit verbergt het venster; wat het beschermt is het slot van je systeem.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verdergaan</translation>
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
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Which decisions</source>
        <translation>Welke besluiten</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Alle besluiten</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Keten controleren</translation>
    </message>
    <message>
        <source>Entries are added and never changed. What was written to citizens does not stand here.</source>
        <translation>Besluiten komen erbij en veranderen nooit. Wat je aan inwoners schreef, staat hier niet.</translation>
    </message>
    <message>
        <source>Nobody has decided this yet</source>
        <translation>Niemand heeft dit nog besloten</translation>
    </message>
    <message>
        <source>Choose all decisions to see the others.</source>
        <translation>Kies “Alle besluiten” om de andere te zien.</translation>
    </message>
    <message>
        <source>Nothing has been decided yet</source>
        <translation>Er is nog niets besloten</translation>
    </message>
    <message>
        <source>As soon as a rule warns and somebody goes on, stops or shows a number, it stands here.</source>
        <translation>Zodra een regel waarschuwt en iemand doorgaat, stopt of een nummer toont, staat dat hier.</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Merge “{name}”</source>
        <translation>“{name}” samenvoegen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Save file</source>
        <translation>Bestand opslaan</translation>
    </message>
    <message>
        <source>File saved</source>
        <translation>Bestand opgeslagen</translation>
    </message>
    <message>
        <source>The channel has not said yet whether this message arrived.</source>
        <translation>Het kanaal heeft nog niet gemeld of dit bericht is aangekomen.</translation>
    </message>
</context>
<context>
    <name>MessageDeeds</name>
    <message>
        <source>Reply to this message</source>
        <translation>Reageer op dit bericht</translation>
    </message>
    <message>
        <source>Change this message</source>
        <translation>Dit bericht wijzigen</translation>
    </message>
    <message>
        <source>Take this message back…</source>
        <translation>Trek dit bericht in…</translation>
    </message>
    <message>
        <source>Take this message back?</source>
        <translation>Dit bericht intrekken?</translation>
    </message>
    <message>
        <source>It disappears for the citizen too, who may have read it. Your archive keeps the text.</source>
        <translation>Het verdwijnt ook bij de inwoner, die het misschien al gelezen heeft. De tekst blijft in het archief.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Intrekken</translation>
    </message>
</context>
<context>
    <name>MessagePane</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Bezig …</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message>
        <source>Colleagues</source>
        <translation>Collega’s</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Mijn weergaven</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
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
        <translation>Weergaven, kanalen en labels</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>OffersPresenter</name>
    <message>
        <source>{name} hands a conversation over to you.</source>
        <translation>{name} draagt een gesprek aan je over.</translation>
    </message>
    <message numerus="yes">
        <source>{summary} (and %n more)</source>
        <translation>
            <numerusform>{summary} (en nog %n)</numerusform>
            <numerusform>{summary} (en nog %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Eerst kijken</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>Niet voor mij</translation>
    </message>
    <message>
        <source>Offered to {name}.</source>
        <translation>Aangeboden aan {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Comes back to you in %n minute(s) if nobody accepts.</source>
        <translation>
            <numerusform>Komt over %n minuut bij je terug als niemand het overneemt.</numerusform>
            <numerusform>Komt over %n minuten bij je terug als niemand het overneemt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>Toch zelf houden</translation>
    </message>
    <message>
        <source>{name} accepted the conversation.</source>
        <translation>{name} nam het gesprek over.</translation>
    </message>
    <message>
        <source>{name} did not accept the conversation. It is still yours.</source>
        <translation>{name} nam het gesprek niet over. Het is nog van jou.</translation>
    </message>
    <message>
        <source>{name} did not accept the conversation in time. It is yours again.</source>
        <translation>{name} nam het gesprek niet op tijd over. Het is weer van jou.</translation>
    </message>
    <message>
        <source>{name} can no longer accept the conversation. It is yours again.</source>
        <translation>{name} kan het gesprek niet meer overnemen. Het is weer van jou.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Division of work</source>
        <translation>Werkverdeling</translation>
    </message>
    <message>
        <source>Canned answers</source>
        <translation>Standaardantwoorden</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Collega’s</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Channel report</source>
        <translation>Kanaalrapport</translation>
    </message>
    <message>
        <source>Wind-down</source>
        <translation>Afbouw van kanalen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Compliance log</source>
        <translation>Nalevingslogboek</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Bewaard: {file}</translation>
    </message>
</context>
<context>
    <name>PagesPresenter</name>
    <message>
        <source>Your role is another one now. The pages show what you may do.</source>
        <translation>Je rol is nu een andere. De pagina’s laten zien wat je mag.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do, or where to?</source>
        <translation>Wat wil je doen, of waar wil je heen?</translation>
    </message>
    <message>
        <source>Action, view, citizen, answer or channel</source>
        <translation>Actie, weergave, inwoner, antwoord of kanaal</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Wat past</translation>
    </message>
</context>
<context>
    <name>PalettePresenter</name>
    <message>
        <source>Search for “{text}”</source>
        <translation>Zoek naar “{text}”</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Weergave</translation>
    </message>
</context>
<context>
    <name>PasswordPresenter</name>
    <message>
        <source>{server} does not accept this password. Look at capitals and small letters; enter it again.</source>
        <translation>{server} accepteert dit wachtwoord niet. Let op hoofdletters en kleine letters en voer het opnieuw in.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Sign in to {server}</source>
        <translation>Inloggen op {server}</translation>
    </message>
    <message>
        <source>Password of {user}</source>
        <translation>Wachtwoord van {user}</translation>
    </message>
    <message>
        <source>It goes to the keyring of this computer, and is asked for only once.</source>
        <translation>Het gaat naar de sleutelbos van deze computer en wordt maar één keer gevraagd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Inloggen</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Bezig met inloggen …</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Dichterbij</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Geheel</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>{number} of {count}: {name}</source>
        <translation>{number} van {count}: {name}</translation>
    </message>
</context>
<context>
    <name>PicturesPresenter</name>
    <message>
        <source>Save all files</source>
        <translation>Alle bestanden opslaan</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>%n bestand opgeslagen</numerusform>
            <numerusform>%n bestanden opgeslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not here</source>
        <translation>
            <numerusform>%n is er niet</numerusform>
            <numerusform>%n zijn er niet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferenceSheet</name>
    <message>
        <source>No preference</source>
        <translation>Geen voorkeur</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Voorkeurskanaal</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{channel} takes no text with a file: the file goes first, the text is a message of its own.</source>
        <translation>{channel} neemt geen tekst bij een bestand aan: eerst gaat het bestand, daarna de tekst als apart bericht.</translation>
    </message>
    <message>
        <source>{channel} knows no bold or italic: the citizen sees the marks as they stand here.</source>
        <translation>{channel} kent geen vet of cursief: de inwoner ziet de tekens zoals ze hier staan.</translation>
    </message>
    <message>
        <source>The citizen sees, in {channel}:</source>
        <translation>De inwoner ziet in {channel}:</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Printed {moment} by {agent}. Internal notes are left out.</source>
        <translation>Afgedrukt {moment} door {agent}. Interne notities staan er niet in.</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bewerkt</translation>
    </message>
    <message>
        <source>[deleted]</source>
        <translation>[verwijderd]</translation>
    </message>
</context>
<context>
    <name>PrintingPresenter</name>
    <message>
        <source>conversation {number}.pdf</source>
        <translation>gesprek {number}.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Opslaan als PDF</translation>
    </message>
    <message>
        <source>Conversation saved as PDF</source>
        <translation>Gesprek opgeslagen als PDF</translation>
    </message>
    <message>
        <source>Conversation printed</source>
        <translation>Gesprek afgedrukt</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>{channel} cannot be reached. Balie keeps trying; nothing is lost.</source>
        <translation>{channel} is niet bereikbaar. Balie blijft het proberen; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>The network answers in the place of {channel}, as a sign-in page does. Open a browser and sign in to it.</source>
        <translation>Het netwerk antwoordt in plaats van {channel}, zoals een inlogpagina doet. Open een browser en log daar in.</translation>
    </message>
    <message>
        <source>What answers at this address is not {channel}. Look at the address.</source>
        <translation>Wat op dit adres antwoordt, is {channel} niet. Controleer het adres.</translation>
    </message>
    <message>
        <source>{channel} does not answer under this address. Enter it as the daemon was started, with 127.0.0.1.</source>
        <translation>{channel} antwoordt niet op dit adres. Vul het in zoals de daemon is gestart, met 127.0.0.1.</translation>
    </message>
    <message>
        <source>signal-cli already received when Balie began to listen, so a message can get lost. Start it with --receive-mode=manual, or give the channel its spool file.</source>
        <translation>signal-cli ontving al voordat Balie begon te luisteren. Zo kan een bericht verloren gaan. Start signal-cli met --receive-mode=manual, of vul bij het kanaal het spoolbestand in.</translation>
    </message>
    <message>
        <source>signal-cli receives nothing by itself, so nothing comes into {path}. Start it with --receive-mode=on-start, or leave the spool file of the channel empty.</source>
        <translation>signal-cli ontvangt niets uit zichzelf. Daarom komt er niets in {path}. Start signal-cli met --receive-mode=on-start, of laat het spoolbestand van het kanaal leeg.</translation>
    </message>
    <message>
        <source>signal-cli {version} is too old for Signal. Install {wanted} or newer.</source>
        <translation>signal-cli {version} is te oud voor Signal. Installeer {wanted} of nieuwer.</translation>
    </message>
    <message>
        <source>{channel} asks to slow down. Balie sends this by itself in a moment.</source>
        <translation>{channel} vraagt om rustiger aan te doen. Balie verstuurt dit straks vanzelf.</translation>
    </message>
    <message>
        <source>{channel} no longer accepts our sign-in. Ask your administrator to enter a new token.</source>
        <translation>{channel} accepteert onze aanmelding niet meer. Vraag je beheerder om een nieuw token in te voeren.</translation>
    </message>
    <message>
        <source>{channel} refused this message. Change it, or choose another channel.</source>
        <translation>{channel} weigerde dit bericht. Pas het aan, of kies een ander kanaal.</translation>
    </message>
    <message>
        <source>The time to answer freely on {channel} is over. Go on in another channel or by telephone, or send an approved template where the channel has any.</source>
        <translation>De tijd om vrij te antwoorden via {channel} is voorbij. Ga verder via een ander kanaal of de telefoon, of stuur een goedgekeurd sjabloon als het kanaal die heeft.</translation>
    </message>
    <message>
        <source>{channel} now takes only what a person typed for this citizen. Use your own words, or telephone.</source>
        <translation>{channel} neemt nu alleen aan wat iemand zelf voor deze inwoner typt. Gebruik je eigen woorden, of bel.</translation>
    </message>
    <message>
        <source>{channel} cannot deliver to this citizen. Use another channel or the telephone.</source>
        <translation>{channel} kan niet afleveren bij deze inwoner. Gebruik een ander kanaal of de telefoon.</translation>
    </message>
    <message>
        <source>Another program handles this conversation on {channel}. Answer there, or take the conversation over.</source>
        <translation>Een ander programma behandelt dit gesprek op {channel}. Antwoord daar, of neem het gesprek over.</translation>
    </message>
    <message>
        <source>This message is too long for {channel}. Shorten it or split it in two.</source>
        <translation>Dit bericht is te lang voor {channel}. Maak het korter of splits het in tweeën.</translation>
    </message>
    <message>
        <source>{channel} does not take this file. Look at its size and type, or send it another way.</source>
        <translation>{channel} neemt dit bestand niet aan. Kijk naar grootte en soort, of verstuur het op een andere manier.</translation>
    </message>
    <message>
        <source>This file is too large: {channel} takes {limit} of this kind at most. Make it smaller or send a link.</source>
        <translation>Dit bestand is te groot: {channel} neemt van dit soort hoogstens {limit} aan. Maak het kleiner of stuur een link.</translation>
    </message>
    <message>
        <source>{channel} does not take files of this type. It takes: {types}.</source>
        <translation>{channel} neemt dit type bestand niet aan. Wel: {types}.</translation>
    </message>
    <message>
        <source>This file can no longer be fetched from {channel}. Ask the citizen to send it again.</source>
        <translation>Dit bestand is niet meer op te halen bij {channel}. Vraag de inwoner om het opnieuw te sturen.</translation>
    </message>
    <message>
        <source>This file arrived damaged. Ask the citizen to send it again.</source>
        <translation>Dit bestand is beschadigd aangekomen. Vraag de inwoner om het opnieuw te sturen.</translation>
    </message>
    <message>
        <source>{channel} does not let us do this. Ask your administrator to give our access more rights.</source>
        <translation>{channel} staat dit niet toe. Vraag je beheerder om onze toegang meer rechten te geven.</translation>
    </message>
    <message>
        <source>Our account on {channel} cannot send yet. Ask your administrator about registration and payment.</source>
        <translation>Ons account op {channel} kan nog niet versturen. Vraag je beheerder naar registratie en betaling.</translation>
    </message>
    <message>
        <source>{channel} does not deliver this kind of message to this citizen now. Use another channel.</source>
        <translation>{channel} levert dit soort bericht nu niet af bij deze inwoner. Gebruik een ander kanaal.</translation>
    </message>
    <message>
        <source>{channel} needs this citizen&apos;s number for this message. Ask for it, or use another channel.</source>
        <translation>{channel} heeft voor dit bericht het nummer van deze inwoner nodig. Vraag ernaar, of gebruik een ander kanaal.</translation>
    </message>
    <message>
        <source>{channel} does not know this kind of message. Send it as text or as a file.</source>
        <translation>{channel} kent dit soort bericht niet. Verstuur het als tekst of als bestand.</translation>
    </message>
    <message>
        <source>{channel} takes no text with this kind of file. Send the text by itself.</source>
        <translation>{channel} neemt bij dit soort bestand geen tekst aan. Verstuur de tekst apart.</translation>
    </message>
    <message>
        <source>{channel} could not process this message. Send it again.</source>
        <translation>{channel} kon dit bericht niet verwerken. Verstuur het opnieuw.</translation>
    </message>
    <message>
        <source>The setting {key} cannot be used. It looks like this: {example}.</source>
        <translation>De instelling {key} is niet bruikbaar. Die ziet er zo uit: {example}.</translation>
    </message>
    <message>
        <source>{channel} has another safety number for this citizen by now. Look at it again.</source>
        <translation>{channel} heeft voor deze inwoner intussen een ander veiligheidsnummer. Kijk het opnieuw na.</translation>
    </message>
    <message>
        <source>{channel} wants proof that a person is sending. Ask your administrator to solve the puzzle.</source>
        <translation>{channel} wil bewijs dat een mens verstuurt. Vraag je beheerder om de puzzel op te lossen.</translation>
    </message>
    <message>
        <source>{channel} did not accept this solution. Solve a new puzzle and hand it in at once.</source>
        <translation>{channel} nam deze oplossing niet aan. Los een nieuwe puzzel op en lever de oplossing meteen in.</translation>
    </message>
    <message>
        <source>{channel} asks for no proof now. There is nothing to solve.</source>
        <translation>{channel} vraagt nu niet om een bewijs. Er is niets op te lossen.</translation>
    </message>
    <message>
        <source>There is nothing to hand in. Paste what the puzzle gave you.</source>
        <translation>Er is niets om in te leveren. Plak hier wat de puzzel je gaf.</translation>
    </message>
    <message>
        <source>No engine answered, so nothing was done. Look whether the engine runs, and try again.</source>
        <translation>Er antwoordde geen engine, dus er is niets gedaan. Kijk of de engine draait en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This cannot be done on {channel}. Use the telephone instead.</source>
        <translation>Dit kan niet via {channel}. Gebruik de telefoon.</translation>
    </message>
    <message>
        <source>This citizen&apos;s safety number had changed and was accepted. Send again what was not sent.</source>
        <translation>Het veiligheidsnummer van deze inwoner was veranderd en is geaccepteerd. Verstuur opnieuw wat niet is verstuurd.</translation>
    </message>
    <message>
        <source>{channel} has restricted our account. Ask your administrator; use another channel until then.</source>
        <translation>{channel} heeft ons account beperkt. Vraag je beheerder; gebruik tot dan een ander kanaal.</translation>
    </message>
    <message>
        <source>{channel} refused this template. Choose another one or fill in every field.</source>
        <translation>{channel} weigerde dit sjabloon. Kies een ander of vul elk veld in.</translation>
    </message>
    <message>
        <source>The templates of {channel} need the WhatsApp Business account ID. Ask your administrator to enter it.</source>
        <translation>Voor de sjablonen van {channel} is de ID van het WhatsApp Business-account nodig. Vraag je beheerder om die in te vullen.</translation>
    </message>
    <message>
        <source>This template of {channel} has parts that Balie cannot fill in, such as a catalogue. Choose another one.</source>
        <translation>Dit sjabloon van {channel} heeft delen die Balie niet kan invullen, zoals een catalogus. Kies een ander.</translation>
    </message>
    <message>
        <source>The field {name} of the template cannot hold that. It looks like this: {example}.</source>
        <translation>Het veld {name} van het sjabloon kan dat niet bevatten. Het ziet er zo uit: {example}.</translation>
    </message>
    <message>
        <source>{channel} has no templates. Write an answer of your own.</source>
        <translation>{channel} heeft geen sjablonen. Schrijf zelf een antwoord.</translation>
    </message>
    <message>
        <source>There is no approved template {name} on {channel}. List them with: balie templates.</source>
        <translation>Er is geen goedgekeurd sjabloon {name} op {channel}. Een lijst krijg je met: balie templates.</translation>
    </message>
    <message>
        <source>It is not certain that this message arrived. Check it, send it again, or mark it as sent.</source>
        <translation>Het is niet zeker dat dit bericht is aangekomen. Controleer het, verstuur het opnieuw, of markeer het als verstuurd.</translation>
    </message>
    <message>
        <source>This message waited for more than a day and was not sent. Read it again; send it if it still fits.</source>
        <translation>Dit bericht wachtte langer dan een dag en is niet verstuurd. Lees het opnieuw; verstuur het als het nog past.</translation>
    </message>
    <message>
        <source>The sign-in belongs to another account than {account}. Check the channel.</source>
        <translation>De aanmelding hoort bij een ander account dan {account}. Controleer het kanaal.</translation>
    </message>
    <message>
        <source>{channel} sends no webhooks for this page. Subscribe your app to the page&apos;s messages at Meta.</source>
        <translation>{channel} stuurt geen webhooks voor deze pagina. Abonneer je app bij Meta op de berichten van de pagina.</translation>
    </message>
    <message>
        <source>The address {address} is not safe. Use one that begins with https://.</source>
        <translation>Het adres {address} is niet veilig. Gebruik er een die met https:// begint.</translation>
    </message>
    <message>
        <source>The channel {channel} misses {key}. Add it again with every field.</source>
        <translation>Bij het kanaal {channel} ontbreekt {key}. Voeg het opnieuw toe met elk veld.</translation>
    </message>
    <message>
        <source>{channel} is set up wrongly and stands still. Choose “Change or check…” at the channel: it names the field.</source>
        <translation>{channel} is verkeerd ingesteld en staat stil. Kies bij het kanaal “Wijzigen of controleren…”: daar staat welk veld niet klopt.</translation>
    </message>
    <message>
        <source>The conversation that you left is not closed: something must be recorded first. Open it and close it there.</source>
        <translation>Het gesprek dat je hebt verlaten is niet afgehandeld: er moet eerst iets worden vastgelegd. Open het en handel het daar af.</translation>
    </message>
    <message>
        <source>It stays unsent: somebody here decided so.</source>
        <translation>Het blijft onverstuurd: dat is hier zo besloten.</translation>
    </message>
    <message>
        <source>The channel {channel} ends. Go on in another channel.</source>
        <translation>Het kanaal {channel} stopt. Ga verder in een ander kanaal.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read. Look whether it is there and whether you may open it.</source>
        <translation>Het bestand {path} kan niet worden gelezen. Kijk of het er is en of je het mag openen.</translation>
    </message>
    <message>
        <source>Line {line} is no labelled message. It needs text, direction, and expect with names of detectors.</source>
        <translation>Regel {line} is geen gelabeld bericht. Nodig zijn text, direction, en expect met namen van detectoren.</translation>
    </message>
    <message>
        <source>In {path}, the answer {answer} lacks “{field}”. Fill it in, and import the file again.</source>
        <translation>In {path} mist het antwoord {answer} “{field}”. Vul het in en importeer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>In {path}, “{field}” of the answer {answer} cannot be “{value}”. Correct it, and import the file again.</source>
        <translation>In {path} kan “{field}” van het antwoord {answer} niet “{value}” zijn. Verbeter het en importeer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>In {path}, the answer {answer} has a wording for “{value}”, which is no channel. Write one of {known}, and import the file again.</source>
        <translation>In {path} heeft het antwoord {answer} een tekst voor “{value}”, en dat is geen kanaal. Schrijf een van {known} en importeer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>The key {answer} stands in {path} twice. Change one of them, and import the file again.</source>
        <translation>De sleutel {answer} staat twee keer in {path}. Wijzig er een en importeer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>In {path}, the answer {answer} has two texts for the same language, channel and tone. Take one away, and import the file again.</source>
        <translation>In {path} heeft de tekst {answer} twee versies voor dezelfde taal, hetzelfde kanaal en dezelfde toon. Haal er een weg en importeer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>Balie does not know what “{field}” in {path} is. Use {known}, or take it out, and import the file again.</source>
        <translation>Balie weet niet wat “{field}” in {path} is. Gebruik {known}, of haal het weg, en importeer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>In {path}, the row of {answer} has more fields than there are columns. Put its text in quotation marks, and import the file again.</source>
        <translation>In {path} heeft de regel van {answer} meer velden dan er kolommen zijn. Zet de tekst tussen aanhalingstekens en importeer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>There is no answer in {path}. A CSV has the columns key, title and text; a TOML has [[answer]]. Export the answers to see an example.</source>
        <translation>Er staat geen tekst in {path}. Een CSV heeft de kolommen key, title en text; een TOML heeft [[answer]]. Exporteer de teksten om een voorbeeld te zien.</translation>
    </message>
    <message>
        <source>The file {path} is larger than {limit} MB. Make it smaller, and import the answers again.</source>
        <translation>Het bestand {path} is groter dan {limit} MB. Maak het kleiner en importeer de antwoorden opnieuw.</translation>
    </message>
    <message>
        <source>In the policy pack {path}, line {line}, {where}: {reason}. The other rules keep working.</source>
        <translation>In het regelpakket {path}, regel {line}, {where}: {reason}. De andere regels blijven werken.</translation>
    </message>
    <message>
        <source>The citizen sent something that Balie cannot show. It is kept; ask the citizen to send it as text.</source>
        <translation>De inwoner stuurde iets wat Balie niet kan tonen. Het is bewaard; vraag de inwoner om het als tekst te sturen.</translation>
    </message>
    <message>
        <source>This message could not be decrypted. Ask the citizen to send it again.</source>
        <translation>Dit bericht kon niet worden ontsleuteld. Vraag de inwoner om het opnieuw te sturen.</translation>
    </message>
    <message>
        <source>This message is encrypted from end to end and cannot be read here. Ask for it in an ordinary chat.</source>
        <translation>Dit bericht is van begin tot eind versleuteld en hier niet te lezen. Vraag erom in een gewone chat.</translation>
    </message>
    <message>
        <source>This message could not be read. It is kept and read again after an update.</source>
        <translation>Dit bericht kon niet worden gelezen. Het is bewaard en wordt na een update opnieuw gelezen.</translation>
    </message>
    <message>
        <source>The citizen meant this to be seen once. It is gone a day after it was read: note what you need.</source>
        <translation>De inwoner bedoelde dit om één keer te bekijken. Een dag nadat het is gelezen, is het weg. Noteer wat je nodig hebt.</translation>
    </message>
    <message>
        <source>The citizen meant this to be seen once. Balie keeps it with the rest.</source>
        <translation>De inwoner bedoelde dit om één keer te bekijken. Balie bewaart het bij de rest.</translation>
    </message>
    <message>
        <source>The citizen has set this message to disappear, here as well. Note what you need for the case.</source>
        <translation>De inwoner heeft ingesteld dat dit bericht verdwijnt, ook hier. Noteer wat je nodig hebt voor de zaak.</translation>
    </message>
    <message>
        <source>This message disappears from the citizen&apos;s phone after a while. Balie keeps it with the rest.</source>
        <translation>Dit bericht verdwijnt na een tijdje van de telefoon van de inwoner. Balie bewaart het bij de rest.</translation>
    </message>
    <message>
        <source>This message has disappeared, as the citizen had set. Ask again if you still need it.</source>
        <translation>Dit bericht is verdwenen, zoals de inwoner had ingesteld. Vraag het opnieuw als je het nog nodig hebt.</translation>
    </message>
    <message>
        <source>The citizen tried to call. Balie takes no calls: answer here, or call back by telephone.</source>
        <translation>De inwoner probeerde te bellen. Balie neemt geen gesprekken aan: antwoord hier, of bel terug.</translation>
    </message>
    <message>
        <source>The citizen wrote this in public on the page. Answer it there; what you write here is private.</source>
        <translation>De inwoner schreef dit openbaar op de pagina. Antwoord daar; wat je hier schrijft is privé.</translation>
    </message>
    <message>
        <source>This conversation was handed over: to us, or to another program. If you may not answer, take it over.</source>
        <translation>Dit gesprek is overgedragen: aan ons of aan een ander programma. Mag je niet antwoorden, neem het dan over.</translation>
    </message>
    <message>
        <source>A program took this conversation over. If you may not answer, take it over yourself.</source>
        <translation>Een programma heeft dit gesprek overgenomen. Mag je niet antwoorden, neem het dan zelf over.</translation>
    </message>
    <message>
        <source>Another program asks for this conversation. Go on answering, or leave it to that program.</source>
        <translation>Een ander programma vraagt om dit gesprek. Blijf antwoorden, of laat het aan dat programma over.</translation>
    </message>
    <message>
        <source>Messages are missing here: the provider gives only the newest ones. Look in the page&apos;s own inbox.</source>
        <translation>Hier ontbreken berichten: de aanbieder geeft alleen de nieuwste. Kijk in het postvak van de pagina zelf.</translation>
    </message>
    <message>
        <source>This citizen&apos;s safety number changed. Check who it is before you answer.</source>
        <translation>Het veiligheidsnummer van deze inwoner is veranderd. Kijk na wie het is voordat je antwoordt.</translation>
    </message>
    <message>
        <source>This is a group: everybody in it would read an answer. So Balie shows it and does not write in it. Write to the citizen alone.</source>
        <translation>Dit is een groep: iedereen in de groep zou je antwoord lezen. Daarom laat Balie de groep zien en schrijft Balie er niet in. Schrijf de inwoner alleen.</translation>
    </message>
    <message>
        <source>{path} is there already. Choose another name, or move it away first.</source>
        <translation>{path} bestaat al. Kies een andere naam, of zet dat bestand eerst ergens anders.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing new can be stored. Free some space; Balie goes on by itself.</source>
        <translation>De schijf is vol, dus er kan niets nieuws worden bewaard. Maak ruimte vrij; Balie gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Another program holds the store. Close it and start Balie again.</source>
        <translation>Een ander programma houdt de opslag bezet. Sluit het en start Balie opnieuw.</translation>
    </message>
    <message>
        <source>This store was made by a newer Balie (version {found}, this one reads {known}). Install the newer version.</source>
        <translation>Deze opslag is gemaakt door een nieuwere Balie (versie {found}, deze leest {known}). Installeer de nieuwere versie.</translation>
    </message>
    <message>
        <source>The store is damaged. Do not delete it; restore the last backup with: balie store --help.</source>
        <translation>De opslag is beschadigd. Verwijder die niet; zet de laatste reservekopie terug met: balie store --help.</translation>
    </message>
    <message>
        <source>The key in the keyring does not open this store. Restore the key or ask your administrator.</source>
        <translation>De sleutel in de sleutelbos opent deze opslag niet. Zet de sleutel terug of vraag je beheerder.</translation>
    </message>
    <message>
        <source>BALIE_STORE_KEY, or the credential store-key, does not open this store. Hand over the key it was made with.</source>
        <translation>BALIE_STORE_KEY, of de credential store-key, opent deze opslag niet. Geef de sleutel mee waarmee de opslag gemaakt is.</translation>
    </message>
    <message>
        <source>This store exists, but its key is not in the keyring. Restore the key; Balie makes no new empty store.</source>
        <translation>Deze opslag bestaat, maar de sleutel zit niet in de sleutelbos. Zet de sleutel terug; Balie maakt geen nieuwe lege opslag.</translation>
    </message>
    <message>
        <source>The key of this store is handed over at the start. Set BALIE_STORE_KEY, or the credential store-key.</source>
        <translation>De sleutel van deze opslag wordt bij de start meegegeven. Stel BALIE_STORE_KEY in, of de credential store-key.</translation>
    </message>
    <message>
        <source>The key of the store must be 64 hexadecimal digits. Look at where it comes from.</source>
        <translation>De sleutel van de opslag moet uit 64 hexadecimale cijfers bestaan. Kijk waar hij vandaan komt.</translation>
    </message>
    <message>
        <source>There is already a store in {path}. It was left as it is.</source>
        <translation>Er is al een opslag in {path}. Daar is niets aan veranderd.</translation>
    </message>
    <message>
        <source>The key file {path} of this store cannot be read. Put it back; Balie makes no new empty store.</source>
        <translation>Het sleutelbestand {path} van deze opslag is niet te lezen. Zet het terug; Balie maakt geen nieuwe lege opslag.</translation>
    </message>
    <message>
        <source>The key file {path} does not open this store. Put back the key that the store was made with.</source>
        <translation>Het sleutelbestand {path} opent deze opslag niet. Zet de sleutel terug waarmee de opslag gemaakt is.</translation>
    </message>
    <message>
        <source>Others can read the key file {path}. Make it yours alone with: chmod 600 {path}</source>
        <translation>Anderen kunnen het sleutelbestand {path} lezen. Maak het alleen van jou met: chmod 600 {path}</translation>
    </message>
    <message>
        <source>The file {path} is damaged. Restore it from a backup; the store itself is untouched.</source>
        <translation>Het bestand {path} is beschadigd. Zet een reservekopie terug; de opslag zelf is niet aangeraakt.</translation>
    </message>
    <message>
        <source>There is no store in {path} yet. Make one with: balie store init.</source>
        <translation>Er is nog geen opslag in {path}. Maak er een met: balie store init.</translation>
    </message>
    <message>
        <source>{path} is the profile that is copied. Name another one after --to, with an empty store.</source>
        <translation>{path} is het profiel dat wordt gekopieerd. Noem na --to een ander, met een lege opslag.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written. Check its rights.</source>
        <translation>In de map {path} kan niet worden geschreven. Controleer de rechten.</translation>
    </message>
    <message>
        <source>The file {path} does not say which server to use: {reason}. Correct it, or ask your administrator.</source>
        <translation>In het bestand {path} staat niet welke server het is: {reason}. Verbeter het, of vraag je beheerder.</translation>
    </message>
    <message>
        <source>The store lies on {server}. Copy it there, with pg_dump or as your administrator does.</source>
        <translation>De opslag staat op {server}. Maak daar een kopie, met pg_dump of zoals je beheerder dat doet.</translation>
    </message>
    <message>
        <source>The profile {path} names no server. Write server.toml into it first: see balie store --help.</source>
        <translation>Het profiel {path} noemt geen server. Zet daar eerst server.toml in: zie balie store --help.</translation>
    </message>
    <message>
        <source>{server} cannot be reached. Nothing is lost: what you type stays here. Look at the network, then try again.</source>
        <translation>{server} is niet bereikbaar. Er gaat niets verloren: wat je typt blijft hier staan. Kijk naar het netwerk en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>The connection to {server} broke while this was saved. Look whether it is there before you do it again.</source>
        <translation>De verbinding met {server} brak af tijdens het opslaan. Kijk of het er staat voordat je het opnieuw doet.</translation>
    </message>
    <message>
        <source>There is no password of {user} for {server} yet. Enter it with: balie store login --as {user}.</source>
        <translation>Er is nog geen wachtwoord van {user} voor {server}. Voer het in met: balie store login --as {user}.</translation>
    </message>
    <message>
        <source>{server} cannot prove who it is, so nothing was sent. Check the name and the certificate in server.toml and the clock of this computer, or ask your administrator whether the server’s certificate has expired.</source>
        <translation>{server} kan niet bewijzen wie het is, dus er is niets verstuurd. Controleer de naam en het certificaat in server.toml en de klok van deze computer, of vraag je beheerder of het certificaat van de server verlopen is.</translation>
    </message>
    <message>
        <source>{server} does not ask for the password of {user} in a safe way, so it was not sent. Ask your administrator for scram-sha-256 in pg_hba.conf.</source>
        <translation>{server} vraagt niet op een veilige manier om het wachtwoord van {user}, dus het is niet verstuurd. Vraag je beheerder om scram-sha-256 in pg_hba.conf.</translation>
    </message>
    <message>
        <source>The network does not know the name of {server}. Nothing is lost: look at the network, or at the name in server.toml, then try again.</source>
        <translation>Het netwerk kent de naam van {server} niet. Er is niets verloren: kijk naar het netwerk, of naar de naam in server.toml, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{server} does not accept the password of {user}. Enter it again with: balie store login --as {user}.</source>
        <translation>{server} accepteert het wachtwoord van {user} niet. Voer het opnieuw in met: balie store login --as {user}.</translation>
    </message>
    <message>
        <source>{server} does not accept the password of {user} in BALIE_DATABASE_PASSWORD, or in the credential database-password. Hand over the right one.</source>
        <translation>{server} accepteert het wachtwoord van {user} in BALIE_DATABASE_PASSWORD of in de credential database-password niet. Geef het juiste mee.</translation>
    </message>
    <message>
        <source>This computer has no safe keyring for the password of {user}. Install GNOME Keyring or KWallet and sign in again; a service gets it as BALIE_DATABASE_PASSWORD.</source>
        <translation>Deze computer heeft geen veilige sleutelbos voor het wachtwoord van {user}. Installeer GNOME Keyring of KWallet en log opnieuw in; een dienst krijgt het als BALIE_DATABASE_PASSWORD.</translation>
    </message>
    <message>
        <source>There is no valid Kerberos ticket to sign in to {server}. Sign in to this computer again, or run kinit; then try again.</source>
        <translation>Er is geen geldig Kerberos-ticket om in te loggen op {server}. Log opnieuw in op deze computer, of voer kinit uit; probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>{server} does not accept your Kerberos ticket for {user}. Ask your administrator which name is yours there, and whether it takes tickets.</source>
        <translation>{server} accepteert je Kerberos-ticket voor {user} niet. Vraag je beheerder welke naam je daar hebt, en of inloggen met een ticket daar kan.</translation>
    </message>
    <message>
        <source>Kerberos gives no ticket for {server}. Look at the clock and the network of this computer, and at the name in server.toml; or ask your administrator.</source>
        <translation>Kerberos geeft geen ticket voor {server}. Kijk naar de klok en het netwerk van deze computer en naar de naam in server.toml, of vraag het je beheerder.</translation>
    </message>
    <message>
        <source>{server} does not let {user} sign in. Ask your administrator to add this name, and to allow this computer.</source>
        <translation>{server} laat {user} niet toe. Vraag je beheerder om deze naam toe te voegen en deze computer toe te staan.</translation>
    </message>
    <message>
        <source>{server} does not let {user} in, and says: {said}. Ask your administrator what to do about it.</source>
        <translation>{server} laat {user} niet toe, en zegt: {said}. Vraag je beheerder wat eraan te doen is.</translation>
    </message>
    <message>
        <source>{user} may not do this on {server}. Ask your administrator for the right role.</source>
        <translation>{user} mag dit niet op {server}. Vraag je beheerder om de juiste rol.</translation>
    </message>
    <message>
        <source>{user} is the login of an engine, and this is for a colleague. Sign in as one; the engine itself starts with: balie engine.</source>
        <translation>{user} is de login van een engine, en dit is voor een collega. Meld je als collega aan; de engine zelf start met: balie engine.</translation>
    </message>
    <message>
        <source>There is no such database: {server}. Check its name in server.toml.</source>
        <translation>Deze database bestaat niet: {server}. Controleer de naam in server.toml.</translation>
    </message>
    <message>
        <source>{user} may not make Balie&apos;s roles on {server}. Have its administrator run roles.sql in that database, and then: GRANT balie_owner TO {user}.</source>
        <translation>{user} mag de rollen van Balie niet maken op {server}. Laat de beheerder ervan roles.sql in die database draaien, en dan: GRANT balie_owner TO {user}.</translation>
    </message>
    <message>
        <source>{server} holds no store yet. An administrator makes one with: balie store init.</source>
        <translation>Op {server} staat nog geen opslag. Een beheerder maakt die met: balie store init.</translation>
    </message>
    <message>
        <source>The store is of an older Balie (version {found}, this one needs {known}). Ask your administrator to run: balie store migrate.</source>
        <translation>De opslag is van een oudere Balie (versie {found}, deze heeft {known} nodig). Vraag je beheerder om dit uit te voeren: balie store migrate.</translation>
    </message>
    <message>
        <source>The store is of a newer Balie, so this one can only read. Install the newer version to answer.</source>
        <translation>De opslag is van een nieuwere Balie, dus deze kan alleen lezen. Installeer de nieuwere versie om te antwoorden.</translation>
    </message>
    <message>
        <source>The disk of {server} is full, so nothing new can be stored. Tell your administrator; nothing is lost.</source>
        <translation>De schijf van {server} is vol, dus er kan niets nieuws worden opgeslagen. Zeg het je beheerder; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>{server} takes no changes at the moment. Try again soon; if it stays, tell your administrator.</source>
        <translation>{server} neemt nu geen wijzigingen aan. Probeer het zo opnieuw; blijft het zo, zeg het dan je beheerder.</translation>
    </message>
    <message>
        <source>The PostgreSQL of {server} (version {found}) is not safe to use. Ask your administrator to update it.</source>
        <translation>De PostgreSQL van {server} (versie {found}) is niet veilig om te gebruiken. Vraag je beheerder om die bij te werken.</translation>
    </message>
    <message>
        <source>The clock of this computer is {minutes} min off the server&apos;s. Set it right: until then the times that stand here are wrong.</source>
        <translation>De klok van deze computer wijkt {minutes} min af van die van de server. Zet hem goed: tot dan kloppen de tijden hier niet.</translation>
    </message>
    <message>
        <source>{server} has no connection left. Ask your administrator to allow more.</source>
        <translation>{server} heeft geen verbinding meer vrij. Vraag je beheerder om er meer toe te staan.</translation>
    </message>
    <message>
        <source>Another engine works on channel {channel} now. Nothing is lost; this one tries again by itself.</source>
        <translation>Een andere engine werkt nu aan kanaal {channel}. Er gaat niets verloren; deze probeert het vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>Somebody has worked in the store to copy to. Copy to an empty one: make it with balie store init.</source>
        <translation>In de opslag waarheen je kopieert is al gewerkt. Kopieer naar een lege: maak die met balie store init.</translation>
    </message>
    <message>
        <source>The table {table} is not the same in both stores, so nothing was copied. See what is wrong with: balie store check.</source>
        <translation>De tabel {table} is niet dezelfde in beide opslagen, dus er is niets gekopieerd. Kijk wat er mis is met: balie store check.</translation>
    </message>
    <message>
        <source>{user} does not see everything on {server}, so nothing was copied. Copy as an administrator of the server: balie store copy --as NAME.</source>
        <translation>{user} ziet niet alles op {server}, dus er is niets gekopieerd. Kopieer als beheerder van de server: balie store copy --as NAAM.</translation>
    </message>
    <message>
        <source>The copy was broken off, and nothing of it was kept. Copy again when it suits you.</source>
        <translation>Het kopiëren is afgebroken, en er is niets van bewaard. Kopieer opnieuw wanneer het uitkomt.</translation>
    </message>
    <message>
        <source>Windows or engines are at work on {server} (of {logins}), so nothing was copied. Close them first, then copy again.</source>
        <translation>Er wordt gewerkt op {server} (door {logins}), dus er is niets gekopieerd. Sluit eerst die vensters en engines, en kopieer dan opnieuw.</translation>
    </message>
    <message>
        <source>A row of {table}, {after} or one soon after it, is damaged and cannot be copied. Nothing was kept. Have it mended, or copy a backup that is whole.</source>
        <translation>Een rij van {table}, {after} of een kort daarna, is beschadigd en kan niet worden gekopieerd. Er is niets bewaard. Laat die herstellen, of kopieer een reservekopie die heel is.</translation>
    </message>
    <message>
        <source>The copy of {table} is not what it was copied from, so nothing was kept. Copy again.</source>
        <translation>De kopie van {table} is niet gelijk aan het origineel, dus er is niets bewaard. Kopieer opnieuw.</translation>
    </message>
    <message>
        <source>{server} took too long for this, so it was stopped and nothing was changed. Try again, or ask for less at once; if it stays so, tell your administrator.</source>
        <translation>{server} deed hier te lang over, dus het is gestopt en er is niets veranderd. Probeer het opnieuw, of vraag minder tegelijk; blijft het zo, vertel het je beheerder.</translation>
    </message>
    <message>
        <source>Too many changes at once on {server}, so this one was not saved. Do it again.</source>
        <translation>Er waren te veel wijzigingen tegelijk op {server}, dus deze is niet opgeslagen. Doe het opnieuw.</translation>
    </message>
    <message>
        <source>This computer has no safe keyring. Install GNOME Keyring or KWallet and sign in again, or keep the key in a file of your own with: balie store init --key-file FILE</source>
        <translation>Deze computer heeft geen veilige sleutelbos. Installeer GNOME Keyring of KWallet en log opnieuw in, of bewaar de sleutel in een eigen bestand met: balie store init --key-file FILE</translation>
    </message>
    <message>
        <source>This computer has no safe keyring, and a team’s engines need the secrets of its channels. Leave them out here and hand them to each engine.</source>
        <translation>Deze computer heeft geen veilige sleutelbos, en het zijn de engines van een team die de geheimen van zijn kanalen nodig hebben. Laat ze hier weg en geef ze aan elke engine.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not answer. Unlock it and choose “Try again”.</source>
        <translation>De sleutelbos is vergrendeld of antwoordt niet. Ontgrendel hem en kies “Opnieuw proberen”.</translation>
    </message>
    <message>
        <source>The keyring {backend} does not protect secrets, so Balie does not use it. Choose the system&apos;s keyring.</source>
        <translation>De sleutelbos {backend} beschermt geheimen niet, dus Balie gebruikt hem niet. Kies de sleutelbos van het systeem.</translation>
    </message>
    <message>
        <source>The secret {key} is too long for this keyring, which takes {limit} characters. Ask for a new one.</source>
        <translation>Het geheim {key} is te lang voor deze sleutelbos, die {limit} tekens aankan. Vraag een nieuw aan.</translation>
    </message>
    <message>
        <source>The keyring holds no {key} for {channel}. Enter it again.</source>
        <translation>De sleutelbos heeft geen {key} voor {channel}. Voer het opnieuw in.</translation>
    </message>
    <message>
        <source>No engine that runs has the secrets of {channel}: nothing comes in or goes out there. Whoever looks after the engines gives them to one; balie engine --help says how.</source>
        <translation>Geen engine die draait heeft de geheimen van {channel}: daar komt niets binnen en gaat niets uit. Wie de engines beheert, geeft ze aan een ervan; balie engine --help zegt hoe.</translation>
    </message>
    <message>
        <source>There is no conversation {id}. List them with: balie inbox.</source>
        <translation>Er is geen gesprek {id}. Bekijk de lijst met: balie inbox.</translation>
    </message>
    <message>
        <source>There is no channel {id}. List them with: balie channels list.</source>
        <translation>Er is geen kanaal {id}. Bekijk de lijst met: balie channels list.</translation>
    </message>
    <message>
        <source>There is no agent called {id}.</source>
        <translation>Er is geen medewerker met de naam {id}.</translation>
    </message>
    <message>
        <source>There is no team {id}. List them with: balie teams list.</source>
        <translation>Er is geen team {id}. Bekijk de teams met: balie teams list.</translation>
    </message>
    <message>
        <source>There is no message {id} in this conversation.</source>
        <translation>Er is geen bericht {id} in dit gesprek.</translation>
    </message>
    <message>
        <source>There is no rule {id}. See the rule cards for the rules that hold.</source>
        <translation>Er is geen regel {id}. Bekijk op de regelkaarten welke regels gelden.</translation>
    </message>
    <message>
        <source>There is nothing to send. Write a message or add a file.</source>
        <translation>Er is niets om te versturen. Schrijf een bericht of voeg een bijlage toe.</translation>
    </message>
    <message>
        <source>A variable is not filled in yet: {name}. Fill it in or take it out.</source>
        <translation>Een variabele is nog niet ingevuld: {name}. Vul die in of haal die weg.</translation>
    </message>
    <message>
        <source>Rule {rule} stops this message. Change it, or use the way out that it offers.</source>
        <translation>Regel {rule} houdt dit bericht tegen. Pas het aan, of gebruik de uitweg die de regel biedt.</translation>
    </message>
    <message>
        <source>Rule {rule} stops this message. Change it, or send it with a reason.</source>
        <translation>Regel {rule} houdt dit bericht tegen. Pas het aan, of verstuur het met een reden.</translation>
    </message>
    <message>
        <source>This may be an emergency. First record what was done: referred, called, or false alarm.</source>
        <translation>Dit kan een noodsituatie zijn. Leg eerst vast wat er gedaan is: verwezen, gebeld, of loos alarm.</translation>
    </message>
    <message>
        <source>The program {program} cannot be started. Install it, or give its whole path.</source>
        <translation>Het programma {program} kan niet worden gestart. Installeer het, of geef het hele pad.</translation>
    </message>
    <message>
        <source>Rule {rule} does not allow this here. Look at the rule for what to do instead.</source>
        <translation>Regel {rule} staat dit hier niet toe. Kijk in de regel wat je wel kunt doen.</translation>
    </message>
    <message>
        <source>Rule {rule} stops this. Do what it says first, or give a reason to do it all the same.</source>
        <translation>Regel {rule} houdt dit tegen. Doe eerst wat de regel zegt, of geef een reden om het toch te doen.</translation>
    </message>
    <message>
        <source>This is not connected. Rule {rule}: {words}</source>
        <translation>Dit wordt niet gekoppeld. Regel {rule}: {words}</translation>
    </message>
    <message>
        <source>Rule {rule} wants a reason first: {words}</source>
        <translation>Regel {rule} vraagt eerst om een reden: {words}</translation>
    </message>
    <message>
        <source>“{text}” is no time of opening. Write days and hours such as: mon-fri 9:00-17:00, thu 9:00-20:00.</source>
        <translation>“{text}” is geen openingstijd. Schrijf dagen en uren zoals: ma-vr 9:00-17:00, do 9:00-20:00.</translation>
    </message>
    <message>
        <source>The recipient changed since you began to type. Look who gets it now, and send it again.</source>
        <translation>De ontvanger is veranderd sinds je begon te typen. Kijk wie het nu krijgt en verstuur het opnieuw.</translation>
    </message>
    <message>
        <source>This citizen asked for no more messages on {channel}. Wait until they write, or call them.</source>
        <translation>Deze inwoner wil geen berichten meer via {channel}. Wacht tot de inwoner schrijft, of bel.</translation>
    </message>
    <message>
        <source>Say where it was said, such as: by telephone, or the form of today.</source>
        <translation>Vul in waar het is gezegd, zoals: telefonisch, of het formulier van vandaag.</translation>
    </message>
    <message>
        <source>There is no other citizen {id} to link. Look at the proposals.</source>
        <translation>Er is geen andere inwoner {id} om te koppelen. Kijk bij de voorstellen.</translation>
    </message>
    <message>
        <source>There is no link {id} of this citizen that could be undone.</source>
        <translation>Er is geen koppeling {id} van deze inwoner om ongedaan te maken.</translation>
    </message>
    <message>
        <source>Say where citizens go on. That text goes with the first answer.</source>
        <translation>Schrijf waar inwoners verdergaan. Die tekst gaat mee met het eerste antwoord.</translation>
    </message>
    <message>
        <source>Balie does not tell by a message that it is in {language}. Use one of {known}.</source>
        <translation>Balie herkent aan een bericht niet dat het in {language} is. Kies uit {known}.</translation>
    </message>
    <message>
        <source>That day is still to come. Give the day on which it was said.</source>
        <translation>Die dag moet nog komen. Geef de dag waarop het is gezegd.</translation>
    </message>
    <message>
        <source>The days do not follow each other. The end lies today or later, and after answering only begins.</source>
        <translation>De dagen volgen niet op elkaar. Het einde ligt vandaag of later, en na het begin van alleen antwoorden.</translation>
    </message>
    <message>
        <source>{channel} is not being wound down. Begin that first, with a last day and a text for citizens.</source>
        <translation>{channel} wordt niet afgebouwd. Begin daar eerst mee, met een laatste dag en een tekst voor inwoners.</translation>
    </message>
    <message>
        <source>{channel} cannot go to that phase from here. Look at where it stands.</source>
        <translation>{channel} kan vanaf hier niet naar die fase. Kijk waar het kanaal staat.</translation>
    </message>
    <message>
        <source>Open conversations on {channel}: {count}. Move or close them, or close the channel anyway.</source>
        <translation>Open gesprekken via {channel}: {count}. Verplaats ze of handel ze af, of sluit het kanaal toch.</translation>
    </message>
    <message>
        <source>On {channel} only citizens who write are still answered. Use another channel.</source>
        <translation>Via {channel} krijgen alleen inwoners die zelf schrijven nog antwoord. Gebruik een ander kanaal.</translation>
    </message>
    <message>
        <source>The period ends before it begins. Choose other days.</source>
        <translation>De periode eindigt voor het begin. Kies andere dagen.</translation>
    </message>
    <message>
        <source>Balie counts at most {years} years at once. Choose other days.</source>
        <translation>Balie telt ten hoogste {years} jaar tegelijk. Kies andere dagen.</translation>
    </message>
    <message>
        <source>This conversation is on {channel} already.</source>
        <translation>Dit gesprek loopt al via {channel}.</translation>
    </message>
    <message>
        <source>This citizen has no address on {channel} yet. Ask the citizen to write there first.</source>
        <translation>Deze inwoner heeft nog geen adres bij {channel}. Vraag de inwoner om daar eerst te schrijven.</translation>
    </message>
    <message>
        <source>Only who wrote a message can change it or take it back. Ask your colleague.</source>
        <translation>Alleen wie een bericht schreef, kan het wijzigen of intrekken. Vraag het je collega.</translation>
    </message>
    <message>
        <source>First choose a message: go to the conversation and walk with the arrow keys, or click on it.</source>
        <translation>Kies eerst een bericht: ga naar het gesprek en loop met de pijltjestoetsen, of klik erop.</translation>
    </message>
    <message>
        <source>An answer cannot point at this message. Write in your answer which one you mean.</source>
        <translation>Een antwoord kan niet naar dit bericht verwijzen. Schrijf in je antwoord welk bericht je bedoelt.</translation>
    </message>
    <message>
        <source>You have sent nothing in this conversation yet that could be changed. Write an answer.</source>
        <translation>Je hebt in dit gesprek nog niets verstuurd dat je kunt wijzigen. Schrijf een antwoord.</translation>
    </message>
    <message>
        <source>This message cannot be taken back any more. Send another one that puts it right.</source>
        <translation>Dit bericht kan niet meer worden ingetrokken. Stuur een nieuw bericht dat het rechtzet.</translation>
    </message>
    <message>
        <source>On {channel} what was sent stays as it is. Send another message that puts it right.</source>
        <translation>Op {channel} blijft staan wat je hebt verstuurd. Stuur een nieuw bericht dat het rechtzet.</translation>
    </message>
    <message>
        <source>This message cannot be changed any more. Send another one that puts it right.</source>
        <translation>Dit bericht kan niet meer worden gewijzigd. Stuur een nieuw bericht dat het rechtzet.</translation>
    </message>
    <message>
        <source>{channel} lets a message be changed {limit} times at most. Send another one that puts it right.</source>
        <translation>Op {channel} kun je een bericht hooguit {limit} keer wijzigen. Stuur een nieuw bericht dat het rechtzet.</translation>
    </message>
    <message>
        <source>A message that was sent takes no file any more. Send the file as another message.</source>
        <translation>Een verstuurd bericht krijgt geen bijlage meer. Stuur de bijlage als nieuw bericht.</translation>
    </message>
    <message>
        <source>Only the first {limit} characters were pasted. Paste the rest in parts, or send it as a file.</source>
        <translation>Alleen de eerste {limit} tekens zijn geplakt. Plak de rest in delen, of stuur het als bestand.</translation>
    </message>
    <message>
        <source>A note takes no files. Switch to the answer, and add the file there.</source>
        <translation>Bij een notitie kan geen bestand. Ga naar het antwoord en voeg het daar toe.</translation>
    </message>
    <message>
        <source>It is not certain that the citizen sees your new words. Ask, or send them as another message.</source>
        <translation>Het is niet zeker dat de inwoner je nieuwe tekst ziet. Vraag het, of stuur de tekst als nieuw bericht.</translation>
    </message>
    <message>
        <source>{channel} shows no bold or italic. Say it in words.</source>
        <translation>{channel} toont geen vet of cursief. Zeg het met woorden.</translation>
    </message>
    <message>
        <source>{channel} takes no files. Send a link, or use another channel.</source>
        <translation>{channel} neemt geen bestanden aan. Stuur een link, of gebruik een ander kanaal.</translation>
    </message>
    <message>
        <source>Not everything was added.{reasons}</source>
        <translation>Niet alles is toegevoegd.{reasons}</translation>
    </message>
    <message>
        <source>This file is empty. Look whether it is the right one.</source>
        <translation>Dit bestand is leeg. Kijk of het het juiste is.</translation>
    </message>
    <message>
        <source>One answer takes {limit} files at most. Send the others after it.</source>
        <translation>Bij één antwoord kunnen hoogstens {limit} bestanden. Stuur de andere daarna.</translation>
    </message>
    <message>
        <source>It is too late: this message is on its way. Send another one that puts it right.</source>
        <translation>Het is te laat: dit bericht is onderweg. Stuur een nieuw bericht dat het rechtzet.</translation>
    </message>
    <message>
        <source>This answer needs a short key and a title. Fill in both.</source>
        <translation>Dit antwoord heeft een korte sleutel en een titel nodig. Vul beide in.</translation>
    </message>
    <message>
        <source>This answer has no text yet. Write at least one wording.</source>
        <translation>Dit antwoord heeft nog geen tekst. Schrijf ten minste één tekst.</translation>
    </message>
    <message>
        <source>There is an answer /{key} already. Choose another key.</source>
        <translation>Er is al een antwoord /{key}. Kies een andere sleutel.</translation>
    </message>
    <message>
        <source>Somebody else has changed /{key} meanwhile. Copy what you wrote, close this, and look at it anew.</source>
        <translation>Iemand anders heeft /{key} intussen gewijzigd. Kopieer wat je schreef, sluit dit, en kijk er opnieuw naar.</translation>
    </message>
    <message>
        <source>This answer is no longer there, or it is not yours to change. Ask your team lead.</source>
        <translation>Dit antwoord is er niet meer, of je mag het niet wijzigen. Vraag het je teamleider.</translation>
    </message>
    <message>
        <source>There is no answer /{key}. Write to the citizen in your own words, and tell your team lead.</source>
        <translation>Er is geen antwoord /{key}. Schrijf de inwoner in je eigen woorden en zeg het je teamleider.</translation>
    </message>
    <message>
        <source>This message needs no retry.</source>
        <translation>Dit bericht hoeft niet opnieuw verstuurd te worden.</translation>
    </message>
    <message>
        <source>The channel {channel} is closed. Use another channel.</source>
        <translation>Het kanaal {channel} is gesloten. Gebruik een ander kanaal.</translation>
    </message>
    <message>
        <source>{channel} has no field {key} here. Known are: {known}.</source>
        <translation>{channel} heeft hier geen veld {key}. Bekend zijn: {known}.</translation>
    </message>
    <message>
        <source>There is no channel kind {kind}. Known are: {known}.</source>
        <translation>Er is geen kanaalsoort {kind}. Bekend zijn: {known}.</translation>
    </message>
    <message>
        <source>This is a practice profile. It cannot hold a real channel.</source>
        <translation>Dit is een oefenprofiel. Er kan geen echt kanaal in.</translation>
    </message>
    <message>
        <source>The practice channels did not start. Start Balie again; if it stays, look in the log.</source>
        <translation>De oefenkanalen zijn niet gestart. Start Balie opnieuw; blijft het zo, kijk dan in het logboek.</translation>
    </message>
    <message>
        <source>{path} is not a practice profile. Practise in another profile; your real one stays untouched.</source>
        <translation>{path} is geen oefenprofiel. Oefen in een ander profiel; je echte blijft onaangeroerd.</translation>
    </message>
    <message>
        <source>Balie already runs on this profile. Its window was brought to the front.</source>
        <translation>Balie draait al op dit profiel. Het venster is naar voren gehaald.</translation>
    </message>
    <message>
        <source>Another engine already works on {path}. Leave it at work, or stop it first.</source>
        <translation>Een andere engine werkt al op {path}. Laat die werken, of stop hem eerst.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Choose another place.</source>
        <translation>Het bestand {path} kan niet worden geschreven. Kies een andere plek.</translation>
    </message>
    <message>
        <source>The answers in {path} cannot be read: {reason}.</source>
        <translation>De antwoorden in {path} zijn niet te lezen: {reason}.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read: {reason}. Nothing in that file holds; everything else works.</source>
        <translation>De instellingen in {path} zijn niet te lezen: {reason}. Niets in dat bestand geldt; al het andere werkt.</translation>
    </message>
    <message>
        <source>{origin} names {key}, which is no setting of this Balie. It is passed over.</source>
        <translation>{origin} noemt {key}, maar dat is geen instelling van deze Balie. Die wordt overgeslagen.</translation>
    </message>
    <message>
        <source>{origin} gives {key} a value that does not fit. It should be {wanted}. It is passed over.</source>
        <translation>{origin} geeft {key} een waarde die niet past. Verwacht: {wanted}. Die wordt overgeslagen.</translation>
    </message>
    <message>
        <source>{key} is {value}, and {needed} is empty. Set it as well.</source>
        <translation>{key} is {value}, maar {needed} is leeg. Stel die ook in.</translation>
    </message>
    <message>
        <source>The setting {key} does not take this. It should be {wanted}.</source>
        <translation>De instelling {key} kan dit niet zijn. Verwacht: {wanted}.</translation>
    </message>
    <message>
        <source>There is no setting {key}. See: balie settings list</source>
        <translation>Er is geen instelling {key}. Zie: balie settings list</translation>
    </message>
    <message>
        <source>Your administrator decides about {key} ({origin}). Ask there if you need it otherwise.</source>
        <translation>Je beheerder beslist over {key} ({origin}). Vraag het daar als je het anders nodig hebt.</translation>
    </message>
    <message>
        <source>Your organisation does not allow {channel} here. Use another channel, or ask your administrator.</source>
        <translation>Je organisatie staat {channel} hier niet toe. Gebruik een ander kanaal, of vraag het je beheerder.</translation>
    </message>
    <message>
        <source>Citizens&apos; files can be saved in {path} and folders below it alone. Choose a place there.</source>
        <translation>Bestanden van inwoners kun je alleen opslaan in {path} en de mappen daaronder. Kies daar een plek.</translation>
    </message>
    <message>
        <source>The proxy script {address} cannot be used, so {channel} is not reached. Ask your administrator to look at it.</source>
        <translation>Het proxyscript {address} is niet te gebruiken, dus {channel} wordt niet bereikt. Vraag je beheerder ernaar te kijken.</translation>
    </message>
    <message>
        <source>The extra certificates in {path} cannot be read, so {channel} is not reached. Correct the path.</source>
        <translation>De extra certificaten in {path} zijn niet te lezen, dus {channel} wordt niet bereikt. Verbeter het pad.</translation>
    </message>
    <message>
        <source>The address {address} is already in use. Choose another one.</source>
        <translation>Het adres {address} is al in gebruik. Kies een ander.</translation>
    </message>
    <message>
        <source>The relay cannot start: {reason}. Correct its settings and start again.</source>
        <translation>Het relay kan niet starten: {reason}. Verbeter de instellingen en start opnieuw.</translation>
    </message>
    <message>
        <source>Another relay already uses the log {path}. Stop it, or choose another file.</source>
        <translation>Een ander relay gebruikt het logboek {path} al. Stop het, of kies een ander bestand.</translation>
    </message>
    <message>
        <source>The window needs system libraries that are missing: {libraries}. Install them with: {command}</source>
        <translation>Voor het venster ontbreken systeembibliotheken: {libraries}. Installeer ze met: {command}</translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Sign in to a desktop, or see the commands: balie --help.</source>
        <translation>Er is geen scherm om het venster op te tonen. Log in op een bureaublad, of bekijk de opdrachten: balie --help.</translation>
    </message>
    <message>
        <source>Something went wrong inside Balie. It goes on; nothing is lost. Details are in the log.</source>
        <translation>Er ging iets mis in Balie. Het programma gaat door; er is niets verloren. Details staan in het logboek.</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>het kanaal</translation>
    </message>
    <message>
        <source>{name} does not see this conversation. Give it to the team, or ask your lead to add {name} there.</source>
        <translation>{name} ziet dit gesprek niet. Geef het aan het team, of vraag je teamleider om {name} daar toe te voegen.</translation>
    </message>
    <message>
        <source>The note is saved, but {name} does not see this conversation and is not told. Tell {name} in another way, or ask your lead to add {name} to its team.</source>
        <translation>De notitie is opgeslagen, maar {name} ziet dit gesprek niet en krijgt geen bericht. Zeg het {name} op een andere manier, of vraag je teamleider om {name} aan het team toe te voegen.</translation>
    </message>
    <message>
        <source>{name} was faster and has this conversation now. Take it again if you still want it.</source>
        <translation>{name} was sneller en heeft dit gesprek nu. Neem het nog eens als je het toch wilt.</translation>
    </message>
    <message>
        <source>Meanwhile, at {time}, {by} gave this conversation to {to}. It stays there; assign it again if you still want to.</source>
        <translation>Intussen heeft {by} dit gesprek om {time} gegeven aan {to}. Daar blijft het; wijs het opnieuw toe als je dat nog wilt.</translation>
    </message>
    <message>
        <source>Meanwhile given to others: {count} of {all}, the last by {by} to {to} at {time}. Those stay there; assign them again if you still want to.</source>
        <translation>Intussen aan anderen gegeven: {count} van {all}, het laatste door {by} aan {to} om {time}. Die blijven daar; wijs ze opnieuw toe als je dat nog wilt.</translation>
    </message>
    <message>
        <source>Meanwhile given to a team whose conversations you do not see: {count} of {all}. Those stay there.</source>
        <translation>Intussen aan een team gegeven waarvan je de gesprekken niet ziet: {count} van {all}. Die blijven daar.</translation>
    </message>
    <message>
        <source>Not divided as it was shown: {count} of {all}. Meanwhile they were taken, or somebody went or has no room any more. Look at who has what, and distribute again.</source>
        <translation>Niet verdeeld zoals het er stond: {count} van {all}. Intussen zijn ze opgepakt, of is er iemand weg of vol. Kijk wie wat heeft, en verdeel opnieuw.</translation>
    </message>
    <message>
        <source>The team {name} does not answer this channel. Choose another team, or ask your lead.</source>
        <translation>Het team {name} beantwoordt dit kanaal niet. Kies een ander team, of vraag het je teamleider.</translation>
    </message>
    <message>
        <source>You do not see conversation {id}: it went to another team, it is confidential, or there never was one. Ask a colleague.</source>
        <translation>Je ziet gesprek {id} niet: het ging naar een ander team, het is vertrouwelijk, of het was er nooit. Vraag het een collega.</translation>
    </message>
    <message>
        <source>Conversation {id} became part of conversation {into}: both are of the same citizen.</source>
        <translation>Gesprek {id} hoort nu bij gesprek {into}: het is dezelfde inwoner.</translation>
    </message>
    <message>
        <source>This store lies on this computer alone, so nobody else sees the conversation. On a team&apos;s server you choose who does.</source>
        <translation>Deze opslag staat alleen op deze computer, dus niemand anders ziet het gesprek. Op een server van een team kies je wie het ziet.</translation>
    </message>
    <message>
        <source>You are no longer on the list of colleagues, so you see no conversation. If that is a mistake, ask your administrator to bring you back.</source>
        <translation>Je staat niet meer op de lijst met collega’s. Daarom zie je geen gesprekken. Klopt dat niet? Vraag je beheerder om je terug te halen.</translation>
    </message>
    <message>
        <source>As an administrator you shape teams, colleagues and channels, and see no conversation. To answer as well, ask for the role balie_agent.</source>
        <translation>Als beheerder richt je teams, collega’s en kanalen in, en zie je geen gesprekken. Wil je ook antwoorden? Vraag dan om de rol balie_agent.</translation>
    </message>
    <message>
        <source>You are in no team that answers a channel, so you see no conversation. A lead can add you to one on the page Teams.</source>
        <translation>Je zit niet in een team dat een kanaal beantwoordt. Daarom zie je geen gesprekken. Een teamleider kan je toevoegen op de pagina Teams.</translation>
    </message>
    <message>
        <source>There is no label {id}. Look at how it is written.</source>
        <translation>Er is geen label {id}. Kijk hoe het geschreven wordt.</translation>
    </message>
    <message>
        <source>There is a label {name} already. Choose another name, or merge the two.</source>
        <translation>Er is al een label {name}. Kies een andere naam, of voeg de twee samen.</translation>
    </message>
    <message>
        <source>Case {number} is not linked to this conversation. Look which ones are, at the top of it.</source>
        <translation>Zaak {number} is niet aan dit gesprek gekoppeld. Kijk bovenaan het gesprek welke dat wel zijn.</translation>
    </message>
    <message>
        <source>“{number}” is no case number. Type it as it stands in the case system, such as 2026-12345: one word with a digit in it, at most 40 characters.</source>
        <translation>“{number}” is geen zaaknummer. Typ het zoals het in het zaaksysteem staat, zoals 2026-12345: één woord met een cijfer erin, hooguit 40 tekens.</translation>
    </message>
    <message>
        <source>There is a team {name} already, or there was one that still stands in the history. Choose another name.</source>
        <translation>Er is al een team {name}, of er was er een dat nog in de geschiedenis staat. Kies een andere naam.</translation>
    </message>
    <message>
        <source>This team has ended meanwhile. Look at the list of teams again.</source>
        <translation>Dit team is intussen opgeheven. Kijk nog eens in de lijst van teams.</translation>
    </message>
    <message>
        <source>Somebody else has changed how {name} divides meanwhile. Close this, look at it anew, then choose.</source>
        <translation>Iemand anders heeft intussen gewijzigd hoe {name} verdeelt. Sluit dit, kijk er opnieuw naar en kies dan.</translation>
    </message>
    <message>
        <source>The team {name} still has work or channels. Choose the team that goes on with them.</source>
        <translation>Het team {name} heeft nog werk of kanalen. Kies het team dat ermee verdergaat.</translation>
    </message>
    <message>
        <source>{name} works here with the login {login} already. Look at how the login is written.</source>
        <translation>{name} werkt hier al, met de inlognaam {login}. Kijk hoe de inlognaam geschreven is.</translation>
    </message>
    <message>
        <source>A colleague is called {name}, which looks the same. Choose a name that tells the two apart, such as one with the team.</source>
        <translation>Een collega heet {name}, en dat ziet er hetzelfde uit. Kies een naam die de twee uit elkaar houdt, bijvoorbeeld met het team erbij.</translation>
    </message>
    <message>
        <source>{name} has offered this. Only {name} or a team lead can take that back.</source>
        <translation>{name} heeft dit aangeboden. Alleen {name} of een teamleider kan dat terugnemen.</translation>
    </message>
    <message>
        <source>Confidential conversations that only {name} sees: {count}. Have {name} name a colleague in them first.</source>
        <translation>Vertrouwelijke gesprekken die alleen {name} ziet: {count}. Laat {name} daar eerst een collega in noemen.</translation>
    </message>
    <message>
        <source>The name of {name} cannot be changed by you. Ask your administrator to do it.</source>
        <translation>Jij kunt de naam van {name} niet wijzigen. Vraag het je beheerder.</translation>
    </message>
    <message>
        <source>You work in this window. Have another administrator do this.</source>
        <translation>Je werkt zelf in dit venster. Laat een andere beheerder dit doen.</translation>
    </message>
    <message>
        <source>Write in one line what the next one must know. Then hand it over.</source>
        <translation>Schrijf in één regel wat de volgende moet weten. Draag het gesprek dan over.</translation>
    </message>
    <message>
        <source>This hand-over does not stand any more. Look in the conversation who has it now.</source>
        <translation>Deze overdracht geldt niet meer. Kijk in het gesprek wie het nu heeft.</translation>
    </message>
    <message>
        <source>New messages since you began: {count}. Read them, then send.</source>
        <translation>Nieuwe berichten sinds je begon: {count}. Lees ze en verstuur dan.</translation>
    </message>
    <message>
        <source>Balie is not up to date at the moment. Your text is kept; send it as soon as the connection is back.</source>
        <translation>Balie is nu niet bij. Je tekst blijft bewaard; verstuur hem zodra de verbinding er weer is.</translation>
    </message>
    <message>
        <source>“{text}” is no moment that Balie knows. Write it as: tomorrow 9:00, monday 14:00, in 2 hours.</source>
        <translation>“{text}” is geen moment dat Balie kent. Schrijf het als: morgen 9:00, maandag 14:00, over 2 uur.</translation>
    </message>
    <message>
        <source>“{text}” is over already. Choose a later moment.</source>
        <translation>“{text}” is al voorbij. Kies een later moment.</translation>
    </message>
    <message>
        <source>At most {limit} moments of your own stand in the menu. Take one out in the settings first.</source>
        <translation>Er passen hoogstens {limit} eigen momenten in het menu. Haal er eerst een weg bij de instellingen.</translation>
    </message>
    <message>
        <source>“{text}” is more than three years away. Choose an earlier moment.</source>
        <translation>“{text}” is meer dan drie jaar weg. Kies een eerder moment.</translation>
    </message>
    <message>
        <source>There is no search key “{key}”. There are: {known}. Put words with a colon in quotation marks.</source>
        <translation>Er is geen zoeksleutel “{key}”. Er zijn: {known}. Zet woorden met een dubbele punt tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>Write what to look for right behind “{key}:”, without a space.</source>
        <translation>Schrijf wat je zoekt direct achter “{key}:”, zonder spatie.</translation>
    </message>
    <message>
        <source>“{key}” knows no “{value}”. It knows: {known}.</source>
        <translation>“{key}” kent geen “{value}”. Het kent: {known}.</translation>
    </message>
    <message>
        <source>There is no “{value}” for “{key}”. Choose one that is there: {known}.</source>
        <translation>Er is geen “{value}” bij “{key}”. Kies er een die er is: {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no day for “{key}”. Write it as: today, monday, 12-11 or 3d for three days back.</source>
        <translation>“{value}” is geen dag voor “{key}”. Schrijf het als: vandaag, maandag, 12-11, of 3d voor drie dagen terug.</translation>
    </message>
    <message>
        <source>“{value}” is no length of time for “{key}”. Write it as: &lt;2h, &gt;30min or &lt;1d.</source>
        <translation>“{value}” is geen tijdsduur voor “{key}”. Schrijf het als: &lt;2u, &gt;30min of &lt;1d.</translation>
    </message>
    <message>
        <source>Too many messages have “{words}” to leave it out. Add a word that you do look for.</source>
        <translation>Er zijn te veel berichten met “{words}” om die weg te laten. Zoek ook naar een woord dat er wel in staat.</translation>
    </message>
    <message>
        <source>You have a view called {name} already. Choose another name.</source>
        <translation>Je hebt al een weergave met de naam {name}. Kies een andere naam.</translation>
    </message>
    <message>
        <source>there is no such key, only {known}</source>
        <translation>die sleutel bestaat niet, alleen {known}</translation>
    </message>
    <message>
        <source>there is no trigger {given}</source>
        <translation>er is geen aanleiding {given}</translation>
    </message>
    <message>
        <source>there is no {given}, only {known}</source>
        <translation>{given} bestaat niet, alleen {known}</translation>
    </message>
    <message>
        <source>{given} is no name of a channel</source>
        <translation>{given} is geen naam van een kanaal</translation>
    </message>
    <message>
        <source>there is no action {given}</source>
        <translation>er is geen actie {given}</translation>
    </message>
    <message>
        <source>there is no source {given}</source>
        <translation>er is geen bron {given}</translation>
    </message>
    <message>
        <source>there is no rule of this id</source>
        <translation>er is geen regel met deze id</translation>
    </message>
    <message>
        <source>nothing is known to stand for {given}</source>
        <translation>voor {given} is niets bekend</translation>
    </message>
    <message>
        <source>it needs a text</source>
        <translation>hier hoort een tekst</translation>
    </message>
    <message>
        <source>it needs a list of texts</source>
        <translation>hier hoort een lijst met teksten</translation>
    </message>
    <message>
        <source>it needs a date such as 2026-11-24</source>
        <translation>hier hoort een datum, zoals 2026-11-24</translation>
    </message>
    <message>
        <source>it needs one, such as OWN-1</source>
        <translation>die is nodig, zoals OWN-1</translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation>dit is true of false</translation>
    </message>
    <message>
        <source>`answer` goes with insert_answer, and only with it</source>
        <translation>`answer` hoort bij insert_answer, en alleen daarbij</translation>
    </message>
    <message>
        <source>it stands in this file more than once</source>
        <translation>die staat meer dan één keer in dit bestand</translation>
    </message>
</context>
<context>
    <name>ProblemReportPresenter</name>
    <message>
        <source>Problem report</source>
        <translation>Probleemrapport</translation>
    </message>
    <message>
        <source>It holds no message, no name and no password. Nothing is sent; you can save and hand it on.</source>
        <translation>Er staat geen bericht, geen naam en geen wachtwoord in. Er wordt niets verstuurd; je kunt het opslaan en doorgeven.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Het rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Save the problem report</source>
        <translation>Probleemrapport opslaan</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>{channel} asks whether a person is sending</source>
        <translation>{channel} vraagt of een mens verstuurt</translation>
    </message>
    <message>
        <source>1.</source>
        <translation>1.</translation>
    </message>
    <message>
        <source>Open the page with the puzzle, on this computer, and solve it.</source>
        <translation>Open op deze computer de pagina met de puzzel en los de puzzel op.</translation>
    </message>
    <message>
        <source>2.</source>
        <translation>2.</translation>
    </message>
    <message>
        <source>Copy the address of the link “Open Signal” there. Do not follow that link.</source>
        <translation>Kopieer daar het adres van de link “Open Signal”. Klik niet op die link.</translation>
    </message>
    <message>
        <source>3.</source>
        <translation>3.</translation>
    </message>
    <message>
        <source>Paste it here and hand it in within a few minutes.</source>
        <translation>Plak het hier en lever het binnen een paar minuten in.</translation>
    </message>
    <message>
        <source>Address of the puzzle</source>
        <translation>Adres van de puzzel</translation>
    </message>
    <message>
        <source>What the puzzle gave you</source>
        <translation>Wat de puzzel je gaf</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Open the puzzle</source>
        <translation>Puzzel openen</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Inleveren</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
</context>
<context>
    <name>PublishSheet</name>
    <message>
        <source>Publish /{key}?</source>
        <translation>/{key} publiceren?</translation>
    </message>
    <message>
        <source>Delete /{key}?</source>
        <translation>/{key} verwijderen?</translation>
    </message>
    <message>
        <source>This changes for your colleagues as soon as you publish it.</source>
        <translation>Dit verandert voor je collega’s zodra je het publiceert.</translation>
    </message>
    <message>
        <source>Nobody is offered it any more as soon as you delete it.</source>
        <translation>Niemand krijgt het meer aangeboden zodra je het verwijdert.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat er verandert</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publiceren</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>Alles &amp;selecteren</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Stap omhoog</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Stap om&amp;laag</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 bestaat al.
Wil je het vervangen?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Kiezen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Verwij&amp;deren</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Kijken in:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Nieuwe map</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>He&amp;rnoemen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Op&amp;slaan</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Nieuwe map maken</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Mappen</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Map:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Bestands&amp;naam:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Soor&amp;t bestanden:</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Ver&amp;borgen bestanden tonen</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Date Modified</source>
        <translation>Gewijzigd op</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>P&amp;lakken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Opnie&amp;uw</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Kni&amp;ppen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles selecteren</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nee</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>P&amp;lakken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Opnie&amp;uw</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Kni&amp;ppen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles selecteren</translation>
    </message>
</context>
<context>
    <name>QuoteLine</name>
    <message>
        <source>Do not reply to this message</source>
        <translation>Reageer niet op dit bericht</translation>
    </message>
    <message>
        <source>You change: {words}</source>
        <translation>Je wijzigt: {words}</translation>
    </message>
    <message>
        <source>In reply to: {words}</source>
        <translation>In reactie op: {words}</translation>
    </message>
    <message>
        <source>Leave this message as it is</source>
        <translation>Laat dit bericht zoals het is</translation>
    </message>
</context>
<context>
    <name>Quoted</name>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>ReceivedPresenter</name>
    <message numerus="yes">
        <source>You were given %n conversation(s).</source>
        <translation>
            <numerusform>Je hebt %n gesprek gekregen.</numerusform>
            <numerusform>Je hebt %n gesprekken gekregen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} gave you %n conversation(s).</source>
        <translation>
            <numerusform>{name} gaf je %n gesprek.</numerusform>
            <numerusform>{name} gaf je %n gesprekken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>Is this conversation on record?</source>
        <translation>Is dit gesprek vastgelegd?</translation>
    </message>
    <message numerus="yes">
        <source>Are these %n on record?</source>
        <translation>
            <numerusform>Is %n gesprek vastgelegd?</numerusform>
            <numerusform>Zijn deze %n gesprekken vastgelegd?</numerusform>
        </translation>
    </message>
    <message>
        <source>On record: {where}</source>
        <translation>Vastgelegd: {where}</translation>
    </message>
    <message>
        <source>Not needed: {why}</source>
        <translation>Niet nodig: {why}</translation>
    </message>
    <message>
        <source>case system</source>
        <translation>zaaksysteem</translation>
    </message>
    <message>
        <source>registered contact</source>
        <translation>klantcontact</translation>
    </message>
    <message>
        <source>question of a moment, nothing to keep</source>
        <translation>korte vraag, niets om te bewaren</translation>
    </message>
    <message>
        <source>not meant for us, or spam</source>
        <translation>niet voor ons bedoeld, of spam</translation>
    </message>
    <message>
        <source>Another reason; it is kept in the compliance log</source>
        <translation>Een andere reden; die komt in het logboek</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Gesprek afhandelen</translation>
    </message>
    <message numerus="yes">
        <source>Close %n conversations</source>
        <translation>
            <numerusform>%n gesprek afhandelen</numerusform>
            <numerusform>%n gesprekken afhandelen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>Copied: the number</source>
        <translation>Gekopieerd: het nummer</translation>
    </message>
    <message>
        <source>Copied: the number and the citizen</source>
        <translation>Gekopieerd: het nummer en de inwoner</translation>
    </message>
    <message>
        <source>Copied: the number, the citizen and the address</source>
        <translation>Gekopieerd: het nummer, de inwoner en het adres</translation>
    </message>
</context>
<context>
    <name>RefusedLinkSheet</name>
    <message>
        <source>This link is not opened</source>
        <translation>Deze link wordt niet geopend</translation>
    </message>
    <message>
        <source>It does not lead to an ordinary website. Ask the citizen what it should show.</source>
        <translation>Hij leidt niet naar een gewone website. Vraag de inwoner wat hij zou moeten tonen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>RefusedSheet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>RemoveSheet</name>
    <message>
        <source>Remove this file?</source>
        <translation>Dit bestand verwijderen?</translation>
    </message>
    <message>
        <source>Balie deletes the file for good. The message stays and says that a file was removed.</source>
        <translation>Balie verwijdert het bestand voorgoed. Het bericht blijft staan en zegt dat er een bestand is verwijderd.</translation>
    </message>
    <message>
        <source>What you saved yourself and what the provider keeps is not deleted.</source>
        <translation>Wat je zelf hebt bewaard en wat de aanbieder bewaart, blijft bestaan.</translation>
    </message>
    <message>
        <source>Remove “{channel}”?</source>
        <translation>“{channel}” verwijderen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>To the wind-down</source>
        <translation>Naar de afbouw</translation>
    </message>
    <message>
        <source>Remove channel</source>
        <translation>Kanaal verwijderen</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Bestand verwijderen</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Use of channels</source>
        <translation>Gebruik van kanalen</translation>
    </message>
    <message>
        <source>Conversations begun in each week</source>
        <translation>Begonnen gesprekken per week</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Messages received by hour of the day</source>
        <translation>Ontvangen berichten per uur van de dag</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>Rules that spoke about messages</source>
        <translation>Regels die iets zeiden over berichten</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>niet gemeten</translation>
    </message>
    <message>
        <source>{median} (nine in ten within {most})</source>
        <translation>{median} (negen van de tien binnen {most})</translation>
    </message>
    <message>
        <source>Conversations begun</source>
        <translation>Begonnen gesprekken</translation>
    </message>
    <message>
        <source>Messages received</source>
        <translation>Ontvangen berichten</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Verstuurde berichten</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Inwoners</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Eerste reactie</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Afhandeling</translation>
    </message>
    <message>
        <source>wk {number}</source>
        <translation>wk {number}</translation>
    </message>
    <message>
        <source>Last twelve weeks</source>
        <translation>Laatste twaalf weken</translation>
    </message>
    <message>
        <source>Last four weeks</source>
        <translation>Laatste vier weken</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Vorig jaar</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)…</source>
        <translation>Rekenblad (CSV)…</translation>
    </message>
    <message>
        <source>For the council (PDF)…</source>
        <translation>Voor de raad (PDF)…</translation>
    </message>
    <message>
        <source>Conversations begun in each week</source>
        <translation>Begonnen gesprekken per week</translation>
    </message>
    <message>
        <source>Messages received by hour of the day</source>
        <translation>Ontvangen berichten per uur van de dag</translation>
    </message>
    <message>
        <source>Topic or rule</source>
        <translation>Onderwerp of regel</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Topics and rules</source>
        <translation>Onderwerpen en regels</translation>
    </message>
</context>
<context>
    <name>ReportPresenter</name>
    <message>
        <source>All channels</source>
        <translation>Alle kanalen</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Cijfers opslaan</translation>
    </message>
</context>
<context>
    <name>RuleSheet</name>
    <message>
        <source>Rules of this channel</source>
        <translation>Regels van dit kanaal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Yes, for this citizen</source>
        <translation>Ja, voor deze inwoner</translation>
    </message>
    <message>
        <source>Insert referral</source>
        <translation>Plaats verwijzing</translation>
    </message>
    <message>
        <source>Replace by ●●●</source>
        <translation>Vervang door ●●●</translation>
    </message>
    <message>
        <source>Send a template…</source>
        <translation>Stuur een sjabloon…</translation>
    </message>
    <message>
        <source>Go on in another channel…</source>
        <translation>Verder via een ander kanaal…</translation>
    </message>
    <message>
        <source>Note to telephone</source>
        <translation>Notitie om te bellen</translation>
    </message>
    <message>
        <source>Note as a task</source>
        <translation>Notitie als taak</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Overdragen…</translation>
    </message>
    <message>
        <source>Answer myself</source>
        <translation>Zelf antwoorden</translation>
    </message>
    <message>
        <source>Record the opt-out</source>
        <translation>Afmelding vastleggen</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>Ter informatie</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Stops, unless you give a reason</source>
        <translation>Houdt tegen, tenzij je een reden geeft</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Houdt tegen</translation>
    </message>
    <message>
        <source>Citizen referred to the emergency services</source>
        <translation>Inwoner verwezen naar de hulpdiensten</translation>
    </message>
    <message>
        <source>Emergency services called</source>
        <translation>Hulpdiensten gebeld</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Loos alarm</translation>
    </message>
    <message>
        <source>Rules {ids}</source>
        <translation>Regels {ids}</translation>
    </message>
    <message>
        <source>Rule {ids}</source>
        <translation>Regel {ids}</translation>
    </message>
    <message>
        <source>read {date}</source>
        <translation>gelezen {date}</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle kanalen</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Wat de regel zegt</translation>
    </message>
    <message>
        <source>What to do instead</source>
        <translation>Wat je wel kunt doen</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Geldt voor</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Hoe de regel werkt</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Komt uit</translation>
    </message>
    <message>
        <source>{file} (own)</source>
        <translation>{file} (eigen)</translation>
    </message>
    <message>
        <source>not in this version</source>
        <translation>niet in deze versie</translation>
    </message>
    <message>
        <source>{file}, of the municipality</source>
        <translation>{file}, van de gemeente</translation>
    </message>
    <message>
        <source>{file}, of Balie</source>
        <translation>{file}, van Balie</translation>
    </message>
    <message>
        <source>{date}: read again now</source>
        <translation>{date}: nu herlezen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Date of the text</source>
        <translation>Datum van de tekst</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>Review before</source>
        <translation>Herlezen voor</translation>
    </message>
    <message>
        <source>Version of the rule</source>
        <translation>Versie van de regel</translation>
    </message>
    <message>
        <source>{date}, by {person}</source>
        <translation>{date}, door {person}</translation>
    </message>
    <message>
        <source>the text itself was not checked</source>
        <translation>de tekst zelf is niet nagekeken</translation>
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
        <translation>Gaat over</translation>
    </message>
    <message>
        <source>Review before</source>
        <translation>Herlezen voor</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Geldt voor</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Komt uit</translation>
    </message>
    <message>
        <source>Which rules</source>
        <translation>Welke regels</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Alle regels</translation>
    </message>
    <message>
        <source>To be read again</source>
        <translation>Te herlezen</translation>
    </message>
    <message>
        <source>Of the municipality</source>
        <translation>Van de gemeente</translation>
    </message>
    <message>
        <source>Office hours…</source>
        <translation>Openingstijden…</translation>
    </message>
    <message numerus="yes">
        <source>Of {all} rules, %n must be read again. Press Enter on a rule to see its sources.</source>
        <translation>
            <numerusform>Van de {all} regels moet je er %n herlezen. Druk op Enter bij een regel om de bronnen te zien.</numerusform>
            <numerusform>Van de {all} regels moet je er %n herlezen. Druk op Enter bij een regel om de bronnen te zien.</numerusform>
        </translation>
    </message>
    <message>
        <source>{all} rules hold. None has to be read again yet.</source>
        <translation>Er gelden {all} regels. Je hoeft er nu geen te herlezen.</translation>
    </message>
    <message numerus="yes">
        <source>Of all rules %n are for channels that this version does not have.</source>
        <translation>
            <numerusform>Van alle regels zijn er %n voor kanalen die deze versie niet heeft.</numerusform>
            <numerusform>Van alle regels zijn er %n voor kanalen die deze versie niet heeft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be read again yet</source>
        <translation>Er hoeft nog niets herlezen te worden</translation>
    </message>
    <message>
        <source>They stand in files of their own in the folder policies of the profile, and go before ours.</source>
        <translation>Eigen regels staan in bestanden in de map policies van het profiel. Ze gaan voor die van Balie.</translation>
    </message>
    <message>
        <source>The municipality has no rules of its own</source>
        <translation>De gemeente heeft geen eigen regels</translation>
    </message>
</context>
<context>
    <name>SavedViewsPresenter</name>
    <message>
        <source>Save this search as a view</source>
        <translation>Deze zoekopdracht als weergave opslaan</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Naam van de weergave</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search conversations, citizens and messages</source>
        <translation>Zoek in gesprekken, inwoners en berichten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>Type at least three letters</source>
        <translation>Typ ten minste drie letters</translation>
    </message>
    <message>
        <source>Esc ends the search.</source>
        <translation>Esc beëindigt het zoeken.</translation>
    </message>
    <message>
        <source>This search is not clear</source>
        <translation>Deze zoekopdracht is niet duidelijk</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found</source>
        <translation>
            <numerusform>%n bericht gevonden</numerusform>
            <numerusform>%n berichten gevonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n message(s)</source>
        <translation>
            <numerusform>De nieuwste %n berichten</numerusform>
            <numerusform>De nieuwste %n berichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer or shorter words. Esc ends the search.</source>
        <translation>Probeer minder of kortere woorden. Esc beëindigt het zoeken.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
</context>
<context>
    <name>SearchResultsView</name>
    <message>
        <source>Search results</source>
        <translation>Zoekresultaten</translation>
    </message>
</context>
<context>
    <name>SelectableText</name>
    <message>
        <source>Text to copy</source>
        <translation>Tekst om te kopiëren</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Being told</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>This computer, from the next start on</source>
        <translation>Deze computer, vanaf de volgende start</translation>
    </message>
    <message>
        <source>Own moments to snooze until</source>
        <translation>Eigen momenten om uit te stellen</translation>
    </message>
    <message>
        <source>They stand in the menu of Snooze. With commas: friday 10:00, in 2 hours.</source>
        <translation>Ze staan in het menu van Uitstellen. Met komma’s: vrijdag 10:00, over 2 uur.</translation>
    </message>
    <message>
        <source>This cannot be changed.</source>
        <translation>Dit kan niet anders.</translation>
    </message>
    <message>
        <source>Seconds in which an answer can be taken back</source>
        <translation>Seconden waarin je een antwoord kunt terugnemen</translation>
    </message>
    <message>
        <source>It goes only then. 0: at once. Where somebody may be in danger, always at once.</source>
        <translation>Pas daarna gaat het weg. 0: meteen. Als iemand gevaar kan lopen, altijd meteen.</translation>
    </message>
    <message>
        <source>Keys of your own</source>
        <translation>Eigen toetsen</translation>
    </message>
    <message>
        <source>Every action can have other keys, or none.</source>
        <translation>Elke actie kan andere toetsen krijgen, of geen.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Toetsen wijzigen…</translation>
    </message>
    <message>
        <source>Of the draft</source>
        <translation>Van het antwoord</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>Rechtstreeks</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Zoals het systeem zegt</translation>
    </message>
    <message>
        <source>Your organisation has decided this.</source>
        <translation>Dit heeft je organisatie vastgelegd.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Of the window, not of your answers. The window opens again at once.</source>
        <translation>Van het venster, niet van je antwoorden. Het venster opent meteen opnieuw.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>High contrast draws every edge and makes text darker or lighter.</source>
        <translation>Hoog contrast tekent elke rand en maakt tekst donkerder of lichter.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Everything grows along. The window opens again at once.</source>
        <translation>Alles groeit mee. Het venster opent meteen opnieuw.</translation>
    </message>
    <message>
        <source>Room between rows</source>
        <translation>Ruimte tussen rijen</translation>
    </message>
    <message>
        <source>How many conversations fit on the list.</source>
        <translation>Hoeveel gesprekken er in de lijst passen.</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Volgorde van de lijst</translation>
    </message>
    <message>
        <source>With which the window begins. Above the list you can choose another one.</source>
        <translation>Waarmee het venster begint. Boven de lijst kun je een andere kiezen.</translation>
    </message>
    <message>
        <source>Announce new messages</source>
        <translation>Nieuwe berichten melden</translation>
    </message>
    <message>
        <source>While Balie is not in front. No announcement names a citizen or quotes a message.</source>
        <translation>Als Balie niet voorop staat. Geen melding noemt een inwoner of citeert een bericht.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>With an announcement. A possible emergency always sounds.</source>
        <translation>Bij een melding. Een mogelijk noodgeval klinkt altijd.</translation>
    </message>
    <message>
        <source>Icon beside the clock</source>
        <translation>Pictogram naast de klok</translation>
    </message>
    <message>
        <source>Shows how many messages are unread, and brings the window back.</source>
        <translation>Toont hoeveel berichten ongelezen zijn, en haalt het venster terug.</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter verstuurt</translation>
    </message>
    <message>
        <source>Shift+Enter then begins a new line.</source>
        <translation>Shift+Enter begint dan een nieuwe regel.</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Spelling controleren</translation>
    </message>
    <message>
        <source>Underlines what no dictionary knows. Nothing leaves this computer.</source>
        <translation>Onderstreept wat geen woordenboek kent. Niets verlaat deze computer.</translation>
    </message>
    <message>
        <source>Language of the spelling</source>
        <translation>Taal van de spelling</translation>
    </message>
    <message>
        <source>For a draft in which Balie does not recognise it by itself.</source>
        <translation>Voor een antwoord waarin Balie de taal niet zelf herkent.</translation>
    </message>
    <message>
        <source>Minutes until the window locks</source>
        <translation>Minuten tot het venster op slot gaat</translation>
    </message>
    <message>
        <source>Without a key or the mouse. 0 is never.</source>
        <translation>Zonder toets of muis. 0 is nooit.</translation>
    </message>
    <message>
        <source>Folder for citizens’ files</source>
        <translation>Map voor bestanden van inwoners</translation>
    </message>
    <message>
        <source>Where saving begins. Empty: your downloads.</source>
        <translation>Waar opslaan begint. Leeg: je downloads.</translation>
    </message>
    <message>
        <source>Address of a case</source>
        <translation>Adres van een zaak</translation>
    </message>
    <message>
        <source>In your case system, with {zaak} for the number. Empty: not opened.</source>
        <translation>In je zaaksysteem, met {zaak} voor het nummer. Leeg: niet te openen.</translation>
    </message>
    <message>
        <source>Channels that may be used</source>
        <translation>Kanalen die gebruikt mogen worden</translation>
    </message>
    <message>
        <source>Channels of another kind stay, but nothing is received or sent on them.</source>
        <translation>Kanalen van een andere soort blijven staan, maar er komt of gaat niets.</translation>
    </message>
    <message>
        <source>Server of the team</source>
        <translation>Server van het team</translation>
    </message>
    <message>
        <source>Empty: this computer has a store of its own.</source>
        <translation>Leeg: deze computer heeft een eigen opslag.</translation>
    </message>
    <message>
        <source>How channels reach the Internet</source>
        <translation>Hoe kanalen het internet bereiken</translation>
    </message>
    <message>
        <source>Ask your administrator if channels stay unreachable.</source>
        <translation>Vraag je beheerder als kanalen onbereikbaar blijven.</translation>
    </message>
    <message>
        <source>Fixed proxy</source>
        <translation>Vaste proxy</translation>
    </message>
    <message>
        <source>Such as http://proxy.duinstad.example:3128</source>
        <translation>Zoals http://proxy.duinstad.example:3128</translation>
    </message>
    <message>
        <source>Proxy script (PAC)</source>
        <translation>Proxyscript (PAC)</translation>
    </message>
    <message>
        <source>Such as http://wpad.duinstad.example/proxy.pac</source>
        <translation>Zoals http://wpad.duinstad.example/proxy.pac</translation>
    </message>
    <message>
        <source>Extra certificate authorities</source>
        <translation>Extra certificaatautoriteiten</translation>
    </message>
    <message>
        <source>The path of a PEM file that channels trust as well.</source>
        <translation>Het pad van een PEM-bestand dat kanalen ook vertrouwen.</translation>
    </message>
    <message>
        <source>Days that received originals are kept</source>
        <translation>Dagen dat ontvangen originelen blijven</translation>
    </message>
    <message>
        <source>The messages themselves stay. 0: the originals stay as well.</source>
        <translation>De berichten zelf blijven. 0: de originelen blijven ook.</translation>
    </message>
    <message>
        <source>How much is logged</source>
        <translation>Hoeveel er gelogd wordt</translation>
    </message>
    <message>
        <source>Never what citizens wrote.</source>
        <translation>Nooit wat inwoners schreven.</translation>
    </message>
    <message>
        <source>No updates by the program itself</source>
        <translation>Geen updates door het programma zelf</translation>
    </message>
    <message>
        <source>Always so: Balie contains no updater.</source>
        <translation>Altijd zo: Balie bevat geen updater.</translation>
    </message>
    <message>
        <source>No telemetry</source>
        <translation>Geen telemetrie</translation>
    </message>
    <message>
        <source>Always so: Balie sends no figures, reports or crashes to anybody.</source>
        <translation>Altijd zo: Balie stuurt niemand cijfers, meldingen of crashes.</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Losse toetsen</translation>
    </message>
    <message>
        <source>A letter alone does something while no text field has the focus.</source>
        <translation>Een letter alleen doet al iets als geen tekstveld de focus heeft.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Zoals het bureaublad</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Ruim</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Who waits longest first</source>
        <translation>Wie het langst wacht eerst</translation>
    </message>
    <message>
        <source>What expires first</source>
        <translation>Wat het eerst verloopt</translation>
    </message>
    <message>
        <source>Everything that comes in</source>
        <translation>Alles wat binnenkomt</translation>
    </message>
    <message>
        <source>In my conversations</source>
        <translation>In mijn gesprekken</translation>
    </message>
    <message>
        <source>Possible emergencies alone</source>
        <translation>Alleen mogelijke noodgevallen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Zacht</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Bel</translation>
    </message>
    <message>
        <source>Knock</source>
        <translation>Klop</translation>
    </message>
    <message>
        <source>By a script</source>
        <translation>Via een script</translation>
    </message>
    <message>
        <source>By a fixed proxy</source>
        <translation>Via een vaste proxy</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>Het gewone</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Waarschuwingen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <source>Own app</source>
        <translation>Eigen app</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Zoek een instelling</translation>
    </message>
    <message>
        <source>No setting is called that. Try another word.</source>
        <translation>Geen instelling heet zo. Probeer een ander woord.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n instelling</numerusform>
            <numerusform>%n instellingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
</context>
<context>
    <name>ShiftSheet</name>
    <message>
        <source>End my shift</source>
        <translation>Dienst afsluiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Nothing lies with you. You can go home.</source>
        <translation>Er ligt niets bij jou. Je kunt naar huis.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are still yours. Say for each where it goes.</source>
        <translation>
            <numerusform>%n gesprek is nog van jou. Zeg waar het naartoe gaat.</numerusform>
            <numerusform>%n gesprekken zijn nog van jou. Zeg per gesprek waar het naartoe gaat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards nothing open lies with you.</source>
        <translation>Daarna ligt er niets open meer bij jou.</translation>
    </message>
    <message>
        <source>{name}: what becomes of it</source>
        <translation>{name}: wat ermee gebeurt</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Allemaal</translation>
    </message>
    <message>
        <source>each as below</source>
        <translation>elk zoals hieronder</translation>
    </message>
</context>
<context>
    <name>Slashes</name>
    <message>
        <source>Snooze the conversation</source>
        <translation>Stel het gesprek uit</translation>
    </message>
    <message>
        <source>Label the conversation</source>
        <translation>Geef het gesprek een label</translation>
    </message>
    <message>
        <source>Assign the conversation</source>
        <translation>Wijs het gesprek toe</translation>
    </message>
    <message>
        <source>Take the conversation yourself</source>
        <translation>Neem het gesprek zelf</translation>
    </message>
    <message>
        <source>Put the conversation back in the queue</source>
        <translation>Zet het gesprek terug in de wachtrij</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Schrijf een interne notitie</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Handel het gesprek af</translation>
    </message>
    <message>
        <source>Write a moment, such as tomorrow 9:00, fri 14:00, in 2 weeks or end of the month.</source>
        <translation>Schrijf een moment, zoals morgen 9:00, vr 14u, over 2 weken of eind van de maand.</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>For one hour</source>
        <translation>Een uur</translation>
    </message>
    <message>
        <source>Until this afternoon, 14:00</source>
        <translation>Tot vanmiddag 14:00</translation>
    </message>
    <message>
        <source>Until tomorrow, 9:00</source>
        <translation>Tot morgen 9:00</translation>
    </message>
    <message>
        <source>Until Monday, 9:00</source>
        <translation>Tot maandag 9:00</translation>
    </message>
    <message>
        <source>Until the citizen answers (four weeks at most)</source>
        <translation>Tot de inwoner antwoordt (hoogstens vier weken)</translation>
    </message>
    <message>
        <source>Another moment…</source>
        <translation>Een ander moment…</translation>
    </message>
</context>
<context>
    <name>SnoozeSheet</name>
    <message>
        <source>Snooze until</source>
        <translation>Uitstellen tot</translation>
    </message>
    <message>
        <source>tomorrow 9:00, monday 14:00, in 2 hours, next week</source>
        <translation>morgen 9:00, ma 14u, over 2 uur, volgende week</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Tot wanneer</translation>
    </message>
    <message>
        <source>Keep this moment in the menu</source>
        <translation>Dit moment in het menu houden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Uitstellen</translation>
    </message>
    <message>
        <source>Until {moment}</source>
        <translation>Tot {moment}</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>This sound is not here. Ask the citizen to send it again.</source>
        <translation>Dit geluid is er niet. Vraag de inwoner om het opnieuw te sturen.</translation>
    </message>
    <message>
        <source>This computer has no sound output. Connect a headset, or save the file.</source>
        <translation>Deze computer heeft geen geluidsuitgang. Sluit een koptelefoon aan, of sla het bestand op.</translation>
    </message>
    <message>
        <source>This sound cannot be played here. Save it and open it in another program.</source>
        <translation>Dit geluid kan hier niet worden afgespeeld. Sla het op en open het in een ander programma.</translation>
    </message>
</context>
<context>
    <name>SpellingPresenter</name>
    <message>
        <source>No suggestions</source>
        <translation>Geen suggesties</translation>
    </message>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>Voeg “{word}” toe aan mijn woorden</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n channel(s) connected</source>
        <translation>
            <numerusform>%n kanaal verbonden</numerusform>
            <numerusform>%n kanalen verbonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected to the server. What you see may be old.</source>
        <translation>Geen verbinding met de server. Wat je ziet, kan oud zijn.</translation>
    </message>
    <message>
        <source>{channel}: solve the puzzle…</source>
        <translation>{channel}: los de puzzel op…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting to be sent</source>
        <translation>
            <numerusform>%n bericht wacht op verzending</numerusform>
            <numerusform>%n berichten wachten op verzending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be read and are kept</source>
        <translation>
            <numerusform>%n onleesbaar bericht bewaard</numerusform>
            <numerusform>%n onleesbare berichten bewaard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusPresenter</name>
    <message>
        <source>Pause, {minutes} minutes</source>
        <translation>Pauze, {minutes} minuten</translation>
    </message>
    <message>
        <source>Pause, without an end</source>
        <translation>Pauze, zonder eindtijd</translation>
    </message>
    <message>
        <source>Conversations at once</source>
        <translation>Gesprekken tegelijk</translation>
    </message>
    <message>
        <source>End my shift…</source>
        <translation>Dienst afsluiten…</translation>
    </message>
    <message>
        <source>You are still away. You get nothing new before you say that you are available.</source>
        <translation>Je staat nog op afwezig. Je krijgt niets nieuws voordat je zegt dat je beschikbaar bent.</translation>
    </message>
    <message>
        <source>My status: {status}</source>
        <translation>Mijn status: {status}</translation>
    </message>
    <message>
        <source>Your pause was until {time}. You get nothing new before you say that you are available.</source>
        <translation>Je pauze was tot {time}. Je krijgt niets nieuws voordat je zegt dat je beschikbaar bent.</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Terug in de wachtrij</translation>
    </message>
    <message>
        <source>To the team {name}</source>
        <translation>Naar het team {name}</translation>
    </message>
    <message>
        <source>Your shift has ended. Nothing lies with you any more.</source>
        <translation>Je dienst is afgesloten. Er ligt niets meer bij jou.</translation>
    </message>
    <message>
        <source>Your shift has ended. What is snoozed goes to everybody if you are not there then.</source>
        <translation>Je dienst is afgesloten. Wat is uitgesteld, gaat naar iedereen als je er dan niet bent.</translation>
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
        <translation>Waarom moet dit verstuurd worden?</translation>
    </message>
    <message>
        <source>Reason for sending against the rule</source>
        <translation>Reden om tegen de regel in te versturen</translation>
    </message>
    <message>
        <source>Send with this reason</source>
        <translation>Verstuur met deze reden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>TeamPresenter</name>
    <message>
        <source>Your role changes nothing here. Ask your lead or your administrator.</source>
        <translation>Met jouw rol wijzig je hier niets. Vraag het je teamleider of je beheerder.</translation>
    </message>
    <message>
        <source>Who comes and who leaves, your administrator says here.</source>
        <translation>Wie komt en wie vertrekt, zet je beheerder hier neer.</translation>
    </message>
    <message>
        <source>Who works here again?</source>
        <translation>Wie werkt hier weer?</translation>
    </message>
</context>
<context>
    <name>TeamSheet</name>
    <message>
        <source>New team</source>
        <translation>Nieuw team</translation>
    </message>
    <message>
        <source>Change the team</source>
        <translation>Team wijzigen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>There is no channel yet.</source>
        <translation>Er is nog geen kanaal.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>Teams</name>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>medewerker</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>teamleider</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>beheerder</translation>
    </message>
    <message>
        <source>{method}, by itself</source>
        <translation>{method}, vanzelf</translation>
    </message>
    <message>
        <source>No team answers {channels} then. On a server nobody sees what comes in there.</source>
        <translation>Geen team beantwoordt {channels} dan nog. Op een server ziet niemand wat daar binnenkomt.</translation>
    </message>
    <message>
        <source>{team} answers {channels} from then on.</source>
        <translation>{team} beantwoordt voortaan {channels}.</translation>
    </message>
    <message>
        <source>Colleagues who come along to {team} and see what is there: {count}.</source>
        <translation>Collega’s die meegaan naar {team} en zien wat daar is: {count}.</translation>
    </message>
    <message>
        <source>No conversation is given to this team.</source>
        <translation>Aan dit team is geen gesprek toegewezen.</translation>
    </message>
    <message>
        <source>Open conversations that go to {team}: {open}; with the closed ones {all}.</source>
        <translation>Open gesprekken die naar {team} gaan: {open}; met de afgehandelde erbij {all}.</translation>
    </message>
    <message>
        <source>There is no other team to go on with its work and its channels. Make one first.</source>
        <translation>Er is geen ander team om met zijn werk en zijn kanalen verder te gaan. Maak er eerst een.</translation>
    </message>
    <message>
        <source>Open conversations that go back to the queue: {count}.</source>
        <translation>Open gesprekken die teruggaan in de wachtrij: {count}.</translation>
    </message>
    <message>
        <source>Snoozed conversations that come back to everybody in time: {count}.</source>
        <translation>Uitgestelde gesprekken die op hun tijd bij iedereen terugkomen: {count}.</translation>
    </message>
    <message>
        <source>Nothing open is with {name}.</source>
        <translation>Bij {name} ligt niets open.</translation>
    </message>
    <message>
        <source>of {count} waiting conversations, {given} would go to somebody and {waiting} wait for a label.</source>
        <translation>van {count} wachtende gesprekken gaan er {given} naar iemand en wachten er {waiting} op een label.</translation>
    </message>
    <message>
        <source>Nothing is given to this team. What happened keeps its name. “Ended teams…” undoes it.</source>
        <translation>Aan dit team is niets toegewezen. Wat gebeurd is, houdt de naam. Met “Opgeheven teams…” maak je het ongedaan.</translation>
    </message>
    <message>
        <source>What happened keeps the name of the team. “Ended teams…” undoes it.</source>
        <translation>Wat gebeurd is, houdt de naam van het team. Met “Opgeheven teams…” maak je het ongedaan.</translation>
    </message>
    <message>
        <source>Nobody else leads. Ask the server’s administrator to let a colleague do so.</source>
        <translation>Verder is er geen teamleider. Vraag de beheerder van de server om een collega die rol te geven.</translation>
    </message>
    <message>
        <source>Nothing comes to {name} any more. What happened keeps the name. “Who left…” undoes it.</source>
        <translation>Er komt niets meer bij {name}. Wat gebeurd is, houdt de naam. Met “Wie vertrok…” maak je het ongedaan.</translation>
    </message>
    <message>
        <source>It has its channels, colleagues, answers and conversations again. The team that went on with them no longer has what it had not before.</source>
        <translation>Het team heeft zijn kanalen, collega’s, antwoorden en gesprekken terug. Het team dat ermee doorging, heeft niet meer wat het eerder niet had.</translation>
    </message>
    <message>
        <source>They are in their teams again, with their topics and the conversations that nobody has taken since.</source>
        <translation>Deze collega zit weer in de eigen teams, met de eigen onderwerpen en de gesprekken die sindsdien niemand nam.</translation>
    </message>
    <message>
        <source>The login is the name for signing in at the database server. You then get a line for the server’s administrator, who lets it in.</source>
        <translation>Met de inlognaam log je in bij de databaseserver. Daarna krijg je een regel voor de beheerder van de server, die deze naam toelaat.</translation>
    </message>
    <message>
        <source>The login is the name in the operating system. Mentions and commands use it.</source>
        <translation>De inlognaam is de naam op de computer. Vermeldingen en opdrachten gebruiken die.</translation>
    </message>
    <message>
        <source>The server does not let {login} in yet. Send this line to the server’s administrator, who chooses the password. With Kerberos none is needed.</source>
        <translation>De server laat {login} nog niet toe. Stuur deze regel naar de beheerder van de server, die het wachtwoord kiest. Met Kerberos is er geen nodig.</translation>
    </message>
    <message>
        <source>{login} sees nothing here any more, and can still sign in. Send this line to the server’s administrator.</source>
        <translation>{login} ziet hier niets meer, en kan nog wel inloggen. Stuur deze regel naar de beheerder van de server.</translation>
    </message>
    <message>
        <source>you are not in this team and do not see what waits there, so it cannot be tried here.</source>
        <translation>je zit niet in dit team en ziet niet wat daar wacht, dus hier kun je het niet proberen.</translation>
    </message>
    <message>
        <source>nothing of this team waits that nobody has.</source>
        <translation>er wacht niets van dit team dat niemand heeft.</translation>
    </message>
    <message>
        <source>waiting conversations that stay until somebody takes them: {count}.</source>
        <translation>wachtende gesprekken die blijven liggen tot iemand ze neemt: {count}.</translation>
    </message>
    <message>
        <source>of {count} waiting conversations, {given} would go to somebody.</source>
        <translation>van {count} wachtende gesprekken gaan er {given} naar iemand.</translation>
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
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <translation>Open gesprekken</translation>
    </message>
    <message>
        <source>Divides</source>
        <translation>Verdeelt</translation>
    </message>
    <message>
        <source>New team…</source>
        <translation>Nieuw team…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>How it divides…</source>
        <translation>Hoe het verdeelt…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Opheffen…</translation>
    </message>
    <message>
        <source>Ended teams…</source>
        <translation>Opgeheven teams…</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Er is nog geen team.</translation>
    </message>
</context>
<context>
    <name>TeamsPresenter</name>
    <message>
        <source>Your role changes nothing here. Ask your lead or your administrator.</source>
        <translation>Met jouw rol wijzig je hier niets. Vraag het je teamleider of je beheerder.</translation>
    </message>
    <message>
        <source>A colleague sees the conversations on the channels of the own teams.</source>
        <translation>Een collega ziet de gesprekken op de kanalen van de eigen teams.</translation>
    </message>
    <message>
        <source>There is no team yet, so nobody sees a conversation. Make the first one.</source>
        <translation>Er is nog geen team, dus niemand ziet een gesprek. Maak het eerste.</translation>
    </message>
    <message>
        <source>There is no team yet: everybody answers every channel.</source>
        <translation>Er is nog geen team: iedereen beantwoordt elk kanaal.</translation>
    </message>
    <message>
        <source>Which team comes back?</source>
        <translation>Welk team komt terug?</translation>
    </message>
</context>
<context>
    <name>TellingPresenter</name>
    <message>
        <source>Until {time}</source>
        <translation>Tot {time}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>No announcement and no sound for a while. A possible emergency is told all the same.</source>
        <translation>Een tijd lang geen melding en geen geluid. Een mogelijk noodgeval hoor je toch.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Niet storen</translation>
    </message>
    <message>
        <source>Nothing disturbs you until {time}.</source>
        <translation>Niets stoort je tot {time}.</translation>
    </message>
    <message>
        <source>New messages are announced again.</source>
        <translation>Nieuwe berichten worden weer gemeld.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message numerus="yes">
        <source>%n possible emergency(s)</source>
        <translation>
            <numerusform>%n mogelijk noodgeval</numerusform>
            <numerusform>%n mogelijke noodgevallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New messages in %n conversation(s)</source>
        <translation>
            <numerusform>Nieuw bericht in %n gesprek</numerusform>
            <numerusform>Nieuwe berichten in %n gesprekken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateSheet</name>
    <message>
        <source>Send a template</source>
        <translation>Een sjabloon sturen</translation>
    </message>
    <message>
        <source>Fetch the list again</source>
        <translation>Lijst opnieuw ophalen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Kies een bestand…</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Zoek een sjabloon</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>What the citizen will read</source>
        <translation>Wat de inwoner leest</translation>
    </message>
    <message>
        <source>Reason to send it all the same; it is kept in the compliance log</source>
        <translation>Reden om het toch te sturen; die komt in het nalevingslogboek</translation>
    </message>
</context>
<context>
    <name>TemplatesPresenter</name>
    <message>
        <source>Send via {channel} to {name}</source>
        <translation>Verstuur via {channel} aan {name}</translation>
    </message>
    <message>
        <source>Send via {channel}</source>
        <translation>Verstuur via {channel}</translation>
    </message>
    <message>
        <source>The list is still being fetched.</source>
        <translation>De lijst wordt nog opgehaald.</translation>
    </message>
    <message>
        <source>There is no approved template.</source>
        <translation>Er is geen goedgekeurd sjabloon.</translation>
    </message>
    <message>
        <source>Ask your administrator to make one.</source>
        <translation>Vraag je beheerder om er een te maken.</translation>
    </message>
    <message>
        <source>Choose a file ({limits})</source>
        <translation>Kies een bestand ({limits})</translation>
    </message>
    <message>
        <source>“{field}” cannot hold that.</source>
        <translation>“{field}” kan dat niet bevatten.</translation>
    </message>
    <message>
        <source>The list is being fetched.</source>
        <translation>De lijst wordt opgehaald.</translation>
    </message>
    <message>
        <source>Heading, field {name}</source>
        <translation>Kop, veld {name}</translation>
    </message>
    <message>
        <source>End of the link</source>
        <translation>Einde van de link</translation>
    </message>
    <message>
        <source>Code to copy</source>
        <translation>Code om te kopiëren</translation>
    </message>
    <message>
        <source>Field {name}</source>
        <translation>Veld {name}</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Naam van de plek</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Latitude, such as 52.0786</source>
        <translation>Breedtegraad, zoals 52.0786</translation>
    </message>
    <message>
        <source>Longitude, such as 4.3134</source>
        <translation>Lengtegraad, zoals 4.3134</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>The whole message</source>
        <translation>Het hele bericht</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige bladzijde</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende bladzijde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Open link…</source>
        <translation>Link openen…</translation>
    </message>
    <message>
        <source>Show the message that this answers</source>
        <translation>Het bericht tonen waar dit op antwoordt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne notitie</translation>
    </message>
    <message>
        <source>Fetch and show</source>
        <translation>Ophalen en tonen</translation>
    </message>
    <message>
        <source>Remove file…</source>
        <translation>Bestand verwijderen…</translation>
    </message>
    <message>
        <source>Open map…</source>
        <translation>Kaart openen…</translation>
    </message>
    <message>
        <source>The citizen deleted this message.</source>
        <translation>De inwoner heeft dit bericht verwijderd.</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>Dit bericht is verwijderd.</translation>
    </message>
    <message>
        <source>Show what was deleted</source>
        <translation>Tonen wat verwijderd is</translation>
    </message>
    <message>
        <source>empty message</source>
        <translation>leeg bericht</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Toon wat verborgen is</translation>
    </message>
    <message>
        <source>Show hidden number</source>
        <translation>Verborgen nummer tonen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Take over and send</source>
        <translation>Overnemen en versturen</translation>
    </message>
    <message>
        <source>Another way…</source>
        <translation>Andere manier…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw versturen</translation>
    </message>
    <message>
        <source>Send again (may arrive twice)</source>
        <translation>Opnieuw versturen (komt mogelijk dubbel aan)</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Markeren als verstuurd</translation>
    </message>
    <message>
        <source>Leave it unsent</source>
        <translation>Niet meer versturen</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bewerkt</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefoon</translation>
    </message>
    <message>
        <source>another device</source>
        <translation>ander apparaat</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>ander programma</translation>
    </message>
    <message>
        <source>It goes on {time}.</source>
        <translation>Weg op {time}.</translation>
    </message>
    <message>
        <source>1 new message since your last visit</source>
        <translation>1 nieuw bericht sinds je laatste bezoek</translation>
    </message>
    <message>
        <source>{count} new messages since your last visit</source>
        <translation>{count} nieuwe berichten sinds je laatste bezoek</translation>
    </message>
    <message>
        <source>Internal note by {author}, {time}</source>
        <translation>Interne notitie van {author}, {time}</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>Bewerkt.</translation>
    </message>
    <message>
        <source>Another speed</source>
        <translation>Andere snelheid</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Selectie kopiëren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Bericht kopiëren</translation>
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
        <translation>{days} dagen</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} u {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Available</source>
        <translation>Beschikbaar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Afwezig</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Met de hand</translation>
    </message>
    <message>
        <source>Each in turn</source>
        <translation>Om de beurt</translation>
    </message>
    <message>
        <source>Who is least full</source>
        <translation>Wie de meeste ruimte heeft</translation>
    </message>
    <message>
        <source>Who knows the topic</source>
        <translation>Wie het onderwerp kent</translation>
    </message>
    <message>
        <source>Whoever takes it, or whom a lead gives it to.</source>
        <translation>Wie het neemt, of aan wie een teamleider het geeft.</translation>
    </message>
    <message>
        <source>Of those who are there and have room: who was given something longest ago.</source>
        <translation>Van wie er is en ruimte heeft: wie het langst geleden iets kreeg.</translation>
    </message>
    <message>
        <source>Of those who are there: who has the fewest for what they can take.</source>
        <translation>Van wie er is: wie het minst heeft voor wat erbij past.</translation>
    </message>
    <message>
        <source>Who knows one of its labels; of those, and without any, who is least full. By itself, what has no label yet waits for one, for half of the norm at most.</source>
        <translation>Wie een van de labels kent; van hen, en anders van iedereen, wie het minst vol zit. Vanzelf wacht wat nog geen label heeft daarop, hooguit de helft van de norm.</translation>
    </message>
    <message>
        <source>{status} was until {time}</source>
        <translation>{status} was tot {time}</translation>
    </message>
    <message>
        <source>{status} until {time}</source>
        <translation>{status} tot {time}</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} is hier</translation>
    </message>
    <message>
        <source>{name} is typing an answer</source>
        <translation>{name} typt een antwoord</translation>
    </message>
    <message>
        <source>{name} and {count} more are here</source>
        <translation>{name} en nog {count} zijn hier</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Practice: nothing here is real</source>
        <translation>Oefenen: niets is echt</translation>
    </message>
    <message>
        <source>Views, channels and labels</source>
        <translation>Weergaven, kanalen en labels</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Inwoner</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>Ingelogd als {name}</translation>
    </message>
</context>
<context>
    <name>Translating</name>
    <message>
        <source>Other language</source>
        <translation>Andere taal</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Balie</source>
        <translation>Balie tonen</translation>
    </message>
    <message>
        <source>Do not disturb for an hour</source>
        <translation>Een uur niet storen</translation>
    </message>
    <message>
        <source>Do not disturb for four hours</source>
        <translation>Vier uur niet storen</translation>
    </message>
    <message>
        <source>Disturb me again</source>
        <translation>Weer storen</translation>
    </message>
    <message numerus="yes">
        <source>New messages in %n conversation(s)</source>
        <translation>
            <numerusform>Nieuw bericht in %n gesprek</numerusform>
            <numerusform>Nieuwe berichten in %n gesprekken</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Niet storen</translation>
    </message>
</context>
<context>
    <name>TriagePresenter</name>
    <message>
        <source>Closed.</source>
        <translation>Afgehandeld.</translation>
    </message>
    <message>
        <source>Snoozed until {moment}.</source>
        <translation>Uitgesteld tot {moment}.</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nieuw label…</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nieuw label</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>Naam van het label</translation>
    </message>
</context>
<context>
    <name>TrustPresenter</name>
    <message>
        <source>The safety number is accepted. Send again what was not sent.</source>
        <translation>Het veiligheidsnummer is geaccepteerd. Verstuur opnieuw wat niet is verstuurd.</translation>
    </message>
    <message>
        <source>The puzzle is solved. What waited is being sent.</source>
        <translation>De puzzel is opgelost. Wat wachtte, wordt nu verstuurd.</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>UndoPresenter</name>
    <message numerus="yes">
        <source>Undo sending: %n second(s)</source>
        <translation>
            <numerusform>Versturen ongedaan maken: %n seconde</numerusform>
            <numerusform>Versturen ongedaan maken: %n seconden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send at once, without undo</source>
        <translation>Meteen versturen, niet ongedaan te maken</translation>
    </message>
    <message>
        <source>Goes {recipient} in {seconds} s</source>
        <translation>Gaat over {seconds} s {recipient}</translation>
    </message>
</context>
<context>
    <name>WaysPresenter</name>
    <message>
        <source>Go on via {channel}…</source>
        <translation>Verder via {channel}…</translation>
    </message>
    <message>
        <source>Send a template…</source>
        <translation>Stuur een sjabloon…</translation>
    </message>
    <message>
        <source>Check who it is…</source>
        <translation>Kijk na wie het is…</translation>
    </message>
    <message>
        <source>Note to telephone</source>
        <translation>Notitie om te bellen</translation>
    </message>
    <message>
        <source>Note as a task</source>
        <translation>Notitie als taak</translation>
    </message>
    <message>
        <source>Go on via {channel}. There is no conversation there yet: ask the citizen to write there first.</source>
        <translation>Verder via {channel}. Daar is nog geen gesprek: vraag de inwoner om daar eerst te schrijven.</translation>
    </message>
    <message>
        <source>Go on in another channel. Ask the citizen which one is possible.</source>
        <translation>Verder via een ander kanaal. Vraag de inwoner welk kanaal kan.</translation>
    </message>
    <message>
        <source>To do: answer this citizen. Who does it, and before when:</source>
        <translation>Te doen: deze inwoner antwoorden. Wie doet het, en voor wanneer:</translation>
    </message>
    <message>
        <source>Telephone: call this citizen. The answer cannot go over {channel}.</source>
        <translation>Telefoon: bel deze inwoner. Het antwoord kan niet via {channel}.</translation>
    </message>
    <message>
        <source>Often it is a new phone. Look at it once before you go on: somebody else may be writing.</source>
        <translation>Vaak is het een nieuwe telefoon. Kijk het één keer na voordat je verdergaat: ook iemand anders kan schrijven.</translation>
    </message>
    <message>
        <source>The time to answer here is over.</source>
        <translation>De tijd om hier te antwoorden is voorbij.</translation>
    </message>
</context>
<context>
    <name>WelcomePresenter</name>
    <message>
        <source>Your name</source>
        <translation>Je naam</translation>
    </message>
    <message>
        <source>Colleagues see it, and citizens where an answer is signed with it.</source>
        <translation>Collega’s zien die, en inwoners als een antwoord ermee is ondertekend.</translation>
    </message>
    <message>
        <source>Your language and your name</source>
        <translation>Je taal en je naam</translation>
    </message>
    <message>
        <source>Three short steps. Esc skips them. Language and looks can be changed later, in “Settings”.</source>
        <translation>Drie korte stappen. Met Esc sla je ze over. Taal en uiterlijk verander je later bij “Instellingen”.</translation>
    </message>
    <message>
        <source>How should the window look?</source>
        <translation>Hoe moet het venster eruitzien?</translation>
    </message>
    <message>
        <source>Choose what is easiest to read all day long.</source>
        <translation>Kies wat de hele dag het prettigst leest.</translation>
    </message>
    <message>
        <source>For everybody: as it stands in answers to citizens.</source>
        <translation>Voor iedereen: zoals die in antwoorden aan inwoners staat.</translation>
    </message>
    <message>
        <source>Name of your municipality</source>
        <translation>Naam van je gemeente</translation>
    </message>
    <message>
        <source>Later, {help} opens the help, {keys} shows all keys, and {palette} finds everything.</source>
        <translation>Later opent {help} de hulp, toont {keys} alle toetsen en vind je alles met {palette}.</translation>
    </message>
    <message>
        <source>A window beside this one with invented citizens who write and answer. Nothing leaves this computer. This command opens it as well:</source>
        <translation>Een venster naast dit venster, met verzonnen inwoners die schrijven en antwoorden. Er gaat niets van deze computer af. Dit commando opent het ook:</translation>
    </message>
    <message>
        <source>WhatsApp, Messenger, Signal or your own app. You need the account that citizens write to.</source>
        <translation>WhatsApp, Messenger, Signal of je eigen app. Je hebt het account nodig waar inwoners naar schrijven.</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Waar wil je beginnen?</translation>
    </message>
    <message>
        <source>Add a first channel</source>
        <translation>Eerste kanaal toevoegen</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Eerst oefenen</translation>
    </message>
</context>
<context>
    <name>WelcomeSheet</name>
    <message>
        <source>Welcome to Balie</source>
        <translation>Welkom bij Balie</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Stap {number} van {all}</translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation>Naar de gesprekken</translation>
    </message>
    <message>
        <source>Command that does the same</source>
        <translation>Commando dat hetzelfde doet</translation>
    </message>
</context>
<context>
    <name>WholePresenter</name>
    <message>
        <source>Everything with {name}</source>
        <translation>Alles met {name}</translation>
    </message>
</context>
<context>
    <name>WholeSheet</name>
    <message>
        <source>Open this conversation</source>
        <translation>Open dit gesprek</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>WindDown</name>
    <message>
        <source>not told yet</source>
        <translation>nog niet verteld</translation>
    </message>
    <message>
        <source>told</source>
        <translation>verteld</translation>
    </message>
    <message>
        <source>agreed to another channel</source>
        <translation>wil via een ander kanaal</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>overgestapt</translation>
    </message>
    <message>
        <source>The channel stays. The end that was announced on {day} no longer holds.</source>
        <translation>Het kanaal blijft. Het einde dat op {day} is aangekondigd, geldt niet meer.</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sinds {day}</translation>
    </message>
    <message>
        <source>only answering from {day}</source>
        <translation>alleen antwoorden vanaf {day}</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>laatste dag {day}</translation>
    </message>
    <message>
        <source>citizens go on in {channel}</source>
        <translation>inwoners gaan verder in {channel}</translation>
    </message>
    <message>
        <source>referral also in {languages}</source>
        <translation>verwijzing ook in het {languages}</translation>
    </message>
    <message>
        <source>The last day has passed. Move or close what is open and close the channel, or choose another day.</source>
        <translation>De laatste dag is voorbij. Verplaats of handel af wat nog open is en sluit het kanaal, of kies een andere dag.</translation>
    </message>
    <message>
        <source>From {day} on only citizens who write are answered; Balie sees to that.</source>
        <translation>Vanaf {day} krijgen alleen inwoners die schrijven nog antwoord. Balie zorgt daarvoor.</translation>
    </message>
    <message>
        <source>After the last day Balie closes the channel, if no conversation is open then.</source>
        <translation>Na de laatste dag sluit Balie het kanaal, als er dan geen gesprek meer open staat.</translation>
    </message>
    <message>
        <source>Open conversations: {count}</source>
        <translation>Open gesprekken: {count}</translation>
    </message>
    <message>
        <source>You do not see {count} of them: their citizens are not counted here.</source>
        <translation>{count} daarvan zie je niet: die inwoners zijn hier niet meegeteld.</translation>
    </message>
    <message>
        <source>Wind-down {kind} · {label}</source>
        <translation>Afbouw {kind} · {label}</translation>
    </message>
    <message>
        <source>{moved} of {all}</source>
        <translation>{moved} van {all}</translation>
    </message>
    <message>
        <source>Referral in the first answer</source>
        <translation>Verwijzing in het eerste antwoord</translation>
    </message>
    <message>
        <source>Citizens who moved</source>
        <translation>Inwoners die overstapten</translation>
    </message>
    <message>
        <source>Open conversations on this channel</source>
        <translation>Open gesprekken op dit kanaal</translation>
    </message>
    <message>
        <source>Closes on</source>
        <translation>Sluit op</translation>
    </message>
    <message>
        <source>Ends as well</source>
        <translation>Ook in afbouw</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>nog {days} dagen</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>{days} dagen geleden</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>done</source>
        <translation>afgehandeld</translation>
    </message>
</context>
<context>
    <name>WindDownCard</name>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Wind-down</source>
        <translation>Afbouw</translation>
    </message>
    <message>
        <source>Figures as CSV or PDF…</source>
        <translation>Cijfers als CSV of PDF…</translation>
    </message>
    <message>
        <source>To the wind-down</source>
        <translation>Naar de afbouw</translation>
    </message>
</context>
<context>
    <name>WindDownPage</name>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Announce the end…</source>
        <translation>Einde aankondigen…</translation>
    </message>
    <message>
        <source>Only answer from now on</source>
        <translation>Vanaf nu alleen antwoorden</translation>
    </message>
    <message>
        <source>Close the channel</source>
        <translation>Kanaal sluiten</translation>
    </message>
    <message>
        <source>Keep the channel</source>
        <translation>Kanaal houden</translation>
    </message>
    <message>
        <source>Open conversations at the end of each week</source>
        <translation>Open gesprekken aan het eind van elke week</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Inwoner</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Hoe ver</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Bij</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Laatste bericht</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Inwoners</translation>
    </message>
    <message>
        <source>Change days or text…</source>
        <translation>Dagen of tekst wijzigen…</translation>
    </message>
    <message>
        <source>Open again, only to answer</source>
        <translation>Weer openen, alleen om te antwoorden</translation>
    </message>
</context>
<context>
    <name>WindDownPresenter</name>
    <message>
        <source>This channel does not end. Announce it here when it does: nothing is sent by itself.</source>
        <translation>Dit kanaal stopt niet. Kondig het hier aan als het wel stopt: er gaat niets vanzelf de deur uit.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>time to answer is over</source>
        <translation>tijd om te antwoorden is voorbij</translation>
    </message>
    <message>
        <source>only typed by yourself, {left} left</source>
        <translation>alleen zelf getypt, nog {left}</translation>
    </message>
    <message>
        <source>{left} left to answer</source>
        <translation>nog {left} om te antwoorden</translation>
    </message>
</context>
<context>
    <name>WishesPresenter</name>
    <message>
        <source>message of {when}</source>
        <translation>bericht van {when}</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Vastleggen…</translation>
    </message>
    <message>
        <source>Preferred channel:</source>
        <translation>Liefst via:</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>Messages of ours:</source>
        <translation>Onze berichten:</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>niets vastgelegd</translation>
    </message>
    <message>
        <source>Wants messages:</source>
        <translation>Wil berichten:</translation>
    </message>
    <message>
        <source>Wants no messages:</source>
        <translation>Wil geen berichten:</translation>
    </message>
    <message>
        <source>by {who}, {when}</source>
        <translation>door {who}, {when}</translation>
    </message>
    <message>
        <source>Linked:</source>
        <translation>Gekoppeld:</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>zelfde nummer</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>zelfde naam</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Koppelen</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Iemand anders</translation>
    </message>
    <message>
        <source>Perhaps the same citizen:</source>
        <translation>Misschien dezelfde inwoner:</translation>
    </message>
    <message>
        <source>Link two addresses of one citizen</source>
        <translation>Twee adressen van één inwoner koppelen</translation>
    </message>
</context>
<context>
    <name>_WishSheet</name>
    <message>
        <source>For example: by telephone, or the form of 3 November</source>
        <translation>Bijvoorbeeld: telefonisch, of het formulier van 3 november</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Wat is gezegd</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>Waar het is gezegd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>clearable</name>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
</context>
</TS>
