<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>page {0}</source>
        <translation>page {0}</translation>
    </message>
    <message>
        <source>pages {0}–{1}</source>
        <translation>pages {0}–{1}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by a rule</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln exclu par une règle</numerusform>
            <numerusform>%Ln exclus par une règle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln verrouillé</numerusform>
            <numerusform>%Ln verrouillés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s)</source>
        <translation>
            <numerusform>%Ln numérisation</numerusform>
            <numerusform>%Ln numérisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln endommagé</numerusform>
            <numerusform>%Ln endommagés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>%Ln vidéo</numerusform>
            <numerusform>%Ln vidéos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>%Ln enregistrement</numerusform>
            <numerusform>%Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln dessin</numerusform>
            <numerusform>%Ln dessins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stored online only</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln en ligne seulement</numerusform>
            <numerusform>%Ln en ligne seulement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too large</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln trop volumineux</numerusform>
            <numerusform>%Ln trop volumineux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln away</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln absent</numerusform>
            <numerusform>%Ln absents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without text</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln sans texte</numerusform>
            <numerusform>%Ln sans texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) of programs</source>
        <translation>
            <numerusform>%Ln dossier de programmes</numerusform>
            <numerusform>%Ln dossiers de programmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln archive(s)</source>
        <translation>
            <numerusform>%Ln archive</numerusform>
            <numerusform>%Ln archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in archives</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln dans des archives</numerusform>
            <numerusform>%Ln dans des archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln program file(s)</source>
        <translation>
            <numerusform>%Ln fichier de programme</numerusform>
            <numerusform>%Ln fichiers de programmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still waiting</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln encore en attente</numerusform>
            <numerusform>%Ln encore en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other kinds</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln d&apos;un autre type</numerusform>
            <numerusform>%Ln d&apos;autres types</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les paramètres</translation>
    </message>
    <message>
        <source>Show which and why</source>
        <translation>Voir lesquels et pourquoi</translation>
    </message>
    <message>
        <source>Go on indexing</source>
        <translation>Poursuivre l&apos;indexation</translation>
    </message>
    <message>
        <source>Make it anew from your files</source>
        <translation>La recréer à partir de vos fichiers</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Vérifier la bibliothèque</translation>
    </message>
    <message>
        <source>Show the folders</source>
        <translation>Afficher les dossiers</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>En choisir une autre…</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>See what it would find…</source>
        <translation>Voir ce qu&apos;il trouverait…</translation>
    </message>
    <message>
        <source>The library could not be opened ({0}). Your files are untouched.</source>
        <translation>La bibliothèque n&apos;a pas pu être ouverte ({0}). Vos fichiers sont intacts.</translation>
    </message>
    <message>
        <source>The search failed ({0}).</source>
        <translation>La recherche a échoué ({0}).</translation>
    </message>
    <message>
        <source>The indexing process could not be started ({0}).</source>
        <translation>Le processus d&apos;indexation n&apos;a pas pu être lancé ({0}).</translation>
    </message>
    <message>
        <source>What you asked for begins by itself as soon as that is over.</source>
        <translation>Ce que vous avez demandé commencera de lui-même dès que ce sera terminé.</translation>
    </message>
    <message>
        <source>Compacting ended unexpectedly. Nothing is lost; the library is searched as before.</source>
        <translation>Le compactage s&apos;est terminé de façon inattendue. Rien n&apos;est perdu&#xa0;; la recherche fonctionne comme avant.</translation>
    </message>
    <message>
        <source>Repairing ended unexpectedly. Another try goes on where this one ended.</source>
        <translation>La réparation s&apos;est terminée de façon inattendue. Un nouvel essai reprendra où elle s&apos;est arrêtée.</translation>
    </message>
    <message>
        <source>The change of encoder ended unexpectedly. Searching goes on as before; another try goes on.</source>
        <translation>Le changement d&apos;encodeur s&apos;est terminé de façon inattendue. La recherche fonctionne comme avant&#xa0;; un nouvel essai le poursuivra.</translation>
    </message>
    <message>
        <source>The change of size ended unexpectedly. The library is searched at its old size.</source>
        <translation>Le changement de taille s&apos;est terminé de façon inattendue. La recherche utilise l&apos;ancienne taille.</translation>
    </message>
    <message>
        <source>Forgetting ended unexpectedly. Your files are untouched.</source>
        <translation>L&apos;oubli s&apos;est terminé de façon inattendue. Vos fichiers sont intacts.</translation>
    </message>
    <message>
        <source>Indexing ended unexpectedly. All that was read so far is kept and searchable.</source>
        <translation>L&apos;indexation s&apos;est terminée de façon inattendue. Tout ce qui a été lu est conservé et peut être recherché.</translation>
    </message>
    <message>
        <source>{0} forgotten. The files on disk are untouched.</source>
        <translation>{0} oublié. Les fichiers sur le disque sont intacts.</translation>
    </message>
    <message numerus="yes">
        <source>The library is searched at %Ln dimension(s) now.</source>
        <translation>
            <numerusform>La recherche utilise maintenant&#xa0;%Ln dimension.</numerusform>
            <numerusform>La recherche utilise maintenant&#xa0;%Ln dimensions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. All that was read so far is searchable.</source>
        <translation>Arrêté. Tout ce qui a été lu peut être recherché.</translation>
    </message>
    <message>
        <source>{0} indexed; {1} not readable.</source>
        <translation>Indexé&#xa0;: {0}&#xa0;; non lisible&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} indexed; {1} read in part.</source>
        <translation>Indexé&#xa0;: {0}&#xa0;; lu en partie&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} indexed.</source>
        <translation>Indexé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>Tout est à jour.</translation>
    </message>
    <message>
        <source>its English encoder</source>
        <translation>son encodeur anglais</translation>
    </message>
    <message>
        <source>its multilingual encoder</source>
        <translation>son encodeur multilingue</translation>
    </message>
    <message>
        <source>Your computer speaks {0}: Kenning reads your files with {1}.</source>
        <translation>Langue de votre ordinateur&#xa0;: {0}. Kenning lit vos fichiers avec {1}.</translation>
    </message>
    <message>
        <source>Your files are in {0} and your computer speaks {1}: Kenning reads them with {2}.</source>
        <translation>Langue de vos fichiers&#xa0;: {0}&#xa0;; de votre ordinateur&#xa0;: {1}. Kenning les lit avec {2}.</translation>
    </message>
    <message>
        <source>Your files are in {0}: Kenning reads them with {1}.</source>
        <translation>Langue de vos fichiers&#xa0;: {0}. Kenning les lit avec {1}.</translation>
    </message>
    <message>
        <source>{0} of your passages are in {1}, which {2} was not made for and {3} was.</source>
        <translation>{0} de vos passages sont en langue {1}, pour laquelle {2} n&apos;est pas conçu, contrairement à {3}.</translation>
    </message>
    <message>
        <source>The library is read with {0} now.</source>
        <translation>La bibliothèque est maintenant lue avec {0}.</translation>
    </message>
    <message>
        <source>The library stays with {0}.</source>
        <translation>La bibliothèque reste avec {0}.</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>autre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more language(s)</source>
        <translation>
            <numerusform>%Ln autre langue</numerusform>
            <numerusform>%Ln autres langues</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} with {1} written to {2} ({3}).</source>
        <translation>Écrit dans {2}&#xa0;: {0} avec {1} ({3}).</translation>
    </message>
    <message>
        <source>The library takes {0} now, {1} less.</source>
        <translation>La bibliothèque occupe maintenant {0}, soit {1} de moins.</translation>
    </message>
    <message>
        <source>There was nothing to give back; the library takes {0}.</source>
        <translation>Il n&apos;y avait rien à libérer&#xa0;; la bibliothèque occupe {0}.</translation>
    </message>
    <message>
        <source>The library is whole: {0}, {1} and {2} of its own were checked.</source>
        <translation>La bibliothèque est intègre&#xa0;: {0}, {1} et {2} à elle ont été vérifiés.</translation>
    </message>
    <message>
        <source>{0} written to {1} ({2}), with no text. Give the file only to those who may read your files.</source>
        <translation>Écrit dans {1}&#xa0;: {0} ({2}), sans aucun texte. Ne donnez ce fichier qu&apos;aux personnes autorisées à lire vos fichiers.</translation>
    </message>
    <message>
        <source>{0} of {1} wait for files that you add; {2} are of passages that are here already.</source>
        <translation>{0} de {1} attendent des fichiers que vous ajouterez&#xa0;; {2} concernent des passages déjà présents.</translation>
    </message>
    <message>
        <source>{0} were made again and agree.</source>
        <translation>Recalcul concordant&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>{0} dropped; your documents keep theirs.</source>
        <translation>Abandonné&#xa0;: {0}&#xa0;; vos documents gardent les leurs.</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Pièce jointe</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
    <message>
        <source>More like the selection</source>
        <translation>Plus comme la sélection</translation>
    </message>
    <message>
        <source>Less like the selection</source>
        <translation>Moins comme la sélection</translation>
    </message>
    <message>
        <source>Sample documents</source>
        <translation>Exemples de documents</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>non publié</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur le disque</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>environ {0}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>The exact size is known before the first byte is asked for.</source>
        <translation>La taille exacte est connue avant que le premier octet soit demandé.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} jetons</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>toute longueur</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>Texte le plus long</translation>
    </message>
    <message>
        <source>About three quarters of a word each, in English.</source>
        <translation>Environ trois quarts de mot chacun, en anglais.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>{0} millions</translation>
    </message>
    <message>
        <source>Published score</source>
        <translation>Score publié</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>Mesuré ici</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>{0}, trained also for {1}</source>
        <translation>{0}, entraîné aussi pour {1}</translation>
    </message>
    <message>
        <source>{0} questions from your own passages: the right one of {1} came first for {2} with it, for {3} now.</source>
        <translation>{0} questions tirées de vos propres passages&#xa0;: le bon parmi {1} est arrivé premier pour {2} avec lui, pour {3} actuellement.</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Langue inconnue</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}, now {3}</source>
        <translation>{0}&#xa0;: {1} sur {2}, actuellement {3}</translation>
    </message>
    <message>
        <source>Reading {0} anew takes about {1}. Vectors take {2} then, {3} now, and {4} more until it is done.</source>
        <translation>Relire {0} prend {1}. Les vecteurs occuperont {2}, contre {3} actuellement, et {4} de plus jusqu&apos;à la fin.</translation>
    </message>
    <message>
        <source>no sizes measured yet</source>
        <translation>aucune taille mesurée</translation>
    </message>
    <message>
        <source>The open library was made with this encoder.</source>
        <translation>La bibliothèque ouverte a été créée avec cet encodeur.</translation>
    </message>
    <message>
        <source>The open library is read with {0}. To search it with another encoder its passages are read anew, from the library itself; the old vectors answer until all are there.</source>
        <translation>La bibliothèque ouverte est lue avec {0}. Pour y chercher avec un autre encodeur, ses passages sont relus à partir de la bibliothèque elle-même&#xa0;; les anciens vecteurs répondent jusqu&apos;à ce que tous soient là.</translation>
    </message>
    <message>
        <source>For as much text as the open library holds, that takes {0} on this computer.</source>
        <translation>Pour autant de texte que la bibliothèque ouverte, cela prend {0} sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Where the encoder runs is known after the first search.</source>
        <translation>On sait où tourne l&apos;encodeur après la première recherche.</translation>
    </message>
    <message>
        <source>The encoder runs on {0}.</source>
        <translation>L&apos;encodeur tourne sur {0}.</translation>
    </message>
    <message>
        <source>The encoder runs on {0} ({1}).</source>
        <translation>L&apos;encodeur tourne sur {0} ({1}).</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Pages web</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>every kind of file</source>
        <translation>tous les types de fichiers</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Type: {0}</source>
        <translation>Type&#xa0;: {0}</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>Depuis&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>Avant&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Langue&#xa0;: {0}</translation>
    </message>
    <message>
        <source>In: {0}</source>
        <translation>Dans&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Title: {0}</source>
        <translation>Titre&#xa0;: {0}</translation>
    </message>
    <message>
        <source>By: {0}</source>
        <translation>De&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Tag: {0}</source>
        <translation>Étiquette&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation>Libellé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Exactly “{0}”</source>
        <translation>Exactement «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Without “{0}”</source>
        <translation>Sans «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Either: {0}</source>
        <translation>L&apos;un de&#xa0;: {0}</translation>
    </message>
    <message>
        <source>how long may I keep the deposit</source>
        <translation>combien de temps puis-je garder la caution</translation>
    </message>
    <message>
        <source>A question or a few words: found by meaning and by words</source>
        <translation>Une question ou quelques mots&#xa0;: trouvés par le sens et par les mots</translation>
    </message>
    <message>
        <source>&quot;two months&apos; rent&quot;</source>
        <translation>&quot;deux mois de loyer&quot;</translation>
    </message>
    <message>
        <source>Exactly these words, in this order</source>
        <translation>Exactement ces mots, dans cet ordre</translation>
    </message>
    <message>
        <source>contract -draft</source>
        <translation>contrat -brouillon</translation>
    </message>
    <message>
        <source>Without a word, or without “a phrase”</source>
        <translation>Sans un mot, ou sans «&#xa0;une expression&#xa0;»</translation>
    </message>
    <message>
        <source>rent OR lease</source>
        <translation>loyer OR bail</translation>
    </message>
    <message>
        <source>Either of two words</source>
        <translation>L&apos;un de deux mots</translation>
    </message>
    <message>
        <source>contra*</source>
        <translation>contra*</translation>
    </message>
    <message>
        <source>Words that begin so</source>
        <translation>Les mots qui commencent ainsi</translation>
    </message>
    <message>
        <source>Only files of this kind: pdf, docx, word, mail, image, code …</source>
        <translation>Seulement les fichiers de ce type&#xa0;: pdf, docx, word, mail, image, code…</translation>
    </message>
    <message>
        <source>in:papers</source>
        <translation>in:papers</translation>
    </message>
    <message>
        <source>Only in folders of this name</source>
        <translation>Seulement dans les dossiers de ce nom</translation>
    </message>
    <message>
        <source>Changed since then; also 2024, 2024-03-15, yesterday, 7d</source>
        <translation>Modifié depuis&#xa0;; aussi 2024, 2024-03-15, yesterday, 7d</translation>
    </message>
    <message>
        <source>Changed before then</source>
        <translation>Modifié avant</translation>
    </message>
    <message>
        <source>title:agreement</source>
        <translation>title:contrat</translation>
    </message>
    <message>
        <source>Only documents with this in their title</source>
        <translation>Seulement les documents dont le titre contient ceci</translation>
    </message>
    <message>
        <source>author:byron</source>
        <translation>author:hugo</translation>
    </message>
    <message>
        <source>Only what this person wrote or sent</source>
        <translation>Seulement ce que cette personne a écrit ou envoyé</translation>
    </message>
    <message>
        <source>tag:taxes</source>
        <translation>tag:impôts</translation>
    </message>
    <message>
        <source>Only documents that you tagged so; tag:pinned too</source>
        <translation>Seulement les documents portant cette étiquette&#xa0;; aussi tag:pinned</translation>
    </message>
    <message>
        <source>label:invoices</source>
        <translation>label:factures</translation>
    </message>
    <message>
        <source>Only mail and files with this label, category or keyword</source>
        <translation>Seulement les courriels et fichiers avec ce libellé, cette catégorie ou ce mot-clé</translation>
    </message>
    <message>
        <source>Only documents in this language</source>
        <translation>Seulement les documents dans cette langue</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Aller au champ de recherche</translation>
    </message>
    <message>
        <source>Find in the document where the keyboard is in it, else go to the search box</source>
        <translation>Chercher dans le document si le clavier y est, sinon aller au champ de recherche</translation>
    </message>
    <message>
        <source>Into the results, and through them</source>
        <translation>Aller aux résultats et les parcourir</translation>
    </message>
    <message>
        <source>Earlier questions, in the search box</source>
        <translation>Questions précédentes, dans le champ de recherche</translation>
    </message>
    <message>
        <source>Saved searches; save this one</source>
        <translation>Recherches enregistrées&#xa0;; enregistrer celle-ci</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Open at the page of the passage</source>
        <translation>Ouvrir à la page du passage</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Ouvrir avec un autre programme</translation>
    </message>
    <message>
        <source>Select several results, or all</source>
        <translation>Sélectionner plusieurs résultats, ou tous</translation>
    </message>
    <message>
        <source>Write the list of results to a file</source>
        <translation>Écrire la liste des résultats dans un fichier</translation>
    </message>
    <message>
        <source>Tags of the selected documents</source>
        <translation>Étiquettes des documents sélectionnés</translation>
    </message>
    <message>
        <source>Pin the selected documents, or unpin them</source>
        <translation>Épingler ou désépingler les documents sélectionnés</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Afficher le fichier dans son dossier</translation>
    </message>
    <message>
        <source>Copy the passage, or the selection, with its citation</source>
        <translation>Copier le passage ou la sélection, avec sa référence</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Next passage of the document, or next place of what is found in it</source>
        <translation>Passage suivant du document, ou occurrence suivante</translation>
    </message>
    <message>
        <source>Previous passage, or place</source>
        <translation>Passage précédent, ou occurrence précédente</translation>
    </message>
    <message>
        <source>Go to a page of a PDF</source>
        <translation>Aller à une page d&apos;un PDF</translation>
    </message>
    <message>
        <source>Contents of the document</source>
        <translation>Sommaire du document</translation>
    </message>
    <message>
        <source>Into the document</source>
        <translation>Dans le document</translation>
    </message>
    <message>
        <source>Similar documents</source>
        <translation>Documents similaires</translation>
    </message>
    <message>
        <source>Similar passages; of the selection, if there is one</source>
        <translation>Passages similaires&#xa0;; à la sélection s&apos;il y en a une</translation>
    </message>
    <message>
        <source>More, or less, like the chosen result, in the list</source>
        <translation>Plus ou moins comme le résultat choisi, dans la liste</translation>
    </message>
    <message>
        <source>More like this passage, or the selection, in the results</source>
        <translation>Plus comme ce passage ou la sélection, dans les résultats</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>Moins comme ceci</translation>
    </message>
    <message>
        <source>Search only in the folder of the chosen result, or in all again</source>
        <translation>Chercher seulement dans le dossier du résultat choisi, ou de nouveau dans tous</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>Pourquoi ce résultat&#xa0;?</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>What can be typed into the search box</source>
        <translation>Ce qu&apos;on peut taper dans le champ de recherche</translation>
    </message>
    <message>
        <source>Page or text of a PDF</source>
        <translation>Page ou texte d&apos;un PDF</translation>
    </message>
    <message>
        <source>Next page of a PDF</source>
        <translation>Page suivante d&apos;un PDF</translation>
    </message>
    <message>
        <source>Previous page of a PDF</source>
        <translation>Page précédente d&apos;un PDF</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Fit the width; letters as large as at first</source>
        <translation>Ajuster à la largeur&#xa0;; taille des lettres d&apos;origine</translation>
    </message>
    <message>
        <source>Select in a document, as in any text; copy what is selected</source>
        <translation>Sélectionner dans un document comme dans tout texte&#xa0;; copier la sélection</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Search page</source>
        <translation>Page de recherche</translation>
    </message>
    <message>
        <source>Folders page</source>
        <translation>Page des dossiers</translation>
    </message>
    <message>
        <source>Libraries: open another one</source>
        <translation>Bibliothèques&#xa0;: en ouvrir une autre</translation>
    </message>
    <message>
        <source>Map of the library</source>
        <translation>Carte de la bibliothèque</translation>
    </message>
    <message>
        <source>Bring the library up to date</source>
        <translation>Mettre la bibliothèque à jour</translation>
    </message>
    <message>
        <source>Pause or resume indexing</source>
        <translation>Suspendre ou reprendre l&apos;indexation</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>Ces raccourcis</translation>
    </message>
    <message>
        <source>Copy what a report of a fault needs</source>
        <translation>Copier ce qu&apos;il faut pour signaler un problème</translation>
    </message>
    <message>
        <source>Back from similar documents; clear plus and minus; clear the box</source>
        <translation>Revenir des documents similaires&#xa0;; effacer plus et moins&#xa0;; vider le champ</translation>
    </message>
    <message>
        <source>Close Kenning</source>
        <translation>Quitter Kenning</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>Ma bibliothèque</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>strong</source>
        <translation>forte</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bonne</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>rare</translation>
    </message>
    <message>
        <source>common</source>
        <translation>courant</translation>
    </message>
    <message>
        <source>strong match</source>
        <translation>forte correspondance</translation>
    </message>
    <message>
        <source>good match</source>
        <translation>bonne correspondance</translation>
    </message>
    <message>
        <source>weak match</source>
        <translation>faible correspondance</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more place(s)</source>
        <translation>
            <numerusform>et&#xa0;%Ln autre endroit</numerusform>
            <numerusform>et&#xa0;%Ln autres endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar version(s)</source>
        <translation>
            <numerusform>%Ln version similaire</numerusform>
            <numerusform>%Ln versions similaires</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Changing the size</source>
        <translation>Changement de taille</translation>
    </message>
    <message>
        <source>Compacting the library</source>
        <translation>Compactage de la bibliothèque</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>Réparation de la bibliothèque</translation>
    </message>
    <message>
        <source>Reading passages with another encoder</source>
        <translation>Lecture des passages avec un autre encodeur</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of files</source>
        <translation>
            <numerusform>%Ln type de fichiers</numerusform>
            <numerusform>%Ln types de fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %Ln day(s)</source>
        <translation>
            <numerusform>dernier jour</numerusform>
            <numerusform>%Ln derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln octet</numerusform>
            <numerusform>%Ln octets</numerusform>
        </translation>
    </message>
    <message>
        <source>meanings</source>
        <translation>sens</translation>
    </message>
    <message>
        <source>texts and list of files</source>
        <translation>textes et liste des fichiers</translation>
    </message>
    <message>
        <source>passages and earlier states of them</source>
        <translation>passages et leurs états antérieurs</translation>
    </message>
    <message>
        <source>search indexes</source>
        <translation>index de recherche</translation>
    </message>
    <message>
        <source>lists of changes</source>
        <translation>listes des changements</translation>
    </message>
    <message>
        <source>{0} on disk</source>
        <translation>{0} sur le disque</translation>
    </message>
    <message>
        <source>Compact gives back what earlier states left.</source>
        <translation>Compacter libère ce que les états antérieurs ont laissé.</translation>
    </message>
    <message>
        <source>Every passage is compared at each search; an index is made where that takes too long.</source>
        <translation>Chaque passage est comparé à chaque recherche&#xa0;; un index est créé là où c&apos;est trop long.</translation>
    </message>
    <message>
        <source>A search index finds {0} % of what comparing every passage finds, in {1} ms instead of {2}; measured on this library.</source>
        <translation>Un index de recherche trouve {0}&#xa0;% de ce que trouve la comparaison de tous les passages, en {1} ms au lieu de {2}&#xa0;; mesuré sur cette bibliothèque.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s)</source>
        <translation>
            <numerusform>%Ln vecteur</numerusform>
            <numerusform>%Ln vecteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of another library wait for files that ask for them ({1}).</source>
        <translation>{0} d&apos;une autre bibliothèque attendent des fichiers qui les demandent ({1}).</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>quelques secondes</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>environ&#xa0;%Ln seconde</numerusform>
            <numerusform>environ&#xa0;%Ln secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>environ une minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>environ&#xa0;%Ln minute</numerusform>
            <numerusform>environ&#xa0;%Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>environ {0} h {1} min</translation>
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
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} à {1}</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Depuis {0}</translation>
    </message>
    <message>
        <source>Until {0}</source>
        <translation>Jusqu&apos;à {0}</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Toute date</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Watched: what you save is found in a moment</source>
        <translation>Surveillé&#xa0;: ce que vous enregistrez est trouvé aussitôt</translation>
    </message>
    <message>
        <source>Away: it is looked at when it is back</source>
        <translation>Absent&#xa0;: il sera examiné à son retour</translation>
    </message>
    <message>
        <source>Not followed now: the library cannot be written to</source>
        <translation>N’est pas suivi pour le moment : la bibliothèque ne peut pas être modifiée</translation>
    </message>
    <message numerus="yes">
        <source>Watched; its network drives are looked at every %Ln minute(s)</source>
        <translation>
            <numerusform>Surveillé&#xa0;; ses lecteurs réseau sont examinés chaque minute</numerusform>
            <numerusform>Surveillé&#xa0;; ses lecteurs réseau sont examinés toutes les&#xa0;%Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>a network drive</source>
        <translation>un lecteur réseau</translation>
    </message>
    <message>
        <source>the system watches no more folders</source>
        <translation>le système ne surveille pas plus de dossiers</translation>
    </message>
    <message>
        <source>it cannot be watched</source>
        <translation>il ne peut pas être surveillé</translation>
    </message>
    <message numerus="yes">
        <source>Looked at every %Ln minute(s) ({0})</source>
        <translation>
            <numerusform>Examiné chaque minute ({0})</numerusform>
            <numerusform>Examiné toutes les&#xa0;%Ln minutes ({0})</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop has no tray. When the window closes, a process without a window keeps the library up to date until Kenning is opened again.</source>
        <translation>Ce bureau n&apos;a pas de zone de notification. Quand la fenêtre se ferme, un processus sans fenêtre tient la bibliothèque à jour jusqu&apos;à la réouverture de Kenning.</translation>
    </message>
    <message>
        <source>On this system Kenning cannot do so yet.</source>
        <translation>Sur ce système, Kenning ne sait pas encore le faire.</translation>
    </message>
    <message>
        <source>GNOME&apos;s and KDE&apos;s search, and “Find similar” in file managers. Kenning answers while it runs; GNOME wants one more step, which kenning service install names.</source>
        <translation>La recherche de GNOME et de KDE, et « Trouver des documents semblables » dans les gestionnaires de fichiers. Kenning répond tant qu’il est lancé ; GNOME demande une étape de plus, que kenning service install indique.</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>Groupe {0}</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autres</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Regarder dans :</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Type de fichier :</translation>
    </message>
    <message>
        <source>Kenning: search</source>
        <translation>Kenning&#xa0;: recherche</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>What programs got</source>
        <translation>Ce que les programmes ont reçu</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>Autoriser…</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Other programs on this computer, such as an assistant, can ask Kenning. Each reads nothing until you allow it, and only the folders and kinds that you name. Kenning never sends anything by itself; what a program does with what it reads is up to that program.</source>
        <translation>D&apos;autres programmes de cet ordinateur, comme un assistant, peuvent interroger Kenning. Aucun ne lit quoi que ce soit sans votre autorisation, et seulement les dossiers et les types que vous indiquez. Kenning n&apos;envoie jamais rien de lui-même&#xa0;; ce qu&apos;un programme fait de ce qu&apos;il lit ne dépend que de lui.</translation>
    </message>
    <message>
        <source>Programs, and what they got</source>
        <translation>Programmes, et ce qu&apos;ils ont reçu</translation>
    </message>
    <message>
        <source>What they got</source>
        <translation>Ce qu&apos;ils ont reçu</translation>
    </message>
    <message>
        <source>No program has got anything yet.</source>
        <translation>Aucun programme n&apos;a encore rien reçu.</translation>
    </message>
    <message>
        <source>No program has asked yet. One asks when it starts “kenning serve”; it then stands here.</source>
        <translation>Aucun programme n&apos;a encore demandé. Il demande en lançant «&#xa0;kenning serve&#xa0;»&#xa0;; il figure alors ici.</translation>
    </message>
    <message>
        <source>asks to read</source>
        <translation>demande à lire</translation>
    </message>
    <message>
        <source>may read</source>
        <translation>peut lire</translation>
    </message>
    <message>
        <source>may read nothing</source>
        <translation>ne peut rien lire</translation>
    </message>
    <message>
        <source>may read nothing any more</source>
        <translation>ne peut plus rien lire</translation>
    </message>
    <message>
        <source>{0} passages an hour, {1} a day</source>
        <translation>{0} passages par heure, {1} par jour</translation>
    </message>
    <message>
        <source>last got something {0}</source>
        <translation>a reçu quelque chose&#xa0;: {0}</translation>
    </message>
    <message>
        <source>asked {0}</source>
        <translation>a demandé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
