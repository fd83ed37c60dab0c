<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>page {0}</source>
        <translation>página {0}</translation>
    </message>
    <message>
        <source>pages {0}–{1}</source>
        <translation>páginas {0}–{1}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by a rule</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln excluido por una regla</numerusform>
            <numerusform>%Ln excluidos por una regla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln bloqueado</numerusform>
            <numerusform>%Ln bloqueados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s)</source>
        <translation>
            <numerusform>%Ln escaneo</numerusform>
            <numerusform>%Ln escaneos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln dañado</numerusform>
            <numerusform>%Ln dañados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>%Ln vídeo</numerusform>
            <numerusform>%Ln vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>%Ln grabación</numerusform>
            <numerusform>%Ln grabaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln dibujo</numerusform>
            <numerusform>%Ln dibujos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stored online only</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln solo en línea</numerusform>
            <numerusform>%Ln solo en línea</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too large</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln demasiado grande</numerusform>
            <numerusform>%Ln demasiado grandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln away</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln ausente</numerusform>
            <numerusform>%Ln ausentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without text</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln sin texto</numerusform>
            <numerusform>%Ln sin texto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) of programs</source>
        <translation>
            <numerusform>%Ln carpeta de programas</numerusform>
            <numerusform>%Ln carpetas de programas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln archive(s)</source>
        <translation>
            <numerusform>%Ln archivo comprimido</numerusform>
            <numerusform>%Ln archivos comprimidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in archives</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln en archivos comprimidos</numerusform>
            <numerusform>%Ln en archivos comprimidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln program file(s)</source>
        <translation>
            <numerusform>%Ln archivo de programa</numerusform>
            <numerusform>%Ln archivos de programas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still waiting</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln aún en espera</numerusform>
            <numerusform>%Ln aún en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other kinds</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln de otro tipo</numerusform>
            <numerusform>%Ln de otros tipos</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Abrir la configuración</translation>
    </message>
    <message>
        <source>Show which and why</source>
        <translation>Ver cuáles y por qué</translation>
    </message>
    <message>
        <source>Go on indexing</source>
        <translation>Seguir indexando</translation>
    </message>
    <message>
        <source>Make it anew from your files</source>
        <translation>Rehacerla a partir de sus archivos</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Comprobar la biblioteca</translation>
    </message>
    <message>
        <source>Show the folders</source>
        <translation>Mostrar las carpetas</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Elegir otra…</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>See what it would find…</source>
        <translation>Ver qué encontraría…</translation>
    </message>
    <message>
        <source>The library could not be opened ({0}). Your files are untouched.</source>
        <translation>No se pudo abrir la biblioteca ({0}). Sus archivos están intactos.</translation>
    </message>
    <message>
        <source>The search failed ({0}).</source>
        <translation>La búsqueda falló ({0}).</translation>
    </message>
    <message>
        <source>The indexing process could not be started ({0}).</source>
        <translation>No se pudo iniciar el proceso de indexación ({0}).</translation>
    </message>
    <message>
        <source>What you asked for begins by itself as soon as that is over.</source>
        <translation>Lo que pidió comenzará por sí solo en cuanto eso termine.</translation>
    </message>
    <message>
        <source>Compacting ended unexpectedly. Nothing is lost; the library is searched as before.</source>
        <translation>La compactación terminó de forma inesperada. No se perdió nada; la búsqueda funciona como antes.</translation>
    </message>
    <message>
        <source>Repairing ended unexpectedly. Another try goes on where this one ended.</source>
        <translation>La reparación terminó de forma inesperada. Otro intento seguirá donde terminó este.</translation>
    </message>
    <message>
        <source>The change of encoder ended unexpectedly. Searching goes on as before; another try goes on.</source>
        <translation>El cambio de codificador terminó de forma inesperada. La búsqueda funciona como antes; otro intento lo continuará.</translation>
    </message>
    <message>
        <source>The change of size ended unexpectedly. The library is searched at its old size.</source>
        <translation>El cambio de tamaño terminó de forma inesperada. Se busca en la biblioteca con su tamaño anterior.</translation>
    </message>
    <message>
        <source>Forgetting ended unexpectedly. Your files are untouched.</source>
        <translation>El olvido terminó de forma inesperada. Sus archivos están intactos.</translation>
    </message>
    <message>
        <source>Indexing ended unexpectedly. All that was read so far is kept and searchable.</source>
        <translation>La indexación terminó de forma inesperada. Todo lo leído hasta ahora se conserva y se puede buscar.</translation>
    </message>
    <message>
        <source>{0} forgotten. The files on disk are untouched.</source>
        <translation>{0} olvidado. Los archivos del disco están intactos.</translation>
    </message>
    <message numerus="yes">
        <source>The library is searched at %Ln dimension(s) now.</source>
        <translation>
            <numerusform>Ahora se busca en la biblioteca con %Ln dimensión.</numerusform>
            <numerusform>Ahora se busca en la biblioteca con %Ln dimensiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. All that was read so far is searchable.</source>
        <translation>Detenido. En todo lo leído hasta ahora se puede buscar.</translation>
    </message>
    <message>
        <source>{0} indexed; {1} not readable.</source>
        <translation>Indexado: {0}; no legible: {1}.</translation>
    </message>
    <message>
        <source>{0} indexed; {1} read in part.</source>
        <translation>Indexado: {0}; leído en parte: {1}.</translation>
    </message>
    <message>
        <source>{0} indexed.</source>
        <translation>Indexado: {0}.</translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>Todo está al día.</translation>
    </message>
    <message>
        <source>its English encoder</source>
        <translation>su codificador inglés</translation>
    </message>
    <message>
        <source>its multilingual encoder</source>
        <translation>su codificador multilingüe</translation>
    </message>
    <message>
        <source>Your computer speaks {0}: Kenning reads your files with {1}.</source>
        <translation>Su equipo habla {0}: Kenning lee sus archivos con {1}.</translation>
    </message>
    <message>
        <source>Your files are in {0} and your computer speaks {1}: Kenning reads them with {2}.</source>
        <translation>Sus archivos están en {0} y su equipo habla {1}: Kenning los lee con {2}.</translation>
    </message>
    <message>
        <source>Your files are in {0}: Kenning reads them with {1}.</source>
        <translation>Sus archivos están en {0}: Kenning los lee con {1}.</translation>
    </message>
    <message>
        <source>{0} of your passages are in {1}, which {2} was not made for and {3} was.</source>
        <translation>{0} de sus pasajes están en {1}; {2} no se hizo para ello y {3} sí.</translation>
    </message>
    <message>
        <source>The library is read with {0} now.</source>
        <translation>La biblioteca se lee ahora con {0}.</translation>
    </message>
    <message>
        <source>The library stays with {0}.</source>
        <translation>La biblioteca se queda con {0}.</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>otro idioma</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more language(s)</source>
        <translation>
            <numerusform>%Ln idioma más</numerusform>
            <numerusform>%Ln idiomas más</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} with {1} written to {2} ({3}).</source>
        <translation>Escrito en {2}: {0} con {1} ({3}).</translation>
    </message>
    <message>
        <source>The library takes {0} now, {1} less.</source>
        <translation>La biblioteca ocupa ahora {0}, {1} menos.</translation>
    </message>
    <message>
        <source>There was nothing to give back; the library takes {0}.</source>
        <translation>No había nada que liberar; la biblioteca ocupa {0}.</translation>
    </message>
    <message>
        <source>The library is whole: {0}, {1} and {2} of its own were checked.</source>
        <translation>La biblioteca está íntegra: se comprobaron {0}, {1} y {2} propios.</translation>
    </message>
    <message>
        <source>{0} written to {1} ({2}), with no text. Give the file only to those who may read your files.</source>
        <translation>Escrito en {1}: {0} ({2}), sin ningún texto. Entregue el archivo solo a quien pueda leer sus archivos.</translation>
    </message>
    <message>
        <source>{0} of {1} wait for files that you add; {2} are of passages that are here already.</source>
        <translation>{0} de {1} esperan archivos que usted añada; {2} son de pasajes que ya están aquí.</translation>
    </message>
    <message>
        <source>{0} were made again and agree.</source>
        <translation>Calculado de nuevo y coincide: {0}.</translation>
    </message>
    <message>
        <source>{0} dropped; your documents keep theirs.</source>
        <translation>Descartado: {0}; sus documentos conservan los suyos.</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Adjunto</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copiar con la cita</translation>
    </message>
    <message>
        <source>More like the selection</source>
        <translation>Más como la selección</translation>
    </message>
    <message>
        <source>Less like the selection</source>
        <translation>Menos como la selección</translation>
    </message>
    <message>
        <source>Sample documents</source>
        <translation>Documentos de ejemplo</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>no publicado</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En el disco</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>unos {0}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>The exact size is known before the first byte is asked for.</source>
        <translation>El tamaño exacto se conoce antes de pedir el primer byte.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} tokens</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>cualquier longitud</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>Texto más largo</translation>
    </message>
    <message>
        <source>About three quarters of a word each, in English.</source>
        <translation>Unos tres cuartos de palabra cada uno, en inglés.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>{0} million</source>
        <translation>{0} millones</translation>
    </message>
    <message>
        <source>Published score</source>
        <translation>Puntuación publicada</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>Medido aquí</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>{0}, trained also for {1}</source>
        <translation>{0}, entrenado también para {1}</translation>
    </message>
    <message>
        <source>{0} questions from your own passages: the right one of {1} came first for {2} with it, for {3} now.</source>
        <translation>{0} preguntas de sus propios pasajes: el correcto de {1} quedó primero en {2} con él, en {3} ahora.</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Idioma desconocido</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}, now {3}</source>
        <translation>{0}: {1} de {2}, ahora {3}</translation>
    </message>
    <message>
        <source>Reading {0} anew takes about {1}. Vectors take {2} then, {3} now, and {4} more until it is done.</source>
        <translation>Leer {0} de nuevo lleva {1}. Los vectores ocuparán {2}, ahora {3}, y {4} más hasta terminar.</translation>
    </message>
    <message>
        <source>no sizes measured yet</source>
        <translation>aún no se ha medido ningún tamaño</translation>
    </message>
    <message>
        <source>The open library was made with this encoder.</source>
        <translation>La biblioteca abierta se hizo con este codificador.</translation>
    </message>
    <message>
        <source>The open library is read with {0}. To search it with another encoder its passages are read anew, from the library itself; the old vectors answer until all are there.</source>
        <translation>La biblioteca abierta se lee con {0}. Para buscar en ella con otro codificador, sus pasajes se leen de nuevo desde la propia biblioteca; los vectores anteriores responden hasta que estén todos.</translation>
    </message>
    <message>
        <source>For as much text as the open library holds, that takes {0} on this computer.</source>
        <translation>Para tanto texto como tiene la biblioteca abierta, eso lleva {0} en este equipo.</translation>
    </message>
    <message>
        <source>Where the encoder runs is known after the first search.</source>
        <translation>Dónde se ejecuta el codificador se sabe tras la primera búsqueda.</translation>
    </message>
    <message>
        <source>The encoder runs on {0}.</source>
        <translation>El codificador se ejecuta en {0}.</translation>
    </message>
    <message>
        <source>The encoder runs on {0} ({1}).</source>
        <translation>El codificador se ejecuta en {0} ({1}).</translation>
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
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto simple</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Páginas web</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>every kind of file</source>
        <translation>todo tipo de archivos</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Type: {0}</source>
        <translation>Tipo: {0}</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>Desde: {0}</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>Antes de: {0}</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Idioma: {0}</translation>
    </message>
    <message>
        <source>In: {0}</source>
        <translation>En: {0}</translation>
    </message>
    <message>
        <source>Title: {0}</source>
        <translation>Título: {0}</translation>
    </message>
    <message>
        <source>By: {0}</source>
        <translation>De: {0}</translation>
    </message>
    <message>
        <source>Tag: {0}</source>
        <translation>Etiqueta: {0}</translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation>Categoría: {0}</translation>
    </message>
    <message>
        <source>Exactly “{0}”</source>
        <translation>Exactamente «{0}»</translation>
    </message>
    <message>
        <source>Without “{0}”</source>
        <translation>Sin «{0}»</translation>
    </message>
    <message>
        <source>Either: {0}</source>
        <translation>Uno de: {0}</translation>
    </message>
    <message>
        <source>how long may I keep the deposit</source>
        <translation>cuánto tiempo puedo retener la fianza</translation>
    </message>
    <message>
        <source>A question or a few words: found by meaning and by words</source>
        <translation>Una pregunta o unas palabras: se encuentran por el sentido y por las palabras</translation>
    </message>
    <message>
        <source>&quot;two months&apos; rent&quot;</source>
        <translation>&quot;dos meses de alquiler&quot;</translation>
    </message>
    <message>
        <source>Exactly these words, in this order</source>
        <translation>Exactamente estas palabras, en este orden</translation>
    </message>
    <message>
        <source>contract -draft</source>
        <translation>contrato -borrador</translation>
    </message>
    <message>
        <source>Without a word, or without “a phrase”</source>
        <translation>Sin una palabra, o sin «una frase»</translation>
    </message>
    <message>
        <source>rent OR lease</source>
        <translation>alquiler OR renta</translation>
    </message>
    <message>
        <source>Either of two words</source>
        <translation>Una de dos palabras</translation>
    </message>
    <message>
        <source>contra*</source>
        <translation>contra*</translation>
    </message>
    <message>
        <source>Words that begin so</source>
        <translation>Palabras que empiezan así</translation>
    </message>
    <message>
        <source>Only files of this kind: pdf, docx, word, mail, image, code …</source>
        <translation>Solo archivos de este tipo: pdf, docx, word, mail, image, code…</translation>
    </message>
    <message>
        <source>in:papers</source>
        <translation>in:papers</translation>
    </message>
    <message>
        <source>Only in folders of this name</source>
        <translation>Solo en carpetas con este nombre</translation>
    </message>
    <message>
        <source>Changed since then; also 2024, 2024-03-15, yesterday, 7d</source>
        <translation>Cambiado desde entonces; también 2024, 2024-03-15, yesterday, 7d</translation>
    </message>
    <message>
        <source>Changed before then</source>
        <translation>Cambiado antes de eso</translation>
    </message>
    <message>
        <source>title:agreement</source>
        <translation>title:contrato</translation>
    </message>
    <message>
        <source>Only documents with this in their title</source>
        <translation>Solo documentos con esto en el título</translation>
    </message>
    <message>
        <source>author:byron</source>
        <translation>author:cervantes</translation>
    </message>
    <message>
        <source>Only what this person wrote or sent</source>
        <translation>Solo lo que esta persona escribió o envió</translation>
    </message>
    <message>
        <source>tag:taxes</source>
        <translation>tag:impuestos</translation>
    </message>
    <message>
        <source>Only documents that you tagged so; tag:pinned too</source>
        <translation>Solo documentos que usted etiquetó así; también tag:pinned</translation>
    </message>
    <message>
        <source>label:invoices</source>
        <translation>label:facturas</translation>
    </message>
    <message>
        <source>Only mail and files with this label, category or keyword</source>
        <translation>Solo correos y archivos con esta etiqueta, categoría o palabra clave</translation>
    </message>
    <message>
        <source>Only documents in this language</source>
        <translation>Solo documentos en este idioma</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Ir al cuadro de búsqueda</translation>
    </message>
    <message>
        <source>Find in the document where the keyboard is in it, else go to the search box</source>
        <translation>Buscar en el documento si el teclado está en él; si no, ir al cuadro de búsqueda</translation>
    </message>
    <message>
        <source>Into the results, and through them</source>
        <translation>A los resultados y por ellos</translation>
    </message>
    <message>
        <source>Earlier questions, in the search box</source>
        <translation>Preguntas anteriores, en el cuadro de búsqueda</translation>
    </message>
    <message>
        <source>Saved searches; save this one</source>
        <translation>Búsquedas guardadas; guardar esta</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Open at the page of the passage</source>
        <translation>Abrir en la página del pasaje</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Abrir con otro programa</translation>
    </message>
    <message>
        <source>Select several results, or all</source>
        <translation>Seleccionar varios resultados, o todos</translation>
    </message>
    <message>
        <source>Write the list of results to a file</source>
        <translation>Escribir la lista de resultados en un archivo</translation>
    </message>
    <message>
        <source>Tags of the selected documents</source>
        <translation>Etiquetas de los documentos seleccionados</translation>
    </message>
    <message>
        <source>Pin the selected documents, or unpin them</source>
        <translation>Fijar los documentos seleccionados, o soltarlos</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Mostrar el archivo en su carpeta</translation>
    </message>
    <message>
        <source>Copy the passage, or the selection, with its citation</source>
        <translation>Copiar el pasaje, o la selección, con su cita</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Next passage of the document, or next place of what is found in it</source>
        <translation>Siguiente pasaje del documento, o siguiente coincidencia</translation>
    </message>
    <message>
        <source>Previous passage, or place</source>
        <translation>Pasaje o coincidencia anterior</translation>
    </message>
    <message>
        <source>Go to a page of a PDF</source>
        <translation>Ir a una página de un PDF</translation>
    </message>
    <message>
        <source>Contents of the document</source>
        <translation>Contenido del documento</translation>
    </message>
    <message>
        <source>Into the document</source>
        <translation>Al documento</translation>
    </message>
    <message>
        <source>Similar documents</source>
        <translation>Documentos similares</translation>
    </message>
    <message>
        <source>Similar passages; of the selection, if there is one</source>
        <translation>Pasajes similares; a la selección, si la hay</translation>
    </message>
    <message>
        <source>More, or less, like the chosen result, in the list</source>
        <translation>Más o menos como el resultado elegido, en la lista</translation>
    </message>
    <message>
        <source>More like this passage, or the selection, in the results</source>
        <translation>Más como este pasaje, o la selección, en los resultados</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>Menos como esto</translation>
    </message>
    <message>
        <source>Search only in the folder of the chosen result, or in all again</source>
        <translation>Buscar solo en la carpeta del resultado elegido, o de nuevo en todas</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>¿Por qué se encontró esto?</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>What can be typed into the search box</source>
        <translation>Lo que se puede escribir en el cuadro de búsqueda</translation>
    </message>
    <message>
        <source>Page or text of a PDF</source>
        <translation>Página o texto de un PDF</translation>
    </message>
    <message>
        <source>Next page of a PDF</source>
        <translation>Página siguiente de un PDF</translation>
    </message>
    <message>
        <source>Previous page of a PDF</source>
        <translation>Página anterior de un PDF</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Fit the width; letters as large as at first</source>
        <translation>Ajustar al ancho; letras del tamaño inicial</translation>
    </message>
    <message>
        <source>Select in a document, as in any text; copy what is selected</source>
        <translation>Seleccionar en un documento como en cualquier texto; copiar lo seleccionado</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Search page</source>
        <translation>Página de búsqueda</translation>
    </message>
    <message>
        <source>Folders page</source>
        <translation>Página de carpetas</translation>
    </message>
    <message>
        <source>Libraries: open another one</source>
        <translation>Bibliotecas: abrir otra</translation>
    </message>
    <message>
        <source>Map of the library</source>
        <translation>Mapa de la biblioteca</translation>
    </message>
    <message>
        <source>Bring the library up to date</source>
        <translation>Actualizar la biblioteca</translation>
    </message>
    <message>
        <source>Pause or resume indexing</source>
        <translation>Pausar o reanudar la indexación</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>Estos atajos</translation>
    </message>
    <message>
        <source>Copy what a report of a fault needs</source>
        <translation>Copiar lo que necesita un informe de error</translation>
    </message>
    <message>
        <source>Back from similar documents; clear plus and minus; clear the box</source>
        <translation>Volver de los documentos similares; borrar más y menos; vaciar el cuadro</translation>
    </message>
    <message>
        <source>Close Kenning</source>
        <translation>Cerrar Kenning</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>Mi biblioteca</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln documento</numerusform>
            <numerusform>%Ln documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buena</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>débil</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>rara</translation>
    </message>
    <message>
        <source>common</source>
        <translation>común</translation>
    </message>
    <message>
        <source>strong match</source>
        <translation>coincidencia fuerte</translation>
    </message>
    <message>
        <source>good match</source>
        <translation>coincidencia buena</translation>
    </message>
    <message>
        <source>weak match</source>
        <translation>coincidencia débil</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln pasaje</numerusform>
            <numerusform>%Ln pasajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more place(s)</source>
        <translation>
            <numerusform>y %Ln lugar más</numerusform>
            <numerusform>y %Ln lugares más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar version(s)</source>
        <translation>
            <numerusform>%Ln versión similar</numerusform>
            <numerusform>%Ln versiones similares</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Quitando</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>Leyendo de nuevo</translation>
    </message>
    <message>
        <source>Changing the size</source>
        <translation>Cambiando el tamaño</translation>
    </message>
    <message>
        <source>Compacting the library</source>
        <translation>Compactando la biblioteca</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>Reparando la biblioteca</translation>
    </message>
    <message>
        <source>Reading passages with another encoder</source>
        <translation>Leyendo pasajes con otro codificador</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexando</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of files</source>
        <translation>
            <numerusform>%Ln tipo de archivos</numerusform>
            <numerusform>%Ln tipos de archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %Ln day(s)</source>
        <translation>
            <numerusform>último día</numerusform>
            <numerusform>últimos %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>meanings</source>
        <translation>significados</translation>
    </message>
    <message>
        <source>texts and list of files</source>
        <translation>textos y lista de archivos</translation>
    </message>
    <message>
        <source>passages and earlier states of them</source>
        <translation>pasajes y sus estados anteriores</translation>
    </message>
    <message>
        <source>search indexes</source>
        <translation>índices de búsqueda</translation>
    </message>
    <message>
        <source>lists of changes</source>
        <translation>listas de cambios</translation>
    </message>
    <message>
        <source>{0} on disk</source>
        <translation>{0} en el disco</translation>
    </message>
    <message>
        <source>Compact gives back what earlier states left.</source>
        <translation>Compactar libera lo que dejaron los estados anteriores.</translation>
    </message>
    <message>
        <source>Every passage is compared at each search; an index is made where that takes too long.</source>
        <translation>En cada búsqueda se compara cada pasaje; se hace un índice donde eso tarda demasiado.</translation>
    </message>
    <message>
        <source>A search index finds {0} % of what comparing every passage finds, in {1} ms instead of {2}; measured on this library.</source>
        <translation>Un índice de búsqueda encuentra el {0} % de lo que encuentra comparar todos los pasajes, en {1} ms en vez de {2}; medido en esta biblioteca.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s)</source>
        <translation>
            <numerusform>%Ln vector</numerusform>
            <numerusform>%Ln vectores</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of another library wait for files that ask for them ({1}).</source>
        <translation>{0} de otra biblioteca esperan archivos que los pidan ({1}).</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>unos segundos</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>alrededor de %Ln segundo</numerusform>
            <numerusform>unos %Ln segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>alrededor de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>alrededor de %Ln minuto</numerusform>
            <numerusform>unos %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>unas {0} h {1} min</translation>
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
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} a {1}</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Desde {0}</translation>
    </message>
    <message>
        <source>Until {0}</source>
        <translation>Hasta {0}</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Watched: what you save is found in a moment</source>
        <translation>Vigilada: lo que guarda se encuentra al momento</translation>
    </message>
    <message>
        <source>Away: it is looked at when it is back</source>
        <translation>Ausente: se mirará cuando vuelva</translation>
    </message>
    <message>
        <source>Not followed now: the library cannot be written to</source>
        <translation>No se sigue ahora: no se puede escribir en la biblioteca</translation>
    </message>
    <message numerus="yes">
        <source>Watched; its network drives are looked at every %Ln minute(s)</source>
        <translation>
            <numerusform>Vigilada; sus unidades de red se miran cada minuto</numerusform>
            <numerusform>Vigilada; sus unidades de red se miran cada %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>a network drive</source>
        <translation>una unidad de red</translation>
    </message>
    <message>
        <source>the system watches no more folders</source>
        <translation>el sistema no vigila más carpetas</translation>
    </message>
    <message>
        <source>it cannot be watched</source>
        <translation>no se puede vigilar</translation>
    </message>
    <message numerus="yes">
        <source>Looked at every %Ln minute(s) ({0})</source>
        <translation>
            <numerusform>Se mira cada minuto ({0})</numerusform>
            <numerusform>Se mira cada %Ln minutos ({0})</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop has no tray. When the window closes, a process without a window keeps the library up to date until Kenning is opened again.</source>
        <translation>Este escritorio no tiene bandeja. Al cerrar la ventana, un proceso sin ventana mantiene la biblioteca al día hasta que Kenning se abra de nuevo.</translation>
    </message>
    <message>
        <source>On this system Kenning cannot do so yet.</source>
        <translation>En este sistema Kenning todavía no puede hacerlo.</translation>
    </message>
    <message>
        <source>GNOME&apos;s and KDE&apos;s search, and “Find similar” in file managers. Kenning answers while it runs; GNOME wants one more step, which kenning service install names.</source>
        <translation>La búsqueda de GNOME y KDE, y «Buscar similares» en los gestores de archivos. Kenning responde mientras está en marcha; GNOME necesita un paso más, que kenning service install indica.</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>Grupo {0}</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Buscar en:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Tipo de archivo:</translation>
    </message>
    <message>
        <source>Kenning: search</source>
        <translation>Kenning: búsqueda</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>What programs got</source>
        <translation>Lo que recibieron los programas</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>Permitir…</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Denegar</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Other programs on this computer, such as an assistant, can ask Kenning. Each reads nothing until you allow it, and only the folders and kinds that you name. Kenning never sends anything by itself; what a program does with what it reads is up to that program.</source>
        <translation>Otros programas de este equipo, como un asistente, pueden preguntar a Kenning. Ninguno lee nada hasta que usted lo permita, y solo las carpetas y los tipos que indique. Kenning nunca envía nada por sí mismo; lo que un programa haga con lo que lee depende de ese programa.</translation>
    </message>
    <message>
        <source>Programs, and what they got</source>
        <translation>Programas y lo que recibieron</translation>
    </message>
    <message>
        <source>What they got</source>
        <translation>Lo que recibieron</translation>
    </message>
    <message>
        <source>No program has got anything yet.</source>
        <translation>Ningún programa ha recibido nada aún.</translation>
    </message>
    <message>
        <source>No program has asked yet. One asks when it starts “kenning serve”; it then stands here.</source>
        <translation>Ningún programa ha preguntado aún. Pregunta al iniciar «kenning serve»; entonces aparece aquí.</translation>
    </message>
    <message>
        <source>asks to read</source>
        <translation>pide leer</translation>
    </message>
    <message>
        <source>may read</source>
        <translation>puede leer</translation>
    </message>
    <message>
        <source>may read nothing</source>
        <translation>no puede leer nada</translation>
    </message>
    <message>
        <source>may read nothing any more</source>
        <translation>ya no puede leer nada</translation>
    </message>
    <message>
        <source>{0} passages an hour, {1} a day</source>
        <translation>{0} pasajes por hora, {1} al día</translation>
    </message>
    <message>
        <source>last got something {0}</source>
        <translation>recibió algo por última vez: {0}</translation>
    </message>
    <message>
        <source>asked {0}</source>
        <translation>preguntó: {0}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
