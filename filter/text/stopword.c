/* SPDX-License-Identifier: MIT */
/*
 * Function words by language: what alone is no keyword, and what running
 * text is full of and keyword lists are not. The tables hold the closed word
 * classes as school grammars list them (articles, pronouns, prepositions,
 * conjunctions, auxiliaries, particles), in normal form, sorted by bytes;
 * a binary search finds a word.
 */
#include "text/stopword.h"

#include <stdlib.h>

static const char *const english[] = {
    "a",         "about",      "above",    "after",    "again",   "against",
    "all",       "also",       "although", "am",       "among",   "an",
    "and",       "another",    "any",      "are",      "aren't",  "as",
    "at",        "be",         "because",  "been",     "before",  "being",
    "below",     "between",    "both",     "but",      "by",      "can",
    "can't",     "cannot",     "could",    "couldn't", "did",     "didn't",
    "do",        "does",       "doesn't",  "doing",    "don't",   "done",
    "down",      "during",     "each",     "either",   "else",    "ever",
    "every",     "few",        "for",      "from",     "further", "had",
    "hadn't",    "has",        "hasn't",   "have",     "haven't", "having",
    "he",        "he'd",       "he'll",    "he's",     "hence",   "her",
    "here",      "here's",     "hers",     "herself",  "him",     "himself",
    "his",       "how",        "however",  "i",        "i'd",     "i'll",
    "i'm",       "i've",       "if",       "in",       "into",    "is",
    "isn't",     "it",         "it's",     "its",      "itself",  "just",
    "let's",     "may",        "me",       "might",    "mine",    "more",
    "most",      "much",       "must",     "mustn't",  "my",      "myself",
    "neither",   "no",         "nor",      "not",      "now",     "of",
    "off",       "on",         "once",     "one",      "only",    "onto",
    "or",        "other",      "others",   "ought",    "our",     "ours",
    "ourselves", "out",        "over",     "own",      "per",     "rather",
    "same",      "shall",      "she",      "she'd",    "she'll",  "she's",
    "should",    "shouldn't",  "since",    "so",       "some",    "such",
    "than",      "that",       "that's",   "the",      "their",   "theirs",
    "them",      "themselves", "then",     "there",    "there's", "therefore",
    "these",     "they",       "they'd",   "they'll",  "they're", "they've",
    "this",      "those",      "though",   "through",  "thus",    "to",
    "too",       "toward",     "towards",  "under",    "unless",  "until",
    "up",        "upon",       "us",       "very",     "via",     "was",
    "wasn't",    "we",         "we'd",     "we'll",    "we're",   "we've",
    "were",      "weren't",    "what",     "what's",   "when",    "where",
    "whether",   "which",      "while",    "who",      "who's",   "whom",
    "whose",     "why",        "will",     "with",     "within",  "without",
    "won't",     "would",      "wouldn't", "yet",      "you",     "you'd",
    "you'll",    "you're",     "you've",   "your",     "yours",   "yourself",
    "yourselves"};