</context>
<context>
    <name>AccessPresenter</name>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>En pause&#xa0;: sur batterie</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Recherche de modifications</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Indexing {0} of {1}</source>
        <translation>Indexation de {0} sur {1}</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>La bibliothèque n&apos;est pas ouverte</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Ouverture de la bibliothèque</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Aucun dossier pour l&apos;instant</translation>
    </message>
    <message>
        <source>Waiting for another process of Kenning</source>
        <translation>En attente d&apos;un autre processus de Kenning</translation>
    </message>
    <message>
        <source>Away: what is known of your folders stays searchable</source>
        <translation>Absents&#xa0;: ce qui est connu de vos dossiers reste consultable</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>{0} of {1} folders away</source>
        <translation>{0} dossiers sur {1} absents</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>non lisible&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>BackgroundPresenter</name>
    <message>
        <source>What starts at login could not be changed: {0}</source>
        <translation>Le démarrage à l&apos;ouverture de session n&apos;a pas pu être modifié&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Not all of the desktop&apos;s files could be changed: {0}</source>
        <translation>Certains fichiers du bureau n’ont pas pu être modifiés : {0}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check of the library</source>
        <translation>Vérification de la bibliothèque</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Repaired. {0}</source>
        <translation>Réparé. {0}</translation>
    </message>
    <message>
        <source>Nothing is damaged; this is worth knowing.</source>
        <translation>Rien n&apos;est endommagé&#xa0;; ceci est bon à savoir.</translation>
    </message>
    <message>
        <source>Something is damaged that cannot be repaired. Your own files are untouched: the library can be made anew from them. All of them are read again, which takes as long as it did at first.</source>
        <translation>Quelque chose est endommagé et ne peut pas être réparé. Vos propres fichiers sont intacts&#xa0;: la bibliothèque peut être recréée à partir d&apos;eux. Tous sont relus, ce qui prend autant de temps que la première fois.</translation>
    </message>
    <message>
        <source>Something is damaged. Your own files are untouched, and the library can be repaired.</source>
        <translation>Quelque chose est endommagé. Vos propres fichiers sont intacts, et la bibliothèque peut être réparée.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacter</translation>
    </message>
    <message>
        <source>The library has to be made anew; the damaged part is kept aside.</source>
        <translation>La bibliothèque doit être recréée&#xa0;; la partie endommagée est mise de côté.</translation>
    </message>
    <message>
        <source>Repairing mends it; what was lost is read again from your files.</source>
        <translation>La réparation y remédie&#xa0;; ce qui est perdu est relu dans vos fichiers.</translation>
    </message>
    <message>
        <source>Bringing the library up to date mends it.</source>
        <translation>La mise à jour de la bibliothèque y remédie.</translation>
    </message>
    <message>
        <source>Compacting removes it.</source>
        <translation>Le compactage le supprime.</translation>
    </message>
    <message>
        <source>Plug its disk in, or forget the folder on this page.</source>
        <translation>Branchez son disque, ou oubliez le dossier sur cette page.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libérez de l&apos;espace.</translation>
    </message>
    <message>
        <source>Making the library anew mends this, too.</source>
        <translation>Recréer la bibliothèque y remédie aussi.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>of files</comment>
        <translation>
            <numerusform>et&#xa0;%Ln autre</numerusform>
            <numerusform>et&#xa0;%Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Indexed</source>
        <translation>Indexé</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Lu en partie</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Autre nom</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Non lisible</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Pourquoi, et que faire</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>Changed between</source>
        <translation>Modifié entre</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Les afficher</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPresenter</name>
    <message>
        <source>Gathering versions, self-test and logs…</source>
        <translation>Collecte des versions, de l&apos;autotest et des journaux…</translation>
    </message>
    <message>
        <source>Copied: versions, the encoder&apos;s self-test, your folders&apos; names, and the last of the logs.</source>
        <translation>Copié&#xa0;: versions, autotest de l&apos;encodeur, noms de vos dossiers et fin des journaux.</translation>
    </message>
    <message>
        <source>This could not be gathered: {0}</source>
        <translation>Ceci n&apos;a pas pu être collecté&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Let go to index</source>
        <translation>Relâchez pour indexer</translation>
    </message>
    <message>
        <source>The files stay where they are; Kenning only reads them.</source>
        <translation>Les fichiers restent où ils sont&#xa0;; Kenning ne fait que les lire.</translation>
    </message>
    <message>
        <source>Let go to search</source>
        <translation>Relâchez pour chercher</translation>
    </message>
    <message>
        <source>These words become the question.</source>
        <translation>Ces mots deviennent la question.</translation>
    </message>
    <message>
        <source>This cannot be added</source>
        <translation>Ceci ne peut pas être ajouté</translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>Seuls des fichiers et dossiers de cet ordinateur peuvent être déposés ici.</translation>
    </message>
</context>
<context>
    <name>EncoderDetails</name>
    <message>
        <source>by {0}</source>
        <translation>par {0}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>none is published</source>
        <translation>aucune publiée</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message>
        <source>Published score</source>
        <translation>Score publié</translation>
    </message>
    <message>
        <source>What the score is of</source>
        <translation>Ce que mesure le score</translation>
    </message>
</context>
<context>
    <name>EncodersController</name>
    <message>
        <source>The process that adds encoders could not be started ({0}).</source>
        <translation>Le processus qui ajoute les encodeurs n&apos;a pas pu être lancé ({0}).</translation>
    </message>
    <message>
        <source>Adding {0} ended unexpectedly; nothing was installed. What was downloaded is kept.</source>
        <translation>L&apos;ajout de {0} s&apos;est terminé de façon inattendue&#xa0;; rien n&apos;a été installé. Ce qui a été téléchargé est conservé.</translation>
    </message>
</context>
<context>
    <name>EncodersModel</name>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Can be added</source>
        <translation>Peut être ajouté</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>no licence published</source>
        <translation>aucune licence publiée</translation>
    </message>
    <message>
        <source>{0} dims</source>
        <translation>{0} dim.</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} jetons</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>toute longueur</translation>
    </message>
</context>
<context>
    <name>EncodersPage</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Use for new libraries</source>
        <translation>Pour les nouvelles bibliothèques</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Add from a folder…</source>
        <translation>Depuis un dossier…</translation>
    </message>
    <message>
        <source>A folder with an exported encoder, or with weights that were brought here</source>
        <translation>Un dossier avec un encodeur exporté, ou avec des poids apportés ici</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Encodeurs</translation>
    </message>
    <message>
        <source>About the chosen encoder</source>
        <translation>À propos de l&apos;encodeur choisi</translation>
    </message>
    <message>
        <source>Progress of adding the encoder</source>
        <translation>Progression de l&apos;ajout de l&apos;encodeur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0} of it are here from a download that was stopped; adding it goes on from there.</source>
        <translation>{0} sont déjà là d&apos;un téléchargement interrompu&#xa0;; l&apos;ajout reprend à partir de là.</translation>
    </message>
    <message>
        <source>Used for new libraries</source>
        <translation>Utilisé pour les nouvelles bibliothèques</translation>
    </message>
    <message>
        <source>Delete the download</source>
        <translation>Supprimer le téléchargement</translation>
    </message>
    <message>
        <source>Recommended for you: {0} ({1} in {2}; 10,000 passages take {3}).</source>
        <translation>Recommandé pour vous&#xa0;: {0} ({1} en {2}&#xa0;; 10 000 passages prennent {3}).</translation>
    </message>
    <message>
        <source>Choose a folder with an encoder or its weights</source>
        <translation>Choisir un dossier avec un encodeur ou ses poids</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Downloading {0}</source>
        <translation>Téléchargement de {0}</translation>
    </message>
    <message>
        <source>Making an encoder of {0}; this takes some minutes</source>
        <translation>Création d&apos;un encodeur à partir de {0}&#xa0;; cela prend quelques minutes</translation>
    </message>
    <message>
        <source>Installing {0}</source>
        <translation>Installation de {0}</translation>
    </message>
    <message>
        <source>Asking for the list of files…</source>
        <translation>Demande de la liste des fichiers…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} par seconde</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>reste {0}</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} est prêt.</translation>
    </message>
    <message>
        <source>Stopped. What was downloaded is kept for the next time.</source>
        <translation>Arrêté. Ce qui a été téléchargé est conservé pour la prochaine fois.</translation>
    </message>
    <message>
        <source>Libraries that were made with it cannot be searched until it is added again.</source>
        <translation>Les bibliothèques créées avec lui ne pourront plus être recherchées tant qu&apos;il n&apos;est pas ajouté de nouveau.</translation>
    </message>
    <message>
        <source>The open library was made with it and could not be searched any more.</source>
        <translation>La bibliothèque ouverte a été créée avec lui et ne pourrait plus être recherchée.</translation>
    </message>
    <message>
        <source>Remove {0}?</source>
        <translation>Supprimer {0}&#xa0;?</translation>
    </message>
    <message>
        <source>Remove this encoder?</source>
        <translation>Supprimer cet encodeur&#xa0;?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>{0} a été supprimé.</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>Files of the folder</source>
        <translation>Fichiers du dossier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>Copied with its citation: {0}</source>
        <translation>Copié avec la référence&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} could not be opened. Is there a program for it?</source>
        <translation>{0} n&apos;a pas pu être ouvert. Y a-t-il un programme pour lui&#xa0;?</translation>
    </message>
    <message>
        <source>{0} is not there now. What was read from it stays searchable, and its text is shown here.</source>
        <translation>{0} n’est pas là pour le moment. Ce qui en a été lu reste consultable et son texte est affiché ici.</translation>
    </message>
    <message>
        <source>{0} is not on this computer: the library is a copy of a published one. Its text is shown here.</source>
        <translation>{0} n&apos;est pas sur cet ordinateur&#xa0;: la bibliothèque est la copie d&apos;une bibliothèque publiée. Son texte est affiché ici.</translation>
    </message>
    <message>
        <source>Your viewer opens at the beginning; the passage is on page {0}.</source>
        <translation>Votre lecteur s&apos;ouvre au début&#xa0;; le passage est à la page {0}.</translation>
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
        <translation>Seulement les PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Only documents, presentations, books and diagrams</source>
        <translation>Seulement documents, présentations, livres et diagrammes</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Only spreadsheets and tables</source>
        <translation>Seulement feuilles de calcul et tableaux</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Only e-mail</source>
        <translation>Seulement les e-mails</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Only plain text and Markdown</source>
        <translation>Seulement texte brut et Markdown</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Pages web</translation>
    </message>
    <message>
        <source>Only web pages</source>
        <translation>Seulement les pages web</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Only source code and data</source>
        <translation>Seulement code source et données</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Way of searching</source>
        <translation>Mode de recherche</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Chosen on the map</source>
        <translation>Choisis sur la carte</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>What can be typed into the search box</source>
        <translation>Ce qu&apos;on peut taper dans le champ de recherche</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Tous les dossiers</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Toute date</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Dernière année</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Toute étiquette</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Langue&#xa0;: {0}</translation>
    </message>
    <message>
        <source>On the map: {0}</source>
        <translation>Sur la carte&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>Sens seulement</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Mots seulement</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d&apos;abord</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Plus gros d&apos;abord</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Par dossier</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Retirer&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>Rechercher dans ce document</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Stop finding</source>
        <translation>Terminer la recherche</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} ou plus</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation>Absent de ce document</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Oublier…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Folders are read, never changed. What you add, change or remove in them is noticed by itself.</source>
        <translation>Les dossiers sont lus, jamais modifiés. Ce que vous y ajoutez, changez ou supprimez est remarqué automatiquement.</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add single files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Tous les dossiers</translation>
    </message>
    <message>
        <source>Show the files of all folders</source>
        <translation>Afficher les fichiers de tous les dossiers</translation>
    </message>
    <message>
        <source>Part of a file&apos;s name</source>
        <translation>Partie d&apos;un nom de fichier</translation>
    </message>
    <message>
        <source>Filter the files by name</source>
        <translation>Filtrer les fichiers par nom</translation>
    </message>
    <message>
        <source>Read unreadable files again</source>
        <translation>Relire les fichiers non lisibles</translation>
    </message>
    <message numerus="yes">
        <source>%Ln single file(s)</source>
        <translation>
            <numerusform>%Ln fichier isolé</numerusform>
            <numerusform>%Ln fichiers isolés</numerusform>
        </translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Ce qui a été lu</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>Aucun dossier pour l&apos;instant</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>state: number of files</comment>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Read this file again</source>
        <translation>Relire ce fichier</translation>
    </message>
</context>
<context>
    <name>FoldersPresenter</name>
    <message>
        <source>{0} is in the library already; Kenning looks for changes in it.</source>
        <translation>{0} est déjà dans la bibliothèque&#xa0;; Kenning y cherche des changements.</translation>
    </message>
    <message>
        <source>{0} and {1} more are in the library already; Kenning looks for changes in them.</source>
        <translation>{0} et {1} autres sont déjà dans la bibliothèque&#xa0;; Kenning y cherche des changements.</translation>
    </message>
    <message>
        <source>{0} is not there, so it was not added.</source>
        <translation>{0} est introuvable et n’a donc pas été ajouté.</translation>
    </message>
    <message>
        <source>{0} and {1} more are not there, so they were not added.</source>
        <translation>{0} et {1} autres sont introuvables et n’ont donc pas été ajoutés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) left out; only files and folders of this computer can be added.</source>
        <translation>
            <numerusform>%Ln adresse laissée de côté ; seuls les fichiers et dossiers de cet ordinateur peuvent être ajoutés.</numerusform>
            <numerusform>%Ln adresses laissées de côté ; seuls les fichiers et dossiers de cet ordinateur peuvent être ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>Seuls des fichiers et dossiers de cet ordinateur peuvent être déposés ici.</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>Choisir un dossier où chercher</translation>
    </message>
    <message>
        <source>Choose files to search</source>
        <translation>Choisir des fichiers où chercher</translation>
    </message>
    <message>
        <source>{0} will no longer be found. The files on disk stay untouched.</source>
        <translation>Kenning ne trouvera plus {0}. Les fichiers sur le disque restent intacts.</translation>
    </message>
    <message>
        <source>Forget {0}?</source>
        <translation>Oublier {0}&#xa0;?</translation>
    </message>
    <message>
        <source>Forget this folder?</source>
        <translation>Oublier ce dossier&#xa0;?</translation>
    </message>
    <message>
        <source>Forget this file?</source>
        <translation>Oublier ce fichier ?</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>Folds</name>
    <message>
        <source>Other places of the same text</source>
        <translation>Autres emplacements du même texte</translation>
    </message>
    <message>
        <source>Versions that read nearly the same</source>
        <translation>Versions au texte presque identique</translation>
    </message>
</context>
<context>
    <name>ForgettingPresenter</name>
    <message>
        <source>{0} is not added. The files on disk are untouched.</source>
        <translation>{0} n’est pas ajouté. Les fichiers sur le disque sont intacts.</translation>
    </message>
    <message>
        <source>{0}: {1} forgotten. The files on disk are untouched.</source>
        <translation>{0}&#xa0;: oublié, {1}. Les fichiers sur le disque sont intacts.</translation>
    </message>
    <message>
        <source>{0} and {2} more: {1} forgotten. The files on disk are untouched.</source>
        <translation>{0} et {2} autres&#xa0;: oublié, {1}. Les fichiers sur le disque sont intacts.</translation>
    </message>
</context>
<context>
    <name>FormattedView</name>
    <message>
        <source>Formatted document</source>
        <translation>Document mis en forme</translation>
    </message>
</context>
<context>
    <name>GrantDialog</name>
    <message>
        <source>Allow a program to read</source>
        <translation>Autoriser un programme à lire</translation>
    </message>
    <message>
        <source>Folders that it may read</source>
        <translation>Dossiers qu&apos;il peut lire</translation>
    </message>
    <message>
        <source>Only a folder in one of them…</source>
        <translation>Seulement un dossier à l&apos;intérieur…</translation>
    </message>
    <message>
        <source>Every kind of file</source>
        <translation>Tous les types de fichiers</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>passages an hour,</source>
        <translation>passages par heure,</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>What may {0} read?</source>
        <translation>Que peut lire {0}&#xa0;?</translation>
    </message>
    <message>
        <source>It sees nothing of anything else, and the log shows what it got.</source>
        <translation>Il ne voit rien d&apos;autre, et le journal montre ce qu&apos;il a reçu.</translation>
    </message>
    <message>
        <source>Choose a folder that it may read</source>
        <translation>Choisir un dossier qu&apos;il peut lire</translation>
    </message>
</context>
<context>
    <name>HitsPresenter</name>
    <message>
        <source>Path copied: {0}</source>
        <translation>Chemin copié&#xa0;: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>%Ln chemin copié</numerusform>
            <numerusform>%Ln chemins copiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Choisir un programme</translation>
    </message>
    <message>
        <source>There is no list yet; ask something first.</source>
        <translation>Il n&apos;y a pas encore de liste&#xa0;; posez d&apos;abord une question.</translation>
    </message>
    <message>
        <source>Write the list of results</source>
        <translation>Écrire la liste des résultats</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
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
        <translation>Écrit dans {1}&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} without a known title and author were left out</source>
        <translation>Omis, sans titre ni auteur connus&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The list could not be written: {0}</source>
        <translation>La liste n&apos;a pas pu être écrite&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>LibrariesDialog</name>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>Nouvelle bibliothèque…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>En ouvrir une autre…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Open a library that is in a folder, or published at an address</source>
        <translation>Ouvrir une bibliothèque qui se trouve dans un dossier, ou publiée à une adresse</translation>
    </message>
    <message>
        <source>No file is deleted</source>
        <translation>Aucun fichier n&apos;est supprimé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Your own files are never touched by anything that is done here.</source>
        <translation>Rien de ce qui est fait ici ne touche à vos propres fichiers.</translation>
    </message>
    <message>
        <source>It is open; open another one first</source>
        <translation>Elle est ouverte&#xa0;; ouvrez-en d&apos;abord une autre</translation>
    </message>
    <message>
        <source>What was read is lost; your own files stay</source>
        <translation>Ce qui a été lu est perdu&#xa0;; vos propres fichiers restent</translation>
    </message>
    <message>
        <source>“{0}” is out of the list; its files stay where they are.</source>
        <translation>«&#xa0;{0}&#xa0;» n&apos;est plus dans la liste&#xa0;; ses fichiers restent où ils sont.</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>«&#xa0;{0}&#xa0;» est supprimée.</translation>
    </message>
    <message>
        <source>Other files lie in its folder; they were left there.</source>
        <translation>D&apos;autres fichiers se trouvent dans son dossier&#xa0;; ils y ont été laissés.</translation>
    </message>
</context>
<context>
    <name>LibrariesModel</name>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>absente actuellement</translation>
    </message>
