<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fy" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Balie</source>
        <translation>Oer Balie</translation>
    </message>
    <message>
        <source>Version {program}, schema {schema}</source>
        <translation>Ferzje {program}, skema {schema}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Ferzje</translation>
    </message>
    <message>
        <source>Balie is free software under the European Union Public Licence 1.2.</source>
        <translation>Balie is frije software ûnder de European Union Public Licence 1.2.</translation>
    </message>
    <message>
        <source>It uses Qt {qt} under the GNU Lesser General Public License 3: you may replace it.</source>
        <translation>It brûkt Qt {qt} ûnder de GNU Lesser General Public License 3: dy meisto ferfange.</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>It logboek</translation>
    </message>
    <message>
        <source>Licences and list of parts</source>
        <translation>Lisinsjes en list fan ûnderdielen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
</context>
<context>
    <name>AfterSending</name>
    <message>
        <source>It was not sent, so its conversation is not closed.</source>
        <translation>It is net ferstjoerd, dus it petear is net ôfhannele.</translation>
    </message>
</context>
<context>
    <name>AgentSheet</name>
    <message>
        <source>Knows</source>
        <translation>Wit fan</translation>
    </message>
    <message>
        <source>There is no label yet.</source>
        <translation>Der is noch gjin label.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Der is noch gjin team.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namme</translation>
    </message>
    <message>
        <source>Conversations at once</source>
        <translation>Petearen tagelyk</translation>
    </message>
    <message>
        <source>Cannot sign in yet…</source>
        <translation>Kin noch net oanmelde…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
    </message>
</context>
<context>
    <name>AgreementsSheet</name>
    <message>
        <source>Agreements</source>
        <translation>Ofspraken</translation>
    </message>
    <message>
        <source>What waits with somebody absent goes back to the queue by itself</source>
        <translation>Wat by in ôfwêzige wachtet, giet fansels werom yn de wachtrige</translation>
    </message>
    <message>
        <source>First answer within</source>
        <translation>Earste antwurd binnen</translation>
    </message>
    <message>
        <source>After an absence of</source>
        <translation>Nei in ôfwêzigens fan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
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
        <translation>Iepenje it petear</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Iepenje</translation>
    </message>
</context>
<context>
    <name>AlarmPresenter</name>
    <message numerus="yes">
        <source>%n possible emergencies wait. Nobody has recorded what was done.</source>
        <translation>
            <numerusform>%n mooglik needgefal wachtet. Nimmen hat fêstlein wat der dien is.</numerusform>
            <numerusform>%n mooglike needgefallen wachtsje. Nimmen hat fêstlein wat der dien is.</numerusform>
        </translation>
    </message>
    <message>
        <source>Possible emergency on {channel}, {time}. Nobody has recorded what was done.</source>
        <translation>Mooglik needgefal fia {channel}, {time}. Nimmen hat fêstlein wat der dien is.</translation>
    </message>
</context>
<context>
    <name>AnnounceSheet</name>
    <message>
        <source>{channel} ends</source>
        <translation>{channel} hâldt op</translation>
    </message>
    <message>
        <source>somewhere else, as the text says</source>
        <translation>earne oars, sa’t de tekst seit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Which channel ends, when, and where to go on.</source>
        <translation>Hokker kanaal ophâldt, wannear, en wêr’t ynwenners fierder kinne.</translation>
    </message>
    <message>
        <source>Only answering from</source>
        <translation>Allinnich antwurdzje fan</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Lêste dei</translation>
    </message>
    <message>
        <source>Citizens go on in</source>
        <translation>Ynwenners geane fierder yn</translation>
    </message>
    <message>
        <source>Goes with the first answer of each conversation</source>
        <translation>Giet mei mei it earste antwurd fan elk petear</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Oankundigje</translation>
    </message>
    <message>
        <source>To everybody, unless there are words in their language</source>
        <translation>Oan elkenien, útsein as hjir tekst yn harren taal stiet</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Canned answer</source>
        <translation>Standertantwurd</translation>
    </message>
    <message>
        <source>New canned answer</source>
        <translation>Nij standertantwurd</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Oant en mei</translation>
    </message>
    <message>
        <source>Only a team lead changes this answer. Make one of your own, or ask a team lead.</source>
        <translation>Allinnich in teamlieder wiziget dit antwurd. Meitsje ien foar dysels, of freegje it in teamlieder.</translation>
    </message>
    <message>
        <source>Add a wording</source>
        <translation>Tekst tafoegje</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Elkenien</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Allinnich ik</translation>
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
        <translation>Elke toan</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Koade</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Words to find it by</source>
        <translation>Sykwurden</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Foar</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Jildich</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>In, on, how</source>
        <translation>Taal, kanaal, toan</translation>
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
        <translation>Toan</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Lêste dei</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Variables: </source>
        <translation>Fariabelen: </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Wiskje</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Skiednis…</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Bestân tafoegje…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Dutch</source>
        <translation>Nederlânsk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Ingelsk</translation>
    </message>
    <message>
        <source>Frisian</source>
        <translation>Frysk</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Dútsk</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frânsk</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turksk</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabysk</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Poalsk</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Oekraynsk</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spaansk</translation>
    </message>
    <message>
        <source>formal</source>
        <translation>formeel</translation>
    </message>
    <message>
        <source>informal</source>
        <translation>ynformeel</translation>
    </message>
    <message>
        <source>In {language} from now on: {titles}. What you typed yourself stays.</source>
        <translation>Fan no ôf yn it {language}: {titles}. Watst sels typst hast, bliuwt stean.</translation>
    </message>
    <message>
        <source>There is no text in {language} for {titles}: it stays as it is.</source>
        <translation>Der is gjin tekst yn it {language} foar {titles}: dy bliuwt sa’t er is.</translation>
    </message>
    <message>
        <source>No canned answer in your draft to exchange. New ones will be in {language}.</source>
        <translation>Yn dyn konsept stiet gjin standertantwurd om te ruiljen. Nije komme yn it {language}.</translation>
    </message>
    <message>
        <source>not known: to be filled in</source>
        <translation>net bekend: sels ynfolje</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>Key</source>
        <translation>Koade</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Foar</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Jildich oant en mei</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Brûkt</translation>
    </message>
    <message>
        <source>Search answers</source>
        <translation>Sykje yn antwurden</translation>
    </message>
    <message>
        <source>Municipality…</source>
        <translation>Gemeente…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Ymportearje…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportearje…</translation>
    </message>
    <message>
        <source>New answer…</source>
        <translation>Nij antwurd…</translation>
    </message>
    <message>
        <source>There is no canned answer yet. Make one, or import a file.</source>
        <translation>Der is noch gjin standertantwurd. Meitsje ien, of ymportearje in bestân.</translation>
    </message>
    <message>
        <source>No answer has these words.</source>
        <translation>Gjin antwurd hat dizze wurden.</translation>
    </message>
    <message numerus="yes">
        <source>{all} answers, of which %n is over and no longer offered.</source>
        <translation>
            <numerusform>{all} antwurden, dêr’t %n fan ferrûn is en net mear oanbean wurdt.</numerusform>
            <numerusform>{all} antwurden, dêr’t %n fan ferrûn binne en net mear oanbean wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>{all} answers. Press Enter on one to change it.</source>
        <translation>{all} antwurden. Druk op Enter om ien te wizigjen.</translation>
    </message>
</context>
<context>
    <name>AnswersPagePresenter</name>
    <message>
        <source>Import canned answers</source>
        <translation>Standertantwurden ymportearje</translation>
    </message>
    <message>
        <source>Export canned answers</source>
        <translation>Standertantwurden eksportearje</translation>
    </message>
    <message>
        <source>Say what your municipality is called: {{municipality}} in answers stands for nothing yet.</source>
        <translation>Folje yn hoe’t dyn gemeente hjit: {{municipality}} yn antwurden stiet noch nearne foar.</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Allinnich ik</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Elkenien</translation>
    </message>
    <message>
        <source>{day}: over</source>
        <translation>{day}: ferrûn</translation>
    </message>
    <message>
        <source>What is your municipality called?</source>
        <translation>Hoe hjit dyn gemeente?</translation>
    </message>
    <message>
        <source>As it stands in answers</source>
        <translation>Sa’t it yn antwurden stiet</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Bestân tafoegje</translation>
    </message>
    <message>
        <source>a canned answer</source>
        <translation>in standertantwurd</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Tafoege</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Wizige</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Net yn it bestân</translation>
    </message>
    <message>
        <source>The same: {count}</source>
        <translation>Itselde: {count}</translation>
    </message>
</context>
<context>
    <name>AnswersPopup</name>
    <message>
        <source>Canned answers</source>
        <translation>Standertantwurden</translation>
    </message>
    <message>
        <source>No canned answer has these words.</source>
        <translation>Gjin standertantwurd hat dizze wurden.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s). Choose with the arrow keys.</source>
        <translation>
            <numerusform>%n foarstel. Kies mei de pylktoetsen.</numerusform>
            <numerusform>%n foarstellen. Kies mei de pylktoetsen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPresenter</name>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Neat hjir hat dizze wurden.</translation>
    </message>
    <message>
        <source>Your answer /{key} is over and no longer offered. Give it a later last day, or delete it.</source>
        <translation>Dyn antwurd /{key} is ferrûn en wurdt net mear oanbean. Jou it in lettere lêste dei, of wiskje it.</translation>
    </message>
    <message>
        <source>wording {place} of {all}: {key} for the next</source>
        <translation>tekst {place} fan {all}: {key} foar de folgjende</translation>
    </message>
    <message>
        <source>wording {place} of {all}</source>
        <translation>tekst {place} fan {all}</translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>Name of a colleague or a team</source>
        <translation>Namme fan in kollega of in team</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Oan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Iepen</translation>
    </message>
    <message>
        <source>Colleagues and teams</source>
        <translation>Kollega’s en teams</translation>
    </message>
    <message>
        <source>What must the next one know?</source>
        <translation>Wat moat de folgjende witte?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Oerdrage</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Tawize</translation>
    </message>
    <message>
        <source>There is no other colleague and no team yet.</source>
        <translation>Der is noch gjin oare kollega en gjin team.</translation>
    </message>
    <message>
        <source>No colleague or team is called so.</source>
        <translation>Gjin kollega of team hjit sa.</translation>
    </message>
    <message numerus="yes">
        <source>What the next one must know is %n character(s) too long.</source>
        <translation>
            <numerusform>Wat de folgjende witte moat, is %n teken te lang.</numerusform>
            <numerusform>Wat de folgjende witte moat, is %n tekens te lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than fits: {name}, {load}.</source>
        <translation>Dat is mear as past: {name}, {load}.</translation>
    </message>
</context>
<context>
    <name>AssigningPresenter</name>
    <message>
        <source>You see it anyway.</source>
        <translation>Do sjochst it yn alle gefallen.</translation>
    </message>
    <message>
        <source>You see it anyway, and {name}, who has it.</source>
        <translation>Do sjochst it yn alle gefallen, en {name}, dy’t it hat.</translation>
    </message>
    <message>
        <source>Nobody: back to the queue</source>
        <translation>Nimmen: werom yn de wachtrige</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Tawize</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n conversation(s)</source>
        <translation>
            <numerusform>%n petear tawize</numerusform>
            <numerusform>%n petearen tawize</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Oerdrage</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ik</translation>
    </message>
    <message>
        <source>does not see it</source>
        <translation>sjocht dit net</translation>
    </message>
    <message>
        <source>Team {name}</source>
        <translation>Team {name}</translation>
    </message>
    <message>
        <source>does not answer it</source>
        <translation>beantwurdet dit net</translation>
    </message>
    <message>
        <source>Back in the queue.</source>
        <translation>Werom yn de wachtrige.</translation>
    </message>
    <message>
        <source>Yours now.</source>
        <translation>No fan dy.</translation>
    </message>
    <message>
        <source>With {name} now.</source>
        <translation>No by {name}.</translation>
    </message>
    <message>
        <source>Back in the queue: {count}.</source>
        <translation>Werom yn de wachtrige: {count}.</translation>
    </message>
    <message>
        <source>Yours now: {count}.</source>
        <translation>No fan dy: {count}.</translation>
    </message>
    <message>
        <source>With {name} now: {count}.</source>
        <translation>No by {name}: {count}.</translation>
    </message>
    <message>
        <source>the team {name}</source>
        <translation>it team {name}</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>de wachtrige</translation>
    </message>
</context>
<context>
    <name>AttachingPresenter</name>
    <message>
        <source>Choose a file ({limits})</source>
        <translation>Kies in bestân ({limits})</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ofbylding</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>Save {name}…</source>
        <translation>{name} bewarje…</translation>
    </message>
    <message>
        <source>Play or pause {name}</source>
        <translation>{name} ôfspylje of stilsette</translation>
    </message>
    <message>
        <source>Show {name} larger</source>
        <translation>{name} grutter sjen litte</translation>
    </message>
    <message>
        <source>Not taken in: {size} is too much. Ask the citizen to send it another way.</source>
        <translation>Net oannommen: {size} is te folle. Freegje de ynwenner om it op in oare wize te stjoeren.</translation>
    </message>
    <message>
        <source>Being fetched…</source>
        <translation>Wurdt ophelle…</translation>
    </message>
    <message>
        <source>Could not be fetched. Ask the citizen to send it again.</source>
        <translation>Koe net ophelle wurde. Freegje de ynwenner om it nochris te stjoeren.</translation>
    </message>
    <message>
        <source>Not taken in: too large, or a kind of file that is not allowed.</source>
        <translation>Net oannommen: te grut, of in soarte bestân dat net mei.</translation>
    </message>
    <message>
        <source>Not fetched: perhaps an identity document</source>
        <translation>Net ophelle: miskien in identiteitsbewiis</translation>
    </message>
    <message>
        <source>Removed: perhaps an identity document</source>
        <translation>Fuorthelle: miskien in identiteitsbewiis</translation>
    </message>
    <message>
        <source>This picture is not here. Ask the citizen to send it again.</source>
        <translation>Dizze ôfbylding is hjir net. Freegje de ynwenner om dy nochris te stjoeren.</translation>
    </message>
    <message>
        <source>This kind of picture is not shown. Click to save it.</source>
        <translation>Dit soarte ôfbylding wurdt net toand. Klik om dy te bewarjen.</translation>
    </message>
    <message>
        <source>This picture is too large to show. Click to save it.</source>
        <translation>Dizze ôfbylding is te grut om sjen te litten. Klik om dy te bewarjen.</translation>
    </message>
    <message>
        <source>This picture is damaged. Click to save it as it is.</source>
        <translation>Dizze ôfbylding is skansearre. Klik om dy te bewarjen sa’t er is.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Rule and source</source>
        <translation>Rigel en boarne</translation>
    </message>
    <message>
        <source>Record what was done</source>
        <translation>Lis fêst wat der dien is</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Everything is taken. There is nothing to distribute.</source>
        <translation>Alles is tawiisd. Der is neat te ferdielen.</translation>
    </message>
    <message>
        <source>Nobody who is there has room. Ask who can come, or raise what somebody can take.</source>
        <translation>Nimmen dy’t der is, hat romte. Freegje wa’t komme kin, of ferheegje wat immen oan kin.</translation>
    </message>
    <message>
        <source>Emergencies come first, then the longest wait. Look at it, then distribute.</source>
        <translation>Needgefallen komme earst, dan wa’t it langst wachtet. Sjoch dernei en ferdiel dan.</translation>
    </message>
    <message>
        <source>within the norm ({minutes} min)</source>
        <translation>binnen de noarm ({minutes} min)</translation>
    </message>
    <message>
        <source>open conversations</source>
        <translation>iepen petearen</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>net tawiisd</translation>
    </message>
    <message>
        <source>median first answer</source>
        <translation>mediaan earste reaksje</translation>
    </message>
    <message>
        <source>end within two hours</source>
        <translation>ferrinne binnen 2 oeren</translation>
    </message>
    <message>
        <source>emergencies referred</source>
        <translation>needgefallen trochferwiisd</translation>
    </message>
    <message>
        <source>assignee:&quot;{name}&quot; state:open,pending</source>
        <translation>bij:&quot;{name}&quot; status:open,wacht</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>gjin romte</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>fertroulik</translation>
    </message>
    <message>
        <source>stays: nobody has room</source>
        <translation>bliuwt: nimmen hat romte</translation>
    </message>
    <message>
        <source>waits for a label, until {time}</source>
        <translation>wachtet op in label, oant {time}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nimmen</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Distribute…</source>
        <translation>Ferdiele…</translation>
    </message>
    <message>
        <source>Agreements…</source>
        <translation>Ofspraken…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Werom yn de wachtrige</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Tawize…</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollega</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Iepen</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wachtet sûnt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te let</translation>
    </message>
    <message>
        <source>Division of work</source>
        <translation>Wurkferdieling</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Petear</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Foarstel</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Net tawiisd</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Fan</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Noch</translation>
    </message>
    <message>
        <source>Time to answer ends soon</source>
        <translation>Tiid om te antwurdzjen rint ôf</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add colleagues on their page.</source>
        <translation>Der wurket hjir noch nimmen. Foegje kollega’s ta op harren side.</translation>
    </message>
    <message>
        <source>Everything is taken.</source>
        <translation>Alles is tawiisd.</translation>
    </message>
    <message>
        <source>Conversations per day and channel, the last 30 days</source>
        <translation>Petearen de dei en it kanaal, de lêste 30 dagen</translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n conversation(s)</source>
        <translation>
            <numerusform>%n petear ferdiele</numerusform>
            <numerusform>%n petearen ferdiele</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations per day and channel</source>
        <translation>Petearen de dei en it kanaal</translation>
    </message>
</context>
<context>
    <name>BoardPresenter</name>
    <message>
        <source>Back in the queue: {count}.</source>
        <translation>Werom yn de wachtrige: {count}.</translation>
    </message>
    <message>
        <source>Save the division of work</source>
        <translation>Wurkferdieling bewarje</translation>
    </message>
</context>
<context>
    <name>BringBackSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Weromhelje</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>There is no label yet</source>
        <translation>Der is noch gjin label</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>To me</source>
        <translation>Oan my</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Tawize…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Label…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Utstelle…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Ofhannelje</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Gjin</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Neat markearje</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n markearre</numerusform>
            <numerusform>%n markearre</numerusform>
        </translation>
    </message>
    <message>
        <source>More cannot be marked at once.</source>
        <translation>Mear kin net yn ien kear markearre wurde.</translation>
    </message>
</context>
<context>
    <name>BulkPresenter</name>
    <message numerus="yes">
        <source>%n stayed as it was.</source>
        <translation>
            <numerusform>%n bleau sa’t it wie.</numerusform>
            <numerusform>%n bleaunen sa’t se wiene.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ungedien meitsje</translation>
    </message>
    <message>
        <source>Yours now: {count}.</source>
        <translation>No fan dy: {count}.</translation>
    </message>
    <message>
        <source>{count} labelled.</source>
        <translation>{count} fan in label foarsjoen.</translation>
    </message>
    <message>
        <source>{count} closed.</source>
        <translation>{count} ôfhannele.</translation>
    </message>
    <message>
        <source>{count} snoozed.</source>
        <translation>{count} útsteld.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Ungedien makke.</translation>
    </message>
</context>
<context>
    <name>CasesPresenter</name>
    <message>
        <source>Link a case</source>
        <translation>Keppelje in saak</translation>
    </message>
    <message>
        <source>Number in the case system, such as 2026-12345</source>
        <translation>Nûmer yn it saaksysteem, lykas 2026-12345</translation>
    </message>
    <message>
        <source>Type the number as it stands in the case system, such as 2026-12345.</source>
        <translation>Typ it nûmer sa’t it yn it saaksysteem stiet, lykas 2026-12345.</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Kopiearje it nûmer</translation>
    </message>
    <message>
        <source>Open in the case system …</source>
        <translation>Iepenje yn it saaksysteem …</translation>
    </message>
    <message>
        <source>Take off this conversation</source>
        <translation>Helje fan dit petear ôf</translation>
    </message>
    <message>
        <source>Taken off this conversation: case {number}</source>
        <translation>Fan dit petear ôfhelle: saak {number}</translation>
    </message>
    <message>
        <source>Copied: the number of the case</source>
        <translation>Kopiearre: it nûmer fan de saak</translation>
    </message>
</context>
<context>
    <name>ChannelForm</name>
    <message>
        <source>Add {kind}</source>
        <translation>{kind} tafoegje</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tafoegje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
    </message>
    <message>
        <source>So colleagues know it, such as the department&apos;s name.</source>
        <translation>Sadat kollega’s it kenne, lykas de namme fan de ôfdieling.</translation>
    </message>
    <message>
        <source>Name in the inbox</source>
        <translation>Namme yn it postfek</translation>
    </message>
    <message>
        <source>The rules above want one. It is kept in the compliance log.</source>
        <translation>De rigels hjirboppe freegje derom. It wurdt bewarre yn it neilibjingslogboek.</translation>
    </message>
    <message>
        <source>Who agreed to this channel, and why</source>
        <translation>Wa’t ynstimd hat mei dit kanaal, en wêrom</translation>
    </message>
    <message>
        <source>Asking {kind}…</source>
        <translation>{kind} wurdt frege…</translation>
    </message>
    <message>
        <source>Fill in what is secret to check it. It is kept nowhere here.</source>
        <translation>Folje yn wat geheim is om it nei te gean. It wurdt hjir nearne bewarre.</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Yn oarder</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>It wurket.</translation>
    </message>
    <message>
        <source>The provider calls this account: {name}</source>
        <translation>De oanbieder neamt dit akkount: {name}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Jout antwurd</translation>
    </message>
    <message>
        <source>Look at “{field}”.</source>
        <translation>Sjoch nei “{field}”.</translation>
    </message>
    <message>
        <source>Or choose the button again: the channel is then kept without a working check.</source>
        <translation>Of kies de knop nochris: dan wurdt it kanaal bewarre sûnder slagge kontrôle.</translation>
    </message>
    <message>
        <source>It does not work yet.</source>
        <translation>It wurket noch net.</translation>
    </message>
</context>
<context>
    <name>ChannelSheet</name>
    <message>
        <source>We keep to these rules</source>
        <translation>Wy hâlde ús oan dizze rigels</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mear ynstellings</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrolearje</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>App chat</source>
        <translation>App-chat</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>ferbine</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>ferbûn</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>net te berikken</translation>
    </message>
    <message>
        <source>asks to slow down</source>
        <translation>freget om kalmer oan</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>ôfmeld</translation>
    </message>
    <message>
        <source>set up wrongly</source>
        <translation>ferkeard ynsteld</translation>
    </message>
    <message>
        <source>winding down</source>
        <translation>ôfbou</translation>
    </message>
    <message>
        <source>answering only</source>
        <translation>allinnich antwurdzje</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>sletten</translation>
    </message>
    <message>
        <source>Answered by: {teams}</source>
        <translation>Beantwurde troch: {teams}</translation>
    </message>
    <message>
        <source>No team answers it: nobody sees what comes in. Give it to one on Teams.</source>
        <translation>Gjin team beantwurdet it: nimmen sjocht wat der binnenkomt. Jou it by Teams oan in team.</translation>
    </message>
    <message>
        <source>Added without the reason that {rules} asks for. Choose “Change or check…” and give it.</source>
        <translation>Tafoege sûnder de reden dêr’t {rules} om freget. Kies “Wizigje of kontrolearje…” en jou dy.</translation>
    </message>
    <message>
        <source>Added without the reason that {rules} asks for. Ask your administrator to give it.</source>
        <translation>Tafoege sûnder de reden dêr’t {rules} om freget. Freegje dyn behearder om dy te jaan.</translation>
    </message>
    <message>
        <source>Conversations that are not closed: {open}. Nobody could answer them any more. Close them first, or wind {channel} down, so that citizens hear where to go.</source>
        <translation>Petearen dy’t net ôfhannele binne: {open}. Nimmen kin se dan noch beantwurdzje. Hannelje se earst ôf, of bou {channel} ôf, sadat ynwenners hearre wêr’t se telâne kinne.</translation>
    </message>
    <message>
        <source>Nothing comes in through {channel} any more, and its secrets go. What stays to be read, in conversations: {all}.</source>
        <translation>Fia {channel} komt neat mear binnen, en de geheimen dêrfan geane fuort. Petearen dy’t lêsber bliuwe: {all}.</translation>
    </message>
    <message>
        <source>Messages still to be sent: {waiting}. They do not go out any more, and stand under “Not sent”.</source>
        <translation>Berjochten dy’t noch ferstjoerd wurde moatte: {waiting}. Dy geane net mear út en steane ûnder “Net ferstjoerd”.</translation>
    </message>
    <message>
        <source>The channel is there. It starts as soon as one engine has its secrets: send these lines to whoever looks after the engines, and the secrets by a safe way.</source>
        <translation>It kanaal is der. It begjint sa gau as ien engine de geheimen hat: stjoer dizze rigels nei wa’t de engines beheart, en de geheimen lâns in feilige wei.</translation>
    </message>
    <message>
        <source>{channel} is set up wrongly and stands still. Ask your administrator to look at it.</source>
        <translation>{channel} is ferkeard ynsteld en stiet stil. Freegje dyn behearder om dernei te sjen.</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>Add a channel…</source>
        <translation>Kanaal tafoegje…</translation>
    </message>
    <message>
        <source>Channels are set up by your administrator.</source>
        <translation>Kanalen stelt dyn behearder yn.</translation>
    </message>
    <message>
        <source>There is no channel yet. Add the first one.</source>
        <translation>Der is noch gjin kanaal. Foegje it earste ta.</translation>
    </message>
    <message>
        <source>Change or check…</source>
        <translation>Wizigje of kontrolearje…</translation>
    </message>
    <message>
        <source>Change or check {channel}</source>
        <translation>{channel} wizigje of kontrolearje</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Fuortsmite…</translation>
    </message>
    <message>
        <source>Remove {channel}</source>
        <translation>{channel} fuortsmite</translation>
    </message>
</context>
<context>
    <name>ChannelsPresenter</name>
    <message>
        <source>WhatsApp on an ordinary telephone</source>
        <translation>WhatsApp op in gewoane telefoan</translation>
    </message>
    <message>
        <source>WhatsApp Business App</source>
        <translation>WhatsApp Business App</translation>
    </message>
    <message>
        <source>Use the Business Platform</source>
        <translation>Brûk it Business Platform</translation>
    </message>
    <message>
        <source>This is not connected</source>
        <translation>Dit wurdt net keppele</translation>
    </message>
</context>
<context>
    <name>CitizenPanel</name>
    <message>
        <source>Open</source>
        <translation>Iepen</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Wachtet op oaren</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Utsteld</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ofhannele</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch net</translation>
    </message>
    <message>
        <source>{state}, confidential</source>
        <translation>{state}, fertroulik</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Earste reaksje</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Ynwenner</translation>
    </message>
    <message>
        <source>Reachable via</source>
        <translation>Te berikken fia</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Winsken</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Petear</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>Eardere petearen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Gjin</translation>
    </message>
    <message>
        <source>Looking along</source>
        <translation>Sjocht mei</translation>
    </message>
    <message>
        <source>Go on via {channel}…</source>
        <translation>Fierder fia {channel}…</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Label tafoegje</translation>
    </message>
    <message>
        <source>Remove label {name}</source>
        <translation>Label {name} fuorthelje</translation>
    </message>