static const char *const french[] = {
    "afin",     "ai",        "ainsi",     "alors",      "après",
    "as",       "au",        "aucun",     "aucune",     "aujourd'hui",
    "auquel",   "aussi",     "autre",     "autres",     "aux",
    "auxquels", "avait",     "avant",     "avec",       "avez",
    "avoir",    "avons",     "c",         "c'",         "car",
    "ce",       "ceci",      "cela",      "celle",      "celles",
    "celui",    "cependant", "certains",  "ces",        "cet",
    "cette",    "ceux",      "chaque",    "chez",       "ci",
    "comme",    "comment",   "contre",    "d",          "d'",
    "dans",     "de",        "dehors",    "depuis",     "des",
    "deux",     "devant",    "donc",      "dont",       "du",
    "durant",   "dès",       "désormais", "elle",       "elles",
    "en",       "encore",    "entre",     "est",        "et",
    "eu",       "eux",       "fait",      "fois",       "furent",
    "hors",     "ici",       "il",        "ils",        "j",
    "j'",       "jamais",    "je",        "jusqu",      "jusqu'",
    "jusque",   "l",         "l'",        "la",         "laquelle",
    "le",       "lequel",    "les",       "lesquelles", "lesquels",
    "leur",     "leurs",     "lors",      "lorsqu'",    "lorsque",
    "lui",      "là",        "m",         "m'",         "ma",
    "mais",     "malgré",    "me",        "mes",        "moi",
    "moins",    "mon",       "même",      "mêmes",      "n",
    "n'",       "ne",        "ni",        "non",        "nos",
    "notre",    "nous",      "nôtre",     "on",         "ont",
    "or",       "ou",        "où",        "par",        "parce",
    "parmi",    "pas",       "pendant",   "peu",        "peut",
    "plus",     "plusieurs", "plutôt",    "pour",       "pourquoi",
    "presqu'",  "près",      "puis",      "puisqu'",    "puisque",
    "qu",       "qu'",       "quand",     "que",        "quel",
    "quelle",   "quelles",   "quelqu'",   "quels",      "qui",
    "quoi",     "quoiqu'",   "s",         "s'",         "sa",
    "sans",     "sauf",      "se",        "selon",      "sera",
    "ses",      "si",        "sien",      "son",        "sont",
    "sous",     "soyez",     "suis",      "sur",        "t",
    "t'",       "ta",        "tandis",    "te",         "tel",
    "telle",    "telles",    "tels",      "tes",        "toi",
    "ton",      "toujours",  "tous",      "tout",       "toute",
    "toutes",   "trop",      "très",      "tu",         "un",
    "une",      "vers",      "voici",     "voilà",      "vos",
    "votre",    "vous",      "vôtre",     "y",          "à",
    "ça",       "étaient",   "était",     "étant",      "été",
    "être"};

static const char *const german[] = {
    "ab",      "aber",      "alle",    "allem",   "allen",   "aller",
    "alles",   "als",       "also",    "am",      "an",      "andere",
    "anderen", "anderer",   "anderes", "auch",    "auf",     "aus",
    "außer",   "bei",       "beide",   "beiden",  "beim",    "bereits",
    "bin",     "bis",       "bist",    "da",      "dabei",   "dadurch",
    "dafür",   "dagegen",   "daher",   "dahin",   "damit",   "danach",
    "daneben", "dann",      "daran",   "darauf",  "daraus",  "darf",
    "darin",   "darum",     "darüber", "das",     "dass",    "dein",
    "deine",   "deinem",    "deinen",  "deiner",  "dem",     "den",
    "denen",   "denn",      "dennoch", "der",     "deren",   "des",
    "dessen",  "dich",      "die",     "dies",    "diese",   "diesem",
    "diesen",  "dieser",    "dieses",  "dir",     "doch",    "dort",
    "du",      "durch",     "ein",     "eine",    "einem",   "einen",
    "einer",   "eines",     "einige",  "er",      "es",      "etwa",
    "etwas",   "euch",      "euer",    "eure",    "falls",   "für",
    "gegen",   "gegenüber", "habe",    "haben",   "hat",     "hatte",
    "hatten",  "hier",      "hin",     "hinter",  "ich",     "ihm",
    "ihn",     "ihnen",     "ihr",     "ihre",    "ihrem",   "ihren",
    "ihrer",   "im",        "in",      "indem",   "ins",     "ist",
    "ja",      "jede",      "jedem",   "jeden",   "jeder",   "jedes",
    "jedoch",  "jener",     "kann",    "kein",    "keine",   "keinem",
    "keinen",  "keiner",    "können",  "könnte",  "man",     "manche",
    "mehr",    "mein",      "meine",   "meinem",  "meinen",  "meiner",
    "mich",    "mir",       "mit",     "muss",    "müssen",  "nach",
    "nachdem", "neben",     "nicht",   "nichts",  "noch",    "nun",
    "nur",     "ob",        "obwohl",  "oder",    "ohne",    "sehr",
    "sein",    "seine",     "seinem",  "seinen",  "seiner",  "seit",
    "selbst",  "sich",      "sie",     "sind",    "so",      "sogar",
    "solche",  "soll",      "sollen",  "sollte",  "sondern", "sonst",
    "sowie",   "statt",     "um",      "und",     "uns",     "unser",
    "unsere",  "unter",     "vom",     "von",     "vor",     "wann",
    "war",     "waren",     "warum",   "was",     "wegen",   "weil",
    "welche",  "welchem",   "welchen", "welcher", "welches", "wenn",
    "wer",     "werde",     "werden",  "wie",     "wieder",  "will",
    "wir",     "wird",      "wo",      "wobei",   "wurde",   "wurden",
    "während", "würde",     "würden",  "zu",      "zum",     "zur",
    "zwar",    "zwischen",  "über"};

