<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlarmPresenter</name>
    <message numerus="yes">
        <source>%n possible emergencies wait. Nobody has recorded what was done.</source>
        <translation>
            <numerusform>%n possible emergency waits. Nobody has recorded what was done.</numerusform>
            <numerusform>%n possible emergencies wait. Nobody has recorded what was done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message numerus="yes">
        <source>{all} answers, of which %n is over and no longer offered.</source>
        <translation>
            <numerusform>{all} answers, of which %n is over and no longer offered.</numerusform>
            <numerusform>{all} answers, of which %n are over and no longer offered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPopup</name>
    <message numerus="yes">
        <source>%n suggestion(s). Choose with the arrow keys.</source>
        <translation>
            <numerusform>%n suggestion. Choose with the arrow keys.</numerusform>
            <numerusform>%n suggestions. Choose with the arrow keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message numerus="yes">
        <source>What the next one must know is %n character(s) too long.</source>
        <translation>
            <numerusform>What the next one must know is %n character too long.</numerusform>
            <numerusform>What the next one must know is %n characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssigningPresenter</name>
    <message numerus="yes">
        <source>Assign %n conversation(s)</source>
        <translation>
            <numerusform>Assign %n conversation</numerusform>
            <numerusform>Assign %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message numerus="yes">
        <source>Distribute %n conversation(s)</source>
        <translation>
            <numerusform>Distribute %n conversation</numerusform>
            <numerusform>Distribute %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkPresenter</name>
    <message numerus="yes">
        <source>%n stayed as it was.</source>
        <translation>
            <numerusform>%n stayed as it was.</numerusform>
            <numerusform>%n stayed as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitizenPresenter</name>
    <message numerus="yes">
        <source>%n earlier conversation(s)</source>
        <translation>
            <numerusform>%n earlier conversation</numerusform>
            <numerusform>%n earlier conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DistributingPresenter</name>
    <message numerus="yes">
        <source>Distribute %n conversation(s)</source>
        <translation>
            <numerusform>Distribute %n conversation</numerusform>
            <numerusform>Distribute %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s): distribute again for the next.</source>
        <translation>
            <numerusform>%n more waits: distribute again for the next.</numerusform>
            <numerusform>%n more wait: distribute again for the next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DroppingPresenter</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message numerus="yes">
        <source>Nobody has taken %n conversation(s) yet: [view.unassigned] shows them.</source>
        <translation>
            <numerusform>Nobody has taken %n conversation yet: [view.unassigned] shows it.</numerusform>
            <numerusform>Nobody has taken %n conversations yet: [view.unassigned] shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldPresenter</name>
    <message numerus="yes">
        <source>%n new message(s) since you began.</source>
        <translation>
            <numerusform>%n new message since you began.</numerusform>
            <numerusform>%n new messages since you began.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersPresenter</name>
    <message numerus="yes">
        <source>{summary} (and %n more)</source>
        <translation>
            <numerusform>{summary} (and %n more)</numerusform>
            <numerusform>{summary} (and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comes back to you in %n minute(s) if nobody accepts.</source>
        <translation>
            <numerusform>Comes back to you in %n minute if nobody accepts.</numerusform>
            <numerusform>Comes back to you in %n minutes if nobody accepts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesPresenter</name>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>%n file saved</numerusform>
            <numerusform>%n files saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not here</source>
        <translation>
            <numerusform>%n is not here</numerusform>
            <numerusform>%n are not here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivedPresenter</name>
    <message numerus="yes">
        <source>You were given %n conversation(s).</source>
        <translation>
            <numerusform>You were given %n conversation.</numerusform>
            <numerusform>You were given %n conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} gave you %n conversation(s).</source>
        <translation>
            <numerusform>{name} gave you %n conversation.</numerusform>
            <numerusform>{name} gave you %n conversations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message numerus="yes">
        <source>Are these %n on record?</source>
        <translation>
            <numerusform>Is %n conversation on record?</numerusform>
            <numerusform>Are these %n conversations on record?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n conversations</source>
        <translation>
            <numerusform>Close %n conversation</numerusform>
            <numerusform>Close %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message numerus="yes">
        <source>Of {all} rules, %n must be read again. Press Enter on a rule to see its sources.</source>
        <translation>
            <numerusform>Of {all} rules, %n must be read again. Press Enter on a rule to see its sources.</numerusform>
            <numerusform>Of {all} rules, %n must be read again. Press Enter on a rule to see its sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of all rules %n are for channels that this version does not have.</source>
        <translation>
            <numerusform>Of all rules %n is for channels that this version does not have.</numerusform>
            <numerusform>Of all rules %n are for channels that this version does not have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message numerus="yes">
        <source>%n message(s) found</source>
        <translation>
            <numerusform>%n message found</numerusform>
            <numerusform>%n messages found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n message(s)</source>
        <translation>
            <numerusform>The newest %n message</numerusform>
            <numerusform>The newest %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftSheet</name>
    <message numerus="yes">
        <source>%n conversation(s) are still yours. Say for each where it goes.</source>
        <translation>
            <numerusform>%n conversation is still yours. Say where it goes.</numerusform>
            <numerusform>%n conversations are still yours. Say for each where it goes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n channel(s) connected</source>
        <translation>
            <numerusform>%n channel connected</numerusform>
            <numerusform>%n channels connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting to be sent</source>
        <translation>
            <numerusform>%n message waiting to be sent</numerusform>
            <numerusform>%n messages waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be read and are kept</source>
        <translation>
            <numerusform>%n message could not be read and is kept</numerusform>
            <numerusform>%n messages could not be read and are kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TellingPresenter</name>
    <message numerus="yes">
        <source>%n possible emergency(s)</source>
        <translation>
            <numerusform>%n possible emergency</numerusform>
            <numerusform>%n possible emergencies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New messages in %n conversation(s)</source>
        <translation>
            <numerusform>New message in %n conversation</numerusform>
            <numerusform>New messages in %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>New messages in %n conversation(s)</source>
        <translation>
            <numerusform>New message in %n conversation</numerusform>
            <numerusform>New messages in %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoPresenter</name>
    <message numerus="yes">
        <source>Undo sending: %n second(s)</source>
        <translation>
            <numerusform>Undo sending: %n second</numerusform>
            <numerusform>Undo sending: %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
