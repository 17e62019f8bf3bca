namespace Palmares.Linkage.Names;

/// <summary>What share of people in science and engineering bear the commonest names, as romanised. Rough: the order of magnitude is what counts.</summary>
/// <remarks>
/// Shares of surnames within their countries (China's Ministry of Public Security 2021; Statistics Korea 2015; United
/// States Census Bureau 2010; national registers), scaled by the countries' shares of authors.
/// </remarks>
internal static class WidespreadNames
{
    private const double OrdinarySurname = 2e-6;
    private const double OrdinaryGiven = 6e-4;

    private static readonly Dictionary<string, double> Surnames = Read(
        "0.012 wang li zhang|0.009 liu chen yang|0.006 huang zhao wu zhou kim xu|0.004 lee sun zhu ma hu guo he lin gao luo zheng liang xie park"
        + "|0.003 song tang han feng yu dong xiao cheng cao yuan deng xue fu shen zeng peng lu choi nguyen|0.002 su lv jiang cai jia ding wei ye yan pan du dai xia zhong tian ren fan fang shi yao tan jung jeong kang cho kumar singh smith"
        + "|0.0012 liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin chang yoon jang lim shin han sharma patel gupta johnson tran"
        + "|0.0007 muller schmidt schneider brown williams jones miller davis garcia martin lopez gonzalez rodriguez ito sato suzuki tanaka watanabe yamamoto takahashi kobayashi nakamura kato khan ahmed ali mohamed hassan das ghosh jain pham le hoang chan wong cheung ng leung lau ho chow"
        + "|0.0003 wilson anderson taylor thomas moore jackson white harris clark lewis robinson walker young allen king wright scott hill green adams baker nelson carter mitchell roberts turner phillips campbell evans silva santos costa ferreira oliveira rossi russo hofmann fischer weber meyer wagner becker hoffmann kim hwang ahn oh seo kwon ryu hong yamada sasaki yoshida shimizu hayashi saito mori ivanov petrov larsson johansson andersson nielsen jensen hansen pedersen cohen levy reddy rao shah mishra roy banerjee");

    private static readonly HashSet<string> CommonGivens = [.. (
        "david john michael james robert william richard thomas mark paul peter daniel andrew christopher steven stephen brian kevin eric martin anna maria"
        + " mary jennifer laura sarah elizabeth julia alexander jan hans stefan andreas jose juan carlos luis antonio francesco marco pierre jean ali mohamed"
        + " mohammad ahmed hiroshi takashi kenji min ji hyun seung young sung jin rajesh amit sanjay ravi george charles joseph matthew adam patrick manish ajay anil ashok sunil vijay suresh ramesh manoj rahul deepak markus michael frank christian klaus wolfgang jurgen tobias sebastian pedro miguel fernando rafael ricardo daniele paolo giovanni roberto claudio nicolas olivier philippe laurent bruno").Split(' ')];

    // Of pinyin, and of the romanised Korean given names.
    private static readonly HashSet<string> Syllables = [.. (
        "hoon soo hyun seung joon young sung woo hee kyung seok chul tae hwan won yeon eun kwang kyu byung myung ki sook hyung hyo jong joo il yoon geun gyu keun cheol suk jae sang su in gi jeong jung hwa hyeon seong yeong gun beom moon "
        + "ai an ang ao ba bai ban bang bao bei ben bi bian biao bin bing bo bu cai can cang cao ce chan chang chao chen cheng chi chong chu chuan chuang chun ci cong cui da dai dan dang dao de deng di dian ding dong dou du duan dun duo en er fa fan fang fei fen feng fu gan gang gao ge gen geng gong gu guan guang gui guo hai han hang hao he hei heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiu ju juan jue jun kai kan kang ke kong kuan kui kun lai lan lang lei leng li lian liang liao lie lin ling liu long lou lu luan lun luo lv ma mai man mao mei men meng mi miao min ming mo mu na nan ni nian ning niu nuo ou pan pei peng pi ping pu qi qian qiang qiao qin qing qiong qiu qu quan qun ran rang ren rong ru rui ruo sai san sen sha shan shang shao shen sheng shi shou shu shuai shuang shun shuo si song su sui sun tai tan tang tao teng ti tian tie ting tong wan wang wei wen wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yong you yu yuan yue yun ze zeng zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhuang zhuo zi zong zu").Split(' ')];

    private const double RareSyllable = 0.004;

    private static readonly Dictionary<string, double> Frequent = Read(
        "0.03 wei jing li yan jun lei min hong ying hui yu xiao"
        + "|0.04 hoon soo hyun seung young sung jae sang woo hee"
        + "|0.02 joon kyung seok chul tae hwan won yeon eun kwang kyu byung myung ki sook hyung hyo jong joo yoon su jeong jung hyeon seong yeong"
        + "|0.012 tao bo xin hao bin jie ming ping gang qiang yong feng hua jian kai lin long lu ning peng qian rui wen xiang xu yang yi yue fei fang dan chao dong jia jin liang mei na shan wen xia yun zhi hai guo zhen chun qing xue ya yuan ling");

    public static bool IsVeryCommon(string surname) => Surnames.GetValueOrDefault(surname) >= 0.0007;

    public static double SurnameShare(string surname) => Surnames.GetValueOrDefault(surname, OrdinarySurname);

    /// <summary>Of a given name among those who bear its surname.</summary>
    public static double GivenShare(PersonName name)
    {
        if (name.Given.Count == 0)
            return 1;
        var eastern = SurnameShare(name.Surname) >= 0.0012;
        if (name.Given[0].Length == 1)
            return name.Given.Count > 1 ? 0.01 : 0.06;
        var joined = name.GivenKey;
        if (eastern && Syllables.Contains(joined))
            return SyllableShare(joined);
        if (eastern && TwoSyllables(joined) is var share and > 0)
            return share;
        return (CommonGivens.Contains(name.Given[0]) ? 0.012 : OrdinaryGiven) * (name.Given.Count > 1 ? 0.2 : 1);
    }

    private static double SyllableShare(string syllable) => Frequent.GetValueOrDefault(syllable, RareSyllable);

    // The likeliest parting into two syllables, drawn apart.
    private static double TwoSyllables(string given)
    {
        var likeliest = 0.0;
        for (var cut = 1; cut < given.Length; cut++)
            if (Syllables.Contains(given[..cut]) && Syllables.Contains(given[cut..]))
                likeliest = Math.Max(likeliest, SyllableShare(given[..cut]) * SyllableShare(given[cut..]));
        return likeliest;
    }

    private static Dictionary<string, double> Read(string text)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var words in text.Split('|').Select(group => group.Split(' ')))
            foreach (var word in words[1..])
                shares.TryAdd(word, double.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture));
        return shares;
    }
}
