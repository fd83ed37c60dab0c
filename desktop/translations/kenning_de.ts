<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>page {0}</source>
        <translation>Seite {0}</translation>
    </message>
    <message>
        <source>pages {0}–{1}</source>
        <translation>Seiten {0}–{1}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by a rule</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln durch eine Regel ausgelassen</numerusform>
            <numerusform>%Ln durch eine Regel ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln gesperrte</numerusform>
            <numerusform>%Ln gesperrte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s)</source>
        <translation>
            <numerusform>%Ln Scan</numerusform>
            <numerusform>%Ln Scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln beschädigte</numerusform>
            <numerusform>%Ln beschädigte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>%Ln Video</numerusform>
            <numerusform>%Ln Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>%Ln Aufnahme</numerusform>
            <numerusform>%Ln Aufnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln Zeichnung</numerusform>
            <numerusform>%Ln Zeichnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stored online only</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln nur online</numerusform>
            <numerusform>%Ln nur online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too large</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln zu große</numerusform>
            <numerusform>%Ln zu große</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln away</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln nicht erreichbar</numerusform>
            <numerusform>%Ln nicht erreichbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without text</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln ohne Text</numerusform>
            <numerusform>%Ln ohne Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) of programs</source>
        <translation>
            <numerusform>%Ln Programmordner</numerusform>
            <numerusform>%Ln Programmordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln archive(s)</source>
        <translation>
            <numerusform>%Ln Archiv</numerusform>
            <numerusform>%Ln Archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in archives</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln in Archiven</numerusform>
            <numerusform>%Ln in Archiven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln program file(s)</source>
        <translation>
            <numerusform>%Ln Programmdatei</numerusform>
            <numerusform>%Ln Programmdateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still waiting</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln noch nicht an der Reihe</numerusform>
            <numerusform>%Ln noch nicht an der Reihe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other kinds</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln andere</numerusform>
            <numerusform>%Ln andere</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Show which and why</source>
        <translation>Zeigen, welche und warum</translation>
    </message>
    <message>
        <source>Go on indexing</source>
        <translation>Weiter indexieren</translation>
    </message>
    <message>
        <source>Make it anew from your files</source>
        <translation>Aus Ihren Dateien neu anlegen</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Show the folders</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Andere wählen …</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>See what it would find…</source>
        <translation>Zeigen, was er finden würde …</translation>
    </message>
    <message>
        <source>The library could not be opened ({0}). Your files are untouched.</source>
        <translation>Die Bibliothek konnte nicht geöffnet werden ({0}). Ihre Dateien sind unberührt.</translation>
    </message>
    <message>
        <source>The search failed ({0}).</source>
        <translation>Die Suche ist fehlgeschlagen ({0}).</translation>
    </message>
    <message>
        <source>The indexing process could not be started ({0}).</source>
        <translation>Der Indexierungsprozess konnte nicht gestartet werden ({0}).</translation>
    </message>
    <message>
        <source>What you asked for begins by itself as soon as that is over.</source>
        <translation>Was Sie wollten, beginnt von selbst, sobald das vorbei ist.</translation>
    </message>
    <message>
        <source>Compacting ended unexpectedly. Nothing is lost; the library is searched as before.</source>
        <translation>Das Komprimieren endete unerwartet. Nichts ist verloren; gesucht wird wie zuvor.</translation>
    </message>
    <message>
        <source>Repairing ended unexpectedly. Another try goes on where this one ended.</source>
        <translation>Die Reparatur endete unerwartet. Ein neuer Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>The change of encoder ended unexpectedly. Searching goes on as before; another try goes on.</source>
        <translation>Der Wechsel des Encoders endete unerwartet. Gesucht wird wie zuvor; ein neuer Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>The change of size ended unexpectedly. The library is searched at its old size.</source>
        <translation>Der Wechsel der Größe endete unerwartet. Gesucht wird in der alten Größe.</translation>
    </message>
    <message>
        <source>Forgetting ended unexpectedly. Your files are untouched.</source>
        <translation>Das Vergessen endete unerwartet. Ihre Dateien sind unberührt.</translation>
    </message>
    <message>
        <source>Indexing ended unexpectedly. All that was read so far is kept and searchable.</source>
        <translation>Das Indexieren endete unerwartet. Alles bisher Gelesene ist gespeichert und durchsuchbar.</translation>
    </message>
    <message>
        <source>{0} forgotten. The files on disk are untouched.</source>
        <translation>{0} vergessen. Die Dateien auf der Festplatte sind unberührt.</translation>
    </message>
    <message numerus="yes">
        <source>The library is searched at %Ln dimension(s) now.</source>
        <translation>
            <numerusform>Die Bibliothek wird jetzt mit %Ln Dimension durchsucht.</numerusform>
            <numerusform>Die Bibliothek wird jetzt mit %Ln Dimensionen durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. All that was read so far is searchable.</source>
        <translation>Angehalten. Alles bisher Gelesene ist durchsuchbar.</translation>
    </message>
    <message>
        <source>{0} indexed; {1} not readable.</source>
        <translation>{0} indexiert; {1} nicht lesbar.</translation>
    </message>
    <message>
        <source>{0} indexed; {1} read in part.</source>
        <translation>{0} indexiert; {1} nur teilweise gelesen.</translation>
    </message>
    <message>
        <source>{0} indexed.</source>
        <translation>{0} indexiert.</translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>Alles ist auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>its English encoder</source>
        <translation>seinem englischen Encoder</translation>
    </message>
    <message>
        <source>its multilingual encoder</source>
        <translation>seinem mehrsprachigen Encoder</translation>
    </message>
    <message>
        <source>Your computer speaks {0}: Kenning reads your files with {1}.</source>
        <translation>Ihr Computer spricht {0}: Kenning liest Ihre Dateien mit {1}.</translation>
    </message>
    <message>
        <source>Your files are in {0} and your computer speaks {1}: Kenning reads them with {2}.</source>
        <translation>Ihre Dateien sind auf {0} und Ihr Computer spricht {1}: Kenning liest sie mit {2}.</translation>
    </message>
    <message>
        <source>Your files are in {0}: Kenning reads them with {1}.</source>
        <translation>Ihre Dateien sind auf {0}: Kenning liest sie mit {1}.</translation>
    </message>
    <message>
        <source>{0} of your passages are in {1}, which {2} was not made for and {3} was.</source>
        <translation>{0} Ihrer Textstellen sind auf {1}; dafür ist {2} nicht gemacht, {3} schon.</translation>
    </message>
    <message>
        <source>The library is read with {0} now.</source>
        <translation>Die Bibliothek wird jetzt mit {0} gelesen.</translation>
    </message>
    <message>
        <source>The library stays with {0}.</source>
        <translation>Die Bibliothek bleibt bei {0}.</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>einer anderen Sprache</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more language(s)</source>
        <translation>
            <numerusform>%Ln weitere Sprache</numerusform>
            <numerusform>%Ln weitere Sprachen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} with {1} written to {2} ({3}).</source>
        <translation>{0} mit {1} nach {2} geschrieben ({3}).</translation>
    </message>
    <message>
        <source>The library takes {0} now, {1} less.</source>
        <translation>Die Bibliothek belegt jetzt {0}, {1} weniger.</translation>
    </message>
    <message>
        <source>There was nothing to give back; the library takes {0}.</source>
        <translation>Es gab nichts freizugeben; die Bibliothek belegt {0}.</translation>
    </message>
    <message>
        <source>The library is whole: {0}, {1} and {2} of its own were checked.</source>
        <translation>Die Bibliothek ist unversehrt: {0}, {1} und {2} eigene Dateien wurden geprüft.</translation>
    </message>
    <message>
        <source>{0} written to {1} ({2}), with no text. Give the file only to those who may read your files.</source>
        <translation>{0} nach {1} geschrieben ({2}), ohne Text. Geben Sie die Datei nur an Personen weiter, die Ihre Dateien lesen dürfen.</translation>
    </message>
    <message>
        <source>{0} of {1} wait for files that you add; {2} are of passages that are here already.</source>
        <translation>{0} von {1} warten auf Dateien, die Sie hinzufügen; {2} gehören zu Textstellen, die schon da sind.</translation>
    </message>
    <message>
        <source>{0} were made again and agree.</source>
        <translation>{0} wurden neu berechnet und stimmen überein.</translation>
    </message>
    <message>
        <source>{0} dropped; your documents keep theirs.</source>
        <translation>{0} verworfen; Ihre Dokumente behalten ihre eigenen.</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>More like the selection</source>
        <translation>Mehr wie die Auswahl</translation>
    </message>
    <message>
        <source>Less like the selection</source>
        <translation>Weniger wie die Auswahl</translation>
    </message>
    <message>
        <source>Sample documents</source>
        <translation>Beispieldokumente</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Festplatte</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>The exact size is known before the first byte is asked for.</source>
        <translation>Die genaue Größe steht fest, bevor das erste Byte geladen wird.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} Token</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>beliebig lang</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>Längster Text</translation>
    </message>
    <message>
        <source>About three quarters of a word each, in English.</source>
        <translation>Im Englischen je etwa drei Viertel eines Wortes.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>{0} Millionen</translation>
    </message>
    <message>
        <source>Published score</source>
        <translation>Veröffentlichter Wert</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>Hier gemessen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>{0}, trained also for {1}</source>
        <translation>{0}, auch trainiert für {1}</translation>
    </message>
    <message>
        <source>{0} questions from your own passages: the right one of {1} came first for {2} with it, for {3} now.</source>
        <translation>{0} Fragen aus Ihren eigenen Textstellen: Die richtige unter {1} stand mit ihm bei {2} an erster Stelle, bisher bei {3}.</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Unbekannte Sprache</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}, now {3}</source>
        <translation>{0}: {1} von {2}, jetzt {3}</translation>
    </message>
    <message>
        <source>Reading {0} anew takes about {1}. Vectors take {2} then, {3} now, and {4} more until it is done.</source>
        <translation>{0} neu zu lesen dauert {1}. Die Vektoren belegen dann {2}, jetzt {3}, und bis dahin {4} zusätzlich.</translation>
    </message>
    <message>
        <source>no sizes measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>The open library was made with this encoder.</source>
        <translation>Die geöffnete Bibliothek wurde mit diesem Encoder angelegt.</translation>
    </message>
    <message>
        <source>The open library is read with {0}. To search it with another encoder its passages are read anew, from the library itself; the old vectors answer until all are there.</source>
        <translation>Die geöffnete Bibliothek wird mit {0} gelesen. Für einen anderen Encoder werden ihre Textstellen neu gelesen, aus der Bibliothek selbst; bis alle da sind, antworten die alten Vektoren.</translation>
    </message>
    <message>
        <source>For as much text as the open library holds, that takes {0} on this computer.</source>
        <translation>Für so viel Text, wie die geöffnete Bibliothek enthält, dauert das {0} auf diesem Computer.</translation>
    </message>
    <message>
        <source>Where the encoder runs is known after the first search.</source>
        <translation>Wo der Encoder läuft, steht nach der ersten Suche fest.</translation>
    </message>
    <message>
        <source>The encoder runs on {0}.</source>
        <translation>Der Encoder läuft auf {0}.</translation>
    </message>
    <message>
        <source>The encoder runs on {0} ({1}).</source>
        <translation>Der Encoder läuft auf {0} ({1}).</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>every kind of file</source>
        <translation>alle Dateiarten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Type: {0}</source>
        <translation>Typ: {0}</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>Ab: {0}</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>Vor: {0}</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Sprache: {0}</translation>
    </message>
    <message>
        <source>In: {0}</source>
        <translation>In: {0}</translation>
    </message>
    <message>
        <source>Title: {0}</source>
        <translation>Titel: {0}</translation>
    </message>
    <message>
        <source>By: {0}</source>
        <translation>Von: {0}</translation>
    </message>
    <message>
        <source>Tag: {0}</source>
        <translation>Schlagwort: {0}</translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation>Label: {0}</translation>
    </message>
    <message>
        <source>Exactly “{0}”</source>
        <translation>Genau „{0}“</translation>
    </message>
    <message>
        <source>Without “{0}”</source>
        <translation>Ohne „{0}“</translation>
    </message>
    <message>
        <source>Either: {0}</source>
        <translation>Eines von: {0}</translation>
    </message>
    <message>
        <source>how long may I keep the deposit</source>
        <translation>wie lange darf ich die Kaution behalten</translation>
    </message>
    <message>
        <source>A question or a few words: found by meaning and by words</source>
        <translation>Eine Frage oder ein paar Wörter: gefunden nach Bedeutung und nach Wörtern</translation>
    </message>
    <message>
        <source>&quot;two months&apos; rent&quot;</source>
        <translation>&quot;zwei Monatsmieten&quot;</translation>
    </message>
    <message>
        <source>Exactly these words, in this order</source>
        <translation>Genau diese Wörter, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>contract -draft</source>
        <translation>vertrag -entwurf</translation>
    </message>
    <message>
        <source>Without a word, or without “a phrase”</source>
        <translation>Ohne ein Wort oder ohne „eine Wendung“</translation>
    </message>
    <message>
        <source>rent OR lease</source>
        <translation>miete OR pacht</translation>
    </message>
    <message>
        <source>Either of two words</source>
        <translation>Eines von zwei Wörtern</translation>
    </message>
    <message>
        <source>contra*</source>
        <translation>vertra*</translation>
    </message>
    <message>
        <source>Words that begin so</source>
        <translation>Wörter, die so beginnen</translation>
    </message>
    <message>
        <source>Only files of this kind: pdf, docx, word, mail, image, code …</source>
        <translation>Nur Dateien dieser Art: pdf, docx, word, mail, image, code …</translation>
    </message>
    <message>
        <source>in:papers</source>
        <translation>in:papers</translation>
    </message>
    <message>
        <source>Only in folders of this name</source>
        <translation>Nur in Ordnern dieses Namens</translation>
    </message>
    <message>
        <source>Changed since then; also 2024, 2024-03-15, yesterday, 7d</source>
        <translation>Seitdem geändert; auch 2024, 2024-03-15, yesterday, 7d</translation>
    </message>
    <message>
        <source>Changed before then</source>
        <translation>Davor geändert</translation>
    </message>
    <message>
        <source>title:agreement</source>
        <translation>title:vertrag</translation>
    </message>
    <message>
        <source>Only documents with this in their title</source>
        <translation>Nur Dokumente mit diesem Wort im Titel</translation>
    </message>
    <message>
        <source>author:byron</source>
        <translation>author:goethe</translation>
    </message>
    <message>
        <source>Only what this person wrote or sent</source>
        <translation>Nur was diese Person geschrieben oder gesendet hat</translation>
    </message>
    <message>
        <source>tag:taxes</source>
        <translation>tag:steuern</translation>
    </message>
    <message>
        <source>Only documents that you tagged so; tag:pinned too</source>
        <translation>Nur Dokumente mit diesem Schlagwort; auch tag:pinned</translation>
    </message>
    <message>
        <source>label:invoices</source>
        <translation>label:rechnungen</translation>
    </message>
    <message>
        <source>Only mail and files with this label, category or keyword</source>
        <translation>Nur Mails und Dateien mit diesem Label, dieser Kategorie oder diesem Stichwort</translation>
    </message>
    <message>
        <source>Only documents in this language</source>
        <translation>Nur Dokumente in dieser Sprache</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Zum Suchfeld</translation>
    </message>
    <message>
        <source>Find in the document where the keyboard is in it, else go to the search box</source>
        <translation>Im Dokument suchen, wenn die Tastatur darin ist, sonst zum Suchfeld</translation>
    </message>
    <message>
        <source>Into the results, and through them</source>
        <translation>In die Ergebnisse und durch sie hindurch</translation>
    </message>
    <message>
        <source>Earlier questions, in the search box</source>
        <translation>Frühere Fragen, im Suchfeld</translation>
    </message>
    <message>
        <source>Saved searches; save this one</source>
        <translation>Gespeicherte Suchen; diese speichern</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open at the page of the passage</source>
        <translation>Auf der Seite der Textstelle öffnen</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Mit einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Select several results, or all</source>
        <translation>Mehrere oder alle Ergebnisse auswählen</translation>
    </message>
    <message>
        <source>Write the list of results to a file</source>
        <translation>Ergebnisliste in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Tags of the selected documents</source>
        <translation>Schlagwörter der ausgewählten Dokumente</translation>
    </message>
    <message>
        <source>Pin the selected documents, or unpin them</source>
        <translation>Ausgewählte Dokumente anheften oder lösen</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Datei in ihrem Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy the passage, or the selection, with its citation</source>
        <translation>Textstelle oder Auswahl mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Next passage of the document, or next place of what is found in it</source>
        <translation>Nächste Textstelle im Dokument oder nächster Treffer darin</translation>
    </message>
    <message>
        <source>Previous passage, or place</source>
        <translation>Vorige Textstelle oder voriger Treffer</translation>
    </message>
    <message>
        <source>Go to a page of a PDF</source>
        <translation>Zu einer Seite eines PDF</translation>
    </message>
    <message>
        <source>Contents of the document</source>
        <translation>Inhalt des Dokuments</translation>
    </message>
    <message>
        <source>Into the document</source>
        <translation>Ins Dokument</translation>
    </message>
    <message>
        <source>Similar documents</source>
        <translation>Ähnliche Dokumente</translation>
    </message>
    <message>
        <source>Similar passages; of the selection, if there is one</source>
        <translation>Ähnliche Textstellen; zur Auswahl, wenn es eine gibt</translation>
    </message>
    <message>
        <source>More, or less, like the chosen result, in the list</source>
        <translation>Mehr oder weniger wie das gewählte Ergebnis, in der Liste</translation>
    </message>
    <message>
        <source>More like this passage, or the selection, in the results</source>
        <translation>Mehr wie diese Textstelle oder die Auswahl, in den Ergebnissen</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>Weniger davon</translation>
    </message>
    <message>
        <source>Search only in the folder of the chosen result, or in all again</source>
        <translation>Nur im Ordner des gewählten Ergebnisses suchen oder wieder in allen</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>Warum wurde das gefunden?</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>What can be typed into the search box</source>
        <translation>Was man ins Suchfeld schreiben kann</translation>
    </message>
    <message>
        <source>Page or text of a PDF</source>
        <translation>Seite oder Text eines PDF</translation>
    </message>
    <message>
        <source>Next page of a PDF</source>
        <translation>Nächste Seite eines PDF</translation>
    </message>
    <message>
        <source>Previous page of a PDF</source>
        <translation>Vorige Seite eines PDF</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit the width; letters as large as at first</source>
        <translation>Breite einpassen; Schriftgröße wie am Anfang</translation>
    </message>
    <message>
        <source>Select in a document, as in any text; copy what is selected</source>
        <translation>In einem Dokument auswählen wie in jedem Text; Auswahl kopieren</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Search page</source>
        <translation>Seite Suche</translation>
    </message>
    <message>
        <source>Folders page</source>
        <translation>Seite Ordner</translation>
    </message>
    <message>
        <source>Libraries: open another one</source>
        <translation>Bibliotheken: eine andere öffnen</translation>
    </message>
    <message>
        <source>Map of the library</source>
        <translation>Karte der Bibliothek</translation>
    </message>
    <message>
        <source>Bring the library up to date</source>
        <translation>Bibliothek auf den neuesten Stand bringen</translation>
    </message>
    <message>
        <source>Pause or resume indexing</source>
        <translation>Indexieren anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>Diese Tastenkürzel</translation>
    </message>
    <message>
        <source>Copy what a report of a fault needs</source>
        <translation>Kopieren, was ein Fehlerbericht braucht</translation>
    </message>
    <message>
        <source>Back from similar documents; clear plus and minus; clear the box</source>
        <translation>Zurück von ähnlichen Dokumenten; Plus und Minus entfernen; Feld leeren</translation>
    </message>
    <message>
        <source>Close Kenning</source>
        <translation>Kenning beenden</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>Meine Bibliothek</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>selten</translation>
    </message>
    <message>
        <source>common</source>
        <translation>häufig</translation>
    </message>
    <message>
        <source>strong match</source>
        <translation>starke Übereinstimmung</translation>
    </message>
    <message>
        <source>good match</source>
        <translation>gute Übereinstimmung</translation>
    </message>
    <message>
        <source>weak match</source>
        <translation>schwache Übereinstimmung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln Textstelle</numerusform>
            <numerusform>%Ln Textstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more place(s)</source>
        <translation>
            <numerusform>und %Ln weitere Stelle</numerusform>
            <numerusform>und %Ln weitere Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar version(s)</source>
        <translation>
            <numerusform>%Ln ähnliche Fassung</numerusform>
            <numerusform>%Ln ähnliche Fassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Entfernen läuft</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Changing the size</source>
        <translation>Größe wird geändert</translation>
    </message>
    <message>
        <source>Compacting the library</source>
        <translation>Bibliothek wird komprimiert</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>Bibliothek wird repariert</translation>
    </message>
    <message>
        <source>Reading passages with another encoder</source>
        <translation>Textstellen werden mit einem anderen Encoder gelesen</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of files</source>
        <translation>
            <numerusform>%Ln Dateiart</numerusform>
            <numerusform>%Ln Dateiarten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %Ln day(s)</source>
        <translation>
            <numerusform>letzter Tag</numerusform>
            <numerusform>letzte %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>meanings</source>
        <translation>Bedeutungen</translation>
    </message>
    <message>
        <source>texts and list of files</source>
        <translation>Texte und Dateiliste</translation>
    </message>
    <message>
        <source>passages and earlier states of them</source>
        <translation>Textstellen und ihre früheren Stände</translation>
    </message>
    <message>
        <source>search indexes</source>
        <translation>Suchindexe</translation>
    </message>
    <message>
        <source>lists of changes</source>
        <translation>Änderungslisten</translation>
    </message>
    <message>
        <source>{0} on disk</source>
        <translation>{0} auf der Festplatte</translation>
    </message>
    <message>
        <source>Compact gives back what earlier states left.</source>
        <translation>Komprimieren gibt frei, was frühere Stände hinterließen.</translation>
    </message>
    <message>
        <source>Every passage is compared at each search; an index is made where that takes too long.</source>
        <translation>Bei jeder Suche wird jede Textstelle verglichen; ein Index entsteht, wo das zu lange dauert.</translation>
    </message>
    <message>
        <source>A search index finds {0} % of what comparing every passage finds, in {1} ms instead of {2}; measured on this library.</source>
        <translation>Ein Suchindex findet {0} % dessen, was der Vergleich aller Textstellen findet, in {1} statt {2} ms; an dieser Bibliothek gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s)</source>
        <translation>
            <numerusform>%Ln Vektor</numerusform>
            <numerusform>%Ln Vektoren</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of another library wait for files that ask for them ({1}).</source>
        <translation>{0} einer anderen Bibliothek warten auf Dateien, die sie brauchen ({1}).</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>ein paar Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>etwa %Ln Sekunde</numerusform>
            <numerusform>etwa %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>etwa eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>etwa %Ln Minute</numerusform>
            <numerusform>etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>etwa {0} h {1} min</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Ab {0}</translation>
    </message>
    <message>
        <source>Until {0}</source>
        <translation>Bis {0}</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Beliebiges Datum</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Watched: what you save is found in a moment</source>
        <translation>Beobachtet: Was Sie speichern, wird sofort gefunden</translation>
    </message>
    <message>
        <source>Away: it is looked at when it is back</source>
        <translation>Nicht erreichbar: wird angesehen, sobald es zurück ist</translation>
    </message>
    <message>
        <source>Not followed now: the library cannot be written to</source>
        <translation>Wird gerade nicht verfolgt: In die Bibliothek kann nicht geschrieben werden</translation>
    </message>
    <message numerus="yes">
        <source>Watched; its network drives are looked at every %Ln minute(s)</source>
        <translation>
            <numerusform>Beobachtet; Netzlaufwerke werden jede Minute angesehen</numerusform>
            <numerusform>Beobachtet; Netzlaufwerke werden alle %Ln Minuten angesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>a network drive</source>
        <translation>ein Netzlaufwerk</translation>
    </message>
    <message>
        <source>the system watches no more folders</source>
        <translation>das System beobachtet keine weiteren Ordner</translation>
    </message>
    <message>
        <source>it cannot be watched</source>
        <translation>lässt sich nicht beobachten</translation>
    </message>
    <message numerus="yes">
        <source>Looked at every %Ln minute(s) ({0})</source>
        <translation>
            <numerusform>Wird jede Minute angesehen ({0})</numerusform>
            <numerusform>Wird alle %Ln Minuten angesehen ({0})</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop has no tray. When the window closes, a process without a window keeps the library up to date until Kenning is opened again.</source>
        <translation>Dieser Desktop hat keinen Infobereich. Nach dem Schließen des Fensters hält ein Prozess ohne Fenster die Bibliothek aktuell, bis Kenning wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>On this system Kenning cannot do so yet.</source>
        <translation>Auf diesem System kann Kenning das noch nicht.</translation>
    </message>
    <message>
        <source>GNOME&apos;s and KDE&apos;s search, and “Find similar” in file managers. Kenning answers while it runs; GNOME wants one more step, which kenning service install names.</source>
        <translation>Die Suche von GNOME und KDE und „Ähnliche finden“ in Dateiverwaltungen. Kenning antwortet, solange es läuft; GNOME braucht noch einen Schritt, den kenning service install nennt.</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>Gruppe {0}</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Suchen in:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Dateityp:</translation>
    </message>
    <message>
        <source>Kenning: search</source>
        <translation>Kenning: Suche</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>What programs got</source>
        <translation>Was Programme erhielten</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>Erlauben …</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Entziehen</translation>
    </message>
    <message>
        <source>Other programs on this computer, such as an assistant, can ask Kenning. Each reads nothing until you allow it, and only the folders and kinds that you name. Kenning never sends anything by itself; what a program does with what it reads is up to that program.</source>
        <translation>Andere Programme auf diesem Computer, etwa ein Assistent, können Kenning fragen. Keines liest etwas, bevor Sie es erlauben, und dann nur die Ordner und Arten, die Sie nennen. Kenning sendet von sich aus nie etwas; was ein Programm mit dem Gelesenen tut, liegt bei diesem Programm.</translation>
    </message>
    <message>
        <source>Programs, and what they got</source>
        <translation>Programme und was sie erhielten</translation>
    </message>
    <message>
        <source>What they got</source>
        <translation>Was sie erhielten</translation>
    </message>
    <message>
        <source>No program has got anything yet.</source>
        <translation>Noch kein Programm hat etwas erhalten.</translation>
    </message>
    <message>
        <source>No program has asked yet. One asks when it starts “kenning serve”; it then stands here.</source>
        <translation>Noch kein Programm hat gefragt. Es fragt, wenn es „kenning serve“ startet; dann steht es hier.</translation>
    </message>
    <message>
        <source>asks to read</source>
        <translation>möchte lesen</translation>
    </message>
    <message>
        <source>may read</source>
        <translation>darf lesen</translation>
    </message>
    <message>
        <source>may read nothing</source>
        <translation>darf nichts lesen</translation>
    </message>
    <message>
        <source>may read nothing any more</source>
        <translation>darf nichts mehr lesen</translation>
    </message>
    <message>
        <source>{0} passages an hour, {1} a day</source>
        <translation>{0} Textstellen pro Stunde, {1} pro Tag</translation>
    </message>
    <message>
        <source>last got something {0}</source>
        <translation>erhielt zuletzt etwas: {0}</translation>
    </message>
    <message>
        <source>asked {0}</source>
        <translation>gefragt: {0}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