</context>
<context>
    <name>AccessPresenter</name>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>En pausa: con batería</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Buscando cambios</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Indexing {0} of {1}</source>
        <translation>Indexando {0} de {1}</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>La biblioteca no está abierta</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Abriendo la biblioteca</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Aún no hay carpetas</translation>
    </message>
    <message>
        <source>Waiting for another process of Kenning</source>
        <translation>Esperando a otro proceso de Kenning</translation>
    </message>
    <message>
        <source>Away: what is known of your folders stays searchable</source>
        <translation>No disponibles: lo que se conoce de sus carpetas se puede seguir buscando</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>{0} of {1} folders away</source>
        <translation>{0} de {1} carpetas no disponibles</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>no legible: {0}</translation>
    </message>
</context>
<context>
    <name>BackgroundPresenter</name>
    <message>
        <source>What starts at login could not be changed: {0}</source>
        <translation>No se pudo cambiar lo que se inicia al entrar en la sesión: {0}</translation>
    </message>
    <message>
        <source>Not all of the desktop&apos;s files could be changed: {0}</source>
        <translation>No se pudieron cambiar todos los archivos del escritorio: {0}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check of the library</source>
        <translation>Comprobación de la biblioteca</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Repaired. {0}</source>
        <translation>Reparada. {0}</translation>
    </message>
    <message>
        <source>Nothing is damaged; this is worth knowing.</source>
        <translation>Nada está dañado; conviene saber esto.</translation>
    </message>
    <message>
        <source>Something is damaged that cannot be repaired. Your own files are untouched: the library can be made anew from them. All of them are read again, which takes as long as it did at first.</source>
        <translation>Hay algo dañado que no se puede reparar. Sus propios archivos están intactos: la biblioteca puede rehacerse a partir de ellos. Todos se leen de nuevo, lo que lleva tanto como la primera vez.</translation>
    </message>
    <message>
        <source>Something is damaged. Your own files are untouched, and the library can be repaired.</source>
        <translation>Hay algo dañado. Sus propios archivos están intactos y la biblioteca se puede reparar.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactar</translation>
    </message>
    <message>
        <source>The library has to be made anew; the damaged part is kept aside.</source>
        <translation>La biblioteca debe rehacerse; la parte dañada se guarda aparte.</translation>
    </message>
    <message>
        <source>Repairing mends it; what was lost is read again from your files.</source>
        <translation>La reparación lo arregla; lo perdido se lee de nuevo de sus archivos.</translation>
    </message>
    <message>
        <source>Bringing the library up to date mends it.</source>
        <translation>Actualizar la biblioteca lo arregla.</translation>
    </message>
    <message>
        <source>Compacting removes it.</source>
        <translation>La compactación lo elimina.</translation>
    </message>
    <message>
        <source>Plug its disk in, or forget the folder on this page.</source>
        <translation>Conecte su disco, u olvide la carpeta en esta página.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libere espacio.</translation>
    </message>
    <message>
        <source>Making the library anew mends this, too.</source>
        <translation>Rehacer la biblioteca también arregla esto.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>of files</comment>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Indexed</source>
        <translation>Indexado</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Leído en parte</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Otro nombre</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>No legible</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Por qué y qué hacer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasajes</translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>Changed between</source>
        <translation>Cambiado entre</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Mostrar estos</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPresenter</name>
    <message>
        <source>Gathering versions, self-test and logs…</source>
        <translation>Reuniendo versiones, autocomprobación y registros…</translation>
    </message>
    <message>
        <source>Copied: versions, the encoder&apos;s self-test, your folders&apos; names, and the last of the logs.</source>
        <translation>Copiado: versiones, autocomprobación del codificador, nombres de sus carpetas y lo último de los registros.</translation>
    </message>
    <message>
        <source>This could not be gathered: {0}</source>
        <translation>Esto no se pudo reunir: {0}</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Let go to index</source>
        <translation>Suelte para indexar</translation>
    </message>
    <message>
        <source>The files stay where they are; Kenning only reads them.</source>
        <translation>Los archivos se quedan donde están; Kenning solo los lee.</translation>
    </message>
    <message>
        <source>Let go to search</source>
        <translation>Suelte para buscar</translation>
    </message>
    <message>
        <source>These words become the question.</source>
        <translation>Estas palabras serán la pregunta.</translation>
    </message>
    <message>
        <source>This cannot be added</source>
        <translation>Esto no se puede añadir</translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>Aquí solo se pueden soltar archivos y carpetas de este equipo.</translation>
    </message>
</context>
<context>
    <name>EncoderDetails</name>
    <message>
        <source>by {0}</source>
        <translation>por {0}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>none is published</source>
        <translation>ninguna publicada</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>Published score</source>
        <translation>Puntuación publicada</translation>
    </message>
    <message>
        <source>What the score is of</source>
        <translation>De qué es la puntuación</translation>
    </message>
</context>
<context>
    <name>EncodersController</name>
    <message>
        <source>The process that adds encoders could not be started ({0}).</source>
        <translation>No se pudo iniciar el proceso que añade codificadores ({0}).</translation>
    </message>
    <message>
        <source>Adding {0} ended unexpectedly; nothing was installed. What was downloaded is kept.</source>
        <translation>La adición de {0} terminó de forma inesperada; no se instaló nada. Lo descargado se conserva.</translation>
    </message>
</context>
<context>
    <name>EncodersModel</name>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Can be added</source>
        <translation>Se puede añadir</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>no licence published</source>
        <translation>sin licencia publicada</translation>
    </message>
    <message>
        <source>{0} dims</source>
        <translation>{0} dim.</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} tokens</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>cualquier longitud</translation>
    </message>
</context>
<context>
    <name>EncodersPage</name>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Use for new libraries</source>
        <translation>Para bibliotecas nuevas</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Add from a folder…</source>
        <translation>Añadir de una carpeta…</translation>
    </message>
    <message>
        <source>A folder with an exported encoder, or with weights that were brought here</source>
        <translation>Una carpeta con un codificador exportado, o con pesos traídos aquí</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Codificadores</translation>
    </message>
    <message>
        <source>About the chosen encoder</source>
        <translation>Sobre el codificador elegido</translation>
    </message>
    <message>
        <source>Progress of adding the encoder</source>
        <translation>Progreso de la adición del codificador</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{0} of it are here from a download that was stopped; adding it goes on from there.</source>
        <translation>{0} ya están aquí de una descarga detenida; la adición sigue desde ahí.</translation>
    </message>
    <message>
        <source>Used for new libraries</source>
        <translation>Se usa para bibliotecas nuevas</translation>
    </message>
    <message>
        <source>Delete the download</source>
        <translation>Eliminar la descarga</translation>
    </message>
    <message>
        <source>Recommended for you: {0} ({1} in {2}; 10,000 passages take {3}).</source>
        <translation>Recomendado para usted: {0} ({1} en {2}; 10 000 pasajes llevan {3}).</translation>
    </message>
    <message>
        <source>Choose a folder with an encoder or its weights</source>
        <translation>Elija una carpeta con un codificador o sus pesos</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Downloading {0}</source>
        <translation>Descargando {0}</translation>
    </message>
    <message>
        <source>Making an encoder of {0}; this takes some minutes</source>
        <translation>Haciendo un codificador de {0}; lleva unos minutos</translation>
    </message>
    <message>
        <source>Installing {0}</source>
        <translation>Instalando {0}</translation>
    </message>
    <message>
        <source>Asking for the list of files…</source>
        <translation>Pidiendo la lista de archivos…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} por segundo</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>quedan {0}</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} está listo.</translation>
    </message>
    <message>
        <source>Stopped. What was downloaded is kept for the next time.</source>
        <translation>Detenido. Lo descargado se conserva para la próxima vez.</translation>
    </message>
    <message>
        <source>Libraries that were made with it cannot be searched until it is added again.</source>
        <translation>En las bibliotecas hechas con él no se podrá buscar hasta que se añada de nuevo.</translation>
    </message>
    <message>
        <source>The open library was made with it and could not be searched any more.</source>
        <translation>La biblioteca abierta se hizo con él y ya no se podría buscar en ella.</translation>
    </message>
    <message>
        <source>Remove {0}?</source>
        <translation>¿Quitar {0}?</translation>
    </message>
    <message>
        <source>Remove this encoder?</source>
        <translation>¿Quitar este codificador?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>Se quitó {0}.</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>Files of the folder</source>
        <translation>Archivos de la carpeta</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>Copied with its citation: {0}</source>
        <translation>Copiado con su cita: {0}</translation>
    </message>
    <message>
        <source>{0} could not be opened. Is there a program for it?</source>
        <translation>No se pudo abrir {0}. ¿Hay un programa para él?</translation>
    </message>
    <message>
        <source>{0} is not there now. What was read from it stays searchable, and its text is shown here.</source>
        <translation>{0} no está ahí ahora. Lo que se leyó de él se puede seguir buscando y su texto se muestra aquí.</translation>
    </message>
    <message>
        <source>{0} is not on this computer: the library is a copy of a published one. Its text is shown here.</source>
        <translation>{0} no está en este equipo: la biblioteca es una copia de una publicada. Aquí se muestra su texto.</translation>
    </message>
    <message>
        <source>Your viewer opens at the beginning; the passage is on page {0}.</source>
        <translation>Su visor se abre por el principio; el pasaje está en la página {0}.</translation>
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
        <translation>Solo PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Only documents, presentations, books and diagrams</source>
        <translation>Solo documentos, presentaciones, libros y diagramas</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Only spreadsheets and tables</source>
        <translation>Solo hojas de cálculo y tablas</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Only e-mail</source>
        <translation>Solo correo electrónico</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Only plain text and Markdown</source>
        <translation>Solo texto simple y Markdown</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Páginas web</translation>
    </message>
    <message>
        <source>Only web pages</source>
        <translation>Solo páginas web</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Only source code and data</source>
        <translation>Solo código fuente y datos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Way of searching</source>
        <translation>Modo de búsqueda</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Chosen on the map</source>
        <translation>Elegidos en el mapa</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Borrar filtros</translation>
    </message>
    <message>
        <source>What can be typed into the search box</source>
        <translation>Lo que se puede escribir en el cuadro de búsqueda</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Todas las carpetas</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Último año</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Cualquier etiqueta</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Idioma: {0}</translation>
    </message>
    <message>
        <source>On the map: {0}</source>
        <translation>En el mapa: {0}</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>Solo significado</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Solo palabras</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Más grandes primero</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Por carpeta</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Quitar: {0}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>Buscar en este documento</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Stop finding</source>
        <translation>Terminar la búsqueda</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} o más</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation>No está en este documento</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Olvidar…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Folders are read, never changed. What you add, change or remove in them is noticed by itself.</source>
        <translation>Las carpetas se leen, nunca se modifican. Lo que añada, cambie o quite en ellas se nota por sí solo.</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Add single files</source>
        <translation>Añadir archivos sueltos</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Todas las carpetas</translation>
    </message>
    <message>
        <source>Show the files of all folders</source>
        <translation>Mostrar los archivos de todas las carpetas</translation>
    </message>
    <message>
        <source>Part of a file&apos;s name</source>
        <translation>Parte del nombre de un archivo</translation>
    </message>
    <message>
        <source>Filter the files by name</source>
        <translation>Filtrar los archivos por nombre</translation>
    </message>
    <message>
        <source>Read unreadable files again</source>
        <translation>Leer de nuevo los no legibles</translation>
    </message>
    <message numerus="yes">
        <source>%Ln single file(s)</source>
        <translation>
            <numerusform>%Ln archivo suelto</numerusform>
            <numerusform>%Ln archivos sueltos</numerusform>
        </translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Lo que se leyó</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>Aún no hay carpetas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>state: number of files</comment>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Abrir archivo</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Read this file again</source>
        <translation>Leer este archivo de nuevo</translation>
    </message>
</context>
<context>
    <name>FoldersPresenter</name>
    <message>
        <source>{0} is in the library already; Kenning looks for changes in it.</source>
        <translation>{0} ya está en la biblioteca; Kenning busca cambios ahí.</translation>
    </message>
    <message>
        <source>{0} and {1} more are in the library already; Kenning looks for changes in them.</source>
        <translation>{0} y {1} más ya están en la biblioteca; Kenning busca cambios ahí.</translation>
    </message>
    <message>
        <source>{0} is not there, so it was not added.</source>
        <translation>{0} no está ahí, así que no se ha añadido.</translation>
    </message>
    <message>
        <source>{0} and {1} more are not there, so they were not added.</source>
        <translation>{0} y {1} más no están ahí, así que no se han añadido.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) left out; only files and folders of this computer can be added.</source>
        <translation>
            <numerusform>%Ln dirección omitida; solo se pueden añadir archivos y carpetas de este equipo.</numerusform>
            <numerusform>%Ln direcciones omitidas; solo se pueden añadir archivos y carpetas de este equipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files and folders of this computer can be dropped here.</source>
        <translation>Aquí solo se pueden soltar archivos y carpetas de este equipo.</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>Elija una carpeta en la que buscar</translation>
    </message>
    <message>
        <source>Choose files to search</source>
        <translation>Elija archivos en los que buscar</translation>
    </message>
    <message>
        <source>{0} will no longer be found. The files on disk stay untouched.</source>
        <translation>Kenning ya no encontrará {0}. Los archivos del disco quedan intactos.</translation>
    </message>
    <message>
        <source>Forget {0}?</source>
        <translation>¿Olvidar {0}?</translation>
    </message>
    <message>
        <source>Forget this folder?</source>
        <translation>¿Olvidar esta carpeta?</translation>
    </message>
    <message>
        <source>Forget this file?</source>
        <translation>¿Olvidar este archivo?</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>Folds</name>
    <message>
        <source>Other places of the same text</source>
        <translation>Otros lugares del mismo texto</translation>
    </message>
    <message>
        <source>Versions that read nearly the same</source>
        <translation>Versiones que dicen casi lo mismo</translation>
    </message>
</context>
<context>
    <name>ForgettingPresenter</name>
    <message>
        <source>{0} is not added. The files on disk are untouched.</source>
        <translation>{0} no se añade. Los archivos del disco están intactos.</translation>
    </message>
    <message>
        <source>{0}: {1} forgotten. The files on disk are untouched.</source>
        <translation>{0}: olvidado, {1}. Los archivos del disco están intactos.</translation>
    </message>
    <message>
        <source>{0} and {2} more: {1} forgotten. The files on disk are untouched.</source>
        <translation>{0} y {2} más: olvidado, {1}. Los archivos del disco están intactos.</translation>
    </message>
</context>
<context>
    <name>FormattedView</name>
    <message>
        <source>Formatted document</source>
        <translation>Documento con formato</translation>
    </message>
</context>
<context>
    <name>GrantDialog</name>
    <message>
        <source>Allow a program to read</source>
        <translation>Permitir que un programa lea</translation>
    </message>
    <message>
        <source>Folders that it may read</source>
        <translation>Carpetas que puede leer</translation>
    </message>
    <message>
        <source>Only a folder in one of them…</source>
        <translation>Solo una carpeta dentro…</translation>
    </message>
    <message>
        <source>Every kind of file</source>
        <translation>Todo tipo de archivos</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>passages an hour,</source>
        <translation>pasajes por hora,</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>What may {0} read?</source>
        <translation>¿Qué puede leer {0}?</translation>
    </message>
    <message>
        <source>It sees nothing of anything else, and the log shows what it got.</source>
        <translation>No ve nada más, y el registro muestra lo que recibió.</translation>
    </message>
    <message>
        <source>Choose a folder that it may read</source>
        <translation>Elija una carpeta que pueda leer</translation>
    </message>
</context>
<context>
    <name>HitsPresenter</name>
    <message>
        <source>Path copied: {0}</source>
        <translation>Ruta copiada: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied</source>
        <translation>
            <numerusform>%Ln ruta copiada</numerusform>
            <numerusform>%Ln rutas copiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Elegir un programa</translation>
    </message>
    <message>
        <source>There is no list yet; ask something first.</source>
        <translation>Aún no hay lista; pregunte algo primero.</translation>
    </message>
    <message>
        <source>Write the list of results</source>
        <translation>Escribir la lista de resultados</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
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
        <translation>Escrito en {1}: {0}</translation>
    </message>
    <message>
        <source>{0} without a known title and author were left out</source>
        <translation>Omitido por no tener título y autor conocidos: {0}</translation>
    </message>
    <message>
        <source>The list could not be written: {0}</source>
        <translation>No se pudo escribir la lista: {0}</translation>
    </message>
</context>
<context>
    <name>LibrariesDialog</name>
    <message>
        <source>Libraries</source>
        <translation>Bibliotecas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>Nueva biblioteca…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Abrir otra…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Open a library that is in a folder, or published at an address</source>
        <translation>Abrir una biblioteca que está en una carpeta o publicada en una dirección</translation>
    </message>
    <message>
        <source>No file is deleted</source>
        <translation>No se elimina ningún archivo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Your own files are never touched by anything that is done here.</source>
        <translation>Nada de lo que se hace aquí toca sus propios archivos.</translation>
    </message>
    <message>
        <source>It is open; open another one first</source>
        <translation>Está abierta; abra otra primero</translation>
    </message>
    <message>
        <source>What was read is lost; your own files stay</source>
        <translation>Se pierde lo leído; sus propios archivos se quedan</translation>
    </message>
    <message>
        <source>“{0}” is out of the list; its files stay where they are.</source>
        <translation>«{0}» ya no está en la lista; sus archivos se quedan donde están.</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>Se eliminó «{0}».</translation>
    </message>
    <message>
        <source>Other files lie in its folder; they were left there.</source>
        <translation>En su carpeta hay otros archivos; se dejaron allí.</translation>
    </message>
</context>
<context>
    <name>LibrariesModel</name>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>no está ahora</translation>
    </message>
</context>
<context>
    <name>LibrariesPresenter</name>
    <message>
        <source>your files</source>
        <translation>sus archivos</translation>
    </message>
    <message>
        <source>What was read of {0} ({1} in {2}) is deleted for good, with the list of folders, tags and saved searches. Your own files stay; to search them again they have to be read again.</source>
        <translation>Lo leído de {0} ({1} en {2}) se elimina definitivamente, con la lista de carpetas, las etiquetas y las búsquedas guardadas. Sus propios archivos se quedan; para buscar de nuevo en ellos habrá que volver a leerlos.</translation>
    </message>
    <message>
        <source>Delete “{0}”?</source>
        <translation>¿Eliminar «{0}»?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar definitivamente</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Nothing that is done is lost: it goes on when this library is opened again.</source>
        <translation>Nada de lo hecho se pierde: sigue cuando esta biblioteca se abra de nuevo.</translation>
    </message>
    <message>
        <source>It can go on without a window. Stopped, it goes on when this library is opened again.</source>
        <translation>Puede seguir sin ventana. Si se detiene, sigue cuando esta biblioteca se abra de nuevo.</translation>
    </message>
    <message>
        <source>Kenning is still at work here</source>
        <translation>Kenning sigue trabajando aquí</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Dejar que siga</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