static const char *const spanish[] = {
    "a",        "acá",      "ahí",      "al",        "algo",     "alguna",
    "algunas",  "alguno",   "algunos",  "algún",     "allí",     "ambos",
    "ante",     "antes",    "aquel",    "aquella",   "aquellas", "aquello",
    "aquellos", "aquí",     "así",      "aun",       "aunque",   "aún",
    "bajo",     "bien",     "cada",     "casi",      "como",     "con",
    "contra",   "cual",     "cuales",   "cualquier", "cuando",   "cuanto",
    "cuál",     "cuándo",   "cómo",     "de",        "del",      "desde",
    "donde",    "dos",      "durante",  "dónde",     "e",        "el",
    "ella",     "ellas",    "ello",     "ellos",     "en",       "entonces",
    "entre",    "era",      "eran",     "es",        "esa",      "esas",
    "ese",      "eso",      "esos",     "esta",      "estas",    "este",
    "esto",     "estos",    "está",     "están",     "ha",       "había",
    "han",      "hasta",    "hay",      "he",        "incluso",  "junto",
    "la",       "las",      "le",       "les",       "lo",       "los",
    "luego",    "me",       "mediante", "menos",     "mi",       "mientras",
    "mis",      "misma",    "mismas",   "mismo",     "mismos",   "mucha",
    "muchas",   "mucho",    "muchos",   "muy",       "más",      "mí",
    "nada",     "ni",       "ninguna",  "ninguno",   "ningún",   "no",
    "nos",      "nosotros", "nuestra",  "nuestras",  "nuestro",  "nuestros",
    "nunca",    "o",        "os",       "otra",      "otras",    "otro",
    "otros",    "para",     "pero",     "poco",      "por",      "porque",
    "pues",     "que",      "quien",    "quienes",   "quién",    "qué",
    "sea",      "según",    "ser",      "si",        "siempre",  "sin",
    "sino",     "sobre",    "solo",     "son",       "soy",      "su",
    "sus",      "suyo",     "sí",       "sólo",      "tal",      "también",
    "tampoco",  "tan",      "tanto",    "te",        "tiene",    "tienen",
    "toda",     "todas",    "todavía",  "todo",      "todos",    "tras",
    "tu",       "tus",      "tú",       "u",         "un",       "una",
    "unas",     "uno",      "unos",     "usted",     "ustedes",  "va",
    "vosotros", "y",        "ya",       "yo",        "él"};