</context>
<context>
    <name>AccessPresenter</name>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>Pausiert: Akkubetrieb</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Sucht nach Änderungen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Indexing {0} of {1}</source>
        <translation>Indexiert {0} von {1}</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>Die Bibliothek ist nicht geöffnet</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Bibliothek wird geöffnet</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Noch keine Ordner</translation>
    </message>
    <message>
        <source>Waiting for another process of Kenning</source>
        <translation>Wartet auf einen anderen Prozess von Kenning</translation>
    </message>
    <message>
        <source>Away: what is known of your folders stays searchable</source>
        <translation>Nicht erreichbar: Was von Ihren Ordnern bekannt ist, bleibt durchsuchbar</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>{0} of {1} folders away</source>
        <translation>{0} von {1} Ordnern nicht erreichbar</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>{0} nicht lesbar</translation>
    </message>
</context>
<context>
    <name>BackgroundPresenter</name>
    <message>
        <source>What starts at login could not be changed: {0}</source>
        <translation>Der Start bei der Anmeldung konnte nicht geändert werden: {0}</translation>
    </message>
    <message>
        <source>Not all of the desktop&apos;s files could be changed: {0}</source>
        <translation>Nicht alle Dateien des Desktops konnten geändert werden: {0}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check of the library</source>
        <translation>Prüfung der Bibliothek</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Repaired. {0}</source>
        <translation>Repariert. {0}</translation>
    </message>
    <message>
        <source>Nothing is damaged; this is worth knowing.</source>
        <translation>Nichts ist beschädigt; das hier ist gut zu wissen.</translation>
    </message>
    <message>
        <source>Something is damaged that cannot be repaired. Your own files are untouched: the library can be made anew from them. All of them are read again, which takes as long as it did at first.</source>
        <translation>Etwas ist beschädigt und lässt sich nicht reparieren. Ihre eigenen Dateien sind unberührt: Die Bibliothek kann aus ihnen neu angelegt werden. Alle werden wieder gelesen, was so lange dauert wie beim ersten Mal.</translation>
    </message>
    <message>
        <source>Something is damaged. Your own files are untouched, and the library can be repaired.</source>
        <translation>Etwas ist beschädigt. Ihre eigenen Dateien sind unberührt, und die Bibliothek lässt sich reparieren.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Komprimieren</translation>
    </message>
    <message>
        <source>The library has to be made anew; the damaged part is kept aside.</source>
        <translation>Die Bibliothek muss neu angelegt werden; der beschädigte Teil wird aufgehoben.</translation>
    </message>
    <message>
        <source>Repairing mends it; what was lost is read again from your files.</source>
        <translation>Reparieren behebt das; was verloren ging, wird aus Ihren Dateien neu gelesen.</translation>
    </message>
    <message>
        <source>Bringing the library up to date mends it.</source>
        <translation>Das Aktualisieren der Bibliothek behebt das.</translation>
    </message>
    <message>
        <source>Compacting removes it.</source>
        <translation>Komprimieren entfernt es.</translation>
    </message>
    <message>
        <source>Plug its disk in, or forget the folder on this page.</source>
        <translation>Schließen Sie den Datenträger an, oder vergessen Sie den Ordner auf dieser Seite.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Geben Sie Speicherplatz frei.</translation>
    </message>
    <message>
        <source>Making the library anew mends this, too.</source>
        <translation>Eine neu angelegte Bibliothek behebt auch das.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>of files</comment>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Indexed</source>
        <translation>Indexiert</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Teilweise gelesen</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Anderer Name</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Warum und was hilft</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>Changed between</source>
        <translation>Geändert zwischen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Diese zeigen</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPresenter</name>
    <message>
        <source>Gathering versions, self-test and logs…</source>
        <translation>Versionen, Selbsttest und Protokolle werden gesammelt …</translation>
    </message>
    <message>
        <source>Copied: versions, the encoder&apos;s self-test, your folders&apos; names, and the last of the logs.</source>
        <translation>Kopiert: Versionen, Selbsttest des Encoders, Namen Ihrer Ordner und das Ende der Protokolle.</translation>
    </message>
    <message>
        <source>This could not be gathered: {0}</source>
        <translation>Das konnte nicht gesammelt werden: {0}</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Let go to index</source>
        <translation>Loslassen zum Indexieren</translation>
    </message>
    <message>
        <source>The files stay where they are; Kenning only reads them.</source>
        <translation>Die Dateien bleiben, wo sie sind; Kenning liest sie nur.</translation>
    </message>
    <message>
        <source>Let go to search</source>
        <translation>Loslassen zum Suchen</translation>
    </message>
    <message>
        <source>These words become the question.</source>
        <translation>Diese Worte werden zur Frage.</translation>
    </message>
    <message>
        <source>This cannot be added</source>
        <translation>Das kann nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>Nur Dateien und Ordner dieses Computers können hier abgelegt werden.</translation>
    </message>
</context>
<context>
    <name>EncoderDetails</name>
    <message>
        <source>by {0}</source>
        <translation>von {0}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>none is published</source>
        <translation>keine veröffentlicht</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellbeschreibung</translation>
    </message>
    <message>
        <source>Published score</source>
        <translation>Veröffentlichter Wert</translation>
    </message>
    <message>
        <source>What the score is of</source>
        <translation>Wofür der Wert steht</translation>
    </message>
</context>
<context>
    <name>EncodersController</name>
    <message>
        <source>The process that adds encoders could not be started ({0}).</source>
        <translation>Der Prozess, der Encoder hinzufügt, konnte nicht gestartet werden ({0}).</translation>
    </message>
    <message>
        <source>Adding {0} ended unexpectedly; nothing was installed. What was downloaded is kept.</source>
        <translation>Das Hinzufügen von {0} endete unerwartet; nichts wurde installiert. Das Heruntergeladene bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>EncodersModel</name>
    <message>
        <source>In use</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Can be added</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>no licence published</source>
        <translation>keine Lizenz veröffentlicht</translation>
    </message>
    <message>
        <source>{0} dims</source>
        <translation>{0} Dim.</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} Token</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>beliebig lang</translation>
    </message>
</context>
<context>
    <name>EncodersPage</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Use for new libraries</source>
        <translation>Für neue Bibliotheken</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Add from a folder…</source>
        <translation>Aus einem Ordner …</translation>
    </message>
    <message>
        <source>A folder with an exported encoder, or with weights that were brought here</source>
        <translation>Ein Ordner mit einem exportierten Encoder oder mit Gewichten, die hierher gebracht wurden</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>About the chosen encoder</source>
        <translation>Über den gewählten Encoder</translation>
    </message>
    <message>
        <source>Progress of adding the encoder</source>
        <translation>Fortschritt beim Hinzufügen des Encoders</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{0} of it are here from a download that was stopped; adding it goes on from there.</source>
        <translation>{0} davon sind von einem abgebrochenen Download schon da; es geht dort weiter.</translation>
    </message>
    <message>
        <source>Used for new libraries</source>
        <translation>Für neue Bibliotheken verwendet</translation>
    </message>
    <message>
        <source>Delete the download</source>
        <translation>Download löschen</translation>
    </message>
    <message>
        <source>Recommended for you: {0} ({1} in {2}; 10,000 passages take {3}).</source>
        <translation>Für Sie empfohlen: {0} ({1} auf {2}; 10.000 Textstellen brauchen {3}).</translation>
    </message>
    <message>
        <source>Choose a folder with an encoder or its weights</source>
        <translation>Ordner mit einem Encoder oder seinen Gewichten wählen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Downloading {0}</source>
        <translation>{0} wird heruntergeladen</translation>
    </message>
    <message>
        <source>Making an encoder of {0}; this takes some minutes</source>
        <translation>Aus {0} wird ein Encoder gemacht; das dauert einige Minuten</translation>
    </message>
    <message>
        <source>Installing {0}</source>
        <translation>{0} wird installiert</translation>
    </message>
    <message>
        <source>Asking for the list of files…</source>
        <translation>Dateiliste wird abgefragt …</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} pro Sekunde</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} ist bereit.</translation>
    </message>
    <message>
        <source>Stopped. What was downloaded is kept for the next time.</source>
        <translation>Angehalten. Das Heruntergeladene bleibt für das nächste Mal erhalten.</translation>
    </message>
    <message>
        <source>Libraries that were made with it cannot be searched until it is added again.</source>
        <translation>Bibliotheken, die damit angelegt wurden, lassen sich erst wieder durchsuchen, wenn er erneut hinzugefügt ist.</translation>
    </message>
    <message>
        <source>The open library was made with it and could not be searched any more.</source>
        <translation>Die geöffnete Bibliothek wurde damit angelegt und ließe sich nicht mehr durchsuchen.</translation>
    </message>
    <message>
        <source>Remove {0}?</source>
        <translation>{0} entfernen?</translation>
    </message>
    <message>
        <source>Remove this encoder?</source>
        <translation>Diesen Encoder entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>{0} wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>Files of the folder</source>
        <translation>Dateien des Ordners</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>Copied with its citation: {0}</source>
        <translation>Mit Quellenangabe kopiert: {0}</translation>
    </message>
    <message>
        <source>{0} could not be opened. Is there a program for it?</source>
        <translation>{0} konnte nicht geöffnet werden. Gibt es ein Programm dafür?</translation>
    </message>
    <message>
        <source>{0} is not there now. What was read from it stays searchable, and its text is shown here.</source>
        <translation>{0} ist gerade nicht da. Was daraus gelesen wurde, bleibt durchsuchbar, und der Text wird hier gezeigt.</translation>
    </message>
    <message>
        <source>{0} is not on this computer: the library is a copy of a published one. Its text is shown here.</source>
        <translation>{0} ist nicht auf diesem Computer: Die Bibliothek ist die Kopie einer veröffentlichten. Hier steht der Text.</translation>
    </message>
    <message>
        <source>Your viewer opens at the beginning; the passage is on page {0}.</source>
        <translation>Ihr Programm öffnet am Anfang; die Textstelle ist auf Seite {0}.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Only PDF</source>
        <translation>Nur PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Only documents, presentations, books and diagrams</source>
        <translation>Nur Dokumente, Präsentationen, Bücher und Diagramme</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Only spreadsheets and tables</source>
        <translation>Nur Tabellen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Only e-mail</source>
        <translation>Nur E-Mails</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Only plain text and Markdown</source>
        <translation>Nur reiner Text und Markdown</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Only web pages</source>
        <translation>Nur Webseiten</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Only source code and data</source>
        <translation>Nur Quelltext und Daten</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Way of searching</source>
        <translation>Art der Suche</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Chosen on the map</source>
        <translation>Auf der Karte gewählt</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>What can be typed into the search box</source>
        <translation>Was man ins Suchfeld schreiben kann</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Alle Ordner</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Beliebiges Datum</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Beliebiges Schlagwort</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Sprache: {0}</translation>
    </message>
    <message>
        <source>On the map: {0}</source>
        <translation>Auf der Karte: {0}</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>Nur Bedeutung</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Nur Wörter</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Entfernen: {0}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Stop finding</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} oder mehr</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation>Nicht in diesem Dokument</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Folders are read, never changed. What you add, change or remove in them is noticed by itself.</source>
        <translation>Ordner werden gelesen, nie verändert. Was Sie darin hinzufügen, ändern oder entfernen, wird von selbst bemerkt.</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add single files</source>
        <translation>Einzelne Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Alle Ordner</translation>
    </message>
    <message>
        <source>Show the files of all folders</source>
        <translation>Die Dateien aller Ordner zeigen</translation>
    </message>
    <message>
        <source>Part of a file&apos;s name</source>
        <translation>Teil eines Dateinamens</translation>
    </message>
    <message>
        <source>Filter the files by name</source>
        <translation>Dateien nach Namen filtern</translation>
    </message>
    <message>
        <source>Read unreadable files again</source>
        <translation>Nicht lesbare erneut lesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln single file(s)</source>
        <translation>
            <numerusform>%Ln einzelne Datei</numerusform>
            <numerusform>%Ln einzelne Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>Noch kein Ordner</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>state: number of files</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Read this file again</source>
        <translation>Diese Datei neu lesen</translation>
    </message>
</context>
<context>
    <name>FoldersPresenter</name>
    <message>
        <source>{0} is in the library already; Kenning looks for changes in it.</source>
        <translation>{0} ist schon in der Bibliothek; Kenning sucht nach Änderungen darin.</translation>
    </message>
    <message>
        <source>{0} and {1} more are in the library already; Kenning looks for changes in them.</source>
        <translation>{0} und {1} weitere sind schon in der Bibliothek; Kenning sucht nach Änderungen darin.</translation>
    </message>
    <message>
        <source>{0} is not there, so it was not added.</source>
        <translation>{0} ist nicht da und wurde deshalb nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>{0} and {1} more are not there, so they were not added.</source>
        <translation>{0} und {1} weitere sind nicht da und wurden deshalb nicht hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) left out; only files and folders of this computer can be added.</source>
        <translation>
            <numerusform>%Ln Adresse ausgelassen; nur Dateien und Ordner dieses Computers können hinzugefügt werden.</numerusform>
            <numerusform>%Ln Adressen ausgelassen; nur Dateien und Ordner dieses Computers können hinzugefügt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>Nur Dateien und Ordner dieses Computers können hier abgelegt werden.</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>Ordner zum Durchsuchen wählen</translation>
    </message>
    <message>
        <source>Choose files to search</source>
        <translation>Dateien zum Durchsuchen wählen</translation>
    </message>
    <message>
        <source>{0} will no longer be found. The files on disk stay untouched.</source>
        <translation>Kenning findet {0} nicht mehr. Die Dateien auf der Festplatte bleiben unberührt.</translation>
    </message>
    <message>
        <source>Forget {0}?</source>
        <translation>{0} vergessen?</translation>
    </message>
    <message>
        <source>Forget this folder?</source>
        <translation>Diesen Ordner vergessen?</translation>
    </message>
    <message>
        <source>Forget this file?</source>
        <translation>Diese Datei vergessen?</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Folds</name>
    <message>
        <source>Other places of the same text</source>
        <translation>Weitere Orte desselben Textes</translation>
    </message>
    <message>
        <source>Versions that read nearly the same</source>
        <translation>Fassungen mit fast gleichem Text</translation>
    </message>
</context>
<context>
    <name>ForgettingPresenter</name>
    <message>
        <source>{0} is not added. The files on disk are untouched.</source>
        <translation>{0} wird nicht hinzugefügt. Die Dateien auf der Festplatte sind unberührt.</translation>
    </message>
    <message>
        <source>{0}: {1} forgotten. The files on disk are untouched.</source>
        <translation>{0}: {1} vergessen. Die Dateien auf der Festplatte sind unberührt.</translation>
    </message>
    <message>
        <source>{0} and {2} more: {1} forgotten. The files on disk are untouched.</source>
        <translation>{0} und {2} weitere: {1} vergessen. Die Dateien auf der Festplatte sind unberührt.</translation>
    </message>
</context>
<context>
    <name>FormattedView</name>
    <message>
        <source>Formatted document</source>
        <translation>Formatiertes Dokument</translation>
    </message>
</context>
<context>
    <name>GrantDialog</name>
    <message>
        <source>Allow a program to read</source>
        <translation>Einem Programm das Lesen erlauben</translation>
    </message>
    <message>
        <source>Folders that it may read</source>
        <translation>Ordner, die es lesen darf</translation>
    </message>
    <message>
        <source>Only a folder in one of them…</source>
        <translation>Nur ein Ordner darin …</translation>
    </message>
    <message>
        <source>Every kind of file</source>
        <translation>Alle Dateiarten</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>passages an hour,</source>
        <translation>Textstellen pro Stunde,</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>pro Tag</translation>
    </message>
    <message>
        <source>What may {0} read?</source>
        <translation>Was darf {0} lesen?</translation>
    </message>
    <message>
        <source>It sees nothing of anything else, and the log shows what it got.</source>
        <translation>Von allem anderen sieht es nichts, und das Protokoll zeigt, was es erhielt.</translation>
    </message>
    <message>
        <source>Choose a folder that it may read</source>
        <translation>Ordner wählen, den es lesen darf</translation>
    </message>
</context>
<context>
    <name>HitsPresenter</name>
    <message>
        <source>Path copied: {0}</source>
        <translation>Pfad kopiert: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>%Ln Pfad kopiert</numerusform>
            <numerusform>%Ln Pfade kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Programm wählen</translation>
    </message>
    <message>
        <source>There is no list yet; ask something first.</source>
        <translation>Es gibt noch keine Liste; fragen Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Write the list of results</source>
        <translation>Ergebnisliste schreiben</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>BibTeX (*.bib)</source>
        <translation>BibTeX (*.bib)</translation>
    </message>
    <message>
        <source>{0} written to {1}</source>
        <translation>{0} nach {1} geschrieben</translation>
    </message>
    <message>
        <source>{0} without a known title and author were left out</source>
        <translation>{0} ohne bekannten Titel und Autor ausgelassen</translation>
    </message>
    <message>
        <source>The list could not be written: {0}</source>
        <translation>Die Liste konnte nicht geschrieben werden: {0}</translation>
    </message>
</context>
<context>
    <name>LibrariesDialog</name>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>Neue Bibliothek …</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Open a library that is in a folder, or published at an address</source>
        <translation>Eine Bibliothek öffnen, die in einem Ordner liegt oder unter einer Adresse veröffentlicht ist</translation>
    </message>
    <message>
        <source>No file is deleted</source>
        <translation>Keine Datei wird gelöscht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Your own files are never touched by anything that is done here.</source>
        <translation>Nichts, was Sie hier tun, verändert Ihre eigenen Dateien.</translation>
    </message>
    <message>
        <source>It is open; open another one first</source>
        <translation>Sie ist geöffnet; öffnen Sie zuerst eine andere</translation>
    </message>
    <message>
        <source>What was read is lost; your own files stay</source>
        <translation>Das Gelesene geht verloren; Ihre eigenen Dateien bleiben</translation>
    </message>
    <message>
        <source>“{0}” is out of the list; its files stay where they are.</source>
        <translation>„{0}“ steht nicht mehr in der Liste; die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>„{0}“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Other files lie in its folder; they were left there.</source>
        <translation>In ihrem Ordner liegen andere Dateien; sie wurden dort gelassen.</translation>
    </message>
</context>
<context>
    <name>LibrariesModel</name>
    <message>
        <source>open</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>zurzeit nicht da</translation>
    </message>