</context>
<context>
    <name>LibrariesPresenter</name>
    <message>
        <source>your files</source>
        <translation>vos fichiers</translation>
    </message>
    <message>
        <source>What was read of {0} ({1} in {2}) is deleted for good, with the list of folders, tags and saved searches. Your own files stay; to search them again they have to be read again.</source>
        <translation>Ce qui a été lu de {0} ({1} dans {2}) est supprimé définitivement, avec la liste des dossiers, les étiquettes et les recherches enregistrées. Vos propres fichiers restent&#xa0;; pour y chercher de nouveau, il faudra les relire.</translation>
    </message>
    <message>
        <source>Delete “{0}”?</source>
        <translation>Supprimer «&#xa0;{0}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Nothing that is done is lost: it goes on when this library is opened again.</source>
        <translation>Rien de ce qui est fait n&apos;est perdu&#xa0;: la suite reprendra quand cette bibliothèque sera rouverte.</translation>
    </message>
    <message>
        <source>It can go on without a window. Stopped, it goes on when this library is opened again.</source>
        <translation>Cela peut continuer sans fenêtre. Si vous l&apos;arrêtez, la suite reprendra quand cette bibliothèque sera rouverte.</translation>
    </message>
    <message>
        <source>Kenning is still at work here</source>
        <translation>Kenning est encore au travail ici</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Laisser continuer</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
</context>
<context>
    <name>LibraryCard</name>
    <message>
        <source>Check…</source>
        <translation>Vérifier…</translation>
    </message>
    <message>
        <source>Compact…</source>
        <translation>Compacter…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export vectors…</source>
        <translation>Exporter les vecteurs…</translation>
    </message>
    <message>
        <source>Use vectors of…</source>
        <translation>Utiliser les vecteurs de…</translation>
    </message>
    <message>
        <source>Drop vectors</source>
        <translation>Abandonner les vecteurs</translation>
    </message>
    <message>
        <source>Write the vectors, without any text, for another library of the same files</source>
        <translation>Écrire les vecteurs, sans aucun texte, pour une autre bibliothèque des mêmes fichiers</translation>
    </message>
    <message>
        <source>Take the vectors of another library of the same files instead of making them</source>
        <translation>Prendre les vecteurs d&apos;une autre bibliothèque des mêmes fichiers au lieu de les calculer</translation>
    </message>
    <message>
        <source>Give back the room of vectors that no file has asked for</source>
        <translation>Libérer la place des vecteurs qu&apos;aucun fichier n&apos;a demandés</translation>
    </message>
    <message>
        <source>Verify that nothing in the library is damaged; nothing is changed</source>
        <translation>Vérifier que rien n&apos;est endommagé dans la bibliothèque&#xa0;; rien n&apos;est modifié</translation>
    </message>
    <message>
        <source>Give back the room on the disk that the library does not need</source>
        <translation>Libérer l&apos;espace disque dont la bibliothèque n&apos;a pas besoin</translation>
    </message>
    <message>
        <source>Write everything into a Parquet file, which pandas and others open</source>
        <translation>Tout écrire dans un fichier Parquet, que pandas et d&apos;autres ouvrent</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Vérifier la bibliothèque</translation>
    </message>
    <message>
        <source>Compact the library</source>
        <translation>Compacter la bibliothèque</translation>
    </message>
    <message>
        <source>Export the library</source>
        <translation>Exporter la bibliothèque</translation>
    </message>
    <message>
        <source>Export the vectors of the library</source>
        <translation>Exporter les vecteurs de la bibliothèque</translation>
    </message>
    <message>
        <source>Use the vectors of another library</source>
        <translation>Utiliser les vecteurs d&apos;une autre bibliothèque</translation>
    </message>
    <message>
        <source>Drop the borrowed vectors</source>
        <translation>Abandonner les vecteurs empruntés</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>Cette bibliothèque</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>La bibliothèque n&apos;est pas ouverte.</translation>
    </message>
</context>
<context>
    <name>LibraryEncoder</name>
    <message>
        <source>Give up the change</source>
        <translation>Abandonner le changement</translation>
    </message>
    <message>
        <source>Cancel the trial</source>
        <translation>Annuler l&apos;essai</translation>
    </message>
    <message>
        <source>Read this library with it</source>
        <translation>Lire cette bibliothèque avec lui</translation>
    </message>
    <message>
        <source>Try it on this library…</source>
        <translation>Essayer sur cette bibliothèque…</translation>
    </message>
    <message>
        <source>The open library is being read anew with {0}: {1}.</source>
        <translation>La bibliothèque ouverte est relue avec {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Reading some of your passages: {0}</source>
        <translation>Lecture de quelques-uns de vos passages&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>LibraryPresenter</name>
    <message>
        <source>{0} is not there now. What was read from it stays searchable.</source>
        <translation>{0} n&apos;est pas là actuellement. Ce qui en a été lu peut toujours être recherché.</translation>
    </message>
    <message>
        <source>{0} and {1} more are not there now. What was read from them stays searchable.</source>
        <translation>{0} et {1} autres ne sont pas là actuellement. Ce qui en a été lu peut toujours être recherché.</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>La bibliothèque n&apos;est pas ouverte</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Add {0}?</source>
        <translation>Ajouter {0}&#xa0;?</translation>
    </message>
    <message>
        <source>Kenning will download about {0} from {1} and make an encoder of it, on this computer.</source>
        <translation>Kenning téléchargera environ {0} depuis {1} et en fera un encodeur, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Kenning will download it from {0} and make an encoder of it, on this computer.</source>
        <translation>Kenning le téléchargera depuis {0} et en fera un encodeur, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>I have read the licence {0} and accept it</source>
        <translation>J&apos;ai lu la licence {0} et je l&apos;accepte</translation>
    </message>
    <message>
        <source>Download and add</source>
        <translation>Télécharger et ajouter</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>par {0}</translation>
    </message>
    <message>
        <source>Your documents stay here; only the encoder&apos;s files are fetched.</source>
        <translation>Vos documents restent ici&#xa0;; seuls les fichiers de l&apos;encodeur sont téléchargés.</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licence&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Model card: {0}</source>
        <translation>Fiche du modèle&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>LineNumbers</name>
    <message>
        <source>Line numbers</source>
        <translation>Numéros de ligne</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>This desktop gives Kenning no key. Bind kenning-desktop --bar to one in its own settings.</source>
        <translation>Ce bureau n’accorde aucune touche à Kenning. Associez kenning-desktop --bar à une touche dans ses propres réglages.</translation>
    </message>
    <message>
        <source>{0} shows the search bar; the desktop gave the key.</source>
        <translation>{0} affiche la barre de recherche ; le bureau a accordé la touche.</translation>
    </message>
    <message>
        <source>{0} shows the search bar; the X server gave the key.</source>
        <translation>{0} affiche la barre de recherche ; le serveur X a accordé la touche.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Library: {0}</source>
        <translation>Bibliothèque&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>MaintenancePresenter</name>
    <message>
        <source>Everything in it is read, which may take minutes. Nothing is changed; searching goes on.</source>
        <translation>Tout son contenu est lu, ce qui peut prendre des minutes. Rien n&apos;est modifié&#xa0;; la recherche continue.</translation>
    </message>
    <message>
        <source>Check the library?</source>
        <translation>Vérifier la bibliothèque&#xa0;?</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>It is written anew without what is no longer needed. That takes a while and, meanwhile, as much room again on the disk. Searching goes on; indexing waits.</source>
        <translation>Elle est réécrite sans ce qui n&apos;est plus nécessaire. Cela prend un moment et, pendant ce temps, encore autant d&apos;espace disque. La recherche continue&#xa0;; l&apos;indexation attend.</translation>
    </message>
    <message>
        <source>Compact the library?</source>
        <translation>Compacter la bibliothèque&#xa0;?</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The library is made anew</source>
        <translation>La bibliothèque est recréée</translation>
    </message>
    <message>
        <source>Export everything as Parquet</source>
        <translation>Tout exporter en Parquet</translation>
    </message>
    <message>
        <source>Parquet files (*.parquet)</source>
        <translation>Fichiers Parquet (*.parquet)</translation>
    </message>
    <message>
        <source>Export the vectors for another library of the same files</source>
        <translation>Exporter les vecteurs pour une autre bibliothèque des mêmes fichiers</translation>
    </message>
    <message>
        <source>Vectors (*.parquet)</source>
        <translation>Vecteurs (*.parquet)</translation>
    </message>
    <message>
        <source>Use the vectors of another library of the same files</source>
        <translation>Utiliser les vecteurs d&apos;une autre bibliothèque des mêmes fichiers</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Exporting the vectors</source>
        <translation>Exportation des vecteurs</translation>
    </message>
    <message>
        <source>Looking at the vectors</source>
        <translation>Examen des vecteurs</translation>
    </message>
    <message>
        <source>Dropping the vectors</source>
        <translation>Abandon des vecteurs</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map of the library</source>
        <translation>Carte de la bibliothèque</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the library</source>
        <translation>Carte de la bibliothèque</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Déplacer la carte</translation>
    </message>
    <message>
        <source>Draw around documents</source>
        <translation>Entourer des documents</translation>
    </message>
    <message>
        <source>Draw a rectangle around documents</source>
        <translation>Tracer un rectangle autour de documents</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>Plus loin</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>Afficher toute la carte</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>Par sens</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Par dossier</translation>
    </message>
    <message>
        <source>What the colours stand for</source>
        <translation>Ce que représentent les couleurs</translation>
    </message>
    <message>
        <source>Groups of documents; Enter chooses one</source>
        <translation>Groupes de documents&#xa0;; Entrée en choisit un</translation>
    </message>
    <message>
        <source>The map is being drawn</source>
        <translation>La carte est en cours de dessin</translation>
    </message>
    <message>
        <source>Documents that are alike will lie side by side. You may go on searching.</source>
        <translation>Les documents semblables seront côte à côte. Vous pouvez continuer à chercher.</translation>
    </message>
    <message>
        <source>The map could not be drawn</source>
        <translation>La carte n&apos;a pas pu être dessinée</translation>
    </message>
    <message>
        <source>The library holds {0}; a map needs at least 20.</source>
        <translation>La bibliothèque contient {0}&#xa0;; une carte en demande au moins 20.</translation>
    </message>
    <message>
        <source>Too few documents for a map</source>
        <translation>Trop peu de documents pour une carte</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} sur {1} choisis</translation>
    </message>
</context>
<context>
    <name>MenuPresenter</name>
    <message>
        <source>Similar documents</source>
        <translation>Documents similaires</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>Passages similaires</translation>
    </message>
    <message>
        <source>+  More like this</source>
        <translation>+  Plus comme ceci</translation>
    </message>
    <message>
        <source>−  Less like this</source>
        <translation>−  Moins comme ceci</translation>
    </message>
    <message>
        <source>Search in all folders again</source>
        <translation>Chercher de nouveau dans tous les dossiers</translation>
    </message>
    <message>
        <source>Search only in its folder</source>
        <translation>Chercher seulement dans son dossier</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>Ouvrir avec…</translation>
    </message>
    <message>
        <source>Open at the page of the passage</source>
        <translation>Ouvrir à la page du passage</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Copy paths</source>
        <translation>Copier les chemins</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Write the selected to a file…</source>
        <translation>Écrire la sélection dans un fichier…</translation>
    </message>
    <message>
        <source>Write the list to a file…</source>
        <translation>Écrire la liste dans un fichier…</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>rent agreement</source>
        <translation>contrat de bail</translation>
    </message>
    <message>
        <source>two months&apos; rent</source>
        <translation>deux mois de loyer</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>Meaning and words</source>
        <translation>Sens et mots</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>Sens seulement</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Mots seulement</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Plus pertinents d&apos;abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d&apos;abord</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Plus gros d&apos;abord</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Par dossier</translation>
    </message>
    <message>
        <source>Title contains</source>
        <translation>Le titre contient</translation>
    </message>
    <message>
        <source>Exactly these words</source>
        <translation>Exactement ces mots</translation>
    </message>
    <message>
        <source>Without these words</source>
        <translation>Sans ces mots</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>Rechercher par</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>such as: {0}</source>
        <translation>par exemple&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Toute langue</translation>
    </message>
</context>
<context>
    <name>NamedListDialog</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>NamesBelow</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Files by name</source>
        <translation>Fichiers par nom</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) by name alone</source>
        <translation>
            <numerusform>%Ln autre fichier par le nom seul</numerusform>
            <numerusform>%Ln autres fichiers par le nom seul</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>of files</comment>
        <translation>
            <numerusform>et&#xa0;%Ln autre</numerusform>
            <numerusform>et&#xa0;%Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) by name alone</source>
        <translation>
            <numerusform>%Ln fichier par le nom seul</numerusform>
            <numerusform>%Ln fichiers par le nom seul</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) named like this were not read: {0}.</source>
        <translation>
            <numerusform>%Ln fichier de ce nom n&apos;a pas été lu&#xa0;: {0}.</numerusform>
            <numerusform>%Ln fichiers de ce nom n&apos;ont pas été lus&#xa0;: {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What helps: {0}.</source>
        <translation>Ce qui aide&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>still waiting to be read</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>NewLibraryDialog</name>
    <message>
        <source>New library</source>
        <translation>Nouvelle bibliothèque</translation>
    </message>
    <message>
        <source>Work, family, studies…</source>
        <translation>Travail, famille, études…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder for what Kenning reads</source>
        <translation>Dossier pour ce que Kenning lit</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>By the files&apos; languages (recommended)</source>
        <translation>Selon les langues des fichiers (recommandé)</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>A library is a folder of its own in which Kenning keeps what it read. Your files stay where they are; you choose them next.</source>
        <translation>Une bibliothèque est un dossier à part où Kenning garde ce qu&apos;il a lu. Vos fichiers restent où ils sont&#xa0;; vous les choisirez ensuite.</translation>
    </message>
    <message>
        <source>English files get a small, quick encoder, any others one of many languages. It can be changed later.</source>
        <translation>Les fichiers anglais reçoivent un petit encodeur rapide, les autres un encodeur de nombreuses langues. Cela peut être changé plus tard.</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Choisir un dossier vide</translation>
    </message>
</context>
<context>
    <name>NewsPresenter</name>
    <message>
        <source>“{0}” is answered by something new: {1}</source>
        <translation>Du nouveau répond à «&#xa0;{0}&#xa0;»&#xa0;: {1}</translation>
    </message>
    <message>
        <source>New documents answer “{0}”: {1}</source>
        <translation>De nouveaux documents répondent à «&#xa0;{0}&#xa0;»&#xa0;: {1}</translation>
    </message>
    <message>
        <source>New documents answer “{0}” and {2} more: {1}</source>
        <translation>De nouveaux documents répondent à « {0} » et à {2} autres : {1}</translation>
    </message>
    <message>
        <source>Kenning found something new</source>
        <translation>Kenning a trouvé du nouveau</translation>
    </message>
</context>
<context>
    <name>OpenLibraryDialog</name>
    <message>
        <source>Open a library</source>
        <translation>Ouvrir une bibliothèque</translation>
    </message>
    <message>
        <source>A folder, or s3://bucket/folder</source>
        <translation>Un dossier, ou s3://bucket/dossier</translation>
    </message>
    <message>
        <source>Folder or address of the library</source>
        <translation>Dossier ou adresse de la bibliothèque</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>A library is the folder in which Kenning keeps what it read. One that others publish has an address; it is copied to this computer and searched here.</source>
        <translation>Une bibliothèque est le dossier où Kenning garde ce qu&apos;il a lu. Celle que d&apos;autres publient a une adresse ; elle est copiée sur cet ordinateur et interrogée ici.</translation>
    </message>
    <message>
        <source>Choose the folder of a library</source>
        <translation>Choisir le dossier d&apos;une bibliothèque</translation>
    </message>
    <message>
        <source>Looking there…</source>
        <translation>Vérification…</translation>
    </message>
</context>
<context>
    <name>OpenWithDialog</name>
    <message>
        <source>Open with</source>
        <translation>Ouvrir avec</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>No program is listed for all of these files.</source>
        <translation>Aucun programme n&apos;est répertorié pour tous ces fichiers.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Another program…</source>
        <translation>Autre programme…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Aller à la page</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Page {0} of {1}; the text view reads it out</source>
        <translation>Page {0} sur {1}&#xa0;; la vue texte la lit à voix haute</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>sur {0}</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Pages of the document</source>
        <translation>Pages du document</translation>
    </message>
</context>
<context>
    <name>PicturePane</name>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>Afficher toute l&apos;image</translation>
    </message>
    <message>
        <source>Where the words stand in the picture is not marked: text recognition is not installed.</source>
        <translation>L&apos;emplacement des mots dans l&apos;image n&apos;est pas marqué&#xa0;: la reconnaissance de texte n&apos;est pas installée.</translation>
    </message>
    <message>
        <source>Looking where in the picture the words stand…</source>
        <translation>Recherche de l&apos;emplacement des mots dans l&apos;image…</translation>
    </message>
    <message>
        <source>Where the words stand in the picture could not be found again.</source>
        <translation>L&apos;emplacement des mots dans l&apos;image n&apos;a pas pu être retrouvé.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0} is a file, and a library is a folder; let go of that folder.</source>
        <translation>{0} est un fichier, or une bibliothèque est un dossier&#xa0;; déposez ce dossier.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>The document opens here, at the passage that answers.</source>
        <translation>Le document s&apos;ouvre ici, au passage qui répond.</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Open at this page</source>
        <translation>Ouvrir à cette page</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Rechercher dans ce document</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Show the plain text</source>
        <translation>Afficher le texte brut</translation>
    </message>
    <message>
        <source>Show the plain text, not the page or the picture</source>
        <translation>Afficher le texte brut, pas la page ni l&apos;image</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Passage précédent</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Passage suivant</translation>
    </message>
    <message>
        <source>This file is no longer at its place; the text is from the library.</source>
        <translation>Ce fichier n&apos;est plus à sa place&#xa0;; le texte vient de la bibliothèque.</translation>
    </message>
    <message>
        <source>This lies inside {0}: that is the file that opens. Below is its text.</source>
        <translation>Ceci se trouve dans {0}&#xa0;: c&apos;est ce fichier qui s&apos;ouvre. Son texte est ci-dessous.</translation>
    </message>
    <message>
        <source>This file has changed since it was read; what was found may no longer be in it.</source>
        <translation>Ce fichier a changé depuis sa lecture&#xa0;; ce qui a été trouvé n&apos;y est peut-être plus.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Passage {0} of {1}</source>
        <translation>Passage {0} sur {1}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>More like the selection</source>
        <translation>Plus comme la sélection</translation>
    </message>
    <message>
        <source>Less like the selection</source>
        <translation>Moins comme la sélection</translation>
    </message>
    <message>
        <source>The page cannot be shown: the PDF asks for a password. This is its text.</source>
        <translation>La page ne peut pas être affichée&#xa0;: le PDF demande un mot de passe. Voici son texte.</translation>
    </message>
    <message>
        <source>The page cannot be shown: the PDF is damaged. This is the text that was read.</source>
        <translation>La page ne peut pas être affichée&#xa0;: le PDF est endommagé. Voici le texte lu.</translation>
    </message>
    <message>
        <source>The picture cannot be shown here. This is the text that was read in it.</source>
        <translation>L&apos;image ne peut pas être affichée ici. Voici le texte qui y a été lu.</translation>
    </message>
    <message>
        <source>The passage could not be placed on the page; the page itself is right.</source>
        <translation>Le passage n&apos;a pas pu être situé sur la page&#xa0;; la page elle-même est la bonne.</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>+  More</source>
        <translation>+  Plus</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Plus comme ceci</translation>
    </message>
    <message>
        <source>−  Less</source>
        <translation>−  Moins</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>Moins comme ceci</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Similaires</translation>
    </message>
    <message>
        <source>Similar documents and passages</source>
        <translation>Documents et passages similaires</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>Pourquoi ce résultat&#xa0;?</translation>
    </message>
    <message>
        <source>Pull the results towards this passage, or what is selected</source>
        <translation>Attirer les résultats vers ce passage ou la sélection</translation>
    </message>
    <message>
        <source>Push the results away from this passage, or what is selected</source>
        <translation>Éloigner les résultats de ce passage ou de la sélection</translation>
    </message>
    <message>
        <source>Show why this was found</source>
        <translation>Montrer pourquoi ceci a été trouvé</translation>
    </message>
    <message>
        <source>Similar documents</source>
        <translation>Documents similaires</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>Passages similaires</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Indexing progress</source>
        <translation>Progression de l&apos;indexation</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>En pause&#xa0;: sur batterie</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Continuer quand même</translation>
    </message>
    <message>
        <source>finding out which languages the files are in</source>
        <translation>recherche des langues des fichiers</translation>
    </message>
    <message>
        <source>{0} to read · loading the encoder</source>
        <translation>{0} à lire · chargement de l’encodeur</translation>
    </message>
    <message>
        <source>looking for files</source>
        <translation>recherche de fichiers</translation>
    </message>
    <message numerus="yes">
        <source>looking for files: %Ln so far</source>
        <translation>
            <numerusform>recherche de fichiers&#xa0;:&#xa0;%Ln jusqu&apos;ici</numerusform>
            <numerusform>recherche de fichiers&#xa0;:&#xa0;%Ln jusqu&apos;ici</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>non lisible&#xa0;: {0}</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>finalisation</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>reste {0}</translation>
    </message>
    <message>
        <source>working out the time left</source>
        <translation>calcul du temps restant</translation>
    </message>
    <message>
        <source>waiting until files are taken in</source>
        <translation>attend la prise en compte des fichiers</translation>
    </message>
    <message>
        <source>searching goes on</source>
        <translation>la recherche continue</translation>
    </message>
</context>
<context>
    <name>QueryChips</name>
    <message>
        <source>Understood as</source>
        <translation>Compris comme</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Retirer&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>What you can type</source>
        <translation>Ce que vous pouvez taper</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Put this into the search box</source>
        <translation>Mettre ceci dans le champ de recherche</translation>
    </message>
    <message>
        <source>Combine them as you like. Anything else is plain words. Click an example to try it.</source>
        <translation>Combinez-les à volonté. Tout le reste est fait de simples mots. Cliquez sur un exemple pour l&apos;essayer.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Ask: {0}</source>
        <translation>Demander&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>QuickBar</name>
    <message>
        <source>Kenning: search</source>
        <translation>Kenning&#xa0;: recherche</translation>
    </message>
    <message>
        <source>Search your files</source>
        <translation>Rechercher dans vos fichiers</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”</source>
        <translation>Aucun résultat pour «&#xa0;{0}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Show the parts of the document</source>
        <translation>Afficher les parties du document</translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>+{0} more</source>
        <translation>+{0} autres</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>tags: {0}</source>
        <translation>étiquettes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Less likely ({0})</source>
        <translation>Moins probables ({0})</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affichés</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>repliés</translation>
    </message>
    <message>
        <source>What came closest after the likely answers</source>
        <translation>Le plus proche après les réponses probables</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>What is left out of {0}</source>
        <translation>Ce qui est exclu de {0}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>everything; or: pdf, word, notes-*</source>
        <translation>tout&#xa0;; ou&#xa0;: pdf, word, notes-*</translation>
    </message>
    <message>
        <source>Read only these kinds</source>
        <translation>Ne lire que ces types</translation>
    </message>
    <message>
        <source>One pattern a line, as in a .gitignore file. Files named .kenningignore and .gitignore count besides. What is left out is still found by its name.</source>
        <translation>Un motif par ligne, comme dans un fichier .gitignore. Les fichiers nommés .kenningignore et .gitignore comptent aussi. Ce qui est exclu reste trouvé par son nom.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>As before the last change</source>
        <translation>Comme avant le dernier changement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be read, {0} left out.</source>
        <translation>
            <numerusform>%Ln fichier serait lu, {0} exclus.</numerusform>
            <numerusform>%Ln fichiers seraient lus, {0} exclus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would leave the library.</source>
        <comment>of files</comment>
        <translation>
            <numerusform>%Ln quitterait la bibliothèque.</numerusform>
            <numerusform>%Ln quitteraient la bibliothèque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be let in.</source>
        <comment>of files</comment>
        <translation>
            <numerusform>%Ln y entrerait.</numerusform>
            <numerusform>%Ln y entreraient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>Ligne {0} : {1}</translation>
    </message>
    <message>
        <source>No reader knows {0}; only what such a file holds could tell what it is.</source>
        <translation>Aucun lecteur ne connaît {0} ; seul le contenu d’un tel fichier pourrait dire ce que c’est.</translation>
    </message>
