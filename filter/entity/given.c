/* SPDX-License-Identifier: MIT */
/*
 * Given names by their skeletons (skeleton.h), in the order of bytes: short
 * forms, and who bears a name where that is clear. Common knowledge,
 * collected by hand; a name that is missing decides nothing.
 */
#include "entity/given.h"

#include "text/lookup.h"

typedef struct short_row {
    const char *name;
    const char *full;
} short_row;

typedef struct gender_row {
    const char *name;
    char bearers; /* 'F' or 'M' */
} gender_row;

/* clang-format off */
static const short_row shorts[] = {
    {"aby", "abigail"}, {"alec", "alexander"}, {"alex", "alexander"},
    {"andy", "andrew"}, {"barney", "bernard"}, {"bart", "bartholomew"},
    {"ben", "benjamin"}, {"bernie", "bernard"}, {"bert", "albert"},
    {"beth", "elizabeth"}, {"betsy", "elizabeth"}, {"bety", "elizabeth"},
    {"bil", "wiliam"}, {"bily", "wiliam"}, {"bob", "robert"},
    {"boby", "robert"}, {"brad", "bradley"}, {"cathy", "catherine"},
    {"charlie", "charles"}, {"chris", "christopher"}, {"chuck", "charles"},
    {"cindy", "cynthia"}, {"dan", "daniel"}, {"dany", "daniel"},
    {"dave", "david"}, {"deb", "deborah"}, {"debie", "deborah"},
    {"dick", "richard"}, {"don", "donald"}, {"donie", "donald"},
    {"dug", "duglas"}, {"ed", "edward"}, {"edie", "edward"},
    {"fred", "frederick"}, {"gabe", "gabriel"}, {"gery", "gerald"},
    {"greg", "gregory"}, {"hank", "henry"}, {"jack", "john"},
    {"jake", "jacob"}, {"jef", "jefrey"}, {"jeny", "jenifer"},
    {"jery", "gerald"}, {"jim", "james"}, {"jimy", "james"}, {"jo", "joseph"},
    {"johny", "john"}, {"jon", "jonathan"}, {"josh", "joshua"},
    {"joy", "joseph"}, {"kate", "katherine"}, {"kathy", "katherine"},
    {"katie", "katherine"}, {"ken", "keneth"}, {"keny", "keneth"},
    {"lary", "lawrence"}, {"len", "leonard"}, {"liz", "elizabeth"},
    {"lizie", "elizabeth"}, {"magie", "margaret"}, {"mat", "mathew"},
    {"meg", "margaret"}, {"mick", "michal"}, {"mickey", "michal"},
    {"mike", "michal"}, {"nate", "nathaniel"}, {"nick", "nicholas"},
    {"paco", "francisco"}, {"pam", "pamela"}, {"pegy", "margaret"},
    {"pepe", "jose"}, {"pete", "peter"}, {"phil", "philip"},
    {"rich", "richard"}, {"rick", "richard"}, {"ricky", "richard"},
    {"rob", "robert"}, {"robie", "robert"}, {"ron", "ronald"},
    {"ronie", "ronald"}, {"sam", "samul"}, {"sasha", "alexander"},
    {"steve", "stephen"}, {"steven", "stephen"}, {"stu", "stuart"},
    {"su", "susan"}, {"susie", "susan"}, {"ted", "edward"}, {"tedy", "edward"},
    {"tim", "timothy"}, {"timy", "timothy"}, {"tom", "thomas"},
    {"tomy", "thomas"}, {"tony", "anthony"}, {"vicky", "victoria"},
    {"vince", "vincent"}, {"walt", "walter"}, {"wil", "wiliam"},
    {"wilie", "wiliam"}, {"zach", "zachary"},
};