</context>
<context>
    <name>LibrariesPresenter</name>
    <message>
        <source>your files</source>
        <translation>Ihre Dateien</translation>
    </message>
    <message>
        <source>What was read of {0} ({1} in {2}) is deleted for good, with the list of folders, tags and saved searches. Your own files stay; to search them again they have to be read again.</source>
        <translation>Gelesen sind: {0} ({1} in {2}). Das wird endgültig gelöscht, mit der Liste der Ordner, den Schlagwörtern und gespeicherten Suchen. Ihre eigenen Dateien bleiben; um sie wieder zu durchsuchen, müssen sie neu gelesen werden.</translation>
    </message>
    <message>
        <source>Delete “{0}”?</source>
        <translation>„{0}“ löschen?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Nothing that is done is lost: it goes on when this library is opened again.</source>
        <translation>Nichts Fertiges geht verloren: Es geht weiter, wenn diese Bibliothek wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>It can go on without a window. Stopped, it goes on when this library is opened again.</source>
        <translation>Es kann ohne Fenster weitergehen. Angehalten geht es weiter, wenn diese Bibliothek wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Kenning is still at work here</source>
        <translation>Kenning arbeitet hier noch</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hierbleiben</translation>
    </message>
</context>
<context>
    <name>LibraryCard</name>
    <message>
        <source>Check…</source>
        <translation>Prüfen …</translation>
    </message>
    <message>
        <source>Compact…</source>
        <translation>Komprimieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export vectors…</source>
        <translation>Vektoren exportieren …</translation>
    </message>
    <message>
        <source>Use vectors of…</source>
        <translation>Vektoren übernehmen …</translation>
    </message>
    <message>
        <source>Drop vectors</source>
        <translation>Vektoren verwerfen</translation>
    </message>
    <message>
        <source>Write the vectors, without any text, for another library of the same files</source>
        <translation>Die Vektoren ohne jeden Text schreiben, für eine andere Bibliothek derselben Dateien</translation>
    </message>
    <message>
        <source>Take the vectors of another library of the same files instead of making them</source>
        <translation>Die Vektoren einer anderen Bibliothek derselben Dateien übernehmen, statt sie zu berechnen</translation>
    </message>
    <message>
        <source>Give back the room of vectors that no file has asked for</source>
        <translation>Den Platz von Vektoren freigeben, die keine Datei gebraucht hat</translation>
    </message>
    <message>
        <source>Verify that nothing in the library is damaged; nothing is changed</source>
        <translation>Prüfen, dass nichts in der Bibliothek beschädigt ist; nichts wird verändert</translation>
    </message>
    <message>
        <source>Give back the room on the disk that the library does not need</source>
        <translation>Speicherplatz freigeben, den die Bibliothek nicht braucht</translation>
    </message>
    <message>
        <source>Write everything into a Parquet file, which pandas and others open</source>
        <translation>Alles in eine Parquet-Datei schreiben, die pandas und andere öffnen</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Compact the library</source>
        <translation>Bibliothek komprimieren</translation>
    </message>
    <message>
        <source>Export the library</source>
        <translation>Bibliothek exportieren</translation>
    </message>
    <message>
        <source>Export the vectors of the library</source>
        <translation>Vektoren der Bibliothek exportieren</translation>
    </message>
    <message>
        <source>Use the vectors of another library</source>
        <translation>Vektoren einer anderen Bibliothek übernehmen</translation>
    </message>
    <message>
        <source>Drop the borrowed vectors</source>
        <translation>Übernommene Vektoren verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>Diese Bibliothek</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>Die Bibliothek ist nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>LibraryEncoder</name>
    <message>
        <source>Give up the change</source>
        <translation>Wechsel aufgeben</translation>
    </message>
    <message>
        <source>Cancel the trial</source>
        <translation>Probe abbrechen</translation>
    </message>
    <message>
        <source>Read this library with it</source>
        <translation>Diese Bibliothek damit lesen</translation>
    </message>
    <message>
        <source>Try it on this library…</source>
        <translation>An dieser Bibliothek erproben …</translation>
    </message>
    <message>
        <source>The open library is being read anew with {0}: {1}.</source>
        <translation>Die geöffnete Bibliothek wird mit {0} neu gelesen: {1}.</translation>
    </message>
    <message>
        <source>Reading some of your passages: {0}</source>
        <translation>Einige Ihrer Textstellen werden gelesen: {0}</translation>
    </message>
</context>
<context>
    <name>LibraryPresenter</name>
    <message>
        <source>{0} is not there now. What was read from it stays searchable.</source>
        <translation>{0} ist zurzeit nicht da. Was daraus gelesen wurde, bleibt durchsuchbar.</translation>
    </message>
    <message>
        <source>{0} and {1} more are not there now. What was read from them stays searchable.</source>
        <translation>{0} und {1} weitere sind zurzeit nicht da. Was daraus gelesen wurde, bleibt durchsuchbar.</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>Die Bibliothek ist nicht geöffnet</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Add {0}?</source>
        <translation>{0} hinzufügen?</translation>
    </message>
    <message>
        <source>Kenning will download about {0} from {1} and make an encoder of it, on this computer.</source>
        <translation>Kenning lädt etwa {0} von {1} herunter und macht daraus einen Encoder, auf diesem Computer.</translation>
    </message>
    <message>
        <source>Kenning will download it from {0} and make an encoder of it, on this computer.</source>
        <translation>Kenning lädt ihn von {0} herunter und macht daraus einen Encoder, auf diesem Computer.</translation>
    </message>
    <message>
        <source>I have read the licence {0} and accept it</source>
        <translation>Ich habe die Lizenz {0} gelesen und stimme ihr zu</translation>
    </message>
    <message>
        <source>Download and add</source>
        <translation>Herunterladen und hinzufügen</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>von {0}</translation>
    </message>
    <message>
        <source>Your documents stay here; only the encoder&apos;s files are fetched.</source>
        <translation>Ihre Dokumente bleiben hier; nur die Dateien des Encoders werden geholt.</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Lizenz: {0}</translation>
    </message>
    <message>
        <source>Model card: {0}</source>
        <translation>Modellbeschreibung: {0}</translation>
    </message>
</context>
<context>
    <name>LineNumbers</name>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>This desktop gives Kenning no key. Bind kenning-desktop --bar to one in its own settings.</source>
        <translation>Dieser Desktop gibt Kenning keine Taste. Legen Sie kenning-desktop --bar in seinen eigenen Einstellungen auf eine.</translation>
    </message>
    <message>
        <source>{0} shows the search bar; the desktop gave the key.</source>
        <translation>{0} zeigt die Suchleiste; der Desktop hat die Taste gegeben.</translation>
    </message>
    <message>
        <source>{0} shows the search bar; the X server gave the key.</source>
        <translation>{0} zeigt die Suchleiste; der X-Server hat die Taste gegeben.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Library: {0}</source>
        <translation>Bibliothek: {0}</translation>
    </message>
</context>
<context>
    <name>MaintenancePresenter</name>
    <message>
        <source>Everything in it is read, which may take minutes. Nothing is changed; searching goes on.</source>
        <translation>Alles darin wird gelesen, was Minuten dauern kann. Nichts wird verändert; Suchen geht weiter.</translation>
    </message>
    <message>
        <source>Check the library?</source>
        <translation>Bibliothek prüfen?</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>It is written anew without what is no longer needed. That takes a while and, meanwhile, as much room again on the disk. Searching goes on; indexing waits.</source>
        <translation>Sie wird neu geschrieben, ohne das, was nicht mehr gebraucht wird. Das dauert eine Weile und braucht solange noch einmal so viel Speicherplatz. Suchen geht weiter; das Indexieren wartet.</translation>
    </message>
    <message>
        <source>Compact the library?</source>
        <translation>Bibliothek komprimieren?</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Komprimieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The library is made anew</source>
        <translation>Die Bibliothek wird neu angelegt</translation>
    </message>
    <message>
        <source>Export everything as Parquet</source>
        <translation>Alles als Parquet exportieren</translation>
    </message>
    <message>
        <source>Parquet files (*.parquet)</source>
        <translation>Parquet-Dateien (*.parquet)</translation>
    </message>
    <message>
        <source>Export the vectors for another library of the same files</source>
        <translation>Vektoren für eine andere Bibliothek derselben Dateien exportieren</translation>
    </message>
    <message>
        <source>Vectors (*.parquet)</source>
        <translation>Vektoren (*.parquet)</translation>
    </message>
    <message>
        <source>Use the vectors of another library of the same files</source>
        <translation>Vektoren einer anderen Bibliothek derselben Dateien übernehmen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>Exporting the vectors</source>
        <translation>Vektoren werden exportiert</translation>
    </message>
    <message>
        <source>Looking at the vectors</source>
        <translation>Vektoren werden angesehen</translation>
    </message>
    <message>
        <source>Dropping the vectors</source>
        <translation>Vektoren werden verworfen</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map of the library</source>
        <translation>Karte der Bibliothek</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the library</source>
        <translation>Karte der Bibliothek</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>Draw around documents</source>
        <translation>Dokumente umfahren</translation>
    </message>
    <message>
        <source>Draw a rectangle around documents</source>
        <translation>Rechteck um Dokumente ziehen</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>Ganze Karte zeigen</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>Nach Bedeutung</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>What the colours stand for</source>
        <translation>Wofür die Farben stehen</translation>
    </message>
    <message>
        <source>Groups of documents; Enter chooses one</source>
        <translation>Gruppen von Dokumenten; Eingabe wählt eine</translation>
    </message>
    <message>
        <source>The map is being drawn</source>
        <translation>Die Karte wird gezeichnet</translation>
    </message>
    <message>
        <source>Documents that are alike will lie side by side. You may go on searching.</source>
        <translation>Ähnliche Dokumente liegen dann nebeneinander. Sie können weiter suchen.</translation>
    </message>
    <message>
        <source>The map could not be drawn</source>
        <translation>Die Karte konnte nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>The library holds {0}; a map needs at least 20.</source>
        <translation>Die Bibliothek enthält {0}; eine Karte braucht mindestens 20.</translation>
    </message>
    <message>
        <source>Too few documents for a map</source>
        <translation>Zu wenige Dokumente für eine Karte</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} von {1} gewählt</translation>
    </message>
</context>
<context>
    <name>MenuPresenter</name>
    <message>
        <source>Similar documents</source>
        <translation>Ähnliche Dokumente</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>Ähnliche Textstellen</translation>
    </message>
    <message>
        <source>+  More like this</source>
        <translation>+  Mehr davon</translation>
    </message>
    <message>
        <source>−  Less like this</source>
        <translation>−  Weniger davon</translation>
    </message>
    <message>
        <source>Search in all folders again</source>
        <translation>Wieder in allen Ordnern suchen</translation>
    </message>
    <message>
        <source>Search only in its folder</source>
        <translation>Nur in diesem Ordner suchen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>Öffnen mit …</translation>
    </message>
    <message>
        <source>Open at the page of the passage</source>
        <translation>Auf der Seite der Textstelle öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Copy paths</source>
        <translation>Pfade kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Write the selected to a file…</source>
        <translation>Auswahl in eine Datei schreiben …</translation>
    </message>
    <message>
        <source>Write the list to a file…</source>
        <translation>Liste in eine Datei schreiben …</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>rent agreement</source>
        <translation>Mietvertrag</translation>
    </message>
    <message>
        <source>two months&apos; rent</source>
        <translation>zwei Monatsmieten</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Meaning and words</source>
        <translation>Bedeutung und Wörter</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>Nur Bedeutung</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Nur Wörter</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Beste Treffer zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>Title contains</source>
        <translation>Titel enthält</translation>
    </message>
    <message>
        <source>Exactly these words</source>
        <translation>Genau diese Wörter</translation>
    </message>
    <message>
        <source>Without these words</source>
        <translation>Ohne diese Wörter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>such as: {0}</source>
        <translation>etwa: {0}</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Beliebige Sprache</translation>
    </message>