</context>
<context>
    <name>SavedDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Name for the present search</source>
        <translation>Nom de la recherche actuelle</translation>
    </message>
    <message>
        <source>Ask something first</source>
        <translation>Posez d’abord une question</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>No search is saved yet. A saved search keeps its question with all filters, and can tell you of new documents that answer it.</source>
        <translation>Aucune recherche n&apos;est encore enregistrée. Une recherche enregistrée garde sa question avec tous les filtres, et peut vous signaler les nouveaux documents qui y répondent.</translation>
    </message>
    <message>
        <source>Tell me of new documents that answer it</source>
        <translation>Me signaler les nouveaux documents qui y répondent</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save the present search as</source>
        <translation>Enregistrer la recherche actuelle sous</translation>
    </message>
    <message>
        <source>They are kept in this library, for you alone.</source>
        <translation>Elles restent dans cette bibliothèque, pour vous seul.</translation>
    </message>
    <message>
        <source>Saved as “{0}”.</source>
        <translation>Enregistré sous «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>«&#xa0;{0}&#xa0;» est supprimée.</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Saved search: {0}</source>
        <translation>Recherche enregistrée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>All {0} saved searches…</source>
        <translation>Les {0} recherches enregistrées…</translation>
    </message>
</context>
<context>
    <name>SavedModel</name>
    <message>
        <source>tells of new ones</source>
        <translation>signale les nouveautés</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Ask in your own words: how long may I keep the deposit?</source>
        <translation>Demandez avec vos mots&#xa0;: combien de temps puis-je garder la caution&#xa0;?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Type a question; results appear as you type.</source>
        <translation>Tapez une question&#xa0;; les résultats apparaissent à mesure.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Recent questions</source>
        <translation>Questions récentes</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>Essayez par exemple</translation>
    </message>
    <message>
        <source>Type a question in your own words. Put words in &quot;quotes&quot; to make them mandatory; “?” shows more.</source>
        <translation>Tapez une question avec vos mots. Mettez des mots entre &quot;guillemets&quot; pour les rendre obligatoires&#xa0;; «&#xa0;?&#xa0;» en montre plus.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Que cherchez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Rechercher sans filtres</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>What is found shows up here by itself.</source>
        <translation>Ce qui est trouvé apparaît ici de lui-même.</translation>
    </message>
    <message>
        <source>Your files are still being read</source>
        <translation>Vos fichiers sont encore en cours de lecture</translation>
    </message>
    <message>
        <source>Kenning looks through the folders and files that you add. You can also drag them here.</source>
        <translation>Kenning cherche dans les dossiers et les fichiers que vous ajoutez. Vous pouvez aussi les glisser ici.</translation>
    </message>
    <message>
        <source>This library has no folders</source>
        <translation>Cette bibliothèque n’a aucun dossier</translation>
    </message>
    <message>
        <source>Say it in other words, or with fewer of them.</source>
        <translation>Dites-le autrement, ou avec moins de mots.</translation>
    </message>
    <message>
        <source>Without quotation marks, words with the same meaning count too.</source>
        <translation>Sans guillemets, les mots de même sens comptent aussi.</translation>
    </message>
    <message>
        <source>What stands behind a minus was left out. A click above takes it out of the question.</source>
        <translation>Ce qui suit un moins a été écarté. Un clic ci-dessus le retire de la question.</translation>
    </message>
    <message>
        <source>Only this was looked through: {0}. A click above takes it out.</source>
        <translation>La recherche s&apos;est limitée à&#xa0;: {0}. Un clic ci-dessus le retire.</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”</source>
        <translation>Aucun résultat pour «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Esc goes back to your question.</source>
        <translation>Échap revient à votre question.</translation>
    </message>
    <message>
        <source>Only what passes the filters was compared.</source>
        <translation>Seul ce qui passe les filtres a été comparé.</translation>
    </message>
    <message>
        <source>Nothing else is similar to {0}</source>
        <translation>Rien d&apos;autre ne ressemble à {0}</translation>
    </message>
    <message>
        <source>Indexing is still going on; more becomes searchable by the minute.</source>
        <translation>L&apos;indexation est en cours&#xa0;; chaque minute, davantage peut être recherché.</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>re-ranked</source>
        <translation>reclassé</translation>
    </message>
    <message>
        <source>The best results were read again by a reranker</source>
        <translation>Les meilleurs résultats ont été relus par un reclasseur</translation>
    </message>
    <message>
        <source>What is like {0} could not be found. {1}</source>
        <translation>Ce qui ressemble à {0} n&apos;a pas pu être trouvé. {1}</translation>
    </message>