static const char *const portuguese[] = {
    "a",       "abaixo", "acima",    "agora",   "ainda",  "algo",
    "algum",   "alguma", "algumas",  "alguns",  "além",   "ante",
    "antes",   "ao",     "aos",      "apenas",  "após",   "aquela",
    "aquelas", "aquele", "aqueles",  "aquilo",  "as",     "assim",
    "até",     "bem",    "cada",     "com",     "como",   "contra",
    "contudo", "da",     "daquela",  "daquele", "das",    "de",
    "dela",    "delas",  "dele",     "deles",   "desde",  "dessa",
    "desse",   "desta",  "deste",    "do",      "dois",   "dos",
    "durante", "e",      "ela",      "elas",    "ele",    "eles",
    "em",      "embora", "enquanto", "entre",   "então",  "era",
    "eram",    "essa",   "essas",    "esse",    "esses",  "esta",
    "estas",   "este",   "estes",    "está",    "estão",  "eu",
    "foi",     "foram",  "há",       "isso",    "isto",   "já",
    "la",      "lhe",    "lhes",     "lo",      "logo",   "lá",
    "mais",    "mas",    "me",       "meio",    "menos",  "mesma",
    "mesmas",  "mesmo",  "mesmos",   "meu",     "meus",   "minha",
    "minhas",  "muito",  "muitos",   "na",      "nada",   "nas",
    "nem",     "nenhum", "nenhuma",  "nessa",   "nesse",  "nesta",
    "neste",   "no",     "nos",      "nossa",   "nossas", "nosso",
    "nossos",  "num",    "numa",     "nunca",   "não",    "nós",
    "o",       "onde",   "os",       "ou",      "outra",  "outras",
    "outro",   "outros", "para",     "pela",    "pelas",  "pelo",
    "pelos",   "per",    "perante",  "pois",    "por",    "porque",
    "porém",   "pouco",  "próprio",  "quais",   "qual",   "qualquer",
    "quando",  "quanto", "que",      "quem",    "quê",    "se",
    "seja",    "sem",    "sempre",   "ser",     "será",   "seu",
    "seus",    "si",     "sido",     "sob",     "sobre",  "sua",
    "suas",    "são",    "também",   "te",      "tem",    "toda",
    "todas",   "todo",   "todos",    "tu",      "tua",    "tudo",
    "tão",     "têm",    "um",       "uma",     "umas",   "uns",
    "você",    "vocês",  "vos",      "à",       "às",     "é"};

static const char *const italian[] = {
    "a",       "abbiamo", "ad",      "affinché", "agli",     "ai",
    "al",      "alcune",  "alcuni",  "all'",     "alla",     "alle",
    "allo",    "allora",  "altra",   "altre",    "altri",    "altro",
    "anche",   "ancora",  "appena",  "avere",    "aveva",    "avevano",
    "c'",      "che",     "chi",     "ci",       "ciascun'", "cioè",
    "ciò",     "coi",     "col",     "coll'",    "com'",     "come",
    "con",     "contro",  "cosa",    "così",     "cui",      "d'",
    "da",      "dagli",   "dai",     "dal",      "dall'",    "dalla",
    "dalle",   "dallo",   "davanti", "degli",    "dei",      "del",
    "dell'",   "della",   "delle",   "dello",    "dentro",   "di",
    "dietro",  "dopo",    "dov'",    "dove",     "due",      "dunque",
    "durante", "e",       "ecco",    "ed",       "egli",     "era",
    "erano",   "essa",    "esse",    "essere",   "essi",     "esso",
    "fa",      "fin",     "finché",  "fino",     "fra",      "già",
    "gli",     "grazie",  "ha",      "hai",      "hanno",    "ho",
    "i",       "il",      "in",      "infatti",  "inoltre",  "invece",
    "io",      "l'",      "la",      "le",       "lei",      "li",
    "lo",      "loro",    "lui",     "là",       "lì",       "m'",
    "ma",      "mai",     "me",      "meno",     "mentre",   "mi",
    "mia",     "mie",     "miei",    "mio",      "molti",    "molto",
    "n'",      "ne",      "negli",   "nei",      "nel",      "nell'",
    "nella",   "nelle",   "nello",   "nessun",   "nessun'",  "nessuna",
    "nessuno", "niente",  "noi",     "non",      "nostra",   "nostri",
    "nostro",  "né",      "o",       "od",       "ogni",     "oltre",
    "oppure",  "ora",     "per",     "perché",   "però",     "piuttosto",
    "più",     "poco",    "poi",     "presso",   "prima",    "proprio",
    "pur",     "può",     "qua",     "qualche",  "quale",    "quali",
    "quando",  "quanto",  "quasi",   "quell'",   "quella",   "quelle",
    "quelli",  "quello",  "quest'",  "questa",   "queste",   "questi",
    "questo",  "qui",     "quindi",  "s'",       "sarà",     "se",
    "secondo", "sei",     "sembra",  "sempre",   "senza",    "si",
    "sia",     "sono",    "sopra",   "sotto",    "sta",      "stata",
    "state",   "stati",   "stato",   "su",       "sua",      "sue",
    "sugli",   "sui",     "sul",     "sull'",    "sulla",    "sulle",
    "sullo",   "suo",     "suoi",    "sé",       "t'",       "tale",
    "tali",    "tanto",   "te",      "ti",       "tra",      "tu",
    "tua",     "tuo",     "tutta",   "tutte",    "tutti",    "tutto",
    "un",      "un'",     "una",     "uno",      "v'",       "verso",
    "vi",      "via",     "voi",     "vostro",   "è"};