</context>
<context>
    <name>LibraryCard</name>
    <message>
        <source>Check…</source>
        <translation>Comprobar…</translation>
    </message>
    <message>
        <source>Compact…</source>
        <translation>Compactar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export vectors…</source>
        <translation>Exportar vectores…</translation>
    </message>
    <message>
        <source>Use vectors of…</source>
        <translation>Usar vectores de…</translation>
    </message>
    <message>
        <source>Drop vectors</source>
        <translation>Descartar vectores</translation>
    </message>
    <message>
        <source>Write the vectors, without any text, for another library of the same files</source>
        <translation>Escribir los vectores, sin ningún texto, para otra biblioteca de los mismos archivos</translation>
    </message>
    <message>
        <source>Take the vectors of another library of the same files instead of making them</source>
        <translation>Tomar los vectores de otra biblioteca de los mismos archivos en vez de calcularlos</translation>
    </message>
    <message>
        <source>Give back the room of vectors that no file has asked for</source>
        <translation>Liberar el espacio de vectores que ningún archivo ha pedido</translation>
    </message>
    <message>
        <source>Verify that nothing in the library is damaged; nothing is changed</source>
        <translation>Comprobar que nada en la biblioteca está dañado; no se cambia nada</translation>
    </message>
    <message>
        <source>Give back the room on the disk that the library does not need</source>
        <translation>Liberar el espacio de disco que la biblioteca no necesita</translation>
    </message>
    <message>
        <source>Write everything into a Parquet file, which pandas and others open</source>
        <translation>Escribir todo en un archivo Parquet, que abren pandas y otros</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Comprobar la biblioteca</translation>
    </message>
    <message>
        <source>Compact the library</source>
        <translation>Compactar la biblioteca</translation>
    </message>
    <message>
        <source>Export the library</source>
        <translation>Exportar la biblioteca</translation>
    </message>
    <message>
        <source>Export the vectors of the library</source>
        <translation>Exportar los vectores de la biblioteca</translation>
    </message>
    <message>
        <source>Use the vectors of another library</source>
        <translation>Usar los vectores de otra biblioteca</translation>
    </message>
    <message>
        <source>Drop the borrowed vectors</source>
        <translation>Descartar los vectores prestados</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>Esta biblioteca</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>La biblioteca no está abierta.</translation>
    </message>
</context>
<context>
    <name>LibraryEncoder</name>
    <message>
        <source>Give up the change</source>
        <translation>Abandonar el cambio</translation>
    </message>
    <message>
        <source>Cancel the trial</source>
        <translation>Cancelar la prueba</translation>
    </message>
    <message>
        <source>Read this library with it</source>
        <translation>Leer esta biblioteca con él</translation>
    </message>
    <message>
        <source>Try it on this library…</source>
        <translation>Probarlo en esta biblioteca…</translation>
    </message>
    <message>
        <source>The open library is being read anew with {0}: {1}.</source>
        <translation>La biblioteca abierta se está leyendo de nuevo con {0}: {1}.</translation>
    </message>
    <message>
        <source>Reading some of your passages: {0}</source>
        <translation>Leyendo algunos de sus pasajes: {0}</translation>
    </message>
</context>
<context>
    <name>LibraryPresenter</name>
    <message>
        <source>{0} is not there now. What was read from it stays searchable.</source>
        <translation>{0} no está ahora. En lo que se leyó de ahí se puede seguir buscando.</translation>
    </message>
    <message>
        <source>{0} and {1} more are not there now. What was read from them stays searchable.</source>
        <translation>{0} y {1} más no están ahora. En lo que se leyó de ahí se puede seguir buscando.</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>La biblioteca no está abierta</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Add {0}?</source>
        <translation>¿Añadir {0}?</translation>
    </message>
    <message>
        <source>Kenning will download about {0} from {1} and make an encoder of it, on this computer.</source>
        <translation>Kenning descargará unos {0} de {1} y hará con ello un codificador, en este equipo.</translation>
    </message>
    <message>
        <source>Kenning will download it from {0} and make an encoder of it, on this computer.</source>
        <translation>Kenning lo descargará de {0} y hará con ello un codificador, en este equipo.</translation>
    </message>
    <message>
        <source>I have read the licence {0} and accept it</source>
        <translation>He leído la licencia {0} y la acepto</translation>
    </message>
    <message>
        <source>Download and add</source>
        <translation>Descargar y añadir</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>por {0}</translation>
    </message>
    <message>
        <source>Your documents stay here; only the encoder&apos;s files are fetched.</source>
        <translation>Sus documentos se quedan aquí; solo se traen los archivos del codificador.</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licencia: {0}</translation>
    </message>
    <message>
        <source>Model card: {0}</source>
        <translation>Ficha del modelo: {0}</translation>
    </message>
</context>
<context>
    <name>LineNumbers</name>
    <message>
        <source>Line numbers</source>
        <translation>Números de línea</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>This desktop gives Kenning no key. Bind kenning-desktop --bar to one in its own settings.</source>
        <translation>Este escritorio no concede ninguna tecla a Kenning. Asigne kenning-desktop --bar a una en los ajustes del escritorio.</translation>
    </message>
    <message>
        <source>{0} shows the search bar; the desktop gave the key.</source>
        <translation>{0} muestra la barra de búsqueda; el escritorio ha concedido la tecla.</translation>
    </message>
    <message>
        <source>{0} shows the search bar; the X server gave the key.</source>
        <translation>{0} muestra la barra de búsqueda; el servidor X ha concedido la tecla.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Library: {0}</source>
        <translation>Biblioteca: {0}</translation>
    </message>
</context>
<context>
    <name>MaintenancePresenter</name>
    <message>
        <source>Everything in it is read, which may take minutes. Nothing is changed; searching goes on.</source>
        <translation>Se lee todo lo que contiene, lo que puede llevar minutos. No se cambia nada; la búsqueda continúa.</translation>
    </message>
    <message>
        <source>Check the library?</source>
        <translation>¿Comprobar la biblioteca?</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>It is written anew without what is no longer needed. That takes a while and, meanwhile, as much room again on the disk. Searching goes on; indexing waits.</source>
        <translation>Se escribe de nuevo sin lo que ya no hace falta. Lleva un rato y, mientras tanto, otro tanto de espacio en el disco. La búsqueda continúa; la indexación espera.</translation>
    </message>
    <message>
        <source>Compact the library?</source>
        <translation>¿Compactar la biblioteca?</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The library is made anew</source>
        <translation>La biblioteca se rehace</translation>
    </message>
    <message>
        <source>Export everything as Parquet</source>
        <translation>Exportar todo como Parquet</translation>
    </message>
    <message>
        <source>Parquet files (*.parquet)</source>
        <translation>Archivos Parquet (*.parquet)</translation>
    </message>
    <message>
        <source>Export the vectors for another library of the same files</source>
        <translation>Exportar los vectores para otra biblioteca de los mismos archivos</translation>
    </message>
    <message>
        <source>Vectors (*.parquet)</source>
        <translation>Vectores (*.parquet)</translation>
    </message>
    <message>
        <source>Use the vectors of another library of the same files</source>
        <translation>Usar los vectores de otra biblioteca de los mismos archivos</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Exporting the vectors</source>
        <translation>Exportando los vectores</translation>
    </message>
    <message>
        <source>Looking at the vectors</source>
        <translation>Examinando los vectores</translation>
    </message>
    <message>
        <source>Dropping the vectors</source>
        <translation>Descartando los vectores</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map of the library</source>
        <translation>Mapa de la biblioteca</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the library</source>
        <translation>Mapa de la biblioteca</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Mover el mapa</translation>
    </message>
    <message>
        <source>Draw around documents</source>
        <translation>Rodear documentos</translation>
    </message>
    <message>
        <source>Draw a rectangle around documents</source>
        <translation>Trazar un rectángulo alrededor de documentos</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>Mostrar todo el mapa</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>Por significado</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Por tipo</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Por carpeta</translation>
    </message>
    <message>
        <source>What the colours stand for</source>
        <translation>Qué representan los colores</translation>
    </message>
    <message>
        <source>Groups of documents; Enter chooses one</source>
        <translation>Grupos de documentos; Intro elige uno</translation>
    </message>
    <message>
        <source>The map is being drawn</source>
        <translation>Se está dibujando el mapa</translation>
    </message>
    <message>
        <source>Documents that are alike will lie side by side. You may go on searching.</source>
        <translation>Los documentos parecidos quedarán juntos. Puede seguir buscando.</translation>
    </message>
    <message>
        <source>The map could not be drawn</source>
        <translation>No se pudo dibujar el mapa</translation>
    </message>
    <message>
        <source>The library holds {0}; a map needs at least 20.</source>
        <translation>La biblioteca contiene {0}; un mapa necesita al menos 20.</translation>
    </message>
    <message>
        <source>Too few documents for a map</source>
        <translation>Muy pocos documentos para un mapa</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} de {1} elegidos</translation>
    </message>
</context>
<context>
    <name>MenuPresenter</name>
    <message>
        <source>Similar documents</source>
        <translation>Documentos similares</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>Pasajes similares</translation>
    </message>
    <message>
        <source>+  More like this</source>
        <translation>+  Más como esto</translation>
    </message>
    <message>
        <source>−  Less like this</source>
        <translation>−  Menos como esto</translation>
    </message>
    <message>
        <source>Search in all folders again</source>
        <translation>Buscar de nuevo en todas las carpetas</translation>
    </message>
    <message>
        <source>Search only in its folder</source>
        <translation>Buscar solo en su carpeta</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Abrir archivo</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>Abrir con…</translation>
    </message>
    <message>
        <source>Open at the page of the passage</source>
        <translation>Abrir en la página del pasaje</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copiar con la cita</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Copy paths</source>
        <translation>Copiar rutas</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar ruta</translation>
    </message>
    <message>
        <source>Write the selected to a file…</source>
        <translation>Escribir lo seleccionado en un archivo…</translation>
    </message>
    <message>
        <source>Write the list to a file…</source>
        <translation>Escribir la lista en un archivo…</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>rent agreement</source>
        <translation>contrato de alquiler</translation>
    </message>
    <message>
        <source>two months&apos; rent</source>
        <translation>dos meses de alquiler</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>Meaning and words</source>
        <translation>Significado y palabras</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>Solo significado</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Solo palabras</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Mejores primero</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Más grandes primero</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Por carpeta</translation>
    </message>
    <message>
        <source>Title contains</source>
        <translation>El título contiene</translation>
    </message>
    <message>
        <source>Exactly these words</source>
        <translation>Exactamente estas palabras</translation>
    </message>
    <message>
        <source>Without these words</source>
        <translation>Sin estas palabras</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>Buscar por</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>such as: {0}</source>
        <translation>por ejemplo: {0}</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Cualquier idioma</translation>
    </message>