</context>
<context>
    <name>SearchingBar</name>
    <message>
        <source>Searching</source>
        <translation>Recherche en cours</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des paramètres</translation>
    </message>
    <message>
        <source>Size and quality</source>
        <translation>Taille et qualité</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Encodeurs</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Forget all questions now</source>
        <translation>Oublier maintenant toutes les questions</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Oublié</translation>
    </message>
    <message>
        <source>By the files&apos; languages</source>
        <translation>Selon les langues des fichiers</translation>
    </message>
    <message>
        <source>This library uses {0} ({1})</source>
        <translation>Cette bibliothèque utilise {0} ({1})</translation>
    </message>
    <message>
        <source>runs on {0}</source>
        <translation>tourne sur {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>The settings could not be saved: {0}</source>
        <translation>Les paramètres n&apos;ont pas pu être enregistrés&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Sheets</source>
        <translation>Feuilles</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Kenning goes on here. Its menu opens the window again, and quits.</source>
        <translation>Kenning continue ici. Son menu rouvre la fenêtre et permet de quitter.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>SizeDial</name>
    <message>
        <source>Size of the library</source>
        <translation>Taille de la bibliothèque</translation>
    </message>
    <message>
        <source>Smaller and faster</source>
        <translation>Plus petite et plus rapide</translation>
    </message>
    <message>
        <source>Most exact</source>
        <translation>La plus exacte</translation>
    </message>
</context>
<context>
    <name>SizePicker</name>
    <message>
        <source>on the disk</source>
        <translation>sur le disque</translation>
    </message>
    <message>
        <source>for a search</source>
        <translation>par recherche</translation>
    </message>
    <message>
        <source>of the quality</source>
        <translation>de la qualité</translation>
    </message>
    <message>
        <source>The library is still being opened.</source>
        <translation>La bibliothèque est encore en cours d&apos;ouverture.</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>{0} on the disk, {1} for a search, {2} of the quality</source>
        <translation>{0} sur le disque, {1} par recherche, {2} de la qualité</translation>
    </message>
    <message>
        <source>This is the size in use.</source>
        <translation>C&apos;est la taille utilisée.</translation>
    </message>
    <message>
        <source>{0} less than now</source>
        <translation>{0} de moins que maintenant</translation>
    </message>
    <message>
        <source>{0} more than now</source>
        <translation>{0} de plus que maintenant</translation>
    </message>
    <message>
        <source>{0} points better</source>
        <translation>{0} points de mieux</translation>
    </message>
    <message>
        <source>{0} points less exact</source>
        <translation>{0} points de moins en exactitude</translation>
    </message>
    <message>
        <source>{0} slower</source>
        <translation>{0} de plus par recherche</translation>
    </message>
    <message>
        <source>{0} faster</source>
        <translation>{0} de moins par recherche</translation>
    </message>
    <message>
        <source>{0} dimensions</source>
        <translation>{0} dimensions</translation>
    </message>
    <message>
        <source>{0} dimensions, signs only</source>
        <translation>{0} dimensions, signes seulement</translation>
    </message>
    <message>
        <source>{0}: {1} bytes a passage.</source>
        <translation>{0}&#xa0;: {1} octets par passage.</translation>
    </message>
</context>
<context>
    <name>SizesPage</name>
    <message>
        <source>Measure on my library</source>
        <translation>Mesurer sur ma bibliothèque</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Mesure en cours</translation>
    </message>
    <message>
        <source>A small library takes little room and answers fast; a large one finds a little more. It can be changed at any time, and no file is read again.</source>
        <translation>Une petite bibliothèque prend peu de place et répond vite&#xa0;; une grande trouve un peu plus. Cela peut être changé à tout moment, et aucun fichier n&apos;est relu.</translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation>Ce que signifient les chiffres</translation>
    </message>
    <message>
        <source>The room is that of the part which is searched, for {0} passages. The quality is what a search keeps of that of the largest size, before the second look that every search takes at its best finds; with it, nearly nothing is lost. Each passage is kept as a row of numbers: fewer numbers (dimensions), or only whether each is above or below zero (signs), take less room. The recommended size keeps most for its room.</source>
        <translation>La place est celle de la partie où l&apos;on cherche, pour {0} passages. La qualité est ce qu&apos;une recherche garde de celle de la plus grande taille, avant le second regard que chaque recherche porte sur ses meilleures trouvailles&#xa0;; avec lui, presque rien n&apos;est perdu. Chaque passage est gardé comme une suite de nombres&#xa0;: moins de nombres (dimensions), ou seulement si chacun est au-dessus ou au-dessous de zéro (signes), prennent moins de place. La taille recommandée garde le plus pour sa place.</translation>
    </message>
    <message>
        <source>Measured with {0} questions drawn from your own {1} passages.</source>
        <translation>Mesuré avec {0} questions tirées de vos propres {1} passages.</translation>
    </message>
    <message>
        <source>Measured on your own library.</source>
        <translation>Mesuré sur votre propre bibliothèque.</translation>
    </message>
    <message>
        <source>Measured on public collections of texts; yours may differ, so measure it.</source>
        <translation>Mesuré sur des collections publiques de textes&#xa0;; les vôtres peuvent différer, alors mesurez.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Bring up to date</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Rules: what is left out…</source>
        <translation>Règles&#xa0;: ce qui est exclu…</translation>
    </message>
    <message>
        <source>Forget this folder</source>
        <translation>Oublier ce dossier</translation>
    </message>
    <message>
        <source>They came with Kenning</source>
        <translation>Ils sont fournis avec Kenning</translation>
    </message>
    <message>
        <source>Forget this file</source>
        <translation>Oublier ce fichier</translation>
    </message>
    <message>
        <source>Being read for the first time…</source>
        <translation>Première lecture en cours…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln indexed</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln indexé</numerusform>
            <numerusform>%Ln indexés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read in part</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln lu en partie</numerusform>
            <numerusform>%Ln lus en partie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln ignoré</numerusform>
            <numerusform>%Ln ignorés</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>non lisible&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Not found. Is a drive unplugged? What was read stays searchable.</source>
        <translation>Introuvable. Un disque est-il débranché ? Ce qui a été lu reste recherchable.</translation>
    </message>
    <message>
        <source>not finished yet</source>
        <translation>pas encore terminé</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Ouverture de la bibliothèque</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>non lisible&#xa0;: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read again soon</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln bientôt relu</numerusform>
            <numerusform>%Ln bientôt relus</numerusform>
        </translation>
    </message>
    <message>
        <source>Kenning reads such files better now. They are found as before until they are read again.</source>
        <translation>Kenning lit mieux ces fichiers maintenant. Jusqu’à leur relecture, on les trouve comme avant.</translation>
    </message>
    <message>
        <source>Version {0} of {1}</source>
        <translation>Version {0} de {1}</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>pas de connexion</translation>
    </message>
    <message>
        <source>{0} asks to read</source>
        <translation>{0} demande à lire</translation>
    </message>
    <message numerus="yes">
        <source>%Ln program(s) ask to read</source>
        <translation>
            <numerusform>%Ln programme demande à lire</numerusform>
            <numerusform>%Ln programmes demandent à lire</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide what it may read; until then it gets nothing</source>
        <translation>Décidez ce qu&apos;il peut lire&#xa0;; d&apos;ici là, il ne reçoit rien</translation>
    </message>
    <message>
        <source>{0}, {1} less likely</source>
        <translation>{0}, {1} moins probables</translation>
    </message>
    <message>
        <source>{0}, at least {1} less likely</source>
        <translation>{0}, au moins {1} moins probables</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} ou plus</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} en {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>of results</comment>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>En pause&#xa0;: sur batterie</translation>
    </message>
    <message>
        <source>Paused while you type</source>
        <translation>En pause pendant la saisie</translation>
    </message>
    <message>
        <source>Indexing paused</source>
        <translation>Indexation en pause</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt</translation>
    </message>
</context>
<context>
    <name>SteerBar</name>
    <message>
        <source>What steers the results</source>
        <translation>Ce qui oriente les résultats</translation>
    </message>
    <message>
        <source>Esc goes back to your question</source>
        <translation>Échap revient à votre question</translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation>Échap efface</translation>
    </message>
    <message>
        <source>Documents similar to {0}</source>
        <translation>Documents similaires à {0}</translation>
    </message>
    <message>
        <source>Passages similar to {0}</source>
        <translation>Passages similaires à {0}</translation>
    </message>
    <message>
        <source>{0}. Go back to the question</source>
        <translation>{0}. Revenir à la question</translation>
    </message>
    <message>
        <source>More like: {0}</source>
        <translation>Plus comme&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Less like: {0}</source>
        <translation>Moins comme&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Remove. {0}</source>
        <translation>Retirer. {0}</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>taxes, to read</source>
        <translation>impôts, à lire</translation>
    </message>
    <message>
        <source>Add the tag {0}</source>
        <translation>Ajouter l&apos;étiquette {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>With commas between them. Type tag:name to find them again; “pinned” stands first in lists.</source>
        <translation>Séparées par des virgules. Tapez tag:nom pour les retrouver&#xa0;; «&#xa0;pinned&#xa0;» vient en tête des listes.</translation>
    </message>
</context>
<context>
    <name>TagsPresenter</name>
    <message>
        <source>No longer pinned.</source>
        <translation>N&apos;est plus épinglé.</translation>
    </message>
    <message>
        <source>Pinned: it stands first where documents are listed, and tag:pinned finds it.</source>
        <translation>Épinglé&#xa0;: il vient en tête là où les documents sont listés, et tag:pinned le trouve.</translation>
    </message>
    <message>
        <source>{0} pinned: they stand first where documents are listed, and tag:pinned finds them.</source>
        <translation>{0} épinglés&#xa0;: ils viennent en tête là où les documents sont listés, et tag:pinned les trouve.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Kenning</source>
        <translation>Ouvrir Kenning</translation>
    </message>
    <message>
        <source>Search bar</source>
        <translation>Barre de recherche</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Quit Kenning</source>
        <translation>Quitter Kenning</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Continuer quand même</translation>
    </message>
</context>
<context>
    <name>WeakNote</name>
    <message>
        <source>No good match; these come closest.</source>
        <translation>Pas de bonne correspondance&#xa0;; voici les plus proches.</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Rechercher sans filtres</translation>
    </message>
    <message>
        <source>Is everything indexed?</source>
        <translation>Tout est-il indexé&#xa0;?</translation>
    </message>
    <message>
        <source>Try other words, or say more about it.</source>
        <translation>Essayez d&apos;autres mots, ou dites-en davantage.</translation>
    </message>
    <message>
        <source>“{0}” stands in none of your files.</source>
        <translation>«&#xa0;{0}&#xa0;» ne figure dans aucun de vos fichiers.</translation>
    </message>
    <message>
        <source>Search for “{0}”</source>
        <translation>Rechercher «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Some files are still waiting to be read.</source>
        <translation>Certains fichiers attendent encore d&apos;être lus.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Find it by what it means</source>
        <translation>Trouver par le sens</translation>
    </message>
    <message>
        <source>Ask in plain words. Kenning shows the passage that answers, in the file, on the page.</source>
        <translation>Demandez avec des mots simples. Kenning montre le passage qui répond, dans le fichier, sur la page.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Try it with the sample folder</source>
        <translation>Essayer avec le dossier d&apos;exemple</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>PDF, Office, e-mail, books, web pages, text and code are read, never changed or copied.</source>
        <translation>PDF, Office, e-mails, livres, pages web, texte et code sont lus, jamais modifiés ni copiés.</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Posez une question</translation>
    </message>
    <message>
        <source>“How long may I keep the deposit” finds the clause, even where the words differ.</source>
        <translation>«&#xa0;Combien de temps puis-je garder la caution&#xa0;» trouve la clause, même si les mots diffèrent.</translation>
    </message>
    <message>
        <source>It stays here</source>
        <translation>Tout reste ici</translation>
    </message>
    <message>
        <source>Everything runs on this computer. No account, no cloud, no network.</source>
        <translation>Tout fonctionne sur cet ordinateur. Ni compte, ni nuage, ni réseau.</translation>
    </message>
    <message>
        <source>or drag folders and files anywhere onto this window</source>
        <translation>ou faites glisser dossiers et fichiers n&apos;importe où sur cette fenêtre</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>In the text the best sentence is tinted; the stronger a word&apos;s tint, the more it did.</source>
        <translation>Dans le texte, la meilleure phrase est teintée&#xa0;; plus un mot est teinté, plus il a compté.</translation>
    </message>
    <message>
        <source>No word of the question stands in this passage; some stand elsewhere in the document or in its name.</source>
        <translation>Aucun mot de la question ne figure dans ce passage&#xa0;; certains figurent ailleurs dans le document ou dans son nom.</translation>
    </message>
    <message>
        <source>No word of the question stands here; the meaning alone matches.</source>
        <translation>Aucun mot de la question ne figure ici&#xa0;; seul le sens correspond.</translation>
    </message>
    <message>
        <source>Matching words: {0}</source>
        <translation>Mots trouvés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Not here: {0}</source>
        <translation>Absents ici&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Best sentence: “{0}”</source>
        <translation>Meilleure phrase&#xa0;: «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>It could not be looked into: {0}</source>
        <translation>L&apos;examen n&apos;a pas été possible&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Why this was found</source>
        <translation>Pourquoi ceci a été trouvé</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>no reader for {0}</source>
        <translation>aucun lecteur pour {0}</translation>
    </message>
    <message>
        <source>a file of unknown type (.{0})</source>
        <translation>un fichier de type inconnu (.{0})</translation>
    </message>
    <message>
        <source>a file of unknown type</source>
        <translation>un fichier de type inconnu</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>données binaires</translation>
    </message>
    <message>
        <source>binary data under a text name</source>
        <translation>données binaires sous un nom de texte</translation>
    </message>
    <message>
        <source>the {0} is damaged or incomplete</source>
        <translation>{0} est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the {0} is protected by a password</source>
        <translation>{0} est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>the PDF is damaged or incomplete</source>
        <translation>le PDF est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the PDF is protected by a password</source>
        <translation>le PDF est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>the PDF has no text</source>
        <translation>le PDF ne contient pas de texte</translation>
    </message>
    <message>
        <source>the PDF has no text, and none was recognised on its pages</source>
        <translation>le PDF ne contient pas de texte, et aucun n&apos;a été reconnu sur ses pages</translation>
    </message>
    <message>
        <source>the PDF is encrypted in a way that Kenning cannot read</source>
        <translation>le PDF est chiffré d&apos;une manière que Kenning ne sait pas lire</translation>
    </message>
    <message>
        <source>no text was recognised in the picture</source>
        <translation>aucun texte n&apos;a été reconnu dans l&apos;image</translation>
    </message>
    <message>
        <source>the document has no text, and none was recognised in its pictures</source>
        <translation>le document ne contient pas de texte, et aucun n&apos;a été reconnu dans ses images</translation>
    </message>
    <message>
        <source>a picture may hold text that was not read</source>
        <translation>une image contient peut-être du texte qui n&apos;a pas été lu</translation>
    </message>
    <message>
        <source>{0} pictures may hold text that was not read</source>
        <translation>{0} images contiennent peut-être du texte qui n&apos;a pas été lu</translation>
    </message>
    <message>
        <source>a picture that may hold text cannot be opened</source>
        <translation>une image qui contient peut-être du texte ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>{0} pictures that may hold text cannot be opened</source>
        <translation>{0} images qui contiennent peut-être du texte ne peuvent pas être ouvertes</translation>
    </message>
    <message>
        <source>slide {0} may be a picture of text</source>
        <translation>la diapositive {0} est peut-être une image de texte</translation>
    </message>
    <message>
        <source>slides {0} may be pictures of text</source>
        <translation>les diapositives {0} sont peut-être des images de texte</translation>
    </message>
    <message>
        <source>text in pictures after the first {0} of a document is left out</source>
        <translation>le texte des images après les {0} premières d&apos;un document est omis</translation>
    </message>
    <message>
        <source>text in its pictures is left out, as there are too many in one file</source>
        <translation>le texte de ses images est laissé de côté, car un même fichier en contient trop</translation>
    </message>
    <message>
        <source>text in some pictures is left out, as they are too large together</source>
        <translation>le texte de certaines images est laissé de côté, car elles sont trop grandes ensemble</translation>
    </message>
    <message>
        <source>the passwords and other secrets in it are left out</source>
        <translation>les mots de passe et autres secrets qu’il contient sont laissés de côté</translation>
    </message>
    <message>
        <source>{0} formulas have no saved result</source>
        <translation>{0} formules n&apos;ont pas de résultat enregistré</translation>
    </message>
    <message>
        <source>1 formula has no saved result</source>
        <translation>1 formule n&apos;a pas de résultat enregistré</translation>
    </message>
    <message>
        <source>the message was deleted in Apple Mail</source>
        <translation>le message a été supprimé dans Apple Mail</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>the file holds no text</source>
        <translation>le fichier ne contient pas de texte</translation>
    </message>
    <message>
        <source>the text is longer than {0} characters</source>
        <translation>le texte dépasse {0} caractères</translation>
    </message>
    <message>
        <source>larger than {0} MB</source>
        <translation>plus de {0} Mo</translation>
    </message>
    <message>
        <source>stored online only; reading would download it</source>
        <translation>stocké en ligne seulement&#xa0;; le lire le téléchargerait</translation>
    </message>
    <message>
        <source>not found; it was moved, deleted, or its drive is not connected</source>
        <translation>introuvable&#xa0;; déplacé, supprimé, ou son lecteur n&apos;est pas connecté</translation>
    </message>
    <message>
        <source>a folder of generated files</source>
        <translation>un dossier de fichiers générés</translation>
    </message>
    <message>
        <source>a part of the saved page {0}</source>
        <translation>une partie de la page enregistrée {0}</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>un lien qui ne mène nulle part</translation>
    </message>
    <message>
        <source>a link to a folder that holds this one</source>
        <translation>un lien vers un dossier qui contient celui-ci</translation>
    </message>
    <message>
        <source>another name of {0}</source>
        <translation>un autre nom de {0}</translation>
    </message>
    <message>
        <source>left out by the rule {0} of {1}</source>
        <translation>exclu par la règle {0} de {1}</translation>
    </message>
    <message>
        <source>left out by the rule that only {0} is read</source>
        <translation>exclu par la règle selon laquelle seul {0} est lu</translation>
    </message>
    <message>
        <source>you have no permission to read this file</source>
        <translation>vous n&apos;avez pas l&apos;autorisation de lire ce fichier</translation>
    </message>
    <message>
        <source>the drive or network folder does not answer</source>
        <translation>le lecteur ou le dossier réseau ne répond pas</translation>
    </message>
    <message>
        <source>another program is holding the file</source>
        <translation>un autre programme occupe le fichier</translation>
    </message>
    <message>
        <source>the file was moved or deleted before it could be read</source>
        <translation>le fichier a été déplacé ou supprimé avant d&apos;être lu</translation>
    </message>
    <message>
        <source>the disk reports an error in this file</source>
        <translation>le disque signale une erreur dans ce fichier</translation>
    </message>
    <message>
        <source>reading the file takes longer than {0} seconds</source>
        <translation>la lecture du fichier dépasse {0} secondes</translation>
    </message>
    <message>
        <source>reading the file takes more memory than is allowed</source>
        <translation>la lecture du fichier demande plus de mémoire que permis</translation>
    </message>
    <message>
        <source>the reader stopped unexpectedly at this file</source>
        <translation>le lecteur s&apos;est arrêté de façon inattendue sur ce fichier</translation>
    </message>
    <message>
        <source>the archive is damaged or incomplete</source>
        <translation>l&apos;archive est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>it is too large to be read inside an archive</source>
        <translation>trop gros pour être lu dans une archive</translation>
    </message>
    <message>
        <source>it unpacks to far more than its size</source>
        <translation>sa taille décompressée est bien plus grande</translation>
    </message>
    <message>
        <source>its cards are packed in a form that is not read</source>
        <translation>ses cartes sont empaquetées sous une forme qui n’est pas lue</translation>
    </message>
    <message>
        <source>it is one part of an archive in several files, and the others are needed</source>
        <translation>c’est une partie d’une archive en plusieurs fichiers, et les autres sont nécessaires</translation>
    </message>
    <message>
        <source>a part of Kenning that reads such files is missing or does not start</source>
        <translation>une partie de Kenning qui lit de tels fichiers est absente ou ne démarre pas</translation>
    </message>
    <message>
        <source>the e-book is protected against copying</source>
        <translation>le livre numérique est protégé contre la copie</translation>
    </message>
    <message>
        <source>the message is encrypted</source>
        <translation>le message est chiffré</translation>
    </message>
    <message>
        <source>page {0} is a picture of text</source>
        <translation>la page {0} est une image de texte</translation>
    </message>
    <message>
        <source>pages {0} are pictures of text</source>
        <translation>les pages {0} sont des images de texte</translation>
    </message>
    <message>
        <source>page {0} is a picture without text</source>
        <translation>la page {0} est une image sans texte</translation>
    </message>
    <message>
        <source>pages {0} are pictures without text</source>
        <translation>les pages {0} sont des images sans texte</translation>
    </message>
    <message>
        <source>the letters of page {0} are not text</source>
        <translation>les lettres de la page {0} ne sont pas du texte</translation>
    </message>
    <message>
        <source>the letters of pages {0} are not text</source>
        <translation>les lettres des pages {0} ne sont pas du texte</translation>
    </message>
    <message>
        <source>some letters of page {0} are not text</source>
        <translation>certaines lettres de la page {0} ne sont pas du texte</translation>
    </message>
    <message>
        <source>some letters of pages {0} are not text</source>
        <translation>certaines lettres des pages {0} ne sont pas du texte</translation>
    </message>
    <message>
        <source>page {0} cannot be read</source>
        <translation>la page {0} est illisible</translation>
    </message>
    <message>
        <source>pages {0} cannot be read</source>
        <translation>les pages {0} sont illisibles</translation>
    </message>
    <message>
        <source>page {0} cannot be read, the file is damaged</source>
        <translation>la page {0} est illisible, le fichier est endommagé</translation>
    </message>
    <message>
        <source>pages {0} cannot be read, the file is damaged</source>
        <translation>les pages {0} sont illisibles, le fichier est endommagé</translation>
    </message>
    <message>
        <source>its pages are pictures</source>
        <translation>ses pages sont des images</translation>
    </message>
    <message>
        <source>its pages are pictures without text</source>
        <translation>ses pages sont des images sans texte</translation>
    </message>
    <message>
        <source>its pages lie in files of their own</source>
        <translation>ses pages se trouvent dans des fichiers séparés</translation>
    </message>
    <message>
        <source>save it as one bundled file, with djvmcvt for instance</source>
        <translation>enregistrez-le en un seul fichier, avec djvmcvt par exemple</translation>
    </message>
    <message>
        <source>its pages have no text</source>
        <translation>ses pages n&apos;ont pas de texte</translation>
    </message>
    <message>
        <source>rows after the first {0} of a table are left out</source>
        <translation>les lignes après les {0} premières d&apos;un tableau sont omises</translation>
    </message>
    <message>
        <source>entries after the first {0} of a list are left out</source>
        <translation>les entrées après les {0} premières d&apos;une liste sont omises</translation>
    </message>
    <message>
        <source>notes on cells after the first {0} of a sheet are left out</source>
        <translation>les notes de cellules après les {0} premières d&apos;une feuille sont omises</translation>
    </message>
    <message>
        <source>slides after the first {0} are left out</source>
        <translation>les diapositives après les {0} premières sont omises</translation>
    </message>
    <message>
        <source>frames more than {0} deep are left out</source>
        <translation>les cadres à plus de {0} niveaux de profondeur sont omis</translation>
    </message>
    <message>
        <source>long results of cell {0} are cut short</source>
        <translation>les longs résultats de la cellule {0} sont tronqués</translation>
    </message>
    <message>
        <source>long results of cells {0} are cut short</source>
        <translation>les longs résultats des cellules {0} sont tronqués</translation>
    </message>
    <message>
        <source>it is too large to be read inside a document</source>
        <translation>il est trop grand pour être lu dans un document</translation>
    </message>
    <message>
        <source>the document claims to have more pages than any has</source>
        <translation>le document prétend avoir plus de pages qu&apos;aucun autre</translation>
    </message>
    <message>
        <source>page {0} cannot be read whole</source>
        <translation>la page {0} n’est pas entièrement lisible</translation>
    </message>
    <message>
        <source>pages {0} cannot be read whole</source>
        <translation>les pages {0} ne sont pas entièrement lisibles</translation>
    </message>
    <message>
        <source>some pages cannot be found</source>
        <translation>certaines pages sont introuvables</translation>
    </message>
    <message>
        <source>what the pictures and formulas of page {0} may say of themselves was not read</source>
        <translation>ce que les images et formules de la page {0} disent d’elles-mêmes n’a pas été lu</translation>
    </message>
    <message>
        <source>what the pictures and formulas of pages {0} may say of themselves was not read</source>
        <translation>ce que les images et formules des pages {0} disent d’elles-mêmes n’a pas été lu</translation>
    </message>
    <message>
        <source>page {0} has too many notes, of which the first were read</source>
        <translation>la page {0} a trop de notes, dont les premières ont été lues</translation>
    </message>
    <message>
        <source>pages {0} have too many notes, of which the first of each were read</source>
        <translation>les pages {0} ont trop de notes, dont les premières de chacune ont été lues</translation>
    </message>
    <message>
        <source>page {0} may have hidden layers, whose words were read as if they were shown</source>
        <translation>la page {0} a peut-être des calques masqués, dont les mots ont été lus comme s’ils étaient affichés</translation>
    </message>
    <message>
        <source>pages {0} may have hidden layers, whose words were read as if they were shown</source>
        <translation>les pages {0} ont peut-être des calques masqués, dont les mots ont été lus comme s’ils étaient affichés</translation>
    </message>
    <message>
        <source>a part of the form is too large, its words were not read</source>
        <translation>une partie du formulaire est trop grande, ses mots n’ont pas été lus</translation>
    </message>
    <message>
        <source>it is locked for distribution: only its first page was read</source>
        <translation>il est verrouillé pour la diffusion : seule sa première page a été lue</translation>
    </message>
    <message>
        <source>only the preview inside was read, which may leave pages out</source>
        <translation>seul l’aperçu qu’il contient a été lu, où des pages peuvent manquer</translation>
    </message>
    <message>
        <source>damaged inside: {0}</source>
        <translation>endommagé à l’intérieur : {0}</translation>
    </message>
    <message>
        <source>1 record is cut off</source>
        <translation>1 enregistrement est tronqué</translation>
    </message>
    <message>
        <source>{0} records are cut off</source>
        <translation>{0} enregistrements sont tronqués</translation>
    </message>
    <message>
        <source>1 record is damaged</source>
        <translation>1 enregistrement est endommagé</translation>
    </message>
    <message>
        <source>{0} records are damaged</source>
        <translation>{0} enregistrements sont endommagés</translation>
    </message>
    <message>
        <source>some letters of 1 record are not text</source>
        <translation>certaines lettres d’un enregistrement ne sont pas du texte</translation>
    </message>
    <message>
        <source>some letters of {0} records are not text</source>
        <translation>certaines lettres de {0} enregistrements ne sont pas du texte</translation>
    </message>
    <message>
        <source>1 record more</source>
        <translation>1 enregistrement de plus</translation>
    </message>
    <message>
        <source>{0} records more</source>
        <translation>{0} enregistrements de plus</translation>
    </message>
    <message>
        <source>memos lie in a file of their own</source>
        <translation>les champs mémo se trouvent dans un fichier à part</translation>
    </message>
    <message>
        <source>the attached file is damaged or larger than {0} MB</source>
        <translation>le fichier joint est endommagé ou dépasse {0} Mo</translation>
    </message>
    <message>
        <source>it lies more than {0} archives deep</source>
        <translation>il se trouve à plus de {0} archives de profondeur</translation>
    </message>
    <message>
        <source>the container&apos;s texts together are longer than is read from one file</source>
        <translation>les textes qu’il contient sont ensemble plus longs que ce qui est lu d’un fichier</translation>
    </message>
    <message>
        <source>what the file holds is longer than {0} characters together</source>
        <translation>ce que contient le fichier dépasse en tout {0} caractères</translation>
    </message>
    <message>
        <source>only the first {0} documents of a file are read, for five minutes at most</source>
        <translation>d’un fichier, seuls les {0} premiers documents sont lus, pendant cinq minutes au plus</translation>
    </message>
    <message>
        <source>only the newest {0} documents of a file are read, for five minutes at most</source>
        <translation>d’un fichier, seuls les {0} documents les plus récents sont lus, pendant cinq minutes au plus</translation>
    </message>
    <message>
        <source>the archive has too many entries</source>
        <translation>l’archive a trop d’entrées</translation>
    </message>
    <message>
        <source>it is compressed by a method that is not read ({0})</source>
        <translation>il est compressé par une méthode qui n’est pas lue ({0})</translation>
    </message>
    <message>
        <source>the system stopped the reader, probably because memory ran short</source>
        <translation>le système a arrêté la lecture, sans doute faute de mémoire</translation>
    </message>
    <message>
        <source>the page could not be parsed</source>
        <translation>la page n’a pas pu être analysée</translation>
    </message>
    <message>
        <source>the note is encrypted</source>
        <translation>la note est chiffrée</translation>
    </message>
    <message>
        <source>parts of the note are encrypted</source>
        <translation>des parties de la note sont chiffrées</translation>
    </message>
    <message>
        <source>parts of the map are encrypted</source>
        <translation>des parties de la carte sont chiffrées</translation>
    </message>
    <message>
        <source>1 other form of the book is left out</source>
        <translation>1 autre version du livre est omise</translation>
    </message>
    <message>
        <source>{0} other forms of the book are left out</source>
        <translation>{0} autres versions du livre sont omises</translation>
    </message>
    <message>
        <source>a list of its parts is damaged</source>
        <translation>une liste de ses parties est endommagée</translation>
    </message>
    <message>
        <source>a part in another format cannot be read</source>
        <translation>une partie dans un autre format ne peut pas être lue</translation>
    </message>
    <message>
        <source>download or copy it again</source>
        <translation>téléchargez-le ou copiez-le de nouveau</translation>
    </message>
    <message>
        <source>save a copy without the password</source>
        <translation>enregistrez une copie sans mot de passe</translation>
    </message>
    <message>
        <source>save a copy without it</source>
        <translation>enregistrez une copie sans cette protection</translation>
    </message>
    <message>
        <source>open it in the program that made it and save it again</source>
        <translation>ouvrez-le dans le programme qui l&apos;a créé et enregistrez-le de nouveau</translation>
    </message>
    <message>
        <source>open it in Word and save it again</source>
        <translation>ouvrez-le dans Word et enregistrez-le de nouveau</translation>
    </message>
    <message>
        <source>open it in Excel or LibreOffice and save it</source>
        <translation>ouvrez-le dans Excel ou LibreOffice et enregistrez-le</translation>
    </message>
    <message>
        <source>unpack it into a folder</source>
        <translation>décompressez-le dans un dossier</translation>
    </message>
    <message>
        <source>put all parts into one folder and unpack them there</source>
        <translation>mettez toutes les parties dans un même dossier et décompressez-les là</translation>
    </message>
    <message>
        <source>install Kenning again</source>
        <translation>réinstallez Kenning</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>rien à faire</translation>
    </message>
    <message>
        <source>set OCR to auto in the settings</source>
        <translation>mettez l&apos;OCR sur Auto dans les paramètres</translation>
    </message>
    <message>
        <source>raise the memory limit in the settings</source>
        <translation>augmentez la limite de mémoire dans les paramètres</translation>
    </message>
    <message>
        <source>raise the time limit in the settings</source>
        <translation>augmentez la limite de temps dans les paramètres</translation>
    </message>
    <message>
        <source>change the file&apos;s permissions</source>
        <translation>changez les droits du fichier</translation>
    </message>
    <message>
        <source>connect it, then try again</source>
        <translation>connectez-le, puis réessayez</translation>
    </message>
    <message>
        <source>close that program, then try again</source>
        <translation>fermez ce programme, puis réessayez</translation>
    </message>
    <message>
        <source>close some programs, then try again</source>
        <translation>fermez quelques programmes, puis réessayez</translation>
    </message>
    <message>
        <source>index the folder again</source>
        <translation>indexez de nouveau le dossier</translation>
    </message>
    <message>
        <source>split the file into smaller ones</source>
        <translation>divisez le fichier en plus petits</translation>
    </message>
    <message>
        <source>convert it to EPUB, with Calibre for instance</source>
        <translation>convertissez-le en EPUB, par exemple avec Calibre</translation>
    </message>
    <message>
        <source>convert it to PDF, with ps2pdf for instance</source>
        <translation>convertissez-le en PDF, par exemple avec ps2pdf</translation>
    </message>
    <message>
        <source>export it as PDF</source>
        <translation>exportez-le en PDF</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it as .docx</source>
        <translation>ouvrez-le dans LibreOffice et enregistrez-le en .docx</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it as .xlsx</source>
        <translation>ouvrez-le dans LibreOffice et enregistrez-le en .xlsx</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it anew</source>
        <translation>ouvrez-le dans LibreOffice et enregistrez-le à nouveau</translation>
    </message>
    <message>
        <source>export it again with &quot;Support older Anki versions&quot; chosen</source>
        <translation>exportez-le de nouveau avec l’option «&#x202f;Support older Anki versions&#x202f;»</translation>
    </message>
    <message>
        <source>save it as .hwpx</source>
        <translation>enregistrez-le en .hwpx</translation>
    </message>
    <message>
        <source>save it as .vsdx</source>
        <translation>enregistrez-le en .vsdx</translation>
    </message>
    <message>
        <source>unpack it with 7-Zip</source>
        <translation>décompressez-le avec 7-Zip</translation>
    </message>
    <message>
        <source>export its tables as .csv</source>
        <translation>exportez ses tables en .csv</translation>
    </message>
    <message>
        <source>save it as PDF by another program</source>
        <translation>enregistrez-le en PDF avec un autre programme</translation>
    </message>
    <message>
        <source>save it in Unicode (UTF-8)</source>
        <translation>enregistrez-le en Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>save it as a PDF with OCR</source>
        <translation>enregistrez-le en PDF avec OCR</translation>
    </message>
    <message>
        <source>print it as a PDF, which OCR can read</source>
        <translation>imprimez-le en PDF, que l&apos;OCR peut lire</translation>
    </message>
    <message>
        <source>split it into smaller ones</source>
        <translation>divisez-le en plus petits</translation>
    </message>
    <message>
        <source>open it and save it again</source>
        <translation>ouvrez-le et enregistrez-le à nouveau</translation>
    </message>
    <message>
        <source>save it as a file of its own</source>
        <translation>enregistrez-le comme fichier à part</translation>
    </message>
    <message>
        <source>check the disk, or restore the file from a copy</source>
        <translation>vérifiez le disque, ou restaurez le fichier à partir d&apos;une copie</translation>
    </message>
    <message>
        <source>the file may be damaged; try a fresh copy of it</source>
        <translation>le fichier est peut-être endommagé&#xa0;; essayez une copie récente</translation>
    </message>
    <message>
        <source>open them in a browser</source>
        <translation>ouvrez-les dans un navigateur</translation>
    </message>
    <message>
        <source>split the PDF into smaller ones</source>
        <translation>divisez le PDF en plus petits</translation>
    </message>
    <message>
        <source>print it as a PDF without a form</source>
        <translation>imprimez-le en PDF sans formulaire</translation>
    </message>
    <message>
        <source>save a copy that may be edited</source>
        <translation>enregistrez une copie modifiable</translation>
    </message>
    <message>
        <source>open it in Gnumeric and save it as .xlsx or .ods</source>
        <translation>ouvrez-le dans Gnumeric et enregistrez-le en .xlsx ou .ods</translation>
    </message>
    <message>
        <source>save it as a spreadsheet</source>
        <translation>enregistrez-le comme feuille de calcul</translation>
    </message>
    <message>
        <source>save it from the PDF as a file</source>
        <translation>enregistrez-le depuis le PDF comme fichier</translation>
    </message>
    <message>
        <source>unpack the archive into a folder</source>
        <translation>décompressez l’archive dans un dossier</translation>
    </message>
    <message>
        <source>unpack it</source>
        <translation>décompressez-le</translation>
    </message>
    <message>
        <source>unpack it by hand</source>
        <translation>décompressez-le à la main</translation>
    </message>
    <message>
        <source>unpack it, and pack it again as a ZIP file</source>
        <translation>décompressez-le, puis recompressez-le en ZIP</translation>
    </message>
    <message>
        <source>unpack it, and pack it again as a usual ZIP file</source>
        <translation>décompressez-le, puis recompressez-le en ZIP ordinaire</translation>
    </message>
    <message>
        <source>save it again from the browser</source>
        <translation>enregistrez-la de nouveau depuis le navigateur</translation>
    </message>
    <message>
        <source>switch encryption off in Joplin and export again</source>
        <translation>désactivez le chiffrement dans Joplin et exportez de nouveau</translation>
    </message>
    <message>
        <source>decrypt them in Evernote and export again</source>
        <translation>déchiffrez-les dans Evernote et exportez de nouveau</translation>
    </message>
    <message>
        <source>open it in the program that it was bought for</source>
        <translation>ouvrez-le dans le programme pour lequel il a été acheté</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} et {1} autres</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>page {0}</translation>
    </message>
    <message>
        <source>page {0} · {1}</source>
        <translation>page {0} · {1}</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <translation>diapositive {0}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>ligne {0}</translation>
    </message>
    <message>
        <source>lines {0}–{1}</source>
        <translation>lignes {0}–{1}</translation>
    </message>
    <message>
        <source>chapter {0} · {1}</source>
        <translation>chapitre {0} · {1}</translation>
    </message>
    <message>
        <source>chapter {0}</source>
        <translation>chapitre {0}</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>feuille {0}</translation>
    </message>
    <message>
        <source>{0}, message {1}</source>
        <translation>{0}, message {1}</translation>
    </message>
    <message>
        <source>message {0}</source>
        <translation>message {0}</translation>
    </message>
    <message>
        <source>cell {0}</source>
        <translation>cellule {0}</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <translation>entrée {0}</translation>
    </message>
    <message>
        <source>file {0} of a note</source>
        <translation>fichier {0} d’une note</translation>
    </message>
    <message>
        <source>note {0}</source>
        <translation>note {0}</translation>
    </message>
    <message>
        <source>notebook {0}</source>
        <translation>carnet {0}</translation>
    </message>
    <message>
        <source>group {0}</source>
        <translation>groupe {0}</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>commentaires</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>flèches</translation>
    </message>
    <message>
        <source>page around the diagram</source>
        <translation>page autour du diagramme</translation>
    </message>
    <message>
        <source>master</source>
        <translation>forme de base</translation>
    </message>
    <message>
        <source>master {0}</source>
        <translation>forme de base {0}</translation>
    </message>
    <message>
        <source>master pages</source>
        <translation>pages maîtresses</translation>
    </message>
    <message>
        <source>background page</source>
        <translation>page d’arrière-plan</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>page {0} (hidden)</source>
        <translation>page {0} (masquée)</translation>
    </message>
    <message>
        <source>page {0} · {1} (hidden)</source>
        <translation>page {0} · {1} (masquée)</translation>
    </message>
    <message>
        <source>slide {0} (hidden)</source>
        <translation>diapositive {0} (masquée)</translation>
    </message>
    <message>
        <source>sheet {0} (hidden)</source>
        <translation>feuille {0} (masquée)</translation>
    </message>
    <message>
        <source>sheet {0} (hidden), {1}</source>
        <translation>feuille {0} (masquée), {1}</translation>
    </message>
    <message>
        <source>background page · {0}</source>
        <translation>page d’arrière-plan · {0}</translation>
    </message>
    <message>
        <source>mailbox, message {0}</source>
        <translation>boîte aux lettres, message {0}</translation>
    </message>
    <message>
        <source>Another Kenning process ({0}) is writing to this library; wait until it is done or stop it.</source>
        <translation>Un autre processus de Kenning ({0}) écrit dans cette bibliothèque&#xa0;; attendez qu&apos;il ait fini ou arrêtez-le.</translation>
    </message>
    <message>
        <source>The disk that holds {0} is full: {1} MB are left and {2} MB are needed; free some space and start again; nothing was lost.</source>
        <translation>Le disque qui contient {0} est plein : il reste {1} Mo et il en faut {2}. Libérez de la place et recommencez ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The disk that holds {0} takes no more, though some of it is free (a quota, or too many files); make room there and start again; nothing was lost.</source>
        <translation>Le disque qui contient {0} n’accepte plus rien, bien qu’il reste de la place (un quota, ou trop de fichiers). Faites-y de la place et recommencez ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); nothing was installed. Make room and try again.</source>
        <translation>Il n’y a plus de place dans {0} ({1})&#xa0;; rien n’a été installé. Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); make room and run it again; it goes on where it stopped.</source>
        <translation>Il n’y a plus de place dans {0} ({1}). Faites de la place et recommencez&#xa0;; la suite reprendra où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); free some space or choose another place.</source>
        <translation>Il n’y a plus de place dans {0} ({1}). Libérez de l’espace ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Reading stopped on an unexpected error ({0}); please report it.</source>
        <translation>La lecture s’est arrêtée sur une erreur inattendue ({0})&#xa0;; merci de la signaler.</translation>
    </message>
    <message>
        <source>The library is busy; try again in a moment.</source>
        <translation>La bibliothèque est occupée&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The library {0} was deleted, moved or made anew while it was open; open it again.</source>
        <translation>La bibliothèque {0} a été supprimée, déplacée ou recréée pendant qu&apos;elle était ouverte&#xa0;; ouvrez-la de nouveau.</translation>
    </message>
    <message>
        <source>The library {0} cannot be written to; it can still be searched. To let it take in anything new, {1}.</source>
        <translation>La bibliothèque {0} ne peut pas être modifiée ; les recherches restent possibles. Pour qu’elle accueille du nouveau : {1}.</translation>
    </message>
    <message>
        <source>The library {0} cannot be written to ({1}); it can still be searched. To let it take in anything new, {2}.</source>
        <translation>La bibliothèque {0} ne peut pas être modifiée ({1}) ; les recherches restent possibles. Pour qu’elle accueille du nouveau : {2}.</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened; check its permissions.</source>
        <translation>Impossible d&apos;ouvrir la bibliothèque {0}&#xa0;; vérifiez ses droits d&apos;accès.</translation>
    </message>
    <message>
        <source>The library has format {0}, this Kenning reads {1}; update Kenning.</source>
        <translation>La bibliothèque a le format {0}, cette version de Kenning lit {1}&#xa0;; mettez Kenning à jour.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check the path.</source>
        <translation>Il n&apos;y a ni fichier ni dossier {0}&#xa0;; vérifiez le chemin.</translation>
    </message>
    <message>
        <source>{0} would lie inside the file {1}, and no such part of it is indexed; index the file, or check the path.</source>
        <translation>{0} se trouverait dans le fichier {1}, dont aucune partie de ce nom n’est indexée&#xa0;; indexez le fichier ou vérifiez le chemin.</translation>
    </message>
    <message>
        <source>{0} is the library itself; choose another folder.</source>
        <translation>{0} est la bibliothèque elle-même&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{0} holds other files; choose an empty or new folder for a library.</source>
        <translation>{0} contient d&apos;autres fichiers&#xa0;; choisissez pour une bibliothèque un dossier vide ou nouveau.</translation>
    </message>
    <message>
        <source>{0} holds a library already; open it.</source>
        <translation>{0} contient déjà une bibliothèque&#xa0;; ouvrez-la.</translation>
    </message>
    <message>
        <source>{0} holds other files; choose an empty folder.</source>
        <translation>{0} contient d&apos;autres fichiers&#xa0;; choisissez un dossier vide.</translation>
    </message>
    <message>
        <source>Nothing to search for; type a few words or a question.</source>
        <translation>Rien à rechercher&#xa0;; tapez quelques mots ou une question.</translation>
    </message>
    <message>
        <source>Add what to look for besides what to leave out.</source>
        <translation>Ajoutez ce qu&apos;il faut chercher, en plus de ce qu&apos;il faut exclure.</translation>
    </message>
    <message>
        <source>Filters alone compare documents with nothing; add a few words or a question.</source>
        <translation>Les filtres seuls ne comparent les documents à rien&#xa0;; ajoutez quelques mots ou une question.</translation>
    </message>
    <message>
        <source>Another saved search is called “{0}”; choose another name.</source>
        <translation>Une autre recherche enregistrée s&apos;appelle «&#xa0;{0}&#xa0;»&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Une recherche enregistrée a besoin d&apos;un nom.</translation>
    </message>
    <message>
        <source>A library needs a name.</source>
        <translation>Une bibliothèque a besoin d&apos;un nom.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>{0} ne peut pas être écrit ({1}) ; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>{0} lies inside the library; choose another place.</source>
        <translation>{0} se trouve dans la bibliothèque ; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, such as {1}.</source>
        <translation>{0} est un dossier ; indiquez un fichier qu’il contient, par exemple {1}.</translation>
    </message>
    <message>
        <source>There is no folder {0}; make it first.</source>
        <translation>Le dossier {0} n’existe pas ; créez-le d’abord.</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or replace it with --force.</source>
        <translation>{0} existe déjà ; choisissez un autre nom ou remplacez-le avec --force.</translation>
    </message>
    <message>
        <source>{0} is the address of a published library; a name holds no ://.</source>
        <translation>{0} est l’adresse d’une bibliothèque publiée ; un nom ne contient pas ://.</translation>
    </message>
    <message>
        <source>A library&apos;s name has at most {0} letters.</source>
        <translation>Le nom d’une bibliothèque compte au plus {0} caractères.</translation>
    </message>
    <message>
        <source>“{0}” is the name of the library in {1}; choose another.</source>
        <translation>« {0} » est le nom de la bibliothèque de {1} ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{0} is not in the list of libraries; `kenning libraries` shows it.</source>
        <translation>{0} n’est pas dans la liste des bibliothèques ; « kenning libraries » l’affiche.</translation>
    </message>
    <message>
        <source>No saved search is called “{0}” any more.</source>
        <translation>Aucune recherche enregistrée ne s’appelle plus « {0} ».</translation>
    </message>
    <message>
        <source>The name of a saved search has at most {0} letters.</source>
        <translation>Le nom d’une recherche enregistrée compte au plus {0} caractères.</translation>
    </message>
    <message>
        <source>There is nothing to save yet; ask something first.</source>
        <translation>Il n’y a encore rien à enregistrer ; posez d’abord une question.</translation>
    </message>
    <message>
        <source>{0} is no pattern; write one as in a .gitignore file, such as &apos;*.log&apos; or &apos;drafts/&apos;.</source>
        <translation>{0} n’est pas un motif ; écrivez-en un comme dans un fichier .gitignore, par exemple &apos;*.log&apos; ou &apos;drafts/&apos;.</translation>
    </message>
    <message>
        <source>{0} is no kind of file; write an ending, a kind or a pattern: pdf, word, &apos;notes-*&apos;.</source>
        <translation>{0} n’est pas un type de fichier ; écrivez une extension, un type ou un motif : pdf, word, &apos;notes-*&apos;.</translation>
    </message>
    <message>
        <source>The bracket in {0} is not closed; write ], or \[ for the sign itself.</source>
        <translation>Le crochet de {0} n’est pas fermé ; écrivez ], ou \[ pour le signe lui-même.</translation>
    </message>
    <message>
        <source>What stands in the brackets of {0} matches nothing; write it as in [a-z] or [!0-9].</source>
        <translation>Ce qui est entre les crochets de {0} ne correspond à rien ; écrivez-le comme dans [a-z] ou [!0-9].</translation>
    </message>
    <message>
        <source>{0} ends in a backslash, so that it matches nothing; a folder is written with /, as in &apos;drafts/&apos;.</source>
        <translation>{0} se termine par une barre oblique inverse et ne correspond donc à rien ; un dossier s’écrit avec /, comme dans &apos;drafts/&apos;.</translation>
    </message>
    <message>
        <source>{0} is no tag; it takes 1 to {1} letters without commas and quotation marks.</source>
        <translation>{0} n’est pas une étiquette ; il faut 1 à {1} caractères, sans virgules ni guillemets.</translation>
    </message>
    <message>
        <source>The library {0} could not be deleted whole ({1}); try again.</source>
        <translation>La bibliothèque {0} n’a pas pu être supprimée entièrement ({1}) ; réessayez.</translation>
    </message>
    <message>
        <source>There is no library in {0}; nothing was deleted.</source>
        <translation>Il n’y a pas de bibliothèque dans {0} ; rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}); check the connection.</source>
        <translation>{0} est injoignable ({1}) ; vérifiez la connexion.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}). Check the connection; or download the files of {2} on another computer, bring the folder here, and run: kenning encoders add FOLDER</source>
        <translation>{0} est injoignable ({1}). Vérifiez la connexion ; ou téléchargez les fichiers de {2} sur un autre ordinateur, apportez le dossier ici et lancez : kenning encoders add DOSSIER</translation>
    </message>
    <message>
        <source>The connection to {0} keeps breaking ({1}); what has arrived is kept, run it again to go on.</source>
        <translation>La connexion à {0} se coupe sans cesse ({1}) ; ce qui est arrivé est conservé, réessayez pour continuer.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>{0} ne peut pas être écrit ({1}).</translation>
    </message>
    <message>
        <source>{0} needs {1} MB, and the disk of {2} has {3} MB free; make room and run it again.</source>
        <translation>{0} demande {1} Mo, et le disque de {2} a {3} Mo libres ; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Exporting needs about {0} MB for a while, and the disk of {1} has {2} MB free; make room and run it again.</source>
        <translation>L’exportation demande environ {0} Mo pendant un moment, et le disque de {1} a {2} Mo libres ; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The files could not be written to {0} ({1}).</source>
        <translation>Les fichiers n’ont pas pu être écrits dans {0} ({1}).</translation>
    </message>
    <message>
        <source>Another encoder is being added; wait until it is done.</source>
        <translation>Un autre encodeur est en cours d’ajout ; attendez qu’il soit prêt.</translation>
    </message>
    <message>
        <source>{0} is being downloaded by another process; wait for it.</source>
        <translation>{0} est en cours de téléchargement par un autre processus ; attendez-le.</translation>
    </message>
    <message>
        <source>{0} is in use; close the libraries that use it, then try again.</source>
        <translation>{0} est utilisé ; fermez les bibliothèques qui s’en servent, puis réessayez.</translation>
    </message>
    <message>
        <source>No library can be made at {0} ({1}).</source>
        <translation>Aucune bibliothèque ne peut être créée dans {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} is a file, and a library needs a folder; choose another place.</source>
        <translation>{0} est un fichier, or une bibliothèque a besoin d’un dossier&#xa0;; choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{0} is a file; choose the folder of a library.</source>
        <translation>{0} est un fichier&#xa0;; choisissez le dossier d’une bibliothèque.</translation>
    </message>
    <message>
        <source>There is a library at {0} already; it was left as it is.</source>
        <translation>Il y a déjà une bibliothèque dans {0} ; elle est restée telle quelle.</translation>
    </message>
    <message>
        <source>The settings could not be read ({0}); they were kept as {1}.</source>
        <translation>Les réglages n’ont pas pu être lus ({0}) ; ils ont été conservés sous {1}.</translation>
    </message>
    <message>
        <source>The settings {0} could not be opened ({1}).</source>
        <translation>Les réglages {0} n’ont pas pu être ouverts ({1}).</translation>
    </message>
    <message>
        <source>Indexing stopped on an unexpected error ({0}); what was committed is kept.</source>
        <translation>L’indexation s’est arrêtée sur une erreur inattendue ({0}) ; ce qui était enregistré est conservé.</translation>
    </message>
    <message>
        <source>Another Kenning process changed the library while it was checked; check again when it is done.</source>
        <translation>Un autre processus Kenning a modifié la bibliothèque pendant la vérification ; vérifiez-la de nouveau quand il aura fini.</translation>
    </message>
    <message>
        <source>Another Kenning process changed the library meanwhile; export again when it is done.</source>
        <translation>Un autre processus Kenning a modifié la bibliothèque entre-temps ; exportez de nouveau quand il aura fini.</translation>
    </message>
    <message>
        <source>There is no file {0}; check the path.</source>
        <translation>Le fichier {0} n’existe pas ; vérifiez le chemin.</translation>
    </message>
    <message>
        <source>{0} holds no vectors to borrow; make one with: kenning vectors export FILE</source>
        <translation>{0} ne contient aucun vecteur à emprunter ; créez-en un avec : kenning vectors export FICHIER</translation>
    </message>
    <message>
        <source>The vectors of {0} were made by the encoder {1}, the library&apos;s is {2} ({3}); export them from a library with the same encoder.</source>
        <translation>Les vecteurs de {0} viennent de l’encodeur {1}, celui de la bibliothèque est {2} ({3}) ; exportez-les d’une bibliothèque avec le même encodeur.</translation>
    </message>
    <message>
        <source>The library is not open; nothing was granted.</source>
        <translation>La bibliothèque n’est pas ouverte ; rien n’a été autorisé.</translation>
    </message>
    <message>
        <source>Nothing is published at {0}; check the address.</source>
        <translation>Rien n’est publié à l’adresse {0} ; vérifiez-la.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}); try again later.</source>
        <translation>{0} est injoignable ({1}) ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>A library is published to, and read from, an address such as s3://bucket/folder.</source>
        <translation>Une bibliothèque se publie et se lit à une adresse telle que s3://bucket/folder.</translation>
    </message>
    <message>
        <source>Another program reads the ledger, whose old pages were left; close it and compact again.</source>
        <translation>Un autre programme lit la bibliothèque, d’anciennes pages y sont restées ; fermez-le et compactez de nouveau.</translation>
    </message>
    <message>
        <source>its disk can only be read</source>
        <translation>son disque est en lecture seule</translation>
    </message>
    <message>
        <source>its permissions forbid it</source>
        <translation>ses droits d’accès l’interdisent</translation>
    </message>
    <message>
        <source>its disk is full</source>
        <translation>son disque est plein</translation>
    </message>
    <message>
        <source>your share of its disk is used up</source>
        <translation>votre part du disque est épuisée</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>elle est absente</translation>
    </message>
    <message>
        <source>make its disk writable or move it to another one</source>
        <translation>rendez son disque accessible en écriture ou déplacez-la sur un autre</translation>
    </message>
    <message>
        <source>change the permissions of its folder</source>
        <translation>changez les droits d’accès de son dossier</translation>
    </message>
    <message>
        <source>connect its drive or open it where it lies now</source>
        <translation>branchez son disque ou ouvrez-la là où elle se trouve maintenant</translation>
    </message>
    <message>
        <source>move it to a disk that can be written to</source>
        <translation>déplacez-la sur un disque accessible en écriture</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>de nombreuses langues</translation>
    </message>
    <message>
        <source>{0} languages</source>
        <translation>{0} langues</translation>
    </message>
    <message>
        <source>more than {0} languages</source>
        <translation>plus de {0} langues</translation>
    </message>
    <message>
        <source>more than {0} languages, {1} of them tuned</source>
        <translation>plus de {0} langues, dont {1} affinées</translation>
    </message>
    <message>
        <source>Its authors cut texts at {0} tokens; the position table has {1} rows.</source>
        <translation>Ses auteurs coupent les textes à {0} tokens ; la table des positions a {1} lignes.</translation>
    </message>
    <message>
        <source>Trained with Matryoshka loss; its authors publish no list of sizes.</source>
        <translation>Entraîné avec la perte Matryoshka ; ses auteurs ne publient pas de liste de tailles.</translation>
    </message>
    <message>
        <source>Prefixes and pooling are those that its own files give.</source>
        <translation>Les préfixes et l&apos;agrégation sont ceux qu&apos;indiquent ses propres fichiers.</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>aucun pilote NVIDIA trouvé</translation>
    </message>
    <message>
        <source>this ONNX Runtime has no GPU provider</source>
        <translation>cet ONNX Runtime ne sait pas utiliser de GPU</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>pas encore démarré</translation>
    </message>
    <message>
        <source>1Password export</source>
        <translation>export de 1Password</translation>
    </message>
    <message>
        <source>3-D model</source>
        <translation>modèle 3D</translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation>archive 7-Zip</translation>
    </message>
    <message>
        <source>AVI video</source>
        <translation>vidéo AVI</translation>
    </message>
    <message>
        <source>AbiWord document</source>
        <translation>document AbiWord</translation>
    </message>
    <message>
        <source>Access database</source>
        <translation>base de données Access</translation>
    </message>
    <message>
        <source>Android program</source>
        <translation>programme Android</translation>
    </message>
    <message>
        <source>Arrow table</source>
        <translation>table Arrow</translation>
    </message>
    <message>
        <source>BMP image</source>
        <translation>image BMP</translation>
    </message>
    <message>
        <source>CAD drawing</source>
        <translation>dessin CAD</translation>
    </message>
    <message>
        <source>Debian package</source>
        <translation>paquet Debian</translation>
    </message>
    <message>
        <source>DjVu document</source>
        <translation>document DjVu</translation>
    </message>
    <message>
        <source>FITS data</source>
        <translation>données FITS</translation>
    </message>
    <message>
        <source>FLAC audio</source>
        <translation>audio FLAC</translation>
    </message>
    <message>
        <source>Flash video</source>
        <translation>vidéo Flash</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>image GIF</translation>
    </message>
    <message>
        <source>GIMP image</source>
        <translation>image GIMP</translation>
    </message>
    <message>
        <source>Git data</source>
        <translation>données Git</translation>
    </message>
    <message>
        <source>HDF5 data</source>
        <translation>données HDF5</translation>
    </message>
    <message>
        <source>Hangul document</source>
        <translation>document Hangul</translation>
    </message>
    <message>
        <source>Hangul document of before 2000</source>
        <translation>document Hangul d’avant 2000</translation>
    </message>
    <message>
        <source>JBIG2 image</source>
        <translation>image JBIG2</translation>
    </message>
    <message>
        <source>JPEG 2000 image</source>
        <translation>image JPEG 2000</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>image JPEG</translation>
    </message>
    <message>
        <source>Java program</source>
        <translation>programme Java</translation>
    </message>
    <message>
        <source>Joplin export</source>
        <translation>export de Joplin</translation>
    </message>
    <message>
        <source>KeePass database</source>
        <translation>base de données KeePass</translation>
    </message>
    <message>
        <source>Keynote presentation</source>
        <translation>présentation Keynote</translation>
    </message>
    <message>
        <source>Kindle book in KFX</source>
        <translation>livre Kindle en KFX</translation>
    </message>
    <message>
        <source>Kindle book in KFX, protected against copying</source>
        <translation>livre Kindle en KFX, protégé contre la copie</translation>
    </message>
    <message>
        <source>Kindle book of the Topaz kind</source>
        <translation>livre Kindle du type Topaz</translation>
    </message>
    <message>
        <source>LZ4 archive</source>
        <translation>archive LZ4</translation>
    </message>
    <message>
        <source>MATLAB data</source>
        <translation>données MATLAB</translation>
    </message>
    <message>
        <source>MIDI music</source>
        <translation>musique MIDI</translation>
    </message>
    <message>
        <source>MP4 video, audio or image</source>
        <translation>vidéo, audio ou image MP4</translation>
    </message>
    <message>
        <source>MPEG audio</source>
        <translation>audio MPEG</translation>
    </message>
    <message>
        <source>MPEG video</source>
        <translation>vidéo MPEG</translation>
    </message>
    <message>
        <source>Matroska or WebM video</source>
        <translation>vidéo Matroska ou WebM</translation>
    </message>
    <message>
        <source>NumPy data</source>
        <translation>données NumPy</translation>
    </message>
    <message>
        <source>Numbers spreadsheet</source>
        <translation>feuille de calcul Numbers</translation>
    </message>
    <message>
        <source>Ogg audio or video</source>
        <translation>audio ou vidéo Ogg</translation>
    </message>
    <message>
        <source>OneNote notebook</source>
        <translation>bloc-notes OneNote</translation>
    </message>
    <message>
        <source>OpenDocument chart</source>
        <translation>graphique OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument database</source>
        <translation>base de données OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument drawing</source>
        <translation>dessin OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument formula</source>
        <translation>formule OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument presentation</source>
        <translation>présentation OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation>feuille de calcul OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>texte OpenDocument</translation>
    </message>
    <message>
        <source>Outlook mailbox</source>
        <translation>boîte aux lettres Outlook</translation>
    </message>
    <message>
        <source>Outlook message</source>
        <translation>message Outlook</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>image PNG</translation>
    </message>
    <message>
        <source>Pages document</source>
        <translation>document Pages</translation>
    </message>
    <message>
        <source>Parquet table</source>
        <translation>table Parquet</translation>
    </message>
    <message>
        <source>Photoshop image</source>
        <translation>image Photoshop</translation>
    </message>
    <message>
        <source>PostScript document</source>
        <translation>document PostScript</translation>
    </message>
    <message>
        <source>Project plan</source>
        <translation>plan de Project</translation>
    </message>
    <message>
        <source>Publisher document</source>
        <translation>document Publisher</translation>
    </message>
    <message>
        <source>Python package</source>
        <translation>paquet Python</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>archive RAR</translation>
    </message>
    <message>
        <source>RPM package</source>
        <translation>paquet RPM</translation>
    </message>
    <message>
        <source>SMIL presentation</source>
        <translation>présentation SMIL</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>base de données SQLite</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>dessin SVG</translation>
    </message>
    <message>
        <source>TIFF image</source>
        <translation>image TIFF</translation>
    </message>
    <message>
        <source>Visio drawing</source>
        <translation>dessin Visio</translation>
    </message>
    <message>
        <source>WAV audio</source>
        <translation>audio WAV</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>image WebP</translation>
    </message>
    <message>
        <source>Windows help file</source>
        <translation>fichier d’aide Windows</translation>
    </message>
    <message>
        <source>Windows media file</source>
        <translation>fichier multimédia Windows</translation>
    </message>
    <message>
        <source>Windows program</source>
        <translation>programme Windows</translation>
    </message>
    <message>
        <source>Windows shortcut</source>
        <translation>raccourci Windows</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>document Word</translation>
    </message>
    <message>
        <source>WordPerfect document</source>
        <translation>document WordPerfect</translation>
    </message>
    <message>
        <source>Works document</source>
        <translation>document Works</translation>
    </message>
    <message>
        <source>Lotus 1-2-3 spreadsheet</source>
        <translation>feuille de calcul Lotus 1-2-3</translation>
    </message>
    <message>
        <source>Quattro Pro spreadsheet</source>
        <translation>feuille de calcul Quattro Pro</translation>
    </message>
    <message>
        <source>StarOffice document</source>
        <translation>document StarOffice</translation>
    </message>
    <message>
        <source>Windows metafile</source>
        <translation>métafichier Windows</translation>
    </message>
    <message>
        <source>Word Pro document</source>
        <translation>document Word Pro</translation>
    </message>
    <message>
        <source>Write document</source>
        <translation>document Write</translation>
    </message>
    <message>
        <source>ARJ archive</source>
        <translation>archive ARJ</translation>
    </message>
    <message>
        <source>CorelDRAW drawing</source>
        <translation>dessin CorelDRAW</translation>
    </message>
    <message>
        <source>InDesign document</source>
        <translation>document InDesign</translation>
    </message>
    <message>
        <source>LZH archive</source>
        <translation>archive LZH</translation>
    </message>
    <message>
        <source>XPS document</source>
        <translation>document XPS</translation>
    </message>
    <message>
        <source>disk image</source>
        <translation>image disque</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>archive ZIP</translation>
    </message>
    <message>
        <source>Zstandard archive</source>
        <translation>archive Zstandard</translation>
    </message>
    <message>
        <source>archive or package</source>
        <translation>archive ou paquet</translation>
    </message>
    <message>
        <source>audio file</source>
        <translation>fichier audio</translation>
    </message>
    <message>
        <source>binary Visio drawing</source>
        <translation>dessin Visio binaire</translation>
    </message>
    <message>
        <source>browser extension</source>
        <translation>extension de navigateur</translation>
    </message>
    <message>
        <source>cabinet archive</source>
        <translation>archive CAB</translation>
    </message>
    <message>
        <source>camera raw image</source>
        <translation>image brute d’appareil photo</translation>
    </message>
    <message>
        <source>comic book</source>
        <translation>bande dessinée</translation>
    </message>
    <message>
        <source>compiled program</source>
        <translation>programme compilé</translation>
    </message>
    <message>
        <source>compress archive</source>
        <translation>archive compress</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>diagramme</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>livre numérique</translation>
    </message>
    <message>
        <source>editor extension</source>
        <translation>extension d’éditeur</translation>
    </message>
    <message>
        <source>font</source>
        <translation>police de caractères</translation>
    </message>
    <message>
        <source>gzip archive</source>
        <translation>archive gzip</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>icône</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>key or certificate</source>
        <translation>clé ou certificat</translation>
    </message>
    <message>
        <source>key or signature</source>
        <translation>clé ou signature</translation>
    </message>
    <message>
        <source>key, certificate or encrypted message</source>
        <translation>clé, certificat ou message chiffré</translation>
    </message>
    <message>
        <source>presentation of PowerPoint 4</source>
        <translation>présentation PowerPoint 4</translation>
    </message>
    <message>
        <source>presentation of PowerPoint 95</source>
        <translation>présentation PowerPoint 95</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>présentation</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>program package</source>
        <translation>paquet de programme</translation>
    </message>
    <message>
        <source>rich text document</source>
        <translation>document de texte enrichi</translation>
    </message>
    <message>
        <source>source map</source>
        <translation>carte de code source</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>feuille de calcul</translation>
    </message>
    <message>
        <source>translation catalogue</source>
        <translation>catalogue de traduction</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vidéo</translation>
    </message>
    <message>
        <source>SVG drawing without words</source>
        <translation>dessin SVG sans mots</translation>
    </message>
    <message>
        <source>Windows metafile without words</source>
        <translation>métafichier Windows sans mots</translation>
    </message>
    <message>
        <source>Kindle book that holds the pages of a print</source>
        <translation>livre Kindle fait de pages imprimées</translation>
    </message>
    <message>
        <source>deleted message</source>
        <translation>message supprimé</translation>
    </message>
    <message>
        <source>an object of another program</source>
        <translation>un objet d’un autre programme</translation>
    </message>
    <message>
        <source>a link inside an archive</source>
        <translation>un lien dans une archive</translation>
    </message>
    <message>
        <source>a device inside an archive</source>
        <translation>un périphérique dans une archive</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>a pipe or device</source>
        <translation>un tube ou un périphérique</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>un socket</translation>
    </message>
    <message>
        <source>text of its own in a container</source>
        <translation>du texte propre dans un conteneur</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>encodeur</translation>
    </message>
    <message>
        <source>reranker</source>
        <translation>reclasseur</translation>
    </message>
    <message>
        <source>compressed {0}</source>
        <translation>{0} sous forme compressée</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} is missing; install it again.</source>
        <translation>Le fichier {1} ({0}) manque&#xa0;; réinstallez-le.</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} has {2} bytes, not {3}; install it again.</source>
        <translation>Le fichier {1} ({0}) a {2} octets au lieu de {3}&#xa0;; réinstallez-le.</translation>
    </message>
    <message>
        <source>unpack it by hand if you trust it</source>
        <translation>décompressez-le à la main si vous lui faites confiance</translation>
    </message>
    <message>
        <source>the archive is very large</source>
        <translation>l’archive est très volumineuse</translation>
    </message>
    <message>
        <source>it goes on in another file of the archive</source>
        <translation>la suite se trouve dans un autre fichier de l’archive</translation>
    </message>
    <message>
        <source>the page is compressed by a method that is not read ({0})</source>
        <translation>la page est compressée par une méthode qui n’est pas lue ({0})</translation>
    </message>
    <message>
        <source>open it in a player of web archives, or download it again</source>
        <translation>ouvrez-la dans un lecteur d’archives web ou téléchargez-la à nouveau</translation>
    </message>
    <message>
        <source>open the message in Mail, so that the file is fetched, and add the folder Attachments</source>
        <translation>ouvrez le message dans Mail pour que le fichier soit récupéré, puis ajoutez le dossier Attachments</translation>
    </message>
    <message>
        <source>it lies more than {0} messages deep</source>
        <translation>il se trouve à plus de {0} messages de profondeur</translation>
    </message>
    <message>
        <source>it is too large to be read inside a mailbox</source>
        <translation>il est trop volumineux pour être lu dans une boîte aux lettres</translation>
    </message>
    <message>
        <source>import it into a mail program and save the message</source>
        <translation>importez-la dans un logiciel de messagerie et enregistrez le message</translation>
    </message>
    <message>
        <source>save a copy of it without encryption</source>
        <translation>enregistrez-en une copie sans chiffrement</translation>
    </message>
    <message>
        <source>the signed file holds no document, or is damaged</source>
        <translation>le fichier signé ne contient aucun document ou est endommagé</translation>
    </message>
    <message>
        <source>open it by hand</source>
        <translation>ouvrez-le à la main</translation>
    </message>
    <message>
        <source>download it again</source>
        <translation>téléchargez-la de nouveau</translation>
    </message>
    <message>
        <source>repair it with Outlook&apos;s ScanPST</source>
        <translation>réparez-la avec ScanPST d’Outlook</translation>
    </message>
    <message>
        <source>repair the mailbox with Outlook&apos;s ScanPST</source>
        <translation>réparez la boîte aux lettres avec ScanPST d’Outlook</translation>
    </message>
    <message>
        <source>the PDF claims to have {0} pages</source>
        <translation>le PDF prétend avoir {0} pages</translation>
    </message>
    <message>
        <source>the file has no text</source>
        <translation>le fichier n’a pas de texte</translation>
    </message>
    <message>
        <source>what follows record {0} is left out, as the file is damaged there</source>
        <translation>ce qui suit la notice {0} manque, car le fichier y est endommagé</translation>
    </message>
    <message>
        <source>parts are left out, as the file is damaged or cut short</source>
        <translation>des parties manquent, car le fichier est endommagé ou tronqué</translation>
    </message>
    <message>
        <source>the AbiWord document is damaged or incomplete</source>
        <translation>le document AbiWord est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the CAD drawing is damaged or incomplete</source>
        <translation>le dessin CAD est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the Publisher document is damaged or incomplete</source>
        <translation>le document Publisher est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged or incomplete</source>
        <translation>l’archive ZIP est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the attachment is damaged or incomplete</source>
        <translation>la pièce jointe est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the canvas is damaged or incomplete</source>
        <translation>le canevas est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the compressed file is damaged or incomplete</source>
        <translation>le fichier compressé est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the database is damaged or incomplete</source>
        <translation>la base de données est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the diagram is damaged or incomplete</source>
        <translation>le diagramme est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the document is damaged or incomplete</source>
        <translation>le document est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the drawing is damaged or incomplete</source>
        <translation>le dessin est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the e-book is damaged or incomplete</source>
        <translation>le livre numérique est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the export is damaged or incomplete</source>
        <translation>l’export est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the file is damaged or incomplete</source>
        <translation>le fichier est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the mailbox is damaged or incomplete</source>
        <translation>la boîte aux lettres est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the message is damaged or incomplete</source>
        <translation>le message est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the mind map is damaged or incomplete</source>
        <translation>la carte mentale est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the notebook is damaged or incomplete</source>
        <translation>le carnet est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the outline is damaged or incomplete</source>
        <translation>le plan est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the page is damaged or incomplete</source>
        <translation>la page est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the password export is damaged or incomplete</source>
        <translation>l’export de mots de passe est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation>l’image est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the plan is damaged or incomplete</source>
        <translation>le plan est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the presentation is damaged or incomplete</source>
        <translation>la présentation est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the property list is damaged or incomplete</source>
        <translation>la liste de propriétés est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the table is damaged or incomplete</source>
        <translation>le tableau est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the web archive is damaged or incomplete</source>
        <translation>l’archive web est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the workbook is damaged or incomplete</source>
        <translation>le classeur est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>the archive is protected by a password</source>
        <translation>l’archive est protégée par un mot de passe</translation>
    </message>
    <message>
        <source>the document is protected by a password</source>
        <translation>le document est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>the file is protected by a password</source>
        <translation>le fichier est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>the password export is protected by a password</source>
        <translation>l’export de mots de passe est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>the presentation is protected by a password</source>
        <translation>la présentation est protégée par un mot de passe</translation>
    </message>
    <message>
        <source>the workbook is protected by a password</source>
        <translation>le classeur est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>An address holds no credentials; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret.</source>
        <translation>Une adresse ne contient pas d’identifiants&#xa0;; définissez AWS_PROFILE, ou AWS_ACCESS_KEY_ID et son secret.</translation>
    </message>
    <message>
        <source>An address names a bucket of 2 to 63 letters, digits, dots and hyphens: s3://bucket/folder</source>
        <translation>Une adresse nomme un bucket de 2 à 63 lettres, chiffres, points et tirets&#xa0;: s3://bucket/folder</translation>
    </message>
    <message>
        <source>The folder in s3://{0}/… holds letters that no folder there can have; choose another.</source>
        <translation>Le dossier dans s3://{0}/… contient des caractères qu’aucun dossier ne peut y avoir&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The server&apos;s address (AWS_ENDPOINT_URL) holds a password; give it without.</source>
        <translation>L’adresse du serveur (AWS_ENDPOINT_URL) contient un mot de passe&#xa0;; donnez-la sans.</translation>
    </message>
    <message>
        <source>The profile signs in by single sign-on, a role or a program; that needs: pip install boto3</source>
        <translation>Le profil se connecte par authentification unique, un rôle ou un programme&#xa0;; il faut&#xa0;: pip install boto3</translation>
    </message>
    <message>
        <source>There is no profile {0} in ~/.aws/config or ~/.aws/credentials; check AWS_PROFILE.</source>
        <translation>Il n’y a pas de profil {0} dans ~/.aws/config ni ~/.aws/credentials&#xa0;; vérifiez AWS_PROFILE.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a file of profiles; mend it, or unset AWS_PROFILE.</source>
        <translation>{0} ne peut pas être lu comme fichier de profils&#xa0;; réparez-le, ou retirez AWS_PROFILE.</translation>
    </message>
    <message>
        <source>{0} Try again in a moment.</source>
        <translation>{0} Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>{0}/{1} is missing; publish the library again.</source>
        <translation>{0}/{1} manque&#xa0;; publiez à nouveau la bibliothèque.</translation>
    </message>
    <message>
        <source>No copy of {0} can be made at {1} ({2}); make room, or set XDG_DATA_HOME.</source>
        <translation>Aucune copie de {0} ne peut être faite à {1} ({2})&#xa0;; libérez de la place, ou définissez XDG_DATA_HOME.</translation>
    </message>
    <message>
        <source>{0} does not say of which library it is the copy; remove the folder and open the library by its address.</source>
        <translation>{0} ne dit pas de quelle bibliothèque il est la copie&#xa0;; supprimez le dossier et ouvrez la bibliothèque par son adresse.</translation>
    </message>
    <message>
        <source>{0} has format {1}, this Kenning reads {2}; update Kenning.</source>
        <translation>{0} est au format {1}, ce Kenning lit {2}&#xa0;; mettez Kenning à jour.</translation>
    </message>
    <message>
        <source>Version {0} of {1} needs {2} MB on this disk, which has {3}; free some space and start it again.</source>
        <translation>La version {0} de {1} demande {2} Mo sur ce disque, qui en a {3}&#xa0;; libérez de la place et recommencez.</translation>
    </message>
    <message>
        <source>The rows at {0} are damaged; publish the library again.</source>
        <translation>Les lignes de {0} sont endommagées&#xa0;; publiez à nouveau la bibliothèque.</translation>
    </message>
    <message>
        <source>A table at {0} is damaged; publish the library again.</source>
        <translation>Une table de {0} est endommagée&#xa0;; publiez à nouveau la bibliothèque.</translation>
    </message>
    <message>
        <source>Version {0} of {1} is not whole; publish it again.</source>
        <translation>La version {0} de {1} n’est pas entière&#xa0;; publiez-la à nouveau.</translation>
    </message>
    <message>
        <source>The copy {0} cannot be written ({1}); free some space and try again.</source>
        <translation>La copie {0} ne peut pas être écrite ({1})&#xa0;; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Another Kenning process fetches this library; wait until it is done.</source>
        <translation>Un autre processus de Kenning récupère cette bibliothèque&#xa0;; attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>{0}/{1} is not as it was published; publish the library again.</source>
        <translation>{0}/{1} n’est pas tel qu’il a été publié&#xa0;; publiez à nouveau la bibliothèque.</translation>
    </message>
    <message>
        <source>{0} refuses this computer&apos;s clock ({1}); set it right and try again.</source>
        <translation>{0} refuse l’horloge de cet ordinateur ({1})&#xa0;; réglez-la et réessayez.</translation>
    </message>
    <message>
        <source>There are no credentials for {0}; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.</source>
        <translation>Il n’y a pas d’identifiants pour {0}&#xa0;; définissez AWS_PROFILE, ou AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY.</translation>
    </message>
    <message>
        <source>{0} refuses these credentials ({1}); check AWS_PROFILE, or the keys and their rights.</source>
        <translation>{0} refuse ces identifiants ({1})&#xa0;; vérifiez AWS_PROFILE, ou les clés et leurs droits.</translation>
    </message>
    <message>
        <source>Libraries in buckets need an optional part; {0}.</source>
        <translation>Les bibliothèques dans des buckets ont besoin d’une partie optionnelle&#xa0;; {0}.</translation>
    </message>
    <message>
        <source>The credentials or the server&apos;s address are not whole; check AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL.</source>
        <translation>Les identifiants ou l’adresse du serveur ne sont pas complets&#xa0;; vérifiez AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY et AWS_ENDPOINT_URL.</translation>
    </message>
    <message>
        <source>{0}/{1} is larger than any that Kenning writes.</source>
        <translation>{0}/{1} est plus grand que tout ce qu’écrit Kenning.</translation>
    </message>
    <message>
        <source>There is no bucket {0}; check the address.</source>
        <translation>Il n’y a pas de bucket {0}&#xa0;; vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>A published table does not hold what it should; publish the library again.</source>
        <translation>Une table publiée ne contient pas ce qu’elle devrait&#xa0;; publiez à nouveau la bibliothèque.</translation>
    </message>
    <message>
        <source>{0}/{1} is damaged; publish the library again.</source>
        <translation>{0}/{1} est endommagé&#xa0;; publiez à nouveau la bibliothèque.</translation>
    </message>
    <message>
        <source>{0} was published by a newer Kenning; update this one.</source>
        <translation>{0} a été publié par un Kenning plus récent&#xa0;; mettez celui-ci à jour.</translation>
    </message>
    <message>
        <source>Apple Mail keeps it in the folder Attachments beside, or has not fetched it</source>
        <translation>Apple Mail le garde dans le dossier Attachments voisin ou ne l’a pas récupéré</translation>
    </message>
    <message>
        <source>The reader is closed; open the library again.</source>
        <translation>Le lecteur est fermé&#xa0;; rouvrez la bibliothèque.</translation>
    </message>
    <message>
        <source>The reader process was ended again and again while it started ({0}); close some programs, then index again: what was read is kept.</source>
        <translation>Le processus de lecture a été arrêté plusieurs fois à son démarrage ({0})&#xa0;; fermez quelques programmes, puis réindexez&#xa0;: ce qui a été lu est conservé.</translation>
    </message>
    <message>
        <source>The reader process could not be started ({0}); install Kenning again.</source>
        <translation>Le processus de lecture n’a pas pu démarrer ({0})&#xa0;; réinstallez Kenning.</translation>
    </message>
    <message>
        <source>The encoder {0} gave {1} where its manifest says {2} dimensions; install it again.</source>
        <translation>L’encodeur {0} a donné {1} là où son manifeste annonce {2} dimensions&#xa0;; réinstallez-le.</translation>
    </message>
    <message>
        <source>{0} pools by one token; late chunking needs a mean over tokens.</source>
        <translation>{0} résume par un seul token&#xa0;; tenir compte du texte autour demande une moyenne de tous.</translation>
    </message>
    <message>
        <source>The encoder {0} gave numbers that are not finite.</source>
        <translation>L’encodeur {0} a donné des nombres qui ne sont pas finis.</translation>
    </message>
    <message>
        <source>The encoder was closed.</source>
        <translation>L’encodeur a été fermé.</translation>
    </message>
    <message>
        <source>{0} has no graph of {1} layers; depths it was exported at: {2}.</source>
        <translation>{0} n’a pas de graphe de {1} couches&#xa0;; il a été exporté à ces profondeurs&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} cannot be loaded ({1}); install it again.</source>
        <translation>Le graphe {0} de l’encodeur ne peut pas être chargé ({1})&#xa0;; réinstallez-le.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} does not run ({1}); install it again.</source>
        <translation>Le graphe {0} de l’encodeur ne s’exécute pas ({1})&#xa0;; réinstallez-le.</translation>
    </message>
    <message>
        <source>{0} has its weights only in a form that can run code when it is opened; look for a version with safetensors.</source>
        <translation>{0} n’a ses poids que sous une forme qui peut exécuter du code à l’ouverture&#xa0;; cherchez une version avec safetensors.</translation>
    </message>
    <message>
        <source>{0} holds no weights; look for a version with safetensors.</source>
        <translation>{0} ne contient pas de poids&#xa0;; cherchez une version avec safetensors.</translation>
    </message>
    <message>
        <source>{0} has no {1}, or it is private; check the name.</source>
        <translation>{0} n’a pas {1}, ou c’est privé&#xa0;; vérifiez le nom.</translation>
    </message>
    <message>
        <source>{0} has no such file or version of {1}; check the name.</source>
        <translation>{0} n’a pas ce fichier ou cette version de {1}&#xa0;; vérifiez le nom.</translation>
    </message>
    <message>
        <source>This library does not know its documents&apos; types yet; index it again with: kenning index</source>
        <translation>Cette bibliothèque ne connaît pas encore les types de ses documents&#xa0;; réindexez-la avec&#xa0;: kenning index</translation>
    </message>
    <message>
        <source>There is no {0} {1}; at hand: {2}.</source>
        <translation>Il n’y a pas de {0} {1}&#xa0;; disponibles&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>There is no {0} at {1}; `kenning {2}s list` shows those at hand.</source>
        <translation>Il n’y a pas de {0} à {1}&#xa0;; `kenning {2}s list` montre ceux qui sont disponibles.</translation>
    </message>
    <message>
        <source>The {0}&apos;s manifest {1} cannot be used ({2}); install it again.</source>
        <translation>Le manifeste {1} ({0}) est inutilisable ({2})&#xa0;; réinstallez-le.</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} was altered; install it again.</source>
        <translation>Le fichier {1} ({0}) a été modifié&#xa0;; réinstallez-le.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); install the encoder again.</source>
        <translation>{0} ne peut pas être lu ({1})&#xa0;; réinstallez l’encodeur.</translation>
    </message>
    <message>
        <source>The reranker {0} gave {1}; install it again.</source>
        <translation>Le reclasseur {0} a donné {1}&#xa0;; réinstallez-le.</translation>
    </message>
    <message>
        <source>The reranker was closed.</source>
        <translation>Le reclasseur a été fermé.</translation>
    </message>
    <message>
        <source>The list stays as it was found: {0}</source>
        <translation>La liste reste telle qu’elle a été trouvée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} takes {1} ms for {2} passages on this machine; above {3} ms it is off unless asked for.</source>
        <translation>{0} met {1} ms pour {2} passages sur cet ordinateur&#xa0;; au-delà de {3} ms, il est désactivé sauf demande.</translation>
    </message>
    <message>
        <source>The encoder failed on {0} ({1}); close other programs, or choose the processor in the settings.</source>
        <translation>L’encodeur a échoué sur {0} ({1})&#xa0;; fermez d’autres programmes ou choisissez le processeur dans les réglages.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} gives no finite numbers; install it again.</source>
        <translation>Le graphe {0} de l’encodeur ne donne pas de nombres finis&#xa0;; réinstallez-le.</translation>
    </message>
    <message>
        <source>The tokenizer {0} cannot be read ({1}); install it again.</source>
        <translation>Le tokeniseur {0} ne peut pas être lu ({1})&#xa0;; réinstallez-le.</translation>
    </message>
    <message>
        <source>The library holds too little text to measure sizes on; index ten documents or more that are no copies of each other.</source>
        <translation>La bibliothèque contient trop peu de texte pour mesurer les tailles&#xa0;; indexez au moins dix documents qui ne soient pas des copies les uns des autres.</translation>
    </message>
    <message>
        <source>The library reads with {0} already; choose another encoder to try.</source>
        <translation>La bibliothèque est déjà lue avec {0}&#xa0;; choisissez un autre encodeur à essayer.</translation>
    </message>
    <message>
        <source>The library holds {0}; {1} are needed to compare encoders on.</source>
        <translation>La bibliothèque contient {0}&#xa0;; il en faut {1} pour comparer des encodeurs.</translation>
    </message>
    <message>
        <source>No passage of the library has a sentence that a question could be drawn from.</source>
        <translation>Aucun passage de la bibliothèque n’a de phrase dont on puisse tirer une question.</translation>
    </message>
    <message>
        <source>{0} could not be opened ({1}).</source>
        <translation>{0} n’a pas pu être ouvert ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}).</source>
        <translation>{0} n’a pas pu être écrit ({1}).</translation>
    </message>
    <message>
        <source>{0} pools by one token; turn late_chunking off, or choose another encoder.</source>
        <translation>{0} résume par un seul token&#xa0;; désactivez late_chunking ou choisissez un autre encodeur.</translation>
    </message>
    <message>
        <source>{0} is not a source; `kenning status` lists them.</source>
        <translation>{0} n’est pas un dossier de la bibliothèque&#xa0;; `kenning status` en donne la liste.</translation>
    </message>
    <message>
        <source>{0} Choose another encoder.</source>
        <translation>{0} Choisissez un autre encodeur.</translation>
    </message>
    <message>
        <source>The library&apos;s files were read with {0}; change it with: kenning encoders use {1}</source>
        <translation>Les fichiers de la bibliothèque ont été lus avec {0}&#xa0;; changez-le avec&#xa0;: kenning encoders use {1}</translation>
    </message>
    <message>
        <source>{0} lies in no source; add its folder first.</source>
        <translation>{0} n’est dans aucun dossier de la bibliothèque&#xa0;; ajoutez d’abord son dossier.</translation>
    </message>
    <message>
        <source>The library {0} has lost its ledger, and with it the list of your folders; move it away and index them again with: kenning index FOLDER</source>
        <translation>La bibliothèque {0} a perdu son registre, et avec lui la liste de vos dossiers&#xa0;; déplacez-la et réindexez-les avec&#xa0;: kenning index FOLDER</translation>
    </message>
    <message>
        <source>The library&apos;s rows {0} are damaged.</source>
        <translation>Les lignes {0} de la bibliothèque sont endommagées.</translation>
    </message>
    <message>
        <source>The library came to another encoder meanwhile; export its vectors again.</source>
        <translation>La bibliothèque a reçu un autre encodeur entre-temps&#xa0;; exportez à nouveau ses vecteurs.</translation>
    </message>
    <message>
        <source>{0} is not used, for {1}; ask for it to be exported again.</source>
        <translation>{0} n’est pas utilisé, car {1}&#xa0;; demandez qu’il soit exporté à nouveau.</translation>
    </message>
    <message>
        <source>The vectors of {0} were made by the same encoder in another way (late chunking, tokenizer or prefix); export them from a library that is made like this one.</source>
        <translation>Les vecteurs de {0} viennent du même encodeur, mais autrement (texte autour, tokeniseur ou préfixe)&#xa0;; exportez-les d’une bibliothèque faite comme celle-ci.</translation>
    </message>
    <message>
        <source>{0} cannot be opened ({1}); check its permissions.</source>
        <translation>{0} ne peut pas être ouvert ({1})&#xa0;; vérifiez ses permissions.</translation>
    </message>
    <message>
        <source>{0} has two files of one name; nothing was downloaded.</source>
        <translation>{0} a deux fichiers du même nom&#xa0;; rien n’a été téléchargé.</translation>
    </message>
    <message>
        <source>{0} has a file named {1}; nothing was downloaded.</source>
        <translation>{0} a un fichier nommé {1}&#xa0;; rien n’a été téléchargé.</translation>
    </message>
    <message>
        <source>The catalogue has no encoder {0}; `kenning encoders catalogue` lists what it has.</source>
        <translation>Le catalogue n’a pas d’encodeur {0}&#xa0;; `kenning encoders catalogue` montre ceux qu’il a.</translation>
    </message>
    <message>
        <source>The hub offers other weights than the catalogue knows; nothing was downloaded.</source>
        <translation>Le hub propose d’autres poids que ceux du catalogue&#xa0;; rien n’a été téléchargé.</translation>
    </message>
    <message>
        <source>{0} is longer than its listing says; it was thrown away.</source>
        <translation>{0} est plus long que ne le dit sa liste&#xa0;; il a été rejeté.</translation>
    </message>
    <message>
        <source>{0} of {1} names files that are not there.</source>
        <translation>{0} de {1} nomme des fichiers qui n’existent pas.</translation>
    </message>
    <message>
        <source>{0} gives {1} under {2}, the catalogue says {3}; nothing was downloaded. Read the licence there, then bring the folder by hand.</source>
        <translation>{0} donne {1} sous {2}, le catalogue dit {3}&#xa0;; rien n’a été téléchargé. Lisez-y la licence, puis apportez le dossier vous-même.</translation>
    </message>
    <message>
        <source>{0} of {1} arrived twice with a wrong hash; it was thrown away. Try later, or from another network.</source>
        <translation>{0} de {1} est arrivé deux fois avec une mauvaise empreinte&#xa0;; il a été rejeté. Réessayez plus tard, ou depuis un autre réseau.</translation>
    </message>
    <message>
        <source>{0} of {1} cannot be read ({2}).</source>
        <translation>{0} de {1} ne peut pas être lu ({2}).</translation>
    </message>
    <message>
        <source>{0} refused to give {1} (status {2}); try later.</source>
        <translation>{0} a refusé de donner {1} (état {2})&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>{0} is no name of a model; they look like intfloat/e5-small-v2.</source>
        <translation>{0} n’est pas le nom d’un modèle&#xa0;; ils ressemblent à intfloat/e5-small-v2.</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is {0}; give an address such as https://host.</source>
        <translation>HF_ENDPOINT vaut {0}&#xa0;; donnez une adresse comme https://host.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so nothing is downloaded; unset it first.</source>
        <translation>HF_HUB_OFFLINE est définie, donc rien n’est téléchargé&#xa0;; retirez-la d’abord.</translation>
    </message>
    <message>
        <source>{0} is given only to those who accepted its licence: accept it at {1}/{2}, make a token for reading at the hub&apos;s settings, and set the environment variable HF_TOKEN to it.</source>
        <translation>{0} n’est donné qu’à ceux qui ont accepté sa licence&#xa0;: acceptez-la sur {1}/{2}, créez un jeton de lecture dans les réglages du hub et mettez-le dans la variable d’environnement HF_TOKEN.</translation>
    </message>
    <message>
        <source>The hub led from an encrypted to an open connection; nothing was loaded.</source>
        <translation>Le hub menait d’une connexion chiffrée à une connexion ouverte&#xa0;; rien n’a été chargé.</translation>
    </message>
    <message>
        <source>{0} gave no listing of {1} ({2}); try later.</source>
        <translation>{0} n’a pas donné de liste de {1} ({2})&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The listing of {0} is too long to be one.</source>
        <translation>La liste de {0} est trop longue pour en être une.</translation>
    </message>
    <message>
        <source>{0} ships with Kenning; it is there already.</source>
        <translation>{0} est livré avec Kenning&#xa0;; il est déjà là.</translation>
    </message>
    <message>
        <source>{0} cannot be added yet: {1}</source>
        <translation>{0} ne peut pas encore être ajouté&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} is no encoder of the catalogue, no folder, and no full name of a model on the hub; `kenning encoders catalogue` lists what can be added.</source>
        <translation>{0} n’est ni un encodeur du catalogue, ni un dossier, ni le nom complet d’un modèle du hub&#xa0;; `kenning encoders catalogue` montre ce qui peut être ajouté.</translation>
    </message>
    <message>
        <source>{0} names no licence; read {1}/{2}, then bring its folder.</source>
        <translation>{0} n’indique aucune licence&#xa0;; lisez {1}/{2}, puis apportez son dossier.</translation>
    </message>
    <message>
        <source>{0} holds a reranker; add it with: kenning rerankers add FOLDER</source>
        <translation>{0} contient un reclasseur&#xa0;; ajoutez-le avec&#xa0;: kenning rerankers add FOLDER</translation>
    </message>
    <message>
        <source>Exporting needs {0}; {1}</source>
        <translation>L’exportation a besoin de {0}&#xa0;; {1}</translation>
    </message>
    <message>
        <source>The files of {0} say that tokens are pooled by {1}, its authors say by {2}; nothing was installed. Please report it.</source>
        <translation>Les fichiers de {0} disent que les tokens sont résumés par {1}, ses auteurs disent par {2}&#xa0;; rien n’a été installé. Merci de le signaler.</translation>
    </message>
    <message>
        <source>{0} is not an installed encoder.</source>
        <translation>{0} n’est pas un encodeur installé.</translation>
    </message>
    <message>
        <source>{0} leads out of the encoder&apos;s folder; put the file itself there.</source>
        <translation>{0} mène hors du dossier de l’encodeur&#xa0;; mettez-y le fichier lui-même.</translation>
    </message>
    <message>
        <source>{0} {1} is installed already; remove it first.</source>
        <translation>{0} {1} est déjà installé&#xa0;; retirez-le d’abord.</translation>
    </message>
    <message>
        <source>{0} ships with Kenning and stays.</source>
        <translation>{0} est livré avec Kenning et reste.</translation>
    </message>
    <message>
        <source>{0} publishes no ONNX files; add a folder with its weights instead.</source>
        <translation>{0} ne publie pas de fichiers ONNX&#xa0;; ajoutez plutôt un dossier avec ses poids.</translation>
    </message>
    <message>
        <source>There is no folder {0}; give one with a reranker.</source>
        <translation>Il n’y a pas de dossier {0}&#xa0;; donnez-en un avec un reclasseur.</translation>
    </message>
    <message>
        <source>{0} is not an installed reranker.</source>
        <translation>{0} n’est pas un reclasseur installé.</translation>
    </message>
    <message>
        <source>Nothing to compare with; give a sentence or a passage.</source>
        <translation>Rien à comparer&#xa0;; donnez une phrase ou un passage.</translation>
    </message>
    <message>
        <source>no reranker is chosen; `kenning rerankers use NAME` takes one.</source>
        <translation>aucun reclasseur n’est choisi&#xa0;; `kenning rerankers use NAME` en choisit un.</translation>
    </message>
    <message>
        <source>This library does not know its documents&apos; languages yet; index it again with: kenning index</source>
        <translation>Cette bibliothèque ne connaît pas encore les langues de ses documents&#xa0;; réindexez-la avec&#xa0;: kenning index</translation>
    </message>
    <message>
        <source>A program&apos;s name is 1 to {0} visible characters; choose another one.</source>
        <translation>Le nom d’un programme a de 1 à {0} caractères visibles&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{0} programs are known already; no more can ask.</source>
        <translation>{0} programmes sont déjà connus&#xa0;; d’autres ne peuvent pas demander.</translation>
    </message>
    <message>
        <source>Name at least one folder that the program may read.</source>
        <translation>Nommez au moins un dossier que le programme peut lire.</translation>
    </message>
    <message>
        <source>A limit is 1 to {0} passages; choose another one.</source>
        <translation>Une limite va de 1 à {0} passages&#xa0;; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Another process holds {0}; try again, and end it if it hangs.</source>
        <translation>Un autre processus tient {0}&#xa0;; réessayez, et arrêtez-le s’il est bloqué.</translation>
    </message>
    <message>
        <source>{0} cannot be written to ({1}); free some space or mend it.</source>
        <translation>{0} ne peut pas être écrit ({1})&#xa0;; libérez de la place ou réparez-le.</translation>
    </message>
    <message>
        <source>There is a program of this name already; choose another one.</source>
        <translation>Un programme de ce nom existe déjà&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no program {0}; `kenning access list` shows them.</source>
        <translation>Il n’y a pas de programme {0}&#xa0;; `kenning access list` les montre.</translation>
    </message>
    <message>
        <source>There is no program {0}; grant it something first.</source>
        <translation>Il n’y a pas de programme {0}&#xa0;; accordez-lui d’abord quelque chose.</translation>
    </message>
    <message>
        <source>Which programs may read is not known, so none may: {0} cannot be read ({1}); mend it, or delete it and grant anew.</source>
        <translation>On ne sait pas quels programmes peuvent lire, donc aucun ne le peut&#xa0;: {0} ne peut pas être lu ({1})&#xa0;; réparez-le, ou supprimez-le et accordez à nouveau.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; it takes {2}.</source>
        <translation>Le réglage {0} vaut {1}&#xa0;; il prend {2}.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; choose one of {2}.</source>
        <translation>Le réglage {0} vaut {1}&#xa0;; choisissez parmi {2}.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; choose {2} to {3}.</source>
        <translation>Le réglage {0} vaut {1}&#xa0;; choisissez de {2} à {3}.</translation>
    </message>
    <message>
        <source>The borrowed vectors are in use; drop them when indexing has ended.</source>
        <translation>Les vecteurs empruntés sont utilisés&#xa0;; abandonnez-les quand l’indexation sera finie.</translation>
    </message>
    <message>
        <source>{0} passages of the library got no vector; it stays as it was.</source>
        <translation>{0} passages de la bibliothèque n’ont pas reçu de vecteur&#xa0;; elle est restée telle quelle.</translation>
    </message>
    <message>
        <source>The library {0} is in use, or too many files are open; close some programs and try again.</source>
        <translation>La bibliothèque {0} est utilisée, ou trop de fichiers sont ouverts&#xa0;; fermez quelques programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is no library at {0}; make one with: kenning add FOLDER</source>
        <translation>Il n’y a pas de bibliothèque à {0}&#xa0;; créez-en une avec&#xa0;: kenning add FOLDER</translation>
    </message>
    <message>
        <source>{0} is not in the library; tag what `kenning search` finds.</source>
        <translation>{0} n’est pas dans la bibliothèque&#xa0;; étiquetez ce que trouve `kenning search`.</translation>
    </message>
    <message>
        <source>A passage has no vector of the new encoder yet; the library stays as it was.</source>
        <translation>Un passage n’a pas encore de vecteur du nouvel encodeur&#xa0;; la bibliothèque reste telle quelle.</translation>
    </message>
    <message>
        <source>This is a read-only copy of {0}; change the library on the computer that publishes it.</source>
        <translation>Ceci est une copie en lecture seule de {0}&#xa0;; modifiez la bibliothèque sur l’ordinateur qui la publie.</translation>
    </message>
    <message>
        <source>Another Kenning process publishes this library; wait until it is done.</source>
        <translation>Un autre processus de Kenning publie cette bibliothèque&#xa0;; attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>The library {0} was not closed and lies on a disk that cannot be written to; copy it to one that can, and open it there.</source>
        <translation>La bibliothèque {0} n’a pas été fermée et se trouve sur un disque non inscriptible&#xa0;; copiez-la sur un disque inscriptible et ouvrez-la là.</translation>
    </message>
    <message>
        <source>The library was made with encoder {0}, not {1}; use that one, or change the library&apos;s with: kenning encoders use NAME</source>
        <translation>La bibliothèque a été faite avec l’encodeur {0}, non {1}&#xa0;; utilisez celui-là, ou changez celui de la bibliothèque avec&#xa0;: kenning encoders use NAME</translation>
    </message>
    <message>
        <source>The library&apos;s rows cannot be read back; verify them with: kenning check</source>
        <translation>Les lignes de la bibliothèque ne peuvent pas être relues&#xa0;; vérifiez-les avec&#xa0;: kenning check</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>vrai ou faux (true, false)</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet file</source>
        <translation>le fichier est endommagé ou n’est pas un fichier Parquet</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>le fichier est endommagé</translation>
    </message>
    <message>
        <source>{0} is damaged</source>
        <translation>{0} est endommagé</translation>
    </message>
    <message>
        <source>it does not say which encoder made it</source>
        <translation>le fichier ne dit pas quel encodeur l’a fait</translation>
    </message>
    <message>
        <source>its vectors proved wrong here before</source>
        <translation>ses vecteurs se sont déjà révélés faux ici</translation>
    </message>
    <message>
        <source>it has other columns</source>
        <translation>le fichier a d’autres colonnes</translation>
    </message>
    <message>
        <source>its vectors have not {0} dimensions of two bytes</source>
        <translation>ses vecteurs n’ont pas {0} dimensions de deux octets</translation>
    </message>
    <message>
        <source>its columns hold something else</source>
        <translation>ses colonnes contiennent autre chose</translation>
    </message>
    <message>
        <source>it does not hold as many vectors as it says</source>
        <translation>le fichier ne contient pas autant de vecteurs qu’il le dit</translation>
    </message>
    <message>
        <source>it says that it holds {0} vectors, and is too small for them</source>
        <translation>le fichier annonce {0} vecteurs et est trop petit pour eux</translation>
    </message>
    <message>
        <source>it holds more than vectors</source>
        <translation>le fichier contient plus que des vecteurs</translation>
    </message>
    <message>
        <source>it cannot be read ({0})</source>
        <translation>le fichier ne peut pas être lu ({0})</translation>
    </message>
    <message>
        <source>it has empty fields</source>
        <translation>le fichier a des champs vides</translation>
    </message>
    <message>
        <source>some of its vectors are another encoder&apos;s</source>
        <translation>certains de ses vecteurs sont d’un autre encodeur</translation>
    </message>
    <message>
        <source>some of its numbers are not finite</source>
        <translation>certains de ses nombres ne sont pas finis</translation>
    </message>
    <message>
        <source>some of its vectors have not length 1</source>
        <translation>certains de ses vecteurs n’ont pas la longueur 1</translation>
    </message>
    <message>
        <source>a vector is not what the encoder makes of that passage of yours</source>
        <translation>un vecteur n’est pas celui que l’encodeur tire de votre passage</translation>
    </message>
    <message>
        <source>it has two different vectors for one text</source>
        <translation>le fichier a deux vecteurs différents pour un même texte</translation>
    </message>
    <message>
        <source>projections that do not fit ({0})</source>
        <translation>des projections qui ne conviennent pas ({0})</translation>
    </message>
    <message>
        <source>numbers of shape {0} for {1} pairs</source>
        <translation>des nombres de forme {0} pour {1} paires</translation>
    </message>
    <message>
        <source>numbers that are not finite</source>
        <translation>des nombres qui ne sont pas finis</translation>
    </message>
    <message>
        <source>states of shape {0}</source>
        <translation>des états de forme {0}</translation>
    </message>
    <message>
        <source>projections ({0})</source>
        <translation>des projections ({0})</translation>
    </message>
    <message>
        <source>{0} dimensions</source>
        <translation>{0} dimensions</translation>
    </message>
    <message>
        <source>the part &quot;{0}&quot; is not in this bundle; install Kenning from its source</source>
        <translation>la partie «&#x202f;{0}&#x202f;» n’est pas dans ce paquet&#xa0;; installez Kenning depuis ses sources</translation>
    </message>
    <message>
        <source>add the part &quot;{0}&quot; with: {1}</source>
        <translation>ajoutez la partie «&#x202f;{0}&#x202f;» avec&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} pools by one token, and the library&apos;s passages know the text around them.</source>
        <translation>{0} résume par un seul token, et les passages de la bibliothèque connaissent le texte qui les entoure.</translation>
    </message>
    <message>
        <source>Version {0} was dropped while it was fetched; the newer one is taken.</source>
        <translation>La version {0} a été retirée pendant sa récupération&#xa0;; la plus récente est prise.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 passage</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} passages</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>afrikaans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albanais</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>arménien</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>basque</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>bengali</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalan</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonien</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>galicien</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>géorgien</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>islandais</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonésien</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>irlandais</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>latin</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letton</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituanien</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>malais</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>norvégien bokmål</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persan</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbe</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>slovène</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>swahili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamoul</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaï</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>ourdou</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>gallois</translation>
    </message>