static const char *const dutch[] = {
    "aan",    "achter",  "af",       "al",      "alle",    "alleen",  "alles",
    "als",    "altijd",  "andere",   "anders",  "behalve", "ben",     "beneden",
    "bij",    "binnen",  "boven",    "buiten",  "daar",    "daarom",  "dan",
    "dat",    "de",      "deze",     "die",     "dit",     "doch",    "doen",
    "door",   "dus",     "een",      "eens",    "elk",     "elke",    "en",
    "enkele", "er",      "ergens",   "etc",     "even",    "geen",    "geweest",
    "haar",   "had",     "hadden",   "heb",     "hebben",  "heeft",   "hem",
    "het",    "hier",    "hij",      "hoe",     "hun",     "ieder",   "iedere",
    "iemand", "iets",    "ik",       "in",      "is",      "ja",      "je",
    "jij",    "jou",     "jouw",     "jullie",  "kan",     "kon",     "kunnen",
    "langs",  "maar",    "me",       "meer",    "men",     "met",     "mij",
    "mijn",   "moet",    "moeten",   "na",      "naar",    "naast",   "nadat",
    "niet",   "niets",   "noch",     "nog",     "nu",      "of",      "om",
    "omdat",  "omhoog",  "ondanks",  "onder",   "ons",     "onze",    "ook",
    "op",     "over",    "per",      "reeds",   "sinds",   "sommige", "te",
    "tegen",  "ten",     "ter",      "terwijl", "toch",    "toe",     "toen",
    "tot",    "tussen",  "u",        "uit",     "uw",      "vaak",    "van",
    "vanaf",  "vanuit",  "veel",     "voor",    "vooral",  "voordat", "waar",
    "waarom", "wanneer", "want",     "waren",   "was",     "wat",     "we",
    "weer",   "wel",     "welk",     "welke",   "werd",    "werden",  "wie",
    "wij",    "wil",     "worden",   "wordt",   "zal",     "ze",      "zei",
    "zelf",   "zich",    "zichzelf", "zij",     "zijn",    "zo",      "zoals",
    "zonder", "zou",     "zouden",   "zulke",   "één"};

typedef struct language {
    const char *code;
    const char *const *words;
    size_t n_words;
} language;

/* clang-format off */
#define ROW(code, words) {code, words, sizeof (words) / sizeof (words)[0]}
static const language languages[] = {
    ROW("de", german), ROW("en", english), ROW("es", spanish),
    ROW("fr", french), ROW("it", italian), ROW("nl", dutch),
    ROW("pt", portuguese),
};
#undef ROW
/* clang-format on */

static const language *find_language(pt_str tag)
{
    if (tag.len == 0)
        tag = PT_STR("en");
    if (tag.len < 2 || (tag.len > 2 && tag.ptr[2] != '-' && tag.ptr[2] != '_'))
        return NULL;
    for (size_t i = 0; i < sizeof languages / sizeof languages[0]; i++) {
        const pt_str code = pt_str_from(languages[i].code);
        if (pt_str_is_equal_nocase(pt_str_slice(tag, 0, 2), code))
            return &languages[i];
    }
    return NULL;
}

static int compare(const void *key, const void *row)
{
    const pt_str *word = key;
    const char *const *item = row;
    return pt_str_compare(*word, pt_str_from(*item));
}

bool pt_stopword_is(pt_str lang, pt_str word)
{
    const language *found = find_language(lang);
    return found != NULL && bsearch(&word, found->words, found->n_words,
                                    sizeof found->words[0], compare) != NULL;
}