</context>
<context>
    <name>CitizenPresenter</name>
    <message numerus="yes">
        <source>%n earlier conversation(s)</source>
        <translation>
            <numerusform>%n earder petear</numerusform>
            <numerusform>%n eardere petearen</numerusform>
        </translation>
    </message>
    <message>
        <source>This citizen is known in no other channel</source>
        <translation>Dizze ynwenner is yn gjin oar kanaal bekend</translation>
    </message>
</context>
<context>
    <name>CitizenText</name>
    <message>
        <source>No name</source>
        <translation>Gjin namme</translation>
    </message>
    <message>
        <source>Unnamed file</source>
        <translation>Bestân sûnder namme</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>Close the channel?</source>
        <translation>Kanaal slute?</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch net</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Dochs slute</translation>
    </message>
</context>
<context>
    <name>ColleaguesPage</name>
    <message>
        <source>Colleague</source>
        <translation>Kollega</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Oanmeldnamme</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>Meldt oan as</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Besetting</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Wit fan</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>New colleague…</source>
        <translation>Nije kollega…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wizigje…</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>Giet fuort…</translation>
    </message>
    <message>
        <source>Who left…</source>
        <translation>Wa fuortgie…</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Petear</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antwurdzje</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Finster</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Folgjend petear</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Foarich petear</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>Folgjend net lêzen petear</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>Foarich net lêzen petear</translation>
    </message>
    <message>
        <source>Mark this conversation</source>
        <translation>Dit petear markearje</translation>
    </message>
    <message>
        <source>Mark everything in the list</source>
        <translation>Alles yn de list markearje</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Neat markearje</translation>
    </message>
    <message>
        <source>Undo what was done to conversations</source>
        <translation>Ungedien meitsje wat mei petearen dien is</translation>
    </message>
    <message>
        <source>Open the emergency that waits longest</source>
        <translation>Iepenje it needgefal dat it langst wachtet</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sykje</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Folgjend diel fan it finster</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Foarich diel fan it finster</translation>
    </message>
    <message>
        <source>Show or hide the citizen</source>
        <translation>Ynwenner sjen litte of ferbergje</translation>
    </message>
    <message>
        <source>Show or hide the navigation</source>
        <translation>Navigaasje sjen litte of ferbergje</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>Toetsen wizigje …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ofslute</translation>
    </message>
    <message>
        <source>Everything: actions, views, citizens, answers</source>
        <translation>Alles: aksjes, werjeften, ynwenners, antwurden</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Problem report …</source>
        <translation>Probleemrapport …</translation>
    </message>
    <message>
        <source>About Balie …</source>
        <translation>Oer Balie …</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Ynstellings …</translation>
    </message>
    <message>
        <source>Do not disturb …</source>
        <translation>Net steure …</translation>
    </message>
    <message>
        <source>Hide the window and lock the computer</source>
        <translation>Finster ferbergje en kompjûter beskoattelje</translation>
    </message>
    <message>
        <source>Import canned answers (CSV, TOML) …</source>
        <translation>Standertantwurden ymportearje (CSV, TOML) …</translation>
    </message>
    <message>
        <source>Distribute …</source>
        <translation>Ferdiele …</translation>
    </message>
    <message>
        <source>Agreements about the work …</source>
        <translation>Ofspraken oer it wurk …</translation>
    </message>
    <message>
        <source>Division of work as a spreadsheet (CSV) …</source>
        <translation>Wurkferdieling as rekkenblêd (CSV) …</translation>
    </message>
    <message>
        <source>Figures as a spreadsheet (CSV) …</source>
        <translation>Sifers as rekkenblêd (CSV) …</translation>
    </message>
    <message>
        <source>Figures as a PDF …</source>
        <translation>Sifers as PDF …</translation>
    </message>
    <message>
        <source>New canned answer …</source>
        <translation>Nij standertantwurd …</translation>
    </message>
    <message>
        <source>Export canned answers (CSV, TOML) …</source>
        <translation>Standertantwurden eksportearje (CSV, TOML) …</translation>
    </message>
    <message>
        <source>Add a channel …</source>
        <translation>Kanaal tafoegje …</translation>
    </message>
    <message>
        <source>Save this search as a view …</source>
        <translation>Dizze sykopdracht as werjefte bewarje …</translation>
    </message>
    <message>
        <source>Remove this view of mine</source>
        <translation>Dizze eigen werjefte fuorthelje</translation>
    </message>
    <message>
        <source>Send and go to the next</source>
        <translation>Ferstjoere en nei it folgjende</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Ferstjoere en ôfhannelje</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwurdzje</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Ynterne notysje</translation>
    </message>
    <message>
        <source>Switch between reply and note</source>
        <translation>Wikselje tusken antwurd en notysje</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Ferstjoere</translation>
    </message>
    <message>
        <source>Canned answer (or type /)</source>
        <translation>Standertantwurd (of typ /)</translation>
    </message>
    <message>
        <source>First way out of a warning</source>
        <translation>Earste útwei út in warskôging</translation>
    </message>
    <message>
        <source>Replace what may not be sent</source>
        <translation>Ferfange wat net ferstjoerd wurde mei</translation>
    </message>
    <message>
        <source>Reply to the selected message</source>
        <translation>Op it keazen berjocht reagearje</translation>
    </message>
    <message>
        <source>Change the message that was sent (↑ in an empty answer)</source>
        <translation>Ferstjoerd berjocht wizigje (↑ yn in leech antwurd)</translation>
    </message>
    <message>
        <source>Take the selected message back …</source>
        <translation>It keazen berjocht ynlûke …</translation>
    </message>
    <message>
        <source>Take the answer back (Ctrl+Z)</source>
        <translation>It antwurd weromnimme (Ctrl+Z)</translation>
    </message>
    <message>
        <source>How long sending can be undone …</source>
        <translation>Hoe lang’t ferstjoeren ûngedien makke wurde kin …</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fet</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursyf</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Trochstreke</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Koade</translation>
    </message>
    <message>
        <source>Emoji (or type : and a word)</source>
        <translation>Emoji (of typ : en in wurd)</translation>
    </message>
    <message>
        <source>What was meant by the misspelt word</source>
        <translation>Wat mei it ferkeard skreaune wurd bedoeld is</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Bestân tafoegje</translation>
    </message>
    <message>
        <source>Take a case off …</source>
        <translation>Saak fan dit petear ôfhelje …</translation>
    </message>
    <message>
        <source>Go on in another channel …</source>
        <translation>Fierder yn in oar kanaal …</translation>
    </message>
    <message>
        <source>The next wording of the canned answer</source>
        <translation>Folgjende tekst fan it standertantwurd</translation>
    </message>
    <message>
        <source>The previous wording of the canned answer</source>
        <translation>Foarige tekst fan it standertantwurd</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Oan my tawize</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>Tawize …</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>Oerdrage …</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Werom yn de wachtrige</translation>
    </message>
    <message>
        <source>Who sees this conversation …</source>
        <translation>Wa’t dit petear sjocht …</translation>
    </message>
    <message>
        <source>Snooze …</source>
        <translation>Utstelle …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Ofhannelje</translation>
    </message>
    <message>
        <source>May this be done here? …</source>
        <translation>Mei dit hjir? …</translation>
    </message>
    <message>
        <source>Label …</source>
        <translation>Label …</translation>
    </message>
    <message>
        <source>Link a case …</source>
        <translation>Keppelje in saak …</translation>
    </message>
    <message>
        <source>Copy the number (twice: and the citizen, three times: and the address)</source>
        <translation>It nûmer kopiearje (twa kear: en de ynwenner, trije kear: en it adres)</translation>
    </message>
    <message>
        <source>Voice messages: another speed</source>
        <translation>Spraakberjochten: oare snelheid</translation>
    </message>
    <message>
        <source>Rules of this channel</source>
        <translation>Rigels fan dit kanaal</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Yn dit petear sykje</translation>
    </message>
    <message>
        <source>To what is unread</source>
        <translation>Nei wat net lêzen is</translation>
    </message>
    <message>
        <source>Save all files …</source>
        <translation>Alle bestannen bewarje …</translation>
    </message>
    <message>
        <source>Everything with this citizen</source>
        <translation>Alles mei dizze ynwenner</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Ofdrukke …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Bewarje as PDF …</translation>
    </message>
    <message>
        <source>Copy the selected message</source>
        <translation>It keazen berjocht kopiearje</translation>
    </message>
    <message>
        <source>My status: {status}</source>
        <translation>Myn status: {status}</translation>
    </message>
    <message>
        <source>Accept the hand-over</source>
        <translation>De oerdracht oannimme</translation>
    </message>
    <message>
        <source>End my shift …</source>
        <translation>Tsjinst ôfslute …</translation>
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
        <translation>Antwurd</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Ynterne notysje</translation>
    </message>
    <message>
        <source>via {channel} to {name}</source>
        <translation>fia {channel} nei {name}</translation>
    </message>
    <message>
        <source>via {channel}</source>
        <translation>fia {channel}</translation>
    </message>
    <message>
        <source>Goes along: “{words}”</source>
        <translation>Giet mei: “{words}”</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Konsept bewarre</translation>
    </message>
    <message>
        <source>Only colleagues see this note</source>
        <translation>Allinnich kollega’s sjogge dizze notysje</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notysje bewarje</translation>
    </message>
    <message>
        <source>Answer to {name}</source>
        <translation>Antwurd oan {name}</translation>
    </message>
    <message>
        <source>New words for {name}</source>
        <translation>Nije tekst foar {name}</translation>
    </message>
    <message>
        <source>Send via {channel} to {name}</source>
        <translation>Ferstjoer fia {channel} nei {name}</translation>
    </message>
    <message>
        <source>Change via {channel} for {name}</source>
        <translation>Wizigje fia {channel} by {name}</translation>
    </message>
    <message>
        <source>Send via {channel}</source>
        <translation>Ferstjoer fia {channel}</translation>
    </message>
    <message>
        <source>Change via {channel}</source>
        <translation>Wizigje fia {channel}</translation>
    </message>
    <message>
        <source>{channel} to {name}</source>
        <translation>{channel} nei {name}</translation>
    </message>
</context>
<context>
    <name>ComposerFooter</name>
    <message>
        <source>File</source>
        <translation>Bestân</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwurden</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji ynfoegje</translation>
    </message>
    <message>
        <source>Language of canned answers: {language}</source>
        <translation>Taal fan standertantwurden: {language}</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Bestân tafoegje</translation>
    </message>
    <message>
        <source>Insert a canned answer</source>
        <translation>Standertantwurd ynfoegje</translation>
    </message>
</context>
<context>
    <name>ConfideSheet</name>
    <message>
        <source>Who sees this conversation</source>
        <translation>Wa’t dit petear sjocht</translation>
    </message>
    <message>
        <source>Confidential: only who is named here sees it</source>
        <translation>Fertroulik: allinnich wa’t hjir neamd is, sjocht it</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Neamd</translation>
    </message>
    <message>
        <source>Nobody else answers this channel.</source>
        <translation>Nimmen oars beantwurdet dit kanaal.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Wants messages of ours (opt-in)</source>
        <translation>Wol berjochten fan ús (opt-in)</translation>
    </message>
    <message>
        <source>Wants no messages of ours (opt-out)</source>
        <translation>Wol gjin berjochten fan ús (opt-out)</translation>
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
        <translation>Petearen</translation>
    </message>
</context>
<context>
    <name>ConversationPresenter</name>
    <message>
        <source>A colleague goes on over another channel: your text went along.</source>
        <translation>In kollega giet fierder oer in oar kanaal: dyn tekst gie mei.</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Try again</source>
        <translation>Nochris probearje</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nij berjocht</numerusform>
            <numerusform>%n nije berjochten</numerusform>
        </translation>
    </message>
    <message>
        <source>New message: {words}</source>
        <translation>Nij berjocht: {words}</translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message>
        <source>My conversations</source>
        <translation>Myn petearen</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Net tawiisd</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Alle iepen</translation>
    </message>
    <message>
        <source>Expires first</source>
        <translation>Ferrint earst</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Utsteld</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ofhannele</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Net ferstjoerd</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>Needgefallen</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Neamd</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nijste earst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Aldste earst</translation>
    </message>
    <message>
        <source>Expiring first</source>
        <translation>Ferrint earst</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Der wachtet neat op dy</translation>
    </message>
    <message>
        <source>Everything is taken</source>
        <translation>Alles is tawiisd</translation>
    </message>
    <message>
        <source>Everything is answered</source>
        <translation>Alles is beantwurde</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves.</source>
        <translation>Nije petearen ferskine hjir fansels.</translation>
    </message>
    <message>
        <source>Nothing expires</source>
        <translation>Neat ferrint</translation>
    </message>
    <message>
        <source>You can answer every open conversation as late as you like.</source>
        <translation>Do kinst elk iepen petear beantwurdzje sa let asto wolst.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Neat is útsteld</translation>
    </message>
    <message>
        <source>Nothing is closed yet</source>
        <translation>Noch neat is ôfhannele</translation>
    </message>
    <message>
        <source>[view.unassigned] shows what nobody has taken yet; [conversation.take] takes it.</source>
        <translation>[view.unassigned] lit sjen wat noch nimmen oannommen hat; [conversation.take] nimt it oan.</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves. [view.open] shows all that are open.</source>
        <translation>Nije petearen ferskine hjir fansels. [view.open] lit alle iepen petearen sjen.</translation>
    </message>
    <message>
        <source>[conversation.snooze] puts the open conversation away until later.</source>
        <translation>[conversation.snooze] leit it iepen petear wei oant letter.</translation>
    </message>
    <message>
        <source>[conversation.close] closes the open conversation.</source>
        <translation>[conversation.close] hannelet it iepen petear ôf.</translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation>Alles is ferstjoerd</translation>
    </message>
    <message>
        <source>What could not be sent appears here, with what to do.</source>
        <translation>Wat net ferstjoerd wurde koe, ferskynt hjir, mei watsto dwaan kinst.</translation>
    </message>
    <message>
        <source>No emergency waits</source>
        <translation>Der wachtet gjin needgefal</translation>
    </message>
    <message>
        <source>A possible emergency stays here until somebody records what was done.</source>
        <translation>In mooglik needgefal bliuwt hjir oant immen fêstleit wat der dien is.</translation>
    </message>
    <message>
        <source>Nobody mentioned you</source>
        <translation>Nimmen hat dy neamd</translation>
    </message>
    <message>
        <source>A note with @ and your name brings the conversation here.</source>
        <translation>In notysje mei @ en dyn namme bringt it petear hjirhinne.</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Noch gjin petearen</translation>
    </message>
    <message>
        <source>They appear as soon as a citizen writes.</source>
        <translation>Se ferskine sadree’t in ynwenner skriuwt.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Fûn</translation>
    </message>
    <message>
        <source>[palette] finds every conversation. [keys] shows all keys.</source>
        <translation>[palette] fynt elk petear. [keys] toant alle toetsen.</translation>
    </message>
    <message>
        <source>No conversation to open</source>
        <translation>Gjin petear om te iepenjen</translation>
    </message>
    <message>
        <source>[list.next] opens the first one. [keys] shows all keys.</source>
        <translation>[list.next] iepenet it earste. [keys] lit alle toetsen sjen.</translation>
    </message>
    <message>
        <source>Choose a conversation</source>
        <translation>Kies in petear</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Neat fûn</translation>
    </message>
    <message>
        <source>Take away a condition, or look at how it is written. Esc ends the search.</source>
        <translation>Helje in betingst wei, of sjoch hoe’t dy skreaun is. Esc beëiniget it sykjen.</translation>
    </message>
    <message>
        <source>Nothing open here</source>
        <translation>Hjir is neat iepen</translation>
    </message>
    <message>
        <source>[view.open] shows all open conversations.</source>
        <translation>[view.open] lit alle iepen petearen sjen.</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Do: {text}</translation>
    </message>
    <message>
        <source>112 / emergency</source>
        <translation>112 / needgefal</translation>
    </message>
    <message>
        <source>threat</source>
        <translation>bedriging</translation>
    </message>
    <message>
        <source>BSN</source>
        <translation>bsn</translation>
    </message>
    <message>
        <source>sensitive data</source>
        <translation>gefoelige gegevens</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>tink derom</translation>
    </message>
    <message>
        <source>window closed</source>
        <translation>finster ticht</translation>
    </message>
    <message>
        <source>window {time} left</source>
        <translation>finster noch {time}</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markearre</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Gjin namme</translation>
    </message>
    <message>
        <source>{count} unread</source>
        <translation>{count} net lêzen</translation>
    </message>
    <message>
        <source>sending failed</source>
        <translation>ferstjoeren mislearre</translation>
    </message>
</context>
<context>
    <name>DeedSheet</name>
    <message>
        <source>The reason; it is kept in the compliance log</source>
        <translation>De reden; dy komt yn it logboek</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>Dochs dwaan</translation>
    </message>
    <message>
        <source>Read: go on</source>
        <translation>Lêzen: gean fierder</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Forward something to another citizen</source>
        <translation>Wat oan in oare ynwenner trochstjoere</translation>
    </message>
    <message>
        <source>Delete a message or the conversation</source>
        <translation>In berjocht of it petear wiskje</translation>
    </message>
    <message>
        <source>Erase because the citizen asks for it</source>
        <translation>Wiskje omdat de ynwenner dat freget</translation>
    </message>
    <message>
        <source>Add to what we know of the citizen</source>
        <translation>Tafoegje oan wat wy fan de ynwenner witte</translation>
    </message>
    <message>
        <source>Decide on a benefit or a provision</source>
        <translation>In beslút nimme oer in útkearing of foarsjenning</translation>
    </message>
</context>
<context>
    <name>DeedsPresenter</name>
    <message>
        <source>No rule of this channel speaks about that.</source>
        <translation>Gjin rigel fan dit kanaal seit dêr wat oer.</translation>
    </message>
    <message>
        <source>Save a file of the citizen</source>
        <translation>In bestân fan de ynwenner bewarje</translation>
    </message>
</context>
<context>
    <name>DeleteLabelSheet</name>
    <message>
        <source>Delete “{name}”?</source>
        <translation>“{name}” fuortsmite?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Delete label</source>
        <translation>Label fuortsmite</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wachtet op ferstjoeren</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wurdt ferstjoerd</translation>
    </message>
    <message>
        <source>Accepted by the channel</source>
        <translation>Oannommen troch it kanaal</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Ferstjoerd</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Besoarge</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lêzen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Net ferstjoerd</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Utkomst ûnbekend</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Opening the conversations…</source>
        <translation>De petearen geane iepen…</translation>
    </message>
    <message>
        <source>Balie cannot open the conversations</source>
        <translation>Balie kin de petearen net iepenje</translation>
    </message>
    <message>
        <source>{server} wants the password of {user}.</source>
        <translation>{server} wol it wachtwurd fan {user} witte.</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Oanmelde …</translation>
    </message>
</context>
<context>
    <name>DistributeSheet</name>
    <message>
        <source>Conversation</source>
        <translation>Petear</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wachtet sûnt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Oan</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollega</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dan</translation>
    </message>
    <message>
        <source>What would be divided</source>
        <translation>Wat der ferdield wurdt</translation>
    </message>
    <message>
        <source>How full each would be</source>
        <translation>Hoe fol’t elkenien dan is</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Ferdiele</translation>
    </message>
</context>
<context>
    <name>DistributingPresenter</name>
    <message numerus="yes">
        <source>Distribute %n conversation(s)</source>
        <translation>
            <numerusform>%n petear ferdiele</numerusform>
            <numerusform>%n petearen ferdiele</numerusform>
        </translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Ferdiele</translation>
    </message>
    <message>
        <source>Distributed: {count}.</source>
        <translation>Ferdield: {count}.</translation>
    </message>
    <message>
        <source>Distributed: {count}. Still unassigned: {left}.</source>
        <translation>Ferdield: {count}. Noch net tawiisd: {left}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s): distribute again for the next.</source>
        <translation>
            <numerusform>Der wachtet noch %n: ferdiel op ’e nij foar de folgjende.</numerusform>
            <numerusform>Der wachtsje noch %n: ferdiel op ’e nij foar de folgjende.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DivideSheet</name>
    <message>
        <source>How {name} divides</source>
        <translation>Hoe’t {name} ferdielt</translation>
    </message>
    <message>
        <source>The engine divides by itself</source>
        <translation>De engine ferdielt fansels</translation>
    </message>
    <message>
        <source>Who comes back goes to the same colleague, if there</source>
        <translation>Wa’t weromkomt, giet nei deselde kollega, as dy der is</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Petear</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Wachtet sûnt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Oan</translation>
    </message>
    <message>
        <source>What would be divided</source>
        <translation>Wat der ferdield wurdt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
    </message>
    <message>
        <source>If it counted now:</source>
        <translation>As it no jilde soe:</translation>
    </message>
    <message>
        <source>The next conversation goes to</source>
        <translation>It folgjende petear giet nei</translation>
    </message>
</context>
<context>
    <name>DraftCheck</name>
    <message>
        <source>This now goes via {channel} to {name}. Look whether the text still fits.</source>
        <translation>Dit giet no fia {channel} nei {name}. Sjoch oft de tekst noch past.</translation>
    </message>
    <message>
        <source>The recipient changed.</source>
        <translation>De ûntfanger is feroare.</translation>
    </message>
    <message>
        <source>Not filled in yet: {name}.</source>
        <translation>Noch net ynfolle: {name}.</translation>
    </message>
    <message>
        <source>Fill it in or take it out before you send.</source>
        <translation>Folje it yn of helje it derút foarsto ferstjoerst.</translation>
    </message>
    <message>
        <source>rule {id}</source>
        <translation>rigel {id}</translation>
    </message>
    <message>
        <source>Possible emergency</source>
        <translation>Mooglik needgefal</translation>
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
            <numerusform>%n petear</numerusform>
            <numerusform>%n petearen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop on a colleague, a team, a label or a view at the left. Esc stops.</source>
        <translation>Lit los op in kollega, in team, in label of in werjefte lofts. Esc stoppet.</translation>
    </message>
    <message>
        <source>Gets the label {name}.</source>
        <translation>Krijt it label {name}.</translation>
    </message>
    <message>
        <source>This list fills itself: what belongs there is there already.</source>
        <translation>Dizze list follet himsels: wat der heart, stiet der al.</translation>
    </message>
    <message>
        <source>To {name}: {load}.</source>
        <translation>Nei {name}: {load}.</translation>
    </message>
    <message>
        <source>To {name}: {load}. That is more than fits.</source>
        <translation>Nei {name}: {load}. Dat is mear as der by past.</translation>
    </message>
    <message>
        <source>To the team {name}, for whoever takes it there.</source>
        <translation>Nei it team {name}, foar wa’t it dêr oannimt.</translation>
    </message>
    <message>
        <source>Becomes yours.</source>
        <translation>Wurdt fan dy.</translation>
    </message>
    <message>
        <source>Goes back to the queue.</source>
        <translation>Giet werom yn de wachtrige.</translation>
    </message>
    <message>
        <source>Is snoozed until a time that you choose.</source>
        <translation>Wurdt útsteld oant in tiid dysto kiest.</translation>
    </message>
    <message>
        <source>Is closed.</source>
        <translation>Wurdt ôfhannele.</translation>
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
        <translation>Wurdt wizige …</translation>
    </message>
    <message>
        <source>The message has its new words.</source>
        <translation>It berjocht hat de nije tekst.</translation>
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
        <translation>Sykje, lykas: hart, duim, afval</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
    <message>
        <source>No emoji has these words.</source>
        <translation>Gjin emoji hat dizze wurden.</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>You see no conversations</source>
        <translation>Do sjochst gjin petearen</translation>
    </message>
    <message>
        <source>[channels.add] adds the first one. What citizens write there appears here.</source>
        <translation>[channels.add] foeget it earste kanaal ta. Wat ynwenners dêr skriuwe, ferskynt hjir.</translation>
    </message>
    <message>
        <source>There is no channel yet</source>
        <translation>Der is noch gjin kanaal</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has taken %n conversation(s) yet: [view.unassigned] shows them.</source>
        <translation>
            <numerusform>%n petear hat noch nimmen oannommen: [view.unassigned] lit it sjen.</numerusform>
            <numerusform>%n petearen hat noch nimmen oannommen: [view.unassigned] lit se sjen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndTeamSheet</name>
    <message>
        <source>End the team “{name}”?</source>
        <translation>It team “{name}” opheffe?</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nimmen</translation>
    </message>
    <message>
        <source>Goes on with it</source>
        <translation>Giet dermei fierder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>End the team</source>
        <translation>Team opheffe</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Kept in the keyring; leave it empty to keep it</source>
        <translation>Stiet yn de kaaibosk; lit it leech om it te hâlden</translation>
    </message>
    <message>
        <source>Only to check it here. The engines have it; this desktop does not keep it.</source>
        <translation>Allinnich om it hjir nei te gean. De engines hawwe it; dizze kompjûter bewarret it net.</translation>
    </message>
    <message>
        <source>Address of the homeserver</source>
        <translation>Adres fan de homeserver</translation>
    </message>
    <message>
        <source>Such as https://matrix.example.nl, without a path.</source>
        <translation>Lykas https://matrix.example.nl, sûnder paad.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Brûker</translation>
    </message>
    <message>
        <source>The inbox&apos;s own account, such as @balie:example.nl.</source>
        <translation>It eigen akkount fan it postfek, lykas @balie:example.nl.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Apparaat</translation>
    </message>
    <message>
        <source>The name of this sign-in. Keep it the same: by it the homeserver knows what was already sent.</source>
        <translation>De namme fan dizze oanmelding. Hâld dy itselde: dêroan sjocht de homeserver wat al ferstjoerd is.</translation>
    </message>
    <message>
        <source>Other accounts of ours</source>
        <translation>Oare akkounts fan ús</translation>
    </message>
    <message>
        <source>Others who answer for us in the same rooms, such as @anna:example.nl @welkom:example.nl.</source>
        <translation>Oaren dy’t foar ús antwurdzje yn deselde keamers, lykas @anna:example.nl @welkom:example.nl.</translation>
    </message>
    <message>
        <source>Citizens who are logged in</source>
        <translation>Ynwenners dy’t ynlogd binne</translation>
    </message>
    <message>
        <source>How the ids of citizens begin who logged in with DigiD, such as @digid-. Empty: nobody counts as such.</source>
        <translation>Hoe’t de id’s begjinne fan ynwenners dy’t mei DigiD ynlogd binne, lykas @digid-. Leech: nimmen jildt as sadanich.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Tagongstoken</translation>
    </message>
    <message>
        <source>From the homeserver&apos;s administrator.</source>
        <translation>Fan de behearder fan de homeserver.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwurd</translation>
    </message>
    <message>
        <source>Instead of a token; then Balie signs in by itself, also after the token has run out.</source>
        <translation>Ynstee fan in token; dan meldt Balie himsels oan, ek as it token ferrûn is.</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Fernijingstoken</translation>
    </message>
    <message>
        <source>If one came with the access token.</source>
        <translation>As der ien by it tagongstoken kaam.</translation>
    </message>
    <message>
        <source>Page ID</source>
        <translation>Side-ID</translation>
    </message>
    <message>
        <source>On the page: About, Page transparency.</source>
        <translation>Op de side: Ynfo, Sidetransparânsje.</translation>
    </message>
    <message>
        <source>Page access token</source>
        <translation>Tagongstoken fan de side</translation>
    </message>
    <message>
        <source>Of a system user, with pages_messaging and pages_manage_metadata.</source>
        <translation>Fan in systeembrûker, mei pages_messaging en pages_manage_metadata.</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>Appgeheim</translation>
    </message>
    <message>
        <source>Only where the app requires proof of it with every call.</source>
        <translation>Allinnich as de app der by elke oanrop bewiis fan freget.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Adres fan it relay</translation>
    </message>
    <message>
        <source>Only for webhooks: messages then come at once, and read marks and edits too.</source>
        <translation>Allinnich foar webhooks: berjochten komme dan fuort, en lêsbefêstigings en wizigings ek.</translation>
    </message>
    <message>
        <source>Token for the relay</source>
        <translation>Token foar it relay</translation>
    </message>
    <message>
        <source>One of the readers&apos; tokens in the relay&apos;s settings.</source>
        <translation>Ien fan de lêzerstokens yn de ynstellings fan it relay.</translation>
    </message>
    <message>
        <source>Seconds between two looks</source>
        <translation>Sekonden tusken twa kear sjen</translation>
    </message>
    <message>
        <source>How often new messages are fetched.</source>
        <translation>Hoe faak’t nije berjochten ophelle wurde.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Where the network wants one: http://proxy.example:3128, or system, or pac+ and the address of a script.</source>
        <translation>As it netwurk der ien freget: http://proxy.example:3128, of system, of pac+ en it adres fan in skript.</translation>
    </message>
    <message>
        <source>Extra certificate authority</source>
        <translation>Ekstra sertifikaatautoriteit</translation>
    </message>
    <message>
        <source>The path of a file in PEM form, where the network inspects connections.</source>
        <translation>It paad fan in bestân yn PEM-foarm, as it netwurk ferbinings ynspektearret.</translation>
    </message>
    <message>
        <source>Version of the Graph API</source>
        <translation>Ferzje fan de Graph API</translation>
    </message>
    <message>
        <source>Leave it as it is unless Meta ends this version.</source>
        <translation>Lit dy sa’t er is, útsein as Meta dizze ferzje beëiniget.</translation>
    </message>
    <message>
        <source>Address of the Graph API</source>
        <translation>Adres fan de Graph API</translation>
    </message>
    <message>
        <source>Another one only for a provider in between.</source>
        <translation>In oar allinnich foar in oanbieder dertuskenyn.</translation>
    </message>
    <message>
        <source>Address of signal-cli</source>
        <translation>Adres fan signal-cli</translation>
    </message>
    <message>
        <source>Where signal-cli listens: its --http value. It has no sign-in of its own: run it beside the engine.</source>
        <translation>Wêr’t signal-cli harket: syn wearde fan --http. It hat sels gjin oanmelding: lit it neist de engine draaie.</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefoannûmer</translation>
    </message>
    <message>
        <source>The number that signal-cli is registered with, such as +31701234567.</source>
        <translation>It nûmer dêr’t signal-cli mei registrearre is, lykas +31701234567.</translation>
    </message>
    <message>
        <source>Spool file</source>
        <translation>Spoolbestân</translation>
    </message>
    <message>
        <source>The file that balie signal spool writes (see its --help). Without it a crash can lose messages.</source>
        <translation>It bestân dat balie signal spool skriuwt (sjoch syn --help). Sûnder dat kinne by in crash berjochten ferlern gean.</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Ferdwinende berjochten</translation>
    </message>
    <message>
        <source>tombstone: gone once read and their time is over, with a mark left. keep: kept. The archivist decides.</source>
        <translation>tombstone: fuort nei it lêzen en as de tiid om is, mei in spoar. keep: bewarre. De argivaris beslút.</translation>
    </message>
    <message>
        <source>Phone number ID</source>
        <translation>Telefoannûmer-ID</translation>
    </message>
    <message>
        <source>Meta for Developers, your app, WhatsApp, API setup: the number below “From”.</source>
        <translation>Meta for Developers, dyn app, WhatsApp, API Setup: it nûmer ûnder “From”.</translation>
    </message>
    <message>
        <source>WhatsApp Business account ID</source>
        <translation>ID fan it WhatsApp Business-akkount</translation>
    </message>
    <message>
        <source>On the same page, below the phone number ID. Needed for templates.</source>
        <translation>Op deselde side, ûnder it telefoannûmer-ID. Nedich foar sjabloanen.</translation>
    </message>
    <message>
        <source>Where “balie relay” of your municipality can be reached, with https://.</source>
        <translation>Wêr’t “balie relay” fan dyn gemeente te berikken is, mei https://.</translation>
    </message>
    <message>
        <source>Of a system user, with whatsapp_business_messaging and _management.</source>
        <translation>Fan in systeembrûker, mei whatsapp_business_messaging en _management.</translation>
    </message>
    <message>
        <source>The token of this channel&apos;s own reader in the relay&apos;s settings.</source>
        <translation>It token fan de eigen lêzer fan dit kanaal yn de ynstellings fan it relay.</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Berjochten de sekonde</translation>
    </message>
    <message>
        <source>80, or 20 for a number that is used in the WhatsApp Business app as well.</source>
        <translation>80, of 20 foar in nûmer dat ek yn de WhatsApp Business App brûkt wurdt.</translation>
    </message>
