namespace Palmares.Linkage.Names;

/// <summary>Short forms of given names. Facts of English-speaking and some European use; extended by the caller's own table.</summary>
internal static class Nicknames
{
    private static readonly string[] Groups =
    [
        "abigail abbie abby", "albert al bert", "alexander alex al sandy sasha lex", "alexandra alex sandra sasha", "alfred al alf fred", "andrew andy drew", "anthony antony tony",
        "arthur art", "barbara babs barb", "benjamin ben benny", "bernard bernie", "caroline carrie carol", "catherine katherine kathryn cathy kathy kate katie kitty", "charles charlie chuck chas",
        "christine christina chris chrissie tina", "christopher chris kit", "daniel dan danny", "david dave davy", "deborah debbie deb", "donald don donnie", "dorothy dot dolly",
        "douglas doug", "edmund ed ned ted", "edward ed eddie ned ted", "eleanor ellen nell nora", "elizabeth beth betty bess eliza liz lizzie lisa libby", "eugene gene", "florence flo florrie",
        "frances fanny fran", "francis frank fran", "franklin frank", "frederick fred freddie", "gabriel gabe", "geoffrey jeffrey geoff jeff", "george georgie", "gerald gerry jerry", "gregory greg",
        "harold harry hal", "helen nell nellie", "henry harry hank hal", "herbert bert herb", "isabella bella isabel", "jacob jake", "james jim jimmy jamie", "jane jenny janet", "jennifer jen jenny",
        "john jack johnny jon", "jonathan jon", "joseph joe joey", "joshua josh", "judith judy", "kenneth ken kenny", "lawrence laurence larry laurie", "leonard len lenny leo", "leslie les",
        "lewis louis lou", "louise lou", "lucille lucy", "margaret maggie meg peggy madge marge daisy", "martha mattie patty", "martin marty", "mary molly polly may mamie", "matthew matt",
        "matilda tilly maud", "maurice morris", "maxwell max", "michael mike mick mickey", "nathaniel nathan nat", "nicholas nick nicky", "norman norm", "oliver ollie", "pamela pam", "patricia pat patty tricia",
        "patrick pat paddy", "peter pete", "philip phillip phil", "rachel rae", "raymond ray", "rebecca becky", "reginald reg reggie", "richard rick dick rich richie", "robert rob bob bobby bert robbie",
        "roger rodge", "ronald ron ronnie", "rosemary rose", "rudolph rudy", "russell russ", "samuel sam sammy", "sarah sally sadie", "sebastian seb", "sidney sid", "stanley stan", "stephen steven steve",
        "stewart stuart stu", "susan sue susie", "theodore ted theo teddy", "theresa teresa terry tess", "thomas tom tommy", "timothy tim", "terence terry", "valerie val", "victor vic", "victoria vicky",
        "vincent vince", "virginia ginny", "walter wally walt", "wilfred wilf", "william will bill billy willie", "zachary zach",
    ];

    private static readonly Dictionary<string, string[]> ByName = Groups.Select(group => group.Split(' '))
        .SelectMany(group => group.Select(name => (name, first: group[0]))).GroupBy(pair => pair.name, StringComparer.Ordinal)
        .ToDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.first).ToArray(), StringComparer.Ordinal);

    /// <summary>The full form, the name itself where it has none.</summary>
    public static string First(string folded) => ByName.TryGetValue(folded, out var firsts) ? firsts[0] : folded;

    public static bool MayBeOne(string a, string b) => a == b
        || (ByName.TryGetValue(a, out var ofA) && ByName.TryGetValue(b, out var ofB) && ofA.Intersect(ofB, StringComparer.Ordinal).Any());
}