static const gender_row genders[] = {
    {"abdul", 'M'}, {"abdulah", 'M'}, {"abigail", 'F'}, {"abraham", 'M'},
    {"adam", 'M'}, {"adrian", 'M'}, {"adriana", 'F'}, {"agnes", 'F'},
    {"ahmed", 'M'}, {"aisha", 'F'}, {"akira", 'M'}, {"alan", 'M'},
    {"albert", 'M'}, {"alejandra", 'F'}, {"alejandro", 'M'},
    {"alesandro", 'M'}, {"alexander", 'M'}, {"alexandra", 'F'},
    {"alexey", 'M'}, {"alfred", 'M'}, {"ali", 'M'}, {"alice", 'F'},
    {"alicia", 'F'}, {"alison", 'F'}, {"amanda", 'F'}, {"amelia", 'F'},
    {"amina", 'F'}, {"aminata", 'F'}, {"amir", 'M'}, {"amy", 'F'},
    {"an", 'F'}, {"ana", 'F'}, {"anders", 'M'}, {"andre", 'M'},     {"andres", 'M'}, {"andrew", 'M'}, {"andrey", 'M'}, {"ane", 'F'},
    {"angela", 'F'}, {"angus", 'M'}, {"anika", 'F'}, {"anil", 'M'},
    {"anita", 'F'}, {"anthony", 'M'}, {"antoine", 'M'}, {"antonia", 'F'},
    {"antonio", 'M'}, {"arjun", 'M'}, {"arnaud", 'M'}, {"aron", 'M'},
    {"arthur", 'M'}, {"arturo", 'M'}, {"ashok", 'M'}, {"astrid", 'F'},
    {"audrey", 'F'}, {"barbara", 'F'}, {"beatrice", 'F'}, {"beatriz", 'F'},
    {"benjamin", 'M'}, {"bernard", 'M'}, {"bianca", 'F'}, {"birgit", 'F'},
    {"boris", 'M'}, {"brad", 'M'}, {"bradley", 'M'}, {"brandon", 'M'},
    {"brian", 'M'}, {"bridget", 'F'}, {"brigite", 'F'}, {"bruce", 'M'},
    {"bruno", 'M'}, {"camila", 'F'}, {"carl", 'M'}, {"carla", 'F'},
    {"carlos", 'M'}, {"carmen", 'F'}, {"carolina", 'F'},
    {"caroline", 'F'}, {"catherine", 'F'}, {"cecilia", 'F'}, {"celine", 'F'},
    {"cesar", 'M'}, {"chantal", 'F'}, {"charles", 'M'}, {"charlote", 'F'},
    {"chiara", 'F'}, {"chlo", 'F'}, {"christian", 'M'}, {"christina", 'F'},
    {"christine", 'F'}, {"christoph", 'M'}, {"christopher", 'M'},
    {"cindy", 'F'}, {"claire", 'F'}, {"clara", 'F'},     {"claudia", 'F'}, {"colin", 'M'}, {"craig", 'M'}, {"cristiano", 'M'},
    {"cynthia", 'F'}, {"daniel", 'M'}, {"daniela", 'F'}, {"david", 'M'},
    {"deborah", 'F'}, {"denis", 'M'}, {"denise", 'F'}, {"diana", 'F'},
    {"diego", 'M'}, {"dieter", 'M'}, {"dmitry", 'M'}, {"dolores", 'F'},
    {"dominic", 'M'}, {"donald", 'M'}, {"dorothy", 'F'}, {"duglas", 'M'},
    {"edgar", 'M'}, {"eduardo", 'M'}, {"edward", 'M'}, {"eleanor", 'F'},
    {"elen", 'F'}, {"elena", 'F'}, {"elisabeth", 'F'}, {"elizabeth", 'F'},
    {"ema", 'F'}, {"emanul", 'M'}, {"emil", 'M'}, {"emily", 'F'},
    {"enriku", 'M'}, {"eric", 'M'}, {"erik", 'M'}, {"erika", 'F'},
    {"ernesto", 'M'}, {"esther", 'F'}, {"eugene", 'M'}, {"eva", 'F'},
    {"evelyn", 'F'}, {"fatima", 'F'}, {"fatu", 'F'}, {"felipe", 'M'},
    {"felix", 'M'}, {"fernando", 'M'}, {"fiona", 'F'}, {"florence", 'F'},
    {"frances", 'F'}, {"francesca", 'F'}, {"francesco", 'M'},
    {"francisco", 'M'}, {"francois", 'M'}, {"frank", 'M'}, {"franz", 'M'},
    {"frederick", 'M'}, {"fredrik", 'M'}, {"gabriel", 'M'}, {"gabriela", 'F'},
    {"gary", 'M'}, {"gavin", 'M'}, {"geofrey", 'M'}, {"george", 'M'},
    {"georgina", 'F'}, {"gerald", 'M'}, {"gerard", 'M'}, {"giorgio", 'M'},
    {"giovany", 'M'}, {"giulia", 'F'}, {"giusepe", 'M'}, {"gloria", 'F'},
    {"grace", 'F'}, {"graham", 'M'}, {"gregory", 'M'}, {"greta", 'F'},
    {"guilaume", 'M'}, {"gunther", 'M'}, {"gustavo", 'M'}, {"guy", 'M'},
    {"hanah", 'F'}, {"hans", 'M'}, {"harold", 'M'}, {"hary", 'M'},
    {"hasan", 'M'}, {"heather", 'F'}, {"heidy", 'F'}, {"heinrich", 'M'},
    {"helen", 'F'}, {"helena", 'F'}, {"henry", 'M'}, {"herbert", 'M'},
    {"hilary", 'F'}, {"hiroshy", 'M'}, {"hugo", 'M'}, {"husein", 'M'},
    {"ian", 'M'}, {"ibrahim", 'M'}, {"ignacio", 'M'}, {"igor", 'M'},
    {"imran", 'M'}, {"ines", 'F'}, {"ingrid", 'F'}, {"irene", 'F'},
    {"irina", 'F'}, {"isabel", 'F'}, {"isabela", 'F'}, {"ivan", 'M'},
    {"jackuline", 'F'}, {"jackus", 'M'}, {"jacob", 'M'}, {"jaime", 'M'},
    {"jamal", 'M'}, {"james", 'M'}, {"jane", 'F'},
    {"janet", 'F'}, {"jasmine", 'F'}, {"jason", 'M'}, {"javier", 'M'},
    {"jay", 'M'}, {"jeane", 'F'}, {"jefrey", 'M'},
    {"jenifer", 'F'}, {"jeremy", 'M'}, {"jerome", 'M'}, {"jesica", 'F'},
    {"jesus", 'M'}, {"joachim", 'M'}, {"joakuin", 'M'}, {"joan", 'F'},
    {"joana", 'F'}, {"joao", 'M'}, {"jocelyn", 'F'}, {"jody", 'F'},
    {"johan", 'M'}, {"johanes", 'M'}, {"john", 'M'}, {"jonathan", 'M'},
    {"jorge", 'M'}, {"jose", 'M'}, {"joseph", 'M'}, {"josephine", 'F'},
    {"joshua", 'M'}, {"juan", 'M'}, {"judith", 'F'}, {"julia", 'F'},
    {"julie", 'F'}, {"julien", 'M'}, {"jurgen", 'M'}, {"justin", 'M'},
    {"karen", 'F'}, {"karim", 'M'}, {"karl", 'M'}, {"katarina", 'F'},
    {"katharina", 'F'}, {"katherine", 'F'}, {"kathlen", 'F'}, {"kavita", 'F'},
    {"keith", 'M'}, {"keneth", 'M'}, {"kenjy", 'M'}, {"kevin", 'M'},
    {"khalid", 'M'}, {"kimberly", 'F'}, {"kirsten", 'F'}, {"klaus", 'M'},
    {"kristin", 'F'}, {"kumar", 'M'}, {"kurt", 'M'}, {"kwame", 'M'},
    {"lakshmy", 'F'}, {"lars", 'M'}, {"latifa", 'F'}, {"laura", 'F'},
    {"lawrence", 'M'}, {"leila", 'F'}, {"lena", 'F'}, {"leon", 'M'},
    {"leonard", 'M'}, {"leonid", 'M'}, {"leticia", 'F'}, {"linda", 'F'},
    {"lisa", 'F'}, {"lorena", 'F'}, {"luca", 'M'}, {"lucas", 'M'},
    {"lucia", 'F'}, {"lucy", 'F'}, {"ludmila", 'F'}, {"luis", 'M'},
    {"luise", 'F'}, {"luke", 'M'}, {"magdalena", 'F'}, {"magnus", 'M'},
    {"mahmud", 'M'}, {"manula", 'F'}, {"marc", 'M'}, {"marcel", 'M'},
    {"marco", 'M'}, {"marcus", 'M'}, {"margaret", 'F'}, {"margarita", 'F'},
    {"maria", 'F'}, {"mariane", 'F'}, {"marie", 'F'}, {"marina", 'F'},
    {"mario", 'M'}, {"marion", 'F'}, {"mark", 'M'}, {"markus", 'M'},
    {"martha", 'F'}, {"martin", 'M'}, {"mary", 'F'}, {"maryam", 'F'},
    {"mateo", 'M'}, {"mathew", 'M'}, {"mathieu", 'M'}, {"matilda", 'F'},
    {"maurice", 'M'}, {"mauricio", 'M'}, {"max", 'M'}, {"megan", 'F'},
    {"melanie", 'F'}, {"melisa", 'F'}, {"mercedes", 'F'}, {"michal", 'M'},
    {"michel", 'M'}, {"michele", 'F'}, {"migul", 'M'}, {"mikhail", 'M'},
    {"miriam", 'F'}, {"mohan", 'M'}, {"monica", 'F'}, {"moniku", 'F'},
    {"moritz", 'M'}, {"muhamad", 'M'}, {"mustafa", 'M'}, {"nadia", 'F'},
    {"nancy", 'F'}, {"naomy", 'F'}, {"narendra", 'M'}, {"natalia", 'F'},
    {"natalie", 'F'}, {"nathalie", 'F'}, {"nathan", 'M'}, {"nicholas", 'M'},
    {"nicolas", 'M'}, {"nicole", 'F'}, {"nigel", 'M'},
    {"nikolay", 'M'}, {"nina", 'F'}, {"nora", 'F'}, {"olaf", 'M'},
    {"oleg", 'M'}, {"olena", 'F'}, {"olga", 'F'}, {"oliver", 'M'},
    {"olivia", 'F'}, {"olivier", 'M'}, {"omar", 'M'}, {"oscar", 'M'},
    {"oto", 'M'}, {"owen", 'M'}, {"pablo", 'M'}, {"pamela", 'F'},
    {"paolo", 'M'}, {"pascal", 'M'}, {"patricia", 'F'}, {"patrick", 'M'},
    {"paul", 'M'}, {"paula", 'F'}, {"pauline", 'F'}, {"pavel", 'M'},
    {"pedro", 'M'}, {"penelope", 'F'}, {"peter", 'M'}, {"petra", 'F'},
    {"philip", 'M'}, {"philipe", 'M'}, {"piere", 'M'}, {"pieter", 'M'},
    {"priya", 'F'}, {"rachel", 'F'}, {"rafal", 'M'}, {"rahul", 'M'},
    {"raj", 'M'}, {"rajesh", 'M'}, {"rakul", 'F'}, {"ralph", 'M'},
    {"ramon", 'M'}, {"rania", 'F'}, {"raul", 'M'}, {"ravy", 'M'},
    {"raymond", 'M'}, {"rebeca", 'F'}, {"renata", 'F'}, {"ricardo", 'M'},
    {"richard", 'M'}, {"robert", 'M'}, {"roberto", 'M'}, {"roger", 'M'},
    {"roland", 'M'}, {"roman", 'M'}, {"ronald", 'M'}, {"ros", 'M'},
    {"rosa", 'F'}, {"rose", 'F'}, {"rosemary", 'F'}, {"rudolf", 'M'},
    {"rusel", 'M'}, {"ruth", 'F'}, {"ryan", 'M'}, {"sabine", 'F'},
    {"sabrina", 'F'}, {"salman", 'M'}, {"samantha", 'F'}, {"samul", 'M'},
    {"sandra", 'F'}, {"sara", 'F'}, {"sarah", 'F'}, {"scot", 'M'},
    {"sean", 'M'}, {"sebastian", 'M'}, {"sergey", 'M'}, {"sergio", 'M'},
    {"shakira", 'F'}, {"sharon", 'F'}, {"sheila", 'F'}, {"silvia", 'F'},
    {"simon", 'M'}, {"sofia", 'F'}, {"sonia", 'F'},
    {"sophie", 'F'}, {"stefan", 'M'}, {"stela", 'F'}, {"stephane", 'M'},
    {"stephanie", 'F'}, {"stephen", 'M'}, {"stuart", 'M'}, {"susan", 'F'},
    {"susana", 'F'}, {"sven", 'M'}, {"svetlana", 'F'}, {"sylvia", 'F'},
    {"sylvie", 'F'}, {"takashy", 'M'}, {"tamara", 'F'}, {"tatiana", 'F'},
    {"teresa", 'F'}, {"theresa", 'F'}, {"thomas", 'M'}, {"timothy", 'M'},
    {"tina", 'F'}, {"tobias", 'M'}, {"toby", 'M'}, {"tod", 'M'},
    {"torsten", 'M'}, {"umar", 'M'}, {"ursula", 'F'}, {"vadim", 'M'},
    {"valentin", 'M'}, {"valentina", 'F'}, {"valeria", 'F'}, {"valerie", 'F'},
    {"vanesa", 'F'}, {"vera", 'F'}, {"veronica", 'F'}, {"victor", 'M'},
    {"victoria", 'F'}, {"vikram", 'M'}, {"viktor", 'M'}, {"vincent", 'M'},
    {"viola", 'F'}, {"virginia", 'F'}, {"viviane", 'F'}, {"vladimir", 'M'},
    {"volodymyr", 'M'}, {"walter", 'M'}, {"wendy", 'F'}, {"werner", 'M'},
    {"wilhelm", 'M'}, {"wiliam", 'M'}, {"wolfgang", 'M'}, {"xavier", 'M'},
    {"yasmin", 'F'}, {"yelena", 'F'}, {"yolanda", 'F'}, {"yuko", 'F'},
    {"yulia", 'F'}, {"yury", 'M'}, {"yusuf", 'M'}, {"yves", 'M'},
    {"zachary", 'M'}, {"zainab", 'F'}, {"zo", 'F'},
};
/* clang-format on */

pt_str pt_given_full(pt_str skeleton)
{
    const short_row *row = pt_lookup_exact(
        shorts, sizeof shorts / sizeof shorts[0], sizeof shorts[0], skeleton);
    return row == NULL ? skeleton : pt_str_from(row->full);
}

pt_gender pt_given_gender(pt_str skeleton)
{
    const gender_row *row =
        pt_lookup_exact(genders, sizeof genders / sizeof genders[0],
                        sizeof genders[0], skeleton);
    if (row == NULL)
        return PT_GENDER_OPEN;
    return row->bearers == 'F' ? PT_GENDER_FEMALE : PT_GENDER_MALE;
}