</context>
<context>
    <name>member</name>
    <message>
        <source>the rest</source>
        <translation>le reste</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} de plus</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>pièce jointe</translation>
    </message>
    <message>
        <source>attachment {0}</source>
        <translation>pièce jointe {0}</translation>
    </message>
    <message>
        <source>file {0}</source>
        <translation>fichier {0}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>carnet</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>The encoder for new libraries</source>
        <translation>Encodeur des nouvelles bibliothèques</translation>
    </message>
    <message>
        <source>Auto takes the one that reads the files&apos; languages, else a name or folder.</source>
        <translation>Auto prend celui qui lit les langues des fichiers&#xa0;; sinon un nom ou un dossier.</translation>
    </message>
    <message>
        <source>The reranker that reads the best results again</source>
        <translation>Reclasseur qui relit les meilleurs résultats</translation>
    </message>
    <message>
        <source>Off, or the name or folder of one that was added.</source>
        <translation>Désactivé, ou le nom ou le dossier d&apos;un reclasseur ajouté.</translation>
    </message>
    <message>
        <source>Dimensions searched</source>
        <translation>Dimensions utilisées pour la recherche</translation>
    </message>
    <message>
        <source>Smaller is faster and takes less space.</source>
        <translation>Moins, c&apos;est plus rapide et moins encombrant.</translation>
    </message>
    <message>
        <source>Layers of the encoder for new libraries</source>
        <translation>Couches de l&apos;encodeur pour les nouvelles bibliothèques</translation>
    </message>
    <message>
        <source>0 means all, fewer index faster where it allows.</source>
        <translation>0 signifie toutes&#xa0;; moins indexe plus vite là où il le permet.</translation>
    </message>
    <message>
        <source>In new libraries each passage&apos;s vector knows the text around it</source>
        <translation>Dans les nouvelles bibliothèques, le vecteur de chaque passage connaît le texte autour</translation>
    </message>
    <message>
        <source>Indexing takes twice as long.</source>
        <translation>L&apos;indexation prend deux fois plus de temps.</translation>
    </message>
    <message>
        <source>What is kept of each dimension</source>
        <translation>Ce qui est gardé de chaque dimension</translation>
    </message>
    <message>
        <source>Binary keeps its sign, an eighth of a byte.</source>
        <translation>Binaire garde son signe, un huitième d&apos;octet.</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Couleurs de la fenêtre</translation>
    </message>
    <message>
        <source>What moves in the window</source>
        <translation>Ce qui bouge dans la fenêtre</translation>
    </message>
    <message>
        <source>Reduced shows waiting without movement.</source>
        <translation>Réduit montre l&apos;attente sans mouvement.</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>It changes when Kenning is started again, and the command line speaks English.</source>
        <translation>Elle change au prochain démarrage de Kenning&#xa0;; la ligne de commande est en anglais.</translation>
    </message>
    <message>
        <source>Processor cores for indexing</source>
        <translation>Cœurs du processeur pour l&apos;indexation</translation>
    </message>
    <message>
        <source>0 means all.</source>
        <translation>0 signifie tous.</translation>
    </message>
    <message>
        <source>Where the encoder runs</source>
        <translation>Où tourne l&apos;encodeur</translation>
    </message>
    <message>
        <source>Auto takes the GPU where it is faster.</source>
        <translation>Auto prend le GPU là où il est plus rapide.</translation>
    </message>
    <message>
        <source>Larger files are skipped, in megabytes</source>
        <translation>Ignorer les fichiers plus gros, en mégaoctets</translation>
    </message>
    <message>
        <source>Time limit for reading one file, in seconds</source>
        <translation>Limite de temps pour lire un fichier, en secondes</translation>
    </message>
    <message>
        <source>Memory limit for reading one file, in megabytes</source>
        <translation>Limite de mémoire pour lire un fichier, en mégaoctets</translation>
    </message>
    <message>
        <source>Recognise text in scans and pictures where the extra is there</source>
        <translation>Reconnaître le texte des numérisations et images si l&apos;extension est là</translation>
    </message>
    <message>
        <source>Read files and folders whose names start with a dot</source>
        <translation>Lire les fichiers et dossiers dont le nom commence par un point</translation>
    </message>
    <message>
        <source>Remember what was asked</source>
        <translation>Se souvenir des questions</translation>
    </message>
    <message>
        <source>The questions stay in the library, for you alone, and switching it off deletes them.</source>
        <translation>Les questions restent dans la bibliothèque, pour vous seul&#xa0;; désactiver les supprime.</translation>
    </message>
    <message>
        <source>Leave out what .gitignore files leave out</source>
        <translation>Exclure ce qu&apos;excluent les fichiers .gitignore</translation>
    </message>
    <message>
        <source>.kenningignore files always count.</source>
        <translation>Les fichiers .kenningignore comptent toujours.</translation>
    </message>
    <message>
        <source>Go on indexing when the window is closed</source>
        <translation>Continuer l&apos;indexation quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Keep Kenning running in the background</source>
        <translation>Laisser Kenning fonctionner en arrière-plan</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray, whose menu ends it.</source>
        <translation>Fermer la fenêtre le laisse dans la zone de notification, dont le menu permet de quitter.</translation>
    </message>
    <message>
        <source>Start Kenning at login</source>
        <translation>Lancer Kenning à l&apos;ouverture de session</translation>
    </message>
    <message>
        <source>Without a window, in the tray where there is one, and it keeps running.</source>
        <translation>Sans fenêtre, dans la zone de notification s&apos;il y en a une, et il continue de fonctionner.</translation>
    </message>
    <message>
        <source>Key that shows the search bar from everywhere</source>
        <translation>Touche qui affiche la barre de recherche depuis partout</translation>
    </message>
    <message>
        <source>The desktop is asked for it, and may ask you.</source>
        <translation>Elle est demandée au bureau, qui vous interrogera peut-être.</translation>
    </message>
    <message>
        <source>Answer the desktop&apos;s own search</source>
        <translation>Répondre à la recherche du bureau</translation>
    </message>
    <message>
        <source>Its programs then see names and passages of your files that are found.</source>
        <translation>Ses programmes voient alors les noms et les passages de vos fichiers qui sont trouvés.</translation>
    </message>
    <message>
        <source>Share of the whole processor that indexing may take, in percent</source>
        <translation>Part de tout le processeur que l&apos;indexation peut prendre, en pour cent</translation>
    </message>
    <message>
        <source>100 means no limit.</source>
        <translation>100 signifie sans limite.</translation>
    </message>
    <message>
        <source>Pause indexing on battery</source>
        <translation>Mettre l&apos;indexation en pause sur batterie</translation>
    </message>
    <message>
        <source>What was just saved is still taken in, and the window can go on anyway.</source>
        <translation>Ce qui vient d&apos;être enregistré est tout de même pris en compte, et la fenêtre permet de continuer quand même.</translation>
    </message>
    <message>
        <source>Pause indexing while a question is typed in the window</source>
        <translation>Mettre l&apos;indexation en pause pendant qu&apos;une question est saisie dans la fenêtre</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binaire</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduit</translation>
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
        <translation>Désactivé</translation>
    </message>
</context>
</TS>
