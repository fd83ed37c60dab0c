"""What does the engine say seldom? Sentences as it builds them, for the catalogues; see ``engine_words``.

A test holds every sentence of the engine that a window may show against these lists.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Why a file was not read, and what would help.
SELDOM_REASONS = (
    QT_TRANSLATE_NOOP("engine", "unpack it by hand if you trust it"),
    QT_TRANSLATE_NOOP("engine", "the archive is very large"),
    QT_TRANSLATE_NOOP("engine", "it goes on in another file of the archive"),
    QT_TRANSLATE_NOOP("engine", "the page is compressed by a method that is not read ({0})"),
    QT_TRANSLATE_NOOP("engine", "open it in a player of web archives, or download it again"),
    QT_TRANSLATE_NOOP(
        "engine",
        "open the message in Mail, so that the file is fetched, and add the folder Attachments",
    ),
    QT_TRANSLATE_NOOP("engine", "it lies more than {0} messages deep"),
    QT_TRANSLATE_NOOP("engine", "it is too large to be read inside a mailbox"),
    QT_TRANSLATE_NOOP("engine", "import it into a mail program and save the message"),
    QT_TRANSLATE_NOOP("engine", "save a copy of it without encryption"),
    QT_TRANSLATE_NOOP("engine", "the signed file holds no document, or is damaged"),
    QT_TRANSLATE_NOOP("engine", "open it by hand"),
    QT_TRANSLATE_NOOP("engine", "download it again"),
    QT_TRANSLATE_NOOP("engine", "repair it with Outlook's ScanPST"),
    QT_TRANSLATE_NOOP("engine", "repair the mailbox with Outlook's ScanPST"),
    QT_TRANSLATE_NOOP("engine", "the PDF claims to have {0} pages"),
    QT_TRANSLATE_NOOP("engine", "the file has no text"),
)
# What is damaged or locked, each as a sentence of its own: articles and endings differ from noun to noun.
SPOILT = (
    QT_TRANSLATE_NOOP("engine", "the attachment is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the canvas is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the compressed file is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the diagram is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the document is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the drawing is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the e-book is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the export is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the file is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the mailbox is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the message is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the notebook is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the outline is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the page is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the password export is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the picture is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the presentation is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the property list is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the table is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the web archive is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the workbook is damaged or incomplete"),
    QT_TRANSLATE_NOOP("engine", "the archive is protected by a password"),
    QT_TRANSLATE_NOOP("engine", "the document is protected by a password"),
    QT_TRANSLATE_NOOP("engine", "the file is protected by a password"),
    QT_TRANSLATE_NOOP("engine", "the password export is protected by a password"),
    QT_TRANSLATE_NOOP("engine", "the presentation is protected by a password"),
    QT_TRANSLATE_NOOP("engine", "the workbook is protected by a password"),
)
# What went wrong, as whole sentences.
SELDOM_ERRORS = (
    QT_TRANSLATE_NOOP(
        "engine",
        "An address holds no credentials; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "An address names a bucket of 2 to 63 letters, digits, dots and hyphens: s3://bucket/folder",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The folder in s3://{0}/… holds letters that no folder there can have; choose another.",
    ),
    QT_TRANSLATE_NOOP("engine", "The server's address (AWS_ENDPOINT_URL) holds a password; give it without."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The profile signs in by single sign-on, a role or a program; that needs: pip install boto3",
    ),
    QT_TRANSLATE_NOOP("engine", "There is no profile {0} in ~/.aws/config or ~/.aws/credentials; check AWS_PROFILE."),
    QT_TRANSLATE_NOOP("engine", "{0} cannot be read as a file of profiles; mend it, or unset AWS_PROFILE."),
    QT_TRANSLATE_NOOP("engine", "{0} Try again in a moment."),
    QT_TRANSLATE_NOOP("engine", "{0}/{1} is missing; publish the library again."),
    QT_TRANSLATE_NOOP("engine", "No copy of {0} can be made at {1} ({2}); make room, or set XDG_DATA_HOME."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} does not say of which library it is the copy; remove the folder and open the library by its address.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} has format {1}, this Kenning reads {2}; update Kenning."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Version {0} of {1} needs {2} MB on this disk, which has {3}; free some space and start it again.",
    ),
    QT_TRANSLATE_NOOP("engine", "The rows at {0} are damaged; publish the library again."),
    QT_TRANSLATE_NOOP("engine", "A table at {0} is damaged; publish the library again."),
    QT_TRANSLATE_NOOP("engine", "Version {0} of {1} is not whole; publish it again."),
    QT_TRANSLATE_NOOP("engine", "The copy {0} cannot be written ({1}); free some space and try again."),
    QT_TRANSLATE_NOOP("engine", "Another Kenning process fetches this library; wait until it is done."),
    QT_TRANSLATE_NOOP("engine", "{0}/{1} is not as it was published; publish the library again."),
    QT_TRANSLATE_NOOP("engine", "{0} refuses this computer's clock ({1}); set it right and try again."),
    QT_TRANSLATE_NOOP(
        "engine",
        "There are no credentials for {0}; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} refuses these credentials ({1}); check AWS_PROFILE, or the keys and their rights.",
    ),
    QT_TRANSLATE_NOOP("engine", "Libraries in buckets need an optional part; {0}."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The credentials or the server's address are not whole; check AWS_PROFILE, AWS_ACCESS_KEY_ID, "
        "AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0}/{1} is larger than any that Kenning writes."),
    QT_TRANSLATE_NOOP("engine", "There is no bucket {0}; check the address."),
    QT_TRANSLATE_NOOP("engine", "A published table does not hold what it should; publish the library again."),
    QT_TRANSLATE_NOOP("engine", "{0}/{1} is damaged; publish the library again."),
    QT_TRANSLATE_NOOP("engine", "{0} was published by a newer Kenning; update this one."),
    QT_TRANSLATE_NOOP("engine", "Apple Mail keeps it in the folder Attachments beside, or has not fetched it"),
    QT_TRANSLATE_NOOP("engine", "The reader is closed; open the library again."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The reader process was ended again and again while it started ({0}); close some programs, then index "
        "again: what was read is kept.",
    ),
    QT_TRANSLATE_NOOP("engine", "The reader process could not be started ({0}); install Kenning again."),
    QT_TRANSLATE_NOOP("engine", "The encoder {0} gave {1} where its manifest says {2} dimensions; install it again."),
    QT_TRANSLATE_NOOP("engine", "{0} pools by one token; late chunking needs a mean over tokens."),
    QT_TRANSLATE_NOOP("engine", "The encoder {0} gave numbers that are not finite."),
    QT_TRANSLATE_NOOP("engine", "The encoder was closed."),
    QT_TRANSLATE_NOOP("engine", "{0} has no graph of {1} layers; depths it was exported at: {2}."),
    QT_TRANSLATE_NOOP("engine", "There is no {0} {1}; at hand: {2}."),
    QT_TRANSLATE_NOOP("engine", "There is no {0} at {1}; `kenning {2}s list` shows those at hand."),
    QT_TRANSLATE_NOOP("engine", "The {0}'s manifest {1} cannot be used ({2}); install it again."),
    QT_TRANSLATE_NOOP("engine", "The {0}'s file {1} is missing; install it again."),
    QT_TRANSLATE_NOOP("engine", "The {0}'s file {1} has {2} bytes, not {3}; install it again."),
    QT_TRANSLATE_NOOP("engine", "The {0}'s file {1} was altered; install it again."),
    QT_TRANSLATE_NOOP("engine", "{0} cannot be read ({1}); install the encoder again."),
    QT_TRANSLATE_NOOP("engine", "The reranker {0} gave {1}; install it again."),
    QT_TRANSLATE_NOOP("engine", "The reranker was closed."),
    QT_TRANSLATE_NOOP("engine", "The list stays as it was found: {0}"),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} takes {1} ms for {2} passages on this machine; above {3} ms it is off unless asked for.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The encoder failed on {0} ({1}); close other programs, or choose the processor in the settings.",
    ),
    QT_TRANSLATE_NOOP("engine", "The encoder's graph {0} gives no finite numbers; install it again."),
    QT_TRANSLATE_NOOP("engine", "The encoder's graph {0} cannot be loaded ({1}); install it again."),
    QT_TRANSLATE_NOOP("engine", "The encoder's graph {0} does not run ({1}); install it again."),
    QT_TRANSLATE_NOOP("engine", "The tokenizer {0} cannot be read ({1}); install it again."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The library holds too little text to measure sizes on; index ten documents or more that are no "
        "copies of each other.",
    ),
    QT_TRANSLATE_NOOP("engine", "The library reads with {0} already; choose another encoder to try."),
    QT_TRANSLATE_NOOP("engine", "The library holds {0}; {1} are needed to compare encoders on."),
    QT_TRANSLATE_NOOP("engine", "No passage of the library has a sentence that a question could be drawn from."),
    QT_TRANSLATE_NOOP("engine", "{0} could not be opened ({1})."),
    QT_TRANSLATE_NOOP("engine", "{0} could not be written ({1})."),
    QT_TRANSLATE_NOOP("engine", "{0} pools by one token; turn late_chunking off, or choose another encoder."),
    QT_TRANSLATE_NOOP("engine", "{0} is not a source; `kenning status` lists them."),
    QT_TRANSLATE_NOOP("engine", "{0} Choose another encoder."),
    QT_TRANSLATE_NOOP("engine", "The library's files were read with {0}; change it with: kenning encoders use {1}"),
    QT_TRANSLATE_NOOP("engine", "{0} lies in no source; add its folder first."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The library {0} has lost its ledger, and with it the list of your folders; move it away and index "
        "them again with: kenning index FOLDER",
    ),
    QT_TRANSLATE_NOOP("engine", "The library's rows {0} are damaged."),
    QT_TRANSLATE_NOOP("engine", "The library came to another encoder meanwhile; export its vectors again."),
    QT_TRANSLATE_NOOP("engine", "{0} is not used, for {1}; ask for it to be exported again."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The vectors of {0} were made by the same encoder in another way (late chunking, tokenizer or "
        "prefix); export them from a library that is made like this one.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} cannot be opened ({1}); check its permissions."),
    QT_TRANSLATE_NOOP("engine", "{0} has two files of one name; nothing was downloaded."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} has its weights only in a form that can run code when it is opened; look for a version with safetensors.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} holds no weights; look for a version with safetensors."),
    QT_TRANSLATE_NOOP("engine", "{0} has a file named {1}; nothing was downloaded."),
    QT_TRANSLATE_NOOP("engine", "The catalogue has no encoder {0}; `kenning encoders catalogue` lists what it has."),
    QT_TRANSLATE_NOOP("engine", "The hub offers other weights than the catalogue knows; nothing was downloaded."),
    QT_TRANSLATE_NOOP("engine", "{0} is longer than its listing says; it was thrown away."),
    QT_TRANSLATE_NOOP("engine", "{0} of {1} names files that are not there."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} gives {1} under {2}, the catalogue says {3}; nothing was downloaded. Read the licence there, "
        "then bring the folder by hand.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} of {1} arrived twice with a wrong hash; it was thrown away. Try later, or from another network.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} of {1} cannot be read ({2})."),
    QT_TRANSLATE_NOOP("engine", "{0} refused to give {1} (status {2}); try later."),
    QT_TRANSLATE_NOOP("engine", "{0} is no name of a model; they look like intfloat/e5-small-v2."),
    QT_TRANSLATE_NOOP("engine", "HF_ENDPOINT is {0}; give an address such as https://host."),
    QT_TRANSLATE_NOOP("engine", "HF_HUB_OFFLINE is set, so nothing is downloaded; unset it first."),
    QT_TRANSLATE_NOOP("engine", "{0} has no {1}, or it is private; check the name."),
    QT_TRANSLATE_NOOP("engine", "{0} has no such file or version of {1}; check the name."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} is given only to those who accepted its licence: accept it at {1}/{2}, make a token for reading "
        "at the hub's settings, and set the environment variable HF_TOKEN to it.",
    ),
    QT_TRANSLATE_NOOP("engine", "The hub led from an encrypted to an open connection; nothing was loaded."),
    QT_TRANSLATE_NOOP("engine", "{0} gave no listing of {1} ({2}); try later."),
    QT_TRANSLATE_NOOP("engine", "The listing of {0} is too long to be one."),
    QT_TRANSLATE_NOOP("engine", "{0} ships with Kenning; it is there already."),
    QT_TRANSLATE_NOOP("engine", "{0} cannot be added yet: {1}"),
    QT_TRANSLATE_NOOP(
        "engine",
        "{0} is no encoder of the catalogue, no folder, and no full name of a model on the hub; `kenning "
        "encoders catalogue` lists what can be added.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} names no licence; read {1}/{2}, then bring its folder."),
    QT_TRANSLATE_NOOP("engine", "{0} holds a reranker; add it with: kenning rerankers add FOLDER"),
    QT_TRANSLATE_NOOP("engine", "Exporting needs {0}; {1}"),
    QT_TRANSLATE_NOOP(
        "engine",
        "The files of {0} say that tokens are pooled by {1}, its authors say by {2}; nothing was installed. "
        "Please report it.",
    ),
    QT_TRANSLATE_NOOP("engine", "{0} is not an installed encoder."),
    QT_TRANSLATE_NOOP("engine", "{0} leads out of the encoder's folder; put the file itself there."),
    QT_TRANSLATE_NOOP("engine", "{0} {1} is installed already; remove it first."),
    QT_TRANSLATE_NOOP("engine", "{0} ships with Kenning and stays."),
    QT_TRANSLATE_NOOP("engine", "{0} publishes no ONNX files; add a folder with its weights instead."),
    QT_TRANSLATE_NOOP("engine", "There is no folder {0}; give one with a reranker."),
    QT_TRANSLATE_NOOP("engine", "{0} is not an installed reranker."),
    QT_TRANSLATE_NOOP("engine", "Nothing to compare with; give a sentence or a passage."),
    QT_TRANSLATE_NOOP("engine", "no reranker is chosen; `kenning rerankers use NAME` takes one."),
    QT_TRANSLATE_NOOP(
        "engine",
        "This library does not know its documents' languages yet; index it again with: kenning index",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "This library does not know its documents' types yet; index it again with: kenning index",
    ),
    QT_TRANSLATE_NOOP("engine", "A program's name is 1 to {0} visible characters; choose another one."),
    QT_TRANSLATE_NOOP("engine", "{0} programs are known already; no more can ask."),
    QT_TRANSLATE_NOOP("engine", "Name at least one folder that the program may read."),
    QT_TRANSLATE_NOOP("engine", "A limit is 1 to {0} passages; choose another one."),
    QT_TRANSLATE_NOOP("engine", "Another process holds {0}; try again, and end it if it hangs."),
    QT_TRANSLATE_NOOP("engine", "{0} cannot be written to ({1}); free some space or mend it."),
    QT_TRANSLATE_NOOP("engine", "There is a program of this name already; choose another one."),
    QT_TRANSLATE_NOOP("engine", "There is no program {0}; `kenning access list` shows them."),
    QT_TRANSLATE_NOOP("engine", "There is no program {0}; grant it something first."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Which programs may read is not known, so none may: {0} cannot be read ({1}); mend it, or delete it "
        "and grant anew.",
    ),
    QT_TRANSLATE_NOOP("engine", "Setting {0} is {1}; it takes {2}."),
    QT_TRANSLATE_NOOP("engine", "Setting {0} is {1}; choose one of {2}."),
    QT_TRANSLATE_NOOP("engine", "Setting {0} is {1}; choose {2} to {3}."),
    QT_TRANSLATE_NOOP("engine", "The borrowed vectors are in use; drop them when indexing has ended."),
    QT_TRANSLATE_NOOP("engine", "{0} passages of the library got no vector; it stays as it was."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The library {0} is in use, or too many files are open; close some programs and try again.",
    ),
    QT_TRANSLATE_NOOP("engine", "There is no library at {0}; make one with: kenning add FOLDER"),
    QT_TRANSLATE_NOOP("engine", "{0} is not in the library; tag what `kenning search` finds."),
    QT_TRANSLATE_NOOP("engine", "A passage has no vector of the new encoder yet; the library stays as it was."),
    QT_TRANSLATE_NOOP(
        "engine",
        "This is a read-only copy of {0}; change the library on the computer that publishes it.",
    ),
    QT_TRANSLATE_NOOP("engine", "Another Kenning process publishes this library; wait until it is done."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The library {0} was not closed and lies on a disk that cannot be written to; copy it to one that "
        "can, and open it there.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The library was made with encoder {0}, not {1}; use that one, or change the library's with: kenning "
        "encoders use NAME",
    ),
    QT_TRANSLATE_NOOP("engine", "The library's rows cannot be read back; verify them with: kenning check"),
)