</context>
<context>
    <name>NamedListDialog</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>NamesBelow</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Files by name</source>
        <translation>Dateien nach Namen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) by name alone</source>
        <translation>
            <numerusform>%Ln weitere Datei nur nach dem Namen</numerusform>
            <numerusform>%Ln weitere Dateien nur nach dem Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>of files</comment>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) by name alone</source>
        <translation>
            <numerusform>%Ln Datei nur nach dem Namen</numerusform>
            <numerusform>%Ln Dateien nur nach dem Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) named like this were not read: {0}.</source>
        <translation>
            <numerusform>%Ln Datei mit solchem Namen wurde nicht gelesen: {0}.</numerusform>
            <numerusform>%Ln Dateien mit solchem Namen wurden nicht gelesen: {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What helps: {0}.</source>
        <translation>Was hilft: {0}.</translation>
    </message>
    <message>
        <source>still waiting to be read</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>NewLibraryDialog</name>
    <message>
        <source>New library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <source>Work, family, studies…</source>
        <translation>Arbeit, Familie, Studium …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder for what Kenning reads</source>
        <translation>Ordner für das, was Kenning liest</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>By the files&apos; languages (recommended)</source>
        <translation>Nach den Sprachen der Dateien (empfohlen)</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>A library is a folder of its own in which Kenning keeps what it read. Your files stay where they are; you choose them next.</source>
        <translation>Eine Bibliothek ist ein eigener Ordner, in dem Kenning aufbewahrt, was es gelesen hat. Ihre Dateien bleiben, wo sie sind; Sie wählen sie als Nächstes.</translation>
    </message>
    <message>
        <source>English files get a small, quick encoder, any others one of many languages. It can be changed later.</source>
        <translation>Englische Dateien erhalten einen kleinen, schnellen Encoder, alle anderen einen für viele Sprachen. Das lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Leeren Ordner wählen</translation>
    </message>
</context>
<context>
    <name>NewsPresenter</name>
    <message>
        <source>“{0}” is answered by something new: {1}</source>
        <translation>Etwas Neues beantwortet „{0}“: {1}</translation>
    </message>
    <message>
        <source>New documents answer “{0}”: {1}</source>
        <translation>Neue Dokumente beantworten „{0}“: {1}</translation>
    </message>
    <message>
        <source>New documents answer “{0}” and {2} more: {1}</source>
        <translation>Neue Dokumente beantworten „{0}“ und {2} weitere: {1}</translation>
    </message>
    <message>
        <source>Kenning found something new</source>
        <translation>Kenning hat etwas Neues gefunden</translation>
    </message>
</context>
<context>
    <name>OpenLibraryDialog</name>
    <message>
        <source>Open a library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>A folder, or s3://bucket/folder</source>
        <translation>Ein Ordner oder s3://bucket/ordner</translation>
    </message>
    <message>
        <source>Folder or address of the library</source>
        <translation>Ordner oder Adresse der Bibliothek</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>A library is the folder in which Kenning keeps what it read. One that others publish has an address; it is copied to this computer and searched here.</source>
        <translation>Eine Bibliothek ist der Ordner, in dem Kenning aufbewahrt, was es gelesen hat. Eine, die andere veröffentlichen, hat eine Adresse; sie wird auf diesen Computer kopiert und hier durchsucht.</translation>
    </message>
    <message>
        <source>Choose the folder of a library</source>
        <translation>Ordner einer Bibliothek wählen</translation>
    </message>
    <message>
        <source>Looking there…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
</context>
<context>
    <name>OpenWithDialog</name>
    <message>
        <source>Open with</source>
        <translation>Öffnen mit</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>No program is listed for all of these files.</source>
        <translation>Für alle diese Dateien zusammen ist kein Programm bekannt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Another program…</source>
        <translation>Anderes Programm …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Gehe zu Seite</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Breite einpassen</translation>
    </message>
    <message>
        <source>Page {0} of {1}; the text view reads it out</source>
        <translation>Seite {0} von {1}; die Textansicht liest sie vor</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>von {0}</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Pages of the document</source>
        <translation>Seiten des Dokuments</translation>
    </message>
</context>
<context>
    <name>PicturePane</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>Ganzes Bild zeigen</translation>
    </message>
    <message>
        <source>Where the words stand in the picture is not marked: text recognition is not installed.</source>
        <translation>Wo die Wörter im Bild stehen, ist nicht markiert: Die Texterkennung ist nicht installiert.</translation>
    </message>
    <message>
        <source>Looking where in the picture the words stand…</source>
        <translation>Es wird gesucht, wo im Bild die Wörter stehen …</translation>
    </message>
    <message>
        <source>Where the words stand in the picture could not be found again.</source>
        <translation>Wo die Wörter im Bild stehen, ließ sich nicht wiederfinden.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{0} is a file, and a library is a folder; let go of that folder.</source>
        <translation>{0} ist eine Datei, eine Bibliothek aber ein Ordner; ziehen Sie diesen Ordner hierher.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>The document opens here, at the passage that answers.</source>
        <translation>Hier öffnet sich das Dokument, an der Textstelle, die antwortet.</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open at this page</source>
        <translation>Auf dieser Seite öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Show the plain text</source>
        <translation>Reinen Text zeigen</translation>
    </message>
    <message>
        <source>Show the plain text, not the page or the picture</source>
        <translation>Reinen Text zeigen, nicht die Seite oder das Bild</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Vorige Textstelle</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Nächste Textstelle</translation>
    </message>
    <message>
        <source>This file is no longer at its place; the text is from the library.</source>
        <translation>Diese Datei ist nicht mehr an ihrem Ort; der Text kommt aus der Bibliothek.</translation>
    </message>
    <message>
        <source>This lies inside {0}: that is the file that opens. Below is its text.</source>
        <translation>Das liegt in {0}: Diese Datei öffnet sich. Unten steht der Text.</translation>
    </message>
    <message>
        <source>This file has changed since it was read; what was found may no longer be in it.</source>
        <translation>Diese Datei hat sich seit dem Lesen geändert; das Gefundene steht vielleicht nicht mehr darin.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Passage {0} of {1}</source>
        <translation>Textstelle {0} von {1}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>More like the selection</source>
        <translation>Mehr wie die Auswahl</translation>
    </message>
    <message>
        <source>Less like the selection</source>
        <translation>Weniger wie die Auswahl</translation>
    </message>
    <message>
        <source>The page cannot be shown: the PDF asks for a password. This is its text.</source>
        <translation>Die Seite lässt sich nicht zeigen: Das PDF verlangt ein Passwort. Das ist sein Text.</translation>
    </message>
    <message>
        <source>The page cannot be shown: the PDF is damaged. This is the text that was read.</source>
        <translation>Die Seite lässt sich nicht zeigen: Das PDF ist beschädigt. Das ist der gelesene Text.</translation>
    </message>
    <message>
        <source>The picture cannot be shown here. This is the text that was read in it.</source>
        <translation>Das Bild lässt sich hier nicht zeigen. Das ist der darin gelesene Text.</translation>
    </message>
    <message>
        <source>The passage could not be placed on the page; the page itself is right.</source>
        <translation>Die Textstelle ließ sich auf der Seite nicht finden; die Seite selbst stimmt.</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>+  More</source>
        <translation>+  Mehr</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>−  Less</source>
        <translation>−  Weniger</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>Weniger davon</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>Similar documents and passages</source>
        <translation>Ähnliche Dokumente und Textstellen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>Warum wurde das gefunden?</translation>
    </message>
    <message>
        <source>Pull the results towards this passage, or what is selected</source>
        <translation>Die Ergebnisse zu dieser Textstelle oder zur Auswahl hin verschieben</translation>
    </message>
    <message>
        <source>Push the results away from this passage, or what is selected</source>
        <translation>Die Ergebnisse von dieser Textstelle oder der Auswahl weg verschieben</translation>
    </message>
    <message>
        <source>Show why this was found</source>
        <translation>Zeigen, warum das gefunden wurde</translation>
    </message>
    <message>
        <source>Similar documents</source>
        <translation>Ähnliche Dokumente</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>Ähnliche Textstellen</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Indexing progress</source>
        <translation>Fortschritt des Indexierens</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>wird gestartet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>Pausiert: Akkubetrieb</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Trotzdem fortfahren</translation>
    </message>
    <message>
        <source>finding out which languages the files are in</source>
        <translation>die Sprachen der Dateien werden bestimmt</translation>
    </message>
    <message>
        <source>{0} to read · loading the encoder</source>
        <translation>{0} zu lesen · der Encoder wird geladen</translation>
    </message>
    <message>
        <source>looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>looking for files: %Ln so far</source>
        <translation>
            <numerusform>Dateien werden gesucht: bisher %Ln</numerusform>
            <numerusform>Dateien werden gesucht: bisher %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>{0} nicht lesbar</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>wird abgeschlossen</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>working out the time left</source>
        <translation>Restzeit wird berechnet</translation>
    </message>
    <message>
        <source>waiting until files are taken in</source>
        <translation>wartet, bis Dateien aufgenommen sind</translation>
    </message>
    <message>
        <source>searching goes on</source>
        <translation>Suchen geht weiter</translation>
    </message>
</context>
<context>
    <name>QueryChips</name>
    <message>
        <source>Understood as</source>
        <translation>Verstanden als</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Entfernen: {0}</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>What you can type</source>
        <translation>Was man schreiben kann</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Put this into the search box</source>
        <translation>Ins Suchfeld setzen</translation>
    </message>
    <message>
        <source>Combine them as you like. Anything else is plain words. Click an example to try it.</source>
        <translation>Kombinieren Sie nach Belieben. Alles andere sind einfache Wörter. Klicken Sie auf ein Beispiel, um es zu probieren.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Ask: {0}</source>
        <translation>Fragen: {0}</translation>
    </message>
</context>
<context>
    <name>QuickBar</name>
    <message>
        <source>Kenning: search</source>
        <translation>Kenning: Suche</translation>
    </message>
    <message>
        <source>Search your files</source>
        <translation>Eigene Dateien durchsuchen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”</source>
        <translation>Nichts gefunden für „{0}“</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Show the parts of the document</source>
        <translation>Teile des Dokuments zeigen</translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>+{0} more</source>
        <translation>+{0} weitere</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>tags: {0}</source>
        <translation>Schlagwörter: {0}</translation>
    </message>
    <message>
        <source>Less likely ({0})</source>
        <translation>Weniger wahrscheinlich ({0})</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>What came closest after the likely answers</source>
        <translation>Was nach den wahrscheinlichen Antworten am nächsten kam</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>What is left out of {0}</source>
        <translation>Was von {0} ausgelassen wird</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>everything; or: pdf, word, notes-*</source>
        <translation>alles; oder: pdf, word, notizen-*</translation>
    </message>
    <message>
        <source>Read only these kinds</source>
        <translation>Nur diese Arten lesen</translation>
    </message>
    <message>
        <source>One pattern a line, as in a .gitignore file. Files named .kenningignore and .gitignore count besides. What is left out is still found by its name.</source>
        <translation>Ein Muster pro Zeile, wie in einer .gitignore-Datei. Dateien namens .kenningignore und .gitignore gelten außerdem. Was ausgelassen wird, findet man weiterhin nach seinem Namen.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>As before the last change</source>
        <translation>Wie vor der letzten Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be read, {0} left out.</source>
        <translation>
            <numerusform>%Ln Datei würde gelesen, {0} ausgelassen.</numerusform>
            <numerusform>%Ln Dateien würden gelesen, {0} ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would leave the library.</source>
        <comment>of files</comment>
        <translation>
            <numerusform>%Ln würde die Bibliothek verlassen.</numerusform>
            <numerusform>%Ln würden die Bibliothek verlassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be let in.</source>
        <comment>of files</comment>
        <translation>
            <numerusform>%Ln würde aufgenommen.</numerusform>
            <numerusform>%Ln würden aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>Zeile {0}: {1}</translation>
    </message>
    <message>
        <source>No reader knows {0}; only what such a file holds could tell what it is.</source>
        <translation>Kein Leser kennt {0}; nur der Inhalt einer solchen Datei könnte sagen, was sie ist.</translation>
    </message>
</context>
<context>
    <name>SavedDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Name for the present search</source>
        <translation>Name für die aktuelle Suche</translation>
    </message>
    <message>
        <source>Ask something first</source>
        <translation>Erst etwas fragen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>No search is saved yet. A saved search keeps its question with all filters, and can tell you of new documents that answer it.</source>
        <translation>Noch ist keine Suche gespeichert. Eine gespeicherte Suche behält ihre Frage mit allen Filtern und kann Ihnen neue Dokumente melden, die sie beantworten.</translation>
    </message>
    <message>
        <source>Tell me of new documents that answer it</source>
        <translation>Neue Dokumente melden, die sie beantworten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the present search as</source>
        <translation>Aktuelle Suche speichern als</translation>
    </message>
    <message>
        <source>They are kept in this library, for you alone.</source>
        <translation>Sie bleiben in dieser Bibliothek, nur für Sie.</translation>
    </message>
    <message>
        <source>Saved as “{0}”.</source>
        <translation>Als „{0}“ gespeichert.</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>„{0}“ ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Saved search: {0}</source>
        <translation>Gespeicherte Suche: {0}</translation>
    </message>
    <message>
        <source>All {0} saved searches…</source>
        <translation>Alle {0} gespeicherten Suchen…</translation>
    </message>
</context>
<context>
    <name>SavedModel</name>
    <message>
        <source>tells of new ones</source>
        <translation>meldet neue</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Ask in your own words: how long may I keep the deposit?</source>
        <translation>Fragen Sie mit eigenen Worten: Wie lange darf ich die Kaution behalten?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Type a question; results appear as you type.</source>
        <translation>Schreiben Sie eine Frage; Ergebnisse erscheinen beim Schreiben.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Recent questions</source>
        <translation>Letzte Fragen</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>Type a question in your own words. Put words in &quot;quotes&quot; to make them mandatory; “?” shows more.</source>
        <translation>Schreiben Sie eine Frage mit eigenen Worten. Wörter in &quot;Anführungszeichen&quot; müssen vorkommen; „?“ zeigt mehr.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Wonach suchen Sie?</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Ohne Filter suchen</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>What is found shows up here by itself.</source>
        <translation>Was gefunden wird, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Your files are still being read</source>
        <translation>Ihre Dateien werden noch gelesen</translation>
    </message>
    <message>
        <source>Kenning looks through the folders and files that you add. You can also drag them here.</source>
        <translation>Kenning durchsucht die Ordner und Dateien, die Sie hinzufügen. Sie können sie auch hierher ziehen.</translation>
    </message>
    <message>
        <source>This library has no folders</source>
        <translation>Diese Bibliothek hat keine Ordner</translation>
    </message>
    <message>
        <source>Say it in other words, or with fewer of them.</source>
        <translation>Sagen Sie es anders oder mit weniger Wörtern.</translation>
    </message>
    <message>
        <source>Without quotation marks, words with the same meaning count too.</source>
        <translation>Ohne Anführungszeichen zählen auch Wörter gleicher Bedeutung.</translation>
    </message>
    <message>
        <source>What stands behind a minus was left out. A click above takes it out of the question.</source>
        <translation>Was hinter einem Minus steht, wurde ausgeschlossen. Ein Klick oben nimmt es aus der Frage.</translation>
    </message>
    <message>
        <source>Only this was looked through: {0}. A click above takes it out.</source>
        <translation>Nur das wurde durchsucht: {0}. Ein Klick oben entfernt es.</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”</source>
        <translation>Nichts gefunden für „{0}“</translation>
    </message>
    <message>
        <source>Esc goes back to your question.</source>
        <translation>Esc führt zurück zu Ihrer Frage.</translation>
    </message>
    <message>
        <source>Only what passes the filters was compared.</source>
        <translation>Verglichen wurde nur, was die Filter durchlassen.</translation>
    </message>
    <message>
        <source>Nothing else is similar to {0}</source>
        <translation>Nichts anderes ähnelt {0}</translation>
    </message>
    <message>
        <source>Indexing is still going on; more becomes searchable by the minute.</source>
        <translation>Das Indexieren läuft noch; jede Minute wird mehr durchsuchbar.</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>re-ranked</source>
        <translation>neu geordnet</translation>
    </message>
    <message>
        <source>The best results were read again by a reranker</source>
        <translation>Die besten Ergebnisse wurden von einem Reranker noch einmal gelesen</translation>
    </message>
    <message>
        <source>What is like {0} could not be found. {1}</source>
        <translation>Was {0} ähnelt, konnte nicht gefunden werden. {1}</translation>
    </message>
</context>
<context>
    <name>SearchingBar</name>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Size and quality</source>
        <translation>Größe und Qualität</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexieren</translation>
    </message>
    <message>
        <source>Forget all questions now</source>
        <translation>Alle Fragen jetzt vergessen</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>By the files&apos; languages</source>
        <translation>Nach den Sprachen der Dateien</translation>
    </message>
    <message>
        <source>This library uses {0} ({1})</source>
        <translation>Diese Bibliothek verwendet {0} ({1})</translation>
    </message>
    <message>
        <source>runs on {0}</source>
        <translation>läuft auf {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>The settings could not be saved: {0}</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden: {0}</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Sheets</source>
        <translation>Tabellenblätter</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Kenning goes on here. Its menu opens the window again, and quits.</source>
        <translation>Kenning läuft hier weiter. Sein Menü öffnet das Fenster wieder und beendet es.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>SizeDial</name>
    <message>
        <source>Size of the library</source>
        <translation>Größe der Bibliothek</translation>
    </message>
    <message>
        <source>Smaller and faster</source>
        <translation>Kleiner und schneller</translation>
    </message>
    <message>
        <source>Most exact</source>
        <translation>Am genauesten</translation>
    </message>
</context>
<context>
    <name>SizePicker</name>
    <message>
        <source>on the disk</source>
        <translation>auf der Festplatte</translation>
    </message>
    <message>
        <source>for a search</source>
        <translation>je Suche</translation>
    </message>
    <message>
        <source>of the quality</source>
        <translation>der Qualität</translation>
    </message>
    <message>
        <source>The library is still being opened.</source>
        <translation>Die Bibliothek wird noch geöffnet.</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>{0} on the disk, {1} for a search, {2} of the quality</source>
        <translation>{0} auf der Festplatte, {1} je Suche, {2} der Qualität</translation>
    </message>
    <message>
        <source>This is the size in use.</source>
        <translation>Das ist die verwendete Größe.</translation>
    </message>
    <message>
        <source>{0} less than now</source>
        <translation>{0} weniger als jetzt</translation>
    </message>
    <message>
        <source>{0} more than now</source>
        <translation>{0} mehr als jetzt</translation>
    </message>
    <message>
        <source>{0} points better</source>
        <translation>{0} Punkte besser</translation>
    </message>
    <message>
        <source>{0} points less exact</source>
        <translation>{0} Punkte ungenauer</translation>
    </message>
    <message>
        <source>{0} slower</source>
        <translation>{0} langsamer</translation>
    </message>
    <message>
        <source>{0} faster</source>
        <translation>{0} schneller</translation>
    </message>
    <message>
        <source>{0} dimensions</source>
        <translation>{0} Dimensionen</translation>
    </message>
    <message>
        <source>{0} dimensions, signs only</source>
        <translation>{0} Dimensionen, nur Vorzeichen</translation>
    </message>
    <message>
        <source>{0}: {1} bytes a passage.</source>
        <translation>{0}: {1} Byte je Textstelle.</translation>
    </message>
</context>
<context>
    <name>SizesPage</name>
    <message>
        <source>Measure on my library</source>
        <translation>An meiner Bibliothek messen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Wird gemessen</translation>
    </message>
    <message>
        <source>A small library takes little room and answers fast; a large one finds a little more. It can be changed at any time, and no file is read again.</source>
        <translation>Eine kleine Bibliothek braucht wenig Platz und antwortet schnell; eine große findet etwas mehr. Das lässt sich jederzeit ändern, und keine Datei wird neu gelesen.</translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation>Was die Zahlen bedeuten</translation>
    </message>
    <message>
        <source>The room is that of the part which is searched, for {0} passages. The quality is what a search keeps of that of the largest size, before the second look that every search takes at its best finds; with it, nearly nothing is lost. Each passage is kept as a row of numbers: fewer numbers (dimensions), or only whether each is above or below zero (signs), take less room. The recommended size keeps most for its room.</source>
        <translation>Der Platz ist der des durchsuchten Teils, für {0} Textstellen. Die Qualität ist, was eine Suche von der größten Größe behält, noch vor dem zweiten Blick, den jede Suche auf ihre besten Funde wirft; mit ihm geht fast nichts verloren. Jede Textstelle wird als Zahlenreihe aufbewahrt: Weniger Zahlen (Dimensionen), oder nur ob jede über oder unter null liegt (Vorzeichen), brauchen weniger Platz. Die empfohlene Größe behält am meisten für ihren Platz.</translation>
    </message>
    <message>
        <source>Measured with {0} questions drawn from your own {1} passages.</source>
        <translation>Gemessen mit {0} Fragen aus Ihren eigenen {1} Textstellen.</translation>
    </message>
    <message>
        <source>Measured on your own library.</source>
        <translation>An Ihrer eigenen Bibliothek gemessen.</translation>
    </message>
    <message>
        <source>Measured on public collections of texts; yours may differ, so measure it.</source>
        <translation>An öffentlichen Textsammlungen gemessen; Ihre kann abweichen, also messen Sie selbst.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Bring up to date</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Rules: what is left out…</source>
        <translation>Regeln: was ausgelassen wird …</translation>
    </message>
    <message>
        <source>Forget this folder</source>
        <translation>Diesen Ordner vergessen</translation>
    </message>
    <message>
        <source>They came with Kenning</source>
        <translation>Sie kamen mit Kenning</translation>
    </message>
    <message>
        <source>Forget this file</source>
        <translation>Diese Datei vergessen</translation>
    </message>
    <message>
        <source>Being read for the first time…</source>
        <translation>Wird zum ersten Mal gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln indexed</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln indexiert</numerusform>
            <numerusform>%Ln indexiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read in part</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln teilweise gelesen</numerusform>
            <numerusform>%Ln teilweise gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln wartend</numerusform>
            <numerusform>%Ln wartend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>{0} nicht lesbar</translation>
    </message>
    <message>
        <source>Not found. Is a drive unplugged? What was read stays searchable.</source>
        <translation>Nicht gefunden. Ist ein Datenträger nicht angeschlossen? Was gelesen wurde, bleibt durchsuchbar.</translation>
    </message>
    <message>
        <source>not finished yet</source>
        <translation>noch nicht fertig</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Bibliothek wird geöffnet</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>{0} nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln wartend</numerusform>
            <numerusform>%Ln wartend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read again soon</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln wird bald neu gelesen</numerusform>
            <numerusform>%Ln werden bald neu gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Kenning reads such files better now. They are found as before until they are read again.</source>
        <translation>Kenning liest solche Dateien jetzt besser. Bis sie neu gelesen sind, werden sie wie bisher gefunden.</translation>
    </message>
    <message>
        <source>Version {0} of {1}</source>
        <translation>Version {0} von {1}</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>{0} asks to read</source>
        <translation>{0} möchte lesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln program(s) ask to read</source>
        <translation>
            <numerusform>%Ln Programm möchte lesen</numerusform>
            <numerusform>%Ln Programme möchten lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide what it may read; until then it gets nothing</source>
        <translation>Entscheiden Sie, was es lesen darf; bis dahin erhält es nichts</translation>
    </message>
    <message>
        <source>{0}, {1} less likely</source>
        <translation>{0}, {1} weniger wahrscheinlich</translation>
    </message>
    <message>
        <source>{0}, at least {1} less likely</source>
        <translation>{0}, mindestens {1} weniger wahrscheinlich</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} oder mehr</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>of results</comment>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>Pausiert: Akkubetrieb</translation>
    </message>
    <message>
        <source>Paused while you type</source>
        <translation>Pausiert, während Sie tippen</translation>
    </message>
    <message>
        <source>Indexing paused</source>
        <translation>Indexieren pausiert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
</context>
<context>
    <name>SteerBar</name>
    <message>
        <source>What steers the results</source>
        <translation>Was die Ergebnisse verschiebt</translation>
    </message>
    <message>
        <source>Esc goes back to your question</source>
        <translation>Esc führt zurück zu Ihrer Frage</translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation>Esc leert</translation>
    </message>
    <message>
        <source>Documents similar to {0}</source>
        <translation>Dokumente ähnlich {0}</translation>
    </message>
    <message>
        <source>Passages similar to {0}</source>
        <translation>Textstellen ähnlich {0}</translation>
    </message>
    <message>
        <source>{0}. Go back to the question</source>
        <translation>{0}. Zurück zur Frage</translation>
    </message>
    <message>
        <source>More like: {0}</source>
        <translation>Mehr wie: {0}</translation>
    </message>
    <message>
        <source>Less like: {0}</source>
        <translation>Weniger wie: {0}</translation>
    </message>
    <message>
        <source>Remove. {0}</source>
        <translation>Entfernen. {0}</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>taxes, to read</source>
        <translation>Steuern, lesen</translation>
    </message>
    <message>
        <source>Add the tag {0}</source>
        <translation>Schlagwort {0} hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>With commas between them. Type tag:name to find them again; “pinned” stands first in lists.</source>
        <translation>Durch Kommas getrennt. Mit tag:name finden Sie sie wieder; „pinned“ steht in Listen vorn.</translation>
    </message>
</context>
<context>
    <name>TagsPresenter</name>
    <message>
        <source>No longer pinned.</source>
        <translation>Nicht mehr angeheftet.</translation>
    </message>
    <message>
        <source>Pinned: it stands first where documents are listed, and tag:pinned finds it.</source>
        <translation>Angeheftet: Es steht in Dokumentlisten vorn, und tag:pinned findet es.</translation>
    </message>
    <message>
        <source>{0} pinned: they stand first where documents are listed, and tag:pinned finds them.</source>
        <translation>{0} angeheftet: Sie stehen in Dokumentlisten vorn, und tag:pinned findet sie.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>Text des Dokuments</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Kenning</source>
        <translation>Kenning öffnen</translation>
    </message>
    <message>
        <source>Search bar</source>
        <translation>Suchleiste</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Quit Kenning</source>
        <translation>Kenning beenden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Trotzdem fortfahren</translation>
    </message>
</context>
<context>
    <name>WeakNote</name>
    <message>
        <source>No good match; these come closest.</source>
        <translation>Kein guter Treffer; das hier kommt am nächsten.</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Ohne Filter suchen</translation>
    </message>
    <message>
        <source>Is everything indexed?</source>
        <translation>Ist alles indexiert?</translation>
    </message>
    <message>
        <source>Try other words, or say more about it.</source>
        <translation>Versuchen Sie andere Wörter oder sagen Sie mehr dazu.</translation>
    </message>
    <message>
        <source>“{0}” stands in none of your files.</source>
        <translation>„{0}“ steht in keiner Ihrer Dateien.</translation>
    </message>
    <message>
        <source>Search for “{0}”</source>
        <translation>Nach „{0}“ suchen</translation>
    </message>
    <message>
        <source>Some files are still waiting to be read.</source>
        <translation>Einige Dateien sind noch nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Find it by what it means</source>
        <translation>Finden, was gemeint ist</translation>
    </message>
    <message>
        <source>Ask in plain words. Kenning shows the passage that answers, in the file, on the page.</source>
        <translation>Fragen Sie in einfachen Worten. Kenning zeigt die Textstelle, die antwortet, in der Datei, auf der Seite.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Try it with the sample folder</source>
        <translation>Mit dem Beispielordner ausprobieren</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>PDF, Office, e-mail, books, web pages, text and code are read, never changed or copied.</source>
        <translation>PDF, Office, E-Mail, Bücher, Webseiten, Text und Code werden gelesen, nie verändert oder kopiert.</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Stellen Sie eine Frage</translation>
    </message>
    <message>
        <source>“How long may I keep the deposit” finds the clause, even where the words differ.</source>
        <translation>„Wie lange darf ich die Kaution behalten“ findet die Klausel, auch wenn die Wörter andere sind.</translation>
    </message>
    <message>
        <source>It stays here</source>
        <translation>Es bleibt hier</translation>
    </message>
    <message>
        <source>Everything runs on this computer. No account, no cloud, no network.</source>
        <translation>Alles läuft auf diesem Computer. Kein Konto, keine Cloud, kein Netz.</translation>
    </message>
    <message>
        <source>or drag folders and files anywhere onto this window</source>
        <translation>oder Ordner und Dateien irgendwo auf dieses Fenster ziehen</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>In the text the best sentence is tinted; the stronger a word&apos;s tint, the more it did.</source>
        <translation>Im Text ist der beste Satz getönt; je stärker ein Wort getönt ist, desto mehr trug es bei.</translation>
    </message>
    <message>
        <source>No word of the question stands in this passage; some stand elsewhere in the document or in its name.</source>
        <translation>Kein Wort der Frage steht in dieser Textstelle; einige stehen anderswo im Dokument oder in seinem Namen.</translation>
    </message>
    <message>
        <source>No word of the question stands here; the meaning alone matches.</source>
        <translation>Kein Wort der Frage steht hier; allein die Bedeutung passt.</translation>
    </message>
    <message>
        <source>Matching words: {0}</source>
        <translation>Passende Wörter: {0}</translation>
    </message>
    <message>
        <source>Not here: {0}</source>
        <translation>Nicht hier: {0}</translation>
    </message>
    <message>
        <source>Best sentence: “{0}”</source>
        <translation>Bester Satz: „{0}“</translation>
    </message>
    <message>
        <source>It could not be looked into: {0}</source>
        <translation>Es ließ sich nicht untersuchen: {0}</translation>
    </message>
    <message>
        <source>Why this was found</source>
        <translation>Warum das gefunden wurde</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>no reader for {0}</source>
        <translation>keine Leseart für {0}</translation>
    </message>
    <message>
        <source>a file of unknown type (.{0})</source>
        <translation>eine Datei unbekannter Art (.{0})</translation>
    </message>
    <message>
        <source>a file of unknown type</source>
        <translation>eine Datei unbekannter Art</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>binary data under a text name</source>
        <translation>Binärdaten unter einem Textnamen</translation>
    </message>
    <message>
        <source>the {0} is damaged or incomplete</source>
        <translation>{0} ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the {0} is protected by a password</source>
        <translation>{0} ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>the PDF is damaged or incomplete</source>
        <translation>das PDF ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the PDF is protected by a password</source>
        <translation>das PDF ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>the PDF has no text</source>
        <translation>das PDF enthält keinen Text</translation>
    </message>
    <message>
        <source>the PDF has no text, and none was recognised on its pages</source>
        <translation>das PDF enthält keinen Text, und auf seinen Seiten wurde keiner erkannt</translation>
    </message>
    <message>
        <source>the PDF is encrypted in a way that Kenning cannot read</source>
        <translation>das PDF ist auf eine Weise verschlüsselt, die Kenning nicht lesen kann</translation>
    </message>
    <message>
        <source>no text was recognised in the picture</source>
        <translation>im Bild wurde kein Text erkannt</translation>
    </message>
    <message>
        <source>the document has no text, and none was recognised in its pictures</source>
        <translation>das Dokument enthält keinen Text, und in seinen Bildern wurde keiner erkannt</translation>
    </message>
    <message>
        <source>a picture may hold text that was not read</source>
        <translation>ein Bild enthält vielleicht Text, der nicht gelesen wurde</translation>
    </message>
    <message>
        <source>{0} pictures may hold text that was not read</source>
        <translation>{0} Bilder enthalten vielleicht Text, der nicht gelesen wurde</translation>
    </message>
    <message>
        <source>a picture that may hold text cannot be opened</source>
        <translation>ein Bild, das vielleicht Text enthält, lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>{0} pictures that may hold text cannot be opened</source>
        <translation>{0} Bilder, die vielleicht Text enthalten, lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>slide {0} may be a picture of text</source>
        <translation>Folie {0} ist vielleicht ein Bild von Text</translation>
    </message>
    <message>
        <source>slides {0} may be pictures of text</source>
        <translation>die Folien {0} sind vielleicht Bilder von Text</translation>
    </message>
    <message>
        <source>text in pictures after the first {0} of a document is left out</source>
        <translation>Text in Bildern nach den ersten {0} eines Dokuments fehlt</translation>
    </message>
    <message>
        <source>text in its pictures is left out, as there are too many in one file</source>
        <translation>der Text in seinen Bildern ist ausgelassen, da eine Datei zu viele davon hat</translation>
    </message>
    <message>
        <source>text in some pictures is left out, as they are too large together</source>
        <translation>der Text in einigen Bildern ist ausgelassen, da sie zusammen zu groß sind</translation>
    </message>
    <message>
        <source>the passwords and other secrets in it are left out</source>
        <translation>die Kennwörter und anderen Geheimnisse darin sind ausgelassen</translation>
    </message>
    <message>
        <source>{0} formulas have no saved result</source>
        <translation>{0} Formeln haben kein gespeichertes Ergebnis</translation>
    </message>
    <message>
        <source>1 formula has no saved result</source>
        <translation>1 Formel hat kein gespeichertes Ergebnis</translation>
    </message>
    <message>
        <source>the message was deleted in Apple Mail</source>
        <translation>die Nachricht wurde in Apple Mail gelöscht</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file holds no text</source>
        <translation>die Datei enthält keinen Text</translation>
    </message>
    <message>
        <source>the text is longer than {0} characters</source>
        <translation>der Text ist länger als {0} Zeichen</translation>
    </message>
    <message>
        <source>larger than {0} MB</source>
        <translation>größer als {0} MB</translation>
    </message>
    <message>
        <source>stored online only; reading would download it</source>
        <translation>nur online gespeichert; Lesen würde sie herunterladen</translation>
    </message>
    <message>
        <source>not found; it was moved, deleted, or its drive is not connected</source>
        <translation>nicht gefunden; verschoben, gelöscht, oder das Laufwerk ist nicht verbunden</translation>
    </message>
    <message>
        <source>a folder of generated files</source>
        <translation>ein Ordner mit erzeugten Dateien</translation>
    </message>
    <message>
        <source>a part of the saved page {0}</source>
        <translation>ein Teil der gespeicherten Seite {0}</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>eine Verknüpfung ins Leere</translation>
    </message>
    <message>
        <source>a link to a folder that holds this one</source>
        <translation>eine Verknüpfung zu einem Ordner, der diesen enthält</translation>
    </message>
    <message>
        <source>another name of {0}</source>
        <translation>ein anderer Name von {0}</translation>
    </message>
    <message>
        <source>left out by the rule {0} of {1}</source>
        <translation>ausgelassen durch die Regel {0} von {1}</translation>
    </message>
    <message>
        <source>left out by the rule that only {0} is read</source>
        <translation>ausgelassen durch die Regel, dass nur {0} gelesen wird</translation>
    </message>
    <message>
        <source>you have no permission to read this file</source>
        <translation>Sie dürfen diese Datei nicht lesen</translation>
    </message>
    <message>
        <source>the drive or network folder does not answer</source>
        <translation>das Laufwerk oder der Netzordner antwortet nicht</translation>
    </message>
    <message>
        <source>another program is holding the file</source>
        <translation>ein anderes Programm hält die Datei fest</translation>
    </message>
    <message>
        <source>the file was moved or deleted before it could be read</source>
        <translation>die Datei wurde verschoben oder gelöscht, bevor sie gelesen werden konnte</translation>
    </message>
    <message>
        <source>the disk reports an error in this file</source>
        <translation>der Datenträger meldet einen Fehler in dieser Datei</translation>
    </message>
    <message>
        <source>reading the file takes longer than {0} seconds</source>
        <translation>das Lesen der Datei dauert länger als {0} Sekunden</translation>
    </message>
    <message>
        <source>reading the file takes more memory than is allowed</source>
        <translation>das Lesen der Datei braucht mehr Arbeitsspeicher als erlaubt</translation>
    </message>
    <message>
        <source>the reader stopped unexpectedly at this file</source>
        <translation>das Lesen brach bei dieser Datei unerwartet ab</translation>
    </message>
    <message>
        <source>the archive is damaged or incomplete</source>
        <translation>das Archiv ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>it is too large to be read inside an archive</source>
        <translation>zu groß, um in einem Archiv gelesen zu werden</translation>
    </message>
    <message>
        <source>it unpacks to far more than its size</source>
        <translation>entpackt weit größer als gepackt</translation>
    </message>
    <message>
        <source>its cards are packed in a form that is not read</source>
        <translation>die Karten sind in einer Form verpackt, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>it is one part of an archive in several files, and the others are needed</source>
        <translation>es ist ein Teil eines Archivs aus mehreren Dateien, und die anderen werden gebraucht</translation>
    </message>
    <message>
        <source>a part of Kenning that reads such files is missing or does not start</source>
        <translation>ein Teil von Kenning, der solche Dateien liest, fehlt oder startet nicht</translation>
    </message>
    <message>
        <source>the e-book is protected against copying</source>
        <translation>das E-Book ist kopiergeschützt</translation>
    </message>
    <message>
        <source>the message is encrypted</source>
        <translation>die Nachricht ist verschlüsselt</translation>
    </message>
    <message>
        <source>page {0} is a picture of text</source>
        <translation>Seite {0} ist ein Bild von Text</translation>
    </message>
    <message>
        <source>pages {0} are pictures of text</source>
        <translation>die Seiten {0} sind Bilder von Text</translation>
    </message>
    <message>
        <source>page {0} is a picture without text</source>
        <translation>Seite {0} ist ein Bild ohne Text</translation>
    </message>
    <message>
        <source>pages {0} are pictures without text</source>
        <translation>die Seiten {0} sind Bilder ohne Text</translation>
    </message>
    <message>
        <source>the letters of page {0} are not text</source>
        <translation>die Buchstaben von Seite {0} sind kein Text</translation>
    </message>
    <message>
        <source>the letters of pages {0} are not text</source>
        <translation>die Buchstaben der Seiten {0} sind kein Text</translation>
    </message>
    <message>
        <source>some letters of page {0} are not text</source>
        <translation>einige Buchstaben von Seite {0} sind kein Text</translation>
    </message>
    <message>
        <source>some letters of pages {0} are not text</source>
        <translation>einige Buchstaben der Seiten {0} sind kein Text</translation>
    </message>
    <message>
        <source>page {0} cannot be read</source>
        <translation>Seite {0} ist nicht lesbar</translation>
    </message>
    <message>
        <source>pages {0} cannot be read</source>
        <translation>die Seiten {0} sind nicht lesbar</translation>
    </message>
    <message>
        <source>page {0} cannot be read, the file is damaged</source>
        <translation>Seite {0} ist nicht lesbar, die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>pages {0} cannot be read, the file is damaged</source>
        <translation>die Seiten {0} sind nicht lesbar, die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>its pages are pictures</source>
        <translation>seine Seiten sind Bilder</translation>
    </message>
    <message>
        <source>its pages are pictures without text</source>
        <translation>seine Seiten sind Bilder ohne Text</translation>
    </message>
    <message>
        <source>its pages lie in files of their own</source>
        <translation>seine Seiten liegen in eigenen Dateien</translation>
    </message>
    <message>
        <source>save it as one bundled file, with djvmcvt for instance</source>
        <translation>speichern Sie es als eine einzige Datei, etwa mit djvmcvt</translation>
    </message>
    <message>
        <source>its pages have no text</source>
        <translation>seine Seiten haben keinen Text</translation>
    </message>
    <message>
        <source>rows after the first {0} of a table are left out</source>
        <translation>Zeilen nach den ersten {0} einer Tabelle fehlen</translation>
    </message>
    <message>
        <source>entries after the first {0} of a list are left out</source>
        <translation>Einträge nach den ersten {0} einer Liste fehlen</translation>
    </message>
    <message>
        <source>notes on cells after the first {0} of a sheet are left out</source>
        <translation>Hinweise zu Zellen nach den ersten {0} eines Blatts fehlen</translation>
    </message>
    <message>
        <source>slides after the first {0} are left out</source>
        <translation>Folien nach den ersten {0} fehlen</translation>
    </message>
    <message>
        <source>frames more than {0} deep are left out</source>
        <translation>Rahmen, die tiefer als {0} liegen, fehlen</translation>
    </message>
    <message>
        <source>long results of cell {0} are cut short</source>
        <translation>lange Ergebnisse von Zelle {0} sind gekürzt</translation>
    </message>
    <message>
        <source>long results of cells {0} are cut short</source>
        <translation>lange Ergebnisse der Zellen {0} sind gekürzt</translation>
    </message>
    <message>
        <source>it is too large to be read inside a document</source>
        <translation>es ist zu groß, um in einem Dokument gelesen zu werden</translation>
    </message>
    <message>
        <source>the document claims to have more pages than any has</source>
        <translation>das Dokument gibt mehr Seiten an, als ein Dokument haben kann</translation>
    </message>
    <message>
        <source>page {0} cannot be read whole</source>
        <translation>Seite {0} ist nicht ganz lesbar</translation>
    </message>
    <message>
        <source>pages {0} cannot be read whole</source>
        <translation>die Seiten {0} sind nicht ganz lesbar</translation>
    </message>
    <message>
        <source>some pages cannot be found</source>
        <translation>einige Seiten sind nicht zu finden</translation>
    </message>
    <message>
        <source>what the pictures and formulas of page {0} may say of themselves was not read</source>
        <translation>was Bilder und Formeln von Seite {0} über sich sagen, wurde nicht gelesen</translation>
    </message>
    <message>
        <source>what the pictures and formulas of pages {0} may say of themselves was not read</source>
        <translation>was Bilder und Formeln der Seiten {0} über sich sagen, wurde nicht gelesen</translation>
    </message>
    <message>
        <source>page {0} has too many notes, of which the first were read</source>
        <translation>Seite {0} hat zu viele Anmerkungen, von denen die ersten gelesen wurden</translation>
    </message>
    <message>
        <source>pages {0} have too many notes, of which the first of each were read</source>
        <translation>die Seiten {0} haben zu viele Anmerkungen, von denen jeweils die ersten gelesen wurden</translation>
    </message>
    <message>
        <source>page {0} may have hidden layers, whose words were read as if they were shown</source>
        <translation>Seite {0} hat vielleicht ausgeblendete Ebenen, deren Wörter gelesen wurden, als wären sie sichtbar</translation>
    </message>
    <message>
        <source>pages {0} may have hidden layers, whose words were read as if they were shown</source>
        <translation>die Seiten {0} haben vielleicht ausgeblendete Ebenen, deren Wörter gelesen wurden, als wären sie sichtbar</translation>
    </message>
    <message>
        <source>a part of the form is too large, its words were not read</source>
        <translation>ein Teil des Formulars ist zu groß, seine Wörter wurden nicht gelesen</translation>
    </message>
    <message>
        <source>it is locked for distribution: only its first page was read</source>
        <translation>es ist für die Weitergabe gesperrt: nur seine erste Seite wurde gelesen</translation>
    </message>
    <message>
        <source>only the preview inside was read, which may leave pages out</source>
        <translation>nur die Vorschau darin wurde gelesen, in der Seiten fehlen können</translation>
    </message>
    <message>
        <source>damaged inside: {0}</source>
        <translation>im Innern beschädigt: {0}</translation>
    </message>
    <message>
        <source>1 record is cut off</source>
        <translation>1 Datensatz ist abgeschnitten</translation>
    </message>
    <message>
        <source>{0} records are cut off</source>
        <translation>{0} Datensätze sind abgeschnitten</translation>
    </message>
    <message>
        <source>1 record is damaged</source>
        <translation>1 Datensatz ist beschädigt</translation>
    </message>
    <message>
        <source>{0} records are damaged</source>
        <translation>{0} Datensätze sind beschädigt</translation>
    </message>
    <message>
        <source>some letters of 1 record are not text</source>
        <translation>einige Buchstaben von 1 Datensatz sind kein Text</translation>
    </message>
    <message>
        <source>some letters of {0} records are not text</source>
        <translation>einige Buchstaben von {0} Datensätzen sind kein Text</translation>
    </message>
    <message>
        <source>1 record more</source>
        <translation>1 weiterer Datensatz</translation>
    </message>
    <message>
        <source>{0} records more</source>
        <translation>{0} weitere Datensätze</translation>
    </message>
    <message>
        <source>memos lie in a file of their own</source>
        <translation>Memofelder liegen in einer eigenen Datei</translation>
    </message>
    <message>
        <source>the attached file is damaged or larger than {0} MB</source>
        <translation>die angehängte Datei ist beschädigt oder größer als {0} MB</translation>
    </message>
    <message>
        <source>it lies more than {0} archives deep</source>
        <translation>es liegt tiefer als {0} Archive</translation>
    </message>
    <message>
        <source>the container&apos;s texts together are longer than is read from one file</source>
        <translation>die Texte darin sind zusammen länger, als aus einer Datei gelesen wird</translation>
    </message>
    <message>
        <source>what the file holds is longer than {0} characters together</source>
        <translation>was die Datei enthält, ist zusammen länger als {0} Zeichen</translation>
    </message>
    <message>
        <source>only the first {0} documents of a file are read, for five minutes at most</source>
        <translation>von einer Datei werden nur die ersten {0} Dokumente gelesen, höchstens fünf Minuten lang</translation>
    </message>
    <message>
        <source>only the newest {0} documents of a file are read, for five minutes at most</source>
        <translation>von einer Datei werden nur die neuesten {0} Dokumente gelesen, höchstens fünf Minuten lang</translation>
    </message>
    <message>
        <source>the archive has too many entries</source>
        <translation>das Archiv hat zu viele Einträge</translation>
    </message>
    <message>
        <source>it is compressed by a method that is not read ({0})</source>
        <translation>es ist auf eine Art gepackt, die nicht gelesen wird ({0})</translation>
    </message>
    <message>
        <source>the system stopped the reader, probably because memory ran short</source>
        <translation>das System hat das Lesen beendet, wohl weil der Speicher knapp wurde</translation>
    </message>
    <message>
        <source>the page could not be parsed</source>
        <translation>die Seite ließ sich nicht auswerten</translation>
    </message>
    <message>
        <source>the note is encrypted</source>
        <translation>die Notiz ist verschlüsselt</translation>
    </message>
    <message>
        <source>parts of the note are encrypted</source>
        <translation>Teile der Notiz sind verschlüsselt</translation>
    </message>
    <message>
        <source>parts of the map are encrypted</source>
        <translation>Teile der Karte sind verschlüsselt</translation>
    </message>
    <message>
        <source>1 other form of the book is left out</source>
        <translation>1 weitere Fassung des Buchs fehlt</translation>
    </message>
    <message>
        <source>{0} other forms of the book are left out</source>
        <translation>{0} weitere Fassungen des Buchs fehlen</translation>
    </message>
    <message>
        <source>a list of its parts is damaged</source>
        <translation>ein Verzeichnis seiner Teile ist beschädigt</translation>
    </message>
    <message>
        <source>a part in another format cannot be read</source>
        <translation>ein Teil in einem anderen Format kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>download or copy it again</source>
        <translation>laden oder kopieren Sie sie erneut</translation>
    </message>
    <message>
        <source>save a copy without the password</source>
        <translation>speichern Sie eine Kopie ohne Passwort</translation>
    </message>
    <message>
        <source>save a copy without it</source>
        <translation>speichern Sie eine Kopie ohne diesen Schutz</translation>
    </message>
    <message>
        <source>open it in the program that made it and save it again</source>
        <translation>öffnen Sie sie in ihrem Programm und speichern Sie sie neu</translation>
    </message>
    <message>
        <source>open it in Word and save it again</source>
        <translation>öffnen Sie sie in Word und speichern Sie sie neu</translation>
    </message>
    <message>
        <source>open it in Excel or LibreOffice and save it</source>
        <translation>öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie</translation>
    </message>
    <message>
        <source>unpack it into a folder</source>
        <translation>entpacken Sie es in einen Ordner</translation>
    </message>
    <message>
        <source>put all parts into one folder and unpack them there</source>
        <translation>legen Sie alle Teile in einen Ordner und entpacken Sie sie dort</translation>
    </message>
    <message>
        <source>install Kenning again</source>
        <translation>installieren Sie Kenning erneut</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>set OCR to auto in the settings</source>
        <translation>stellen Sie OCR in den Einstellungen auf Auto</translation>
    </message>
    <message>
        <source>raise the memory limit in the settings</source>
        <translation>erhöhen Sie die Speichergrenze in den Einstellungen</translation>
    </message>
    <message>
        <source>raise the time limit in the settings</source>
        <translation>erhöhen Sie die Zeitgrenze in den Einstellungen</translation>
    </message>
    <message>
        <source>change the file&apos;s permissions</source>
        <translation>ändern Sie die Zugriffsrechte der Datei</translation>
    </message>
    <message>
        <source>connect it, then try again</source>
        <translation>verbinden Sie es und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>close that program, then try again</source>
        <translation>schließen Sie dieses Programm und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>close some programs, then try again</source>
        <translation>schließen Sie einige Programme und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>index the folder again</source>
        <translation>indexieren Sie den Ordner erneut</translation>
    </message>
    <message>
        <source>split the file into smaller ones</source>
        <translation>teilen Sie die Datei in kleinere</translation>
    </message>
    <message>
        <source>convert it to EPUB, with Calibre for instance</source>
        <translation>wandeln Sie es in EPUB um, zum Beispiel mit Calibre</translation>
    </message>
    <message>
        <source>convert it to PDF, with ps2pdf for instance</source>
        <translation>wandeln Sie es in PDF um, zum Beispiel mit ps2pdf</translation>
    </message>
    <message>
        <source>export it as PDF</source>
        <translation>exportieren Sie es als PDF</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it as .docx</source>
        <translation>öffnen Sie es in LibreOffice und speichern Sie es als .docx</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it as .xlsx</source>
        <translation>öffnen Sie es in LibreOffice und speichern Sie es als .xlsx</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it anew</source>
        <translation>öffnen Sie es in LibreOffice und speichern Sie es neu</translation>
    </message>
    <message>
        <source>export it again with &quot;Support older Anki versions&quot; chosen</source>
        <translation>exportieren Sie es noch einmal mit der Option „Support older Anki versions“</translation>
    </message>
    <message>
        <source>save it as .hwpx</source>
        <translation>speichern Sie es als .hwpx</translation>
    </message>
    <message>
        <source>save it as .vsdx</source>
        <translation>speichern Sie es als .vsdx</translation>
    </message>
    <message>
        <source>unpack it with 7-Zip</source>
        <translation>entpacken Sie es mit 7-Zip</translation>
    </message>
    <message>
        <source>export its tables as .csv</source>
        <translation>exportieren Sie seine Tabellen als .csv</translation>
    </message>
    <message>
        <source>save it as PDF by another program</source>
        <translation>speichern Sie es mit einem anderen Programm als PDF</translation>
    </message>
    <message>
        <source>save it in Unicode (UTF-8)</source>
        <translation>speichern Sie es in Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>save it as a PDF with OCR</source>
        <translation>speichern Sie es als PDF mit Texterkennung</translation>
    </message>
    <message>
        <source>print it as a PDF, which OCR can read</source>
        <translation>drucken Sie es als PDF, das die Texterkennung lesen kann</translation>
    </message>
    <message>
        <source>split it into smaller ones</source>
        <translation>teilen Sie es in kleinere</translation>
    </message>
    <message>
        <source>open it and save it again</source>
        <translation>öffnen Sie es und speichern Sie es neu</translation>
    </message>
    <message>
        <source>save it as a file of its own</source>
        <translation>speichern Sie es als eigene Datei</translation>
    </message>
    <message>
        <source>check the disk, or restore the file from a copy</source>
        <translation>prüfen Sie den Datenträger, oder stellen Sie die Datei aus einer Kopie wieder her</translation>
    </message>
    <message>
        <source>the file may be damaged; try a fresh copy of it</source>
        <translation>die Datei ist vielleicht beschädigt; versuchen Sie eine frische Kopie</translation>
    </message>
    <message>
        <source>open them in a browser</source>
        <translation>öffnen Sie sie in einem Browser</translation>
    </message>
    <message>
        <source>split the PDF into smaller ones</source>
        <translation>teilen Sie das PDF in kleinere</translation>
    </message>
    <message>
        <source>print it as a PDF without a form</source>
        <translation>drucken Sie es als PDF ohne Formular</translation>
    </message>
    <message>
        <source>save a copy that may be edited</source>
        <translation>speichern Sie eine Kopie, die bearbeitet werden darf</translation>
    </message>
    <message>
        <source>open it in Gnumeric and save it as .xlsx or .ods</source>
        <translation>öffnen Sie es in Gnumeric und speichern Sie es als .xlsx oder .ods</translation>
    </message>
    <message>
        <source>save it as a spreadsheet</source>
        <translation>speichern Sie es als Tabellendokument</translation>
    </message>
    <message>
        <source>save it from the PDF as a file</source>
        <translation>speichern Sie sie aus dem PDF als Datei</translation>
    </message>
    <message>
        <source>unpack the archive into a folder</source>
        <translation>entpacken Sie das Archiv in einen Ordner</translation>
    </message>
    <message>
        <source>unpack it</source>
        <translation>entpacken Sie es</translation>
    </message>
    <message>
        <source>unpack it by hand</source>
        <translation>entpacken Sie es von Hand</translation>
    </message>
    <message>
        <source>unpack it, and pack it again as a ZIP file</source>
        <translation>entpacken Sie es, und packen Sie es neu als ZIP-Datei</translation>
    </message>
    <message>
        <source>unpack it, and pack it again as a usual ZIP file</source>
        <translation>entpacken Sie es, und packen Sie es neu als gewöhnliche ZIP-Datei</translation>
    </message>
    <message>
        <source>save it again from the browser</source>
        <translation>speichern Sie sie noch einmal aus dem Browser</translation>
    </message>
    <message>
        <source>switch encryption off in Joplin and export again</source>
        <translation>schalten Sie die Verschlüsselung in Joplin aus und exportieren Sie erneut</translation>
    </message>
    <message>
        <source>decrypt them in Evernote and export again</source>
        <translation>entschlüsseln Sie sie in Evernote und exportieren Sie erneut</translation>
    </message>
    <message>
        <source>open it in the program that it was bought for</source>
        <translation>öffnen Sie es in dem Programm, für das es gekauft wurde</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>Seite {0}</translation>
    </message>
    <message>
        <source>page {0} · {1}</source>
        <translation>Seite {0} · {1}</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <translation>Folie {0}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>lines {0}–{1}</source>
        <translation>Zeilen {0}–{1}</translation>
    </message>
    <message>
        <source>chapter {0} · {1}</source>
        <translation>Kapitel {0} · {1}</translation>
    </message>
    <message>
        <source>chapter {0}</source>
        <translation>Kapitel {0}</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>Blatt {0}</translation>
    </message>
    <message>
        <source>{0}, message {1}</source>
        <translation>{0}, Nachricht {1}</translation>
    </message>
    <message>
        <source>message {0}</source>
        <translation>Nachricht {0}</translation>
    </message>
    <message>
        <source>cell {0}</source>
        <translation>Zelle {0}</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <translation>Eintrag {0}</translation>
    </message>
    <message>
        <source>file {0} of a note</source>
        <translation>Datei {0} einer Notiz</translation>
    </message>
    <message>
        <source>note {0}</source>
        <translation>Notiz {0}</translation>
    </message>
    <message>
        <source>notebook {0}</source>
        <translation>Notizbuch {0}</translation>
    </message>
    <message>
        <source>group {0}</source>
        <translation>Gruppe {0}</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>page around the diagram</source>
        <translation>Seite um das Diagramm</translation>
    </message>
    <message>
        <source>master</source>
        <translation>Mastershape</translation>
    </message>
    <message>
        <source>master {0}</source>
        <translation>Mastershape {0}</translation>
    </message>
    <message>
        <source>master pages</source>
        <translation>Musterseiten</translation>
    </message>
    <message>
        <source>background page</source>
        <translation>Hintergrundseite</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>page {0} (hidden)</source>
        <translation>Seite {0} (ausgeblendet)</translation>
    </message>
    <message>
        <source>page {0} · {1} (hidden)</source>
        <translation>Seite {0} · {1} (ausgeblendet)</translation>
    </message>
    <message>
        <source>slide {0} (hidden)</source>
        <translation>Folie {0} (ausgeblendet)</translation>
    </message>
    <message>
        <source>sheet {0} (hidden)</source>
        <translation>Blatt {0} (ausgeblendet)</translation>
    </message>
    <message>
        <source>sheet {0} (hidden), {1}</source>
        <translation>Blatt {0} (ausgeblendet), {1}</translation>
    </message>
    <message>
        <source>background page · {0}</source>
        <translation>Hintergrundseite · {0}</translation>
    </message>
    <message>
        <source>mailbox, message {0}</source>
        <translation>Postfach, Nachricht {0}</translation>
    </message>
    <message>
        <source>Another Kenning process ({0}) is writing to this library; wait until it is done or stop it.</source>
        <translation>Ein anderer Kenning-Prozess ({0}) schreibt in diese Bibliothek; warten Sie, bis er fertig ist, oder halten Sie ihn an.</translation>
    </message>
    <message>
        <source>The disk that holds {0} is full: {1} MB are left and {2} MB are needed; free some space and start again; nothing was lost.</source>
        <translation>Der Datenträger von {0} ist voll: {1} MB sind frei, {2} MB werden gebraucht. Schaffen Sie Platz und beginnen Sie noch einmal; nichts ist verloren.</translation>
    </message>
    <message>
        <source>The disk that holds {0} takes no more, though some of it is free (a quota, or too many files); make room there and start again; nothing was lost.</source>
        <translation>Der Datenträger von {0} nimmt nichts mehr auf, obwohl etwas frei ist (ein Kontingent oder zu viele Dateien). Schaffen Sie dort Platz und beginnen Sie noch einmal; nichts ist verloren.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); nothing was installed. Make room and try again.</source>
        <translation>{0} hat keinen Platz ({1}); es wurde nichts installiert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); make room and run it again; it goes on where it stopped.</source>
        <translation>{0} hat keinen Platz ({1}). Schaffen Sie Platz und starten Sie noch einmal; es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); free some space or choose another place.</source>
        <translation>{0} hat keinen Platz ({1}). Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Reading stopped on an unexpected error ({0}); please report it.</source>
        <translation>Das Lesen brach mit einem unerwarteten Fehler ab ({0}); bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>The library is busy; try again in a moment.</source>
        <translation>Die Bibliothek ist beschäftigt; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The library {0} was deleted, moved or made anew while it was open; open it again.</source>
        <translation>Die Bibliothek {0} wurde gelöscht, verschoben oder neu angelegt, während sie offen war; öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The library {0} cannot be written to; it can still be searched. To let it take in anything new, {1}.</source>
        <translation>In die Bibliothek {0} kann nicht geschrieben werden. Sie kann weiter durchsucht werden. Damit sie wieder Neues aufnimmt: {1}.</translation>
    </message>
    <message>
        <source>The library {0} cannot be written to ({1}); it can still be searched. To let it take in anything new, {2}.</source>
        <translation>In die Bibliothek {0} kann nicht geschrieben werden ({1}). Sie kann weiter durchsucht werden. Damit sie wieder Neues aufnimmt: {2}.</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened; check its permissions.</source>
        <translation>Die Bibliothek {0} lässt sich nicht öffnen; prüfen Sie ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The library has format {0}, this Kenning reads {1}; update Kenning.</source>
        <translation>Die Bibliothek hat das Format {0}, dieses Kenning liest {1}; aktualisieren Sie Kenning.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check the path.</source>
        <translation>Es gibt keine Datei und keinen Ordner {0}; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{0} would lie inside the file {1}, and no such part of it is indexed; index the file, or check the path.</source>
        <translation>{0} läge in der Datei {1}, und kein solcher Teil von ihr ist indexiert; indexieren Sie die Datei, oder prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{0} is the library itself; choose another folder.</source>
        <translation>{0} ist die Bibliothek selbst; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{0} holds other files; choose an empty or new folder for a library.</source>
        <translation>{0} enthält andere Dateien; wählen Sie für eine Bibliothek einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>{0} holds a library already; open it.</source>
        <translation>{0} enthält schon eine Bibliothek; öffnen Sie sie.</translation>
    </message>
    <message>
        <source>{0} holds other files; choose an empty folder.</source>
        <translation>{0} enthält andere Dateien; wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>Nothing to search for; type a few words or a question.</source>
        <translation>Nichts zu suchen; schreiben Sie ein paar Wörter oder eine Frage.</translation>
    </message>
    <message>
        <source>Add what to look for besides what to leave out.</source>
        <translation>Sagen Sie auch, was gesucht wird, nicht nur, was nicht.</translation>
    </message>
    <message>
        <source>Filters alone compare documents with nothing; add a few words or a question.</source>
        <translation>Filter allein vergleichen Dokumente mit nichts; schreiben Sie ein paar Wörter oder eine Frage dazu.</translation>
    </message>
    <message>
        <source>Another saved search is called “{0}”; choose another name.</source>
        <translation>Eine andere gespeicherte Suche heißt „{0}“; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <source>A library needs a name.</source>
        <translation>Eine Bibliothek braucht einen Namen.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>{0} kann nicht geschrieben werden ({1}); wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{0} lies inside the library; choose another place.</source>
        <translation>{0} liegt in der Bibliothek selbst; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, such as {1}.</source>
        <translation>{0} ist ein Ordner; nennen Sie eine Datei darin, etwa {1}.</translation>
    </message>
    <message>
        <source>There is no folder {0}; make it first.</source>
        <translation>Den Ordner {0} gibt es nicht; legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or replace it with --force.</source>
        <translation>{0} gibt es schon; wählen Sie einen anderen Namen oder ersetzen Sie es mit --force.</translation>
    </message>
    <message>
        <source>{0} is the address of a published library; a name holds no ://.</source>
        <translation>{0} ist die Adresse einer veröffentlichten Bibliothek; ein Name enthält kein ://.</translation>
    </message>
    <message>
        <source>A library&apos;s name has at most {0} letters.</source>
        <translation>Der Name einer Bibliothek hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>“{0}” is the name of the library in {1}; choose another.</source>
        <translation>„{0}“ heißt schon die Bibliothek in {1}; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} is not in the list of libraries; `kenning libraries` shows it.</source>
        <translation>{0} steht nicht in der Liste der Bibliotheken; „kenning libraries“ zeigt sie.</translation>
    </message>
    <message>
        <source>No saved search is called “{0}” any more.</source>
        <translation>Eine gespeicherte Suche „{0}“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The name of a saved search has at most {0} letters.</source>
        <translation>Der Name einer gespeicherten Suche hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>There is nothing to save yet; ask something first.</source>
        <translation>Noch gibt es nichts zu speichern; fragen Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>{0} is no pattern; write one as in a .gitignore file, such as &apos;*.log&apos; or &apos;drafts/&apos;.</source>
        <translation>{0} ist kein Muster; schreiben Sie eines wie in einer .gitignore-Datei, etwa &apos;*.log&apos; oder &apos;drafts/&apos;.</translation>
    </message>
    <message>
        <source>{0} is no kind of file; write an ending, a kind or a pattern: pdf, word, &apos;notes-*&apos;.</source>
        <translation>{0} ist keine Dateiart; schreiben Sie eine Endung, eine Art oder ein Muster: pdf, word, &apos;notes-*&apos;.</translation>
    </message>
    <message>
        <source>The bracket in {0} is not closed; write ], or \[ for the sign itself.</source>
        <translation>Die Klammer in {0} ist nicht geschlossen; schreiben Sie ], oder \[ für das Zeichen selbst.</translation>
    </message>
    <message>
        <source>What stands in the brackets of {0} matches nothing; write it as in [a-z] or [!0-9].</source>
        <translation>Was in den Klammern von {0} steht, trifft auf nichts zu; schreiben Sie es wie in [a-z] oder [!0-9].</translation>
    </message>
    <message>
        <source>{0} ends in a backslash, so that it matches nothing; a folder is written with /, as in &apos;drafts/&apos;.</source>
        <translation>{0} endet mit einem umgekehrten Schrägstrich und trifft daher auf nichts zu; ein Ordner wird mit / geschrieben, wie in &apos;drafts/&apos;.</translation>
    </message>
    <message>
        <source>{0} is no tag; it takes 1 to {1} letters without commas and quotation marks.</source>
        <translation>{0} ist kein Schlagwort; es hat 1 bis {1} Zeichen, ohne Kommas und Anführungszeichen.</translation>
    </message>
    <message>
        <source>The library {0} could not be deleted whole ({1}); try again.</source>
        <translation>Die Bibliothek {0} konnte nicht ganz gelöscht werden ({1}); versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no library in {0}; nothing was deleted.</source>
        <translation>In {0} gibt es keine Bibliothek; nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}); check the connection.</source>
        <translation>{0} ist nicht erreichbar ({1}); prüfen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}). Check the connection; or download the files of {2} on another computer, bring the folder here, and run: kenning encoders add FOLDER</source>
        <translation>{0} ist nicht erreichbar ({1}). Prüfen Sie die Verbindung; oder laden Sie die Dateien von {2} auf einem anderen Computer herunter, bringen Sie den Ordner hierher und rufen Sie auf: kenning encoders add ORDNER</translation>
    </message>
    <message>
        <source>The connection to {0} keeps breaking ({1}); what has arrived is kept, run it again to go on.</source>
        <translation>Die Verbindung zu {0} bricht immer wieder ab ({1}); was angekommen ist, bleibt erhalten, ein neuer Versuch setzt es fort.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>{0} kann nicht geschrieben werden ({1}).</translation>
    </message>
    <message>
        <source>{0} needs {1} MB, and the disk of {2} has {3} MB free; make room and run it again.</source>
        <translation>{0} braucht {1} MB, und auf dem Datenträger von {2} sind {3} MB frei; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Exporting needs about {0} MB for a while, and the disk of {1} has {2} MB free; make room and run it again.</source>
        <translation>Das Umwandeln braucht vorübergehend etwa {0} MB, und auf dem Datenträger von {1} sind {2} MB frei; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The files could not be written to {0} ({1}).</source>
        <translation>Die Dateien konnten nicht nach {0} geschrieben werden ({1}).</translation>
    </message>
    <message>
        <source>Another encoder is being added; wait until it is done.</source>
        <translation>Ein anderer Encoder wird gerade hinzugefügt; warten Sie, bis das fertig ist.</translation>
    </message>
    <message>
        <source>{0} is being downloaded by another process; wait for it.</source>
        <translation>{0} wird gerade von einem anderen Prozess heruntergeladen; warten Sie darauf.</translation>
    </message>
    <message>
        <source>{0} is in use; close the libraries that use it, then try again.</source>
        <translation>{0} wird verwendet; schließen Sie die Bibliotheken, die damit arbeiten, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>No library can be made at {0} ({1}).</source>
        <translation>Unter {0} kann keine Bibliothek angelegt werden ({1}).</translation>
    </message>
    <message>
        <source>{0} is a file, and a library needs a folder; choose another place.</source>
        <translation>{0} ist eine Datei, eine Bibliothek braucht aber einen Ordner; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{0} is a file; choose the folder of a library.</source>
        <translation>{0} ist eine Datei; wählen Sie den Ordner einer Bibliothek.</translation>
    </message>
    <message>
        <source>There is a library at {0} already; it was left as it is.</source>
        <translation>Unter {0} gibt es schon eine Bibliothek; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The settings could not be read ({0}); they were kept as {1}.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden ({0}); sie wurden als {1} aufgehoben.</translation>
    </message>
    <message>
        <source>The settings {0} could not be opened ({1}).</source>
        <translation>Die Einstellungen {0} konnten nicht geöffnet werden ({1}).</translation>
    </message>
    <message>
        <source>Indexing stopped on an unexpected error ({0}); what was committed is kept.</source>
        <translation>Das Indexieren hielt wegen eines unerwarteten Fehlers an ({0}); was gespeichert war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Another Kenning process changed the library while it was checked; check again when it is done.</source>
        <translation>Ein anderer Kenning-Prozess änderte die Bibliothek während der Prüfung; prüfen Sie noch einmal, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Another Kenning process changed the library meanwhile; export again when it is done.</source>
        <translation>Ein anderer Kenning-Prozess änderte inzwischen die Bibliothek; exportieren Sie noch einmal, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>There is no file {0}; check the path.</source>
        <translation>Eine Datei {0} gibt es nicht; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{0} holds no vectors to borrow; make one with: kenning vectors export FILE</source>
        <translation>{0} enthält keine Vektoren zum Übernehmen; erzeugen Sie eine solche Datei mit: kenning vectors export DATEI</translation>
    </message>
    <message>
        <source>The vectors of {0} were made by the encoder {1}, the library&apos;s is {2} ({3}); export them from a library with the same encoder.</source>
        <translation>Die Vektoren in {0} stammen vom Encoder {1}, der der Bibliothek ist {2} ({3}); exportieren Sie sie aus einer Bibliothek mit demselben Encoder.</translation>
    </message>
    <message>
        <source>The library is not open; nothing was granted.</source>
        <translation>Die Bibliothek ist nicht geöffnet; nichts wurde erlaubt.</translation>
    </message>
    <message>
        <source>Nothing is published at {0}; check the address.</source>
        <translation>Unter {0} ist nichts veröffentlicht; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}); try again later.</source>
        <translation>{0} ist nicht erreichbar ({1}); versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>A library is published to, and read from, an address such as s3://bucket/folder.</source>
        <translation>Eine Bibliothek wird unter einer Adresse wie s3://bucket/folder veröffentlicht und gelesen.</translation>
    </message>
    <message>
        <source>Another program reads the ledger, whose old pages were left; close it and compact again.</source>
        <translation>Ein anderes Programm liest die Bibliothek, darum blieb ein Rest liegen; schließen Sie es und komprimieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>its disk can only be read</source>
        <translation>ihr Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>its permissions forbid it</source>
        <translation>ihre Zugriffsrechte erlauben es nicht</translation>
    </message>
    <message>
        <source>its disk is full</source>
        <translation>ihr Datenträger ist voll</translation>
    </message>
    <message>
        <source>your share of its disk is used up</source>
        <translation>Ihr Anteil am Datenträger ist aufgebraucht</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>sie ist nicht da</translation>
    </message>
    <message>
        <source>make its disk writable or move it to another one</source>
        <translation>den Datenträger beschreibbar machen oder sie auf einen anderen verschieben</translation>
    </message>
    <message>
        <source>change the permissions of its folder</source>
        <translation>die Zugriffsrechte ihres Ordners ändern</translation>
    </message>
    <message>
        <source>connect its drive or open it where it lies now</source>
        <translation>ihr Laufwerk anschließen oder sie dort öffnen, wo sie jetzt liegt</translation>
    </message>
    <message>
        <source>move it to a disk that can be written to</source>
        <translation>sie auf einen beschreibbaren Datenträger verschieben</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>viele Sprachen</translation>
    </message>
    <message>
        <source>{0} languages</source>
        <translation>{0} Sprachen</translation>
    </message>
    <message>
        <source>more than {0} languages</source>
        <translation>mehr als {0} Sprachen</translation>
    </message>
    <message>
        <source>more than {0} languages, {1} of them tuned</source>
        <translation>mehr als {0} Sprachen, {1} davon abgestimmt</translation>
    </message>
    <message>
        <source>Its authors cut texts at {0} tokens; the position table has {1} rows.</source>
        <translation>Die Autoren schneiden Texte nach {0} Tokens ab; die Positionstabelle hat {1} Zeilen.</translation>
    </message>
    <message>
        <source>Trained with Matryoshka loss; its authors publish no list of sizes.</source>
        <translation>Mit Matryoshka-Verlust trainiert; die Autoren veröffentlichen keine Liste von Größen.</translation>
    </message>
    <message>
        <source>Prefixes and pooling are those that its own files give.</source>
        <translation>Präfixe und Pooling sind die, die seine eigenen Dateien nennen.</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>kein NVIDIA-Treiber gefunden</translation>
    </message>
    <message>
        <source>this ONNX Runtime has no GPU provider</source>
        <translation>dieses ONNX Runtime kann keine GPU nutzen</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>noch nicht gestartet</translation>
    </message>
    <message>
        <source>1Password export</source>
        <translation>1Password-Export</translation>
    </message>
    <message>
        <source>3-D model</source>
        <translation>3D-Modell</translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation>7-Zip-Archiv</translation>
    </message>
    <message>
        <source>AVI video</source>
        <translation>AVI-Video</translation>
    </message>
    <message>
        <source>AbiWord document</source>
        <translation>AbiWord-Dokument</translation>
    </message>
    <message>
        <source>Access database</source>
        <translation>Access-Datenbank</translation>
    </message>
    <message>
        <source>Android program</source>
        <translation>Android-Programm</translation>
    </message>
    <message>
        <source>Arrow table</source>
        <translation>Arrow-Tabelle</translation>
    </message>
    <message>
        <source>BMP image</source>
        <translation>BMP-Bild</translation>
    </message>
    <message>
        <source>CAD drawing</source>
        <translation>CAD-Zeichnung</translation>
    </message>
    <message>
        <source>Debian package</source>
        <translation>Debian-Paket</translation>
    </message>
    <message>
        <source>DjVu document</source>
        <translation>DjVu-Dokument</translation>
    </message>
    <message>
        <source>FITS data</source>
        <translation>FITS-Daten</translation>
    </message>
    <message>
        <source>FLAC audio</source>
        <translation>FLAC-Audio</translation>
    </message>
    <message>
        <source>Flash video</source>
        <translation>Flash-Video</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>GIF-Bild</translation>
    </message>
    <message>
        <source>GIMP image</source>
        <translation>GIMP-Bild</translation>
    </message>
    <message>
        <source>Git data</source>
        <translation>Git-Daten</translation>
    </message>
    <message>
        <source>HDF5 data</source>
        <translation>HDF5-Daten</translation>
    </message>
    <message>
        <source>Hangul document</source>
        <translation>Hangul-Dokument</translation>
    </message>
    <message>
        <source>Hangul document of before 2000</source>
        <translation>Hangul-Dokument von vor 2000</translation>
    </message>
    <message>
        <source>JBIG2 image</source>
        <translation>JBIG2-Bild</translation>
    </message>
    <message>
        <source>JPEG 2000 image</source>
        <translation>JPEG-2000-Bild</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>JPEG-Bild</translation>
    </message>
    <message>
        <source>Java program</source>
        <translation>Java-Programm</translation>
    </message>
    <message>
        <source>Joplin export</source>
        <translation>Joplin-Export</translation>
    </message>
    <message>
        <source>KeePass database</source>
        <translation>KeePass-Datenbank</translation>
    </message>
    <message>
        <source>Keynote presentation</source>
        <translation>Keynote-Präsentation</translation>
    </message>
    <message>
        <source>Kindle book in KFX</source>
        <translation>Kindle-Buch in KFX</translation>
    </message>
    <message>
        <source>Kindle book in KFX, protected against copying</source>
        <translation>kopiergeschütztes Kindle-Buch in KFX</translation>
    </message>
    <message>
        <source>Kindle book of the Topaz kind</source>
        <translation>Kindle-Buch der Art Topaz</translation>
    </message>
    <message>
        <source>LZ4 archive</source>
        <translation>LZ4-Archiv</translation>
    </message>
    <message>
        <source>MATLAB data</source>
        <translation>MATLAB-Daten</translation>
    </message>
    <message>
        <source>MIDI music</source>
        <translation>MIDI-Musik</translation>
    </message>
    <message>
        <source>MP4 video, audio or image</source>
        <translation>MP4-Video, -Audio oder -Bild</translation>
    </message>
    <message>
        <source>MPEG audio</source>
        <translation>MPEG-Audio</translation>
    </message>
    <message>
        <source>MPEG video</source>
        <translation>MPEG-Video</translation>
    </message>
    <message>
        <source>Matroska or WebM video</source>
        <translation>Matroska- oder WebM-Video</translation>
    </message>
    <message>
        <source>NumPy data</source>
        <translation>NumPy-Daten</translation>
    </message>
    <message>
        <source>Numbers spreadsheet</source>
        <translation>Numbers-Tabelle</translation>
    </message>
    <message>
        <source>Ogg audio or video</source>
        <translation>Ogg-Audio oder -Video</translation>
    </message>
    <message>
        <source>OneNote notebook</source>
        <translation>OneNote-Notizbuch</translation>
    </message>
    <message>
        <source>OpenDocument chart</source>
        <translation>OpenDocument-Diagramm</translation>
    </message>
    <message>
        <source>OpenDocument database</source>
        <translation>OpenDocument-Datenbank</translation>
    </message>
    <message>
        <source>OpenDocument drawing</source>
        <translation>OpenDocument-Zeichnung</translation>
    </message>
    <message>
        <source>OpenDocument formula</source>
        <translation>OpenDocument-Formel</translation>
    </message>
    <message>
        <source>OpenDocument presentation</source>
        <translation>OpenDocument-Präsentation</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation>OpenDocument-Tabelle</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>Outlook mailbox</source>
        <translation>Outlook-Postfach</translation>
    </message>
    <message>
        <source>Outlook message</source>
        <translation>Outlook-Nachricht</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>Pages document</source>
        <translation>Pages-Dokument</translation>
    </message>
    <message>
        <source>Parquet table</source>
        <translation>Parquet-Tabelle</translation>
    </message>
    <message>
        <source>Photoshop image</source>
        <translation>Photoshop-Bild</translation>
    </message>
    <message>
        <source>PostScript document</source>
        <translation>PostScript-Dokument</translation>
    </message>
    <message>
        <source>Project plan</source>
        <translation>Project-Plan</translation>
    </message>
    <message>
        <source>Publisher document</source>
        <translation>Publisher-Dokument</translation>
    </message>
    <message>
        <source>Python package</source>
        <translation>Python-Paket</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>RAR-Archiv</translation>
    </message>
    <message>
        <source>RPM package</source>
        <translation>RPM-Paket</translation>
    </message>
    <message>
        <source>SMIL presentation</source>
        <translation>SMIL-Präsentation</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>SQLite-Datenbank</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>TIFF image</source>
        <translation>TIFF-Bild</translation>
    </message>
    <message>
        <source>Visio drawing</source>
        <translation>Visio-Zeichnung</translation>
    </message>
    <message>
        <source>WAV audio</source>
        <translation>WAV-Audio</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>WebP-Bild</translation>
    </message>
    <message>
        <source>Windows help file</source>
        <translation>Windows-Hilfedatei</translation>
    </message>
    <message>
        <source>Windows media file</source>
        <translation>Windows-Mediendatei</translation>
    </message>
    <message>
        <source>Windows program</source>
        <translation>Windows-Programm</translation>
    </message>
    <message>
        <source>Windows shortcut</source>
        <translation>Windows-Verknüpfung</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>WordPerfect document</source>
        <translation>WordPerfect-Dokument</translation>
    </message>
    <message>
        <source>Works document</source>
        <translation>Works-Dokument</translation>
    </message>
    <message>
        <source>Lotus 1-2-3 spreadsheet</source>
        <translation>Lotus-1-2-3-Tabelle</translation>
    </message>
    <message>
        <source>Quattro Pro spreadsheet</source>
        <translation>Quattro-Pro-Tabelle</translation>
    </message>
    <message>
        <source>StarOffice document</source>
        <translation>StarOffice-Dokument</translation>
    </message>
    <message>
        <source>Windows metafile</source>
        <translation>Windows-Metadatei</translation>
    </message>
    <message>
        <source>Word Pro document</source>
        <translation>Word-Pro-Dokument</translation>
    </message>
    <message>
        <source>Write document</source>
        <translation>Write-Dokument</translation>
    </message>
    <message>
        <source>ARJ archive</source>
        <translation>ARJ-Archiv</translation>
    </message>
    <message>
        <source>CorelDRAW drawing</source>
        <translation>CorelDRAW-Zeichnung</translation>
    </message>
    <message>
        <source>InDesign document</source>
        <translation>InDesign-Dokument</translation>
    </message>
    <message>
        <source>LZH archive</source>
        <translation>LZH-Archiv</translation>
    </message>
    <message>
        <source>XPS document</source>
        <translation>XPS-Dokument</translation>
    </message>
    <message>
        <source>disk image</source>
        <translation>Datenträgerabbild</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP-Archiv</translation>
    </message>
    <message>
        <source>Zstandard archive</source>
        <translation>Zstandard-Archiv</translation>
    </message>
    <message>
        <source>archive or package</source>
        <translation>Archiv oder Paket</translation>
    </message>
    <message>
        <source>audio file</source>
        <translation>Audiodatei</translation>
    </message>
    <message>
        <source>binary Visio drawing</source>
        <translation>binäre Visio-Zeichnung</translation>
    </message>
    <message>
        <source>browser extension</source>
        <translation>Browser-Erweiterung</translation>
    </message>
    <message>
        <source>cabinet archive</source>
        <translation>CAB-Archiv</translation>
    </message>
    <message>
        <source>camera raw image</source>
        <translation>Kamera-Rohbild</translation>
    </message>
    <message>
        <source>comic book</source>
        <translation>Comic</translation>
    </message>
    <message>
        <source>compiled program</source>
        <translation>übersetztes Programm</translation>
    </message>
    <message>
        <source>compress archive</source>
        <translation>compress-Archiv</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>E-Book</translation>
    </message>
    <message>
        <source>editor extension</source>
        <translation>Editor-Erweiterung</translation>
    </message>
    <message>
        <source>font</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>gzip archive</source>
        <translation>gzip-Archiv</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>key or certificate</source>
        <translation>Schlüssel oder Zertifikat</translation>
    </message>
    <message>
        <source>key or signature</source>
        <translation>Schlüssel oder Signatur</translation>
    </message>
    <message>
        <source>key, certificate or encrypted message</source>
        <translation>Schlüssel, Zertifikat oder verschlüsselte Nachricht</translation>
    </message>
    <message>
        <source>presentation of PowerPoint 4</source>
        <translation>PowerPoint-4-Präsentation</translation>
    </message>
    <message>
        <source>presentation of PowerPoint 95</source>
        <translation>PowerPoint-95-Präsentation</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>program package</source>
        <translation>Programmpaket</translation>
    </message>
    <message>
        <source>rich text document</source>
        <translation>Rich-Text-Dokument</translation>
    </message>
    <message>
        <source>source map</source>
        <translation>Source-Map</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>translation catalogue</source>
        <translation>Übersetzungskatalog</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>SVG drawing without words</source>
        <translation>SVG-Zeichnung ohne Wörter</translation>
    </message>
    <message>
        <source>Windows metafile without words</source>
        <translation>Windows-Metadatei ohne Wörter</translation>
    </message>
    <message>
        <source>Kindle book that holds the pages of a print</source>
        <translation>Kindle-Buch aus gedruckten Seiten</translation>
    </message>
    <message>
        <source>deleted message</source>
        <translation>gelöschte Nachricht</translation>
    </message>
    <message>
        <source>an object of another program</source>
        <translation>ein Objekt eines anderen Programms</translation>
    </message>
    <message>
        <source>a link inside an archive</source>
        <translation>ein Verweis in einem Archiv</translation>
    </message>
    <message>
        <source>a device inside an archive</source>
        <translation>ein Gerät in einem Archiv</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a pipe or device</source>
        <translation>eine Pipe oder ein Gerät</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>text of its own in a container</source>
        <translation>eigener Text in einem Behälter</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>reranker</source>
        <translation>Reranker</translation>
    </message>
    <message>
        <source>compressed {0}</source>
        <translation>{0} in gepackter Form</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} is missing; install it again.</source>
        <translation>Die Datei {1} ({0}) fehlt; installieren Sie es erneut.</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} has {2} bytes, not {3}; install it again.</source>
        <translation>Die Datei {1} ({0}) hat {2} Bytes statt {3}; installieren Sie es erneut.</translation>
    </message>
    <message>
        <source>unpack it by hand if you trust it</source>
        <translation>entpacken Sie es von Hand, wenn Sie ihm vertrauen</translation>
    </message>
    <message>
        <source>the archive is very large</source>
        <translation>das Archiv ist sehr groß</translation>
    </message>
    <message>
        <source>it goes on in another file of the archive</source>
        <translation>es geht in einer anderen Datei des Archivs weiter</translation>
    </message>
    <message>
        <source>the page is compressed by a method that is not read ({0})</source>
        <translation>die Seite ist auf eine Art gepackt, die nicht gelesen wird ({0})</translation>
    </message>
    <message>
        <source>open it in a player of web archives, or download it again</source>
        <translation>öffnen Sie es in einem Programm für Webarchive oder laden Sie es erneut herunter</translation>
    </message>
    <message>
        <source>open the message in Mail, so that the file is fetched, and add the folder Attachments</source>
        <translation>öffnen Sie die Nachricht in Mail, damit die Datei abgerufen wird, und fügen Sie den Ordner „Attachments“ hinzu</translation>
    </message>
    <message>
        <source>it lies more than {0} messages deep</source>
        <translation>es liegt mehr als {0} Nachrichten tief</translation>
    </message>
    <message>
        <source>it is too large to be read inside a mailbox</source>
        <translation>es ist zu groß, um in einem Postfach gelesen zu werden</translation>
    </message>
    <message>
        <source>import it into a mail program and save the message</source>
        <translation>importieren Sie es in ein E-Mail-Programm und speichern Sie die Nachricht</translation>
    </message>
    <message>
        <source>save a copy of it without encryption</source>
        <translation>speichern Sie eine unverschlüsselte Kopie davon</translation>
    </message>
    <message>
        <source>the signed file holds no document, or is damaged</source>
        <translation>die signierte Datei enthält kein Dokument oder ist beschädigt</translation>
    </message>
    <message>
        <source>open it by hand</source>
        <translation>öffnen Sie es von Hand</translation>
    </message>
    <message>
        <source>download it again</source>
        <translation>laden Sie sie erneut</translation>
    </message>
    <message>
        <source>repair it with Outlook&apos;s ScanPST</source>
        <translation>reparieren Sie es mit ScanPST von Outlook</translation>
    </message>
    <message>
        <source>repair the mailbox with Outlook&apos;s ScanPST</source>
        <translation>reparieren Sie das Postfach mit ScanPST von Outlook</translation>
    </message>
    <message>
        <source>the PDF claims to have {0} pages</source>
        <translation>das PDF gibt an, {0} Seiten zu haben</translation>
    </message>
    <message>
        <source>the file has no text</source>
        <translation>die Datei hat keinen Text</translation>
    </message>
    <message>
        <source>what follows record {0} is left out, as the file is damaged there</source>
        <translation>was nach Datensatz {0} kommt, fehlt, weil die Datei dort beschädigt ist</translation>
    </message>
    <message>
        <source>parts are left out, as the file is damaged or cut short</source>
        <translation>Teile fehlen, weil die Datei beschädigt oder abgeschnitten ist</translation>
    </message>
    <message>
        <source>the AbiWord document is damaged or incomplete</source>
        <translation>das AbiWord-Dokument ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the CAD drawing is damaged or incomplete</source>
        <translation>die CAD-Zeichnung ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the Publisher document is damaged or incomplete</source>
        <translation>das Publisher-Dokument ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged or incomplete</source>
        <translation>das ZIP-Archiv ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the attachment is damaged or incomplete</source>
        <translation>der Anhang ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the canvas is damaged or incomplete</source>
        <translation>das Canvas ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the compressed file is damaged or incomplete</source>
        <translation>die gepackte Datei ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the database is damaged or incomplete</source>
        <translation>die Datenbank ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the diagram is damaged or incomplete</source>
        <translation>das Diagramm ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the document is damaged or incomplete</source>
        <translation>das Dokument ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the drawing is damaged or incomplete</source>
        <translation>die Zeichnung ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the e-book is damaged or incomplete</source>
        <translation>das E-Book ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the export is damaged or incomplete</source>
        <translation>der Export ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the file is damaged or incomplete</source>
        <translation>die Datei ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the mailbox is damaged or incomplete</source>
        <translation>das Postfach ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the message is damaged or incomplete</source>
        <translation>die Nachricht ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the mind map is damaged or incomplete</source>
        <translation>die Mindmap ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the notebook is damaged or incomplete</source>
        <translation>das Notizbuch ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the outline is damaged or incomplete</source>
        <translation>die Gliederung ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the page is damaged or incomplete</source>
        <translation>die Seite ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the password export is damaged or incomplete</source>
        <translation>der Passwort-Export ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation>das Bild ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the plan is damaged or incomplete</source>
        <translation>der Plan ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the presentation is damaged or incomplete</source>
        <translation>die Präsentation ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the property list is damaged or incomplete</source>
        <translation>die Eigenschaftsliste ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the table is damaged or incomplete</source>
        <translation>die Tabelle ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the web archive is damaged or incomplete</source>
        <translation>das Webarchiv ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the workbook is damaged or incomplete</source>
        <translation>die Arbeitsmappe ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the archive is protected by a password</source>
        <translation>das Archiv ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>the document is protected by a password</source>
        <translation>das Dokument ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>the file is protected by a password</source>
        <translation>die Datei ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>the password export is protected by a password</source>
        <translation>der Passwort-Export ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>the presentation is protected by a password</source>
        <translation>die Präsentation ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>the workbook is protected by a password</source>
        <translation>die Arbeitsmappe ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>An address holds no credentials; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret.</source>
        <translation>Eine Adresse enthält keine Zugangsdaten; setzen Sie AWS_PROFILE, oder AWS_ACCESS_KEY_ID und das Geheimnis dazu.</translation>
    </message>
    <message>
        <source>An address names a bucket of 2 to 63 letters, digits, dots and hyphens: s3://bucket/folder</source>
        <translation>Eine Adresse nennt einen Bucket aus 2 bis 63 Buchstaben, Ziffern, Punkten und Bindestrichen: s3://bucket/folder</translation>
    </message>
    <message>
        <source>The folder in s3://{0}/… holds letters that no folder there can have; choose another.</source>
        <translation>Der Ordner in s3://{0}/… enthält Zeichen, die dort kein Ordner haben kann; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The server&apos;s address (AWS_ENDPOINT_URL) holds a password; give it without.</source>
        <translation>Die Adresse des Servers (AWS_ENDPOINT_URL) enthält ein Passwort; geben Sie sie ohne an.</translation>
    </message>
    <message>
        <source>The profile signs in by single sign-on, a role or a program; that needs: pip install boto3</source>
        <translation>Das Profil meldet sich über Single Sign-on, eine Rolle oder ein Programm an; das braucht: pip install boto3</translation>
    </message>
    <message>
        <source>There is no profile {0} in ~/.aws/config or ~/.aws/credentials; check AWS_PROFILE.</source>
        <translation>Es gibt kein Profil {0} in ~/.aws/config oder ~/.aws/credentials; prüfen Sie AWS_PROFILE.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a file of profiles; mend it, or unset AWS_PROFILE.</source>
        <translation>{0} kann nicht als Datei von Profilen gelesen werden; beheben Sie es, oder heben Sie AWS_PROFILE auf.</translation>
    </message>
    <message>
        <source>{0} Try again in a moment.</source>
        <translation>{0} Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{0}/{1} is missing; publish the library again.</source>
        <translation>{0}/{1} fehlt; veröffentlichen Sie die Bibliothek erneut.</translation>
    </message>
    <message>
        <source>No copy of {0} can be made at {1} ({2}); make room, or set XDG_DATA_HOME.</source>
        <translation>Bei {1} kann keine Kopie von {0} angelegt werden ({2}); schaffen Sie Platz, oder setzen Sie XDG_DATA_HOME.</translation>
    </message>
    <message>
        <source>{0} does not say of which library it is the copy; remove the folder and open the library by its address.</source>
        <translation>{0} sagt nicht, von welcher Bibliothek es die Kopie ist; entfernen Sie den Ordner und öffnen Sie die Bibliothek über ihre Adresse.</translation>
    </message>
    <message>
        <source>{0} has format {1}, this Kenning reads {2}; update Kenning.</source>
        <translation>{0} hat das Format {1}, dieses Kenning liest {2}; aktualisieren Sie Kenning.</translation>
    </message>
    <message>
        <source>Version {0} of {1} needs {2} MB on this disk, which has {3}; free some space and start it again.</source>
        <translation>Version {0} von {1} braucht {2} MB auf diesem Datenträger, der {3} hat; schaffen Sie Platz und beginnen Sie erneut.</translation>
    </message>
    <message>
        <source>The rows at {0} are damaged; publish the library again.</source>
        <translation>Die Zeilen bei {0} sind beschädigt; veröffentlichen Sie die Bibliothek erneut.</translation>
    </message>
    <message>
        <source>A table at {0} is damaged; publish the library again.</source>
        <translation>Eine Tabelle bei {0} ist beschädigt; veröffentlichen Sie die Bibliothek erneut.</translation>
    </message>
    <message>
        <source>Version {0} of {1} is not whole; publish it again.</source>
        <translation>Version {0} von {1} ist nicht vollständig; veröffentlichen Sie sie erneut.</translation>
    </message>
    <message>
        <source>The copy {0} cannot be written ({1}); free some space and try again.</source>
        <translation>Die Kopie {0} kann nicht geschrieben werden ({1}); schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another Kenning process fetches this library; wait until it is done.</source>
        <translation>Ein anderer Kenning-Prozess holt diese Bibliothek; warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>{0}/{1} is not as it was published; publish the library again.</source>
        <translation>{0}/{1} ist nicht so, wie es veröffentlicht wurde; veröffentlichen Sie die Bibliothek erneut.</translation>
    </message>
    <message>
        <source>{0} refuses this computer&apos;s clock ({1}); set it right and try again.</source>
        <translation>{0} weist die Uhr dieses Computers zurück ({1}); stellen Sie sie richtig und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There are no credentials for {0}; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.</source>
        <translation>Es gibt keine Zugangsdaten für {0}; setzen Sie AWS_PROFILE, oder AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY.</translation>
    </message>
    <message>
        <source>{0} refuses these credentials ({1}); check AWS_PROFILE, or the keys and their rights.</source>
        <translation>{0} weist diese Zugangsdaten zurück ({1}); prüfen Sie AWS_PROFILE, oder die Schlüssel und ihre Rechte.</translation>
    </message>
    <message>
        <source>Libraries in buckets need an optional part; {0}.</source>
        <translation>Bibliotheken in Buckets brauchen einen zusätzlichen Teil; {0}.</translation>
    </message>
    <message>
        <source>The credentials or the server&apos;s address are not whole; check AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL.</source>
        <translation>Die Zugangsdaten oder die Adresse des Servers sind nicht vollständig; prüfen Sie AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY und AWS_ENDPOINT_URL.</translation>
    </message>
    <message>
        <source>{0}/{1} is larger than any that Kenning writes.</source>
        <translation>{0}/{1} ist größer als alles, was Kenning schreibt.</translation>
    </message>
    <message>
        <source>There is no bucket {0}; check the address.</source>
        <translation>Es gibt keinen Bucket {0}; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>A published table does not hold what it should; publish the library again.</source>
        <translation>Eine veröffentlichte Tabelle enthält nicht, was sie sollte; veröffentlichen Sie die Bibliothek erneut.</translation>
    </message>
    <message>
        <source>{0}/{1} is damaged; publish the library again.</source>
        <translation>{0}/{1} ist beschädigt; veröffentlichen Sie die Bibliothek erneut.</translation>
    </message>
    <message>
        <source>{0} was published by a newer Kenning; update this one.</source>
        <translation>{0} wurde von einem neueren Kenning veröffentlicht; aktualisieren Sie dieses.</translation>
    </message>
    <message>
        <source>Apple Mail keeps it in the folder Attachments beside, or has not fetched it</source>
        <translation>Apple Mail bewahrt es im Ordner „Attachments“ daneben auf oder hat es nicht abgerufen</translation>
    </message>
    <message>
        <source>The reader is closed; open the library again.</source>
        <translation>Der Leser ist geschlossen; öffnen Sie die Bibliothek erneut.</translation>
    </message>
    <message>
        <source>The reader process was ended again and again while it started ({0}); close some programs, then index again: what was read is kept.</source>
        <translation>Der Leseprozess wurde beim Start immer wieder beendet ({0}); schließen Sie einige Programme und indizieren Sie erneut: Was gelesen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The reader process could not be started ({0}); install Kenning again.</source>
        <translation>Der Leseprozess konnte nicht gestartet werden ({0}); installieren Sie Kenning erneut.</translation>
    </message>
    <message>
        <source>The encoder {0} gave {1} where its manifest says {2} dimensions; install it again.</source>
        <translation>Der Encoder {0} gab {1}, wo sein Manifest {2} Dimensionen nennt; installieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>{0} pools by one token; late chunking needs a mean over tokens.</source>
        <translation>{0} verdichtet auf ein einziges Token; das Einbeziehen des umgebenden Textes braucht einen Mittelwert über alle.</translation>
    </message>
    <message>
        <source>The encoder {0} gave numbers that are not finite.</source>
        <translation>Der Encoder {0} gab Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The encoder was closed.</source>
        <translation>Der Encoder wurde geschlossen.</translation>
    </message>
    <message>
        <source>{0} has no graph of {1} layers; depths it was exported at: {2}.</source>
        <translation>{0} hat keinen Graphen mit {1} Schichten; exportiert wurde er mit diesen Tiefen: {2}.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} cannot be loaded ({1}); install it again.</source>
        <translation>Der Graph {0} des Encoders lässt sich nicht laden ({1}); installieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} does not run ({1}); install it again.</source>
        <translation>Der Graph {0} des Encoders läuft nicht ({1}); installieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>{0} has its weights only in a form that can run code when it is opened; look for a version with safetensors.</source>
        <translation>{0} hat seine Gewichte nur in einer Form, die beim Öffnen Code ausführen kann; suchen Sie eine Fassung mit safetensors.</translation>
    </message>
    <message>
        <source>{0} holds no weights; look for a version with safetensors.</source>
        <translation>{0} enthält keine Gewichte; suchen Sie eine Fassung mit safetensors.</translation>
    </message>
    <message>
        <source>{0} has no {1}, or it is private; check the name.</source>
        <translation>{0} hat kein {1}, oder es ist nicht öffentlich; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>{0} has no such file or version of {1}; check the name.</source>
        <translation>{0} hat diese Datei oder Fassung von {1} nicht; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>This library does not know its documents&apos; types yet; index it again with: kenning index</source>
        <translation>Diese Bibliothek kennt die Arten ihrer Dokumente noch nicht; indizieren Sie sie erneut mit: kenning index</translation>
    </message>
    <message>
        <source>There is no {0} {1}; at hand: {2}.</source>
        <translation>Es gibt keinen {0} {1}; vorhanden sind: {2}.</translation>
    </message>
    <message>
        <source>There is no {0} at {1}; `kenning {2}s list` shows those at hand.</source>
        <translation>Bei {1} gibt es keinen {0}; `kenning {2}s list` zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>The {0}&apos;s manifest {1} cannot be used ({2}); install it again.</source>
        <translation>Das Manifest {1} ({0}) ist nicht verwendbar ({2}); installieren Sie es erneut.</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} was altered; install it again.</source>
        <translation>Die Datei {1} ({0}) wurde verändert; installieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); install the encoder again.</source>
        <translation>{0} kann nicht gelesen werden ({1}); installieren Sie den Encoder erneut.</translation>
    </message>
    <message>
        <source>The reranker {0} gave {1}; install it again.</source>
        <translation>Der Reranker {0} gab {1}; installieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The reranker was closed.</source>
        <translation>Der Reranker wurde geschlossen.</translation>
    </message>
    <message>
        <source>The list stays as it was found: {0}</source>
        <translation>Die Liste bleibt, wie sie gefunden wurde: {0}</translation>
    </message>
    <message>
        <source>{0} takes {1} ms for {2} passages on this machine; above {3} ms it is off unless asked for.</source>
        <translation>{0} braucht auf diesem Computer {1} ms für {2} Textstellen; über {3} ms ist er aus, wenn er nicht verlangt wird.</translation>
    </message>
    <message>
        <source>The encoder failed on {0} ({1}); close other programs, or choose the processor in the settings.</source>
        <translation>Der Encoder scheiterte auf {0} ({1}); schließen Sie andere Programme oder wählen Sie in den Einstellungen den Prozessor.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} gives no finite numbers; install it again.</source>
        <translation>Der Graph {0} des Encoders gibt keine endlichen Zahlen; installieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The tokenizer {0} cannot be read ({1}); install it again.</source>
        <translation>Der Tokenizer {0} kann nicht gelesen werden ({1}); installieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The library holds too little text to measure sizes on; index ten documents or more that are no copies of each other.</source>
        <translation>Die Bibliothek enthält zu wenig Text, um Größen daran zu messen; indizieren Sie zehn oder mehr Dokumente, die keine Kopien voneinander sind.</translation>
    </message>
    <message>
        <source>The library reads with {0} already; choose another encoder to try.</source>
        <translation>Die Bibliothek wird schon mit {0} gelesen; wählen Sie einen anderen Encoder zum Ausprobieren.</translation>
    </message>
    <message>
        <source>The library holds {0}; {1} are needed to compare encoders on.</source>
        <translation>Die Bibliothek enthält {0}; {1} sind nötig, um Encoder daran zu vergleichen.</translation>
    </message>
    <message>
        <source>No passage of the library has a sentence that a question could be drawn from.</source>
        <translation>Kein Abschnitt der Bibliothek hat einen Satz, aus dem sich eine Frage bilden ließe.</translation>
    </message>
    <message>
        <source>{0} could not be opened ({1}).</source>
        <translation>{0} konnte nicht geöffnet werden ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}).</source>
        <translation>{0} konnte nicht geschrieben werden ({1}).</translation>
    </message>
    <message>
        <source>{0} pools by one token; turn late_chunking off, or choose another encoder.</source>
        <translation>{0} verdichtet auf ein einziges Token; schalten Sie late_chunking aus oder wählen Sie einen anderen Encoder.</translation>
    </message>
    <message>
        <source>{0} is not a source; `kenning status` lists them.</source>
        <translation>{0} gehört nicht zu den Ordnern der Bibliothek; `kenning status` führt sie auf.</translation>
    </message>
    <message>
        <source>{0} Choose another encoder.</source>
        <translation>{0} Wählen Sie einen anderen Encoder.</translation>
    </message>
    <message>
        <source>The library&apos;s files were read with {0}; change it with: kenning encoders use {1}</source>
        <translation>Die Dateien der Bibliothek wurden mit {0} gelesen; ändern Sie das mit: kenning encoders use {1}</translation>
    </message>
    <message>
        <source>{0} lies in no source; add its folder first.</source>
        <translation>{0} liegt in keinem Ordner der Bibliothek; fügen Sie zuerst seinen Ordner hinzu.</translation>
    </message>
    <message>
        <source>The library {0} has lost its ledger, and with it the list of your folders; move it away and index them again with: kenning index FOLDER</source>
        <translation>Die Bibliothek {0} hat ihr Verzeichnis verloren und damit die Liste Ihrer Ordner; verschieben Sie sie und indizieren Sie die Ordner erneut mit: kenning index FOLDER</translation>
    </message>
    <message>
        <source>The library&apos;s rows {0} are damaged.</source>
        <translation>Die Zeilen {0} der Bibliothek sind beschädigt.</translation>
    </message>
    <message>
        <source>The library came to another encoder meanwhile; export its vectors again.</source>
        <translation>Die Bibliothek bekam inzwischen einen anderen Encoder; exportieren Sie ihre Vektoren erneut.</translation>
    </message>
    <message>
        <source>{0} is not used, for {1}; ask for it to be exported again.</source>
        <translation>{0} wird nicht verwendet, denn {1}; lassen Sie es erneut exportieren.</translation>
    </message>
    <message>
        <source>The vectors of {0} were made by the same encoder in another way (late chunking, tokenizer or prefix); export them from a library that is made like this one.</source>
        <translation>Die Vektoren von {0} stammen vom selben Encoder, aber auf andere Art (umgebender Text, Tokenizer oder Präfix); exportieren Sie sie aus einer Bibliothek, die wie diese gemacht ist.</translation>
    </message>
    <message>
        <source>{0} cannot be opened ({1}); check its permissions.</source>
        <translation>{0} kann nicht geöffnet werden ({1}); prüfen Sie die Berechtigungen.</translation>
    </message>
    <message>
        <source>{0} has two files of one name; nothing was downloaded.</source>
        <translation>{0} hat zwei Dateien gleichen Namens; nichts wurde heruntergeladen.</translation>
    </message>
    <message>
        <source>{0} has a file named {1}; nothing was downloaded.</source>
        <translation>{0} hat eine Datei namens {1}; nichts wurde heruntergeladen.</translation>
    </message>
    <message>
        <source>The catalogue has no encoder {0}; `kenning encoders catalogue` lists what it has.</source>
        <translation>Der Katalog hat keinen Encoder {0}; `kenning encoders catalogue` zeigt, was er hat.</translation>
    </message>
    <message>
        <source>The hub offers other weights than the catalogue knows; nothing was downloaded.</source>
        <translation>Der Hub bietet andere Gewichte an, als der Katalog kennt; nichts wurde heruntergeladen.</translation>
    </message>
    <message>
        <source>{0} is longer than its listing says; it was thrown away.</source>
        <translation>{0} ist länger, als seine Liste angibt; es wurde verworfen.</translation>
    </message>
    <message>
        <source>{0} of {1} names files that are not there.</source>
        <translation>{0} von {1} nennt Dateien, die es nicht gibt.</translation>
    </message>
    <message>
        <source>{0} gives {1} under {2}, the catalogue says {3}; nothing was downloaded. Read the licence there, then bring the folder by hand.</source>
        <translation>{0} gibt {1} unter {2}, der Katalog nennt {3}; nichts wurde heruntergeladen. Lesen Sie dort die Lizenz und bringen Sie den Ordner dann von Hand.</translation>
    </message>
    <message>
        <source>{0} of {1} arrived twice with a wrong hash; it was thrown away. Try later, or from another network.</source>
        <translation>{0} von {1} kam zweimal mit falscher Prüfsumme an; es wurde verworfen. Versuchen Sie es später oder aus einem anderen Netz.</translation>
    </message>
    <message>
        <source>{0} of {1} cannot be read ({2}).</source>
        <translation>{0} von {1} kann nicht gelesen werden ({2}).</translation>
    </message>
    <message>
        <source>{0} refused to give {1} (status {2}); try later.</source>
        <translation>{0} gab {1} nicht heraus (Status {2}); versuchen Sie es später.</translation>
    </message>
    <message>
        <source>{0} is no name of a model; they look like intfloat/e5-small-v2.</source>
        <translation>{0} ist kein Name eines Modells; solche sehen aus wie intfloat/e5-small-v2.</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is {0}; give an address such as https://host.</source>
        <translation>HF_ENDPOINT ist {0}; geben Sie eine Adresse wie https://host an.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so nothing is downloaded; unset it first.</source>
        <translation>HF_HUB_OFFLINE ist gesetzt, deshalb wird nichts heruntergeladen; heben Sie das zuerst auf.</translation>
    </message>
    <message>
        <source>{0} is given only to those who accepted its licence: accept it at {1}/{2}, make a token for reading at the hub&apos;s settings, and set the environment variable HF_TOKEN to it.</source>
        <translation>{0} bekommt nur, wer seine Lizenz angenommen hat: Nehmen Sie sie unter {1}/{2} an, legen Sie in den Einstellungen des Hubs ein Token zum Lesen an und setzen Sie die Umgebungsvariable HF_TOKEN darauf.</translation>
    </message>
    <message>
        <source>The hub led from an encrypted to an open connection; nothing was loaded.</source>
        <translation>Der Hub führte von einer verschlüsselten zu einer offenen Verbindung; nichts wurde geladen.</translation>
    </message>
    <message>
        <source>{0} gave no listing of {1} ({2}); try later.</source>
        <translation>{0} gab keine Liste von {1} ({2}); versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The listing of {0} is too long to be one.</source>
        <translation>Die Liste von {0} ist zu lang, um eine zu sein.</translation>
    </message>
    <message>
        <source>{0} ships with Kenning; it is there already.</source>
        <translation>{0} wird mit Kenning geliefert; es ist schon da.</translation>
    </message>
    <message>
        <source>{0} cannot be added yet: {1}</source>
        <translation>{0} kann noch nicht hinzugefügt werden: {1}</translation>
    </message>
    <message>
        <source>{0} is no encoder of the catalogue, no folder, and no full name of a model on the hub; `kenning encoders catalogue` lists what can be added.</source>
        <translation>{0} ist kein Encoder des Katalogs, kein Ordner und kein voller Name eines Modells auf dem Hub; `kenning encoders catalogue` zeigt, was hinzugefügt werden kann.</translation>
    </message>
    <message>
        <source>{0} names no licence; read {1}/{2}, then bring its folder.</source>
        <translation>{0} nennt keine Lizenz; lesen Sie {1}/{2} und bringen Sie dann seinen Ordner.</translation>
    </message>
    <message>
        <source>{0} holds a reranker; add it with: kenning rerankers add FOLDER</source>
        <translation>{0} enthält einen Reranker; fügen Sie ihn hinzu mit: kenning rerankers add FOLDER</translation>
    </message>
    <message>
        <source>Exporting needs {0}; {1}</source>
        <translation>Zum Exportieren fehlt {0}; {1}</translation>
    </message>
    <message>
        <source>The files of {0} say that tokens are pooled by {1}, its authors say by {2}; nothing was installed. Please report it.</source>
        <translation>Die Dateien von {0} sagen, dass Tokens durch {1} verdichtet werden, seine Autoren nennen {2}; nichts wurde installiert. Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>{0} is not an installed encoder.</source>
        <translation>{0} ist kein installierter Encoder.</translation>
    </message>
    <message>
        <source>{0} leads out of the encoder&apos;s folder; put the file itself there.</source>
        <translation>{0} führt aus dem Ordner des Encoders hinaus; legen Sie die Datei selbst dort ab.</translation>
    </message>
    <message>
        <source>{0} {1} is installed already; remove it first.</source>
        <translation>{0} {1} ist schon installiert; entfernen Sie es zuerst.</translation>
    </message>
    <message>
        <source>{0} ships with Kenning and stays.</source>
        <translation>{0} wird mit Kenning geliefert und bleibt.</translation>
    </message>
    <message>
        <source>{0} publishes no ONNX files; add a folder with its weights instead.</source>
        <translation>{0} veröffentlicht keine ONNX-Dateien; fügen Sie stattdessen einen Ordner mit seinen Gewichten hinzu.</translation>
    </message>
    <message>
        <source>There is no folder {0}; give one with a reranker.</source>
        <translation>Es gibt keinen Ordner {0}; geben Sie einen mit einem Reranker an.</translation>
    </message>
    <message>
        <source>{0} is not an installed reranker.</source>
        <translation>{0} ist kein installierter Reranker.</translation>
    </message>
    <message>
        <source>Nothing to compare with; give a sentence or a passage.</source>
        <translation>Es gibt nichts zu vergleichen; geben Sie einen Satz oder einen Abschnitt.</translation>
    </message>
    <message>
        <source>no reranker is chosen; `kenning rerankers use NAME` takes one.</source>
        <translation>es ist kein Reranker gewählt; `kenning rerankers use NAME` wählt einen.</translation>
    </message>
    <message>
        <source>This library does not know its documents&apos; languages yet; index it again with: kenning index</source>
        <translation>Diese Bibliothek kennt die Sprachen ihrer Dokumente noch nicht; indizieren Sie sie erneut mit: kenning index</translation>
    </message>
    <message>
        <source>A program&apos;s name is 1 to {0} visible characters; choose another one.</source>
        <translation>Der Name eines Programms hat 1 bis {0} sichtbare Zeichen; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{0} programs are known already; no more can ask.</source>
        <translation>{0} Programme sind schon bekannt; mehr können nicht fragen.</translation>
    </message>
    <message>
        <source>Name at least one folder that the program may read.</source>
        <translation>Nennen Sie mindestens einen Ordner, den das Programm lesen darf.</translation>
    </message>
    <message>
        <source>A limit is 1 to {0} passages; choose another one.</source>
        <translation>Eine Grenze liegt bei 1 bis {0} Abschnitten; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Another process holds {0}; try again, and end it if it hangs.</source>
        <translation>Ein anderer Prozess hält {0}; versuchen Sie es erneut und beenden Sie ihn, wenn er hängt.</translation>
    </message>
    <message>
        <source>{0} cannot be written to ({1}); free some space or mend it.</source>
        <translation>{0} kann nicht beschrieben werden ({1}); schaffen Sie Platz oder beheben Sie es.</translation>
    </message>
    <message>
        <source>There is a program of this name already; choose another one.</source>
        <translation>Ein Programm dieses Namens gibt es schon; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no program {0}; `kenning access list` shows them.</source>
        <translation>Es gibt kein Programm {0}; `kenning access list` führt sie auf.</translation>
    </message>
    <message>
        <source>There is no program {0}; grant it something first.</source>
        <translation>Es gibt kein Programm {0}; erlauben Sie ihm zuerst etwas.</translation>
    </message>
    <message>
        <source>Which programs may read is not known, so none may: {0} cannot be read ({1}); mend it, or delete it and grant anew.</source>
        <translation>Welche Programme lesen dürfen, ist nicht bekannt, also darf es keines: {0} kann nicht gelesen werden ({1}); beheben Sie es, oder löschen Sie es und erlauben Sie neu.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; it takes {2}.</source>
        <translation>Die Einstellung {0} ist {1}; sie nimmt {2}.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; choose one of {2}.</source>
        <translation>Die Einstellung {0} ist {1}; wählen Sie eines von {2}.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; choose {2} to {3}.</source>
        <translation>Die Einstellung {0} ist {1}; wählen Sie {2} bis {3}.</translation>
    </message>
    <message>
        <source>The borrowed vectors are in use; drop them when indexing has ended.</source>
        <translation>Die geliehenen Vektoren werden gerade verwendet; verwerfen Sie sie, wenn das Indizieren beendet ist.</translation>
    </message>
    <message>
        <source>{0} passages of the library got no vector; it stays as it was.</source>
        <translation>{0} Abschnitte der Bibliothek bekamen keinen Vektor; sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>The library {0} is in use, or too many files are open; close some programs and try again.</source>
        <translation>Die Bibliothek {0} ist in Gebrauch, oder es sind zu viele Dateien offen; schließen Sie einige Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no library at {0}; make one with: kenning add FOLDER</source>
        <translation>Bei {0} gibt es keine Bibliothek; legen Sie eine an mit: kenning add FOLDER</translation>
    </message>
    <message>
        <source>{0} is not in the library; tag what `kenning search` finds.</source>
        <translation>{0} ist nicht in der Bibliothek; versehen Sie mit Tags, was `kenning search` findet.</translation>
    </message>
    <message>
        <source>A passage has no vector of the new encoder yet; the library stays as it was.</source>
        <translation>Ein Abschnitt hat noch keinen Vektor des neuen Encoders; die Bibliothek bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>This is a read-only copy of {0}; change the library on the computer that publishes it.</source>
        <translation>Das ist eine Kopie von {0}, die nur gelesen wird; ändern Sie die Bibliothek auf dem Computer, der sie veröffentlicht.</translation>
    </message>
    <message>
        <source>Another Kenning process publishes this library; wait until it is done.</source>
        <translation>Ein anderer Kenning-Prozess veröffentlicht diese Bibliothek; warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>The library {0} was not closed and lies on a disk that cannot be written to; copy it to one that can, and open it there.</source>
        <translation>Die Bibliothek {0} wurde nicht geschlossen und liegt auf einem Datenträger, der nicht beschrieben werden kann; kopieren Sie sie auf einen beschreibbaren und öffnen Sie sie dort.</translation>
    </message>
    <message>
        <source>The library was made with encoder {0}, not {1}; use that one, or change the library&apos;s with: kenning encoders use NAME</source>
        <translation>Die Bibliothek wurde mit dem Encoder {0} gemacht, nicht mit {1}; verwenden Sie jenen, oder ändern Sie den der Bibliothek mit: kenning encoders use NAME</translation>
    </message>
    <message>
        <source>The library&apos;s rows cannot be read back; verify them with: kenning check</source>
        <translation>Die Zeilen der Bibliothek lassen sich nicht zurücklesen; prüfen Sie sie mit: kenning check</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch (true, false)</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>einen Text</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet file</source>
        <translation>die Datei ist beschädigt oder keine Parquet-Datei</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>{0} is damaged</source>
        <translation>{0} ist beschädigt</translation>
    </message>
    <message>
        <source>it does not say which encoder made it</source>
        <translation>die Datei sagt nicht, welcher Encoder sie gemacht hat</translation>
    </message>
    <message>
        <source>its vectors proved wrong here before</source>
        <translation>ihre Vektoren haben sich hier schon als falsch erwiesen</translation>
    </message>
    <message>
        <source>it has other columns</source>
        <translation>die Datei hat andere Spalten</translation>
    </message>
    <message>
        <source>its vectors have not {0} dimensions of two bytes</source>
        <translation>ihre Vektoren haben nicht {0} Dimensionen zu zwei Bytes</translation>
    </message>
    <message>
        <source>its columns hold something else</source>
        <translation>ihre Spalten enthalten etwas anderes</translation>
    </message>
    <message>
        <source>it does not hold as many vectors as it says</source>
        <translation>die Datei enthält nicht so viele Vektoren, wie sie sagt</translation>
    </message>
    <message>
        <source>it says that it holds {0} vectors, and is too small for them</source>
        <translation>die Datei nennt {0} Vektoren und ist zu klein dafür</translation>
    </message>
    <message>
        <source>it holds more than vectors</source>
        <translation>die Datei enthält mehr als Vektoren</translation>
    </message>
    <message>
        <source>it cannot be read ({0})</source>
        <translation>die Datei lässt sich nicht lesen ({0})</translation>
    </message>
    <message>
        <source>it has empty fields</source>
        <translation>die Datei hat leere Felder</translation>
    </message>
    <message>
        <source>some of its vectors are another encoder&apos;s</source>
        <translation>einige ihrer Vektoren sind von einem anderen Encoder</translation>
    </message>
    <message>
        <source>some of its numbers are not finite</source>
        <translation>einige ihrer Zahlen sind nicht endlich</translation>
    </message>
    <message>
        <source>some of its vectors have not length 1</source>
        <translation>einige ihrer Vektoren haben nicht die Länge 1</translation>
    </message>
    <message>
        <source>a vector is not what the encoder makes of that passage of yours</source>
        <translation>ein Vektor ist nicht der, den der Encoder aus Ihrer Textstelle macht</translation>
    </message>
    <message>
        <source>it has two different vectors for one text</source>
        <translation>die Datei hat zwei verschiedene Vektoren für einen Text</translation>
    </message>
    <message>
        <source>projections that do not fit ({0})</source>
        <translation>Projektionen, die nicht passen ({0})</translation>
    </message>
    <message>
        <source>numbers of shape {0} for {1} pairs</source>
        <translation>Zahlen der Form {0} für {1} Paare</translation>
    </message>
    <message>
        <source>numbers that are not finite</source>
        <translation>Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>states of shape {0}</source>
        <translation>Zustände der Form {0}</translation>
    </message>
    <message>
        <source>projections ({0})</source>
        <translation>Projektionen ({0})</translation>
    </message>
    <message>
        <source>{0} dimensions</source>
        <translation>{0} Dimensionen</translation>
    </message>
    <message>
        <source>the part &quot;{0}&quot; is not in this bundle; install Kenning from its source</source>
        <translation>der Teil „{0}“ ist in diesem Paket nicht enthalten; installieren Sie Kenning aus dem Quelltext</translation>
    </message>
    <message>
        <source>add the part &quot;{0}&quot; with: {1}</source>
        <translation>fügen Sie den Teil „{0}“ hinzu mit: {1}</translation>
    </message>
    <message>
        <source>{0} pools by one token, and the library&apos;s passages know the text around them.</source>
        <translation>{0} verdichtet durch ein einziges Token, und die Textstellen der Bibliothek kennen den Text um sie herum.</translation>
    </message>
    <message>
        <source>Version {0} was dropped while it was fetched; the newer one is taken.</source>
        <translation>Fassung {0} wurde entfernt, während sie geholt wurde; die neuere wird genommen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 Textstelle</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} Textstellen</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Baskisch</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latein</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malaiisch</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>Norwegisch (Bokmål)</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Walisisch</translation>
    </message>