</context>
<context>
    <name>NamedListDialog</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>NamesBelow</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Files by name</source>
        <translation>Archivos por nombre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) by name alone</source>
        <translation>
            <numerusform>%Ln archivo más solo por el nombre</numerusform>
            <numerusform>%Ln archivos más solo por el nombre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>of files</comment>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) by name alone</source>
        <translation>
            <numerusform>%Ln archivo solo por el nombre</numerusform>
            <numerusform>%Ln archivos solo por el nombre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) named like this were not read: {0}.</source>
        <translation>
            <numerusform>%Ln archivo con este nombre no se leyó: {0}.</numerusform>
            <numerusform>%Ln archivos con este nombre no se leyeron: {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What helps: {0}.</source>
        <translation>Qué ayuda: {0}.</translation>
    </message>
    <message>
        <source>still waiting to be read</source>
        <translation>aún sin leer</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>NewLibraryDialog</name>
    <message>
        <source>New library</source>
        <translation>Nueva biblioteca</translation>
    </message>
    <message>
        <source>Work, family, studies…</source>
        <translation>Trabajo, familia, estudios…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder for what Kenning reads</source>
        <translation>Carpeta para lo que lee Kenning</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>By the files&apos; languages (recommended)</source>
        <translation>Según los idiomas de los archivos (recomendado)</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>A library is a folder of its own in which Kenning keeps what it read. Your files stay where they are; you choose them next.</source>
        <translation>Una biblioteca es una carpeta propia en la que Kenning guarda lo que leyó. Sus archivos se quedan donde están; los elegirá a continuación.</translation>
    </message>
    <message>
        <source>English files get a small, quick encoder, any others one of many languages. It can be changed later.</source>
        <translation>Los archivos en inglés reciben un codificador pequeño y rápido; los demás, uno de muchos idiomas. Se puede cambiar más tarde.</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Elija una carpeta vacía</translation>
    </message>
</context>
<context>
    <name>NewsPresenter</name>
    <message>
        <source>“{0}” is answered by something new: {1}</source>
        <translation>Algo nuevo responde a «{0}»: {1}</translation>
    </message>
    <message>
        <source>New documents answer “{0}”: {1}</source>
        <translation>Documentos nuevos responden a «{0}»: {1}</translation>
    </message>
    <message>
        <source>New documents answer “{0}” and {2} more: {1}</source>
        <translation>Nuevos documentos responden a «{0}» y a {2} más: {1}</translation>
    </message>
    <message>
        <source>Kenning found something new</source>
        <translation>Kenning encontró algo nuevo</translation>
    </message>
</context>
<context>
    <name>OpenLibraryDialog</name>
    <message>
        <source>Open a library</source>
        <translation>Abrir una biblioteca</translation>
    </message>
    <message>
        <source>A folder, or s3://bucket/folder</source>
        <translation>Una carpeta o s3://bucket/carpeta</translation>
    </message>
    <message>
        <source>Folder or address of the library</source>
        <translation>Carpeta o dirección de la biblioteca</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>A library is the folder in which Kenning keeps what it read. One that others publish has an address; it is copied to this computer and searched here.</source>
        <translation>Una biblioteca es la carpeta en la que Kenning guarda lo que ha leído. La que publican otros tiene una dirección; se copia a este ordenador y se busca aquí.</translation>
    </message>
    <message>
        <source>Choose the folder of a library</source>
        <translation>Elija la carpeta de una biblioteca</translation>
    </message>
    <message>
        <source>Looking there…</source>
        <translation>Mirando allí…</translation>
    </message>
</context>
<context>
    <name>OpenWithDialog</name>
    <message>
        <source>Open with</source>
        <translation>Abrir con</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>No program is listed for all of these files.</source>
        <translation>No hay ningún programa para todos estos archivos.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Another program…</source>
        <translation>Otro programa…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Ir a una página</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln página</numerusform>
            <numerusform>%Ln páginas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Page {0} of {1}; the text view reads it out</source>
        <translation>Página {0} de {1}; la vista de texto la lee en voz alta</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>de {0}</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Pages of the document</source>
        <translation>Páginas del documento</translation>
    </message>
</context>
<context>
    <name>PicturePane</name>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>Mostrar toda la imagen</translation>
    </message>
    <message>
        <source>Where the words stand in the picture is not marked: text recognition is not installed.</source>
        <translation>No se marca dónde están las palabras en la imagen: el reconocimiento de texto no está instalado.</translation>
    </message>
    <message>
        <source>Looking where in the picture the words stand…</source>
        <translation>Buscando dónde están las palabras en la imagen…</translation>
    </message>
    <message>
        <source>Where the words stand in the picture could not be found again.</source>
        <translation>No se pudo volver a encontrar dónde están las palabras en la imagen.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elija la carpeta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{0} is a file, and a library is a folder; let go of that folder.</source>
        <translation>{0} es un archivo y una biblioteca es una carpeta; suelte esa carpeta.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>The document opens here, at the passage that answers.</source>
        <translation>El documento se abre aquí, en el pasaje que responde.</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Abrir archivo</translation>
    </message>
    <message>
        <source>Open at this page</source>
        <translation>Abrir en esta página</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copiar con la cita</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Buscar en este documento</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Show the plain text</source>
        <translation>Mostrar el texto simple</translation>
    </message>
    <message>
        <source>Show the plain text, not the page or the picture</source>
        <translation>Mostrar el texto simple, no la página ni la imagen</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Pasaje anterior</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Pasaje siguiente</translation>
    </message>
    <message>
        <source>This file is no longer at its place; the text is from the library.</source>
        <translation>Este archivo ya no está en su lugar; el texto es de la biblioteca.</translation>
    </message>
    <message>
        <source>This lies inside {0}: that is the file that opens. Below is its text.</source>
        <translation>Esto está dentro de {0}: ese es el archivo que se abre. Debajo está su texto.</translation>
    </message>
    <message>
        <source>This file has changed since it was read; what was found may no longer be in it.</source>
        <translation>Este archivo ha cambiado desde que se leyó; puede que lo encontrado ya no esté en él.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Passage {0} of {1}</source>
        <translation>Pasaje {0} de {1}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>More like the selection</source>
        <translation>Más como la selección</translation>
    </message>
    <message>
        <source>Less like the selection</source>
        <translation>Menos como la selección</translation>
    </message>
    <message>
        <source>The page cannot be shown: the PDF asks for a password. This is its text.</source>
        <translation>No se puede mostrar la página: el PDF pide una contraseña. Este es su texto.</translation>
    </message>
    <message>
        <source>The page cannot be shown: the PDF is damaged. This is the text that was read.</source>
        <translation>No se puede mostrar la página: el PDF está dañado. Este es el texto que se leyó.</translation>
    </message>
    <message>
        <source>The picture cannot be shown here. This is the text that was read in it.</source>
        <translation>La imagen no se puede mostrar aquí. Este es el texto que se leyó en ella.</translation>
    </message>
    <message>
        <source>The passage could not be placed on the page; the page itself is right.</source>
        <translation>No se pudo situar el pasaje en la página; la página en sí es la correcta.</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>+  More</source>
        <translation>+  Más</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Más como esto</translation>
    </message>
    <message>
        <source>−  Less</source>
        <translation>−  Menos</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>Menos como esto</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Similares</translation>
    </message>
    <message>
        <source>Similar documents and passages</source>
        <translation>Documentos y pasajes similares</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why was this found?</source>
        <translation>¿Por qué se encontró esto?</translation>
    </message>
    <message>
        <source>Pull the results towards this passage, or what is selected</source>
        <translation>Acercar los resultados a este pasaje, o a lo seleccionado</translation>
    </message>
    <message>
        <source>Push the results away from this passage, or what is selected</source>
        <translation>Alejar los resultados de este pasaje, o de lo seleccionado</translation>
    </message>
    <message>
        <source>Show why this was found</source>
        <translation>Mostrar por qué se encontró esto</translation>
    </message>
    <message>
        <source>Similar documents</source>
        <translation>Documentos similares</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>Pasajes similares</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Indexing progress</source>
        <translation>Progreso de la indexación</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>En pausa: con batería</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Continuar de todos modos</translation>
    </message>
    <message>
        <source>finding out which languages the files are in</source>
        <translation>averiguando en qué idiomas están los archivos</translation>
    </message>
    <message>
        <source>{0} to read · loading the encoder</source>
        <translation>{0} por leer · cargando el codificador</translation>
    </message>
    <message>
        <source>looking for files</source>
        <translation>buscando archivos</translation>
    </message>
    <message numerus="yes">
        <source>looking for files: %Ln so far</source>
        <translation>
            <numerusform>buscando archivos: %Ln hasta ahora</numerusform>
            <numerusform>buscando archivos: %Ln hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>no legible: {0}</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>terminando</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>quedan {0}</translation>
    </message>
    <message>
        <source>working out the time left</source>
        <translation>calculando el tiempo restante</translation>
    </message>
    <message>
        <source>waiting until files are taken in</source>
        <translation>espera a que se incorporen archivos</translation>
    </message>
    <message>
        <source>searching goes on</source>
        <translation>la búsqueda continúa</translation>
    </message>
</context>
<context>
    <name>QueryChips</name>
    <message>
        <source>Understood as</source>
        <translation>Entendido como</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Quitar: {0}</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>What you can type</source>
        <translation>Lo que puede escribir</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Put this into the search box</source>
        <translation>Poner esto en el cuadro de búsqueda</translation>
    </message>
    <message>
        <source>Combine them as you like. Anything else is plain words. Click an example to try it.</source>
        <translation>Combínelos como quiera. Todo lo demás son palabras corrientes. Haga clic en un ejemplo para probarlo.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Ask: {0}</source>
        <translation>Preguntar: {0}</translation>
    </message>
</context>
<context>
    <name>QuickBar</name>
    <message>
        <source>Kenning: search</source>
        <translation>Kenning: búsqueda</translation>
    </message>
    <message>
        <source>Search your files</source>
        <translation>Buscar en sus archivos</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”</source>
        <translation>No se encontró nada para «{0}»</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Show the parts of the document</source>
        <translation>Mostrar las partes del documento</translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>+{0} more</source>
        <translation>+{0} más</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>tags: {0}</source>
        <translation>etiquetas: {0}</translation>
    </message>
    <message>
        <source>Less likely ({0})</source>
        <translation>Menos probables ({0})</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrados</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>plegados</translation>
    </message>
    <message>
        <source>What came closest after the likely answers</source>
        <translation>Lo más cercano tras las respuestas probables</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>What is left out of {0}</source>
        <translation>Lo que se excluye de {0}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>everything; or: pdf, word, notes-*</source>
        <translation>todo; o: pdf, word, notas-*</translation>
    </message>
    <message>
        <source>Read only these kinds</source>
        <translation>Leer solo estos tipos</translation>
    </message>
    <message>
        <source>One pattern a line, as in a .gitignore file. Files named .kenningignore and .gitignore count besides. What is left out is still found by its name.</source>
        <translation>Un patrón por línea, como en un archivo .gitignore. Los archivos llamados .kenningignore y .gitignore también cuentan. Lo que se excluye aún se encuentra por su nombre.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>As before the last change</source>
        <translation>Como antes del último cambio</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be read, {0} left out.</source>
        <translation>
            <numerusform>Se leería %Ln archivo, {0} excluidos.</numerusform>
            <numerusform>Se leerían %Ln archivos, {0} excluidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would leave the library.</source>
        <comment>of files</comment>
        <translation>
            <numerusform>%Ln dejaría la biblioteca.</numerusform>
            <numerusform>%Ln dejarían la biblioteca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be let in.</source>
        <comment>of files</comment>
        <translation>
            <numerusform>%Ln entraría.</numerusform>
            <numerusform>%Ln entrarían.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>Línea {0}: {1}</translation>
    </message>
    <message>
        <source>No reader knows {0}; only what such a file holds could tell what it is.</source>
        <translation>Ningún lector conoce {0}; solo el contenido de un archivo así podría decir qué es.</translation>
    </message>
</context>
<context>
    <name>SavedDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Name for the present search</source>
        <translation>Nombre para la búsqueda actual</translation>
    </message>
    <message>
        <source>Ask something first</source>
        <translation>Primero pregunte algo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>No search is saved yet. A saved search keeps its question with all filters, and can tell you of new documents that answer it.</source>
        <translation>Aún no hay búsquedas guardadas. Una búsqueda guardada conserva su pregunta con todos los filtros y puede avisarle de documentos nuevos que la respondan.</translation>
    </message>
    <message>
        <source>Tell me of new documents that answer it</source>
        <translation>Avisarme de documentos nuevos que la respondan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the present search as</source>
        <translation>Guardar la búsqueda actual como</translation>
    </message>
    <message>
        <source>They are kept in this library, for you alone.</source>
        <translation>Se guardan en esta biblioteca, solo para usted.</translation>
    </message>
    <message>
        <source>Saved as “{0}”.</source>
        <translation>Guardada como «{0}».</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>Se eliminó «{0}».</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Saved search: {0}</source>
        <translation>Búsqueda guardada: {0}</translation>
    </message>
    <message>
        <source>All {0} saved searches…</source>
        <translation>Las {0} búsquedas guardadas…</translation>
    </message>
</context>
<context>
    <name>SavedModel</name>
    <message>
        <source>tells of new ones</source>
        <translation>avisa de novedades</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Ask in your own words: how long may I keep the deposit?</source>
        <translation>Pregunte con sus palabras: ¿cuánto tiempo puedo retener la fianza?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Type a question; results appear as you type.</source>
        <translation>Escriba una pregunta; los resultados aparecen mientras escribe.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Recent questions</source>
        <translation>Preguntas recientes</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>Pruebe una de estas</translation>
    </message>
    <message>
        <source>Type a question in your own words. Put words in &quot;quotes&quot; to make them mandatory; “?” shows more.</source>
        <translation>Escriba una pregunta con sus palabras. Ponga palabras entre &quot;comillas&quot; para hacerlas obligatorias; «?» muestra más.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>¿Qué busca?</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Buscar sin filtros</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>What is found shows up here by itself.</source>
        <translation>Lo que se encuentre aparecerá aquí por sí solo.</translation>
    </message>
    <message>
        <source>Your files are still being read</source>
        <translation>Sus archivos aún se están leyendo</translation>
    </message>
    <message>
        <source>Kenning looks through the folders and files that you add. You can also drag them here.</source>
        <translation>Kenning busca en las carpetas y los archivos que usted añade. También puede arrastrarlos aquí.</translation>
    </message>
    <message>
        <source>This library has no folders</source>
        <translation>Esta biblioteca no tiene carpetas</translation>
    </message>
    <message>
        <source>Say it in other words, or with fewer of them.</source>
        <translation>Dígalo con otras palabras, o con menos.</translation>
    </message>
    <message>
        <source>Without quotation marks, words with the same meaning count too.</source>
        <translation>Sin comillas cuentan también las palabras con el mismo significado.</translation>
    </message>
    <message>
        <source>What stands behind a minus was left out. A click above takes it out of the question.</source>
        <translation>Lo que sigue a un signo menos quedó excluido. Un clic arriba lo quita de la pregunta.</translation>
    </message>
    <message>
        <source>Only this was looked through: {0}. A click above takes it out.</source>
        <translation>Solo se buscó en esto: {0}. Un clic arriba lo quita.</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”</source>
        <translation>No se encontró nada para «{0}»</translation>
    </message>
    <message>
        <source>Esc goes back to your question.</source>
        <translation>Esc vuelve a su pregunta.</translation>
    </message>
    <message>
        <source>Only what passes the filters was compared.</source>
        <translation>Solo se comparó lo que pasa los filtros.</translation>
    </message>
    <message>
        <source>Nothing else is similar to {0}</source>
        <translation>Nada más se parece a {0}</translation>
    </message>
    <message>
        <source>Indexing is still going on; more becomes searchable by the minute.</source>
        <translation>La indexación sigue en marcha; cada minuto se puede buscar en más.</translation>
    </message>
</context>
<context>
    <name>SearchPresenter</name>
    <message>
        <source>re-ranked</source>
        <translation>reordenado</translation>
    </message>
    <message>
        <source>The best results were read again by a reranker</source>
        <translation>Un reordenador leyó de nuevo los mejores resultados</translation>
    </message>
    <message>
        <source>What is like {0} could not be found. {1}</source>
        <translation>No se pudo encontrar lo que se parece a {0}. {1}</translation>
    </message>
</context>
<context>
    <name>SearchingBar</name>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de la configuración</translation>
    </message>
    <message>
        <source>Size and quality</source>
        <translation>Tamaño y calidad</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Codificadores</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexación</translation>
    </message>
    <message>
        <source>Forget all questions now</source>
        <translation>Olvidar ahora todas las preguntas</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Olvidadas</translation>
    </message>
    <message>
        <source>By the files&apos; languages</source>
        <translation>Según los idiomas de los archivos</translation>
    </message>
    <message>
        <source>This library uses {0} ({1})</source>
        <translation>Esta biblioteca usa {0} ({1})</translation>
    </message>
    <message>
        <source>runs on {0}</source>
        <translation>se ejecuta en {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>The settings could not be saved: {0}</source>
        <translation>No se pudo guardar la configuración: {0}</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Sheets</source>
        <translation>Hojas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Kenning goes on here. Its menu opens the window again, and quits.</source>
        <translation>Kenning sigue aquí. Su menú vuelve a abrir la ventana y permite salir.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>SizeDial</name>
    <message>
        <source>Size of the library</source>
        <translation>Tamaño de la biblioteca</translation>
    </message>
    <message>
        <source>Smaller and faster</source>
        <translation>Más pequeña y rápida</translation>
    </message>
    <message>
        <source>Most exact</source>
        <translation>Más exacta</translation>
    </message>
</context>
<context>
    <name>SizePicker</name>
    <message>
        <source>on the disk</source>
        <translation>en el disco</translation>
    </message>
    <message>
        <source>for a search</source>
        <translation>por búsqueda</translation>
    </message>
    <message>
        <source>of the quality</source>
        <translation>de la calidad</translation>
    </message>
    <message>
        <source>The library is still being opened.</source>
        <translation>La biblioteca aún se está abriendo.</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recomendado</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>{0} on the disk, {1} for a search, {2} of the quality</source>
        <translation>{0} en el disco, {1} por búsqueda, {2} de la calidad</translation>
    </message>
    <message>
        <source>This is the size in use.</source>
        <translation>Este es el tamaño en uso.</translation>
    </message>
    <message>
        <source>{0} less than now</source>
        <translation>{0} menos que ahora</translation>
    </message>
    <message>
        <source>{0} more than now</source>
        <translation>{0} más que ahora</translation>
    </message>
    <message>
        <source>{0} points better</source>
        <translation>{0} puntos mejor</translation>
    </message>
    <message>
        <source>{0} points less exact</source>
        <translation>{0} puntos menos exacto</translation>
    </message>
    <message>
        <source>{0} slower</source>
        <translation>{0} más lento</translation>
    </message>
    <message>
        <source>{0} faster</source>
        <translation>{0} más rápido</translation>
    </message>
    <message>
        <source>{0} dimensions</source>
        <translation>{0} dimensiones</translation>
    </message>
    <message>
        <source>{0} dimensions, signs only</source>
        <translation>{0} dimensiones, solo signos</translation>
    </message>
    <message>
        <source>{0}: {1} bytes a passage.</source>
        <translation>{0}: {1} bytes por pasaje.</translation>
    </message>
</context>
<context>
    <name>SizesPage</name>
    <message>
        <source>Measure on my library</source>
        <translation>Medir en mi biblioteca</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Midiendo</translation>
    </message>
    <message>
        <source>A small library takes little room and answers fast; a large one finds a little more. It can be changed at any time, and no file is read again.</source>
        <translation>Una biblioteca pequeña ocupa poco y responde rápido; una grande encuentra un poco más. Se puede cambiar en cualquier momento y no se lee de nuevo ningún archivo.</translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation>Qué significan las cifras</translation>
    </message>
    <message>
        <source>The room is that of the part which is searched, for {0} passages. The quality is what a search keeps of that of the largest size, before the second look that every search takes at its best finds; with it, nearly nothing is lost. Each passage is kept as a row of numbers: fewer numbers (dimensions), or only whether each is above or below zero (signs), take less room. The recommended size keeps most for its room.</source>
        <translation>El espacio es el de la parte en la que se busca, para {0} pasajes. La calidad es lo que una búsqueda conserva de la del tamaño mayor, antes de la segunda mirada que cada búsqueda da a sus mejores hallazgos; con ella no se pierde casi nada. Cada pasaje se guarda como una fila de números: menos números (dimensiones), o solo si cada uno está por encima o por debajo de cero (signos), ocupan menos. El tamaño recomendado es el que más conserva para su espacio.</translation>
    </message>
    <message>
        <source>Measured with {0} questions drawn from your own {1} passages.</source>
        <translation>Medido con {0} preguntas tomadas de sus propios {1} pasajes.</translation>
    </message>
    <message>
        <source>Measured on your own library.</source>
        <translation>Medido en su propia biblioteca.</translation>
    </message>
    <message>
        <source>Measured on public collections of texts; yours may differ, so measure it.</source>
        <translation>Medido en colecciones públicas de textos; la suya puede diferir, así que mídala.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Bring up to date</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Rules: what is left out…</source>
        <translation>Reglas: qué se excluye…</translation>
    </message>
    <message>
        <source>Forget this folder</source>
        <translation>Olvidar esta carpeta</translation>
    </message>
    <message>
        <source>They came with Kenning</source>
        <translation>Vinieron con Kenning</translation>
    </message>
    <message>
        <source>Forget this file</source>
        <translation>Olvidar este archivo</translation>
    </message>
    <message>
        <source>Being read for the first time…</source>
        <translation>Se lee por primera vez…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln indexed</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln indexado</numerusform>
            <numerusform>%Ln indexados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read in part</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln leído en parte</numerusform>
            <numerusform>%Ln leídos en parte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln omitido</numerusform>
            <numerusform>%Ln omitidos</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>no legible: {0}</translation>
    </message>
    <message>
        <source>Not found. Is a drive unplugged? What was read stays searchable.</source>
        <translation>No se encuentra. ¿Hay una unidad desconectada? Lo que se leyó se puede seguir buscando.</translation>
    </message>
    <message>
        <source>not finished yet</source>
        <translation>aún sin terminar</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nada sale de este equipo</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Abriendo la biblioteca</translation>
    </message>
    <message>
        <source>{0} not readable</source>
        <translation>no legible: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read again soon</source>
        <comment>of documents</comment>
        <translation>
            <numerusform>%Ln se leerá de nuevo pronto</numerusform>
            <numerusform>%Ln se leerán de nuevo pronto</numerusform>
        </translation>
    </message>
    <message>
        <source>Kenning reads such files better now. They are found as before until they are read again.</source>
        <translation>Kenning lee mejor ahora estos archivos. Hasta que se lean de nuevo se encuentran como antes.</translation>
    </message>
    <message>
        <source>Version {0} of {1}</source>
        <translation>Versión {0} de {1}</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>{0} asks to read</source>
        <translation>{0} pide leer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln program(s) ask to read</source>
        <translation>
            <numerusform>%Ln programa pide leer</numerusform>
            <numerusform>%Ln programas piden leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide what it may read; until then it gets nothing</source>
        <translation>Decida qué puede leer; hasta entonces no recibe nada</translation>
    </message>
    <message>
        <source>{0}, {1} less likely</source>
        <translation>{0}, {1} menos probables</translation>
    </message>
    <message>
        <source>{0}, at least {1} less likely</source>
        <translation>{0}, al menos {1} menos probables</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} o más</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} en {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>of results</comment>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>En pausa: con batería</translation>
    </message>
    <message>
        <source>Paused while you type</source>
        <translation>En pausa mientras escribe</translation>
    </message>
    <message>
        <source>Indexing paused</source>
        <translation>Indexación en pausa</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
</context>
<context>
    <name>SteerBar</name>
    <message>
        <source>What steers the results</source>
        <translation>Lo que orienta los resultados</translation>
    </message>
    <message>
        <source>Esc goes back to your question</source>
        <translation>Esc vuelve a su pregunta</translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation>Esc borra</translation>
    </message>
    <message>
        <source>Documents similar to {0}</source>
        <translation>Documentos similares a {0}</translation>
    </message>
    <message>
        <source>Passages similar to {0}</source>
        <translation>Pasajes similares a {0}</translation>
    </message>
    <message>
        <source>{0}. Go back to the question</source>
        <translation>{0}. Volver a la pregunta</translation>
    </message>
    <message>
        <source>More like: {0}</source>
        <translation>Más como: {0}</translation>
    </message>
    <message>
        <source>Less like: {0}</source>
        <translation>Menos como: {0}</translation>
    </message>
    <message>
        <source>Remove. {0}</source>
        <translation>Quitar. {0}</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>taxes, to read</source>
        <translation>impuestos, por leer</translation>
    </message>
    <message>
        <source>Add the tag {0}</source>
        <translation>Añadir la etiqueta {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>With commas between them. Type tag:name to find them again; “pinned” stands first in lists.</source>
        <translation>Separadas por comas. Escriba tag:nombre para encontrarlas de nuevo; «pinned» va primero en las listas.</translation>
    </message>
</context>
<context>
    <name>TagsPresenter</name>
    <message>
        <source>No longer pinned.</source>
        <translation>Ya no está fijado.</translation>
    </message>
    <message>
        <source>Pinned: it stands first where documents are listed, and tag:pinned finds it.</source>
        <translation>Fijado: va primero donde se listan documentos, y tag:pinned lo encuentra.</translation>
    </message>
    <message>
        <source>{0} pinned: they stand first where documents are listed, and tag:pinned finds them.</source>
        <translation>{0} fijados: van primero donde se listan documentos, y tag:pinned los encuentra.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>Texto del documento</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Kenning</source>
        <translation>Abrir Kenning</translation>
    </message>
    <message>
        <source>Search bar</source>
        <translation>Barra de búsqueda</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Quit Kenning</source>
        <translation>Salir de Kenning</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Continuar de todos modos</translation>
    </message>
</context>
<context>
    <name>WeakNote</name>
    <message>
        <source>No good match; these come closest.</source>
        <translation>Ninguna coincidencia buena; estas son las más cercanas.</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Buscar sin filtros</translation>
    </message>
    <message>
        <source>Is everything indexed?</source>
        <translation>¿Está todo indexado?</translation>
    </message>
    <message>
        <source>Try other words, or say more about it.</source>
        <translation>Pruebe otras palabras o explique más.</translation>
    </message>
    <message>
        <source>“{0}” stands in none of your files.</source>
        <translation>«{0}» no aparece en ninguno de sus archivos.</translation>
    </message>
    <message>
        <source>Search for “{0}”</source>
        <translation>Buscar «{0}»</translation>
    </message>
    <message>
        <source>Some files are still waiting to be read.</source>
        <translation>Algunos archivos aún esperan a ser leídos.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Find it by what it means</source>
        <translation>Encuéntrelo por lo que significa</translation>
    </message>
    <message>
        <source>Ask in plain words. Kenning shows the passage that answers, in the file, on the page.</source>
        <translation>Pregunte con palabras sencillas. Kenning muestra el pasaje que responde, en el archivo, en la página.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Try it with the sample folder</source>
        <translation>Probar con la carpeta de ejemplo</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>PDF, Office, e-mail, books, web pages, text and code are read, never changed or copied.</source>
        <translation>Se leen PDF, Office, correo, libros, páginas web, texto y código; nunca se modifican ni se copian.</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Haga una pregunta</translation>
    </message>
    <message>
        <source>“How long may I keep the deposit” finds the clause, even where the words differ.</source>
        <translation>«Cuánto tiempo puedo retener la fianza» encuentra la cláusula aunque las palabras sean otras.</translation>
    </message>
    <message>
        <source>It stays here</source>
        <translation>Se queda aquí</translation>
    </message>
    <message>
        <source>Everything runs on this computer. No account, no cloud, no network.</source>
        <translation>Todo funciona en este equipo. Sin cuenta, sin nube, sin red.</translation>
    </message>
    <message>
        <source>or drag folders and files anywhere onto this window</source>
        <translation>o arrastre carpetas y archivos a cualquier parte de esta ventana</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>In the text the best sentence is tinted; the stronger a word&apos;s tint, the more it did.</source>
        <translation>En el texto se colorea la mejor frase; cuanto más intenso el color de una palabra, más contó.</translation>
    </message>
    <message>
        <source>No word of the question stands in this passage; some stand elsewhere in the document or in its name.</source>
        <translation>Ninguna palabra de la pregunta está en este pasaje; algunas están en otra parte del documento o en su nombre.</translation>
    </message>
    <message>
        <source>No word of the question stands here; the meaning alone matches.</source>
        <translation>Aquí no está ninguna palabra de la pregunta; coincide solo el significado.</translation>
    </message>
    <message>
        <source>Matching words: {0}</source>
        <translation>Palabras que coinciden: {0}</translation>
    </message>
    <message>
        <source>Not here: {0}</source>
        <translation>No están aquí: {0}</translation>
    </message>
    <message>
        <source>Best sentence: “{0}”</source>
        <translation>Mejor frase: «{0}»</translation>
    </message>
    <message>
        <source>It could not be looked into: {0}</source>
        <translation>No se pudo examinar: {0}</translation>
    </message>
    <message>
        <source>Why this was found</source>
        <translation>Por qué se encontró esto</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>no reader for {0}</source>
        <translation>ningún lector para {0}</translation>
    </message>
    <message>
        <source>a file of unknown type (.{0})</source>
        <translation>un archivo de tipo desconocido (.{0})</translation>
    </message>
    <message>
        <source>a file of unknown type</source>
        <translation>un archivo de tipo desconocido</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>datos binarios</translation>
    </message>
    <message>
        <source>binary data under a text name</source>
        <translation>datos binarios con nombre de texto</translation>
    </message>
    <message>
        <source>the {0} is damaged or incomplete</source>
        <translation>{0} está dañado o incompleto</translation>
    </message>
    <message>
        <source>the {0} is protected by a password</source>
        <translation>{0} está protegido con contraseña</translation>
    </message>
    <message>
        <source>the PDF is damaged or incomplete</source>
        <translation>el PDF está dañado o incompleto</translation>
    </message>
    <message>
        <source>the PDF is protected by a password</source>
        <translation>el PDF está protegido con contraseña</translation>
    </message>
    <message>
        <source>the PDF has no text</source>
        <translation>el PDF no tiene texto</translation>
    </message>
    <message>
        <source>the PDF has no text, and none was recognised on its pages</source>
        <translation>el PDF no tiene texto, y no se reconoció ninguno en sus páginas</translation>
    </message>
    <message>
        <source>the PDF is encrypted in a way that Kenning cannot read</source>
        <translation>el PDF está cifrado de un modo que Kenning no puede leer</translation>
    </message>
    <message>
        <source>no text was recognised in the picture</source>
        <translation>no se reconoció texto en la imagen</translation>
    </message>
    <message>
        <source>the document has no text, and none was recognised in its pictures</source>
        <translation>el documento no tiene texto, y no se reconoció ninguno en sus imágenes</translation>
    </message>
    <message>
        <source>a picture may hold text that was not read</source>
        <translation>una imagen quizá contiene texto que no se leyó</translation>
    </message>
    <message>
        <source>{0} pictures may hold text that was not read</source>
        <translation>{0} imágenes quizá contienen texto que no se leyó</translation>
    </message>
    <message>
        <source>a picture that may hold text cannot be opened</source>
        <translation>una imagen que quizá contiene texto no se puede abrir</translation>
    </message>
    <message>
        <source>{0} pictures that may hold text cannot be opened</source>
        <translation>{0} imágenes que quizá contienen texto no se pueden abrir</translation>
    </message>
    <message>
        <source>slide {0} may be a picture of text</source>
        <translation>la diapositiva {0} quizá es una imagen de texto</translation>
    </message>
    <message>
        <source>slides {0} may be pictures of text</source>
        <translation>las diapositivas {0} quizá son imágenes de texto</translation>
    </message>
    <message>
        <source>text in pictures after the first {0} of a document is left out</source>
        <translation>falta el texto de las imágenes posteriores a las primeras {0} de un documento</translation>
    </message>
    <message>
        <source>text in its pictures is left out, as there are too many in one file</source>
        <translation>se omite el texto de sus imágenes, porque hay demasiadas en un archivo</translation>
    </message>
    <message>
        <source>text in some pictures is left out, as they are too large together</source>
        <translation>se omite el texto de algunas imágenes, porque juntas son demasiado grandes</translation>
    </message>
    <message>
        <source>the passwords and other secrets in it are left out</source>
        <translation>se han omitido las contraseñas y otros secretos que contiene</translation>
    </message>
    <message>
        <source>{0} formulas have no saved result</source>
        <translation>{0} fórmulas no tienen un resultado guardado</translation>
    </message>
    <message>
        <source>1 formula has no saved result</source>
        <translation>1 fórmula no tiene un resultado guardado</translation>
    </message>
    <message>
        <source>the message was deleted in Apple Mail</source>
        <translation>el mensaje se eliminó en Apple Mail</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>the file holds no text</source>
        <translation>el archivo no contiene texto</translation>
    </message>
    <message>
        <source>the text is longer than {0} characters</source>
        <translation>el texto supera los {0} caracteres</translation>
    </message>
    <message>
        <source>larger than {0} MB</source>
        <translation>mayor de {0} MB</translation>
    </message>
    <message>
        <source>stored online only; reading would download it</source>
        <translation>solo está en línea; leerlo lo descargaría</translation>
    </message>
    <message>
        <source>not found; it was moved, deleted, or its drive is not connected</source>
        <translation>no se encuentra; se movió, se eliminó o su unidad no está conectada</translation>
    </message>
    <message>
        <source>a folder of generated files</source>
        <translation>una carpeta de archivos generados</translation>
    </message>
    <message>
        <source>a part of the saved page {0}</source>
        <translation>una parte de la página guardada {0}</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>un enlace que no lleva a ninguna parte</translation>
    </message>
    <message>
        <source>a link to a folder that holds this one</source>
        <translation>un enlace a una carpeta que contiene esta</translation>
    </message>
    <message>
        <source>another name of {0}</source>
        <translation>otro nombre de {0}</translation>
    </message>
    <message>
        <source>left out by the rule {0} of {1}</source>
        <translation>excluido por la regla {0} de {1}</translation>
    </message>
    <message>
        <source>left out by the rule that only {0} is read</source>
        <translation>excluido por la regla de que solo se lee {0}</translation>
    </message>
    <message>
        <source>you have no permission to read this file</source>
        <translation>no tiene permiso para leer este archivo</translation>
    </message>
    <message>
        <source>the drive or network folder does not answer</source>
        <translation>la unidad o carpeta de red no responde</translation>
    </message>
    <message>
        <source>another program is holding the file</source>
        <translation>otro programa retiene el archivo</translation>
    </message>
    <message>
        <source>the file was moved or deleted before it could be read</source>
        <translation>el archivo se movió o eliminó antes de poder leerlo</translation>
    </message>
    <message>
        <source>the disk reports an error in this file</source>
        <translation>el disco informa de un error en este archivo</translation>
    </message>
    <message>
        <source>reading the file takes longer than {0} seconds</source>
        <translation>leer el archivo tarda más de {0} segundos</translation>
    </message>
    <message>
        <source>reading the file takes more memory than is allowed</source>
        <translation>leer el archivo requiere más memoria de la permitida</translation>
    </message>
    <message>
        <source>the reader stopped unexpectedly at this file</source>
        <translation>el lector se detuvo inesperadamente en este archivo</translation>
    </message>
    <message>
        <source>the archive is damaged or incomplete</source>
        <translation>el archivo comprimido está dañado o incompleto</translation>
    </message>
    <message>
        <source>it is too large to be read inside an archive</source>
        <translation>demasiado grande para leerlo dentro de un archivo comprimido</translation>
    </message>
    <message>
        <source>it unpacks to far more than its size</source>
        <translation>descomprimido ocupa mucho más que su tamaño</translation>
    </message>
    <message>
        <source>its cards are packed in a form that is not read</source>
        <translation>sus tarjetas están empaquetadas en un formato que no se lee</translation>
    </message>
    <message>
        <source>it is one part of an archive in several files, and the others are needed</source>
        <translation>es una parte de un archivo comprimido en varios ficheros, y se necesitan los demás</translation>
    </message>
    <message>
        <source>a part of Kenning that reads such files is missing or does not start</source>
        <translation>falta una parte de Kenning que lee estos archivos, o no se inicia</translation>
    </message>
    <message>
        <source>the e-book is protected against copying</source>
        <translation>el libro electrónico está protegido contra copia</translation>
    </message>
    <message>
        <source>the message is encrypted</source>
        <translation>el mensaje está cifrado</translation>
    </message>
    <message>
        <source>page {0} is a picture of text</source>
        <translation>la página {0} es una imagen de texto</translation>
    </message>
    <message>
        <source>pages {0} are pictures of text</source>
        <translation>las páginas {0} son imágenes de texto</translation>
    </message>
    <message>
        <source>page {0} is a picture without text</source>
        <translation>la página {0} es una imagen sin texto</translation>
    </message>
    <message>
        <source>pages {0} are pictures without text</source>
        <translation>las páginas {0} son imágenes sin texto</translation>
    </message>
    <message>
        <source>the letters of page {0} are not text</source>
        <translation>las letras de la página {0} no son texto</translation>
    </message>
    <message>
        <source>the letters of pages {0} are not text</source>
        <translation>las letras de las páginas {0} no son texto</translation>
    </message>
    <message>
        <source>some letters of page {0} are not text</source>
        <translation>algunas letras de la página {0} no son texto</translation>
    </message>
    <message>
        <source>some letters of pages {0} are not text</source>
        <translation>algunas letras de las páginas {0} no son texto</translation>
    </message>
    <message>
        <source>page {0} cannot be read</source>
        <translation>la página {0} no se puede leer</translation>
    </message>
    <message>
        <source>pages {0} cannot be read</source>
        <translation>las páginas {0} no se pueden leer</translation>
    </message>
    <message>
        <source>page {0} cannot be read, the file is damaged</source>
        <translation>la página {0} no se puede leer, el archivo está dañado</translation>
    </message>
    <message>
        <source>pages {0} cannot be read, the file is damaged</source>
        <translation>las páginas {0} no se pueden leer, el archivo está dañado</translation>
    </message>
    <message>
        <source>its pages are pictures</source>
        <translation>sus páginas son imágenes</translation>
    </message>
    <message>
        <source>its pages are pictures without text</source>
        <translation>sus páginas son imágenes sin texto</translation>
    </message>
    <message>
        <source>its pages lie in files of their own</source>
        <translation>sus páginas están en archivos separados</translation>
    </message>
    <message>
        <source>save it as one bundled file, with djvmcvt for instance</source>
        <translation>guárdelo como un solo archivo, por ejemplo con djvmcvt</translation>
    </message>
    <message>
        <source>its pages have no text</source>
        <translation>sus páginas no tienen texto</translation>
    </message>
    <message>
        <source>rows after the first {0} of a table are left out</source>
        <translation>faltan las filas posteriores a las primeras {0} de una tabla</translation>
    </message>
    <message>
        <source>entries after the first {0} of a list are left out</source>
        <translation>faltan las entradas posteriores a las primeras {0} de una lista</translation>
    </message>
    <message>
        <source>notes on cells after the first {0} of a sheet are left out</source>
        <translation>faltan las notas de celdas posteriores a las primeras {0} de una hoja</translation>
    </message>
    <message>
        <source>slides after the first {0} are left out</source>
        <translation>faltan las diapositivas posteriores a las primeras {0}</translation>
    </message>
    <message>
        <source>frames more than {0} deep are left out</source>
        <translation>faltan los marcos a más de {0} niveles de profundidad</translation>
    </message>
    <message>
        <source>long results of cell {0} are cut short</source>
        <translation>los resultados largos de la celda {0} están recortados</translation>
    </message>
    <message>
        <source>long results of cells {0} are cut short</source>
        <translation>los resultados largos de las celdas {0} están recortados</translation>
    </message>
    <message>
        <source>it is too large to be read inside a document</source>
        <translation>es demasiado grande para leerlo dentro de un documento</translation>
    </message>
    <message>
        <source>the document claims to have more pages than any has</source>
        <translation>el documento dice tener más páginas que ninguno</translation>
    </message>
    <message>
        <source>page {0} cannot be read whole</source>
        <translation>la página {0} no se puede leer entera</translation>
    </message>
    <message>
        <source>pages {0} cannot be read whole</source>
        <translation>las páginas {0} no se pueden leer enteras</translation>
    </message>
    <message>
        <source>some pages cannot be found</source>
        <translation>no se encuentran algunas páginas</translation>
    </message>
    <message>
        <source>what the pictures and formulas of page {0} may say of themselves was not read</source>
        <translation>no se leyó lo que las imágenes y fórmulas de la página {0} dicen de sí mismas</translation>
    </message>
    <message>
        <source>what the pictures and formulas of pages {0} may say of themselves was not read</source>
        <translation>no se leyó lo que las imágenes y fórmulas de las páginas {0} dicen de sí mismas</translation>
    </message>
    <message>
        <source>page {0} has too many notes, of which the first were read</source>
        <translation>la página {0} tiene demasiadas notas, de las que se leyeron las primeras</translation>
    </message>
    <message>
        <source>pages {0} have too many notes, of which the first of each were read</source>
        <translation>las páginas {0} tienen demasiadas notas, de las que se leyeron las primeras de cada una</translation>
    </message>
    <message>
        <source>page {0} may have hidden layers, whose words were read as if they were shown</source>
        <translation>la página {0} puede tener capas ocultas, cuyas palabras se leyeron como si se mostraran</translation>
    </message>
    <message>
        <source>pages {0} may have hidden layers, whose words were read as if they were shown</source>
        <translation>las páginas {0} pueden tener capas ocultas, cuyas palabras se leyeron como si se mostraran</translation>
    </message>
    <message>
        <source>a part of the form is too large, its words were not read</source>
        <translation>una parte del formulario es demasiado grande, sus palabras no se leyeron</translation>
    </message>
    <message>
        <source>it is locked for distribution: only its first page was read</source>
        <translation>está bloqueado para su distribución: solo se leyó la primera página</translation>
    </message>
    <message>
        <source>only the preview inside was read, which may leave pages out</source>
        <translation>solo se leyó la vista previa que contiene, en la que pueden faltar páginas</translation>
    </message>
    <message>
        <source>damaged inside: {0}</source>
        <translation>dañado por dentro: {0}</translation>
    </message>
    <message>
        <source>1 record is cut off</source>
        <translation>1 registro está cortado</translation>
    </message>
    <message>
        <source>{0} records are cut off</source>
        <translation>{0} registros están cortados</translation>
    </message>
    <message>
        <source>1 record is damaged</source>
        <translation>1 registro está dañado</translation>
    </message>
    <message>
        <source>{0} records are damaged</source>
        <translation>{0} registros están dañados</translation>
    </message>
    <message>
        <source>some letters of 1 record are not text</source>
        <translation>algunas letras de 1 registro no son texto</translation>
    </message>
    <message>
        <source>some letters of {0} records are not text</source>
        <translation>algunas letras de {0} registros no son texto</translation>
    </message>
    <message>
        <source>1 record more</source>
        <translation>1 registro más</translation>
    </message>
    <message>
        <source>{0} records more</source>
        <translation>{0} registros más</translation>
    </message>
    <message>
        <source>memos lie in a file of their own</source>
        <translation>los campos memo están en un archivo aparte</translation>
    </message>
    <message>
        <source>the attached file is damaged or larger than {0} MB</source>
        <translation>el archivo adjunto está dañado o supera los {0} MB</translation>
    </message>
    <message>
        <source>it lies more than {0} archives deep</source>
        <translation>está a más de {0} archivos comprimidos de profundidad</translation>
    </message>
    <message>
        <source>the container&apos;s texts together are longer than is read from one file</source>
        <translation>los textos que contiene son en conjunto más largos de lo que se lee de un archivo</translation>
    </message>
    <message>
        <source>what the file holds is longer than {0} characters together</source>
        <translation>lo que contiene el archivo supera en conjunto los {0} caracteres</translation>
    </message>
    <message>
        <source>only the first {0} documents of a file are read, for five minutes at most</source>
        <translation>de un archivo solo se leen los primeros {0} documentos, durante cinco minutos como máximo</translation>
    </message>
    <message>
        <source>only the newest {0} documents of a file are read, for five minutes at most</source>
        <translation>de un archivo solo se leen los {0} documentos más recientes, durante cinco minutos como máximo</translation>
    </message>
    <message>
        <source>the archive has too many entries</source>
        <translation>el archivo comprimido tiene demasiadas entradas</translation>
    </message>
    <message>
        <source>it is compressed by a method that is not read ({0})</source>
        <translation>está comprimido con un método que no se lee ({0})</translation>
    </message>
    <message>
        <source>the system stopped the reader, probably because memory ran short</source>
        <translation>el sistema detuvo la lectura, probablemente por falta de memoria</translation>
    </message>
    <message>
        <source>the page could not be parsed</source>
        <translation>no se pudo interpretar la página</translation>
    </message>
    <message>
        <source>the note is encrypted</source>
        <translation>la nota está cifrada</translation>
    </message>
    <message>
        <source>parts of the note are encrypted</source>
        <translation>partes de la nota están cifradas</translation>
    </message>
    <message>
        <source>parts of the map are encrypted</source>
        <translation>partes del mapa están cifradas</translation>
    </message>
    <message>
        <source>1 other form of the book is left out</source>
        <translation>falta 1 otra versión del libro</translation>
    </message>
    <message>
        <source>{0} other forms of the book are left out</source>
        <translation>faltan {0} otras versiones del libro</translation>
    </message>
    <message>
        <source>a list of its parts is damaged</source>
        <translation>una lista de sus partes está dañada</translation>
    </message>
    <message>
        <source>a part in another format cannot be read</source>
        <translation>no se puede leer una parte en otro formato</translation>
    </message>
    <message>
        <source>download or copy it again</source>
        <translation>descárguelo o cópielo de nuevo</translation>
    </message>
    <message>
        <source>save a copy without the password</source>
        <translation>guarde una copia sin la contraseña</translation>
    </message>
    <message>
        <source>save a copy without it</source>
        <translation>guarde una copia sin esa protección</translation>
    </message>
    <message>
        <source>open it in the program that made it and save it again</source>
        <translation>ábralo en el programa que lo creó y guárdelo de nuevo</translation>
    </message>
    <message>
        <source>open it in Word and save it again</source>
        <translation>ábralo en Word y guárdelo de nuevo</translation>
    </message>
    <message>
        <source>open it in Excel or LibreOffice and save it</source>
        <translation>ábralo en Excel o LibreOffice y guárdelo</translation>
    </message>
    <message>
        <source>unpack it into a folder</source>
        <translation>descomprímalo en una carpeta</translation>
    </message>
    <message>
        <source>put all parts into one folder and unpack them there</source>
        <translation>ponga todas las partes en una carpeta y descomprímalas allí</translation>
    </message>
    <message>
        <source>install Kenning again</source>
        <translation>instale Kenning de nuevo</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nada que hacer</translation>
    </message>
    <message>
        <source>set OCR to auto in the settings</source>
        <translation>ponga OCR en Automático en la configuración</translation>
    </message>
    <message>
        <source>raise the memory limit in the settings</source>
        <translation>aumente el límite de memoria en la configuración</translation>
    </message>
    <message>
        <source>raise the time limit in the settings</source>
        <translation>aumente el límite de tiempo en la configuración</translation>
    </message>
    <message>
        <source>change the file&apos;s permissions</source>
        <translation>cambie los permisos del archivo</translation>
    </message>
    <message>
        <source>connect it, then try again</source>
        <translation>conéctela e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>close that program, then try again</source>
        <translation>cierre ese programa e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>close some programs, then try again</source>
        <translation>cierre algunos programas e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>index the folder again</source>
        <translation>indexe la carpeta de nuevo</translation>
    </message>
    <message>
        <source>split the file into smaller ones</source>
        <translation>divida el archivo en otros más pequeños</translation>
    </message>
    <message>
        <source>convert it to EPUB, with Calibre for instance</source>
        <translation>conviértalo a EPUB, por ejemplo con Calibre</translation>
    </message>
    <message>
        <source>convert it to PDF, with ps2pdf for instance</source>
        <translation>conviértalo a PDF, por ejemplo con ps2pdf</translation>
    </message>
    <message>
        <source>export it as PDF</source>
        <translation>expórtelo como PDF</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it as .docx</source>
        <translation>ábralo en LibreOffice y guárdelo como .docx</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it as .xlsx</source>
        <translation>ábralo en LibreOffice y guárdelo como .xlsx</translation>
    </message>
    <message>
        <source>open it in LibreOffice and save it anew</source>
        <translation>ábralo en LibreOffice y guárdelo de nuevo</translation>
    </message>
    <message>
        <source>export it again with &quot;Support older Anki versions&quot; chosen</source>
        <translation>expórtelo de nuevo con la opción «Support older Anki versions»</translation>
    </message>
    <message>
        <source>save it as .hwpx</source>
        <translation>guárdelo como .hwpx</translation>
    </message>
    <message>
        <source>save it as .vsdx</source>
        <translation>guárdelo como .vsdx</translation>
    </message>
    <message>
        <source>unpack it with 7-Zip</source>
        <translation>descomprímalo con 7-Zip</translation>
    </message>
    <message>
        <source>export its tables as .csv</source>
        <translation>exporte sus tablas como .csv</translation>
    </message>
    <message>
        <source>save it as PDF by another program</source>
        <translation>guárdelo como PDF con otro programa</translation>
    </message>
    <message>
        <source>save it in Unicode (UTF-8)</source>
        <translation>guárdelo en Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>save it as a PDF with OCR</source>
        <translation>guárdelo como PDF con OCR</translation>
    </message>
    <message>
        <source>print it as a PDF, which OCR can read</source>
        <translation>imprímalo como PDF, que el OCR puede leer</translation>
    </message>
    <message>
        <source>split it into smaller ones</source>
        <translation>divídalo en otros más pequeños</translation>
    </message>
    <message>
        <source>open it and save it again</source>
        <translation>ábralo y guárdelo de nuevo</translation>
    </message>
    <message>
        <source>save it as a file of its own</source>
        <translation>guárdelo como archivo propio</translation>
    </message>
    <message>
        <source>check the disk, or restore the file from a copy</source>
        <translation>compruebe el disco o restaure el archivo desde una copia</translation>
    </message>
    <message>
        <source>the file may be damaged; try a fresh copy of it</source>
        <translation>el archivo puede estar dañado; pruebe una copia nueva</translation>
    </message>
    <message>
        <source>open them in a browser</source>
        <translation>ábralos en un navegador</translation>
    </message>
    <message>
        <source>split the PDF into smaller ones</source>
        <translation>divida el PDF en otros más pequeños</translation>
    </message>
    <message>
        <source>print it as a PDF without a form</source>
        <translation>imprímalo como PDF sin formulario</translation>
    </message>
    <message>
        <source>save a copy that may be edited</source>
        <translation>guarde una copia que se pueda editar</translation>
    </message>
    <message>
        <source>open it in Gnumeric and save it as .xlsx or .ods</source>
        <translation>ábralo en Gnumeric y guárdelo como .xlsx o .ods</translation>
    </message>
    <message>
        <source>save it as a spreadsheet</source>
        <translation>guárdelo como hoja de cálculo</translation>
    </message>
    <message>
        <source>save it from the PDF as a file</source>
        <translation>guárdelo desde el PDF como archivo</translation>
    </message>
    <message>
        <source>unpack the archive into a folder</source>
        <translation>descomprima el archivo en una carpeta</translation>
    </message>
    <message>
        <source>unpack it</source>
        <translation>descomprímalo</translation>
    </message>
    <message>
        <source>unpack it by hand</source>
        <translation>descomprímalo a mano</translation>
    </message>
    <message>
        <source>unpack it, and pack it again as a ZIP file</source>
        <translation>descomprímalo y vuelva a comprimirlo como ZIP</translation>
    </message>
    <message>
        <source>unpack it, and pack it again as a usual ZIP file</source>
        <translation>descomprímalo y vuelva a comprimirlo como ZIP corriente</translation>
    </message>
    <message>
        <source>save it again from the browser</source>
        <translation>guárdela de nuevo desde el navegador</translation>
    </message>
    <message>
        <source>switch encryption off in Joplin and export again</source>
        <translation>desactive el cifrado en Joplin y exporte de nuevo</translation>
    </message>
    <message>
        <source>decrypt them in Evernote and export again</source>
        <translation>descífrelas en Evernote y exporte de nuevo</translation>
    </message>
    <message>
        <source>open it in the program that it was bought for</source>
        <translation>ábralo en el programa para el que se compró</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>página {0}</translation>
    </message>
    <message>
        <source>page {0} · {1}</source>
        <translation>página {0} · {1}</translation>
    </message>
    <message>
        <source>slide {0}</source>
        <translation>diapositiva {0}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>línea {0}</translation>
    </message>
    <message>
        <source>lines {0}–{1}</source>
        <translation>líneas {0}–{1}</translation>
    </message>
    <message>
        <source>chapter {0} · {1}</source>
        <translation>capítulo {0} · {1}</translation>
    </message>
    <message>
        <source>chapter {0}</source>
        <translation>capítulo {0}</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>hoja {0}</translation>
    </message>
    <message>
        <source>{0}, message {1}</source>
        <translation>{0}, mensaje {1}</translation>
    </message>
    <message>
        <source>message {0}</source>
        <translation>mensaje {0}</translation>
    </message>
    <message>
        <source>cell {0}</source>
        <translation>celda {0}</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <translation>entrada {0}</translation>
    </message>
    <message>
        <source>file {0} of a note</source>
        <translation>archivo {0} de una nota</translation>
    </message>
    <message>
        <source>note {0}</source>
        <translation>nota {0}</translation>
    </message>
    <message>
        <source>notebook {0}</source>
        <translation>cuaderno {0}</translation>
    </message>
    <message>
        <source>group {0}</source>
        <translation>grupo {0}</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>comentarios</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>flechas</translation>
    </message>
    <message>
        <source>page around the diagram</source>
        <translation>página alrededor del diagrama</translation>
    </message>
    <message>
        <source>master</source>
        <translation>patrón</translation>
    </message>
    <message>
        <source>master {0}</source>
        <translation>patrón {0}</translation>
    </message>
    <message>
        <source>master pages</source>
        <translation>páginas maestras</translation>
    </message>
    <message>
        <source>background page</source>
        <translation>página de fondo</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>page</source>
        <translation>página</translation>
    </message>
    <message>
        <source>page {0} (hidden)</source>
        <translation>página {0} (oculta)</translation>
    </message>
    <message>
        <source>page {0} · {1} (hidden)</source>
        <translation>página {0} · {1} (oculta)</translation>
    </message>
    <message>
        <source>slide {0} (hidden)</source>
        <translation>diapositiva {0} (oculta)</translation>
    </message>
    <message>
        <source>sheet {0} (hidden)</source>
        <translation>hoja {0} (oculta)</translation>
    </message>
    <message>
        <source>sheet {0} (hidden), {1}</source>
        <translation>hoja {0} (oculta), {1}</translation>
    </message>
    <message>
        <source>background page · {0}</source>
        <translation>página de fondo · {0}</translation>
    </message>
    <message>
        <source>mailbox, message {0}</source>
        <translation>buzón, mensaje {0}</translation>
    </message>
    <message>
        <source>Another Kenning process ({0}) is writing to this library; wait until it is done or stop it.</source>
        <translation>Otro proceso de Kenning ({0}) está escribiendo en esta biblioteca; espere a que termine o deténgalo.</translation>
    </message>
    <message>
        <source>The disk that holds {0} is full: {1} MB are left and {2} MB are needed; free some space and start again; nothing was lost.</source>
        <translation>El disco que contiene {0} está lleno: quedan {1} MB y se necesitan {2} MB. Libere espacio y empiece de nuevo; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>The disk that holds {0} takes no more, though some of it is free (a quota, or too many files); make room there and start again; nothing was lost.</source>
        <translation>El disco que contiene {0} no admite más, aunque queda espacio libre (una cuota o demasiados archivos). Haga sitio y empiece de nuevo; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); nothing was installed. Make room and try again.</source>
        <translation>No queda espacio en {0} ({1}); no se ha instalado nada. Haga sitio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); make room and run it again; it goes on where it stopped.</source>
        <translation>No queda espacio en {0} ({1}). Haga sitio y empiece de nuevo; continuará donde se detuvo.</translation>
    </message>
    <message>
        <source>{0} has no room ({1}); free some space or choose another place.</source>
        <translation>No queda espacio en {0} ({1}). Libere espacio o elija otro lugar.</translation>
    </message>
    <message>
        <source>Reading stopped on an unexpected error ({0}); please report it.</source>
        <translation>La lectura se detuvo por un error inesperado ({0}); le rogamos que lo comunique.</translation>
    </message>
    <message>
        <source>The library is busy; try again in a moment.</source>
        <translation>La biblioteca está ocupada; inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The library {0} was deleted, moved or made anew while it was open; open it again.</source>
        <translation>La biblioteca {0} se eliminó, se movió o se creó de nuevo mientras estaba abierta; ábrala otra vez.</translation>
    </message>
    <message>
        <source>The library {0} cannot be written to; it can still be searched. To let it take in anything new, {1}.</source>
        <translation>No se puede escribir en la biblioteca {0}; se puede seguir buscando en ella. Para que incorpore algo nuevo: {1}.</translation>
    </message>
    <message>
        <source>The library {0} cannot be written to ({1}); it can still be searched. To let it take in anything new, {2}.</source>
        <translation>No se puede escribir en la biblioteca {0} ({1}); se puede seguir buscando en ella. Para que incorpore algo nuevo: {2}.</translation>
    </message>
    <message>
        <source>The library {0} cannot be opened; check its permissions.</source>
        <translation>No se puede abrir la biblioteca {0}; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>The library has format {0}, this Kenning reads {1}; update Kenning.</source>
        <translation>La biblioteca tiene el formato {0}; este Kenning lee {1}; actualice Kenning.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check the path.</source>
        <translation>No hay ningún archivo o carpeta {0}; compruebe la ruta.</translation>
    </message>
    <message>
        <source>{0} would lie inside the file {1}, and no such part of it is indexed; index the file, or check the path.</source>
        <translation>{0} estaría dentro del archivo {1}, y ninguna parte así de él está indexada; indexe el archivo o compruebe la ruta.</translation>
    </message>
    <message>
        <source>{0} is the library itself; choose another folder.</source>
        <translation>{0} es la propia biblioteca; elija otra carpeta.</translation>
    </message>
    <message>
        <source>{0} holds other files; choose an empty or new folder for a library.</source>
        <translation>{0} contiene otros archivos; elija una carpeta vacía o nueva para una biblioteca.</translation>
    </message>
    <message>
        <source>{0} holds a library already; open it.</source>
        <translation>{0} ya contiene una biblioteca; ábrala.</translation>
    </message>
    <message>
        <source>{0} holds other files; choose an empty folder.</source>
        <translation>{0} contiene otros archivos; elija una carpeta vacía.</translation>
    </message>
    <message>
        <source>Nothing to search for; type a few words or a question.</source>
        <translation>Nada que buscar; escriba unas palabras o una pregunta.</translation>
    </message>
    <message>
        <source>Add what to look for besides what to leave out.</source>
        <translation>Añada qué buscar, además de qué excluir.</translation>
    </message>
    <message>
        <source>Filters alone compare documents with nothing; add a few words or a question.</source>
        <translation>Los filtros solos no comparan los documentos con nada; añada unas palabras o una pregunta.</translation>
    </message>
    <message>
        <source>Another saved search is called “{0}”; choose another name.</source>
        <translation>Otra búsqueda guardada se llama «{0}»; elija otro nombre.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Una búsqueda guardada necesita un nombre.</translation>
    </message>
    <message>
        <source>A library needs a name.</source>
        <translation>Una biblioteca necesita un nombre.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>No se puede escribir {0} ({1}); elija otro lugar.</translation>
    </message>
    <message>
        <source>{0} lies inside the library; choose another place.</source>
        <translation>{0} está dentro de la biblioteca; elija otro lugar.</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, such as {1}.</source>
        <translation>{0} es una carpeta; indique un archivo en ella, como {1}.</translation>
    </message>
    <message>
        <source>There is no folder {0}; make it first.</source>
        <translation>No existe la carpeta {0}; créela primero.</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or replace it with --force.</source>
        <translation>{0} ya existe; elija otro nombre o reemplácelo con --force.</translation>
    </message>
    <message>
        <source>{0} is the address of a published library; a name holds no ://.</source>
        <translation>{0} es la dirección de una biblioteca publicada; un nombre no contiene ://.</translation>
    </message>
    <message>
        <source>A library&apos;s name has at most {0} letters.</source>
        <translation>El nombre de una biblioteca tiene como máximo {0} caracteres.</translation>
    </message>
    <message>
        <source>“{0}” is the name of the library in {1}; choose another.</source>
        <translation>«{0}» es el nombre de la biblioteca de {1}; elija otro.</translation>
    </message>
    <message>
        <source>{0} is not in the list of libraries; `kenning libraries` shows it.</source>
        <translation>{0} no está en la lista de bibliotecas; «kenning libraries» la muestra.</translation>
    </message>
    <message>
        <source>No saved search is called “{0}” any more.</source>
        <translation>Ya no hay ninguna búsqueda guardada llamada «{0}».</translation>
    </message>
    <message>
        <source>The name of a saved search has at most {0} letters.</source>
        <translation>El nombre de una búsqueda guardada tiene como máximo {0} caracteres.</translation>
    </message>
    <message>
        <source>There is nothing to save yet; ask something first.</source>
        <translation>Todavía no hay nada que guardar; pregunte algo primero.</translation>
    </message>
    <message>
        <source>{0} is no pattern; write one as in a .gitignore file, such as &apos;*.log&apos; or &apos;drafts/&apos;.</source>
        <translation>{0} no es un patrón; escriba uno como en un archivo .gitignore, por ejemplo &apos;*.log&apos; o &apos;drafts/&apos;.</translation>
    </message>
    <message>
        <source>{0} is no kind of file; write an ending, a kind or a pattern: pdf, word, &apos;notes-*&apos;.</source>
        <translation>{0} no es un tipo de archivo; escriba una extensión, un tipo o un patrón: pdf, word, &apos;notes-*&apos;.</translation>
    </message>
    <message>
        <source>The bracket in {0} is not closed; write ], or \[ for the sign itself.</source>
        <translation>El corchete de {0} no está cerrado; escriba ], o \[ para el signo mismo.</translation>
    </message>
    <message>
        <source>What stands in the brackets of {0} matches nothing; write it as in [a-z] or [!0-9].</source>
        <translation>Lo que está entre los corchetes de {0} no coincide con nada; escríbalo como en [a-z] o [!0-9].</translation>
    </message>
    <message>
        <source>{0} ends in a backslash, so that it matches nothing; a folder is written with /, as in &apos;drafts/&apos;.</source>
        <translation>{0} termina en una barra invertida y por eso no coincide con nada; una carpeta se escribe con /, como en &apos;drafts/&apos;.</translation>
    </message>
    <message>
        <source>{0} is no tag; it takes 1 to {1} letters without commas and quotation marks.</source>
        <translation>{0} no es una etiqueta; debe tener de 1 a {1} caracteres, sin comas ni comillas.</translation>
    </message>
    <message>
        <source>The library {0} could not be deleted whole ({1}); try again.</source>
        <translation>No se pudo eliminar por completo la biblioteca {0} ({1}); inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no library in {0}; nothing was deleted.</source>
        <translation>No hay ninguna biblioteca en {0}; no se eliminó nada.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}); check the connection.</source>
        <translation>No se puede acceder a {0} ({1}); compruebe la conexión.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}). Check the connection; or download the files of {2} on another computer, bring the folder here, and run: kenning encoders add FOLDER</source>
        <translation>No se puede acceder a {0} ({1}). Compruebe la conexión; o descargue los archivos de {2} en otro equipo, traiga la carpeta y ejecute: kenning encoders add CARPETA</translation>
    </message>
    <message>
        <source>The connection to {0} keeps breaking ({1}); what has arrived is kept, run it again to go on.</source>
        <translation>La conexión con {0} se corta una y otra vez ({1}); lo que llegó se conserva, inténtelo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>No se puede escribir {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} needs {1} MB, and the disk of {2} has {3} MB free; make room and run it again.</source>
        <translation>{0} necesita {1} MB y el disco de {2} tiene {3} MB libres; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Exporting needs about {0} MB for a while, and the disk of {1} has {2} MB free; make room and run it again.</source>
        <translation>La exportación necesita unos {0} MB durante un rato y el disco de {1} tiene {2} MB libres; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The files could not be written to {0} ({1}).</source>
        <translation>No se pudieron escribir los archivos en {0} ({1}).</translation>
    </message>
    <message>
        <source>Another encoder is being added; wait until it is done.</source>
        <translation>Se está añadiendo otro codificador; espere a que termine.</translation>
    </message>
    <message>
        <source>{0} is being downloaded by another process; wait for it.</source>
        <translation>Otro proceso está descargando {0}; espere a que termine.</translation>
    </message>
    <message>
        <source>{0} is in use; close the libraries that use it, then try again.</source>
        <translation>{0} está en uso; cierre las bibliotecas que lo usan e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No library can be made at {0} ({1}).</source>
        <translation>No se puede crear una biblioteca en {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} is a file, and a library needs a folder; choose another place.</source>
        <translation>{0} es un archivo y una biblioteca necesita una carpeta; elija otro lugar.</translation>
    </message>
    <message>
        <source>{0} is a file; choose the folder of a library.</source>
        <translation>{0} es un archivo; elija la carpeta de una biblioteca.</translation>
    </message>
    <message>
        <source>There is a library at {0} already; it was left as it is.</source>
        <translation>Ya hay una biblioteca en {0}; se dejó como está.</translation>
    </message>
    <message>
        <source>The settings could not be read ({0}); they were kept as {1}.</source>
        <translation>No se pudieron leer los ajustes ({0}); se conservaron como {1}.</translation>
    </message>
    <message>
        <source>The settings {0} could not be opened ({1}).</source>
        <translation>No se pudieron abrir los ajustes {0} ({1}).</translation>
    </message>
    <message>
        <source>Indexing stopped on an unexpected error ({0}); what was committed is kept.</source>
        <translation>La indexación se detuvo por un error inesperado ({0}); lo guardado se conserva.</translation>
    </message>
    <message>
        <source>Another Kenning process changed the library while it was checked; check again when it is done.</source>
        <translation>Otro proceso de Kenning cambió la biblioteca durante la comprobación; compruébela de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>Another Kenning process changed the library meanwhile; export again when it is done.</source>
        <translation>Otro proceso de Kenning cambió la biblioteca entretanto; exporte de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>There is no file {0}; check the path.</source>
        <translation>No existe el archivo {0}; compruebe la ruta.</translation>
    </message>
    <message>
        <source>{0} holds no vectors to borrow; make one with: kenning vectors export FILE</source>
        <translation>{0} no contiene vectores que tomar; cree uno con: kenning vectors export ARCHIVO</translation>
    </message>
    <message>
        <source>The vectors of {0} were made by the encoder {1}, the library&apos;s is {2} ({3}); export them from a library with the same encoder.</source>
        <translation>Los vectores de {0} son del codificador {1}, el de la biblioteca es {2} ({3}); expórtelos de una biblioteca con el mismo codificador.</translation>
    </message>
    <message>
        <source>The library is not open; nothing was granted.</source>
        <translation>La biblioteca no está abierta; no se permitió nada.</translation>
    </message>
    <message>
        <source>Nothing is published at {0}; check the address.</source>
        <translation>No hay nada publicado en {0}; compruebe la dirección.</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}); try again later.</source>
        <translation>No se puede acceder a {0} ({1}); inténtelo más tarde.</translation>
    </message>
    <message>
        <source>A library is published to, and read from, an address such as s3://bucket/folder.</source>
        <translation>Una biblioteca se publica y se lee en una dirección como s3://bucket/folder.</translation>
    </message>
    <message>
        <source>Another program reads the ledger, whose old pages were left; close it and compact again.</source>
        <translation>Otro programa lee la biblioteca y quedaron páginas antiguas; ciérrelo y compacte de nuevo.</translation>
    </message>
    <message>
        <source>its disk can only be read</source>
        <translation>su disco es de solo lectura</translation>
    </message>
    <message>
        <source>its permissions forbid it</source>
        <translation>sus permisos lo impiden</translation>
    </message>
    <message>
        <source>its disk is full</source>
        <translation>su disco está lleno</translation>
    </message>
    <message>
        <source>your share of its disk is used up</source>
        <translation>su cuota del disco está agotada</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>make its disk writable or move it to another one</source>
        <translation>haga que se pueda escribir en su disco o muévala a otro</translation>
    </message>
    <message>
        <source>change the permissions of its folder</source>
        <translation>cambie los permisos de su carpeta</translation>
    </message>
    <message>
        <source>connect its drive or open it where it lies now</source>
        <translation>conecte su unidad o ábrala donde está ahora</translation>
    </message>
    <message>
        <source>move it to a disk that can be written to</source>
        <translation>muévala a un disco en el que se pueda escribir</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>muchos idiomas</translation>
    </message>
    <message>
        <source>{0} languages</source>
        <translation>{0} idiomas</translation>
    </message>
    <message>
        <source>more than {0} languages</source>
        <translation>más de {0} idiomas</translation>
    </message>
    <message>
        <source>more than {0} languages, {1} of them tuned</source>
        <translation>más de {0} idiomas, {1} de ellos ajustados</translation>
    </message>
    <message>
        <source>Its authors cut texts at {0} tokens; the position table has {1} rows.</source>
        <translation>Sus autores cortan los textos a los {0} tokens; la tabla de posiciones tiene {1} filas.</translation>
    </message>
    <message>
        <source>Trained with Matryoshka loss; its authors publish no list of sizes.</source>
        <translation>Entrenado con pérdida Matryoshka; sus autores no publican una lista de tamaños.</translation>
    </message>
    <message>
        <source>Prefixes and pooling are those that its own files give.</source>
        <translation>Los prefijos y la agregación son los que indican sus propios archivos.</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>no se encontró ningún controlador de NVIDIA</translation>
    </message>
    <message>
        <source>this ONNX Runtime has no GPU provider</source>
        <translation>este ONNX Runtime no puede usar una GPU</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>aún no iniciado</translation>
    </message>
    <message>
        <source>1Password export</source>
        <translation>exportación de 1Password</translation>
    </message>
    <message>
        <source>3-D model</source>
        <translation>modelo 3D</translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation>archivo comprimido 7-Zip</translation>
    </message>
    <message>
        <source>AVI video</source>
        <translation>vídeo AVI</translation>
    </message>
    <message>
        <source>AbiWord document</source>
        <translation>documento de AbiWord</translation>
    </message>
    <message>
        <source>Access database</source>
        <translation>base de datos de Access</translation>
    </message>
    <message>
        <source>Android program</source>
        <translation>programa de Android</translation>
    </message>
    <message>
        <source>Arrow table</source>
        <translation>tabla Arrow</translation>
    </message>
    <message>
        <source>BMP image</source>
        <translation>imagen BMP</translation>
    </message>
    <message>
        <source>CAD drawing</source>
        <translation>dibujo CAD</translation>
    </message>
    <message>
        <source>Debian package</source>
        <translation>paquete de Debian</translation>
    </message>
    <message>
        <source>DjVu document</source>
        <translation>documento DjVu</translation>
    </message>
    <message>
        <source>FITS data</source>
        <translation>datos FITS</translation>
    </message>
    <message>
        <source>FLAC audio</source>
        <translation>audio FLAC</translation>
    </message>
    <message>
        <source>Flash video</source>
        <translation>vídeo Flash</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>imagen GIF</translation>
    </message>
    <message>
        <source>GIMP image</source>
        <translation>imagen de GIMP</translation>
    </message>
    <message>
        <source>Git data</source>
        <translation>datos de Git</translation>
    </message>
    <message>
        <source>HDF5 data</source>
        <translation>datos HDF5</translation>
    </message>
    <message>
        <source>Hangul document</source>
        <translation>documento de Hangul</translation>
    </message>
    <message>
        <source>Hangul document of before 2000</source>
        <translation>documento de Hangul anterior a 2000</translation>
    </message>
    <message>
        <source>JBIG2 image</source>
        <translation>imagen JBIG2</translation>
    </message>
    <message>
        <source>JPEG 2000 image</source>
        <translation>imagen JPEG 2000</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>imagen JPEG</translation>
    </message>
    <message>
        <source>Java program</source>
        <translation>programa de Java</translation>
    </message>
    <message>
        <source>Joplin export</source>
        <translation>exportación de Joplin</translation>
    </message>
    <message>
        <source>KeePass database</source>
        <translation>base de datos de KeePass</translation>
    </message>
    <message>
        <source>Keynote presentation</source>
        <translation>presentación de Keynote</translation>
    </message>
    <message>
        <source>Kindle book in KFX</source>
        <translation>libro Kindle en KFX</translation>
    </message>
    <message>
        <source>Kindle book in KFX, protected against copying</source>
        <translation>libro Kindle en KFX, protegido contra copia</translation>
    </message>
    <message>
        <source>Kindle book of the Topaz kind</source>
        <translation>libro Kindle del tipo Topaz</translation>
    </message>
    <message>
        <source>LZ4 archive</source>
        <translation>archivo comprimido LZ4</translation>
    </message>
    <message>
        <source>MATLAB data</source>
        <translation>datos de MATLAB</translation>
    </message>
    <message>
        <source>MIDI music</source>
        <translation>música MIDI</translation>
    </message>
    <message>
        <source>MP4 video, audio or image</source>
        <translation>vídeo, audio o imagen MP4</translation>
    </message>
    <message>
        <source>MPEG audio</source>
        <translation>audio MPEG</translation>
    </message>
    <message>
        <source>MPEG video</source>
        <translation>vídeo MPEG</translation>
    </message>
    <message>
        <source>Matroska or WebM video</source>
        <translation>vídeo Matroska o WebM</translation>
    </message>
    <message>
        <source>NumPy data</source>
        <translation>datos de NumPy</translation>
    </message>
    <message>
        <source>Numbers spreadsheet</source>
        <translation>hoja de cálculo de Numbers</translation>
    </message>
    <message>
        <source>Ogg audio or video</source>
        <translation>audio o vídeo Ogg</translation>
    </message>
    <message>
        <source>OneNote notebook</source>
        <translation>bloc de notas de OneNote</translation>
    </message>
    <message>
        <source>OpenDocument chart</source>
        <translation>gráfico OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument database</source>
        <translation>base de datos OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument drawing</source>
        <translation>dibujo OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument formula</source>
        <translation>fórmula OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument presentation</source>
        <translation>presentación OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation>hoja de cálculo OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>texto OpenDocument</translation>
    </message>
    <message>
        <source>Outlook mailbox</source>
        <translation>buzón de Outlook</translation>
    </message>
    <message>
        <source>Outlook message</source>
        <translation>mensaje de Outlook</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>imagen PNG</translation>
    </message>
    <message>
        <source>Pages document</source>
        <translation>documento de Pages</translation>
    </message>
    <message>
        <source>Parquet table</source>
        <translation>tabla Parquet</translation>
    </message>
    <message>
        <source>Photoshop image</source>
        <translation>imagen de Photoshop</translation>
    </message>
    <message>
        <source>PostScript document</source>
        <translation>documento PostScript</translation>
    </message>
    <message>
        <source>Project plan</source>
        <translation>plan de Project</translation>
    </message>
    <message>
        <source>Publisher document</source>
        <translation>documento de Publisher</translation>
    </message>
    <message>
        <source>Python package</source>
        <translation>paquete de Python</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>archivo comprimido RAR</translation>
    </message>
    <message>
        <source>RPM package</source>
        <translation>paquete RPM</translation>
    </message>
    <message>
        <source>SMIL presentation</source>
        <translation>presentación SMIL</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>base de datos SQLite</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>dibujo SVG</translation>
    </message>
    <message>
        <source>TIFF image</source>
        <translation>imagen TIFF</translation>
    </message>
    <message>
        <source>Visio drawing</source>
        <translation>dibujo de Visio</translation>
    </message>
    <message>
        <source>WAV audio</source>
        <translation>audio WAV</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>imagen WebP</translation>
    </message>
    <message>
        <source>Windows help file</source>
        <translation>archivo de ayuda de Windows</translation>
    </message>
    <message>
        <source>Windows media file</source>
        <translation>archivo multimedia de Windows</translation>
    </message>
    <message>
        <source>Windows program</source>
        <translation>programa de Windows</translation>
    </message>
    <message>
        <source>Windows shortcut</source>
        <translation>acceso directo de Windows</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>documento de Word</translation>
    </message>
    <message>
        <source>WordPerfect document</source>
        <translation>documento de WordPerfect</translation>
    </message>
    <message>
        <source>Works document</source>
        <translation>documento de Works</translation>
    </message>
    <message>
        <source>Lotus 1-2-3 spreadsheet</source>
        <translation>hoja de cálculo de Lotus 1-2-3</translation>
    </message>
    <message>
        <source>Quattro Pro spreadsheet</source>
        <translation>hoja de cálculo de Quattro Pro</translation>
    </message>
    <message>
        <source>StarOffice document</source>
        <translation>documento de StarOffice</translation>
    </message>
    <message>
        <source>Windows metafile</source>
        <translation>metarchivo de Windows</translation>
    </message>
    <message>
        <source>Word Pro document</source>
        <translation>documento de Word Pro</translation>
    </message>
    <message>
        <source>Write document</source>
        <translation>documento de Write</translation>
    </message>
    <message>
        <source>ARJ archive</source>
        <translation>archivo comprimido ARJ</translation>
    </message>
    <message>
        <source>CorelDRAW drawing</source>
        <translation>dibujo de CorelDRAW</translation>
    </message>
    <message>
        <source>InDesign document</source>
        <translation>documento de InDesign</translation>
    </message>
    <message>
        <source>LZH archive</source>
        <translation>archivo comprimido LZH</translation>
    </message>
    <message>
        <source>XPS document</source>
        <translation>documento XPS</translation>
    </message>
    <message>
        <source>disk image</source>
        <translation>imagen de disco</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>archivo comprimido ZIP</translation>
    </message>
    <message>
        <source>Zstandard archive</source>
        <translation>archivo comprimido Zstandard</translation>
    </message>
    <message>
        <source>archive or package</source>
        <translation>archivo comprimido o paquete</translation>
    </message>
    <message>
        <source>audio file</source>
        <translation>archivo de audio</translation>
    </message>
    <message>
        <source>binary Visio drawing</source>
        <translation>dibujo binario de Visio</translation>
    </message>
    <message>
        <source>browser extension</source>
        <translation>extensión de navegador</translation>
    </message>
    <message>
        <source>cabinet archive</source>
        <translation>archivo comprimido CAB</translation>
    </message>
    <message>
        <source>camera raw image</source>
        <translation>imagen RAW de cámara</translation>
    </message>
    <message>
        <source>comic book</source>
        <translation>cómic</translation>
    </message>
    <message>
        <source>compiled program</source>
        <translation>programa compilado</translation>
    </message>
    <message>
        <source>compress archive</source>
        <translation>archivo comprimido compress</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>diagrama</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>libro electrónico</translation>
    </message>
    <message>
        <source>editor extension</source>
        <translation>extensión de editor</translation>
    </message>
    <message>
        <source>font</source>
        <translation>tipo de letra</translation>
    </message>
    <message>
        <source>gzip archive</source>
        <translation>archivo comprimido gzip</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>icono</translation>
    </message>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>key or certificate</source>
        <translation>clave o certificado</translation>
    </message>
    <message>
        <source>key or signature</source>
        <translation>clave o firma</translation>
    </message>
    <message>
        <source>key, certificate or encrypted message</source>
        <translation>clave, certificado o mensaje cifrado</translation>
    </message>
    <message>
        <source>presentation of PowerPoint 4</source>
        <translation>presentación de PowerPoint 4</translation>
    </message>
    <message>
        <source>presentation of PowerPoint 95</source>
        <translation>presentación de PowerPoint 95</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>presentación</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programa</translation>
    </message>
    <message>
        <source>program package</source>
        <translation>paquete de programa</translation>
    </message>
    <message>
        <source>rich text document</source>
        <translation>documento de texto enriquecido</translation>
    </message>
    <message>
        <source>source map</source>
        <translation>mapa de código fuente</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>hoja de cálculo</translation>
    </message>
    <message>
        <source>translation catalogue</source>
        <translation>catálogo de traducción</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vídeo</translation>
    </message>
    <message>
        <source>SVG drawing without words</source>
        <translation>dibujo SVG sin palabras</translation>
    </message>
    <message>
        <source>Windows metafile without words</source>
        <translation>metaarchivo de Windows sin palabras</translation>
    </message>
    <message>
        <source>Kindle book that holds the pages of a print</source>
        <translation>libro Kindle con las páginas de un impreso</translation>
    </message>
    <message>
        <source>deleted message</source>
        <translation>mensaje eliminado</translation>
    </message>
    <message>
        <source>an object of another program</source>
        <translation>un objeto de otro programa</translation>
    </message>
    <message>
        <source>a link inside an archive</source>
        <translation>un enlace dentro de un archivo comprimido</translation>
    </message>
    <message>
        <source>a device inside an archive</source>
        <translation>un dispositivo dentro de un archivo comprimido</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una carpeta</translation>
    </message>
    <message>
        <source>a pipe or device</source>
        <translation>una tubería o un dispositivo</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>un socket</translation>
    </message>
    <message>
        <source>text of its own in a container</source>
        <translation>texto propio en un contenedor</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>codificador</translation>
    </message>
    <message>
        <source>reranker</source>
        <translation>reordenador</translation>
    </message>
    <message>
        <source>compressed {0}</source>
        <translation>{0} en forma comprimida</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} is missing; install it again.</source>
        <translation>Falta el archivo {1} ({0}); instálelo de nuevo.</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} has {2} bytes, not {3}; install it again.</source>
        <translation>El archivo {1} ({0}) tiene {2} bytes en lugar de {3}; instálelo de nuevo.</translation>
    </message>
    <message>
        <source>unpack it by hand if you trust it</source>
        <translation>descomprímalo a mano si confía en él</translation>
    </message>
    <message>
        <source>the archive is very large</source>
        <translation>el archivo comprimido es muy grande</translation>
    </message>
    <message>
        <source>it goes on in another file of the archive</source>
        <translation>continúa en otro archivo del mismo archivo comprimido</translation>
    </message>
    <message>
        <source>the page is compressed by a method that is not read ({0})</source>
        <translation>la página está comprimida con un método que no se lee ({0})</translation>
    </message>
    <message>
        <source>open it in a player of web archives, or download it again</source>
        <translation>ábralo en un reproductor de páginas web archivadas (WARC) o descárguelo de nuevo</translation>
    </message>
    <message>
        <source>open the message in Mail, so that the file is fetched, and add the folder Attachments</source>
        <translation>abra el mensaje en Mail para que se descargue el archivo y añada la carpeta Attachments</translation>
    </message>
    <message>
        <source>it lies more than {0} messages deep</source>
        <translation>está a más de {0} mensajes de profundidad</translation>
    </message>
    <message>
        <source>it is too large to be read inside a mailbox</source>
        <translation>es demasiado grande para leerse dentro de un buzón</translation>
    </message>
    <message>
        <source>import it into a mail program and save the message</source>
        <translation>impórtelo en un programa de correo y guarde el mensaje</translation>
    </message>
    <message>
        <source>save a copy of it without encryption</source>
        <translation>guarde una copia sin cifrar</translation>
    </message>
    <message>
        <source>the signed file holds no document, or is damaged</source>
        <translation>el archivo firmado no contiene ningún documento o está dañado</translation>
    </message>
    <message>
        <source>open it by hand</source>
        <translation>ábralo a mano</translation>
    </message>
    <message>
        <source>download it again</source>
        <translation>descárguela de nuevo</translation>
    </message>
    <message>
        <source>repair it with Outlook&apos;s ScanPST</source>
        <translation>repárelo con ScanPST de Outlook</translation>
    </message>
    <message>
        <source>repair the mailbox with Outlook&apos;s ScanPST</source>
        <translation>repare el buzón con ScanPST de Outlook</translation>
    </message>
    <message>
        <source>the PDF claims to have {0} pages</source>
        <translation>el PDF dice tener {0} páginas</translation>
    </message>
    <message>
        <source>the file has no text</source>
        <translation>el archivo no tiene texto</translation>
    </message>
    <message>
        <source>what follows record {0} is left out, as the file is damaged there</source>
        <translation>lo que sigue al registro {0} falta, porque el archivo está dañado ahí</translation>
    </message>
    <message>
        <source>parts are left out, as the file is damaged or cut short</source>
        <translation>faltan partes, porque el archivo está dañado o cortado</translation>
    </message>
    <message>
        <source>the AbiWord document is damaged or incomplete</source>
        <translation>el documento de AbiWord está dañado o incompleto</translation>
    </message>
    <message>
        <source>the CAD drawing is damaged or incomplete</source>
        <translation>el dibujo CAD está dañado o incompleto</translation>
    </message>
    <message>
        <source>the Publisher document is damaged or incomplete</source>
        <translation>el documento de Publisher está dañado o incompleto</translation>
    </message>
    <message>
        <source>the ZIP archive is damaged or incomplete</source>
        <translation>el archivo comprimido ZIP está dañado o incompleto</translation>
    </message>
    <message>
        <source>the attachment is damaged or incomplete</source>
        <translation>el archivo adjunto está dañado o incompleto</translation>
    </message>
    <message>
        <source>the canvas is damaged or incomplete</source>
        <translation>el lienzo está dañado o incompleto</translation>
    </message>
    <message>
        <source>the compressed file is damaged or incomplete</source>
        <translation>el archivo comprimido está dañado o incompleto</translation>
    </message>
    <message>
        <source>the database is damaged or incomplete</source>
        <translation>la base de datos está dañada o incompleta</translation>
    </message>
    <message>
        <source>the diagram is damaged or incomplete</source>
        <translation>el diagrama está dañado o incompleto</translation>
    </message>
    <message>
        <source>the document is damaged or incomplete</source>
        <translation>el documento está dañado o incompleto</translation>
    </message>
    <message>
        <source>the drawing is damaged or incomplete</source>
        <translation>el dibujo está dañado o incompleto</translation>
    </message>
    <message>
        <source>the e-book is damaged or incomplete</source>
        <translation>el libro electrónico está dañado o incompleto</translation>
    </message>
    <message>
        <source>the export is damaged or incomplete</source>
        <translation>la exportación está dañada o incompleta</translation>
    </message>
    <message>
        <source>the file is damaged or incomplete</source>
        <translation>el archivo está dañado o incompleto</translation>
    </message>
    <message>
        <source>the mailbox is damaged or incomplete</source>
        <translation>el buzón está dañado o incompleto</translation>
    </message>
    <message>
        <source>the message is damaged or incomplete</source>
        <translation>el mensaje está dañado o incompleto</translation>
    </message>
    <message>
        <source>the mind map is damaged or incomplete</source>
        <translation>el mapa mental está dañado o incompleto</translation>
    </message>
    <message>
        <source>the notebook is damaged or incomplete</source>
        <translation>el cuaderno está dañado o incompleto</translation>
    </message>
    <message>
        <source>the outline is damaged or incomplete</source>
        <translation>el esquema está dañado o incompleto</translation>
    </message>
    <message>
        <source>the page is damaged or incomplete</source>
        <translation>la página está dañada o incompleta</translation>
    </message>
    <message>
        <source>the password export is damaged or incomplete</source>
        <translation>la exportación de contraseñas está dañada o incompleta</translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation>la imagen está dañada o incompleta</translation>
    </message>
    <message>
        <source>the plan is damaged or incomplete</source>
        <translation>el plan está dañado o incompleto</translation>
    </message>
    <message>
        <source>the presentation is damaged or incomplete</source>
        <translation>la presentación está dañada o incompleta</translation>
    </message>
    <message>
        <source>the property list is damaged or incomplete</source>
        <translation>la lista de propiedades está dañada o incompleta</translation>
    </message>
    <message>
        <source>the table is damaged or incomplete</source>
        <translation>la tabla está dañada o incompleta</translation>
    </message>
    <message>
        <source>the web archive is damaged or incomplete</source>
        <translation>el archivo web está dañado o incompleto</translation>
    </message>
    <message>
        <source>the workbook is damaged or incomplete</source>
        <translation>el libro de cálculo está dañado o incompleto</translation>
    </message>
    <message>
        <source>the archive is protected by a password</source>
        <translation>el archivo comprimido está protegido con contraseña</translation>
    </message>
    <message>
        <source>the document is protected by a password</source>
        <translation>el documento está protegido con contraseña</translation>
    </message>
    <message>
        <source>the file is protected by a password</source>
        <translation>el archivo está protegido con contraseña</translation>
    </message>
    <message>
        <source>the password export is protected by a password</source>
        <translation>la exportación de contraseñas está protegida con contraseña</translation>
    </message>
    <message>
        <source>the presentation is protected by a password</source>
        <translation>la presentación está protegida con contraseña</translation>
    </message>
    <message>
        <source>the workbook is protected by a password</source>
        <translation>el libro de cálculo está protegido con contraseña</translation>
    </message>
    <message>
        <source>An address holds no credentials; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret.</source>
        <translation>Una dirección no contiene credenciales; defina AWS_PROFILE, o AWS_ACCESS_KEY_ID y su secreto.</translation>
    </message>
    <message>
        <source>An address names a bucket of 2 to 63 letters, digits, dots and hyphens: s3://bucket/folder</source>
        <translation>Una dirección nombra un bucket de 2 a 63 letras, cifras, puntos y guiones: s3://bucket/folder</translation>
    </message>
    <message>
        <source>The folder in s3://{0}/… holds letters that no folder there can have; choose another.</source>
        <translation>La carpeta de s3://{0}/… contiene caracteres que allí ninguna puede tener; elija otra.</translation>
    </message>
    <message>
        <source>The server&apos;s address (AWS_ENDPOINT_URL) holds a password; give it without.</source>
        <translation>La dirección del servidor (AWS_ENDPOINT_URL) contiene una contraseña; désela sin ella.</translation>
    </message>
    <message>
        <source>The profile signs in by single sign-on, a role or a program; that needs: pip install boto3</source>
        <translation>El perfil inicia sesión mediante inicio único, un rol o un programa; eso requiere: pip install boto3</translation>
    </message>
    <message>
        <source>There is no profile {0} in ~/.aws/config or ~/.aws/credentials; check AWS_PROFILE.</source>
        <translation>No hay ningún perfil {0} en ~/.aws/config ni ~/.aws/credentials; compruebe AWS_PROFILE.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a file of profiles; mend it, or unset AWS_PROFILE.</source>
        <translation>No se puede leer {0} como archivo de perfiles; repárelo, o quite AWS_PROFILE.</translation>
    </message>
    <message>
        <source>{0} Try again in a moment.</source>
        <translation>{0} Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>{0}/{1} is missing; publish the library again.</source>
        <translation>Falta {0}/{1}; publique de nuevo la biblioteca.</translation>
    </message>
    <message>
        <source>No copy of {0} can be made at {1} ({2}); make room, or set XDG_DATA_HOME.</source>
        <translation>No se puede hacer una copia de {0} en {1} ({2}); libere espacio o defina XDG_DATA_HOME.</translation>
    </message>
    <message>
        <source>{0} does not say of which library it is the copy; remove the folder and open the library by its address.</source>
        <translation>{0} no dice de qué biblioteca es la copia; elimine la carpeta y abra la biblioteca por su dirección.</translation>
    </message>
    <message>
        <source>{0} has format {1}, this Kenning reads {2}; update Kenning.</source>
        <translation>{0} tiene el formato {1}, este Kenning lee {2}; actualice Kenning.</translation>
    </message>
    <message>
        <source>Version {0} of {1} needs {2} MB on this disk, which has {3}; free some space and start it again.</source>
        <translation>La versión {0} de {1} necesita {2} MB en este disco, que tiene {3}; libere espacio y empiece de nuevo.</translation>
    </message>
    <message>
        <source>The rows at {0} are damaged; publish the library again.</source>
        <translation>Las filas de {0} están dañadas; publique de nuevo la biblioteca.</translation>
    </message>
    <message>
        <source>A table at {0} is damaged; publish the library again.</source>
        <translation>Una tabla de {0} está dañada; publique de nuevo la biblioteca.</translation>
    </message>
    <message>
        <source>Version {0} of {1} is not whole; publish it again.</source>
        <translation>La versión {0} de {1} no está completa; publíquela de nuevo.</translation>
    </message>
    <message>
        <source>The copy {0} cannot be written ({1}); free some space and try again.</source>
        <translation>No se puede escribir la copia {0} ({1}); libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Another Kenning process fetches this library; wait until it is done.</source>
        <translation>Otro proceso de Kenning trae esta biblioteca; espere a que termine.</translation>
    </message>
    <message>
        <source>{0}/{1} is not as it was published; publish the library again.</source>
        <translation>{0}/{1} no está como se publicó; publique de nuevo la biblioteca.</translation>
    </message>
    <message>
        <source>{0} refuses this computer&apos;s clock ({1}); set it right and try again.</source>
        <translation>{0} rechaza el reloj de este equipo ({1}); póngalo en hora e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There are no credentials for {0}; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.</source>
        <translation>No hay credenciales para {0}; defina AWS_PROFILE, o AWS_ACCESS_KEY_ID y AWS_SECRET_ACCESS_KEY.</translation>
    </message>
    <message>
        <source>{0} refuses these credentials ({1}); check AWS_PROFILE, or the keys and their rights.</source>
        <translation>{0} rechaza estas credenciales ({1}); compruebe AWS_PROFILE, o las claves y sus permisos.</translation>
    </message>
    <message>
        <source>Libraries in buckets need an optional part; {0}.</source>
        <translation>Las bibliotecas en buckets necesitan una parte opcional; {0}.</translation>
    </message>
    <message>
        <source>The credentials or the server&apos;s address are not whole; check AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL.</source>
        <translation>Las credenciales o la dirección del servidor no están completas; compruebe AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY y AWS_ENDPOINT_URL.</translation>
    </message>
    <message>
        <source>{0}/{1} is larger than any that Kenning writes.</source>
        <translation>{0}/{1} es mayor que cualquiera que escriba Kenning.</translation>
    </message>
    <message>
        <source>There is no bucket {0}; check the address.</source>
        <translation>No existe el bucket {0}; compruebe la dirección.</translation>
    </message>
    <message>
        <source>A published table does not hold what it should; publish the library again.</source>
        <translation>Una tabla publicada no contiene lo que debería; publique de nuevo la biblioteca.</translation>
    </message>
    <message>
        <source>{0}/{1} is damaged; publish the library again.</source>
        <translation>{0}/{1} está dañado; publique de nuevo la biblioteca.</translation>
    </message>
    <message>
        <source>{0} was published by a newer Kenning; update this one.</source>
        <translation>{0} se publicó con un Kenning más reciente; actualice este.</translation>
    </message>
    <message>
        <source>Apple Mail keeps it in the folder Attachments beside, or has not fetched it</source>
        <translation>Apple Mail lo guarda en la carpeta Attachments contigua o no lo ha descargado</translation>
    </message>
    <message>
        <source>The reader is closed; open the library again.</source>
        <translation>El lector está cerrado; vuelva a abrir la biblioteca.</translation>
    </message>
    <message>
        <source>The reader process was ended again and again while it started ({0}); close some programs, then index again: what was read is kept.</source>
        <translation>El proceso de lectura terminó una y otra vez al iniciarse ({0}); cierre algunos programas e indexe de nuevo: lo leído se conserva.</translation>
    </message>
    <message>
        <source>The reader process could not be started ({0}); install Kenning again.</source>
        <translation>No se pudo iniciar el proceso de lectura ({0}); instale Kenning de nuevo.</translation>
    </message>
    <message>
        <source>The encoder {0} gave {1} where its manifest says {2} dimensions; install it again.</source>
        <translation>El codificador {0} dio {1} donde su manifiesto indica {2} dimensiones; instálelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} pools by one token; late chunking needs a mean over tokens.</source>
        <translation>{0} agrupa por un solo token; tener en cuenta el texto de alrededor requiere una media de todos.</translation>
    </message>
    <message>
        <source>The encoder {0} gave numbers that are not finite.</source>
        <translation>El codificador {0} dio números que no son finitos.</translation>
    </message>
    <message>
        <source>The encoder was closed.</source>
        <translation>El codificador se cerró.</translation>
    </message>
    <message>
        <source>{0} has no graph of {1} layers; depths it was exported at: {2}.</source>
        <translation>{0} no tiene un grafo de {1} capas; se exportó con estas profundidades: {2}.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} cannot be loaded ({1}); install it again.</source>
        <translation>El grafo {0} del codificador no se puede cargar ({1}); instálelo de nuevo.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} does not run ({1}); install it again.</source>
        <translation>El grafo {0} del codificador no funciona ({1}); instálelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has its weights only in a form that can run code when it is opened; look for a version with safetensors.</source>
        <translation>{0} tiene sus pesos solo en una forma que puede ejecutar código al abrirse; busque una versión con safetensors.</translation>
    </message>
    <message>
        <source>{0} holds no weights; look for a version with safetensors.</source>
        <translation>{0} no contiene pesos; busque una versión con safetensors.</translation>
    </message>
    <message>
        <source>{0} has no {1}, or it is private; check the name.</source>
        <translation>{0} no tiene {1}, o es privado; compruebe el nombre.</translation>
    </message>
    <message>
        <source>{0} has no such file or version of {1}; check the name.</source>
        <translation>{0} no tiene ese archivo o esa versión de {1}; compruebe el nombre.</translation>
    </message>
    <message>
        <source>This library does not know its documents&apos; types yet; index it again with: kenning index</source>
        <translation>Esta biblioteca aún no conoce los tipos de sus documentos; indéxela de nuevo con: kenning index</translation>
    </message>
    <message>
        <source>There is no {0} {1}; at hand: {2}.</source>
        <translation>No existe el {0} {1}; disponibles: {2}.</translation>
    </message>
    <message>
        <source>There is no {0} at {1}; `kenning {2}s list` shows those at hand.</source>
        <translation>No hay ningún {0} en {1}; `kenning {2}s list` muestra los disponibles.</translation>
    </message>
    <message>
        <source>The {0}&apos;s manifest {1} cannot be used ({2}); install it again.</source>
        <translation>El manifiesto {1} ({0}) no se puede usar ({2}); instálelo de nuevo.</translation>
    </message>
    <message>
        <source>The {0}&apos;s file {1} was altered; install it again.</source>
        <translation>El archivo {1} ({0}) fue alterado; instálelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); install the encoder again.</source>
        <translation>No se puede leer {0} ({1}); instale de nuevo el codificador.</translation>
    </message>
    <message>
        <source>The reranker {0} gave {1}; install it again.</source>
        <translation>El reordenador {0} dio {1}; instálelo de nuevo.</translation>
    </message>
    <message>
        <source>The reranker was closed.</source>
        <translation>El reordenador se cerró.</translation>
    </message>
    <message>
        <source>The list stays as it was found: {0}</source>
        <translation>La lista queda como se encontró: {0}</translation>
    </message>
    <message>
        <source>{0} takes {1} ms for {2} passages on this machine; above {3} ms it is off unless asked for.</source>
        <translation>{0} tarda {1} ms en {2} pasajes en este equipo; por encima de {3} ms está desactivado salvo que se pida.</translation>
    </message>
    <message>
        <source>The encoder failed on {0} ({1}); close other programs, or choose the processor in the settings.</source>
        <translation>El codificador falló en {0} ({1}); cierre otros programas o elija el procesador en los ajustes.</translation>
    </message>
    <message>
        <source>The encoder&apos;s graph {0} gives no finite numbers; install it again.</source>
        <translation>El grafo {0} del codificador no da números finitos; instálelo de nuevo.</translation>
    </message>
    <message>
        <source>The tokenizer {0} cannot be read ({1}); install it again.</source>
        <translation>No se puede leer el tokenizador {0} ({1}); instálelo de nuevo.</translation>
    </message>
    <message>
        <source>The library holds too little text to measure sizes on; index ten documents or more that are no copies of each other.</source>
        <translation>La biblioteca tiene muy poco texto para medir tamaños; indexe diez documentos o más que no sean copias unos de otros.</translation>
    </message>
    <message>
        <source>The library reads with {0} already; choose another encoder to try.</source>
        <translation>La biblioteca ya se lee con {0}; elija otro codificador para probar.</translation>
    </message>
    <message>
        <source>The library holds {0}; {1} are needed to compare encoders on.</source>
        <translation>La biblioteca contiene {0}; hacen falta {1} para comparar codificadores.</translation>
    </message>
    <message>
        <source>No passage of the library has a sentence that a question could be drawn from.</source>
        <translation>Ningún pasaje de la biblioteca tiene una frase de la que sacar una pregunta.</translation>
    </message>
    <message>
        <source>{0} could not be opened ({1}).</source>
        <translation>No se pudo abrir {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}).</source>
        <translation>No se pudo escribir {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} pools by one token; turn late_chunking off, or choose another encoder.</source>
        <translation>{0} agrupa por un solo token; desactive late_chunking o elija otro codificador.</translation>
    </message>
    <message>
        <source>{0} is not a source; `kenning status` lists them.</source>
        <translation>{0} no es una carpeta de la biblioteca; `kenning status` las enumera.</translation>
    </message>
    <message>
        <source>{0} Choose another encoder.</source>
        <translation>{0} Elija otro codificador.</translation>
    </message>
    <message>
        <source>The library&apos;s files were read with {0}; change it with: kenning encoders use {1}</source>
        <translation>Los archivos de la biblioteca se leyeron con {0}; cámbielo con: kenning encoders use {1}</translation>
    </message>
    <message>
        <source>{0} lies in no source; add its folder first.</source>
        <translation>{0} no está en ninguna carpeta de la biblioteca; añada antes su carpeta.</translation>
    </message>
    <message>
        <source>The library {0} has lost its ledger, and with it the list of your folders; move it away and index them again with: kenning index FOLDER</source>
        <translation>La biblioteca {0} ha perdido su registro y con él la lista de sus carpetas; muévala a otro sitio e indéxelas de nuevo con: kenning index FOLDER</translation>
    </message>
    <message>
        <source>The library&apos;s rows {0} are damaged.</source>
        <translation>Las filas {0} de la biblioteca están dañadas.</translation>
    </message>
    <message>
        <source>The library came to another encoder meanwhile; export its vectors again.</source>
        <translation>La biblioteca recibió otro codificador entretanto; exporte de nuevo sus vectores.</translation>
    </message>
    <message>
        <source>{0} is not used, for {1}; ask for it to be exported again.</source>
        <translation>{0} no se usa, porque {1}; pida que se exporte de nuevo.</translation>
    </message>
    <message>
        <source>The vectors of {0} were made by the same encoder in another way (late chunking, tokenizer or prefix); export them from a library that is made like this one.</source>
        <translation>Los vectores de {0} son del mismo codificador, pero hechos de otra manera (texto de alrededor, tokenizador o prefijo); expórtelos de una biblioteca hecha como esta.</translation>
    </message>
    <message>
        <source>{0} cannot be opened ({1}); check its permissions.</source>
        <translation>No se puede abrir {0} ({1}); compruebe los permisos.</translation>
    </message>
    <message>
        <source>{0} has two files of one name; nothing was downloaded.</source>
        <translation>{0} tiene dos archivos con el mismo nombre; no se descargó nada.</translation>
    </message>
    <message>
        <source>{0} has a file named {1}; nothing was downloaded.</source>
        <translation>{0} tiene un archivo llamado {1}; no se descargó nada.</translation>
    </message>
    <message>
        <source>The catalogue has no encoder {0}; `kenning encoders catalogue` lists what it has.</source>
        <translation>El catálogo no tiene el codificador {0}; `kenning encoders catalogue` muestra los que tiene.</translation>
    </message>
    <message>
        <source>The hub offers other weights than the catalogue knows; nothing was downloaded.</source>
        <translation>El repositorio ofrece otros pesos que los que conoce el catálogo; no se descargó nada.</translation>
    </message>
    <message>
        <source>{0} is longer than its listing says; it was thrown away.</source>
        <translation>{0} es más largo de lo que indica su lista; se descartó.</translation>
    </message>
    <message>
        <source>{0} of {1} names files that are not there.</source>
        <translation>{0} de {1} nombra archivos que no existen.</translation>
    </message>
    <message>
        <source>{0} gives {1} under {2}, the catalogue says {3}; nothing was downloaded. Read the licence there, then bring the folder by hand.</source>
        <translation>{0} ofrece {1} con {2}, el catálogo dice {3}; no se descargó nada. Lea allí la licencia y traiga la carpeta a mano.</translation>
    </message>
    <message>
        <source>{0} of {1} arrived twice with a wrong hash; it was thrown away. Try later, or from another network.</source>
        <translation>{0} de {1} llegó dos veces con un hash incorrecto; se descartó. Pruebe más tarde o desde otra red.</translation>
    </message>
    <message>
        <source>{0} of {1} cannot be read ({2}).</source>
        <translation>No se puede leer {0} de {1} ({2}).</translation>
    </message>
    <message>
        <source>{0} refused to give {1} (status {2}); try later.</source>
        <translation>{0} no quiso dar {1} (estado {2}); pruebe más tarde.</translation>
    </message>
    <message>
        <source>{0} is no name of a model; they look like intfloat/e5-small-v2.</source>
        <translation>{0} no es el nombre de un modelo; son como intfloat/e5-small-v2.</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is {0}; give an address such as https://host.</source>
        <translation>HF_ENDPOINT es {0}; dé una dirección como https://host.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so nothing is downloaded; unset it first.</source>
        <translation>HF_HUB_OFFLINE está definida, así que no se descarga nada; quítela primero.</translation>
    </message>
    <message>
        <source>{0} is given only to those who accepted its licence: accept it at {1}/{2}, make a token for reading at the hub&apos;s settings, and set the environment variable HF_TOKEN to it.</source>
        <translation>{0} solo se da a quien aceptó su licencia: acéptela en {1}/{2}, cree un token de lectura en los ajustes del repositorio y póngalo en la variable de entorno HF_TOKEN.</translation>
    </message>
    <message>
        <source>The hub led from an encrypted to an open connection; nothing was loaded.</source>
        <translation>El repositorio llevó de una conexión cifrada a una abierta; no se cargó nada.</translation>
    </message>
    <message>
        <source>{0} gave no listing of {1} ({2}); try later.</source>
        <translation>{0} no dio la lista de {1} ({2}); pruebe más tarde.</translation>
    </message>
    <message>
        <source>The listing of {0} is too long to be one.</source>
        <translation>La lista de {0} es demasiado larga para serlo.</translation>
    </message>
    <message>
        <source>{0} ships with Kenning; it is there already.</source>
        <translation>{0} viene con Kenning; ya está.</translation>
    </message>
    <message>
        <source>{0} cannot be added yet: {1}</source>
        <translation>{0} aún no se puede añadir: {1}</translation>
    </message>
    <message>
        <source>{0} is no encoder of the catalogue, no folder, and no full name of a model on the hub; `kenning encoders catalogue` lists what can be added.</source>
        <translation>{0} no es un codificador del catálogo, ni una carpeta, ni el nombre completo de un modelo del repositorio; `kenning encoders catalogue` muestra lo que se puede añadir.</translation>
    </message>
    <message>
        <source>{0} names no licence; read {1}/{2}, then bring its folder.</source>
        <translation>{0} no indica licencia; lea {1}/{2} y traiga después su carpeta.</translation>
    </message>
    <message>
        <source>{0} holds a reranker; add it with: kenning rerankers add FOLDER</source>
        <translation>{0} contiene un reordenador; añádalo con: kenning rerankers add FOLDER</translation>
    </message>
    <message>
        <source>Exporting needs {0}; {1}</source>
        <translation>Para exportar hace falta {0}; {1}</translation>
    </message>
    <message>
        <source>The files of {0} say that tokens are pooled by {1}, its authors say by {2}; nothing was installed. Please report it.</source>
        <translation>Los archivos de {0} dicen que los tokens se agrupan por {1}, sus autores dicen que por {2}; no se instaló nada. Infórmelo, por favor.</translation>
    </message>
    <message>
        <source>{0} is not an installed encoder.</source>
        <translation>{0} no es un codificador instalado.</translation>
    </message>
    <message>
        <source>{0} leads out of the encoder&apos;s folder; put the file itself there.</source>
        <translation>{0} lleva fuera de la carpeta del codificador; ponga allí el propio archivo.</translation>
    </message>
    <message>
        <source>{0} {1} is installed already; remove it first.</source>
        <translation>{0} {1} ya está instalado; elimínelo antes.</translation>
    </message>
    <message>
        <source>{0} ships with Kenning and stays.</source>
        <translation>{0} viene con Kenning y se queda.</translation>
    </message>
    <message>
        <source>{0} publishes no ONNX files; add a folder with its weights instead.</source>
        <translation>{0} no publica archivos ONNX; añada en su lugar una carpeta con sus pesos.</translation>
    </message>
    <message>
        <source>There is no folder {0}; give one with a reranker.</source>
        <translation>No existe la carpeta {0}; dé una con un reordenador.</translation>
    </message>
    <message>
        <source>{0} is not an installed reranker.</source>
        <translation>{0} no es un reordenador instalado.</translation>
    </message>
    <message>
        <source>Nothing to compare with; give a sentence or a passage.</source>
        <translation>No hay nada con que comparar; dé una frase o un pasaje.</translation>
    </message>
    <message>
        <source>no reranker is chosen; `kenning rerankers use NAME` takes one.</source>
        <translation>no se ha elegido ningún reordenador; `kenning rerankers use NAME` elige uno.</translation>
    </message>
    <message>
        <source>This library does not know its documents&apos; languages yet; index it again with: kenning index</source>
        <translation>Esta biblioteca aún no conoce los idiomas de sus documentos; indéxela de nuevo con: kenning index</translation>
    </message>
    <message>
        <source>A program&apos;s name is 1 to {0} visible characters; choose another one.</source>
        <translation>El nombre de un programa tiene de 1 a {0} caracteres visibles; elija otro.</translation>
    </message>
    <message>
        <source>{0} programs are known already; no more can ask.</source>
        <translation>Ya se conocen {0} programas; no pueden preguntar más.</translation>
    </message>
    <message>
        <source>Name at least one folder that the program may read.</source>
        <translation>Indique al menos una carpeta que el programa pueda leer.</translation>
    </message>
    <message>
        <source>A limit is 1 to {0} passages; choose another one.</source>
        <translation>Un límite va de 1 a {0} pasajes; elija otro.</translation>
    </message>
    <message>
        <source>Another process holds {0}; try again, and end it if it hangs.</source>
        <translation>Otro proceso retiene {0}; inténtelo de nuevo y termínelo si no responde.</translation>
    </message>
    <message>
        <source>{0} cannot be written to ({1}); free some space or mend it.</source>
        <translation>No se puede escribir en {0} ({1}); libere espacio o repárelo.</translation>
    </message>
    <message>
        <source>There is a program of this name already; choose another one.</source>
        <translation>Ya existe un programa con ese nombre; elija otro.</translation>
    </message>
    <message>
        <source>There is no program {0}; `kenning access list` shows them.</source>
        <translation>No hay ningún programa {0}; `kenning access list` los muestra.</translation>
    </message>
    <message>
        <source>There is no program {0}; grant it something first.</source>
        <translation>No hay ningún programa {0}; concédale algo primero.</translation>
    </message>
    <message>
        <source>Which programs may read is not known, so none may: {0} cannot be read ({1}); mend it, or delete it and grant anew.</source>
        <translation>No se sabe qué programas pueden leer, así que ninguno puede: no se puede leer {0} ({1}); repárelo, o elimínelo y conceda de nuevo.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; it takes {2}.</source>
        <translation>El ajuste {0} es {1}; admite {2}.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; choose one of {2}.</source>
        <translation>El ajuste {0} es {1}; elija uno de {2}.</translation>
    </message>
    <message>
        <source>Setting {0} is {1}; choose {2} to {3}.</source>
        <translation>El ajuste {0} es {1}; elija de {2} a {3}.</translation>
    </message>
    <message>
        <source>The borrowed vectors are in use; drop them when indexing has ended.</source>
        <translation>Los vectores prestados están en uso; descártelos cuando termine la indexación.</translation>
    </message>
    <message>
        <source>{0} passages of the library got no vector; it stays as it was.</source>
        <translation>{0} pasajes de la biblioteca no recibieron vector; quedó como estaba.</translation>
    </message>
    <message>
        <source>The library {0} is in use, or too many files are open; close some programs and try again.</source>
        <translation>La biblioteca {0} está en uso o hay demasiados archivos abiertos; cierre algunos programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no library at {0}; make one with: kenning add FOLDER</source>
        <translation>No hay ninguna biblioteca en {0}; cree una con: kenning add FOLDER</translation>
    </message>
    <message>
        <source>{0} is not in the library; tag what `kenning search` finds.</source>
        <translation>{0} no está en la biblioteca; etiquete lo que encuentra `kenning search`.</translation>
    </message>
    <message>
        <source>A passage has no vector of the new encoder yet; the library stays as it was.</source>
        <translation>Un pasaje aún no tiene vector del nuevo codificador; la biblioteca queda como estaba.</translation>
    </message>
    <message>
        <source>This is a read-only copy of {0}; change the library on the computer that publishes it.</source>
        <translation>Esta es una copia de solo lectura de {0}; cambie la biblioteca en el equipo que la publica.</translation>
    </message>
    <message>
        <source>Another Kenning process publishes this library; wait until it is done.</source>
        <translation>Otro proceso de Kenning publica esta biblioteca; espere a que termine.</translation>
    </message>
    <message>
        <source>The library {0} was not closed and lies on a disk that cannot be written to; copy it to one that can, and open it there.</source>
        <translation>La biblioteca {0} no se cerró y está en un disco en el que no se puede escribir; cópiela a uno en el que sí y ábrala allí.</translation>
    </message>
    <message>
        <source>The library was made with encoder {0}, not {1}; use that one, or change the library&apos;s with: kenning encoders use NAME</source>
        <translation>La biblioteca se hizo con el codificador {0}, no con {1}; use aquel, o cambie el de la biblioteca con: kenning encoders use NAME</translation>
    </message>
    <message>
        <source>The library&apos;s rows cannot be read back; verify them with: kenning check</source>
        <translation>Las filas de la biblioteca no se pueden volver a leer; compruébelas con: kenning check</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadero o falso (true, false)</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet file</source>
        <translation>el archivo está dañado o no es un archivo Parquet</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>el archivo está dañado</translation>
    </message>
    <message>
        <source>{0} is damaged</source>
        <translation>{0} está dañado</translation>
    </message>
    <message>
        <source>it does not say which encoder made it</source>
        <translation>el archivo no dice qué codificador lo hizo</translation>
    </message>
    <message>
        <source>its vectors proved wrong here before</source>
        <translation>sus vectores ya resultaron erróneos aquí</translation>
    </message>
    <message>
        <source>it has other columns</source>
        <translation>el archivo tiene otras columnas</translation>
    </message>
    <message>
        <source>its vectors have not {0} dimensions of two bytes</source>
        <translation>sus vectores no tienen {0} dimensiones de dos bytes</translation>
    </message>
    <message>
        <source>its columns hold something else</source>
        <translation>sus columnas contienen otra cosa</translation>
    </message>
    <message>
        <source>it does not hold as many vectors as it says</source>
        <translation>el archivo no contiene tantos vectores como dice</translation>
    </message>
    <message>
        <source>it says that it holds {0} vectors, and is too small for them</source>
        <translation>el archivo dice contener {0} vectores y es demasiado pequeño para ellos</translation>
    </message>
    <message>
        <source>it holds more than vectors</source>
        <translation>el archivo contiene más que vectores</translation>
    </message>
    <message>
        <source>it cannot be read ({0})</source>
        <translation>el archivo no se puede leer ({0})</translation>
    </message>
    <message>
        <source>it has empty fields</source>
        <translation>el archivo tiene campos vacíos</translation>
    </message>
    <message>
        <source>some of its vectors are another encoder&apos;s</source>
        <translation>algunos de sus vectores son de otro codificador</translation>
    </message>
    <message>
        <source>some of its numbers are not finite</source>
        <translation>algunos de sus números no son finitos</translation>
    </message>
    <message>
        <source>some of its vectors have not length 1</source>
        <translation>algunos de sus vectores no tienen longitud 1</translation>
    </message>
    <message>
        <source>a vector is not what the encoder makes of that passage of yours</source>
        <translation>un vector no es el que el codificador obtiene de ese pasaje suyo</translation>
    </message>
    <message>
        <source>it has two different vectors for one text</source>
        <translation>el archivo tiene dos vectores distintos para un mismo texto</translation>
    </message>
    <message>
        <source>projections that do not fit ({0})</source>
        <translation>proyecciones que no encajan ({0})</translation>
    </message>
    <message>
        <source>numbers of shape {0} for {1} pairs</source>
        <translation>números de forma {0} para {1} pares</translation>
    </message>
    <message>
        <source>numbers that are not finite</source>
        <translation>números que no son finitos</translation>
    </message>
    <message>
        <source>states of shape {0}</source>
        <translation>estados de forma {0}</translation>
    </message>
    <message>
        <source>projections ({0})</source>
        <translation>proyecciones ({0})</translation>
    </message>
    <message>
        <source>{0} dimensions</source>
        <translation>{0} dimensiones</translation>
    </message>
    <message>
        <source>the part &quot;{0}&quot; is not in this bundle; install Kenning from its source</source>
        <translation>la parte «{0}» no está en este paquete; instale Kenning desde su código fuente</translation>
    </message>
    <message>
        <source>add the part &quot;{0}&quot; with: {1}</source>
        <translation>añada la parte «{0}» con: {1}</translation>
    </message>
    <message>
        <source>{0} pools by one token, and the library&apos;s passages know the text around them.</source>
        <translation>{0} agrupa por un solo token, y los pasajes de la biblioteca conocen el texto que los rodea.</translation>
    </message>
    <message>
        <source>Version {0} was dropped while it was fetched; the newer one is taken.</source>
        <translation>La versión {0} se retiró mientras se descargaba; se toma la más reciente.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 pasaje</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} pasajes</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>afrikáans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albanés</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>armenio</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>euskera</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>bengalí</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>búlgaro</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalán</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croata</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>checo</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonio</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>gallego</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>georgiano</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>húngaro</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>islandés</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonesio</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>irlandés</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>latín</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letón</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituano</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>malayo</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>noruego bokmal</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persa</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbio</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>eslovaco</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>esloveno</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>suajili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamil</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tailandés</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>galés</translation>
    </message>