</context>
<context>
    <name>FieldCompleter</name>
    <message>
        <source>What may come next</source>
        <translation>Wat hjirnei komme kin</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (mei leech bliuwe)</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>Take out {name}</source>
        <translation>Helje {name} derút</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>Yn dit petear sykje</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Alder</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Nijer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} fan {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Net fûn</translation>
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
        <translation>{who} hat dit petear oan {what} jûn</translation>
    </message>
    <message>
        <source>{who} put this conversation back in the queue</source>
        <translation>{who} hat dit petear werom yn de wachtrige set</translation>
    </message>
    <message>
        <source>{who} gave this conversation to the team {what}</source>
        <translation>{who} hat dit petear oan it team {what} jûn</translation>
    </message>
    <message>
        <source>{who} offered this conversation to {what}</source>
        <translation>{who} hat dit petear oan {what} oanbean</translation>
    </message>
    <message>
        <source>{who} accepted this conversation</source>
        <translation>{who} hat dit petear oannommen</translation>
    </message>
    <message>
        <source>{who} did not accept this conversation</source>
        <translation>{who} hat dit petear net oannommen</translation>
    </message>
    <message>
        <source>{who} keeps this conversation after all</source>
        <translation>{who} hâldt dit petear dochs sels</translation>
    </message>
    <message>
        <source>{what} did not accept this conversation in time</source>
        <translation>{what} hat dit petear net op ’e tiid oannommen</translation>
    </message>
    <message>
        <source>{what} can no longer accept this conversation</source>
        <translation>{what} kin dit petear net mear oannimme</translation>
    </message>
    <message>
        <source>{who} made this conversation confidential. It is seen by: {what}</source>
        <translation>{who} makke dit petear fertroulik. It is te sjen foar: {what}</translation>
    </message>
    <message>
        <source>{who} had everybody of the team see this conversation again</source>
        <translation>{who} liet it hiele team dit petear wer sjen</translation>
    </message>
    <message>
        <source>{who} snoozed this conversation until {what}</source>
        <translation>{who} hat dit petear útsteld oant {what}</translation>
    </message>
    <message>
        <source>This conversation is back: its snooze is over</source>
        <translation>Dit petear is werom: it útstel is foarby</translation>
    </message>
    <message>
        <source>{who} closed this conversation</source>
        <translation>{who} hat dit petear ôfhannele</translation>
    </message>
    <message>
        <source>This conversation was opened again</source>
        <translation>Dit petear is wer iepene</translation>
    </message>
    <message>
        <source>{who} added the label {what}</source>
        <translation>{who} hat it label {what} tafoege</translation>
    </message>
    <message>
        <source>{who} removed the label {what}</source>
        <translation>{who} hat it label {what} fuorthelle</translation>
    </message>
    <message>
        <source>{who} linked case {what}</source>
        <translation>{who} keppele saak {what}</translation>
    </message>
    <message>
        <source>{who} took off case {what}</source>
        <translation>{who} helle saak {what} derôf</translation>
    </message>
    <message>
        <source>{who} recorded that it is on record: {what}</source>
        <translation>{who} hat fêstlein wêr’t it registrearre is: {what}</translation>
    </message>
    <message>
        <source>{who} recorded an opt-in: {what}</source>
        <translation>{who} hat in opt-in fêstlein: {what}</translation>
    </message>
    <message>
        <source>{who} recorded an opt-out: {what}</source>
        <translation>{who} hat in opt-out fêstlein: {what}</translation>
    </message>
    <message>
        <source>{who} recorded that the citizen prefers {what}</source>
        <translation>{who} hat fêstlein dat de ynwenner it leafst {what} hat</translation>
    </message>
    <message>
        <source>{who} recorded that the citizen prefers no channel</source>
        <translation>{who} hat fêstlein dat de ynwenner gjin foarkar hat</translation>
    </message>
    <message>
        <source>{who} went on here from {what}</source>
        <translation>{who} gie hjir fierder fan {what} ôf</translation>
    </message>
    <message>
        <source>{who} went on over {what}</source>
        <translation>{who} gie fierder fia {what}</translation>
    </message>
    <message>
        <source>{who} linked another address of this citizen</source>
        <translation>{who} hat in oar adres fan dizze ynwenner keppele</translation>
    </message>
    <message>
        <source>Conversation {what} became part of this one: both are of the same citizen</source>
        <translation>Petear {what} heart no by dit petear: it is deselde ynwenner</translation>
    </message>
    <message>
        <source>{who} undid a link with another address</source>
        <translation>{who} hat in keppeling mei in oar adres ûngedien makke</translation>
    </message>
    <message>
        <source>{who} compared the new safety number with the citizen</source>
        <translation>{who} hat it nije feiligensnûmer mei de ynwenner ferlike</translation>
    </message>
    <message>
        <source>{who} accepted the new safety number without comparing it</source>
        <translation>{who} hat it nije feiligensnûmer sûnder ferlykjen oannommen</translation>
    </message>
    <message>
        <source>{who} changed a message; it is not certain that the citizen sees it</source>
        <translation>{who} wizige in berjocht; it is net wis dat de ynwenner dat sjocht</translation>
    </message>
    <message>
        <source>{who} left a message unsent</source>
        <translation>{who} liet in berjocht ûnferstjoerd</translation>
    </message>
    <message>
        <source>{who} recorded: {what}</source>
        <translation>{who} lei fêst: {what}</translation>
    </message>
    <message>
        <source>{who} removed a file: perhaps a copy of an identity document</source>
        <translation>{who} hat in bestân fuorthelle: miskien in kopy fan in identiteitsbewiis</translation>
    </message>
    <message>
        <source>{who} took this conversation</source>
        <translation>{who} hat dit petear oannommen</translation>
    </message>
    <message>
        <source>{who} opened this conversation again</source>
        <translation>{who} hat dit petear wer iepene</translation>
    </message>
    <message>
        <source>{who} snoozed this conversation</source>
        <translation>{who} hat dit petear útsteld</translation>
    </message>
    <message>
        <source>citizen referred to the emergency services</source>
        <translation>ynwenner nei de needtsjinsten ferwiisd</translation>
    </message>
    <message>
        <source>emergency services called</source>
        <translation>needtsjinsten belle</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>fals alarm</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Snooze</source>
        <translation>Utstelle</translation>
    </message>
    <message>
        <source>letters of several scripts</source>
        <translation>letters út mear skriften</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Oan nimmen tawiisd</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Saak {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n saak</numerusform>
            <numerusform>%n saken</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wer iepenje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Ofhannelje</translation>
    </message>
</context>
<context>
    <name>HeldFilesPresenter</name>
    <message>
        <source>File removed</source>
        <translation>Bestân fuorthelle</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>Sykje yn de help</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Siden</translation>
    </message>
    <message>
        <source>No page has these words. Try another one.</source>
        <translation>Gjin side hat dizze wurden. Besykje in oar wurd.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n side</numerusform>
            <numerusform>%n siden</numerusform>
        </translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
</context>
<context>
    <name>HireSheet</name>
    <message>
        <source>New colleague</source>
        <translation>Nije kollega</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Der is noch gjin team.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namme</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Oanmeldnamme</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tafoegje</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>Changes of /{key}</source>
        <translation>Wizigings fan /{key}</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>Wa’t wat wizige hat</translation>
    </message>
    <message>
        <source>Nobody has changed it here.</source>
        <translation>Nimmen hat it hjir wizige.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
</context>
<context>
    <name>HoldPresenter</name>
    <message>
        <source>Your text is kept. Sending waits until Balie has caught up.</source>
        <translation>Dyn tekst is bewarre. It ferstjoeren wachtet oant Balie wer by is.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Gjin ferbining.</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) since you began.</source>
        <translation>
            <numerusform>%n nij berjocht sûntsto begûnst.</numerusform>
            <numerusform>%n nije berjochten sûntsto begûnst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether your text still fits.</source>
        <translation>Sjoch oft dyn tekst noch past.</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Ik haw it lêzen</translation>
    </message>
    <message>
        <source>Wait a moment, or write anyway.</source>
        <translation>Wachtsje efkes, of skriuw dochs.</translation>
    </message>
    <message>
        <source>Write anyway</source>
        <translation>Dochs skriuwe</translation>
    </message>
</context>
<context>
    <name>HoursSheet</name>
    <message>
        <source>Office hours</source>
        <translation>Iepeningstiden</translation>
    </message>
    <message>
        <source>Outside these hours Balie refers an emergency to 112 at once, where the rules allow it.</source>
        <translation>Bûten dizze tiden ferwiist Balie in needgefal fuort nei 112, as de rigels dat tastean.</translation>
    </message>
    <message>
        <source>Leave it empty if somebody is always there.</source>
        <translation>Lit it leech as der altyd immen is.</translation>
    </message>
    <message>
        <source>mon-fri 9:00-17:00, thu 9:00-20:00</source>
        <translation>ma-vr 9:00-17:00, do 9:00-20:00</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
    </message>
</context>
<context>
    <name>IdentitySheet</name>
    <message>
        <source>Is this still {name}?</source>
        <translation>Is dit noch altyd {name}?</translation>
    </message>
    <message>
        <source>The safety number with this citizen changed.</source>
        <translation>It feiligensnûmer mei dizze ynwenner is feroare.</translation>
    </message>
    <message>
        <source>Most often somebody has a new phone or installed Signal again. But somebody else may be writing.</source>
        <translation>Meastal hat immen in nije telefoan of Signal op ’e nij ynstallearre. Mar it kin ek wêze dat in oar skriuwt.</translation>
    </message>
    <message>
        <source>To be sure, call the citizen on a number that you know from another source. Both of you see the same digits: in Signal under the name of the municipality, “View safety number”.</source>
        <translation>Om wis te wêzen: bel de ynwenner op in nûmer datsto út in oare boarne kenst. Jimme sjogge beide deselde sifers: yn Signal ûnder de namme fan de gemeente, “Feiligensnûmer besjen”.</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Feiligensnûmer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Go on without comparing</source>
        <translation>Fierder sûnder ferlykjen</translation>
    </message>
    <message>
        <source>Compared: the same</source>
        <translation>Ferlike: itselde</translation>
    </message>
    <message>
        <source>Asking for the number…</source>
        <translation>It nûmer wurdt opfrege…</translation>
    </message>
    <message>
        <source>There is no number to compare for this citizen.</source>
        <translation>Foar dizze ynwenner is der gjin nûmer om te ferlykjen.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>In amerijke…</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Import canned answers</source>
        <translation>Standertantwurden ymportearje</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Wat de ymport docht</translation>
    </message>
    <message>
        <source>Also remove everybody&apos;s answers that are not in the file</source>
        <translation>Helje ek antwurden foar elkenien fuort dy’t net yn it bestân steane</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Ymportearje</translation>
    </message>
</context>
<context>
    <name>InboxPresenter</name>
    <message>
        <source>This search is not clear</source>
        <translation>Dizze sykopdracht is net dúdlik</translation>
    </message>
</context>
<context>
    <name>Jumping</name>
    <message>
        <source>Nothing here was unread.</source>
        <translation>Hjir wie neat net lêzen.</translation>
    </message>
    <message>
        <source>That message is not here any more.</source>
        <translation>Dat berjocht is hjir net mear.</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Change keys</source>
        <translation>Toetsen wizigje</translation>
    </message>
    <message>
        <source>Keys without Ctrl or Alt work while no text field has the focus</source>
        <translation>Toetsen sûnder Ctrl of Alt wurkje salang’t gjin tekstfjild de fokus hat</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Sykje in aksje</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>De nije toets</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>Nije toets: druk dy hjir yn</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>Foegje ta</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Sûnder toets</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Sa’t it wie</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nije toets</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aksjes en harren toetsen</translation>
    </message>
    <message>
        <source>This key moves, writes or copies everywhere. Choose another one.</source>
        <translation>Dizze toets ferpleatst, skriuwt of kopiearret oeral. Kies in oaren.</translation>
    </message>
    <message>
        <source>This action has four keys already. Take them away first.</source>
        <translation>Dizze aksje hat al fjouwer toetsen. Helje earst ien wei.</translation>
    </message>
    <message>
        <source>This key already does “{action}”. Choose another one, or take it away there first.</source>
        <translation>Dizze toets docht al “{action}”. Kies in oaren, of helje him dêr earst wei.</translation>
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
        <translation>Toetsen wizigje…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Picture</source>
        <translation>Ofbylding</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Fideo</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Lûd</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Spraakberjocht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestân</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokaasje</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Kontaktkaart</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Kar</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloan</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Kin net toand wurde</translation>
    </message>
</context>
<context>
    <name>KindSheet</name>
    <message>
        <source>Add a channel</source>
        <translation>Kanaal tafoegje</translation>
    </message>
    <message>
        <source>What do citizens use?</source>
        <translation>Wat brûke ynwenners?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>New label</source>
        <translation>Nij label</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>Label wizigje</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namme</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
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
        <translation>grien</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>pears</translation>
    </message>
    <message>
        <source>red</source>
        <translation>read</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>oranje</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>grienblau</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rôze</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>griis</translation>
    </message>
    <message>
        <source>No conversation has this label.</source>
        <translation>Gjin inkeld petear hat dit label.</translation>
    </message>
    <message>
        <source>One conversation has this label.</source>
        <translation>Ien petear hat dit label.</translation>
    </message>
    <message>
        <source>{all} conversations have this label, {open} of them open.</source>
        <translation>{all} petearen hawwe dit label, dêrfan {open} iepen.</translation>
    </message>
    <message>
        <source>What has “{name}” gets the other label, and “{name}” goes. The history says so.</source>
        <translation>Wat “{name}” hat, kriget it oare label, en “{name}” ferdwynt. Dat stiet yn de skiednis.</translation>
    </message>
    <message>
        <source>“{name}” goes for good. What happened in a conversation stays in its history.</source>
        <translation>“{name}” ferdwynt foargoed. Wat der yn in petear barde, bliuwt yn de skiednis stean.</translation>
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
        <translation>Iepen petearen</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Alle petearen</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nij label…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wizigje…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Gearfoegje…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Fuortsmite…</translation>
    </message>
    <message>
        <source>Everybody puts these on conversations. What happened there stays in the history.</source>
        <translation>Elkenien set dizze op petearen. Wat der barde, bliuwt yn de skiednis stean.</translation>
    </message>
    <message>
        <source>There is no label yet.</source>
        <translation>Der is noch gjin label.</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>{name} no longer works here?</source>
        <translation>Wurket {name} hjir net mear?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Fan de list helje</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>sent with a reason</source>
        <translation>ferstjoerd mei in reden</translation>
    </message>
    <message>
        <source>sent despite a warning</source>
        <translation>ferstjoerd nei in warskôging</translation>
    </message>
    <message>
        <source>stopped by Balie</source>
        <translation>tsjinholden troch Balie</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>net ferstjoerd</translation>
    </message>
    <message>
        <source>hidden value shown</source>
        <translation>ferburgen gegeven toand</translation>
    </message>
    <message>
        <source>done with a reason</source>
        <translation>dien mei in reden</translation>
    </message>
    <message>
        <source>done after a warning</source>
        <translation>dien nei in warskôging</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>net dien</translation>
    </message>
    <message>
        <source>file deleted</source>
        <translation>bestân wiske</translation>
    </message>
    <message>
        <source>access given</source>
        <translation>tagong jûn</translation>
    </message>
    <message>
        <source>access taken away</source>
        <translation>tagong weinommen</translation>
    </message>
    <message>
        <source>emergency: citizen referred</source>
        <translation>needgefal: ynwenner ferwiisd</translation>
    </message>
    <message>
        <source>emergency: called by us</source>
        <translation>needgefal: wy hawwe belle</translation>
    </message>
    <message>
        <source>no emergency</source>
        <translation>gjin needgefal</translation>
    </message>
    <message>
        <source>Entry {seq} was changed.</source>
        <translation>Rigel {seq} is feroare.</translation>
    </message>
    <message>
        <source>Entry {seq} was removed.</source>
        <translation>Rigel {seq} is fuorthelle.</translation>
    </message>
    <message>
        <source>Entry {seq} does not follow from the one before it.</source>
        <translation>Rigel {seq} folget net út de foarige.</translation>
    </message>
    <message>
        <source>Entry {seq} and what came after it were removed.</source>
        <translation>Rigel {seq} en wat dêrnei kaam binne fuorthelle.</translation>
    </message>
    <message>
        <source>Entry {seq} was put in by another program.</source>
        <translation>Rigel {seq} is troch in oar programma tafoege.</translation>
    </message>
    <message>
        <source>Entry {seq} is not the one that was noted.</source>
        <translation>Rigel {seq} is net deselde as de noteare.</translation>
    </message>
    <message>
        <source>changed by somebody</source>
        <translation>troch immen feroare</translation>
    </message>
    <message>
        <source>Cannot be read. Choose: Check the chain.</source>
        <translation>Net te lêzen. Kies: Keatling kontrolearje.</translation>
    </message>
    <message>
        <source>Every link is whole. Newest link: {seq} · {hash}</source>
        <translation>Elke skeakel is hiel. Nijste skeakel: {seq} · {hash}</translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message>
        <source>{count} bytes too many</source>
        <translation>{count} bytes te folle</translation>
    </message>
    <message>
        <source>{count} / {limit} bytes</source>
        <translation>{count} / {limit} bytes</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>{count} te folle</translation>
    </message>
</context>
<context>
    <name>LineChart</name>
    <message>
        <source>There is nothing to count yet.</source>
        <translation>Der is noch neat te tellen.</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>Copy</source>
        <translation>Kopiearje</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klear</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>Dizze keppeling iepenje?</translation>
    </message>
    <message>
        <source>The link leads to {host}</source>
        <translation>De keppeling liedt nei {host}</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Folslein adres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Iepenje yn de browser</translation>
    </message>
    <message>
        <source>This connection is not encrypted: others can read along.</source>
        <translation>Dizze ferbining is net fersifere: oaren kinne meilêze.</translation>
    </message>
    <message>
        <source>The name has letters of another alphabet, which can imitate another name. Look at it closely.</source>
        <translation>De namme hat letters út in oar alfabet, dy’t in oare namme neimeitsje kinne. Sjoch der goed nei.</translation>
    </message>
    <message>
        <source>The part before the @ is not where the link leads.</source>
        <translation>It diel foar de @ is net wêr’t de keppeling hinne liedt.</translation>
    </message>
    <message>
        <source>This address lies on this computer or inside this network.</source>
        <translation>Dit adres leit op dizze kompjûter of binnen dit netwurk.</translation>
    </message>
</context>
<context>
    <name>ListColumn</name>
    <message>
        <source>Save as view…</source>
        <translation>Bewarje…</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Folchoarder: {order}</translation>
    </message>
</context>
<context>
    <name>LockPane</name>
    <message>
        <source>Balie is hidden</source>
        <translation>Balie is ferburgen</translation>
    </message>
    <message>
        <source>Messages keep coming in. This hides the window; what protects it is your system’s own lock.</source>
        <translation>Berjochten bliuwe binnenkommen. Dit ferberget it finster; wat it beskermet is it slot fan dyn systeem.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fierder</translation>
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
        <translation>Tiid</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rigel</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslút</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Which decisions</source>
        <translation>Hokker besluten</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Alle besluten</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Keatling kontrolearje</translation>
    </message>
    <message>
        <source>Entries are added and never changed. What was written to citizens does not stand here.</source>
        <translation>Besluten komme derby en feroarje nea. Wat oan ynwenners skreaun is, stiet hjir net.</translation>
    </message>
    <message>
        <source>Nobody has decided this yet</source>
        <translation>Nimmen hat dit noch besletten</translation>
    </message>
    <message>
        <source>Choose all decisions to see the others.</source>
        <translation>Kies “Alle besluten” om de oare te sjen.</translation>
    </message>
    <message>
        <source>Nothing has been decided yet</source>
        <translation>Der is noch neat besletten</translation>
    </message>
    <message>
        <source>As soon as a rule warns and somebody goes on, stops or shows a number, it stands here.</source>
        <translation>Sadree’t in rigel warskôget en immen trochgiet, ophâldt of in nûmer sjen lit, stiet dat hjir.</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Merge “{name}”</source>
        <translation>“{name}” gearfoegje</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Mei</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gearfoegje</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Save file</source>
        <translation>Bestân bewarje</translation>
    </message>
    <message>
        <source>File saved</source>
        <translation>Bestân bewarre</translation>
    </message>
    <message>
        <source>The channel has not said yet whether this message arrived.</source>
        <translation>It kanaal hat noch net sein oft dit berjocht oankommen is.</translation>
    </message>
</context>
<context>
    <name>MessageDeeds</name>
    <message>
        <source>Reply to this message</source>
        <translation>Reagearje op dit berjocht</translation>
    </message>
    <message>
        <source>Change this message</source>
        <translation>Dit berjocht wizigje</translation>
    </message>
    <message>
        <source>Take this message back…</source>
        <translation>Lûk dit berjocht yn…</translation>
    </message>
    <message>
        <source>Take this message back?</source>
        <translation>Dit berjocht ynlûke?</translation>
    </message>
    <message>
        <source>It disappears for the citizen too, who may have read it. Your archive keeps the text.</source>
        <translation>It ferdwynt ek by de ynwenner, dy’t it lêzen hawwe kin. Dyn argyf hâldt de tekst.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ynlûke</translation>
    </message>
</context>
<context>
    <name>MessagePane</name>
    <message>
        <source>Try again</source>
        <translation>Nochris probearje</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ofslute</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Dwaande …</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message>
        <source>Colleagues</source>
        <translation>Kollega’s</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Myn werjeften</translation>
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
        <translation>Werjeften, kanalen en labels</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
</context>
<context>
    <name>OffersPresenter</name>
    <message>
        <source>{name} hands a conversation over to you.</source>
        <translation>{name} draacht in petear oan dy oer.</translation>
    </message>
    <message numerus="yes">
        <source>{summary} (and %n more)</source>
        <translation>
            <numerusform>{summary} (en noch %n)</numerusform>
            <numerusform>{summary} (en noch %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Oannimme</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Earst sjen</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>Net foar my</translation>
    </message>
    <message>
        <source>Offered to {name}.</source>
        <translation>Oanbean oan {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Comes back to you in %n minute(s) if nobody accepts.</source>
        <translation>
            <numerusform>Komt oer %n minút by dy werom as nimmen it oannimt.</numerusform>
            <numerusform>Komt oer %n minuten by dy werom as nimmen it oannimt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>Dochs sels hâlde</translation>
    </message>
    <message>
        <source>{name} accepted the conversation.</source>
        <translation>{name} hat it petear oannommen.</translation>
    </message>
    <message>
        <source>{name} did not accept the conversation. It is still yours.</source>
        <translation>{name} hat it petear net oannommen. It is noch altyd fan dy.</translation>
    </message>
    <message>
        <source>{name} did not accept the conversation in time. It is yours again.</source>
        <translation>{name} hat it petear net op ’e tiid oannommen. It is wer fan dy.</translation>
    </message>
    <message>
        <source>{name} can no longer accept the conversation. It is yours again.</source>
        <translation>{name} kin it petear net mear oannimme. It is wer fan dy.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Division of work</source>
        <translation>Wurkferdieling</translation>
    </message>
    <message>
        <source>Canned answers</source>
        <translation>Standertantwurden</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kollega’s</translation>
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
        <translation>Ofbou fan kanalen</translation>
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
        <translation>Rigels</translation>
    </message>
    <message>
        <source>Compliance log</source>
        <translation>Neilibjingslogboek</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Bewarre: {file}</translation>
    </message>
</context>
<context>
    <name>PagesPresenter</name>
    <message>
        <source>Your role is another one now. The pages show what you may do.</source>
        <translation>Dyn rol is no in oaren. De siden litte sjen watsto meist.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do, or where to?</source>
        <translation>Wat wolsto dwaan, of wêr wolsto hinne?</translation>
    </message>
    <message>
        <source>Action, view, citizen, answer or channel</source>
        <translation>Aksje, werjefte, ynwenner, antwurd of kanaal</translation>
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
        <translation>Sykje nei “{text}”</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Werjefte</translation>
    </message>
</context>
<context>
    <name>PasswordPresenter</name>
    <message>
        <source>{server} does not accept this password. Look at capitals and small letters; enter it again.</source>
        <translation>{server} akseptearret dit wachtwurd net. Tink om haadletters en lytse letters en folje it op ’e nij yn.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Sign in to {server}</source>
        <translation>Oanmelde by {server}</translation>
    </message>
    <message>
        <source>Password of {user}</source>
        <translation>Wachtwurd fan {user}</translation>
    </message>
    <message>
        <source>It goes to the keyring of this computer, and is asked for only once.</source>
        <translation>It giet nei de kaaibosk fan dizze kompjûter en wurdt mar ien kear frege.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Oanmelde</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Dwaande mei oanmelden …</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Previous</source>
        <translation>Foarige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Folgjende</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Tichterby</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Hielendal</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Bewarje…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
    <message>
        <source>{number} of {count}: {name}</source>
        <translation>{number} fan {count}: {name}</translation>
    </message>
</context>
<context>
    <name>PicturesPresenter</name>
    <message>
        <source>Save all files</source>
        <translation>Alle bestannen bewarje</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>%n bestân bewarre</numerusform>
            <numerusform>%n bestannen bewarre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not here</source>
        <translation>
            <numerusform>%n is der net</numerusform>
            <numerusform>%n binne der net</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferenceSheet</name>
    <message>
        <source>No preference</source>
        <translation>Gjin foarkar</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Foarkarskanaal</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{channel} takes no text with a file: the file goes first, the text is a message of its own.</source>
        <translation>{channel} nimt by in bestân gjin tekst oan: it bestân giet earst, de tekst is in eigen berjocht.</translation>
    </message>
    <message>
        <source>{channel} knows no bold or italic: the citizen sees the marks as they stand here.</source>
        <translation>{channel} ken gjin fet of kursyf: de ynwenner sjocht de tekens sa’t se hjir steane.</translation>
    </message>
    <message>
        <source>The citizen sees, in {channel}:</source>
        <translation>De ynwenner sjocht, yn {channel}:</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Printed {moment} by {agent}. Internal notes are left out.</source>
        <translation>Ofdrukt {moment} troch {agent}. Ynterne notysjes binne weilitten.</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bewurke</translation>
    </message>
    <message>
        <source>[deleted]</source>
        <translation>[wiske]</translation>
    </message>
</context>
<context>
    <name>PrintingPresenter</name>
    <message>
        <source>conversation {number}.pdf</source>
        <translation>petear {number}.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewarje as PDF</translation>
    </message>
    <message>
        <source>Conversation saved as PDF</source>
        <translation>Petear as PDF bewarre</translation>
    </message>
    <message>
        <source>Conversation printed</source>
        <translation>Petear ôfdrukt</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>the channel</source>
        <translation>it kanaal</translation>
    </message>
    <message>
        <source>“{text}” is no moment that Balie knows. Write it as: tomorrow 9:00, monday 14:00, in 2 hours.</source>
        <translation>“{text}” is gjin momint dat Balie ken. Skriuw it as: moarn 9:00, moandei 14:00, oer 2 oeren.</translation>
    </message>
    <message>
        <source>“{text}” is over already. Choose a later moment.</source>
        <translation>“{text}” is al foarby. Kies in letter momint.</translation>
    </message>
    <message>
        <source>At most {limit} moments of your own stand in the menu. Take one out in the settings first.</source>
        <translation>Der passe op syn heechst {limit} eigen mominten yn it menu. Helje earst ien wei by de ynstellings.</translation>
    </message>
    <message>
        <source>“{text}” is more than three years away. Choose an earlier moment.</source>
        <translation>“{text}” is mear as trije jier fuort. Kies in earder momint.</translation>
    </message>
    <message>
        <source>There is no search key “{key}”. There are: {known}. Put words with a colon in quotation marks.</source>
        <translation>Der is gjin sykkaai “{key}”. Der binne: {known}. Set wurden mei in dûbele punt tusken oanhellingstekens.</translation>
    </message>
    <message>
        <source>Write what to look for right behind “{key}:”, without a space.</source>
        <translation>Skriuw wêr’t nei socht wurdt fuort efter “{key}:”, sûnder spaasje.</translation>
    </message>
    <message>
        <source>“{key}” knows no “{value}”. It knows: {known}.</source>
        <translation>“{key}” ken gjin “{value}”. It ken: {known}.</translation>
    </message>
    <message>
        <source>There is no “{value}” for “{key}”. Choose one that is there: {known}.</source>
        <translation>Der is gjin “{value}” foar “{key}”. Kies ien dy’t der is: {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no day for “{key}”. Write it as: today, monday, 12-11 or 3d for three days back.</source>
        <translation>“{value}” is gjin dei foar “{key}”. Skriuw it as: hjoed, moandei, 12-11, of 3d foar trije dagen werom.</translation>
    </message>
    <message>
        <source>“{value}” is no length of time for “{key}”. Write it as: &lt;2h, &gt;30min or &lt;1d.</source>
        <translation>“{value}” is gjin tiidsdoer foar “{key}”. Skriuw it as: &lt;2h, &gt;30min of &lt;1d.</translation>
    </message>
    <message>
        <source>Too many messages have “{words}” to leave it out. Add a word that you do look for.</source>
        <translation>Der binne tefolle berjochten mei “{words}” om dy wei te litten. Sykje ek nei in wurd dat der wol yn stiet.</translation>
    </message>
    <message>
        <source>You have a view called {name} already. Choose another name.</source>
        <translation>Do hast al in werjefte mei de namme {name}. Kies in oare namme.</translation>
    </message>
    <message>
        <source>The citizen sent something that Balie cannot show. It is kept; ask the citizen to send it as text.</source>
        <translation>De ynwenner hat wat stjoerd dat Balie net sjen litte kin. It is bewarre; freegje de ynwenner om it as tekst te stjoeren.</translation>
    </message>
    <message>
        <source>This message could not be decrypted. Ask the citizen to send it again.</source>
        <translation>Dit berjocht koe net ûntsifere wurde. Freegje de ynwenner om it nochris te stjoeren.</translation>
    </message>
    <message>
        <source>This message is encrypted from end to end and cannot be read here. Ask for it in an ordinary chat.</source>
        <translation>Dit berjocht is fan ein oant ein fersifere en kin hjir net lêzen wurde. Freegje derom yn in gewoan petear.</translation>
    </message>
    <message>
        <source>This message could not be read. It is kept and read again after an update.</source>
        <translation>Dit berjocht koe net lêzen wurde. It is bewarre en wurdt nei in fernijing nochris lêzen.</translation>
    </message>
    <message>
        <source>The citizen meant this to be seen once. It is gone a day after it was read: note what you need.</source>
        <translation>De ynwenner woe dat dit ien kear sjoen waard. In dei nei it lêzen is it fuort: notearje watsto nedich hast.</translation>
    </message>
    <message>
        <source>The citizen meant this to be seen once. Balie keeps it with the rest.</source>
        <translation>De ynwenner woe dat dit ien kear sjoen waard. Balie bewarret it by de rest.</translation>
    </message>
    <message>
        <source>The citizen has set this message to disappear, here as well. Note what you need for the case.</source>
        <translation>De ynwenner lit dit berjocht ferdwine, ek hjir. Notearje watsto foar de saak nedich hast.</translation>
    </message>
    <message>
        <source>This message disappears from the citizen&apos;s phone after a while. Balie keeps it with the rest.</source>
        <translation>Dit berjocht ferdwynt nei in skoft fan de telefoan fan de ynwenner. Balie bewarret it by de rest.</translation>
    </message>
    <message>
        <source>This message has disappeared, as the citizen had set. Ask again if you still need it.</source>
        <translation>Dit berjocht is ferdwûn, sa’t de ynwenner ynsteld hie. Freegje it nochris asto it noch nedich hast.</translation>
    </message>
    <message>
        <source>The citizen tried to call. Balie takes no calls: answer here, or call back by telephone.</source>
        <translation>De ynwenner besocht te beljen. Balie nimt gjin petearen oan: antwurdzje hjir, of belje werom.</translation>
    </message>
    <message>
        <source>The citizen wrote this in public on the page. Answer it there; what you write here is private.</source>
        <translation>De ynwenner skreau dit iepenbier op de side. Antwurdzje dêr; watsto hjir skriuwst, is privee.</translation>
    </message>
    <message>
        <source>This conversation was handed over: to us, or to another program. If you may not answer, take it over.</source>
        <translation>Dit petear is oerdroegen: oan ús, of oan in oar programma. Asto net antwurdzje meist, nim it dan oer.</translation>
    </message>
    <message>
        <source>A program took this conversation over. If you may not answer, take it over yourself.</source>
        <translation>In programma hat dit petear oernommen. Asto net antwurdzje meist, nim it dan sels oer.</translation>
    </message>
    <message>
        <source>Another program asks for this conversation. Go on answering, or leave it to that program.</source>
        <translation>In oar programma freget om dit petear. Antwurdzje fierder, of lit it oan dat programma oer.</translation>
    </message>
    <message>
        <source>Messages are missing here: the provider gives only the newest ones. Look in the page&apos;s own inbox.</source>
        <translation>Hjir misse berjochten: de oanbieder jout allinnich de nijste. Sjoch yn it postfek fan de side sels.</translation>
    </message>
    <message>
        <source>This is a group: everybody in it would read an answer. So Balie shows it and does not write in it. Write to the citizen alone.</source>
        <translation>Dit is in groep: elkenien dêryn soe in antwurd lêze. Dêrom lit Balie him sjen en skriuwt der net yn. Skriuw allinnich oan de ynwenner sels.</translation>
    </message>
    <message>
        <source>{channel} cannot be reached. Balie keeps trying; nothing is lost.</source>
        <translation>{channel} is net te berikken. Balie bliuwt it probearjen; der giet neat ferlern.</translation>
    </message>
    <message>
        <source>The network answers in the place of {channel}, as a sign-in page does. Open a browser and sign in to it.</source>
        <translation>Yn it plak fan {channel} antwurdet it netwurk, lykas in oanmeldside docht. Iepenje in browser en meld dy dêr oan.</translation>
    </message>
    <message>
        <source>What answers at this address is not {channel}. Look at the address.</source>
        <translation>Wat op dit adres antwurdet, is {channel} net. Kontrolearje it adres.</translation>
    </message>
    <message>
        <source>{channel} does not answer under this address. Enter it as the daemon was started, with 127.0.0.1.</source>
        <translation>{channel} antwurdet net op dit adres. Folje it yn sa’t it programma start is, mei 127.0.0.1.</translation>
    </message>
    <message>
        <source>signal-cli already received when Balie began to listen, so a message can get lost. Start it with --receive-mode=manual, or give the channel its spool file.</source>
        <translation>signal-cli ûntfong al doe’t Balie begûn te harkjen, dus der kin in berjocht ferlern gean. Start it mei --receive-mode=manual, of jou it kanaal syn spoolbestân.</translation>
    </message>
    <message>
        <source>signal-cli receives nothing by itself, so nothing comes into {path}. Start it with --receive-mode=on-start, or leave the spool file of the channel empty.</source>
        <translation>signal-cli ûntfangt neat út himsels, dus der komt neat yn {path}. Start it mei --receive-mode=on-start, of lit it spoolbestân fan it kanaal leech.</translation>
    </message>
    <message>
        <source>signal-cli {version} is too old for Signal. Install {wanted} or newer.</source>
        <translation>signal-cli {version} is te âld foar Signal. Ynstallearje {wanted} of nijer.</translation>
    </message>
    <message>
        <source>{channel} asks to slow down. Balie sends this by itself in a moment.</source>
        <translation>{channel} freget om kalmer oan. Balie ferstjoert dit aanst fansels.</translation>
    </message>
    <message>
        <source>{channel} no longer accepts our sign-in. Ask your administrator to enter a new token.</source>
        <translation>{channel} akseptearret ús oanmelding net mear. Freegje dyn behearder om in nij token yn te foljen.</translation>
    </message>
    <message>
        <source>{channel} refused this message. Change it, or choose another channel.</source>
        <translation>{channel} hat dit berjocht wegere. Wizigje it, of kies in oar kanaal.</translation>
    </message>
    <message>
        <source>The time to answer freely on {channel} is over. Go on in another channel or by telephone, or send an approved template where the channel has any.</source>
        <translation>De tiid om frij te antwurdzjen op {channel} is foarby. Gean fierder yn in oar kanaal of mei de telefoan, of stjoer in goedkard sjabloan as it kanaal dy hat.</translation>
    </message>
    <message>
        <source>{channel} now takes only what a person typed for this citizen. Use your own words, or telephone.</source>
        <translation>{channel} nimt no allinnich wat in minske foar dizze ynwenner typt hat. Brûk dyn eigen wurden, of belje.</translation>
    </message>
    <message>
        <source>{channel} cannot deliver to this citizen. Use another channel or the telephone.</source>
        <translation>{channel} kin by dizze ynwenner neat besoargje. Brûk in oar kanaal of de telefoan.</translation>
    </message>
    <message>
        <source>Another program handles this conversation on {channel}. Answer there, or take the conversation over.</source>
        <translation>In oar programma behannelet dit petear op {channel}. Antwurdzje dêr, of nim it petear oer.</translation>
    </message>
    <message>
        <source>This message is too long for {channel}. Shorten it or split it in two.</source>
        <translation>Dit berjocht is te lang foar {channel}. Meitsje it koarter of spjalt it yn twaen.</translation>
    </message>
    <message>
        <source>{channel} does not take this file. Look at its size and type, or send it another way.</source>
        <translation>{channel} nimt dit bestân net oan. Sjoch nei grutte en soarte, of stjoer it op in oare wize.</translation>
    </message>
    <message>
        <source>This file is too large: {channel} takes {limit} of this kind at most. Make it smaller or send a link.</source>
        <translation>Dit bestân is te grut: {channel} nimt fan dit soarte heechút {limit} oan. Meitsje it lytser of stjoer in keppeling.</translation>
    </message>
    <message>
        <source>{channel} does not take files of this type. It takes: {types}.</source>
        <translation>{channel} nimt gjin bestannen fan dit soarte oan. Wol: {types}.</translation>
    </message>
    <message>
        <source>This file can no longer be fetched from {channel}. Ask the citizen to send it again.</source>
        <translation>Dit bestân kin net mear by {channel} ophelle wurde. Freegje de ynwenner om it nochris te stjoeren.</translation>
    </message>
    <message>
        <source>This file arrived damaged. Ask the citizen to send it again.</source>
        <translation>Dit bestân kaam skansearre oan. Freegje de ynwenner om it nochris te stjoeren.</translation>
    </message>
    <message>
        <source>{channel} does not let us do this. Ask your administrator to give our access more rights.</source>
        <translation>{channel} lit ús dit net dwaan. Freegje dyn behearder om ús tagong mear rjochten te jaan.</translation>
    </message>
    <message>
        <source>Our account on {channel} cannot send yet. Ask your administrator about registration and payment.</source>
        <translation>Us akkount op {channel} kin noch net ferstjoere. Freegje dyn behearder nei registraasje en betelling.</translation>
    </message>
    <message>
        <source>{channel} does not deliver this kind of message to this citizen now. Use another channel.</source>
        <translation>{channel} besoarget dit soarte berjocht no net by dizze ynwenner. Brûk in oar kanaal.</translation>
    </message>
    <message>
        <source>{channel} needs this citizen&apos;s number for this message. Ask for it, or use another channel.</source>
        <translation>{channel} hat foar dit berjocht it nûmer fan dizze ynwenner nedich. Freegje dernei, of brûk in oar kanaal.</translation>
    </message>
    <message>
        <source>{channel} does not know this kind of message. Send it as text or as a file.</source>
        <translation>{channel} ken dit soarte berjocht net. Stjoer it as tekst of as bestân.</translation>
    </message>
    <message>
        <source>{channel} takes no text with this kind of file. Send the text by itself.</source>
        <translation>{channel} nimt by dit soarte bestân gjin tekst oan. Stjoer de tekst apart.</translation>
    </message>
    <message>
        <source>{channel} could not process this message. Send it again.</source>
        <translation>{channel} koe dit berjocht net ferwurkje. Stjoer it nochris.</translation>
    </message>
    <message>
        <source>The setting {key} cannot be used. It looks like this: {example}.</source>
        <translation>De ynstelling {key} is net te brûken. Sy sjocht der sa út: {example}.</translation>
    </message>
    <message>
        <source>This citizen&apos;s safety number changed. Check who it is before you answer.</source>
        <translation>It feiligensnûmer fan dizze ynwenner is feroare. Sjoch nei wa’t it is foarsto antwurdest.</translation>
    </message>
    <message>
        <source>{channel} has another safety number for this citizen by now. Look at it again.</source>
        <translation>{channel} hat ûnderwilens in oar feiligensnûmer foar dizze ynwenner. Sjoch der nochris nei.</translation>
    </message>
    <message>
        <source>{channel} wants proof that a person is sending. Ask your administrator to solve the puzzle.</source>
        <translation>{channel} wol bewiis dat in minske ferstjoert. Freegje dyn behearder om de puzel op te lossen.</translation>
    </message>
    <message>
        <source>{channel} did not accept this solution. Solve a new puzzle and hand it in at once.</source>
        <translation>{channel} hat dizze oplossing net oannommen. Los in nije puzel op en leverje dy fuort yn.</translation>
    </message>
    <message>
        <source>{channel} asks for no proof now. There is nothing to solve.</source>
        <translation>{channel} freget no gjin bewiis. Der is neat op te lossen.</translation>
    </message>
    <message>
        <source>There is nothing to hand in. Paste what the puzzle gave you.</source>
        <translation>Der is neat yn te leverjen. Plak wat de puzel dy joech.</translation>
    </message>
    <message>
        <source>No engine answered, so nothing was done. Look whether the engine runs, and try again.</source>
        <translation>Der antwurde gjin engine, dus der is neat dien. Sjoch oft de engine draait en probearje it nochris.</translation>
    </message>
    <message>
        <source>This cannot be done on {channel}. Use the telephone instead.</source>
        <translation>Dit kin net op {channel}. Brûk ynstee dêrfan de telefoan.</translation>
    </message>
    <message>
        <source>This citizen&apos;s safety number had changed and was accepted. Send again what was not sent.</source>
        <translation>It feiligensnûmer fan dizze ynwenner wie feroare en is oannommen. Stjoer nochris wat net ferstjoerd is.</translation>
    </message>
    <message>
        <source>{channel} has restricted our account. Ask your administrator; use another channel until then.</source>
        <translation>{channel} hat ús akkount beheind. Freegje dyn behearder; brûk sa lang in oar kanaal.</translation>
    </message>
    <message>
        <source>{channel} refused this template. Choose another one or fill in every field.</source>
        <translation>{channel} hat dit sjabloan wegere. Kies in oar of folje elk fjild yn.</translation>
    </message>
    <message>
        <source>The templates of {channel} need the WhatsApp Business account ID. Ask your administrator to enter it.</source>
        <translation>De sjabloanen fan {channel} hawwe it ID fan it WhatsApp Business-akkount nedich. Freegje dyn behearder om it yn te foljen.</translation>
    </message>
    <message>
        <source>This template of {channel} has parts that Balie cannot fill in, such as a catalogue. Choose another one.</source>
        <translation>Dit sjabloan fan {channel} hat dielen dy’t Balie net ynfolje kin, lykas in katalogus. Kies in oar.</translation>
    </message>
    <message>
        <source>The field {name} of the template cannot hold that. It looks like this: {example}.</source>
        <translation>It fjild {name} fan it sjabloan kin dat net befetsje. It sjocht der sa út: {example}.</translation>
    </message>
    <message>
        <source>{channel} has no templates. Write an answer of your own.</source>
        <translation>{channel} hat gjin sjabloanen. Skriuw sels in antwurd.</translation>
    </message>
    <message>
        <source>There is no approved template {name} on {channel}. List them with: balie templates.</source>
        <translation>Der is gjin goedkard sjabloan {name} op {channel}. Sjoch de list mei: balie templates.</translation>
    </message>
    <message>
        <source>It is not certain that this message arrived. Check it, send it again, or mark it as sent.</source>
        <translation>It is net wis oft dit berjocht oankommen is. Sjoch it nei, stjoer it nochris, of markearje it as ferstjoerd.</translation>
    </message>
    <message>
        <source>This message waited for more than a day and was not sent. Read it again; send it if it still fits.</source>
        <translation>Dit berjocht hat mear as in dei wachte en is net ferstjoerd. Lês it nochris; stjoer it as it noch past.</translation>
    </message>
    <message>
        <source>The sign-in belongs to another account than {account}. Check the channel.</source>
        <translation>De oanmelding heart by in oar akkount as {account}. Kontrolearje it kanaal.</translation>
    </message>
    <message>
        <source>{channel} sends no webhooks for this page. Subscribe your app to the page&apos;s messages at Meta.</source>
        <translation>{channel} stjoert gjin webhooks foar dizze side. Abonnearje dyn app by Meta op de berjochten fan de side.</translation>
    </message>
    <message>
        <source>The address {address} is not safe. Use one that begins with https://.</source>
        <translation>It adres {address} is net feilich. Brûk ien dat mei https:// begjint.</translation>
    </message>
    <message>
        <source>The channel {channel} misses {key}. Add it again with every field.</source>
        <translation>It kanaal {channel} mist {key}. Foegje it op ’e nij ta mei elk fjild.</translation>
    </message>
    <message>
        <source>{channel} is set up wrongly and stands still. Choose “Change or check…” at the channel: it names the field.</source>
        <translation>{channel} is ferkeard ynsteld en stiet stil. Kies “Wizigje of kontrolearje…” by it kanaal: dêr stiet it fjild.</translation>
    </message>
    <message>
        <source>There is no conversation {id}. List them with: balie inbox.</source>
        <translation>Der is gjin petear {id}. Sjoch de list mei: balie inbox.</translation>
    </message>
    <message>
        <source>There is no channel {id}. List them with: balie channels list.</source>
        <translation>Der is gjin kanaal {id}. Sjoch de list mei: balie channels list.</translation>
    </message>
    <message>
        <source>There is no agent called {id}.</source>
        <translation>Der is gjin meiwurker mei de namme {id}.</translation>
    </message>
    <message>
        <source>There is no team {id}. List them with: balie teams list.</source>
        <translation>Der is gjin team {id}. Sjoch de list mei: balie teams list.</translation>
    </message>
    <message>
        <source>There is no message {id} in this conversation.</source>
        <translation>Der is gjin berjocht {id} yn dit petear.</translation>
    </message>
    <message>
        <source>There is no rule {id}. See the rule cards for the rules that hold.</source>
        <translation>Der is gjin rigel {id}. Sjoch op de rigelkaarten hokker rigels jilde.</translation>
    </message>
    <message>
        <source>There is nothing to send. Write a message or add a file.</source>
        <translation>Der is neat te ferstjoeren. Skriuw in berjocht of foegje in bestân ta.</translation>
    </message>
    <message>
        <source>A variable is not filled in yet: {name}. Fill it in or take it out.</source>
        <translation>In fariabele is noch net ynfolle: {name}. Folje dy yn of helje dy derút.</translation>
    </message>
    <message>
        <source>Rule {rule} stops this message. Change it, or use the way out that it offers.</source>
        <translation>Rigel {rule} hâldt dit berjocht tsjin. Wizigje it, of brûk de útwei dy’t de rigel biedt.</translation>
    </message>
    <message>
        <source>Rule {rule} stops this message. Change it, or send it with a reason.</source>
        <translation>Rigel {rule} hâldt dit berjocht tsjin. Wizigje it, of stjoer it mei in reden.</translation>
    </message>
    <message>
        <source>This may be an emergency. First record what was done: referred, called, or false alarm.</source>
        <translation>Dit kin in needgefal wêze. Lis earst fêst wat der dien is: ferwiisd, belle, of fals alarm.</translation>
    </message>
    <message>
        <source>The conversation that you left is not closed: something must be recorded first. Open it and close it there.</source>
        <translation>It petear datst ferlitten hast is net ôfhannele: der moat earst wat fêstlein wurde. Iepenje it en hannelje it dêr ôf.</translation>
    </message>
    <message>
        <source>This message needs no retry.</source>
        <translation>Dit berjocht hoecht net nochris.</translation>
    </message>
    <message>
        <source>It stays unsent: somebody here decided so.</source>
        <translation>It bliuwt ûnferstjoerd: dat is hjir sa besletten.</translation>
    </message>
    <message>
        <source>The channel {channel} ends. Go on in another channel.</source>
        <translation>It kanaal {channel} hâldt op. Gean fierder yn in oar kanaal.</translation>
    </message>
    <message>
        <source>The channel {channel} is closed. Use another channel.</source>
        <translation>It kanaal {channel} is sletten. Brûk in oar kanaal.</translation>
    </message>
    <message>
        <source>{channel} has no field {key} here. Known are: {known}.</source>
        <translation>{channel} hat hjir gjin fjild {key}. Bekend binne: {known}.</translation>
    </message>
    <message>
        <source>There is no channel kind {kind}. Known are: {known}.</source>
        <translation>Der is gjin kanaalsoarte {kind}. Bekend binne: {known}.</translation>
    </message>
    <message>
        <source>This is a practice profile. It cannot hold a real channel.</source>
        <translation>Dit is in oefenprofyl. Dêr kin gjin echt kanaal yn.</translation>
    </message>
    <message>
        <source>The practice channels did not start. Start Balie again; if it stays, look in the log.</source>
        <translation>De oefenkanalen binne net start. Start Balie op ’e nij; bliuwt it sa, sjoch dan yn it logboek.</translation>
    </message>
    <message>
        <source>{path} is not a practice profile. Practise in another profile; your real one stays untouched.</source>
        <translation>{path} is gjin oefenprofyl. Oefenje yn in oar profyl; dyn echte bliuwt sa’t it is.</translation>
    </message>
    <message>
        <source>Balie already runs on this profile. Its window was brought to the front.</source>
        <translation>Balie draait al op dit profyl. It finster is nei foaren helle.</translation>
    </message>
    <message>
        <source>Another engine already works on {path}. Leave it at work, or stop it first.</source>
        <translation>In oare engine wurket al op {path}. Lit dy wurkje, of stopje dy earst.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read. Look whether it is there and whether you may open it.</source>
        <translation>It bestân {path} kin net lêzen wurde. Sjoch oft it der is en oftst it iepenje meist.</translation>
    </message>
    <message>
        <source>Line {line} is no labelled message. It needs text, direction, and expect with names of detectors.</source>
        <translation>Rigel {line} is gjin berjocht mei labels. Nedich binne text, direction, en expect mei nammen fan detektors.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Choose another place.</source>
        <translation>It bestân {path} kin net skreaun wurde. Kies in oar plak.</translation>
    </message>
    <message>
        <source>The answers in {path} cannot be read: {reason}.</source>
        <translation>De antwurden yn {path} kinne net lêzen wurde: {reason}.</translation>
    </message>
    <message>
        <source>In {path}, the answer {answer} lacks “{field}”. Fill it in, and import the file again.</source>
        <translation>Yn {path} mist it antwurd {answer} “{field}”. Folje it yn en ymportearje it bestân op ’e nij.</translation>
    </message>
    <message>
        <source>In {path}, “{field}” of the answer {answer} cannot be “{value}”. Correct it, and import the file again.</source>
        <translation>Yn {path} kin “{field}” fan it antwurd {answer} net “{value}” wêze. Ferbetterje it en ymportearje it bestân op ’e nij.</translation>
    </message>
    <message>
        <source>In {path}, the answer {answer} has a wording for “{value}”, which is no channel. Write one of {known}, and import the file again.</source>
        <translation>Yn {path} hat it antwurd {answer} in tekst foar “{value}”, en dat is gjin kanaal. Skriuw ien fan {known} en ymportearje it bestân op ’e nij.</translation>
    </message>
    <message>
        <source>The key {answer} stands in {path} twice. Change one of them, and import the file again.</source>
        <translation>De koade {answer} stiet twa kear yn {path}. Feroarje ien en ymportearje it bestân op ’e nij.</translation>
    </message>
    <message>
        <source>In {path}, the answer {answer} has two texts for the same language, channel and tone. Take one away, and import the file again.</source>
        <translation>Yn {path} hat de tekst {answer} twa ferzjes foar deselde taal, itselde kanaal en deselde toan. Helje der ien wei en ymportearje it bestân opnij.</translation>
    </message>
    <message>
        <source>Balie does not know what “{field}” in {path} is. Use {known}, or take it out, and import the file again.</source>
        <translation>Balie wit net wat “{field}” yn {path} is. Brûk {known}, of helje it wei, en ymportearje it bestân opnij.</translation>
    </message>
    <message>
        <source>In {path}, the row of {answer} has more fields than there are columns. Put its text in quotation marks, and import the file again.</source>
        <translation>Yn {path} hat de rigel fan {answer} mear fjilden as der kolommen binne. Set de tekst tusken oanhellingstekens en ymportearje it bestân opnij.</translation>
    </message>
    <message>
        <source>There is no answer in {path}. A CSV has the columns key, title and text; a TOML has [[answer]]. Export the answers to see an example.</source>
        <translation>Der stiet gjin tekst yn {path}. In CSV hat de kolommen key, title en text; in TOML hat [[answer]]. Eksportearje de teksten om in foarbyld te sjen.</translation>
    </message>
    <message>
        <source>The file {path} is larger than {limit} MB. Make it smaller, and import the answers again.</source>
        <translation>It bestân {path} is grutter as {limit} MB. Meitsje it lytser en ymportearje de antwurden op ’e nij.</translation>
    </message>
    <message>
        <source>In the policy pack {path}, line {line}, {where}: {reason}. The other rules keep working.</source>
        <translation>Yn it rigelpakket {path}, rigel {line}, {where}: {reason}. De oare rigels bliuwe wurkjen.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read: {reason}. Nothing in that file holds; everything else works.</source>
        <translation>De ynstellings yn {path} kinne net lêzen wurde: {reason}. Neat yn dat bestân jildt; al it oare wurket.</translation>
    </message>
    <message>
        <source>{origin} names {key}, which is no setting of this Balie. It is passed over.</source>
        <translation>{origin} neamt {key}, dat gjin ynstelling fan dizze Balie is. It wurdt oerslein.</translation>
    </message>
    <message>
        <source>{origin} gives {key} a value that does not fit. It should be {wanted}. It is passed over.</source>
        <translation>{origin} jout {key} in wearde dy’t net past. It moat {wanted} wêze. It wurdt oerslein.</translation>
    </message>
    <message>
        <source>{key} is {value}, and {needed} is empty. Set it as well.</source>
        <translation>{key} is {value}, en {needed} is leech. Stel dat ek yn.</translation>
    </message>
    <message>
        <source>The setting {key} does not take this. It should be {wanted}.</source>
        <translation>De ynstelling {key} nimt dit net oan. It moat {wanted} wêze.</translation>
    </message>
    <message>
        <source>There is no setting {key}. See: balie settings list</source>
        <translation>Der is gjin ynstelling {key}. Sjoch: balie settings list</translation>
    </message>
    <message>
        <source>Your administrator decides about {key} ({origin}). Ask there if you need it otherwise.</source>
        <translation>Dyn behearder giet oer {key} ({origin}). Freegje it dêr asto it oars nedich hast.</translation>
    </message>
    <message>
        <source>Your organisation does not allow {channel} here. Use another channel, or ask your administrator.</source>
        <translation>Dyn organisaasje lit {channel} hjir net ta. Brûk in oar kanaal, of freegje dyn behearder.</translation>
    </message>
    <message>
        <source>Citizens&apos; files can be saved in {path} and folders below it alone. Choose a place there.</source>
        <translation>Bestannen fan ynwenners kinne allinnich yn {path} en mappen dêrûnder bewarre wurde. Kies dêr in plak.</translation>
    </message>
    <message>
        <source>The proxy script {address} cannot be used, so {channel} is not reached. Ask your administrator to look at it.</source>
        <translation>It proxyskript {address} is net te brûken, dus {channel} wurdt net berikt. Freegje dyn behearder om dernei te sjen.</translation>
    </message>
    <message>
        <source>The extra certificates in {path} cannot be read, so {channel} is not reached. Correct the path.</source>
        <translation>De ekstra sertifikaten yn {path} kinne net lêzen wurde, dus {channel} wurdt net berikt. Ferbetterje it paad.</translation>
    </message>
    <message>
        <source>The address {address} is already in use. Choose another one.</source>
        <translation>It adres {address} is al yn gebrûk. Kies in oar.</translation>
    </message>
    <message>
        <source>The relay cannot start: {reason}. Correct its settings and start again.</source>
        <translation>It relay kin net starte: {reason}. Ferbetterje de ynstellings en start op ’e nij.</translation>
    </message>
    <message>
        <source>Another relay already uses the log {path}. Stop it, or choose another file.</source>
        <translation>In oar relay brûkt it logboek {path} al. Stopje dat, of kies in oar bestân.</translation>
    </message>
    <message>
        <source>The window needs system libraries that are missing: {libraries}. Install them with: {command}</source>
        <translation>It finster mist systeembiblioteken: {libraries}. Ynstallearje se mei: {command}</translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Sign in to a desktop, or see the commands: balie --help.</source>
        <translation>Der is gjin skerm om it finster op sjen te litten. Meld dy oan op in buroblêd, of sjoch de kommando’s: balie --help.</translation>
    </message>
    <message>
        <source>Something went wrong inside Balie. It goes on; nothing is lost. Details are in the log.</source>
        <translation>Der gie wat mis yn Balie. It giet fierder; der giet neat ferlern. Mear stiet yn it logboek.</translation>
    </message>
    <message>
        <source>The program {program} cannot be started. Install it, or give its whole path.</source>
        <translation>It programma {program} kin net start wurde. Ynstallearje it, of jou it hiele paad.</translation>
    </message>
    <message>
        <source>Rule {rule} does not allow this here. Look at the rule for what to do instead.</source>
        <translation>Rigel {rule} lit dit hjir net ta. Sjoch yn de rigel wat wol kin.</translation>
    </message>
    <message>
        <source>Rule {rule} stops this. Do what it says first, or give a reason to do it all the same.</source>
        <translation>Rigel {rule} hâldt dit tsjin. Doch earst wat de rigel seit, of jou in reden om it dochs te dwaan.</translation>
    </message>
    <message>
        <source>This is not connected. Rule {rule}: {words}</source>
        <translation>Dit wurdt net keppele. Rigel {rule}: {words}</translation>
    </message>
    <message>
        <source>Rule {rule} wants a reason first: {words}</source>
        <translation>Rigel {rule} freget earst om in reden: {words}</translation>
    </message>
    <message>
        <source>“{text}” is no time of opening. Write days and hours such as: mon-fri 9:00-17:00, thu 9:00-20:00.</source>
        <translation>“{text}” is gjin iepeningstiid. Skriuw dagen en oeren lykas: ma-vr 9:00-17:00, do 9:00-20:00.</translation>
    </message>
    <message>
        <source>The recipient changed since you began to type. Look who gets it now, and send it again.</source>
        <translation>De ûntfanger is feroare sûntsto begûnst te typen. Sjoch wa’t it no krijt, en stjoer it nochris.</translation>
    </message>
    <message>
        <source>This citizen asked for no more messages on {channel}. Wait until they write, or call them.</source>
        <translation>Dizze ynwenner wol gjin berjochten mear op {channel}. Wachtsje oant de ynwenner skriuwt, of belje.</translation>
    </message>
    <message>
        <source>Say where it was said, such as: by telephone, or the form of today.</source>
        <translation>Sis wêr’t it sein is, lykas: oan de telefoan, of it formulier fan hjoed.</translation>
    </message>
    <message>
        <source>There is no other citizen {id} to link. Look at the proposals.</source>
        <translation>Der is gjin oare ynwenner {id} om te keppeljen. Sjoch nei de foarstellen.</translation>
    </message>
    <message>
        <source>There is no link {id} of this citizen that could be undone.</source>
        <translation>Dizze ynwenner hat gjin keppeling {id} dy’t ûngedien makke wurde kin.</translation>
    </message>
    <message>
        <source>Say where citizens go on. That text goes with the first answer.</source>
        <translation>Sis wêr’t ynwenners fierder kinne. Dy tekst giet mei mei it earste antwurd.</translation>
    </message>
    <message>
        <source>Balie does not tell by a message that it is in {language}. Use one of {known}.</source>
        <translation>Balie werkent oan in berjocht net dat it yn {language} is. Kies út {known}.</translation>
    </message>
    <message>
        <source>That day is still to come. Give the day on which it was said.</source>
        <translation>Dy dei moat noch komme. Jou de dei wêrop’t it sein is.</translation>
    </message>
    <message>
        <source>The days do not follow each other. The end lies today or later, and after answering only begins.</source>
        <translation>De dagen folgje net opinoar. It ein leit hjoed of letter, en nei it begjin fan allinnich antwurdzje.</translation>
    </message>
    <message>
        <source>{channel} is not being wound down. Begin that first, with a last day and a text for citizens.</source>
        <translation>{channel} wurdt net ôfboud. Begjin dêr earst mei, mei in lêste dei en in tekst foar ynwenners.</translation>
    </message>
    <message>
        <source>{channel} cannot go to that phase from here. Look at where it stands.</source>
        <translation>{channel} kin hjirwei net nei dy faze. Sjoch wêr’t it kanaal no stiet.</translation>
    </message>
    <message>
        <source>Open conversations on {channel}: {count}. Move or close them, or close the channel anyway.</source>
        <translation>Iepen petearen fia {channel}: {count}. Ferpleats se of hannelje se ôf, of slút it kanaal dochs.</translation>
    </message>
    <message>
        <source>On {channel} only citizens who write are still answered. Use another channel.</source>
        <translation>Op {channel} krije allinnich noch ynwenners dy’t skriuwe antwurd. Brûk in oar kanaal.</translation>
    </message>
    <message>
        <source>The period ends before it begins. Choose other days.</source>
        <translation>It tiidrek einiget foar’t it begjint. Kies oare dagen.</translation>
    </message>
    <message>
        <source>Balie counts at most {years} years at once. Choose other days.</source>
        <translation>Balie telt op syn meast {years} jier tagelyk. Kies oare dagen.</translation>
    </message>
    <message>
        <source>This conversation is on {channel} already.</source>
        <translation>Dit petear is al op {channel}.</translation>
    </message>
    <message>
        <source>This citizen has no address on {channel} yet. Ask the citizen to write there first.</source>
        <translation>Dizze ynwenner hat noch gjin adres op {channel}. Freegje de ynwenner om dêr earst te skriuwen.</translation>
    </message>
    <message>
        <source>Only who wrote a message can change it or take it back. Ask your colleague.</source>
        <translation>Allinnich wa’t in berjocht skreau, kin it wizigje of ynlûke. Freegje it dyn kollega.</translation>
    </message>
    <message>
        <source>First choose a message: go to the conversation and walk with the arrow keys, or click on it.</source>
        <translation>Kies earst in berjocht: gean nei it petear en rin mei de pylktoetsen, of klik derop.</translation>
    </message>
    <message>
        <source>An answer cannot point at this message. Write in your answer which one you mean.</source>
        <translation>In antwurd kin net nei dit berjocht ferwize. Skriuw yn dyn antwurd hokker berjocht asto bedoelst.</translation>
    </message>
    <message>
        <source>You have sent nothing in this conversation yet that could be changed. Write an answer.</source>
        <translation>Do hast yn dit petear noch neat ferstjoerd datst wizigje kinst. Skriuw in antwurd.</translation>
    </message>
    <message>
        <source>This message cannot be taken back any more. Send another one that puts it right.</source>
        <translation>Dit berjocht kin net mear ynlutsen wurde. Stjoer in nij dat it goedmakket.</translation>
    </message>
    <message>
        <source>On {channel} what was sent stays as it is. Send another message that puts it right.</source>
        <translation>Op {channel} bliuwt stean wat ferstjoerd is. Stjoer in nij berjocht dat it goedmakket.</translation>
    </message>
    <message>
        <source>This message cannot be changed any more. Send another one that puts it right.</source>
        <translation>Dit berjocht kin net mear wizige wurde. Stjoer in nij dat it goedmakket.</translation>
    </message>
    <message>
        <source>{channel} lets a message be changed {limit} times at most. Send another one that puts it right.</source>
        <translation>Op {channel} kinst in berjocht op syn heechst {limit} kear wizigje. Stjoer in nij dat it goedmakket.</translation>
    </message>
    <message>
        <source>A message that was sent takes no file any more. Send the file as another message.</source>
        <translation>In ferstjoerd berjocht krijt gjin bylage mear. Stjoer de bylage as nij berjocht.</translation>
    </message>
    <message>
        <source>Only the first {limit} characters were pasted. Paste the rest in parts, or send it as a file.</source>
        <translation>Allinnich de earste {limit} tekens binne plakt. Plak de rest yn dielen, of stjoer it as bestân.</translation>
    </message>
    <message>
        <source>A note takes no files. Switch to the answer, and add the file there.</source>
        <translation>By in notysje kin gjin bestân. Gean nei it antwurd en foegje it dêr ta.</translation>
    </message>
    <message>
        <source>It is not certain that the citizen sees your new words. Ask, or send them as another message.</source>
        <translation>It is net wis dat de ynwenner dyn nije tekst sjocht. Freegje it, of stjoer de tekst as nij berjocht.</translation>
    </message>
    <message>
        <source>{channel} shows no bold or italic. Say it in words.</source>
        <translation>{channel} lit gjin fet of kursyf sjen. Sis it mei wurden.</translation>
    </message>
    <message>
        <source>{channel} takes no files. Send a link, or use another channel.</source>
        <translation>{channel} nimt gjin bestannen oan. Stjoer in keppeling, of brûk in oar kanaal.</translation>
    </message>
    <message>
        <source>Not everything was added.{reasons}</source>
        <translation>Net alles is tafoege.{reasons}</translation>
    </message>
    <message>
        <source>This file is empty. Look whether it is the right one.</source>
        <translation>Dit bestân is leech. Sjoch oft it it goede is.</translation>
    </message>
    <message>
        <source>One answer takes {limit} files at most. Send the others after it.</source>
        <translation>By ien antwurd kinne heechút {limit} bestannen. Stjoer de oare dêrnei.</translation>
    </message>
    <message>
        <source>It is too late: this message is on its way. Send another one that puts it right.</source>
        <translation>It is te let: dit berjocht is ûnderweis. Stjoer in nij dat it goedmakket.</translation>
    </message>
    <message>
        <source>This answer needs a short key and a title. Fill in both.</source>
        <translation>Dit antwurd hat in koarte koade en in titel nedich. Folje se beide yn.</translation>
    </message>
    <message>
        <source>This answer has no text yet. Write at least one wording.</source>
        <translation>Dit antwurd hat noch gjin tekst. Skriuw op syn minst ien tekst.</translation>
    </message>
    <message>
        <source>There is an answer /{key} already. Choose another key.</source>
        <translation>Der is al in antwurd /{key}. Kies in oare koade.</translation>
    </message>
    <message>
        <source>Somebody else has changed /{key} meanwhile. Copy what you wrote, close this, and look at it anew.</source>
        <translation>In oar hat /{key} ûnderwilens wizige. Kopiearje watsto skreaust, slút dit, en sjoch der op ’e nij nei.</translation>
    </message>
    <message>
        <source>This answer is no longer there, or it is not yours to change. Ask your team lead.</source>
        <translation>Dit antwurd is der net mear, of do meist it net wizigje. Freegje dyn teamlieder.</translation>
    </message>
    <message>
        <source>There is no answer /{key}. Write to the citizen in your own words, and tell your team lead.</source>
        <translation>Der is gjin antwurd /{key}. Skriuw de ynwenner yn dyn eigen wurden en sis it dyn teamlieder.</translation>
    </message>
    <message>
        <source>{path} is there already. Choose another name, or move it away first.</source>
        <translation>{path} is der al. Kies in oare namme, of ferpleats it earst.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing new can be stored. Free some space; Balie goes on by itself.</source>
        <translation>De skiif is fol, dus der kin neat nijs bewarre wurde. Meitsje romte; Balie giet fansels fierder.</translation>
    </message>
    <message>
        <source>Another program holds the store. Close it and start Balie again.</source>
        <translation>In oar programma hat de opslach yn gebrûk. Slút it en start Balie op ’e nij.</translation>
    </message>
    <message>
        <source>This store was made by a newer Balie (version {found}, this one reads {known}). Install the newer version.</source>
        <translation>Dizze opslach is makke troch in nijere Balie (ferzje {found}, dizze lêst {known}). Ynstallearje de nijere ferzje.</translation>
    </message>
    <message>
        <source>The store is damaged. Do not delete it; restore the last backup with: balie store --help.</source>
        <translation>De opslach is skansearre. Smyt him net fuort; set de lêste reservekopy werom mei: balie store --help.</translation>
    </message>
    <message>
        <source>The key in the keyring does not open this store. Restore the key or ask your administrator.</source>
        <translation>De kaai yn de kaaibosk iepenet dizze opslach net. Set de kaai werom of freegje dyn behearder.</translation>
    </message>
    <message>
        <source>BALIE_STORE_KEY, or the credential store-key, does not open this store. Hand over the key it was made with.</source>
        <translation>BALIE_STORE_KEY, of de credential store-key, iepenet dizze opslach net. Jou de kaai mei dêr’t de opslach mei makke is.</translation>
    </message>
    <message>
        <source>This store exists, but its key is not in the keyring. Restore the key; Balie makes no new empty store.</source>
        <translation>Dizze opslach bestiet, mar syn kaai stiet net yn de kaaibosk. Set de kaai werom; Balie makket gjin nije lege opslach.</translation>
    </message>
    <message>
        <source>The key of this store is handed over at the start. Set BALIE_STORE_KEY, or the credential store-key.</source>
        <translation>De kaai fan dizze opslach wurdt by de start oanrikt. Stel BALIE_STORE_KEY yn, of de credential store-key.</translation>
    </message>
    <message>
        <source>The key of the store must be 64 hexadecimal digits. Look at where it comes from.</source>
        <translation>De kaai fan de opslach moat út 64 heksadesimale sifers bestean. Sjoch wêr’t er weikomt.</translation>
    </message>
    <message>
        <source>There is already a store in {path}. It was left as it is.</source>
        <translation>Der is al in opslach yn {path}. Dy is litten sa’t er wie.</translation>
    </message>
    <message>
        <source>The key file {path} of this store cannot be read. Put it back; Balie makes no new empty store.</source>
        <translation>It kaaibestân {path} fan dizze opslach kin net lêzen wurde. Set it werom; Balie makket gjin nije lege opslach.</translation>
    </message>
    <message>
        <source>The key file {path} does not open this store. Put back the key that the store was made with.</source>
        <translation>It kaaibestân {path} iepenet dizze opslach net. Set de kaai werom dêr’t de opslach mei makke is.</translation>
    </message>
    <message>
        <source>Others can read the key file {path}. Make it yours alone with: chmod 600 {path}</source>
        <translation>Oaren kinne it kaaibestân {path} lêze. Meitsje it fan dy allinnich mei: chmod 600 {path}</translation>
    </message>
    <message>
        <source>The file {path} is damaged. Restore it from a backup; the store itself is untouched.</source>
        <translation>It bestân {path} is skansearre. Set it werom út in reservekopy; de opslach sels is net rekke.</translation>
    </message>
    <message>
        <source>There is no store in {path} yet. Make one with: balie store init.</source>
        <translation>Der is noch gjin opslach yn {path}. Meitsje ien mei: balie store init.</translation>
    </message>
    <message>
        <source>{path} is the profile that is copied. Name another one after --to, with an empty store.</source>
        <translation>{path} is it profyl dat kopiearre wurdt. Neam nei --to in oar, mei in lege opslach.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written. Check its rights.</source>
        <translation>Yn de map {path} kin net skreaun wurde. Sjoch de rjochten nei.</translation>
    </message>
    <message>
        <source>The file {path} does not say which server to use: {reason}. Correct it, or ask your administrator.</source>
        <translation>It bestân {path} seit net hokker server brûkt wurde moat: {reason}. Ferbetterje it, of freegje dyn behearder.</translation>
    </message>
    <message>
        <source>The store lies on {server}. Copy it there, with pg_dump or as your administrator does.</source>
        <translation>De opslach leit op {server}. Kopiearje him dêr, mei pg_dump of sa’t dyn behearder dat docht.</translation>
    </message>
    <message>
        <source>The profile {path} names no server. Write server.toml into it first: see balie store --help.</source>
        <translation>It profyl {path} neamt gjin server. Skriuw dêr earst server.toml yn: sjoch balie store --help.</translation>
    </message>
    <message>
        <source>{server} cannot be reached. Nothing is lost: what you type stays here. Look at the network, then try again.</source>
        <translation>{server} is net te berikken. Der giet neat ferlern: watsto typst, bliuwt hjir. Sjoch nei it netwurk en probearje it dan nochris.</translation>
    </message>
    <message>
        <source>The connection to {server} broke while this was saved. Look whether it is there before you do it again.</source>
        <translation>De ferbining mei {server} bruts wylst dit bewarre waard. Sjoch oft it der is foarsto it nochris dochst.</translation>
    </message>
    <message>
        <source>There is no password of {user} for {server} yet. Enter it with: balie store login --as {user}.</source>
        <translation>Der is noch gjin wachtwurd fan {user} foar {server}. Folje it yn mei: balie store login --as {user}.</translation>
    </message>
    <message>
        <source>{server} cannot prove who it is, so nothing was sent. Check the name and the certificate in server.toml and the clock of this computer, or ask your administrator whether the server’s certificate has expired.</source>
        <translation>{server} kin net bewize wa’t er is, dus der is neat ferstjoerd. Sjoch de namme en it sertifikaat yn server.toml en de klok fan dizze kompjûter nei, of freegje dyn behearder oft it sertifikaat fan de server ferrûn is.</translation>
    </message>
    <message>
        <source>{server} does not ask for the password of {user} in a safe way, so it was not sent. Ask your administrator for scram-sha-256 in pg_hba.conf.</source>
        <translation>{server} freget net op in feilige wize om it wachtwurd fan {user}, dus it is net ferstjoerd. Freegje dyn behearder om scram-sha-256 yn pg_hba.conf.</translation>
    </message>
    <message>
        <source>The network does not know the name of {server}. Nothing is lost: look at the network, or at the name in server.toml, then try again.</source>
        <translation>It netwurk ken de namme fan {server} net. Der is neat ferlern: sjoch nei it netwurk, of nei de namme yn server.toml, en besykje it op ’e nij.</translation>
    </message>
    <message>
        <source>{server} does not accept the password of {user}. Enter it again with: balie store login --as {user}.</source>
        <translation>{server} akseptearret it wachtwurd fan {user} net. Folje it op ’e nij yn mei: balie store login --as {user}.</translation>
    </message>
    <message>
        <source>{server} does not accept the password of {user} in BALIE_DATABASE_PASSWORD, or in the credential database-password. Hand over the right one.</source>
        <translation>{server} akseptearret it wachtwurd fan {user} yn BALIE_DATABASE_PASSWORD of yn de credential database-password net. Jou it goede mei.</translation>
    </message>
    <message>
        <source>This computer has no safe keyring for the password of {user}. Install GNOME Keyring or KWallet and sign in again; a service gets it as BALIE_DATABASE_PASSWORD.</source>
        <translation>Dizze kompjûter hat gjin feilige kaaibosk foar it wachtwurd fan {user}. Ynstallearje GNOME Keyring of KWallet en meld dy op ’e nij oan; in tsjinst krijt it as BALIE_DATABASE_PASSWORD.</translation>
    </message>
    <message>
        <source>There is no valid Kerberos ticket to sign in to {server}. Sign in to this computer again, or run kinit; then try again.</source>
        <translation>Der is gjin jildich Kerberos-ticket om oan te melden by {server}. Meld dy op ’e nij oan op dizze kompjûter, of fier kinit út; besykje it dan nochris.</translation>
    </message>
    <message>
        <source>{server} does not accept your Kerberos ticket for {user}. Ask your administrator which name is yours there, and whether it takes tickets.</source>
        <translation>{server} akseptearret dyn Kerberos-ticket foar {user} net. Freegje dyn behearder hokker namme dêr fan dy is, en oft oanmelde mei in ticket dêr kin.</translation>
    </message>
    <message>
        <source>Kerberos gives no ticket for {server}. Look at the clock and the network of this computer, and at the name in server.toml; or ask your administrator.</source>
        <translation>Kerberos jout gjin ticket foar {server}. Sjoch nei de klok en it netwurk fan dizze kompjûter en nei de namme yn server.toml, of freegje it dyn behearder.</translation>
    </message>
    <message>
        <source>{server} does not let {user} sign in. Ask your administrator to add this name, and to allow this computer.</source>
        <translation>{server} lit {user} net oanmelde. Freegje dyn behearder om dizze namme ta te foegjen en dizze kompjûter ta te litten.</translation>
    </message>
    <message>
        <source>{server} does not let {user} in, and says: {said}. Ask your administrator what to do about it.</source>
        <translation>{server} lit {user} net ta, en seit: {said}. Freegje dyn behearder wat deroan te dwaan is.</translation>
    </message>
    <message>
        <source>{user} may not do this on {server}. Ask your administrator for the right role.</source>
        <translation>{user} mei dit net op {server}. Freegje dyn behearder om de goede rol.</translation>
    </message>
    <message>
        <source>{user} is the login of an engine, and this is for a colleague. Sign in as one; the engine itself starts with: balie engine.</source>
        <translation>{user} is de oanmelding fan in engine, en dit is foar in kollega. Meld dy as kollega oan; de engine sels start mei: balie engine.</translation>
    </message>
    <message>
        <source>There is no such database: {server}. Check its name in server.toml.</source>
        <translation>Dy databank is der net: {server}. Sjoch de namme yn server.toml nei.</translation>
    </message>
    <message>
        <source>{user} may not make Balie&apos;s roles on {server}. Have its administrator run roles.sql in that database, and then: GRANT balie_owner TO {user}.</source>
        <translation>{user} mei de rollen fan Balie net meitsje op {server}. Lit de behearder dêrfan roles.sql yn dy databank draaie, en dan: GRANT balie_owner TO {user}.</translation>
    </message>
    <message>
        <source>{server} holds no store yet. An administrator makes one with: balie store init.</source>
        <translation>{server} hat noch gjin opslach. In behearder makket ien mei: balie store init.</translation>
    </message>
    <message>
        <source>The store is of an older Balie (version {found}, this one needs {known}). Ask your administrator to run: balie store migrate.</source>
        <translation>De opslach is fan in âldere Balie (ferzje {found}, dizze hat {known} nedich). Freegje dyn behearder om: balie store migrate.</translation>
    </message>
    <message>
        <source>The store is of a newer Balie, so this one can only read. Install the newer version to answer.</source>
        <translation>De opslach is fan in nijere Balie, dus dizze kin allinnich lêze. Ynstallearje de nijere ferzje om te antwurdzjen.</translation>
    </message>
    <message>
        <source>The disk of {server} is full, so nothing new can be stored. Tell your administrator; nothing is lost.</source>
        <translation>De skiif fan {server} is fol, dus der kin neat nijs bewarre wurde. Sis it dyn behearder; der giet neat ferlern.</translation>
    </message>
    <message>
        <source>{server} takes no changes at the moment. Try again soon; if it stays, tell your administrator.</source>
        <translation>{server} nimt op it stuit gjin wizigings oan. Probearje it aanst nochris; bliuwt it sa, sis it dan dyn behearder.</translation>
    </message>
    <message>
        <source>The PostgreSQL of {server} (version {found}) is not safe to use. Ask your administrator to update it.</source>
        <translation>De PostgreSQL fan {server} (ferzje {found}) is net feilich. Freegje dyn behearder om dy by te wurkjen.</translation>
    </message>
    <message>
        <source>The clock of this computer is {minutes} min off the server&apos;s. Set it right: until then the times that stand here are wrong.</source>
        <translation>De klok fan dizze kompjûter wykt {minutes} min ôf fan dy fan de server. Set him goed: oant dan kloppe de tiden hjir net.</translation>
    </message>
    <message>
        <source>{server} has no connection left. Ask your administrator to allow more.</source>
        <translation>{server} hat gjin ferbining mear oer. Freegje dyn behearder om mear ta te litten.</translation>
    </message>
    <message>
        <source>Another engine works on channel {channel} now. Nothing is lost; this one tries again by itself.</source>
        <translation>In oare engine wurket no oan kanaal {channel}. Der giet neat ferlern; dizze probearret it fansels nochris.</translation>
    </message>
    <message>
        <source>Somebody has worked in the store to copy to. Copy to an empty one: make it with balie store init.</source>
        <translation>Der hat al immen wurke yn de opslach dêr’t nei kopiearre wurdt. Kopiearje nei in lege: meitsje dy mei balie store init.</translation>
    </message>
    <message>
        <source>The table {table} is not the same in both stores, so nothing was copied. See what is wrong with: balie store check.</source>
        <translation>De tabel {table} is net itselde yn beide opslaggen, dus der is neat kopiearre. Sjoch wat der mis is mei: balie store check.</translation>
    </message>
    <message>
        <source>{user} does not see everything on {server}, so nothing was copied. Copy as an administrator of the server: balie store copy --as NAME.</source>
        <translation>{user} sjocht net alles op {server}, dus der is neat kopiearre. Kopiearje as behearder fan de server: balie store copy --as NAMME.</translation>
    </message>
    <message>
        <source>The copy was broken off, and nothing of it was kept. Copy again when it suits you.</source>
        <translation>It kopiearjen is ôfbrutsen, en der is neat fan bewarre. Kopiearje op ’e nij as it útkomt.</translation>
    </message>
    <message>
        <source>Windows or engines are at work on {server} (of {logins}), so nothing was copied. Close them first, then copy again.</source>
        <translation>Der wurdt wurke op {server} (troch {logins}), dus der is neat kopiearre. Slút earst dy finsters en engines, en kopiearje dan op ’e nij.</translation>
    </message>
    <message>
        <source>A row of {table}, {after} or one soon after it, is damaged and cannot be copied. Nothing was kept. Have it mended, or copy a backup that is whole.</source>
        <translation>In rige fan {table}, {after} of ien koart dêrnei, is skansearre en kin net kopiearre wurde. Der is neat bewarre. Lit dy herstelle, of kopiearje in reservekopy dy&apos;t hiel is.</translation>
    </message>
    <message>
        <source>The copy of {table} is not what it was copied from, so nothing was kept. Copy again.</source>
        <translation>De kopy fan {table} is net gelyk oan it orizjineel, dus der is neat bewarre. Kopiearje op ’e nij.</translation>
    </message>
    <message>
        <source>{server} took too long for this, so it was stopped and nothing was changed. Try again, or ask for less at once; if it stays so, tell your administrator.</source>
        <translation>{server} wie hjir te lang mei dwaande, dus it is stoppe en der is neat feroare. Besykje it op ’e nij, of freegje minder tagelyk; bliuwt it sa, fertel it dyn behearder.</translation>
    </message>
    <message>
        <source>Too many changes at once on {server}, so this one was not saved. Do it again.</source>
        <translation>Tefolle wizigings tagelyk op {server}, dus dizze is net bewarre. Doch it nochris.</translation>
    </message>
    <message>
        <source>This computer has no safe keyring. Install GNOME Keyring or KWallet and sign in again, or keep the key in a file of your own with: balie store init --key-file FILE</source>
        <translation>Dizze kompjûter hat gjin feilige kaaibosk. Ynstallearje GNOME Keyring of KWallet en meld dy op ’e nij oan, of bewarje de kaai yn in eigen bestân mei: balie store init --key-file FILE</translation>
    </message>
    <message>
        <source>This computer has no safe keyring, and a team’s engines need the secrets of its channels. Leave them out here and hand them to each engine.</source>
        <translation>Dizze kompjûter hat gjin feilige kaaibosk, en it binne de engines fan in team dy’t de geheimen fan syn kanalen nedich hawwe. Lit se hjir wei en jou se oan elke engine.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not answer. Unlock it and choose “Try again”.</source>
        <translation>De kaaibosk is beskoattele of antwurdet net. Untskoattelje him en kies “Nochris probearje”.</translation>
    </message>
    <message>
        <source>The keyring {backend} does not protect secrets, so Balie does not use it. Choose the system&apos;s keyring.</source>
        <translation>De kaaibosk {backend} beskermet geheimen net, dus Balie brûkt him net. Kies de kaaibosk fan it systeem.</translation>
    </message>
    <message>
        <source>The secret {key} is too long for this keyring, which takes {limit} characters. Ask for a new one.</source>
        <translation>It geheim {key} is te lang foar dizze kaaibosk, dêr’t {limit} tekens yn kinne. Freegje om in nij.</translation>
    </message>
    <message>
        <source>The keyring holds no {key} for {channel}. Enter it again.</source>
        <translation>De kaaibosk hat gjin {key} foar {channel}. Folje it op ’e nij yn.</translation>
    </message>
    <message>
        <source>No engine that runs has the secrets of {channel}: nothing comes in or goes out there. Whoever looks after the engines gives them to one; balie engine --help says how.</source>
        <translation>Gjin engine dy’t draait hat de geheimen fan {channel}: dêr komt neat yn en giet neat út. Wa’t de engines beheart, jout se oan ien dêrfan; balie engine --help seit hoe.</translation>
    </message>
    <message>
        <source>{name} does not see this conversation. Give it to the team, or ask your lead to add {name} there.</source>
        <translation>{name} sjocht dit petear net. Jou it oan it team, of freegje dyn lieder om {name} dêr ta te foegjen.</translation>
    </message>
    <message>
        <source>The note is saved, but {name} does not see this conversation and is not told. Tell {name} in another way, or ask your lead to add {name} to its team.</source>
        <translation>De notysje is bewarre, mar {name} sjocht dit petear net en krijt gjin berjocht. Sis it {name} op in oare wize, of freegje dyn teamlieder om {name} oan it team ta te foegjen.</translation>
    </message>
    <message>
        <source>{name} was faster and has this conversation now. Take it again if you still want it.</source>
        <translation>{name} wie flugger en hat dit petear no. Nim it nochris asto it dochs wolst.</translation>
    </message>
    <message>
        <source>Meanwhile, at {time}, {by} gave this conversation to {to}. It stays there; assign it again if you still want to.</source>
        <translation>Underwilens hat {by} dit petear om {time} jûn oan {to}. Dêr bliuwt it; wiis it nochris ta asto dat noch wolst.</translation>
    </message>
    <message>
        <source>Meanwhile given to others: {count} of {all}, the last by {by} to {to} at {time}. Those stay there; assign them again if you still want to.</source>
        <translation>Underwilens oan oaren jûn: {count} fan {all}, it lêste troch {by} oan {to} om {time}. Dy bliuwe dêr; wiis se nochris ta asto dat noch wolst.</translation>
    </message>
    <message>
        <source>Meanwhile given to a team whose conversations you do not see: {count} of {all}. Those stay there.</source>
        <translation>Underwilens oan in team jûn dêrsto de petearen net fan sjochst: {count} fan {all}. Dy bliuwe dêr.</translation>
    </message>
    <message>
        <source>Not divided as it was shown: {count} of {all}. Meanwhile they were taken, or somebody went or has no room any more. Look at who has what, and distribute again.</source>
        <translation>Net ferdield sa’t it der stie: {count} fan {all}. Underwilens binne se oppakt, of is der ien fuort of fol. Sjoch wa’t wat hat, en ferdiel op ’e nij.</translation>
    </message>
    <message>
        <source>The team {name} does not answer this channel. Choose another team, or ask your lead.</source>
        <translation>It team {name} beantwurdet dit kanaal net. Kies in oar team, of freegje dyn lieder.</translation>
    </message>
    <message>
        <source>You do not see conversation {id}: it went to another team, it is confidential, or there never was one. Ask a colleague.</source>
        <translation>Do sjochst petear {id} net: it gie nei in oar team, it is fertroulik, of it wie der noait. Freegje it in kollega.</translation>
    </message>
    <message>
        <source>Conversation {id} became part of conversation {into}: both are of the same citizen.</source>
        <translation>Petear {id} heart no by petear {into}: it is deselde ynwenner.</translation>
    </message>
    <message>
        <source>This store lies on this computer alone, so nobody else sees the conversation. On a team&apos;s server you choose who does.</source>
        <translation>Dizze opslach stiet allinnich op dizze kompjûter, dus nimmen oars sjocht it petear. Op in server fan in team kiest do wa’t it sjocht.</translation>
    </message>
    <message>
        <source>You are no longer on the list of colleagues, so you see no conversation. If that is a mistake, ask your administrator to bring you back.</source>
        <translation>Do stiest net mear op de list mei kollega’s. Dêrom sjochsto gjin petearen. Kloppet dat net? Freegje dyn behearder om dy werom te heljen.</translation>
    </message>
    <message>
        <source>As an administrator you shape teams, colleagues and channels, and see no conversation. To answer as well, ask for the role balie_agent.</source>
        <translation>As behearder rjochtsto teams, kollega’s en kanalen yn, en sjochsto gjin petearen. Wolsto ek antwurdzje? Freegje dan om de rol balie_agent.</translation>
    </message>
    <message>
        <source>You are in no team that answers a channel, so you see no conversation. A lead can add you to one on the page Teams.</source>
        <translation>Do sitst net yn in team dat in kanaal beantwurdet. Dêrom sjochsto gjin petearen. In teamlieder kin dy tafoegje op de side Teams.</translation>
    </message>
    <message>
        <source>There is no label {id}. Look at how it is written.</source>
        <translation>Der is gjin label {id}. Sjoch hoe’t it skreaun is.</translation>
    </message>
    <message>
        <source>There is a label {name} already. Choose another name, or merge the two.</source>
        <translation>Der is al in label {name}. Kies in oare namme, of foegje de twa gear.</translation>
    </message>
    <message>
        <source>Case {number} is not linked to this conversation. Look which ones are, at the top of it.</source>
        <translation>Saak {number} is net oan dit petear keppele. Sjoch boppe-oan it petear hokker dat wol binne.</translation>
    </message>
    <message>
        <source>“{number}” is no case number. Type it as it stands in the case system, such as 2026-12345: one word with a digit in it, at most 40 characters.</source>
        <translation>“{number}” is gjin saaknûmer. Typ it sa’t it yn it saaksysteem stiet, lykas 2026-12345: ien wurd mei in sifer deryn, op syn heechst 40 tekens.</translation>
    </message>
    <message>
        <source>There is a team {name} already, or there was one that still stands in the history. Choose another name.</source>
        <translation>Der is al in team {name}, of der wie ien dat noch yn de skiednis stiet. Kies in oare namme.</translation>
    </message>
    <message>
        <source>This team has ended meanwhile. Look at the list of teams again.</source>
        <translation>Dit team is ûnderwilens opheft. Sjoch nochris yn de list fan teams.</translation>
    </message>
    <message>
        <source>Somebody else has changed how {name} divides meanwhile. Close this, look at it anew, then choose.</source>
        <translation>In oar hat ûnderwilens wizige hoe’t {name} ferdielt. Slút dit, sjoch der op ’e nij nei en kies dan.</translation>
    </message>
    <message>
        <source>The team {name} still has work or channels. Choose the team that goes on with them.</source>
        <translation>It team {name} hat noch wurk of kanalen. Kies it team dat dermei fierder giet.</translation>
    </message>
    <message>
        <source>{name} works here with the login {login} already. Look at how the login is written.</source>
        <translation>{name} wurket hjir al, mei de oanmeldnamme {login}. Sjoch hoe’t de oanmeldnamme skreaun is.</translation>
    </message>
    <message>
        <source>A colleague is called {name}, which looks the same. Choose a name that tells the two apart, such as one with the team.</source>
        <translation>In kollega hjit {name}, en dat sjocht der krekt itselde út. Kies in namme dy’t de twa útinoar hâldt, bygelyks mei it team derby.</translation>
    </message>
    <message>
        <source>{name} has offered this. Only {name} or a team lead can take that back.</source>
        <translation>{name} hat dit oanbean. Allinnich {name} of in teamlieder kin dat weromnimme.</translation>
    </message>
    <message>
        <source>Confidential conversations that only {name} sees: {count}. Have {name} name a colleague in them first.</source>
        <translation>Fertroulike petearen dy’t allinnich {name} sjocht: {count}. Lit {name} dêr earst in kollega yn neame.</translation>
    </message>
    <message>
        <source>The name of {name} cannot be changed by you. Ask your administrator to do it.</source>
        <translation>Do kinst de namme fan {name} net feroarje. Freegje it dyn behearder.</translation>
    </message>
    <message>
        <source>You work in this window. Have another administrator do this.</source>
        <translation>Do wurkest sels yn dit finster. Lit in oare behearder dit dwaan.</translation>
    </message>
    <message>
        <source>Write in one line what the next one must know. Then hand it over.</source>
        <translation>Skriuw yn ien rigel wat de folgjende witte moat. Draach it dan oer.</translation>
    </message>
    <message>
        <source>This hand-over does not stand any more. Look in the conversation who has it now.</source>
        <translation>Dizze oerdracht jildt net mear. Sjoch yn it petear wa’t it no hat.</translation>
    </message>
    <message>
        <source>New messages since you began: {count}. Read them, then send.</source>
        <translation>Nije berjochten sûntsto begûnst: {count}. Lês se, en stjoer dan.</translation>
    </message>
    <message>
        <source>Balie is not up to date at the moment. Your text is kept; send it as soon as the connection is back.</source>
        <translation>Balie is op it stuit net by. Dyn tekst is bewarre; stjoer him sadree’t de ferbining der wer is.</translation>
    </message>
    <message>
        <source>there is no such key, only {known}</source>
        <translation>dy kaai bestiet net, allinnich {known}</translation>
    </message>
    <message>
        <source>there is no trigger {given}</source>
        <translation>der is gjin oanlieding {given}</translation>
    </message>
    <message>
        <source>there is no {given}, only {known}</source>
        <translation>{given} bestiet net, allinnich {known}</translation>
    </message>
    <message>
        <source>{given} is no name of a channel</source>
        <translation>{given} is gjin namme fan in kanaal</translation>
    </message>
    <message>
        <source>there is no action {given}</source>
        <translation>der is gjin aksje {given}</translation>
    </message>
    <message>
        <source>there is no source {given}</source>
        <translation>der is gjin boarne {given}</translation>
    </message>
    <message>
        <source>there is no rule of this id</source>
        <translation>der is gjin rigel mei dizze id</translation>
    </message>
    <message>
        <source>nothing is known to stand for {given}</source>
        <translation>foar {given} is neat bekend</translation>
    </message>
    <message>
        <source>it needs a text</source>
        <translation>hjir heart in tekst</translation>
    </message>
    <message>
        <source>it needs a list of texts</source>
        <translation>hjir heart in list mei teksten</translation>
    </message>
    <message>
        <source>it needs a date such as 2026-11-24</source>
        <translation>hjir heart in datum, lykas 2026-11-24</translation>
    </message>
    <message>
        <source>it needs one, such as OWN-1</source>
        <translation>dy is nedich, lykas OWN-1</translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation>dit is true of false</translation>
    </message>
    <message>
        <source>`answer` goes with insert_answer, and only with it</source>
        <translation>`answer` heart by insert_answer, en allinnich dêrby</translation>
    </message>
    <message>
        <source>it stands in this file more than once</source>
        <translation>dy stiet mear as ien kear yn dit bestân</translation>
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
        <translation>Der stiet gjin berjocht, gjin namme en gjin wachtwurd yn. Der wurdt neat ferstjoerd; do kinst it bewarje en trochjaan.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>It rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Bewarje…</translation>
    </message>
    <message>
        <source>Save the problem report</source>
        <translation>Probleemrapport bewarje</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>{channel} asks whether a person is sending</source>
        <translation>{channel} freget oft in minske ferstjoert</translation>
    </message>
    <message>
        <source>1.</source>
        <translation>1.</translation>
    </message>
    <message>
        <source>Open the page with the puzzle, on this computer, and solve it.</source>
        <translation>Iepenje de side mei de puzel, op dizze kompjûter, en los dy op.</translation>
    </message>
    <message>
        <source>2.</source>
        <translation>2.</translation>
    </message>
    <message>
        <source>Copy the address of the link “Open Signal” there. Do not follow that link.</source>
        <translation>Kopiearje dêr it adres fan de keppeling “Open Signal”. Folgje dy keppeling net.</translation>
    </message>
    <message>
        <source>3.</source>
        <translation>3.</translation>
    </message>
    <message>
        <source>Paste it here and hand it in within a few minutes.</source>
        <translation>Plak it hjir en leverje it binnen in pear minuten yn.</translation>
    </message>
    <message>
        <source>Address of the puzzle</source>
        <translation>Adres fan de puzel</translation>
    </message>
    <message>
        <source>What the puzzle gave you</source>
        <translation>Wat de puzel dy joech</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Open the puzzle</source>
        <translation>Puzel iepenje</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Ynleverje</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>In amerijke…</translation>
    </message>
</context>
<context>
    <name>PublishSheet</name>
    <message>
        <source>Publish /{key}?</source>
        <translation>/{key} publisearje?</translation>
    </message>
    <message>
        <source>Delete /{key}?</source>
        <translation>/{key} wiskje?</translation>
    </message>
    <message>
        <source>This changes for your colleagues as soon as you publish it.</source>
        <translation>Dit feroaret foar dyn kollega’s sa gau asto it publisearrest.</translation>
    </message>
    <message>
        <source>Nobody is offered it any more as soon as you delete it.</source>
        <translation>As it wiske is, kriget nimmen it mear oanbean.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat der feroaret</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tebek</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Wiskje</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publisearje</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Stasjon</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestân</translation>
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
        <translation>Alles &amp;selektearje</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Stap omheech</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Stap om&amp;leech</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 bestiet al.
Wolst it ferfange?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Kieze</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Fuortsmite</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Sjen yn:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Nije map</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Iepenje</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Omn&amp;eame</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewarje</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle bestannen (*)</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Nije map meitsje</translation>
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
        <translation>Bestâns&amp;namme:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Soar&amp;te bestannen:</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Fer&amp;burgen bestannen sjen litte</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Date Modified</source>
        <translation>Feroare op</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namme</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grutte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soarte</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiearje</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Plakke</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Op &apos;e &amp;nij</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ungedien meitsje</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;nippe</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Fuortsmite</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles selektearje</translation>
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
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Iepenje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiearje</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Plakke</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Op &apos;e &amp;nij</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ungedien meitsje</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;nippe</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Fuortsmite</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles selektearje</translation>
    </message>
</context>
<context>
    <name>QuoteLine</name>
    <message>
        <source>Do not reply to this message</source>
        <translation>Net op dit berjocht reagearje</translation>
    </message>
    <message>
        <source>You change: {words}</source>
        <translation>Do wizigest: {words}</translation>
    </message>
    <message>
        <source>In reply to: {words}</source>
        <translation>Yn reaksje op: {words}</translation>
    </message>
    <message>
        <source>Leave this message as it is</source>
        <translation>Lit dit berjocht sa’t it is</translation>
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
            <numerusform>Do hast %n petear krigen.</numerusform>
            <numerusform>Do hast %n petearen krigen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} gave you %n conversation(s).</source>
        <translation>
            <numerusform>{name} joech dy %n petear.</numerusform>
            <numerusform>{name} joech dy %n petearen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>Is this conversation on record?</source>
        <translation>Is dit petear registrearre?</translation>
    </message>
    <message numerus="yes">
        <source>Are these %n on record?</source>
        <translation>
            <numerusform>Is %n petear registrearre?</numerusform>
            <numerusform>Binne dizze %n petearen registrearre?</numerusform>
        </translation>
    </message>
    <message>
        <source>On record: {where}</source>
        <translation>Registrearre: {where}</translation>
    </message>
    <message>
        <source>Not needed: {why}</source>
        <translation>Net nedich: {why}</translation>
    </message>
    <message>
        <source>case system</source>
        <translation>saaksysteem</translation>
    </message>
    <message>
        <source>registered contact</source>
        <translation>klantkontakt</translation>
    </message>
    <message>
        <source>question of a moment, nothing to keep</source>
        <translation>koarte fraach, neat te bewarjen</translation>
    </message>
    <message>
        <source>not meant for us, or spam</source>
        <translation>net foar ús bedoeld, of spam</translation>
    </message>
    <message>
        <source>Another reason; it is kept in the compliance log</source>
        <translation>In oare reden; dy komt yn it logboek</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Petear ôfhannelje</translation>
    </message>
    <message numerus="yes">
        <source>Close %n conversations</source>
        <translation>
            <numerusform>%n petear ôfhannelje</numerusform>
            <numerusform>%n petearen ôfhannelje</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>Copied: the number</source>
        <translation>Kopiearre: it nûmer</translation>
    </message>
    <message>
        <source>Copied: the number and the citizen</source>
        <translation>Kopiearre: it nûmer en de ynwenner</translation>
    </message>
    <message>
        <source>Copied: the number, the citizen and the address</source>
        <translation>Kopiearre: it nûmer, de ynwenner en it adres</translation>
    </message>
</context>
<context>
    <name>RefusedLinkSheet</name>
    <message>
        <source>This link is not opened</source>
        <translation>Dizze keppeling wurdt net iepene</translation>
    </message>
    <message>
        <source>It does not lead to an ordinary website. Ask the citizen what it should show.</source>
        <translation>Hy liedt net nei in gewoane webside. Freegje de ynwenner wat er sjen litte moat.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
</context>
<context>
    <name>RefusedSheet</name>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
</context>
<context>
    <name>RemoveSheet</name>
    <message>
        <source>Remove this file?</source>
        <translation>Dit bestân fuorthelje?</translation>
    </message>
    <message>
        <source>Balie deletes the file for good. The message stays and says that a file was removed.</source>
        <translation>Balie wisket it bestân foar altyd. It berjocht bliuwt en seit dat der in bestân fuorthelle is.</translation>
    </message>
    <message>
        <source>What you saved yourself and what the provider keeps is not deleted.</source>
        <translation>Watsto sels bewarre hast en wat de oanbieder bewarret, wurdt net wiske.</translation>
    </message>
    <message>
        <source>Remove “{channel}”?</source>
        <translation>“{channel}” fuortsmite?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>To the wind-down</source>
        <translation>Nei de ofbou</translation>
    </message>
    <message>
        <source>Remove channel</source>
        <translation>Kanaal fuortsmite</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Bestân fuorthelje</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Last twelve weeks</source>
        <translation>Lêste tolve wiken</translation>
    </message>
    <message>
        <source>Last four weeks</source>
        <translation>Lêste fjouwer wiken</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jier</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Ferline jier</translation>
    </message>
    <message>
        <source>Use of channels</source>
        <translation>Gebrûk fan kanalen</translation>
    </message>
    <message>
        <source>Conversations begun in each week</source>
        <translation>Begûne petearen de wike</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Messages received by hour of the day</source>
        <translation>Untfongen berjochten de oere fan de dei</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Underwerpen</translation>
    </message>
    <message>
        <source>Rules that spoke about messages</source>
        <translation>Rigels dy’t wat oer berjochten seine</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en noch {count}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>net metten</translation>
    </message>
    <message>
        <source>{median} (nine in ten within {most})</source>
        <translation>{median} (njoggen fan de tsien binnen {most})</translation>
    </message>
    <message>
        <source>Conversations begun</source>
        <translation>Begûne petearen</translation>
    </message>
    <message>
        <source>Messages received</source>
        <translation>Untfongen berjochten</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Ferstjoerde berjochten</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Ynwenners</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Earste reaksje</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Ofhanneling</translation>
    </message>
    <message>
        <source>wk {number}</source>
        <translation>wk {number}</translation>
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
        <translation>Tiidrek</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)…</source>
        <translation>Rekkenblêd (CSV)…</translation>
    </message>
    <message>
        <source>For the council (PDF)…</source>
        <translation>Foar de ried (PDF)…</translation>
    </message>
    <message>
        <source>Conversations begun in each week</source>
        <translation>Begûne petearen de wike</translation>
    </message>
    <message>
        <source>Messages received by hour of the day</source>
        <translation>Untfongen berjochten de oere fan de dei</translation>
    </message>
    <message>
        <source>Topic or rule</source>
        <translation>Underwerp of rigel</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe faak</translation>
    </message>
    <message>
        <source>Topics and rules</source>
        <translation>Underwerpen en rigels</translation>
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
        <translation>Sifers bewarje</translation>
    </message>
</context>
<context>
    <name>RuleSheet</name>
    <message>
        <source>Rules of this channel</source>
        <translation>Rigels fan dit kanaal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>What it says</source>
        <translation>Wat de rigel seit</translation>
    </message>
    <message>
        <source>What to do instead</source>
        <translation>Watsto wol dwaan kinst</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Jildt foar</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Hoe’t de rigel wurket</translation>
    </message>
    <message>
        <source>Version of the rule</source>
        <translation>Ferzje fan de rigel</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Komt út</translation>
    </message>
    <message>
        <source>{file} (own)</source>
        <translation>{file} (eigen)</translation>
    </message>
    <message>
        <source>not in this version</source>
        <translation>net yn dizze ferzje</translation>
    </message>
    <message>
        <source>{file}, of the municipality</source>
        <translation>{file}, fan de gemeente</translation>
    </message>
    <message>
        <source>{file}, of Balie</source>
        <translation>{file}, fan Balie</translation>
    </message>
    <message>
        <source>{date}: read again now</source>
        <translation>{date}: no op ’e nij lêze</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Boarne</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Date of the text</source>
        <translation>Datum fan de tekst</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lêzen</translation>
    </message>
    <message>
        <source>Review before</source>
        <translation>Op ’e nij lêze foar</translation>
    </message>
    <message>
        <source>{date}, by {person}</source>
        <translation>{date}, troch {person}</translation>
    </message>
    <message>
        <source>the text itself was not checked</source>
        <translation>de tekst sels is net kontrolearre</translation>
    </message>
    <message>
        <source>Yes, for this citizen</source>
        <translation>Ja, foar dizze ynwenner</translation>
    </message>
    <message>
        <source>Insert referral</source>
        <translation>Set ferwizing yn</translation>
    </message>
    <message>
        <source>Replace by ●●●</source>
        <translation>Ferfang troch ●●●</translation>
    </message>
    <message>
        <source>Send a template…</source>
        <translation>Stjoer in sjabloan…</translation>
    </message>
    <message>
        <source>Go on in another channel…</source>
        <translation>Fierder fia in oar kanaal…</translation>
    </message>
    <message>
        <source>Note to telephone</source>
        <translation>Notysje om te beljen</translation>
    </message>
    <message>
        <source>Note as a task</source>
        <translation>Notysje as taak</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Oerdrage…</translation>
    </message>
    <message>
        <source>Answer myself</source>
        <translation>Sels antwurdzje</translation>
    </message>
    <message>
        <source>Record the opt-out</source>
        <translation>Ofmelding fêstlizze</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>Ta ynformaasje</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warskôging</translation>
    </message>
    <message>
        <source>Stops, unless you give a reason</source>
        <translation>Hâldt tsjin, útsein asto in reden joust</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Hâldt tsjin</translation>
    </message>
    <message>
        <source>Citizen referred to the emergency services</source>
        <translation>Ynwenner nei de needtsjinsten ferwiisd</translation>
    </message>
    <message>
        <source>Emergency services called</source>
        <translation>Needtsjinsten belle</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fals alarm</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle kanalen</translation>
    </message>
    <message>
        <source>Rules {ids}</source>
        <translation>Rigels {ids}</translation>
    </message>
    <message>
        <source>Rule {ids}</source>
        <translation>Rigel {ids}</translation>
    </message>
    <message>
        <source>read {date}</source>
        <translation>lêzen {date}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rule</source>
        <translation>Rigel</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giet oer</translation>
    </message>
    <message>
        <source>Review before</source>
        <translation>Op ’e nij lêze foar</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Jildt foar</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Komt út</translation>
    </message>
    <message>
        <source>Which rules</source>
        <translation>Hokker rigels</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Alle rigels</translation>
    </message>
    <message>
        <source>To be read again</source>
        <translation>Op ’e nij te lêzen</translation>
    </message>
    <message>
        <source>Of the municipality</source>
        <translation>Fan de gemeente</translation>
    </message>
    <message>
        <source>Office hours…</source>
        <translation>Iepeningstiden…</translation>
    </message>
    <message numerus="yes">
        <source>Of {all} rules, %n must be read again. Press Enter on a rule to see its sources.</source>
        <translation>
            <numerusform>Fan {all} rigels moat %n op ’e nij lêzen wurde. Druk op Enter op in rigel om de boarnen te sjen.</numerusform>
            <numerusform>Fan {all} rigels moatte %n op ’e nij lêzen wurde. Druk op Enter op in rigel om de boarnen te sjen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{all} rules hold. None has to be read again yet.</source>
        <translation>{all} rigels jilde. Gjin ien hoecht al op ’e nij lêzen te wurden.</translation>
    </message>
    <message numerus="yes">
        <source>Of all rules %n are for channels that this version does not have.</source>
        <translation>
            <numerusform>Fan alle rigels binne der %n foar kanalen dy’t dizze ferzje net hat.</numerusform>
            <numerusform>Fan alle rigels binne der %n foar kanalen dy’t dizze ferzje net hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be read again yet</source>
        <translation>Der hoecht noch neat op ’e nij lêzen te wurden</translation>
    </message>
    <message>
        <source>They stand in files of their own in the folder policies of the profile, and go before ours.</source>
        <translation>Eigen rigels steane yn bestannen yn de map policies fan it profyl. Se geane foar dy fan Balie.</translation>
    </message>
    <message>
        <source>The municipality has no rules of its own</source>
        <translation>De gemeente hat gjin eigen rigels</translation>
    </message>
</context>
<context>
    <name>SavedViewsPresenter</name>
    <message>
        <source>Save this search as a view</source>
        <translation>Dizze sykopdracht as werjefte bewarje</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Namme fan de werjefte</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search conversations, citizens and messages</source>
        <translation>Sykje petearen, ynwenners en berjochten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sykje</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>Type at least three letters</source>
        <translation>Typ op syn minst trije letters</translation>
    </message>
    <message>
        <source>Esc ends the search.</source>
        <translation>Esc beëiniget it sykjen.</translation>
    </message>
    <message>
        <source>This search is not clear</source>
        <translation>Dizze sykopdracht is net dúdlik</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found</source>
        <translation>
            <numerusform>%n berjocht fûn</numerusform>
            <numerusform>%n berjochten fûn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n message(s)</source>
        <translation>
            <numerusform>De nijste %n berjochten</numerusform>
            <numerusform>De nijste %n berjochten</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer or shorter words. Esc ends the search.</source>
        <translation>Probearje minder of koartere wurden. Esc beëiniget it sykjen.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Neat fûn</translation>
    </message>
</context>
<context>
    <name>SearchResultsView</name>
    <message>
        <source>Search results</source>
        <translation>Sykresultaten</translation>
    </message>
</context>
<context>
    <name>SelectableText</name>
    <message>
        <source>Text to copy</source>
        <translation>Tekst om te kopiearjen</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>On</source>
        <translation>Oan</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Uterlik</translation>
    </message>
    <message>
        <source>Being told</source>
        <translation>Meldings</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antwurdzje</translation>
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
        <translation>Dizze kompjûter, fan de folgjende start ôf</translation>
    </message>
    <message>
        <source>Own moments to snooze until</source>
        <translation>Eigen mominten om út te stellen</translation>
    </message>
    <message>
        <source>They stand in the menu of Snooze. With commas: friday 10:00, in 2 hours.</source>
        <translation>Se steane yn it menu fan Utstelle. Mei komma’s: freed 10:00, oer 2 oeren.</translation>
    </message>
    <message>
        <source>This cannot be changed.</source>
        <translation>Dit kin net oars.</translation>
    </message>
    <message>
        <source>Seconds in which an answer can be taken back</source>
        <translation>Sekonden dat in antwurd weromnommen wurde kin</translation>
    </message>
    <message>
        <source>It goes only then. 0: at once. Where somebody may be in danger, always at once.</source>
        <translation>Dan giet it pas fuort. 0: fuortendaliks. As immen yn gefaar wêze kin, altyd fuortendaliks.</translation>
    </message>
    <message>
        <source>Keys of your own</source>
        <translation>Eigen toetsen</translation>
    </message>
    <message>
        <source>Every action can have other keys, or none.</source>
        <translation>Elke aksje kin oare toetsen hawwe, of gjin.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Toetsen wizigje…</translation>
    </message>
    <message>
        <source>Of the draft</source>
        <translation>Fan it antwurd</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>Streekrjocht</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Sa’t it systeem it seit</translation>
    </message>
    <message>
        <source>Your organisation has decided this.</source>
        <translation>Dyn organisaasje hat dit besletten.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Of the window, not of your answers. The window opens again at once.</source>
        <translation>Fan it finster, net fan dyn antwurden. It finster iepenet fuort op ’e nij.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>High contrast draws every edge and makes text darker or lighter.</source>
        <translation>Heech kontrast tekenet elke râne en makket tekst donkerder of ljochter.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrutte</translation>
    </message>
    <message>
        <source>Everything grows along. The window opens again at once.</source>
        <translation>Alles groeit mei. It finster iepenet fuort op ’e nij.</translation>
    </message>
    <message>
        <source>Room between rows</source>
        <translation>Romte tusken rigen</translation>
    </message>
    <message>
        <source>How many conversations fit on the list.</source>
        <translation>Hoefolle petearen op de list passe.</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Folchoarder fan de list</translation>
    </message>
    <message>
        <source>With which the window begins. Above the list you can choose another one.</source>
        <translation>Dêr’t it finster mei begjint. Boppe de list kinsto in oare kieze.</translation>
    </message>
    <message>
        <source>Announce new messages</source>
        <translation>Nije berjochten melde</translation>
    </message>
    <message>
        <source>While Balie is not in front. No announcement names a citizen or quotes a message.</source>
        <translation>Wylst Balie net foaroan stiet. Gjin melding neamt in ynwenner of hellet in berjocht oan.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Lûd</translation>
    </message>
    <message>
        <source>With an announcement. A possible emergency always sounds.</source>
        <translation>Mei in melding. In mooglik needgefal is altyd te hearren.</translation>
    </message>
    <message>
        <source>Icon beside the clock</source>
        <translation>Piktogram neist de klok</translation>
    </message>
    <message>
        <source>Shows how many messages are unread, and brings the window back.</source>
        <translation>Lit sjen hoefolle berjochten net lêzen binne, en hellet it finster werom.</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter ferstjoert</translation>
    </message>
    <message>
        <source>Shift+Enter then begins a new line.</source>
        <translation>Shift+Enter begjint dan in nije rigel.</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Stavering kontrolearje</translation>
    </message>
    <message>
        <source>Underlines what no dictionary knows. Nothing leaves this computer.</source>
        <translation>Underkrast wat gjin wurdboek ken. Der giet neat fan dizze kompjûter ôf.</translation>
    </message>
    <message>
        <source>Language of the spelling</source>
        <translation>Taal fan de stavering</translation>
    </message>
    <message>
        <source>For a draft in which Balie does not recognise it by itself.</source>
        <translation>Foar in antwurd dêr’t Balie de taal net sels yn ken.</translation>
    </message>
    <message>
        <source>Minutes until the window locks</source>
        <translation>Minuten oant it finster op slot giet</translation>
    </message>
    <message>
        <source>Without a key or the mouse. 0 is never.</source>
        <translation>Sûnder toets of mûs. 0 is nea.</translation>
    </message>
    <message>
        <source>Folder for citizens’ files</source>
        <translation>Map foar bestannen fan ynwenners</translation>
    </message>
    <message>
        <source>Where saving begins. Empty: your downloads.</source>
        <translation>Wêr’t it bewarjen begjint. Leech: dyn downloads.</translation>
    </message>
    <message>
        <source>Address of a case</source>
        <translation>Adres fan in saak</translation>
    </message>
    <message>
        <source>In your case system, with {zaak} for the number. Empty: not opened.</source>
        <translation>Yn dyn saaksysteem, mei {zaak} foar it nûmer. Leech: net te iepenjen.</translation>
    </message>
    <message>
        <source>Channels that may be used</source>
        <translation>Kanalen dy’t brûkt wurde meie</translation>
    </message>
    <message>
        <source>Channels of another kind stay, but nothing is received or sent on them.</source>
        <translation>Kanalen fan in oar soarte bliuwe, mar der wurdt neat op ûntfongen of ferstjoerd.</translation>
    </message>
    <message>
        <source>Server of the team</source>
        <translation>Server fan it team</translation>
    </message>
    <message>
        <source>Empty: this computer has a store of its own.</source>
        <translation>Leech: dizze kompjûter hat in eigen opslach.</translation>
    </message>
    <message>
        <source>How channels reach the Internet</source>
        <translation>Hoe’t kanalen it ynternet berikke</translation>
    </message>
    <message>
        <source>Ask your administrator if channels stay unreachable.</source>
        <translation>Freegje dyn behearder as kanalen net te berikken bliuwe.</translation>
    </message>
    <message>
        <source>Fixed proxy</source>
        <translation>Fêste proxy</translation>
    </message>
    <message>
        <source>Such as http://proxy.duinstad.example:3128</source>
        <translation>Lykas http://proxy.duinstad.example:3128</translation>
    </message>
    <message>
        <source>Proxy script (PAC)</source>
        <translation>Proxyskript (PAC)</translation>
    </message>
    <message>
        <source>Such as http://wpad.duinstad.example/proxy.pac</source>
        <translation>Lykas http://wpad.duinstad.example/proxy.pac</translation>
    </message>
    <message>
        <source>Extra certificate authorities</source>
        <translation>Ekstra sertifikaatautoriteiten</translation>
    </message>
    <message>
        <source>The path of a PEM file that channels trust as well.</source>
        <translation>It paad fan in PEM-bestân dat kanalen ek fertrouwe.</translation>
    </message>
    <message>
        <source>Days that received originals are kept</source>
        <translation>Dagen dat ûntfongen orizjinelen bewarre wurde</translation>
    </message>
    <message>
        <source>The messages themselves stay. 0: the originals stay as well.</source>
        <translation>De berjochten sels bliuwe. 0: de orizjinelen bliuwe ek.</translation>
    </message>
    <message>
        <source>How much is logged</source>
        <translation>Hoefolle der logd wurdt</translation>
    </message>
    <message>
        <source>Never what citizens wrote.</source>
        <translation>Nea wat ynwenners skreaunen.</translation>
    </message>
    <message>
        <source>No updates by the program itself</source>
        <translation>Gjin fernijings troch it programma sels</translation>
    </message>
    <message>
        <source>Always so: Balie contains no updater.</source>
        <translation>Altyd sa: yn Balie sit gjin bywurker.</translation>
    </message>
    <message>
        <source>No telemetry</source>
        <translation>Gjin telemetrij</translation>
    </message>
    <message>
        <source>Always so: Balie sends no figures, reports or crashes to anybody.</source>
        <translation>Altyd sa: Balie stjoert gjin sifers, rapporten of crashes nei wa dan ek.</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Losse toetsen</translation>
    </message>
    <message>
        <source>A letter alone does something while no text field has the focus.</source>
        <translation>In letter allinnich docht wat salang’t gjin tekstfjild de fokus hat.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Lykas it buroblêd</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljocht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Heech kontrast</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Rom</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nijste earst</translation>
    </message>
    <message>
        <source>Who waits longest first</source>
        <translation>Wa’t it langst wachtet, earst</translation>
    </message>
    <message>
        <source>What expires first</source>
        <translation>Wat it earst ferrint, earst</translation>
    </message>
    <message>
        <source>Everything that comes in</source>
        <translation>Alles wat binnenkomt</translation>
    </message>
    <message>
        <source>In my conversations</source>
        <translation>Yn myn petearen</translation>
    </message>
    <message>
        <source>Possible emergencies alone</source>
        <translation>Allinnich mooglike needgefallen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Gjin</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Sêft</translation>
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
        <translation>Fia in skript</translation>
    </message>
    <message>
        <source>By a fixed proxy</source>
        <translation>Fia in fêste proxy</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>It gewoane</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warskôgings</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Flaters</translation>
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
        <translation>Ynstellings</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Sykje in ynstelling</translation>
    </message>
    <message>
        <source>No setting is called that. Try another word.</source>
        <translation>Gjin ynstelling hjit sa. Probearje in oar wurd.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n ynstelling</numerusform>
            <numerusform>%n ynstellings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>One moment…</source>
        <translation>In amerijke…</translation>
    </message>
</context>
<context>
    <name>ShiftSheet</name>
    <message>
        <source>End my shift</source>
        <translation>Tsjinst ôfslute</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Nothing lies with you. You can go home.</source>
        <translation>Der leit neat by dy. Do kinst nei hûs.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are still yours. Say for each where it goes.</source>
        <translation>
            <numerusform>%n petear is noch fan dy. Sis wêr’t it hinne giet.</numerusform>
            <numerusform>%n petearen binne noch fan dy. Sis fan elk wêr’t it hinne giet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards nothing open lies with you.</source>
        <translation>Dêrnei leit der neat iepens mear by dy.</translation>
    </message>
    <message>
        <source>{name}: what becomes of it</source>
        <translation>{name}: wat dermei bart</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Allegearre</translation>
    </message>
    <message>
        <source>each as below</source>
        <translation>elk as hjirûnder</translation>
    </message>
</context>
<context>
    <name>Slashes</name>
    <message>
        <source>Snooze the conversation</source>
        <translation>Stel it petear út</translation>
    </message>
    <message>
        <source>Label the conversation</source>
        <translation>Jou it petear in label</translation>
    </message>
    <message>
        <source>Assign the conversation</source>
        <translation>Wiis it petear ta</translation>
    </message>
    <message>
        <source>Take the conversation yourself</source>
        <translation>Nim it petear sels oan</translation>
    </message>
    <message>
        <source>Put the conversation back in the queue</source>
        <translation>Set it petear werom yn de wachtrige</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Skriuw in ynterne notysje</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Petear ôfhannelje</translation>
    </message>
    <message>
        <source>Write a moment, such as tomorrow 9:00, fri 14:00, in 2 weeks or end of the month.</source>
        <translation>Skriuw in momint, lykas moarn 9:00, freed 14 oere, oer 2 wiken of ein fan e moanne.</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>For one hour</source>
        <translation>In oere</translation>
    </message>
    <message>
        <source>Until this afternoon, 14:00</source>
        <translation>Oant fan ’e middei, 14:00</translation>
    </message>
    <message>
        <source>Until tomorrow, 9:00</source>
        <translation>Oant moarn, 9:00</translation>
    </message>
    <message>
        <source>Until Monday, 9:00</source>
        <translation>Oant moandei, 9:00</translation>
    </message>
    <message>
        <source>Until the citizen answers (four weeks at most)</source>
        <translation>Oant de ynwenner antwurdet (heechút fjouwer wiken)</translation>
    </message>
    <message>
        <source>Another moment…</source>
        <translation>In oar momint…</translation>
    </message>
</context>
<context>
    <name>SnoozeSheet</name>
    <message>
        <source>Snooze until</source>
        <translation>Utstelle oant</translation>
    </message>
    <message>
        <source>tomorrow 9:00, monday 14:00, in 2 hours, next week</source>
        <translation>moarn 9:00, moandei 14:00, oer 2 oeren, takom wike</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Oant wannear</translation>
    </message>
    <message>
        <source>Keep this moment in the menu</source>
        <translation>Dit momint yn it menu hâlde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Utstelle</translation>
    </message>
    <message>
        <source>Until {moment}</source>
        <translation>Oant {moment}</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>This sound is not here. Ask the citizen to send it again.</source>
        <translation>Dit lûd is hjir net. Freegje de ynwenner om it nochris te stjoeren.</translation>
    </message>
    <message>
        <source>This computer has no sound output. Connect a headset, or save the file.</source>
        <translation>Dizze kompjûter hat gjin lûdsútfier. Slút in headset oan, of bewarje it bestân.</translation>
    </message>
    <message>
        <source>This sound cannot be played here. Save it and open it in another program.</source>
        <translation>Dit lûd kin hjir net ôfspile wurde. Bewarje it en iepenje it yn in oar programma.</translation>
    </message>
</context>
<context>
    <name>SpellingPresenter</name>
    <message>
        <source>No suggestions</source>
        <translation>Gjin suggestjes</translation>
    </message>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>Foegje “{word}” ta oan myn wurden</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n channel(s) connected</source>
        <translation>
            <numerusform>%n kanaal ferbûn</numerusform>
            <numerusform>%n kanalen ferbûn</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected to the server. What you see may be old.</source>
        <translation>Gjin ferbining mei de server. Watsto sjochst, kin âld wêze.</translation>
    </message>
    <message>
        <source>{channel}: solve the puzzle…</source>
        <translation>{channel}: los de puzel op…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting to be sent</source>
        <translation>
            <numerusform>%n berjocht wachtet op ferstjoeren</numerusform>
            <numerusform>%n berjochten wachtsje op ferstjoeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be read and are kept</source>
        <translation>
            <numerusform>%n berjocht koe net lêzen wurde en is bewarre</numerusform>
            <numerusform>%n berjochten koene net lêzen wurde en binne bewarre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusPresenter</name>
    <message>
        <source>Pause, {minutes} minutes</source>
        <translation>Skoft, {minutes} minuten</translation>
    </message>
    <message>
        <source>Pause, without an end</source>
        <translation>Skoft, sûnder eintiid</translation>
    </message>
    <message>
        <source>Conversations at once</source>
        <translation>Petearen tagelyk</translation>
    </message>
    <message>
        <source>End my shift…</source>
        <translation>Tsjinst ôfslute…</translation>
    </message>
    <message>
        <source>You are still away. You get nothing new before you say that you are available.</source>
        <translation>Do stiest noch op ôfwêzich. Do krijst neat nijs foardatst seist datsto beskikber bist.</translation>
    </message>
    <message>
        <source>My status: {status}</source>
        <translation>Myn status: {status}</translation>
    </message>
    <message>
        <source>Your pause was until {time}. You get nothing new before you say that you are available.</source>
        <translation>Dyn skoft wie oant {time}. Do krijst neat nijs foardatst seist datsto beskikber bist.</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Werom yn de wachtrige</translation>
    </message>
    <message>
        <source>To the team {name}</source>
        <translation>Nei it team {name}</translation>
    </message>
    <message>
        <source>Your shift has ended. Nothing lies with you any more.</source>
        <translation>Dyn tsjinst is ôfsletten. Der leit neat mear by dy.</translation>
    </message>
    <message>
        <source>Your shift has ended. What is snoozed goes to everybody if you are not there then.</source>
        <translation>Dyn tsjinst is ôfsletten. Wat útsteld is, giet nei elkenien as do der dan net bist.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Rule…</source>
        <translation>Rigel…</translation>
    </message>
    <message>
        <source>Why must this be sent?</source>
        <translation>Wêrom moat dit ferstjoerd wurde?</translation>
    </message>
    <message>
        <source>Reason for sending against the rule</source>
        <translation>Reden om tsjin de rigel yn te ferstjoeren</translation>
    </message>
    <message>
        <source>Send with this reason</source>
        <translation>Ferstjoer mei dizze reden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Ferstjoere</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
</context>
<context>
    <name>TeamPresenter</name>
    <message>
        <source>Your role changes nothing here. Ask your lead or your administrator.</source>
        <translation>Mei dyn rol feroarest hjir neat. Freegje it dyn teamlieder of dyn behearder.</translation>
    </message>
    <message>
        <source>Who comes and who leaves, your administrator says here.</source>
        <translation>Wa’t komt en wa’t fuortgiet, set dyn behearder hjir del.</translation>
    </message>
    <message>
        <source>Who works here again?</source>
        <translation>Wa wurket hjir wer?</translation>
    </message>
</context>
<context>
    <name>TeamSheet</name>
    <message>
        <source>New team</source>
        <translation>Nij team</translation>
    </message>
    <message>
        <source>Change the team</source>
        <translation>Team wizigje</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>There is no channel yet.</source>
        <translation>Der is noch gjin kanaal.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namme</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
    </message>
</context>
<context>
    <name>Teams</name>
    <message>
        <source>not yet</source>
        <translation>noch net</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>meiwurker</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>teamlieder</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>behearder</translation>
    </message>
    <message>
        <source>{method}, by itself</source>
        <translation>{method}, fansels</translation>
    </message>
    <message>
        <source>No team answers {channels} then. On a server nobody sees what comes in there.</source>
        <translation>Gjin team beantwurdet {channels} dan noch. Op in server sjocht nimmen wat dêr binnenkomt.</translation>
    </message>
    <message>
        <source>{team} answers {channels} from then on.</source>
        <translation>{team} beantwurdet fan dan ôf {channels}.</translation>
    </message>
    <message>
        <source>Colleagues who come along to {team} and see what is there: {count}.</source>
        <translation>Kollega’s dy’t meigeane nei {team} en sjogge wat dêr is: {count}.</translation>
    </message>
    <message>
        <source>No conversation is given to this team.</source>
        <translation>Oan dit team is gjin petear tawiisd.</translation>
    </message>
    <message>
        <source>Open conversations that go to {team}: {open}; with the closed ones {all}.</source>
        <translation>Iepen petearen dy’t nei {team} geane: {open}; mei de ôfhannele derby {all}.</translation>
    </message>
    <message>
        <source>There is no other team to go on with its work and its channels. Make one first.</source>
        <translation>Der is gjin oar team om mei syn wurk en syn kanalen fierder te gean. Meitsje der earst ien.</translation>
    </message>
    <message>
        <source>Open conversations that go back to the queue: {count}.</source>
        <translation>Iepen petearen dy’t weromgeane yn de wachtrige: {count}.</translation>
    </message>
    <message>
        <source>Snoozed conversations that come back to everybody in time: {count}.</source>
        <translation>Utstelde petearen dy’t op harren tiid by elkenien weromkomme: {count}.</translation>
    </message>
    <message>
        <source>Nothing open is with {name}.</source>
        <translation>By {name} leit neat iepen.</translation>
    </message>
    <message>
        <source>of {count} waiting conversations, {given} would go to somebody and {waiting} wait for a label.</source>
        <translation>fan {count} wachtsjende petearen geane der {given} nei immen en wachtsje der {waiting} op in label.</translation>
    </message>
    <message>
        <source>Nothing is given to this team. What happened keeps its name. “Ended teams…” undoes it.</source>
        <translation>Oan dit team is neat tawiisd. Wat bard is, hâldt de namme. Mei “Opheven teams…” meitsto it ûngedien.</translation>
    </message>
    <message>
        <source>What happened keeps the name of the team. “Ended teams…” undoes it.</source>
        <translation>Wat bard is, hâldt de namme fan it team. Mei “Opheven teams…” meitsto it ûngedien.</translation>
    </message>
    <message>
        <source>Nobody else leads. Ask the server’s administrator to let a colleague do so.</source>
        <translation>Fierder is der gjin teamlieder. Freegje de behearder fan de server om in kollega dy rol te jaan.</translation>
    </message>
    <message>
        <source>Nothing comes to {name} any more. What happened keeps the name. “Who left…” undoes it.</source>
        <translation>Der komt neat mear by {name}. Wat bard is, hâldt de namme. Mei “Wa fuortgie…” meitsto it ûngedien.</translation>
    </message>
    <message>
        <source>It has its channels, colleagues, answers and conversations again. The team that went on with them no longer has what it had not before.</source>
        <translation>It team hat syn kanalen, kollega’s, antwurden en petearen werom. It team dat dêrmei trochgie, hat net mear wat it earder net hie.</translation>
    </message>
    <message>
        <source>They are in their teams again, with their topics and the conversations that nobody has taken since.</source>
        <translation>Dizze kollega sit wer yn de eigen teams, mei de eigen ûnderwerpen en de petearen dy’t sûnt nimmen naam.</translation>
    </message>
    <message>
        <source>The login is the name for signing in at the database server. You then get a line for the server’s administrator, who lets it in.</source>
        <translation>De oanmeldnamme is de namme om dy oan te melden by de databankserver. Dêrnei krigest in rigel foar de behearder fan de server, dy’t dizze namme talit.</translation>
    </message>
    <message>
        <source>The login is the name in the operating system. Mentions and commands use it.</source>
        <translation>De oanmeldnamme is de namme op de kompjûter. Fermeldings en opdrachten brûke dy.</translation>
    </message>
    <message>
        <source>The server does not let {login} in yet. Send this line to the server’s administrator, who chooses the password. With Kerberos none is needed.</source>
        <translation>De server lit {login} noch net ta. Stjoer dizze rigel nei de behearder fan de server, dy’t it wachtwurd kiest. Mei Kerberos is der gjin nedich.</translation>
    </message>
    <message>
        <source>{login} sees nothing here any more, and can still sign in. Send this line to the server’s administrator.</source>
        <translation>{login} sjocht hjir neat mear, en kin noch wol oanmelde. Stjoer dizze rigel nei de behearder fan de server.</translation>
    </message>
    <message>
        <source>you are not in this team and do not see what waits there, so it cannot be tried here.</source>
        <translation>do sitst net yn dit team en sjochst net wat dêr wachtet, dus hjir kinst it net besykje.</translation>
    </message>
    <message>
        <source>nothing of this team waits that nobody has.</source>
        <translation>der wachtet neat fan dit team dat nimmen hat.</translation>
    </message>
    <message>
        <source>waiting conversations that stay until somebody takes them: {count}.</source>
        <translation>wachtsjende petearen dy’t lizzen bliuwe oant immen se nimt: {count}.</translation>
    </message>
    <message>
        <source>of {count} waiting conversations, {given} would go to somebody.</source>
        <translation>fan {count} wachtsjende petearen geane der {given} nei immen.</translation>
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
        <translation>Iepen petearen</translation>
    </message>
    <message>
        <source>Divides</source>
        <translation>Ferdielt</translation>
    </message>
    <message>
        <source>New team…</source>
        <translation>Nij team…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wizigje…</translation>
    </message>
    <message>
        <source>How it divides…</source>
        <translation>Hoe’t it ferdielt…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Opheffe…</translation>
    </message>
    <message>
        <source>Ended teams…</source>
        <translation>Opheven teams…</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Der is noch gjin team.</translation>
    </message>
</context>
<context>
    <name>TeamsPresenter</name>
    <message>
        <source>Your role changes nothing here. Ask your lead or your administrator.</source>
        <translation>Mei dyn rol feroarest hjir neat. Freegje it dyn teamlieder of dyn behearder.</translation>
    </message>
    <message>
        <source>A colleague sees the conversations on the channels of the own teams.</source>
        <translation>In kollega sjocht de petearen op de kanalen fan de eigen teams.</translation>
    </message>
    <message>
        <source>There is no team yet, so nobody sees a conversation. Make the first one.</source>
        <translation>Der is noch gjin team, dus nimmen sjocht in petear. Meitsje it earste.</translation>
    </message>
    <message>
        <source>There is no team yet: everybody answers every channel.</source>
        <translation>Der is noch gjin team: elkenien beantwurdet elk kanaal.</translation>
    </message>
    <message>
        <source>Which team comes back?</source>
        <translation>Hokker team komt werom?</translation>
    </message>
</context>
<context>
    <name>TellingPresenter</name>
    <message>
        <source>Until {time}</source>
        <translation>Oant {time}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Ut</translation>
    </message>
    <message>
        <source>No announcement and no sound for a while. A possible emergency is told all the same.</source>
        <translation>In skoftke gjin melding en gjin lûd. In mooglik needgefal hearst al.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Net steure</translation>
    </message>
    <message>
        <source>Nothing disturbs you until {time}.</source>
        <translation>Neat steurt dy oant {time}.</translation>
    </message>
    <message>
        <source>New messages are announced again.</source>
        <translation>Nije berjochten wurde wer meld.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Iepenje</translation>
    </message>
    <message numerus="yes">
        <source>%n possible emergency(s)</source>
        <translation>
            <numerusform>%n mooglik needgefal</numerusform>
            <numerusform>%n mooglike needgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New messages in %n conversation(s)</source>
        <translation>
            <numerusform>Nij berjocht yn %n petear</numerusform>
            <numerusform>Nije berjochten yn %n petearen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateSheet</name>
    <message>
        <source>Send a template</source>
        <translation>In sjabloan stjoere</translation>
    </message>
    <message>
        <source>Fetch the list again</source>
        <translation>List op ’e nij ophelje</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Kies in bestân…</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Sykje in sjabloan</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjabloanen</translation>
    </message>
    <message>
        <source>What the citizen will read</source>
        <translation>Wat de ynwenner lêze sil</translation>
    </message>
    <message>
        <source>Reason to send it all the same; it is kept in the compliance log</source>
        <translation>Reden om it dochs te stjoeren; dy wurdt bewarre yn it neilibjingslogboek</translation>
    </message>
</context>
<context>
    <name>TemplatesPresenter</name>
    <message>
        <source>Send via {channel} to {name}</source>
        <translation>Ferstjoer fia {channel} nei {name}</translation>
    </message>
    <message>
        <source>Send via {channel}</source>
        <translation>Ferstjoer fia {channel}</translation>
    </message>
    <message>
        <source>The list is still being fetched.</source>
        <translation>De list wurdt noch ophelle.</translation>
    </message>
    <message>
        <source>There is no approved template.</source>
        <translation>Der is gjin goedkard sjabloan.</translation>
    </message>
    <message>
        <source>Ask your administrator to make one.</source>
        <translation>Freegje dyn behearder om ien te meitsjen.</translation>
    </message>
    <message>
        <source>Choose a file ({limits})</source>
        <translation>Kies in bestân ({limits})</translation>
    </message>
    <message>
        <source>“{field}” cannot hold that.</source>
        <translation>“{field}” kin dat net befetsje.</translation>
    </message>
    <message>
        <source>The list is being fetched.</source>
        <translation>De list wurdt ophelle.</translation>
    </message>
    <message>
        <source>Heading, field {name}</source>
        <translation>Kop, fjild {name}</translation>
    </message>
    <message>
        <source>End of the link</source>
        <translation>Ein fan de keppeling</translation>
    </message>
    <message>
        <source>Code to copy</source>
        <translation>Koade om te kopiearjen</translation>
    </message>
    <message>
        <source>Field {name}</source>
        <translation>Fjild {name}</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Namme fan it plak</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Latitude, such as 52.0786</source>
        <translation>Breedtegraad, lykas 52.0786</translation>
    </message>
    <message>
        <source>Longitude, such as 4.3134</source>
        <translation>Lingtegraad, lykas 4.3134</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>The whole message</source>
        <translation>It hiele berjocht</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Berjocht</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Foarige side</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Folgjende side</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Open link…</source>
        <translation>Keppeling iepenje…</translation>
    </message>
    <message>
        <source>Show the message that this answers</source>
        <translation>Lit it berjocht sjen dêr’t dit op reagearret</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles sjen litte</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Ynterne notysje</translation>
    </message>
    <message>
        <source>Fetch and show</source>
        <translation>Ophelje en sjen litte</translation>
    </message>
    <message>
        <source>Remove file…</source>
        <translation>Bestân fuorthelje…</translation>
    </message>
    <message>
        <source>Open map…</source>
        <translation>Kaart iepenje…</translation>
    </message>
    <message>
        <source>The citizen deleted this message.</source>
        <translation>De ynwenner hat dit berjocht wiske.</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>Dit berjocht is wiske.</translation>
    </message>
    <message>
        <source>Show what was deleted</source>
        <translation>Sjen litte wat wiske is</translation>
    </message>
    <message>
        <source>empty message</source>
        <translation>leech berjocht</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Lit sjen wat ferburgen is</translation>
    </message>
    <message>
        <source>Show hidden number</source>
        <translation>Ferburgen nûmer sjen litte</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrolearje</translation>
    </message>
    <message>
        <source>Take over and send</source>
        <translation>Oernimme en ferstjoere</translation>
    </message>
    <message>
        <source>Another way…</source>
        <translation>Oare manier…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Nochris ferstjoere</translation>
    </message>
    <message>
        <source>Send again (may arrive twice)</source>
        <translation>Nochris ferstjoere (komt miskien dûbel oan)</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Markearje as ferstjoerd</translation>
    </message>
    <message>
        <source>Leave it unsent</source>
        <translation>Net mear ferstjoere</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bewurke</translation>
    </message>
    <message>
        <source>Another speed</source>
        <translation>Oare snelheid</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefoan</translation>
    </message>
    <message>
        <source>another device</source>
        <translation>oar apparaat</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>oar programma</translation>
    </message>
    <message>
        <source>It goes on {time}.</source>
        <translation>Giet fuort om {time}.</translation>
    </message>
    <message>
        <source>1 new message since your last visit</source>
        <translation>1 nij berjocht sûnt dyn lêste besite</translation>
    </message>
    <message>
        <source>{count} new messages since your last visit</source>
        <translation>{count} nije berjochten sûnt dyn lêste besite</translation>
    </message>
    <message>
        <source>Internal note by {author}, {time}</source>
        <translation>Ynterne notysje fan {author}, {time}</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollega</translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>Bewurke.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Berjochten</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Seleksje kopiearje</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Berjocht kopiearje</translation>
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
        <translation>{hours} o {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hjoed</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>juster</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Available</source>
        <translation>Beskikber</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Skoft</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ofwêzich</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Mei de hân</translation>
    </message>
    <message>
        <source>Each in turn</source>
        <translation>Om bar</translation>
    </message>
    <message>
        <source>Who is least full</source>
        <translation>Wa’t de measte romte hat</translation>
    </message>
    <message>
        <source>Who knows the topic</source>
        <translation>Wa’t it ûnderwerp ken</translation>
    </message>
    <message>
        <source>Whoever takes it, or whom a lead gives it to.</source>
        <translation>Wa’t it nimt, of oan wa’t in teamlieder it jout.</translation>
    </message>
    <message>
        <source>Of those who are there and have room: who was given something longest ago.</source>
        <translation>Fan wa’t der is en romte hat: wa’t it langst lyn wat krige.</translation>
    </message>
    <message>
        <source>Of those who are there: who has the fewest for what they can take.</source>
        <translation>Fan wa’t der is: wa’t it minst hat foar wat derby past.</translation>
    </message>
    <message>
        <source>Who knows one of its labels; of those, and without any, who is least full. By itself, what has no label yet waits for one, for half of the norm at most.</source>
        <translation>Wa’t ien fan de labels ken; fan harren, en oars fan elkenien, wa’t it minst fol sit. Fansels wachtet wat noch gjin label hat dêrop, op syn heechst de helte fan de noarm.</translation>
    </message>
    <message>
        <source>{status} was until {time}</source>
        <translation>{status} wie oant {time}</translation>
    </message>
    <message>
        <source>{status} until {time}</source>
        <translation>{status} oant {time}</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name} is hjir</translation>
    </message>
    <message>
        <source>{name} is typing an answer</source>
        <translation>{name} typt in antwurd</translation>
    </message>
    <message>
        <source>{name} and {count} more are here</source>
        <translation>{name} en noch {count} binne hjir</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Practice: nothing here is real</source>
        <translation>Oefening: hjir is neat echt</translation>
    </message>
    <message>
        <source>Views, channels and labels</source>
        <translation>Werjeften, kanalen en labels</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ynstellings</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Ynwenner</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>Oanmeld as {name}</translation>
    </message>
</context>
<context>
    <name>Translating</name>
    <message>
        <source>Other language</source>
        <translation>Oare taal</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Balie</source>
        <translation>Balie sjen litte</translation>
    </message>
    <message>
        <source>Do not disturb for an hour</source>
        <translation>In oere net steure</translation>
    </message>
    <message>
        <source>Do not disturb for four hours</source>
        <translation>Fjouwer oeren net steure</translation>
    </message>
    <message>
        <source>Disturb me again</source>
        <translation>Wer steure</translation>
    </message>
    <message numerus="yes">
        <source>New messages in %n conversation(s)</source>
        <translation>
            <numerusform>Nij berjocht yn %n petear</numerusform>
            <numerusform>Nije berjochten yn %n petearen</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Net steure</translation>
    </message>
</context>
<context>
    <name>TriagePresenter</name>
    <message>
        <source>Closed.</source>
        <translation>Ofhannele.</translation>
    </message>
    <message>
        <source>Snoozed until {moment}.</source>
        <translation>Utsteld oant {moment}.</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nij label…</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nij label</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>Namme fan it label</translation>
    </message>
</context>
<context>
    <name>TrustPresenter</name>
    <message>
        <source>The safety number is accepted. Send again what was not sent.</source>
        <translation>It feiligensnûmer is oannommen. Stjoer nochris wat net ferstjoerd is.</translation>
    </message>
    <message>
        <source>The puzzle is solved. What waited is being sent.</source>
        <translation>De puzel is oplost. Wat wachte, wurdt ferstjoerd.</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>Ungedien meitsje</translation>
    </message>
</context>
<context>
    <name>UndoPresenter</name>
    <message numerus="yes">
        <source>Undo sending: %n second(s)</source>
        <translation>
            <numerusform>Ferstjoeren ûngedien meitsje: %n sekonde</numerusform>
            <numerusform>Ferstjoeren ûngedien meitsje: %n sekonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send at once, without undo</source>
        <translation>Fuort ferstjoere, sûnder ûngedien meitsjen</translation>
    </message>
    <message>
        <source>Goes {recipient} in {seconds} s</source>
        <translation>Giet {recipient} oer {seconds} s</translation>
    </message>
</context>
<context>
    <name>WaysPresenter</name>
    <message>
        <source>Go on via {channel}…</source>
        <translation>Fierder fia {channel}…</translation>
    </message>
    <message>
        <source>Send a template…</source>
        <translation>Stjoer in sjabloan…</translation>
    </message>
    <message>
        <source>Check who it is…</source>
        <translation>Sjoch nei wa’t it is…</translation>
    </message>
    <message>
        <source>Note to telephone</source>
        <translation>Notysje om te beljen</translation>
    </message>
    <message>
        <source>Note as a task</source>
        <translation>Notysje as taak</translation>
    </message>
    <message>
        <source>Go on via {channel}. There is no conversation there yet: ask the citizen to write there first.</source>
        <translation>Fierder fia {channel}. Dêr is noch gjin petear: freegje de ynwenner om dêr earst te skriuwen.</translation>
    </message>
    <message>
        <source>To do: answer this citizen. Who does it, and before when:</source>
        <translation>Te dwaan: dizze ynwenner antwurdzje. Wa docht it, en foar wannear:</translation>
    </message>
    <message>
        <source>Go on in another channel. Ask the citizen which one is possible.</source>
        <translation>Fierder yn in oar kanaal. Freegje de ynwenner hokker kin.</translation>
    </message>
    <message>
        <source>Telephone: call this citizen. The answer cannot go over {channel}.</source>
        <translation>Telefoan: belje dizze ynwenner. It antwurd kin net oer {channel}.</translation>
    </message>
    <message>
        <source>Often it is a new phone. Look at it once before you go on: somebody else may be writing.</source>
        <translation>Faak is it in nije telefoan. Sjoch der ien kear nei foarsto fierder giest: it kin ek wêze dat in oar skriuwt.</translation>
    </message>
    <message>
        <source>The time to answer here is over.</source>
        <translation>De tiid om hjir te antwurdzjen is foarby.</translation>
    </message>
</context>
<context>
    <name>WelcomePresenter</name>
    <message>
        <source>Your name</source>
        <translation>Dyn namme</translation>
    </message>
    <message>
        <source>Colleagues see it, and citizens where an answer is signed with it.</source>
        <translation>Kollega’s sjogge dyn namme, en ynwenners as in antwurd dermei ûndertekene is.</translation>
    </message>
    <message>
        <source>Your language and your name</source>
        <translation>Dyn taal en dyn namme</translation>
    </message>
    <message>
        <source>Three short steps. Esc skips them. Language and looks can be changed later, in “Settings”.</source>
        <translation>Trije koarte stappen. Mei Esc slachst se oer. Taal en uterlik feroarest letter by “Ynstellings”.</translation>
    </message>
    <message>
        <source>How should the window look?</source>
        <translation>Hoe moat it finster derút sjen?</translation>
    </message>
    <message>
        <source>Choose what is easiest to read all day long.</source>
        <translation>Kies wat de hiele dei it noflikst lêst.</translation>
    </message>
    <message>
        <source>For everybody: as it stands in answers to citizens.</source>
        <translation>Foar elkenien: sa’t dy yn antwurden oan ynwenners stiet.</translation>
    </message>
    <message>
        <source>Name of your municipality</source>
        <translation>Namme fan dyn gemeente</translation>
    </message>
    <message>
        <source>Later, {help} opens the help, {keys} shows all keys, and {palette} finds everything.</source>
        <translation>Letter iepenet {help} de help, toant {keys} alle toetsen en finst alles mei {palette}.</translation>
    </message>
    <message>
        <source>A window beside this one with invented citizens who write and answer. Nothing leaves this computer. This command opens it as well:</source>
        <translation>In finster neist dit finster, mei betochte ynwenners dy’t skriuwe en antwurdzje. Der giet neat fan dizze kompjûter ôf. Dit kommando iepenet it ek:</translation>
    </message>
    <message>
        <source>WhatsApp, Messenger, Signal or your own app. You need the account that citizens write to.</source>
        <translation>WhatsApp, Messenger, Signal of dyn eigen app. Do hast it akkount nedich dêr’t ynwenners nei skriuwe.</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Wêr wolst begjinne?</translation>
    </message>
    <message>
        <source>Add a first channel</source>
        <translation>Earste kanaal tafoegje</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Earst oefenje</translation>
    </message>
</context>
<context>
    <name>WelcomeSheet</name>
    <message>
        <source>Welcome to Balie</source>
        <translation>Wolkom by Balie</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Oerslaan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Werom</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Folgjende</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Stap {number} fan {all}</translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation>Nei de petearen</translation>
    </message>
    <message>
        <source>Command that does the same</source>
        <translation>Kommando dat itselde docht</translation>
    </message>
</context>
<context>
    <name>WholePresenter</name>
    <message>
        <source>Everything with {name}</source>
        <translation>Alles mei {name}</translation>
    </message>
</context>
<context>
    <name>WholeSheet</name>
    <message>
        <source>Open this conversation</source>
        <translation>Iepenje dit petear</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slute</translation>
    </message>
</context>
<context>
    <name>WindDown</name>
    <message>
        <source>not told yet</source>
        <translation>noch net ferteld</translation>
    </message>
    <message>
        <source>told</source>
        <translation>ferteld</translation>
    </message>
    <message>
        <source>agreed to another channel</source>
        <translation>wol fia in oar kanaal</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>oerstapt</translation>
    </message>
    <message>
        <source>The channel stays. The end that was announced on {day} no longer holds.</source>
        <translation>It kanaal bliuwt. It ein dat op {day} oankundige is, jildt net mear.</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sûnt {day}</translation>
    </message>
    <message>
        <source>only answering from {day}</source>
        <translation>allinnich antwurdzje fan {day} ôf</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>lêste dei {day}</translation>
    </message>
    <message>
        <source>citizens go on in {channel}</source>
        <translation>ynwenners geane fierder yn {channel}</translation>
    </message>
    <message>
        <source>referral also in {languages}</source>
        <translation>ferwizing ek yn it {languages}</translation>
    </message>
    <message>
        <source>The last day has passed. Move or close what is open and close the channel, or choose another day.</source>
        <translation>De lêste dei is west. Ferpleats of hannelje ôf wat iepen is en slút it kanaal, of kies in oare dei.</translation>
    </message>
    <message>
        <source>From {day} on only citizens who write are answered; Balie sees to that.</source>
        <translation>Fan {day} ôf krije allinnich ynwenners dy’t skriuwe antwurd; dêr soarget Balie foar.</translation>
    </message>
    <message>
        <source>After the last day Balie closes the channel, if no conversation is open then.</source>
        <translation>Nei de lêste dei slút Balie it kanaal, as der dan gjin petear iepen is.</translation>
    </message>
    <message>
        <source>Open conversations: {count}</source>
        <translation>Iepen petearen: {count}</translation>
    </message>
    <message>
        <source>You do not see {count} of them: their citizens are not counted here.</source>
        <translation>{count} dêrfan sjochst net: dy ynwenners binne hjir net meiteld.</translation>
    </message>
    <message>
        <source>Wind-down {kind} · {label}</source>
        <translation>Ofbou {kind} · {label}</translation>
    </message>
    <message>
        <source>{moved} of {all}</source>
        <translation>{moved} fan {all}</translation>
    </message>
    <message>
        <source>Referral in the first answer</source>
        <translation>Ferwizing yn it earste antwurd</translation>
    </message>
    <message>
        <source>Citizens who moved</source>
        <translation>Ynwenners dy’t oerstapten</translation>
    </message>
    <message>
        <source>Open conversations on this channel</source>
        <translation>Iepen petearen op dit kanaal</translation>
    </message>
    <message>
        <source>Closes on</source>
        <translation>Slút op</translation>
    </message>
    <message>
        <source>Ends as well</source>
        <translation>Ek yn ofbou</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>juster</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hjoed</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>moarn</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>noch {days} dagen</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>{days} dagen lyn</translation>
    </message>
    <message>
        <source>open</source>
        <translation>iepen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>ôfhannele</translation>
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
        <translation>Stân</translation>
    </message>
    <message>
        <source>Wind-down</source>
        <translation>Ofbou</translation>
    </message>
    <message>
        <source>Figures as CSV or PDF…</source>
        <translation>Sifers as CSV of PDF…</translation>
    </message>
    <message>
        <source>To the wind-down</source>
        <translation>Nei de ofbou</translation>
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
        <translation>Ein oankundigje…</translation>
    </message>
    <message>
        <source>Only answer from now on</source>
        <translation>Fan no ôf allinnich antwurdzje</translation>
    </message>
    <message>
        <source>Close the channel</source>
        <translation>Kanaal slute</translation>
    </message>
    <message>
        <source>Keep the channel</source>
        <translation>Kanaal hâlde</translation>
    </message>
    <message>
        <source>Open conversations at the end of each week</source>
        <translation>Iepen petearen oan ’e ein fan elke wike</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Ynwenner</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Hoe fier</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Petear</translation>
    </message>
    <message>
        <source>With</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Lêste berjocht</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Ynwenners</translation>
    </message>
    <message>
        <source>Change days or text…</source>
        <translation>Dagen of tekst wizigje…</translation>
    </message>
    <message>
        <source>Open again, only to answer</source>
        <translation>Wer iepenje, allinnich om te antwurdzjen</translation>
    </message>
</context>
<context>
    <name>WindDownPresenter</name>
    <message>
        <source>This channel does not end. Announce it here when it does: nothing is sent by itself.</source>
        <translation>Dit kanaal hâldt net op. Kundigje it hjir oan as it wol sa is: der wurdt neat fansels ferstjoerd.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>time to answer is over</source>
        <translation>tiid om te antwurdzjen is foarby</translation>
    </message>
    <message>
        <source>only typed by yourself, {left} left</source>
        <translation>allinnich sels typt, noch {left}</translation>
    </message>
    <message>
        <source>{left} left to answer</source>
        <translation>noch {left} om te antwurdzjen</translation>
    </message>
</context>
<context>
    <name>WishesPresenter</name>
    <message>
        <source>message of {when}</source>
        <translation>berjocht fan {when}</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Fêstlizze…</translation>
    </message>
    <message>
        <source>Preferred channel:</source>
        <translation>It leafst fia:</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>net bekend</translation>
    </message>
    <message>
        <source>Messages of ours:</source>
        <translation>Us berjochten:</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>neat fêstlein</translation>
    </message>
    <message>
        <source>Wants messages:</source>
        <translation>Wol berjochten:</translation>
    </message>
    <message>
        <source>Wants no messages:</source>
        <translation>Wol gjin berjochten:</translation>
    </message>
    <message>
        <source>by {who}, {when}</source>
        <translation>troch {who}, {when}</translation>
    </message>
    <message>
        <source>Linked:</source>
        <translation>Keppele:</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ungedien meitsje</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>itselde nûmer</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>deselde namme</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Keppelje</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>In oar</translation>
    </message>
    <message>
        <source>Perhaps the same citizen:</source>
        <translation>Miskien deselde ynwenner:</translation>
    </message>
    <message>
        <source>Link two addresses of one citizen</source>
        <translation>Twa adressen fan ien ynwenner keppelje</translation>
    </message>
</context>
<context>
    <name>_WishSheet</name>
    <message>
        <source>For example: by telephone, or the form of 3 November</source>
        <translation>Bygelyks: oan de telefoan, of it formulier fan 3 novimber</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Wat sein is</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>Wêr’t it sein is</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulearje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewarje</translation>
    </message>
</context>
<context>
    <name>clearable</name>
    <message>
        <source>Clear</source>
        <translation>Leechmeitsje</translation>
    </message>
</context>
</TS>
