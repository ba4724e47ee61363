//! The list of rules, in the order a file is read: its JSON, its shape, its values, its links, then what is only
//! worth a look.

use super::{Lang, Severity};

rules! {
    // The JSON.
    NotUtf8 Error "not-utf-8"
        ("le texte n'est pas en UTF-8", "l'enregistrer en UTF-8"),
        ("the text is not in UTF-8", "save it as UTF-8");
    EndTooSoon Error "end-too-soon"
        ("le fichier s'arrête là où une valeur est attendue", "écrire une valeur, ou retrouver la fin du fichier"),
        ("the file stops where a value is expected", "write a value, or find the end of the file");
    TooDeep Error "too-deep"
        ("plus de {0} niveaux imbriqués", "le format n'en demande que neuf"),
        ("nested more than {0} levels deep", "the format needs only nine");
    NotAValue Error "not-a-value"
        ("« {0} » ne peut commencer une valeur", "écrire un texte entre guillemets, un nombre, true, false, null, [ ou {"),
        ("“{0}” cannot begin a value", "write a text in quotes, a number, true, false, null, [ or {");
    NotANumber Error "not-a-number"
        ("« {0} » n'est pas un nombre", "écrire les chiffres sans espace, un point pour les décimales, sans zéro ni + en tête : 1430.5"),
        ("“{0}” is not a number", "write digits without spaces, a point for decimals, no leading zero or +: 1430.5");
    NumberTooLarge Error "number-too-large"
        ("le nombre {0} est trop grand pour être lu exactement", "écrire moins de 16 chiffres"),
        ("the number {0} is too large to be read exactly", "write fewer than 16 digits");
    NotAWord Error "not-a-word"
        ("« {0} » n'est pas un mot de JSON", "mettre le texte entre guillemets, ou écrire true, false ou null en minuscules"),
        ("“{0}” is not a word of JSON", "put the text in quotes, or write true, false or null in lower case");
    AfterEnd Error "after-end"
        ("« {0} » vient après la fin des données", "effacer ce qui suit"),
        ("“{0}” comes after the end of the data", "delete what follows");
    NeverClosed Error "never-closed"
        ("le « {0} » ouvert à la ligne {1} n'est jamais fermé", "ajouter le signe fermant"),
        ("the “{0}” opened on line {1} is never closed", "add the closing sign");
    ClosedByAnother Error "closed-by-another"
        ("« {0} » ne ferme pas ce qui est ouvert à la ligne {2}", "écrire « {1} »"),
        ("“{0}” does not close what is opened on line {2}", "write “{1}”");
    KeyWithoutQuotes Error "key-without-quotes"
        ("« {0} » ne peut commencer un nom de champ", "mettre le nom entre guillemets doubles, ou fermer ceux du texte qui précède"),
        ("“{0}” cannot begin the name of a field", "put the name in double quotes, or close those of the text before");
    ColonMissing Error "colon-missing"
        ("le nom « {0} » n'est pas suivi de deux-points", "écrire : puis la valeur"),
        ("the name “{0}” is not followed by a colon", "write : and then the value");
    CommaTooMany Error "comma-too-many"
        ("une virgule de trop", "l'effacer"),
        ("a comma too many", "delete it");
    CommaMissing Error "comma-missing"
        ("il manque une virgule avant cette valeur", "en écrire une après la précédente"),
        ("a comma is missing before this value", "write one after the previous value");
    KeyTwice Error "key-twice"
        ("le champ « {0} » est donné deux fois", "n'en garder qu'un"),
        ("the field “{0}” is given twice", "keep one only");
    TextNeverClosed Error "text-never-closed"
        ("ce texte n'a pas de guillemet fermant", "le fermer par \""),
        ("this text has no closing quote", "close it with \"");
    RawControl Error "raw-control"
        ("un texte ne peut contenir ce caractère tel quel ({0})", "écrire \\n pour une fin de ligne, ou l'effacer"),
        ("a text cannot hold this character as it is ({0})", "write \\n for an end of line, or delete it");
    Escape Error "escape"
        ("« {0} » ne désigne aucun caractère", "écrire \\\\ pour une barre oblique inverse, \\\" pour un guillemet"),
        ("“{0}” stands for no character", "write \\\\ for a backslash, \\\" for a quote");
    // The shape.
    WrongType Error "wrong-type"
        ("il faut ici {0}, le fichier contient {1}", "{2}"),
        ("the file has {1} where {0} is expected", "{2}");
    FieldMissing Error "field-missing"
        ("le champ « {0} » manque", "l'ajouter : {1}"),
        ("the field “{0}” is missing", "add it: {1}");
    FieldUnknown Error "field-unknown"
        ("le champ « {0} » n'existe pas dans {1}", "{2}"),
        ("there is no field “{0}” in {1}", "{2}");
    FormatUnknown Error "format-unknown"
        ("le fichier est au format {0}", "ce programme lit le format 1 : écrire 1, ou mettre le programme à jour"),
        ("the file is in format {0}", "this program reads format 1: write 1, or update the program");
    // The values.
    Empty Error "empty"
        ("le texte est vide", "l'écrire, ou mettre null là où le champ l'accepte"),
        ("the text is empty", "write it, or put null where the field accepts it");
    OneLanguage Error "one-language"
        ("le texte manque en {0}", "l'écrire dans les deux langues"),
        ("the text is missing in {0}", "write it in both languages");
    Hidden Error "hidden-character"
        ("le texte contient un caractère invisible ({0})", "l'effacer"),
        ("the text holds an invisible character ({0})", "delete it");
    DateUnreadable Error "date"
        ("« {0} » n'est pas une date", "écrire AAAA, AAAA-MM ou AAAA-MM-JJ, avec ~ à la fin si elle est approximative"),
        ("“{0}” is not a date", "write YYYY, YYYY-MM or YYYY-MM-DD, with a final ~ when approximate");
    DayUnreadable Error "day"
        ("« {0} » n'est pas un jour", "écrire AAAA-MM-JJ"),
        ("“{0}” is not a day", "write YYYY-MM-DD");
    IdentifierUnusable Error "identifier"
        ("« {0} » ne peut être un identifiant", "80 signes au plus : minuscules sans accent, chiffres et tirets"),
        ("“{0}” cannot be an identifier", "80 characters at most: lower-case letters without accents, digits and hyphens");
    WordUnknown Error "word"
        ("« {0} » n'est pas prévu", "{2} choisir parmi {1}"),
        ("“{0}” is not expected", "{2} choose among {1}");
    TerritoryUnknown Error "territory"
        ("« {0} » n'est pas un territoire connu", "écrire FR, FR-REG-xx ou FR-DEP-xx (codes INSEE), FR-COM-xxxxx, FR-EPCI-nom{1}"),
        ("“{0}” is not a known territory", "write FR, FR-REG-xx or FR-DEP-xx (INSEE codes), FR-COM-xxxxx, FR-EPCI-name{1}");
    AddressUnsafe Error "address"
        ("« {0} » n'est pas une adresse sûre", "écrire une adresse complète en http:// ou https://, ou null"),
        ("“{0}” is not a safe address", "write a full address that begins with http:// or https://, or null");
    PathUnknown Error "path"
        ("« {0} » ne mène à aucun champ de l'accord", "écrire par exemple signed, parties ou targets[identifiant].value ; {1}"),
        ("“{0}” leads to no field of the agreement", "write for instance signed, parties or targets[identifier].value; {1}");
    // The links.
    ReferenceUnknown Error "reference"
        ("{0} ne porte l'identifiant « {1} »", "l'ajouter, ou corriger l'identifiant ; {2}"),
        ("{0} is called “{1}”", "add it, or correct the identifier; {2}");
    IdentifierTaken Error "identifier-taken"
        ("l'identifiant « {0} » est déjà pris à la ligne {1}", "en choisir un autre"),
        ("the identifier “{0}” is already in use on line {1}", "choose another");
    Circle Error "circle"
        ("les renvois tournent en rond : {0}", "n'écrire un renvoi que vers ce qui est antérieur"),
        ("the references go round in a circle: {0}", "refer only to what is earlier");
    // What cannot be at the same time.
    EndBeforeStart Error "end-before-start"
        ("la fin ({1}) précède le début ({0})", "corriger l'une des deux dates"),
        ("the end ({1}) comes before the beginning ({0})", "correct one of the two dates");
    PartyNotAlive Error "signatory-not-alive"
        ("« {0} » ne pouvait signer le {1} : elle existe {2}", "écrire le nom que l'organisme portait alors {3}"),
        ("“{0}” could not sign on {1}: it exists {2}", "write the name the organisation had then {3}");
    SourceMissing Error "source-missing"
        ("aucune source", "écrire au moins une source : un fait sans source n'existe pas"),
        ("no source", "write at least one source: a fact without a source does not exist");
    FigureWithoutSource Error "figure-without-source"
        ("ce chiffre n'a pas de source", "écrire l'identifiant d'une source de l'accord, par exemple s1"),
        ("this figure has no source", "write the identifier of a source of the agreement, for instance s1");
    // Worth a look.
    EvidenceWithoutFigure Warning "evidence-without-figure"
        ("la preuve ne contient pas le chiffre {0}", "citer les mots de la source qui le portent"),
        ("the evidence does not hold the figure {0}", "quote the words of the source that hold it");
    BeforeSignature Warning "before-signature"
        ("ce relevé ({0}) date du mois de la signature ({1}) ou d'avant", "il comptera comme un point de départ, non comme un résultat"),
        ("this observation ({0}) dates from the month of the signature ({1}) or before", "it will count as a starting point, not as a result");
    AfterDue Warning "after-due"
        ("ce relevé ({0}) est postérieur à l'échéance ({1})", "il comptera comme un chiffre ultérieur, non comme le résultat à terme"),
        ("this observation ({0}) is later than the due date ({1})", "it will count as a later figure, not as the result at term");
    CouldBeExact Warning "could-be-exact"
        ("la date {0} est approximative, et la source {1} est datée du {2}", "voir si elle donne le jour"),
        ("the date {0} is approximate, and the source {1} is dated {2}", "see whether it gives the day");
    SingleSource Warning "single-source"
        ("une seule source", "en chercher une seconde"),
        ("a single source", "look for a second one");
    PartyOutsideLife Warning "party-outside-life"
        ("« {0} » n'existait pas à la signature ({1}) : elle existe {2}", "vérifier qu'elle s'est jointe à l'accord hors de cette date {3}"),
        ("“{0}” did not exist at the signature ({1}): it exists {2}", "check that it joined at another time {3}");
    PartyTwice Warning "party-twice"
        ("« {0} » est déjà partie dans ce rôle", "n'en garder qu'une mention"),
        ("“{0}” is already party in this role", "keep one mention");
    RelatedLater Warning "related-later"
        ("l'accord « {0} » ({1}) est postérieur à celui-ci", "renvoyer du plus récent vers le plus ancien"),
        ("the agreement “{0}” ({1}) is later than this one", "refer from the later to the earlier");
}