</context>
<context>
    <name>member</name>
    <message>
        <source>the rest</source>
        <translation>der Rest</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>attachment {0}</source>
        <translation>Anhang {0}</translation>
    </message>
    <message>
        <source>file {0}</source>
        <translation>Datei {0}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>Notizbuch</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>The encoder for new libraries</source>
        <translation>Encoder für neue Bibliotheken</translation>
    </message>
    <message>
        <source>Auto takes the one that reads the files&apos; languages, else a name or folder.</source>
        <translation>Auto nimmt den, der die Sprachen der Dateien liest; sonst ein Name oder Ordner.</translation>
    </message>
    <message>
        <source>The reranker that reads the best results again</source>
        <translation>Reranker, der die besten Ergebnisse noch einmal liest</translation>
    </message>
    <message>
        <source>Off, or the name or folder of one that was added.</source>
        <translation>Aus, oder Name oder Ordner eines hinzugefügten.</translation>
    </message>
    <message>
        <source>Dimensions searched</source>
        <translation>Durchsuchte Dimensionen</translation>
    </message>
    <message>
        <source>Smaller is faster and takes less space.</source>
        <translation>Weniger sind schneller und brauchen weniger Platz.</translation>
    </message>
    <message>
        <source>Layers of the encoder for new libraries</source>
        <translation>Schichten des Encoders für neue Bibliotheken</translation>
    </message>
    <message>
        <source>0 means all, fewer index faster where it allows.</source>
        <translation>0 heißt alle; weniger indexieren schneller, wo er es erlaubt.</translation>
    </message>
    <message>
        <source>In new libraries each passage&apos;s vector knows the text around it</source>
        <translation>In neuen Bibliotheken kennt der Vektor jeder Textstelle den Text ringsum</translation>
    </message>
    <message>
        <source>Indexing takes twice as long.</source>
        <translation>Das Indexieren dauert doppelt so lange.</translation>
    </message>
    <message>
        <source>What is kept of each dimension</source>
        <translation>Was von jeder Dimension bleibt</translation>
    </message>
    <message>
        <source>Binary keeps its sign, an eighth of a byte.</source>
        <translation>Binär behält ihr Vorzeichen, ein achtel Byte.</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Farben des Fensters</translation>
    </message>
    <message>
        <source>What moves in the window</source>
        <translation>Bewegung im Fenster</translation>
    </message>
    <message>
        <source>Reduced shows waiting without movement.</source>
        <translation>Reduziert zeigt Warten ohne Bewegung.</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>It changes when Kenning is started again, and the command line speaks English.</source>
        <translation>Sie wechselt beim nächsten Start von Kenning; die Befehlszeile spricht Englisch.</translation>
    </message>
    <message>
        <source>Processor cores for indexing</source>
        <translation>Prozessorkerne zum Indexieren</translation>
    </message>
    <message>
        <source>0 means all.</source>
        <translation>0 heißt alle.</translation>
    </message>
    <message>
        <source>Where the encoder runs</source>
        <translation>Wo der Encoder läuft</translation>
    </message>
    <message>
        <source>Auto takes the GPU where it is faster.</source>
        <translation>Auto nimmt die GPU, wo sie schneller ist.</translation>
    </message>
    <message>
        <source>Larger files are skipped, in megabytes</source>
        <translation>Größere Dateien überspringen, in Megabyte</translation>
    </message>
    <message>
        <source>Time limit for reading one file, in seconds</source>
        <translation>Zeitgrenze für das Lesen einer Datei, in Sekunden</translation>
    </message>
    <message>
        <source>Memory limit for reading one file, in megabytes</source>
        <translation>Speichergrenze für das Lesen einer Datei, in Megabyte</translation>
    </message>
    <message>
        <source>Recognise text in scans and pictures where the extra is there</source>
        <translation>Text in Scans und Bildern erkennen, wo die Erweiterung da ist</translation>
    </message>
    <message>
        <source>Read files and folders whose names start with a dot</source>
        <translation>Dateien und Ordner lesen, deren Namen mit einem Punkt beginnen</translation>
    </message>
    <message>
        <source>Remember what was asked</source>
        <translation>Fragen merken</translation>
    </message>
    <message>
        <source>The questions stay in the library, for you alone, and switching it off deletes them.</source>
        <translation>Die Fragen bleiben in der Bibliothek, nur für Sie; Ausschalten löscht sie.</translation>
    </message>
    <message>
        <source>Leave out what .gitignore files leave out</source>
        <translation>Auslassen, was .gitignore-Dateien auslassen</translation>
    </message>
    <message>
        <source>.kenningignore files always count.</source>
        <translation>.kenningignore-Dateien gelten immer.</translation>
    </message>
    <message>
        <source>Go on indexing when the window is closed</source>
        <translation>Weiter indexieren, wenn das Fenster geschlossen ist</translation>
    </message>
    <message>
        <source>Keep Kenning running in the background</source>
        <translation>Kenning im Hintergrund weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray, whose menu ends it.</source>
        <translation>Nach dem Schließen des Fensters bleibt es im Infobereich; dessen Menü beendet es.</translation>
    </message>
    <message>
        <source>Start Kenning at login</source>
        <translation>Kenning bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>Without a window, in the tray where there is one, and it keeps running.</source>
        <translation>Ohne Fenster, im Infobereich, wo es einen gibt, und es läuft weiter.</translation>
    </message>
    <message>
        <source>Key that shows the search bar from everywhere</source>
        <translation>Taste, die die Suchleiste überall zeigt</translation>
    </message>
    <message>
        <source>The desktop is asked for it, and may ask you.</source>
        <translation>Der Desktop wird darum gebeten und fragt vielleicht Sie.</translation>
    </message>
    <message>
        <source>Answer the desktop&apos;s own search</source>
        <translation>Die eigene Suche des Desktops beantworten</translation>
    </message>
    <message>
        <source>Its programs then see names and passages of your files that are found.</source>
        <translation>Seine Programme sehen dann Namen und Textstellen Ihrer Dateien, die gefunden werden.</translation>
    </message>
    <message>
        <source>Share of the whole processor that indexing may take, in percent</source>
        <translation>Anteil des gesamten Prozessors, den das Indexieren nutzen darf, in Prozent</translation>
    </message>
    <message>
        <source>100 means no limit.</source>
        <translation>100 bedeutet keine Grenze.</translation>
    </message>
    <message>
        <source>Pause indexing on battery</source>
        <translation>Indexieren im Akkubetrieb pausieren</translation>
    </message>
    <message>
        <source>What was just saved is still taken in, and the window can go on anyway.</source>
        <translation>Gerade Gespeichertes wird trotzdem aufgenommen, und im Fenster lässt sich trotzdem fortfahren.</translation>
    </message>
    <message>
        <source>Pause indexing while a question is typed in the window</source>
        <translation>Indexieren pausieren, während im Fenster eine Frage getippt wird</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
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
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Cpu</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Openvino</source>
        <translation>OpenVINO</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
</TS>