</context>
<context>
    <name>member</name>
    <message>
        <source>the rest</source>
        <translation>el resto</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>adjunto</translation>
    </message>
    <message>
        <source>attachment {0}</source>
        <translation>adjunto {0}</translation>
    </message>
    <message>
        <source>file {0}</source>
        <translation>archivo {0}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>cuaderno</translation>
    </message>
    <message>
        <source>page</source>
        <translation>página</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>The encoder for new libraries</source>
        <translation>Codificador de las bibliotecas nuevas</translation>
    </message>
    <message>
        <source>Auto takes the one that reads the files&apos; languages, else a name or folder.</source>
        <translation>Automático toma el que lee los idiomas de los archivos; si no, un nombre o una carpeta.</translation>
    </message>
    <message>
        <source>The reranker that reads the best results again</source>
        <translation>Reordenador que lee de nuevo los mejores resultados</translation>
    </message>
    <message>
        <source>Off, or the name or folder of one that was added.</source>
        <translation>Desactivado, o el nombre o la carpeta de uno añadido.</translation>
    </message>
    <message>
        <source>Dimensions searched</source>
        <translation>Dimensiones en que se busca</translation>
    </message>
    <message>
        <source>Smaller is faster and takes less space.</source>
        <translation>Menos es más rápido y ocupa menos espacio.</translation>
    </message>
    <message>
        <source>Layers of the encoder for new libraries</source>
        <translation>Capas del codificador de las bibliotecas nuevas</translation>
    </message>
    <message>
        <source>0 means all, fewer index faster where it allows.</source>
        <translation>0 significa todas; con menos se indexa más rápido donde lo permite.</translation>
    </message>
    <message>
        <source>In new libraries each passage&apos;s vector knows the text around it</source>
        <translation>En bibliotecas nuevas, el vector de cada pasaje conoce el texto de alrededor</translation>
    </message>
    <message>
        <source>Indexing takes twice as long.</source>
        <translation>La indexación tarda el doble.</translation>
    </message>
    <message>
        <source>What is kept of each dimension</source>
        <translation>Qué se guarda de cada dimensión</translation>
    </message>
    <message>
        <source>Binary keeps its sign, an eighth of a byte.</source>
        <translation>Binario guarda su signo, un octavo de byte.</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Colores de la ventana</translation>
    </message>
    <message>
        <source>What moves in the window</source>
        <translation>Lo que se mueve en la ventana</translation>
    </message>
    <message>
        <source>Reduced shows waiting without movement.</source>
        <translation>Reducido muestra la espera sin movimiento.</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>It changes when Kenning is started again, and the command line speaks English.</source>
        <translation>Cambia al iniciar Kenning de nuevo; la línea de comandos está en inglés.</translation>
    </message>
    <message>
        <source>Processor cores for indexing</source>
        <translation>Núcleos del procesador para indexar</translation>
    </message>
    <message>
        <source>0 means all.</source>
        <translation>0 significa todos.</translation>
    </message>
    <message>
        <source>Where the encoder runs</source>
        <translation>Dónde se ejecuta el codificador</translation>
    </message>
    <message>
        <source>Auto takes the GPU where it is faster.</source>
        <translation>Automático toma la GPU donde es más rápida.</translation>
    </message>
    <message>
        <source>Larger files are skipped, in megabytes</source>
        <translation>Omitir archivos mayores, en megabytes</translation>
    </message>
    <message>
        <source>Time limit for reading one file, in seconds</source>
        <translation>Límite de tiempo para leer un archivo, en segundos</translation>
    </message>
    <message>
        <source>Memory limit for reading one file, in megabytes</source>
        <translation>Límite de memoria para leer un archivo, en megabytes</translation>
    </message>
    <message>
        <source>Recognise text in scans and pictures where the extra is there</source>
        <translation>Reconocer texto en escaneos e imágenes donde esté el complemento</translation>
    </message>
    <message>
        <source>Read files and folders whose names start with a dot</source>
        <translation>Leer archivos y carpetas cuyo nombre empieza por punto</translation>
    </message>
    <message>
        <source>Remember what was asked</source>
        <translation>Recordar lo preguntado</translation>
    </message>
    <message>
        <source>The questions stay in the library, for you alone, and switching it off deletes them.</source>
        <translation>Las preguntas se quedan en la biblioteca, solo para usted; desactivarlo las elimina.</translation>
    </message>
    <message>
        <source>Leave out what .gitignore files leave out</source>
        <translation>Excluir lo que excluyen los archivos .gitignore</translation>
    </message>
    <message>
        <source>.kenningignore files always count.</source>
        <translation>Los archivos .kenningignore siempre cuentan.</translation>
    </message>
    <message>
        <source>Go on indexing when the window is closed</source>
        <translation>Seguir indexando al cerrar la ventana</translation>
    </message>
    <message>
        <source>Keep Kenning running in the background</source>
        <translation>Mantener Kenning en segundo plano</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray, whose menu ends it.</source>
        <translation>Al cerrar la ventana queda en la bandeja, cuyo menú permite salir.</translation>
    </message>
    <message>
        <source>Start Kenning at login</source>
        <translation>Iniciar Kenning al entrar en la sesión</translation>
    </message>
    <message>
        <source>Without a window, in the tray where there is one, and it keeps running.</source>
        <translation>Sin ventana, en la bandeja si la hay, y sigue funcionando.</translation>
    </message>
    <message>
        <source>Key that shows the search bar from everywhere</source>
        <translation>Tecla que muestra la barra de búsqueda desde cualquier lugar</translation>
    </message>
    <message>
        <source>The desktop is asked for it, and may ask you.</source>
        <translation>Se le pide al escritorio, que quizá le pregunte a usted.</translation>
    </message>
    <message>
        <source>Answer the desktop&apos;s own search</source>
        <translation>Responder a la búsqueda del propio escritorio</translation>
    </message>
    <message>
        <source>Its programs then see names and passages of your files that are found.</source>
        <translation>Sus programas ven entonces nombres y pasajes de los archivos suyos que se encuentran.</translation>
    </message>
    <message>
        <source>Share of the whole processor that indexing may take, in percent</source>
        <translation>Parte de todo el procesador que puede usar la indexación, en porcentaje</translation>
    </message>
    <message>
        <source>100 means no limit.</source>
        <translation>100 significa sin límite.</translation>
    </message>
    <message>
        <source>Pause indexing on battery</source>
        <translation>Pausar la indexación con batería</translation>
    </message>
    <message>
        <source>What was just saved is still taken in, and the window can go on anyway.</source>
        <translation>Lo recién guardado se incorpora igualmente, y la ventana permite continuar de todos modos.</translation>
    </message>
    <message>
        <source>Pause indexing while a question is typed in the window</source>
        <translation>Pausar la indexación mientras se escribe una pregunta en la ventana</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binario</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Automático</translation>
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
        <translation>Desactivado</translation>
    </message>
</context>
</TS>
