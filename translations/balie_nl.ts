<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AnswersPopup</name>
    <message>
        <source>Canned answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No canned answer has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n canned answer(s). Choose with the arrow keys.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>Save {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {name} larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being fetched…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be fetched. Ask the citizen to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken in: too large, or a kind of file that is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is not here. Ask the citizen to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of picture is not shown. Click to save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too large to show. Click to save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is damaged. Click to save it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Rule and source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what was done</source>
        <translation type="unfinished"></translation>
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
        <source>App chat</source>
        <translation>App-chat</translation>
    </message>
</context>
<context>
    <name>CitizenPanel</name>
    <message>
        <source>Citizen</source>
        <translation type="unfinished">Inwoner</translation>
    </message>
    <message>
        <source>Reachable via</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished">Gesprek</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on via {channel}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove label {name}</source>
        <translation type="unfinished"></translation>
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
        <source>Add a file</source>
        <translation>Bijlage toevoegen</translation>
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
        <source>Back to the queue</source>
        <translation>Terug naar de wachtrij</translation>
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
        <source>Label …</source>
        <translation>Label …</translation>
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
        <source>Quit</source>
        <translation>Afsluiten</translation>
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
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Reply</source>
        <translation type="unfinished">Antwoorden</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished">Interne notitie</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only colleagues see this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send via {channel} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send via {channel}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComposerFooter</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of canned answers: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation type="unfinished">Bijlage toevoegen</translation>
    </message>
    <message>
        <source>Insert a canned answer</source>
        <translation type="unfinished"></translation>
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
    <name>ConversationView</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New message: {words}</source>
        <translation type="unfinished"></translation>
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
        <translation>Er wacht niets op u</translation>
    </message>
    <message>
        <source>Ctrl+2 shows what nobody has taken yet; Shift+A takes it.</source>
        <translation>Ctrl+2 toont wat nog niemand heeft; met Shift+A neemt u een gesprek.</translation>
    </message>
    <message>
        <source>Everything is taken</source>
        <translation>Alles is toegewezen</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves. Ctrl+3 shows all.</source>
        <translation>Nieuwe gesprekken verschijnen hier vanzelf. Ctrl+3 toont alles wat open is.</translation>
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
        <source>Nothing is snoozed</source>
        <translation>Niets is uitgesteld</translation>
    </message>
    <message>
        <source>S puts the open conversation away until later.</source>
        <translation>Met S stelt u het geopende gesprek uit.</translation>
    </message>
    <message>
        <source>Nothing is closed yet</source>
        <translation>Nog niets is afgehandeld</translation>
    </message>
    <message>
        <source>E closes the open conversation.</source>
        <translation>Met E handelt u het geopende gesprek af.</translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation>Alles is verstuurd</translation>
    </message>
    <message>
        <source>What could not be sent appears here, with what to do.</source>
        <translation>Wat niet verstuurd kon worden, staat hier, met wat u kunt doen.</translation>
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
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Spraakbericht</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
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
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Kan niet worden getoond</translation>
    </message>
    <message>
        <source>Nothing open here</source>
        <translation>Hier is niets open</translation>
    </message>
    <message>
        <source>Ctrl+3 shows all open conversations.</source>
        <translation>Ctrl+3 toont alle open gesprekken.</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>U: {text}</translation>
    </message>
    <message>
        <source>112 / emergency</source>
        <translation>112 / noodsituatie</translation>
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
    <name>Delivery</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wacht op verzending</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished">Niet verstuurd</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Choose a conversation</source>
        <translation>Kies een gesprek</translation>
    </message>
    <message>
        <source>J opens the first one. ? shows all keys.</source>
        <translation>J opent het eerste gesprek. ? toont alle toetsen.</translation>
    </message>
    <message>
        <source>Balie cannot open the conversations</source>
        <translation>Balie kan de gesprekken niet openen</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Page ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page: About, Page transparency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a system user, with pages_messaging and pages_manage_metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the app requires proof of it with every call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between two looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often new messages are fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the Graph API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is unless Meta ends this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the Graph API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one only for a provider in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example http://proxy.example:3128, where the network wants one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of a file in PEM form, where the network inspects connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta for Developers, your app, WhatsApp, API setup: the number below “From”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp Business account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the same page, below the phone number ID. Needed for templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where “balie relay” of your municipality can be reached, with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a system user, with whatsapp_business_messaging and _management.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token for the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the readers&apos; tokens in the relay&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Happening</name>
    <message>
        <source>Balie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} gave this conversation to {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} put this conversation back in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} snoozed this conversation until {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation is back: its snooze is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} closed this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation was opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} added the label {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} removed the label {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} recorded: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} took this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} snoozed this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citizen referred to the emergency services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emergency services called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Spraakbericht</translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished">Bestelling</translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads to {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is not encrypted: others can read along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has letters of another alphabet, which can imitate another name. Look at it closely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part before the @ is not where the link leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address lies on this computer or inside this network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListColumn</name>
    <message>
        <source>Order: {order}</source>
        <translation>Volgorde: {order}</translation>
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
    <name>NavigationModel</name>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
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
    <name>PictureSheet</name>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>{channel} cannot be reached. Balie keeps trying; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network answers in the place of {channel}, as a sign-in page does. Open a browser and sign in to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} does not answer under this address. Enter it as the daemon was started, with 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} asks to slow down. Balie sends this by itself in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} no longer accepts our sign-in. Ask your administrator to enter a new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} refused this message. Change it, or choose another channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time to answer freely on {channel} is over. Send an approved template or use another channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} cannot deliver to this citizen. Use another channel or the telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program handles this conversation on {channel}. Answer there, or take the conversation over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is too long for {channel}. Shorten it or split it in two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} does not take this file. Look at its size and type, or send it another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can no longer be fetched from {channel}. Ask the citizen to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file arrived damaged. Ask the citizen to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} does not let us do this. Ask your administrator to give our access more rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our account on {channel} cannot send yet. Ask your administrator about registration and payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} does not deliver this kind of message to this citizen now. Use another channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} needs this citizen&apos;s number for this message. Ask for it, or use another channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} does not know this kind of message. Send it as text or as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} takes no text with this kind of file. Send the text by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} could not process this message. Send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {key} cannot be used. It looks like this: {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This citizen&apos;s safety number on {channel} changed. Check who it is before you answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} wants proof that a person is sending. Ask your administrator to solve the puzzle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} has restricted our account. Ask your administrator; use another channel until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} refused this template. Choose another one or fill in every field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain that this message arrived. Check it, send it again, or mark it as sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message waited for more than a day and was not sent. Read it again; send it if it still fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in belongs to another account than {account}. Check the channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address {address} is not safe. Use one that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel {channel} misses {key}. Add it again with every field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen sent something that Balie cannot show. It is kept; ask the citizen to send it as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message could not be decrypted. Ask the citizen to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is encrypted from end to end and cannot be read here. Ask for it in an ordinary chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message could not be read. It is kept and read again after an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen meant this to be seen once. Balie keeps it with the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message disappears from the citizen&apos;s phone after a while. Balie keeps it with the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen tried to call. Balie takes no calls: answer here, or call back by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a group. Balie shows it but does not write in groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so nothing new can be stored. Free some space; Balie goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the store. Close it and start Balie again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store was made by a newer Balie (version {found}, this one reads {known}). Install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is damaged. Do not delete it; restore the last backup with: balie store --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in the keyring does not open this store. Restore the key or ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store exists, but its key is not in the keyring. Restore the key; Balie makes no new empty store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this store is handed over at the start. Set BALIE_STORE_KEY, or the credential store-key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the store must be 64 hexadecimal digits. Look at where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a store in {path}. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {path} of this store cannot be read. Put it back; Balie makes no new empty store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others can read the key file {path}. Make it yours alone with: chmod 600 {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is damaged. Restore it from a backup; the store itself is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store in {path} yet. Make one with: balie store init.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} cannot be written. Check its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no safe keyring. Install GNOME Keyring or KWallet and sign in again, or keep the key in a file of your own with: balie store init --key-file FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked or does not answer. Unlock it and choose “Try again”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring {backend} does not protect secrets, so Balie does not use it. Choose the system&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret {key} is too long for this keyring, which takes {limit} characters. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring holds no {key} for {channel}. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no conversation {id}. List them with: balie inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel {id}. List them with: balie channels list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no agent called {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message {id} in this conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rule {id}. See the rule cards for the rules that hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to send. Write a message or add a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable is not filled in yet: {name}. Fill it in or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule {rule} stops this message. Change it, or use the way out that it offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule {rule} stops this message. Change it, or send it with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be an emergency. First record what was done: referred, called, or false alarm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message needs no retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel {channel} is closed. Use another channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} has no field {key} here. Known are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel kind {kind}. Known are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a practice profile. It cannot hold a real channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice channels did not start. Start Balie again; if it stays, look in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a practice profile. Practise in another profile; your real one stays untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balie already runs on this profile. Its window was brought to the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another engine already works on {path}. Leave it at work, or stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers in {path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the policy pack {path}, {where}: {reason}. The other rules keep working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address {address} is already in use. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay cannot start: {reason}. Correct its settings and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another relay already uses the log {path}. Stop it, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs system libraries that are missing: {libraries}. {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Sign in to a desktop, or see the commands: balie --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Balie. It goes on; nothing is lost. Details are in the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusedLinkSheet</name>
    <message>
        <source>This link is not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not lead to an ordinary website. Ask the citizen what it should show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleSheet</name>
    <message>
        <source>Rules of this channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Insert referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by ●●●</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in another channel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note as a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops, unless you give a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen referred to the emergency services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency services called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, by {person}</source>
        <translation type="unfinished"></translation>
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
    <message numerus="yes">
        <source>%n message(s) found</source>
        <translation>
            <numerusform>%n bericht gevonden</numerusform>
            <numerusform>%n berichten gevonden</numerusform>
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
    <name>SoundPlayer</name>
    <message>
        <source>This sound is not here. Ask the citizen to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no sound output. Connect a headset, or save the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sound cannot be played here. Save it and open it in another program.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wacht op verzending</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Kon niet gelezen worden</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Replace by ●●●</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why must this be sent?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for sending against the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send with this reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished">Versturen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>The whole message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Open link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished">Interne notitie</translation>
    </message>
    <message>
        <source>Open map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen deleted this message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show hidden number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again (may arrive twice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n new message(s) since your last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note by {author}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation type="unfinished"></translation>
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
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Inwoner</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>Aangemeld als {name}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>time to answer is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only typed by yourself, {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} left to answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
